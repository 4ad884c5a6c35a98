"""Words that introduce speech and were not in the tables, the manner in front of them, and who is meant beside them.

All sentences are our own, with invented people and bodies.
"""

import pytest

from pipeline import extract
from tests.record_told import Said, said

_WATER = "渠里的水比去年清得多"
_MET = "记者昨天来到柳河乡。"


@pytest.mark.parametrize(
    "cue",
    [
        *("一再说", "作供称", "力称", "直认", "笑指", "明确答复", "矢口否认", "毫不讳言"),
        *(
            "补充说明",
            "补充介绍",
            "连声称赞",
            "期勉",
            "痛陈",
            "点明",
            "笑答",
            "诘问道",
            "大吐苦水",
            "打了个比方",
            "曾说过",
        ),
    ],
)
def test_a_word_in_front_of_a_comma(cue: str) -> None:
    assert said(extract(f"{_MET}韩立峰{cue}，{_WATER}。")) == [("indirect", "韩立峰", _WATER)]


@pytest.mark.parametrize(
    "cue", ["笑道", "惊叫道", "轻声道", "淡淡道", "怒斥道", "自言自语道", "自我介绍道", "再说道", "微笑道"]
)
def test_what_ends_in_dao_needs_no_marks(cue: str) -> None:
    # 道 is said of words only; 知道 and 一条水道 hold none
    assert said(extract(f"{_MET}韩立峰{cue}，{_WATER}。")) == [("indirect", "韩立峰", _WATER)]


@pytest.mark.parametrize(
    "cue",
    [
        *(
            "坦诚地说",
            "义正词严地指出",
            "不好意思地说",
            "意犹未尽地说",
            "长叹一声说",
            "话锋一转说",
            "开玩笑说",
            "致辞说",
        ),
        *(
            "道歉说",
            "来信说",
            "去信指",
            "发表声明时说",
            "齐声回答",
            "霸气回应",
            "实话实说道",
            "在贴文写道",
            "通过视频连线介绍",
        ),
    ],
)
def test_how_and_through_what_somebody_speaks(cue: str) -> None:
    # the verb in front of 地 or 时 is a manner or a time, and a way of speaking does not hide the verb behind it
    assert said(extract(f"{_MET}韩立峰{cue}，{_WATER}。")) == [("indirect", "韩立峰", _WATER)]


@pytest.mark.parametrize(
    "cue", ["低语", "咕哝", "咆哮", "哭喊", "加了一句", "撂下狠话", "讲了一句", "喊了一嗓子", "一针见血", "立下军令状"]
)
def test_a_word_in_front_of_marks_only(cue: str) -> None:
    assert said(extract(f"{_MET}韩立峰{cue}：“水到了。”")) == [("direct", "韩立峰", "水到了。")]
    assert said(extract(f"{_MET}韩立峰{cue}，两岸的人都来了。")) == []


@pytest.mark.parametrize("cue", ["反映", "估计", "介绍", "戏称", "预言", "大赞", "告诉警方", "告诉村民"])
def test_a_clause_that_begins_with_a_day(cue: str) -> None:
    # 今年|的水质: the day belongs to the subject of the clause
    words = "今年的水质比去年好得多"
    assert said(extract(f"{_MET}韩立峰{cue}{words}。")) == [("indirect", "韩立峰", words)]


@pytest.mark.parametrize(
    "between",
    [
        "他说，若罗小满当选，就会有一位来自柳河的部长。",
        "他说，一名记者曾问起此事。",
        "出席者还有市长罗小满、局长高大山。",
        "出席活动的包括市长罗小满。",
    ],
)
def test_who_is_only_spoken_of_or_a_guest_does_not_go_on(between: str) -> None:
    text = f"州议员韩立峰支持修渠。\n\n{between}\n\n他表示，他对此有信心。"
    assert said(extract(text))[-1] == ("indirect", "韩立峰", "他对此有信心")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "柳河乡乡长韩立峰的担忧是，新渠赶不上春灌。",
            [("indirect", "韩立峰", "新渠赶不上春灌")],
            id="a-worry",
        ),
        pytest.param(
            "专家的解释是，候鸟提前北归与气候有关。",
            [("indirect", "专家", "候鸟提前北归与气候有关")],
            id="an-answer",
        ),
        pytest.param("韩立峰的意见是宝贵的财富。", [], id="what-a-view-is"),
        pytest.param("目前主流的观点是，候鸟提前北归与气候有关。", [], id="nobodys-view"),
        pytest.param(
            "柳河乡乡长韩立峰的回答只有四个字：“先修渠吧。”",
            [("direct", "韩立峰", "先修渠吧。")],
            id="holder-of-a-post",
        ),
        pytest.param(
            "柳河乡党委书记、乡长韩立峰有句名言：“渠是命根子，谁占谁退。”",
            [("direct", "韩立峰", "渠是命根子，谁占谁退。")],
            id="holder-of-two-posts",
        ),
        pytest.param(
            "“先有渠，后有粮”是柳河乡乡长韩立峰挂在嘴边的一句话。",
            [("direct", "韩立峰", "先有渠，后有粮")],
            id="a-saying",
        ),
        pytest.param("“创新”是韩立峰常说的话。", [], id="a-word-he-likes"),
        pytest.param(
            "本报记者联系上柳河乡乡长韩立峰，对方表示水样已经送检。",
            [("indirect", "韩立峰", "水样已经送检")],
            id="other-side",
        ),
        pytest.param(
            "想法一致的还有村民韩立峰，后者表示，种稻先得有水。",
            [("indirect", "韩立峰", "种稻先得有水")],
            id="the-latter",
        ),
        pytest.param(
            "记者要求采访负责人，对方表示会向上反映。",
            [("indirect", "对方", "会向上反映")],
            id="nobody-named",
        ),
        pytest.param(
            "韩立峰既没有承认也没有否认，只表示一切以公告为准。",
            [("indirect", "韩立峰", "一切以公告为准")],
            id="only-says",
        ),
        pytest.param("外长韩立峰敦促双方立即停火。", [("indirect", "韩立峰", "双方立即停火")], id="urges"),
        pytest.param(
            "议员韩立峰书面质询，促当局加快清淤。",
            [("indirect", "韩立峰", "当局加快清淤")],
            id="a-question-on-paper",
        ),
        pytest.param(
            "韩立峰表示，这张证“不是护身符”，每年都要复核。",
            [("mixed", "韩立峰", "这张证“不是护身符”，每年都要复核")],
            id="what-something-is-not",
        ),
        pytest.param(
            "韩立峰着重指出：“先把渠修好。”",
            [("direct", "韩立峰", "先把渠修好。")],
            id="an-adverb-with-着",
        ),
        pytest.param(
            "业主韩立峰告诉柳河新闻（www.liuhe.cn），小区停水一周了。",
            [("indirect", "韩立峰", "小区停水一周了")],
            id="a-paper-and-its-page",
        ),
        pytest.param(
            "业主韩立峰告诉《柳河晚报》（化名），小区停水一周了。",
            [("indirect", "韩立峰", "小区停水一周了")],
            id="a-paper-and-a-note",
        ),
        pytest.param(
            "工作人员回应因检修设备暂不开放。",
            [("indirect", "工作人员", "因检修设备暂不开放")],
            id="for-what-reason",
        ),
        pytest.param(
            "民警韩立峰警示孩子们一定要远离水塘。",
            [("indirect", "韩立峰", "孩子们一定要远离水塘")],
            id="warns",
        ),
        pytest.param(
            "韩立峰奉劝大家，不要轻信广告。",
            [("indirect", "韩立峰", "不要轻信广告")],
            id="advises",
        ),
        pytest.param(
            "韩立峰指着界碑辩驳，这碑可不能搬走。",
            [("indirect", "韩立峰", "这碑可不能搬走")],
            id="argues",
        ),
        pytest.param(
            "事故认定书认定，货车司机负全部责任。",
            [("indirect", "事故认定书", "货车司机负全部责任")],
            id="a-finding-on-paper",
        ),
        pytest.param(
            "他再三向店长确认，店长说，定金可以退。",
            [("indirect", "店长", "定金可以退")],
            id="whoever-is-turned-to",
        ),
        pytest.param(
            "韩立峰打电话过去确认，店长说定金可以退。",
            [("indirect", "店长", "定金可以退")],
            id="whoever-is-rung-up",
        ),
        pytest.param(
            "韩立峰向居委会反映，楼道里没有灯。",
            [("indirect", "韩立峰", "楼道里没有灯")],
            id="what-he-reports-himself",
        ),
        pytest.param(
            "韩立峰表示，前景很好。那么，普通人该怎么选呢？",
            [("indirect", "韩立峰", "前景很好")],
            id="the-reporter-asks",
        ),
        pytest.param(
            "柳河市水务局在其官方微博@柳河水务 通报称，水管已经修好。",
            [("indirect", "柳河市水务局", "水管已经修好")],
            id="a-page-of-its-own",
        ),
        pytest.param(
            "柳河大学在其微信公众号“柳大食堂”发文称，价格不变。",
            [("indirect", "柳河大学", "价格不变")],
            id="a-page-by-its-name",
        ),
        pytest.param(
            "船外传来“快来帮忙，涨水啦……”他跑出去看。",
            [("direct", None, "快来帮忙，涨水啦……")],
            id="heard-outside",
        ),
        pytest.param(
            "身后传来一声“小心！”，韩立峰连忙躲开。",
            [("direct", None, "小心！")],
            id="heard-behind",
        ),
        pytest.param(
            "司警表示，案件仍在調查。",
            [("indirect", "司警", "案件仍在調查")],
            id="police-of-macau",
        ),
        pytest.param(
            "韓立峰在球會記招說，對手今年更強。",
            [("indirect", "韓立峰", "對手今年更強")],
            id="a-press-conference",
        ),
        pytest.param(
            "該行發表的報告指明年底樓價可見新高。",
            [("indirect", "報告", "明年底樓價可見新高")],
            id="a-report-and-a-day",
        ),
        pytest.param("楼道里传来“救命”的呼喊。", [], id="a-cry-that-is-named"),
        pytest.param(
            "州议员韩立峰受记者询及上周与罗小满晚餐的谈话时回应，两人只是闲聊。",
            [("indirect", "韩立峰", "两人只是闲聊")],
            id="asked-by-the-press",
        ),
        pytest.param(
            "韩立峰就家长要求学校停课一事说，学校会研究。",
            [("indirect", "韩立峰", "学校会研究")],
            id="a-matter-with-a-verb",
        ),
        pytest.param(
            "法官针对罗小满要求公开道歉一事指出，法庭不是讲台。",
            [("indirect", "法官", "法庭不是讲台")],
            id="a-matter-behind-a-name",
        ),
        pytest.param(
            "韩立峰就媒体报道他辞职的消息回应，那是谣言。",
            [("indirect", "韩立峰", "那是谣言")],
            id="a-matter-of-a-report",
        ),
        pytest.param(
            "韩立峰郑重声明，有关他辞职的传闻并不正确。",
            [("indirect", "韩立峰", "有关他辞职的传闻并不正确")],
            id="declares",
        ),
        pytest.param(
            "刚进村，该村朴实的老乡们就迎了上来，还说，好久没来客人了。",
            [("indirect", "老乡们", "好久没来客人了")],
            id="people-by-their-place",
        ),
        pytest.param(
            "韩立峰介绍，这是冷杉，那是落叶松……他说，林场有八个人。",
            [("indirect", "韩立峰", "这是冷杉，那是落叶松……"), ("indirect", "韩立峰", "林场有八个人")],
            id="dots-between-two-reports",
        ),
        pytest.param(
            "柳河市公安局通报，3日，两名嫌疑人落网。两人均已被刑事拘留。",
            [("indirect", "柳河市公安局", "3日，两名嫌疑人落网/两人均已被刑事拘留")],
            id="a-notice-of-arrests",
        ),
        pytest.param(
            "民警叮嘱大家国庆期间进山一定要带好水。",
            [("indirect", "民警", "大家国庆期间进山一定要带好水")],
            id="bids-with-a-time",
        ),
        pytest.param(
            "医生嘱咐家属每天给病人翻身。",
            [("indirect", "医生", "家属每天给病人翻身")],
            id="bids-without-ought",
        ),
        pytest.param(
            "守林人\n\n3月2日，记者见到护林员韩立峰。\n\n守好这片林子，一辈子都值了。——韩立峰",
            [("direct", "韩立峰", "守好这片林子，一辈子都值了。")],
            id="words-with-a-name-below",
        ),
        pytest.param("船工们只有一个心愿：希望来年开渠。", [], id="a-wish-by-its-name"),
        pytest.param("韩立峰心里明白，这条路不好走。", [], id="what-he-knows"),
        pytest.param("韩立峰叮嘱孩子几句。", [], id="a-few-words"),
    ],
)
def test_who_is_meant(text: str, found: Said) -> None:
    assert said(extract(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "韩立峰早就知道，渠里没有水。",
        "村口只有一条水道，韩立峰每天都去看。",
        "这件事没有人跟韩立峰说过。",
        "韩立峰向乡亲们连声道谢。",
        "韩立峰承认错误后，渠很快修好了。",
        "观众哈哈大笑，韩立峰也笑了。",
        "韩立峰斥资三百万元修渠。",
        "韩立峰未当庭表示是否上诉。",
        "韩立峰的建议得到采纳。",
        "被告韩立峰对罪行直认不讳，法官押后判刑。",
        "这句话韩立峰说过，大家都记得。",
        "韩立峰不听劝告，执意下水救人。",
        "韩立峰多次提出申述，法院维持原判。",
        "对此上级有明确要求，韩立峰每天都要上报。",
        "韩立峰至今没有得到明确答复，心里很着急。",
        "韩立峰提交了书面补充说明，审核人员随后放行。",
        "韩立峰仰天长叹，泪流满面。",
        "韩立峰通过电话报告，消防员很快赶到。",
        "韩立峰及时报告，避免了事故。",
        "韩立峰耐心劝说，两人握手言和。",
        "韩立峰笑指着远山，孩子们都看过去。",
        "韩立峰叫道士来做法事，花了三千元。",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert said(extract(text)) == []
