"""Which of those named in front of a cue acts: not whom or what he acts on, where he goes, or whose kin he is.

Takes the candidates of one clause in their order; gives those that can still be its subject, or the one that is.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, noun_frames, tables
from pipeline.speech.candidates import PEOPLE, Candidate
from pipeline.speech.elided import TITLE_TAGS
from pipeline.speech.tables import frame_words
from pipeline.speech.view import View

THINGS = frozenset({"n", "vn"})
_SERVED = THINGS | {"a", "an"}
_VISITED = frozenset({"body", "meeting"})
_ANSWERS = ("回应", "回复", "答复")
_ANSWERS_IT = regex("[^，,。；：]{0,6}(?:" + alternation(_ANSWERS) + ")了?[^，,。；：]{1,12}的$")
_OF = regex("[^，,。；：有0-9%]{0,10}的[^，,。；：的]{0,2}")
_ABOUT = regex("(?:[昨今][天日晚]|[0-9]{1,2}日|近日|日前|[上下]午|当[天日])?就")
_CHILDREN = frozenset("小阿")  # names of children
_BESIDE = frame_words("beside")


def without_places(view: View, usable: list[Candidate]) -> list[Candidate]:
    """父亲把钥匙交到|他|手里: whose hands it comes to is not the subject, if somebody stands before him."""
    while len(usable) > 1 and view.masked.startswith(_BESIDE, usable[-1].span.end):
        usable = usable[:-1]
    return usable


def without_matter(view: View, usable: list[Candidate]) -> list[Candidate]:
    """发言人某甲就|某乙|辞职表示: whose matter somebody speaks of; 就 with a noun behind is no adverb."""
    for index, one in enumerate(usable[:-1]):
        speaks = one.human or one.kind == "organization" or one.noun in PEOPLE
        about = _ABOUT.match(view.masked, one.span.end) if speaks else None
        ahead = view.layers.words.within(Span(about.end(), usable[index + 1].span.start)) if about else ()
        if about is not None and all(word.tag in TITLE_TAGS for word in ahead):
            return usable[: index + 1]
    return usable


def without_home(view: View, usable: list[Candidate]) -> list[Candidate]:
    """该村朴实的|老乡们|迎了上来: the body at the head is whose they are."""
    if len(usable) < 2 or usable[0].human or usable[0].noun in PEOPLE or usable[1].noun not in PEOPLE:
        return usable
    return usable[1:] if _OF.fullmatch(view.masked, usable[0].span.end, usable[1].span.start) else usable


def without_object(view: View, usable: list[Candidate]) -> list[Candidate]:
    """导医小姐|扶住|他: who is acted upon is not the subject, if somebody stands before him."""
    if len(usable) < 2 or not (usable[0].human or usable[0].noun in PEOPLE):
        return usable
    last = usable[-1]
    between = Span(usable[0].span.end, last.span.start)
    person = last.human or last.noun == "person"
    held = frames.holding_pattern().fullmatch(view.masked, *between) if person else None
    if held is not None:
        return [one for one in usable if one.span.end <= held.end(1)] or usable[:1]  # 某某追着站务员|某某|问
    if view.masked.endswith(_ANSWERS, usable[0].span.end, last.span.start):
        return usable[:-1]  # 负责人回应|某某新闻|称
    if last.noun == "document" and _ANSWERS_IT.match(view.masked, *between):
        return usable[:-1]  # 某某回复朋友的|短信|说
    if last.kind != "pronoun":
        return usable
    at = last.span.start - (view.masked[last.span.start - 1] in "了着过")  # 碰了|他
    ahead = view.layers.words.within(Span(at - 1, at))
    acted = bool(ahead) and ahead[-1].tag == "v" and ahead[-1].span.end == at
    return usable[:-1] if acted and not tables.cue_pattern().search(ahead[-1].span.of(view.masked)) else usable


def goes_there(view: View, usable: list[Candidate], clause: Span) -> Candidate | None:
    """外婆|赶到|医院时落泪, 负责人|列席|会议并回应: who goes there speaks, not the place."""
    doer, place = usable[0], usable[-1]
    if doer.noun not in PEOPLE or place.noun not in _VISITED or place.span.end == clause.end:
        return None
    between = Span(doer.span.end, place.span.start)
    moves = any(word.tag == "v" for word in view.layers.words.within(between))
    return doer if moves and "的" not in between.of(view.masked) else None


def names_body(view: View, name: Candidate, noun: Candidate) -> bool:
    """蓝方|主教练: what the tagger takes for a name is no family name, and a post follows directly."""
    unknown = name.kind == "person" and name.ref is None
    first = view.masked[name.span.start]
    adjoins = noun.span.start - name.span.end <= 1 and noun.noun == "person"
    return unknown and adjoins and first not in tables.surnames() and noun.span.of(view.masked) in tables.noun_kinds()


def modifies(view: View, candidate: Candidate, clause: Span) -> bool:
    """客户|调研, 居民|小区: a common noun in front of another one, which is no name."""
    heads = (*PEOPLE, "document")  # 监测|仪器
    served = candidate.span.of(view.masked) in frame_words("service")  # 查验|消防|设施
    if candidate.kind != "common" or not (served or candidate.noun in heads) or candidate.span.end >= clause.end:
        return False
    word = view.layers.words.at(candidate.span.end)
    if word is None or word.span.start != candidate.span.end or word.tag not in (_SERVED if served else THINGS):
        return False
    if noun_frames.body_part().match(view.masked, word.span.start) is not None:
        return False  # 老人家|目光坚定
    text = word.span.of(view.masked)
    if view.masked[word.span.end : word.span.end + 1] == "地":
        return False  # 一位工程师|形象地
    says = tables.cue_pattern().match(text) is not None
    if served:
        return not says
    manner = says or text in frame_words("not_name")
    return len(text) > 1 and text[0] not in tables.surnames() and not manner


def kin_of(view: View, owner: Candidate | None, usable: list[Candidate]) -> Candidate | None:
    """他|爱人: directly behind whose kin it is, kin is meant."""
    if owner is None or not owner.human:
        return None
    behind = next((one for one in usable if one.span.start == owner.span.end), None)
    if behind is None or not is_kin(view, owner, behind):
        return None
    return next((one for one in usable if one.human and one.span.start == behind.span.end), behind)  # 丈夫|某某


def is_kin(view: View, owner: Candidate, beside: Candidate) -> bool:
    """某女士|丈夫, 小花|奶奶; not 王|奶奶, who is called so herself."""
    words = beside.span.of(view.masked)
    child = owner.span.of(view.masked)[0] in _CHILDREN
    return words in frame_words("kin_beside") or (child and words in frame_words("kin_of_child"))


def is_title_of(noun: Candidate, person: Candidate) -> bool:
    """局长|某某的回答只有六个字：“……”: the post is no subject where its holder, named behind it, is none."""
    titled = noun.kind == "common" and noun.noun == "person" and person.kind == "person"
    return titled and noun.span.end == person.span.start
