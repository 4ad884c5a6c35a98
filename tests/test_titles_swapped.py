"""Posts and bodies that no table knows whole, each as other towns have them, with what must stay as it is.

All sentences are our own; people, towns and bodies are invented.
"""

import pytest

from pipeline import extract
from tests.record_told import held

Role = tuple[str, str | None, str | None]


def roles(text: str) -> list[Role]:
    """Name, position and organization of every role."""
    return [role[:3] for role in held(extract(text))]


@pytest.mark.parametrize(
    ("title", "position"),
    [
        ("古籍修复者", "古籍修复者"),
        ("湿地守护者", "湿地守护者"),
        ("科普写作者", "科普写作者"),  # the tagger reads 写|作者
        ("口述史研究者", "口述史研究者"),  # 口述 alone is a label
        ("造血干细胞捐献者", "造血干细胞捐献者"),
        ("制香人", "制香人"),  # the tagger reads 制|香人
        ("放牛人", "放牛人"),
        ("修伞匠", "修伞匠"),
        ("摘棉工", "摘棉工"),
        ("第四代传承人", "第四代传承人"),
        ("第五代传人", "第五代传人"),
        ("第三代护林员", "第三代护林员"),
        ("八级技工", "八级技工"),
        ("二人台演员", "二人台演员"),  # 台 ends no body there
        ("独立汽车评论人", "独立汽车评论人"),
        ("公共安全专家", "公共安全专家"),
    ],
)
@pytest.mark.parametrize("frame", ["{}岑望舒表示，今年好。", "门口来了客人。{}岑望舒说，今年好。"])
def test_trades_by_their_form(title: str, position: str, frame: str) -> None:
    assert roles(frame.format(title)) == [("岑望舒", position, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "获救者尚文博说，今年好。",
        "违法者尚文博被罚款。",
        "反对者尚文博说，今年好。",
        "笔者尚文博在现场看到，今年好。",
        "医院收治的染病人尚文博说，今年好。",
        "记者见到了编外人尚文博。",
        "无偿献血者尚文博说，今年好。",
        "尚文博是家乡的守护者。",
    ],
)
def test_what_befalls_somebody_is_no_trade(sentence: str) -> None:
    assert [position for _, position, _ in roles(sentence)] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("尚文博是青源市博物馆标本员。", ("尚文博", "标本员", "青源市博物馆")),
        ("尚文博，青源市博物馆标本员，从业多年。", ("尚文博", "标本员", "青源市博物馆")),
        ("尚文博，退休标本员，从业多年。", ("尚文博", "退休标本员", None)),
        ("尚文博（青源市博物馆标本员）：今年好。", ("尚文博", "标本员", "青源市博物馆")),
        ("尚文博（秦腔演员）：今年好。", ("尚文博", "秦腔演员", None)),
        ("尚文博，远桥智行科技有限公司歌剧演唱家，从业多年。", ("尚文博", "歌剧演唱家", "远桥智行科技有限公司")),
    ],
)
def test_trades_behind_the_name(text: str, expected: Role) -> None:
    assert roles(text) == [expected]


@pytest.mark.parametrize("apposed", ["青源市人", "老人家", "工作人员", "家里的顶梁柱"])
def test_what_is_said_of_a_name_and_is_no_trade(apposed: str) -> None:
    assert roles(f"尚文博，{apposed}，来了多年。") in ([("尚文博", None, None)], [("尚文博", "工作人员", None)])


@pytest.mark.parametrize(
    ("text", "position", "body"),
    [
        ("“今年好。”智能驾驶负责人尚文博说。", "智能驾驶负责人", None),
        ("41岁的智能座舱总监尚文博说，今年好。", "智能座舱总监", None),
        ("远桥智行科技有限公司海外市场负责人尚文博说，今年好。", "海外市场负责人", "远桥智行科技有限公司"),
        ("白浪俱乐部市场经理尚文博说，今年好。", "市场经理", "白浪俱乐部"),
        ("电池业务总经理尚文博说，今年好。", "电池业务总经理", None),
        # a market and a department are bodies
        ("青源水产市场负责人尚文博说，今年好。", "负责人", "青源水产市场"),
        ("远桥智行科技有限公司市场部负责人尚文博说，今年好。", "负责人", "远桥智行科技有限公司市场部"),
        ("据景区负责人尚文博介绍，今年好。", "负责人", "景区"),
        ("远桥汽车总监尚文博说，今年好。", "总监", "远桥汽车"),
    ],
)
def test_fields_of_work_belong_to_who_directs_them(text: str, position: str, body: str | None) -> None:
    assert roles(text) == [("尚文博", position, body)]


@pytest.mark.parametrize(
    ("title", "position", "body"),
    [
        ("美国半导体专家", "半导体专家", None),
        ("法国汽车评论人", "汽车评论人", None),
        ("英国生物学者", "生物学者", None),
        ("青源市动漫爱好者", "动漫爱好者", None),
        ("知名光伏专家", "光伏专家", None),
        # of a firm, whose name it may be
        ("法国航空飞行员", "飞行员", "法国航空"),
        ("青源电力工程师", "工程师", "青源电力"),
    ],
)
def test_a_place_before_a_line_of_business_is_no_firm(title: str, position: str, body: str | None) -> None:
    assert roles(f"{title}尚文博说，今年好。") == [("尚文博", position, body)]


@pytest.mark.parametrize(
    ("text", "position", "body"),
    [
        ("青源市人民医院科主任尚文博说，今年好。", "科主任", "青源市人民医院"),
        ("清洁服务业职工总会主席尚文博说，今年好。", "主席", "清洁服务业职工总会"),
        (
            "来客近9万人次。青源市非物质文化遗产保护中心值班经理尚文博说，今年好。",
            "值班经理",
            "青源市非物质文化遗产保护中心",
        ),
        ("尚文博任青源市水上救援志愿者协会副主席，住在学校。", "副主席", "青源市水上救援志愿者协会"),
        ("中国湿地与湖泊学会理事长尚文博说，今年好。", "理事长", "中国湿地与湖泊学会"),
        ("某房产代理公司经理尚文博说，今年好。", "经理", "某房产代理公司"),
        ("今年早些时候内政部副部长尚文博说，今年好。", "副部长", "内政部"),
        ("红岩村民宿老板尚文博说，今年好。", "老板", "红岩村民宿"),
        ("青源市歌舞团国家一级演员尚文博登台。", "国家一级演员", "青源市歌舞团"),
        ("近日，特洛拉法定代表人尚文博来到中国。", "法定代表人", "特洛拉"),
        ("枫岭队新帅尚文博说，今年好。", "新帅", "枫岭队"),
        ("红岩社区的驻村第一书记尚文博这样说，今年好。", "驻村第一书记", "红岩社区"),
        ("——访青源市沙湾区河湖保护中心党委副书记尚文博", "党委副书记", "青源市沙湾区河湖保护中心"),
        ("旱坪地区红岩镇科技信息员尚文博说，今年好。", "科技信息员", "旱坪地区红岩镇"),
    ],
)
def test_bodies_whole_and_apart_from_the_post(text: str, position: str, body: str) -> None:
    assert roles(text) == [("尚文博", position, body)]


def test_an_ethnic_group_is_no_firm() -> None:
    assert roles("维吾尔族策略师尚文博获奖。") == [("尚文博", "策略师", None)]


def test_two_bodies_joined_stay_two() -> None:
    assert ("尚文博", "会长", "湖泊学会") in roles("远桥集团与湖泊学会会长尚文博会谈。")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("陈国强代理公司董事长职务。", "acting"),
        ("某房产代理公司经理尚文博说，今年好。", "current"),
        ("第三代领导人尚文博说，今年好。", "current"),
        ("拟任县商务局局长的尚文博列席评审。", "nominated"),
    ],
)
def test_how_a_post_is_held(text: str, status: str) -> None:
    assert [role[3] for role in held(extract(text))] == [status]


def test_who_stands_for_election_to_a_county_bureau() -> None:
    assert roles("拟任县商务局局长的尚文博列席评审。") == [("尚文博", "局长", "县商务局")]


@pytest.mark.parametrize(
    ("second", "body"),
    [
        ("品牌创始人", None),
        ("总经理", None),
        ("秘书长", "青源市文联"),
    ],
)
def test_who_manages_a_firm_is_of_no_public_body(second: str, body: str | None) -> None:
    text = f"青源市文联副主席阮秋白、{second}尚文博等参加活动。"
    assert roles(text)[-1] == ("尚文博", second, body)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("清水大学原校长范子和副研究员，今天出席。", "范子和"),
        ("校长范子和副教授，今天出席。", "范子和"),
        ("校长范子和副研究员李国强出席。", "范子"),
        ("校长范石和教授李国强出席。", "范石"),
    ],
)
def test_a_name_in_front_of_a_learned_title(text: str, name: str) -> None:
    assert roles(text)[0][0] == name


def test_a_brand_printed_again_is_the_body_of_its_item() -> None:
    text = "不过，协会召集人、东麓传动财务总监尚文博并不认同这一判断。东麓传动今年盈利。"
    assert roles(text) == [("尚文博", "召集人", "协会"), ("尚文博", "财务总监", "东麓传动")]


def test_a_name_before_his_title_is_no_brand() -> None:
    assert roles("会上，周文海总经理作了报告。周文海说，今年好。") == [("周文海", "总经理", None)]


def test_a_heading_in_memory_of_somebody() -> None:
    text = "他还在那条路上\n——追记青岭派出所原教导员尚文博\n清晨六点，尚文博出了门。"
    assert ("尚文博", "教导员", "青岭派出所") in roles(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "商务部消费促进与重要商品司司长陈明说，目录要调整。",
            [("陈明", "司长", "商务部消费促进与重要商品司")],
            id="quality-behind-and",
        ),
        pytest.param(
            "云川市知识产权与市场监管局局长陈明到场。",
            [("陈明", "局长", "云川市知识产权与市场监管局")],
            id="a-market-is-no-level",
        ),
        pytest.param("云川药学会执行会长陈明到场。", [("陈明", "执行会长", "云川药学会")], id="executive-chair"),
        pytest.param("省水利厅副厅长级干部陈明到场。", [("陈明", "副厅长级干部", "省水利厅")], id="cadre-of-a-rank"),
        pytest.param("石油大亨约翰·卡特说，油价会涨。", [("约翰·卡特", "石油大亨", None)], id="magnate"),
        pytest.param(
            "云栖竞选办公室副执行长、蓝委苏雅文到场。",
            [("苏雅文", "副执行长", "云栖竞选办公室"), ("苏雅文", "蓝委", None)],
            id="seat-by-camp",
        ),
        pytest.param(
            "惠天创始人、董事长陈明说，好。",
            [("陈明", "创始人", "惠天"), ("陈明", "董事长", "惠天")],
            id="founded-firm-with-a-surname",
        ),
        pytest.param("泰恩的竞争对手蓝色起锚的创始人陈明说，好。", [("陈明", "创始人", "蓝色起锚")], id="rival"),
        pytest.param("李梅育有两个孩子。", [("李梅", None, None)], id="mother-of-two"),
    ],
)
def test_bodies_and_posts_that_pages_showed(text: str, expected: list[Role]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize("owner", ["另一家火箭企业", "泰恩的竞争对手蓝色起锚（Blue Anchor）", "“小山”"])
def test_an_owner_that_nobody_can_read_is_not_the_one_before(owner: str) -> None:
    found = roles(f"泰恩公司首席执行官马文说，好。{owner}的创始人陈明说，也好。")
    assert found == [("马文", "首席执行官", "泰恩公司"), ("陈明", "创始人", None)]


@pytest.mark.parametrize("owner", ["", "它的", "公司的", "年轻的"])
def test_a_founder_is_of_the_firm_before(owner: str) -> None:
    assert ("陈明", "创始人", "泰恩公司") in roles(f"泰恩公司首席执行官马文说，好。{owner}创始人陈明说，也好。")


@pytest.mark.parametrize(
    "text",
    [
        "码头工人和机场员工都很忙。",
        "李小麦，女，中共党员，今年45岁。",
        "他南下江川发展，开了店。",
        "她去江川旅游，花了不少钱。",
        "他在苏州直播，卖得很好。",
    ],
)
def test_what_is_no_body(text: str) -> None:
    assert extract(text).organizations == ()
