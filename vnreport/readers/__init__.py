"""Documents in: files, folders and standard input become texts, one at a time, each with the name it goes by.

What cannot be read is handed on as an `Unreadable` in its place, so that a run says so and goes on.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, Literal, TypeAlias

InputFormat: TypeAlias = Literal["txt", "jsonl"]

STDIN = "-"
SUFFIXES: dict[str, InputFormat] = {".txt": "txt", ".jsonl": "jsonl", ".ndjson": "jsonl"}
NOT_READ: dict[str, str] = {
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf"), "a word processor's document"),
    **dict.fromkeys((".csv", ".parquet", ".xls", ".xlsx"), "a table"),
    **dict.fromkeys((".htm", ".html"), "an HTML page"),
    **dict.fromkeys((".gz", ".zip"), "compressed"),
    ".json": "a JSON file",
    ".pdf": "a PDF",
}

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OBJECT = re.compile(rb'\s*\{\s*["}]')
_HEAD = 8192  # bytes in which a NUL tells a binary file from lines of text


@dataclass(frozen=True, slots=True)
class Document:
    """One text to read. `text` indices are those of every span made from it: no newline is translated, only a BOM goes.

    `source` names it in the output: the path, or for a line of JSONL its id, else "PATH#LINE". `place` is where it was
    read, for messages: "PATH" or "PATH:LINE". `facts` are those that a line already carries, as plain JSON data.
    """

    source: str
    place: str
    text: str | None
    published: date | None = None
    facts: list[Any] | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gave no text: where, what is wrong, and what to do about it."""

    place: str
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.what}; {self.remedy}" if self.remedy else f"{self.place}: {self.what}"


@dataclass(frozen=True, slots=True)
class Keys:
    """Which keys of a JSONL line hold the text, its name and its date; `facts`: keep the facts that a line carries."""

    text: str = "text"
    id: str | None = None
    published: str | None = None
    facts: bool = False


@dataclass(frozen=True, slots=True)
class _Input:
    """One thing named by the caller, opened: its name and where its bytes come from."""

    name: str
    keys: Keys
    lines: Callable[[], Iterator[bytes]] = field(repr=False)


def read(
    paths: Iterable[str],
    keys: Keys | None = None,
    fallback: InputFormat | None = None,
    leave_out: Path | None = None,
) -> Iterator[Document | Unreadable]:
    """The documents of files, folders and standard input ("-"), in the order given.

    A folder gives its `.txt` and `.jsonl` files, recursively and sorted by name; what is hidden (".git") is left out.
    A file named outright is read by its suffix; standard input and other suffixes by `fallback`, else as JSONL if the
    first line opens a JSON object.
    `leave_out` is not read as part of a folder: the output of the last run may lie there.
    """
    keys = keys or Keys()
    for path in paths:
        if path == STDIN:
            yield from _open(_Input(STDIN, keys, lambda: iter(sys.stdin.buffer)), fallback)
        elif path and Path(path).is_dir():
            yield from _folder(Path(path), keys, leave_out)
        else:
            yield from _file(path, keys, fallback)


def _folder(folder: Path, keys: Keys, leave_out: Path | None) -> Iterator[Document | Unreadable]:
    found = False
    for item in _walk(folder):
        if isinstance(item, Unreadable):
            yield item
        elif leave_out is None or item.resolve() != leave_out.resolve():
            yield from _file(str(item), keys, None)
        else:
            continue
        found = True
    if not found:
        yield Unreadable(str(folder), "a folder without .txt or .jsonl files", "name the files, or another folder")


def _walk(folder: Path) -> Iterator[Path | Unreadable]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield _os_error(str(folder), error)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif Path(entry.name).suffix.lower() in SUFFIXES and (entry.is_file() or entry.is_symlink()):
            yield Path(entry.path)


def _file(path: str, keys: Keys, fallback: InputFormat | None) -> Iterator[Document | Unreadable]:
    suffix = Path(path).suffix.lower()
    if not path:
        yield Unreadable("''", "an empty path", "check the path")
        return
    if suffix in NOT_READ and fallback is None and Path(path).exists():
        yield Unreadable(path, f"{NOT_READ[suffix]}, which is not read", "save its text as .txt or .jsonl")
        return

    def lines() -> Iterator[bytes]:
        with Path(path).open("rb") as stream:
            yield from stream

    yield from _open(_Input(path, keys, lines), SUFFIXES.get(suffix, fallback))


def _open(source: _Input, form: InputFormat | None) -> Iterator[Document | Unreadable]:
    try:
        lines = source.lines()
        first = next(lines, b"").removeprefix(_BOM)
        if form is None:
            form = "jsonl" if _OBJECT.match(first) else "txt"
        if form == "jsonl":
            if (refusal := _not_utf8_text(source.name, first[:_HEAD])) is not None:
                yield refusal
            else:
                yield from _jsonl(source, chain((first,), lines))
        else:
            yield _text(source.name, first + b"".join(lines))
    except OSError as error:
        yield _os_error(source.name, error)


def _text(name: str, data: bytes) -> Document | Unreadable:
    if (refusal := _not_utf8_text(name, data)) is not None:
        return refusal
    try:
        return Document(name, name, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _not_utf8(f"{name}:{line}", name, error)


def _jsonl(source: _Input, lines: Iterable[bytes]) -> Iterator[Document | Unreadable]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _line(source, number, line)


def _line(source: _Input, number: int, line: bytes) -> Document | Unreadable:
    place, keys = f"{source.name}:{number}", source.keys
    try:
        item = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _not_utf8(place, source.name, error)
    except (ValueError, RecursionError) as error:
        why = f"{error.msg}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else str(error)
        return Unreadable(place, f"not JSON ({why})", "each line must be one JSON object")
    if not isinstance(item, dict):
        return Unreadable(place, f"a JSON {_json_type(item)}, not an object", "each line must be one JSON object")
    facts = item.get("facts") if keys.facts else None
    if facts is not None and not isinstance(facts, list):
        return Unreadable(place, "'facts' is not a list", "give the lines that vnreport extract writes")
    text = item.get(keys.text)
    if not isinstance(text, str) and not (facts is not None and text is None):
        what = f"key {keys.text!r} holds no text" if keys.text in item else f"no key {keys.text!r} ({_keys(item)})"
        return Unreadable(place, what, "name the key of the text with --text-key")
    named = item.get(keys.id) if keys.id else item.get("source") if facts is not None else None
    if keys.id and (named is None or isinstance(named, dict | list)):
        return Unreadable(place, f"no id under key {keys.id!r} ({_keys(item)})", "name the key of the id with --id-key")
    published = item.get(keys.published or "published") if keys.published or facts is not None else None
    try:
        day = date.fromisoformat(str(published)[:10]) if published else None
    except ValueError:
        what = f"key {keys.published or 'published'!r} holds {published!r}, no date"
        return Unreadable(place, what, "write dates as 2024-10-05")
    return Document(f"{source.name}#{number}" if named is None else str(named), place, text, day, facts)


def _not_utf8_text(name: str, data: bytes) -> Unreadable | None:
    shown = shlex.quote(name)
    if data.startswith(_UTF16):
        return Unreadable(name, "UTF-16 text, not UTF-8", f"convert it: iconv -f UTF-16 -t UTF-8 {shown}")
    if (nul := data.find(0)) >= 0:
        return Unreadable(name, f"a binary file (NUL at byte {nul})", "give text in UTF-8")
    return None


def _not_utf8(place: str, name: str, error: UnicodeDecodeError) -> Unreadable:
    what = f"not UTF-8 (byte 0x{error.object[error.start]:02X})"
    return Unreadable(place, what, f"convert it, say: iconv -f CP1258 -t UTF-8 {shlex.quote(name)}")


def _os_error(place: str, error: OSError) -> Unreadable:
    what = (error.strerror or str(error)).lower()
    remedy = {"FileNotFoundError": "check the path", "PermissionError": "ask for the right to read it"}
    return Unreadable(place, what, remedy.get(type(error).__name__, ""))


def _keys(item: dict[str, Any]) -> str:
    if not item:
        return "the object is empty"
    shown = ", ".join(list(item)[:8])
    return f"keys: {shown}, …" if len(item) > 8 else f"keys: {shown}"


def _json_type(item: object) -> str:
    names = {list: "list", str: "string", bool: "boolean", type(None): "null"}
    return names.get(type(item), "number")
