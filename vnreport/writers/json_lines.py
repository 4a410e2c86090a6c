"""JSON lines: a report a line. Documents that gave none are in `NAME.errors.jsonl`, which is there only if any are."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from vnreport.work import Failed
from vnreport.writers.sinks import Part, Sink


class JsonLines(Sink):
    def __init__(self, path: Path) -> None:
        self._lines, self._errors = Part(path), Part(path.with_name(f"{path.stem}.errors{path.suffix}"))
        self._out: BinaryIO = self._lines.part.open("wb")
        self._said: BinaryIO | None = None

    def done(self, number: int, payload: bytes) -> None:
        self._out.write(payload)

    def failed(self, number: int, failure: Failed) -> None:
        self._said = self._said or self._errors.part.open("wb")
        line = json.dumps({"document": number} | asdict(failure), ensure_ascii=False)
        self._said.write(line.encode("utf-8", "replace") + b"\n")

    def close(self, keep: bool) -> None:
        for stream in filter(None, (self._said, self._out)):
            stream.close()
        if not keep:
            self._lines.drop()
            self._errors.drop()
            return
        if self._said:
            self._errors.keep()
        else:
            self._errors.path.unlink(missing_ok=True)
        self._lines.keep()


def open_sink(path: Path, decimal: str) -> JsonLines:
    return JsonLines(path)
