"""Marked words inside reported ones: the speaker's own predicate (结果“完全意外”) or a term (打造“生活圈”).

Takes the marks and the reported words around them; says whether they hold a clause or predicate. That makes the
quotation mixed, and the words are then no term.
"""

from collections.abc import Sequence
from functools import cache

from pipeline import lexicon
from pipeline.layers import Layers
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.tables import frame_words
from pipeline.tokens import Word

_ENDS = frozenset("，,。；;！？")
_IN_ROW = ("", "、")
_ROW = 60  # characters of marks on either side
_PAUSE = "，,：:；"
_CLAUSE = regex("[，,。！？]")
_VERBAL_TAGS = frozenset({"v", "a", "ad", "vd"})
_CLOSING_TAGS = frozenset({"v", "vn", "a", "an", "xc", "ad"})
_NOUN_TAGS = frozenset({"n", "nz", "PER", "ORG", "LOC"})
_SUBJECT_TAGS = frozenset({"n", "ORG", "PER", "r"})
_AHEAD_TAGS = _SUBJECT_TAGS | {"nz", "vn", "an", "LOC", "xc", "nw"}
_FELT = frozenset(frame_words("felt"))
_PROCEEDS = frozenset(frame_words("proceeds"))
_RESOLVES = frozenset(frame_words("resolves"))
_LINKS = frozenset({"则", "却", "自己", "他", "她", "他们", "她们"})  # what stands behind them is said of somebody
_LIKENS = frozenset(frame_words("likens"))
_NEGATIONS = frozenset({"没有", "没", "并没有", "并非", "从未"})
_IS_NOT = ("不是", "并非", "並非", "绝非", "絕非", "才是", "就是", "正是")
_ASPECTS = frozenset("了过")
_SAYS = frozenset("说說称稱道")
_REACH = 16
_TOWARDS = regex("(?:对|就|为|给|令|让)[^，,。；：“”的]{2,12}$")
_BLAMED = regex(
    "(?:批评|批評|质疑|質疑|指责|指責|痛批|斥|轰|轟|抨击|抨擊|谴责|譴責|形容|怒批|狠批|怒斥|痛斥)[^，,。；：“”「」的]{1,8}$"
)
_FIRST_PERSON = frozenset({"我", "我们", "我們", "咱", "咱们", "俺"})
_DISPOSALS = frozenset({"为", "把", "将", "被", "让", "給", "给", "對", "对"})
_COMMANDS, _COMMANDING = frozenset({"v", "vn"}), frozenset({"v", "vn", "n", "r", "d", "ad", "a", "u", "xc"})
_SET_PHRASE = 4  # characters
_NAME_TAGS = frozenset({"PER", "LOC", "ORG", "TIME", "nw"})
_OPENING_TAGS = frozenset({"p", "c", "r", "d"})
_AS_TO = frozenset({"有关", "有關", "相关", "相關"})
_SAID_OF_TAGS = frozenset({"n", "vn", "an"})
_CLAUSE_OF = 5  # characters of a clause that 的 ends; “出船的” is somebody
_CLAIMS = frozenset({*frame_words("claim"), *frame_words("claim_too")})
_REASON = ("为由", "為由", "为理由", "為理由")
_SPOKEN = 4  # characters of an utterance
_ASSERTS = regex(
    "(?<![全首大古京成])[都就也才又](?:要|会|會|不|没|沒|得|想|敢|该|該)(?![都求素点點领領])|一定(?![程数量要])|([㐀-鿿])都\\1不"
)
# 每一页|我都读过, 一辈子|都忘不了: what somebody says of himself, or cannot do.
_OF_ME = regex(
    "(?<![自忘本])我们?(?:[都也就从每没不已还又才会要能想](?![都求会力量])|一直)"
    "|[都也][㐀-鿿]{1,2}不[了到完起下动过清](?!起)"
)
_LONG = 6  # characters of a predicate that a slogan rarely has: 公司“不看出身看本事”


def predicate_in_marks(layers: Layers, inner: Span, outer: Span, content: Span) -> bool:
    """Whether quoted words inside indirect speech are a clause or predicate of it.

    Args:
        layers: with words.
        inner: the words without their marks.
        outer: the words with their marks.
        content: the reported words that hold them.
    """
    text = layers.document.text
    outer = _row_of_marks(text, outer, content)
    after = text[outer.end] if outer.end < content.end else "。"
    inside = [word for word in layers.words.within(inner) if word.tag != "w"]
    ahead = layers.words.within(Span(max(content.start, outer.start - 1), outer.start))
    before = ahead[-1] if ahead else None
    spoken = _is_spoken(inner.of(text)) or (before is not None and _is_of_me(text, before, inner.of(text)))
    if inside and (_is_claimed(text, before, inside) or (after in _ENDS and spoken)):
        return after in _ENDS or text.startswith(_REASON, outer.end)
    if after in _ENDS and before is not None and inside:
        told = _is_set_phrase(text, before, inside) or _is_said_of(
            layers, before, inside, Span(content.start, outer.start)
        )
        if told:
            return True
    if after not in _ENDS or not any(word.tag in _VERBAL_TAGS for word in inside):
        return False
    if before is None or before.span.of(text) in _PAUSE:
        # …… 说,“不会让步”,并……: a clause of its own.
        length = inner.end - inner.start
        said = before is not None and text[max(0, outer.start - 2)] in _SAYS
        opens = inside[0].tag in ("d", "r") or (inside[0].tag == "v" and (length >= _LONG or said))
        opens = opens or (inside[0].tag == "n" and inside[-1].tag == "a")  # “情况稳定”
        opens = opens or lexicon.fold(inside[0].span.of(text)) in _RESOLVES
        alone = after not in "，,；;" and "、" not in inner.of(text)  # ……，“拦都拦不住”。
        return len(inside) >= 4 or (length >= _SPOKEN and (opens or alone))
    clause = _CLAUSE.search(inner.of(text)) is not None
    if not clause and _is_noun_phrase(text, inside):
        return False
    lead = Span(max(content.start, outer.start - _REACH), outer.start)
    if _BLAMED.search(text, max(0, outer.start - _REACH), outer.start) or inside[0].span.of(text) in _FIRST_PERSON:
        return True  # 批评政府“开空头支票”, 工程延误“我们有责任”
    return _goes_on(
        text, before, inside, lead, clause=clause, long=len(inside) >= 4 or inner.end - inner.start >= _LONG
    )


def shouts(layers: Layers, lead: Span, inner: Span) -> bool:
    """主持人喊“开始抢答”, 有人喊“抓小偷”: what somebody is to do, and no name for somebody (喊“大师”, 被喊“加油站”).

    Args:
        layers: with words.
        lead: the words in front of the marks.
        inner: the words without their marks: a verb, with its object at most.
    """
    cried = lead.of(layers.document.text)
    if not cried.endswith("喊") or cried.endswith("被喊"):
        return False
    tags = [word.tag for word in layers.words.within(inner) if word.tag != "w"]
    return bool(tags) and tags[0] in _COMMANDS and all(tag in _COMMANDING for tag in tags)


def _row_of_marks(text: str, outer: Span, content: Span) -> Span:
    """指责对方|“不讲信用”、“拖欠货款”|: marks in a row say the same of the word in front of them all."""
    opens, closes, (start, end) = text[outer.start], text[outer.end - 1], outer
    content = Span(max(content.start, start - _ROW), min(content.end, end + _ROW))
    while (ahead := text.find(opens, end, min(end + 2, content.end))) >= 0 and text[end:ahead] in _IN_ROW:
        close = text.find(closes, ahead, content.end)
        if close < 0:
            break
        end = close + 1
    while (behind := text.rfind(closes, max(content.start, start - 2), start)) >= 0:
        open_ = text.rfind(opens, content.start, behind)
        if open_ < 0 or text[behind + 1 : start] not in _IN_ROW:
            break
        start = open_
    return Span(start, end)


def _is_claimed(text: str, before: Word | None, inside: Sequence[Word]) -> bool:
    """声称“踩错油门”, 以“行人路不足”为由: somebody's own account."""
    if before is None or inside[-1].span.end - inside[0].span.start < _SPOKEN:
        return False
    previous = lexicon.fold(before.span.of(text))
    reason = previous == "以" and text[inside[-1].span.end + 1 :].startswith(_REASON)
    return reason or (previous in _CLAIMS and any(word.tag == "v" for word in inside))


def _is_spoken(words: str) -> bool:
    """赚钱都要炒人, 「有得做就得，边度搵工」: an adverb and its auxiliary, or the particles of a dialect."""
    return len(words) >= _SPOKEN and (_ASSERTS.search(words) is not None or not _dialect().isdisjoint(words))


def _is_of_me(text: str, before: Word, words: str) -> bool:
    """他的书“每一页我都读过”, 老师的话“一辈子都忘不了”: said of the noun in front, which names no slogan."""
    named = lexicon.fold(before.span.of(text)).endswith(tables.named_nouns())
    return before.tag in _AHEAD_TAGS and not named and _OF_ME.search(words) is not None


@cache
def _dialect() -> frozenset[str]:
    return frozenset(lexicon.word_list("name_context", "dialect"))


def _is_noun_phrase(text: str, inside: Sequence[Word]) -> bool:
    """最懂车间的人: a noun with its clause in front."""
    if inside[0].span.of(text) in _NEGATIONS:
        return False  # 没有骗人的故意
    if _happened(text, inside) or inside[-1].span.of(text) in _ASPECTS:
        return False  # 改写|了|这项运动的历史
    relative = any(word.span.of(text) == "的" for word in inside[-3:-1])
    return len(inside) > 2 and inside[-1].tag in _NOUN_TAGS and relative


def _is_set_phrase(text: str, before: Word, inside: Sequence[Word]) -> bool:
    """收费“一波三折”: one word of four characters behind a noun that it is said of; not 小程序“随手记账”."""
    phrase = inside[0].span if len(inside) == 1 else Span(0, 0)
    if phrase.end - phrase.start != _SET_PHRASE or inside[0].tag in _NAME_TAGS:
        return False
    words = lexicon.fold(before.span.of(text))
    named = words.endswith(tables.named_nouns()) or phrase.of(text) in tables.known_shorthands()
    return before.tag in _SAID_OF_TAGS and not named


def _is_said_of(layers: Layers, before: Word, inside: Sequence[Word], ahead: Span) -> bool:
    """楼价“难以负担”, 言论“颠倒是非”: a noun without a verb in front is the subject of what the marks hold."""
    text = layers.document.text
    start = max((text.rfind(mark, *ahead) for mark in "，,；。："), default=-1) + 1
    clause = layers.words.within(Span(max(start, ahead.start), ahead.end))
    event = len(clause) == 1 and lexicon.fold(before.span.of(text)) in _PROCEEDS  # 选举/v“平稳有序”
    acts = any(word.tag == "v" and word.span.of(text) not in _AS_TO for word in clause)
    if not event and (before.tag not in _SAID_OF_TAGS or acts):
        return False
    words = Span(inside[0].span.start, inside[-1].span.end).of(text)
    nouns = tables.named_nouns()
    if len(words) < _SET_PHRASE or lexicon.fold(before.span.of(text)).endswith(nouns) or words.endswith(nouns):
        return False
    opens = inside[0].tag in ("d", "ad") or (inside[0].tag == "v" and len(inside) > 1)
    return opens or (len(inside) > 1 and inside[-1].tag in ("a", "v"))


def _happened(text: str, inside: Sequence[Word]) -> bool:
    """嗅到|了|衰退的气味: a verb with its aspect has its noun for an object."""
    return inside[0].tag == "v" and any(word.span.of(text) in _ASPECTS for word in inside[1:3])


def _judges(text: str, previous: str, inside: Sequence[Word], *, clause: bool) -> bool:
    """预算编列“根本没有算清楚”, 自己“被他圈粉了”: no name or slogan begins or ends so."""
    first, last = inside[0], inside[-1]
    stated = clause or (first.tag == "d" and last.tag in _CLOSING_TAGS)
    if stated and lexicon.fold(previous) in tables.cue_entries():
        return True  # 承诺“未取得共识前不动工”, 承诺“路没修好，不准并校”
    stressed = lexicon.fold(first.span.of(text)) in frame_words("stressed")
    return (stressed and last.tag in _CLOSING_TAGS) or (last.span.of(text) == "了" and len(inside) > 2)


def _likens(previous: str, inside: Sequence[Word]) -> bool:
    """形同“拿命开玩笑”: what something amounts to."""
    return lexicon.fold(previous) in _LIKENS and inside[0].tag == "v" and len(inside) > 1


def _goes_on(text: str, before: Word, inside: Sequence[Word], lead: Span, *, clause: bool, long: bool) -> bool:
    """Whether the word in front of the marks wants a predicate behind it."""
    previous, first, last = before.span.of(text), inside[0], inside[-1]
    if last.span.of(text) == "的" and last.span.end - first.span.start >= _CLAUSE_OF:
        return True  # 他的回答“信息量是比较大的”
    if first.tag in ("v", "a", "d", "ad") and last.tag in _CLOSING_TAGS and _TOWARDS.search(lead.of(text)):
        return True  # 对局势“深感不安”
    if previous in frame_words("before_predicate"):
        own = len(inside) > 2 and last.tag == "v" and first.tag in _OPENING_TAGS  # 是“和自己较劲”
        return clause or own or len(inside) >= 4 or (before.tag in ("v", "d") and previous in _FELT)
    if before.tag in ("d", "c") or previous in _LINKS or _likens(previous, inside):
        return True  # 则“送一程”
    if _judges(text, previous, inside, clause=clause):
        return True
    if before.tag in _AHEAD_TAGS and _happened(text, inside):
        return True  # 这项工作“填补了空白”
    if first.span.of(text) in _DISPOSALS and any(word.tag == "v" for word in inside):
        return True  # 市府“把市民当提款机”
    predicate = (
        first.tag == "d"
        or _happened(text, inside)
        or (first.tag == "v" and sum(word.tag == "v" for word in inside) > 1)
    )
    if before.tag in _SUBJECT_TAGS and long and predicate:
        return True
    stated = clause or last.tag in _CLOSING_TAGS or text.startswith(_IS_NOT, first.span.start)  # 版号“不是护身符”
    return before.tag in _AHEAD_TAGS and stated
