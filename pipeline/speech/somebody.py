"""Who speaks without being in any table of speaking nouns: people pointed out, people brought in, countries.

Takes a stretch of text; gives spans of phrases. A pointer makes a person of any noun (这位68岁的盐工); 有 and 一个,
which also count things, only of one that ends as nouns for people do (有股民, 一个同伴); a country speaks at the head
of its clause in front of a cue (某国5日宣布).
"""

from collections.abc import Iterator
from functools import cache

from pipeline import lexicon
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import tables
from pipeline.speech.tables import frame_words
from pipeline.speech.view import View

# Tags of words that can stand in front of a noun inside one noun phrase: 景区|工作人员, 市教育局|负责人.
NOMINAL_TAGS = frozenset({"n", "nz", "ns", "nt", "nw", "ORG", "LOC", "vn", "an"})
_DOER = 2  # characters of 假者
_POINTER = regex("(?:这|那|某|一|另一|有|几|多|数|两)[位名]")
ANOTHER = regex("[一两几多数这那][位名个]")  # brings in somebody new
_SOMEBODY = regex("(?:(?<![㐀-鿿])|(?<=[但而则还更亦也]))有(?![人关些的])|(?:一|另一|那|这)个")
_PHRASE_TAGS = NOMINAL_TAGS | {"a", "m", "q", "u", "TIME", "f", "s", "v", "d", "p", "xc", "r"}
_VERBAL_TAGS = frozenset({"v", "p", "d"})
_NOUNS = frozenset({"n", "nz"})
_PERSON_ENDS = frozenset("仔民友者人员师家户客商生迷众士官警兵媒徒匠农亲伴妇童")
_NO_PERSON = frozenset(frame_words("no_person"))
_LINKS = frozenset(frame_words("identifies"))  # 这名男子|就是嫌疑人
_BETWEEN_TAGS = frozenset({"TIME", "d", "nt", "t"})
_COUNTED = regex(
    "(?:^|(?<=[，。；\n但而▁]))(?:其余|其他|另外|这|那)?(?:[两二三四五六七八九十]|[0-9]{1,3}余?)人(?![员士们大民物生气次数均份群才口更会将])"
    "|(?:^|(?<=[，。；\n但而▁]))(?:全球|全世界|欧洲|亚洲|非洲)?(?:[0-9]{2,3}|多)(?:个)?国家?(?=[^内家际])"
)
MANY = frozenset("0123456789多个")  # in front of 国
_MANY = regex("(?<![我你他她它咱人▁])们(?!的)")
_SIDE = regex("方面(?<![一两二三四各有等此该几]方面)(?<!许多方面)|竞选团队|经纪团队|律师团队|团队|办公室|阵营|工作室")
_BEHIND_SIDE = frozenset("认表称回告介透指说坦向对在于也则还就今昨日周当近早发推预估强警重0123456789")
_NAMING_TAGS = frozenset({"ORG", "LOC", "PER", "nz", "nw", "n", "nt", "ns"})
_PLACES = frozenset({"LOC", "ORG"})  # in front of a place, still its name
_NOT_FIRST = frozenset({"p", "c", "d", "r", "m"})  # 在交通方面, 这方面
_NAME = 6  # characters of a name that the tagger does not know
_PARENT = regex("(?:(?<![㐀-鿿])|(?<=[在据按但而]))([㐀-鿿])[父母妻](?![亲母子女爱校语体])")
_ADDRESSED = regex(
    "(?:(?<![㐀-鿿])|(?<=的))[㐀-鿿](?<![大小老阿二三四五表堂姑外家公婆岳师学空富帅的男女姐哥叔伯婆婶嫂姨])[叔伯婶嫂姨姐哥婆]"
)
_ADDRESSES = regex("[叔伯婶嫂姨姐哥婆]")
_ADDRESSED_TAGS = frozenset({"n", "nz", "PER"})
_ELDERS = frozenset("祖伯叔舅岳姑姨养继生师神家")
_LATIN = regex("(?<![A-Za-z0-9.&' -])[A-Za-z][A-Za-z0-9.&' -]{1,30}(?:先生|女士|教授|博士|医生|律师)?$")
_LATIN_NAME = 35
_PAUSES = frozenset("，,。；：\n")
_BRACKETS = frozenset("）)")
_OPENS = _PAUSES | {""}
_REACH = 16  # characters of a phrase
# What a noun for somebody, and one for a body, ends with.
AGENT_ENDS = frozenset("人者员师手家")
BODY_ENDS = frozenset("网局厅署委院部处会司社台馆校厂店所办队组团方府商盟")
_GOVERNED = regex("..[省市县区镇乡州旗]$")
_BEFORE_HEAD = frozenset({"d", "c", "TIME", "w", "m", "q", "r"})
_HEAD_TAGS = frozenset({"n", "nz", "ORG"})
_HEADING_TAGS = NOMINAL_TAGS | {"s", "a"}
# @某地发布 还透露, SomePaper援引某人的话报道称: by a name on the net, or in Latin letters in front of a verb.
_ACCOUNT = regex("@[^\\s，。：；@▁在]{2,16}(?=[ \u3000]|$)|[A-Za-z][A-Za-z0-9.&' -]{1,30}(?=援引|引述|引用|报道|在)")
_AFTER_HEAD = frozenset({"d", "p", "v", "TIME", "ad", "c"})
_SHORT_NOUN = 2  # characters
_TO_CUE = 14  # characters between a country and its cue


def pointed(view: View, span: Span) -> Iterator[Span]:
    """这位68岁的|盐工: whoever is pointed out so is a person, whatever the noun."""
    no_names = frame_words("not_name")
    people = _people()
    for match in _POINTER.finditer(view.masked, span.start, span.end):
        last = 0
        clause = False  # 一名参加演练|的工友: inside a relative clause nothing is the head
        for word in view.layers.words.within(Span(match.end(), min(span.end, match.end() + _REACH))):
            text = word.span.of(view.masked)
            owner = word.tag == "PER" and not last  # 一位接近|某某|的人士
            if word.span.end > span.end or not (owner or word.tag in _PHRASE_TAGS) or text in _LINKS:
                break
            if last and ANOTHER.match(view.masked, word.span.start) is not None:
                break  # 一位大爷拉着身边的|一名记者
            clause = (clause or word.tag in _VERBAL_TAGS) and text != "的"
            if word.tag in _NOUNS and len(text) > 1 and not clause and text not in no_names:  # 村干部|低声
                known = view.masked[match.end() : last].endswith(people) if last else False
                if known and not text.endswith(people):
                    break  # 一位女学生|袖子挽得老高
                last = word.span.end
        if last > match.end() and view.masked[last : last + 1] != "的":
            yield Span(match.start(), last)


def brought_in(view: View, span: Span) -> Iterator[Span]:
    """有|股民在股吧评论, 一个|同伴对我说: somebody new whose noun ends as those for people do."""
    for match in _SOMEBODY.finditer(view.masked, span.start, span.end):
        last: Span | None = None
        for word in view.layers.words.within(Span(match.end(), min(span.end, match.end() + _REACH))):
            if word.tag not in NOMINAL_TAGS and word.tag != "a":
                break
            last = word.span
        text = last.of(view.masked) if last else ""
        if last is None or len(text) < 2 or text[-1] not in _PERSON_ENDS or text in _NO_PERSON:
            continue
        if last.end <= span.end and view.masked[last.end : last.end + 1] != "的":
            yield Span(match.end() if match[0] == "有" else match.start(), last.end)


def many(view: View, span: Span) -> Iterator[Span]:
    """参展商们|表示: whoever is many by 们, whatever the noun; not 我们, and not 人们, whom a table knows."""
    for match in _MANY.finditer(view.masked, span.start, span.end):
        word = view.layers.words.at(match.start())
        if word is not None and word.tag in _NOUNS and word.span.end == match.end() and word.span.start >= span.start:
            first = word.span.start
            ahead = view.layers.words.at(first - 1) if first > span.start else None
            yield Span(ahead.span.start if ahead is not None and ahead.tag in _NOUNS else first, match.end())


def counted(view: View, span: Span) -> Iterator[Span]:
    """两人|表示, 其余三人|服从: several people at the head of a clause, told by their number alone."""
    for match in _COUNTED.finditer(view.masked, span.start, span.end):
        yield Span(*match.span())


def sides(view: View, span: Span) -> Iterator[Span]:
    """某公司|方面|表示, 某某|团队|称: whoever speaks for a body, a place or a person; not 一方面, 两方面."""
    for match in _SIDE.finditer(view.masked, span.start, span.end):
        first = match.start()
        if view.masked[match.end() : match.end() + 1] not in _BEHIND_SIDE:
            continue  # 交通方面的
        for word in reversed(view.layers.words.within(Span(max(span.start, first - _REACH), first))):
            former = word.span.of(view.masked) == "前"  # 某国|前|总统某某办公室
            kind = word.tag == "vn" and match[0] == "团队" and first == match.start()  # 教授某某|研究|团队
            named = former or kind or word.tag in _NAMING_TAGS
            if word.span.end > first or word.span.start < span.start or not named:
                break
            first = word.span.start
            ahead = view.layers.words.at(first - 1) if word.tag == "LOC" and first > span.start else None
            if word.tag == "PER" or (ahead is not None and ahead.tag not in _PLACES):
                break  # 教授|某某团队
        unknown = first == match.start() and match[0] == "方面"
        if unknown and 1 < first - span.start <= _NAME and _opens(view, span, first):
            opening = view.layers.words.within(Span(span.start, span.start + 1))
            first = span.start if opening and opening[0].tag not in _NOT_FIRST else first  # 拼|多多|方面
        if first < match.start():
            yield Span(first, match.end())


def has_side(stretch: str) -> bool:
    """Whether a word stands there that `sides` looks for."""
    return _SIDE.search(stretch) is not None


def _opens(view: View, span: Span, at: int) -> bool:
    """Whether `span` opens a clause and the clause goes on to `at`."""
    ahead = view.text[max(0, span.start - 1) : span.start]
    wired = ahead in _BRACKETS or view.masked.endswith("日电", 0, span.start)  # 某社某地26日电（记者某某）|某国25日指责
    return (wired or view.masked[max(0, span.start - 1) : span.start] in _OPENS) and _PAUSES.isdisjoint(
        view.masked[span.start : at]
    )


def parents(view: View, span: Span) -> Iterator[Span]:
    """章|父, 章|母: the father or mother of somebody whom the text names, by his family name."""
    families = {lexicon.fold(person.name[:1]) for person in view.layers.people}
    for match in _PARENT.finditer(view.masked, span.start, span.end):
        if match[1] in families and match[1] not in _ELDERS:
            yield Span(*match.span())


def addressed(view: View, span: Span) -> Iterator[Span]:
    """做了十年的|权叔|获调职: somebody by a given name with an address, at the head of a phrase, as in Hong Kong."""
    if _ADDRESSES.search(view.masked, span.start, span.end) is None:
        return
    for match in _ADDRESSED.finditer(view.masked, span.start, span.end):
        word = view.layers.words.at(match.start())
        if word is not None and word.span == match.span() and word.tag in _ADDRESSED_TAGS:
            yield Span(*match.span())


def latin(view: View, span: Span) -> Iterator[Span]:
    """Novalys|分析, 研究科学的|Funk|说: words of Latin letters right in front of a cue."""
    match = _LATIN.search(view.masked, max(span.start, span.end - _LATIN_NAME), span.end)
    start = match.start() if match is not None else span.start
    titled = match is not None and view.masked.endswith(_speakers(), max(span.start, start - _REACH), start)
    opens = match is not None and (titled or start == span.start or view.masked[start - 1] == "的")
    if match is not None and opens and tables.cue_pattern().match(view.masked, span.end):
        yield Span(*match.span())


def headed(view: View, clause: Span) -> tuple[Span, str] | None:
    """某市督查组|对安全生产给予肯定: nouns at the head of a clause that end as trades or bodies do, and the kind.

    For a clause whose subject no table and no other stage knows: a verb, an adverb or a preposition follows.
    """
    account = _ACCOUNT.match(view.masked, clause.start, clause.end)
    if account is not None:
        return Span(*account.span()), "body"
    words = iter(view.layers.words.within(clause))
    first = next((word for word in words if word.tag not in _BEFORE_HEAD), None)
    last, following = first, next(words, None)
    while following is not None and following.tag in NOMINAL_TAGS | {"a"}:
        last, following = following, next(words, None)
    if first is None or last is None or first.tag not in _HEADING_TAGS:
        return None
    ends, text = view.masked[last.span.end - 1], view.masked[first.span.start : last.span.end]
    ministry = ends == "省" and (last is not first or len(text) > _SHORT_NOUN + 1)  # 某国外务省
    body = ends in BODY_ENDS or ministry or text.endswith(frame_words("body_head"))
    kind = "person" if ends in AGENT_ENDS else "body" if body else None
    said = following is None and tables.cue_pattern().match(view.masked, clause.end) is not None
    acts = said or (following is not None and following.tag in _AFTER_HEAD)
    stands = last.tag in _HEAD_TAGS and acts and len(text) > _SHORT_NOUN
    return (Span(first.span.start, last.span.end), kind) if kind is not None and stands else None


@cache
def _people() -> tuple[str, ...]:
    return tuple(word for word, kind in tables.noun_kinds().items() if kind == "person" and len(word) > 1)


@cache
def _speakers() -> tuple[str, ...]:
    """Nouns for people and bodies: 研究机构|Novalys."""
    return tuple(word for word, kind in tables.noun_kinds().items() if kind in ("person", "body") and len(word) > 1)


@cache
def _countries() -> frozenset[str]:
    return frozenset(lexicon.word_list("places", "country"))


def countries(view: View, span: Span) -> Iterator[Span]:
    """朝鲜|星期三|声称: a country at the head of a clause, times and adverbs at most in front of its cue."""
    words = view.layers.words.within(span)
    first = words[0] if words else None
    place = lexicon.fold(first.span.of(view.text)) if first is not None and first.tag == "LOC" else ""
    if first is None or (place not in _countries() and not _GOVERNED.search(place)):
        return
    opens = first.span.start == span.start and _opens(view, span, span.start)
    following = next((word for word in words[1:] if word.tag not in _BETWEEN_TAGS), None)
    at = following.span.start if following is not None else span.end
    if opens and at - first.span.end <= _TO_CUE and tables.cue_pattern().match(view.masked, at):
        yield first.span


def with_deed(view: View, noun: Span, floor: int) -> int:
    """售|假者: where a noun for who does something begins, if the tagger cut its verb off."""
    verb = view.layers.words.at(noun.start - 1) if noun.start > floor else None
    torn = verb is not None and verb.tag == "v" and verb.span == Span(noun.start - 1, noun.start)
    return noun.start - (torn and noun.end - noun.start == _DOER and view.masked[noun.end - 1] == "者")
