"""The Python interface: what callers may hand in and what they get."""

import gc
from dataclasses import replace

import pytest

from pipeline import Record, extract, extract_many, find_dates, find_quantities, run
from pipeline.errors import SourceError, StageError
from pipeline.extraction import extract_line, extract_lines
from pipeline.layers import Layers
from pipeline.lazy import compile_all
from pipeline.registry import STAGES, Stage, check
from pipeline.source import from_text

TEXT = "镇长何大山说:“去年修了5座桥。”"


def test_text_bytes_and_source_give_the_same_facts() -> None:
    records = [extract(TEXT, uri="a"), extract(TEXT.encode(), uri="a"), extract(from_text(TEXT, uri="a"))]
    assert len({record.to_json().partition('"sections"')[2] for record in records}) == 1
    assert {record.id for record in records} == {records[0].source.sha256}


def test_a_day_of_publication_resolves_what_is_relative() -> None:
    assert extract(TEXT).dates[0].resolved is None
    resolved = extract(TEXT, published="2024-05-01").dates[0].resolved
    assert resolved is not None
    assert (resolved.edtf, resolved.anchor) == ("2023", "published:2024-05-01")


def test_a_stream_keeps_order_and_goes_on_after_a_bad_article() -> None:
    first, second, third = extract_many([TEXT, b"\x00\x01" * 9, TEXT])
    assert isinstance(first, Record)
    assert isinstance(second, SourceError)
    assert third == first


def test_articles_read_together_give_the_records_that_each_gives_alone() -> None:
    articles = [TEXT, "短。", TEXT * 40, "", b"\xff\xfe\x00", "市长周海说，桥已通车。\n\n居民2839户。" * 9]
    together = list(extract_many(articles, together=4))
    assert [type(one) for one in together] == [Record, Record, Record, type(together[3]), type(together[4]), Record]
    for article, record in zip(articles, together, strict=True):
        if isinstance(record, Record):
            assert record == extract(article, uri=record.source.uri)


def test_lines_are_the_records_as_json() -> None:
    sources = [from_text(text, uri="a") for text in (TEXT, "短。")]
    lines = [extract(source).to_json() for source in sources]
    assert [extract_line(source) for source in sources] == lines
    assert list(extract_lines(sources)) == lines


def test_an_article_that_a_stage_fails_on_ends_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(layers: Layers) -> Layers:
        if "坏" in layers.document.text:
            raise ZeroDivisionError
        return layers

    broken = [
        replace(stage, run=lambda layers, _models: fail(layers)) if stage.name == "terms" else stage for stage in STAGES
    ]
    monkeypatch.setattr(run, "STAGES", broken)
    first, second, third = extract_many(["好。", "坏。", "好。"])
    assert isinstance(first, Record)
    assert isinstance(third, Record)
    assert isinstance(second, StageError)
    assert second.code == "P005"


def known_once(article: str) -> None:
    """What is loaded, worked out or compiled once, is; twice, since `re` forgets its oldest patterns as others come."""
    compile_all()
    for _ in range(2):
        extract(article)


def test_a_second_article_compiles_no_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    said = "{0}市教育局局长{1}介绍，全市新建学校12所。{2}表示：“明年再建3所。”{1}还说，教师也够了。"
    known_once(said.format("云川", "袁立安", "袁"))
    known_once(said.format("云川", "贺文水", "贺局长"))  # which the tagger cuts, so that the tables for that are there

    def compiled(pattern: str, *_: object) -> None:
        raise AssertionError(f"compiled for one article: {pattern[:80]}")

    monkeypatch.setattr("re._compiler.compile", compiled)
    assert extract(said.format("桐江", "邱启明", "邱")).quotes
    assert extract(said.format("河岭", "贺文山", "贺局长")).quotes


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_of_garbage_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch, on: bool) -> None:
    def failing(layers: Layers) -> Layers:
        raise RuntimeError(str(gc.isenabled()))

    (gc.enable if on else gc.disable)()
    try:
        assert len(list(extract_many([TEXT, "短。"]))) == 2
        assert gc.isenabled() is on
        monkeypatch.setattr(run, "STAGES", (Stage("fails", (), (), lambda layers, _models: failing(layers)),))
        with pytest.raises(StageError, match="False"):
            extract(TEXT)
        assert gc.isenabled() is on
    finally:
        gc.enable()


def _left_behind(article: str) -> int:
    """How many objects in circles an article leaves for the collector."""
    gc.collect()
    gc.disable()
    try:
        extract(article)
        return gc.collect()
    finally:
        gc.enable()


def test_an_article_leaves_no_circles_behind() -> None:
    article = TEXT * 9 + "\n\n市长周海走进2839户居民的院子。他说，一座横跨清水河的桥已通车，5名年轻的工人留了下来。" * 9
    known_once(article)
    assert 0 in [_left_behind(article) for _ in range(3)]  # the runner's own threads leave circles, too, now and then


def test_finders_work_alone() -> None:
    assert [(date.span.of(TEXT), date.type) for date in find_dates(TEXT)] == [("去年", "date")]
    assert [quantity.value for quantity in find_quantities(TEXT)] == ["5"]


def test_the_stages_are_in_order() -> None:
    check(STAGES)


def test_a_stage_before_what_it_needs_is_refused() -> None:
    with pytest.raises(StageError, match="dates needs marks") as caught:
        check([stage for stage in STAGES if stage.name != "marks"])
    assert caught.value.code == "P001"


def test_stages_give_what_they_declare() -> None:
    assert all(isinstance(stage, Stage) and stage.gives for stage in STAGES)
