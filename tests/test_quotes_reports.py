"""What reading agency reports and local news has shown: datelines in front of whoever speaks, visitors who are
received, families and bodies told by a word, and what is generally held."""

import pytest

from tests.test_quotes import Said, said

_HEADLINE, _END = "云川举行会谈\n", "\n会谈当天结束。"


def _report(text: str) -> str:
    """`text` as the paragraph of an agency's report."""
    return f"{_HEADLINE}{text}{_END}"


CASES: list[tuple[str, str, list[Said]]] = [
    (
        "whoever stands behind the dateline",
        _report("海州社云川1月14日电（记者夏禾）正在这里访问的盐湖解放组织总书记阿布·马林14日说，会谈很重要。"),
        [("会谈很重要", "indirect", "阿布·马林")],
    ),
    (
        "a country behind the dateline",
        _report("海州社云川1月26日电（记者夏禾）伊拉克25日指责美国专家散布谎言。"),
        [("美国专家散布谎言", "indirect", "伊拉克")],
    ),
    ("a full stop behind the marks", "“路修好了”。村民夏禾说。", [("路修好了", "direct", "夏禾")]),
    (
        "a full stop behind the marks, and more",
        "“路修好了，人多了”。村民夏禾告诉记者，他要种果树。",
        [("路修好了，人多了”。村民夏禾告诉记者，他要种果树", "mixed", "夏禾")],
    ),
    (
        "a full stop behind a notice",
        "村口贴着“路修好了”。村民夏禾说，他要种果树。",
        [("他要种果树", "indirect", "夏禾")],
    ),
    (
        "whom somebody receives",
        _report("云川市市长岳鹏昨晚在海棠馆会见新西兰农业部长玛丽·贝尔一行时说，两地的合作很好。"),
        [("两地的合作很好", "indirect", "岳鹏")],
    ),
    ("a verb that is a family name, too", "有附近商户表示，夜里客流少了。", [("夜里客流少了", "indirect", "商户")]),
    ("generally held", "业内人士普遍认为，房价明年将下跌。", [("房价明年将下跌", "indirect", "业内人士")]),
    ("what people hold", "人们普遍认为，房价明年将下跌。", []),
    ("a tale is nothing said", "市民夏禾邀来一位老师，为我讲述海棠山的传说，还找来一本书。", []),
    ("a proposal is a list", "海棠会建议名单确定，委员共有三十人。", []),
    (
        "kin in the speech of the north",
        "看我们翻谷仓，他老伴儿说：“前些年吃不了这么好。”",
        [("前些年吃不了这么好", "direct", "他老伴儿")],
    ),
    ("while he speaks", "“还不是旱的。”老汉说时眼圈红了。", [("还不是旱的", "direct", "老汉")]),
    (
        "the papers of officials",
        "云国官方报纸当天警告说，总统正在部署行动。",
        [("总统正在部署行动", "indirect", "云国官方报纸")],
    ),
    (
        "what is set out as demands",
        "针对防汛准备，岳鹏提出明确要求，要备足沙袋。要查清隐患。",
        [("要备足沙袋", "indirect", "岳鹏"), ("要查清隐患", "indirect", "岳鹏")],
    ),
    (
        "what is set out as a plan",
        "陈利在讲话里对来年植树作了安排部署：要加强监督；要改进作风。",
        [("要加强监督；要改进作风", "indirect", "陈利")],
    ),
    ("demands behind a colon", "陈利提出三点要求：一要备足沙袋。", [("一要备足沙袋", "indirect", "陈利")]),
    ("a meeting that demands", "会议要求各地压实责任，确保安全。", [("各地压实责任，确保安全", "indirect", "会议")]),
    ("what is still to be said", "总理菲利将于11日宣布改革的总体架构。", []),
    (
        "put forward without a pause",
        "许多业主提出物业给出的账目过于笼统，电费有没有多收还要再查。",
        [("物业给出的账目过于笼统，电费有没有多收还要再查", "indirect", "许多业主")],
    ),
    (
        "told of oneself",
        "歌唱演员杨威自曝膝盖早有旧伤，需每月去做理疗。",
        [("膝盖早有旧伤，需每月去做理疗", "indirect", "杨威")],
    ),
    (
        "numbers of another body",
        "云川运输公司说，十条线路停运。据交管部门统计，上午的车流长达六公里。",
        [("十条线路停运", "indirect", "云川运输公司"), ("上午的车流长达六公里", "indirect", "交管部门")],
    ),
    (
        "named again by the reporter",
        "张建军表示，要让双方合作，张建军更称双方进入新阶段。",
        [("要让双方合作", "indirect", "张建军"), ("双方进入新阶段", "indirect", "张建军")],
    ),
    (
        "the office of somebody",
        "张建军在云川发言。张建军办公室表示，将提起上诉。",
        [("将提起上诉", "indirect", "张建军办公室")],
    ),
    ("where he says it", "张建军回到办公室说，明天再来。", [("明天再来", "indirect", "张建军")]),
    (
        "while he does something else",
        "“人没事就行。”易满一边铲淤泥一边说，头天村干部就来劝他走。",
        [("人没事就行。”易满一边铲淤泥一边说，头天村干部就来劝他走", "mixed", "易满")],
    ),
    (
        "on what ground something is done",
        "科恩说，云国重视合作。根据江平主席和克林总统达成的共识，双方有了开端。他表示，这次来得正是时候。",
        [("云国重视合作", "indirect", "科恩"), ("这次来得正是时候", "indirect", "科恩")],
    ),
    (
        "a leader who is spoken of",
        "王兵说，要抓好落实。1998年要围绕江平同志的讲话抓好落实。",
        [("要抓好落实", "indirect", "王兵"), ("1998年要围绕江平同志的讲话抓好落实", "indirect", "王兵")],
    ),
    (
        "a fact that is pointed out",
        "近日，有居民反映楼道没有灯，晚上出门很不方便。",
        [("楼道没有灯，晚上出门很不方便", "indirect", "居民")],
    ),
    ("what ought to be done", "有委员提出应加大投入，完善设施。", [("应加大投入，完善设施", "indirect", "委员")]),
    ("a proposal by its name", "市人大代表王丽提出加快建设养老设施的建议。", []),
    ("a task by its name", "西方人提出新的“文明的战略”，文化成为大问题。", []),
    (
        "a film that speaks",
        "11月29日，陈阿姨首次发视频，哽咽表示压力太大了，这两天不敢干活了。",
        [("压力太大了，这两天不敢干活了", "indirect", "陈阿姨")],
    ),
    (
        "one thing more behind marks",
        "陈阿姨在群里发信息说：“对不起，太乱了”，称给没有取餐的同学退钱。",
        [("对不起，太乱了", "direct", "陈阿姨"), ("给没有取餐的同学退钱", "indirect", "陈阿姨")],
    ),
    (
        "the form of address alone",
        "陈阿姨在路口卖鹅腿。学生都来买。阿姨说，明天不来了。",
        [("明天不来了", "indirect", "陈阿姨")],
    ),
    (
        "she by her address",
        "陈女士说，商家不发货。该女士表示，已投诉。",
        [("商家不发货", "indirect", "陈女士"), ("已投诉", "indirect", "陈女士")],
    ),
    (
        "a notice of the police",
        "警方通报称，8月8日，邹某酒后逛广场。在入口处，邹某被拦下。",
        [("8月8日，邹某酒后逛广场", "indirect", "警方"), ("在入口处，邹某被拦下", "indirect", "警方")],
    ),
    ("where somebody says it with joy", "这张卡太贴心了。在昨天举行的发布会上，院长郑建安高兴地说。", []),
    ("who laughs has spoken", "“日子越过越好。”一位村民笑得合不拢嘴。", [("日子越过越好", "direct", "一位村民")]),
    ("who hangs up", "“这件事我们不知情。”物业经理匆匆挂断了电话。", [("这件事我们不知情", "direct", "物业经理")]),
    ("whoever is moved by it", "“我不会忘记你们。”台下观众激动不已。", [("我不会忘记你们", "direct", None)]),
    (
        "a statement for somebody",
        "国务卿希拉发表声明为民众祈祷，表示已准备好援助民众。",
        [("已准备好援助民众", "indirect", "希拉")],
    ),
    (
        "what somebody may demand",
        "律师付建认为，商家的行为涉嫌欺诈，消费者可以要求“退一赔三”。",
        [("商家的行为涉嫌欺诈，消费者可以要求“退一赔三", "mixed", "付建")],
    ),
    ("others hold something else", "有人说他傻，也有不少邻居怀疑他是来“避暑”的。", [("他傻", "indirect", None)]),
    ("to be strict with oneself", "他严格要求自己，对干部加强监督。", []),
    ("criticism as a habit", "他常在会上作自我批评，大家服他。", []),
    ("a word that is shown", "我们要在版面上充分反映“侨”，我们责无旁贷。", []),
    (
        "an office by which somebody is named",
        "云国总统哈塔表示希望双方对话。在前后一个月里，云国总统两次发出信号。",
        [("希望双方对话", "indirect", "哈塔")],
    ),
    (
        "wishes to everybody",
        "李瑞清代表协会表示欢迎，祝大家工作顺利；希望大家多给帮助。",
        [("大家多给帮助", "indirect", "李瑞清")],
    ),
    (
        "a wish for many nouns",
        "李瑞希望全市养路工人根据大会的精神，把路养得更好。",
        [("全市养路工人根据大会的精神，把路养得更好", "indirect", "李瑞")],
    ),
    ("from one side", "审计覆盖了各方面。从层次讲，上至部门，下至单位。", []),
    ("what is recommended and shows", "他真实评点，极力推荐，足显其诚意。", []),
    (
        "told behind the words",
        "“山火已经全部扑灭，林区恢复平静。”这是林业局副局长李纪明在现场接受本报采访时所说的。",
        [("山火已经全部扑灭，林区恢复平静", "direct", "李纪明")],
    ),
    (
        "the next point of a list",
        "温成指出，形势很好得益于两条：一是措施“行得通、管得住”。二是大家重视农业。",
        [("形势很好得益于两条：一是措施“行得通、管得住”。二是大家重视农业", "mixed", "温成")],
    ),
    (
        "blame, then a call",
        "区议员陈志明批评当局“后知后觉”，促请尽快增拨资源。",
        [("当局“后知后觉", "mixed", "陈志明"), ("尽快增拨资源", "indirect", "陈志明")],
    ),
    (
        "posts in a row",
        "网友纷纷留言，“太扯了”、“这样也行”。",
        [("太扯了", "direct", "网友"), ("这样也行", "direct", "网友")],
    ),
    (
        "what an economist expects in Hong Kong",
        "渣打经济师刘健恒料，今年增长约百分之三。",
        [("今年增长约百分之三", "indirect", "刘健恒")],
    ),
    (
        "the sentence behind the blame",
        "法官判刑时直斥被告“毫无悔意”，判监三年。",
        [("被告“毫无悔意", "mixed", "法官")],
    ),
    (
        "peace is made with a proposal",
        "副议长欧阳琴则打圆场，建议组成专案小组，一个月内提出报告。",
        [("组成专案小组，一个月内提出报告", "indirect", "欧阳琴")],
    ),
    (
        "somebody by a given name with an address",
        "关兆林回应说，八成人已获调职。在海棠店做了十年水吧的权叔获调往隔区，他说每日要早起。",
        [("八成人已获调职", "indirect", "关兆林"), ("每日要早起", "indirect", "权叔")],
    ),
    (
        "an utterance inside reported words",
        "何锦荣认为，公司「赚钱都要炒人」。",
        [("公司「赚钱都要炒人", "mixed", "何锦荣")],
    ),
    ("a medium that nobody knows", "据海棠新闻报道，张某被拘留。", [("张某被拘留", "indirect", "海棠新闻")]),
    ("a medium of long name", "据每日海棠经济网此前报道，张某被拘留。", [("张某被拘留", "indirect", "每日海棠经济网")]),
    ("news of a medium", "据海棠卫视消息，张某被拘留。", [("张某被拘留", "indirect", "海棠卫视")]),
    ("good news", "得到这个消息，张某很高兴。", []),
    (
        "a clause in marks at the end",
        "王大山说，他五点就出门，“拦都拦不住”。",
        [("他五点就出门，“拦都拦不住", "mixed", "王大山")],
    ),
    (
        "a row of virtues",
        "李建国强调，要做到三点，“团结、务实、创新”。",
        [("要做到三点，“团结、务实、创新", "indirect", "李建国")],
    ),
    (
        "mentioned without a pause",
        "张三在采访中提到自己之所以读书，是因为兴趣。",
        [("自己之所以读书，是因为兴趣", "indirect", "张三")],
    ),
    ("mentioned by its name", "钱琛特别提到两馆在借展、修书上多年的交情。", []),
    (
        "what somebody looked like",
        "他的战友描述他身材魁梧，力量惊人。",
        [("他身材魁梧，力量惊人", "indirect", "他的战友")],
    ),
    ("why one goes to law", "张某对此不服，认为处罚过重，遂提起行政诉讼。", [("处罚过重", "indirect", "张某")]),
    ("the sound of a bell", "周芷接过小锤，学着爷爷的样子轻轻敲了一下。“叮——”", []),
    (
        "a claim inside what is reported",
        "警司霍天明透露，司机声称“踩错油门”，警方已扣查车辆。",
        [("司机声称“踩错油门”，警方已扣查车辆", "mixed", "霍天明")],
    ),
    (
        "a reason inside what is reported",
        "区议员叶颂明指，运输署一直以“行人路不足”为由拒绝。",
        [("运输署一直以“行人路不足”为由拒绝", "mixed", "叶颂明")],
    ),
    ("found at work", "网安大队在工作中发现，某公司经理非法购买信息。", []),
    (
        "a question with its denial",
        "伍德昌一遍遍问身边的志愿者，家里那头牛找到没有。",
        [("家里那头牛找到没有", "indirect", "伍德昌")],
    ),
    ("what is not disclosed", "执行官库明表示，公司有信心，但拒绝透露具体数字。", [("公司有信心", "indirect", "库明")]),
    (
        "cheers on the net",
        "“这波操作可以！”评论区里，网友们纷纷为他叫好。",
        [("这波操作可以", "direct", "网友们")],
    ),
    (
        "a title of the next one who is told",
        "褚建对副厂长乔发、总会计师罗军说，大家辛苦一场。",
        [("大家辛苦一场", "indirect", "褚建")],
    ),
    (
        "two quotations with a comma",
        "邓平同志说：“走这条路，大多数人的问题解决不了”，“只有好的制度才能解决问题”。",
        [("走这条路，大多数人的问题解决不了", "direct", "邓平"), ("只有好的制度才能解决问题", "direct", "邓平")],
    ),
    (
        "whoever writes asks",
        "收款员笑着说：“您交旧币吧！”我问她：“哪天才有零钱找？”她说：“我还没有见到。”",
        [
            ("您交旧币吧", "direct", "收款员"),
            ("哪天才有零钱找", "direct", "我"),
            ("我还没有见到", "direct", "收款员"),
        ],
    ),
    (
        "what others gave out",
        "云川铁路公司表示，全线只能开出三成班次。沿线几个镇的中小学发出停课通知。",
        [("全线只能开出三成班次", "indirect", "云川铁路公司")],
    ),
    (
        "who wrote it is not its hero",
        "拜年\n刘跃明\n大年初一，爷爷把信贴在墙上，末了他自言自语地说：“家里多荣耀呀！”\n村里安静下来。",
        [("家里多荣耀呀", "direct", "爷爷")],
    ),
    (
        "to all of a town",
        "随后盛云明向全市三千名司机发出倡议，一起礼让行人。",
        [("一起礼让行人", "indirect", "盛云明")],
    ),
    ("work done on the cheap", "住户王凤明发现装修队偷工减料，墙面开裂。", []),
    ("a couple by its name", "据王某夫妇介绍，孩子当天没有上学。", [("孩子当天没有上学", "indirect", "王某夫妇")]),
]


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_who_says_what(text: str, want: list[Said]) -> None:
    assert said(text) == want
