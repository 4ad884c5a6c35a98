"""How far names of bodies, places and people reach where the tagger tears them, and posts of other regions."""

import pytest

from tests.titles_told import Held, held, people, read

HELD: list[tuple[str, str, str, Held]] = [
    ("an address cut anew", "桦树县创业乡谷大村村民景春初种水稻。", "景春初", {("村民", "桦树县创业乡谷大村")}),
    ("a kind of village", "清河县贫困村第一书记马力说，好。", "马力", {("第一书记", None)}),
    ("a bureau is no village", "清河县农业农村局局长赵明说，要抓紧。", "赵明", {("局长", "清河县农业农村局")}),
    ("a community is no mayor", "云川市长青社区居民王兰说，方便了。", "王兰", {("居民", "云川市长青社区")}),
    ("a mayor is no community", "云川市长李明走进社区。", "李明", {("市长", "云川市")}),
    (
        "a cooperative named after somebody",
        "海林市于刚有机富硒杂粮农民专业合作社理事长吴宝龙说，丰收了。",
        "吴宝龙",
        {("理事长", "海林市于刚有机富硒杂粮农民专业合作社")},
    ),
    (
        "founded by a villager",
        "桦树县村民景春初创办春鹏水稻专业合作社。",
        "景春初",
        {("村民", "桦树县")},
    ),
    (
        "a township printed elsewhere",
        "光復鄉公所昨天開會。\n光復鄉長林清泉表示，已經撤離。",
        "林清泉",
        {("鄉長", "光復鄉")},
    ),
    (
        "a ward and its district",
        "七股區西寮里有人受傷。\n七股西寮里長柯勝強說，已備妥物資。",
        "柯勝強",
        {("里長", "七股西寮里")},
    ),
    (
        "a field between a body and its office",
        "1998年，张立言调任中共中央对外宣传办公室主任。",
        "张立言",
        {("主任", "中共中央对外宣传办公室")},
    ),
    ("our school", "我校交通运输学院院长郭宝印到会。", "郭宝印", {("院长", "交通运输学院")}),
    ("the newly elected", "云科院新科院士刘明说，这很好。", "刘明", {("院士", "云科院")}),
    ("counted with names behind", "启明中学三位中五学生，余安、曾落轩和李向阳反对。", "曾落轩", {("学生", "启明中学")}),
    ("counted before", "启明中学两名教师李响、周静获奖。", "周静", {("教师", "启明中学")}),
    ("on duty", "河湾派出所值班副所长刘畅带队。", "刘畅", {("值班副所长", "河湾派出所")}),
    ("staff of no trade", "网逃人员王某被抓获。", "王某", set()),
    ("a councillor", "民眾黨台北市議員張志豪說，應公開。", "張志豪", {("議員", "台北市")}),
    ("a candidate", "民眾黨台北市長參選人王世安說，會加油。", "王世安", {("台北市長參選人", "民眾黨")}),
    ("nominated", "会议提名舒望为桐江市市长候选人。", "舒望", {("市长", "桐江市")}),
    ("an assembly of townspeople", "石橋鎮民代表會主席林金土說，會爭取。", "林金土", {("主席", "石橋鎮民代表會")}),
    ("a chief of Hong Kong", "特首李國強出席活動時說，會繼續努力。", "李國強", {("特首", None)}),
    ("a chief of Taiwan", "宏遠科技執行長林百川說，會更好。", "林百川", {("執行長", "宏遠科技")}),
    (
        "before the case",
        "被告人赵某某，男，1985年出生，原系云川市住建局副局长。",
        "赵某某",
        {("被告人", None), ("副局长", "云川市住建局")},
    ),
    ("a surname like a preposition", "云川大学于长江教授说，这很难。", "于长江", {("教授", "云川大学")}),
    ("a volunteer of Taiwan", "慈光老人基金會志工陳小玲關懷獨居老人。", "陳小玲", {("志工", "慈光老人基金會")}),
    (
        "praise before an art",
        "昨日，云川人民艺术剧院演员、著名表演艺术家朱旭东病逝。",
        "朱旭东",
        {("演员", "云川人民艺术剧院"), ("表演艺术家", None)},
    ),
    (
        "three words of a character",
        "云川证券首席投资顾问钱向劲向记者表示，要谨慎。",
        "钱向劲",
        {("首席投资顾问", "云川证券")},
    ),
    ("a paper without a head noun", "昨日，北浪财经首席评论员老艾表示，行情好。", "老艾", {("首席评论员", "北浪财经")}),
    ("a museum of science", "石潭记博物科学馆发起人刘晔到场。", "刘晔", {("发起人", "石潭记博物科学馆")}),
    ("a caucus", "國民黨團總召傅山青在質詢時說。", "傅山青", {("總召", "國民黨團")}),
    ("a film employs nobody", "和他合作过《春潮》的著名导演郑小龙到场。", "郑小龙", {("导演", None)}),
    ("a magazine does", "《春潮》主编郑小龙到场。", "郑小龙", {("主编", "春潮")}),
    (
        "a founder of what looks like a person",
        "特斯利创始人兼CEO伊隆·马森发文。",
        "伊隆·马森",
        {("创始人", "特斯利"), ("CEO", "特斯利")},
    ),
    (
        "a share and its code",
        "云川智造(600123.SH)董事长兼总经理吴海波说。",
        "吴海波",
        {("董事长", "云川智造"), ("总经理", "云川智造")},
    ),
    ("a team without a head noun", "火焰主帅乌度卡尔说，打得好。", "乌度卡尔", {("主帅", "火焰")}),
    ("a substitute of no team", "替补前锋王子铭说，打得好。", "王子铭", {("替补前锋", None)}),
    ("a name tagged as a preposition", "国际足联主席因凡蒂诺出席仪式。", "因凡蒂诺", {("主席", "国际足联")}),
    ("a name like a conjunction", "国际足联主席因凡蒂尼出席抽签仪式。", "因凡蒂尼", {("主席", "国际足联")}),
    (
        "now after then",
        "李国栋，男，1968年生，曾任云川县委书记、云川市副市长，现任云川市委副书记。",
        "李国栋",
        {("书记", "云川县委"), ("副市长", "云川市"), ("副书记", "云川市委")},
    ),
    ("leaders of a city", "市领导李国栋、赵一凡出席。", "赵一凡", {("市领导", None)}),
    ("a taxi driver", "的哥王小毛说，路上堵。", "王小毛", {("的哥", None)}),
    (
        "a role on the stage",
        "国家一级演员、云川京剧院青衣赵秀兰登台。",
        "赵秀兰",
        {("国家一级演员", None), ("青衣", "云川京剧院")},
    ),
    (
        "from Yunchuan",
        "周立民同志逝世。周立民同志是云川县人，历任云川县委书记、省农委主任。",
        "周立民",
        {("书记", "云川县委"), ("主任", "省农委")},
    ),
    ("a ward twice", "安和里里長李金城也說，好。", "李金城", {("里長", "安和里")}),
    ("a ward once, with its places", "南投縣埔里鎮大城里長謝惠寶說，好。", "謝惠寶", {("里長", "南投縣埔里鎮大城里")}),
    ("a chief of the place", "當地里長孫學華說，好。", "孫學華", {("里長", None)}),
    ("a ministry by its short name", "衛福部長石崇山今在立法院備詢。", "石崇山", {("部長", "衛福部")}),
    ("a secretary of Hong Kong", "政務司司長陳國本、財政司司長陳茂林出席。", "陳茂林", {("司長", "財政司")}),
    ("a remark between", "灣仔警區助理指揮官(刑事)譚威廉說，已拘捕兩人。", "譚威廉", {("助理指揮官", "灣仔警區")}),
    ("a deputy minister", "教育部次長張廖萬山指出，將修正。", "張廖萬山", {("次長", "教育部")}),
    ("some school", "云川中学开学。某中学主任周林称，好。", "周林", {("主任", "某中学")}),
    ("a name that ends like a verb", "新北市議員陳啟能說，支持。", "陳啟能", {("議員", "新北市")}),
    (
        "each his own bureau",
        "市发改委、市财政局、市人社局负责人张成、李功、王业参加。",
        "李功",
        {("负责人", "市财政局")},
    ),
    ("more people than schools", "河湾小学、石桥中学教师李春兰、王建军、周静获奖。", "周静", {("教师", None)}),
    ("a name of the Yi", "三河村村民吉好也求说，路通了。", "吉好也求", {("村民", "三河村")}),
    ("a farm of the corps", "石河子总场职工买买提·艾力说，棉花熟了。", "买买提·艾力", {("职工", "石河子总场")}),
    (
        "by what office he took bribes",
        "被告人郑宏利用担任云川市委书记，海湾区委书记、区长等职务上的便利收受财物。",
        "郑宏",
        {("被告人", None), ("书记", "云川市委"), ("书记", "海湾区委"), ("区长", "海湾区委")},
    ),
    ("while in office", "黄胜林在担任河岭省副省长期间收受财物。", "黄胜林", {("副省长", "河岭省")}),
    ("before the arrest", "凌国建捕前系云川市政府副秘书长，因涉嫌受贿被捕。", "凌国建", {("副秘书长", "云川市政府")}),
    ("a country and its team", "土耳其主帅蒙特拉接受了采访。", "蒙特拉", {("主帅", "土耳其")}),
    (
        "two departments that are one",
        "友好医院消化与肝病医学科主任医师章晓磊说，要早治。",
        "章晓磊",
        {("主任医师", "友好医院消化与肝病医学科")},
    ),
    (
        "two posts with a field",
        "云杉幼儿园总务副园长兼保健医生黄侠介绍。",
        "黄侠",
        {("总务副园长", "云杉幼儿园"), ("保健医生", "云杉幼儿园")},
    ),
    (
        "an academy has no professors",
        "中国工程院院士、河岭医学会主任委员王永言教授指出，要努力。",
        "王永言",
        {("院士", "中国工程院"), ("主任委员", "河岭医学会"), ("教授", None)},
    ),
    ("a country of ours", "我国京剧一级演员秦雪真登台。", "秦雪真", {("京剧一级演员", None)}),
    ("foreign and a time", "法国总理若斯潘年内将来河口。", "若斯潘", {("总理", "法国")}),
    (
        "one after the other",
        "首任队长陈水竹，在江州化工公司任销售经理，第二任队长高坚石，在家。",
        "陈水竹",
        {("队长", None), ("销售经理", "江州化工公司")},
    ),
    (
        "a member, a teacher, an artist",
        "江州棋协会员，原江州二中退休高级教师，著名书法家周长云病逝。",
        "周长云",
        {("会员", "江州棋协"), ("退休高级教师", "江州二中"), ("书法家", None)},
    ),
    ("stationed", "蒋佳伟是河口罐头厂的驻厂督导员，天天到岗。", "蒋佳伟", {("驻厂督导员", "河口罐头厂")}),
    ("for so many years", "担任15年村支书的秦怀石说，修路是大事。", "秦怀石", {("村支书", None)}),
    ("three in a row", "河口银行云山支行三任行长许凡、余镇和许果都来了。", "许果", {("行长", "河口银行云山支行")}),
    ("used to be all", "葉元青、廖先祥原本皆是台中市議員。", "廖先祥", {("議員", "台中市")}),
    ("of the women of a village", "蔡芸是桥村妇女主任。", "蔡芸", {("妇女主任", "桥村")}),
    ("a short deputy", "江州地产副总李明说，房价平稳。", "李明", {("副总", "江州地产")}),
    ("a deputy in full", "江州地产副总裁李明说，房价平稳。", "李明", {("副总裁", "江州地产")}),
    (
        "others of a list too",
        "会议选举刘榜为河东作协主席，吴晓石、荆永铭、徐讯等任副主席。",
        "荆永铭",
        {("副主席", "河东作协")},
    ),
    ("the party group of a body", "省作协主席铁柠，党组书记李兵，副主席廖贲出席。", "李兵", {("党组书记", "省作协")}),
    (
        "the committee just named",
        "睢河县委书记苏玮，县委副书记、代县长张宸参加。",
        "张宸",
        {("副书记", "睢河县委"), ("代县长", "睢河县委")},
    ),
    ("a torn name of two", "美国副国务卿舍曼与客人通话。", "舍曼", {("副国务卿", "美国")}),
    ("an envoy", "美国副国务卿舍曼与中国驻美大使谢峰通话。", "谢峰", {("驻美大使", "中国")}),
    (
        "a chair named after somebody",
        "王小禾现任江州大学高等研究院梁振宇讲座教授。",
        "王小禾",
        {("梁振宇讲座教授", "江州大学高等研究院")},
    ),
    ("a broker and its name", "中信房屋副总刘天任说，房价平稳。", "刘天任", {("副总", "中信房屋")}),
    ("a church", "云川市天主教爱国会主席傅铁岩到会。", "傅铁岩", {("主席", "云川市天主教爱国会")}),
    ("a country by one character and its head", "巴总理纳瓦兹·谢里夫重申了政策。", "纳瓦兹·谢里夫", {("总理", "巴")}),
    ("in office and a candidate", "民進黨正式提名立委蘇明蕙參選下屆台中市長。", "蘇明蕙", {("立委", None)}),
    (
        "a body behind a law",
        "依照选举法和全国人大常委会的安排，全国人大常委会副委员长田岚到会。",
        "田岚",
        {("副委员长", "全国人大常委会")},
    ),
    ("a district twice", "中西區區議員甘乃明提出動議。", "甘乃明", {("區議員", "中西區")}),
    (
        "a rank behind the name",
        "河岭警区主任阿兹里助理警监说，路已封闭。",
        "阿兹里",
        {("主任", "河岭警区"), ("助理警监", None)},
    ),
    ("the chief of a police", "河岭州警察总长谢振东说，路已封闭。", "谢振东", {("警察总长", "河岭州")}),
    (
        "what he is also",
        "谢振东说，路已封闭。他掌管交通事务，也是河岭市议员。",
        "谢振东",
        {("议员", "河岭市")},
    ),
    ("what his father is", "谢振东说，路已封闭。他的父亲掌管交通事务，也是河岭市议员。", "谢振东", set()),
    ("whom a headline talks to", "专访总工程师谢振东", "谢振东", {("总工程师", None)}),
    ("a post that begins so", "采访主任谢振东说，路已封闭。", "谢振东", {("采访主任", None)}),
    (
        "a declared short form with its own head",
        "河岭水利科学研究院（简称水科院）成立。水科院院长谢振东说，水质好。",
        "谢振东",
        {("院长", "河岭水利科学研究院")},
    ),
    ("a guest of honour", "主礼嘉宾民政局副局长谢振东表示，很好。", "谢振东", {("副局长", "民政局")}),
    ("an exchange group", "交流团名誉团长谢振东说，很好。", "谢振东", {("名誉团长", "交流团")}),
    ("heads of schools", "北区中学校长会主席谢振东出席。", "谢振东", {("主席", "北区中学校长会")}),
    ("a branch of the police", "警察公共关系科总警司谢振东提到，有人违法。", "谢振东", {("总警司", "警察公共关系科")}),
    ("a name that ends in 和", "国防部长魏山和将出席会议。", "魏山和", {("部长", "国防部")}),
    ("a district is no mayor", "云川市长安区区长李伟陪同。", "李伟", {("区长", "云川市长安区")}),
    ("who took the picture", "见习记者王强摄。", "王强", {("见习记者", None)}),
    ("a name that ends in 有", "国家疾控局副局长吴良有在发布会上说。", "吴良有", {("副局长", "国家疾控局")}),
    ("a brand of coffee", "禾野咖啡创始人林晓说，店开了三年。", "林晓", {("创始人", "禾野咖啡")}),
    ("a foreign name torn", "欧盟委员会主席冯·施坦因在会上说。", "冯·施坦因", {("主席", "欧盟委员会")}),
]


@pytest.mark.parametrize(("text", "name", "want"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_held(text: str, name: str, want: Held) -> None:
    assert held(read(text), name) == want


def test_a_torn_name_said_again_and_again() -> None:
    text = (
        "江口市委原常委、统战部部长操尚林受贿一案开庭。\n操尚林：“我没有病。”\n"
        "审判长问被告人操尚林是否申请回避。操尚林答，不申请。"
    )
    layers = read(text)
    assert {one.name for one in layers.people} == {"操尚林"}
    assert ("常委", "江口市委") in held(layers, "操尚林")


def test_what_stands_behind_posts_again_and_again_is_no_name() -> None:
    text = "局长强调要节约。主任强调要安全，厂长强调要质量。书记强调：“抓紧。”"
    assert read(text).people == ()


NOBODY = [
    ("more than many", "他打磨了许许多多琥珀，有一块特别。"),
    ("two countries", "美伊通过中间人会谈，接近达成协议。"),
    ("a question", "请问外交部对新任外长有何期待？"),
    ("a column of a page", "第2版：中国·环球"),
    ("a place where somebody died", "他因病医治无效，于3月2日在云川逝世。"),
    ("no name before the dateline", "本报讯(记者)昨天下雨。"),
    ("several councillors", "主席被多名區議員刁難。"),
    ("where from", "云川籍运动员夺冠。"),
    ("called Lin", "林姓老翁有個小願望。"),
]


@pytest.mark.parametrize("text", [text for _, text in NOBODY], ids=[reason for reason, _ in NOBODY])
def test_nobody_is_named(text: str) -> None:
    assert read(text).people == ()


def test_a_company_that_looks_like_a_person() -> None:
    text = "利亚达董事长致辞。利亚达2023年年报发布，利亚达股价大涨。\n利亚达成立于1995年。"
    layers = read(text)
    assert layers.people == ()
    assert [body.name for body in layers.organizations] == ["利亚达"]


def test_a_calling_does_not_end_with_an_office() -> None:
    layers = read("云川大学原党委书记、著名历史学家林海声同志逝世。")
    held = {role.position.of(layers.document.text): role.status for role in layers.people[0].roles}
    assert held == {"党委书记": "former", "历史学家": "current"}


def test_the_last_of_several_posts_is_held_now() -> None:
    layers = read("李国栋，男，1968年生，曾任云川县委书记，现任云川市委副书记。")
    held = {role.position.of(layers.document.text): role.status for role in layers.people[0].roles}
    assert held == {"书记": "former", "副书记": "current"}


def test_a_roll_between_paragraphs() -> None:
    text = "云川市召开会议\n\n昨日，会议召开。\n\n出席：李大明　王小红　周志远\n\n参加：市应急局局长马强"
    assert {one.name for one in read(text).people} == {"李大明", "王小红", "周志远", "马强"}


@pytest.mark.parametrize(
    ("text", "name", "want"),
    [
        pytest.param(
            "波兰外长卡兰多文科3日指出，双方应当会谈。", "卡兰多文科", {("外长", "波兰")}, id="torn-at-the-end"
        ),
        pytest.param("马耳他财政和商务部长布林萨特到会。", "布林萨特", {("财政和商务部长", "马耳他")}, id="two-fields"),
        pytest.param(
            "摩洛哥首相兼外交和合作大臣菲纳利到机场迎接。",
            "菲纳利",
            {("首相", "摩洛哥"), ("外交和合作大臣", "摩洛哥")},
            id="and-minister",
        ),
        pytest.param("国务委员程俊山作了会议总结。", "程俊山", {("国务委员", None)}, id="state-councillor"),
        pytest.param(
            "字节跳动创始人温一鸣离职。", "温一鸣", {("创始人", "字节跳动")}, id="company-without-a-head-noun"
        ),
        pytest.param("石坡村村民和县长韩保深一起修渠。", "韩保深", {("县长", None)}, id="two-kinds-of-people"),
        pytest.param(
            "会议选举洪武安、薛军、汪昕（女）、范堆石为副省长。", "洪武安", {("副省长", None)}, id="list-with-remarks"
        ),
    ],
)
def test_titles_reach_as_far_as_they_are_printed(text: str, name: str, want: set[tuple[str, str | None]]) -> None:
    assert held(read(text), name) == want


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("工会把职工冷暖放在心上。", id="word-behind-a-crowd"),
        pytest.param("各成员国积极响应倡议。", id="member-states"),
        pytest.param("会议强调要学好温国昌思想。", id="teaching"),
        pytest.param("声明说，阿人民将度过难关。", id="state-by-one-character"),
    ],
)
def test_nobody_is_read_into(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    ("text", "name", "want"),
    [
        pytest.param("免去王建国同志石城县委书记职务。", "王建国", {("书记", "石城县委")}, id="removed-without-的"),
        pytest.param(
            "石城县第一医院骨科主任医师徐建民带队下乡。", "徐建民", {("主任医师", "石城县第一医院骨科")}, id="ward"
        ),
        pytest.param("云川一中高三（2）班学生林小雨发言。", "林小雨", {("学生", "云川一中")}, id="class-between"),
        pytest.param("花旗分析师杰森·温下调预期。", "杰森·温", {("分析师", "花旗")}, id="bank-that-ends-like-a-county"),
        pytest.param("真格基金联合创始人徐小萍发言。", "徐小萍", {("联合创始人", "真格基金")}, id="fund"),
        pytest.param("欧洲理事会主席科斯顿到会。", "科斯顿", {("主席", "欧洲理事会")}, id="council-of-a-continent"),
        pytest.param(
            "北欧海运公司亚太区总裁埃里克·林德到港。", "埃里克·林德", {("亚太区总裁", "北欧海运公司")}, id="region"
        ),
        pytest.param("“友谊勋章”获得者屠友兰出席。", "屠友兰", {("“友谊勋章”获得者", None)}, id="marked-prize"),
        pytest.param(
            "第三届青江医师奖获得者屠友兰教授到场。",
            "屠友兰",
            {("青江医师奖获得者", None), ("教授", None)},
            id="a-post-in-the-name-of-a-prize",
        ),
        pytest.param("云川市长质量奖获得者屠友兰到场。", "屠友兰", {("云川市长质量奖获得者", None)}, id="市长质量奖"),
        pytest.param("青江教师奖评委屠友兰到场。", "屠友兰", {("青江教师奖评委", None)}, id="who-judges-a-prize"),
        pytest.param("河北五一劳动奖章获得者屠友兰到场。", "屠友兰", {("河北五一劳动奖章获得者", None)}, id="五一奖章"),
        pytest.param(
            "青江教师奖励基金会会长屠友兰说。", "屠友兰", {("会长", "青江教师奖励基金会")}, id="奖励-no-prize"
        ),
        pytest.param("曾在松坪镇卫生院当过院长的蒙秀兰回来了。", "蒙秀兰", {("院长", "松坪镇卫生院")}, id="当过"),
    ],
)
def test_bodies_in_front_of_a_title(text: str, name: str, want: set[tuple[str, str | None]]) -> None:
    assert held(read(text), name) == want


@pytest.mark.parametrize(
    ("text", "name", "want"),
    [
        pytest.param(
            "埃及农业和土地改良部部长阿拉·法里克认为不易。",
            "阿拉·法里克",
            {("部长", "埃及农业和土地改良部")},
            id="ministry",
        ),
        pytest.param("卫生福利部长石重良强调防范。", "石重良", {("部长", "卫生福利部")}, id="shared-character"),
        pytest.param(
            "加拿大发育生物学家珍妮特·罗森获奖。", "珍妮特·罗森", {("发育生物学家", None)}, id="scholar-of-a-field"
        ),
    ],
)
def test_ministers_and_scholars(text: str, name: str, want: set[tuple[str, str | None]]) -> None:
    assert held(read(text), name) == want


def test_whoever_a_prize_is_called_after_is_nobody_here() -> None:
    assert people("她曾获“罗美尔—辛普森终身成就奖”。") == set()


@pytest.mark.parametrize(
    ("text", "name", "want"),
    [
        pytest.param(
            "沙特王储兼首相穆罕默德·本·萨林到会。", "穆罕默德·本·萨林", {("王储", "沙特"), ("首相", "沙特")}, id="heir"
        ),
        pytest.param("俄国防部长别洛乌夫说。", "别洛乌夫", {("国防部长", "俄")}, id="country-by-one-character"),
        pytest.param("21世纪教育研究院院长熊丙林说。", "熊丙林", {("院长", "21世纪教育研究院")}, id="body-like-a-time"),
        pytest.param("古巴国家主席迪亚斯-卡内尔到访。", "迪亚斯-卡内尔", {("国家主席", "古巴")}, id="hyphened"),
    ],
)
def test_states_and_bodies_that_the_tagger_tears(text: str, name: str, want: set[tuple[str, str | None]]) -> None:
    assert held(read(text), name) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("72 猫创始人温一鸣说，市场很大。", ("创始人", "72 猫")),
        ("记者采访了 88 蜂巢首席执行官温一鸣。", ("首席执行官", "88 蜂巢")),
        ("512 数科总裁温一鸣说，市场很大。", ("总裁", "512 数科")),
        ("2 名创始人温一鸣、林晓说，市场很大。", ("创始人", None)),
        ("2023 年创始人温一鸣离职。", ("创始人", None)),
        ("12 月董事长温一鸣离职。", ("董事长", None)),
        ("上海出生的董事长温一鸣离职。", ("董事长", None)),
        ("四川长大的创始人温一鸣离职。", ("创始人", None)),
        ("美国当地时间董事长温一鸣宣布离职。", ("董事长", None)),
        ("在云川工作的总裁温一鸣宣布离职。", ("总裁", None)),
        ("云川出行的创始人温一鸣离职。", ("创始人", "云川出行")),
        ("海石资本的创始人温一鸣离职。", ("创始人", "海石资本")),
    ],
)
def test_what_is_the_name_of_a_company_in_front_of_its_chief(text: str, want: tuple[str, str | None]) -> None:
    assert held(read(text), "温一鸣") == {want}
