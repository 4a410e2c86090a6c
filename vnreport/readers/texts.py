"""The text of one document, by its form. This is the part of reading that a worker process does.

The libraries of a form are imported when the first document of that form comes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from vnreport.readers.documents import Document, Form, Limits, NoTextError, Raw, Unreadable
from vnreport.readers.encodings import decoded, refuse_legacy

if TYPE_CHECKING:
    from types import ModuleType

Decode: TypeAlias = Callable[[bytes, Limits], str]

_HOME: dict[Form, str] = {"html": "web", "docx": "word", "pdf": "pdf"}
_PACKAGES = {"html": "trafilatura", "docx": "python-docx", "pdf": "pypdf"}


def document_of(
    raw: Raw, encoding: str | None = None, limits: Limits | None = None, *, legacy: bool = True
) -> Document | Unreadable:
    """The document with its text, or why there is none. Whatever a parser does short of dying stays in here.

    `legacy`: refuse text that is in a font from before Unicode.
    """
    limits = limits or Limits()
    try:
        text, read_as = _text(raw, encoding, limits)
        if legacy and text is not None:
            refuse_legacy(text)
    except NoTextError as error:
        place = f"{raw.place}:{error.line}" if error.line else raw.place
        return Unreadable(place, error.what, error.remedy, raw.weight)
    except Exception as error:  # parsers raise whatever they like on broken files
        failure = f"{type(error).__name__}: {error}".strip(": ")
        what = f"could not be read as {raw.form} ({' '.join(failure.split())[:200]})"
        return Unreadable(raw.place, what, "open it in its own program and save it anew", raw.weight)
    return Document(raw.source, raw.place, text, raw.published, raw.facts, raw.form, read_as)


def _text(raw: Raw, encoding: str | None, limits: Limits) -> tuple[str | None, str | None]:
    if not isinstance(raw.data, bytes):
        return raw.data, None
    if raw.form == "txt":
        return decoded(raw.data, raw.place, encoding)
    text = _decoder(raw.form)(raw.data, limits)
    return text, None


def _decoder(form: Form) -> Decode:
    from importlib import import_module

    try:
        module: ModuleType = import_module(f"vnreport.readers.{_HOME[form]}")
    except ImportError as error:
        if error.name and error.name.startswith("vnreport"):
            raise
        why = (
            "" if isinstance(error, ModuleNotFoundError) else f", which does not load ({' '.join(str(error).split())})"
        )
        raise NoTextError(f"{form} files need {_PACKAGES[form]}{why}", "pip install 'vnreport[io]'") from None
    decode: Decode = module.text_of
    return decode
