"""Whether what some rule proposes as a name is one, by itself and by what stands around it.

Takes a reading and proposed names, gives those that pass, each as far as it reaches. It refuses numbers, fixed phrases
and what shows itself to be no name; whether two of them are at odds about a place is not its business.
"""

from collections.abc import Iterable, Iterator

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles.doubts import is_in_phrase, is_none
from pipeline.titles.lengthening import has_topic
from pipeline.titles.name import Name, surname_length
from pipeline.titles.reading import Reading
from pipeline.titles.shortening import begins_word, ends_in_word
from pipeline.titles.spaced import wide_labels

_SHORTEST = 2
# Of the tagger's lead: no name of three characters was found so far below, of two not even where a frame shows it.
_HOPELESS, _HOPELESS_IF_SHORT = -5.0, -7.25
_COMES = "来"
_SINCE = "自从于至到在"
_BEYOND = {
    first: tuple(words[1:] for words in word_list("name_context", "goes_on_as") if words[0] == first)
    for first in "如同处来深"
}
_DAYS = frozenset(day + part for day in "昨今" for part in "晨早午晚夜天日")
_PARTICLES = frozenset("之是如也而以若乎然")
_HAD = frozenset("才财福根粮田志德义余为成道源良金银宝贵旺礼信亮望")
_NUMERALS = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟万亿点")


class Judge:
    """What the proposed names of one unit are asked; `places`: where its titles expect a name."""

    def __init__(self, reading: Reading, places: Iterable[int]) -> None:
        self._slots = frozenset(places)
        self._reading, self._limit, self._text = reading, reading.span, reading.text
        self._none: dict[Span, bool] = {}  # a slot often proposes what the tagger has proposed
        self._labels = wide_labels(reading)

    def passed(self, names: Iterable[Name]) -> Iterator[Name]:
        """The names that stand up to it, each with the end that it should have."""
        for proposed in names:
            if not self._limit.contains(proposed.span):
                continue  # a surname of two characters, at the end of the text
            name = self._with_particle(self._before_label(proposed))
            short = name.span.end - name.span.start < _SHORTEST
            if short or not self._limit.contains(name.span) or self._is_number(name):
                continue
            doubted = self._is_hopeless(name) or is_in_phrase(self._reading, name.span)
            if not doubted and (name.form != "full" or not self._is_none(name.span)):
                yield name

    def _is_none(self, span: Span) -> bool:
        known = self._none.get(span)
        if known is None:
            known = self._none[span] = is_none(self._reading, span)
        return known

    def _before_label(self, name: Name) -> Name:
        """林小满|秘 书 长：: the name without the first character of a label."""
        start, end = name.span
        if end - start > _SHORTEST + 1 and self._text[end - 2 : end] in _DAYS:
            end -= 2  # 林郑|昨晨
            name = name._replace(span=Span(start, end))
        whole = name.form == "full" and end - start > _SHORTEST
        if end - start > _SHORTEST and self._is_beyond(end) or whole and begins_word(self._reading, name.span):
            end -= 1
            name = name._replace(span=Span(start, end))
        elif whole and ends_in_word(self._text[start:end]):
            end -= 2
            name = name._replace(span=Span(start, end))
        if not self._labels:
            return name
        cut = next((label.start for label in self._labels if label.start < end and start < label.end), end)
        return name if cut == end else name._replace(span=Span(start, max(start, cut)))

    def _is_beyond(self, end: int) -> bool:
        """雷石|自2018年, 从雷石|处获悉, 对雷石|来说: whether the last character belongs to what follows."""
        last = self._text[end - 1]
        if last in _SINCE and self._text[end : end + 1].isdigit():
            return True
        if last == _COMES and not has_topic(self._reading, end - 1):
            return False  # 吴喜来|说：
        return self._text.startswith(_BEYOND.get(last, ()), end)

    def _with_particle(self, name: Name) -> Name:
        """诸葛敏|之, 应如|是: a name that is never printed without the word of grammar behind it."""
        start, end = name.span
        whole = self._text[start : end + 1]
        if whole[-2:-1] == "有" and whole[-1] in _HAD and len(whole) == _SHORTEST + 1 and name.form == "full":
            return name._replace(span=Span(start, end + 1))  # 蓝有|才
        if whole[-1] not in _PARTICLES or name.form != "full" or len(whole) - surname_length(whole) != _SHORTEST:
            return name
        around = Span(start, start)
        times = self._reading.times_near(whole[:-1], around)
        always = times > _SHORTEST and self._reading.times_near(whole, around) == times
        return name._replace(span=Span(start, end + 1)) if always and surname_length(whole) else name

    def _is_hopeless(self, name: Name) -> bool:
        """Whether none of its characters looks like a part of a name to the tagger: 党员|起作用."""
        listed = name.span.start in self._slots or self._reading.char(name.span.start - 1) == "、"
        if listed and name.span.end - name.span.start == _SHORTEST and surname_length(name.span.of(self._text)):
            return False  # 编剧|宋词: words that are names
        least = _HOPELESS_IF_SHORT if name.sure and name.span.end - name.span.start == _SHORTEST else _HOPELESS
        return self._reading.trace(name.span) < least

    def _is_number(self, name: Name) -> bool:
        """壹佰贰拾 and the like begin with a surname only by chance."""
        printed = self._text[slice(*name.span)]
        return printed[0] in _NUMERALS and sum(map(_NUMERALS.__contains__, printed)) > 1
