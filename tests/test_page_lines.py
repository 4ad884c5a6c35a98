"""Lines of pages that readers of real news met: writers, stamps, credits, notices of accounts, links, subheadings.

People, places and papers are invented.
"""

import pytest

from pipeline import extract
from tests.test_sections import layout, units

FIRST = "河口老街今天很热闹,来了很多人,摊位从街头摆到街尾,街坊依旧心潮澎湃。"
SECOND = "大家都说这里变化大,年年都有新样子,日子也越过越好。"
TITLE = "河口老街迎来新客"


def kept(text: str) -> list[str]:
    """The lines of a page that are no furniture."""
    return units(layout(text).document, "headline", "subtitle", "heading", "paragraph")


@pytest.mark.parametrize("feed", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "line",
    [
        "云川日报/云川网 记者 许小晖 通讯员 陶小满 田 青",
        "云川日报·云川客户端 记者 许小晖 陶小满",
        "河口晚报 河口发布 记者许小晖 实习生 陶小满",
        "新华社记者许小晖 陶小满 田青",
        "■文 许小晖",
        "●图 许小晖 陶小满",
    ],
)
def test_who_wrote_it(line: str, feed: str) -> None:
    assert kept(f"{TITLE}\n\n{line}{feed}{FIRST}\n{SECOND}\n") == [TITLE, FIRST, SECOND]
    assert kept(f"{line}{feed}{FIRST}\n{SECOND}\n") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "战地记者许小晖 走进老街",
        "最美记者陶小满 十年坚守一线",
        "老街/新街 记者 带你 看看",
        "■文 明新风吹进老街",
        "■文化 老街",
    ],
)
def test_titles_that_look_like_writers(line: str) -> None:
    assert units(layout(f"{line}\n\n{FIRST}\n\n{SECOND}\n").document, "headline") == [line]


@pytest.mark.parametrize("opening", ["新华社河口12月13日电（国际观察）", "中新社河口12月13日电 ", "河口社12月13日电　"])
@pytest.mark.parametrize("feed", ["\n", "\n\n"])
def test_a_title_behind_its_dateline_above_the_writers(opening: str, feed: str) -> None:
    document = layout(f"{opening}老街迎来新客{feed}新华社记者许小晖 陶小满{feed}{FIRST}\n").document
    assert units(document, "headline") == ["老街迎来新客"]
    assert units(document, "byline") == [opening.strip(), "新华社记者许小晖 陶小满"]


def test_a_dateline_in_front_of_a_sentence_above_a_name_stays() -> None:
    text = f"新华社河口12月13日电 {FIRST}\n新华社记者许小晖 陶小满\n{SECOND}\n"
    assert kept(text) == [f"新华社河口12月13日电 {FIRST}", SECOND]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("时间:2019-03-05浏览:1234", id="day-and-readers"),
        pytest.param("2019-03-05阅读:1234", id="readers-behind-the-day"),
        pytest.param("日期：2017年6月22日 10:20 点击次数：206", id="day-hour-and-readers"),
        pytest.param("【来源:河口大学宣传部 | 发布日期:2019-03-05 | 作者:admin1】     【选择字号:", id="unclosed"),
        pytest.param("来源：河口网 2019-03-05  字体：[", id="size-unclosed"),
        pytest.param("本文来自微信公众号:河口报道 (ID:HKBD),采访于2019年,作者:许小晖,头图来自:《老街》", id="account"),
        pytest.param("声明:本文来自于微信公众号 河口公社(ID:hkgs),作者:园长,授权河口之家转载发布。", id="declared"),
        pytest.param("本文转自微信公众号“河口视点”（ID:hksd），作者许小晖，已获授权。", id="account-in-marks"),
        pytest.param("本文来自“河口视点”微信公众号", id="account-alone"),
        pytest.param("本文经授权转载自公众号河口夜话，作者：陶小满，编辑：田青，题图来自电影《老街》", id="licensed"),
        pytest.param("发送短信 hksjb 12345678 即可订阅《河口手机报》,每月3元,无流量费。", id="message"),
        pytest.param("编辑短信HK发送到10658000，订阅《河口手机报》，3元/月，不收流量费。", id="message-first"),
        pytest.param("移动用户发送HKSJB到12345678，订阅河口手机报早晚刊。", id="message-of-users"),
    ],
)
def test_what_a_site_prints_around_a_text(line: str) -> None:
    assert kept(f"{line}\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}\n") == [TITLE, FIRST, SECOND]
    assert kept(f"{TITLE}\n\n{line}\n{FIRST}\n{SECOND}\n") == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    ["首页社会要闻• 正文    繁體版", "首页新闻中心本地新闻正文", "新闻中心 • 河口要闻 • 正文", "首页 • 县内要闻"],
)
def test_the_place_of_the_page_is_no_headline(line: str) -> None:
    title = "云川龙舟赛:万人观看,一条河为何“热”"
    assert units(layout(f"{line}\n\n{title}\n\n{FIRST}\n\n{SECOND}\n").document, "headline") == [title]


@pytest.mark.parametrize(
    "line",
    [
        "本文来自一位读者的公众号留言，他说老街变化大，作者很高兴。",
        "文章来自他的公众号，许多街坊转载了它，老街从此有了名气。",
        "用户发送短信到10086即可订阅天气预报，每月三元，不收流量费。",
        "他发送短信1000条，提醒大家订阅报纸。",
        "2019-03-05 云川开渔",
        "- 2019-03-05 云川开渔",
        "- 2017年10月9日，云川开渔，渔船出港，江面上很热闹。",
    ],
)
def test_what_the_text_says_stays(line: str) -> None:
    assert kept(f"{TITLE}\n\n{FIRST}\n\n{line}\n") == [TITLE, FIRST, line]


@pytest.mark.parametrize("bullet", ["- ", "·", "• "])
def test_a_link_with_its_day_at_the_foot(bullet: str) -> None:
    text = f"{TITLE}\n\n{FIRST}\n{SECOND}\n{bullet}2019-03-05国庆假期云川旅游收入14亿多\n"
    assert kept(text) == [TITLE, FIRST, SECOND]


FACTS = [
    "拍摄时间:2016年6月4日下午",
    "拍摄地点:河口二中望江楼外",
    "地  点：河口老街茶馆",
    "受 访 者：许小晖（河口面塑传承人）",
]
CREDITS = [
    "访 谈 人:陶小满(河口大学草地学院2015级草业班)",
    "摄  影:田青(第二临床学院2013级临床10班)",
    "文字整理:陶小满",
    "录音整理：田青",
]


@pytest.mark.parametrize("facts", [FACTS, FACTS[1:], FACTS[2:], FACTS[3:]])
@pytest.mark.parametrize("indent", ["", "  "])
@pytest.mark.parametrize("above", ["", "河口日报 2019-03-05\n\n"])
def test_what_an_interview_says_of_itself(facts: list[str], indent: str, above: str) -> None:
    told = f"\n{indent}".join([*facts, *CREDITS])
    document = layout(f"{TITLE}\n\n{above}{told}\n\n陶:请介绍一下自己。\n\n许:我在老街长大。\n").document
    assert units(document, "headline") == [TITLE]
    assert units(document, "paragraph") == [*facts, "陶:请介绍一下自己。", "许:我在老街长大。"]
    assert units(document, "byline", "source_line") == CREDITS


@pytest.mark.parametrize("credit", CREDITS)
def test_a_credit_alone_is_no_headline(credit: str) -> None:
    assert kept(f"{credit}\n\n{FIRST}\n\n{SECOND}\n") == [FIRST, SECOND]
    assert kept(f"{TITLE}\n\n{credit}\n\n{FIRST}\n\n{SECOND}\n") == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    "title",
    [
        "人物：许小晖的三十年",
        "老街 老店：三代人的守望",
        "拍摄时间里的老街",
        "文字整理师：一门新手艺",
        "访谈人工智能：老街的未来",
    ],
)
def test_titles_that_look_like_facts(title: str) -> None:
    assert units(layout(f"{title}\n\n{FIRST}\n\n{SECOND}\n").document, "headline") == [title]


@pytest.mark.parametrize("feed", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "headings",
    [
        ("(一)陶小满:本科排名前70%,研究生阶段逆袭", "(二)田小青:从零开始,再次出发"),
        ("一、许小晖：守着一口老井，守住一条街", "二、陶小满：白天教书，夜里画画"),
        ("1.订单：今年涨三成，工厂忙不停", "2.道路：一头连着山，一头连着海"),
    ],
)
def test_a_numbered_heading_of_a_label_and_two_halves(headings: tuple[str, str], feed: str) -> None:
    told = feed.join((headings[0], SECOND, headings[1], FIRST))
    document = layout(f"{TITLE}\n\n{FIRST}{feed}{told}\n").document
    assert units(document, "heading") == list(headings)
    assert units(document, "paragraph") == [FIRST, SECOND, FIRST]


def test_a_numbered_sentence_with_a_label_stays_text() -> None:
    lines = ["1.报名：请到社区,带上证件,填好表格。", "2.时间:周一到周五,周末休息。"]
    assert units(layout(f"{TITLE}\n\n{FIRST}\n" + "\n".join(lines)).document, "heading") == []


PORTRAITS = [
    ("许小晖:", "为恩师做手术,乡亲们都愿意来就诊"),
    ("陶小满：", "把每台手术当成第一台"),
    ("田青：", "他把路修到了山那边"),
]


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_name_above_the_title_of_its_portrait(size: int) -> None:
    told = "\n\n".join(f"{name}\n\n{title}\n\n{SECOND}" for name, title in PORTRAITS[:size])
    document = layout(f"{TITLE}\n\n{FIRST}\n\n{told}\n").document
    assert units(document, "heading") == [line for pair in PORTRAITS[:size] for line in pair]
    assert units(document, "paragraph") == [FIRST, *[SECOND] * size]


@pytest.mark.parametrize("said", ["老街变化大，大家都高兴。", "“老街变化大，大家都高兴。”"])
def test_a_name_above_what_it_says_is_no_heading(said: str) -> None:
    document = layout(f"{TITLE}\n\n{FIRST}\n\n许小晖：\n\n{said}\n\n{SECOND}\n").document
    assert units(document, "heading") == []


OTHER = "云川龙舟赛开桨,不忘老传统"
TOLD = "云川县长陶小满在江边宣布龙舟赛开桨,来了很多人,摊位从街头摆到街尾。"


@pytest.mark.parametrize("label", ["延伸阅读：", "相关报道：", "相关链接"])
@pytest.mark.parametrize("opening", ["当地时间1月8日,", "云川日报讯 ", "新华社云川1月8日电 "])
@pytest.mark.parametrize("feed", ["\n", "\n\n"])
def test_the_title_of_a_second_article_below_its_label(label: str, opening: str, feed: str) -> None:
    document = layout(feed.join((TITLE, FIRST, label, OTHER, f"{opening}{TOLD}", SECOND))).document
    assert units(document, "headline") == [TITLE]
    assert units(document, "heading") == [OTHER]
    assert units(document, "paragraph") == [FIRST, f"{opening}{TOLD}", SECOND]
    alone = layout(feed.join((label, OTHER, TOLD, SECOND))).document
    assert units(alone, "headline") == [OTHER]


@pytest.mark.parametrize("links", [[OTHER], [OTHER, "青石镇新桥通车"], [OTHER, "老街夜市开张", "云川开渔"]])
@pytest.mark.parametrize("below", ["", SECOND])
def test_links_in_an_article_are_no_headings(links: list[str], below: str) -> None:
    document = layout("\n\n".join((TITLE, FIRST, "延伸阅读：", *links, below))).document
    assert units(document, "heading") == []
    assert units(document, "paragraph") == [FIRST, *filter(None, [below])]


@pytest.mark.parametrize(
    ("stamps", "day"),
    [
        (["发表于2024-03-12 09:00:00", "发表于2024-03-12 09:05:00"], None),
        (["网友 2024-03-12 09:00:00 发表"], None),
        (["匿名用户 2025年9月28日 17:14"], None),
        (["游客许小晖 发表于 2024-03-12 09:01", "游客 发表于 2024-03-12 09:05"], None),
        (["发表于2024-03-12 09:00:00"], "2024-03-12"),
        (["发布时间：2024-03-12 09:00:00"], "2024-03-12"),
    ],
)
def test_when_readers_wrote_is_no_day_of_publication(stamps: list[str], day: str | None) -> None:
    record = extract("\n".join((FIRST, SECOND, *stamps)) + "\n")
    printed = record.source.published
    assert (printed and printed.value) == day


@pytest.mark.parametrize(
    ("headline", "second"),
    [
        ("60万校友：从情感到发展", "————记老街生力军之河口校友"),
        ("河口老街迎来新客", "——访河口社区党委书记许小晖"),
        ("老街六百年新生", "——云川县旧城改造侧记"),
        ("老街六百年，今朝换新颜", "——河口社区治理纪实"),
        ("守着一口老井的人", "——追访河口水文站站长陶小满"),
    ],
)
@pytest.mark.parametrize("gap", [" ", "　", "  "])
def test_a_second_title_on_the_line_of_the_headline(headline: str, second: str, gap: str) -> None:
    document = layout(f"{headline}{gap}{second}\n\n{FIRST}\n\n{SECOND}\n").document
    assert units(document, "headline") == [headline]
    assert units(document, "subtitle", "interview_line") == [second]


@pytest.mark.parametrize(
    "headline",
    [
        "走进河口老街 —— 一座城的记忆",
        "老街六百年的叫卖声 —— 记忆里的故乡",
        "老街六百年的叫卖声 ——记者节里的故乡",
        "老街的守望者——访许小晖",
    ],
)
def test_a_headline_with_a_dash_stays_one(headline: str) -> None:
    assert kept(f"{headline}\n\n{FIRST}\n\n{SECOND}\n")[0].replace(" ", "") == headline.replace(" ", "")


LEADS = "街坊们的日子过得怎样?老街的手艺还在不在?外来的客人喜欢什么?带着这些问题,记者近日走进了河口老街——"


@pytest.mark.parametrize("feed", ["\n", "\n\n", "\n　　"])
@pytest.mark.parametrize(
    "above", [LEADS, f"{FIRST}请看本报记者发回的报道——", f"{SECOND}许小晖坐在门槛上,扳着手指算了一笔账——"]
)
def test_a_paragraph_that_leads_on_with_a_dash(above: str, feed: str) -> None:
    document = layout(feed.join((f"{TITLE}\n", SECOND, above, FIRST, SECOND))).document
    assert units(document, "paragraph") == [SECOND, above, FIRST, SECOND]


def test_a_dash_at_the_end_of_a_column_joins() -> None:
    text = (
        "　　河口老街今天很热闹，来了很多人，摊位从街头摆到街尾，\n"
        "街坊依旧心潮澎湃。街坊们的日子过得怎样？记者走进了——\n"
        "老街。清晨六点，老街醒了。卖豆腐的、卖菜的都出来了，吆\n"
        "喝声一声高过一声，街头街尾都是人。\n"
        "　　中午十二点，饭馆里坐满了人，老板娘忙得脚不沾地。\n"
    )
    assert len(units(layout(text).document, "paragraph")) == 2
