"""Pages of narrow columns, as an e-paper prints them, and what stands above their headlines."""

import pytest

from pipeline import extract
from tests.test_page_heads import kinds

FEATURE = """灯下三十年 巷里一家人
——全县“贴心邻里”访谈录
本报记者 尤 岚
把账本摆在桌上 把话说在明处
——访岚河县渡口镇老街社区居民委员会主任兼网格党
支部书记欧阳立冬
老街社区有十二条巷子，最窄的只容一人走过。欧阳立
冬每天走两遍，鞋底一年磨破三双。“走得勤，才知道
谁家的灯没亮。”她说。
巷口的路灯去年换了新的，老人们夜里敢出门了。
桥修好了 船还留着
——访岚河县渡口镇老街社区志愿服务队队长兼护河员
记小满
渡口的船早就不载客了，记小满还是隔三差五给它上
漆。他告诉记者，船留着，孩子们才知道桥有多好。
"""

BRIEFS = """一周简讯
渡口大桥月底通车
　　岚河县交通运输局12日发布消息称，渡口大
桥将于本月底通车，全长六百多米。（记者 尤岚
通讯员 管同）
法院帮十二名船工讨回工钱
　　8月7日，十二名船工拿到被拖欠九个月的工
资。“总算没白等。”工友代表盘阿贵说。
（实习记者 尤念）
老街书场周末开讲
　　老街书场本周六起恢复说书，票价十元，市
民可提前一天到社区领票，老人和孩子免费。
"""


def test_an_interview_line_that_its_column_cuts() -> None:
    record = extract(FEATURE)
    lines = [section.interview_line.text for section in record.sections if section.interview_line]
    assert lines == [
        "——访岚河县渡口镇老街社区居民委员会主任兼网格党支部书记欧阳立冬",
        "——访岚河县渡口镇老街社区志愿服务队队长兼护河员记小满",
    ]


def test_headings_of_briefs_in_an_indented_column() -> None:
    record = extract(BRIEFS)
    assert record.document.headline is not None
    assert record.document.headline.text == "一周简讯"
    headings = [section.heading.text for section in record.sections if section.heading]
    assert headings == ["渡口大桥月底通车", "法院帮十二名船工讨回工钱", "老街书场周末开讲"]
    paragraphs = [one.span.text for section in record.sections for one in section.paragraphs]
    assert paragraphs[0].endswith("（记者 尤岚通讯员 管同）")
    assert paragraphs[1].endswith("盘阿贵说。（实习记者 尤念）")


@pytest.mark.parametrize(
    "above",
    [
        pytest.param("健康关注", id="a-column-of-a-paper"),
        pytest.param("国际观察", id="a-column-of-an-agency"),
        pytest.param("河口大学新闻网　>　河大要闻", id="where-the-page-stands-in-its-site"),
    ],
)
def test_what_stands_above_a_headline(above: str) -> None:
    text = (
        f"{above}\n老渡口今起复航　首日迎客三百\n2025-06-20 20:30　来源：河口日报\n"
        "　　6月20日，停航两年的老渡口恢复通航。国际航线仍未恢复，健康码不再查验。\n"
        "　　船工们说，盼这一天盼了很久，以后每天开六班。\n"
    )
    found = kinds(text)
    assert found[:2] == [("boilerplate", above), ("headline", "老渡口今起复航　首日迎客三百")]


def test_a_by_line_as_wide_as_the_titles_above_it() -> None:
    text = (
        "男子进山“寻宝” 盗挖兰花获刑\n法院同时判令连带赔偿生态修复费用\n□ 本报记者 钟离敏 通讯员 茅小曼 孔令洁\n"
        "　　把深山里的兰花当作“摇钱树”，一男子三个月内四次进山盗挖，换来的是牢狱之灾。\n　　线索来自一条朋友圈。\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["headline", "subtitle", "byline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(
            "　　本报讯（记者 方圆）3月13日，全市渡口工作会议召开，\n"
            "市委书记柴广林出席会议并讲话，市长尤岚主持会议，各县\n"
            "区渡口管理机构负责人参加。\n",
            id="wrapped",
        ),
        pytest.param(
            "　　本报讯（记者 方圆）3月13日，全市渡口工作会议召开，市委书记柴广林出席会议并讲话，市长尤岚主持会议。\n",
            id="whole",
        ),
    ],
)
def test_who_stressed_it_stands_above_the_headline(body: str) -> None:
    first, second = "柴广林在全市渡口安全生产工作会议上强调", "压实责任守牢渡口底线"
    document = extract(f"{first}\n{second}\n{body}").document
    assert document.headline is not None
    assert document.subtitle is not None
    assert (document.headline.text, document.subtitle.text) == (second, first)


def test_a_headline_of_two_clauses_above_its_source_line() -> None:
    text = (
        "驰原X7上市16.98万元起，首搭自研芯片；三季度毛利率创新高\n"
        "2025-11-13 22:05　作者：郗若冰　来源：车界观察\n"
        "11月13日晚，驰原汽车在会展中心举行发布会，旗下第三款车正式上市。公司称，订单已有5.3万个。\n"
        "几小时前，公司刚刚交出第三季度成绩单。\n"
    )
    record = extract(text)
    assert record.document.headline is not None
    assert record.document.headline.text.endswith("三季度毛利率创新高")
    assert [p.span.text[:4] for section in record.sections for p in section.paragraphs] == ["11月1", "几小时前"]


def test_a_heading_below_the_number_of_its_chapter() -> None:
    text = (
        "午休“躺睡”，市教育局回应\n\n市教育局发言人岑书瑶今天作出回应，针对家长关心的热点逐一说明。\n\n"
        "01\n午休：首批135所学校先行\n\n问：哪些学校能“躺下来”？\n\n岑书瑶：首批是126所小学，9月15日前全部到位。\n\n"
        "02\n校长：缺的不是床，是人\n\n山区学校另有难处。校长龙阿岩坦言，学校寄宿生占六成五，老师每周要值守两晚。\n"
    )
    headings = [section.heading.text for section in extract(text).sections if section.heading]
    assert headings == ["午休：首批135所学校先行", "校长：缺的不是床，是人"]


TWICE_CUT = """岚河日报　2025年9月26日　星期五　第05版　专题
把小事做到心坎上
——访岚河县第六届“最美守护者”获得者
本报记者　闻人雪　丁　鹏
最美守护者集体
雨夜里亮着的那盏灯
——访岚河县水务集团有限公司排水运营分公司经
理、党支部副书记尚文博
　　“下雨就是命令，别人往家跑，我们往外跑。”
9月24日，刚从泵站赶回来的尚文博说，裤脚上还
沾着泥。
最美守护者个人
方向盘上的十六年
——访岚河县公共交通集团第三分公司驾驶员、
“阿依努尔劳模创新工作室”带头人阿依努尔·买
买提
　　早上5时40分，首班车还没有发车，阿依努
尔·买买提已经把车厢擦了两遍。
一本民情账　记满八年事
——访岚河县江东区柳荫街道双桥社区党委书记、
居委会主任诸葛明珠
　　双桥社区有居民3216户、7908人，其
中60岁以上老人占两成六。
"""


def test_an_interview_line_cut_behind_a_post_and_one_cut_twice() -> None:
    record = extract(TWICE_CUT)
    assert [section.interview_line.text for section in record.sections if section.interview_line] == [
        "——访岚河县水务集团有限公司排水运营分公司经理、党支部副书记尚文博",
        "——访岚河县公共交通集团第三分公司驾驶员、“阿依努尔劳模创新工作室”带头人阿依努尔·买买提",
        "——访岚河县江东区柳荫街道双桥社区党委书记、居委会主任诸葛明珠",
    ]
    groups = [section.heading.text for section in record.sections if section.kind == "group" and section.heading]
    assert groups == ["最美守护者集体", "最美守护者个人"]
