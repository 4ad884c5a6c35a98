"""The words around a number: the tagger's where there are some, else those of a table of boundary words.

Takes a text and, if known, its words with parts of speech; gives the tokens of a stretch in the terms of the tagger
LAC, and what the language data knows of a word. Knows nothing of numbers.
"""

from collections.abc import Sequence, Set
from typing import NamedTuple, Protocol

from pipeline.lazy import regex
from pipeline.lexicon import rows, word_list
from pipeline.numbers.known_nouns import ends_of, fits, fitting_end, is_people, listed_end
from pipeline.numbers.roles import role
from pipeline.numbers.units import WordTable
from pipeline.spans import Span

AHEAD, BEHIND = 48, 30  # how far a noun phrase can reach
CLAUSE = regex(r"[，,：:。；;！!？?\n、（）()]")
QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", '"': '"'}
CLOSING = {closing: opening for opening, closing in QUOTES.items()}
QUALITY = ("性", "化")  # ends what a noun is like: 根本性|转变
NOUN_TAGS = frozenset({"n", "nz", "nr", "ns", "nt", "nw", "an", "vn", "PER", "LOC", "ORG", "s"})
OWNER_TAGS = frozenset({"PER", "ORG", "LOC", "nr", "ns", "nt"})
PERSON_TAGS = frozenset({"PER", "nr"})
# They govern a noun or another verb, and are not the verb of the clause.
_NO_VERBS = frozenset({"为", "為", "将", "將", "把", "被", "让", "讓", "给", "給", "是"})
_SENTENCE = regex(r"[，,：:。；;！!？?\n]")
_SUFFIXES = frozenset(role("suffix"))
DAYTIMES = word_list("time_context", "daytime")
_MARKS = frozenset("，。、；：！？,;")
_NEW_WORD, _DEGREES = 3, "不最很太较更极挺没无有多少够真"
_FIRMS = ("公司", "企业", "医院", "学校")
_AREAS = frozenset("省市县区乡镇村国屯寨")
_ADVERBS = frozenset("均都也已又就才仍")
_PAIR, _OF_SITES = 2, frozenset({"处", "片", "块", "座"})
_COPULAS = frozenset("属屬系係")
_MOST_PARTS = 4  # into which the tagger may have cut a word
_SETTLING = frozenset(role("settling"))
_MAKE = regex("[0-9]{1,2}[A-Z]|[0-9]{2,4}强(?:企业|县|品牌)?")
_DECADE = regex("[0-9]0[后後]|[0-9]5[后後]")
_DEGREE = frozenset("较較最更很极極超特")
_BEFORE_ZHI = frozenset({"v", "vn", "a", "an", "ad"})
TIMES_OF = frozenset("际时后前间中一内外初末余")  # 第九个教师节|之际
_DOUBTED = frozenset({"a", "v", "vn", "d", "m", "u", "TIME"})  # parts of speech that the words beside may change
_PARTICLES = {"的": "de", "之": "zhi"}
_ALONE = _PARTICLES | {"了": "u", "着": "u", "过": "u", "·": "n"}
_TAGS = {row["word"]: row["tag"] for row in rows("noun_boundaries")}
_WORDS = WordTable((row["word"], row["tag"]) for row in rows("noun_boundaries"))
_LONG_WORDS = WordTable(
    (word, _TAGS.get(word, "n"))
    for word in (*_TAGS, *role("flow"))
    if len(word) > 2 and _TAGS.get(word, "n") in ("n", "a")
)


_KINDS_OF_AREA = role("area")
PARTICIPLES = frozenset(role("participle"))


class TaggedWord(Protocol):
    """A word and its tag, as `pipeline.tokens.Word` has them."""

    @property
    def span(self) -> Span: ...
    @property
    def tag(self) -> str: ...


class WordSource(Protocol):
    """Whatever knows the words of the text, e.g. `pipeline.tokens.Words`."""

    def within(self, span: Span) -> Sequence[TaggedWord]: ...
    def at(self, offset: int) -> TaggedWord | None: ...


class Token(NamedTuple):
    """A word at `start:end`; `tag` is one of LAC, "de" for 的, "zhi" for 之, "w" for a mark."""

    start: int
    end: int
    tag: str


def past(tokens: Sequence[Token], index: int, tags: Set[str]) -> int:
    """The index behind the words with these tags that stand at `index`."""
    while index < len(tokens) and tokens[index].tag in tags:
        index += 1
    return index


def known_tag(word: str) -> str | None:
    """The part of speech that the table gives to `word`; None if it does not list it."""
    return _TAGS.get(word)


class Reader:
    """The tokens of one text."""

    def __init__(self, text: str, words: WordSource | None) -> None:
        self.text, self.words = text, words
        self._tokens: dict[tuple[int, int, bool], tuple[Token, ...]] = {}  # several rules ask for one stretch

    def printed(self, token: Token) -> str:
        """The characters of a token."""
        return self.text[token.start : token.end]

    def closing(self, at: int) -> int:
        """Where the quotation marks that open at `at` close; 0 if none open there or none close."""
        mark = QUOTES.get(self.text[at : at + 1])
        return 0 if mark is None else max(self.text.find(mark, at + 1, at + AHEAD), 0)

    def is_person(self, token: Token) -> bool:
        """Whether a word of more than one character names people."""
        return token.end - token.start > 1 and is_people(self.printed(token))

    def across(self, at: int) -> TaggedWord | None:
        """The tagger's word that has characters on both sides of `at`."""
        word = self.words.at(at) if self.words is not None and 0 < at < len(self.text) else None
        return word if word is not None and word.span.start < at else None

    def before(self, at: int) -> TaggedWord | None:
        """The tagger's word that holds the character in front of `at`."""
        return self.words.at(at - 1) if self.words is not None and at > 0 else None

    def tokens(self, start: int, end: int, *, nominal: bool = False) -> list[Token]:
        """The words of a stretch, by the tagger where it has some, else by the table of boundary words.

        Behind a number (`nominal`) the tagger's word that a verb is a noun here counts more than the table.
        """
        asked = start, end, nominal
        if asked not in self._tokens:
            self._tokens[asked] = tuple(self._read(start, end, nominal=nominal))
        return list(self._tokens[asked])

    def _read(self, start: int, end: int, *, nominal: bool) -> list[Token]:
        tokens: list[Token] = []
        words = self.words.within(Span(start, end)) if self.words is not None and start < end else ()
        for index, word in enumerate(words):
            first, last = word.span
            if last <= start:
                continue  # taken with the word before it
            if start < first:
                tokens.extend(self._by_table(start, first))
            if last - first > 1 and self.text[first] in _MARKS and first >= start:
                tokens.append(Token(first, first + 1, "w"))  # ，猪 in one word of the tagger
                first = start = first + 1
            if (joined := self._joined(words, index, start, end)) is not None:
                tokens.append(joined)
                start = joined.end
                continue
            if nominal and tokens and self.text[first:last] == " " and self._is_latin(first - 1, last):
                start = last
                continue  # 三款 S20 手机
            if word.tag == "ORG" and last - first > 2 and first >= start and self.text.startswith(_FIRMS, first):
                tokens.append(Token(first, first + 2, "n"))  # 公司|估值
                first = start = first + 2
                tokens.append(Token(first, min(last, end), "n"))
                start = last
                continue
            tag = self._tag_of(words, index, tokens[-1].tag if tokens else "w", nominal=nominal)
            if tag == "a" and (of := self.text.find("的", first + 1, min(last, end))) > first >= start:
                tokens += [Token(first, of, "a"), Token(of, of + 1, "de")]  # 温暖的家, 好的 in one word of the tagger
                first = start = of + 1
                tag = "n"
            if first < start and (tag == "m" or self.text[start:last] == "人人"):
                tag = _TAGS.get(self.text[start:last], "n")  # 一粒|米 in one word of the tagger
            tokens += [Token(max(first, start), min(last, end), tag)] if start < last else []
            start = last
        tokens.extend(self._by_table(start, end))
        return tokens

    def _tag_of(self, words: Sequence[TaggedWord], index: int, before: str, *, nominal: bool) -> str:
        """The part of speech of a word: the table's, unless the words beside it say that the tagger knows better."""
        word = words[index]
        printed = self.text[word.span.start : word.span.end]
        tag = word.tag if len(printed) == 1 and word.tag == "n" else _TAGS.get(printed, word.tag)  # 急救|站
        tag = "n" if tag == "v" and len(printed) > _PAIR and printed[-1] == "赛" else tag  # 龙舟|邀请赛/v
        if tag == word.tag and tag not in _DOUBTED:
            return tag
        if tag == "n" and word.tag == "d" and index + 1 < len(words) and words[index + 1].tag == "v":
            return "d"  # 两个方面|有机|结合
        if word.tag == "m" and _MAKE.fullmatch(printed):
            return "nz"  # 300座|5G|基站, 32家世界|500强|企业
        leads = index + 1 < len(words) and words[index + 1].tag in NOUN_TAGS
        behind_de = before == "de" and tag == "v" and word.tag == "n"  # 一张褪色的|合影
        if nominal and not leads and (printed == "世界" or behind_de):
            return "n"  # 一个怎样的|世界
        like = tag == "v" and len(printed) == _PAIR and self.text.endswith(QUALITY, 0, word.span.start)
        if nominal and (like or word.tag == "vn" and tag in ("v", "d") and (leads or before not in NOUN_TAGS)):
            return "vn"  # 45个|慰问组, 重大|突破, 根本性|转变; not 68个小区|改造
        if nominal and tag == "d" and word.tag == "a" and leads and before in ("w", "de") and printed != "共同":
            return "d" if self.text[word.span.start - 1] in CLOSING else "a"  # 一批|实际问题
        if tag == "a" and (other := self._of_adjective(word, printed, before, leads=leads)) is not None:
            return other
        if nominal and tag == "TIME" and printed.endswith(("节", *DAYTIMES) if before in ("w", "de") else "节"):
            return "nz"  # 第9个|儿童节, 18个|晚上
        if tag in ("v", "a") and len(printed) == 3 and printed[-1] in _SUFFIXES and printed not in _TAGS:
            return "n"  # 熟练工, 仿真枪
        return _PARTICLES.get(printed, "u") if tag == "u" else tag

    def _of_adjective(self, word: TaggedWord, printed: str, before: str, *, leads: bool) -> str | None:
        """The part of speech of what the table or the tagger takes for an adjective, if it is none here."""
        if word.tag == "v" and before == "n" and printed in _SETTLING:
            return "v"  # 6家企业|落户园区; not 落户企业28家
        if word.tag == "n" and len(printed) == 2 and not leads and not self.text.startswith("的", word.span.end):
            return "n"  # 9个专业
        maybe = word.tag == "a" and not leads and self._may_be_noun(printed, word.span.end)
        return "n" if maybe else None  # 一个|丰收年, 一家|大排档

    def _may_be_noun(self, printed: str, end: int) -> bool:
        """Whether an adjective of three characters by the tagger is more likely a noun; not 亮晶晶, 不合格."""
        if len(printed) > _NEW_WORD and printed.endswith(_KINDS_OF_AREA):
            return not self.text.startswith("的", end)  # 国家级高新区
        if (
            len(printed) != _NEW_WORD
            or printed[0].isascii()
            or self.text.startswith("的", end)
            or printed.startswith("非常")
        ):
            return False
        return printed[0] not in _DEGREES and len(set(printed)) == _NEW_WORD and "一" not in printed

    def _is_latin(self, *offsets: int) -> bool:
        """Whether a Latin letter or a digit stands at one of the offsets."""
        return any(self.text[at : at + 1].isascii() and self.text[at : at + 1].isalnum() for at in offsets)

    def _joined(self, words: Sequence[TaggedWord], index: int, floor: int, end: int) -> Token | None:
        """被|困 is 被困, 被|困者 one noun, 户|均 户均, 驻|外|使领馆: a word of the table that the tagger has cut."""
        if index + 1 == len(words):
            return None
        word, after = words[index], words[index + 1]
        (start, middle), (follows, stop) = word.span, after.span
        long = _LONG_WORDS.at(self.text, start) if start >= floor and self.text[start] in _LONG_WORDS.firsts else None
        if long is not None and middle < (last := start + len(long[0])) <= end:
            ends = [other.span.end for other in words[index + 1 : index + _MOST_PARTS]]
            whole = last in ends or last + 1 in ends and self.text[last] in _ADVERBS  # 嫌疑|人均
            return Token(start, last, long[1]) if whole else None
        if follows != middle or stop > end:
            return None
        start = max(start, floor)
        joined = self.text[start:stop]
        if joined[-1] in "后後" and _DECADE.fullmatch(joined):
            return Token(start, stop, "nz")  # 一批|00|后选手
        if len(joined) > 2 and word.tag == "v" and _TAGS.get(joined[: middle - start + 1]) == "v":
            return Token(start, middle + 1, "v")  # 救|起落水者
        tag = "n" if joined.startswith("被") and joined.endswith("者") else _TAGS.get(joined)  # 被|困者
        known = tag in ("a", "n", "r") or tag is not None and joined[0] in "新名题取"  # 新|购, 名|为
        return Token(start, stop, tag) if known and tag else None

    def with_listed(self, tokens: Sequence[Token], at: int, measure: str) -> list[Token]:
        """5场音乐|会引起, 两支|唱|诗|班, 四匹马拉|着: the noun at `at` that the measure word counts as one token."""
        listed = listed_end(measure, self.text, at)
        end = listed or self._cut_before_verb(tokens, at, measure)
        inner = [token for token in tokens if token.start < end]
        if not inner or inner[-1].end == end and all(token.tag in NOUN_TAGS for token in inner):
            return list(tokens)
        rest = [] if inner[-1].end == end else [Token(end, inner[-1].end, "v")]
        noun = bool(rest) and inner[-1].tag in NOUN_TAGS and known_tag(self.printed(rest[0])) not in ("v", "p", "d")
        if noun and listed:
            return list(tokens)  # 5名研究|生态的专家, 科考队|员
        return [Token(at, end, "n"), *rest, *tokens[len(inner) :]]

    def _cut_before_verb(self, tokens: Sequence[Token], at: int, measure: str) -> int:
        """四匹马|拉着, 一缕阳光|照进 in one word of the tagger: where the counted thing ends before the verb, or 0."""
        first = tokens[0] if tokens else None
        if first is None or first.start != at or first.end - at < _PAIR or fits(measure, self.printed(first)):
            return 0
        short = first.end - at == _PAIR
        if short and self.across(at) is None or not fits(measure, self.text[at : first.end - 1]):
            return 0
        follows = self.text[first.end : first.end + 1] in tuple("着了过" if short else "着了过进出到在向")
        return first.end - 1 if follows else 0

    def whole_before(self, found: Span | None, head: int, end: int, measure: str) -> Span | None:
        """密切|接触者90名: the noun before a number with all that the table lists; 王冠增至90顶: or that alone."""
        end = end if found is None else found.end
        long = fitting_end(measure, self.text, head, end) if head < end else 0
        if long < _NEW_WORD or found is not None and long <= end - found.start:
            return found
        return Span(end - long, end)

    def with_compounds(self, tokens: Sequence[Token], measure: str) -> list[Token]:
        """The tokens, what makes a noun of a noun before it as one: 虫情|测报灯, 开票|所."""
        out: list[Token] = []
        first = self.printed(tokens[0]) if tokens and tokens[0].tag in ("a", "v", "ad") else ""
        named = fits(measure, first) or measure == "个" and len(first) == _NEW_WORD and first[-1] in _AREAS
        if len(first) > 1 and known_tag(first) in (None, "v") and named:
            tokens = [tokens[0]._replace(tag="n"), *tokens[1:]]  # 三张|红卡的
        if [token.tag for token in tokens[1:3]] == ["a", "n"] and self.printed(tokens[0]) in _DEGREE:
            tokens = [Token(tokens[0].start, tokens[1].end, "a"), *tokens[2:]]  # 一波|较强冷空气
        if measure in ("名", "位") and self.words is not None:
            tokens = [token._replace(tag="n") if self._is_trade(token) else token for token in tokens]
        if len(tokens) > 1 and (self._is_torn(tokens[0], tokens[1], measure) or self._is_site(tokens, measure)):
            tokens = [Token(tokens[0].start, tokens[1].end, "n"), *tokens[2:]]
        fitting = ends_of(measure)
        for index, token in enumerate(tokens):
            if out and token.start < out[-1].end:
                continue
            end = None
            if out and (led := out[-1]).tag in NOUN_TAGS:
                makes = token.end == led.end + 1 and self.text[led.end] in fitting
                if makes and self._makes(led, token, measure):
                    out[-1] = Token(led.start, token.end, "n")
                    continue
                end = self._compound_end(tokens, index, measure)
            if end is None and index + 2 < len(tokens) and tokens[index + 1].tag == "zhi":
                end = self._bound_end(tokens[index : index + 3])
            out.append(token if end is None else Token(token.start, end, "n"))
        return out

    def _is_torn(self, first: Token, second: Token, measure: str) -> bool:
        """几位|里|长, 十场|点|映, 20多支演|出队: what is counted, of which the tagger has cut one character."""
        if first.end - first.start != 1 or "w" in (first.tag, second.tag):
            return False
        whole = self.text[first.start : second.end]
        if second.end - second.start == 1:
            return known_tag(whole) != "v" and fits(measure, whole)
        return self.across(first.start) is not None and fits(measure, whole) and not fits(measure, whole[0])

    def _is_site(self, tokens: Sequence[Token], measure: str) -> bool:
        """两处繁殖/v 地/u 都: a place for what is done there, where no verb follows that 地 could lead to."""
        following = tokens[_PAIR].tag if len(tokens) > _PAIR else "w"
        led = measure in _OF_SITES and tokens[0].tag in ("v", "vn") and following not in ("v", "vd", "p")
        return led and tokens[1].tag == "u" and self.printed(tokens[1]) == "地"

    def _makes(self, noun: Token, last: Token, measure: str) -> bool:
        """5场音乐|会, 3头亚洲|象: what the measure word counts, if only the next character makes it such a thing."""
        long = fitting_end(measure, self.text, noun.start, last.end)
        whole = long == last.end - noun.start
        if noun.tag == "vn" and measure in ("名", "位") and self.printed(last) == "手":
            return True  # 监控|手
        return (whole or long >= _NEW_WORD) and not fits(measure, self.text[noun.start : last.end - 1])

    def _is_trade(self, token: Token) -> bool:
        """一位外地|同行: a word for people that only the table takes for a verb."""
        words = self.words.within(Span(token.start, token.end)) if token.tag == "v" and self.words is not None else ()
        return len(words) == 1 and words[0].tag == "n" and self.is_person(token)

    def _bound_end(self, words: Sequence[Token]) -> int | None:
        """Where 安身之地 ends: a word that is no noun, 之 and one character."""
        tags = [word.tag for word in words]
        if tags[1:2] != ["zhi"] or tags[2:] not in (["n"], ["an"], ["vn"], ["TIME"]) or tags[0] not in _BEFORE_ZHI:
            return None
        single = words[2].end - words[2].start == 1 and self.text[words[2].start] not in TIMES_OF
        return words[2].end if single and words[0].end - words[0].start > 1 else None

    def _compound_end(self, tokens: Sequence[Token], index: int, measure: str) -> int | None:
        """Where the noun ends that a verb and one character, or such a character alone, make behind a noun."""
        token = tokens[index]
        single = token.end - token.start == 1
        if token.tag in NOUN_TAGS if single else token.tag not in ("v", "vn") or token.end - token.start > 2:
            return None  # most words
        behind = tokens[index + 1] if index + 1 < len(tokens) else None
        if single:
            verb = behind is not None and behind.tag in ("v", "d")  # 商人|所|送财物
            word = self.printed(token)
            copula = token.tag == "v" and word in _COPULAS  # 两名嫌犯|属情侣关系
            made = word in _SUFFIXES or fits(measure, word)
            return token.end if made and not (verb or copula) else None  # 农业机械|展
        if behind is None:
            return None
        word = self.printed(behind)
        suffix = word in _SUFFIXES or len(word) == 1 and behind.tag == "n" and fits(measure, word)
        suffix |= len(word) == 1 and fits(measure, self.printed(token) + word)  # 咨询|会
        return behind.end if suffix else None

    def is_verb(self, token: Token) -> bool:
        """Whether the tagger takes it for a verb, whatever the table says: 参会, 当选."""
        words = self.words.within(Span(token.start, token.end)) if self.words is not None else ()
        return any(word.tag == "v" for word in words)

    def has_verb_before(self, at: int) -> bool:
        """Whether the clause has a verb before `at`."""
        head = max(0, at - BEHIND)
        for mark in _SENTENCE.finditer(self.text, head, at):
            head = mark.end()
        return self._has_verb(head, at)

    def has_verb_after(self, at: int) -> bool:
        """Whether the clause has a verb behind `at`."""
        end = min(len(self.text), at + AHEAD)
        mark = _SENTENCE.search(self.text, at, end)
        return self._has_verb(at, mark.start() if mark else end)

    def _has_verb(self, start: int, end: int) -> bool:
        return any(token.tag == "v" and self.printed(token) not in _NO_VERBS for token in self.tokens(start, end))

    def _by_table(self, start: int, end: int) -> list[Token]:
        text, at = self.text, start
        tokens: list[Token] = []
        while at < end:
            char = text[at]
            found = _WORDS.at(text, at) if char in _WORDS.firsts else None
            behind = at + 1 if found is None else at + len(found[0])
            if found is not None and behind <= end:
                tokens.append(Token(at, behind, found[1]))
            else:
                behind = at + 1
                tokens.append(Token(at, behind, _ALONE.get(char) or ("n" if char.isalnum() else "w")))
            at = behind
        return tokens
