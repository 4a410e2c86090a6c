"""Files of many documents: JSON lines, CSV, Parquet. One record at a time is in memory, and no line above the limit."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, BinaryIO

from vnreport.readers.documents import Keys, Limits, NoTextError, Raw, Unreadable

_LONG = "a line longer than {:,} bytes"
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_BATCH = 64  # rows of Parquet that are in memory at once


@dataclass(slots=True)
class Source:
    """An opened file of records: its name, its bytes, and how far into the file as it lies on disk they are."""

    name: str
    stream: BinaryIO = field(repr=False)
    keys: Keys
    limits: Limits
    encoding: str | None = None
    position: Callable[[], int] = lambda: 0
    _last: int = 0

    def weight(self) -> int:
        """Bytes of the file since the last call."""
        before, self._last = self._last, self.position()
        return self._last - before


def json_lines(source: Source) -> Iterator[Raw | Unreadable]:
    """One JSON object a line; a line that is none is refused and the next one read."""
    for number, line in enumerate(bounded_lines(source.stream, source.limits.line), 1):
        place = f"{source.name}:{number}"
        if line is None:
            remedy = "each line must be one JSON object"
            yield Unreadable(place, _LONG.format(source.limits.line), remedy, source.weight())
        elif line.strip():
            yield _json_line(source, place, number, line.removeprefix(codecs.BOM_UTF8) if number == 1 else line)


def csv_rows(source: Source) -> Iterator[Raw | Unreadable]:
    """One document a row, by the names in the first; commas, semicolons or tabs, whichever parts that first row.

    From the first row on that cannot be read, the rest of the file is one refusal: where a row ends is not known then.
    """
    head = source.stream.read(3)
    encoding = next((name for bom, name in _BOMS if head.startswith(bom)), source.encoding or "utf-8")
    text = io.TextIOWrapper(io.BufferedReader(_Rejoined(head, source.stream)), encoding, newline="")
    csv.field_size_limit(source.limits.line)
    rows = None
    try:
        lines = _text_lines(text, source.limits.line)
        first = next(lines, "")
        rows = csv.reader(_chained(first, lines), delimiter=max(",;\t", key=first.count))
        names = next(rows, [])
        for number, row in enumerate(rows, 1):
            if row:
                yield record(source, number, dict(zip(names, row, strict=False)), f"{source.name}:{rows.line_num}")
    except (csv.Error, UnicodeError, LookupError, NoTextError) as error:
        what = error.what if isinstance(error, NoTextError) else f"not readable as CSV in {encoding} ({error})"
        at = f"{source.name}:{rows.line_num + 1 if rows else 1}"
        yield Unreadable(at, what, "the rest of the file was not read; mend the line, or give --encoding")


def parquet_rows(source: Source) -> Iterator[Raw | Unreadable]:
    """One document a row; only the columns that are asked for are read."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        yield Unreadable(source.name, "Parquet files need pyarrow", "pip install 'vnreport[parquet]'")
        return
    number, size = 0, source.stream.seek(0, io.SEEK_END)
    try:
        table = parquet.ParquetFile(source.stream)
        wanted = {source.keys.text, source.keys.id, source.keys.published}
        names = table.schema_arrow.names
        rows = max(table.metadata.num_rows, 1)
        for batch in table.iter_batches(batch_size=_BATCH, columns=[name for name in names if name in wanted]):
            for item in batch.to_pylist():
                number += 1
                weight = size * number // rows - size * (number - 1) // rows
                yield record(source, number, item if item else dict.fromkeys(names), f"{source.name}:{number}", weight)
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        what = f"not readable as Parquet ({' '.join(str(error).split())[:200]})"
        yield Unreadable(f"{source.name}:{number + 1}" if number else source.name, what, "write the file anew")


def record(
    source: Source, number: int, item: dict[str, Any], place: str, weight: int | None = None
) -> Raw | Unreadable:
    """The document of one record, by the keys that the caller named."""
    keys, weight = source.keys, source.weight() if weight is None else weight
    facts = item.get("facts") if keys.facts else None
    if facts is not None and not isinstance(facts, list):
        return Unreadable(place, "'facts' is not a list", "give the lines that vnreport extract writes", weight)
    text = item.get(keys.text)
    if not isinstance(text, str) and not (facts is not None and text is None):
        what = f"key {keys.text!r} holds no text" if keys.text in item else f"no key {keys.text!r} ({_keys(item)})"
        return Unreadable(place, what, "name the key of the text with --text-key", weight)
    named = item.get(keys.id) if keys.id else item.get("source") if facts is not None else None
    if keys.id and (named is None or isinstance(named, dict | list)):
        what = f"no id under key {keys.id!r} ({_keys(item)})"
        return Unreadable(place, what, "name the key of the id with --id-key", weight)
    published = item.get(keys.published or "published") if keys.published or facts is not None else None
    try:
        day = date.fromisoformat(str(published)[:10]) if published else None
    except ValueError:
        what = f"key {keys.published or 'published'!r} holds {published!r}, no date"
        return Unreadable(place, what, "write dates as 2024-10-05", weight)
    name = f"{source.name}#{number}" if named is None else str(named)
    return Raw(name, place, "text", text, day, facts, weight)


def bounded_lines(stream: BinaryIO, limit: int) -> Iterator[bytes | None]:
    """The lines of a stream; None for one above the limit, which is passed over without being held."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
            pass
        yield None


def _json_line(source: Source, place: str, number: int, line: bytes) -> Raw | Unreadable:
    remedy = "each line must be one JSON object"
    try:
        item = json.loads(line.decode(source.encoding or "utf-8"))
    except UnicodeDecodeError as error:
        what = f"not {(source.encoding or 'utf-8').upper()} (byte 0x{error.object[error.start]:02X})"
        return Unreadable(place, what, "convert it, or give its encoding with --encoding", source.weight())
    except LookupError:
        return Unreadable(place, f"no encoding is called {source.encoding!r}", "name one that Python knows")
    except (ValueError, RecursionError) as error:
        why = f"{error.msg}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        return Unreadable(place, f"not JSON ({why})", remedy, source.weight())
    if not isinstance(item, dict):
        return Unreadable(place, f"a JSON {_json_type(item)}, not an object", remedy, source.weight())
    return record(source, number, item, place)


def _text_lines(text: io.TextIOWrapper, limit: int) -> Iterator[str]:
    while line := text.readline(limit):
        if len(line) >= limit and not line.endswith(("\n", "\r")):
            raise NoTextError(_LONG.format(limit))
        if "\0" in line:
            raise NoTextError("a binary file (it holds NUL)")
        yield line


def _chained(first: str, lines: Iterable[str]) -> Iterator[str]:
    yield first
    yield from lines


class _Rejoined(io.RawIOBase):
    """A stream with the bytes that were looked at put back before it."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head, self._stream = head, stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._head[: len(buffer)] or self._stream.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)


def _keys(item: dict[str, Any]) -> str:
    if not item:
        return "the object is empty"
    shown = ", ".join(list(item)[:8])
    return f"keys: {shown}, …" if len(item) > 8 else f"keys: {shown}"


def _json_type(item: object) -> str:
    names = {list: "list", str: "string", bool: "boolean", type(None): "null"}
    return names.get(type(item), "number")
