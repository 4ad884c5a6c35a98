"""Which money a bare 元 is that is not the mainland's: Taiwan's, Hong Kong's, Singapore's, or nobody says.

Takes a text as printed and in simplified characters with its quantities; gives the quantities, sums in 元 with the code
of the place that the text names most. It leaves alone what prints its currency (人民币500元). In traditional script a
longer text that names no place leaves the sum without a unit; in simplified script 元 is the mainland's, unless the
text names another place again and again and none of the mainland.
"""

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation, count_traditional, fold, rows, word_list
from pipeline.values import replace

_HOME = "CNY"
_PLACES = {
    script: {row["code"]: tuple(row["words"].split(" ")) for row in rows("currency_places") if row["script"] == script}
    for script in ("traditional", "simplified")
}
_PRINTED = tuple(word for row in rows("currencies") if row["code"] == _HOME for word in row["before"].split(" "))
_MAINLAND = regex(
    alternation(("中国", "人民币", "国务院", *word_list("places", "province"), *word_list("places", "prefecture")))
)
_AGAIN = 2  # times that a text in simplified script names its place
_LOOK = 600  # characters that tell the script
_SHARE = 10  # one character in so many is traditional
_SHORT = 60  # a text too short to name its place


def with_local_money(printed: str, folded: str, mentions: tuple[QuantityMention, ...]) -> tuple[QuantityMention, ...]:
    """The quantities, each bare 元 with the currency of the place."""
    if not any(_is_bare(folded, mention) for mention in mentions):
        return mentions
    traditional = printed != folded and _is_traditional(printed)
    code = _place_of(folded) if traditional else _place_abroad(folded)
    if not traditional and code == _HOME:
        return mentions  # $50 is of the United States
    return tuple(replace(mention, unit=code) if _is_bare(folded, mention) else mention for mention in mentions)


def place_of(printed: str) -> str | None:
    """The currency of the place that a text in traditional script names most; None of any other text."""
    return _place_of(fold(printed)) if _is_traditional(printed) else None


def _is_bare(text: str, mention: QuantityMention) -> bool:
    """Whether a sum was given a currency without that being printed: 50元, $50."""
    if mention.kind == "money" and text.startswith(("$", "＄"), mention.span.start):
        return True
    return mention.unit == _HOME and not any(word in mention.span.of(text) for word in _PRINTED)


def _is_traditional(printed: str) -> bool:
    return count_traditional(printed[:_LOOK]) * _SHARE > min(len(printed), _LOOK)


def _place_of(text: str) -> str | None:
    told = _told(text, "traditional")
    if not any(told.values()):
        return _HOME if len(text) < _SHORT else None
    return _most(told)


def _place_abroad(text: str) -> str | None:
    """The place of a text in simplified script, which is home if the text does not name another one alone."""
    told = _told(text, "simplified")
    if max(told.values()) < _AGAIN or _MAINLAND.search(text):
        return _HOME
    return _most(told)


def _told(text: str, script: str) -> dict[str, int]:
    """How often the text names each place."""
    return {code: sum(map(text.count, words)) for code, words in _PLACES[script].items()}


def _most(told: dict[str, int]) -> str | None:
    most = max(told.values())
    best = [code for code, times in told.items() if times == most]
    return best[0] if len(best) == 1 else None
