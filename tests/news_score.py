"""Scores whole articles against the truths of fixtures/news, layer by layer, optional items and alternatives respected.

Takes a record (as plain JSON values) and a truth, gives for each layer what was matched, wanted and given. Texts are
compared without blanks, since a truth quotes the logical text and not its print.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from typing import Any, NamedTuple

Json = Any

_EDGE = "“”‘’\"'「」『』。！？!?，,；;：:、…—. "
# Words that one annotator takes into a date and another leaves out.
_DATE_LEAD, _DATE_TAIL = (
    ("从", "自", "于", "到", "至", "截至", "在", "约", "近"),
    (*("以来", "起", "前", "左右", "间", "期间", "底", "晚", "许", "后"),),
)
_COMMON = 4  # code points in a row that two quotations must share to overlap


class Count(NamedTuple):
    """How many values were found right, were wanted, and were given."""

    right: int = 0
    wanted: int = 0
    given: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.wanted + self.given) if self.wanted + self.given else 1.0

    def plus(self, other: "Count") -> "Count":
        return Count(*(a + b for a, b in zip(self, other, strict=True)))


def score(record: Json, truth: Json) -> dict[str, Count]:
    """The counts of every layer of one article."""
    who = {each["id"]: each["name"] for layer in ("people", "organizations") for each in record[layer]}
    return {layer: count(*make(record, truth, who)) for layer, make in _LAYERS.items()}


def count(wanted: Iterable[Json], given: Iterable[Json], fits: Callable[[Json, Json], bool]) -> Count:
    """Match greedily, what must be found before what may be."""
    left = sorted(wanted, key=_optional)
    total = sum(not _optional(each) for each in left)
    right = counted = 0
    for value in given:
        found = next((each for each in left if fits(each, value)), None)
        if found is not None:
            left.remove(found)
            right += not _optional(found)
        counted += found is None or not _optional(found)
    return Count(right, total, counted)


def _optional(value: Json) -> bool:
    return isinstance(value, dict) and bool(value.get("optional"))


def bare(text: str | None) -> str:
    return re.sub(r"\s", "", text or "")


def _any_of(truth: Json, key: str) -> list[Json]:
    """The answer and its alternatives, under either of the names that the annotators use for them."""
    more = truth.get(f"{key}_alt", []) + truth.get(f"{key}_alternatives", [])
    return [truth.get(key), *more]


def _same_text(wanted: Json, given: str) -> bool:
    return bare(wanted if isinstance(wanted, str) else wanted["text"]) == bare(given)


# ------------------------------------------------------------------ layers

Layer = tuple[Iterable[Json], Iterable[Json], Callable[[Json, Json], bool]]


def _headline(record: Json, truth: Json, _who: Json) -> Layer:
    printed = record["document"]["headline"]
    return [truth["headline"]] if truth["headline"] else [], [printed["text"]] if printed else [], _same_text


def _paragraphs(record: Json, truth: Json, _who: Json) -> Layer:
    given = [each["span"]["text"] for section in record["sections"] for each in section["paragraphs"]]
    return truth["paragraphs"], given, _same_text


def _headings(record: Json, truth: Json, _who: Json) -> Layer:
    lines = [section[key] for section in record["sections"] for key in ("heading", "interview_line")]
    free = [{"text": truth[key], "optional": True} for key in ("headline", "subtitle") if truth[key]]
    return [*truth["headings"], *free], [line["text"] for line in lines if line], _same_text


def _people(record: Json, truth: Json, _who: Json) -> Layer:
    return (
        truth["people"],
        [person["name"] for person in record["people"]],
        lambda wanted, name: bare(name) in map(bare, _any_of(wanted, "name")),
    )


def _roles(record: Json, truth: Json, who: Json) -> Layer:
    def plain(name: str | None) -> str | None:
        return re.sub('[“”"]', "", bare(name)) if name else None

    wanted = [
        {
            "names": [bare(name) for name in _any_of(person, "name")],
            "positions": [bare(each) for each in _any_of(role, "position")],
            "organizations": [plain(each) for each in _any_of(role, "organization")],
            "optional": _optional(role) or _optional(person),
        }
        for person in truth["people"]
        for role in person["roles"]
    ]
    given = [
        (bare(person["name"]), bare(role["position"]["text"]), plain(who.get(role["organization"])))
        for person in record["people"]
        for role in person["roles"]
    ]

    def fits(role: Json, found: tuple[str, str, str | None]) -> bool:
        return found[0] in role["names"] and found[1] in role["positions"] and found[2] in role["organizations"]

    return wanted, given, fits


def _said(record: Json, who: Json) -> list[dict[str, Any]]:
    found = []
    for quote in record["quotes"]:
        speaker = quote["speaker"]
        name = who.get(speaker["ref"]) or (speaker["mention"]["text"] if speaker["mention"] else None)
        text = "".join(part["span"]["text"] for part in quote["parts"])
        found.append({"type": quote["type"], "text": text, "speaker": bare(name) if name else None})
    return found


def _overlap(wanted: Json, given: Json) -> bool:
    """Half or more of what either holds stands in both."""
    a, b = (re.sub("[“”‘’「」『』]", "", bare(text)).strip(_EDGE) for text in ("".join(wanted["parts"]), given["text"]))
    blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
    common = sum(block.size for block in blocks if block.size >= min(_COMMON, len(a), len(b)))
    return bool(common) and common * 2 >= len(a) + len(b) - common


def _quote_spans(record: Json, truth: Json, who: Json) -> Layer:
    return truth["quotes"], _said(record, who), _overlap


def _quotes(record: Json, truth: Json, who: Json) -> Layer:
    def fits(wanted: Json, given: Json) -> bool:
        speakers = [bare(each) if each else None for each in _any_of(wanted, "speaker")]
        right = wanted["type"] == given["type"] and given["speaker"] in speakers
        return (_optional(wanted) or right) and _overlap(wanted, given)

    return truth["quotes"], _said(record, who), fits


def _terms(record: Json, truth: Json, _who: Json) -> Layer:
    free = [
        {"text": each if isinstance(each, str) else each["text"], "optional": True}
        for each in truth.get("terms_optional", [])
    ]
    return [*truth["terms"], *free], [term["span"]["text"] for term in record["terms"]], _same_text


def _core(text: str) -> str:
    text = bare(text)
    while True:
        shorter = text
        for word in _DATE_LEAD:
            shorter = shorter.removeprefix(word) if len(shorter) > len(word) + 1 else shorter
        for word in _DATE_TAIL:
            shorter = shorter.removesuffix(word) if len(shorter) > len(word) + 1 else shorter
        if shorter == text:
            return text
        text = shorter


def _same_date(wanted: Json, given: Json) -> bool:
    return _core(given["span"]["text"]) in [_core(text) for text in (wanted["text"], *wanted.get("alt", []))]


def _date_spans(record: Json, truth: Json, _who: Json) -> Layer:
    return truth["dates"], record["dates"], _same_date


def _date_values(given: Json) -> list[str | None]:
    """What a record says of a date; hours (昨晚) lie in a day, which it names as well."""
    resolved = given["resolved"] or {}
    day = resolved.get("earliest") if resolved.get("earliest") == resolved.get("latest") else None
    return [given["edtf"], given["iso"], resolved.get("edtf"), day]


def _dates(record: Json, truth: Json, _who: Json) -> Layer:
    def fits(wanted: Json, given: Json) -> bool:
        values = [
            each for key in ("value", "resolved") for each in _any_of(wanted, key) if each and not each.endswith("_REF")
        ]
        found = [(value or "").replace("~", "") for value in _date_values(given)]
        vague = (wanted.get("value") or "").endswith("_REF")  # whatever else a careful reader may give
        right = vague or not values or any(value.replace("~", "") in found for value in values)
        return _same_date(wanted, given) and (_optional(wanted) or right)

    return truth["dates"], record["dates"], fits


def _same_number(wanted: Json, given: Json) -> bool:
    return bare(given["span"]["text"]) in [bare(text) for text in (wanted["text"], *wanted.get("alt", []))]


def _plain_number(value: str) -> str:
    """1.50 and 1.5 are one number; 2/3 is itself."""
    return value.rstrip("0").rstrip(".") if "." in value else value


def _quantities(record: Json, truth: Json, _who: Json) -> Layer:
    def fits(wanted: Json, given: Json) -> bool:
        values = [_plain_number(each) for each in _any_of(wanted, "value") if each is not None]
        right = not values or (given["value"] is not None and _plain_number(given["value"]) in values)
        return _same_number(wanted, given) and (_optional(wanted) or right)

    return truth["quantities"], record["quantities"], fits


def _counted_nouns(record: Json, truth: Json, _who: Json) -> Layer:
    wanted = [each for each in truth["quantities"] if each.get("noun")]
    free = [each for each in truth["quantities"] if _optional(each)]
    told = [each for each in truth["quantities"] if not each.get("noun") and each.get("noun_alt")]  # 其中4件: or none
    given = [
        each
        for each in record["quantities"]
        if each["noun"]
        and not any(_same_number(other, each) for other in free)
        and not any(_same_number(other, each) and bare(each["noun"]["text"]) in other["noun_alt"] for other in told)
    ]

    def fits(quantity: Json, found: Json) -> bool:
        nouns = [bare(each) for each in _any_of(quantity, "noun")]
        return _same_number(quantity, found) and (_optional(quantity) or bare(found["noun"]["text"]) in nouns)

    return wanted, given, fits


_LAYERS: dict[str, Callable[[Json, Json, Json], Layer]] = {
    "headline": _headline,
    "paragraphs": _paragraphs,
    "headings": _headings,
    "people": _people,
    "roles": _roles,
    "quote_spans": _quote_spans,
    "quotes": _quotes,
    "terms": _terms,
    "date_spans": _date_spans,
    "dates": _dates,
    "quantities": _quantities,
    "counted_nouns": _counted_nouns,
}


def total(counts: Iterable[dict[str, Count]]) -> dict[str, Count]:
    """The sums over several articles."""
    sums = dict.fromkeys(_LAYERS, Count())
    for each in counts:
        sums = {layer: sums[layer].plus(each[layer]) for layer in _LAYERS}
    return sums


def lines(sums: dict[str, Count]) -> Iterator[str]:
    """A table to read."""
    for layer, (right, wanted, given) in sums.items():
        yield f"{layer:14}{wanted:6}{given:6}{Count(right, wanted, given).f1:8.3f}"
