"""Papers that speak: 《某某通知》, 信中, 某法第三条, and opinions at the head of a clause (分析指出).

Takes the masked text, a stretch of it and its place; gives the spans of papers, in no order.
"""

import re
from collections.abc import Iterator

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, tables
from pipeline.speech.tables import frame_words

SHOWS = ("显示", "表明")
# What is seen, not read: nobody's words.
SEEN = frame_words("seen")
_AHEAD = 10  # characters to what a medium does
_NOUN = 6  # characters
_CUE = 4  # characters of the verb that tells a paper
# 《通知》明确, 《某报》评论指出: what is named by its title speaks as a document.
_TITLED_WORK = regex("《[^《》\n]{1,30}》")
# 分析|指出, 评论|认为, at the head of a clause: whoever it is, an opinion speaks.
_OPINION = regex(
    "(?:^|(?<=[，,。；：\n\u3000 ]))(?:有?分析|评论|报道|报导)(?=[也又则就还]?(?:指出|认为|称|指|表示|说))"
)
# 我国消费者权益保护法第18条|规定, 根据|合同法第三条|规定
_LAW = regex(
    "(?:(?<![㐀-鿿])|(?<=[据照按而但]))(?!根据|依照|按照|依据|是指|[但而])[㐀-鿿]{2,20}(?:法|条例|办法|细则)"
    "(?:第[0-9零一二三四五六七八九十百]{1,5}[条款项章]){0,3}(?=[也还则中]?(?:明确)?规定)"
)
# 他出示的|合同第九条|规定: an article in front of what only a paper does.
_ARTICLE = regex(
    "第[0-9零一二三四五六七八九十百]{1,5}[条款项章](?:第[0-9零一二三四五六七八九十]{1,3}[款项])?"
    "(?=[也还则中]?(?:明确)?(?:规定|约定|写明|载明|注明|写道|写着))"
)
# 据某某新闻此前|报道, 据某某卫视|消息: a medium that nothing else knows, between 据 and what it does.
_MEDIUM = regex(
    "(?<=据)[^，,。；：的《》\n]{1,14}?(?:新闻网?|" + alternation(frame_words("medium_end")) + "|[A-Za-z])"
    "(?=(?:网站|官网|微博)?(?:[此日早前今昨近当0-9][^，,。；：]{0,6})?(?:报道|报导|披露|援引|引述|消息|刊文))"
)


def papers(masked: str, stretch: str, span: Span) -> Iterator[Span]:
    """The papers in `stretch`, which is `span` of the text; a kind is looked for where a character is that all have."""
    matches: list[re.Match[str]] = []
    if "中" in stretch or "里" in stretch or "末" in stretch:
        matches += frames.report_noun_pattern().finditer(masked, span.start, span.end + _CUE)
    if "《" in stretch:
        matches += _TITLED_WORK.finditer(masked, span.start, span.end)
    if "法" in stretch or "例" in stretch or "细则" in stretch:
        matches += _LAW.finditer(masked, span.start, span.end + _CUE)
    if "据" in stretch:
        matches += _MEDIUM.finditer(masked, span.start, span.end + _AHEAD)
    if "析" in stretch or "论" in stretch or "报" in stretch:
        matches += _OPINION.finditer(masked, span.start, span.end + _CUE)
    yield from (Span(match.start(), _end(match)) for match in matches if match.end() <= span.end)
    if "第" in stretch:
        yield from _articles(masked, span)


def _articles(masked: str, span: Span) -> Iterator[Span]:
    """合同|第九条: the noun for the paper in front of an article, which the paper says."""
    nouns = tables.noun_kinds()
    for match in _ARTICLE.finditer(masked, span.start, span.end + _CUE):
        starts = range(max(span.start, match.start() - _NOUN), match.start())
        opens = next((at for at in starts if nouns.get(masked[at : match.start()]) == "document"), None)
        if opens is not None and match.end() <= span.end and masked[opens - 1 : opens] not in ("在", "于"):
            yield Span(opens, match.start())


def _end(match: re.Match[str]) -> int:
    """公告|中: where the words stand is no part of the paper's name; but 信中, which is no word without it."""
    noun = match[0][:-1]
    return match.end() - (match[0][-1] in "中里末" and len(noun) > 1 and noun in tables.noun_kinds())
