"""Whether the words in quotation marks are a clause about how long something takes, and no name.

Takes what stands between the marks and the character behind them; gives yes or no: “一周内给出处理结果”。,
「設籍滿6個月」的規定, “如果剪掉二十分钟会更好”。 It refuses short names (“一周两月”) and what a noun behind the marks
shows to be a name (“一小时就到”专列).
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list

_UNIT = "分[钟鐘]|[小个個]?[时時](?:[间間])?|[天日周週月年]|星期|[礼禮]拜|工作日"
_LENGTH = f"(?:[0-9０-９一二两兩三四五六七八九十百半几幾]{{1,4}}[多余餘来來]?[个個]?(?:{_UNIT}))"
_WITHIN = regex(f"{_LENGTH}[之以]?[内內]|(?:满|滿|不足|超过|超過){_LENGTH}")
_ANY_LENGTH = regex(_LENGTH)
_SAYS = regex(alternation(word_list("time_context", "clause_word")))
_BEHIND = frozenset("，,。；;！!？?、）)的\n") | {""}


def is_clause_of_length(inner: str, behind: str) -> bool:
    """Whether the marked words are such a clause; `behind` is the character after the marks."""
    if behind not in _BEHIND:
        return False
    return _WITHIN.search(inner) is not None or bool(_ANY_LENGTH.search(inner) and _SAYS.search(inner))
