"""Frames of marks: what stands beside marked words and says whose they are, or that they are a name or a proverb.

Takes the rows of `speech_frames.tsv`; gives patterns, to be looked for in the text in front of the marks or behind
them. Every pattern is an alternation of fixed words with bounded gaps, so matching is linear in the text.
"""

import re
from functools import cache

from pipeline.lexicon import alternation
from pipeline.speech.tables import frame_words
from pipeline.speech.view import HIDDEN


@cache
def written_words() -> re.Pattern[str]:
    """信里只有一句话： at the end of reported words: what follows in marks is somebody else's."""
    return re.compile(
        "(?:信|纸|纸条|字条|条子|本子|日记|短信|留言|匾|碑)[里上中](?:只)?(?:有|写|是|刻|留)[^，,。；]{0,10}[：:]$"
    )


@cache
def naming_pattern() -> re.Pattern[str]:
    """口号是: at the end of a stretch: what follows in marks is a slogan or a name."""
    return re.compile(f"(?:{alternation(frame_words('naming'))})(?:{alternation(frame_words('naming_verb'))})?[：:]?$")


@cache
def proverb_pattern() -> re.Pattern[str]:
    """俗话说, 正所谓 at the end of a stretch: the words behind are everybody's."""
    return re.compile(f"(?:{alternation(frame_words('proverb'))})(?:得好|道)?[：:]?$")


@cache
def calling_pattern() -> re.Pattern[str]:
    """叫他, 自称 at the end of a stretch: the words in marks behind it are a name for somebody."""
    return re.compile(f"(?:{alternation(frame_words('calling'))})(?:我们|他们|她们|我|他|她|它|其|自己)?(?:为|作|做)?$")


@cache
def link_pattern() -> re.Pattern[str]:
    """What ties quoted words into their sentence: “……”的口号; not “……。”这位|前锋说, “……。”那一年,……."""
    # 称“……”等|语: still his words; “……。”之|后，某某……: the next thing that happened.
    return re.compile(
        f"{alternation(frame_words('link'))}|之(?!后)|等(?![语话言])|[这那](?!些年|几年|一[年天刻夜])[种个句样些类一几]"
    )


@cache
def talked_about() -> re.Pattern[str]:
    """“……”|一度登上热搜, “……”|成为流行语: words that have become known, whoever said them first."""
    return re.compile(f"[^，,。；：{HIDDEN}]{{0,8}}?(?:{alternation(frame_words('becomes_known'))})")


@cache
def byline() -> re.Pattern[str]:
    """●本报记者 某某 通讯员 某某 文/图: who has written it, in front of the first words."""
    return re.compile(
        "[●■□◆◎▲○★]?[ \u3000]*"
        "(?:[㐀-鿿]{0,8}?(?:记者站|记者|通讯员|实习生)[ \u3000:：/]*(?:[㐀-鿿·]{2,4}[ \u3000、/]+)+)+"
        "(?:文并图|文/图|图/文|文图|摄影报道|报道|文|摄)?[ \u3000]*"
    )


@cache
def saying_behind() -> re.Pattern[str]:
    """……这是某某常说的一句话, ……是某某常说的一句话, ……这段话写在某某的日记里: the words in front are his."""
    verbs, nouns = alternation(frame_words("saying_verb")), alternation(frame_words("saying"))
    habit = f"(?:也|就)?(?:句话)?(?:也|就)?是[^，,。]{{0,24}}?(?:{verbs})[^，,。]{{0,8}}?的[^，,。的]{{0,6}}(?:{nouns})"
    place = alternation(frame_words("written_in"))
    written = f"(?:段|句|番|几句|几行)(?:话|文字|字)[^，,。]{{0,3}}?(?:{place})[^，,。]{{2,36}}"
    told = "(?:就|便)?是[^，,。；]{2,60}?(?:所说|说过|所讲|所写|写下|说|讲)的(?=[。！]|$)"
    its = f"(?:也|就)?是[^，,。]{{2,24}}?(?:{verbs})[^，,。]{{0,8}}?的[^，,。的]{{0,6}}(?:话|口头禅|座右铭)"
    return re.compile(f"{its}|(?:[^，,。这那]{{1,20}}[，,])?[，,]?(?:这|那)(?:{habit}|{written}|{told})")


@cache
def revealed_behind() -> re.Pattern[str]:
    """“……。”说这话的，是|在矿上干了三十年的某某: who has said the words in front, told behind 是."""
    verbs, words = alternation(frame_words("says_this")), alternation(frame_words("these_words"))
    return re.compile(
        f"[，,]?(?:{verbs})了?(?:[这此]一?|如此|这样一?|这么一?)(?:{words})的(?:那个?|那位)?人?[，,]?"
        "(?:不是别人[，,])?(?:正|就|便)?(?:是|叫)"
    )


@cache
def vow_behind() -> re.Pattern[str]:
    """“……。”这就是某某的承诺: what the words in front are to somebody."""
    vows = alternation(frame_words("vow"))
    return re.compile(f"这(?:就|便|也|正)?是[^，,。；]{{2,40}}的[^，,。的]{{0,6}}(?:{vows})(?=[。！]|$)")


@cache
def occasion_behind() -> re.Pattern[str]:
    """“……。”这是某某在会上说的一句话, “……。”⏎他是今日在出席集会时这么说: when the words in front were said."""
    words = alternation(frame_words("these_words"))
    told = "(?:这么|如此|这样|如是)(?:说|表示|指出|回应)|表示|指出|说"
    return re.compile(
        f"这(?:句话)?(?:也|就|正|便)?是[^，,。；]{{2,60}}?(?:说|讲|中|里|上|时)的(?:{words})(?=[。！]|$)"
        f"|[^，,。；]{{1,40}}?是(?:[今昨][天日晚早]|周[一二三四五六日]|日前)[^，,。；]{{2,60}}?时(?:{told})(?=[。！]|$)"
    )


@cache
def _on_show() -> str:
    """墙上刷着这样一条标语, 木牌上写着四个大字: what is to be read there; not 他在纸上写下, 某某的本子上写着."""
    verbs, words = alternation(frame_words("is_shown")), alternation(frame_words("shown_words"))
    own = alternation(frame_words("own_writing"))
    return (
        f"(?![^，,。；]{{0,20}}(?:{own})[上里中])[^，,。；：在他她我]{{1,20}}?[上里中前](?:正|还|也|都|反复|不停)?(?:{verbs})[着了]"
        f"[^，,。；：说讲]{{0,8}}(?:{words})(?=[。！，]|$)"
    )


@cache
def cited() -> re.Pattern[str]:
    """“……”，语出《尚书》, “……”，墙上刷着这样一条标语: behind quoted words, where they stand; not from whose mouth."""
    source = f"(?:[这此]句?[话语诗]?)?(?:{alternation(frame_words('cited'))})(?![^，,。]{{1,30}}之口)"
    return re.compile(f"[，,]?(?:{source}|{_on_show()})")


@cache
def shown() -> re.Pattern[str]:
    """“……”，墙上刷着这样一条标语, from the marks on: a sentence about what is to be read there."""
    return re.compile(f"{HIDDEN}+[，,]?{_on_show()}")


@cache
def saying_ahead() -> re.Pattern[str]:
    """某某常挂在嘴边的一句话是, at the end of a stretch: the words behind are his."""
    verbs, nouns = alternation(frame_words("saying_verb")), alternation(frame_words("saying"))
    return re.compile(
        f"(?:{verbs})[^，,。]{{0,8}}?的[^，,。的]{{0,6}}(?:{nouns})(?:就?是)?$|有(?:一)?句(?:口头禅|座右铭|名言|格言|心里话)(?:就?是)?$"
    )


@cache
def letter_ahead() -> re.Pattern[str]:
    """收到|妻子的|信：, 看到|网友的|留言：, at the end of a stretch: the words behind are of whoever wrote."""
    verbs, letters = alternation(frame_words("letter_got")), alternation(frame_words("letter"))
    return re.compile(f"(?:{verbs})了?(?:[一这那][条封则通份张个])?(?P<whose>[^，,。；：]{{0,20}})(?:{letters})[：:]$")


@cache
def heard_ahead() -> re.Pattern[str]:
    """店外传来, 身后传来一声, at the end of a stretch: whoever is heard there is not named."""
    return re.compile("(?:传来|传出|响起)了?(?:[一几][声阵句]|阵阵|声声)?[：:]?$")


@cache
def answer_ahead() -> re.Pattern[str]:
    """某某的回答是, at the end of a stretch: the words behind are his."""
    return re.compile(f"的(?:{alternation(frame_words('answer'))})[就只也都则仅]?是$")


@cache
def subtitle_pattern() -> re.Pattern[str]:
    """——访某某, after a quoted headline."""
    return re.compile(f"\\s*(?:——|—|－－|--)\\s*(?:{alternation(frame_words('subtitle'))})")
