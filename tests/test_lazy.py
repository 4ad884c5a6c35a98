"""pipeline.lazy: patterns that are compiled when they are first asked for; the rules use no others."""

import ast
import re
from pathlib import Path

import pytest

from pipeline.lazy import compile_all, regex
from tests.conftest import ROOT

RULES = ("layout", "numbers", "speech", "stages", "temporal", "titles")
MODULES = [path for name in RULES for path in sorted((ROOT / "pipeline" / name).glob("*.py"))]


def test_a_pattern_is_compiled_when_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []

    def compile_(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return compile_before(pattern, flags)

    compile_before = re.compile
    monkeypatch.setattr(re, "compile", compile_)
    bridge = regex("三座(?P<what>桥)|SAN", re.IGNORECASE)
    assert bridge.pattern == "三座(?P<what>桥)|SAN"
    assert compiled == []
    found = bridge.search("修了三座桥")
    assert found is not None
    assert (found["what"], bridge.fullmatch("san") is not None) == ("桥", True)
    assert compiled == ["三座(?P<what>桥)|SAN"]
    regex("一条河")
    compile_all()
    assert "一条河" in compiled


@pytest.mark.parametrize("method", ["search", "match", "fullmatch"])
@pytest.mark.parametrize("text", ["12座", "有12座", "没有", ""])
def test_it_finds_what_a_compiled_one_finds(method: str, text: str) -> None:
    number = "[0-9]+(?:座)?"
    assert str(getattr(regex(number), method)(text, 0, 4)) == str(getattr(re.compile(number), method)(text, 0, 4))
    assert regex(number).findall(text) == re.findall(number, text)
    assert regex(number).sub("x", text) == re.sub(number, "x", text)
    assert regex(number).split(text) == re.split(number, text)
    assert [each.span() for each in regex(number).finditer(text)] == [each.span() for each in re.finditer(number, text)]


def test_it_has_nothing_else() -> None:
    with pytest.raises(AttributeError, match="scanner"):
        regex("桥").scanner("桥")  # type: ignore[attr-defined]


class _AtImport(ast.NodeVisitor):
    """Lines on which a module compiles a pattern while it is imported."""

    def __init__(self) -> None:
        self.lines: list[int] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """What stands in a function runs later."""

    def visit_Call(self, node: ast.Call) -> None:
        if ast.unparse(node.func) == "re.compile":
            self.lines.append(node.lineno)
        self.generic_visit(node)


@pytest.mark.parametrize("module", MODULES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_rule_compiles_a_pattern_while_it_is_imported(module: Path) -> None:
    found = _AtImport()
    found.visit(ast.parse(module.read_text("utf-8")))
    assert found.lines == []
