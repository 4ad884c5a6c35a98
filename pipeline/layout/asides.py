"""What a single line tells of being no text: by-lines, sources, captions, navigation, feet, remarks.

Takes one printed line, gives the kind of aside it is with the evidence, or None. The context, which may overrule it,
is for `furniture`; mastheads have a module of their own.
"""

import re
from functools import cache

from pipeline.layout.captions import caption
from pipeline.layout.kinds import AFTER_LABEL, FOOT, LONGEST, LONGEST_OF_ALL, Furniture, openers, opens
from pipeline.layout.lines import Line
from pipeline.layout.mastheads import DAY, page_marks
from pipeline.layout.stamps import is_long_stamp, is_stamp
from pipeline.layout.writers import are_credits, signed
from pipeline.lazy import regex
from pipeline.lexicon import alternation, column, word_list
from pipeline.values import replace

_LINKS, _BOILERPLATE = 24, 40
_MEDIA, _BARRED, _LONGEST_MAKER = frozenset({"视频", "图片", "图文"}), "|｜丨", 8
_PLACE_OF_PAGE = regex(
    "(?:[您你](?:现在|当前|所在)?的?|当前|目前|所在|本页|现在)(?:所在|的)?位置\\s?[:：]"
    "|[㐀-鿿]{2,8}[网报社台]\\s{1,3}(?:\\S{2,8}\\s{1,3}){0,4}(?:正文|查看内容)$"
)
_PICTURE = regex(r"\S{1,60}\.(?:jpe?g|png|gif|webp|bmp|JPE?G|PNG)")
# (资料图), (事发现场): what a picture shows, in brackets; not (一), (上) or (续).
_IN_BRACKETS = regex(r"(?:[(（](?![一二三四五六七八九十上中下续完]{1,3}[)）])[㐀-鿿]{2,30}[)）]\s?){1,3}")
_UNCLOSED = regex("[【\\[(（](?:责任编辑|责编|编辑)\\s?[:：]\\s?[㐀-鿿]{2,4}")  # 【编辑:某某, of a copy that breaks off
# 字体:【, …】 【选择字号:, of which the sizes were not copied
_SIZE_OF_PRINT = regex(r"(?:^|\s{1,8})(?:[【\[]?选择)?字[体号]\s?[:：]?\s?[【\[]?$")
_NOTE = regex(r"[(（【\[［※][^()（）]{1,60}[)）】\]］]?")
# …皆不代表本网站立场。本网站有权删除…
_DISCLAIMER = regex(alternation(word_list("page_marks", "disclaimer")) + "|本网站?所?[登刊转]载")
_OURS = regex(
    "本(?:网|站|报|刊|台|公众号|平台|号)|" + alternation(word_list("page_marks", "ours")) + "|[0-9]{4}-[0-9]{4}"
)
_LONGEST_NOTICE = 300
# （本文仅供参考，不构成投资建议）: no sentence that somebody else says of something else
_NO_ADVICE = regex(
    r"[（(【\[※*＊\s]{0,3}(?:"
    + alternation(word_list("page_marks", "of_itself"))
    + r")[^“”「」。]{0,60}?(?:"
    + alternation(word_list("page_marks", "no_advice"))
    + r")[^“”「」]{0,60}"
)
# 本文来自微信公众号:某某视点 (ID:…),作者:…: which account the page has it from
_OF_ACCOUNT = regex(
    r"(?:声明\s?[:：]\s?)?(?:本文|文章|本篇)(?:经授权|已获授权|授权)?(?:来自|来源|转自|转载自|首发|源自)于?\s?[:：]?\s?"
    r"(?:“[^“”]{2,16}”)?[㐀-鿿]{0,8}(?<!的)(?:" + alternation(word_list("page_marks", "account")) + r")"
    r"(?=[^，,；;]{0,40}$|.{0,80}(?:ID|作者|授权|转载|原标题|头图|题图))[^。“”]{0,4}(?:“[^“”]{2,16}”)?[^。“”]{0,100}。?"
)
# 发送短信 HKB 到 12345678 订阅《某某手机报》…
_BY_MESSAGE = regex(
    "(?:发送|编辑|编写|移动|联通|电信|手机)[^。“”]{1,40}(?<![0-9])1[0-9]{4,10}(?![0-9])[^。“”]{0,12}(?:订阅|定制|订制)[^。“”]{0,8}手机报[^。“”]{0,60}。?"
)
_END = regex(r"[-—–=*·\s]{0,6}(?:END|End|end|The End|THE END|完|全文完|全文结束)[-—–=*·\s]{0,6}")
_BILINGUAL = regex(r"[㐀-鿿]{2,4}\s[A-Z][a-z]{2,12}(?:\s?\[[^\[\]]{1,12}\])?")  # 提要 Overview
_MORE_PICTURES = regex(r"(?:-\s?)?\+\s?[0-9]{1,3}")  # +12; - +1, the size of the print
_LINKED = regex(
    r"点击(?:进入|查看|阅读|观看)[^，。；]{1,24}[>›»＞]{1,3}|"
    r"[㐀-鿿]{2,10}[\s　]{0,3}(?:更多)?[\s　]?[>›»＞]{1,3}|[㐀-鿿]{2,10}[\s　]{1,3}更多"
)  # 图片实录 更多>>, 快讯 >
_ORNAMENT = regex(r"[●○◆◇■□★☆▲△▼*＊·•|｜=＝~～_＿─━—–\-\s]{1,60}")
_ADVERTISED = regex("◤[^◤◢]{2,40}◢")  # ◤ …必買清單 ◢, as sites of Taiwan frame what they sell
# Reuters, Getty Images / SOPA Images: whose picture stands there.
_AGENCY = "(?:Reuters|REUTERS|AFP|AP|EPA|PA|Xinhua|NurPhoto|Shutterstock|(?:Getty|GETTY|SOPA) (?:Images|IMAGES))"
_PICTURE_CREDIT = regex(
    f"(?:(?:图像|图片|圖像|圖片)(?:来源|來源)[，,：:]\\s?)?{_AGENCY}(?:\\s?[/／]\\s?{_AGENCY}){{0,3}}"
)
_PAGES = regex(r"(?:[【\[][0-9]{1,2}[】\]]\s{0,2}){2,20}(?:[㐀-鿿]{2,3})?")  # 【1】【2】【3】
_ARROWS = regex(r"3\s{1,4}4")  # of a font of signs
_NEWS = "(?:报导|报道|新闻|文章|内容|资讯)(?:请看|请见)?"
_MORE = regex(
    rf"(?:[A-Za-z]{{2,10}}[\s　]?)?(?:(?:看|阅读)?更多|最新|今日|热门|焦点)[㐀-鿿·]{{0,8}}{_NEWS}|"
    rf"(?:看|阅读)?更多[\s　]{{0,2}}[A-Za-z0-9《》㐀-鿿·]{{1,12}}[\s　]{{0,2}}[㐀-鿿]{{0,6}}{_NEWS}"
)  # 更多 ABC 新闻报道, ABC 热门新闻
_DIRECTION = regex(r"[(（\[【](?:" + alternation(word_list("page_marks", "direction")) + r")[)）\]】]")
_AGO = regex("[0-9]{1,2}\\s?(?:秒|分钟|小时|天|周|个月|年)[前之]前?")  # 10小时前
_PRESS = regex("[^。；]{0,12}[按点](?:击|选)?(?:这里|此处)[!！>》]{0,3}|加入\\S{2,6}好友")  # 我要听,按这里!
_CLOCK = regex(
    r"[\[【(（]?[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?[\]】)）]?(?:\s?/\s?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
)
# 已有0人发表了评论, 964次观看, 12条评论
_COUNTER = regex(
    r"(?:已有|共有?)\s?[0-9]{1,8}\s?(?:人|条|位)[^，。]{0,6}(?:"
    + alternation(word_list("page_marks", "readers_did"))
    + r")|[0-9,.万]{1,8}\s?(?:次?\s?(?:观看|浏览|阅读|播放)(?:次数?)?|条\s?评论)|"
    r".{0,40}(?:留言|回应)\s?[(（][0-9]{0,6}[)）]\s?人气\s?[(（][0-9]{0,8}[)）]|"
    r"(?:(?:"
    + alternation(word_list("page_marks", "counter"))
    + r")(?:数|量|次数)?\s?[:：]\s?[0-9]{1,8}[\s|｜]{0,3}){1,6}|"
    r"[0-9?？]{0,8}\s{0,3}(?:" + alternation(word_list("page_marks", "readers_did")) + r")\s{0,3}[0-9]{0,8}|"
    r".{0,12}[【\[(（]?已[有经經]\s?[0-9]{1,8}\s?[人位](?:网友)?[^，。]{0,6}(?:看法|评论|表态|投票)[】\])）]?"
)
# 本文共476字, 3分钟阅读, 全文约3200字，预计阅读8分钟
_LENGTH = regex(
    r"(?:[本全]文\s?(?:共|约|大约)?\s?[0-9]{2,5}\s?字[，,。\s]{0,3})?(?:(?:预计)?阅读(?:时间|需要?|约)?[:：]?\s?[0-9]{1,3}\s?分钟|"
    r"[0-9]{1,3}\s?分钟(?:阅读|读完))?"
)
# 打开某某客户端,搜索「某栏」并关注; 某网某某工作室出品; ▪【整理包】…, [图集] [视频实录(上)]: links
_APP = regex(
    "(?:打开|下载|安装|登录)[^，。]{0,12}(?:客户端|APP|App|app|应用程序|公众号|小程序)[^。]{0,16}"
    "(?:搜索|并?关注|查看|参与)[^。]{0,16}"
)
_PRODUCED = regex(
    r"[㐀-鿿A-Za-z0-9\s·]{4,24}(?:工作室|客户端|频道|中心|传媒|新闻|编辑部|组|社|报|网)(?:联合|荣誉)?出品"
)
_RELATED = regex(r"▪\s?【[㐀-鿿]{2,8}】[^。]{4,60}|(?:\[[^\[\]]{2,40}\]\s?){2,8}")
_HOME = regex("(?:返回[㐀-鿿]{0,8}(?:首页|频道|顶部)){1,3}")
_NEIGHBOURS = regex("上一?[篇则页条]?\\s?[/／|]\\s?下一?[篇则页条](?:新闻|文章)?")  # 上 / 下一篇新闻
_POWERED = regex(r".{0,12}Powered [Bb]y\s?\S{2,20}")  # 听文章 Powered by 某网
_IMAGE = regex(r"!\[[^\]]{0,60}\]\(\S{1,120}\)")  # of Markdown
# ※ 提醒您：禁止酒驾; ☆饮酒过量 有害健康☆
_REMINDER = regex("[※◎★☆]\\s?(?:[㐀-鿿]{0,10}提醒您?\\s?[:：]|饮酒过量|禁止酒驾|喝酒不|酒后不|未满18)")
# 关注某某网, 关注我们: the button of a site.
_FOLLOWED = regex("关注(?:我们|[㐀-鿿]{2,8}(?:网|报|社|台|客户端|公众号|微信|微博))")
_REMARKS = (
    (_FOLLOWED, "button"),
    (_HOME, "button"),
    (_APP, "button"),
    (_PRODUCED, "button"),
    (_RELATED, "button"),
    (_LENGTH, "counter"),
    (_COUNTER, "counter"),
    (_NEIGHBOURS, "button"),
    (_AGO, "time_stamp"),
    (_ORNAMENT, "ornament"),
    (_ADVERTISED, "button"),
    (_ARROWS, "button"),
    (_PAGES, "button"),
    (_PICTURE_CREDIT, "button"),
    (_DIRECTION, "stage_direction"),
    (_CLOCK, "time_mark"),
    (_BILINGUAL, "column_label"),
    (_MORE_PICTURES, "button"),
    (_LINKED, "button"),
    (_END, "end_mark"),
    (_POWERED, "button"),
)
_COPIES = regex(
    r"(?:抄送|抄报|主题词|报|送|分送)[：:]\S{2,12}[、，\s　]|共印\s?[0-9]{1,5}\s?份$|"
    r"\S{2,20}\s{1,12}[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日印发$"
)
# 主页 某地新闻, 首页—正文, 新闻中心 / 本地 / 正文, 首页某地新闻• 正文  繁体版
_FROM_HOME = regex(
    r"(?:主页|首页)(?:(?:\s{1,3}|\s?[—–/／·•-]{1,2}\s?)[㐀-鿿]{2,8}){1,4}|首页[㐀-鿿]{2,16}正文|"
    r"(?:[㐀-鿿]{2,8}\s?[—–/／·•-]{1,2}\s?){1,4}(?:正文|查看内容)(?:\s{1,6}[简繁]体版?)?"
)
_HOMES = frozenset({"首页", "回首页", "返回首页"})
_CRUMBS = regex(r"\S\s{0,2}(?:>|›|»|＞|&gt;|→)\s{0,2}\S")
_CRUMB_ENDS = (">", "›", "»", "＞")  # 新闻中心 > 资讯 >
# 某大学新闻网 > 某大要闻
_OF_SITE = regex("[㐀-鿿]{2,14}(?:网|报|台|社|官网|主页|频道)[\\s　]{0,3}[>›»＞→]{1,2}[\\s　]{0,3}[㐀-鿿·]{2,8}")
_TAGS = regex(
    r"Tags?\s?[:：]?\s?[㐀-鿿A-Z][^\s，。]{1,12}(?:\s[^\s，。]{1,13}){0,11}|(?:[#＃][^\s#＃]{1,16}[#＃]?\s{0,3}){1,12}"
)
_URL = regex(r"https?://[\w./?=&%#~:+-]{4,300}")
_PHONE = regex(
    r"(?:[㐀-鿿]{0,6}(?:电话|热线|传真)\s?[:：]\s?[0-9][0-9-]{2,14}|0[0-9]{2,3}-[0-9]{7,8})(?:[(（][㐀-鿿]{1,4}[)）])?"
)  # 急救电话:120(县内)
_ADDRESS = regex(
    r"^[1-9][0-9]{2}-[0-9]{7,8}$|\b[a-z]{2,12}\.[a-z]{2}/[A-Za-z0-9]{4,12}$|"
    r"(?:https?://|www\.)[\w./?=&%-]{4,}|[\w.-]{1,40}@[\w-]{1,40}\.[a-z]{2,}"
)
_FORMER_TITLE = regex("[(（]原标?题\\s?[:：]")
_BARS = regex(r"[\s　|｜丨·│【】\[\]]+")
_AROUND_BUTTON = "：:+-<>«»0123456789"  # 3上一版  下一版4
_STRAY = frozenset("34<>«»")  # 3上一篇: such arrows, printed as figures
_DAY = regex(DAY)
_STRONG_BAR = regex(r"[|｜丨│]")
# What the whole of a line or a sentence is.
_NOTICES = (
    (_NO_ADVICE, Furniture("boilerplate", "disclaimer")),
    (_OF_ACCOUNT, Furniture("source_line", "opening_words")),
    (_BY_MESSAGE, Furniture("boilerplate", "button")),
    (_IMAGE, Furniture("boilerplate", "markup")),
    (_URL, Furniture("boilerplate", "address")),
    (_PRESS, Furniture("boilerplate", "button")),
)
_BARS_OF_MENU, _CELL, _LINKS_OF_SITE = 6, 8, 4  # the second in characters


def aside(line: Line) -> Furniture | None:
    """What the line is by its own words, None for what may be text."""
    text = line.text
    if len(text) <= LONGEST_OF_ALL and not are_credits(text) and (shown := caption(line)) is not None:
        return shown
    if line.marked:
        return None
    known = _notice(line)
    if known is not None or len(text) > LONGEST or line.ends_sentence:
        return known
    if _is_breadcrumb(text):
        return Furniture("boilerplate", "breadcrumb")
    if line.open_marks > 0:
        if size := _SIZE_OF_PRINT.search(text):
            rest = text[: size.start()]
            return aside(replace(line, text=rest)) if rest else Furniture("boilerplate", "button")
        cut = _UNCLOSED.fullmatch(text) is not None
        # a by-line or a remark closes what it opens
        return Furniture("source_line", "opening_words") if cut else _navigation(text)
    bare = text.lstrip("(（【[★■□●◆◎•- ")
    known = signed(text) or _opener(bare, text)
    if known is None and are_credits(text):
        known = Furniture("source_line", "author_mark")
    return known or _remark(text) or _navigation(text)


def _notice(line: Line) -> Furniture | None:
    """What even a sentence or a long line tells of itself: a disclaimer, a statement, markup, a stamp, a foot."""
    text = line.text
    if len(text) <= _LONGEST_NOTICE and _DISCLAIMER.search(text) and _OURS.search(text):
        return Furniture("boilerplate", "disclaimer")
    if opens(text, "statement") or len(text) <= LONGEST and _REMINDER.match(text):
        return Furniture("boilerplate", "footer_words")
    if len(text) > LONGEST_OF_ALL:
        return None
    for pattern, known in _NOTICES:
        if pattern.fullmatch(text):
            return known
    if len(_STRONG_BAR.findall(text)) >= _BARS_OF_MENU and all(len(part) <= _CELL for part in _STRONG_BAR.split(text)):
        return Furniture("boilerplate", "menu")
    if text[0] in "(（" and text[-1] in ")）" and _FORMER_TITLE.match(text):
        return Furniture("source_line", "opening_words")
    if text.endswith("-->"):
        return Furniture("boilerplate", "markup")
    if is_long_stamp(text):
        return Furniture("source_line", "time_stamp")
    foot = len(text) <= FOOT and (_is_footer(line) or _COPIES.match(text))
    return Furniture("boilerplate", "footer_words") if foot else None


def _is_footer(line: Line) -> bool:
    """版权所有 in a short line, 官方微博 in one that is no sentence: 公司在官方微博回应称，…… is text."""
    if line.ends_sentence:
        return len(line.text) <= LONGEST and _footer("footer").search(line.text) is not None
    return _footer("footer", "footer_line").search(line.text) is not None


@cache
def _footer(*keys: str) -> re.Pattern[str]:
    return re.compile(alternation(word for key in keys for word in page_marks(key)))


def _opener(bare: str, text: str) -> Furniture | None:
    if text[0] in "(（【[" and text[-1] not in ")）】]":
        return None  # the remark in brackets goes on, or text follows it
    for kind in ("byline", "source_line", "boilerplate"):
        for word, colon in openers(kind).get(bare[:1], ()):
            if bare.startswith(word) and AFTER_LABEL[colon].match(bare, len(word)):
                if kind == "byline" and (any(mark in text for mark in "“”「」，。") or _is_shown(word, bare)):
                    continue  # (记者|通讯员 某某）自称“…: a line of text
                if kind == "boilerplate" and len(text) > _BOILERPLATE:
                    continue
                return Furniture(kind, "opening_words")
    return None


def _is_shown(word: str, text: str) -> bool:
    """视频 | 河口大桥合龙通车 全长三千米: a headline and the kind of what is shown, not by whom."""
    rest = text[len(word) :].lstrip()
    if word not in _MEDIA or rest[:1] not in _BARRED:
        return False
    return any(len(part) > _LONGEST_MAKER and not part.endswith(_bodies()) for part in rest.split())


@cache
def _bodies() -> tuple[str, ...]:
    return column("organization_heads", "words")


def _remark(text: str) -> Furniture | None:
    bare = text.strip("[]【】<>《》. …•↑›-–—")
    buttons = page_marks("button")
    if text[0] in "•·" and bare.strip() in page_marks("mood"):
        return Furniture("boilerplate", "button")
    if (bare and all(part in buttons for part in bare.split())) or bare.replace(" ", "") in buttons:
        return Furniture("boilerplate", "button")
    for pattern, evidence in _REMARKS:
        if pattern.fullmatch(text):
            return Furniture("boilerplate", evidence)
    if _NOTE.fullmatch(text) and any(word in text for word in page_marks("note")):
        return Furniture("boilerplate", "bracketed_note")
    if _IN_BRACKETS.fullmatch(text):
        return Furniture("caption", "in_brackets")
    return Furniture("source_line", "time_stamp") if is_stamp(text) else None


def _navigation(text: str) -> Furniture | None:
    """新闻 | 体育 | 娱乐 | 经济; 分享到 微信 微博."""
    if _PICTURE.fullmatch(text):
        return Furniture("boilerplate", "address")
    if _PHONE.fullmatch(text) or _TAGS.fullmatch(text) or _ADDRESS.search(text):
        return Furniture("boilerplate", "tags" if _TAGS.fullmatch(text) else "address")
    if any(mark in text for mark in "，。；！？"):
        return None
    parts = [part for part in _BARS.split(text) if part]
    if len(_STRONG_BAR.findall(text)) >= 3 and all(len(part) <= 14 for part in parts):
        return Furniture("boilerplate", "menu")
    if len(parts) >= _LINKS_OF_SITE and not _HOMES.isdisjoint(parts):
        return Furniture("boilerplate", "menu")  # 某网 首页 要闻 科普
    parts = [part for part in parts if not _DAY.fullmatch(part)]
    share = sum(part.strip(_AROUND_BUTTON) in page_marks("share") for part in parts)
    arrow = text[0] in _STRAY or text[-1] in _STRAY
    if share * 2 >= len(parts) and (len(parts) >= 2 and len(text) > 4 or share and arrow):
        return Furniture("boilerplate", "share_bar")
    return None


def _is_breadcrumb(text: str) -> bool:
    """首页 > 新闻; 某网 > > 正文, where a name is missing; 您的位置：某网 -> 新闻."""
    if _PLACE_OF_PAGE.match(text) or _FROM_HOME.fullmatch(text):
        return True
    several = len(_CRUMBS.findall(text)) + text.endswith(_CRUMB_ENDS) >= 2 or "> >" in text
    return several or _OF_SITE.fullmatch(text) is not None or ("首页" in text and _CRUMBS.search(text) is not None)


def opens_head(text: str) -> bool:
    """Whether a label opens the line that only the head of a page has: 出版日期: …, 索引号: …."""
    return opens(text, "head")


def opens_links(line: Line) -> bool:
    """Whether the line heads a list of links: 相关阅读, 更多某报报道."""
    bare = line.text.strip("【】[]▌■●◆•·>»◎★☆▲▶ ")
    if _MORE.fullmatch(bare.rstrip(":：")) is not None or len(bare) <= _LINKS and opens(bare, "link_list"):
        return True
    parts = bare.split() if len(bare) <= _LINKS else []  # 相关推荐 更多精彩内容
    return len(parts) > 1 and opens(parts[0], "link_list") and all(opens(each, "boilerplate") for each in parts[1:])
