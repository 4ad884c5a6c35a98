"""Words beside a number that say how exact it is, and what denies them: 超过60名, 没有超过60名, 不得少于60名."""

import pytest

from pipeline.numbers import find_quantities
from pipeline.numbers.modifiers import modifier_before


@pytest.mark.parametrize(
    ("front", "modifier"),
    [
        ("骑手没有超过", "at_most"),
        ("骑手从未超过", "at_most"),
        ("骑手不得超过", "at_most"),
        ("骑手也不会多于", "at_most"),
        ("騎手並未超過", "at_most"),
        ("骑手难以突破", "at_most"),
        ("各队无一超过", "at_most"),
        ("未逾", "at_most"),
        ("骑手不过", "at_most"),
        ("不应少于", "at_least"),
        ("騎手不可少於", "at_least"),
        ("从没低于", "at_least"),
        ("未达", "under"),
        ("没有达到", "under"),
        ("没满", "under"),
        ("未滿", "under"),
        ("不止", "over"),
        ("差不多", "about"),
        ("骑手达", None),
        ("坐满", None),
        ("，不过", None),
        ("有没有超过", "over"),
        ("会不会低于", "under"),
        ("超没超过", "over"),
        ("被淹没超过", "over"),
        ("各队无不超过", "over"),
        ("未必超过", "over"),
        ("不一定少于", "under"),
        ("不仅超过", "over"),
    ],
)
def test_before_the_number(front: str, modifier: str | None) -> None:
    (found,) = find_quantities(front + "60名骑手")
    bounds = (found.lower, found.upper)
    assert found.modifier == modifier
    if modifier in ("over", "at_least"):
        assert bounds == ("60", None)
    elif modifier in ("under", "at_most"):
        assert bounds == (None, "60")
    else:
        assert bounds == (None, None)


def test_the_words_are_whole() -> None:
    text = "骑手人数不得超过60名"
    beside = modifier_before(text, text.index("60"))
    assert beside is not None
    assert (text[beside.start : text.index("60")], beside.word) == ("不得超过", "超过")


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("报名的骑手没有超过60名。", "骑手"),
        ("报名的骑手不得少于6名。", "骑手"),
    ],
)
def test_the_noun_stands_before_what_denies(text: str, noun: str) -> None:
    (found,) = find_quantities(text)
    assert found.noun is not None
    assert found.noun.of(text) == noun
