"""Quantities in a text: numbers, rates, sums of money, measures, ages, durations, ordinals and enumerators.

`find_quantities(text)` takes any text and gives every expression in it that counts, ranks or measures, in order, with
offsets into that text; usable alone, without a model. It refuses fixed words and idioms (一起, 十分), names and codes
(985高校, 5G, 0471-1234567) and the numbers of the calendar (2024年12月), which are dates. One left-to-right pass.
"""

from collections.abc import Iterator

from pipeline.layers import QuantityKind, QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import fold
from pipeline.numbers import codes
from pipeline.numbers.compound import Numeral
from pipeline.numbers.contests import dashed_score_at, tally_at
from pipeline.numbers.counted_nouns import with_nouns
from pipeline.numbers.fixed_words import CANDIDATE, Step, fixed_at
from pipeline.numbers.fronts import sign_at, with_front
from pipeline.numbers.item_heads import is_item
from pipeline.numbers.joint_bounds import with_joint_bounds
from pipeline.numbers.kinds import Amount
from pipeline.numbers.local_money import with_local_money
from pipeline.numbers.mentions import mention_of, with_modifier
from pipeline.numbers.name_numbers import class_end
from pipeline.numbers.noun_words import WordSource
from pipeline.numbers.numerals import is_numeral_char, plain, read_numeral
from pipeline.numbers.parts import ARABIC, FINANCIAL, KIND, MAX_DIGITS, digit_value
from pipeline.numbers.ranges import read_amount
from pipeline.numbers.roles import role
from pipeline.numbers.steps import is_step
from pipeline.numbers.units import Unit, skip_blanks, unit_at
from pipeline.spans import Span
from pipeline.values import replace

_OPENING = {"“": "”", "‘": "’", "「": "」", "『": "』", '"': '"', "＂": "＂"}
_TERM_LENGTH = 8  # “三个坚持”, “一周两月”: a shorthand is short
# Nouns that end in 数: 参与人数十万 is not 数十万.
_NOUNS_WITH_SHU = regex("[人户次总個个项件参參指无無多少岁倍分函常系变因字奇偶整负正代基实级位点天月年票得层全悉尽盡]")
_STREETS = ("路", "街", "巷", "弄", "道")
_HEADS = tuple("部元榜之岁昂俯叩")  # 昂|首挺胸
_FIRST_OF_PARTY = frozenset("次个批届位场部期")
_NO_FIRST = frozenset("打战强")
_SURNAMES = frozenset("陆陸伍")  # financial numerals that are names of people
_HIGHEST_ITEM = 30  # an enumeration of more items is none
_CLAUSE_MARKS = ("", "\n", "，", "；", "：", "。", ",", ";", ":")
_PLACED = (
    *role("whole"),
    *role("placed"),
)
_OF_WAR = frozenset("区场略斗役争队士术线俘")  # 第三战区
_NOT_NUMBERED = ("码", "碼", "召", "称", "稱")
_OF_PERSON = regex("选(?![择出中上])|[称格]")
_AFTER_ITEM = (
    "",
    "，",
    ",",
    "、",
    "：",
    ":",
    "是",
    "为",
    "曰",
    "则",
    "在",
    "；",
    "。",
    "）",
    "\n",
    " ",
    "乃",
    "即",
    "—",
)
_ITEM_MARKS = ("、", "．", ".", "）", ")")
_BEHIND_ITEM = "".join(("是", "要", *role("item_deed"), *_ITEM_MARKS))
# Most numbers are none, which their end tells before anybody reads them.
_MAY_ENUMERATE = regex(f"[{''.join((*KIND, *ARABIC))}]{{1,{MAX_DIGITS}}}[{_BEHIND_ITEM}]")
_RANK = "([1-9][0-9]?|[一二三四五六七八九十]{1,2})[号號]"
_SEED = regex(_RANK + "(?=种子|種子)")
_STORM = regex(_RANK + "(?=(?:超强|超強|强|強)?(?:台风|颱風)|[热熱][带帶][风風]暴)")
_WITHIN = ("内", "內", "之内", "之內", "以内", "以內")
_LONG_NAME, _PAIR = 3, 2
_SHOPS = frozenset("斋齋居楼樓堂阁閣轩軒")  # end the names of old shops
_UP_TO = ("至", "到", "—", "-", "~", "～", "－")
_ITEM_ENDS = ("。", "；", ";", "：", ":")
_NUMBERED_SO = frozenset("项項条條款章节節目班号號级級期组組")
_FIRST_ITEM, _FAR_ITEM = regex("[（(][1１一][）)]"), 600


def find_quantities(text: str, *, words: WordSource | None = None) -> tuple[QuantityMention, ...]:
    """Every quantity of `text`, in order of its offsets, none overlapping another.

    Args:
        text: any text; offsets of the result are its code points.
        words: words with parts of speech, where known; they sharpen the counted noun and nothing else.
    """
    printed, text = text, fold(text)
    found = with_joint_bounds(text, tuple(_Scanner(text).run()))
    if not found:
        return ()
    return with_nouns(text, with_local_money(printed, text, found), words)


class _Scanner:
    """Steps from candidate to candidate; `floor` is the end of what has been consumed."""

    def __init__(self, text: str) -> None:
        self.text, self.floor = text, 0
        self.term, self.opened = 0, ""  # where the marks close around a shorthand, and the numeral that opened it

    def run(self) -> Iterator[QuantityMention]:
        found = CANDIDATE.search(self.text)
        while found:
            at = found.start()
            end, mention = self._at(at)
            if mention is not None:
                yield mention
                end = max(end, mention.span.end)
            self.floor = max(self.floor, end)
            found = CANDIDATE.search(self.text, end if end > at else at + 1)

    def _at(self, at: int) -> Step:
        """What stands at the candidate `at`: where to go on, and the quantity if there is one."""
        char = self.text[at]
        tally = tally_at(self.text, at) or (dashed_score_at(self.text, at) if char.isascii() else None)
        if tally is not None:
            return tally.span.end, tally
        fixed = fixed_at(self.text, at, self.floor)
        inner = at < self.term and char == self.opened != "一"  # 三线 of “三区三线” is no 三线城市
        if fixed is not None and not (inner and fixed[1] is None):
            end, idiom = fixed
            return end, idiom and with_modifier(self.text, idiom, self.floor)
        if char == "第":
            return self._ordinal(at)
        if char == "首":
            return self._first(at)
        if char in "双雙":
            return at + 1, None
        if char in FINANCIAL and self.text[at + 1 : at + 2].isdigit():
            return at + 1, None  # 队伍|136支
        return self._enumerator(at) or self._numbered(at) or self._number(at)

    # ------------------------------------------------- ordinals, enumerators

    def _ordinal(self, at: int) -> Step:
        """第十三次, 第三; 第一，... 第二，... are enumerators."""
        text = self.text
        start = skip_blanks(text, at + 1)
        numeral = read_numeral(text, start) if is_numeral_char(text[start : start + 1] or "x") else None
        if numeral is None:
            return at + 1, None
        if numeral.value is None or numeral.lower is not None:
            return start, None
        if text.endswith("字", 0, at) and text.startswith("号", numeral.end):
            return numeral.end + 1, None  # 某某字第12号
        last = self._last_rank(numeral)
        end, measure = numeral.end if last is None else last.end, None
        unit = self._unit_of_rank(end)
        if unit is not None:
            measure, end = Span(unit.start, unit.end), unit.end
        elif self._ranks_alone(end):
            measure, end = Span(end, end + 1), end + 1
        elif text[end : end + 1] in _STREETS and self._is_street(at, end):
            return end + 1, None  # 某某花园第6路
        elif text.startswith(("庭", "季", "年", "月", "日", "世纪", "世紀"), end):
            return end + 1, None
        kind: QuantityKind = "ordinal"
        if measure is None and text.startswith(("，", ",", "、", "：", ":"), end) and not text[at - 1 : at].isalnum():
            kind = "enumerator"
        mention = QuantityMention(Span(at, end), Span(numeral.start, numeral.end), kind, plain(numeral.value))
        if last is not None and last.value is not None:
            both = Span(numeral.start, last.end)
            low, high = plain(numeral.value), plain(last.value)
            mention = replace(mention, numeral=both, kind="ordinal", value=None, lower=low, upper=high)
        return end, replace(mention, measure=measure)

    def _unit_of_rank(self, at: int) -> Unit | None:
        """The measure word behind 第二: 第一块|金牌, 第二大|经济体; not 第一|人选."""
        unit = unit_at(self.text, at)
        if unit is None or unit.word == "人" and _OF_PERSON.match(self.text, unit.end):
            return None
        ranks = unit.word in ("块", "塊") or unit.kind in ("measure", "duration", "weeks", "age")
        return unit if ranks and (unit.use != "kind" or unit.word == "大") else None

    def _ranks_alone(self, at: int) -> bool:
        """第9号台风, 进行第2战, 第四度亮相: a character that is a measure word only behind 第."""
        text, behind = self.text, self.text[at + 1 : at + 2]
        return (
            text.startswith(("号", "號"), at)
            and not text.startswith(_NOT_NUMBERED, at + 1)
            or text.startswith("战", at)
            and behind not in _OF_WAR
            or text.startswith("度", at)
            and not behind.isdigit()
        )

    def _is_street(self, at: int, end: int) -> bool:
        """Whether 第6路 stands behind a name, and no 第6路军 or 第6路公交."""
        before, after = self.text[at - 1 : at], self.text[end + 1 : end + 2]
        return (
            "一" <= before <= "鿿" and before not in "是为在的了和与及到至由从" and after not in tuple("军公车纵诸游人")
        )

    def _last_rank(self, first: Numeral) -> Numeral | None:
        """The second numeral of 第1-3名, 第十二至十五届; None if there is none or it ranks nothing."""
        text = self.text
        between = text.startswith(("和第", "与第"), first.end)  # 第十和第十五之间
        word = next((word for word in _UP_TO if text.startswith(word, first.end)), None)
        word = text[first.end] if between else word
        at = first.end + len(word or "")
        at += word is not None and text.startswith("第", at)
        last = read_numeral(text, at) if word and is_numeral_char(text[at : at + 1] or "x") else None
        if last is None or last.value is None or first.value is None or last.value <= first.value:
            return None
        if between:
            return last if text.startswith(("之间", "间"), last.end) else None
        return last if unit_at(text, last.end, kinds=frozenset({"measure"})) is not None else None

    def _first(self, at: int) -> Step:
        """首批, 首届: the first of its kind; not 榜首位."""
        unit, text = unit_at(self.text, at + 1), self.text
        if text.startswith("度", at + 1) and not text.startswith("假", at + 2):
            unit = Unit(at + 1, at + 2, "度", "measure", None)  # 首|度跌破
        if unit is None or unit.kind != "measure" or unit.word in _NO_FIRST or text[at - 1 : at] in _HEADS:
            return at + 1, None
        if text[at - 1 : at] == "党" and unit.word not in _FIRST_OF_PARTY:
            return at + 1, None  # 党首|基…, but 我党首次
        if unit.word == "位" and (text.endswith(_PLACED, 0, at) or not text[unit.end : unit.end + 1].isalpha()):
            return at + 1, None  # 位居全国首位
        measure = Span(unit.start, unit.end)
        return unit.end, QuantityMention(Span(at, unit.end), Span(at, at + 1), "ordinal", "1", measure=measure)

    def _enumerator(self, at: int) -> Step | None:
        """一是, 一要, 其一; 1. and 一、 at the head of a line."""
        text = self.text
        if text[at - 1 : at] != "其" and not _MAY_ENUMERATE.match(text, at):
            return None
        numeral = read_numeral(text, at, decimals=False, blanks=False)
        if (
            numeral is None
            or numeral.value is None
            or numeral.lower is not None
            or not 0 < numeral.value <= _HIGHEST_ITEM
        ):
            return None
        before, end = text[at - 1 : at], numeral.end
        after = text[end : end + 1]
        if not numeral.arabic and is_step(text, at):
            span = Span(at, end + 1)
        elif before == "其" and not numeral.arabic and unit_at(text, end) is None and after in _AFTER_ITEM:
            span = Span(at - 1, end)
        elif not numeral.arabic and (
            (after == "是" and not before.isalnum()) or (after == "要" and before in _CLAUSE_MARKS)
        ):
            span = Span(at, end + 1)
        elif after in _ITEM_MARKS and self._at_item_head(at, numeral) and not self._goes_on_counting(at, numeral):
            span = Span(at, end)
        else:
            return None
        return span.end, QuantityMention(span, Span(numeral.start, end), "enumerator", plain(numeral.value))

    def _goes_on_counting(self, at: int, numeral: Numeral) -> bool:
        """5、6名, 2．2亿: the mark joins two numbers, but in brackets, and but where it numbers an item of a list."""
        closing, behind = self.text[numeral.end], self.text[numeral.end + 1 : numeral.end + 2]
        return closing not in ")）" and digit_value(behind) is not None and not is_item(self.text, at)

    def _at_item_head(self, at: int, numeral: Numeral) -> bool:
        """At the head of a line, or of an item in a sentence: 要求：1、明确责任；2、加强检查."""
        head = at
        while head > max(self.floor, at - 4) and self.text[head - 1] in " \u3000（(":
            head -= 1
        closing, behind = self.text[numeral.end], self.text[numeral.end + 1 : numeral.end + 3]
        if head == 0 or self.text[head - 1] == "\n":
            return closing in ")）" or self.text[at - 1 : at] not in ("（", "(")  # （1．5万人）
        if head < at and closing in ")）" and self._follows_item(at, numeral):
            return True
        return self.text[head - 1] in _ITEM_ENDS and closing in "、)）" and behind.isalpha()

    def _follows_item(self, at: int, numeral: Numeral) -> bool:
        """施工顺序（1）放线（2）开挖: a number in brackets that is the first item, or behind the first."""
        text, behind = self.text, numeral.end + 1
        if not (text[behind : behind + 1].isalpha() or text[behind : behind + 1] in (":", "：")):
            return False
        if text[at - 2 : at - 1] == "第" or text[behind] in _NUMBERED_SO:
            return False  # 第（一）项, 高一（3）班
        return numeral.value == 1 or _FIRST_ITEM.search(text, max(0, at - _FAR_ITEM), at) is not None

    def _numbered(self, at: int) -> Step | None:
        """赛会|10号|种子, 今年|8号|台风: such a thing is ranked, and no house or day is meant."""
        ranked = _SEED.match(self.text, at)
        if ranked is None and self.text[at - 1 : at] == "年":
            ranked = _STORM.match(self.text, at)
        if ranked is None:
            return None
        figures, rank = Span(at, ranked.end() - 1), Span(at, ranked.end())
        numeral = read_numeral(self.text, at)
        value = plain(numeral.value) if numeral is not None and numeral.value is not None else None
        return rank.end, QuantityMention(rank, figures, "ordinal", value, measure=Span(figures.end, rank.end))

    # --------------------------------------------------------------- numbers

    def _number(self, at: int) -> Step:
        text = self.text
        if codes.is_inside(text, at, self.floor):
            return codes.end_of(text, at), None
        numbered = codes.numbered_end(text, at) or (class_end(text, at) if text.startswith("年", at + 1) else None)
        if numbered is not None:
            return numbered, None
        if text[at] in "数數" and at and _NOUNS_WITH_SHU.match(text[at - 1]) and not _is_one(text, at):
            return at + 1, None
        amount = read_amount(text, sign_at(text, at, self.floor))
        if amount is None:
            return codes.past_digits(text, at), None
        if (behind := codes.behind_none(text, at, amount)) is not None:
            return behind, None
        if (told := self._of_term(at, amount)) is not None:
            return told
        if amount.kind == "calendar":
            return amount.end, None
        if amount.unit is None and codes.opens_letters(text, amount):
            return codes.end_of(text, amount.end), None
        return amount.end, mention_of(text, with_front(text, amount, self.floor), self.floor)

    def _of_term(self, at: int, amount: Amount) -> Step | None:
        """The number inside the short quoted term around `at`, if there is one: “四同”; not “七二一工厂”."""
        closing = self._term_end(at)
        if closing is None:
            return None
        if _is_spelled(amount):
            return amount.end, None
        mention = _in_term(self.text, at, amount, closing)
        if mention is None:
            return None
        if mention.measure is None and not self._opens_term(at):
            return mention.span.end, None  # “施一锤”
        self.term, self.opened = closing, self.text[at]
        return mention.span.end, mention

    def _opens_term(self, at: int) -> bool:
        """Whether a numeral opens the quoted term around `at`: “四同”, the later ones of “一区两廊”."""
        opening = max(self.text.rfind(mark, max(0, at - _TERM_LENGTH - 1), at) for mark in _OPENING)
        return is_numeral_char(self.text[opening + 1]) or self.text[opening + 1] in "破超近达过双"

    def _term_end(self, at: int) -> int | None:
        """Where the short quoted term around `at` ends (“四同”); None outside such a term."""
        text, first = self.text, max(0, at - _TERM_LENGTH)
        if _OPENING.keys().isdisjoint(text[max(0, first - 1) : at]):
            return None
        for start in range(at, first - 1, -1):
            closing = _OPENING.get(text[start - 1 : start])
            if closing is not None:
                end = text.find(closing, at, start + _TERM_LENGTH + 1)
                inner = text[start:end] if end >= 0 else ""
                dated = inner.endswith(("日", "号", "年")) or "年" in inner and inner.endswith("月")  # “九月十八日”
                return end if inner.isalnum() and not inner.isascii() and not inner.isdecimal() and not dated else None
            if start < at and not text[start].isalnum():
                return None
        return None


def _is_one(text: str, at: int) -> bool:
    """一个|数十平方米的棚子: "a", in front of the number."""
    return text[at - 2 : at] in ("一个", "一個")


def _is_sum(amount: Amount, at: int) -> bool:
    """“叁拾伍万元整” is a sum of money, “二元” and “十元店” are names."""
    return amount.kind == "money" and amount.end - at > _LONG_NAME


def _is_spelled(amount: Amount) -> bool:
    """“七二一工厂”: a name spelled in digits, which counts nothing."""
    row = amount.numeral is not None and amount.numeral.row is not None and not amount.numeral.arabic
    return row and amount.unit is None and amount.end - amount.start > _PAIR


def _in_term(text: str, at: int, amount: Amount, closing: int) -> QuantityMention | None:
    """The number inside a quoted shorthand; it may stand alone (四 of “四同”)."""
    numeral, unit = amount.numeral, amount.unit
    if numeral is None or numeral.value is None or numeral.arabic or _is_sum(amount, at):
        return None
    if text.startswith(("点半", "点钟"), numeral.end) or text.startswith("点半", at - 1):
        return None  # “四点半课堂”
    if unit is not None and amount.kind == "duration" and text.startswith(_WITHIN, unit.end):
        return None  # “三天|内退款”
    if numeral.end == at + 1 and text[at] in _SURNAMES or text[closing - 1] in _SHOPS and closing - at > _PAIR:
        return None  # “陆主任”, “五芳斋”
    # “三员”: what ends the term is what is counted, not a measure word
    measure = Span(unit.start, unit.end) if unit and unit.end < closing and unit.use != "weak" else None
    if measure is None and text.startswith(("月", "年", "日", "天", "周"), numeral.end):
        measure = Span(numeral.end, numeral.end + 1)
    span = Span(at, measure.end if measure else numeral.end)
    return QuantityMention(span, Span(at, numeral.end), "in_term", plain(numeral.value), measure=measure)
