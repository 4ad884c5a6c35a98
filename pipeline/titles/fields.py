"""How far a position reaches to the left of its head where no organization stands before it: 出租车|司机, 青训|总监.

Takes a reading and the start of the head with its known parts, gives the start of the position. It refuses words that
only qualify, kinship, ethnic groups and head nouns of bodies.
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.beginnings import LEVELS, OF_NO_FIRM, line_of_business
from pipeline.titles.bodies import Body
from pipeline.titles.heads import ELECTED, OF_CHAMBER
from pipeline.titles.name import is_han, surname_length
from pipeline.titles.reading import Reading
from pipeline.tokens import Word

_PEOPLE = regex("[两二三四五六七八九十几0-9]+人")
_LEADERS = word_list("posts", "leader")
_LONGEST_CHIEF, _GENERAL, _SENIOR, _FOREIGN = 3, "总", "资深", 3
_RANKS = frozenset(("rank", "acting"))
_PRIZE, _JUDGE, _TERM = "奖", "评委", "届"
_PRIZE_DAYS = frozenset(word_list("bodies", "prize_day"))
_HOLDERS = frozenset(("获得者", "得主", "传承人"))
_LONGEST_FIELD, _LONGEST_ITEM = 6, 12
_ITEM = frozenset(("n", "nz", "nw", "vn", "LOC", "ORG", "an", "j", "s"))
_SCHOLARS = word_list("posts", "scholar")
_RUNNING = ("参选人", "候选人", "当选人")
_RUNNERS = 3
_LONGEST_PRIZE, _LONGEST_NOUN = 16, 4
_CHAIR = "讲座教授"
_MAKERS, _LONGEST_NAME = word_list("posts", "behind_field"), 3
_NAMING = frozenset(("n", "nz", "nw", "ORG", "LOC", "PER", "j", "a"))
_OF_ARMIES = word_list("bodies", "kind_of_army")  # 公安|军
_UNITS, _NUMBERS = frozenset("排连营团旅师军"), frozenset("一二三四五六七八九十百0123456789")
_OF_UNITS = tuple(deputy + lead for deputy in ("", "副") for lead in word_list("posts", "of_unit"))
_PARTY, _MEMBERSHIP, _PLACE, _LONGEST_PLACE = "党", "籍", 2, 9
_TITLES = (*ELECTED, *OF_CHAMBER)
_OWN, _COMMITTEES = (
    "校院厂馆社台",
    (
        *word_list("bodies", "committee_of_body"),
        *word_list("bodies", "committee_below"),
    ),
)  # 校|党委书记
_MEETING = frozenset(word for key in ("interviewing", "meeting") for word in word_list("name_context", key))
_LEADING_TO_TRADE, _PLAIN = frozenset(("p", "u", "v", "TIME")), frozenset(("n", "nz"))
_TALKING = _MEETING - {"采访", "访问"}  # which posts begin with: 采访主任, 访问教授
_DIRECTING, _AGED, _LEADING = word_list("posts", "directing"), "岁的", frozenset("据由")
_FOUNDED = (*_LEADERS, *word_list("posts", "founder"), *word_list("posts", "of_brand"))
_OF_TEXTS = ("第一作者", "通讯作者", "共同作者", "作者")
_CLOSING, _SENTENCE_ENDS = frozenset("”」』"), frozenset("。！？!?…，,")
_MARKS = frozenset("。，；！？,;!?\n")
_AND, _NO_LINES = "与", frozenset(("裔", "本片", "本剧", "本书", "本刊", "本场", "本案"))
_NO_FIELDS = frozenset(("国", "前", "原", "某", "待遇", "年", "月"))


def field_start(reading: Reading, start: int, floor: int, kind: str) -> int:
    """Where what a post is about begins: a kind of unit (连|政治指导员) or nouns; the side of a lawsuit has none."""
    if (line := _line_of_land(reading, start)) is not None:
        return line
    unit = Span(start - 1, start)
    if start > floor and is_unit(reading, unit, start) and reading.is_boundary(unit.start):
        return unit.start
    first = nouns_before(reading, start, floor, trade=kind == "staff") if kind != "party" else start  # 同案|被告人
    return first if _MARKS.isdisjoint(reading.text[first:start]) else start  # 数职。|学生


def nouns_before(reading: Reading, start: int, floor: int, *, trade: bool = False) -> int:
    """出租车|司机: nouns in front of a head that names no organization; `trade`: the head is one."""
    core = first = start
    if reading.text.startswith(_MAKERS, start) and _is_called(reading.text[floor:start]):
        return start  # 记者|高清川|通讯员
    if _is_holder(reading, start):
        return _clause_start(reading, start, floor)
    if (item := _whole_item(reading, start, floor)) is not None:
        return item
    for step in range(4):
        if step == 2:
            first = start
        word = reading.word_at(start - 1)
        if (
            word is None
            or word.span.start < floor
            or not (_is_noun(reading, word) or _is_qualified(reading, word, floor))
        ):
            break
        ranked = word.tag == "a" and _is_rank(word.span.of(reading.text))  # 55岁的|独立/a 汽车评论人
        if word.tag == "a" and not ranked and not _opens_clause(reading, word.span.start, floor):
            break
        text = word.span.of(reading.text)
        if (
            text in _NO_LINES
            or not _names_field(reading, Span(word.span.start, start), core)
            or _PEOPLE.fullmatch(text)
        ):
            break  # 两人|辩护律师, 印度/LOC 裔/n|物理学家, 这件事|本片/n|导演
        start = word.span.start
    led = _after_verb(reading, start, floor)
    if led is not None:
        return led
    opens = start == floor or reading.char(start - 1) in "—访\n、，,。：:话兼 \u3000（("
    opens = opens or reading.tag_at(start - 1) == "c" and reading.char(start - 1) in "和与及"  # 和|保健|医生
    opens = opens or tables.role_prefixes().ending(reading.text, start, floor) is not None  # 著名|表演|艺术家
    opens = (
        opens or reading.tag_at(start - 1) == "LOC" and reading.text.startswith((*_SCHOLARS, *OF_NO_FIRM), first)
    )  # 加拿大|发育生物学家
    opens = opens or trade and _is_told(reading, start, core) or _is_stated(reading, start, core, trade=trade)
    return start if opens or start > first else first


def _opens_clause(reading: Reading, start: int, floor: int) -> bool:
    return start == floor or reading.char(start - 1) in ",，。！？"


def _line_of_land(reading: Reading, start: int) -> int | None:
    """英国生物/ORG|学者: where the line of business begins in what the tagger took for a firm."""
    entity = reading.entity_ending(start) if reading.text.startswith(OF_NO_FIRM, start) else None
    line = line_of_business(reading, entity.span) if entity is not None else None
    known = entity is not None and line is not None and reading.text[entity.span.start : line] in tables.places()
    return line if known else None


def _is_stated(reading: Reading, start: int, end: int, *, trade: bool) -> bool:
    """。”|出版史|学者甲; 据|智能驾驶|负责人乙, 41岁的|电池业务|总监丙: a field before a trade or who directs it."""
    written = reading.text.startswith(_OF_TEXTS, end)  # 。”论文|第一作者某某
    if start == end or written or not (trade or reading.text.startswith(_DIRECTING, end)):
        return False
    before = reading.text[start - 1]
    spoken = before in _CLOSING and reading.char(start - 2) in _SENTENCE_ENDS
    return spoken or not trade and (before in _LEADING or reading.text.endswith(_AGED, 0, start))


def _is_rank(text: str) -> bool:
    """Whether a word may open a title whatever its tag: 独立, 资深, 青年."""
    return tables.position_parts().labels.get(text) in _RANKS


def _is_told(reading: Reading, start: int, end: int) -> bool:
    """据|气象预报员甲介绍, 55岁的|唐卡画师甲: plain nouns between what leads to a person and his trade."""
    index = reading.index_at(start)
    if reading.tag_at(start - 1) not in _LEADING_TO_TRADE:
        return False
    while 0 <= index < len(reading.words) and reading.words[index].span.start < end:
        word = reading.words[index]
        plain = word.tag in _PLAIN or _is_rank(word.span.of(reading.text))
        if not plain or word.span.end - word.span.start == 1 or word.span.end > end:
            return False  # 电/n|记者, 大导演/n, 指定/vn|辩护人
        index += 1
    return True


def is_unit(reading: Reading, span: Span, start: int) -> bool:
    """排长、|连/d|政治指导员, 第八旅|营|副教导员: a kind of unit without a number, in front of who leads it."""
    text = reading.text
    numbered = text[span.start - 1 : span.start] in _NUMBERS or text.endswith(_OF_ARMIES, 0, span.start)
    return text[slice(*span)] in _UNITS and span.end == start and text.startswith(_OF_UNITS, start) and not numbered


def _names_field(reading: Reading, span: Span, core: int) -> bool:
    """Whether a noun may say what a post is about: no qualifier, no kin or people, no body."""
    text = span.of(reading.text)
    known = (
        text in _NO_FIELDS
        or text in tables.surnames("called")  # 高峰|副市长
        or text in tables.role_prefixes()
        or text in tables.kinship()
        or text in tables.ethnic_groups()
    )
    committee = len(text) == 1 and text in _OWN and reading.text.startswith(_COMMITTEES, span.end)
    if (
        known
        or committee
        or text.endswith(("级", "籍", "时期", "时代", "时"))
        or text[0].isdigit()
        and text[-1] == "后"
        or len(text) > _LONGEST_NOUN
        and _AND not in text  # 新闻与传播|专业硕士研究生
    ):
        return False
    head = tables.organization_heads().ending(reading.text, span.end, span.start)
    return head is None or head == span.start and _is_line(reading, span, core)


def _is_line(reading: Reading, span: Span, core: int) -> bool:
    """|汽车|评论人, 独立|电池业务|总监: a line of business that ends names of companies, where no name is before it."""
    brand = tables.organization_heads().labels[span.of(reading.text)] == "brand"
    before = reading.word_at(span.start - 1)
    joined = before is not None and before.span.end == span.start and before.tag in _NAMING
    known = before is not None and (
        before.span.of(reading.text) in tables.role_prefixes()
        or _is_rank(before.span.of(reading.text))
        or _is_land(reading, before.span)
    )
    named = joined and not known
    return brand and not named and not reading.text.startswith(_FOUNDED, core)


def _is_land(reading: Reading, place: Span) -> bool:
    """Whether a word is a place whose name no firm takes for its own, or one with its level (青澜市)."""
    return reading.tag_at(place.start) == "LOC" and (
        place.of(reading.text) in tables.places() or reading.text[place.end - 1] in LEVELS
    )


def _is_called(text: str) -> bool:
    """Whether a stretch reads like a surname with a given name."""
    return 0 < surname_length(text) < len(text) <= _LONGEST_NAME


def _whole_item(reading: Reading, start: int, floor: int) -> int | None:
    """某研究所所长、|良岗遗址考古|领队: nouns between the post before in a list and the head, where no body is seen."""
    if reading.char(floor) != "、" or not 1 < start - floor <= _LONGEST_ITEM:
        return None
    index = reading.index_at(floor + 1)
    while 0 <= index < len(reading.words) and reading.words[index].span.start < start:
        word = reading.words[index]
        if word.tag not in _ITEM or word.span.end > start:
            return None
        index += 1
    head = tables.organization_heads().ending(reading.text, start, floor + 1)
    first = floor + 1 + (reading.char(floor + 1) in _NO_FIELDS)  # 某国总统、前|演员
    return first if head is None and first < start and reading.is_boundary(first) else None


def of_chief(reading: Reading, first: int, core: int, end: int) -> Body | None:
    """高铁|董事长, 投资人、|岭东福斯顿/LOC|资深总监: the nouns, or all of an item, in front of a title are a body."""
    if (whole := _whole_entity(reading, first, core)) is not None:
        return whole
    if (unit := _numbered_unit(reading, first, core)) is not None:
        return unit
    if not reading.text.startswith(_LEADERS, core) or end - core > _LONGEST_CHIEF:
        return None
    parts, start = tables.position_parts(), core
    while (part := parts.ending(reading.text, start, first)) is not None:
        word = reading.text[part:start]
        if parts.labels[word] not in _RANKS or word == _GENERAL:
            break
        start = part
    nouns = reading.text[first:start]
    known = tables.position_heads().ending(nouns, len(nouns), 0) if nouns else None
    body = len(nouns) > 1 and known is None and parts.labels.get(nouns) != "body"
    return Body(Span(first, start), "") if body else None


def _numbered_unit(reading: Reading, first: int, core: int) -> Body | None:
    """特勤|一|站|站长: a unit by its number, which the tagger has cut, in front of who leads it."""
    if core - first != 1 or reading.char(first) != reading.char(core) or reading.tag_at(first - 1) != "m":
        return None
    number = reading.word_at(first - 1)
    word = reading.word_at(number.span.start - 1) if number is not None else None
    named = word is not None and word.tag in ("n", "nz", "LOC", "ORG") and word.span.end == first - 1
    return Body(Span(word.span.start, core), "") if named and word is not None else None


def _whole_entity(reading: Reading, first: int, core: int) -> Body | None:
    """投资人、|岭东福斯顿/LOC|资深总监: what the tagger took for a place and no table knows, as all of an item."""
    stop = core - len(_SENIOR) if reading.text.endswith(_SENIOR, first, core) else core
    entity = reading.entity_ending(stop) if reading.char(first - 1) == "、" else None
    if entity is None or entity.span.start != first or stop - first < _LONGEST_NOUN:
        return None
    sounds = tables.name_context("sounds")
    ranked = stop < core or sounds.issuperset(reading.text[stop - _FOREIGN : stop])  # not 良岗遗址考古/ORG|领队
    return Body(entity.span, "") if ranked and reading.text[first:stop] not in tables.places() else None


def _is_noun(reading: Reading, word: Word) -> bool:
    talks = word.tag == "vn" and word.span.of(reading.text) in _TALKING  # 专访|总工程师
    return word.tag in ("n", "nz", "vn", "a", "an") and not talks


def _is_qualified(reading: Reading, word: Word, floor: int) -> bool:
    """中心主任、|推广/v 研究员: a verb of two characters that opens the next post of a list."""
    verb = word.tag == "v" and word.span.end - word.span.start == 2
    if verb and reading.tag_at(word.span.start - 1) == "LOC" and reading.text.startswith(_SCHOLARS, word.span.end):
        return True  # 加拿大|发育/v|生物学家
    opens = verb and reading.char(word.span.start - 1) == "、"
    return opens and tables.position_heads().ending(reading.text, word.span.start - 1, floor - 1) is not None


def _after_verb(reading: Reading, end: int, floor: int) -> int | None:
    """担任|青训|总监: a field of work between a verb of appointment and the head, whatever the tagger made of it."""
    verbs, stops = tables.appointment_verbs(), tables.name_context("stop")
    if reading.text[end - 1 : end] in stops:
        return None  # 担任基金会的|CFO
    for start in range(end - 2, max(floor + 1, end - _LONGEST_FIELD), -1):
        if not is_han(reading.text[start]) or reading.text[start] in stops:
            return None
        for length in (2, 1) if reading.is_boundary(start) else ():
            verb = reading.text[max(floor, start - length) : start]
            is_verb = len(verb) == length and verbs.get(verb, ("", ""))[0] == "subject"
            if is_verb and reading.is_boundary(start - length):
                return start if reading.text[start:end] not in tables.role_prefixes() else None  # 当选|新一届|理事长
    return None


def _is_holder(reading: Reading, start: int) -> bool:
    """劳动奖章|获得者, 教师奖|评委: whether somebody is called by what he won or judges."""
    judges = reading.text.startswith(_JUDGE, start) and reading.char(start - 1) == _PRIZE
    return judges or reading.text[start : start + 3] in _HOLDERS or reading.text[start : start + 2] in _HOLDERS


def _clause_start(reading: Reading, start: int, floor: int) -> int:
    """全国五一劳动奖章|获得者, “友谊勋章”|获得者: what is held belongs to the position as a whole."""
    for index in range(reading.index_at(start - 1), -1, -1):
        word = reading.words[index]
        if word.span.end > start:
            continue
        if reading.text[word.span.start] == "”" and word.span.end == start:  # 县|“五一”|劳动奖章获得者
            opener = reading.text.rfind("“", max(floor, start - _LONGEST_PRIZE), start)
            start = opener if opener >= 0 else start
            continue
        if (
            word.span.start < floor
            or word.tag in ("w", "u", "p", "c", "r", "xc")
            or word.tag == "TIME"
            and word.span.of(reading.text) not in _PRIZE_DAYS
            or word.tag == "PER"
            and reading.text[word.span.end - 1] != _PRIZE  # 诺贝尔化学奖/PER
            or word.tag == "m"
            and word.span.of(reading.text).endswith(_TERM)  # 第二届|江州工匠奖获得者
            or word.tag == "v"
            and (len(word.span.of(reading.text)) == 1 or word.span.of(reading.text) in _MEETING)  # 记|, 见到|侗歌传承人
            or start - word.span.start > 24
        ):
            break
        start = word.span.start
    return start


def constituency(reading: Reading, core: int, end: int, floor: int) -> int:
    """某某党|云川国会议员: where somebody was elected belongs to the post, his party does not."""
    if not reading.text.endswith(_TITLES, floor, end):
        return core
    title = next(title for title in _TITLES if reading.text.endswith(title, floor, end))
    first = end - len(title)
    start = reading.text.rfind(_PARTY, max(floor, first - _LONGEST_PLACE), first) + 1
    fits = start and _PLACE <= first - start < _LONGEST_PLACE
    fits = fits and (title in ELECTED or reading.tag_at(start) == "LOC")  # not 某某党|资深参议员
    fits = fits and reading.char(start) != _MEMBERSHIP  # 某某党籍|前国会议员
    return start if fits and all(map(is_han, reading.text[start:first])) else core


def after_party(reading: Reading, core: int, end: int) -> int:
    """民众|党主席: where the post begins if 党 ends the party's own name."""
    before = reading.word_at(core - 1)
    shares = reading.text[core] == _PARTY and reading.text[core + 1 : end] in tables.position_heads()
    named = before is not None and before.tag in _NAMING and before.span.end - before.span.start > 1
    named = named or shares and bool(tables.context_ending("party", reading.text, core + 1, reading.span.start))
    return core + 1 if shares and named else core


def chair(reading: Reading, core: int, end: int, floor: int) -> int:
    """某某研究院|杨振宁讲座教授: after whom a chair is named belongs to the post."""
    first = end - len(_CHAIR)
    before = reading.word_at(first - 1) if reading.text.startswith(_CHAIR, first) and first > floor else None
    if before is None or before.tag != "PER" or before.span.end != first or before.span.start < floor:
        return core
    return before.span.start if reading.entity_ending(before.span.start) is not None else core


def candidacy(reading: Reading, core: int, end: int, floor: int) -> int:
    """台北|市长参选人: the place of the office that somebody runs for belongs to the post, his party does not."""
    if not reading.text.startswith(_RUNNING, end - _RUNNERS) or core >= end - _RUNNERS:
        return core
    before = reading.word_at(core - 1)
    fits = before is not None and before.tag == "LOC" and floor <= before.span.start and before.span.end <= core + 1
    return before.span.start if before is not None and fits else core
