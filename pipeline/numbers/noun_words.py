"""The words around a number: the tagger's where there are some, else those of a table of boundary words.

Takes a text and, if known, its words with parts of speech; gives the tokens of a stretch in the terms of the tagger
LAC, and what the language data knows of a word. Knows nothing of numbers.
"""

from collections.abc import Sequence, Set
from typing import NamedTuple, Protocol

from pipeline.lazy import regex
from pipeline.lexicon import rows, word_list
from pipeline.numbers.known_nouns import fitting_end, is_people
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
_ADVERBS = frozenset("均都也已又就才仍")
_KIND_ENDS = frozenset("型式")
_COLOURED = frozenset("红黄蓝绿青白黑灰紫金银亮暖凉甜香热冷湿干胖圆雾沉紅黃藍綠銀熱濕乾圓霧")
_PAIR = 2  # characters
_MOST_PARTS = 4  # into which the tagger may have cut a word
_SETTLING = frozenset(role("settling"))
_MAKE = regex("[0-9]{1,2}[A-Z]|[0-9]{2,4}强(?:企业|县|品牌)?")
_DOUBLE = regex("[双单雙單][层人排门桥头缸柱轨拱向门核卡开層門橋頭軌開]")
_DECADE = regex("[0-9]0[后後]|[0-9]5[后後]")
_SPENT = role("spending")
TIMES_OF = frozenset("际时后前间中一内外初末余首冠列")  # 第九个教师节|之际, 十大茶市|之首
_DOUBTED = frozenset({"a", "v", "vn", "d", "m", "u", "TIME"})  # parts of speech that the words beside may change
_PARTICLES = {"的": "de", "之": "zhi"}
_ALONE = _PARTICLES | {"了": "u", "着": "u", "过": "u", "·": "n"}
_CANTONESE = frozenset(role("cantonese"))
_TAGS = {row["word"]: row["tag"] for row in rows("noun_boundaries")}
_WORDS = WordTable((row["word"], row["tag"]) for row in rows("noun_boundaries"))
_LONG_WORDS = WordTable(
    (word, _TAGS.get(word, "n"))
    for word in (*_TAGS, *role("flow"))
    if len(word) > 2 and _TAGS.get(word, "n") in ("n", "a")
)


_KINDS_OF_AREA = role("area")
PARTICIPLES = frozenset(role("participle"))
# They take no object: a noun behind them is what they describe, and not what was done to it.
INTRANSITIVE = frozenset(role("intransitive"))


def _of_make(word: str, *, nominal: bool) -> str | None:
    """The part of speech of what the tagger takes for a number and is none: 300座|5G|基站, 五辆|双层|巴士."""
    if nominal and _DOUBLE.fullmatch(word):
        return "a"
    return "nz" if _MAKE.fullmatch(word) else None  # also 32家世界|500强|企业


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


def _listed_tag(printed: str, tag: str) -> str:
    """The tagger's part of speech, unless the table knows the word: 急救|站, 食|咗|兩劑."""
    if printed in _CANTONESE:
        return "u"
    return tag if len(printed) == 1 and tag == "n" else _TAGS.get(printed, tag)


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
            if last <= start or start >= end:
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
        tag = _listed_tag(printed, word.tag)
        tag = "n" if tag == "v" and len(printed) > _PAIR and printed[-1] == "赛" else tag  # 龙舟|邀请赛/v
        if tag == word.tag and tag not in _DOUBTED:
            return tag
        if tag == "n" and word.tag == "d" and index + 1 < len(words) and words[index + 1].tag == "v":
            return "d"  # 两个方面|有机|结合
        if word.tag == "m" and (made := _of_make(printed, nominal=nominal)) is not None:
            return made
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
        if tag == "TIME" and self._is_counted_day(word, before, nominal=nominal, leads=leads):
            return "nz"
        if tag in ("v", "a") and len(printed) == 3 and printed[-1] in _SUFFIXES and printed not in _TAGS:
            return "n"  # 熟练工, 仿真枪
        return _PARTICLES.get(printed, "u") if tag == "u" else tag

    def _is_counted_day(self, word: TaggedWord, before: str, *, nominal: bool, leads: bool) -> bool:
        """第9个|儿童节, 18个|晚上, 一起过的|中秋节|不超过5个: whether a time is what a number counts."""
        printed = word.span.of(self.text)
        spent = before == "de" and not leads and self.text.endswith(_SPENT, 0, word.span.start - 1)
        if not nominal:
            return spent and printed.endswith("节")
        return printed.endswith(("节", *DAYTIMES) if before in ("w", "de") else "节")

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
        if printed[-1] in _KIND_ENDS:
            return False  # 超大型|货轮
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
        if follows != middle or end <= follows:
            return None
        start, stop = max(start, floor), min(stop, end)  # 流感|个|案由, in front of 由上月的9宗
        joined = self.text[start:stop]
        if joined[-1] in "后後" and _DECADE.fullmatch(joined):
            return Token(start, stop, "nz")  # 一批|00|后选手
        torn = _TAGS.get(self.text[follows:stop]) != "n"  # not 签|订单
        if torn and len(joined) > 2 and word.tag == "v" and _TAGS.get(joined[: middle - start + 1]) == "v":
            return Token(start, middle + 1, "v")  # 救|起落水者
        if len(joined) == _NEW_WORD and joined[1] == joined[2] and joined[0] in _COLOURED:
            return Token(start, stop, "a")  # 绿|油油
        tag = "n" if joined.startswith("被") and joined.endswith("者") else _TAGS.get(joined)  # 被|困者
        known = tag in ("a", "n", "r") or tag is not None and joined[0] in "新名题取"  # 新|购, 名|为
        return Token(start, stop, tag) if known and tag else None

    def whole_before(self, found: Span | None, head: int, end: int, measure: str) -> Span | None:
        """密切|接触者90名: the noun before a number with all that the table lists; 王冠增至90顶: or that alone."""
        end = end if found is None else found.end
        long = fitting_end(measure, self.text, head, end) if head < end else 0
        if long < _NEW_WORD or found is not None and long <= end - found.start:
            return found
        return Span(end - long, end)

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
