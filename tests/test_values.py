"""Values made by `pipeline.values.dataclass` compare, hash and change as frozen dataclasses do."""

from pipeline.layers import Cue
from pipeline.spans import Span
from pipeline.values import replace


def test_values_are_equal_and_hashed_by_their_fields() -> None:
    cue, same, other = Cue("说", Span(1, 2)), Cue("说", Span(1, 2)), Cue("道", Span(1, 2))
    assert cue == same != other
    assert len({cue, same, other}) == 2


def test_a_changed_value_leaves_the_first_one_as_it_was() -> None:
    cue = Cue("说", Span(1, 2))
    assert replace(cue, lemma="道") == Cue("道", Span(1, 2)) != cue
