"""Bytes to text: UTF-8, UTF-16 and Windows-1258, told apart by what is in them; what is in an old font is refused."""

from __future__ import annotations

import codecs
import shlex

from vnreport.readers.documents import NoTextError
from vnreport.readers.legacy import legacy_font, share_in_old_font, share_of_vietnamese

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SURE = 0.8  # of the words with marks; the cp1258 of other languages stays below a half
_REMEDY = "give its encoding with --encoding, or convert it: iconv -f CP1258 -t UTF-8 {}"
_WHOLE = "get a whole copy of it: this one was damaged or cut off"
_CONVERT = "convert it to Unicode first (UniKey, unicode.vn converters), then read that"


def decoded(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """The text and its encoding, with "?" behind one that was guessed. Raises NoTextError where there is none.

    A byte order mark decides, then `encoding`, then whether the bytes are UTF-8; then they are Windows-1258 if that
    makes Vietnamese words of them.
    """
    for bom, known in _BOMS:
        if data.startswith(bom):
            return _as(data[len(bom) :], known, name), known
    if encoding:
        return _as(data, encoding, name), encoding
    wide = _utf16_without_mark(data)
    if wide is None and (nul := data.find(0)) >= 0:
        raise NoTextError(f"a binary file (NUL at byte {nul})", "give text")
    if wide:
        return _as(data, wide, name), f"{wide}?"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _guessed(data, name, error)


def refuse_legacy(text: str) -> None:
    """Raise NoTextError for text in a font from before Unicode: its letters are not what they seem."""
    if (font := legacy_font(text)) is not None:
        raise NoTextError(f"looks like {font}, a Vietnamese encoding from before Unicode", _CONVERT)


def _as(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        bad = f"byte 0x{error.object[error.start]:02X}"
        line = data.count(b"\n", 0, error.start) + 1
        raise NoTextError(f"not {encoding.upper()} ({bad})", _REMEDY.format(shlex.quote(name)), line) from None
    except LookupError:
        raise NoTextError(f"no encoding is called {encoding!r}", "name one that Python knows, such as cp1258") from None


def _guessed(data: bytes, name: str, error: UnicodeDecodeError) -> tuple[str, str]:
    latin = data.decode("cp1252", "replace")
    broken = _mostly_utf8(data)
    try:
        text = "" if broken else data.decode("cp1258")
    except UnicodeDecodeError:
        text = ""
    share = share_of_vietnamese(text)
    if share < _SURE or share_in_old_font(latin) >= share:  # a few words may be syllables under either reading
        refuse_legacy(latin)
    if share >= _SURE:
        return text, "cp1258?"
    bad = f"byte 0x{error.object[error.start]:02X}"
    line = data.count(b"\n", 0, error.start) + 1
    if broken:
        raise NoTextError(f"broken UTF-8 ({bad})", _WHOLE, line)
    raise NoTextError(f"not UTF-8 ({bad})", _REMEDY.format(shlex.quote(name)), line)


def _mostly_utf8(data: bytes) -> bool:
    """UTF-8 with some bytes broken: most of what is not ASCII are whole letters, rare by chance in other encodings."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return sum(not c.isascii() for c in text) - broken >= broken


def _utf16_without_mark(data: bytes) -> str | None:
    """Text in two-byte letters has a NUL beside every space and digit, always on the same side."""
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    many = max(even, odd)
    if len(data) % 2 or many < 8 or many * 5 < len(head) // 2 or min(even, odd) * 20 > many:
        return None
    return "utf-16-le" if odd else "utf-16-be"
