"""Clauses that leave out whoever speaks, verbs that urge in them, and what only looks like somebody's words there."""

import pytest

from tests.test_quotes import Said, said

CASES: list[tuple[str, str, list[Said]]] = [
    (
        "through clauses about things",
        "在柳湾村，卓望岳了解了稻谷产量，对村里的做法给予肯定，要求科学管理水源，早做防汛准备。",
        [("科学管理水源，早做防汛准备", "indirect", "卓望岳")],
    ),
    (
        "a body that nobody knows",
        "县督查组在二楼听取汇报，对发现的问题提出意见，要求企业月底前整改完毕。",
        [("企业月底前整改完毕", "indirect", "县督查组")],
    ),
    (
        "a foreign ministry",
        "日本外务省在声明中表示，两国将继续谈判。",
        [("两国将继续谈判", "indirect", "日本外务省")],
    ),
    (
        "to whom it is done",
        "镇长卓望岳对各新闻单位的到来表示感谢，并希望大家多提意见，常来看看。",
        [("大家多提意见，常来看看", "indirect", "卓望岳")],
    ),
    (
        "where somebody goes",
        "邬某后悔不已，并主动到公安机关投案，表示自己一时糊涂。",
        [("自己一时糊涂", "indirect", "邬某")],
    ),
    (
        "how somebody feels",
        "邬先生得知自己成了被告，情绪颇为激动，说：“我们住一个院子。”",
        [("我们住一个院子", "direct", "邬先生")],
    ),
    ("whoever has told him advises", "邬同学赶到医院，结果被告知没有床位，建议去县城。", []),
    ("whoever hears the case", "邬某不服判决提起上诉，经二审审理，认为借条属实。", []),
    (
        "a promise about what is to come",
        "镇长卓望岳也到场参加，并允诺未来镇公所将协助农民卖货。",
        [("未来镇公所将协助农民卖货", "indirect", "卓望岳")],
    ),
    (
        "a reason at once",
        "司机向她解释由于修路，三路车改走北街。",
        [("由于修路，三路车改走北街", "indirect", "司机")],
    ),
    ("worry", "他担忧这项措施会否延伸到其他店家。", [("这项措施会否延伸到其他店家", "indirect", "他")]),
    ("a state of mind", "盗窃案让周边居民都很担忧，生怕自己的车被砸。", []),
    (
        "the clause of time ends the words",
        "当民警表示要将男子带走时，其家人上前阻拦。",
        [("要将男子带走", "indirect", "民警")],
    ),
    ("suffered at once", "邬里长因遭检举在骑楼摆放货柜，引发不满。", []),
    ("what a report is about", "次长卓望岳上午赴议院报告「选举对本地的影响」，并备质询。", []),
    ("it turned out", "他追问了三天，结果最后发现，东西就在自己包里。", []),
    (
        "many readings",
        "对于这个结果，网友给出了各种解读，有人认为是天气不好。",
        [("是天气不好", "indirect", None)],
    ),
    (
        "asked in a council",
        "议员卓望岳前天在市议会质询，旧桥有裂缝却无人修。",
        [("旧桥有裂缝却无人修", "indirect", "卓望岳")],
    ),
    (
        "there is an explanation",
        "对此，预报员们有一番解释：其实，雨带比预计的快。",
        [("其实，雨带比预计的快", "direct", "预报员们")],
    ),
    (
        "on the ground of a law",
        "市府却以《旧桥条例》没有规定为由坚称不必出席。",
        [("不必出席", "indirect", "市府")],
    ),
    (
        "a letter that claims",
        "局长卓望岳前日回信指无意冒犯工会。",
        [("无意冒犯工会", "indirect", "卓望岳")],
    ),
    ("hearsay", "据称，水池上周才挖好。", []),
    ("what is ahead", "用户如有特殊要求，厂里会另外设计。", []),
    ("what has to be said yet", "按规定派出所应当告知当事人，可现实并非如此。", []),
    ("not said", "姑娘翻到了证据，憋着不说，直到生日那天。", []),
    ("and does", "操作者应对外揭露并负起责任，否则要受罚。", []),
    ("an opinion and a claim", "对会上提出的看法和主张，我们都会采纳。", []),
    ("what is listened to", "大家聚精会神，仔细聆听报告，不时鼓掌。", []),
    ("what a novel shows", "这本小说反映战士光辉历程的故事，很受欢迎。", []),
    (
        "a wish in words that go on",
        "局长卓望岳表示，查处的重点要调整。该局将加强宣导，并需律师协助研究，希望议会能支持。",
        [
            ("查处的重点要调整", "indirect", "卓望岳"),
            ("该局将加强宣导，并需律师协助研究，希望议会能支持", "indirect", "卓望岳"),
        ],
    ),
    (
        "who denies says more",
        "议员卓望岳质询，旧桥有裂缝，养护局却否认有此事，还宣称“桥面年年检修”。",
        [("旧桥有裂缝", "indirect", "卓望岳"), ("桥面年年检修", "direct", "养护局")],
    ),
    (
        "from the wire",
        "据海棠社平山1月25日电县报《平山》今天发表文章，严厉谴责邻县排放污水。",
        [],
    ),
    (
        "whoever calls the police",
        "派出所接到市民邬某某报警称，店里进了小偷。",
        [("店里进了小偷", "indirect", "邬某某")],
    ),
    ("somebody calls the police", "消防大队接到报警称，一幢公寓楼起火。", [("一幢公寓楼起火", "indirect", None)]),
    (
        "a notice of its own",
        "警方发出情况通报。该情况通报称，一村民家起火。",
        [("一村民家起火", "indirect", "该情况通报")],
    ),
    ("a report that nobody names", "有报道称，该集团出了问题。", [("该集团出了问题", "indirect", None)]),
    ("some view", "有悲观分析称，该公司撑不过年底。", [("该公司撑不过年底", "indirect", None)]),
    (
        "not in front of a word for a thing",
        "卓望岳认为书法、篆刻和建筑其实是相通的。",
        [("书法、篆刻和建筑其实是相通的", "indirect", "卓望岳")],
    ),
    (
        "a clause that the verb begins at once",
        "平山县检察院经审查认为邬某在网上发帖，损害他人名誉。",
        [("邬某在网上发帖，损害他人名誉", "indirect", "平山县检察院")],
    ),
    ("to this", "邬小姐对此回应，她本想尽早了结。", [("她本想尽早了结", "indirect", "邬小姐")]),
    ("whose sister", "邬某某的姐姐告诉记者，老人一早出了门。", [("老人一早出了门", "indirect", "邬某某的姐姐")]),
    ("within", "卓望岳曾说，心里苦的人，一点甜就够了。", [("心里苦的人，一点甜就够了", "indirect", "卓望岳")]),
    ("a face", "“来了。”卓望岳说，脸上露出笑容。", [("来了", "direct", "卓望岳")]),
    (
        "an association",
        "但当地保护组织表示，大象少了一半。",
        [("大象少了一半", "indirect", "当地保护组织")],
    ),
    ("who is interviewed", "被采访民警指出，拍摄者不应走近。", [("拍摄者不应走近", "indirect", "被采访民警")]),
    (
        "a place that hopes",
        "岑巩县希望我市在产业等方面，多给帮扶。",
        [("我市在产业等方面，多给帮扶", "indirect", "岑巩县")],
    ),
    ("told to somebody at work", "半挂车司机告诉巡逻警员，他刚下高速。", [("他刚下高速", "indirect", "半挂车司机")]),
    (
        "in Latin letters",
        "DailyWave援引一名商务官的话报道称，公司将进入新市场。",
        [("公司将进入新市场", "indirect", "DailyWave")],
    ),
    (
        "a name on the net",
        "网友“山里人”就认为，这条路值得修。",
        [("这条路值得修", "indirect", "网友“山里人”")],
    ),
    (
        "across two words",
        "海外媒体周五报道称，执法机构查获了一批货。",
        [("执法机构查获了一批货", "indirect", "媒体")],
    ),
    ("an answer asked for", "卓望岳当时应询表示，此事与他无关。", [("此事与他无关", "indirect", "卓望岳")]),
    (
        "in the name of a body",
        "“收入增长加快。”国家统计局发言人卓望岳说。",
        [("收入增长加快", "direct", "卓望岳")],
    ),
    (
        "the reporter looks",
        "邬先生称，树是去年种的。不过，记者调查发现，村里没有人见过这些树。",
        [("树是去年种的", "indirect", "邬先生")],
    ),
    (
        "officers set out",
        "邬先生称，厂里排放废气。为了解情况，环境局工作人员立刻赶到该厂，检查了排气筒。",
        [("厂里排放废气", "indirect", "邬先生")],
    ),
    ("another time", "邬先生称，没有这回事。不过，昨有媒体拍到现场。", [("没有这回事", "indirect", "邬先生")]),
    ("comments by name", "有网友评论说，这个故事像一部电影。", [("这个故事像一部电影", "indirect", "网友")]),
    (
        "a family name and what follows it",
        "裁判官郑望岳今早开庭。郑裁决时指，证人前后矛盾。郑续指，录像更加可靠。",
        [("证人前后矛盾", "indirect", "郑望岳"), ("录像更加可靠", "indirect", "郑望岳")],
    ),
    (
        "whose lawyer",
        "被告其后解雇其代表律师，并称“不知自己要点做”，需时考虑。",
        [("不知自己要点做", "direct", "被告")],
    ),
    ("satire", "议员卓望岳在门外静坐，讽刺当局活埋民意。", [("当局活埋民意", "indirect", "卓望岳")]),
    (
        "a quality in front of whoever may act",
        "卓望岳希望不同的力量可以一同出力，解决问题。",
        [("不同的力量可以一同出力，解决问题", "indirect", "卓望岳")],
    ),
    (
        "one more speaker in a row",
        "教育处王处长表示，个案由校长处理，另，邬议员表示有民众检举街上有赌场。",
        [("个案由校长处理，另", "indirect", "王处长"), ("有民众检举街上有赌场", "indirect", "邬议员")],
    ),
    (
        "an answer at once",
        "处长卓望岳则回应会提醒各公所注意节能。",
        [("会提醒各公所注意节能", "indirect", "卓望岳")],
    ),
    (
        "how he stresses it",
        "议员卓望岳还语重心长的强调，做官要先做人。",
        [("做官要先做人", "indirect", "卓望岳")],
    ),
    (
        "a school that calls",
        "柳湾派出所接东岭小学报警称，有两名学生走失。",
        [("有两名学生走失", "indirect", "东岭小学")],
    ),
    (
        "a paper that is answered",
        "柳湾县税务局相关负责人回应澄江新闻称，此事正在调查。",
        [("此事正在调查", "indirect", "柳湾县税务局相关负责人")],
    ),
    ("one act beside another", "两名民警一边劝阻女子，一边与家属取得联系，把她带离道口。", []),
    (
        "a reporter with his paper",
        "“井水早就不能喝了。”有关负责人告诉《澄江经济晚报》记者，“换管要等到年底。”一般地，用户提出书面申请，公司三日内上门。",
        [("井水早就不能喝了", "direct", "有关负责人"), ("换管要等到年底", "direct", "有关负责人")],
    ),
    ("once he is told", "民警将车辆被扣的消息告诉他后，弟弟挂掉了电话。", []),
    (
        "whose kin he is, and his name",
        "卓望岳丈夫邬启明在网上晒出合照，并透露女儿已经满月。",
        [("女儿已经满月", "indirect", "邬启明")],
    ),
    (
        "a long title behind the words",
        "但在现实中，“大家想学手艺却没有门路。”澄江省柳湾市青禾社会工作服务社社工卓望岳说。",
        [("大家想学手艺却没有门路", "direct", "卓望岳")],
    ),
    (
        "an account behind another",
        "网友卓望岳爆料：“路上都是灰蒙蒙的。”，@山边小马留言称：“北边也是，呛得嗓子疼。”",
        [("路上都是灰蒙蒙的", "direct", "卓望岳"), ("北边也是，呛得嗓子疼", "direct", "@山边小马")],
    ),
    (
        "what is in fact so",
        "镇长卓望岳表示，愿意给邬启明出具证明。可事实上，登记系统已经联网，证明没有用。",
        [("愿意给邬启明出具证明", "indirect", "卓望岳")],
    ),
    (
        "words that name who acts behind them",
        "卓望岳住院那年二十岁。“是邬启明请了假来照顾我。”2009年，邬启明退伍，卓望岳三年后才退伍。",
        [("是邬启明请了假来照顾我", "direct", "卓望岳")],
    ),
    ("where words come from", "“山不让尘，川不辞盈”，出自晋代卓望岳《励志诗》，意思是要容人。", []),
    ("by whom it was made known", "后经群众反映，路灯修好了。", []),
    ("once it is out", "年报披露后，股价大跌，股民很着急。", []),
    (
        "what a reporter asks for",
        "记者要求采访负责人，对方表示会向上反映。",
        [("会向上反映", "indirect", "对方")],
    ),
    (
        "a clause at once, then marks",
        "卓望岳表示要歇上一周：“手机关机。”",
        [("要歇上一周：“手机关机", "mixed", "卓望岳")],
    ),
    ("what somebody reckons", "邬启明粗略估算，一年要多花九百元。", [("一年要多花九百元", "indirect", "邬启明")]),
    ("what is sent", "众网友都送出了祝福，而邬启明也回了礼。", []),
    ("a site and a place in front of the news", "新河家居 柳湾报道：7月28日，卓望岳开张。", []),
    (
        "a headline that says with whom one speaks",
        "对话卓望岳：今年的白鹤，为什么早到了九天？\n\n10月11日清晨，首批白鹤飞抵湿地。\n\n记者：白鹤为什么早到？\n\n卓望岳：天冷得早。",
        [("白鹤为什么早到", "direct", "记者"), ("天冷得早", "direct", "卓望岳")],
    ),
    ("what is admitted", "被告邬启明早前承认两项受贿罪，昨日被判监16个月。", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_who_says_what(text: str, want: list[Said]) -> None:
    assert said(text) == want
