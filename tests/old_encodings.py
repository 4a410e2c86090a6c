"""Vietnamese text written as the encodings from before UTF-8 have it, to read it back from."""

from __future__ import annotations

import unicodedata

from vnreport.readers import legacy

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TCVN3 = {letter: code for code, letter in legacy.TCVN3.items()}
_ALONE = {letter: code for code, letter in legacy._VNI_ALONE.items()}
_PAIRS = {marks: code for table in (legacy._VNI_HATS, legacy._VNI_MARKS) for code, marks in table.items()}
_HORN = {"o": "ô", "u": "ö"}


def as_tcvn3(text: str) -> str:
    """As a program that takes the bytes for Windows-1252 shows them; capitals are another font's, so small here."""
    return "".join(_TCVN3.get(c) or _TCVN3.get(c.lower(), c) for c in unicodedata.normalize("NFC", text))


def as_vni(text: str) -> str:
    return "".join(map(_vni, unicodedata.normalize("NFC", text)))


def as_cp1258(text: str) -> bytes:
    """Letters with their hats, tones behind them as marks of their own, as Windows writes it."""
    return "".join(map(_tone_apart, unicodedata.normalize("NFC", text))).encode("cp1258", "replace")


def _vni(letter: str) -> str:
    base, *marks = unicodedata.normalize("NFD", letter.lower())
    if letter.lower() in _ALONE:
        written = _ALONE[letter.lower()]
    elif not marks:
        return letter
    elif "\u031b" in marks:
        written = _HORN[base] + _PAIRS[next(m for m in marks if m in _TONES)]
    else:
        written = base + _PAIRS["".join(sorted(marks, key=lambda m: m in _TONES))]
    return written if letter.islower() else written.upper()


def _tone_apart(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    tones = "".join(mark for mark in parts[1:] if mark in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones or c == parts[0])) + tones
