"""Articles of a law, which count nothing, whatever follows: 《草原法》第九条|规定.

Takes a quantity, its measure word and the word behind it; gives yes or no.
"""

from pipeline.layers import QuantityMention
from pipeline.numbers.noun_words import Reader, Token

_ARTICLES = frozenset({"条", "條", "款", "章"})
_MARKS = frozenset("，。；：")
_NEAR = 16  # characters of a clause that describes a thing
_LAWS = (*"》法例则款条章约", "规定", "办法")


def is_of_law(reader: Reader, mention: QuantityMention, behind: Token, measure: str) -> bool:
    """《草原法》第九条|规定: the article of a law, whatever follows."""
    if measure == "条" and mention.kind == "ordinal" and reader.text.startswith("文", mention.span.end):
        return reader.printed(behind) != "文字"  # 第60条|文调查
    before = reader.text[max(0, mention.span.start - 2) : mention.span.start]
    if measure not in _ARTICLES and not (measure == "项" and before.endswith(("条", "款"))):
        return measure == "项" and behind.tag == "v" and reader.printed(behind) == "规定"
    listed = reader.text[mention.span.end - 1] in "条條" and (not before or before[-1] in "\n。 ：:")
    clause = reader.text[mention.span.end : mention.span.end + _NEAR].partition("的")
    first = measure == "款" and mention.kind == "ordinal" and not before.endswith(("条", "條", *_LAWS))
    told = first and clause[1] and not clause[0].startswith("规定") and _MARKS.isdisjoint(clause[0])
    ruled = behind.tag in ("v", "p", "vn", "zhi", "c", "w") or reader.text[behind.start] == "之"
    ruled = ruled and not told  # 全球第一款|结合相机的手机
    return ruled or before.endswith((*_LAWS, "条、", "款、", "项、", "条和", "款和")) or listed
