"""Ministers of states whose title names several fields: 某国|财政和商务部长, 首相兼|外交与合作大臣.

Takes a reading and where a known title begins, gives where it begins with all its fields. It refuses to reach over
anything but nouns, commas of enumeration and conjunctions, and fields that no state, title or mark stands before.
"""

from pipeline.titles.reading import NOUN_TAGS, Reading

_TITLES = ("部长", "大臣", "国务秘书")
_JOINTS = "、和与及兼"
_OF_BODIES = "部厅署委局院会省处司"
_LONGEST = 16


def fields_before(reading: Reading, start: int, end: int, floor: int) -> int:
    """Where the title at `start` begins with the fields in front of it; `start` if there are none."""
    if not reading.text.endswith(_TITLES, start, end) or reading.char(start - 1) in _OF_BODIES:
        return start  # 农业和土地改良部|部长
    index, first, joined = reading.index_at(start - 1), start, False
    while index >= 0 and reading.words[index].span.start >= max(floor, end - _LONGEST):
        word = reading.words[index]
        joint = word.span.end - word.span.start == 1 and reading.text[word.span.start] in _JOINTS[:-1]
        if not joint and word.tag not in NOUN_TAGS:
            break
        joined, first, index = joined or joint, word.span.start, index - 1
    while first < start and reading.text[first] in _JOINTS:
        first += 1
    several = joined and any(char in _JOINTS for char in reading.text[first:start])
    after_state = reading.tag_at(first - 1) == "LOC" or reading.char(first - 1) in "兼任"
    opens = reading.opens(first, floor)
    fits = (several or end - start == len("大臣")) and (after_state or opens and several)
    return first if fits else start
