"""What a worker does with a document: its text, its report, and the report in the form that the run keeps."""

from __future__ import annotations

import gc
import json
import pickle
import zlib
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal, TypeAlias

import vnreport
from vnreport.readers import Limits, Raw, Unreadable
from vnreport.readers.texts import document_of
from vnreport.words import first_word

if TYPE_CHECKING:
    from vnreport.records import Report

Kept: TypeAlias = Literal["line", "rows", "report"]
Counts: TypeAlias = tuple[int, int, int, int, int]  # facts, problems, notes, figures recomputed, of how many


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done with each document. `kept`: a line of JSON, rows of tables, or the report itself."""

    kept: Kept = "report"
    encoding: str | None = None
    published: date | None = None
    limits: Limits = field(default_factory=Limits)
    legacy: bool = True  # refuse text in a font from before Unicode


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one document; `guessed` is its encoding where that was a guess."""

    payload: bytes = field(repr=False)
    counts: Counts
    guessed: str | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """Why nothing came of one document. `kind`: "read", "extract", "timeout" or "died"."""

    source: str
    place: str
    kind: str
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.what}; {self.remedy}" if self.remedy else f"{self.place}: {self.what}"


Outcome: TypeAlias = Done | Failed


def work(batch: list[Raw], order: Order) -> list[Outcome]:
    """The outcome of each document, in their order. Nothing that is in a document ends this."""
    return [_one(raw, order) for raw in batch]


def warm_up() -> None:
    """Load what extraction needs, so that the first document waits no longer than the others."""
    vnreport.extract("Xã có 12 nhà văn hóa và 3 bể bơi.")
    first_word("bể bơi")  # loads the segmenter, which that sentence need not ask


def prepare_worker() -> None:
    """Warm up a process that does nothing else, and have its garbage collector leave alone what will stay for good.

    Measured on documents of 5 KB: a tenth of the time of extraction is the collector's otherwise.
    """
    warm_up()
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)


def report_of(payload: bytes) -> Report:
    """The report that an order of "report" kept."""
    from vnreport.records import Report

    if payload[:1] == b"{":
        return Report.model_validate_json(payload)
    report: Report = pickle.loads(payload)
    return report


def _one(raw: Raw, order: Order) -> Outcome:
    document = document_of(raw, order.encoding, order.limits, legacy=order.legacy)
    if isinstance(document, Unreadable):
        return Failed(raw.source, document.place, "read", document.what, document.remedy)
    try:
        text = document.text if document.text is not None else ""
        report: Report = vnreport.extract(text, published=document.published or order.published)
        counts = (
            len(report.facts), len(report.problems), len(report.notes), report.coverage.checked, report.coverage.total,
        )  # fmt: skip
        guessed = document.encoding.rstrip("?") if document.encoding and document.encoding.endswith("?") else None
        return Done(_payload(order.kept, document, report), counts, guessed)
    except Exception as error:
        failure = f"{type(error).__name__}: {error}"
        return Failed(raw.source, raw.place, "extract", f"could not be worked on ({failure})", _REMEDY)


_REMEDY = "please report it with the text"


def _payload(kept: Kept, document: object, report: Report) -> bytes:
    from vnreport.readers import Document
    from vnreport.rows import rows_of
    from vnreport.writers import report_line

    assert isinstance(document, Document)
    if kept == "line":
        return zlib.compress(report_line(document.source, report).encode(), 1)
    if kept == "rows":
        rows = rows_of(document, report)
        return zlib.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode(), 1)
    try:
        report.text.encode()
    except UnicodeEncodeError:  # JSON cannot carry lone surrogates, and the caller's text must come back as it was
        return pickle.dumps(report)
    return report.model_dump_json().encode()
