"""Where a tagged name ends: the character that the tagger left to the next word, and those that it took from it.

Takes a reading and the span of a name, gives how much to cut or the whole name. It refuses characters that are more
often the word after a name, unless what follows cannot do without them.
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import elements, foreign, tables
from pipeline.titles.lengthening import (
    is_always_closed,
    is_equal,
    is_listed,
    is_married,
    joins_no_word,
    joins_nothing,
    says_no_sooner,
    speaks_behind,
    stands_at,
)
from pipeline.titles.name import BLANKS, PREDICATE, cue_at, has_two_surnames, is_han, surname_length
from pipeline.titles.reading import Reading
from pipeline.titles.seams import ends_name, is_before_deed, is_before_time
from pipeline.titles.shortening import is_one_more, takes_next

_DIRECTIONS = "出进入上下回过开起到了着"  # what only follows a verb
_LAST_TAGS = frozenset(("n", "nz", "f", "a", "ad", "nr", "m", "j", "v", "xc", "q", "PER", "LOC", "ORG"))
_ELDERS = frozenset("伯叔姨婶嫂爷婆姐哥")
_PAUSES, _IN_LISTS = frozenset("，,。；;:：)）”」"), frozenset("等、")
_NEVER_BEFORE_PAUSE = frozenset("也还就都将已曾便却又会要把被对向从率")  # which need a verb or an object
_CRIMES = word_list("name_context", "crime")
_SPEAKS = word_list("name_context", "reports")
_STYLED = (*word_list("name_context", "styled"), "院士", "教授")
_LEARNED = (*_STYLED, "副教授", "研究员", "副研究员", "博士")
_CHARGED = "因等涉犯被的等以和与曾已原将"
_GIVEN = "能正同先"  # behind a post more often the last character of a name than the verb's adverb
_ASPECTS = "得了着过"
_WITH_VERB, _MOODS = 4, frozenset("乐笑急气忙累哭疼吓喜怕恨冻饿痛")
_POSTURES = frozenset("蹲坐站躺趴跪靠倚守")
_AUXILIARIES = "将已也均还曾更却都"
_REPORTED = regex("[\u3400-\u9fff]{1,8}(?:报[道导]|[讯电])")
_SCORE = regex("[0-9一二三四五六七八九]{1,3}(?:比|[:：-])[0-9零一二三四五六七八九]")
_ASKS = frozenset("问答")
_MODALS = frozenset("会能要可将应地")  # none of which closes a clause
_SENT, _MESSAGE = "发", regex("(?:来|去|送|出)了?(?:[贺唁慰信视短消祝致邀请通]|一)")
_CREDITS, _SLASHES = "摄文图绘", "/／"
_OF_HOME = "的里中有门人境住属长"  # 甲|家|的, but 董事长|石哲家/PER 指出
_DOING = "作做致"
_DEEDS = word_list("name_context", "speech_given")
_AFTER_CREDITS = frozenset("据图本")
_RANKS = frozenset("副总代原前正老大首女男现")  # 甲|副校长
_WHOLE, _PAIR = 3, 2
_AT_HOME = frozenset("卖种养有里门的今去盖住就也院收承")
_NEAR = 2000  # characters
_LEADING = frozenset("率偕携赴抵谕諭")
_FALL = 1.75  # of the lead, measured
_ALMOST = -1.625  # of the lead, measured: above, three of four such characters belong to the name
_MAYBE, _OF_PLACES = -2.0, frozenset("处案时前后组队团班部所")
_ALMOST_IN_LIST, _CLOSERS = -3.0, frozenset("、（()）")
_NEVER_LAST = frozenset("用因摄攝说称指答和同与及并作家墓端失等任为老总犯索骗抢偷殴欠贪")
_GIVEN_TAGS = frozenset(("n", "nz", "a", "q", "TIME", "LOC", "PER", "s", "ad"))
_NEVER_GIVEN, _WHEN = frozenset(word_list("name_context", "never_ends_name")), ("时，", "时,")
_CLAIMS = frozenset("指答")
_FAMILIAR, _NOUNS_OF_SAYING = frozenset("小老阿"), ("学说", "小说", "传说")
_TELLING = "慰答诉来细直述解劝叙评演传据听申详胡瞎学小大高低老提訴宣声自人简名通戏谎假虚反质追询访责查审拷盘请借"


OWED = frozenset("邀请托手口名后父母子女妻力言意命")  # 雷军|之邀


def tail(reading: Reading, text: str, end: int) -> int:
    """How many characters at the end belong to the word after the name: 郑洪|利用/PER, 易欣|不/PER."""
    after = reading.char(end)
    if text[-1] == "会" and tables.appellations("office").starting(reading.text, end, reading.span.end) is not None:
        return 0  # 陈小会|书记
    if after in _SLASHES and _REPORTED.match(reading.text, end + 1):
        return 0  # 记者龚国文／某地报导
    if speaking := _as_for(text, after):
        return speaking
    if len(text) == _WHOLE and surname_length(text) == 1 and cue_at(reading.text, end - 1):
        return 1  # 王海|吼/PER 道
    if len(text) > _PAIR and text[-1] in _CLAIMS and (after in _PAUSES or reading.text.startswith("记者", end)):
        return 1  # 汤家骏|指，; 杨宏|答/PER 记者问
    if len(text) == _WITH_VERB and surname_length(text) == 1 and (verb := _verb_in(reading, text, end)):
        return verb
    if _has_adverb(reading, text, end):
        return 1
    elder = len(text) == _WHOLE and text[1] == "老" and surname_length(text) == 1 and _is_elder(reading, text, end)
    if elder or len(text) == _WHOLE and _is_at_home(reading, end - _WHOLE, end - 1):
        return 1  # 向吴老|敬/PER 献, 村民李川|家/PER 卖了
    doing = len(text) > _PAIR and (_is_doing(reading, text[-1], end) or _is_moved(text, after))
    if doing or takes_next(reading, text, end):
        return 1
    foreign_name = len(text) > _WHOLE and foreign.sounds(text[:-1])
    whole = len(text) == _WHOLE and surname_length(text) == 1 and joins_no_word(reading, end - 1)  # 赵永和/PER 的
    return int(not whole and (_has_tail(text, after) or foreign_name and foreign.begins_verb(reading, end)))


def _has_adverb(reading: Reading, text: str, end: int) -> bool:
    """小陈|正/PER 紧盯, 容伯|则/PER 笑言: an adverb behind what somebody is called."""
    if len(text) != _WHOLE or text[-1] not in tables.name_context("adverb") or reading.tag_at(end) not in PREDICATE:
        return False
    return text[0] in _FAMILIAR and surname_length(text[1:]) == 1 or text[1] in _ELDERS


def _is_doing(reading: Reading, char: str, end: int) -> bool:
    """罗秀|作/PER 报告, 程鸿|发/PER 来贺信: whether the last character of a tagged name begins what somebody does."""
    if char in _DOING and reading.text.startswith(_DEEDS, end) or _is_like(reading, end):
        return True
    if char + reading.char(end) in tables.name_context("taking_part"):
        return True  # 由程野|操/PER 刀命中
    return char in _SENT and _MESSAGE.match(reading.text, end) is not None


def _is_moved(text: str, after: str) -> bool:
    """范桂兰|乐/PER 得合不拢嘴: whether the last character says how somebody feels, as 得 behind it goes on to tell."""
    return after == "得" and surname_length(text) == 1 and (len(text) == _WITH_VERB or text[-1] in _MOODS)


def _is_like(reading: Reading, end: int) -> bool:
    """程云|乐/PER 呵呵地: whether an adverb of three characters goes on at `end`, the last two of which are one."""
    after = reading.char(end)
    return is_han(after) and after == reading.char(end + 1) and reading.char(end + 2) == "地"


def _as_for(text: str, after: str) -> int:
    """对甲|来说: how much of the tagger's name says whose view it is."""
    if text[-1] == "来" and after in "说讲" and len(text) > _PAIR:
        return 1
    return 2 if text.endswith(("来说", "来讲")) and len(text) > _WHOLE else 0


def _verb_in(reading: Reading, text: str, end: int) -> int:
    """How much of a word of four belongs to a verb: 邹家华|为/PER 这一工程, 谭云宜|率/PER, 简士杰|缓/PER 颊/n."""
    if text[2:] in tables.name_context("verb_after"):
        return 2
    if cue_at(reading.text, end - 1, shortest=_PAIR):
        return 1  # 程玉珍|询/PER 问
    if text[:_PAIR] in tables.surnames("japanese"):
        return 0  # 安倍晋三
    own = foreign.sounds(text)
    goes = text[-1] in _LEADING or _falls(reading, end) or is_one_more(reading, text, end)
    return int(foreign.begins_verb(reading, end) or not own and goes)


def _falls(reading: Reading, end: int) -> bool:
    """Whether the tagger's leaning towards a name falls at the last character of a word of four, a word of grammar."""
    kinds = (tables.name_context(kind) for kind in ("stop", "follows", "adverb"))
    usual = any(reading.text[end - 1] in words for words in kinds)
    return usual and reading.lead(Span(end - 1, end)) < reading.lead(Span(end - _WITH_VERB, end - 1)) - _FALL


def _is_at_home(reading: Reading, start: int, end: int) -> bool:
    """村民李川|家|卖了: whether a noun for people with a house stands before the name and their house behind it."""
    home = reading.char(end) == "家" and reading.char(end + 1) in _AT_HOME
    return home and reading.text.endswith(tables.context_words("householder"), reading.span.start, start)


def _is_elder(reading: Reading, text: str, end: int) -> bool:
    """Whether somebody is called 吴老 near by before other characters than in 吴老敬."""
    low, high = max(0, end - _NEAR), end + _NEAR
    return reading.text.count(text[:_PAIR], low, high) > reading.text.count(text, low, high)


def _has_tail(text: str, after: str) -> bool:
    """易欣不/PER, 徐海成家/PER, 石坚原/PER 在: the last character belongs to the word after the name."""
    if text[-1:] in ("和", "与", "同") and (
        after in _PAUSES or text[-1] == "和" and (after in _AUXILIARIES or after in _IN_LISTS)
    ):
        return False  # 教练：冯忠和，; 魏山和将出席; 主委陶庆和等; 陶元和、
    if text[-1:] in _NEVER_BEFORE_PAUSE and (after in _PAUSES or after in "、\n" or after in BLANKS):
        return False  # 主席赵首都，
    home = len(text) == 4 and text[-1] == "家" and surname_length(text) == 1
    home = home or len(text) == 4 and text[-1] == "方" and surname_length(text) == 1 and not foreign.sounds(text)
    home = home and not (has_two_surnames(text) and after in "女太")  # 程柳慧芳|女士
    formerly = len(text) == 3 and text[-1] == "原" and after in "在是系任为分"
    shot = (
        len(text) > 2 and text[-1] == "摄" and (not is_han(after) or after in _AFTER_CREDITS)
    )  # 记者王强|摄。, 王涵|摄据了解
    shot = shot or len(text) > 2 and text[-1] in "文图" and after in _SLASHES  # 通讯员艺娟|文/图
    shot = shot or len(text) > 2 and text[-1] in "编校审" and after in ":："  # 张敏|编：季佩佩
    return shot or home or formerly or len(text) > 2 and text[-1] in tables.name_context("tail")


def made_whole(reading: Reading, span: Span, in_slot: bool) -> Span:
    """The name with the character that the tagger left to the word after it."""
    text = reading.text[slice(*span)]
    japanese = len(text) == _WHOLE and text[:_PAIR] in tables.surnames("japanese")
    if joins_nothing(reading, span.end) or japanese and joins_no_word(reading, span.end):
        return Span(span.start, span.end + 1)  # 张永|和、李某; 松本智|和获得亚军
    if in_slot and _is_at_home(reading, *span):
        return span
    if in_slot and reading.char(span.end) == "也" and reading.char(span.end + 1) in "，,。；;、）)":
        return Span(span.start, span.end + 1) if len(text) == 1 + surname_length(text) else span
    if in_slot and reading.char(span.end) == "之" and reading.char(span.end + 1) in OWED:
        return span
    if in_slot and reading.char(span.end) == "之" and len(text) <= 1 + max(1, surname_length(text)):
        return _with_zhi(reading, span)
    if in_slot and is_married(reading, span, text):
        return Span(span.start, span.end + 2)
    if len(text) == _PAIR and surname_length(text) and (is_listed(reading, span) or is_equal(reading, span, in_slot)):
        return Span(span.start, span.end + 1)
    if len(text) <= 1 + max(1, surname_length(text)):
        known = surname_length(text) or not in_slot
        return _lengthened(reading, span, in_slot) if known else _with_word(reading, span, text)
    return _with_last(reading, span) if in_slot and len(text) > 2 else span


def with_given(reading: Reading, span: Span) -> Span:
    """闻人/PER 雪/n: a compound surname by itself, and the given name that the tagger took for a word."""
    text, after = span.of(reading.text), reading.word_at(span.end)
    if len(text) != _PAIR or surname_length(text) != len(text) or after is None or after.span.start != span.end:
        return span
    given = after.span.end - after.span.start == 1 and after.tag in _GIVEN_TAGS and is_han(reading.text[span.end])
    return Span(span.start, after.span.end) if given else span


def _with_last(reading: Reading, span: Span) -> Span:
    """内塔尼亚/PER 胡说/v: the last character of a foreign name that the tagger left to the verb of speech."""
    end, text = span.end + 1, reading.text
    apart = tables.name_context("adverb", "stop")
    called = len(span.of(text)) <= _WHOLE and (  # 对甲|来说, 钟离秋|慰问
        text[span.start] in tables.surnames("frequent") or surname_length(span.of(text)) == _PAIR
    )
    torn = not called and not reading.is_boundary(end) and cue_at(text, end) and not cue_at(text, span.end)
    torn = torn and text[end] not in _ASKS  # 程玉珍|询问
    return Span(span.start, end) if torn and text[span.end] not in apart else span


def _with_zhi(reading: Reading, span: Span) -> Span:
    """局长|匡胤/PER 之/u 到会/v: after a position 之 before a predicate closes the name."""
    end = span.end + 1
    styled = tables.appellations("follows").starting(reading.text, end, reading.span.end)
    closes = reading.tag_at(end) in ("v", "vn", "w", "d") or cue_at(reading.text, end) or styled is not None
    closes = closes or reading.tag_at(end) == "p" and reading.char(end) != "于"  # 左敬之|在会上
    return Span(span.start, end) if closes and reading.is_boundary(end) else span


def _is_given(reading: Reading, at: int) -> bool:
    """议员|陈启/PER 能/v 说, 副局长|吴良/PER 有/v 在/p, 部长|魏凤/PER 和/c 将/d: what can be no word there."""
    char, after = reading.char(at), reading.char(at + 1)
    if _is_told(reading, at) or char == "家" and after not in _OF_HOME and reading.is_boundary(at + 1):
        return True
    if char in _GIVEN and cue_at(reading.text, at + 1) or is_before_time(reading, at) or is_before_deed(reading, at):
        return True
    if reading.text.startswith(_CRIMES, at + 1) and char not in _CHARGED and reading.is_boundary(at + 1):
        return True  # 副主任|孙方/PER 相/v 受贿案
    if reading.text.startswith(_STYLED, at + 1) and reading.is_boundary(at) and reading.is_boundary(at + 1):
        return char not in tables.name_context("stop")  # 教授温石/PER 铸/v 同志
    if reading.text.startswith(_SPEAKS, at + 1) and not reading.is_boundary(at + 1):
        return char not in tables.name_context("adverb", "stop")  # 书记|周元/PER 成作报告/n
    if char == "和" and _is_styled(reading, at + 1, _LEARNED):
        return True  # 校长|范子/PER 和/c 副研究员/n 出席
    verb = reading.word_at(at + 1) if char == "和" else None
    if verb is not None and verb.tag == "v" and reading.char(verb.span.end) in "了过":
        return True  # 教授|潘云/PER 和/c 作了
    torn = (
        char in _MODALS
        and after in "，,、。；;)）"
        or char == "为"
        and after in "在于先曾）)、，," + BLANKS
        or char == "有"
        and after in "在对向就，,、。；;)）"
        or char == "在"
        and after in "，,、。；;)）及和与"
        or char == "和"
        and after in _AUXILIARIES
    )
    return torn and reading.is_boundary(at) and reading.is_boundary(at + 1)


def _with_word(reading: Reading, span: Span, text: str) -> Span:
    """村长|南振/PER 中/f 说: the same behind a post, with a family name of no table."""
    whole = len(text) == _PAIR and not foreign.sounds(text) and text not in tables.surnames("japanese")
    whole = whole and ends_name(reading, span, in_slot=True)  # but not 首相桥本|曾访华
    return Span(span.start, span.end + whole)


def _lengthened(reading: Reading, span: Span, in_slot: bool) -> Span:
    """方镇/PER 东/f 视察/v: the character after a short name that no predicate needs belongs to it."""
    text = reading.text[slice(*span)]
    length = surname_length(text)
    familiar = text[0] in _FAMILIAR and len(text) == _PAIR  # 小刚|家说
    if not length or familiar or len(text) > length + 1 or elements.run_from(text, 0, len(text)).end == len(text):
        return span
    if reading.char(span.end) in _NEVER_GIVEN or reading.text.startswith(_WHEN, span.end):
        return span  # 江论|逢人便讲, 在会见秘书长穆萨|时，
    aspect = reading.word_at(span.end + 1) if reading.char(span.end + 1) in _ASPECTS else None
    if reading.tag_at(span.end) == "v" and aspect is not None and aspect.span.end == span.end + _PAIR:
        return span  # 邬雪|摘得, but 林志攀|得分
    if _is_doing(reading, reading.char(span.end), span.end + 1):
        return span  # 主席巴兰|发/v 来/v 视频
    longer = Span(span.start, span.end + 1)
    spoken = says_no_sooner(reading, span, in_slot) or in_slot and speaks_behind(reading, span)
    spoken = spoken or is_always_closed(reading, span)
    if spoken or _is_before_title(reading, span) or stands_at(reading, span.end, in_slot):
        return longer
    if (in_slot or reading.text.startswith(_STYLED, longer.end)) and _is_given(reading, span.end):
        return longer
    after = reading.word_at(span.end)
    if len(text) == length + 1 and ends_name(reading, span, in_slot=in_slot):
        return longer
    if cue_at(reading.text, span.end) or after is None or after.span != (span.end, longer.end):
        return span  # 王海|吼道
    if len(text) == length + 1 and (_is_led(reading, span.end) or in_slot and _is_closed(reading, span.end)):
        return longer
    return longer if _is_torn(reading, span, length) else span


def _is_before_title(reading: Reading, span: Span) -> bool:
    """程同/PER 年会长/n: the word behind a short name is its last character and the title of its bearer."""
    word = reading.word_at(span.end)
    if word is None or word.span.start != span.end or reading.text[span.end] in _RANKS or word.tag != "n":
        return False
    title = tables.appellations("office").starting(reading.text, span.end + 1, reading.span.end)
    known = tables.position_heads().ending(reading.text, word.span.end, span.end) == span.end
    return title == word.span.end and not known


def _is_styled(reading: Reading, start: int, styles: tuple[str, ...] = _STYLED) -> bool:
    """院士|出席: a form of address without a name behind it, so that it belongs to the name before."""
    end = next((start + len(word) for word in styles if reading.text.startswith(word, start)), None)
    return end is not None and (not is_han(reading.char(end)) or reading.tag_at(end) in PREDICATE)


def _is_torn(reading: Reading, span: Span, length: int) -> bool:
    """Whether the word of one character behind a short name belongs to it, by what stands around it."""
    char = reading.text[span.end]
    after = reading.char(span.end + 1)
    if char in "和与同月" and (
        after in "，,。；;)）"
        or char == "和"
        and after in _IN_LISTS
        or after in BLANKS
        and reading.char(span.start - 1) in BLANKS
    ):
        return True  # 教练：冯忠/PER 和/c，; 记者刘凡　周明/PER 和/c　任方
    if after in BLANKS and is_han(char) and reading.char(span.start - 1) in BLANKS and char not in _CREDITS + "编校":
        return True  # 通讯员 荣俊/PER 起/v 张培山
    if char == "和" and _is_he(reading, span) or joins_no_word(reading, span.end):
        return True
    cued = cue_at(reading.text, span.end + 1) and not cue_at(reading.text, span.end)
    if is_han(char) and cued and char not in tables.name_context("adverb"):
        return True  # 林松/PER 年/n 介绍
    if not is_han(char) or char in tables.name_context("stop") or char in tables.name_context("follows"):
        return False
    if char in _CREDITS and (not is_han(after) or after in _AFTER_CREDITS):
        return False  # （凌川|摄）, 王涵|摄据了解
    title = tables.appellations("office").starting(reading.text, span.end + 1, reading.span.end)
    if title is not None and char not in _RANKS and reading.is_boundary(title):
        return reading.tag_at(title) in PREDICATE  # 由吕桂/PER 新/a 处长/n 主持
    tag = reading.tag_at(span.end)
    whole = length == _PAIR and span.end - span.start > _PAIR
    posed = after == "在" and char in _POSTURES  # 副研究员黄敏|蹲在田埂上
    if tag == "v" and (whole or posed or reading.char(span.end + 1) in _DIRECTIONS):
        return False  # 司徒雷|扑出, 马镇|扑出
    return tag in _LAST_TAGS and reading.tag_at(span.end + 1) in PREDICATE


def _is_he(reading: Reading, span: Span) -> bool:
    """Whether 和 behind a short name is its last character, since nobody else can follow it."""
    after, before = span.end + 1, reading.char(span.start - 1)
    return (
        _is_styled(reading, after)  # 校长舒子/PER 和/c 院士/n 出席
        or before == "、"
        and _ends_list(reading, after)  # 马晓山、林忠/PER 和/c 出席
        or before == "从"
        and reading.char(after) == "到"  # 从林忠/PER 和/c 到某某
        or cue_at(reading.text, after, shortest=_PAIR)  # 包信/PER 和/c 指出
        or _SCORE.match(reading.text, after) is not None  # 山本智/PER 和/c 4比2
    )


def _ends_list(reading: Reading, at: int) -> bool:
    return reading.is_boundary(at) and reading.text.startswith(tables.context_words("list_end"), at)


def _is_led(reading: Reading, at: int) -> bool:
    """罗玉/PER 文/n ）, 张富/PER 有/v 、: a character by itself that the tagger almost took into the name before it."""
    char = reading.text[at]
    closed = reading.char(at + 1) in _CLOSERS  # 陈启/PER 能/v 、: no adverb stands before a mark of lists
    usual = char in _CREDITS or char in _NEVER_LAST or not closed and char in tables.name_context("adverb")
    least = _ALMOST_IN_LIST if closed else _ALMOST
    return is_han(char) and not usual and reading.tag_at(at) != "w" and reading.lead(Span(at, at + 1)) > least


def _is_closed(reading: Reading, at: int) -> bool:
    """办公室主任罗石/PER 表/n ，: behind a post and before a mark, a character that the tagger may have torn off."""
    char = reading.text[at]
    usual = char in _CREDITS or char in _NEVER_LAST or char in _OF_PLACES or char in tables.name_context("follows")
    return reading.char(at + 1) in "，。；," and not usual and reading.lead(Span(at, at + 1)) > _MAYBE


def _is_told(reading: Reading, end: int) -> bool:
    """村民江石/PER 分说/v: a verb of two characters that is none, before its own verb of speech."""
    word = reading.word_at(end)
    if word is None or word.span != (end, end + 2):
        return False
    verb = word.span.of(reading.text)[1]
    if verb not in "说称问" and not (verb in "料指" and reading.char(word.span.end) in "，,：:"):
        return False  # 主管林怡/PER 帆料/n，
    char = reading.text[end]
    if word.span.of(reading.text) in _NOUNS_OF_SAYING and reading.char(word.span.end) in "，,：:“":
        return True  # 局长|王录/PER 学说/n，
    return char not in _TELLING and not cue_at(reading.text, end) and char not in tables.name_context("adverb")
