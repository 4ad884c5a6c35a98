"""Bytes to text: every encoding stated, every byte string a source or a coded error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import SourceError
from pipeline.source import from_bytes, from_text

SENTENCE = "今年夏天，河口镇的渔民们把新船开进了港湾，镇长说收成比去年好。" * 8


@pytest.mark.parametrize(
    "encoding, stated, origin",
    [
        pytest.param("utf-8", "utf-8", "utf-8", id="utf-8"),
        pytest.param("utf-8-sig", "utf-8-sig", "bom", id="utf-8 with mark"),
        pytest.param("utf-16", "utf-16", "bom", id="utf-16 with mark"),
        pytest.param("gb18030", "gb18030", "detected", id="gb18030"),
        pytest.param("gbk", "gb18030", "detected", id="gbk is part of gb18030"),
        pytest.param("utf-16-le", "utf_16_le", "detected", id="utf-16 without mark"),
    ],
)
def test_encodings_are_found_and_stated(encoding: str, stated: str, origin: str) -> None:
    source = from_bytes(SENTENCE.encode(encoding), uri="a")
    assert (source.text, source.encoding, source.encoding_from) == (SENTENCE, stated, origin)


def test_traditional_text_in_big5() -> None:
    text = "今年夏天，河口鎮的漁民們把新船開進了港灣，鎮長說收成比去年好。"
    source = from_bytes(text.encode("big5"), uri="a")
    assert (source.text, source.encoding, source.encoding_from) == (text, "big5hkscs", "detected")


def test_a_named_encoding_is_used_and_nothing_else() -> None:
    assert from_bytes(SENTENCE.encode("gbk"), uri="a", encoding="gbk").encoding_from == "option"
    with pytest.raises(SourceError) as caught:
        from_bytes(SENTENCE.encode("gbk"), uri="a", encoding="utf-8")
    assert caught.value.code == "S001"
    assert caught.value.place == "a"


def test_line_ends_are_kept() -> None:
    assert from_bytes("甲。\r\n乙。\r丙。".encode(), uri="a").text == "甲。\r\n乙。\r丙。"


@pytest.mark.parametrize(
    "data, code",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "S002", id="image"),
        pytest.param(b"\x00\x01\x02" * 1000, "S002", id="zero bytes"),
        pytest.param("\x01\x02\x03文".encode() * 50, "S002", id="mostly controls"),
        pytest.param(b"\xff\xfe\x00\xd8", "S001", id="utf-16 with half a pair"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(SourceError) as caught:
        from_bytes(data, uri="a")
    assert caught.value.code == code
    assert caught.value.remedy


def test_a_lone_surrogate_is_refused_with_its_place() -> None:
    with pytest.raises(SourceError, match="code point 2") as caught:
        from_text("你好\ud800", uri="a")
    assert caught.value.code == "S003"


def test_unknown_encoding() -> None:
    with pytest.raises(SourceError) as caught:
        from_bytes(b"a", uri="a", encoding="klingon")
    assert caught.value.code == "S004"


@given(st.binary(max_size=200))
def test_any_bytes_give_a_source_or_a_coded_error(data: bytes) -> None:
    try:
        source = from_bytes(data, uri="a")
    except SourceError as error:
        assert error.code in ("S001", "S002", "S003")
    else:
        source.text.encode()  # no half characters


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_comes_back_as_it_was(text: str) -> None:
    assert from_text(text, uri="a").text == text
