"""What importing the package and asking for help may cost."""

from __future__ import annotations

import subprocess
import sys

import pytest

resource = pytest.importorskip("resource")  # not on Windows

HEAVY = ("spacy", "underthesea", "pydantic", "regex", "rich")


def loaded_by(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter has after running `code`."""
    tail = "; import sys; sys.stderr.write(' '.join({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "code",
    [
        "import vnreport; dir(vnreport)",
        "import vnreport.cli as c\ntry: c.main(['--help'])\nexcept SystemExit: pass\nNone",
        "import vnreport.cli as c\ntry: c.main(['extract', '--help'])\nexcept SystemExit: pass\nNone",
        "import vnreport.cli as c; c.main(['check', 'gone.txt'])",
    ],
    ids=["import", "--help", "extract --help", "nothing to read"],
)
def test_nothing_heavy_is_loaded_before_it_is_needed(code):
    loaded = loaded_by(code)
    assert "vnreport" in loaded
    assert not loaded & set(HEAVY)


def test_help_is_immediate():
    """Under 0.2 s of processor time, the best of a few: a busy machine must not fail it."""
    spent = []
    for _ in range(4):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "vnreport", "--help"], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(spent) < 0.2


def test_the_records_need_neither_spacy_nor_underthesea():
    assert not loaded_by("import vnreport; vnreport.Report") & {"spacy", "underthesea"}


@pytest.mark.parametrize(
    "code",
    [
        "import vnreport; from vnreport import extract; assert vnreport.extract is extract",
        "from vnreport.records import Report; import vnreport",
        "from vnreport.validator import validate; import vnreport; assert vnreport.validate is validate",
        "import vnreport.cli; import vnreport",
    ],
)
def test_extract_is_the_function_whatever_was_imported_before(code):
    loaded_by(f"{code}\nassert callable(vnreport.extract) and callable(vnreport.validate), vnreport.extract\nNone")


def test_every_public_name_is_there():
    loaded_by("import vnreport\nfor name in vnreport.__all__: getattr(vnreport, name)\nNone")


def test_an_unknown_name_is_an_attribute_error():
    loaded_by("import vnreport\nassert not hasattr(vnreport, 'nothing')\nNone")
