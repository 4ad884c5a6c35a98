"""The counted noun in quotation marks, or behind them: 首批“示范校”, 200个“家门口”驿站, 一种“被骗了”的感觉.

Takes a quantity and the offset of the marks that open behind it; gives the span of the noun. It refuses marks that hold
more than one clause, unless a noun behind 的 is what they describe.
"""

from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, fits, is_people, measure_of, misfits
from pipeline.numbers.noun_compounds import with_compounds, with_listed
from pipeline.numbers.noun_phrases import Phrase
from pipeline.numbers.noun_words import AHEAD, CLAUSE, NOUN_TAGS, OWNER_TAGS, QUOTES, Reader, Token, past
from pipeline.spans import Span

_NAMING = ("称号", "荣誉", "名单", "字")  # “...”称号: the marked name is what counts
_PAIR = regex("[一-鿿]{1,3}[“「][^“”「」\n]{1,8}[”」]的")
_COMMON = NOUN_TAGS - OWNER_TAGS - {"s"}
_QUALITY = frozenset({"a"})
_INSIDE = ("中的", "里的", "上的")

_GROUPS = frozenset({"批", "代", "群", "个"})


class QuotedNouns:
    """Answers `noun(at, quantity)` for one text."""

    def __init__(self, reader: Reader) -> None:
        self._reader, self._text = reader, reader.text

    def noun(self, at: int, mention: QuantityMention) -> Span | None:
        """What stands between the marks at `at`, if that is all one term, or the noun behind that they describe."""
        text, closing = self._text, self._reader.closing(at)
        inner = text[at + 1 : closing]
        if not inner or CLAUSE.search(inner) and not text.startswith("的", closing + 1):
            return None
        measure = measure_of(text, mention)
        last = self._last_quote(closing)
        if last != closing and text[last + 1 : last + 2] == "的":
            return self._head(last + 2, mention, measure)  # 一个“亲”“清”的|关系
        pair = _PAIR.match(text, closing + 1)
        if pair is not None and not (measure in PEOPLE_MEASURES and is_people(inner)) and not fits(measure, inner):
            return self._head(pair.end(), mention, measure)  # 一场“新手”带“老手”的|故事
        inside = text[closing + 1 : closing + 3] in _INSIDE  # 25个《…》中的|场景
        if inside or text[closing + 1 : closing + 2] == "的":
            # 第三届“开放日”的|企业
            own = measure == "届" or fits(measure, inner) and not self._is_deed(at + 1, closing)
            found = None if own else self._head(closing + 2 + inside, mention, measure)
            return found or (None if CLAUSE.search(inner) else Span(at + 1, closing))  # 一种“被骗了”的|感觉
        if (made := self._made(closing, mention, measure)) is not None:
            return made
        named = text.startswith(_NAMING, closing + 1)
        if not named and (noun := self._behind(closing, inner, mention, measure)) is not None:
            return noun
        if "的" in inner:  # 一块“会说话的黑板”
            tokens = self._reader.tokens(at + 1, closing)
            if any(token.tag == "v" for token in tokens) and tokens[-1].tag in NOUN_TAGS:
                return Span(text.rindex("的", at, closing) + 1, closing)
        return Span(at + 1, closing)

    def described(
        self, phrase: Phrase, tokens: Sequence[Token], found: Span | None, mention: QuantityMention
    ) -> Span | None:
        """一座横亘心中的“大山”, 一张某局印发的“慰问信”, 几代中国“话剧人”: the quoted noun that other words describe."""
        led = found is not None and tokens[0].tag in OWNER_TAGS and found.end == tokens[0].end
        if found is not None and led and self._text[found.end : found.end + 1] in QUOTES:
            return self.noun(found.end, mention)
        opening = phrase.quote_behind(tokens)
        noun = None if opening is None else self.noun(opening, mention)
        if noun is None or found is None:
            return noun
        measure = measure_of(self._text, mention)
        return noun if misfits(measure, found.of(self._text)) and fits(measure, noun.of(self._text)) else None

    def past(self, found: Span | None, mention: QuantityMention) -> Span | None:
        """一批环保“老大难”|问题: with the noun behind the quoted word, where what stands before that is not counted."""
        marked = found is not None and self._text[found.end : found.end + 1] in tuple("“「‘『")
        closing = self._reader.closing(found.end) if found is not None and marked else 0
        measure = measure_of(self._text, mention)
        if found is None or not closing or not measure or fits(measure, found.of(self._text)):
            return found
        inner = self._text[found.end + 1 : closing]
        outer = misfits(measure, found.of(self._text)) or measure in _GROUPS and not is_people(found.of(self._text))
        called = self._text.startswith(_NAMING, closing + 1)  # 3个集体“工匠”称号
        counted = fits(measure, inner) or measure in _GROUPS and is_people(inner) and not called
        if outer and counted and not CLAUSE.search(inner):
            return Span(found.end + 1, closing)  # 80多幢居民“安居楼”, 一批招商“功臣”
        apart = CLAUSE.search(inner) or self._text.startswith(_NAMING, closing + 1)  # 3个集体“……”称号
        noun = None if apart else self._behind(closing, inner, mention, measure)
        return Span(found.start, noun.end) if noun is not None and noun.start == closing + 1 else found

    def _head(self, start: int, mention: QuantityMention, measure: str) -> Span | None:
        """The noun phrase that starts behind 的."""
        tokens = self._reader.tokens(start, min(len(self._text), start + AHEAD), nominal=True)
        return Phrase(self._reader, mention, measure).plain(tokens, clause=True)

    def _made(self, closing: int, mention: QuantityMention, measure: str) -> Span | None:
        """两篇《云川晚报》采写的|报道: what whoever is named in the marks has made or done."""
        tokens = self._reader.tokens(closing + 1, min(len(self._text), closing + AHEAD))[:2]
        led = [token.tag for token in tokens] == ["v", "de"] and tokens[0].end - tokens[0].start > 1
        found = self._head(tokens[1].end, mention, measure) if led else None
        return found if found is not None and fits(measure, found.of(self._text)) else None

    def _is_deed(self, start: int, end: int) -> bool:
        """两名“打下手”的|伙计: one verb stands between the marks."""
        words = self._reader.words.within(Span(start, end)) if self._reader.words is not None else ()
        return len(words) == 1 and words[0].tag == "v"

    def _last_quote(self, closing: int) -> int:
        """Where the last of several quoted words closes: “亲”“清”."""
        while True:
            at = closing + 1 + (self._text[closing + 1 : closing + 2] in ("、", "和", "与"))
            end = self._reader.closing(at)
            if not end:
                return closing
            closing = end

    def _behind(self, closing: int, inner: str, mention: QuantityMention, measure: str) -> Span | None:
        """200个“家门口”|驿站, 12宗「保釋金」|騙案: the noun that the quoted name only describes."""
        end = CLAUSE.search(self._text, closing + 1, closing + AHEAD)
        stop = end.start() if end else min(len(self._text), closing + AHEAD)
        tokens = self._reader.tokens(closing + 1, stop, nominal=True)
        tokens = with_compounds(self._reader, with_listed(self._reader, tokens, closing + 1, measure), measure)
        if tokens and (_is_named(tokens) or inner.endswith("的")):
            found = Phrase(self._reader, mention, "").plain(tokens)
            person = measure in PEOPLE_MEASURES and fits(measure, inner)  # 6位“发言人”|形象
            return None if found is None or person and not fits(measure, found.of(self._text)) else found
        counted = bool(tokens) and fits(measure, self._reader.printed(tokens[0])) and not fits(measure, inner)
        return Span(tokens[0].start, tokens[0].end) if counted else None


def _is_named(tokens: Sequence[Token]) -> bool:
    """Whether a common noun follows, with its qualities (“飓风”|重点人员); not “三花”|唯一合作的图片."""
    first = past(tokens, 0, _QUALITY)
    if first == len(tokens) or tokens[first].tag not in _COMMON:
        return False
    end = past(tokens, first, NOUN_TAGS)
    return not first or end == len(tokens) or tokens[end].tag != "de"
