"""What a verb takes that takes things or people and no deeds, up to their number: 救出|被困船员9名, 关停|拆解企业9家.

Takes the words before a quantity and where its noun starts so far; gives where it starts with all that says of which
kind the things are, be it a verb, an adverb or a place. Knows which verbs are of that sort, by a table.
"""

from collections.abc import Sequence

from pipeline.numbers.countable import ATTRIBUTES, HAVING, HOLDER_ENDS, TAKING
from pipeline.numbers.deeds import CASES, COMPLEMENTS
from pipeline.numbers.known_nouns import PEOPLE_MEASURES
from pipeline.numbers.noun_words import NOUN_TAGS, OWNER_TAGS, Reader, Token, known_tag
from pipeline.numbers.roles import role
from pipeline.spans import Span

_LEADING = frozenset({"v", "vn", "vd", "a", "ad", "f", "p", "d", "xc"})  # before a noun
_NEGATIVE = frozenset("未不非无無没沒")
_PASSIVE = frozenset({"被", "受", "对", "涉", "跨"})
_OF_DEEDS = frozenset({"件", "条", "條", "项", "項", "份"})
_APART = frozenset({"w", "de", "zhi", "r", "m", "TIME", "c", "p"})
_WILL = frozenset(role("will_take"))
_BUILT, _IN_ALL = frozenset("设設建"), frozenset(role("done_by"))
_SHORTEST, _LONGEST, _MOST_WORDS = 2, 10, 5


def taken_start(reader: Reader, tokens: Sequence[Token], first: int, end: int) -> int:
    """The index behind the verb that takes what ends at `end`, if only such words stand between; else `first`."""
    at = first
    while at and first - at <= _MOST_WORDS and tokens[end - 1].end - tokens[at - 1].start <= _LONGEST:
        token, word = tokens[at - 1], reader.printed(tokens[at - 1])
        if token.end != tokens[at].start:
            return first
        whole = tokens[end - 1].end - tokens[at].start > 1  # 采集|点
        if whole and _takes(reader, tokens, at - 1, word):
            return at
        if not _says_which(token, word):
            return first
        at -= 1
    return first


def _takes(reader: Reader, tokens: Sequence[Token], index: int, word: str) -> bool:
    """收到, 评选|出, 共|设: whether what follows is the object of the word at `index`."""
    before = reader.printed(tokens[index - 1]) if index else ""
    completed = word in COMPLEMENTS and before in TAKING and before[-1] not in COMPLEMENTS  # 查出|入河排污口
    return word in TAKING or completed or word in _BUILT and before in _IN_ALL


def _says_which(token: Token, word: str) -> bool:
    """被困, 未|缴费, 失联: whether a word can stand between the verb and the noun."""
    if token.tag in ("d", "ad"):
        return word[0] in _NEGATIVE or len(word) > 1 and word not in _IN_ALL
    if token.tag == "p":
        return word in _PASSIVE
    return word not in _WILL and (token.tag in _LEADING or token.tag in NOUN_TAGS - OWNER_TAGS)


def had_noun(reader: Reader, tokens: Sequence[Token], measure: str) -> Span | None:
    """共有|罢工9起, 新增|育婴室9间, 现有|工商所9所: what is had, whatever the tagger takes its words for.

    `tokens` end at the number. None where somebody may have done something (有企业|参展9家) or owns it (现有城区|9个).
    """
    at = next((at for at in range(len(tokens), 0, -1) if reader.printed(tokens[at - 1]) in HAVING), 0)
    had = tokens[at:] if at else []
    if not had or measure == "" or measure in PEOPLE_MEASURES or tokens[at - 1].end != had[0].start:
        return None
    found = Span(had[0].start, had[-1].end)
    if not _SHORTEST <= found.end - found.start <= _LONGEST or found.of(reader.text).endswith(ATTRIBUTES + HOLDER_ENDS):
        return None
    last = had[-1]
    if any(token.tag in _APART or token.tag in OWNER_TAGS for token in had) or reader.printed(had[0]) in TAKING:
        return None
    deed = measure in CASES or measure in _OF_DEEDS and len(had) == 1
    noun = last.tag in NOUN_TAGS or last.tag == "v" and last.end - last.start > _SHORTEST
    return found if noun and known_tag(reader.printed(last)) != "v" or deed and last.tag in ("v", "vn") else None
