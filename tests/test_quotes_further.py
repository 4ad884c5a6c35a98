"""Who says one thing more, what is said inside somebody's demand, whose words a report of a report holds, papers that
speak, turns with a whole title, and pronouns behind clauses of time and below headings."""

import pytest

from tests.test_quotes import Said, said

CASES: list[tuple[str, str, list[Said]]] = [
    (
        "a further verb behind a comma",
        "议长梁启年形容，议员表现积极，强调议会会为市民发声。",
        [("议员表现积极", "indirect", "梁启年"), ("议会会为市民发声", "indirect", "梁启年")],
    ),
    (
        "what a body may do itself",
        "发言人乔一川说，联盟对此深感忧虑，呼吁各方克制。",
        [("联盟对此深感忧虑，呼吁各方克制", "indirect", "乔一川")],
    ),
    (
        "said inside a demand",
        "家长会会长范纲要求县长郭乃文公开承诺“路没修好，不准并校”。",
        [("县长郭乃文公开承诺“路没修好，不准并校", "mixed", "范纲")],
    ),
    (
        "a report of a report",
        "据河口电视台29日报道，被问及此事时，副市长郭乃文说，双方只打了招呼。",
        [("双方只打了招呼", "indirect", "郭乃文")],
    ),
    (
        "to a foreign paper",
        "外务部门相关人士对日本《河口新闻》说，“不能发布对方的发言”。",
        [("不能发布对方的发言", "direct", "外务部门相关人士")],
    ),
    (
        "a notice of a company about a post",
        "河口电驱公告称，监事会主席祖延庆申请辞去职务。",
        [("监事会主席祖延庆申请辞去职务", "indirect", "河口电驱")],
    ),
    (
        "who has left is not who goes on",
        "县长范立山来村里调研。村民桂香玉老人没有去看。范立山离开后，她把茶具收了起来。“路修好了就行。”她说。",
        [("路修好了就行", "direct", "桂香玉")],
    ),
    (
        "nor who taught him",
        "陶守明16岁进厂，师从琴师林炳山。“头一年只让我磨刀。”接受采访时，他这样回忆。",
        [("头一年只让我磨刀", "direct", "陶守明")],
    ),
    (
        "nor who held the post before him",
        "范立山去年3月升任总经理，今年兼任董事长，前任董事长柏启明已经退休。他坦言，公司垫付了太多资金。",
        [("公司垫付了太多资金", "indirect", "范立山")],
    ),
    (
        "a cue that only seems to begin in a name",
        "主犯樊立强被判刑。庭审中，樊立强辩称自己没有骗人。",
        [("自己没有骗人", "indirect", "樊立强")],
    ),
    (
        "the other one behind a semicolon",
        "张小姐说，一个月省2700元；会长卓文山却担心品质下滑。",
        [("一个月省2700元", "indirect", "张小姐")],
    ),
    ("a complaint in spite of which something is done", "妻子王秋兰埋怨归埋怨，还是带着铺盖上了山。", []),
    ("a forecast that is issued", "范立山团队将试行花粉48小时预报，每天早晚各发布一次。", []),
    (
        "whom somebody meets",
        "邱阿婆端着盘子往回走，碰见刚下班的汪山年，提醒他：“快去吧。”",
        [("快去吧", "direct", "邱阿婆")],
    ),
    (
        "what one may do within a term",
        "科长范立山说，居民可在20天内申诉，“确有急事，我们会从宽”。",
        [("居民可在20天内申诉，“确有急事，我们会从宽", "mixed", "范立山")],
    ),
    ("an act of a body about a post", "河口市委决定：免去祖延庆的职务。", []),
    ("a study", "论文显示，树蛙能治病。", [("树蛙能治病", "indirect", "论文")]),
    ("a judgement", "法院一审判决认定，双方存在劳动关系。", [("双方存在劳动关系", "indirect", "法院一审判决")]),
    ("the family of the ill", "病人家属称，医院没有说明情况。", [("医院没有说明情况", "indirect", "病人家属")]),
    ("other people", "人家说，这里从前是湖。", [("这里从前是湖", "indirect", None)]),
    (
        "who sits there",
        "“我不服！”坐在一旁的原告王大山气得脸通红。",
        [("我不服", "direct", "王大山")],
    ),
    ("again and again", "郭乃文不停重复着一句话“不要挤，一个一个来”。", [("不要挤，一个一个来", "direct", "郭乃文")]),
    ("the kin of a child", "小花奶奶直言，小花很听话。", [("小花很听话", "indirect", "小花奶奶")]),
    ("an old woman", "王奶奶直言，小花很听话。", [("小花很听话", "indirect", "王奶奶")]),
    (
        "what a company does is over with the sentence",
        "公司强调要稳健经营。不过与此同时，扩张埋下了隐患。",
        [("要稳健经营", "indirect", "公司")],
    ),
    (
        "a finding is over with the sentence",
        "法院查明，孔某组织多人诈骗。该组织冒充客服人员拨打电话。",
        [("孔某组织多人诈骗", "indirect", "法院")],
    ),
    (
        "somebody who came in without a name",
        "徐先生报了警。民警看到一名男子在推车。这名男子就是嫌疑人。他告诉民警，车没电了。",
        [("车没电了", "indirect", "这名男子")],
    ),
    ("whoever speaks for a company", "多水多方面表示，平台不收佣金。", [("平台不收佣金", "indirect", "多水多方面")]),
    ("a field", "在交通方面，市长高远山表示，要修路。", [("要修路", "indirect", "高远山")]),
    ("a foreign house", "Trilys分析，到年底，手机将更便宜。", [("到年底，手机将更便宜", "indirect", "Trilys")]),
    ("a call that is followed", "志愿者响应号召，奔赴山区支教。", []),
    (
        "whoever acts behind an opening",
        "班主任说，学籍的保留没有问题。确认过后，温先生径直走出了校门。",
        [("学籍的保留没有问题", "indirect", "班主任")],
    ),
    (
        "bare words of kin",
        "温先生返回河口，没能带回儿子。孩子母亲依然在景区附近。“没有什么打算。”",
        [("没有什么打算", "direct", "孩子母亲")],
    ),
    ("who is met says nothing", "王某伪造证件，在公园搭识独居老人，谎称可代办补贴。", []),
    (
        "what a colon leads in is another speech",
        "“我不是非要争这口气。”走出法庭，郎小军打了个电话，只说了一句：“妈，赢了。”",
        [("我不是非要争这口气", "direct", "郎小军"), ("妈，赢了", "direct", "郎小军")],
    ),
    (
        "a notice that somebody gets",
        "陈佩受访时说，她昨天接到通知，“其他事情我一概不知道”。",
        [("她昨天接到通知，“其他事情我一概不知道", "mixed", "陈佩")],
    ),
    (
        "what is used is no speaker",
        "局长林静仪贴文回应，拿出监测数据辟谣，强调“一月底到现在没有出现过这种情况”。",
        [("一月底到现在没有出现过这种情况", "direct", "林静仪")],
    ),
    (
        "in a statement",
        "院长林静在声明稿补述，呼吁社会维护病人的权益。",
        [("社会维护病人的权益", "indirect", "林静")],
    ),
    (
        "whom one has talked about",
        "村民侯卫辉办了合作社。当记者和他聊起书记高远山的话题时，他说：“路修好了。”",
        [("路修好了", "direct", "侯卫辉")],
    ),
    (
        "what nobody is to do",
        "王医生希望大家不要不断催促，“因为催促不会更快”。",
        [("大家不要不断催促，“因为催促不会更快", "mixed", "王医生")],
    ),
    (
        "words right behind a dateline with a blank",
        "河口社青岚7月30日电 (记者 陈林)“她一路走来太不容易了。”30日晚,在体育馆,教练陈晓琳接受采访时表示,她很高兴。",
        [("她一路走来太不容易了。”30日晚,在体育馆,教练陈晓琳接受采访时表示,她很高兴", "mixed", "陈晓琳")],
    ),
    (
        "a label that names a remark",
        "背景：水渠修了三年。\n\n评论：路总算通了。\n\n背景：桥也通了。\n\n评论：等了很久。",
        [],
    ),
    ("what goes on beside", "随着年报披露落下帷幕，公司纷纷开会，董事长参加。", []),
    ("things that are given out", "在说明会上，公司披露核心竞争优势，投资者围绕热点提问。", []),
    ("what is hoped of somebody", "他们找到老师，请老师谈对同学们的期望，向老师问好。", []),
    (
        "who lives there",
        "楼内住户接受河口网记者采访时表示，自己听到火警钟响。",
        [("自己听到火警钟响", "indirect", "住户")],
    ),
    (
        "voices in a row",
        "居民纷纷留言：“爆炸好大声！”、“还以为打雷！”",
        [("爆炸好大声", "direct", "居民"), ("还以为打雷", "direct", "居民")],
    ),
    (
        "an order in points",
        "县委书记陆晓延要求相关部门、乡镇：一是统一思想；二是明确任务。",
        [("一是统一思想；二是明确任务", "direct", "陆晓延")],
    ),
    ("what is told of something", "他的研究被大量报道，收到了数百位科学家的邮件。", []),
    ("a foreign name behind a clause", "“太不可思议了，”研究科学演化的Funk说。", [("太不可思议了", "direct", "Funk")]),
    ("no apology", "议员们不满郭乃文未对放宽进口肉类道歉，占据讲台。", []),
    (
        "a main clause behind one of time",
        "张娟含着泪回到家时，母亲张瑞娥感到不安。“她从不轻易哭。”她回忆说。",
        [("她从不轻易哭", "direct", "张瑞娥")],
    ),
    (
        "something more behind a quotation",
        "教练郭乃文表示，球队很年轻。“178天只放了6天假。”她还透露，下月要引进新人。",
        [
            ("球队很年轻", "indirect", "郭乃文"),
            ("178天只放了6天假", "direct", "郭乃文"),
            ("下月要引进新人", "indirect", "郭乃文"),
        ],
    ),
    (
        "a turn with a whole title",
        "河口市青浦区海沧小学学生陶牧心：回到校园我很开心，终于见到了同学们。",
        [("回到校园我很开心，终于见到了同学们", "direct", "陶牧心")],
    ),
    ("no turn", "河口市青浦区海沧小学校长陶牧心：让每个孩子走进田野。", []),
    (
        "links in brackets",
        "河口观察开栏了。\n[河口观察:路在哪里?\n](http://a.b)\n[河口观察:水在哪里?\n](http://a.c)\n路修好了。",
        [],
    ),
]


@pytest.mark.parametrize("text, expected", [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_quotations(text: str, expected: list[Said]) -> None:
    assert said(text) == expected


def test_a_pronoun_below_a_heading_goes_back_over_it() -> None:
    text = (
        "居民蔡志文说，沟渠堵了两年，一下雨路上就积水，孩子上学只能绕着走。\n\n他说，治安也不好。\n\n路牌在哪里\n\n"
        "他指出，这一带缺乏路牌，救护车来了也找不到门，几次都误了时间，大家都很着急。\n"
    )
    assert [name for _, _, name in said(text)] == ["蔡志文"] * 3


def test_somebody_who_comes_in_below_a_heading_is_meant() -> None:
    text = (
        "居民蔡志文说，自家的电动车夜里被人偷走了，楼下的监控没有拍到是谁，他第二天一早就报了警。\n\n赃物找到了\n\n"
        "经调查，这名男子偷了车。他告诉民警，车没电了，就推到附近的车棚里去充电，打算过几天再来骑走。\n"
    )
    assert "蔡志文" not in [name for _, _, name in said(text)[1:]]
