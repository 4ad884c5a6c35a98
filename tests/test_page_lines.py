"""Lines of pages that readers of real news met: writers, stamps, credits, notices of accounts, links, subheadings.

People, places and papers are invented.
"""

import pytest

from tests.test_sections import layout, units

FIRST = "河口老街今天很热闹,来了很多人,摊位从街头摆到街尾,街坊依旧心潮澎湃。"
SECOND = "大家都说这里变化大,年年都有新样子,日子也越过越好。"
TITLE = "河口老街迎来新客"


def kept(text: str) -> list[str]:
    """The lines of a page that are no furniture."""
    return units(layout(text).document, "headline", "subtitle", "heading", "paragraph")


@pytest.mark.parametrize("feed", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "line",
    [
        "云川日报/云川网 记者 许小晖 通讯员 陶小满 田 青",
        "云川日报·云川客户端 记者 许小晖 陶小满",
        "河口晚报 河口发布 记者许小晖 实习生 陶小满",
        "新华社记者许小晖 陶小满 田青",
        "■文 许小晖",
        "●图 许小晖 陶小满",
    ],
)
def test_who_wrote_it(line: str, feed: str) -> None:
    assert kept(f"{TITLE}\n\n{line}{feed}{FIRST}\n{SECOND}\n") == [TITLE, FIRST, SECOND]
    assert kept(f"{line}{feed}{FIRST}\n{SECOND}\n") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "战地记者许小晖 走进老街",
        "最美记者陶小满 十年坚守一线",
        "老街/新街 记者 带你 看看",
        "■文 明新风吹进老街",
        "■文化 老街",
    ],
)
def test_titles_that_look_like_writers(line: str) -> None:
    assert units(layout(f"{line}\n\n{FIRST}\n\n{SECOND}\n").document, "headline") == [line]


@pytest.mark.parametrize("opening", ["新华社河口12月13日电（国际观察）", "中新社河口12月13日电 ", "河口社12月13日电　"])
@pytest.mark.parametrize("feed", ["\n", "\n\n"])
def test_a_title_behind_its_dateline_above_the_writers(opening: str, feed: str) -> None:
    document = layout(f"{opening}老街迎来新客{feed}新华社记者许小晖 陶小满{feed}{FIRST}\n").document
    assert units(document, "headline") == ["老街迎来新客"]
    assert units(document, "byline") == [opening.strip(), "新华社记者许小晖 陶小满"]


def test_a_dateline_in_front_of_a_sentence_above_a_name_stays() -> None:
    text = f"新华社河口12月13日电 {FIRST}\n新华社记者许小晖 陶小满\n{SECOND}\n"
    assert kept(text) == [f"新华社河口12月13日电 {FIRST}", SECOND]
