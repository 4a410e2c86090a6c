"""The normalised view: what it makes of odd characters, and the way back."""

import time
import unicodedata

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from vnreport.text import fold, view

SAME_WORD = [
    ("hoá", "hóa"), ("HOÀ", "hòa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("uỷ", "ủy"), ("tuỳ", "tùy"), ("xoã", "xõa"),
    ("tỷ", "tỉ"), ("Tỷ lệ", "tỉ lệ"), ("kỹ", "kĩ"), ("kỳ", "kì"), ("lý", "lí"), ("Mỹ", "mĩ"), ("sỹ", "sĩ"),
    ("hy", "hi"), ("ty", "ti"), ("quý", "quí"), ("Qúy", "quí"), ("quy", "qui"), ("hoá2", "hóa2"),
    (unicodedata.normalize("NFD", "Thuỷ Hoá"), "thủy hóa"), ("ＴＴＨＣ", "tthc"),
]  # fmt: skip
KEPT = ["hoán", "khoẻo", "khuỷu", "khuỵu", "quá", "quả", "toàn", "thủy", "hóa", "tuyên", "y tế", "ngày"]

CLEANED = [
    ("73\u00a0%", "73 %"),
    ("a\tb\rc\r\nd\ne", "a b c \nd\ne"),
    ("xã\t402\t402 hộ", "xã 402\n402 hộ"),
    ("a\u2003b\u3000c\u2028d\u2029e\x85f\x00g", "a b c d e f g"),
    ("\ufeff5\u200b.\u00ad4\u200e42", "5.442"),
    ("１２，５％ ＡＢ（ｃ）", "12,5% AB(c)"),
    ("٤٢ ४ 𝟗", "42 4 9"),
    ("−14,8 1⁄2 3∕4", "-14,8 1/2 3/4"),
    ("17.555 m³, km², H₂O, ½, ﬁ", "17.555 m³, km², H₂O, ½, ﬁ"),
    ("6 – 7 — “a” …", "6 – 7 — “a” …"),
    ("x\ud800y\udfff", "x\ufffdy\ufffd"),
    ("e\u0302\u0301 e\u0301\u0302", "ế é\u0302"),
    ("e\u200b\u0302", "ê"),
    ("73&nbsp;% &#272;&aacute;p &amp; R&D; A & B; &unknown; &nbsp;", "73 % Đáp & R&D; A & B; &unknown; "),
    ("\u00d0ạt \u00f0ược, \u0189ạt \u0256ược", "Đạt được, Đạt được"),
    ("Ｅ\u0302", "Ê"),
    ("tăng  12,5 %\u00a0 so   với \u200b cùng kỳ", "tăng 12,5 % so với cùng kỳ"),
    ("đất  lúa   402 \t 402  ha", "đất lúa 402\n 402 ha"),
]

# Whole texts of what a report may hold, odd characters, and anything at all.
odd = st.sampled_from([*"aoeuyỷế gh1.,%\n\r\t", *"\u0301\u0302\u0323\u0309\u200b\ufeff\u00ad\u00a0\uff11\uff05\ud800"])
texts = st.one_of(
    st.text(odd, max_size=40),
    st.text(st.characters(codec=None), max_size=40),
    st.text(st.characters(categories=["Mn", "Mc", "Lo", "Nd", "Cf", "Cs", "Zs"]), max_size=20),
    st.text("\u1100\u1161\u11a8가각\u09c7\u09be\u0f71\u0f72\u0f73\u0344\u212b\u0958", max_size=20),
)


@pytest.mark.parametrize(("left", "right"), SAME_WORD)
def test_spellings_of_one_word_fold_to_one_string(left: str, right: str) -> None:
    assert fold(left) == fold(right) == right


@pytest.mark.parametrize("word", KEPT)
def test_other_words_keep_their_spelling(word: str) -> None:
    assert fold(word) == word


@pytest.mark.parametrize(("text", "clean"), CLEANED)
def test_cleaned(text: str, clean: str) -> None:
    assert view(text).text == clean


def test_no_character_slips_past_the_first_search() -> None:
    for code in range(0x2100):  # that search lets nothing above pass
        char = chr(code)
        if unicodedata.category(char) not in ("Cn", "Co"):
            # The second has every step run.
            assert view("a" + char).text == view("a" + char + "b\u00a0\u200ba\u0301").text[:-3]


def test_origin_leads_back() -> None:
    text = "\ufeffTy\u0309 le\u0323\u0302\u200b đa\u200b\u0323t\u00a05\u200b.\u200b442\u200b hồ sơ"
    seen = view(text)
    assert seen.text == "Tỷ lệ đạt 5.442 hồ sơ"

    def original(part: str) -> str:
        start = seen.text.index(part)
        return text[slice(*seen.origin(start, start + len(part)))]

    assert original("Tỷ") == "Ty\u0309"
    assert original("lệ") == "le\u0323\u0302"
    assert original("đạt") == "đa\u200b\u0323t"
    assert original("5.442") == "5\u200b.\u200b442"
    assert original("hồ sơ") == "hồ sơ"


def test_empty_ranges_stay_empty() -> None:
    seen = view("\u200bab\u200b")
    assert [seen.origin(place, place) for place in range(3)] == [(1, 1), (2, 2), (3, 3)]
    assert view("").origin(0, 0) == (0, 0)
    assert view("\u200b").origin(0, 0) == (1, 1)


@pytest.mark.parametrize("wrong", [None, b"5.442", 5])
def test_anything_but_a_string_is_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match=type(wrong).__name__):
        view(wrong)  # type: ignore[arg-type]


def one_line(text: str) -> str:
    return text.replace("\n", " ")


@given(texts)
def test_view_is_stable_and_same_length(text: str) -> None:
    seen = view(text)
    again = view(seen.text)
    assert one_line(again.text) == one_line(seen.text)  # lines that were joined may be long enough for one more
    assert one_line(again.folded) == one_line(seen.folded)
    assert len(seen.folded) == len(seen.text)
    assert unicodedata.is_normalized("NFC", seen.text)
    seen.text.encode()


@given(st.text(odd, max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_origin_is_monotone_and_in_range(text: str) -> None:
    seen = view(text)
    spans = [seen.origin(place, place + 1) for place in range(len(seen.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    if spans:
        assert seen.origin(0, len(spans)) == (spans[0][0], spans[-1][1])


@given(texts)
def test_place_undoes_origin(text: str) -> None:
    seen = view(text)
    places = [seen.place(offset) for offset in range(len(text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(seen.text)
    # What was composed of several characters may lie in one stretch of the caller's text.
    assert all(
        seen.place(seen.origin(at, at + 1)[0]) <= at < seen.place(seen.origin(at, at + 1)[1])
        for at in range(len(seen.text))
    )


@given(texts, st.data())
def test_what_origin_covers_normalises_to_the_range(text: str, data: st.DataObject) -> None:
    seen = view(text)
    starts = regex.finditer(r"[^\p{NFC_QC=M}\P{ccc=0}]", seen.text)
    ends = sorted({0, len(seen.text), *(found.start() for found in starts)})
    start, end = sorted((data.draw(st.sampled_from(ends)), data.draw(st.sampled_from(ends))))
    assert one_line(view(text[slice(*seen.origin(start, end))]).text) == one_line(seen.text[start:end])


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "\u0301\u0323",
        "\u00a0",
        "a\u200b",
        "e\u0302\u0301",
        "\u1100\u1161",
        "\u09c7\u09be",
        "\u0301\u0316\u0323",
        "hý",
        "u",
        "  ",
        "1  1",
        "\na",
        "\n a",
        "một dòng dài hơn hai mươi lăm\n",
        "một dòng dài hơn hai mươi lăm\n\n",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = "a" + unit * (size // len(unit))
        start = time.process_time()
        view(text)
        return time.process_time() - start

    seconds(1000)
    allowed = 16 * max(seconds(200_000), 0.02)
    assert any(seconds(800_000) < allowed for _ in range(3))  # a busy machine slows one run, not three
