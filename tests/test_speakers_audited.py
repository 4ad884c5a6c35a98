"""Who says a quotation, and how far it reaches: mechanisms that readers of whole pages found wrong.

All sentences are our own.
"""

import pytest

from pipeline import extract
from tests.record_told import said


def speakers(text: str) -> list[str | None]:
    return [who for _, who, _ in said(extract(text))]


def words(text: str) -> list[str]:
    return [content for _, _, content in said(extract(text))]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("前行长陈立德公开表示，利率不必再降，这一立场与财政部门的主张形成鲜明对比。", "利率不必再降"),
        ("外长韓啟明說，目前沒有會晤的安排，這番表態與日前的聲明截然相反。", "目前沒有會晤的安排"),
        ("经理童建平表示，货款都已结清，这让我们很放心。", "货款都已结清，这让我们很放心"),
        ("专家童建平表示，河水很清，这一水质与我们的标准一致。", "河水很清，这一水质与我们的标准一致"),
        ("会长许金山承诺为学校争取五万元拨款，令家长们欢欣鼓舞。", "为学校争取五万元拨款"),
        ("会长许金山表示，学校获得五万元拨款，令我欢欣鼓舞。", "学校获得五万元拨款，令我欢欣鼓舞"),
        ("代表童国强建议要加强队伍建设，并提出了五项具体措施。", "要加强队伍建设"),
        ("医生建议葛春来别再下地，可他就是停不下来。", "葛春来别再下地"),
        ("医生建议葛春来别再下地，可他可以种花。", "葛春来别再下地，可他可以种花"),
        ("受到联合会下调增长预估，并表示将结束购债措施影响，股市走低。", "将结束购债措施"),
    ],
)
def test_what_the_reporter_adds_in_the_same_sentence(text: str, content: str) -> None:
    assert words(text) == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("董事长魏家诚表示，公司优于同业，展望今年，魏家诚强调营收将增长。", ["公司优于同业", "营收将增长"]),
        ("警方呼吁目击者与警方联络，另外，亦呼吁驾驶者注意安全。", ["目击者与警方联络", "驾驶者注意安全"]),
        (
            "总教练曾大驹坦言打者没有达到最佳状态，但他极力保护球员，强调大家都尽力了。",
            ["打者没有达到最佳状态", "大家都尽力了"],
        ),
        ("经理戴立表示，公司优于同业，河水很清，并强调营收将增长。", ["公司优于同业，河水很清", "营收将增长"]),
    ],
)
def test_a_clause_that_leads_to_the_next_cue(text: str, content: list[str]) -> None:
    assert words(text) == content


def test_what_follows_marks_straight_to_the_point() -> None:
    text = "“积极推进立法。”云川市律师协会副会长吕国兵率先发言，直奔主题。"
    assert said(extract(text)) == [("direct", "吕国兵", "积极推进立法。")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("董事长戴立强调要做好主业。同时，要强化内部管理。", "要做好主业/同时，要强化内部管理"),
        ("书记陆晓平要求班子成员要带头学习。领导干部要起表率作用。", "班子成员要带头学习/领导干部要起表率作用"),
        ("镇长陆晓平要求村民立即撤离。村民要走十里山路。", "村民立即撤离"),
        ("局长宋军立说，支队作出了贡献。2019年，希望支队再上新台阶。", "支队作出了贡献/2019年，希望支队再上新台阶"),
        ("局长宋军立说，支队作出了贡献。2019年，支队成立。", "支队作出了贡献"),
        (
            "书记马国波指出，国防教育关系长远。云川市委一定坚决贯彻上级部署，推动工作。",
            "国防教育关系长远/云川市委一定坚决贯彻上级部署，推动工作",
        ),
        (
            "代表朱永康说，要联系群众。新时代对代表们提出了更高要求，我们的代表必须具备过硬素质。",
            "要联系群众/新时代对代表们提出了更高要求，我们的代表必须具备过硬素质",
        ),
    ],
)
def test_words_that_go_on(text: str, content: str) -> None:
    assert words(text) == [content]


@pytest.mark.parametrize(
    "narration",
    [
        "对照计算结果，研究人员发现，这块矿石的成分与众不同。",
        "此前，云川市纪委7月下旬公布了对三人的处罚决定。",
        "云国官方暂未透露具体时间。",
        "此外，他对接任后的会务逐一作答。",
        "这不仅是老人个人的期许，更是大家的憧憬。",
        "(编辑:张小瑄)1100924",
        "[资料照片]",
    ],
)
def test_words_that_do_not_go_on(narration: str) -> None:
    assert words(f"发言人马文表示，双方将于周日会谈。{narration}") == ["双方将于周日会谈"]


@pytest.mark.parametrize(
    ("following", "goes_on"),
    [("虽然日子不宽裕，但老人很乐观。", False), ("村里的老人都在种地。", True), ("老人们都在种地。", True)],
)
def test_nobody_calls_himself_an_old_man(following: str, goes_on: bool) -> None:
    assert words(f"老人说，小时候家里苦。{following}") == ["小时候家里苦" + (f"/{following[:-1]}" if goes_on else "")]


def test_turns_without_sources_of_pictures() -> None:
    first = "一开始我们都不太适应这里的气候。"
    for last in ("现在都好了，前天的比赛打得很顺。", "现在都好了，队员们的状态也一天比一天好，" * 3 + "我们会赢。"):
        text = f"记者：为什么来？\n教练：{first}\n记者：现在呢？\n教练：{last}（图片来源：视界图片）\n"
        assert words(text)[1::2] == [first, last]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("他也代表议员曹光友宣布拨款一万元。", "他"),
        ("议员曹光友宣布拨款一万元。", "曹光友"),
        ("人大代表曹光友宣布拨款一万元。", "曹光友"),
        ("中亚论坛特别代表曹光友则认为，意义不在条文。", "曹光友"),
        ("校长徐建明代表学校表示，将全力支持。", "徐建明"),
        ("校长徐建明代表学校表态，将全力支持。", "徐建明"),
        ("民警郭小辉在车上遇到逃犯张某，便与其攀谈，并表示到了县城想请他吃饭。", "郭小辉"),
        ("会长张信雄致词时，以科学家张仲谋等人的事迹勉励学生，期盼大家努力。", "张信雄"),
        ("台下的记者将赵启明先生团团围住，都希望他能够回答问题。", "记者"),
        ("临走前我只和妈妈说，可能会住几天。", "我"),
        ("多位学术同行联合发表了文章《再论》，认为论文不可靠。", "多位学术同行"),
        ("市场研究机构Novalys分析称，销量上升。", "Novalys"),
        ("哈达斯下属武装派别卡林旅同日发表声明说，正在抵御进攻。", "武装派别卡林旅"),
        ("驻镇工作队队员纷纷表示，要加油干。", "驻镇工作队队员"),
        ("这一消息显示，他已前往外地。", "这一消息"),
        ("蓝鹰主席卡雷蒂昨晨表示：“谈判还没有结束。”", "卡雷蒂"),
        ("参展商们乐观地表示：“明年还来。”", "参展商们"),
        ("被影迷们团团围住的演员梁国华也很激动：“真没想到会这样。”", "梁国华"),
        ("报道称，书记刘大贵表示，这次调整是从大局出发。", "刘大贵"),
        ("云川日报记者拿到了第一个机会，举手提问：“今年增速为何回落？”", "云川日报记者"),
        ("讨论中，主持人不时重申：“发言不限时间。”", "主持人"),
        ("市长李明海到村里调研，后又在《学报》刊发文章，指出这一做法值得总结。", "李明海"),
        ("小记者刘小瑶激动地对教练费莎拉表示祝贺，“费老师，您真厉害！”", "刘小瑶"),
        ("来自川北新闻的记者代小睿格外关注通勤，“现在要一个多小时，怎么解决？”", "代小睿"),
    ],
)
def test_who_stands_in_front(text: str, who: str) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“群众的事要用心办。”这就是民警葛春来为民服务最质朴的承诺。", "葛春来"),
        ("“气量不能大点吗？”安抚完孩子，民警丁建国又给两位家长做思想工作。", "丁建国"),
        ("“春节我不回老家啦！”今年是护理员蒋维平从事养老工作的第四个年头。", "蒋维平"),
        ("“这里人来人往。”作为月牙社区的老居民，葛春来对附近很熟悉。", "葛春来"),
    ],
)
def test_who_stands_behind(text: str, who: str | None) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "部长李明海8日抵达。对于乙国首相高早苗推进会谈的意志，他表示：“乐见其成。”他还说：“我们愿意帮忙。”",
            ["李明海", "李明海"],
        ),
        ("首相梅若琳拒绝让步。政府消息人士指出：“决定令人遗憾。”他还表示，这只是噱头。", ["政府消息人士"] * 2),
        ("助理吴俊明出席。他代表议员曹光友致意。\n他也指出，学校很重要。", ["吴俊明"]),
        ("村民杨小凯来了。她拉着导演徐克明到墙前，指着照片给徐克明看：“我以前没有这么黑。”", ["杨小凯"]),
        ("总教练曾大驹率队出征。投手陈柏林失利后，曾总强调，球员都已尽力。", ["曾大驹"]),
        ("总教练曾大驹率队出征。曾总是第一个到场的人，他说：“加油。”", ["曾大驹"]),
        (
            "队长袁心怡则表示，“我们会努力。”\n王小媛（中）在比赛中。\n“我们打完后就一直在调整状态，后面还有很多场。”",
            ["袁心怡", "袁心怡"],
        ),
        ("快递员姚春明每天骑行。寒风从身边呼啸而过，但他早已习惯，“今年是第十年。”", ["姚春明"]),
    ],
)
def test_whom_the_sentences_before_are_about(text: str, who: list[str]) -> None:
    assert speakers(text) == who


@pytest.mark.parametrize(
    ("between", "who"),
    [("", "韩小山"), ("食堂里热气腾腾，员工们把年夜饭端上了桌。\n", None), ("“过年好。”\n", "韩小山")],
)
def test_nobody_goes_on_behind_a_paragraph_of_narration(between: str, who: str | None) -> None:
    text = f"木匠韩小山今年七十岁了，住在北坡养老院。\n{between}“院里一共住着四十七个人，热闹得很。”\n夜深了。"
    assert speakers(text)[-1] == who


@pytest.mark.parametrize(("some", "who"), [("", "高小亮"), ("几乎所有", "医生")])
def test_all_of_a_trade_are_nobody_named_before(some: str, who: str) -> None:
    text = f"云川医院医生高小亮来了。他看了片子。{some}医生说，脑干最重要。"
    assert speakers(text)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("张小海接替退休的李文平担任校长。他说，学校要办好。", "张小海"),
        ("王立新代替受伤的赵海涛出场，他在赛后说，这是一场硬仗。", "王立新"),
        ("上月，林秀兰接棒任期届满的周明远，出任院长。她表示，将继续改革。", "林秀兰"),
        ("陈晓棠顶替病倒的前辈何广元上台，她回忆，当时很紧张。", "陈晓棠"),
        ("下半场，李小麦换下体力不支的队长赵广田。他赛后表示，球队打得很好。", "李小麦"),
        ("接替李文平的张小海昨日到任。他说，学校要办好。", "张小海"),
        ("王立新是赵海涛教过的学生。他说，老师很严格。", "王立新"),
        ("李文平教过的学生张小海昨日到任。他说，学校要办好。", "张小海"),
        ("赵海涛接替的是王立新。他说，老师很严格。", "赵海涛"),
    ],
)
def test_who_takes_the_place_of_somebody_goes_on(text: str, who: str) -> None:
    assert speakers(text) == [who]
