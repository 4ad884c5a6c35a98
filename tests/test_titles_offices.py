"""Offices of states and their fields, bodies that the clause before a title gives, short names of bodies."""

import pytest

from tests.titles_told import Held, held, people, read, roles

HELD: list[tuple[str, str, str, Held]] = [
    (
        "fields in any words",
        "应贝宁外交和合作部长卢卡斯·姆贝邀请，他前往访问。",
        "卢卡斯·姆贝",
        {("外交和合作部长", "贝宁")},
    ),
    (
        "an office and its fields",
        "萨摩亚独立国副总理兼财政、旅游和工业部长图伊·马列到访。",
        "图伊·马列",
        {("副总理", "萨摩亚独立国"), ("财政、旅游和工业部长", "萨摩亚独立国")},
    ),
    (
        "what leads the country",
        "应斐济共和国总统莱图·马拉邀请，他前往访问。",
        "莱图·马拉",
        {("总统", "斐济共和国")},
    ),
    ("a party with a lawyer", "李庄代理第一被告龚刚模。", "龚刚模", {("第一被告", None)}),
    ("a speaker of a state", "伊朗议长加里巴汉表示欢迎。", "加里巴汉", {("议长", "伊朗")}),
    ("a country by one character", "美财长耶莱说，谈得不错。", "耶莱", {("财长", "美")}),
    (
        "ministers of one state",
        "随行的有贝宁能源部长卢卡斯·姆贝，环境、住房部长保罗·科菲等。",
        "保罗·科菲",
        {("环境、住房部长", "贝宁")},
    ),
    (
        "a country in brackets",
        "他同（俄罗斯外交部长）谢尔盖·拉夫诺夫谈过。",
        "谢尔盖·拉夫诺夫",
        {("外交部长", "俄罗斯")},
    ),
    ("a name in torn words", "以色列总理内塔尼亚兰8日宣布停火。", "内塔尼亚兰", {("总理", "以色列")}),
    (
        "who left his place of work",
        "刚从省农业科学院退休的研究员卫明远回到村里。",
        "卫明远",
        {("研究员", "省农业科学院")},
    ),
    ("who is lent to a body", "大家看望了在青岚县委挂职的卫明远副书记。", "卫明远", {("副书记", "青岚县委")}),
    (
        "what the clause before founds",
        "村里成立青石坡黄姜专业合作社，村民卫明远当选理事长。",
        "卫明远",
        {("村民", None), ("理事长", "青石坡黄姜专业合作社")},
    ),
    (
        "filled by somebody with a title",
        "球队主教练由前青岚女足队员卫明兰担任。",
        "卫明兰",
        {("主教练", "球队"), ("队员", "青岚女足")},
    ),
    (
        "behind whoever is named last",
        "台下坐着王琳的父亲卫明远，如今的青岚男队主教练。",
        "卫明远",
        {("主教练", "青岚男队")},
    ),
    ("nouns before a chief", "前高铁董事长卫明远到场。", "卫明远", {("董事长", "高铁")}),
    ("a body by four characters and a chief", "街总副会长卫明远说，会继续。", "卫明远", {("副会长", "街总")}),
    (
        "titles of a list behind names",
        "赣江市供销社邓才明主任、马红书记随行。",
        "马红",
        {("书记", "赣江市供销社")},
    ),
    (
        "no mayor of a league",
        "“守园联盟”召集人、前乡长卫明远宣布。",
        "卫明远",
        {("召集人", "守园联盟"), ("乡长", None)},
    ),
    (
        "what a company calls itself",
        "建陞工程有限公司收到通知。\n\n建陞项目经理卫明远致歉。",
        "卫明远",
        {("项目经理", "建陞工程有限公司")},
    ),
    (
        "what a company is in the deal",
        "总承建商青石工程有限公司经理卫明远到场。",
        "卫明远",
        {("经理", "青石工程有限公司")},
    ),
    (
        "a university by two characters",
        "國立暨南國際大學校長卫明远獲獎。\n\n暨大校長卫明远說，謝謝。",
        "卫明远",
        {("校長", "國立暨南國際大學")},
    ),
    (
        "who works where the list begins",
        "青岚市人民检察院检察长卫明远，检察员马红出庭。",
        "马红",
        {("检察员", "青岚市人民检察院")},
    ),
    (
        "any chief officer",
        "盛石投资首席可持续发展官、合伙人卫明远主持。",
        "卫明远",
        {("首席可持续发展官", "盛石投资"), ("合伙人", "盛石投资")},
    ),
    ("what a firm trades in", "麦石投资高级合伙人卫明远说，可以。", "卫明远", {("高级合伙人", "麦石投资")}),
    ("the founder of a firm", "来的正是松岭动力的创始人卫明远。", "卫明远", {("创始人", "松岭动力")}),
    ("no firm but a kind of it", "股权投资合伙人卫明远说，可以。", "卫明远", {("股权投资合伙人", None)}),
    ("a Latin name and its chief", "QuickPen的CEO卫明远表示，不急。", "卫明远", {("CEO", "QuickPen")}),
    ("always was", "卫明远一直是QuickPen的董事。", "卫明远", {("董事", "QuickPen")}),
    ("a region of a firm", "特斯拉中国区总裁卫明远说，可以。", "卫明远", {("中国区总裁", "特斯拉")}),
    ("a former body", "前青岚集团副总裁卫明远加入。", "卫明远", {("副总裁", "青岚集团")}),
    (
        "a lawyer of his firm",
        "云川青石律师事务所主任卫明远律师认为，可以。",
        "卫明远",
        {("主任", "云川青石律师事务所"), ("律师", "云川青石律师事务所")},
    ),
    (
        "where he served for years",
        "他叫卫明远，今年63岁，已经在青石坡村当了40多年的党支部书记。",
        "卫明远",
        {("党支部书记", "青石坡村")},
    ),
    ("her husband's office", "卫明远今年60岁，丈夫在云川市水务局当局长。", "卫明远", set()),
    ("his wife's trade", "卫明远家住青岚，妻子一直在青岚小学任教师。", "卫明远", set()),
    ("two of his kin", "卫明远住在青岚，哥哥在青岚厂当厂长，弟弟在青岚小学当校长。", "卫明远", set()),
    ("his own trade", "卫明远今年60岁，一直在青岚小学当校长。", "卫明远", {("校长", "青岚小学")}),
    ("after the wedding", "卫明远与妻子相识后，在青岚小学当校长。", "卫明远", {("校长", "青岚小学")}),
    (
        "a profile that tells of deeds first",
        "【档案】卫明远，60岁，连续五届获得表彰，云川港务公司原副总裁、高级工程师，育有一女。",
        "卫明远",
        {("副总裁", "云川港务公司"), ("高级工程师", "云川港务公司")},
    ),
    (
        "where he came to serve",
        "干部卫明远，来到定点扶贫村云川省安岭县青石坡村担任第一书记，一待三年。",
        "卫明远",
        {("干部", None), ("第一书记", "云川省安岭县青石坡村")},
    ),
    ("who replaces", "卫明远接替马红出任青岚县委书记。", "卫明远", {("书记", "青岚县委")}),
    ("who is replaced", "卫明远接替马红出任青岚县委书记。", "马红", set()),
    (
        "the group that he leads",
        "市委成立了由市委书记卫明远担任组长的停车管理协调小组。",
        "卫明远",
        {("书记", "市委"), ("组长", "停车管理协调小组")},
    ),
    ("of the next term", "卫明远被推选为青岚商会新一届会长。", "卫明远", {("会长", "青岚商会")}),
    ("is as well", "卫明远同时也是青岚市政协委员。", "卫明远", {("青岚市政协委员", None)}),
    (
        "becomes a worker",
        "卫明远小学毕业，成为青岚折扇合作工厂的一名学徒工。",
        "卫明远",
        {("学徒工", "青岚折扇合作工厂")},
    ),
    (
        "the sentence before",
        "云川纺织厂和青岚重型汽车厂相邻。他们来到青岚重型汽车厂。厂长卫明远说，订单不少。",
        "卫明远",
        {("厂长", "青岚重型汽车厂")},
    ),
    (
        "an association of people",
        "青岚市企业家商会召开大会。\n\n会长卫明远，副会长马红出席。",
        "马红",
        {("副会长", "青岚市企业家商会")},
    ),
    (
        "a rank before the verb",
        "卫仲历少将任国防部副部长、总参谋长，马红同志任政治局主任。",
        "卫仲历",
        {("少将", None), ("副部长", "国防部"), ("总参谋长", "国防部")},
    ),
    ("what all of a list are", "谢飞、卫明远等著名艺术家到场。", "卫明远", {("艺术家", None)}),
    ("how many they are", "卫明远、马红等5名队员出战。", "马红", {("队员", None)}),
    ("no list but its end", "卫明远、马红等演员阵容强大。", "马红", set()),
    ("a state's second", "国务院总理卫明远、副总理马红军分别到会。", "马红军", {("副总理", "国务院")}),
    ("a name of four characters", "首相安倍晋助抵达，记者围上前去。", "安倍晋助", {("首相", None)}),
    ("a team behind a title", "青岚大学卫明远教授团队完成手术。", "卫明远", {("教授", "青岚大学")}),
    ("an army of a state", "以军发言人哈加里说，无人伤亡。", "哈加里", {("发言人", "以军")}),
    (
        "a span before the verb",
        "法院查明，被告人卫明远在2006年到2018年期间，利用担任青岚县教育局局长等职务便利谋利。",
        "卫明远",
        {("被告人", None), ("局长", "青岚县教育局")},
    ),
    (
        "two chiefs in one",
        "青岚公司董事长总经理卫明远陪同。",
        "卫明远",
        {("董事长", "青岚公司"), ("总经理", "青岚公司")},
    ),
    ("whom a team visits", "“星火”服务队专访平风镇中心小学校长卫明远", "卫明远", {("校长", "平风镇中心小学")}),
    ("an expert on a country", "中国社会科学院美国问题专家卫明远说。", "卫明远", {("美国问题专家", "中国社会科学院")}),
    (
        "among whom a former one is",
        "他教过不少学者，包含前陆委会副主委卫明远、现任副主委马红。",
        "卫明远",
        {("副主委", "陆委会")},
    ),
    ("a trade inside the name", "华石证券传媒行业分析师卫明远表示，可以。", "卫明远", {("分析师", "华石证券")}),
    ("a chief of any field", "右四為青泰金控投資長卫明远。", "卫明远", {("投資長", "青泰金控")}),
    (
        "no post but a party",
        "卫明远，男，中国共产党党员，现任青岚大学能源学院党委副书记。",
        "卫明远",
        {("党委副书记", "青岚大学能源学院")},
    ),
    (
        "the country behind a conjunction",
        "贝宁政府代表马红和中非共和国政府代表卫明远到会。",
        "卫明远",
        {("代表", "中非共和国政府")},
    ),
    (
        "a marked word in front of a post",
        "青岚大学教授、“青江学者”特聘研究员卫明远说。",
        "卫明远",
        {("教授", "青岚大学"), ("特聘研究员", "青岚大学")},
    ),
    (
        "an item of a list that is no body",
        "青岚省文物考古研究所所长、良岗遗址考古领队卫明远说。",
        "卫明远",
        {("所长", "青岚省文物考古研究所"), ("良岗遗址考古领队", "青岚省文物考古研究所")},
    ),
    (
        "no holder of a prize at a body",
        "青岚大学教授、青江奖获得者卫明远说。",
        "卫明远",
        {("教授", "青岚大学"), ("青江奖获得者", None)},
    ),
    (
        "no artist of an association",
        "青岚电影家协会主席、导演卫明远说。",
        "卫明远",
        {("主席", "青岚电影家协会"), ("导演", None)},
    ),
    (
        "titles over a comma",
        "青岚大学校长，中国科学院院士卫明远说。",
        "卫明远",
        {("校长", "青岚大学"), ("院士", "中国科学院")},
    ),
    ("a member by his party", "新潮黨立法會議員卫明远說。", "卫明远", {("立法會議員", "新潮黨")}),
    ("no teacher of a bureau", "青岚县教育局局长卫明远、教师马红到会。", "马红", {("教师", None)}),
]


@pytest.mark.parametrize(("text", "name", "want"), [pytest.param(*row[1:], id=row[0]) for row in HELD])
def test_where_a_post_is_held(text: str, name: str, want: Held) -> None:
    assert held(read(text), name) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("青岚市中院院长开庭审案。", set(), id="a-verb-behind-a-chief"),
        pytest.param("两国外长通电话，谈及合作。", set(), id="a-verb-and-its-object"),
        pytest.param("双首长未列席会议。", set(), id="what-was-not-done"),
        pytest.param("总召高士杰缓颊说，不必着急。", {"高士杰"}, id="a-verb-torn-by-the-name"),
        pytest.param("青岚市农村合作经济组织联合会会长谭明宜率农合会党支部来访。", {"谭明宜"}, id="a-verb-in-the-name"),
        pytest.param("2010年，苗石还是青岚大学大二的学生。", {"苗石"}, id="an-adverb-before-the-copula"),
        pytest.param("证券分析师自曝被开除。", set(), id="what-he-tells-of-himself"),
        pytest.param("真名：林石\n职务：副处长", {"林石"}, id="a-label"),
        pytest.param("即时中心／高大明报导", {"高大明"}, id="behind-a-slash"),
        pytest.param(
            "青岚队：孙明辉20分、胡金秋18分、盧縣一12分。",
            {"孙明辉", "胡金秋", "盧縣一"},
            id="with-what-each-of-them-has",
        ),
        pytest.param("云川20分、上海15分、江苏12分。", set(), id="no-names-with-what-they-have"),
        pytest.param("引起警察队员佐级协会不满。", set(), id="an-association"),
        pytest.param("卫明远到场，李说有些人只属少数。", {"卫明远"}, id="a-surname-and-its-verb"),
        pytest.param("审判开始。黄岩 摄", {"黄岩"}, id="who-took-the-picture"),
        pytest.param("文丨马 刚", {"马刚"}, id="set-wide-behind-a-bar"),
        pytest.param("政大的钱致榕教授来到节目。", {"钱致榕"}, id="a-professor-in-pieces"),
        pytest.param(
            "种姜要看天。姜不怕石头。姜价有起有落。路不通，姜再好也白搭。姜香飘满屋。老姜更辣。",
            set(),
            id="what-it-is-about",
        ),
    ],
)
def test_verbs_behind_a_title_are_no_names(text: str, want: set[str]) -> None:
    assert people(text) == want


def test_a_former_post_of_the_list_has_its_own_status() -> None:
    told = roles(read("前高铁董事长卫明远到场。"), "卫明远")
    assert told == [("高铁", "董事长", "former")]


@pytest.mark.parametrize("newly", ["新一届", "第三届", "首届", ""])
def test_which_term_it_is_says_nothing_of_the_holder(newly: str) -> None:
    assert roles(read(f"卫明远当选为{newly}云川商会会长。"), "卫明远") == [("云川商会", "会长", "current")]


def test_a_new_term_is_no_body() -> None:
    assert roles(read("卫明远当选新一届理事长。"), "卫明远") == [(None, "理事长", "current")]


@pytest.mark.parametrize("body", ["云川市工业会", "青岚妇女协进会"])
def test_associations_of_trades_and_people(body: str) -> None:
    assert roles(read(f"{body}理事长卫明远出席。"), "卫明远") == [(body, "理事长", "current")]


def test_whoever_is_proposed_for_one_post_holds_another() -> None:
    text = "公司拟提名副总裁骈宇飞为董事会非独立董事候选人。"
    assert [(post, status) for _, post, status in roles(read(text), "骈宇飞")] == [("副总裁", "current")]


@pytest.mark.parametrize("party", ["新潮党", "民众党"])
def test_the_founder_of_a_party(party: str) -> None:
    assert roles(read(f"{party}创党主席柯立明昨天到场。"), "柯立明") == [(party, "创党主席", "current")]


def test_the_family_name_of_a_japanese_is_his() -> None:
    assert people("日本首相高桥直人昨天抵达。高桥说，两国将加强合作。") == {"高桥直人"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("首相高桥直人昨天抵达。高桥此行为期三天。舆论批评高桥的做法。", ["高桥直人", "高桥", "高桥"]),
        ("歌手山田由美来了。掌声使山田深受感动。", ["山田由美", "山田"]),
        ("部长河野一郎昨天抵达。河野没有回应，有人质疑河野政策。", ["河野一郎", "河野", "河野"]),
        ("人们想到的是安东·科雷。童大志来到科雷跟前，科雷马上说好。", ["安东·科雷", "科雷", "科雷"]),
        ("议员福岛直人访问福岛县，福岛的渔民很高兴。", ["福岛直人"]),
        ("首相高市直人说，最高市值创新高，要提高市场份额。", ["高市直人"]),
        ("社长田中健一和部长田中惠子出席，田中的发言很短。", ["田中健一"]),
    ],
)
def test_whom_the_text_calls_by_a_foreign_surname(text: str, names: list[str]) -> None:
    layers = read(text)
    found = next(one for one in layers.people if one.name == names[0])
    assert [one.span.of(layers.document.text) for one in found.mentions if one.kind == "name"] == names


def test_two_japanese_of_one_family_are_not_merged() -> None:
    text = "日本首相高桥直人昨天抵达。外相高桥雅子同行。高桥说，两国将加强合作。"
    assert {"高桥直人", "高桥雅子"} < people(text)


def test_a_court_is_nobody() -> None:
    assert people("李法庭当庭宣判。") == set()


@pytest.mark.parametrize("field", ["汽车行业", "银行业", "传媒行业", "电子行业"])
def test_the_field_of_an_analyst_is_no_part_of_the_firm(field: str) -> None:
    text = f"华岳证券{field}首席分析师林洁认为，销量将回升。"
    assert roles(read(text), "林洁") == [("华岳证券", "首席分析师", "current")]


def test_an_adverb_before_a_mark_of_lists_is_of_the_name() -> None:
    assert people("出席的有陈启能、王明远、李向。") == {"陈启能", "王明远", "李向"}


def test_a_title_behind_the_name_is_not_held_where_he_was_before() -> None:
    told = roles(read("曾任江海大学副校长的王立人院士昨日到场。"), "王立人")
    assert told == [("江海大学", "副校长", "former"), (None, "院士", "current")]


def test_a_name_with_a_dot_whose_part_is_a_place() -> None:
    assert people("大使穆罕默德·阿里在会上说。") == {"穆罕默德·阿里"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("民警随即将嫌疑人何某（男，32岁，云川市人）抓获。", "何某"),
        ("记者随后找到失主何某（女，32岁）。", "何某"),
        ("民警将王小明（男，32岁）抓获。", "王小明"),
        ("欧阳某某（女，40岁）报警。", "欧阳某某"),
        ("原江海市副市长高明远（男，58岁）被提起公诉。", "高明远"),
        ("江海集团王伟（男，40岁）受伤。", "王伟"),
        ("云川县李村张三丰（男，33岁）获救。", "张三丰"),
        ("欧阳明远（男，33岁）获救。", "欧阳明远"),
        ("阿不都热依木（男，33岁）获救。", "阿不都热依木"),
    ],
)
def test_what_stands_before_a_profile_in_brackets_is_a_clause(text: str, who: str) -> None:
    assert people(text) == {who}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("已卸任的镇长卫明远出席。", "former"),
        ("即将卸任的镇长卫明远出席。", "current"),
        ("將卸任鎮長卫明远出席。", "current"),
    ],
)
def test_an_office_is_held_until_it_is_left(text: str, status: str) -> None:
    assert [told for *_, told in roles(read(text), "卫明远")] == [status]
