"""Names, posts and bodies in wordings that texts seldom have and a rule of their own reads. All names are our own."""

import pytest

from tests.titles_told import Roles, people, read, roles

ROWS: list[tuple[str, str, str, Roles]] = [
    # how far a name goes
    (
        "one hidden name beside another",
        "被告人周某利、刘某刚驾车逃离现场。",
        "刘某刚",
        [(None, "被告人", "current")],
    ),
    (
        "a name with a hyphen and a dot",
        "瑞典议员安娜-索菲·贝克曼说，她很高兴。",
        "安娜-索菲·贝克曼",
        [("瑞典", "议员", "current")],
    ),
    (
        "a name torn behind its dot",
        "农民玉素甫·买合苏提的儿子考上大学。",
        "玉素甫·买合苏提",
        [(None, "农民", "current")],
    ),
    (
        "a last syllable that is a verb",
        "民警努尔·阿吉提救起一名儿童。",
        "努尔·阿吉提",
        [(None, "民警", "current")],
    ),
    ("a reporter and the city he writes from", "记者林佩布鲁塞尔9日电", "林佩", [(None, "记者", "current")]),
    ("a foreign name glued to its verb", "杰克·李接任总裁。", "杰克·李", [(None, "总裁", "current")]),
    ("a foreign name that took half of its verb", "安妮·李当选主教练。", "安妮·李", [(None, "主教练", "current")]),
    (
        "a name glued to its verb of office",
        "岭腾军任云川锌电选矿厂厂长。",
        "岭腾军",
        [("云川锌电选矿厂", "厂长", "current")],
    ),
    ("a name glued to 和 and a level", "副院长周立和院纪委书记出席。", "周立", [(None, "副院长", "current")]),
    ("a verb in front of a list", "会议选举鲁松亭、卢文轲、周天明为副主席。", "鲁松亭", [(None, "副主席", "current")]),
    (
        "who is dismissed and the body of his post",
        "县人大常委会免去陈志明福桥省人民政府主任职务。",
        "陈志明",
        [("福桥省人民政府", "主任", "former")],
    ),
    # where the body begins
    (
        "a school by two characters",
        "昨天，力行国小教师林佩珊说，学生很开心。",
        "林佩珊",
        [("力行国小", "教师", "current")],
    ),
    ("the same behind its county", "屏东县载兴国小教师林佩珊带队。", "林佩珊", [("屏东县载兴国小", "教师", "current")]),
    ("a firm by a verb", "求是会计师事务所律师邹明远代理此案。", "邹明远", [("求是会计师事务所", "律师", "current")]),
    (
        "a regiment by its numbers",
        "新编第九旅十八团老兵王兆庆说。",
        "王兆庆",
        [("新编第九旅十八团", "老兵", "current")],
    ),
    (
        "a town torn in its name",
        "福桥县鹿马登乡赤底村党支部书记林佩说。",
        "林佩",
        [("福桥县鹿马登乡赤底村", "党支部书记", "current")],
    ),
    (
        "an association in a word for numbers",
        "七股社区发展协会总干事周天明说。",
        "周天明",
        [("七股社区发展协会", "总干事", "current")],
    ),
    (
        "a side behind its verb",
        "建设方云滴文旅集团董事长周天明说。",
        "周天明",
        [("云滴文旅集团", "董事长", "current")],
    ),
    (
        "a joint in the name",
        "会长暨福桥分会院长林佩出席。",
        "林佩",
        [(None, "会长", "current"), ("福桥分会", "院长", "current")],
    ),
    ("a party in front of a former post", "民进党籍前立法院副院长林佩说。", "林佩", [("立法院", "副院长", "former")]),
    ("with whom", "会议昨日举行，连同县公安局局长林佩出席。", "林佩", [("县公安局", "局长", "current")]),
    ("by whom", "考察团一行6人由市委书记林佩带队。", "林佩", [("市委", "书记", "current")]),
    ("by whom, glued to a level", "大会由校党委书记林佩主持。", "林佩", [(None, "党委书记", "current")]),
    ("a former post at a level", "前市议员林佩认为，此事不妥。", "林佩", [(None, "市议员", "former")]),
    (
        "a team and what stands before its body",
        "研究由云川大学智慧农业课题组（负责人：林佩）完成。",
        "林佩",
        [("云川大学智慧农业课题组", "负责人", "current")],
    ),
    (
        "a short name in brackets",
        "香港云川厂商公会联合会（云厂联会）会长陈文岳表示，前景良好。",
        "陈文岳",
        [("香港云川厂商公会联合会", "会长", "current")],
    ),
    (
        "another name in brackets",
        "云川省委党校（云川省行政学院）校长林佩说。",
        "林佩",
        [("云川省委党校（云川省行政学院）", "校长", "current")],
    ),
    (
        "a paper on a line of credits",
        "文、图/江海财经记者 林佩 通讯员 周天明",
        "林佩",
        [("江海财经", "记者", "current")],
    ),
    (
        "a body behind the verb of an interview",
        "逐光——专访长河智能联合创始人林佩\n\n昨日，林佩说，公司刚起步，未来三年将投入一亿元。",
        "林佩",
        [("长河智能", "联合创始人", "current")],
    ),
    # whose post it is
    (
        "the body that 其 stands for",
        "多家媒体报道了云川动物园，其园长林佩昨日致歉。",
        "林佩",
        [("云川动物园", "园长", "current")],
    ),
    ("its chief behind another", "云川县党组成员陈文岳，县长林佩出席。", "林佩", [("云川县", "县长", "current")]),
    ("a chief of a state in a region", "沙巴首长马克·林德说，有点失望。", "马克·林德", [("沙巴", "首长", "current")]),
    (
        "two posts in one person",
        "身兼云川公司董事长与云川协会会长两职的林佩出席仪式。",
        "林佩",
        [("云川公司", "董事长", "current"), ("云川协会", "会长", "current")],
    ),
    (
        "the same of somebody whose name is a word",
        "兼任云川公司董事长与编剧两职的安远表示，压力很大。",
        "安远",
        [("云川公司", "董事长", "current"), ("云川公司", "编剧", "current")],
    ),
    (
        "a post taken from one just named",
        "林佩任云川县副县长；会议决定解除其局长职务。",
        "林佩",
        [("云川县", "副县长", "current"), (None, "局长", "former")],
    ),
    (
        "a post taken from whom the clause names",
        "会议讨论了林佩的问题，免去其县人大代表职务。",
        "林佩",
        [(None, "县人大代表", "former")],
    ),
    (
        "a degree at the head of a text",
        "硕士，现任云川县水务局局长周天明。",
        "周天明",
        [("云川县水务局", "局长", "current")],
    ),
    ("an envoy in a place like a name", "东岭驻林国大使周天明出席。", "周天明", [(None, "驻林国大使", "current")]),
    (
        "a province whose first character is a surname",
        "周天明此前被免去安徽省教育厅厅长职务。",
        "周天明",
        [("安徽省教育厅", "厅长", "former")],
    ),
    (
        "a county that no table knows, after the same verb",
        "会议决定，免去云川县水务局局长周天明的职务。",
        "周天明",
        [("云川县水务局", "局长", "former")],
    ),
    (
        "a firm whose first character is a surname",
        "他接受安裕葡萄酒公司总经理林佩的请托。",
        "林佩",
        [("安裕葡萄酒公司", "总经理", "current")],
    ),
    (
        "the same with a long name",
        "会议决定，免去云川县人力资源和社会保障局局长周天明的职务。",
        "周天明",
        [("云川县人力资源和社会保障局", "局长", "former")],
    ),
    # what is no body, or not his
    ("a trade", "独立电信分析师周文涛认为，市场会回暖。", "周文涛", [(None, "分析师", "current")]),
    ("a line of business", "日本航空爱好者林佩说。", "林佩", [(None, "航空爱好者", "current")]),
    ("a descent", "韩裔历史学家林佩文认为如此。", "林佩文", [(None, "历史学家", "current")]),
    ("a party", "民主党籍州长马克·林德说，预算不够。", "马克·林德", [(None, "州长", "current")]),
    ("a class in marks behind a common noun", "公司“小小课堂”队长林佩说。", "林佩", [(None, "队长", "current")]),
    ("a study in marks behind a village", "青山村“拾光书房”队长林佩说。", "林佩", [(None, "队长", "current")]),
    (
        "a speaker behind the chair of a council",
        "乡民代表会主席陈文岳，议长周天明到场。",
        "周天明",
        [(None, "议长", "current")],
    ),
    (
        "an actor behind a head of state",
        "美国总统、演员马克·林德出席。",
        "马克·林德",
        [("美国", "总统", "current"), (None, "演员", "current")],
    ),
    (
        "the armed police behind an office",
        "省国资委党委书记周天明、武警副司令员林佩出席。",
        "林佩",
        [(None, "武警副司令员", "current")],
    ),
    (
        "a board behind a bureau",
        "云川市水务局代局长周天明、理事会副主席林佩出席。",
        "林佩",
        [(None, "理事会副主席", "current")],
    ),
    ("a head of a bureau behind his name", "云川市的林佩局长说，水价不变。", "林佩", [(None, "局长", "current")]),
    ("a school left", "林佩毕业于云川大学，现在是理事长。", "林佩", [(None, "理事长", "current")]),
    ("what he is like", "林佩作为一名董事长，深知责任重大。", "林佩", []),
    ("what a list is like", "林佩、周天明等社区领袖出席。", "周天明", []),
    ("a teacher of a kindergarten that is not named", "涉事男子孙某（女，22岁，该园教师）已被刑拘。", "孙某", []),
    ("a deputy of an unnamed centre", "副主任代理中心主席林佩说。", "林佩", [(None, "中心主席", "acting")]),
    (
        "somebody by his title and a surname that is a colour",
        "网红主播白教练表示，市场很好。",
        "白教练",
        [(None, "网红主播", "current")],
    ),
]


@pytest.mark.parametrize(("text", "name", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_somebody_is_read_whole_with_post_and_body(text: str, name: str, expected: Roles) -> None:
    assert roles(read(text), name) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“青春向党·逐梦未来”演讲比赛昨日举行，校长林佩出席。", {"林佩"}),
        ("新来的两人，一个就姓林和，一个姓周。", set()),
        ("马青巴生区团团长周天明说，选情乐观。", {"周天明"}),
        ("案件于高等法院审理，于原讼法庭续审。", set()),
        ("扎西东珠工作室负责人说，门票已售罄。", set()),
        ("石方股份、云川长河和吉山光明昨日开业。", set()),
        ("后卫梁宇-罗马俱乐部。", {"梁宇"}),
        ("丈夫顿珠教了三年书。", set()),
        ("林克诺因回忆录受到关注。", {"林克诺"}),
        ("马沙内指出，天气很好。", {"马沙内"}),
        ("获奖的鲁松亭、卢文轲、周天明、林安等参加。", {"鲁松亭", "卢文轲", "周天明", "林安"}),
        # dots that the tagger does not know, and dots that are set wide
        *((f"对云浦高中校长黛安{dot}塔芙娜的深入访谈。塔芙娜说，好。", {f"黛安{dot}塔芙娜"}) for dot in "·•・‧∙．"),
        ("黛安∙塔芙娜是校长，戴安‧柯林是老师。", {"黛安∙塔芙娜", "戴安‧柯林"}),
        ("校长安娜 · 科林说，学校很好。", {"安娜·科林"}),
        ("云浦高中校长安娜· 科林说：“学校很好。”科林来自美国。", {"安娜·科林"}),
        ("德国总理安格拉 ∙ 默塞尔20日表示，谈判顺利。", {"安格拉∙默塞尔"}),
        ("本报记者 周明远 · 陈晓棠", {"周明远", "陈晓棠"}),
        ("要闻 · 国际 · 云浦", set()),
        # a surname that is something else
        ("他捧着金元宝发呆。", set()),
        ("他手捧金元宝登台，门口摆着银元宝。", set()),
        ("董事长金元宝说，公司很好。", {"金元宝"}),
        ("干部要常怀利民富民之心。", set()),
        ("常怀报国利民之志，常思为民之策。", set()),
        ("村民常怀远说，路通了。", {"常怀远"}),
        ("卖鱼老板手起刀落，修车师傅也来了。", set()),
        ("鱼老板说，生意好。", {"鱼老板"}),
        ("林欣获奖后，和同为教师的沈洁一起领奖。", {"林欣", "沈洁"}),
        # a writer before the title of a work, a by-name in marks
        ("我刚读完阿果的《云中的灯》。", {"阿果"}),
        ("最近在读莫然的《红河》和冰夏的《夜雨》。", {"莫然", "冰夏"}),
        ("云浦的《文物保护条例》今起施行。", set()),
        ("海东的《年度报告》公布了。", set()),
        ("李家的《家训》很长。", set()),
        ("美国“小飞人”莱德夺冠。", {"莱德"}),
        ("英国“脱欧”公投以后，德国“战车”启程。", set()),
        # a school that is called like a person, and the person
        ("她创立了萨梅特学校。萨梅特不是一个公司。", set()),
        ("布莱顿高中由她创办。布莱顿取得了成功。", set()),
        ("校长安德森创办了安德森学校。安德森说，学校很好。", {"安德森"}),
        # a torn name between a body and a title
        ("青浦家政服务有限公司的高念经理介绍，公司很好。", {"高念"}),
        ("云浦酒店的易念店长说，人手不够。", {"易念"}),
        ("青浦家政服务有限公司的明亮经理介绍，公司很好。", set()),
        ("青浦家政服务有限公司的高级经理来了，云浦酒店的余下经理没来。", set()),
        # fellow students
        ("王浩学长说，要多读书，高中学长也来了。", {"王浩"}),
        ("文科学长与同系学姐组队，教学长期坚持，科学长廊开放。", set()),
        ("访 谈 人：徐景智\n摄  影：张岚", {"徐景智", "张岚"}),
    ],
)
def test_only_people_are_named(text: str, expected: set[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("民建中央、致公党市委到会。", {"民建中央", "致公党市委"}),
        ("香港云川厂商公会联合会（云厂联会）今年将捐款。", {"香港云川厂商公会联合会"}),
        ("局长柴立群和县残联书记出席。", {"县残联"}),
        ("经市人大常委会主任会议提名，会议通过。", {"市人大常委会"}),
        ("经县政府常务会议研究，同意任命。", {"县政府"}),
        ("经信局局长陈大川到会。", {"经信局"}),
        ("经纬公司董事长陈大川到会。", {"经纬公司"}),
        ("日本政府决定捐款。", {"日本政府"}),
        ("多篇作品选入两岸三地大学、中学教科书。", set()),
        ("云川两岸三地交流协会开会。", {"云川两岸三地交流协会"}),
        ("台中市31个局处首长出席。", set()),
        ("日本银行开始检查。", {"日本银行"}),
        ("拉赫曼政府发言人周天明说，谈判将继续。", {"政府"}),
    ],
)
def test_bodies_are_whole_and_no_more(text: str, expected: set[str]) -> None:
    assert {body.name for body in read(text).organizations} == expected
