"""What a web page prints around its article: links to others, comments, buttons, stamps."""

import pytest

from pipeline import Record, extract

_ARTICLE = """河口老街夜市开张
2023-06-18 08:20 来源：河口晚报
6月17日晚，河口老街夜市正式开张，首晚接待游客三千多人次，四十多家摊位售出小吃一万余份。
市场负责人贺小满表示，夜市每天营业到零点，周末还有露天电影，欢迎大家带着孩子来逛一逛。
"""
_REST = """分享到 微信 微博
相关新闻
县长罗一鸣：老城区改造年内完工
2023-06-20 11:02
歌手苏晚晴称“再也不唱老歌”
2023-06-21 09:15
网红主播段飞宣布离婚 网友：早看出来了
2023-06-21 10:40
三万人抢票 河口马拉松报名破纪录
热门标签
夜市
小吃
老街
跟贴 19
参与 206
责任编辑：倪冰
"""


@pytest.fixture(scope="module")
def page() -> Record:
    return extract(_ARTICLE + _REST)


def test_who_stands_in_links_to_others_is_nobody_of_the_article(page: Record) -> None:
    assert [person.name for person in page.people] == ["贺小满", "倪冰"]
    assert [role.position.text for role in page.people[1].roles] == ["责任编辑"]


def test_nobody_speaks_in_links_to_others(page: Record) -> None:
    assert [quote.cue.lemma if quote.cue else None for quote in page.quotes] == ["表示"]


def test_the_rest_of_a_page_is_no_paragraph(page: Record) -> None:
    assert [paragraph.span.text[:6] for section in page.sections for paragraph in section.paragraphs] == [
        "6月17日晚",
        "市场负责人贺",
    ]
    assert {"夜市", "小吃", "老街"} <= {aside.text for aside in page.document.boilerplate}


def test_the_days_of_other_articles_do_not_compete_with_the_day_of_the_page(page: Record) -> None:
    published = page.source.published
    assert published is not None
    assert (published.value, published.origin) == ("2023-06-18", "page")


@pytest.mark.parametrize(
    "stamp", ["15:202023/06/18", "2023-06-18  ·  河口城市报道", "2023-06-18 08:20河口日报 记者倪冰／老街報導"]
)
def test_stamps_in_the_forms_of_sites(stamp: str) -> None:
    lines = _ARTICLE.split("\n")
    published = extract("\n".join([lines[0], stamp, *lines[2:]])).source.published
    assert published is not None
    assert published.value == "2023-06-18"


def test_a_list_below_its_announcement_stays_text_though_a_button_stands_above() -> None:
    names = "\n".join(
        f"{place}小学" for place in ("河口", "云岭", "石桥", "江石", "青岚", "桐川", "远山", "白沙", "北塘")
    )
    record = extract(
        _ARTICLE.replace("河口老街夜市开张\n", "河口老街夜市开张\n分享\n") + "获邀演出的学校如下：\n" + names
    )
    assert "北塘小学" in "".join(paragraph.span.text for section in record.sections for paragraph in section.paragraphs)


def test_a_page_of_buttons_alone_keeps_its_lines() -> None:
    headline = extract("河口老街夜市开张\n" + "分享\n" * 12).document.headline
    assert headline is not None
    assert headline.text == "河口老街夜市开张"


def test_what_stands_three_times_in_a_row_is_below_pictures() -> None:
    record = extract(_ARTICLE + "夜市里的灯火与人\n" * 4)
    assert [aside.kind for aside in record.document.boilerplate if aside.text == "夜市里的灯火与人"] == ["caption"] * 4


def test_the_sizes_of_the_print_are_no_text() -> None:
    lines = _ARTICLE.split("\n")
    record = extract("\n".join([lines[0], lines[1] + " 大", "中", "小", *lines[2:]]))
    assert {"中", "小"} <= {aside.text for aside in record.document.boilerplate}


@pytest.mark.parametrize(
    "line", ["夜市里的灯火 摄影记者 倪冰", "【编辑:倪冰", "发表评论前请先登录河口网，并遵守有关规定。"]
)
def test_lines_that_are_no_text(line: str) -> None:
    record = extract(_ARTICLE + line + "\n")
    assert line not in {part.span.text for section in record.sections for part in section.paragraphs}


def test_a_menu_below_the_text_is_no_text() -> None:
    menu = ["省政府", "领导动态", "政府常务会议", "工作报告", "政府机构", "省长", "简历", "工作分工"]
    record = extract(_ARTICLE + "\n".join(menu))
    assert set(menu) <= {aside.text for aside in record.document.boilerplate}


def test_a_roll_of_names_below_the_text_is_text() -> None:
    names = ["倪冰", "贺小满", "罗一鸣", "苏晚", "段飞", "秦莲", "卢鸿明", "方远"]
    record = extract(_ARTICLE + "\n".join(names))
    assert not set(names) & {aside.text for aside in record.document.boilerplate}


def test_who_stands_beside_the_name_of_a_trade_in_links_is_nobody_of_the_article() -> None:
    record = extract(_ARTICLE + "分享\n相关新闻\n旅行摄影范本出炉 罗一鸣获奖\n责任编辑 倪冰\n")
    assert [person.name for person in record.people] == ["贺小满", "倪冰"]
