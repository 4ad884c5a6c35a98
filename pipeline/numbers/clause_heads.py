"""The noun behind the clause that describes it: 一名扎根基层的教师, 一座横亘心中的“大山”.

Takes the words behind a number and, where there is one, the noun phrase that they begin with; gives the noun behind 的
that the measure word can count. It stops at the verb of the sentence and at marks other than those of a list.
"""

from collections.abc import Callable, Iterator, Sequence

from pipeline.lazy import regex
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, counts_as_head, fits, is_people, misfits
from pipeline.numbers.noun_edges import up_to_head
from pipeline.numbers.noun_rows import row_to_head
from pipeline.numbers.noun_words import CLOSING, NOUN_TAGS, PERSON_TAGS, QUOTES, Reader, Token
from pipeline.numbers.phrase_ends import ATTRIBUTES
from pipeline.numbers.roles import role
from pipeline.spans import Span

_NEAR_WORDS = 8
_DONE = frozenset({"了", "过"})
_INSIDE_CLAUSE = frozenset("、“”‘’×*＊-")  # 一辆牌照为云A×××××的|货车
_TO_COME = frozenset(role("to_come"))
_LEADING = frozenset({"v", "a", "ad", "d", "p"})
_ALSO = frozenset(role("also"))
_PERSONAL = frozenset("他她我你它")
_JOINTS = frozenset("、和及与")
_AND_SO = frozenset((*"、和及与而且又并", "而且", "并且"))
_OF_WORKS = frozenset("份条张封篇部本件项幅首句段道笔")
_SURE = frozenset("栋幢辆艘架匹")  # all that they count is known
_HOUSES = frozenset({"家", "只", "支", "户", "所", "间", "座"})
_FIGURE = regex("(?:为|约|达|高达|仅|只)?[0-9一二三四五六七八九十百千万]")


_QUALITIES = regex("[一-鿿]{4}(?:[、，,][一-鿿]{4}){1,5}的(?=[一-鿿])")
_LOOSE = regex("(?:(?!的)[一-鿿]){3,6}(?:[、，,](?:(?!的)[一-鿿]){3,6}){1,5}的(?=[一-鿿])")
_ROW_MARKS, _UNLIKE = frozenset("、，,的"), frozenset({"不同", "不一", "各种", "多种"})
_THINGS = frozenset({"n", "nz", "nw", "nr", "PER", "LOC", "ORG", "s", "m", "q"})
_EVENTS = frozenset(role("set_up"))


class BehindClause:
    """Answers `of(tokens, found)` for one quantity; `plain` reads the noun phrase at the head of some words."""

    def __init__(self, reader: Reader, measure: str, plain: Callable[..., Span | None]) -> None:
        self._reader, self._text, self._measure, self._plain = reader, reader.text, measure, plain

    def of(self, tokens: Sequence[Token], found: Span | None) -> Span | None:
        """The noun behind the first 的 that one follows which the measure word can count; else `found`."""
        other: Span | None = None
        for index, token in self._outside_quotes(tokens):
            if self._ends_clause(index, token, found) or self._is_numbered(tokens, index):
                break
            if index == 0 and token.tag in PERSON_TAGS and self._measure in PEOPLE_MEASURES | {"个"}:
                return None  # 两个小周|在城里的亲戚
            if token.tag == "de" and index + 1 < len(tokens):
                if self._leads_off(tokens[index + 1], found):
                    return None
                if self._is_event(tokens[index + 1]) or self._is_deed(tokens[index + 1 :]):
                    continue
                behind = self._head_behind(tokens[index + 1 :], numbered=found is None)
                if behind is None and self._measure in PEOPLE_MEASURES and (who := self._person(tokens[index + 1 :])):
                    return who
                if behind is None or misfits(self._measure, behind.of(self._text)):
                    other = other or behind
                    continue  # 一扇特殊的、|可以开合的新门
                return behind
        if found is not None and other is not None and self._did_it(found.of(self._text), other.of(self._text)):
            found = other
        other = None if self._measure in _SURE else other  # 其中8栋|提供给教师的做法
        found = self._past_comma(tokens, found or other)
        measured = found is not None and found.of(self._text).endswith(ATTRIBUTES)
        figure = found is not None and _FIGURE.match(self._text, found.end) is not None  # 一瓶|售价4元
        return None if measured and (figure or self._measure in _HOUSES) else found  # 751家|净利润增长

    def _leads_off(self, behind: Token, found: Span | None) -> bool:
        """首个发车的|他, 一场精彩的|《……》戏曲演出, 一批任期两年的|60名议员: no noun of this number behind 的."""
        if self._text[behind.start] in _PERSONAL:
            return True
        return self._text[behind.start] in QUOTES if found is None else behind.tag == "m"

    def _person(self, tokens: Sequence[Token]) -> Span | None:
        """已找到的|未查清住址的走失老人: the next noun for people, with what was done to them."""
        for index, token in enumerate(tokens[:_NEAR_WORDS]):
            if token.tag == "w":
                break
            if token.tag in NOUN_TAGS and self._reader.is_person(token):
                doing = (
                    self._reader.printed(token)[-1] == "者" and index > 0 and tokens[index - 1].tag == "v"
                )  # 看海|者
                first = index - 1 if doing or index and tokens[index - 1].tag == "a" else index
                return Span(tokens[first].start, token.end)
        return None

    def _is_numbered(self, tokens: Sequence[Token], index: int) -> bool:
        """2名幼教|和1名年轻的司机: a list goes on with a number."""
        numbered = index + 1 < len(tokens) and tokens[index + 1].tag == "m"
        return numbered and self._reader.printed(tokens[index]) in _JOINTS

    def _ends_clause(self, index: int, token: Token, found: Span | None) -> bool:
        """一门好手艺成为|了他的生计, 一波雷雨|将攻克高温打下的江山: a mark, or the verb of the sentence."""
        if token.tag == "w":
            return index == 0 or self._text[token.start] not in _INSIDE_CLAUSE and not self._is_spaced_mark(token)
        if found is None:
            return False
        word = self._reader.printed(token)
        return found.end <= token.start and word in _DONE or token.start == found.end and word in _TO_COME | _ALSO

    def _is_spaced_mark(self, token: Token) -> bool:
        """名为 "云杉 " 的: a blank beside quotation marks, as some sites print it."""
        beside = self._text[token.start - 1 : token.start], self._text[token.end : token.end + 1]
        return self._text[token.start] == " " and (beside[1] in QUOTES or beside[0] in CLOSING)

    def _is_event(self, token: Token) -> bool:
        """185组新造动车组|的投入使用: what happens to the counted things."""
        return token.tag in ("v", "vn") and self._reader.printed(token) in _EVENTS

    def _is_deed(self, tokens: Sequence[Token]) -> bool:
        """一个难得的|出国深造的机会: another clause, of two deeds."""
        return [token.tag for token in tokens[:3]] == ["vn", "v", "de"]

    def _did_it(self, doer: str, thing: str) -> bool:
        """90份|村民在银行打印的记录: people whom this measure word cannot count, before a thing."""
        return self._measure in _OF_WORKS and is_people(doer) and not is_people(thing)

    def _past_comma(self, tokens: Sequence[Token], found: Span | None) -> Span | None:
        """一支|作风优良，技能过硬的抢险队: the noun of two clauses, if the word in the first is no such thing."""
        acts = found is None and self._measure == "个" and tokens[0].tag in _LEADING  # 一个|便于携带，又耐用的工具
        acts |= (
            found is None and self._reader.printed(tokens[0]) == "以" and bool(self._measure)
        )  # 一部|以抗洪为主题，…
        if not acts and (found is None or not misfits(self._measure, found.of(self._text))):
            return found
        marks = [index for index, token in enumerate(tokens) if token.tag in ("w", "m")]
        if not marks or not marks[0] or self._text[tokens[marks[0]].start] not in "，,":
            return found
        if found is not None and (tokens[marks[0] - 1].tag != "a" or tokens[marks[0] - 1].start < found.end):
            return found
        inner = tokens[marks[0] + 1 : marks[1] if len(marks) > 1 else len(tokens)]
        last = next((index for index, token in enumerate(inner) if token.tag == "de"), len(inner))
        behind = self._head_behind(inner[last + 1 :]) if last + 1 < len(inner) else None
        if behind is None or inner[0].tag not in _LEADING | NOUN_TAGS and acts:
            return found
        noun = behind.of(self._text)
        return behind if fits(self._measure, noun) or acts and counts_as_head(self._measure, noun) else found

    def _head_behind(self, tokens: Sequence[Token], *, numbered: bool = False) -> Span | None:
        """The noun phrase behind 的, up to its head: 一场真正的|经济超限战."""
        while numbered and tokens[0].tag in ("m", "q") and len(tokens) > 1:
            tokens = self._past_height(tokens[1:])  # 开往山里的|七座商务车, 疑是头目的|卅余岁男子
        behind = self._plain(tokens, clause=True) or self._past_adverb(tokens)
        if behind is None and tokens[0].tag == "TIME" and self._measure == "个":
            return Span(tokens[0].start, tokens[0].end)  # 一个幸福的|晚年
        if behind is not None and len(tokens) > 1 and tokens[0].tag == "LOC" and behind.end == tokens[0].end:
            rest = self._plain(tokens[1:])
            behind = (
                Span(behind.start, rest.end) if rest is not None and tokens[1].tag == "v" else behind
            )  # 韩国|整容节目
        if behind is None or not misfits(self._measure, behind.of(self._text)):
            return behind
        longer = row_to_head(self._reader, tokens, behind, self._measure)
        if longer is not None or self._measure not in _HOUSES:
            return longer or behind
        return up_to_head(self._reader, behind, self._measure)  # 一家实力雄厚的|公司|合作建厂

    def _past_height(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """4层高|民宅: without the 高 behind the storeys, which the tagger may have taken to the noun."""
        first = tokens[0]
        if not self._text.startswith("层高", first.start - 1):
            return tokens
        alone = first.end == first.start + 1 and len(tokens) > 1
        return tokens[1:] if alone else [first._replace(start=first.start + 1), *tokens[1:]]

    def _past_adverb(self, tokens: Sequence[Token]) -> Span | None:
        """的|全程无人分拣中心, 的|正厅官员: the noun behind a word that the table takes for an adverb."""
        if tokens[0].tag not in ("d", "ad") or len(tokens) == 1:
            return None
        behind = self._plain(tokens[1:], clause=True)
        single = tokens[0].end - tokens[0].start == 1
        close = behind is not None and single and behind.start == tokens[0].end
        return Span(tokens[0].start, behind.end) if behind is not None and close else behind

    def _outside_quotes(self, tokens: Sequence[Token]) -> Iterator[tuple[int, Token]]:
        """The tokens with their places, without what stands between quotation marks: 一篇名为《……》的长文."""
        past_quote = 0
        for index, token in enumerate(tokens):
            if token.start < past_quote:
                continue
            closing = self._reader.closing(token.start) if token.tag == "w" and index else 0
            past_quote = closing + 1
            if not closing:
                yield index, token

    def quote_behind(self, tokens: Sequence[Token]) -> int | None:
        """一座横亘心中的|“大山”: where the quoted noun opens that a clause describes."""
        for index, token in enumerate(tokens[:-1]):
            if token.tag == "de" and (mark := self._reader.printed(tokens[index + 1])) in QUOTES:
                at = tokens[index + 1].start
                behind = self._reader.closing(at) + 1
                return at if mark != "《" or self._text[behind : behind + 1].isalpha() else None
            if token.tag == "w" and (not index or self._reader.printed(token) != "、"):
                return None
        return None


def _past_loose(reader: Reader, tokens: Sequence[Token]) -> Sequence[Token] | None:
    """一批造型独特,用途广的|新产品: the same of other lengths, if each of them is a noun and its quality."""
    row = _LOOSE.match(reader.text, tokens[0].start) if tokens else None
    if row is None:
        return None
    inner = [token for token in tokens if token.start < row.end()]
    ends = [at for at, token in enumerate(inner) if reader.text[token.end : token.end + 1] in _ROW_MARKS]
    starts = [0, *(at + 2 for at in ends[:-1])]
    like = all(
        first < last and inner[first].tag in ("n", "vn", "v") and inner[last].tag == "a"
        for first, last in zip(starts, ends, strict=True)
    )
    return tokens[len(inner) :] if like and ends else None


def past_joined(reader: Reader, tokens: Sequence[Token]) -> Sequence[Token] | None:
    """一个美丽、和谐和宁静的|家园: behind adjectives with a mark or 和 between them."""
    at = 0
    while at + 1 < len(tokens) and _is_quality(reader, tokens[at]) and reader.printed(tokens[at + 1]) in _AND_SO:
        at += 2
    ends = at and at + 2 < len(tokens) and _is_quality(reader, tokens[at]) and tokens[at + 1].tag == "de"
    return tokens[at + 2 :] if ends and tokens[at + 2].tag in NOUN_TAGS else None


def _is_quality(reader: Reader, token: Token) -> bool:
    """Whether the tagger or the table takes it for an adjective: 和谐, 团结, 民主."""
    word = reader.words.at(token.start) if reader.words is not None else None
    whole = word is not None and word.span == Span(token.start, token.end)
    return token.tag in ("a", "an") or whole and word is not None and word.tag in ("a", "an")


def past_qualities(reader: Reader, tokens: Sequence[Token]) -> Sequence[Token] | None:
    """数千场内容丰富、形式多样的|活动: the words behind a row of qualities of four characters each, if there is one."""
    row = _QUALITIES.match(reader.text, tokens[0].start) if tokens else None
    if row is None:
        return _past_loose(reader, tokens)
    things = _THINGS | ({"v", "vn"} if "，" in row[0] or "," in row[0] else set())  # 一项研究发现，无名指长的人
    for index, token in enumerate(tokens):
        ends = reader.text[token.end : token.end + 1] in _ROW_MARKS
        unlike = index > 0 and reader.printed(tokens[index - 1]) in _UNLIKE  # 16个不同口味、荤素搭配的|菜
        if token.end < row.end() and ends and token.tag in things and not unlike:
            return None  # 四名村民代表、党员代表的意见
        if token.start >= row.end():
            return tokens[index:]
    return None
