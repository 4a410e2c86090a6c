"""The text layer of a PDF, page after page."""

from __future__ import annotations

import io
import logging
import re

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from vnreport.readers.documents import Limits, NoTextError

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what goes wrong is said once, by this package


def text_of(data: bytes, limits: Limits) -> str:
    """Pages parted by a line end, their numbers left out. Raises NoTextError for a scan: a PDF without text."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        pages = [page.extract_text() for page in reader.pages]
    except (FileNotDecryptedError, DependencyError):
        raise NoTextError("a PDF under a password", "save it without one") from None
    except (PyPdfError, RecursionError) as error:
        raise NoTextError(
            f"a broken PDF ({' '.join(str(error).split()) or type(error).__name__})", "save it anew"
        ) from None
    text = "\n".join(_without_number(page, number, len(pages)) for number, page in enumerate(pages, 1))
    if not text.strip():
        raise NoTextError("no text: a scan, only pictures", "put it through text recognition (OCR) first")
    return text


def _without_number(page: str, number: int, pages: int) -> str:
    """A page without the line at its head or foot that only numbers it: a sentence may run on from page to page."""
    numbered = re.compile(rf"\s*(?:trang\s+|[-–]\s*)?{number}(?:\s*/\s*{pages})?(?:\s*[-–])?\s*", re.IGNORECASE)
    lines = page.split("\n")
    if len(lines) > 1:
        lines = [line for at, line in enumerate(lines) if 0 < at < len(lines) - 1 or not numbered.fullmatch(line)]
    return "\n".join(lines)
