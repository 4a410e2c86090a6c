"""What the readers hand on: a document as its bytes, as its text, or as the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeAlias

Form: TypeAlias = Literal["text", "txt", "html", "docx", "pdf"]
InputFormat: TypeAlias = Literal["txt", "html", "docx", "pdf", "jsonl", "csv", "parquet"]

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost, in bytes; whatever is larger is refused before it is in memory."""

    file: int = 256 << 20
    line: int = 32 << 20
    unpacked: int = 512 << 20


@dataclass(frozen=True, slots=True)
class Raw:
    """One document before its text is known. `form` says how its text comes out of `data`; "text" is text already.

    `source` names it in the output: the path, or for a record of a file its id, else "PATH#NUMBER". `place` is where it
    was read, for messages: "PATH" or "PATH:LINE". `facts` are those that a line already carries, as plain JSON data.
    `weight` is the part of the input's bytes that it stands for, by which a run knows how far it is.
    """

    source: str
    place: str
    form: Form
    data: bytes | str | None = field(repr=False)
    published: date | None = None
    facts: list[Any] | None = field(default=None, repr=False)
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One text to read. `text` indices are those of every span made from it: no newline is translated, only a BOM goes.

    `form` is what it was read from, `encoding` how its bytes were read, with "?" behind it where that was guessed.
    """

    source: str
    place: str
    text: str | None
    published: date | None = None
    facts: list[Any] | None = None
    form: Form = "text"
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gave no text: where, what is wrong, and what to do about it."""

    place: str
    what: str
    remedy: str = ""
    weight: int = 0

    def __str__(self) -> str:
        return f"{self.place}: {self.what}; {self.remedy}" if self.remedy else f"{self.place}: {self.what}"


@dataclass(frozen=True, slots=True)
class Keys:
    """Which keys (columns) of a record hold the text, its name and its date; `facts`: keep the facts of JSON lines."""

    text: str = "text"
    id: str | None = None
    published: str | None = None
    facts: bool = False


class NoTextError(Exception):
    """A document out of which no text comes: what is wrong, and what to do about it."""

    def __init__(self, what: str, remedy: str = "", line: int | None = None) -> None:
        super().__init__(what, remedy, line)
        self.what, self.remedy, self.line = what, remedy, line


def os_error(place: str, error: OSError) -> Unreadable:
    what = (error.strerror or str(error)).lower()
    remedy = {"FileNotFoundError": "check the path", "PermissionError": "ask for the right to read it"}
    return Unreadable(place, what, remedy.get(type(error).__name__, ""))
