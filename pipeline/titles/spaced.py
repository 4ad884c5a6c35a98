"""Labels of lists and of bylines that are set wide: 会　　长：, 副 主 任：, 通 讯 员 陶 安.

Takes a reading, gives ranges. It refuses words without a blank inside, and those that neither a colon nor, behind a
maker of the piece, a name follows.
"""

from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.spans import Span
from pipeline.titles.name import BLANKS, HAN
from pipeline.titles.reading import Reading

_GAP = f"[{BLANKS}]*"
_LABELS = word_list("posts", "spaced_label")
_MAKERS = (
    *word_list("posts", "maker"),
    *word_list("posts", "checker"),
    *word_list("posts", "maker_spaced"),
)


def _set_wide(labels: tuple[str, ...]) -> str:
    return "|".join(map(_GAP.join, sorted(labels, key=len, reverse=True)))


# A maker's name may stand behind a blank alone: 编　辑 林怡帆　校　对 陈志远
_FIRST = "".join(sorted({label[0] for label in _LABELS + _MAKERS}))  # looked for before all labels are compared
_WIDE = regex(
    f"(?=[{_FIRST}])(?:(?:{_set_wide(_LABELS + _MAKERS)})(?={_GAP}[：:])"
    f"|(?<![{HAN}])(?:{_set_wide(_MAKERS)})(?=[{BLANKS}]{{1,4}}[{HAN}]{{2,4}}(?:[{BLANKS}]|[^{HAN}]|$)))"
)
_SIGNED = regex(f"(?:{_set_wide(('记者', '通讯员', '实习生', '摄影'))})(?=[{BLANKS}])")


def wide_labels(reading: Reading) -> list[Span]:
    """Where the labels of the unit stand that have blanks inside."""
    if not reading.has_blanks:
        return []
    found = [Span(*match.span()) for match in _WIDE.finditer(reading.text, *reading.span)]
    if reading.unit.kind == "byline" and (signed := _SIGNED.match(reading.text, *reading.span)) is not None:
        found = sorted({Span(*signed.span()), *found})  # 通 讯 员 陶 安
    return [span for span in found if any(blank in reading.text[slice(*span)] for blank in BLANKS)]
