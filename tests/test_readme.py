"""The README as written: its Python runs and shows what it says, and so do its commands."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.DOTALL | re.MULTILINE)


def commands() -> list[tuple[str, str]]:
    """(command, shown output) of each `$ …` in the console blocks; output may be left unshown."""
    return [
        (command, shown)
        for block in blocks("console")
        for command, shown in re.findall(r"^\$ (.*?)(?:\s+#.*)?\n((?:(?!\$ ).*\n)*)", block, flags=re.MULTILINE)
    ]


def test_python_shows_what_it_says():
    assert blocks("python")
    session = doctest.DocTestParser().get_doctest("\n".join(blocks("python")), {}, "README.md", "README.md", 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    said: list[str] = []
    runner.run(session, out=said.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(said)


def test_counts_are_those_of_the_files():
    def lines(*names: str) -> list[str]:
        return ROOT.joinpath(*names).read_text(encoding="utf-8").splitlines()

    def listed(name: str) -> int:
        return sum(bool(line.strip()) and not line.startswith("#") for line in lines("benchmarks", name))

    reports = len(list((ROOT / "corpus").glob("*.txt")))
    sound, unsound = lines("tests", "cases", "sound.txt"), lines("tests", "cases", "unsound.txt")
    found = sum(not line.startswith("? ") for line in unsound)
    prose = " ".join(README.split())
    assert f"{listed('independent.list')} of the {reports} reports were written without knowledge" in prose
    assert f"To the last {listed('latest.list')} of them" in prose
    assert sum(line.startswith("? ") for line in sound) == 1
    assert f"Of {len(sound)} sound statements written to trip it up (`tests/cases/sound.txt`) one is accused" in prose
    assert f"of {len(unsound)} with a slip (`unsound.txt`), which the text alone must prove, {found} are." in prose


def some_of_the_corpus(folder: Path) -> None:
    """Every tenth report, and those that the README names."""
    folder.mkdir()
    reports = sorted((ROOT / "corpus").glob("*.txt"))
    for report in {*reports[::10], *(report for report in reports if report.name in README)}:
        (folder / report.name).symlink_to(report)


@pytest.mark.parametrize(("command", "shown"), commands(), ids=lambda text: text[:40])
def test_commands_run_and_show_what_they_say(command, shown, tmp_path):
    some_of_the_corpus(tmp_path / "corpus")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env=os.environ | {"PATH": path}, capture_output=True, check=False
    )
    said = re.sub(rb"vnreport: [\d,]+ documents, .*\n", b"", done.stderr)  # progress, on a slow machine
    assert (done.returncode in (0, 1), said) == (True, b"")
    assert done.stdout or " -o " in command
    assert not shown or done.stdout.decode() == shown


def test_the_two_commands_of_a_fresh_clone_are_one_line_each():
    run, test = (line for block in blocks("sh") for line in block.splitlines())
    assert run.startswith("python3 -m venv .venv && ") and run.endswith("vnreport extract --format table corpus")
    assert test.startswith("python3 -m venv .venv && ") and test.endswith(".venv/bin/pytest")


def test_links_lead_somewhere():
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
