"""Statements that are right: whatever the validator says against one of them is a false accusation."""

from __future__ import annotations

from pathlib import Path

import pytest

import vnreport

SOUND = (Path(__file__).parents[1] / "cases" / "sound.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("statement", SOUND)
def test_no_false_accusation(statement: str) -> None:
    report = vnreport.extract(statement)
    assert report.facts, "a statement without a figure tests nothing"
    assert [check.message_en for check in report.problems] == []
