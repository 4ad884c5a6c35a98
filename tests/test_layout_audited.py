"""What pages print around a text, as auditors found it taken for text: by-lines, days, buttons, captions, parts.

People, places and papers are invented.
"""

import pytest

from pipeline import extract
from pipeline.layout.dateline import dateline_length
from tests.test_sections import layout, units

BODY = "河口老街今天很热闹,来了很多人,摊位从街头摆到街尾。\n\n大家都说这里变化大,年年都有新样子,日子也越过越好。\n"
LONG = "河口老街今天很热闹,来了很多人,摊位从街头摆到街尾,卖糖人的、写春联的、修伞补锅的都回来了,孩子们一路看一路跑。"
TITLE = "河口老街迎来新客"


def kinds(text: str, line: str) -> list[str]:
    """What the units with exactly this text are."""
    document = layout(text).document
    return [unit.kind for unit in document.units if unit.span.of(document.text) == line]


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        pytest.param("（云川17日河社電）大桥通车。", "（云川17日河社電）", id="agency-behind-the-day"),
        pytest.param("（云川22日综合电）大桥通车。", "（云川22日综合电）", id="compiled"),
        pytest.param("(中央社云川3日综合外电报导)大桥通车。", "(中央社云川3日综合外电报导)", id="of-foreign-wires"),
        pytest.param("【河口网 2月14日讯】大桥通车。", "【河口网 2月14日讯】", id="blank-inside"),
        pytest.param("《河口时报》引述一位消息人士的话称，大桥将通车。", "", id="informed-people"),
        pytest.param("河口日报消息来源证实，大桥将通车。", "", id="source-of-news"),
        pytest.param("（许小晖3月4日报名）大桥通车。", "", id="a-remark"),
    ],
)
def test_datelines(opening: str, dateline: str) -> None:
    assert opening[: dateline_length(opening)] == dateline


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("■记者许小晖陶小满", "byline", id="two-names-glued"),
        pytest.param("云川社记者许小晖、陶小满、田青、贝小雨", "byline", id="reporters-of-an-agency"),
        pytest.param("許小暉/文", "byline", id="name-and-text"),
        pytest.param("许小晖 陶小满/图文", "byline", id="names-and-pictures"),
        pytest.param("許小暉/河口報導", "byline", id="name-and-place"),
        pytest.param("20190214許小暉/河口報導", "byline", id="day-name-and-place"),
        pytest.param("3月13日发自河口", "byline", id="sent-from"),
        pytest.param("【云川社 许小晖 河口報導】 2025-01-20", "byline", id="in-brackets-with-its-day"),
        pytest.param("云川社 記者許小暉河口5日專電", "byline", id="special-wire"),
        pytest.param("僑鄉新聞志工許小暉報導", "byline", id="volunteer"),
        pytest.param("By 云川之声", "byline", id="by-a-station"),
        pytest.param("2020/7/28 — 18:13", "source_line", id="dash-before-the-hour"),
        pytest.param("12/20/2018", "source_line", id="american-day"),
        pytest.param("Published at Jun 20, 2022 06:09 pm", "source_line", id="published-at"),
        pytest.param("2023-10-08 浏览：", "source_line", id="empty-counter"),
        pytest.param("河口博览 2020年35期", "source_line", id="issue-of-a-journal"),
        pytest.param("河口网云川频道  3小时前", "source_line", id="channel-and-hours-ago"),
        pytest.param("云川发布 云川发布 2022-04-28", "source_line", id="account-and-day"),
        pytest.param("2015-12-20 记者 许岚 河口传媒集团", "source_line", id="day-reporter-and-house"),
        pytest.param("许小晖 |2009.09.11", "source_line", id="writer-and-day"),
        pytest.param("發佈於", "source_line", id="label-without-its-day"),
        pytest.param("采访人:许小晖", "source_line", id="who-asked"),
        pytest.param("出品单位 | 河口县文化和旅游局", "source_line", id="who-made-it"),
        pytest.param("《河口教育报》2017年5月8日第2版", "source_line", id="paper-day-and-page"),
    ],
)
def test_lines_of_writers_and_days(line: str, kind: str) -> None:
    text = f"{TITLE}\n\n{line}\n\n{BODY}"
    assert kinds(text, line) == [kind]
    assert units(layout(text).document, "headline") == [TITLE]
    assert units(layout(text).document, "subtitle", "heading") == []


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("记者节里访老街", id="day-of-reporters"),
        pytest.param("老街 老店 老手艺", id="words"),
        pytest.param("2022年河口十件大事", id="year-in-a-title"),
        pytest.param("三代人 一条街 2022年的约定", id="year-behind"),
        pytest.param("视频助力老街 游客翻了一番", id="about-films"),
    ],
)
def test_second_titles_stay(line: str) -> None:
    assert kinds(f"{TITLE}\n\n{line}\n\n{BODY}", line) in (["subtitle"], ["heading"])


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("云川发布 云川发布 2022-04-28", "2022-04-28"),
        ("2022-04-28 记者 许岚 河口传媒集团", "2022-04-28"),
        ("许小晖 |2022.04.28", "2022-04-28"),
        ("2022-04-28 浏览：", "2022-04-28"),
        ("【云川社 许小晖 河口報導】 2022-04-28", "2022-04-28"),
    ],
)
def test_the_day_of_such_a_line_is_that_of_publication(stamp: str, day: str) -> None:
    record = extract(f"{TITLE}\n\n{stamp}\n\n去年3月,老街开始翻修。\n\n{BODY}")
    assert record.source.published is not None
    assert record.source.published.value == day
    assert [each.resolved.edtf for each in record.dates if each.span.text == "去年3月" and each.resolved] == ["2021-03"]


@pytest.mark.parametrize(
    "line",
    [
        "放大镜",
        "打开",
        "时讯",
        "选择字号：",
        "2分钟阅读",
        "本文共476字",
        "全文约3200字，预计阅读8分钟",
        "跳至正文",
        "• 财经",
        "云川网>>财经·科技",
        "云川网 推荐 时事新闻 查看内容",
    ],
)
def test_buttons_above_a_headline(line: str) -> None:
    text = f"{line}\n{TITLE}\n2021-03-04 10:20\n\n{BODY}"
    assert kinds(text, line) == ["boilerplate"]
    assert units(layout(text).document, "headline") == [TITLE]


def test_the_part_of_a_site_once_more_below_its_place() -> None:
    text = f"当前位置： 首页文物考古\n文物考古\n{TITLE}\n2021-03-04 10:20\n\n{BODY}"
    assert units(layout(text).document, "headline") == [TITLE]


def test_a_title_between_two_copies_of_the_headline() -> None:
    text = f"2025年10月23日\n第A02版:要闻\n河口虚拟书馆\n\n{TITLE}\n\n警方提醒看好财物\n\n{TITLE}\n\n【本报消息】{BODY}"
    assert units(layout(text).document, "headline") == [TITLE]


def test_a_headline_behind_the_word_video() -> None:
    title = "视频 | 河口大桥昨日合龙通车 全长三千二百米"
    assert units(layout(f"{title}\n云川新闻综合\n2022-09-06 10:02\n\n{BODY}").document, "headline") == [title]
    for maker in ("视频 | 许小晖 陶小满", "视频 | 河口县文化旅游体育局"):
        assert kinds(f"{TITLE}\n{BODY}\n{maker}", maker) in (["byline"], ["source_line"])


@pytest.mark.parametrize(
    "line",
    [
        "阅读下一篇",
        "查看全部",
        "暂无列表",
        "返回云川网首页返回专题频道首页",
        "• 高兴",
        "点评此文章 / 写评论得积分!+ 我要点评",
        "您的电子邮箱地址不会被公开。 必填项已用 * 标注",
        "※ 提醒您：禁止酒駕 飲酒過量有礙健康",
        "☆飲酒過量 有害健康 禁止酒駕☆",
        "参与互动（0） | 【编辑：许岚】",
        "喜歡就分享這篇文章",
        "作者简介：",
        "温馨提示：投资有风险，入市须谨慎。",
        "字体:【",
        "【相关视频】",
        "相关推荐 更多精彩内容",
    ],
)
def test_buttons_and_reminders_below_a_text(line: str) -> None:
    assert kinds(f"{TITLE}\n\n{BODY}\n{line}\n", line) == ["boilerplate"]
    assert kinds(f"{TITLE}\n\n{BODY}\n{line}\n\n{BODY}", line) == ["boilerplate"]


@pytest.mark.parametrize(
    "line",
    [
        "“打开来看看”",
        "温馨提示：节日期间老街禁止停车，请市民绕行。",
        "高兴的是街坊回来了。",
        "饮酒过量的他被劝回了家。",
    ],
)
def test_what_only_looks_like_a_button_is_text(line: str) -> None:
    assert kinds(f"{TITLE}\n\n{BODY}\n{line}\n\n{BODY}", line) in (["paragraph"], ["heading"])


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("资料图片", id="kind-of-picture"),
        pytest.param("座谈会现场", id="scene"),
        pytest.param("云川防灾网配图:队员疏散被困群众", id="illustration-of-a-site"),
        pytest.param("县长许小晖与某会主席陶小满资料图片", id="file-picture"),
        pytest.param("生产线上一片繁忙 摄/陶小满", id="slash-behind-the-verb"),
        pytest.param("工人们干劲十足,十分投入 摄/陶小满", id="slash-and-comma"),
        pytest.param("街坊们围着糖画师傅许小晖(右)看他画一条“龙”", id="placed-behind-others"),
        pytest.param("河口二中厨师长许小晖(左)给毕业生盛最后一碗面", id="placed-behind-a-team"),
        pytest.param("这天,许小晖 (中)在老街和街坊见面,谈到今后的打算。", id="placed-in-a-sentence"),
        pytest.param("图源云川网 图文无关", id="agency-without-a-colon"),
        pytest.param("图据网络", id="from-the-net"),
        pytest.param("图片来自网络", id="comes-from-the-net"),
        pytest.param("配图与本文内容无关", id="of-something-else"),
        pytest.param("渡船在夜里靠岸卸货 渡船在夜里靠岸卸货", id="twice-on-one-line"),
        pytest.param("渡船在夜里靠岸卸货渡船在夜里靠岸卸货", id="twice-without-a-blank"),
        pytest.param(
            "河口老街福兴宫九天八夜的巡游活动今天回到镇上，县长许小晖与议员田青等人到老街牌楼前迎接并向街坊敬礼，一路祈求平安和丰收。（記者陶小满攝）",
            id="long-sentence-and-its-reporter",
        ),
    ],
)
def test_captions(line: str) -> None:
    assert kinds(f"{TITLE}\n\n{BODY}\n{line}\n\n{BODY}", line) == ["caption"]
    assert kinds(f"{TITLE}\n\n{BODY}\n{line}\n", line) == ["caption"]


@pytest.mark.parametrize("agency", ["法新社", "美联社", "路透"])
def test_a_picture_of_an_agency_above_the_text(agency: str) -> None:
    line = f"外长许小晖(左)25日在云川与河口县长田青会谈,双方谈到大桥与渡口,也谈到两地今后怎样来往。({agency})"
    assert kinds(f"{TITLE}\n{line}\n\n〔編譯陶小满/綜合報導〕{BODY}", line) == ["caption"]
    assert kinds(f"{TITLE}\n\n{BODY}\n会谈昨天结束。({agency})", f"会谈昨天结束。({agency})") == ["paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("直击招聘会现场", id="at-the-scene"),
        pytest.param("老街资料从哪里来", id="material"),
        pytest.param("图片来源成谜", id="where-pictures-come-from"),
        pytest.param("好消息好消息", id="called-out-twice"),
        pytest.param("许小晖(中共党员)回到老街", id="party-in-brackets"),
        pytest.param("司机在桥头可以向左(右)转弯", id="either-way"),
        pytest.param("渡船停靠在江的东(左)岸。", id="the-bank-of-a-river"),
        pytest.param("江水清了。山也绿了。（记者陶小满摄）", id="two-sentences"),
    ],
)
def test_what_only_looks_like_a_caption(line: str) -> None:
    assert kinds(f"{TITLE}\n\n{BODY}\n{line}\n\n{BODY}", line) in (["heading"], ["paragraph"])


def test_the_credit_of_all_pictures_behind_a_caption() -> None:
    line = "渡船在夜里靠岸卸货 本文图片均由船队提供"
    assert kinds(f"{TITLE}\n\n{BODY}\n{line}\n{BODY}", line) == ["boilerplate"]


def test_a_caption_is_no_headline() -> None:
    line = "修表匠许小晖的徒弟陶小满(右)在店门口给老钟上发条"
    assert units(layout(f"{line}\n{BODY}").document, "headline") == []


@pytest.mark.parametrize(
    ("below", "caption"),
    [
        pytest.param(
            "陶小满昨天也回来了,街坊很高兴。\n第二天人更多了。", "", id="a-paragraph-where-nothing-cuts-lines"
        ),
        pytest.param("后拥抱。许安摄\n第二天人更多了。", "后拥抱。许安摄", id="the-rest-with-its-credit"),
        pytest.param(
            "后拥抱。\n河口老街今天热闹得很,来了好多好多\n人,摊位从街头摆到街尾。",
            "后拥抱。",
            id="the-rest-in-a-column",
        ),
    ],
)
def test_where_a_caption_ends(below: str, caption: str) -> None:
    text = f"{TITLE}\n图为河口许小晖(左)与陶小满在重逢之\n{below}\n"
    assert units(layout(text).document, "caption") == [f"图为河口许小晖(左)与陶小满在重逢之{caption}"]


def test_a_caption_of_two_lines_without_an_opening_word() -> None:
    first, rest = "云川市长许小晖(左)昨日在老街与街", "坊见面。(陶小满摄)"
    assert units(layout(f"{TITLE}\n{first}\n{rest}\n{BODY}").document, "caption") == [first + rest]


def test_captions_above_the_credit_of_all_pictures() -> None:
    text = (
        f"{TITLE}\n2024-11-14 14:19\n许小晖在田边给孩子们讲课。\n陶小满在店里煮茶。   本文照片均由受访者提供\n\n{BODY}"
    )
    found = layout(text).document
    assert units(found, "caption") == ["许小晖在田边给孩子们讲课。", "陶小满在店里煮茶。"]
    assert units(found, "boilerplate") == ["本文照片均由受访者提供"]


def test_the_same_caption_with_other_blanks_behind_a_button() -> None:
    shown = "老街队28日与渡口队争冠,许小晖打满全场。河社记者陶小满摄"
    button = "请同意我们的隐私权规范,才能启用听新闻的功能。"
    text = f"{TITLE}\n{shown}  113年12月28日\n\n{button}\n{shown} 113年12月28日\n\n{BODY}"
    assert len(units(layout(text).document, "caption")) == 2


def test_the_headline_with_the_number_of_a_picture() -> None:
    text = f"{TITLE}\n\n{BODY}\n{TITLE}(1)\n\n{BODY}\n{TITLE}(2)\n\n{BODY}"
    assert units(layout(text).document, "heading") == []


def test_markup_around_a_caption() -> None:
    line = '[caption id="attachment_11" align="alignnone" width="300"]'
    text = f"{TITLE}\n\n{BODY}\n{line}\n县长许小晖(右)为会员颁奖。[/caption]\n"
    assert kinds(text, line) == ["boilerplate"]
    assert kinds(text, "县长许小晖(右)为会员颁奖。[/caption]") == ["caption"]


@pytest.mark.parametrize(
    ("line", "text", "byline"),
    [
        pytest.param(
            "●本报记者 许小晖 本报河口记者站 陶小满 文/图 “前几天我到县城去,又回到老街来。”许岚说。",
            "“前几天我到县城去,又回到老街来。”许岚说。",
            "●本报记者 许小晖 本报河口记者站 陶小满 文/图",
            id="writers-in-front",
        ),
        pytest.param(
            "■本報記者 許小暉 「前幾天我到縣城去,又回到老街來看看大家。」許嵐說。",
            "「前幾天我到縣城去,又回到老街來看看大家。」許嵐說。",
            "■本報記者 許小暉",
            id="writer-in-front-of-speech",
        ),
        pytest.param("老街今天很热闹。□记者 许小晖", "老街今天很热闹。", "□记者 许小晖", id="square-behind"),
        pytest.param(
            "老街今天很热闹。(图/文:许岚,初审:陶小满,终审:田青)",
            "老街今天很热闹。",
            "(图/文:许岚,初审:陶小满,终审:田青)",
            id="credits",
        ),
        pytest.param(
            "老街今天很熱鬧。(譯者:許嵐/核稿:陶小滿)1110527",
            "老街今天很熱鬧。",
            "(譯者:許嵐/核稿:陶小滿)1110527",
            id="translator-and-number",
        ),
    ],
)
def test_who_wrote_a_paragraph_is_no_part_of_it(line: str, text: str, byline: str) -> None:
    document = layout(f"{TITLE}\n\n{BODY}\n{line}\n").document
    assert text in units(document, "paragraph")
    assert byline in units(document, "byline", "source_line")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("江水清了。山也绿了。(许安 摄)", id="picture"),
        pytest.param("“逝者如斯夫。”（许小晖）", id="one-name-behind-a-quotation"),
        pytest.param("老街今天很热闹。（许小晖）", id="one-name-at-the-end"),
        pytest.param("老街今天很热闹。（许小晖 陶小满）", id="two-names-at-the-end"),
        pytest.param("老街有三家店。（老店 新店）", id="no-names"),
        pytest.param("老街今天很热闹。（记者 许小晖）", id="reporter-as-before"),
        pytest.param("当选的有三人。（按姓氏笔画排序）", id="remark"),
    ],
)
def test_other_brackets_stay_behind_the_sentence(line: str) -> None:
    assert line in units(layout(f"{TITLE}\n\n{BODY}\n{line}\n\n{BODY}").document, "paragraph")


def test_a_day_and_an_hour_in_front_of_the_first_sentence() -> None:
    first = "河口时间11月29日,老街开市,共有五十家店铺开门迎客,街坊来得很早。"
    document = layout(f"{TITLE}\n2017-11-30 06:15{first}\n\n{BODY}").document
    assert units(document, "paragraph")[0] == first
    assert units(document, "source_line") == ["2017-11-30 06:15"]


def test_the_editor_in_front_of_a_button() -> None:
    document = layout(f"{TITLE}\n\n{BODY}\n(责编:许小晖、陶小满)分享让更多人看到\n").document
    assert units(document, "source_line") == ["(责编:许小晖、陶小满)"]
    assert units(document, "boilerplate") == ["分享让更多人看到"]


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("致敬河口“老街坊”:在老街过年,离不开你们的守候!", id="label-and-exclamation"),
        pytest.param("老街发文,十月我县评出9位名匠,今年已评出44位省级院士", id="commas-and-a-post"),
    ],
)
def test_what_stands_above_the_day_is_the_headline(title: str) -> None:
    document = layout(f"{title}\n\n2023-11-09\n关注\n\n{LONG}\n\n{BODY}").document
    assert units(document, "headline") == [title]


def test_a_second_title_on_a_page_of_whole_lines() -> None:
    second = "老街店铺营业额增长10.4%,占全县的42.3%"
    paragraphs = "\n".join(f"{month}月里,{LONG}" for month in "三四五")
    text = f"老街今年仍然保持了较强的人气,前三季度逐季攀升\n{second}\n{paragraphs}"
    assert units(layout(text).document, "subtitle") == [second]
    ended = "老街店铺营业额增长两成。"
    assert ended in units(layout(text.replace(second, ended)).document, "paragraph")


def test_a_headline_with_its_day_in_brackets() -> None:
    document = layout(f"河口補選結果/老街隊拿下五席 渡口隊守住一席 (2024-04-13 21:00:00)\n\n{BODY}").document
    assert units(document, "headline") == ["河口補選結果/老街隊拿下五席 渡口隊守住一席"]
    assert units(document, "source_line") == ["(2024-04-13 21:00:00)"]


def test_a_short_headline_printed_twice() -> None:
    document = layout("火情通报\n\n火情通报\n2023年6月8日7时30分,河口县城老街起火,无人伤亡,原因正在调查。\n").document
    assert units(document, "headline", "paragraph") == [
        "火情通报",
        "2023年6月8日7时30分,河口县城老街起火,无人伤亡,原因正在调查。",
    ]


def test_labelled_lines_stand_by_themselves() -> None:
    lines = ["主席：许小晖", "副主席：陶小满、田青、贝小雨", "秘书长：许岚", "执委成员（20人）："]
    document = layout(f"{TITLE}\n\n{BODY}\n河口球协新班子如下：\n" + "\n".join(lines) + f"\n{BODY}").document
    assert [text for text in units(document, "paragraph") if text in lines] == lines
    assert units(document, "heading") == []


def test_letters_that_are_signed_stand_by_themselves() -> None:
    letters = [
        "我问周校长忙不忙,她说忙也快乐。”——许小晖 河口二中 E0001",
        "她的话让我的心平静了下来。——河口小学 陶小满 E0002",
        "我也想当她那样的“能人”。——田青 渡口小学 E0003",
    ]
    assert units(layout(f"{TITLE}\n\n{BODY}\n" + "\n".join(letters)).document, "paragraph")[-3:] == letters


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("三个人分别游向三个孩子", id="ends-with-a-word-that-is-a-post"),
        pytest.param("一条老街的变化感动了来访的记者", id="ends-with-reporters"),
        pytest.param("“穿上这身红马甲,我不怕”", id="motto-of-two-halves"),
        pytest.param('老街“三连冠"背后', id="marks-of-two-keyboards"),
    ],
)
def test_headings_between_whole_paragraphs(line: str) -> None:
    text = f"{TITLE}\n\n{LONG}\n\n这天,{LONG}\n\n{line}\n\n第二天,{LONG}\n\n后来,{LONG}\n"
    assert kinds(text, line) == ["heading"]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("“穿上这身红马甲,我不怕。”", id="a-sentence-that-is-said"),
        pytest.param("急促的两遍铃声响起——", id="leads-on"),
    ],
)
def test_lines_between_paragraphs_that_are_no_headings(line: str) -> None:
    text = f"{TITLE}\n\n{LONG}\n\n这天,{LONG}\n\n{line}\n\n第二天,{LONG}\n\n后来,{LONG}\n"
    assert kinds(text, line) == ["paragraph"]


def test_whose_deeds_a_heading_names() -> None:
    parts = ["云川县青石镇:", "“三不管”到“三家管” “老渡口”成新街", "河口县桂花新一社区:", "织好三张网 全方位关爱街坊"]
    text = f"{TITLE}\n\n{LONG}\n\n" + f"\n\n{LONG}\n\n".join("\n\n".join(parts[at : at + 2]) for at in (0, 2))
    assert units(layout(f"{text}\n\n后来,{LONG}\n").document, "heading") == parts


def test_a_turn_that_ends_in_six_dots() -> None:
    turns = ["业主:绿化没有了,被踩得到处都是......", "台里记者 许小晖:街坊们来反映,我们来帮。"]
    assert units(layout("\n".join([TITLE, "", *turns])).document, "paragraph") == turns


def test_a_bar_behind_a_headline() -> None:
    document = layout(f"{TITLE} 老手艺回来了 |\n\n{BODY}").document
    assert units(document, "headline") == [f"{TITLE} 老手艺回来了"]


@pytest.mark.parametrize(
    ("column", "title", "headline"),
    [
        pytest.param("匠人志", "一把刀，三十年", "一把刀，三十年", id="tales-of-people"),
        pytest.param("走村记", "老井又出水", "老井又出水", id="tales-of-places"),
        pytest.param("新年开局·局长访谈③", "让孩子在家门口上好学", "让孩子在家门口上好学", id="an-instalment"),
        pytest.param("走进河口（二）", "老井又出水", "走进河口（二）", id="a-title-too-short-for-an-instalment"),
        pytest.param("还乡记", "——河口村十年回访", "还乡记", id="a-subtitle"),
    ],
)
def test_a_column_above_the_headline(column: str, title: str, headline: str) -> None:
    record = extract(f"{column}\n{title}\n本报记者 王小晖\n\n{BODY}")
    assert record.document.headline is not None
    assert record.document.headline.text == headline


def test_headings_between_lists_of_names() -> None:
    text = (
        f"{TITLE}\n\n{BODY}\n优秀志愿者（2名）\n\n"
        "1. 许小晖　老街社区“红马甲”队队长\n\n2. 陶小满　河口公交公司驾驶员\n\n"
        "最美家庭（2户）\n\n1. 田青家庭（老街社区）\n\n2. 许岚家庭（河口社区）\n\n"
        "获奖者说\n\n“能帮一点是一点。”许小晖说。\n"
    )
    document = layout(text).document
    assert units(document, "heading") == ["优秀志愿者（2名）", "最美家庭（2户）", "获奖者说"]


def test_a_roundup_is_the_headline_above_its_items() -> None:
    text = (
        "河口县人民政府门户网站\n\n河口县一周民生速览\n\n发布日期：2025-11-06　字号：大 中 小\n\n"
        f"秋粮归仓　总产二十万吨\n\n　　本报讯（记者 许小晖）{LONG}\n\n　　{LONG}\n\n"
        f"接种点增至十九个\n\n　　本报讯（记者 陶小满）{LONG}\n"
    )
    record = extract(text)
    assert record.document.headline is not None
    assert record.document.headline.text == "河口县一周民生速览"


@pytest.mark.parametrize("line", ["主页 河口新闻", "听文章 Powered by 河口网", "——————————-"])
def test_what_a_site_prints_above_a_text(line: str) -> None:
    record = extract(f"{line}\n\n{TITLE}\n\n{BODY}")
    assert record.document.headline is not None
    assert record.document.headline.text == TITLE


def test_a_yearly_column_above_the_headline() -> None:
    record = extract(
        f"2018云川两会\n\n委员抵河口报到 看他们到驻地先做了什么\n\n来源: 云川网 2018-01-23 18:07:03\n\n{BODY}"
    )
    assert record.document.headline is not None
    assert record.document.headline.text == "委员抵河口报到 看他们到驻地先做了什么"


def test_an_abstract_that_the_first_paragraph_says_again() -> None:
    lead = "河口渡口公司经理许小晖昨天在码头表示,冬天的班次一班不减。"
    text = f"河口渡船冬天不减班\n\n{lead}\n\n{lead}\n\n许小晖说,船票也不涨价。\n"
    assert units(layout(text).document, "paragraph") == [lead, "许小晖说,船票也不涨价。"]


@pytest.mark.parametrize("scrap", ["qe", "a", "xx"])
def test_letters_left_between_two_paragraphs(scrap: str) -> None:
    assert kinds(f"{TITLE}\n\n{BODY}\n{scrap}\n\n{BODY}", scrap) == ["boilerplate"]


def test_the_picture_of_a_linked_article() -> None:
    line = "陶小满(左起)与许小晖的画展开幕。"
    assert kinds(f"{TITLE}\n\n{BODY}\n热门新闻\n\n{line}\n\n老街画展开幕\n", line) == ["boilerplate"]
