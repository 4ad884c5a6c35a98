"""Who does not speak although he stands in front of a cue: whom it is said to, done to or done with.

Takes a candidate and its clause; says whether it is an object (对某某, 采访某某, 将某某), a companion (与某某握手),
what somebody is (是记者), or a place that the tagger takes for a person (在某地).
"""

import re

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, noun_frames, tables
from pipeline.speech.candidates import LISTING, POINTERS, Candidate
from pipeline.speech.papers import SHOWS
from pipeline.speech.tables import frame_words
from pipeline.speech.view import HIDDEN, View

# 对围上来的|群众, 向前来咨询的|居民
_NUMBER = "[近约逾]?[0-9.·〇零一二两三四五六七八九十百千万]{1,8}[多余几]?[名位个]"
_TO_THOSE = regex(
    f"(?<![针面应相绝])(?:对|向|跟(?![踪训拍班随进岗车队团])|冲|朝)(?:[^，,。对向跟冲朝]{{2,12}}的(?:{_NUMBER})?|(?:[全本]?[市县省区村校厂国]|广大|所有)?{_NUMBER})$"
)
# 凭着|通信员送来的战报: by whose work he can tell
_ON_STRENGTH = regex("凭(?:着|借)?[^，,。；：]{2,40}的")
# 由翻译|某某转述: who acts there is not the subject of the sentence.
_MET = regex("(?:又|便|正好|恰好|迎面)?(?:" + alternation(frame_words("met")) + ")[^，,。；：▁]{1,12}的")
_TAKES_UP = regex("(?:接着?|顺着|学着?|照着?|重复着?)$")
_BY = regex("(?<![理自因缘来])由(?!于)[^，,。；：]{0,12}$")
# 指着门口的|石狮: what is pointed at, looked at or held.
_POINTED_AT = regex("(?:指|望|瞧|盯|看|摸|抚摸|捧|拿|举|端|握|抱|搂|拉|牵|扶|抚|翻|敲|拍)着[^，,。；：]{0,12}$")
_IS_ONE = regex("(?<![正就还也倒又都总但可若要])是(?:一[名位个])?$")
# 将|某某拖到院里; not 老将|某某
_DISPOSED = regex("(?<![老主大名上中少女勇悍猛小干爱战强健闯即必也还])将$")
# 为|他们|办手续的; not 因为|他们
_FOR = regex("(?<![因认以成作视称最更极名变改较颇甚尤])为$")
_FROM = regex("[从由在到给向往][^，,。；：的]{0,8}$")
_HOME = regex("(?:[㐀-鿿]{2,3})?家(?![人属长])")  # 到同学某某|家玩
_BEFORE_SENTENCE = frozenset({"", "。", "！", "？", "\n", "\u3000"})
_NOUN_TAGS = frozenset({"n", "nz", "ORG", "LOC", "nt", "vn", "a"})
# What may stand between a preposition and the noun that it governs, besides other nouns.
_PASSED = frozenset(frame_words("passed"))
_COUNTED = frozenset("的名位个")
_ADDRESS = ("先生", "女士", "小姐")
_WITH = frozenset("与跟和同对向给为将把被让由比")
_BEFORE_STANDING = frozenset({"r", "PER", "d"})  # 他|代表, 某某|代表, 也|代表; not 人大|代表
_ENVOYS = frozenset({"特别", "特別", "全权", "全權"})  # 特别|代表某某
# 以科学家某某的事迹|勉励学生: whose deeds are told does not speak.
_BY_EXAMPLE = regex("以[^，,。；]{2,40}?(?:事迹|故事|经历|例子|为例|为榜样)")
_TO_VERB = 12  # characters
_LIVES = frozenset("住坐站躺守蹲靠")
# 援引知情人士的话: who is cited by somebody who speaks.
_CITED = regex("(?:援引|引用|引述|转引)[^，,。]{1,24}?(?:的话|的说法|的?消息|$)")
_ON_GROUNDS = regex("以[^，,。；]{2,30}为由")  # 以《办法》没有规定为由
_NO_ORDER = frame_words("no_order")  # 解放组织|总书记
_GOES = frozenset(frame_words("goes"))
# 据某社某地1月25日电: the wire in front of whoever speaks.
_WIRED = regex("据[^，,。；]{1,8}?[社报网台](?=电|讯)|据[^，,。；]{2,16}?[0-9一二三四五六七八九十]{1,3}日(?=电|讯)")
# 专案组|经调查|认为
_THROUGH = regex("(?<![已曾财神])经(?:过)?[^，,。]{0,12}(?:" + alternation(frame_words("heard_through")) + ")$")
_CIRCUMSTANCES = (
    ("引", _CITED), ("以", _BY_EXAMPLE), ("为由", _ON_GROUNDS), ("据", _WIRED), ("凭", _ON_STRENGTH), ("经", _THROUGH)
)  # fmt: skip
_TOWARDS = "方向"  # as the tagger takes it in 警方|向|记者表示
_WHEN = frozenset("上中里后前时")
_DONE, _MOVES = frozenset(("了", "过")), frozenset("坏动来怒恼倒急着")  # 急坏了|家长，纷纷说……: they speak
_NOT_TO = frozenset("的说称道指表，")  # behind 回应: 作出回应的|公司, 回应说
_LISTED = 10  # characters from one of a list to the next
# 这让|某某|觉得委屈：“……”: who is made to feel speaks of it.
_MAKES = ("让", "令", "使")
_FEELS = regex(
    "[也都]?(?:很|有些|有点|有点儿|多少有些|颇为|颇|大为|深为|更)?(?:" + alternation(frame_words("feels")) + ")"
)
_NOW = ("现在", "正在", "实在", "存在")
_TO_PRESS = regex("(?:(?<![针面应相绝])[对向跟]|接受)[^，,。；：的]{2,16}记者$")
_CALLS_PRESS = regex("[^，,。](?:" + alternation(frame_words("calls_press")) + ")(?:了)?[^，,。的]{0,8}记者$")
_AT_ALL = regex("在(?:各大?|" + alternation(frame_words("at_all")) + ")$")
_TITLES = (2, 3, 4)  # characters of a title behind a name
_IN_VIEW = frame_words("in_view")  # 在某某|看来


class Objects:
    """Judges the candidates of one document."""

    def __init__(self, view: View) -> None:
        self.view = view

    def hold(self, candidate: Candidate, clause: Span) -> bool:
        """Whether the candidate is an object, a companion, a predicate or a place in its clause."""
        start = candidate.span.start
        ahead = self.view.masked[max(clause.start, start - 4) : start]
        if ahead.endswith(_MAKES) and _FEELS.match(self.view.masked, candidate.span.end):
            return False
        if candidate.kind in ("person", "organization", "common") or self.view.masked[start] == "《":
            # 对儿子某某说, 对某国《某报》说: the preposition stands in front of the whole phrase.
            for word in reversed(self.view.layers.words.within(Span(max(clause.start, start - 8), start))):
                text = word.span.of(self.view.masked)
                some = text in _PASSED or text[0] == "各"  # 向某地某|区食药监局举报, 对各|单位, 向各市|教育局
                towards = text == _TOWARDS
                if word.span.start < start < word.span.end:
                    start = max(clause.start, word.span.start)  # 向各市|中级人民|法院, one word
                    continue
                if word.span.end > start or towards or (word.tag not in _NOUN_TAGS and not some):
                    break
                start = max(clause.start, word.span.start)
        if self._is_acted_on(candidate, clause, start) or self._is_stood_for(candidate, clause):
            return True
        if (
            self._is_told(candidate, clause)
            or self._is_predicate(candidate, clause)
            or self._is_companion(candidate, start)
        ):
            return True
        if self._is_place(candidate, ahead) or self._is_beside(candidate, clause) or self._is_reached(start):
            return True
        ahead = self._unmarked(start) or ahead
        phrase = self.view.masked[max(clause.start, start - 4) : start]
        if self.view.masked.endswith(_NO_ORDER, clause.start, start):
            return False
        object_of = frames.object_pattern().search(ahead) if not self._follows_noun(candidate) else None
        return object_of is not None or frames.object_pattern().search(phrase) is not None

    def _unmarked(self, start: int) -> str:
        """还“骗”|申请人说: the verb in marks right in front."""
        if self.view.masked[start - 1 : start] != HIDDEN:
            return ""
        marks = self.view.marks_in(Span(max(0, start - _TO_VERB), start))
        return marks[-1].inner.of(self.view.text) if marks and marks[-1].outer.end == start else ""

    def _is_stood_for(self, candidate: Candidate, clause: Span) -> bool:
        """他|代表|议员某某|宣布, 与|其|交谈并表示: for whom, or with whom, somebody acts."""
        at = candidate.span.start
        if candidate.span.of(self.view.masked) == "其":
            return at > clause.start and self.view.masked[at - 1] in _WITH
        place = self.view.masked.rfind("代表", clause.start, min(at + 2, candidate.span.end))
        if place <= clause.start:
            return False
        verb, ahead = self.view.layers.words.at(place), self.view.layers.words.at(place - 1)
        if verb is None or verb.tag != "v" or ahead is None or ahead.tag not in _BEFORE_STANDING:
            return False
        if ahead.span.of(self.view.masked) in _ENVOYS:
            return False
        titles = self.view.layers.words.within(Span(verb.span.end, at)) if at > verb.span.end else ()
        return all(word.tag in _NOUN_TAGS for word in titles)

    def is_listed(self, held: Candidate | None, start: int) -> bool:
        """对某甲、|某乙, 对会计|某乙, 向各市法院、|各基层|法院: next to an object."""
        end = held.span.end if held is not None else start + 1
        if held is not None and end == start:
            if held.kind == "person" and self.view.masked.startswith(_ADDRESS, start):
                return True  # 将某某|先生|团团围住
            return held.kind == "common" and not (
                held.noun == "document" and self.view.masked.startswith(POINTERS, held.span.start)
            )  # 对于上述消息|公司|表示
        if not end < start <= end + _LISTED or self.view.masked[end] not in LISTING:
            return False
        between = self.view.masked[end + 1 : start]
        titles = self.view.layers.words.within(Span(end + 1, start)) if between else ()
        return not between or between[0] == "各" or all(word.tag in _NOUN_TAGS for word in titles)  # 对某甲、会计|某乙

    def is_venue(self, meeting: Candidate, clause: Span) -> bool:
        """发布会|上,某方……, 多国在气候|大会|签署宣言: where it is said; not 在此间召开的|会议|提出."""
        if meeting.noun != "meeting":
            return False
        _, located, ahead = self.view.masked[clause.start : meeting.span.start].rpartition("在")
        return self.view.masked[meeting.span.end : meeting.span.end + 1] in _WHEN or (
            located == "在" and "的" not in ahead
        )

    def is_made(self, candidate: Candidate, clause: Span) -> bool:
        """立即展开|调查，称……, 拿出|数据辟谣，强调……: a paper behind a verb is what somebody makes or uses."""
        if candidate.noun != "document":
            return False
        ahead = self.view.layers.words.within(Span(clause.start, candidate.span.start))
        if ahead and ahead[-1].span.of(self.view.masked) == "在":
            return True  # 后又在|《某刊》|发文，指出……
        last = candidate.span.end == clause.end
        return any(word.tag == "v" and (last or word.span.of(self.view.masked) != "有") for word in ahead)

    def is_answered(self, candidate: Candidate, clause: Span) -> bool:
        """某国总统室回应|某社的评论，表示……, 发言人回应|公众游行表示: what somebody replies to says nothing."""
        at = self.view.masked.find("回应", clause.start + 1, candidate.span.start)
        return at >= 0 and self.view.masked[at + 2 : at + 3] not in _NOT_TO

    def is_met(self, candidate: Candidate, clause: Span) -> bool:
        """在公园搭识独居|老人，谎称……: a bare noun behind a verb, at the end; not 走来|一位村民，……."""
        ahead = self._bare_object(candidate, clause, candidate.span.start)
        return ahead is not None and candidate.span.end == clause.end

    def is_done_to(self, candidate: Candidate, clause: Span) -> bool:
        """请示了|院长，表示……, 记下了|记者电话，表示……: the object of what somebody did; not 急坏了|家长，纷纷说……."""
        ahead = self.view.masked[clause.start : candidate.span.start]
        if ahead.endswith(HIDDEN) and ahead.rstrip(HIDDEN).endswith(frame_words("turns_to")):
            return candidate.noun in ("person", "body")  # 联系“某平台”|客服，要求……
        if ahead[-1:] not in _DONE:
            return False
        verb = self._bare_object(candidate, clause, candidate.span.start - 1)
        return verb is not None and verb[-1] not in _MOVES

    def _bare_object(self, candidate: Candidate, clause: Span, end: int) -> str | None:
        """The verb that ends at `end`, if somebody by a bare noun is its object, nouns at most behind him."""
        words = candidate.span.of(self.view.masked)
        if candidate.noun != "person" or noun_frames.indefinite_pattern().search(words):
            return None
        behind = self.view.layers.words.within(Span(candidate.span.end, clause.end))
        if words.startswith(("这", "那", "该")) or any(word.tag not in _NOUN_TAGS for word in behind):
            return None
        ahead = self.view.layers.words.within(Span(clause.start, end))
        verb = ahead[-1] if ahead else None
        return verb.span.of(self.view.masked) if verb and verb.tag == "v" and verb.span.end == end else None

    def circumstances(self, clause: Span) -> list[Span]:
        """接受某报记者采访时, 在座谈会上, 援引某人的话: nobody in there is a subject."""
        stretch = clause.of(self.view.masked)
        patterns: list[re.Pattern[str]] = []  # those of which a character stands there that all they find has
        if "访" in stretch or "问" in stretch or "线" in stretch:
            patterns.append(tables.interview_pattern())
        if "时" in stretch or "际" in stretch:
            patterns += (frames.asked_pattern(), frames.receiving_pattern())
        if "在" in stretch or "于" in stretch:
            patterns += (frames.place_pattern(), frames.account_pattern())
        patterns += [pattern for word, pattern in _CIRCUMSTANCES if word in stretch]
        places = [pattern.finditer(self.view.masked, clause.start, clause.end) for pattern in patterns]
        if "事" in stretch or "的" in stretch:  # up to the verb behind the clause: 针对议员辞职一事|说
            places.append(frames.matter_pattern().finditer(self.view.masked, clause.start, clause.end + _TO_VERB))
        found = [Span(*match.span()) for matches in places for match in matches]
        # 住在老院的|某某指着大门上的……: where he lives is told of him.
        return [
            one
            for one in found
            if (self.view.masked[one.start - 1] not in _LIVES or "的" not in one.of(self.view.masked))
            and not self._cuts_word(one)
        ]

    def _cuts_word(self, place: Span) -> bool:
        """在主教练里|皮看来: the end is the beginning of a word."""
        last = self.view.layers.words.at(place.end - 1)
        return last is not None and last.span.end > place.end

    def _is_reached(self, at: int) -> bool:
        """主动到|公安机关投案: where somebody goes; not 没想到|他 or 直到|公司, which are words of their own."""
        word = self.view.layers.words.at(at - 1) if at else None
        return word is not None and word.span.end == at and word.span.of(self.view.masked) in _GOES

    def _is_acted_on(self, candidate: Candidate, clause: Span, start: int) -> bool:
        """由|某某, 将|某某, 对围上来的|群众, 指着|石狮; a pattern is searched where its character stands."""
        masked, at = self.view.masked, candidate.span.start
        before = masked[clause.start : at]
        if "由" in before and _BY.search(masked, clause.start, at):
            return True
        if _DISPOSED.search(masked, max(clause.start, start - 2), start):
            return True
        if (candidate.human or candidate.noun == "person") and _FOR.search(masked, max(clause.start, start - 2), start):
            return True
        owned = candidate.kind in ("common", "person") and masked[start - 1 : start] in _COUNTED
        shows = candidate.noun == "document" and masked.startswith(SHOWS, candidate.span.end)  # 对某某的|笔录|显示
        if owned and not shows and _TO_THOSE.search(masked, clause.start, start):
            return True
        if masked.startswith("的话", candidate.span.end) and _TAKES_UP.search(masked, clause.start, start):
            return True  # 某某接着|某某|的话说
        if masked[at - 1 : at] == "的" and _MET.fullmatch(masked, clause.start, at):
            return True  # 碰见刚进门的|某某，
        pointed = _POINTED_AT.search(masked, clause.start, at) if "着" in before else None
        return pointed is not None and not self._named(candidate) and not self._described(candidate, clause, pointed)

    def _described(self, candidate: Candidate, clause: Span, act: re.Match[str]) -> bool:
        """抱着儿子的|村民某某说: what he does, as nobody stands in front of the verb; not ……，指着门口的|老人说."""
        if act.start() != clause.start or "的" not in self.view.masked[act.start() : candidate.span.start]:
            return False
        behind = self.view.layers.words.at(candidate.span.end)
        titled = behind is not None and behind.tag == "PER" and behind.span.start == candidate.span.end
        return titled or self.view.masked[max(0, clause.start - 1) : clause.start] in _BEFORE_SENTENCE

    def _follows_noun(self, candidate: Candidate) -> bool:
        """公益组织|某某, 首席顾问|某某: what ends like a verb in front of a name is its title."""
        at = candidate.span.start
        ahead = self.view.layers.words.at(at - 1)
        if ahead is None or ahead.span.of(self.view.masked) == _TOWARDS:
            return False  # 校方|向|记者证实
        return ahead.span.end == at and ahead.tag in ("n", "nz", "nt", "ORG")

    def _is_told(self, candidate: Candidate, clause: Span) -> bool:
        """边安慰|他们|说: spoken to by a verb in front."""
        if candidate.span.of(self.view.masked).endswith("记者"):
            told = Span(clause.start, candidate.span.end)
            if _CALLS_PRESS.search(self.view.masked, *told) or _TO_PRESS.search(self.view.masked, *told):
                return True  # 营业厅又联系|记者|称, 对每日|经济新闻记者|说
        if candidate.kind != "pronoun" or candidate.span.start - clause.start < 2:
            return False
        entry = tables.cue_entries().get(self.view.masked[candidate.span.start - 2 : candidate.span.start])
        return entry is not None and entry.addressee

    def _is_predicate(self, candidate: Candidate, clause: Span) -> bool:
        """当知道一起来的是|记者: what somebody is."""
        end = candidate.span.end
        ends = end == clause.end or self.view.masked[end] in "，,。的"
        return (
            ends
            and candidate.kind == "common"
            and _IS_ONE.search(self.view.masked, max(clause.start, candidate.span.start - 3), candidate.span.start)
            is not None
        )

    def _is_companion(self, candidate: Candidate, start: int) -> bool:
        """阿姨和摊主|闲聊, 某某与厂长某某|握手后: with whom somebody does something."""
        joined = start > 0 and self.view.masked[start - 1] in "和与跟同"
        return joined and frames.talk_pattern().match(self.view.masked, candidate.span.end) is not None

    def _is_beside(self, candidate: Candidate, clause: Span) -> bool:
        """从师父|某某|手里接过刻刀: whose hands it comes from is not the subject."""
        masked, end = self.view.masked, candidate.span.end
        if not _HOME.match(masked, end) and not noun_frames.beside_pattern().match(masked, end):
            return False
        return _FROM.search(self.view.masked, clause.start, candidate.span.start) is not None

    def _is_place(self, candidate: Candidate, ahead: str) -> bool:
        """本月2日在|某地|表示: the tagger takes the place for a person."""
        located = ahead.endswith("在") and not ahead.endswith(_NOW)
        if candidate.noun == "body" and (located or _AT_ALL.search(ahead)):
            return True  # 在社交媒体发文, 在各大|网站搜索
        return located and candidate.kind in ("person", "organization") and not self._is_in_view(candidate.span.end)

    def _is_in_view(self, end: int) -> bool:
        """在某某|看来, 在某某|教授|看来."""
        ends = (end, *(end + length for length in _TITLES if self.view.masked[end : end + length] in tables.titles()))
        return any(self.view.masked.startswith(_IN_VIEW, at) for at in ends)

    @staticmethod
    def _named(candidate: Candidate) -> bool:
        """抱着孩子的|某某: a person of the record is not what is held."""
        return candidate.kind == "person" and candidate.ref is not None
