"""What was done so many times: 水质检测940次, 失误19次, 办展13场.

Takes the words before a number and its measure word; gives the span of the deed that is counted. It refuses what is
only the verb of a counted thing, and everything where no tagger has told verbs from nouns.
"""

from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, counts_as_head, fits, is_people
from pipeline.numbers.noun_words import Reader, Token, known_tag
from pipeline.numbers.roles import role
from pipeline.spans import Span

TIMES = frozenset({"次", "回", "趟", "遍"})
EVENTS = TIMES | {"场", "場", "起", "例", "届", "期"}
SELF_COUNTING = frozenset(role("self_counting"))
CASES = frozenset({"起", "宗"})
EVENTS_OR_CASES = EVENTS | CASES
COMPLEMENTS = frozenset("立出到成完入起来去回下上给掉过着了住开走好")
VERB_ENDS = frozenset("着了过到出入进起下上回掉成给向于在自")  # 落入|海中
DOING = frozenset(role("doing"))
_CASES = frozenset(role("case_outcome"))
_FALLING_ILL = frozenset(role("falling_ill"))
_GIVING = frozenset(role("giving"))
_WORD = 2  # characters of a common word
_TOGETHER, _WRONG = frozenset("共互同合联聯"), frozenset("无非违超酒醉私乱")
_FOUND, _AS = frozenset({"处", "處", "起", "项", "項", "例", "宗"}), ("为", "為")
_UNCOUNTED = SELF_COUNTING | PEOPLE_MEASURES | {"", "个", "家", "组", "代"}
_ROW, _OF_DEEDS = 4, frozenset({"n", "nz", "s", "a", "vn", "ad"})
_FELT, _QUALITIES = frozenset("份丝絲抹缕縷种種"), ("a", "ad", "d")
_HOW = frozenset({*_QUALITIES, "vd", "vn"})


def deed(reader: Reader, tokens: Sequence[Token], measure: str) -> Span | None:
    """水质检测940次, 失误19次, 发现新种58个: what ends in a verb is counted as one thing."""
    last, first = tokens[-1], len(tokens) - 1
    if last.tag not in ("v", "vn") or reader.words is None:
        return None
    word = reader.printed(last)
    if measure == "例" and word in _CASES:
        return Span(last.start, last.end)  # 死亡|9例
    if measure not in PEOPLE_MEASURES and (found := _listed_deed(reader, tokens)) is not None:
        return found
    if len(word) == 1 and first and tokens[-2].tag == "a" and measure in EVENTS:
        return Span(tokens[-2].start, last.end)
    # 共|读, but 杂志共|出20期
    shared = len(word) == 1 and word not in COMPLEMENTS and first and reader.printed(tokens[-2]) in _TOGETHER
    first -= bool(shared)
    if measure not in EVENTS_OR_CASES or not (shared or (len(word) == 2 and known_tag(word) != "v")):
        return None
    if measure in CASES and first and tokens[first - 1].tag == "n" and fits(measure, word) and len(tokens) == _WORD:
        return Span(last.start, last.end)  # 客车|超员12起
    while first and (tokens[first - 1].tag in {"n", "nz", "vn", "a", "an"} or is_wrong(reader, tokens[first - 1])):
        first -= 1
    done = first and reader.printed(tokens[first - 1]) in DOING
    alone = shared and (not first or tokens[first - 1].tag in ("c", "f", "r", "TIME")) or len(tokens) == 1
    return Span(tokens[first].start, last.end) if done or alone else None


def is_wrong(reader: Reader, token: Token) -> bool:
    """无照|经营, 违规|占地: an adverb that makes the deed another one."""
    return (
        token.tag in ("vd", "ad", "d", "vn") and token.end - token.start == _WORD and reader.text[token.start] in _WRONG
    )


def _listed_deed(reader: Reader, tokens: Sequence[Token]) -> Span | None:
    """讲座8场、露天放映|26场: a whole item of a list."""
    start = tokens[0].start
    if len(tokens) != 2 or reader.text[start - 1 : start] != "、" or tokens[0].tag != "n":
        return None
    return None if is_people(reader.printed(tokens[0])) else Span(start, tokens[1].end)


def object_of(reader: Reader, token: Token, measure: str) -> Span | None:
    """办展13场: verb and object in one word of the tagger; 送餐900次 counts the whole."""
    word = reader.printed(token)
    fitting = fits(measure, word[1:])
    split = len(word) == 2 and known_tag(word) is None and (known_tag(word[0]) == "v" or fitting and word[0] in _GIVING)
    if not split or reader.words is None or not (fitting or token.tag == "v" and measure in EVENTS - CASES):
        return None
    if word[1] in COMPLEMENTS or word in DOING or measure in PEOPLE_MEASURES and is_people(word[1]):
        return None  # 发生|4起, 打工|90名
    if word in _FALLING_ILL:
        return None  # 流感发病|9万例
    return Span(token.start if measure in TIMES else token.end - 1, token.end)


def deed_behind(reader: Reader, tokens: Sequence[Token], measure: str) -> Span | None:
    """4次|肺移植，, 第二次|联合海上巡航。: a deed of nouns and a verb, or in one long word, up to a mark or 和."""
    if (row := _row_of_deed(reader, tokens, measure)) is not None:
        return row
    last = tokens[1] if len(tokens) > 1 and tokens[0].tag in ("n", "nz") else tokens[0]
    behind = next((token for token in tokens if token.start >= last.end), None)
    word, noun = reader.printed(last), reader.printed(tokens[0])
    closed = behind is None or behind.tag in ("w", "c") and reader.printed(behind) != "、"
    if not closed or last.tag not in ("v", "vn") or word[-1] in COMPLEMENTS or fits(measure, noun):
        return None
    long = last is tokens[0] and last.tag == "vn" and len(word) > _WORD
    pair = last is not tokens[0] and len(word) == _WORD and known_tag(word) != "v"
    return Span(tokens[0].start, last.end) if long or pair else None


def _row_of_deed(reader: Reader, tokens: Sequence[Token], measure: str) -> Span | None:
    """联合|海上|巡航。: three or four words that end the clause in a verbal noun, none a verb that takes an object."""
    end = next((at for at, token in enumerate(tokens) if token.tag == "w"), len(tokens))
    row = tokens[:end]
    if not _WORD < len(row) <= _ROW or row[-1].tag != "vn" or any(token.tag not in _OF_DEEDS for token in row[1:]):
        return None
    if any(fits(measure, reader.printed(token)) for token in row[:-1]):
        return None  # 第十二次主席办公会议|研究
    led = row[0].tag in _OF_DEEDS or reader.text[row[0].start] in _TOGETHER
    return Span(row[0].start, row[-1].end) if led and known_tag(reader.printed(row[-1])) != "v" else None


def acting_deed(reader: Reader, tokens: Sequence[Token]) -> Span | None:
    """一系列|独立判断|引发了反弹: a deed that is the subject of the verb behind it."""
    at = 1 if tokens[0].tag in _HOW and len(tokens) > 1 else 0
    if [token.tag for token in tokens[at : at + 3]] != ["v", "v", "u"] or reader.printed(tokens[at + 2]) != "了":
        return None
    word = reader.printed(tokens[at])
    return Span(tokens[0].start, tokens[at].end) if len(word) == _WORD and known_tag(word) is None else None


def lone_deed(reader: Reader, mention: QuantityMention, tokens: Sequence[Token], measure: str) -> Span | None:
    """每一份|付出, 一项|正式决定, 查出6处|渗漏: a verb alone before a mark is counted, unless people are (3名|获救)."""
    start, token = tokens[0].start, tokens[0]
    quality = len(tokens) > 1 and token.tag in _QUALITIES and token.end - token.start == _WORD
    if quality and (fits(measure, act := reader.printed(tokens[1])) or counts_as_head(measure, act)):
        tokens, token = tokens[1:], tokens[1]
    word = reader.printed(token)
    alone = len(tokens) == 1 or tokens[1].tag in ("w", "xc") or reader.printed(tokens[1]).startswith(_AS)
    vague = mention.indefinite or mention.distributive or mention.kind == "ordinal"
    found = measure in _FOUND and reader.has_verb_before(mention.span.start)
    if not alone or len(word) != _WORD or word[0] == "被":
        return None  # 第一稿|被毁
    if token.tag in ("v", "vn") and token.start > start and known_tag(word) is None:
        return Span(start, token.end)  # 两个|根本转变
    if not (vague or found) or measure in _UNCOUNTED:
        return None
    felt = token.tag in ("a", "an") and measure in _FELT  # 一份|美丽
    return Span(start, token.end) if felt or token.tag == "v" and known_tag(word) is None else None
