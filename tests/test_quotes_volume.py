"""What reading news in bulk has shown: findings of the reporter, notices by bodies that nobody knows, verbs of speech
that are parts of other words or stand in a row, whoever is met, seen or asked, and papers that are no papers."""

import pytest

from tests.test_quotes import Said, said

CASES: list[tuple[str, str, list[Said]]] = [
    ("whose own finding", "记者调查发现，三家药店没有执照。", []),
    ("whose own finding in print", "记者查阅公开资料发现，这家公司成立才半年。", []),
    ("a finding of the police", "警方调查发现，两人早就认识。", [("两人早就认识", "indirect", "警方")]),
    ("what is meant for somebody", "这对于刚刚走出校门的年轻租客来说，显然太贵了。", []),
    ("torn by the tagger", "受访专家认为，这条路走不远。", [("这条路走不远", "indirect", "受访专家")]),
    (
        "a notice by a body nobody knows",
        "9月1日，如家具发布通知称，门店暂停营业。",
        [("门店暂停营业", "indirect", "如家具")],
    ),
    ("an appeal to somebody", "警方呼吁市民，出门要锁好车窗。", [("出门要锁好车窗", "indirect", "警方")]),
    (
        "told to listeners with one more verb",
        "邬先生提醒家长们说，带孩子出国要先问清学费。",
        [("带孩子出国要先问清学费", "indirect", "邬先生")],
    ),
    (
        "where the words are of",
        "用海棠湾公司董事长卓望岳的话来说，“要让人愿意来。”",
        [("要让人愿意来", "direct", "卓望岳")],
    ),
    ("a typing error", "县农技员卓望岳介绍到，今年的稻子长势好。", [("今年的稻子长势好", "indirect", "卓望岳")]),
    ("a report and an act", "边听讲解员介绍，边做笔记。", []),
    ("a passive complaint", "海棠电子被用户投诉，账户很快被冻结。", []),
    ("a relative clause", "他只见他认为“可靠”的熟人。", []),
    ("against the rules", "检验结果符合规定，但近日传出超标的消息。", []),
    ("fear of blame", "小桐怕老师批评，就没有说实话。", []),
    ("one with whom", "与海棠汽车不同，青松汽车认为这条路走不远。", [("这条路走不远", "indirect", "青松汽车")]),
    ("kin by marriage", "遇难学生小桐的堂哥称，家里并不宽裕。", [("家里并不宽裕", "indirect", "小桐的堂哥")]),
    (
        "for whom it is done",
        "刚为他们办证的工作人员看了看，无奈地说：“明天再来。”",
        [("明天再来", "direct", "工作人员")],
    ),
    (
        "before a title with marks in it",
        "海棠研究院日前发布报告《新市场：挑战，机遇》指出，行业仍在起步。",
        [("行业仍在起步", "indirect", "海棠研究院")],
    ),
    (
        "who takes over",
        "店员说，他们没有货，随后记者来到二楼仓库，里面堆满了纸箱。",
        [("他们没有货", "indirect", "店员")],
    ),
    ("an act in a row", "欢迎转发、评论、点赞，让更多人看到。", []),
    ("one who is about to", "柜台边的男孩也想试试，妈妈连忙制止。", []),
    (
        "the side of one who sees",
        "7月11日，记者在市场看到，一家家具店贴出告示，称“本店只卖实木”。",
        [("本店只卖实木", "direct", None)],
    ),
    (
        "the site that is seen",
        "记者登录海棠网，看到该网站发布了公告，称交易已经暂停。",
        [("交易已经暂停", "indirect", "该网站")],
    ),
    (
        "whom they see often",
        "多位与卓成林有接触的同事表示，卓成林很少发火。",
        [("卓成林很少发火", "indirect", "多位与卓成林有接触的同事")],
    ),
    ("the last paper", "但银行打印出的流水单据上显示，款项早已转出。", [("款项早已转出", "indirect", "流水单据")]),
    ("what is filmed", "视频画面显示，一名男子翻墙而入。", []),
    ("whom it is reported to", "贾某某向北山县某食药监局举报，该店被罚了五万元。", []),
    ("an intermediary", "经朋友介绍，文女士认识了张某。", []),
    ("whoever informs", "“我只收到过一条短信。”爆料人说。", [("我只收到过一条短信", "direct", "爆料人")]),
    ("two nouns run into one verb", "业主张女士说，灯又坏了。", [("灯又坏了", "indirect", "张女士")]),
    ("the father by his family name", "章颖失联一年。章父说，他不信。", [("他不信", "indirect", "章父")]),
    ("a cry that nobody owns", "身后响起一声稚嫩的呼喊：“小蕾姐姐！”", [("小蕾姐姐", "direct", None)]),
    ("by what is pre-dated", "据预计，台风将于傍晚登陆。", []),
    ("a name run into 传说", "支队负责人卓世传说，卖家换了三个地方。", [("卖家换了三个地方", "indirect", "卓世传")]),
    ("a title of one character", "项目经理石总到场。但石总说：“单子我来签。”", [("单子我来签", "direct", "石总")]),
    (
        "a conference that is called",
        "蜗牛移动公司召开发布会称，官司已经打赢。",
        [("官司已经打赢", "indirect", "蜗牛移动公司")],
    ),
    ("in whose eyes", "“干部办事很实在。”在商会会长屈金海眼中，这就是变化。", [("干部办事很实在", "direct", "屈金海")]),
    (
        "between the two halves",
        "“屋里摆着四台冰柜，”大队长谢一航回忆，“一个男子正往瓶上贴标签。”",
        [("屋里摆着四台冰柜", "direct", "谢一航"), ("一个男子正往瓶上贴标签", "direct", "谢一航")],
    ),
    (
        "hers who sees many",
        "钱女士回忆，路上停满了车。司机们来不及躲，“先撞了两辆，又撞了一辆公交车。”",
        [("路上停满了车", "indirect", "钱女士"), ("先撞了两辆，又撞了一辆公交车", "direct", "钱女士")],
    ),
    ("a demand in writing", "他又接到物业公司的通知，要求“三天内搬走”。", [("三天内搬走", "direct", None)]),
    ("a reply that one gets", "李长青得到一份答复，称学校没有违规。", []),
    ("no one answers", "喊了好一阵都没有人回应，心里发慌。", []),
    (
        "a law without its marks",
        "我国消费者权益保护法第十八条规定，经营者应当保证安全。",
        [("经营者应当保证安全", "indirect", "我国消费者权益保护法第十八条")],
    ),
    ("of the paper", "公告中还称，交易将在周五恢复。", [("交易将在周五恢复", "indirect", "公告")]),
    ("not everybody thinks so", "放鞭炮图个热闹，但并不是所有人都这么认为。", []),
    ("an open clause of time", "周国良宣布退出协议时认为，协议有缺陷。", [("协议有缺陷", "indirect", "周国良")]),
    ("his own", "“他就爱管闲事。”记者在村口见到石大壮时，他正在扫雪。", [("他就爱管闲事", "direct", "石大壮")]),
    (
        "a paper of Taiwan",
        "「河口時報」網站今天報導，渡輪停航三天。",
        [("渡輪停航三天", "indirect", "「河口時報」網站")],
    ),
    (
        "words and so on",
        "議員卓志泉昨日指議長住院，並稱「老天有眼，讓他回醫院去」等語，遭秘書處駁斥。",
        [("議長住院", "indirect", "卓志泉"), ("老天有眼，讓他回醫院去", "direct", "卓志泉")],
    ),
    (
        "what one is told",
        "據河口社報導，館員獲當局告知，簽證不再延長。",
        [("館員獲當局告知，簽證不再延長", "indirect", "河口社")],
    ),
    ("a plan that is announced", "河口電子隨即公告將追加生產。", []),
    (
        "a warning that is spoken",
        "官员警告说仓促重启将导致第二波疫情。",
        [("仓促重启将导致第二波疫情", "indirect", "官员")],
    ),
    ("what is hoped", "校长肖远希望孩子们要记住这一天。", [("孩子们要记住这一天", "indirect", "肖远")]),
    ("by whom it is made public", "这封信由众议院筹款委员会公布，由107人签名。", []),
    ("the figure for it", "消费者投诉量连年增多。", []),
    ("what is done to a comment", "店家在评论区进行回复，其中不乏谩骂。", []),
    ("a nickname in marks", "“花总”接受媒体采访时表示：“这是威胁。”", [("这是威胁", "direct", "花总")]),
    ("the paper at hand", "该文称，近日发生了一件怪事。", [("近日发生了一件怪事", "indirect", "该文")]),
    ("an opinion", "分析称，金价会企稳。", [("金价会企稳", "indirect", "分析")]),
    (
        "who rings the press",
        "随后马厂湖营业厅又联系记者称，他们只是代办网点。",
        [("他们只是代办网点", "indirect", "马厂湖营业厅")],
    ),
    ("in Latin letters", "总干事Pralong告诉媒体，已敦促政府监督。", [("已敦促政府监督", "indirect", "Pralong")]),
    ("an early warning", "减灾所给成都市提前71秒预警，给陇南市提前19秒。", []),
    ("what is ensured", "企业只能提高周转以保证资金链的稳定。", []),
    ("an apology", "目前葛某已道歉，学校对葛某停职。", []),
    ("a true intention", "协议是双方当事人真实意思表示，不违反法律。", []),
]


@pytest.mark.parametrize(("text", "want"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_who_says_what(text: str, want: list[Said]) -> None:
    assert said(text) == want
