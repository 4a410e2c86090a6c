"""The walk-through of the corpus runs as it stands, and its reports show themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")
pytest.importorskip("ipykernel")

DOCS = Path(__file__).parent.parent.parent / "docs"


def test_the_walk_through_runs():
    notebook = nbformat.read(DOCS / "walkthrough.ipynb", as_version=4)
    assert all(not cell.get("outputs") for cell in notebook.cells), "kept without outputs: they would age"
    client = nbclient.NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(DOCS)}})
    client.execute()
    shown = [output.data for cell in notebook.cells for output in cell.get("outputs", []) if "data" in output]
    assert any("✗" in data.get("text/html", "") for data in shown)
    assert any("Check rate ✗" in data.get("text/plain", "") for data in shown)
    assert any("Ratio " in data.get("text/plain", "") for data in shown)
