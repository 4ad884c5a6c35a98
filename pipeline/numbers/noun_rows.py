"""A row of words behind a number up to the noun that it counts: 14张|暂时停工通知书, 四个|集中连片特困地区.

Takes the words behind a quantity and its measure word; gives the span of the row that ends in a noun which that measure
word is known to count. It refuses a row with a verb of the sentence in it (3家书店|致函出版局) or the name of a body.
"""

from collections.abc import Sequence

from pipeline.numbers.deeds import CASES, DOING
from pipeline.numbers.known_nouns import counts_as_head, fits
from pipeline.numbers.noun_words import NOUN_TAGS, OWNER_TAGS, PARTICIPLES, Reader, Token, known_tag
from pipeline.numbers.roles import role
from pipeline.spans import Span

_WORDS, _TAGS = 8, NOUN_TAGS | {"v", "vd", "a", "ad", "d", "q", "TIME"}
_CASE_TAGS = _TAGS | {"f", "m"}  # 2起|疫苗内有异物事件
_INNER = frozenset({"以上", "以下", "无", "自"})  # 处级|以上|干部, 无|牌挂车, 自|建房; with digits 17辆|120急救车
_LEVELS, _MARKS, _INSIDE = frozenset("高小西青老低短"), frozenset("“”‘’「」"), frozenset("、“”‘’「」")
_PAIRED = frozenset({"与", "和", "及", "暨"})
_NEAR = 16  # characters behind the row in which 的 can end a clause
_MEETING, _BUILDINGS = frozenset({"届", "次", "期"}), frozenset("间栋幢座")
_SERIES = frozenset({"届", "屆"})
_DEEDS = frozenset({"次", "场", "轮", "处"})
_OPERATING, _OPERATIONS = frozenset(role("operating")), frozenset({"行动", "活动", "行動", "活動"})
_CASE_ENDS, _CASE_REACH = role("case_end"), 24


def row_to_head(reader: Reader, tokens: Sequence[Token], found: Span, measure: str) -> Span | None:
    """两处|疑似违法占用林地图斑: the row from `found`, which is no such thing, up to the noun that is counted."""
    behind = _behind_row(reader, tokens, found, measure)
    if behind is None:
        return None
    row, last = Span(found.start, tokens[behind - 1].end), tokens[behind - 1]
    owner = last.tag not in ("v", "vn") and reader.text.startswith("的", row.end)  # 两座生活垃圾热解站|的建设
    return row if owner or not _opens_clause(reader, tokens[behind:], row.end) else None


def row_of_deeds(reader: Reader, tokens: Sequence[Token], start: int, measure: str) -> Span | None:
    """举办8场|中高级人才招聘会, 六大|高耗能工业: a row whose first word is no noun; `start` is where its number starts.

    Such a row is counted if a verb before it governs it or one behind it follows; else its own verb is the sentence's.
    """
    behind = _behind_row(reader, tokens, Span(tokens[0].start, tokens[0].start), measure)
    if behind is None:
        return None
    row, rest = Span(tokens[0].start, tokens[behind - 1].end), tokens[behind:]
    if _opens_clause(reader, rest, row.end) or rest and rest[0].tag in NOUN_TAGS - {"vn"}:
        return None
    governed = tokens[0].tag not in ("v", "vd") or reader.has_verb_before(start) or reader.has_verb_after(row.end)
    return row if governed else None


def row_to_case(reader: Reader, tokens: Sequence[Token], found: Span) -> Span:
    """一起非法回收、|处置电池案件: the deeds in `found` up to the case that they made; else `found`."""
    if found.of(reader.text).endswith(_CASE_ENDS):
        return found
    end = found.end
    for token in tokens:
        if token.start < found.end:
            continue
        word = reader.printed(token)
        if token.start - found.end > _CASE_REACH or not (token.tag in _CASE_TAGS or word in _INSIDE | _PAIRED):
            break
        if token.tag in NOUN_TAGS and word.endswith(_CASE_ENDS):
            end = token.end
    return Span(found.start, end)


def _opens_clause(reader: Reader, behind: Sequence[Token], end: int) -> bool:
    """Whether 的 follows in the clause, so that the row only describes something: 一名|喜欢孩子|的老师."""
    for token in behind:
        if token.tag == "de" or token.start - end > _NEAR:
            return token.tag == "de"
        if token.tag == "m" or token.tag == "w" and reader.printed(token) not in _INSIDE:
            return False
    return False


def _behind_row(reader: Reader, tokens: Sequence[Token], found: Span, measure: str) -> int | None:
    """The index behind the row's last word.

    No name of a body stands in the row (3家书店致函|某市书局), but the place of an event does (第9届某城艺术节).
    """
    for index, token in enumerate(tokens[:_WORDS]):
        if not _goes_on(reader, tokens, index, found, measure):
            return None
        word, row = reader.printed(token), reader.text[found.start : token.end]
        behind = tokens[index + 1].tag if index + 1 < len(tokens) else "w"
        closed = behind in ("w", "u", "f")
        done = closed and measure in _DEEDS and all(before.tag != "v" for before in tokens[:index])
        made = measure in _BUILDINGS or measure in CASES or done  # 自|建房, 正面|较量
        made = made and behind not in NOUN_TAGS and index > 0 and len(word) > 1
        made = made and (known_tag(word) is None or done) and fits(measure, word)
        if token.start < found.end or not (token.tag in NOUN_TAGS or made):
            continue
        if fits(measure, row) or counts_as_head(measure, row):
            longer = index + 1 < len(tokens) and _counts_on(reader, tokens[index + 1], found.start, measure)
            return index + 1 + longer
    return None


def _goes_on(reader: Reader, tokens: Sequence[Token], index: int, found: Span, measure: str) -> bool:
    """Whether the word can stand inside the row."""
    token, word, case = tokens[index], reader.printed(tokens[index]), measure in CASES
    if word == "中":
        return index + 1 < len(tokens) and reader.printed(tokens[index + 1])[0] in _LEVELS  # 中|高级人才
    if measure in _MEETING and word in _PAIRED:
        return True  # 第九届技术|与应用成果展
    if word in ("来", "用来"):
        return False  # 一种机器人植入人体|来消除病毒
    if word in _INNER or token.tag == "m" and word.isascii() or case and word in _MARKS:
        return True
    if case:
        return token.tag in _CASE_TAGS
    named = token.tag in OWNER_TAGS and token.start >= found.end and measure not in _MEETING
    row = tokens[index + 1 : index + 2]
    if measure in _DEEDS and word in _OPERATING and row and reader.printed(row[0]) in _OPERATIONS:
        return True  # 第一次集中|清查|行动
    themed = measure in _SERIES and token.tag == "v" and row and row[0].tag in NOUN_TAGS - OWNER_TAGS
    if themed and (word not in DOING or reader.printed(row[0]) == "工作"):
        return True  # 第九届高校|组织工作|研讨会
    acts = token.tag == "v" and (known_tag(word) == "v" and word not in PARTICIPLES or word[-1] == "是")  # 都是
    return token.tag in _TAGS and not named and not acts and word not in DOING


def _counts_on(reader: Reader, token: Token, start: int, measure: str) -> bool:
    """Whether the next word ends a row that is counted as well: 停工通知|书."""
    return token.tag in NOUN_TAGS - OWNER_TAGS and fits(measure, reader.text[start : token.end])
