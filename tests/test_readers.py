"""Documents in: every format to its text, every encoding by itself, one clear error for each file that gives none."""

from __future__ import annotations

import gzip
import io
import json
import sys
import unicodedata
from pathlib import Path

import hostile
import pytest
from hostile import TEXT
from old_encodings import as_cp1258, as_tcvn3, as_vni

from vnreport.readers import Document, Keys, Limits, Options, Raw, Unreadable, legacy, raw, read, volume

LIMITS = Limits(file=2_000_000, line=1_000, unpacked=2_000_000)
CORPUS = sorted((Path(__file__).parent.parent / "corpus").glob("*.txt"))


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def put(name: str, data: bytes | str) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return name


def the_one(path: str, options: Options | None = None) -> Document:
    (item,) = read([path], options=options or Options())
    assert isinstance(item, Document), item
    return item


def refusal(path: str, options: Options | None = None) -> Unreadable:
    *_, item = read([path], options=options or Options(limits=LIMITS))
    assert isinstance(item, Unreadable), item
    return item


# ---------------------------------------------------------------- encodings


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le?"),
        (TEXT.encode("utf-16-be"), "utf-16-be?"),
        (as_cp1258(TEXT), "cp1258?"),
    ],
)
def test_encodings_are_told_apart(data, encoding):
    document = the_one(put("a.txt", data))
    assert (unicodedata.normalize("NFC", document.text), document.encoding) == (TEXT, encoding)


def test_a_named_encoding_holds_for_text_without_a_mark():
    put("a.txt", "é".encode("cp1252")), put("b.txt", b"\xef\xbb\xbf" + "é".encode())
    options = Options(encoding="cp1252")
    assert [(d.text, d.encoding) for d in read(["a.txt", "b.txt"], options=options)] == [
        ("é", "cp1252"),
        ("é", "utf-8"),
    ]
    assert "no encoding is called 'x'" in str(refusal("a.txt", Options(encoding="x")))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
@pytest.mark.parametrize("size", [120, 600, 5000])
def test_old_encodings_are_known_by_short_pieces_of_any_report(path, size):
    text = path.read_bytes().decode()[:size]
    assert legacy.legacy_font(text) is None
    assert legacy.legacy_font(as_tcvn3(text)) == "TCVN3"
    assert legacy.legacy_font(as_vni(text)) == "VNI"
    assert the_one(put("a.txt", as_cp1258(text))).encoding == "cp1258?"


@pytest.mark.parametrize(
    "text",
    [
        "Le café était très agréable à côté de l'hôtel où nous avons été logés près de la forêt, dès l'été passé",
        "Größe, Straße, Mädchen für über schön Äpfel Öl müssen können früher Brücke",
        "El niño comió piñas mañana; el año pasado también, según el señor Muñoz",
        "Việt Nam và Côte d'Ivoire, São Tomé, Curaçao, Åland, Malmö, Zürich",
        "± 5 %, ½ diện tích, 3 × 4 m², «trích dẫn» của ông Nguyễn Văn Đức — µg/m³",
    ],
)
def test_other_languages_are_not_taken_for_old_fonts(text):
    assert legacy.legacy_font(text) is None


def test_the_tables_of_old_fonts_read_back_what_was_written():
    sample = "Cộng hòa xã hội chủ nghĩa Việt Nam, được ưu tiên; thị xã, kỹ sư, ỷ lại, thuỵ, ý kiến, mỹ, đỡ"
    assert legacy.from_tcvn3(as_tcvn3(sample)) == sample.lower().replace("cộng", "Cộng").replace("việt nam", "Việt Nam")
    assert legacy.from_vni(as_vni(sample)) == sample.lower()


# ---------------------------------------------------------------- one document a file


def test_a_page_gives_its_main_text():
    text = the_one(put("a.html", hostile.page())).text
    assert TEXT in text and "Mục 3" not in text


def test_tables_of_pages_keep_their_cells_apart():
    cells = (
        "<table><tr><th>Huyện</th><th>Số</th><th>Tỷ lệ</th></tr><tr><td>A</td><td>1.250</td><td>98,5%</td></tr></table>"
    )
    text = the_one(put("a.htm", hostile.page(f"{TEXT}</p>{cells}<p>Hết."))).text
    assert "1.25098,5%" not in text and "98,5%" in text


def test_a_word_document_gives_paragraphs_and_tables_in_order():
    table = [["Huyện", "Tỷ lệ"], ["Trần Đề", "98,5%"]]
    text = the_one(put("a.docx", hostile.word(["Đầu.", TEXT], table, "Cuối."))).text
    assert text == f"Đầu.\n{TEXT}\nHuyện\tTỷ lệ\nTrần Đề\t98,5%\nCuối."


def test_a_pdf_gives_its_text_layer():
    assert the_one(put("a.pdf", hostile.pdf("Co 12 ho so", "dat 95,94%"))).text == "Co 12 ho so\ndat 95,94%"


@pytest.mark.parametrize("number", ["1", "- 1 -", "Trang 1/1", "1/1"])
def test_the_number_of_a_page_is_no_line_of_its_text(number):
    for lines in (("Co 12 ho so", "dat 95,94%", number), (number, "Co 12 ho so", "dat 95,94%")):
        assert the_one(put("a.pdf", hostile.pdf(*lines))).text == "Co 12 ho so\ndat 95,94%"
    assert the_one(put("a.pdf", hostile.pdf("Co", "1", "ho so"))).text == "Co\n1\nho so"
    assert the_one(put("a.pdf", hostile.pdf("12", "ho so"))).text == "12\nho so"


BROKEN = list(hostile.broken())


@pytest.mark.parametrize(("name", "data", "said"), BROKEN, ids=[name for name, _, _ in BROKEN])
def test_what_gives_no_text_is_one_clear_error(name, data, said):
    error = refusal(put(name, data))
    assert said in error.what and error.place.startswith(name) and "\n" not in str(error)


def test_a_format_without_its_library_says_what_to_install(monkeypatch):
    for name in ("vnreport.readers.pdf", "pypdf"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert str(refusal(put("a.pdf", hostile.pdf("x")))) == "a.pdf: pdf files need pypdf; pip install 'vnreport[io]'"


# ---------------------------------------------------------------- many documents a file

ROWS = [{"no": "1", "body": TEXT, "day": "2024-10-05"}, {"no": "2", "body": 'Hai\ndòng, "ngoặc"', "day": ""}]
KEYS = Keys("body", "no", "day")


def records(path: str, options: Options | None = None) -> list[tuple[str, str | None, str]]:
    options = options or Options(KEYS)
    return [(d.source, d.text, str(d.published)) for d in read([path], options=options) if isinstance(d, Document)]


def as_csv(delimiter: str = ",") -> str:
    import csv

    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, ROWS[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(ROWS)
    return out.getvalue()


def files_of_many() -> list[tuple[str, bytes]]:
    import pyarrow
    from pyarrow import parquet

    jsonl = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS).encode()
    out = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(ROWS), out)
    return [
        ("a.jsonl", jsonl), ("a.ndjson", b"\xef\xbb\xbf" + jsonl), ("a.jsonl.gz", gzip.compress(jsonl)),
        ("a.csv", as_csv().encode()), ("b.csv", as_csv(";").encode("utf-8-sig")),
        ("c.csv", as_csv("\t").encode("utf-16")),
        ("a.csv.gz", gzip.compress(as_csv().encode())), ("a.parquet", out.getvalue()),
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "data"), files_of_many(), ids=lambda value: value if isinstance(value, str) else "")
def test_records_come_with_their_names_and_dates(name, data):
    put(name, data)
    assert records(name) == [("1", TEXT, "2024-10-05"), ("2", ROWS[1]["body"], "None")]
    assert volume([name]) == len(data)
    assert abs(sum(item.weight for item in raw([name], Options(KEYS))) - len(data)) <= 16
    assert [d.source for d in read([name], options=Options(Keys("body")))] == [f"{name}#1", f"{name}#2"]


def test_standard_input_can_be_any_format(monkeypatch):
    for name, data in files_of_many():
        if not name.endswith(".gz"):
            stdin = io.TextIOWrapper(io.BytesIO(data))
            monkeypatch.setattr(sys, "stdin", stdin)
            form = "jsonl" if "json" in name else name[2:]
            assert [d.source for d in read(["-"], options=Options(KEYS, form))] == ["1", "2"]


def test_a_line_that_is_too_long_costs_only_itself():
    line = json.dumps({"text": TEXT}).encode()
    put("a.jsonl", line + b"\n" + b"x" * 3_000_000 + b"\n" + line)
    kinds = [type(item).__name__ for item in read(["a.jsonl"], options=Options(limits=LIMITS))]
    assert kinds == ["Document", "Unreadable", "Document"]
    put("b.jsonl.gz", gzip.compress(line + b"\n" + b"x" * 3_000_000))
    assert "longer than 1,000 bytes" in str(refusal("b.jsonl.gz"))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"text\n" + b"x" * 3000, "longer than 1,000"),
        ("a.csv", b'text\n"' + b"x\n" * 3000, "not readable as CSV"),
        ("a.csv", b"text\nx\xff\n", "not readable as CSV in utf-8"),
        ("a.csv", b"body\nx\n", "no key 'text' (keys: body)"),
        ("a.csv", b"a\0b\n", "it holds NUL"),
        ("a.parquet", b"PAR1", "not readable as Parquet"),
        ("a.jsonl.gz", b"text", "broken gzip data"),
        ("a.jsonl.gz", gzip.compress(b'{"text": "x"}\n' * 999, mtime=0)[:40], "broken gzip data"),
        ("a.xlsx", b"PK", "a spreadsheet, which is not read"),
        ("a.txt.gz", b"", "compressed, which is not read"),
    ],
)
def test_broken_files_of_many_say_so(name, data, said):
    assert said in str(refusal(put(name, data)))


# ---------------------------------------------------------------- folders


def test_a_folder_gives_every_known_format_in_order():
    for name in (
        "d/b.txt",
        "d/a/z.HTML",
        "d/a/x.docx",
        "d/c.csv.gz",
        "d/~$x.docx",
        "d/.x.txt",
        "d/x.md",
        "d/p.parquet",
    ):
        put(name, b"")
    assert [item.place for item in raw(["d"]) if isinstance(item, Raw)] == ["d/a/x.docx", "d/a/z.HTML", "d/b.txt"]
    names = [path.place for path in raw(["d"], Options(glob="*.md"))]
    assert names == ["d/x.md"]
    assert [item.place for item in raw(["d"], Options(glob="a/*"))] == ["d/a/x.docx", "d/a/z.HTML"]
    assert str(next(raw(["d"], Options(glob="*.odt")))).startswith("d: a folder without files that match '*.odt'")


def test_what_is_left_out_is_not_read():
    put("d/a.txt", b""), put("d/out.csv", b"")
    assert [item.place for item in raw(["d"], Options(leave_out=[Path("d/out.csv")]))] == ["d/a.txt"]
