"""The structure stage on pages of many kinds: own inputs with truths, and clean articles printed as pages are."""

import json
import re
from functools import cache
from typing import Any

import pytest

from pipeline.document import Document
from pipeline.extraction import extract
from pipeline.registry import Breaks
from pipeline.run import analyse, models
from pipeline.source import from_bytes
from pipeline.stages import sections
from tests.conftest import ROOT
from tests.layout_generator import Clean, print_page

LAYOUTS = ROOT / "fixtures" / "layouts"
INPUTS = sorted(LAYOUTS.glob("*.txt"))
KINDS = {
    "headline": ("headline",),
    "subtitle": ("subtitle",),
    "headings": ("heading", "group_heading", "interview_line"),
    "paragraphs": ("paragraph",),
    "asides": ("byline", "source_line", "caption", "boilerplate"),
}
# Floors of F1 over all inputs; they only rise.
FLOORS = {"headline": 0.97, "subtitle": 1.0, "headings": 0.98, "paragraphs": 0.97, "asides": 0.99}
PAGES, EXACT = 600, 0.99
VALUE_PAGES = 40


def bare(text: str) -> str:
    """What is printed, without blanks of any kind: a truth says which lines belong together, not their spacing."""
    return re.sub("[\\s\u200b-\u200f\ufeff\u2060\xad]", "", text)


def truth_of(name: str) -> dict[str, Any]:
    truth: dict[str, Any] = json.loads((LAYOUTS / f"{name}.json").read_text("utf-8"))
    return truth


def compare(gold: list[str], found: list[str], free: list[str]) -> tuple[int, int, int]:
    """Matched, missed, wrong; a line that the truth leaves free is neither missed nor wrong."""
    left = list(gold)
    wrong = 0
    for text in found:
        if text in left:
            left.remove(text)
        else:
            wrong += text not in free
    missed = [text for text in left if text not in free]
    return len(gold) - len(left), len(missed), wrong


def test_own_inputs_reach_their_floors() -> None:
    assert len(INPUTS) >= 40
    counts = dict.fromkeys(KINDS, (0, 0, 0))
    for path in INPUTS:
        truth = truth_of(path.stem)
        document = analyse(from_bytes(path.read_bytes(), uri=path.name), until="sections").document
        free = [bare(text) for text in truth.get("free", [])]
        for layer, kinds in KINDS.items():
            given = truth[layer] if isinstance(truth[layer], list) else [truth[layer]] if truth[layer] else []
            found = [bare(unit.span.of(document.text)) for unit in document.of_kind(*kinds)]
            scored = compare([bare(text) for text in given], found, free)
            counts[layer] = tuple(map(sum, zip(counts[layer], scored, strict=True)))  # type: ignore[assignment]
    reached = {layer: 2 * hit / (2 * hit + missed + wrong) for layer, (hit, missed, wrong) in counts.items()}
    assert not {layer: figure for layer, figure in reached.items() if figure < FLOORS[layer]}, reached


@cache
def clean_articles() -> tuple[Clean, ...]:
    """The inputs of running text, freed of their pages."""
    articles = []
    for path in INPUTS:
        truth = truth_of(path.stem)
        prose = [text for text in truth["paragraphs"] if len(text) >= 15 and text[-1] in "。！？”」"]
        turns = any(re.match("[^，。]{1,12}[：:]", text) for text in prose)
        if not truth["headline"] or turns or len(prose) < 3 or len(prose) < len(truth["paragraphs"]):
            continue
        printed = bare(from_bytes(path.read_bytes(), uri=path.name).text)
        blocks = [(printed.find(bare(text)), False, text) for text in truth["paragraphs"]]
        blocks += [
            (printed.find(bare(text)), True, text) for text in truth["headings"] if not text.startswith(("—", "-"))
        ]
        articles.append(Clean(truth["headline"], tuple((heading, text) for _, heading, text in sorted(blocks))))
    return tuple(articles)


def read_page(data: bytes) -> Document:
    return sections.find(from_bytes(data, uri="page"), word_across=Breaks(models())).document


def test_paragraphs_come_back_from_generated_pages() -> None:
    articles = clean_articles()
    assert len(articles) >= 8
    right = total = 0
    for seed in range(PAGES):
        clean = articles[seed % len(articles)]
        document = read_page(print_page(clean, seed).data)
        found = {bare(unit.span.of(document.text)) for unit in document.of_kind("paragraph")}
        right += sum(bare(text) in found for text in clean.paragraphs)
        total += len(clean.paragraphs)
    assert right / total >= EXACT, f"{right} of {total}"


def values(record: Any) -> list[tuple[str, str, int]]:
    """Layer, words and the source offset of the first character of what was found."""
    spans = [
        *(("date", date.span) for date in record.dates),
        *(("quantity", quantity.span) for quantity in record.quantities),
        *(("quote", part.span) for quote in record.quotes for part in quote.parts),
        *(("person", mention) for person in record.people for mention in person.mentions if mention.kind == "name"),
    ]
    return [(layer, span.text, span.segments[0].start) for layer, span in spans]


def test_values_come_back_at_their_places() -> None:
    articles = clean_articles()
    lost, total = [], 0
    for seed in range(VALUE_PAGES):
        clean = articles[seed % len(articles)]
        page = print_page(clean, seed)
        places = {place: (number, at) for number, row in enumerate(page.places) for at, place in enumerate(row)}
        found = {(layer, bare(text), places.get(start)) for layer, text, start in values(extract(page.data))}
        plain = clean.headline + "\n\n" + "\n".join(text for _, text in clean.blocks)
        starts = {}
        for number, text in enumerate(clean.paragraphs):
            start = plain.index(text)
            starts.update({start + at: (number, at) for at in range(len(text))})
        for layer, text, start in values(extract(plain)):
            if start in starts:
                total += 1
                if (layer, bare(text), starts[start]) not in found:
                    lost.append((seed, page.style, layer, text))
    assert len(lost) <= total * (1 - EXACT), (len(lost), total, lost[:8])


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.stem)
def test_every_line_that_is_no_paragraph_says_by_what(path: Any) -> None:
    document = analyse(from_bytes(path.read_bytes(), uri=path.name), until="sections").document
    assert all(bool(unit.evidence) == (unit.kind != "paragraph") for unit in document.units)
    documented = set(re.findall("`([a-z_]+)`", (ROOT / "docs" / "layouts.md").read_text("utf-8")))
    assert {name for unit in document.units for name in unit.evidence} <= documented
