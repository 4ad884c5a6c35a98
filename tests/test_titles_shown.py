"""Names that the tagger tears or doubts and that what stands around them shows: lists, kin, ages, ranks, offices."""

import pytest

from tests.titles_told import held, read

SHOWN = [
    (
        "most of a list",
        "诗人魏岚、冷山、夏日、程雪松、贺晓舟朗诵了作品。",
        {"魏岚", "冷山", "夏日", "程雪松", "贺晓舟"},
    ),
    (
        "a list with groups",
        "会议选举乌兰图雅（蒙古族）、盖山明（满族）、许柏岩、罗锡安为常委。",
        {"乌兰图雅", "盖山明", "许柏岩", "罗锡安"},
    ),
    (
        "a list that a verb opens",
        "大会选举柴松岩为会长，鲁松亭、卢文轲、叶荣保为副会长。",
        {"柴松岩", "鲁松亭", "卢文轲", "叶荣保"},
    ),
    ("a list behind a verb", "与会的诗人包括裘山岚、卢一苹、杨献坪。", {"裘山岚", "卢一苹", "杨献坪"}),
    ("a list of goods", "摊上黄瓜、白菜、冬笋、茅台、王老吉、山泉都有。", set()),
    ("groups of a list", "村里有汉族（含回族）、满族（女）两类户口。", set()),
    ("a place and a group", "热闹的山寨（拉祜族）正在唱歌。", set()),
    ("called by name", "县里有一位名叫韩国瑛的妇女开了裁缝店。", {"韩国瑛"}),
    ("called by a common word", "一个名叫幸福的人住在这里。", set()),
    ("a son", "村医孙鹿和爱人杨秀眉、儿子孙为民、儿媳杨波，一起下地。", {"孙鹿", "杨秀眉", "孙为民", "杨波"}),
    ("a cousin torn", "店主肖力和其表弟路传骏开着货车。", {"肖力", "路传骏"}),
    ("a son by a common word", "儿子张罗，现正在北京读书。", {"张罗"}),
    ("children at work", "儿子高中毕业，女儿成家立业，妻子常年在家务农。", set()),
    ("a parent by name", "父亲桑吉送了半辈子信。", {"桑吉"}),
    ("a president", "客人有孟加拉国总统谢拉布丁、俄罗斯总理切尔梅诺金。", {"谢拉布丁", "切尔梅诺金"}),
    ("before the office", "上周，切尔诺梅金总理去了土耳其。", {"切尔诺梅金"}),
    ("a deputy", "代表团里有涅斯托夫第一副总理、布尔马克副总理等人。", {"涅斯托夫", "布尔马克"}),
    ("an office in Japan", "带来了桥本首相对大家的谢意。", {"桥本"}),
    ("a country by one character", "按照哈总统纳扎尔别科夫签署的命令，机关要精简。", {"纳扎尔别科夫"}),
    ("a country without its holder", "阿总统今天表示欢迎。", set()),
    ("a chief of police", "捷克警察局长托马谢尔昨日公布了数字。", {"托马谢尔"}),
    ("a name with 同 behind it", "土耳其外长恰武什奥卢同乌克兰外长库列巴举行会谈。", {"恰武什奥卢", "库列巴"}),
    ("an age", "24岁的柏博是河口大学的研究生。", {"柏博"}),
    ("an age of many", "20岁的小伙子和18岁的高中生在一起，30岁的成都人也来了。", set()),
    (
        "ranks of players",
        "韩国朴昌浩九段对日本柳时勋七段，叶归五段战胜罗西江六段。",
        {"朴昌浩", "柳时勋", "叶归", "罗西江"},
    ),
    ("sections", "列车在第五段停下，小说第三段写得好。", set()),
    ("a form of address", "车站服务部的单文同志接了电话。", {"单文"}),
    ("behind a title", "奖状发给全国劳动模范梁松同志。", {"梁松"}),
    ("addresses of many", "全体同志、各位女士、先生请坐。", set()),
    ("a result abroad", "德国的沃尔默名列第三，澳大利亚队科利曼以1分50秒夺冠。", {"沃尔默", "科利曼"}),
    ("inside a body", "江州海关稽查局茹水明局长向记者说明了案情。", {"茹水明"}),
    ("no name inside a body", "由岭东大学会计学系教授庄梅贤接任。", {"庄梅贤"}),
    ("a chief as a verb", "南方花木研究所彭扬所长认为，技术已经过关。", {"彭扬"}),
    ("a title in the word", "乔岚委员长曾谈到这一点。", {"乔岚"}),
    ("老 and a common word", "老马搬走后，院子空了。", {"老马"}),
    ("snow", "内蒙古东部有小雪，小花已经开放。", set()),
    ("two characters", "家住新区的韩露有两个孩子。", {"韩露"}),
    ("somebody's home", "下坝村村民易满仓家的小楼淹了一层。", {"易满仓"}),
    ("a ratio", "小学生师比为16.8比1。", set()),
    ("who signs", "全市有一批产品通过认证。（韦曜中）", {"韦曜中"}),
]


@pytest.mark.parametrize(("text", "names"), [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN])
def test_shown(text: str, names: set[str]) -> None:
    assert {person.name for person in read(text).people} == names


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("云岭油田第二采油厂第六作业区采油48队采油工班长", ("采油工班长", "云岭油田第二采油厂第六作业区采油48队")),
        ("云岭油田采油二厂三区采油12队队长", ("队长", "云岭油田采油二厂三区采油12队")),
        ("云岭煤矿掘进三队副队长", ("副队长", "云岭煤矿掘进三队")),
        ("采油12队队长", ("队长", "采油12队")),
        ("云岭机械厂3号车间主任", ("主任", "云岭机械厂3号车间")),
        ("云岭机械厂第三车间工人", ("工人", "云岭机械厂第三车间")),
        ("云岭机械厂车间主任", ("车间主任", "云岭机械厂")),
        ("云岭机械厂1个车间主任", ("车间主任", "云岭机械厂")),
        ("云岭公交集团12路驾驶员", ("驾驶员", "云岭公交集团")),
    ],
)
def test_a_team_or_a_workshop_by_its_number(title: str, want: tuple[str, str]) -> None:
    assert held(read(f"{title}李明华说，设备要勤看。"), "李明华") == {want}
