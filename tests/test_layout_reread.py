"""What a new set of pages showed: heads and feet of pages, lives in years, facts and statements of interviews.

People, places and papers are invented.
"""

import pytest

from pipeline import extract
from tests.record_told import Said, said
from tests.test_sections import layout, units

FIRST = "河口老街今天很热闹,来了很多人,摊位从街头摆到街尾。"
SECOND = "大家都说这里变化大,年年都有新样子,日子也越过越好。"
BODY = f"{FIRST}\n\n{SECOND}\n"
TITLE = "河口老街迎来新客　三百户人家开起铺子"
ASKED = "记者：许先生，您为什么回到老街？\n\n许小晖：因为我的家在这里，哪里也不想去。\n"
ANSWERS = [("direct", "记者", "许先生，您为什么回到老街？"), ("direct", "许小晖", "因为我的家在这里，哪里也不想去。")]


def kept(text: str) -> list[str]:
    """The lines of a page that are no furniture."""
    return units(layout(text).document, "headline", "subtitle", "group_heading", "heading", "paragraph")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("云川新闻 ＞ 青石镇", id="place-of-the-page"),
        pytest.param("地方新聞 ＞ 雲川縣", id="in-traditional-script"),
        pytest.param("云川频道＞正文", id="without-blanks"),
        pytest.param("即時 ﹥ 社會", id="small-sign"),
        pytest.param("河口报　2025年10月17日　责编：许小晖　版式：田 青　2版·综合", id="editors-and-page"),
        pytest.param("2版·综合　2025年10月17日　编辑/许小晖　版式/陶小满　河口日报", id="with-strokes"),
        pytest.param("2025.10.17 星期五 责任编辑 许小晖 版式 田青 校对 陶小满", id="without-colons"),
        pytest.param("河口日报　2025年10月17日　组版：许小晖　值班编委：陶小满　01版·要闻", id="on-duty"),
        pytest.param("3版　综合　2025年10月17日　E-mail:hkb@126.com　编辑：许小晖", id="how-to-reach-them"),
        pytest.param("要闻·02　2025年10月17日　责编：许小晖", id="page-behind-its-name"),
        pytest.param("2022-05-11 ╱河口日報 ╱第A11版 ╱地方焦點 ╱許小暉", id="between-slanting-lines"),
        pytest.param("□主编：许小晖 □责编：田青 □版式：陶小满", id="behind-squares"),
    ],
)
def test_heads_of_pages_are_no_headline(line: str) -> None:
    assert kept(f"{line}\n\n{TITLE}\n\n{BODY}") == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("责编许小晖的一天", id="about-an-editor"),
        pytest.param("老街 老店 老手艺", id="three-words"),
        pytest.param("2025年 云川编辑部 新来的年轻人", id="year-and-words"),
    ],
)
def test_titles_that_begin_alike_stay(line: str) -> None:
    assert units(layout(f"{line}\n\n{BODY}").document, "headline") == [line]


@pytest.mark.parametrize(
    ("column", "title", "below"),
    [
        ("乡村振兴 一线行", "石桥村的新光景", "——河口县石桥村产业发展见闻"),
        ("高质量发展 看变化", "一座老厂的转身", "——云川县机械厂改造纪实"),
        ("文明云川 在行动", "把垃圾分明白", "本报记者 许小晖"),
    ],
)
def test_a_series_above_its_title(column: str, title: str, below: str) -> None:
    assert units(layout(f"{column}\n\n{title}\n{below}\n\n{BODY}").document, "headline") == [title]


def test_a_headline_of_two_halves_is_no_series() -> None:
    text = f"江南春早 一路行\n\n我们从河口出发\n\n本报记者 许小晖\n\n{BODY}"
    assert units(layout(text).document, "headline") == ["江南春早 一路行"]


@pytest.mark.parametrize(
    "head",
    [
        "更多 KHN 云川新闻报道",
        "更多報導：",
        "延伸阅读",
        "相关报导",
        "熱門新聞",
        "编辑推荐",
        "其他人也看了",
        "KHN 热门新闻",
    ],
)
@pytest.mark.parametrize("bullet", ["▪ ", "●", "■ ", "▶ ", "- ", "• ", ""])
def test_links_below_an_article(head: str, bullet: str) -> None:
    links = f"{bullet}渡口又开船？云川水位回升至六成\n\n{bullet}青石镇夜市月底开张，首批百个摊位招租\n"
    assert kept(f"{TITLE}\n\n{BODY}\n{head}\n\n{links}") == [TITLE, FIRST, SECOND]


def test_a_link_may_exclaim() -> None:
    link = "● 渡口又开船？云川水位回升至六成，青石镇农户终于可以安心插秧了！"
    assert kept(f"{TITLE}\n\n{BODY}\n延伸阅读\n\n{link}\n") == [TITLE, FIRST, SECOND]


def test_items_that_the_text_announces_stay() -> None:
    items = "▪ 糖人区,有十二个摊位\n\n▪ 春联区,有八位书法家\n"
    assert len(kept(f"{TITLE}\n\n{BODY}\n活动分两区:\n\n{items}")) == 6


@pytest.mark.parametrize(
    "line",
    [
        "（文章内容仅供参考，不构成投资建议）",
        "（投资有风险，入市需谨慎）",
        "(本文不构成任何投资建议，据此操作风险自担。)",
        "本文仅供参考，不构成投资建议。",
        "*以上内容仅供参考，不构成投资建议，投资者据此操作，风险自担。",
        "【免责声明】本文仅代表作者观点，与本网无关。",
        "【打印正文】",
        "云川画院网声明:刊载此文不意味着赞同其观点,读者据此操作,风险自担。",
        "想看最快的消息,请来Follow我们 《河口报》WhatsApp Channel.",
    ],
)
def test_what_a_page_says_of_itself(line: str) -> None:
    assert kept(f"{TITLE}\n\n{BODY}\n{line}\n") == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "许小晖提醒，这些数据仅供参考，不构成投资建议。",
        "公司称，本公告不构成投资建议，投资者应注意风险。",
        "上述行为不构成犯罪，县检察院决定不起诉。",
        "以上价格仅供参考，以当天为准。",
        "“本文不构成投资建议”这句话，他写在每篇文章后面。",
    ],
)
def test_what_somebody_says_of_advice_stays(line: str) -> None:
    assert kept(f"{TITLE}\n\n{BODY}\n{line}\n") == [TITLE, FIRST, SECOND, line]


LIFE = [
    "1975—1979年　河口师范学院学生",
    "1979年9月　青石镇中心小学教师",
    "1988年3月—1996年2月　青石镇中心小学副校长、校长",
    "1996年3月起　云川县教育局副局长，河口师范学院教授（兼）",
    "2001年至今　云川县老教师协会会长",
]


@pytest.mark.parametrize("feed", ["\n", "\n\n"])
@pytest.mark.parametrize("size", [2, 3, 5])
def test_a_life_in_years(feed: str, size: int) -> None:
    text = f"{TITLE}\n\n{BODY}\n大事年表\n\n{feed.join(LIFE[:size])}\n\n{SECOND}\n"
    document = layout(text).document
    assert units(document, "paragraph") == [FIRST, SECOND, *LIFE[:size], SECOND]
    assert units(document, "heading") == ["大事年表"]


def test_a_year_alone_above_its_text_heads_it() -> None:
    text = f"{TITLE}\n\n{BODY}\n2019年　起步\n\n{FIRST}\n\n2020年　攻坚\n\n{SECOND}\n"
    assert units(layout(text).document, "heading") == ["2019年　起步", "2020年　攻坚"]


def test_a_word_that_ends_with_a_picture() -> None:
    # no caption: 试图, 河道图
    text = (
        "　　十年来，许小晖一直在村里奔走，为的是把路修通，钱也多，\n"
        "他跑遍了县里的每一个部门，说破了嘴皮，后来他一直都在试\n"
        "图为村民打通一条出山的路，可是钱从哪里来，人从哪里来，\n"
        "谁也说不清楚。三年下来，村里的孩子们手绘了许多张河道\n"
        "图31张，贴满了墙。\n\n"
        "　　“路通了，日子也就好了。”村民们说。\n"
    )
    document = layout(f"{TITLE}\n\n{text}").document
    assert units(document, "caption") == []
    assert len(units(document, "paragraph")) == 2


@pytest.mark.parametrize("line", ["图为老街的夜景。", "图1：老街的夜景", "图12 老街的夜景"])
def test_captions_stay_captions(line: str) -> None:
    assert units(layout(f"{TITLE}\n\n{FIRST}\n\n{line}\n\n{SECOND}\n").document, "caption") == [line]


@pytest.mark.parametrize(
    "fact",
    [
        "采访对象：许小晖，陶小满",
        "受访者：许小晖",
        "时间：12月15日",
        "地点：河口二中望江楼",
        "受访人：许小晖（河口二中校长）",
    ],
)
@pytest.mark.parametrize("feed", ["\n", "\n\n"])
def test_facts_of_an_interview(fact: str, feed: str) -> None:
    told = "12月15日，老街开街百年，河口二中请来许小晖，讲他小时候的故事。"
    record = extract(f"老街的前世今生\n\n{fact}{feed}{told}\n\n{ASKED}")
    assert said(record) == ANSWERS
    assert told in kept(f"老街的前世今生\n\n{fact}{feed}{told}\n\n{ASKED}")


@pytest.mark.parametrize(
    ("label", "who"),
    [("受访者", "受访者"), ("嘉宾", "嘉宾")],
)
def test_such_a_label_may_open_a_turn(label: str, who: str) -> None:
    words = "我认为老街会越来越好，年轻人也会回来。"
    text = f"老街的前世今生\n\n主持人：请问老街以后会怎样？\n\n{label}：{words}\n\n主持人：谢谢您！\n"
    assert said(extract(text))[1] == ("direct", who, words)


@pytest.mark.parametrize(
    "life",
    [
        "许小晖，男，1933年生，云川河口人。曾任河口二中校长。",
        "田青山，汉族，云川青石镇人，原籍河口。书法家、教育家。",
        "贝雨生（1897—1965），名中，字雨生。云川人，民国诗人。",
        "（许小晖，1960年生，云川县文化和旅游局局长。）",
    ],
)
def test_a_life_below_an_interview(life: str) -> None:
    assert said(extract(f"老街的前世今生\n\n{ASKED}\n{life}\n")) == ANSWERS


@pytest.mark.parametrize(
    "more",
    [
        "田青山，云川人，写过三本书。我认识他二十年了。",
        "我父亲许安（1920—1985），一辈子没有离开过老街。",
        "田青山（1897—1965）写过老街，可惜很多人没有读过。",
    ],
)
def test_an_answer_goes_on_about_others(more: str) -> None:
    text = f"老街的前世今生\n\n{ASKED}\n{more}\n\n记者：谢谢您！\n"
    assert said(extract(text))[1] == ("direct", "许小晖", f"因为我的家在这里，哪里也不想去。/{more}")


@pytest.mark.parametrize(
    ("label", "name", "words"),
    [
        ("云川县河口商会会长、县政协委员", "许小晖", "这次改造做得很细。我们走在街上，又看到了小时候的样子。"),
        ("云川远澜集团销售公司总经理、县政协委员", "陶小满", "活动办得好。通过它，我们更懂居民了。"),
        ("河口老字号糖坊掌柜 河口街道居民 ", "田青", "我在街上卖了三十年糖，今年生意最好。"),
        ("云川县河口镇 石桥村 村民 ", "贝雨", "俺家的铺子也开起来了，生意不错。"),
    ],
)
def test_a_statement_below_several_posts(label: str, name: str, words: str) -> None:
    assert said(extract(f"老街改造完工\n\n{BODY}\n　　{label}{name}：{words}\n")) == [("direct", name, words)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("云川县委书记、县人大常委会主任田青：负责县委全面工作，主管我县党的建设。", [], id="duties"),
        pytest.param("河口镇党委书记、镇长许小晖：带领群众修路架桥，让我镇变了样。", [], id="merits"),
        pytest.param("青石镇卫生院院长、主任医师陶小满：从医三十年，看过八万人次。", [], id="no-first-person"),
        pytest.param("河口镇党委书记、镇长：我们会把老街修好。", [], id="nobody-named"),
        pytest.param("许小晖、陶小满、田青：我们三个人都在老街长大。", [], id="several-people"),
        pytest.param("尊敬的云川县委书记、县长田青：我是河口镇的村民，我想说说修路的事。", [], id="letter"),
        pytest.param("尊敬的云川县河口镇第二中学校长许小晖：我们想要一个操场。", [], id="letter-to-one-post"),
        pytest.param("致河口镇党委书记、镇长陶小满：我家门口的路坏了很久。", [], id="letter-to"),
        pytest.param("联系人、电话、地址：请看我们的网站。", [], id="no-posts"),
        pytest.param(
            "河口商会会长、县政协委员许小晖：“这次改造做得很细。”",
            [("direct", "许小晖", "这次改造做得很细。")],
            id="marks",
        ),
    ],
)
def test_lists_of_posts_stay(line: str, expected: Said) -> None:
    assert said(extract(f"老街改造完工\n\n{BODY}\n{line}\n")) == expected


@pytest.mark.parametrize(
    ("first", "second", "headline"),
    [
        ("县政府召开第12次常务会议　许小晖主持", "紧盯汛期抓安全　稳住项目促增长", 1),
        ("云川市委召开常委会会议 许小晖主持并讲话", "守住耕地红线 建好高产良田", 1),
        ("县委召开常委会会议　许小晖主持并讲话", "传达学习全市农村工作会议精神", 0),
        ("县政府召开第12次常务会议", "许小晖主持", 0),
    ],
)
def test_who_met_above_what_for(first: str, second: str, headline: int) -> None:
    text = f"{first}\n{second}\n\n　　本报讯　9月9日，云川县召开会议，听取安全生产工作情况汇报。\n"
    assert units(layout(text).document, "headline") == [(first, second)[headline]]


def test_who_issues_a_notice_above_what_it_is_about() -> None:
    text = f"云川县公安局　云川县交通运输局\n关于河口大桥实行交通管制的通告\n　　{FIRST}\n　　{SECOND}\n"
    assert units(layout(text).document, "headline") == ["关于河口大桥实行交通管制的通告"]


def test_a_caption_above_the_text_ends_with_its_agency() -> None:
    caption = "村民在老街上赶集。（新华社）"
    assert kept(f"{TITLE}\n\n{caption}\n\n{BODY}") == [TITLE, FIRST, SECOND]
    told = "村民在老街上赶集。孙建国说，人比去年多。（新华社）"
    assert kept(f"{TITLE}\n\n{told}\n\n{BODY}") == [TITLE, told, FIRST, SECOND]


LONG = "摊位从街头摆到街尾,卖糖人的、写春联的、修伞补锅的都回来了,孩子们一路看一路跑,笑声不断。"
PARTS = [f"河口老街今天开街。{LONG}", f"街坊们早早来了。{LONG}", f"许小晖来了两次。{LONG}"]


@pytest.mark.parametrize(
    ("end", "begin", "joined"),
    [
        pytest.param("当天的表演一直持续到晚上九点多钟", "陶小满昨天也来了。", False, id="full-stop-missing"),
        pytest.param("当天的表演一直持续到晚上九点多钟,", "陶小满昨天也来了。", True, id="comma"),
    ],
)
def test_one_of_many_paragraphs_without_its_full_stop(end: str, begin: str, joined: bool) -> None:
    text = "\n\n".join([TITLE, *PARTS, f"河口日报记者看到,{LONG}{end}", f"{begin}{LONG}", *reversed(PARTS)])
    assert len(kept(text)) == 9 - joined


def test_parts_numbered_with_half_a_bracket() -> None:
    parts = ["1)渡口的旧账", "2)新桥还要等多久 街坊各有各的算盘"]
    links = "延伸阅读\n许小晖:老街还要再修三年\n"
    text = f"{TITLE}\n\n{PARTS[0]}\n\n{parts[0]}\n\n{PARTS[1]}\n\n{links}{parts[1]}\n\n{PARTS[2]}\n"
    assert units(layout(text).document, "heading") == parts


def test_a_bullet_opens_a_paragraph() -> None:
    items = ["老街夜市里的街坊", "• 河口渡船停开三日 云川新桥通车"]
    assert kept("\n".join([TITLE, "", PARTS[0], "", *items, "", PARTS[1]]))[-2] == items[1]


def test_titles_that_exclaim_below_the_editors() -> None:
    others = "视频\n\n更 多\n渡口新船下水试航 船长许小晖:这一趟等得真久!\n夜市要搬家?摊主们怎么看?\n"
    assert kept(f"{TITLE}\n\n{BODY}\n【编辑:陶小满】\n\n{others}") == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize("note", ["编者按", "【开栏的话】", "編者按：", "核心提示"])
def test_the_title_of_a_note_heads_a_part_only_beside_others(note: str) -> None:
    told = "老街开街已三年。今天起,本报讲述老街的故事,看看街坊们怎样过日子。"
    alone = layout(f"{TITLE}\n{note}\n{told}\n\n{BODY}").document
    assert units(alone, "headline", "boilerplate", "heading") == [TITLE, note]
    assert units(alone, "heading", "subtitle") == []
    beside = f"{TITLE}\n\n{note}\n\n{told}\n\n老街的早晨\n\n{FIRST}\n\n老街的夜晚\n\n{SECOND}\n"
    assert units(layout(beside).document, "heading") == [note, "老街的早晨", "老街的夜晚"]


@pytest.mark.parametrize("feed", ["\n", "\n\n"])
def test_a_heading_of_post_name_and_title(feed: str) -> None:
    first = f"河口农机学校讲师{feed}许小晖:{feed}谁在夜里“修拖拉机”?{feed}■ 河口日报记者 陶小满"
    second = f"河口县第二小学教师{feed}田青:{feed}一间教室两张课表{feed}■ 河口日报记者 许安"
    text = f"{TITLE}\n\n{PARTS[0]}\n\n{first}\n\n{PARTS[1]}\n\n{second}\n\n{PARTS[2]}\n"
    titles = ["河口农机学校讲师许小晖:谁在夜里“修拖拉机”?", "河口县第二小学教师田青:一间教室两张课表"]
    assert units(layout(text).document, "heading") == titles
