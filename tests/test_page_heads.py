"""What the heads of pages and of sites print above and below a headline, and titles that are printed twice."""

import re

import pytest

from pipeline import extract
from tests.test_sections import layout, units


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("第4版(要闻)", id="page with the name of its part"),
        pytest.param("Tuesday, October 07, 2008", id="day in English"),
        pytest.param("明报", id="a-paper-of-one-character"),
        pytest.param("00022版:今日河口", id="page with a long number"),
        pytest.param("法治河口　2025年6月26日　星期四　03　案件", id="bare page number in the head"),
        pytest.param("中央社／ 台北15日電", id="agency and dateline with a slash"),
        pytest.param("专栏:新闻特写征文", id="column"),
        pytest.param("第A03版:", id="page with an empty name"),
        pytest.param("跳转到正文内容", id="link to the text"),
        pytest.param("河口网 正文", id="site and its text"),
        pytest.param("关注河口网", id="follow the site"),
        pytest.param("Qzone", id="share"),
        pytest.param("【地方新聞】", id="part in brackets"),
        pytest.param("港聞　突發", id="two parts of the paper"),
        pytest.param("您所在的位置:首页  新闻", id="where you are"),
        pytest.param("border image", id="name of a picture"),
        pytest.param("*", id="a star"),
        pytest.param("加载中...", id="loading"),
        pytest.param("河口老街迎来新客", id="headline printed twice"),
        pytest.param("河口老街迎来新客 | 河口報 Hekou Press", id="title with a site of two names"),
        pytest.param("date 2026-02-10 快訊", id="stamp of a store"),
        pytest.param("□ 河口日报·今日河口客户端全媒体记者 王路 唐思思", id="reporter of several media"),
        pytest.param("第HK02版: 河口02版", id="page of a paper with letters"),
        pytest.param("712 期 / 第2版:2", id="issue and page"),
        pytest.param("河口报 Hekou Press", id="paper in two languages"),
        pytest.param("河口传媒 河口传媒", id="a name twice"),
        pytest.param("- +1", id="size of the print"),
        pytest.param("38 次觀看", id="how often it was seen"),
        pytest.param("![河口](https://img.example.com/a.jpg)", id="picture of Markdown"),
        pytest.param("网易首页 > 河口号 > 正文 申请入驻", id="place in the site"),
        pytest.param("为达最佳浏览效果,建议使用最新的浏览器。", id="advice on browsers"),
        pytest.param("首页| 滚动| 国内| 国际| 社会| 财经| 体育| 图片| 视频| 港澳| 供稿", id="long menu"),
        pytest.param('Your browser does not support this page. Go to "Focus"?', id="sentences in English"),
        pytest.param("こちらのページは繁体字版です。日本語版に移動しますか。", id="a sentence in Japanese"),
        pytest.param("河口县人民政府办公室主办", id="who keeps the site"),
        pytest.param("2025-06-03 | 河口传媒", id="day and site"),
        pytest.param("15.09.2017  15:44", id="day in the European order"),
        pytest.param("第06版:同心奋进新时代·河口盛会特别报道", id="page with a long name"),
        pytest.param("搜 索", id="button with a blank inside"),
        pytest.param("河口网 首页 要闻 科普 视频 登录", id="links of the site"),
        pytest.param("政治 政治焦點 議會直播 專題報導", id="parts of the site"),
        pytest.param("2010年12月29日 作者:", id="day and an empty label"),
        pytest.param("https://www.example.com.tw/2007/new/feb/5/today-center3.htm?a=1&b=2", id="address of the page"),
        pytest.param("两地 河口老街迎来新...", id="title cut short"),
        pytest.param("首页—要闻—正文", id="place in the site with dashes"),
        pytest.param("主页 / 时政", id="place in the site with a stroke"),
        pytest.param("资讯中心-本地-正文", id="place in the site without its home"),
        pytest.param("03版:民生总第88期 >2025-03-01编印", id="page, issue and day of print"),
        pytest.param("A2版:综合 2025年3月1日出版", id="page and day of print"),
        pytest.param("河口日报电子版", id="edition of a paper"),
        pytest.param("河口新闻网 → 要闻", id="site and its part"),
        pytest.param("不支持Flash", id="what the site does not support"),
        pytest.param("您的浏览器不支持视频播放", id="what the browser does not support"),
        pytest.param("资讯中心 >  本地 >", id="place in the site that ends in its sign"),
        pytest.param("要闻 评论 專題報導 讀者廣場 本社簡介 回首頁", id="menu that leads home"),
        pytest.param("封面故事 河口风物 老街人家 学习天地 市井百态 海外来鸿 本刊启事", id="columns of a magazine"),
        pytest.param("文章搜索:", id="where the site is searched"),
    ],
)
def test_heads_of_pages_are_no_headlines(line: str) -> None:
    document = layout(
        f"{line}\n\n河口老街迎来新客\n\n河口老街今天很热闹,来了很多人。\n\n大家都说这里变化大。\n"
    ).document
    assert units(document, "headline") == ["河口老街迎来新客"]
    assert line not in units(document, "paragraph", "heading", "subtitle")
    assert len([text for text in units(document) if text == line]) == 1 + (line == "河口老街迎来新客")


@pytest.mark.parametrize(
    "line, kind",
    [
        pytest.param("陶小满 许安", "byline", id="bare names"),
        pytest.param("☉陶小满", "byline", id="name behind a sun"),
        pytest.param("? 人氣", "boilerplate", id="how many have seen it, not yet known"),
        pytest.param("记者陶小满许安通讯员田青", "byline", id="names-without-blanks"),
        pytest.param("(抢收现场)", "caption", id="in brackets"),
        pytest.param("街口一景 本文图均为 河口社记者 许安 图", "boilerplate", id="credits of all pictures"),
        pytest.param("菜农赶在大风前抢收。(记者陶小满摄)", "caption", id="credited picture"),
        pytest.param("《河口日报》(2021年3月4日 06版)本报记者 陶小满", "byline", id="where it was printed and by whom"),
        pytest.param("2021-03-04陶小满", "source_line", id="day and writer without a blank"),
        pytest.param("(网络首发)出版时间:2021-03-04", "source_line", id="day with its label in brackets"),
        pytest.param("★报道/摄影:陶小满、许安", "byline", id="report and pictures"),
        pytest.param("菜农赶在大风前抢收。视觉中国 图", "caption", id="agency behind the sentence"),
        pytest.param("菜农赶在大风前抢收。路透", "caption", id="agency alone"),
        pytest.param("图源:河口社", "caption", id="source of the picture"),
        pytest.param("资料图 河口县青石镇", "caption", id="what a picture of the archive shows"),
        pytest.param("抢收的菜农,陶小满摄", "caption", id="credit behind a comma"),
        pytest.param(
            "《 河口政协报 》 ( 2022年10月18日   第 06 版)", "source_line", id="where it was printed, with blanks"
        ),
        pytest.param("河口社记者许安传真 112年3月4日", "caption", id="picture sent by wire"),
        pytest.param("2021-03-04 191", "source_line", id="day and how often it was seen"),
        pytest.param("首次上稿 09-28 22:58", "source_line", id="first stamp"),
        pytest.param("通 讯 员 许 安", "byline", id="letters set apart"),
        pytest.param("主 编|许安", "source_line", id="label set apart"),
        pytest.param("许安／核稿編輯", "byline", id="label behind the name"),
        pytest.param("2021-03-04", "source_line", id="day alone"),
        pytest.param("2021-03-04 | 阅:  转:  |  分享", "source_line", id="day and counters that were not copied"),
        pytest.param(
            "刊发日期:2021-03-04 阅读次数: 作者:admin  语音阅读:", "source_line", id="day of print and buttons"
        ),
        pytest.param("录入时间:2021-03-04 点击:", "source_line", id="day of entry"),
        pytest.param("县委报道组 许安 陶小满", "byline", id="reporting team and names"),
        pytest.param("河口政法融媒体中心 许安", "byline", id="media centre and a name"),
        pytest.param("河口县检察院 田 青 陶小满", "byline", id="body and names, one set apart"),
        pytest.param("全文朗讀", "boilerplate", id="reading aloud"),
        pytest.param("菜農趕在大風前搶收；情境照。（圖取自photostock）", "caption", id="picture from a stock"),
        pytest.param("/ 河口县", "byline", id="place without its writer"),
        pytest.param("菜农赶在大风前抢收。(取自河口报)", "caption", id="picture from a paper"),
        pytest.param("(前来参加开街仪式的各位来宾和街坊代表)", "caption", id="long caption in brackets"),
        pytest.param("/河口日报·今日河口记者:许安 实习生:陶小满 通讯员:田青、唐思", "byline", id="labels and names"),
    ],
)
def test_what_stands_between_the_headline_and_the_text(line: str, kind: str) -> None:
    below = "河口老街今天很热闹,来了许多从外地赶来看花的人。\n\n大家都说这里变化大。\n"
    document = layout(f"河口老街迎来新客\n\n{line}\n\n{below}").document
    assert units(document, kind) == [line]
    assert units(document, "headline") == ["河口老街迎来新客"]


def test_a_couplet_below_a_line_of_prose_is_the_headline() -> None:
    text = "许安在石河县调研并主持召开座谈会\n把路修到村头 把水引到田头\n本报记者　陶小满\n　　昨天，许安来到石河县。\n"
    document = layout(text).document
    assert units(document, "headline") == ["把路修到村头 把水引到田头"]
    assert units(document, "subtitle") == ["许安在石河县调研并主持召开座谈会"]


def test_a_headline_of_two_parts_stays_above_a_couplet() -> None:
    text = (
        "三匪持鎚行劫　23秒掠走百萬元金飾\n街坊合力擒一人　議員促加強巡邏\n本報記者　陶小滿\n　　昨天，石河金行遭劫。\n"
    )
    assert units(layout(text).document, "headline") == ["三匪持鎚行劫　23秒掠走百萬元金飾"]


def test_a_byline_below_a_subtitle_is_no_text() -> None:
    text = (
        "一把刨子,走了六十年\n——送别老木匠许安\n本报记者 陶小满 通讯员 田青\n"
        + "9月1日清晨,石河老街的窗没有再亮,许安去世了,街坊都来送他。" * 4
    )
    document = layout(text).document
    assert units(document, "byline") == ["本报记者 陶小满 通讯员 田青"]


def test_two_remarks_on_one_line_are_no_text() -> None:
    text = "石河老街迎来新客\n\n　　石河老街今天很热闹,来了许多看花的人。\n\n照片均由受访者提供 责任编辑 屈 平\n"
    document = layout(text).document
    assert units(document, "paragraph") == ["石河老街今天很热闹,来了许多看花的人。"]


def test_a_word_that_the_line_breaks_is_no_label() -> None:
    told = "　　石河老街今天很热闹，来了许多从外地赶来看花的人，大家都说这里的变化大，路宽了，树绿了，灯也亮了许多。"
    told += "做完这一切，小宇仰头问能不能再去看一次。护士长许安笑着回答：“能去，记得戴好口罩，别往柏树底下钻就行了。”"
    wrapped = "\n".join(told[at : at + 20] for at in range(0, len(told), 20))
    at = wrapped.index("回\n答")
    record = extract(f"花粉季来了\n\n{wrapped}\n")  # with the models, which know 回答
    assert at > 0
    assert [len(section.paragraphs) for section in record.sections] == [1]


def test_a_sentence_behind_day_and_hour_is_text() -> None:
    line = "2016年06月17日06:15 河口晚报 本报讯（记者许安）昨天，全县渔业会议公布了渡口街十大老船，三家船坞获奖。"
    document = layout(line).document
    assert units(document, "source_line") == []
    assert units(document, "paragraph") != []


def test_a_headline_of_clauses_that_is_printed_twice_is_a_headline() -> None:
    title = "水退,人归,灯亮——河口社记者青岚渡口见闻"
    text = f"{title}\n\n来源:未知 发布时间:2013-04-22 10:22\n\n　　{title}\n\n　　渡口的灯又亮了,很多人回来了。\n"
    document = layout(text).document
    assert units(document, "headline") == [title]


def test_a_headline_that_comes_back_at_the_foot_is_a_headline() -> None:
    title = "许安说与田青通话 将共修渡口"
    body = "\n\n".join(f"渡口{day}日修好了,很多人赶回来看。" for day in range(1, 7))
    document = layout(f"{title}\n\n{body}\n\n{title}\n请稍等\n").document
    assert units(document, "headline") == [title]


def test_the_headline_behind_a_label() -> None:
    document = layout(
        "原标题：青岚将建六个小镇\n上个周末，万余名长走爱好者来到青岚，走完了全程。\n大家都说好。\n"
    ).document
    assert units(document, "headline") == ["青岚将建六个小镇"]
    assert units(document, "source_line") == ["原标题："]


def test_a_heading_that_breaks_behind_its_colon_is_one() -> None:
    below = "青岚墓群位于河口镇北麓,共发现三座墓葬,考古队员在这里工作了整整六年时间。"
    text = f"考古新发现\n\n河口今天公布了一批考古成果,引来许多关注。\n青岚二号墓:\n发现大量封泥\n{below}\n"
    assert units(layout(text).document, "heading") == ["青岚二号墓:发现大量封泥"]
    asked = f"访谈录\n\n河口今天请来一位老师,谈办学的事。\n问:\n您好\n答:\n{below}\n"
    assert units(layout(asked).document, "heading") == []


def test_two_headings_one_above_the_other() -> None:
    above = "数百名渔民今天一早赶到青岚渡口,在雨里排成三队,依次登船,等待开渔的号角。"
    below = "昨天上午,记者赶到渡口,看到前来送行的家人手捧鲜花,目送渔船远去,久久没有离开。"
    text = f"青岚开渔\n\n{above}\n码头现场\n数百渔船齐出海\n{below}\n"
    assert units(layout(text).document, "heading") == ["码头现场", "数百渔船齐出海"]


def test_paragraphs_on_one_line_are_parted_at_wide_blanks() -> None:
    text = (
        "青岚开渔\n\n数百名渔民今天一早赶到青岚渡口,在雨里排成三队。   渔港里挤满了送行的人。\u3000\u3000号角响了。\n"
    )
    assert units(layout(text).document, "paragraph") == [
        "数百名渔民今天一早赶到青岚渡口,在雨里排成三队。",
        "渔港里挤满了送行的人。\u3000\u3000号角响了。",
    ]


def test_the_title_of_the_window_is_no_headline() -> None:
    title = "坚持六十年追溯往事的渡口老人,今天获得“守渡人奖”"
    text = f"{title}\n\n2018-03-23青岚快讯网\n\n{title}-青岚快讯网\n\n颁奖典礼22日晚在河口举行。渡口的人都来了。\n"
    assert units(layout(text).document, "headline") == [title]
    assert f"{title}-青岚快讯网" in units(layout(text).document, "boilerplate")


def test_the_title_of_the_window_may_be_the_last_line() -> None:
    text = "山里的路终于修通了\n来源：青岚日报 2020年3月4日\n山里的路终于修通了——青岚新闻网\n"
    assert "山里的路终于修通了" in units(layout(text).document, "headline")


def test_a_bullet_is_no_part_of_the_headline() -> None:
    document = layout(
        "• 渔港收入增幅再次跑赢去年\n\n　　河口社青岚10月19日电 渔港今天公布收入。大家都很高兴。\n"
    ).document
    assert units(document, "headline") == ["渔港收入增幅再次跑赢去年"]


def test_a_sentence_printed_twice_is_a_caption() -> None:
    shown = "院长许安今天与协会签订合作备忘录,服务从学校延伸到社区。"
    document = layout(f"渡口医院签约\n\n{shown}\n{shown}\n\n渡口医院今天签约。大家都很高兴。\n").document
    assert units(document, "caption") == [shown, shown]


def test_the_headline_stands_again_below_a_label_of_who_speaks() -> None:
    title = "做好旧楼加装电梯“后半篇文章”"
    text = f"{title}\n本文转自:河口日报\n河口协会副会长许安:\n{title}\n许安今年计划提交多份提案。他还要走访。\n"
    assert units(layout(text).document, "headline") == [title]


def test_a_deck_of_two_halves_is_no_second_line_of_the_headline() -> None:
    body = (
        "　　本报讯（记者 许安）3月12日下午，青岚县\n召开春季生产暨渡口建设推进会议，大\n"
        "家都来了，说了很多话，谈了很多。\n"
    )
    text = f"青岚县召开春季农业生产暨渡口建设推进会\n许安讲话 陶小满主持\n{body}"
    document = layout(text).document
    assert units(document, "headline") == ["青岚县召开春季农业生产暨渡口建设推进会"]


TABLES = [
    pytest.param("指标　2024年　同比\n收入　103.27　17.2%\n利润　9.86　-5.4%", id="blanks of full width"),
    pytest.param("城市\t最高\t最低\n河口\t12℃\t3℃\n北山\t11℃\t2℃", id="tabs"),
    pytest.param("| 项目 | 数量 | 金额 |\n| 书 | 12 | 360元 |\n| 笔 | 30 | 90元 |", id="bars"),
    pytest.param("北山 VS 河口　7月26日 19:30\n高远 VS 龚家湾　7月27日 19:30", id="two columns with days"),
]


@pytest.mark.parametrize("rows", TABLES)
def test_tables_of_figures_are_no_paragraphs(rows: str) -> None:
    text = f"河口老街迎来新客\n\n河口老街今天很热闹，来了很多人。\n\n表1　有关情况\n{rows}\n\n大家都说这里变化大。\n"
    document = layout(text).document
    assert units(document, "caption") == ["表1　有关情况", *rows.split("\n")]
    assert units(document, "paragraph") == ["河口老街今天很热闹，来了很多人。", "大家都说这里变化大。"]


def test_rows_of_names_are_text() -> None:
    text = "大赛落幕\n\n大赛昨天落幕，名单如下。\n\n一等奖　高远　龚兰\n二等奖　石春　方平\n\n组委会表示祝贺。\n"
    assert not units(layout(text).document, "caption")


def test_a_headline_that_ends_like_a_paper() -> None:
    assert units(layout("公司发布年报\n\n公司昨天发布年报，收入大增，股东满意。\n").document, "headline") == [
        "公司发布年报"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "市民可以打开手机APP查询。",
        "公司在官方微博回应称，没有此事。",
        "他还没有取得驾驶许可证。",
        "记者：您为什么下载这个App？",
    ],
)
def test_words_of_a_foot_in_a_sentence_are_text(sentence: str) -> None:
    text = f"河口老街迎来新客\n\n河口老街今天很热闹，来了很多人。\n\n{sentence}\n\n大家都说这里变化大。\n"
    assert sentence in units(layout(text).document, "paragraph")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("快讯 >", "boilerplate"),
        ("图片实录 更多>>", "boilerplate"),
        ("河口网 > > 正文", "boilerplate"),
        ("相关稿件　河口去年来客一百万人次", "boilerplate"),
        ("——编  者", "byline"),
        ("高 远摄（视觉河口）", "caption"),
        ("图片", "boilerplate"),
        ("小字號", "boilerplate"),
        ("【1】【2】【3】", "boilerplate"),
        ("点击进入“河口青年”>>", "boilerplate"),
        ("Getty Images / SOPA Images", "boilerplate"),
    ],
)
def test_lines_between_paragraphs_that_are_no_headings(line: str, kind: str) -> None:
    text = f"河口老街迎来新客\n\n河口老街今天很热闹，来了很多人。\n\n{line}\n\n大家都说这里变化大。\n"
    assert line in units(layout(text).document, kind)


def test_a_first_line_that_a_number_did_not_fit_in() -> None:
    text = """河口老街迎来新客
本报记者 龚兰
　　成本不到三元的山泉水，换上一张标签就敢卖
128元一瓶。昨天，河口镇市场监督所对外通报，该
所查处了这一家商店，没收山泉水七十箱，并且要求
店主向每一位买过的游客退款，三天之内全部办完。
　　店主说，他进货的时候并不知道这些水是从哪里
来的，以后一定会先看清楚标签和说明再往柜台上面
摆放，请大家监督。
"""
    assert units(layout(text).document, "heading") == []


@pytest.mark.parametrize("strange", ["指尖看世界 掌上知天下", "青岚在线图文资料中心(1998-2024)", "品身边事,知天下情"])
def test_what_the_text_takes_up_is_the_headline(strange: str) -> None:
    """A site's slogan above a headline says nothing that the text says."""
    title = "河口区新增停车位两千个"
    text = "河口区城管局7日介绍,今年全区新增停车位两千个,停车难得到缓解。\n\n居民说,如今出门办事方便多了。\n"
    document = layout(f"{strange}\n\n{title}\n\n{text}").document
    assert units(document, "headline") == [title]
    assert units(document, "boilerplate") == [strange]


@pytest.mark.parametrize("second", ["——河口区停车治理见闻", "河口区新增停车位治理停车难纪实"], ids=["dash", "feature"])
def test_a_headline_that_plays_on_words_keeps_its_place(second: str) -> None:
    text = "河口区城管局7日介绍,今年全区新增停车位两千个,停车难得到缓解。\n\n居民说,如今出门办事方便多了。\n"
    document = layout(f"春风拂面来\n\n{second}\n\n{text}").document
    assert units(document, "headline") == ["春风拂面来"]
    assert units(document, "subtitle") == [second]


def test_the_day_below_a_headline_tells_that_it_is_one() -> None:
    title = "有路就会有光!青岚女排姑娘又赢了!"
    page = f"首页 > 体育\n\n{title}\n\n2019年07月15日 14:42 来源:河口社\n\n【字体:↑ 大 ↓ 小】\n\n"
    document = layout(page + "　　河口女排15日晚在青岚体育馆以三比一获胜,连胜四场。\n").document
    assert units(document, "headline") == [title]


def test_a_caption_that_is_printed_twice_is_no_headline() -> None:
    title, caption = "河口老街迎来新客", "清晨,游客在老街吃早饭"
    page = f"{title}\n\n2013年02月02日02:12\n{caption}\n{caption}\n\n　　河口老街今天很热闹,来了很多人。\n"
    document = layout(page).document
    assert units(document, "headline") == [title]
    assert units(document, "caption") == [caption] * 2


def test_headings_with_a_label() -> None:
    text = "河口法院7日宣判,双方的争议到此结束,大家都松了一口气。"
    page = f"老街官司落定\n\n{text}\n\n庭审焦点:谁在管理骑手\n\n{text}\n\n法官说法:算法不能甩锅\n\n{text}\n"
    assert units(layout(page).document, "heading") == ["庭审焦点:谁在管理骑手", "法官说法:算法不能甩锅"]


def test_what_a_table_of_the_page_has_left() -> None:
    page = (
        "河口明日将有强降雨 青岚持续高温 | |||\n---|---|---|\n"
        "http://news.hekou.example 2006年11月16日15:01 河口晚报 | ||\n"
        "“明天不要去河边。”河口气象台台长许安说。今天的雨下了一整天,河水涨了。\n"
    )
    document = layout(page).document
    assert units(document, "headline") == ["河口明日将有强降雨 青岚持续高温"]
    assert units(document, "paragraph") == ["“明天不要去河边。”河口气象台台长许安说。今天的雨下了一整天,河水涨了。"]
    assert units(document, "source_line") == ["http://news.hekou.example 2006年11月16日15:01 河口晚报"]


def test_everything_above_the_place_of_the_page_is_its_menu() -> None:
    menu = "关闭此窗口 请至官网下载\n晴时多云\n河口电子报\n即时 热门 政治 社会\n首页 > 政治\n\n"
    body = "河口老街今天很热闹,来了许多从外地赶来看花的人。\n\n大家都说这里变化大。\n"
    document = layout(f"{menu}河口老街迎来新客\n\n2025/03/04 16:48\n\n{body}").document
    assert units(document, "headline") == ["河口老街迎来新客"]
    assert len(units(document, "boilerplate")) == 5
    assert len(units(document, "paragraph")) == 2


@pytest.mark.parametrize(
    "menu",
    [
        pytest.param("广告\n广告 广告\n第05版:今日·街巷\n3  4\n· {title}\n· 河口新添三处绿地\n· ——老街", id="first"),
        pytest.param("广告\n第05版:今日·街巷\n· 河口新添三处绿地\n· “石桥”通了车\n· {title}\n· 明天有雨", id="third"),
        pytest.param("{title}\n为河口修桥 拿出真本事来!\n这样的石桥该不该拆?\n河口新添三处绿地", id="without bullets"),
    ],
)
@pytest.mark.parametrize("title", ["老街迎来新客,店家乐开了花", "老街迎来“新客”", "老街的新客从哪里来？"])
def test_the_titles_of_a_page_above_one_of_them(menu: str, title: str) -> None:
    foot = "收藏 打印 推荐  更多功能\n返回主页 | 版面导航 | 标题导航\n2016年3月5日     收藏 打印 推荐 朗读"
    body = "河口老街今天很热闹,来了许多从外地赶来看花的人。\n\n大家都说这里变化大。\n"
    document = layout(f"{menu.format(title=title)}\n{foot}\n{title}\n本报记者 许安\n  {body}").document
    assert units(document, "headline") == [title]
    assert units(document, "heading", "subtitle", "group") == []
    assert len(units(document, "paragraph")) == 2


def test_a_name_between_the_day_and_the_text_is_who_wrote_it() -> None:
    head = "看花去,看人去\n\n写在老街开街之际\n\n河口晨报 2017-09-01 02:35 大字\n\n"
    body = "河口老街今天很热闹,来了许多从外地赶来看花的人。\n\n大家都说这里变化大。\n"
    document = layout(f"{head}陶小满\n\n{body}").document
    assert units(document, "byline") == ["陶小满"]
    assert units(layout(f"{head}看花的人\n\n{body}").document, "byline") == []


def test_the_name_of_a_site_printed_twice_is_no_title() -> None:
    head = "老街迎来新客·河口丨看花的人 卖花的人\n2025-01-03 08:11:00  来源:河口报\n1\n\n"
    signs = "河口干部报网\n微信公众号\n\n河口干部报网\n官方微博\n\n"
    document = layout(f"{head}{signs}  河口老街今天很热闹,来了许多人。\n\n  大家都说这里变化大。\n").document
    assert units(document, "headline") == ["老街迎来新客·河口丨看花的人 卖花的人"]
    assert units(document, "heading", "subtitle") == []


def test_tags_printed_twice_are_no_titles() -> None:
    tags = "老街\n\n河口\n\n旅游\n\n"
    head = f"地方\n\n|\n\n都市动态\n\n|\n\n{tags}{tags}河口老街迎来新客\n\n"
    document = layout(f"{head}河口老街今天很热闹,来了许多从外地赶来看花的人。\n\n大家都说这里变化大。\n").document
    assert units(document, "headline") == ["河口老街迎来新客"]
    assert units(document, "heading") == []


def test_the_headline_between_the_paragraphs_is_printed_again() -> None:
    title = "河口:老街迎来新客"
    one, two = "河口老街今天很热闹,来了许多从外地赶来看花的人。", "街边的小店也坐满了人,店家忙得连喝水的工夫都没有。"
    document = layout(f"{title}\n\n{one}\n\n{title}\n\n{two}\n\n{title}\n\n大家都说变化大。\n").document
    assert units(document, "headline") == [title]
    assert units(document, "boilerplate") == [title, title]
    assert units(document, "paragraph") == [one, two, "大家都说变化大。"]


def test_the_headline_again_without_its_label() -> None:
    head = "深度 | 破题:老街四十年变了什么\n\n来源:河口报 发布时间:2019-05-10\n\n老街四十年变了什么\n\n文 / 许安\n\n"
    document = layout(f"{head}河口老街今天很热闹,来了许多从外地赶来看花的人。\n\n大家都说变化大。\n").document
    assert units(document, "headline") == ["深度 | 破题:老街四十年变了什么"]
    assert units(document, "heading") == []


def test_a_title_behind_the_dateline_below_the_headline_is_printed_again() -> None:
    title = "老街的新客——河口古镇见闻"
    body = "河口老街今天很热闹,来了许多从外地赶来看花的人。\n\n大家都说变化大。\n"
    head = f"{title}\n\n2021-08-01 10:51 来源: 新华社\n\n新华社河口7月31日电 题:{title}\n\n新华社记者\n\n"
    document = layout(f"{head}{body}").document
    assert units(document, "headline") == [title]
    assert len(units(document, "paragraph")) == 2


def test_a_long_first_title_above_the_writer_leads_up_to_the_headline() -> None:
    first, second = "从修一条路到护一条街——老街要留住的是人,不是只把墙刷白就算了事", "河口老街究竟变了什么?"
    body = "河口老街今天很热闹,来了许多从外地赶来看花的人。\n\n大家都说变化大。\n"
    document = layout(f"{first}\n\n{second}\n\n■本报记者 许安 陶小满\n\n{body}").document
    assert units(document, "headline") == [second]
    assert units(document, "subtitle") == [first]


def test_a_blank_before_the_closing_mark_ends_a_sentence_as_well() -> None:
    spoken = "“当时真是有意思。 ”"
    document = layout(
        f"老街迎客\n\n本报记者 许安\n\n{spoken}\n\n三月里的一天,老街的茶馆里坐着几位从外地来的客人。\n"
    ).document
    assert units(document, "paragraph")[0] == spoken


def test_a_line_with_a_bullet_is_no_rest_of_another() -> None:
    text = "老街今年新修了石板路\n★店家说,来的人多了三成,其中许多是头一回来的年轻人。\n"
    assert len(units(layout(text).document, "paragraph", "headline")) == 2


def test_what_markup_has_left_below_the_text_is_no_paragraph() -> None:
    one, two = (
        "河口老街今天很热闹,来了许多从外地赶来看花的人。",
        "2024-02-03 2 2 河口报 content_226314.html 1 老街 /prop-->",
    )
    document = layout(f"老街迎客\n\n{one}\n\n{two}\n").document
    assert units(document, "paragraph") == [one]


def test_names_of_buttons_in_english_below_the_text_are_no_paragraphs() -> None:
    one = "河口老街今天很热闹,来了许多从外地赶来看花的人。"
    document = layout(f"老街迎客\n\n{one}\n\nNo comments:\n\nPost a Comment\n").document
    assert units(document, "paragraph") == [one]


def test_links_below_who_edited_the_article() -> None:
    one = "河口老街今天很热闹,来了许多从外地赶来看花的人。(完) 【编辑:许安】"
    links = "2025河口花会举行\n\n铭刻历史:老街有了自己的博物馆\n\n与老街坊面对面 大学生同上一课\n"
    document = layout(f"老街迎客\n\n{one}\n\n{links}").document
    assert units(document, "paragraph") == [one]
    assert units(document, "heading") == []
    assert len(units(document, "boilerplate")) == 3


def test_an_article_below_who_edited_another_is_text() -> None:
    one, two = "河口老街今天很热闹,来了许多从外地赶来看花的人。", "渡口今年新修了栈桥,过河的人不用再等一个钟头的船。"
    document = layout(f"老街迎客\n\n{one}\n\n责任编辑:许安\n\n渡口修桥\n\n{two}\n").document
    assert units(document, "paragraph") == [one, two]
    assert "渡口修桥" in units(document, "heading")


def test_teasers_below_the_text() -> None:
    one = "河口老街今天很热闹,来了许多从外地赶来看花的人,茶馆里坐不下。"
    teasers = (
        "花会见证老街新貌 10月15日晚,河口花会在老街口开幕,为街坊呈现了一场...\n2025-04-22茶馆资讯 老茶馆今天重新开张..."
    )
    document = layout(f"老街迎客\n\n{one}\n{teasers}\n2025-04-22\n").document
    assert units(document, "paragraph") == [one]


def test_a_source_with_its_address_is_no_paragraph() -> None:
    one = "河口老街今天很热闹,来了许多从外地赶来看花的人。"
    source = "来源:河口证券报·河口网 https://www.example.com.cn/xwzx/hg/202205/t20220517_6269562.html"
    document = layout(f"老街迎客\n\n{one}\n\n{source}\n").document
    assert units(document, "paragraph") == [one]
    assert units(document, "source_line") == [source]


def test_a_dateline_of_a_paper_that_only_its_reporters_tell() -> None:
    title = "老街这十年丨修旧如旧,古镇向着宜居一步一步走"
    one = "河口头条讯(融媒体记者 许安 文/图)8月24日,河口老街举行开街十年的活动,街坊们都来了。"
    document = layout(f"{title}\n\n{one}\n\n大家都说变化大。\n").document
    assert units(document, "headline") == [title]
    assert document.dateline is not None


@pytest.mark.parametrize(
    "below",
    [
        pytest.param("(未完待续)\n\n↑ TOP\n\n关注河口\n", id="top"),
        pytest.param("標籤\n\n你也可能感興趣...\n\n花会开幕\n", id="more of interest"),
        pytest.param("全站熱搜\n\nlittlereader 發表在 河口網 留言(0) 人氣(12)\n", id="blog"),
        pytest.param("关注我们\n\n- Account Assistant\n\n- Kuala Lumpur\n\n›立即申请\n", id="jobs"),
        pytest.param("- 新聞關鍵字:河口\n最新社會新聞\n花会开幕 警方提醒慢行\n(28 分鐘前) -\n", id="latest news"),
        pytest.param("1、本网站所登载之内容,皆以传播信息为主,不做任何商业用途。\n", id="notice"),
        pytest.param("校稿:许安\n一审:田青\n二审:陶小满\n", id="who has read it"),
        pytest.param("点击此处查看全部新闻图片\n精彩评论\n", id="all pictures"),
        pytest.param("返回上一頁相關文章\n花会開幕2010.01.26\n茶館重開2013.10.17\n", id="titles with days"),
        pytest.param("顶:1 踩:2\n\n查看全部回复【已有3位网友发表了看法】\n", id="votes"),
        pytest.param("花会开幕\n\n10小时前\n", id="how long ago"),
        pytest.param("新聞關鍵字\n\n加入Line好友\n", id="friends"),
        pytest.param("我要听,按这里!\n", id="press here"),
        pytest.param("老街专题:bit.ly/3sTvyuY\n", id="short address"),
        pytest.param("河口日报\n", id="name of the paper"),
        pytest.param("街谈巷议\n", id="words that no table has"),
        pytest.param("副主编|许安 田青 陶小满\n\n急救电话:120(县内)\n\n0856-3229120(县外)\n", id="telephones"),
        pytest.param("陶小满\n", id="who wrote it"),
    ],
)
def test_feet_of_pages_are_no_text(below: str) -> None:
    one = "河口老街今天很热闹,来了许多从外地赶来看花的人,茶馆里坐不下。"
    document = layout(f"老街迎客\n\n{one}\n\n{below}").document
    assert units(document, "paragraph") == [one]
    assert units(document, "heading") == []


@pytest.mark.parametrize("below", ["一等奖\n\n陶小满", "河口县人民政府", "街坊们送来的旗子上写着八个大字"])
def test_what_may_belong_to_the_text_below_it_is_kept(below: str) -> None:
    one = "河口老街今天很热闹,评出了今年的十佳店家,名单如下,请街坊们核对。"
    document = layout(f"老街迎客\n\n{one}\n\n{below}\n").document
    assert units(document, "boilerplate", "byline") == []


def test_names_of_winners_below_the_text_are_kept() -> None:
    one = "河口老街今天很热闹,评出了今年的十佳店家,名单如下,请街坊们核对。"
    document = layout(f"老街迎客\n\n{one}\n\n一等奖\n\n陶小满\n\n许安\n\n田青\n").document
    assert units(document, "boilerplate") == []


def test_who_is_shown_from_the_left_is_a_caption() -> None:
    shown = "河口小学捐款仪式。左起为陶小满、许安、田青及唐思。"
    below = "河口老街今天很热闹,来了许多从外地赶来看花的人,茶馆里坐不下。"
    document = layout(f"老街迎客\n\n{shown}\n\n{below}\n\n许安。\n\n大家都说变化大。\n").document
    assert units(document, "caption") == [shown, "许安。"]
    assert units(document, "paragraph") == [below, "大家都说变化大。"]


def test_a_title_printed_again_in_two_lines_or_with_other_marks() -> None:
    head = "街坊讲述守街的故事:与老屋“零距离”\n\n发布时间: 2018-06-11 来源: 河口报\n\n"
    below = "河口老街今天很热闹,来了许多从外地赶来看花的人,茶馆里坐不下。\n\n大家都说变化大。\n"
    document = layout(f"{head}街坊讲述守街的故事\n\n与老屋“零距离”\n\n{below}").document
    assert units(document, "headline") == ["街坊讲述守街的故事:与老屋“零距离”"]
    assert units(document, "heading") == []
    one, two = '老街归来 许安:"守街人"成了主角', "老街归来许安:“守街人”成了主角"
    document = layout(f"{one}\n\n2015年09月08日 09:50 来源:河口报\n\n{two}\n\n{below}").document
    assert units(document, "headline") == [two]


def test_a_group_that_is_honoured_by_the_word_in_front() -> None:
    group = "全市优秀科技特派员"
    above, below = "推广站将以此为新的起点,继续为高山果业发", "河口的果园在山上,一到秋天就红了半边坡。"
    text = f"{above}\n{group}\n把果园种到云上\n——访河口县果树站站长 许安\n{below}\n"
    assert units(layout(text).document, "group_heading") == [group]


def test_a_paper_and_a_label_of_the_day_below_the_headline() -> None:
    below = "河口老街今天很热闹,来了许多从外地赶来看花的人,茶馆里坐不下。\n\n大家都说变化大。\n"
    document = layout(f"老街迎来许多新客\n\n河口日报\n\n更新于 2022年01月18日22:03\n\n{below}").document
    assert units(document, "headline") == ["老街迎来许多新客"]
    assert "河口日报" in units(document, "source_line", "boilerplate")
    document = layout(f"老街迎来许多新客\n\n• 发布日期:\n2021-02-19\n\n{below}").document
    assert units(document, "source_line") == ["• 发布日期:", "2021-02-19"]


BELOW = "河口老街今天很热闹,来了许多从外地赶来看花的人,茶馆里坐不下。\n\n大家都说变化大。\n"


def test_what_stands_above_the_place_in_the_site_or_above_the_day() -> None:
    head = "河口笑话网 笑话大全 开开心心每一天\n当前位置:河口笑话网 -> 社会趣闻\n\n许安修好的老屋\n\n"
    stamp = "时间:2016-08-21 11:31:22   来源:河口笑话网    浏览:次    【\n\n"
    document = layout(f"{head}{stamp}{BELOW}").document
    assert units(document, "headline") == ["许安修好的老屋"]
    assert units(document, "paragraph") == BELOW.strip().split("\n\n")
    document = layout(f"学校主页\n\n党建文化\n\n2019年10月21日\n许安校长出席2019年老街研讨会\n\n{BELOW}").document
    assert units(document, "headline") == ["许安校长出席2019年老街研讨会"]


def test_stamps_with_a_part_and_a_count_and_notices_with_either_colon() -> None:
    document = layout(f"许安到老街调研\n\n2020-07-22新闻5\n\n{BELOW}").document
    assert units(document, "source_line") == ["2020-07-22新闻5"]
    notice = "版权声明:凡注明“来源:河口网”的所有作品,版权归河口文化传播有限公司。"
    assert notice not in units(layout(f"老街迎客\n\n{BELOW}\n\n{notice}\n").document, "paragraph")


def test_names_of_pictures_that_only_differ_in_their_number() -> None:
    text = f"老街的歌声\n\n河口通道老街4\n\n{BELOW}\n河口通道老街1\n\n许安说,这里变化大,大家都很高兴。\n"
    assert units(layout(text).document, "caption") == ["河口通道老街4", "河口通道老街1"]
    text = f"老街的故事\n\n典型案例1\n\n{BELOW}\n典型案例2\n\n许安说,这里变化大,大家都很高兴。\n"
    assert units(layout(text).document, "caption") == []
    text = f"老街\n\n{BELOW}\n图④:参观老街的卷宗室。\n"
    assert units(layout(text).document, "caption") == ["图④:参观老街的卷宗室。"]


def test_a_title_that_only_its_neighbours_told_against() -> None:
    title = "党员修路 村民喜上心头"
    links = f"往期回顾\n2013年02月08日\n新闻内容\n{title}\n作者:通讯员 许安  浏览次数:6356\n\n{BELOW}"
    assert units(layout(links).document, "headline") == [title]
    twice = f"当前位置:河口晚报\n站内搜索:\n{title}\n• 2010年12月29日 作者:\n\n{BELOW}\n下一篇\n{title}\n"
    assert units(layout(twice).document, "headline") == [title]
    assert units(layout(twice).document, "paragraph") == BELOW.strip().split("\n\n")


def test_a_short_title_between_the_paper_and_the_day() -> None:
    document = layout(f"河口醒報\n\n災後記者會\n\n许安 2018/09/01 16:13 點閱 2118 次\n\n{BELOW}").document
    assert units(document, "headline") == ["災後記者會"]


def test_a_part_of_the_site_above_a_title_that_is_printed_again() -> None:
    title = "【许安说:修街是為了街坊】"
    head = f"河口時報 > 地方 > {title}\n地方\n\n{title}\n\n2025 年 9 月 28 日 地方\nShare\n{title}\nSHARE\n\n"
    document = layout(f"{head}記者许安/河口報導\n{BELOW}").document
    assert units(document, "headline") == [title]
    assert units(document, "paragraph") == BELOW.strip().split("\n\n")


def test_a_long_title_that_an_empty_line_parts_from_the_text() -> None:
    title = "老街重修|被問會否再任街長 许安:集中精神修好這條街 「飲太多水」開街會上一度走開 (20:31)"
    part = "许安:最重要是街坊"
    said = (
        "在{}的座談會上再被問到會否留任時,他說街修了五年,最要緊的是街坊們一直在,沒有人離開過,"
        "將來也會一起守住這條老街和街上的茶館。"
    )
    one, two, three, last = (f"许安{said.format(day)}" for day in ("早上", "中午", "下午", "晚上"))
    text = "\n\n".join((title, one, two, three, part, last))
    document = layout(text, words=("坊许",)).document
    assert units(document, "headline") == [title]
    assert units(document, "heading") == [part]


def test_two_titles_above_the_day_are_no_paragraph_that_breaks_off() -> None:
    one, two = "老街街長病逝 終年91歲", "守街四十載　學生：他的手是我們的眼睛"
    document = layout(f"{one}\n{two}\n2025-09-19 04:30\n\n{BELOW}", words=("歲守",)).document
    assert units(document, "headline") == [one]
    assert units(document, "subtitle") == [two]


def test_a_heading_above_a_pronoun_that_speaks() -> None:
    text = f"老街收入\n\n{BELOW}\n调查可以印证\n他介绍,根据去年的数据,老街的收入比前年多了一成,来往的客人也多了不少。\n"
    assert units(layout(text).document, "heading") == ["调查可以印证"]


def test_a_second_title_of_two_clauses_above_the_day() -> None:
    title, second = "老街发言人名单“更新”", "原茶馆发言人任老街发言人;名单增7家老店"
    document = layout(f"{title}\n{second}\n2013年12月20日 星期五 河口报\n\n{BELOW}").document
    assert units(document, "subtitle") == [second]


def test_labelled_lists_are_paragraphs_each() -> None:
    one, two = "先进集体:杏花里社区、河口茶馆、老街第二小学", "最美邻居:许安、田青、陶小满"
    document = layout(f"老街表彰\n\n{BELOW}\n{one}\n\n{two}\n").document
    assert units(document, "paragraph")[-2:] == [one, two]


def kinds(text: str, words: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Kind and text of every unit; `words`: those that the models know."""
    document = layout(text, words).document
    return [(unit.kind, unit.span.of(document.text)) for unit in document.units]


def test_a_title_whose_word_runs_on_is_none_where_nothing_cuts_lines() -> None:
    """The models see a word across 6仙|關兆; each paragraph of the page is a line of its own."""
    said = "集團主席關兆龍在業績會上表示，期內第{}間分店的銷售仍跌2.1%，主要受市民北上影響，相信最壞時間已過。\n\n"
    titles = ["豐太餐飲中期多賺一成七　派息6仙", "關兆龍：北上消費影響最壞時間已過"]
    head = f"財經　>　公司動態\n\n{titles[0]}\n{titles[1]}\n\n【南岸日報專訊】連鎖粥麵店集團豐太昨公布業績。\n\n"
    found = kinds(head + "".join(said.format(at) for at in range(9)), ("仙關兆",))
    assert found[1:3] == [("headline", titles[0]), ("subtitle", titles[1])]


def test_a_caption_from_the_files_of_an_agency() -> None:
    line = "去年秋天兩人在河口的戲院門口合照。美聯社資料照片"
    assert ("caption", line) in kinds(f"兩地大雨\n\n昨日兩地大雨，道路不通。\n\n{line}\n\n今日雨停，道路已通。")


def test_the_title_that_names_its_column_is_the_headline() -> None:
    head = "粮价稳中有降  秋播面积增加\n\n全年供应总体有余(市场观察)\n\n本报记者  罗蓝\n\n"
    found = kinds(head + "河口市粮食局昨日发布的报告显示，今年储备同比增加一成。")
    assert [kind for kind, _ in found][:3] == ["subtitle", "headline", "byline"]


def test_no_paragraph_of_prose_ends_in_a_comma() -> None:
    text = (
        "    26日上午,河口市公安局说,嫌疑人何某已经投案。6月21日晚上9点40分许,\n"
        "    何某走进河口一家金店,说要看看项链,随后离开。\n"
        "    一篙撑过柳叶滩，\n    二篙撑过豆腐湾。\n"
    )
    assert [found.count("何某") for kind, found in kinds(text) if kind == "paragraph"] == [2, 0, 0]


def test_who_wrote_it_stands_alone_above_the_day() -> None:
    head = "奖金七百万元！首位女得主是谁?\n荀建山\n2019-09-08 00:20:15\n（原标题：首位女得主是哪里人？）\n"
    shown = "图片来源：河口科学大奖官网"
    body = f"今天下午，大奖名单公布。\n{shown}\n最令人关注的是，四年以来，王小荷是首位女性获奖者，她来自河口大学。\n"
    credit = "“求助”字条。河口区公安分局供图河口网发"
    found = kinds(f"{head}{body}{credit}\n报警人说的地方是一栋旧楼。\n")
    assert [kind for kind, _ in found] == [
        *("headline", "byline", "source_line", "source_line"),
        *("paragraph", "caption", "paragraph", "caption", "paragraph"),
    ]


def test_a_headline_that_quotes_is_no_turn_of_a_conversation() -> None:
    title = "钟山:我们医院的人手实在太少了,社区医生还没有受到重视"
    text = f"{title}\n\n【河口网综合报道】3月5日9时,河口市举办冬季健康讲座,"
    text += "市第一医院院长钟山,河口大学校长王新到场讲课,并且回答了听众的提问。\n钟山:有信心明年办好门诊\n"
    assert kinds(text)[0] == ("headline", title)


SAID, SAID_2, SAID_3 = (
    "河口镇今天很热闹，来了很多人，桥头的老街挤得满满当当，大家都说这里变化大，往后的日子会更好。",
    "前年冬天，渡口的船忽然停了，两岸的街坊只好绕行十几里路，去对岸买菜的老人一天也难走一个来回。",
    "镇里随后请来工程师，把旧码头上上下下看了一遍，列出了三十多处要修的地方，其中一半在水面以下。",
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("老渡口全景(资料照片)", "caption", id="shown, from the files"),
        pytest.param("进村的盘山路（许小晖拍摄于2019年6月）", "caption", id="shown, with the day"),
        pytest.param("渡口停航期间锈住的渡船。许小晖摄／河口基金会提供", "caption", id="two credits"),
        pytest.param("热门新闻:老街商户连夜搬家 河堤塌了半边", "boilerplate", id="a title of another article"),
        pytest.param("◤河口旅游必买清单◢", "boilerplate", id="framed advertisement"),
        pytest.param("151927869", "boilerplate", id="number of a picture"),
        pytest.param("原创文章,作者:阿满,如若转载,请注明出处:http://www.example.com/1.htm", "boilerplate", id="terms"),
        pytest.param("← 点击大图左右可翻页 →", "boilerplate", id="how to turn pages"),
        pytest.param("◎相关新闻", "boilerplate", id="links with a mark"),
        pytest.param("老渡口全景令人难忘", "heading", id="a heading"),
    ],
)
def test_lines_between_paragraphs(line: str, kind: str) -> None:
    assert (kind, line) in kinds(f"老渡口复航\n\n{SAID}\n\n{line}\n\n{SAID_2}\n\n{SAID_3}\n")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("N河口晚报记者 许小晖 陶满 实习生 贺云", id="a square of a font of signs"),
        pytest.param("河口传媒集团 河口日报 许小晖", id="a paper in front"),
        pytest.param("许小晖(河口师范大学)", id="a body behind"),
    ],
)
def test_who_wrote_it_below_the_headline(line: str) -> None:
    assert kinds(f"渡口复航票价如何定?\n\n{line}\n\n{SAID}\n\n{SAID_2}\n")[:2] == [
        ("headline", "渡口复航票价如何定?"),
        ("byline", line),
    ]


def test_credits_whose_part_no_table_has() -> None:
    parts = ["策划：许小晖", "灯光：陶满、贺云", "记者：何川、苏青"]
    found = kinds(f"渡口复航\n\n{SAID}\n{SAID_2}\n" + "\n".join(parts) + "\n")
    assert all((kind, line) not in found for line in parts for kind in ("heading", "paragraph"))
    alone = kinds(f"渡口复航\n\n{SAID}\n灯光：陶满、贺云\n{SAID_2}\n")
    assert ("source_line", "灯光：陶满、贺云") not in alone


def test_key_words_below_their_label() -> None:
    assert ("boilerplate", "渡口 复航 票价") in kinds(f"渡口复航\n\n摘要：{SAID}\n关键词：\n渡口 复航 票价\n{SAID_2}\n")


def test_the_name_of_a_portrait_is_no_heading() -> None:
    told = f"许小晖笑着说：“都好。”{SAID}"
    found = kinds(f"渡口复航\n\n{told}\n许小晖\n{SAID}\n陶满说：“我也一样。”{SAID_2}\n副站长陶满\n{SAID_3}\n")
    assert [text for kind, text in found if kind == "caption"] == ["许小晖", "副站长陶满"]
    # Names that head parts come before what is told of them.
    parts = kinds(f"渡口复航\n\n许小晖、陶满受到表彰。{SAID}\n许小晖\n{SAID_2}\n陶满\n{SAID_3}\n")
    assert [text for kind, text in parts if kind == "caption"] == []


def test_titles_of_others_below_the_end() -> None:
    titles = ["老街商户连夜搬家！河堤塌了半边 街坊急喊救命", "渡船卖了？船工愣在岸边 站长说出实话"]
    found = kinds(f"渡口复航\n\n{SAID}\n{SAID_2}\n" + "\n".join(titles) + "\n")
    assert found[-2:] == [("boilerplate", title) for title in titles]
    rows = ["清溪村的渡口何时通船", "老街商户等来搬迁补偿", "两岸街坊办起龙舟会热闹一整天", "县里的新桥明年三月动工"]
    found = kinds(f"渡口复航\n\n{SAID}\n{SAID_2}\n" + "\n".join(rows) + "\n")
    assert found[-4:] == [("boilerplate", row) for row in rows]


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(["一篙撑过柳叶滩", "二篙撑过豆腐湾", "三篙撑到家门口", "四篙撑得月儿弯"], id="verses"),
        pytest.param(
            ["一等奖 许小晖《渡口的灯光》", "二等奖 陶满《老街》", "三等奖 贺云《河堤上的树》", "优秀奖 苏青《船工》"],
            id="prizes",
        ),
        pytest.param(["河口县人民政府", "2024年3月1日"], id="who signs"),
    ],
)
def test_rows_below_the_end_that_are_content(rows: list[str]) -> None:
    found = kinds(f"渡口复航\n\n{SAID}\n{SAID_2}\n\n" + "\n".join(rows) + "\n")
    assert ("boilerplate", rows[0]) not in found


def test_the_head_of_a_forum_and_of_a_site_with_warnings() -> None:
    forum = "找回密码\n注册\n搜索\n查看: 1019|回复: 0\n\n老渡口复航 街坊排队上船\n\n[复制链接]\n\n"
    assert ("headline", "老渡口复航 街坊排队上船") in kinds(f"{forum}{SAID}\n\n{SAID_2}\n")
    warned = "關閉此視窗 請至某瀏覽器官網下載\n晴時多雲\n\n限制級\n您即將進入之新聞內容 需滿18歲 方可瀏覽。\n\n"
    warned += "老渡口復航！街坊排隊上船\n\n"
    assert ("headline", "老渡口復航！街坊排隊上船") in kinds(f"{warned}〔記者許小晖／河口報導〕{SAID}\n\n{SAID_2}\n")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        pytest.param("2009年2月25日     收藏 打印 推荐 朗读 评论 更多功能", "boilerplate", id="a day among buttons"),
        pytest.param("上一期  下一期", "boilerplate", id="issues"),
        pytest.param("3  4", "boilerplate", id="arrows of a font of signs"),
        pytest.param("【资料图】", "boilerplate", id="a picture from the files"),
        pytest.param("- Advertisement -", "boilerplate", id="an advertisement between dashes"),
        pytest.param("Tags渡口 复航 票价", "boilerplate", id="tags"),
        pytest.param("《老渡口》电影剧照。", "caption", id="a still"),
    ],
)
def test_lines_around_the_text(line: str, kind: str) -> None:
    assert (kind, line) in kinds(f"老渡口复航\n\n{line}\n\n{SAID}\n\n{SAID_2}\n\n{SAID_3}\n")


def test_a_headline_that_asks_is_printed_twice() -> None:
    title = "街访丨渡口复航后大家有什么期待?"
    found = kinds(f"{title}\n\n{title}\n\n责任编辑:许小晖 2021-10-05 20:04:33 来源:河口网\n\n{SAID}\n\n{SAID_2}\n")
    assert found[:2] == [("boilerplate", title), ("headline", title)]


def test_a_headline_that_quotes_a_sentence() -> None:
    title = "「船停了，人心就散了。」那些年，守着渡口的日子"
    assert kinds(f"{title}\n\n2020-10-08\n编按：{SAID}\n\n{SAID_2}\n\n{SAID_3}\n")[0] == ("headline", title)


def test_a_link_that_nothing_closes_opens_no_bracket() -> None:
    found = kinds(f"老渡口复航\n\n{SAID}【详细\n\n{SAID_2}【详细\n\n船工盼着新船\n\n{SAID_3}\n")
    assert [kind for kind, _ in found] == ["headline", "paragraph", "paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    ("line", "titled"),
    [
        pytest.param(
            "渡口明天停开三天,菜农改走新桥 2024-05-11 15:35  来源:河口晚报  许安 | 我要分享", True, id="buttons"
        ),
        pytest.param("河口老街迎来新客 来源:河口晚报 2024-05-11", True, id="source-first"),
        pytest.param("许小晖:老街还是那条老街 2024年5月11日 作者:陶小满", True, id="who-says-it"),
        pytest.param("河口老街迎来新客 发布时间:2024-05-11 浏览次数:12", True, id="label-of-the-day"),
        pytest.param("河口发布 许小晖 2024-05-11 15:35 来源:河口晚报", False, id="account-and-name"),
        pytest.param("河口县文化馆 2024-05-11 来源:河口晚报", False, id="body"),
    ],
)
def test_a_headline_with_its_day_and_source(line: str, titled: bool) -> None:
    document = layout(f"{line}\n\n河口老街今天很热闹,来了很多人。\n\n大家都说这里变化大。\n").document
    title = re.split(" (?:来源|20|发布)", line, maxsplit=1)[0]
    assert units(document, "headline") == [title] * titled
    assert "".join(units(document, "headline", "source_line")).replace(" ", "") == line.replace(" ", "")


@pytest.mark.parametrize(
    ("first", "second", "headline"),
    [
        pytest.param("河口老街新鲜事之——", "修伞的摊子开到夜里 等伞的人排到桥头", 1, id="one-of-a-kind"),
        pytest.param("走读河口系列报道(三)——", "老街迎来新客 三百户人家开起铺子", 1, id="one-of-a-series"),
        pytest.param("把根扎在山里——", "河口教师许小晖的二十年", 0, id="title-that-leads-on"),
    ],
)
def test_one_of_a_series_above_its_title(first: str, second: str, headline: int) -> None:
    document = layout(f"{first}\n{second}\n\n河口老街今天很热闹,来了很多人。\n\n大家都说这里变化大。\n").document
    assert units(document, "headline") == [(first, second)[headline]]
    assert units(document, "subtitle") == [(second, first)[headline]]


def test_writers_of_a_body_beside_a_reporter() -> None:
    text = "河口老街迎来新客\n记者 田青\n\n市委报道组 许安 陶小满\n\n河口老街今天很热闹,来了许多从外地赶来看花的人。\n"
    assert units(layout(text).document, "byline") == ["记者 田青", "市委报道组 许安 陶小满"]
    assert [person.name for person in extract(text).people] == ["田青", "许安", "陶小满"]


def test_a_roll_of_bodies_and_names_is_no_byline() -> None:
    text = (
        "河口县先进个人\n河口县财政局 许安\n河口县教育局 陶小满\n他们的事迹不一样,心却是一样的,都想把身边的事情做好。\n"
    )
    assert units(layout(text).document, "byline") == []


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        pytest.param("河口老街开街 通讯员 许安 本报记者 陶小满", "河口老街开街", id="two-writers"),
        pytest.param("老街换新颜 游客满街巷\u3000本报记者 许安 文/图", "老街换新颜 游客满街巷", id="two-halves"),
        pytest.param("老街换新颜   □ 河口日报记者 许安", "老街换新颜", id="a-sign"),
        pytest.param("致敬 记者 许安和他的同事", "致敬 记者 许安和他的同事", id="no-signature"),
        pytest.param("优秀记者 走进基层", "优秀记者 走进基层", id="nobody-is-named"),
    ],
)
def test_a_headline_with_its_writers_on_one_line(line: str, headline: str) -> None:
    document = layout(f"{line}\n昨日，老街热闹起来，街坊们都来看花。\n老街长两公里。\n").document
    assert units(document, "headline") == [headline]


@pytest.mark.parametrize("headline", ["老街换新颜", "许安:老街让人想家"])
def test_a_headline_below_a_lone_dateline(headline: str) -> None:
    below = "昨日，河口老街热闹起来，街坊们都来看花，许多人从外地赶来。"
    document = layout(f"河口日报讯\n{headline}\n{below}\n老街长两公里。\n").document
    assert units(document, "headline") == [headline]
    assert units(document, "paragraph")[0] == below


@pytest.mark.parametrize("headline", ["走近河口剪纸传人许安", "对话总工程师许安", "再访老街"])
def test_an_interview_line_above_all_the_text_is_the_headline(headline: str) -> None:
    document = layout(f"{headline}\n记者 陶小满\n昨日，河口老街热闹起来，街坊们都来看花。\n老街长两公里。\n").document
    assert units(document, "headline") == [headline]
    assert units(document, "interview_line") == []


@pytest.mark.parametrize("headline", ["她，守护着一座城", "他们,是生命的接力者"])
def test_a_headline_that_opens_with_a_pronoun_and_a_comma(headline: str) -> None:
    document = layout(f"{headline}\n\n昨日，河口老街热闹起来，街坊们都来看花。\n\n老街长两公里。\n").document
    assert units(document, "headline") == [headline]


@pytest.mark.parametrize("line", ["河口工人日报 数字报纸", "第4592期:第01版 本期出版日期:2022-12-13"])
def test_mastheads_of_sites_of_papers(line: str) -> None:
    document = layout(
        f"{line}\n\n河口老街迎来新客\n\n昨日，河口老街热闹起来，街坊们都来看花。\n\n老街长两公里。\n"
    ).document
    assert units(document, "headline") == ["河口老街迎来新客"]
    assert line not in units(document, "paragraph")


def test_whoever_answers_a_paper_at_a_press_conference_has_a_label() -> None:
    asked = "河口电视台新闻中心记者:\n很高兴见到各位。请问各位最难忘的是什么？\n"
    answers = "陶小满:\n我最难忘的是修水渠的那三年。\n许安:\n我最难忘的是通电那天晚上，大家都没有睡。\n"
    document = layout(asked + answers).document
    assert [text.split(":")[0] for text in units(document, "paragraph")] == ["河口电视台新闻中心记者", "陶小满", "许安"]


TOLD = "  河口老街今天很热闹,来了许多从外地赶来看花的人。\n  大家都说这里变化大。\n"


@pytest.mark.parametrize("name", ["陶小满", "陶 满", "陶　满"])
@pytest.mark.parametrize("title", ["老街迎来新客\n", "老街迎来新客\n——河口见闻\n", "老街迎来新客\n\n"])
def test_a_name_alone_between_the_titles_and_the_text_is_who_wrote_it(title: str, name: str) -> None:
    document = layout(f"{title}{name}\n{TOLD}").document
    assert units(document, "headline", "byline") == ["老街迎来新客", name]
    assert len(units(document, "paragraph")) == 2


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"河口新一批劳模\n陶小满\n{TOLD}陶小满今年六十岁。\n", id="whom the text tells of"),
        pytest.param(f"河口新一批劳模\n陶小满\n{TOLD}贝小雨\n{TOLD}", id="one of several"),
        pytest.param(f"{TOLD}陶小满\n{TOLD}", id="below text"),
    ],
)
def test_a_name_alone_that_is_nobody_who_wrote(text: str) -> None:
    assert units(layout(text).document, "byline") == []


@pytest.mark.parametrize(
    "writers",
    [
        "生活中心／陶小滿、許安報導",
        "娛樂中心／陶小滿報導",
        "地方組／陶小滿 河口報導",
        "（記者陶小滿／河口報導）",
    ],
)
def test_the_desk_and_its_writers_are_no_headline(writers: str) -> None:
    document = layout(f"{writers}\n\n{TOLD}").document
    assert units(document, "byline", "dateline") == [writers]
    assert units(document, "headline", "caption") == []


@pytest.mark.parametrize("line", ["3上一篇", "下一篇4", "11/17 22:37"])
def test_what_is_left_of_the_buttons_below_is_no_text(line: str) -> None:
    document = layout(f"老街迎来新客\n\n{TOLD}\n{line}\n").document
    assert len(units(document, "paragraph")) == 2
    assert document.text.rstrip().endswith(line)


@pytest.mark.parametrize("line", ["建立時間: 1839", "更新时间：2129", "【欢迎关注“河口观察”，支持家乡！】"])
def test_lines_of_a_site_below_the_text(line: str) -> None:
    assert len(units(layout(f"老街迎来新客\n\n{TOLD}\n{line}\n").document, "paragraph")) == 2


@pytest.mark.parametrize(
    ("head", "kinds"),
    [
        ("【河口报告·振兴路上 | 人物】\n新客\n——老街见闻\n", ["boilerplate", "headline", "subtitle"]),
        ("【河口报告 | 人物】\n老街迎来一批新客\n", ["boilerplate", "headline"]),
        ("【奋进新征程新作为】\n新客\n——老街见闻\n", ["boilerplate", "headline", "subtitle"]),
        ("【乡村振兴进行时】\n老街迎来一批新客\n", ["boilerplate", "headline"]),
        ("【老街迎来·新客】\n——老街见闻\n", ["headline", "subtitle"]),
    ],
)
def test_a_column_in_brackets_above_the_title(head: str, kinds: list[str]) -> None:
    document = layout(f"{head}\n{TOLD}").document
    assert [unit.kind for unit in document.units][: len(kinds)] == kinds
