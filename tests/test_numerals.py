"""Numbers in words and in digits, against tables, num2words and babel."""

from decimal import Decimal, localcontext

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from vnreport.numerals import Habit, habit, read_words, readings, settle
from vnreport.text import fold

# words | value | resolution | how many words are used (all, where it is left out)
SPOKEN = """
không | 0 | 1
mười | 10 | 1
mười lăm | 15 | 1
mười tư | 14 | 1
hai mươi | 20 | 1
hai mươi mốt | 21 | 1
hai mươi một | 21 | 1
hai mươi tư | 24 | 1
hai mươi bốn | 24 | 1
hai mươi nhăm | 25 | 1
bẩy mươi bảy | 77 | 1
hai lăm | 25 | 1
ba mốt | 31 | 1
hai tư | 24 | 1
hai sáu | 26 | 1
một trăm | 100 | 1
một trăm linh năm | 105 | 1
một trăm lẻ năm | 105 | 1
một trăm linh tư | 104 | 1
một trăm hai lăm | 125 | 1
một trăm hai ba | 123 | 1
hai trăm ba | 230 | 10
hai trăm tư | 240 | 10
hai trăm ba chục | 230 | 10
một nghìn | 1000 | 1000
một ngàn không trăm linh năm | 1005 | 1
một nghìn lẻ năm | 1005 | 1
nghìn lẻ năm | 1005 | 1
hai nghìn không trăm hai mươi tư | 2024 | 1
hai nghìn hai mươi tư | 2024 | 1
một trăm linh năm nghìn | 105000 | 1000
hai trăm triệu | 200000000 | 1000000
hai triệu | 2000000 | 1000000
hai triệu ba | 2300000 | 100000
hai triệu tư | 2400000 | 100000
hai mươi năm triệu | 25000000 | 1000000
một nghìn tỷ | 1000000000000 | 1000000000000
một nghìn hai trăm tỷ | 1200000000000 | 1000000000
một nghìn linh một tỉ | 1001000000000 | 1000000000
một nghìn tỷ một tỷ | 1001000000000 | 1000000000
hai triệu ba nghìn tỷ | 2003000000000000 | 1000000000000
năm nghìn triệu | 5000000000 | 1000000000
ba vạn | 30000 | 10000
hai vạn năm nghìn | 25000 | 1000
ba chục | 30 | 10
ba chục nghìn | 30000 | 10000
hai tá | 24 | 12
hai tá rưỡi | 30 | 1
hai rưỡi | 2.5 | 0.1
mười rưỡi | 10.5 | 0.1
ba chục rưỡi | 35 | 1
một trăm rưỡi | 150 | 10
một nghìn rưỡi | 1500 | 100
hai triệu rưỡi | 2500000 | 100000
hai triệu rưởi | 2500000 | 100000
triệu rưỡi | 1500000 | 100000
hai trăm tỷ rưỡi | 200500000000 | 100000000
hai rưỡi triệu | 2500000 | 100000
nửa tỷ | 500000000 | 100000000
nửa nghìn tỷ | 500000000000 | 100000000000
nửa trăm | 50 | 10
nửa tá | 6 | 1
một nửa triệu | 500000 | 100000
ba phẩy hai lăm | 3.25 | 0.01
ba phẩy hai mươi lăm | 3.25 | 0.01
ba phảy hai | 3.2 | 0.1
không phẩy không năm | 0.05 | 0.01
ba phẩy một bốn một sáu | 3.1416 | 0.0001
một phẩy năm nghìn tỷ | 1500000000000 | 100000000000
một nghìn hai trăm phẩy năm tỷ | 1200500000000 | 100000000
hai người | 2 | 1 | 1
hai ba người | 2 | 1 | 1
hai phần ba | 2 | 1 | 1
ba phần trăm | 3 | 1 | 1
hai mươi năm | 20 | 1 | 2
mười năm | 10 | 1 | 1
hai mươi ba mươi người | 20 | 1 | 2
một trăm năm | 100 | 1 | 2
hai nghìn năm 2023 | 2000 | 1000 | 2
ba phẩy hai năm | 3.2 | 0.1 | 3
ba tư vấn viên | 3 | 1 | 1
ba mươi tư nhân | 30 | 1 | 2
năm hai nghìn | 5 | 1 | 1
hai tỷ ba tỷ | 2000000000 | 1000000000 | 2
hai phẩy | 2 | 1 | 1
hai trăm linh | 200 | 1 | 2
"""
NOT_SPOKEN = """
trăm | mươi | tư | lăm | mốt | một nửa | nửa | nửa năm | không trăm | hồ sơ | triệu | linh năm | phần trăm | rưỡi
"""


@pytest.mark.parametrize("line", SPOKEN.strip().splitlines())
def test_words(line: str) -> None:
    text, value, resolution, *used = [part.strip() for part in line.split("|")]
    words = fold(text).split()
    found = read_words(words)
    assert found is not None
    assert (str(found.value), str(found.resolution)) == (value, resolution)
    assert found.words == (int(used[0]) if used else len(words))


@pytest.mark.parametrize("text", ["", *NOT_SPOKEN.split("|")])
def test_no_number(text: str) -> None:
    assert read_words(fold(text).split()) is None


def test_words_from_a_place_on() -> None:
    words = fold("ba phần trăm linh năm và hai mươi mốt xã").split()
    assert read_words(words, 2) is None
    found = read_words(words, 6)
    assert found is not None
    assert (found.value, found.words) == (21, 3)
    assert read_words(words, 99) is None


def spelled(number: int) -> None:
    words = fold(num2words(number, lang="vi")).split()
    found = read_words(words)
    assert found is not None, words
    assert (found.value, found.words) == (number, len(words))


def test_every_number_of_four_digits_that_num2words_spells() -> None:
    for number in range(10_000):
        spelled(number)


# num2words spells 10**15 as "một trăm nghìn tỷ", which is 10**14: its own mistake.
@given(
    st.one_of(st.integers(0, 10**15 - 1), st.builds(lambda n, z: n * 10**z, st.integers(0, 99_999), st.integers(0, 10)))
)
def test_every_number_that_num2words_spells(number: int) -> None:
    spelled(number)


vocabulary = sorted({word for line in SPOKEN.strip().splitlines() for word in fold(line.split("|")[0]).split()})


@given(st.lists(st.sampled_from(vocabulary), max_size=14), st.integers(0, 5))
def test_any_words(words: list[str], start: int) -> None:
    found = read_words(words, start)
    if found is not None:
        assert 1 <= found.words <= len(words) - start
        assert found.value >= 0
        assert found.resolution > 0


@pytest.mark.parametrize("words", [["tỉ"] * 50_000, ["một", *["tỉ"] * 50_000], ["một", "phẩy", *["hai"] * 50_000]])
def test_endless_words_are_bounded(words: list[str]) -> None:
    found = read_words(words)
    assert found is None or found.words < 20


# digits | the readings, best first
WRITTEN = """
3881 | 3881
09 | 9
0 | 0
5.442 | 5442 5.442
64 .000 | 64000 64.000
64. 000 | 64000 64.000
8.232 | 8232 8.232
842,238 | 842.238 842238
10,000 | 10000 10.000
73,02 | 73.02
99,990 | 99.990 99990
0,123 | 0.123
0.125 | 0.125
05,5 | 5.5
012.345 | 12.345
1234.567 | 1234.567
61.4 | 61.4
31.75 | 31.75
12.3456 | 12.3456
913.216,2 | 913216.2
1.196,4 | 1196.4
1.234,567 | 1234.567
1,234.567 | 1234.567
1,234,567 | 1234567
1,234,567.8 | 1234567.8
1.234.567 | 1234567
3 881 200 | 3881200
3 881 | 3881
3 881,5 | 3881.5
3 881.25 | 3881.25
1.234.56 |
12.34,5 |
1.2.3 |
10.4.2020 |
1,2,3 |
0.123.456 |
1234.567.890 |
1.234,567,890 |
1 23 |
5. |
,5 |
. |
-5 |
٣ |
1e5 |
"""


@pytest.mark.parametrize("line", WRITTEN.strip().splitlines())
def test_digits(line: str) -> None:
    digits, values = line.split("|")
    found = readings(digits.strip())
    assert [str(reading.value) for reading in found] == values.split()
    assert all(reading.resolution == Decimal(1).scaleb(reading.value.as_tuple().exponent) for reading in found)  # type: ignore[arg-type]


vietnamese, english = Habit("thousands", "decimal"), Habit("decimal", "thousands")
SETTLED = [
    # the form alone
    ("8.232", {}, "8232"),
    ("842,238", {}, "842.238"),
    ("10,000", {}, "10000"),
    ("0,123", {"integer": True}, "0.123"),
    # whole units
    ("1,234", {"integer": True}, "1234"),
    ("5.442", {"integer": True, "habit": english}, "5442"),
    ("842,238", {"integer": False}, "842.238"),
    ("7,5", {"integer": True}, "7.5"),
    # the partner
    ("4.643", {"partner": Decimal(8026)}, "4643"),
    ("4,643", {"partner": Decimal(8026)}, "4643"),
    ("4,643", {"partner": Decimal(8026), "habit": vietnamese}, "4643"),
    ("842,238", {"partner": Decimal(900)}, "842.238"),
    ("8.232", {"partner": Decimal("9.5")}, "8.232"),
    ("8.232", {"partner": Decimal(10)}, "8232"),
    ("8.232", {"partner": Decimal(10), "integer": False}, "8.232"),
    ("1.234", {"partner": Decimal(5)}, "1234"),
    ("1.234", {"partner": Decimal(0)}, "1234"),
    ("1,234", {"partner": Decimal(10**9)}, "1.234"),
    # the habit
    ("8.232", {"habit": english}, "8.232"),
    ("842,238", {"habit": english}, "842238"),
    ("842,238", {"habit": vietnamese}, "842.238"),
    ("10,000", {"habit": vietnamese}, "10.000"),
    ("10,000", {"habit": Habit(None, "decimal")}, "10000"),
    ("8.232", {"habit": Habit()}, "8232"),
]


@pytest.mark.parametrize(("digits", "context", "value"), SETTLED)
def test_settled(digits: str, context: dict[str, object], value: str) -> None:
    found = settle(digits, **context)  # type: ignore[arg-type]
    assert found is not None
    assert str(found.value) == value


def test_nothing_to_settle() -> None:
    assert settle("10.4.2020") is None


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([], Habit()),
        (["5.442", "842,238", "12"], Habit()),
        (["913.216,2", "73,02", "5.442"], vietnamese),
        (["61.4", "58,27", "5.442", "99,9"], Habit(None, "decimal")),
        (["61.4", "5.442", "8.026"], Habit()),
        (["1,234,567.8", "61.4"], english),
        (["61.4", "12.75", "1,234"], english),
        (["1,234,567", "73,02", "99,9"], Habit(None, "decimal")),
    ],
)
def test_habit(numbers: list[str], expected: Habit) -> None:
    assert habit(numbers) == expected


@given(st.integers(0, 10**24))  # as far as babel goes
def test_every_integer_that_babel_writes(number: int) -> None:
    written = format_decimal(number, locale="vi")
    found = settle(written)
    assert found is not None
    assert (found.value, found.resolution) == (number, 1)


@given(st.decimals(0, 10**15, places=6), st.integers(1, 6))
def test_every_decimal_that_babel_writes(number: Decimal, places: int) -> None:
    number = number.quantize(Decimal(1).scaleb(-places))
    written = format_decimal(number, locale="vi", format="#,##0." + "0" * places)
    values = [(reading.value, reading.resolution) for reading in readings(written)]
    assert (number, Decimal(1).scaleb(-places)) in values
    assert settle(written, habit=vietnamese).value == number  # type: ignore[union-attr]


@given(st.text("0123456789., ", max_size=14))
def test_any_digits(digits: str) -> None:
    found = readings(digits)
    assert len(found) <= 2
    assert settle(digits) == (found[0] if found else None)


def test_the_callers_decimal_context_does_not_matter() -> None:
    with localcontext() as context:
        context.prec = 3
        words = read_words(fold("một trăm hai mươi ba nghìn bốn trăm năm mươi sáu").split())
        assert words is not None
        assert str(words.value) == "123456"
        assert [str(reading.value) for reading in readings("1.234.567,89")] == ["1234567.89"]
        assert settle("1.234", partner=Decimal("8026.123456")).value == 1234  # type: ignore[union-attr]
