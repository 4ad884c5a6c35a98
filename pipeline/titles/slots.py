"""Names that only their place in a title shows: 所长|温立, 记者 其其格, 记者甲、乙.

Takes a reading and an offset where a name must stand, gives the name that does. It refuses common words
(局长|高度重视) and anything that no predicate, mark or blank closes.
"""

from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import elements, foreign, tables
from pipeline.titles.edges import OWED
from pipeline.titles.expected import LEADS
from pipeline.titles.governing import is_that, is_towards
from pipeline.titles.lengthening import joins_nothing
from pipeline.titles.name import (
    BLANKS,
    PREDICATE,
    Name,
    cue_at,
    ends_in_head,
    is_common,
    is_han,
    surname_length,
)
from pipeline.titles.pieces import again, announced, cued, in_singles, leads_on, names_body, of_two, pieced, rare, twice
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading
from pipeline.tokens import Word

_SURE = 4
_TRACE, _NO_TRACE, _HARDLY, _UNLIKELY, _EVEN = -3.0, -7.0, -5.0, -3.2, 0.0  # of the tagger's lead
_NO_NAME = -6.0  # of the tagger's lead
_WHOLE, _LONG = 3, 4
_NO_NAMES = frozenset(("p", "c", "r", "w"))
_BOTH = 2  # 男孩|健健
_NAME_TAGS = frozenset(
    ("PER", "nr", "v", "n", "nz", "a", "ns", "LOC", "m", "ORG", "vn", "q", "t", "TIME", "an", "ad", "d")
)
# Of the tagger's lead, by the tag of a common word that may be a name; measured on real news.
_LEANING = {"n": -6.1, "nz": -6.1, "a": -5.0, "an": -5.0, "s": -4.5, "ad": -4.5, "d": -1.0}
_STYLED = word_list("name_context", "styled")
_ADVERBIALS = frozenset(("d", "c", "p", "r", "vd"))
_DEEDS = frozenset(("v", "vn", "vd", "d", "ad"))
_OF_AGENTS = "把被向"  # 渔民|海生|把网撒下去
_WORDS = frozenset(("n", "v", "vn", "a", "an", "ad", "d", "t", "u", "s"))
_HONOURED = word_list("posts", "honoured")
_NO_HOLDER = (*word_list("name_context", "torn"), *word_list("name_context", "of_post"))
_AND, _SPOUSES = frozenset("和与同及"), ("夫人", "家人", "家属")
_AND_OTHERS = ("等人", "等同志")
_LIGHT = frozenset("则也亦还又便就都均却仍已曾即将再才")
_COMPLEMENTS = frozenset("上来去给到往向回出入起过了着")


def confirmed(reading: Reading, posts: list[Post], names: list[Name]) -> list[Name]:
    """The names; behind a noun for many people (村民|有事) only those that the tagger or a verb of speech confirms."""
    many = (post for post in posts if post.kind in ("resident", "capacity"))
    crowds = {post.span.end for post in many if not reading.text.endswith(_HONOURED, *post.span)}
    if not crowds:
        return names
    return [name for name in names if name.span.start not in crowds or _is_confirmed(reading, name)]


def _is_confirmed(reading: Reading, name: Name) -> bool:
    start, end = name.span
    if reading.text[start:end] in tables.surnames("common") and not cue_at(reading.text, end):
        return False
    phrase = end - start == _LONG and not surname_length(reading.text[start:end]) // _BOTH
    if phrase and not foreign.sounds(reading.text[start:end]) and not cue_at(reading.text, end):
        return False  # 村民|崇德尚义
    if name.sure or any(reading.tag_at(at) in ("PER", "nr") for at in range(start, end)):
        return True
    if _is_at_home(reading, end) and end - start >= _WHOLE:
        return True
    if reading.unit.kind == "interview_line" and end == reading.span.end:
        return True  # ——访某村村民|石军
    return cue_at(reading.text, end) and (end - start >= _WHOLE or reading.tag_at(start) not in PREDICATE)


def in_slot(reading: Reading, slot: int, is_firm: bool = False, is_owned: bool = False) -> Name | None:
    """A name that only its place after a position shows: 所长|温立, 党支部书记|孙有粮建议."""
    name = _proposed(reading, slot, is_firm, is_owned)
    if name is not None and joins_nothing(reading, name.span.end):
        name = name._replace(span=Span(name.span.start, name.span.end + 1))  # 昆虫学家|濮阳仲和|逝世
    if name is None or name.form != "full" or _is_likely(reading, name.span, known=is_firm or is_owned):
        return name
    return None


def _is_likely(reading: Reading, span: Span, *, known: bool) -> bool:
    """Whether a mark, a verb of speech or the tagger's leaning speaks for a name: not 被民警|查获, 业主|平摊，.

    Measured on real news: behind a title that says neither whose nor where, all that lies below is no name.
    """
    styled = tables.appellations("follows").starting(reading.text, span.end, reading.span.end) is not None
    if styled or reading.char(span.start - 1) in LEADS + "、" or cued(reading, span.end):
        return True  # 牧民|更登老人
    compound = reading.text[span.start : span.start + _BOTH] in tables.surnames("compound")
    if compound and span.end - span.start > _BOTH or known and reading.tag_at(span.start) not in _DEEDS:
        return True  # 被告人|相里明, 编剧甲、摄影师|元曲
    verb = span.end - span.start == _BOTH and reading.text[span.start] in tables.surnames("verbal")
    least = _HARDLY if known else _EVEN if verb else _UNLIKELY
    return reading.trace(span) > least


def _proposed(reading: Reading, slot: int, is_firm: bool, is_owned: bool) -> Name | None:
    if slot >= reading.span.end or reading.text.startswith(_NO_HOLDER, slot):
        return None  # 两国外长|通电话, 总统|任期
    if reading.text[slot] == "有" and reading.tag_at(slot) == "v" and reading.tag_at(slot + 1) == "ORG":
        return None  # 嘉宾|有|某会会长甲
    if reading.text[slot] in _AND and (reading.text.startswith(_SPOUSES, slot + 1) or _is_kin(reading, slot + 1)):
        return None  # 副武官|和夫人
    composed = elements.in_slot(reading, slot) or elements.of_yi(reading, slot)
    if composed is not None or tables.position_heads().starting(reading.text, slot, reading.span.end) is not None:
        return composed
    if (named := twice(reading, slot)) is not None:
        return named
    if reading.text[slot] == "其":
        return _printed_apart(reading, slot) or _with_qi(reading, slot)
    length = surname_length(reading.text[slot : min(slot + 2, reading.span.end)])
    special = (
        _address_in_slot(reading, slot, length)
        or _printed_apart(reading, slot)
        or _with_title(reading, slot, length)
        or _torn_surname(reading, slot, length)
        or (in_singles(reading, slot, length) if is_firm or cued(reading, slot + _WHOLE) else None)
        or _between_marks(reading, slot, length, is_firm)
        or (of_two(reading, slot) if length == _BOTH else None)
    )
    found = special or (_scored(reading, slot, length, is_firm or is_owned) if length else None)
    found = found or announced(reading, slot, owned=is_firm or is_owned)
    return found or (None if length else rare(reading, slot) or pieced(reading, slot))


def _is_kin(reading: Reading, at: int) -> bool:
    """Whether a noun of kinship of two characters stands at `at`."""
    return reading.text[at : at + _BOTH] in tables.kinship()


def _scored(reading: Reading, slot: int, length: int, is_one: bool) -> Name | None:
    if leads_on(reading, slot):
        return None
    best: tuple[int, int] | None = None
    for given in (2, 1):
        end = slot + length + given
        if end > reading.span.end or not all(map(is_han, reading.text[slot:end])):
            continue
        if not _may_be_given(reading, slot, end, length) and not (is_one and _is_made_up(reading, slot, end)):
            continue
        if ends_in_head(reading.text[slot:end]) or _is_word(reading, slot, end, is_one) or names_body(reading, end):
            continue
        behind = reading.tag_at(end - 1) == "f" and reading.is_boundary(end - 1)  # 被告人|刑满/v 后/f
        if behind and not cued(reading, end) or _is_phrase(reading, slot, end, is_one):
            continue
        score = _slot_score(reading, slot, end, length, is_one=is_one)
        if length == 1 and reading.text[slot] in tables.name_context("stop") and score < _SURE:
            continue  # 保安|都来了
        if score > 0 and (best is None or score > best[0]):
            best = (score, end)
    return Name(Span(slot, best[1]), sure=False) if best else None


def _is_phrase(reading: Reading, slot: int, end: int, is_one: bool) -> bool:
    """教师|时/n 必须/d, 委员|谈/v 政治/n: a word of one character and a whole word that no name goes over."""
    first, rest = reading.word_at(slot), reading.word_at(slot + 1)
    if (
        first is None
        or rest is None
        or first.span != (slot, slot + 1)
        or rest.span != (slot + 1, end)
        or end - slot < _WHOLE
    ):
        return False
    if cued(reading, end) or first.tag in ("PER", "nr", "nz"):
        return False
    trace = reading.trace(Span(slot, end))
    if first.tag == "d" and rest.tag == "v" and trace < _TRACE:
        return True  # 首长|未/d 列席/v
    usual = is_one and trace > _TRACE or reading.text[slot] in tables.surnames("frequent")
    return rest.tag in _ADVERBIALS or first.tag == "v" and rest.tag in ("n", "vn") and not usual


def _is_word(reading: Reading, slot: int, end: int, is_one: bool) -> bool:
    """职工|冷暖/n 放心上, 演员|时兴/v 这样: a whole word that neither marks nor a verb of speech take for a name.

    Behind a title of one person (`is_one`) only what the tagger sees no trace of a name in: 某院院长|开庭/v 审案.
    """
    if is_one and reading.lead(Span(slot, slot + 1)) > _NO_TRACE:
        return False
    word = reading.word_at(slot)
    whole = word is not None and word.span == (slot, end) and word.tag in _WORDS
    marked = reading.char(slot - 1) in LEADS or reading.tag_at(end) == "w" or reading.text.startswith(_STYLED, end)
    marked = marked or reading.char(end) in _OF_AGENTS and reading.is_boundary(end + 1)
    return whole and not marked and not cued(reading, end)


def _is_made_up(reading: Reading, slot: int, end: int) -> bool:
    """縣長|涂文正/v 重返/v: three characters that the tagger takes for a verb before a verb, and no table does."""
    text = reading.text[slot:end]
    unknown = end - slot == _WHOLE and reading.tag_at(slot) == "v" and text not in tables.surnames("common")
    return unknown and reading.tag_at(end) == "v" and reading.is_boundary(end)


def _may_be_given(reading: Reading, slot: int, end: int, length: int) -> bool:
    """Whether the characters after the surname may be a given name; 之 may close one before a predicate."""
    word = reading.word_at(slot)
    if word is not None and word.span == (slot, end) and word.tag in ("n", "nz", "nr", "a"):
        return True
    given = reading.text[slot + length : end]
    if len(given) == 2 and given[1] == "也" and reading.char(end) in "，,。；;、）)":
        given = given[0]  # 导演|文石也，
    if len(given) == 2 and given[1] == "之" and reading.char(end) in OWED:
        return False  # 校长|雷军|之父
    if len(given) == 2 and given[1] == "之" and reading.tag_at(end) in ("v", "w", "d") and reading.is_boundary(end):
        given = given[0]
    if len(given) == 2 and reading.char(end) in _COMPLEMENTS and reading.tag_at(end - 1) == "v":
        return not reading.is_boundary(end - 1)  # 法定代表人|常笑|送/v 上/v 的
    return not any(char in tables.name_context("stop") for char in given)


def _between_marks(reading: Reading, slot: int, length: int, is_firm: bool) -> Name | None:
    """编辑：|应如是】, 巡视员|万里。: a surname and one or two characters that marks close on both sides."""
    labelled = reading.char(slot - 1) in ":：/／"
    if not length or not (labelled or is_firm):
        return None
    for given in (1, 2):
        end = slot + length + given
        text = reading.text[slot:end]
        if end > reading.span.end or not all(map(is_han, text)) or ends_in_head(text):
            return None
        if labelled and reading.char(end) in "】］])）(（、|｜\n" and text not in tables.surnames("common"):
            return Name(Span(slot, end), sure=True)
        torn = given == 2 and text[0] in tables.name_context("stop") and text not in tables.surnames("common")
        never = tables.name_context("never")
        if is_firm and torn and reading.char(end) in "。，、；,;" and not any(char in never for char in text):
            return Name(Span(slot, end), sure=True)  # 副主席|于/p 再/d 清/v，
        word = reading.word_at(slot)
        glued = word is not None and word.span.start < slot and word.span.end == end and word.tag == "n"
        if is_firm and glued and given == _BOTH and reading.char(end) in "。，、；,;" and text[-1] not in "人员者":
            return Name(Span(slot, end), sure=True)  # 厅长尚可为/n，
        exact = word is not None and word.span == (slot, end) and word.tag not in _NO_NAMES
        exact = exact and not (word is not None and word.tag in _DEEDS and reading.char(end) in "，,。")  # 议员|列席，
        usual = text in tables.surnames("common") and reading.lead(Span(slot, end)) < _NO_NAME
        exact = exact and not (usual and is_han(reading.char(end)))  # 民警|全程陪同
        closed = reading.char(end) in "。，、；,;\n" or ends_list(reading, end)
        told = cue_at(reading.text, end) and reading.tag_at(slot) not in ("d", "ad", "v")
        if is_firm and exact and text[-1] not in "人员者" and (closed or told):
            return Name(Span(slot, end), sure=True)
    return None


def _address_in_slot(reading: Reading, slot: int, length: int) -> Name | None:
    """司机|边师傅, 果农|老秦: after a position a form of address needs no further evidence."""
    text = reading.text
    if (
        text[slot] in "老小"
        and text[slot + 1 : slot + 2] in tables.surnames("single")
        and reading.is_boundary(slot + 2)
    ):
        return Name(Span(slot, slot + 2), sure=True, form="address")
    end = tables.appellations("after").starting(text, slot + length, reading.span.end) if length else None
    if end is None or end - slot - length < 2 and text[slot + length] != "某" or reading.tag_at(slot) == "c":
        return None  # 家长|和/c 老师
    return Name(Span(slot, end), sure=True, form="address")


def _printed_apart(reading: Reading, slot: int) -> Name | None:
    """记者 其其格: between blanks after a position, whatever its characters."""
    if reading.char(slot - 1) not in BLANKS + "｜|丨/／":
        return None
    end = slot
    while end < reading.span.end and end - slot <= 5 and is_han(reading.text[end]):
        end += 1
    closed = end == reading.span.end or reading.char(end) in BLANKS + ")）/、"
    text = reading.text[slot:end]
    if not closed or not 2 <= len(text) <= 5 or ends_in_head(text) or text in tables.surnames("common"):
        return None
    parts = tables.position_parts()
    if parts.starting(text, 0, len(text)) is not None or any(char in "的了在是摄文图" for char in text):
        return None
    credit = tables.context_words("credit")
    return Name(Span(slot, end), sure=True) if not text.startswith(credit) and not text.endswith(credit) else None


def _with_qi(reading: Reading, slot: int) -> Name | None:
    """医生|其/r 木格/n 会: a Mongolian name, not a pronoun, where a noun of two characters and a predicate follow."""
    word = reading.word_at(slot + 1)
    if (
        word is None
        or word.span.start != slot + 1
        or word.span.end != slot + 3
        or word.tag not in ("n", "nz", "PER", "nr")
    ):
        return None
    return Name(Span(slot, slot + 3), sure=True) if reading.tag_at(slot + 3) in PREDICATE else None


def _with_title(reading: Reading, slot: int, length: int) -> Name | None:
    """班主任|时光/n 老师: a common word between a position and a form of address."""
    word = reading.word_at(slot)
    if not length or word is None or word.span.start != slot or not 0 < word.span.end - slot - length <= 2:
        return None
    end = word.span.end
    title = tables.appellations("follows").starting(reading.text, end, reading.span.end)
    closed = title is not None and reading.is_boundary(title) and reading.tag_at(title) in PREDICATE
    return Name(Span(slot, end), sure=True) if closed and word.tag in ("n", "nz", "nr", "a", "an") else None


def _torn_surname(reading: Reading, slot: int, length: int) -> Name | None:
    """龙/PER 在天/d: the tagger saw the surname alone."""
    word = reading.word_at(slot)
    if not length or word is None or word.tag != "PER" or word.span != (slot, slot + length):
        return None
    if length == 2:
        if (named := of_two(reading, slot)) is not None:
            return named
        closes = tables.name_context("stop", "follows")
        for more in (2, 1):
            end = slot + length + more
            inner = reading.text[slot + length : end]
            apart = reading.char(end) in closes or not is_han(reading.char(end))
            whole = inner[-1:] not in closes or reading.is_boundary(end) and cue_at(reading.text, end)
            if apart and all(map(is_han, inner)) and whole:
                return Name(Span(slot, end), sure=True)
    given = reading.word_at(word.span.end)
    if given is None or given.span.end - given.span.start > 2 or not is_han(reading.char(given.span.start)):
        return None
    follows = reading.tag_at(given.span.end) in PREDICATE
    return Name(Span(slot, given.span.end), sure=True) if follows and given.tag not in ("u", "p", "w", "c") else None


def _is_odd_word(reading: Reading, span: Span, word: Word | None) -> bool:
    """行长|师范/n：, 领队|强劲/ad 在: a common word behind a title of one person that may be a name."""
    if word is None or word.span != span or word.tag not in _LEANING or span.end - span.start > _BOTH:
        return False
    return reading.trace(span) > _LEANING[word.tag]


def _slot_score(reading: Reading, slot: int, end: int, length: int, *, is_one: bool) -> int:
    text = reading.text
    word = reading.word_at(slot)
    told = cued(reading, end)
    odd = is_one and _is_odd_word(reading, Span(slot, end), word)
    if word and word.span.start == slot and word.span.end > end:
        return 0
    framed = reading.char(slot - 1) in " \u3000:：、" and (
        reading.char(end) in " \u3000、，,)）" or end == reading.span.end
    )
    exact = word is not None and word.span == (slot, end) and word.tag in ("n", "a", "nz", "TIME", "v", "s", "t")
    long = told and end - slot == length + 2 and reading.is_boundary(end)  # 高铁/n 军/n 告诉
    named = exact and (framed or told and word is not None and word.tag != "v")
    if not long and not named and not odd and is_common(text, slot):
        return 0
    score = _closing(reading, end, told)
    odd_word = word is not None and word.tag not in _NAME_TAGS
    if word and odd_word and not (is_towards(reading, Span(slot, end), word) or is_that(reading, word, end, told=told)):
        return 0
    if not score:
        return 0
    if word and word.span.start == slot and word.span.end - slot >= 2 and word.tag in ("d", "ad", "r", "p", "m", "t"):
        whole = word.span == (slot, end) and end - slot == _WHOLE and reading.lead(word.span) > _TRACE
        if not (whole or odd):  # 副总经理|曾幼岚/d
            return 0
    if end - slot == length + 2 and text[end - 1] in tables.name_context("follows") and reading.is_boundary(end - 1):
        score -= 2
    return score + (1 if end - slot == length + 2 else 0)


def _closing(reading: Reading, end: int, told: bool) -> int:
    """How well what follows closes a name; 0 if it does not."""
    nearest = reading.tag_at(end)
    if _is_at_home(reading, end):
        return 4
    if reading.char(end) == "\n" or nearest == "w" or reading.text.startswith(_STYLED, end):
        return 4
    if told:
        return 5
    if reading.text.startswith(_AND_OTHERS, end):
        return 4  # 处长|余/n 中等人/n
    if reading.text.startswith(tables.context_words("rank"), end):
        return 4  # 副主任|关/v 山飞/n 海军少将
    if reading.char(end) in _LIGHT and reading.is_boundary(end + 1) and reading.tag_at(end + 1) in PREDICATE:
        return 3  # 总干事施进/v 财则/n 加码/v
    deed = reading.tag_at(end) == "vn" or not reading.is_boundary(end)
    if deed and reading.is_boundary(end + _BOTH) and cue_at(reading.text, end + _BOTH):
        return 3  # 立委許/v 金舵/n 質詢/vn 指出, 立委許/v 金舵質詢/n 指出
    return 3 if nearest in PREDICATE and reading.is_boundary(end) or again(reading, end) else 0


def _is_at_home(reading: Reading, end: int) -> bool:
    """村民易/ad 满/v 仓|家/n 的: somebody's home follows, wherever the tagger cut it."""
    return reading.char(end) == "家" and reading.char(end + 1) in "的里中"


def ends_list(reading: Reading, end: int) -> bool:
    """Whether what follows the last name of a list stands at `end` (甲、乙|出席)."""
    return reading.text.startswith(tables.context_words("list_end"), end) and end < reading.span.end
