"""The noun phrase behind a number: 43名志愿者, 一名扎根基层的教师, 首批“示范校”.

Takes the words of a text, a quantity and its measure word; gives the span of what is counted. It stops before the verb
of the sentence (24名志工|巡查环境) and before what only belongs to the counted thing (11个民族|的群众), and gives None
where no noun phrase follows at once or behind a relative clause.
"""

import re
from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.lexicon import rows
from pipeline.numbers.noun_words import (
    AHEAD,
    CLAUSE,
    CLOSING,
    NOUN_TAGS,
    OWNER_TAGS,
    PEOPLE_ENDS,
    PEOPLE_MEASURES,
    QUOTES,
    Reader,
    Token,
    known_tag,
    role,
)
from pipeline.numbers.units import WordTable
from pipeline.spans import Span

_END = re.compile(r"[。；;！!？?\n]")
_SELF_COUNTING = frozenset(
    {"人", "人次", "户", "戶", "次", "票", "分", "届", "场", "户次", "名次", "下", "遍", "趟", "回"}
)
# What such a measure counts can act: a verbal noun behind it may be the verb of the sentence.
_AGENT_MEASURES = frozenset({"名", "位", "人", "家", "户", "戶", "所", "支", "个", "個"})
_PRAISE, _EACH = frozenset(role("praise")), frozenset(role("each"))
_NAMING = ("称号", "稱號", "荣誉", "榮譽", "名单", "名單", "字")  # “...”称号: the marked name is what counts
_AGED = ("过", "近", "逾", "满", "過", "滿")
_TAIL = WordTable((row["word"], row["modifier"]) for row in rows("number_modifiers") if row["place"] == "after")


class NounsAfter:
    """Answers `of(quantity, measure)` for one text."""

    def __init__(self, reader: Reader) -> None:
        self._reader, self._text = reader, reader.text

    def of(self, mention: QuantityMention, measure: str) -> Span | None:
        """The noun phrase behind the quantity, None if there is none."""
        text = self._text
        at = self._past_tail(mention)
        if text[at : at + 1] == "的" and measure not in ("", "个", "名"):
            at += 1
        if mention.kind == "idiomatic" and text[at : at + 1] in CLOSING:
            at += 1
        if text[at : at + 1] in QUOTES:
            return self._quoted(at, mention)
        across = self._reader.across(at)
        if across is not None and across.tag != "m":
            inside = mention.kind == "ordinal" or across.tag in NOUN_TAGS
            return Span(at, across.span.end) if inside else None
        end = _END.search(text, at, at + AHEAD)
        tokens = self._reader.tokens(at, end.start() if end else min(len(text), at + AHEAD))
        if not tokens:
            return None
        return _Phrase(self._reader, mention, measure).head(tokens, relative=measure not in _SELF_COUNTING)

    def is_doubtful(self, noun: Span) -> bool:
        """Whether a noun before the number is the better one: 救护车12辆|赶赴灾区, 员工从3个|人增加到420人."""
        if noun.of(self._text) == "人":
            return True
        tokens = self._reader.tokens(noun.start, noun.end)
        return bool(tokens) and tokens[0].tag == "v"

    def _past_tail(self, mention: QuantityMention) -> int:
        """Behind 左右 and the like."""
        found = _TAIL.at(self._text, mention.span.end)
        return mention.span.end + len(found[0]) if found else mention.span.end

    def _quoted(self, at: int, mention: QuantityMention) -> Span | None:
        """首批“示范校”: what stands between the marks, if that is all one term; 200个“家门口”驿站: the noun behind."""
        text = self._text
        closing = text.find(QUOTES[text[at]], at, at + AHEAD)
        inner = text[at + 1 : closing] if closing > 0 else ""
        if not inner or CLAUSE.search(inner):
            return None
        if mention.kind != "ordinal" and not text.startswith(_NAMING, closing + 1):
            end = CLAUSE.search(text, closing + 1, closing + AHEAD)
            behind = self._reader.tokens(closing + 1, end.start() if end else min(len(text), closing + AHEAD))
            if behind and behind[0].tag in NOUN_TAGS - OWNER_TAGS:
                return _Phrase(self._reader, mention, "").plain(behind)
        if "的" in inner:  # 一块“会说话的黑板”
            tokens = self._reader.tokens(at + 1, closing)
            if any(token.tag == "v" for token in tokens) and tokens[-1].tag in NOUN_TAGS:
                return Span(text.rindex("的", at, closing) + 1, closing)
        return Span(at + 1, closing)


class _Phrase:
    """Reads one noun phrase off its tokens."""

    def __init__(self, reader: Reader, mention: QuantityMention, measure: str) -> None:
        self._reader, self._text, self._mention, self._measure = reader, reader.text, mention, measure

    def head(self, tokens: Sequence[Token], *, relative: bool) -> Span | None:
        """The noun phrase at the head of `tokens`, or the head noun behind its relative clause."""
        found = self.plain(tokens)
        if found is not None or not relative:
            return found or self._deed(tokens)
        for index, token in enumerate(tokens):
            if token.tag == "w" and self._text[token.start] not in "、“”‘’":
                break
            if token.tag == "de" and index + 1 < len(tokens):
                return self.plain(tokens[index + 1 :], clause=True)
        return self._deed(tokens)

    def plain(self, tokens: Sequence[Token], *, clause: bool = False) -> Span | None:
        """The nouns at the head of `tokens` with their adjectives."""
        first = self._first(tokens)
        start, end = tokens[first].start if first < len(tokens) else 0, None
        last: Token | None = None
        for index in range(first, len(tokens)):
            token = tokens[index]
            following = tokens[index + 1].tag if index + 1 < len(tokens) else "w"
            if token.tag in NOUN_TAGS:
                if last is not None and self._reader.printed(token) in ("年", "月", "日"):
                    break  # 两条产线|年产能
                if token.tag == "vn" and last is not None and self._is_predicate(tokens, index, last, clause=clause):
                    break
                end, last = self._without_age(token), token
            elif self._leads_on(token, following, last, clause=clause):
                continue
            elif token.tag == "de" and last is not None and following in NOUN_TAGS | {"a"}:
                if clause or self._belongs(tokens[first:index]):
                    return self.plain(tokens[index + 1 :], clause=True)
                break
            elif last is not None and (joined := self._joined(tokens, index, last)) is not None:
                end = joined
                break
            elif token.tag == "a" and last is None and self._measure == "方":
                end = token.end  # 一方平安
                break
            else:
                break
        return Span(start, end) if end is not None else None

    def _first(self, tokens: Sequence[Token]) -> int:
        """Past 各族 and, after 一位, past 热心: they say nothing of what is counted."""
        first = 0
        while first + 1 < len(tokens):
            word = self._reader.printed(tokens[first])
            vague = self._mention.indefinite or self._mention.distributive
            if word not in _EACH and not (vague and word in _PRAISE and tokens[first + 1].tag in NOUN_TAGS):
                break
            first += 1
        return first

    def _leads_on(self, token: Token, following: str, last: Token | None, *, clause: bool) -> bool:
        """An adjective, a participle or 之 that a noun follows."""
        if token.tag == "a":
            return following in NOUN_TAGS or following == "a"
        if token.tag == "zhi":
            return last is not None and following in NOUN_TAGS
        return token.tag == "v" and last is None and not clause and self._attributive(token, following)

    def _belongs(self, owner: Sequence[Token]) -> bool:
        """Whether the words before 的 only describe the counted noun behind it: 一位三中的老师, not 11个民族的群众."""
        last = owner[-1]
        if last.tag in OWNER_TAGS or any(token.tag not in NOUN_TAGS for token in owner):
            return True
        if len(owner) > 1 and owner[0].tag == "vn":
            return True
        return self._measure in ("名", "位") and self._text[last.end - 1] not in PEOPLE_ENDS

    def _joined(self, tokens: Sequence[Token], index: int, last: Token) -> int | None:
        """15名工人和技术能手: the end of a second kind of people under the same number."""
        if self._reader.printed(tokens[index]) not in ("和", "与", "與", "及") or self._measure not in ("名", "位"):
            return None
        after = index + 1
        while after < len(tokens) and tokens[after].tag in NOUN_TAGS - OWNER_TAGS:
            after += 1
        if after == index + 1 or self._text[last.end - 1] not in PEOPLE_ENDS:
            return None
        ended = self._text[tokens[after - 1].end - 1]
        return tokens[after - 1].end if ended in PEOPLE_ENDS or ended in "手部家" else None

    def _is_predicate(self, tokens: Sequence[Token], index: int, last: Token, *, clause: bool) -> bool:
        """党员|常态化参与, 志愿者|服务, 由24名志工|巡查环境: a verbal noun that is the verb of the sentence."""
        following = tokens[index + 1].tag if index + 1 < len(tokens) else "w"
        if following in ("v", "vd"):
            return True
        if following not in NOUN_TAGS:
            return self._text[last.end - 1] in PEOPLE_ENDS and last.end - last.start > 1
        if clause or self._measure not in _AGENT_MEASURES or self._mention.kind == "ordinal":
            return False
        reader = self._reader
        return not reader.has_verb_before(self._mention.span.start) and not reader.has_verb_after(tokens[index].end)

    def _without_age(self, token: Token) -> int:
        """老人|年过八旬: the 年 belongs to the age."""
        aged = self._text[token.end - 1] == "年" and self._text[token.end : token.end + 1] in _AGED
        return token.end - 1 if aged else token.end

    def _attributive(self, token: Token, following: str) -> bool:
        """退役军人, 换电站: a verb that a noun follows at once; not the verb of the sentence (每10股|派发红利)."""
        word = self._reader.printed(token)
        if len(word) > 2 or following not in ("n", "nz", "nw") or self._measure in _SELF_COUNTING:
            return False
        if known_tag(word) in ("v", "p", "d", "r", "c") or word[-1] in "着着了过過到出":
            return False
        return not self._mention.distributive

    def _deed(self, tokens: Sequence[Token]) -> Span | None:
        """每一份|付出: a verb alone before a mark is what is counted, unless people are (3名|获救)."""
        token = tokens[0]
        alone = len(tokens) == 1 or tokens[1].tag == "w"
        vague = self._mention.indefinite or self._mention.distributive or self._mention.kind == "ordinal"
        counted = self._measure and self._measure not in _SELF_COUNTING | PEOPLE_MEASURES | {"个", "個", "家"}
        if token.tag != "v" or not alone or not vague or not counted or token.end - token.start != 2:
            return None
        return Span(token.start, token.end) if known_tag(self._reader.printed(token)) is None else None
