"""Lines that say who wrote, took or edited what the page prints: ■本报记者 某某, 某某/文, 【某社 某某 某地报导】.

Takes the text of one line in the script of the tables, tells whether it is such a line; and where a paragraph has one
at its head or its end.
"""

import re

from pipeline.layout.dateline import dateline_length
from pipeline.layout.headings import bodies
from pipeline.layout.kinds import WRITER, Furniture, is_name
from pipeline.layout.mastheads import DAY, names_paper
from pipeline.lazy import regex
from pipeline.lexicon import alternation, fold, word_list

# ■ 某某农民报记者 某某 通讯员 某某; N and the like are squares and dots of a font of signs.
_WRITERS = regex(
    rf"[■□◎◆●○★▲☉⊙NnlLu]?\s?[㐀-鿿《》·]{{0,28}}{WRITER}(?:[\s　]{{1,3}}[㐀-鿿·（）()]{{1,12}}){{1,8}}|"
    r"(?:[㐀-鿿]{1,8}[社报网台]|本[报刊社网])记者|记者[㐀-鿿]{2,16}通讯员[㐀-鿿]{2,16}"
)
# /某报·某端记者:某某 实习生:某某, 某报编辑:某某
_CREDITED = regex(
    r"[/／]?(?:[㐀-鿿·]{0,14}(?:"
    + alternation(word_list("page_marks", "credited"))
    + r")\s?[:：/／丨|]\s?[㐀-鿿·]{2,4}(?:\s?[(（][㐀-鿿0-9]{4,24}[)）])?"
    r"(?:[\s、，,]{1,2}[㐀-鿿·]{2,4}(?![:：㐀-鿿/／丨|])){0,8}[\s　，,；;]{0,3}){1,8}"
)
# 【本報訊】記者某某報道, 记者某某 摄影报道, 某社 记者某某某地5日专电, 侨务志工某某报导
_REPORTED = regex(
    rf"{WRITER}[^，,。：:；;]{{1,24}}(?:报道|报导|文|图|专电)$|^《[^》]{{2,14}}》{WRITER}|"
    r"(?:志工|特派员|编译)[㐀-鿿]{2,4}(?:[\s／/]?(?:综合|[㐀-鿿]{2})?)(?:报道|报导)$"
)
# 【某社 某某 某地报导】 2025-01-20
_ENCLOSED = regex(
    rf"[【〔\[(（][㐀-鿿·／/ 　]{{4,24}}报[道导][】〕\])）](?:\s{{0,3}}{DAY}(?:\s{{1,3}}[0-9]{{1,2}}[:：][0-9]{{2}})?)?"
)
# 《某某日报》(2019年5月8日 06版)本报记者 某某: where it was printed, and by whom; 《某某报》2017年5月8日第2版.
_PRINTED = regex(
    rf"《[^《》]{{2,16}}》\s{{0,3}}[(（]\s?{DAY}[^()（）]{{0,16}}[)）]\s?(?P<writer>{WRITER}|本报)?[^，。：:；;]{{0,24}}|"
    rf"《[^《》]{{2,16}}》\s{{0,3}}{DAY}\s{{0,3}}(?:第?\s?[0-9A-Z]{{1,4}}\s?版)?"
)
_SIGN = "[■□◎◆●○◇☉⊙]"
# ■ 某某, ■文 某某, (某某), 某社记者某某、某某, 某报/某网 记者 某某 通讯员 某某: the `name` must look like one.
_NAMED = (
    regex(
        rf"{_SIGN}\s?(?:(?:本报)?{WRITER}|文|图)?\s?(?P<name>[㐀-鿿][\s　][㐀-鿿]|[㐀-鿿·]{{2,4}})"
        r"(?:[\s　、/][㐀-鿿·]{2,4}){0,3}"
    ),
    regex(
        rf"[(（]\s?{WRITER}?\s?(?P<name>[㐀-鿿]{{1,2}}[\s　]?[㐀-鿿·]{{1,2}})"
        r"(?:[\s　、]{1,2}[㐀-鿿](?:[㐀-鿿·]{1,3}|\s[㐀-鿿])){0,3}\s?[)）]"
    ),
    regex(
        rf"[^，,。：:；;“”]{{0,22}}[\s　]{{0,3}}{WRITER}[\s　]{{0,3}}(?P<name>[㐀-鿿]{{2,4}})"
        r"(?:[、，,][㐀-鿿·]{2,4}){0,8}(?P<others>(?:[\s　]{1,3}[㐀-鿿·]{1,12}){0,12})"
    ),
    regex(  # 某某／核稿编辑, 某某/综合报导, 某某/某地报导, 某某/文
        r"(?P<name>[㐀-鿿]{2,4})(?:[\s、][㐀-鿿]{2,4}){0,3}\s?[/／]\s?"
        r"(?:(?:核稿|责任|采访|执行)?(?:编辑|编译|记者|撰文|主编|整理|(?:[㐀-鿿]{2,4})?报[道导])|文字?|文[/／、]?图|图[/／、]?文)"
    ),
)
# ■记者某某某某某: signed, with the names of two glued together.
_GLUED = regex(rf"{_SIGN}\s?(?:[㐀-鿿]{{2,8}})?{WRITER}(?P<names>[㐀-鿿]{{5,8}})")
_FROM = regex("(?:[㐀-鿿]{0,8})(?:[0-9]{1,2}月)?[0-9]{1,2}日发自[㐀-鿿]{2,10}")  # 10月13日发自某地
_BY = regex(r"(?:By|BY)\s(?:[㐀-鿿]{2,10}|[A-Z][A-Za-z.'-]{1,16}(?:\s[A-Z][A-Za-z.'-]{0,16}){1,3})")
_EDITOR = regex(r"[(（—－-]{1,3}[\s　]?编[\s　]{0,3}者[)）]?")  # ——编  者, below a note of theirs
_PLACE = regex("[/／]\\s?[㐀-鿿]{2,6}")  # / 某县, where the name of the writer is missing
_OTHER = regex(rf"(?:[㐀-鿿]{{0,2}}{WRITER}|实习生)?(?P<name>[㐀-鿿]{{2,4}})?")
_LONGEST_NAME = 3
_BODY, _SPACED_NAME = regex("[㐀-鿿·]{4,20}"), regex("(?<![㐀-鿿])([㐀-鿿])[\\s　]{1,2}([㐀-鿿])(?![㐀-鿿])")
# …。□记者 某某; …。(图/文:某某,初审:某某)
_ENDS_OF_TAIL, _LONGEST_TAIL, _SIGNS = frozenset(")）0123456789"), 80, frozenset("□■◆●◇")
_BEHIND = regex(
    r"[。！？!?”」]\s{0,6}(?P<tail>[□■◆●◇][^。！？“”]{2,40}|[(（][^()（）。！？“”]{2,60}[)）](?:1[01][0-9]{5})?)$"
)
_CREDITS_BEHIND = regex(
    r"[(（](?:(?:[图文]/?[图文]?|"
    + alternation(word_list("page_marks", "credited"))
    + r"|责任编辑|编译|作者)\s?[:：]\s?[㐀-鿿·]{2,4}(?:[\s、][㐀-鿿·]{2,4}){0,4}[\s，,；;/／]{0,3}){2,8}[)）]"
    r"(?:1[01][0-9]{5})?"
)

_STAMPED = regex("^(?:19|20)[0-9]{6}\\s?(?=[㐀-鿿])")  # 20190214|某某/某地报导


def signed(text: str) -> Furniture | None:
    """The by-line, or the line of credits or of the paper, that the line is; None for what may be text."""
    text = _STAMPED.sub("", text)
    for pattern in _NAMED:
        found = pattern.fullmatch(text)
        if found and is_name(found["name"]) and _sign_too(found.groupdict().get("others") or ""):
            return Furniture("byline", "author_mark")
    if printed := _PRINTED.fullmatch(text):
        return Furniture("byline" if printed["writer"] else "source_line", "printed_in")
    if _CREDITED.fullmatch(text):
        return Furniture("byline" if "记者" in text or "文" in text else "source_line", "author_mark")
    if _is_signature(text):
        return Furniture("byline", "author_mark")
    bare = re.sub(r"\s{0,3}题\s?[:：]$", "", text)  # a title was printed behind it
    if bare and dateline_length(bare) == len(bare):
        if (bare[0] in "(（【〔" and bare[-1] in ")）】〕") or bare.endswith(("报道", "报导")):
            return Furniture("byline", "reported_by")  # nothing of it can be on the next line
        return Furniture("byline", "lone_dateline" if bare == text else "titled_dateline")
    return Furniture("byline", "reported_by") if _REPORTED.search(text) or _ENCLOSED.fullmatch(text) else None


def _sign_too(others: str) -> bool:
    """Whether the rest of the line is names, too, some with what they are: 通讯员 贝小雨 时 云, not 走进老街."""
    found = (_OTHER.fullmatch(other) for other in _SPACED_NAME.sub(r"\1\2", others).split())
    return all(other is not None and (not other["name"] or is_name(other["name"])) for other in found)


def are_credits(text: str) -> bool:
    """(图/文:某某,初审:某某), (译者：某某/核稿：某某)1110527."""
    return text[0] in "(（" and _CREDITS_BEHIND.fullmatch(text) is not None


def _is_signature(text: str) -> bool:
    if any(pattern.fullmatch(text) for pattern in (_EDITOR, _PLACE, _FROM, _BY)):
        return True
    if _WRITERS.fullmatch(text):  # not 优秀记者 走进基层
        others = text.split()[1:]
        return not others or any(len(part) <= _LONGEST_NAME or is_name(part) for part in others)
    glued = _GLUED.fullmatch(text)
    return glued is not None and _are_names(glued["names"])


def _are_names(text: str) -> bool:
    """Whether it is names of two or three characters and nothing else: 贝小雨时云."""
    if not text:
        return True
    sizes = [size for size in (2, _LONGEST_NAME) if size <= len(text) and is_name(text[:size])]
    return any(_are_names(text[size:]) for size in sizes)


def only_names(text: str) -> bool:
    """Whether the line is two names or more and nothing else, set apart by blanks: 贝小雨 时云."""
    parts = text.split()
    return 2 <= len(parts) <= 4 and all(re.fullmatch("[㐀-鿿]{2,3}", part) and is_name(part) for part in parts)


def from_a_body(text: str) -> bool:
    """Whether the line is a body that is no person's, and the names of its writers: 某县报道组 贝小雨 时 云."""
    body, *rest = _SPACED_NAME.sub(r"\1\2", text).split(maxsplit=1)
    names = re.split(r"[\s、]+", rest[0]) if rest else []
    if not names or not (body.endswith(bodies()) or names_paper(body)) or _BODY.fullmatch(body) is None:
        return False
    return all(re.fullmatch("[㐀-鿿]{2,3}", name) and is_name(name) for name in names)


def writers_behind(text: str) -> int:
    """Where the signature or the credits behind the last sentence of a paragraph begin; 0 if there are none.

    Names alone in brackets, as of a reporter, stay with their sentence: …。（记者 某某）, …。（某某 某某）.
    """
    if text[-1] not in _ENDS_OF_TAIL and _SIGNS.isdisjoint(text[-_LONGEST_TAIL:]):
        return 0
    found = _BEHIND.search(text, max(0, len(text) - _LONGEST_TAIL))
    if found is None:
        return 0
    tail = fold(found["tail"])
    if tail[0] in _SIGNS:
        signature = signed(tail)
        return found.start("tail") if signature is not None and signature.kind == "byline" else 0
    return found.start("tail") if are_credits(tail) else 0
