"""Parts of a numeral put together from left to right: 三千万, 四百五, 500余万, 三点一四, 一万零五十.

Takes a text, an offset and the first part there; gives the numeral that the parts make, or None. It refuses parts that
do not go on with the numeral (三十|五千). One read from left to right, no backtracking.
"""

from decimal import Decimal
from typing import Literal, NamedTuple

from pipeline.numbers.arabic import inner_arabic_at
from pipeline.numbers.parts import (
    ARABIC,
    COUNTED,
    KIND,
    MAX_DIGITS,
    VALUE,
    Bound,
    Part,
    digits_end,
    is_multiplier,
    part_at,
    row_value,
    skip_blanks,
    sure,
    times,
)

_ONE, _TEN, _HUNDRED = Decimal(1), Decimal(10), Decimal(100)
_SCANT = Decimal(8)
_NO_PLACE = Decimal(10) ** 20  # above every multiplier
_MAX = Decimal(10) ** 28  # nothing in the world is counted higher, and hostile rows of 亿 end here


class Numeral(NamedTuple):
    """A numeral at `start:end`.

    `value` is the number as printed, the rest unknown left out (500余万 → 5000000); None if the print gives only bounds
    (几十, 三四). `lower` and `upper` bound an approximate numeral, else both are None. `row` is the value of bare
    digits read one by one (二〇二四 → 2024, 三八 → 38). `bare` marks a multiplier without a digit before it (百, 万余).
    """

    start: int
    end: int
    value: Decimal | None
    lower: Decimal | None = None
    upper: Decimal | None = None
    modifier: Literal["about", "over"] | None = None
    row: Decimal | None = None
    arabic: bool = False
    bare: bool = False


class Compound:
    """Parts put together from left to right.

    `groups` are closed by 万 or 亿, with that multiplier; `section` is the group under them, `place` its lowest
    multiplier; `pending` is a digit that waits for its multiplier and ends at `end`, before which `safe` is the end.
    """

    def __init__(self, text: str, at: int, *, decimals: bool, blanks: bool) -> None:
        self.text, self.start, self.at, self.end, self.safe = text, at, at, at, at
        self.decimals, self.blanks = decimals, blanks
        self.groups: list[tuple[Bound, Decimal]] = []
        self.section: Bound | None = None
        self.pending: Bound | None = None
        self.row: Decimal | None = None
        self.place = _NO_PLACE
        self.grain = _ONE  # the lowest place printed, which 余 and 多 are a part of
        self.last = ""  # kind of the last part
        self.gap = self.rest = self.fraction = self.bare = self.spaced = False
        self.modifier: Literal["about", "over"] | None = None

    def read(self, first: Part) -> Numeral | None:
        part: Part | None = first
        while part is not None and self._take(part):
            part = self._next()
        return self._numeral()

    # ----------------------------------------------------------------- parts

    def _next(self) -> Part | None:
        at = skip_blanks(self.text, self.at) if self.blanks else self.at
        char = self.text[at : at + 1]
        if char not in KIND and char not in ARABIC:
            return None
        self.spaced = self.spaced or at > self.at
        if char not in ARABIC:
            return part_at(self.text, at, first=False)
        started = self.groups or self.section is not None
        part = inner_arabic_at(self.text, at, decimals=self.decimals) if started else None
        if part is None or is_multiplier(self.text, part.end):
            return part
        place = self.groups[-1][1] if self.place == _NO_PLACE and self.groups else self.place
        return part if part.bound.low < place and at == self.at else None

    def _take(self, part: Part) -> bool:
        """Whether `part` goes on with the numeral; if so, it is now part of it."""
        handler = _HANDLERS.get(part.kind)
        took = handler is not None and handler(self, part)
        rate = self.text.startswith("分之", part.end)  # 百分之四十九|百分之五十
        falls = not took and not rate and part.kind in ("ten", "big")
        if falls and self.pending is not None and self.safe > self.start:
            self.pending, self.end = None, self.safe  # 三十|五千: the digit belongs to what follows
        self.last = part.kind
        return took

    def _accept(self, end: int) -> bool:
        self.at = self.end = end
        return True

    def _digit(self, part: Part) -> bool:
        started = self.section is not None or bool(self.groups)
        if (
            self.pending is not None
            or self.rest
            or self.fraction
            or self.place == _ONE
            or part.bound.low >= self.place
            or (part.row is not None and started and part.bound.value)
        ):
            return False
        self.safe = self.end
        self.pending, self.grain = part.bound, part.grain
        self.row = None if started else part.row
        if part.bound.value is None:
            self.modifier = "about"
        return self._accept(part.end)

    def _whole(self, part: Part) -> bool:
        """俩, 2e5: nothing goes on from here."""
        if self.end > self.start:
            return False
        self.section, self.fraction = part.bound, True
        self._accept(part.end)
        self.at = len(self.text)
        return True

    def _half(self, part: Part) -> bool:
        """半个, 半百."""
        if self.end > self.start:
            return False
        hundred = self.text[part.end : part.end + 1] in tuple("百佰")
        self.section, self.fraction = sure(Decimal(50) if hundred else VALUE["半"]), True
        self._accept(part.end + hundred)
        self.at = len(self.text)
        return True

    def _zero(self, part: Part) -> bool:
        """零 between places; it counts only if something follows, so `end` stays."""
        if self.pending is not None or self.gap or self.rest or self.fraction:
            return False
        self.gap, self.at = True, part.end
        return True

    def _ten(self, part: Part) -> bool:
        value = part.bound.low
        if self.rest or self.fraction or value >= self.place:
            return False
        if self.pending is None:
            started = self.section is not None or bool(self.groups)
            if started and value != _TEN:
                return False
            if not started:
                self.bare = value != _TEN
            elif self.bare and self.section == sure(_HUNDRED):
                self.section, self.modifier = Bound(_HUNDRED, _HUNDRED, _HUNDRED + 2 * _TEN), "about"  # 百十个
                self.place = _TEN
                return self._accept(part.end)
            self.pending = sure(_ONE)
        if self._is_scant(part):
            self.section, self.groups, self.modifier = Bound(None, 8 * value, 10 * value), [], "about"  # 百八十斤
            self.pending, self.place = None, _ONE
            return self._accept(part.end)
        self._add(self.pending.scaled(value), value)
        return self._accept(part.end)

    def _is_scant(self, part: Part) -> bool:
        """百八十斤, 千八百块, 万八千里: so much or a little less; not 一百八十斤, 百八十度, 百八十多."""
        whole, after = self._total_before(), self.text[part.end : part.end + 1]
        exact = after == "度" or KIND.get(after) in ("digit", "zero", "some", "more")
        return self.bare and self.pending == sure(_SCANT) and whole == sure(_TEN * part.bound.low) and not exact

    def _total_before(self) -> Bound | None:
        """What stands before the digit that waits for its multiplier."""
        if self.section is not None:
            return None if self.groups else self.section
        return self.groups[0][0] if len(self.groups) == 1 else None

    def _score(self, part: Part) -> bool:
        """廿三, 五百卅四: the digit and its 十 in one."""
        if self.pending is not None or self.rest or self.fraction or self.place <= _TEN:
            return False
        self._add(part.bound, _TEN)
        return self._accept(part.end)

    def _add(self, amount: Bound, place: Decimal) -> None:
        self.section = amount if self.section is None else self.section.plus(amount)
        self.place = self.grain = place
        self.pending, self.row, self.gap = None, None, False

    def _big(self, part: Part) -> bool:
        """万, 亿 multiply what stands open (三千万), or once more the closed group before them (万亿)."""
        value, groups, bare = part.bound.low, self.groups.copy(), self.bare
        if self.pending is not None or self.section is not None:
            if groups and groups[-1][1] == value:
                return False
            group, unit = self._open() or sure(_ONE), value
            while groups and groups[-1][1] < value:
                group = groups.pop()[0].plus(group)
        elif self.gap:
            return False
        else:
            bare = bare or not groups
            group, unit = groups.pop() if groups else (sure(_ONE), _ONE)
            unit = times(unit, value) if unit >= value else value
        group = group.scaled(value)
        if group.high >= _MAX:
            return False
        groups.append((group, unit))
        self.groups, self.bare, self.grain = groups, bare, times(self.grain, value)
        self.section, self.pending, self.row, self.gap, self.place = None, None, None, False, _NO_PLACE
        return self._accept(part.end)

    # --------------------------------------------------------- approximations

    def _some(self, part: Part) -> bool:
        """几十, 数千, 几: one to ten of the multiplier, else a few; 十几, 一百零几: as a last digit."""
        if self.end == self.start:
            self.modifier = "about"
            if is_multiplier(self.text, part.end):
                self.pending = Bound(None, _ONE, _TEN)
            else:
                self.section, self.fraction = Bound(None, Decimal(2), Decimal(9)), True
            return self._accept(part.end)
        char = self.text[part.end - 1]
        if char in "几幾" and self.pending is not None and self.text[self.end - 1] in "0０" and not self.rest:
            self.modifier, self.grain = "about", _TEN  # 60幾個
            return self._rest(part.end)
        dozens = char in "数數" and self.last == "ten" and self.text[part.end : part.end + 1] in COUNTED  # 十数位
        if (
            not (char in "几幾" or dozens)
            or self.pending is not None
            or (self.rest or self.fraction)
            or not (self.place == _TEN or self.gap or self.last in ("ten", "big"))
        ):
            return False
        if self.place == _TEN or self.gap:
            self.modifier, self.grain = "about", _TEN
            return self._rest(part.end)
        self.modifier = "about"  # 三百几个, 一百几|十户, 一万几|千人
        return self._rest(part.end + (KIND.get(self.text[part.end : part.end + 1]) == "ten"))

    def _more(self, part: Part) -> bool:
        """500余万, 三百多, 十来个: what is printed is sure, the rest less than its lowest place."""
        char, after = self.text[part.end - 1], self.text[part.end : part.end + 1]
        if self.rest or (self.gap and self.pending is None):
            return False
        round_number = self.last in ("ten", "big", "score")
        arabic = self.pending is not None and self.text[self.end - 1] in ARABIC and self.end - self.start > 1
        rounded = round_number or arabic and self.text[self.end - 1] in "0０"
        exact = arabic and (char in "余餘" or after in tuple("万萬亿億"))  # 8832多万
        if not (rounded and after in COUNTED and after != "" if char in "来來" else rounded or exact):
            return False
        self.modifier = "about" if char in "来來" else "over"
        return self._rest(part.end)

    def _rest(self, end: int) -> bool:
        amount = Bound(Decimal(0), Decimal(0), self.grain)
        group = self._open()
        if group is not None:
            self.section, self.pending = group.plus(amount), None
        else:
            closed, unit = self.groups.pop()
            self.groups.append((closed.plus(amount), unit))
        self.rest, self.gap, self.row = True, False, None
        return self._accept(end)

    # ---------------------------------------------------------------- decimals

    def _decimals(self, part: Part) -> bool:
        """三点一四; not 八点五十分, where 点 is the hour."""
        if not self.decimals or self.rest or self.fraction or (self.gap and self.pending is None):
            return False
        text, first = self.text, skip_blanks(self.text, part.end) if self.spaced else part.end
        mixed = self.text[part.end - 2] in ARABIC and text[first : first + 1] not in tuple(ARABIC)
        if mixed or text[first : first + 2] == "一直":
            return False  # 2点|一刻, 两点|一直到七点
        end = digits_end(text, first, lambda digit: digit not in "两兩")
        whole = self._total()
        if not first < end <= first + MAX_DIGITS or KIND.get(text[end : end + 1]) in ("ten", "score"):
            return False
        if whole is None or whole.value is None:
            return False
        decimals = row_value(text[first:end]).scaleb(first - end)
        self.groups, self.section, self.pending, self.row = [], sure(whole.value + decimals), None, None
        self.fraction, self.bare = True, False
        self.grain = Decimal(1).scaleb(first - end)
        return self._accept(end)

    # ----------------------------------------------------------------- closing

    def _open(self, *, closing: bool = False) -> Bound | None:
        """What stands after the last 万 or 亿, a last digit read as short for its place (四百五 is 450)."""
        if self.pending is None:
            return self.section
        tail, place = self.pending, self.place
        if closing and place == _NO_PLACE and self.groups:
            place = self.groups[-1][1]
        single = tail.high <= _TEN and tail.low == tail.low.to_integral_value()
        if not self.gap and _TEN < place < _NO_PLACE and single:
            tail = tail.scaled(place / _TEN)
        return tail if self.section is None else self.section.plus(tail)

    def _total(self) -> Bound | None:
        total = self._open(closing=True)
        for group, _ in reversed(self.groups):
            total = group if total is None else group.plus(total)
        return total

    def _numeral(self) -> Numeral | None:
        total = self._total() if self.end > self.start else None
        if total is None:
            return None
        value = total.value if total.low == total.high or total.value is not None else None
        vague = total.low != total.high
        arabic = self.text[self.start] in ARABIC
        low, high, modifier = (total.low, total.high, self.modifier) if vague else (None, None, None)
        return Numeral(self.start, self.end, value, low, high, modifier, self.row, arabic, self.bare)


_HANDLERS = {
    "digit": Compound._digit,
    "suffixed": Compound._whole,
    "pronoun": Compound._whole,
    "half": Compound._half,
    "zero": Compound._zero,
    "ten": Compound._ten,
    "score": Compound._score,
    "big": Compound._big,
    "some": Compound._some,
    "more": Compound._more,
    "point": Compound._decimals,
}
