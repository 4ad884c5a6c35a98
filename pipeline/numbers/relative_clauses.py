"""The noun behind a clause that only describes it: 一个风险很大的项目, 一件全村关注的大事, 两类不同性质的问题.

Takes the words behind a number and the first noun phrase among them; gives where the described noun starts, or None if
that first phrase is what the number counts (3名工人撰写的文章, 四个县震感强烈).
"""

from collections.abc import Sequence

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.countable import HOLDER_ENDS, NOMINALS
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, counts_as_head, fits, is_people, misfits
from pipeline.numbers.noun_words import NOUN_TAGS, Reader, Token, past
from pipeline.numbers.roles import role
from pipeline.spans import Span

_FIGURE_TAGS = frozenset({"d", "ad", "m", "q"})
_PREDICATE_TAGS = NOUN_TAGS | {"a", "d", "ad", "w", "c"}
_INNER_TAGS = _PREDICATE_TAGS | {"v", "vd", "u", "f", "r", *_FIGURE_TAGS}
_QUALITIES = role("quality")
_ACTING = (*"家队组族团委办会", *HOLDER_ENDS)
_JOINTS = frozenset("、和与與及")
_AND_SO = frozenset({"并", "并且", "且", "而且"})
_IS = frozenset({"是", "就是", "则是", "便是", "即是"})
_OF_THINGS = frozenset({"批", "系列"})  # 一批群众关心的|问题
_PAIR = 2
_ABOUT = frozenset({"左右", "上下", "以上", "以下"})
_SIZES = frozenset(role("dimension"))
_ALIKE = frozenset(role("alike"))
_LYING = frozenset(role("lying"))
_AROUND, _EACH_OTHER = frozenset(role("around")), frozenset(role("each_other"))
_BORNE = (*role("of_degree"), "要求", "含量")
_RANKS = frozenset({"排名", "名次", "排位", "位次", "成绩", "成績"})
_MUCH, _COMMAS = frozenset("最很极非十相较颇特更太过"), frozenset("，,、")
_OF_ANYTHING = frozenset({"个", "個", "大", "款", ""})
_PUBLIC, _WANTED = frozenset(role("public")), regex("[最很更普遍广泛]{0,2}(?:" + alternation(role("wanted")) + ")的")
_NEAR = 3  # words
_LONGEST = 12  # words of such a clause


def described(reader: Reader, tokens: Sequence[Token], found: Span, measure: str, *, indefinite: bool) -> int | None:
    """The index of the first word of the noun that the clause with `found` describes."""
    printed = found.of(reader.text)
    quality = indefinite and printed.endswith(_QUALITIES)  # 一种新类型的|故障
    at = next((index for index, token in enumerate(tokens) if token.start >= found.end), len(tokens))
    if measure == "" or fits(measure, printed) and not quality:
        return _past_bearer(reader, tokens, at, measure) if measure and not _can_act(printed) else None
    end = _clause_end(reader, tokens, at)
    if end is None:
        return None
    clause = [token._replace(tag="d") if reader.printed(token) == "较" else token for token in tokens[at:end]]
    if clause and reader.printed(clause[0]) in _AND_SO:
        return end + 1  # 一个防风险|并且促发展的环境
    reached = not counts_as_head(measure, printed) and _is_figure(reader, clause)  # not 三个县|超百万的投资
    ranked = printed in _RANKS and clause and clause[-1].tag == "f"  # 五个排名靠前的|省份
    if reached or ranked or printed in _SIZES and _differ(reader, clause):
        return end + 1
    other = indefinite or misfits(measure, printed)  # 两条烧制青瓷的|龙窑
    if not clause and other and tokens[0].tag == "v" and tokens[0].start == found.start:
        return end + 1  # 一个探究山水与人文的|案例
    if not clause:
        first, _, second = printed.partition("、")
        alike = len(first) > _PAIR and first[:_PAIR] == second[:_PAIR]  # 一个服务基层、服务群众的|平台
        qualities = indefinite and second and (alike or not _can_act(printed))  # 一个高起点、高水平的|方案
        inner = [token for token in tokens[:at] if reader.printed(token) not in _JOINTS]
        deeds = indefinite and len(inner) < at and all(token.tag == "vn" for token in inner)  # 一个学习和交流的|平台
        return end + 1 if qualities or deeds or printed.endswith(_QUALITIES) else None
    if any(token.tag in ("m", "q", "p") for token in clause):
        return None  # 一组歌舞|在观众熟悉的旋律中亮相
    denied = len(clause) > 1 and clause[-1].tag == "vn" and reader.printed(clause[-2]) == "不"  # 设备|不稳定的泵房
    if clause[-1].tag in ("a", "an") or denied:
        felt = indefinite and [token.tag for token in clause] == ["v", "d", "a"]  # 一个社会关注特别高的|话题
        like = felt or all(token.tag in _PREDICATE_TAGS for token in clause)
        return end + 1 if like and clause[0].tag != "c" else None
    if indefinite and len(clause) == 1 and tokens[0].tag in ("LOC", "ns") and reader.printed(clause[0]) in _AROUND:
        return end + 1  # 一个清河沿岸的|小村
    return end + 1 if _is_done(reader, tokens[end + 1 :], clause, printed, measure, indefinite=indefinite) else None


def past_wanted(reader: Reader, tokens: Sequence[Token], found: Span, measure: str) -> int | None:
    """16个市场急需的|新产品, 十大市民关注的|新闻: what so many want or like, whom nobody would count."""
    clause = _WANTED.match(reader.text, found.end)
    if clause is None or measure not in _OF_ANYTHING or found.of(reader.text) not in _PUBLIC:
        return None
    return next((index for index, token in enumerate(tokens) if token.start == clause.end()), None)


def _past_bearer(reader: Reader, tokens: Sequence[Token], at: int, measure: str) -> int | None:
    """一项安全标准极高的|任务, 一门知识更新很快的|学科: the head fits as well, and what its quality is was said before.

    Of one noun alone the words may be about what belongs to it: 一座城市很高的|大楼.
    """
    first = past(tokens, at, NOUN_TAGS | {"v"})
    quality = reader.printed(tokens[first - 1])
    if first < _PAIR or first == at and not quality.endswith(_BORNE):
        return None
    end = past(tokens, past(tokens, first, {"d"}), {"a"})
    much = end > first and reader.text[tokens[first].start] in _MUCH
    last = next((index for index in range(end, min(len(tokens), end + _LONGEST)) if tokens[index].tag == "de"), 0)
    head = past(tokens, last + 1, NOUN_TAGS | {"a"})
    if not much or not last or head == last + 1:
        return None
    if any(reader.printed(token) not in _COMMAS for token in tokens[end:last] if token.tag == "w"):
        return None
    return last + 1 if fits(measure, reader.printed(tokens[head - 1])) else None


def _is_done(
    reader: Reader, behind: Sequence[Token], clause: Sequence[Token], printed: str, measure: str, *, indefinite: bool
) -> bool:
    """规划要求建设的|重点项目: whether the clause says what is done with the noun behind it, and by nobody counted."""
    if any(token.tag == "u" and reader.printed(token) == "了" for token in clause):
        return False  # 一系列判断|引发了市场的反弹
    placed = clause[-1].tag == "f" and (len(clause) == 1 or len(clause) == _PAIR and clause[0].tag == "v")  # 靠前
    asked = clause[-1].tag == "vn" and any(token.tag == "v" for token in clause)  # 规划要求建设的|重点项目
    acted = (
        (clause[-1].tag == "v" or placed or asked)
        and indefinite
        and (measure in _OF_THINGS or not _can_act(printed) or reader.printed(clause[0]) in _EACH_OTHER)
    )
    if measure in PEOPLE_MEASURES | {"家", "所"}:
        acted = acted and any(fits(measure, reader.printed(token)) for token in behind[:_NEAR])
    return acted


def _clause_end(reader: Reader, tokens: Sequence[Token], at: int) -> int | None:
    """The index of the 的 that ends the clause, if a noun can follow it."""
    if at < len(tokens) and reader.printed(tokens[at]) in _IS:
        return None  # 一个重要内容|是把拥有的武器移交
    for index in range(at, min(len(tokens) - 1, at + _LONGEST)):
        token = tokens[index]
        if token.tag == "de":
            return index
        if token.tag == "w" and reader.printed(token) != "、" or not _stands_inside(reader, token):
            return None
    return None


def _differ(reader: Reader, clause: Sequence[Token]) -> bool:
    """四五个大小|不等的房间: they differ in it, or are alike."""
    return len(clause) == 1 and reader.printed(clause[0]) in _ALIKE


def _stands_inside(reader: Reader, token: Token) -> bool:
    return token.tag in _INNER_TAGS or reader.printed(token) in _LYING


def _is_figure(reader: Reader, clause: Sequence[Token]) -> bool:
    """年仅7岁, 距地球约120光年: a figure ends what is said of the noun."""
    if clause and reader.printed(clause[-1]) in _ABOUT:
        clause = clause[:-1]  # 宽约2米左右
    if clause and reader.printed(clause[0]) in _LYING:
        clause = clause[1:]  # 克数在40克左右
    if not clause or any(token.tag not in _FIGURE_TAGS for token in clause):
        return False
    return any(token.tag == "m" or reader.text[token.start].isdigit() for token in clause)


def _can_act(noun: str) -> bool:
    """Whether the noun may itself be counted and do what the clause says: 几个孩子写的信, 两个国家签署的协议."""
    return is_people(noun) or noun in NOMINALS or noun.endswith(_ACTING)
