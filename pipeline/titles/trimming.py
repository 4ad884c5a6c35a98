"""Words at the head of a body's name that are none of it: 时任|岭南省委, 包含前|陆委会, 总承建商|某某工程有限公司.

Takes a reading and where a name begins and ends, gives where it begins without them. It refuses to leave less than a
name.
"""

import re
from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.titles import tables
from pipeline.titles.reading import Reading

_COUNTERS, _COUNTS = "名位个", tuple("多几数两三四五六七八九十")
_OWN = frozenset(word_list("bodies", "own"))
_MADE = frozenset("文图")
_SLASHES = frozenset("/／")
_STYLED = word_list("name_context", "styled")
_BEFORE_VERB = "拟时现曾历原前后升调转继接兼年月日，,；; \u3000"
_SINCE, _LONGEST_SINCE = regex("[年月日时后][与和同跟]"), 8
_LAW = regex(
    "[\u3400-\u9fff]{1,8}(?:(?<!司)法|条例|章程|规定|办法)[和与及]|[我本该](?:校|院|所|司|行|社|局|厂|公司|集团)[和与及同]|公司"
)
_JOINING, _JOINTS, _COMPANY = (
    frozenset("和与同对向应"),
    frozenset("和与及同"),
    "公司",
)  # the latter two are in each _LAW
_TOWARDS_OWN = word_list("name_context", "towards_own")
_INCLUDING = frozenset(word_list("name_context", "including"))
_ASKING = word_list("name_context", "asking")
_COUNTED_PEOPLE = regex("[两二三四五六七八九十几数多0-9]{1,4}[名位个][㐀-鿿]{1,6}?[和与及]")
_COUNTED = regex("[两二三四五六七八九十百几数多余0-9]{1,5}(?:名|位(?!一体))")
_DONE, _TIME_SPENT = frozenset("了过"), regex("[一二两三四五六七八九十几数半0-9]{1,3}[多余来]?(?:年|个月|个学期|届)多?")
_AT_A_TIME, _LEVELS = "时候", frozenset("省市县州旗镇乡村")
_UNITED, _CHAMBER, _CAPITAL = "联合国", "界立法会", "首都"
_REACHING, _UPPER_TOWNS = frozenset("系络遇碰赶追"), frozenset("海饶虞杭高犹林思蔡栗党城甘街")
_BOX_DASH = "─"  # 杰出企业家─|某某股份有限公司, as pages of Taiwan print a dash
_UNLESS, _FOUNDING = "不出意外", word_list("name_context", "founded")
_OPPOSED = ("反对党", "执政党", "在野党")
_LOWER = 4  # characters of what is left of a name, with the word before it
_ENDS_APPOSED = frozenset("商方位")
_APPOSED = (6, 5, 4, 3, 2)  # characters of a noun for what a body is in a deal


def trimmed(reading: Reading, start: int, end: int) -> int:
    """The start without words that only qualify: 时任|岭南省委, 相关|部门."""
    text = reading.text
    while start < end:
        after = tables.role_prefixes().starting(text, start, end)
        if after is None or after - start < 2:
            break
        start = after
    if start == end:
        return end  # nothing but such words (资深|社工家)
    dash = text.rfind(_BOX_DASH, start, max(start, end - _LOWER))
    start = _without_lead(reading, dash + 1 if dash > start else start, end)
    if start < end and text[start] in _openings():
        known = tables.name_context("apposed")
        lengths = (length for length in _APPOSED if text[start : start + length] in known and end - start > length + 2)
        start += next(lengths, 0)  # 总承建商|某某工程有限公司
    while (lower := _lower().search(text, start, max(start, end - 1))) is not None and end - lower.start() > _LOWER:
        start = lower.end()  # 集团下属|某公司, 服务队专访|某小学
    return start


def _without_lead(reading: Reading, start: int, end: int) -> int:
    """The start without characters of the words before it that the tagger left to the name."""
    text = reading.text
    start = _behind_role(text, start, end)
    if text[start : start + 1] == "籍" and text[start - 1 : start] == "党" and end - start > 1:
        start += 1  # 某党籍|县议员
    if text[start] in "电讯" and text[start - 1 : start] == "日" and end - start > 3:
        start += 1  # 15日电|国务院
    if (joint := _SINCE.search(text, start, min(start + _LONGEST_SINCE, end - 2))) is not None:
        start = joint.end()  # 2023 |年与|某某委员会/ORG, 争抢篮板时与|铁骑队
    lawful = text.startswith(_COMPANY, start) or not _JOINTS.isdisjoint(text[start:end])
    if lawful and (law := _LAW.match(text, start, end)) is not None and end - law.end() > _LOWER:
        start = law.end()  # 根据/p 选举法和|全国人大常委会/ORG, 我校与|某县人民政府/ORG, 下属公司|某某有限公司/ORG
    start = _without_count(text, start, end)
    if (
        text[start] in _JOINING
        and end - start > 3
        and (_is_country(text, start + 1) or text[start] == "和" and _is_wanted(text, start))
    ):
        start += 1  # 和|中非共和国政府/ORG, 盼望和|某某公司/ORG, but 盼望|同仁医院
    if text[start] in _COUNTERS and text[start - 1 : start] in _COUNTS and end - start > 2:
        start += 1  # 多|名|区议员
    if text[start - 1 : start + 1] in _OWN and end - start > 3:
        start += 1  # 我|校|交通运输学院
    start += _credit_length(text, start, end)
    start = _without_realm(text, start, end)
    return _without_verb(reading, start, end)


def _is_wanted(text: str, start: int) -> bool:
    """盼望|和某某公司, 期待|同某学院: whether a wish or a plan ends there."""
    return text.endswith(tables.context_words("wanting"), 0, start)


def _without_count(text: str, start: int, end: int) -> int:
    """干了五年|银行, 三名学生和|县一中, 三十多位|两院|院士: the start without how long, or how many people."""
    if text[start - 1 : start] in _DONE and (span := _TIME_SPENT.match(text, start, end - 1)) is not None:
        start = span.end()
    if (counted := _COUNTED_PEOPLE.match(text, start, end)) is not None and end - counted.end() > 2:
        start = counted.end()
    counted = _COUNTED.match(text, start, end)
    return counted.end() if counted is not None and end - counted.end() > 1 else start


def _without_realm(text: str, start: int, end: int) -> int:
    """原|文学院, 纽约|联合国总部, 教育界|立法会: the start without what the name of its head noun never begins with."""
    if text[start] in "原前" and text[start + 1 : end] in tables.organization_heads() and end - start > len("原部"):
        return start + 1
    own = next((start + len(verb) for verb in _TOWARDS_OWN if text.startswith(verb, start)), start)
    if start < own < end and text[own:end] in tables.nominals():
        return own  # 未能与|公司|董事某某取得联系, 指定|公司|副总经理
    seat = text.find(_UNITED, start + 2, end)
    if seat > 0 and (
        text[start:seat] in tables.places() or tables.organization_heads().labels.get(text[start:seat]) == "media"
    ):
        return seat  # 纽约|联合国总部, 中新社|联合国9月2日电
    capital = text.find(_CAPITAL, start + 2, end - _LOWER)
    if capital > 0 and text[start:capital] in tables.places():
        return capital + len(_CAPITAL)  # 某国首都|某地音乐厅
    chamber = text.find(_CHAMBER, start + 1, end)
    return chamber + 1 if chamber > 0 else start


def _credit_length(text: str, start: int, end: int) -> int:
    """【文/|观察者网专栏作者甲】, 记者某某／摄影|卫福部某医院: how long the words of a credit in front are."""
    if text[start] in _MADE and text[start + 1 : start + 2] in _SLASHES and end - start > _LOWER:
        return 2
    shot = text.startswith("摄影", start) and text[start - 1 : start] in _SLASHES and end - start > _LOWER
    return 2 if shot else 0


def _without_opening(reading: Reading, start: int, end: int) -> int:
    """The start without what an order of speakers, opponents or an expectation left to the name."""
    text = reading.text
    if text.startswith(_FOUNDING, start) and end - start > len(_FOUNDING[0]) + _LOWER:
        start += len(_FOUNDING[0])  # 成立|某某农民专业合作社/v
    if text.startswith(_UNLESS, start - 2) and end - start > _LOWER:
        start += 2  # 不出|意外|体育总局/ORG
    if text[start] == "同" and end - start > _LOWER and _is_wanted(text, start):
        start += 1  # 期待|同某学院/ORG
    if text[start] == "继" and end - start > 3 and text[start + 1] not in "续电承光往红志" and reading.opens(start, -1):
        start += 1  # 继|某委员会主席甲表态后
    if text.startswith(_OPPOSED, start - 2) and end - start > len("党工"):
        start += 1  # 反对|党|工党/ORG
    return start


def _without_verb(reading: Reading, start: int, end: int) -> int:
    """The start without 包含, 前 and 任, which the tagger left to the name."""
    text, start = reading.text, _without_opening(reading, start, end)
    if text[start] == "兼" and end - start > 2 and tables.position_heads().ending(text, start, 0) is not None:
        start += 1  # 部长兼贸/vn 工部/n
    if text[start] == "获" and tables.places().starting(text, start + 1, end) is not None:
        start += 1  # 王某|获|加州众议员甲
    if text[start] == "经" and text[start + 1] in _LEVELS and end - start > 3:
        start += 1  # 经|市人大常委会/ORG 提名
    if text[start] == "上" and text[start - 1] in _REACHING and end - start > 4 and text[start + 1] not in _UPPER_TOWNS:
        start += 1  # 联系/v 上云川市教育局/ORG
    if text.startswith(_ASKING, start) and text[start + 2 : end] not in tables.organization_heads() and end - start > 4:
        start += 2  # 咨询|风湿免疫科
    if text[start : start + 2] in _INCLUDING and end - start > 4:
        start += 2 + (text[start + 2] == "前")  # 包含|前|陆委会/ORG
    if (
        text[start] == "前"
        and end - start > 3
        and text[start : start + 2] not in tables.name_context("front")
        and reading.opens(start, -1)
    ):
        start += 1  # 前|云川集团/ORG 副总裁
    styled = reading.char(start - 1) in _BEFORE_VERB or reading.text.endswith(_STYLED, 0, start)
    if text[start] == "任" and end - start > 4 and styled:
        start += 1  # 时/任河岭大学/ORG, 1961年，任河岭大学/ORG, 某某同志任县信访局/ORG
    return start


def _behind_role(text: str, start: int, end: int) -> int:
    """工程承办/v 商|某某机电有限公司/ORG, 今年早些/TIME 时候/n|内政部: the start without the end of the word before."""
    if text.startswith(_AT_A_TIME, start) and end - start > _LOWER:
        return start + len(_AT_A_TIME)
    role = text[start] in _ENDS_APPOSED and text.endswith(tables.context_words("apposed"), 0, start + 1)
    return start + (role and end - start > _LOWER)


def _is_country(text: str, start: int) -> bool:
    stop = tables.places().starting(text, start, start + 6)
    return stop is not None and tables.places().labels[text[start:stop]] == "country"


@cache
def _openings() -> frozenset[str]:
    return frozenset(word[0] for word in tables.name_context("apposed"))


@cache
def _lower() -> re.Pattern[str]:
    kinds = ("lower", "visiting", "in_court", "founds")
    return re.compile(alternation(word for kind in kinds for word in tables.name_context(kind)))
