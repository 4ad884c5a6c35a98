"""The noun phrase behind a number: 43名志愿者, 一名扎根基层的教师, 首批“示范校”.

Takes the words of a text, a quantity and its measure word; gives the span of what is counted. It stops before the verb
of the sentence (24名志工|巡查环境) and before what only belongs to the counted thing (11个民族|的群众), and gives None
where no noun phrase follows at once or behind a relative clause.
"""

from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.numbers.deeds import EVENTS, SELF_COUNTING
from pipeline.numbers.far_nouns import far_noun
from pipeline.numbers.how_often import OCCASIONS, OFTEN, WHILE, deed_told, fits_behind_de, fits_past_de, says_how_often
from pipeline.numbers.kind_words import behind_chain, summed_up, tells_kind
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, fits, is_people, listed_end, misfits
from pipeline.numbers.laws import is_of_law
from pipeline.numbers.noun_compounds import with_compounds, with_listed
from pipeline.numbers.noun_edges import only_fitting, up_to_head, without_predicate
from pipeline.numbers.noun_phrases import Phrase
from pipeline.numbers.noun_starts import PLACES, has_de, stands_alone, start
from pipeline.numbers.noun_words import (
    AHEAD,
    DAYTIMES,
    NOUN_TAGS,
    OWNER_TAGS,
    QUOTES,
    Reader,
    TaggedWord,
    Token,
    known_tag,
)
from pipeline.numbers.points import COUNTED_IN_POINTS
from pipeline.numbers.quoted_nouns import QuotedNouns
from pipeline.numbers.roles import role
from pipeline.spans import Span

_END = regex(r"[。；;！!？?\n]")
_MARK = regex(r"[，,、。；;！!？?和及\n]|$")
_MAKE_WORDS, _SHORT = 6, 2
_LONGEST = 5  # characters of a noun and the mark behind it
_SAID = frozenset("声句聲")
_PERSONS = frozenset({"人", "人次"})  # 3人死刑, 14人现金: such a number stands for itself
_ROOMS = tuple({*PLACES, *"间厅堂楼"} - {"会"})
_PREDICATE = frozenset(role("predicate"))
_LATIN_NAME = regex("[A-Za-z][A-Za-z0-9]*(?:[-+./ ]?[A-Za-z0-9]+)*[ ]?")
_AS_ONE = regex("集[^。；;！!？?\n]{2,60}?[为于]一[体身]的")  # 一个|集食、住、行于一体的小镇
_AT_ONCE = frozenset({"把", "口", "脚", "腳", "手", "拳", "步", "眼", "棍"})
_WHOLE = regex(
    "[一二三四五六七]中全会|层面(?=对)|層面(?=對)|[中小高初大][一二三四五六]生(?!活|产|態|态)|国(?:中小|小|中)(?!型|方)|[组組]屋|[国省市县区][控考](?:断面|站点|点位)|火患|村(?=村民)|[杂雜]物[间間]|车(?=核载)|人选(?![择了出中上购用取派题])"
)
_GRADE = regex("[0-9]?[A-Z]{1,5}级(?:及?以上)?(?![以及])|[国省市县区厅处科一二三四五]级及以上的?")
_DONE = ("了", "过", "過", "了好", "过好")
_PLACED = regex("[一-鿿]{2,6}[（(][一-鿿·—\\-]{2,8}[)）](?=[一-鿿])")
_OWNER = regex("(?P<name>[一-鿿]{2,20})[（(][^（()）0-9\n，。；;]{1,15}[)）]的?(?=[一-鿿])")
_LEADING = frozenset({"d", "ad", "v", "a", "p"})
_STRETCH = regex("[时時][间間期]")  # 一段|时期的工作
_POINTS = "(?:" + alternation(COUNTED_IN_POINTS) + ")"
_OPINIONS = regex(f"{_POINTS}(?:[和、与及]{_POINTS})?")
_RUN = regex("[^，,。；;、的了0-9A-Za-z]{0,6}[A-Z]?[0-9]{1,4}次(?:旅客|快速|动卧|動臥)?[列动動][车車]")  # K9012次列车
# 首例|机器人辅助肾部分切除术: an operation by what is done, with what and to what
_NOT_IN_NAME = "，,。；;：:、“”‘’（）()\n 的了在为对向与和及由被者受行做施于将是有"
_OPERATION = regex(
    f"[^{_NOT_IN_NAME}]{{2,24}}(?:" + alternation(role("operation")) + ")(?:手)?[术術](?![前中式语語]|[后後][^，,。])"
)
# 第二人民医院|东海分院, 第一中学|高三年级: the house whose number it is, without what is a part of it.
_HOUSE = "(?:人民|附属|实验|中心|高级)?(?:医院|中学|小学)(?=[一-鿿])(?![生校长])"
# 两架|波音747-400型客机: the make with its number
_AIRCRAFT = regex("[一-鿿]{1,4}[A-Z]?[0-9]{1,4}(?:[-—－]{1,2}[0-9A-Z]{1,5})?型?(?:客机|货机|飞机|直升机|[一-鿿]{2}机)")
_WHOLE_OF = {
    "": regex(f"{_WHOLE.pattern}|{_HOUSE}"),
    "段": _STRETCH,
    "趟": _RUN,
    "架": _AIRCRAFT,
    **dict.fromkeys("点點", _OPINIONS),
    **dict.fromkeys("例台臺", _OPERATION),
}
_RATES = role("pace")
_ABOUT = frozenset(role("about"))
_SINCE = regex("[㐀-鿿]{2,8}以[来來]的?(?=[㐀-鿿]{2})")  # 100位|新中国成立以来|感动中国人物


class NounsAfter:
    """Answers `of(quantity, measure)` for one text."""

    def __init__(self, reader: Reader) -> None:
        self._reader, self._text, self._quotes = reader, reader.text, QuotedNouns(reader)

    def of(self, mention: QuantityMention, measure: str, *, past_de: bool = False) -> Span | None:
        """The noun phrase behind the quantity, None if there is none; `past_de` looks behind 的 as well."""
        text, at = self._text, start(self._reader, mention, measure, past_de=past_de)
        as_one = None if at is None else _AS_ONE.match(text, at)
        at = at if as_one is None else as_one.end()
        since = None if at is None else _SINCE.match(text, at)
        at = at if since is None else since.end()
        if at is None or text.startswith(("\n", " \n"), at) or stands_alone(self._reader, mention, measure, at):
            return None
        if text[at : at + 1] in QUOTES:
            quoted = self._quotes.noun(at, mention)
            said = quoted is not None and quoted.start == at + 1 and measure in _SAID
            return None if said else quoted  # 一声“再见”: the words themselves are not counted
        found = self._past_place(mention, measure, at) or self._past_owner(mention, measure, at)
        found = found or self._from(mention, measure, at, past_de=past_de)
        found = None if found is None else without_predicate(self._reader, found, measure)
        return None if found is not None and self._is_done_first(mention, measure, found) else found

    def _from(self, mention: QuantityMention, measure: str, at: int, *, past_de: bool) -> Span | None:
        """The noun phrase that starts at `at`, where no quotation marks open."""
        text = self._text
        if (whole := _WHOLE_OF.get(measure, _WHOLE).match(text, at)) is not None:
            return Span(at, whole.end())
        if (grade := _GRADE.match(text, at)) is not None:
            return self._of_grade(Phrase(self._reader, mention, measure), at, grade.end())
        across = self._reader.across(at)
        if across is not None and self._counts_inside(across, at, measure):
            rest = text[at : across.span.end]
            inside = mention.kind == "ordinal" and rest not in WHILE or across.tag in NOUN_TAGS or rest in DAYTIMES
            return self._in_one_word(at, across.span.end, measure) if inside else None
        end = _END.search(text, at, at + AHEAD)
        tokens = self._reader.tokens(at, end.start() if end else min(len(text), at + AHEAD), nominal=True)
        legal = mention.kind == "ordinal" or text.endswith(("前", "条、", "款、"), 0, mention.span.start)  # 前两款|规定
        if tokens and legal and is_of_law(self._reader, mention, tokens[0], measure):
            return None  # 第十二条|约定
        at_once = bool(tokens) and measure in _AT_ONCE and mention.indefinite
        at_once = at_once and (self._reader.is_verb(tokens[0]) or self._reader.printed(tokens[0]) in ("将", "把"))
        if at_once and not fits_past_de(self._reader, tokens, measure):  # but 一把磨了很久的刀
            return None  # 一把|推开, 一口|咬住
        tokens = with_compounds(self._reader, with_listed(self._reader, tokens, at, measure), measure)
        if measure in OFTEN and (deed := deed_told(self._reader, mention, tokens)) is not None:
            return deed
        if not tokens or measure in OFTEN and says_how_often(self._reader, mention, tokens, measure):
            return None
        found = self._counted(mention, measure, tokens, at, past_de=past_de)
        return found or far_noun(self._reader, mention, at, measure)

    def _is_done_first(self, mention: QuantityMention, measure: str, found: Span) -> bool:
        """首度|小剧场上演: who or what does the verb behind it for the first time."""
        if mention.kind != "ordinal" or measure not in OFTEN or self._text[mention.span.start] != "首":
            return False
        tokens = self._reader.tokens(found.end, min(len(self._text), found.end + _LONGEST))
        acts = bool(tokens) and tokens[0].start == found.end and self._reader.is_verb(tokens[0])
        return acts and not fits(measure, found.of(self._text))

    def _past_place(self, mention: QuantityMention, measure: str, at: int) -> Span | None:
        """第九届|中国（云川）园艺博览会: an event whose name has its place in brackets."""
        placed = _PLACED.match(self._text, at) if measure in ("届", "屆") else None
        found = None if placed is None else self._behind_bracket(mention, measure, placed.end())
        return None if placed is None or found is None else Span(placed.start(), found.end)

    def _past_owner(self, mention: QuantityMention, measure: str, at: int) -> Span | None:
        """一名江河集团（云川）|工程师: the people behind a name that ends in brackets; not 一名男子（32岁）."""
        owner = _OWNER.match(self._text, at) if measure in PEOPLE_MEASURES and mention.kind == "number" else None
        if owner is None or is_people(owner["name"]):
            return None
        end = listed_end(measure, self._text, owner.end())
        found = Span(owner.end(), end) if end else self._behind_bracket(mention, measure, owner.end())
        return found if found is not None and is_people(found.of(self._text)) else None

    def _behind_bracket(self, mention: QuantityMention, measure: str, at: int) -> Span | None:
        """The noun phrase that starts at `at`, right behind brackets."""
        end = _END.search(self._text, at, at + AHEAD)
        tokens = self._reader.tokens(at, end.start() if end else min(len(self._text), at + AHEAD), nominal=True)
        found = self._counted(mention, measure, tokens, at, past_de=False) if tokens else None
        return found if found is not None and found.start == at else None

    def is_at_once(self, mention: QuantityMention, measure: str) -> bool:
        """一把|接过: how the verb behind it was done, and no number; not 看了一眼|说."""
        if not mention.indefinite or measure not in _AT_ONCE or self._text[mention.span.start - 1] in "了过着":
            return False
        tokens = self._reader.tokens(mention.span.end, min(len(self._text), mention.span.end + _LONGEST))
        done = bool(tokens) and tokens[0].start == mention.span.end and self._reader.is_verb(tokens[0])
        return done and not fits(measure, self._reader.printed(tokens[0]))  # but 加一把|劲

    def _counts_inside(self, across: TaggedWord, at: int, measure: str) -> bool:
        """Whether the rest of the tagger's word behind `at` may be what is counted, not where that starts."""
        rest = self._text[at : across.span.end]
        body = across.tag in OWNER_TAGS and misfits(measure, rest)  # 一张|县政府印发的“贺信”
        body |= len(rest) == 1 and known_tag(rest) in ("p", "v", "d", "c")  # 90尊|由市里调配的佛像
        body |= rest == "人人"  # 一个|人人能用的工具, which the tagger cuts as 一个人人
        cut = body or listed_end(measure, self._text, at) > across.span.end  # 90支|义勇军
        return across.tag != "m" and not cut and known_tag(self._text[at : at + 2]) != "a"  # 36家规|上企业

    def _of_grade(self, phrase: Phrase, at: int, end: int) -> Span | None:
        """26家|4A级以上景区: the noun behind a grade in digits and letters."""
        found = phrase.plain(self._reader.tokens(end, min(len(self._text), end + AHEAD), nominal=True))
        return None if found is None or found.start != end else Span(at, found.end)

    def _in_one_word(self, at: int, end: int, measure: str) -> Span:
        """The rest of the word of the tagger that holds the number, with the thing behind a make (首架C919|大飞机)."""
        if not self._text[at:end].isascii():
            return Span(at, self._past_leaders(self._past_part(at, end, measure), measure))
        tokens = self._reader.tokens(end, min(len(self._text), end + AHEAD))
        return self._of_make(Span(at, end), tokens, measure) or Span(at, end)

    def _past_part(self, at: int, end: int, measure: str) -> int:
        """69个子|项目, which the tagger cuts as 个子: behind the noun that a single character begins."""
        if end - at > 1 or fits(measure, self._text[at:end]):
            return end
        tokens = self._reader.tokens(end, min(len(self._text), end + _LONGEST))
        return tokens[0].end if tokens and tokens[0].start == end and tokens[0].tag == "n" else end

    def _past_leaders(self, at: int, measure: str) -> int:
        """3名校|领导, which the tagger cuts as 名校: behind a word for people that follows."""
        tokens = self._reader.tokens(at, min(len(self._text), at + _LONGEST)) if measure in PEOPLE_MEASURES else ()
        return tokens[0].end if tokens and tokens[0].start == at and self._reader.is_person(tokens[0]) else at

    def _counted(
        self, mention: QuantityMention, measure: str, tokens: Sequence[Token], at: int, *, past_de: bool
    ) -> Span | None:
        """What the words that start at `at` name as counted."""
        text, other = self._text, self._is_said(tokens[0])
        dwellers = measure == "户" and tokens[0].tag in _LEADING  # 56户|重点支持的企业
        relative = (
            measure not in SELF_COUNTING
            or (measure in OCCASIONS and self._is_described(tokens, mention, measure))
            or (dwellers and fits_past_de(self._reader, tokens, measure))
        )
        marked = len(tokens) > 1 and self._reader.printed(tokens[1]) in QUOTES and mention.kind == "number"
        if marked and tokens[0].tag == "a":
            return self._quotes.noun(tokens[1].start, mention)  # 一个小“联合国”
        phrase = Phrase(self._reader, mention, measure)
        found = phrase.head(tokens, relative=relative) or self._behind_latin(phrase, at)
        if found is not None and found.of(text).isascii():
            found = self._of_make(found, tokens, measure) or found
        if relative and not other and (quoted := self._quotes.described(phrase, tokens, found, mention)) is not None:
            return quoted
        marked = found is not None and self._text.startswith(("的“", "的「", "的‘", "的『"), found.end)
        if found is not None and tells_kind(self._reader, tokens, found, measure):
            # 一双假的“名牌”; nothing behind 的 is left to count
            return self._quotes.noun(found.end + 1, mention) if marked else behind_chain(self._reader, phrase, found)
        found = self._with_described(found, tokens, measure)
        if found is None or misfits(measure, found.of(text)):
            whole = self._fitting(at, tokens, measure)
            found = whole if whole is not None and (found is None or whole.end > found.end) else found
        found = self._quotes.past(summed_up(self._reader, phrase, found, mention), mention)
        found = None if found is None else up_to_head(self._reader, self._to_the_last(found, measure), measure)
        found = only_fitting(self._reader, tokens, found, measure)
        if found is not None and text[mention.span.end : found.start] == "的" and self._is_rate(found, measure):
            return None
        if found is not None and measure in OFTEN and self._is_object(mention, found, measure):
            return None
        between = text[mention.span.end : found.start if found is not None else mention.span.end + 1]
        alone = mention.kind == "ordinal" or between.endswith("的")  # 第三人|某公司, 56人以上的|班额
        third = mention.kind == "ordinal" and measure == "人"
        other |= third or measure in _PERSONS and alone and not is_people(self._printed(found))
        return found if past_de or not other else None  # 20余人的|团伙

    def _is_object(self, mention: QuantityMention, found: Span, measure: str) -> bool:
        """见过几次|面, 去了好几趟|营业厅, 到过三次|南京: whom or what the verb before the number has done so often."""
        noun = found.of(self._text)
        thing = len(noun) == 1 or is_people(noun) or noun.endswith(_ROOMS) or self._is_place(found)
        return thing and misfits(measure, noun) and self._text.endswith(_DONE, 0, mention.span.start)

    def _is_place(self, found: Span) -> bool:
        """Whether the tagger takes it for the name of a place."""
        word = self._reader.before(found.end)
        return word is not None and word.span == found and word.tag in ("LOC", "ns")

    def _is_rate(self, found: Span, measure: str) -> bool:
        """以超过500万家的|速度, 出场超过15场的|球员: what the number behind 的 only describes."""
        noun = found.of(self._text)
        return noun.endswith(_RATES) or measure in SELF_COUNTING - PEOPLE_MEASURES and misfits(measure, noun)

    def _is_said(self, first: Token) -> bool:
        """其他几个|也坏了: the word begins what is said of the counted things."""
        return first.tag != "n" and self._reader.printed(first) in _PREDICATE

    def _printed(self, found: Span | None) -> str:
        return "" if found is None else found.of(self._text)

    def _to_the_last(self, found: Span, measure: str) -> Span:
        """嫌疑|人, 调解员|代表: without a tagger, one or two characters more where the measure word fits still."""
        longer = () if self._reader.words is not None else (found.end + 2, found.end + 1)
        ends = (end for end in longer if self._text[found.end : end].isalpha() and end <= len(self._text))
        return next((Span(found.start, end) for end in ends if fits(measure, self._text[found.start : end])), found)

    def _with_described(self, found: Span | None, tokens: Sequence[Token], measure: str) -> Span | None:
        """两个根本性|转变, 一根黑色|长翎, 一次民意|测验显示: what is counted with the word that only describes it."""
        printed = self._printed(found)
        quality = printed.endswith("性") and len(printed) > _SHORT
        colour = printed.endswith("色") and len(printed) <= _SHORT  # 一根黑色|长翎, which the tagger takes for a name
        event = measure in EVENTS and misfits(measure, printed) and not is_people(printed)
        if found is None or not (quality or event or colour):
            return found
        at = next((index for index, token in enumerate(tokens) if token.start == found.end), len(tokens))
        following = tokens[at + 1].tag if at + 1 < len(tokens) else "w"
        if colour and at < len(tokens) and tokens[at].tag in NOUN_TAGS:
            return Span(found.start, tokens[at].end)
        if at == len(tokens) or not (following == "w" or event and following == "v"):
            return found
        deed = tokens[at].tag == "vn" or quality and tokens[at].tag == "v"
        return Span(found.start, tokens[at].end) if deed else found

    def _behind_latin(self, phrase: Phrase, at: int) -> Span | None:
        """24款|nb-iot模组: the noun right behind a name in Latin letters, which the tagger has cut."""
        name = _LATIN_NAME.match(self._text, at)
        if name is None:
            return None
        tokens = self._reader.tokens(name.end(), min(len(self._text), name.end() + AHEAD), nominal=True)
        noun = phrase.plain(tokens) if tokens else None
        return Span(at, noun.end) if noun is not None and noun.start == name.end() else None

    def _of_make(self, found: Span, tokens: Sequence[Token], measure: str) -> Span | None:
        """B737—300型|飞机: the thing behind the name of its make."""
        for token in tokens[:_MAKE_WORDS]:
            if self._reader.printed(token) in ("，", "、", "的"):
                return None
            if fits(measure, self._reader.printed(token)):
                return Span(found.start, token.end)
        return None

    def _is_described(self, tokens: Sequence[Token], mention: QuantityMention, measure: str) -> bool:
        """一次|成功高效的会议: adjectives alone stand before 的; 一场|突如其来的暴雨: what it counts behind it."""
        about = measure in OCCASIONS and self._reader.printed(tokens[0]) in _ABOUT
        if mention.kind == "number" and (about or fits_behind_de(self._reader, tokens, measure)):
            return True  # 一次关于草原的演讲
        end = next((index for index, token in enumerate(tokens) if token.tag not in ("a", "d", "c", "an")), 0)
        acts = any(self._reader.is_verb(token) for token in tokens[:end])
        return end > 0 and tokens[end].tag == "de" and not acts

    def _fitting(self, at: int, tokens: Sequence[Token], measure: str) -> Span | None:
        """4间|正屋、: what the tagger takes for no noun, if it is all up to the next mark and the measure word fits."""
        mark = _MARK.search(self._text, at, at + _LONGEST)
        none = tokens[0].tag in ("d", "m")  # 9例|已接受手术, 九届|一次会议
        end = at if mark is None or none else mark.start()
        behind = self._text.rfind("的", at, end) + 1
        cut = mark is not None and not mark[0] and not behind and mark.end() < len(self._text)
        if cut and (
            tokens[0].tag == "p"
            or self._text[at] == "是"
            or all(token.end != end or token.tag != "n" for token in tokens)
        ):
            return None  # 6名|开设赌场人员, 一家|以金融企业为龙头的
        at = max(at, behind)
        if not QUOTES.keys().isdisjoint(self._text[at:end]):
            return None
        return Span(at, end) if end - at > 1 and fits(measure, self._text[at:end]) else None

    def is_doubtful(self, noun: Span) -> bool:
        """Whether a noun before the number is the better one: 救护车12辆|赶赴灾区, 员工从3个|人增加到420人."""
        if noun.of(self._text) == "人":
            return True
        tokens = self._reader.tokens(noun.start, noun.end)
        return bool(tokens) and tokens[0].tag == "v"

    def leads_on(self, at: int) -> bool:
        """Whether what stands at `at` belongs to a noun that is counted there, though nobody can tell which."""
        if not has_de(self._reader, at):
            return False
        tokens = self._reader.tokens(at, min(len(self._text), at + AHEAD))
        return tokens[0].tag == "n" and tokens[0].start == at
