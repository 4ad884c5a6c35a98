"""Posts told by what stands beside them: ranks and titles behind a name, a body that stands in front of name and title,
second titles tied by a verb, lists that go on behind a name nothing else shows."""

import pytest

from tests.titles_told import Held, held, people, read

HELD: list[tuple[str, str, dict[str, set[Held]]]] = [
    (
        "ranks with their branch",
        "第二炮兵政委钱海阳上将、东海舰队司令员周启远海军中将、外事办公室副主任关山岳海军少将陪同访问。",
        {
            "钱海阳": {("政委", "第二炮兵"), ("上将", None)},
            "周启远": {("司令员", "东海舰队"), ("海军中将", None)},
            "关山岳": {("副主任", "外事办公室"), ("海军少将", None)},
        },
    ),
    (
        "a foreign officer",
        "应参联会主席约翰•史密斯海军上将邀请，代表团离开北京。",
        {"约翰•史密斯": {("主席", "参联会")}},
    ),
    (
        "a rank between two posts of one body",
        "省军区司令员雷占峰少将、政治委员屈维信大校出席。",
        {"雷占峰": {("司令员", "省军区"), ("少将", None)}, "屈维信": {("政治委员", "省军区"), ("大校", None)}},
    ),
    (
        "a title behind a name behind a body",
        "采访中，云川医院王晓业院长说，外联办公室经济部朱小华处长到会，云川大学物理学院周正院长也来了。",
        {
            "王晓业": {("院长", "云川医院")},
            "朱小华": {("处长", "外联办公室经济部")},
            "周正": {("院长", "云川大学物理学院")},
        },
    ),
    (
        "a title of one's own in a list",
        "省委宣传部副部长方小洪、周小苹处长出席。",
        {"方小洪": {("副部长", "省委宣传部")}, "周小苹": {("处长", None)}},
    ),
    (
        "a verb between two titles",
        "云川实业董事长，同时也是云川商会会长的李明桦说，此事可行。",
        {"李明桦": {("董事长", "云川实业"), ("会长", "云川商会")}},
    ),
    (
        "who it is",
        "审判长则为资深法官潘正虹、陪席法官为蔡明颖法官。",
        {"潘正虹": {("审判长", None), ("资深法官", None)}, "蔡明颖": {("法官", None)}},
    ),
    (
        "of each, and of one",
        "县议员李大青、各乡镇市长、国民党南川县党部主委吴登糕到场。",
        {"吴登糕": {("主委", "国民党南川县党部")}},
    ),
    (
        "a list over an unread name",
        "出席会议的还有委员朱小玉、百强、吴慧真、李如铭。",
        {"朱小玉": {("委员", None)}, "吴慧真": {("委员", None)}, "李如铭": {("委员", None)}},
    ),
    (
        "the level of the next body",
        "副校长杜明远、王远光和校学术委员会委员出席。",
        {"杜明远": {("副校长", None)}, "王远光": {("副校长", None)}},
    ),
    (
        "a short name that the text declares",
        "上海北远投资管理有限公司（下称“北远投”）案开庭，北远投实控人周小敏、法定代表人朱大江到庭。",
        {
            "周小敏": {("实控人", "上海北远投资管理有限公司")},
            "朱大江": {("法定代表人", "上海北远投资管理有限公司")},
        },
    ),
    ("of one legal person", "远澜集团董事长周小敏、法定代表人朱大江被带走。", {"朱大江": {("法定代表人", "远澜集团")}}),
    (
        "a former head of a party's member",
        "民进党籍前海贸会董事长郑大璨被约谈。",
        {"郑大璨": {("董事长", "海贸会")}},
    ),
    (
        "who speaks for the whole body",
        "云川市教育局办公室主任、新闻发言人李明桦说，学校如期开学。",
        {"李明桦": {("主任", "云川市教育局办公室"), ("新闻发言人", "云川市教育局")}},
    ),
    (
        "a society behind whose name its chief is named",
        "加拿大云川同乡总会朱建坪会长首先致辞。",
        {"朱建坪": {("会长", "加拿大云川同乡总会")}},
    ),
    (
        "a title behind a name, then a verb that is a post elsewhere",
        "赵玮书记代表考察组感谢了云川大学。",
        {"赵玮": {("书记", None)}},
    ),
    (
        "bodies inside the one whose chief is named",
        "云桦学院副院长吴小声、马立珊，党委副书记滕晓菲、团委书记鞠小骁参加。",
        {"滕晓菲": {("党委副书记", "云桦学院")}, "鞠小骁": {("团委书记", "云桦学院")}},
    ),
    (
        "a post before the body of a professor",
        "云川赛区组委会秘书长、云川师范大学李峰教授表示欢迎。",
        {"李峰": {("秘书长", "云川赛区组委会"), ("教授", "云川师范大学")}},
    ),
    (
        "the party in power",
        "日本首相、执政的自民党总裁北川太郎召开记者会。",
        {"北川太郎": {("首相", "日本"), ("总裁", "自民党")}},
    ),
    (
        "dismissed",
        "任命王永理为云川市人民政府副市长；免去卢春山云川市人民政府副市长、市公安局局长的职务。",
        {"卢春山": {("副市长", "云川市人民政府"), ("局长", "市公安局")}},
    ),
    (
        "in what capacity",
        "总参谋部办公厅主任纪文远以济南军区副司令员身份出席。",
        {"纪文远": {("主任", "总参谋部办公厅"), ("副司令员", "济南军区")}},
    ),
    (
        "a given name that is an adverb",
        "远域电讯营销中心副总经理曾幼岚在接受采访时表示乐观。",
        {"曾幼岚": {("副总经理", "远域电讯营销中心")}},
    ),
    (
        "a party without a head noun",
        "云航党委委员、副总经理陈力等领导参加。",
        {"陈力": {("党委委员", "云航"), ("副总经理", "云航")}},
    ),
    (
        "Malaysian styles",
        "嘉宾有马华署理总会长拿督马小富、马华总财政陈小名、马来西亚中小型企业公会总会长陈晓瑛。",
        {
            "马小富": {("署理总会长", "马华")},
            "陈小名": {("总财政", "马华")},
            "陈晓瑛": {("总会长", "马来西亚中小型企业公会")},
        },
    ),
    (
        "ministers and leaders",
        "工党推选前贸易与国防部长菲尔·霍夫出任工党领袖，前警务部长安妮·林德担任工党副领袖。",
        {
            "菲尔·霍夫": {("贸易与国防部长", None), ("领袖", "工党")},
            "安妮·林德": {("警务部长", None), ("副领袖", "工党")},
        },
    ),
]

BODIES = [
    ("an elementary school of Taiwan", "花里國小王聖卿校長表示，該校歷史悠久。", "花里國小"),
    ("a school whose name the tagger tears", "屏東雲興國小主任李雯說，孩子很棒。", "屏東雲興國小"),
    ("bureaus of Hong Kong", "民政及青年事務局局長林小涓抵達總部。", "民政及青年事務局"),
    ("an army", "南京军区31集团军政委孟涌到场。", "南京军区31集团军"),
    ("a period", "当代中国研究所副所长李明桦发言。", "当代中国研究所"),
    ("new in office", "以色列新国防部长哈伊姆·贝恩说，将继续努力。", "以色列"),
    ("in opposition", "最大在野党民主党党首和田由夫召开记者会。", "民主党"),
    ("a staff department", "组织人事部部长方沅主持会议。", "组织人事部"),
    ("a temple", "捐赠现场，由碧山宫主任委员黄小泉传递钥匙。", "碧山宫"),
    ("a pavilion of the Queen of Heaven", "鹿川天后宫主委张伟栋到场。", "鹿川天后宫"),
    ("two words of letters", "MAZURA TAIWAN执行长朱敏珺表示，新车将上市。", "MAZURA TAIWAN"),
    ("how large", "省运会执行局大型活动策划部副部长韩承至表示，一切就绪。", "省运会执行局大型活动策划部"),
    ("a mission abroad", "驻纽约台北经济文化办事处处长林小雯到场。", "驻纽约台北经济文化办事处"),
    ("a mission whose sender is named", "中国驻马里大使馆参赞李明桦到场。", "中国驻马里大使馆"),
    ("a country in brackets", "刚果（金）总统费利克斯·齐塞表示欢迎。", "刚果（金）"),
    ("the highest committee", "刚果（利）革命最高委员会主席加斯东·苏米亚到达。", "刚果（利）革命最高委员会"),
    ("in memory of somebody", "云川医科大学朱仲华纪念医院院长林晓瑛介绍病情。", "云川医科大学朱仲华纪念医院"),
    ("a firm of a city", "永和律师江城事务所律师孟小苹说，判决有误。", "永和律师江城事务所"),
    ("a firm of a city in brackets", "同皓律师（上海）事务所律师李明桦认为，合同有效。", "同皓律师（上海）事务所"),
    ("an army's command", "美军太平洋总部司令霍尔曼上午抵达。", "美军太平洋总部"),
    ("a numbered congress", "第六十三届联大主席霍尔曼发言。", "第六十三届联大"),
    ("a field of a subdistrict", "街道经济和科技促进局局长方卓晖说，服务要到位。", "街道经济和科技促进局"),
]

NOBODY = [
    ("three states", "中、日、韩三国外长将举行会谈。"),
    ("to lead a field", "公司在业内领袖群伦，产品远销海外。"),
    ("a quarter of a year of two cycles", "百年校庆、二甲子校庆他都担任筹备工作。"),
    ("likewise", "此外，东方亦透露消息。"),
    ("about a country", "秘书长叙利亚问题特使将到访。"),
    ("there are", "出席的嘉宾有马华副总会长和记者。"),
]


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_who_holds_what(text: str, wanted: dict[str, set[Held]]) -> None:
    record = read(text)
    assert {name: set(held(record, name)) for name in wanted} == wanted


@pytest.mark.parametrize(("text", "body"), [row[1:] for row in BODIES], ids=[row[0] for row in BODIES])
def test_where_a_body_begins(text: str, body: str) -> None:
    record = read(text)
    assert [role.organization for person in record.people for role in person.roles] == [
        one.id for one in record.organizations if one.name == body
    ]


@pytest.mark.parametrize("text", [row[1] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_nobody(text: str) -> None:
    assert people(text) == set()


def test_a_byline_inside_a_line() -> None:
    assert "罗大榕" in people("中国时报【罗大榕／台北报导】前总统昨天到场。")


def test_from_one_to_another() -> None:
    assert people("从林忠和到蔡兵，再到王泉声，他辅佐过三任主帅。") >= {"林忠和", "蔡兵", "王泉声"}
