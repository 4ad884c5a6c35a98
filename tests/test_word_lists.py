"""The tables whose rows are lists of words, each under a key that a rule asks for by name."""

import ast
import re
from functools import cache

import pytest

from pipeline import lexicon
from pipeline.errors import LexiconError
from tests.conftest import ROOT

TABLES = ("bodies", "name_context", "noun_roles", "page_marks", "posts", "speech_frames", "time_context")
READERS = {
    "role": "noun_roles",
    "frame_words": "speech_frames",
    "name_context": "name_context",
    "page_marks": "page_marks",
}
MODULES = [path for path in sorted((ROOT / "pipeline").rglob("*.py")) if path.parent.name != "lexicon"]


@cache
def trees() -> list[ast.Module]:
    return [ast.parse(path.read_text("utf-8")) for path in MODULES]


def asked() -> set[tuple[str, str]]:
    """Table and key of every call that names both."""
    found: set[tuple[str, str]] = set()
    for tree in trees():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            words = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            name = ast.unparse(call.func).rpartition(".")[2]
            if name in READERS:
                found.update((READERS[name], word) for word in words)
            if name == "word_list" and len(words) == 2:
                found.add((words[0], words[1]))
    return found


def keys(table: str) -> set[str]:
    return {row["key"] for row in lexicon.rows(table)}


def test_every_key_that_a_rule_asks_for_is_there() -> None:
    assert sorted((table, key) for table, key in asked() if table in TABLES and key not in keys(table)) == []


def test_a_row_that_is_not_there_is_an_error_and_not_an_empty_list() -> None:
    with pytest.raises(LexiconError) as raised:
        lexicon.word_list("bodies", "no_such_row")
    assert (raised.value.code, raised.value.place) == ("L003", "bodies.tsv")


@pytest.mark.parametrize("table", TABLES)
def test_every_key_is_asked_for_somewhere(table: str) -> None:
    constants = {node.value for tree in trees() for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert sorted(keys(table) - constants) == []


@pytest.mark.parametrize("table", TABLES)
def test_the_head_of_the_table_says_what_each_key_is_for(table: str) -> None:
    text = (ROOT / "pipeline/lexicon" / f"{table}.tsv").read_text("utf-8")
    head = " ".join(line for line in text.split("\n") if line.startswith("#"))
    assert sorted(key for key in keys(table) if not re.search(rf"\b{key}\b", head, re.ASCII)) == []


@pytest.mark.parametrize("table", TABLES)
def test_no_row_holds_a_word_twice_or_an_empty_one(table: str) -> None:
    for row in lexicon.rows(table):
        words = row["words"].split(" ")
        assert sorted(word for word in words if not word or words.count(word) > 1) == [], row["key"]
