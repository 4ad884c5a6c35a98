"""Foreign names and minority names with a dot inside: 汤姆·贝克, 阿木·日布.

Takes a reading and its posts, gives names. It refuses titles of works, bodies and two common words over a dot.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import elements, tables
from pipeline.titles.foreign import HYPHENS, sounds, with_syllables
from pipeline.titles.name import BLANKS, DOTS, HAN, Name, cue_at, ends_in_head, is_han, surname_length
from pipeline.titles.pieces import NEVER_GIVEN
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading
from pipeline.tokens import Word

_IN_YIN = word_list("name_context", "in_yin")  # names with a last syllable that is a preposition, too
_AT_HOME, _SHORTEST_PART = "的里中门住有在", 3
_PAPERS = ("报", "网", "社", "台", "刊", "新闻")
_CITY = "abroad"
_PLAIN = frozenset(("v", "vn", "n", "a", "an", "ad", "d", "TIME", "t", "s", "m"))
_GRAMMAR = frozenset(("u", "m", "p", "c", "r", "w"))
_NO_PART = -2.5  # of the tagger's lead
_LONG, _PARTY, _QUOTED = 4, "党", frozenset("“「《")
_ADVERBS, _PAIR = frozenset("则却亦还又也"), 2
_DOTTED = regex(f"[{HAN}A-Za-z.][{DOTS}](?=[{HAN}A-Z])")
_SET_APART = regex(f"(?<=[{HAN}])([{BLANKS}][{DOTS}][{BLANKS}]?|[{DOTS}][{BLANKS}])(?=[{HAN}])")
_AGENTS = frozenset("由为是兼任被请让叫命选聘举派和与")  # 组长一职由|丹尼尔·某某, 司机名叫|丹尼尔·某某
_ALWAYS_LAST, _TORN_TELLING = frozenset("内略"), "提出席"  # 凯塔|内 出席, 巴拉|提出席
_JOINED, _SAID, _PARTICULARLY = frozenset("和与及"), "说", "特"
_INITIALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_KING, _OF_KINGS = "王", frozenset("后子储妃太室")
_NO_SYLLABLES = frozenset(("p", "c", "u", "r", "m", "w"))


def dotted(reading: Reading, posts: list[Post]) -> list[Name]:
    """汤姆·贝克, 阿木·日布: the words around the dots, as far as they belong to the name."""
    found: list[Name] = []
    ends = [post.span.end for post in posts]
    end = reading.span.start
    for match in _DOTTED.finditer(reading.text, *reading.span) if reading.has_one_of(DOTS) else ():
        dot = match.start() + 1
        if _is_in_body(reading, dot):
            continue
        start = _before_dot(reading, dot, end, ends)
        if found and found[-1].span.end >= min(start, dot):
            start = found.pop().span.start
        end = _after_dot(reading, dot)
        if any(char.isdigit() for char in reading.text[start:end]) or _are_plain(reading, start, end, ends):
            continue  # 第2版·要闻
        inside = any(reading.text[at] == "《" for at in range(max(reading.span.start, start - 1), start))
        bodies = ends_in_head(reading.text[start:dot]) or ends_in_head(reading.text[dot + 1 : end])
        parts = (reading.text[start:dot], reading.text[dot + 1 : end])
        places = any(tables.places().labels.get(part, _CITY) != _CITY for part in parts)  # but 杰克·伦敦
        places = places and reading.word_at(start) != Word(Span(start, end), "PER")  # but 侯赛因·阿里/PER
        places = places and not (
            len(parts[1]) >= _SHORTEST_PART and reading.tag_at(dot + 1) == "PER"
        )  # 阿里·侯赛因/PER
        if start not in ends and _is_no_part(reading, start, end):
            continue
        if not inside and not places and dot - start <= 12 and not bodies and not _are_verbs(reading, start, dot, end):
            found.append(Name(Span(start, end), sure=True))
    return [*found, *_set_apart(reading)] if reading.has_blanks else found


def _is_no_part(reading: Reading, start: int, end: int) -> bool:
    """张坊·|生态, 霍普金斯大学|健康: whether one of the parts is none to the tagger or goes on behind a head noun."""
    if reading.text[start] == _PARTY and reading.text[start + 1] in DOTS:
        return True  # “童心向党·放飞梦想”
    if reading.char(start - 1) in _QUOTED and not NEVER_GIVEN.isdisjoint(reading.text[start:end]):
        return True  # “你好·莫迪”
    for part in re.finditer(f"[^{DOTS}]+", reading.text[start:end]):
        first, last = start + part.start(), start + part.end()
        if reading.trace(Span(first, last)) < _NO_PART and part[0] not in _INITIALS:
            return True
        if any(ends_in_head(reading.text[first:at]) for at in range(first + _LONG, last)):
            return True
    return False


def _is_in_body(reading: Reading, dot: int) -> bool:
    """约翰斯·霍普金斯大学/ORG, 琉璃河/LOC·燕都小镇: a dot inside a body, or behind a place that sounds Chinese."""
    left, right = reading.word_at(dot - 1), reading.word_at(dot + 1)
    if left is None or right is None:
        return False
    if right.tag == "ORG" and left.tag in _PLAIN and ends_in_head(right.span.of(reading.text)):
        return True  # 工程/n·云川市建设局/ORG
    latin = reading.text[dot - 1].isascii() and right.tag in _PLAIN | {"LOC"}
    if latin and not sounds(right.span.of(reading.text)):
        return True  # Inclusion·外滩/n
    return left.tag == "LOC" and right.tag in _PLAIN | {"LOC"} and not sounds(left.span.of(reading.text))


def _are_plain(reading: Reading, start: int, end: int, ends: list[int]) -> bool:
    """爱/v · 执着/a · 创新/vn: no names to the tagger and no foreign sounds, after no post."""
    parts = re.split(f"[{DOTS}]", reading.text[start:end])
    if any(part.endswith(_PAPERS) for part in parts):
        return True  # 石青报·石青网
    if start in ends:
        return False
    words = (reading.word_at(at) for at in range(start, end) if reading.text[at] not in DOTS)
    tags = {word.tag for word in words if word is not None and word.span.end - word.span.start > 1}
    last = reading.word_at(end - 1)
    plain = tags <= _PLAIN or last is not None and last.tag in _PLAIN and last.span.end - last.span.start > 1
    return plain and not any(len(part) > 1 and sounds(part) for part in parts) and not any(map(_has_elements, parts))


def _has_elements(part: str) -> bool:
    return elements.run_from(part, 0, len(part)).size > 0


def _are_verbs(reading: Reading, start: int, dot: int, end: int) -> bool:
    """来信/v · 调查/vn: two common words over a dot."""
    left, right = reading.word_at(start), reading.word_at(dot + 1)
    if left is None or right is None or left.span != (start, dot) or right.span != (dot + 1, end):
        return False
    return {left.tag, right.tag} <= {"v", "vn"}


def _before_dot(reading: Reading, dot: int, floor: int, ends: list[int]) -> int:
    index = reading.index_at(dot - 1)
    while index > 0:
        before = reading.words[index - 1]
        if before.tag != "PER" or before.span.end != reading.words[index].span.start:
            break
        if before.span.of(reading.text) in tables.appointment_verbs():
            break  # 任命/PER|劳拉·金凯德/PER
        index -= 1
    first = reading.words[index - 2] if index > 1 else None
    if first is not None and reading.char(reading.words[index].span.start - 1) in HYPHENS:
        index -= 2 if sounds(first.span.of(reading.text)) else 0  # 安娜-索菲·贝克曼
    start = max(reading.words[index].span.start, floor)
    slot = bisect_right(ends, start) - 1
    if (
        slot >= 0
        and 0 < start - ends[slot] <= 4
        and ends[slot] >= floor
        and all(map(is_han, reading.text[ends[slot] : dot]))
        and _may_open(reading, Span(ends[slot], start))
    ):
        return ends[slot]  # 民警|吐送江·艾买提
    start = min(start, elements.begins_before(reading.text, dot, floor))  # 买/v 买提·吐尔逊/PER
    start = _with_initials(reading, _with_first(reading, start, max(floor, ends[slot] if slot >= 0 else 0)))
    last = bisect_right(ends, dot - 1) - 1
    return ends[last] if last >= 0 and ends[last] > start else start


def _with_initials(reading: Reading, start: int) -> int:
    """R·K·苏迪尔, R/PER·K/PER·苏迪尔: the start with the initials before it."""
    if reading.text[start] in DOTS:
        start -= 1
    while reading.char(start - 1) in DOTS and reading.char(start - _PAIR) in _INITIALS and start - 1 > reading.floor:
        start -= _PAIR
    return start


def _with_first(reading: Reading, start: int, floor: int) -> int:
    """塔季/n 扬娜/PER·波波娃: the start with a word of foreign sounds before it that means nothing."""
    word = reading.word_at(start - 1)
    if word is None or word.span.end != start or word.span.start < floor or word.tag != "n":
        return start
    text = word.span.of(reading.text)
    known = (tables.position_heads(), tables.kinship(), tables.nominals(), tables.appellations("follows"))
    fits = len(text) == _PAIR and sounds(text) and reading.lead(word.span) > _NO_PART  # not 英雄|印第安纳·琼斯
    fits = fits and not any(text in words for words in known)
    return word.span.start if fits else start


def _may_open(reading: Reading, span: Span) -> bool:
    """Whether the words between a post and the tagged name can open it: not 导游|之一|埃利亚斯, 学者|借助|韦布·纳."""
    words = (
        reading.words[reading.index_at(span.start) : reading.index_at(span.end - 1) + 1]
        if span.end > span.start
        else []
    )
    verb = any(word.tag == "v" and word.span.end - word.span.start > 1 for word in words[1:])
    verb = verb or reading.text[span.end - 1] in _AGENTS
    verb = verb or len(words) == 1 and words[0].tag == "v" and not sounds(span.of(reading.text))
    return not verb and not any(word.tag in _GRAMMAR for word in words)


def _after_dot(reading: Reading, dot: int) -> int:
    index = reading.index_at(dot + 1)
    words = reading.words
    end = words[index].span.end
    if words[index].tag != "PER":
        while end - dot <= 2 and index + 1 < len(words) and words[index + 1].tag in ("PER", "nr", "nz", "LOC", "ORG"):
            index += 1
            end = words[index].span.end
    while index + 1 < len(words) and words[index + 1].tag == "PER" and words[index + 1].span.start == end:
        if surname_length(reading.text[end : end + 2]) and reading.text[words[index + 1].span.end - 1] not in DOTS:
            break
        index += 1
        end = words[index].span.end
    syllable = reading.tag_at(end + 1) == "p" or reading.text.endswith(_IN_YIN, dot, end + 1)
    if reading.char(end) == "因" and syllable:
        end += 1  # 冯·施坦|因 在
    end = _with_torn(reading, dot, _over_hyphen(reading, end))
    end = min(max(end, elements.run_from(reading.text, dot + 1, reading.span.end).end), dot + 10)
    return _without_style(reading, dot, with_syllables(reading, end))


def _with_torn(reading: Reading, dot: int, end: int) -> int:
    """卡斯蒂/PER|略/d 表示, 夏尔/PER|马说/v, 穆/PER|通加/d 表示, 冯萨万|和/PER: the end that was torn."""
    text, last = reading.text, end - 1
    said = text[last] == _SAID and not is_han(reading.char(end))
    if end - dot > _SHORTEST_PART and (said or text[last] in _JOINED and is_han(reading.char(end))):
        return last
    char, after = reading.char(end), reading.word_at(end)
    if after is None or after.span.start != end or not is_han(char):
        return end
    if (run := elements.run_from(text, end, reading.span.end)).size and reading.is_boundary(run.end):
        return run.end  # 叶尔兰·哈力/PER 别克/ORG
    width = after.span.end - end
    if char in _ALWAYS_LAST and width == 1 or text.startswith(_TORN_TELLING, end):
        return end + 1
    if not sounds(char) or after.tag in _NO_SYLLABLES or cue_at(text, end):
        return end
    if char in tables.name_context("stop"):
        return end  # 巴伯|所说
    if width == _PAIR and cue_at(text, end + 1) and reading.tag_at(after.span.end) != "v":
        return end + 1
    word = after.span.of(text)
    told = cue_at(text, after.span.end, shortest=_PAIR)
    dated = after.tag != "LOC" and reading.tag_at(after.span.end) == "TIME"  # 库马拉/PER 通加/d 5日
    whole = width == _PAIR and sounds(word) and not word.startswith(_PARTICULARLY) and (told or dated)
    return after.span.end if whole else end


def _over_hyphen(reading: Reading, end: int) -> int:
    """薇拉·埃尔|-古里: the end with foreign sounds behind a hyphen."""
    word = reading.word_at(end + 1) if reading.char(end) in HYPHENS else None
    return word.span.end if word is not None and sounds(word.span.of(reading.text)) else end


def _without_style(reading: Reading, dot: int, end: int) -> int:
    """某某·赫朱|夫妇, 某某·赵|则提醒: the end without a form of address or an adverb."""
    if reading.text[end - 1] in _ADVERBS and end - dot > _PAIR and reading.tag_at(end) in ("v", "p", "d"):
        return end - 1
    if reading.text[end - 1] == _KING and reading.char(end) in _OF_KINGS:
        return end - 1  # 某某·莱昂尼|王|后
    styles = (tables.appellations("follows"), tables.appellations("royal"))
    ends = (known.ending(reading.text, end, dot + 2) for known in styles)
    style = next((at for at in ends if at is not None and end - at > 1), None)
    home = reading.text[end - 1] == "家" and reading.char(end) in _AT_HOME and end - dot > _SHORTEST_PART
    return style if style is not None else end - home  # 某某·库尔班|家的民宿


def _set_apart(reading: Reading) -> Iterator[Name]:
    """安娜/PER · 科恩/PER: two foreign names with a dot and a blank between are one person."""
    for match in _SET_APART.finditer(reading.text, *reading.span) if reading.has_one_of(DOTS) else ():
        left, right = reading.word_at(match.start(1) - 1), reading.word_at(match.end(1))
        if left is None or right is None or left.tag != "PER" or right.tag != "PER":
            continue
        text = left.span.of(reading.text).rstrip(DOTS)
        if sounds(text) and sounds(right.span.of(reading.text).lstrip(DOTS)) and right.span.start >= match.start(1):
            yield Name(Span(left.span.start, right.span.end), sure=True)
