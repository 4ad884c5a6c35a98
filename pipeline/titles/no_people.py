"""What the tagger takes for a person though it is a place or a body: 贝洛尼亚/PER 总统, 特斯莱/PER 创始人|伊隆/PER.

Takes the folded text, the words of one unit and the index of the one in question, gives yes or no. It refuses those
whom nothing beside them belies.
"""

from collections.abc import Sequence

from pipeline.lexicon import word_list
from pipeline.titles import tables
from pipeline.titles.glued import DISTRICTS
from pipeline.titles.name import DOT_SET, surname_length
from pipeline.tokens import Word

_FORMER = ("前", "原")
_PAIR = 2
_WHENCE = ("生于", "位于", "地处", "来自")
_STATIONS = frozenset(("department", "police_station", "district_branch"))
_AND = "和与及同"
_BOTH = "两国"
_LONG, _LONGEST_TITLE = 4, 14
_JOINTS = "兼、暨"
_FEDERATION = "总"  # 华总
_OF_FOUNDERS = ("创始人", "联合创始人")  # nobody is called by such a title
_OF_FEDERATIONS = word_list("posts", "of_federation")


def employs(text: str, words: Sequence[Word], at: int) -> bool:
    """特斯莱/PER 创始人兼CEO 伊隆/PER: whose title is followed by the name of another is a body."""
    word = words[at]
    printed = word.span.of(text)
    called = printed[0] in tables.surnames("frequent") and len(printed) < _LONG or surname_length(printed) > 1
    called = called and not (len(printed) == _PAIR and printed[1] == _FEDERATION and _leads(text, words, at))
    if called or len(printed) < _PAIR or not DOT_SET.isdisjoint(printed):
        return False
    if text.startswith(_OF_FOUNDERS, word.span.end):
        return True
    end = _title_end(text, word.span.end, min(word.span.end + _LONGEST_TITLE, words[-1].span.end))
    return end is not None and any(one.span.start == end and one.tag == "PER" for one in words[at + 1 : at + 8])


def _leads(text: str, words: Sequence[Word], at: int) -> bool:
    """云总/PER 主席: whether the head of a federation follows, no company's."""
    return text.startswith(_OF_FEDERATIONS, words[at].span.end)


def _title_end(text: str, start: int, limit: int) -> int | None:
    """Where a title of heads and their parts ends, 创始人兼CEO; None if none begins at `start`."""
    best: int | None = None
    end = start
    while end < limit:
        head = tables.position_heads().starting(text, end, limit)
        joint = end + 1 if best == end and text[end] in _JOINTS else None
        stop = head or tables.position_parts().starting(text, end, limit) or joint
        if stop is None:
            break
        best, end = stop if head is not None else best, stop
    return best


def is_name_of_place(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether the person is a place: by its chief or people, by the body it stands behind or in front of."""
    return (
        _is_country(text, words, at)
        or _is_ruled(text, words, at)
        or _is_place(text, words, at)
        or _is_owner(text, words, at)
        or _is_native(text, words, at)
    )


def _is_country(text: str, words: Sequence[Word], at: int) -> bool:
    """贝洛尼亚/PER 总统/n 埃米利奥/PER, 贝洛尼亚/PER 和 萨兰/PER 两国: before what only a country has."""
    word = words[at]
    if at + 1 >= len(words) or not DOT_SET.isdisjoint(word.span.of(text)):
        return False
    of_country = tables.name_context("of_country")
    after = words[at + 1]
    beside = after.span.of(text) in _AND and at + 3 < len(words)
    if beside:
        return words[at + 2].tag in ("PER", "LOC") and words[at + 3].span.of(text) == _BOTH
    end = word.span.end
    if after.span.of(text) in _FORMER and after.span.start == end and at + 2 < len(words):
        at, end, after = at + 1, after.span.end, words[at + 2]  # 贝洛尼亚/PER 前/f 总统/n 埃米利奥/PER
    noun = next((text[end : end + size] for size in (4, 3, 2) if text[end : end + size] in of_country), "")
    if after.span.start != end or not noun:
        return False
    if tables.position_heads().ending(noun, len(noun), 0) is None:
        return True
    titled = at + 2 < len(words) and words[at + 2].tag == "PER" and words[at + 2].span.start == after.span.end
    return titled and (words[at + 2].span.end - words[at + 2].span.start > 1)


def _is_place(text: str, words: Sequence[Word], at: int) -> bool:
    """某集团有限公司/ORG 云川/PER 高铁/n 项目: two characters between a body and a noun that is no post are a place."""
    if not 0 < at < len(words) - 1 or words[at - 1].tag != "ORG":
        return False
    word, after = words[at], words[at + 1]
    near = words[at - 1].span.end == word.span.start and word.span.end == after.span.start
    titled = tables.position_heads().starting(text, after.span.start, min(after.span.start + 6, len(text))) is not None
    return near and word.span.end - word.span.start == _PAIR and after.tag in ("n", "nz", "vn") and not titled


def _is_owner(text: str, words: Sequence[Word], at: int) -> bool:
    """云川/PER 边防/n 检查站/n 政委: two characters before the head noun of a body with a post after it."""
    if words[at].span.end - words[at].span.start != _PAIR:
        return False
    end = words[at].span.end
    for word in words[at + 1 : at + 5]:
        if word.span.start != end or word.tag not in ("n", "nz", "vn", "v"):
            return False
        end = word.span.end
        head = tables.organization_heads().ending(text, end, words[at].span.end)
        if head is not None and end - head > 1:
            unit = (
                end - head > _PAIR and head == words[at].span.end and tables.head_of(text[head:end]).type in _STATIONS
            )
            posts = (tables.position_heads(), tables.position_parts())
            return unit or any(known.starting(text, end, min(end + 6, len(text))) is not None for known in posts)
    return False


def _is_native(text: str, words: Sequence[Word], at: int) -> bool:
    """，桐川/PER 人/n。: where somebody is from."""
    word = words[at]
    if at == 0 or at + 2 >= len(words) or word.span.end - word.span.start != _PAIR:
        return False
    if text.endswith(_WHENCE, max(0, word.span.start - _PAIR), word.span.start):
        return True  # 生于|云川/PER
    of_place = words[at + 1].span.of(text) == "人" and words[at + 1].span.start == word.span.end
    return of_place and words[at - 1].tag == "w" and words[at + 2].tag == "w"


def _is_ruled(text: str, words: Sequence[Word], at: int) -> bool:
    """青岚/PER 县长 赵一鸣/PER, 云川/PER 选手 朱亚/PER: two characters before the chief or people of a place are it."""
    if at + 2 >= len(words) or words[at + 2].tag != "PER":
        return False
    chief = words[at + 1].span.of(text)
    chief_of = len(chief) == _PAIR and chief[0] in DISTRICTS and chief[1] == "长"
    pair = words[at].span.end - words[at].span.start == _PAIR
    return pair and (chief_of or chief in tables.name_context("people_of"))
