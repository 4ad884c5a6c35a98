"""Speech in frames that are seldom met. All sentences, people, towns and bodies are our own."""

import pytest

from pipeline import extract
from tests.record_told import Said, said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "记者翻开账本：“这一页少了三行。”会计低下头。", [("direct", None, "这一页少了三行。")], id="reporter-acts"
        ),
        pytest.param("大家收拾行李，“明天就走。”", [("direct", None, "明天就走。")], id="everybody-acts"),
        pytest.param("电话里传来陌生的声音：“你找谁？”", [("direct", None, "你找谁？")], id="nobodys-voice"),
        pytest.param("孙建国打开手机，显示：“余额不足。”", [("direct", None, "余额不足。")], id="screen"),
        pytest.param("主持人：——", [], id="a-label-and-no-words"),
        pytest.param(
            "“你来了？”“我来了。”这是林小满和高大山的对话。",
            [("direct", "林小满", "你来了？"), ("direct", "高大山", "我来了。")],
            id="dialogue",
        ),
        pytest.param(
            "林小满说起心情，“有点紧张。”孙建国却很冷静，他说“没事”。",
            [("direct", "他", "没事")],
            id="no-utterance-in-front-of-another",
        ),
        pytest.param(
            "果果很伤心，“我的画没了。”孙建国介绍说，那天下雨。",
            [("mixed", "孙建国", "我的画没了。/那天下雨")],
            id="a-cue-directly-behind",
        ),
        pytest.param("树下没人，“这是老宅的最后一个春节了”。", [("direct", None, "这是老宅的最后一个春节了")], id="了"),
    ],
)
def test_who_speaks_in_marks(text: str, expected: Said) -> None:
    assert said(extract(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("公司公告将追加生产三万吨糖。", [("indirect", "公司", "将追加生产三万吨糖")], id="公告"),
        pytest.param("近日小河家居发布公告称，旧店关门。", [("indirect", "小河家居", "旧店关门")], id="day-in-front"),
        pytest.param("翻看报告发现，公司亏损。", [], id="found-by-whoever-reads"),
        pytest.param("孙建国接受议员林小满质询，全场安静。", [], id="questioned"),
        pytest.param("王志远被当场宣布，无罪。", [], id="by-whom"),
        pytest.param("未经公司证实，消息不得传播。", [], id="not-confirmed"),
        pytest.param("路修好了，水也通了，孙建国告诉。", [], id="told-nobody"),
        pytest.param(
            "路修好了，水也通了（完），孙建国在会上宣布。",
            [("indirect", "孙建国", "路修好了，水也通了")],
            id="the-end-of-a-dispatch",
        ),
        pytest.param(
            "孙建国说，路修好了。学员们普遍反映，课程很好。",
            [("indirect", "孙建国", "路修好了/学员们普遍反映，课程很好")],
            id="普遍",
        ),
        pytest.param(
            "孙建国表示，山上冷，所以他建议，带好棉衣。",
            [("indirect", "孙建国", "山上冷，所以他建议，带好棉衣")],
            id="so-he-advises",
        ),
        pytest.param("短视频平台TikTok热度高。她说，用户会喜欢。", [("indirect", "她", "用户会喜欢")], id="no-person"),
        pytest.param("这让月尘带电。他说，这很麻烦。", [("indirect", "他", "这很麻烦")], id="made-to-do"),
        pytest.param(
            "总经理曾志远到场。曾总是说，糖价会涨。", [("indirect", None, "糖价会涨")], id="a-word-that-begins-with-总"
        ),
        pytest.param(
            "王志远代理律师李大山作出回应。他说，会上诉。", [("indirect", "李大山", "会上诉")], id="somebodys-lawyer"
        ),
        pytest.param(
            "孙建国天天巡山，妻子林小满留在家里。她说，山里安静。",
            [("indirect", "林小满", "山里安静")],
            id="his-wife",
        ),
    ],
)
def test_what_is_reported(text: str, expected: Said) -> None:
    assert said(extract(text)) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("在村口，七十八岁的孙建国遇上二十岁的林小满。“去哪儿？”老人问。", "孙建国", id="numerals"),
        pytest.param("八十六岁的孙建国来找九岁的林小满。老人说，他不累。", "孙建国", id="the-age-next-to-a-name"),
        pytest.param("店长孙建国看着林小满。这位年轻人说，他来学艺。", "林小满", id="no-post"),
        pytest.param("“难学，”今年六十八岁的单万年老人擦擦汗，慢慢说，“没人肯来。”", "单万年", id="name-by-its-place"),
    ],
)
def test_whom_a_common_noun_means(text: str, speaker: str) -> None:
    assert [who for _, who, _ in said(extract(text))] == [speaker]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("云川市水务局局长 石满仓", "石满仓"),
        ("云川市水务局局长石满仓", "石满仓"),
        ("云川市政府新闻办公室副主任、新闻发言人 石满仓", "石满仓"),
        ("记者采访了石满仓", None),
        ("尊敬的局长 石满仓", None),
    ],
)
def test_a_post_and_its_holder_alone_on_a_line(label: str, name: str | None) -> None:
    # his words are the paragraphs below with the numbered headings between them, up to the next label
    words = "渠已经修通。", "一、工程进展顺利", "八成的地能浇上水。"
    text = "\n\n".join(["云川通水", "5月8日，云川市举行发布会。", f"{label}：", *words, "罗小满：", "明年呢？"])
    expected = [("direct", name, "/".join(words)), ("direct", "罗小满", "明年呢？")] if name else []
    assert said(extract(text)) == expected


def test_further_labels_of_a_script_need_no_i() -> None:
    mine = "云川医院医生 罗小满：我们马上开始按压。"
    others = "云川医院保安 石满仓：有个人倒在车上，脸都白了。", "病人家属：医生来得真快，多谢！"
    text = "\n\n".join(["医院救人", "5月8日，一名男子在云川医院门口倒下。", others[0], mine, others[1]])
    assert [who for _, who, _ in said(extract(text))] == ["石满仓", "罗小满", "病人家属"]
    assert [who for _, who, _ in said(extract(text.replace(mine, "医生罗小满赶到现场。")))] == []


@pytest.mark.parametrize(
    ("words", "is_speech"),
    [
        ("深山里的引路人", False),
        ("守着渡口的老船工", False),
        ("田埂上的大学生", False),
        ("渠修好了，人心也就近了", True),
        ("做群众信得过的带头人", True),
        ("最好的课堂在地里", True),
        ("水渠明年就能修通", True),
    ],
)
def test_what_a_headline_calls_somebody_is_not_said_by_him(words: str, is_speech: bool) -> None:
    text = f"韦小舟：{words}\n\n5月8日，设计师韦小舟回到云川。"
    assert said(extract(text)) == ([("direct", "韦小舟", words)] if is_speech else [])


@pytest.mark.parametrize(
    "text",
    [
        "守渡人\n\n作者：admin 阅读：12\n\n“有事找老石！”在云川镇，有这么一位老人，他守了三十年渡口。",
        "守渡人\n\n“有事找老石！”在云川镇，有一位船工，他守了三十年渡口。",
    ],
)
def test_who_is_brought_in_behind_marks_is_spoken_of(text: str) -> None:
    assert said(extract(text)) == [("direct", None, "有事找老石！")]


@pytest.mark.parametrize(
    "text",
    [
        "本期《云川周刊》推出春耕特别报道，对六位种粮大户的事迹进行报道。",
        "《云川周刊》开设专题报道，讲述八位村医的故事。",
        "媒体纷纷跟进报道，事情传开了。",
    ],
)
def test_a_story_that_a_paper_runs_is_a_noun(text: str) -> None:
    assert said(extract(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("夏小雨怒气冲冲地回道，“我从没收过一分钱”，却不肯直接回答。", [("direct", "夏小雨", "我从没收过一分钱")]),
        ("夏小雨说道，“这是你们的事”，便转身离开。", [("direct", "夏小雨", "这是你们的事")]),
        ("夏小雨回答说，“我没什么好讲的”，随后挂断电话。", [("direct", "夏小雨", "我没什么好讲的")]),
        ("夏小雨回应称，“这不是我写的”，但拒绝进一步说明。", [("direct", "夏小雨", "这不是我写的")]),
        ("夏小雨坚称，“账上没有问题”，却未提供账单。", [("direct", "夏小雨", "账上没有问题")]),
        ("夏小雨表示，“我没有收过钱”，也不认识他。", [("mixed", "夏小雨", "“我没有收过钱”，也不认识他")]),
        ("夏小雨说，“一天一班车”，却从没坐满过。", [("indirect", "夏小雨", "“一天一班车”，却从没坐满过")]),
    ],
)
def test_what_somebody_does_behind_words_in_marks_is_not_said(text: str, expected: Said) -> None:
    assert said(extract(text)) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("员工说，楼里人心不稳，还有人告诉记者，他们正在找工作。", "楼里人心不稳"),
        ("村民说，水已经退了，也有居民表示，路还没有通。", "水已经退了"),
        ("店主称，生意很好，另有网友质疑，这是摆拍。", "生意很好"),
        ("校方表示，饭菜合格，但也有家长对记者说，孩子吃不饱。", "饭菜合格"),
        ("专家认为，房价会跌，也有分析师认为，会先涨后跌。", "房价会跌"),
        ("校方表示，有人说饭菜凉，也有人说太咸。", "有人说饭菜凉，也有人说太咸"),
        ("店主称，生意很好，还有人从外地来。", "生意很好，还有人从外地来"),
    ],
)
def test_others_who_say_something_too_are_not_told_by_the_first(text: str, words: str) -> None:
    assert said(extract(text))[0][2] == words


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("县政府发言人回应今日在广场举行的公众游行表示，秩序良好。", "县政府发言人"),
        ("运输局发言人昨晚回应多名乘客的投诉表示，车辆已经检修。", "运输局发言人"),
        ("云川公司发言人回应部分员工停工表示，会继续谈。", "云川公司发言人"),
        ("办事处工作人员得知来意后，记下了记者电话，表示会一并答复。", "办事处工作人员"),
        ("值班医生得知来意后，请示了院长，表示不便受访。", "值班医生"),
        ("夏小雨查看后，联系了司机，称车已开走。", "夏小雨"),
        ("夏小雨越想越不对，赶紧联系“饭到了”客服，要求将这家冒牌店关停。", "夏小雨"),
        ("停课的消息急坏了家长，纷纷表示要换学校。", "家长"),
        ("作出回应的公司负责人表示，会退款。", "公司负责人"),
        ("夏小雨查看后，来了一位司机，称车已开走。", "一位司机"),
    ],
)
def test_whom_somebody_answers_or_acts_on_does_not_speak(text: str, speaker: str) -> None:
    assert [who for _, who, _ in said(extract(text))] == [speaker]


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("针对有网友好奇发问，“怎么没有她的名字。”", "她准备得很好。"),
        ("面对球迷质疑，“这球不该丢。”", "我会负责。"),
        ("对于有家长留言，“饭菜太贵了。”", "下周就调。"),
    ],
)
def test_what_others_ask_is_not_said_by_whoever_answers(asked: str, answered: str) -> None:
    assert ("direct", "夏小雨", answered) in said(extract(f"{asked}夏小雨则回应表示，“{answered}”"))
    assert said(extract("面对停水，“实在对不起大家。”夏小雨说，“马上就修。”"))[0][2].startswith("实在对不起")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("如今，商家两条回复已被折叠，无法看到。", []),
        ("截至发稿，这家公司三条回复均已删除，页面无法打开。", []),
        ("县长夏小雨、镇长陈大年纷纷否认，或推给旁人。", []),
        ("夏小雨公开否认，或者干脆不见记者。", []),
        ("公司回复，三天内退款。", ["三天内退款"]),
        ("夏小雨已回复，明天开工。", ["明天开工"]),
        ("夏小雨否认，或许有人误会了她。", ["或许有人误会了她"]),
        ("近日，有网友爆料，一家餐馆辱骂顾客。此事引发网络热议。", ["一家餐馆辱骂顾客"]),
        ("有居民反映，井盖丢了。该话题登上热搜。", ["井盖丢了"]),
        ("客服解释说，要等核实。店不能关停，正当老板无计可施之际，监管部门上了门。", ["要等核实"]),
        ("夏小雨说，要等核实。此事她会处理。", ["要等核实/此事她会处理"]),
        ("店主分别回复：\n\n云川新闻记者了解到，这不是第一次。", []),
        ("店主回复：\n\n这不是第一次，我们会改。", ["这不是第一次，我们会改。"]),
    ],
)
def test_what_no_one_says(text: str, expected: list[str]) -> None:
    assert [words for _, _, words in said(extract(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("夏小雨昨晚发文，针对近期乱象痛批，表示全镇都在空转。", ["全镇都在空转"]),
        ("夏小雨昨晚发文，就停水一事致歉，表示今后会提前通知。", ["今后会提前通知"]),
        ("夏小雨昨晚发文，对此事作出说明，称大桥明年通车。", ["大桥明年通车"]),
        ("夏小雨昨晚发帖，大桥今天通车了。", ["大桥今天通车了"]),
        ("夏小雨昨晚发文，针对有人造谣的事，她一定追究到底。", ["针对有人造谣的事，她一定追究到底"]),
    ],
)
def test_what_is_written_stands_behind_the_verb_that_reports_it(text: str, expected: list[str]) -> None:
    assert [words for _, _, words in said(extract(text))] == expected
