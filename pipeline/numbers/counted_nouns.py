"""What a number counts: the noun after it, before it, or before the first number of its list.

Takes a text with its quantities and, if known, the words with their parts of speech; gives the quantities with their
nouns. It refuses to guess: without a noun phrase beside the number, or behind a relative clause (一名扎根基层的教师),
the noun stays None. Sums of money, rates, fractions, measures, ages and durations have none by definition.
"""

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.numbers.amounts import WITH_MEASURE
from pipeline.numbers.bare_counts import AREA_UNITS, TWO_AREAS, persons_behind
from pipeline.numbers.can_count import COUNTED_KINDS, can_count
from pipeline.numbers.clause_topics import ClauseTopics
from pipeline.numbers.deeds import CASES, EVENTS_OR_CASES, TIMES
from pipeline.numbers.known_nouns import (
    CHANGES,
    PEOPLE_MEASURES,
    PERSONS,
    counts_as_head,
    fits,
    is_changed,
    is_people,
    measure_of,
    misfits,
    role,
)
from pipeline.numbers.no_nouns import is_no_noun
from pipeline.numbers.noun_edges import before_next, without_front
from pipeline.numbers.noun_ends import before_modifiers
from pipeline.numbers.noun_words import CLAUSE, CLOSING, NOUN_TAGS, PERSON_TAGS, QUOTES, Reader, WordSource
from pipeline.numbers.nouns_after import NounsAfter
from pipeline.numbers.nouns_before import GROWN_FROM, NounsBefore
from pipeline.numbers.shared_nouns import shared_nouns
from pipeline.numbers.sizes import PRICES, Sizes
from pipeline.numbers.told_before import OF_THEM, Told, noun_told
from pipeline.spans import Span
from pipeline.values import replace

_PARTS = frozenset({"场", "期", "集", "轮", "季", "讲", "回", "卷"})
_AMONG_THEM = regex("[，,；;、]?(?:经|共)?(?:发现|查出|确认|检出)?其中有?")  # 小鸟，其中5只|伤势较重
_CLAUSE = 15  # characters in which 给 leads a clause
_CLOSED = frozenset({"", *"，。；：、！？,;:!?（）()\n"})
_IS = ("是", "为", "成", "作", "当", "像")
_OF_DEEDS = EVENTS_OR_CASES | {"项", "件", "份"}
_GROUPS = frozenset({"批", "组", "级", "期", "轮", "类", "队"})
_LENGTHS, _RECENT = frozenset({"duration", "age"}), 3
_RANKED = regex("(?:第[0-9一二三四五六七八九十百]{1,4}|首)[批届次期轮个项名位条艘辆](?=.)")
_NOUNS_THEMSELVES = frozenset({*AREA_UNITS, *TWO_AREAS, "车道", "車道"})
_PHASES = frozenset({"批", "期"})
_MOODS = frozenset({"片", "番", "派"})
_JOINT = regex("[和与與跟及]")
_LIST_MARKS = ("", "、", "，", ",", "和", "及")
_CHANGE = frozenset(CHANGES)
_TOTAL = regex("[）)](?:" + "|".join(role("total")) + ")?(?:约|近|超)?$")
_OUTPUT = ("产量", "产能", "销量", "规模")
_YIELD = regex("[年月日](?:产能|產能|产|產)")
_BODIES = frozenset("会會署局院团團校班部处處人")
_TALLYING = frozenset("共有计等约达逾近超")
_OUTCOMES, _CASES = frozenset(role("case_outcome")), role("patient")
_NEAR_CASES = 40  # characters back to the number that counts them
_STOREYED = tuple("楼厦厅馆场")
_ROOFS = ("屋", "房", "宅")  # 塌房90间，|300人无家可归
_KIND = 4  # characters of 小的, 年长的
_LANDS = frozenset("国省市县")  # “八国联盟” is one
_OTHER_NUMBER = regex("[一二三四五六七八九十两]")


def with_nouns(
    text: str, mentions: tuple[QuantityMention, ...], words: WordSource | None
) -> tuple[QuantityMention, ...]:
    """The same quantities, each with what it counts where the text says so."""
    finder = _Finder(text, words)
    mentions = finder.without_names(mentions)
    out: list[QuantityMention] = []
    inherited: Span | None = None
    told: Told | None = None
    floor = 0
    described = False  # by the number before it
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        last = following and mentions[finder.sizes.last_size(mentions, index + 1)]
        describing, described = described, following is not None and finder.sizes.describes(mention, following, last)
        if mention.noun is not None:
            out.append(mention)  # 14男6女
            continue
        if describing:
            inherited, floor = None, max(floor, mention.span.end)
            out.append(replace(mention, noun=finder.sizes.own_noun(mention)))
            continue
        if last is not None and described:
            noun, before = finder.sizes.noun_behind(last, mention), False
        else:
            noun, before = finder.noun(mention, floor, inherited)
        if noun is not None and finder.is_none(mention, noun, following, before=before, described=described):
            noun = None
        measure = measure_of(text, mention)
        noun = noun if before or noun is None else finder.of_one(mention, measure, noun)
        if noun is not None and following is not None and noun.overlaps(following.span):
            noun = finder.apart(mention, noun, following)
        if noun is None and mention.kind == "number" and not mention.indefinite:
            noun = finder.carried(told, mentions[max(0, index - _RECENT) : index + 1], measure, floor)
            before = noun is not None
        if noun is not None:
            noun = without_front(text, finder.of_case(mention, noun, told))
            told = Told(noun, mention.span.end, measure)
        inherited = noun if before else None
        # 11个乡镇4.3万人: what the last number counts, this one does not
        counts_on = noun is None or before or mention.kind == "ordinal"  # 第二轮申请批出1200宗
        floor = mention.span.end if noun is None or counts_on else max(mention.span.end, noun.end)
        # 获一等奖一项: after its noun, one is a count and no article
        indefinite = mention.indefinite and not before
        if noun is None and mention.indefinite and finder.is_manner(mention, measure):
            continue
        out.append(mention if noun is None else replace(mention, noun=noun, indefinite=indefinite))
    return shared_nouns(text, tuple(_with_noun_as_measure(text, mention) for mention in out))


def _with_noun_as_measure(text: str, mention: QuantityMention) -> QuantityMention:
    """五|省八|市, 90.5万|人口: a noun and no measure word, though it bounds the number like one (not 3000人|口)."""
    if mention.measure is None:
        return mention
    measure = measure_of(text, mention)
    if mention.noun is None and mention.kind == "number" and measure in _NOUNS_THEMSELVES and not mention.indefinite:
        return replace(mention, measure=None, noun=mention.measure)
    if measure != "人口":
        return mention
    return replace(mention, span=Span(mention.span.start, mention.measure.start), measure=None, noun=mention.measure)


class _Finder:
    def __init__(self, text: str, words: WordSource | None) -> None:
        self.reader = reader = Reader(text, words)
        self._text = text
        self._after, self._before = NounsAfter(reader), NounsBefore(reader)
        self._topics = ClauseTopics(reader, self._before)
        self.sizes = Sizes(reader, self._after)

    def apart(self, mention: QuantityMention, noun: Span, following: QuantityMention) -> Span | None:
        """演员|一人: a noun that reaches into the next number, up to that one; not 11起违反|八项规定问题."""
        text, measure = self._text, measure_of(self._text, mention)
        marked = text[noun.start - 1] in QUOTES and text[noun.end : noun.end + 1] in CLOSING  # 两个“全县第一”
        ranked = following.kind == "ordinal" and fits(measure, noun.of(text))  # 90家第三产业实体
        named = marked or noun.end > following.span.end and (measure in CASES or ranked)
        cut = noun if named else before_next(text, noun.start, following.span.start)
        return self.sizes.of_ranks(mention, following, cut)

    def of_case(self, mention: QuantityMention, noun: Span, told: Told | None) -> Span:
        """确诊病例90例，其中|出院56例: the cases told of just before, and not what became of some of them."""
        if told is None or noun.of(self._text) not in _OUTCOMES or mention.span.start - told.end > _NEAR_CASES:
            return noun
        same = measure_of(self._text, mention) == told.measure == "例" and told.noun.of(self._text).endswith(_CASES)
        return told.noun if same else noun

    def is_manner(self, mention: QuantityMention, measure: str) -> bool:
        """一片|忙碌, 论证|一番, 一把|接过: how something is done, and no number."""
        return measure in _MOODS or self._after.is_at_once(mention, measure)

    def without_names(self, mentions: tuple[QuantityMention, ...]) -> tuple[QuantityMention, ...]:
        """The quantities that are no part of a name, which only the tagger's words tell."""
        if self.reader.words is None:
            return mentions
        return tuple(mention for mention in mentions if not self._is_name(mention))

    def _is_name(self, mention: QuantityMention) -> bool:
        """丘三|列席: whether the numeral only ends somebody's name."""
        if measure_of(self._text, mention) == "所" and self._is_institute(mention):
            return True
        if mention.numeral.end - mention.numeral.start > 1:
            return False
        word = self.reader.across(mention.span.start)
        return word is not None and word.tag in PERSON_TAGS and word.span.end == mention.numeral.end

    def _is_institute(self, mention: QuantityMention) -> bool:
        """云岭电科|27所: the number of an institute behind its name, with no noun behind."""
        start, end = mention.span
        word = self.reader.before(start)
        if word is None or word.tag not in ("ORG", "nt") or word.span.end != start:
            return False
        printed = word.span.of(self._text)
        named = not fits("所", printed) and printed[-1] not in _TALLYING  # 希望小学|27所, 南共|10所
        return named and mention.kind == "number" and not mention.indefinite and self._text[end : end + 1] != "的"

    def is_none(
        self, mention: QuantityMention, noun: Span, following: QuantityMention | None, *, before: bool, described: bool
    ) -> bool:
        """Whether nothing is left of it (一位|年近半百的评论家), or it names nothing that could be counted."""
        if following is not None and noun.start >= following.span.end and noun.of(self._text).endswith(PRICES):
            return True  # 以一粒|1.2元的价格
        taken = noun.start >= noun.end or (not before and self.is_taken(mention, noun, following, described=described))
        return taken or is_no_noun(self.reader, noun, mention)

    def noun(self, mention: QuantityMention, floor: int, inherited: Span | None) -> tuple[Span | None, bool]:
        """The noun, and whether it stands before the number."""
        if not can_count(self._text, mention) or self._is_family(mention):
            return None, False
        if mention.kind == "in_term":
            return self._rest_of_term(mention), False
        measure = measure_of(self._text, mention)
        apart = self._grown(mention, measure, floor) or self._before_brackets(mention, measure, floor)
        if apart is not None:
            return apart, True
        after, crowd = self._after.of(mention, measure), self._persons(mention)
        cut = after is not None and crowd is not None and after.end == crowd.end + 1  # 500学生|列队, not 七委员会
        cut = cut and after is not None and self._text[after.end - 1] not in _BODIES
        short = after is not None and crowd is not None and after.end < crowd.end  # 一居民|楼
        beyond = short or after is not None and crowd is not None and after.start >= crowd.end  # 2抢断2封盖的数据
        after = crowd if after is None or cut or beyond else after
        if measure == "期" and self._is_phase(mention, floor):
            built = after is not None and after.start == mention.span.end and fits(measure, after.of(self._text))
            return (after if built else None), False
        if (pair := self._pair(mention, measure, floor)) is not None:
            return pair, True
        if after is not None and mention.kind == "number" and self._is_of_them(mention, measure, after, floor):
            return None, False
        sure = after is not None and (
            measure == "大" or not self._is_doubtful(after, measure)
        )  # 全国博物馆十大|陈列展览
        if mention.kind in ("ordinal", "idiomatic") or sure:
            return after or self._part_of(mention, measure, floor), False
        between = self._text[floor : self.start(mention, floor)].strip()
        if inherited is not None and (between in _LIST_MARKS or between in _CHANGE):
            told = inherited.of(self._text)
            persons = (
                measure in PEOPLE_MEASURES and not is_people(told) and (not fits("户", told) or told.endswith(_ROOFS))
            )
            persons |= measure in TIMES and is_people(told)  # 领导6人|4次
            return (None, False) if persons and between not in _CHANGE else (inherited, True)  # 汽车62辆，千人
        before = self._bare(self._before.of(mention, measure, floor), measure)
        if before is not None and self._is_other(mention, measure, before, after):
            before = None
        return before or after, before is not None

    def of_one(self, mention: QuantityMention, measure: str, after: Span) -> Span:
        """一名骑手|和店主争执: one person is no two; not 一名数学和物理老师."""
        if mention.value != "1" or measure not in PERSONS or mention.kind != "number":
            return after
        joint = _JOINT.search(self._text, after.start + 1, after.end - 1)
        one = after if joint is None else Span(after.start, joint.start())
        return one if is_people(one.of(self._text)) else after

    def _is_doubtful(self, after: Span, measure: str) -> bool:
        """救护车12辆|赶赴灾区, 增加钢琴90台|产量: whether a noun before the number is the better one."""
        noun = after.of(self._text)
        return self._after.is_doubtful(after) or misfits(measure, noun) and noun.endswith(_OUTPUT)

    def _is_family(self, mention: QuantityMention) -> bool:
        """村民丘三（右）|一家: somebody's family."""
        start, text = mention.span.start, self._text
        if not mention.indefinite or measure_of(text, mention) != "家":
            return False
        if text[start - 1 : start] in ("）", ")"):
            start = max(text.rfind(mark, max(0, start - _CLAUSE), start) for mark in "（(")
        word = self.reader.before(start)
        return word is not None and word.tag in PERSON_TAGS

    def _grown(self, mention: QuantityMention, measure: str, floor: int) -> Span | None:
        """大棚|从6个发展到86个, 会员|由最初的12家发展到140家: what grew stands before 从."""
        if not is_changed(self._text, mention.span.end):
            return None
        old = GROWN_FROM.search(
            self._text, self._before.clause_start(floor, mention.span.start), self.start(mention, floor)
        )
        if old is None or old.start() <= floor:
            return None
        return self._before.of(replace(mention, span=Span(old.start(), mention.span.end)), measure, floor)

    def _before_brackets(self, mention: QuantityMention, measure: str, floor: int) -> Span | None:
        """代表（含外地代表9名）|共90名: what stands before brackets that hold a number of their own."""
        total = _TOTAL.search(self._text, max(0, floor - 1), mention.span.start)
        near = max(0, floor - _CLAUSE - _CLAUSE)
        opening = max(self._text.rfind(mark, near, floor) for mark in "（(") if total is not None else -1
        if opening <= 0 or CLAUSE.search(self._text, opening + 1, floor) or measure == "":
            return None
        return self._before.of(replace(mention, span=Span(opening, mention.span.end)), measure, 0)

    def _bare(self, before: Span | None, measure: str) -> Span | None:
        """纪念馆|开放117家, 年产能|挖掘机5万台: without what was done with the counted things or how many a year."""
        storey = before is not None and measure == "层" and self._text[before.end - 1] in _STOREYED  # 办公楼|一层
        if before is None or storey or self._text.startswith(("了", "着", "过一", "在内", "在內"), before.end):
            return None  # 经历|过一场, 包括牧民|在内9人
        amount = _YIELD.match(self._text, before.start, before.end)
        start = amount.end() if amount is not None and amount.end() < before.end else before.start
        if self._text.startswith("立卡", start) and self._text.endswith("建档", 0, start):
            start -= 2  # 建档|立卡贫困户
        tokens = self.reader.tokens(start, before.end)
        acts = len(tokens) > 1 and tokens[-1].tag in ("v", "vn") and not fits(measure, self._text[start : before.end])
        done = acts and fits(measure, self._text[start : tokens[-1].start])
        return Span(start, tokens[-1].start if done else before.end)

    def _is_phase(self, mention: QuantityMention, floor: int) -> bool:
        """某某花园|四期: the number of a phase behind the name of what is built, not how many there are."""
        start = mention.span.start
        numeral = mention.numeral.of(self._text)
        few = mention.kind == "number" and not mention.indefinite and len(numeral) == 1
        if not few or numeral.isascii() or start <= floor:
            return False  # 培训班17期
        word = self.reader.before(start)
        return word is not None and word.tag in NOUN_TAGS and not fits("期", word.span.of(self._text))

    def _persons(self, mention: QuantityMention) -> Span | None:
        """77|里长与会: people without a measure word, whom the tagger has cut."""
        end = mention.span.end
        last = persons_behind(self._text, end) if mention.measure is None and mention.kind == "number" else end
        return Span(end, last) if last > end else None

    def _is_of_them(self, mention: QuantityMention, measure: str, after: Span, floor: int) -> bool:
        """小鸟，其中5只|伤势较重: some of what has just been told, so that `after` is not the noun."""
        text, between = self._text, self._text[floor : mention.span.start].strip()
        own = fits(measure, after.of(text)) or counts_as_head(measure, after.of(text))  # 9个展方中，有3个|国家
        if OF_THEM.fullmatch(between) and text[after.end - 1] != text[floor - 1] and not own:
            return True
        return _AMONG_THEM.fullmatch(between) is not None and misfits(measure, after.of(text))

    def _pair(self, mention: QuantityMention, measure: str, floor: int) -> Span | None:
        """兄弟|俩手中: the people before 俩."""
        if self._text[mention.span.end - 1] not in WITH_MEASURE:
            return None
        pair = self._before.of(mention, measure, floor)
        close = pair is not None and pair.end == mention.span.start
        return pair if pair is not None and close and is_people(pair.of(self._text)) else None

    def _is_other(self, mention: QuantityMention, measure: str, before: Span, after: Span | None) -> bool:
        """Whether the noun before the number is not the counted one."""
        if self._is_label(mention, before) or self._is_led(mention, measure, before):
            return True  # 麒麟|990, 将发展|一个养殖场
        told, counted = before.of(self._text), after.of(self._text) if after is not None else ""
        if is_people(told) and mention.indefinite and measure not in PEOPLE_MEASURES and self._is_given(before):
            return True  # 给消费者|一个交待
        led = self._text.endswith(("是", "为"), before.end, mention.span.start)
        if led and self._text.startswith("的", mention.span.end):
            return True  # 红枣产业是|47团的支柱
        if mention.indefinite and measure in ("家", "户") and misfits(measure, told):
            return True  # 新技术|一家会了
        if after is None:
            return False
        if counted == "人" and not is_people(told):
            return True  # 村里三口|人
        equal = self._text.startswith(_IS, before.end) or self._text.endswith(_IS, before.end, mention.span.start)
        return equal or fits(measure, counted) and misfits(measure, told)  # 儿子是|一个老实人, 让百姓|一声叹息

    def _is_led(self, mention: QuantityMention, measure: str, before: Span) -> bool:
        """Whether a deed alone stands before "a": it is the verb of the sentence."""
        if not mention.indefinite or measure in _OF_DEEDS or before.end != mention.span.start:
            return False
        tokens = self.reader.tokens(before.start, before.end)
        return len(tokens) == 1 and tokens[0].tag == "vn"

    def _is_given(self, people: Span) -> bool:
        """Whether 给 stands before the people in their clause, so that they get what is counted."""
        return self._text.rfind("给", max(0, people.start - _CLAUSE), people.start) >= 0

    def carried(
        self, told: Told | None, mentions: tuple[QuantityMention, ...], measure: str, floor: int
    ) -> Span | None:
        """What has been told before the last of the quantities and is counted there."""
        *earlier, mention = mentions
        start = self.start(mention, floor)
        if self._after.leads_on(mention.span.end):
            return None  # 引进90个品牌，培育9个|年销售额过千万的
        closed = self._text[mention.span.end : mention.span.end + 1] in _CLOSED
        others = "的" in self._text[mention.span.end : mention.span.end + _KIND]
        found = noun_told(self.reader, told, start, measure, closed=closed, others=others)
        # 假货，一天就查出|90件: a duration in the clause counts nothing and ends nothing
        counting = next((one for one in reversed(earlier) if not self._counts_nothing(one)), None)
        lasting = bool(earlier) and self._counts_nothing(earlier[-1])
        barrier = (counting.span.end if counting is not None else 0) if lasting else floor
        found = found or self._topics.of(start, measure, barrier, closed=closed)
        ranked = _RANKED.match(self._text, found.start, found.end) if found is not None else None
        return Span(ranked.end(), found.end) if found is not None and ranked is not None else found  # 第二批|候鸟

    def _counts_nothing(self, mention: QuantityMention) -> bool:
        """一天, 首批: a length, or a phase that stands for itself."""
        phase = mention.kind == "ordinal" and measure_of(self._text, mention) in _PHASES
        return phase or mention.kind in _LENGTHS

    def start(self, mention: QuantityMention, floor: int) -> int:
        """The offset before the number and its modifiers."""
        return before_modifiers(self._text, mention.span.start, floor)

    def is_taken(
        self, mention: QuantityMention, noun: Span, following: QuantityMention | None, *, described: bool
    ) -> bool:
        """分两批|更换灯具420盏, 四组|村民62户: the next number counts the noun between the two."""
        if following is None or following.kind not in COUNTED_KINDS:
            return False
        if following.span.start == mention.span.end:
            named = following.kind == "ordinal" and following.measure is None and mention.kind == "number"
            return not (described or named)  # 首批|20名教师; not 90家|第三产业实体
        if following.span.start != noun.end:
            return False
        measures = [measure_of(self._text, one) for one in (mention, following)]
        printed = noun.of(self._text)
        people = is_people(printed) and measures[1] in PEOPLE_MEASURES and measures[0] not in PEOPLE_MEASURES
        fitting = fits(measures[1], printed) and not fits(measures[0], printed) and measures[0] in _GROUPS
        return self._after.is_doubtful(noun) or people or fitting or measures[0] == "级"

    def _part_of(self, mention: QuantityMention, measure: str, floor: int) -> Span | None:
        """半决赛|第五场: what an ordinal of parts divides stands before it."""
        if mention.kind != "ordinal" or measure not in _PARTS:
            return None
        found = self._before.of(mention, measure, floor)
        if found is None or found.end != mention.span.start:
            return None
        tokens = self.reader.tokens(found.start, found.end)
        return found if tokens and tokens[-1].tag in NOUN_TAGS else None  # 预计|第一期可为

    def _is_label(self, mention: QuantityMention, before: Span) -> bool:
        """Whether digits without a measure word only tell one thing of its kind from others."""
        return mention.measure is None and before.end == mention.span.start and mention.numeral.of(self._text).isdigit()

    def _rest_of_term(self, mention: QuantityMention) -> Span | None:
        """“三个坚持”: the rest of the term, if it holds one number only."""
        if mention.span.start and self._text[mention.span.start - 1] not in QUOTES:
            return None
        end = mention.span.end
        while end < len(self._text) and self._text[end].isalnum():
            end += 1
        rest = self._text[mention.span.end : end]
        lands = mention.measure is None and rest[:1] in _LANDS  # but “三大|国家战略”
        counted = rest and not lands and not _OTHER_NUMBER.search(rest)
        return Span(mention.span.end, end) if counted else None
