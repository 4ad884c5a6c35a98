"""The parts of the title grammar that need no model: names of organizations, tables, search, coverage."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import lexicon
from pipeline.spans import Cover, Span
from pipeline.titles import tables
from pipeline.titles.naming import analyse, level_of, short_forms, type_of
from pipeline.titles.retagging import retagged
from pipeline.titles.search import occurrences
from pipeline.tokens import Word

TABLES = [
    "positions",
    "position_parts",
    "role_prefixes",
    "appointment_verbs",
    "appellations",
    "kinship",
    "ethnic_groups",
    "surnames",
    "name_context",
    "organization_heads",
    "organization_nominals",
    "places",
    "traditional",
]


def head(name: str) -> str:
    found = tables.organization_heads().ending(name, len(name), 0)
    assert found is not None
    return tables.organization_heads().labels[name[found:]]


@pytest.mark.parametrize("table", TABLES)
def test_no_cell_of_a_table_is_empty_or_padded(table: str) -> None:
    for row in lexicon.rows(table):
        assert all(cell and cell == cell.strip() and "  " not in cell for cell in row.values()), row


@pytest.mark.parametrize(
    ("name", "parts", "prefix"),
    [
        pytest.param("云岭区和平路街道杏花社区", ["云岭区", "和平路街道", "杏花社区"], "", id="community"),
        pytest.param("云岭县石桥镇", ["云岭县", "石桥镇"], "", id="township"),
        pytest.param("沐阳市公安局云岭分局", ["沐阳市公安局", "云岭分局"], "沐阳市", id="branch"),
        pytest.param("沐阳市第四中学", ["沐阳市第四中学"], "沐阳市", id="school"),
        pytest.param("沐阳大学附属小学", ["沐阳大学附属小学"], "", id="an-affiliate-is-one-name"),
        pytest.param("青海远山农业有限公司", ["青海远山农业有限公司"], "青海", id="province-without-its-ending"),
        pytest.param("花村镇", ["花村镇"], "", id="a-village-character-inside-a-town"),
    ],
)
def test_a_name_is_cut_into_units(name: str, parts: list[str], prefix: str) -> None:
    analysis = analyse(name, head(name), frozenset())
    assert [name[part.start : part.end] for part in analysis.parts] == parts
    assert name[: analysis.prefix] == prefix


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("沐阳市水务局", "municipal_bureau"),
        ("云岭县水务局", "county_bureau"),
        ("云岭区和平路街道杏花社区", "residential_community"),
        ("云岭县石桥镇", "township"),
        ("沐阳医院骨科", "hospital_department"),
        ("沐阳晚报", "media"),
    ],
)
def test_type(name: str, kind: str) -> None:
    key = head(name)
    assert type_of(name, key, analyse(name, key, frozenset()).parts) == kind


def test_levels_of_places() -> None:
    assert [level_of(part, "") for part in ("云岭区", "和平路街道", "石桥镇", "沐阳市")] == [
        "district",
        "subdistrict",
        "township",
        "city",
    ]


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        pytest.param("沐阳市木偶剧院", {"木偶剧院", "市木偶剧院"}, id="place-dropped"),
        pytest.param("云岭区和平路街道杏花小区社区", {"杏花小区社区", "杏花小区"}, id="estate-of-a-community"),
        pytest.param("青海远山农业有限公司", {"远山农业有限公司", "远山农业"}, id="company"),
    ],
)
def test_short_forms(name: str, forms: set[str]) -> None:
    key = head(name)
    assert short_forms(name, key, analyse(name, key, frozenset())) == forms


def test_folding_keeps_offsets() -> None:
    text = "臺北市圖書館館長鄭雅琪說"
    assert len(lexicon.fold(text)) == len(text)
    assert lexicon.fold(text) == "台北市图书馆馆长郑雅琪说"


def test_the_longest_word_wins() -> None:
    heads = tables.position_heads()
    assert heads.ending("副主任医师", 5, 0) == 0
    assert heads.ending("法院书记员", 5, 0) == 2


@given(st.lists(st.text("甲乙丙", min_size=2, max_size=4), max_size=5), st.text("甲乙丙", max_size=40))
def test_occurrences_are_printed_and_apart(names: list[str], text: str) -> None:
    spans = list(occurrences(text, names))
    assert all(span.of(text) in names for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)), max_size=8), st.integers(0, 30), st.integers(1, 5))
def test_cover_agrees_with_a_plain_search(ranges: list[tuple[int, int]], start: int, length: int) -> None:
    spans = [Span(at, at + size) for at, size in ranges]
    covered = {place for span in spans for place in range(*span)}
    asked = Span(start, start + length)
    assert Cover(spans).touches(asked) == any(place in covered for place in range(*asked))
    if any(span.contains(asked) for span in spans):
        assert Cover(spans).holds(asked)


@given(
    st.lists(
        st.tuples(
            st.text("卓玛任原方为书记讯市局报厂 \u3000·甲", min_size=1, max_size=9),
            st.sampled_from(("PER", "ORG", "LOC", "n", "w")),
        )
    )
)
def test_corrected_words_cover_the_same_characters(given_words: list[tuple[str, str]]) -> None:
    text = "".join(word for word, _ in given_words)
    words, at = [], 0
    for word, tag in given_words:
        words.append(Word(Span(at, at + len(word)), tag))
        at += len(word)
    spans = [word.span for unit in retagged(text, [words]) for word in unit]
    assert "".join(span.of(text) for span in spans) == text
    assert all(one.end == other.start for one, other in pairwise(spans))
    assert all(span.start < span.end for span in spans)


@pytest.mark.parametrize(
    ("printed", "tag", "want"),
    [
        ("高一方　云帆软件有限公司", "n", ["高一方/PER", "　/w", "云帆软件有限公司/ORG"]),
        ("欧阳 炳", "PER", ["欧阳 炳/PER"]),
        ("桐川日报讯", "ORG", ["桐川日报/ORG", "讯/n"]),
        ("央金任北屏区委书记", "PER", ["央金/PER", "任/v", "北屏区委/ORG", "书记/n"]),
        ("原桐川市政府", "ORG", ["原/a", "桐川市政府/ORG"]),
        ("原平市政府", "ORG", ["原平市政府/ORG"]),
        ("远方重型机床厂", "PER", ["远方重型机床厂/ORG"]),
        ("刘家沟村", "PER", ["刘家沟村/LOC"]),
        ("青石岙乡", "a", ["青石岙乡/LOC"]),
        ("岭足闸卫阿里斯顿", "ORG", ["岭足/ORG", "闸卫/n", "阿里斯顿/PER"]),
    ],
)
def test_a_word_is_corrected(printed: str, tag: str, want: list[str]) -> None:
    (words,) = retagged(printed, [[Word(Span(0, len(printed)), tag)]])
    assert [f"{word.span.of(printed)}/{word.tag}" for word in words] == want
