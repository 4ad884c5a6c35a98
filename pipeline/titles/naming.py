"""What the name of an organization says by itself: its units, its place prefix, its type, its short forms.

Takes a name and the key of its head noun, gives plain values: for units and types a folded name, for short forms the
printed one, of which they are parts. It refuses to add anything that is not printed.
"""

from functools import cache
from typing import NamedTuple

from pipeline.lexicon import fold, rows, word_list
from pipeline.titles import tables

MARKS = str.maketrans("", "", '“”‘’「」『』" \u3000\u00a0')
_PLACE_ENDS = word_list("bodies", "place_end")
_NO_PLACES = frozenset(word_list("name_context", "no_place"))
_PLACE_CHARS = frozenset("省市县区旗州盟乡镇村")
_LONGEST_PLACE = 8
_SPLITS = frozenset(
    [
        "bureau",
        "corps",
        "college",
        "branch",
        "police",
        "department",
        "committee",
        "government",
        "court",
        "procuratorate",
        "university",
        "hospital",
        "research",
        "military",
        "bank",
        "media",
        "social",
        "company",
        "school",
        "studio",
    ]
)
_NO_SPLIT_BEFORE = word_list("bodies", "no_split_before")
_WORKSHOPS = ("车间", "班组")
_OWNED = {
    ("studio", "bureau"): "studio_of_a_bureau",
    ("studio", "company"): "unit_of_a_company",
    ("unit", "company"): "unit_of_a_company",
    ("unit", "hospital"): "hospital_department",
    ("unit", "corps"): "unit_of_a_corps",
    ("unit", "college"): "college_department",
    ("unit", "university"): "university_department",
    ("unit", "school"): "school_department",
}
_COMPANY_ENDS = ("股份有限公司", "有限责任公司", "集团有限公司", "有限公司")
_RANKS = (
    ("特别行政区", "provincial"),
    ("自治区", "provincial"),
    ("省", "provincial"),
    ("市", "municipal"),
    ("州", "prefectural"),
    ("盟", "prefectural"),
    ("县", "county"),
    ("旗", "county"),
    ("区", "district"),
)
_PLACE_LEVELS = tuple((row["ending"], row["level"]) for row in rows("place_levels") if row["level"] != "-")


class Part(NamedTuple):
    """A unit of a name, counted from the name's start."""

    start: int
    end: int
    key: str


class Analysis(NamedTuple):
    """The units of a name, outermost first, and where its place prefix ends (0: none)."""

    parts: tuple[Part, ...]
    prefix: int


_BESTS, _LEADING = ("十佳", "百佳", "百强", "十强"), 4  # at the head of a name
_ALL = frozenset("全各")
_PAIR, _NO_ENDS = 2, frozenset(word_list("bodies", "no_part_end"))


def normal(name: str) -> str:
    """The name as it is compared: without quotation marks and blanks."""
    return name.translate(MARKS)


def analyse(name: str, key: str, short_places: frozenset[str]) -> Analysis:
    """Cut a name into units: 某区|某街道|某社区, 某市公安局|某区分局|某派出所."""
    places = _places(name)
    reach = tables.head_rows()[key].reach if key else "name"
    if reach == "place":
        cuts = [end for _, end in places if end < len(name)] + [len(name)]
        starts = [0, *cuts[:-1]]
        parts = tuple(
            Part(start, end, key if end == len(name) else "") for start, end in zip(starts, cuts, strict=True)
        )
        return Analysis(parts, 0)
    prefix = places[-1][1] if places else _short_place(name, short_places)
    return Analysis(_units(name, prefix), prefix)


def _places(name: str) -> list[tuple[int, int]]:
    """Administrative places at the head of a name, one after the other."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(name) - 1:
        end = _place_end(name, at)
        if end is None or end >= len(name):
            break
        found.append((at, end))
        at = end
    return found


def _place_end(name: str, start: int) -> int | None:
    """End of the shortest place of two characters or more that starts at `start`."""
    heads = tables.organization_heads()
    for end in range(start + 2, min(start + _LONGEST_PLACE, len(name)) + 1):
        head = heads.ending(name, end, start)
        if head is not None and heads.labels[name[head:end]] in _SPLITS and (end - head > 1 or name[head] in "局厅"):
            return None
        if name[start:end].endswith(_PLACE_ENDS) and end - start > 2:
            return end
        if (
            name[end - 1] in _PLACE_CHARS
            and not name.startswith(("区", "场", "委", "政府", "民"), end)
            and name[end - 2 : end] not in _NO_PLACES
        ):
            if name[end : end + 1] in _PLACE_CHARS and heads.starting(name, end, len(name)) == end + 1:
                continue  # 花村|镇
            word_end = heads.starting(name, end - 1, len(name))
            if word_end is None or word_end <= end:
                return end
    return None


def _short_place(name: str, short_places: frozenset[str]) -> int:
    end = tables.places().starting(name, 0, len(name) - 2)
    if end is not None and tables.places().labels[name[:end]] not in ("province", "prefecture"):
        end = None
    for length in range(6, 1, -1):
        if end is None and name[:length] in short_places and len(name) - length >= 2:
            end = length
    return end or 0


def _units(name: str, prefix: int) -> tuple[Part, ...]:
    heads = tables.organization_heads()
    parts: list[Part] = []
    start = 0
    end = max(prefix + 1, 2)
    while end <= len(name):
        head = heads.ending(name, end, max(start, prefix if not parts else start))
        if head is not None and (end - head >= 2 or name[end - 1] in "局厅"):
            key = heads.labels[name[head:end]]
            last = end == len(name)
            bare = head == start and end - start <= 2  # 中央|广播电视总台
            if last or (
                key in _SPLITS
                and not bare
                and not any((heads.starting(name, at, len(name)) or 0) > end for at in range(head, end))
                and not name.startswith(_NO_SPLIT_BEFORE, end)
                and _remains(name, end)
            ):
                parts.append(Part(start, end, key))
                start = end
        end += 1
    if start < len(name):
        closing = len(name.rstrip('”’」』"'))
        head = heads.ending(name, closing, start)
        parts.append(Part(start, len(name), heads.labels[name[head:closing]] if head is not None else ""))
    return tuple(parts)


def _remains(name: str, end: int) -> bool:
    """Whether what follows a unit can be a unit of its own: it ends in a head noun and is not that alone."""
    rest = name[end:].rstrip('”’」』"')
    if len(rest) < _PAIR or name[end - 1 : end + 1] in _NO_ENDS:
        return False  # 某军区|队, 中国中|医药学会
    return rest.endswith(_WORKSHOPS) or tables.organization_heads().ending(rest, len(rest), 0) is not None


def level_of(part: str, key: str) -> str:
    """What a unit is inside a longer name."""
    if not key or tables.head_rows()[key].reach == "place":
        if part.endswith("社区"):
            return "community"
        return next((level for ending, level in _PLACE_LEVELS if part.endswith(ending)), "unit")
    if key == "bureau":
        return _bureau(part)
    return tables.head_rows()[key].level


def type_of(name: str, key: str, parts: tuple[Part, ...]) -> str:
    """The type of the whole: that of its head noun, a bureau's by its place."""
    if not key:
        return "other"
    if key == "bureau":
        return _bureau(name[parts[-1].start :] if len(parts) > 1 else name)
    owner = parts[-2].key if len(parts) > 1 else ""
    if key in ("unit", "studio") and (key, owner) in _OWNED:
        return _OWNED[key, owner]
    head = tables.head_rows()[key]
    if head.reach == "place":
        return level_of(name, key) if head.type not in ("residential_community", "housing_estate") else head.type
    return head.type


def _bureau(name: str) -> str:
    places = _places(name)
    if not places:
        return "bureau"
    place = name[slice(*places[-1])]
    return next((f"{rank}_bureau" for ending, rank in _RANKS if place.endswith(ending)), "bureau")


def short_forms(name: str, key: str, analysis: Analysis) -> set[str]:
    """Forms by which the text may name it again: 雕塑艺术馆 for 某市雕塑艺术馆; the text must print them."""
    forms: set[str] = set()
    folded = fold(name)
    if len(analysis.parts) > 1:
        last = normal(name[analysis.parts[-1].start :])
        forms.add(last)
        if key == "community" and folded.endswith("社区") and len(last) >= 5:
            forms.add(last[:-2])
    elif analysis.prefix:
        rest = name[analysis.prefix :]
        forms.add(rest)
        if folded[analysis.prefix - 1] in _PLACE_CHARS:
            forms.add(name[analysis.prefix - 1] + rest)  # 市某馆
        ending = next((ending for ending in _COMPANY_ENDS if folded.endswith(ending)), "")
        if ending:
            forms.add(rest[: -len(ending)])
    return {form for form in forms if len(form) >= 3 and form != name and not is_plain(form)}


def own_names(name: str, key: str, analysis: Analysis) -> set[str]:
    """What a company calls itself before what it trades in: 建陞, 建陞工程 of 建陞工程有限公司."""
    if key != "company":
        return set()
    rest = name[analysis.prefix :]
    folded = fold(rest)
    found: set[str] = set()
    legal = next((ending for ending in _COMPANY_ENDS if folded.endswith(ending)), "")
    end = len(rest) - len(legal) if legal else None
    while end:
        found.add(rest[:end])
        end = trades().ending(folded, end, 1)
    return {form for form in found if len(form) > 1 and fold(form) not in tables.places()}


@cache
def trades() -> tables.WordSet:
    """What companies trade in, as the last part of their names."""
    brands = (word for word, key in tables.organization_heads().labels.items() if key == "brand")
    return tables.WordSet(dict.fromkeys([*brands, *tables.name_context("trade")], ""))


def is_plain(form: str) -> bool:
    """Whether a form is a common noun (人民医院, 财政厅): no name of its own is left in it."""
    head = tables.organization_heads().ending(fold(form), len(form), 0)
    return head is not None and head <= 1 and form[0] != "第"


def is_kind(text: str) -> bool:
    """新时代基层派出所, 各级政府: every such body, none of them by name."""
    openings = tables.name_context("not_body")
    counted = text[0] in _ALL and not text.isalpha()  # 全镇5所小学
    ranked = any(rank in text[:_LEADING] for rank in _BESTS)  # 全国十佳科技公司
    return counted or ranked or text[:2] in openings or text[:3] in openings


def is_short_for(short: str, name: str) -> bool:
    """Whether `short` can stand for `name`: 清华招办 for 清华大学招办, 云川法院 for 云川市人民法院."""
    if len(short) >= len(name) or short[-2:] != name[-2:]:
        return False
    return is_within(short, name)


def is_same_body(short: str, name: str) -> bool:
    """Whether two names of one person's post mean one body: 环保部 and 环境保护部, 甲省 and 甲省人民政府."""
    if is_short_for(short, name):
        return True
    if name.startswith(short) and name[len(short) :] in ("人民政府", "政府"):
        return True
    ends = len(short) > 2 and short[0] == name[0] and short[-1] == name[-1]
    return ends and len(short) < len(name) and is_within(short, name)


def is_within(short: str, name: str) -> bool:
    """Whether the characters of `short` stand in `name` in their order."""
    rest = iter(name)
    return all(char in rest for char in short)
