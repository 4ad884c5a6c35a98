"""Names whose characters are words elsewhere, by what stands around them, and words that are nobody's name.

All sentences are our own, the people and bodies in them are invented.
"""

import pytest

from pipeline import extract


def people(text: str) -> list[str]:
    return [person.name for person in extract(text).people]


@pytest.mark.parametrize("name", ["王冠军", "李新兵", "张新生", "赵武生", "陈小花", "周青年", "孙保安", "李新星"])
def test_given_names_that_are_posts(name: str) -> None:
    # 冠军 and 新兵 behind a surname, in one word of the tagger's, are given names
    assert people(f"参加活动的有丁国强、{name}、李秀英等人。") == ["丁国强", name, "李秀英"]
    assert people(f"记者采访了{name}。") == [name]
    assert people(f"{name}表示，渠道已经修好。") == [name]


@pytest.mark.parametrize("text", ["昨天，世界冠军来到现场。", "记者采访了高一新生。", "这名入伍新兵表示，训练很苦。"])
def test_posts_that_are_no_given_names(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize("name", ["曾有福", "盖守信", "揭土生", "修梓航", "那永强", "由文静"])
def test_surnames_that_are_words_behind_a_post(name: str) -> None:
    # 曾/d 有福/v, 盖/v 守信/v, 由/p 文静/PER: the tagger sees an adverb, a verb, a preposition
    assert people(f"云川市水利局局长{name}介绍，今年的工程已经完工。") == [name]


@pytest.mark.parametrize(
    "told",
    [
        "曾公开表示",
        "曾明确表示",
        "曾多次强调",
        "曾撰文指出",
        "严正表示",
        "严肃指出",
        "高调宣布",
        "高兴地说",
        "温和地说",
        "全程介绍",
        "凌晨表示",
        "常年表示",
        "齐声说",
    ],
)
def test_how_somebody_speaks_is_no_name(told: str) -> None:
    assert people(f"云川市水利局局长{told}，今年的工程已经完工。") == []


def test_a_surname_before_verbs_that_take_no_preposition() -> None:
    assert people("云川市水利局局长向金贵告诉记者，工程已经完工。") == ["向金贵"]
    assert people("参加活动的有王建国、向金贵、李秀英等人。") == ["王建国", "向金贵", "李秀英"]


@pytest.mark.parametrize("text", ["总统向王芳表示，双方将继续合作。", "村民向周华反映，路不好走。"])
def test_prepositions_before_whom_somebody_speaks_to(text: str) -> None:
    assert not any(name.startswith("向") for name in people(text))


@pytest.mark.parametrize("name", ["武学礼", "欧睿哲", "温悦然", "祁红旗", "于仁义", "濮阳金锁"])
def test_whose_relatives_are_told_of(name: str) -> None:
    assert people(f"{name}的父亲是一名教师。") == [name]
    assert people(f"昨天，{name}和妻子一起来到现场。") == [name]


@pytest.mark.parametrize("name", ["车萌萌", "房根生", "王子健", "安庆余", "祁红旗"])
def test_whom_something_matters_to(name: str) -> None:
    assert people(f"对{name}来说，这一天很重要。") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "对年轻人来说，这一天很重要。",
        "对石景山来说，这一天很重要。",
        "对经销商来说，这是好消息。",
        "对温州人来说，这是大事。",
        "年轻人和妻子一起创业。",
        "高中生的父亲说，孩子已经返校。",
        "水电工的妻子是教师。",
        "严于律己的父亲影响了他。",
        "周末和妻子去公园。",
        "随后同妻子一起离开。",
        "记者采访了石油工人，了解情况。",
        "组长由老党员担任，主角由年轻人扮演。",
        "组长一职由负责人担任。",
    ],
)
def test_whoever_has_no_name_there(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize("name", ["吴喜来", "揭土生", "武福来"])
def test_who_takes_something_on(name: str) -> None:
    assert name in people(f"组长一职由{name}担任，李秀英任副组长。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“今年的收成不错。”云川市水利局局长宋春来说。", "宋春来"),
        ("吴喜来说：“今年的收成不错。”", "吴喜来"),
        ("昨天，云川市水利局副局长王子健在会上作了报告。", "王子健"),
        ("昨天，云川市水利局副局长左敬之在会上作了报告。", "左敬之"),
        ("昨天，云川市水利局副局长欧阳志远在会上作了报告。", "欧阳志远"),
        ("昨天，云川市水利局副局长邢勇敢在会上作了报告。", "邢勇敢"),
        ("“今年的收成不错。”鲜于淑敏说。", "鲜于淑敏"),
        ("清水优花说：“今年的收成不错。”", "清水优花"),
        ("刘团团表示，今年的收成不错。", "刘团团"),
    ],
)
def test_last_and_first_characters_that_the_tagger_tears_off(text: str, name: str) -> None:
    assert people(text) == [name]


def test_for_somebody_still_ends_the_name() -> None:
    assert people("对吴喜来说，这一天很重要。") == ["吴喜"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云川市水利局局长阿里·侯赛因·贾法里介绍，工程已经完工。", "阿里·侯赛因·贾法里"),
        ("R·K·苏迪尔是云川市水利局局长，今年50岁。", "R·K·苏迪尔"),
        ("A·V·克里希南表示，今年的收成不错。", "A·V·克里希南"),
        ("米格尔·卡斯蒂略表示，今年的收成不错。", "米格尔·卡斯蒂略"),
        ("马马杜·凯塔内是云川市水利局局长，今年50岁。", "马马杜·凯塔内"),
        ("坦达伊·穆通加表示，今年的收成不错。", "坦达伊·穆通加"),
        ("“今年的收成不错。”云川市水利局局长拉杰什·夏尔马说。", "拉杰什·夏尔马"),
        ("组长一职由丹尼尔·弗罗斯特担任。", "丹尼尔·弗罗斯特"),
        ("总统米罗·库拉通加5日会见客人。", "米罗·库拉通加"),
        ("总统米罗·库马拉特意今天赶来。", "米罗·库马拉"),
        ("国王和阿米娜·本·莱昂尼王后今天抵达。", "阿米娜·本·莱昂尼"),
        ("卡里姆·本·塔里克王储出席会议。", "卡里姆·本·塔里克"),
        ("索菲亚·贝尔蒙特王太后逝世。", "索菲亚·贝尔蒙特"),
        ("坎平·冯萨万和妻子一起来到现场。", "坎平·冯萨万"),
        ("15岁的塔季扬娜·波波娃获得第一名。", "塔季扬娜·波波娃"),
        ("买买提江·肉孜表示，今年的收成不错。", "买买提江·肉孜"),
        ("叶尔兰·哈力别克表示，今年的收成不错。", "叶尔兰·哈力别克"),
        ("教师玉山江·巴拉提出席会议。", "玉山江·巴拉提"),
        ("正如托尼·巴伯所说，这是好事。", "托尼·巴伯"),
        ("这名司机名叫安娜·霍夫曼，今年45岁。", "安娜·霍夫曼"),
        ("会议决定任命劳拉·金凯德为云川市水利局局长。", "劳拉·金凯德"),
        ("电影里的英雄印第安纳·琼斯来了。", "印第安纳·琼斯"),
    ],
)
def test_names_with_a_dot_are_whole(text: str, name: str) -> None:
    assert people(text) == [name]


@pytest.mark.parametrize(
    "name", ["呼和牧仁", "莫日根太", "奥云毕力格", "尼玛仓决", "边巴普赤", "泽郎夺尔基", "阿勒腾别克", "阿力木江"]
)
def test_names_of_minorities_are_whole(name: str) -> None:
    assert people(f"云川市水利局局长{name}介绍，今年的工程已经完工。") == [name]
    assert people(f"云川市水利局局长{name}带队到现场检查。") == [name]


@pytest.mark.parametrize("name", ["何宇", "史婧", "卢遥", "端木青", "钭凯"])
def test_the_verb_of_speech_is_no_part_of_an_aged_name(name: str) -> None:
    assert people(f"今年45岁的{name}说，这项研究做了十年。") == [name]


@pytest.mark.parametrize("dot", "·•・‧∙⋅˙")
@pytest.mark.parametrize("blanks", [("", ""), (" ", " "), ("", " "), (" ", "")])
def test_dots_of_foreign_names(dot: str, blanks: tuple[str, str]) -> None:
    # whatever sign is printed for the dot, and with the blanks of a layout beside it
    name, spaced = dot.join(("安娜", "科恩")), dot.join(blanks).join(("安娜", "科恩"))
    assert people(f"校长{spaced}表示，学校要开放。科恩还说，很好。") == [name]
    assert people(f"{spaced}说，学校要开放。") == [name]


@pytest.mark.parametrize("text", ["教育 · 文化 · 生活", "李明 · 王芳", "主演：张明 · 李芳"])
def test_dots_between_others_join_nobody(text: str) -> None:
    assert not any("·" in name for name in people(text))
