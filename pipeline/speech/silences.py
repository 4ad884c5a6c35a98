"""Verbs of speech that report nothing where they stand.

Takes a stretch, a cue and its subject; says whether the verb is a noun there (受到点赞), is denied (未当庭表示),
happens to somebody (引发抱怨), is the ground of an act (根据规定), stands beside one (边说,边……) or gives notice.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import frames, tables
from pipeline.speech.candidates import PEOPLE
from pipeline.speech.cue_words import WRITTEN
from pipeline.speech.deeds import tells_a_deed
from pipeline.speech.papers import SEEN, SHOWS
from pipeline.speech.subjects import Subject, Subjects
from pipeline.speech.tables import CueEntry, frame_words
from pipeline.speech.view import COLON, View

_PAUSES = frozenset("，。、；")
_SUFFERED = frozenset({"report", "mention", "clause", "turn", "retort"})
_TIME_TAILS = frozenset("时后前上中")
TO_WHOM = regex("[向给跟][^，,。的]{1,10}$")
_MODIFIER_TAGS = frozenset({"n", "nz", "vn", "nt", "an"})
_COUNTS = frozenset({"m", "q"})
_TIMES = frozenset("次回度遍天年月日时")
_BEFORE_NOUN = _MODIFIER_TAGS | {"v", "a", "u"}
_THROUGH = regex(
    "(?:(?<![财已曾正未神])经(?!理|办|营|济|销|历|过|侦|纪|学)[^，,。；据]{0,6}|经过[^，,。；据]{1,14})$"
)  # 经朋友|介绍,认识了某某
_TOLD_TO = frozenset(frame_words("told_to"))
_TOLD_BY = regex("(?:获|被|遭)(?![告害得悉])[^，,。；：]{1,10}$")
_GIVEN_OUT = frozenset(frame_words("given_out"))
_GIVEN_BY = regex("(?<![理自因缘来])由(?!于)[^，,。；：]{2,16}$")
_GO_BETWEEN = frozenset(frame_words("go_between"))
_WHILE = regex("[^，,。；：]{0,8}[，,]一?边")
_PLACES_BESIDE = frame_words("at_whose_side")
_INVITED_TO, _INVITATION = frozenset(frame_words("invited_to")), 60
_INVITED = regex("(?:可|请|應|应|须|欢迎)[^。；！？]{0,50}向[^，。；]{2,24}$")
_IF = frame_words("if")
_INQUIRED = frame_words("inquired")
_AT_WORK = regex("在[^，,。]{0,8}(?:" + alternation(frame_words("at_work")) + ")(?:过程)?[中时]$")  # 在工作中|发现
_LOOKS_INTO = frozenset({"发现", "统计", "测算", "监测"})
_PRESS = frame_words("own_press")  # who has looked into it
_SUPPOSES = frozenset({"如", "如果", "若", "倘若", "倘", "一旦", "凡"})
_RECEIVES = regex("接受[^，,。；：访问\n]{0,16}$")
_ESTEEMED = regex("(?:受到|得到|赢得|获得(?!者)|收获)了?[^，,。；：]{1,14}$")
_CRY = regex("[一几两这那]声$")
_PASSIVE = frozenset({"认为", "宣布", "认定", "判定"})
_BY_WHOM = regex("被(?![告害])[^，,。；：]{0,12}$")
_FOUND_BY = regex("被(?![告害骗抓拘捕盗])[^，,。；：后]{0,8}(?<![^及当同]时)$")
_IS_DONE = regex("(?:被|遭到?|惨遭|屡遭|挨|受到|(?<!接)获|获得)(?:" + alternation(frame_words("by_many")) + ")?$")
_TITLE = 8  # characters of a post behind a name: 某某研究员|介绍
_AGENT = 14  # characters
_FORBIDS = regex("(?:不要|别|勿|避免|禁止)(?:再|一直|不断|随意|轻易)?$")
_WITH = ("随着", "伴随")
_FAR = 36  # characters of what somebody speaks of
_DENIED = 26  # characters in front of a cue that may deny it
_SAYS = frozenset(
    {"说", "讲", "答", "告诉", "告知", "透露", "解释", "说明", "承诺", "保证", *frame_words("answer_verb")}
)
_SAID_BEFORE = frozenset({"说过", "讲过"})
_IN_BODY = regex("(?:(?<![实正存现])在|(?<![由关对属处善便至利])于)[^，,。；：的]{2,8}$")
_PASSES_ON = frozenset(frame_words("passes_on"))  # 通过电话|报告，消防员很快赶到
_THESE_WORDS = regex("[这那此](?:句|番|些|几句)?话[^，,。；]{0,14}$")
_MANNERS = tables.settings("manner")
_ONLY_SAYS = regex("[，,](?:只是|只|仅仅|仅|但|却)$")
_SOURCES = ("据", "按", "根据", "听")  # 据某某的|介绍
_EVERYBODY = frozenset({"人们", "大家", "大伙", "众人"})
_GENERALLY = frozenset({"普遍", "一致", "纷纷", "广泛"})
_TO_BE_SAID = regex("(?:将|即将|拟|预计|预期)(?:[于在][^，,。；]{1,14})?$")
_ALLOWS = regex("(?:可以|有权|能够|可)(?:依法|依规|向[^，,。；]{1,6})?$")
_DEMANDS = frozenset(frame_words("demand"))
_IS_OF = frozenset("系属")
_QUESTION = 16  # characters from the verb of answering to 时
_HEREBY = frame_words("hereby")  # adverbs; 此|建议 is a noun
_HEARD = frozenset({"汇报", "报告", "陈述", "建议", "批评", "表扬", "点赞"})  # 听取县长|汇报
_OVER = regex(".*(?:(?<![当小同及届临])时(?![间代任候期刻常]|的)|之际|(?<![最前今先背])后(?![勤来续期台]|的))")
# 罗某|任某县县委书记
_ACCOUNTS, _BY, _NONE_OF = frozenset(frame_words("accounts")), ("根据", "依据"), frame_words("none_of")
_TAKES_POST = regex(
    "[^，,。；：]{2,24}(?<![担兼离信责上前现历连重委主一])任(?!务|何|命|职|期|由|意|凭)[^，,。；：]{2,24}"
    "(?:书记|主任|委员|常委|[部局厅县市省区镇乡院校]长|总经理|主席)"
)
_DEMANDS_OF, _ON_WHAT = regex("要求，(?:要|各|全|必须|务必)"), regex("[对就][^，,。；：的]{2,10}$")
_EXECUTIVE, _POSTS = "执行", ("会长", *"官长主人董秘副合策干者总院委编理制导庭员局")


class Silences:
    """Judges cues of one document."""

    def __init__(self, view: View, subjects: Subjects) -> None:
        self.view = view
        self.subjects = subjects
        self._deverbal = frozenset(frame_words("deverbal"))
        self._filings = frozenset(frame_words("filing"))
        self._grounds = self._filings | frozenset(frame_words("urge"))  # 因|批评时政被解职
        self._papers = ("》", *frame_words("press"))

    def hold(self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None) -> bool:
        """Whether a cue of `span` reports nothing at all."""
        return (
            ((self._is_suffered(cue, entry) or self._is_got(cue)) and not self._is_attributive(cue, subject))
            or self._is_filed(cue, entry, subject)
            or (entry.kind != "noun" and self.is_noun(cue, subject))
            or self._is_ground(span, cue)
            or (subject is None and self._is_label(span, cue))
            or self._is_denied(cue, entry, subject)
            or subject is not None
            and self.view.masked.endswith(_NONE_OF, 0, subject.candidate.span.start)
            or self._is_reporters(span, cue, entry, subject)
            or (entry.lemma in SHOWS and self.view.masked.endswith(SEEN, span.start, cue.start))
            or self._is_through(span, cue, entry)
            or self._is_of_question(cue)
            or self._is_class(cue)
            or self._is_supposed(cue)
            or tells_a_deed(self.view, cue, entry, subject)
            or (self.view.masked[cue.start - 1 : cue.start] == "因" and cue.of(self.view.masked) in self._grounds)
        )

    def _is_supposed(self, cue: Span) -> bool:
        """主席如|认为内容相同，可……: nobody has said so yet; but 正如|某某说的."""
        word = self.view.layers.words.at(cue.start - 1) if cue.start else None
        return word is not None and word.span.end == cue.start and word.span.of(self.view.masked) in _SUPPOSES

    def _is_class(self, cue: Span) -> bool:
        """到案后如实供述，系|坦白，……: what the law calls it; not 中文系|介绍."""
        word = (
            self.view.layers.words.at(cue.start - 1) if self.view.masked[cue.start - 1 : cue.start] in _IS_OF else None
        )
        return word is not None and word.tag == "v" and word.span == Span(cue.start - 1, cue.start)

    def _is_of_question(self, cue: Span) -> bool:
        """发言人|答复|记者提问时说: when somebody speaks is told, not yet what."""
        masked = self.view.masked
        asked = (
            frames.asked_pattern().match(masked, cue.start, cue.end + _QUESTION)
            if cue.of(masked)[-1] in "应复答"
            else None
        )
        return asked is not None and tables.cue_pattern().match(masked, asked.end()) is not None

    def _is_through(self, span: Span, cue: Span, entry: CueEntry) -> bool:
        """经朋友|介绍,认识了某某: how two people came to know one another."""
        near = Span(max(span.start, cue.start - _TITLE - _TITLE), cue.start)
        return entry.lemma in _GO_BETWEEN and _THROUGH.search(self.view.masked, near.start, near.end) is not None

    def _is_reporters(self, span: Span, cue: Span, entry: CueEntry, subject: Subject | None) -> bool:
        """记者调查|发现,……, 再搜索相关资料|发现,……: the finding of whoever looks there."""
        if entry.lemma not in _LOOKS_INTO and entry.lemma != "证实":
            return False
        if entry.lemma in _LOOKS_INTO and subject is not None and subject.candidate.noun == "document":
            ahead = self.view.layers.words.at(subject.candidate.span.start - 1)
            if ahead is not None and ahead.tag == "v" and ahead.span.end == subject.candidate.span.start:
                return True
        clause = self.subjects.clause_start(span.start, cue.start)
        if entry.lemma in _LOOKS_INTO and _AT_WORK.search(self.view.masked, clause, cue.start):
            return True
        proves = entry.lemma == "证实" and self.view.masked.endswith(_INQUIRED, clause, cue.start)
        press = any(word in self.view.masked[clause : cue.start] for word in _PRESS)
        return press and (proves or entry.lemma in _LOOKS_INTO)

    def is_aside(self, span: Span, cue: Span) -> bool:
        """尽管某某当面|提醒,但…… and 边|说,边……: told beside something else, no words follow."""
        masked = self.view.masked
        beside = masked[cue.start - 1 : cue.start] == "边" and masked[cue.end : cue.end + 1] in ("，", ",", "边")
        beside = beside and masked[cue.start - 2 : cue.start] not in _PLACES_BESIDE  # 在旁边|说，……
        clause = Span(self.subjects.clause_start(span.start, cue.start), cue.end)
        beside = beside and "边" not in masked[clause.start : cue.start - 1]  # 一边铲土一边|说，……
        if masked.startswith(_IF, clause.start):
            return True  # 如果对方|说|自己没病怎么办
        sentence = max(span.start, cue.start - _INVITATION)
        if cue.of(masked) in _INVITED_TO and _INVITED.search(masked, sentence, cue.start):
            return True  # 有不同意见的，可于7月10日前，向某部某科|反映，举报人应实名
        if "边" in clause.of(masked) and _WHILE.match(masked, cue.end):
            return True  # 一边|劝阻女子，一边与警方联系
        if masked[cue.end : cue.end + 1] not in ("，", ","):
            return beside
        beside = beside or (masked.startswith("边", cue.end + 1) and "边" in clause.of(masked))  # 边听他|介绍，边……
        return beside or frames.although_pattern().match(masked, clause.start, clause.end) is not None

    def is_noun(self, cue: Span, subject: Subject | None) -> bool:
        """听取三季度|工作|汇报: what was done is named, nobody's words follow."""
        if cue.of(self.view.masked) not in self._deverbal or self._is_given_out(cue):
            return False
        if subject is not None and self._is_held_by(subject.candidate.span, cue):
            return False  # 业内人士|普遍|预计
        if self._is_named(cue) and not self._is_attributive(cue, subject):
            return True
        if (subject is not None and subject.candidate.span.end == cue.start) or not self._is_modified(cue):
            return False
        told = self.subjects.mentions.within(Span(cue.end, cue.end + _TITLE))
        if told and told[0].span.start == cue.end and told[0].noun in PEOPLE:
            return False  # 发布案例|提醒|公众，……
        titled = self.subjects.mentions.within(Span(max(0, cue.start - _TITLE), cue.start))
        beside = bool(titled) and titled[-1].span.end == cue.start
        paper = beside and titled[-1].noun == "document" and self.view.masked[cue.start - 1] == "书"
        return not (paper or (beside and (titled[-1].noun == "person" or titled[-1].human)))

    def _is_attributive(self, cue: Span, subject: Subject | None) -> bool:
        """长期办理此事的工程师|李明涛|介绍: the verb in front tells who it is; not 听取分管的县长|李明涛|汇报."""
        if subject is None or subject.candidate.kind != "person" or subject.candidate.span.end != cue.start:
            return False
        return "的" in self.view.masked[subject.clause_start : cue.start] and cue.of(self.view.masked) not in _HEARD

    def _is_held_by(self, who: Span, cue: Span) -> bool:
        """Whether nothing but 普遍 stands between somebody and the verb; not 已为人们|普遍|认同."""
        everybody = who.of(self.view.masked) in _EVERYBODY
        return self.view.masked[who.end : cue.start] in _GENERALLY and not everybody

    def _is_given_out(self, cue: Span) -> bool:
        """发布情况|通报:……"""
        masked = self.view.masked
        given = masked[max(0, cue.start - 10) : cue.start].removesuffix("情况").removesuffix("警情")
        colon = masked[cue.end : cue.end + 1] in COLON
        return colon and frames.giving_out_pattern().search(given) is not None

    def _is_named(self, cue: Span) -> bool:
        """受到大家的|点赞, 进行了严厉|批评, 听取……|汇报: told by the words in front."""
        masked = self.view.masked
        ahead = masked[max(0, cue.start - 8) : cue.start]
        start = self.subjects.clause_start(max(0, cue.start - 40), cue.start)
        clause = masked[start : cue.start]
        clause = "" if clause.endswith("，") else clause  # 接到通知，|要求“……”
        over = _OVER.match(clause)  # 收看节目时|感慨
        start, clause = (start + over.end(), clause[over.end() :]) if over else (start, clause)
        heard = frames.hearing_pattern().search(clause)
        if heard is not None and not self._is_name(Span(*heard.span()).shift(start)):
            return True
        if masked[cue.start - 1 : cue.start] == "是" and masked[cue.end : cue.end + 1] in _PAUSES:
            return True  # 这些都是|猜测，……
        light = masked[cue.end : cue.end + 1] not in COLON and frames.light_verb_pattern().search(ahead) is not None
        if frames.while_pattern().match(masked, cue.end) is not None and cue.end - cue.start > 1:
            return True  # 最后陈述|时,……
        owned = ahead.endswith("的") and not clause.startswith(_SOURCES)
        pointed = frames.nominal_pattern().search(ahead) is not None and not ahead.endswith(_HEREBY)
        return light or owned or pointed

    def _is_name(self, heard: Span) -> bool:
        """汪|健全|建议, 首席|执行|官李明介绍: the word is a part of a name or of a post."""
        if self.view.masked.startswith(_POSTS, heard.end) and heard.of(self.view.masked) == _EXECUTIVE:
            return True
        word = self.view.layers.words.at(heard.start)
        return word is not None and word.tag == "PER" and word.span.start < heard.start

    def _is_modified(self, cue: Span) -> bool:
        """三季度工作|汇报, 3000多场|报告, 有分析的具体|建议。: a word in front belongs to it."""
        masked = self.view.masked
        near = max(0, cue.start - 12)
        if masked[cue.start - 1 : cue.start] in _TIME_TAILS or TO_WHOM.search(masked, near, cue.start):
            return False  # 接受采访时|评价, 向本报|反映
        if _DEMANDS_OF.match(masked, cue.start) and _ON_WHAT.search(masked, near, cue.start):
            return False  # 县长对下一步工作|要求，各地要落实责任
        if any(
            one.end() == cue.start for one in frames.matter_pattern().finditer(masked, max(0, near - _FAR), cue.end)
        ):
            return False  # 就媒体报道他辞职的消息|回应，……
        reaches = cue.of(masked) not in _PASSES_ON and frames.channel_pattern().search(masked, near, cue.start)
        if reaches or _IN_BODY.search(masked, near, cue.start):
            return False  # 昨在市议会|质询，……, 通过视频连线|介绍，……
        if masked.endswith(_MANNERS, near, cue.start):
            return False  # 霸气|回应，……
        ahead = self.view.layers.words.within(Span(max(0, cue.start - 8), cue.start))
        if not ahead or ahead[-1].span.end != cue.start:
            return False
        if len(ahead) > 1 and ahead[-2].tag == "v" and ahead[-2].span.of(masked) == "代表":
            return False  # 他代表|学校|表态
        if ahead[-1].tag in _COUNTS:
            told = masked[cue.end : cue.end + 1] in COLON  # 有一番|解释：……
            told = told or (masked[ahead[-1].span.start] == "第" and masked[cue.start - 1] in "条款项章")
            return not told and masked[cue.start - 1] not in _TIMES  # 作了3000多场|报告
        if ahead[-1].tag not in _MODIFIER_TAGS:
            return ahead[-1].tag == "a" and masked[cue.end : cue.end + 1] in _PAUSES  # 重大|要求，……
        written = tables.cue_entries().get(ahead[-1].span.of(masked))  # 发文|说明
        return written is None or written.behaviour not in WRITTEN

    def _is_got(self, cue: Span) -> bool:
        """受到各级领导高度|评价, 一声|怒吼，避免了……: what somebody gets, or a cry that is told and not quoted."""
        masked = self.view.masked
        ahead = max(0, cue.start - _AGENT - 4), cue.start
        if cue.of(masked) in self._deverbal and _ESTEEMED.search(masked, *ahead):
            return True
        cried = (
            cue.of(masked) not in _SAYS
            and masked[cue.start - 1 : cue.start] == "声"
            and _CRY.search(masked, *ahead) is not None
        )
        return cried and masked[cue.end : cue.end + 1] not in COLON

    def _is_suffered(self, cue: Span, entry: CueEntry) -> bool:
        """引发车主|抱怨,…… and 遭居民|质疑,……: what happens to somebody is told, no words follow."""
        masked = self.view.masked
        if entry.kind != "question" and _IS_DONE.search(masked, max(0, cue.start - 4), cue.start):
            return True  # 研究被大量|报道
        if entry.behaviour in _SUFFERED and _RECEIVES.search(masked, max(0, cue.start - _AGENT - 4), cue.start):
            return True  # 接受议员某某|质询，……
        if entry.lemma in _PASSIVE and _BY_WHOM.search(masked, max(0, cue.start - _AGENT), cue.start):
            return True  # 被业内|认为, 被当场|宣布
        if entry.lemma == "发现" and _FOUND_BY.search(masked, max(0, cue.start - _AGENT), cue.start):
            return True  # 幸好被及时|发现，……; not 被骗后|发现，……
        if entry.lemma in _GIVEN_OUT and _GIVEN_BY.search(masked, max(0, cue.start - _AGENT - 4), cue.start):
            return True  # 由委员会|公布,……
        told = entry.lemma in _TOLD_TO and _TOLD_BY.search(masked, max(0, cue.start - _AGENT), cue.start) is not None
        if told:
            return True  # 获当局|告知,……
        if entry.behaviour not in _SUFFERED or masked[cue.end : cue.end + 1] not in ("，", ","):
            return False
        if frames.said_again().match(masked, cue.end + 1):
            return False  # 接到居民投诉,称……
        return frames.suffered_pattern().search(masked, max(0, cue.start - 20), cue.start) is not None

    def _is_filed(self, cue: Span, entry: CueEntry, subject: Subject | None) -> bool:
        """某某多次|申诉,寻求保护: what somebody does; not 居民|投诉,……, 某某向本报|投诉,…… or 多次投诉,称……."""
        masked = self.view.masked
        comma = masked[cue.end : cue.end + 1] in ("，", ",")
        if entry.lemma not in self._filings or not comma or frames.said_again().match(masked, cue.end + 1):
            return False
        if subject is None or subject.candidate.span.end == cue.start:
            return subject is None
        between = masked[subject.candidate.span.end : cue.start]
        return TO_WHOM.search(between) is None or not any(paper in between for paper in self._papers)

    def _is_denied(self, cue: Span, entry: CueEntry, subject: Subject | None) -> bool:
        """未当庭|表示是否上诉, 未起身|答复: nothing was said."""
        not_held = entry.kind == "thought" or entry.behaviour == "guess"
        if not_held and self.view.masked[cue.start - 1 : cue.start] == "不":
            return True  # 办事的人不|明白
        if subject is not None and self.view.masked.endswith("未经", 0, subject.candidate.span.start):
            return True  # 未经本站|证实,……
        if self.view.masked[cue.start - 1 : cue.start] == "不" and entry.lemma in _SAYS:
            return True  # 憋着不|说，……, 不|回复他消息
        far = max(0, cue.start - _DENIED)
        if entry.lemma in _SAID_BEFORE and _THESE_WORDS.search(self.view.masked, far, cue.start):
            return True  # 这句话某某|说过，大家都记得
        start = max(far, subject.candidate.span.end if subject else 0)
        if self.view.masked.endswith("为由", start, cue.start):
            return False  # 以没有规定为由|坚称……
        if _TO_BE_SAID.search(self.view.masked, start, cue.start):
            return True  # 总理将于11日|宣布改革方案
        if _ONLY_SAYS.search(self.view.masked, start, cue.start):
            return False  # 没有承认也没有否认，只|表示……
        denied = frames.denied_pattern().search(self.view.masked, start, cue.start) is not None
        if entry.lemma in _DEMANDS and self.is_allowed(cue):
            return True
        return denied or frames.due_pattern().search(self.view.masked, start, cue.start) is not None

    def is_done(self, cue: Span, subject: Subject | None) -> bool:
        """……,并提出具体|建议。: at the end a noun behind a verb, an adjective or 的 names what is done."""
        if cue.of(self.view.masked) not in self._deverbal or subject is None or subject.candidate.span.end == cue.start:
            return False
        ahead = self.view.layers.words.at(cue.start - 1)
        return ahead is not None and ahead.span.end == cue.start and ahead.tag in _BEFORE_NOUN

    def is_forbidden(self, cue: Span) -> bool:
        """不要不断|催促: what nobody is to do."""
        return _FORBIDS.search(self.view.masked, max(0, cue.start - 6), cue.start) is not None

    def is_allowed(self, cue: Span) -> bool:
        """消费者可以|要求“退一赔三”: what somebody may say."""
        return _ALLOWS.search(self.view.masked, max(0, cue.start - 10), cue.start) is not None

    def _is_ground(self, span: Span, cue: Span) -> bool:
        """根据《办法》规定,现将……, 随着年报|披露落下帷幕,……: the ground on which something is done, nobody's words."""
        clause = Span(self.subjects.clause_start(span.start, cue.start), cue.end)
        if self.view.masked.startswith(_WITH, clause.start):
            return True
        if self.view.masked[cue.start - 1 : cue.start] == "书":
            return False  # 经交警出具认定书|认定，……
        if cue.of(self.view.masked) in _ACCOUNTS and self.view.masked.startswith(_BY, clause.start):
            return False  # 根据某局的|统计，……
        return frames.ground_pattern().fullmatch(self.view.masked, clause.start, clause.end) is not None

    def _is_label(self, span: Span, cue: Span) -> bool:
        """⏎评论：……: what follows is called so."""
        alone = cue.start == span.start and self.view.masked[cue.end : cue.end + 1] in COLON
        return alone and cue.of(self.view.masked) in self._deverbal

    def is_notice(self, subject: Subject, content: Span) -> bool:
        """某市委决定：免去……: an act in writing, nobody speaks."""
        if not subject.candidate.maker:
            return False
        named = _TAKES_POST.match(self.view.masked, content.start, content.end)
        return named is not None or bool(frames.appointment_pattern().search(self.view.masked, *content))
