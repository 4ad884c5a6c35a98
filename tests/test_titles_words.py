"""Names that look like words behind a title, envoys, crews, careers told by 他, and names torn before their titles."""

import pytest

from pipeline.spans import Span
from pipeline.titles.retagging import retagged
from pipeline.tokens import Word
from tests.titles_told import held, people, read, roles

Posts = set[tuple[str, str | None]]

CAREER = (
    "龚远平，1942年10月出生，青河人。他多年担任青河书协评审委员，系青河书坛名家，现为南岭书画院名誉院长，"
    "青河书协顾问，北川篆刻院研究员，南岭文史研究馆馆员，柏溪印社理事等。"
)
MONTHS = (
    "龚远平简历\n\n龚远平，男，汉族，1963年8月出生，青河人。\n\n"
    "1983.08—1998.12  青河县第一中学教师\n1998.12—2016.10  青河县委副书记、县长\n2016.10  南岭省政协副秘书长\n\n"
    "第十届南岭省人大代表。"
)


@pytest.mark.parametrize(
    ("text", "name", "want"),
    [
        pytest.param("青河银行行长师范：让小店贷得到款", "师范", {("行长", "青河银行")}, id="noun-before-a-colon"),
        pytest.param(
            "青河足球俱乐部总经理兼领队强劲在赛后摇头。",
            "强劲",
            {("总经理", "青河足球俱乐部"), ("领队", "青河足球俱乐部")},
            id="adjective-behind-two-posts",
        ),
        pytest.param("青河县委书记方向在会上强调。", "方向", {("书记", "青河县委")}, id="noun-before-a-preposition"),
        pytest.param("青河县文旅局局长安静来到现场。", "安静", {("局长", "青河县文旅局")}, id="adverb-before-a-verb"),
        pytest.param("递交提案的是省政协委员晏清和常青。", "常青", {("省政协委员", None)}, id="the-second-of-two"),
        pytest.param("在驻河川总领事高宁陪同下参观。", "高宁", {("驻河川总领事", None)}, id="who-sends-is-unknown"),
        pytest.param("法国驻沪总领事高宁到会。", "高宁", {("驻沪总领事", "法国")}, id="city-by-one-character"),
        pytest.param(
            "巴西常驻联合国代表高宁到会。", "高宁", {("常驻联合国代表", "巴西")}, id="permanent-representative"
        ),
        pytest.param(
            "日本驻重庆总领事馆总领事高宁到会。", "高宁", {("总领事", "日本驻重庆总领事馆")}, id="in-a-mission"
        ),
        pytest.param("海军某驱逐舰支队青河舰舰长高宁说。", "高宁", {("舰长", "海军某驱逐舰支队青河舰")}, id="ship"),
        pytest.param("韩国国家安保室长高宁说。", "高宁", {("国家安保室长", "韩国")}, id="office-of-a-president"),
        pytest.param("她的丈夫高宁在县城当保安。", "高宁", {("保安", None)}, id="trade-at-a-place"),
        pytest.param("龚远平系原青河县交通局局长。", "龚远平", {("局长", "青河县交通局")}, id="系-and-原"),
        pytest.param("高宁系某县交通局局长。", "高宁", {("局长", "某县交通局")}, id="some-county"),
        pytest.param("其妻高宁是该县第一小学教师。", "高宁", {("教师", "第一小学")}, id="that-county's-school"),
        pytest.param(
            "辩护人高宁，青河法德律师事务所律师。",
            "高宁",
            {("辩护人", None), ("律师", "青河法德律师事务所")},
            id="function-and-trade",
        ),
        pytest.param("致公党中央主席高宁发言。", "高宁", {("主席", "致公党中央")}, id="party-behind-a-verb"),
        pytest.param("省电力公司带电作业班班长高宁说。", "高宁", {("班长", "省电力公司带电作业班")}, id="crew"),
        pytest.param("高三（2）班班长高小宁说。", "高小宁", {("班长", None)}, id="class-at-school"),
        pytest.param(
            "青河县青石镇柳溪村民高宁说。", "高宁", {("村民", "青河县青石镇柳溪村")}, id="village-in-villager"
        ),
        pytest.param("青河县青石镇部分村民高宁说。", "高宁", {("村民", "青河县青石镇")}, id="some-villagers"),
        pytest.param("船停在码头，船员小高忙着卸货。", "小高", {("船员", None)}, id="place-of-the-clause-before"),
        pytest.param("校民族联副主任高宁发言。", "高宁", {("副主任", "校民族联")}, id="league"),
        pytest.param("无党派人士高宁发言。", "高宁", {("无党派人士", None)}, id="of-no-party"),
        pytest.param("将支票交给青河协会代表高宁。", "高宁", {("代表", "青河协会")}, id="representative-as-a-verb"),
        pytest.param("柬埔寨高宁首相的妹妹到访。", "高宁", {("首相", "柬埔寨")}, id="country-before-the-name"),
        pytest.param("四国领导人、挪威首相高宁将到会。", "高宁", {("首相", "挪威")}, id="leaders-of-several"),
        pytest.param(
            "青河队的高层和北川协会负责人高宁在谈。", "高宁", {("负责人", "北川协会")}, id="people-without-names"
        ),
        pytest.param("应国家副主席高宁邀请，联合国代表到访。", "高宁", {("国家副主席", None)}, id="head-of-state"),
        pytest.param("青河远澜投资总监高宁说。", "高宁", {("投资总监", "青河远澜")}, id="director-of-a-field"),
        pytest.param(
            "南岭院院士、第三至第五届全国政协常委、第四至第七届南岭省政协副主席高宁同志逝世。",
            "高宁",
            {("院士", "南岭院"), ("第五届全国政协常委", None), ("副主席", "南岭省政协")},
            id="terms-of-office",
        ),
        pytest.param("教大校长高宁说。", "高宁", {("校长", "教大")}, id="university-by-two-characters"),
        pytest.param("人民网青河频道记者高宁说。", "高宁", {("记者", "人民网青河频道")}, id="channel-of-a-site"),
        pytest.param("行政會議召集人高寧說。", "高寧", {("召集人", "行政會議")}, id="executive-council"),
        pytest.param(
            "高宁1998年分配到青河地质调查院，如今已是总工程师。",
            "高宁",
            {("总工程师", "青河地质调查院")},
            id="what-somebody-is-by-now",
        ),
        pytest.param("同乡会的程建国会长致辞。", "程建国", {("会长", "同乡会")}, id="国会-over-a-name"),
        pytest.param("加中城市友好协会高宁会长致辞。", "高宁", {("会长", "加中城市友好协会")}, id="two-countries"),
        pytest.param("味全龙总教练高宁说。", "高宁", {("味全龙总教练", None)}, id="coach-is-no-address"),
        pytest.param("青河大学校党委书记高宁会见客人。", "高宁", {("校党委书记", "青河大学")}, id="校-of-the-post"),
        pytest.param(
            "青河文联主席程常地、办公室主任高宁到会。",
            "高宁",
            {("办公室主任", "青河文联")},
            id="office-of-the-one-before",
        ),
        pytest.param("高宁曾是青河印染厂的一名普通工人。", "高宁", {("工人", "青河印染厂")}, id="an-ordinary-worker"),
        pytest.param(
            "（青河新闻社原副社长、龚远平侄女、南岭助学基金会创始会长 龚秉宁）",
            "龚秉宁",
            {("副社长", "青河新闻社"), ("创始会长", "南岭助学基金会")},
            id="relation-between-two-titles",
        ),
        pytest.param(
            "副校长、审核评估整改办公室主任高宁到会。",
            "高宁",
            {("副校长", None), ("主任", "审核评估整改办公室")},
            id="item-that-begins-with-a-verb",
        ),
        pytest.param("「恭喜」教育局局长高宁。", "高宁", {("局长", "教育局")}, id="marks-before-a-bureau"),
        pytest.param("大禾國小校長高寧說。", "高寧", {("校長", "大禾國小")}, id="school-at-the-head-of-a-clause"),
        pytest.param("批准程木声不再担任省委常委职务。", "程木声", {("常委", "省委")}, id="no-longer"),
        pytest.param("任命龚有为为青河局副局长。", "龚有为", {("副局长", "青河局")}, id="为-twice"),
        pytest.param(
            "时任南泉市河下镇党委委员、人武部部长、副镇长高宁献出了生命。",
            "高宁",
            {("党委委员", "南泉市河下镇"), ("部长", "人武部"), ("副镇长", "南泉市河下镇")},
            id="chief-of-the-town-behind-its-unit",
        ),
        pytest.param("带他的师傅是瓦工班班长高宁。", "高宁", {("班长", "瓦工班")}, id="crew-of-a-trade"),
        pytest.param("远大队长高宁停赛。", "高宁", {("队长", "远大")}, id="大队长-over-a-team"),
        pytest.param("全国道德模范提名奖获得者高宁到会。", "高宁", {("全国道德模范提名奖获得者", None)}, id="nominee"),
        pytest.param(
            "会见报告团成员，青河人大副主任高宁到会。", "高宁", {("副主任", "青河人大")}, id="people-over-a-comma"
        ),
    ],
)
def test_who_holds_what(text: str, name: str, want: Posts) -> None:
    assert held(read(text), name) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("青河县县长郑重承诺，年底前完成。", set(), id="adverb-of-a-promise"),
        pytest.param("青河公司董事长成功入选。", set(), id="成功"),
        pytest.param("青河县委书记时常下乡。", set(), id="时常"),
        pytest.param("据龚远平的哥哥龚宁介绍，雨很大。", {"龚远平", "龚宁"}, id="的哥-over-kin"),
        pytest.param("副社长程昱用“实在”二字评价。", {"程昱"}, id="用-before-a-quote"),
        pytest.param("政治委员缪斌分赴两地。", {"缪斌"}, id="分赴"),
        pytest.param("（本报记者 高宁/文 龚兰/图）", {"高宁", "龚兰"}, id="words-and-pictures"),
        pytest.param("校长高宁、程群校友夫人龚丽共同揭幕。", {"高宁", "程群", "龚丽"}, id="wife-of-an-alumnus"),
        pytest.param("总额达到4亿雷亚尔。", set(), id="currency"),
        pytest.param("死刑犯高某天进入密室。", set(), id="some-day"),
        pytest.param("程云乐呵呵地回答：好的。", {"程云"}, id="adverb-of-three"),
        pytest.param("开展“党员程师恩”活动。", set(), id="event-in-marks"),
        pytest.param("本报通讯员 高宁　　炎炎夏日，人多。", {"高宁"}, id="doubled-character"),
        pytest.param("美国公司雷氏化学发布业绩。", set(), id="company-of-a-family"),
        pytest.param("领略程总理高尚的品质。", {"程总理"}, id="adjective-behind-an-address"),
        pytest.param("丈夫向川在一旁抱着孩子。", {"向川"}, id="向-behind-kin"),
        pytest.param("远大队长程智因累积黄牌停赛。", {"程智"}, id="因"),
    ],
)
def test_who_is_named(text: str, want: set[str]) -> None:
    assert people(text) == want


def test_career_told_by_a_pronoun_goes_on_over_commas() -> None:
    assert held(read(CAREER), "龚远平") == {
        ("评审委员", "青河书协"),
        ("名誉院长", "南岭书画院"),
        ("顾问", "青河书协"),
        ("研究员", "北川篆刻院"),
        ("馆员", "南岭文史研究馆"),
        ("理事", "柏溪印社"),
    }


def test_entry_of_a_month_alone_is_a_line_of_its_own() -> None:
    record = read(MONTHS)
    assert ("南岭省政协", "副秘书长", "current") in roles(record, "龚远平")
    assert ("青河县委", "县长", "former") in roles(record, "龚远平")


def test_one_faculty_of_many_is_not_the_school() -> None:
    record = read("理学院、音乐学院等学院参加。校党委副书记高宁讲话。")
    assert held(record, "高宁") == {("党委副书记", None)}


def test_joined_titles_of_a_passage_share_its_body() -> None:
    text = "高宁，1951年生于青河。1992年调任青河人民出版社副总编辑，1998年起任社长、党委书记。"
    assert ("党委书记", "青河人民出版社") in held(read(text), "高宁")


def test_title_never_goes_over_a_mark() -> None:
    record = read("青河中学的龚琳身兼数职。学生龚琳来了。")
    assert held(record, "龚琳") == {("学生", None)}


def test_career_of_an_unknown_holder_is_nobody_else_s() -> None:
    record = read("龚远平任青河局局长。现任青河市委秘书长成其贤早前曾任南泉市副市长。")
    assert held(record, "龚远平") == {("局长", "青河局")}


def test_who_is_removed_with_a_form_of_address() -> None:
    record = read("免去：\n龚远平同志的青河县教育局局长职务；")
    assert roles(record, "龚远平") == [("青河县教育局", "局长", "former")]


def test_clause_about_him_beside_another_subject() -> None:
    record = read("龚宁和表哥王利合伙成立装修队，王利任队长，他任会计。")
    assert held(record, "王利") == {("队长", "装修队")}


def test_two_surnames_stand_for_the_whole_name() -> None:
    assert people("行政長官陳鄭月蘭昨譴責。陳鄭說，要處理。") == {"陳鄭月蘭"}


def test_name_inside_what_is_called_after_a_leader() -> None:
    text = "龚远平总书记系列重要讲话精神"
    (words,) = retagged(text, [[Word(Span(0, len(text)), "nz")]])
    assert [(word.span.of(text), word.tag) for word in words] == [
        ("龚远平", "PER"),
        ("总书记", "n"),
        ("系列重要讲话精神", "nz"),
    ]
