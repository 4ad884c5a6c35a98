"""The noun phrase before a number: 居民2839户, 走失老人47人, 水质检测940次, 汽车产量3万辆.

Takes the words of a text, a quantity, its measure word and how far back it may look; gives the span of what is counted.
It leaves out the owner of the figure (云岭村居民310户 counts 居民) and gives None for what is measured rather than
counted (总价三百万) and for a verb with its object (去图书馆两次).
"""

import re
from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.lexicon import column, rows
from pipeline.numbers.noun_words import (
    BEHIND,
    CLAUSE,
    CLOSING,
    NOUN_TAGS,
    OWNER_TAGS,
    PEOPLE_ENDS,
    PEOPLE_MEASURES,
    Reader,
    Token,
    known_tag,
    role,
)
from pipeline.numbers.units import EndTable
from pipeline.spans import Span

_LIGHT = frozenset(row["word"] for row in rows("noun_boundaries") if row["light"])
_POSSESSIVE = frozenset({"有", "共有", "现有", "拥有", "设有"})
_AGENT_SUFFIXES = frozenset("户戶者员員人生民点點站队隊")
_TIMES = frozenset({"次", "回", "趟", "遍"})
_EVENTS = _TIMES | {"场", "場", "起", "例", "届", "期"}
# Measures of bodies and things, which a named organization never has in such numbers (社区医院43家).
_BODIES = frozenset({"家", "所", "座", "个", "個", "辆", "輛", "台", "部", "艘", "架", "处", "處"})
_COMPLEMENTS = frozenset("出到成完入起来來去回下上给給")
_FROM = ("由", "从", "從")
_TOGETHER = frozenset("共互同合联聯")
_PLACE_ENDS = tuple("省市县縣区區乡鄉镇鎮村旗州盟街路国國湾灣岛島")
_PLACES = frozenset(column("places", "words"))
_DOING, _STAFF, _CHANGE = frozenset(role("doing")), role("staff"), role("change")
_ATTRIBUTES, _AMOUNTS = role("attribute"), role("amount")
_MODIFIERS = EndTable((row["word"], row["modifier"]) for row in rows("number_modifiers") if row["place"] == "before")
_NOT_ONE = re.compile(r"[不都也没沒未]")


class NounsBefore:
    """Answers `of(quantity, measure, floor)` for one text."""

    def __init__(self, reader: Reader) -> None:
        self._reader, self._text = reader, reader.text

    def of(self, mention: QuantityMention, measure: str, floor: int) -> Span | None:
        """The noun phrase that ends before the quantity and starts at `floor` or later; None if there is none."""
        text = self._text
        if mention.indefinite and (_NOT_ONE.match(text, mention.span.end) or measure in _TIMES):
            return None  # 一分不收, 检验一次
        end = self._before_modifiers(mention.span.start, floor)
        if end > floor and text[end - 1 : end] in CLOSING:
            opening = text.rfind(CLOSING[text[end - 1]], max(floor, end - BEHIND), end)
            whole = opening >= 0 and not CLAUSE.search(text, opening + 1, end - 1)
            return Span(opening + 1, end - 1) if whole else None
        head = max(floor, end - BEHIND)
        for mark in CLAUSE.finditer(text, head, end):
            head = mark.end()
        if text.endswith(_FROM, head, end) and text.startswith(_CHANGE, mention.span.end):
            end -= 1  # 火警由98宗升至196宗
        tokens, stripped = self._without_light(head, end)
        if tokens and (amount := next((word for word in _AMOUNTS if text.endswith(word, head, tokens[-1].end)), "")):
            # 汽车产量3万辆 counts 汽车
            tokens, _ = self._without_light(head, tokens[-1].end - len(amount))
        return self._phrase(tokens, stripped, measure) if tokens else None

    def _without_light(self, start: int, end: int) -> tuple[list[Token], list[str]]:
        """The tokens of the stretch, and those that only lead on to the number (达, 有), last first."""
        tokens, stripped = [token for token in self._reader.tokens(start, end) if token.end <= end], []
        while tokens and tokens[-1].tag != "w" and self._reader.printed(tokens[-1]) in _LIGHT:
            stripped.append(self._reader.printed(tokens.pop()))
        return tokens, stripped

    def _before_modifiers(self, at: int, floor: int) -> int:
        while at > floor:
            found = _MODIFIERS.before(self._text, at, floor)
            if found is None:
                return at
            at -= len(found[0])
        return at

    def _phrase(self, tokens: Sequence[Token], stripped: Sequence[str], measure: str) -> Span | None:
        first = len(tokens)
        while first and self._in_phrase(tokens, first - 1):
            first -= 1
        phrase = list(tokens[first:])
        if not phrase:
            return self._deed(tokens, measure) or self._object_of(tokens[-1])
        governor = tokens[first - 1] if first else None
        if governor is not None and self._is_agent(governor, phrase[0]):
            phrase.insert(0, governor)  # 脱贫|户, 获奖|者
        self._drop_owner(phrase, measure, leading=first == 0, told=any(known_tag(word) == "v" for word in stripped))
        if not self._can_be_counted(phrase, measure, governor):
            return None
        return self._unless_measured(Span(phrase[0].start, phrase[-1].end), stripped)

    def _in_phrase(self, tokens: Sequence[Token], index: int) -> bool:
        tag, inner = tokens[index].tag, index + 1 < len(tokens)
        return tag in NOUN_TAGS or (inner and (tag == "a" or (tag == "v" and self._attributive(tokens, index))))

    def _attributive(self, tokens: Sequence[Token], index: int) -> bool:
        """组成|人员, 清出|废弃|渔网, 危重孕|产妇: a verb that belongs to the noun behind it."""
        word = self._reader.printed(tokens[index])
        before = tokens[index - 1] if index else None
        if known_tag(word) == "v":
            return False
        if len(word) == 1:
            return before is not None and before.tag == "a" and tokens[index + 1].tag == "n"
        if self._reader.printed(tokens[index + 1]) in _STAFF:
            return True
        if before is None or index < 2 or tokens[index - 2].tag != "v":
            return False
        return before.tag == "u" or self._reader.printed(before) in _COMPLEMENTS

    def _is_agent(self, governor: Token, noun: Token) -> bool:
        return noun.end - noun.start == 1 and governor.tag == "v" and self._text[noun.start] in _AGENT_SUFFIXES

    def _drop_owner(self, phrase: list[Token], measure: str, *, leading: bool, told: bool) -> None:
        """Removes whose it is (云岭村|居民) and the verb of the clause (培训|农户300户; not 研发人员增至300人)."""
        while len(phrase) > 1:
            token, head = phrase[0], self._reader.printed(phrase[1])
            verbal = token.tag == "vn" and leading and not told and head not in _STAFF
            if not verbal and (token.tag not in OWNER_TAGS or self._is_theme(token, measure)):
                return
            phrase.pop(0)

    def _is_theme(self, token: Token, measure: str) -> bool:
        """淨灘活動36場: a word of two characters that the tagger takes for a place and no table of places has."""
        word = self._reader.printed(token)
        return (
            token.tag == "LOC"
            and measure in _EVENTS
            and len(word) == 2
            and word not in _PLACES
            and not word.endswith(_PLACE_ENDS)
        )

    def _can_be_counted(self, phrase: Sequence[Token], measure: str, governor: Token | None) -> bool:
        last = phrase[-1]
        if phrase[0].tag in OWNER_TAGS and len(phrase) == 1:
            return phrase[0].tag in ("ORG", "nt") and measure in _BODIES
        if phrase[0].tag == "s" or self._reader.printed(last) in ("头", "頭"):
            return False
        if last.tag == "vn" and len(phrase) == 1 and measure in PEOPLE_MEASURES:
            return False  # 新增就业38万人
        governed = governor is not None and governor.tag == "v" and self._reader.printed(governor) not in _DOING
        return not (measure in _TIMES and governed and last.tag != "vn")

    def _unless_measured(self, span: Span, stripped: Sequence[str]) -> Span | None:
        """None for what is measured and for what is only had (全村共有310户)."""
        text = self._text
        if text.endswith(_ATTRIBUTES, span.start, span.end):
            return None
        possessed = any(word in _POSSESSIVE for word in stripped)
        return None if possessed and text[span.end - 1] not in PEOPLE_ENDS else span

    def _deed(self, tokens: Sequence[Token], measure: str) -> Span | None:
        """水质检测940次, 失误19次, 发现新种58个: what ends in a verb is counted as one thing."""
        last, first = tokens[-1], len(tokens) - 1
        if last.tag != "v" or self._reader.words is None:
            return None
        word = self._reader.printed(last)
        if len(word) == 1 and first and tokens[-2].tag == "a":
            return Span(tokens[-2].start, last.end)
        shared = len(word) == 1 and first and self._reader.printed(tokens[-2]) in _TOGETHER  # 共|读
        first -= bool(shared)
        if measure not in _EVENTS or not (shared or (len(word) == 2 and known_tag(word) != "v")):
            return None
        while first and tokens[first - 1].tag in {"n", "nz", "vn", "a", "an"}:
            first -= 1
        done = first and self._reader.printed(tokens[first - 1]) in _DOING
        alone = shared and (not first or tokens[first - 1].tag in ("c", "f", "r", "TIME")) or len(tokens) == 1
        return Span(tokens[first].start, last.end) if done or alone else None

    def _object_of(self, token: Token) -> Span | None:
        """办展13场: verb and object in one word of the tagger."""
        word = self._reader.printed(token)
        split = token.tag == "v" and len(word) == 2 and known_tag(word[0]) == "v" and known_tag(word) is None
        return Span(token.end - 1, token.end) if split and self._reader.words is not None else None
