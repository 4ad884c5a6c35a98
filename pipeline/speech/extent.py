"""How far reported words go: which later sentences still belong to the speaker.

Takes a sentence that has no cue of its own and the speaker whose words stand before it; says whether the reporter has
taken over. The gold's rule: carried over sentence by sentence, never across paragraphs, until narration or a new cue.
"""

from pipeline.lazy import regex
from pipeline.lexicon import alternation
from pipeline.spans import Span
from pipeline.speech import elided, frames, mark_frames, tables
from pipeline.speech.candidates import Candidate
from pipeline.speech.subjects import Subjects
from pipeline.speech.tables import frame_words
from pipeline.speech.view import HIDDEN, PAUSE, View

_NUMBER = "[0-9〇一二三四五六七八九十]"
_DATE_HEAD = regex(
    f"(?:{_NUMBER}{{1,4}}年)?{_NUMBER}{{1,3}}月{_NUMBER}{{1,3}}[日号]|[昨今前][天日]|昨(?=[晚早午有由])|{_NUMBER}{{4}}年(?:{_NUMBER}{{1,3}}月|[春夏秋冬][天季]?|[初底末])?[，,](?!{alternation(frame_words('wished'))})"
    f"|(?:当天|当日|次日|翌日)?(?:" + alternation(frame_words("daypart")) + f")[约近]?{_NUMBER}{{1,3}}[时点]"
    f"|{_NUMBER}{{1,2}}时(?:{_NUMBER}{{1,2}}分)?许?[，,]"
    f"|{_NUMBER}{{1,3}}[日号](?:" + alternation(frame_words("daypart_of_day")) + "|[，,])"
)
_TURN = regex("(?:不过|但是?|然而|另外|此外|而|同时)[，,]?(?=[0-9昨今前当次近日]|事实|实际)|可是?(?=事实|实际)")
_POINTED = regex("(?:该|这名|那名|这位|那位|上述)[^，,。]{0,4}(?:" + alternation(frame_words("pointed_at")) + ")")
# 据交管部门统计，……, 据年报，……: by another's account; 在他的带领下，……: what the reporter tells of him.
_SOURCE = regex(
    "据(?![此我他她说点]|推算|估[计算]|预[计测]|宣布|初步)[^，,。；：]{2,20}[，,]|在[他她](?!们)的?[^，,。；：]{2,10}下[，,]"
)
# 以某某同志为核心, 某某主席的重要讲话: what somebody speaks of.
_WORDS_OF = regex(
    "(?:同志|主席|总书记|总理|总统)?(?:为核心|的?(?:一系列|系列)?(?:重要)?(?:"
    + alternation(frame_words("words_of"))
    + "))"
)
_NO_REPLY = regex(
    "(?:尚未|并未|暂未|未|没有|拒绝|不予)[^，,。；]{0,10}(?:回应|置评|答复|答覆|回复|回覆|评论)|(?:暂|并|均)未(?:进一步)?透露"
)
# ……，那么，年内能否满足？ and “某某号”注意到: the reporter leads on.
_WONDERS = regex("[，,]那么[，,]?[^，,。；]*(?:[，,][^，,。；]*)?？$")
_ASKS_ON = regex("那么[，,][^。；！]*[？?]$")  # 那么，家长该怎么做？ at the head of a sentence
_NOTES = regex(f"{HIDDEN}{{3,14}}(?:注意到|发现|查询|梳理)")
_CONNECTS = frozenset((*frame_words("connects"), "此前"))
_DEMANDING = frozenset((*frame_words("order"), "强调", "希望", "叮嘱", "嘱咐"))
_BLANKS = (" ", "\u3000")
_ITEM = regex(f"{_NUMBER}{{1,2}}[、.．是]|[①-⑳]|[（(]{_NUMBER}{{1,2}}[）)]|其[一二三四五六]|第[一二三四五六]")
_POINT = regex("[二三四五六七八九]是|其[二三四五六]|第[二三四五六][，,、是]|[二三四五六]要")
_SAYING = frozenset({**tables.cue_entries(), **tables.paper_entries()})
_ACTORS = frozenset({"common", "organization"})
_TO_REPORTER = 12  # characters in front of 记者
_DAY = regex(
    f"日前|近日|昨日|今日|昨天|今天|当天|{_NUMBER}{{1,3}}日(?:[上下中]午|晚间?|凌晨)?|{_NUMBER}{{1,3}}月(?:[上中下]旬|初|底)"
)
_BODY_TAGS, _WORDS_OF_BODY = frozenset({"ORG", "LOC", "nt", "n", "nz"}), 5
_HAS_SINCE = regex("目前[，,]?已")
_TURNS_TO = regex("(?:至于|而?对于?)[^，,。；：]{4,30}[，,]")
_ABOUT = regex("(?:针对|对于?|关于|至于|面对|谈到|谈及|说起)[^，,。；：]{1,24}")
_LEAD = 6  # characters in front of who acts
_CREDIT = regex(f"(?:[{HIDDEN}。0-9年月日/:： \u3000.-]|\\[[^\\[\\]\n]{{1,12}}\\]|【[^【】\n]{{1,12}}】)*")
_SUBJECT_PRONOUN = regex("(?:他|她)(?!们)")
# 我们的代表必须……: nobody but the speaker says so.
_OURS = regex("我们(?!的?记者)的?[^，,。；我]{0,6}(?:必须|一定|要|应|将|会)")
# 回到实验中，研究人员发现……: whoever finds something out is told of.
_FINDS_OUT = regex(f"(?:^|[，,])(?:{alternation(frame_words('who_finds'))})[^，,。；]{{0,6}}(?:发现|注意到|证实|推断)")
# 这不仅是老人个人的期许，更是……: what the reporter makes of the words.
# 此事引发热议, 正当某某束手无策之际，……: what the words led to, and when something else came about.
_STIRS = regex(
    "(?:此事|此举|此番言论|该事件|这一幕|(?:该|这一|相关|有关)?(?:消息|话题|视频|言论))[^，,。]{0,6}?(?:引发|引起|引来|登上|冲上)"
)
_JUST_THEN = regex("[，,]正当[^，,。；]{2,30}(?:之际|之时|时|的时候)[，,]")
_ONE = alternation((*frame_words("elderly"), "他", "她", "一位", "一名"))
_MAKES_OF = regex(f"这(?:不仅仅?|不只|不光|既)是(?:{_ONE})[^，,。我]{{0,8}}的[^，,。我]{{1,8}}[，,](?:更|也|还)是")
# 同时，要强化……, 领导干部要……: one more demand; not 村民要走十里路.
_MUST = "要(?![求是么知闻])|必须|务必"
_DEMANDS = regex(
    f"(?:{alternation(frame_words('one_more'))})?[，,]?(?:{alternation(frame_words('in_duty'))})?"
    f"(?:还|更|也|都|均)?(?:{_MUST})"
)
_TO_BE_DONE = regex(f"(?:[^，,。；]{{0,12}}[，,])?[^，,。；]{{0,10}}?(?:{_MUST}|应当|确保|坚决)")
# 截至8日20时，|2条县道已抢通, and 截至目前，|已转移群众……
_BY_NOW = regex(
    "(?:据[^，,。；]{2,16}[，,])?截[至止](?!明|后天|下|年底|今年底)[^，,。；]{1,16}[，,]"
    "[^。！？要将应须]{0,40}?(?:已|(?<!公)共(?!同)|仍有|还有)"
)
# 分产品看, 从营收结构来看, 报告期内: how the reporter sets out figures.
_BREAKS_DOWN = regex(f"(?:{alternation(frame_words('breaks_down'))})|[分从按][^，,。；：]{{1,10}}[看讲][，,]")


def _has_acted(view: View, actor: Candidate, clause: Span, acts: str = "acted") -> bool:
    """一审法院|采纳了……, 导医小姐|快步走到……: what somebody has done; not 居民会……, what is to be."""
    if actor.kind not in _ACTORS:
        return False
    words = view.layers.words.within(Span(actor.span.end, clause.end))
    texts = [word.span.of(view.masked) for word in words]
    return any(text in frame_words(acts) for text in texts) and not any(
        text in frame_words("to_come") for text in texts
    )


def _is_told_of_another(view: View, clause: Span) -> bool:
    """某县决定，……: a place or body that speaks, even where nothing else knows it."""
    words = view.layers.words.within(clause)
    opens = (
        len(words) > 1 and words[0].tag in ("LOC", "ORG", "nt") and view.masked[clause.end : clause.end + 1] in PAUSE
    )
    last = words[-1] if opens else None
    says = last is not None and last.tag == "v" and last.span.of(view.masked) in _SAYING  # not 落实上级|部署
    return says and last is not None and last.span.end == clause.end


def _reports_anew(view: View, clause: Span) -> bool:
    """某局|9日|发布数据: a body, then a day: the next item of the news."""
    for word in view.layers.words.within(clause)[:_WORDS_OF_BODY]:
        if word.tag == "TIME" and word.span.start > clause.start:
            return _DAY.fullmatch(word.span.of(view.masked)) is not None
        if word.tag not in _BODY_TAGS:
            return False
    return False


def _is_next(view: View, first: Span, rest: list[Span]) -> bool:
    """此前，|某局7月下旬公布…… and 此外，|他逐一作答: behind a word that joins, somebody acts or gives news."""
    if not rest or first.of(view.masked) not in _CONNECTS:
        return False
    return _reports_anew(view, rest[0]) or _SUBJECT_PRONOUN.match(view.masked, rest[0].start) is not None


def demands_more(view: View, lemma: str, span: Span) -> bool:
    """某某要求班子成员……。|领导干部要……: a demand goes on with the next one."""
    return lemma in _DEMANDING and _DEMANDS.match(view.masked, *span) is not None


def tells_what_came_of_it(view: View, lemma: str, words: Span, span: Span) -> bool:
    """某某强调，要排查险情。|截至8日20时，县道已抢通: behind what is to be done the reporter tells what has been."""
    demands = lemma in _DEMANDING and (lemma in frame_words("order") or _TO_BE_DONE.match(view.masked, *words))
    return bool(demands) and _BY_NOW.match(view.masked, *span) is not None


def breaks_down(view: View, span: Span) -> bool:
    """公开资料显示，某公司成立于2006年。|分产品看，……: behind what a file tells of somebody the news goes on."""
    return _BREAKS_DOWN.match(view.masked, *span) is not None


def _acts_at_once(view: View, subjects: Subjects, clause: Span) -> bool:
    """为了解情况，|工作人员立刻赶到现场: somebody whom the story is about acts in the second clause."""
    head = next(iter(subjects.mentions.within(clause)), None)
    opens = head is not None and head.span.start - clause.start <= _LEAD
    return opens and head is not None and _has_acted(view, head, clause, "at_once")


def _holds_post(subjects: Subjects, clause: Span) -> bool:
    """针对后市，|某公司董事长某某|显得乐观: the next one of whom it is told, by post and name."""
    leads = subjects.leading(clause)
    ahead = Span(clause.start, leads.candidate.span.start) if leads is not None else clause
    named = leads is not None and leads.candidate.kind == "person" and leads.candidate.ref is not None
    return named and subjects.mentions.within(ahead) != [] and "的" not in ahead.of(subjects.view.masked)


def ends_quoted(view: View, end: int, following: Span) -> bool:
    """……,“……才叫活着”。 ends with the speaker's own words: the reporter goes on, but for the next point of a list."""
    return view.masked[end - 1] == HIDDEN and _POINT.match(view.masked, *following) is None


def is_credit(view: View, span: Span) -> bool:
    """（记者 某某）, （编辑：某某）1100924, [资料照片]: brackets and numbers are nobody's words."""
    return _CREDIT.fullmatch(view.masked, *span) is not None


def stands_apart(view: View, span: Span) -> bool:
    """某某表示欢迎。 民政部8日部署……: a blank where a copy has lost its paragraphs; not in a list, 2、."""
    return view.masked[span.start - 1 : span.start] in _BLANKS and not _ITEM.match(view.masked, *span)


def _is_reporters(view: View, span: Span, *, notice: bool) -> bool:
    """Whether the words themselves are such as a reporter tells or wonders; a notice tells of arrests, too."""
    masked = view.masked
    turn = _TURN.match(masked, *span)
    at = turn.end() if turn is not None else span.start
    opening = masked[at : at + 24]
    if mark_frames.shown().match(masked, *span) or _ASKS_ON.match(masked, *span):
        return True
    openers = (_POINTED, _SOURCE, _NOTES, _STIRS, tables.narration_pattern(), _DATE_HEAD, frames.event_day_pattern())
    if any(pattern.match(opening) for pattern in (*openers, _SUBJECT_PRONOUN)) or _MAKES_OF.match(masked, *span):
        return True
    told = () if notice else (tables.told_pattern(),)
    return any(pattern.search(masked, *span) for pattern in (_WONDERS, _FINDS_OUT, _JUST_THEN, *told))


def is_narration(view: View, subjects: Subjects, span: Span, *, notice: bool = False) -> bool:
    """Whether the reporter speaks in this sentence; a notice of the police goes on about 邹某."""
    masked = view.masked
    if _is_reporters(view, span, notice=notice):
        return True
    first, *rest = subjects.first_clauses(span, 2)
    if _is_told_of_another(view, first) or _reports_anew(view, first) or _is_next(view, first, rest):
        return True
    if frames.reporter_acts().search(masked, span.start, span.end) or _NO_REPLY.search(masked, span.start, span.end):
        return True
    if _OURS.search(masked, *span):
        return False
    head = subjects.mentions.within(first)
    if rest and not notice and _acts_at_once(view, subjects, rest[0]):
        return True
    if rest and not head and first.end - first.start <= _LEAD:
        head = subjects.mentions.within(rest[0])[:3]  # 对此，记者也在会上采访了……
        people = [one for one in head if one.kind == "person" or one.noun == "person"]
        anew = first.of(masked) in _CONNECTS  # 不过，前乡长某某不以为然
        head = [one for one in people if anew or one.span.start == rest[0].start]  # 确认过后，某某走出校门
    if head and head[0].span.of(masked).endswith("记者") and head[0].span.start - span.start <= _TO_REPORTER:
        return True
    if _HAS_SINCE.match(masked, *span) or (
        rest and _ABOUT.fullmatch(masked, *first) and _holds_post(subjects, rest[0])
    ):
        return True
    if _TURNS_TO.match(masked, *span) and rest:
        return False  # 至于某女士反映的问题，……
    return bool(head) and _is_about(view, head, span, first, notice=notice)


def _is_about(view: View, head: list[Candidate], span: Span, clause: Span, *, notice: bool) -> bool:
    """Whether a sentence tells of those at its head, the candidates of `clause`; a notice goes on about 邹某."""
    masked, first = view.masked, head[0]
    if first.kind in _ACTORS and first.span.start - span.start <= _LEAD and _has_acted(view, first, clause):
        return True
    told_of = [one for one in head if one.kind == "person" and not _WORDS_OF.match(masked, one.span.end)]
    told_of = [one for one in told_of if not elided.is_to_be_heeded(view, clause, one.span.start)]
    told_of = [one for one in told_of if not notice or "某" not in one.span.of(masked)]
    opens = first.span.start == span.start
    if told_of and not (opens and first.span.of(masked).endswith("方")):  # 我方关注某某
        return True
    return opens and first.noun == "meeting"
