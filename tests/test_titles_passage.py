"""Bare chiefs whose body the passage names, posts after a comma or a relative clause, and torn foreign names."""

import pytest

from tests.titles_told import Roles, held, people, read, roles

HELD = [
    ("a school", "青禾中学上周迎来校庆。校长卫明远说，校园不设围墙。", "卫明远", [("青禾中学", "校长", "current")]),
    (
        "a bureau in one word with its level",
        "市第三人民医院昨天开诊。院长罗大勇说，楼里有六层。",
        "罗大勇",
        [("市第三人民医院", "院长", "current")],
    ),
    (
        "two schools",
        "青禾中学与云台中学结成对子。校长卫明远说，老师可以互换。",
        "卫明远",
        [(None, "校长", "current")],
    ),
    (
        "a body of another kind",
        "青禾中学门前修路。局长卫明远说，九月完工。",
        "卫明远",
        [(None, "局长", "current")],
    ),
    (
        "a body named only later",
        "校长卫明远说，校园不设围墙。青禾中学上周迎来校庆。",
        "卫明远",
        [(None, "校长", "current")],
    ),
    (
        "over a full stop that the tagger reads over",
        "海源公司总部位于滨海市。公司董事长冯立新称，今年营收有望翻番。",
        "冯立新",
        [("海源公司", "董事长", "current")],
    ),
    (
        "what somebody was, then is",
        "曾任梅湖鎮長的縣議員涂世澄質疑，經費偏少。",
        "涂世澄",
        [("梅湖鎮", "鎮長", "former"), (None, "縣議員", "current")],
    ),
    (
        "as what, then he",
        "天还没亮，52岁的孟小满已站在渡口。作为河东县柳湾村党支部副书记兼义务讲解员，他在这里守了十年。",
        "孟小满",
        [("河东县柳湾村", "党支部副书记", "current"), ("河东县柳湾村", "义务讲解员", "current")],
    ),
    (
        "a state post after a party's",
        "中共中央政治局委员、外交部长石青山会见外宾。",
        "石青山",
        [("中共中央政治局", "委员", "current"), ("外交部", "部长", "current")],
    ),
    ("of a party", "新潮黨籍議員潘映雪批評，這是拖延。", "潘映雪", [("新潮黨", "議員", "current")]),
    (
        "whose lawyer",
        "石大河的辩护律师、江陵衡正律师事务所合伙人闻小静提出异议。",
        "闻小静",
        [
            (None, "辩护律师", "current"),
            ("江陵衡正律师事务所", "合伙人", "current"),
        ],
    ),
    (
        "a shop and its owner",
        "位於街角的福來粥麵店東金先生表示，生意不錯。",
        "金先生",
        [("福來粥麵店", "店東", "current")],
    ),
    ("an owner by a trade word", "藥房東主區國棟憶述，當時正要關門。", "區國棟", [("藥房", "東主", "current")]),
    (
        "a union of drivers",
        "的士司機從業員總會主席周漢民認為，加價太少。",
        "周漢民",
        [("的士司機從業員總會", "主席", "current")],
    ),
    (
        "a paper over a dot",
        "□ 澄江日报·今日澄江客户端全媒体记者 石一诺",
        "石一诺",
        [("澄江日报·今日澄江客户端", "全媒体记者", "current")],
    ),
    (
        "titles one after the other",
        "陈石岩 1956年生，江北人，著名画家，中国美术家协会会员，江北大学设计学院教授。",
        "陈石岩",
        [
            (None, "画家", "current"),
            ("中国美术家协会", "会员", "current"),
            ("江北大学设计学院", "教授", "current"),
        ],
    ),
    (
        "an analyst of a trade",
        "海陵证券银行业首席分析师廖志远认为，利差收窄。",
        "廖志远",
        [("海陵证券", "首席分析师", "current")],
    ),
    ("where a delegate lives", "住陕全国政协委员韩宝石说，水很清。", "韩宝石", [(None, "全国政协委员", "current")]),
    (
        "a degree is no post",
        "张石力，男，1980年6月生，硕士，现任云川市财政局副局长。",
        "张石力",
        [("云川市财政局", "副局长", "current")],
    ),
    (
        "who founded it",
        "毕业于江北大学的黄石维，2010年回国后创办了微石科技公司，任董事长。",
        "黄石维",
        [("微石科技公司", "董事长", "current")],
    ),
]

NAMED = [
    ("a Japanese given name that opens like 和", "日本央行行长植田和男出席会议。", {"植田和男"}),
    ("what he calls himself", "“我叫方建中，今年九十岁。”", {"方建中"}),
    ("a common word between two names", "张石红、莫非、肖石飞等人合影留念。", {"张石红", "莫非", "肖石飞"}),
    ("papers over a dot", "清石报客户端讯(石青报·石青网记者 李石超)雨停了。", {"李石超"}),
    (
        "the last character in a list",
        "领导高石涛、陈石娥、李友先等陪同，领导班子随行。",
        {"高石涛", "陈石娥", "李友先"},
    ),
    (
        "a name that ends like a home",
        "星石電董事長魏石家指出，營收成長。執行長周家、財務長黃石到場。",
        {"魏石家", "黃石"},
    ),
    ("two surnames and a word", "法官谢沈智慧今明言，不会接受。", {"谢沈智慧"}),
    ("a verb that opens a list", "靠著林立、陳石威、梁石榮連續安打再添1分。", {"林立", "陳石威", "梁石榮"}),
    ("since a year", "这是通讯作者雷石霆自2018年回国以来的研究，雷石霆说。", {"雷石霆"}),
    ("sounds and Latin letters", "亨利(Ariel Doe)總理1日出席慶祝活動。", {"亨利"}),
    ("words over dots", "爱·执着·创新", set()),
    ("a generation of actors", "剧团新生代演员全面接班，“永恒时尚·春分”彩排。", set()),
    ("a word that reads into a name", "考核中田伟石求胜心切。此后田伟石苦练。", {"田伟石"}),
    ("a given name and a verb that make no word", "村民江石分說，合作社很好。", {"江石分"}),
    ("a particle before a mark", "导演文石也，制片人顾石卫出席。", {"文石也", "顾石卫"}),
    ("a doubled sound", "主演肖石、克拉拉等人出席了发布会。", {"肖石", "克拉拉"}),
    (
        "two reporters with nothing between",
        "齐州网4月9日讯(记者 石枫 通讯员 赵洪森范晓)雨停了。",
        {"石枫", "赵洪森", "范晓"},
    ),
    ("for whom", "对检察院公诉处处长王永石来说，这是个特别的日子。", {"王永石"}),
    ("names of cases", "对赵明利案、赵志红案的改判，对顾军涛案的核实。", {"赵明利", "赵志红", "顾军涛"}),
    ("cases by their kind", "赵志命案引起关注，孙方受贿案开庭，许安该案已结。", {"赵志", "孙方", "许安"}),
    ("a case in one word", "王强案一审宣判。", {"王强"}),
    ("bracket before madams", "【主持人 许安】女士们、先生们，上午好。", {"许安"}),
    ("torn before comrade", "清河大学教授温石铸同志，因病医治无效。", {"温石铸"}),
    ("who died where", "中国工程院院士石其为在云川病逝。", {"石其为"}),
    ("a married woman's two surnames", "行政長官林鄭月石今日會見傳媒。", {"林鄭月石"}),
    ("chief of staff", "出席的还有赖因斯·普里巴斯(白宫幕僚长)。", {"赖因斯·普里巴斯"}),
    ("a name in one Latin word", "立委KolasDoe今天表示，會再檢討。", {"KolasDoe"}),
    ("a relative that the tagger takes for a place", "他的妻子李梅是小学老师，儿子小虎今年上初三。", {"李梅", "小虎"}),
    ("a minister of two sounds", "王石会见新加坡外长维文。", {"王石", "维文"}),
    ("a minister of two words", "副首相阿末扎希、外长莫哈末哈山随行。", {"阿末扎希", "莫哈末哈山"}),
    ("a brand that is called like a person", "石方、安途两大品牌业绩出炉。石方公司股价上涨5%。", set()),
    ("a hospital by two characters", "高雄榮總副院長王志石說明。", {"王志石"}),
    ("three pieces before a verb of speech", "村委会主任普言东说，路通了。", {"普言东"}),
    (
        "hyphens",
        "骑士主帅大卫-布兰森赛后表示，凯里-欧恩和季莫费-莫泽都有伤。",
        {"大卫-布兰森", "凯里-欧恩", "季莫费-莫泽"},
    ),
    ("the last sound of a minister", "法国外长塞茹尔内3日抵达大马士革。", {"塞茹尔内"}),
    ("the last sound before a verb", "最高领袖的顾问韦拉亚提说，不会让步。", {"韦拉亚提"}),
    ("a chief executive that the tagger takes for a body", "微軟執行長納德拉宣布加碼投資。", {"納德拉"}),
    ("the first of a list", "主帅公布名单，凯恩、贝林厄姆和萨卡入选。", {"凯恩", "贝林厄姆", "萨卡"}),
    ("three of one name", "总统穆罕默德·本·拉希德·阿勒马克图姆发来贺电。", {"穆罕默德·本·拉希德·阿勒马克图姆"}),
    ("a Japanese given name of three", "讀賣巨人隊總教練阿部慎之助賽後表示滿意。", {"阿部慎之助"}),
    ("side by side in brackets", "据悉(石远舟梁晓棠)报道，桥已合龙。", {"石远舟", "梁晓棠"}),
    ("a verb that begins in the name", "俄罗斯总统普里金与白俄罗斯总统卢卡申科通电话。", {"普里金", "卢卡申科"}),
    ("a name and what he is charged with", "云川市人大常委会原副主任孙方相受贿案开庭。", {"孙方相"}),
    ("words that share a post", "会议由校长主持，副校长田野、王晓东参加。", {"田野", "王晓东"}),
    ("a petition", "遞交陳情書給議會，全院千余名青年到場。", set()),
    ("where it is said", "局長石雄在網誌表示，會增加班次。", {"石雄"}),
    ("who took it", "（凌石攝）", {"凌石"}),
    ("a part of a paper", "澄河报　第2版·要闻", set()),
    ("of one party", "同黨議員不見得買單。", set()),
    ("a text credit and a picture credit", "文/本报记者 石晓东 图/受访者提供", {"石晓东"}),
]


@pytest.mark.parametrize(("text", "name", "wanted"), [row[1:] for row in HELD], ids=[row[0] for row in HELD])
def test_roles_are_read(text: str, name: str, wanted: Roles) -> None:
    assert sorted(roles(read(text), name), key=str) == sorted(wanted, key=str)


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_people_are_named(text: str, wanted: set[str]) -> None:
    assert people(text) == wanted


def test_the_body_of_the_sentence_comes_before_those_of_the_section() -> None:
    text = (
        "毕业季里各校道别。\n\n桐江农业大学2日办了云端毕业典礼，校长夏知涛说，不降规格。\n\n"
        "在云川理工大学的典礼上，校长窦知康说，未来可期。"
    )
    layers = read(text)
    assert held(layers, "夏知涛") == {("校长", "桐江农业大学")}
    assert held(layers, "窦知康") == {("校长", "云川理工大学")}


@pytest.mark.parametrize(
    ("second", "body"),
    [
        ("针对未来，上海快乐投资董事长方石远较为乐观。", None),
        ("深圳快乐成长董事长方石远说，很好。", None),
        ("董事长方石远说，很好。", "云川证券"),
        ("上海会场上，董事长方石远说，很好。", "云川证券"),
        ("活动现场，60岁的董事长方石远说，很好。", "云川证券"),
        ("去年董事长方石远说，很好。", "云川证券"),
    ],
)
def test_a_post_behind_a_place_and_unread_words_is_of_no_body_before(second: str, body: str | None) -> None:
    layers = read(f"云川证券分析师肖石远表示，市场向好。\n　　{second}")
    assert [held for held, _, _ in roles(layers, "方石远")] == [body]
