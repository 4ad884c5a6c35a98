"""Names that the tagger tears or doubts and that what stands around them shows: lists, kin, ages, ranks, offices."""

import pytest

from tests.titles_told import read

SHOWN = [
    (
        "most of a list",
        "诗人魏岚、冷山、夏日、程雪松、贺晓舟朗诵了作品。",
        {"魏岚", "冷山", "夏日", "程雪松", "贺晓舟"},
    ),
    (
        "a list with groups",
        "会议选举乌兰图雅（蒙古族）、盖山林（满族）、许柏岩、罗锡安为常委。",
        {"乌兰图雅", "盖山林", "许柏岩", "罗锡安"},
    ),
    (
        "a list that a verb opens",
        "大会选举柴松岩为会长，鲁松亭、卢文轲、叶荣保为副会长。",
        {"柴松岩", "鲁松亭", "卢文轲", "叶荣保"},
    ),
    ("a list behind a verb", "来自四川的作家包括裘山山、卢一苹、杨献坪。", {"裘山山", "卢一苹", "杨献坪"}),
    ("a list of goods", "摊上黄瓜、白菜、冬笋、茅台、王老吉、山泉都有。", set()),
    ("groups of a list", "村里有汉族（含回族）、满族（女）两类户口。", set()),
    ("a place and a group", "欢乐的山寨（拉祜族）张灯结彩。", set()),
    ("called by name", "该市一位名叫韩国瑛的妇女到广场购物。", {"韩国瑛"}),
    ("called by a common word", "一个名叫幸福的人住在这里。", set()),
    ("a son", "县委书记孙鹿及其爱人杨秀眉、儿子孙为民、儿媳杨波，坐在小屋里。", {"孙鹿", "杨秀眉", "孙为民", "杨波"}),
    ("a cousin torn", "居民肖强和其表弟路传骏驾驶小型货车。", {"肖强", "路传骏"}),
    ("a son by a common word", "儿子张罗，现正在北京读书。", {"张罗"}),
    ("children at work", "儿子高中毕业，女儿成家立业，妻子常年在家务农。", set()),
    ("a parent by name", "父亲桑吉送了半辈子信。", {"桑吉"}),
    ("a president", "会见孟加拉国总统谢哈布勒、俄罗斯总理切尔诺梅金。", {"谢哈布勒", "切尔诺梅金"}),
    ("before the office", "12月中旬，切尔诺梅尔金总理访问土耳其。", {"切尔诺梅尔金"}),
    ("a deputy", "随同访问的除涅姆佐夫第一副总理、布尔加克副总理外，还有其他官员。", {"涅姆佐夫", "布尔加克"}),
    ("an office in Japan", "转达了桥本首相对客人的问候。", {"桥本"}),
    ("a country by one character", "根据哈总统纳扎尔巴耶夫最近提出的要求，各机关应提高效率。", {"纳扎尔巴耶夫"}),
    ("a country without its holder", "阿总统今天表示欢迎。", set()),
    ("a chief of police", "捷克警察局长托马谢克14日向新闻界透露了数字。", {"托马谢克"}),
    ("a name with 同 behind it", "土耳其外长恰武什奥卢同乌克兰外长库列巴举行会谈。", {"恰武什奥卢", "库列巴"}),
    ("an age", "23岁的柏博是理工大学三年级的学生。", {"柏博"}),
    ("an age of many", "20岁的小伙子和18岁的高中生在一起，30岁的成都人也来了。", set()),
    (
        "ranks of players",
        "韩国刘昌贺九段对日本柳时勋七段，叶贵五段战胜罗洗江六段。",
        {"刘昌贺", "柳时勋", "叶贵", "罗洗江"},
    ),
    ("sections", "列车在第五段停下，小说第三段写得好。", set()),
    ("a form of address", "火车站广告部的单伟同志在电话中说明了情况。", {"单伟"}),
    ("behind a title", "献给全国人民代表大会劳动模范梁军同志。", {"梁军"}),
    ("addresses of many", "全体同志、各位女士、先生请坐。", set()),
    ("a result abroad", "德国的沃尔克名列第三，澳大利亚队科利姆以1分47秒夺冠。", {"沃尔克", "科利姆"}),
    ("inside a body", "北京海关调查局茹水泉局长告诉记者，此案已结。", {"茹水泉"}),
    ("no name inside a body", "由岭东大学会计学系教授庄梅贤接任。", {"庄梅贤"}),
    ("a chief as a verb", "北方花卉研究所彭扬所长介绍，目前技术成熟。", {"彭扬"}),
    ("a title in the word", "乔石委员长曾指出这一点。", {"乔石"}),
    ("老 and a common word", "老马去世后，邻居常来看望。", {"老马"}),
    ("snow", "内蒙古东部有小雪，小花已经开放。", set()),
    ("two characters", "家住新区的韩露有两个孩子。", {"韩露"}),
    ("somebody's home", "下坝村村民易满仓家的小楼淹了一层。", {"易满仓"}),
    ("a ratio", "小学生师比为16.8比1。", set()),
    ("who signs", "全市有一批产品通过认证。（韦耀中）", {"韦耀中"}),
]


@pytest.mark.parametrize(("text", "names"), [row[1:] for row in SHOWN], ids=[row[0] for row in SHOWN])
def test_shown(text: str, names: set[str]) -> None:
    assert {person.name for person in read(text).people} == names
