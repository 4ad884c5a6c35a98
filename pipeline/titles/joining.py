"""The tagger's words put together where it tore the name of a body: 远澜（欧洲）有限公司, 电影周|组委会.

Takes the folded text and the words of one unit, gives words over the same characters. It joins over a bracket only
what stands in the form of a company's name, and moves a boundary only to where a head noun of bodies begins.
"""

from collections.abc import Sequence
from operator import itemgetter

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.glued import ENTITIES
from pipeline.titles.name import is_han
from pipeline.titles.no_people import employs, is_name_of_place
from pipeline.titles.rejoined import FORMER, recut, rejoined
from pipeline.tokens import Word

_OPENERS, _CLOSERS = "（(", "）)"
_BRACKETS = frozenset(_OPENERS + _CLOSERS)
_GROUPS = frozenset(("集团", "控股", "股份", "股"))  # in brackets in the name of a company
_LONGEST_PLACE = 6
_BRANCHED = frozenset(("company", "bank", "social_organization", "business", "factory"))
_NAMING = frozenset(("ORG", "LOC", "PER", "n", "nz", "vn", "j"))
_PLAIN = _NAMING - ENTITIES  # of whose words only a bracket makes another one, or the name of a city
_CITY, _RULED_BY_NAME = "市", frozenset("市州")
_SIGN = regex(f"[{_CITY}{_OPENERS}]")
_CLOSER = regex(f"[{_CLOSERS}]")
_HEAD = 3
_PAIR = 2
_VILLAGES = ("村委", "居委")
_MEMORIALS = frozenset(word_list("bodies", "memorial"))
_HOUSES = frozenset(word_list("bodies", "house"))
_PARENT, _AGENCY = "母公司", "机构"
_LEVELS = "省市县区旗州盟乡镇村国中美俄日韩英法德印朝以乌伊澳加菲越泰巴土总分各全"
_BEFORE_CITY = "在到去来往从于由与和及对向是为的全该本各我抵赴驻距原经过至自让使使给把被将"
_DOUBLE_COUNTRIES = tuple(name for name in word_list("places", "country") if "和" in name)  # 圣多美和普林西比
_HEIR = "王储"
_UNIT = regex(
    "第[一二三四五六七八九十0-9]{1,3}(?:生态环境保护)?(?:巡视|巡察|督察|督导|检查|监督检查|审查调查)(?:组|室)"
    "|(?:交警|刑警|巡警|特警|交通警察|治安|巡逻)第?[一二三四五六七八九十0-9]{1,3}(?:分局|总队|支队|大队|中队)"
    "|[\u3400-\u9fff]{1,4}?(?P<site>[所室])(?=副?(?P=site)长)"  # 社科院|亚非所|副所长
)
_UNIT_SIGNS = ("第", "交警", "刑警", "巡警", "特警")  # taken into the word before
_STEPS = 6  # words of their name
_LONG, _LONGEST_TITLE = 4, 14
_FUNCTION = frozenset(("p", "c", "u"))
_TAG_OF = itemgetter(1)  # of a word


def joined(text: str, words: Sequence[Word]) -> list[Word]:
    """The words of one unit, joined where a body's name was torn."""
    if not words:
        return []
    first, last = words[0].span.start, words[-1].span.end
    words = _unglued(text, words) if _CLOSER.search(text, first, last) else words
    words = _crowned(text, words, crown=text.find(_HEIR, first, last) >= 0)
    signed = _SIGN.search(text, first, last) is not None
    bracketed = signed and any(text.find(mark, first, last) >= 0 for mark in _OPENERS)
    former = text.find(FORMER, first, last) >= 0
    found: list[Word] = []
    free = 0  # words before are taken
    for at, word in enumerate(words):
        if at < free:
            continue
        tag = word.tag
        listed = tag == "v" and found and found[-1].tag == "s"  # 等|国外/s 长赞赏/v
        may_be_cut = found and (tag == "PER" or listed or former and text[found[-1].span.start] == FORMER)
        if may_be_cut and (torn := recut(text, found[-1], word)):
            found[-1:] = torn
        elif tag in ENTITIES or (
            signed and tag in _PLAIN and (_ends_city(text, word) or bracketed and _may_be_bracketed(text, words, at))
        ):
            free = _join(text, words, at, found)
        elif tag in _FUNCTION and word.span.end - word.span.start >= _LONG and _is_no_function_word(text, word):
            found.append(word._replace(tag="PER"))
        else:
            found.append(word)
    return found


def _join(text: str, words: Sequence[Word], at: int, found: list[Word]) -> int:
    """Add word `at` with what belongs to it to `found`; gives the index of the word that comes next."""
    word = words[at]
    marked = at + 1 < len(words) and text[words[at + 1].span.start] in _BRACKETS
    country = _bracketed_country(text, words, at) if marked else _double_country(text, words, at)
    if country is not None:
        found.append(Word(Span(word.span.start, words[country].span.end), "LOC"))
        return country + 1
    whole = _with_word_before(text, found, word)
    if whole is not None:
        found[-1] = whole
        return at + 1
    if word.tag in _PLAIN and not _may_be_bracketed(text, words, at):
        found.append(word)
        return at + 1
    if _is_lone_verb(text, words, at):
        found.append(Word(word.span, "v"))
        return at + 1
    if size := _size(text, words, at):
        found.append(Word(Span(word.span.start, words[at + size - 1].span.end), "ORG"))
        return at + size
    if (torn := rejoined(text, words, at)) is not None:
        found += torn
        return at + 2
    stop = _bracketed(text, words, at) if marked else _unit(text, words, at)
    if stop is not None:
        found.append(Word(Span(word.span.start, words[stop].span.end), "ORG"))
        return stop + 1
    if word.tag == "PER":
        return _add_person(text, words, at, found)
    found.append(word)
    return at + 1


def _size(text: str, words: Sequence[Word], at: int) -> int:
    """How many words from `at` on are one body: 王进喜|纪念馆, 某某|纪念|医院, 某国|旅游|机构; 0 for none."""
    if _is_memorial(text, words, at) or _is_committee(text, words, at) or _is_parent(text, words, at):
        return 2
    return 3 if _is_memorial_school(text, words, at) or _is_agency(text, words, at) else 0


def _double_country(text: str, words: Sequence[Word], at: int) -> int | None:
    """圣多美/PER 和/c 普林西/PER 比/p: the last word of the name of a country that 和 joins."""
    start = words[at].span.start
    if not text.startswith(_DOUBLE_COUNTRIES, start):
        return None
    end = next(start + len(name) for name in _DOUBLE_COUNTRIES if text.startswith(name, start))
    return next((last for last in range(at, min(at + _STEPS, len(words))) if words[last].span.end == end), None)


def _unit(text: str, words: Sequence[Word], at: int) -> int | None:
    """省委|第五/m 巡视/vn 组/n, 社科院|亚非/n 所/n 副所长: its last word (numbered, or again in its chief)."""
    if words[at].tag == "PER":
        return None
    start, end = words[at].span
    first = max(text.rfind(sign, start + 1, end) for sign in _UNIT_SIGNS)
    group = _UNIT.match(text, first if first > start else end)
    if group is None or group.end() <= end:
        return None
    last = next(
        (stop for stop in range(at + 1, min(at + _STEPS, len(words))) if words[stop].span.end >= group.end()), None
    )
    return last if last is not None and words[last].span.end == group.end() else None


def _add_person(text: str, words: Sequence[Word], at: int, found: list[Word]) -> int:
    """The same of what the tagger takes for a person, who may be a place, a body or the beginning of one."""
    word, head = words[at], _torn_head(text, words, at)
    if head is not None:
        found.append(Word(Span(word.span.start, head), "n"))
        found.append(Word(Span(head, words[at + 1].span.end), "n"))
        return at + 2
    placed = is_name_of_place(text, words, at)
    tag = "LOC" if placed else "ORG" if employs(text, words, at) else word.tag
    found.append(word if tag == word.tag else word._replace(tag=tag))
    return at + 1


def _unglued(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """）有限公司/w: a bracket that the tagger left on the word after it."""
    found: list[Word] = []
    for word in words:
        start, end = word.span
        if word.tag == "w" and end - start > 1 and text[start] in _CLOSERS and is_han(text[start + 1]):
            found += [Word(Span(start, start + 1), "w"), Word(Span(start + 1, end), "n")]
        else:
            found.append(word)
    return found


def _is_no_function_word(text: str, word: Word) -> bool:
    """国际足联主席|因凡蒂诺/p: no preposition has four characters and stands behind a post."""
    start, end = word.span
    behind_post = tables.position_heads().ending(text, start, max(0, start - _LONGEST_TITLE)) is not None
    return behind_post and all(map(is_han, text[start:end]))


def _ends_city(text: str, word: Word) -> bool:
    """Whether a noun may be the end of a city's name."""
    return text[word.span.end - 1] in _RULED_BY_NAME


def _is_torn_city(text: str, before: Word, word: Word) -> bool:
    """离/v 石市/LOC: no city has a name of one character."""
    short = word.span.end - word.span.start == _PAIR and text[word.span.start + 1] in _RULED_BY_NAME
    if not short or before.span.end != word.span.start:
        return False
    alone = before.span.end - before.span.start == 1
    if text[before.span.start : word.span.end - 1] in tables.places():
        return True  # 柔/a 佛州/LOC
    abroad = before.tag in ("PER", "nz") and tables.name_context("sounds").issuperset(
        before.span.of(text)
    )  # 奥伦/PER 赛市
    return (
        abroad
        or word.tag == "LOC"
        and alone
        and is_han(text[before.span.start])
        and text[before.span.start] not in _BEFORE_CITY
    )


def _crowned(text: str, words: Sequence[Word], *, crown: bool) -> Sequence[Word]:
    """沙特王/LOC 储/n is a country and its 王储, if the unit has one; 21世纪研究院/TIME is a body."""
    if "TIME" in map(_TAG_OF, words):
        words = [
            word._replace(tag="ORG") if word.tag == "TIME" and _is_timely_body(text, word) else word for word in words
        ]
    if not crown:
        return words
    found: list[Word] = []
    for word in words:
        before = found[-1] if found else None
        heir = before is not None and text.startswith(_HEIR, before.span.end - 1) and before.tag in ("LOC", "PER")
        if heir and before is not None and text[before.span.start : before.span.end - 1] in tables.places():
            found[-1] = Word(Span(before.span.start, before.span.end - 1), "LOC")
            found.append(Word(Span(before.span.end - 1, word.span.end), "n"))
        else:
            found.append(word)
    return found


def _is_timely_body(text: str, word: Word) -> bool:
    """21世纪研究院/TIME."""
    if word.span.end - word.span.start <= _LONG:
        return False
    head = tables.organization_heads().ending(text, word.span.end, word.span.start + 1)
    return head is not None and word.span.end - head > _PAIR


def _with_word_before(text: str, found: Sequence[Word], word: Word) -> Word | None:
    """The word with the one before it, where a city or a body lost its first characters."""
    if len(found) > 1 and _is_torn_start(text, found, word):
        return Word(Span(found[-1].span.start, word.span.end), "ORG")
    if found and word.tag in ("LOC", "n") and _is_torn_city(text, found[-1], word):
        return Word(Span(found[-1].span.start, word.span.end), "LOC")
    return None


def _is_torn_start(text: str, found: Sequence[Word], word: Word) -> bool:
    """出席/v 和/c 信治疗中心/ORG, 、/w 致/v 公党中央/ORG: the first character of a body that the tagger left alone."""
    if word.tag != "ORG":
        return False
    first, before = found[-1], found[-2]
    near = first.span.end == word.span.start
    party = tables.organization_heads().starting(text, first.span.start, word.span.end)
    if near and party is not None and party - word.span.start > 1 and party - first.span.start == _HEAD:
        return True
    torn = first.span.of(text) in ("和", "同") and before.tag in ("v", "p") and before.span.end == first.span.start
    return near and torn and word.span.end - word.span.start > _LONG


def _is_lone_verb(text: str, words: Sequence[Word], at: int) -> bool:
    """拜/ORG 国营云川钟表厂/ORG: one character before a whole body, if it is no place."""
    word = words[at]
    if word.tag != "ORG" or word.span.end - word.span.start != 1 or at + 1 >= len(words):
        return False
    after = words[at + 1]
    whole = after.tag == "ORG" and after.span.end - after.span.start > _LONGEST_PLACE - 1
    return whole and after.span.start == word.span.end and text[word.span.start] not in _LEVELS


def _is_agency(text: str, words: Sequence[Word], at: int) -> bool:
    """越南/LOC 旅游/vn 机构/n|总裁: what a country's agency does, in front of who leads it."""
    if words[at].tag != "LOC" or at + 3 >= len(words) or words[at + 2].span.of(text) != _AGENCY:
        return False
    end = words[at + 2].span.end
    return words[at + 1].tag in _NAMING and tables.position_heads().starting(text, end, words[-1].span.end) is not None


def _is_memorial(text: str, words: Sequence[Word], at: int) -> bool:
    """王进喜/PER 纪念馆/n: a house that bears somebody's name."""
    if words[at].tag != "PER" or at + 1 >= len(words) or words[at + 1].span.start != words[at].span.end:
        return False
    return words[at + 1].span.of(text) in _HOUSES and words[at].span.end - words[at].span.start > _PAIR


def _is_memorial_school(text: str, words: Sequence[Word], at: int) -> bool:
    """朱仲华/PER 纪念/v 医院/n: a hospital or a school in memory of somebody."""
    if words[at].tag not in ("PER", "ORG") or at + 2 >= len(words) or words[at + 1].span.of(text) != "纪念":
        return False
    near = words[at].span.end == words[at + 1].span.start and words[at + 1].span.end == words[at + 2].span.start
    return near and words[at + 2].span.of(text) in _MEMORIALS


def _is_parent(text: str, words: Sequence[Word], at: int) -> bool:
    """某某母公司/ORG Meta/nz: whose parent company the one behind it is, by a name in Latin letters."""
    (start, end), tag = words[at]
    parent = tag == "ORG" and text.endswith(_PARENT, start + 1, end) and at + 1 < len(words)
    return parent and words[at + 1].span.start == end and text[end].isascii() and text[end].isalpha()


def _is_committee(text: str, words: Sequence[Word], at: int) -> bool:
    """石斗村委/ORG 会/v 主任: the committee of a village that the tagger cut."""
    if words[at].tag not in ("ORG", "LOC") or at + 1 >= len(words) or words[at + 1].span.start != words[at].span.end:
        return False
    name, after = words[at].span.of(text), words[at + 1].span.of(text)
    return name.endswith(_VILLAGES) and after == "会" or name.endswith("纪委") and after == "监委"


def _may_be_bracketed(text: str, words: Sequence[Word], at: int) -> bool:
    return at + 3 < len(words) and text[words[at + 1].span.start] in _OPENERS


def _bracketed_country(text: str, words: Sequence[Word], at: int) -> int | None:
    """刚果/LOC （ 金/n ）: the last word of a country told from another of its name by what stands in brackets."""
    if not _may_be_bracketed(text, words, at):
        return None
    span = Span(words[at].span.start, words[at + 3].span.end)
    return at + 3 if span.of(text) in tables.places() else None


def _bracketed(text: str, words: Sequence[Word], at: int) -> int | None:
    """Index of the last word of 远澜/ORG （ 欧洲/LOC ） 有限公司/n, where `at` is the first."""
    close = _closing(text, words, at)
    if close is None:
        return None
    for last in range(close + 1, min(close + 5, len(words))):
        word = words[last]
        if word.tag not in _NAMING | {"v"} or word.span.start != words[last - 1].span.end:
            return None
        head = tables.organization_heads().ending(text, word.span.end, words[close].span.end)
        branched = head is not None and word.span.end - head > 1
        if branched and head is not None and tables.head_of(text[head : word.span.end]).type in _BRANCHED:
            return last
    return None


def _closing(text: str, words: Sequence[Word], at: int) -> int | None:
    """Index of the bracket that closes behind a place, or behind what the tagger took into 远澜(集团/ORG."""
    if words[at].tag == "ORG" and at + 1 < len(words) and text[words[at + 1].span.start] in _CLOSERS:
        own = words[at].span.of(text)
        opened = max(own.rfind(mark) for mark in _OPENERS)
        return at + 1 if opened > 0 and own[opened + 1 :] in _GROUPS else None
    if not _may_be_bracketed(text, words, at):
        return None
    closing = (index for index in (at + 3, at + 4) if index + 1 < len(words))
    close = next((index for index in closing if text[words[index].span.start] in _CLOSERS), None)
    if close is None:
        return None
    inner = Span(words[at + 1].span.end, words[close].span.start)
    place = inner.of(text) in tables.places() or words[at + 2].tag == "LOC" and close == at + 3
    place = place or inner.of(text) in _GROUPS
    fits = place and inner.end - inner.start <= _LONGEST_PLACE and all(map(is_han, inner.of(text)))
    return close if fits else None


def _torn_head(text: str, words: Sequence[Word], at: int) -> int | None:
    """Where 组委会 begins in 周组/PER 委会/n."""
    if at + 1 >= len(words) or words[at + 1].tag not in ("n", "nz", "v", "vn", "a"):
        return None
    word, after = words[at], words[at + 1]
    head = tables.organization_heads().ending(text, after.span.end, word.span.start + 1)
    least = _PAIR if head is not None and tables.head_of(text[head : after.span.end]).type == "hospital" else _HEAD
    torn = head is not None and head < word.span.end == after.span.start and after.span.end - head >= least
    return head if torn else None
