"""The map from the logical text back to the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.document import Document, Piece, Unit
from pipeline.spans import Span

# Source "甲乙\n\n丙丁\n戊": the first two lines are one paragraph, the third another.
DOCUMENT = Document(
    "甲乙丙丁\n戊",
    (Piece(0, 0, 2), Piece(2, 4, 2), Piece(5, 7, 1)),
    (Unit("paragraph", Span(0, 4)), Unit("paragraph", Span(5, 6))),
    (),
)
SOURCE = "甲乙\n\n丙丁\n戊"


@pytest.mark.parametrize(
    "span, segments",
    [
        pytest.param(Span(0, 2), [(0, 2)], id="inside one piece"),
        pytest.param(Span(1, 3), [(1, 2), (4, 5)], id="across a break"),
        pytest.param(Span(5, 6), [(7, 8)], id="another unit"),
    ],
)
def test_locate(span: Span, segments: list[tuple[int, int]]) -> None:
    assert [tuple(part) for part in DOCUMENT.locate(span)] == segments


@pytest.mark.parametrize("span", [Span(2, 2), Span(3, 6), Span(4, 5), Span(0, 9)], ids=str)
def test_what_is_not_printed_cannot_be_located(span: Span) -> None:
    with pytest.raises(ValueError, match="Span"):
        DOCUMENT.locate(span)


def test_neighbouring_pieces_make_one_segment() -> None:
    document = Document("甲乙", (Piece(0, 3, 1), Piece(1, 4, 1)), (Unit("paragraph", Span(0, 2)),), ())
    assert document.locate(Span(0, 2)) == (Span(3, 5),)


@given(st.integers(0, 8), st.integers(0, 9))
def test_what_lies_in_one_piece_is_ahead_by_one_number(start: int, end: int) -> None:
    ahead = DOCUMENT.ahead(Span(start, end))
    if ahead is not None:
        assert DOCUMENT.locate(Span(start, end)) == (Span(start + ahead, end + ahead),)
    assert (ahead is None) == ((start, end) not in {(0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (3, 4), (5, 6)})


@given(st.integers(0, 3), st.integers(1, 4))
def test_segments_spell_the_span(start: int, end: int) -> None:
    if start < end:
        span = Span(start, end)
        assert "".join(part.of(SOURCE) for part in DOCUMENT.locate(span)) == span.of(DOCUMENT.text)


def test_identifiers_name_source_offsets() -> None:
    assert DOCUMENT.ident("q", Span(1, 3)) == "q-1-5"


def test_unit_at() -> None:
    assert DOCUMENT.unit_at(3) is DOCUMENT.units[0]
    assert DOCUMENT.unit_at(5) is DOCUMENT.units[1]
