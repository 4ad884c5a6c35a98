"""What the place of a line tells of its being a heading: its neighbours, its width, the habits of its page.

Takes the lines that may be text with their pages, gives named pieces of evidence; what the line itself tells is for
`headings`, what it is in the end for `roles`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.layout import headings, paragraphs
from pipeline.layout.headings import Evidence
from pipeline.layout.kinds import Furniture
from pipeline.layout.lines import ASKERS, OPENERS, Line
from pipeline.layout.page import Page
from pipeline.layout.paragraphs import WordAcross
from pipeline.lazy import regex

_SIDES = 2
_TITLE_OF_TWO, _KICKER = 3, 5  # lines behind the one above, characters of a label above a title
# “穿上这身红马甲,我不怕”: words in quotation marks without a mark of their own at the end.
_MOTTO = regex("[“「][^“”「」。！？!?…]{6,24}[^“”「」。！？!?…，,；;：:][”」]")
_SHORTEST = 8  # characters of a heading that ends with a post
_CLAUSE, _ASKED = regex("[，,]."), regex("[？?！!].")


def _is_in_chronology(line: Line, above: Line, below: Line | None) -> bool:
    """1975年　考入某学院, beside another year: an entry; alone above its text it heads a part (2019年　起步)."""
    beside = headings.is_career_entry(above) or below is not None and headings.is_career_entry(below)
    return beside and headings.is_career_entry(line)


def _ends_list(label: Line, title: Line) -> bool:
    """许小晖 / 河口二中教师: somebody and who that is, not what a part is about."""
    return headings.ends_with_a_post(title.text) or headings.ends_with_a_post(label.text)


@dataclass(frozen=True)
class Surroundings:
    """The lines of one file that may be text, each with its place.

    Attributes:
        lines: in reading order.
        parted: for each line the first furniture between it and the line of text above, None where there is none.
        page: the habits of the pages that they stand on.
        word_across: tells whether a word runs across an offset.
    """

    lines: Sequence[Line]
    parted: Sequence[Furniture | None]
    page: Page
    word_across: WordAcross

    def evidence(self, index: int, *, text_above: bool) -> list[Evidence]:
        """What the place of a line that is not the first speaks for its being a heading, and what against it.

        Args:
            index: of the line.
            text_above: whether the line above it is text.
        """
        line, above, profile = self.lines[index], self.lines[index - 1], self.page.around(index)
        below = self.lines[index + 1] if index + 1 < len(self.lines) else None
        style, style_above = headings.number_style(line), headings.number_style(above)
        listed = style is not None and style in (style_above, headings.number_style(below) if below else None)
        listed = listed or _is_in_chronology(line, above, below)
        bare = not headings.stands_out(line) and paragraphs.is_list_line(self.page, index)
        bare = bare and not (self._is_alone(index) or self._is_in_title_of_two(index))
        announced = (above.ends_clause and style is not None) or above.text[-1] in ":："
        entry = style_above is not None and (style is not None or self._closes_list(index))  # which needs no full stop
        titled = headings.names_who_speaks(above, line)
        announces = above.text[-1] in ":：" and not titled
        remark = above.text[0] in "(（" and above.text[-1] in ")）"
        entry = entry or headings.is_roster_entry(above)
        outdented = profile.indents and not profile.opens(line) and below is not None and profile.opens(below)
        # 舒小桐）: the end of who wrote it, in a line that has room for more.
        over = outdented and text_above and profile.width > 0 and not profile.is_full(above)
        remark = remark or over and above.text[-1] in ")）"
        unfinished = text_above and not (above.ends_sentence or announced or entry or above.marked or remark)
        found = [
            Evidence("follows_an_unfinished_line", -6.0 * unfinished),
            Evidence("entry_of_a_list", -6.0 * (listed or bare)),
            Evidence("fills_the_column", self._weight_of_width(index)),
            Evidence("not_indented", 1.0 * outdented + 1.5 * (over and not unfinished)),
            Evidence("between_empty_lines", 0.5 * self._is_alone(index)),
            Evidence("no_longer_text_below", -3.0 * (not self._is_shorter(index))),
            Evidence("page_breaks_paragraphs", self._weight_of_breaks(index)),
            Evidence("speech_that_was_announced", -6.0 * (announces and line.text[0] in OPENERS)),
            Evidence("one_of_labelled_lines", -4.0 * self._is_labelled(index)),
            Evidence("one_of_several_said", -4.0 * (headings.is_said(line) and headings.is_said(above))),
            Evidence("nothing_cuts_lines", 1.5 * (profile.whole and text_above and self._heads_text(index))),
            Evidence("no_post_but_a_word", 2.0 * (profile.whole and text_above and self._ends_with_a_word(index))),
            Evidence("leads_on", -3.0 * line.text.endswith("—")),
            Evidence("before_a_by_line", 1.0 * self.above_byline(index)),
            Evidence("below_who_speaks", 3.0 * (titled and self._is_alone(index))),
            Evidence("below_a_number", self.weight_of_number(index)),
        ]
        return [each for each in found if each.weight]

    def _is_in_title_of_two(self, index: int) -> bool:
        """调查 / 旧渠为何无人清淤: a word or two and what it is about, between text and longer text, and no list."""
        for first in (index - 1, index):
            around = self.lines[first - 1 : first + _TITLE_OF_TWO] if first > 0 else ()
            if len(around) <= _TITLE_OF_TWO:
                continue
            above, label, title, below = around
            short = len(label.text) <= _KICKER < len(title.text) and not (label.ends_clause or title.ends_clause)
            told = above.ends_sentence and below.ends_sentence and len(below.text) > _SIDES * len(title.text)
            apart = label.blank_before == title.blank_before == 0 and title.label is None and label.label is None
            if short and told and apart and not headings.is_roster_entry(title) and not _ends_list(label, title):
                return True
        return False

    def _closes_list(self, index: int) -> bool:
        """Whether a line apart stands below the last of several numbered entries without full stops: names, bodies."""
        above, before = self.lines[index - 1], self.lines[index - 2] if index > 1 else None
        same = before is not None and headings.number_style(before) == headings.number_style(above)
        return same and before is not None and not before.ends_sentence and self._is_alone(index)

    def _is_labelled(self, index: int) -> bool:
        """秘书长：许小晖, between two lines that have labels and are no sentences either."""
        around = self.lines[index - 1 : index + 2]
        return len(around) > _SIDES and all(line.label is not None and not line.ends_sentence for line in around)

    def _weight_of_width(self, index: int) -> float:
        """A line as wide as its column goes on in the next one, whatever number it opens with."""
        line, profile = self.lines[index], self.page.around(index)
        below = self.lines[index + 1] if index + 1 < len(self.lines) else None
        runs_on = below is not None and below.blank_before == 0 and not profile.opens(below)
        if line.enumerated:
            runs_on = runs_on and below is not None and not below.enumerated
            return -6.0 * (runs_on and profile.is_full(line))
        if profile.is_filled(line):
            return -4.0
        # One as wide but for a number or mark that did not fit, indented as paragraphs are, above a line that is not.
        return -2.0 * (profile.is_full(line) and profile.opens(line) and runs_on)

    def _weight_of_breaks(self, index: int) -> float:
        """Where paragraphs break off in mid-sentence, a short line may be the beginning of one."""
        line = self.lines[index]
        if not self.page.around(index).broken or headings.stands_out(line) or headings.names_an_award(line.text):
            return 0.0
        return -1.5 if any(mark in line.text for mark in "，,；;") else -1.0

    def weight_of_cut(self, index: int) -> float:
        """A page that breaks no paragraph elsewhere hardly breaks one between two empty lines, or where none is cut."""
        profile = self.page.around(index)
        if profile.whole:
            weight = 1.0 if self._is_alone(index) else 2.0
        elif profile.broken or not self._is_alone(index):
            weight = 6.0
        else:
            weight = 2.5 if profile.indents else 2.0
        return -weight * self.is_cut(index)

    def is_cut(self, index: int) -> bool:
        """Whether a word or a name runs on into the next line: 谈及打算,陶秋|雁表示, ..."""
        line = self.lines[index]
        if index + 1 >= len(self.lines) or self.parted[index + 1] is not None:
            return False
        below = self.lines[index + 1]
        title = (headings.stands_out(line) and not line.enumerated) or headings.names_an_award(line.text)
        if title or below.enumerated or self.page.around(index).opens(below):
            return False
        return (
            headings.goes_on_with_a_cue(below) or paragraphs.join_kind(line, below, self.word_across) == "inside_word"
        )

    def _is_alone(self, index: int) -> bool:
        """Whether empty lines (or the page's furniture) stand on both sides."""
        after = index + 1 < len(self.lines) and (self.lines[index + 1].blank_before or self.parted[index + 1])
        return bool((self.lines[index].blank_before or self.parted[index]) and after)

    def _is_shorter(self, index: int) -> bool:
        """A heading is shorter than the text below it, and no text line of a narrow column."""
        if headings.stands_out(self.lines[index]):
            return True
        line, profile = self.lines[index], self.page.around(index)
        if profile.width:
            return profile.size(line) < profile.width
        below = self.lines[index + 1 : index + 4]
        return len(line.text) * 3 <= 2 * max((len(each.text) for each in below), default=0)

    def _heads_text(self, index: int) -> bool:
        """Whether a line that is no sentence, but holds one comma or two questions, stands between two that are."""
        line, above, below = self.lines[index], self.lines[index - 1], self.lines[index + 1 : index + 2]
        if not below or not (above.is_text and below[0].is_text) or line.label in ASKERS:
            return False
        if line.text[0] in OPENERS:
            return _MOTTO.fullmatch(line.text) is not None
        if line.ends_sentence:
            return line.text[-1] in "？?" and _ASKED.search(line.text) is not None
        return _CLAUSE.search(line.text) is not None and headings.looks_whole(line, below[0])

    def _ends_with_a_word(self, index: int) -> bool:
        """三个人游向三个孩子, between two paragraphs: no name that would go on behind a post is cut off."""
        line, above, below = self.lines[index], self.lines[index - 1], self.lines[index + 1 : index + 2]
        between = above.is_text and bool(below) and below[0].ends_sentence and len(line.text) >= _SHORTEST
        return between and headings.ends_with_a_post(line.text) and not headings.is_roster_entry(line)

    def weight_of_number(self, index: int) -> float:
        """02 / 课间：一天只多25分钟: a chapter's number stands right above, and text apart from it below."""
        above, below = self.parted[index], self.lines[index + 1 : index + 2]
        numbered = above is not None and above.evidence == "chapter_number"
        titled = numbered and bool(below) and below[0].blank_before > 0 and not self.lines[index].ends_sentence
        return 2.0 * titled

    def above_byline(self, index: int, *, stamp: bool = False) -> bool:
        """Whether the writer's line is printed right below, or with `stamp` the day and the source."""
        below = self.parted[index + 1] if index + 1 < len(self.lines) else None
        return below is not None and (below.kind == "byline" or (stamp and below.kind == "source_line"))
