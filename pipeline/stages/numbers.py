"""The quantities of a document: what the finder sees, cleared of dates and names, with owner, modality and weight.

Takes a document with dates, people, organizations, events and quotes filled; gives `quantities` over its logical
text. A number inside a calendar date is none of ours, a duration is in both layers. What has no named owner gets
none.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from pipeline.layers import Layers, Modality, QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation, rows, word_list
from pipeline.numbers import find_quantities
from pipeline.numbers.known_nouns import measure_of
from pipeline.numbers.owners import Owners
from pipeline.numbers.roles import role
from pipeline.numbers.units import WordTable
from pipeline.spans import Cover, Span
from pipeline.temporal.finder import LONGEST_TITLE, TITLE
from pipeline.values import replace

_SENTENCE = regex(r"[。！!？?\n]")
_REACH = 200  # characters back to a cue of modality in a long sentence
_CUE_ROWS = [row for row in rows("modality_cues") if row["modality"] != "handled"]
_CUES = WordTable((row["word"], (row["modality"], row["tag"])) for row in _CUE_ROWS)
_CUE_STARTS = regex("[" + "".join(sorted({row["word"][0] for row in _CUE_ROWS})) + "]")
_HANDLED = regex(alternation(row["word"] for row in rows("modality_cues") if row["modality"] == "handled"))
_CLAUSE = regex(r"[，,。；;：:！!？?\n]")
_WHEN_BEFORE = ("过去", "過去", "最近", "近", "前", "后", "後", "未来", "每")
_WHEN_AFTER = ("来", "來", "间", "間", "前", "后", "後", "以", "内", "內")
_PLACE_ENDS = frozenset("区區里乡鄉镇鎮村路街")
_SIDES, _PLACE_TAILS = tuple("东東西南北"), frozenset("旗里桥橋站环環条條村庄莊")
_LEVELS, _JOINTS = frozenset("省市区县州旗镇乡村庄屯"), ("、", "和", "与", "及", "跟")
_MODALITIES: dict[str, Modality] = {"fact": "fact", "plan": "plan", "wish": "wish"}
_HEADINGS = ("heading", "group_heading", "interview_line")
_THESE, _NEAR_WORDS = ("今明", "这", "這", "今后", "今後"), 2
_CALENDAR = ("date", "daterange")
_TOLD_BY_LENGTH = frozenset({"duration", "relative", "set"})  # 三年后 has a duration in it, 这几年 and 98年 have none
_LAST = "近"
_THIS_ONE, _COMPARED = ("这一", "這一", "那一", "同一"), word_list("time_context", "compared")
_JOINTLY = ("部委", "部门", "部門", "成员国", "成員國")
_STORED = frozenset({"number", "numberrange", "percent", "money", "dimension", "ordinal", "duration", "age"})
_FIGURES_OF_SPEECH = frozenset(
    {"字", "句", "话", "词", "步", "下", "点", "眼", "口气", "手"}
)  # “团结”二字 counts letters
_ABSTRACT = role("abstract")


def find(layers: Layers) -> Layers:
    """Fills `quantities`; needs dates, people, organizations, events and quotes to be there already."""
    found = _outside_boilerplate(layers, find_quantities(layers.document.text, words=layers.words))
    # 夏一方, 张三: the names of the people of the article
    names = Cover(mention.span for person in layers.people for mention in person.mentions if mention.kind == "name")
    dated = (quantity for quantity in _outside_dates(layers, found) if not names.holds(quantity.span))
    kept = (
        replace(quantity, noun=None) if quantity.noun is not None and names.holds(quantity.noun) else quantity
        for quantity in dated
        if not _is_name(layers, quantity)
    )
    return replace(layers, quantities=tuple(_described(layers, tuple(kept))))


def _outside_boilerplate(layers: Layers, quantities: Iterable[QuantityMention]) -> Iterator[QuantityMention]:
    """Leaves out what are no figures of the article: bylines, and the number of a heading (二、走进草原)."""
    for quantity in quantities:
        unit = layers.document.unit_at(quantity.span.start)
        numbered = (
            unit.kind in _HEADINGS and quantity.kind == "enumerator" and quantity.span.start - unit.span.start < 2
        )
        if unit.kind not in ("boilerplate", "byline", "source_line") and not numbered:
            yield quantity


def _outside_dates(layers: Layers, quantities: Iterable[QuantityMention]) -> Iterator[QuantityMention]:
    """Leaves out what is part of a date (12月18日, 第一季度, 民国77年); durations and what is inside a term stay."""
    dates = sorted(layers.dates, key=lambda date: date.span)
    text = layers.document.text
    spans, kinds = [date.span for date in dates], [date.type for date in dates]
    ends = [span.end for span in spans]
    for quantity in quantities:
        index = bisect_right(ends, quantity.span.start)
        dated = index < len(spans) and spans[index].overlaps(quantity.span)
        told = dated and (kinds[index] in _TOLD_BY_LENGTH or _is_told_by_days(text, spans[index], quantity))
        counted = quantity.kind == "duration" and told and not _is_one_before(text, spans[index])
        # “十一”假期, 第一|、第二季度
        part = dated and kinds[index] in _CALENDAR and quantity.kind in ("in_term", "enumerator")
        kept = quantity.kind in ("in_term", "idiomatic", "enumerator", "age") and not part
        if not dated or counted or kept:
            last = counted and text.startswith(_LAST, spans[index].start) and spans[index].start < quantity.span.start
            yield replace(quantity, modifier=None, upper=None) if last else quantity  # 近三年|增长4%: says when


def _is_one_before(text: str, date: Span) -> bool:
    """与|前一周|持平, 这一年: which week or year, and no length."""
    before = text.startswith("前一", date.start) and text.endswith(_COMPARED, 0, date.start)
    return before or text.startswith(_THIS_ONE, date.start)


def _is_told_by_days(text: str, date: Span, quantity: QuantityMention) -> bool:
    """今明|两天, 这|三天: a date that says how many days it is; 这几天 does not."""
    told = text.startswith(_THESE, date.start) and quantity.span.end == date.end and text[date.end - 1] in "天日"
    return told and quantity.value is not None and quantity.span.start - date.start <= _NEAR_WORDS


def _is_name(layers: Layers, quantity: QuantityMention) -> bool:
    """Whether a number is part of a name (张三丰, 三一重工, 五道口); an ordinal in a name is kept (第三十中学)."""
    if quantity.kind != "number":
        return False
    if _is_titled(layers.document.text, quantity.span):
        return True
    around = layers.words.within(quantity.span)
    if len(around) == 1 and around[0].tag in ("LOC", "ns") and _ends_place(layers.document.text, quantity.span):
        return True
    if len(around) == 1 and _is_estate(layers.document.text, around[0].span, quantity.span):
        return True
    if quantity.measure is not None:
        short = quantity.span.end - quantity.span.start == 2
        if len(around) == 1 and around[0].tag in ("PER", "nr") and around[0].span.start < quantity.span.start:
            return True
        named = short and len(around) == 1 and around[0].tag in ("LOC", "ns", "PER", "nr")
        if not named or around[0].span.end <= quantity.span.end:
            return False
        text, word = layers.document.text, around[0].span
        ends = text[quantity.span.end], text[word.end - 1]  # 台南七股區, 七股西寮里
        place = around[0].tag in ("LOC", "ns") and not _PLACE_ENDS.isdisjoint(ends)
        return place or around[0].span.start == quantity.span.start
    inside = len(around) == 1 and around[0].tag in ("PER", "nr", "ORG", "nt", "nw") and around[0].span != quantity.span
    noun = quantity.noun
    together = noun is not None and noun.of(layers.document.text) in _JOINTLY  # 中央|三|部委, 欧盟|27|成员国
    return not together and (inside or _is_model(layers, quantity))


def _ends_place(text: str, span: Span) -> bool:
    """北京西|二旗, 西|四站: a digit and what has become a place, behind a side of the sky."""
    short = span.end - span.start == 2
    return short and text[span.start - 1 : span.start] in _SIDES and text[span.end - 1] in _PLACE_TAILS


def _is_estate(text: str, word: Span, span: Span) -> bool:
    """槐荫|二村, 天山|十二村: an estate by its number behind a name, in one word; not 柳河镇|三村, 甲村、乙庄|二村."""
    named = text[span.end - 1] == "村" and text[span.start] not in "两几数" and word.start <= span.start - 2
    return named and text[span.start - 1] not in _LEVELS and text[word.start - 1 : word.start] not in _JOINTS


def _is_titled(text: str, span: Span) -> bool:
    """《三口之家》, 《二十四个秋天》: a number in the title of a work counts nothing, as a date there is none."""
    opening = text.rfind("《", max(0, span.start - LONGEST_TITLE), span.start)
    inside = opening >= 0 and "》" not in text[opening : span.start]
    return inside and TITLE.match(text, opening) is not None


def _is_model(layers: Layers, quantity: QuantityMention) -> bool:
    """Whether digits without a measure word belong to the make before them (麒麟990, 奇虎360)."""
    text, start = layers.document.text, quantity.span.start
    before = start - (text[start - 1 : start] == " ")
    if before < 1 or not quantity.span.of(text).isdigit():
        return False
    word = layers.words.at(before - 1)
    return word is not None and word.tag in ("nz", "nw", "ORG", "nt") and word.span.end == before


def _described(layers: Layers, quantities: tuple[QuantityMention, ...]) -> Iterator[QuantityMention]:
    owners = Owners(layers)
    cues = _Cues(layers)
    relative = sorted(date.span for date in layers.dates if date.type != "duration")
    for quantity in quantities:
        modality = cues.modality(quantity)
        abstract = quantity.noun is not None and quantity.noun.of(layers.document.text).endswith(_ABSTRACT)
        event = owners.event_of(quantity.span)
        name = None if event is not None else owners.name_of(quantity.span)
        titled = quantity.kind == "duration" and layers.document.unit_at(quantity.span.start).kind in _HEADINGS
        stored = modality == "fact" and not (name is not None or titled)
        salient = stored and _is_salient(layers.document.text, quantity, relative, in_event=event is not None)
        owner = event or name or owners.of(quantity, personal=abstract)
        yield replace(quantity, owner=owner, modality=modality, salient=salient)


def _is_salient(text: str, quantity: QuantityMention, relative: list[Span], *, in_event: bool) -> bool:
    """What a data team would store of the stated facts."""
    if quantity.kind not in _STORED or quantity.indefinite or quantity.distributive:
        return False
    if quantity.value is None and quantity.lower is None and quantity.upper is None:
        return False
    noun = quantity.noun.of(text) if quantity.noun else ""
    measure = measure_of(text, quantity)
    if quantity.kind == "ordinal":
        return in_event or quantity.measure is not None
    if quantity.kind == "duration":
        index = bisect_left(relative, Span(quantity.span.end, 0)) - 1
        return not (index >= 0 and relative[index].overlaps(quantity.span)) and not _says_when(text, quantity.span)
    if quantity.kind in ("number", "numberrange"):
        return bool(noun) and measure not in _FIGURES_OF_SPEECH and not noun.endswith(_ABSTRACT)
    return True


def _says_when(text: str, span: Span) -> bool:
    """过去两年间, 三年前: the duration only places something in time."""
    return text.endswith(_WHEN_BEFORE, 0, span.start) or text.startswith(_WHEN_AFTER, span.end)


def _takes_object(text: str, at: int) -> bool:
    """Whether the 将 that ends at `at` stands for 把 (将经验总结为); 将把 and 将作为 speak of the future."""
    end = _CLAUSE.search(text, at)
    closing = _HANDLED.search(text, at + 2, end.start() if end else len(text))
    return closing is not None and "把" not in text[at : closing.start()]


class _Cues:
    """The words of plan, wish and fact in one document."""

    def __init__(self, layers: Layers) -> None:
        text, words = layers.document.text, layers.words
        self._document = layers.document
        self._sentences = [0, *(found.end() for found in _SENTENCE.finditer(text))]
        self._starts: list[int] = []
        self._modalities: list[Modality] = []
        for found in _CUE_STARTS.finditer(text):
            cue = _CUES.at(text, found.start())
            if cue is None or (cue[1][1] and words.tag_at(found.start()) not in (cue[1][1], None)):
                continue
            if cue[0] in ("将", "將") and _takes_object(text, found.end()):
                continue
            self._starts.append(found.start())
            self._modalities.append(_MODALITIES[cue[1][0]])

    def modality(self, quantity: QuantityMention) -> Modality:
        """What the nearest cue before the number in its sentence says; an enumerator may look back a paragraph."""
        at = quantity.span.start
        floor = self._sentences[bisect_right(self._sentences, at) - 1]
        if quantity.kind == "enumerator":
            floor = self._document.unit_at(at).span.start
        index = bisect_left(self._starts, at) - 1
        if index < 0 or self._starts[index] < max(floor, at - _REACH):
            return "fact"
        return self._modalities[index]
