"""Names, posts and bodies that new pages showed to be read wrongly, each with what must stay as it is.

All sentences are our own; people, towns and bodies are invented.
"""

import pytest

from pipeline import extract
from tests.record_told import held


def names(text: str) -> list[str]:
    """The names of the people of a text."""
    return [person.name for person in extract(text).people]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        # the tagger reads 满仓 as a verb, 顺 and 收 as the beginning of the manner
        ("村党支部书记仝满仓笑呵呵地说，今年收成好。", "仝满仓"),
        ("种粮大户绪贵顺喜滋滋地说，今年收成好。", "绪贵顺"),  # no table has the surname
        ("村民成富喜高兴地告诉记者，今年收成好。", "成富喜"),
        ("养殖户谷丰收乐呵呵地说，今年收成好。", "谷丰收"),
        ("村党支部书记迟来喜动情地说，今年收成好。", "迟来喜"),
        ("种粮大户冀德顺苦笑道，今年没有收成。", "冀德顺"),
        ("村民昝新民满脸笑容地说，今年收成好。", "昝新民"),
        ("里長游阿土坦承，沒有經費。", "游阿土"),
        ("老農游阿土笑說，今年收成好。", "游阿土"),
        ("村书记欧阳强国笑着说，今年收成好。", "欧阳强国"),
        ("居民陳太苦笑說，電梯壞了。", "陳太"),
        ("居民呂太憶述當時情況。", "呂太"),
    ],
)
def test_whole_name_before_a_manner(sentence: str, name: str) -> None:
    assert names(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "村民路过时笑着说，今年收成好。",
        "村支书何尝不高兴地说，今年收成好。",
        "村民和大家笑着说，今年收成好。",
        "村民从心里高兴地说，今年收成好。",
        "队员曾多次激动地说，今年收成好。",
        "护士长边走边笑着说，不要怕。",
        "书记严肃认真地说，不要怕。",
    ],
)
def test_adverbials_before_a_manner_are_no_names(sentence: str) -> None:
    assert names(sentence) == []


@pytest.mark.parametrize(
    ("title", "position"),
    [("云川俱乐部总经理兼领队冉冉透露", "领队"), ("云川歌舞团团长莹莹说", "团长"), ("石桥镇镇长苗苗介绍", "镇长")],
)
def test_names_of_one_character_twice(title: str, position: str) -> None:
    assert position in [post for _, post, _, _ in held(extract(f"{title}，下个月很重要。"))]


@pytest.mark.parametrize("adverb", ["频频", "连连", "屡屡", "默默"])
def test_doubled_adverbs_are_no_names(adverb: str) -> None:
    assert names(f"云川俱乐部总经理{adverb}表示，下个月很重要。") == []


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("研究所冰芯与环境变化研究室主任林志远说，冰川在退。", "研究所冰芯与环境变化研究室"),
        ("云川农科院土壤与肥料研究所所长林志远说，地力在升。", "云川农科院土壤与肥料研究所"),
        ("该校文学与新闻传播学院院长林志远说，要多读书。", "文学与新闻传播学院"),
        ("企业与环境变化研究室主任林志远签约。", "环境变化研究室"),  # two parties
        ("周明远与材料学院院长林志远签约。", "材料学院"),
    ],
)
def test_two_fields_of_one_body(sentence: str, body: str) -> None:
    assert body in [each for _, _, each, _ in held(extract(sentence))]


@pytest.mark.parametrize(
    "sentence",
    [
        "公司在匈牙利德布勒森的工厂即将投产。",
        "公司在摩洛哥盖尼特拉的生产基地即将投产。",
        "公司在匈牙利德布勒森建设新厂。",
        "在匈牙利德布勒森，公司建了新厂。",
    ],
)
def test_towns_behind_their_country_are_no_people(sentence: str) -> None:
    assert names(sentence) == []


@pytest.mark.parametrize("sentence", ["法国马克龙的支持率下降。", "在巴西内马尔的球迷很多。"])
def test_people_behind_their_country(sentence: str) -> None:
    assert len(names(sentence)) == 1


@pytest.mark.parametrize("post", ["国脚", "国手", "退役军人"])
def test_what_somebody_is_wherever_he_works_has_no_body_of_the_list(post: str) -> None:
    found = held(extract(f"云川队主教练、前{post}林志远说，要努力。"))
    assert [(position, body) for _, position, body, _ in found] == [("主教练", "云川队"), (post, None)]


_OPENS = "石桥村的变化\n\n　　林雪是云川农业大学教授，2021年来到石桥村。\n\n　　"
_CAREER = "她原是杭云一家电商公司的运营总监，去年辞职回村。"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("下午3点，32岁的返乡青年周晓燕打开手机直播，销售额11.2万元。", "周晓燕"),
        ("昨天上午，刚从外地赶回的周晓燕又开播了。", "周晓燕"),
        ("一位返乡青年打开手机直播。", None),
        ("她的邻居也来了。", None),
        ("她每天走访农户，帮大家卖柿饼。", "林雪"),
        ("她是一名共产党员，也是大家的朋友。", "林雪"),
    ],
)
def test_who_had_a_career(before: str, name: str | None) -> None:
    found = held(extract(_OPENS + before + _CAREER))
    assert [who for who, position, _, _ in found if position == "运营总监"] == ([name] if name else [])


@pytest.mark.parametrize(
    ("sentence", "name"),
    [("这时，一位返乡青年走进店里。", None), ("那天她救起一名儿童。", "林静")],
)
def test_somebody_without_a_name_is_next(sentence: str, name: str | None) -> None:
    found = held(extract(f"石桥村村支书林静很忙。{sentence}她曾任石桥中学校长。"))
    assert [who for who, position, _, _ in found if position == "校长"] == ([name] if name else [])


def test_titles_in_a_row_before_a_career() -> None:
    text = "林静，医学博士，博士生导师，榆川医院副院长，省医学会理事，曾任云川市人民医院骨科副主任。"
    assert [(position, body, status) for _, position, body, status in held(extract(text))] == [
        ("博士生导师", None, "current"),
        ("副院长", "榆川医院", "current"),
        ("理事", "省医学会", "current"),
        ("副主任", "云川市人民医院骨科", "former"),
    ]


_LINES = "\n\n1955年—1962年　云川地质学院助教、讲师\n\n1962年—1978年　云川寒区研究所助理研究员\n"
_LIFE = "种进冰川的一生\n\n　　冰川学家林静姝因病逝世。林静姝1933年出生。林静姝一生培养博士37名。"


@pytest.mark.parametrize("heading", ["生平年表", "个人简历"])
def test_a_chronology_tells_of_the_one_person(heading: str) -> None:
    found = held(extract(f"{_LIFE}\n\n　　所长周寒松说，大家很悲痛。\n\n{heading}{_LINES}"))
    assert [(who, body) for who, position, body, _ in found if position in ("助教", "讲师")] == [
        ("林静姝", "云川地质学院"),
        ("林静姝", "云川地质学院"),
    ]


def test_since_when() -> None:
    found = held(extract(f"{_LIFE}\n\n生平年表{_LINES}\n1995年6月起　云川寒区研究所名誉所长\n"))
    assert ("林静姝", "名誉所长", "云川寒区研究所", "current") in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("食品学院教授贺兰雪来了。“贺老师在我家住了二十多天。”村民周明说。", ["贺兰雪", "周明"]),
        ("老中医雷安康在看病，小朋友雷小雨在跳舞。雷医生说，不要急。", ["雷安康", "雷小雨"]),
        ("村医周明来了，村民周强也来了。周大夫说，不要急。", ["周明", "周强"]),
        ("院长雷安康来了，护士雷小雨也来了。雷医生说，不要急。", ["雷安康", "雷小雨", "雷医生"]),  # either of them
        ("诗人沈远和儿子沈洛都在。\n\n记者：您好沈先生，这个名字很有趣。", ["沈远", "沈洛"]),
    ],
)
def test_whom_a_form_of_address_means(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("turn", ["记者：孙先生，在您看来，什么最重要？", "主持人：林教授，我想请您谈谈。"])
def test_who_is_spoken_to_is_not_who_speaks(turn: str) -> None:
    assert [position for _, position, _, _ in held(extract(turn))] == [None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("《远澜》创始人林静说，要努力。", ("创始人", "远澜")),
        ("《远山》导演林静说，要努力。", ("导演", None)),
        ("在义诊咨询台，老中医林静正在看病。", ("老中医", None)),
        ("在云川医院，医生林静正在看病。", ("医生", "云川医院")),
        ("云川农业科技有限公司棚长林静说，要努力。", ("棚长", "云川农业科技有限公司")),
        ("云川市新能源产业链链长林静说，要努力。", ("链长", "云川市")),
        ("警方抓获某快递公司网点原负责人李某。", ("负责人", "某快递公司网点")),
    ],
)
def test_posts_and_their_bodies(sentence: str, expected: tuple[str, str | None]) -> None:
    assert [(position, body) for _, position, body, _ in held(extract(sentence))] == [expected]


def test_lengths_are_no_posts() -> None:
    assert held(extract("大棚长60米，宽8米。")) == []
