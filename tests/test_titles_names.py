"""The parts of the title grammar that need no model: names of organizations, tables, search, coverage."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import lexicon
from pipeline.spans import Span
from pipeline.titles import tables
from pipeline.titles.naming import analyse, level_of, short_forms, type_of
from pipeline.titles.search import Cover, occurrences

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
    assert len(tables.fold(text)) == len(text)
    assert tables.fold(text) == "台北市图书馆馆长郑雅琪说"


def test_the_longest_word_wins() -> None:
    heads = tables.position_heads()
    assert heads.ending("副主任医师", 5, 0) == 0
    assert heads.ending("法院书记员", 5, 0) == 2


@given(st.lists(st.text("甲乙丙", min_size=2, max_size=4), max_size=5), st.text("甲乙丙", max_size=40))
def test_occurrences_are_printed_and_apart(names: list[str], text: str) -> None:
    spans = list(occurrences(text, names, [Span(0, len(text))]))
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
