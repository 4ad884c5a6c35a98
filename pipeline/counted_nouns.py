"""What a number counts: the noun after it, before it, or before the first number of its list.

Takes a text with its quantities and, if known, the words with their parts of speech; gives the quantities with their
nouns. It refuses to guess: without a noun phrase beside the number, or behind a relative clause (一名扎根基层的教师),
the noun stays None. Sums of money, rates, fractions, measures, ages and durations have none by definition.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from pipeline.layers import QuantityMention
from pipeline.lexicon import rows
from pipeline.quantity_units import EndTable, WordTable
from pipeline.spans import Span

_AHEAD, _BEHIND = 48, 30  # how far a noun phrase can reach
_END = re.compile(r"[。；;！!？?\n]")
_CLAUSE = re.compile(r"[，,：:。；;！!？?\n、（）()]")
_QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》"}
_CLOSING = {closing: opening for opening, closing in _QUOTES.items()}
_FRACTIONS = ("分之", "/", "／", "比", "∶", ":", "：")
_COUNTED_KINDS = frozenset({"number", "numberrange", "ordinal", "in_term"})
_NO_NOUN_MEASURES = frozenset({"倍", "番", "成", "世纪"})
_SELF_COUNTING = frozenset(
    {"人", "人次", "户", "戶", "次", "票", "分", "届", "场", "户次", "名次", "下", "遍", "趟", "回"}
)
_NOUN_TAGS = frozenset({"n", "nz", "nr", "ns", "nt", "nw", "an", "vn", "PER", "LOC", "ORG", "s"})
_OWNER_TAGS = frozenset({"PER", "ORG", "LOC", "nr", "ns", "nt"})
_LIGHT = frozenset(row["word"] for row in rows("noun_boundaries") if row["light"])
_POSSESSIVE = frozenset({"有", "共有", "现有", "拥有", "设有"})
_PEOPLE_ENDS = frozenset("员者民生众女男客工师兵属童友")
_PARTICLES = {"的": "de", "之": "zhi"}
_AGENT_SUFFIXES = frozenset("户戶者员員人生民点點站队隊")
# 总价一百二十万: what is measured, not counted.
_ATTRIBUTES = (
    "价",
    "額",
    "额",
    "率",
    "量",
    "费",
    "款",
    "值",
    "收入",
    "面积",
    "投资",
    "资金",
    "奖池",
    "温",
    "分数",
    "指数",
    "成绩",
    "成本",
    "利润",
    "风力",
    "震级",
    "电话",
    "热线",
)
_TAGS = {row["word"]: row["tag"] for row in rows("noun_boundaries")}
_WORDS = WordTable((row["word"], row["tag"]) for row in rows("noun_boundaries"))
_MODIFIERS = EndTable((row["word"], row["modifier"]) for row in rows("number_modifiers") if row["place"] == "before")
_TAIL = WordTable((row["word"], row["modifier"]) for row in rows("number_modifiers") if row["place"] == "after")


class TaggedWord(Protocol):
    """A word and its tag, as `pipeline.tokens.Word` has them."""

    @property
    def span(self) -> Span: ...
    @property
    def tag(self) -> str: ...


class WordSource(Protocol):
    """Whatever knows the words of the text, e.g. `pipeline.tokens.Words`."""

    def within(self, span: Span) -> Sequence[TaggedWord]: ...


class _Token(NamedTuple):
    start: int
    end: int
    tag: str  # a tag of LAC, "de" for 的, "w" for a mark


def with_nouns(
    text: str, mentions: tuple[QuantityMention, ...], words: WordSource | None
) -> tuple[QuantityMention, ...]:
    """The same quantities, each with what it counts where the text says so."""
    finder = _Finder(text, words)
    out: list[QuantityMention] = []
    inherited: Span | None = None
    for index, mention in enumerate(mentions):
        floor = mentions[index - 1].span.end if index else 0
        noun, before = finder.noun(mention, floor, inherited)
        inherited = noun if before else None
        # 获一等奖一项: after its noun, one is a count and no article
        indefinite = mention.indefinite and not before
        out.append(mention if noun is None else replace(mention, noun=noun, indefinite=indefinite))
    return tuple(out)


class _Finder:
    def __init__(self, text: str, words: WordSource | None) -> None:
        self.text, self.words = text, words

    def noun(self, mention: QuantityMention, floor: int, inherited: Span | None) -> tuple[Span | None, bool]:
        """The noun, and whether it stands before the number."""
        if not self._can_count(mention):
            return None, False
        if mention.kind == "in_term":
            return self._rest_of_term(mention), False
        measure = mention.measure.of(self.text) if mention.measure else ""
        after = self._after(mention, measure)
        if after is not None or mention.kind in ("ordinal", "idiomatic"):
            return after, False
        if inherited is not None and self.text[floor : mention.span.start].strip() in ("", "、", "，", ",", "和", "及"):
            return inherited, True
        before = self._before(mention, floor)
        return before, before is not None

    def _can_count(self, mention: QuantityMention) -> bool:
        numeral = mention.numeral.of(self.text)
        if mention.kind == "idiomatic":
            return mention.measure is not None or numeral == "一" and mention.value is not None
        if mention.kind not in _COUNTED_KINDS or any(mark in numeral for mark in _FRACTIONS):
            return False
        if mention.span.of(self.text).startswith("一行"):
            return False
        return mention.measure is None or mention.measure.of(self.text) not in _NO_NOUN_MEASURES

    def _rest_of_term(self, mention: QuantityMention) -> Span | None:
        """“三个坚持”: the rest of the term, if it holds one number only."""
        if mention.span.start and self.text[mention.span.start - 1] not in (*_QUOTES, '"'):
            return None
        end = mention.span.end
        while end < len(self.text) and self.text[end].isalnum():
            end += 1
        rest = self.text[mention.span.end : end]
        return Span(mention.span.end, end) if rest and not re.search("[一二三四五六七八九十两]", rest) else None

    # ----------------------------------------------------------------- after

    def _after(self, mention: QuantityMention, measure: str) -> Span | None:
        at = self._past_tail(mention)
        text = self.text
        if text[at : at + 1] == "的" and measure not in ("", "个", "名"):
            at += 1
        if mention.kind == "idiomatic" and text[at : at + 1] in _CLOSING:
            at += 1
        if text[at : at + 1] in _QUOTES:
            return self._quoted_after(at)
        end = _END.search(text, at, at + _AHEAD)
        tokens = self._tokens(at, end.start() if end else min(len(text), at + _AHEAD))
        if not tokens:
            return None
        if tokens[0].start < at or self._inside_name(at, tokens[0]):
            return Span(at, tokens[0].end) if tokens[0].tag in _NOUN_TAGS else None
        return self._phrase(tokens, measure, relative=measure not in _SELF_COUNTING)

    def _past_tail(self, mention: QuantityMention) -> int:
        """Behind 左右 and the like."""
        found = _TAIL.at(self.text, mention.span.end)
        return mention.span.end + len(found[0]) if found else mention.span.end

    def _inside_name(self, at: int, token: _Token) -> bool:
        return self.words is not None and token.start == at and token.tag in ("ORG", "nt") and self._starts_before(at)

    def _starts_before(self, at: int) -> bool:
        return self.words is not None and any(
            word.span.start < at < word.span.end for word in self.words.within(Span(at - 1, at + 1))
        )

    def _quoted_after(self, at: int) -> Span | None:
        """首批“实验校”: what stands between the marks, if that is all one term."""
        closing = self.text.find(_QUOTES[self.text[at]], at, at + _AHEAD)
        inner = self.text[at + 1 : closing] if closing > 0 else ""
        return Span(at + 1, closing) if inner and not _CLAUSE.search(inner) else None

    def _phrase(self, tokens: Sequence[_Token], measure: str, *, relative: bool) -> Span | None:
        """The noun phrase at the head of `tokens`, or the head noun behind its relative clause."""
        found = self._plain_phrase(tokens, measure)
        if found is not None or not relative:
            return found
        for index, token in enumerate(tokens):
            if token.tag == "w" and self.text[token.start] not in "、“”‘’":
                return None
            if token.tag == "de" and index + 1 < len(tokens):
                return self._plain_phrase(tokens[index + 1 :], "", clause=True)
        return None

    def _plain_phrase(self, tokens: Sequence[_Token], measure: str, *, clause: bool = False) -> Span | None:
        start = tokens[0].start
        end: int | None = None
        last: _Token | None = None
        for index, token in enumerate(tokens):
            following = tokens[index + 1].tag if index + 1 < len(tokens) else "w"
            if token.tag in _NOUN_TAGS:
                if token.tag == "vn" and last is not None and self._is_predicate(last, following):
                    break
                end, last = self._without_age(token), token
            elif (
                token.tag == "a"
                and (following in _NOUN_TAGS or following == "a")
                or token.tag == "v"
                and last is None
                and not clause
                and self._attributive(token, following, measure)
            ):
                continue
            elif token.tag == "de" and last is not None and following in _NOUN_TAGS | {"a"}:
                if (
                    clause
                    or not all(part.tag in _NOUN_TAGS - {"vn"} for part in tokens[:index])
                    or (self.words is None and token.start - start > 3)
                ):
                    return self._plain_phrase(tokens[index + 1 :], "", clause=True)
                continue
            elif token.tag == "zhi" and last is not None and following in _NOUN_TAGS:
                continue
            elif token.tag == "a" and last is None and measure == "方":
                end = token.end  # 一方平安
                break
            else:
                break
        return Span(start, end) if end is not None else None

    def _is_predicate(self, last: _Token, following: str) -> bool:
        """党员|常态化参与, 志愿者|服务: a verbal noun that is the verb of the sentence."""
        if following in ("v", "vd"):
            return True
        return following not in _NOUN_TAGS and self.text[last.end - 1] in _PEOPLE_ENDS and last.end - last.start > 1

    def _without_age(self, token: _Token) -> int:
        """老人|年过八旬: the 年 belongs to the age."""
        aged = self.text[token.end - 1] == "年" and self.text[token.end : token.end + 1] in (
            "过",
            "近",
            "逾",
            "满",
            "過",
            "滿",
        )
        return token.end - 1 if aged else token.end

    def _attributive(self, token: _Token, following: str, measure: str) -> bool:
        """退役军人, 换电站: a verb that a noun follows at once."""
        word = self.text[token.start : token.end]
        return (
            len(word) <= 2
            and following in ("n", "nz", "nw")
            and measure not in _SELF_COUNTING
            and _TAGS.get(word) not in ("v", "p", "d", "r", "c")
        )

    # ---------------------------------------------------------------- before

    def _before(self, mention: QuantityMention, floor: int) -> Span | None:
        text = self.text
        end = self._before_modifiers(mention.span.start, floor)
        if text[end - 1 : end] in _CLOSING and end > floor:
            opening = text.rfind(_CLOSING[text[end - 1]], max(floor, end - _BEHIND), end)
            return (
                Span(opening + 1, end - 1) if opening >= 0 and not _CLAUSE.search(text, opening + 1, end - 1) else None
            )
        head = max(floor, end - _BEHIND)
        for mark in _CLAUSE.finditer(text, head, end):
            head = mark.end()
        tokens = [token for token in self._tokens(head, end) if token.end <= end]
        stripped: list[str] = []
        while tokens and tokens[-1].tag != "w" and text[tokens[-1].start : tokens[-1].end] in _LIGHT:
            last = tokens.pop()
            stripped.append(text[last.start : last.end])
        return self._phrase_before(tokens, stripped)

    def _before_modifiers(self, at: int, floor: int) -> int:
        while at > floor:
            found = _MODIFIERS.before(self.text, at, floor)
            if found is None:
                return at
            at -= len(found[0])
        return at

    def _phrase_before(self, tokens: Sequence[_Token], stripped: Sequence[str]) -> Span | None:
        text = self.text
        if not tokens:
            return None
        first = len(tokens)
        while first and (tokens[first - 1].tag in _NOUN_TAGS or (tokens[first - 1].tag == "a" and first < len(tokens))):
            first -= 1
        phrase = list(tokens[first:])
        if not phrase:
            return self._object_of(tokens[-1])
        if (
            first
            and phrase[0].end - phrase[0].start == 1
            and tokens[first - 1].tag == "v"
            and text[phrase[0].start] in _AGENT_SUFFIXES
        ):
            phrase.insert(0, tokens[first - 1])  # 脱贫|户, 获奖|者
        while len(phrase) > 1 and (phrase[0].tag in _OWNER_TAGS or (phrase[0].tag == "vn" and first == 0)):
            phrase.pop(0)
        if phrase[0].tag in _OWNER_TAGS or phrase[0].tag == "s":
            return None
        span = Span(phrase[0].start, phrase[-1].end)
        possessed = any(word in _POSSESSIVE for word in stripped)
        if text[phrase[-1].start : span.end].endswith(_ATTRIBUTES):
            return None
        return None if possessed and text[span.end - 1] not in _PEOPLE_ENDS else span

    def _object_of(self, token: _Token) -> Span | None:
        """办展13场: verb and object in one word of the tagger."""
        word = self.text[token.start : token.end]
        split = token.tag == "v" and len(word) == 2 and _TAGS.get(word[0]) == "v" and word not in _TAGS
        return Span(token.end - 1, token.end) if split and self.words is not None else None

    # ---------------------------------------------------------------- tokens

    def _tokens(self, start: int, end: int) -> list[_Token]:
        """The words of a stretch, by the tagger where it has some, else by the table of boundary words."""
        tokens: list[_Token] = []
        for word in self.words.within(Span(start, end)) if self.words is not None and start < end else ():
            tokens.extend(self._by_table(start, word.span.start))
            printed = word.span.of(self.text)
            tag = _TAGS.get(printed, word.tag)
            if tag == "u":
                tag = _PARTICLES.get(printed, "u")
            tokens.append(_Token(max(word.span.start, start), min(word.span.end, end), tag))
            start = max(start, word.span.end)
        tokens.extend(self._by_table(start, end))
        return tokens

    def _by_table(self, start: int, end: int) -> Iterable[_Token]:
        text, at = self.text, start
        while at < end:
            found = _WORDS.at(text, at)
            char = text[at]
            if found is not None and at + len(found[0]) <= end:
                yield _Token(at, at + len(found[0]), found[1])
                at += len(found[0])
                continue
            tag = "de" if char == "的" else "zhi" if char == "之" else "n" if char.isalnum() or char == "·" else "w"
            yield _Token(at, at + 1, "u" if char in "了着过" else tag)
            at += 1
