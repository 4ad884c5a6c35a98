"""Replies, acts and complaints: 作出回应，称…… reports, 作报告 and 多次申诉，寻求保护 do not; by whose account
something is so; clauses of time; who has called in 接到某某报警，称……; turns that begin with words in marks."""

import pytest

from tests.test_quotes import Said, said

CASES: list[tuple[str, str, list[Said]]] = [
    ("a reply that is given", "县教育局作出回应，称将严肃处理。", [("将严肃处理", "indirect", "县教育局")]),
    ("a reply behind the words", "“没有这回事。”县教育局作出回应。", [("没有这回事", "direct", "县教育局")]),
    ("a reply to somebody's doubts", "网友质疑收费过高，县教育局作出回应。", []),
    ("an act", "石元念主持会议，侯艳作报告。", []),
    ("an act told in full", "石元念来到现场，侯艳作了介绍。", []),
    ("the end of a noun", "欧阳敬就抓好三季度工作提出，要完善机制。", [("要完善机制", "indirect", "欧阳敬")]),
    ("by whose account", "按照李明的说法，水渠已经修好。", [("水渠已经修好", "indirect", "李明")]),
    ("against an account", "对于李明的说法，县教育局回应称，没有这回事。", [("没有这回事", "indirect", "县教育局")]),
    ("no account", "李明不认同这样的说法，水渠还没有修好。", []),
    (
        "a clause of time that is said",
        "钟静萍表示路修好以后，蔬菜能运到市区。",
        [("路修好以后，蔬菜能运到市区", "indirect", "钟静萍")],
    ),
    ("a clause of time that is given out", "主办方宣布比赛结束时，观众站了起来。", []),
    ("what is asked about", "问起收入，园长王晶笑了：“钱要花在刀刃上。”", [("钱要花在刀刃上", "direct", "王晶")]),
    ("a book above marked words", "《河口书》中写道：\n\n“我的家在江边。”", [("我的家在江边", "direct", "《河口书》")]),
    ("a name that ends like an adverb", "主任赵启正到会。赵启正说：“好。”", [("好", "direct", "赵启正")]),
    ("a call that comes in", "派出所接到市民方先生报警，称店里进了贼。", [("店里进了贼", "indirect", "方先生")]),
    (
        "a notice that comes in",
        "律师高远接到北山县人民法院的电话通知，称已经宣判。",
        [("已经宣判", "indirect", "北山县人民法院")],
    ),
    ("a call from nobody told", "指挥中心接报，称某小区起火。", []),
    ("a paper that is made", "公安局接到举报后，立即展开调查，称将严肃处理。", []),
    ("a lie", "孔某谎报案情，称钱包被抢。", [("钱包被抢", "indirect", "孔某")]),
    ("a complaint to the paper", "龚先生向本报投诉，他买的冰箱不制冷。", [("他买的冰箱不制冷", "indirect", "龚先生")]),
    ("a complaint directly", "居民投诉，路灯半年没有亮过。", [("路灯半年没有亮过", "indirect", "居民")]),
    ("complaints that are an act", "龚先生多次申诉，寻求法律保护。", []),
    ("a protest on the street", "工人们到厂门口抗议，道路一度堵塞。", []),
    (
        "somebody's criticism in what is told",
        "高远说，去年开会时，主任龚兰严厉批评，路灯拖了半年。",
        [("去年开会时，主任龚兰严厉批评，路灯拖了半年", "indirect", "高远")],
    ),
    ("a verb in a title", "高远做客《山城说·律师说》第三期，围绕防诈骗展开演讲。", []),
    ("data that are said", "县统计局公布数据说，粮价上涨2%。", [("粮价上涨2%", "indirect", "县统计局")]),
    ("the first half of a noun", "机构的预估值分别为3%和4%。", []),
    ("whether, not a denial", "双方的关系能否认定为合同关系，目前存在争论。", []),
    ("acts in a row", "名单由班组推荐、车间考核、公司复核后产生。", []),
    ("a finding in marks", "心电图检查提示“急性心肌梗死”，情况危险。", []),
    ("a team that speaks", "调研组指出，要抓好落实。", [("要抓好落实", "indirect", "调研组")]),
    (
        "behind a by-line in brackets",
        "【河口日报特派记者 高远】“决不会有好下场。”部长龚兰说。",
        [("决不会有好下场", "direct", "龚兰")],
    ),
    (
        "the one whom the reporter has met",
        "记者找到哥哥龚平，他指弟弟龚安独自住在老屋，当晚接到电话。\n他说，弟弟爱喝酒。",
        [
            ("弟弟龚安独自住在老屋，当晚接到电话", "indirect", "龚平"),
            ("弟弟爱喝酒", "indirect", "龚平"),
        ],
    ),
    (
        "a turn that begins with words in marks",
        "记者：为什么叫“光之海”？\n高远：“光”有两个意思，一是希望，二是方向。",
        [
            ("为什么叫“光之海", "direct", "记者"),
            ("光”有两个意思，一是希望，二是方向", "direct", "高远"),
        ],
    ),
    (
        "a station that asks",
        "北山之声：你们怎么看？\n高远：现在谈太早。\n北山之声：那以后呢？\n高远：以后再说。",
        [
            ("你们怎么看", "direct", "北山之声"),
            ("现在谈太早", "direct", "高远"),
            ("那以后呢", "direct", "北山之声"),
            ("以后再说", "direct", "高远"),
        ],
    ),
    (
        "an order with whom it is for",
        "队长特地交代新队员：天黑以前必须下山。",
        [("天黑以前必须下山", "direct", "队长")],
    ),
    ("a confession", "孔某如实交代了犯罪事实。", []),
    (
        "who is urged far in front of the verb",
        "高远要求县市场监督管理局每季度对食堂开展一次检查，“出了事，板子打在我们身上”。",
        [("县市场监督管理局每季度对食堂开展一次检查，“出了事，板子打在我们身上", "mixed", "高远")],
    ),
    (
        "a comparison",
        "龚兰到会。“钱在账上不算数，”她打比方说，“要让钱醒过来。”",
        [("钱在账上不算数", "direct", "龚兰"), ("要让钱醒过来", "direct", "龚兰")],
    ),
    ("a dateline without a blank", "北报讯“路通了。”走进村口，村主任龚兰高兴地说。", [("路通了", "direct", "龚兰")]),
    (
        "a question that nobody is said to ask",
        "高远带路。龚平憨厚地笑着，不知道说什么。\n“包了几个棚？”\n“现在是七个。”\n“忙得过来吗？”\n“都雇人干。”龚平说。",
        [
            ("包了几个棚", "direct", None),
            ("现在是七个", "direct", "龚平"),
            ("忙得过来吗", "direct", None),
            ("都雇人干", "direct", "龚平"),
        ],
    ),
    (
        "reporters of two papers",
        "北报、南报记者：为什么修路？\n高远：为了孩子。\n北报、南报记者：以后呢？\n高远：再修桥。",
        [
            ("为什么修路", "direct", "北报、南报记者"),
            ("为了孩子", "direct", "高远"),
            ("以后呢", "direct", "北报、南报记者"),
            ("再修桥", "direct", "高远"),
        ],
    ),
    (
        "a reply that has not come",
        "高远承认，队伍体能下降得太快。县足球协会尚未就此作出回应。",
        [("队伍体能下降得太快", "indirect", "高远")],
    ),
    (
        "somebody else acts behind a semicolon",
        "乡长高远昨天宣布争取连任；前议员龚兰也表态参选。",
        [("争取连任", "indirect", "高远")],
    ),
    (
        "the reporter behind the last answer",
        "问：渔民怎么办？\n答：我常同渔民讲，转型不等于放弃。\n渔业署主任龚兰回复本报查询时表示，会简化手续。",
        [
            ("渔民怎么办", "direct", "问"),
            ("我常同渔民讲，转型不等于放弃", "direct", "答"),
            ("会简化手续", "indirect", "龚兰"),
        ],
    ),
    ("with whom a headline speaks", "对话学者高远：气候变化下的渔业\n\n近年渔获减少，本报访问了高远。", []),
    ("figures that are given", "院长高远给出一组数据：去年新增岗位三成。", [("去年新增岗位三成", "direct", "高远")]),
    ("an example", "院长龚兰举例，去年三成岗位消失。", [("去年三成岗位消失", "indirect", "龚兰")]),
    (
        "a claim that the tagger takes into the name",
        "立法會議員龔家駿指，罰款太低。",
        [("罰款太低", "indirect", "龔家駿")],
    ),
    ("an adverb behind a name", "村民石春又说：“好。”石春走了。", [("好", "direct", "石春")]),
]


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_who_says_what(text: str, want: list[Said]) -> None:
    assert said(text) == want
