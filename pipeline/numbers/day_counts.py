"""Days that are counted although 日 stands behind them as behind a day of the month: 開了5日藥, 住了3日, 1日2戰.

Takes a text and where a number before 日 begins and ends; says whether so many days are meant. Without a word that
takes or lasts so many days, 5日 is the fifth of the month.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation, column, word_list
from pipeline.numbers.roles import role

LEADS_DAYS = (*column("event_stems", "stem", where="use", equals="length"), *word_list("time_context", "from_now"))
# 1日|2战: so many in so many days; 15日|2战 may be of the 15th.
_MATCHES = regex("(?<=[1-7一二两兩三四五]日)(?<![0-9十廿月].日)[0-9一二两兩三四五六][战戰赛賽](?![区區场場略事])")
# 十七日|的劳工假期, 15日|带薪年假: so many days off work.
_OFF_WORK = regex(
    "的?(?:带薪|帶薪|有薪|劳工|勞工|法定|公众|公眾|连续|連續|探亲)?(?:年|产|產|婚|病|事|护理|護理|长|長|侍产|侍產)?"
    "假(?!设|設|如|若|冒|装|裝|日|座|借|扮|定|名)"
)
_HELD = regex("(?:以上[0-9一二三四五六七八九十]{1,3}日)?以下(?:的)?(?:行政)?拘留")
_REACHES, _ARRIVES = frozenset("达達"), frozenset("到抵送直通可传傳下表发發转轉雷马馬豁")
_DONE = "[了过過咗足]"
_STAYED = regex(f"(?:{alternation(word_list('time_context', 'staying'))}){_DONE}(?:约|約|近|整整)?$")
_TAKEN = regex(f"(?:(?:{alternation(word_list('time_context', 'days_taken'))}){_DONE}?)(?:约|約|近)?$")
_OF_DAYS = regex(f"的?(?:{alternation(word_list('time_context', 'days_of'))})(?![店品房企厂廠业業价價监監检檢材])")
_REACH = 6
_MEAN, _MONTHS = role("mean"), 12


def are_counted(text: str, start: int, numeral_end: int, end: int) -> bool:
    """Whether the number between `start` and `numeral_end` counts the days of the unit that ends at `end`."""
    return is_led(text, start) or _are_mean(text, start, numeral_end) or are_days_of(text, start, end)


def _are_mean(text: str, start: int, end: int) -> bool:
    """平均住院日为|8.8日, 停用|19.4日: days with decimals, behind such a word or after no number of a month."""
    whole, point, _ = text[start:end].partition(".")
    return bool(point) and (text.endswith(_MEAN, 0, start) or whole.isdigit() and int(whole[:3]) > _MONTHS)


def is_led(text: str, at: int) -> bool:
    """逾期|三十日, 还押 |7 日: whether what stands before the number at `at` makes a length of its days."""
    at -= text[at - 1 : at] == " " and at > 0
    reaches = text[at - 1 : at] in _REACHES and text[at - 2 : at - 1] not in _ARRIVES  # 停用达|19日, 船抵达|19日
    return reaches or text.endswith(LEADS_DAYS, 0, at)


def are_matches(text: str, end: int) -> bool:
    """1日|2战: so many matches in so many days."""
    return _MATCHES.match(text, end) is not None


def are_days_of(text: str, start: int, end: int) -> bool:
    """开了|5日|药, 住了|3日|, 五日|以上十日以下拘留: whether so many days last or are taken, and 日 tells no date."""
    if text[end - 1 : end] != "日":
        return False
    if _OFF_WORK.match(text, end) is not None or are_matches(text, end) or _HELD.match(text, end) is not None:
        return True
    first = max(0, start - _REACH)
    if _STAYED.search(text, first, start) is not None:
        return True
    return _OF_DAYS.match(text, end) is not None and _TAKEN.search(text, first, start) is not None
