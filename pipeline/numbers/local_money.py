"""Which money a bare 元 is in a text of traditional script: Taiwan's, Hong Kong's, or nobody says.

Takes a text as printed and in simplified characters with its quantities; gives the quantities, sums in 元 with the code
of the place that the text names most. It leaves alone what prints its currency (人民幣500元) and all of a text in
simplified script, and where a longer text names no place, the sum has no unit.
"""

from pipeline.layers import QuantityMention
from pipeline.lexicon import count_traditional, fold, rows
from pipeline.values import replace

_HOME = "CNY"
_PLACES = {row["code"]: tuple(row["words"].split(" ")) for row in rows("currency_places")}
_PRINTED = tuple(word for row in rows("currencies") if row["code"] == _HOME for word in row["before"].split(" "))
_LOOK = 600  # characters that tell the script
_SHARE = 10  # one character in so many is traditional
_SHORT = 60  # a text too short to name its place


def with_local_money(printed: str, folded: str, mentions: tuple[QuantityMention, ...]) -> tuple[QuantityMention, ...]:
    """The quantities, each bare 元 with the currency of the place."""
    if printed == folded or not _is_traditional(printed):
        return mentions
    code = _place_of(folded)
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
    told = {code: sum(map(text.count, words)) for code, words in _PLACES.items()}
    most = max(told.values())
    if not most:
        return _HOME if len(text) < _SHORT else None
    best = [code for code, times in told.items() if times == most]
    return best[0] if len(best) == 1 else None
