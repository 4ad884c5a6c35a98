"""What stands between a position and a name, and what of it says nothing of either: 主持人:甲, 馆长、86岁的|甲.

Takes a reading and offsets, gives yes or no, or the words that are left. It refuses anything but blanks, labels' marks,
remarks in brackets and ages between a position and its holder.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.titles import employers, tables
from pipeline.titles.curricula import LASTING, PLACED
from pipeline.titles.expected import SEVERAL_POSTS
from pipeline.titles.groups import Group, is_also
from pipeline.titles.name import BLANKS, HAN, REMARK, Name
from pipeline.titles.positions import Post, left_behind
from pipeline.titles.reading import Reading
from pipeline.titles.series import has_risen
from pipeline.titles.styles import TUN

LABELS = frozenset(("label", "credit"))
_TELLING = frozenset((",", "，", ":", "：", "——", "，分别是", "，分别为", "，他们是", "，即", "，包括", "：分别是"))
COUNTED = regex(f"([两二三四五六七八九十2-9])[名位个][{HAN}]{{0,4}}$")
_NUMBERS = {char: at % 9 + 2 for at, char in enumerate("二三四五六七八九十23456789")} | {"两": 2}
LONGEST_COUNT = 6
_LABEL = regex(r"】?[ \u3000\u00a0]{0,6}[:：/／丨|｜★]?[ \u3000\u00a0]{0,6}★?")
_NAMED = regex(f"[{HAN}·]{{2,12}}[:：]")
_GREETED = regex(  # 主持人：|郭博士您好, 记者：|孙先生，在您看来
    f"[{HAN}·]{{2,6}}?(?:[你您]好|早上好|下午好|晚上好|[，,](?:[{HAN}]{{0,5}}[你您]|请问))"
)
_RUN_ON, _LONGEST_CREDIT = regex(f"[:：/／][{BLANKS}]?[{HAN}{BLANKS}]{{2,10}}$"), 12  # 责编：甲|编审：乙
_AGED = regex("[、,，]?(?:现年|今年|年仅|年近|时年)?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})岁的?")
_KIND_OF_BODY = regex(
    "(?<=[是为任])(?:"
    + alternation(word_list("name_context", "kind_of_one"))
    + ")?(?:球队|企业|公司|俱乐部|单位|机构|媒体)$"
)
_OF_OTHERS = frozenset(number + measure for number in "两二三四五六七八九十几数23456789" for measure in "名位")
_AND_OTHERS = regex(
    "^等?[0-9两二三四五六七八九十]{1,3}[人名位](?:同志|代表|先生|女士)?(?=为|当选|被|担任|出任|任)"
)  # 甲、乙|等8人|为市委常委
_NICKNAME = regex("[「“『][^「」“”『』，,。、；;：:的]{1,5}[」”』]")
_NEWLY = regex(
    "(?:新一?任|首任|新一届|下一?[届任]|上一?[届任]|[首本][届批]|[0-9]{4}年度?|(?:第?[0-9一二三四五六七八九十百]{1,4}[届次]?、)*第?[0-9一二三四五六七八九十百]{1,4}[任届次]、?|[二两三四五六七八九十多几数]届)$"
)
_LIKE = ("作为", "身为")
_WRITTEN_BY = frozenset(word_list("posts", "written_by"))
_IN_CHARGE, _COURTS = "负责人", frozenset(("court", "procuratorate", "government"))
_ONE = regex("第?[一首][名位个]$")
_FIRSTS = word_list("name_context", "first_to")
_ALONE = frozenset(("", "之一", "之一的"))  # 主要导游|之一|甲
_HOLDING = word_list("name_context", "holding_post")
_EQUALS = word_list("name_context", "equals")
_OPENERS, _NAME_ENDS, _LONGEST_NAME = frozenset("(（"), frozenset("，,）)、"), 5
_HELD = frozenset(("staff", "party", "resident"))
_PAIRED = {"”": "“", ")": "(", "）": "（"}
_REPORTERS = ("记者", "编辑", "通讯员")
_MAKERS = (
    *word_list("posts", "maker"),
    *word_list("posts", "checker"),
    *word_list("posts", "maker_of_paper"),
)
_AS = ("作为", "身为")
_COLONS, _ASKED = ("：", ":"), ("？", "?")
_IS_ALSO = word_list("name_context", "is_also")
_LONGEST_UPPER, _TAKES = 16, ("任", "为", "是")


def introduces(reading: Reading, group: Group, first: int) -> bool:
    """Whether what lies between a title and the name at `first` ties them: 主任甲, 主持人:甲, 馆长、86岁的甲."""
    post = group.posts[-1]
    gap = reading.text[post.span.end : first]
    if gap in _ALONE or gap == TUN or gap in tables.name_context("style"):
        return post.kind != "credit"
    if gap in _OPENERS:
        return post.kind in _HELD and _closed(reading, first)  # 货车驾驶员（刘某，男）
    if gap in _PAIRED:
        return _PAIRED[gap] in (reading.char(group.start - 1), reading.char(post.span.start - 1))  # （某国外长）|某某
    if gap in (",", "，"):
        held = group.organization is not None or post.kind not in ("staff", "resident")  # not 作为师傅，甲
        return reading.text.startswith(_AS, group.start) and group.start < group.first and held  # 作为某会秘书长，甲
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
    if not _LABEL.fullmatch(gap) or asks or gap and greets(reading, post.span.end + len(gap)):
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


def greets(reading: Reading, start: int) -> bool:
    """记者：|孙先生，在您看来: whether what stands behind a label is whom the turn is spoken to, not whose it is."""
    return _GREETED.match(reading.text, start, reading.span.end) is not None


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
    counted = COUNTED.search(reading.text, max(reading.span.start, post.span.start - LONGEST_COUNT), post.span.start)
    return counted is not None and _NUMBERS.get(counted[1], 0) == len(names)


def labelled(text: str, group: Group, first: int) -> list[Post]:
    """The posts that the holder at `first` has: after a colon only the last one, if nothing joins it to the others.

    Those of other people, who are counted, are none of his: 两名村民和|某镇干部甲.
    """
    posts = group.posts
    counted = [at for at, post in enumerate(posts[:-1]) if text[post.span.start - 2 : post.span.start] in _OF_OTHERS]
    posts = posts[counted[-1] + 1 :] if counted and text[posts[counted[-1]].span.end] in "和与及、" else posts
    posts = posts[_in_charge(text, posts) :]
    written = len(posts) > 1 and posts[0].span.of(text) in _WRITTEN_BY and text[posts[0].span.end] in ":：/／"
    posts = posts[1:] if written else posts  # 采写：|某报记者甲
    marked = len(posts) > 1 and any(mark in text[posts[-1].span.end : first] for mark in ":：")
    between = text[posts[-2].span.end : posts[-1].start] if marked else "、"
    return posts if between.strip() else posts[-1:]


def _in_charge(text: str, posts: list[Post]) -> int:
    """某市监察委负责人、某市法院负责人、|某市检察院检察长甲: how many posts are of people that are not named."""
    leading = [at for at, post in enumerate(posts[:-1]) if post.span.of(text).endswith(_IN_CHARGE)]
    apart = [at for at in leading if posts[at + 1].organization is not None and text[posts[at].span.end] == "、"]
    courts = any(body is not None and body.key in _COURTS for body in (posts[at].organization for at in apart))
    return apart[-1] + 1 if len(apart) > 1 or courts else 0


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
    newly = PLACED.sub("", LASTING.sub("", _NEWLY.sub("", link)))
    if link.endswith(_LIKE, 0, max(0, len(link) - 2)):
        return newly  # 作为|一名组长: what somebody is like
    if post.organization is None and post.kind != "office" and not newly.endswith(_FIRSTS):
        return newly
    return PLACED.sub("", _ONE.sub("", newly))  # 也是|村里第一位|观鸟向导
