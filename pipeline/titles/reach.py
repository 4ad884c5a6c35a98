"""How far the name of a body reaches to the left of what is known of it, an entity or a head noun.

Takes a reading and where that begins, gives where the name begins. It refuses to go over words that no name of a body
holds and over posts.
"""

from pipeline.spans import Span
from pipeline.titles import beginnings, tables
from pipeline.titles.fitting import is_torn, may_precede
from pipeline.titles.reading import ENTITY_TAGS, NOUN_TAGS, Reading

INSIDE = NOUN_TAGS | ENTITY_TAGS | {"v", "PER", "f"}
_OF_CREWS = ENTITY_TAGS | NOUN_TAGS | {"v", "vd", "m", "a"}
_IN_EVENTS = NOUN_TAGS | ENTITY_TAGS | {"a", "ad", "v", "vd", "m", "q"}
_ALSO = "暨"  # 经济暨商业处
_FIELD = 8  # characters of a field of work
_REVIEWING = "审核"
_NUMBERS = "一二三四五六七八九十"
_WALK = 8  # words to the left of a head noun


def crew(reading: Reading, start: int, floor: int) -> int:
    """某电力公司|带电/vd 作业/vn 班|班长: where a crew's name begins, with the body that it belongs to."""
    own = reading.word_at(start)  # 养护/vn 三班/m|班长
    first = own.span.start if own is not None and own.tag == "m" else start
    for _ in range(_WALK):
        word = reading.word_at(first - 1)
        if word is None or word.span.start < floor or word.span.end != first:
            break
        short = word.span.end - word.span.start == 1
        posted = word.tag not in ENTITY_TAGS and is_post(reading, word.span)
        if word.tag not in _OF_CREWS or short and word.tag == "v" or posted:
            break
        first = word.span.start
        if word.tag in ENTITY_TAGS:
            return leftmost(reading, first, floor, True)
    return first


def leftmost(reading: Reading, start: int, floor: int, is_entity: bool) -> int:
    """How far the name reaches to the left of what is known of it (an entity or a head noun)."""
    index = reading.index_at(start)
    if index < 0:
        return start
    word = reading.words[index]
    numbered = word.tag == "m" and index > 0 and may_precede(reading, reading.words[index - 1], is_entity)
    if word.span.start < start and word.span.start >= floor and (word.tag in INSIDE or numbered):
        start = word.span.start + (word.tag == "f" and reading.text[word.span.start] in "前原")
        is_entity = is_entity or word.tag in ENTITY_TAGS
    if word.span.start < floor < start and floor == reading.floor:
        return floor  # ——访|某市河湖保护中心/v|党委副书记
    best = start
    for before in range(index - 1, max(-1, index - 1 - _WALK), -1):
        word = reading.words[before]
        if word.span.start < floor:
            break
        if not may_precede(reading, word, is_entity):
            if is_entity or not is_torn(reading, before, floor):
                break
            continue
        entity = word.tag in ENTITY_TAGS
        counted = reading.text[word.span.end] in _NUMBERS  # 某部|干部|四局
        if not entity and not counted and is_post(reading, word.span) and (best != start or is_entity):
            break
        start = word.span.start
        is_entity = is_entity or entity
        part = beginnings.is_part(reading, word)
        if entity or not is_entity or part or _has_head(reading, word.span) and _entity_before(reading, before):
            best = start
    return _over_verb(reading, best, floor) if not is_entity else best


def _over_verb(reading: Reading, start: int, floor: int) -> int:
    """、|审核/v 评估/vn 评建/vn 办公室: a verb that opens an item of a list, before what is done with it."""
    verb = reading.word_at(start - 1)
    listed = verb is not None and verb.span.start - 1 == floor and reading.text[floor] == "、"
    if verb is None or not listed or verb.tag != "v" or reading.tag_at(start) != "vn":
        return start
    return verb.span.start if verb.span.end - verb.span.start > 1 else start


def event(reading: Reading, start: int, floor: int) -> int:
    """电影周|组委会: the nouns before a committee are the event that it organizes."""
    if (whole := _whole_event(reading, start, floor)) is not None:
        return whole
    index = reading.index_at(start)
    for _ in range(4):
        word = reading.words[index - 1] if index > 0 else None
        if word is None or word.span.start < floor or word.tag not in NOUN_TAGS | ENTITY_TAGS:
            break
        start, index = word.span.start, index - 1
    return start


def _whole_event(reading: Reading, start: int, floor: int) -> int | None:
    """全国|中学生/n 植物/n 绘图/v 知识/n 竞赛/vn|组委会: an event of many words, if its reach opens its name."""
    index = reading.index_at(start)
    for before in range(index - 1, max(-1, index - 1 - _WALK), -1):
        word = reading.words[before]
        if word.span.start < floor or word.tag not in _IN_EVENTS or _is_office(reading, word.span):
            return None
        if reading.text.startswith(tables.context_words("event_reach"), word.span.start):
            return word.span.start
    return None


def joined(reading: Reading, start: int, floor: int) -> int:
    """省文化和|旅游厅: a field named with 和 belongs to the body, whatever the tagger made of it."""
    text = reading.text
    if start - 1 > floor and text[start - 1] == _ALSO:
        first = _field_before(reading, start - 1, floor)
        return start if first is None else leftmost(reading, first, floor, reading.entity_ending(first) is not None)
    conjunction = text.rfind("和", max(floor, start - 1), start + _FIELD)
    for length in range(2, _FIELD) if conjunction > floor else ():
        first = conjunction - length
        if first < floor:
            break
        if first < start and text.startswith(tables.context_words("joined"), first):
            return leftmost(reading, first, floor, reading.entity_ending(first) is not None)
    return start


def _field_before(reading: Reading, end: int, floor: int) -> int | None:
    """县府|经济|暨商业处: where the noun begins that 暨 joins to the field of a body; not 某会会长|暨, 启动仪式|暨."""
    word = reading.word_at(end - 1)
    if word is None or word.span.end != end or word.span.start < floor or word.tag not in ("n", "vn", "nz"):
        return None
    titled = tables.position_heads().ending(reading.text, end, word.span.start) is not None
    body = tables.organization_heads().ending(reading.text, end, word.span.start) is not None
    body = body or tables.events().ending(reading.text, end, word.span.start) is not None
    under = reading.word_at(word.span.start - 1)  # of a named body, or it is an occasion
    named = under is not None and under.span.start >= floor and under.tag in ENTITY_TAGS | {"n"}
    return None if titled or body or not named else word.span.start


def is_post(reading: Reading, span: Span) -> bool:
    """Whether the head of a post ends there; 审核 in front of a body is none."""
    heads = tables.position_heads()
    start = heads.ending(reading.text, span.end, span.start)
    return start is not None and reading.text[start : span.end] != _REVIEWING  # 审核|评估办公室


def _is_office(reading: Reading, span: Span) -> bool:
    return is_post(reading, span) and tables.position_heads().labels.get(span.of(reading.text)) == "office"


def _has_head(reading: Reading, span: Span) -> bool:
    return tables.organization_heads().ending(reading.text, span.end, span.start) is not None


def _entity_before(reading: Reading, index: int) -> bool:
    return index > 0 and reading.words[index - 1].tag in ENTITY_TAGS
