"""Posts lost, given to the wrong person or held at the wrong body: what later pages of the audit showed.

All sentences are our own, with people, bodies and places that do not exist.
"""

from tests.test_roles_audited import check, roles


def test_from_one_post_to_another() -> None:
    # 从甲任乙 leaves the first behind; 以…身份 and 被任命为 stand behind a comma; a rise stays in the body.
    check(
        [
            (
                "苏晓梅从青禾区区长任白石县委书记。",
                "苏晓梅",
                [("区长", "青禾区", "former"), ("书记", "白石县委", "current")],
            ),
            (
                "苏晓梅由云川公司副总裁升任总裁。",
                "苏晓梅",
                [("副总裁", "云川公司", "former"), ("总裁", "云川公司", "current")],
            ),
            ("苏晓梅（女），以市委副书记身份参加座谈。", "苏晓梅", [("副书记", "市委", "current")]),
            (
                "苏晓梅出任云川市代市长，并于3月起正式担任云川市长一职。",
                "苏晓梅",
                [("代市长", "云川市", "acting"), ("市长", "云川市", "current")],
            ),
            (
                "其中，原云川市委常委李明涛在担任该职务5年又1个月后，于今年6月3日被任命为青禾市副市长、代市长。",
                "李明涛",
                [("常委", "云川市委", "former"), ("副市长", "青禾市", "current"), ("代市长", "青禾市", "acting")],
            ),
            (
                "卫生局副局长李明涛升任局长。",
                "李明涛",
                [("副局长", "卫生局", "current"), ("局长", "卫生局", "current")],
            ),
            (
                "疾管署副署長李明濤則升任署長。",
                "李明濤",
                [("副署長", "疾管署", "current"), ("署長", "疾管署", "current")],
            ),
            (
                "云川商会副会长李明涛接任会长。",
                "李明涛",
                [("副会长", "云川商会", "current"), ("会长", None, "current")],
            ),
        ]
    )


def test_of_something_else() -> None:
    # Who leads a body chairs a dinner as well; no airport has a 团长, no 法庭 a 院长.
    check(
        [
            (
                "中山學會會長李明濤擔任主席。",
                "李明濤",
                [("會長", "中山學會", "current"), ("主席", None, "current")],
            ),
            (
                "曼谷机场挤满了人，总会长李明涛担任总团长。",
                "李明涛",
                [("总会长", None, "current"), ("总团长", None, "current")],
            ),
            (
                "青禾区人民法院第五法庭开始了一场庭审。院长李明涛宣布开庭。",
                "李明涛",
                [("院长", None, "current")],
            ),
            ("青禾区人民法院开始了一场庭审。院长李明涛宣布开庭。", "李明涛", [("院长", "青禾区人民法院", "current")]),
            ("來自香港的現任會長蘇曉梅女士致詞。", "蘇曉梅", [("會長", None, "current")]),
        ]
    )


def test_whose_post_it_is() -> None:
    # Who is met holds the post; those in charge of other bodies are not named; 如果 tells a wish.
    text = "市监察委负责人、市公安局负责人、市人民检察院检察长温建业等列席会议。"
    check(
        [
            ("马丁会见了上周刚刚当选德国总理的默克。", "马丁", []),
            ("甲方代表李明涛拜会了刚刚就任云川市市长的温建业。", "温建业", [("市长", "云川市", "current")]),
            (text, "温建业", [("检察长", "市人民检察院", "current")]),
            (
                "云川青年志愿者协会负责人、云川纺织厂厂长李明涛到场。",
                "李明涛",
                [("负责人", "云川青年志愿者协会", "current"), ("厂长", "云川纺织厂", "current")],
            ),
            ("毕业前，苏晓梅心想，如果可以成为云川图书馆馆员，那该多好。", "苏晓梅", []),
            ("苏晓梅后来成为云川图书馆馆员。", "苏晓梅", [("馆员", "云川图书馆", "current")]),
        ]
    )


def test_the_subject_of_the_next_paragraph() -> None:
    # Who opens a paragraph behind what is told of her and where she is from is meant by 她 in the next one.
    text = (
        "云川新任领导\n李大山，男，1972年生，现任云川市市长。\n同为党校毕业、比他小两岁的江州人苏晓梅，则一直在云川工作。\n"
        "她1992年参加工作，先后担任青禾县政府办公室副主任、白石镇镇长。"
    )
    check(
        [
            (text, "李大山", [("市长", "云川市", "current")]),
            (text, "苏晓梅", [("副主任", "青禾县政府办公室", "former"), ("镇长", "白石镇", "former")]),
        ]
    )


def test_formerly() -> None:
    # 曾任 and 时任 reach over a list; 前 before a place and before what somebody is in charge of; who may go.
    text = "曾任青禾区区长李明涛、白石县县长苏晓梅、南山市市长温建业到会。"
    check(
        [
            (text, "苏晓梅", [("县长", "白石县", "former")]),
            (text, "温建业", [("市长", "南山市", "former")]),
            ("曾任青禾区区长的李明涛、白石县县长苏晓梅到会。", "苏晓梅", [("县长", "白石县", "current")]),
            (
                "前海基會董事長、前嘉義市長李明濤到案。",
                "李明濤",
                [("董事長", "海基會", "former"), ("市長", "嘉義市", "former")],
            ),
            ("前海区长李明涛到会。", "李明涛", [("区长", "前海区", "current")]),
            ("前负责海洋事务的国务大臣李明涛到场。", "李明涛", [("国务大臣", None, "former")]),
            ("负责平等事务的国务大臣李明涛到场。", "李明涛", [("国务大臣", None, "current")]),
            ("批准苍山军分区司令员李明涛退休。", "李明涛", [("司令员", "苍山军分区", "former")]),
            ("云川市副市长李明涛退休后回到村里。", "李明涛", [("副市长", "云川市", "current")]),
            ("职总前秘书长李明涛到会。", "李明涛", [("秘书长", "职总", "former")]),
            ("拟任白石市委书记的李明涛和苏晓梅为老乡。", "李明涛", [("书记", "白石市委", "nominated")]),
        ]
    )


def test_where_the_body_ends() -> None:
    # Seats of cities and behind parties, troops, a parent by its Latin name, short names in brackets, charges.
    check(
        [
            ("阿德雷德市議員李明濤出席。", "李明濤", [("市議員", "阿德雷德", "current")]),
            ("李明濤出任第四區市議員。", "李明濤", [("市議員", "第四區", "current")]),
            ("台北市議員李明濤說，不必急。", "李明濤", [("議員", "台北市", "current")]),
            ("拿督黄明说，伊斯兰党巴西石国会议员李明涛到场。", "李明涛", [("国会议员", "巴西石", "current")]),
            ("驻澳门部队司令员李明涛出席。", "李明涛", [("司令员", "驻澳门部队", "current")]),
            (
                "Bluebook母公司Nova首席执行官约翰·卡雷蒂表示，会跟进。",
                "约翰·卡雷蒂",
                [("首席执行官", "Bluebook母公司Nova", "current")],
            ),
            ("毒品調查科（O記）總督察李明濤說，會跟進。", "李明濤", [("總督察", "毒品調查科", "current")]),
            ("戰爭部負責政策的次長李明濤表示，會跟進。", "李明濤", [("次長", "戰爭部", "current")]),
            ("指责反对党工党党首李明涛勾结外人。", "李明涛", [("党首", "工党", "current")]),
            ("午宴主宾教育部长李明涛致辞。", "李明涛", [("部长", "教育部", "current")]),
            ("繼眾院外委會主席李明濤表態後，又有多人表態。", "李明濤", [("主席", "眾院外委會", "current")]),
            ("继续教育学院院长李明涛到场。", "李明涛", [("院长", "继续教育学院", "current")]),
            ("办公室的高级指挥长李明涛说，忙不过来。", "李明涛", [("高级指挥长", None, "current")]),
            ("两人辩护律师李明涛说，会上诉。", "李明涛", [("辩护律师", None, "current")]),
            (
                "李明涛是首批白石街道基层立法联系点联络员。",
                "李明涛",
                [("联络员", "白石街道基层立法联系点", "current")],
            ),
        ]
    )


def test_side_by_side() -> None:
    # Two posts of one holder without a mark between, and a label in 【】.
    check(
        [
            (
                "七孔桥乡党委委员人大主席李明涛到场。",
                "李明涛",
                [("党委委员", "七孔桥乡", "current"), ("人大主席", "七孔桥乡", "current")],
            ),
            (
                "白石镇党委书记镇长苏晓梅到场。",
                "苏晓梅",
                [("党委书记", "白石镇", "current"), ("镇长", "白石镇", "current")],
            ),
            ("警察局长李明涛到场。", "李明涛", [("局长", "警察局", "current")]),
            ("【作者】：记者 李明涛 【编辑】：苏晓梅", "苏晓梅", [("编辑", None, "current")]),
        ]
    )


def test_on_the_next_line() -> None:
    # The title of who stands alone on a line; where titles stand above the names it belongs to the next one.
    praise = "【颁奖辞】步履蹒跚与时间赛跑，只想为患者多赢一秒，守住了这座城市，也守住了大家的心。"
    people = [("李明涛", "白石医院院长"), ("苏晓梅", "云川女子高级中学校长")]
    opens = [
        "《感动云川》颁奖辞集锦，来了！",
        "2022-03-04 16:22:25",
        "《感动云川》播出整整20载了！",
        "这出戏到底与“我”有什么相干？",
    ]
    below = "\n\n".join([*opens, *(line for name, title in people for line in (name, title, praise))])
    above = "\n\n".join([*opens, *(line for name, title in people for line in (title, name, praise))])
    check(
        [
            (below, "李明涛", [("院长", "白石医院", "current")]),
            (below, "苏晓梅", [("校长", "云川女子高级中学", "current")]),
            (above, "李明涛", []),
        ]
    )


def test_now_something_else() -> None:
    text = "我的合伙人、现在的技术总监李明涛把婚房抵押了。"
    assert roles(text, "李明涛") == [("合伙人", None, "current"), ("技术总监", None, "current")]


def test_chosen_by_whom_and_when() -> None:
    # Between 被 and the verb stands who hires; what somebody will become; 全国人大代表 behind the name.
    check(
        [
            ("1943年，李明涛被云川大学聘为助教。", "李明涛", [("助教", "云川大学", "current")]),
            ("李明涛受云川大学委托到场。", "李明涛", []),
            ("李明涛将成为云川市市长。", "李明涛", [("市长", "云川市", "nominated")]),
            ("李明涛后来成为云川大学校长。", "李明涛", [("校长", "云川大学", "current")]),
            (
                "大学生村官苏晓梅，全国人大代表、云川市白石镇沙头村党支部副书记。",
                "苏晓梅",
                [
                    ("大学生村官", None, "current"),
                    ("全国人大代表", None, "current"),
                    ("党支部副书记", "云川市白石镇沙头村", "current"),
                ],
            ),
            ("市长苏晓梅，云川大学校长李明涛到会。", "苏晓梅", [("市长", None, "current")]),
        ]
    )
