"""Words that the tagger glued over the edge of a name: 王源广|和校/PER, 空军|中将, 前|市/n 议员, 厦航|党委/ORG.

Takes the folded text and a word, gives the words that it consists of; an empty list, or the word itself, where nothing
is glued to it. It refuses to cut where what is left would be neither a name nor a body.
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.name import DOT_SET, DOTS, surname_length
from pipeline.tokens import Word

DISTRICTS = "省市区州盟村镇乡县旗"
_LEVELS = DISTRICTS + "校院局厂所"
_DISTRICT, _RULED = frozenset(DISTRICTS), regex(f"[^{DISTRICTS}]{{2,4}}[省市县区州旗]")
ENTITIES = frozenset(("PER", "ORG", "LOC"))
SHORT_NAME, _LONGEST_POST = 4, 6
_PAIR = 2  # characters of a verb
EX = "前"
AND = frozenset("和与及")
_FORMER_MEMBER, _BY, _AGENTS = "籍前", "由", _LEVELS + "人"
_FORMER, _WINGS = frozenset("前原"), word_list("bodies", "wing")  # of parties of Malaysia
_WITHIN, _HOLDERS = (
    word_list("bodies", "body_within"),
    word_list("posts", "of_body_within"),
)
_THERE_IS = "有"
DOUBLE = "兼"  # 某集团|兼/ORG|公司董事长
SERVICES = ("海军", "空军", "陆军")
_COUNTRY, _SMALL = "国", "小"
SEAMS = frozenset((EX, _BY, DOUBLE))  # one of them, or AND at an end, stands in whatever `doubled` cuts


def closes_school(text: str, found: list[Word], word: Word) -> bool:
    """佳里国/LOC 小王/PER: an elementary school of Taiwan, whose last character the tagger left to the name behind."""
    if text[word.span.start] != _SMALL:
        return False
    before = found[-1] if found else None
    if (
        before is None
        or word.span.end - word.span.start == 1
        or before.span.end != word.span.start
        or before.tag not in ENTITIES
    ):
        return False
    return text[before.span.end - 1] == _COUNTRY and before.span.end - before.span.start > len(_COUNTRY) + 1


def serving(text: str, word: Word) -> list[Word]:
    """彼得·霍尔姆|空军/ORG 中将, 雷占峰/ORG 少将: a name in front of a rank, with the branch of the rank or without."""
    start, end = word.span
    printed = word.span.of(text)
    if not text.startswith(tables.context_words("rank"), end):
        return []
    if printed.endswith(SERVICES):
        branch = Word(Span(end - 2, end), "n")
        return [Word(Span(start, end - 2), "PER"), branch] if _is_called(printed[:-2]) else []
    unit = tables.organization_heads().ending(text, end, start) is not None
    return [Word(word.span, "PER")] if len(printed) < SHORT_NAME and not unit and _is_called(printed) else []


def reporting(text: str, word: Word) -> list[Word]:
    """何卓贤|力陈/PER, 吕太|忆述/PER: longer than a name is, with a verb of speech at its end."""
    start, end = word.span
    cut = end - _PAIR
    said = end - start >= SHORT_NAME and text[cut:end] in tables.name_context("cue")
    return [Word(Span(start, cut), "PER"), Word(Span(cut, end), "v")] if said and _is_called(text[start:cut]) else []


def _is_called(name: str) -> bool:
    """Whether the characters before 海军 may be somebody's name, not whose navy it is."""
    length = surname_length(name)
    return not DOT_SET.isdisjoint(name) or 0 < length < len(name) <= length + 2 and name not in tables.places()


def doubled(text: str, word: Word) -> list[Word]:
    """部长|兼贸工部/vn 第二部长: the body of another post behind 兼; 某党籍|前|某会/n 董事长; 大会|由|校/n 党委书记."""
    start, end = word.span
    if end - start >= SHORT_NAME and text[end - 2] == _BY and text[end - 1] in _LEVELS:
        agent = Word(Span(end - 1, end), "n")
        return [Word(Span(start, end - 2), word.tag), Word(Span(end - 2, end - 1), "p"), agent]
    if end - start == 2 and text[start] == EX and text[end - 1] in DISTRICTS:
        return [Word(Span(start, start + 1), "f"), Word(Span(start + 1, end), "n")]  # 前|市/n 议员
    if end - start == 2 and text[end - 1] == _BY and text[start] in _AGENTS:
        return [Word(Span(start, end - 1), "n"), Word(Span(end - 1, end), "p")]  # 一行6 人|由/n
    if word.tag == "c" and end - start >= SHORT_NAME - 1 and text[start] in AND:
        return [Word(Span(start, start + 1), "c"), Word(Span(start + 1, end), "n")]  # 网络|与信息/c 安全中心
    if end - start == 2 and text[end - 1] in AND and _parts_posts(text, end - 1):
        return [Word(Span(start, end - 1), "n"), Word(Span(end - 1, end), "c")]  # 出品|人和/n|总监制
    former = text.find(_FORMER_MEMBER, start + 2, end - 2)
    if former > 0:
        member, rest = former + 1, Word(Span(former + 2, end), "ORG")
        return [Word(Span(start, member), "n"), Word(Span(member, member + 1), "a"), rest]
    body = text[start] == DOUBLE and end - start > 2 and tables.organization_heads().ending(text, end, start + 1)
    return [Word(Span(start, start + 1), "c"), Word(Span(start + 1, end), "n")] if body else [word]


def _parts_posts(text: str, at: int) -> bool:
    """Whether the conjunction at `at` stands between two posts."""
    heads, parts = tables.position_heads(), tables.position_parts()
    limit = min(len(text), at + _LONGEST_POST)
    after = heads.starting(text, at + 1, limit) or parts.starting(text, at + 1, limit)
    return after is not None and heads.ending(text, at, max(0, at - _LONGEST_POST)) is not None


def committee_of(text: str, word: Word) -> list[Word]:
    """厦航|党委/ORG 委员, 海石电子|董事会/ORG 秘书: a body inside one without a head noun, in front of who is in it."""
    start = word.span.start
    inner = next((body for body in _WITHIN if text.endswith(body, start, word.span.end)), "")
    cut = word.span.end - len(inner)
    held = inner and text.startswith(_HOLDERS, word.span.end)
    if not held or cut - start < 2 or text[cut - 1] in DISTRICTS + "央":
        return []
    return [Word(Span(start, cut), "ORG"), Word(Span(cut, word.span.end), "n")]


def of_party(text: str, word: Word) -> list[Word]:
    """马华/PER 总会长, 嘉宾|有|马华/PER 前总会长: a party that sounds like a name, in front of its office."""
    start, end = word.span
    verb = text[start] == _THERE_IS
    if text[start + verb : end] not in tables.name_context("party"):
        return []
    office = end + (text[end : end + 1] in _FORMER)
    if tables.position_heads().starting(text, office, len(text)) is None and not text.startswith(_WINGS, office):
        return []
    return [*([Word(Span(start, start + 1), "v")] if verb else []), Word(Span(start + verb, end), "ORG")]


def dismissed(text: str, word: Word, before: Word | None) -> list[Word]:
    """免去/v 卢春山|云川市公安局/ORG 局长: who is appointed or dismissed, and the body that his post is of.

    Of a town, a county or a province, or most of what is cut were names of bodies (免去|云川县教育局局长甲|的职务).
    """
    start, end = word.span
    if word.tag not in ENTITIES or before is None or before.span.of(text) not in tables.object_verbs():
        return []
    at = start + surname_length(text[start:end]) + 2
    name = text[start:at]
    named = surname_length(name) > 0 and _DISTRICT.isdisjoint(name) and name not in tables.places()
    ruled = named and _RULED.match(text, at, end) is not None and tables.organization_heads().ending(text, end, at)
    return [Word(Span(start, at), "PER"), Word(Span(at, end), "ORG")] if ruled else []


def glued_place(text: str, word: Word) -> list[Word]:
    """王源广|和校/PER 学术委员会: the level of the body that the next post is held at."""
    start, end = word.span
    at = end - 2
    name = text[start:at]
    if text[at] not in AND or text[end - 1] not in _LEVELS or not 0 < surname_length(name) < len(name) < SHORT_NAME:
        return []
    return [Word(Span(start, at), "PER"), Word(Span(at, at + 1), "c"), Word(Span(at + 1, end), "n")]


def before_city(text: str, word: Word) -> list[Word]:
    """记者林佩|布鲁塞尔/PER 9日电: a reporter's name, and where the report comes from."""
    (start, end), printed = word.span, word.span.of(text)
    if not text[end : end + 1].isdigit() and not text.startswith(("报道", "报导", "电"), end):
        return []
    at = next((at for at in (3, 2) if printed[at:] in tables.places() and surname_length(printed[:at]) == 1), 0)
    if not at or len(printed) - at < 2:
        return []
    return [Word(Span(start, start + at), "PER"), Word(Span(start + at, end), "LOC")]


def appointed_abroad(text: str, word: Word) -> list[Word]:
    """安妮·林德|担任/PER 副主席, 安妮·林德|当/PER 选/v: a verb of appointment at the end of a name with a dot."""
    (start, end), verbs = word.span, tables.appointment_verbs()
    at = next((at for at in (end - 2, end - 1) if verbs.get(text[at : at + 2], ("", ""))[0] == "subject"), start)
    if not text[start:at].strip(DOTS) or text[at - 1] in DOTS:
        return []
    return [Word(Span(start, at), "PER"), Word(Span(at, end), "v")]
