"""How the label of a turn is printed: 记者：, ★某某★, 《晨报》记者 某某：, 某会会长、市政协委员某某：.

Gives the patterns of labels for `turns`, and what only looks like one or like its words; which of them open a turn is
told there.
"""

from collections.abc import Sequence

from pipeline import lexicon
from pipeline.document import Unit
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.somebody import AGENT_ENDS
from pipeline.speech.tables import frame_words
from pipeline.speech.view import View
from pipeline.tokens import Word

_CHARACTER = "[^\\s：:，,。、“”‘’「」『』《》★◆■●▲※☆◎【】\\[\\]（）()]"
_NICKNAME = "(?:网友|网民|读者|听众|观众|用户|市民)[“「][^”」\n]{1,14}[”」]"  # 网友“山里人”
_PAPERS = f"(?:{_CHARACTER}{{1,8}}、){{1,3}}{_CHARACTER}{{0,10}}记者"  # 某网、某报记者
_NAMING_TAGS, _ACTING_TAGS = frozenset({"n", "nz", "nw", "vn", "an", "a", "PER"}), frozenset({"v", "d", "p"})
_PEOPLE_ENDS = AGENT_ENDS - {"家"} | frozenset("工匠兵民警使客生")
_TO_BE = frozenset("做当成要愿是有让为想请别不")  # 做群众的贴心人 is what somebody wants
_GAP = "[ \u3000]"
_LONGEST = 32  # characters of a label, which ends with the name of a person if it is as long as that
# 某会会长、市政协委员某某; 某公司棚长 某乡农民 某某: several posts in front of a name.
_POSTS = (
    f"(?:{_CHARACTER}{{2,24}}、){{1,3}}{_CHARACTER}{{4,24}}(?:{_GAP}{{1,2}}{_CHARACTER}{{2,10}})?|"
    f"{_CHARACTER}{{2,24}}(?:{_GAP}{{1,2}}{_CHARACTER}{{2,24}}){{2,3}}"
)
_NAMED = f"{_CHARACTER}{{1,{_LONGEST}}}(?:[（(][^（）()\n]{{1,6}}[）)]{_CHARACTER}{{4,{_LONGEST}}})?"
LABEL = regex(
    f"(?P<open>[★◆■●▲※☆◎【\\[]?){_GAP}*"
    f"(?P<name>(?!{_PAPERS})(?P<posts>{_POSTS})(?={_GAP}*[：:])|"
    f"(?:{_CHARACTER}{{0,6}}《[^《》\n]{{1,14}}》{_CHARACTER}{{0,8}}|{_NICKNAME}|{_PAPERS}|{_NAMED})(?:{_GAP}{{1,2}}{_CHARACTER}{{1,10}})?)"
    f"(?:[（(][^（）()\n]{{0,30}}[）)])?{_GAP}*(?P<close>[★◆■●▲※☆◎】\\]]?){_GAP}*(?P<colon>[：:]?){_GAP}*"
)
# 《晨报》, 《晨报》记者 某某; a law is no paper: 《某法》相关规定：
PAPER = regex("《[^《》]{1,13}[^《》法例则規规定办辦约約]》(?:.{0,8}(?:记者|问).{0,8})?")
NUMBERED = regex("(问|答|Q|A|提问|回答)[0-9一二三四五六七八九十]{1,2}")
TOLD = regex(
    "(?:告诉|[对向给跟与和问])(?:了)?(?:本报|本刊|本台|本网)?记者$|》.*(?:写道|写到|写着|中说|记载|记述|说道)$"
)  # 某某告诉记者：, 《某书》中写道：
# 许某某（1897—1965），…; 许某某，汉族，…: a life below the conversation.
LIFE = regex(
    r"[㐀-鿿·]{2,10}(?:[（(](?:1[0-9]|20)[0-9]{2}[^（）()]{0,12}[）)][，,]|[，,](?:[男女][，,]|[㐀-鿿]{1,5}族[，,]|生于|(?:1[0-9]|20)[0-9]{2}年[^，。]{0,6}生))"
)
PROFILE = regex(
    "[男女][，,、]|(?:现年|現年)?[0-9]{2}[岁歲][，,](?!我)|(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?出?生[，,。]"
)
_PICTURE = regex(f"[（(](?:{alternation(frame_words('picture'))})[:：]?[^（）()\n]{{0,30}}[）)][。\\s]*$")
_SOURCE = 40  # characters
# 某某(以下简称“李”)
_SHORTENED = regex('[（(](?:以下|下|以下均)?[简簡]?[称稱][：:]?[“「"]?(?P<short>[㐀-鿿]{1,4})[”」"]?[）)]')
FIRST = regex("[我咱俺]")
_ORDER = "[一二三四五六七八九十]{1,3}"
# 一、工业平稳增长: a point of a speech that is printed as a heading.
POINT = regex(f"[ \u3000]*(?:{_ORDER}[、是]|[（(]{_ORDER}[）)]|第{_ORDER}[，,、])")
_SIGNED = regex('(?P<words>(?![“「『"])[^\n]{8,}?[。！？…])[ \u3000]*(?:——|—|－－)[ \u3000]*(?P<name>[㐀-鿿·]{2,8})$')
_SECOND = regex(f"{_GAP}{_CHARACTER}{{2,8}}[：:](?![0-9])")


def names_hero(words: Sequence[Word], text: str) -> bool:
    """某某：老街上的|点灯人: a noun and what tells of it, which says who somebody is; a clause is what he says."""
    said = [word.span.of(text) for word in words]
    of = max((at for at, word in enumerate(said) if word == "的"), default=0)
    if not of or of + 1 == len(said) or any(word.tag not in _NAMING_TAGS for word in words[of + 1 :]):
        return False
    acts = any(word.tag in _ACTING_TAGS for word in words[:of])
    return not acts or (said[-1][-1] in _PEOPLE_ENDS and said[0][0] not in _TO_BE)


def end_of_voice(text: str, content: Span, *, headline: bool) -> int:
    """Where the first of two voices in a headline ends: 某甲：桥要修好| 某乙：钱要花对."""
    second = _SECOND.search(text, *content) if headline else None
    return second.start() if second is not None else content.end


def signed(view: View, unit: Unit) -> tuple[Span, str, Span] | None:
    """守好这片林子，一辈子都值了。——|某某: the name below words that fill a paragraph, whose it is, and the words."""
    found = _SIGNED.match(view.text, *view.trim(unit.span))
    named = (person.id for person in view.layers.people if found is not None and person.name == found["name"])
    ref = next(named, None)
    return (Span(*found.span("name")), ref, Span(*found.span("words"))) if found is not None and ref else None


def spoken(view: View, span: Span) -> Span:
    """What is said, without the source of a picture behind: ……（图片来源：……）."""
    tail = max(span.start, span.end - _SOURCE)
    source = _PICTURE.search(lexicon.fold(view.text[tail : span.end]))
    return view.trim(Span(span.start, tail + source.start() if source is not None else span.end))


def is_life(view: View, unit: Unit) -> bool:
    """许某某，汉族，云川人，……: who somebody is, told below the conversation by nobody who says 我."""
    start = view.trim(unit.span).start
    words = lexicon.fold(view.text[start : unit.span.end]).lstrip("（(")
    return words[:1] in tables.surnames() and LIFE.match(words) is not None and not FIRST.search(words)


def shortened(view: View) -> dict[str, str]:
    """What the text calls a person for short, by that word: 某集团总裁李某某(以下简称“李”)."""
    ends = {
        mention.span.end: person.id
        for person in view.layers.people
        for mention in person.mentions
        if mention.kind == "name"
    }
    found = ((match["short"], ends.get(match.start())) for match in _SHORTENED.finditer(view.text))
    return {lexicon.fold(short): ref for short, ref in found if ref is not None}
