"""Tables of words that are looked up at a place of a text, where it starts and where it ends."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.numbers.units import EndTable, WordTable

_WORDS = ("个", "个月", "个", "月", "个半小时", "半小时")
_ENTRIES = [(word, number) for number, word in enumerate(_WORDS)]
_TEXTS = st.text("个月半小时三", max_size=8)


@given(_TEXTS, st.integers(0, 8))
def test_every_word_that_stands_there_is_found_the_longest_first(text: str, at: int) -> None:
    standing = [entry for entry in _ENTRIES if text.startswith(entry[0], at)]
    longest_first = sorted(standing, key=lambda entry: -len(entry[0]))
    assert WordTable(_ENTRIES).all_at(text, at) == longest_first
    assert WordTable(_ENTRIES).at(text, at) == next(iter(longest_first), None)


@given(_TEXTS, st.integers(0, 8), st.integers(0, 8))
def test_the_longest_word_that_ends_there_behind_the_floor_is_found(text: str, end: int, floor: int) -> None:
    end = min(end, len(text))
    ending = [entry for entry in _ENTRIES if len(entry[0]) <= end - floor and text.endswith(entry[0], 0, end)]
    assert EndTable(_ENTRIES).before(text, end, floor) == next(
        iter(sorted(ending, key=lambda entry: -len(entry[0]))), None
    )
