"""Who holds what in the frames of sentences: verbs, copulas and clauses that tie a name to a title.

Each frame is tried with a bureau and with a company; `BODY`, `POST` and `NAME` stand for them.
"""

import pytest

from tests.titles_told import Held, held, read

HOLDERS = [("林怡帆", "云川市教育局", "局长"), ("郑伟明", "海川集团", "副总经理")]

FRAMES = [
    "NAME原来是BODYPOST。",
    "NAME其实是BODYPOST。",
    "NAME身兼BODYPOST。",
    "NAME获委任为BODYPOST。",
    "NAME获聘为BODYPOST。",
    "NAME自2010年起担任BODYPOST。",
    "NAME是BODY的一名POST。",
    "也是BODYPOST的NAME说，情况有望好转。",
    "同时也是BODYPOST的NAME说，情况有望好转。",
    "身兼BODYPOST的NAME说，情况有望好转。",
    "在BODY担任POST的NAME说，情况有望好转。",
    "BODYPOST之一NAME说，情况有望好转。",
    "刚刚卸任BODYPOST的NAME说，情况有望好转。",
    "这位BODYPOST名叫NAME。",
    "NAME离任BODYPOST。",
    "NAME请辞BODYPOST。",
    "NAME辞去了BODYPOST的职务。",
    "NAME被免去BODYPOST职务。",
    "NAME生前是BODYPOST。",
    "NAME以前是BODYPOST。",
    "NAME的身份是BODYPOST。",
    "NAME加入BODY，担任POST。",
    "NAME（45岁，BODYPOST）说，情况有望好转。",
    "记者从BODYPOSTNAME处获悉，情况有望好转。",
    "对BODYPOSTNAME来说，情况有望好转。",
    "记者联系上BODYPOSTNAME。",
]


@pytest.mark.parametrize("holder", HOLDERS, ids=lambda holder: holder[2])
@pytest.mark.parametrize("frame", FRAMES)
def test_frames(frame: str, holder: tuple[str, str, str]) -> None:
    name, body, post = holder
    body = "云川集团" if frame.startswith("记者联系上") and post == "副总经理" else body  # 上海川集团 is one as well
    text = frame.replace("NAME", name).replace("BODY", body).replace("POST", post)
    assert held(read(text), name) == {(post, body)}


TOLD: list[tuple[str, str, str, Held]] = [
    ("a company appoints", "海川集团任命林怡帆为副总经理。", "林怡帆", {("副总经理", "海川集团")}),
    ("a university engages", "云川大学聘请林怡帆担任客座教授。", "林怡帆", {("客座教授", "云川大学")}),
    ("an authority appoints", "省委任命林怡帆为书记。", "林怡帆", {("书记", None)}),
    ("an age between two posts", "队长、33岁的老将林怡帆带伤打满全场。", "林怡帆", {("队长", None), ("老将", None)}),
    (
        "a task, then the post",
        "担任演练总指挥的云川市医院副院长林怡帆作了点评。",
        "林怡帆",
        {("演练总指挥", None), ("副院长", "云川市医院")},
    ),
    ("a party without 党", "时代力量立委林怡帆质询时指出，预算太高。", "林怡帆", {("立委", "时代力量")}),
    ("a team by its owner", "中信兄弟总教练林怡帆赛后说，投手辛苦。", "林怡帆", {("总教练", "中信兄弟")}),
    ("a firm glued to a post", "勤业众信会计师林怡帆表示，企业应留意。", "林怡帆", {("会计师", "勤业众信")}),
    ("an alliance in a chamber", "民建联立法会议员林怡帆批评政府。", "林怡帆", {("立法会议员", "民建联")}),
    ("a party and a state", "公正党州议员林怡帆指出，路面失修。", "林怡帆", {("州议员", "公正党")}),
    ("a federation", "中总总会长林怡帆呼吁团结。", "林怡帆", {("总会长", "中总")}),
    ("a state torn", "柔佛州行政议员林怡帆指出，路面失修。", "林怡帆", {("行政议员", "柔佛州")}),
    ("a division of a court", "据西城法院立案速裁庭副庭长林怡帆介绍。", "林怡帆", {("副庭长", "西城法院立案速裁庭")}),
    ("a theatre of war", "北部战区陆军某旅旅长林怡帆说，会好。", "林怡帆", {("旅长", "北部战区陆军某旅")}),
    ("a paper before a reporter", "红星新闻实习记者林怡帆报道。", "林怡帆", {("实习记者", "红星新闻")}),
    ("a federation of unions", "职总秘书长林怡帆说，会协助员工。", "林怡帆", {("秘书长", "职总")}),
    ("a party torn", "行动党全国主席林怡帆说，选举将至。", "林怡帆", {("全国主席", "行动党")}),
    ("a treasurer", "出席者有主席陈美玲、秘书黄志强、财政林怡帆。", "林怡帆", {("财政", None)}),
    ("a village and its head", "新村村长林怡帆说，水灾严重。", "林怡帆", {("村长", "新村")}),
    ("a Malay village", "甘榜曾峇卡沙里前村长林怡帆说，水灾严重。", "林怡帆", {("村长", None)}),
    ("a bureau of a county", "云川县府文观局长林怡帆说，活动免费。", "林怡帆", {("局长", "云川县府文观局")}),
    ("counsel for one side", "辩方大律师林怡帆求情时指，被告悔改。", "林怡帆", {("大律师", None)}),
    ("who leads a party", "公民党党魁林怡帆批评方案。", "林怡帆", {("党魁", "公民党")}),
    (
        "a verb in the name's last word",
        "云川银行首席经济师林怡帆料，经济回暖。",
        "林怡帆",
        {("首席经济师", "云川银行")},
    ),
    ("the highest court", "最高法审监庭审判长林怡帆说，会好。", "林怡帆", {("审判长", "最高法审监庭")}),
    (
        "what a station was called",
        "云川公安分局临江派出所（原临江边防派出所）副所长林怡帆说，会好。",
        "林怡帆",
        {("副所长", "云川公安分局临江派出所")},
    ),
    ("a body torn before its chief", "铁西所所长林怡帆说，路灯坏了。", "林怡帆", {("所长", "铁西所")}),
    ("sales", "云川传化公路港销售副总经理林怡帆说，会好。", "林怡帆", {("销售副总经理", "云川传化公路港")}),
    (
        "a worker and a victim",
        "陇西县综合执法局环卫管理站职工被害人林某死亡。",
        "林某",
        {("职工", "陇西县综合执法局环卫管理站"), ("被害人", None)},
    ),
    (
        "a field over a conjunction",
        "教育部教育装备研究与发展中心副主任林怡帆作报告。",
        "林怡帆",
        {("副主任", "教育部教育装备研究与发展中心")},
    ),
    (
        "a row of titles",
        "林怡帆，著名画家，云川画院院长，中国美术家协会会员。",
        "林怡帆",
        {("画家", None), ("院长", "云川画院"), ("会员", "中国美术家协会")},
    ),
    ("risen", "林怡帆由海川集团副总裁升任总裁。", "林怡帆", {("副总裁", "海川集团"), ("总裁", "海川集团")}),
    ("who has risen", "从助理教练升任主帅的林怡帆说，会好。", "林怡帆", {("助理教练", None), ("主帅", None)}),
    ("a paper in marks", "林怡帆曾先后担任《云川画报》主编。", "林怡帆", {("主编", "云川画报")}),
    ("a daughter", "他的长女林芳在云川工作，长女林芳是教师。", "林芳", {("教师", None)}),
    (
        "a supervisory body",
        "云川市委常委、市纪委书记、市监委主任林怡帆主持会议。",
        "林怡帆",
        {("常委", "云川市委"), ("书记", "市纪委"), ("主任", "市监委")},
    ),
    ("a professor's group", "云川大学林怡帆教授课题组取得进展。", "林怡帆", {("教授", "云川大学")}),
    (
        "a professor of the university",
        "中国科学院院士、云川大学校长林怡帆教授作报告。",
        "林怡帆",
        {("院士", "中国科学院"), ("校长", "云川大学"), ("教授", "云川大学")},
    ),
    (
        "posts in Latin letters",
        "海川集团CFO兼董秘林怡帆说，会好。",
        "林怡帆",
        {("CFO", "海川集团"), ("董秘", "海川集团")},
    ),
    ("labels set wide", "编　辑 林怡帆　校　对 陈志远", "陈志远", {("校\u3000对", None)}),
    ("a ministry at home", "教育部长林怡帆出席会议。", "林怡帆", {("部长", "教育部")}),
    ("a ministry abroad", "他在泰国访问，国防部长林怡帆会见了他。", "林怡帆", {("国防部长", None)}),
    ("a trade in brackets", "公众林怡帆（21岁，学生）说，车上没有乘客。", "林怡帆", {("学生", None)}),
    ("a degree in brackets", "林怡帆（女，1970年生，硕士）出席。", "林怡帆", set()),
    ("a trade as a predicate", "林怡帆今年61岁，是一名木匠。", "林怡帆", {("木匠", None)}),
    ("somebody's son", "也是局长的儿子林怡帆说，会好。", "林怡帆", set()),
    ("a rank between name and title", "云川大学林怡帆特任教授团队取得进展。", "林怡帆", {("特任教授", "云川大学")}),
    ("a minister torn", "美财长努欣说，谈判顺利。", "努欣", {("财长", "美")}),
    ("a verb before a department", "他特地去咨询风湿免疫科主任林怡帆。", "林怡帆", {("主任", "风湿免疫科")}),
    ("a district with a letter twice", "东区区议员林怡帆表示，路面不平。", "林怡帆", {("区议员", "东区")}),
    (
        "a body after the name and 和",
        "县委常委、副县长柴立群和县人武部部长林怡帆分别带队。",
        "林怡帆",
        {("部长", "县人武部")},
    ),
    (
        "a teacher is no subject",
        "1947年，林怡帆考入师范学校，师从木刻家柏寒松。1962年调入云川美术学院，历任版画系讲师、副教授。",
        "柏寒松",
        {("木刻家", None)},
    ),
]


@pytest.mark.parametrize(("text", "name", "want"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD])
def test_roles(text: str, name: str, want: Held) -> None:
    assert held(read(text), name) == want
