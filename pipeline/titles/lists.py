"""Names of a list: what fits a name between two of them, what goes on a list behind a title; children's names.

Takes a reading and the names found so far, gives more names. It refuses items that no mark or verb of the list closes.
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Cover, Span
from pipeline.titles import foreign, tables
from pipeline.titles.name import HAN, PREDICATE, Name, cue_at, ends_in_head, is_han, surname_length
from pipeline.titles.pieces import of_two
from pipeline.titles.reading import Reading
from pipeline.titles.slots import ends_list, in_slot

_VALUED = regex(f"(?<![^、：:，,括含\n])([{HAN}]{{2,4}}) ?[0-9]+(?:\\.[0-9]+)?[%％票分]")
_BRACKET = "(?:[(（][^()（）、\n]{1,14}[)）])?"
_RUN = regex(f"[{HAN}]{{2,14}}{_BRACKET}(?:、[{HAN}]{{2,8}}{_BRACKET})+")
_AMONG = regex(f"((?:[{HAN}]{{2,4}}、){{1,8}}[{HAN}]{{2,4}})等[0-9一二两三四五六七八九十百多余几]{{1,4}}[人名位]")
_LISTED = regex(f"([{HAN}]{{2,14}}){_BRACKET}")
_SEVERAL, _MOST = 3, 0.6  # items of a list; the share of them that are known as names
_LONGEST_FOREIGN = 7
_BOTH, _WHOLE = 2, 3
_NAMING = frozenset(("PER", "LOC", "ORG", "nz"))
_LEAST = -5.0  # of the tagger's lead
_JOINTS = frozenset("和与及")
_CHILDREN = word_list("name_context", "child")
_OF_CHILDREN = "孩童婴儿"  # one of which each of them has


def listed(reading: Reading, names: list[Name], places: frozenset[int]) -> list[Name]:
    """钱多多 in 记者赵一凡、钱多多: after a name in a slot and a comma of enumeration another one may follow."""
    found = []
    for index, name in enumerate(names):
        end = name.span.end
        if name.span.start in places and (last := _last(reading, name)) is not None:
            found.append(last)
        if name.span.start not in places or reading.char(end) not in "、 \u3000":
            continue
        following = names[index + 1].span.start if index + 1 < len(names) else reading.span.end
        while end < following and reading.char(end) in "、 \u3000":
            while end < following and reading.char(end) in "、 \u3000":
                end += 1
            other = in_slot(reading, end) if end < following else None
            if (
                other is None
                or other.span.end > following
                or reading.char(other.span.end) not in "\n、 \u3000，,。）)等"
                and not cue_at(reading.text, other.span.end)
                and not ends_list(reading, other.span.end)
            ):
                break
            found.append(other)
            end = other.span.end
    return found


def _last(reading: Reading, name: Name) -> Name | None:
    """政协委员|甲|和|常青/LOC。: the second of two holders, a common word or a place that a mark closes."""
    start = name.span.end + 1
    word = reading.word_at(start)
    if reading.char(name.span.end) not in _JOINTS or word is None or word.span.start != start:
        return None
    end, text = word.span.end, word.span.of(reading.text)
    fits = word.tag in _NAMING and len(text) == _BOTH and surname_length(text) == 1 and reading.tag_at(end) == "w"
    likely = fits and reading.trace(Span(start, end)) > _LEAST
    return Name(word.span, sure=False) if likely and not ends_in_head(text) else None


def valued(reading: Reading, names: list[Name]) -> list[Name]:
    """甲21%、乙22.7%、丙43%; 甲20分、乙15分: whatever stands with a value where most of such items are names."""
    if not reading.has_one_of("%％票分"):
        return []
    items = [Span(*match.span(1)) for match in _VALUED.finditer(reading.text, *reading.span)]
    known = {name.span for name in names}
    if len(items) < _SEVERAL or 2 * sum(item in known for item in items) < len(items):
        return []
    return [Name(item, sure=True) for item in items if item not in known and surname_length(item.of(reading.text))]


def doubled(reading: Reading) -> list[Name]:
    """男孩|健健, 女儿|妞妞: a child's name, one character twice, behind who it is."""
    text = reading.text
    found: list[Name] = []
    if not reading.has_one_of(_OF_CHILDREN):
        return found
    for at in [word.span.end for word, child in zip(reading.words, reading.texts, strict=True) if child in _CHILDREN]:
        twice = text[at : at + 1] == text[at + 1 : at + _BOTH] and is_han(reading.char(at))
        twice = (
            twice and text[at] not in tables.name_context("doubled") and text[at : at + _BOTH] not in tables.kinship()
        )
        if text[at : at + _BOTH] in tables.surnames("compound") and (named := of_two(reading, at)) is not None:
            found.append(named)  # 儿子|闻人越
        if twice and reading.tag_at(at + _BOTH) in PREDICATE | {"f"} and reading.is_boundary(at):
            found.append(Name(Span(at, at + _BOTH), sure=True))
    return found


def among(reading: Reading) -> list[Name]:
    """为|滑国红、翟明星|等28人: what looks like a name, item by item, in front of how many people they are."""
    if not reading.holds(("等",)):
        return []
    found: list[Name] = []
    for match in _AMONG.finditer(reading.text, *reading.span):
        start, items = match.start(1), match[1].split("、")
        spans = []
        for item in items:
            spans.append(Span(start, start + len(item)))
            start += len(item) + 1
        spans[0] = _last_name(reading.text, spans[0])
        if all(_looks_named(reading, span) for span in spans):
            found += [Name(span, sure=True) for span in spans]
    return found


def _last_name(text: str, span: Span) -> Span:
    """为|滑国红: the last three characters, or two, of what stands in front of the first mark."""
    three = max(span.start, span.end - _WHOLE)
    return Span(three if surname_length(text[three : span.end]) else max(three, span.end - _BOTH), span.end)


def _looks_named(reading: Reading, span: Span) -> bool:
    text, word = span.of(reading.text), reading.word_at(span.start)
    length = surname_length(text)
    plain = word is not None and word.span == span and word.tag != "PER" or text in tables.places()
    return bool(length) and length < len(text) <= length + _BOTH and not plain and not ends_in_head(text)


def agreed(reading: Reading, names: list[Name]) -> list[Name]:
    """魏岚、|冷山|、|夏日|、程雪; 冯琴、|乃日|（蒙古族）、谭越: what fits a name where most of a list are names.

    Names that only their form left in doubt are among them, since the list confirms them.
    """
    found: list[Name] = []
    if not reading.has_one_of("、"):
        return found
    starts, ends = {name.span.start for name in names}, {name.span.end: name for name in names}
    sure = Cover(name.span for name in names if name.sure)
    for items in _runs(reading):
        known = [item.end in ends if at == 0 else item.start in starts for at, item in enumerate(items)]
        if len(items) < _SEVERAL or sum(known) < _BOTH or not _agree(reading, items, known):
            continue
        if not any(map(sure.touches, items)):
            continue  # 吉山三立、吉山联合和吉山长河
        for at, item in enumerate(items):
            beside = at == 0 or known[at - 1], at + 1 == len(items) or known[at + 1]
            if known[at]:
                found += [ends[item.end]] if item.end in ends else []
            elif all(beside) or at and any(beside):
                first = item if at else _opening(reading, item)
                found += [Name(first, sure=True)] if _is_one(reading, first, between=all(beside) and at > 0) else []
    return found


def _agree(reading: Reading, items: list[Span], known: list[bool]) -> bool:
    """Whether most items are known as names, or half of them where the others all fit a name, too."""
    if sum(known) >= _MOST * len(items):
        return True
    return sum(known) * 2 >= len(items) and all(
        seen or _is_one(reading, item, between=False) for item, seen in zip(items, known, strict=True)
    )


def _runs(reading: Reading) -> list[list[Span]]:
    """The lists of a unit: their items without what brackets say, the first one with what stands before it."""
    runs = []
    for match in _RUN.finditer(reading.text, *reading.span):
        items = [Span(*item.span(1)) for item in _LISTED.finditer(reading.text, *match.span())]
        runs.append([*items[:-1], *_closing(reading, items[-1])])
    return runs


def _closing(reading: Reading, item: Span) -> list[Span]:
    """哈弗曼|和|菲尔克斯, 阳安石|等出席: what the last item consists of, without the word that closes the list."""
    inner = range(item.start + _BOTH, item.end - 1)
    alone = (at for at in inner if reading.is_boundary(at) and reading.is_boundary(at + 1))
    joint = next((at for at in alone if reading.text[at] in _JOINTS), None)
    if joint is not None:
        return [Span(item.start, joint), *_closing(reading, Span(joint + 1, item.end))]
    ends = (at for at in range(item.start + _BOTH, item.end) if ends_list(reading, at))
    return [Span(item.start, next(ends, item.end))]


def _is_foreign(tag: str, text: str) -> bool:
    """哈弗曼/ORG: foreign sounds that the tagger takes for a body or a thing."""
    return tag in ("ORG", "nz") and _BOTH < len(text) <= _LONGEST_FOREIGN and foreign.sounds(text)


def _opening(reading: Reading, item: Span) -> Span:
    """选举|鲁松亭、卢文轲; 作家包括|裘山岚/LOC、: the first item of a list without the verb in front of it."""
    last = reading.word_at(item.end - 1)
    whole = last is not None and item.start < last.span.start and reading.tag_at(last.span.start - 1) == "v"
    if last is not None and whole and last.tag in _NAMING:
        return last.span
    of = reading.text.rfind("的", item.start, item.end - 1) + 1
    return Span(of, item.end) if of > item.start and reading.is_boundary(of) else item  # 外籍的|鲁松亭、


def _is_one(reading: Reading, item: Span, *, between: bool) -> bool:
    """Whether an item of a list of names is one: a surname and one or two characters, or a PER."""
    text = item.of(reading.text)
    word = reading.word_at(item.start)
    if text in tables.places() or text in tables.ethnic_groups() or ends_in_head(text):
        return False
    if word is not None and word.span == item and (word.tag == "PER" or _is_foreign(word.tag, text)):
        return True
    length = surname_length(text)
    stops = tables.name_context("never" if between else "stop")
    fits = 0 < length < len(text) <= length + _BOTH and stops.isdisjoint(text[length:])
    return fits and (between or text not in tables.surnames("common"))
