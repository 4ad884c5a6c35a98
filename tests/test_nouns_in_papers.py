"""Counted nouns as newspaper sentences have them, read with the tagger: whole words, and not the verb beside them.

Sentences of our own; places and bodies are invented.
"""

import pytest

from pipeline import extract

WHOLE = [
    pytest.param("这是14亿中国人民的心愿。", ["中国人民"], id="a-people-not-its-persons"),
    pytest.param("这是14亿中国人的心愿。", ["中国人"], id="its-persons"),
    pytest.param("90学生列队迎接。", ["学生"], id="not-the-verb-behind-persons"),
    pytest.param("山上新栽了900亩次生林。", [None], id="no-measure-word-in-a-word"),
    pytest.param("持有人账户已达9万个。", ["持有人账户"], id="who-holds-them"),
    pytest.param("全县增设项目点19个。", ["项目点"], id="a-site"),
    pytest.param("大赛设一等奖2名，优秀奖9名。", ["一等奖", "优秀奖"], id="a-prize"),
    pytest.param("他是全县90名先进之一，常给学生讲课。", ["先进"], id="one-of-them"),
    pytest.param("他是全县90名先进工作者之一。", ["先进工作者"], id="the-longer-noun"),
    pytest.param("近年兴起了一股考研热。", ["考研热"], id="a-fashion"),
    pytest.param("锅里冒出一股热气。", ["热气"], id="no-fashion"),
    pytest.param("全市要建90个社区老人活动中心。", ["社区老人活动中心"], id="for-whom-it-is"),
    pytest.param("全市90个社区老人领到补贴。", ["社区"], id="who-lives-there"),
    pytest.param("他们捐建了一座校友希望小学。", ["校友希望小学"], id="a-school-by-its-name"),
    pytest.param("县里筹措了一批助学资金。", ["助学资金"], id="money-in-lots"),
    pytest.param("山城迎来一批画家考察团。", ["画家考察团"], id="a-group-by-what-it-does"),
    pytest.param("第五届青松杯全市中学生篮球赛今天开赛。", ["青松杯全市中学生篮球赛"], id="a-cup-and-its-contest"),
    pytest.param("第五届青松文学奖评委会公布了名单。", ["青松文学奖"], id="a-prize-without-its-jury"),
    pytest.param("两名学生荷枪实弹的样子很逼真。", ["学生"], id="an-idiom-behind"),
    pytest.param("街上有三名荷枪实弹的卫兵。", ["卫兵"], id="an-idiom-before"),
    pytest.param("他与第二首席代表会谈。", ["首席代表"], id="a-rank-and-its-office"),
]

NOT_THE_VERB = [
    pytest.param("全村9个组家家有存款。", ["组"], id="each-of-them"),
    pytest.param("全乡19个村户户都通了水。", ["村"], id="each-household"),
    pytest.param("要把90个车站联成环线。", ["车站"], id="made-into-one"),
    pytest.param("这起风波从一个侧面提醒了大家。", ["侧面"], id="from-one-side"),
    pytest.param("据90个城市调查，房租下降。", ["城市"], id="learnt-from-them"),
    pytest.param("据对90家企业测算，成本下降。", ["企业"], id="reckoned-for-them"),
    pytest.param("完成了90个项目调查。", ["项目调查"], id="a-deed-done"),
    pytest.param("记者深入9个山区县采访和体验生活。", ["山区县"], id="what-was-done-there"),
    pytest.param("一个池塘终年不干。", ["池塘"], id="all-the-year"),
    pytest.param("她把一个90人的班级管理得很好。", ["班级", None], id="how-it-is-done"),
    pytest.param("这是一套八卷本，对读者的帮助很大。", [None, None], id="volumes-of-an-edition"),
    pytest.param("店里卖出八卷胶带。", ["胶带"], id="rolls"),
    pytest.param("朝着绿色和智能两个方向发展。", ["方向"], id="where-it-goes"),
    pytest.param("这是两个发展方向。", ["发展方向"], id="the-ways-themselves"),
    pytest.param("全市19家医院试点推行新办法。", ["医院"], id="where-it-is-tried"),
    pytest.param("全省19个试点城市。", ["试点城市"], id="the-places-where-it-is"),
    pytest.param("一系列便民举措落地见效。", ["便民举措"], id="what-becomes-of-them"),
    pytest.param("19个社区治安状况好转。", ["社区"], id="how-things-are-there"),
    pytest.param("已有大中型农机、收割机2万余台。", ["大中型农机、收割机"], id="of-two-sizes"),
    pytest.param("一台打印机架在了窗台上。", ["打印机"], id="put-there"),
    pytest.param("一个中年男子站在门口。", ["中年男子"], id="who-stands-there"),
    pytest.param("一件糟心的事落在他头上。", ["事"], id="what-falls-there"),
    pytest.param("首轮淘汰了9名选手。", [None, "选手"], id="what-was-done-first"),
    pytest.param("三家网站倒闭了。", ["网站"], id="a-noun-that-ends-like-a-verb"),
]

KINDS = [
    pytest.param("建设一个安宁而富足的小镇。", ["小镇"], id="two-qualities"),
    pytest.param("他们要有一个美丽、和谐和宁静的家园。", ["家园"], id="three-qualities"),
    pytest.param("这是一个安全又方便的路口的照片。", ["路口"], id="whose-picture-it-is"),
    pytest.param("海上驶来一艘超大型货轮。", ["超大型货轮"], id="of-a-size"),
    pytest.param("港里停着一艘大型旧船。", ["大型旧船"], id="an-old-one"),
    pytest.param("扶持了一批小型及微型企业。", ["小型及微型企业"], id="two-sizes"),
    pytest.param("全县首家自助式、开放式书店开业。", ["自助式、开放式书店"], id="two-ways"),
    pytest.param("参与了90家国有、民营企业的改造。", ["国有、民营企业"], id="two-kinds-of-firms"),
    pytest.param("全系统19个科长级以上岗位公开招聘。", ["科长级以上岗位"], id="of-a-rank-and-above"),
    pytest.param("每一个基层以上干部都要学习。", ["基层以上干部"], id="of-a-level-and-above"),
    pytest.param("一片红彤彤的晚霞。", ["晚霞"], id="a-colour-doubled"),
    pytest.param("一颗小星星的故事很动人。", ["小星星"], id="not-a-small-thing"),
    pytest.param("900名老人、病人和家境贫寒的学生受助。", ["老人、病人和家境贫寒的学生"], id="last-described"),
    pytest.param("推出一批艺术性、思想性俱佳的作品。", ["作品"], id="but-not-two-qualities"),
    pytest.param("举办了一场题为《春潮》的联欢晚会。", ["联欢晚会"], id="behind-its-title"),
    pytest.param("有2.5万多群众转移。", ["群众"], id="a-decimal-and-more"),
    pytest.param("公司买下2架波音747-400型客机和3架空客A320飞机。", ["波音747-400型客机", "空客A320飞机"], id="makes"),
    pytest.param("这两个单位下属的门市部。", ["单位"], id="without-what-is-under-them"),
    pytest.param("全市有9个产值过亿元的村。", ["村", None], id="what-they-make"),
    pytest.param("全省有19个人口超百万的县。", ["县", None], id="how-many-live-there"),
    pytest.param("两名年龄未满16岁的学生。", ["学生", None], id="how-old-they-are"),
    pytest.param("两个排名靠前的省份。", ["省份"], id="how-they-rank"),
    pytest.param("一项技术含量最高的成果。", ["成果"], id="how-much-is-in-it"),
    pytest.param("两个县超百万的投资。", ["县", None], id="whose-money-it-is"),
    pytest.param("活动吸引了超百万的用户。", ["用户"], id="so-many-themselves"),
    pytest.param("他率战船二十余艘突围。", ["战船"], id="not-the-deed"),
    pytest.param("两家开业不久。", [None], id="two-of-them"),
    pytest.param("按照民法第九十条和第九十一条规定，应当赔偿。", [None, None], id="two-articles"),
]

NO_QUANTITIES = [
    "机场可以起降波音737、波音757。",
    "孩子在数泰铢，也在数角马。",
    "恣肆汪洋的文字。",
    "消息传来，欢呼四起。",
    "他叫弟弟回家一起种地。",
    "这是第一性原理，也是第一流的人才。",
    "《春潮》半月刊创刊。",
    "“六里亭”店里人多。",
]


def nouns_of(text: str) -> list[str | None]:
    """The noun of each quantity of a text."""
    return [one.noun.text if one.noun is not None else None for one in extract(text).quantities]


@pytest.mark.parametrize(("text", "nouns"), KINDS)
def test_the_kind_leads_to_what_is_counted(text: str, nouns: list[str | None]) -> None:
    assert nouns_of(text) == nouns


@pytest.mark.parametrize("text", NO_QUANTITIES)
def test_numerals_that_are_none(text: str) -> None:
    assert nouns_of(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("法院审理了一起伪造发票案。", ["一起"]),
        ("这是又一起操作失误引发的事故。", ["一起"]),
        ("“三无”产品，“四好”公路", ["三", "四"]),
        ("每斤数元，数千美元", ["数元", "数千美元"]),
        ("他往门口一站，把相机往那儿一架，就拍起来。", []),
        ("驶向下一站，这是第一站，一架飞机起飞。", ["一站", "第一站", "一架"]),
        ("他语惊四座，纸上只有一行小字；代表团一行到访。", ["一行"]),
        ("一起追尾事故造成拥堵。今天，一起跨省诈骗案开庭。", ["一起", "一起"]),
        ("朋友们，一起防范火灾吧。会后，一起研究案件。", []),
        ("甲、乙、丙三国于上月签约，三国将再会面。", ["三国", "三国"]),
        ("三国时期的故事，《三国演义》里的三国人物。", []),
        ("两国、两军的关系；两军对垒，红四军。", ["两国", "两军"]),
        ("小将闯入四强，决出了八强，进入前十强。", ["四强", "八强", "十强"]),
        ("老将钱三强，五强溪，百强县。", []),
        ("一期工程完工，新一期工程开工，办了一期。", ["一期"]),
        ("门口有一面鲜红的队旗，一面挥手一面喊。", ["一面"]),
        ("歼敌20名，行程25000里", ["20名", "25000里"]),
    ],
)
def test_quantities_that_look_like_them(text: str, found: list[str]) -> None:
    assert [one.span.text for one in extract(text).quantities] == found


@pytest.mark.parametrize(("text", "nouns"), WHOLE)
def test_whole_words_are_counted(text: str, nouns: list[str | None]) -> None:
    assert nouns_of(text) == nouns


@pytest.mark.parametrize(("text", "nouns"), NOT_THE_VERB)
def test_the_word_beside_is_not(text: str, nouns: list[str | None]) -> None:
    assert nouns_of(text) == nouns
