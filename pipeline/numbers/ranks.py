"""Whether 届, 次, 期, 级 and 楼 behind a number rank or count: 十四届人大, 人大六次会议, 二楼; but 两届冠军, 历经三届.

Takes a text and the place of a number with its measure word; gives yes or no. A number with 第 ranks anyway and is no
business of this module.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.roles import role

_SERIES, _FLOORS = ("届",), ("楼", "年级")
_COUNTED_BEFORE = tuple("了共历办续任连")
_LIVED_THROUGH = role("lived_through")  # |历经|三届全运会
_FEW, _VAGUE = frozenset("一两二三四五六七八九0123456789"), tuple("两几数")
_TITLES = alternation(role("title_held"))
# 三届奥运冠军; but 十四届全运会冠军, which is of those games.
_TITLE = regex(f"[^，,。；、的0-9]{{0,6}}?(?<![会赛节])(?:{_TITLES})")
_MEETING = regex("(?:全体|常委(?:会)?|常务|主席团)?(?:会议|全会)")
_OF_BODY = regex("[0-9一二三四五六七八九十百]届[^，,。；;、：:0-9共先累已了召举开]{0,16}$")
_REACH = 20
_PHASES, _ONE_DIGIT, _COUNTED_PHASES = frozenset("一二三四五"), 2, frozenset("分共计了有办为这近前后")
_OF_ENTRY = regex("(?:19[5-9][0-9]|20[0-3][0-9])级")
_BUILT = regex("(?:工程|项目|工地|扩建|建设|建筑|厂房|小区|地块|竣工|开工|交付|投产|建成|商铺|住宅)")

_WHICH = frozenset("这那新每上下本首前第這")
_WORKS = ("工程", "项目", "建设", "改造", "扩建", "投资", "開發", "开发", "項目", "建設")
_BUILT_SO = role("built")


def is_rank(text: str, start: int, end: int, word: str) -> bool:
    """Whether the number whose numeral begins at `start`, with a measure word that ends at `end`, is an ordinal."""
    vague = text.startswith(_VAGUE, start)
    if word in _FLOORS:
        return not vague  # 二楼 is the second, 五年级 the fifth form
    if word in _SERIES:
        return not vague and not _are_counted(text, start, end)
    if word == "级":
        return _OF_ENTRY.fullmatch(text, start, end) is not None  # 2021级学生
    if word == "期":
        return _is_phase(text, start, end)
    if word != "次" or _MEETING.match(text, end) is None:
        return False
    return _OF_BODY.search(text, max(0, start - _REACH), start) is not None  # 十三届人大|四次会议


def _is_phase(text: str, start: int, end: int) -> bool:
    """翠湖花园二期, 三期工程: a part of what is built; 分三期建设 and 举办三期 count."""
    if text[start - 1 : start] in _COUNTED_PHASES and start:
        return False
    if end - start != _ONE_DIGIT or text[start] not in _PHASES:
        return False
    return (
        text[start] == "二" or _BUILT.match(text, end) is not None or text[start] in "一三" and is_phase_of(text, start)
    )


def is_phase_of(text: str, start: int) -> bool:
    """项目|一期, 一期|工程: whether something that is built in phases stands beside it; not 办了一期, 新一期."""
    told = text[start - 1 : start] in _WHICH and start > 0
    return text.endswith(_BUILT_SO, 0, start) or not told and text.startswith(_WORKS, start + 2)


def _are_counted(text: str, start: int, end: int) -> bool:
    """Whether somebody held a title or lived through so many: 三届冠军, 历经三届."""
    if text[start - 1 : start] in _COUNTED_BEFORE or text.endswith(_LIVED_THROUGH, 0, start):
        return True
    return end - start == 2 and text[start] in _FEW and _TITLE.match(text, end) is not None
