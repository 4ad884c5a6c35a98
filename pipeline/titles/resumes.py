"""The lines of a résumé, which print a stretch of time and posts without a name: 1997.09—2001.07　甲院技术员、工程师.

Takes the groups of one unit and whom the units before are about, gives the posts with their status. It refuses units
with another name in them, and posts of students.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles.curricula import Step, is_profiled
from pipeline.titles.groups import Group
from pipeline.titles.name import BLANKS, Name
from pipeline.titles.reading import Reading

_DAY = r"\d{4}(?:[.．/]\d{1,2}|年(?:\d{1,2}月)?|-\d{1,2}(?!\d))?"
_STRETCH = regex(
    f"{_DAY}\\s{{0,4}}(?:[—–―－~～-]{{1,4}}|至(?!今)|到)\\s{{0,4}}(?P<end>{_DAY})?|{_DAY}\\s{{0,4}}[—–－-]{{0,4}}至今"
    f"|{_DAY}起(?:至今)?(?=[ \u3000，,])"
)
_SINCE, _NEXT = (
    regex(f"{_DAY}(?:[，,]|[ \u3000]{{1,4}}(?=[\u3400-\u9fff]))"),
    regex(f"\\s*{_DAY}"),
)  # 2012年12月，|甲院院长；
_LEAD = f"{BLANKS}●■◆·•▲（("
_STUDYING = word_list("posts", "studying")
_BEFORE = "\n。；;：:（("
_AFTER = "\n。；;，,、（()）" + BLANKS
_LONGEST_CLAUSE = 24
_LIVES, _LONGEST_HEADING, _OFTEN = word_list("name_context", "life"), 10, 3
_MARKS = "【】［］[]〔〕《》■●◆▲：:" + BLANKS
_CLOSING = "。；;,，、" + BLANKS


def is_line(reading: Reading) -> bool:
    """Whether the unit begins with a stretch of time, or with a day and a comma."""
    if reading.unit.kind != "paragraph":
        return False
    start, end = reading.span
    first = start
    if reading.text[start] in _LEAD:
        first = next((at for at in range(start, min(start + 4, end)) if reading.text[at] not in _LEAD), start)
    return (_STRETCH.match(reading.text, first, end) or _SINCE.match(reading.text, first, end)) is not None


def of_whom(reading: Reading, names: Sequence[Name]) -> Span | None:
    """生平年表, 个人简历: the one person of the article whose life the lines below such a heading tell.

    `names`: those so far; nobody where another one is printed half as often.
    """
    title = reading.span.of(reading.text).strip(_MARKS)
    if len(title) > _LONGEST_HEADING or not title.endswith(_LIVES):
        return None
    full = [name.span for name in names if name.form == "full"]
    counts = Counter(span.of(reading.text) for span in full).most_common(2)
    if not counts or counts[0][1] < _OFTEN or len(counts) > 1 and counts[1][1] * 2 > counts[0][1]:
        return None
    return next(span for span in full if span.of(reading.text) == counts[0][0])


def lines(reading: Reading, groups: list[Group], topic: Span | None, goes_on: bool) -> list[Step]:
    """The posts of the lines of a résumé; `goes_on`: the unit before was one (第十四届某省人大代表。 closes it)."""
    if topic is None or reading.unit.kind != "paragraph":
        return []
    if since := _since(reading, groups, topic):
        return since
    found = []
    stretch: re.Match[str] | None = None
    stretches = {match.start(): match for match in _STRETCH.finditer(reading.text, *reading.span)}
    starts = sorted(stretches)
    for at, group in enumerate(groups):
        if group.names:
            stretch = None
            continue
        last = bisect_right(starts, group.start) - 1
        near = stretches[starts[last]] if last >= 0 else None
        opens = near is not None and (_opens(reading, near.start()) or near.start() == groups[at - 1].stop)
        if near is None or not (opens and _leads(reading, near.end(), group.first)):
            near = near if near is not None and near is stretch and _goes_on(reading, groups[at - 1], group) else None
        stretch = near
        if near is not None and (group.stop in stretches or _closes(reading, group)):
            found.append(Step(topic, group, "current" if near["end"] is None else "former"))
    whole = goes_on and not found and _is_whole(reading, groups)
    return [Step(topic, group, "") for group in groups] if whole else found


def _since(reading: Reading, groups: list[Group], topic: Span) -> list[Step]:
    """2012年12月，甲院副院长；: the titles of a line that only says when they began, below a profile.

    Where the next line begins with a day as well, they ended then.
    """
    start, end = reading.span
    day = _SINCE.match(reading.text, start, end)
    if day is None or any(group.names for group in groups) or not is_profiled(reading, topic):
        return []
    found: list[Step] = []
    goes_on = reading.text[end - 1] in "；;" or _NEXT.match(reading.text, end) is not None
    status = "former" if goes_on else "current"
    for at, group in enumerate(groups):
        leads = group.start == day.end() if not found else _goes_on(reading, groups[at - 1], group)
        if not (leads and _closes(reading, group)):
            break
        found.append(Step(topic, group, status))
    return found


def _opens(reading: Reading, start: int) -> bool:
    return reading.text[reading.span.start : start].strip(_LEAD) == "" or reading.char(start - 1) in _BEFORE


def _leads(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but blanks, a comma, 历任 or a clause that ends in 任 lies between a stretch and a title."""
    between = reading.text[start:end].strip(_CLOSING)
    if any(mark in between for mark in "。；;\n"):
        return False
    return not between or len(between) <= _LONGEST_CLAUSE and between.endswith(("任", "在", "于", "为"))


def _goes_on(reading: Reading, before: Group, group: Group) -> bool:
    """Whether a second title stands in the same item: 甲局副局长，乙会会长."""
    return not any(mark in reading.text[before.stop : group.start] for mark in "。；;\n")


def _closes(reading: Reading, group: Group) -> bool:
    """Whether the title ends its clause, and is no student's."""
    studies = group.posts[-1].span.of(reading.text).endswith(_STUDYING)
    return not studies and reading.char(group.stop) in _AFTER


def _is_whole(reading: Reading, groups: list[Group]) -> bool:
    """Whether the unit is nothing but titles of members of assemblies."""
    if not groups or any(group.names or group.posts[0].kind != "deputy" for group in groups):
        return False
    at = reading.span.start
    for group in groups:
        if reading.text[at : group.start].strip(_CLOSING):
            return False
        at = group.stop
    return not reading.text[at : reading.span.end].strip(_CLOSING)
