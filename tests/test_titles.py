"""The stage `titles` over whole texts: people, roles, organizations and all mentions, with the models at work."""

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.layers import Layers, Organization, Person, Quote, QuotePart, Speaker
from pipeline.run import analyse
from pipeline.stages import titles

CASES = [
    json.loads(line)
    for line in (Path(__file__).parent / "data" / "roles.jsonl").read_text("utf-8").splitlines()
    if line
]
BLANKS = str.maketrans("", "", " \u3000\u00a0\t")


@cache
def read(text: str) -> Layers:
    return analyse(text, until="titles")


def person(text: str, name: str) -> Person:
    return next(one for one in read(text).people if one.name == name)


def body(text: str, name: str) -> Organization:
    return next(one for one in read(text).organizations if one.name == name)


def facts(layers: Layers) -> set[tuple[str, str, str | None]]:
    names = {one.id: one.name for one in layers.organizations}
    return {
        (one.name, role.position.of(layers.document.text), names[role.organization] if role.organization else None)
        for one in layers.people
        for role in one.roles
    }


def wanted(case: dict[str, list[dict[str, object]]]) -> set[tuple[str, str, str | None]]:
    return {(one["person"], role["position"], role["organization"]) for one in case["gold"] for role in one["roles"]}  # type: ignore[attr-defined]


def f1(true: int, gold: int, predicted: int) -> float:
    return 2 * true / (gold + predicted)


# ------------------------------------------------------------------ floors


def test_triples_of_own_cases_stay_above_the_floor() -> None:
    true = gold = predicted = 0
    for case in CASES:
        want, got = wanted(case), facts(read(case["text"]))
        true, gold, predicted = true + len(want & got), gold + len(want), predicted + len(got)
    assert f1(true, gold, predicted) >= 0.96


def test_people_of_own_cases_stay_above_the_floor() -> None:
    true = gold = predicted = 0
    for case in CASES:
        want, got = {one["person"] for one in case["gold"]}, {one.name for one in read(case["text"]).people}
        true, gold, predicted = true + len(want & got), gold + len(want), predicted + len(got)
    assert f1(true, gold, predicted) >= 0.96


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["category"] in ("negative", "unnamed")], ids=lambda case: case["id"]
)
def test_nobody_is_made_up(case: dict[str, str]) -> None:
    assert read(case["text"]).people == ()


# ------------------------------------------------------------------- roles


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        pytest.param("时任沐阳市市长的齐鸣远签了字。", "齐鸣远", "former", id="at-the-time"),
        pytest.param("沐阳市水务局原局长齐鸣远受审。", "齐鸣远", "former", id="former-inside"),
        pytest.param("齐鸣远曾任沐阳市水务局局长。", "齐鸣远", "former", id="had-been"),
        pytest.param("沐阳市代市长齐鸣远作报告。", "齐鸣远", "acting", id="acting"),
        pytest.param("齐鸣远拟任沐阳市水务局局长。", "齐鸣远", "nominated", id="to-be"),
        pytest.param("沐阳市水务局副局长齐鸣远说，水位在降。", "齐鸣远", "current", id="deputy-is-current"),
    ],
)
def test_status(text: str, name: str, status: str) -> None:
    assert [role.status for role in person(text, name).roles] == [status]


@pytest.mark.parametrize(
    ("text", "body_name", "core"),
    [
        pytest.param("云岭中学党委副书记齐鸣远介绍了情况。", "党委", "副书记", id="party-committee"),
        pytest.param("云岭社区居委会主任齐鸣远介绍了情况。", "居委会", "主任", id="residents-committee"),
        pytest.param("云岭中学校长齐鸣远介绍了情况。", None, "校长", id="none"),
    ],
)
def test_body_named_in_a_post_stays_in_the_position(text: str, body_name: str | None, core: str) -> None:
    (role,) = person(text, "齐鸣远").roles
    assert (role.body, role.core_title) == (body_name, core)


def test_the_same_role_twice_is_one() -> None:
    text = "沐阳市水务局局长齐鸣远表示，水位在降。\n\n“都转移了。”沐阳市水务局局长齐鸣远说。"
    (role,) = person(text, "齐鸣远").roles
    assert role.evidence.of(read(text).document.text) == "沐阳市水务局局长齐鸣远"


def test_a_shared_organization_goes_to_the_second_person() -> None:
    text = "沐阳市水务局局长齐鸣远、副局长方若兰到场。"
    assert ("方若兰", "副局长", "沐阳市水务局") in facts(read(text))


# ----------------------------------------------------------- one individual


@pytest.mark.parametrize(
    ("later", "mention"),
    [
        pytest.param("齐鸣远又说，大坝没有问题。", "齐鸣远", id="full-name"),
        pytest.param("齐局长又说，大坝没有问题。", "齐局长", id="surname-and-title"),
    ],
)
def test_later_forms_belong_to_the_same_person(later: str, mention: str) -> None:
    text = "沐阳市水务局局长齐鸣远表示，水位在降。\n\n" + later
    (one,) = read(text).people
    assert [span.span.of(read(text).document.text) for span in one.mentions] == ["齐鸣远", mention]


def test_a_title_that_fits_two_people_is_given_to_neither() -> None:
    text = "沐阳市水务局局长齐鸣远和云岭县水务局局长齐东山到场。\n\n齐局长随后介绍了情况。"
    assert [len(one.mentions) for one in read(text).people if len(one.name) == 3 and one.name != "齐局长"] == [1, 1]


def test_the_first_character_of_a_verb_is_no_part_of_a_name() -> None:
    assert [one.name for one in read("“都能活！”王海吼道。").people] == ["王海"]
    assert read("这位小伙子从武警退役，曾荣立三等功一次。").people == ()
    assert read("老人指着地图，声音依旧洪亮。").people == ()


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        pytest.param(
            "河口日报原国际部副主任许安来访。", [("许安", "国际部副主任", "河口日报", "former")], id="原-before-a-part"
        ),
        pytest.param("河口学院原院校长许安逝世。", [("许安", "院校长", "河口学院", "former")], id="原院校长"),
        pytest.param(
            "河口集团原料部经理许安说。", [("许安", "经理", "河口集团原料部", "current")], id="原料-is-one-word"
        ),
        pytest.param(
            "国家自动驾驶创新中心主任黄小清说。",
            [("黄小清", "主任", "国家自动驾驶创新中心", "current")],
            id="field-of-a-realm",
        ),
        pytest.param("教授潘小和作了报告。", [("潘小和", "教授", None, "current")], id="和-before-a-verb"),
        pytest.param("调度员小陈正紧盯屏幕。", [("小陈", "调度员", None, "current")], id="正-is-an-adverb"),
        pytest.param("他把家安在了县城。", [], id="把-takes-a-verb"),
        pytest.param("时任某部排长的王小山带队坚守。", [("王小山", "排长", "某部", "former")], id="时任-某部"),
    ],
)
def test_posts_and_names_in_running_news(text: str, roles: list[tuple[str, str, str | None, str]]) -> None:
    layers = read(text)
    bodies = {body.id: body.name for body in layers.organizations}
    assert [
        (one.name, role.position.of(text), bodies.get(role.organization or ""), role.status)
        for one in layers.people
        for role in one.roles
    ] == roles


def test_layout_blanks_are_no_part_of_a_name() -> None:
    assert [one.name for one in read("记者　慕容　铎").people] == ["慕容铎"]


# ------------------------------------------------- pronouns and descriptors


def test_pronouns_tell_gender_with_evidence() -> None:
    text = "沐阳市图书馆馆长方若兰介绍，馆藏翻了一番。她表示，明年还要建分馆。"
    one = person(text, "方若兰")
    assert one.gender is not None
    assert (one.gender.value, one.gender.evidence.of(text)) == ("female", "她")
    assert [mention.kind for mention in one.mentions] == ["name", "pronoun"]


def test_a_pronoun_that_may_mean_two_tells_no_gender() -> None:
    text = "导演张小骥和影后蔡若兰到场。她笑得很开心。"
    assert [one.gender for one in read(text).people] == [None, None]


def test_the_object_of_a_verb_is_not_its_subject() -> None:
    text = "影帝吴小仁到场。吴小仁取笑她不吃便当。"
    assert [mention.kind for mention in person(text, "吴小仁").mentions] == ["name", "name"]


@pytest.mark.parametrize("word", ["他们", "其他人", "他人"])
def test_words_with_a_pronoun_inside_are_none(word: str) -> None:
    text = f"沐阳市图书馆馆长方若兰介绍，读者多了。{word}都爱来。"
    assert [mention.kind for mention in person(text, "方若兰").mentions] == ["name"]


def test_a_kinship_word_keeps_a_pronoun_from_the_wrong_gender() -> None:
    text = "村医何长青说，妻子方若兰最支持自己。他每天走二十里山路。"
    assert "pronoun" in [mention.kind for mention in person(text, "何长青").mentions]
    assert "pronoun" not in [mention.kind for mention in person(text, "方若兰").mentions]


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        pytest.param("方女士将信将疑，他把密码也说了。", "方女士", None, id="a-form-of-address-rules-it-out"),
        pytest.param("司机何长青发现，一位老太太倒在路边，她脸色苍白。", "何长青", None, id="一位老太太"),
        pytest.param("方若兰遇到一名男子，他自称是干部。", "方若兰", None, id="一名男子"),
        pytest.param("方若兰加了一个男网友，他很会说话。", "方若兰", None, id="男-before-a-noun"),
        pytest.param("方若兰找到了店主，他答应退款。", "方若兰", None, id="who-is-found"),
        pytest.param("方若兰劝住了丈夫，他很后悔。", "方若兰", None, id="her-husband"),
        pytest.param("方若兰看着心疼，催他歇一歇。", "方若兰", None, id="the-object-of-a-clause-without-a-subject"),
        pytest.param("方若兰信了，把存折递给了他。", "方若兰", None, id="the-same-behind-把"),
        pytest.param("沐阳晚报记者　方若兰\n\n　　店里的何经理摇摇头。他说，没有办法。", "方若兰", None, id="a-byline"),
        pytest.param("何长青是家里的独子，他十岁就下地。", "何长青", "male", id="what-he-is-himself"),
        pytest.param("何长青向摊主咨询维修工的要求。说着，他留下了电话。", "何长青", "male", id="what-is-asked-about"),
        pytest.param("何长青说，房子很旧，像他住的那栋就没有电梯。", "何长青", "male", id="像"),
        pytest.param("何长青到场。方若兰上前，感谢他帮了大忙。", "何长青", None, id="who-stands-in-another-sentence"),
        pytest.param("何长青扶起妻子，他的手在抖。", "何长青", "male", id="kin-of-the-other-sex"),
        pytest.param("何长青得了奖，让他意外的是，奖金很高。", "何长青", "male", id="让"),
        pytest.param("何长青种了三十年树，说起他，全村都竖大拇指。", "何长青", "male", id="说起"),
        pytest.param("何长青病了，有人劝他住院。", "何长青", "male", id="有人"),
        pytest.param("妻子方若兰抹着泪。“一个男人走进来。”她说。", "方若兰", "female", id="who-is-told-of-in-speech"),
        pytest.param("她是方若兰，沐阳市图书馆馆长。", "方若兰", "female", id="named-behind-the-pronoun"),
        pytest.param("她叫方若兰，今年三十岁。", "方若兰", "female", id="她叫"),
        pytest.param("她是方若兰的徒弟。", "方若兰", None, id="whose-she-is"),
    ],
)
def test_a_pronoun_for_somebody_without_a_name_tells_no_gender(text: str, name: str, gender: str | None) -> None:
    stated = person(text, name).gender
    assert (stated and stated.value) == gender


def test_descriptor_belongs_to_the_subject() -> None:
    text = "何长青表示，作为一名在山里行医三十年的村医，他舍不得走。"
    assert [(mention.kind, mention.span.of(text)) for mention in person(text, "何长青").mentions] == [
        ("name", "何长青"),
        ("descriptor", "一名在山里行医三十年的村医"),
        ("pronoun", "他"),
    ]


def test_first_person_needs_the_speaker() -> None:
    text = "“我守了三十年，我们村没丢过一棵树。自我要求不能松。”何长青说。"
    layers = read(text)
    (mark,) = layers.marks
    speaker = person(text, "何长青")
    quote = Quote("q", "direct", (QuotePart("direct", True, mark.inner),), Speaker(speaker.id, None, "name_after"))
    (after,) = titles.add_first_person(Layers(**{**_fields(layers), "quotes": (quote,)})).people
    assert [(one.span.of(text), one.inside_quote) for one in after.mentions] == [
        ("我", True),
        ("我们", True),
        ("何长青", False),
    ]


def _fields(layers: Layers) -> dict[str, object]:
    return {name: getattr(layers, name) for name in Layers.__dataclass_fields__}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("他叫何长青，是沐阳市人。", "沐阳市"),
        ("何长青，男，汉族，雲南大理人。", "雲南大理"),
        ("何长青，籍贯云南大理人。", "云南大理"),
        ("何长青，男，46岁，沐阳县人士。", "沐阳县"),
        ("她叫何长青，是沐阳市棉纺厂的工人。", None),
        ("何长青，沐阳棉纺厂负责人。", None),
        ("何长青，当地人，60岁。", None),
    ],
)
def test_where_somebody_is_from(text: str, place: str | None) -> None:
    stated = person(text, "何长青").native_place
    assert (stated and stated.value) == place


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("年近70岁的何长青来了。", "70"),
        ("六十岁的何长青来了。", "60"),
        ("比他整整大上10岁的何长青来了。", None),
        ("比他年长五岁的何长青来了。", None),
    ],
)
def test_how_old_somebody_is(text: str, age: str | None) -> None:
    stated = person(text, "何长青").age
    assert (stated and stated.value) == age


def test_brackets_state_what_they_state() -> None:
    one = person("斯琴高娃(女,蒙古族,45岁),沐阳市第二小学教师", "斯琴高娃")
    assert one.gender is not None
    assert one.ethnicity is not None
    assert one.age is not None
    assert (one.gender.value, one.ethnicity.value, one.age.value) == ("female", "蒙古族", "45")


# ------------------------------------------------------------ organizations


def test_nested_bodies_have_components_and_parents() -> None:
    text = "沐阳市公安局云岭分局桥头派出所所长齐鸣远说，桥头派出所夜里不关灯。"
    layers = read(text)
    station = body(text, "沐阳市公安局云岭分局桥头派出所")
    branch = body(text, "沐阳市公安局云岭分局")
    assert [(part.name, part.level) for part in station.components] == [
        ("沐阳市公安局", "municipal_bureau"),
        ("云岭分局", "district_branch"),
        ("桥头派出所", "station"),
    ]
    assert station.parent == branch.id
    assert branch.parent == body(text, "沐阳市公安局").id
    assert station.aliases == ("桥头派出所",)
    assert {mention.kind for mention in branch.mentions} == {"nested"}
    assert [mention.span.of(layers.document.text) for mention in station.mentions] == [station.name, "桥头派出所"]


@pytest.mark.parametrize(
    ("name", "kind", "prefix"),
    [
        pytest.param("沐阳市水务局", "municipal_bureau", "沐阳市", id="bureau-of-a-city"),
        pytest.param("云岭县教育局", "county_bureau", "云岭县", id="bureau-of-a-county"),
        pytest.param("青海远山农业有限公司", "company", "青海", id="company-of-a-province"),
        pytest.param("沐阳市第一中学", "school", "沐阳市", id="school"),
        pytest.param("云岭县人民医院", "hospital", "云岭县", id="hospital"),
    ],
)
def test_type_and_place_prefix(name: str, kind: str, prefix: str) -> None:
    one = body(f"{name}负责人方若兰说，一切正常。", name)
    assert (one.type, one.place_prefix) == (kind, prefix)


def test_short_form_is_an_alias_only_where_the_text_prints_it() -> None:
    text = "青海远山农业有限公司总经理何长青介绍，远山农业今年扩产。"
    assert body(text, "青海远山农业有限公司").aliases == ("远山农业",)
    assert body(text.replace("远山农业今年", "今年"), "青海远山农业有限公司").aliases == ()


def test_a_short_form_of_two_bodies_is_given_to_neither() -> None:
    text = "沐阳市第一中学校长何长青和云岭市第一中学校长方若兰说，第一中学是个常见的名字。"
    assert [one.aliases for one in read(text).organizations] == [()] * len(read(text).organizations)


def test_common_noun_refers_to_the_body_of_its_section() -> None:
    text = "沐阳市第一中学校长何长青介绍，学校去年建了新楼。该校现有学生两千人。各学校都要重视安全。"
    one = body(text, "沐阳市第一中学")
    assert [mention.span.of(text) for mention in one.mentions if mention.kind == "nominal"] == ["学校", "该校"]


def test_a_generic_noun_in_a_title_refers_back() -> None:
    text = "沐阳远山农业有限公司去年扩产。\n\n“订单排到了年底。”公司总经理何长青说。"
    (role,) = person(text, "何长青").roles
    assert role.organization == body(text, "沐阳远山农业有限公司").id


# -------------------------------------------------------------- properties

PIECES = st.sampled_from(
    [
        "沐阳市水务局局长",
        "齐鸣远",
        "、",
        "，",
        "。",
        "“",
        "”",
        "(",
        "女",
        ")",
        "·",
        "某",
        "记者 ",
        "原",
        "任",
        "他",
        "\n",
        "作为一名",
        "a",
        "　",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_span_is_printed_inside_one_unit(text: str) -> None:
    layers = analyse(text, until="titles")
    logical = layers.document.text
    for one in layers.people:
        assert one.span.of(logical).translate(BLANKS) == one.name
        spans = [mention.span for mention in one.mentions] + [role.position for role in one.roles]
        for span in [*spans, *(role.evidence for role in one.roles)]:
            assert layers.document.unit_at(span.start).span.contains(span)
    for organization in layers.organizations:
        assert organization.span.of(logical) == organization.name
        for part in organization.components:
            assert part.span.of(logical) == part.name
    assert analyse(text, until="titles").people == layers.people


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "·",
        "某",
        "，，，",
        "“",
        "——访",
        "访",
        "（记者",
        "局长" * 500,
        "王" * 3000,
        "甲、" * 800,
        "他" * 2000,
        "·王" * 500,
    ],
    ids=lambda text: f"{text[:4]!r}x{len(text)}",
)
def test_odd_text_is_read_without_complaint(text: str) -> None:
    analyse(text, until="titles")
