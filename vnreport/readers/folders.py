"""Which files a folder gives, in which order."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from fnmatch import fnmatch
from pathlib import Path

from vnreport.readers.documents import Form, InputFormat, Unreadable, os_error

FORMS: dict[str, InputFormat] = {
    ".txt": "txt",
    **dict.fromkeys((".html", ".htm"), "html"),
    ".docx": "docx",
    ".pdf": "pdf",
    **dict.fromkeys((".jsonl", ".ndjson"), "jsonl"),
    ".csv": "csv",
    ".parquet": "parquet",
}  # fmt: skip
DOCUMENTS: tuple[Form, ...] = ("txt", "html", "docx", "pdf")  # one document a file; the others hold many
_LINES = ("jsonl", "csv")


def form_of(path: Path) -> InputFormat | None:
    """By the suffix; `.gz` counts for the formats that are read line by line."""
    suffix = path.suffix.lower()
    if suffix == ".gz":
        inner = FORMS.get(Path(path.stem).suffix.lower())
        return inner if inner in _LINES else None
    return FORMS.get(suffix)


def walk(folder: Path, glob: str | None = None, leave_out: Collection[Path] = ()) -> Iterator[Path | Unreadable]:
    """The files of a folder and the folders in it, sorted by name; what is hidden or a Word lock file is left out.

    Without `glob`, the files of the formats that are read. A `glob` with a slash is matched against the path within
    `folder`, one without against the file's name.
    """
    hidden = {path.resolve() for path in leave_out}
    for item in _walk(folder):
        if isinstance(item, Unreadable) or (_wanted(item, folder, glob) and item.resolve() not in hidden):
            yield item


def _wanted(path: Path, folder: Path, glob: str | None) -> bool:
    if glob is None:
        return form_of(path) is not None
    return fnmatch(path.relative_to(folder).as_posix() if "/" in glob else path.name, glob)


def _walk(folder: Path) -> Iterator[Path | Unreadable]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield os_error(str(folder), error)
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path))
        elif entry.is_file() or entry.is_symlink():
            yield Path(entry.path)
