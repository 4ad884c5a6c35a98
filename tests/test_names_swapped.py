"""Where a name ends: found when the names of annotated articles were put in place of each other.

All sentences are our own, and so are the people in them. A name of three characters whose last one is a word as well
is whole where that word could not stand; a name of two does not take the verb behind it.
"""

import pytest

from tests.titles_told import people

WHOLE = [
    ("a pronoun before a mark", "市委书记陶求我，市长王健平出席会议。", "陶求我"),
    ("an adverb at the end of a line", "青溪县石桥村党支部书记陶友会", "陶友会"),
    ("an adverb of several, of one alone", "“老师安心了，课堂才能安稳。”陶景均说，今年还要建房。", "陶景均"),
    ("an adverb before a verb of speech", "“路修好了，出门方便。”陶守正指出，明年还要修桥。", "陶守正"),
    ("an adverb before a preposition", "1996年夏天，陶守正从地区卫校毕业。", "陶守正"),
    ("a modal before an adverb", "时任村支书陶国能连夜翻过两座山找到他。", "陶国能"),
    ("a verb without its object", "省交通运输厅厅长陶怀让在会上讲了三点。", "陶怀让"),
    ("had, before a verb", "李全有会见外国客人", "李全有"),
    ("had, before a rank", "总参谋长陶全有上将今天会见了来访的客人。", "陶全有"),
    ("a place that is none", "陶靖中抓了把谷子，又扬了扬。", "陶靖中"),
    ("a pronoun before an adverb", "12岁的陶洲其小心翼翼地接过茶碗。", "陶洲其"),
    ("a conjunction before how", "12岁的陶忠和小心翼翼地接过茶碗。", "陶忠和"),
    ("a conjunction before a year", "水库管理所所长陶忠和1995年从部队退伍。", "陶忠和"),
    ("once, without a career", "青河市统计局总经济师陶懋曾分析认为，全市经济回升。", "陶懋曾"),
    ("first, without what came next", "董事长陶涵先口头商定了票价。", "陶涵先"),
    ("a place and a day", "（中央社記者陶佳好台北20日電）兩家公司今天簽約。", "陶佳好"),
    ("a word of two that is none", "“人多力量大。”陶景发说，桥下个月就通。", "陶景发"),
    ("two in a list with a word between", "公司总经理陶成中和财务总监王健平先后到场。", "陶成中"),
    ("three characters taken for a preposition", "工友代表经君健说，总算没白等。", "经君健"),
    ("a name that ends like a place, of kin", "妻子周连桥劝他，去城里开出租车。", "周连桥"),
    ("a verb without its object, before another", "康磊建成为村主任。", "康磊建"),
    ("forever, before what was won", "昨天，邵霞永夺得冠军。", "邵霞永"),
    ("a verb that the tagger took in", "“没事。”陶明远顿了顿，又说下去。", "陶明远"),
    ("the same behind a post", "常务副市长陶春高作提请任免说明。", "陶春高"),
]

SHORT = [
    ("kin and a verb", "父亲陶刚送了半辈子信，话不多。", "陶刚"),
    ("kin and whom", "妻子陶伟劝他，去城里开出租车。", "陶伟"),
    ("kin and a verb before 的", "这是说给孙女陶然听的话。", "陶然"),
    ("once in office", "时任校长的陶伟曾任教务主任。", "陶伟"),
    ("he did first and then", "镇长陶伟先到现场查看，然后回镇里开会。", "陶伟"),
    ("not until", "直到天黑，陶伟才回家。", "陶伟"),
    ("right now", "村委会主任陶伟正在田里查看秧苗。", "陶伟"),
    ("both of them", "局长王健平和陶伟均表示同意。", "陶伟"),
    ("what he let others do", "队长陶伟让队员先走。", "陶伟"),
    ("what he has", "工程师陶伟有自己的盘算。", "陶伟"),
    ("a right that he has", "显然，陶伟有停车的权利，宾馆没有看管的义务。", "陶伟"),
    ("a photographer", "图为会场。（陶伟摄）", "陶伟"),
    ("and others", "省委政研室主任陶伟等出席会议。", "陶伟"),
    ("when he was met", "记者见到陶伟时，他刚下班。", "陶伟"),
    ("how he said it", "“这不难。”陶伟笑说，谁都学得会。", "陶伟"),
    ("older than his brother", "吴成比弟弟大三岁。", "吴成"),
    ("more than last year", "村民孙凯比去年多收了两千斤粮。", "孙凯"),
    ("all that he did not think of", "局长赵欣都没想到。", "赵欣"),
    ("how busy he was", "村民段晶可忙坏了。", "段晶"),
    ("what he told", "一句话，许菊道出了大家的心声。", "许菊"),
    ("what he can do", "村民龚康能干活，也肯吃苦。", "龚康"),
    ("how young he is", "局长钟建才二十岁。", "钟建"),
    ("soon after", "村民薛军随后来到村里。", "薛军"),
    ("ill", "村民朱强病了。", "朱强"),
    ("what he often does", "汪秋常去河口赶集。", "汪秋"),
    ("whom he helped", "村民金雨帮大家修路。", "金雨"),
    ("his smile", "“路修好了。”村民许安笑着说。", "许安"),
    ("frankly, by a familiar name", "采访中，司机老李坦言，不容易。", "老李"),
    ("what he heard", "村民李国听说河水退了。", "李国"),
    ("what he brought", "晌午，陶伟端来一盆饺子，招呼大家。", "陶伟"),
    ("a brief speech", "常务副市长陶伟作提请任免说明。", "陶伟"),
    ("a morning", "全科医生陶伟一上午看了19个病人。", "陶伟"),
    ("what he urges others to do", "局长李建敦促有关方面尽快解决。", "李建"),
    ("what he read out", "会上，李建宣读了名单。", "李建"),
    ("gladly", "局长李建欣然同意。", "李建"),
    ("his look", "队长李建面带微笑走上台。", "李建"),
    ("an old life", "校长赵明生前立下遗嘱。", "赵明"),
    ("what a foreigner gave in to", "声明说，总理内塔里奥屈从压力。", "内塔里奥"),
    ("what a foreigner claims", "发言人科雷亚声称，没有这回事。", "科雷亚"),
    ("what a foreigner declared", "发言人科雷亚宣称，没有这回事。", "科雷亚"),
    ("a foreigner's resolve", "总统若姆潘毅然决定辞职。", "若姆潘"),
    ("a foreign name that ends like an adverb", "总统贝拉坎特发表讲话。", "贝拉坎特"),
    ("the same before a letter", "外长马尔科特致函邻国。", "马尔科特"),
    ("out of the cup", "围棋赛首轮，棋手李建遭淘汰。", "李建"),
    ("a syllable before a day", "总理克雷韦安日前表示，愿意合作。", "克雷韦安"),
    ("what he laid before a monument", "局长李建敬献花篮。", "李建"),
    ("a foreigner's visit", "总统若姆潘来华访问。", "若姆潘"),
    ("some days ago", "局长张建数日前表示，路修好了。", "张建"),
    ("ten days ago", "局长张建十日前表示，路修好了。", "张建"),
    ("where a picture comes from", "图为会场。（本报记者陶伟摄自云川）", "陶伟"),
    ("a translator", "他读的是林岚译的《名人传》。", "林岚"),
    ("a queen", "莱昂尼亚王后今天抵达。", "莱昂尼亚"),
    ("a queen mother", "贝尔蒙特王太后逝世。", "贝尔蒙特"),
]
WHOLE += [
    ("a given name before 日前", "局长张建中日前表示，路修好了。", "张建中"),
    ("a list of experts on the ground", "陈大川、李明远、陈大山等地质专家出席。", "陈大山"),
    ("a leader called like a conjunction", "古乐会领队和耀山每周带大家排练。", "和耀山"),
    ("a given name that honour begins with", "局长李建荣升任副市长。", "李建荣"),
    ("a given name and whom he told", "李建忠告诉记者，路修好了。", "李建忠"),
    ("a given name and what he plays", "歌手李建中弹起钢琴。", "李建中"),
    ("a given name before a whole verb", "局长李建力主持会议。", "李建力"),
    ("a given name before another verb", "村民李建安抚养了三个孤儿。", "李建安"),
    ("a given name printed elsewhere", "李建宣读了名单，李建宣是秘书。", "李建宣"),
    ("a surname of two and a given name", "局长欧阳欣然同意这个办法。", "欧阳欣然"),
    ("a given name and where to go", "校长赵明生前往云川。", "赵明生"),
]


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in WHOLE], ids=[row[0] for row in WHOLE])
def test_a_word_of_grammar_ends_the_name(text: str, name: str) -> None:
    assert name in people(text)


@pytest.mark.parametrize(("text", "name"), [row[1:] for row in SHORT], ids=[row[0] for row in SHORT])
def test_a_name_of_two_takes_no_word_from_what_follows(text: str, name: str) -> None:
    assert name in people(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("市委书记陈伟来薛台区视察。", {"陈伟"}),
        ("副省长王建来海口市调研，王建要求加快进度。", {"王建"}),
        ("局长刘明抵武汉检查。", {"刘明"}),
        ("县长陈伟来薛台区视察工作，陈伟来说：“好。”", {"陈伟来"}),
        ("张春来北京十年了。", {"张春来"}),
        ("高前總統十分努力，陳前市長也來了。", {"高前總統", "陳前市長"}),
        ("新北市前市长朱立昨天出席活动。朱前市长说：“很好。”", {"朱立"}),
        ("石前进主任说：“不行。”", {"石前进"}),
        ("主任李前说，李前主任会来的。", {"李前"}),
    ],
)
def test_who_comes_to_see_and_who_was_in_office(text: str, named: set[str]) -> None:
    assert people(text) == named
