"""Numerals of every script are read back to their value, from any offset, and hostile rows end at once."""

from collections.abc import Callable
from decimal import Decimal

import cn2an
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.numbers import find_quantities
from pipeline.numbers.numerals import is_numeral_char, plain, read_digits, read_numeral
from pipeline.numbers.parts import digit_value
from tests.conftest import assert_linear

DIGITS, TENS, BIGS = "零一二三四五六七八九", "十百千", ("", "万", "亿", "万亿")
FINANCIAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")
TRADITIONAL = str.maketrans("万亿点负两", "萬億點負兩")
FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")


def _group(number: int) -> str:
    """A number under 10^4 in words, 零 for each gap."""
    out, gap = "", False
    for place in (1000, 100, 10, 1):
        digit = number // place % 10
        if not digit:
            gap = bool(out)
            continue
        out += ("零" if gap else "") + DIGITS[digit] + {1000: "千", 100: "百", 10: "十", 1: ""}[place]
        gap = False
    return out


def in_words(number: int) -> str:
    """A whole number under 10^16 in words."""
    if not number:
        return "零"
    high, low = divmod(number, 10**8)
    if high:
        return in_words(high) + "亿" + (("零" if low < 10**7 else "") + in_words(low) if low else "")
    high, low = divmod(number, 10**4)
    if high:
        return _group(high) + "万" + (("零" if low < 1000 else "") + _group(low) if low else "")
    return _group(low)


def with_decimals(number: int, decimals: str) -> str:
    return in_words(number) + "点" + "".join(DIGITS[int(digit)] for digit in decimals)


def value_of(text: str) -> str | None:
    """The value of a text that is one numeral as a whole."""
    numeral = read_numeral(text, 0)
    if numeral is None or numeral.value is None or numeral.end != len(text):
        return None
    return plain(numeral.value)


@given(st.integers(0, 10**16 - 1))
@settings(max_examples=400)
def test_every_whole_number_in_words_is_read_back(number: int) -> None:
    words = in_words(number)
    for form in (words, words.translate(TRADITIONAL), words.translate(FINANCIAL)):
        assert value_of(form) == str(number)


@given(st.integers(0, 10**16 - 1), st.integers(0, 9999))
@settings(max_examples=400)
def test_every_numeral_of_a_kept_formatter_is_read_back(number: int, decimals: int) -> None:
    """10^-4 … 10^16 by cn2an, in plain and in financial characters."""
    value = plain(Decimal(f"{number}.{decimals:04d}"))
    for mode in ("low", "up"):
        assert value_of(cn2an.an2cn(value, mode)) == value


@given(st.integers(1, 10**12), st.integers(0, 99))
@settings(max_examples=200)
def test_every_sum_of_money_of_a_kept_formatter_is_read_back(yuan: int, fen: int) -> None:
    text = cn2an.an2cn(f"{yuan}.{fen:02d}", "rmb")
    (mention,) = find_quantities(text)
    assert (mention.value, mention.unit) == (plain(Decimal(f"{yuan}.{fen:02d}")), "CNY")


@given(st.integers(0, 15).flatmap(lambda power: st.integers(1, 9).map(lambda digit: digit * 10**power)))
def test_round_numbers_are_read_back(number: int) -> None:
    assert value_of(in_words(number)) == str(number)


@given(st.integers(0, 10**12), st.text("0123456789", min_size=1, max_size=4))
@settings(max_examples=300)
def test_decimals_are_read_back(number: int, decimals: str) -> None:
    value = plain(Decimal(f"{number}.{decimals}"))
    assert value_of(with_decimals(number, decimals)) == value
    assert value_of(f"{number}.{decimals}".translate(FULL_WIDTH)) == value
    assert value_of(f"{number:,}.{decimals}") == value
    assert value_of(f"负{number}.{decimals}") in (f"-{value}", "0")


@given(st.decimals(min_value=Decimal("0.0001"), max_value=Decimal(10) ** 12, places=4))
def test_arabic_before_a_multiplier_is_scaled_exactly(number: Decimal) -> None:
    assert value_of(f"{number:f}万") == plain(number.scaleb(4))
    assert value_of(f"{number:f}亿") == plain(number.scaleb(8))


@given(st.text(max_size=12), st.integers(0, 10**9), st.text("，。的元 个", max_size=3))
def test_offsets_do_not_depend_on_what_stands_before(before: str, number: int, after: str) -> None:
    text = f"{before}{in_words(number)}{after}"
    numeral = read_numeral(text, len(before))
    assert numeral is not None
    assert numeral.start == len(before)
    assert text[numeral.start : numeral.end].startswith(in_words(number)[0])


@given(st.text("0１一二两十百千万亿零〇点.,，负-几多余半廿 e^K分之", max_size=40), st.integers(0, 40))
@settings(max_examples=500)
def test_any_row_of_numeral_characters_is_safe(text: str, at: int) -> None:
    numeral = read_numeral(text, at)
    if numeral is not None:
        assert numeral.start == at < numeral.end <= len(text)
        assert numeral == read_numeral(text, at)
        if numeral.lower is not None and numeral.upper is not None:
            assert numeral.lower <= numeral.upper


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        pytest.param("廿三名", "廿三", "23", id="score"),
        pytest.param("卅年", "卅", "30", id="score-alone"),
        pytest.param("两千四百五", "两千四百五", "2450", id="short-for-its-place"),
        pytest.param("一百八十", "一百八十", "180", id="a-hundred-and-eighty"),
        pytest.param("百八十一", "百八十一", "181", id="with-its-last-digit"),
        pytest.param("百八十度", "百八十", "180", id="degrees"),
        pytest.param("千二百", "千二百", "1200", id="no-eight"),
        pytest.param("两万八千里", "两万八千", "28000", id="two-before"),
        pytest.param("3万5", "3万5", "35000", id="short-after-万"),
        pytest.param("一千零五", "一千零五", "1005", id="gap-is-not-short"),
        pytest.param("4万6千", "4万6千", "46000", id="arabic-and-multiplier"),
        pytest.param("7 万5 千", "7 万5 千", "75000", id="blanks-inside"),
        pytest.param("二〇二四年", "二〇二四", "2024", id="row-of-digits"),
        pytest.param("8,500元", "8,500", "8500", id="groups-of-three"),
        pytest.param("20，300元", "20", "20", id="full-width-comma-is-no-group"),
        pytest.param("2021.7.1", "2021", "2021", id="dotted-date-is-no-decimal"),
        pytest.param("八点五十分", "八", "8", id="hour-is-no-decimal"),
        pytest.param("6千字节", "6", "6", id="multiplier-of-the-unit"),
        pytest.param("三千两百两", "三千两百", "3200", id="两-as-weight"),
        pytest.param("半个", "半", "0.5", id="half"),
        pytest.param("半百", "半百", "50", id="half-a-hundred"),
        pytest.param("俩人", "俩", "2", id="fused-with-个"),
        pytest.param("百", "百", "100", id="bare-multiplier"),
        pytest.param("负三点五", "负三点五", "-3.5", id="sign"),
        pytest.param("３Ｍ", "３", "3", id="full-width-suffix-is-none"),
        pytest.param("万" * 20, "万" * 6, "1" + "0" * 24, id="a-hostile-row-ends-at-its-last-sound-part"),
        pytest.param("100K", "100K", "100000", id="suffix"),
        pytest.param("2e3", "2e3", "2000", id="exponent"),
        pytest.param("三十五千", "三十", "30", id="digit-of-what-follows"),
        pytest.param("三十参加", "三十", "30", id="参-of-参加"),
        pytest.param("壹佰贰拾叁元整", "壹佰贰拾叁", "123", id="financial"),
        pytest.param("五百余萬", "五百余萬", "5000000", id="traditional-approximate"),
    ],
)
def test_one_form(text: str, printed: str, value: str) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is not None
    assert text[: numeral.end] == printed
    assert numeral.value is not None
    assert plain(numeral.value) == value


@pytest.mark.parametrize(
    ("text", "printed", "value", "lower", "upper"),
    [
        pytest.param("三四十头", "三四十", None, "30", "40", id="pair"),
        pytest.param("十七八岁", "十七八", None, "17", "18", id="pair-of-ones"),
        pytest.param("三五百块", "三五百", None, "300", "500", id="three-to-five"),
        pytest.param("一两个", "一两", None, "1", "2", id="one-or-two"),
        pytest.param("一两点建议", "一两", None, "1", "2", id="one-or-two-points"),
        pytest.param("十几个", "十几", "10", "10", "20", id="teens"),
        pytest.param("几十万", "几十万", None, "100000", "1000000", id="some-tens"),
        pytest.param("数千名", "数千", None, "1000", "10000", id="some-thousands"),
        pytest.param("1万多册", "1万多", "10000", "10000", "20000", id="more"),
        pytest.param("500余万", "500余万", "5000000", "5000000", "6000000", id="more-before-万"),
        pytest.param("二百三十余名", "二百三十余", "230", "230", "240", id="more-than-its-last-place"),
        pytest.param("十来个", "十来", "10", "10", "20", id="来"),
        pytest.param("百十个", "百十", "100", "100", "120", id="about-a-hundred"),
        pytest.param("百八十匹", "百八十", None, "80", "100", id="a-hundred-or-less"),
        pytest.param("千八百块", "千八百", None, "800", "1000", id="a-thousand-or-less"),
        pytest.param("万八千里", "万八千", None, "8000", "10000", id="ten-thousand-or-less"),
        pytest.param("百八十万元", "百八十万", None, "800000", "1000000", id="a-million-or-less"),
    ],
)
def test_approximate_numerals_have_bounds(text: str, printed: str, value: str | None, lower: str, upper: str) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is not None
    assert text[: numeral.end] == printed
    found = [None if part is None else plain(part) for part in (numeral.value, numeral.lower, numeral.upper)]
    assert found == [value, lower, upper]
    assert numeral.modifier in ("about", "over")


@pytest.mark.parametrize("text", ["", "人", "登陆", "点五", "--9", "负负3", "多", "余", "4" * 31, "一" * 31])
def test_what_is_no_numeral(text: str) -> None:
    assert read_numeral(text, 0) is None


def test_digits_one_by_one() -> None:
    assert read_digits("二〇二四年", 0) == read_numeral("二〇二四年", 0)
    assert [digit_value(char) for char in "〇零两叁９x"] == [0, 0, 2, 3, 9, None]
    assert is_numeral_char("几")
    assert not is_numeral_char("多")


def test_a_pair_keeps_the_reading_one_by_one() -> None:
    numeral = read_numeral("三八", 0)
    assert numeral is not None
    assert numeral.row == 38
    pair = read_numeral("三四", 0)
    assert pair is not None
    assert pair.value is None
    assert pair.row == 34


@pytest.mark.parametrize("row", ["一", "十", "万", "1", "1,111,", "1.", "亿万", "零", "负", "一千", "几"])
def test_long_rows_take_constant_time_per_character(row: str) -> None:
    def reads(count: int) -> Callable[[], object]:
        text = row * count
        return lambda: [read_numeral(text, at) for at in range(len(text))]

    assert_linear(reads, 200)


@pytest.mark.parametrize("text", ["二0两", "三0", "三0两", "十0两", "一0一两", "两0两", "二０两", "〇0两"])
def test_a_figure_between_characters_is_no_neighbour(text: str) -> None:
    assert read_numeral(text, 0) is not None or text[0] in "〇"
    find_quantities(text)
