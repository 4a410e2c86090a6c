"""The text layer of a PDF, page after page."""

from __future__ import annotations

import io
import logging

import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from vnreport.readers.documents import Limits, NoTextError

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what goes wrong is said once, by this package


def text_of(data: bytes, limits: Limits) -> str:
    """Pages parted by a line end. Raises NoTextError for a scan: a PDF without text."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        text = "\n".join(page.extract_text() for page in reader.pages)
    except (FileNotDecryptedError, DependencyError):
        raise NoTextError("a PDF under a password", "save it without one") from None
    except (PyPdfError, RecursionError) as error:
        raise NoTextError(
            f"a broken PDF ({' '.join(str(error).split()) or type(error).__name__})", "save it anew"
        ) from None
    if not text.strip():
        raise NoTextError("no text: a scan, only pictures", "put it through text recognition (OCR) first")
    return text
