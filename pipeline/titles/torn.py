"""Names that the tagger tears and that no single place proves: 某大学|于长江|教授, 主席|操某某|受贿 again and again.

Takes readings, or a whole text with the places where its titles expect a name; gives names. It refuses words that open
with a verb of speech, and, without a surname of the tables, anything that is not printed three times in different
surroundings.
"""

from collections.abc import Iterable

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import bodies, tables
from pipeline.titles.name import (
    OPENING,
    PREDICATE,
    Name,
    cue_at,
    ends_in_head,
    is_common,
    is_han,
    surname_length,
)
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading

_PROFESSIONS = frozenset(word_list("posts", "profession"))
_GROUPS = ("团队", "课题组", "研究组", "等")
_RELATIONS = frozenset("和与同跟向对从由为被把将给让以因在有是")
_TELLS = "说称问答道言云曰也等之某家案队方组班院校店父母"
_MARKS = frozenset("，,。：:；;、（(）)”\n")
_OWNED = frozenset("的是在")  # behind 相里明
_GIVEN_TAGS = frozenset(("n", "nz", "nr", "a", "an", "PER"))
_UNUSUAL = frozenset("施严华魏陶戚喻苏潘葛范彭鲁韦马苗花方俞柳鲍")
_PAIR, _WHOLE = 2, 3
_TRACE = -2.0  # of the tagger's lead: 研究所/ORG|彭扬/v|所长
_OFTEN = 3  # times that a name without a surname of the tables has to be printed
_NEARBY = 10_000  # characters on both sides, so that the cost grows with the text only


def before_title(reading: Reading, posts: list[Post]) -> list[Name]:
    """某大学/ORG 于/p 长江/LOC 教授/n 说: a surname and two characters between a body or a mark and a profession."""
    found = []
    for post in posts:
        end = post.span.start
        if (called := _called(reading, post)) is not None:
            found.append(called)
            continue
        start = end - (_WHOLE if surname_length(reading.text[max(0, end - _WHOLE) : end]) == 1 else _WHOLE - 1)
        profession = post.span.of(reading.text) in _PROFESSIONS
        if (
            post.organization is not None
            or start < reading.floor
            or not (profession or _is_apart(reading, start, post))
        ):
            continue
        text = reading.text[start:end]
        if not all(map(is_han, text)) or surname_length(text) != 1 or text[0] in _RELATIONS or ends_in_head(text):
            continue
        stops = tables.name_context("stop")
        word = reading.word_at(start)
        deed = word is not None and word.span == (start, end) and word.tag in ("v", "vd")  # 拜访/v|院士
        deed = deed and not (reading.lead(Span(start, end)) > _TRACE and reading.tag_at(start - 1) == "ORG")
        if (
            deed
            or any(char in stops for char in text[1:])
            or is_common(reading.text, start)
            or not reading.is_boundary(start)
        ):
            continue
        opens = reading.char(start - 1) in OPENING and end - start == _WHOLE
        opens = opens or reading.entity_ending(start) is not None or _is_genitive(reading, start, text)
        body = None if opens else bodies.ending_at(reading, start, reading.floor)
        closes = reading.tag_at(post.span.end) in PREDICATE or reading.text.startswith(_GROUPS, post.span.end)
        if closes and (opens or body is not None and body.key != ""):
            found.append(Name(Span(start, end), sure=True))
    return found


def _called(reading: Reading, post: Post) -> Name | None:
    """高峰/n|副市长|在会上说: a word that is a usual name, in front of an office that ends the address."""
    span = Span(post.span.start - _PAIR, post.span.start)
    if post.start != post.span.start or post.kind != "office" or span.start < reading.floor:
        return None
    usual = span.of(reading.text) in tables.surnames("called") and reading.is_boundary(span.start)
    of_place = reading.text[span.start : span.end + 1] in tables.places() or span.of(reading.text) in tables.places()
    opens = span.start == reading.span.start or reading.char(span.start - 1) in OPENING
    fits = usual and opens and not of_place and reading.tag_at(post.span.end) in PREDICATE
    return Name(span, sure=True) if fits else None


def _is_apart(reading: Reading, start: int, post: Post) -> bool:
    """施/v 小琴/n|委员 认为: a usual surname that the tagger leaves alone, and a whole word, before an office."""
    first, given = reading.word_at(start), reading.word_at(start + 1)
    alone = first is not None and first.span == (start, start + 1) and given is not None
    whole = alone and given is not None and given.span == (start + 1, post.span.start) and given.tag in _GIVEN_TAGS
    titled = post.kind == "office" and post.start == post.span.start
    exact = first is not None and first.span == (start, post.span.start) and reading.tag_at(start - 1) == "ORG"
    if titled and exact and first is not None and reading.lead(first.span) > _TRACE:
        return True
    return whole and titled and reading.text[start] in tables.surnames("frequent") | _UNUSUAL


def _is_genitive(reading: Reading, start: int, text: str) -> bool:
    """政/n 大/a 的/u 钱/n 致榕/v 教授: a usual surname and two characters between 的 and a profession."""
    usual = len(text) == _WHOLE and text[0] in tables.surnames("frequent")
    return usual and reading.char(start - 1) == "的" and reading.is_boundary(start)


def repeated(text: str, slots: Iterable[int]) -> set[str]:
    """What stands where titles expect a name and is printed again and again in other surroundings."""
    found: set[str] = set()
    seen: set[str] = set()
    for slot in slots:
        proposed = text[slot : slot + _WHOLE]
        if proposed in seen or proposed in tables.surnames("common"):
            continue
        seen.add(proposed)
        if (_may_be_name(proposed) or _ends_oddly(proposed)) and _is_said_often(
            text[max(0, slot - _NEARBY) : slot + _NEARBY], proposed
        ):
            found.add(proposed)
    return found


def _may_be_name(proposed: str) -> bool:
    if len(proposed) < _WHOLE or not all(map(is_han, proposed)) or ends_in_head(proposed):
        return False
    apart = tables.name_context("stop", "follows")
    if any(char in apart for char in proposed) or is_common(proposed, 0):
        return False
    verbs = tables.name_context("cue", "list_end", "saying")
    return proposed[:2] not in verbs and proposed[:2] not in tables.appointment_verbs()


def _ends_oddly(proposed: str) -> bool:
    """钟信|才: a name but for its last character, which is an adverb or the like."""
    given = len(proposed) == _WHOLE and surname_length(proposed) == 1 and all(map(is_han, proposed))
    stops = tables.name_context("never") | _RELATIONS
    return given and not cue_at(proposed, 2) and stops.isdisjoint(proposed) and proposed[2] not in _TELLS


def _is_said_often(text: str, proposed: str) -> bool:
    """Whether it is always the same three characters, before a mark or a verb of speech and before something else."""
    after: set[str] = set()
    marks = _MARKS | _OWNED if surname_length(proposed) > 1 else _MARKS
    closed, at, count = _ends_oddly(proposed), text.find(proposed[:2]), 0
    while at >= 0:
        if not text.startswith(proposed, at):
            return False
        end = at + _WHOLE
        after.add(text[end : end + 1])
        closed = closed or text[end : end + 1] in marks or cue_at(text, end)
        count += 1
        at = text.find(proposed[:2], end)
    return closed and count >= _OFTEN and len(after) >= _OFTEN
