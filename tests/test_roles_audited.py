"""Posts that reading whole pages beside the record found lost, given to the wrong person, or held at the wrong body.

All sentences are our own, with people, bodies and places that do not exist.
"""

import pytest

from pipeline import extract
from tests.record_told import held

Roles = list[tuple[str | None, str | None, str]]


def roles(text: str, name: str) -> Roles:
    """Position, body and status of each role of `name`; none if he or she has none."""
    found = [role[1:] for role in held(extract(text)) if role[0] == name]
    return [] if found == [(None, None, "")] else found


def check(rows: list[tuple[str, str, Roles]]) -> None:
    """Each text by itself: whose roles, and which."""
    assert [(text, name, roles(text, name)) for text, name, _ in rows] == rows


def test_for_the_time_being() -> None:
    # 代理 says how a post is held, in front of it and as a verb; 副省长，代理省长 is one title.
    check(
        [
            ("会议决定苏晓梅为云岭省代理省长。", "苏晓梅", [("代理省长", "云岭省", "acting")]),
            (
                "市政府副市长、代理市长苏晓梅进行了宪法宣誓。",
                "苏晓梅",
                [("副市长", "市政府", "current"), ("代理市长", "市政府", "acting")],
            ),
            ("云川大學代理校長蘇曉梅說，經費不足。", "蘇曉梅", [("代理校長", "云川大學", "acting")]),
            (
                "云川科技大学6月8日举行典礼，会中代理校长李明涛致辞。",
                "李明涛",
                [("代理校长", "云川科技大学", "acting")],
            ),
            ("苏晓梅代理云川市人民政府市长职务。", "苏晓梅", [("市长", "云川市人民政府", "acting")]),
            (
                "苏晓梅被任命为云岭省副省长，代理省长。",
                "苏晓梅",
                [("副省长", "云岭省", "current"), ("代理省长", "云岭省", "acting")],
            ),
            ("苏晓梅任云岭省副省长，代理省长李明涛到会。", "苏晓梅", [("副省长", "云岭省", "current")]),
            ("李明涛辞去云川市市长职务，苏晓梅任代理市长。", "苏晓梅", [("代理市长", "云川市", "acting")]),
            ("李明涛辞去云川市市长职务。苏晓梅任代理市长。", "苏晓梅", [("代理市长", None, "acting")]),
        ]
    )


def test_formerly() -> None:
    # 原 before a whole phrase, whatever the tagger cut; before what; who leaves; who was something before.
    check(
        [
            (
                "云岭省原省委常委、宣传部部长李明涛被查。",
                "李明涛",
                [("省委常委", "云岭省", "former"), ("宣传部部长", "云岭省", "former")],
            ),
            (
                "广东原省委常委、组织部部长李明涛被查。",
                "李明涛",
                [("省委常委", "广东", "former"), ("组织部部长", "广东", "former")],
            ),
            (
                "云川市原市委代理书记、市长李明涛被查。",
                "李明涛",
                [("市委代理书记", "云川市", "former"), ("市长", "云川市", "former")],
            ),
            ("云岭市原市政府副市长李明涛被查。", "李明涛", [("市政府副市长", "云岭市", "former")]),
            ("64岁的云川市市长李明涛因年龄原因卸任。", "李明涛", [("市长", "云川市", "former")]),
            ("云川市市长李明涛卸任前到会。", "李明涛", [("市长", "云川市", "current")]),
            (
                "此前担任国家水务总局副局长、党组成员的李明涛到任。",
                "李明涛",
                [("副局长", "国家水务总局", "former"), ("党组成员", "国家水务总局", "former")],
            ),
            (
                "李明涛驻村前是南山市第二人民医院后勤科科长。",
                "李明涛",
                [("科长", "南山市第二人民医院后勤科", "former")],
            ),
            (
                "李明涛目前是南山市第二人民医院后勤科科长。",
                "李明涛",
                [("科长", "南山市第二人民医院后勤科", "current")],
            ),
            ("此前，李明涛一直担任云川足协副主席。", "李明涛", [("副主席", "云川足协", "former")]),
            ("此前，李明涛当选云川足协副主席。", "李明涛", [("副主席", "云川足协", "current")]),
            (
                "原云川百货营业员、1998年全国劳动模范李明涛。",
                "李明涛",
                [("营业员", "云川百货", "former"), ("全国劳动模范", None, "current")],
            ),
            (
                "青山省政协原副主席、青山省人民政府原副省长、享受厅级医疗待遇离休干部李明涛同志逝世。",
                "李明涛",
                [
                    ("副主席", "青山省政协", "former"),
                    ("副省长", "青山省人民政府", "former"),
                    ("离休干部", None, "current"),
                ],
            ),
        ]
    )


def test_several_with_one_post() -> None:
    # 分别 with one post is said of each; with a chief's or with two posts of three people it is not.
    member = ("委员", "市十七届人大常委会", "former")
    text = "李明涛、苏晓梅、温建业分别提出辞去市十七届人大常委会委员职务。"
    check([(text, name, [member]) for name in ("李明涛", "苏晓梅", "温建业")])
    check(
        [
            ("李明涛、苏晓梅分别当选市十七届人大常委会委员。", "李明涛", [("委员", "市十七届人大常委会", "current")]),
            ("李明涛、苏晓梅分别任甲厂厂长、乙厂厂长。", "李明涛", [("厂长", "甲厂", "current")]),
            ("李明涛、苏晓梅、高远分别任会长、秘书长。", "高远", []),
            ("李明涛、苏晓梅等七位同志当选为学院党委委员。", "李明涛", [("党委委员", "学院", "current")]),
            (
                "王勇提出辞去省九届人大常委会委员、农业农村委员会主任委员职务。",
                "王勇",
                [("委员", "省九届人大常委会", "former"), ("主任委员", "农业农村委员会", "former")],
            ),
        ]
    )


def test_departments_of_the_body() -> None:
    # Who is in the leadership of a body and heads a department of it; a town's 人武部 is a body of its own.
    check(
        [
            (
                "国家水务部党组成员、政治部主任李明涛被查。",
                "李明涛",
                [("党组成员", "国家水务部", "current"), ("政治部主任", "国家水务部", "current")],
            ),
            (
                "北山大学党委常务副书记、宣传部部长、医学部党委书记李明涛到会。",
                "李明涛",
                [
                    ("党委常务副书记", "北山大学", "current"),
                    ("宣传部部长", "北山大学", "current"),
                    ("医学部党委书记", "北山大学", "current"),
                ],
            ),
            (
                "云川街道党工委副书记、人大工委主任、政法委书记李明涛到会。",
                "李明涛",
                [
                    ("副书记", "云川街道党工委", "current"),
                    ("人大工委主任", "云川街道党工委", "current"),
                    ("政法委书记", "云川街道党工委", "current"),
                ],
            ),
            (
                "云川大学副校长、医学院院长李明涛到会。",
                "李明涛",
                [("副校长", "云川大学", "current"), ("院长", "医学院", "current")],
            ),
        ]
    )


def test_who_shares_the_body_of_a_list() -> None:
    # A clause that names no other body stands between the chief and the next of a list.
    text = "省人大常委会副主任李明涛出席会议并讲话，副主任苏晓梅主持会议，秘书长高远山出席。"
    of_assembly = "省人大常委会"
    check(
        [
            (text, "苏晓梅", [("副主任", of_assembly, "current")]),
            (text, "高远山", [("秘书长", of_assembly, "current")]),
            (
                "省人大常委会副主任李明涛到访云川大学，秘书长高远山出席。",
                "高远山",
                [("秘书长", None, "current")],
            ),
        ]
    )


def test_whose_post_it_is_alone() -> None:
    # A ruler or a secretary of the party shares the post with nobody behind 与; two bodies have two.
    check(
        [
            ("云川市委副书记、市长李明涛与苏晓梅代表双方签署了协议。", "苏晓梅", []),
            ("云川大学党委书记李明涛和苏晓梅共同揭牌。", "苏晓梅", []),
            ("石桥村和柳河村党支部书记李明涛和苏晓梅到会。", "苏晓梅", [("党支部书记", "柳河村", "current")]),
            ("驻村第一书记李明涛和苏晓梅到会。", "苏晓梅", [("驻村第一书记", None, "current")]),
            ("声明说，李明涛向王小山道别，忆及在担任驻美大使期间与王小山进行了会谈。", "王小山", []),
        ]
    )


def test_where_the_body_ends() -> None:
    # Brackets in a company's name, short names of leagues and boards, seats of Malaysia.
    check(
        [
            (
                "远达食品（中国）投资有限公司总经理李明涛表示，市场很好。",
                "李明涛",
                [("总经理", "远达食品（中国）投资有限公司", "current")],
            ),
            (
                "世安媒体(马)集团总编辑李明涛出席。",
                "李明涛",
                [("总编辑", "世安媒体(马)集团", "current")],
            ),
            ("街總會長李明濤、秘書長莫偉出席。", "李明濤", [("會長", "街總", "current")]),
            ("云川商会总会长李明涛出席。", "李明涛", [("总会长", "云川商会", "current")]),
            ("财委会主席李明涛表示，会再考虑。", "李明涛", [("主席", "财委会", "current")]),
            ("李明涛与街总会长苏晓梅到会。", "苏晓梅", [("会长", "街总", "current")]),
            ("廣東會會長李明濤先生到會。", "李明濤", [("會長", "廣東會", "current")]),
            ("槟城会馆署理主席李明涛到会。", "李明涛", [("署理主席", "槟城会馆", "current")]),
            ("总检察署政府律师李明涛说，会上诉。", "李明涛", [("政府律师", "总检察署", "current")]),
            ("云川第二小学四(6)班班主任李明涛说，很高兴。", "李明涛", [("班主任", "云川第二小学", "current")]),
            ("云川证券策略首席分析师李明涛说，不必急。", "李明涛", [("策略首席分析师", "云川证券", "current")]),
            ("居委会主任李明涛说，人手不够。", "李明涛", [("居委会主任", None, "current")]),
            (
                "拿督黄明说，双溪东州议员林秀明及日落湾国会议员雷明尔到场。",
                "林秀明",
                [("州议员", "双溪东", "current")],
            ),
            (
                "拿督黄明说，双溪东州议员林秀明及日落湾国会议员雷明尔到场。",
                "雷明尔",
                [("国会议员", "日落湾", "current")],
            ),
            ("拿督黄明说，槟州议员李明涛到场。", "李明涛", [("议员", "槟州", "current")]),
            ("纽约州议员李明涛说，税太重。", "李明涛", [("议员", "纽约州", "current")]),
            ("上議院議長李明濤到會。", "李明濤", [("議長", "上議院", "current")]),
            ("联合会永远名誉总会长李明涛出席。", "李明涛", [("永远名誉总会长", "联合会", "current")]),
            (
                "青山省委组织部干部五处副处级组织员李明涛说，要认真。",
                "李明涛",
                [("组织员", "青山省委组织部干部五处", "current")],
            ),
            ("我国著名骨科专家李明涛到会。", "李明涛", [("骨科专家", None, "current")]),
            ("云川医院骨科专家李明涛到会。", "李明涛", [("专家", "云川医院骨科", "current")]),
            ("新选派驻村第一书记李明涛说，路要修好。", "李明涛", [("驻村第一书记", None, "current")]),
            ("记者在云川医院见到护士长李明涛。", "李明涛", [("护士长", "云川医院", "current")]),
            ("记者在云川县见到局长李明涛。", "李明涛", [("局长", None, "current")]),
        ]
    )


def test_people_of_villages() -> None:
    # 是某村的一名村医 says where; who works for a large place is at no body.
    check(
        [
            (
                "李明涛是云川省平川市同心县王家镇罗家湾村的一名村医。",
                "李明涛",
                [("村医", "云川省平川市同心县王家镇罗家湾村", "current")],
            ),
            ("家住青禾区望江街道的退休教师李明涛说，很方便。", "李明涛", [("退休教师", None, "current")]),
            ("家住苍西县桐木镇岩脚村的村民李明涛说，很方便。", "李明涛", [("村民", "苍西县桐木镇岩脚村", "current")]),
            ("李明涛是罗家湾村的村民。", "李明涛", [("村民", "罗家湾村", "current")]),
            ("李明涛是云川市的一名医生。", "李明涛", []),
        ]
    )


def test_bodies_told_at_length() -> None:
    # A committee whose item opens with its realm, a body that was renamed, who did not reach a company.
    text = "李明涛为中国水利研究会会长、国家水利建设工作专家委员会委员、云川大学诗歌研究中心专职研究员等职。"
    check(
        [
            (
                text,
                "李明涛",
                [
                    ("会长", "中国水利研究会", "current"),
                    ("委员", "国家水利建设工作专家委员会", "current"),
                    ("专职研究员", "云川大学诗歌研究中心", "current"),
                ],
            ),
            (
                "水力学国家重点实验室（2022年重组建设为某实验室）主任李明涛说，进展很快。",
                "李明涛",
                [("主任", "水力学国家重点实验室", "current")],
            ),
            (
                "公司未能与公司董事李明涛先生取得联系。",
                "李明涛",
                [("董事", "公司", "current")],
            ),
            (
                "股东会决定指定公司副总经理李明涛先生负责此事。",
                "李明涛",
                [("副总经理", "公司", "current")],
            ),
            ("专家委员会委员李明涛说，进展很快。", "李明涛", [("专家委员会委员", None, "current")]),
        ]
    )


def test_items_of_one_title() -> None:
    # A year, a treatment, 我会 or a month in front of an item do not part it from the rest.
    text = "云川农业大学特聘教授、我会学术委员会副主任李明涛说，化石很多。"
    check(
        [
            (
                "云川纺织厂工程师、2012年全国劳动模范李明涛到会。",
                "李明涛",
                [("工程师", "云川纺织厂", "current"), ("全国劳动模范", None, "current")],
            ),
            (
                text,
                "李明涛",
                [("特聘教授", "云川农业大学", "current"), ("学术委员会副主任", None, "current")],
            ),
            (
                "挪威常驻联合国代表、安理会3月轮值主席李明涛说，会议推迟。",
                "李明涛",
                [("常驻联合国代表", "挪威", "current"), ("轮值主席", "安理会", "current")],
            ),
            ("苏晓梅是首汽车队的学生专车驾驶员。", "苏晓梅", [("学生专车驾驶员", "首汽车队", "current")]),
            (
                "李明涛首次以云岭省委常委、宣传部部长身份出席会议。",
                "李明涛",
                [("常委", "云岭省委", "current"), ("宣传部部长", "云岭省委", "current")],
            ),
            ("陳子明(二十七歲，廚師)及郭曉明(三十三歲，文員)出席。", "陳子明", [("廚師", None, "current")]),
        ]
    )


def test_associations_abroad() -> None:
    # 财政 in front of a name is who keeps the money, with a body in front, in a list, and with 副.
    check(
        [
            ("光明小学建委会财政陈顺明接领。", "陈顺明", [("财政", "光明小学建委会", "current")]),
            ("云川会馆副财政陈顺明接领。", "陈顺明", [("副财政", "云川会馆", "current")]),
            ("云川商会会长李明涛、侨务委员苏晓梅出席。", "苏晓梅", [("侨务委员", None, "current")]),
            ("总务岑有明和财政陈时明等人出席。", "陈时明", [("财政", None, "current")]),
            ("顾问准拿督张秋明、准拿督许木明出席。", "许木明", [("顾问", None, "current")]),
        ]
    )


def test_no_posts() -> None:
    # An honour in marks, a team mate, who is greeted by a label of the text.
    check(
        [
            ("“时代楷模”李明涛到场。", "李明涛", []),
            ("李明涛同志曾在河岭省担任领导工作。", "李明涛", []),
            ("“村警”李明涛到场。", "李明涛", [("村警", None, "current")]),
            ("她以4比2击败队友王明昱。", "王明昱", []),
            ("主持人：苏教授您好。\n苏晓梅：你好。", "苏教授", []),
            ("主持人：李明涛，来自云川电视台。", "李明涛", [("主持人", None, "current")]),
        ]
    )


@pytest.mark.parametrize(
    ("line", "name", "want"),
    [
        ("（译者：黄明玉/核稿：刘学明）", "刘学明", "核稿"),
        ("責編：高德豪 網編：江明涛", "江明涛", "網編"),
        ("〔編譯張明元／綜合報導〕", "張明元", "編譯"),
        ("文案 | 马嘉明、梅冰明", "梅冰明", "文案"),
    ],
)
def test_credits(line: str, name: str, want: str) -> None:
    text = f"高原湖泊水位回升\n\n云岭省水务厅昨日表示，三个湖泊的水位比去年高。\n\n{line}\n"
    assert roles(text, name) == [(want, None, "current")]


def test_translating_is_a_verb() -> None:
    assert roles("他编译鲁迅的作品，花了三年。", "鲁迅") == []


def test_who_speaks_with_the_post_behind_the_name() -> None:
    text = "苏晓梅 云川电视台记者：好的，大家好，我们来看现场。"
    assert roles(text, "苏晓梅") == [("记者", "云川电视台", "current")]


def test_the_place_of_a_dateline_is_none_of_its_agency() -> None:
    text = "中新社联合国9月2日电 题：联合国秘书长卡雷蒂的一天"
    assert roles(text, "卡雷蒂") == [("秘书长", "联合国", "current")]
