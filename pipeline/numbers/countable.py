"""Whether a noun phrase before a number can be what it counts, or is measured, had, or no fit for the measure word.

Takes the words of the phrase and the measure word; gives yes or no. It refuses what only tells whose the number is
(我省|8人), what is measured rather than counted (总价三百万) and people where things are counted (输给对手|33分).
"""

from collections.abc import Sequence

from pipeline.lazy import regex
from pipeline.lexicon import rows
from pipeline.numbers.deeds import DOING, TIMES
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, PERSONS, fits, is_people, misfits
from pipeline.numbers.noun_words import OWNER_TAGS, Reader, Token
from pipeline.numbers.numerals import is_numeral_char
from pipeline.numbers.roles import role
from pipeline.spans import Span

NOMINALS = frozenset(row["key"] for row in rows("organization_nominals") if row["use"] == "alone")
BODY_ENDS = role("holder")
PLACE_ENDS = tuple("庄寨屯省市县縣区區乡鄉镇鎮村旗州盟街路国國湾灣岛島")
HOLDER_ENDS = PLACE_ENDS + BODY_ENDS  # of whoever has the counted things
ATTRIBUTES = (*role("attribute"), *role("measured"))
POSSESSIVE = frozenset({"有", "共有", "现有", "拥有", "设有"})
HAVING = POSSESSIVE | frozenset(role("having"))
TAKING = HAVING | frozenset(role("acquiring") + role("taking"))  # whose object is a thing or people, and no deed
_FIELDS = role("field")
_PAYING = frozenset(role("paying"))
_ONLY = frozenset({*role("still_has"), "只有", "仅有"})  # 修复师只有52人, 细胞只有1.5万个
_NO_ATTRIBUTES = ("力量", *role("flow"))
_PLACES_WHOLE = frozenset("国國省市县縣区區乡鄉镇鎮村城州校网網球域港澳台境岛")
_NO_THINGS = frozenset(role("no_things"))
_NOT_BUILT = role("not_built")
_SIDES = frozenset("上下里内外中间旁边前后方处地")
_THIS = frozenset("该該全整本此")
# 地下|赌场, 线下|门店: what kind of thing it is, and not where they are.
KINDS_OF_PLACE = frozenset(role("kind_of_place"))
_ORIGINS = frozenset(role("origin"))
_PIECES = frozenset("集卷章节節幕页頁字回段款层層站幅首篇季期话話")
_TAILS = frozenset("籍方级級型类類式")
_NO_PEOPLE = frozenset(role("no_crowd"))
_HAPPENING = TIMES | {"起"}  # 去图书馆两次, 未戴头盔1.4万起: not its object is counted
_TURNS = frozenset({"人次", "户次"})
_NEVER_PEOPLE = frozenset({"分", "票", "点", "點", "球", "局", "盘", "轮", "环", "步", "项"})
_CROWDS = role("crowd")
# What they count is a thing with a name of its own kind: another noun before them is none.
_OF_HOLDERS = frozenset({"张", "張", "册", "冊", "台", "辆", "輛", "例"})  # which no body is (医院|90张)
_OF_THINGS = frozenset("辆架艘匹座栋幢棵株列头股班")
_TROOPS = role("troops")
_AGES = frozenset({"年轻", "年青", "新", "老", "年輕"})
_GRADE = regex("[高初大研小][一二三四五六]|[一二三四五六七八九]年级")
_AREAS, _OF_AREAS = role("area"), frozenset({"个", "個", "处", "處"})
_SHARES = frozenset(role("share"))
_RATES = frozenset({*role("rate"), "人均"})
_DWELLERS = PERSONS | {"户", "口"}
# Measures of bodies and things, which a named organization never has in such numbers (社区医院43家).
_BODIES = frozenset({"家", "所", "座", "个", "個", "辆", "輛", "台", "部", "艘", "架", "处", "處"})
_NAME = 3  # characters of most names
_SPANS = frozenset({"月", "年", "日", "周", "季", "总", "累计", "每月", "每年", "每日"})


def can_be_counted(
    reader: Reader, phrase: Sequence[Token], measure: str, governor: Token | None, *, adjacent: bool
) -> bool:
    """Whether a number with this measure word can count the phrase before it, which the word `governor` leads.

    `adjacent` says that no light word stands between the phrase and the number.
    """
    last = phrase[-1]
    word = reader.printed(last)
    if _is_no_thing(reader, last, measure) or measure == "" and is_people(word) and _is_paid(reader, governor):
        return False
    if phrase[0].tag in OWNER_TAGS and len(phrase) == 1:
        fitting = fits(measure, word) or measure in _OF_AREAS and word.endswith(_AREAS)  # 加氢站|25座, 湿地公园|9个
        built = phrase[0].tag in ("LOC", "ORG") and fitting
        built |= (measure in _OF_THINGS or len(word) > _NAME) and fits(
            measure, word
        )  # 路树|90棵, a person to the tagger
        return built or phrase[0].tag in ("ORG", "nt") and measure in _BODIES
    if _is_holder(word, measure) and not fits(measure, reader.text[phrase[0].start : last.end]):
        return False  # but 服务|区17对
    if all(is_numeral_char(char) for char in reader.printed(last)):
        return False  # 十几|二十个
    crowd = is_people(word) or word.endswith(_CROWDS + _TROOPS)
    if measure in PERSONS and not crowd and not (adjacent and _is_had(reader, last, governor)):
        return False  # 举重|26人
    if _is_no_person(reader, phrase, measure) or measure in PERSONS and _is_object(governor, last):
        return False
    first = reader.printed(phrase[0])
    thing = governor is not None and governor.tag == "v" and adjacent and first[-1] not in _SIDES  # 掀翻|屋顶90个
    placed = (
        phrase[0].tag == "s"
        and not (thing or are_from(reader, phrase))
        and (len(phrase) == 1 or first not in KINDS_OF_PLACE)
    )
    if placed or reader.printed(last) in ("头", "頭"):
        return False
    if last.tag == "vn" and len(phrase) == 1 and not (measure in ("户", "戶") and fits(measure, word)):
        rate = governor is not None and (reader.printed(governor)[0] == "每" or reader.printed(governor) in _RATES)
        passive = governor is not None and reader.printed(governor) == "被" or rate and measure in TIMES  # 每天|投诉3次
        if passive or measure in PEOPLE_MEASURES:
            return False  # 被|投诉5次, 新增就业38万人
    governed = governor is not None and governor.tag == "v" and reader.printed(governor) not in DOING
    done = last.tag == "vn" or fits(measure, reader.printed(last))  # 记录到|余震243次
    doing = governor is not None and reader.printed(governor) in DOING
    other = last.tag in ("n", "vn") and not word.endswith(_NO_ATTRIBUTES)  # but 点击量达|2万次
    owned = measure in TIMES and not doing and last.tag == "n" and other  # 去城管部门、银行|数次, 指挥部先后|20次
    # 违法行为近|400辆, but 修缮|殿堂三座
    strange = measure in _OF_THINGS and other and not (adjacent and governed and not word.endswith(_NOT_BUILT))
    return done or not (measure in _HAPPENING and governed or owned or strange)


def are_from(reader: Reader, phrase: Sequence[Token]) -> bool:
    """国内外|游客, 境外|旅客: where people come from, and not where they were counted."""
    people = len(phrase) > 1 and reader.is_person(phrase[1])
    return people and reader.printed(phrase[0]) in _ORIGINS


def _is_had(reader: Reader, last: Token, governor: Token | None) -> bool:
    """现有|租户43人, 招募|讲解43名: people by their measure word and the verb that takes them, however called."""
    taken = governor is not None and reader.printed(governor) in TAKING and last.end - last.start > 1
    return taken and last.tag in ("n", "nz", "vn") and not reader.printed(last).endswith(ATTRIBUTES)


def _is_no_thing(reader: Reader, last: Token, measure: str) -> bool:
    """年轻|一代, 经济方面|13件, 各地|10万, 大型园区临江|共有8个: an age, a side or the name of a place."""
    word = reader.printed(last)
    if _GRADE.fullmatch(word) or word in _SHARES:
        return True  # 高二|有2个, 局部|三层
    named = last.tag in ("LOC", "ns") and not word.endswith(HOLDER_ENDS + _AREAS) and not fits(measure, word)
    whole = len(word) == len("全城") and word[0] == "全" and word[1] in _PLACES_WHOLE  # 全城|9座
    whole |= word[-1] in "时時" and not fits(measure, word)  # 高峰时|9万只
    return named or whole or word in _NO_THINGS or measure == "代" and word in _AGES


def _is_holder(word: str, measure: str) -> bool:
    """我省|8人, 村庄只剩|12户, 其中城区|25座, 汽车行业|一家: whose the counted ones are."""
    if word.endswith(_FIELDS) and measure in _BODIES | {"户", "戶"} and misfits(measure, word):
        return True
    owners = HOLDER_ENDS if measure in _DWELLERS or measure in _OF_HOLDERS else PLACE_ENDS
    owners += ("机构",) if measure in _OF_HOLDERS else ()
    if measure in ("户", "戶") and fits(measure, word):
        return False  # 合作社90户
    return word.endswith(owners) and (measure in _DWELLERS or misfits(measure, word)) and not word.endswith(_TROOPS)


def _is_paid(reader: Reader, governor: Token | None) -> bool:
    """赔偿死者|11万: a sum without a unit, and who gets it."""
    return governor is not None and reader.printed(governor) in _PAYING


def _is_object(governor: Token | None, noun: Token) -> bool:
    """收|生|不足16人: verb and object, one character each."""
    return (
        governor is not None
        and governor.tag == "v"
        and governor.end == noun.start == governor.start + 1 == noun.end - 1
    )


def _is_no_person(reader: Reader, phrase: Sequence[Token], measure: str) -> bool:
    """就业意向|460人, 越南籍|约4千人, 送药|1.3万人次."""
    last = phrase[-1]
    word = reader.printed(last)
    if len(phrase) == 1 and (word in _TAILS or measure in _TURNS and len(word) == 1 and not fits(measure, word)):
        return True
    crowd = is_people(word) or word.endswith((*_CROWDS, *_TROOPS, "量", "數", "数", "客运", "客運"))
    if measure in _TURNS and last.tag == "n" and not (crowd or measure == "户次" and fits(measure, word)):
        return True  # 采集血液9万人次
    never = measure in _NEVER_PEOPLE or measure in TIMES  # 输给对手|33分, 被告|5次索贿
    return measure in PEOPLE_MEASURES and word in _NO_PEOPLE or never and is_people(word) and not fits(measure, word)


def unless_measured(
    text: str, span: Span, stripped: Sequence[str], measure: str, *, closed: bool = False
) -> Span | None:
    """None for what is measured and for who has it (全村共有310户); `closed` says that nothing follows the number."""
    noun = span.of(text)
    calls = bool(measure) and noun.endswith(("电话", "热线"))  # 求助电话900个, but 电话 before a row of digits
    if noun.endswith(ATTRIBUTES) and not noun.endswith(_NO_ATTRIBUTES) and not calls and not fits(measure, noun):
        return None
    if noun in _SPANS or len(noun) == 1 and text[span.start - 1 : span.start] in tuple("我该本贵"):
        return None  # 月|销量1600部, 我国|每年近3万个
    if noun[0] in _THIS and measure in _PIECES:
        return None  # 该剧共36集, 全书共6卷
    owner = noun.endswith(HOLDER_ENDS) or noun in NOMINALS
    owner &= not text.endswith("的", 0, span.start)  # 参加检查的|部门共有12个
    if any(word in _ONLY for word in stripped):
        return None if owner else span
    possessed = any(word in POSSESSIVE for word in stripped) and not text.endswith("其中", 0, span.start)
    if possessed and closed and not owner and len(noun) > 1:
        return None if misfits(measure, noun) and measure in _BODIES else span  # 原因主要有两点。
    return None if possessed and not is_people(noun) and not fits(measure, noun) else span
