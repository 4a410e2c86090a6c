"""The command line: inputs, formats, exit status, and one clear line for whatever goes wrong.

Most tests put a toy in the place of `extract`, so that they stand or fall with the command line alone.
"""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import vnreport
from vnreport import Check, Coverage, Number, Operand, Ratio, Repair, Report, Span, cli, readers, table, writers
from vnreport.listing import Lines, amount, printable

GOOD = "Cấp huyện 591/616 hồ sơ, đạt 95,94%."
WRONG = "Mở đầu.\r\n\tCó 118/97 hồ sơ, đạt 82,2%."
ROUNDED = "Cấp xã 11153/11843 hồ sơ, đạt 94,18%."


def toy(text: str, published: date | None = None) -> Report:
    """Reads "N/D hồ sơ, đạt R%" and judges it by a list."""
    if not isinstance(text, str):
        raise TypeError("text must be a str")
    if "boom" in text:
        raise ZeroDivisionError("boom")
    facts, checks = [], []
    for n, found in enumerate(re.finditer(r"(\d+)/(\d+) hồ sơ, đạt ([\d,]+%)", text), 1):
        spans = [Span(start=found.start(i), end=found.end(i), text=found[i]) for i in range(4)]
        values = [Decimal(s.text.rstrip("%").replace(",", ".")) for s in spans[1:]]
        top, bottom, rate = (Number(value=v, span=s) for v, s in zip(values, spans[1:], strict=True))
        fact = Ratio(id=f"f{n}", span=spans[0], numerator=top, denominator=bottom, rate=rate, unit="hồ sơ", rule="toy")
        verdict = {"82,2%": "inconsistent", "94,18%": "rounding"}.get(found[3], "consistent")
        swap = Repair(fact=fact.id, role="rate", value=Decimal("121.6"), why="swapped", why_vi="đảo", likely=True)
        check = Check(
            kind="rate",
            verdict=verdict,
            operands=[
                Operand(fact=fact.id, role=role, span=span)
                for role, span in zip(("numerator", "denominator", "rate"), spans[1:], strict=True)
            ],
            message="does not hold",
            message_vi="không khớp",
            repairs=(swap,) if verdict == "inconsistent" else (),
        )
        facts.append(fact)
        checks.append(check)
    coverage = Coverage(checked=len(facts), total=len(facts))
    return Report(text=text, facts=facts, checks=checks, coverage=coverage, published=published, version="toy")


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Run the command in a folder of its own; standard input on request; gives status, output and errors."""
    monkeypatch.setitem(vnreport.__dict__, "extract", toy)
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    def call(*argv: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            code = cli.main(argv)
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def put(name: str, data: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def lines(*items: object) -> str:
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items)


# ---------------------------------------------------------------- what is read


def test_a_folder_is_read_recursively_in_order_and_only_for_text_and_jsonl(run):
    put("d/b.txt", GOOD), put("d/a/z.txt", GOOD), put("d/b.json", "{"), put("d/.hidden/x.txt", GOOD)
    put("d/c.jsonl", lines({"text": GOOD}, {"text": GOOD})), put("d/README.md", "591/616")
    code, out, err = run("extract", "d")
    assert (code, err) == (0, "")
    assert [json.loads(line)["source"] for line in out.splitlines()] == [
        "d/a/z.txt", "d/b.txt", "d/c.jsonl#1", "d/c.jsonl#2",
    ]  # fmt: skip


def test_standard_input_is_text_unless_its_first_line_is_an_object(run):
    assert json.loads(run("extract", stdin=GOOD.encode())[1])["source"] == "-"
    out = run("extract", "-", stdin=lines({"text": GOOD}, {"text": WRONG}).encode())[1]
    assert [json.loads(line)["source"] for line in out.splitlines()] == ["-#1", "-#2"]
    as_text = run("extract", "--input-format", "txt", stdin=lines({"text": GOOD}).encode())[1]
    assert json.loads(as_text)["source"] == "-"


def test_a_file_of_another_suffix_is_read_as_text_when_named(run):
    put("report", GOOD), put("report.md", GOOD)
    assert run("extract", "report", "report.md")[1].count("\n") == 2


def test_keys_name_the_text_its_id_and_its_date(run):
    put("a.jsonl", lines({"body": GOOD, "no": 7, "day": "2024-10-05T08:00:00"}))
    out = run("extract", "a.jsonl", "--text-key", "body", "--id-key", "no", "--published-key", "day")[1]
    report = json.loads(out)
    assert (report["source"], report["published"]) == ("7", "2024-10-05")


def test_published_holds_for_every_text(run):
    assert json.loads(run("extract", "--published", "2024-10-05", stdin=b"x")[1])["published"] == "2024-10-05"


def test_newlines_are_kept_and_only_a_byte_order_mark_goes(run):
    put("a.txt", b"\xef\xbb\xbf" + WRONG.encode())
    report = json.loads(run("extract", "a.txt")[1])
    assert report["text"] == WRONG
    span = report["facts"][0]["span"]
    assert WRONG[span["start"] : span["end"]] == span["text"]


# ---------------------------------------------------------------- what cannot be read


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("gone.txt", None, "gone.txt: no such file or directory; check the path"),
        ("", None, "'': an empty path; check the path"),
        ("a.txt", b"ab\0c", "a.txt: a binary file (NUL at byte 2); give text"),
        ("a.jsonl", b"\x1f\x8b\0\0\n", "a.jsonl: a binary file (NUL at byte 2); give text in UTF-8"),
        ("a.txt", b"m\xc3\xb4t\nhai \xe1", "a.txt:2: broken UTF-8 (byte 0xE1); get a whole copy of it"),
        ("a.txt", b"caf\xe9 tr\xe8s bon", "a.txt:1: not UTF-8 (byte 0xE9); give its encoding with --encoding, or"),
        ("a.jsonl", b'{"text": "\xe1"}', "a.jsonl:1: not UTF-8 (byte 0xE1); convert it"),
        ("a.jsonl", b'\n{"text": ', "a.jsonl:2: not JSON (Expecting value, column 10); each line must be one"),
        ("a.jsonl", b"[" * 100_000, "a.jsonl:1: not JSON (maximum recursion depth"),
        ("a.jsonl", b"[1]", "a.jsonl:1: a JSON list, not an object"),
        ("a.jsonl", b"{}", "a.jsonl:1: no key 'text' (the object is empty); name the key of the text with --text-key"),
        ("a.jsonl", b'{"body": "x"}', "a.jsonl:1: no key 'text' (keys: body); name the key"),
        ("a.jsonl", b'{"text": 5}', "a.jsonl:1: key 'text' holds no text"),
        ("a.pdf", b"%PDF", "a.pdf: a broken PDF ("),
        ("d/x.json", b"{}", "d: a folder without files of a known format"),
        ("a.txt", b"boom", "a.txt: could not be worked on (ZeroDivisionError: boom)"),
    ],
)
@pytest.mark.parametrize("command", ["extract", "check"])
def test_what_cannot_be_read_is_said_in_one_line_and_the_rest_goes_on(run, command, name, data, said):
    if data is not None:
        put(name, data)
    put("good.txt", GOOD)
    code, out, err = run(command, name.split("/")[0], "good.txt")
    assert code == 2
    assert err.startswith(f"vnreport: {said}") and err.count("\n") == 1
    assert command == "check" or json.loads(out)["source"] == "good.txt"


def test_a_bad_line_leaves_its_neighbours(run):
    put("a.jsonl", lines({"text": GOOD}) + "nonsense\n" + lines({"text": GOOD}))
    code, out, err = run("extract", "a.jsonl")
    assert (code, out.count("\n")) == (2, 2)
    assert err.startswith("vnreport: a.jsonl:2: not JSON")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ((), "COMMAND"),
        (("extract", "--format", "xml"), "invalid choice"),
        (("extract", "--published", "5/10/2024"), "'5/10/2024' is no date; write it as 2024-10-05"),
        (("check", "--no-such-option"), "unrecognized arguments"),
        (("extract", "-o", "gone/x.csv", "-"), "gone/x.csv: no folder gone; make it first"),
        (
            ("extract", "-o", "o.txt", "a.jsonl"),
            "o.txt: cannot tell the format by this suffix; use one of .jsonl .ndjson .j",
        ),
        (("extract", "-o", "facts", "a.jsonl"), ".duckdb, or name it with --format"),
        *(
            (("extract", "--timeout", t), f"'{t}' is no time that a document may take")
            for t in ("0", "nan", "inf", "x")
        ),
        (("extract", "--timeout", "-5", "a.jsonl"), "'-5' is no time that a document may take; write seconds, above 0"),
        (("extract", "--id-key", "no", "a.jsonl"), "a.jsonl:1: no id under key 'no' (keys: text)"),
        (("extract", "--published-key", "text", "a.jsonl"), "a.jsonl:1: key 'text' holds 'x', no date"),
    ],
)
def test_misuse_exits_2_and_says_why(run, argv, said):
    put("a.jsonl", lines({"text": "x"}))
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert said in err and "Traceback" not in err


# ---------------------------------------------------------------- what is written


def test_json_is_one_array(run):
    put("a.txt", GOOD), put("b.txt", WRONG)
    assert [item["source"] for item in json.loads(run("extract", "--format", "json", "a.txt", "b.txt")[1])] == [
        "a.txt", "b.txt",
    ]  # fmt: skip
    put("bad.txt", b"\0")
    assert json.loads(run("extract", "--format", "json", "bad.txt")[1]) == []


def test_csv_has_the_documented_columns_and_exact_numbers(run):
    out = run("extract", "--format", "csv", stdin=GOOD.encode())[1]
    (row,) = csv.DictReader(io.StringIO(out))
    assert list(row) == ["document", "source", *vnreport.records.COLUMNS]
    assert (row["source"], row["numerator"], row["rate"], row["verdict"]) == ("-", "591", "95.94", "consistent")


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@x", "\tx", "\rx"])
def test_csv_disarms_formulas(text):
    report = toy(GOOD)
    fact = report.facts[0].model_copy(update={"subject": text})
    out = io.StringIO(newline="")
    writers.write_csv([writers.Result("=a.txt", report.model_copy(update={"facts": (fact,)}))], out)
    (row,) = csv.DictReader(io.StringIO(out.getvalue(), newline=""))
    assert (row["subject"], row["source"]) == (f"'{text}", "'=a.txt")


def test_the_output_file_takes_its_format_from_its_suffix_and_appears_whole(run):
    put("a.txt", GOOD)
    assert run("extract", "a.txt", "-o", "out.csv")[:2] == (0, "")
    assert Path("out.csv").read_bytes().startswith(b"\xef\xbb\xbfdocument,source,")
    assert run("extract", "a.txt", "-o", "out.jsonl")[0] == 0
    assert json.loads(Path("out.jsonl").read_text(encoding="utf-8"))["source"] == "a.txt"
    assert sorted(path.name for path in Path().iterdir()) == [
        "a.txt", "out.checks.csv", "out.csv", "out.documents.csv", "out.errors.csv", "out.jsonl",
    ]  # fmt: skip


def test_another_suffix_needs_its_format_named(run):
    put("a.txt", GOOD)
    assert run("extract", "a.txt", "-o", "out.txt", "--format", "jsonl")[:2] == (0, "")
    assert json.loads(Path("out.txt").read_text(encoding="utf-8"))["source"] == "a.txt"
    assert run("extract", "a.txt", "-o", "/dev/null") == (0, "", "")


def test_a_run_that_breaks_leaves_the_old_output(run, monkeypatch):
    put("a.txt", GOOD), put("out.jsonl", "old")

    def stop(*_: object, **__: object) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setitem(vnreport.__dict__, "extract", stop)
    code, _, err = run("extract", "a.txt", "-o", "out.jsonl")
    assert (code, err) == (130, "vnreport: interrupted\n")
    assert Path("out.jsonl").read_text() == "old"
    assert len(list(Path().iterdir())) == 2


def test_the_output_in_the_folder_that_is_read_is_not_read(run):
    put("a.txt", GOOD)
    for _ in range(2):
        assert run("extract", ".", "-o", "all.jsonl")[0] == 0
    assert Path("all.jsonl").read_text(encoding="utf-8").count("\n") == 1


def test_table(run):
    _, out, _ = run("extract", "--format", "table", stdin=WRONG.encode())
    assert out.splitlines() == [
        "-: 1 fact, 1 problem, 0 notes",
        "at   kind   figure          unit   of what  where  when  verdict",
        "2:5  ratio  118/97 = 82,2%  hồ sơ                        inconsistent",
        "-:2:23: inconsistent [rate] does not hold; likely 82,2% → 121.6 (swapped)",
        "",
    ]


def test_table_on_a_terminal(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for no_colour in ("", "1"):
        monkeypatch.setenv("NO_COLOR", no_colour)
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setenv("COLUMNS", "150")
        table.write_table([writers.Result("[bold]a.txt", toy(WRONG))], out := Terminal())
        assert "[bold]a.txt: 1 fact," in out.getvalue() and "118/97 = 82,2%" in out.getvalue()
        assert ("\x1b[31m" in out.getvalue()) == (not no_colour)


def test_nothing_in_a_text_steers_the_terminal():
    assert printable("a\x1b[31mb\nc\u2028d\udc80") == "a [31mb c d\ufffd"


@pytest.mark.parametrize(
    ("offset", "shown"), [(0, "1:1"), (2, "1:3"), (3, "2:1"), (5, "3:1"), (6, "4:1"), (7, "4:2"), (99, "4:94")]
)
def test_line_and_column(offset, shown):
    assert Lines("a\r\nb\n\rđ").at(offset) == shown


# ---------------------------------------------------------------- check


def test_check_lists_problems_then_notes_with_place_and_repair(run):
    put("a.txt", ROUNDED), put("b.txt", WRONG), put("c.txt", GOOD)
    code, out, err = run("check", "a.txt", "b.txt", "c.txt")
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        "b.txt:2:23: inconsistent [rate] does not hold; likely 82,2% → 121.6 (swapped)",
        "a.txt:1:8: rounding [rate] does not hold",
    ]


@pytest.mark.parametrize(
    ("text", "argv", "code"),
    [
        (GOOD, (), 0), (GOOD, ("--strict",), 0), (ROUNDED, (), 0), (ROUNDED, ("--strict",), 1), (WRONG, (), 1),
        (WRONG, ("--exit-zero",), 0), (ROUNDED, ("--strict", "--exit-zero"), 0), ("boom", ("--exit-zero",), 2),
    ],
)  # fmt: skip
def test_check_exit_status(run, text, argv, code):
    assert run("check", *argv, stdin=text.encode())[0] == code


@pytest.mark.parametrize(
    ("env", "argv", "vi"),
    [
        ({}, (), False), ({"LANG": "vi_VN.UTF-8"}, (), True), ({"LANG": "vi_VN", "LC_ALL": "C"}, (), False),
        ({"LC_MESSAGES": "vi_VN", "LANG": "en_US"}, (), True), ({"LANG": "vi_VN"}, ("--lang", "en"), False),
        ({}, ("--lang", "vi"), True),
    ],
)  # fmt: skip
def test_language_of_messages(run, monkeypatch, env, argv, vi):
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    out = run("check", *argv, stdin=WRONG.encode())[1]
    wanted = "không khớp; có lẽ là 82,2% → 121,6 (đảo)" if vi else "does not hold; likely 82,2% → 121.6 (swapped)"
    assert wanted in out


def test_coverage(run):
    put("a.txt", GOOD), put("b.txt", GOOD)
    _, out, _ = run("check", "--coverage", "a.txt", "b.txt")
    assert out.splitlines() == [
        "a.txt: 1 of 1 figures recomputed", "b.txt: 1 of 1 figures recomputed", "2 of 2 figures recomputed",
    ]  # fmt: skip


def test_schema_names_the_numbers_as_strings(run):
    code, out, _ = run("schema")
    schema = json.loads(out)
    assert code == 0 and {"text", "facts", "checks", "coverage"} <= set(schema["properties"])
    assert schema["$defs"]["Number"]["properties"]["value"]["type"] == "string"


def test_version(run):
    assert run("--version")[:2] == (0, f"vnreport {vnreport.__version__}\n")


# ---------------------------------------------------------------- the real thing, as a process


def vnreport_process(*argv: str, **options) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "vnreport", *argv], capture_output=True, check=False, **options)


def test_a_reader_that_leaves_gets_one_line():
    command = f"{sys.executable} -m vnreport schema | true; exit ${{PIPESTATUS[0]}}"
    for _ in range(3):  # the other side may be quicker once
        done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
        if done.returncode:
            break
    assert done.returncode == 2
    assert done.stderr == b"vnreport: standard output: closed by its reader; the rest was not written\n"


def test_a_file_name_that_is_not_utf8(tmp_path):
    name = tmp_path / b"b\xe1o.txt".decode("utf-8", "surrogateescape")
    name.write_text("Không có số.", encoding="utf-8")
    done = vnreport_process("extract", str(tmp_path))
    assert done.returncode == 0
    assert json.loads(done.stdout)["source"].endswith("b\ufffdo.txt")


def test_reports_are_checked_again_from_their_lines(tmp_path):
    text = "Cấp huyện: 4.643/8.026 hồ sơ, đạt 57,85%; cấp xã 118/97 hồ sơ, đạt 82,2%."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    first = vnreport_process("check", "a.txt", cwd=tmp_path)
    done = vnreport_process("extract", "a.txt", "-o", "a.jsonl", cwd=tmp_path)
    again = vnreport_process("check", "a.jsonl", cwd=tmp_path)
    assert (done.returncode, first.returncode, again.returncode) == (0, 1, 1)
    assert first.stdout.startswith(b"a.txt:1:") and again.stdout == first.stdout
    without_text = {"facts": json.loads((tmp_path / "a.jsonl").read_text(encoding="utf-8"))["facts"]}
    (tmp_path / "b.jsonl").write_text(json.dumps(without_text), encoding="utf-8")
    assert vnreport_process("check", "b.jsonl", cwd=tmp_path).returncode == 1
    (tmp_path / "c.jsonl").write_text('{"facts": [{"kind": "quantity"}]}', encoding="utf-8")
    refused = vnreport_process("check", "c.jsonl", cwd=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr.decode().startswith("vnreport: c.jsonl:1: not records of vnreport (facts.0.quantity.id: ")


@pytest.mark.parametrize("value", ['"1e9999"', '"1e999999"', '"1e999999999"', '"1E-999999"', "1e300"])
def test_a_fact_of_endless_digits_is_refused_at_its_place(run, value):
    span = '"span": {"start": 0, "end": 2, "text": "12"}'
    fact = f'{{"kind": "quantity", "id": "a", {span}, "value": {{"value": {value}, {span}}}}}'
    put("a.jsonl", f'{{"facts": [{fact}]}}')
    code, out, err = run("check", "a.jsonl")
    assert (code, out) == (2, "") and err.count("\n") == 1
    assert "a.jsonl:1: not records of vnreport (facts.0.quantity.value.value: a number of " in err
    assert "digits; write it in at most 100, decimals included)" in err


def test_readers_give_documents_and_refusals_in_one_stream(tmp_path):
    (tmp_path / "a.txt").write_text("a", encoding="utf-8")
    found = list(readers.read([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]))
    assert [type(item) for item in found] == [readers.Document, readers.Unreadable]


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("1250000000000", "1.250 tỷ", "1,250 billion"), ("413120000000", "413,12 tỷ", "413.12 billion"),
        ("1200000", "1,2 triệu", "1.2 million"), ("1234567", "1.234.567", "1,234,567"), ("73.02", "73,02", "73.02"),
        ("1E+3", "1.000", "1,000"), ("-1.50", "-1,50", "-1.50"),
    ],
)  # fmt: skip
def test_amounts(value, vi, en):
    assert (amount(Decimal(value), "vi"), amount(Decimal(value), "en")) == (vi, en)
