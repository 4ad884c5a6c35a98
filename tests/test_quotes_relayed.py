"""What reading news of many outlets has shown: words that papers and bodies pass on, papers of lawyers and the police,
and where the reporter goes on in the sentence of the words that he reports."""

import pytest

from tests.test_quotes import Said, said

CASES: list[tuple[str, str, list[Said]]] = [
    (
        "a wire passes on what somebody says",
        "据海州通讯社消息，卢卡说，投票结果很明确。",
        [("投票结果很明确", "indirect", "卢卡")],
    ),
    (
        "a station cites a wire",
        "云川广播电台引述海州社称，温建明说，家人5月离境。",
        [("家人5月离境", "indirect", "温建明")],
    ),
    ("a paper on the net", "另据云川网报道称，法院曾判过此类案件。", [("法院曾判过此类案件", "indirect", "云川网")]),
    (
        "some medium that nobody names",
        "近日，有媒体报道称，该厂已停工。",
        [("该厂已停工", "indirect", None)],
    ),
    (
        "a wire with a blank",
        "据海州社电 外交部发言人29日宣布，双方将会晤。",
        [("双方将会晤", "indirect", "外交部发言人")],
    ),
    (
        "who passes on what was said to him",
        "有多位投资人引述与警方沟通时的说法称，该案未兑付金额有十余亿元。",
        [("该案未兑付金额有十余亿元", "indirect", "多位投资人")],
    ),
    ("a film", "专题片披露，贺连城收了不少老板的钱。", [("贺连城收了不少老板的钱", "indirect", "专题片")]),
    (
        "the record of a questioning",
        "民警对店主魏小岚的询问笔录显示，货架是前年秋天添的。",
        [("货架是前年秋天添的", "indirect", "询问笔录")],
    ),
    (
        "a statement of lawyers",
        "温建明的申诉代理人今日发布律师声明，称该案正依法审查。",
        [("该案正依法审查", "indirect", "温建明的申诉代理人")],
    ),
    (
        "about a report",
        "对于上述报道该公司表示，不予回应。",
        [("不予回应", "indirect", "该公司")],
    ),
    (
        "a given name that is a verb, a trade that begins like a preposition",
        "经济研究院副院长汪健全建议，政府应检视资金来源。",
        [("政府应检视资金来源", "indirect", "汪健全")],
    ),
    ("a number of people", "其余9人称自己被逼供。", [("自己被逼供", "indirect", "其余9人")]),
    (
        "many countries",
        "全球128国1日在气候大会签署宣言，承诺在2030年前停止砍伐森林。",
        [("在2030年前停止砍伐森林", "indirect", "全球128国")],
    ),
    (
        "the conference itself",
        "今天在此间召开的全国粮食工作会议提出，要深化改革。",
        [("要深化改革", "indirect", "全国粮食工作会议")],
    ),
    (
        "numbers by whoever counts",
        "据云川市民政局不完全统计，有六千人参加。",
        [("有六千人参加", "indirect", "云川市民政局")],
    ),
    ("numbers of nobody", "据初步统计，有六千人参加。", []),
    (
        "somebody new",
        "议员狠批市长不作为，有打工仔更怒斥“拿市民的命来开玩笑”。",
        [("市长不作为", "indirect", "议员"), ("拿市民的命来开玩笑", "direct", "打工仔")],
    ),
    (
        "a row of cries",
        "旁听人士向黎正英高呼“生日快乐”、“健康平安”，黎正英挥手回应。",
        [("生日快乐", "direct", "旁听人士"), ("健康平安", "direct", "旁听人士")],
    ),
    ("a letter", "新学期，龙峰收到一封辞职信：“我是铁了心要走。”", [("我是铁了心要走", "direct", None)]),
    (
        "the letter of somebody",
        "新学期，龙峰收到妻子的短信：“孩子退烧了，别急。”",
        [("孩子退烧了，别急", "direct", "妻子")],
    ),
    (
        "where whoever acts behind the words works",
        "“去年的票太难买，今年我们决定租车。”在杭州打工的湖北小伙卓大川和记者聊起打算。",
        [("去年的票太难买，今年我们决定租车", "direct", "卓大川")],
    ),
    # where the reporter goes on
    (
        "his name again",
        "行政长官林佳禾指，会坚决打击违规行为，林佳禾又去信全体公务员。",
        [("会坚决打击违规行为", "indirect", "林佳禾")],
    ),
    (
        "what he does about it",
        "温建明不服，称房子系其名下财产，向法院提出执行异议。",
        [("房子系其名下财产", "indirect", "温建明")],
    ),
    (
        "what is granted",
        "尽管卓大川推称是天气太热，但对方显然怒气未消。",
        [("是天气太热", "indirect", "卓大川")],
    ),
    (
        "nobody heeds it",
        "工会已呼吁政府带头停工，但政府未有理会，市民一早赶着上班。",
        [("政府带头停工", "indirect", "工会")],
    ),
    (
        "others know better",
        "温建明又声称已通知全体人员，但随即有职员踢爆他讲大话。",
        [("已通知全体人员", "indirect", "温建明")],
    ),
    (
        "what the police do",
        "卓大川声称准备去买饭票，警员其后截停车辆将他拘捕。",
        [("准备去买饭票", "indirect", "卓大川")],
    ),
    (
        "a finding of the reporter",
        "年报显示，公司摊销代言费441万元，《云川时报》记者发现，费用四年摊完。",
        [("公司摊销代言费441万元", "indirect", "年报")],
    ),
    (
        "the answer in the same sentence",
        "有记者谈到，球队是不是会有交易，对此卢卡表示是有可能的。",
        [("球队是不是会有交易", "indirect", "记者"), ("是有可能的", "indirect", "卢卡")],
    ),
    (
        "a question that leads on",
        "专家指出，数据表明需求旺盛。而前段时间钱一度很紧，那么，年内能否满足需求？",
        [("数据表明需求旺盛", "indirect", "专家")],
    ),
    (
        "links of the page",
        "苹果园公司表示，工厂已经整改。相关链接：另一家工厂",
        [("工厂已经整改", "indirect", "苹果园公司")],
    ),
    (
        "a title and a name behind 不过",
        "局长古瑞英解释，公文寄了三次都退回。不过，前乡长宋肇基不以为然。",
        [("公文寄了三次都退回", "indirect", "古瑞英")],
    ),
    # opinions, demands and acts in one sentence
    (
        "what is blamed and what is said of it",
        "议员许淑华批评市长上任一年毫无作为，称市民对此失望。",
        [("市长上任一年毫无作为", "indirect", "许淑华"), ("市民对此失望", "indirect", "许淑华")],
    ),
    (
        "an opinion behind a demand",
        "王世坚送大铁锅，要求市长尽快宣示决心，他认为成功开发可重振信用。",
        [("市长尽快宣示决心", "indirect", "王世坚"), ("成功开发可重振信用", "indirect", "王世坚")],
    ),
    (
        "somebody who is to be reminded",
        "陈怡君送上模型，提醒卓大川别忘记灾民的眼泪。",
        [("卓大川别忘记灾民的眼泪", "indirect", "陈怡君")],
    ),
    (
        "a retort behind an act",
        "市长林佳禾不正看该牌，并反击称都有争取建设。",
        [("都有争取建设", "indirect", "林佳禾")],
    ),
    ("only says", "财务总监阳素秋没有否认，仅称一切以公告为准。", [("一切以公告为准", "indirect", "阳素秋")]),
    (
        "what is to be done behind quoted words",
        "林佳禾强调，“水退了，心不能退”，要把河道整治好。",
        [("水退了，心不能退”，要把河道整治好", "mixed", "林佳禾")],
    ),
    (
        "the last word of a post",
        "项目经理常大川到场。常经理答复，门一周修两次。",
        [("门一周修两次", "indirect", "常大川")],
    ),
    (
        "an account of costs",
        "副院长霍青岩算过一笔账：转运一次要两万元。",
        [("转运一次要两万元", "indirect", "霍青岩")],
    ),
    (
        "by another account",
        "云川公司表示，海缆是优质赛道。据该所年报，海缆是主要利润来源。",
        [("海缆是优质赛道", "indirect", "云川公司")],
    ),
    (
        "what he has brought about",
        "龙大川说，苗要早栽。在他的建议下，合作社推后了采收。",
        [("苗要早栽", "indirect", "龙大川")],
    ),
    ("files", "苗大雅索取进口蛋流向资料，市府却不给。", []),
    ("what somebody is driven to", "军方的炮火激起民众猛烈还击，人群抢夺枪械。", []),
    # several who speak, and whoever answers
    (
        "one voice of the net behind another",
        "近日，有网友发布图文称，医院停诊，更有人称院长已辞职，但也有自称是病人的人表示一切如常。",
        [
            ("医院停诊", "indirect", "网友"),
            ("院长已辞职", "indirect", None),
            ("一切如常", "indirect", "自称是病人的人"),
        ],
    ),
    (
        "a notice of a body that acts",
        "云川医院发布情况通报称，12日发生坠楼事件。事件发生后，医院第一时间报警。",
        [("12日发生坠楼事件", "indirect", "云川医院"), ("事件发生后，医院第一时间报警", "indirect", "云川医院")],
    ),
    (
        "what somebody else does",
        "记者询问多名医护人员，他们均表示不清楚此事，一名医生还以防感染为由催促记者离开。",
        [("不清楚此事", "indirect", "他们")],
    ),
    (
        "whom a question is about",
        "市长岳鹏表示，路已修好。就外界担心卓大川调任造成空白，他表示，人事不便置评。",
        [("路已修好", "indirect", "岳鹏"), ("人事不便置评", "indirect", "岳鹏")],
    ),
    (
        "whose comment is answered",
        "北国总统室回应海州社的评论，表示将一如既往缓解局势。",
        [("将一如既往缓解局势", "indirect", "北国总统室")],
    ),
    (
        "a body that claims",
        "警方指涉案男子已离港。秘书处曾发出电邮，指该案已结束。",
        [("涉案男子已离港", "indirect", "警方"), ("该案已结束", "indirect", "秘书处")],
    ),
    ("experts who are asked", "多位受访专家表示，下一步要细化。", [("下一步要细化", "indirect", "多位受访专家")]),
    (
        "confidence that is spelled out",
        "首席执行官约翰·卢卡表示有信心明年恢复增长。",
        [("有信心明年恢复增长", "indirect", "约翰·卢卡")],
    ),
    ("those who run it", "管理层在电话会上解释称，受汇率影响。", [("受汇率影响", "indirect", "管理层")]),
    (
        "what is held besides",
        "林佳禾说，路已修好，并否认工程延误。该公司表示，已约谈厂家，并要求其整改。",
        [
            ("路已修好", "indirect", "林佳禾"),
            ("工程延误", "indirect", "林佳禾"),
            ("已约谈厂家，并要求其整改", "indirect", "该公司"),
        ],
    ),
    ("what is confirmed", "发言人卢卡向海州社确认，两国已达成协议。", [("两国已达成协议", "indirect", "卢卡")]),
    (
        "one sentence without a pause",
        "林佳禾宣布把它改成学校。改建后保留了主楼。云川公司表示，路已修好。随后的两年里，路面没有下沉。",
        [("把它改成学校", "indirect", "林佳禾"), ("路已修好", "indirect", "云川公司")],
    ),
    (
        "what he tells of himself",
        "卢卡说，总统曾想撤军，但他向总统解释，军队有需要留下。",
        [("总统曾想撤军，但他向总统解释，军队有需要留下", "indirect", "卢卡")],
    ),
    ("a name that ends as if", "在阙如看来，路修得太慢。", [("路修得太慢", "indirect", "阙如")]),
    *(
        ("what somebody speaks of is no speaker", f"{words}，双方会继续谈。", [("双方会继续谈", "indirect", who)])
        for words, who in (
            ("云川公司发言人林佳禾就谢小娜与卢卡会晤结果发表声明说", "林佳禾"),
            ("市长林佳禾就谢小娜与卢卡会谈结果表示", "林佳禾"),
            ("外交部发言人林佳禾就美国总统卢卡访华答记者问时说", "林佳禾"),
            ("林佳禾就谢小娜言论回应称", "林佳禾"),
            ("校长林佳禾就教师谢小娜获奖发表谈话说", "林佳禾"),
            ("教练林佳禾就谢小娜受伤接受记者采访时说", "林佳禾"),
            # 就 of other kinds
            ("消息传出后，就连林佳禾也回应称", "林佳禾"),
            ("话音刚落，林佳禾就回应称", "林佳禾"),
            ("会议一结束，林佳禾就接受记者采访时表示", "林佳禾"),
            ("就此，林佳禾回应称", "林佳禾"),
        )
    ),
    *(
        (
            "a blank in front of the mark",
            f"{words}，他{says} “路修得很好，谢谢。”",
            [("路修得很好，谢谢", "direct", "卢卡")],
        )
        for words, says in (
            ("卢卡走进教室", "说"),
            ("校长把奖杯交给学生卢卡", "笑着说"),
            ("卢卡将这本书列入书单", "说"),
        )
    ),
    ("no mark behind", "旧桥年底完工，卢卡在会上宣布。", [("旧桥年底完工", "indirect", "卢卡")]),
    *(
        ("what came of it", f"{words}，没有人受伤。", [])
        for words in (
            "孩子贪玩，结果掉进水沟里，幸好被及时发现",
            "司机走错了路，结果开进一片稻田，直到天亮才被发现",
            "他把车停在坡上，结果忘了拉手刹，后来被保安发现",
        )
    ),
    *(
        ("what a test shows", f"{words}，水质达标。", [("水质达标", "indirect", who)])
        for words, who in (
            ("检测结果显示", "检测结果"),
            ("专家组进行了复查，结果表明", "结果"),
            ("专家组进行了复查，结果再次证实", "结果"),
            ("专家组进行了复查，结果进一步表明", "结果"),
        )
    ),
    # what reports nothing
    ("what is made sure of", "经核实确认，数字无误。多次确认，仍无结果。", []),
    ("what a word means", "专精企业，指一种货占到七成的企业。", []),
    ("what may be held", "议会主席如认为措辞重复，可请议员修改。", []),
    ("what the paper has found", "本报查阅意见书发现，市民意见不一。", []),
    ("confidence", "卢卡对前景表示有信心，会议随后结束。", []),
    ("back to normal", "东线列车开始回复正常，市民仍要等候。", []),
    ("a crime that is admitted", "一审法院考量他坦承犯行，判他两年。", []),
    ("a clear task", "新赛季的任务很明确：保级。", []),
    ("the ground of a measure", "林佳禾因批评时政被解职。", []),
    ("congratulations", "随后，谢小娜对一对新人表示恭喜。", []),
]


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_who_says_what(text: str, want: list[Said]) -> None:
    assert said(text) == want
