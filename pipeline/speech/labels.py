"""How the label of a turn is printed: 记者：, ★某某★, 《晨报》记者 某某：, 某会会长、市政协委员某某：.

Takes no text, gives the patterns of labels for `turns`; which of them open a turn is told there.
"""

from pipeline.lazy import regex
from pipeline.spans import Span

_CHARACTER = "[^\\s：:，,。、“”‘’「」『』《》★◆■●▲※☆◎【】\\[\\]（）()]"
_NICKNAME = "(?:网友|网民|读者|听众|观众|用户|市民)[“「][^”」\n]{1,14}[”」]"  # 网友“山里人”
_PAPERS = f"(?:{_CHARACTER}{{1,8}}、){{1,3}}{_CHARACTER}{{0,10}}记者"  # 某网、某报记者
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
_SECOND = regex(f"{_GAP}{_CHARACTER}{{2,8}}[：:](?![0-9])")


def end_of_voice(text: str, content: Span, *, headline: bool) -> int:
    """Where the first of two voices in a headline ends: 某甲：桥要修好| 某乙：钱要花对."""
    second = _SECOND.search(text, *content) if headline else None
    return second.start() if second is not None else content.end
