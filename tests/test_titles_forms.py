"""Words that only look like people, names in other scripts, lines of résumés, and the whole names of bodies."""

import pytest

from tests.titles_told import Roles, held, people, read, roles

NOBODY = [
    ("a verb like a surname", "住户有难处，楼长第一个敲门。"),
    ("a verb like a surname, cut by a verb of speech", "乘客有疑问可以拨打热线。"),
    ("a reduplicated verb", "市民查一查就清楚，队员停一停再走。"),
    ("an adverb painted by doubling", "三十名队员齐刷刷举起手，教练乐呵呵地点头。"),
    ("everybody who should", "居民应知尽知，职工应保尽保。"),
    ("a party to talks", "萨方表示欢迎，中方愿意继续磋商，马方介绍了情况。"),
    ("parties to a contract", "甲方付款，乙方交货，双方各执一份。"),
    ("called by a surname only", "一名50歲姓馮女住客受傷。"),
    ("function words of Cantonese", "個孫仲喺屋企等我。"),
    ("a verb that takes an object", "發言人回覆本報查詢時稱，工程已完成。"),
    ("the old employer", "他说，那份合同是跟老东家签的。"),
    ("what guards and doctors do", "医生查房，民警封路到位。"),
    ("an adverb like a surname", "网格员常上门看望，居民楼道宽敞。"),
    ("a verb that looks like a name", "司机关切地询问，大学生应征入伍。"),
    ("a party before a company", "天使投资方云岭资本同意追加。"),
    ("a document that speaks", "这篇报道写得好。文章说：“夜校越多越好。”贺词指出：“祝一切顺利。”"),
    ("towns in a list", "工厂设在清迈、普吉、帕维塔等地开设的园区。代表来自萨瓦尔、科洛尼等国。"),
    ("guests and their wives", "盛情款待各国驻华武官、副武官和夫人。"),
    ("a prize called after somebody", "云川人将获得卡洛·维蒂奖，“马科·贝洛尼奖”由协会颁发。"),
    ("a noun that several titles stand before", "人人都有自己的示范岗位，共产党员示范岗、劳动模范示范岗都挂了牌。"),
    ("a verb and who she becomes", "谁说她不能当起老板？"),
    ("those of a town", "他对镇干部说：“大家都想富。”"),
    ("a girl like iron", "人们叫她们“铁姑娘”，也叫黑姑娘。"),
    ("families and temples", "老赵家的狗跑了，岳飞庙修缮一新。"),
    ("figures under a post", "阅读 3.4万　赞 512　在看 88"),
    ("a column of a paper", "读者来信·调查\n\n本栏目长期征集线索。"),
]


@pytest.mark.parametrize("text", [text for _, text in NOBODY], ids=[reason for reason, _ in NOBODY])
def test_nobody_is_named(text: str) -> None:
    assert people(text) == set()


NAMED = [
    (
        "a country before its president",
        "贝洛尼亚总统佩德罗·瓦尔加斯在首都讲话。中方支持贝洛尼亚和萨兰两国对话。",
        {"佩德罗·瓦尔加斯"},
    ),
    ("a character too many", "苗昭昭红着眼圈说，等了九年。苗昭昭跪倒在场中央。", {"苗昭昭"}),
    ("a frequent surname before 方", "陈方说，先量再裁。", {"陈方"}),
    ("a surname that is a verb", "川海证券研究所所长管清风分析称，市场平稳。", {"管清风"}),
    ("a bar after the label", "文丨季舒", {"季舒"}),
    ("common words on a line of credits", "图丨谷雨　文丨孟小满", {"谷雨", "孟小满"}),
    ("a common word after a label", "（摄影：万里）", {"万里"}),
    ("an office on a line of credits", "制图：应急办", set()),
    ("little Zheng as an adjective", "刚毕业的小郑与房东签了合同。", {"小郑"}),
    ("a short Japanese name", "联合创始人高桥直人介绍了新产品。", {"高桥直人"}),
    ("a doctor in Latin letters", "Mary-Jane O'Neil博士表示同意。", {"Mary-Jane O'Neil"}),
    ("a brand that speaks", "Northern Light认为增速将放缓。", set()),
    ("pairs set wide", "委　员：林小满　高　远　马　跃", {"林小满", "高远", "马跃"}),
    ("a hyphen in a foreign name", "白宫发言人让-皮埃尔对此表态。", {"让-皮埃尔"}),
    ("a first syllable that the tagger left", "外交部发言人扎哈罗娃发声。", {"扎哈罗娃"}),
    ("a common word with a form of address", "班主任时光老师走进教室。", {"时光"}),
    ("where somebody was born", "石小川同志1933年生于云川，1955年参加工作。", {"石小川"}),
    ("his last name alone", "教授Anna Müller说，样本不够。Müller还说，要扩大样本。", {"Anna Müller"}),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_names_are_whole_and_no_others(text: str, wanted: set[str]) -> None:
    assert people(text) == wanted


HELD: list[tuple[str, str, str, Roles]] = [
    (
        "a body over a conjunction",
        "软件与终端事业部总经理欧阳青表示，新版下月推送。",
        "欧阳青",
        [("软件与终端事业部", "总经理", "current")],
    ),
    (
        "a centre of two fields in a museum",
        "省博物院文物保护与修复中心副研究馆员于青说，纸要一层层揭。",
        "于青",
        [("省博物院文物保护与修复中心", "副研究馆员", "current")],
    ),
    (
        "two bodies are no field",
        "医院和科研处处长何小川说，项目已结题。",
        "何小川",
        [("科研处", "处长", "current")],
    ),
    (
        "a body with marks in its name, and the title before it",
        "——访桐川市急救中心党总支副书记、“蓝手环”急救小组组长冉小军",
        "冉小军",
        [("桐川市急救中心", "党总支副书记", "current"), ("“蓝手环”急救小组", "组长", "current")],
    ),
    (
        "a workshop with a name of its own before a party post",
        "桐川机务段检修车间党总支书记孙一鸣说，安全无小事。",
        "孙一鸣",
        [("桐川机务段检修车间", "党总支书记", "current")],
    ),
    (
        "owners of a building",
        "順安樓業主立案法團主席關耀明表示，大廈樓齡31年。",
        "關耀明",
        [("順安樓業主立案法團", "主席", "current")],
    ),
    (
        "a company with a place in brackets",
        "华川半导体（上海）有限公司董事长陈默出席发布会。",
        "陈默",
        [("华川半导体（上海）有限公司", "董事长", "current")],
    ),
    (
        "a post with a chief",
        "联合国秘书长副发言人法蒂玛·奥尔森11日证实了消息。",
        "法蒂玛·奥尔森",
        [("联合国", "秘书长副发言人", "current")],
    ),
    (
        "two titles of one holder",
        "启蒙教练是退役运动员葛小珠。",
        "葛小珠",
        [(None, "启蒙教练", "current"), (None, "退役运动员", "current")],
    ),
    (
        "a professor in Latin letters",
        "工学院机械系副教授John Whitmore则指，旧式电梯要加装装置。",
        "John Whitmore",
        [("工学院机械系", "副教授", "current")],
    ),
    ("a paper without a head noun", "球坛前线记者 冷川 发自云海", "冷川", [("球坛前线", "记者", "current")]),
    (
        "reporters of a line with a label",
        "参与记者：林若兰 卡洛斯·门迪(圣洛)",
        "卡洛斯·门迪",
        [(None, "记者", "current")],
    ),
    (
        "a centre named before",
        "临川东站客运车间主任时明说，车站增开通道。省公路网监测与应急处置中心发布预测。该中心副主任祁思提醒，错峰出行。",
        "祁思",
        [("省公路网监测与应急处置中心", "副主任", "current")],
    ),
    (
        "a customs house",
        "石盘海关关长马跃说，通关时间压缩了一半。",
        "马跃",
        [("石盘海关", "关长", "current")],
    ),
    (
        "a paper in marks after another title",
        "桐川省作家协会副主席、《桐川文学》主编阿来成与会。",
        "阿来成",
        [("桐川省作家协会", "副主席", "current"), ("桐川文学", "主编", "current")],
    ),
    ("a company in Latin letters", "DeepNova首席执行官陈默到场。", "陈默", [("DeepNova", "首席执行官", "current")]),
    ("a field in Latin letters", "AI首席科学家何小川到场。", "何小川", [(None, "AI首席科学家", "current")]),
    ("a label set wide", "会　　长：周文\n\n副 会 长：何小川、林小满", "林小满", [(None, "副 会 长", "current")]),
    ("a numbered team", "抢修一队队员李大力彻夜奋战。", "李大力", [("抢修一队", "队员", "current")]),
    (
        "a card of a person",
        "【人物名片】周文，1978年生，石盘镇人，中共党员，现为石盘镇卫生院院长。",
        "周文",
        [("石盘镇卫生院", "院长", "current")],
    ),
    (
        "an author's title on one line",
        "作者：谢安 桐川大学法学院副教授",
        "谢安",
        [("桐川大学法学院", "副教授", "current")],
    ),
    (
        "lines of a résumé",
        "谷小雨同志简历\n\n谷小雨，女，1979年8月生，桐川人。现任桐川市委常委、副市长。\n\n"
        "1997.09—2001.07　河川工业大学水利系学习\n\n2001.07—2008.03　桐川市水利设计院技术员、工程师\n\n"
        "2008.03—2013.11　桐川市水务局规划处副处长（其间：2009.09—2010.06　挂职任石盘镇党委副书记）\n\n"
        "2013.11至今　桐川市水务局局长\n\n第十四届河川省人大代表。",
        "谷小雨",
        [
            ("桐川市委", "常委", "current"),
            ("桐川市委", "副市长", "current"),
            ("桐川市水利设计院", "技术员", "former"),
            ("桐川市水利设计院", "工程师", "former"),
            ("桐川市水务局规划处", "副处长", "former"),
            ("石盘镇", "党委副书记", "former"),
            ("桐川市水务局", "局长", "current"),
            (None, "第十四届河川省人大代表", "current"),
        ],
    ),
    (
        "a stretch of time before somebody else's post",
        "赵立新，1960年生。2015年至2018年，公司董事长信箱收到来信百封。",
        "赵立新",
        [],
    ),
]


@pytest.mark.parametrize(("text", "name", "wanted"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_roles_are_read(text: str, name: str, wanted: Roles) -> None:
    assert roles(read(text), name) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "据市城乡供水和水质监测中心介绍，水质达标。", {"市城乡供水和水质监测中心"}, id="level of government"
        ),
        pytest.param(
            "市市场监督管理局食品安全监督管理科对超市立案调查。",
            {"市市场监督管理局食品安全监督管理科", "市市场监督管理局"},
            id="a department of a bureau",
        ),
        pytest.param("各县区人民政府：请遵照执行。", set(), id="all of a kind"),
        pytest.param("王进喜纪念馆今天开放。", {"王进喜纪念馆"}, id="a house with a name"),
        pytest.param("国务卿将访问中东。", set(), id="a post"),
        pytest.param("市民服务中心人来人往，县城中心区改造完成。", set(), id="places"),
    ],
)
def test_bodies_outside_titles(text: str, wanted: set[str]) -> None:
    assert {body.name for body in read(text).organizations} == wanted


def test_a_chief_shares_his_post_with_nobody() -> None:
    layers = read("赛后，代理主教练安家林和曾春晓一同出席。")
    assert held(layers, "安家林") == {("代理主教练", None)}
    assert held(layers, "曾春晓") == set()


@pytest.mark.parametrize(
    ("text", "name", "want"),
    [
        pytest.param(
            "日本首相高市早月、外务大臣茂木敏充出席。", "高市早月", {("首相", "日本")}, id="japanese-in-a-slot"
        ),
        pytest.param("日本首相高市早月、外务大臣茂木敏充出席。", "茂木敏充", {("外务大臣", "日本")}, id="japanese-cut"),
        pytest.param("原云川银行董事长肖某一审被判死缓。", "肖某", {("董事长", "云川银行")}, id="某-and-what-follows"),
        pytest.param(
            "省委书记楼阳生、省长王凯旋会见来宾。", "王凯旋", {("省长", None)}, id="governor-beside-the-committee"
        ),
        pytest.param("世界银行行长班加、世贸组织总干事伊维拉发言。", "班加", {("行长", "世界银行")}, id="two-sounds"),
        pytest.param("网红主播李佳琪道歉。", "李佳琪", {("网红主播", None)}, id="two-trades-in-one"),
    ],
)
def test_who_stands_behind_a_title(text: str, name: str, want: set[tuple[str, str | None]]) -> None:
    assert held(read(text), name) == want


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("外交部发言人沈国放今天宣布会谈。", "沈国放", id="verb-that-takes-no-time"),
        pytest.param("总参谋长傅全有会见来宾。", "傅全有", id="有-before-a-verb"),
        pytest.param("犯罪嫌疑人胡某武被抓获。", "胡某武", id="某-in-the-middle"),
    ],
)
def test_the_last_character_of_a_name(text: str, name: str) -> None:
    assert people(text) == {name}
