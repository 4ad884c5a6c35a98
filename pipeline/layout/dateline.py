"""The dateline that news opens with: 新华社北京12月15日电(记者某某), 本报讯(通讯员 某某), (中央社記者某某台北15日電),
〔記者某某／某地報導〕, 晚报讯, [某报记者 某某].

Takes the text of a paragraph, gives the length of its dateline; the reporters' names are for the titles stage.
"""

from functools import lru_cache
from typing import Final

from pipeline.lazy import regex
from pipeline.lexicon import alternation, word_list

_DAY = (
    r"(?:[0-9０-９]{4}年)?(?:\s?[0-9０-９]{1,2}\s?月)?\s?[0-9０-９]{1,2}\s?日|"
    r"(?:[一二三四五六七八九十]{1,2}月)?[一二三四五六七八九十廿]{1,3}日|"
    r"[0-9０-９]{1,2}\s?月\s?[0-9０-９]{1,2}(?=[电電讯訊])"  # 10月19讯
)
_OPENING = regex(
    r"[【\[(（]?"
    r"(?P<body>(?:[㐀-鿿]{2,8}[／/]\s{0,2})?[^\s，,。：:“”()（）【】\[\]]{0,24}?)"
    r"(?:[（(][㐀-鿿]{2,8}[）)])?"  # 某报某地（某国）8月3日电
    rf"(?P<day>{_DAY})?"
    r"(?:[电電](?![影视視话話动動力池])|[讯訊]|专电|專電|消息(?!人士|来源|來源|源|灵通|靈通)|综合报道)"
    r"(?:[)）】\]]|\s*[(（][^()（）]{1,60}[)）])?"
)
# (中央社某地27日综合外电报导), （某地17日法新電）, 【某网 2月14日讯】: brackets around all of it, words behind the day.
_ENCLOSED = regex(
    r"[【\[(（〔][^\s，,。：:“”()（）【】\[\]]{2,24}\s?"
    rf"(?:{_DAY})(?:[㐀-鿿]{{0,4}}[电電讯訊]|[㐀-鿿]{{2,6}}(?:报道|报导|報導|報道))[)）】\]〕]"
)
_WIRED = regex("[电電讯訊息道导導]")  # one of these ends what it takes
# 某网记者某某4月29日报道: the form of some sites.
_REPORT = regex(
    r"[㐀-鿿A-Za-z]{0,12}(?:记者|記者)[\s\u3000]{0,2}[㐀-鿿]{2,4}(?:[、\s\u3000][㐀-鿿]{2,4}){0,3}[\s\u3000]{0,2}"
    r"(?:[0-9]{1,2}月)?[0-9]{1,2}日(?:报道|報道|電|电|讯)[：:，,]?"
)
# 〔記者某某／某地報導〕, 記者某某／某地報導: the form of Taiwan's papers and sites.
_SLASHED = regex(
    r"(?P<open>[〔【\[(（])?[㐀-鿿]{0,8}(?:记者|記者|特派員|特派员|中心|組|组|編譯|编译)[\s\u3000]{0,2}[^\s／/∕，。：〔〕【】\[\]()（）]{0,20}[\s\u3000]{0,2}"
    r"[／/∕╱][\s\u3000]{0,2}(?:[㐀-鿿]{2,4}[、\s\u3000]){0,3}[㐀-鿿]{0,8}(?:報導|报导|报道|報道|電|电)(?(open)[〕】\])）])"
)
# 晚报讯4日早上, 极目新闻讯（记者 某某）: a paper or site with no day of its own.
_PAPERS = regex(
    r"[㐀-鿿]{0,10}(?:"
    + alternation(word_list("page_marks", "wire"))
    + r")[讯訊](?=[\s（(0-9])(?:\s*[(（][^()（）]{1,60}[)）])?"
)
# 某某头条讯(融媒体记者 某某 文/图): a name that is nobody's kind, told by the reporters in brackets.
_NAMED = regex(r"[㐀-鿿A-Za-z]{2,12}[讯訊]\s*[(（][^()（）]{0,16}(?:记者|記者|通讯员|通訊員)[^()（）]{1,40}[)）]")
# [某报记者 某某], （记者某某 通讯员某某）: the reporters in brackets in front of the first sentence.
_REPORTERS = regex(
    r"[\[【(（][㐀-鿿]{0,10}(?:记者|記者|通讯员|通訊員)[\s:：]{0,2}[㐀-鿿·]{2,4}"
    r"(?:(?:[\s、]{1,2}|(?=[通实摄]))(?:通讯员|通訊員|实习生|摄影)?[\s:：]{0,2}[㐀-鿿·]{2,4}){0,8}?[\]】)）]"
)
# 某某家居 云川报道：a site, a blank and a place.
_SITED = regex(r"[㐀-鿿A-Za-z]{2,12}[ \u3000]{1,2}[㐀-鿿]{2,4}(?:报道|報道|报导|報導)[：:]")
# （本报某地8月3日电）, （新华社某地8月3日电 记者某某）: below the article, in brackets.
_AT_END = regex(
    rf"[(（](?:据|據)?[^\s，,。：:“”()（）]{{2,24}}?(?:{_DAY})(?:专|專)?[电電讯訊](?:[\s，,、]?[^()（）。]{{1,40}})?[)）]$"
)
_CLOSING: Final = ("）", ")")
_AGENCIES = regex(
    alternation(word_list("page_marks", "agency"))
    + r"|[^\s]{1,8}(?:"
    + alternation(word_list("page_marks", "agency_end"))
    + r")"
)

_TELLS = regex("[记記]者|[讯訊／/∕╱]|[报報][道导導][：:]")  # which all of these hold
_FORMS = (_REPORT, _SLASHED, _PAPERS, _NAMED, _REPORTERS, _SITED)
# …7月21日电 题：古村里的“守望者”: what follows is the title of the article.
_TITLED = regex(r"\s{0,3}(?:题|題)\s?[:：]\s{0,2}(?=\S)")
_REACH = 120  # characters at the start of a paragraph


def dateline_length(paragraph: str) -> int:
    """Code points that the dateline takes at the start of a paragraph; 0 if there is none.

    A day, the name of an agency or paper, or reporters in brackets must be there: 来电 alone opens no news. Only the
    first `_REACH` characters are read.
    """
    return _length(paragraph[:_REACH])


@lru_cache(maxsize=256)  # several judges of a line ask the same
def _length(opening: str) -> int:
    if _TELLS.search(opening) is not None:
        report = next((found for form in _FORMS if (found := form.match(opening))), None)
        if report is not None:
            return report.end()
    if _WIRED.search(opening) is None:
        return 0
    if (enclosed := _ENCLOSED.match(opening)) is not None:
        return enclosed.end()
    found = _OPENING.match(opening)
    if found is None or not (found["day"] or _AGENCIES.match(found["body"])):
        return 0
    return found.end()


def dateline_at_end(paragraph: str) -> int | None:
    """The offset at which a dateline begins that closes the paragraph, as papers print it; None if none does."""
    if not paragraph.endswith(_CLOSING):
        return None
    found = _AT_END.search(paragraph, max(0, len(paragraph) - _REACH))
    return None if found is None else found.start()


def titled_dateline(line: str) -> int:
    """Code points that a dateline and the word 题 take in front of a title on the same line; 0 if there is none."""
    length = dateline_length(line)
    found = _TITLED.match(line, length) if length else None
    return found.end() if found else 0
