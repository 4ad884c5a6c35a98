"""The counted noun in the clause before: 设立联络员，目前已聘请|960余名, 候鸟逐年增多，总量已达|1.6万只.

Takes a text with its words, the offset of a number and its measure word; gives what the clause before ends in, or its
subject, if the number's own clause names nothing that could be counted. Only what the measure word is known to count,
so that nothing is carried that merely stands there; nobody who acts or speaks is counted by what he did.
"""

from collections.abc import Sequence

from pipeline.lexicon import column
from pipeline.numbers.countable import HOLDER_ENDS, POSSESSIVE
from pipeline.numbers.deeds import EVENTS_OR_CASES
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, fits, is_people, misfits
from pipeline.numbers.noun_ends import before_change
from pipeline.numbers.noun_words import NOUN_TAGS, OWNER_TAGS, PARTICIPLES, Reader, Token, past
from pipeline.numbers.nouns_before import NounsBefore
from pipeline.numbers.phrase_ends import ATTRIBUTES
from pipeline.numbers.roles import role
from pipeline.spans import Span

_PHASES, _ONLY = frozenset(role("phase") + role("expected")), frozenset({"仅", "光", "单"})
_ADVERBIAL = frozenset({"d", "ad", "u", "r", "TIME", "a"})
_MOST_VERBS, _NAME_WORDS = 2, 2
_TAKING = frozenset({"将", "把", "被", "让", "给", "由", "使"})
_SUCH = frozenset(role("such"))
_PRONOUNS = frozenset(role("pronoun"))
_LEADING = frozenset({"TIME", "d", "ad", "c", "r", "q"})
_SAYING = frozenset(word for words in column("cues", "words") for word in words.split() if len(word) > 1) | frozenset(
    role("saying")
)
_AMOUNTS = frozenset(role("amount"))
_PREDICATES = frozenset({"v", "vd", "vn", "a", "ad", "d", "an"})
_WHEN = frozenset({"时", "時", "时候", "高峰时", "最多时", "高峰期"})
_STATES = frozenset({"点", "點", "分", "度", "级", "級"})  # 股市低迷，跌至|900点
_ACTING = role("acting")
_IN_ALL = frozenset(role("in_all")) | frozenset(role("left_over"))
_SUMS = _IN_ALL | {"共", "约", "约有", "共有"}
_GROWING = role("growing")
_PHRASE_TAGS, _NAMING_TAGS = NOUN_TAGS | {"a", "de", "f"}, NOUN_TAGS - OWNER_TAGS - {"s"} | {"a"}
_WIDE = frozenset({"个", "個", "处", "處"})
_VAGUE = role("vague")
_ARRIVING = frozenset(role("arriving"))
_COURSE = frozenset(role("course"))
_AMONG = frozenset({"中", "里", "当中", "之中"})
_OTHERS = role("others")
_SENTENCE = 60  # characters back to what a sentence is about
_BODIES = PEOPLE_MEASURES | {"家", "所", "支"}


class ClauseTopics:
    """Answers `of(at, measure, floor)` for one text."""

    def __init__(self, reader: Reader, before: NounsBefore) -> None:
        self._reader, self._text, self._before = reader, reader.text, before

    def of(self, at: int, measure: str, floor: int, *, closed: bool) -> Span | None:
        """What a number at `at` counts of the clause before; `closed` says that nothing follows it in its own."""
        text = self._text
        start = self._before.clause_start(floor, at)
        if (
            self._reader.words is None
            or text[start - 1 : start] not in ("，", ",")
            or start - 1 <= floor
            or not measure
        ):
            return None
        found = self._object(start, at, measure, floor) or self._whole_topic(start, at, measure, floor)
        if found is not None or not closed:
            return found
        return (
            self._subject(start, at, measure, floor)
            or self._told_of(start, at, measure)
            or self._summed(start, at, measure, floor)
        )

    # ------------------------------------------------------------- what the sentence is about

    def _told_of(self, start: int, at: int, measure: str) -> Span | None:
        """说起村里的古樟，老人数了数，挂牌的就有|13棵: the last such thing told, where 的 leaves out a noun."""
        own = self._reader.tokens(start, at)
        while own and self._before.is_light(own[-1]):
            own.pop()
        if not own or own[-1].tag != "de" or measure in PEOPLE_MEASURES:
            return None
        near = max(0, start - _SENTENCE)
        head = max(near, *(self._text.rfind(mark, near, start) + 1 for mark in "。！？；\n"))
        tokens = self._reader.tokens(head, start - 1)
        for index in range(len(tokens), 0, -1):
            if tokens[index - 1].tag in NOUN_TAGS and fits(measure, self._reader.printed(tokens[index - 1])):
                found = self._fitting(tokens[:index], measure)
                listed = found is not None and self._text[found.start - 1] == "、"  # 企业、单位、|医院中
                return None if listed else found
        return None

    # ------------------------------------------------------------- what ends the clause

    def _object(self, start: int, at: int, measure: str, floor: int) -> Span | None:
        """设立联络员，目前已聘请|960余名: what the clause before ends in, if only a verb stands in the number's own."""
        own = [token for token in self._own(start, at) if token.tag not in _ADVERBIAL or self._is_participle(token)]
        acts = [token for token in own if not self._is_amount(token)]
        if not own or len(acts) > _MOST_VERBS or any(token.tag not in ("v", "vn") for token in acts):
            return None
        if acts and self._reader.printed(acts[-1]) in _TAKING:
            return None  # 有伤人的嫌疑，遂将|两人带回
        head = self._before.clause_start(floor, start - 1)
        tokens = [token for token in self._reader.tokens(head, start - 1) if token.end < start]
        if measure not in PEOPLE_MEASURES and tokens and self._reader.printed(tokens[0]) in _PRONOUNS:
            tokens = tokens[1:]  # 他捐出藏书，共计|900册
        if [token.end - token.start for token in tokens[-2:]] == [1, 1] and tokens[-2].tag == "v":
            return None  # 大熊猫接连产|仔
        such = bool(tokens) and self._reader.printed(tokens[0]) in _SUCH
        if such:  # 这样的活动，已开展了|120次
            tokens = tokens[1 + (tokens[1:2] != [] and tokens[1].tag == "de") :]
        named = all(token.tag in NOUN_TAGS for token in tokens[-_NAME_WORDS:])  # 邀请展，已连续举办了|12届
        if (
            not tokens
            or not such
            and len(tokens) < _MOST_VERBS
            or tokens[0].tag == "r"
            and not self._is_whole(tokens[0])
            or not (named or any(token.tag == "v" for token in tokens[:-1]))
        ):
            return None
        return self._fitting(tokens, measure)

    def _summed(self, start: int, at: int, measure: str, floor: int) -> Span | None:
        """池边挂满了灯笼，总共|130个: the object of the clause before, where the number's own only sums up."""
        own = [self._reader.printed(token) for token in self._reader.tokens(start, at)]
        head = self._before.clause_start(0, start - 1)
        if not own or head < floor or not _SUMS.issuperset(own) or measure in EVENTS_OR_CASES | _STATES:
            return None
        tokens = [token for token in self._reader.tokens(head, start - 1) if token.end < start]
        if len(tokens) < _MOST_VERBS or tokens[-1].tag != "n" or self._speaks(tokens):
            return None
        found = self._before.phrase(tokens, (), measure) if any(token.tag == "v" for token in tokens[:-1]) else None
        if found is None or found.end != tokens[-1].end:
            return None
        return found if self._could_be_counted(found.of(self._text), measure) else None

    def _own(self, start: int, end: int) -> list[Token]:
        """The words of the number's clause without a phase or a place alone: 首批|已有, 年内计划|再建, 仅城区|就有."""
        own = list(self._reader.tokens(start, end))
        placed = len(own) > _NAME_WORDS and self._reader.printed(own[0]) in _ONLY and own[1].tag in ("n", "s", "LOC")
        own = own[_NAME_WORDS:] if placed else own
        return [token for token in own if self._reader.printed(token) not in _PHASES]

    def _is_participle(self, token: Token) -> bool:
        """在建|150部: what was done, which stands for a verb."""
        return token.tag == "a" and self._reader.printed(token) in PARTICIPLES

    def _is_whole(self, token: Token) -> bool:
        """全市, 我省, 今年: no thing that the clause speaks of."""
        word = self._reader.printed(token)
        return len(word) == _NAME_WORDS and (word[0] in "全我本各" or word[-1] in "年月")

    def _fitting(self, tokens: Sequence[Token], measure: str) -> Span | None:
        found = self._before.phrase(tokens, (), measure)
        if found is None or not fits(measure, found.of(self._text)):
            return None
        first = next(token for token in tokens if token.end > found.start)
        verb = first.end < found.end and self._reader.is_verb(first) and not self._is_participle(first)
        things = verb and fits(measure, self._text[first.end : found.end])  # 布局|充电站
        return Span(first.end, found.end) if things and self._reader.printed(first) not in PARTICIPLES else found

    def _whole_topic(self, start: int, at: int, measure: str, floor: int) -> Span | None:
        """近海的渔船中，有|7艘, 登记的志愿者，全市有|17位: a clause that is all one noun phrase behind 的."""
        head = self._before.clause_start(0, start - 1)
        own = self._reader.tokens(start, at)
        tokens = [token for token in self._reader.tokens(head, start - 1) if token.end < start]
        if tokens and self._reader.printed(tokens[-1]) in _AMONG:
            tokens.pop()
        of = max((index + 1 for index, token in enumerate(tokens) if token.tag == "de"), default=0)
        named = 0 < of < len(tokens) and all(token.tag in _NAMING_TAGS for token in tokens[of:])
        if head < floor or not named or not own or self._text.startswith(_OTHERS, start):
            return None
        alone = all(self._says_how_many(token) for token in own) and self._reader.printed(own[-1])[-1] == "有"
        return self._fitting(tokens[of:], measure) if alone else None

    # ------------------------------------------------------------- its subject

    def _subject(self, start: int, at: int, measure: str, floor: int) -> Span | None:
        """候鸟逐年增多，总量已达|1.6万只: of whom or of what the clause before speaks."""
        head = self._before.clause_start(0, start - 1)
        if head < floor or self._text.startswith(_OTHERS, start) or measure in _STATES:
            return None
        tokens = [token for token in self._reader.tokens(head, start - 1) if token.end < start]
        first = past(tokens, 0, _LEADING)
        tags = [token.tag for token in tokens[first : first + 3]]
        if tags[:2] == ["v", "de"] or tags == ["n", "v", "de"]:
            first += tags.index("de") + 1  # 出土|的|竹简, 馆|藏|的|唐卡
        run = range(first, past(tokens, first, _PHRASE_TAGS))
        first = max((index + 1 for index in run if tokens[index].tag == "de"), default=first)  # 景区|的|民宿
        led = before_change(self._text, at, start)
        own = self._own(start, led)
        when = max((index + 1 for index, token in enumerate(own) if self._reader.printed(token) in _WHEN), default=0)
        own = own[when:]  # 高峰|时|超过
        acts = [token for token in own if not self._says_how_many(token)]
        end = self._subject_end(tokens, first, measure)
        if end is None:
            many = led < at or any(self._is_amount(token) or self._reader.printed(token) in _IN_ALL for token in own)
            return None if acts else self._of_which_many(tokens[first:], measure, many=many)
        if self._speaks(tokens[end:]):
            return None
        noun = self._reader.printed(tokens[end - 1])
        agent = measure in _BODIES or is_people(noun) or noun.endswith(_ACTING)
        came = agent and any(self._reader.printed(token) in _ARRIVING for token in tokens[end:])
        if came or acts and (agent or not self._are_deeds(acts)):
            return None  # 民警赶到现场，共有|30人; 公司扩张，新开|30家
        return self._with_deeds(tokens[first:end], self._fitting(tokens[first:end], measure))

    def _of_which_many(self, tokens: Sequence[Token], measure: str, *, many: bool) -> Span | None:
        """红树林越来越密，总数达|9万株: a thing of no known measure word, if it is told that it grew."""
        end = past(tokens, 0, _PHRASE_TAGS)
        if end == len(tokens) or any(token.tag in ("w", "m") for token in tokens) or self._speaks(tokens):
            return None
        while end and self._is_told_of(tokens[end - 1]) and not (end == 1 and measure in EVENTS_OR_CASES):
            end -= 1
        told = self._text[tokens[end].start : tokens[-1].end]
        start = end
        while start and tokens[start - 1].tag in _NAMING_TAGS:
            start -= 1
        if start == end or not (many or any(word in told for word in _GROWING)):
            return None
        if any(fits(measure, self._reader.printed(token)) for token in tokens[:end]):
            return None  # 候鸟|越冬地
        noun = Span(tokens[start].start, tokens[end - 1].end)
        return noun if self._could_be_counted(noun.of(self._text), measure) else None

    def _could_be_counted(self, noun: str, measure: str) -> bool:
        """Whether nothing speaks against a thing that the measure word is not known to count."""
        vague = len(noun) == 1 or noun.endswith((*_VAGUE, *ATTRIBUTES))
        held = measure not in _WIDE and misfits(measure, noun) and noun.endswith(HOLDER_ENDS)
        return not (vague or held or measure in PEOPLE_MEASURES or is_people(noun))

    def _with_deeds(self, tokens: Sequence[Token], found: Span | None) -> Span | None:
        """援藏|医生, 外卖|骑手: at the head of a clause a verbal noun is no verb with its object."""
        for token in reversed(tokens):
            if found is not None and token.end == found.start and token.tag == "vn":
                found = Span(token.start, found.end)
        return found

    def _subject_end(self, tokens: Sequence[Token], first: int, measure: str) -> int | None:
        """The index behind the only nouns of the clause that the measure word counts, with a predicate behind them."""
        fitting = [
            index
            for index in range(first, len(tokens))
            if tokens[index].tag in NOUN_TAGS and fits(measure, self._reader.printed(tokens[index]))
        ]
        if not fitting or fitting[-1] - fitting[0] >= len(fitting) or tokens[first].tag in ("v", "p", "w"):
            return None
        end = fitting[-1] + 1
        behind = tokens[end:]
        told = not behind or any(token.tag in _PREDICATES for token in behind)  # 湖里的锦鲤，约有|90尾
        run = tokens[end : past(tokens, end, NOUN_TAGS)]
        other = bool(run) and not self._is_told_of(run[-1])
        return end if told and not other and not any(token.tag in ("w", "m") for token in behind) else None

    def _is_told_of(self, token: Token) -> bool:
        """果树|长势, 充电桩|布局: what is said of the thing; not 候鸟|越冬地."""
        word = self._reader.printed(token)
        return token.tag in ("vn", "an") or self._is_amount(token) or word.endswith(ATTRIBUTES) or word in _COURSE

    def _speaks(self, tokens: Sequence[Token]) -> bool:
        """记者从发布会上获悉，共有|30名: whoever speaks is not counted."""
        return any(self._reader.printed(token) in _SAYING for token in tokens)

    def _says_how_many(self, token: Token) -> bool:
        """总量, 已, 达: a word of the number's clause that names nothing else."""
        whole = self._text[token.start] == "全" and token.end - token.start == len("全城")
        word = self._reader.printed(token)
        whole |= word in POSSESSIVE
        return whole or self._is_amount(token) or self._before.is_light(token) or token.tag in ("r", "c")

    def _is_amount(self, token: Token) -> bool:
        word = self._reader.printed(token)
        return word in _AMOUNTS or word.startswith("总") and word[1:] in _AMOUNTS

    def _are_deeds(self, acts: Sequence[Token]) -> bool:
        """监测到, 并网运行的有: a verb or two, and nothing that could be their object."""
        verbs = [token for token in acts if token.tag not in ("u", "de")]
        done = all(token.tag in ("v", "vn", "vd", "a") for token in verbs)
        return done and len(verbs) <= _MOST_VERBS + 1 and self._reader.printed(acts[-1]) not in _TAKING
