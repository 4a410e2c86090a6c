"""The text of a Word document: paragraphs and tables in the order of the page."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.table import Table

from vnreport.readers.documents import Limits, NoTextError

_OLD = b"\xd0\xcf\x11\xe0"  # .doc, or a .docx under a password


def text_of(data: bytes, limits: Limits) -> str:
    """One paragraph a line, one table row a line with its cells parted by tabs; a merged cell comes once."""
    _check(data, limits)
    text = "\n".join(_lines(docx.Document(io.BytesIO(data))))
    if not text.strip():
        raise NoTextError("no text in this document", "pictures of text must go through text recognition first")
    return text


def _lines(part: Any) -> Iterator[str]:
    for block in part.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield "\t".join(_cells(row))
        else:
            yield block.text


def _cells(row: Any) -> Iterator[str]:
    before = None
    for cell in row.cells:
        if cell._tc is not before:
            yield " ".join(" ".join(_lines(cell)).split())
        before = cell._tc


def _check(data: bytes, limits: Limits) -> None:
    """What must hold before a parser may see it: it unpacks to a sane size and declares no entities."""
    if data.startswith(_OLD):
        raise NoTextError("a .doc file, or one under a password", "save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            size = sum(item.file_size for item in package.infolist())
            if size > limits.unpacked:
                raise NoTextError(f"unpacks to {size:,} bytes (a zip bomb?)", "save it anew without its pictures")
            for item in package.infolist():
                if item.filename.endswith((".xml", ".rels")):
                    with package.open(item) as stream:
                        if b"<!DOCTYPE" in stream.read(4096):
                            raise NoTextError("declares XML entities, which no Word document does", "do not trust it")
    except zipfile.BadZipFile as error:
        raise NoTextError(f"no Word document, or a broken one ({error})", "save it anew as .docx") from None
