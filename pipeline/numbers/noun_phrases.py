"""One noun phrase behind a number, read off its words: what is counted, with its adjectives and its list.

Takes the words behind a quantity; gives the span of the nouns at their head, or of the noun behind the clause that
describes it. It stops before the verb of the sentence (24名志工|巡查环境) and before what only belongs to the counted
thing (11个民族|的群众).
"""

from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.lazy import regex
from pipeline.lexicon import word_list
from pipeline.numbers.clause_heads import BehindClause, past_joined, past_qualities
from pipeline.numbers.deeds import CASES, DOING, SELF_COUNTING, VERB_ENDS, acting_deed, lone_deed
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, counts_as_head, fits, is_people, misfits
from pipeline.numbers.leading_deeds import (
    DEED_TAGS,
    LONGEST_PASSIVE,
    are_pair,
    are_there,
    inner_deed,
    is_passive,
    of_dwellers,
    up_to_dwellers,
)
from pipeline.numbers.noun_lists import joins_kinds, list_end, row_fits
from pipeline.numbers.noun_owners import belongs
from pipeline.numbers.noun_rows import row_of_deeds, row_to_case, row_to_head
from pipeline.numbers.noun_words import NOUN_TAGS, PARTICIPLES, PERSON_TAGS, TIMES_OF, Reader, Token, known_tag, past
from pipeline.numbers.phrase_ends import AGREEING, ATTRIBUTES, EACH_PERSON, PhraseEnd
from pipeline.numbers.relative_clauses import described, past_wanted
from pipeline.numbers.roles import role
from pipeline.numbers.uncounted import counts_nothing
from pipeline.spans import Span

_WHOLE, _CUPS = frozenset(role("whole")), frozenset("杯盃")  # 第十次|全国|会议
_PRAISE, _EACH = frozenset(role("praise")), frozenset(role("each"))
_OUR = frozenset("国省市县区校院")
_INSIDE, _SERIAL = frozenset("中里裡内內"), frozenset("号號型")
_AND_ABOVE, _GRADE_ENDS = frozenset({"以上", "以下"}), frozenset("级級层層档檔")
_SET_UP = frozenset(role("set_up"))  # 惠民举措|落地|见效
_OF_SITES, _FACILITIES = frozenset({"个", "处"}), role("facility")
_FORMER = frozenset({"前", "原"})  # 七位|前外相
_OF_THEM = frozenset(role("of_them"))
_WARDS = frozenset({"组", "社", "队"})
_LEADING_VERBS = frozenset(role("leading"))
_SIZES = frozenset("大中小高初老青")
_KINDS_OF_PLACE = frozenset(role("kind_of_place"))
_NEAR = frozenset(role("near"))
_LEADING = frozenset("新无無未非")  # 无资质|搅拌站, 未婚|青年
_EVENTS = frozenset({"次", "场", "届"})
_SEEMING = ("疑似", "疑为", "涉嫌")
_SEASON = regex("[春夏秋冬]{1,2}[天季]?|[上下]午|晚上|早晨|夜晚?|[暑寒]假|周末")
_LOOKS = regex("(?:模样|模樣|打扮|装束|裝束)的")
_OF_THINGS_ONLY = frozenset("层峰匹头只条株棵朵座艘辆架张件幅块片颗粒滴缕丝抹束枚扇根杯碗瓶套双把") - {"把"}
_PLACES = frozenset("省市县區区镇乡村国站店厂校院")
_SPENT = frozenset({"工作", "生活", "奋战", "战斗", "学习"})
_SHORT = 2  # characters of a word that the tagger may have taken for a noun
_BESIDES = ("外的", "以外的", "之外的")  # 六位主角|外的其他演员
_FEASTS = word_list("time_context", "feast")
_ERAS = (
    *word_list("time_context", "era_part"),
    *word_list("time_context", "era_part_old"),
)
ERA_ENDS = (
    *"代朝季期节夜",
    *_ERAS,
    *word_list("time_context", "era"),
    "春秋",
    "世纪",
    *_FEASTS,
)


class Phrase:
    """Reads one noun phrase off its tokens."""

    def __init__(self, reader: Reader, mention: QuantityMention, measure: str) -> None:
        self._reader, self._text, self._mention, self._measure = reader, reader.text, mention, measure
        self._end = PhraseEnd(reader, mention, measure)

    @property
    def _behind(self) -> BehindClause:  # kept, it would hold the phrase in a circle, until Python looks for garbage
        return BehindClause(self._reader, self._measure, self.plain)

    def quote_behind(self, tokens: Sequence[Token]) -> int | None:
        """一座横亘心中的|“大山”: where the quoted noun opens that a clause describes."""
        return self._behind.quote_behind(tokens)

    def head(self, tokens: Sequence[Token], *, relative: bool) -> Span | None:
        """The noun phrase at the head of `tokens`, or the head noun behind its relative clause."""
        relative &= self._measure != "方" or self._mention.kind != "idiomatic"  # 守护一方百姓平安的|故事
        past_them = past_qualities(self._reader, tokens)
        if past_them is not None and self._measure != "届":
            return self.plain(past_them, clause=True)
        if (past_them := past_joined(self._reader, tokens)) is not None:
            return self.plain(past_them)
        found = self._named(tokens)
        if found is not None and found.of(self._text) in _KINDS_OF_PLACE:
            return self._done_there(tokens, found)
        return self._headed(tokens, found, relative=relative)

    def _headed(self, tokens: Sequence[Token], found: Span | None, *, relative: bool) -> Span | None:
        """The noun phrase that was `found` first, or what it leads to: the case, the noun behind its clause, a row."""
        if found is not None and self._is_predicate(tokens, found):
            return None
        case = self._measure in CASES or self._measure == "例" and found is not None and self._misfits(found)
        if found is not None and case:
            found = row_to_case(self._reader, tokens, found)
            if self._text[found.end : found.end + 1] == "的" and (told := self._case_behind(tokens, found)) is not None:
                return told
        if found is not None and not self._mention.indefinite and self._text.startswith(_BESIDES, found.end):
            return found
        if relative and found is not None and (behind := self._described(tokens, found)) is not None:
            return behind
        if found is not None and counts_nothing(self._reader, self._mention, self._measure, tokens, found):
            return None
        listed = found is not None and self._text[found.end : found.end + 1] in ("和", "及", "与")  # 2名幼教和1名司机
        if (
            found is not None
            and self._measure in EACH_PERSON
            and not listed
            and self._is_no_person(found.of(self._text))
        ):
            found = None
        misfit = found is not None and misfits(self._measure, found.of(self._text))  # 百名行动|不便的老人
        if (
            found is not None
            and misfit
            and not self._is_rank()
            and (longer := row_to_head(self._reader, tokens, found, self._measure)) is not None
        ):
            return longer
        if not relative or found is not None and not misfit and not self._may_be_measured(found.of(self._text)):
            return found or self._row(tokens) or lone_deed(self._reader, self._mention, tokens, self._measure)
        row = acting_deed(self._reader, tokens) or self._row(tokens) if found is None else None
        return row or self._behind.of(tokens, found) or lone_deed(self._reader, self._mention, tokens, self._measure)

    def _named(self, tokens: Sequence[Token]) -> Span | None:
        """The noun phrase at the head of `tokens`; not 一支疑似|是凶器的刀刃, 一名学生|模样的女孩."""
        dwellers = up_to_dwellers(self._reader, tokens, self._measure)
        if dwellers is not None:
            return Span(tokens[0].start, dwellers.end)
        season = len(tokens) > 1 and tokens[1].tag == "de" and _SEASON.fullmatch(self._reader.printed(tokens[0]))
        if season and self._measure == "个":
            return Span(tokens[0].start, tokens[0].end)  # 一个秋冬|的粮食
        found = self.plain(tokens)
        if found is None or found.of(self._text) in _SEEMING or self._is_clause(found) or self._is_spent(tokens, found):
            return None
        passive = self._text[found.start] == "被" and tokens[0].end < found.end
        if passive and self._text.startswith("的", found.end):
            return None  # 6名被评为劳模的|骑手
        looks = _LOOKS.match(self._text, found.end)
        rest = [token for token in tokens if looks is not None and token.start >= looks.end()]
        return (self.plain(rest) if rest else None) or found

    def _done_there(self, tokens: Sequence[Token], found: Span) -> Span | None:
        """5次野外|钻探: with what is done there, since nothing counts a kind of place."""
        at = next((index for index, token in enumerate(tokens) if token.start >= found.end), len(tokens))
        ends = at < len(tokens) and (at + 1 == len(tokens) or tokens[at + 1].tag == "w")
        if not ends or tokens[at].tag not in ("v", "vn") or tokens[at].end - tokens[at].start < _SHORT:
            return None
        return Span(found.start, tokens[at].end)

    def _is_spent(self, tokens: Sequence[Token], found: Span) -> bool:
        """一群|工作在深山的教师: what the counted people do, and where."""
        alone = tokens[0].tag in ("vn", "n") and tokens[0].end == found.end
        return alone and self._text.startswith("在", found.end) and found.of(self._text) in _SPENT

    def _is_clause(self, found: Span) -> bool:
        """戴口罩 of two people, in one word of the tagger: a verb with its object before 的."""
        words = self._reader.words.within(found) if self._reader.words is not None else ()
        long = len(words) == 1 and words[0].tag == "v" and words[0].span == found and found.end - found.start > _SHORT
        place = self._text[found.end - 1] in _PLACES  # 帮扶县
        return long and not place and self._text.startswith("的", found.end)

    def _case_behind(self, tokens: Sequence[Token], found: Span) -> Span | None:
        """四起|干部参与赌博的典型问题: the case behind 的 that the deeds describe."""
        behind = self.plain([token for token in tokens if token.start > found.end], clause=True)
        return behind if behind is not None and not self._misfits(behind) else None

    def _misfits(self, found: Span) -> bool:
        return misfits(self._measure, found.of(self._text))

    def _is_predicate(self, tokens: Sequence[Token], found: Span) -> bool:
        """42所|计划成为校本教材: a verbal noun alone before the verb that it leads, or a state (2个|稳定在三类)."""
        alone = len(tokens) > 1 and tokens[0].start == found.start and tokens[0].end == found.end
        words = self._reader.printed(tokens[0]) if alone else ""
        led = self._mention.kind != "ordinal" and words in _LEADING_VERBS and tokens[1].tag == "v"
        stays = alone and tokens[0].tag in ("an", "vn") and self._reader.printed(tokens[1]) == "在"
        stays &= self._measure not in PEOPLE_MEASURES  # 一位|出生在草原的医生
        return stays or alone and led and self._misfits(found)

    def _may_be_measured(self, noun: str) -> bool:
        """一台价值|…, but 700个|限额."""
        known = len(noun) > _SHORT and fits(self._measure, noun) or counts_as_head(self._measure, noun)  # 两支搜索|力量
        return noun.endswith(ATTRIBUTES) and not known

    def _is_rank(self) -> bool:
        """第九名|…: behind the rank of somebody stands what he did."""
        return self._mention.kind == "ordinal" and self._measure in EACH_PERSON

    def _row(self, tokens: Sequence[Token]) -> Span | None:
        """A row of words up to the noun, if its first word is none; a number of people or turns stands for itself."""
        if self._measure in SELF_COUNTING and self._measure not in _EVENTS or self._is_rank():
            return None
        row = row_of_deeds(self._reader, tokens, self._mention.span.start, self._measure)
        if row is None or self._measure not in CASES:
            return row
        return row_to_case(self._reader, tokens, row)  # 9起|整治水上违法犯罪|典型案例

    def _is_no_person(self, noun: str) -> bool:
        """3名|留院: a short word that names no people, and may be a verb that the tagger took for a noun."""
        return len(noun) <= _SHORT and not is_people(noun)

    def _described(self, tokens: Sequence[Token], found: Span) -> Span | None:
        """一名年仅7岁的|男孩, 一个风险很大的|项目: the noun behind a clause that starts with another noun."""
        some = self._mention.indefinite and not self._text.endswith("其中", 0, self._mention.span.start)
        at = past_wanted(self._reader, tokens, found, self._measure)
        at = at or described(self._reader, tokens, found, self._measure, indefinite=some)  # 其中一个项目|需要的土地
        behind = None if at is None else self.plain(tokens[at:], clause=True)
        noun = "" if behind is None else behind.of(self._text)
        return None if noun.endswith(ATTRIBUTES) and not fits(self._measure, noun) else behind

    def plain(self, tokens: Sequence[Token], *, clause: bool = False) -> Span | None:
        """The nouns at the head of `tokens` with their adjectives."""
        first = self._first(tokens)
        start, end = tokens[first].start if first < len(tokens) else 0, 0
        last: Token | None = None
        for index in range(first, len(tokens)):
            token = tokens[index]
            following = tokens[index + 1].tag if index + 1 < len(tokens) else "w"
            if token.tag in NOUN_TAGS:
                if last is not None and self._end.ends_at(tokens, index, last, clause=clause):
                    end += self._end.takes_first_of(token, last)
                    break
                end, last = self._end.end_of(token), token
            elif not self._goes_on_to(tokens, index, last, clause=clause):
                if token.tag == "de" and last is not None and following in NOUN_TAGS | {"a", "TIME", "q"}:
                    behind = self._past_de(tokens, first, index, clause=clause)
                    return behind or Span(start, end)
                end = self._end_at(tokens, index, last) or end
                if token.tag != "q" or last is None:
                    break  # 一个电影|周 goes on
            if following == "u" and self._reader.printed(tokens[index + 1]) == "地":
                return None  # 第一次|系统地提出
        named = last is not None and last.start == start and self._is_name(last, clause=clause)
        return None if not end or named else Span(start, end)

    def _goes_on_to(self, tokens: Sequence[Token], index: int, last: Token | None, *, clause: bool) -> bool:
        """Whether a word that is no noun leads on to one."""
        following = tokens[index + 1].tag if index + 1 < len(tokens) else "w"
        word = self._reader.printed(tokens[index])
        if last is not None and (word in _OF_THEM or self._text.startswith("程度", tokens[index].end)):
            return False  # 9个部门|具体任务, 两个村|不同程度受灾
        doing = word in DOING or word in _SET_UP and following == "vn"
        if last is not None and (doing or self._text.startswith(AGREEING, tokens[index].start)):
            return False  # 一处山体|发生滑坡
        if last is None and (
            of_dwellers(self._reader, tokens, index, self._measure)
            or is_passive(self._reader, tokens, index, self._measure)
        ):
            return True
        if self._leads_on(tokens[index], following, last, clause=clause) or inner_deed(
            self._reader, tokens, index, last
        ):
            return True
        if last is tokens[0] and are_pair(self._reader, tokens[index - 1 : index + 3], self._measure):
            return True
        if last is not None and word.startswith("被") and len(word) < LONGEST_PASSIVE:
            end = past(tokens, index + 1, DEED_TAGS)
            ending = self._reader.printed(tokens[end]) if end < len(tokens) else ""
            return fits(self._measure, ending) and not fits(self._measure, self._reader.printed(last))  # 股票|被盗案
        if last is None:
            listed = (
                word == "、" and 0 < index < len(tokens) - 1 and tokens[index - 1].tag == "a" == tokens[index + 1].tag
            )
            two = word == "、" and index == 1 and following == "n"
            # 大、中专学生, 国有、集体企业
            listed |= two and (self._measure in EACH_PERSON or row_fits(self._reader, tokens[2:], self._measure))
            listed |= joins_kinds(self._reader, tokens, index) or joins_kinds(self._reader, tokens, index + 1)
            return listed or are_there(self._reader, tokens[index : index + 3])  # 国家级|、省级大师
        if word in _AND_ABOVE and self._text[last.end - 1] in _GRADE_ENDS and following in NOUN_TAGS:
            return True  # 9个科长级|以上|岗位
        inside = tokens[index].tag == "f" and word in _INSIDE  # 90件墓|中|文物
        inside |= tokens[index].tag == "m" and word[-1] in _SERIAL  # 6颗海燕|二号|卫星
        if (
            following not in NOUN_TAGS
            or not inside
            and tokens[index].tag not in ("v", "vd", "a", "ad")
            or word[-1] == "是"
        ):
            return False
        nouns = self._reader.printed(last), self._reader.printed(tokens[index + 1])
        headed = fits(self._measure, nouns[1]) or self._measure in _OF_SITES and nouns[1].endswith(_FACILITIES)
        # 肺炎|确诊|病例, 17个水毁|修复|项目
        return headed and not (fits(self._measure, nouns[0]) or counts_as_head(self._measure, nouns[0]))

    def _end_at(self, tokens: Sequence[Token], index: int, last: Token | None) -> int | None:
        """The end that a word behind the nouns gives the phrase: a list, a kind (一个电影|周), 一方|平安."""
        token = tokens[index]
        if last is None:
            one = self._mention.value == "1"  # not 几方|一致同意
            return token.end if token.tag == "a" and self._measure == "方" and one else None
        return token.end if token.tag == "q" else list_end(self._reader, tokens, index, self._measure)

    def _past_de(self, tokens: Sequence[Token], first: int, index: int, *, clause: bool) -> Span | None:
        """The noun behind 的, where the words before it only describe that."""
        end = past(tokens, index + 1, NOUN_TAGS)
        head = tokens[end - 1] if end > index + 1 else tokens[index + 1]  # 借款用户的|数据成本
        before = tokens[index - 1]
        counted, owned = self._text[before.start : self._end.end_of(before)], self._reader.printed(head)
        if clause and fits(self._measure, counted) and not fits(self._measure, owned):
            return None  # 两只直立的耳朵|的尖端
        several = clause and self._measure in ("个", "個") and not self._mention.indefinite
        if several and is_people(counted) and not is_people(owned):
            return None  # 三个素不相识的孩子|的性命
        if clause or belongs(self._reader, self._mention, self._measure, tokens[first:index], head):
            return self.plain(tokens[index + 1 :], clause=True)
        return None

    def _first(self, tokens: Sequence[Token]) -> int:
        """Past 各族 and, after 一位, past 热心: they say nothing of what is counted."""
        first = 0
        while first + 1 < len(tokens):
            word = self._reader.printed(tokens[first])
            if word == "我" and self._text[tokens[first].end] in _OUR:
                first += 2  # 一批我国|知名画家
                continue
            vague = self._mention.indefinite or self._mention.distributive
            praised = vague and word in _PRAISE and tokens[first + 1].tag in NOUN_TAGS
            praised &= not self._text.startswith("、" + word, tokens[first + 1].end)  # 一位好邻居、好同事
            if word not in _EACH and not praised:
                break
            first += 1
        return first

    def _leads_on(self, token: Token, following: str, last: Token | None, *, clause: bool) -> bool:
        """An adjective, a participle, an era, a kind (大类|行业) or 之 that a noun follows."""
        word = self._reader.printed(token)
        if token.tag == "a":
            if last is not None and word.startswith("被"):
                return False  # 3名导游|被困峡谷
            listed = self._text.startswith("、", token.end) and (len(word) > 1 or last is None and word in _SIZES)
            return following in NOUN_TAGS or following in ("a", "q") or word == "新" and following == "v" or listed
        if token.tag == "f" and last is None and word in _NEAR:
            return following in NOUN_TAGS  # 六个|周边区县
        if (
            word == "非"
            or token.tag == "q"
            or last is None
            and token.tag == "f"
            and word in _FORMER
            and self._measure in EACH_PERSON
        ):
            return following in NOUN_TAGS
        if token.tag == "ad" and last is None and following == "vn":
            return True  # 两处|快速|理赔中心
        if token.tag == "r" and word == "某" and following in NOUN_TAGS:
            return True  # 一位|某大学|教授
        if token.tag == "zhi":
            return last is not None and following in NOUN_TAGS and self._text[token.end] not in TIMES_OF
        if token.tag == "r":
            first = last is None or self._text[last.end - 1] in _CUPS  # 第九届青松杯|全国|篮球赛
            return first and (word in _WHOLE or last is None and word == "无人") and following in NOUN_TAGS | {"a"}
        if token.tag == "TIME":
            led = following in NOUN_TAGS and word.endswith(ERA_ENDS)  # 一批清代地方志
            return last is None and led
        leading = token.tag == "v" and last is None and word[-1] != "是"
        return leading and (not clause or word in PARTICIPLES) and self._attributive(token, following)

    def _is_name(self, token: Token, *, clause: bool) -> bool:
        """八段|王某: somebody's name, which nothing counts; not 一位|周女士, 一层厚厚的|白雪."""
        if clause and self._mention.indefinite and self._measure in _OF_THINGS_ONLY:
            return False
        if token.tag == "LOC" and self._measure in _WARDS:
            return True  # 三组|黄泥溪
        return token.tag in PERSON_TAGS and self._measure != "方" and not self._is_counted(token)

    def _is_counted(self, token: Token) -> bool:
        """十万盆|秋菊: a thing that the measure word counts, or people, though the tagger took it for a name."""
        word = self._reader.printed(token)
        return is_people(word) or len(word) > 1 and fits(self._measure, word)

    def _attributive(self, token: Token, following: str) -> bool:
        """退役军人, 换电站: a verb that a noun follows at once; not the verb of the sentence (每10股|派发红利)."""
        word = self._reader.printed(token)
        participle = word in PARTICIPLES and self._measure not in PEOPLE_MEASURES
        if (participle or word[0] in _LEADING) and following in NOUN_TAGS:
            return True
        if len(word) > 2 or following not in ("n", "nz", "nw", "a") or self._measure in SELF_COUNTING:
            return False
        new = self._text[token.start - 1] == "新"  # 新|开工|项目
        if not new and known_tag(word) in ("v", "p", "d", "r", "c", "f") or word[-1] in VERB_ENDS:
            return False
        return not self._mention.distributive
