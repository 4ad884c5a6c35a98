"""Who says what on pages of papers and sites. All sentences are our own; some forms were first seen on such pages."""

import pytest

from pipeline import extract
from tests.record_told import Said, said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "“电梯装好了。”家住五楼的包师傅说：“现在方便多了。”",
            [("direct", "包师傅", "电梯装好了。/现在方便多了。")],
            id="both-halves-around-a-colon",
        ),
        pytest.param("“不累。”任老师说。", [("direct", "任老师", "不累。")], id="a-surname-that-is-a-verb"),
        pytest.param(
            "“家里也淹了。”九中队副班长聂斌，在抢险中充分发挥作用，受到各级领导高度评价。",
            [("direct", "聂斌", "家里也淹了。")],
            id="praise-is-no-cue",
        ),
        pytest.param("一名民警朝着司机一声怒吼，避免了一场灾难。", [], id="a-cry-that-is-told"),
        pytest.param(
            "“扛了四天。”何大爷摆摆手，“以后不敢了。”护士长黎晓鸥在旁边补充说，这样的病人还有十几位。",
            [("direct", "何大爷", "扛了四天。/以后不敢了。"), ("indirect", "黎晓鸥", "这样的病人还有十几位")],
            id="two-halves-and-another-speaker",
        ),
        pytest.param(
            "河口县人民政府印发通知，决定：\n任命包如海为县渡口管理局局长；\n免去记小满的职务。",
            [],
            id="decided-and-not-said",
        ),
        pytest.param("有不同意见的，可于月底前，通过来信向渡口管理局反映，举报人应当实名。", [], id="where-to-turn-to"),
        pytest.param(
            "方案明确提出，到后年修好渡口。", [("indirect", "方案", "到后年修好渡口")], id="what-a-plan-sets-out"
        ),
        pytest.param(
            "云川社亦报道，有关校长任命的协议很快就可以签署。",
            [("indirect", "云川社", "有关校长任命的协议很快就可以签署")],
            id="an-agency-on-appointments",
        ),
        pytest.param(
            "有关省市领导明确表示，救治费由市政府负担。",
            [("indirect", "有关省市领导", "救治费由市政府负担")],
            id="leaders-of-some-level",
        ),
    ],
)
def test_who_says_what(text: str, found: Said) -> None:
    assert said(extract(text)) == found


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "行政长官林月，晚上与政务司司长章宗及多名局长，到医院探望伤者。她表示，将会成立委员会。",
            "林月",
            id="not-who-comes-along",
        ),
        pytest.param(
            "秦日君出席节目时，表示仍相信校长方明远不知情。他表示不反对合并，但协议不好。",
            "秦日君",
            id="not-who-is-spoken-of",
        ),
    ],
)
def test_who_a_pronoun_stands_for(text: str, speaker: str) -> None:
    assert said(extract(text))[-1][1] == speaker


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(
            "美容店负责人秦莲称，李女士的卡概不退换。至于李女士反映的过敏问题，如果经诊断确实，该店会负责任。",
            "李女士的卡概不退换/至于李女士反映的过敏问题，如果经诊断确实，该店会负责任",
            id="turns-to",
        ),
        pytest.param(
            "院长秦莲表示，费用由市政府负担。目前，已有四位专家到医院支援。",
            "费用由市政府负担",
            id="what-has-come-about",
        ),
    ],
)
def test_how_far_the_words_go(text: str, words: str) -> None:
    assert [each[2] for each in said(extract(text))] == [words]


def test_question_and_answer_on_one_line() -> None:
    record = extract("问：学校如何看待校外辅导？答：有百害而无一利。问：那怎么办？答：课上听好。")
    assert [(name, words) for _, name, words in said(record)] == [
        ("问", "学校如何看待校外辅导？"),
        ("答", "有百害而无一利。"),
        ("问", "那怎么办？"),
        ("答", "课上听好。"),
    ]


def test_an_answer_on_the_line_of_its_question_by_a_label_that_opens_other_lines() -> None:
    record = extract(
        "校长卢鸿明接受了采访。\n提问：如何看待校外辅导？卢鸿明：有百害而无一利，我不赞成。\n提问：还记得高中吗？\n卢鸿明：记得。"
    )
    answers = [words for _, name, words in said(record) if name == "卢鸿明"]
    assert answers == ["有百害而无一利，我不赞成。", "记得。"]


def test_a_colon_inside_a_turn_opens_no_other() -> None:
    record = extract("记者：您好！请问时间：几点开始？\n李强：下午。注意：带伞。")
    assert [words for _, _, words in said(record)] == ["您好！请问时间：几点开始？", "下午。注意：带伞。"]


def test_whose_words_follow_in_a_script() -> None:
    record = extract(
        "台风逼近\n【解说】海峡停航。\n【同期】（云川 戴女士）\n等了一个多小时了，看什么时候开船。\n【解说】船已回港。"
    )
    assert said(record) == [("direct", "戴女士", "等了一个多小时了，看什么时候开船。")]


_ASKED = "\n\n5月8日，桥通车了。本刊记者采访了设计师韦小舟。\n\n记者：累吗？\n\n韦小舟：不累。"
_TURNS: Said = [("direct", "记者", "累吗？"), ("direct", "韦小舟", "不累。")]


@pytest.mark.parametrize("guest", ["对话韦小舟", "专访设计师韦小舟", "走近韦小舟", "记者专访韦小舟"])
def test_a_headline_only_names_the_guest(guest: str) -> None:
    assert said(extract(f"{guest}：桥修好了，人心也就近了{_ASKED}")) == _TURNS
    assert said(extract(f"韦小舟：桥修好了，人心也就近了{_ASKED}"))[1:] == _TURNS


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "云川总统韦小舟来访。公报援引韦小舟的话说：“合作不会变。”",
            [("direct", "韦小舟", "合作不会变。")],
            id="a-wire-that-cites-somebody",
        ),
        pytest.param(
            "局长韦小舟出席会议。《河口时报》引述他的话称，大桥将于明年通车。",
            [("indirect", "韦小舟", "大桥将于明年通车")],
            id="a-paper-that-cites-somebody",
        ),
        pytest.param(
            "“路通了。”《河口时报》援引村民罗小满的话说。",
            [("direct", "罗小满", "路通了。")],
            id="a-paper-that-cites-a-name-behind-words",
        ),
        pytest.param(
            "该报引述消息人士的话称，大桥将推迟通车。",
            [("indirect", "该报", "大桥将推迟通车")],
            id="a-paper-that-cites-nobody-named",
        ),
        pytest.param(
            "局长韦小舟引用陆游的话说：“纸上得来终觉浅。”",
            [("direct", "韦小舟", "纸上得来终觉浅。")],
            id="somebody-who-cites",
        ),
        pytest.param(
            "中国驻卡尔维亚大使馆领事部8日发布通知，提醒在卡中国公民注意安全。",
            [("indirect", "中国驻卡尔维亚大使馆领事部", "在卡中国公民注意安全")],
            id="an-office-of-an-embassy",
        ),
        pytest.param(
            "中国驻萨兰总领事馆经商处2日发表声明称，签证中心恢复办公。",
            [("indirect", "中国驻萨兰总领事馆经商处", "签证中心恢复办公")],
            id="an-office-of-a-consulate",
        ),
        pytest.param(
            "中国驻卡尔维亚大使韦小舟8日发布通知，提醒在卡中国公民注意安全。",
            [("indirect", "韦小舟", "在卡中国公民注意安全")],
            id="an-envoy",
        ),
        pytest.param(
            "该公司品牌部一名工作人员否认，称“纯属谣言”。",
            [("direct", "该公司品牌部一名工作人员", "纯属谣言")],
            id="the-company-of-somebody",
        ),
        pytest.param(
            "该校教务处一位老师说，课表已经改了。",
            [("indirect", "该校教务处一位老师", "课表已经改了")],
            id="the-school-of-somebody",
        ),
        pytest.param(
            "失蹤乘客的兒子趕到碼頭。他對記者說，父親從不遲到。",
            [("indirect", "失蹤乘客的兒子", "父親從不遲到")],
            id="kin-of-a-lost-passenger",
        ),
        pytest.param(
            "记者找到乘客的儿子。他说，父亲从不迟到。",
            [("indirect", "乘客的儿子", "父亲从不迟到")],
            id="kin-of-somebody-found",
        ),
        pytest.param(
            "“我们不是不想干，是真干不动了。”说这话的，是在矿上干了三十一年的掘进工雷长庚。",
            [("direct", "雷长庚", "我们不是不想干，是真干不动了。")],
            id="who-has-said-this",
        ),
        pytest.param(
            "“水来了！”喊出这句话的，不是别人，正是雷长庚的徒弟罗小满。",
            [("direct", "罗小满", "水来了！")],
            id="who-has-cried-this",
        ),
        pytest.param(
            "“路总会通的”，说这番话的人，是住在村东头、今年六十三岁的雷长庚，他干了半辈子石匠。",
            [("direct", "雷长庚", "路总会通的")],
            id="who-has-said-this-is-told-at-length",
        ),
        pytest.param(
            "“路总会通的。”说这话的，是一位干了三十一年的老矿工。",
            [("direct", "一位干了三十一年的老矿工", "路总会通的。")],
            id="who-has-said-this-has-no-name",
        ),
        pytest.param(
            "“路总会通的。”说这话的时候，雷长庚眼里有泪。",
            [("direct", "雷长庚", "路总会通的。")],
            id="when-he-said-this",
        ),
        pytest.param(
            "“妈，我不疼。”病床上的孩子反过来安慰她。",
            [("direct", "孩子", "妈，我不疼。")],
            id="an-adverb-that-is-no-name",
        ),
        pytest.param(
            "“妈，我不疼。”孩子转过身安慰她。", [("direct", "孩子", "妈，我不疼。")], id="a-verb-that-is-no-name"
        ),
        pytest.param(
            "老伴嫌他傻，他嘿嘿一笑：“傻就傻点，心里踏实。”",
            [("direct", "他", "傻就傻点，心里踏实。")],
            id="the-object-of-kin-is-not-the-kin",
        ),
        pytest.param(
            "村支书雷长庚来了。儿子骂了他一顿，他说：“不碍事。”",
            [("direct", "雷长庚", "不碍事。")],
            id="the-object-of-kin-is-whom-the-text-is-about",
        ),
        pytest.param("母亲骂了她一顿，她哭着说：“不碍事。”", [("direct", "她", "不碍事。")], id="who-is-scolded"),
        pytest.param(
            "县长韦小舟说，选举“总体平稳有序”，选委会只收到两件投诉。",
            [("mixed", "韦小舟", "选举“总体平稳有序”，选委会只收到两件投诉")],
            id="what-is-said-of-an-election",
        ),
        pytest.param(
            "县长韦小舟说，搜救“总体平稳有序”，没有人受伤。",
            [("mixed", "韦小舟", "搜救“总体平稳有序”，没有人受伤")],
            id="what-is-said-of-a-search",
        ),
        pytest.param(
            "卫生防护中心昨日（23日）公布，本港再添三宗个案。",
            [("indirect", "卫生防护中心", "本港再添三宗个案")],
            id="a-centre-that-nothing-else-knows",
        ),
        pytest.param(
            "文化中心已经开放，游客说，展品很多。", [("indirect", "游客", "展品很多")], id="a-centre-that-is-a-place"
        ),
        pytest.param(
            "中心最新一期周報指出，學校個案增至31宗。", [("indirect", "周報", "學校個案增至31宗")], id="a-weekly-report"
        ),
        pytest.param(
            "審判長歐小舟指出，兩人早就相識。判決理由並提到，賠償金額不到一成。",
            [("indirect", "歐小舟", "兩人早就相識"), ("indirect", "判決理由", "賠償金額不到一成")],
            id="the-grounds-of-a-judgement",
        ),
        pytest.param(
            "男子何小舟在庭上坦承犯行，辩称自己也是被骗，并当庭向受害人鞠躬道歉：“我对不起大家。”",
            [("indirect", "何小舟", "自己也是被骗"), ("direct", "何小舟", "我对不起大家。")],
            id="an-apology-behind-a-plea",
        ),
        pytest.param(
            "抱着两岁儿子的村民韦小舟说，早上先去了诊所。",
            [("indirect", "韦小舟", "早上先去了诊所")],
            id="who-carries-a-child-is-told-by-it",
        ),
        pytest.param(
            "牵着孙女的邻居说，早上先去了诊所。",
            [("indirect", "邻居", "早上先去了诊所")],
            id="who-leads-a-child-has-no-name",
        ),
        pytest.param(
            "木匠韦小舟走到门口，指着门口的老人说，他最清楚。",
            [("indirect", "韦小舟", "他最清楚")],
            id="who-is-pointed-at",
        ),
        pytest.param(
            "這是行政院主計總處17日的統計。主計總處表示，失業人數減少。",
            [("indirect", "主計總處", "失業人數減少")],
            id="a-body-that-the-tagger-has-torn",
        ),
        pytest.param(
            "據主計總處17日指出，失業人數減少。", [("indirect", "主計總處", "失業人數減少")], id="a-torn-body-and-a-day"
        ),
        pytest.param(
            "这是一位邻居眼中的乔念祖医生。而这位医生，谈到家乡时说过这么一句，“我的根在云川。”",
            [("direct", "乔念祖", "我的根在云川。")],
            id="this-head-whom-somebody-has-told-of",
        ),
        pytest.param(
            "局长乔念祖来了。一名刚到任的局长也在场。这位局长说，路要先修。",
            [("indirect", "这位局长", "路要先修")],
            id="this-man-who-has-come-in-without-a-name",
        ),
        pytest.param(
            "黄小舟整天忙着排练，晚上还是赶去参加答谢宴。他笑言：“多唱一首吧！”",
            [("direct", "黄小舟", "多唱一首吧！")],
            id="a-feast-that-the-tagger-takes-for-a-name",
        ),
        pytest.param(
            "去医学院找乔念祖，他没有戴口罩就走出来。他说他在楼里不戴口罩。",
            [("indirect", "乔念祖", "他在楼里不戴口罩")],
            id="on-whom-the-press-calls",
        ),
        pytest.param(
            "罗小满是支书。他代表议员韦小舟宣布拨款。他说：“渠要在清明前通水。”",
            [("direct", "罗小满", "渠要在清明前通水。")],
            id="for-whom-he-stands",
        ),
        pytest.param(
            "教授韦小舟在唁电中说，先生的著作“每一页我都读过不止一遍”。",
            [("mixed", "韦小舟", "先生的著作“每一页我都读过不止一遍”")],
            id="what-is-said-of-a-book",
        ),
        pytest.param(
            "县长韦小舟提出三点要求：一是备足沙袋，二是加强巡堤。",
            [("indirect", "韦小舟", "一是备足沙袋，二是加强巡堤")],
            id="items-behind-a-colon",
        ),
        pytest.param(
            "沙巴首長拿督諾指出，總額減少。",
            [("indirect", "拿督諾", "總額減少")],
            id="a-style-that-the-tagger-has-torn",
        ),
        pytest.param(
            "对方展现的心理素质也让丁小宁印象深刻：“她打得很好。”",
            [("direct", "丁小宁", "她打得很好。")],
            id="who-is-impressed",
        ),
        pytest.param(
            "老师的话令韦小舟感动不已：“她一直记得我。”",
            [("direct", "韦小舟", "她一直记得我。")],
            id="who-is-moved-by-what-is-said",
        ),
        pytest.param("罗小满让韦小舟先走：“我来断后。”", [("direct", "罗小满", "我来断后。")], id="who-is-told-to-go"),
        pytest.param(
            "“我一直躲在后面。”贝小克赛后说，“教练告诉我，不要当英雄。”谈到明年的目标，这位小将表示，要跑进2小时05分。",
            [
                ("direct", "贝小克", "我一直躲在后面。/教练告诉我，不要当英雄。"),
                ("indirect", "贝小克", "要跑进2小时05分"),
            ],
            id="a-topic-behind-words",
        ),
        pytest.param(
            "“教练告诉我，不要当英雄。”谈到当年的情景，贝小克说。",
            [("direct", "贝小克", "教练告诉我，不要当英雄。")],
            id="a-topic-behind-words-alone",
        ),
        pytest.param(
            "贝小克说：“我赢了。”提到教练，他笑着说：“他最凶。”",
            [("direct", "贝小克", "我赢了。"), ("direct", "贝小克", "他最凶。")],
            id="a-topic-of-an-answer",
        ),
    ],
)
def test_who_is_meant_in_unseen_articles(text: str, found: Said) -> None:
    assert said(extract(text)) == found


def test_two_voices_in_a_headline() -> None:
    record = extract("韦小舟：桥要修好 罗小满：钱要花对\n\n3月2日，会议召开。代表韦小舟、罗小满发言。")
    assert said(record) == [("direct", "韦小舟", "桥要修好")]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("石满仓说：“县长到我家，问我‘还缺啥’，我说缺烘干机。”", []),
        ("石满仓说：“他告诉我‘水要一度一度去量’。”", []),
        ("她說，護士很累，「有同事跟我講：『我連飲水都唔敢。』聽了很心痛」。", []),
        ("石满仓说：“大家喊他‘铁人’，他不乐意。”", ["铁人"]),
        ("石满仓说：“我们推行‘一网通办’，方便多了。”", ["一网通办"]),
    ],
)
def test_what_is_told_to_whoever_speaks_is_no_term(text: str, terms: list[str]) -> None:
    assert [term.span.text for term in extract(text).terms] == terms


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("陈晓棠走进教室，他说 “同学们好。”", "同学们好。"),
        ("李小麦将奖杯交给学生，她笑着说 “你们最棒。”", "你们最棒。"),
        ("王若安将这本书列入书单，他评价说　“写得好。”", "写得好。"),
        ("“同学们好，” 陈晓棠说， “请坐。”", "同学们好，/请坐。"),
        ("王若安去看桥，她高兴地说: “真长。”", "真长。"),
    ],
)
def test_a_blank_in_front_of_marks_is_only_print(text: str, words: str) -> None:
    assert [(kind, found) for kind, _, found in said(extract(text))] == [("direct", words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("王若安高喊一声“加油”，李小麦大喊一声“到”。", [("direct", "王若安", "加油"), ("direct", "李小麦", "到")]),
        ("老街坊齐喊一声“新年吉祥”，笑作一团。", [("direct", "老街坊", "新年吉祥")]),
        ("孩子们齐声喊出一句“老师好”。", [("direct", "孩子们", "老师好")]),
        ("大家齐声说了一句“谢谢老师”。", [("direct", "大家", "谢谢老师")]),
        ("林秀兰接过话筒喊了声“开始”。", [("direct", "林秀兰", "开始")]),
        ("一声“再见”，让王若安落泪。", []),
        ("王若安用一句“随缘”回答了所有问题。", []),
        ("一句“我们是一家人”拉近了距离。", []),
    ],
)
def test_one_cry_is_all_that_is_said(text: str, found: Said) -> None:
    assert said(extract(text)) == found
