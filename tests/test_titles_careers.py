"""Careers, lists, bylines and trials: posts whose holder or body stands further off."""

import pytest

from tests.titles_told import Roles, read, roles

ROWS: list[tuple[str, str, str, Roles]] = [
    (
        "a second post whose body opens with a verb",
        "石河海关副关长兼走私犯罪侦查分局局长陶怀山到会。",
        "陶怀山",
        [("石河海关", "副关长", "current"), ("走私犯罪侦查分局", "局长", "current")],
    ),
    (
        "a second post whose body the tagger cuts",
        "石河海关副关长兼缉私局局长陶怀山出席会议。",
        "陶怀山",
        [("石河海关", "副关长", "current"), ("缉私局", "局长", "current")],
    ),
    (
        "the second of a body whose chief has done something",
        "石河市人大常委会主任许怀华主持会议，副主任陶怀山、刘青山，秘书长许安出席会议。",
        "刘青山",
        [("石河市人大常委会", "副主任", "current")],
    ),
    (
        "the second of a body that may be another's",
        "石河大学校长许怀华到访海川大学，副校长陶怀山接待。",
        "陶怀山",
        [(None, "副校长", "current")],
    ),
    (
        "a stretch that has ended before the name",
        "2007年9月至2014年12月，陶怀山任石河海关副关长，现任海川海关关长。",
        "陶怀山",
        [("石河海关", "副关长", "former"), ("海川海关", "关长", "current")],
    ),
    ("who pronounces", "审判长许怀山谕知一个月内公布解释。", "许怀山", [(None, "审判长", "current")]),
    ("who reads a report", "主任委员周谦作关于个别代表的报告。", "周谦", [(None, "主任委员", "current")]),
    (
        "who opens the sentence",
        "许怀华1985年成为中国作协会员，担任过河东市副市长、市长。2006年至2011年担任海川市委书记的刘青山到会。",
        "许怀华",
        [("河东市", "副市长", "former"), ("河东市", "市长", "former")],
    ),
    (
        "for years that are over",
        "2006年至2011年11月担任海川市委书记的刘青山到会。",
        "刘青山",
        [("海川市委", "书记", "former")],
    ),
    (
        "a stretch that has ended before the verb",
        "艾怀山于2003年2月至2006年7月，任石河市委副书记、市长，2007年当选为河东省政协副主席。",
        "艾怀山",
        [
            ("石河市委", "副书记", "former"),
            ("石河市委", "市长", "former"),
            ("河东省政协", "副主席", "current"),
        ],
    ),
    (
        "stations parted by semicolons",
        "陆怀山，1965年生。曾任洪河市洪山区副区长、区长；蔡店区区长。2006年就任韶河市委书记，2011年12月改任东河市委书记。",
        "陆怀山",
        [
            ("洪河市洪山区", "副区长", "former"),
            ("洪河市洪山区", "区长", "former"),
            ("蔡店区", "区长", "former"),
            ("韶河市委", "书记", "former"),
            ("东河市委", "书记", "current"),
        ],
    ),
    (
        "one post after the other, parted by commas",
        "陆怀山是桐川人。他历任教研室主任，系主任，教务处长，副院长，院长。",
        "陆怀山",
        [
            ("教研室", "主任", "former"),
            (None, "系主任", "former"),
            ("教务处", "处长", "former"),
            (None, "副院长", "former"),
            (None, "院长", "former"),
        ],
    ),
    (
        "units without a number",
        "陆怀山1926年出生于桐川县。抗日战争时期，历任河东军区第九军分区战士、排长、连政治指导员、岭北野战军第八旅营副教导员。"
        "后历任志愿军某师政治部副主任、师副政治委员，军副政治委员等职。",
        "陆怀山",
        [
            ("河东军区第九军分区", "战士", "former"),
            ("河东军区第九军分区", "排长", "former"),
            ("河东军区第九军分区", "连政治指导员", "former"),
            ("岭北野战军第八旅", "营副教导员", "former"),
            ("志愿军某师政治部", "副主任", "former"),
            ("志愿军某师政治部", "师副政治委员", "former"),
            (None, "军副政治委员", "former"),
        ],
    ),
    (
        "in a period that is over",
        "陆怀山1926年出生于桐川县。解放战争时期，任团长、副旅长。",
        "陆怀山",
        [(None, "团长", "former"), (None, "副旅长", "former")],
    ),
    (
        "career of whoever opens the paragraph",
        "宗望山，男，汉族，1971年5月生，中共党员。历任桐川市农业局干事、土地利用科副科长、科长，"
        "桐川市农业局副局长，北屏县副县长。现任桐川市林业局局长。",
        "宗望山",
        [
            ("桐川市农业局", "干事", "former"),
            ("土地利用科", "副科长", "former"),
            ("土地利用科", "科长", "former"),
            ("桐川市农业局", "副局长", "former"),
            ("北屏县", "副县长", "former"),
            ("桐川市林业局", "局长", "current"),
        ],
    ),
    (
        "a plain post ends where the next begins",
        "陆汀，女，1980年生。2009年任桐川市审计局副局长，2014年任北屏县副县长，2019年任桐川市统计局局长。",
        "陆汀",
        [
            ("桐川市审计局", "副局长", "former"),
            ("北屏县", "副县长", "former"),
            ("桐川市统计局", "局长", "current"),
        ],
    ),
    (
        "no longer held",
        "郁小松任市数据局副局长，不再担任市大数据中心主任职务。",
        "郁小松",
        [("市数据局", "副局长", "current"), ("市大数据中心", "主任", "former")],
    ),
    (
        "removed from his other post",
        "会议任命石望为桐川市中级人民法院审判委员会委员、民事审判第三庭庭长，免去其立案庭庭长职务。",
        "石望",
        [
            ("桐川市中级人民法院", "审判委员会委员", "current"),
            ("民事审判第三庭", "庭长", "current"),
            ("立案庭", "庭长", "former"),
        ],
    ),
    (
        "a list of removals under one verb",
        "会议决定免去：\n\n龚长海的桐川市审计局局长职务；\n\n段可久的桐川市水务局局长职务。",
        "段可久",
        [("桐川市水务局", "局长", "former")],
    ),
    (
        "the department of a committee",
        "桐川市委常委、统战部部长封遥出席会议。",
        "封遥",
        [("桐川市委", "常委", "current"), ("桐川市委", "统战部部长", "current")],
    ),
    ("a name glued to its verb", "原桐川市政府秘书长央金任北屏区委书记。", "央金", [("北屏区委", "书记", "current")]),
    ("elected together", "屈平当选理事长，范仲烟、苏小小当选副理事长。", "范仲烟", [(None, "副理事长", "current")]),
    (
        "copula after a comma",
        "“我叫杜若，是桐川第三小学的语文老师。”",
        "杜若",
        [("桐川第三小学", "语文老师", "current")],
    ),
    ("layout blanks", "路遥平　桐川市环境卫生管理处环卫工", "路遥平", [("桐川市环境卫生管理处", "环卫工", "current")]),
    ("columns", "4、段誉兴　桐川公交集团　驾驶员", "段誉兴", [("桐川公交集团", "驾驶员", "current")]),
    (
        "a remark after the name",
        "叶知远（女） 桐川大学材料学院副教授",
        "叶知远",
        [("桐川大学材料学院", "副教授", "current")],
    ),
    (
        "a workshop by name",
        "韦家良　桐川重型机床厂装配车间主任",
        "韦家良",
        [("桐川重型机床厂装配车间", "主任", "current")],
    ),
    (
        "dateline of an agency",
        "新华社桐川3月2日电（记者 曲波 通讯员 姚兰）大桥合龙。",
        "曲波",
        [("新华社", "记者", "current")],
    ),
    ("dateline of a paper", "桐川日报讯（记者 佟一鸣）秋收过半。", "佟一鸣", [("桐川日报", "记者", "current")]),
    ("本报 is no name", "（本报记者 涂望月）", "涂望月", [(None, "记者", "current")]),
    ("本报讯 names no paper", "本报讯（记者 高陆）昨日，大桥合龙。", "高陆", [(None, "记者", "current")]),
    ("only reporters", "新华社桐川3月2日电（记者 曲波 通讯员 姚兰）大桥合龙。", "姚兰", [(None, "通讯员", "current")]),
    ("labels with a bar", "文｜本刊记者 阮青　编辑｜费多多", "费多多", [(None, "编辑", "current")]),
    ("the accused", "法院以诈骗罪判处被告人雷远邦有期徒刑三年。", "雷远邦", [(None, "被告人", "current")]),
    ("a torn surname after a post", "护士席小雨今年26岁，最怕夜班。", "席小雨", [(None, "护士", "current")]),
    ("a department alone", "骨科主任贺平坚守岗位。", "贺平", [("骨科", "主任", "current")]),
    (
        "a field of work",
        "桐川证券医药行业高级分析师池边柳认为，新药前景看好。",
        "池边柳",
        [("桐川证券", "高级分析师", "current")],
    ),
    (
        "a piece of the post in the name",
        "桐川港务集团桥吊司机覃美云笑着说。",
        "覃美云",
        [("桐川港务集团", "桥吊司机", "current")],
    ),
    (
        "a scholar by field",
        "桐川大学古鱼类学家马丁·霍布斯写道。",
        "马丁·霍布斯",
        [("桐川大学", "古鱼类学家", "current")],
    ),
    ("traditional script", "保安局局長鄧博遠昨午到醫院。", "鄧博遠", [("保安局", "局長", "current")]),
    ("a remark after the post", "消防處助理處長（九龍）鄭兆遠表示。", "鄭兆遠", [("消防處", "助理處長", "current")]),
    ("body without a head noun", "——对话星野生物创始人区静宜", "区静宜", [("星野生物", "创始人", "current")]),
]


@pytest.mark.parametrize(("text", "name", "want"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_post_is_read(text: str, name: str, want: Roles) -> None:
    found = roles(read(text), name)
    assert [one for one in want if one not in found] == [], found


def test_a_career_goes_on_in_the_next_paragraph() -> None:
    text = "陶行远生平\n\n　　陶行远，桐川人，1931年生。\n\n　　1955年起，历任桐川大学助教、讲师。\n"
    layers = read(text)
    assert roles(layers, "陶行远") == [("桐川大学", "助教", "former"), ("桐川大学", "讲师", "former")]
    for role in layers.people[0].roles:
        assert "\n" not in role.evidence.of(layers.document.text)


def test_a_given_name_belongs_to_its_only_owner() -> None:
    layers = read("党支部书记陈阿娣一夜没合眼。“阿娣的鞋都跑丢了一只，”老人说。")
    assert [person.name for person in layers.people] == ["陈阿娣"]


@pytest.mark.parametrize(
    "text",
    [
        "上半年津州市民生支出占比超八成",
        "澳方代表和获奖代表先后发言。",
        "保安都来了，法国专家也到场。",
        "那天是石榴花开的日子，石榴红了。",
        "“水上人家——运河生活史特展”18日开幕。",
    ],
    ids=["市|民生", "代表", "都来", "石榴", "史特展"],
)
def test_nobody_is_made_up(text: str) -> None:
    assert read(text).people == ()
