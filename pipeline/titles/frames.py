"""Names that what stands around them shows: 任命戴望为, 由史进担任, 何必，摄影师。

Takes a reading and its posts, gives names. It refuses words with function characters and, without strong evidence,
common words.
"""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list
from pipeline.spans import Span, places
from pipeline.titles import tables
from pipeline.titles.foreign import sounds
from pipeline.titles.lengthening import ends_in_adverb
from pipeline.titles.name import (
    BLANKS,
    HAN,
    UNSPACE,
    Name,
    ends_in_head,
    is_common,
    is_han,
    surname_length,
)
from pipeline.titles.positions import Post
from pipeline.titles.profiles import after_post
from pipeline.titles.reading import Reading
from pipeline.titles.spaced import wide_labels

_BYNAME = regex(f"[“「][{HAN}]{{1,4}}[王后女人神侠将姐哥帝魔童星手][”」]")  # no team
_NO_NAME = -2.0  # of the tagger's leaning: “虎王”|坦克
_SPACED = regex(
    f"(?:(?<=丨)|(?<![{HAN}0-9.]))({alternation(tables.surnames('compound'))}|[{HAN}](?:[{BLANKS}]{{1,2}}[{HAN}])?)"
    f"[{BLANKS}]{{1,4}}([{HAN}])(?![{HAN}])"
)
_ONE_MORE = regex(f"[{BLANKS}]{{1,4}}[{HAN}](?![{HAN}])")
_APPOINTED = regex(
    f"(?:{alternation(tables.object_verbs())})([{HAN}]{{2,4}}?)(?:同志|先生|女士)?(?=为(?!为)|担任|出任|任|的)"
)
_STYLED = regex(f"(?:{alternation(tables.object_verbs())})([{HAN}]{{2,4}}?)同志(?=[{HAN}])")  # 免除|石敬川|同志
_RESIGNS = regex(f"(?:批准|同意|接受|准许)([{HAN}]{{2,4}}?)(?:同志)?(?=不再担任|不再兼任|辞去|辞职)")
_ITEM = regex(
    f"(?:^|(?<=[\n.．、)）\\d{BLANKS}]))([{HAN}·]{{2,10}})(?:[(（][{HAN}]{{1,4}}[)）])?[{BLANKS}]{{1,4}}(?=[{HAN}“《])"
)
_REMOVED = regex(f"(?:^|(?<=[\n；;：:]))([{HAN}]{{2,4}}?)(?:同志)?的(?=[{HAN}]{{4,30}}职务)")
_HEADED = regex(
    f"以([{HAN}·]{{2,8}}?)(?=为(?:[{HAN}]{{0,2}}主席|首相|总理|总统|[{HAN}]{{0,2}}组长|团长|会长|主任|书记|主帅|队长|领队)的)"
)
_VIEW = regex(f"在([{HAN}]{{2,3}})(?=看来|眼里|眼中|心里|心中)")
_ACCORDING = regex(
    f"(?:^|(?<=[\n。；;，,“”]))据([{HAN}]{{2,4}}?)(?=介绍|"
    + alternation(word_list("name_context", "according"))
    + "|称[，,])"
)
_LABELLED = regex(f"([{HAN}]{{3,4}})(?=[：:])")
_BY = regex(
    f"由([{HAN}]{{2,4}}?)(?:同志)?"
    f"(?=担任|出任|接任|兼任|继任|任[{HAN}]{{0,5}}(?:长|主任|书记|主席|总指挥|主编|教练|顾问|总监|经理|负责人))"
)
_CALLED = regex(
    f"(?:我叫|名叫|叫做|叫作|本名|原名|真名|(?:真名|姓名|本名)[:：])([{HAN}]{{2,4}}?)(?=[，,。、；;（(\n]|$"
    "|的(?:[0-9]{1,2}岁)?(?:小|老|女|男|青)?(?:" + alternation(word_list("name_context", "called_what")) + "))"
)
_LIFE = regex(
    f"(?:^|(?<=[\n。；;\u3000]))([{HAN}]{{2,4}}?)(?=毕业于|出生于|生于|供职于|就职于|任职于|任教于"
    "|[0-9]{4}年(?:[0-9]{1,2}月)?起?(?:" + alternation(word_list("name_context", "in_year")) + "))"
)
_SHOWN = regex(
    f"(?:^|(?<=[\n。；;，,（(]))(?:图[中片]?[为是])([{HAN}]{{2,4}}?)(?=正?在|[为向与和给（(，,。接展介讲])"
    f"|采访[了到]([{HAN}]{{2,4}}?)(?=[，,。；;])"
)
_AGED = regex(
    "(?:^|(?<=[\n。；;，,\u3000“])|(?<=死者|"
    + alternation(word_list("name_context", "whose_age"))
    + f"))([{HAN}]{{2,4}}?)(?=(?:(?:今年|现年|时年)(?:已?经?|刚刚?|才)?|[（(])[0-9]{{1,3}}岁)"
    f"|(?:^|(?<=[\n。】]))([{HAN}]{{2,4}}(?<!人))(?=[，,][0-9]{{1,3}}岁[，,。])"
)
_SIGNED = regex(f"[{BLANKS}]*[□■●○◎◆◇★☆][{BLANKS}]*([{HAN}]{{2,4}})[{BLANKS}]*")
# One of these characters stands in whatever a pattern finds.
_NEEDS = (
    (_APPOINTED, frozenset("为任的")),
    (_STYLED, frozenset("志")),
    (_RESIGNS, frozenset("再辞")),
    (_REMOVED, frozenset("职")),
    (_BY, frozenset("由")),
    (_HEADED, frozenset("以")),
    (_VIEW, frozenset("看眼心")),
    (_CALLED, frozenset("叫名")),
    (_LIFE, frozenset("于年")),
    (_ACCORDING, frozenset("据")),
    (_SHOWN, frozenset("图访")),
    (_AGED, frozenset("岁")),
)
_SURE = frozenset((_APPOINTED, _STYLED, _REMOVED))
_LEANING = frozenset((_ACCORDING, _SHOWN, _AGED))  # frames in which other words stand as well
_BOTH = "既"  # 解放|既|是某村的村医
_ADVERBS = frozenset(word_list("name_context", "in_career"))
_REPORTS = "讯电"  # 本报|讯（某某中心记者甲）
_MEETING = word_list("name_context", "meeting")
_TOLD, _FAR = word_list("name_context", "told"), 40
_UNLIKELY = -3.2  # of the tagger's lead, as behind a title
_PSEUDONYM = "化名"
_AGE = regex("[（(][0-9]{1,3}岁[）)，,]")
_SHORTEST, _PLACE, _PLACE_ENDS = 2, 3, frozenset("村镇乡县市区寨屯庄")
_SPEAKS = ("说", "道", "问", "答", "称", "曰", "云", "讯", "电")
_LISTING = frozenset(("v", "p", "w", "u"))  # before the first name of a list


def spaced(reading: Reading) -> list[Name]:
    """欧阳 炳, 苗　青: a name of two characters set wide."""
    found: list[Name] = []
    at = reading.span.start if reading.has_blanks else reading.span.end
    labels = wide_labels(reading)
    while (match := _SPACED.search(reading.text, at, reading.span.end)) is not None:
        at = next((label.end for label in labels if label.overlaps(Span(*match.span()))), 0)
        if at:
            continue  # 通 讯 员|陶 安
        at = match.end()
        pair = match[1][0] in tables.surnames("single") and any(blank in match[1] for blank in BLANKS)
        if pair and _ONE_MORE.match(reading.text, at, reading.span.end):
            at = match.end(1)
            found.append(Name(Span(*match.span(1)), sure=True))  # 高　远　马　跃: two and two
            continue
        letters = match[1].translate(UNSPACE)
        fits = letters in tables.surnames("compound") or letters[0] in tables.surnames("single")
        if fits and match[2] not in "文图摄" and letters + match[2] not in tables.surnames("common"):
            found.append(Name(Span(*match.span()), sure=True))
        elif fits and reading.char(match.end()) in "(（" and match[2] not in "文图摄":
            found.append(Name(Span(*match.span()), sure=True))  # 谷　雨（女）
    return found


def framed(reading: Reading) -> list[Name]:
    """任命戴望为; 由史进担任: what stands around it shows that it is a name."""
    found = []
    label = _LABELLED.match(reading.text, *reading.span)
    spoken = label is not None and label[1].endswith(_SPEAKS)
    if label and not spoken and surname_length(label[1]) == len(label[1]) - 2 and not ends_in_head(label[1]):
        found.append(Name(Span(*label.span(1)), sure=False))
    signed = _SIGNED.fullmatch(reading.text, *reading.span)
    if signed and 0 < surname_length(signed[1]) < len(signed[1]) <= surname_length(signed[1]) + 2:
        found.append(Name(Span(*signed.span(1)), sure=True))  # □ 常远
    for pattern, needed in _NEEDS:
        if reading.chars.isdisjoint(needed):
            continue
        for match in pattern.finditer(reading.text, *reading.span):
            group = match.lastindex or 1
            text = match[group]
            stop = tables.name_context("never" if pattern in _SURE else "stop")
            if not surname_length(text) or any(char in stop for char in text):
                continue
            source = pattern not in _LEANING or _is_source(reading, Span(*match.span(group)))
            if ends_in_head(text) or not source:
                continue
            if pattern is _CALLED and reading.char(match.end()) == "的" and is_common(reading.text, match.start(1)):
                continue  # 一个名叫|幸福|的人
            start = after_post(text) + match.start(group)
            end = match.end(group) - (text[-1] == "等" and len(text) > _SHORTEST)  # 推举甲|等|为顾问
            found.append(Name(Span(start, end), sure=True, form="address" if "某" in text else "full"))
    return found


def bynamed(reading: Reading) -> list[Name]:
    """英国“车神”|皮特森: a foreign name behind what its bearer is called, which stands behind the country."""
    marks = _BYNAME.finditer(reading.text, *reading.span) if reading.has_one_of("”」") else ()
    words = [(match, reading.word_at(match.end())) for match in marks]
    return [
        Name(word.span, sure=True)
        for match, word in words
        if word is not None
        and word.span.start == match.end()
        and word.span.end - word.span.start > 1
        and sounds(word.span.of(reading.text))
        and reading.trace(word.span) > _NO_NAME
        and reading.entity_ending(match.start()) is not None
    ]


def pseudonyms(reading: Reading) -> list[Name]:
    """田野（化名）, 小美（化名）: what stands before such a bracket, from where a word begins."""
    brackets = places(_PSEUDONYM, reading.text, reading.span) if reading.has_one_of(_PSEUDONYM[0]) else ()
    names = (_ending_at(reading, at - 1) for at in brackets if reading.text[at - 1 : at] in ("(", "（"))
    return [name for name in (*names, *_aged(reading)) if name is not None]


def _aged(reading: Reading) -> Iterator[Name]:
    """黄金水（68岁）: three characters from where a word begins, with a surname, no common word and no post."""
    for match in _AGE.finditer(reading.text, *reading.span) if reading.has_one_of("岁") else ():
        name = _ending_at(reading, match.start()) if match.start() - reading.span.start >= _PLACE else None
        text = "" if name is None else name.span.of(reading.text)
        known = text in tables.surnames("common") or tables.position_heads().ending(text, len(text), 0) is not None
        if name is not None and len(text) == _PLACE and surname_length(text) == 1 and not known:
            yield name


def _ending_at(reading: Reading, end: int) -> Name | None:
    """A surname and one or two characters, or a word of two, that end at `end`."""
    for length in (3, 2):
        start = end - length
        text = reading.text[start:end]
        if start < reading.span.start or not all(map(is_han, text)) or not reading.is_boundary(start):
            continue
        word = reading.word_at(start)
        whole = word is not None and word.span.end == end
        if whole or 0 < surname_length(text) < length:
            return Name(Span(start, end), sure=True)
    return None


def _is_source(reading: Reading, span: Span) -> bool:
    """据|澹台镜|介绍: a whole name that the tagger's leaning does not rule out, not 据|项目方|介绍, 柳河村|今年64岁."""
    text = span.of(reading.text)
    length = surname_length(text)
    styled = tables.appellations("after").ending(text, len(text), 0) is not None
    word = reading.word_at(span.start)
    place = word is not None and word.span == span and word.tag == "LOC" and text[-1] in _PLACE_ENDS
    if not 0 < length < len(text) <= length + 2 or styled or place or is_common(reading.text, span.start):
        return False
    return length > 1 or reading.trace(span) > _UNLIKELY


def opening(reading: Reading, posts: list[Post]) -> list[Name]:
    """何必，摄影师。 江河任副镇长。 那日松（歌舞团演员）: a name at the head of a sentence, then a position."""
    found = []
    for post in posts:
        first = post.organization.span.start if post.organization else post.span.start
        end = _before_link(reading, first)
        if end is None:
            continue
        start = (
            max(
                (reading.text.rfind(mark, max(reading.span.start, end - 5), end) for mark in "\n。！？!?；;、,，"),
                default=-1,
            )
            + 1
        )
        start = max(start, reading.span.start)
        text = reading.text[start:end]
        adverb = text[-1:] in tables.name_context("adverb") and ends_in_adverb(reading, Span(start, end))
        if len(text) > 2 and (adverb or text[-1:] == _BOTH):
            end, text = end - 1, text[:-1]  # 苗硕|还|是某校学生
        if not 2 <= len(text) <= 4 or not all(map(is_han, text)) or _is_along(reading, Span(start, end)):
            continue
        if not reading.is_boundary(end) and post.organization is None or text in _ADVERBS:
            continue
        if reading.text[end] in ",，" and not _closes(reading, post.span.end):
            continue
        length = surname_length(text)
        bracketed = reading.text[end] in "(（"
        fits = length and length < len(text) <= length + 2 or bracketed and post.organization is not None
        if (
            fits
            and not ends_in_head(text)
            and text not in tables.kinship()
            and text not in tables.ethnic_groups()
            and text[-1] not in _REPORTS
            and not (reading.text[end] == "是" and text[0] in tables.surnames("verbal"))  # 起因|是城管
            and (bracketed or text[0] not in "该本这那其")
        ):
            found.append(
                Name(
                    Span(start, end), sure=bracketed or not is_common(reading.text, start) or reading.text[end] in ",，"
                )
            )
    return found


def _is_along(reading: Reading, span: Span) -> bool:
    """，和/p 同/d|为教师的某某: a conjunction, a family name as well, and the adverb of what somebody is."""
    joins = reading.tag_at(span.start) in ("p", "c") and reading.is_boundary(span.start + 1)
    return joins and reading.tag_at(span.start + 1) == "d"


def met(reading: Reading, posts: list[Post]) -> list[Name]:
    """在会见某国大使|祝有山|时指出: who is met, between the title and 时, whatever the tagger made of the name."""
    found: list[Name] = []
    if not (posts and reading.has_one_of("时") and reading.holds(_MEETING)):
        return found
    for post in posts:
        start = post.span.end
        stop = reading.text.find("时", start + _SHORTEST, start + _SHORTEST + 2)
        if stop < 0 or not reading.text.startswith(_TOLD, stop + 1):
            continue
        text, before = reading.text[start:stop], reading.text[max(reading.span.start, post.start - _FAR) : post.start]
        if 0 < surname_length(text) < len(text) and any(verb in before for verb in _MEETING):
            found.append(Name(Span(start, stop), sure=True))
    return found


def before_list(reading: Reading, names: list[Name]) -> list[Name]:
    """靠着|林立/v、陈晨威、梁家荣: what fits a name before the first of a list of two names or more is one."""
    found = []
    for first, second in pairwise(names):
        end = first.span.start - 1
        listed = reading.char(end) == "、" and reading.text[first.span.end : second.span.start] in ("、", "和")
        word = reading.word_at(end - 1) if listed else None
        if word is None or word.span.end != end or word.tag in ("PER", "LOC", "ORG") or first.form != "full":
            continue
        text = word.span.of(reading.text)
        fits = _fits(text) and text not in tables.surnames("common") and not _is_torn(reading, word.span.start)
        if fits and reading.tag_at(word.span.start - 1) in _LISTING and not ends_in_head(text):
            found.append(Name(word.span, sure=True))
    return found


def _is_torn(reading: Reading, start: int) -> bool:
    """、任/v|国军、: whether a surname stands alone between the mark of a list and what looks like a name."""
    return reading.char(start - 2) == "、" and surname_length(reading.char(start - 1)) == 1


def _fits(text: str) -> bool:
    """A surname and one or two characters that end like no position or body."""
    length = surname_length(text)
    return length > 0 and length < len(text) <= length + 2 and not ends_in_head(text)


def itemized(reading: Reading, posts: list[Post]) -> list[Name]:
    """3. 乌兰其其格 甲医院护士长: a name set off by blanks, then a title that closes the item."""
    titles = {post.organization.span.start if post.organization else post.span.start: post for post in posts}
    found: list[Name] = []
    for match in _ITEM.finditer(reading.text, *reading.span) if posts and reading.has_blanks else ():
        post = titles.get(match.end())
        text = match[1]
        if post is None:
            continue
        after = reading.char(post.span.end)
        if not _closes(reading, post.span.end) and after not in BLANKS and not after.isdigit():
            continue
        length = surname_length(text)
        fits = length and length < len(text) <= length + 2 or reading.tag_at(match.start(1)) == "PER" or "·" in text
        if fits and not any(map(ends_in_head, text.split("·"))) and text not in tables.surnames("common"):
            found.append(Name(Span(*match.span(1)), sure=True))
    return found


def _closes(reading: Reading, end: int) -> bool:
    """Whether a position ends its clause or is one of several: no name follows it."""
    return reading.char(end) in "。；;,，、\n兼和及（(" and reading.tag_at(end) != "PER"


def _before_link(reading: Reading, first: int) -> int | None:
    """Where a name would have to end for the position or body at `first` to be its own."""
    text = reading.text
    if first - 1 <= reading.span.start:
        return None
    if text[first - 1] in ",，(（":
        return first - 1
    verbs = tables.appointment_verbs()
    for length in range(6, 0, -1):
        start = first - length
        if (
            start > reading.span.start
            and text[start:first] in verbs
            and verbs[text[start:first]][0] in ("subject", "copula", "as")
        ):
            return start - 2 if text[start - 2 : start] == "同志" else start
    return None
