"""Names that the tagger saw, joined, cut and lengthened where it went wrong.

Takes a reading, gives names. It refuses PER that is a common word, a position, a body or a verb with its aspect.
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import edges, elements, foreign, tables
from pipeline.titles.address import tagged_address
from pipeline.titles.governing import governs_nothing, is_hardly_word
from pipeline.titles.japanese import with_last
from pipeline.titles.name import (
    BLANKS,
    DOT_SET,
    DOTS,
    OPENING,
    PREDICATE,
    UNSPACE,
    Name,
    cue_at,
    is_han,
    surname_length,
)
from pipeline.titles.pieces import of_two, with_compound
from pipeline.titles.reading import Reading
from pipeline.titles.seams import ends_name
from pipeline.titles.tails import tail
from pipeline.titles.unconfirmed import is_brief_kin, is_doubtful
from pipeline.tokens import Word

_PLACES = "里上中下内外间边旁"  # 室里/PER
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LINKS = "有是叫由为任"  # verbs between a position and a name
_LEADING = frozenset(("p", "v", "c"))  # tags of a word that leads to a whole name
_RANKS = frozenset("副代老小")
_TOWARDS = "向于"  # surnames, and prepositions before a name
_ARMY = "军"
_SHORT_PART = 2
_ADVERBS = frozenset(word_list("name_context", "at_times"))
_RARE = frozenset(("a", "n", "nz", "nr", "nw"))  # tags of a surname that stands alone
_COURTS = ("法庭", "法院")
_REPORTERS = ("记者", "通讯员", "编辑", "实习生")
_WHOLE = 3
_SYLLABLES = "让吉约玛安阿埃奥本布达丹迪费弗格汉胡卡克拉勒米纳佩皮乔塞斯泰特瓦维西雅伊扎"  # of foreign first names
_AS_SURNAMES = "和从于由同应向"
_TEAM = "队"
_SOMEONE = regex(".某[某甲乙丙丁]?")
_UNHYPHEN = str.maketrans("", "", foreign.HYPHENS)
_STYLES = (*word_list("name_context", "styled"), "夫人", "夫妇", "一家")
_WHOSE, _AND = frozenset("其之"), frozenset("和同与及")
_CERTAIN_OF_SHORT = 2.25  # of the tagger's lead: such a beginning of a name leaves no doubt
_STOPS, _POINTERS = frozenset("的了们"), frozenset("是在这那")


def tagged(reading: Reading, places: list[int]) -> list[Name]:
    """The tagger's PER, joined, cut and lengthened where it went wrong."""
    found: list[Name] = []
    free = 0  # words before are taken
    known = frozenset(places)
    hyphened = reading.has_one_of(foreign.HYPHENS)
    for index in range(len(reading.words)) if hyphened else reading.tagged("PER"):
        word = reading.words[index]
        if index < free or word.tag != "PER" and not foreign.opens_hyphened(reading, index):
            continue
        if foreign.is_office(word.span.of(reading.text)) or _joins(reading, index):
            continue  # 巴总理/PER; 和/PER 蒂莫/PER
        last = _joined(reading, index)
        if last + 1 < len(reading.words) and foreign.goes_on(reading, last, word.span.start in known):
            last += 1
        span = edges.with_given(reading, Span(word.span.start, reading.words[last].span.end))
        free = last + 1
        span = with_compound(reading, _with_rare(reading, span, known))
        address = _with_title(reading, span, known)
        if address is not None:
            found.append(address)
            continue
        span = _with_elements(reading, _cut(reading, _with_hyphen(reading, span), known))
        if span.start not in known:
            span = foreign.from_slot(reading, foreign.with_torn_surname(reading, span), known)
        span = _behind_kin(reading, span)
        span = _once(reading, foreign.with_tail(reading, foreign.with_younger(reading, span)))
        glued = _glued(reading, span) if span.start in known else []
        if glued:
            found.extend(glued)
            continue
        found.extend(_checked(reading, span, span.start in known))
    return found


def _with_rare(reading: Reading, span: Span, places: frozenset[int]) -> Span:
    """主任|仝/a 小利/PER: a surname that the tagger left alone between a post and a given name."""
    first = span.start - 1
    torn = first in places and span.end - span.start == _SHORT_PART and reading.tag_at(first) in _RARE
    torn = torn and reading.is_boundary(first) and surname_length(reading.text[first]) == 1
    return Span(first, span.end) if torn and not surname_length(span.of(reading.text)) else span


def _joins(reading: Reading, index: int) -> bool:
    """和/PER 蒂莫/PER -/w 邓克/PER: a conjunction that the tagger takes for a surname before a foreign name."""
    word, after = reading.words[index], reading.word_at(reading.words[index].span.end)
    alone = word.span.end - word.span.start == 1 and reading.text[word.span.start] in _AND
    near = alone and after is not None and after.tag == "PER" and after.span.start == word.span.end
    return near and after is not None and foreign.sounds(after.span.of(reading.text))


def _behind_kin(reading: Reading, span: Span) -> Span:
    """子|马麟/PER, 其|子|王磊/PER: the name behind a noun of kinship of one character."""
    text = span.of(reading.text)
    length = surname_length(text[1:])
    kin = length and length < len(text) - 1 <= length + _SHORT_PART and is_brief_kin(reading, span.start)
    kin = kin and not (
        text[0] in tables.surnames("frequent") and reading.char(span.start - 1) not in _WHOSE
    )  # 、孙龙山
    return Span(span.start + 1, span.end) if kin else span


def _once(reading: Reading, span: Span) -> Span:
    """曾利芬曾利芬: the first of two, which a caption and the text below it are."""
    half = (span.end - span.start) // 2
    text = span.of(reading.text)
    return Span(span.start, span.start + half) if half > 1 and text[:half] * 2 == text else span


def _with_title(reading: Reading, span: Span, places: frozenset[int]) -> Name | None:
    """陈校长|大显身手/PER: a surname and a title, and what the tagger took into the name behind them."""
    slot = next((at for at in range(span.start + _SHORT_PART, span.end) if at in places), None)
    if slot is None:
        return None
    apart = reading.tag_at(slot) == "PER" and reading.is_boundary(slot)
    if (apart or span.end - slot > _SHORT_PART) and foreign.sounds(reading.text[slot : span.end]):
        return None  # 哈总统/PER 纳扎尔别科夫/PER, 马总理德罗舍尔/PER
    length = surname_length(span.of(reading.text))
    title = reading.text[span.start + length : slot]
    fits = length and title in tables.appellations("title")
    return Name(Span(span.start, slot), sure=True, form="title") if fits else None


def _with_hyphen(reading: Reading, span: Span) -> Span:
    """让-|皮埃尔: a foreign name with a hyphen."""
    first = reading.word_at(span.start - 2)
    if (
        reading.char(span.start - 1) not in foreign.HYPHENS
        or first is None
        or not is_han(reading.text[first.span.start])
    ):
        return span
    short = first.span.end == span.start - 1 and first.span.end - first.span.start <= _SHORT_PART
    return Span(first.span.start, span.end) if short and reading.text[first.span.start] in _SYLLABLES else span


def _glued(reading: Reading, span: Span) -> list[Name]:
    """通讯员|石洪森范晓: two reporters with nothing between them."""
    text = span.of(reading.text)
    cut = next((at for at in (_WHOLE, _SHORT_PART) if len(text) - at in (_SHORT_PART, _WHOLE)), 0)
    surnames = tables.surnames("frequent")
    fits = len(text) > _WHOLE + 1 and all(map(is_han, text)) and text[0] in surnames and text[cut] in surnames
    labelled = reading.text.endswith(_REPORTERS, 0, span.start) or reading.char(span.start - 1) in BLANKS
    if not fits or not labelled or foreign.sounds(text):
        return []
    return [Name(Span(span.start, span.start + cut), sure=True), Name(Span(span.start + cut, span.end), sure=True)]


def _joined(reading: Reading, index: int) -> int:
    """Index of the last PER of one name: 斯琴/PER 毕力格/PER, 长/PER 孙无双/PER."""
    words = reading.words
    while index + 1 < len(words):
        if words[index + 1].tag == "PER" and words[index].span.end == words[index + 1].span.start:
            if foreign.are_two(reading, words[index].span, words[index + 1].span) or _is_styled(reading, words[index]):
                break
            index += 1
        elif _is_bridged(reading, index) or foreign.is_hyphened(reading, index):
            index += 2
        else:
            break
    return index


def _is_styled(reading: Reading, word: Word) -> bool:
    """某某夫人/PER 林月/PER: a form of address closes the first of two names."""
    return reading.text.endswith(_STYLES, word.span.start + _SHORT_PART, word.span.end)


def _is_bridged(reading: Reading, index: int) -> bool:
    """乌云/PER 其/r 木格/n: one character that is no function word between the parts of a name."""
    if index + 2 >= len(reading.words):
        return False
    left, middle, right = reading.words[index : index + 3]
    char = reading.text[middle.span.start]
    if middle.span.end - middle.span.start != 1 or not is_han(char) or right.span.end - right.span.start > 3:
        return False
    if char == "其":
        if right.tag in ("v", "p", "d") or not is_han(reading.text[right.span.start]):
            return False  # 主任|兰官其|违规/v 将
        return reading.tag_at(right.span.end) in PREDICATE
    apart = tables.name_context("stop", "follows")
    short, start = left.span.end - left.span.start < 3, right.span.start
    named = surname_length(reading.text[start : start + 2])
    return right.tag == "PER" and short and char not in apart and not named


def _cut(reading: Reading, span: Span, places: frozenset[int]) -> Span:
    """Without a position or a form of address that the tagger took in."""
    start, end = span
    for slot in range(end - 1, start, -1):
        if slot in places:
            start = slot
            break
    if (
        start - 1 in places
        and _has_lost_first(reading, Span(start, end))
        or _opens_with_surname(reading, Span(start, end))
        or governs_nothing(reading, Span(start, end))
    ):
        start -= 1
    text = reading.text[start:end]
    if text[:2] in tables.kinship() and len(text) > 3:
        start += 2
    if end - start >= 6 and not foreign.sounds_but_one(
        reading.text[start:end].translate(_UNHYPHEN)
    ):  # 米热古丽作政府/PER, but not 康斯坦丁内斯库
        after = tables.name_context("follows", "stop")
        end = next((at for at in range(start + 3, end) if reading.text[at] in after), end)
    title = tables.position_heads().ending(reading.text, end, start + _SHORT_PART)
    if (
        title is not None
        and end - title >= _SHORT_PART
        and reading.char(title - 1) not in _RANKS
        and surname_length(reading.text[start:title])
    ):
        end = title  # 乔岚|委员长/PER
    follows = tables.appellations("follows").ending(reading.text, end, start)
    if follows is not None and follows - start >= 2 and end - start > 3:
        end = follows
    return Span(start, end)


def _has_lost_first(reading: Reading, span: Span) -> bool:
    """司机关/n 小南/PER, 刀/n 美兰/PER, 总理|内/f 塔尼亚/PER: the character between a position and a tagged name."""
    start, end = span
    before = reading.text[start - 1]
    foreign = not surname_length(reading.text[start:end]) or reading.tag_at(start - 1) == "f"
    foreign = foreign or before in _SYLLABLES[1:] and end - start > _SHORT_PART  # 发言人|扎|哈罗娃
    surnames = tables.surnames("frequent")
    if end - start == _WHOLE and before in surnames and reading.text[start] in surnames:
        return not reading.is_boundary(start - 1)  # 长官林/n 郑月石/PER: a married woman's two
    if not is_han(before) or end - start > 2 and not foreign:
        return False
    if not reading.is_boundary(start - 1) and surname_length(before):
        return True
    if is_hardly_word(reading, span):
        return True
    leading = before in _LINKS or reading.tag_at(start - 1) in _LEADING and reading.text[start] in surnames
    if leading and reading.is_boundary(start - 1):
        return False  # 副会长|有|蔡伦, 记者|随/p|李明/PER
    if before in _TOWARDS and end - start == _SHORT_PART and reading.text[start] not in surnames:
        return reading.tag_at(end) in ("v", "w") and not cue_at(reading.text, end)  # 局长向/p 辉菲/PER 来到
    if before in _AS_SURNAMES and end - start == _SHORT_PART and not surname_length(reading.text[start:end]):
        return True  # 领队|和耀武, 总编辑|从维熙
    return (
        before not in tables.name_context("stop")
        or before == "因"
        and (reading.char(end) in "，,。、" or end - start > _SHORT_PART)
    )


def _opens_with_surname(reading: Reading, span: Span) -> bool:
    """谈/v 墨白/PER 说: a surname alone at the head of a clause, before a given name and a verb of speech."""
    start, end = span
    called = reading.text[start] in tables.surnames("frequent")  # 谈|李明说
    if end - start != _SHORT_PART or called or not reading.is_boundary(start - 1):
        return False
    alone = (
        reading.char(start - 2) in OPENING
        and start - 1 >= reading.floor
        and surname_length(reading.text[start - 1]) == 1
    )
    return alone and cue_at(reading.text, end)


def _with_elements(reading: Reading, span: Span) -> Span:
    """卓玛/PER 措家/n, 索南仁/PER 增/v: the elements of minority names that begin or end in the tagger's word."""
    if not DOT_SET.isdisjoint(span.of(reading.text)):
        return span
    start = elements.begins_before(reading.text, span.start, reading.floor)
    run = elements.run_from(reading.text, start, reading.span.end)
    tail = elements.run_from(reading.text, span.end, reading.span.end)
    if tail.size and not surname_length(span.of(reading.text)) and reading.is_boundary(tail.end):
        return Span(start, tail.end)  # 阿拉腾/PER 其其格
    whole = Span(start, max(span.end, run.end))
    return whole if run.end > span.end or run.end == span.end and start < span.start else span


def _checked(reading: Reading, span: Span, in_slot: bool) -> list[Name]:
    if (address := tagged_address(reading, span)) is not None:
        return [Name(address, sure=True, form="address")]
    text = reading.text[slice(*span)]
    if (someone := _SOMEONE.match(text)) is not None and max(someone.end(), _WHOLE) < len(text):
        return [Name(Span(span.start, span.start + someone.end()), sure=True, form="address")]  # 肖某|一审
    odd = next((at for at, char in enumerate(text) if not is_han(char) and char not in DOTS), -1)
    if odd >= 0 and text[odd] in foreign.HYPHENS and 0 < odd < len(text) - 1:
        return [Name(span, sure=True)]  # 让-皮埃尔
    if odd >= 0 and text[odd] in BLANKS and _is_spaced(text):
        return [Name(span, sure=True)]  # 欧阳 炳
    if odd >= 0:
        return _checked(reading, Span(span.start, span.start + odd), in_slot) if odd > 1 else []
    span = Span(span.start, span.end - tail(reading, text, span.end))
    text = span.of(reading.text)
    if not text or not is_han(text[0]) or _is_no_name(text, in_slot):
        return []
    if text in tables.surnames("compound"):
        whole = of_two(reading, span.start)
        return [whole] if whole is not None else []  # 端木/PER 正/d; 诸葛/PER 进/v is the slot's business
    short = span
    span = with_last(reading, edges.made_whole(reading, span, in_slot))
    if span.end - span.start < 2 or _is_word_with_stop(reading, span):
        return []
    if _is_whence(reading, span) or not in_slot and (reading.char(span.end) == "了" or _ends_title(reading, span)):
        return []  # 路修/PER 通了: a verb with its aspect
    elder = surname_length(span.of(reading.text)) == 1 and span.of(reading.text)[1:] == "老"
    form = "address" if elder else "full"  # 吴老
    sure = in_slot or not is_doubtful(reading, span) or _is_certain(reading, short, span.end)
    return [Name(span, sure=sure, form=form)]


def _is_certain(reading: Reading, short: Span, end: int) -> bool:
    """周振|先: whether what the tagger saw of a name that goes on to `end` leaves no doubt."""
    if end != short.end + 1 or short.end - short.start < 2 or is_doubtful(reading, short):
        return False  # 沈/PER|括
    text, last = short.of(reading.text), reading.text[short.end]
    if last in _AND or last in tables.name_context("given_adverb") or ends_name(reading, short, in_slot=False):
        return True
    usual = surname_length(text) == 1 and reading.lead(short) > _CERTAIN_OF_SHORT
    return usual or text[:_SHORT_PART] in tables.surnames("japanese")


def _is_whence(reading: Reading, span: Span) -> bool:
    """〔記者甲／雲林報導〕: where from."""
    return reading.char(span.start - 1) in "／/" and reading.text[span.end : span.end + 2] in ("报道", "报导")


def _ends_title(reading: Reading, span: Span) -> bool:
    """“运河生活|史特展”: the end of a title, with a noun right before it."""
    before = reading.word_at(span.start - 1)
    noun = before is not None and before.tag in ("n", "nz", "vn") and is_han(reading.text[before.span.end - 1])
    return noun and reading.char(span.end) in "”」』》"


def _is_spaced(text: str) -> bool:
    """A surname, blanks, one more character."""
    letters = text.translate(UNSPACE)
    return all(map(is_han, letters)) and is_han(text[-1]) and surname_length(letters) == len(letters) - 1


def _is_no_name(text: str, in_slot: bool) -> bool:
    """Whether a PER is a position, a body, a people, or (where no position asks for a name) a common word."""
    soldier = in_slot and len(text) == _SHORT_PART and text[1] == _ARMY and surname_length(text) == 1  # 处长|石军
    if text in tables.position_heads() or text in tables.ethnic_groups() or text in tables.organization_heads():
        return not soldier
    if text[-1] == _TEAM and len(text) > _WHOLE:
        return True  # 帕尔梅拉斯队
    head = tables.organization_heads().ending(text, len(text), 0) if len(text) > _WHOLE else None
    if head is not None and len(text) - head > 1:
        return True  # 特首|和特区政府/PER
    if in_slot:
        return False
    odd = not surname_length(text) and text[-1] in _PLACES or _is_doubled(text) or _is_cyclic(text)
    placed = len(text) in (2, 4) and text[:2] in tables.places()  # 花莲光复
    word = text[:-1] if text[-1] == "儿" else text
    length = surname_length(text)
    post = text[length:] in tables.position_heads() and text[length:] not in tables.name_context("given_post")
    if length and post and text[length:] not in tables.appellations("title"):
        return True  # 新生|代演员/PER
    if length and (text[length:] in tables.nominals() or text[length:] in _COURTS):
        return True  # 李|法庭
    if length and text[length:] in _ADVERBS:
        return True  # 传出涂|一度不满
    thing = len(text) > _SHORT_PART and text[-1] in tables.name_context("thing")
    thing = thing and text[-2] not in ("小", text[-1])  # 陈情单, but not 张小楼 and 刘团团
    return not {word, text}.isdisjoint(tables.surnames("common")) or odd or placed or thing


def _is_doubled(text: str) -> bool:
    """斯斯文文, 高高兴兴."""
    return len(text) == 4 and text[0] == text[1] and text[2] == text[3]


def _is_cyclic(text: str) -> bool:
    """丙寅秋: a year of the cycle with its season."""
    return text[:1] in _STEMS and text[1:2] in _BRANCHES and text[2:] in ("春", "夏", "秋", "冬", "年", "岁")


def _is_word_with_stop(reading: Reading, span: Span) -> bool:
    text = reading.text[slice(*span)]
    return not _STOPS.isdisjoint(text) or not surname_length(text) and not _POINTERS.isdisjoint(text)
