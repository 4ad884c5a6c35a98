"""Counted nouns and times that articles lost when their own words were replaced by others of the same kind.

Sentences of our own; people, places and bodies are invented.
"""

import pytest

from pipeline import extract, find_dates


def figures(text: str) -> list[tuple[str, str | None]]:
    """Each quantity with what it counts, by the whole pipeline."""
    return [(each.span.text, each.noun.text if each.noun else None) for each in extract(text).quantities]


def times(text: str) -> list[tuple[str, str | None, str | None]]:
    """Each time with its values, without a model."""
    return [(text[each.span.start : each.span.end], each.edtf, each.iso) for each in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("全镇支教教师88人。", [("88人", "支教教师")], id="verb-without-object"),
        pytest.param("昨夜跳闸，其中停电用户73户。", [("73户", "停电用户")], id="among-them"),
        pytest.param("云岭乡钻井工人23人。", [("23人", "钻井工人")], id="trade"),
        pytest.param("培训教师300人。", [("300人", "教师")], id="verb-with-its-object"),
        pytest.param("其中救治伤员12人。", [("12人", "伤员")], id="done-to-some-of-them"),
        pytest.param("其中改造房屋30间。", [("30间", "房屋")], id="things-done-up"),
    ],
)
def test_a_verb_without_object_says_which(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("云川市共接待国内外游客38万人次。", [("38万人次", "国内外游客")], id="visitors"),
        pytest.param("吸引国内游客6万余人次。", [("6万余人次", "国内游客")], id="from-here"),
        pytest.param("国内市场共有商家30家。", [("30家", "商家")], id="where-and-not-from-where"),
    ],
)
def test_where_visitors_come_from(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("市里设了31个省控断面。", [("31个", "省控断面")], id="torn-noun"),
        pytest.param("车站安装14个人脸识别闸机。", [("14个", "人脸识别闸机")], id="device"),
        pytest.param("南岸建起6个交通指挥岗亭。", [("6个", "交通指挥岗亭")], id="post"),
        pytest.param("会上来了7个发展中国家的代表。", [("7个", "发展中国家")], id="countries"),
        pytest.param("他从三个方面推进工作。", [("三个", "方面")], id="what-is-done-with-them"),
        pytest.param("几个人拿着小旗。", [("几个", "人")], id="who-does-it"),
        pytest.param(
            "码头停着五辆双层巴士，将五辆双层巴士运走。", [("五辆", "双层巴士"), ("五辆", "双层巴士")], id="double"
        ),
        pytest.param("它排在亚洲十大茶市之首。", [("十大", "茶市")], id="at-their-head"),
        pytest.param("今年第3波梅雨锋面南下。", [("第3波", "梅雨锋面")], id="fronts"),
        pytest.param("第一财经记者在现场。", [], id="name-of-a-station"),
    ],
)
def test_a_noun_with_a_verb_in_it(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("库区有4名铺主。", [("4名", "铺主")], id="shopkeepers"),
        pytest.param("他和4名布朗族合伙。", [("4名", "布朗族")], id="people-of-a-nation"),
        pytest.param("全场31名女囚鼓掌。", [("31名", "女囚")], id="prisoners"),
        pytest.param("沿线查获3支仿制枪和12根电缆。", [("3支", "仿制枪"), ("12根", "电缆")], id="things"),
        pytest.param("运来80根钢筋混凝土轨枕。", [("80根", "钢筋混凝土轨枕")], id="what-it-is-made-of"),
    ],
)
def test_what_measure_words_count(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("基金今年来，涨了三成。", [("今年来", None, "PAST_REF")], id="so-far"),
        pytest.param("该股今年来累计上涨。", [("今年来", None, "PAST_REF")], id="so-far-in-all"),
        pytest.param("今年来了很多客人。", [("今年", None, "PRESENT_REF")], id="they-came"),
        pytest.param("今年来的游客很多。", [("今年", None, "PRESENT_REF")], id="who-came"),
        pytest.param("今年以来效益上升。", [("今年以来", None, "PAST_REF")], id="up-to-now"),
        pytest.param("这是云川县入夏以来最大的雨。", [("入夏以来", "/..", "PAST_REF")], id="season-of-everybody"),
        pytest.param("该馆开馆以来客流不断。", [("该馆开馆以来", "/..", "PAST_REF")], id="event-of-somebody"),
        pytest.param("再加上下半年费用上涨。", [("下半年", "XXXX-07/XXXX-12", "--07/--12")], id="no-up-and-down"),
        pytest.param("年纪五十上下。", [], id="up-and-down"),
        pytest.param("稳盈优选3号，收益居首。", [], id="product"),
        pytest.param("船队定于3号，从云川港出发。", [("3号", "XXXX-XX-03", "---03")], id="day"),
    ],
)
def test_times(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert times(text) == expected
