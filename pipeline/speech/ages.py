"""The age printed beside a name: 86岁的某某, 某某（86岁）, 霍大爷.

Takes the place of a name; gives the years, or None where nothing is printed. Who is called 大爷 or 奶奶 counts as old.
"""

from pipeline.lazy import regex
from pipeline.numbers.numerals import read_numeral
from pipeline.spans import Span
from pipeline.speech.tables import frame_words
from pipeline.speech.view import View

_YEARS = "([0-9]{1,3}|[一二三四五六七八九十]{1,3})岁"
_AGE_AHEAD = regex(_YEARS + "的?[^，,。；▁岁]{0,8}$")
_AGE_BEHIND = regex("[（(，,]?(?:今年|时年|年届)?" + _YEARS)
_AGED = regex("[六七八九]旬|花甲|古稀|耄耋|年[逾过近]?[六七八九]十|[六七八九]十有")
_OLD = 70  # whoever is called 大爷 or 奶奶


def ages(view: View, span: Span) -> int | None:
    """86岁的某某, 某某（86岁）, 某某今年86岁: the age printed beside a name."""
    around = view.masked[max(0, span.start - 8) : span.start] + view.masked[span.end : span.end + 10]
    if view.masked.endswith(frame_words("aged_name"), span.start, span.end) or _AGED.search(around):
        return _OLD  # 霍大爷, 年过七旬的某某
    ahead = _AGE_AHEAD.search(view.text[max(0, span.start - 16) : span.start])
    behind = _AGE_BEHIND.match(view.text[span.end : span.end + 10])
    found = ahead or behind
    age = read_numeral(found[1], 0) if found else None
    return int(age.value) if age is not None and age.value is not None else None
