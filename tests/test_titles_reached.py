"""Rules for rare turns that no other test comes to: each sentence is read wrongly without one branch of the grammar.

All sentences are our own; people, places, firms and bodies are invented.
"""

import pytest

from pipeline import extract
from pipeline.document import Unit
from pipeline.spans import Span
from pipeline.titles.no_bodies import is_no_body
from pipeline.titles.reading import Reading
from pipeline.tokens import Word
from tests.titles_told import Held, held, people, read, roles

NAMES = [
    ("a name and when, in one word", "记者石邦时从云川赶来。", ["石邦时"]),
    ("the same in a list", "云川县公安局局长石邦时、副局长周明远到场。", ["石邦时", "周明远"]),
    ("who is nothing first", "局长石邦先是云川人，今年五十岁。", ["石邦先"]),
    ("but first and then", "局长石邦先是说明情况，然后宣布结果。", ["石邦"]),
    ("a conjunction in a name", "财务主管欧成中和财务总监签约。", ["欧成中"]),
    ("how good somebody is", "局长石邦好聪明，说今年增收。", ["石邦"]),
    ("how often somebody was hit", "民警孙靖中两枪倒地。", ["孙靖"]),
    ("who did nothing at once", "记者石邦一参加了活动。", ["石邦一"]),
    ("who sets no condition", "村民石邦若参加了活动。", ["石邦若"]),
    ("in front of a set phrase", "指挥长李岭毫一声令下，队伍出发。", ["李岭毫"]),
    ("who breaks a rule", "主任兰官其违规将被处分。", ["兰官其"]),
    ("an adverb no name", "昨日传出林一度不满，要离开。", []),
    ("a body no name", "特首和巴金医院签约。", []),
    ("a president with a surname's sound", "马总统科瓦连科说，要合作。", ["科瓦连科"]),
    ("a premier in one word with the name", "昨日，马总理德罗舍尔到访。", ["德罗舍尔"]),
    ("a monk's surname", "云川寺住持司马法师说，要合作。", ["司马法师"]),
    ("no monk", "一早，去见法师的人很多。第二天，去见法师的人更多。", []),
    ("a given name that is a verb of meetings", "石桥村陈小会主任说，要修路。", ["陈小会"]),
    ("for whom something is good", "对卡洛来讲，这是好事。", ["卡洛"]),
    ("who leads it", "这是由何平带领的新项目。", ["何平"]),
    ("a Mongolian name", "医生其其格站在门口。", ["其其格"]),
    ("an acting mayor to be", "市长何武任代理市长。", ["何武"]),
    ("a city abroad", "记者李宗雅加达5日电，要修路。", ["李宗"]),
    ("only then", "局长周明昨天到会。后来，周明才来得及说话。", ["周明"]),
    ("no name in a body behind and", "云川大学副校长暨云川研究院院长马德明说：“很好。”", ["马德明"]),
    ("all that can be done", "驻村第一书记应享尽享。", []),
    ("a surname that is a verb of office", "市委常委林远、任国庆出席会议。", ["林远", "任国庆"]),
    ("the same inside a list", "县委常委林远、张石民、任国庆、刘海清出席。", ["林远", "张石民", "任国庆", "刘海清"]),
    ("a sheet and what it is", "他在游泳馆办了张年卡。", []),
    ("somebody who is not at home", "韩某成不在家。", ["韩某成"]),
    ("a manager with a rare surname", "水厂的党经理摇头说，不会停水。", ["党经理"]),
    ("a delegate of the party", "市党代表说，已经上报。", []),
    ("who signs for a station", "今日小镇\n\n江州市融媒体中心 夏婉宁\n\n今天天气很好。老人说，好。", ["夏婉宁"]),
    ("two who report for an office", "今日小镇\n\n县委报道组 林志 潘远山\n\n今天天气很好。", ["林志", "潘远山"]),
    ("a subtitle of a station", "今日小镇\n\n江州晚报 高度重视\n\n今天天气很好。老人说，好。", []),
    ("a style of one character", "前首相敦加里姆说，要合作。", ["加里姆"]),
    ("no style", "主席敦促各方努力，去伦敦马拉松。", []),
    ("a town of two words", "（亚罗士打3日讯）天气很好。", []),
    ("a foreign name with one odd sound", "上诉法官朱蒂柏拉卡姆说，会宣判。", ["朱蒂柏拉卡姆"]),
    ("an aunt and her name", "大家说的这个王阿姨名叫王秀禾。王阿姨很忙。", ["王秀禾"]),
    ("a neighbour over a dash", "菜园“老秦”天天浇\n\n他就是三楼的老秦——秦治邦。", ["秦治邦"]),
    ("what everybody calls him", "人称“老李”的李大川今年60岁。", ["李大川"]),
    ("who calls somebody", "王师傅叫王大川来吃饭。", ["王师傅", "王大川"]),
    ("a father", "老王是王大川的父亲。", ["老王", "王大川"]),
    ("a village and an age", "柳河村今年58岁的孙明远是个木匠。", ["孙明远"]),
    ("an author that nobody knows", "来源:云川网 作者:未知\n\n大桥昨日通车。", []),
    ("whom a reporter follows", "记者随王芳来到山上。", ["王芳"]),
    ("whom he looks for", "记者找李明核实。", ["李明"]),
    ("by whom he is led", "民警经王芳介绍走进果园。", ["王芳"]),
    ("a chief of a place, glued to his name", "松田區長顏恆達說,估算產量銳減。", ["顏恆達"]),
]


@pytest.mark.parametrize(("text", "names"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
def test_names(text: str, names: list[str]) -> None:
    assert people(text) == set(names)


ROLES: list[tuple[str, str, Held]] = [
    ("terms are no part of a post", "林志远连任三届全国政协委员。", {("全国政协委员", None)}),
    ("a place and a term", "云南第十四届全国人大代表林志远说，要合作。", {("云南第十四届全国人大代表", None)}),
    ("what is directed", "宏源市场副总监林志远说，要合作。", {("市场副总监", "宏源")}),
    ("a crew at the head of a text", "带电作业班班长林志远说，天气很冷。", {("班长", "带电作业班")}),
    ("a village and its level", "新村村党支部书记林志远说，要修路。", {("村党支部书记", "新村")}),
    ("a town that ends like its level", "云川县新镇镇党委书记林志远说，要修路。", {("党委书记", "云川县新镇镇")}),
    ("a rank of old", "云川大学荣休校长林志远去世。", {("荣休校长", "云川大学")}),
    ("an alliance in a chamber", "新界联立法会议员林志远说，要修路。", {("立法会议员", "新界联")}),
    (
        "a conjunction in front of a branch",
        "和远达汽车（中国）有限公司签约，总经理林志远出席。",
        {("总经理", "远达汽车（中国）有限公司")},
    ),
    (
        "a company whose name is an adverb",
        "董事长远达（中国）投资有限公司总经理林志远说，要合作。",
        {("董事长", None), ("总经理", "远达（中国）投资有限公司")},
    ),
    (
        "a post in front of a branch",
        "商会理事海石咨询（中国）有限公司总经理林志远说，要合作。",
        {("理事", "商会"), ("总经理", "海石咨询（中国）有限公司")},
    ),
    (
        "who visits a cooperative",
        "浙江企业考察河岭村种植专业合作社理事长林志远说，要合作。",
        {("理事长", "河岭村种植专业合作社")},
    ),
    (
        "each bureau its own head",
        "各局、水利局、农业局负责人林志远、周明远到会。",
        {("负责人", "水利局")},
    ),
    ("whom two people call on", "林志远、周明远分别拜会云川县农业局局长、副局长。", set()),
    ("one chief for two", "林志远、周明远分别任云川县教育局局长。", set()),
    ("a village that begins like a number", "四十里铺村党支部书记林志远说，要修路。", {("党支部书记", "四十里铺村")}),
    ("a newspaper behind a verb", "她拜访云川晚报社发行处原副主任林志远的母亲。", {("副主任", "云川晚报社发行处")}),
    ("a constituency in parts", "槟城消息：峇眼马玛州议员林志远说，要修路。", {("州议员", "峇眼马玛")}),
    (
        "the same behind a post",
        "马来西亚槟城：主席峇眼马玛州议员林志远说，要修路。",
        {("主席", None), ("州议员", "峇眼马玛")},
    ),
    ("the same behind a name", "马来西亚槟城：郑成和光大州议员林志远说，要修路。", {("州议员", "光大")}),
    ("a branch of the police", "城南分局长林志远说，要严查。", {("分局长", "城南分局")}),
    ("a ministry printed nearby", "国民团结部昨日开会。国民团结部长林志远到会。", {("部长", "国民团结部")}),
    ("a minister abroad", "英国防大臣林志远说，要合作。", {("国防大臣", "英")}),
    ("whom somebody helped", "为此，她帮助32岁的林志远。他任云川县教育局局长。", {("局长", "云川县教育局")}),
    ("a trade of a career", "林志远历任云川县文化馆标本员。", {("标本员", "云川县文化馆")}),
    ("who belongs to a party", "新潮党籍县议员林志远说，要修路。", {("县议员", None)}),
    ("behind the end of a dateline", "云川3月15日讯县教育局局长林志远说，要修路。", {("局长", "县教育局")}),
    ("pupils and their school", "三名学生和县第一中学校长林志远到场。", {("校长", "县第一中学")}),
    ("many of a council", "多名区议会主席林志远到场。", {("主席", "区议会")}),
    ("a line that says who wrote", "【文/云川日报记者林志远】", {("记者", "云川日报")}),
    ("unless something happens", "如不出意外国家体育总局副局长林志远将出席。", {("副局长", "国家体育总局")}),
    ("such as courts", "到场的包括县法院院长林志远。", {("院长", "县法院")}),
    ("who once was of a company", "昨日，前云川集团副总裁林志远被查。", {("副总裁", "云川集团")}),
    ("no party", "无党籍议员林志远说，要修路。", {("议员", None)}),
    ("a party that the tagger tears", "团结党总书记林志远说，要合作。", {("总书记", "团结党")}),
    ("a company printed again", "昨日，北麓传动独立董事林志远辞职。北麓传动涨停。", {("独立董事", "北麓传动")}),
    ("a team behind its city", "浙江稠州外援林志远得分。", {("外援", "浙江稠州")}),
    ("a trade at some firm", "林志远原是厦门一家公司的会计。", {("会计", None)}),
    ("two departments in one", "云川医院神经内科与康复科主任林志远说。", {("主任", "云川医院神经内科与康复科")}),
    ("a field behind a verb", "他依托生物化学与工程学院院长林志远。", {("院长", "生物化学与工程学院")}),
    ("a society of two fields", "中国冰川与海洋学会会长林志远说，要合作。", {("会长", "中国冰川与海洋学会")}),
    ("a unit of two fields", "云川医院药剂科与设备管理处主任林志远说。", {("主任", "云川医院药剂科与设备管理处")}),
    ("who is dismissed and from where", "免去林志远云川市公安局局长职务。", {("局长", "云川市公安局")}),
    ("no name in a body behind a verb", "免去林海县教育局局长林志远的职务。", {("局长", "林海县教育局")}),
    ("an office below a sea", "云川市公安局南海警务室的民警林志远说。", {("民警", "云川市公安局南海警务室")}),
    (
        "a community below a street",
        "来到江州区文昌街道胜岭社区，人人都和社区党委书记林志远打招呼。",
        {("党委书记", "江州区文昌街道胜岭社区")},
    ),
    ("as what somebody acts", "作为师傅，林志远很耐心。", set()),
    ("as what he leads", "作为青江研究会会长，林志远很耐心。", {("会长", "青江研究会")}),
    ("a chief minister of a state", "霹雳州务大臣林志远说，要修路。", {("州务大臣", "霹雳")}),
    ("of a state in the word before", "雪兰莪州务大臣拿督林志远说，要修路。", {("州务大臣", "雪兰莪")}),
    ("who leads a party in a state", "林志远也是民主行动党槟州主席。", {("主席", "民主行动党槟州")}),
    ("who is elected in a state", "林志远是沙巴州的国会议员。", {("国会议员", "沙巴州")}),
    ("a nurse of the south", "内科ICU护长林志远说，要注意。", {("护长", "内科ICU")}),
    ("whose house it is", "屋主林志远说，停水了。", {("屋主", None)}),
    ("who asks a court", "申请人林志远、被申请人周明远到庭。", {("申请人", None)}),
    ("a place in a team", "江州队左闸林志远说，会赢。", {("左闸", "江州队")}),
    ("a country no team", "日籍闸卫林志远说，会赢。", {("闸卫", None)}),
    ("who is for a movement", "社运份子林志远说，要涨薪。", {("社运份子", None)}),
    ("a party and a seat held before", "国民党籍前县议员林志远说，要修路。", {("县议员", "国民党")}),
    ("a party abroad and a seat", "法国社会党籍前国会议员林志远说。", {("国会议员", "法国社会党")}),
    ("a minister for people", "斐济青年事务部长林志远说，要合作。", {("青年事务部长", "斐济")}),
    ("a list with names abroad", "上诉法官周明（Ming Doe）、林志远说，会宣判。", {("上诉法官", None)}),
    ("a citizen of a town", "江州市民林志远说，要修路。", {("市民", None)}),
    ("of a town that ends like a village", "石家庄市民林志远说，要修路。", {("市民", None)}),
    ("of an estate that is not named", "该小区业主林志远说，停水了。", {("业主", None)}),
    ("of one that is", "阳光小区业主林志远说，停水了。", {("业主", "阳光小区")}),
    ("of a village, behind an age", "柳河村64岁的村民林志远说，要修路。", {("村民", "柳河村")}),
    ("a professor, behind an age", "江州大学年近七旬的教授林志远说。", {("教授", "江州大学")}),
    ("a trade of a village", "柳河村的种植大户林志远说，要修路。", {("种植大户", "柳河村")}),
    ("where a teacher lives", "家住柳河村的教师林志远说，要修路。", {("教师", None)}),
    ("a member of the party", "柳河村的老党员林志远说，要修路。", {("老党员", "柳河村")}),
    ("who it is", "他是林志远，江州大学教授。", {("教授", "江州大学")}),
    ("who this is", "这个人就是林志远，柳河村的第一书记。", {("第一书记", "柳河村")}),
    ("what he took up", "退休后，林志远当起了柳河村的村委会主任。", {("村委会主任", "柳河村")}),
    ("what he took up elsewhere", "林志远做起了江州小学的校外辅导员。", {("校外辅导员", "江州小学")}),
    ("who governs, behind a ministry", "卫生部长周明远、副总理林志远出席。", {("副总理", None)}),
    ("the whole realm, behind a bank", "国家银行总裁周明远、全国总警长林志远出席。", {("全国总警长", None)}),
    ("the deputy of a ministry", "教育部部长周明远、副部长林志远出席。", {("副部长", "教育部")}),
    ("a party by a trade", "工人党秘书长林志远说，要修路。", {("秘书长", "工人党")}),
    ("a party by another trade", "农民党主席林志远说，要修路。", {("主席", "农民党")}),
    ("a union by its trade", "司机工会秘书长林志远说，要涨薪。", {("秘书长", "司机工会")}),
    ("a worker who is a member", "工人党员林志远说，要修路。", {("工人党员", None)}),
    ("a bureau that ends like a new start", "江州市文广新局局长林志远说，要修路。", {("局长", "江州市文广新局")}),
    ("and its deputy", "江州市创新局副局长林志远说，要修路。", {("副局长", "江州市创新局")}),
    ("nor in a school's", "邀请高山大学文学院院长林志远参加。", {("院长", "高山大学文学院")}),
]


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in ROLES], ids=[row[0] for row in ROLES])
def test_roles(text: str, want: Held) -> None:
    assert held(read(text), "林志远") == want


@pytest.mark.parametrize("bodies", ["财政部、教育部", "农业部、水利部、财政部、教育部、卫生部、民政部"])
def test_what_was_held_in_several_bodies_is_over(bodies: str) -> None:
    last = bodies.rpartition("、")[2]
    assert roles(read(f"曾任{bodies}次长的林志远去世。"), "林志远") == [(last, "次长", "former")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("记者从公司获悉，海石智造（600123.SH）涨停。", "海石智造"),
        ("在市第三人民医院门口，人很多。", "市第三人民医院"),
        ("记者从合立律师事务所获悉，案件已经立案。", "合立律师事务所"),
        ("他加入合立律师事务所。", "合立律师事务所"),
        ("经民联立法会议员林国华说：“会跟进。”", "经民联"),
    ],
)
def test_bodies_outside_titles(text: str, body: str) -> None:
    assert [one.name for one in extract(text).organizations] == [body]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("四名上诉庭法官在场。", id="a-count"),
        pytest.param("那年美中贸易战后，企业回流。", id="between-two-countries"),
        pytest.param("中国渔业科技创新指数上升。", id="a-field-of-a-country"),
        pytest.param("今天是国际博物馆日。", id="a-day-of-the-year"),
        pytest.param("记者林安／台中报导", id="a-report-from-somewhere"),
        pytest.param("乡镇法庭的法官办不了大案。", id="a-kind-of-court"),
        pytest.param("师道人生 暖晖春阳\n\n　　昨日，江州下了雨。雨不大，风很大。", id="a-part-of-a-headline"),
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert [one.name for one in extract(text).organizations] == []


@pytest.mark.parametrize(
    ("text", "name", "want"),
    [
        ("网址 www.haishi.com 欢迎访问。", "haishi", True),
        ("与林安会面的结果很好。", "林安会面", True),
        ("王山对巴西投中继一局。", "巴西投", True),
        ("王山在海石智造上班。", "海石智造", False),
    ],
)
def test_what_the_tagger_takes_for_a_body(text: str, name: str, want: bool) -> None:
    span = Span(text.index(name), text.index(name) + len(name))
    words = [Word(Span(0, span.start), "n"), Word(span, "ORG"), Word(Span(span.end, len(text)), "n")]
    reading = Reading(text, Unit("paragraph", Span(0, len(text))), tuple(words), lambda _: 0.0, lambda _: 0.0)
    assert is_no_body(reading, span, "") is want


def test_pupils_are_no_part_of_a_school() -> None:
    text = "青江学院的老师们和小湖小学的孩子们参加。"
    assert [one.name for one in extract(text).organizations] == ["青江学院", "小湖小学"]
