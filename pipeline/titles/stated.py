"""What the text states of a person: gender, age, ethnic group, native place, with the words that say so.

Takes the folded text and the places of one person's name, gives values with their evidence. It refuses to infer
anything from a name, a trade or a form of address.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.layers import Stated
from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables

_BRACKETS = regex(r"[(（]([^()（）\n]{1,60})[)）]")
_YEARS = "([0-9]{1,3}|[一二三四五六七八九十百]{1,4})周?岁"
_AGE = regex(f"(?:现年|今年|时年|享年|年仅|已)?{_YEARS}")
# 60岁的|甲; not 比乙大上十岁的|甲
_AGE_BEFORE = regex(
    f"(?<![0-9一二三四五六七八九十百大小差])(?<![大小][上了出])(?<!年长){_YEARS}" + r"的?(?:[\u4e00-\u9fff]{0,6})$"
)
_AGE_AFTER = regex(f"(?:现年|今年|时年|享年|年仅|今年已){_YEARS}")
_GROUP_BEFORE = regex(r"([\u4e00-\u9fff]{1,5}族)([\u4e00-\u9fff]{0,5})$")
# 河口市人, 系河口人, 籍贯河口人; which no noun for people ends
_NATIVE = regex(r"(?:[是系]|籍贯(?:[是为])?|祖籍|原籍)?(?P<place>[\u3400-\u9fff]{2,20}?)人士?")
_AS_NOUNS = tuple(f"{word}人" for word in word_list("name_context", "kind_of_person"))
_NEUTRAL = regex(r"\d{4}年.{0,6}出?生|(?:中共)?(?:预备)?党员|群众|.{2,8}学历|(?:高|初)中文化|未婚|已婚")
_GENDERS = {"男": "male", "女": "female", "男性": "male", "女性": "female"}
_REACH = 16
_LONGEST_PART = 24
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}


@dataclass(slots=True)
class Profile:
    """What is stated of one person; the first statement of each kind counts."""

    gender: Stated | None = None
    age: Stated | None = None
    ethnicity: Stated | None = None
    native_place: Stated | None = None


def profile(text: str, folded: str, spans: Iterable[Span]) -> Profile:
    """What stands around the places of a name; `text` is what is printed."""
    found = Profile()
    for span in spans:
        match = _BRACKETS.match(folded, span.end)
        for part in _parts(folded, *match.span(1)) if match else _listed(folded, span.end):
            _take(found, text, folded, part)
        _take_around(found, text, folded, span)
    return found


def _parts(folded: str, start: int, end: int) -> Iterator[Span]:
    for match in re.finditer("[^,，、;； \u3000]+", folded[start:end]):
        yield Span(start + match.start(), start + match.end())


def _listed(folded: str, at: int) -> Iterator[Span]:
    """甲，女，藏族，30岁，…: the parts up to the first one that is no attribute."""
    while folded[at : at + 1] in (",", "，"):
        end = re.compile("[,，。；;(（\n]").search(folded, at + 1, at + _LONGEST_PART)
        part = Span(at + 1, end.start() if end else at + 1)
        if not _is_attribute(part.of(folded)):
            return
        yield part
        at = part.end


def _is_attribute(part: str) -> bool:
    known = part in _GENDERS or part in tables.ethnic_groups() or _AGE.fullmatch(part) or _NEUTRAL.fullmatch(part)
    return bool(known) or _native(part) is not None


def _native(part: str) -> Span | None:
    """Where the place is in 系河口人; None in 某厂退休工人."""
    found = _NATIVE.fullmatch(part)
    noun = part[-1:] == "人" and tables.position_heads().ending(part, len(part), 0) is not None
    return None if found is None or noun or part.endswith(_AS_NOUNS) else Span(*found.span("place"))


def _take(found: Profile, text: str, folded: str, span: Span) -> None:
    part = span.of(folded)
    age = _AGE.fullmatch(part)
    if part in _GENDERS:
        found.gender = found.gender or Stated(_GENDERS[part], span)
    elif part in tables.ethnic_groups():
        found.ethnicity = found.ethnicity or Stated(span.of(text), span)
    elif age:
        found.age = found.age or Stated(number(age[1]), span)
    elif (place := _native(part)) is not None:
        found.native_place = found.native_place or Stated(place.shift(span.start).of(text), span)


def _take_around(found: Profile, text: str, folded: str, span: Span) -> None:
    """今年62岁的甲, 甲今年62岁, 藏族姑娘甲."""
    head = folded[max(0, span.start - _REACH) : span.start].rpartition("\n")[2]
    origin = span.start - len(head)
    before, after = _AGE_BEFORE.search(head), _AGE_AFTER.match(folded, span.end)
    if before and found.age is None and _leads_to_name(head, before.end(1)):
        start = origin + before.start(1)
        found.age = Stated(number(before[1]), Span(start, folded.index("岁", start) + 1))
    elif after and found.age is None:
        found.age = Stated(number(after[1]), Span(after.start(1), after.end()))
    group = _GROUP_BEFORE.search(head)
    if group is None or found.ethnicity is not None or "自治" in group[2]:
        return
    start = next(
        (at for at in range(group.start(1), group.end(1)) if head[at : group.end(1)] in tables.ethnic_groups()), -1
    )
    if start >= 0:
        place = Span(origin + start, origin + group.end(1))
        found.ethnicity = Stated(place.of(text), place)


def _leads_to_name(head: str, end: int) -> bool:
    """Whether nothing but 岁的 and who somebody is stands between an age and the name."""
    if end + 2 >= len(head) - 1 or head.endswith("的"):
        return True
    return head.startswith("的", end + 1) and tables.position_heads().ending(head, len(head), end + 2) is not None


def number(text: str) -> str:
    """An age in digits: 七十三 → 73."""
    if text[0].isdigit():
        return str(int(text))
    total = unit = 0
    for char in text:
        if char in _DIGITS:
            unit = _DIGITS[char]
        else:
            total += (unit or 1) * (100 if char == "百" else 10)
            unit = 0
    return str(total + unit)
