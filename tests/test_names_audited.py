"""Names that readers of whole pages missed: their last character, what follows them, and what only looks like one.

All sentences are our own; the people, bodies and places are invented.
"""

import pytest

from pipeline import extract
from tests.record_told import held


def named(text: str) -> list[str]:
    """The people of a text, in its order."""
    return [person.name for person in extract(text).people]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("因工作变动，赵永和提出辞去青岚县人大代表职务。", ["赵永和"], id="和-before-a-verb"),
        pytest.param("副主任何涛、秘书长赵仁和出席会议。", ["何涛", "赵仁和"], id="和-behind-a-post"),
        pytest.param("局長趙文和的報告受到好評。", ["趙文和"], id="和-before-的"),
        pytest.param("局长百里明表示，会改进。", ["百里明"], id="a-surname-with-a-numeral"),
        pytest.param("云川日报记者淳于小禾问，能不能便宜些。", ["淳于小禾"], id="a-rare-compound-surname"),
        pytest.param("云川队选手陈世和获得亚军。", ["陈世和"], id="和-before-a-result"),
        pytest.param("决赛中，王小欣不敌松本智和获得亚军。", ["王小欣", "松本智和"], id="japanese-和"),
        pytest.param("日本羽毛球队主教练山川圣也表示，球队准备好了。", ["山川圣也"], id="japanese-也"),
        pytest.param("他一举超越周振先保持了28年的纪录。", ["周振先"], id="先"),
        pytest.param("国家队主力队员林志攀得分相同。", ["林志攀"], id="a-verb-before-得分"),
        pytest.param("会议决定，郭景才任云川市水利局局长。", ["郭景才"], id="才-before-任"),
        pytest.param("会议决定，孙志先任云川市水利局局长。", ["孙志先"], id="先-before-任"),
        pytest.param("前排左起为覃富有、范滢明、张翔山。", ["覃富有", "范滢明", "张翔山"], id="有-first-of-a-list"),
        pytest.param("本报讯（通讯员 邱俊起 韩培林）走近古镇。", ["邱俊起", "韩培林"], id="起-between-blanks"),
        pytest.param("護士馮佰仟、志願者童亞聖到場。", ["馮佰仟", "童亞聖"], id="numerals"),
        pytest.param("青岚乡人大主席赵首都，李建国校长分别作了发言。", ["赵首都", "李建国"], id="都-before-a-mark"),
    ],
)
def test_the_last_character_reads_like_a_word(text: str, people: list[str]) -> None:
    assert named(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("局长李明和副局长王强出席会议。", ["李明", "王强"], id="two-chiefs"),
        pytest.param("李明和来访的客人一起参观了校园。", ["李明"], id="whom-a-verb-describes"),
        pytest.param("李明和他的同学参加了比赛。", ["李明"], id="his-fellows"),
        pytest.param("选手李明先后获得两枚金牌。", ["李明"], id="one-after-the-other"),
        pytest.param("李明先说不知道，后又改口。李明没有道歉。", ["李明"], id="first-this-then-that"),
        pytest.param("局长李明也表示，球队准备好了。", ["李明"], id="also"),
        pytest.param("王芳才到家，李明就来了。王芳很高兴。", ["王芳", "李明"], id="only-just"),
    ],
)
def test_a_word_behind_the_name_is_no_part_of_it(text: str, people: list[str]) -> None:
    assert named(text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("钱宏辞去青岚市市长职务，何武任代理市长。", ["钱宏", "何武"], id="takes-an-office"),
        pytest.param("现场，七岁的女孩林可人手举牌子走来。", ["林可人"], id="hand"),
        pytest.param("居民随口的话被社区党委书记陈叶记在了本子上。", ["陈叶"], id="kept-in-mind"),
        pytest.param("澳洲中天学校执行校长陈秋云贤伉俪出席。", ["陈秋云"], id="and-his-wife"),
        pytest.param("憑何燊梅開二度，青嵐隊取勝；靠高迪梅開二度，雲川隊追平。", ["何燊", "高迪"], id="scores-twice"),
        pytest.param("记者李宗贤雅加达5日专电", ["李宗贤"], id="where-from"),
        pytest.param("总统钱清明及副总统肖美云特颁贺电。", ["钱清明", "肖美云"], id="especially"),
        pytest.param("現任會長程柳慧芳女士致辭。", ["程柳慧芳"], id="a-married-woman"),
        pytest.param(
            "和沙里尔-奥尼斯(第154场)和蒂莫-邓克(第181场)一样。", ["沙里尔-奥尼斯", "蒂莫-邓克"], id="hyphens"
        ),
        pytest.param("消防总队的一级指挥长孙毅民说，火已扑灭。", ["孙毅民"], id="a-post-and-no-long-surname"),
        pytest.param("长孙毅民说，火已扑灭。", ["长孙毅民"], id="a-long-surname"),
        pytest.param(
            "陈女多处挫伤并无大碍，陈女经医师评估后出院，陈女很快回家。", ["陈女"], id="a-woman-by-her-surname"
        ),
    ],
)
def test_where_the_next_word_begins(text: str, people: list[str]) -> None:
    assert named(text) == people


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("他赢得由何镇藩酒家报效的礼篮。", id="restaurant"),
        pytest.param("云川区的金安怡养院内，老人们在吃饭。", id="home-for-the-old"),
        pytest.param("2007年9月，他被调往香草乡薛冯教学点任教师。", id="school"),
        pytest.param("基于郭守敬望远镜获得的数据，研究人员发现了新的恒星。", id="telescope"),
        pytest.param("深入开展猎狐、云剑等专项行动。", id="campaign"),
        pytest.param("竹笋1亿4666万元、柳橙1亿2484万元。", id="fruit"),
        pytest.param("法官说，钱指被告遭还押。", id="surname-and-指"),
        pytest.param("有关说法从未出现于原讼法庭的记录。", id="a-court"),
        pytest.param("有教授古人类研究团队的介绍。", id="primitive-men"),
        pytest.param("罗东国中的学生获得优等。", id="school-of-a-town"),
        pytest.param("原作者：迪岚网", id="site"),
        pytest.param("玻璃杯、方缸源源不断地运出。", id="thing"),
        pytest.param("会议确认了韩美日合作的重要性。", id="countries"),
        pytest.param("雙方談到韓美日合作的前景。", id="countries-in-traditional-script"),
        pytest.param("明永乐年间为繁荣商业，修了这条街。", id="reign"),
        pytest.param("武吉丁雅一名70余岁老翁受伤。", id="malay-town"),
        pytest.param("最长的桥梁在鲍山镇小花果村，长799米。", id="village"),
        pytest.param("代理省长、代理市长任免：", id="heading-of-appointments"),
        pytest.param("总统昨天邀请五院院长茶叙。", id="tea"),
        pytest.param("由电影公司代表代领奖。", id="who-takes-a-prize-for-another"),
        pytest.param("村民崇德尚义，民风淳朴。", id="set-phrase"),
        pytest.param("预备役二师和高炮师要在年底前完成任务。", id="army-unit"),
        pytest.param("学校校长向辛勤耕耘多年的老师们表示感谢。", id="preposition"),
        pytest.param("据郭姓男子说，郭报警后离开。", id="surname-and-verb"),
        pytest.param("警方找到盧姓男子，盧同月8日和女友北上。", id="surname-and-date"),
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("李明、王强等地里干活的人都来了。李明说，天气好。", "李明", id="等-and-another-word"),
        pytest.param("李明、王强等省领导出席会议。", "李明", id="leaders-of-a-province"),
        pytest.param("郭志明报警，郭姓男子被捕。", "郭志明", id="another-one-of-that-surname"),
        pytest.param("村民赵崇德说，路修好了。", "赵崇德", id="villager"),
        pytest.param("教授向晚舟则提醒，价格战尚未结束。", "向晚舟", id="a-surname-and-no-preposition"),
    ],
)
def test_who_stays_a_person(text: str, people: str) -> None:
    assert people in named(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("路修好了，大家很高兴。（呼瑞明 林平山）", ["呼瑞明", "林平山"], id="rare-surname-in-a-signature"),
        pytest.param("我的两位同事罗英、孙龙山更是陪我通宵改稿。", ["罗英", "孙龙山"], id="孙-in-a-list"),
        pytest.param("在外地工作归来的马守田兴奋地告诉记者，路修好了。", ["马守田"], id="how-he-speaks"),
        pytest.param("班主任童老师说，孩子们很努力。班主任童晶老师六点到校。", ["童晶"], id="same-post"),
        pytest.param("南台别院住持满舟法师致辞，总会长心定和尚到场。", ["满舟", "心定"], id="monks"),
        pytest.param("一位法师走来，有多位法师到场。", [], id="monks-without-names"),
        pytest.param("律师王成则表示，公司没有过错。", ["王成"], id="whereas"),
        pytest.param("王正则是江城人。律师王正则表示，公司没有过错。", ["王正则"], id="whereas-in-a-name"),
        pytest.param("李方明是位名人，被亲切地称为李叔。李叔说，天气好。", ["李方明"], id="uncle"),
        pytest.param(
            "云川地质院副院长何平，云川观赏石协会副主任郭何平出席。", ["何平", "郭何平"], id="two-with-titles"
        ),
    ],
)
def test_who_is_named(text: str, people: list[str]) -> None:
    assert named(text) == people


def test_two_of_like_names_keep_their_own_titles() -> None:
    found = held(extract("云川地质院副院长何平，云川观赏石协会副主任郭何平出席。"))
    assert [(name, post) for name, post, _, _ in found] == [("何平", "副院长"), ("郭何平", "副主任")]


def test_what_somebody_was_when_alive_is_no_name() -> None:
    text = "郝玉成教授逝世。生前任第十二届青岚省政协委员，青岚农业大学副校长。"
    assert named(text) == ["郝玉成"]


@pytest.mark.parametrize("word", list("先才刚可能会好曾为"))
def test_a_surname_alone_before_such_a_word_is_read(word: str) -> None:
    assert extract(f"警方说，陈{word}到场，陈男{word}离开，李{word}获得奖金3万元。").status == "complete"
