"""Prints a clean article the way pages print it: wrapped, cut into columns, with page furniture, in any encoding.

Takes paragraphs and a seed, gives the bytes of a page and where each character of each paragraph went, so that a test
can ask for the paragraphs, and for every value in them, back.
"""

import random
from dataclasses import dataclass, field
from typing import NamedTuple

NO_LINE_START = "，。、；：！？）”’》」』…%,.;:!?)"
NO_LINE_END = "（“‘《「『("
WIDE = 0x2E80


class Clean(NamedTuple):
    """An article without its page: the headline and the blocks below it, (is heading, text)."""

    headline: str
    blocks: tuple[tuple[bool, str], ...]

    @property
    def paragraphs(self) -> list[str]:
        return [text for heading, text in self.blocks if not heading]


@dataclass
class Printed:
    """A page: its text, its bytes, and the offset of each character of each paragraph."""

    style: str
    text: str = ""
    data: bytes = b""
    places: list[list[int]] = field(default_factory=list)


def print_page(clean: Clean, seed: int) -> Printed:
    return _Printer(clean, random.Random(seed)).page()


class _Printer:
    def __init__(self, clean: Clean, rng: random.Random) -> None:
        self.clean, self.rng = clean, rng
        self.style = rng.choice(["wrapped", "wrapped", "columns", "plain"])
        self.by_columns = rng.random() < 0.5
        # Headings are printed on one line, so no column is narrower than the longest of them.
        longest = max([len(text) for heading, text in clean.blocks if heading] + [8]) * (1 + self.by_columns) + 4
        self.width = rng.randint(max(12, longest), max(60, longest + 20))
        self.kinsoku = rng.random() < 0.8
        self.indent = rng.choice(["", "\u3000\u3000", "    "])
        self.margin = "  " if self.style == "wrapped" and rng.random() < 0.15 else ""
        self.blank = not self.indent or rng.random() < 0.3
        self.end = rng.choice(["\n", "\n", "\n", "\r\n", "\r"])
        self.page_lines = rng.choice([0, 0, 7, 11])
        self.folio = rng.choice(["河岭日报　2025年6月5日　星期四　第3版", "A06 人物　2025年12月5日　星期五　云川晚报"])
        self.out: list[str] = []
        self.length = 0
        self.printed_lines = 0
        self.result = Printed(f"{self.style} {vars(self)['width']}")

    def page(self) -> Printed:
        rng = self.rng
        if self.page_lines or rng.random() < 0.5:
            self._line(self.folio)
        self._line(self.clean.headline)
        if rng.random() < 0.5:
            self._line("本报记者 文远 通讯员 田青")
        if self.blank or rng.random() < 0.5:
            self._line("")
        for heading, text in self.clean.blocks:
            if heading:
                self._heading(text)
            else:
                self._paragraph(text)
        if rng.random() < 0.5:
            self._line("")
            self._line("责任编辑：许安")
        self.result.text = "".join(self.out)
        encoding = rng.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16", "gb18030"])
        self.result.data = self.result.text.encode(encoding)
        self.result.style = (
            f"{self.style} width={self.width} columns={self.by_columns} kinsoku={self.kinsoku} indent={self.indent!r} "
            f"margin={self.margin!r} blank={self.blank} pages={self.page_lines} {encoding}"
        )
        return self.result

    def _emit(self, text: str) -> int:
        start = self.length
        self.out.append(text)
        self.length += len(text)
        return start

    def _line(self, text: str) -> None:
        self._emit(self.margin + text + self.end if text else self.end)

    def _heading(self, text: str) -> None:
        if self.blank:
            self._line("")
        self._line(text)
        if self.blank:
            self._line("")

    def _paragraph(self, text: str) -> None:
        places: list[int] = []
        pieces = {"wrapped": self._wrap, "columns": self._cut, "plain": lambda each: [each]}[self.style](text)
        for index, piece in enumerate(pieces):
            front = self.margin + (self.indent if index == 0 else "")
            start = self._emit(front + piece + self.end) + len(front)
            places += range(start, start + len(piece))
            self.printed_lines += 1
            last = index + 1 == len(pieces)
            if self.style == "columns" and not last:
                self._line("")
            if self.style == "wrapped" and self.page_lines and self.printed_lines % self.page_lines == 0 and not last:
                self._turn_page()
        if self.blank or self.style == "columns":
            self._line("")
        self.result.places.append(places)

    def _turn_page(self) -> None:
        self._line("")
        self._line(f"— {self.printed_lines // self.page_lines} —")
        self._line(self.folio)
        self._line("")

    def _wrap(self, text: str) -> list[str]:
        pieces, at = [], 0
        while at < len(text):
            room = self.width - len(self.indent) * (1 + self.by_columns * (self.indent[:1] == "\u3000")) * (at == 0)
            end = at
            while end < len(text) and room >= (size := 2 if self.by_columns and ord(text[end]) > 0x2000 else 1):
                room -= size
                end += 1
            end = max(end, at + 1)
            if self.kinsoku:
                while end < len(text) and text[end] in NO_LINE_START:
                    end += 1
                while end < len(text) and end > at + 1 and text[end - 1] in NO_LINE_END:
                    end -= 1
            pieces.append(text[at:end])
            at = end
        return pieces

    def _cut(self, text: str) -> list[str]:
        """Column breaks anywhere but behind a full stop, where nothing tells that a paragraph goes on."""
        cuts = [at for at in range(12, len(text) - 6) if text[at - 1] not in "。！？”’：…" and text[at] not in "“‘"]
        chosen = sorted(self.rng.sample(cuts, min(len(cuts), self.rng.choice([0, 1, 1, 2]))))
        if len(chosen) == 2 and chosen[1] - chosen[0] < 12:  # no column is as short as that
            chosen.pop()
        return [text[a:b] for a, b in zip([0, *chosen], [*chosen, len(text)], strict=True)]
