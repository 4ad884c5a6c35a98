"""How much a printed line looks like a heading rather than like text that runs on.

Takes one line with its neighbours, gives a score made of named pieces of evidence, and never decides alone: the
sections stage compares the score with what the line would be otherwise. Weights were set by hand on pages of our
own writing; each is one observation about how Chinese papers print headings.
"""

import re
from functools import cache

from pipeline import lexicon
from pipeline.layout.lines import CLAUSE_MARKS, SENTENCE_MARKS, Line

# A line at or above this is a heading if nothing else claims it; the first line of a page needs less, since pages
# begin with a headline.
THRESHOLD, FIRST_THRESHOLD = 2.0, 1.0
_LONGEST_HEADING = 44
_TYPICAL_HEADING = 26
_DASH = re.compile(r"[—–―─－-]{1,4}\s*")
_INNER_SENTENCE = re.compile(r"[。；;]\s*.")
_REPORTING = re.compile(r"(?:说|表示|介绍|认为|指出|强调|告诉|坦言|称|說|指|介紹|認為)[^，,：:]{0,4}[，,：:]")
_DATE_OPENING = re.compile(r"[0-9０-９一二三四五六七八九十〇]{1,4}[年月日]")
# What a line that was cut in mid-sentence ends with, and headings hardly ever do.
_UNFINISHED = re.compile(
    r"(?:的|了|和|与|及|在|将|把|被|对|从|为|以|我|他|她|是|有|并|也|就|等|这|那|一|不|與|將|對|從|為|這)$"
)
_STARTS_INSIDE = re.compile(r"[，,、；;：:。！？!?）)”’」』》…%％]")
_LONE_NUMBER = re.compile(r"[一二三四五六七八九十]{1,3}|[IVX]{1,4}|[①-⑳]")
_BRACKETED = re.compile(r"[【［\[].{1,30}[】］\]]$|[★●■◆▲◎]")


def title_score(line: Line, following: Line | None) -> float:
    """Evidence that `line` is a heading; about -8 … +6.

    Args:
        line: the line in question.
        following: the next printed line, None at the end of the text.
    """
    text = line.text
    if not text or line.open_marks or line.ends_clause or _STARTS_INSIDE.match(text):
        return -8.0
    if _LONE_NUMBER.fullmatch(text):
        return THRESHOLD + 1.0 if following is not None else 0.0
    length = len(text)
    score = 1.0 if length <= _TYPICAL_HEADING else 0.0 if length <= _LONGEST_HEADING else -4.0
    ending = text[-1] if text[-1] not in "”’」』" else text[-2:-1]
    score += -4.0 if ending in "。．｡；;" else 0.0 if ending in SENTENCE_MARKS else 0.5  # headlines ask and exclaim
    commas = sum(text.count(mark) for mark in "，,；;")
    score += 1.5 if not commas else -0.5 if commas == 1 else -2.5
    score -= 3.0 * bool(_REPORTING.search(text)) + 4.0 * bool(_INNER_SENTENCE.search(text))
    score += 1.0 * (" " in text or "\u3000" in text)
    score += 1.5 * bool(line.enumerated) + 2.0 * bool(_BRACKETED.match(text))
    score -= 1.5 * bool(_UNFINISHED.search(text)) + 1.0 * bool(_DATE_OPENING.match(text))
    if following is not None:
        score -= 4.0 * bool(_STARTS_INSIDE.match(following.text))
        score += 3.0 * is_dash_line(following) + 0.5 * (len(following.text) > 2 * length)
        score -= 1.0 * (following.ends_sentence and len(following.text) < length)  # the rest of a cut sentence
    elif not line.enumerated:
        score -= 2.0  # nothing follows that it could head
    return score


def is_dash_line(line: Line) -> bool:
    """Whether the line is printed as a second title: ——访…, ——记…, ——…侧记."""
    return len(line.text) <= 80 and not line.ends_sentence and _dash(line) is not None


def is_interview_line(line: Line) -> bool:
    """Whether the line announces whom the text is about: ——访某局局长某某, 访某院研究员某某."""
    dash = _dash(line)
    if line.ends_sentence or line.ends_clause or len(line.text) > (80 if dash else 40):
        return False
    rest = line.text[dash or 0 :]
    if rest.startswith(("记者", "記者")):
        return False  # 记者某某 摄影报道 introduces who wrote it
    return any(rest.startswith(word) for word in _openers("interview")) and (
        dash is not None or not re.search(f"[{CLAUSE_MARKS.replace('、', '')}]", rest)
    )


def introduction_length(text: str) -> int:
    """Code points of the dash and the word that open an interview line, ——访; 0 for any other line."""
    dash = _DASH.match(text)
    start = dash.end() if dash else 0
    return next((start + len(word) for word in _openers("interview") if text.startswith(word, start)), 0)


def names_an_award(text: str) -> bool:
    """Whether a line of a few words is the name of an award or of its holders: 全市先进集体, 最美教师名单."""
    bare = text.strip("“”「」【】《》 \u3000:：")
    return any(bare.endswith(word) for word in lexicon.column("award_heads")) and not re.search("[，,。：:；;]", bare)


def furniture(line: Line) -> str | None:
    """byline, source_line or boilerplate, where the line's first words and its length say so."""
    text = line.text.lstrip("(（【[ ")
    if len(text) > 60 or line.ends_sentence:
        return None
    for kind in ("byline", "source_line", "boilerplate"):
        for word, colon in _furniture_openers(kind):
            if text.startswith(word) and (colon == "any" or _AFTER_LABEL[colon].match(text, len(word))):
                return kind if kind != "boilerplate" or len(text) <= 40 else None
    if _REPORTED.search(text):
        return "byline"
    if _STAMP.search(text):
        return "source_line"
    return "boilerplate" if _PAGE_NUMBER.fullmatch(text) or _MENU.fullmatch(text) else None


_AFTER_LABEL = {"yes": re.compile(r"\s*[:：|｜/／]|\s{1,4}\S"), "strict": re.compile(r"\s*[:：|｜/／]")}
# 【本報訊】記者某某報道, 记者某某 摄影报道
_REPORTED = re.compile(r"(?:记者|記者|通讯员|通訊員)[^，,。：:；;]{1,24}(?:报道|報道|報導|摄|攝|文|图|圖)$")
_PAGE_NUMBER = re.compile(r"[-—·\s]*(?:第\s*)?[A-Z]?[0-9]{1,4}\s*(?:[版页頁]|/\s*[0-9]{1,4})?[-—·\s]*")
# 2024-11-12 08:30 来源:某报 - the line that a site puts below its headline: a day with a clock, a day alone, or 来源.
_DAY = r"[0-9]{4}(?:[-/.][0-9]{1,2}[-/.][0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)"
_STAMP = re.compile(rf"^{_DAY}$|{_DAY}\s*[0-9]{{1,2}}[:：][0-9]{{2}}|(?:来源|來源|稿源)\s*[:：]")
# 新闻 | 体育 | 娱乐 | 经济: what stands between bars is a menu.
_MENU = re.compile(r"[^|｜]{1,8}(?:[|｜][^|｜]{1,8}){3,}")


def _dash(line: Line) -> int | None:
    found = _DASH.match(line.text)
    return found.end() if found else None


@cache
def _openers(kind: str) -> tuple[str, ...]:
    return tuple(sorted(lexicon.column("line_openers", where="kind", equals=kind), key=len, reverse=True))


@cache
def _furniture_openers(kind: str) -> tuple[tuple[str, str], ...]:
    found = [row for row in lexicon.rows("line_openers") if row["kind"] == kind]
    return tuple((word, row["colon"]) for row in found for word in row["words"].split(" "))
