"""Ranks of officers, sections of small bureaus, bodies with 与, posts joined by 兼, envoys, names with 先生."""

import pytest

from tests.titles_told import held, people, read


@pytest.mark.parametrize(
    ("text", "name", "want"),
    [
        pytest.param(
            "——访青州市河口区市场监督管理局综合执法大队副大队长、一级主办龚兰",
            "龚兰",
            {
                ("副大队长", "青州市河口区市场监督管理局综合执法大队"),
                ("一级主办", "青州市河口区市场监督管理局综合执法大队"),
            },
            id="rank-of-enforcement",
        ),
        pytest.param("县民政局社会救助股股长龚兰介绍。", "龚兰", {("股长", "县民政局社会救助股")}, id="section"),
        pytest.param("農糧署北區分署分署長龔蘭表示。", "龔蘭", {("分署長", "農糧署北區分署")}, id="branch"),
        pytest.param(
            "中国气象局应急减灾与公共服务司副司长龚兰主持。",
            "龚兰",
            {("副司长", "中国气象局应急减灾与公共服务司")},
            id="adjective-inside",
        ),
        pytest.param(
            "总理公署部长兼人力部第二部长高远说。",
            "高远",
            {("部长", "总理公署"), ("第二部长", "人力部")},
            id="兼-is-no-part-of-a-body",
        ),
        pytest.param("我国驻塔米尔大使高远出席。", "高远", {("驻塔米尔大使", None)}, id="envoy"),
        pytest.param(
            "市美术家协会副主席濮存周先生到会。", "濮存周", {("副主席", "市美术家协会")}, id="whole-name-and-先生"
        ),
        pytest.param("市美术家协会副主席周先生到会。", "周先生", {("副主席", "市美术家协会")}, id="surname-and-先生"),
    ],
)
def test_who_holds_what(text: str, name: str, want: set[tuple[str, str | None]]) -> None:
    assert held(read(text), name) == want


def test_where_an_envoy_goes_is_nobody() -> None:
    assert people("我国驻塔米尔大使高远出席。") == {"高远"}
