"""Numbers that are part of a name and count nothing: 十八局局长, 七里小学, 六十二团社区, “清风2021”, 2025云川车展.

Takes a text and an amount; gives yes or no. Without the word that makes it a name, the number counts (三里路, 两局).
"""

from pipeline.lazy import regex
from pipeline.numbers.kinds import Amount

_OFFICES = frozenset("局处科队组所营连团旅师院室庭")
_NO_OFFICE = tuple("两几数")
_HAMLET = regex("小学|中学|社区|[桥铺店镇屯墩岗湾堡坪亭牌](?![子面])|村(?![庄道落寨])")
_REGIMENT = regex("社区|场部|职工|中学|小学|医院|机关|党委|[0-9一二三四五六七八九十]{1,3}连")
_YEAR = regex("(?:199[0-9]|20[0-3][0-9])$")
_HELD = regex(
    "[ ]?[一-鿿]{2,14}?(?:展|博览会|大会|论坛|年会|峰会|锦标赛|联赛|大赛|公开赛|马拉松|晚会|盛典|典礼|音乐节|电影节|艺术节|"
    "文化节|文化周)(?![了示])"
)
_OPENING, _CLOSING, _TERM = frozenset("“「‘『"), frozenset("”」’』"), 8
_PAGE_MARKS = frozenset("①②③④⑤⑥⑦⑧⑨⑩")


def is_in_name(text: str, amount: Amount) -> bool:
    """Whether the amount only ends or opens a name."""
    if amount.unit is None:
        return (
            _is_year_of_name(text, amount) or text[amount.start - 1 : amount.start] in _PAGE_MARKS and amount.start > 0
        )
    word, end = amount.unit.word, amount.unit.end
    if word == "里":
        chinese = amount.numeral is not None and not amount.numeral.arabic
        return chinese and _HAMLET.match(text, end) is not None  # 七里小学, but 7里村道
    if word == "团" and amount.value is not None and amount.value > 1 and _REGIMENT.match(text, end):
        return True  # 六十二团社区
    if word not in _OFFICES or text.startswith(_NO_OFFICE, amount.start):
        return False
    chief = text.startswith((word + "长", "副" + word + "长"), end)
    return chief and text[amount.start - 1 : amount.start].isalpha()  # 十八局局长, 三科副科长


def _is_year_of_name(text: str, amount: Amount) -> bool:
    """“清风2021”专项行动, 2025云川车展: the year in the name of what is done or held."""
    start, end = amount.start, amount.end
    if not text[start].isdecimal() or _YEAR.match(text[start:end]) is None:
        return False
    if text[end : end + 1] in _CLOSING and text[start - 1 : start].isalpha():
        return not _OPENING.isdisjoint(text[max(0, start - _TERM) : start])
    return not text[start - 1 : start].isalnum() and _HELD.match(text, end) is not None
