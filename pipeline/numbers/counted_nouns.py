"""What a number counts: the noun after it, before it, or before the first number of its list.

Takes a text with its quantities and, if known, the words with their parts of speech; gives the quantities with their
nouns. It refuses to guess: without a noun phrase beside the number, or behind a relative clause (一名扎根基层的教师),
the noun stays None. Sums of money, rates, fractions, measures, ages and durations have none by definition.
"""

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.bare_counts import AREA_UNITS, TWO_AREAS, persons_behind
from pipeline.numbers.can_count import COUNTED_KINDS, can_count
from pipeline.numbers.clause_topics import ClauseTopics
from pipeline.numbers.deeds import CASES, TIMES
from pipeline.numbers.how_often import OFTEN
from pipeline.numbers.known_nouns import (
    CHANGES,
    PEOPLE_MEASURES,
    PERSONS,
    counts_as_head,
    fits,
    is_people,
    measure_of,
    misfits,
)
from pipeline.numbers.named_numbers import is_family, without_names
from pipeline.numbers.no_nouns import is_no_noun
from pipeline.numbers.noun_edges import before_next, with_numbered_front, without_front
from pipeline.numbers.noun_ends import before_modifiers
from pipeline.numbers.noun_words import CLOSING, NOUN_TAGS, QUOTES, Reader, WordSource
from pipeline.numbers.nouns_after import NounsAfter
from pipeline.numbers.nouns_ahead import bare, body_of, is_other, pair, part_of, told_apart
from pipeline.numbers.nouns_before import NounsBefore
from pipeline.numbers.roles import role
from pipeline.numbers.shared_nouns import shared_nouns
from pipeline.numbers.sizes import PRICES, Sizes
from pipeline.numbers.told_before import OF_THEM, Told, noun_told
from pipeline.spans import Span
from pipeline.values import replace

# 小鸟，其中5只|伤势较重, 58宗窃案中，21宗|手法不明
_AMONG_THEM = regex("[，,；;、]?(?:经|共)?(?:发现|查出|确认|检出)?其中有?|[之当當]?[中里裡][，,](?:有|约|近)?")
_CLOSED = frozenset({"", *"，。；：、！？,;:!?（）()\n"})
_GROUPS = frozenset({"批", "组", "级", "期", "轮", "类", "队"})
_LENGTHS, _RECENT = frozenset({"duration", "age"}), 3
_RANKED = regex("(?:第[0-9一二三四五六七八九十百]{1,4}|首)[批届次期轮个项名位条艘辆](?=.)")
_NOUNS_THEMSELVES = frozenset({*AREA_UNITS, *TWO_AREAS, "车道", "車道"})
_AMONG = frozenset({"强", "強"})  # 足协杯|8强, 世界500强: how far they came, whoever they are
_PHASES, _BOUNDS = frozenset({"批", "期"}), ("以上", "以下", "及以上", "及以下")
_MOODS = frozenset({"片", "番", "派"})
_FACE_TO_FACE = ("面对面", "面對面")
_MUTUAL = regex("[^，,。；;、的了过過]{0,4}?(?P<mutual>" + alternation(role("mutual")) + ")")  # 在线|互动, 亲切|交谈
_WITH = regex("[与與同]")
_JOINT, _LAST_JOINT = regex("[和与與跟及]"), regex("[、和与與及](?=[^、和与與及]+$)")
_LIST_MARKS = ("", "、", "，", ",", "和", "及")
_CHANGE = frozenset(CHANGES)
_OUTPUT = ("产量", "产能", "销量", "规模")
_BODIES = frozenset("会會署局院团團校班部处處人民")  # also 14亿中国人|民
_OUTCOMES, _CASES = frozenset(role("case_outcome")), role("patient")
_NEAR_CASES = 40  # characters back to the number that counts them
_ROOFS = ("屋", "房", "宅")  # 塌房90间，|300人无家可归
_HOMES, _DWELLINGS = frozenset("户戶套"), role("dwelling")
_FUNCTIONS = frozenset("过過超近约約逾破")
_REACHING = role("reaching")
_OF_BODIES = frozenset("家所座间間辆輛艘架")  # 两家|开业
_KIND = 4  # characters of 小的, 年长的
_LANDS = frozenset("国省市县")  # “八国联盟” is one
_AREAS_AND_HOUSES, _JOINTLY = frozenset("城村镇乡校园企户店"), role("jointly")
_OTHER_NUMBER = regex("[一二三四五六七八九十两]")


def with_nouns(
    text: str, mentions: tuple[QuantityMention, ...], words: WordSource | None
) -> tuple[QuantityMention, ...]:
    """The same quantities, each with what it counts where the text says so."""
    finder = _Finder(text, words)
    mentions = without_names(finder.reader, mentions)
    out: list[QuantityMention] = []
    inherited: Span | None = None
    told: Told | None = None
    listed: Told | None = None  # the same with the measure word of the number before it
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
            noun = noun or finder.past_idiom(mention, following)
        measure = measure_of(text, mention)
        if noun is not None and finder.is_none(mention, noun, following, before=before, described=described):
            noun = None
        noun = None if told is not None and measure == "层" and told.noun == noun else noun  # 一幢靠路的|4层高民宅
        noun = noun if before or noun is None else finder.of_one(mention, measure, finder.first_of(noun))
        if noun is not None and following is not None and noun.overlaps(following.span):
            noun = finder.apart(mention, noun, following)
        if noun is None and mention.kind == "number" and not mention.indefinite:
            same = listed if listed is not None and listed.measure == measure else told
            noun = finder.carried(same, mentions[max(0, index - _RECENT) : index + 1], measure, floor)
            before = noun is not None
        if noun is not None:
            noun = without_front(text, finder.of_case(mention, noun, told))
            noun = with_numbered_front(text, noun, finder.front_floor(mentions, index, floor)) if before else noun
            # 社宅9处、3842户，今年再增加|2处
            listed = told._replace(end=mention.span.end) if told is not None and told.noun == noun else None
            told = Told(noun, mention.span.end, measure)
        inherited = noun if before else None
        floor = finder.next_floor(mention, measure, floor, noun, before=before)
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
    if measure in _AMONG:
        return replace(mention, noun=None)
    if mention.noun is None and mention.kind == "number" and measure in _NOUNS_THEMSELVES:
        return replace(mention, measure=None, noun=mention.measure, indefinite=False)  # 三省|一市
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
        listed = text.rfind("、", noun.start, following.span.start - 1)
        if following.kind == "idiomatic" and listed > noun.start:
            return Span(noun.start, listed)  # 带一个产业|、富一方百姓
        named = (
            marked or noun.end > following.span.end and (measure in CASES or ranked or following.kind == "idiomatic")
        )
        cut = noun if named else before_next(text, noun.start, following.span.start)
        cut = None if cut is not None and cut.of(text) in _FUNCTIONS else cut  # 首部|过|亿大片
        return self.sizes.of_ranks(mention, following, cut)

    def of_case(self, mention: QuantityMention, noun: Span, told: Told | None) -> Span:
        """确诊病例90例，其中|出院56例: the cases told of just before, and not what became of some of them."""
        if told is None or noun.of(self._text) not in _OUTCOMES or mention.span.start - told.end > _NEAR_CASES:
            return noun
        same = measure_of(self._text, mention) == told.measure == "例" and told.noun.of(self._text).endswith(_CASES)
        return told.noun if same else noun

    def front_floor(self, mentions: tuple[QuantityMention, ...], index: int, floor: int) -> int:
        """How far back what the noun begins with may reach: over the idiom just before (一村一品|示范村21个)."""
        last = mentions[index - 1] if index else None
        return last.span.start if last is not None and last.kind == "idiomatic" and last.span.end == floor else floor

    def next_floor(self, mention: QuantityMention, measure: str, floor: int, noun: Span | None, *, before: bool) -> int:
        """How far back the next number may look: 11个乡镇|4.3万人, but 第二轮|申请批出1200宗."""
        if noun is None:
            return floor if self._leads_on(mention, measure) else mention.span.end
        counts_on = before or mention.kind == "ordinal"
        return mention.span.end if counts_on else max(mention.span.end, noun.end)

    def _leads_on(self, mention: QuantityMention, measure: str) -> bool:
        """销量|首次突破90万辆, “三超一疲劳”90起: a number that may stand between another one and its noun."""
        text, end = self._text, mention.span.end
        first = mention.kind == "ordinal" and measure in OFTEN and text.startswith(_REACHING, end)
        return first or mention.kind == "in_term" and text[end : end + 1] != ""

    def past_idiom(self, mention: QuantityMention, following: QuantityMention | None) -> Span | None:
        """5个|一村一品示范村: what is counted with the idiom that it begins with."""
        if following is None or following.kind != "idiomatic" or following.span.start != mention.span.end:
            return None
        if mention.kind != "number" or mention.indefinite:
            return None
        noun = self.sizes.noun_behind(following, mention)
        return noun and Span(following.span.start, noun.end)

    def is_manner(self, mention: QuantityMention, measure: str) -> bool:
        """一片|忙碌, 论证|一番, 一把|接过: how something is done, and no number."""
        return measure in _MOODS or self._after.is_at_once(mention, measure)

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
        if not can_count(self._text, mention) or is_family(self.reader, mention):
            return None, False
        if mention.kind == "in_term":
            return self._rest_of_term(mention), False
        measure = measure_of(self._text, mention)
        if (apart := told_apart(self.reader, self._before, mention, measure, floor)) is not None:
            return apart, True
        after, crowd = self._after.of(mention, measure), self._persons(mention)
        cut = after is not None and crowd is not None and after.end == crowd.end + 1  # 500学生|列队, not 七委员会
        cut = cut and after is not None and self._text[after.end - 1] not in _BODIES
        cut = cut and after is not None and not self._is_word(after)  # 90万农民工
        short = after is not None and crowd is not None and after.end < crowd.end  # 一居民|楼
        beyond = short or after is not None and crowd is not None and after.start >= crowd.end  # 2抢断2封盖的数据
        after = crowd if after is None or cut or beyond else after
        if measure == "期" and self._is_phase(mention, floor):
            built = after is not None and after.start == mention.span.end and fits(measure, after.of(self._text))
            return (after if built else None), False
        if (both := pair(self.reader, self._before, mention, measure, floor)) is not None:
            return both, True
        if after is not None and mention.kind == "number" and self._is_of_them(mention, measure, after, floor):
            return None, False
        sure = after is not None and (
            measure == "大" or not self._is_doubtful(after, measure)
        )  # 全国博物馆十大|陈列展览
        if mention.kind in ("ordinal", "idiomatic") or sure:
            body = body_of(self.reader, mention, measure) if after is None else None
            after = after or body or part_of(self.reader, self._before, mention, measure, floor)
            return after, body is not None
        if inherited is not None and (listed := self._of_list(mention, measure, floor, inherited, after)) is not None:
            return listed
        before = bare(self.reader, self._before.of(mention, measure, floor), measure)
        if before is not None and is_other(self.reader, mention, measure, before, after):
            before = None
        none = before is None and after is not None and measure in _OF_BODIES and self._is_deed(after, measure)
        return None if none else before or after, before is not None

    def _is_word(self, found: Span) -> bool:
        """Whether the tagger takes it for one word."""
        word = self.reader.before(found.end)
        return word is not None and word.span == found

    def _of_list(
        self, mention: QuantityMention, measure: str, floor: int, inherited: Span, after: Span | None
    ) -> tuple[Span | None, bool] | None:
        """居民2839户、|5814人: what the number before counts, counted on; None where nothing shows that it is."""
        between = self._text[floor : self.start(mention, floor)].strip()
        if between not in _LIST_MARKS and between not in _CHANGE:
            return None
        told = inherited.of(self._text)
        persons = measure in PEOPLE_MEASURES and not is_people(told) and (not fits("户", told) or told.endswith(_ROOFS))
        persons &= not (between == "、" and measure in _HOMES and told.endswith(_DWELLINGS))  # 社宅9处、|3842户
        persons |= measure in TIMES and is_people(told)  # 领导6人|4次
        if persons and between not in _CHANGE:  # 汽车62辆，千人; but 土鸡2万羽，64户脱贫户
            return (after if after is not None and fits(measure, after.of(self._text)) else None), False
        return inherited, True

    def first_of(self, after: Span) -> Span:
        """一次心灵的洗礼|和历史的传承, 一次友谊之旅|、合作之旅: the first of two, the second with its own 的 or 之."""
        mark, noun = self._text[after.end : after.end + 1], after.of(self._text)
        joint = _LAST_JOINT.search(noun) if mark in ("的", "之") else None
        if joint is None:
            return after
        alike = self._text[after.start - 1] == "的" if mark == "的" else "之" in noun[: joint.start()]
        return Span(after.start, after.start + joint.start()) if alike else after

    def of_one(self, mention: QuantityMention, measure: str, after: Span) -> Span:
        """一名骑手|和店主争执: one person is no two; not 一名数学和物理老师."""
        if is_people(after.of(self._text)) and (deed := _MUTUAL.match(self._text, after.end)) is not None:
            facing = deed["mutual"] in _FACE_TO_FACE  # with 和 others may be counted as well: 10名医生和护士一起参加
            joint = (_JOINT if facing else _WITH).search(self._text, after.start + 1, after.end - 1)
            return after if joint is None else Span(after.start, joint.start())  # 30名代表|与委员面对面交流
        if mention.value != "1" or measure not in PERSONS or mention.kind != "number":
            return after
        joint = _JOINT.search(self._text, after.start + 1, after.end - 1)
        one = after if joint is None else Span(after.start, joint.start())
        return one if is_people(one.of(self._text)) else after

    def _is_doubtful(self, after: Span, measure: str) -> bool:
        """救护车12辆|赶赴灾区, 增加钢琴90台|产量: whether a noun before the number is the better one."""
        noun = after.of(self._text)
        misfit = misfits(measure, noun)
        return self._after.is_doubtful(after) or misfit and (noun.endswith(_OUTPUT) or self._is_deed(after, measure))

    def _is_deed(self, after: Span, measure: str) -> bool:
        """率战船二十余艘|突围: whether it is one verbal noun, which no measure word of things counts."""
        word = self.reader.before(after.end)
        return word is not None and word.span == after and word.tag == "vn" and measure not in OFTEN

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
            named |= following.kind == "idiomatic" or self._is_deed_of(mention, noun, following)
            return not (described or named)  # 首批|20名教师; not 90家|第三产业实体, 5个|一村一品示范村
        if following.span.start != noun.end:
            return False
        measures = [measure_of(self._text, one) for one in (mention, following)]
        printed = noun.of(self._text)
        people = is_people(printed) and measures[1] in PEOPLE_MEASURES and measures[0] not in PEOPLE_MEASURES
        sized = self._text.startswith(_BOUNDS, mention.span.end)  # 7座以上|客车90辆
        sized |= measures[0] in _GROUPS
        fitting = fits(measures[1], printed) and not fits(measures[0], printed) and sized
        return self._after.is_doubtful(noun) or people or fitting or measures[0] == "级"

    def _is_deed_of(self, mention: QuantityMention, noun: Span, following: QuantityMention) -> bool:
        """一场|两地联手的救援: whether areas told without a measure word did what is counted behind 的."""
        of = self._text.rfind("的", following.span.end, noun.start)
        themselves = measure_of(self._text, following) in _NOUNS_THEMSELVES | {"队"}
        return mention.indefinite and themselves and of > following.span.end

    def _rest_of_term(self, mention: QuantityMention) -> Span | None:
        """“三个坚持”: the rest of the term, if it holds one number only."""
        if mention.span.start and self._text[mention.span.start - 1] not in QUOTES:
            return None
        end = mention.span.end
        while end < len(self._text) and self._text[end].isalnum():
            end += 1
        rest = self._text[mention.span.end : end]
        lands = mention.measure is None and rest[:1] in _LANDS  # but “三大|国家战略”
        lands |= rest[1:] != "" and rest[0] in _AREAS_AND_HOUSES  # “千村|示范工程”
        alone = rest.startswith(("的", "件套")) or rest.endswith(_JOINTLY)  # “零|的突破”, “五车|联动”
        counted = rest and not (lands or alone) and not _OTHER_NUMBER.search(rest)
        return Span(mention.span.end, end) if counted else None
