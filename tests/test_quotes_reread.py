"""What a rereading of pages has shown about speech: second cues, whom a pronoun means, who is told what to do.

All sentences, people, towns and bodies are our own.
"""

import pytest

from pipeline import extract
from tests.record_told import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "青禾队主帅李明涛对判罚表示不满。“我看了三遍，哪里有犯规。”不过他也承认，球员的体能下滑了。",
            [("direct", "李明涛", "我看了三遍，哪里有犯规。"), ("indirect", "李明涛", "球员的体能下滑了")],
        ),
        (
            "馆长王长林走进展厅。“灯光要再暗一点。”但他同时指出，标牌还得看得清。",
            [("direct", "王长林", "灯光要再暗一点。"), ("indirect", "王长林", "标牌还得看得清")],
        ),
        (
            "镇长李明涛说，水渠已经修通。“以后浇地不用等了。”他还透露，明年要修桥。",
            [
                ("indirect", "李明涛", "水渠已经修通"),
                ("direct", "李明涛", "以后浇地不用等了。"),
                ("indirect", "李明涛", "明年要修桥"),
            ],
        ),
        (
            "“票价贵了一倍。”对此，青禾客运公司经理周文海回应称，油价一直在涨。",
            [("direct", None, "票价贵了一倍。"), ("indirect", "周文海", "油价一直在涨")],
        ),
    ],
)
def test_a_second_cue_begins_a_record(text: str, expected: Said) -> None:
    # 不过, 但, 也, 还, 同时 beside a subject of its own: the words in front are another record
    assert said(extract(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "镇长李明涛说，投资下降了8个百分点。“等是等不来的。”他要求，对慢的项目一周一调度。",
            [
                ("indirect", "李明涛", "投资下降了8个百分点"),
                ("mixed", "李明涛", "等是等不来的。/对慢的项目一周一调度"),
            ],
        ),
        (
            "“水渠修通了。”镇长李明涛表示，以后浇地不用等了。",
            [("mixed", "李明涛", "水渠修通了。/以后浇地不用等了")],
        ),
        (
            "“车比从前好开。”司机王长林也说，路面平多了。",
            [("mixed", "王长林", "车比从前好开。/路面平多了")],
        ),
        (
            "“渠要在清明前通水。”镇长李明涛要求各村派人护渠。",
            [("direct", "李明涛", "渠要在清明前通水。"), ("indirect", "李明涛", "各村派人护渠")],
        ),
    ],
)
def test_one_cue_governs_both(text: str, expected: Said) -> None:
    # “……。”某某要求，…… as “……。”某某表示，……: nothing parts the two
    assert said(extract(text)) == expected


_HER = "1953年，陆青兰出生在白鹿镇。"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{_HER}\n\n“她一天也没有歇过。”老同事周文海回忆。\n\n后来，她上山三次。她说：“冰不会说谎。”", "陆青兰"),
        (f"{_HER}\n\n“她一天也没有歇过。”老同事周文海回忆。\n\n她常对学生讲一句话：“冰不会说谎。”", "陆青兰"),
        (f"{_HER}\n\n“她一天也没有歇过。”老同事周文海回忆。\n\n去年，她摔了一跤。“冰不会说谎。”她说。", "陆青兰"),
        (f"{_HER}\n\n“她一天也没有歇过。”老同事周小兰回忆。\n\n她告诉记者：“冰不会说谎。”", "周小兰"),
        (f"{_HER}\n\n“我一天也没有歇过。”老同事周小兰回忆。\n\n后来，她上山三次。她说：“冰不会说谎。”", "周小兰"),
        (f"{_HER}\n\n“他们一天也没有歇过。”老同事周文海回忆。\n\n后来，他走了。他说：“冰不会说谎。”", "周文海"),
    ],
)
def test_whom_somebody_speaks_of_is_not_himself(text: str, speaker: str) -> None:
    # behind “她……。”某某回忆 a 她 that is told about is she, not he; who tells a reporter is the one just named
    assert said(extract(text))[-1] == ("direct", speaker, "冰不会说谎。")


@pytest.mark.parametrize(
    "behind",
    ["分产品看，铜箔占八成。", "从营收结构看，铜箔占八成。", "具体来看，铜箔占八成。", "报告期内，铜箔占八成。"],
)
def test_what_a_file_tells_ends_at_figures(behind: str) -> None:
    told = "远达新材成立于2006年，在汀川有三个厂"
    assert said(extract(f"公开资料显示，{told}。{behind}")) == [("indirect", "公开资料", told)]


def test_what_a_file_tells_goes_on() -> None:
    told = "远达新材成立于2006年，在汀川有三个厂"
    expected = [("indirect", "公开资料", f"{told}/公司主营铜箔和铝箔")]
    assert said(extract(f"公开资料显示，{told}。公司主营铜箔和铝箔。")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "汀川区检察院向快递公司制发检察建议，建议内容有三：改面单、拆设备、列名单。",
        "镇里贴了告示，通知事项如下：一是停水，二是停电。",
        "街道开了会，汇报内容包括：防汛、供暖、停车。",
        "邻居得知后，都提出想跟着去做工，便拜托周某牵线。",
        "几户居民都想装，便恳请经理李明涛介绍。",
        "他被喊“大师”，很不好意思。",
        "县里没有叮嘱林业部门要严把质量。",
        "按照镇长李明涛的叮嘱，林业部门要严把质量。",
        "店员不回复他消息了。",
        "客服一直不答复周小兰问题。",
        "今年以来，群众举报线索明显增多。",
        "李明涛把家里的住址告诉了骗子，还转了两万元。",
        "李明涛将情况告诉民警，并交出了账本。",
        "三位代表认真回应，既讲政策，又摆数据。",
        "志愿者们热情介绍，耐心引导。",
        "代表们踊跃发言，掌声不断。",
        "馆长王长林耐心解释，现场气氛热烈。",
        "老人反复叮嘱，眼含热泪。",
        "汀川机场预计能在2027年投用。",
        "该平台预计投资5亿元。",
        "消防部门回应因漏气起火一事，已经派人。",
        "汀川画网声明：登载此文，不意味着赞同其观点。",
        "法官给了钱，还“骗”申请人说是执行款。",
    ],
)
def test_no_words_follow(text: str) -> None:
    # a noun with 内容 or 事项, whom somebody is asked to introduce, a name, what was not said, how it was said
    assert said(extract(text)) == []


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        ("馆长王长林耐心解释", "展厅明年就能建成"),
        ("馆长王长林反复叮嘱", "少喝酒"),
        ("馆长王长林当场表示", "随后会派人处理"),
        ("馆长王长林详细介绍", "既有老照片，也有新地图"),
        ("馆长王长林将此事告诉记者，称", "对方从未道歉"),
        ("馆长王长林把相册举起来告诉记者", "这是当年的渡口"),
        ("馆长王长林感叹——", "这里变化真大"),
        ("馆长王长林大声疾呼——", "保护河流"),
        ("馆长王长林列出一组数据——", "去年来了三万人"),
        ("汀川气象中心预计", "明天有大雨"),
        ("汀川公司预计", "明年投产"),
    ],
)
def test_words_that_do_follow(lead: str, words: str) -> None:
    lead = lead if lead[-1] in "称—计" else f"{lead}，"
    found = said(extract(f"{lead}{words}。"))
    assert [(kind, told) for kind, _, told in found] == [("indirect", words)]
    assert found[0][1] in lead


@pytest.mark.parametrize(
    "below",
    [
        "这是汀川县副县长李明涛在会上说的一句话。",
        "这是汀川县副县长李明涛在开场时说的一句话。",
        "这是李明涛常挂在嘴边的一句话。",
        "汀川县副县长李明涛是今天在出席集会时这么说。",
    ],
)
def test_whose_words_a_paragraph_holds_is_told_below_it(below: str) -> None:
    text = f"汀川开会\n\n3月2日，会议召开。\n\n“数字最有说服力。”\n\n{below}"
    assert said(extract(text)) == [("direct", "李明涛", "数字最有说服力。")]


def test_an_authority_that_says_what_it_advises() -> None:
    text = "汀川区检察院向快递公司制发检察建议，要求公司改用新面单。"
    assert said(extract(text)) == [("indirect", "汀川区检察院", "公司改用新面单")]


@pytest.mark.parametrize(
    "words",
    [
        "防汛部门要严格值守、严守纪律",
        "村干部、党员要带好头",
        "孩子们不要下河游泳",
        "大家应注意安全",
        "技术人员必须到地里去",
        "在场的工人不得抽烟",
    ],
)
@pytest.mark.parametrize("verb", ["叮嘱", "反复叮嘱", "嘱咐", "提醒", "再三告诫"])
def test_what_somebody_is_told_to_do(verb: str, words: str) -> None:
    assert said(extract(f"云川县县长李明涛{verb}{words}。")) == [("indirect", "李明涛", words)]


@pytest.mark.parametrize(
    ("who", "words"),
    [("主持人", "开始抢答"), ("教练", "起跑"), ("裁判", "停"), ("队长", "抓小偷")],
)
def test_words_that_are_shouted(who: str, words: str) -> None:
    record = extract(f"待{who}喊“{words}”，大家一起动手。")
    assert [each[2] for each in said(record)] == [words]
    assert record.terms == ()


@pytest.mark.parametrize("text", ["大家喊他“老班长”，他总是笑笑。", "当年喊“荒山绿化”的口号，人人都上山。"])
def test_marks_behind_a_cry_that_name(text: str) -> None:
    assert said(extract(text)) == []


@pytest.mark.parametrize("view", ["在{}看来", "在{}眼里", "在{}眼中", "于{}而言"])
@pytest.mark.parametrize("who", ["李明涛", "村民李明涛"])
def test_whose_view_stands_behind_the_marks(view: str, who: str) -> None:
    kind, name, words = said(extract(f"“桥修到家门口了……”{view.format(who)}，这比什么都好。"))[0]
    assert (name, words.split("/")[0]) == ("李明涛", "桥修到家门口了……")
    assert kind in ("direct", "mixed")


@pytest.mark.parametrize("verb", ["憶述", "慨嘆", "覆稱", "力陳", "直斥"])
@pytest.mark.parametrize("name", ["呂太", "陳太", "何卓賢"])
def test_verbs_of_hong_kong_are_no_part_of_a_name(verb: str, name: str) -> None:
    words = "升降機已經壞了兩日"
    assert said(extract(f"街坊{name}{verb}，{words}。")) == [("indirect", name, words)]


@pytest.mark.parametrize(
    "role", ["工程承辦商", "承办单位", "供应商", "开发商", "运营商", "承建商", "代理商", "製造商", "主办方", "施工方"]
)
@pytest.mark.parametrize("firm", ["禾盛机电有限公司", "云川置业有限公司"])
def test_what_a_firm_is_in_a_deal(role: str, firm: str) -> None:
    assert said(extract(f"{role}{firm}回应称，人手已经加派。")) == [("indirect", firm, "人手已经加派")]


@pytest.mark.parametrize(
    "behind", ["2019年夏天，老人又上了一次山。", "2019年底，村里通了车。", "2020年初，新校舍开了工。"]
)
def test_a_season_is_the_reporters(behind: str) -> None:
    words = "老师改论文出了名的严"
    assert said(extract(f"馆员周小兰说，{words}。{behind}")) == [("indirect", "周小兰", words)]


def test_what_somebody_counts_on_his_fingers() -> None:
    words = "三年来回村的年轻人有58人"
    assert said(extract(f"村支书李明涛掰着指头数，{words}。")) == [("indirect", "李明涛", words)]
    assert said(extract("孩子们掰着指头数日子，盼着过年。")) == []


@pytest.mark.parametrize(
    "paper", ["合同对学位没有约定", "协议未明确约定", "条例没有规定", "租约里并未对此写明", "说明书没有注明"]
)
def test_what_no_paper_says_is_no_paper_speaking(paper: str) -> None:
    words = f"自己并不知情，而且{paper}，“房子是用来住的”"
    assert said(extract(f"单立人辩称，{words}。")) == [("mixed", "单立人", words)]


@pytest.mark.parametrize(
    "paper", ["合同约定", "协议明确约定", "未成年人保护法规定", "租约里还写明", "没有公开的合同约定"]
)
def test_what_a_paper_says_is(paper: str) -> None:
    assert [(kind, words) for kind, _, words in said(extract(f"{paper}，“房子不得转租给他人”。"))] == [
        ("direct", "房子不得转租给他人")
    ]


@pytest.mark.parametrize("many", ["不少网友认为", "很多观众评价", "部分学者指出", "村民们说", "多位家长表示"])
def test_others_of_many_say_something_else(many: str) -> None:
    found = said(extract(f"{many}，这个办法很好，也有人说成本太高。"))
    assert [words for *_, words in found] == ["这个办法很好", "成本太高"]


@pytest.mark.parametrize("lead", ["局长周明远说，很多人支持", "李小麦认为，孩子怕黑", "王若安表示，有的村民支持修路"])
def test_what_one_tells_of_others_is_his(lead: str) -> None:
    found = said(extract(f"{lead}，也有人说成本太高。"))
    assert [words for *_, words in found] == [f"{lead.partition('，')[2]}，也有人说成本太高"]


@pytest.mark.parametrize(
    "text",
    [
        "司机贪凉，结果在桥头睡着了，幸亏被及时发现，否则要受凉。",
        "孩子贪玩，结果掉进水沟里，幸好被及时发现，没有生命危险。",
        "结果车辆被当场发现，否则后果不堪设想。",
        "李小麦偷偷离家，结果半路上被母亲发现，只好回去。",
        "结果一出门就被人发现，只好回家。",
    ],
)
def test_a_find_that_happens_to_somebody_is_no_result(text: str) -> None:
    assert not said(extract(text))


@pytest.mark.parametrize(
    "lead", ["检测结果显示", "结果表明", "被告人血样的检测结果显示", "复查结果证实", "调查结果发现"]
)
def test_a_result_speaks(lead: str) -> None:
    assert [words for *_, words in said(extract(f"{lead}，水质合格。"))] == ["水质合格"]
