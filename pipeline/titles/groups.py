"""Posts of one title and names of one list, put together: 党委书记、局长 甲; 甲、乙.

Takes names and posts in text order, gives groups of either. It refuses to join across anything but a joining mark.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.bodies import Body
from pipeline.titles.name import BLANKS, Name
from pipeline.titles.positions import Post

_STYLED = f"(?:{alternation(tables.context_words('style'))})?"
_BRACKET = r"(?:[(（](?:[\u3400-\u9fff]{1,6}|[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ .·'’-]{1,40})[)）])?"  # 法官甲（Jane Doe）、|乙
SHARE = regex(rf"{_BRACKET}[ \u3000]{{0,2}}[、和与及]{_STYLED}|[,，]|以及|[ \u3000]{{1,6}}|")
_UNREAD = regex("、[\u3400-\u9fff]{2,3}、")  # 委员甲、百强、|乙: a name that nothing else shows
_HELD_BY_MANY = frozenset(word_list("posts", "held_by_many"))
_AND, _LISTED = frozenset("和与及"), frozenset("、和与及")
_PAUSES = tuple("\n，,。；;：:")
_ONE_BY_ONE = (*word_list("name_context", "in_turn"), "依次担任", "历任过")
_ONCE = ("曾任", "先后曾任", "曾先后任", "曾历任")
_CLOSING = frozenset("，,、。；;等和及")
_FAMED = ("著名", "知名", "资深", "杰出")
_HOLDING = frozenset(word_list("name_context", "holding"))
_SINGLE = word_list("posts", "single")  # seldom many
_RANKED = regex("(?:[(（][^()（）\n]{1,8}[)）])?[ \u3000]{0,2}")  # 党委书记（副部级）|某某
_DOING = frozenset("当做")
_TAKES, _PRONOUNS = ("担任", "出任", "兼任", "任"), frozenset("他她")
_LONGEST_FIELD = 4  # characters of a field of work between a verb and a post
_AGED = "、(?:现年|今年|时年)?[0-9]{1,3}岁的?"  # 队长、|33岁的老将甲
_OF_WORK = "、(?:[\u3400-\u9fff]{2,4})?《[^《》\n]{1,16}》"  # 某院院长、舞剧《某》|音乐总监甲
_OF_EVENT = "、(?:本[次届]|此次)[\u3400-\u9fff]{2,8}"  # 某协会副秘书长、本次比赛|技术代表甲
_RETIRED = "、(?:退休|离休|退役|退任|卸任)后?(?:返聘|受聘|被聘)?的?"  # 某中心原主任、退休后返聘的|高级农艺师甲
_OF_YEAR = "、(?:[0-9]{4}年度?)+"  # 某厂工程师、2015年|全国劳动模范甲
_TREATED = "、享受[\u3400-\u9fff]{2,12}?待遇的?"  # 某省原副省长、享受厅级医疗待遇|离休干部甲
_OWN = "、[我本][会所院校社台馆厂]"  # 某大学教授、我会|专家委员会副主任甲
_JOIN = regex(
    r"(?:[(（][^()（）\n]{1,8}(?:级|衔|待遇)[)）])?"
    rf"(?:{_AGED}|{_OF_WORK}|{_OF_EVENT}|{_RETIRED}|{_OF_YEAR}|{_TREATED}|{_OWN}"
    r"|[、/兼及和与暨](?:[执在][政野]的?| )?|以及|并兼任?|兼任|同时兼任|[ \u3000]{1,4}|)"
)
_LEADING = frozenset(("office", "state"))
_GAP = regex("、[\u3400-\u9fffA-Za-z0-9“”]{1,16}")
_BREAKING = regex("来自|随同|陪同|[及和等各是曾也又还]|(?<!感染)的")
_ALSO = regex("[,，、]?(?:同时)?[也还又并]?(?:是|任|担任|兼任)[\u3400-\u9fff]{0,6}")
_TITLED = frozenset(("office", "staff", "resident"))
_WITHOUT_NAMES = word_list("posts", "without_name")  # 会见报告团成员，|某会副主任甲
_EVERY = regex("[两二三四五六七八九十多数][国省市县区](?=领导人|政要|代表)")  # 五国|领导人


@dataclass(slots=True)
class Group:
    """Positions of one title, or names of one list."""

    posts: list[Post]
    names: list[Name]
    inherited: Body | None = None  # of 副局长乙 in 局长甲、副局长乙

    @property
    def start(self) -> int:
        """Where the title or the list begins."""
        return self.posts[0].start if self.posts else self.names[0].span.start

    @property
    def stop(self) -> int:
        """Where it ends."""
        return self.posts[-1].span.end if self.posts else self.names[-1].span.end

    @property
    def first(self) -> int:
        """Where its first organization, position or name begins, without words like 原."""
        if not self.posts:
            return self.names[0].span.start
        post = self.posts[0]
        return post.organization.span.start if post.organization else post.span.start

    @property
    def organization(self) -> Body | None:
        """The last organization of the title."""
        return next((post.organization for post in reversed(self.posts) if post.organization), self.inherited)

    def organization_of(self, post: Post) -> Body | None:
        """The organization that holds for one of the positions: its own, or the last one named before it."""
        known = self.posts[: self.posts.index(post) + 1]
        return next((one.organization for one in reversed(known) if one.organization), None)


def grouped(text: str, items: Iterable[Name | Post]) -> list[Group]:
    """The items of one unit in groups."""
    groups: list[Group] = []
    kin = -1  # where a relation ends that stands between two titles
    for item in items:
        last = groups[-1] if groups else None
        if isinstance(item, Post):
            if last and last.posts and item.start == kin + 1:
                last.posts.append(item)
                continue
            named = len(groups) > 1 and groups[-2].names and text[groups[-2].stop : groups[-1].start] in (",", "，")
            if last and last.posts and (_joins(text, last.posts[-1], item) or _resumes(text, last, item, bool(named))):
                last.posts.append(item)
            else:
                groups.append(Group([item], []))
        elif last and last.posts and (end := _relation(text, last.stop, item.span)) is not None:
            kin = end
        elif last and last.names and joins_names(text[last.names[-1].span.end : item.span.start]):
            last.names.append(item)
        else:
            groups.append(Group([], [item]))
    return groups


def _relation(text: str, start: int, name: Span) -> int | None:
    """某社原副社长、|周恩来侄女|、某会会长甲: where what somebody is to another ends, between two of his titles."""
    if text[start : name.start] != "、":
        return None
    end = next((name.end + size for size in (3, 2) if text[name.end : name.end + size] in tables.kinship()), None)
    return end if end is not None and text[end : end + 1] == "、" else None


def joins_names(between: str) -> bool:
    """Whether what stands between two names makes them one list."""
    return (SHARE.fullmatch(between) or _UNREAD.fullmatch(between)) is not None


def _resumes(text: str, group: Group, post: Post, named: bool) -> bool:
    """市委常委、秘书长,市政府副市长甲: a comma between two titles of one holder; `named` if his name stands before."""
    last = group.posts[-1]
    if text[last.span.end : post.start] not in (",", "，"):
        return _is_next_of_career(text, group, post) or is_also(text, last, post)
    if post.status == "acting" and post.organization is None and text[post.span.end : post.span.end + 1] in _CLOSING:
        return last.span.of(text) == "副" + post.core.of(text)  # 某省副省长，|代理省长
    if last.kind == "deputy":
        return _opens_with_body(post) or post.kind == "deputy"  # 甲，全国人大代表，|某村党支部书记
    if text.endswith(_ONE_BY_ONE, 0, group.first) and post.kind in ("office", "staff"):
        return text[post.span.end : post.span.end + 1] in _CLOSING  # 历任排长，连长，|营长，
    if named or text.endswith(_WITHOUT_NAMES, *last.span):
        return False
    first = group.posts[0].start
    if (
        last.kind in ("staff", "office")
        and group.posts[0].kind == "staff"
        and text[first - 1 : first] in _PAUSES
        and post.kind in ("office", "staff")
    ):
        return post.organization is None and post.start < post.span.start or _opens_with_body(post)
    if group.posts[0].status == "former" and post.kind in ("office", "staff"):
        return _opens_with_body(post)  # 历任甲院主任、教授，|甲院院长
    if last.kind == post.kind == "staff" and text[post.start : post.span.start].endswith(_FAMED):
        return True  # 某校退休高级教师，著名|书法家甲
    if last.kind == "staff" and len(group.posts) > 1 and group.posts[0].organization is not None:
        return post.kind in ("office", "staff") and _opens_with_body(post)  # 甲中心主任、教授，|乙会理事
    return last.kind == "office" and _adds(text, post)


def _adds(text: str, post: Post) -> bool:
    """Whether a title behind the comma of an office goes on with the same holder's."""
    if post.kind == "deputy":
        bare = post.start == post.span.start  # 某会会长，|全国政协委员，
        return bare and text[post.span.end : post.span.end + 1] in ",，"
    its = text[post.start] == "其"  # 担任协调员，其|成员有乙
    qualified = post.organization is None and post.start < post.span.start and not its  # …主席，著名|作家甲
    return qualified or post.organization is not None and post.kind in ("office", "staff")


def is_also(text: str, last: Post, post: Post) -> bool:
    """某厂厂长，同时也是|某会会长的甲: whether a verb ties a second title of one holder to the first."""
    first = post.organization.span.start if post.organization else post.span.start
    tied = last.kind in _TITLED and _ALSO.fullmatch(text, last.span.end, first) is not None
    return tied and text[post.span.end : post.span.end + 1] == "的"


def _is_next_of_career(text: str, group: Group, post: Post) -> bool:
    """历任甲区区长；|乙区区委书记: semicolons part the stations of a career."""
    told = text.endswith((*_ONE_BY_ONE, *_ONCE), 0, group.first)
    apart = text[group.posts[-1].span.end : post.start] in ("；", ";")
    return told and apart and _opens_with_body(post) and text[post.span.end : post.span.end + 1] in _CLOSING


def _opens_with_body(post: Post) -> bool:
    return post.organization is not None and post.start == post.organization.span.start


def _says_how(post: Post) -> bool:
    """Whether words in front of a post say that it is or was held: 曾任, 现任."""
    first = post.organization.span.start if post.organization is not None else post.span.start
    return post.status == "former" or post.start < first


def _joins(text: str, last: Post, post: Post) -> bool:
    relative = text[last.span.end : post.start] == "的"
    if relative and text[last.start : last.span.start] in _HOLDING:
        return post.organization is not None  # 担任总指挥的|某院副院长
    if relative and last.kind == "office" and _says_how(last):
        return True  # 曾任甲镇镇长的|县议员, 现任某会副主任的|人大代表
    if last.kind in ("label", "credit") and text[last.span.end : post.start].strip(BLANKS) in (":", "："):
        return True  # 嘉宾:某会会长甲
    between = text[last.span.end : post.start]
    if _is_of_each(text, last) and between:
        return False  # 各乡镇市长、|某党部主委甲
    people = last.kind in ("staff", "resident", "capacity") and not text.endswith(_SINGLE, *last.span)
    vague = last.kind == "vague" and post.organization is not None  # 某队的高层和|某会负责人甲
    two_kinds = people and post.kind == "office"  # 某村|村民和县长甲, but 出品人和|总监制甲
    word = last.span.of(text)
    twice = word == post.span.of(text) and None not in (post.organization, last.organization)
    if twice and between in _LISTED and (people or word in _HELD_BY_MANY):
        return False  # 某所民警、|某队民警甲
    if between in _AND and (vague or two_kinds):
        return False
    return _JOIN.fullmatch(between) is not None or _is_over_gap(last, post, between)


def _is_over_gap(last: Post, post: Post, between: str) -> bool:
    """某市市长、|某市新型肺炎疫情|防控指挥部指挥长甲: a second post whose body begins with words that no rule reads."""
    titled = last.kind in _LEADING and post.kind in _LEADING and post.organization is not None
    return titled and _GAP.fullmatch(between) is not None and _BREAKING.search(between) is None


def _is_of_each(text: str, post: Post) -> bool:
    """各乡镇市长: whether the post is that of each of several bodies."""
    first = post.organization.span.start if post.organization else post.start
    return "各" in text[max(0, first - 1) : first + 1] or _EVERY.search(text, max(0, first - 2), first + 5) is not None


def parted(text: str, groups: list[Group]) -> list[Group]:
    """曾任甲厂厂长，|乙会会长某某: the post of a verb's own clause is not the holder's who follows the next one."""
    found: list[Group] = []
    for at, group in enumerate(groups):
        cut = len(group.posts) > 1 and (_last_pause(text, group.posts) or _of_pronoun(text, group))
        after = groups[at + 1] if at + 1 < len(groups) and groups[at + 1].names else None
        named = after is not None and _RANKED.fullmatch(text, group.stop, after.start)
        if cut and named and _has_verb(text, group):
            found += [Group(group.posts[:cut], []), Group(group.posts[cut:], [])]
        else:
            found.append(group)
    return found


def _last_pause(text: str, posts: list[Post]) -> int:
    """Index of the last post with a comma before it, 0 if there is none."""
    return next((at for at in range(len(posts) - 1, 0, -1) if text[posts[at].start - 1] in ",，"), 0)


def _of_pronoun(text: str, group: Group) -> int:
    """由他担任组长、|总工程师某某任副组长: 1 where a pronoun holds the first post, 0 where none does."""
    if not text.endswith(_TAKES, 0, group.first):
        return 0
    first = next(group.first - len(verb) for verb in _TAKES if text.endswith(verb, 0, group.first))
    return int(first > 0 and text[first - 1] in _PRONOUNS)


def _has_verb(text: str, group: Group) -> bool:
    """Whether a verb of appointment leads to the group: 任|主任委员, 曾任|某厂厂长."""
    verbs = tables.appointment_verbs()
    if group.first > 0 and text[group.posts[0].span.start - 1] in _DOING:
        return True  # 甲在某院|做|院长
    stops = [*range(group.first, max(0, group.first - _LONGEST_FIELD), -1), group.posts[0].span.start]
    leads = (text[start:stop] for stop in stops for start in range(max(0, stop - 4), stop))
    return any(verbs.get(lead, ("", ""))[0] == "subject" for lead in leads)
