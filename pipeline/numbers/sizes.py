"""A number that says how large each of the things is that the number before it counts: 一幢|5层民房, 一张|50万的欠条.

Takes the words of a text and two quantities in a row; says whether the second only describes, and gives the noun
behind it, which is what the first one counts.
"""

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.deeds import CASES, TIMES
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, fits, is_people, measure_of, misfits
from pipeline.numbers.noun_ends import before_modifiers
from pipeline.numbers.noun_words import NOUN_TAGS, Reader
from pipeline.numbers.nouns_after import NounsAfter
from pipeline.numbers.roles import role
from pipeline.spans import Span
from pipeline.values import replace

PRICES = ("价格", "價格", "单价", "售价")
_SIZES = frozenset({"money", "dimension", "duration"})
_DESCRIBING = frozenset({"字", "人口", "层", "人", "口", "节", "孔", "页", "室", "房", "居"})
_AGED = frozenset("个对头只隻匹株棵羽尾")  # 一头|三岁母牛
_SPECS = frozenset("倍核档速轴维")
_IN_ALL = regex("(?:" + alternation(role("sized_by")) + ")*")
_ROOMS = frozenset("厅卫厨室")  # 两室|一厅
_OF_SIZES, _BIG = regex("[长宽高深厚重约近达、，,和及]{1,4}"), frozenset("万亿兆")
_STOREYS = regex("[楼樓](?![房宇梯盘栋])..")
_NEAR = 12  # characters in which the first word behind a number ends
_SCALES = frozenset("百千万亿")  # of 百亿级, not of 三级


class Sizes:
    """Answers `describes(first, second, last)` for one text."""

    def __init__(self, reader: Reader, after: NounsAfter) -> None:
        self._reader, self._text, self._after = reader, reader.text, after

    def describes(self, first: QuantityMention, second: QuantityMention, last: QuantityMention | None) -> bool:
        """一幢|5层民房, 一支|12人的队伍: the second number says how large each of the first is.

        `last` is the last of several sizes, the second itself if there is but one.
        """
        if self._is_sum(first, second) or self._is_run(first, second):
            return True
        ranked = first.kind == "ordinal" and second.kind == "dimension"  # 首座|10万吨级码头
        if first.kind != "number" and not ranked or second.measure is None:
            return False
        of_first, of_second = measure_of(self._text, first), measure_of(self._text, second)
        people, number = of_first in PEOPLE_MEASURES, second.kind == "number"
        by = self._text.startswith("以", first.span.end)  # 两颗|以大约两年的周期环绕
        close = (
            not by and _IN_ALL.fullmatch(self._text, first.span.end, self._start(second, first.span.end)) is not None
        )
        if second.kind == "age" and close and (people or of_first in _AGED):
            return self.noun_behind(second, first) is not None  # 一名约20岁男子
        if second.kind in _SIZES and of_first:
            noun = self.noun_behind(last or second, first) if close else None
            # 45斤|重, 一粒1.2元的|价格
            named = noun is not None and noun.end - noun.start > 1 and not noun.of(self._text).endswith(PRICES)
            return named and noun is not None and (not people or is_people(noun.of(self._text)))  # 一艘|万吨货轮
        listed = of_second == "字" and self._text[second.span.end : second.span.end + 1] == "的"
        if self._text[first.span.end : second.span.start] not in ("", "、" if listed else ""):
            return False  # 9本、90万字的|笔记
        if of_first in CASES and number:
            case = self.noun_behind(second, first)
            return case is not None and fits("起", case.of(self._text))  # 一起|两车相撞的事故
        if of_second in ("届", "级", "年级") and (people or self._is_scale(first, second)):
            return True  # 90名|2020届毕业生
        if of_second in _SPECS and number and not people:
            spec = self.noun_behind(last or second, first)  # 一支|3倍光变镜头
            return spec is not None and (of_first == "个" or fits(of_first, spec.of(self._text)))
        once = of_first in TIMES and of_second not in PEOPLE_MEASURES  # 一次|6层的邻居家失火
        of_things, sized = of_first == "个", of_first != "" and not (people or once) and of_second in _DESCRIBING
        noun = self.noun_behind(last or second, first) if number and (of_things or sized) else None
        if noun is None:
            return False
        # 一个|万头猪场, 一家|20多口人
        return of_things and misfits(of_second, noun.of(self._text)) or sized and noun.of(self._text) != "人"

    def _is_sum(self, first: QuantityMention, second: QuantityMention) -> bool:
        """一张|50万的欠条: how much what the first number counts is worth, without a unit."""
        counting = first.kind == "number" and first.measure is not None
        bare = (
            counting
            and second.kind == "number"
            and second.measure is None
            and second.numeral.of(self._text)[-1] in _BIG
        )
        close = bare and self._start(second, first.span.end) == first.span.end
        noun = self.noun_behind(second, first) if close and self._text.startswith("的", second.span.end) else None
        return noun is not None and fits(measure_of(self._text, first), noun.of(self._text))

    def _is_run(self, first: QuantityMention, second: QuantityMention) -> bool:
        """打出一波|11:0的攻势: the points of both sides."""
        score = second.kind == "number" and second.value is None and second.lower is None
        if not score or first.span.end != second.span.start or measure_of(self._text, first) != "波":
            return False
        attack = self.noun_behind(second, first)
        return attack is not None and fits("波", attack.of(self._text))

    def _is_scale(self, first: QuantityMention, second: QuantityMention) -> bool:
        """三个|百亿级项目: of what scale they are, not of which level."""
        return second.numeral.of(self._text)[-1] in _SCALES and self.noun_behind(second, first) is not None

    def own_noun(self, mention: QuantityMention) -> Span | None:
        """一起|3辆|面包车相撞事故: what a number counts that describes something else; not 一幢|5层|民房."""
        measure, end = measure_of(self._text, mention), mention.span.end
        if mention.kind != "number" or mention.measure is None or measure in PEOPLE_MEASURES:
            return None
        first = next(iter(self._reader.tokens(end, min(len(self._text), end + _NEAR))), None)
        if first is None or first.start != end or first.tag not in NOUN_TAGS or first.end - first.start == 1:
            return None
        return Span(first.start, first.end) if fits(measure, self._reader.printed(first)) else None

    def last_size(self, mentions: tuple[QuantityMention, ...], index: int) -> int:
        """The index of the last size of a thing: 一个|5米深、8米宽、|数十米长的坑; `index` if there is but one."""
        text = self._text
        while index + 1 < len(mentions):
            here, behind = mentions[index], mentions[index + 1]
            rooms = here.span.end == behind.span.start and measure_of(text, behind) in _ROOMS
            sized = behind.kind in _SIZES and _OF_SIZES.fullmatch(text, here.span.end, behind.span.start)
            if not (sized or rooms):
                break
            index += 1
        return index

    def of_ranks(self, mention: QuantityMention, following: QuantityMention, noun: Span | None) -> Span | None:
        """90名|镇村|三级干部: the people behind the number of ranks; else `noun`."""
        if (
            noun is None
            or measure_of(self._text, following) != "级"
            or not misfits(measure_of(self._text, mention), noun.of(self._text))
        ):
            return noun
        return self.noun_behind(following, mention) or noun

    def noun_behind(self, second: QuantityMention, mention: QuantityMention) -> Span | None:
        """What stands behind a number that only describes what `mention` counts."""
        measure = measure_of(self._text, mention)
        if second.kind == "dimension" and self._text.startswith(("级", "級"), second.span.end):  # 3个8万吨级|泊位
            second = replace(second, span=Span(second.span.start, second.span.end + 1))
        found = self._after.of(second, measure, past_de=True)
        storeys = found is not None and _STOREYS.match(self._text, found.start, found.end)
        if found is not None and storeys and measure_of(self._text, second) in ("层", "層"):
            return Span(found.start + 1, found.end)  # 一处2层楼|连栋建筑
        if found is not None and found.of(self._text) in ("楼", "樓") and self._text.startswith("的", found.end):
            return self._after.of(replace(second, span=Span(second.span.start, found.end)), measure, past_de=True)
        return found  # 一栋三层楼的|房子

    def _start(self, mention: QuantityMention, floor: int) -> int:
        return before_modifiers(self._text, mention.span.start, floor)
