"""Proposed names that what stands around them, or a table, shows to be none: 姓|马女, 阿|人民, 邢临|高速公路, 伯伯.

Takes a reading and a span that was proposed as a name, gives yes or no. It refuses to judge what a position introduces
as a common word: that is the business of the slots.
"""

from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import foreign, tables
from pipeline.titles.name import DOTS, HAN, cue_at, surname_length
from pipeline.titles.namesakes import is_namesake
from pipeline.titles.naming import trades
from pipeline.titles.reading import Reading
from pipeline.titles.wordings import is_titled, is_worded

_PARTIES = word_list("name_context", "party_of")
_HELD = word_list("name_context", "happens")
_FROM = "籍"  # 云川|籍
_TOLD_DAYS = frozenset("昨今日年月前")
_ARMY, _SIDE, _AT = "军", "方", frozenset("于在到赴抵")
_TOWARDS, _ASKERS = frozenset("向对跟与"), ("记者", "本报", "媒体")
_CLAN = "氏"
_PRINTED = ("发表", "发布", "刊登", "刊发", "刊载")
_CALLED = "姓"
_EVENTS = word_list("bodies", "event_in_marks")
_PRIZES = word_list("bodies", "called_after")
_CHAIR = "讲座教授"
_AWARDS = frozenset(word_list("bodies", "prize"))
_DOTTED_PRIZE = regex(f"[{DOTS}][{HAN}{DOTS}]{{1,10}}?奖")
_NEAR = 14
_TIMES = frozenset(("TIME", "n", "t"))
_TAKES_ON = ("担任", "出任", "兼任")  # 由|吴喜来|担任
_COME, _MYRIADS = "来", frozenset("万亿")
_SAYS = frozenset("称说谓")  # 张|称
_DOCUMENT = regex("(?:发|办发|办|复|函|办函|字)?[〔【\\[(（](?:19|20)[0-9]{2}[〕】\\])）]")
_HOLDS = "任"
_ELDERS = word_list("name_context", "elder")
_IN = "在"
_IN_STATE, _MADE_THERE = word_list("name_context", "in_state"), word_list("name_context", "made_there")
_SITE = regex(f"的[{HAN}]{{0,6}}?(?:{alternation(word_list('name_context', 'site'))})|[市州省港]")
_SITED = ("位于", "地处", "坐落于", "坐落在")
_NUMBERED = "〔"
_ABOUT = ("问题", "事务", "局势", "危机", "籍", "裔")
_EX, _LIKEWISE, _NUMERALS = "前", "亦", frozenset("二三四五六七八十百廿卅")
_NEVER_FIRST = frozenset("昨妻姓兼")
_REPORT, _BYLINES = "讯", ("(", "（", "记者", "通讯员", " 记者")
_LONGEST_ADDRESS = 3
_PAIR = 2
_WIND = "风"
_SHEET, _OF_SHEETS = "张", frozenset("卡票单证券照图表画纸床桌椅网榜")
_BEFORE_PARTY = frozenset("向与和对由获森雪槟柔霹甲彭登丹砂沙")  # states of Malaysia by one character, too
_BRANCH = regex("(?:[^，,。、；：]{0,5}(?:区会|区团|支会|支团|州联|总会|总团)|中委|公会|志工|总会长|团长|主席)")
_DATELINE = regex("(?:[0-9〇一二三四五六七八九十]{1,3}月)?[0-9〇一二三四五六七八九十]{1,3}日?[电讯]")


def is_none(reading: Reading, span: Span) -> bool:
    """Whether what stands at `span` is a reduplication, a party to talks, or a surname with what follows it."""
    text = reading.text[slice(*span)]
    if reading.text[span.start - 1 : span.start] == _CALLED and reading.is_boundary(span.start):
        word = reading.word_at(span.start - 1)
        return word is not None and word.span.end - word.span.start == 1
    if (
        tables.name_context("dialect").isdisjoint(text) is False
        or text.startswith(_ELDERS)
        and len(text) <= _LONGEST_ADDRESS
    ):
        return True
    if text[-1] == _EX and surname_length(text) == len(text) - 1 and _is_addressed(reading, span):
        return True  # 江|前市长
    if text[-1] == _LIKEWISE and reading.is_boundary(span.end - 1) or _is_counted(text):
        return True  # 东方|亦透露, 二甲子
    asked = text[0] in _TOWARDS and any(reading.text.startswith(_ASKERS, at) for at in (span.end, span.end + 1))
    if asked or text[0] in _TOWARDS and text[-1] == _SIDE:
        return True  # 向某晚|记者说, 向柬方|介绍
    printed = reading.text.endswith(_PRINTED, reading.span.start, span.start)
    if text[0] in _AT and (printed or text[1:] in tables.places() or reading.char(span.start - 1) in _TOLD_DAYS):
        return True  # 于古晋, 昨|于海澄|区域法院, 发表|于栗川
    if _is_listed(reading, span, text):
        return True
    if (
        _is_prize(reading, span)
        or _is_doctrine(reading, span)
        or _is_state(reading, span, text)
        or _is_abroad(reading, span, text)
    ):
        return True
    if _begins_post(reading, span) or _begins_honour(reading, span) or _names_prize(reading, span):
        return True
    return (
        _is_firm(reading, span)
        or _is_placed(reading, span, text)
        or _is_town_abroad(reading, span, text)
        or is_worded(reading, span, text)
        or _is_branch(reading, span, text)
        or _says_after_surname(text)
        or is_namesake(reading, span, text)
    )


def _is_listed(reading: Reading, span: Span, text: str) -> bool:
    """伯伯, 昨晨, 纪委, 病人|科里|还有, 哈尼族老人, 阿美|族: a word of a table that names nobody."""
    if text in tables.kinship() or text[0] in _NEVER_FIRST or text in tables.position_parts():
        return True
    if text in tables.near_days() or text in tables.name_context("own_place"):
        return True
    return any(reading.text[span.start : end] in tables.ethnic_groups() for end in (span.end, span.end + 1))


def _is_counted(text: str) -> bool:
    """二甲子, but not 八木佑四郎 and 百里明."""
    if len(text) != _LONGEST_ADDRESS or text[0] not in _NUMERALS:
        return False
    return text[:_PAIR] not in tables.surnames("japanese") and surname_length(text) != _PAIR


def _is_branch(reading: Reading, span: Span, text: str) -> bool:
    """森|马华|主席, 向|马华|反映, 马青巴|生区团团长: a party that sounds like a name, of a state or with its branch."""
    party = next((at for at in (0, 1) if text[at : at + _PAIR] in tables.name_context("party")), None)
    if party is None or len(text) > _LONGEST_ADDRESS:
        return False
    if party and text[0] in _BEFORE_PARTY:
        return True
    return _BRANCH.match(reading.text, span.start + party + _PAIR, reading.span.end) is not None


def _is_firm(reading: Reading, span: Span) -> bool:
    """承包商|川叶|营造, 、朱老六|食品等: a company by its short name and what it trades in."""
    traded = trades().starting(reading.text, span.end, reading.span.end)
    if traded is None or traded - span.end < _PAIR or not reading.is_boundary(traded):
        return False
    after = reading.char(traded)
    ends = after in "、，,。等和及）)”股集公" or reading.tag_at(traded) in ("TIME", "d", "w")
    apposed = reading.text.endswith(tables.context_words("apposed"), reading.floor, span.start)
    return ends and (apposed or reading.char(span.start - 1) in "、，,。；;：:“")


def _is_prize(reading: Reading, span: Span) -> bool:
    """“罗美尔—辛普森终身成就奖”: inside the marked name of a prize."""
    if not reading.has_one_of("“「‘"):
        return False
    opener = max(reading.text.rfind(mark, max(reading.span.start, span.start - _NEAR), span.start) for mark in "“「‘")
    if opener < 0:
        return False
    closers = (reading.text.find(mark, span.end, min(span.end + _NEAR, reading.span.end)) for mark in "”」’")
    closer = min((at for at in closers if at >= 0), default=-1)
    event = closer >= 0 and reading.text.startswith(_EVENTS, closer + 1)
    if event and not any(mark in reading.text[opener + 1 : closer] for mark in "”」，。"):
        return closer > span.end or opener < span.start - 1  # “党员|程师恩”活动
    inside = closer >= 0 and not any(mark in reading.text[opener + 1 : closer] for mark in "”」，。")
    return inside and reading.text.endswith(_PRIZES, span.end, closer)


def _names_prize(reading: Reading, span: Span) -> bool:
    """詹天佑|奖: what is given in somebody's name."""
    if reading.text.startswith(_CHAIR, span.end) and reading.entity_ending(span.start) is not None:
        return True  # 某某研究院|杨振宁|讲座教授
    if reading.text[span.end - 1] in _AWARDS or _DOTTED_PRIZE.match(reading.text, span.end, reading.span.end):
        return True  # 卡洛·维蒂奖
    after = reading.word_at(span.end)
    return after is not None and after.span.start == span.end and after.span.of(reading.text) in _AWARDS


def _is_doctrine(reading: Reading, span: Span) -> bool:
    """某某|理论, 某某|文选: what is called after somebody, with nothing between."""
    return reading.text.startswith(tables.context_words("doctrine"), span.end, reading.span.end)


def _is_abroad(reading: Reading, span: Span, text: str) -> bool:
    """安曼, 贝宁: a country or a city of the world, not behind a post."""
    named = tables.places().labels.get(text.removeprefix(_HOLDS)) in ("country", "abroad")  # 任|贝宁|总统
    if len(text) == _PAIR and surname_length(text) and reading.char(span.start - 1) in " \u3000、:：":
        return False  # 记者 米兰、|华夏
    about = reading.text.startswith(_ABOUT, span.end)  # 联合国秘书长|叙利亚|问题特使
    return named and (about or not is_titled(reading, span))


def _is_state(reading: Reading, span: Span, text: str) -> bool:
    """阿|人民, 黎|撤军: a country by its first character, and what only a state has."""
    end = span.end
    if text[0] not in tables.name_context("state") or not 1 < len(text) <= _PAIR + 2:
        return False
    if text[1:] == _ARMY and surname_length(text) == 1 and is_titled(reading, span):
        return False  # 规划处处长|石军
    words = tables.name_context("of_state")
    return text[1:] in words or any(reading.text[span.start + 1 : stop] in words for stop in range(end + 1, end + 3))


def _begins_post(reading: Reading, span: Span) -> bool:
    """白宫幕僚|长: whether a post of three characters or more begins inside and goes on beyond."""
    heads, limit = tables.position_heads(), min(span.end + 2, reading.span.end)
    for at in range(span.start + 1, span.end):
        end = heads.starting(reading.text, at, limit)
        if end is not None and end > span.end and end - at > _PAIR:
            return True
    return False


def _is_addressed(reading: Reading, span: Span) -> bool:
    """江前|市长: whether a post stands behind, and the name is never printed without it."""
    if tables.appellations("title").starting(reading.text, span.end, reading.span.end) is None:
        return False
    return reading.is_never_without(span, reading.text[span.end])


def _begins_honour(reading: Reading, span: Span) -> bool:
    """曾荣|立: whether a verb of being honoured begins behind the first character and goes on beyond."""
    end = tables.honour_verbs().starting(reading.text, span.start + 1, len(reading.text))
    return end is not None and end > span.end


def _is_thing(reading: Reading, span: Span, text: str) -> bool:
    """炎炎|夏日, 雷氏|化学: two characters that only say what the noun behind them is like, or whose company it is."""
    if len(text) != _PAIR:
        return False
    if text[0] == text[1] and not surname_length(text):
        return reading.tag_at(span.end) in _TIMES
    return text[1] == _CLAN and trades().starting(reading.text, span.end, reading.span.end) is not None


def _is_sum(reading: Reading, span: Span) -> bool:
    """4亿|雷亚尔, 3.75|雷亚尔: a currency."""
    before = reading.word_at(span.start - 1)
    if before is None or before.tag != "m" or before.span.end != span.start:
        return False
    return reading.char(span.start - 1) in _MYRIADS or "." in before.span.of(reading.text)


def _is_placed(reading: Reading, span: Span, text: str) -> bool:
    """在云川|逝世, 位于|云川, 海统发|〔2025〕3号, 投资|方云岭资本: what stands around it names no person."""
    sheet = text[0] == _SHEET and text[-1] in _OF_SHEETS and reading.char(span.start - 1) == "了"
    if (
        sheet  # 办了|张年卡
        or _is_sum(reading, span)
        or _is_thing(reading, span, text)
        or text[-1] == _COME
        and reading.char(span.start - 1) in ("从自" if reading.text.startswith(_TAKES_ON, span.end) else "从自由")
    ):
        return True  # 从|邵原来|的甲
    if len(text) == 2 and reading.char(span.start - 1) == "把" and reading.char(span.end) in "在到成给进上":
        return True  # 把|家安|在了县城: the verb is the second character
    if len(text) == 2 and reading.char(span.start - 1) in "在于":
        told = reading.is_boundary(span.start - 1) and cue_at(reading.text, span.end)
        if told or reading.text.startswith(_HELD, span.end):
            return True  # 在|网志|表示
    if _is_site(reading, span, text) or _DOCUMENT.match(reading.text, span.end):
        return True  # 邢临|高速公路, 宁政|发〔2016〕3号
    if (
        reading.char(span.end) == _NUMBERED
        or _DATELINE.match(reading.text, span.end) is not None
        or len(text) == 2
        and reading.char(span.end) == _FROM
        or reading.text.endswith(_SITED, reading.span.start, span.start)
    ):
        return True
    if text[-1] == _REPORT and reading.text.startswith(_BYLINES, span.end):
        return True  # 苏报讯（记者
    return text[:1] == _SIDE and reading.text.endswith(_PARTIES, reading.span.start, span.start)


def _is_town_abroad(reading: Reading, span: Span, text: str) -> bool:
    """在匈牙利|德布勒森|的工厂: a foreign name behind a country where something is made or lies, never without it."""
    if len(text) < _PAIR or not (foreign.sounds(text) or foreign.sounds_but_one(text)):
        return False
    state = tables.places().ending(reading.text, span.start, reading.span.start)
    if state is None or tables.places().labels[reading.text[state : span.start]] != "country":
        return False
    there = reading.text.endswith(_IN_STATE, reading.span.start, state)
    paused = reading.char(state - 1) == _IN and reading.char(span.end) in "，,"  # but 从甲国某某到乙国某某，
    closed = paused or there and reading.text.startswith(_MADE_THERE, span.end)
    if not closed and _SITE.match(reading.text, span.end, reading.span.end) is None:
        return False
    return reading.times_near(text, span) == reading.times_near(reading.text[state : span.end], span)


def _is_site(reading: Reading, span: Span, text: str) -> bool:
    """古城|德穆尔, 邢临|高速公路: a place by the noun in front of a foreign name, or by what is built there."""
    built, teams = tables.context_words("built"), tables.context_words("teams")
    behind = reading.text.startswith(built, span.end) or reading.text.startswith(teams, span.end)
    if behind and not is_titled(reading, span):
        return True  # 邢临|高速公路, 皇家社会和|巴列卡诺|两支球队
    if reading.text.endswith(
        tables.context_words("storm"), reading.span.start, span.start - (reading.char(span.start - 1) in "“「‘")
    ):
        return True  # 台风“莫兰蒂”
    if _is_storm_elsewhere(reading, span, text):
        return True  # 又遭遇|丹娜丝|强袭, where 丹娜丝台风 stands elsewhere
    foreign_name = len(text) > _PAIR and foreign.sounds(text)
    return foreign_name and reading.text.endswith(tables.context_words("town_before"), reading.span.start, span.start)


def _is_storm_elsewhere(reading: Reading, span: Span, text: str) -> bool:
    """Whether the name stands near by in front of 台风 or the like."""
    storms = tables.context_words("storm") if reading.times_near(_WIND, span) else ()
    return any(reading.times_near(text + storm, span) for storm in storms)


def is_in_phrase(reading: Reading, span: Span) -> bool:
    """小恩|小惠, 名落|孙山, 随|车老师, 胡氏|家族: part of a fixed phrase."""
    if reading.text.startswith(tables.context_words("clan"), span.end - 1):
        return True
    window = Span(max(reading.span.start, span.start - _PAIR), span.end + _PAIR)
    phrases, text = _phrases(), window.of(reading.text)
    near = (phrase for char in phrases.keys() & text for phrase in phrases[char] if phrase in text)
    return any(_touches(reading.text, phrase, span, window) for phrase in near)


def _touches(text: str, phrase: str, name: Span, window: Span) -> bool:
    """Whether a phrase shares a character with the name: not 外长某某|访华."""
    beyond = len(phrase) - 1
    return text.find(phrase, max(window.start, name.start - beyond), min(window.end, name.end + beyond)) >= 0


@cache
def _phrases() -> dict[str, list[str]]:
    """The fixed phrases by their first character: most names have none of them about."""
    found: dict[str, list[str]] = {}
    for phrase in tables.name_context("phrase"):
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _says_after_surname(text: str) -> bool:
    """蒋|答复: a surname alone with its verb of speech."""
    if len(text) == _PAIR:
        return text[1] in _SAYS
    return text[surname_length(text) :] in tables.name_context("cue")
