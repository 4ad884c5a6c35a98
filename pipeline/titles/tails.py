"""What the tagger took too much into a name: the characters at its end that belong to the word behind it.

Takes a reading, the tagged words and where they end; gives how many characters to cut (郑洪|利用/PER, 易欣|不/PER). It
refuses to cut what makes a usual name whole (赵永和 of 赵永和的).
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import foreign, tables
from pipeline.titles.lengthening import joins_no_word
from pipeline.titles.name import BLANKS, PREDICATE, cue_at, has_two_surnames, is_han, surname_length
from pipeline.titles.reading import Reading
from pipeline.titles.search import occurrences
from pipeline.titles.shortening import is_one_more, takes_next

PAUSES, IN_LISTS = frozenset("，,。；;:：)）”」"), frozenset("等、")
AUXILIARIES = "将已也均还曾更却都"
SLASHES = "/／"
AFTER_CREDITS = frozenset("据图本自于")
_WHOLE, _PAIR = 3, 2
_FAMILIAR = frozenset("小老阿")
_ELDERS = frozenset("伯叔姨婶嫂爷婆姐哥")
_NEVER_BEFORE_PAUSE = frozenset("也还就都将已曾便却又会要把被对向从率")  # which need a verb or an object
_WITH_VERB, _MOODS = 4, frozenset("乐笑急气忙累哭疼吓喜怕恨冻饿痛")
_REPORTED = regex("[\u3400-\u9fff]{1,8}(?:报[道导]|[讯电])")
_SENT, _MESSAGE = "发", regex("(?:来|去|送|出)了?(?:[贺唁慰信视短消祝致邀请通]|一)")
_DOING = "作做致"
_DEEDS = word_list("name_context", "speech_given")
BEFORE_CASE = frozenset(word_list("name_context", "before_case"))
_AT_HOME = frozenset("卖种养有里门的今去盖住就也院收承")
_LEADING = frozenset("率偕携赴抵谕諭")
_FALL = 1.75  # of the lead, measured
_OF_KINGS = frozenset("后子储妃太")
_CLAIMS, _WHEREAS = frozenset("指答"), "则"


def tail(reading: Reading, text: str, end: int) -> int:
    """How many characters at the end belong to the word after the name: 郑洪|利用/PER, 易欣|不/PER."""
    after = reading.char(end)
    if text[-1] == "会" and tables.appellations("office").starting(reading.text, end, reading.span.end) is not None:
        return 0  # 陈小会|书记
    if after in SLASHES and _REPORTED.match(reading.text, end + 1):
        return 0  # 记者龚国文／某地报导
    if known := _as_for(text, after) or _of_king(text, after):
        return known
    if len(text) == _WHOLE and surname_length(text) == 1 and cue_at(reading.text, end - 1):
        return 1  # 王海|吼/PER 道
    if len(text) > _PAIR and text[-1] in _CLAIMS and (after in PAUSES or reading.text.startswith("记者", end)):
        return 1  # 汤家骏|指，; 杨宏|答/PER 记者问
    if len(text) == _WITH_VERB and surname_length(text) == 1 and (verb := _verb_in(reading, text, end)):
        return verb
    if _has_adverb(reading, text, end):
        return 1
    elder = len(text) == _WHOLE and text[1] == "老" and surname_length(text) == 1 and _is_elder(reading, text, end)
    if elder or len(text) == _WHOLE and is_at_home(reading, end - _WHOLE, end - 1):
        return 1  # 向吴老|敬/PER 献, 村民李川|家/PER 卖了
    doing = len(text) > _PAIR and (is_doing(reading, text[-1], end) or _is_moved(text, after))
    if doing or takes_next(reading, text, end):
        return 1
    foreign_name = len(text) > _WHOLE and foreign.sounds(text[:-1])
    whole = len(text) == _WHOLE and surname_length(text) == 1 and joins_no_word(reading, end - 1)  # 赵永和/PER 的
    return int(not whole and (_has_tail(text, after) or foreign_name and foreign.begins_verb(reading, end)))


def _has_adverb(reading: Reading, text: str, end: int) -> bool:
    """小陈|正/PER 紧盯, 容伯|则/PER 笑言, 骆成|则/PER 表示: an adverb behind a name or what somebody is called."""
    if len(text) != _WHOLE or text[-1] not in tables.name_context("adverb") or reading.tag_at(end) not in PREDICATE:
        return False
    if text[-1] == _WHEREAS and surname_length(text) == 1 and cue_at(reading.text, end):
        return not _is_elsewhere(reading, text)
    return text[0] in _FAMILIAR and surname_length(text[1:]) == 1 or text[1] in _ELDERS


def _is_elsewhere(reading: Reading, name: str) -> bool:
    """王正则是律师。王正则表示: whether the name is printed where no verb of speech follows it."""
    return any(not cue_at(reading.text, spot.end) for spot in occurrences(reading.text, (name,)))


def is_doing(reading: Reading, char: str, end: int) -> bool:
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


def _of_king(text: str, after: str) -> int:
    """贝尔蒙特|王/PER 后/n, 贝尔蒙特|王太/PER 后/n: how much of a royal title the tagger left to the name."""
    taken = 2 if text.endswith("王太") else int(text[-1] == "王")
    named = taken and len(text) - taken > _PAIR and foreign.sounds(text[:-taken])
    return taken if named and after in _OF_KINGS else 0


def _verb_in(reading: Reading, text: str, end: int) -> int:
    """How much of a word of four belongs to a verb: 邹家华|为/PER 这一工程, 谭云宜|率/PER, 简士杰|缓/PER 颊/n."""
    if text[:_PAIR] in tables.surnames("japanese"):
        return 0  # 安倍晋三
    if cue_at(reading.text, end - 1, shortest=_PAIR):
        return 1  # 程玉珍|询/PER 问
    own = foreign.sounds(text)
    goes = text[-1] in _LEADING or _falls(reading, end) or is_one_more(reading, text, end)
    return int(foreign.begins_verb(reading, end) or not own and goes)


def _falls(reading: Reading, end: int) -> bool:
    """Whether the tagger's leaning towards a name falls at the last character of a word of four, a word of grammar."""
    kinds = (tables.name_context(kind) for kind in ("stop", "follows", "adverb"))
    usual = any(reading.text[end - 1] in words for words in kinds)
    return usual and reading.lead(Span(end - 1, end)) < reading.lead(Span(end - _WITH_VERB, end - 1)) - _FALL


def is_at_home(reading: Reading, start: int, end: int) -> bool:
    """村民李川|家|卖了: whether a noun for people with a house stands before the name and their house behind it."""
    home = reading.char(end) == "家" and reading.char(end + 1) in _AT_HOME
    return home and reading.text.endswith(tables.context_words("householder"), reading.span.start, start)


def _is_elder(reading: Reading, text: str, end: int) -> bool:
    """Whether somebody is called 吴老 near by before other characters than in 吴老敬."""
    return reading.times_near(text[:_PAIR], Span(end, end)) > reading.times_near(text, Span(end, end))


def _has_tail(text: str, after: str) -> bool:
    """易欣不/PER, 徐海成家/PER, 石坚原/PER 在: the last character belongs to the word after the name."""
    if text[-1:] in ("和", "与", "同") and (
        after in PAUSES or text[-1] == "和" and (after in AUXILIARIES or after in IN_LISTS)
    ):
        return False  # 教练：冯忠和，; 魏山和将出席; 主委陶庆和等; 陶元和、
    if text[-1:] in _NEVER_BEFORE_PAUSE and (after in PAUSES or after in "、\n" or after in BLANKS):
        return False  # 主席赵首都，
    home = len(text) == 4 and text[-1] == "家" and surname_length(text) == 1
    home = home or len(text) == 4 and text[-1] == "方" and surname_length(text) == 1 and not foreign.sounds(text)
    home = home and not (has_two_surnames(text) and after in "女太")  # 程柳慧芳|女士
    formerly = len(text) in (_WHOLE, _WITH_VERB) and text[-1] == "原" and after in "在是系任为分"
    shot = (
        len(text) > 2 and text[-1] == "摄" and (not is_han(after) or after in AFTER_CREDITS)
    )  # 记者王强|摄。, 王涵|摄据了解, 王涵|摄于云川
    shot = shot or len(text) > 2 and text[-1] in "文图" and after in SLASHES  # 通讯员艺娟|文/图
    shot = shot or len(text) > 2 and text[-1] in "编校审" and after in ":："  # 张敏|编：季佩佩
    shot = shot or len(text) > 2 and text[-1] in "译编著" and after in "的《"  # 张敏|译的《…》
    case = len(text) > 2 and text[-1] == "案" and text[-2] not in BEFORE_CASE  # 王强案/PER 一审宣判
    return shot or home or formerly or case or len(text) > 2 and text[-1] in tables.name_context("tail")
