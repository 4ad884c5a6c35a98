"""The confidence of a speaker is what the way of finding him was worth: own cases against the table, and the record."""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any, get_args

import pytest

from pipeline import lexicon
from pipeline.extraction import extract
from pipeline.layers import Layers, Quote, Resolution, Speaker
from pipeline.run import analyse
from pipeline.speech.confidence import confidence, path

DATA = Path(__file__).parent / "data"
ARTICLES = [json.loads(line) for line in (DATA / "quote_articles.jsonl").open(encoding="utf-8")]
FLOOR = 0.94  # F1 over the articles of (words, type, speaker), all three right; only ever raised
PATHS = {row["key"]: (int(row["right"]), int(row["given"])) for row in lexicon.rows("speaker_paths")}

Said = tuple[str, str, str | None]


def name_of(layers: Layers, quote: Quote) -> str | None:
    names = {person.id: person.name for person in layers.people} | {body.id: body.name for body in layers.organizations}
    mention = quote.speaker.mention
    return names.get(quote.speaker.ref or "") or (mention.of(layers.document.text) if mention else None)


def words_of(layers: Layers, quote: Quote) -> str:
    return "".join(part.span.of(layers.document.text) for part in quote.parts)


def wanted(article: dict[str, Any]) -> list[Said]:
    return [("".join(quote["parts"]), quote["type"], quote["speaker"]) for quote in article["quotes"]]


@pytest.fixture(scope="module")
def analysed() -> list[tuple[dict[str, Any], Layers]]:
    return [(article, analyse(article["text"])) for article in ARTICLES]


def test_whole_articles_keep_their_floor(analysed: list[tuple[dict[str, Any], Layers]]) -> None:
    right = found = total = 0
    for article, layers in analysed:
        gold = wanted(article)
        said = [(words_of(layers, quote), quote.type, name_of(layers, quote)) for quote in layers.quotes]
        right += sum(one in gold for one in said)
        found, total = found + len(said), total + len(gold)
    f1 = 2 * right / (found + total)
    assert f1 >= FLOOR, f"{f1:.3f}"


def test_no_path_is_worse_than_the_record_says(analysed: list[tuple[dict[str, Any], Layers]]) -> None:
    """Measured on whole articles of our own; where a path is rare two cases are let go."""
    right: dict[str, int] = defaultdict(int)
    given: dict[str, int] = defaultdict(int)
    for article, layers in analysed:
        speakers = {words: speaker for words, _, speaker in wanted(article)}
        for quote in layers.quotes:
            key = path(quote.speaker)
            given[key] += 1
            words = words_of(layers, quote)
            right[key] += words in speakers and speakers[words] == name_of(layers, quote)
    for key, count in given.items():
        stated = (PATHS[key][0] + 1) / (PATHS[key][1] + 2)
        assert right[key] + 2 >= stated * count, key


def test_every_way_of_finding_a_speaker_has_a_row() -> None:
    for resolution in get_args(Resolution):
        for ref in ("per-0-2", None):
            assert path(Speaker(ref, None, resolution)) in PATHS


@pytest.mark.parametrize(
    ("surer", "less_sure"), [("name", "pronoun"), ("label", "pronoun"), ("pronoun", "carried"), ("carried", "open")]
)
def test_a_name_is_surer_than_a_guess(surer: str, less_sure: str) -> None:
    shares = {key: right / given for key, (right, given) in PATHS.items()}
    assert shares[surer] > shares[less_sure]


def test_the_record_states_it() -> None:
    quotes = extract("站长费明说：“潮来了。”“快走！”", uri="x").quotes
    assert quotes[0].speaker.confidence == confidence(Speaker("per-2-4", None, "name_before"))
    assert 0 < quotes[0].speaker.confidence < 1
