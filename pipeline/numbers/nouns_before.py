"""The noun phrase before a number: 居民2839户, 走失老人47人, 水质检测940次, 汽车产量3万辆.

Takes the words of a text, a quantity, its measure word and how far back it may look; gives the span of what is counted.
It leaves out the owner of the figure (云岭村居民310户 counts 居民) and gives None for what is measured rather than
counted (总价三百万) and for a verb with its object (去图书馆两次).
"""

from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation, rows, word_list
from pipeline.numbers.alone import stands_alone
from pipeline.numbers.countable import HAVING, can_be_counted, unless_measured
from pipeline.numbers.deeds import DOING, EVENTS, EVENTS_OR_CASES, deed, object_of
from pipeline.numbers.known_nouns import (
    PEOPLE_MEASURES,
    counts_as_head,
    fits,
    is_changed,
    is_people,
    misfits,
)
from pipeline.numbers.last_words import mend_last
from pipeline.numbers.modifiers import modifier_before
from pipeline.numbers.noun_edges import drop_owner, is_half_verb, past_handling, past_verb, trim
from pipeline.numbers.noun_ends import noun_end
from pipeline.numbers.noun_lists import list_start, sums_up, sums_up_marks
from pipeline.numbers.noun_words import (
    BEHIND,
    CLAUSE,
    CLOSING,
    NOUN_TAGS,
    OWNER_TAGS,
    PARTICIPLES,
    Reader,
    Token,
    known_tag,
)
from pipeline.numbers.phrase_starts import AMONG, PhraseStart, of_whom, with_crime, with_not, with_wrong
from pipeline.numbers.roles import role
from pipeline.numbers.taken_things import had_noun
from pipeline.spans import Span

_LIGHT = frozenset(row["word"] for row in rows("noun_boundaries") if row["light"])
_COPIES = frozenset({"份", "本", "册", "张", "套"})
_WHOLE = ("数量", "总数", "总量", "数目", *(word for word in role("amount") if word[-1] == "量"))
_TURNS = frozenset({"人次", "户次"})  # 入院人次3万
_PASSING, _TRAVELLERS = frozenset(role("passing")), frozenset({"人", "名"})
_WILL = frozenset(role("will"))
_MODAL = ("来", "可", "能", "将")
_DENIED = "不得"  # for whatever denies the comparison behind a noun, which is a subject then
_LIGHT_TAGS = frozenset({"d", "ad", "TIME"})
_LEADING_TAGS = frozenset({"f", "TIME", "d", "c", "r", "m"})
_RATES = frozenset(role("rate") + role("rate_of"))
_BY_TIME = frozenset({"年", "月", "日", "周"})
_UNTIL = frozenset({"到", "至", "在", "于", "截至", "截止"})
_MODALS = frozenset({"要", "还要", "将要", "会", "能", "可", "须", "需", "应", "拟", "计划", "预计"})
_CLOSED = ("", "，", "。", "；", "：", "\n", ",", ";", ":", "!", "！")  # behind a number that nothing follows
_ACTS = frozenset({"v", "vn", "vd"})
_MOST_VERBS, _PLACE_WORDS = 2, 4
_ANDS = frozenset("和与及并")
_HAD = frozenset("有存剩余")
_REACHES = frozenset("达逾")  # 选民达|430万 in one word of the tagger
_NAMES = role("ends_in_reach")  # 雷达
_REACHED = frozenset(role("reached"))
_NOW = frozenset(word_list("time_context", "now"))
_OTHERS = frozenset({"对方", "對方", "自己", "彼此"})
_PASSIVE = frozenset({"被", "遭"})
_COMING = frozenset(role("coming"))
# 由|98宗升至196宗, 从最初的|11人发展到236人
_TIME_BEFORE = "前一[天日周週月年]"
_YEARS_AGO = "[0-9一二三四五六七八九十]{1,3}[个個]?[年月天周週]"
GROWN_FROM = regex(
    "[由从](?:"
    + alternation(word_list("time_context", "formerly"))
    + "|(?:[去上前]年|上月)?同期|[上本]?[周週][一二三四五六日天]|[上前][个個]?[月周週季]度?|"
    + _TIME_BEFORE
    + f"|{_YEARS_AGO}[之以]?前|[上首]一?[届屆]"
    + "|[昨前][天日]|(?:[去上前今]年|[年月])[初底末中])?(?:[0-9]{1,4}[年月日][底初末]?)*的?$"
)
_WEEK_BEFORE, _LONGEST_WEEK = regex(f"[由从](?:({_TIME_BEFORE})|({_YEARS_AGO})[之以]?前)的?$"), 9
_OF_ANYTHING, _FIRST = frozenset({"个", "個"}), frozenset({"首次", "首度"})  # 销量|首次突破90万
_EACH = frozenset(role("each"))
_EXPECTED, _OF_PLANS = frozenset(role("expected")), frozenset("项个份套")
_ELECTING = frozenset(role("electing"))
_AMOUNTS, _FLOWS = role("amount"), role("flow")


class NounsBefore:
    """Answers `of(quantity, measure, floor)` for one text."""

    def __init__(self, reader: Reader) -> None:
        self._reader, self._text, self._start = reader, reader.text, PhraseStart(reader)

    def of(self, mention: QuantityMention, measure: str, floor: int) -> Span | None:
        """The noun phrase that ends before the quantity and starts at `floor` or later; None if there is none."""
        text = self._text
        if stands_alone(self._reader, mention, measure):
            return None
        end, bracketed, each, examples = noun_end(text, mention, measure, floor)
        if text[end - 1] in CLOSING and (examples or sums_up_marks(text, mention, measure, end)):
            return None
        if end > floor and text[end - 1 : end] in CLOSING:
            return self._quoted(end, floor, measure)
        head = self.clause_start(self._past_week(floor, end), end)
        head += 0 < head == floor < end and text[head] in ("级", "級")  # 8万吨|级|泊位2个
        apart = text[mention.span.end : mention.span.end + 1] in ("，", ",")  # 从90只，|发展到900只
        if is_changed(text, mention.span.end + apart) and (old := GROWN_FROM.search(text, head, end)):
            end = old.start()
        if sums_up(text, mention, measure, head, floor):
            return None
        tokens, stripped = self._without_light(head, end, leads=end < mention.span.start)
        stripped[:0] = self._denial(mention, floor)
        tokens = self._without_place(tokens, stripped, measure)
        mend_last(self._reader, tokens, measure)
        if tokens and self._text[tokens[-1].end - 1] in CLOSING:
            return self._quoted(tokens[-1].end, floor, measure)  # “口袋公园”|年内再增|40座
        if tokens and (amount := self._amount(head, tokens[-1])):
            counted = tokens[-1].end
            tokens = self._before_amount(head, counted - len(amount), measure)
            if self._counts_deeds(tokens, amount, measure):
                return Span(self._deed_start(tokens), counted)  # 确诊人数
        if not tokens:
            return None
        closed = text[mention.span.end : mention.span.end + 1] in _CLOSED
        led = bool(stripped) or end < mention.span.start and not bracketed
        found = self.phrase(tokens, stripped, measure, bracketed=bracketed, closed=closed, led=led) or self._patient(
            tokens, measure, stripped, heads=not mention.indefinite
        )
        found = found and past_verb(self._reader, past_handling(text, found), measure)
        found = self._reader.whole_before(found, head, tokens[-1].end, measure) if tokens else found
        found = found or (had_noun(self._reader, tokens, measure) if not led else None)
        found = found and with_not(self._reader, found, head)
        start = found and list_start(self._reader, found, floor, measure, each=each)
        found = found and with_wrong(text, Span(start or 0, found.end), measure)
        found = found and with_crime(self._reader, found, head, measure)
        sure = found is not None and self._is_sure(found.of(text), measure, bracketed=bracketed)
        sure &= found is not None and not is_half_verb(text, found)
        return found if sure and (not examples or self._are_common(found, measure)) else None

    def _denial(self, mention: QuantityMention, floor: int) -> list[str]:
        """替补骑手|没有超过2人: a word for what denies the comparison, if anything does."""
        beside = modifier_before(self._text, mention.span.start, floor)
        return [_DENIED] if beside is not None and beside.denied else []

    def _counts_deeds(self, tokens: Sequence[Token], amount: str, measure: str) -> bool:
        """确诊人数: what happened to the people that the amount counts, and no word for them."""
        people = (amount[-1] in "数數" or amount in _TURNS) and measure != "人"
        return bool(tokens) and people and tokens[-1].tag in ("v", "vn")

    def _are_common(self, found: Span | None, measure: str) -> bool:
        """Whether the items of a list are no names, and one of them is what the measure word counts."""
        if found is None:
            return False
        common = all(token.tag not in OWNER_TAGS for token in self._reader.tokens(found.start, found.end))
        return common and any(fits(measure, item) for item in found.of(self._text).split("、"))

    def _is_sure(self, noun: str, measure: str, *, bracketed: bool) -> bool:
        """Without a tagger only what the measure word is known to count; before brackets only people are counted so."""
        if (is_people(noun) or noun in _OTHERS) and misfits(measure, noun) and measure not in PEOPLE_MEASURES | {"枚"}:
            return False  # 骂了女子|两句
        if noun == measure or measure == "家" and is_people(noun) and not fits(measure, noun):
            return False  # 赞成|票343票, 姨丈|一家
        expected = noun in _EXPECTED and measure not in _OF_PLANS  # 第一季|预计10期
        if expected or self._reader.words is None and not fits(measure, noun) and not counts_as_head(measure, noun):
            return False
        return not bracketed or (is_people(noun) if measure in PEOPLE_MEASURES else not misfits(measure, noun))

    def _amount(self, head: int, last: Token) -> str:
        """汽车|产量, 用户|数: what ends the words before the number and only says that they are counted."""
        word = self._reader.printed(last)
        if word == "数" and last.tag in NOUN_TAGS or word in _TURNS:
            return word
        if self._text.endswith(_AMOUNTS, head, last.end):
            return next(known for known in _AMOUNTS if self._text.endswith(known, head, last.end))
        return "数" if len(word) > len("人数") and word.endswith("数") else ""

    def _before_amount(self, head: int, end: int, measure: str) -> list[Token]:
        """汽车产量3万辆 counts 汽车, and so do 汽车在此地的平均日产量 and 汽车成交总数."""
        tokens, _ = self._without_light(head, end)
        whole = self._text.startswith(_WHOLE, end)  # 机构的数量, 汽车的销量; not 会跳舞的人数
        while tokens and (self._reader.printed(tokens[-1]) in _RATES or whole and tokens[-1].tag == "de"):
            tokens.pop()
        rate = max((at for at, token in enumerate(tokens[:-1]) if self._reader.printed(token) in _BY_TIME), default=-1)
        del tokens[: rate + 1]  # 机场年|旅客吞吐量
        del tokens[self._before_place(tokens, len(tokens), measure) :]
        del tokens[of_whom(self._reader, tokens, measure) :]
        if measure and tokens and self._reader.printed(tokens[-1]) in _ELECTING:
            return []  # 总统、副总统|选举人数: those who elect
        if len(tokens) > 1 and tokens[-1].tag in ("v", "vn") and fits(measure, self._reader.printed(tokens[-2])):
            tokens.pop()
        return tokens

    def _deed_start(self, tokens: Sequence[Token]) -> int:
        """新增确诊|人数: where the deed starts."""
        first = len(tokens) - 1
        while first and tokens[first - 1].tag in ("vn", "a") and self._reader.printed(tokens[first - 1]) != "总":
            first -= 1
        return tokens[first].start

    def clause_start(self, floor: int, end: int) -> int:
        """Where the clause that goes on up to `end` starts, at `floor` or later."""
        head = max(floor, end - BEHIND)
        for mark in CLAUSE.finditer(self._text, head, end):
            head = mark.end()
        return head

    def _quoted(self, end: int, floor: int, measure: str) -> Span | None:
        """What stands between the marks that close at `end`; a title keeps its marks and is counted in copies only."""
        text = self._text
        opening = text.rfind(CLOSING[text[end - 1]], max(floor, end - BEHIND), end)
        if opening < 0 or CLAUSE.search(text, opening + 1, end - 1):
            return None
        if text[opening] != "《":
            return Span(opening + 1, end - 1) if opening + 1 < end - 1 else None
        return Span(opening, end) if measure in _COPIES else None

    def _without_light(self, start: int, end: int, *, leads: bool = False) -> tuple[list[Token], list[str]]:
        """The tokens of the stretch, and those that only lead on to the number (达, 有), last first.

        `leads` says that such a word stood behind the stretch: then 将 leads on too (将|超过30款).
        """
        tokens, stripped = [token for token in self._reader.tokens(start, end) if token.end <= end], list[str]()
        if tokens and self._reader.printed(tokens[-1])[2:] and self._text[tokens[-1].end - 1] in _REACHES:
            last = tokens.pop()
            tokens += [last] if self._text.endswith(_NAMES, last.start, last.end) else [last._replace(end=last.end - 1)]
        if len(tokens) > 1 and self._reader.printed(tokens[-1]) in _REACHED and self._tells_how_many(start, tokens[-2]):
            stripped.append(self._reader.printed(tokens.pop()))  # 吞吐量|完成|90万标箱
        while tokens and tokens[-1].tag != "w":
            word = self._reader.printed(tokens[-1])
            until = bool(stripped) and stripped[-1][-1] in "年月日" and word in _UNTIL  # 预计|到2027年将突破90家
            if not (self.is_light(tokens[-1]) or until or (leads or stripped) and word in _WILL):
                break
            stripped.append(word)
            tokens.pop()
        return tokens, stripped

    def _past_week(self, floor: int, end: int) -> int:
        """病例由前|一周|的90例, 游客从|10年|前的3万人增至: 0 where the floor only says when the old figure was told."""
        week = _WEEK_BEFORE.search(self._text, max(0, end - _LONGEST_WEEK), end)
        return 0 if week is not None and week.lastindex and floor == week.end(week.lastindex) else floor

    def _without_place(self, tokens: list[Token], stripped: Sequence[str], measure: str) -> list[Token]:
        """华南虎在山区|仅存500只, 所属企业中|有4家, 伤者中|2人: the counted things without where or among which."""
        if len(tokens) < _MOST_VERBS:
            return tokens
        if self._reader.printed(tokens[-1]) in _PASSING and measure in _TRAVELLERS | _TURNS:
            return tokens[:-1] if fits(measure, self._reader.printed(tokens[-2])) else tokens  # 旅客|发送达到3万人次
        if tokens[-1].tag != "f":
            return tokens
        among = self._reader.printed(tokens[-1]) in AMONG and fits(measure, self._reader.printed(tokens[-2]))
        had = bool(stripped) and stripped[-1][-1] in _HAD
        if not had and (stripped or not among or measure not in PEOPLE_MEASURES):
            return tokens
        at = len(tokens) - 1 if among else self._before_place(tokens, len(tokens), measure)
        return tokens[:at] if at and fits(measure, self._reader.printed(tokens[at - 1])) else tokens

    def _tells_how_many(self, start: int, last: Token) -> bool:
        """吞吐量|完成90万标箱, 业务量|完成9亿件: whether a verb of reaching may follow."""
        return bool(self._amount(start, last)) or self._reader.printed(last).endswith(_FLOWS)

    def is_light(self, token: Token) -> bool:
        """Whether a word may stand between a noun and its number (观众|超过|10万)."""
        word = self._reader.printed(token)
        light = token.tag in _LIGHT_TAGS or word in _LIGHT or word in _FIRST
        return light or word in _NOW  # 失联人员目前|减至3人

    def phrase(
        self,
        tokens: Sequence[Token],
        stripped: Sequence[str],
        measure: str,
        *,
        bracketed: bool = False,
        closed: bool = False,
        led: bool = False,
    ) -> Span | None:
        """The noun phrase that ends the tokens, if it can be counted; `stripped` are the light words behind it.

        `led` says that such words or a change (增至) lead from it to the number, so that it is a subject.
        """
        first = self._start.of(tokens, len(tokens))
        phrase = list(tokens[first:])
        if not phrase or first and self._reader.printed(tokens[first - 1]) in ("每", "各"):
            return None if phrase else self._verbal(tokens, measure)  # 平均每|班|约25人
        ends_so = len(phrase) == 1 and phrase[0].tag == "vn" and fits(measure, self._text[phrase[0].end - 1])
        if ends_so and (measure not in PEOPLE_MEASURES or is_people(self._reader.printed(phrase[0]))):
            return object_of(self._reader, phrase[0], measure) or Span(phrase[0].start, phrase[0].end)  # 售|票|90张
        governor = tokens[first - 1] if first else None
        if led and governor is not None and governor.tag == "v" and self._reader.printed(governor) in PARTICIPLES:
            phrase.insert(0, governor)  # 遇难|渔民增至9名
        elif governor is not None:
            self._start.shift(phrase, tokens[:first], measure)
        listed = governor is None and self._text[tokens[0].start - 1 : tokens[0].start] == "、"  # 、管制刀具89把
        leading = not listed and (governor is None or governor.tag in _LEADING_TAGS or self._leads_on(governor))
        leading = leading and (governor is None or self._reader.printed(governor) not in _EACH)  # 各类|宣传资料
        leading = leading and not (governor is not None and self._joins_deeds(governor, measure))
        if not bracketed:
            told = any(known_tag(word) == "v" for word in stripped)
            drop_owner(self._reader, phrase, measure, leading=leading, told=told)
        trim(self._reader, phrase, measure, governor)
        if not phrase or not can_be_counted(self._reader, phrase, measure, governor, adjacent=not stripped):
            return None
        deed = len(phrase) == 1 and phrase[0].tag == "vn" and measure not in EVENTS_OR_CASES | {"件"}
        word = self._reader.printed(phrase[0])
        built = measure in _OF_ANYTHING and governor is not None and governor.tag == "v" and not stripped
        if deed and (misfits(measure, word) or built and not counts_as_head(measure, word)):
            return None  # 发展|7条下线, 动工|建设|9万个
        partner = self._start.partner_of(tokens, tokens.index(phrase[0]), phrase[-1], measure)
        start = phrase[0].start if partner is None else partner
        return unless_measured(self._text, Span(start, phrase[-1].end), stripped, measure, closed=closed)

    def _joins_deeds(self, governor: Token, measure: str) -> bool:
        """禁毒宣传和|警示教育活动80场: the second of two names of events."""
        return measure[:1] in EVENTS and self._reader.printed(governor) in _ANDS

    def _leads_on(self, governor: Token) -> bool:
        """日均可|服务乘客, 累计|服务长者: a verb follows."""
        word = self._reader.printed(governor)
        return word not in HAVING and (word in _LIGHT or word.endswith(_MODAL) or word in _ANDS)

    def _verbal(self, tokens: Sequence[Token], measure: str) -> Span | None:
        """What a verb before the number says is counted."""
        found = deed(self._reader, tokens, measure) or self._improved(tokens, measure)
        return found or object_of(self._reader, tokens[-1], measure)

    def _patient(self, tokens: Sequence[Token], measure: str, stripped: Sequence[str], *, heads: bool) -> Span | None:
        """鞋磨坏了|两双, 生猪出栏|9万头: what was done to the counted thing, or what it did, stands between.

        Only where the measure word fits the noun, so that nobody who did something is counted; `heads` also admits
        what 个 commonly counts.
        """
        told = tokens[-1].tag == "de" and stripped[-1:] and stripped[-1][-1] == "有"  # 学生报名的|有57人
        last = len(tokens) - bool(told)
        while last and tokens[last - 1].tag in ("u", "d", "ad", "vd"):
            last -= 1
        if last > 1 and tokens[last - 1].tag == "a" and tokens[last - 2].tag == "v":
            last -= 1  # 写|满
        verbs = last
        while (
            verbs
            and last - verbs < _MOST_VERBS
            and (
                tokens[verbs - 1].tag in _ACTS
                or told
                and tokens[verbs - 1].tag == "a"
                or self._comes(tokens[verbs - 1])
            )
        ):
            if verbs < last and fits(measure, self._reader.printed(tokens[verbs - 1])):
                break  # 申请|批出90宗
            verbs -= 1
        if verbs == last:
            return None
        people = measure in PEOPLE_MEASURES - {"户", "戶"}
        if people and not told and not self._comes(tokens[last - 1]):
            return None
        verbs = self._before_place(tokens, verbs, measure)
        passive = [at for at in range(1, verbs) if self._reader.printed(tokens[at]) in _PASSIVE]
        verbs = passive[-1] if passive and not people else verbs  # 羊被狼|咬死11只
        while verbs and self._is_adverbial_word(tokens[verbs - 1]):
            verbs -= 1
        if not verbs:
            return None
        if self._text[tokens[verbs - 1].end - 1] in CLOSING:
            found = self._quoted(tokens[verbs - 1].end, tokens[0].start, measure)
        else:
            found = self.phrase(tokens[:verbs], (), measure)
        noun = found.of(self._text) if found is not None else ""
        return found if noun and (fits(measure, noun) or heads and counts_as_head(measure, noun)) else None

    def _comes(self, token: Token) -> bool:
        """牧民|出境|98万人次: what the counted people do, also where the table takes it for an attribute."""
        return self._reader.printed(token) in _COMING

    def _is_adverbial_word(self, token: Token) -> bool:
        """今年|还要|再减少: a word of time, degree or will."""
        word = self._reader.printed(token)
        return self.is_light(token) or word in _MODALS or token.tag == "r" and word[-1] in "年天月日前"

    def _before_place(self, tokens: Sequence[Token], end: int, measure: str) -> int:
        """大会已连续|在镇里|举办了九届: the index of the preposition of a place that ends at `end`, else `end`."""
        first = end
        if measure and end and fits(measure, self._reader.printed(tokens[end - 1])):
            return end  # 停在港内的|船只
        while first and end - first < _PLACE_WORDS and tokens[first - 1].tag in ("f", "s", "n", "LOC", "ns", "de"):
            first -= 1
        here = 0 < first < end and self._reader.printed(tokens[first - 1]) == "在"
        return first - 1 if here else end

    def _improved(self, tokens: Sequence[Token], measure: str) -> Span | None:
        """完成老旧小区改造|63个: what has been worked on is counted."""
        if measure in EVENTS_OR_CASES or len(tokens) < 3 or tokens[-1].tag not in ("v", "vn"):
            return None
        first = self._start.of(tokens, len(tokens) - 1)
        if not first or first == len(tokens) - 1 or self._reader.printed(tokens[first - 1]) not in DOING:
            return None
        return self.phrase(tokens[:-1], (), measure)
