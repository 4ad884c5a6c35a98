"""Titles above text that nothing parts from it: two clauses with an exclamation, and a word above what a part is about.

Pages of our own; people and places are invented.
"""

import pytest

from pipeline import extract

_BODY = (
    "3月9日下午，云川县南岭镇发生一起山体滑坡，三户村民被困，消防员连夜赶到现场，救出五人，目前没有人员死亡，"
    "受伤的两人已经送到县医院。"
)
_MORE = "镇长陈明表示，进山的道路将在两天内抢通，受损的三间房屋由镇里安排工人修缮，费用从救灾款里支出。"


def titles(text: str) -> tuple[str | None, list[str]]:
    """The headline and the headings of the sections."""
    record = extract(text)
    headline = record.document.headline
    return headline.text if headline else None, [each.heading.text for each in record.sections if each.heading]


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("云川山区又出事！滑坡致三户村民被困山中，含2名学龄儿童", id="exclamation-and-comma"),
        pytest.param("云川县发生滑坡？官方：三户村民被困，救援仍在进行", id="question-and-comma"),
    ],
)
def test_a_title_with_an_exclamation_stands_above_its_text(title: str) -> None:
    assert titles(f"{title}\n{_BODY}\n{_MORE}\n{_MORE}{_BODY}\n{_BODY}{_MORE}\n") == (title, [])


def test_a_word_above_the_title_of_a_part_is_a_heading() -> None:
    text = f"{_MORE}{_BODY}"
    page = f"　　{_BODY}\n　　调查\n　　旧渠为何多年无人清淤\n　　{text}\n　　对策\n　　每村设一名管渠人\n　　{text}\n"
    assert titles(page)[1] == ["调查", "旧渠为何多年无人清淤", "对策", "每村设一名管渠人"]


def test_names_with_their_posts_are_no_titles() -> None:
    page = f"　　{_BODY}\n　　陈明\n　　河口二中教师\n　　{_MORE}{_BODY}\n　　{_MORE}\n"
    assert titles(page)[1] == []
