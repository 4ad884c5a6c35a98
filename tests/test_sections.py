"""Layouts: what is a heading, what is one paragraph, what belongs to which section."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.document import Document
from pipeline.layout import headings
from pipeline.layout.dateline import dateline_length
from pipeline.layout.lines import read
from pipeline.source import from_text
from pipeline.stages import sections


def layout(text: str, words: tuple[str, ...] = ()) -> sections.Layout:
    """Segment with a word judge that knows just `words`."""

    def across(context: str, at: int) -> bool:
        return any(
            start < at < start + len(word)
            for word in words
            for start in range(len(context))
            if context.startswith(word, start)
        )

    return sections.find(from_text(text, uri="test"), word_across=across)


def units(document: Document, *kinds: str) -> list[str]:
    return [unit.span.of(document.text) for unit in document.units if not kinds or unit.kind in kinds]


FEATURE = """
春风又绿清江岸

——访临河市第五届环保卫士表彰会受表彰集体和个人

全市环保先进集体

守水人的承诺 一江清水向东流

——访临河市水务局局长高远山


高远山表示,作为全市河长制的牵头单位,水务局始终把水质放在第

一位,三年来治理河道四十公里。

“水清了,人心就齐了。”高远山说。

全市环保先进个人

把垃圾分好的“笨办法”

——访南关街道居民孟小荷

孟小荷说:“刚开始没人理我,我就一户一户

地敲门。”

她还有一个新的打算,就是在小区里建一个旧物交换

""".strip("\n")


def test_groups_interviews_and_joins() -> None:
    document = layout(FEATURE, ("一户一户地",)).document
    assert units(document, "headline") == ["春风又绿清江岸"]
    assert units(document, "subtitle") == ["——访临河市第五届环保卫士表彰会受表彰集体和个人"]
    assert units(document, "group_heading") == ["全市环保先进集体", "全市环保先进个人"]
    assert [(section.kind, section.parent) for section in document.sections] == [
        ("group", None),
        ("interview", 0),
        ("group", None),
        ("interview", 2),
    ]
    paragraphs = list(document.of_kind("paragraph"))
    assert len(paragraphs) == 4
    assert [[join.kind for join in unit.joins] for unit in paragraphs] == [["between_words"], [], ["inside_word"], []]
    assert [unit.section for unit in paragraphs] == [1, 1, 3, 3]
    assert [unit.truncated for unit in paragraphs] == [False, False, False, True]


def test_a_truncated_paragraph_does_not_swallow_the_next_group_heading() -> None:
    text = FEATURE.replace("“水清了,人心就齐了。”高远山说。", "下一步,水务局将继续推进河道治")
    found = layout(text)
    assert units(found.document, "group_heading") == ["全市环保先进集体", "全市环保先进个人"]
    assert [finding.code for finding in found.findings] == ["D002", "D002"]


@pytest.mark.parametrize(
    "text, expected",
    [
        pytest.param("江水清了。\n山也绿了。", ["江水清了。", "山也绿了。"], id="one line a paragraph"),
        pytest.param("江水清了,\n\n山也绿了。", ["江水清了,山也绿了。"], id="break after a comma"),
        pytest.param("“江水清了。\n\n“山也绿了。”", ["“江水清了。", "“山也绿了。”"], id="speech that opens again"),
        pytest.param("他说:\n\n“山也绿了。”", ["他说:", "“山也绿了。”"], id="speech on a line of its own"),
        pytest.param("　　江水清了,山也\n绿了。\n　　人也多了。", ["江水清了,山也绿了。", "人也多了。"], id="indents"),
        pytest.param(
            "江水清了。山也绿了。(许安 摄)\n鱼回来了。",
            ["江水清了。山也绿了。(许安 摄)", "鱼回来了。"],
            id="remark behind sentences",
        ),
        pytest.param(
            "清江消息\n\n来自 河口区水务局\n全文请看\n\n"
            "江水清了,山也绿了,从上游到下游四十多公里的岸线上到处都能看见鸟群,连白鹭也回来了。\n"
            "鱼回来了,住在岸边的人家说二十多年没有见过这么多的鱼,从早到晚都有人来看,孩子们更高兴。",
            [
                "来自 河口区水务局",
                "全文请看",
                "江水清了,山也绿了,从上游到下游四十多公里的岸线上到处都能看见鸟群,连白鹭也回来了。",
                "鱼回来了,住在岸边的人家说二十多年没有见过这么多的鱼,从早到晚都有人来看,孩子们更高兴。",
            ],
            id="a short line where nothing is cut",
        ),
        pytest.param("江边图景\n新华社杭州3月5日电 花开了。", ["新华社杭州3月5日电 花开了。"], id="dateline opens"),
        pytest.param(
            "名单:\n1. 许安,渔民\n2. 田青,船工", ["名单:", "1. 许安,渔民", "2. 田青,船工"], id="numbered list"
        ),
        pytest.param("江水清了,\r\n山也绿了。\r\n", ["江水清了,山也绿了。"], id="windows"),
        pytest.param("江水清了,\r山也绿了。", ["江水清了,山也绿了。"], id="old mac"),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert units(layout(text).document, "paragraph") == expected


def test_a_lone_short_line_is_not_the_first_half_of_the_next() -> None:
    assert units(layout("江水清了。\n\n采访对象\n\n许安\n\n许安是法学博士,").document)[2] == "许安"


def test_hard_wrapped_lines_are_one_paragraph_even_where_a_sentence_ends_at_the_edge() -> None:
    wrapped = (
        "县里今年新建了三座水厂,日供水能力达到五\n"
        "万吨。第一座水厂在城东,第二座水厂在城西。\n"
        "第三座水厂还在建设之中,预计年底可以建成投\n"
        "产,届时全县饮水都有保障了。\n"
    )
    assert units(layout(wrapped).document) == [wrapped.replace("\n", "")]


def test_news_page_furniture() -> None:
    text = """首页 > 新闻 > 本地
江城启动冬季供暖 三万户居民提前受益
2024-11-12 08:30 来源:江城日报

本报讯(记者 周明远)11月10日,今年江城供暖较往年提前五天。

责任编辑:李小青"""
    document = layout(text).document
    assert [unit.kind for unit in document.units] == [
        "boilerplate",
        "headline",
        "source_line",
        "paragraph",
        "source_line",
    ]
    assert document.dateline is not None
    assert document.dateline.of(document.text) == "本报讯(记者 周明远)"


def test_questions_and_answers_are_a_section() -> None:
    text = "对话村医赵春梅：三十年只做一件事\n\n记者：您何时回来的？\n\n赵春梅：1994年，那时候没有路，\n全靠两条腿。\n"
    document = layout(text).document
    assert [section.kind for section in document.sections] == ["question_answer"]
    assert units(document, "headline") == ["对话村医赵春梅：三十年只做一件事"]
    assert units(document, "paragraph")[1] == "赵春梅：1994年，那时候没有路，全靠两条腿。"


def test_numbered_headings_open_sections() -> None:
    text = "全年工作综述\n\n开头的话说完了。\n\n一、工业生产较快增长\n\n前十个月，全市工业增长百分之六，比上月快。\n"
    document = layout(text).document
    assert units(document, "heading") == ["一、工业生产较快增长"]
    assert document.sections[0].kind == "section"


def test_two_questions_in_a_row_are_text() -> None:
    text = (
        "寻人启事\n\n那年冬天，他把信交给了邮差，再没有回音。\n\n"
        "信到了没有？她还在不在？\n\n答案写在一张发黄的明信片上，七十年后才到。"
    )
    assert "信到了没有？她还在不在？" in units(layout(text).document, "paragraph")


def test_a_list_of_names_stays_a_list() -> None:
    text = "先进个人名单\n张三丰 市第一医院\n李文秀 市实验小学\n王处一 市供电公司"
    assert len(units(layout(text).document, "paragraph")) == 3


def test_a_line_of_blanks_is_reported_and_in_no_unit() -> None:
    found = layout("江水清了。\n\u3000 \n山也绿了。")
    assert [(finding.code, tuple(finding.span)) for finding in found.findings] == [("D001", (6, 8))]


@pytest.mark.parametrize(
    "text, dateline",
    [
        pytest.param("新华社杭州3月5日电(记者 许安)桃花开了。", "新华社杭州3月5日电(记者 许安)", id="agency"),
        pytest.param("本报讯 桃花开了。", "本报讯", id="no day"),
        pytest.param("（中央社記者許安台北15日電）桃花開了。", "（中央社記者許安台北15日電）", id="traditional"),
        pytest.param("〔記者許安／嵐渚報導〕桃花開了。", "〔記者許安／嵐渚報導〕", id="slash and bracket"),
        pytest.param("記者許安∕嵐渚報導 桃花開了。", "記者許安∕嵐渚報導", id="slash without bracket"),
        pytest.param("晚报讯4日早上,桃花开了。", "晚报讯", id="a paper without a day"),
        pytest.param("[河口时报记者 许安 陶小满]桃花开了。", "[河口时报记者 许安 陶小满]", id="reporters in brackets"),
        pytest.param("（记者许安通讯员陶小满）桃花开了。", "（记者许安通讯员陶小满）", id="reporters glued together"),
        pytest.param("河口之家 3 月 4 日消息，桃花开了。", "河口之家 3 月 4 日消息", id="blanks around the day"),
        pytest.param("（记者看到的情况是这样的）桃花开了。", "", id="a remark of the reporter"),
        pytest.param("晚报讯息万变,桃花开了。", "", id="a word that begins like one"),
        pytest.param("来电显示,桃花开了。", "", id="来电 is no dateline"),
        pytest.param("3月5日,桃花开了。", "", id="a day alone is none"),
        pytest.param("河口桃源3月5讯 桃花开了。", "河口桃源3月5讯", id="a day without its unit"),
    ],
)
def test_datelines(text: str, dateline: str) -> None:
    assert text[: dateline_length(text)] == dateline


@settings(max_examples=200)
@given(st.text(st.sampled_from("甲乙丙丁。，“”：\n\r\u3000 一、访——记者Q:1"), max_size=120))
@example(":1 \r1:")
def test_every_printed_character_is_in_exactly_one_unit(text: str) -> None:
    document = layout(text).document
    covered = [offset for piece in document.pieces for offset in range(piece.source, piece.source + piece.length)]
    assert len(covered) == len(set(covered))
    lines, _ = read(text)
    # A join of two Latin words keeps the blank at the end of the line, which is outside of what the line prints.
    kept = [offset for offset in sorted(covered) if not text[offset].isspace()]
    assert kept == [offset for line in lines for offset in range(*line.span) if not text[offset].isspace()]
    assert "\n".join(unit.span.of(document.text) for unit in document.units) == document.text


def test_a_million_characters_on_a_line_and_thirty_thousand_lines() -> None:
    assert len(layout("水" * 1_000_000).document.units) == 1
    assert layout("水清了,\n" * 30_000).document.text.startswith("水清了,水清了,")


@pytest.mark.parametrize(
    "line, kind",
    [
        pytest.param(
            "新剧开机仪式上，两位主演一同亮相。（圖／禾影傳媒）", "caption", id="credit after a slash in brackets"
        ),
        pytest.param("八旬老人收到新炊具，笑得合不攏嘴。圖／青禾基金會提供", "caption", id="credit after a slash"),
        pytest.param("澄川股份2022年半年报截图", "caption", id="what a picture shows"),
        pytest.param("石浦公安提供", "caption", id="whose a picture is"),
        pytest.param("2上一版  下一版5", "boilerplate", id="numbers on the buttons of a paper's page"),
        pytest.param("访问量:", "boilerplate", id="counter without a count"),
        pytest.param("资料图:学生在训练室里练习操作。", "caption", id="picture from the archive"),
        pytest.param("陶小满(左二)入户走访村民。", "caption", id="who-stands-where"),
        pytest.param("請繼續往下閱讀...", "boilerplate", id="read-on"),
        pytest.param("微信“扫一扫”添加“今日河口”", "boilerplate", id="code-to-scan"),
        pytest.param("广告 广告", "boilerplate", id="the same button twice"),
        pytest.param("大家都在看", "boilerplate", id="above links"),
        pytest.param("【字号: | | 【背景色 米黄 浅褐 天蓝", "boilerplate", id="buttons in brackets left open"),
        pytest.param("分享至 LINE　字級：小 中 大", "boilerplate", id="buttons in traditional script"),
        pytest.param("更新時間：06:15 2025-03-21", "source_line", id="stamp in traditional script"),
        pytest.param("风险提示：以上内容不作为投资依据。市场有风险，投资需谨慎。", "boilerplate", id="disclaimer"),
        pytest.param("两国领导人在记者会上握手。(2017年11月9日)", "caption", id="day of a picture"),
        pytest.param("推荐 Recommend", "boilerplate", id="label in two languages"),
        pytest.param("用户评论 Reviews [ 发表评论 ]", "boilerplate", id="above comments"),
        pytest.param("请稍等", "boilerplate", id="waiting"),
        pytest.param("发布: 8:36pm 24/07/2022", "source_line", id="when it was put out"),
        pytest.param("出版:更新:", "source_line", id="stamps without a day"),
        pytest.param("漁護署署長指動物或受影響。網上圖片", "caption", id="whence a picture is"),
        pytest.param("许安及众人合影", "caption", id="who is on a picture"),
        pytest.param("陶小满 河口晨报、渡口视频首席记者许安", "byline", id="reporter behind his papers"),
        pytest.param("2010年1月26日(星期二)", "source_line", id="day with its weekday"),
        pytest.param("2018-03-23青岚快讯网", "source_line", id="day and site"),
        pytest.param("转自河口在线", "boilerplate", id="whence"),
        pytest.param("●●●", "boilerplate", id="ornament"),
        pytest.param("更多河口報報導", "boilerplate", id="above more links"),
        pytest.param("警方展示检获的电话卡。（警方图片）", "caption", id="picture of an office"),
        pytest.param("意见反馈 顶 踩 收藏", "boilerplate", id="votes"),
        pytest.param("州议员给协会颁奖。(記者許安╱攝影)", "caption", id="credit after a drawn slash"),
        pytest.param("发布于:2021-09-17 被浏览:1237次", "boilerplate", id="how often it was read"),
        pytest.param("发布人：-", "source_line", id="put out by nobody"),
        pytest.param("声明:本站部分文章转载于互联网,不代表本站观点。", "boilerplate", id="disclaimer of a site"),
        pytest.param("有人称昨天是河口的“悲哀日”。", "paragraph", id="a sentence"),
        pytest.param("+4", "boilerplate", id="more pictures"),
        pytest.param("0632-3181189", "boilerplate", id="a telephone number"),
        pytest.param("- 评论加载中...", "boilerplate", id="comments that load"),
        pytest.param("没有媒体可用资源", "boilerplate", id="player without a film"),
        pytest.param("会议提供了三套方案", "paragraph", id="a sentence that offers something"),
    ],
)
def test_what_pages_print_around_the_text(line: str, kind: str) -> None:
    document = layout(f"河口镇迎来新气象\n\n河口镇今天很热闹,来了很多人。\n\n{line}\n\n大家都说这里变化大。\n").document
    found = next(unit for unit in document.units if unit.span.of(document.text) == line)
    assert found.kind == kind or kind == "paragraph" and found.kind not in ("caption", "boilerplate")


def test_a_title_behind_a_dateline_is_the_headline() -> None:
    text = "河口社青岚7月21日电 题：老街坊的“新生意”\n作者 许安 陶小满\n清晨的老街已经热闹起来。\n店铺陆续开门。\n"
    document = layout(text).document
    assert units(document, "headline") == ["老街坊的“新生意”"]
    assert "河口社青岚7月21日电 题：" in units(document, "byline")
    assert units(document, "paragraph") == ["清晨的老街已经热闹起来。", "店铺陆续开门。"]


def test_a_turn_of_a_dialogue_is_no_heading() -> None:
    asked = "队长放下手里的活,抬头看了看来人。\n\n“为什么？”\n\n“以前我总觉得,安排的事配合完成就行。”\n"
    assert "“为什么？”" in units(layout(asked).document, "paragraph")
    headed = "队长放下手里的活,抬头看了看来人。\n\n“为什么？”\n\n这个问题大家议论了很久,一直没有答案。\n"
    assert "“为什么？”" in units(layout(headed).document, "heading")


@pytest.mark.parametrize("opening", ["", "一、", "【通知】", "★ "])
@pytest.mark.parametrize(
    "below", ["——访河口镇镇长许小晖", "新华社河口12月15日电（记者 许小晖）" + "镇里修了一条新路，" * 30]
)
@pytest.mark.parametrize(
    "rest", ["路修好了。人心就齐了。", "路修好了，桥修好了，人心就齐了。", "路修好了，人心就齐了；”"]
)
def test_prose_weighs_too_little_for_a_heading_whatever_stands_beside_it(opening: str, below: str, rest: str) -> None:
    lines, _ = read(f"{opening}{'河口镇先进集体 ' * 6}{rest}\n\n{below}\n")
    best_place = 1.0 + 0.5 + 1.5 + 1.0  # not indented, empty lines around, nothing cuts lines, a by-line below
    assert headings.is_prose(lines[0])
    assert headings.total(headings.evidence(lines[0], lines[1])) + best_place < headings.THRESHOLD - 1


def test_titles_of_a_second_article_on_the_page_are_headings() -> None:
    first = "河口镇桥梁通车\n本报讯 河口镇的新桥今天通车。村民们很高兴。\n\n"
    second = "第2版()\n专栏:\n\n渔港开渔\n百船出海捕捞\n码头上人来人往\n【河口社青岚十四日电】青岚渔港今天开渔。\n"
    document = layout(first + second).document
    assert units(document, "heading") == ["渔港开渔", "百船出海捕捞", "码头上人来人往"]
    assert "第2版()" in units(document, "boilerplate")


def test_titles_above_the_first_question_are_headings() -> None:
    text = (
        "老校长许安谈办学\n\n河口社青岚5月14日电 许安今天来到本社,谈了办学的事。\n以下是访谈实录:\n"
        "初到河口\n四十年变化大\n主持人:您好,请谈谈当年的情况。\n许安:那时候学校只有两间房。\n主持人:后来呢?\n"
    )
    assert units(layout(text).document, "heading") == ["初到河口", "四十年变化大"]


def test_entries_of_a_roster_stay_apart() -> None:
    rows = ["许小晖 河口汽车创始人,董事长兼CEO", "参与媒体:", "梁小懿《河口晚报》汽车频道总经理", "王小强 河口大学教授"]
    document = layout("河口近来组织线上交流,了解情况。\n\n" + "\n\n".join(rows) + "\n").document
    assert [text for text in units(document, "paragraph", "heading") if text in rows] == rows


TEXT, TEXT_2, TEXT_3, TEXT_4 = (
    "河口镇今天很热闹，来了很多人，桥头的老街挤得满满当当，大家都说这里变化大，往后的日子会更好。",
    "前年冬天，渡口的船忽然停了，两岸的街坊只好绕行十几里路，去对岸买菜的老人一天也难走一个来回。",
    "镇里随后请来工程师，把旧码头上上下下看了一遍，列出了三十多处要修的地方，其中一半在水面以下。",
    "到今年开春，新船已经造好了两条，船工们每天清早就到船厂去看，回来再说给没去成的老伙计们听。",
)


@pytest.mark.parametrize(
    "heading",
    [
        pytest.param("药方年年开，病却一年比一年难治", id="halves of unequal length"),
        pytest.param("渡口亏掉两千万：这不是“运气差”，是账本早有窟窿", id="a colon and a comma"),
        pytest.param("渡口停了两年 谁来赔偿船工", id="a blank, where the models see a word run on"),
    ],
)
def test_a_heading_where_nothing_cuts_lines(heading: str) -> None:
    document = layout(f"{TEXT}\n{TEXT_2}\n{heading}\n据了解，{TEXT_3}\n{TEXT_4}\n", ("船工据",)).document
    assert units(document, "heading") == [heading]
    assert units(document, "paragraph") == [TEXT, TEXT_2, f"据了解，{TEXT_3}", TEXT_4]


def test_a_heading_of_two_questions_beside_another_heading() -> None:
    asked = "渡口为何总停？船工去了哪里？"
    document = layout(f"{TEXT}\n渡口停了两年\n{TEXT_2}\n{asked}\n{TEXT_3}\n").document
    assert units(document, "heading") == ["渡口停了两年", asked]
    spoken = "那么，渡口为何总停？"
    assert spoken in units(layout(f"{TEXT}\n渡口停了两年\n{TEXT_2}\n{spoken}\n{TEXT_3}\n").document, "paragraph")


def test_a_headline_with_commas_above_whole_paragraphs() -> None:
    title = "渡口停运百日：船工散去、渡船生锈，两岸的人只能绕行"
    document = layout(f"{title}\n近日，{TEXT}\n{TEXT_2}\n{TEXT_3}\n").document
    assert units(document, "headline") == [title]
    assert units(document, "paragraph") == [f"近日，{TEXT}", TEXT_2, TEXT_3]


def test_paragraphs_that_end_in_a_semicolon_stay_apart() -> None:
    rows = [
        f"{name}说自己在渡口撑了三十年的船，如今仍旧放心不下两岸的老街坊，隔几天就要回去看看{mark}"
        for name, mark in (("许小晖", "；"), ("陶满", "；"), ("贺云", "。"))
    ]
    document = layout(f"{TEXT}\n\n" + "\n\n".join([*rows, TEXT_2]) + "\n").document
    assert units(document, "paragraph") == [TEXT, *rows, TEXT_2]


def test_bare_names_say_who_speaks() -> None:
    turns = "记者\n渡口什么时候恢复？\n\n许小晖\n等新船下水，大概在明年三月，到时候两岸来往就方便多了。\n\n"
    document = layout(
        f"渡口的将来\n\n{turns}记者\n船工怎么办？\n\n许小晖\n愿意回来的都回来，新船上有他们的位子，工钱也会涨。\n"
    ).document
    assert units(document, "heading") == []
    assert "等新船下水，大概在明年三月，到时候两岸来往就方便多了。" in units(document, "paragraph")


def test_stacked_headings_above_a_short_paragraph() -> None:
    document = layout(
        f"{TEXT}\n{TEXT_3}\n船工盼着复航\n商户另有打算\n渡口为何停航？两岸的人都说不清楚其中的缘由。\n{TEXT_2}\n"
    ).document
    assert units(document, "heading") == ["船工盼着复航", "商户另有打算"]


@pytest.mark.parametrize(
    ("below", "kind"),
    [
        pytest.param("老船工说：“看着就踏实。”", "paragraph", id="answered"),
        pytest.param(TEXT_4, "heading", id="headed"),
    ],
)
def test_a_question_in_marks_with_its_answer(below: str, kind: str) -> None:
    document = layout(f"{TEXT}\n渡口停了两年\n{TEXT_2}\n“新船怎么样？”\n{below}\n{TEXT_3}\n").document
    assert "“新船怎么样？”" in units(document, kind)


def test_a_row_of_questions_in_marks_is_text() -> None:
    asked = ["“渡口何时复航？”", "“船票会不会涨？”", "“船工能不能回来？”"]
    document = layout("\n".join([*asked, TEXT, TEXT_2]) + "\n").document
    assert units(document, "heading") == []


def test_a_roster_with_posts_in_brackets() -> None:
    rows = ["许小晖（河口县水文站站长）", "陶满（女，河口第一医院护士长）", "贺云山（清溪村党支部书记）"]
    text = f"{TEXT}\n\n附：受表彰人员名单（部分）\n\n" + "\n".join(rows) + "\n"
    document = layout(text).document
    assert [row for row in units(document, "paragraph") if row in rows] == rows
    assert "附：受表彰人员名单（部分）" in units(document, "heading")


@pytest.mark.parametrize(
    ("line", "first", "second"),
    [
        pytest.param(
            "date 2026-02-04 老渡口复航了！两岸街坊排队上船",
            "date 2026-02-04",
            "老渡口复航了！两岸街坊排队上船",
            id="day in front",
        ),
        pytest.param(
            "老渡口复航街坊排队http://www.example.com 2007年04月21日07:40 河口晚报",
            "老渡口复航街坊排队",
            "http://www.example.com 2007年04月21日07:40 河口晚报",
            id="address and time behind",
        ),
    ],
)
def test_a_headline_glued_to_its_day(line: str, first: str, second: str) -> None:
    document = layout(f"{line}\n{TEXT}\n{TEXT_2}\n").document
    title, stamp = sorted((first, second), key=lambda part: "200" in part or "date" in part)
    assert units(document, "headline") == [title]
    assert units(document, "source_line") == [stamp]
    assert units(document, "paragraph") == [TEXT, TEXT_2]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("2021年3月4日 星期四 河口日报 第3版 综合", id="masthead"),
        pytest.param("2014年07月15日 来源:河口早报 记者许小晖", id="stamp"),
        pytest.param("2009年8月14日 09:29:33 河口晚报", id="time"),
    ],
)
def test_a_stamp_stays_whole(line: str) -> None:
    document = layout(f"老渡口复航街坊排队\n{line}\n{TEXT}\n{TEXT_2}\n").document
    assert line in [unit.span.of(document.text) for unit in document.units]
