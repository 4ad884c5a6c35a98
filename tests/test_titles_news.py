"""People and roles in the forms of news: credits, lists of officials, careers, minority names, traps."""

import pytest

from tests.titles_told import Held, held, people, read

HELD = [
    ("a paper without a head noun", "滨海财经记者 欧阳朔 青河报道", "欧阳朔", {("记者", "滨海财经")}),
    ("the word news in a paper's name", "浪花新闻记者 卫小田　实习生 于晴", "卫小田", {("记者", "浪花新闻")}),
    ("our own paper is no name", "本报记者 温故", "温故", {("记者", None)}),
    ("a credit after a slash", "摄影/解语 编辑/车马", "车马", {("编辑", None)}),
    ("a name of function words between marks", "【编辑：应如是】", "应如是", {("编辑", None)}),
    ("a proof-reader", "编辑：安闲　审核：戴竹", "戴竹", {("审核", None)}),
    ("an age between", "北川师范大学图书馆原馆长、79岁的安若水说，都在。", "安若水", {("馆长", "北川师范大学图书馆")}),
    (
        "one post more in front of the body",
        "现场指挥长、北川市消防救援支队副支队长邢开介绍了情况。",
        "邢开",
        {("现场指挥长", None), ("副支队长", "北川市消防救援支队")},
    ),
    (
        "a host with his titles before a blank",
        "主持人：北川市委宣传部副部长、市政府新闻办公室主任 卓文澜",
        "卓文澜",
        {("副部长", "北川市委宣传部"), ("主任", "市政府新闻办公室")},
    ),
    (
        "a common word as a name",
        "省林业和草原局二级巡视员万里。",
        "万里",
        {("二级巡视员", "省林业和草原局")},
    ),
    ("a common word in a list of judges", "审判长郑一清、审判员章程组成合议庭。", "章程", {("审判员", None)}),
    (
        "a team in a bracket",
        "1. 北川机床厂“晨光”攻关小组（带头人：陆九）",
        "陆九",
        {("带头人", "北川机床厂“晨光”攻关小组")},
    ),
    ("a contact in a bracket", "电话：5550101（市水务局节水科，联系人：安峰）", "安峰", {("联系人", "市水务局节水科")}),
    (
        "a committee that is set up",
        "本届评审委员会由北川市总工会副主席施若任主任委员，北川大学原副校长费河任副主任委员。",
        "费河",
        {("副主任委员", "评审委员会"), ("副校长", "北川大学")},
    ),
    (
        "newly appointed by the board",
        "北川重工股份有限公司公告称，公司董事会选举蒋同为新任董事长，并聘任其兼任总经理。",
        "蒋同",
        {("董事长", "北川重工股份有限公司"), ("总经理", "北川重工股份有限公司")},
    ),
    (
        "the post of a verb is not that of the next holder",
        "他曾任甲川（亚洲）有限公司首席执行官，乙川公司总裁韦伯年这样说。",
        "韦伯年",
        {("总裁", "乙川公司")},
    ),
    (
        "a company over a bracket",
        "芯海（上海）半导体股份有限公司董事长王芯说。",
        "王芯",
        {("董事长", "芯海（上海）半导体股份有限公司")},
    ),
    (
        "a subsidiary",
        "原总经理曲直已离任，转任集团下属川远资本管理有限公司董事。",
        "曲直",
        {("总经理", None), ("董事", "川远资本管理有限公司")},
    ),
    ("acting", "公司副总经理邓乔代行财务总监职责。", "邓乔", {("副总经理", "公司"), ("财务总监", None)}),
    (
        "fields joined by 和 and a department below",
        "省文化和旅游厅非物质文化遗产处处长岳峰很支持。",
        "岳峰",
        {("处长", "省文化和旅游厅非物质文化遗产处")},
    ),
    ("veterans are no post of the bureau's head", "退役军人事务局局长左远说。", "左远", {("局长", "退役军人事务局")}),
    (
        "a workshop named by a verb",
        "1. 欧阳夏　北川机床有限公司装配车间钳工",
        "欧阳夏",
        {("钳工", "北川机床有限公司装配车间")},
    ),
    ("a department of a university", "阮籍是北川大学历史系主任。", "阮籍", {("主任", "北川大学历史系")}),
    ("a torn committee", "电影周组委会秘书长德吉卓玛宣布开幕。", "德吉卓玛", {("秘书长", "电影周组委会")}),
    ("a school's number", "川东县一中学生佘满捡到一个挎包。", "佘满", {("学生", "川东县一中")}),
    ("the chief shares a character with the place", "青岚县长赵鸣说，路通了。", "赵鸣", {("县长", "青岚县")}),
    ("the same in traditional characters", "海汀鄉長潘志遠回應說，可以。", "潘志遠", {("鄉長", "海汀鄉")}),
    ("where somebody studies from", "他师从史学家祝寅。", "祝寅", {("史学家", None)}),
    (
        "the deputy of a chief who has other titles too",
        "北川理工大学校长、中国工程院院士沈之远，副校长祖冲出席。",
        "祖冲",
        {("副校长", "北川理工大学")},
    ),
    (
        "forms of address between titles",
        "濠江大學校長宋永教授、副校長葛偉教授撥穗。",
        "葛偉",
        {("副校長", "濠江大學"), ("教授", "濠江大學")},
    ),
    ("in brackets after a label", "作者：林田（系北川大学新闻学院讲师）", "林田", {("讲师", "北川大学新闻学院")}),
    (
        "the author at the end",
        "别急着下结论\n□ 常远\n　　一米虽短，连着民心，这件事办起来不难。\n（作者为北川省社会科学院副研究员）",
        "常远",
        {("副研究员", "北川省社会科学院")},
    ),
    (
        "a career under a bare heading",
        "　　闻敬远生于云川。\n【主要经历】\n　　1952年任北川大学学生会秘书长；\n　　1961年，任北川大学历史系讲师；",
        "闻敬远",
        {("学生会秘书长", "北川大学"), ("讲师", "北川大学历史系")},
    ),
    (
        "her career",
        "石桥村党支部书记邹雨正在看苗。今年34岁的她原是一家电商公司的运营主管，2021年回村，成立了青禾县石桥农机专业合作社，出任理事长。",
        "邹雨",
        {("党支部书记", "石桥村"), ("运营主管", "一家电商公司"), ("理事长", "青禾县石桥农机专业合作社")},
    ),
]


HELD += [
    ("a bureau's chief in short", "县公安局长王伍说，案子破了。", "王伍", {("局长", "县公安局")}),
    ("a field of work before the shared character", "行政院長卓平說，電價不漲。", "卓平", {("院長", "行政院")}),
    ("a rank is no field", "常务副院长王士远说。", "王士远", {("常务副院长", None)}),
    ("a state post by one character", "俄外长拉夫罗夫会见记者。", "拉夫罗夫", {("外长", "俄")}),
    ("state posts in a row", "美国总统布什、国务卿赖斯抵达。", "赖斯", {("国务卿", "美国")}),
    ("a name torn before a verb of speech", "以色列总理内塔尼亚胡说，行动将继续。", "内塔尼亚胡", {("总理", "以色列")}),
    ("a body that swallowed a name", "任命池子华为民政部副部长。", "池子华", {("副部长", "民政部")}),
    (
        "a rank in brackets between two posts",
        "任命李钢为商务部国际贸易谈判代表（正部长级）兼副部长。",
        "李钢",
        {("国际贸易谈判代表", "商务部"), ("副部长", "商务部")},
    ),
    (
        "leaders of one body over commas",
        "北川大学党委书记王仁，校长、党委副书记朱熹远，总会计师周颐。",
        "朱熹远",
        {("校长", "北川大学"), ("党委副书记", "北川大学")},
    ),
    ("the last of them", "北川大学党委书记王仁，校长朱熹远，总会计师周颐。", "周颐", {("总会计师", "北川大学")}),
    (
        "a delegate by the full name of the assembly",
        "江左省第十四届人民代表大会代表、石门乡党委书记海瑞年说。",
        "海瑞年",
        {("江左省第十四届人民代表大会代表", None), ("党委书记", "石门乡")},
    ),
    ("stationed somewhere", "联合国儿童基金会驻华代表桑玲致辞。", "桑玲", {("驻华代表", "联合国儿童基金会")}),
    ("an accused of the same case", "同案被告人李某某认罪。", "李某某", {("被告人", None)}),
    (
        "a customs house",
        "北川海关副关长、二级总监桑弘年。",
        "桑弘年",
        {("副关长", "北川海关"), ("二级总监", "北川海关")},
    ),
    (
        "a centre called after people",
        "中国航天员科研训练中心航天员叶富、李广进入空间站。",
        "叶富",
        {("航天员", "中国航天员科研训练中心")},
    ),
    ("from an agency by hearsay", "据新华社东京6月3日电（记者钱铮）大桥合龙。", "钱铮", {("记者", "新华社")}),
]


HELD += [
    ("with 作为 before the comma", "作为北川工商联常委，叶问先后捐款百万元。", "叶问", {("常委", "北川工商联")}),
    ("a verb of becoming", "王二小接过担子，成了石桥村新一任党支部书记。", "王二小", {("党支部书记", "石桥村")}),
    ("somebody else becomes", "刘琳介绍，这些成为居民的共同记忆。", "刘琳", set()),
    (
        "she is, and is",
        "窦小满上线了。她是云川县电商协会的会员，也是石桥村妇联主席。",
        "窦小满",
        {("会员", "云川县电商协会"), ("主席", "石桥村妇联")},
    ),
    (
        "he is whom the sentence opens with",
        "张山是北川大学教授李思的学生。他曾任川东县教育局局长。",
        "张山",
        {("局长", "川东县教育局")},
    ),
    ("and not whose pupil", "张山是北川大学教授李思的学生。他曾任川东县教育局局长。", "李思", {("教授", "北川大学")}),
    (
        "after the data show",
        "资料显示，蒋同今年51岁。他曾任甲川（亚洲）有限公司董事。",
        "蒋同",
        {("董事", "甲川（亚洲）有限公司")},
    ),
    ("of a community by 的", "白堂是云岭社区的党委书记。", "白堂", {("党委书记", "云岭社区")}),
    ("the holder after 的", "现任云川交响乐团首席指挥的余隆达，生于海滨。", "余隆达", {("首席指挥", "云川交响乐团")}),
    ("somebody by a noun after 的", "曾任云川晚报总编辑的老报人邹韬来了。", "邹韬", {("总编辑", "云川晚报")}),
    ("the board of who announces", "云川银行公告，董事会聘任范蠡为行长。", "范蠡", {("行长", "云川银行")}),
    (
        "elected one after the other",
        "会议选举展昭为市人大常委会主任，马汉、张龙为副主任。",
        "张龙",
        {("副主任", "市人大常委会")},
    ),
    ("a field after the verb", "前国家队队长李铁军任技术顾问。", "李铁军", {("队长", "国家队"), ("技术顾问", None)}),
    (
        "a commission of a committee",
        "县委书记、县委全面深化改革委员会主任郑桥主持会议。",
        "郑桥",
        {("书记", "县委"), ("主任", "县委全面深化改革委员会")},
    ),
    ("a founder's title torn", "云川商会创会会长胡岩病逝。", "胡岩", {("创会会长", "云川商会")}),
    ("a team in the village", "驻村工作队队长林木森说。", "林木森", {("队长", "驻村工作队")}),
    ("home-comers are of no village", "90后返乡大学生花木兰兰表态。", "花木兰兰", {("大学生", None)}),
    (
        "the representative of an accused company",
        "被告单位云川化工有限公司诉讼代表人季布认罪。",
        "季布",
        {("诉讼代表人", None)},
    ),
    ("a retired cadre", "县政协原副主席、离休干部杨荣因病逝世。", "杨荣", {("副主席", "县政协"), ("离休干部", None)}),
    ("a site's editor", "云川网总编辑穆青远发言。", "穆青远", {("总编辑", "云川网")}),
]


@pytest.mark.parametrize(("text", "name", "want"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_held(text: str, name: str, want: Held) -> None:
    assert held(read(text), name) == want


NAMED = [
    ("elements of a Tibetan name", "凌晨，才让东珠把包裹塞进邮包。", {"才让东珠"}),
    ("a Mongolian name that the tagger tore", "歌手蒙根其其格演唱了歌曲。", {"蒙根其其格"}),
    ("a name of two stop words before 老人", "牧民更登老人今年73岁。", {"更登"}),
    ("a name that ends in one more element", "此前，扮演者索南仁增从未演过戏。", {"索南仁增"}),
    ("a place of the same words", "德吉村的格桑花开了，巴音郭楞下起了雨。", set()),
    ("a parent by name", "父亲桑吉送了半辈子信。", {"桑吉"}),
    ("之 ends a name", "市公安局局长匡胤之到会讲话。", {"匡胤之"}),
    ("an aunt", "晌午，张婶端来一盆饺子。", {"张婶"}),
    ("a verb of two characters after the name", "门将马镇扑出点球。", {"马镇"}),
    (
        "a common word in a list of names",
        "市领导方旭东、巴雅尔、宁静、公孙朔出席。",
        {"方旭东", "巴雅尔", "宁静", "公孙朔"},
    ),
    ("fruit in a list", "香蕉、苹果、黄瓜、白菜、石榴分别涨价。", set()),
    ("a name set wide before a bracket", "3. 谷　雨（女）　北川市公交公司驾驶员", {"谷雨"}),
    ("a suspect with his profile", "犯罪嫌疑人郭某（男，37岁）已被拘留。", {"郭某"}),
    ("somebody's home", "当得知徐海成家养着牛羊，大家都来帮忙。", {"徐海成"}),
    ("a proverb speaks", "农谚说：“惊蛰到，春雷响。”", set()),
    ("an old master", "荀子说：“学不可以已。”", {"荀子"}),
    ("a term in marks", "影片获得“金雪豹”奖，“周调度、月通报”机制也有了。", set()),
    ("a year of the cycle", "背面写着“丙寅秋，与弟别”六个字。", set()),
    ("doubled characters", "他说话斯斯文文，不像坏人。", set()),
    ("small things", "她拎着小马扎走进公园，小梗阻变通途。", set()),
    ("how a career began", "他从研发工程师干起。", set()),
    ("a community that looks like a name", "望江街道柳荫社区党委书记邝华说。", {"邝华"}),
    ("a conference called after a place", "他在杰克逊霍尔会议上发言。", set()),
    ("what a cup is called", "老城焕新三年行动开始了。", set()),
    ("where a reporter files from", "本报记者 朱枫 发自广州", {"朱枫"}),
]


NAMED += [
    ("a town that looks like a name", "海汀鄉長潘志遠視察海汀漁港。", {"潘志遠"}),
    ("a team's town that looks like a name", "冠军由云川选手朱文获得。", {"朱文"}),
    ("an honour called after a town", "他获评“云川好人”。", set()),
    (
        "a foreign name in a list",
        "穆西亚拉、维尔茨、哈弗茨和菲尔克鲁格先后进球。",
        {"穆西亚拉", "维尔茨", "哈弗茨", "菲尔克鲁格"},
    ),
]


NAMED += [
    ("a neighbour", "卖早点的老胡掀开蒸笼。", {"老胡"}),
    ("one who is spoken to", "我劝他：“老孔，你别急。”", {"老孔"}),
    ("an elder as an object", "最让老侯高兴的是，邻居们都来了。", {"老侯"}),
    ("nobody: an elder's family", "大家没吃老张家一顿饭。", set()),
    ("nobody: old things", "他走进深山老林，喝了一碗老汤，又去看老石桥和老黄牛。", set()),
    ("nobody: high up", "她的袖子挽得老高，正在忙活。", set()),
    ("old cattle and little wheat", "老牛反刍，小麦抽穗，小时候的事忘不了。", set()),
    ("和 ends a name before a mark", "（领队：郎平，教练：陈忠和，队员：冯坤）", {"郎平", "陈忠和", "冯坤"}),
    ("a verb between", "副会长有蔡伦、沈括。", {"蔡伦", "沈括"}),
    ("two dotted names", "村民努尔曼古丽·麦麦提和艾则孜·吐尔孙领到了分红。", {"努尔曼古丽·麦麦提", "艾则孜·吐尔孙"}),
    ("a name that goes on with elements", "牧民阿拉腾其其格搬进新居。", {"阿拉腾其其格"}),
    ("a verb of speech swallowed", "教练员周而复说，小伙子们很拼。", {"周而复"}),
    ("where a text comes from", "来源：云川发布", set()),
    ("the skills of a town", "省级非遗项目“云川打铁技艺”出名了。", set()),
]


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_named(text: str, want: set[str]) -> None:
    assert people(text) == want


def mentions(text: str, name: str) -> list[str]:
    layers = read(text)
    found = next(one for one in layers.people if one.name == name)
    return [one.span.of(layers.document.text) for one in found.mentions]


@pytest.mark.parametrize(
    ("text", "name", "short"),
    [
        pytest.param(
            "外援莫拉莱斯独得38分。\n外援阿德里安·莫拉莱斯投中三分。",
            "阿德里安·莫拉莱斯",
            "莫拉莱斯",
            id="last-part-first",
        ),
        pytest.param(
            "牧民叶尔肯别克·木拉提来了。\n叶尔肯别克说，好。", "叶尔肯别克·木拉提", "叶尔肯别克", id="first-part"
        ),
        pytest.param(
            "王主任，您好！街道办事处主任王振国接过电话。", "王振国", "王主任", id="title-before-the-full-name"
        ),
        pytest.param("市公安局局长张亮、办公室主任张明在场。张局说，好。", "张亮", "张局", id="short-title"),
        pytest.param("市公安局局长张亮、办公室主任张明在场。张主任点点头。", "张明", "张主任", id="two-of-one-surname"),
    ],
)
def test_mention(text: str, name: str, short: str) -> None:
    assert short in mentions(text, name)


def test_a_community_is_one_body_however_its_name_is_cut() -> None:
    layers = read("——访澜桥市槐荫区望河街道柳市口社区党委书记陶秋雁\n\n柳市口社区党委书记陶秋雁对记者说，好。")
    assert held(layers, "陶秋雁") == {("党委书记", "澜桥市槐荫区望河街道柳市口社区")}


@pytest.mark.parametrize(
    ("text", "name", "want"),
    [
        pytest.param(
            "卓玛央宗，女，藏族，30岁，多儿乡小学教师。",
            "卓玛央宗",
            ("female", "30", "藏族", None),
            id="commas",
        ),
        pytest.param("53岁的回族汉子马占山开面馆。", "马占山", (None, "53", "回族", None), id="before-the-name"),
        pytest.param("李四海今年八十二岁。", "李四海", (None, "82", None, None), id="after-the-name"),
        pytest.param("广西壮族自治区主席韦一远讲话。", "韦一远", (None, None, None, None), id="an-autonomous-region"),
        pytest.param(
            "乌日娜（女，蒙古族，1985年生，内蒙古通辽市科尔沁左翼中旗人）唱歌。",
            "乌日娜",
            ("female", None, "蒙古族", "内蒙古通辽市科尔沁左翼中旗"),
            id="a-long-native-place",
        ),
    ],
)
def test_stated(text: str, name: str, want: tuple[str | None, ...]) -> None:
    found = next(one for one in read(text).people if one.name == name)
    stated = (found.gender, found.age, found.ethnicity, found.native_place)
    assert tuple(one.value if one else None for one in stated) == want
