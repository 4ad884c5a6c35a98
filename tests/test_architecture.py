"""`docs/architecture.md` says who imports whom and which stage needs what; here it is compared with the code."""

import ast
import re
from collections.abc import Iterator

from pipeline.registry import STAGES
from tests.conftest import ROOT

_PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")


def _table(heading: str) -> list[list[str]]:
    """The cells of the first table under a heading, without its head."""
    rows = re.findall(r"^\|(.*)\|$", _PAGE.split(f"## {heading}\n")[1].split("\n## ")[0], re.MULTILINE)
    return [[cell.strip() for cell in row.split("|")] for row in rows[2:]]


def _imported(part: str) -> Iterator[str]:
    """The parts of `pipeline` that the modules of one part import."""
    place = ROOT / "pipeline" / part
    for path in place.rglob("*.py") if place.is_dir() else [place.with_suffix(".py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "pipeline":
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pipeline."):
                yield (node.module or "").split(".")[1]
            elif isinstance(node, ast.Import):
                yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("pipeline."))


def test_who_may_know_whom() -> None:
    told = {
        part: set(re.findall(r"`(\w+)`", imports))
        for parts, imports in _table("Who may know whom")
        for part in re.findall(r"`(\w+)`", parts)
    }
    assert told == {part: set(_imported(part)) - {part} for part in told}
    assert {"titles", "speech", "numbers", "temporal", "layout", "stages"} <= set(told)


def test_stages_are_told_in_their_order() -> None:
    told = [
        (name, tuple(needs.split(", ")), tuple(gives.split(", "))) for name, _, _, needs, gives in _table("The stages")
    ]
    assert told == [(stage.name, stage.needs, stage.gives) for stage in STAGES]


def test_files_of_stages_exist() -> None:
    for _, file, parts, _, _ in _table("The stages"):
        assert (ROOT / "pipeline" / file.strip("`")).is_file()
        assert not parts or (ROOT / "pipeline" / parts.strip("`") / "__init__.py").is_file()
