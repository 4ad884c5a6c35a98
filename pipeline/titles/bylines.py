"""The paper of a reporter, where a byline or a dateline prints its name: 某社某地电(记者甲), 某网记者 甲.

Takes the facts of one unit, gives them with the paper. It refuses 本报记者甲 and 本报讯(记者甲), which name none, and
everyone but reporters.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.bodies import Body
from pipeline.titles.fact import Fact
from pipeline.titles.name import HAN
from pipeline.titles.reading import Reading
from pipeline.values import replace

_DATELINE = regex(
    "[ \u3000【\\[]{0,6}(?:据|综合)?(?:[\u3400-\u9fff]{2,12}[-—–·/|｜])?"
    "(?P<body>[\u3400-\u9fff]{2,10}?(?:社|报|刊|网|台|客户端|在线|周刊|(?:新闻|财经)(?![网社报频客周刊日])))"
    "(?:[\u3400-\u9fff0-9]{0,20}(?:电|讯)|消息)[】\\]]?[ \u3000]{0,4}(?:[(（]|(?=[^ \u3000]{0,4}记者))"
)
_OWN = regex("[本我][报刊台社网]|本站|记者")
_CREDIT = regex(f"(?<![{HAN}])(?P<body>[{HAN}]{{2,8}})$")
_JOINED = regex(  # 江河日报·江河云, 江河日报/江河网
    f"(?<![{HAN}])据?(?P<body>[{HAN}]{{1,8}}(?:{alternation(tables.context_words('paper'))})[·•・/／|｜—-]"
    f"[{HAN}]{{2,8}})[ \u3000]{{0,2}}$"
)
_LONGEST_JOINED = 24
_HAN = regex(f"[{HAN}]+")
_OPENERS = " \u3000【[（(■□●◎★☆"
_JOINTS = ("的", "和", "与")
_LABELS = word_list("posts", "byline_label")
_KINDS = frozenset(word_list("bodies", "kind_of_media"))
_SHORTEST = 4
_LONGEST = 60
_LEAD = 14


def credited(reading: Reading, facts: list[Fact]) -> list[Fact]:
    """The facts with the papers of the reporters."""
    if not any(fact.post.span.of(reading.text).endswith("记者") for fact in facts):
        return facts
    paper = _dateline(reading)
    facts = [_of_line(reading, _of_joined(reading, fact)) for fact in facts]
    return [_credited(reading, fact, paper) if _is_reporter(reading, fact) else fact for fact in facts]


def _credited(reading: Reading, fact: Fact, paper: tuple[Body, Span] | None) -> Fact:
    own = _own(reading, fact)
    if own.organization is None and paper is not None and paper[1].contains(own.post.span):
        return replace(own, organization=paper[0])
    return own


def _is_reporter(reading: Reading, fact: Fact) -> bool:
    return fact.organization is None and fact.post.span.of(reading.text).endswith("记者")


def _of_line(reading: Reading, fact: Fact) -> Fact:
    """法治云泽报记者 甲, 体坛前线记者 甲 at the head of a byline: all that stands before the post is the paper."""
    body, stop = fact.organization, fact.post.span.end
    core = tables.position_heads().ending(reading.text, stop, reading.span.start)
    if reading.unit.kind != "byline" or core is None or not fact.post.span.of(reading.text).endswith("记者"):
        return fact
    opens, head = reading.span.start, core
    while opens < core and reading.text[opens] in _OPENERS:
        opens += 1
    core = _with_parts(reading, core)
    if 0 < core - opens < _SHORTEST <= head - opens and body is None:
        core = head  # 体坛前线|记者, though 前线记者 is a post too
    name = reading.text[opens:core]
    whole = _HAN.fullmatch(name) is not None and _OWN.search(name) is None and not name.endswith(_JOINTS)
    known = body is not None and (body.span == (opens, core) or "驻" in reading.text[body.span.end : core])
    if not whole or known or len(name) < _SHORTEST:
        return fact
    if tables.position_heads().ending(name, len(name), 0) is not None or name.startswith(_LABELS):
        return fact
    post = replace(fact.post, span=Span(core, stop), body=None)
    return replace(fact, post=post, organization=Body(Span(opens, core), "media"))


def _of_joined(reading: Reading, fact: Fact) -> Fact:
    """江河日报·江河云|记者 甲, 江河日报/江河网|记者 甲: both names of the paper are the body."""
    stop = fact.post.span.end
    core = tables.position_heads().ending(reading.text, stop, reading.span.start)
    if core is None or not fact.post.span.of(reading.text).endswith("记者"):
        return fact
    core = _with_parts(reading, core)
    paper = _JOINED.search(reading.text, max(reading.span.start, core - _LONGEST_JOINED), core)
    if paper is None or _OWN.search(paper["body"]):
        return fact
    post = replace(fact.post, span=Span(core, stop), body=None)
    return replace(fact, post=post, organization=Body(Span(*paper.span("body")), "media"))


def _with_parts(reading: Reading, core: int) -> int:
    """The start of 首席记者, 见习记者."""
    parts = tables.position_parts()
    while (before := parts.ending(reading.text, core, reading.span.start)) is not None:
        core = before
    return core


def _own(reading: Reading, fact: Fact) -> Fact:
    """江海财经|记者 甲 on a line of credits: the paper's name stands alone before the word."""
    stop = fact.post.span.end
    start = tables.position_heads().ending(reading.text, stop, reading.span.start)
    if start is None or reading.char(stop) not in " \u3000" or fact.name.start - stop > 2:
        return fact
    match = _CREDIT.search(reading.text, max(reading.span.start, start - _LEAD), start)
    if match is not None and match["body"] in _KINDS:  # 融媒体记者 甲
        return replace(fact, post=replace(fact.post, span=Span(match.start("body"), stop), body=None))
    if match is None or _OWN.search(match["body"]) or not match["body"].endswith(tables.context_words("paper")):
        return fact
    body = Body(Span(*match.span("body")), "media")
    return replace(fact, post=replace(fact.post, span=Span(start, stop), body=None), organization=body)


def _dateline(reading: Reading) -> tuple[Body, Span] | None:
    """The agency or paper that opens the unit, and the stretch whose reporters are its own."""
    match = _DATELINE.match(reading.text, *reading.span)
    if match is None or match["body"].startswith("本"):
        return None
    limit = min(match.end() + _LONGEST, reading.span.end)
    ends = [at for mark in ")）。" if (at := reading.text.find(mark, match.end(), limit)) >= 0]
    return Body(Span(*match.span("body")), "media"), Span(match.end(), min(ends, default=limit))
