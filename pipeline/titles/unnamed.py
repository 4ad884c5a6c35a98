"""Bodies that no head noun shows, by the posts behind them: a team before 主帅, a paper before 主编.

Takes a reading and where the title begins, gives a body. It refuses names that open no clause, and words that say what
kind of team or paper it is (青年队|教练, 体育新闻|记者).
"""

from functools import cache, lru_cache

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.beginnings import is_led_to
from pipeline.titles.bodies import Body
from pipeline.titles.heads import ELECTED, OF_CHAMBER
from pipeline.titles.name import HAN, is_han, surname_length
from pipeline.titles.reading import ENTITY_TAGS, NOUN_TAGS, Reading
from pipeline.titles.ventures import unnamed_company
from pipeline.titles.widening import over_latin
from pipeline.tokens import Word

OF_PARTY = "党籍"
_SEATS = (*word_list("posts", "seat"), *ELECTED, *OF_CHAMBER)
MEMBERS = (*_SEATS, *(how + seat for how in ("女", "资深") for seat in _SEATS), "立法委员", "参选人", "候选人", "代表")
_SHORTEST_PAPER = 4
_LEADING = word_list("posts", "of_politics")
_LED_OR_ELECTED = (*ELECTED, *OF_CHAMBER, *_LEADING)
_SHORTEST_PARTY, _LONGEST_PARTY = 3, 6
_REPORTERS = word_list("posts", "reporter")
_COMMENTATORS = word_list("posts", "commentator")
_WRITERS = (*_REPORTERS, *_COMMENTATORS, *word_list("posts", "writer"))
_FOUNDERS = word_list("posts", "founder")
_TEAM_TAGS = frozenset(("n", "nz", "ORG", "LOC", "PER", "s", "f"))
_TEAM = (2, 5)  # characters
_A_PERSON = 1.5  # of the tagger's lead: 朱山根|教练
_COACHES = word_list("posts", "coach")
_OF_ANY_GAME = (*_COACHES, *word_list("posts", "of_any_game"))
_OF_FOOTBALL = word_list("posts", "of_football")
_OF_BASKETBALL = word_list("posts", "of_basketball")
_OF_VOLLEYBALL = ("主攻手", "副攻手", "二传手", "自由人")
_FIELDERS = word_list("posts", "fielder")
_OF_BASEBALL = (*word_list("posts", "of_baseball"), *_FIELDERS)
_PLAYERS = (*_OF_ANY_GAME, *_OF_FOOTBALL, *_OF_BASKETBALL, *_OF_VOLLEYBALL, *_OF_BASEBALL)
_LEGISLATORS, _ELECTORATES = ("立委", "立法委员"), "的区域分民选任科深女男市县乡镇里界籍年名位"
_FEDERATION = "总"  # 职总, 华总
_LEAGUE, _SHORTEST_LEAGUE = "会", 4
_OF_LEAGUES = word_list("posts", "of_league")
_EX = frozenset("前原")
_MEETINGS = word_list("bodies", "meeting")
_BUREAU, _GREAT = "办", "大"
_COMPANY_POSTS = (*word_list("posts", "of_brand"), *_FOUNDERS, "副总裁", "高级副总裁", "财务总监", "独立董事")
_OFTEN = 2  # times that a name is printed near by
_OF_OFFICES = word_list("posts", "of_bureau")
_STEPS, _SHORTEST_OFFICE = 6, 1
_LONGEST_SHORT = 6
_DECLARED = regex(f"[简下]称[:：]?(?:[“「]([{HAN}]{{2,{_LONGEST_SHORT}}})[”」]|([{HAN}]{{2,{_LONGEST_SHORT}}})[)）])")


def _paper(reading: Reading, end: int, floor: int) -> Body | None:
    """新浪财经/nz|首席评论员: at the head of a clause a name that ends like a paper's, before what a paper employs."""
    word = reading.word_at(end - 1)
    if word is None or word.span.end != end or word.span.start < floor or word.tag not in ("nz", "n", "ORG"):
        return None
    before = reading.word_at(word.span.start - 1) if word.span.of(reading.text) in _papers() else None
    named = (
        before is not None and before.span.start >= floor and before.tag in ("ORG", "LOC", "nz", "n", "a", "v", "PER")
    )
    named = named and before is not None and before.span.of(reading.text) not in tables.name_context("news_field")
    span = Span(before.span.start, end) if before is not None and named else word.span  # 北浪/ORG 财经/n
    name = span.of(reading.text)
    fits = name.endswith(_papers()) and len(name) >= _SHORTEST_PAPER
    opens = reading.opens(span.start, floor)
    return Body(span, "media") if fits and opens and reading.text.startswith(_WRITERS, end) else None


def without_head(reading: Reading, end: int, floor: int) -> Body | None:
    """A paper before 主编, a team before 主帅: bodies that no head noun shows."""
    finders = (
        *(_university, _office, _league, _federation, _paper, _team, _brand, _party, _caucus),
        *(unnamed_company, _repeated),
    )
    return next((body for find in finders if (body := find(reading, end, floor)) is not None), None)


def _university(reading: Reading, end: int, floor: int) -> Body | None:
    """教大/n|校长: a university by two characters that end in 大, at the head of a clause."""
    start = end - _TEAM[0]
    posts = tables.context_words("abbr_post")
    short = start >= floor and reading.char(end - 1) == _GREAT and reading.text.startswith(posts, end)
    fits = short and reading.is_boundary(start) and reading.opens(start, floor)
    return Body(Span(start, end), "university") if fits else None


def declared(reading: Reading, end: int, floor: int) -> Body | None:
    """某投资公司（下称“北远投”）…|北远/f 投/v|实控人: a short name that the text has given to a body."""
    names = _short_names(reading.text)
    for start in range(max(floor, end - _LONGEST_SHORT), end - 1) if names and reading.is_boundary(end) else ():
        if reading.text[start:end] in names and reading.is_boundary(start):
            return Body(Span(start, end), "")
    return None


@lru_cache(maxsize=2)
def _short_names(text: str) -> frozenset[str]:
    return frozenset(marked or bare for marked, bare in _DECLARED.findall(text))


def _party(reading: Reading, end: int, floor: int) -> Body | None:
    """新/a 潮/n 党籍/n|议员: a party by its members, whatever its name is to the tagger."""
    if not reading.text.endswith(OF_PARTY, floor, end) or not reading.text.startswith(MEMBERS, end):
        return None
    last = end - len(OF_PARTY)
    word = reading.word_at(last - 1)
    opens = word is not None and reading.opens(word.span.start, floor)
    if word is None or not opens or word.span.end != last or word.span.end - word.span.start not in (2, 3):
        return None
    return Body(Span(word.span.start, last + 1), "assembly")


def party_of(reading: Reading, end: int, member: int, floor: int) -> Body | None:
    """新潮党|海亭州议员, 新潮党|主席: the party in front of where somebody was elected, or of who leads it."""
    word = reading.word_at(end - 1)
    if (
        reading.char(end - 1) != OF_PARTY[0]
        or not reading.text.endswith(_LED_OR_ELECTED, floor, member)
        or word is None
    ):
        return None
    start = max(word.span.start, floor)
    if end - start < _SHORTEST_PARTY and (before := reading.word_at(start - 1)) is not None:
        start = max(before.span.start, floor)  # 新潮/nz 党海/n
    named = _SHORTEST_PARTY <= end - start <= _LONGEST_PARTY and reading.text[start] != "该"
    opens = reading.opens(start, floor) or reading.tag_at(start - 1) in ("f", "p", "LOC", "a")
    opens = opens or word.span.start == start and word.tag in ENTITY_TAGS
    return Body(Span(start, end), "assembly") if named and opens else None


def _brand(reading: Reading, end: int, floor: int) -> Body | None:
    """禾野咖啡/nz|创始人: at the head of a clause a proper noun before what only a founder is."""
    word = reading.word_at(end - 1)
    if word is None or word.span.end != end or word.span.start < floor or word.tag not in ("nz", "PER"):
        return None
    opens = reading.opens(word.span.start, floor)
    name = word.span.of(reading.text)
    plain = name in tables.role_prefixes() or name in tables.position_parts() or name in tables.nominals()
    if not opens or plain or not reading.text.startswith(_FOUNDERS, end):
        return None
    return Body(Span(over_latin(reading, word.span.start, floor), end), "")  # Hugging|Face


def _repeated(reading: Reading, end: int, floor: int) -> Body | None:
    """协会秘书长、|东麓/f 传动/v|财务总监: what opens an item before a company's post, if it is printed again."""
    if not reading.text.startswith(_COMPANY_POSTS, end):
        return None
    start = next((at for at in range(end - _SHORTEST_PARTY, end - _LONGEST_PARTY, -1) if reading.opens(at, floor)), end)
    name = reading.text[start:end]
    fits = start >= floor and len(name) >= _SHORTEST_PARTY and all(map(is_han, name)) and reading.is_boundary(start)
    called = any(reading.tag_at(at) == "PER" for at in range(start, end))  # 周某某|总经理
    called = called or len(name) == _SHORTEST_PARTY and surname_length(name) > 0
    if not fits or called or tables.role_prefixes().starting(name, 0, len(name)) is not None:
        return None
    common = any(noun in name for noun in tables.nominals())
    often = not common and reading.times_near(name, Span(start, end)) >= _OFTEN
    return Body(Span(start, end), "") if often else None


def _office(reading: Reading, end: int, floor: int) -> Body | None:
    """市护路/ORG 办/v|主任, 港口/n 物流/n 办/v|副主任: an office by its last character, which is a verb elsewhere."""
    if reading.char(end - 1) != _BUREAU or not reading.text.startswith(_OF_OFFICES, end):
        return None
    start = _first_noun(reading, end, floor)
    return Body(Span(start, end), "unit") if end - start > _SHORTEST_OFFICE else None


def _league(reading: Reading, end: int, floor: int) -> Body | None:
    """工业/n 伤亡/vn 权益/n 会/v|总干事: a league by its last character, with all nouns of the clause."""
    if reading.char(end - 1) != _LEAGUE or not _is_of_league(reading, end):
        return None
    start = _first_noun(reading, end, floor)
    of_place = reading.text[start : end - 1] in tables.places()  # 广东|会|会长
    long = (end - start >= _SHORTEST_LEAGUE or of_place) and reading.opens(start, floor)
    return Body(Span(start, end), "social") if long and not reading.text.endswith(_MEETINGS, start, end) else None


def _is_of_league(reading: Reading, end: int) -> bool:
    """职总|秘书长, 职总|前|秘书长."""
    return reading.text.startswith(_OF_LEAGUES, end + (reading.char(end) in _EX))


def _federation(reading: Reading, end: int, floor: int) -> Body | None:
    """职总/n|秘书长: two characters that end in 总, at the head of a clause before who leads an association."""
    start = end - _TEAM[0]
    short = start >= floor and reading.char(end - 1) == _FEDERATION and _is_of_league(reading, end)
    fits = short and is_led_to(reading, start, floor) and reading.is_boundary(end)
    return Body(Span(start, end), "social") if fits else None


def _first_noun(reading: Reading, end: int, floor: int) -> int:
    """Where the nouns begin that lead up to the word that ends at `end`."""
    start = end
    for _ in range(_STEPS):
        word = reading.word_at(start - 1)
        if word is None or word.span.start < floor or not (start == end or _may_name_office(reading, word)):
            break
        start = word.span.start
    return start


def _may_name_office(reading: Reading, word: Word) -> bool:
    """Whether a word may say what an office is for or whose it is."""
    printed = word.span.of(reading.text)
    verb = word.tag == "v" and len(printed) > 1 and printed not in tables.appointment_verbs()
    if not verb and word.tag not in NOUN_TAGS | ENTITY_TAGS or printed in tables.role_prefixes():
        return False
    return printed not in tables.name_context("cue") and printed not in tables.position_heads()


def _team(reading: Reading, end: int, floor: int) -> Body | None:
    """火箭/n|主帅: at the head of a clause a name before what only a team has."""
    word = reading.word_at(end - 1) if reading.text.startswith(_PLAYERS, end) else None
    if word is None or word.span.end != end or word.span.start < floor or word.tag not in _TEAM_TAGS:
        return None
    name = word.span.of(reading.text)
    before = reading.word_at(word.span.start - 1)
    city = (
        before is not None and before.tag == "LOC" and before.span.start >= floor and word.tag in ("LOC", "ORG", "nz")
    )
    if city and before is not None and name not in tables.places():
        return Body(Span(before.span.start, end), "")  # 浙江|稠州|外援
    if before is not None and _is_team_of(reading, before, word, floor):
        return Body(Span(before.span.start, end), "")
    opens = reading.opens(word.span.start, floor) or reading.tag_at(word.span.start - 1) == "TIME"  # 今日|开拓者|球员
    plain = name.endswith(OF_PARTY[1]) or name in tables.name_context("no_team")  # 日籍|闸卫
    plain = plain or name in tables.role_prefixes() or name in tables.position_parts()
    national = name in tables.places() and not reading.text.startswith(_COACHES, end)  # 日本|球员
    plain = (
        plain
        or word.tag == "PER"
        and len(name) > _TEAM[0]
        and surname_length(name) == 1
        and reading.lead(word.span) > _A_PERSON
    )
    fits = _TEAM[0] <= len(name) <= _TEAM[1] and not plain and not national
    return Body(word.span, "") if fits and opens else None


def _is_team_of(reading: Reading, owner: Word, word: Word, floor: int) -> bool:
    """云信/ORG 兄弟/n|总教练: a team by its owner and its own name, at the head of a clause."""
    own = word.tag in ("n", "nz") and word.span.end - word.span.start == _TEAM[0]
    opens = owner.tag == "ORG" and owner.span.start >= floor and reading.opens(owner.span.start, floor)
    name = word.span.of(reading.text)
    named = name not in tables.name_context("no_team") and name not in tables.nominals()
    return own and opens and named


def _caucus(reading: Reading, end: int, floor: int) -> Body | None:
    """时代/n 力量/n|立委: the nouns at the head of a clause before a legislator are the party."""
    if not reading.text.startswith(_LEGISLATORS, end):
        return None
    start = _first_noun(reading, end, floor)
    fits = _SHORTEST_PARTY <= end - start <= _LONGEST_PARTY and reading.opens(start, floor)
    return Body(Span(start, end), "assembly") if fits and reading.text[end - 1] not in _ELECTORATES else None


@cache
def _papers() -> tuple[str, ...]:
    return tuple(ending for ending in tables.name_context("paper") if len(ending) > 1)
