"""What a single line tells of being no text: by-lines, sources, captions, navigation, feet, remarks.

Takes one printed line, gives the kind of aside it is with the evidence, or None. The context, which may overrule it,
is for `furniture`; mastheads have a module of their own.
"""

import re
from functools import cache
from typing import Literal, NamedTuple

from pipeline import lexicon
from pipeline.layout.dateline import dateline_length
from pipeline.layout.lines import Line
from pipeline.layout.mastheads import DAY, page_marks

Kind = Literal["byline", "source_line", "caption", "boilerplate"]


class Furniture(NamedTuple):
    """The kind of a line that is no text, and by which evidence."""

    kind: Kind
    evidence: str


LONGEST, LONGEST_OF_ALL, _LINKS = 60, 140, 24
_FOOT, _BOILERPLATE = 90, 40
_AFTER_LABEL = {
    "yes": re.compile(r"\s*[:：|｜丨/／]|\s{1,4}\S"),
    "strict": re.compile(r"\s*[:：|｜丨/／]"),
    "word": re.compile(r"\s*[:：|｜丨/／]|\s{1,4}\S|\s?[(（\[【]?[0-9]|$"),
    "alone": re.compile(r"\s*[:：>»]*$"),
    "any": re.compile(""),
}
_WRITER = "(?:记者|通讯员|评论员)"
# ■ 某某农民报记者 某某 通讯员 某某
_WRITERS = re.compile(
    rf"[■□◎◆●]?\s?[㐀-鿿《》·]{{0,28}}{_WRITER}(?:[\s　]{{1,3}}[㐀-鿿·（）()]{{1,12}}){{1,8}}|"
    r"(?:[㐀-鿿]{1,8}[社报网台]|本[报刊社网])记者|记者[㐀-鿿]{2,16}通讯员[㐀-鿿]{2,16}"
)
# /某报·某端记者:某某 实习生:某某, 某报编辑:某某
_CREDITED = re.compile(
    r"[/／]?(?:[㐀-鿿·]{0,14}(?:记者|实习生|通讯员|编辑|责编|校对|审核|摄影|摄像|撰文|文字|图片|视频|监制|剪辑|海报|统筹|策划)"
    r"\s?[:：/／丨|]\s?[㐀-鿿·]{2,4}(?:[\s、，,]{1,2}[㐀-鿿·]{2,4}(?![:：㐀-鿿/／丨|])){0,8}[\s　，,；;]{0,3}){1,8}"
)
# 【本報訊】記者某某報道, 记者某某 摄影报道
_REPORTED = re.compile(rf"{_WRITER}[^，,。：:；;]{{1,24}}(?:报道|报导|文|图)$|^《[^》]{{2,14}}》{_WRITER}")
# 《某某日报》(2021年3月4日 06版)本报记者 某某: where it was printed, and by whom.
_PRINTED = re.compile(
    rf"《[^《》]{{2,14}}》\s?[(（]{DAY}[^()（）]{{0,16}}[)）]\s?(?P<writer>{_WRITER}|本报)?[^，。：:；;]{{0,24}}"
)
# ■ 某某, (某某), 记者某某: the `name` must look like one.
_NAMED = (
    re.compile(rf"[■□◎◆●]\s?(?:本报)?{_WRITER}?\s?(?P<name>[㐀-鿿·]{{2,4}})(?:[\s　、/][㐀-鿿·]{{2,4}}){{0,3}}"),
    re.compile(
        rf"[(（]{_WRITER}?\s?(?P<name>[㐀-鿿]{{1,2}}[\s　]?[㐀-鿿·]{{1,2}})"
        r"(?:[\s　、]{1,2}[㐀-鿿·]{2,4}){0,3}[)）]"
    ),
    re.compile(rf"[^，,。：:；;“”]{{0,22}}[\s　]{{0,3}}{_WRITER}[\s　]{{0,3}}(?P<name>[㐀-鿿]{{2,4}})"),
)
_STAMP = re.compile(
    rf"^[0-9]{{4}}\s[0-9]{{2}}/[0-9]{{2}}\s{{1,3}}[0-9]{{2}}:[0-9]{{2}}|^{DAY}\s{{1,4}}A\+?\s?A-?$|"
    rf"^{DAY}\s?[(（](?:星期|周)[一二三四五六日天][)）]$|^{DAY}\s?\S{{2,10}}[网報报]$|^{DAY}\s{{1,3}}[0-9]{{1,7}}$|"
    rf"^[(（]?[^，。]{{0,12}}时间[:：]\s?{DAY}[)）]?$|^[0-9]{{4}}[-/.][0-9]{{2}}[-/.][0-9]{{2}}[㐀-鿿·]{{2,16}}$|"
    rf"{DAY}\s{{0,3}}[0-9]{{1,2}}[:：][0-9]{{2}}|(?:来源|稿源)\s?[:：]|"
    r"^date\s[0-9]{4}-[0-9]{2}-[0-9]{2}|^(?:发布|出版|更新|刊登|发表)[于時]?(?:时间)?\s?[:：]\s?(?:[0-9]{1,4}[-/.:：年月][^，。；]{0,24}$|(?:更新\s?[:：])?$)"
)
# 2009年08月14日 09:29 来源:某报 发表评论 【字体:大 小】: however long, such a line is no text.
_STAMP_LINE = re.compile(
    rf"(?:https?://\S{{1,80}}\s)?{DAY}\s{{0,3}}[0-9]{{1,2}}[:：][0-9]{{2}}(?:[:：][0-9]{{2}})?\s{{1,4}}\S"
)
_SOURCE = re.compile(
    r"(?:文章|信息|稿件|新闻)?(?:来源|链接)\s?[:：][^，。；！？]{0,40}https?://\S{4,100}"
)  # 来源:某报 https://…
_PICTURE = re.compile(r"\S{1,60}\.(?:jpe?g|png|gif|webp|bmp|JPE?G|PNG)")
_CREDIT = re.compile(
    r"(?:^|[\s。！？!?”」）)])(?:(?:本报|本社|本网|新华社|中新社|人民网)?(?:特约|实习|见习|首席)?"
    rf"{_WRITER}?[\s　]{{0,2}})?"
    r"[㐀-鿿·]{1,8}(?:[\s　、/][㐀-鿿·]{1,8}){0,3}[\s　/／]{0,2}(?:摄|供图|传真)"
    r"(?:[(（][^()（）。]{2,12}[)）]|\s?[0-9]{2,4}年[0-9]{1,2}月[0-9]{1,2}日)?$"
)
# …一起出席。（圖／某某）, 圖／某基金會提供: no body text ends so.
_CREDIT_SLASH = re.compile(
    r"(?:[(（](?:图|摄影|图片|照片)\s?[/／╱∕:：|｜][^()（）。]{1,30}[)）]|[\s。」”](?:图|摄影)\s?[/／][^，。]{2,30})$"
)
# 某公司年报截图: what a picture shows; 某某公安提供: whose it is.
_SHOWN = re.compile(
    r"[^，。：；！？、]{2,24}(?:截图|资料图|示意图|效果图|合影|合影留念|现场图|现场照片|剧照|海报)|[㐀-鿿]{2,12}(?:提供|供图)"
)
_AGENCY_NAME = 14
_ENDS_OF_SHOWN = "图影念片照报供"
_CREDIT_BRACKET = re.compile(
    r"[(（][^()（）。]{2,30}(?:供图|提供|摄|[/／╱∕]摄影|图片|制图|资料图|资料图片|[报社网]图|\S[/／╱∕][㐀-鿿]{2,6}|路透社?|法新社|美联社|欧新社)[)）]$"
)
# 许某某(左)入户走访。: whom the picture shows where.
_PLACED = re.compile(r"[㐀-鿿·]{2,6}[(（](?:前排|后排|正面)?(?:[左右中前后][一二三四五1-5]?|居中)[)）]")
# …举行联合记者会时握手。(2017年11月9日), …抢险现场。（资料照片）: the day or the kind of a picture.
_PICTURED = re.compile(
    rf"[。」”\s]\s?[(（](?:{DAY}|资料图|资料图片|资料照片|资料照|资料画面|档案照|档案照片|档案图|网络图|网络图片|示意图|视频截图|图片来源[^()（）]{{2,16}})[)）]$"
    r"|[。！？」”]\s?(?:资料图片|资料照片|网上图片|网络图片|档案图片|资料图|本报资料图片|电视截图|视频截图|[^，。；：]{1,12}图片)$"
)
# …现场搜救。路透, …开学典礼。视觉中国 图: the agency that the picture is from, behind the sentence that tells of it.
_AGENCIES = (
    "路透社? 法新社 美联社 欧新社 共同社 韩联社 中央社 新华社 中新社 中通社 新华网 人民网 "
    "视觉中国 东方IC 人民视觉 图虫创意 达志影像 盖帝图像 澎湃影像 CFP IC photo CNSPHOTO VCG 资料 本报资料 网络 档案"
)
_FROM_AGENCY = re.compile(
    rf"[。！？」”)）]\s?(?:图源|图片来源)?[：:／/]?\s?(?:{'|'.join(_AGENCIES.split())})\s?[／/]?\s?(?:发|供)?(?:图|图片|照片)?$"
)
_CREDITS = re.compile(
    r"(?:本版|本文|文中|以上|除署名外)?(?:图片|照片)[^，。]{0,6}由[^，。]{2,20}(?:提供|拍摄|摄)|"
    r"[^，。]{0,30}(?:本文|本版|文中)?图均为?[^，。]{2,30}"
)
# (资料图), (事发现场): what a picture shows, in brackets; not (一), (上) or (续).
_IN_BRACKETS = re.compile(r"(?:[(（](?![一二三四五六七八九十上中下续完]{1,3}[)）])[㐀-鿿]{2,30}[)）]\s?){1,3}")
_NOTE = re.compile(r"[(（【\[［※][^()（）]{1,60}[)）】\]］]?")
# …皆不代表本网站立场。本网站有权删除…
_DISCLAIMER = re.compile(
    "不代表本|不代表我们|有权删除|文责自负|如有侵权|侵犯版权|违者必究|转载请注明|请注明来源|仅供参考，不构成|"
    "最佳浏览效果|浏览器版本|Copyright|COPYRIGHT"
)
_OURS = re.compile(
    "本(?:网|站|报|刊|台|公众号|平台|号)|网站|平台|转载|作者|联系我们|浏览器|Rights|RIGHTS|[0-9]{4}-[0-9]{4}"
)
_LONGEST_NOTICE = 300
_END = re.compile(r"[-—–=*·\s]{0,6}(?:END|End|end|The End|完|全文完|全文结束)[-—–=*·\s]{0,6}")
_BILINGUAL = re.compile(r"[㐀-鿿]{2,4}\s[A-Z][a-z]{2,12}(?:\s?\[[^\[\]]{1,12}\])?")  # 提要 Overview
_MORE_PICTURES = re.compile(r"(?:-\s?)?\+\s?[0-9]{1,3}")  # +12; - +1, the size of the print
_LINKED = re.compile(
    r"[㐀-鿿]{2,10}[\s　]{0,3}(?:更多)?[\s　]?[>›»＞]{1,3}|[㐀-鿿]{2,10}[\s　]{1,3}更多"
)  # 图片实录 更多>>, 快讯 >
_EDITOR = re.compile(r"[(（—－-]{1,3}[\s　]?编[\s　]{0,3}者[)）]?")  # ——编  者, below a note of theirs
_ORNAMENT = re.compile(r"[●○◆◇■□★☆▲△▼*＊·•|｜=＝~～_＿─━\-\s]{1,60}")
_MORE = re.compile(r"(?:看|阅读)?更多[㐀-鿿·]{0,8}(?:报导|报道|新闻|文章|内容|资讯)")
_DIRECTION = re.compile(r"[(（\[【](?:掌声|笑声|笑|鼓掌|热烈鼓掌|音乐|视频播放|播放视频|全场鼓掌)[)）\]】]")
_CLOCK = re.compile(r"[\[【(（]?[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?[\]】)）]?")
# 已有0人发表了评论, 964次观看, 12条评论
_COUNTER = re.compile(
    r"(?:已有|共有?)\s?[0-9]{1,8}\s?(?:人|条|位)[^，。]{0,10}|[0-9,.万]{1,8}\s?(?:次?\s?(?:观看|浏览|阅读|播放)(?:次数)?|条\s?评论)"
)
_NEIGHBOURS = re.compile("上一?[篇则页条]?\\s?[/／|]\\s?下一?[篇则页条](?:新闻|文章)?")  # 上 / 下一篇新闻
_IMAGE = re.compile(r"!\[[^\]]{0,60}\]\(\S{1,120}\)")  # of Markdown
_REMARKS = (
    (_COUNTER, "counter"),
    (_NEIGHBOURS, "button"),
    (_ORNAMENT, "ornament"),
    (_DIRECTION, "stage_direction"),
    (_CLOCK, "time_mark"),
    (_BILINGUAL, "column_label"),
    (_MORE_PICTURES, "button"),
    (_LINKED, "button"),
    (_END, "end_mark"),
)
_COPIES = re.compile(
    r"(?:抄送|抄报|主题词|报|送|分送)[：:]\S{2,12}[、，\s　]|共印\s?[0-9]{1,5}\s?份$|"
    r"\S{2,20}\s{1,12}[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日印发$"
)
_CRUMBS = re.compile(r"\S\s{0,2}(?:>|›|»|＞|&gt;|→)\s{0,2}\S")
_TAGS = re.compile(r"(?:[#＃][^\s#＃]{1,16}[#＃]?\s{0,3}){1,12}")
_ADDRESS = re.compile(r"^[0-9]{3,4}-[0-9]{7,8}$|(?:https?://|www\.)[\w./?=&%-]{4,}|[\w.-]{1,40}@[\w-]{1,40}\.[a-z]{2,}")
_BARS = re.compile(r"[\s　|｜丨·│【】\[\]]+")
_AROUND_BUTTON = "：:+-<>«»0123456789"  # 3上一版  下一版4
_STRONG_BAR = re.compile(r"[|｜丨│]")


_SENTENCES = re.compile("[。！？].*[。！？]|^.{61}")


def aside(line: Line) -> Furniture | None:
    """What the line is by its own words, None for what may be text."""
    text = line.text
    if len(text) <= LONGEST_OF_ALL and (caption := _caption(line)) is not None:
        return caption
    if line.marked:
        return None
    known = _notice(line)
    if known is not None or len(text) > LONGEST or line.ends_sentence:
        return known
    if line.open_marks > 0:
        return _navigation(text)  # a by-line or a remark closes what it opens
    if _is_breadcrumb(text):
        return Furniture("boilerplate", "breadcrumb")
    bare = text.lstrip("(（【[★■●◆◎• ")
    return _signed(text) or _opener(bare, text) or _remark(text) or _navigation(text)


def _notice(line: Line) -> Furniture | None:
    """What even a sentence or a long line tells of itself: a disclaimer, a statement, markup, a stamp, a foot."""
    text = line.text
    if len(text) <= _LONGEST_NOTICE and _DISCLAIMER.search(text) and _OURS.search(text):
        return Furniture("boilerplate", "disclaimer")
    if _opens(text, "statement"):
        return Furniture("boilerplate", "footer_words")
    if len(text) > LONGEST_OF_ALL:
        return None
    if text.endswith("-->") or _IMAGE.fullmatch(text):
        return Furniture("boilerplate", "markup")
    if _STAMP_LINE.match(text) or _SOURCE.fullmatch(text):
        return Furniture("source_line", "time_stamp")
    foot = len(text) <= _FOOT and (_is_footer(line) or _COPIES.match(text))
    return Furniture("boilerplate", "footer_words") if foot else None


def _is_footer(line: Line) -> bool:
    """版权所有 in a short line, 官方微博 in one that is no sentence: 公司在官方微博回应称，…… is text."""
    if line.ends_sentence:
        return len(line.text) <= LONGEST and _footer("footer").search(line.text) is not None
    return _footer("footer", "footer_line").search(line.text) is not None


@cache
def _footer(*keys: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for key in keys for word in page_marks(key)))


def _signed(text: str) -> Furniture | None:
    for pattern in _NAMED:
        found = pattern.fullmatch(text)
        if found and _is_name(found["name"]):
            return Furniture("byline", "author_mark")
    if printed := _PRINTED.fullmatch(text):
        return Furniture("byline" if printed["writer"] else "source_line", "printed_in")
    if _CREDITED.fullmatch(text):
        return Furniture("byline" if "记者" in text or "文" in text else "source_line", "author_mark")
    if _WRITERS.fullmatch(text) or _EDITOR.fullmatch(text):
        return Furniture("byline", "author_mark")
    bare = re.sub(r"\s{0,3}题\s?[:：]$", "", text)  # a title was printed behind it
    if dateline_length(bare) == len(bare):
        if (bare[0] in "(（【〔" and bare[-1] in ")）】〕") or bare.endswith(("报道", "报导")):
            return Furniture("byline", "reported_by")  # nothing of it can be on the next line
        return Furniture("byline", "lone_dateline" if bare == text else "titled_dateline")
    return Furniture("byline", "reported_by") if _REPORTED.search(text) else None


def credited(text: str) -> bool:
    """Whether it ends with the credit of a picture, in brackets: …抢收蔬菜。(记者某某摄)."""
    return _CREDIT_BRACKET.search(text) is not None


def only_names(text: str) -> bool:
    """Whether the line is two names or more and nothing else, set apart by blanks: 贝小雨 时云."""
    parts = text.split()
    return 2 <= len(parts) <= 4 and all(re.fullmatch("[㐀-鿿]{2,3}", part) and _is_name(part) for part in parts)


def _is_name(text: str) -> bool:
    """Whether it opens with a family name and is no common word: 贝小雨, not 掌声."""
    bare = re.sub(r"[\s　]", "", text)
    family = bare[0] in _surnames("single") or bare[:2] in _surnames("compound")
    return 2 <= len(bare) <= 4 and family and not bare.startswith(tuple(_surnames("common")))


@cache
def _surnames(key: str) -> frozenset[str]:
    return frozenset(lexicon.column("surnames", "words", where="key", equals=key))


def _opener(bare: str, text: str) -> Furniture | None:
    if text[0] in "(（【[" and text[-1] not in ")）】]":
        return None  # the remark in brackets goes on, or text follows it
    for kind in ("byline", "source_line", "boilerplate"):
        for word, colon in _openers(kind).get(bare[:1], ()):
            if bare.startswith(word) and _AFTER_LABEL[colon].match(bare, len(word)):
                if kind == "byline" and any(mark in text for mark in "“”「」，。"):
                    continue  # (记者|通讯员 某某）自称“…: a line of text
                if kind == "boilerplate" and len(text) > _BOILERPLATE:
                    continue
                return Furniture(kind, "opening_words")
    return None


def _remark(text: str) -> Furniture | None:
    if all(part in page_marks("button") for part in text.strip("[]【】<>《》. …•").split()):
        return Furniture("boilerplate", "button")
    for pattern, evidence in _REMARKS:
        if pattern.fullmatch(text):
            return Furniture("boilerplate", evidence)
    if _NOTE.fullmatch(text) and any(word in text for word in page_marks("note")):
        return Furniture("boilerplate", "bracketed_note")
    if _IN_BRACKETS.fullmatch(text):
        return Furniture("caption", "in_brackets")
    return Furniture("source_line", "time_stamp") if _STAMP.search(text) else None


def _caption(line: Line) -> Furniture | None:
    text = line.text
    for word, colon in _openers("caption").get(text[0], ()):
        if text.startswith(word) and _AFTER_LABEL[colon].match(text, len(word)) and len(text) > len(word) + 2:
            return Furniture("caption", "caption_opener")
    if len(text) <= LONGEST and _PLACED.match(text):
        return Furniture("caption", "placed_person")
    if _CREDITS.fullmatch(text):
        return Furniture("boilerplate", "photo_credit")
    closed = text[-1] in ")）"
    if len(text) <= LONGEST and (closed or text[-1] in "图片") and _PICTURED.search(text):
        return Furniture("caption", "pictured")
    if not line.ends_sentence and "。" in text[-_AGENCY_NAME:] and _FROM_AGENCY.search(text):
        return Furniture("caption", "photo_credit")
    slashed = closed or "/" in text or "／" in text
    if slashed and _CREDIT_SLASH.search(text) or text[-1] in _ENDS_OF_SHOWN and _SHOWN.fullmatch(text):
        return Furniture("caption", "photo_credit")
    bracketed = _CREDIT_BRACKET.search(text) if closed else None
    if bracketed and bracketed.start() == 0:
        return Furniture("boilerplate", "bracketed_note")
    if bracketed and line.ends_sentence and text[bracketed.start() - 1] in "。！？" and _SENTENCES.search(text):
        return None  # …山也绿了。(许安 摄): as likely text with its picture's credit
    named = bracketed or text[-1] in "摄图)）真日" and _CREDIT.search(text)
    return Furniture("caption", "photo_credit") if named else None


def _navigation(text: str) -> Furniture | None:
    """首页 > 新闻 > 正文; 新闻 | 体育 | 娱乐 | 经济; 分享到 微信 微博."""
    if _is_breadcrumb(text):
        return Furniture("boilerplate", "breadcrumb")
    if _PICTURE.fullmatch(text):
        return Furniture("boilerplate", "address")
    if _TAGS.fullmatch(text) or _ADDRESS.search(text):
        return Furniture("boilerplate", "tags" if text[0] in "#＃" else "address")
    if any(mark in text for mark in "，。；！？"):
        return None
    parts = [part for part in _BARS.split(text) if part]
    if len(_STRONG_BAR.findall(text)) >= 3 and all(len(part) <= 14 for part in parts):
        return Furniture("boilerplate", "menu")
    share = sum(part.strip(_AROUND_BUTTON) in page_marks("share") for part in parts)
    if len(parts) >= 2 and share * 2 >= len(parts) and len(text) > 4:
        return Furniture("boilerplate", "share_bar")
    return None


def _is_breadcrumb(text: str) -> bool:
    """首页 > 新闻; 某网 > > 正文, where a name is missing."""
    several = len(_CRUMBS.findall(text)) >= 2 or "> >" in text
    return several or ("首页" in text and _CRUMBS.search(text) is not None)


def opens_head(text: str) -> bool:
    """Whether a label opens the line that only the head of a page has: 出版日期: …, 索引号: …."""
    return _opens(text, "head")


def _opens(text: str, kind: str) -> bool:
    words = _openers(kind).get(text[:1], ())
    return any(text.startswith(word) and _AFTER_LABEL[colon].match(text, len(word)) for word, colon in words)


def opens_links(line: Line) -> bool:
    """Whether the line heads a list of links: 相关阅读, 更多某报报道."""
    bare = line.text.strip("【】[]▌■●◆•·>» ")
    return _MORE.fullmatch(bare) is not None or len(bare) <= _LINKS and _opens(bare, "link_list")


@cache
def _openers(kind: str) -> dict[str, list[tuple[str, str]]]:
    """Words and what must follow them, the longest first, by their first character."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in lexicon.rows("line_openers"):
        for word in row["words"].split(" ") if row["kind"] == kind else ():
            found.setdefault(word[0], []).append((word, row["colon"]))
    return {first: sorted(words, key=lambda pair: -len(pair[0])) for first, words in found.items()}
