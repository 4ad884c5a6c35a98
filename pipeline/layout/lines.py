"""Physical lines of a source and what can be seen on each without reading it.

Takes the untouched text, gives the lines that carry print (trimmed of blanks at both ends) and the stray lines of
blanks only. Knows LF, CRLF and CR; full-width spaces, zero-width characters and tabs count as blanks.
"""

import re

from pipeline.lazy import lazy, regex
from pipeline.lexicon import narrow
from pipeline.spans import Span
from pipeline.values import dataclass, replace

# What prints nothing: ASCII and Unicode blanks, zero-width and bidirectional marks, soft hyphen, BOM, controls.
BLANKS = (
    " \t\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\xad\x00-\x08\x0e-\x1b"
)
_LINE = regex(r"[^\r\n]+")
_PRINT = regex(f"[^{BLANKS}]")
_STRIP = "".join(re.findall(f"[{BLANKS}]", "".join(map(chr, range(0x10000)))))

_COLUMNS = {"\u3000": 2, "\t": 4}
_WIDE = regex(
    "[\u1100-\u115f\u2018-\u201d\u2014\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]+"
)


CLOSERS = "”’」』\"'＂＇)）】〕》〉］]"
OPENERS = "“‘「『（(【〔《〈［["
_HALF_STOP = regex('[㐀-鿿”"’)）%]\\.(?:\\.{5})?$')  # a half-width full stop, no decimal point; ......
_STARTS_INSIDE = regex(r"[，,、；;：:。！？!?）)”’」』》…%％]")
LONGEST_HEADING = 44
_OPEN = "“「『（(《【"
_MARKS = regex(f"[{_OPEN}”」』）)》】]")
SENTENCE_MARKS = "。！？!?…．｡"
CLAUSE_MARKS = "，,、；;：:"
_ENUMERATOR = regex(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、](?![0-9])|(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)](?![，,、。；;])|[①-⑳]|"
    r"0[1-9][\s　.、]|第[一二三四五六七八九十]{1,3}(?:章|节|篇|部分)(?![，,、]))"
)
_HALF_NUMBER = regex(r"^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[）)]")  # 1)
# （完）, (记者某某 摄): a remark in brackets behind the last sentence.
_REMARK = regex(
    r"(?:\s?(?:[(（][^()（）]{1,40}[)）]|[【\[](?:编辑|责任编辑|责编|编辑部)[^【】\[\]]{0,20}[】\]]"
    r"|(?:相关链接|相关阅读|相关新闻|相关报道|延伸阅读|更多阅读)[:：]?\s?【[^【】]{2,40}】)|(?<=[。！？」”])1[01][0-9]{5}){1,2}$"
)
_ENDS_OF_REMARK = frozenset(")）】]0123456789")
_TO_READ_ON = regex("[【\\[][㐀-鿿]{2,4}$")  # …触目惊心。【详细: a link that nothing closes
_BODY = 25  # characters of a line of text
_COLUMNIST = regex("[㐀-鿿·／/、 ]{2,12}》")  # 某某某》标题, as columns of Taiwan's papers are headed
_WORD = r"[^\s，,。：:；;“”「」！？!?、]"
# 记者：, 某网、某报记者：
_LABEL = regex(rf"(?:[★☆●■◆▲△◎○□]\s*)?((?:{_WORD}{{1,8}}、){{1,3}}{_WORD}{{0,10}}记者|{_WORD}{{1,14}})[：:]")
_STAR_LABEL = regex(r"[★☆●■◆]([^★☆●■◆\s]{1,14})[★☆●■◆]")
# Labels of whoever asks, and of the answer where the other one is marked 问 or Q.
ASKERS = frozenset(("问", "答", "問", "记者", "記者", "主持人", "Q", "A"))


@dataclass(frozen=True)
class Line:
    """One printed line: `span` without the blanks around it, `raw` with them; offsets in the source.

    `text` is `printed` with the digits and letters of full width made narrow, one for one, for whoever looks at it.
    """

    text: str
    printed: str
    span: Span
    raw: Span
    blank_before: int  # empty lines (or lines of blanks only) since the line before

    indent: int  # columns of blanks in front; a full-width space takes two, a tab four
    marked: bool = False  # whether the markup of the file calls it a heading (HTML, Word, Markdown)

    def parted(self, end: int, start: int, *, indent: int = 0) -> tuple["Line", "Line"]:
        """Two lines of one: what stands before offset `end` of its text, and from `start` on, with that indent."""
        first, second = self.span.start + end, self.span.start + start
        return (
            replace(
                self,
                text=self.text[:end],
                printed=self.printed[:end],
                span=Span(self.span.start, first),
                raw=Span(self.raw.start, first),
            ),
            replace(
                self,
                text=self.text[start:],
                printed=self.printed[start:],
                span=Span(second, self.span.end),
                raw=Span(second, self.raw.end),
                indent=indent,
            ),
        )

    @property
    def indented(self) -> bool:
        """Whether the print starts as a Chinese paragraph does: two columns in or more."""
        return self.indent >= 2

    @lazy
    def chars(self) -> int:
        """Code points from the left edge to the last print."""
        return self.span.end - self.raw.start

    @lazy
    def columns(self) -> int:
        """Half-width columns from the left edge to the last print: 汉 takes two, A one."""
        return self.indent + len(self.printed) + sum(map(len, _WIDE.findall(self.printed)))

    @lazy
    def ends_sentence(self) -> bool:
        """Whether the line ends in a sentence mark, closing marks behind it passed over."""
        body = _without_link(self.text)
        body = _REMARK.sub("", body) if body[-1:] in _ENDS_OF_REMARK else body
        body = body.rstrip(CLOSERS + " \u3000")  # 很奇妙的。 ”
        if not body:
            return not self.text.strip(CLOSERS)  # ” alone is the rest of an end, （完） is a remark
        return body[-1] in SENTENCE_MARKS or _HALF_STOP.search(body) is not None

    @lazy
    def starts_inside(self) -> bool:
        """Whether the line opens with a mark that no sentence begins with: what stands above goes on."""
        return _STARTS_INSIDE.match(self.text) is not None

    @lazy
    def ends_clause(self) -> bool:
        """Whether the line ends in a comma, semicolon, colon or enumeration comma."""
        return self.text[-1:] in tuple(CLAUSE_MARKS)

    @lazy
    def enumerated(self) -> bool:
        """Whether the line opens with a number of its own: 一、 （二） 3. ④ 第五章."""
        return _ENUMERATOR.match(self.text) is not None

    @lazy
    def label(self) -> str | None:
        """The short label in front of a colon or between stars: 记者: / ★记者★."""
        found = _STAR_LABEL.match(self.text) or _LABEL.match(self.text)
        return found[1] if found else None

    @lazy
    def is_label(self) -> bool:
        """Whether the line is a label and nothing else."""
        return self.label is not None and self.text.rstrip("：:★☆") in ("", self.label, "★" + self.label)

    @property
    def is_text(self) -> bool:
        """Whether it ends a sentence and is as long as the lines of a text are."""
        return len(self.text) > _BODY and self.ends_sentence

    @property
    def may_be_text(self) -> bool:
        """Whether it ends a sentence or is as long as the lines of a text are."""
        return len(self.text) > _BODY or self.ends_sentence

    @property
    def states(self) -> bool:
        """Whether it may be text and is no short title that asks or cries out: 这样的石桥该不该拆？."""
        return len(self.text) > _BODY or (self.ends_sentence and self.text[-1] not in "！？!?")

    @lazy
    def open_marks(self) -> int:
        """Opening marks without their closing ones, in this line alone; negative if it only closes."""
        text = self.text[found.end() :] if (found := _COLUMNIST.match(self.text)) else self.text
        text = _HALF_NUMBER.sub("", _without_link(text))
        return sum(1 if mark in _OPEN else -1 for mark in _MARKS.findall(text)) - _closed_by_straight(text)


def _closed_by_straight(text: str) -> int:
    """How many marks that open are closed by one without direction: “四连增"背后."""
    parts = text.split("“")[1:] if '"' in text else []
    return sum("”" not in part and part.count('"') % 2 == 1 for part in parts)


def _without_link(text: str) -> str:
    """The line without 【详细 at its end."""
    return _TO_READ_ON.sub("", text) if "【" in text or "[" in text else text


def read(text: str, headings: frozenset[int] = frozenset()) -> tuple[tuple[Line, ...], tuple[Span, ...]]:
    """The printed lines in order, and the spans of lines that hold blanks only (not the empty ones).

    Args:
        text: of the source.
        headings: offsets at which lines start that the file's markup calls headings.
    """
    lines: list[Line] = []
    stray: list[Span] = []
    end = 0
    for found in _LINE.finditer(text):
        raw = Span(*found.span())
        if not _PRINT.search(found[0]):
            stray.append(raw)
            continue
        body = found[0].lstrip(_STRIP)
        start = raw.end - len(body)
        body = body.rstrip(_STRIP)
        indent = sum(_COLUMNS.get(char, 1) for char in text[raw.start : start])
        lines.append(
            Line(
                narrow(body),
                body,
                Span(start, start + len(body)),
                raw,
                max(0, _breaks(text[end : raw.start]) - 1),
                indent,
                raw.start in headings,
            )
        )
        end = raw.end
    return tuple(lines), tuple(stray)


def _breaks(gap: str) -> int:
    """Line ends in a gap that holds nothing else but blanks; CRLF is one."""
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n")
