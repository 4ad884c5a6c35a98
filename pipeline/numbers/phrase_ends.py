"""Where the noun phrase behind a number ends, though a noun follows: 三名村民|李某, 四条河|沿线, 三部作品|票房.

Takes the words behind a quantity and the place of a noun among them; tells whether that noun begins something else.
It knows nothing of where the phrase starts or which clause describes it.
"""

from collections.abc import Sequence

from pipeline.layers import QuantityMention
from pipeline.numbers.known_nouns import PEOPLE_MEASURES, counts_as_head, fits, is_people
from pipeline.numbers.noun_edges import turns_away
from pipeline.numbers.noun_words import NOUN_TAGS, OWNER_TAGS, PERSON_TAGS, QUALITY, Reader, Token, known_tag, past
from pipeline.numbers.roles import role

_ONLY_WHERE = frozenset((*role("kind_of_place"), "外地", "本地", "当地", "外省", "境外", "境内"))
_RATED = frozenset("销銷产產租均薪耗售入")
_SAID = frozenset("大小高低强弱好差多少重轻快慢")
_STATES = frozenset(role("state"))
_SITES = frozenset("点站市区县")
_TRIED = frozenset({"试点", "試點", "试行", "先行"})
_STAGES = frozenset({"阶段", "階段"})
_BODY, _LOOKS = frozenset(role("body")), frozenset(role("look"))
AGREEING = role("agreeing")
_AREAS = frozenset("省市县区乡镇村国")
_PLACES = role("place")
_SITED, _VISITING = _PLACES + role("house"), role("visiting")
_ENTERING, _FACILITIES = role("entering"), role("facility")
_HELD = frozenset({"届", "次", "期", "场", "起", "宗", "例"})
_COMMON_ENDS = frozenset("村镇乡县市区路街桥站园岛湖山河")  # 易发村 is no name
_ROOMS = frozenset("班村镇县店厂屋院")
_OFFICES = frozenset("组部处室科院所局庭队厂校军团旅师营连排")
_OF_THINGS = frozenset("辆艘架头匹座栋幢棵株间盏")  # what they count is a thing, and no trade or kind
_CALLS = frozenset({"电话", "热线", "來電", "来电"})
_OFFICIALS = role("official")
# What such a measure counts can act: a verbal noun behind it may be the verb of the sentence.
_AGENT_MEASURES = frozenset({"名", "位", "人", "家", "户", "所", "支", "个"})
_ALIKE, _TOGETHER = ("不同", "不一", "不等", "各异"), frozenset(role("together"))
_TO = ("到", "至", "为", "成", "得")
_MEETINGS = (*role("meeting"), "常委会")
_COUNTED_BODIES = frozenset({"个", "家", "所"})
_NO_COUNTS = frozenset(role("no_count"))
_SUMS = role("sum")
_RECKONING, _FROM_THEM = frozenset(role("reckoning")), tuple("据據对對")
_AGED = tuple("过近逾满")
EACH_PERSON = frozenset({"名", "位"})
ATTRIBUTES = role("attribute") + role("described")


class PhraseEnd:
    """Answers `ends_at(tokens, index, last)` for one quantity."""

    def __init__(self, reader: Reader, mention: QuantityMention, measure: str) -> None:
        self._reader, self._text, self._mention, self._measure = reader, reader.text, mention, measure

    def ends_at(self, tokens: Sequence[Token], index: int, last: Token, *, clause: bool) -> bool:
        """两条产线|年产能, 四条河|沿线, 三名村民|李某, 党员|常态化参与: the noun at `index` begins something else."""
        token = tokens[index]
        word = self._reader.printed(token)
        behind = tokens[index + 1].tag if index + 1 < len(tokens) else "w"
        if last is tokens[0] and self._reader.printed(last) in _ONLY_WHERE:
            return False  # 7辆外地|牌照的大巴
        sold = word in ("年", "月", "日") and self._text[token.end : token.end + 1] in _RATED  # 面膜|月销10万件
        if sold or self._turns_away(token, word, last, behind) or self._text.startswith(AGREEING, token.start):
            return True
        before = self._reader.printed(last)
        if before == "人" and self._measure in ("代", "家", "口"):
            return True  # 两代人|婚恋观
        new = clause and self._mention.indefinite  # 一个新的历史|进程开始了
        if word in _STATES and behind in ("a", "ad", "d", "v") and not (new or fits(self._measure, word)):
            return True  # 六大建设行动|成效显著
        if before in _STAGES and self._mention.measure is None:
            return True  # 第二阶段|军事部署
        after = tokens[index + 2].tag if index + 2 < len(tokens) else "w"
        strong = behind == "a" and known_tag(self._reader.printed(tokens[index + 1])) != "a"  # 参展 is no quality
        said = behind == "a" and after == "w" and self._reader.printed(tokens[index + 1]) in _SAID  # 风险|大
        bearing = (strong or said) and self._measure and after not in NOUN_TAGS
        if bearing and (self._text[last.end - 1] in _AREAS or after != "de" and self._is_bearer(last, word)):
            return True  # 四个县|震感强烈, 一套房子|风险大
        ends = behind not in NOUN_TAGS or token.tag == "vn"
        if self._measure in _OF_THINGS and ends and fits(self._measure, before):
            return not fits(self._measure, word)  # 两辆货车|追尾, 9头毛驴|发展养殖业
        bought = clause and last.tag == "vn" and last is tokens[0]  # 超低的|买入价格
        if not bought and self._is_measured(tokens, index, word, last) or self._employs(tokens, index, last):
            return True  # 16个乡镇|主要负责人, 一家商场|女职工
        bare = self._mention.measure is None and self._mention.kind == "number"  # 820万毕业生|就业
        suffixed = word in ("长", "員", "员") and fits(self._measure, self._text[last.start : token.end])  # 理事|长
        if (
            (bare or self._measure in EACH_PERSON)
            and not suffixed
            and self._reader.is_person(last)
            and not self._goes_on(tokens[index:])
        ):
            return True  # 上千名观众|掌声不断, 三位老兵|胸前
        return token.tag == "vn" and self._is_predicate(tokens, index, last, clause=clause)

    def _turns_away(self, token: Token, word: str, last: Token, behind: str) -> bool:
        """48个部委|程度不同地推进, 16名医护人员|集体感染; but 一个重要组成|部分."""
        if word == "部分" and last.tag == "vn":
            return False
        together = word in _TOGETHER and self._reader.is_person(last) and behind in ("v", "vd", "vn", "d")
        if together or word == "程度" and self._text.startswith(_ALIKE, token.end):
            return True
        tried = word in _TRIED and behind in ("v", "vd", "d", "w")
        if tried and (self._text[last.end - 1] in _AREAS or self._text.endswith((*_SITED, "城市"), 0, last.end)):
            return True  # 16家医院|试点推行
        return turns_away(word, behind) or self._is_elsewhere(token, word, last, behind)

    def _is_bearer(self, last: Token, word: str) -> bool:
        """Whether the noun before is what the measure word counts, and this one is not."""
        return fits(self._measure, self._reader.printed(last)) and not fits(self._measure, word)

    def _is_elsewhere(self, token: Token, word: str, last: Token, behind: str) -> bool:
        """一个学生|头戴军帽, 困难户|手中, 住户|门前, 三名村民|李某: what he bears, where they are, or who he is."""
        looks = word in _LOOKS and not fits(self._measure, word)  # 一碗热汤|眼泪直流: of who holds it
        if looks or word in _BODY and self._reader.is_person(last) or token.tag in PERSON_TAGS and len(word) > 1:
            return True
        match = self._text.endswith(("比赛", "比賽", "较量", "較量", "对决"), 0, last.end)  # 首回合比赛|某队
        if token.tag in ("ORG", "nt") and (match or self._reader.is_person(last)):
            return True  # 第三异议人|某公司
        place = self._text[last.end - 1] in _AREAS and last.end - last.start > 1  # 一个重灾区|大河乡
        named = token.tag == "LOC" and len(word) > 1 and (word[-1] not in _COMMON_ENDS or place)
        if named and last.tag == "n" and self._measure not in _HELD and not fits(self._measure, word):
            return True  # 两个小国|尼泊尔和不丹
        return (
            token.tag == "s"
            and behind not in NOUN_TAGS
            or word == "门"
            and self._text.startswith(("前", "口"), token.end)
        )

    def _is_measured(self, tokens: Sequence[Token], index: int, word: str, last: Token) -> bool:
        """三部作品|票房, 12个项目|投资额, 70个城市|房价数据, 首批小镇|建设情况: what is told of the counted things."""
        token = tokens[index]
        call = word in _CALLS and (last.tag == "vn" or self._reader.printed(last) in _CALLS)  # 9次投诉|电话
        call |= self._measure == "批" and last.tag == "vn" and word.endswith(_SUMS)  # 一批助学|资金
        if len(word) > 1 and word.endswith(ATTRIBUTES) and not call and not fits(self._measure, word):
            return True
        following = self._reader.printed(tokens[index + 1]) if index + 1 < len(tokens) else ""
        sited = self._text[last.end - 1] in _SITES and following.endswith(ATTRIBUTES)  # 9个测量站|水污染|指数
        if token.tag == "vn" and (following in _STATES or sited and not fits(self._measure, following)):
            return True
        if (
            self._measure in _COUNTED_BODIES
            and last.end - last.start > 1
            and not fits(self._measure, word)
            and self._is_of_counts(tokens, index)
        ):
            return True  # 15个省份|参保人数
        if self._measure == "个" and (self._text[last.end - 1] in _AREAS or self._text.endswith(_PLACES, 0, last.end)):
            return self._is_of_figures(tokens, index)
        return fits(self._measure, self._reader.printed(last)) and self._ends_in_figures(tokens, index)

    def _ends_in_figures(self, tokens: Sequence[Token], index: int) -> bool:
        """30种蔬菜|零售价格: whether the nouns at `index` end in what is measured of the counted things."""
        row = tokens[index : past(tokens, index, NOUN_TAGS)]
        word = self._reader.printed(row[-1]) if len(row) > 1 else ""
        return len(word) > 1 and word.endswith(ATTRIBUTES) and not fits(self._measure, word)

    def _is_of_counts(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether the words at `index` go on to how many of something there are."""
        row = tokens[index : past(tokens, index, NOUN_TAGS | {"a"})]
        last = self._reader.printed(row[-1]) if row else ""
        return last.endswith("数") and last not in _NO_COUNTS

    def _is_of_figures(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether the words at `index` go on to what is measured of the counted places."""
        row = tokens[index : past(tokens, index, NOUN_TAGS | {"a"})]
        if any(self._reader.printed(token).endswith(ATTRIBUTES) for token in row if token.end - token.start > 1):
            return True
        return len(row) > 1 and self._reader.printed(row[-1]) in _STATES  # 12个街区|治安情况

    def _employs(self, tokens: Sequence[Token], index: int, last: Token) -> bool:
        """Whether the counted thing is a place or a house, and the word at `index` its people."""
        word = self._reader.printed(tokens[index])
        if self._measure == "个":
            if self._is_of_site(tokens, index):
                return False
            held = self._reader.printed(last)
            row = tokens[index : past(tokens, index, NOUN_TAGS)] if held == "省份" else tokens[index : index + 1]
            people = is_people(self._reader.printed(row[-1]))  # 20个省份|水产养殖户
            place = (held == "班" or len(held) > 1 and held.endswith(_PLACES)) and people
            return place or self._text[last.end - 1] in _AREAS and word.endswith(_OFFICIALS)
        if self._measure == "" and self._mention.kind == "ordinal":
            house = self._text[last.end - 1] in _OFFICES or self._text.endswith(("中学", "小学"), 0, last.end)
            return house and is_people(word)  # 第四督查组|副组长
        if self._measure == "" and self._mention.kind == "number" and self._reader.printed(last).endswith(_PLACES):
            row = tokens[index : past(tokens, index, NOUN_TAGS)]
            return any(is_people(self._reader.printed(token)) for token in row)  # 9省份|党委书记
        return self._measure in ("家", "所") and is_people(word) and fits(self._measure, self._reader.printed(last))

    def _is_of_site(self, tokens: Sequence[Token], index: int) -> bool:
        """90个社区|老人活动中心: whether the people only say for whom a thing is that is counted."""
        row = tokens[index : past(tokens, index, NOUN_TAGS)]
        head = self._reader.printed(row[-1]) if len(row) > 1 else ""
        counted = counts_as_head("个", head) or head.endswith(_FACILITIES)
        return counted and not (is_people(head) or head.endswith(ATTRIBUTES) or row[-1].tag in OWNER_TAGS)

    def _is_predicate(self, tokens: Sequence[Token], index: int, last: Token, *, clause: bool) -> bool:
        """党员|常态化参与, 志愿者|服务, 由24名志工|巡查环境: a verbal noun that is the verb of the sentence."""
        if self._text.endswith(QUALITY, last.start, last.end):
            return False  # 两个根本性|转变具有…
        behind = tokens[index + 1] if index + 1 < len(tokens) else None
        following = behind.tag if behind is not None else "w"
        doing = "项" if self._mention.kind == "idiomatic" else self._measure
        if self._measure not in PEOPLE_MEASURES and fits(doing, self._reader.printed(tokens[index])):
            return False  # 一系列外交活动|取得成就
        done = behind is not None and self._reader.printed(behind) in _TO or self._is_reckoned(tokens[index], following)
        done |= self._text.endswith("方向", last.start, last.end)  # 朝着两个方向|发展
        if done or following in ("v", "vd", "m"):
            return True  # 9个城市|演出|百场
        if self._text.endswith(_MEETINGS, 0, last.end):
            return following not in NOUN_TAGS  # 第十二次会议|研究
        area = self._measure == "个" and self._text[last.end - 1] in _AREAS
        if (area or self._text.endswith(_SITED, 0, last.end)) and tokens[index].tag == "vn":
            visited = following not in ("n", "nz") and self._reader.printed(tokens[index]) in _VISITING
            if visited or self._text.endswith(_ENTERING, 0, self._mention.span.start):
                return True  # 到12个村庄|调研, 深入12个小区|宣传用气知识
        if following == "w" and area:
            return self._reader.has_verb_before(self._mention.span.start)  # 赴12个乡镇|调研
        if following not in NOUN_TAGS:
            after = tokens[index + 2].tag if index + 2 < len(tokens) else "w"
            hard = following == "a" and after not in NOUN_TAGS | {"a", "de"}  # 七个小组|出行难
            return hard or self._reader.is_person(last)
        if clause or self._measure not in _AGENT_MEASURES or self._mention.kind == "ordinal":
            return False
        reader = self._reader
        return not reader.has_verb_before(self._mention.span.start) and not reader.has_verb_after(tokens[index].end)

    def _is_reckoned(self, token: Token, following: str) -> bool:
        """据90个城市|统计，: how something told became known of the counted things."""
        told = following in ("w", "d", "v", "r") and self._reader.printed(token) in _RECKONING
        return told and self._text.endswith(_FROM_THEM, 0, self._mention.span.start)

    def _goes_on(self, behind: Sequence[Token]) -> bool:
        """Whether the phrase for people goes on to a noun for people: 两名学生|干部."""
        row = behind[: past(behind, 0, NOUN_TAGS)]
        return any(self._reader.is_person(token) or self._reader.printed(token) == "人" for token in row)

    def end_of(self, token: Token) -> int:
        """老人|年过八旬: the 年 belongs to the age."""
        aged = self._text[token.end - 1] == "年" and self._text[token.end : token.end + 1] in _AGED
        printed = self._reader.printed(token)
        if len(printed) > 2 and known_tag(printed) is None and known_tag(printed[-2:]) == "d":
            return token.end - 2  # 村民长期|务工 in one word of the tagger
        among = printed[-1] == "中" and is_people(printed[:-1]) and (len(printed) > 2 or printed == "人中")  # not 手中
        among |= len(printed) > 1 and printed[-1] in "上里内下" and fits(self._measure, printed[:-1])  # 两部车|上
        among |= printed[-1] == "将" and len(printed) > 2 and fits(self._measure, printed[:-1])  # 第70届联大|将
        among |= printed[-1] == "分" and self._text[token.end : token.end + 1] in tuple("赴别別")  # 三个专家组|分赴各地
        among |= printed[1:] == "里" and printed[0] in _ROOMS  # 一个班里
        among |= printed.endswith("师说") and self._measure in PEOPLE_MEASURES  # 一名工程|师|说
        return token.end - 1 if aged or among else token.end

    def takes_first_of(self, token: Token, last: Token) -> bool:
        """一张木板床|上 is cut 木板|床上: whether the first character of the word belongs to the noun."""
        person = self._reader.is_person(last)  # 老人|手中
        return token.tag == "s" and not person and fits(self._measure, self._text[last.start : token.start + 1])
