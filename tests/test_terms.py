"""Quoted words that are nobody's speech: which they are, and of what kind."""

import pytest

from pipeline import lexicon
from pipeline.run import analyse


def terms(text: str) -> list[tuple[str, str, bool]]:
    layers = analyse(text)
    return [(term.span.of(layers.document.text), term.kind, term.nested) for term in layers.terms]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("云杉社区荣获“全县节水先进集体”称号。", [("全县节水先进集体", "award")], id="award by title"),
        pytest.param("他被评为“最美护路人”。", [("最美护路人", "award")], id="award by verb"),
        pytest.param("該村榮獲「全縣環保模範團體」稱號。", [("全縣環保模範團體", "award")], id="award, traditional"),
        pytest.param("学校入选首批“省级科学教育示范校”。", [("省级科学教育示范校", "designation")], id="designation"),
        pytest.param("镇里组建“邻里帮帮团”，上门服务。", [("邻里帮帮团", "name")], id="name of a team"),
        pytest.param("她创办了“向阳工作室”。", [("向阳工作室", "name")], id="name of a unit"),
        pytest.param("全区推行“一窗通办”改革。", [("一窗通办", "program")], id="program by noun"),
        pytest.param("学校构建“三全”育人机制。", [("三全", "program")], id="program behind a modifier"),
        pytest.param("做法可以总结为“三个主动”。", [("三个主动", "program")], id="number shorthand"),
        pytest.param(
            "推出“上门取件”“错时服务”等便民措施。",
            [("上门取件", "program"), ("错时服务", "program")],
            id="row of terms",
        ),
        pytest.param("城市要关心“一老一小”。", [("一老一小", "policy")], id="public shorthand"),
        pytest.param("论坛以“水与城市”为主题。", [("水与城市", "slogan")], id="theme"),
        pytest.param("他秉持“先做人、后做事”的理念。", [("先做人、后做事", "slogan")], id="idea"),
        pytest.param("产业成了村里的“压舱石”。", [("压舱石", "metaphor")], id="metaphor by word"),
        pytest.param("他是铁轨旁的“守夜人”。", [("守夜人", "metaphor")], id="metaphor by place"),
        pytest.param("服务要更“细”。", [("细", "emphasis")], id="single word"),
        pytest.param("“团圆”二字写在门上。", [("团圆", "emphasis")], id="word as word"),
        pytest.param(
            "坚持「節能」和「減廢」並重。", [("節能", "emphasis"), ("減廢", "emphasis")], id="pair, traditional"
        ),
    ],
)
def test_kinds(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(words, kind) for words, kind, _ in terms(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("站长费明说：“要当好‘守门人’。”", [("守门人", True)], id="inside speech"),
        pytest.param("站长费明说，要当好“守门人”。", [("守门人", False)], id="inside reported speech"),
        pytest.param("“最美邻居”代表费明说：“谢谢。”", [("最美邻居", False)], id="award in front of a title"),
        pytest.param("他从不让人叫他“专家”。", [("专家", False)], id="name for somebody"),
        pytest.param("韦明称其为“最懂车间的人”。", [("最懂车间的人", False)], id="noun with a clause"),
    ],
)
def test_nested_means_inside_direct_speech(text: str, expected: list[tuple[str, bool]]) -> None:
    assert [(words, nested) for words, _, nested in terms(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("站长费明说：“潮来了。”", id="speech"),
        pytest.param("站长费明说：“师傅常讲‘慢工出细活’。”", id="somebody else's words inside speech"),
        pytest.param("他推行“一窗通办，群众少跑路。", id="unclosed"),
        pytest.param("“”", id="empty"),
        pytest.param("司机老裴坦言结果“难以接受”。", id="predicate of reported words"),
        pytest.param("姚远说，公司“不看出身看本事”。", id="long predicate"),
        pytest.param("“群众的事再小也是大事。”这是她常说的一句话。", id="saying"),
    ],
)
def test_no_term(text: str) -> None:
    assert terms(text) == []


def test_the_table_of_frames_holds_known_values() -> None:
    for row in lexicon.rows("term_frames"):
        assert row["place"] in {"after", "before", "inside", "exact"}
        assert row["kind"] in {"award", "designation", "name", "program", "policy", "slogan", "metaphor", "emphasis"}


@pytest.mark.parametrize(
    "behind", ["上了热搜第一", "一度登上热榜", "引发热议", "成为校园流行语", "成了街坊们的话题", "迅速刷屏朋友圈"]
)
def test_what_everybody_talks_about_is_nobodys_speech(behind: str) -> None:
    text = f"王若安是演员，住在江城，“江城的桥真是太美了”{behind}。"
    assert [words for words, *_ in terms(text)] == ["江城的桥真是太美了"]
    assert not analyse(text).quotes


@pytest.mark.parametrize("behind", ["，引发热议", "，笑声传开", "。引发热议"])
def test_what_is_said_and_talked_about_then_is(behind: str) -> None:
    end = "。" if behind.startswith("。") else ""
    assert not terms(f"王若安住在江城，他说：“江城的桥真是太美了{end}”{behind.lstrip('。')}。")


@pytest.mark.parametrize(
    "naming",
    [
        "自称“老农民”",
        "笑称自己为“老农民”",
        "戏称自己是“老农民”",
        "网友戏称他“老农民”",
        "谦称自己只是“老农民”",
        "街坊称他“老农民”",
    ],
)
def test_what_somebody_is_called_is_nobodys_speech(naming: str) -> None:
    text = f"院长王若安住在江城，{naming}。"
    assert [words for words, *_ in terms(text)] == ["老农民"]
    assert not analyse(text).quotes


@pytest.mark.parametrize(
    "said",
    [
        "自称“没有罪”",
        "称自己是“受害者”",
        "笑称自己是“夜猫子”，常常工作到天亮",
        "称对方“毫无诚意”",
        "笑称，自己是“老黄牛”",
    ],
)
def test_what_somebody_claims_is_speech(said: str) -> None:
    assert [quote.type for quote in analyse(f"院长王若安{said}。").quotes]


@pytest.mark.parametrize(
    "row", ["指责对方“不讲信用”“只顾赚钱”", "说，职工“看不到希望”、“没有干劲”", "痛批对手“只会吵架”“不办实事”"]
)
def test_predicates_in_a_row_are_no_terms(row: str) -> None:
    text = f"院长王若安{row}。"
    assert [quote.type for quote in analyse(text).quotes] == ["mixed"]
    assert not terms(text)


@pytest.mark.parametrize("row", ["要打造“生活圈”“服务圈”", "要坚持“走出去”“请进来”相结合", "要破解“办事难”、“停车难”"])
def test_slogans_in_a_row_are(row: str) -> None:
    text = f"院长王若安说，{row}。"
    assert [quote.type for quote in analyse(text).quotes] == ["indirect"]
    assert len(terms(text)) == 2
