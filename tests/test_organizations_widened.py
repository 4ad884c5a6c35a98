"""Which words in front of a post are its body, and how far left they reach: heads of all kinds, ships, units, brands.

All sentences are our own, with invented people and bodies.
"""

import pytest

from pipeline import extract
from tests.record_told import held

_WHO = "周明远"


def owner(body: str, post: str) -> tuple[str | None, str | None]:
    """Position and body of the one who is named behind `body` and `post` at the head of a sentence."""
    roles = held(extract(f"{body}{post}{_WHO}介绍，工作已经完成。"))
    return next((position, organization) for name, position, organization, _ in roles if name == _WHO)


KINDS = [
    ("花溪旅馆", "老板"),
    ("云桥酒家", "经理"),
    ("竹坞茶庄", "经理"),
    ("祥顺修表铺", "店主"),
    ("锦华布行", "老板"),
    ("禾岭纸坊", "负责人"),
    ("青墩滑雪场", "经理"),
    ("鹿鸣画廊", "经理"),
    ("麦垛储备粮库", "主任"),
    ("柳湾铜矿", "矿长"),
    ("枫岭垦殖场", "场长"),
    ("南圃育苗场", "场长"),
    ("培风华小", "校长"),
    ("云川技工学校", "校长"),
    ("晨曦托育中心", "主任"),
    ("青岚宠物诊所", "院长"),
    ("苇岸强制医疗所", "所长"),
    ("岚山射击馆", "馆长"),
    ("凤桥皮影戏班", "团长"),
    ("云浦粤剧团", "团长"),
    ("沙岭卫星测控站", "站长"),
    ("桐江计量测试所", "所长"),
    ("云川隔离戒毒所", "所长"),
    ("柏城女子监狱", "监狱长"),
    ("南洲海事执法署", "总监"),
    ("新垣下议院", "议长"),
    ("亚丰高庭", "法官"),
    ("南桥屋邨互委会", "主席"),
    ("南桥体育会", "会长"),
    ("青墩权益会", "会长"),
    ("云岭村民议事会", "会长"),
    ("云川车辆段", "主任"),
    ("桐江冰壶队", "主教练"),
    ("观鹤庵", "住持"),
]


@pytest.mark.parametrize(("body", "post"), KINDS)
def test_heads_of_bodies(body: str, post: str) -> None:
    assert owner(body, post) == (post, body)


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("沐湾女子监狱", "监狱长"),  # 沐湾/PER
        ("高能粒子探测站", "站长"),  # 高能/a
        ("自由撰稿人公会", "会长"),
        ("初级法庭", "法官"),
        ("图兰尼人权中心", "主任"),
        ("食品安全局", "局长"),  # no 全局
        ("南原古迹保存局", "局长"),
        ("科研创新局", "局长"),
        ("三江坑社區發展協會", "理事長"),
        ("小海星幼儿园", "园长"),
        ("援贝亚医疗队", "队长"),
        ("国际古迹保护理事会", "主席"),
        ("世界古城遗产理事会", "秘书长"),
    ],
)
def test_names_reach_to_the_opening(body: str, post: str) -> None:
    assert owner(body, post) == (post, body)


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        (f"警方通报学校校长{_WHO}被查。", "校长", "学校"),
        (f"网友质疑医院院长{_WHO}。", "院长", "医院"),
        (f"记者走访女子监狱监狱长{_WHO}。", "监狱长", "女子监狱"),
        (f"昨日参观养老院院长{_WHO}的家。", "院长", "养老院"),
        (f"知名智库研究员{_WHO}说，水质好。", "研究员", "智库"),
        (f"卫生部兼人力部次长{_WHO}说，水质好。", "次长", "人力部"),
        (f"教育局局长{_WHO}到场。", "局长", "教育局"),
        (f"中国收藏家协会理事会主席{_WHO}说，水质好。", "理事会主席", "中国收藏家协会"),
        (f"云川市人事新布局，局长{_WHO}到任。", "局长", None),
    ],
)
def test_what_is_no_part_of_the_name(text: str, post: str, body: str | None) -> None:
    roles = held(extract(text))
    assert (_WHO, post, body) in [role[:3] for role in roles]


@pytest.mark.parametrize("text", [f"{_WHO}医院院长李小川说，水质好。", f"科长方小洪、{_WHO}处长出席会议。"])
def test_people_in_front_of_a_common_noun_stay_people(text: str) -> None:
    assert _WHO in [person.name for person in extract(text).people]


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("“远汐”轮", "船长"),
        ("“海棠号”科学考察船", "船长"),
        ("“福通8”号", "大副"),
        ("“长岬”号破冰船", "轮机长"),
        ("岚渔06318号渔船", "船长"),
        ("远汐航运公司“远汐”轮", "轮机长"),
    ],
)
def test_ships(body: str, post: str) -> None:
    assert owner(body, post) == (post, body)


def test_a_column_with_a_number_is_no_ship() -> None:
    assert owner("“全能号”栏目", "主编")[1] is None


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("陆军某炮兵旅榴炮营", "营长"),
        ("空军某旅飞行一大队", "大队长"),
        ("空降兵某旅", "政委"),
        ("陆军某舟桥旅", "旅长"),
        ("第七十九集团军某合成旅一营", "教导员"),
        ("驻港部队某营", "营长"),
        ("交警三大队", "大队长"),
        ("二十军六十师", "师长"),
        ("北原军区某部一连", "连长"),
        ("青山军医大学学员二大队", "队长"),
        ("东北野战军第6纵队18师54团9连", "副指导员"),
    ],
)
def test_units_of_an_army(body: str, post: str) -> None:
    assert owner(body, post) == (post, body)


def test_a_crew_by_its_number() -> None:
    assert owner("云县公路段养护三班", "班长") == ("班长", "云县公路段养护三班")


@pytest.mark.parametrize(
    ("body", "post"),
    [
        ("巨灵机器人", "首席产品官"),
        ("瑞和制冷", "大区经理"),
        ("Novi智能", "总经理"),
        ("BlueOak生物", "首席科学家"),
        ("皓光灯饰", "总经理"),
        ("上海沉静投资", "董事长"),
        ("北京安静资本", "总经理"),
        ("深圳欣然资本", "创始人"),
    ],
)
def test_brands_in_front_of_chiefs(body: str, post: str) -> None:
    assert owner(body, post) == (post, body)


@pytest.mark.parametrize("post", ["IT技术总监", "企业财务总监", "销售总监"])
def test_fields_are_no_brands(post: str) -> None:
    assert owner("", post) == (post, None)


def test_a_verb_of_appointment_opens_no_body() -> None:
    """The tagger takes 当选 with the body behind it for one verb."""
    record = extract("去年，卞小满当选县青年企业家协会副会长。")
    assert [person.name for person in record.people] == ["卞小满"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("培育家庭农场210家、农民合作社76个。", []),
        ("成立志愿者协会12个，覆盖28个社区。", []),
        ("全镇5所小学的1800余名学生吃上了午餐。", []),
        ("走访云川市志愿者协会，送上书籍12册。", ["云川市志愿者协会"]),
    ],
)
def test_bodies_that_are_counted_have_no_name(text: str, bodies: list[str]) -> None:
    assert [body.name for body in extract(text).organizations] == bodies


OUTSIDE = [  # text, bodies: what stands in front of a name or a part of a body and is none of it
    ("李小麦校长表示希望与海石集团加强交流。", ["海石集团"]),
    ("该厂计划与澄江钢铁公司合并。", ["澄江钢铁公司"]),
    ("学校拟与江河公司签约。", ["江河公司"]),
    ("双方考虑与海石重工公司合资。", ["海石重工公司"]),
    ("期待同江城学院合作。", ["江城学院"]),
    ("同济大学今天开学。", ["同济大学"]),
    ("云川大学计划与财务处处长王若安说。", ["云川大学", "云川大学计划与财务处"]),
    ("云川大学希望与成长中心主任李小麦说。", ["云川大学", "云川大学希望与成长中心"]),
    ("大队指派第二组队员前往。", []),
    ("学校安排第四组学生前往。", []),
    ("指挥部派出第六组队员。", []),
    ("省委第五巡视组进驻。", ["省委第五巡视组"]),
    ("他们在海南经营客栈生意。", []),
    ("她在云川经营旅馆生意。", []),
    ("云川阳光酒店开业。", ["云川阳光酒店"]),
    ("云川运营管理中心派出第三小组。", ["云川运营管理中心"]),
    ("自民党控制参议院。", ["自民党"]),
    ("工党控制议会多年。", ["工党"]),
    ("云川市疾病预防控制中心发布通知。", ["云川市疾病预防控制中心"]),
    ("市人大监督委员会开会。", ["市人大监督委员会"]),
]


@pytest.mark.parametrize(("text", "bodies"), OUTSIDE)
def test_verbs_in_front_of_bodies(text: str, bodies: list[str]) -> None:
    assert sorted(body.name for body in extract(text).organizations) == bodies


NAMED = [  # text, bodies: what is taken for a body or a part of one, and the same where it is one
    ("她从事了五年银行工作。", []),
    ("她干过十年银行工作。", []),
    ("青石五年制小学开学了。", ["青石五年制小学"]),
    ("路透社/塔斯社资料图。", ["塔斯社", "路透社"]),
    ("联合国和国际红十字会发表声明。", ["国际红十字会", "联合国"]),
    ("永和银行开业。", ["永和银行"]),
    ("新华社莫斯科9月3日电俄罗斯总统周明远表示欢迎。", ["俄罗斯", "新华社"]),
    ("小麦、苹果每500克6.16元。", []),
    ("借助乡村振兴的东风，村里建起了民宿。", []),
    ("改革的东风吹来，乘着政策东风，他办起了工厂。", []),
    ("东风集团与云川市签约，东风将投资2亿元。", ["东风", "东风集团"]),
    ("犹太人在当地有2万名，阿根廷男孩李明也来了。", []),
    ("该公司是全国十佳农业科技公司。", []),
    ("他在中国百强企业海石集团工作。", ["海石集团"]),
    ("他们在挪威首都奥斯陆歌剧院演出。", ["奥斯陆歌剧院"]),
    ("首都师范大学开学。", ["首都师范大学"]),
    ("美日代表团会谈。", []),
    ("俄罗斯代表团抵达。", ["俄罗斯代表团"]),
    ("同一个市场的孙老板说，今年好卖。", []),
    ("青石市场的王老板说，今年生意好。", ["青石市场"]),
    ("今年小米丰收。", []),
    ("市场上苹果、小米、红薯价格稳定。", []),
    ("小米发布新手机。", ["小米"]),
    ("苹果、谷歌、微软都下跌。", ["微软", "苹果", "谷歌"]),
]


@pytest.mark.parametrize(("text", "bodies"), NAMED)
def test_what_is_taken_for_a_body(text: str, bodies: list[str]) -> None:
    assert sorted(body.name for body in extract(text).organizations) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("青岚集团表示希望与云桥集团加强交流。", ["青岚集团", "云桥集团"]),
        ("周明远说，盼望和云浦机电公司深入合作。", ["云浦机电公司"]),
        ("双方期待同云桥学院合作。", ["云桥学院"]),
        ("公司计划与云浦电力公司签约。", ["云浦电力公司"]),
        ("青岚集团选择与云浦银行合作。", ["青岚集团", "云浦银行"]),
        ("校方打算与云浦中学共建两座图书馆。", ["云浦中学"]),
        ("他盼望同仁医院早日开业。", ["同仁医院"]),
        ("大家希望同济大学扩招。", ["同济大学"]),
        ("云浦县发展计划与财务局局长周明远说，水质好。", ["云浦县发展计划与财务局"]),
        ("水土保持与云浦生态研究所开会。", ["水土保持与云浦生态研究所"]),
    ],
)
def test_a_wish_in_front_of_a_joint_is_no_field_of_the_body(text: str, bodies: list[str]) -> None:
    assert sorted(each.name for each in extract(text).organizations) == sorted(bodies)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("会议介绍了当地形势的变化和以色列政府的立场。", ["以色列政府"]),
        ("这影响了地区的稳定和北约的计划。", ["北约"]),
        ("他们侵犯了该国领海和联合国的禁区。", ["联合国"]),
        ("有关部门和云川市政府正在调查。", ["云川市政府"]),
        ("公安机关和云川市法院正在调查。", ["云川市法院"]),
        ("村民的生活和乡政府的工作都变了。", ["乡政府"]),
        ("这家厂敢与青岚集团竞争。", ["青岚集团"]),
        ("双方要与云川市政府协商。", ["云川市政府"]),
        ("中国愿意加强同欧盟的合作。", ["欧盟"]),
        ("中国反对退出联合国。", ["联合国"]),
        ("周明远说，中国支持参加东盟的各国加强合作。", ["东盟"]),
        ("青岚希望小学开学了。", ["青岚希望小学"]),
        ("友好医院消化与肝病医学科主任周明远说，要早治。", ["友好医院消化与肝病医学科", "友好医院"]),
        ("国家自动驾驶创新中心主任周明远说，路很长。", ["国家自动驾驶创新中心"]),
        ("中国常驻联合国代表周明远说，会议很好。", ["中国"]),
    ],
)
def test_a_body_with_a_name_of_its_own_has_no_field_in_front(text: str, bodies: list[str]) -> None:
    assert sorted(each.name for each in extract(text).organizations) == sorted(bodies)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("有关部门将依法查处，云川市旅游部门将推出线路。", []),
        ("公安部门将严查酒驾。", []),
        ("澄江市有关部门将处理此事。", []),
        ("云川市组织工商、卫生等部门检查。", []),
        ("青岚集团重视武警官兵的生活。", ["青岚集团"]),
        ("云川队门将周明远扑出点球。", ["云川队"]),
        ("青岚大队门将周明远扑出点球。", ["青岚大队"]),
        ("公安部部长周明远说，要严查。", ["公安部"]),
    ],
)
def test_a_post_out_of_two_words_has_no_body(text: str, bodies: list[str]) -> None:
    assert sorted(each.name for each in extract(text).organizations) == sorted(bodies)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("他认为云川银行所持有的股票不多。", ["云川银行"]),
        ("瑞安国联邦通信委员会所设条件过于苛刻。", ["瑞安国联邦通信委员会"]),
        ("在青岚市政府专就此事召开的会上，大家发了言。", ["青岚市政府"]),
        ("农业科学研究所成立了。", ["农业科学研究所"]),
        ("云川市派出所开门了。", ["云川市派出所"]),
    ],
)
def test_what_leads_on_from_a_body_is_none_of_its_name(text: str, bodies: list[str]) -> None:
    assert sorted(each.name for each in extract(text).organizations) == sorted(bodies)


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("共产党发表声明。全村的共产党员都来了。", ["共产党"]),
        ("财政部发出通知。各地财政部门照办。", ["财政部"]),
        ("财政部部长周明远说，财政部长期关注此事。", ["财政部", "财政部"]),
        ("国防部发言人周明远说，国防部长明天来访。", ["国防部", "国防部"]),
        ("俄罗斯总统周明远来访。俄罗斯和白俄罗斯都支持。", ["俄罗斯", "俄罗斯"]),
        ("克罗地亚总统周明远来访，克罗地亚族人欢迎他。", ["克罗地亚"]),
        ("昨天岭南军区队赢了云川队。", ["岭南军区队", "云川队"]),
        ("中国中医药学会昨天成立。", ["中国中医药学会"]),
        ("云川大学生物系系主任周明远说，这里人多。", ["云川大学", "云川大学生物系"]),
    ],
)
def test_a_mention_ends_where_its_last_word_does(text: str, mentions: list[str]) -> None:
    found = [
        text[mention.segments[0].start : mention.segments[0].end]
        for each in extract(text).organizations
        for mention in each.mentions
    ]
    assert sorted(found) == sorted(mentions)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("中国市场需求很大，亚洲金融市场动荡。", []),
        ("青岚集团市场占有率扩大。", ["青岚集团"]),
        ("上海证券市场已经成熟。", []),
        ("云川农贸市场昨天开业。", ["云川农贸市场"]),
        ("他要把上海建设成为国际中心，来北京旅游的人更多。", []),
        ("活动在云川市中心举行。", []),
        ("云川市中心医院昨天开诊。", ["云川市中心医院"]),
        ("累计为362家上市公司筹集资金，九家旅行社联合推出线路。", []),
        ("澄江五中昨天开学，云川第三小学今天开学。", ["云川第三小学", "澄江五中"]),
        ("中英两国政府签署协议，三国政府协调合作。", []),
        ("女排各队教练都来了。", []),
        ("填筑土方1594万立方米，浇筑混凝土500万立方米。", []),
        ("他同联合国负责人会谈，会议停止同联合国的合作。", ["联合国"]),
        ("全市人民放心，特区政府和特区人民也放心。", ["特区政府"]),
        ("他与内塔尼乌胡政府拖延和谈。", ["内塔尼乌胡政府"]),
    ],
)
def test_what_is_bought_counted_or_done_in_a_place_is_no_body(text: str, bodies: list[str]) -> None:
    assert sorted(each.name for each in extract(text).organizations) == sorted(bodies)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("加拿大约瑟夫大学社会学教授本·阿利尔说，要早做。", "本·阿利尔", ("社会学教授", "加拿大约瑟夫大学")),
        ("云川大学社会学系教授李小麦说，要早做。", "李小麦", ("教授", "云川大学社会学系")),
        ("云川大学附属中学校长李小麦说，要早做。", "李小麦", ("校长", "云川大学附属中学")),
        ("越南旅游机构总裁李小麦说，要早做。", "李小麦", ("总裁", "越南旅游机构")),
        ("法国援助机构负责人李小麦说，要早做。", "李小麦", ("负责人", "法国援助机构")),
        ("1955年，云川市委成立监察委员会，李小麦为主任。", "李小麦", ("主任", "监察委员会")),
        ("省政府组建专门委员会，李小麦为主任。", "李小麦", ("主任", "专门委员会")),
    ],
)
def test_the_body_of_a_role_begins_behind_its_founding_and_ends_before_a_field(
    text: str, name: str, role: tuple[str, str]
) -> None:
    assert [(position, body) for who, position, body, _ in held(extract(text)) if who == name] == [role]


def test_a_verb_of_hope_names_schools_alone() -> None:
    record = extract("周明远希望全国海关加强管理。")
    assert ([one.name for one in record.people], record.organizations) == (["周明远"], ())


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("苹果每500克卖5元，比上周贵。", []),
        ("市场上苹果、小米、红薯价格稳定。", []),
        ("白菜、小米每公斤8元。", []),
        ("今年小米丰收。", []),
        ("苹果亩产三千公斤。", []),
        ("苹果、小米都发布了新手机。", ["小米", "苹果"]),
        ("苹果发布了新手机，小米每股涨到20元。", ["小米", "苹果"]),
        ("派出所指派第五组民警巡查，大队抽调第二组队员。", []),
        ("他们在江西经营民宿生意。", []),
        ("夫妻俩在云川经营旅馆多年。", []),
        ("云浦物业经营公司昨天成立。", ["云浦物业经营公司"]),
        ("云浦经营管理学校招生。", ["云浦经营管理学校"]),
        ("她从事了五年银行工作，又干了三年旅行社的工作。", []),
        ("他在云浦八一学校读书。", ["云浦八一学校"]),
        ("共和党人卡尔·贝克发表讲话。", []),
        ("有20%议会党团成员反对。", []),
        ("新华社莫斯科5月3日电 谈判顺利。", ["新华社"]),
        ("云浦市教育局体育科开会。", ["云浦市教育局", "云浦市教育局体育科"]),
        ("联合国和国际红十字会将派人出席。", ["国际红十字会", "联合国"]),
        ("光和中学开学了。", ["光和中学"]),
        ("云浦镇葡萄采摘园共有五处，游客很多。", []),
        ("全镇农民专业合作社共有12家，社员两千人。", []),
    ],
)
def test_what_only_looks_like_the_name_of_a_body(text: str, bodies: list[str]) -> None:
    assert sorted(each.name for each in extract(text).organizations) == sorted(bodies)
