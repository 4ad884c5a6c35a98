"""Who is spoken to or visited in front of a cue and does not speak, and what 对此 and 回应……时 leave to the cue."""

import pytest

from tests.test_quotes import Said, said

CASES: list[tuple[str, str, list[Said]]] = [
    (
        "a counted audience",
        "“订单不愁，愁的是交货。”卓望岳对参会的近200名投资者说。",
        [("订单不愁，愁的是交货", "direct", "卓望岳")],
    ),
    ("an audience without 的", "卓望岳对200多名学生说，来年再见。", [("来年再见", "indirect", "卓望岳")]),
    (
        "at a meeting",
        "医疗部门有关负责人列席会议并回应，试点明年将扩大。",
        [("试点明年将扩大", "indirect", "医疗部门有关负责人")],
    ),
    (
        "in answer to the press",
        "委员会发言人回应媒体询问时指出，工期已经追上。",
        [("工期已经追上", "indirect", "委员会发言人")],
    ),
    (
        "in reply to a question",
        "公司发言人答复记者提问时说，工期已经追上。",
        [("工期已经追上", "indirect", "公司发言人")],
    ),
    ("appeals on it", "卓望岳对此呼吁居民给予理解。", [("居民给予理解", "indirect", "卓望岳")]),
    ("reminds by it", "卓望岳借此提醒新生不应只看眼前。", [("新生不应只看眼前", "indirect", "卓望岳")]),
    (
        "a party of visitors",
        "采访团一行走进园区，并表示要把经验带回去。",
        [("要把经验带回去", "indirect", "采访团一行")],
    ),
    ("this advice, as a noun", "听了此建议，大家都点头，会议开得很顺利。", []),
]


@pytest.mark.parametrize(("text", "want"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_who_says_what(text: str, want: list[Said]) -> None:
    assert said(text) == want


COURT = "遂诉至法院，要求重新奖励", "将该局告上法庭", "于是向法院提起诉讼", "便报了警"


@pytest.mark.parametrize("deed", COURT)
def test_what_somebody_does_about_what_he_holds(deed: str) -> None:
    assert said(f"邬某认为奖励款少了，{deed}。") == [("奖励款少了", "indirect", "邬某")]


def test_going_to_law_may_be_what_somebody_says() -> None:
    want = "如果不赔偿，将向法院提起诉讼"
    assert said(f"邬某表示，{want}。") == [(want, "indirect", "邬某")]


def test_nouns_in_front_of_colons_say_nothing() -> None:
    one, two = "关键词：跳票，这一次有几家没有来。", "关键词：豪华，这是今年的标杆，很多人围着看。"
    assert said(f"车展看点\n\n{one}\n\n大家都来看车。\n\n{two}\n") == []
    assert said("邬某一再地对审计部门抨击也起不到什么作用。") == []


READ: list[tuple[str, str, list[Said]]] = [
    (
        "the judge of this case",
        "足协起诉邬永华这件事还没有完，这个案子的主审法官认为原告起诉的法律关系不正确。",
        [("原告起诉的法律关系不正确", "indirect", "这个案子的主审法官")],
    ),
    ("what was said above", "学术年会当天在云川开幕，卓望岳致辞时作上述表示。", []),
    (
        "after a check",
        "驾驶员声称自己的驾驶证没有带。经过核实，民警发现驾驶证处于暂扣状态。",
        [("自己的驾驶证没有带", "indirect", "驾驶员")],
    ),
    ("what it ended in", "民警讲解法规，并告知其违法行为的危害和结果，最终李某被处以罚款1000元。", []),
    (
        "an act at once",
        "记者卓望岳认为这是一个好新闻，马上联系消防部门了解情况。",
        [("这是一个好新闻", "indirect", "卓望岳")],
    ),
    ("who sells fakes", "在声明中，售假者说：“代价远超预期。”", [("代价远超预期", "direct", "售假者")]),
    ("who edited it", "卓望岳说，这条路修好了。编辑：李媛", [("这条路修好了", "indirect", "卓望岳")]),
]


@pytest.mark.parametrize(("text", "want"), [case[1:] for case in READ], ids=[case[0] for case in READ])
def test_what_reading_news_has_shown(text: str, want: list[Said]) -> None:
    assert said(text) == want


MORE: list[tuple[str, str, list[Said]]] = [
    (
        "the next item of the news",
        "卓望岳指出，两国合作很好。商务厅日前印发办法。统计局9日发布数据，价格上涨。",
        [("两国合作很好", "indirect", "卓望岳")],
    ),
    (
        "a day in front of whoever speaks next",
        "据《河口报》报道，10日，云川大学宣布，明年扩大招生。",
        [("明年扩大招生", "indirect", "云川大学")],
    ),
    ("an adverb behind a name", "邬宇只认为孩子像妈妈。邬宇很难过。", [("孩子像妈妈", "indirect", "邬宇")]),
    (
        "what the law calls it",
        "邬某如实供述，系坦白，最终对他减轻处罚。",
        [],
    ),
    ("a lieutenant general", "陆军中将卓望岳认为，要加强训练。", [("要加强训练", "indirect", "卓望岳")]),
]


@pytest.mark.parametrize(("text", "want"), [case[1:] for case in MORE], ids=[case[0] for case in MORE])
def test_what_reading_more_has_shown(text: str, want: list[Said]) -> None:
    assert said(text) == want


STANDS = "服判，不上诉", "上诉", "服从判决"


@pytest.mark.parametrize("stand", STANDS)
def test_what_a_party_says_in_court(stand: str) -> None:
    assert said(f"宣判后，邬和平当庭表示{stand}。") == [(stand, "indirect", "邬和平")]


READ_AGAIN: list[tuple[str, str, list[Said]]] = [
    ("a dateline says nothing", "河口报讯（记者　邬强　通讯员　许艾）都说再穷也不能穷教育、千万别输在起跑线上。", []),
    ("through somebody", "汽油是经过一个叫邬某的嘉兴人介绍，向某公司购买的。", []),
    (
        "our reporter went there",
        "家长反映，学校爆发水痘。事实如何，今天我们的记者进行了实地探访。",
        [("学校爆发水痘", "indirect", "家长")],
    ),
    (
        "the reporter asks",
        "市民建议处置停放的旧车，那么这些旧车该如何处理呢？",
        [("处置停放的旧车", "indirect", "市民")],
    ),
    (
        "the reporter climbs up",
        "社区干部表示，楼顶还有信号塔，记者上楼发现的确如此。",
        [("楼顶还有信号塔", "indirect", "社区干部")],
    ),
]


WHO_ACTS: list[tuple[str, str | None, str]] = [
    ("队员们高兴地和乡亲们打起了招呼。", "队员们", "和|乡亲们"),
    ("护士们一进门就跟病人打招呼。", "护士们", "a greeting is a word of speech"),
    ("网格员们同老人聊了起来。", "网格员们", "同|老人"),
    ("卓望岳连忙打断邻居的话说：{}", "卓望岳", "打断|邻居的话"),
    ("卓望岳接过许艾的话说：{}", "卓望岳", "接过|许艾的话"),
    ("卓望岳顺着许艾的话说：{}", "卓望岳", "顺着|许艾的话"),
    ("卓望岳接着许艾的话说：{}", "卓望岳", "接着|许艾的话"),
    ("许艾接着说：{}", "许艾", "接着"),
    ("用许艾的话说：{}", "许艾", "用|许艾的话"),
    ("卓望岳回复许艾的短信说：{}", "卓望岳", "回复|短信"),
    ("骗子忽悠老人说：{}", "骗子", "忽悠|老人"),
    ("中介又骗许艾说：{}", "中介", "骗|许艾"),
    ("受骗老人说：{}", "老人", "受骗|老人"),
    ("许艾看到网友的留言：{}", "网友", "看到|留言"),
    ("许艾收到一条陌生人的短信：{}", "陌生人", "收到|短信"),
    ("许艾接到一名自称民警的男子来电：{}", "一名自称民警的男子", "接到|来电"),
    ("许艾在网上刷到一条评论：{}", None, "nobody's comment"),
    ("卓某妻子对记者说：{}", "卓某妻子", "某|妻子"),
]


@pytest.mark.parametrize(("text", "who"), [case[:2] for case in WHO_ACTS], ids=[case[2] for case in WHO_ACTS])
def test_whoever_stands_in_the_deed_does_not_speak(text: str, who: str | None) -> None:
    text = text.format("“大伙都好吧？”") if "{}" in text else f"“大伙都好吧？”{text}"
    assert said(text) == [("大伙都好吧", "direct", who)]


@pytest.mark.parametrize(("text", "want"), [case[1:] for case in READ_AGAIN], ids=[case[0] for case in READ_AGAIN])
def test_what_reading_once_more_has_shown(text: str, want: list[Said]) -> None:
    assert said(text) == want


@pytest.mark.parametrize("words", ["没有收到任何通知", "他们正在核实情况", "自己从未去过那里", "将公布调查结果"])
@pytest.mark.parametrize("cue", ["透露", "承认", "证实"])
def test_words_that_end_like_a_thing_that_is_given_out(cue: str, words: str) -> None:
    assert said(f"昨天下午，卓望岳{cue}{words}。") == [(words, "indirect", "卓望岳")]


def test_a_thing_that_is_given_out_is_no_speech() -> None:
    assert said("昨天下午，卓望岳披露三季度业绩情况。") == []


def test_voices_of_many_in_a_row() -> None:
    assert said("网友留言“太感人了”、“一路好走”。") == [("太感人了", "direct", "网友"), ("一路好走", "direct", "网友")]


def test_a_resolve_in_marks_is_a_clause_of_the_report() -> None:
    assert said("邬望说，市府已启动调查，“不会护短”。") == [("市府已启动调查，“不会护短", "mixed", "邬望")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("民警接到卓某报警称其车辆撞进绿化带，接到报警后民警迅速赶到现场。", ("其车辆撞进绿化带", "indirect", "卓某")),
        (
            "刘女士报警称自己的钱包在超市被偷，民警立即赶到现场调取监控。",
            ("自己的钱包在超市被偷", "indirect", "刘女士"),
        ),
        ("居民投诉称，楼下烧烤店油烟扰民，随后城管执法人员上门检查。", ("楼下烧烤店油烟扰民", "indirect", "居民")),
    ],
)
def test_who_calls_does_not_say_what_is_done_about_it(text: str, want: Said) -> None:
    assert said(text) == [want]


def test_a_report_of_the_police_goes_on_with_what_they_did() -> None:
    text = "警方通报称，7月5日，一居民家中被盗，接到报警后，民警迅速赶到现场，将嫌疑人抓获。"
    assert said(text) == [(text[6:-1], "indirect", "警方")]


def test_a_law_is_no_side_of_an_interview() -> None:
    lines = (
        "《邻里关系法》相关规定：",
        "第二条：“相邻各方应当互相谅解。”",
        "据此，法院认为物业公司存在过错。",
        "维权需要成本。",
    )
    assert [words for words, _, _ in said("\n\n".join(lines))] == ["相邻各方应当互相谅解", "物业公司存在过错"]


def test_words_in_heavy_brackets_at_the_head_of_a_report() -> None:
    assert said("【“今天我们先拆东边的铺面，月底前全部拆完。”】对附近的居民来说，买菜要绕路了。")[0][:2] == (
        "今天我们先拆东边的铺面，月底前全部拆完",
        "direct",
    )


@pytest.mark.parametrize(
    "text",
    [
        "该指引于2015年3月12日发布，有效期为3年。",
        "暴雨橙色预警信号发布，学校应当停课。",
        "不必等待教育行政部门通知，学校应当自动停课。",
        "学生、家长认为有必要延迟上学时，可以延迟上学，并及时告知学校。",
    ],
)
def test_what_is_given_out_awaited_or_thought_needed_reports_nothing(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("whom", ["各市中级人民法院、各基层人民法院", "各基层人民法院", "各市教育局、各高校"])
@pytest.mark.parametrize("how", ["", "以电传的形式，"])
def test_a_list_of_those_who_get_a_notice_does_not_speak(how: str, whom: str) -> None:
    text = f"云川省高级人民法院{how}向{whom}下发通知称，此类案件由省城法院审理。"
    assert said(text) == [("此类案件由省城法院审理", "indirect", "云川省高级人民法院")]


def test_an_order_in_a_notice() -> None:
    assert said("教育厅向各地发出通知，要求开学时间推迟。") == [("开学时间推迟", "indirect", "教育厅")]


def test_a_daughter_who_goes_on_as_she() -> None:
    text = "卓秋的女儿昨天赶到医院探视母亲，面对媒体追问，她说，自己已婚，没有与父母同住。"
    assert said(text) == [("自己已婚，没有与父母同住", "indirect", "女儿")]


def test_a_wife_is_not_he() -> None:
    assert said("卓望岳的妻子还在医院，他说：“等她好了，我们去看海。”") == [
        ("等她好了，我们去看海", "direct", "卓望岳")
    ]


@pytest.mark.parametrize(
    ("first", "next_one"),
    [
        ("有人认为奖励会刺激职业打假。", "但打假人与乱象应当分开来看。"),
        ("卓望岳当庭表示认罪、悔罪，不上诉。", "目前，判决已生效。"),
        ("原告卓望岳陈述，自己被拖欠工资5万元。", "庭审过程中，双方辩论异常激烈。"),
        ("卓望岳说，活一天要像一天。 ", "小朋热衷公益，每周驾车前往邻县教推拿。"),
    ],
)
def test_sentences_in_which_the_reporter_goes_on(first: str, next_one: str) -> None:
    words = said(first + next_one)
    assert len(words) == 1
    assert next_one[:4] not in words[0][0]


@pytest.mark.parametrize("marks", [("1、", "2、"), ("一是", "二是")])
def test_a_list_goes_on_behind_a_blank(marks: tuple[str, str]) -> None:
    words = said(f"卓望岳表示，{marks[0]}年内完成改造。 {marks[1]}明年开工建设二期。")
    assert [one[0] for one in words] == [f"{marks[0]}年内完成改造", f"{marks[1]}明年开工建设二期"]


@pytest.mark.parametrize("field", ["公安", "卫生", "财政", "教育", "商务", "宣传", "交通", "市财政"])
def test_a_department_of_a_field_is_no_ministry(field: str) -> None:
    assert said(f"{field}部门表示，力度会加大。") == [("力度会加大", "indirect", f"{field}部门")]


@pytest.mark.parametrize("who", ["卓望岳前律师", "卓望岳的前妻", "卓望岳前妻"])
def test_what_somebody_once_was_to_another(who: str) -> None:
    words = said(f"{who}表示，两人早已没有来往。")
    assert len(words) == 1
    assert words[0][2] != "卓望岳"


def test_who_is_made_to_feel_speaks_of_it() -> None:
    text = "检察院起诉了卓望岳夫妇，这让卓望岳觉得又害怕又委屈：“我不是故意的，我只是印刷。”"
    assert said(text) == [("我不是故意的，我只是印刷", "direct", "卓望岳")]


@pytest.mark.parametrize(
    "text",
    [
        "责任编辑  李蕾声明：某某新闻版权稿件，未经授权严禁转载。",
        "责任编辑:王鑫新闻报料:400-20-4009某某新闻，未经授权不得转载",
    ],
)
def test_what_a_page_says_of_itself_is_nobodys_speech(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("男子谎称介绍女子给熟人，其实是冒充女子行骗，骗得6万多元。", "介绍女子给熟人"),
        ("男子手持玻璃碎片，扬言要自杀，双方僵持不下。还有一名民众扶着栏杆。", "要自杀"),
        ("男子谎称自己被抢，被打伤了手。", "自己被抢，被打伤了手"),
    ],
)
def test_what_stands_behind_a_lie_or_a_threat(text: str, want: str) -> None:
    assert said(text) == [(want, "indirect", "男子")]


@pytest.mark.parametrize("whom", ["公众", "市民", "广大消费者"])
def test_a_verb_with_its_audience_is_no_noun(whom: str) -> None:
    words = said(f"云川市公安局发布案例提醒{whom}，要认清骗子的五种套路。")
    assert words == [("要认清骗子的五种套路", "indirect", "云川市公安局")]
