"""Whom a clause without a name is about: 甲…。他|任某局局长, 甲1985年成为会员，|担任过某市市长.

Takes a reading and the groups of one unit, gives the name that a clause goes on about, or None. It refuses a name that
others separate from the clause, and whom the sentence only meets or learns from.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.groups import Group
from pipeline.titles.reading import Reading

_IS = word_list("name_context", "is")
_LONGEST_OPENING, _NEAR = 14, 40
_LONGEST_SENTENCE = 1500  # characters: a career over semicolons
SENTENCE_ENDS = "。！？!?\n"
_LONGEST_VERB = 6
_LOOK_BACK = 8
_MET = regex("(?:" + alternation(word_list("name_context", "interviewing")) + ")[到过了]{0,2}$")
_LEARNING = (*word_list("speech_frames", "learning"), "师事")
_CHOSEN = tuple(verb for verb in tables.appointment_verbs() if verb[0] in "被获")


def whom_he_means(reading: Reading, groups: list[Group], at: int) -> Span | None:
    """Whom 他 means in front of group `at`: the last name that opens a sentence, with its title or without."""
    for index in range(at - 1, max(-1, at - 1 - _LOOK_BACK), -1):
        names = groups[index].names
        if len(names) != 1 or teaches(reading, groups, index):
            continue
        title = groups[index - 1] if index and groups[index - 1].posts else None
        first = title.start if title is not None and title.stop == names[0].span.start else names[0].span.start
        before = next((other.stop for other in reversed(groups[:index]) if other.names), reading.span.start)
        opens = reading.char(first - 1) in SENTENCE_ENDS + "”"
        if (
            opens
            or _is_described(reading, first)
            or _is_met(reading, title, first)
            or (clause := _clause_of(reading, first)) is not None
            and before < clause
            and _first_of_sentence(reading, before, clause)
        ):
            return names[0].span
    return None


def _is_met(reading: Reading, title: Group | None, first: int) -> bool:
    """记者专访了|该院院长甲。: whether a title with its name is the object of a meeting, told of in what follows."""
    start = title.posts[0].start if title is not None and title.posts else first
    start -= reading.text.endswith("该", 0, start)
    return _MET.search(reading.text, max(reading.span.start, start - _LONGEST_VERB), start) is not None


def teaches(reading: Reading, groups: list[Group], at: int) -> bool:
    """师从|木刻家甲: whether the names of group `at` are those somebody learned from, who are no subject."""
    if at < 0 or not groups[at].names:
        return False
    titled = at > 0 and groups[at - 1].posts and groups[at - 1].stop == groups[at].start
    first = groups[at - 1].start if titled else groups[at].start
    learned = (reading.text.startswith(word, first) or reading.text.endswith(word, 0, first) for word in _LEARNING)
    return any(learned)


def of_sentence(reading: Reading, groups: list[Group], at: int) -> Span | None:
    """徐山1985年成为会员，|担任过某市市长: who opens the sentence, if it names nobody else before the post."""
    start = sentence_start(reading, groups[at].first)
    for before in range(at - 1, -1, -1):
        group = groups[before]
        if group.stop < start:
            return None
        if group.names:
            name = group.names[0].span
            told = _opens_sentence(reading, name.start) or _is_first(reading, groups[:before], name, start)
            told = told or _is_chosen(reading, groups, before, groups[at].first)
            return name if len(group.names) == 1 and told else None
    return None


def _is_first(reading: Reading, before: list[Group], name: Span, start: int) -> bool:
    """1977年毕业后，|甲一直在某局工作，1996年任…: a name at the head of a clause, the first of its sentence."""
    alone = all(group.stop < start or not group.names for group in before)
    return alone and reading.char(name.start - 1) in "，,"


def _is_chosen(reading: Reading, groups: list[Group], at: int, end: int) -> bool:
    """其中，某市原市长|甲|在任职3年后，|被任命为|某省副省长: whether a titled name opens the sentence of a choice."""
    title = groups[at - 1] if at and groups[at - 1].posts else None
    titled = title is not None and title.stop == groups[at].start
    opens = titled and title is not None and reading.char(title.start - 1) in SENTENCE_ENDS + "，,"
    alone = opens and not any(group.names and not ends_between(reading, group.stop, end) for group in groups[:at])
    return alone and reading.text.endswith(_CHOSEN, 0, end)


def _opens_sentence(reading: Reading, start: int) -> bool:
    return start == reading.span.start or reading.char(start - 1) in SENTENCE_ENDS


def who_is_also(reading: Reading, groups: list[Group], at: int) -> Span | None:
    """甲是某地的义工，|也是|某队队长: who is something in the clauses before, if the sentence names nobody else."""
    start = sentence_start(reading, groups[at].first)
    here: list[Span] = []
    for before in range(at - 1, -1, -1):
        if groups[before].stop < start or len(here) > 1:
            break
        here += (name.span for name in groups[before].names if name.span.start >= start)
    told = len(here) == 1 and reading.text.startswith(_IS, here[0].end)
    return here[0] if told else None


def _is_described(reading: Reading, first: int) -> bool:
    """今年47岁的|甲: whether only what somebody is like stands before the name in its sentence."""
    low = max(reading.span.start, first - _LONGEST_OPENING)
    opens = reading.behind_last(SENTENCE_ENDS, low, first)
    lead = reading.text[opens:first]
    found = opens > low or low == reading.span.start
    return found and lead.endswith("的") and not any(char in "，,、：:" for char in lead)


def _clause_of(reading: Reading, first: int) -> int | None:
    """下午3点，|32岁的|甲…: where the clause begins that a name or its title opens, behind what he is like at most."""
    start = first
    if reading.char(first - 1) == "的":
        start = reading.behind_last(SENTENCE_ENDS + "，,、：:", first - _LONGEST_OPENING, first)
    return start if reading.char(start - 1) in ",，" else None


def _first_of_sentence(reading: Reading, before: int, first: int) -> bool:
    """资料显示，|甲…: whether nobody was named earlier in the sentence."""
    return before == reading.span.start or ends_between(reading, before, first)


def is_told_of(reading: Reading, end: int) -> bool:
    """他来自某村，如今是|某厂工人: whether the sentence so far is about 他 or 她, and not 他的父亲."""
    start = reading.behind_last(SENTENCE_ENDS, end - _NEAR, end)
    alone = reading.is_boundary(start + 1) and reading.tag_at(start + 1) not in ("u", "n")
    return reading.text[start] in "他她" and alone


def ends_between(reading: Reading, start: int, end: int) -> bool:
    """Whether a sentence ends between the two places."""
    return sentence_start(reading, end) > start


def sentence_start(reading: Reading, end: int) -> int:
    """Where the sentence begins in which `end` stands; what is further away than a long sentence stands in another."""
    return reading.behind_last(SENTENCE_ENDS, end - _LONGEST_SENTENCE, end)
