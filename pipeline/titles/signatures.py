"""Names where those who made a piece sign it: 记者严正孙勇军报道, （杜华举摄）, （王国平邹蓬）.

Takes a reading, gives names as far as the frame reaches, whatever the tagger cut, and a name alone under the headline.
It refuses stretches that do not divide into names, and common words.
"""

from collections.abc import Iterator
from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import elements, foreign, tables
from pipeline.titles.name import BLANKS, HAN, Name, ends_in_head, is_han, surname_length
from pipeline.titles.reading import Reading

_MADE = "[文图][/／][文图]|" + alternation(word_list("posts", "signed"))
_REPORTER = "记者|通讯员|实习生"
_RUN = f"(?P<names>[{HAN}]{{2,15}}?)"
_LABELLED = regex(
    f"(?:{_REPORTER})[{BLANKS}:：]?{_RUN}(?=(?:{_MADE})?(?:[)）\\]】]|$)|(?:摄影)?(?:报道|报导)|摄[。，、；]|[{BLANKS}]?(?:通讯员|实习生)|$)"
)
_BRACKETED = regex(f"[(（]{_RUN}(?:(?P<made>{_MADE}|作)[。.]?)?[)）]")
_PARTED = regex(f"[(（]((?:[{HAN}]{{2,4}}[{BLANKS}、]{{1,3}}){{1,5}}[{HAN}]{{2,4}})[)）]")
_PART = regex(f"[{HAN}]{{2,4}}")
_PARTED_LINE = regex(
    f"[{BLANKS}□■●○◎◆◇★☆]*(?:(?:文字?|图|摄影|文图)[／/:：][{BLANKS}]?)?"
    f"((?:[{HAN}]{{2,4}}[{BLANKS}、]{{1,3}}){{1,5}}?[{HAN}]{{2,4}}?)[{BLANKS}]{{0,3}}(?:{_MADE})?[{BLANKS}]*"
)
_PICTURES = "摄影报道|摄影报导|图文报道|摄影|供图|摄|文[／/]图|图[／/]文"
_GLUED_LINE = regex(f"[{BLANKS}]*{_RUN}(?:{_PICTURES})[{BLANKS}]*")
_LONGEST_LINE, _PICTURED_LAST = 30, frozenset("道导影图摄文")
_ALONE = regex(f"[{BLANKS}□■●○◎◆◇★☆]*{_RUN}[{BLANKS}]*")
_PICTURED = regex(
    f"(?:^|(?<=[{BLANKS}、，,。；;：:和与及的\n]))(?P<names>[{HAN}]{{2,4}})[(（](?:[前后中]排)?[左右中][一二三四五六七八九]?(?:起)?[)）]"
)
_ENDS = "。！？!?”」…"
_SHOT = regex(
    f"(?:^|(?<=[{_ENDS}{BLANKS}\n]))(?P<names>[{HAN}]{{2,4}})[{BLANKS}]{{0,2}}(?:摄|绘|供图)(?=$|[\n。(（{BLANKS}])"
)
_REPORTED = regex(
    f"[／/丨｜|][{BLANKS}]?(?P<names>[{HAN}]{{3,4}}?)(?:[／/][{HAN}]{{2,4}})?(?:报道|报导)"
)  # 即时中心／甲报导
_FROM = regex(
    f"[【〔\\[](?:编译|特派员)?(?P<names>[{HAN}]{{2,4}})[／/╱][{HAN}]{{2,8}}(?:报道|报导)[】〕\\]]"
)  # 【甲／台北报导】
_BESIDE = regex(
    f"(?:^|(?<=[（(\\n{BLANKS}、]))(?P<names>[{HAN}]{{2,4}})[／/](?:摄影|文图|图文|文|图|摄)(?=[)）{BLANKS}、。\\n]|$)"
)
# Frames, what one of them holds, what else, and whether it needs no second sign: 审判现场。黄岩 摄, 甲/文 乙/图.
_MADE_BY = (
    (_SHOT, "摄绘图", "", True),
    (_REPORTED, "导道", "／/丨｜|", False),
    (_FROM, "【〔[", "／/╱", True),
    (_BESIDE, "文图摄", "／/", True),
)
_ONE_MADE = frozenset("文图画译绘")
_SIGNED = frozenset(("subtitle", "byline"))
_LENGTHS = (3, 2)
_WHOLE = 3
_LEANS, _LEANS_BESIDE = -1.5, -3.0  # of the tagger's lead
_AS_SURNAME = "任"


def signed(reading: Reading) -> list[Name]:
    """The names that the frames of signatures hold."""
    text = reading.text
    found: list[Name] = []
    if reading.holds(("者", "员", "实习生")):
        for match in _LABELLED.finditer(text, *reading.span):
            found += _names(reading, match.span("names"), certain=True)
    if reading.has_one_of("）)"):
        for match in _BRACKETED.finditer(text, *reading.span):
            if match["made"] or _closes(reading, match.start(), match.end()):
                found += _names(reading, match.span("names"), certain=match["made"] is not None)
        for match in _PARTED.finditer(text, *reading.span):
            if _closes(reading, match.start(), match.end()):
                found += _parted(reading, match.span(1))
        for match in _PICTURED.finditer(text, *reading.span):
            found += _names(reading, match.span("names"), certain=True)
    found += _made(reading)
    return found + _line(reading)


def _line(reading: Reading) -> list[Name]:
    """□ 简宁山 温加佳 under the headline, 简宁山 温加佳 摄影报道 anywhere: names that are a line of their own."""
    text, (start, end) = reading.text, reading.span
    signed_so = reading.unit.kind in _SIGNED
    if not signed_so and (end - start > _LONGEST_LINE or text[end - 1] not in _PICTURED_LAST):
        return []
    pattern = _ALONE if signed_so else _GLUED_LINE
    if alone := pattern.fullmatch(text, start, end):
        return _names(reading, alone.span("names"), certain=False)
    line = _PARTED_LINE.fullmatch(text, start, end)
    return _parted(reading, Span(*line.span(1))) if line else []


def _made(reading: Reading) -> list[Name]:
    """审判现场。黄岩|摄, 即时中心／|甲|报导: who took a picture or reports, without brackets."""
    found: list[Name] = []
    for pattern, signs, bars, certain in _MADE_BY:
        if not reading.chars.isdisjoint(signs) and not (bars and reading.chars.isdisjoint(bars)):
            for match in pattern.finditer(reading.text, *reading.span):
                found += _names(reading, match.span("names"), certain=certain)
    return found


def _parted(reading: Reading, place: tuple[int, int]) -> list[Name]:
    """（简宁山 温加佳）: names that blanks part, if the tagger sees one of them and each has its form."""
    spans = [Span(*part.span()) for part in _PART.finditer(reading.text, *place)]
    fits = all(_is_seen(reading, span) or _is_named(span.of(reading.text)) for span in spans)
    seen = any(reading.tag_at(span.start) == "PER" for span in spans)
    return [Name(span, sure=True) for span in spans] if fits and seen else []


def _is_seen(reading: Reading, span: Span) -> bool:
    """呼瑞明/PER: a whole name to the tagger, also with a surname that no table has."""
    word = reading.word_at(span.start)
    whole = word is not None and word.tag == "PER" and word.span == span
    return whole and span.end - span.start == _WHOLE and not ends_in_head(span.of(reading.text))


def _closes(reading: Reading, start: int, end: int) -> bool:
    """Whether a bracket stands behind the last sentence of its paragraph."""
    rest = reading.text[end : reading.span.end].strip(BLANKS)
    return not rest and (reading.char(start - 1) in _ENDS or start == reading.span.start)


def _names(reading: Reading, place: tuple[int, int], *, certain: bool) -> list[Name]:
    """The names that a stretch divides into; if not `certain`, the tagger has to see a person or a usual surname."""
    start, end = place
    if reading.char(end) in _ONE_MADE and reading.lead(Span(end, end + 1)) > 0:
        end += 1  # 记者罗玉文）
    if elements.run_from(reading.text, start, end).end == end or _is_foreign(reading, Span(start, end)):
        return [Name(Span(start, end), sure=True)]  # 实习生　阿孜古丽
    cuts = _divided(reading.text[start:end])
    names = [Name(Span(start + first, start + last), sure=True) for first, last in cuts]
    if certain:
        return names
    seen = any(_is_all_person(reading, name.span) for name in names)
    alone = len(names) == 1
    likely = (_is_likely(reading, name.span, alone=alone) or seen and _is_beside(reading, name.span) for name in names)
    return names if all(likely) else []


def _is_foreign(reading: Reading, span: Span) -> bool:
    """帕丽扎提/PER: whether the tagger takes four characters or more that write foreign sounds for one person."""
    word = reading.word_at(span.start)
    whole = word is not None and word.tag == "PER" and word.span == span
    return whole and span.end - span.start > _WHOLE and foreign.sounds(span.of(reading.text))


def _is_all_person(reading: Reading, span: Span) -> bool:
    return all(reading.tag_at(at) == "PER" for at in range(*span))


def _is_beside(reading: Reading, span: Span) -> bool:
    """（段杰/PER 向/p 川/n）: whether the rest of a signature with a person in it may be another one."""
    return reading.lead(span) > _LEANS_BESIDE


def _is_likely(reading: Reading, span: Span, *, alone: bool) -> bool:
    if _is_all_person(reading, span):
        return True
    usual = reading.text[span.start] in tables.surnames("frequent")
    leans = alone and reading.lead(Span(span.start, span.start + 1)) > _LEANS
    return span.end - span.start >= _WHOLE and (usual or leans)  # （韦耀/PER 中/f）


def _divided(text: str) -> list[tuple[int, int]]:
    """Where the names of a stretch begin and end: the division with the most usual surnames; none if there is none."""
    return max(_divisions(text, 0), key=lambda cuts: (_weight(text, cuts), -len(cuts)), default=[])


def _weight(text: str, cuts: list[tuple[int, int]]) -> float:
    """The share of usual surnames; of two equal divisions the one with the longer first name comes first."""
    usual = sum(text[first] in tables.surnames("frequent") for first, _ in cuts) / len(cuts)
    return usual + cuts[0][1] / 100


def _divisions(text: str, start: int) -> Iterator[list[tuple[int, int]]]:
    if start == len(text):
        yield []
        return
    length = surname_length(text[start : start + 2])
    for size in _LENGTHS if length else ():
        end = start + size + length - 1
        if end <= len(text) and _fits(text[start:end]):
            for rest in _divisions(text, end):
                yield [(start, end), *rest]


@cache
def _never() -> frozenset[str]:
    return tables.name_context("never") | frozenset("摄电讯和与等获")


def _is_named(text: str) -> bool:
    return surname_length(text) > 0 and _fits(text)


def _fits(text: str) -> bool:
    head = ends_in_head(text) and text[surname_length(text) :] not in tables.name_context("given_post")  # 张冠军
    common = (
        text in tables.surnames("common")
        or text[:2] in tables.surnames("common")
        or text[0] in tables.surnames("verbal")
    )
    return all(map(is_han, text)) and not common and not head and _never().isdisjoint(text.removeprefix(_AS_SURNAME))
