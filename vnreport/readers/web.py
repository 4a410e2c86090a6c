"""The main text of an HTML page, without its menus and boxes."""

from __future__ import annotations

import logging

import trafilatura

from vnreport.readers.documents import Limits, NoTextError

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what goes wrong is said once, by this package


def text_of(data: bytes, limits: Limits) -> str:
    """The main text; where none is told apart from the rest, all visible text. Raises NoTextError for none at all."""
    if b"<" not in data:
        raise NoTextError("no HTML page (it has no tags)", "give it the suffix of what it is")
    text = trafilatura.extract(
        data, include_comments=False, include_tables=True, include_formatting=False, favor_recall=True
    )
    if not text:
        text = trafilatura.html2txt(data)
    if not text or not text.strip():
        raise NoTextError("no text in this page", "save the page as a browser shows it; scripts are not run")
    return str(text)
