"""Where the noun phrase before a number starts: which words before the last noun belong to it.

Takes the words before a quantity; tells of each whether it belongs (危重孕|产妇, 清出|废弃|渔网) and moves the start to
take in a verb that makes part of the noun (脱贫|户) or the other half of a pair (中学|和幼儿园).
"""

from collections.abc import Sequence

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.countable import POSSESSIVE
from pipeline.numbers.deeds import CASES, COMPLEMENTS, EVENTS, is_wrong
from pipeline.numbers.known_nouns import fits
from pipeline.numbers.noun_edges import STAFF, is_compound
from pipeline.numbers.noun_lists import makes_house
from pipeline.numbers.noun_words import INTRANSITIVE, NOUN_TAGS, OWNER_TAGS, PARTICIPLES, Reader, Token, known_tag
from pipeline.numbers.roles import role
from pipeline.numbers.taken_things import taken_start
from pipeline.spans import Span

_UNDERGOING = frozenset("受被")
_AGAINST = frozenset(role("against"))
_HANDLING, _CASES = frozenset(role("handling")), ("案件", "案", "纠纷", "事故")
_IN_ALL = frozenset(role("done_by"))
_TRADING, _TRADERS = frozenset(role("trading")), frozenset(role("traders"))
_ENTERED = frozenset({"登记", "登記", "注册", "註冊"})  # 新登记|企业9户
_OF_PATIENTS, _PATIENTS = frozenset(role("patient_state")), role("patient")
_FLOWS = role("flow")
_WORD = 2
_DYNASTY = regex(
    "[东西南北前后]?[秦汉漢晋晉魏隋唐宋辽遼金元明清][代朝]?[初中末晚]?[期代]?|[夏商周][代朝]?[初中末晚]?代|战国|春秋|民国|明清"
)
_ACQUIRING = role("acquiring")
_NEWLY_DONE = frozenset(role("newly_done"))
_ACTS = frozenset({"v", "vn"})
_OF_OFFENCES, _LONGEST_OFFENCE = frozenset({"v", "vn", "d", "ad", "n", "vd"}), 8
_WRONGS, _LONGEST_WRONG = ("问题", "案件", "行为", "事件", "案"), 16
_WRONGING = regex("(?:" + alternation(role("wronging")) + ")[^，,。；;：:、的和 ]{0,12}$")
AMONG = frozenset({"中", "里", "当中", "之中", "中间"})
_FEW = frozenset("有是为達达用供共含占各")
_AGENT_SUFFIXES = frozenset("量户戶者员員人生民点點站队隊")


class PhraseStart:
    """Answers `holds(tokens, index)` for one text."""

    def __init__(self, reader: Reader) -> None:
        self._reader, self._text = reader, reader.text

    def shift(self, phrase: list[Token], before: Sequence[Token], measure: str) -> None:
        """Takes in a verb that belongs to the noun, or leaves out the object of one; `before` ends in its governor."""
        governor = before[-1]
        if len(phrase) == 1 and self._is_agent(governor, phrase[0]):
            phrase.insert(0, governor)  # 脱贫|户, 获奖|者
        undergone = self._reader.printed(governor) in _UNDERGOING and phrase[0].tag in ("v", "vn")
        if len(phrase) > 1 and undergone and governor.end == phrase[0].start:
            phrase.insert(0, governor)  # 受|教育群众, 被|征地农民
            return
        if measure in EVENTS and self._reader.printed(governor) in _AGAINST:
            phrase.insert(0, governor)  # 防|溺水宣讲
        elif len(phrase) > 1 and self._is_led(governor, phrase[0]) and not self._completes(before):
            phrase.pop(0)  # 到|馆|读者

    def partner_of(self, tokens: Sequence[Token], first: int, last: Token, measure: str) -> int | None:
        """中学|和幼儿园|30所: where the first noun of a pair starts, if the measure word fits both."""
        if first < 2 or self._reader.printed(tokens[first - 1]) not in ("和", "及", "与"):
            return None
        other = first - 2
        if self._reader.printed(last).endswith(_FLOWS) and tokens[first] != last:
            last = tokens[tokens.index(last) - 1]  # 客车和|货车|交通量
        if not all(fits(measure, self._reader.printed(token)) for token in (tokens[other], last)):
            return None
        while other and self.holds(tokens, other - 1) and tokens[other - 1].tag not in OWNER_TAGS:
            other -= 1
        return tokens[other].start

    def of(self, tokens: Sequence[Token], end: int) -> int:
        """The index of the first word of the phrase that goes on up to `end`."""
        first = end
        while first and self.holds(tokens, first - 1):
            first -= 1
        return taken_start(self._reader, tokens, first, end) if 0 < first < end else first

    def holds(self, tokens: Sequence[Token], index: int) -> bool:
        tag, inner = tokens[index].tag, index + 1 < len(tokens)
        if tag in ("m", "xc"):  # C|臂机
            word = self._reader.printed(tokens[index])
            return inner and (word.startswith("第") or any(char.isascii() and char.isalpha() for char in word))  # 5G
        if tag == "TIME" and inner and _DYNASTY.fullmatch(self._reader.printed(tokens[index])):
            return tokens[index + 1].tag in NOUN_TAGS  # 汉代|古墓9座
        if inner and is_wrong(self._reader, tokens[index]):
            return tokens[index + 1].tag in NOUN_TAGS  # 无照|经营37宗
        if tag == "a" and self._is_done(tokens, index):
            return False
        return tag in NOUN_TAGS or (inner and (tag == "a" or (tag == "v" and self._attributive(tokens, index))))

    def _is_done(self, tokens: Sequence[Token], index: int) -> bool:
        """共|登记|外籍人员: a verb behind 共 and 已, though the table takes it for an attribute."""
        before = self._reader.printed(tokens[index - 1]) if index else ""
        led = before in _IN_ALL or before == "新" and self._reader.printed(tokens[index]) in _ENTERED
        words = self._reader.words.within(Span(*tokens[index][:2])) if led and self._reader.words is not None else ()
        return len(words) == 1 and words[0].tag in ("v", "vn")

    def _attributive(self, tokens: Sequence[Token], index: int) -> bool:
        """组成|人员, 清出|废弃|渔网, 危重孕|产妇: a verb that belongs to the noun behind it."""
        word = self._reader.printed(tokens[index])
        before = tokens[index - 1] if index else None
        ill = word in _OF_PATIENTS and self._text.endswith(_PATIENTS, 0, tokens[-1].end)
        if ill or word in INTRANSITIVE and tokens[index + 1].tag in NOUN_TAGS:
            return True  # 累计报告|确诊|病例, 其中停电|用户
        if (
            before is not None
            and (self._reader.printed(before) in POSSESSIVE or self._is_deed_of_case(tokens, index))
            or makes_house(self._reader, tokens, index)
            or self._names_traders(tokens[index:])
        ):
            return True  # 有|生产|企业
        if known_tag(word) == "v" and word not in PARTICIPLES:
            return False  # but 累计|死亡|病例
        if len(word) == 1:
            if before is not None and self._is_tool(tokens, index):
                return True
            long = tokens[index + 1].end - tokens[index + 1].start > 1  # not 新线|设|站
            single = before is not None and before.tag == "n" and before.end - before.start == 1 and long  # 碑|刻|拓片
            return before is not None and (single or self._tells_how(before, word)) and tokens[index + 1].tag == "n"
        governed = (
            before.tag in _ACTS if before is not None else self._text[tokens[0].start - 1 : tokens[0].start] == "、"
        )
        made = governed or before is not None and before.tag == "n"
        if made and is_compound(self._reader, tokens[index], tokens[index + 1]) and index + 2 == len(tokens):
            return True  # 缴获|仿真枪, 、仿真枪, 儿童|折叠床
        in_all = before is not None and self._reader.printed(before) in _IN_ALL
        if (
            governed
            and before is not None
            and not in_all
            and word not in _HANDLING
            and self._text.endswith(_CASES, 0, tokens[-1].end)
        ):
            return True  # 侦破|盗窃|轿车案件
        if self._reader.printed(tokens[index + 1]) in STAFF or governed and word in PARTICIPLES and not in_all:
            return True  # 新增|确诊|个案, not 共|出土|文物
        if before is None or index < 2 or tokens[index - 2].tag != "v":
            return False
        return before.tag == "u" or self._reader.printed(before) in COMPLEMENTS

    def _tells_how(self, before: Token, verb: str) -> bool:
        """The 新 of 新|生|婴儿; not of 新|签|合同47份, where the contracts are what was signed."""
        return before.tag == "a" and not (self._reader.printed(before) == "新" and verb in _NEWLY_DONE)

    def _names_traders(self, tokens: Sequence[Token]) -> bool:
        """检查|生产|企业, 生产|经营|单位: what is done for a business, then who does it."""
        words = [self._reader.printed(token) for token in tokens]
        return words[-1] in _TRADERS and _TRADING.issuperset(words[:-1])

    def _is_deed_of_case(self, tokens: Sequence[Token], index: int) -> bool:
        """执结|船舶|扣押|案件: what was done in the case, behind the thing and the verb of who handles it."""
        handled = any(self._reader.printed(token) in _HANDLING for token in tokens[:index])
        case = self._text.endswith(_CASES, 0, tokens[-1].end) and index + 2 == len(tokens)
        return (
            handled
            and case
            and tokens[index - 1].tag in ("n", "nz")
            and self._reader.printed(tokens[index]) not in _HANDLING
        )

    def _is_tool(self, tokens: Sequence[Token], index: int) -> bool:
        """调来|抽|水泵, 查获|运|毒船: what a verb of one character makes with the noun of two behind it."""
        led = any(self._text.endswith(_ACQUIRING, 0, token.end) for token in tokens[index - 1 : index])
        short = index + 2 == len(tokens) and tokens[-1].end - tokens[-1].start <= _WORD  # also 新建|望|楼
        return led and short and tokens[-1].tag in ("n", "nz") and self._text[tokens[index].start] not in _FEW

    def _is_led(self, verb: Token, noun: Token) -> bool:
        """到|馆 of 到馆读者: verb and object, one character each, before what they describe."""
        tagged = self._reader.words is not None and verb.tag in ("v", "p")
        return tagged and verb.end == noun.start and noun.end - verb.start == 2 and noun.tag == "n"

    def _completes(self, before: Sequence[Token]) -> bool:
        """运|来|棉帐篷: the governor only completes the verb before it."""
        led = len(before) > 1 and before[-2].tag == "v" and before[-2].end == before[-1].start
        return led and self._reader.printed(before[-1]) in COMPLEMENTS

    def _is_agent(self, governor: Token, noun: Token) -> bool:
        long = governor.end - governor.start > 1  # not 设|站
        single = noun.end - noun.start == 1 and governor.tag == "v"
        return long and single and self._text[noun.start] in _AGENT_SUFFIXES


def of_whom(reader: Reader, tokens: Sequence[Token], measure: str) -> int:
    """骑手|中持有驾照的人数: the index behind those of whom so many are told, else the number of words."""
    if not tokens or tokens[-1].tag != "de":
        return len(tokens)
    at = next((at for at in range(1, len(tokens)) if reader.printed(tokens[at]) in AMONG), 0)
    return at if at and fits(measure, reader.printed(tokens[at - 1])) else len(tokens)


def with_not(reader: Reader, found: Span, head: int) -> Span:
    """非|农业人口1600人: the noun with the 非 that makes it the opposite; not 并非, 南非."""
    if found.start <= head or reader.text[found.start - 1] != "非":
        return found
    word = reader.before(found.start)
    return Span(found.start - 1, found.end) if word is None or word.span.start == found.start - 1 else found


def with_wrong(text: str, found: Span, measure: str) -> Span:
    """查处|违反规定精神问题90起: a case with the verb of the wrong that was done in it."""
    if measure not in CASES or not text.endswith(_WRONGS, found.start, found.end):
        return found
    verb = _WRONGING.search(text, max(0, found.start - _LONGEST_WRONG), found.start)
    return found if verb is None else Span(verb.start(), found.end)


def with_crime(reader: Reader, found: Span, head: int, measure: str) -> Span:
    """故意毁坏|林木案|2宗: an offence whole, which starts where the clause does; nobody handled it (侦破|盗窃案9起)."""
    text = reader.text
    if measure not in CASES or text[found.end - 1] != "案" or not 0 < found.start - head <= _LONGEST_OFFENCE:
        return found
    tokens = reader.tokens(head, found.start)
    printed = [reader.printed(token) for token in tokens]
    offence = all(token.tag in _OF_OFFENCES for token in tokens) and _HANDLING.isdisjoint(printed)
    return Span(head, found.end) if offence and not any(word.endswith(_ACQUIRING) for word in printed) else found
