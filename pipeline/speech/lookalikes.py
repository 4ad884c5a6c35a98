"""Words that only look like verbs of speech: parts of other words, verbs in a row, verbs that a noun ends.

Takes the view and the place of a word of the table; says whether it is something else there. 爆料|人 is a person,
从网友|发布|的图片 tells of pictures, in 转发、评论、点赞 nobody is reported.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.tables import frame_words
from pipeline.speech.view import HIDDEN, View

_NOUN_TAGS = frozenset({"n", "nz", "nw"})
_NAME_TAGS = _NOUN_TAGS | {"ORG", "LOC", "nt"}
_THOUGHT = frozenset(f"，,：:。！？{HIDDEN}")
_NOUNS_OF_SPEECH = frozenset(word for word, entry in tables.cue_entries().items() if entry.kind == "noun")
_OF = regex("的(?![：:]|同时)")
_WHO_OR_WHAT = regex(
    "(?<="
    + alternation(frame_words("who_does"))
    + ")人|者|员(?!工)|师(?![生傅范])|书(?![记面籍])|[函稿词]|博?文(?![件中])|帖|视频"
)
_AND_DOES = regex("(?:并且?|以及)(?![非不没无有是将要在向对称说表指])[㐀-鿿]")
_FILINGS = frozenset(frame_words("filing"))
_FILED = regex("[量率件]|" + alternation(frame_words("filed_at")))
_REPLIES = frozenset({*frame_words("answer_verb"), "解答", "说明", "解释"})
_CARRIED_OUT = ("进行", "进行了", "予以", "加以")
_COUNTING = frozenset("0123456789一二两三四五六七八九十百千多几数这那每各第半")
_COUNTED_ONE, _OF_WHOM = frozenset("名位"), regex("[一这那某几两多数][名位][^，,。；：▁]{3,16}的(?!是|[，。])")
_ALSO_DOES = frozenset("和与或")
_ACT_TAGS = frozenset({"v", "vn"})
_NOUNS = frozenset({"n", "vn"})
_CLOSES = frozenset("，。、；")
_CARRIED = frozenset("》所记曾报书史")
# 多次|解释,但……: the act is told, and the next clause goes on with the story.
_TURNS = regex("，(?:但是?|然而|可是|却|于是|结果|然后|并(?!非))(?!▁)")
_SAYING = ("说", "称", "道", "示", "为", "言", "出", "来")
# What follows where somebody promises: 保证|以后不再犯; anything else at once is ensured.
_ENSURED = regex("(?![，,：:将会不一今以绝自他她其要按再定]|▁)")
# 建议|内容有三：……: what the words are about, named beside the verb.
_MATTER = regex(f"{alternation(frame_words('matter'))}{alternation(frame_words('matter_is'))}")
_FORMAL = tuple(f"{kind}建议" for kind in frame_words("formal_advice"))
_THING = regex(f"，(?!{HIDDEN})")
_OPINIONS_AND, _OPINION_ENDS = ("意见和", "意见与", "意见及", "意见或"), frozenset(f"，,：:{HIDDEN}")
# 推出系列|报道，……: a series of a paper, as a noun.
_COVERAGE = regex(
    "(?:"
    + alternation(frame_words("runs_story"))
    + ")了?[^，,。；：]{0,16}(?:报道|报导|评论)$|(?:跟进|跟踪|追踪)(?:报道|报导)$"
)
_SOURCE = regex("[据按照看对就从在][^，。；\\n]*$")
_DOUBTS = frozenset({"质疑", "疑问", "异议", "抗议"})
_PUT_FORWARD = ("提出", "提出了", "提出过")
_WISHES = frozenset(frame_words("wish"))
_HIS_WISH = tuple(
    word + mark for word in ("愿望", "心愿", "梦想", "期盼", "目标", "想法") for mark in ("：", "，", "是", "就是")
)
_A_SAYING = frozenset("一之")
_OPENS = frozenset({"", *"，。；：！？”\n\u3000 但而另又"})


def is_no_verb(view: View, cue: Span) -> bool:
    """Whether the word is part of a longer one, one of several acts, or ended by a noun."""
    masked, said = view.masked, cue.of(view.masked)
    ahead, behind = masked[max(0, cue.start - 1) : cue.start], masked[cue.end : cue.end + 1]
    if _across_words(view, cue) or (said not in _NOUNS_OF_SPEECH and _OF.match(masked, cue.end)):
        return True  # 从网友|发布|的图片, 是物业|发现|的,
    if "、" in (ahead, behind) or (ahead in _ALSO_DOES and _is_second_act(view, cue.start)):
        return True  # 班组|推荐、公司复核; 制止和|劝说,……
    if len(said) > 1 and (_names_a_thing(view, cue) or _is_nobodys(masked, cue) or _tells_who(masked, cue)):
        return True  # 爆料|人, 解说|词
    if _AND_DOES.match(masked, cue.end):
        return True  # 对外|揭露并负起责任
    if said in _FILINGS and _FILED.match(masked, cue.end):
        return True  # 投诉|量, 举报|热线
    if said in _REPLIES and behind == "，" and masked.endswith(_CARRIED_OUT, 0, cue.start):
        return True  # 在评论区进行|回复，……
    if _is_only_told(masked, cue):
        return True
    if said == "保证" and _ENSURED.match(masked, cue.end):
        return True  # 以|保证|资金链的稳定
    if said == "道" and ahead in _COUNTING:
        return True  # 二十多|道|“工序”
    return (said == "载" and ahead not in _CARRIED) or (said == "想" and behind not in _THOUGHT)  # 重|载, 也|想试试


def _is_only_told(masked: str, cue: Span) -> bool:
    """An act that is told of, and no words follow."""
    said, ahead = cue.of(masked), masked[max(0, cue.start - 1) : cue.start]
    opinions = said == "建议" and masked.endswith(_OPINIONS_AND, 0, cue.start)
    if said == "建议" and masked.endswith(_FORMAL, 0, cue.end) and masked[cue.end : cue.end + 1] in "，,。":
        return True  # 制发检察|建议，……
    if len(said) > 1 and _MATTER.match(masked, cue.end):
        return True  # 建议|内容有三：……
    if masked.startswith("，", cue.end) and _COVERAGE.search(masked, max(0, cue.start - 24), cue.end):
        return True
    if opinions and masked[cue.end : cue.end + 1] not in _OPINION_ENDS:
        return True  # 基层意见和|建议|收集机制
    if not said.endswith(_SAYING) and _TURNS.match(masked, cue.end):
        return True  # 多次|解释,但对方不认同
    if said in _WISHES and masked.endswith(_HIS_WISH, 0, cue.start):
        return True  # 他的心愿：|希望来年开渠
    if masked.startswith("为由", cue.end) or (ahead == "的" and _is_thing(masked, cue)):
        return True  # 以美国|要求|为由, 出台……的|公告,……
    if said in _DOUBTS and masked.startswith("，", cue.end) and masked.endswith(_PUT_FORWARD, 0, cue.start):
        return True  # 就此提出了|质疑,局长称……
    if said == "说" and ahead == "闻":
        return masked[cue.start - 2 : cue.start - 1] != "新"  # 闻|说, but 对某某新闻|说
    return said == "说" and ahead in _A_SAYING and masked.startswith("，", cue.end)  # 对于重组一|说,……


def _is_thing(masked: str, cue: Span) -> bool:
    """出台了……的|公告,……: a thing that a clause ends with; but 据某某的介绍,……."""
    said = cue.of(masked)
    entry = tables.cue_entries().get(said)
    if (
        (entry is not None and entry.behaviour == "say")
        or said.endswith(_SAYING)
        or _THING.match(masked, cue.end) is None
    ):
        return False  # 语重心长的|强调，……
    return _SOURCE.search(masked, max(0, cue.start - 24), cue.start) is None


def _names_a_thing(view: View, cue: Span) -> bool:
    """爆料|人, 解说|词; not 认为|书法, which begins a word of its own."""
    tail = _WHO_OR_WHAT.match(view.masked, cue.end)
    behind = view.layers.words.at(cue.end) if tail is not None else None
    longer = behind is not None and behind.span.start == cue.end and behind.span.end > (tail.end() if tail else 0)
    return tail is not None and not longer


def _is_nobodys(masked: str, cue: Span) -> bool:
    """据|预计,……: nobody is named."""
    return masked[cue.start - 1 : cue.start] == "据" and masked[max(0, cue.start - 2) : cue.start - 1] in _OPENS


def _tells_who(masked: str, cue: Span) -> bool:
    """一名|自称|民警的男子: who he is, told in front of the noun."""
    return masked[cue.start - 1 : cue.start] in _COUNTED_ONE and _OF_WHOM.match(masked, cue.start - 2) is not None


def _across_words(view: View, cue: Span) -> bool:
    """业|主张|女士: the cue begins with the end of one noun, and ends in the next word; 国家|统计|局 is one word."""
    first = view.layers.words.at(cue.start)
    if first is None or first.span.start >= cue.start:
        return False
    inside = first.span.end > cue.end and first.tag in _NAME_TAGS
    return inside or (first.span.end < cue.end and first.tag in _NOUN_TAGS)


def _is_second_act(view: View, start: int) -> bool:
    """Whether a verb stands in front of the 和 before `start`, or a noun where the word behind it closes the phrase."""
    ahead = view.layers.words.at(start - 2)
    beside = ahead is not None and ahead.span.end == start - 1
    noun = view.layers.words.at(start)
    closed = noun is not None and noun.tag in _NOUNS and view.masked[noun.span.end : noun.span.end + 1] in _CLOSES
    return beside and ahead is not None and (ahead.tag in _ACT_TAGS or (ahead.tag == "n" and closed))  # 看法和|主张，
