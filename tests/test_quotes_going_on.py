"""Who goes on, and whose words end, behind a report. All sentences, people, towns and bodies are our own."""

import pytest

from pipeline import extract
from tests.record_told import Said, said

_HEEDED = "镇长柳清源表示，今年收成不错。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"{_HEEDED}新一届村委会将谨记郝万年书记视察期间的讲话，修好水渠。“我们会用好每一滴水。”",
            [
                ("indirect", "柳清源", "今年收成不错/新一届村委会将谨记郝万年书记视察期间的讲话，修好水渠"),
                ("direct", "柳清源", "我们会用好每一滴水。"),
            ],
            id="to-be-heeded",
        ),
        pytest.param(
            f"{_HEEDED}全镇将落实郝万年书记调研期间的要求，修好水渠。“我们会用好每一滴水。”",
            [
                ("indirect", "柳清源", "今年收成不错/全镇将落实郝万年书记调研期间的要求，修好水渠"),
                ("direct", "柳清源", "我们会用好每一滴水。"),
            ],
            id="to-be-carried-out",
        ),
        pytest.param(
            f"{_HEEDED}村民郝万年听了直点头。“我们会用好每一滴水。”",
            [("indirect", "柳清源", "今年收成不错"), ("direct", "郝万年", "我们会用好每一滴水。")],
            id="who-acts-himself",
        ),
    ],
)
def test_words_that_go_on_and_name_somebody(text: str, expected: Said) -> None:
    assert said(extract(text)) == expected


@pytest.mark.parametrize(
    ("post", "deed"),
    [
        ("医院医保办主任", "医院为江大伯减免九万元"),
        ("镇扶贫办主任", "合作社给江大伯送了羊羔"),
        ("市质量技术监督局局长", "企业向江大伯赔了钱"),
        ("县编办主任", "政府为江大伯免去学费"),
    ],
)
def test_a_verb_in_a_post_governs_nobody(post: str, deed: str) -> None:
    spoken = said(extract(f"{post}林小满介绍，{deed}。他说，名单会公布。"))
    assert spoken == [("indirect", "林小满", deed), ("indirect", "林小满", "名单会公布")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "林小满说，电话里的人连她的住址都背得出来，还叮嘱她“不能告诉任何人”。",
            [("mixed", "林小满", "电话里的人连她的住址都背得出来，还叮嘱她“不能告诉任何人”")],
            id="told-her",
        ),
        pytest.param(
            "林小满说，电话里的人连她的住址都背得出来，还叮嘱她",
            [("indirect", "林小满", "电话里的人连她的住址都背得出来，还叮嘱她")],
            id="torn-off-behind-her",
        ),
        pytest.param(
            "林小满说，母亲每天给她打电话，还提醒她“多穿衣服”。",
            [("mixed", "林小满", "母亲每天给她打电话，还提醒她“多穿衣服”")],
            id="kin-told-her",
        ),
        pytest.param(
            "林小满说，学校很漂亮，还劝同学“早点报名”。",
            [("indirect", "林小满", "学校很漂亮"), ("direct", "林小满", "早点报名")],
            id="she-tells-others",
        ),
        pytest.param(
            "孙建国说，高小红很懂事，还鼓励她“继续加油”。",
            [("indirect", "孙建国", "高小红很懂事"), ("direct", "孙建国", "继续加油")],
            id="she-is-somebody-else",
        ),
        pytest.param(
            "孙建国说，8月，他在巡堤时发现桥墩出现裂缝，当天便建议封桥。",
            [("indirect", "孙建国", "8月，他在巡堤时发现桥墩出现裂缝，当天便建议封桥")],
            id="a-month-in-front",
        ),
        pytest.param(
            "“堤会疼。”孙建国说，2021年8月，他在会上宣布，桥面封闭。",
            [("mixed", "孙建国", "堤会疼。/2021年8月，他在会上宣布，桥面封闭")],
            id="a-month-behind-marks",
        ),
    ],
)
def test_a_verb_of_telling_inside_what_is_told(text: str, expected: Said) -> None:
    assert said(extract(text)) == expected


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("其征信异常", "，郑某在四个小时内分7次转出86万元"),
        ("可以帮忙办证", "，郑某于是汇去3万元"),
        ("自己是军官", "，郑某信以为真，陆续付了8万元"),
        ("有内幕消息，名额不多", "，郑某先后转账5次"),
        ("合同到期，郑某应在三日内搬走", ""),
        ("墙是公用的，郑某先后三次拆墙", ""),
        ("费用已付，郑某应在两天内付款", ""),
    ],
)
def test_who_is_talked_into_paying(words: str, rest: str) -> None:
    """What 对方 says ends where the one who hears it pays or believes it."""
    assert said(extract(f"居民郑某接到电话，对方称{words}{rest}。")) == [("indirect", "对方", words)]


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("孙建国向记者出示的合同第九条规定", "合同"),
        ("孙建国提供的租约第三条第二款约定", "租约"),
        ("林小满拿出的劳动合同第12条写明", "劳动合同"),
        ("章程第五条也规定", "章程"),
        ("孙建国提醒大家", "孙建国"),
    ],
)
@pytest.mark.parametrize("marks", ["：“{}。”", "，“{}”，日期却是空白。"])
def test_an_article_speaks_for_itself(lead: str, who: str, marks: str) -> None:
    words = "中途退学的，学校有权扣除资料费"
    found = said(extract(lead + marks.format(words)))
    assert [(one[1], one[2].strip("。")) for one in found] == [(who, words)]


@pytest.mark.parametrize(
    "words",
    [
        "推销员曾在电话里保证“三天到账”，但他手里没有录音",
        "客服曾多次承诺“一周内修好”，可至今没有人来",
        "班主任曾叮嘱大家“别怕慢”，全班都记着",
        "高大山曾表示“不会离开”，后来却走了",
    ],
)
def test_what_somebody_was_once_told_is_told_by_him(words: str) -> None:
    assert said(extract(f"学员林小满告诉记者，{words}。")) == [("mixed", "林小满", words)]


@pytest.mark.parametrize(
    ("behind", "spoken"),
    [
        ("”，收购大厅的电子屏上滚动着这样一行字。", False),
        ("”，门口的木牌上写着四个大字。", False),
        ("。”教学楼的外墙上刷着这样一条标语。", False),
        ("。”她在纸上写下这样一句话。", True),
        ("。”林小满的本子上写着这样一句话。", True),
        ("”，她笑着说。", True),
    ],
)
def test_what_is_to_be_read_on_a_wall_is_nobodys(behind: str, spoken: bool) -> None:
    found = [one[1:] for one in said(extract(f"店主林小满说，酱料都是自己熬的。“卖完就收摊{behind}"))]
    own = [(who, words.strip("。")) for who, words in found[1:]]
    assert found[0] == ("林小满", "酱料都是自己熬的")
    assert own == ([("林小满", "卖完就收摊")] if spoken else [])


@pytest.mark.parametrize(
    ("told", "figures", "goes_on"),
    [
        ("强调，要排查险情，防止次生灾害", "截至8日20时，两条县道已抢通，居民恢复供电", False),
        ("要求，各镇加快进度", "截至目前，全县已完成三成", False),
        ("强调，各村务必抓紧抢收", "据统计，截至昨日，全县共收割三万亩", False),
        ("介绍，全县有水库十二座", "截至8月底，已完成除险加固九座", True),
        ("强调，今年种了三千亩油菜", "截至目前，已经收了一半", True),
        ("强调，要抓紧抢收", "截至11月底，要收完所有稻田", True),
    ],
)
def test_what_came_of_a_demand_is_told_by_the_reporter(told: str, figures: str, goes_on: bool) -> None:
    words = told.split("，", 1)[1]
    found = said(extract(f"镇长林小满{told}。{figures}。"))
    assert found == [("indirect", "林小满", f"{words}/{figures}" if goes_on else words)]


@pytest.mark.parametrize(
    ("second", "who"),
    [
        ("也指出，镇上损失不小。\n他说，会上答案不一", "孙建国"),
        ("也表示，路上积水。他说，县里会拨款", "孙建国"),
        ("则指出，镇上损失不小。\n他说，损失有账可查", "林小满"),
    ],
)
def test_who_agrees_is_not_he_who_goes_on(second: str, who: str) -> None:
    text = f"议员孙建国今日致函议长，要求处理此事。\n他声称，回答有出入，前商会主席林小满{second}。"
    assert [one[1] for one in said(extract(text))] == ["孙建国", "林小满", who]


@pytest.mark.parametrize(
    ("met", "who"),
    [("郑某", "郑某"), ("郑某所在公司", "对方"), ("郑某的家属", "对方"), ("郑某家属", "对方")],
)
def test_the_other_side_is_whom_the_press_has_met(met: str, who: str) -> None:
    assert said(extract(f"记者致电{met}，对方表示，事情已经解决。")) == [("indirect", who, "事情已经解决")]


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("孙建国在合同第九条注明", "孙建国"),
        ("孙建国在合同里写明", "孙建国"),
        ("孙建国签字的承诺书载明", "承诺书"),
    ],
)
def test_who_writes_in_a_paper_says_so(lead: str, who: str) -> None:
    assert said(extract(f"{lead}：“本人自愿放弃。”")) == [("direct", who, "本人自愿放弃。")]


@pytest.mark.parametrize(
    ("behind", "goes_on"),
    [
        ("针对后市，江州河湾投资董事长方洛显得轻松。", False),
        ("对于此事，江州市教育局局长方洛态度谨慎。", False),
        ("关于经费，镇长王立新很有信心。", False),
        ("面对质疑，江州市教育局局长方洛显得坦然。", False),
        ("至于经费问题，江州市财政局局长王立新十分谨慎。", False),
        ("针对不足，学校要逐项整改。", True),
        ("对于经费，教育局会全力支持。", True),
        ("至于经费问题，市财政局局长已经答应。", True),
        ("对于孩子，老师要有耐心。", True),
        ("关于食堂，我们正在征求意见。", True),
    ],
)
def test_who_is_told_of_behind_a_matter_by_post_and_name(behind: str, goes_on: bool) -> None:
    found = said(extract(f"校长肖世俊表示，学校要扩建。{behind}"))
    assert [("/" in words) for *_, words in found] == [goes_on]


@pytest.mark.parametrize("how", ["纷纷", "一致", "都", "不约而同"])
@pytest.mark.parametrize("who", ["村民们", "建设者"])
def test_all_of_them_say_so_in_a_second_clause(who: str, how: str) -> None:
    assert [words for *_, words in said(extract(f"{who}信心满满，{how}表示要把路修好。"))] == ["要把路修好"]


@pytest.mark.parametrize("lead", ["报告指出", "局长周明远说"])
@pytest.mark.parametrize(
    ("behind", "goes_on"),
    [("建设者信心满满，纷纷表示要把路修好。", False), ("该局将加强查处，并需经费，希望议会支持。", True)],
)
def test_one_and_all_speak_for_themselves(lead: str, behind: str, goes_on: bool) -> None:
    found = said(extract(f"{lead}，路修好了。{behind}"))
    assert [words for *_, words in found] == (["路修好了/" + behind[:-1]] if goes_on else ["路修好了", "要把路修好"])


@pytest.mark.parametrize(
    ("behind", "goes_on"),
    [("学校不能拒绝新生", True), ("学校绝不反对", True), ("学校拒绝了新生", False), ("法院驳回了起诉", False)],
)
def test_what_is_never_to_be_done_is_not_told(behind: str, goes_on: bool) -> None:
    found = said(extract(f"校长李小麦说，食堂扩建了。{behind}。"))
    assert [("/" in words) for *_, words in found] == [goes_on]
