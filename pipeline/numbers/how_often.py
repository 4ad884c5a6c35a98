"""A number of times before a verb or before what happened so often: 五次|援疆 counts nothing, 两次|返场后 does.

Takes the words behind a quantity with a measure word of times; says whether the verb of the clause follows, and gives
the span of the deed that is counted.
"""

from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.numbers.deeds import DOING, VERB_ENDS, deed_behind
from pipeline.numbers.known_nouns import fits, measure_of
from pipeline.numbers.noun_words import NOUN_TAGS, PERSON_TAGS, Reader, Token, past
from pipeline.numbers.roles import role
from pipeline.spans import Span

OCCASIONS, OFTEN = frozenset({"次", "场", "回"}), frozenset({"次", "回", "趟", "遍", "度"})
GOING = tuple(verb + end for verb in "跑去来上到回找进走" for end in ("", "了", "过"))
WHILE = frozenset(role("when_of") + role("while"))  # 两次返场|后
_DOING = tuple(verb + aspect for verb in DOING if len(verb) > 1 for aspect in ("", "了"))
_STOPS = ("", *"，。；！？,;\n")
_HANDING = frozenset("向给給把将將被")
_BEFORE_SENTENCE = ("", *"。！？；，“「\n")
_AT_HOME = tuple("家里裡")  # 邻居家, 村里
_QUOTE_MARKS = frozenset("“”‘’「」『』《》")  # 一次不亚于“大考”的考验


def fits_behind_de(reader: Reader, tokens: Sequence[Token], measure: str) -> bool:
    """一次|说走就走的旅行: whether the noun behind the first 的 is what the measure word counts."""
    return measure in OCCASIONS and fits_past_de(reader, tokens, measure)


def fits_past_de(reader: Reader, tokens: Sequence[Token], measure: str) -> bool:
    """Whether a noun right behind the first 的 is what the measure word counts."""
    ends = ((at, token) for at, token in enumerate(tokens[:-1]) if token.tag in ("de", "w"))
    de = next((at for at, token in ends if reader.printed(token) not in _QUOTE_MARKS), None)
    if de is None or tokens[de].tag != "de":
        return False
    if any(reader.printed(token).endswith(measure) for token in tokens[:de]):
        return False  # 两次|甩客一次拒载的事件
    if (closing := reader.closing(tokens[de + 1].start)) and tokens[de + 1].tag == "w":
        return fits(measure, reader.text[tokens[de + 1].end : closing])  # 一场令人捧腹的“喜剧”
    end = past(tokens, de + 1, NOUN_TAGS | {"a"})
    return any(fits(measure, reader.printed(token)) for token in tokens[de + 1 : end])


def deed_told(reader: Reader, mention: QuantityMention, tokens: Sequence[Token]) -> Span | None:
    """两次|返场后, 仅两次|观测，: what happened so many times, if a word of time or the end makes it a noun."""
    if not tokens:
        return None
    whole = deed_behind(reader, tokens, measure_of(reader.text, mention))
    if whole is not None and not reader.text.endswith(GOING, 0, mention.span.start):
        return whole
    if (held := _held(reader, mention, tokens)) is not None:
        return held
    if tokens[0].tag != "v":
        return None
    closed = len(tokens) == 1 or tokens[1].tag == "w"
    only = closed and reader.text[mention.span.start - 1 : mention.span.start] in ("仅", "只", "共")
    if not only and (len(tokens) == 1 or reader.printed(tokens[1]) not in WHILE):
        return None
    word = reader.printed(tokens[0])
    return Span(tokens[0].start, tokens[0].end) if len(word) == 2 and word[-1] not in VERB_ENDS else None


def _held(reader: Reader, mention: QuantityMention, tokens: Sequence[Token]) -> Span | None:
    """开展两次|随机抽检。: behind a verb of doing a deed is what is done, with what tells how."""
    last = int(len(tokens) > 1 and tokens[0].tag in ("d", "ad", "a"))
    closed = last + 1 == len(tokens) or tokens[last + 1].tag == "w"
    deed = tokens[last].tag in ("v", "vn") and tokens[last].end - tokens[last].start > 1
    done = closed and deed and reader.text.endswith(_DOING, 0, mention.span.start)
    return Span(tokens[0].start, tokens[last].end) if done else None


def is_once(reader: Reader, mention: QuantityMention, tokens: Sequence[Token], measure: str) -> bool:
    """有一次|高中放假, 一次|邻居家失火，: when something happened, and not how often; not 有一次弱冷空气过程."""
    if reader.text.endswith("有", 0, mention.span.start):
        named = all(token.tag in NOUN_TAGS | {"a"} for token in tokens)
        return not named and not fits_behind_de(reader, tokens, measure)
    if not tokens or reader.text[max(0, mention.span.start - 1) : mention.span.start] not in _BEFORE_SENTENCE:
        return False
    first = tokens[0]
    who = first.tag in PERSON_TAGS | {"m", "r"} or reader.is_person(first) or reader.printed(first).endswith(_AT_HOME)
    happens = any(token.tag in ("v", "vn") or reader.is_verb(token) for token in tokens)
    return who and happens and not any(fits(measure, reader.printed(token)) for token in tokens)


def says_how_often(reader: Reader, mention: QuantityMention, tokens: Sequence[Token], measure: str) -> bool:
    """五次|援疆, 首次|尝试通过: the verb of the clause follows; not 9次失误."""
    behind, following = tokens[0], tokens[1].tag if len(tokens) > 1 else "w"
    takes = behind.tag == "v" or behind.tag == "a" and reader.is_verb(behind)  # 首次投入|春运, 首次当选|总统
    after = {"v", "p", "d", "u", *(NOUN_TAGS if takes else ())}
    if measure == "趟" and following in NOUN_TAGS and fits(measure, reader.printed(tokens[1])):
        return False  # 首趟旅游|专列
    if mention.kind == "ordinal" and following in after and reader.is_verb(behind):
        return True
    if fits_behind_de(reader, tokens, measure):
        return False
    if behind.tag == "p" and reader.printed(behind) in _HANDING:
        return True  # 数度|向友人述说
    if behind.tag == "LOC" and measure in OCCASIONS and reader.text[behind.end : behind.end + 1] in _STOPS:
        return True  # 去过两次|某镇，
    if behind.tag not in ("v", "vn") or fits(measure, reader.printed(behind)):
        return False
    return not reader.has_verb_before(mention.span.start)
