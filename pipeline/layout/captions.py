"""What a picture shows: captions and credits, told by the line alone.

Takes one printed line, gives the furniture that it is as a caption, or None.
"""

from pipeline.layout.kinds import AFTER_LABEL, FOOT, LONGEST, WRITER, Furniture, openers
from pipeline.layout.lines import Line
from pipeline.layout.mastheads import DAY
from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list

_CREDIT = regex(
    r"(?:^|[\s，,。！？!?”」）)])(?:(?:本报|本社|本网|新华社|中新社|人民网)?(?:特约|实习|见习|首席)?"
    rf"{WRITER}?[\s　]{{0,2}})?"
    r"[㐀-鿿·]{1,8}(?:[\s　、/][㐀-鿿·]{1,8}){0,3}[\s　/／]{0,2}(?:摄|供图|传真)"
    r"(?:[(（][^()（）。]{2,12}[)）]|\s?[0-9]{2,4}年[0-9]{1,2}月[0-9]{1,2}日|\s?[㐀-鿿]{1,7}[网报社台]\s?发?)?$"
)
# …一起出席。（圖／某某）, 圖／某基金會提供: no body text ends so.
_CREDIT_SLASH = regex(
    r"(?:[。」”\s][㐀-鿿·]{2,8}摄\s?[／/][^，。；]{2,24}|[(（](?:图|摄影|图片|照片)\s?[/／╱∕:：|｜][^()（）。]{1,30}[)）]|[\s。」”](?:图|摄影?)\s?[/／][^，。]{2,30})$"
)
# 某公司年报截图: what a picture shows; 某某公安提供: whose it is.
_SHOWN = regex(
    r"[^，。：；！？、]{2,24}(?:" + alternation(word_list("page_marks", "picture")) + r")。?|[㐀-鿿]{2,12}(?:提供|供图)"
)
_COUNTED = regex("图[0-9]{1,4}[张幅份套册件]")  # 河道|图31张
_AGENCY_NAME = 14
_ENDS_OF_SHOWN = "图影念片照报供。"
_FROM_LEFT = regex("[左右]起[为：:]?[^。]{6,60}。?$")  # 移交仪式。左起为某某、某某及某某。
_CREDIT_BRACKET = regex(
    r"[(（](?:图|图片)?(?:取自|翻摄自|截自|转自)[^()（）。]{2,24}[)）]$|[(（][^()（）。]{2,30}(?:供图|提供|摄|[/／╱∕]摄影|图片|制图|资料图|资料图片|[报社网]图|\S[/／╱∕](?![㐀-鿿]{0,4}报[道导])[㐀-鿿]{2,6}|路透社?|法新社|美联社|欧新社)[)）]$"
)
# 许某某(左)入户走访。: whom the picture shows where.
_PLACED = regex(r"[㐀-鿿·]{2,6}[(（](?:前排|后排|正面)?(?:[左右中前后][一二三四五1-5]?|居中)[)）]")
# 街坊们围着糖画师傅许小晖(右)看: the same behind others, in a line of one sentence at the most.
_PLACED_LATER = regex(
    r"[^。；;：:！？!?]{2,50}[㐀-鿿·]{2}(?<![左右上下前后向靠往朝初])\s?[(（](?:前排|后排)?[左右中][一二三四五1-5]?[)）]"
    r"(?![转侧边手脚翼岸派倾线学小大])[^。；;：:！？!?]{0,50}。?"  # not 可以向左(右)转弯
)
# …举行联合记者会时握手。(2017年11月9日), …抢险现场。（资料照片）: the day or the kind of a picture.
_PICTURED = regex(
    rf"[。」”\s]\s?[(（](?:{DAY}|"
    + alternation(word_list("page_marks", "picture_in_brackets"))
    + r"|图片来源[^()（）]{2,16})[)）]$"
    r"|[。！？」”]\s?(?:" + alternation(word_list("page_marks", "picture_behind")) + r"|[^，。；：]{1,12}图片)$"
)
# …现场搜救。路透, …开学典礼。视觉中国 图: the agency that the picture is from, behind the sentence that tells of it.
_AGENCIES = word_list("page_marks", "picture_agency")
_FROM_AGENCY = regex(
    rf"[。！？」”)）]\s?(?:图源|图片来源)?[：:／/]?\s?(?:{alternation(_AGENCIES)})\s?[／/]?\s?(?:发|供)?(?:资料|档案)?(?:图|图片|照片|照)?$"
)
# 河口码头旧貌(资料照片), 进村的盘山路(许小晖摄于2019年6月): what a picture shows, and whose or of which day it is.
_SHOWN_IN_BRACKETS = regex(
    r"[^，,。；;！？!?]{2,40}[(（](?:"
    + alternation(word_list("page_marks", "picture_of"))
    + r"|(?:资料图|图片)[^()（）]{2,12}|[^()（）]{0,16}(?:拍摄于|摄于|拍摄|摄影)[0-9]{4}[年.-][^()（）]{0,16})[)）]"
)
_CREDITS = regex(
    r"(?:本版|本文|文中|以上|除署名外)?(?:图片|照片)[^，。]{0,6}由[^，。]{2,20}(?:提供|拍摄|摄)|"
    r"[^，。]{0,30}(?:(?:本文|本版|文中)?图均为?|(?:本文|本版|文中|以上)(?:图片|照片)均?[由为来系])[^，。]{2,30}"
)
# …赶来买粽子 摄影记者 某某; …搶救。 記者某某／攝影
_PHOTOGRAPHER = regex(
    "[^，。]{6,}\\s(?:本报)?摄影记者\\s?[㐀-鿿]{2,3}$|"
    "[。！？」”][\\s　]?记者[㐀-鿿]{2,4}\\s?[／/](?:翻?摄影?|翻拍|提供)$"
)
# 图源某网, 图据网络 图文无关, 图片与本文无关: whose it is without a colon, and what it has not to do with
_OF_WHOM = (
    r"(?:图源|图据|图自|(?:图片?|照片)(?:来源于|来源|来自|源自|取自)(?=网|微|受|视|"
    + alternation(_AGENCIES)
    + r"))[^，,。：:]{2,12}"
)
_UNRELATED = r"(?:图文|(?:图片?|配图|资料图片?|照片)?\s?与(?:本文|文章|正文|文字|新闻)(?:内容)?)无关"
_SOURCED = regex(rf"[(（]?(?:{_OF_WHOM}(?:\s{{0,2}}{_UNRELATED})?|[^，。：:]{{0,12}}{_UNRELATED})[)）]?")
_SHORTEST_TWICE = 5
_TWO_SENTENCES, _LONG = regex("[。！？].*[。！？]"), 60
_BY_REPORTER = regex(f"[(（]{WRITER}[^()（）]{{2,8}}摄[)）]$")  # not of an agency: the whole of a picture story
# 某网配图:…; …会现场, 签约仪式现场; [caption id="…"] and …[/caption]
_ILLUSTRATION = regex("[㐀-鿿]{2,10}配图[:：][^。]{4,}")
_SCENE = regex(
    f"(?!{alternation(word_list('page_marks', 'at_scene'))})"
    f"[㐀-鿿]{{0,6}}(?:{alternation(word_list('page_marks', 'scene'))})现场"
)
_MARKUP = regex(r"\[caption\s[^\[\]]{1,200}\]")
_KINDS = frozenset(word_list("page_marks", "picture_in_brackets") + word_list("page_marks", "picture_behind"))
# …举行会谈。（某社）: the agency that a picture is from, in brackets.
_OF_AGENCY = regex(rf"[。！？」”)）]\s?[(（](?:{alternation(_AGENCIES)})(?:图|图片|照片|资料照)?[)）]$")
_OF_PICTURES = frozenset("图摄影像供")


def caption(line: Line) -> Furniture | None:
    """The kind of caption that the line is; None for what may be text."""
    text = line.text
    for word, colon in () if _COUNTED.match(text) else openers("caption").get(text[0], ()):
        if text.startswith(word) and AFTER_LABEL[colon].match(text, len(word)) and len(text) > len(word) + 2:
            return Furniture("caption", "caption_opener")
    return None if _is_turn(line) else _shown(line) or _credited(line)


def _is_turn(line: Line) -> bool:
    """教练：……。（图片来源：某社）: what somebody says, with a picture's source behind it."""
    if line.label is None or not _OF_PICTURES.isdisjoint(line.label):
        return False
    return line.text[-1] in ")）" and "。" in line.text


def _shown(line: Line) -> Furniture | None:
    """By what the words say of a picture."""
    text = line.text
    if _is_placed(text):
        return Furniture("caption", "placed_person")
    if _says_twice(text):
        return Furniture("caption", "printed_twice")
    if text[0] == "[" and _MARKUP.fullmatch(text):
        return Furniture("boilerplate", "markup")
    if _is_named_picture(text) or text.endswith("[/caption]"):
        return Furniture("caption", "photo_credit")
    if _CREDITS.fullmatch(text):
        return Furniture("boilerplate", "photo_credit")
    if len(text) <= LONGEST and text[-1] in ")）图片" and _is_pictured(text):
        return Furniture("caption", "pictured")
    return None


def _credited(line: Line) -> Furniture | None:
    """By the credit that the line ends with."""
    text = line.text
    if not line.ends_sentence and _names_maker(text):
        return Furniture("caption", "photo_credit")
    closed = text[-1] in ")）"
    slashed = closed or "/" in text or "／" in text
    if slashed and _CREDIT_SLASH.search(text) or text[-1] in _ENDS_OF_SHOWN and _SHOWN.fullmatch(text):
        return Furniture("caption", "photo_credit")
    bracketed = _CREDIT_BRACKET.search(text) if closed else None
    if bracketed and bracketed.start() == 0:
        return Furniture("boilerplate", "bracketed_note")
    if bracketed and line.ends_sentence and text[bracketed.start() - 1] in "。！？" and _may_be_text(text):
        return None  # …山也绿了。(许安 摄): as likely text with its picture's credit
    named = bracketed or text[-1] in "摄图)）真日网报社台发" and _CREDIT.search(text)
    return Furniture("caption", "photo_credit") if named else None


def _may_be_text(text: str) -> bool:
    """Several sentences; or a long one, if no reporter is named who took the picture: …。(记者某某摄)."""
    return _TWO_SENTENCES.search(text) is not None or (len(text) > _LONG and not _BY_REPORTER.search(text))


def _is_named_picture(text: str) -> bool:
    """资料图片 on a line of its own, 签约仪式现场, 某网配图：…, 图源某网 图文无关."""
    return text in _KINDS or any(pattern.fullmatch(text) for pattern in (_SCENE, _ILLUSTRATION, _SOURCED))


def _says_twice(text: str) -> bool:
    """渡船夜里靠岸 渡船夜里靠岸: what a picture shows, and that again for who does not see it."""
    half = len(text) // 2
    return (
        half >= _SHORTEST_TWICE and text[:half].rstrip() == text[-half:].lstrip() and len(set(text)) >= _SHORTEST_TWICE
    )


def _names_maker(text: str) -> bool:
    """…现场搜救。路透, …赶来买粽子 摄影记者 某某: whose picture it is, behind what it shows."""
    agency = "。" in text[-_AGENCY_NAME:] and _FROM_AGENCY.search(text) is not None
    return agency or _PHOTOGRAPHER.search(text) is not None


def _is_pictured(text: str) -> bool:
    return _PICTURED.search(text) is not None or _SHOWN_IN_BRACKETS.fullmatch(text) is not None


def _is_placed(text: str) -> bool:
    """Whether it tells who stands where: 许某某(左)入户走访。, 移交仪式。左起为某某、某某。"""
    if len(text) <= LONGEST and _PLACED.match(text):
        return True
    if text[-1] not in ",，" and _PLACED_LATER.fullmatch(text):
        return True
    return len(text) <= FOOT and ("左起" in text or "右起" in text) and _FROM_LEFT.search(text) is not None


def credited(text: str) -> bool:
    """Whether it ends with the credit of a picture, in brackets: …抢收蔬菜。(记者某某摄), ……。（某社）."""
    if _OF_AGENCY.search(text):
        return _TWO_SENTENCES.search(text) is None
    return len(text) <= LONGEST and _CREDIT_BRACKET.search(text) is not None
