"""Which posts somebody holds at all, and which organization holds for a post that prints none of its own.

Takes posts, groups and names of one unit, gives yes or no, posts, or a body. It refuses guests, addresses and
relations (获奖代表甲, 葛伟教授, 她的学生甲): they say who somebody is to others, not what he or she is.
"""

from bisect import bisect_left
from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.titles import chiefs, states, tables, verbs
from pipeline.titles.beginnings import ARMED
from pipeline.titles.bodies import Body
from pipeline.titles.groups import Group
from pipeline.titles.heads import OF_CHAMBER
from pipeline.titles.links import LABELS
from pipeline.titles.name import Name
from pipeline.titles.positions import Post
from pipeline.titles.reading import Reading
from pipeline.titles.tables import WordSet

_PARTY_MEMBER = "党员"
_CUSTOMERS = frozenset(word_list("posts", "customer"))
_HONOURS = word_list("posts", "honour_held")  # nobody is so at a body
_OF_NO_BODY = word_list("posts", "of_no_body")
_GRADED = ("国家一级", "国家二级", "国家级", "国家特级")  # 国家一级美术师
_RETIRED = word_list("posts", "retired")
_RETAINED = ("律师", "代理人", "辩护人", "经纪人")
_LISTED = frozenset(("、", "，", ",", "和", "与", "及"))
_ATTENDING = regex("[\u3400-\u9fff]{2,14}[,，]")  # 主持会议，
_WHOLE_HEAD = 2
_LEVELS = tuple("省市县区旗州盟乡镇")
_STATE = frozenset(("", "government", "department"))
# Bodies inside the one whose chief is named before: 某会主席甲，|党组书记乙; 某学院副院长甲，|党委副书记乙.
_INNER = (
    *word_list("bodies", "committee_of_body"),
    *word_list("bodies", "committee_below"),
    *word_list("bodies", "inner"),
)
_SECRETARIES = ("秘书长", "副秘书长")
_COMMITTEE, _ASSEMBLY, _OF_ASSEMBLY = "committee", "assembly", "议长"
_OWN_BODIES = frozenset(("bureau", "government", "bank", "government_department"))
# Bodies that no founder has and no manager leads: whoever is one beside their people is so elsewhere.
_OF_THE_PUBLIC = frozenset(
    (
        *("government", "bureau", "department", "committee", "assembly", "court", "procuratorate", "police"),
        *("university", "college", "school", "social", "village", "township", "community", "subdistrict", "military"),
    )
)
_OF_FIRMS = (*word_list("posts", "company_chief"), *word_list("posts", "founder"), "老板", "店主", "经理", "总监")
_ASSISTANT, _BOARDS = "助理", ("理事会", "董事会", "监事会")
_SEATS, _PANEL = frozenset((*OF_CHAMBER, "议员")), "委员会"
_STATIONED = "驻"  # 驻华代表
_NATIONWIDE, _STATE_ITSELF = ("全国", "国家"), frozenset(("", "government"))
_COUNTERS, _SEVERAL_OF = frozenset("任位名"), frozenset("两二三四五六七八九十23456789")
_SIDE = "方"  # 澳方代表


def apart(text: str, posts: list[Post], names: list[Name]) -> list[Post]:
    """The posts that no name overlaps and that address nobody (葛伟|教授、副校长某某); both lists are in order."""
    starts = [name.span.start for name in names]
    kept = []
    for post in posts:
        if post.kind == "capacity" and post.span.of(text) in tables.name_context("style"):
            continue  # 总会长|拿督|某某
        at = bisect_left(starts, post.span.end) - 1
        follows = at >= 0 and names[at].span.end == post.span.start
        if follows and post.span.of(text) in _after_names():
            continue
        if at < 0 or names[at].span.end <= post.span.start:
            kept.append(post)
    return kept


@cache
def _after_names() -> WordSet:
    """Forms of address and ranks that stand between a name and the next post of a list: 甲教授、, 甲少将、."""
    return WordSet(dict.fromkeys((*tables.appellations("follows").labels, *tables.name_context("rank")), "follows"))


def _names_body(text: str, post: Post) -> bool:
    """Whether a title begins with the name of a body of its own, no unit of another one."""
    heads = tables.organization_heads()
    end = heads.starting(text, post.span.start, post.span.end)
    whole = end is not None and end - post.span.start >= _WHOLE_HEAD
    return end is not None and whole and tables.head_of(text[post.span.start : end]).type in _OWN_BODIES


def _learned(text: str, start: int, stop: int) -> int | None:
    """甲副教授、|副主任乙: where the title of a profession ends that follows the name before a next post."""
    heads, first = tables.position_heads(), start + text.startswith("副", start)
    end = heads.starting(text, first, stop)
    return end if end is not None and heads.labels[text[first:end]] == "staff" else None


def counts(reading: Reading, post: Post, organization: Body | None) -> bool:
    """Whether a post is what the person is: no guest, no part in an event, nobody's relation; but 游客|甲."""
    party = organization is not None and reading.text[organization.span.end - 1] == _PARTY_MEMBER[0]
    if party and post.span.of(reading.text).endswith(_PARTY_MEMBER):
        return False  # 中国共产党|党员
    borne = post.kind == "capacity" and post.span.of(reading.text) not in _CUSTOMERS
    return not (borne or _is_guest(reading, post, organization) or _is_relation(reading, post))


def is_free(text: str, post: Post, organization: Body | None = None) -> bool:
    """Positions that take an organization only if it stands right before them: 村民, 民俗学家, 退休教师."""
    state = post.kind == "state" and post.organization is None and organization is not None
    if state and organization is not None and organization.key not in _STATE:
        return True  # 中央政治局委员、|外交部长
    abroad = post.kind == "staff" and post.organization is None and organization is not None and not organization.key
    if abroad and organization is not None and organization.span.of(text) in tables.places():
        return True  # 某国总统、前|演员甲
    if post.organization is None and post.span.of(text).endswith(_OF_NO_BODY):
        return True  # 某会会长甲、|侨务委员乙; 某队主帅、前|国脚甲
    graded = post.kind == "staff" and post.span.of(text).startswith(_GRADED) and post.organization is None
    if graded or post.kind in LABELS or post.kind in ("deputy", "party") or post.span.of(text).endswith(_HONOURS):
        return True
    if organization is not None and post.span.of(text) in _SEATS and organization.span.of(text).endswith(_PANEL):
        return True  # 参议院某委员会主席、|参议员甲
    calling = is_calling(text, post)
    retired = post.span.of(text).startswith(_RETIRED)
    return post.organization is None and (post.kind == "resident" or calling or retired)


def is_calling(text: str, post: Post) -> bool:
    """原某院院长、著名|历史学家, |全国劳动模范, |离休干部: what nobody stops being."""
    title = post.span.of(text)
    return post.kind == "staff" and (title.endswith(("家", "诗人", "词人", *_HONOURS)) or title.startswith(_RETIRED))


def _is_guest(reading: Reading, post: Post, organization: Body | None) -> bool:
    """代表甲, 获奖代表甲: somebody who was there, no position."""
    start, end = post.span
    if post.kind != "vague" or not post.span.of(reading.text).endswith("代表") or reading.text[start] == _STATIONED:
        return False
    bare = end - start == 2 and organization is None
    deed = organization is None and reading.tag_at(start) in ("v", "vn")  # 代表/v 某局
    return bare or reading.char(end - 3) == _SIDE or deed


def _is_relation(reading: Reading, post: Post) -> bool:
    """她的学生甲: whose, not where."""
    if post.organization is not None or reading.char(post.span.start - 1) != "的":
        return False
    if post.span.of(reading.text).endswith(_RETAINED):
        return False  # 被告人甲的辩护律师乙
    owner = reading.word_at(post.span.start - 2)
    if owner is None or reading.text.endswith(verbs.CALLED, 0, owner.span.start):
        return False  # 一位名叫甲的|医生
    return post.kind == "staff" and owner.tag in ("r", "PER")


def inherited(text: str, group: Group, previous: tuple[Group, Group] | None) -> Body | None:
    """The organization of 局长甲、副局长乙 for the second position; `previous` is the title before with its holders."""
    first = group.posts[0]
    if previous is None or first.organization is not None or first.span.start != first.start:
        return None
    title, holders = previous
    if _names_body(text, first):
        return None  # 警务处处长甲及|海关关长乙
    between = text[holders.stop : group.start]
    end = _after_names().starting(text, holders.stop, group.start) or _learned(text, holders.stop, group.start)
    between = between if end is None else text[end : group.start]  # 校长甲教授、副校长乙教授
    if first.span.of(text).startswith(ARMED):
        return None  # 某工委主任甲中将、|武警副司令员乙
    if first.kind not in ("office", "state"):
        return chiefs.leads(text, title, first) if first.kind == "staff" and between in (",", "，", "、") else None
    governs = first.span.of(text).removeprefix("副")[:1] in _LEVELS and first.span.of(text).endswith("长")
    minister = first.kind == "state" or first.span.of(text).endswith(states.MINISTERS)
    if between in _LISTED and minister and title.posts[-1].kind == "state":
        state = title.organization or title.inherited
        if state is not None and not state.key:
            return state
    ranked = _is_deputy(text, title.posts[-1], first) or first.span.of(text) in _SECRETARIES
    if between in (",", "，") or ranked and _attends(between):
        chief = next((post for post in title.posts if _is_deputy(text, post, first)), None)
        inner = first.span.of(text).startswith(_INNER) or first.span.of(text) in _SECRETARIES
        if chief is None and inner and title.posts[-1].kind == "office":
            chief = title.posts[-1]  # 某某常委会副委员长甲、乙，秘书长丙
        own = title.organization_of(chief) or title.inherited if chief else None
        own = own or chiefs.leads(text, title, first)
        return None if own is not None and governs and not _governs(own) else own  # 省委常委甲，|副省长乙
    joined = between in ("、", "和", "与", "及", "以及") and title.posts[-1].kind == first.kind
    boarded = first.body is not None and first.body.of(text).endswith(_BOARDS)
    if joined and boarded and title.organization is not None and title.organization.key in _OWN_BODIES:
        return None  # 某局代局长甲、|理事会|副主席乙
    chief = next((post for post in title.posts if joined and _is_deputy(text, post, first)), None)
    body = title.organization if joined else None
    body = (title.organization_of(chief) if chief is not None else None) or body  # 甲厂厂长兼乙社社长某某、|副厂长某某
    of_state = body is not None and _is_of_state(text, body, title.posts[-1], first, minister=minister)
    return body if body is None or not of_state and _may_have(text, body, first, governs=governs) else None


def _is_of_state(text: str, body: Body, before: Post, post: Post, *, minister: bool) -> bool:
    """卫生部长甲、|副总理|乙, 国家银行总裁甲、|全国总警长|乙: a post of a state, not of the body before it."""
    nationwide = post.span.of(text).startswith(_NATIONWIDE)
    return nationwide or minister and body.key not in _STATE_ITSELF and not _is_deputy(text, before, post)


def _may_have(text: str, body: Body, post: Post, *, governs: bool) -> bool:
    """Not 县人大常委会副主任甲、|副县长乙, nor who founds or manages a firm: 某文联副主席甲、|品牌创始人乙."""
    of_firm = body.key in _OF_THE_PUBLIC and post.span.of(text).endswith(_OF_FIRMS)
    return not of_firm and (not governs or _governs(body))


def are_counted(text: str, post: Post) -> bool:
    """三任|行长甲、乙和丙, 两位|局长甲和乙: whether the holders of a post are counted in front of it."""
    return text[post.span.start - 1] in _COUNTERS and text[post.span.start - 2] in _SEVERAL_OF


def may_share(text: str, post: Post, body: Body | None) -> bool:
    """Whether a post may be held where the one before it is: 县委副书记、|县长, but not 某会召集人、|前乡长."""
    if body is None or not body.key or body.nominal:
        return True
    if post.kind == "staff" and body.key == "social":
        return False  # 某某家协会主席、|导演
    title = post.span.of(text).removeprefix("副")
    if title.endswith("长") and title[:-1] in _LEVELS:
        return _governs(body) or body.key == _COMMITTEE
    return title != _OF_ASSEMBLY or body.key == _ASSEMBLY or _governs(body)


def _governs(body: Body) -> bool:
    """Whether a governor may lead the body: a place or its government, no committee or congress."""
    return body.key == "government" or not body.key or tables.head_rows()[body.key].reach == "place"


def _is_second(text: str, chief: Post, post: Post) -> bool:
    """某委员会主任甲主持会议，|副主任乙: the same title with 副."""
    rank, title = _rank(text, post), chief.span.of(text)
    return rank == "副" + title or rank.replace("副", "", 1) == title and rank != title


def _rank(text: str, post: Post) -> str:
    """副校长 of 常务|副校长."""
    return post.span.of(text).removeprefix("常务").removeprefix("执行").removesuffix(_ASSISTANT)


def _attends(between: str) -> bool:
    """主持会议，: a clause that names no other body (not 到访某大学，)."""
    within = tables.organization_heads().within(between, 0, len(between))
    named = any(end - start >= _WHOLE_HEAD for start, end in within)
    return not named and _ATTENDING.fullmatch(between) is not None


def _is_deputy(text: str, chief: Post, post: Post) -> bool:
    """校长甲，副校长乙: the same title, one step down."""
    if _is_second(text, chief, post):
        return True
    rank, title = _rank(text, post), chief.span.of(text)
    same = title == rank and "副" in title  # 党委副书记、总经理甲，党委副书记、副总经理乙
    return same or title.endswith(rank) and title != rank  # 代理检察员甲，检察员乙
