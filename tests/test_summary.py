"""The summary of a run, the same from every format, and what two runs differ in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from vnreport import cli, corpus

GOOD = "Cấp huyện tiếp nhận 591/616 hồ sơ, đạt 95,94%."
WRONG = "Đã xử lý 118/97 hồ sơ, đạt 82,2%; trồng 12 ha lúa."


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in {"a.txt": GOOD, "b.txt": WRONG, "c.txt": "Không có số."}.items():
        Path("d").mkdir(exist_ok=True)
        (Path("d") / name).write_text(text, encoding="utf-8")
    Path("d/x.pdf").write_bytes(b"%PDF")


def said(capsys, *argv: str) -> list[str]:
    assert cli.main(["summary", *argv]) == 0
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("suffix", ["jsonl", "csv", "db", "parquet", "duckdb"])
def test_a_run_is_summed_up(capsys, suffix):
    if suffix in ("parquet", "duckdb"):
        pytest.importorskip("pyarrow" if suffix == "parquet" else "duckdb")
    corpus.run("d", f"out.{suffix}", jobs=0)
    assert said(capsys, f"out.{suffix}") == [
        f"out.{suffix}: 3 documents, 3 facts, 1 errors",
        "  facts       quantity 1, ratio 2",
        "  recomputed  2 of 2 figures (100%)",
        "  checks      inconsistent 1, consistent 1",
        "  errors      read 1",
        "",
        "the worst 1:",
        "  problems  notes  recomputed  facts  quantity  rate  ratio  change  rank  document",
        "         1      0         1/1      2         1     0      1       0     0  d/b.txt",
    ]
    assert len(said(capsys, f"out.{suffix}", "--all")) == 11


def test_a_decimal_comma_is_read_back(capsys):
    corpus.run("d", "a.csv", jobs=0, decimal=",")
    corpus.run("d", "b.jsonl", jobs=0)
    assert "  facts       3 → 3: 0 gained, 0 lost" in said(capsys, "--compare", "a.csv", "b.jsonl")


def test_two_runs_are_compared(capsys):
    corpus.run("d", "a.jsonl", jobs=0)
    reports = [json.loads(line) for line in Path("a.jsonl").read_text(encoding="utf-8").splitlines()]
    reports[0]["checks"] = []
    reports[1]["facts"][1]["value"]["value"] = "13"
    reports[2]["source"] = "d/new.txt"
    Path("b.jsonl").write_text("".join(json.dumps(report) + "\n" for report in reversed(reports)), encoding="utf-8")
    assert said(capsys, "--compare", "a.jsonl", "b.jsonl") == [
        "a.jsonl → b.jsonl: 2 documents in both, 1 only in the first, 1 only in the second",
        "  facts       3 → 3: 1 gained, 1 lost",
        "  recomputed  2 of 2 → 2 of 2",
        "  inconsistent  1 → 1",
        "  consistent    1 → 0",
        "",
        "+ d/b.txt@40: quantity value 13 ha “12 ha”",
        "- d/b.txt@40: quantity value 12 ha “12 ha”",
        "~ d/a.txt@20: ratio numerator 591, denominator 616, rate 95.94 hồ sơ “591/616 hồ sơ, đạt 95,94%”: "
        "consistent → unchecked",
    ]


@pytest.mark.parametrize(
    ("argv", "what"),
    [
        ((), "give one RESULT, or --compare A B"),
        (("gone.db",), "gone.db: no such file"),
        (("d/a.txt",), "d/a.txt: cannot be summed up; give one of .jsonl, .ndjson, .csv, .parquet, .sqlite"),
        (("bad.jsonl",), "bad.jsonl: not the output of vnreport extract (JSONDecodeError: "),
        (("bad.db",), "bad.db: not the output of vnreport extract (DatabaseError: file is not a database)"),
        (("bad.csv",), "bad.csv: not the output of vnreport extract (FileNotFoundError: "),
    ],
)
def test_what_cannot_be_summed_up_says_so(capsys, argv, what):
    for suffix in ("jsonl", "db", "csv"):
        Path(f"bad.{suffix}").write_text("nonsense" * 99, encoding="utf-8")
    assert cli.main(["summary", *argv]) == 2
    assert capsys.readouterr().err.startswith(f"vnreport: {what}")
