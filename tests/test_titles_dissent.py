"""Diagnostic D006: which reading of a name was dropped, where, and when there is nothing to tell."""

import pytest

from pipeline.errors import CODES
from pipeline.extraction import extract
from pipeline.run import analyse


def dropped(text: str) -> list[tuple[str, str]]:
    layers = analyse(text, until="titles")
    return [
        (one.detail, one.span.of(layers.document.text) if one.span else "")
        for one in layers.diagnostics
        if one.code == "D006"
    ]


DISAGREE = [
    (
        "the tagger's name is too short",
        "联合创始人高桥直人介绍了新产品。",
        "高桥直人 was taken, 高桥直 was dropped",
        "高桥直",
    ),
    (
        "the tagger's name is too long",
        "宁昭昭红着眼。队长宁昭昭说，等了九年。",
        "宁昭昭 was taken, 宁昭昭红",
        "宁昭昭红",
    ),
    ("two elements", "校长乌云其木格说，孩子们都来了。", "乌云其木格 was taken, 乌云", "乌云"),
]


@pytest.mark.parametrize(("text", "detail", "place"), [row[1:] for row in DISAGREE], ids=[row[0] for row in DISAGREE])
def test_the_dropped_reading_is_told_with_its_place(text: str, detail: str, place: str) -> None:
    assert any(told.startswith(detail) and where == place for told, where in dropped(text)), dropped(text)


AGREE = [
    ("one reading", "云川市市长李明说，要抓紧。李明还说，要落实。"),
    ("parts of a name with a dot", "民警艾山江·热合曼说，路滑。"),
    ("set wide", "局长苗　青到会。"),
    ("a surname in an address", "王女士和老李都到了。"),
]


@pytest.mark.parametrize("text", [text for _, text in AGREE], ids=[reason for reason, _ in AGREE])
def test_nothing_is_told_where_nothing_disagrees(text: str) -> None:
    assert dropped(text) == []


def test_each_pair_is_told_once() -> None:
    assert len(dropped("创始人高桥直人介绍了产品。创始人高桥直人介绍了公司。")) == 1


def test_the_record_has_it_and_stays_complete() -> None:
    record = extract("联合创始人高桥直人介绍了新产品。")
    told = [one for one in record.diagnostics if one.code == "D006"]
    assert [one.message for one in told] == [f"{CODES['D006'].title}: 高桥直人 was taken, 高桥直 was dropped"]
    assert [(one.start, one.end) for one in told[0].segments] == [(5, 8)]
    assert record.status == "complete"
