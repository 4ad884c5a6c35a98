"""The documents say what is true: every command shown is run, every Python example is a doctest, every link leads
somewhere, and every command and layer is documented."""

import doctest
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import cli
from pipeline.errors import CODES
from pipeline.model import Record
from tests.conftest import ROOT

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# Commands that set the machine up or run for long are tested by CI as a whole, not one by one here.
_NOT_HERE = ("make ", "git ", "pip ", "cd ", "python3 ", ".venv/bin/python -m pip")


def blocks(language: str) -> list[tuple[Path, str]]:
    return [
        (path, body) for path in DOCUMENTS for kind, body in _BLOCK.findall(path.read_text("utf-8")) if kind == language
    ]


def _commands() -> list[tuple[str, str, str]]:
    found = []
    for path, body in blocks("console"):
        for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            found.append((path.name, command, shown))
    return found


@pytest.mark.parametrize("name, command, shown", [c for c in _commands() if not c[1].startswith(_NOT_HERE)])
def test_commands_print_what_is_shown(name: str, command: str, shown: str) -> None:
    program = command.replace("fangtan ", f"{shlex.quote(sys.executable)} -m pipeline.cli ", 1)
    program = re.sub(r"\| python ", f"| {shlex.quote(sys.executable)} ", program)
    done = subprocess.run(["bash", "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    # An ellipsis stands for anything, within a line or for any number of lines.
    pattern = re.escape(shown.rstrip("\n")).replace(re.escape("…"), "(?s:.*)")
    assert re.fullmatch(pattern, (done.stdout + done.stderr).rstrip("\n")), done.stdout[:2000] + done.stderr[:500]


@pytest.mark.parametrize(
    "path, body", blocks("python"), ids=lambda value: value.name if isinstance(value, Path) else ""
)
def test_python_examples(path: Path, body: str) -> None:
    test = doctest.DocTestParser().get_doctest(body, {}, path.name, str(path), 0)
    assert test.examples, "a Python block shows what it prints, with >>>"
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    assert runner.run(test).failed == 0


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text("utf-8"))
    missing = [target for target in targets if not (path.parent / target).exists()]
    assert not missing


def test_every_command_is_documented() -> None:
    documented = "\n".join(path.read_text("utf-8") for path in DOCUMENTS)
    commands = next(action for action in cli.parser()._actions if action.choices)
    assert [name for name in commands.choices or () if f"fangtan {name}" not in documented] == []


def test_every_layer_is_documented() -> None:
    documented = (ROOT / "docs" / "record.md").read_text("utf-8")
    assert [name for name in Record.model_fields if f"`{name}`" not in documented] == []


def test_every_code_is_documented() -> None:
    documented = (ROOT / "docs" / "errors.md").read_text("utf-8")
    missing = [code for code, each in CODES.items() if f"| {code} | {each.title} | {each.remedy} |" not in documented]
    assert not missing
    assert len(re.findall(r"^\| [A-Z]\d{3} ", documented, re.MULTILINE)) == len(CODES)


def test_every_code_is_used_and_every_used_code_is_known() -> None:
    """A code in the table that nothing gives is as wrong as one that is given and not in the table."""
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "pipeline").rglob("*.py") if path.name != "errors.py")
    used = set(re.findall(r'"([SABMPRCULD]\d{3})"', code))
    assert used == set(CODES)


def test_no_document_names_a_machine() -> None:
    for path in DOCUMENTS:
        assert not re.search(r"/work/|/tmp/|/home/|/root/", path.read_text("utf-8")), path.name


def test_the_figures_of_the_articles_are_those_of_the_floors() -> None:
    floors = json.loads((ROOT / "tests" / "news_floors.json").read_text("utf-8"))
    text = (ROOT / "README.md").read_text("utf-8")
    shown = {layer: float(f1) for layer, f1 in re.findall(r"^(\w+) +\d+ +\d+ +([01]\.\d{3})$", text, re.MULTILINE)}
    assert shown.keys() == floors.keys()
    assert all(abs(shown[layer] - floor) < 0.0015 for layer, floor in floors.items()), "run `make quality`"
