"""Documents in: files, folders and standard input become documents, one at a time, each with the name it goes by.

`raw` opens and finds (the part of the parent process in a run), `texts.document_of` makes text of what was found (the
part of the workers), `read` is both at once. What cannot be read is handed on as an `Unreadable` in its place, so that
a run says so and goes on.
"""

from __future__ import annotations

import gzip
import io
import re
import sys
import zlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from vnreport.readers import records
from vnreport.readers.documents import (
    STDIN,
    Document,
    Form,
    InputFormat,
    Keys,
    Limits,
    Raw,
    Unreadable,
    os_error,
)
from vnreport.readers.folders import DOCUMENTS, FORMS, form_of, walk
from vnreport.readers.texts import document_of

__all__ = [
    "STDIN",
    "Document",
    "InputFormat",
    "Keys",
    "Limits",
    "Options",
    "Raw",
    "Unreadable",
    "raw",
    "read",
    "volume",
]

NOT_READ: dict[str, str] = {
    **dict.fromkeys((".doc", ".odt", ".rtf"), "a word processor's document other than .docx"),
    **dict.fromkeys((".xls", ".xlsx"), "a spreadsheet"),
    **dict.fromkeys((".gz", ".zip", ".rar", ".7z"), "compressed"),
    ".json": "a JSON file",
}
_REMEDY = "save it as one of " + " ".join(sorted(FORMS))
_MANY: dict[str, Callable[[records.Source], Iterator[Raw | Unreadable]]] = {
    "jsonl": records.json_lines,
    "csv": records.csv_rows,
    "parquet": records.parquet_rows,
}
_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*["}]')
_NUL_HEAD = 8192  # bytes in which a NUL tells a binary file from lines of text


@dataclass(frozen=True, slots=True)
class Options:
    """How inputs are read: the keys of records, the format of what has no known suffix, which files of a folder."""

    keys: Keys = field(default_factory=Keys)
    fallback: InputFormat | None = None
    glob: str | None = None
    encoding: str | None = None
    limits: Limits = field(default_factory=Limits)
    leave_out: Collection[Path] = ()


def read(
    paths: Iterable[str],
    keys: Keys | None = None,
    fallback: InputFormat | None = None,
    options: Options | None = None,
) -> Iterator[Document | Unreadable]:
    """The documents of files, folders and standard input ("-"), with their texts, in the order given."""
    options = options or Options(keys or Keys(), fallback)
    for item in raw(paths, options):
        yield item if isinstance(item, Unreadable) else document_of(item, options.encoding, options.limits)


def raw(paths: Iterable[str], options: Options | None = None) -> Iterator[Raw | Unreadable]:
    """The documents before their text is known.

    A folder gives its files of the known formats, recursively and sorted by name (`walk`). A file named outright is
    read by its suffix; standard input and other suffixes by `fallback`, else as JSONL if the first line opens a JSON
    object, else as text.
    """
    options = options or Options()
    for path in paths:
        if path == STDIN:
            yield from _opened(STDIN, sys.stdin.buffer, options.fallback, options)
        elif path and Path(path).is_dir():
            yield from _folder(Path(path), options)
        else:
            yield from _file(path, options)


def volume(paths: Iterable[str], options: Options | None = None) -> int | None:
    """The bytes of all inputs, which the weights of their documents add up to; None where that cannot be known."""
    options, size = options or Options(), 0
    for path in paths:
        if path == STDIN:
            return None
        try:
            found = walk(Path(path), options.glob, options.leave_out) if Path(path).is_dir() else (Path(path),)
            size += sum(item.stat().st_size for item in found if isinstance(item, Path))
        except OSError:
            continue
    return size


def _folder(folder: Path, options: Options) -> Iterator[Raw | Unreadable]:
    found = False
    for item in walk(folder, options.glob, options.leave_out):
        found = True
        if isinstance(item, Unreadable):
            yield item
        else:
            yield from _file(str(item), options)
    if not found:
        named = f"files that match {options.glob!r}" if options.glob else "files of a known format"
        yield Unreadable(str(folder), f"a folder without {named}", "name the files, or another folder")


def _file(path: str, options: Options) -> Iterator[Raw | Unreadable]:
    suffix = Path(path).suffix.lower()
    form = form_of(Path(path)) or options.fallback
    if not path:
        yield Unreadable("''", "an empty path", "check the path")
        return
    if form is None and suffix in NOT_READ and Path(path).exists():
        yield Unreadable(path, f"{NOT_READ[suffix]}, which is not read", _REMEDY)
        return
    try:
        with Path(path).open("rb") as stream:
            yield from _opened(path, stream, form, options, packed=suffix == ".gz")
    except OSError as error:
        yield os_error(path, error)


def _opened(
    name: str, stream: BinaryIO, form: InputFormat | None, options: Options, packed: bool = False
) -> Iterator[Raw | Unreadable]:
    position = stream.tell if stream.seekable() else lambda: 0
    if packed:
        stream = cast(BinaryIO, gzip.GzipFile(fileobj=stream))
    try:
        if form is None or form == "jsonl":
            stream, head = _looked_at(stream)
            form = form or ("jsonl" if _OBJECT.match(head) else "txt")
            if form == "jsonl" and (nul := head.find(0)) >= 0:
                yield Unreadable(name, f"a binary file (NUL at byte {nul})", "give text in UTF-8")
                return
        if form in DOCUMENTS:
            yield _whole(name, stream, cast(Form, form), options.limits.file)
            return
        if form == "parquet" and not stream.seekable():
            stream = io.BytesIO(stream.read())
        yield from _MANY[form](records.Source(name, stream, options.keys, options.limits, options.encoding, position))
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        yield Unreadable(name, f"broken gzip data ({error})", "compress it anew; what came before was read")


def _looked_at(stream: BinaryIO) -> tuple[BinaryIO, bytes]:
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, stream))
    return cast(BinaryIO, buffered), buffered.peek(_NUL_HEAD)[:_NUL_HEAD]


def _whole(name: str, stream: BinaryIO, form: Form, limit: int) -> Raw | Unreadable:
    data = stream.read(limit + 1)
    if len(data) > limit:
        return Unreadable(name, f"larger than {limit:,} bytes", "part it into several files", len(data))
    return Raw(name, name, form, data, weight=len(data))
