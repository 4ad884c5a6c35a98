"""Words behind nouns for people and around names that are no names, and names that only several signs show."""

import pytest

from pipeline.run import analyse


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("村里没人值班，村民有事只能等。", set(), id="a-verb-after-a-crowd"),
        pytest.param("听说要修路，很多农民都主动来帮忙。", set(), id="an-adverb-after-a-crowd"),
        pytest.param("镇上的里民陈情，镇公所没有回音。", set(), id="a-common-word-after-a-crowd"),
        pytest.param("“有这样的好事？”村民常有亮说，路通了。", {"常有亮"}, id="a-cue-after-a-crowd"),
        pytest.param("蒋答复，他的立场没有变。", set(), id="a-surname-and-its-verb"),
        pytest.param("海统发〔2025〕3号", set(), id="a-document-number"),
        pytest.param("“林总教我记账，一笔一笔地教。”", {"林总"}, id="an-address-and-its-verb"),
        pytest.param("沿海统计局农村司首席统计师绳国民指出，价格平稳。", {"绳国民"}, id="a-rare-surname"),
        pytest.param("市长周平安排秋收工作。周平强调，要抓紧。", {"周平"}, id="a-verb-glued-to-a-known-name"),
        pytest.param("议员洪健礼昨在会上提出批评。", {"洪健礼"}, id="a-time-glued-to-a-name"),
        pytest.param("南港下雨，花莲地震未造成伤亡。", set(), id="a-place"),
        pytest.param("会长单位表示，将继续支持。", set(), id="a-unit-with-a-post"),
        pytest.param("鄰居說，你們可以問問他阿嫂！", set(), id="kin"),
    ],
)
def test_what_follows_a_noun_is_a_name_only_when_confirmed(text: str, want: set[str]) -> None:
    assert {one.name for one in analyse(text, until="titles").people} == want


def test_a_chief_post_begins_after_the_body() -> None:
    layers = analyse("海月研究院首席市场分析师许小禾指出，市场平稳。", until="titles")
    found = layers.people[0].roles[0]
    assert found.position.of(layers.document.text) == "首席市场分析师"
    assert [one.name for one in layers.organizations] == ["海月研究院"]


def test_a_village_committee_without_its_village_is_a_body() -> None:
    layers = analyse("文西村委会主任曾令禾，今天没有来。", until="titles")
    assert [one.name for one in layers.people] == ["曾令禾"]
    assert [one.name for one in layers.organizations] == ["文西村委会"]


def test_a_place_and_its_chief_in_one_word_share_a_character() -> None:
    layers = analyse("光明鄉長林清禾表示，今天上午開始布置。", until="titles")
    assert [one.name for one in layers.organizations] == ["光明鄉"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("园里主要种植花生、黄金葵等作物。", set(), id="a-plant-in-a-list"),
        pytest.param("这款车有天蓝、秋叶褐、胭脂红三种颜色。", set(), id="a-colour-in-a-list"),
        pytest.param("他是地地道道的兰大人，今年毕业。", set(), id="one-of-a-university"),
        pytest.param("农委会今年首次颁奖，农委会强调，这个奖每年一次。", set(), id="a-body-before-a-verb-of-speech"),
        pytest.param("导演冯唐、编剧宋词、摄影师元曲共同亮相。", {"冯唐", "宋词", "元曲"}, id="words-behind-posts"),
        pytest.param("村里来了两个年轻人，林小满和周大海都学过木工。", {"林小满", "周大海"}, id="names-in-a-sentence"),
    ],
)
def test_a_name_that_the_tagger_doubts_needs_a_second_sign(text: str, want: set[str]) -> None:
    assert {one.name for one in analyse(text, until="titles").people} == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("前来向周老敬献鲜花的人很多，周老生前爱花。", {"周老"}, id="an-elder-and-a-verb"),
        pytest.param("新华社北京3月5日电（记者罗玉文）大会今天开幕。", {"罗玉文"}, id="a-label-that-ends-a-name"),
        pytest.param("教育局局长王经中介绍，学校已经开学。", {"王经中"}, id="a-direction"),
        pytest.param("出席会议的有朱振中、张富有、陈大明。", {"朱振中", "张富有", "陈大明"}, id="in-a-list"),
        pytest.param("比赛中姚明拉住他，姚明说得很急。姚明是主席。", {"姚明"}, id="a-verb-in-the-tagger's-word"),
        pytest.param("韩石张清禾等人到场。", {"韩石", "张清禾"}, id="two-names-with-nothing-between"),
        pytest.param("陈先生受伤。陈先生的姐姐陈女士说，路通了。", {"陈先生", "陈女士"}, id="two-of-a-surname"),
        pytest.param("部长邹家华为这一工程剪彩，很高兴。", {"邹家华"}, id="a-preposition-in-the-tagger's-word"),
        pytest.param("李遂与值班人员一道赶来。黄亦向记者表示抱歉。", set(), id="a-surname-and-an-adverb"),
        pytest.param("这是小刚家，小刚家说没有事。", {"小刚"}, id="a-family"),
        pytest.param(
            "海月照明现任董事长钟信才再度当选。钟信才表示，公司会更好。钟信才在会后回答提问。钟信才还说，今年不分红。",
            {"钟信才"},
            id="an-adverb-again-and-again",
        ),
    ],
)
def test_a_name_reaches_as_far_as_the_tagger_is_led(text: str, want: set[str]) -> None:
    assert {one.name for one in analyse(text, until="titles").people} == want


def test_a_conjunction_before_a_company_is_none_of_it() -> None:
    layers = analyse("海月集团首席技术官兼云智能总裁张建锋说，芯片有用。", until="titles")
    assert [one.name for one in layers.organizations] == ["海月集团", "云智能"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("雕塑家黄土山的作品展出。", {"黄土山"}, id="a-common-word-and-more"),
        pytest.param("市场部主任温静称，价格不高。", {"温静"}, id="an-adverb"),
        pytest.param("学会秘书长向北辰透露，明年开赛。", {"向北辰"}, id="a-preposition"),
        pytest.param("审判长查明当事人身份。", set(), id="a-verb"),
        pytest.param("参加会议的教授和学生都到了。", set(), id="a-conjunction"),
    ],
)
def test_behind_a_post_what_the_tagger_almost_saw_is_a_name(text: str, want: set[str]) -> None:
    assert {one.name for one in analyse(text, until="titles").people} == want


WORDS = [  # text, people: words that begin like a name, and the same where they are one
    ("卖鱼老板手起刀落。", []),
    ("养马师傅来了。", []),
    ("修车师傅鱼建国说，车好了。", ["鱼建国"]),
    ("镇上的花老板说，生意好。", ["花老板"]),
    ("走访时，和同为村干部的林欣一起入户。", ["林欣"]),
    ("他辞职，和已是厂长的李小麦合作。", ["李小麦"]),
    ("和平是教师。", ["和平"]),
    ("她往记者怀里放了一袋枣。", []),
    ("主任怀礼说，今天开会。", ["怀礼"]),
    ("常怀利他之心，方能成事。", []),
    ("常怀感恩之心，常思百姓之苦。", []),
    ("干部应当常怀忧患意识。", []),
    ("记者常怀利说，今天开会。", ["常怀利"]),
    ("常思德出生于1960年。", ["常思德"]),
    ("上届冠军、英国“车神”皮兰走上赛道。", ["皮兰"]),
    ("法国“铁人”勒科表示，会赢。", ["勒科"]),
    ("塞尔维亚“战神”德卡晋级。", ["德卡"]),
    ("德国“虎王”坦克参战。", []),
    ("意大利“红衣军团”佩兰夺冠。", []),
    ("他守着金元宝过日子。", []),
    ("拍摄地点：河边\n访 谈 人：徐明远（校友）", ["徐明远"]),
    ("整 理 人：徐明远", ["徐明远"]),
    ("经理金元宝说，货到了。", ["金元宝"]),
    ("她创立了萨兰德学校。萨兰德不是公司。", []),
    ("霍兰德大学教授霍兰德说，很好。霍兰德生于1970年。", ["霍兰德"]),
    ("陈经国中学成立了。陈经国是创办人。", ["陈经国"]),
]


@pytest.mark.parametrize(("text", "people"), WORDS)
def test_words_that_begin_like_a_name(text: str, people: list[str]) -> None:
    assert [person.name for person in analyse(text, until="titles").people] == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("刚读完阿福的《春山》。", ["阿福"]),
        ("常明的《秋》也上演了。", ["常明"]),
        ("她喜欢阿岚的《早班车》。", ["阿岚"]),
        ("云川的《晚报》刊登了消息。", []),
        ("青岭的《规划》印发了。", []),
        ("联合国的《报告》发布。", []),
    ],
)
def test_who_wrote_a_work(text: str, people: list[str]) -> None:
    assert [person.name for person in analyse(text, until="titles").people] == people
