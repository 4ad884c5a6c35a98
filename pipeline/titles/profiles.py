"""Names before what says who somebody is: 万里，男，汉族, 某市副市长|甲（女, 选举|云布日（蒙古族）.

Takes a reading, gives names. It refuses ethnic groups and, before a group alone, what no surname, tag or list shows.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.titles import elements, foreign, tables
from pipeline.titles.name import HAN, Name, surname_length
from pipeline.titles.reading import Reading

_GROUPS = alternation(tables.ethnic_groups())
_PROFILED = regex(
    f"(?:^|(?<=[\n。；;、，,：: \u3000]))([{HAN}·]{{2,10}}?)"
    f"(?:[(（,， \u3000](?:男|女)|[(（](?:{_GROUPS}))(?=[)）,，、 \u3000])"
)
_SOMEONE = regex(f"[{HAN}]某[某甲乙丙丁]?$")
_DEEDS = frozenset("将被把")
_APART = frozenset(("v", "p", "c", "u", "r", "m", "f", "w", "vd", "vn"))
_BOTH, _WHOLE, _LONGEST_GROUP = 2, 3, 7  # characters


def profiled(reading: Reading) -> list[Name]:
    """The names before a sex or an ethnic group."""
    found: list[Name] = []
    for match in _PROFILED.finditer(reading.text, *reading.span) if reading.has_one_of("男女族") else ():
        if match[1] in tables.ethnic_groups() or not _is_profiled(reading, match.span(1)):
            continue
        start, end = _after_clause(reading, Span(after_post(match[1]) + match.start(1), match.end(1))), match.end(1)
        if _DEEDS.isdisjoint(reading.text[start : end - 1]):  # not 民警将|石洪（男，32岁）抓获
            found.append(Name(Span(start, end), sure=True, form="address" if "某" in match[1] else "full"))
    return found


def after_post(text: str) -> int:
    """某市副市长|甲（男, 随后找到失主|何某（女: how long what stands before the name is."""
    someone = _SOMEONE.search(text)
    if someone:
        at = someone.start()
        return at - (text[max(0, at - 1) : at + 1] in tables.surnames("compound"))
    for end in range(len(text) - _BOTH, _BOTH - 1, -1):
        head = tables.position_heads().ending(text, end, 0)
        if head is not None and end - head >= _BOTH:
            return end
    return 0


def _is_profiled(reading: Reading, place: tuple[int, int]) -> bool:
    """扎舍（藏族）、, not 热闹的山寨（拉祜族）: a group alone tells a name by a surname, a tag or a list."""
    start, end = place
    if reading.text[end + 1] in "男女":
        return True
    close = reading.text.find("）", end, end + _LONGEST_GROUP) + 1
    listed = reading.char(start - 1) in "、：:" or reading.char(close) in "、为"
    return listed or surname_length(reading.text[start:end]) > 0 or reading.tag_at(end - 1) in ("PER", "LOC")


def _after_clause(reading: Reading, span: Span) -> int:
    """江海集团|王伟/PER（男, 救出|王大明/PER（男: where the name begins that the tagger sees at the end of a clause."""
    word = reading.word_at(span.end - 1)
    if word is None or word.span.end != span.end or word.span.start <= span.start + 1:
        return span.start
    if word.tag != "PER":
        return span.start if reading.text[span.end + 1] in "男女" else _after_verb(reading, span)
    lead = reading.text[span.start : word.span.start]
    own = lead in tables.surnames("compound") or foreign.sounds(lead)  # 欧阳|明远, 阿不都|热依木
    first = word.span.start
    earlier = range(max(span.start, first - _WHOLE), first)  # 救出|买买提吐尔逊
    whole = (at for at in earlier if elements.run_from(reading.text, at, span.end).end == span.end)
    return span.start if own else next(whole, first)


def _after_verb(reading: Reading, span: Span) -> int:
    """会议选举|云布日/LOC（蒙古族）: where the words that are no verb and no word of grammar begin."""
    index = reading.index_at(span.end - 1)
    first = span.end
    while first > span.start and (word := reading.words[index]).tag not in _APART:
        first, index = word.span.start, index - 1
    return first if span.end - first >= _BOTH and first > span.start else span.start
