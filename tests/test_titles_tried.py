"""What trying posts, bodies and long rows by the hundred has shown: words that end in a family name, rows of places,
companies by what they trade in, roads, words of grammar between a post and a foreign name."""

import pytest

from tests.titles_told import Held, held, people, read

POSTS = [
    "专门委员",
    "里干事",
    "主秘",
    "政务委员",
    "书记官长",
    "作业长",
    "工段长",
    "政教主任",
    "证券事务代表",
    "投资经理",
    "村小组长",
    "驻村工作队长",
    "总监理工程师",
    "舞台监督",
    "长聘副教授",
    "住院总医师",
    "随员",
    "多数党领袖",
    "执政官",
    "牧师",
    "阿訇",
    "主任法医师",
    "片警",
    "访问学者",
    "外籍院士",
    "外教",
    "环保专家",
    "民俗专家",
    "文物修复师",
    "动物防疫员",
    "二胡演奏家",
    "版画家",
    "园林设计师",
    "跳水运动员",
    "残疾人运动员",
    "村会计",
    "副处级干部",
]
BODIES = [
    "云川市文化广电和旅游局",
    "云川县发展改革和科技局",
    "云川物流园",
    "云川青年旅舍",
    "云川边检站",
    "花川农改场",
    "云川市公安局刑侦支队",
    "云川大学附属第二医院心血管内科",
    "国家税务总局云川市税务局",
    "云川丰源种植专业合作社",
    "云川自贸试验区管委会",
]
NAMES: list[tuple[str, str, list[str]]] = [
    ("an experimental field", "始终把试验田建在农民的家门口。", []),
    ("what has to do with", "议员强调有关川普不适任的说法。", []),
    ("a party", "自由受到限制。行动党哥打山州议员郑瑞山接受采访。", ["郑瑞山"]),
    ("a post that ends in a name", "主任任建山到会。前任党委书记党国山说，好。", ["任建山", "党国山"]),
    ("a name in front of an adverb", "前主教练陈忠和更是看好这支队伍。", ["陈忠和"]),
    ("a name and another", "教练陈忠和李小明都来了。", ["陈忠", "李小明"]),
    ("a verb and when", "他与议员商讨后告诉记者，这是事实。", []),
    ("a company of builders", "价格上涨两成，承包商川叶营造去年7月停工。", []),
    ("a company of food", "通海药业、朱老六食品等16户挂牌。", []),
    ("a road", "家住云川区陈寿路的张大爷告诉记者，安静多了。", ["张大爷"]),
    ("a bridge", "过薛老桥，便见一座亭子。", []),
    (
        "villages in a row",
        "云江镇辖横岸、佑洞、东勇、弄达、龙山、榕木、高安、莲花、龙凤、泗潘、珠江、双合十二个村。",
        [],
    ),
    ("some part", "病变多局限于某一部位。", []),
    ("parents and teachers", "今天的家长和老师都希望孩子快速成长。", []),
    ("one of the guides", "主要导游之一埃利亚斯·莱山说，他知道。", ["埃利亚斯·莱山"]),
    ("who charges whom", "特别检察官穆山指控罗杰·斯山妨碍司法。", ["穆山", "罗杰·斯山"]),
    ("a caption and its text", "曾利芬曾利芬，云川市爱心会会长。", ["曾利芬"]),
    ("as for", "对于雄鹰队主帅索萨来说，没能淘汰对手是遗憾。", ["索萨"]),
    ("whence", "接待从邵原来的林某海。", ["林某海"]),
    ("a side", "昨晚林若英方首次回应了退票事件。", ["林若英"]),
    ("two by their surnames", "王、李二人确已不再担任职务。李还兼任公司董事。", []),
    ("works and an office", "阴极保护工程·云川市住房和城乡建设局发布公告。", []),
    ("a name before a form of address", "著名神经病学家林岗之教授等出席活动。", ["林岗之"]),
    ("even", "甚至连门罗总统也因借了钱而取消了法令。", ["门罗"]),
    ("credits", "林廷红、马吉、张敏编: 季佩佩", ["林廷红", "马吉", "张敏", "季佩佩"]),
    ("storms", "台风莫兰蒂登陆。来自北部的飓风欧文很强。", []),
    ("a fixed phrase", "不收家长的小恩小惠。随车老师说，不知道。", []),
    ("dynasties", "宋明以后，豆腐文化广为流传。", []),
    ("volunteers", "迎回589具在韩志愿军烈士遗骸。", []),
    ("teams", "由皇家海岸和巴列卡诺两支球队参赛。", []),
    ("somebody who rides", "接着由肖某骑着自行车载着同伙。", ["肖某"]),
    ("a name that ends in a noun of saying", "分局局长王录学说，该案的侦破令人振奋。", ["王录学"]),
    ("what somebody is called", "她可能叫“杨燕”，家住青山区。户主登记为“王芳”的房屋已出售。", ["杨燕", "王芳"]),
    (
        "kin in one character",
        "兄马逵，子马麟都是画家。其子王磊在外务工，其妻李梅在家。",
        ["马逵", "马麟", "王磊", "李梅"],
    ),
    ("kin by their order", "妻李梅、次子王强均在现场。", ["李梅", "王强"]),
    ("a speech of somebody", "全面贯彻落实江大海总书记重要讲话精神。江总书记说，好。", ["江大海"]),
    ("an address by rank", "昨天，记者见到了林参谋长。林参谋长告诉记者，会好。", ["林参谋长"]),
    ("whom one meets", "在会见林盟秘书长穆萨时，杨江山表示，要合作。", ["穆萨", "杨江山"]),
    ("a name with 和 before its verb", "林信和指出，大学要服务国家。", ["林信和"]),
    ("a city hall", "他问，卢市府在做什么。", []),
    ("who comes to a city", "邀请更多的院士、专家、教授来厦讲学。", []),
]


@pytest.mark.parametrize(("text", "names"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
def test_names(text: str, names: list[str]) -> None:
    assert people(text) == set(names)


ROLES: list[tuple[str, str, str, Held]] = [
    (
        "such as those",
        "即刻带领云川中队副中队长林少伟和梁文升、纪少彬等民警赶往现场。",
        "梁文升",
        {("民警", None)},
    ),
    (
        "others",
        "湘云公司原总经理黄伟忠，以及三位曾在云川公司担任过副总经理的高管。",
        "黄伟忠",
        {("总经理", "湘云公司")},
    ),
    ("parents of pupils", "来自云川市的考生家长苏洪介绍，其女儿今年高考。", "苏洪", set()),
    ("a part of the world", "云川集团大中华区总裁林怡帆说，会好。", "林怡帆", {("大中华区总裁", "云川集团")}),
    ("of a dynasty", "清代大臣宋荦关于豆腐的记载。", "宋荦", {("大臣", None)}),
    ("a headquarters", "第七战区长官部参谋长傅常留下家书。", "傅常", {("参谋长", "第七战区长官部")}),
    ("a university by two characters", "云大副校长林怡帆说，会好。", "林怡帆", {("副校长", "云大")}),
    ("a society and its head", "云川县农会长林怡山说，会好。", "林怡山", {("会长", "云川县农会")}),
    (
        "some firm",
        "江苏云川某服装生产企业车间负责人 林明：还有一个月。",
        "林明",
        {("车间负责人", "江苏云川某服装生产企业")},
    ),
    (
        "a group inside",
        "云川电影家协会分党组书记、驻会副主席林宏出席。",
        "林宏",
        {("分党组书记", "云川电影家协会"), ("驻会副主席", "云川电影家协会")},
    ),
    ("the hosts", "苏士澍、沈强等主办方负责人出席。", "沈强", {("负责人", None)}),
    ("the team of Japan", "选手林晓战胜了日本队选手高桥美。对手是香港队。", "高桥美", {("选手", "日本队")}),
    ("the list that 包括 opens", "五人到场,包括中文系原主任马三川。", "马三川", {("主任", "中文系")}),
    ("the bureau that 只有 leads to", "到场的只有教务处处长林宏。", "林宏", {("处长", "教务处")}),
    ("whose descent is told", "美籍印度裔物理学家金森指出,这很重要。", "金森", {("物理学家", None)}),
    ("华裔 is no country's", "华裔作家林小川获奖。", "林小川", {("华裔作家", None)}),
    ("本片 without a mark before", "对于这件事本片导演林宏回答说,不会。", "林宏", {("导演", None)}),
    (
        "a poet is of no department",
        "云山大学中文系教授、诗人余光川病逝。",
        "余光川",
        {("教授", "云山大学中文系"), ("诗人", None)},
    ),
    ("a town and 前", "岭南省云川前市委书记徐建川已卸任。", "徐建川", {("市委书记", "岭南省云川")}),
    ("a town and 原", "广东惠州原市委常委徐建川到会。", "徐建川", {("市委常委", "广东惠州")}),
    ("原 in the county's name", "广东省三原县委书记徐建川到会。", "徐建川", {("书记", "广东省三原县委")}),
    ("资深 behind a party", "民进党籍资深议员谢明川质询。", "谢明川", {("资深议员", "民进党")}),
    ("资深 behind the party of the mainland", "民进资深会员谢明川说。", "谢明川", {("资深会员", "民进")}),
    (
        "a village that sets the scene",
        "新平村第一书记杨川说。在义井镇红桥村,看到村党支部书记孟凡川。",
        "孟凡川",
        {("党支部书记", None)},
    ),
    (
        "a village in passing",
        "新平村第一书记杨川说。石桥村也来学习。村党支部书记孟凡川说。",
        "孟凡川",
        {("党支部书记", "新平村")},
    ),
    ("our village", "新平村第一书记杨川说。在红桥村,我村村主任孟凡川说。", "杨川", {("第一书记", "新平村")}),
    ("a department that the tagger takes for a trade", "电信系主任苏育川说。", "苏育川", {("主任", "电信系")}),
    ("a university's 系主任", "云山大学系主任苏育川说。", "苏育川", {("系主任", "云山大学")}),
    ("a book-keeper and more", "前帐房兼行政主任黄惠川获刑。", "黄惠川", {("帐房", None), ("行政主任", None)}),
    ("职司 is no department", "职司城市发展的都发局长李正川出席。", "李正川", {("局长", "都发局")}),
    ("系 twice", "云川大学历史系系主任余光川说。", "余光川", {("系主任", "云川大学历史系")}),
    ("系 twice without a university", "中文系系主任余光川说。", "余光川", {("系主任", "中文系")}),
]


@pytest.mark.parametrize(("text", "name", "want"), [row[1:] for row in ROLES], ids=[row[0] for row in ROLES])
def test_roles(text: str, name: str, want: Held) -> None:
    assert held(read(text), name) == want


@pytest.mark.parametrize("post", POSTS)
def test_posts(post: str) -> None:
    roles = held(read(f"昨天，云川县的{post}林怡帆表示，今年会更好。"), "林怡帆")
    assert [position for position, _ in roles] == [post]


@pytest.mark.parametrize("body", BODIES)
def test_bodies(body: str) -> None:
    want: Held = {("负责人", body)}
    assert held(read(f"近日，{body}负责人林怡帆表示，今年会更好。"), "林怡帆") == want
