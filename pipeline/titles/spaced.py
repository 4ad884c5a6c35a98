"""Labels of lists and of bylines that are set wide: 会　　长：, 副 主 任：, 通 讯 员 陶 安.

Takes a reading, gives ranges. It refuses words without a blank inside, and in lists those that no colon follows.
"""

import re

from pipeline.spans import Span
from pipeline.titles.name import BLANKS
from pipeline.titles.reading import Reading

_GAP = f"[{BLANKS}]*"
_LABELS = (
    *(
        "会长",
        "副会长",
        "主任",
        "副主任",
        "委员",
        "组长",
        "副组长",
        "成员",
        "主编",
        "副主编",
        "理事",
        "理事长",
        "副理事长",
    ),
    *(
        "秘书长",
        "副秘书长",
        "监事",
        "监事长",
        "编辑",
        "总编辑",
        "顾问",
        "主席",
        "副主席",
        "常委",
        "编委",
        "导演",
        "编剧",
    ),
    *(
        "制片",
        "摄影",
        "记者",
        "通讯员",
        "实习生",
        "校对",
        "审核",
        "策划",
        "统筹",
        "监制",
        "评委",
        "领队",
        "教练",
        "队员",
        "队长",
    ),
)
_WIDE = re.compile(f"(?:{'|'.join(map(_GAP.join, sorted(_LABELS, key=len, reverse=True)))})(?={_GAP}[：:])")
_SIGNED = re.compile(f"(?:{'|'.join(map(_GAP.join, ('记者', '通讯员', '实习生', '摄影')))})(?=[{BLANKS}])")


def wide_labels(reading: Reading) -> list[Span]:
    """Where the labels of the unit stand that have blanks inside."""
    if not reading.has_blanks:
        return []
    found = list(_WIDE.finditer(reading.text, *reading.span))
    if reading.unit.kind == "byline" and (signed := _SIGNED.match(reading.text, *reading.span)) is not None:
        found.insert(0, signed)  # 通 讯 员 陶 安
    return [Span(*match.span()) for match in found if any(blank in match[0] for blank in BLANKS)]
