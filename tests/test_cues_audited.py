"""Words of speech that report nothing where they stand, and such as were not heard: one mechanism a test.

All sentences, people, bodies and places are our own. A row is a text and what is said in it; beside each mechanism
stands what looks like it and must stay as it is.
"""

import pytest

from pipeline import extract
from tests.record_told import Said, said


def words(text: str) -> list[str]:
    """The words of every quotation."""
    return [quoted for _, _, quoted in said(extract(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("乡长罗定川上午提出施政方针和工作报告并接受质询。", []),
        ("鄉長羅定川上午提出施政方針及工作報告並備質詢。", []),
        ("村民提出停车难问题后，她叹了口气。", []),
        ("罗定川提出修桥方案之后，各村都同意了。", []),
        ("罗定川提出问题出在管理上。", ["问题出在管理上"]),
        ("罗定川提出应加大投入，完善设施。", ["应加大投入，完善设施"]),
    ],
)
def test_what_is_put_forward_by_its_name(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第二局，罗定川在落后的形势下奋起反击，以11比8取胜。", []),
        ("她以快攻限制罗定川反击，后者应对迟缓。", []),
        ("主队反击，前锋破门得分。", []),
        ("罗定川还击，5∶3领先。", []),
        ("罗定川反击，你们的账本从没公开过。", ["你们的账本从没公开过"]),
        ("羅定川反擊，帳本從來沒有公開。", ["帳本從來沒有公開"]),
        ("罗定川反击称，账本早已公开。", ["账本早已公开"]),
    ],
)
def test_a_blow_in_a_game(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("全县先进个人表扬会议在礼堂召开。", []),
        ("學校透過校友表揚與獎學金頒發，呈現辦學成果。", []),
        ("基层意见和建议收集机制不断完善。", []),
        ("为贯彻落实春耕“抢晴天”工作要求，各村加大力度。", []),
        ("为进一步落实上级部署要求，各村加大力度。", []),
        ("村里形成了人人都说团结话、人人都做团结事的风气。", []),
        ("县人大常委会主任会议提议任免8人次，经表决全部通过。", []),
        ("县委决定，罗定川任云川镇党委书记。", []),
        ("罗定川建议收集旧井的资料。", ["收集旧井的资料"]),
        ("罗定川提议把会期改到秋天。", ["把会期改到秋天"]),
        ("县委决定，从下月起取消收费。", ["从下月起取消收费"]),
    ],
)
def test_a_verb_that_is_a_noun_or_an_act(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("罗定川对照图纸逐项讲解，三天内帮他们办完手续。", []),
        ("站长一一介绍，大家边听边记。", []),
        ("经专家组研判，县防汛指挥部决定，自8日起启动响应。", ["自8日起启动响应"]),
        ("新桥预计于明年通车。", []),
        ("据此前报道，比赛结果预计于9月公布。", []),
        ("警方通知救护车，伤者并无大碍。", []),
        ("这是人们的一种态度，要求人们努力排除干扰，尊重客观规律。", []),
        ("罗定川讲解，这口井是清代挖的。", ["这口井是清代挖的"]),
        ("罗定川预计在年底前完工。", ["在年底前完工"]),
        ("该公司预计于明年上市。", ["于明年上市"]),
        ("民警通知家属，孩子已经找到。", ["孩子已经找到"]),
        ("经气象部门研判，未来三天有大雨。", ["未来三天有大雨"]),
    ],
)
def test_what_is_done_or_expected(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("学徒制，也称“师徒制”，是一种古老的方式。", []),
        ("此地也称「小江南」，盛產稻米。", []),
        ("公司也称“不知情”，拒绝赔偿。", ["“不知情”，拒绝赔偿"]),
        ("罗定川也称“没有收到通知”。", ["没有收到通知"]),
    ],
)
def test_another_name_of_a_thing(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "cue", "found"),
    [
        ("罗定川解释自己的决定时说，这条路缺乏资金。", "说", "这条路缺乏资金"),
        ("羅定川解釋推遲的原因時表示，資金還沒到位。", "表示", "資金還沒到位"),
        ("罗定川分析原因时认为，缺水是主因。", "认为", "缺水是主因"),
        ("罗定川解释，当时说好的资金没有到位。", "解释", "当时说好的资金没有到位"),
    ],
)
def test_the_second_verb_reports(text: str, cue: str, found: str) -> None:
    quotes = extract(text).quotes
    assert [(q.cue and q.cue.lemma, q.parts[0].span.text) for q in quotes] == [(cue, found)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("劳动模范罗定川在收看节目时深深感慨，台上的故事令人感动。", "台上的故事令人感动"),
        ("法官認，4名被告犯後態度良好。", "4名被告犯後態度良好"),
        ("他暗示目前是對方在阻撓談判。", "目前是對方在阻撓談判"),
        ("银行掌门人警示，市场勿恐慌。", "市场勿恐慌"),
        ("按照罗定川的推测，明年产量会在10万吨左右。", "明年产量会在10万吨左右"),
        ("据罗定川团队推测，这块石碑是宋代的。", "这块石碑是宋代的"),
        ("据罗定川教授研究团队介绍，这块石碑是修桥时发现的。", "这块石碑是修桥时发现的"),
        ("罗定川介绍今年全县种了三万亩稻子。", "今年全县种了三万亩稻子"),
        ("罗定川介绍2021年5月6日0—24时，全市无新增火情。", "2021年5月6日0—24时，全市无新增火情"),
        ("罗定川说明年还要扩建。", "明年还要扩建"),
        ("顧問羅定川促請鄉親積極協助廟宇的發展。", "鄉親積極協助廟宇的發展"),
        ("用镇党委书记罗定川的话说就是，这里就缺人手。", "这里就缺人手"),
        ("罗定川要求全县各级组织，要提高站位、守牢底线。", "要提高站位、守牢底线"),
        ("羅定川要求鄉鎮幹部，必須住村。", "必須住村"),
        ("罗定川在调研时要求各镇，一要摸清底数，二要落实责任。", "一要摸清底数，二要落实责任"),
        ("罗定川警示全市干部，要引以为戒。", "要引以为戒"),
        ("罗定川下令：马上撤离。", "马上撤离"),
        ("罗定川立即下达命令：“马上撤离！”", "马上撤离！"),
    ],
)
def test_a_cue_that_was_not_heard(text: str, found: str) -> None:
    assert words(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "罗定川介绍了三万亩稻田。",
        "罗定川介绍2022年工作情况，大家鼓掌。",
        "罗定川通报当前防汛抢险最新情况，县医院院长出席发布会。",
        "罗定川通报今年防汛工作情况，县水利局局长出席。",
        "罗定川认罪，被判三年。",
        "这一事件警示我们：“安全生产”，必须常抓不懈。",
        "罗定川暗示了自己的立场。",
        "罗定川听取汇报后的总结，让大家很受启发。",
        "群众的估计，大多偏高。",
        "县里发出通知。要求参赛者年满18岁。",
        "罗定川要求赔偿，镇里正在协商。",
        "县水务局召开大会，宣布市委和县委关于县水务局班子调整的决定。",
        "评选结果预计于5月8日宣布，到时会公布名单。",
        "指挥员下令马上撤离。",
    ],
)
def test_what_looks_like_such_a_cue(text: str) -> None:
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "罗定川来到养老院，逐项查看消防安全、食堂卫生等情况，强调要坚持预防为主。"
            "要求各县区、各部门切实担负起责任，进一步摸清底数。",
            [
                ("indirect", "罗定川", "要坚持预防为主"),
                ("indirect", "罗定川", "各县区、各部门切实担负起责任，进一步摸清底数"),
            ],
            id="an-order-at-the-head-of-a-sentence",
        ),
        pytest.param(
            "“如何防控？”“设施齐全吗？”“制度怎么落实？”罗定川详细询问排查情况，认真查验预案，要求严格落实责任。",
            [
                ("direct", "罗定川", "如何防控？/设施齐全吗？/制度怎么落实？"),
                ("indirect", "罗定川", "严格落实责任"),
            ],
            id="an-order-behind-questions",
        ),
        pytest.param(
            "村民们纷纷表示要支持委员。并对走访这种形式表示欢迎，认为通过走访，增进了感情。",
            [
                ("indirect", "村民们", "要支持委员"),
                ("indirect", "村民们", "通过走访，增进了感情"),
            ],
            id="an-opinion-of-the-same",
        ),
        pytest.param(
            "罗定川认为整体环境是积极的，但警告称“政策造成了阻力，拖缓了投资”。",
            [
                ("indirect", "罗定川", "整体环境是积极的"),
                ("direct", "罗定川", "政策造成了阻力，拖缓了投资"),
            ],
            id="what-is-set-against-it",
        ),
        pytest.param(
            "消防队员罗定川说，火已经扑灭。当地消防提醒，不要玩火。",
            [("indirect", "罗定川", "火已经扑灭"), ("indirect", "当地消防", "不要玩火")],
            id="a-service-that-speaks",
        ),
        pytest.param(
            "用她朋友的话说：“还是个村医。” 罗定川坦言：心里有时也想出去。",
            [("direct", "她朋友", "还是个村医。"), ("direct", "罗定川", "心里有时也想出去")],
            id="a-colon-behind-a-quotation",
        ),
    ],
)
def test_who_goes_on(text: str, found: Said) -> None:
    assert said(extract(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "罗定川说：“我见过三任站长。”但“我毫不怀疑，他会把路修通。”",
            [("direct", "罗定川", "我见过三任站长。"), ("direct", "罗定川", "我毫不怀疑，他会把路修通。")],
            id="behind-but",
        ),
        pytest.param(
            "●本报记者 苏小苗 通讯员 林叶 文/图 “前几天我到县城去了，真舍不得。”3月22日，村医罗定川对记者说。",
            [("direct", "罗定川", "前几天我到县城去了，真舍不得。")],
            id="behind-a-byline",
        ),
        pytest.param(
            "本报记者 苏小苗 “前几天我到县城去了，真舍不得。”村医罗定川说。",
            [("direct", "罗定川", "前几天我到县城去了，真舍不得。")],
            id="behind-a-short-byline",
        ),
        pytest.param(
            "罗定川说，“当时大家怕赔钱，后来都赚到了钱。”之后，罗定川带领村民改造了60亩水塘。",
            [("direct", "罗定川", "当时大家怕赔钱，后来都赚到了钱。")],
            id="in-front-of-what-happened-next",
        ),
        pytest.param(
            "“流动代表”罗定川在发言时说，平时要多听。", [("indirect", "罗定川", "平时要多听")], id="an-honour"
        ),
        pytest.param("“路已经修通了”罗定川说。", [("direct", "罗定川", "路已经修通了")], id="no-honour"),
        pytest.param("“安全第一。”之类的标语贴满了墙。", [], id="a-slogan"),
        pytest.param("本报记者 苏小苗 “前几天我到县城去了”的消息传开。", [], id="a-term-behind-a-byline"),
    ],
)
def test_words_in_marks(text: str, found: Said) -> None:
    assert said(extract(text)) == found


def test_what_is_asked_of_somebody_is_no_cue() -> None:
    told = extract("“孩子，别怕。”罗定川赶紧安抚他，并领到屋里询问受伤经过。").quotes
    assert [(q.cue, q.parts[0].span.text) for q in told] == [(None, "孩子，别怕。")]
    asked = extract("“这里怎么走？”罗定川询问路人。").quotes
    assert [(q.cue and q.cue.lemma) for q in asked] == ["询问"]


def test_a_label_with_a_bracket() -> None:
    text = "云川汽车（南国）投资有限公司总经理 罗定川：这样做是为了打造新品牌。我们的计划分三步。"
    assert said(extract(text)) == [("direct", "罗定川", "这样做是为了打造新品牌。我们的计划分三步。")]
    assert words("云川汽车（南国）投资有限公司地址：北山路3号。") == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("县长对下一步工作要求，各地要落实责任。", "要求"),
        ("县长就春耕作出部署，要求各地抢晴天。", "要求"),
        ("“这里怎么走？”罗定川问路人。", "问"),
        ("谈判还在进行。要求匿名的该名官员说，双方已就停火达成协议。", "说"),
    ],
)
def test_where_the_cue_begins(text: str, cue: str) -> None:
    assert [quote.cue and quote.cue.lemma for quote in extract(text).quotes] == [cue]


def test_a_team_speaks_and_not_who_leads_it() -> None:
    quotes = extract("据罗定川教授研究团队介绍，这块石碑是修桥时发现的。").quotes
    assert [quote.speaker.mention and quote.speaker.mention.text for quote in quotes] == ["罗定川教授研究团队"]
