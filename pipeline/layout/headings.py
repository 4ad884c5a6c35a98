"""How much a printed line looks like a heading rather than like text that runs on.

Takes one line with its neighbours, gives named pieces of evidence with weights, and never decides alone: `roles`
compares their sum with what the line would be otherwise. Weights were set by hand on pages of our own writing; each
is one observation about how Chinese papers print headings.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pipeline import lexicon
from pipeline.layout.dateline import dateline_length
from pipeline.layout.kinds import is_name, sets_label_apart
from pipeline.layout.lines import CLAUSE_MARKS, LONGEST_HEADING, OPENERS, SENTENCE_MARKS, Line
from pipeline.lazy import regex
from pipeline.lexicon import alternation

# A line at or above this is a heading if nothing else claims it; the first line of a page needs less, since pages
# begin with a headline.
THRESHOLD, FIRST_THRESHOLD = 2.0, 0.5
_LONG, _STATED = 4.0, 6.0  # against a line that is longer than headings are, and one that ends as a statement does
_MOST = 12.5  # for such a line: two halves, brackets or a number, a dash line, dateline or longer text below, its place
_STOPS, _COMMAS = "。．｡；;", "，,；;"
_STOPPED = tuple(stop + closer for stop in _STOPS for closer in ("", *"”’」』"))
_TYPICAL_HEADING = 26
_SHORT_NAME = 16
_LONGEST_OPENER, _LONGEST_NAME = 8, 3
_ANSWER = 24  # characters in which an answer says who gives it
_TITLE_LINES = 3
_ONE_COMMA = 22  # 路通了，人还在: a heading of two halves is short
_DASH = regex(r"[—–―─－-]{1,4}\s*")
_INNER_SENTENCE = regex(r"[。；;]\s*.")
_TWO_QUESTIONS = regex("[？?！!][^？?！!]{1,60}[？?！!][”」]?$")
_SPOKEN = regex("“[^“”]{1,40}[？?！!]”|「[^「」]{1,40}[？?！!]」")  # a turn, if an answer follows
_SPEAKS = alternation(lexicon.word_list("page_marks", "reporting"))
_REPORTING = regex(rf"(?:说(?![法案理事])|{_SPEAKS})[^，,：:]{{0,4}}[，,：:]")
# 谁在管理骑手, 含3名日本船员: no name would go on behind such a post.
_NOT_CUT = regex(
    "[谁哪何]|什么|怎么|怎样|多少|多大|是否|能否|[0-9一二三四五六七八九十百千万两几]{1,7}[余多]?[名位个][^，,。]{2,8}$"
)
_CUT_NAME = regex(rf"(?![他她它其并还也又则就])[㐀-鿿](?:说|{_SPEAKS})[^，,：:]{{0,4}}[，,：:]")
# 附件：…, 时间：…: a fact with its label heads nothing.
_FACT = regex(
    r"(?:附件?(?![：:].{2,20}名[单單])|" + alternation(lexicon.word_list("page_marks", "fact")) + r")\s?[0-9]?[：:]"
)
_UNITS = "年月日时時点點分秒岁歲周个個名位人次元万萬亿億米吨噸亩畝户戶家件台%％"
_ENDS_IN_NUMBER = regex(r"[^0-9./-][0-9]{1,8}[.．]?$")
_YEARS = regex(  # an entry of a career
    r"[0-9]{4}[./年][0-9]{0,2}[月]?\s?[—–~～至-]|[0-9]{4}[./][0-9]{1,2}[ \u3000]{1,4}(?=[\u3400-\u9fff])|"
    r"[0-9]{4}[—–~～-]{1,2}[0-9]{4}年?[ \u3000]{1,4}(?=[\u3400-\u9fff])|"
    r"[0-9]{4}年(?:[0-9]{1,2}月)?(?:起|至今)[ \u3000]{1,4}(?=[\u3400-\u9fff])"
)
# 1995年6月　某研究所所长: an entry of a chronology, or a heading where none stands beside it.
_YEAR = regex("[0-9]{4}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?P<gap>\u3000{1,2}| {1,4})(?=[\u3400-\u9fff])")
_ROSTER = regex("[㐀-鿿]{2,4}(?:[ \u3000]{1,8}|(?=《))[^。！？!?；;]{2,40}")
_IN_BRACKETS = regex("[㐀-鿿·]{2,8}[(（][^()（）。]{4,40}[)）]")  # 许小晖（河口水文站站长）
_DATE_OPENING = regex(r"[0-9０-９一二三四五六七八九十〇]{1,4}[年月日]")
# What a line that was cut in mid-sentence ends with, and headings hardly ever do.
_UNFINISHED = regex(
    r"(?:的|之|了|和|与|及|在|将|把|被|对|从|为|以|我|他|她|是|有|并|也|就|等|这|那|一|不|與|將|對|從|為|這)$"
)
_LONE_NUMBER = regex(r"[一二三四五六七八九十]{1,3}|[IVX]{1,4}|[①-⑳]|0[1-9]|(?:PART|Part|part)[ .·]?[0-9]{1,2}")
_BRACKETED = regex(r"[【［\[].{1,30}[】］\]]|[★●■◆▲◎▌▍].{1,30}$|【[^】]{1,12}】[^，。]{2,20}$")
_SHORTEST_HALF, _WHOLE = 4, 0.0
_SHORTEST_BODY = 6  # characters of 云川县青石镇
_WHO = regex("([㐀-鿿A-Za-z0-9·（）()“”]{2,40}(?:、[㐀-鿿A-Za-z0-9·（）()“”]{2,40}){0,4})[:：]")
_LABEL = regex("[^，,：:]{2,14}[：:]")
_PARTS, _GOES_ON = regex("[，,：:]"), regex("[的了着过地得说表并著過說]")
_ROLL = regex("附件?[：:].{2,20}名[单單]")  # 附：受表彰人员名单
_SIGNATURE = regex(r"(?:[0-9]{4}|[二〇○零一九]{4})年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日")
# 全市优秀科技特派员, 最美护林员: who is honoured, by the word in front.
_AWARDED = regex(
    "(?:全[国省市州县区镇乡])?(?:" + alternation(lexicon.word_list("page_marks", "awarded")) + ")(?!的)[㐀-鿿]{2,10}"
)
_STYLES = (
    regex(r"第[一二三四五六七八九十]"),
    regex(r"[一二三四五六七八九十]{1,3}[、.．]"),
    regex(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
    regex(r"[0-9]{1,2}[.．、]"),
    regex(r"[（(][0-9]{1,2}[）)]"),
    regex(r"[0-9一二三四五六七八九十]{1,3}[）)]"),
    regex(r"[①-⑳]"),
)
# 【同期】局长某某: who speaks in the next lines of a script.
_FOOTAGE = regex("[【\\[](?:解说|旁白|画外音|字幕|演播室|(?:采访|现场)?同期声?|现场声)[】\\]]")


class Evidence(NamedTuple):
    """One observation about a line, for (positive) or against its being a heading."""

    name: str
    weight: float


def evidence(line: Line, following: Line | None) -> list[Evidence]:
    """What speaks for `line` as a heading and what against it.

    Args:
        line: the line in question.
        following: the next printed line, None at the end of the text.
    """
    text = line.text
    if line.marked:
        return [Evidence("markup", 8.0)]
    if following is not None and names_who_speaks(line, following):
        return [Evidence("names_who_speaks", 8.0)]
    if not text or line.open_marks or line.ends_clause or line.starts_inside or _SIGNATURE.fullmatch(text):
        return [Evidence("cut_in_mid_sentence", -8.0)]
    if dateline_length(text):
        return [Evidence("dateline", -8.0)]
    if is_footage(line):
        return [Evidence("footage", -8.0)]
    if _LONE_NUMBER.fullmatch(text):
        return [Evidence("lone_number", THRESHOLD + 1.0 if following is not None else 0.0)]
    return [*_own(line), *_beside(line, following)]


def names_who_speaks(line: Line, following: Line) -> bool:
    """市人大代表、某社区党总支书记乔惠芬：, alone above a title of what is said below: a part of a page of voices.

    And 云川县青石镇：, or but 乔惠芬：, whose deeds the title below names.
    """
    who = _WHO.fullmatch(line.text) if line.text.endswith((":", "：")) else None
    if who is None or not (line.blank_before and following.blank_before) or following.ends_sentence:
        return False
    if len(following.text) > LONGEST_HEADING or following.ends_clause or following.label is not None:
        return False
    if len(who[1]) >= _SHORTEST_BODY and who[1].endswith(bodies()) and "、" not in who[1]:
        return True
    if len(who[1]) <= _LONGEST_NAME and is_name(who[1]):
        return True
    first = who[1].partition("·")[0]  # 副所长|阿依努尔·买买提
    return any(len(first) > size and ends_with_a_post(first[:-size]) for size in (2, 3, 4, 5))


def is_prose(line: Line) -> bool:
    """Whether the line can be no heading inside a text: long, a sentence, and with another one or commas in it.

    All that could speak for such a line comes to `_MOST`, and without commas to 1.5 more; these weigh more against it.
    """
    text = line.text
    if line.marked or len(text) <= LONGEST_HEADING or not text.endswith(_STOPPED):
        return False
    return "。" in text[:-1] or sum(map(text.count, _COMMAS)) > _MOST - _LONG - _STATED - (THRESHOLD - 1)


def total(found: list[Evidence]) -> float:
    """The sum of the weights; about -8 … +8."""
    return sum(each.weight for each in found)


def names(found: list[Evidence]) -> tuple[str, ...]:
    """What speaks for the heading, the strongest first."""
    return tuple(each.name for each in sorted(found, key=lambda each: -each.weight) if each.weight > 0)


def title_score(line: Line, following: Line | None) -> float:
    """The sum of the evidence of one line."""
    return total(evidence(line, following))


def looks_whole(line: Line, following: Line) -> bool:
    """Whether a line with commas may be a title above a text, where nothing cuts lines, rather than broken off."""
    if line.ends_sentence or not following.is_text or _GOES_ON.match(following.text):
        return False
    ends = [len(part) for part in _PARTS.split(line.text)]
    return ends[-1] >= _SHORTEST_HALF and title_score(line, following) >= _WHOLE


def tells_speech(text: str) -> bool:
    """某某说：, 他强调，: a verb of speech in front of a comma or colon."""
    return _REPORTING.search(text) is not None


def states_fact(text: str) -> bool:
    """附件：…, 时间：…, 人　物：…: a fact with its label."""
    return _FACT.match(text) is not None or sets_label_apart(text)


def _own(line: Line) -> list[Evidence]:
    text, length = line.text, len(line.text)
    ending = text[-1] if text[-1] not in "”’」』" else text[-2:-1]
    commas = sum(map(text.count, _COMMAS))
    sentence = text.startswith(_sentence_openers()) and text[1:3].lstrip("们")[:1] not in _COMMAS  # 她，守护着一座城
    weights = {
        "short": 1.0 if length <= _TYPICAL_HEADING else 0.0 if length <= LONGEST_HEADING else -_LONG,
        # Headlines ask and exclaim, but do not state.
        "no_full_stop": -_STATED if ending in _STOPS else 0.0 if ending in SENTENCE_MARKS else 0.5,
        "no_comma": 1.5 if not commas else 0.0,
        "commas": 0.0 if not commas else 0.5 if commas == 1 and _balanced(_title(line)) else -1.0 * commas,
        "labelled_fact": -4.0 * states_fact(text),
        "reports_speech": -3.0 * bool(_REPORTING.search(text)),
        "holds_a_sentence": -4.0 * bool(_INNER_SENTENCE.search(text)),
        "asks_twice": -3.0 * bool(_TWO_QUESTIONS.search(text)),
        "two_halves": 1.0 * (" " in text or "\u3000" in text),
        "award_name": 1.5 * (length <= _SHORT_NAME and names_an_award(text)),
        "numbered": 1.5 * bool(line.enumerated),
        "bracketed": 2.0 * bool(_BRACKETED.match(text)),
        "ends_like_a_cut_line": -1.5 * bool(_UNFINISHED.search(text)),
        "ends_with_a_post": -2.0 * (ends_with_a_post(text) and not names_an_award(text) and not _NOT_CUT.search(text)),
        "opens_like_a_sentence": -1.5 * (bool(commas) and sentence),
        "opens_with_a_date": -1.0 * bool(_DATE_OPENING.match(text)) - 4.0 * bool(_YEARS.match(text)),
    }
    return _that_weigh(weights)


def _that_weigh(weights: dict[str, float]) -> list[Evidence]:
    return [Evidence(name, weight) for name, weight in weights.items() if weight]


def _title(line: Line) -> str:
    """(一)许小晖：|从零开始，再次出发: a numbered heading without its number and label."""
    label = _LABEL.match(line.text) if line.enumerated else None
    return line.text[label.end() :] or line.text if label is not None else line.text


def _balanced(text: str) -> bool:
    """路通了，人还在: the halves of a heading are of about one length."""
    halves = [len(half) for half in re.split("[，,；;]", text.strip("“”「」"))]
    return len(text) <= _ONE_COMMA and min(halves) * 2 >= max(halves)


def title_block(lines: Sequence[Line], opening: int) -> range:
    """The title lines printed right above the line that opens an article or a conversation; empty if there are none.

    Titles of several lines stand close together, and apart from the text above them.
    """
    top = opening
    while opening - top < _TITLE_LINES and top > 1 and (top == opening or not lines[top].blank_before):
        if lines[top - 1].open_marks or lines[top - 1].ends_clause or total(_own(lines[top - 1])) < THRESHOLD:
            break
        top -= 1
    above = lines[top - 1]
    apart = lines[top].blank_before or above.ends_sentence or above.text[-1] in ":：" or states_fact(above.text)
    return range(top, opening) if apart else range(opening, opening)


def goes_on_with_a_cue(line: Line) -> bool:
    """Whether the line opens with the last character of a name that speaks: (陶秋)|雁表示,..."""
    return _CUT_NAME.match(line.text) is not None


def _beside(line: Line, following: Line | None) -> list[Evidence]:
    if following is None:  # nothing follows that it could head
        return [] if line.enumerated else [Evidence("nothing_follows", -2.0)]
    shorter = following.ends_sentence and len(following.text) < len(line.text)
    talk = is_said(line) and _answers(following)
    weights = {
        "in_a_dialogue": -4.0 * talk,
        "next_line_goes_on": -4.0 * bool(following.starts_inside or _number_goes_on(line, following)),
        "above_a_dash_line": 3.0 * is_dash_line(following),
        "above_a_dateline": 2.0 * bool(dateline_length(following.text)),
        "above_longer_text": 0.5 * (len(following.text) > 2 * len(line.text)),
        "above_the_end_of_a_sentence": -1.0 * shorter,  # the rest of a cut sentence
    }
    return _that_weigh(weights)


def is_said(line: Line) -> bool:
    """“钱去哪儿了？”: a question or an exclamation in quotation marks and nothing else."""
    return _SPOKEN.fullmatch(line.text) is not None


def _answers(line: Line) -> bool:
    """“更美了。”, 陶小满说：“更美了。”: what is said right below a question in quotation marks."""
    if line.text[0] in "“「":
        return True
    found = _REPORTING.search(line.text, 0, _ANSWER)
    return found is not None and line.text[found.end() : found.end() + 1] in OPENERS


def _number_goes_on(line: Line, following: Line) -> bool:
    """326.|8万亩, 3|记三分球: a number is cut, or parted from its measure word."""
    return bool(_ENDS_IN_NUMBER.search(line.text)) and (
        following.text[0].isdigit() or following.text[0] in _UNITS or following.blank_before > 0
    )


def is_dash_line(line: Line) -> bool:
    """Whether the line is printed as a second title: ——访…, ——记…, ——…侧记."""
    return len(line.text) <= 80 and not line.ends_sentence and _dash(line) is not None


def is_career_entry(line: Line) -> bool:
    """Whether the line opens with the years of a post: 2018.05—2022.09 某县县长; 1995年6月　某研究所所长."""
    if _YEARS.match(line.text) is not None:
        return True
    year = _YEAR.match(line.text)  # one blank may stand behind a year in a sentence, too
    return year is not None and (line.blank_before > 0 or year["gap"] != " ")


def is_roster_entry(line: Line) -> bool:
    """Whether the line is a name and its posts: 许小晖 河口汽车创始人，董事长; 陶小满（河口水文站站长）."""
    if line.text[-1] in ")）":
        return _IN_BRACKETS.fullmatch(line.text) is not None and line.text[:-1].endswith(_posts())
    return _ROSTER.fullmatch(line.text) is not None and line.text.endswith((*_posts(), "CEO", "CFO", "CTO"))


def is_footage(line: Line) -> bool:
    """【同期】局长某某, 【解说】……: a line of a script with the label of who is heard."""
    return _FOOTAGE.match(line.text) is not None


def is_signature(line: Line) -> bool:
    """Whether the line is a day and nothing else, as below a notice."""
    return _SIGNATURE.fullmatch(line.text) is not None


def is_interview_line(line: Line) -> bool:
    """Whether the line announces whom the text is about: ——访某局局长某某, 访某院研究员某某."""
    dash = _dash(line)
    if line.ends_sentence or line.ends_clause or len(line.text) > (80 if dash else 40):
        return False
    rest = lexicon.fold(line.text[dash or 0 :])
    if rest.startswith(_no_interview()):
        return False  # 记者某某 摄影报道 introduces who wrote it; 访谈录, 访客中心
    return rest.startswith(_openers()) and (
        dash is not None or not re.search(f"[{CLAUSE_MARKS.replace('、', '') + SENTENCE_MARKS}]", rest)
    )


def introduction_length(text: str) -> int:
    """Code points of the dash and the word that open an interview line, ——访; 0 for any other line."""
    dash = _DASH.match(text)
    start = dash.end() if dash else 0
    opening = lexicon.fold(text[start : start + _LONGEST_OPENER])
    return next((start + len(word) for word in _openers() if opening.startswith(word)), 0)


def stands_out(line: Line) -> bool:
    """Whether the print itself marks the line as a heading, whatever its length: 【…】, ■ …, 一、 …."""
    shown = _BRACKETED.match(line.text) or _LONE_NUMBER.fullmatch(line.text) or _ROLL.match(line.text)
    return line.marked or line.enumerated or bool(shown)


def names_an_award(text: str) -> bool:
    """Whether a line of a few words is the name of an award or of its holders: 全市先进集体, 最美教师名单."""
    bare = text.strip("“”「」【】《》 \u3000:：")
    award = bare.endswith(_award_heads()) or _AWARDED.fullmatch(bare) is not None
    return award and not re.search("[，,。：:；;]", bare)


@cache
def _sentence_openers() -> tuple[str, ...]:
    return lexicon.column("sentence_openers", "words")


@cache
def _award_heads() -> tuple[str, ...]:
    return lexicon.column("award_heads")


def ends_with_a_post(text: str) -> bool:
    """……（浦河公司董事长: asked for its last character first, since there are thousands of posts."""
    return text[-1] in _ends_of_posts() and text.endswith(_posts())


@cache
def _ends_of_posts() -> frozenset[str]:
    return frozenset(post[-1] for post in _posts())


@cache
def bodies() -> tuple[str, ...]:
    """What the names of organizations and places end in."""
    return (*lexicon.column("organization_heads", "words"), *lexicon.column("place_levels", "ending"))


@cache
def _posts() -> tuple[str, ...]:
    return tuple(word for word in lexicon.column("positions", "words") if len(word) > 1)


def names_several(text: str) -> bool:
    """Whether an interview line speaks of many: ——访全市劳动模范代表, ——访受表彰集体和个人."""
    return text.endswith(("代表", "获得者", "们", "群体", "群像", "者", "得主", "們")) or names_an_award(text)


def _dash(line: Line) -> int | None:
    found = _DASH.match(line.text)
    return found.end() if found else None


@cache
def _openers() -> tuple[str, ...]:
    return tuple(sorted(lexicon.column("line_openers", where="kind", equals="interview"), key=len, reverse=True))


@cache
def _no_interview() -> tuple[str, ...]:
    return lexicon.column("line_openers", where="kind", equals="no_interview")


def number_style(line: Line) -> int | None:
    """Which kind of number the line opens with, None if with none."""
    if not line.enumerated:
        return None
    return next((number for number, style in enumerate(_STYLES) if style.match(line.text)), len(_STYLES))
