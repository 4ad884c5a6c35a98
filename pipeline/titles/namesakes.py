"""What looks like a person and is a house, a campaign, a reign, a fruit or a place: 何镇藩|酒家, 云剑|等专项行动.

Takes a reading, a span that was proposed as a name and its text, gives yes or no. A post right before it speaks for a
name, but not against a body that begins inside it (金安|怡养院).
"""

from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import alternation, column, word_list
from pipeline.numbers.numerals import is_numeral_char
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import COUNTRIES, HAN, is_han, surname_length
from pipeline.titles.reading import Reading
from pipeline.titles.wordings import is_titled

_PAIR, _WHOLE, _LONG = 2, 3, 4
_NEAR = 2000  # characters
_AT_SCHOOL = frozenset("毕时就读老学同生")  # 李明|国小毕业
_SCHOOLS = ("国小", "国中")
_KINDS = alternation(word_list("name_context", "and_other"))
_LISTED = regex(
    f"(?:、[{HAN}“”]{{2,6}}){{0,6}}等(?:专项|系列|特色|知名|优质|新兴|[0-9一二三四五六七八九十两多]{{1,3}}[个项种座款])?"
    f"(?:(?:{_KINDS})(?=[，,。；;、）)的在]|$)|地(?![质理球铁下板震毯产]))"  # 甲、乙|等地, but not 甲、乙等地质专家
)
_WEIGHED = regex("[0-9.]+[0-9.,万亿]*(?:吨|公斤|公顷|亩|[万亿]元)")
_REIGNED = word_list("name_context", "reigned")
_DYNASTIES = frozenset("夏商周秦汉魏晋隋唐宋元明清")
_PAUSES = frozenset("，,：:")
_OF_VESSELS = frozenset("明清")  # whose reigns name what was made in them (清乾隆粉彩瓶)
_SAME = "同月"
_OPENING, _CLOSING = frozenset("“「『"), frozenset("”」』")
_NAMED = word_list("name_context", "thing_called")
_THING = regex(f"的?[{HAN}]{{0,4}}?(?:{alternation(word_list('name_context', 'marked_thing'))})")
_CALLED = "姓"
_PAPERS, _COURTS, _AT, _CLAIMS = frozenset("网报"), ("法庭", "法院"), "于", "指被又遭"
_STATES = COUNTRIES | frozenset("中")


def is_namesake(reading: Reading, span: Span, text: str) -> bool:
    """Whether what stands around the name, or its own characters, make it something else than a person."""
    if text in tables.name_context("no_name") or _is_site(text) or _is_at_court(reading, span, text):
        return True
    if _opens_house(reading, span) or _is_place(text) or _is_same_month(reading, span, text):
        return True
    if is_titled(reading, span):
        return False
    return (
        _is_house(reading, span)
        or _is_listed_thing(reading, span)
        or _is_reign(reading, span, text)
        or _are_countries(reading, span, text)
        or _is_surname_alone(reading, span, text)
        or _is_marked_thing(reading, span)
        or _is_resolve(reading, span, text)
    )


def _is_resolve(reading: Reading, span: Span, text: str) -> bool:
    """常怀利/PER|他之心，: a verb of what somebody should always bear in mind, and what that is."""
    if not text.startswith(tables.context_words("minding")):
        return False
    end = next((at for at in range(span.end, reading.span.end) if not is_han(reading.text[at])), reading.span.end)
    return reading.text.endswith(tables.context_words("minded"), span.start + _PAIR, end) or (
        reading.text[end - _PAIR] == "之" and end - _PAIR >= span.start + _PAIR
    )


def _is_marked_thing(reading: Reading, span: Span) -> bool:
    """名为“萨利姆”的探测车, “阿里安娜”登月计划: in marks, and somewhere near so with what it is the name of."""
    if reading.char(span.start - 1) not in _OPENING or reading.char(span.end) not in _CLOSING:
        return False
    marked, text = Span(span.start - 1, span.end + 1).of(reading.text), reading.text
    at, end = text.find(marked, max(0, span.start - _NEAR), span.end), span.end + _NEAR
    while at >= 0:
        if text.endswith(_NAMED, 0, at) or _THING.match(text, at + len(marked)) is not None:
            return True
        at = text.find(marked, at + 1, end)
    return False


def _opens_house(reading: Reading, span: Span) -> bool:
    """金安/PER|怡养院: whether the head noun of a house begins with the last character and goes on beyond."""
    start = span.end - 1
    if span.end - span.start <= _PAIR:
        return False
    end = tables.organization_heads().starting(reading.text, start, min(start + _LONG + 1, reading.span.end))
    if end is None or end - start < _WHOLE or end <= span.end + 1:
        return False
    return tables.head_of(reading.text[start:end]).reach == "name" and reading.lead(Span(start, span.end)) < _WHOLE


def _is_house(reading: Reading, span: Span) -> bool:
    """何镇藩|酒家, 郭守敬|望远镜: what bears somebody's name."""
    if span.end - span.start == _WHOLE and reading.text[span.end - 1] == _SCHOOLS[0][0]:
        school = reading.text[span.end - 1 : span.end + 1] in _SCHOOLS
        if school and reading.char(span.end + 1) not in _AT_SCHOOL:
            return True  # 罗东国|中
    noun = next((word for word in tables.context_words("bears_name") if reading.text.startswith(word, span.end)), "")
    return bool(noun) and not (noun in _SCHOOLS and reading.char(span.end + len(noun)) in _AT_SCHOOL)


def _is_listed_thing(reading: Reading, span: Span) -> bool:
    """猎狐、云剑|等专项行动, 柳橙|1亿2484万元: one of a list of things, as the end of the list or its amounts tell."""
    after = reading.char(span.end)
    if after in "等、":
        return _LISTED.match(reading.text, span.end, reading.span.end) is not None
    amount = after.isdigit() and span.end - span.start == _PAIR and reading.char(span.start - 1) == "、"
    return amount and _WEIGHED.match(reading.text, span.end, reading.span.end) is not None


def _is_reign(reading: Reading, span: Span, text: str) -> bool:
    """明永乐|年间, 乾隆|帝: the title of a reign, by itself or behind its dynasty; not 周建安."""
    counted = text[0] in _OF_VESSELS or is_numeral_char(reading.char(span.end)) or reading.char(span.end) == "年"
    if counted and text[1:] in _reigns() and text[0] in _DYNASTIES:
        return True
    return text in _reigns() and reading.text.startswith(_REIGNED, span.end)


@cache
def _reigns() -> frozenset[str]:
    return frozenset(column("eras", "word"))


def _are_countries(reading: Reading, span: Span, text: str) -> bool:
    """韩美日|合作: three countries by one character, and what states do together."""
    return len(text) == _WHOLE and _STATES.issuperset(text) and reading.text.startswith(_shared(), span.end)


@cache
def _shared() -> tuple[str, ...]:
    return tables.context_words("of_allies")


def _is_place(text: str) -> bool:
    """武吉丁雅, 丹绒玛尼: a place whose name begins with a Malay word for a hill, a cape or a river."""
    return len(text) >= _LONG and text[:_PAIR] in tables.name_context("malay_place")


def _is_site(text: str) -> bool:
    """迪岚网: a site or a paper that begins with no surname."""
    return len(text) >= _WHOLE and text[-1] in _PAPERS and not surname_length(text)


def _is_at_court(reading: Reading, span: Span, text: str) -> bool:
    """郭|指被告, 郑|于会中表示, 陈|被问到, 于原讼|法庭: a surname alone before 指, 于 and 被, or 于 before a court."""
    if text[0] == _AT and reading.text.startswith(_COURTS, span.end):
        return True
    alone = len(text) == _PAIR and text[1] in _AT + _CLAIMS and surname_length(text[0]) == 1
    titled = alone and is_titled(reading, span)
    paused = reading.char(span.end) in _PAUSES  # 陈|指，票价不变
    return alone and not titled and (paused or reading.tag_at(span.end) in ("n", "s", "LOC", "TIME", "r", "v", "vn"))


def _is_same_month(reading: Reading, span: Span, text: str) -> bool:
    """卢|同月8日: a surname and a date."""
    return text[-_PAIR:] == _SAME and len(text) == _WHOLE and reading.char(span.end).isdigit()


def _is_surname_alone(reading: Reading, span: Span, text: str) -> bool:
    """卢姓男子…卢报警: where somebody goes by the surname alone, it and a word behind it that is printed once."""
    length = surname_length(text)
    if length != 1 or not _PAIR <= len(text) <= _WHOLE or reading.char(span.start - 1) in "者员：:":
        return False
    word, after = text[1:], reading.char(span.end)
    if not any(word in known or word + after in known for known in _acts()):
        return False
    return reading.times_near(text[0] + _CALLED, span) > 0 and reading.is_never_without(span, after)


@cache
def _acts() -> tuple[frozenset[str], ...]:
    """What somebody does or is told of, behind a surname alone."""
    return (
        tables.name_context("of_suspects"),
        tables.name_context("torn"),
        tables.name_context("verb_after"),
        tables.name_context("cue"),
        tables.name_context("at_times"),
    )
