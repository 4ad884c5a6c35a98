"""Where a tagged name ends that the tagger cut short: the character that it left to the next word.

Takes a reading and the span of a name, gives the whole name. It refuses characters that are more
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
from pipeline.titles.name import BLANKS, PREDICATE, cue_at, is_han, surname_length
from pipeline.titles.reading import Reading
from pipeline.titles.seams import ends_name, is_before_deed, is_before_time
from pipeline.titles.shortening import comes_here
from pipeline.titles.tails import AFTER_CREDITS, AUXILIARIES, BEFORE_CASE, IN_LISTS, is_at_home, is_doing

_CREDITS = "摄文图绘"
_WHOLE, _PAIR = 3, 2
_FAMILIAR, _NOUNS_OF_SAYING = frozenset("小老阿"), ("学说", "小说", "传说")
_DIRECTIONS = "出进入上下回过开起到了着"  # what only follows a verb
_LAST_TAGS = frozenset(("n", "nz", "f", "a", "ad", "nr", "m", "j", "v", "xc", "q", "PER", "LOC", "ORG"))
_CRIMES = word_list("name_context", "crime")
_SPEAKS = word_list("name_context", "reports")
_CASE, _NO_VERB_BEHIND = "案", frozenset("建成永")
_STYLED = (*word_list("name_context", "styled"), "院士", "教授")
_LEARNED = (*_STYLED, "副教授", "研究员", "副研究员", "博士")
_CHARGED = "因等涉犯被的等以和与曾已原将"
_GIVEN = "能正同先"  # behind a post more often the last character of a name than the verb's adverb
_ASPECTS = "得了着过"
_POSTURES = frozenset("蹲坐站躺趴跪靠倚守")
_SCORE = regex("[0-9一二三四五六七八九]{1,3}(?:比|[:：-])[0-9零一二三四五六七八九]")
_ASKS = frozenset("问答")
_MODALS = frozenset("会能要可将应地")  # none of which closes a clause
_HOLDS, _LONGEST_POST = "任", 8
_OF_HOME = "的里中有门人境住属长"  # 甲|家|的, but 董事长|石哲家/PER 指出
_RANKS = frozenset("副总代原前正老大首女男现")  # 甲|副校长
_ALMOST = -1.625  # of the lead, measured: above, three of four such characters belong to the name
_MAYBE, _OF_PLACES = -2.0, frozenset("处案时前后组队团班部所")
_ALMOST_IN_LIST, _CLOSERS = -3.0, frozenset("、（()）")
_NEVER_LAST = frozenset("用因摄攝说称指答和同与及并作家墓端失等任为老总犯索骗抢偷殴欠贪")
_GIVEN_TAGS = frozenset(("n", "nz", "a", "q", "TIME", "LOC", "PER", "s", "ad"))
_NEVER_GIVEN, _WHEN = frozenset(word_list("name_context", "never_ends_name")), ("时，", "时,")
_TELLING = "慰答诉来细直述解劝叙评演传据听申详胡瞎学小大高低老提訴宣声自人简名通戏谎假虚反质追询访责查审拷盘请借"
OWED = frozenset("邀请托手口名后父母子女妻力言意命")  # 雷军|之邀


def made_whole(reading: Reading, span: Span, in_slot: bool) -> Span:
    """The name with the character that the tagger left to the word after it."""
    text = reading.text[slice(*span)]
    japanese = len(text) == _WHOLE and text[:_PAIR] in tables.surnames("japanese")
    if joins_nothing(reading, span.end) or japanese and joins_no_word(reading, span.end):
        return Span(span.start, span.end + 1)  # 张永|和、李某; 松本智|和获得亚军
    if in_slot and is_at_home(reading, *span):
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
        return is_han(char) and char not in tables.name_context("stop")  # 教授温石/PER 铸/v 同志
    if reading.text.startswith(_SPEAKS, at + 1) and not reading.is_boundary(at + 1):
        return char not in tables.name_context("adverb", "stop")  # 书记|周元/PER 成作报告/n
    if char == "和" and _is_styled(reading, at + 1, _LEARNED):
        return True  # 校长|范子/PER 和/c 副研究员/n 出席
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
        and after in AUXILIARIES
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
    if is_doing(reading, reading.char(span.end), span.end + 1):
        return span  # 主席巴兰|发/v 来/v 视频
    longer = Span(span.start, span.end + 1)
    spoken = says_no_sooner(reading, span, in_slot) or in_slot and speaks_behind(reading, span)
    spoken = spoken or is_always_closed(reading, span)
    titled = _is_before_title(reading, span) or _takes_post(reading, span.end) or _is_before_case(reading, span)
    if spoken or titled or stands_at(reading, span.end, in_slot):
        return longer
    if (in_slot or reading.text.startswith(_STYLED, longer.end)) and _is_given(reading, span.end):
        return longer
    after = reading.word_at(span.end)
    if len(text) == length + 1 and ends_name(reading, span, in_slot=in_slot):
        return longer
    if cue_at(reading.text, span.end) or after is None or after.span != (span.end, longer.end):
        return span  # 王海|吼道
    whole = _is_led(reading, span.end) or _takes_no_verb(reading, span.end)
    if len(text) == length + 1 and (whole or in_slot and _is_closed(reading, span.end)):
        return span if comes_here(reading, longer) else longer
    return longer if _is_torn(reading, span, length) else span


def _is_before_case(reading: Reading, span: Span) -> bool:
    """赵志/PER 红案/n 等案件: a character that makes no word with 案."""
    char, case = reading.char(span.end), reading.char(span.end + 1) == _CASE
    return case and is_han(char) and char not in BEFORE_CASE and reading.is_boundary(span.end + _PAIR)


def _is_before_title(reading: Reading, span: Span) -> bool:
    """程同/PER 年会长/n: the word behind a short name is its last character and the title of its bearer."""
    word = reading.word_at(span.end)
    if word is None or word.span.start != span.end or reading.text[span.end] in _RANKS or word.tag != "n":
        return False
    title = tables.appellations("office").starting(reading.text, span.end + 1, reading.span.end)
    known = tables.position_heads().ending(reading.text, word.span.end, span.end) == span.end
    return title == word.span.end and not known


def _takes_post(reading: Reading, at: int) -> bool:
    """周明/PER 远任/v 指挥长: the word behind a short name is its last character and the verb before a post."""
    word = reading.word_at(at)
    taken = word is not None and word.span == (at, at + _PAIR) and reading.text[at + 1] == _HOLDS
    if not taken or reading.text[at] in tables.name_context("before_holding"):
        return False
    heads, first, limit = tables.position_heads(), at + _PAIR, min(at + _LONGEST_POST, reading.span.end)
    return any(heads.starting(reading.text, begin, limit) is not None for begin in range(first, limit))


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
        and after in IN_LISTS
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
    if char in _CREDITS and (not is_han(after) or after in AFTER_CREDITS):
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


def _takes_no_verb(reading: Reading, at: int) -> bool:
    """康磊/PER 建/v 成为/v, 邵霞/PER 永/d 夺得/v: a character that makes no phrase with the verb behind it."""
    after = reading.word_at(at + 1)
    verb = after is not None and after.tag == "v" and after.span.start == at + 1 and after.span.end - at > _PAIR
    return verb and reading.char(at) in _NO_VERB_BEHIND


def _is_closed(reading: Reading, at: int) -> bool:
    """办公室主任罗石/PER 表/n ，: behind a post and before a mark, a character that the tagger may have torn off."""
    char = reading.text[at]
    usual = char in _CREDITS or char in _NEVER_LAST or char in _OF_PLACES or char in tables.name_context("follows")
    return reading.char(at + 1) in "，。；," and not usual and reading.lead(Span(at, at + 1)) > _MAYBE


def _is_told(reading: Reading, end: int) -> bool:
    """村民江石/PER 分说/v: a verb of two characters that is none, before its own verb of speech."""
    word = reading.word_at(end)
    if word is None or word.span.start != end:
        return False
    if word.span.end == end + _WHOLE and cue_at(reading.text, end + 1, shortest=_PAIR):
        return reading.text[end] not in tables.name_context("adverb", "stop")  # 大学生许知/PER 遥觉得/v
    if word.span.end != end + _PAIR:
        return False
    verb = word.span.of(reading.text)[1]
    if verb not in "说称问" and not (verb in "料指" and reading.char(word.span.end) in "，,：:"):
        return False  # 主管林怡/PER 帆料/n，
    char = reading.text[end]
    if word.span.of(reading.text) in _NOUNS_OF_SAYING and reading.char(word.span.end) in "，,：:“":
        return True  # 局长|王录/PER 学说/n，
    return char not in _TELLING and not cue_at(reading.text, end) and char not in tables.name_context("adverb")
