"""Statements that are right, against which nothing may be said, and statements with one slip, which must be found.

A line of tests/cases/sound.txt or unsound.txt is a statement, `\\n` in it a line's end. One that begins with "? " is not judged
rightly yet: it must fail until the mark is taken out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

import vnreport

CASES = Path(__file__).parents[1] / "cases"
MARK = "? "


def statements(name: str) -> list[tuple[str, bool]]:
    """Each statement, and whether it is judged rightly."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [(line.removeprefix(MARK).replace("\\n", "\n"), not line.startswith(MARK)) for line in lines]


def accused(statement: str) -> bool:
    return bool(vnreport.extract(statement).problems)


def test_sound_statements_state_something() -> None:
    empty = [statement for statement, _ in statements("sound.txt") if not vnreport.extract(statement).facts]
    assert empty == [], "nothing is read in it, so nothing could be said against it"


def test_no_false_accusation() -> None:
    wrong = [statement for statement, right in statements("sound.txt") if accused(statement) is right]
    assert wrong == []


def test_every_slip_is_found() -> None:
    wrong = [statement for statement, right in statements("unsound.txt") if accused(statement) is not right]
    assert wrong == []


@pytest.mark.parametrize(
    "noisy",
    [
        pytest.param(lambda text: text.replace(" ", "\u00a0"), id="no-break spaces"),
        pytest.param(lambda text: text.replace(" ", "  "), id="double blanks"),
        pytest.param(lambda text: unicodedata.normalize("NFD", text), id="decomposed"),
        pytest.param(lambda text: text.replace(" ", " \u200b"), id="zero-width"),
    ],
)
def test_how_a_text_is_set_changes_no_check(noisy: Callable[[str], str]) -> None:
    """What stands between figures is looked up in the text as it was read, not as it is set."""
    for statement, _ in statements("sound.txt")[::4] + statements("unsound.txt")[::4]:
        checks, again = vnreport.extract(statement).checks, vnreport.extract(noisy(statement)).checks
        assert [(c.kind, c.verdict, c.message) for c in again] == [(c.kind, c.verdict, c.message) for c in checks]
