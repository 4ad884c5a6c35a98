"""One noun or one unit for a list of numbers: 分别接诊12名、9名和4名伤员, 分别提高0.7、1.4个百分点.

Takes a text with its quantities and their nouns, gives the same quantities; a number without a noun takes that of the
next one if nothing but a joint stands between them and both have the same measure word. A list of nouns that 分别 deals
out to as many numbers gives one to each (小学、初中分别有120所和36所). It refuses
lists whose items have nouns of their own, and ranks in two clauses.
"""

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, fitting_end, measure_of, misfits
from pipeline.numbers.noun_ends import before_modifiers
from pipeline.numbers.roles import role
from pipeline.spans import Span
from pipeline.values import replace

_JOINT = regex("[、，,和与與及至到或]|以及|甚至|乃至|或者")
_UNIT_JOINT = regex(f" ?(?:{_JOINT.pattern}) ?")  # 分别高1.7 、2.8个百分点
_SUM_JOINT = regex(" ?(?:[、和与及]|以及) ?")
_FIGURES = regex("[0-9]+(?:[.][0-9]+)?([百千万亿]*)")
_KIND_JOINT = regex("[^，,。；、]{1,3}[级型类色制式][、和及]")  # 1个省级、|3个市级示范点
_RANKED_AGAIN = regex("[、和与與及](?:" + alternation(role("scope")) + "|[一-鿿]{1,3}[省市州县縣区區])?")
_NOUN_JOINT = regex("[、和与及]")
_EACH_ITS_OWN, _NEAR, _LIST, _CLAUSE_ENDS = "分别", 8, 60, "，。；：,;\n"
_RATES = frozenset({"percent", "dimension", "temperature", "age"})
_KIND = regex("[^、，级]{1,4}级")
_KINDS = frozenset({"number", "numberrange"})
_SERIES = frozenset({"届", "屆", "期"})  # 第二届|第一次|会员大会
_OF_KINDS = frozenset({"的", *(kind + "的" for kind in ("品种", "品種", "种类", "種類", "系列", "类别", "類別"))})
_TOGETHER = frozenset({"", "共", "共计", "合计", "总共", "共有"})
_GROUPS = frozenset({"批", "组", "組", "拨", "撥", "类", "類", "大类", "大類"})  # 4大类|58款产品


def shared_nouns(text: str, mentions: tuple[QuantityMention, ...]) -> tuple[QuantityMention, ...]:
    """The quantities, each earlier member of a list with the noun or the unit that stands behind the last one."""
    if len(mentions) == 1:
        return mentions
    out = list(mentions)
    for index in range(len(out) - 2, -1, -1):
        one, following = out[index], out[index + 1]
        if one.measure is None and one.kind == "number" and (shared := _unit_of(text, one, following)) is not None:
            out[index] = shared
            continue
        if one.noun is None and (_holds(text, one, following) or _is_of_kinds(text, one, following)):
            out[index] = replace(one, noun=following.noun)
            continue
        if one.noun is not None or following.noun is None or following.noun.start < following.span.end:
            continue
        between = text[one.span.end : following.span.start]
        alike = measure_of(text, one) == measure_of(text, following) and _is_joined(one, following, between)
        if alike and one.measure is not None:
            out[index] = replace(one, noun=_without_kind(text, following.noun, between))
    _deal_out(text, out)
    return tuple(out)


def _is_joined(one: QuantityMention, following: QuantityMention, between: str) -> bool:
    """12名、|9名, 全省首例、全国|第9例: whether the words between two numbers make a list of them."""
    if one.kind == following.kind == "ordinal":
        return _RANKED_AGAIN.fullmatch(between) is not None
    joined = _JOINT.fullmatch(between) is not None or _KIND_JOINT.fullmatch(between) is not None
    return joined and one.kind in _KINDS and following.kind in _KINDS


def _holds(text: str, group: QuantityMention, following: QuantityMention) -> bool:
    """三批|90家旅行社, 两批|共17名驻村干部: a number of groups before the number of their members counts the same."""
    close = text[group.span.end : following.span.start] in _TOGETHER and following.noun is not None
    series = following.kind == "ordinal" and measure_of(text, group) in _SERIES and group.kind == "ordinal"
    return close and (series or following.kind == "number" and measure_of(text, group) in _GROUPS)


def _is_of_kinds(text: str, one: QuantityMention, following: QuantityMention) -> bool:
    """5000只、|20多种候鸟, 200盆、|30个品种的兰花: the next number says of how many kinds the same things are."""
    noun, measure = following.noun, measure_of(text, one)
    listed = text[one.span.end : one.span.end + 1] == "、" and one.kind == following.kind == "number"
    if noun is None or not listed or measure in ("", "种", "種", "个", "個"):
        return False
    if before_modifiers(text, following.span.start, one.span.end + 1) != one.span.end + 1:
        return False
    misfit = misfits(measure, noun.of(text))
    described = text[following.span.end : noun.start] in _OF_KINDS and not (misfit and measure in PEOPLE_MEASURES)
    kinds = measure_of(text, following) in ("种", "種") and following.span.end == noun.start
    return described or kinds and not misfit


def _without_kind(text: str, noun: Span, between: str) -> Span:
    """4家国家级、9家|县级|企业: the noun without the kind that only the last ones are of."""
    kind = _KIND.match(text, noun.start, noun.end) if between.rstrip("、和及，, ")[-1:] == "级" else None
    return noun if kind is None or kind.end() == noun.end else Span(kind.end(), noun.end)


def _deal_out(text: str, mentions: list[QuantityMention]) -> None:
    """Gives each of several numbers that share a list of nouns its own, where 分别 says so."""
    first = 0
    while first < len(mentions):
        noun, last = mentions[first].noun, first + 1
        while noun is not None and last < len(mentions) and mentions[last].noun == noun:
            last += 1
        if noun is not None and last - first > 1:
            told = text[max(0, noun.start - _NEAR) : noun.start] + text[noun.end : mentions[first].span.start]
            items = _items(text, noun, measure_of(text, mentions[first])) if _EACH_ITS_OWN in told else []
            if len(items) == last - first:
                for index, item in enumerate(items):
                    mentions[first + index] = replace(mentions[first + index], noun=item)
        first = last


def _items(text: str, noun: Span, measure: str) -> list[Span]:
    """小学|、|初中, or 冰箱、彩电|等家电: the nouns of the list that the noun is, or sums up."""
    if text[noun.start - 1 : noun.start] != "等":
        return _between_joints(text, noun)
    end, floor = noun.start - 1, max(0, noun.start - _LIST)
    start = max(floor, *(text.rfind(mark, floor, end) + 1 for mark in _CLAUSE_ENDS))
    items = _between_joints(text, Span(start, end))
    known = fitting_end(measure, text, start, items[0].end)  # of 每百户拥有|冰箱
    return [Span(items[0].end - known, items[0].end), *items[1:]] if known > 1 else []


def _between_joints(text: str, span: Span) -> list[Span]:
    joints = list(_NOUN_JOINT.finditer(text, *span))
    starts = [span.start, *(joint.end() for joint in joints)]
    return [Span(*ends) for ends in zip(starts, [*(joint.start() for joint in joints), span.end], strict=True)]


def _unit_of(text: str, one: QuantityMention, following: QuantityMention) -> QuantityMention | None:
    """提高|0.7、1.4个百分点, 分别为|7万亿、8万亿元: a bare figure with the unit of the next one."""
    if following.kind not in _RATES and following.kind != "money":
        return None
    joint = _SUM_JOINT if following.kind == "money" else _UNIT_JOINT
    if joint.fullmatch(text, one.span.end, following.span.start) is None:
        return one if following.kind in _RATES else None
    first, second = (_FIGURES.fullmatch(text, *mention.numeral) for mention in (one, following))
    alike = first is not None and second is not None and first[1] == second[1]
    return replace(one, kind=following.kind, unit=following.unit) if alike else one
