"""What stands between a position and a name, and the organization that the place of a title gives to it.

Takes a reading and offsets, gives yes or no, or a body. It refuses anything but blanks, labels' marks, remarks in
brackets and ages between a position and its holder.
"""

from functools import cache

from pipeline.lazy import regex
from pipeline.lexicon import column
from pipeline.spans import Span
from pipeline.titles import bodies, employers, tables
from pipeline.titles.bodies import Body
from pipeline.titles.curricula import LASTING
from pipeline.titles.expected import SEVERAL_POSTS
from pipeline.titles.groups import Group, is_also
from pipeline.titles.name import BLANKS, HAN, REMARK, Name, is_han
from pipeline.titles.positions import Post, left_behind
from pipeline.titles.reading import Reading
from pipeline.titles.series import has_risen

LABELS = frozenset(("label", "credit"))
_TELLING = frozenset((",", "，", ":", "：", "——", "，分别是", "，分别为", "，他们是", "，即", "，包括", "：分别是"))
_COUNTED = regex(f"([两二三四五六七八九十2-9])[名位个][{HAN}]{{0,4}}$")
_NUMBERS = {char: at % 9 + 2 for at, char in enumerate("二三四五六七八九十23456789")} | {"两": 2}
_LONGEST_COUNT = 6
_LABEL = regex(r"[ \u3000\u00a0]{0,6}[:：/／丨|｜★]?[ \u3000\u00a0]{0,6}★?")
_NAMED = regex(f"[{HAN}·]{{2,12}}[:：]")
_RUN_ON, _LONGEST_CREDIT = regex(f"[:：/／][{BLANKS}]?[{HAN}{BLANKS}]{{2,10}}$"), 12  # 责编：甲|编审：乙
_AGED = regex("[、,，]?(?:现年|今年|年仅|年近|时年)?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})岁的?")
_KIND_OF_BODY = regex(
    "(?<=[是为任])(?:"
    + "|".join(column("name_context", "words", where="key", equals="kind_of_one"))
    + ")?(?:球队|企业|公司|俱乐部|单位|机构|媒体)$"
)
_OF_OTHERS = frozenset(number + measure for number in "两二三四五六七八九十几数23456789" for measure in "名位")
_AND_OTHERS = regex("^等[0-9两二三四五六七八九十]{1,3}[人名位](?=为)")  # 甲、乙|等8人|为市委常委
_NICKNAME = regex("[「“『][^「」“”『』，,。、；;：:的]{1,5}[」”』]")
_NEWLY = regex(
    "(?:新一?任|首任|新一届|下一?[届任]|上一?[届任]|[首本]届|[0-9]{4}年度?|(?:第?[0-9一二三四五六七八九十百]{1,4}[届次]?、)*第?[0-9一二三四五六七八九十百]{1,4}[任届次]、?|[二两三四五六七八九十多几数]届)$"
)
_LIKE = ("作为", "身为")
_ONE = regex("第?[一首][名位个]$")
_FIRSTS = column("name_context", "words", where="key", equals="first_to")
_PLACED = regex("(?<=[是为任当做])[村镇乡县市区省厂校院班店][里上中内]的?$")
_ENUMERATED = regex("[ \u3000]*(?:[(（][一二三四五六七八九十0-9]{1,2}[)）])?[本该届次新这]{0,3}")
_BOARD = regex("(?:第[一二三四五六七八九十0-9]{1,3}届)?(?:董事会|监事会|股东大会|股东会|理事会)")
_OWNERS = frozenset(("company", "bank", "brand", "social", "farm", "sports"))
_ITEM_ENDS = "\n。；;、，,：: \u3000.．)）"
_SENTENCE_ENDS = "\n。！？!?；;"
_LONGEST_ITEM = 40
_ALONE = frozenset(("", "之一", "之一的"))  # 主要导游|之一|甲
_HOLDING = ("任", "担任", "出任", "兼任", "挂任", "当", "做")
_EQUALS = column("name_context", "words", where="key", equals="equals")
_OPENERS, _NAME_ENDS, _LONGEST_NAME = frozenset("(（"), frozenset("，,）)、"), 5
_HELD = frozenset(("staff", "party", "resident"))
_PAIRED = {"”": "“", ")": "(", "）": "（"}
_REPORTERS = ("记者", "编辑", "通讯员")
_MAKERS = (
    *column("posts", "words", where="key", equals="maker"),
    *column("posts", "words", where="key", equals="checker"),
    *column("posts", "words", where="key", equals="maker_of_paper"),
)
_AS = ("作为", "身为")
_LONGEST_VERB = 4
_BY_NOW = regex("[,，](?:如今|现在|目前|现|后来|此后)?(?:已经?|也)?(?:是|为|成为|成了|当上了?)")
_JOINING = column("name_context", "words", where="key", equals="joining")
_SPEAKER, CHAMBERS = "议长", column("bodies", "words", where="key", equals="chamber")
_PAUSE, _BY, _ITS = frozenset(",，"), "由", "其"
_CLAUSE_ENDS = "\n。！？!?；;，,：:“”"
_ENTERED = column("name_context", "words", where="key", equals="met_at")  # at what place somebody is met
_INSIDE = regex(
    "的?(?:[一二三四五六七八九十0-9]{1,3}[楼层号])?(?:"
    + "|".join(column("bodies", "words", where="key", equals="inside_for"))
    + ")?(?:"
    + "|".join(column("bodies", "words", where="key", equals="inside"))
    + "|[内里中外旁])$"
)
_LONGEST_INSIDE = 10
_HONORARY = column("posts", "words", where="key", equals="honorary")
_HIRES = regex("(?:" + "|".join(column("name_context", "words", where="key", equals="hires")) + ")了?$")
_COLONS, _ASKED = ("：", ":"), ("？", "?")
_HAS, _IS_ALSO = "有", column("name_context", "words", where="key", equals="is_also")
_LONGEST_WHOSE, _TOO_LONG = 12, "…"
_LONGEST_UPPER, _TAKES = 16, ("任", "为", "是")
_WORK_GROUPS = column("bodies", "words", where="key", equals="work_group")


def introduces(reading: Reading, group: Group, first: int) -> bool:
    """Whether what lies between a title and the name at `first` ties them: 主任甲, 主持人:甲, 馆长、86岁的甲."""
    post = group.posts[-1]
    gap = reading.text[post.span.end : first]
    if gap in _ALONE or gap in tables.name_context("style"):
        return post.kind != "credit"
    if gap in _OPENERS:
        return post.kind in _HELD and _closed(reading, first)  # 货车驾驶员（刘某，男）
    if gap in _PAIRED:
        return reading.char(group.start - 1) == _PAIRED[gap]  # （某国外长）|某某
    if gap in (",", "，"):
        return reading.text.startswith(_AS, group.start) and group.start < group.first  # 作为某会秘书长，甲
    if left_behind(reading, post.span.end) == first:
        return True  # 从某中学副校长|岗位上退休的|甲
    if gap.startswith("的"):
        led = post.status != "current" or group.posts[0].start < group.first  # 现任某团首席指挥的甲
        led = led or _is_held(reading, group.posts[0]) or has_risen(reading, group.posts)
        led = led or employers.served_in_clause(reading, group.posts[0]) is not None
        led = led or len(group.posts) > 1 and is_also(reading.text, group.posts[-2], post)
        led = led or reading.text.endswith(_IS_ALSO, reading.span.start, group.first)  # 也是|某会会长|的甲
        return led and (gap == "的" or _is_who(reading, post.span.end + 1, first)) or _is_whose(reading, group, gap)
    if SEVERAL_POSTS.fullmatch(gap):
        return len(group.posts) > 1
    if REMARK.fullmatch(gap) or _NICKNAME.fullmatch(gap):  # 总裁|「黑熊」|甲
        return post.kind in ("office", "staff", "state")
    if _AGED.fullmatch(gap):
        return post.kind in ("office", "staff", "state", "resident", "deputy")
    return _labels(reading, group, gap)


def _is_held(reading: Reading, post: Post) -> bool:
    """在某局|担任|局长的甲: whether a verb of holding stands between the body and the post."""
    body = post.organization
    return body is not None and reading.text[body.span.end : post.span.start] in _HOLDING


def _labels(reading: Reading, group: Group, gap: str) -> bool:
    """主持人:甲, 记者　甲, 责编：甲|编审：乙: whether a mark or a blank ties a label and a name."""
    post = group.posts[-1]
    asks = gap.strip()[:1] in _COLONS and reading.char(reading.span.end - 1) in _ASKED  # 记者：|白鹤为何早到？
    if not _LABEL.fullmatch(gap) or asks:
        return False
    if not gap.strip(BLANKS):
        first = post.span.end + len(gap)
        named = _NAMED.match(reading.text, first, reading.span.end) is not None  # 某企业负责人　甲：
        word = reading.word_at(first)
        if gap and word is not None and word.tag == "PER" and reading.char(word.span.end) in BLANKS:
            return True  # 中央政治局委员 甲 兼任…: a name that was a link
        return named or _opens(reading, group.start) or post.kind in LABELS or post.kind == "staff"
    if post.kind in LABELS or post.span.of(reading.text).endswith(_MAKERS):
        return True  # 华声在线等编辑：甲|值班主任：
    opens = _opens(reading, post.start) or _RUN_ON.search(reading.text, *_before(reading, post.start)) is not None
    staff = post.organization is None or post.span.of(reading.text).endswith(_REPORTERS)  # 某某新闻记者丨甲
    return opens and staff


def _closed(reading: Reading, first: int) -> bool:
    """Whether a bracket holds a name alone, or with what it is like behind a comma."""
    end = next((at for at in range(first, first + _LONGEST_NAME) if reading.char(at) in _NAME_ENDS), -1)
    return end > first


def _before(reading: Reading, start: int) -> tuple[int, int]:
    return max(reading.span.start, start - _LONGEST_CREDIT), start


def enumerates(reading: Reading, post: Post, names: list[Name]) -> bool:
    """某校|三名学生，甲、乙和丙: as many names follow the mark as the title counts."""
    gap = reading.text[post.span.end : names[0].span.start]
    if gap not in _TELLING or post.kind not in ("office", "staff", "resident"):
        return False
    counted = _COUNTED.search(reading.text, max(reading.span.start, post.span.start - _LONGEST_COUNT), post.span.start)
    return counted is not None and _NUMBERS.get(counted[1], 0) == len(names)


def labelled(text: str, group: Group, first: int) -> list[Post]:
    """The posts that the holder at `first` has: after a colon only the last one, if nothing joins it to the others.

    Those of other people, who are counted, are none of his: 两名村民和|某镇干部甲.
    """
    posts = group.posts
    counted = [at for at, post in enumerate(posts[:-1]) if text[post.span.start - 2 : post.span.start] in _OF_OTHERS]
    posts = posts[counted[-1] + 1 :] if counted and text[posts[counted[-1]].span.end] in "和与及、" else posts
    marked = len(posts) > 1 and any(mark in text[posts[-1].span.end : first] for mark in ":：")
    between = text[posts[-2].span.end : posts[-1].start] if marked else "、"
    return posts if between.strip() else posts[-1:]


def _is_who(reading: Reading, start: int, end: int) -> bool:
    """曾任某报总编辑的|老报人|甲: a noun or two that say who somebody is."""
    if end - start > 4 or reading.text[start:end] in tables.kinship():
        return False
    return all(reading.tag_at(at) in ("n", "nz", "a") for at in range(start, end))


def _is_whose(reading: Reading, group: Group, gap: str) -> bool:
    """担任村支书|的丈夫|甲: a noun of kinship behind the post of who is so, as the verb in front of it says."""
    if gap[1:] not in tables.kinship():
        return False
    led = reading.text.endswith(_HOLDING, reading.span.start, group.first)
    return led or _is_held(reading, group.posts[0])


def equates(reading: Reading, before: Group, group: Group) -> bool:
    """启蒙教练|是|退役运动员甲: two titles of one holder, the first at the head of its clause."""
    opens = _opens(reading, before.start) or reading.char(before.start - 1) in "。！？!?"
    between = reading.text[before.stop : group.start]
    return opens and between in _EQUALS and all(post.kind in ("office", "staff") for post in before.posts)


def _opens(reading: Reading, start: int) -> bool:
    return reading.char(start - 1) in "\n。—（(【[★ \u3000/／:：;；,，！？!?”）)】"


def leads(text: str, group: Group, post: Post) -> Body | None:
    """某大学党委书记甲，校长乙: the body of the title before, if a post without one is that of its kind of chief."""
    body = group.organization
    if body is None or not body.key:
        return None
    title, name = post.span.of(text), body.span.of(text)
    if tables.head_rows()[body.key].reach == "place":
        return body if title.endswith(name[-1] + "长") else None
    chiefs = tuple(word for key in (body.key, "any") for word in tables.chiefs().get(key, ()))
    if title == _SPEAKER and not name.endswith(CHAMBERS):
        return None  # 代表会副主席甲、县长乙、|议长丙
    return body if title.endswith(chiefs) and post.body is None else None


def entered(reading: Reading, post: Post) -> Body | None:
    """走进某村，|村支书甲; 在某医院大厅，|医生甲: the body at whose place the clause before meets the holder."""
    end, own = post.start - 1, post.organization
    level = own.span.of(reading.text) if own is not None and own.nominal else ""  # 在某乡，|乡|党委书记甲
    bare = post.start == post.span.start if own is None else len(level) == 1
    bare = bare and post.kind in ("office", "staff")
    if not bare or reading.char(end) not in _PAUSE:
        return None
    opens = max(reading.text.rfind(mark, max(reading.span.start, end - _LONGEST_ITEM), end) for mark in _CLAUSE_ENDS)
    opens = max(opens + 1, reading.span.start)
    inside = _INSIDE.search(reading.text, max(opens, end - _LONGEST_INSIDE), end)
    ends = (inside.start(), end) if inside else (end,)
    for body in (bodies.ending_at(reading, at, opens) for at in ends):
        if body is None or not body.key or body.nominal or not body.span.of(reading.text).endswith(level):
            continue
        if body.span.of(reading.text) in tables.organization_heads():
            continue  # 停在码头，|船员甲
        if reading.text.endswith(_ENTERED, opens, body.span.start):
            return body if may_lead(post.span.of(reading.text), body) else None
    return None


def named_before(reading: Reading, post: Post) -> Body | None:
    """The body that opens the sentence before a title, that has so many of such chiefs, or that takes or leaves one."""
    return _topical(reading, post) or _counted_at(reading, post) or _hired_by(reading, post)


def _hired_by(reading: Reading, post: Post) -> Body | None:
    """某某队|解雇了|主教练甲: the body in front of the verb that takes its chief for the object."""
    low = max(reading.span.start, post.start - _LONGEST_COUNT)
    verb = _HIRES.search(reading.text, low, post.start) if post.organization is None else None
    return _led(reading, post, verb.start()) if verb is not None else None


def _counted_at(reading: Reading, post: Post) -> Body | None:
    """某某集团|有三位|副总经理，分别是甲、乙、丙: the body that has so many of them."""
    low = max(reading.span.start, post.span.start - _LONGEST_COUNT)
    counted = _COUNTED.search(reading.text, low, post.span.start) if post.organization is None else None
    if counted is None or reading.char(counted.start() - 1) != _HAS:
        return None
    body = bodies.ending_at(reading, counted.start() - 1, reading.span.start)
    return body if body is not None and not body.nominal and may_lead(post.span.of(reading.text), body) else None


def _topical(reading: Reading, post: Post) -> Body | None:
    """某乡的某某合作社，|理事长甲…: the body that opens the sentence, whose chief the holder may be."""
    end = post.start - 1
    if post.organization is not None or post.kind != "office" or reading.char(end) not in _PAUSE:
        return None
    body = _led(reading, post, end)
    if body is None or post.start != post.span.start:
        return None
    whose = reading.text[max(reading.span.start, body.span.start - _LONGEST_WHOSE) : body.span.start]
    opens = max(whose.rfind(mark) for mark in _SENTENCE_ENDS) + 1
    whose = whose[opens:] if opens or len(whose) < _LONGEST_WHOSE else _TOO_LONG
    return body if not whose or whose.endswith("的") and all(map(is_han, whose)) else None


def conducted(reading: Reading, post: Post) -> Body | None:
    """某某会馆，由|会长甲接过: the body before the comma, which its chief acts for."""
    end = post.start - len(_BY) - 1
    if post.organization is not None or post.kind != "office" or reading.char(post.start - 1) != _BY:
        return None
    return _led(reading, post, end) if reading.char(end) in _PAUSE else None


def its(reading: Reading, post: Post) -> Body | None:
    """某公司，其|全球总裁甲: the body before the comma that 其 stands for."""
    at = post.start - (reading.char(post.start) != _ITS)
    if post.organization is not None or reading.char(at) != _ITS or reading.char(at - 1) not in _PAUSE:
        return None
    return _led(reading, post, at - 1)


def _led(reading: Reading, post: Post, end: int) -> Body | None:
    """The body that is named up to `end`, if the post may be that of who leads it."""
    body = bodies.ending_at(reading, end, reading.span.start)
    known = body is not None and bool(body.key) and not body.nominal
    return body if body is not None and known and may_lead(post.span.of(reading.text), body) else None


def may_lead(title: str, body: Body) -> bool:
    """Whether a title is none of those who lead another kind of body: no 校长 leads a hospital."""
    kinds = [heads for heads, words in tables.families().values() if title in words]
    return not kinds or any(heads & {body.key, "any"} for heads in kinds)


def leads_alone(text: str, post: Post) -> bool:
    """Whether there is only one holder of such a post: 主教练, 局长, but not 副局长."""
    title = post.span.of(text)
    single = "副" not in title and not title.startswith(_HONORARY)
    return post.kind in ("office", "staff", "state") and single and title.endswith(_lone())


@cache
def _lone() -> tuple[str, ...]:
    """The titles of those who lead a body."""
    return tuple(
        sorted({word for _, words in tables.families().values() for word in words} - {"创始人", "董事", "常委"})
    )


def bracketed_body(reading: Reading, post: Post) -> Body | None:
    """某公司（法定代表人：甲）, （某局某科，联系人：甲）: the body that the bracket describes or names first."""
    if post.organization is not None or reading.char(post.span.end) not in ":：":
        return None
    mark = reading.char(post.start - 1)
    if mark in "（(":
        return _item_before(reading, post.start - 1)
    if mark not in ",，":
        return None
    opener = max(
        reading.text.rfind(char, max(reading.span.start, post.start - _LONGEST_ITEM), post.start) for char in "（("
    )
    body = bodies.ending_at(reading, post.start - 1, opener + 1) if opener >= 0 else None
    return body if body is not None and body.span.start == opener + 1 and not body.nominal else None


def captioned(reading: Reading, post: Post) -> Body | None:
    """某市第二医院 |护士长 甲：: the body that opens the line, with blanks between it, the title and the name."""
    if post.organization is not None or post.start != post.span.start or post.kind not in ("office", "staff"):
        return None
    end = post.start
    while end > reading.span.start and reading.text[end - 1] in BLANKS:
        end -= 1
    if end == post.start or end - reading.span.start > _LONGEST_ITEM or reading.char(post.span.end) not in BLANKS:
        return None
    body = bodies.ending_at(reading, end, reading.span.start)
    opens = body is not None and body.span.start == reading.span.start and not body.nominal
    return body if opens else None


def _item_before(reading: Reading, end: int) -> Body | None:
    """The body whose name ends at `end`; a team with a name of its own reaches back to the body it belongs to."""
    text = reading.text
    body = bodies.ending_at(reading, end, reading.span.start)
    if not text.endswith(_WORK_GROUPS, 0, end):
        return body if body is not None and not body.nominal else None
    start = end
    while start > max(reading.span.start, end - _LONGEST_ITEM) and text[start - 1] not in _ITEM_ENDS:
        start -= 1
    word = reading.word_at(start)
    if word is None or word.tag != "ORG" or word.span.start != start:
        return body if body is not None and not body.nominal else None
    return Body(Span(start, end), "unit")


def board(reading: Reading, start: int) -> Body | None:
    """公司|董事会选举甲为董事长: the body whose board appoints, looked for in the sentence before `start`."""
    text = reading.text
    opens = reading.behind_last(_SENTENCE_ENDS, reading.span.start, start)
    for match in _BOARD.finditer(text, opens, start):
        body = bodies.ending_at(reading, match.start(), opens)
        if body is None and reading.char(match.start() - 1) in ",，":
            body = _announcing(reading, opens, match.start())
        if body is not None and body.key in _OWNERS:
            return body
    return None


def _announcing(reading: Reading, start: int, end: int) -> Body | None:
    """某银行公告，|董事会聘任…: the body that speaks before the comma."""
    ends = [word.span.end for word in reading.words if start <= word.span.start < end and word.tag == "ORG"]
    return bodies.ending_at(reading, ends[0], start) if ends else None


def founded(reading: Reading, first: int) -> Body | None:
    """成立某合作社，|出任理事长: the body that the clause before ends in, where only a verb stands before the title."""
    opens = max(reading.span.start, first - _LONGEST_ITEM)
    pause = max(reading.text.rfind(mark, opens, first) for mark in ",，")
    now = pause >= 0 and _BY_NOW.fullmatch(reading.text, pause, first) is not None
    if pause < 0 or first - pause > _LONGEST_VERB and not now:
        return board(reading, first)
    body = bodies.ending_at(reading, pause, opens)
    if now and body is not None and not reading.text.endswith(_JOINING, opens, body.span.start):
        return None
    if body is None or body.nominal or not body.key or tables.head_rows()[body.key].reach == "place":
        return board(reading, first)
    return body


def convened(reading: Reading, start: int) -> Body | None:
    """评审委员会|由甲任主任委员: the body that the sentence sets up, for the posts whose title starts at `start`."""
    text = reading.text
    opens = reading.behind_last(_SENTENCE_ENDS, reading.span.start, start)
    by = text.find("由", opens, start)
    while by >= 0 and reading.tag_at(by) != "p":
        by = text.find("由", by + 1, start)
    body = bodies.ending_at(reading, by, opens) if by > opens else None
    if body is None or body.nominal or not body.key or tables.head_rows()[body.key].reach == "place":
        return None
    return body if _ENUMERATED.fullmatch(text, opens, body.span.start) else None


def without_upper(link: str) -> str:
    """转任|集团下属, 曾是|职业球队|某某队的门将: whose or what kind of body it is says nothing of the holder."""
    link = _KIND_OF_BODY.sub("", _AND_OTHERS.sub("", link, count=1))
    lower = next((word for word in tables.name_context("lower") if link.endswith(word)), "")
    if not lower:
        return link
    own = link.removesuffix(lower)
    verbs = tables.appointment_verbs()
    ends = (at for at in range(len(own), max(0, len(own) - _LONGEST_UPPER), -1) if own[:at].endswith(_TAKES))
    end = next((at for at in ends if own[:at][-2:] in verbs or own[:at][-1:] in verbs), None)
    return own[:end] if end is not None else own.removesuffix("集团").removesuffix("公司")


def without_newly(link: str, post: Post) -> str:
    """为|新任, 曾任|三届: how new a post is says nothing of the holder, nor does 是|一名 before an office."""
    newly = LASTING.sub("", _NEWLY.sub("", link))
    if link.endswith(_LIKE, 0, max(0, len(link) - 2)):
        return newly  # 作为|一名组长: what somebody is like
    if post.organization is None and post.kind != "office" and not newly.endswith(_FIRSTS):
        return newly
    return _PLACED.sub("", _ONE.sub("", newly))  # 也是|村里第一位|观鸟向导
