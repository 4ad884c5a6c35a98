"""What `make native` compiles: its settings name what is there, and nothing in it means another thing to mypyc.

The build itself takes minutes and a C compiler, so it is no test; these are read from the sources.
"""

import ast
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT

_SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
_HOOK = _SETTINGS["hooks"]["mypyc"]


def _modules(patterns: list[str]) -> set[Path]:
    paths = [ROOT / pattern.removeprefix("/") for pattern in patterns]
    return {module for path in paths for module in ([path] if path.suffix else path.glob("**/*.py"))}


COMPILED = sorted(_modules(_HOOK["include"]) - _modules(_HOOK["exclude"]))


def _names(tree: ast.AST) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def test_is_asked_for() -> None:
    assert _HOOK["enable-by-default"] is False


@pytest.mark.parametrize("pattern", _HOOK["include"] + _HOOK["exclude"])
def test_setting_names_what_is_there(pattern: str) -> None:
    assert (ROOT / pattern.removeprefix("/")).exists()


def test_nothing_is_left_out_in_vain() -> None:
    assert _modules(_HOOK["exclude"]) < _modules(_HOOK["include"])


@pytest.mark.parametrize("module", COMPILED, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_means_the_same_to_mypyc(module: Path) -> None:
    tree = ast.parse(module.read_text("utf-8"))
    # Attributes worked out once: in a compiled class they are properties, worked out each time they are asked for.
    assert not _names(tree) & {"lazy", "cached_property", "BaseModel"}
    for node in ast.walk(tree):  # `in (*A, b)` stops mypyc 2.4 with an assertion
        if isinstance(node, ast.Compare) and any(isinstance(operator, ast.In | ast.NotIn) for operator in node.ops):
            tuples = [each for each in node.comparators if isinstance(each, ast.Tuple | ast.List | ast.Set)]
            assert not any(isinstance(item, ast.Starred) for each in tuples for item in each.elts), node.lineno
