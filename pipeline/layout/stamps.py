"""Lines of the day, the hour and the source of a page: 2021-03-04 10:20, 来源：某报 2021年3月4日, 12/20/2018.

Takes the text of one line in the script of the tables, tells whether it is such a stamp and no sentence behind one.
"""

import re

from pipeline.layout.mastheads import DAY, ENGLISH_DAY, page_marks
from pipeline.lazy import regex
from pipeline.lexicon import alternation

_LONGEST = 20  # characters of a paper, an author and a page behind the time; more are a sentence
_HOUR = r"[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?"
_STAMP = regex(
    r"^[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}$|"
    rf"^[0-9]{{4}}\s[0-9]{{2}}/[0-9]{{2}}\s{{1,3}}[0-9]{{2}}:[0-9]{{2}}|^{DAY}\s{{1,4}}A\+?\s?A-?$|"
    rf"^{DAY}\s?[(（](?:星期|周)[一二三四五六日天][)）]$|^{DAY}\s?\S{{2,10}}[网報报]$|^{DAY}\s{{1,3}}[0-9]{{1,7}}$|^{DAY}\s{{0,3}}[|｜•·]\s{{0,3}}\S{{2,12}}$|"
    rf"^[0-2]?[0-9]:[0-5][0-9]\s?20[0-9]{{2}}[/-][0-9]{{2}}[/-][0-9]{{2}}$|"
    rf"^[(（]?[^，。]{{0,12}}时间[:：]\s?{DAY}[)）]?$|^[0-9]{{4}}[-/.][0-9]{{2}}[-/.][0-9]{{2}}[㐀-鿿·]{{2,16}}[0-9]{{0,6}}$|"
    rf"{DAY}\s{{0,3}}(?:[—–-]{{1,2}}\s{{0,3}})?[0-9]{{1,2}}[:：][0-9]{{2}}|(?:来源|稿源)\s?[:：]|^[•·\s]{{0,3}}{DAY}\s{{1,3}}(?:作者|来源)\s?[:：]|"
    r"^[0-3]?[0-9]\.[01]?[0-9]\.[12][0-9]{3}\s{1,3}[0-9]{1,2}:[0-9]{2}$|"
    r"^date\s[0-9]{4}-[0-9]{2}-[0-9]{2}|^(?:发布|出版|更新|刊登|发表|建立)[于時]?(?:时间)?\s?[:：]\s?(?:[0-9]{1,4}[-/.:：年月][^，。；]{0,24}$|[0-9]{4}$|(?:更新\s?[:：])?$)"
)
# What a whole line is.
_LINES = (
    regex(rf"[(（]?[0-3]?[0-9]/[0-3]?[0-9]/[12][0-9]{{3}}(?:\s{{1,3}}{_HOUR}(?:\s?[AaPp][Mm])?)?[)）]?"),  # (31/8/2015)
    regex(rf"(?:1[0-2]|0?[1-9])[/-][0-3]?[0-9]\s{{1,3}}{_HOUR}"),  # 11/17 22:37, when the page was fetched
    # Published at Jun 20, 2022 06:09 pm
    regex(
        rf"(?:Published|PUBLISHED|Posted|Updated|Last updated)\s?(?:at|on|:)?\s?(?:{DAY}|{ENGLISH_DAY})"
        r"(?:[\s,]{1,3}[0-9]{1,2}:[0-9]{2}\s?(?:am|pm|AM|PM)?)?"
    ),
    regex(
        rf"(?:[㐀-鿿]{{0,2}}(?:时间|日期)\s?[:：]\s?)?{DAY}(?:\s{{1,3}}{_HOUR})?\s{{0,4}}"
        rf"(?:{alternation(page_marks('counter'))})(?:数|量|次数)?\s?[:：]\s?[0-9]{{0,8}}"
    ),
    # 2013-01-29 | 阅:  转:  |  分享
    regex(
        rf"{DAY}(?:[\s|｜]{{1,6}}(?:{alternation(page_marks('counter'))}|阅|转)\s?[:：]?\s?[0-9]{{0,8}}){{1,8}}[\s|｜]{{0,3}}"
    ),
    # 某某博览 2020年35期, 某某博览 2020年第3期 12页
    regex(r"《?[㐀-鿿·]{2,14}》?\s{0,3}[0-9]{4}年第?\s?[0-9]{1,3}(?:-[0-9]{1,2})?期(?:\s{0,3}第?[0-9-]{1,9}页)?"),
    # 某网某频道  3小时前
    regex(r"[㐀-鿿A-Za-z0-9·]{2,14}[\s·|｜•]{1,4}[0-9]{1,2}\s?(?:秒|分钟|小时|天|周|个月)[前之]前?"),
    regex(r"(?:发[布表]于|刊登于|更新于|发表时间)[:：]?"),  # 发布于, with the day on a line that was not copied
)
# 2009年08月14日 09:29 来源:某报 发表评论 【字体:大 小】: however long, such a line is no text.
_STAMP_LINE = regex(
    rf"(?:(?:https?://|www\.)\S{{1,80}}\s{{1,6}})?(?:(?:发布|更新)?(?:时间|日期)\s?[:：]\s?)?{DAY}"
    r"(?:\s{0,3}[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?\s{1,4}\S|\s{1,6}来源\s?[:：])"
)
_SOURCE = regex(
    r"(?:文章|信息|稿件|新闻)?(?:来源|链接)\s?[:：][^，。；！？]{0,40}https?://\S{4,100}"
)  # 来源:某报 https://…


def is_long_stamp(text: str) -> bool:
    """Whether the line opens with a day, an hour and the source, or is a source with its address, however long."""
    return _stamps(_STAMP_LINE.match(text), text) or _SOURCE.fullmatch(text) is not None


def is_stamp(text: str) -> bool:
    """Whether a line that is no sentence is a stamp."""
    return _stamps(_STAMP.search(text), text) or any(line.fullmatch(text) for line in _LINES)


def _stamps(stamp: re.Match[str] | None, text: str) -> bool:
    """Whether the line is a stamp, and no sentence printed behind one."""
    if stamp is None:
        return False
    return text[-1] not in "。！？”」" or len(text) - stamp.end() <= _LONGEST
