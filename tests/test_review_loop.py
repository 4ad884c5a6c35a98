"""The whole way round: article, record, page, correction in a browser, corrected record, gold, evaluation."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline import cli
from tests.browser import CANAL, downloaded, needs_browser, opened, pick, select

pytestmark = needs_browser


def figures(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, float]:
    capsys.readouterr()
    assert cli.main(["evaluate", "--json", *arguments]) == 0
    return {name: score["strict"]["f1"] for name, score in json.loads(capsys.readouterr().out).items()}


def test_what_a_reader_corrects_becomes_a_test(
    chromium: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article, found, corrected = (str(tmp_path / name) for name in ("canal.txt", "found.jsonl", "corrected.jsonl"))
    page, corrections, fixtures = tmp_path / "page.html", tmp_path / "corrections.jsonl", tmp_path / "fixtures"
    Path(article).write_text(CANAL, "utf-8")
    assert cli.main(["extract", article, "-o", found, "--published", "2025-05-09"]) == 0
    assert cli.main(["review", found, "-o", str(page), "--source", article]) == 0

    with opened(chromium, page) as tab:
        pick(tab, "quotes", "渠修好了")
        tab.keyboard.press("c")
        tab.get_by_label("speaker", exact=True).select_option(label="罗大川")
        pick(tab, "terms", "最后一公里")
        tab.keyboard.press("x")
        pick(tab, "quantities", "12公里")
        tab.keyboard.press("a")
        select(tab, "排队两天")
        tab.locator("#adding button", has_text="term").click()
        lines = downloaded(tab)
    assert [line["action"] for line in lines] == ["change", "reject", "accept", "add"]
    corrections.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")

    assert cli.main(["correct", found, str(corrections), "-o", corrected, "--source", article]) == 0
    arguments = ["gold", corrected, "-o", str(fixtures), "--source", article, "--corrections", str(corrections)]
    assert cli.main([*arguments, "--fixture"]) == 0
    gold = str(fixtures / "gold")
    assert (fixtures / "articles" / "canal.txt").read_text("utf-8") == CANAL

    after = figures(capsys, corrected, gold)
    assert set(after.values()) == {1.0}, after
    before = figures(capsys, found, gold)
    assert {name for name, f1 in before.items() if f1 < 1} == {"quotes", "speakers", "terms", "term_kinds"}
    negatives = json.loads((fixtures / "gold" / "canal.gold.json").read_text("utf-8"))["negatives"]
    assert [each["text"] for each in negatives["terms"]] == ["最后一公里"]
