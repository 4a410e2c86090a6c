"""Stretches of the text as descriptions: cleaned, without the words that say nothing, cut to a length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from vnreport.patterns import filler
from vnreport.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

LIMIT = 138  # characters of subject and predicate together: a description, not a paragraph
_EDGE = 60  # characters at an end in which small words are looked for

_MARKS = '*_“”"⁴'


def one_of(phrases: tuple[str, ...]) -> str:
    """A pattern for any of the phrases, the longest first."""
    return "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))


_LEAD = re.compile(
    rf"(?:[\s,;:.()\-–+•*/…'>\]\[]|(?!còn lại(?!\w))(?:{one_of(filler.LEADING)})(?!\w)"
    rf"|\(?(?:i{{1,3}}|iv|v|\d{{1,2}}|[a-z])\))+",
    re.IGNORECASE,
)
_MERELY = rf"(?<!(?:{one_of(filler.NEWLY)}) )mới"


def not_in_compounds(words: Iterable[str]) -> str:
    """A pattern for any of the words where it ends no compound: "tại", but not that of "tồn tại"."""
    return "|".join(
        rf"(?<!(?:{one_of(filler.COMPOUND_ENDS[word])}) ){re.escape(word)}"
        if word in filler.COMPOUND_ENDS
        else re.escape(word)
        for word in sorted(words, key=len, reverse=True)
    )


_ENDINGS = not_in_compounds(filler.TRAILING)
# (?r): matched backwards from the end, where `re` would try every place before it.
_TRAIL = regex.compile(  # in lower case: "Cao Bằng" is a name
    rf"(?r)(?:[\s,;:(\-–+'…/\[≥≤<>]|(?<!\w)(?:{_ENDINGS}|{_MERELY})(?!\w))+"
)
_BEFORE_TIME = regex.compile(rf"(?r)(?:(?<!\w)(?:{one_of(filler.BEFORE_TIMES)})\s*)+", regex.IGNORECASE)
_EMPTY = re.compile(rf"(?:[\s,;:().\-–+*…%'\[\]]|(?<!\w)(?:{one_of(tuple(map(fold, filler.EMPTY)))})(?!\w))*")
_NAME = regex.compile(rf"(?:(?i:{one_of(filler.PLACE_WORDS)})(?!\p{{L}})[\s,]*|\p{{Lu}}[\p{{L}}’'.]*[\s,\-–]*)+")
# Brackets, but not the short name of what stands before them: "(GRDP)".
_ASIDE = regex.compile(r"\((?!\p{Lu}[\p{Lu}& /-]{1,11}\)|\p{Lu}{2}[\p{L} -]{1,12}\))[^()]*+\)")
_SOURCE = re.compile(
    r"[\s,]*[^,]*(?<!\w)theo (?![^,]*(?:chỉ số|chuẩn|kế hoạch|khảo sát|giá))[^,]{3,90},", re.IGNORECASE
)


def clean(text: str) -> str:
    """A stretch of the view as a description: one line, no mark-up."""
    for mark in _MARKS:
        if mark in text:
            text = text.replace(mark, " ")
    return " ".join(text.split()).replace(" ,", ",").replace(" :", ":")


def before_time(text: str) -> str:
    """`text` without the preposition of the time that follows it."""
    m = _BEFORE_TIME.match(text)
    return text[: m.start()] if m else text


def is_empty(text: str) -> bool:
    """Whether the words name nothing that is measured: levels, times and small words only."""
    return _EMPTY.fullmatch(fold(text)) is not None


def is_place(text: str) -> bool:
    """Only a name, perhaps with its kind: "huyện Phù Cát", "Hà Đông, Bắc Từ Liêm"."""
    if text in filler.NO_PLACES:
        return False
    may_be = text[:1].isupper() or text.lower().startswith(filler.PLACE_WORDS)  # most are told by their first word
    return may_be and _NAME.fullmatch(text) is not None


def without_asides(text: str) -> str:
    """`text` without what stands in brackets."""
    return clean(_ASIDE.sub(" ", text)) if "(" in text else text


def strip(text: str) -> str:
    """`text` without the small words and marks that it begins and ends with, nor the end of a bracket opened before it."""
    if lead := _LEAD.match(text):
        text = text[lead.end() :]
    if (close := text.find(")")) >= 0 and text.find("(", 0, close) < 0:
        return strip(text[close + 1 :])
    if trail := _TRAIL.match(text):
        text = text[: max(trail.start(), len(text) - _EDGE)]
    return text.strip()


def without_source(text: str) -> str:
    """`text` without who says so: "Theo Sở Y tế, …", "ông Nam cho biết …"; the whole of it if nothing else is there."""
    end = 0
    for word in filler.SAYING:
        at = text.rfind(word)
        if at + len(word) > end and at >= 0 and not text[at + len(word) : at + len(word) + 1].isalpha():
            end = at + len(word)
    if not end and "heo " in text and (source := _SOURCE.match(text)):
        end = source.end()
    rest = text[end:].removeprefix(" rằng").lstrip(" ,:")
    return text if not end or is_empty(rest) else rest


def nearest(text: str, limit: int = LIMIT) -> str:
    """The last clauses of `text` that fit: whole ones if any does, else from a word on."""
    if len(text) <= limit:
        return text
    cut = text[-limit:]
    at = cut.find(", ")
    if 0 <= at < limit // 2 and not is_empty(cut[at + 2 :]):
        return cut[at + 2 :]
    return cut[cut.find(" ") + 1 :]


def beginning(text: str, limit: int = LIMIT) -> str:
    """The first words of `text` that fit."""
    if len(text) <= limit:
        return text
    space = text.rfind(" ", 0, max(limit, 0) + 1)
    return text[: max(space, 0)].rstrip(" ,;:(-–")


def join(*parts: str) -> str:
    """The parts that say anything, with a space between."""
    return " ".join(p for p in parts if p)
