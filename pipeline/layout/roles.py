"""What each line of text is: headline, subtitle, group, heading, interview line, label of a turn, or body.

Takes the lines that are no furniture, with their page, gives a role for each with the evidence for it. Interview
lines (——访…) come first, since they cannot be mistaken; what is printed just above one is its headline, a short line
above that names its group. Whatever is not told apart by evidence is body.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from pipeline.layout import headings, paragraphs, wrapped
from pipeline.layout.dateline import dateline_length
from pipeline.layout.headings import THRESHOLD, Evidence
from pipeline.layout.kinds import Furniture
from pipeline.layout.lines import ASKERS, CLOSERS, SENTENCE_MARKS, Line
from pipeline.layout.mastheads import page_marks
from pipeline.layout.page import Page
from pipeline.layout.paragraphs import WordAcross
from pipeline.layout.surroundings import Surroundings
from pipeline.lazy import regex
from pipeline.lexicon import fold
from pipeline.values import replace

RoleKind = Literal["headline", "subtitle", "group", "heading", "interview", "label", "note", "body"]

_TOP_LINES = 6
_NAME_LENGTH, _TALK = 4, 2
_OF_A_PAPER = ("记者", "記者")  # 某台新闻中心记者: who asks at a press conference
_NOTE_LENGTH, _AROUND_NOTE = 10, "【】[]■◆●★◎:： \u3000"
_SAME_TITLE = 8  # characters with which a second title begins as the first does
_VERSE, _SEMICOLON, _QUOTED_STOP = 30, regex("[；;]"), regex("。(?=[”」』].)")


def _bare(line: Line) -> str:
    return fold(line.text.strip(_AROUND_NOTE))


class Role(NamedTuple):
    """What a line is, and by which evidence."""

    kind: RoleKind
    evidence: tuple[str, ...] = ()


BODY = Role("body")
GOES_ON = Role("heading", ("goes_on",))  # of the line above
_NOTE = Role("heading", ("editors_note",))  # 编者按


@dataclass
class Roles:
    """Assigns roles; `of` holds the answer, one a line of `lines`.

    Attributes:
        lines: the lines that may be text, in reading order.
        parted: for each line the first furniture between it and the line of text above, None where there is none.
        page: the habits of the pages that they stand on.
        printed_again: titles that the head of the page prints above the headline, too.
    """

    lines: Sequence[Line]
    parted: Sequence[Furniture | None]
    page: Page
    word_across: WordAcross
    printed_again: frozenset[str] = frozenset()
    of: list[Role] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.place = Surroundings(self.lines, self.parted, self.page, self.word_across)

    def assign(self) -> list[Role]:
        """The roles of all lines."""
        self.of = [BODY] * len(self.lines)
        self._labels()
        notes = self._notes()
        top = self._top()
        interviews = [
            index
            for index, line in enumerate(self.lines)
            if self.of[index] is BODY and (headings.is_interview_line(line) or self._opens_interview(index))
        ]
        if interviews == [0] and top and self.lines[0].text[0].isalnum():
            interviews = []  # 走近某某 without a dash, above all the text: the headline itself
        interviews = self._whole_lines(self._drop_subtitle(interviews, top))
        for index in interviews:
            self.of[index] = Role("interview", ("interview_opener",))
        for index in interviews:
            self._title_block(index)
        self._document_title(interviews, top)
        self._inner_headings()
        for block in wrapped.portraits(self.lines, self.parted):
            if all(self.of[at].kind in ("body", "heading") for at in block):
                self.of[block.start : block.stop] = [Role("heading", ("names_who_speaks",)), GOES_ON, GOES_ON]
        for index in notes:  # which heads a part only where others do
            if not any(role.kind in ("heading", "group") and role is not _NOTE for role in self.of[index + 1 :]):
                self.of[index] = Role("note", _NOTE.evidence)
        return self.of

    def _notes(self) -> list[int]:
        """编者按, 【开栏的话】, 核心提示: the titles of what stands in front of an article, never its own."""
        titles = page_marks("note_title")
        found = [at for at, line in enumerate(self.lines) if len(line.text) <= _NOTE_LENGTH and _bare(line) in titles]
        for index in found:
            self.of[index] = _NOTE
        return found

    # ---------------------------------------------------------------- top of the page

    def _top(self) -> int:
        """How many lines at the top of the page look like titles."""
        count, signed = 0, wrapped.above_the_writer(self.lines, self.parted, self.page)
        while count < min(len(self.lines), _TOP_LINES) and self.of[count] is BODY:
            title = count < signed or self._is_title(count) or self._is_deck(count)
            if not title or self._cut_by_the_break(count):
                break
            count += 1
        return count

    def _takes_two_lines(self) -> bool:
        return len(self.of) > 1 and self.of[1] is BODY and wrapped.headline(self.lines, self.parted, self.page)

    def _is_title(self, at: int) -> bool:
        line = self.lines[at]
        following = self.lines[at + 1] if at + 1 < len(self.lines) else None
        if following is not None and not line.marked and self._fills_column(at):
            above = wrapped.is_deck(line, following) or wrapped.is_kicker(line, following)
            return at == 0 and (above or self._takes_two_lines())
        if following is None and at == 0 and line.text[-1] in CLOSERS + SENTENCE_MARKS:
            return False  # a text of one sentence
        if at == 0 and self.place.above_byline(at, stamp=True):
            one = _SEMICOLON.sub("，", _QUOTED_STOP.sub("", line.text))  # some quote a sentence, or tell two things
            line = replace(line, text=one)
        threshold = THRESHOLD if at else headings.FIRST_THRESHOLD
        profile = self.page.around(at)
        # A line of text that is not cut by the column ends a sentence.
        gap = following is not None and following.blank_before > 0
        cut_short = following is not None and profile.width > 0 and (not profile.is_full(line) or gap)
        apart = profile.whole or self.place.above_byline(at, stamp=True) or wrapped.is_apart(line, following)
        first = at == 0 and apart and len(line.text) <= wrapped.LONGEST_TITLE
        signed = first and self.place.above_byline(at, stamp=True)  # nothing but titles stands there
        more = 2.0 * cut_short + 2.0 * first + 2.0 * signed
        return headings.is_dash_line(line) or headings.title_score(line, following) + more >= threshold

    def _is_deck(self, at: int) -> bool:
        """A second line of titles may hold a comma and a date: it stands above the by-line or a new paragraph."""
        if at != 1 or at + 1 >= len(self.lines):
            return False
        line, below = self.lines[at], self.lines[at + 1]
        whole = self.page.around(at).whole and below.is_text and not line.ends_sentence
        opens = below.blank_before or below.indented or self.parted[at + 1] is not None or whole
        if not opens or line.indented or self.parted[at] is not None or self.page.around(at).broken:
            return False
        halves = replace(line, text=_SEMICOLON.sub(" ", line.text))  # some hold two titles
        return headings.title_score(halves, below) > -1.0 * whole and not self.place.is_cut(at)

    def _fills_column(self, at: int) -> bool:
        """Whether the line is as wide as its wrapped page, with text right below that is not indented."""
        below, profile = self.lines[at + 1], self.page.around(at)
        return below.blank_before == 0 and profile.is_full(self.lines[at]) and not profile.opens(below)

    def _cut_by_the_break(self, at: int) -> bool:
        """Whether a word runs on into the next line, which stands right below: 护林员柴广|林说."""
        if at + 1 >= len(self.lines) or self.of[at + 1] is _NOTE:
            return False
        line, below, profile = self.lines[at], self.lines[at + 1], self.page.around(at)
        return (
            (profile.is_full(line) if profile.width else not (profile.whole or self._is_second_title(at + 1)))
            and not dateline_length(below.text)
            and not (line.marked or below.marked or below.text.startswith(line.text[:_SAME_TITLE]))
            and below.blank_before == 0
            and not below.indented
            and self.parted[at + 1] is None
            and paragraphs.join_kind(line, below, self.word_across) == "inside_word"
        )

    def _is_second_title(self, at: int) -> bool:
        """Whether the line ends the titles and is longer than the one above, as the last of a paragraph never is."""
        return self.place.above_byline(at, stamp=True) and len(self.lines[at - 1].text) < len(self.lines[at].text)

    def _drop_subtitle(self, interviews: list[int], top: int) -> list[int]:
        """A dash line at the top that has more titles below it speaks for the whole page: it is the subtitle."""
        for at in range(1, top):
            if not headings.is_dash_line(self.lines[at]):
                continue
            follows_title = at + 1 < top and not headings.is_dash_line(self.lines[at + 1])
            for_all = follows_title or headings.names_several(self.lines[at].text)
            if at not in interviews or (for_all and len(interviews) > 1):
                self.of[at] = Role("subtitle", ("dash_line", "top_of_page"))
                return [other for other in interviews if other != at]
            return interviews
        return interviews

    def _opens_interview(self, at: int) -> bool:
        """——访某社区党委书记、|居委会主任某某: an interview line that its column cuts behind a post."""
        line = self.lines[at]
        cut = line.text[-1] == "、" and headings.is_interview_line(replace(line, text=line.text[:-1]))
        return cut and wrapped.interview_rest(self.lines, self.parted, self.page, at) > 0

    def _whole_lines(self, interviews: list[int]) -> list[int]:
        """The interview lines without the rests of those that their column has cut, which go on."""
        rests = {
            at + count
            for at in interviews
            for count in range(1, wrapped.interview_rest(self.lines, self.parted, self.page, at) + 1)
        }
        for rest in rests:
            self.of[rest] = GOES_ON
        return [at for at in interviews if at not in rests]

    def _title_block(self, interview: int) -> None:
        """The headline just above an interview line, and a group heading above that."""
        if interview == 0 or self.of[interview - 1] is not BODY:
            return
        headline = interview - 1
        found = headings.evidence(self.lines[headline], self.lines[interview])
        if headings.total(found) < THRESHOLD:
            return
        self.of[headline] = Role("heading", ("above_interview_line", *headings.names(found)))
        above = headline - 1
        if above < 0 or self.of[above] is not BODY:
            return
        found = headings.evidence(self.lines[above], self.lines[headline])
        if headings.total(found) < THRESHOLD:
            return
        award = headings.names_an_award(self.lines[above].text)
        unfinished = above >= 1 and self.of[above - 1] is BODY and not self.lines[above - 1].ends_sentence
        # A line below an unfinished paragraph may be its end: only the name of an award is no continuation.
        if award or not unfinished:
            names = ("award_name",) * award + ("above_an_interview", *headings.names(found))
            self.of[above] = Role("group", names)

    def _document_title(self, interviews: Sequence[int], top: int) -> None:
        for at in range(min(len(self.lines), _TOP_LINES)):
            if self.of[at] is BODY and self.lines[at].text in self.printed_again:
                self.of[at] = self._role("headline", at, "top_of_page")
                return
        if not top or self.of[0].kind == "interview" or headings.is_dash_line(self.lines[0]):
            return
        first = self.of[0]
        if first.kind in ("heading", "group"):
            # One interview only: its headline is the headline of the page. Of several: the page has a title of its
            # own only if more title lines stand above the first interview than the others have.
            lone = len(interviews) == 1 and first.kind == "heading"
            if lone or (first.kind == "group" and not headings.names_an_award(self.lines[0].text)):
                self.of[0] = Role("headline", ("top_of_page", *first.evidence))
            return
        if top > 1 and wrapped.leads_up(self.lines, self.parted, self.page):
            self.of[0], self.of[1] = (
                self._role("subtitle", 0, "above_headline"),
                self._role("headline", 1, "top_of_page"),
            )
            return
        self.of[0] = self._role("headline", 0, "top_of_page")
        if self._takes_two_lines():
            self.of[1] = Role("headline", ("goes_on",))
            return
        if self._is_subtitle(top, interviews):
            self.of[1] = self._role("subtitle", 1, "below_headline")

    def _is_subtitle(self, top: int, interviews: Sequence[int]) -> bool:
        """A second title line between the headline and the by-line or the first paragraph."""
        if top < 2 or self.of[1] is not BODY or self.lines[1].enumerated or interviews or self.lines[1].marked:
            return False
        if len(self.lines) < 3 or (paragraphs.is_list_line(self.page, 1) and paragraphs.is_list_line(self.page, 2)):
            return False
        if self.parted[1] is not None and self.parted[1].kind in ("byline", "source_line"):
            return False
        return self.lines[1].blank_before <= self.lines[2].blank_before

    def _role(self, kind: RoleKind, at: int, *first: str) -> Role:
        following = self.lines[at + 1] if at + 1 < len(self.lines) else None
        return Role(kind, (*first, *headings.names(headings.evidence(self.lines[at], following))))

    # ---------------------------------------------------------------- turns

    def _labels(self) -> None:
        """Turns of a conversation: labels that come back, 问 and 答, and names where somebody is asked."""
        lines, role = self.lines, Role("label", ("speaker_label",))
        labels = [line.label for line in lines]
        counts = Counter(filter(None, labels))
        papers = {line.label for line in lines if line.is_label and line.label and line.label.endswith(_OF_A_PAPER)}
        asked = (counts.keys() & ASKERS) | papers
        for index, label in enumerate(labels):
            named = asked and label and len(label) <= _NAME_LENGTH and lines[index].text[0] not in "★☆●■◆"
            turn = label and (counts[label] > 1 or label in asked or named)
            if turn and index and self._cut_by_the_break(index - 1):
                continue  # …笑着回|答：“……”
            if turn and not self._heads(index) and not self._is_said_in_headline(index):
                self.of[index] = role
            if label and index and labels[index - 1] and lines[index - 1].text[-1] in "？?":
                self.of[index - 1] = self.of[index] = role  # a question with its answer, each said by somebody
        for index in self._bare_labels():
            self.of[index] = role

    def _bare_labels(self) -> list[int]:
        """记者, 许小晖: who speaks in the lines below, without a colon, where both come back."""
        counts = Counter(line.text for line in self.lines if len(line.text) <= _NAME_LENGTH)
        names = {text for text, count in counts.items() if count > 1}
        if names.isdisjoint(ASKERS) or len(names) < _TALK:
            return []
        return [index for index, line in enumerate(self.lines) if line.text in names]

    def _is_said_in_headline(self, index: int) -> bool:
        """钟山:重视还不够, apart from the text below it: a headline that quotes, though its speaker comes back."""
        line, below = self.lines[0], self.lines[1] if len(self.lines) > 1 else None
        if index or below is None or line.ends_sentence or line.is_label or line.label in ASKERS:
            return False
        return dateline_length(below.text) > 0 or below.blank_before > 0 and below.label is None and below.ends_sentence

    def _heads(self, index: int) -> bool:
        """专家：让押金走进监管账户: a short line without a full stop heads a part, whatever its label."""
        line = self.lines[index]
        found = headings.evidence(line, self.lines[index + 1] if index + 1 < len(self.lines) else None)
        return (
            not line.is_label
            and line.text[-1] not in "？?！!"
            and line.label not in ASKERS
            and headings.total(found) + self.place.weight_of_number(index) >= THRESHOLD
            and not self._cut_by_the_break(index)
        )

    # ---------------------------------------------------------------- headings inside

    def _inner_headings(self) -> None:
        for index, name in sorted(wrapped.pairs(self.lines, self.page)):
            if self.of[index] is BODY and self.of[index + 1] is BODY:
                second = GOES_ON if name == wrapped.AT_COLON else Role("heading", (name,))
                self.of[index : index + 2] = [Role("heading", (name,)), second]
        likely: dict[int, float] = {}
        for index in range(1, len(self.lines)):
            if self.of[index] is not BODY or self.of[index - 1].kind == "label" and self.lines[index - 1].is_label:
                continue
            if headings.is_prose(self.lines[index]):
                continue
            found = self._inner(index)  # of the roles above, so line by line
            score = headings.total(found)
            if score >= THRESHOLD:
                self.of[index] = Role("heading", headings.names(found))
            elif score >= THRESHOLD - 1:
                likely[index] = score
        self._drop_verses(likely)
        self._titles_above_an_opening()
        # Headings come in sets: one that looks like others needs less evidence of its own.
        looks = Counter(self._look(index) for index, role in enumerate(self.of) if role.kind == "heading")
        self._first_of_several()
        for index, score in likely.items():
            if looks[self._look(index)] >= (1 if score >= THRESHOLD - 0.5 else 2):
                self.of[index] = Role("heading", ("like_other_headings", *headings.names(self._inner(index))))

    def _titles_above_an_opening(self) -> None:
        """The titles of an article or of a conversation below others on the same page."""
        for index, line in enumerate(self.lines):
            if dateline_length(line.text) or (self.of[index].kind == "label" and line.label in ASKERS):
                titles = headings.title_block(self.lines, index)
                if all(self.of[title] is BODY for title in titles) and self.of[titles.start - 1].kind != "label":
                    self.of[titles.start : titles.stop] = [Role("heading", ("above_an_opening",))] * len(titles)

    def _drop_verses(self, likely: dict[int, float]) -> None:
        """Three short lines in a row that could all be headings are none: verses, entries, a row of names.

        Unless longer text stands below: a group, the headline in it and a short line may well follow one another.
        """
        bare = [
            (role.kind == "heading" or index in likely) and not headings.stands_out(line)
            for index, (line, role) in enumerate(zip(self.lines, self.of, strict=True))
        ]
        for index in [at for at in range(1, len(bare) - 1) if bare[at - 1] and bare[at] and bare[at + 1]]:
            for other in (index - 1, index, index + 1):
                if not any(len(below.text) > _VERSE for below in self.lines[other + 1 : other + 3]):
                    self.of[other] = BODY
                    likely.pop(other, None)

    def _first_of_several(self) -> None:
        """A second title above a by-line, where others inside have one too, heads the first of several articles; and
        so does the one below 一周简讯.
        """
        if len(self.of) < 2 or self.of[1].kind != "subtitle":
            return
        inside = [index for index, role in enumerate(self.of) if role.kind == "heading"]
        if self.place.above_byline(1) and any(map(self.place.above_byline, inside)):
            self.of[1] = Role("heading", ("before_a_by_line", *self.of[1].evidence[1:]))
        elif inside and self.lines[0].text.endswith(page_marks("roundup")):
            self.of[1] = Role("heading", ("below_a_roundup", *self.of[1].evidence[1:]))

    def _look(self, index: int) -> tuple[int, int | None, bool, bool]:
        line = self.lines[index]
        below = index + 1 < len(self.lines) and self.lines[index + 1].blank_before > 0
        return line.indent, headings.number_style(line), line.blank_before > 0, below

    def _inner(self, index: int) -> list[Evidence]:
        line = self.lines[index]
        found = headings.evidence(line, self.lines[index + 1] if index + 1 < len(self.lines) else None)
        if line.marked or headings.total(found) < -2:
            return found
        found += self.place.evidence(index, text_above=self.of[index - 1].kind in ("body", "label"))
        # What is too little already needs no word of the models.
        cut = self.place.weight_of_cut(index) if headings.total(found) >= THRESHOLD - 1 else 0.0
        return [*found, Evidence("word_runs_across", cut)] if cut else found
