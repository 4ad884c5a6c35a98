"""The text as the search for attributions sees it: what stands inside marks is hidden, sentences are cut.

Takes `Layers` with marks; gives `View`: the masked text (same length, so offsets stay), the outermost marks of a
unit, and its sentences. A sentence here ends at a full stop outside marks, so that “……。”某人说。 is one.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline import lexicon
from pipeline.document import Unit
from pipeline.layers import Layers, Marked
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech.tables import frame_words

HIDDEN = "▁"
# Patterns for whole texts open with their characters; with a look at what stands before they would be found slower.
# （女，34岁）, and by-lines in front of a sentence: 【記者某某／某地報導】
_BRACKETS = regex(
    "[（(【〔\\[](?:(?<=[（(])[^（）()\n]{0,60}[）)]"
    "|(?<=[【〔\\[])[^【】〔〕\\[\\]\n]{0,40}(?:报道|报导|報導|综合|讯|訊|电|電)[】〕\\]])"
)
# A half-width mark behind a Chinese character or a quotation reads as the mark of the language: 他说,……
_HALF_WIDTH = regex(f"[,;:](?<=[㐀-鿿{HIDDEN}”’」』）].)")
_FULL_WIDTH = {",": "，", ";": "；", ":": "："}
_SPACED = regex("([ \u3000](?<=[㐀-鿿].)[ \u3000]{0,2})([,:，：])")
_TITLE = regex("《[^《》\n]{1,60}》")  # 《新市场：新挑战》指出: its marks cut no clause
_TITLE_MARKS = str.maketrans(dict.fromkeys("，,：:；;。！？!?—", "·"))
_PAPER = regex("[^，,。！？!?；：\n]{1,10}(?:报|社|台|网|刊|新闻|杂志|电视|通讯)")
_REPORTS = regex(
    "(?:网站|周刊|杂志|日报|记者|社论)?(?:今天|昨天|今日|昨日|[0-9]{1,2}日|则|也|又|还|日前|近日)?[^，,。▁]{0,6}(?:"
    + alternation(frame_words("press_does"))
    + ")"
)
_PAPER_ENDS = frozenset(spelt for end in "报社台网刊闻志视讯" for spelt in lexicon.in_both_scripts(end))
_BEHIND_PAPER = 16  # characters
_SENTENCE = regex("[^。！？!?\n]*(?:[。！？!?]+|\n|$)")
# “路修好了”。村民某某说: a full stop behind marks that are all of their sentence, where a comma is usual.
_STOPPED = regex(
    f"((?:^|[。！？!?\n])[ \u3000]*{HIDDEN}+)。"
    f"(?=[^，,。；;：:！？!?\n{HIDDEN}]{{2,24}}?(?:{alternation(frame_words('telling'))})(?:道|记者|笔者)?[，,。：:])"
)
_GOES_ON = frozenset(f"，,、；;：:。！？!?…—（( {HIDDEN}\n")
# What parts clauses; a dateline ends one, too: 某社某地1月14日电（记者某某）|正在这里访问的某某说.
_MARK = regex("[，,；;。！？!?：:\n—…]")
CLAUSE_END = regex(
    f"{_MARK.pattern}"
    "|(?:(?<=[0-9一二三四五六七八九十]日电)(?!产)|(?<=[报社网台]讯)|(?<=[社报]电)(?=[ \u3000]))"
    f"[ \u3000]?{HIDDEN}*"
)
DATELINES = frame_words("dateline")
_WIRED = (*DATELINES, "社电", "报电")  # without these words only marks part clauses, which are found much faster
FINAL = frozenset("。！？!?…")
DASHES = ("——", "－－", "--", "──")
COMMA, COLON = frozenset("，,"), frozenset("：:")
ASPECTS = frozenset("着了过")  # behind a verb
PAUSE = COMMA | COLON
TO_PAUSE = regex("[^，,。！？；：:]*")
TO_LIST_MARK = regex("[^，,。！？；：:、]*")


@dataclass(frozen=True)
class Sentence:
    """One sentence of a unit with the outermost marks in it."""

    span: Span
    marks: tuple[Marked, ...]


class View:
    """The document with the inside of marks hidden.

    Attributes:
        outermost: the marks that stand in no others.
        masked: the text with quoted and bracketed words hidden, simplified (說 reads as 说), with marks of full width.
    """

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.text = layers.document.text
        outermost = tuple(marked for marked in layers.marks if marked.depth == 0)
        papers = frozenset(marked.outer.start for marked in outermost if self._is_paper(marked))
        self.outermost = tuple(marked for marked in outermost if marked.outer.start not in papers)
        self._starts = [marked.outer.start for marked in self.outermost]
        self.masked = self._masked(outermost, papers)
        self._sentences: dict[Span, tuple[Sentence, ...]] = {}  # several readers walk through them
        wired = any(word in self.masked for word in _WIRED)
        marks = [match.span() for match in (CLAUSE_END if wired else _MARK).finditer(self.masked)]
        self._clause_ends, self._clause_starts = [start for start, _ in marks], [end for _, end in marks]

    def _masked(self, outermost: tuple[Marked, ...], papers: frozenset[int]) -> str:
        pieces: list[str] = []
        at = 0
        for marked in outermost:
            start = max(at, marked.outer.start)
            hidden = HIDDEN * (marked.outer.end - start)
            before = self.text[at:start]
            if before.endswith(DASHES) and self.text[marked.inner.end - 1] in FINAL and before[:-2][-1:].isalnum():
                before = before[:-2] + "： "  # 妻子的叮嘱——“……！”: the dash leads to a sentence as a colon does
            pieces += before, f"《{marked.inner.of(self.text)}》" if start in papers else hidden
            at = max(at, marked.outer.end)
        pieces.append(self.text[at:])
        plain = _BRACKETS.sub(lambda match: HIDDEN * len(match[0]), "".join(pieces))
        plain = _TITLE.sub(lambda match: match[0].translate(_TITLE_MARKS), plain) if "《" in plain else plain
        close = _SPACED.sub(lambda match: match[2] + match[1], lexicon.fold(plain))  # 某某说 , 路通了
        close = _HALF_WIDTH.sub(lambda match: _FULL_WIDTH[match[0]], close)
        return _STOPPED.sub(r"\1，", close) if f"{HIDDEN}。" in close else close

    def _is_paper(self, marked: Marked) -> bool:
        """「某某时报」网站今天报道: a paper by its name, as in Taiwan, is no quotation."""
        if self.text[marked.inner.end - 1] not in _PAPER_ENDS:
            return False
        inner = lexicon.fold(marked.inner.of(self.text))
        single = marked.closed and marked.outer.end - marked.outer.start == len(inner) + 2
        behind = lexicon.fold(self.text[marked.outer.end : marked.outer.end + _BEHIND_PAPER])
        return single and _PAPER.fullmatch(inner) is not None and _REPORTS.match(behind) is not None

    def marks_in(self, span: Span) -> tuple[Marked, ...]:
        """The outermost marks that open inside `span`."""
        return self.outermost[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def clauses(self, span: Span) -> Iterator[Span]:
        """`span` cut at what parts clauses, without empty ones."""
        start, end = span
        for at in range(bisect_left(self._clause_ends, start), bisect_left(self._clause_ends, end)):
            if start < self._clause_ends[at]:
                yield Span(start, self._clause_ends[at])
            start = self._clause_starts[at]
        if start < end:
            yield Span(start, end)

    def last_clause(self, start: int, end: int) -> int:
        """Where the last of the clauses between `start` and `end` begins; `start` if there is none."""
        for at in range(bisect_left(self._clause_ends, end) - 1, bisect_left(self._clause_ends, start) - 1, -1):
            if self._clause_starts[at] < end:
                return self._clause_starts[at]
            end = self._clause_ends[at]
        return start

    def whole_marks(self, span: Span) -> Marked | None:
        """The marks that hold all of `span`."""
        marks = self.marks_in(Span(span.start, span.start + 1))
        return marks[0] if marks and marks[0].outer == span else None

    def row_of_marks(self, span: Span) -> tuple[Marked, ...]:
        """The marks of a span that holds nothing else: “甲”、“乙”."""
        marks = self.marks_in(span)
        alone = len(marks) > 1 and self.masked[span.start : span.end].strip(f"{HIDDEN}、，和及与") == ""
        return marks if alone else ()

    def sentences(self, unit: Unit) -> tuple[Sentence, ...]:
        """The sentences of a unit, in order, without the blanks around them."""
        found = self._sentences.get(unit.span)
        if found is None:
            found = self._sentences[unit.span] = tuple(self._cut(unit))
        return found

    def _cut(self, unit: Unit) -> Iterator[Sentence]:
        at = unit.span.start
        while at < unit.span.end:
            match = _SENTENCE.match(self.masked, at, unit.span.end)
            end = match.end() if match and match.end() > at else unit.span.end
            end = self._told(Span(at, end))
            span = self.trim(Span(at, end))
            if span.start < span.end:
                yield Sentence(span, self.marks_in(span))
            at = end

    def _told(self, span: Span) -> int:
        """某某说:“……。”|他的老伴却不同意。: words that a colon led to are over with their own full stop."""
        for marked in self.marks_in(span):
            before, after = self.masked[max(span.start, marked.outer.start - 1) : marked.outer.start], marked.outer.end
            full = marked.closed and self.text[marked.inner.end - 1] in FINAL and marked.inner.start < marked.inner.end
            if full and before in ("：", ":") and after < span.end and self.masked[after] not in _GOES_ON:
                return after
        return span.end

    def trim(self, span: Span) -> Span:
        """`span` without blanks at its ends."""
        return span.stripped(self.text)
