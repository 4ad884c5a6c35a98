"""The language data of quotations, compiled once: cues, what is no cue, speaking nouns, frames of terms.

Takes the tables of `pipeline.lexicon`; gives patterns and lookups. Every pattern is an alternation of fixed words, so
matching is linear in the text.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline import lexicon
from pipeline.lexicon import alternation

Content = Literal["free", "pause", "clause", "marks", "none"]
_CALLED = "称为"
# What the pointers and qualities in front of a noun begin with.
_BEFORE_NOUNS = "这那该此本某我一两几多数另其不许很部0123456789一二三四五六七八九十年相有主知匿在当老女男新总副上前"


@dataclass(frozen=True, slots=True)
class CueEntry:
    """A word of the table of cues, with what may stand around it; the table's header explains the values."""

    lemma: str
    behaviour: str
    kind: str
    content: Content
    side: str
    addressee: bool
    maker: bool


@cache
def cue_entries() -> dict[str, CueEntry]:
    """Word -> entry; where two rows hold a word, the first one counts."""
    entries: dict[str, CueEntry] = {}
    for row in lexicon.rows("cues"):
        for word in row["words"].split(" "):
            content: Content = row["content"]  # type: ignore[assignment]  # the test of the table checks the values
            lemma = word.removesuffix("为") if row["key"] == "sum" else word
            if row["key"] == "count":
                lemma = word[word.index("算") :]
            if row["kind"] == "noun":
                lemma = word.removeprefix("的").rstrip("中里间").removesuffix("是")
            entry = CueEntry(
                lemma, row["key"], row["kind"], content, row["side"], row["addressee"] == "yes", row["maker"] == "yes"
            )
            entries.setdefault(word, entry)
    return entries


@cache
def paper_entries() -> dict[str, CueEntry]:
    """The words that speak only of a document, a meeting or a body (规定, 显示)."""
    row = next(row for row in lexicon.rows("cues") if row["maker"] == "yes")
    return {word: CueEntry(word, "paper", row["kind"], "pause", "any", False, True) for word in row["words"].split(" ")}


@cache
def cue_pattern() -> re.Pattern[str]:
    """Any cue; a verb of saying right after another one (介绍说, 感慨道) belongs to it."""
    counting = [word for word, entry in cue_entries().items() if entry.behaviour == "count"]
    others = [word for word in cue_entries() if word not in counting]
    return re.compile(
        f"(?:{alternation(others)}|(?:{alternation(counting)})(?!给))"
    )  # 算|给记者听 has a row of its own


@cache
def cue_tail() -> re.Pattern[str]:
    """What may follow a cue as part of the same word: 回忆道, 补充说, 告诉…说."""
    return re.compile("说道|道|说(?![明法服])|称|[指到](?=[，,：:])")


@cache
def not_cue_pattern() -> re.Pattern[str]:
    """Strings that only look like a cue; 称|为避免…… says for what."""
    words = (word for word in lexicon.column("not_cues", "words") if word != _CALLED)
    return re.compile(f"{alternation(words)}|{_CALLED}(?!{alternation(frame_words('purpose'))})")


@cache
def pronoun_pattern() -> re.Pattern[str]:
    """Pronouns of the third person, singular and plural."""
    return re.compile("他们|她们|他|她|其(?![他它中实次余后间])")


def nouns(*kinds: str) -> list[str]:
    """The common nouns of these kinds."""
    return [word for kind in kinds for word in lexicon.word_list("speech_nouns", kind)]


@cache
def noun_kinds() -> dict[str, str]:
    """Common noun that speaks -> its kind; the posts and trades of the table of positions are persons."""
    kinds = dict.fromkeys(lexicon.column("positions", "words"), "person")
    for row in lexicon.rows("speech_nouns"):
        if row["key"] != "label":
            kinds.update(dict.fromkeys(row["words"].split(" "), row["key"]))
    return kinds


@cache
def definite_pattern() -> re.Pattern[str]:
    """这个46岁的汉子, 该负责人, 老人: a common noun that refers back to somebody."""
    return re.compile(f"这|那|该|(?:{alternation(frame_words('untitled'))})$")


@cache
def noun_pattern() -> re.Pattern[str]:
    """A common noun that speaks, with the demonstrative or number in front of it: 这位负责人, 村民们, 一名队员."""
    pointer = "(?:这|那|该|此|本|某|我|一|两|几|多|数|另一|其中一|一些|多数|不少|许多|很多|部分)"
    measure = "(?:位|名|个|家|份|场|次|些|条|篇|则|项)?"
    aged = "[0-9]{1,3}岁的|[一二三四五六七八九十]{1,3}岁的|年过[㐀-鿿]{1,3}的"
    quality = f"(?:{aged}|相关|有关|主要|知情的?|匿名|在场的?|当地的?|当地|年轻的?|年长的?|老|女|男|新|总|副)?"
    owned = "(?!的[哥姐][哥姐妹夫弟嫂])"  # 某某的|姐姐, not a woman who drives a taxi
    ministry = "(?!(?<=部)门)"  # 财政|部门 is no ministry
    nouns = f"(?:{alternation(noun_kinds())}){ministry}"
    return re.compile(f"(?:上述|前述|{pointer}{measure})?{quality}{owned}{nouns}们?")


@cache
def noun_opening() -> re.Pattern[str]:
    """What any of them begins with: most places of a text begin none, and would all be compared with all nouns."""
    return re.compile(f"[{''.join(sorted({*_BEFORE_NOUNS, *(noun[0] for noun in noun_kinds())}))}]")


@cache
def labels() -> frozenset[str]:
    """Names of turns in an interview that are no names: 问, 答, 记者."""
    return frozenset(nouns("label"))


@cache
def reporters() -> frozenset[str]:
    """Labels of whoever asks, who stays 记者 even if a line names him."""
    return frozenset({"记者", "本报", "本刊", "采访者", "问", "Q", "提问"})


@cache
def anonymous_pattern() -> re.Pattern[str]:
    """Subjects that stand for nobody in particular: 有人, 外界."""
    words = alternation(lexicon.column("anonymous_speakers", "words"))
    heard = "分析 观点 声音 看法 评论 意见 消息 传闻 说法 报道 报导"
    views = (
        f"有[^，。；人民友者家媒员业商]{{1,3}}?(?:{alternation(heard.split(' '))})(?=称|认为|指出|表示|显示|说|指|$)"
    )
    # not 老|人家, 病|人家|属, 没|有人, 有|分析人士
    return re.compile(f"(?<![老好没])(?<!向所)(?:{words}|有分析(?!人|师|员|家)|{views})(?!属)")


@cache
def pointer_head() -> re.Pattern[str]:
    """多位, 一些: a number or pointer, which brings in a noun and no name."""
    return re.compile("[这那该此本某我一两几多数另其不许很部二三四五六七八九十0-9]")


def settings(key: str) -> tuple[str, ...]:
    """Words of one row of the table of settings."""
    return lexicon.word_list("settings", key)


@cache
def interview_pattern() -> re.Pattern[str]:
    """接受记者采访时, with whoever asks in between."""
    head, tail = alternation(settings("interview_head")), alternation(settings("interview_tail"))
    return re.compile(f"(?:{head})[^，。,:：；]{{0,24}}?(?:{tail})")


@cache
def topic_pattern() -> re.Pattern[str]:
    """谈及未来, at the head of a sentence or clause, up to its comma."""
    return re.compile(f"(?:{alternation(settings('topic'))})[^，,。：:]{{1,60}}")


@cache
def manner_pattern() -> re.Pattern[str]:
    """Adverbs of speaking at the end of a string: …笑着, …再三, …不解地."""
    words = alternation(settings("manner"))
    place = "在[^，,。在]{1,16}(?:上|中|里|下|时|后|前|间|内)|[^，,。在的]{2,6}(?:时|后)"
    to_whom = "(?:向|对|跟|和|与|冲|朝|给)[^，,。向对跟冲朝]{1,10}"
    return re.compile(f"(?:{words}|[^，,。的地]{{1,5}}地|{place}|{to_whom}|[^，,。]{{0,3}}着)$")


@cache
def narration_pattern() -> re.Pattern[str]:
    """The head of a sentence in which the reporter takes over."""
    words = alternation(lexicon.word_list("narration", "opener"))
    return re.compile(f"(?:{words})")


@cache
def told_pattern() -> re.Pattern[str]:
    """Verbs of feeling and bearing, and what courts do: what the reporter tells, not what somebody says."""
    keys = ("feeling", "ruling")
    return re.compile(alternation(word for key in keys for word in lexicon.word_list("narration", key)))


@cache
def surnames() -> frozenset[str]:
    """Family names, one and two characters."""
    return frozenset(word for key in ("single", "compound") for word in lexicon.word_list("surnames", key))


@cache
def verbal_surnames() -> frozenset[str]:
    """Family names that are far more often verbs: 来, 有, 过."""
    return frozenset(lexicon.word_list("surnames", "verbal"))


@cache
def genders() -> dict[str, str]:
    """Words of kinship and address that state a gender: 妻子 -> female."""
    known = {
        word: row["gender"]
        for row in lexicon.rows("kinship")
        if row["gender"] in ("male", "female")
        for word in row["words"].split(" ")
    }
    known.update(dict.fromkeys(frame_words("woman"), "female"))
    known.update(dict.fromkeys(frame_words("man"), "male"))
    return known


@cache
def gender_words() -> tuple[str, ...]:
    """The words of `genders`, to be asked for all at once."""
    return tuple(genders())


@cache
def frame_words(key: str) -> tuple[str, ...]:
    """Words of one row of the table of speech frames."""
    return lexicon.word_list("speech_frames", key)


@cache
def posts() -> frozenset[str]:
    """Posts that one person of an article holds (校长, 法官); not trades and labels, which many share (业主, 医生)."""
    kinds = ("office", "law", "state", "party")
    held = {word for kind in kinds for word in lexicon.column("positions", "words", where="kind", equals=kind)}
    return frozenset(held | set(lexicon.column("chiefs", "words")))


@cache
def titles() -> frozenset[str]:
    """What stands behind a name in a label: posts and forms of address (某某|议员, 某某|先生)."""
    return frozenset((*lexicon.column("positions", "words"), *lexicon.column("chiefs", "words"), "先生", "女士"))


def is_office_of_a_body(words: str) -> bool:
    """客队|主帅, 县医院|院长: a post with the body it belongs to is one person, named or not."""
    return words not in posts() and words.endswith(_post_endings())


@cache
def _post_endings() -> tuple[str, ...]:
    return tuple(posts())


@cache
def named_nouns() -> tuple[str, ...]:
    """平台, 小程序, 活动: nouns whose names stand in marks behind them as they do in front (“某某”平台)."""
    rows = [row for row in lexicon.rows("term_frames") if row["place"] in ("after", "inside")]
    return tuple(word for row in rows for word in row["words"].split(" ") if len(word) > 1)


@cache
def known_shorthands() -> frozenset[str]:
    """一网通办, 三权分置: policies known by these words."""
    return frozenset(
        word for row in lexicon.rows("term_frames") if row["place"] == "exact" for word in row["words"].split(" ")
    )
