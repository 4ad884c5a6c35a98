"""Organizations that a unit names outside titles: the tagger's entities, made whole, and names with a head noun.

Takes a reading, gives bodies. It refuses places, common nouns, designations and bodies inside a body (楼栋党小组).
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.beginnings import is_in_place, is_line_of_place
from pipeline.titles.bodies import Body, ending_at
from pipeline.titles.brands import announces
from pipeline.titles.fitting import takes_object
from pipeline.titles.name import HAN
from pipeline.titles.naming import is_kind
from pipeline.titles.no_bodies import is_no_body
from pipeline.titles.pieces import names_body
from pipeline.titles.reading import ENTITY_TAGS, NOUN_TAGS, Reading
from pipeline.tokens import Word

_PLACE_LEVELS = frozenset(("subdistrict", "village", "township", "county", "district", "city", "province", "estate"))

_GOVERNED = frozenset(("省", "市", "县", "区", "州", "旗", "自治区"))
_GOVERNED_STARTS = frozenset(word[0] for word in _GOVERNED)
_BEFORE = frozenset(("w", "p", "v", "c", "d", "u", "TIME", "xc"))
_AND = frozenset(("与", "和", "及"))
_HEADS = frozenset(word_list("bodies", "of_public"))
_DEPARTMENTS = "科处股"
_NAMING = frozenset(("n", "nz", "nw", "ORG", "LOC", "PER", "vn", "j"))
_ANNOUNCED = regex(f"(?<![{HAN}])([{HAN}]{{3,8}}?)(?:也|亦|还|同日|随后)?(?:发布)?公告(?:称|显示|披露|表示|[,，])")
_SHORTEST = 5
_PLAIN = frozenset(("n", "nz"))
_SEAT, _MARKET = "总部", "市场"
_COUNT = regex(
    "(?:共有|共计|现有|已有|共|达)?([0-9一二两三四五六七八九十百几数]{1,5})[余多]?[个個家所支间間座户戶处](?=[，,、。；;（(])"
)
_ONE = ("一", "1")
_DEEDS = frozenset(("v", "vn"))


def find(reading: Reading) -> list[Body]:
    """Organizations that the unit names outside titles: the tagger's, made whole, and names with a head noun."""
    found: list[Body] = []
    floor = reading.floor
    text = reading.text
    ruled_at = [index for index, start in enumerate(reading.starts) if text[start] in _GOVERNED_STARTS]
    for index in sorted({*reading.tagged("ORG", "LOC"), *ruled_at}):
        word = reading.words[index]
        (start, stop), tag = word
        if start < floor:
            continue
        if tag not in ENTITY_TAGS:
            ruled = _of_government(reading, index) if reading.texts[index] in _GOVERNED else None
            if ruled is not None and counts(reading, ruled, "ORG"):
                found.append(ruled)
                floor = ruled.span.end
            if tag in _PLAIN and stop - start >= _SHORTEST and _is_ruled_body(reading, word):
                found.append(Body(word.span, _key_of(reading, word)))
                floor = stop
            continue
        end = _whole_end(reading, index)
        body = _without_tail(reading, ending_at(reading, end, floor), floor)
        if body is None or not counts(reading, body, tag):
            continue
        while found and found[-1].span.start >= body.span.start:
            found.pop()
        found.append(body)
        floor = end
    return _with_announcing(reading, found)


def _with_announcing(reading: Reading, found: list[Body]) -> list[Body]:
    """；海石特纸/n|也公告称: at the head of a clause whoever makes an announcement is a body."""
    more = []
    for match in _ANNOUNCED.finditer(reading.text, *reading.span) if reading.holds(("公告",)) else ():
        span = Span(*match.span(1))
        words = [reading.word_at(at) for at in range(*span)]
        named = all(word is not None and word.tag in _NAMING for word in words) and reading.is_boundary(span.start)
        plain = span.of(reading.text) in tables.nominals() or is_kind(span.of(reading.text))
        known = any(body.span.overlaps(span) for body in found)
        if named and not plain and not known and reading.is_boundary(span.end):
            more.append(Body(span, ""))
    return sorted([*found, *more], key=lambda body: body.span) if more else found


def _of_government(reading: Reading, index: int) -> Body | None:
    """省/nz 公路/n 网/n 监测/vn 与 应急/vn 处置/vn 中心/n: a level of government, its field and a head noun."""
    word = reading.words[index]
    if index and reading.words[index - 1].tag not in _BEFORE:
        return None
    end = best = word.span.end
    for after in reading.words[index + 1 : index + 9]:
        text = after.span.of(reading.text)
        fits = after.tag in NOUN_TAGS or text in _AND or text in tables.name_context("inside_body")
        if after.span.start != end or not fits or tables.position_heads().ending(text, len(text), 0) is not None:
            break
        end = after.span.end
        head = tables.organization_heads().ending(reading.text, end, after.span.start)
        if head is not None and reading.text[head:end] in _HEADS:
            best = end
    if best - word.span.start < _SHORTEST:
        return None
    head = tables.organization_heads().ending(reading.text, best, word.span.end)
    assert head is not None
    return Body(Span(word.span.start, best), tables.organization_heads().labels[reading.text[head:best]])


def _is_ruled_body(reading: Reading, word: Word) -> bool:
    """市第三人民医院/n: a level of government with a head noun in one word that the tagger takes for a noun."""
    text = word.span.of(reading.text)
    if text[0] not in _GOVERNED:
        return False
    key = _key_of(reading, word)
    return key != "" and tables.head_rows()[key].reach == "name" and not is_kind(text)


def _key_of(reading: Reading, word: Word) -> str:
    head = tables.organization_heads().ending(reading.text, word.span.end, word.span.start + 1)
    return tables.organization_heads().labels[reading.text[head : word.span.end]] if head is not None else ""


def _without_tail(reading: Reading, body: Body | None, floor: int) -> Body | None:
    """杏花社区|居委会 and 青石书店|协办: what the tagger took in beyond the body's own name."""
    if body is None:
        return None
    text = body.span.of(reading.text)
    part = tables.position_parts().ending(text, len(text), 0)
    if part is not None and tables.position_parts().labels[text[part:]] == "body" and text[:part].endswith("社区"):
        return ending_at(reading, body.span.start + part, floor)
    if body.key or len(text) < 5:
        return body
    head = tables.organization_heads().ending(text, len(text) - 2, 1)
    if head is None or len(text) - 2 - head < 2:
        return body
    return Body(Span(body.span.start, body.span.end - 2), tables.organization_heads().labels[text[head:-2]])


def _whole_end(reading: Reading, index: int) -> int:
    """Where the name that begins in word `index` ends: 沐阳/ORG 地铁/n."""
    end = best = reading.words[index].span.end
    for word in reading.words[index + 1 : index + 6]:
        printed = word.span.of(reading.text)
        verb = printed in tables.name_context("inside_body") and not takes_object(reading, word, printed)
        if word.span.start != end or word.tag not in NOUN_TAGS | ENTITY_TAGS and not verb:
            break
        head = tables.organization_heads().ending(reading.text, word.span.end, word.span.start)
        end = word.span.end
        post = tables.position_heads().ending(reading.text, end, word.span.start)
        if post is not None and post == word.span.start and not names_body(reading, end):
            break
        part = tables.position_parts().labels.get(reading.text[slice(*word.span)])
        if part == "body":
            break
        closes = head is not None and not is_in_place(reading, head, word) and _closes(reading, head, end, best)
        if closes and not _is_done_there(reading, index, word):
            best = end
    return best


def _is_done_there(reading: Reading, index: int, word: Word) -> bool:
    """南下高雄/LOC|发展/v, 去三亚/LOC|旅游/vn: what is done in a place, no company called so."""
    noun = tables.organization_heads().labels.get(reading.text[slice(*word.span)])
    deed = noun == "brand" and word.tag in _DEEDS and reading.words[index].tag == "LOC"
    return deed and not announces(reading.text, word.span.end)


def _closes(reading: Reading, head: int, end: int, best: int) -> bool:
    """Whether a head noun closes a name that may have ended before: 管理局|食品安全监督管理科, but not 管理局|食品."""
    noun = reading.text[head:end]
    if len(noun) == 1:
        return noun in _DEPARTMENTS and end - head < 2 <= head - best
    heads = tables.organization_heads()
    known = heads.ending(reading.text, best, max(reading.span.start, best - 4))
    if known is None:
        return True
    if noun == _SEAT or noun == _MARKET and heads.labels[reading.text[known:best]] == "company":
        return False  # 某公司|总部, 某集团|市场占有率
    return heads.labels[noun] != "brand"


def counts(reading: Reading, body: Body, tag: str) -> bool:
    """Whether a name found outside a title is an organization (and no place, common noun or body of a body)."""
    text = body.span.of(reading.text)
    if text in tables.position_heads() or "各" in reading.text[max(0, body.span.start - 2) : body.span.start]:
        return False  # 国务卿/ORG, 各县|区人民政府
    if (
        body.nominal
        or len(text) < 2
        or is_line_of_place(reading, body.span)
        or is_kind(text)
        or _is_designation(reading, body.span.start)
        or _is_counted(reading, body)
        or is_no_body(reading, body.span, body.key)
    ):
        return False
    if reading.char(body.span.start - 1) in "“‘「『" and reading.char(body.span.end) in "”’」』":
        return False  # “爱心驿站”: a term
    if body.key:
        head = tables.head_rows()[body.key]
        if head.reach == "place" and head.type in _PLACE_LEVELS:
            return False
        noun = tables.organization_heads().ending(text, len(text), 0)
        if tag == "LOC" and (len(text) <= 3 or noun is not None and len(text) - noun == 1):
            return False  # 香港, 迎宾馆: places
        return not _is_body(text)
    if tag != "ORG" or _is_body(text):
        return False
    if len(text) == 2 and reading.unit.kind in ("headline", "heading", "group_heading", "subtitle"):
        return False
    after = reading.tag_at(body.span.end)
    marked = reading.char(body.span.start - 1) in "“‘「『" or reading.char(body.span.end) in "”’」』"
    return (
        len(text) >= 2
        and not marked
        and after not in NOUN_TAGS | ENTITY_TAGS | {"m", "a", "q"}
        and not text.endswith("族")
    )


def _is_counted(reading: Reading, body: Body) -> bool:
    """农民合作社/ORG|76个, 志愿者协会/ORG|共有12家: several bodies of a kind, where the count closes the clause."""
    count = _COUNT.match(reading.text, body.span.end, reading.span.end)
    if count is None or count[1] in _ONE:
        return False
    return tables.places().starting(reading.text, body.span.start, body.span.end) is None


def _is_designation(reading: Reading, start: int) -> bool:
    before = reading.word_at(start - 1)
    return before is not None and reading.text[slice(*before.span)] in tables.name_context("designation")


def _is_body(text: str) -> bool:
    """楼栋党小组, 社区党委: a body inside an organization."""
    parts = tables.position_parts()
    start = parts.ending(text, len(text), 0)
    if start is None or parts.labels[text[start:]] != "body":
        return False
    head = tables.organization_heads().ending(text, len(text), 0)
    return head is None or head >= start
