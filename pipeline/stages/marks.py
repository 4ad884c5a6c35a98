"""Pairs quotation marks, whatever their script, width and direction.

Takes the document; gives `layers.marks`: one `Marked` per pair, in order of their opening, with its depth. Refuses
nothing: a mark that has no partner is recovered up to the border of its unit (paragraph, headline, ...) and says
so with `closed=False`; an apostrophe (don’t) is no mark at all. A paragraph is paired by itself, so one typing
error never reaches the next one, and a speech of several paragraphs that opens each of them again is several
ranges of which only the last is closed.
"""

from collections import Counter
from dataclasses import dataclass

from pipeline.layers import Layers, Marked
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.values import replace

# Glyph -> (family, +1 opens, -1 closes, 0 does not say). Marks of one family pair with each other first.
_GLYPHS: dict[str, tuple[str, int]] = {
    "“": ("curly", 1), "”": ("curly", -1),
    "‘": ("single", 1), "’": ("single", -1),
    "「": ("corner", 1), "」": ("corner", -1), "﹁": ("corner", 1), "﹂": ("corner", -1),
    "『": ("white", 1), "』": ("white", -1), "﹃": ("white", 1), "﹄": ("white", -1),
    "〝": ("prime", 1), "〞": ("prime", -1), "〟": ("prime", -1),
    '"': ("straight", 0), "＂": ("wide", 0), "'": ("apostrophe", 0), "＇": ("wide apostrophe", 0),
}  # fmt: skip
# Families that stand in for each other where somebody mixed two keyboards: “……" or “……」.
_OUTER = frozenset({"curly", "corner", "prime", "straight", "wide"})
_MARK = regex("[" + "".join(_GLYPHS) + "]")
_YEAR = regex("[0-9０-９]{2}(?![0-9０-９’'])")
_LATIN = regex("[A-Za-zÀ-ɏ0-9]")
_SENTENCE_END = frozenset("。！？!?…．.")
_PAUSE = frozenset("，,；;、")
_BEFORE_OPENING = frozenset("：:（([【《〈—\n\t \u3000")
_AFTER_CLOSING = frozenset("，。、；：！？）】》,.;:!?)]…")
_SAYING = frozenset("说說道问問称稱叫")  # a word of speech ends so
_LABEL = regex("^[^。！？!?：:]{1,40}[：:]")


@dataclass(slots=True)
class _Glyph:
    at: int
    char: str
    family: str
    hint: int


@dataclass(slots=True)
class _Open:
    glyph: _Glyph
    reversed: bool = False  # opened by a glyph that should close: 他说:”到了。“
    child: int = -1  # where the first mark of the same family opened inside
    paired_to: int = 0  # end of the last pair inside, ahead of `child`


def find(layers: Layers) -> Layers:
    """Fill `marks`: the pairs of every unit of the document."""
    text = layers.document.text
    found = tuple(
        replace(marked, inner=marked.inner.shift(unit.span.start), outer=marked.outer.shift(unit.span.start))
        for unit in layers.document.units
        for marked in pair_marks(unit.span.of(text))
    )
    return replace(layers, marks=found)


def pair_marks(text: str) -> tuple[Marked, ...]:
    """Pair the quotation marks of one paragraph, in the order of their opening; linear in the text."""
    glyphs = _glyphs(text)
    pairs = _Pairing(text, glyphs).run() if glyphs else []
    return _with_depth(pairs)


def _glyphs(text: str) -> list[_Glyph]:
    """The marks of the text without apostrophes, and without the signs for feet and inches."""
    glyphs: list[_Glyph] = []
    single_open = False
    for match in _MARK.finditer(text):
        at, char = match.start(), match[0]
        family, hint = _GLYPHS[char]
        if family in ("single", "apostrophe"):
            before_latin = at > 0 and bool(_LATIN.match(text[at - 1]))
            after_latin = at + 1 < len(text) and bool(_LATIN.match(text[at + 1]))
            if char != "‘" and _YEAR.match(text, at + 1) and not single_open:
                continue  # ’97旅游年
            if char != "‘" and before_latin and (after_latin or not single_open):
                continue  # don't, students’ work, 5'
            single_open = hint == 1 or (hint == 0 and not single_open)
        elif char == '"' and at > 0 and text[at - 1].isdigit() and not _straight_open(glyphs):
            continue  # a 24" screen
        glyphs.append(_Glyph(at, char, family, hint))
    return glyphs


def _odd_ones_out(glyphs: list[_Glyph]) -> list[bool]:
    """Whether the marks without direction from each on, up to the next that opens, leave one without a partner."""
    odd: list[bool] = []
    ahead: Counter[str] = Counter()
    for glyph in reversed(glyphs):
        if glyph.hint > 0:
            ahead.clear()
        ahead[glyph.family] += 1
        odd.append(ahead[glyph.family] % 2 == 1)
    return odd[::-1]


def _straight_open(glyphs: list[_Glyph]) -> bool:
    return bool(glyphs) and glyphs[-1].char == '"'


class _Pairing:
    """One pass over the marks of a paragraph with a stack of open ones."""

    def __init__(self, text: str, glyphs: list[_Glyph]) -> None:
        self.text = text
        self.glyphs = glyphs
        self.stack: list[_Open] = []
        self.open_count: dict[str, int] = {}
        self.pairs: list[tuple[Span, Span, bool]] = []  # inner, outer, closed
        self.paired_to = 0  # end of what is paired so far
        # How many marks of each family that can close, and that can but open, are still to come.
        self.closers = Counter(glyph.family for glyph in glyphs if glyph.hint <= 0)
        self.openers = Counter(glyph.family for glyph in glyphs if glyph.hint > 0)
        self.odd = _odd_ones_out(glyphs)

    def run(self) -> list[tuple[Span, Span, bool]]:
        for index, glyph in enumerate(self.glyphs):
            (self.openers if glyph.hint > 0 else self.closers)[glyph.family] -= 1
            if glyph.hint == 0:
                self._neutral(glyph, index)
            elif glyph.hint == 1:
                self._opening(glyph)
            else:
                self._closing(glyph, index)
        self._recover_unclosed()
        return self.pairs

    # -------------------------------------------------- one mark

    def _opening(self, glyph: _Glyph) -> None:
        count = self.open_count.get(glyph.family, 0)
        top_reversed = count > 0 and self.stack[-1].reversed and self.stack[-1].glyph.family == glyph.family
        # “到了。“李四说: an opening mark typed where a closing one belongs.
        short = count > 0 and self.closers[glyph.family] < count + 1 and self._before(glyph) in _SENTENCE_END
        # 最拼的学生“,导师说: nothing opens in front of a comma.
        stuck = count > 0 and self._after(glyph) in _AFTER_CLOSING
        turned = top_reversed and self._before(glyph) not in _BEFORE_OPENING
        if stuck or turned or (short and not self._at_end_of_cue(glyph)):
            self._close(glyph)
        else:
            self._open(glyph)

    def _closing(self, glyph: _Glyph, index: int) -> None:
        if self.open_count.get(glyph.family, 0):
            self._close(glyph)
        elif self._opens_reversed(glyph, index):
            self._open(glyph, reversed_=True)
        elif self._closes_another_family(glyph):
            self._close(glyph, family=self.stack[-1].glyph.family)
        else:
            self._recover_unopened(glyph)

    def _neutral(self, glyph: _Glyph, index: int) -> None:
        before, after = self._before(glyph), self._after(glyph)
        if self.open_count.get(glyph.family, 0):
            if before in {"：", ":"} or self._nested_straight(glyph, index):
                self._open(glyph)
            else:
                self._close(glyph)
        elif self._closes_another_family(glyph) and (
            before in _SENTENCE_END or after in _AFTER_CLOSING | {""} or (self.odd[index] and before not in ":：")
        ):
            self._close(glyph, family=self.stack[-1].glyph.family)
        elif not self._next_of_family(index) and self._ends_here(glyph):
            self._recover_unopened(glyph)
        else:
            self._open(glyph)

    # -------------------------------------------------- evidence

    def _ends_here(self, glyph: _Glyph) -> bool:
        """Whether a lone mark without direction stands where one closes."""
        after = self._after(glyph)
        if glyph.at > 0 and (not after or after in _AFTER_CLOSING):
            return True
        return glyph.at > self.paired_to and self._before(glyph) in _SENTENCE_END

    def _before(self, glyph: _Glyph) -> str:
        return self.text[glyph.at - 1] if glyph.at else "\n"

    def _after(self, glyph: _Glyph) -> str:
        return self.text[glyph.at + 1] if glyph.at + 1 < len(self.text) else ""

    def _at_end_of_cue(self, glyph: _Glyph) -> bool:
        return self._before(glyph) in "：:"

    def _next_of_family(self, index: int) -> _Glyph | None:
        following = self.glyphs[index + 1] if index + 1 < len(self.glyphs) else None
        return following if following is not None and following.family == self.glyphs[index].family else None

    def _opens_reversed(self, glyph: _Glyph, index: int) -> bool:
        """Whether a closing glyph without an open partner was meant to open: 他说:”到了。“"""
        before = self._before(glyph)
        if before in _BEFORE_OPENING or glyph.at == self.paired_to:
            return bool(self._after(glyph))
        partner = self._next_of_family(index)
        if partner is None or self._after(glyph) in _AFTER_CLOSING:
            return False
        if before in _SENTENCE_END or before in _PAUSE:
            # 土地流转了。”苗立本说。“我……”: the next mark opens; 他说,”到了。“李四: it closes.
            closes = self._before(partner) in _SENTENCE_END | _PAUSE
            return partner.hint == 1 and closes and self.text[partner.at - 2] not in _SAYING
        return True

    def _closes_another_family(self, glyph: _Glyph) -> bool:
        """Whether what is open has no mark of its own to come that closes it: “四连增"的背后."""
        if not self.stack:
            return False
        family = self.stack[-1].glyph.family
        own = self.closers[family] > self.openers[family]  # “甲"，“乙”: the last one closes the second
        return (family in _OUTER) == (glyph.family in _OUTER) and not own

    def _nested_straight(self, glyph: _Glyph, index: int) -> bool:
        """ "我爸总说"要守信",所以……": the inner pair can be told by the pause that follows it."""
        inner = self._next_of_family(index)
        if inner is None or self._before(glyph) not in _SAYING:
            return False
        outer = self._next_of_family(index + 1)
        return outer is not None and self._after(inner) in _PAUSE and self._before(outer) in _SENTENCE_END

    # -------------------------------------------------- stack

    def _open(self, glyph: _Glyph, *, reversed_: bool = False) -> None:
        if self.stack and self.stack[-1].child < 0 and self.stack[-1].glyph.family == glyph.family:
            self.stack[-1].child = glyph.at
        self.stack.append(_Open(glyph, reversed_))
        self.open_count[glyph.family] = self.open_count.get(glyph.family, 0) + 1

    def _pop(self) -> _Open:
        opened = self.stack.pop()
        self.open_count[opened.glyph.family] -= 1
        return opened

    def _close(self, glyph: _Glyph, family: str = "") -> None:
        family = family or glyph.family
        while self.stack[-1].glyph.family != family:
            start = self._pop().glyph.at
            self._add(Span(start + 1, glyph.at), Span(start, glyph.at), closed=False)
        start = self._pop().glyph.at
        self._add(Span(start + 1, glyph.at), Span(start, glyph.at + 1), closed=True)
        self.paired_to = glyph.at + 1
        if self.stack and self.stack[-1].child < 0:
            self.stack[-1].paired_to = glyph.at + 1

    def _recover_unopened(self, glyph: _Glyph) -> None:
        """From the last pair, or the label 他说:, to a closing mark that nothing opens."""
        if self.stack:
            return
        start = self.paired_to
        label = _LABEL.match(self.text[start : min(glyph.at, start + 41)])
        start += label.end() if label else 0
        self._add(Span(start, glyph.at), Span(start, glyph.at + 1), closed=False)
        self.paired_to = glyph.at + 1

    def _recover_unclosed(self) -> None:
        """To the end of the paragraph; “甲。某人说：“乙。” ends before the sentence that opens the next speech."""
        while self.stack:
            opened = self._pop()
            start, end = opened.glyph.at + 1, len(self.text)
            if opened.child > 0 and self.text[opened.child - 1] in _SENTENCE_END | _PAUSE | _BEFORE_OPENING:
                at = min(max(start, opened.paired_to), opened.child)
                stop = max(self.text.rfind(char, at, opened.child) for char in "。！？!?…")
                end = stop + 1 if stop > 0 else (at if at > start else end)
            self._add(Span(start, end), Span(opened.glyph.at, end), closed=False)

    def _add(self, inner: Span, outer: Span, *, closed: bool) -> None:
        if inner.start < inner.end:
            self.pairs.append((inner, outer, closed))


def _with_depth(pairs: list[tuple[Span, Span, bool]]) -> tuple[Marked, ...]:
    marks: list[Marked] = []
    ends: list[int] = []
    for inner, outer, closed in sorted(pairs, key=lambda pair: (pair[1].start, -pair[1].end)):
        while ends and ends[-1] <= outer.start:
            ends.pop()
        marks.append(Marked(inner, outer, len(ends), closed))
        ends.append(outer.end)
    return tuple(marks)
