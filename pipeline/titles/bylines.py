"""The paper of a reporter, where a byline or a dateline prints it: 新华社某地电(记者甲), 某日报讯(记者甲), 本报记者甲.

Takes the facts of one unit, gives them with the paper. It refuses 本报讯(记者甲), which names none, and everyone but
reporters.
"""

import re
from dataclasses import replace

from pipeline.spans import Span
from pipeline.titles.bodies import Body
from pipeline.titles.grammar import Fact
from pipeline.titles.reading import Reading

_DATELINE = re.compile(
    "[ \u3000【\\[]{0,6}(?P<body>[\u3400-\u9fff]{2,10}?(?:社|报|刊|网|台|客户端))"
    "(?:[\u3400-\u9fff0-9]{0,20}(?:电|讯)|消息)[】\\]]?[ \u3000]{0,4}(?:[(（]|(?=[^ \u3000]{0,4}记者))"
)
_OWN = frozenset(("本报", "本刊", "本台", "本社", "本网"))
_LONGEST = 60


def credited(reading: Reading, facts: list[Fact]) -> list[Fact]:
    """The facts with the papers of the reporters."""
    if not any(_is_reporter(reading, fact) for fact in facts):
        return facts
    paper = _dateline(reading)
    found = []
    for fact in facts:
        own = _own(reading, fact.post.span.start)
        if own is None and paper is not None and paper[1].contains(fact.post.span):
            own = paper[0]
        found.append(replace(fact, organization=own) if _is_reporter(reading, fact) else fact)
    return found


def _is_reporter(reading: Reading, fact: Fact) -> bool:
    return fact.organization is None and fact.post.span.of(reading.text).endswith("记者")


def _own(reading: Reading, start: int) -> Body | None:
    """本报|记者: the paper as it calls itself."""
    first = start - 2
    if first < reading.span.start or reading.text[first:start] not in _OWN:
        return None
    return Body(Span(first, start), "media")


def _dateline(reading: Reading) -> tuple[Body, Span] | None:
    """The agency or paper that opens the unit, and the stretch whose reporters are its own."""
    match = _DATELINE.match(reading.text, *reading.span)
    if match is None or match["body"].startswith("本"):
        return None
    limit = min(match.end() + _LONGEST, reading.span.end)
    ends = [at for mark in ")）。" if (at := reading.text.find(mark, match.end(), limit)) >= 0]
    return Body(Span(*match.span("body")), "media"), Span(match.end(), min(ends, default=limit))
