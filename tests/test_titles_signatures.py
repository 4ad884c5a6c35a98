"""Names in the frames of signatures, and titles at the edge of a text."""

import pytest

from tests.titles_told import people, read

BODY = "河滩边的老渡口换上了新栏杆，过往的行人都说方便了许多。"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("本报云川1月7日电记者洪伟成报道：今天渡口通航。", {"洪伟成"}, id="before-报道"),
        pytest.param(f"{BODY}（新华社记者祁明放摄）", {"祁明放"}, id="before-摄"),
        pytest.param(f"{BODY}（杜华举摄）", {"杜华举"}, id="picture-without-a-label"),
        pytest.param(f"{BODY}（王国平邹蓬）", {"王国平", "邹蓬"}, id="two-with-nothing-between"),
        pytest.param(f"{BODY}（石守权）", {"石守权"}, id="behind-the-last-sentence"),
        pytest.param(f"渡口换了新颜\n\n本报记者严正孙勇军\n\n{BODY}", {"严正", "孙勇军"}, id="byline"),
        pytest.param(f"渡口换了新颜\n\n吴镝鸣\n\n{BODY}", {"吴镝鸣"}, id="alone-under-the-headline"),
        pytest.param(f"渡口换了新颜\n\n贺国铭 罗明山\n\n{BODY}", {"贺国铭", "罗明山"}, id="two-and-a-blank"),
        pytest.param(f"渡口换了新颜\n\n□ 林小海　向川\n\n{BODY}", {"林小海", "向川"}, id="two-and-a-wide-blank"),
        pytest.param(f"渡口换了新颜\n\n文/贺国铭 罗明山\n\n{BODY}", {"贺国铭", "罗明山"}, id="two-behind-文"),
        pytest.param(f"{BODY}\n\n贺国铭 罗明山 摄影报道", {"贺国铭", "罗明山"}, id="two-before-摄影报道"),
        pytest.param(f"{BODY}（任保国摄）", {"任保国"}, id="surname-like-a-verb-of-office"),
        pytest.param(f"{BODY}（段杰向川）", {"段杰", "向川"}, id="surname-like-a-preposition-beside-a-person"),
        pytest.param(f"{BODY}（鲁一平张冠军孙小满）", {"鲁一平", "张冠军", "孙小满"}, id="given-name-like-a-post"),
        pytest.param(f"渡口换了新颜\n\n安徽 云川\n\n{BODY}", set(), id="places-under-the-headline"),
        pytest.param(f"渡口换了新颜\n\n高山 流水\n\n{BODY}", set(), id="words-under-the-headline"),
        pytest.param(f"{BODY}\n\n张家界 黄石寨 摄影报道", set(), id="places-before-摄影报道"),
        pytest.param(f"{BODY}（有删节）", set(), id="no-name"),
        pytest.param(f"{BODY}（全文完）", set(), id="no-name-either"),
        pytest.param("渡口（旧称）改名。", set(), id="inside-a-sentence"),
    ],
)
def test_signatures(text: str, names: set[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize("head", ["宁夏：新渠通水", "首钢新炉投产"])
def test_a_body_of_two_characters_opens_a_text(head: str) -> None:
    """A search must not run on to the end of the text when the body is shorter than what it looks for."""
    read(f"{head}\n\n{BODY}集团下属的渡口公司也来了。")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            f"渡口换了新颜\n\n记者王春岚黎清通讯员马遥遥刘姗姗李锐\n\n{BODY}",
            {"王春岚", "黎清", "马遥遥", "刘姗姗", "李锐"},
            id="five-in-a-line",
        ),
        pytest.param(f"{BODY}\n\n石山（右二）向来客介绍渡口。", {"石山"}, id="pictured"),
        pytest.param("七岁男孩健健被送到托管班。", {"健健"}, id="child"),
        pytest.param("他的女儿刚刚上学。", set(), id="adverb-twice"),
        pytest.param("古乐会领队和耀武每周带大家排练。", {"和耀武"}, id="surname-like-a-conjunction"),
        pytest.param("歌手上官灵与作曲家钟默再度合作。", {"上官灵", "钟默"}, id="torn-surname"),
        pytest.param("没有市议员列席，气氛冷清。", set(), id="deed-behind-a-title"),
        pytest.param("新闻说，安曼、贝宁和阿联酋都派了人。", set(), id="places-abroad"),
        pytest.param("健康·文化小镇和青龙湖·生态小镇同时开园。", set(), id="towns-with-a-dot"),
    ],
)
def test_names_by_their_frames(text: str, names: set[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("最后，张称警方已尽力。", set(), id="surname-and-称"),
        pytest.param("“伯伯，我十三岁了。”孩子说。", set(), id="kinship-as-address"),
        pytest.param("被告人焦玲强犯抢劫罪被判刑。", {"焦玲强"}, id="before-犯"),
        pytest.param("在2025 Inclusion·外滩大会上，众人讨论机器人。", set(), id="congress-with-a-dot"),
    ],
)
def test_names_and_what_looks_like_them(text: str, names: set[str]) -> None:
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("网民乔某（女，34岁）编造谣言。", {"乔某"}, id="who-somebody-is-in-the-net"),
        pytest.param("被告人刑满后须参加护江巡查。", set(), id="word-and-后"),
        pytest.param("编辑 江一苇　版式 方圆　热线 0935-8806677", {"江一苇", "方圆"}, id="line-of-credits"),
        pytest.param("设计渡口的建筑师游以勤指出，木桁架要留。", {"游以勤"}, id="three-words-before-a-verb-of-speech"),
        pytest.param("他的儿子闻人越，是学材料的。", {"闻人越"}, id="surname-of-two-behind-kinship"),
        pytest.param("会上，县政协主席左丘明月，副县长鲁学谦发言。", {"左丘明月", "鲁学谦"}, id="月-before-a-mark"),
    ],
)
def test_names_in_news(text: str, names: set[str]) -> None:
    assert people(text) == names
