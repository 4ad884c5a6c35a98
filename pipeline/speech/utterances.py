"""How words in marks sound: as somebody says them (“她有很多好作品”), as a saying, or as a name or title has them.

Takes a pair of marks and looks at what stands inside them alone; who is in front or behind is for `classify`.
"""

from pipeline.layers import Marked
from pipeline.lazy import regex
from pipeline.spans import Span
from pipeline.speech import mark_frames
from pipeline.speech.view import View

LONGEST_NAME = 5  # characters
SENTENCE = 8  # characters of the shortest sentence
_LONG = 12  # characters of clauses
_SAYING, _IS = 5, ("是", "就是", "也是")  # characters of a saying
FIRST_PERSON = regex("我(?![国國市省县縣区區校院军軍党黨方府])|咱|俺|您|你")
_PARTICLES = frozenset("了吧呢啊嘛吗呀哦啦")
_SUBJECT_TAGS = frozenset({"n", "r", "PER", "TIME"})
_ENDING_TAGS = frozenset({"a", "v", "m"})
_SPOKEN_TAGS = frozenset({"r", "d", "c"})
CLAUSE_MARK = regex("[，。；！？,;!?]")


def is_utterance(view: View, marked: Marked) -> bool:
    """Whether words without a full stop are what somebody says: clauses, a person spoken to, or 了 at the end."""
    inner = marked.inner.of(view.text).strip()
    if len(inner) <= LONGEST_NAME:
        return False
    if FIRST_PERSON.search(inner) or inner[-1] in _PARTICLES:
        return True
    tags = [word.tag for word in view.layers.words.within(marked.inner)]
    if tags[0] == "r" and "v" in tags[1:3]:
        return True  # 她有很多拿奖的本子
    if tags[0] in _SUBJECT_TAGS and "d" in tags and tags[-1] in _ENDING_TAGS:
        return True  # 条件比这里好很多
    spoken = any(tag in _SPOKEN_TAGS for tag in tags) and "v" in tags
    return len(inner) >= _LONG and spoken and bool(CLAUSE_MARK.search(inner))


def is_spoken(view: View, marked: Marked) -> bool:
    """……手头紧了些，“妹妹没活干了，一天才三十块”。: clauses as one speaks them, whoever is in front."""
    inner = marked.inner.of(view.text).strip()
    tags = [word.tag for word in view.layers.words.within(marked.inner)]
    if inner[-1] in _PARTICLES and tags[0] == "r" and len(inner) >= SENTENCE:
        return True  # “这是老宅的最后一个春节了”
    clauses = CLAUSE_MARK.search(inner) is not None
    return clauses and (inner[-1] in _PARTICLES or bool(FIRST_PERSON.search(inner)))


def has_verb(view: View, marked: Marked) -> bool:
    """“把课堂搬到田埂上”——记某某: what somebody does, no honour (“时代楷模”——记某某)."""
    words = view.layers.words.within(marked.inner)
    return len(words) > 2 and any(word.tag == "v" for word in words)


def adjoins(view: View, marked: Marked) -> bool:
    """“起——”“放——”: another pair of marks stands directly beside."""
    edges = (marked.outer.start - 1, marked.outer.end)
    return any(view.marks_in(Span(max(0, edge), edge + 1)) for edge in edges)


def is_saying(inner: str, after: str) -> bool:
    """“先有路，后有客”|是某某常说的一句话, “没想过走”，|说这话的是某某; not “创新”|是他常说的话."""
    if mark_frames.revealed_behind().match(after) is not None:
        return True
    whole = len(inner) >= _SAYING or not after.startswith(_IS)
    return whole and mark_frames.saying_behind().match(after) is not None
