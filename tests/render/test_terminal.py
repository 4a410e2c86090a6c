"""What a terminal shows: lines that fit, marks that stand under their numbers, and no colour where none is wanted."""

from __future__ import annotations

import io
import re
import sys
from itertools import pairwise

import pytest
from rich.cells import cell_len
from rich.console import Console
from samples import corpus, hostile

from vnreport import Report, cli
from vnreport.render.terminal import explained, sentences
from vnreport.table import write_table
from vnreport.writers import Result


def shown(report: Report, width: int = 100, lang: str = "vi", **options) -> list[str]:
    console = Console(file=io.StringIO(), width=width, highlight=False, color_system=None, **options)
    return explained(console, "a.txt", report, report.problems, lang)


def test_a_problem_as_a_compiler_shows_it():
    assert shown(corpus("economy-song-be"))[0].replace("\xa0", " ").splitlines() == [
        "a.txt:4:74: ✗ không khớp [tỷ lệ]",
        " 4 │ …năm 2023 là 6.412/9.850 tỷ đồng, đạt 56,1% dự toán. Trong đó, thu từ khu vực có vốn đầu tư nư…",
        "   │              ~~~~~ ~~~~~~~~           ^^^^^",
        "   = 6.412 tỷ/9.850 tỷ = 65,10 %, ghi 56,1 %: không khớp",
        "   + Có lẽ: 56,1% → 65,1% (hai chữ số bị đảo chỗ: 6.412 tỷ/9.850 tỷ = 65,096 %)",
    ]


def test_numbers_on_two_lines_are_both_shown():
    (block,) = shown(corpus("economy-tay-do"))
    assert [line[:4] for line in block.splitlines() if "│" in line] == [" 2 │", "   │", " 7 │", "   │"]


def test_several_repairs_are_all_offered():
    (block,) = shown(corpus("health-kim-phuoc"))
    assert "Một trong các cách sửa:" in block and block.count("→") == 5


@pytest.mark.parametrize("name", ["economy-song-be", "health-kim-phuoc", "economy-tay-do", "budget-minh-hai"])
@pytest.mark.parametrize("width", [40, 60, 80, 100, 1000])
def test_marks_stand_under_their_numbers_and_lines_fit(name, width):
    report = corpus(name)
    quoted = {o.span.text for check in report.problems for o in check.operands}
    for block in shown(report, width):
        lines = block.splitlines()
        assert all(cell_len(line) <= width for line in lines[1:])
        for above, below in pairwise(lines):
            if "│" in above and re.fullmatch(r" +│ [ ~^]+", below):
                found = {above[m.start() : m.end()].replace("\xa0", " ") for m in re.finditer(r"[~^]+", below)}
                assert found and all(any(part in q.replace("\xa0", " ") for q in quoted) for part in found)


def test_wide_and_combining_characters_do_not_move_the_marks():
    report = hostile()
    (block,) = shown(report, 200)
    quote, marks = (line for line in block.splitlines() if "│" in line)
    at = cell_len(quote[: quote.index("49%")])
    assert marks.index("^^^") == at


def test_sentences_carry_signs_and_only_lines_with_figures():
    texts = [text.plain.replace("\xa0", " ") for text in sentences(corpus("economy-song-be"))]
    assert not any(text.startswith("Sáng 28/9") for text in texts)
    assert any("✗6.412/✗9.850 tỷ đồng, đạt ✗56,1% dự toán" in text for text in texts)
    assert not any(c in "".join(text.plain for text in sentences(hostile())) for c in "\r\n\t\x1b\x85\u2028")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_narrow_terminal_goes_without_columns_rather_than_figures(width, monkeypatch):
    for name, value in (("NO_COLOR", "1"), ("TERM", "xterm"), ("COLUMNS", str(width))):
        monkeypatch.setenv(name, value)
    write_table([Result("a.txt", corpus("economy-tay-do"))], out := Terminal())
    shown, _, _ = re.sub(r"\x1b\[[0-9;]*m", "", out.getvalue()).partition("a.txt:")[2].partition("a.txt:")
    assert all(cell_len(line) <= width for line in shown.splitlines()[1:])
    assert [part for part in ("…", "inconsistent", "486.205") if part in shown] == ["inconsistent", "486.205"]
    assert (" kind " in shown) == (width == 120)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("no_colour", ["", "1"])
def test_check_explains_on_a_terminal_and_obeys_no_color(tmp_path, monkeypatch, no_colour):
    file = tmp_path / "a.txt"
    file.write_text("Đã xử lý 118/97 hồ sơ, đạt 82,2%.", encoding="utf-8")
    for name, value in (("NO_COLOR", no_colour), ("TERM", "xterm-256color"), ("COLUMNS", "100")):
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", out := Terminal())
    assert cli.main(["check", "--lang", "en", str(file)]) == 1
    assert "does not agree" in out.getvalue() and "~~" in out.getvalue() and "Likely: " in out.getvalue()
    assert ("31m" in out.getvalue()) == (not no_colour)


def test_check_stays_on_one_line_in_a_pipe(tmp_path, capsys):
    file = tmp_path / "a.txt"
    file.write_text("Đã xử lý 118/97 hồ sơ, đạt 82,2%.", encoding="utf-8")
    cli.main(["check", "--lang", "en", str(file)])
    out = capsys.readouterr().out
    assert out.count("\n") == 1 and ": inconsistent [rate] " in out
