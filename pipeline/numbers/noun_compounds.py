"""Words around a number that make one noun with their neighbours: 虫情|测报灯, 5场音乐|会, 四匹马|拉着, 20多支演|出队.

Takes the words of a text, the tokens behind a number and its measure word; gives the tokens with such nouns as one. It
refuses a noun that is none by the table of what the measure word counts, or by how the word is made.
"""

from collections.abc import Sequence
from itertools import pairwise

from pipeline.numbers.known_nouns import ends_of, fits, fitting_end, listed_end
from pipeline.numbers.noun_words import NOUN_TAGS, TIMES_OF, Reader, Token, known_tag
from pipeline.numbers.roles import role
from pipeline.spans import Span

_PAIR, _LONG = 2, 3  # characters
_OF_SITES = frozenset({"处", "片", "块", "座"})
_SUFFIXES = frozenset(role("suffix"))
_AREAS = frozenset("省市县区乡镇村国屯寨")
_BEFORE_ZHI = frozenset({"v", "vn", "a", "an", "ad"})
_COPULAS = frozenset("属屬系係")
_DEGREE = frozenset("较較最更很极極超特")


def with_listed(reader: Reader, tokens: Sequence[Token], at: int, measure: str) -> list[Token]:
    """5场音乐|会引起, 两支|唱|诗|班, 四匹马拉|着: the noun at `at` that the measure word counts as one token."""
    listed = listed_end(measure, reader.text, at)
    end = listed or _cut_before_verb(reader, tokens, at, measure)
    inner = [token for token in tokens if token.start < end]
    if not inner or inner[-1].end == end and all(token.tag in NOUN_TAGS for token in inner):
        return list(tokens)
    rest = [] if inner[-1].end == end else [Token(end, inner[-1].end, "v")]
    noun = bool(rest) and inner[-1].tag in NOUN_TAGS and known_tag(reader.printed(rest[0])) not in ("v", "p", "d")
    if noun and listed:
        return list(tokens)  # 5名研究|生态的专家, 科考队|员
    return [Token(at, end, "n"), *rest, *tokens[len(inner) :]]


def with_compounds(reader: Reader, tokens: Sequence[Token], measure: str) -> list[Token]:
    """The tokens, what makes a noun of a noun before it as one: 虫情|测报灯, 开票|所."""
    out: list[Token] = []
    first = reader.printed(tokens[0]) if tokens and tokens[0].tag in ("a", "v", "ad") else ""
    named = fits(measure, first) or measure == "个" and len(first) == _LONG and first[-1] in _AREAS
    alone = len(tokens) < _PAIR or tokens[1].tag in ("w", "zhi")
    if len(first) > 1 and named and (alone or known_tag(first) in (None, "v")):
        tokens = [tokens[0]._replace(tag="n"), *tokens[1:]]  # 三张|红卡的, 90名|先进之一
    if [token.tag for token in tokens[1:3]] == ["a", "n"] and reader.printed(tokens[0]) in _DEGREE:
        tokens = [Token(tokens[0].start, tokens[1].end, "a"), *tokens[2:]]  # 一波|较强冷空气
    if measure in ("名", "位") and reader.words is not None:
        tokens = [token._replace(tag="n") if _is_trade(reader, token) else token for token in tokens]
    if len(tokens) > 1 and (_is_torn(reader, tokens[0], tokens[1], measure) or _is_site(reader, tokens, measure)):
        tokens = [Token(tokens[0].start, tokens[1].end, "n"), *tokens[2:]]
    fitting = ends_of(measure)
    tokens = _with_counted(reader, tokens, measure)
    for index, token in enumerate(tokens):
        if out and token.start < out[-1].end:
            continue
        end = None
        if out and (led := out[-1]).tag in NOUN_TAGS:
            makes = token.end == led.end + 1 and reader.text[led.end] in fitting
            if makes and _makes(reader, led, token, measure):
                out[-1] = Token(led.start, token.end, "n")
                continue
            end = _compound_end(reader, tokens, index, measure)
        if end is None and index + 2 < len(tokens) and tokens[index + 1].tag == "zhi":
            end = _bound_end(reader, tokens[index : index + 3])
        out.append(token if end is None else Token(token.start, end, "n"))
    return out


def _with_counted(reader: Reader, tokens: Sequence[Token], measure: str) -> Sequence[Token]:
    """The tokens, with what is counted as a noun behind another adjective."""
    if not any(one.tag == "a" == other.tag for one, other in pairwise(tokens)):
        return tokens  # nearly always
    return [_as_counted(reader, tokens, at, measure) for at in range(len(tokens))]


def _as_counted(reader: Reader, tokens: Sequence[Token], at: int, measure: str) -> Token:
    """一艘大型|旧船: what is counted, though the tagger takes it for an adjective."""
    token, leads = tokens[at], at > 0 and tokens[at - 1].tag == "a"
    if token.tag != "a" or not leads or token.end - token.start < _PAIR:
        return token
    closed = at + 1 == len(tokens) or tokens[at + 1].tag not in NOUN_TAGS | {"a", "de"}
    return token._replace(tag="n") if closed and fits(measure, reader.printed(token)) else token


def _cut_before_verb(reader: Reader, tokens: Sequence[Token], at: int, measure: str) -> int:
    """四匹马|拉着, 一缕阳光|照进 in one word of the tagger: where the counted thing ends before the verb, or 0."""
    first = tokens[0] if tokens else None
    if first is None or first.start != at or first.end - at < _PAIR or fits(measure, reader.printed(first)):
        return 0
    short = first.end - at == _PAIR
    if short and reader.across(at) is None or not fits(measure, reader.text[at : first.end - 1]):
        return 0
    follows = reader.text[first.end : first.end + 1] in tuple("着了过" if short else "着了过进出到在向")
    return first.end - 1 if follows else 0


def _is_torn(reader: Reader, first: Token, second: Token, measure: str) -> bool:
    """几位|里|长, 十场|点|映, 20多支演|出队: what is counted, of which the tagger has cut one character."""
    if first.end - first.start != 1 or "w" in (first.tag, second.tag):
        return False
    whole = reader.text[first.start : second.end]
    if second.end - second.start == 1:
        return known_tag(whole) != "v" and fits(measure, whole)
    return reader.across(first.start) is not None and fits(measure, whole) and not fits(measure, whole[0])


def _is_site(reader: Reader, tokens: Sequence[Token], measure: str) -> bool:
    """两处繁殖/v 地/u 都: a place for what is done there, where no verb follows that 地 could lead to."""
    following = tokens[_PAIR].tag if len(tokens) > _PAIR else "w"
    led = measure in _OF_SITES and tokens[0].tag in ("v", "vn") and following not in ("v", "vd", "p")
    return led and tokens[1].tag == "u" and reader.printed(tokens[1]) == "地"


def _makes(reader: Reader, noun: Token, last: Token, measure: str) -> bool:
    """5场音乐|会, 3头亚洲|象: what the measure word counts, if only the next character makes it such a thing."""
    long = fitting_end(measure, reader.text, noun.start, last.end)
    whole = long == last.end - noun.start
    if noun.tag == "vn" and measure in ("名", "位") and reader.printed(last) == "手":
        return True  # 监控|手
    return (whole or long >= _LONG) and not fits(measure, reader.text[noun.start : last.end - 1])


def _is_trade(reader: Reader, token: Token) -> bool:
    """一位外地|同行: a word for people that only the table takes for a verb."""
    words = reader.words.within(Span(token.start, token.end)) if token.tag == "v" and reader.words is not None else ()
    return len(words) == 1 and words[0].tag == "n" and reader.is_person(token)


def _bound_end(reader: Reader, words: Sequence[Token]) -> int | None:
    """Where 安身之地 ends: a word that is no noun, 之 and one character."""
    tags = [word.tag for word in words]
    if tags[1:2] != ["zhi"] or tags[2:] not in (["n"], ["an"], ["vn"], ["TIME"]) or tags[0] not in _BEFORE_ZHI:
        return None
    single = words[2].end - words[2].start == 1 and reader.text[words[2].start] not in TIMES_OF
    return words[2].end if single and words[0].end - words[0].start > 1 else None


def _compound_end(reader: Reader, tokens: Sequence[Token], index: int, measure: str) -> int | None:
    """Where the noun ends that a verb and one character, or such a character alone, make behind a noun."""
    token = tokens[index]
    single = token.end - token.start == 1
    if token.tag in NOUN_TAGS if single else token.tag not in ("v", "vn") or token.end - token.start > 2:
        return None  # most words
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if single:
        verb = behind is not None and behind.tag in ("v", "d")  # 商人|所|送财物
        word = reader.printed(token)
        copula = token.tag == "v" and word in _COPULAS  # 两名嫌犯|属情侣关系
        made = word in _SUFFIXES or fits(measure, word)
        return token.end if made and not (verb or copula) else None  # 农业机械|展
    if behind is None:
        return None
    word = reader.printed(behind)
    suffix = word in _SUFFIXES or len(word) == 1 and behind.tag == "n" and fits(measure, word)
    suffix |= len(word) == 1 and fits(measure, reader.printed(token) + word)  # 咨询|会
    return behind.end if suffix else None
