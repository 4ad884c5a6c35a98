"""Which words may stand inside the name of a body in front of what is known of it: 电影周|组委会, 装配|车间.

Takes a reading and words, gives yes or no. It refuses words that only qualify, and verbs that name no field of work.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.beginnings import OF_ALL, PERIODS, is_term
from pipeline.titles.reading import ENTITY_TAGS, NOUN_TAGS, Reading
from pipeline.tokens import Word

_NEVER = frozenset(("w", "u", "p", "c", "r", "d", "xc", "TIME", "q"))
_LINKING = "建办有去到让给开设是进回向在的从与和至于兼"
_VERBAL = frozenset(("v", "vd", "a", "ad"))
_SOME, _AGAINST = "某", "反"  # 某市|反|电信诈骗中心
_SHORTEST_FIELD = 2
_WHATEVER_TAG = frozenset(
    (*PERIODS, *OF_ALL, "未来", "中小型", "小微型")
)  # 某国|中小型/a 企业公会, 某大学|当代/TIME|中国研究院
_HIGHEST, _COUNCIL = "最高", "委员会"
_BUREAUS = frozenset("局厅")
_ALONG = frozenset(("沿岸", "沿海", "沿线", "流域", "周边"))
_TOWNS, _THEATRE = "乡镇村寨", "战区"
_BY_MEMBERS = word_list("bodies", "by_members")
_AGENT, _OF_AGENTS = "代理", ("公司", "协会", "公会", "机构", "商会", "行业协会", "企业")
_HELD_BY = {"shop": frozenset(word_list("bodies", "running")), "assembly": frozenset(word_list("bodies", "ruling"))}
_PORTS = frozenset("港口")
_HOPE, _BY_HOPE = "希望", ("小学", "中学", "学校", "工程", "幼儿园", "学院", "教育", "集团", "公司")
_WHAT_AGENTS_DO = frozenset(("n", "nz", "vn", "v", "ORG"))


def may_precede(reading: Reading, word: Word, is_entity: bool) -> bool:
    """Whether `word` may stand in front of what is known of a name and belong to it."""
    text = reading.text[slice(*word.span)]
    if word.tag in ENTITY_TAGS or word.tag in NOUN_TAGS or word.tag == "f" and _is_theatre(reading, word):
        return text not in tables.role_prefixes() or text == _AGENT and _is_of_agents(reading, word)
    named = word.tag == "v" and _is_name_with_head(reading, word.span)
    if named or text in _WHATEVER_TAG or _is_highest(reading, word, text) or is_term(reading, word):
        return True
    if text[-1] in _TOWNS and len(text) > 1 and reading.tag_at(word.span.start - 1) == "LOC":
        return text not in tables.name_context("not_place")  # 福桥县/LOC 鹿马/LOC 登乡/v 赤底村
    if word.tag == "m" and text.endswith("届"):
        return True  # 某市|第十六届|人民代表大会
    if _is_some(reading, word, text) or text == _AGAINST and is_entity:
        return word.span.start > reading.floor and reading.tag_at(word.span.start - 1) in ENTITY_TAGS | NOUN_TAGS
    if is_entity:
        return _is_work_of(reading, word)
    if word.tag == "a" and len(text) == 2 and _follows_name(reading, word.span.start):
        return text not in tables.role_prefixes()  # 某基金|固定/a 收益部, 某会执行局/nz 大型/a 项目部
    if word.tag in _VERBAL and _names_field(reading, word):
        return True
    numbered = word.tag == "m" and text[0] not in "一两几多"
    inside = text in tables.name_context("inside_body") and not takes_object(reading, word, text)
    return numbered or inside or text in "新大老小东西南北中"


def takes_object(reading: Reading, word: Word, text: str) -> bool:
    """云川/LOC|经营|旅馆, 某党/ORG|控制|议会: a verb with a shop or a chamber for its object, no field."""
    if text == _HOPE:
        return not reading.text.startswith(_BY_HOPE, word.span.end)  # 青岚希望|小学, but 某某希望全国|海关
    stop = tables.organization_heads().starting(reading.text, word.span.end, reading.span.end)
    return stop is not None and text in _HELD_BY.get(
        tables.organization_heads().labels[reading.text[word.span.end : stop]], ()
    )


def _is_work_of(reading: Reading, word: Word) -> bool:
    """青槐市/ORG 水上/s|救援/v|志愿者协会/ORG: a field of work before a body that is called by its members alone."""
    if word.tag != "v" or not reading.text.startswith(_BY_MEMBERS, word.span.end):
        return False
    return tables.position_parts().labels.get(word.span.of(reading.text)) == "field"


def _is_of_agents(reading: Reading, word: Word) -> bool:
    """雇佣|代理|协会, 房产|代理|公司: what agents do, not who acts for somebody (甲|代理|公司董事长)."""
    before = reading.word_at(word.span.start - 1)
    if not reading.text.startswith(_OF_AGENTS, word.span.end):
        return False
    return before is not None and before.span.end == word.span.start and before.tag in _WHAT_AGENTS_DO


def _is_theatre(reading: Reading, word: Word) -> bool:
    """北部/f|战区, 里海/LOC|沿岸/f 合作组织."""
    if word.span.of(reading.text) in _ALONG:
        return reading.tag_at(word.span.start - 1) == "LOC"
    return word.span.end - word.span.start == _SHORTEST_FIELD and reading.text.startswith(_THEATRE, word.span.end)


def _is_some(reading: Reading, word: Word, text: str) -> bool:
    """云川市|某|房地产公司, but not 某村."""
    after = reading.text[word.span.end : word.span.end + 1]
    return text == _SOME and tables.organization_heads().labels.get(after, "") == ""


def _names_field(reading: Reading, word: Word) -> bool:
    """中共中央/ORG 对外宣传/vd 办公室/n: a verb between a body and the unit that does it."""
    start, end = word.span
    if end - start < _SHORTEST_FIELD or start <= reading.floor or not _follows_body(reading, start):
        return False
    after = reading.word_at(end)
    head = tables.organization_heads().ending(reading.text, after.span.end, end) if after is not None else None
    torn = head is not None and end < head and reading.text[head] in _PORTS  # 海关/ORG 查获/v 粤港/n
    if after is None or head is None or torn or tables.head_of(reading.text[head : after.span.end]).reach != "unit":
        return False
    text = word.span.of(reading.text)
    verbs = tables.appointment_verbs().keys() | tables.name_context("founding", "cue", "sending")
    return text not in verbs and text not in tables.role_prefixes()


def _follows_body(reading: Reading, start: int) -> bool:
    """Whether a body, or a noun that ends like one, stands right before `start`."""
    if reading.tag_at(start - 1) == "ORG":
        return True
    head = tables.organization_heads().ending(reading.text, start, reading.floor)
    return head is not None and start - head > 1 and reading.is_boundary(start)


def _is_highest(reading: Reading, word: Word, text: str) -> bool:
    """某国革命|最高/a|委员会."""
    return text == _HIGHEST and reading.text.startswith(_COUNCIL, word.span.end)


def _follows_name(reading: Reading, start: int) -> bool:
    """Whether a body stands right before `start`, or a name that ends like one."""
    word = reading.word_at(start - 1)
    if word is None or start <= reading.floor:
        return False
    if word.span.of(reading.text) in _BUREAUS or word.tag == "ORG":
        return True
    return word.tag == "nz" and tables.organization_heads().ending(reading.text, start, word.span.start + 1) is not None


def _is_name_with_head(reading: Reading, span: Span) -> bool:
    """和平路街道/v: a name of three characters or more that ends in a head noun is one, whatever the tag."""
    head = tables.organization_heads().ending(reading.text, span.end, span.start)
    return head is not None and span.end - head >= 2 and head - span.start >= 2


def is_torn(reading: Reading, index: int, floor: int) -> bool:
    """乌兰旗/LOC 达/v 来/v 嘎查: single characters between a place and a head noun are a torn name."""
    for word in reversed(reading.words[max(0, index - 2) : index + 1]):
        if word.span.start < floor:
            return False
        if word.tag in ENTITY_TAGS:
            return True
        if word.span.end - word.span.start > 1 or word.tag in _NEVER or reading.text[word.span.start] in _LINKING:
            return False
    before = reading.words[index - 3] if index >= 3 else None
    return before is not None and before.tag in ENTITY_TAGS
