"""Stretches of the text as descriptions: cleaned, without the words that say nothing, cut to a length."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from vnreport.patterns import filler, markers
from vnreport.patterns.trie import alternatives
from vnreport.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

LIMIT = 138  # characters of subject and predicate together: a description, not a paragraph
_EDGE = 60  # characters at an end in which small words are looked for
_BACKWARDS = slice(None, -_EDGE - 1, -1)

_MARKS = '*_“”"⁴'
_LEAD = re.compile(
    rf"(?:[\s,;:.()\-–+*{markers.BULLETS}/…'>\]\[]|(?!còn lại(?!\w)){alternatives(filler.LEADING)}(?!\w)"
    rf"|(?:i{{1,3}}|iv|v|\d{{1,2}}|[a-z])\))+",
    re.IGNORECASE,
)


def _backwards(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases in a text that is read from its end, where `re` begins."""
    return alternatives(phrase[::-1] for phrase in phrases)


_COMPOUNDS = _backwards(
    f"{form} {word}"
    for word, firsts in filler.COMPOUND_ENDS.items()
    for first in firsts
    for form in (first, first.capitalize())
)


def ends(words: Iterable[str]) -> str:
    """The same where they end no compound: "tại", but not that of "tồn tại"."""
    return rf"(?!{_COMPOUNDS}){_backwards(words)}"


_TRAIL = re.compile(  # in lower case: "Cao Bằng" is a name
    rf"(?:[\s,;:(\-–+'…/\[≥≤<>]|(?<!\w){ends(filler.TRAILING)}(?!\w))+"
)
_BEFORE_TIME = re.compile(rf"\s*(?:{_backwards(filler.BEFORE_TIMES)}(?!\w)\s*)+", re.IGNORECASE)
_EMPTY = re.compile(rf"(?:[\s,;:().\-–+*…%'\[\]]|(?<!\w){alternatives(map(fold, filler.EMPTY))}(?!\w))*")
_EMPTY_BEGINS = frozenset(fold(phrase.partition(" ")[0]) for phrase in filler.EMPTY)
_PLACE_BEGINS = frozenset(phrase.partition(" ")[0] for phrase in filler.PLACE_WORDS)
_PLACE_SYLLABLES = frozenset(" ".join(filler.PLACE_WORDS).split())
_NAME = regex.compile(
    rf"(?:\p{{Lu}}[\p{{L}}’'.]*+[\s,\-–]*+|(?i:{alternatives(filler.PLACE_WORDS)})(?!\p{{L}})[\s,]*+)+"
)
# Brackets, but not the short name of what stands before them: "(GRDP)".
_ASIDE = regex.compile(r"\((?!\p{Lu}[\p{Lu}& /-]{1,11}\)|\p{Lu}\p{L}{0,8}\p{Lu}\)|\p{Lu}{2}[\p{L} -]{1,12}\))[^()]*+\)")
_SOURCE = re.compile(
    r"[\s,]*[^,]*(?<!\w)theo (?![^,]*(?:chỉ số|chuẩn|kế hoạch|khảo sát|giá))[^,]{3,90},", re.IGNORECASE
)


def backwards(text: str) -> str:
    """The end of a text, its last character first: what patterns of `ends` are matched on."""
    return text[_BACKWARDS]


def unmarked(text: str) -> str:
    """A text of the same length without mark-up and quotation marks."""
    for mark in _MARKS:
        text = text.replace(mark, " ")
    return text


def clean(text: str) -> str:
    """A stretch of unmarked text as a description on one line."""
    if "  " in text or "\n" in text:
        text = " ".join(text.split())
    return text.strip().replace(" ,", ",").replace(",,", ",").replace(" :", ":")


def before_time(text: str, start: int) -> int:
    """Where the prepositions of a time begin that begins at `start`."""
    m = _BEFORE_TIME.match(backwards(text[max(0, start - _EDGE) : start]))
    return start - m.end() if m else start


def is_empty(text: str) -> bool:
    """Whether the words name nothing that is measured: levels, times and small words only."""
    if not text:
        return True
    first = text.partition(" ")[0]  # tells most
    if first.isalpha() and fold(first) not in _EMPTY_BEGINS:
        return False
    return _EMPTY.fullmatch(fold(text)) is not None


def is_place(text: str) -> bool:
    """Only a name, perhaps with its kind: "huyện Phù Cát", "Hà Đông, Bắc Từ Liêm"."""
    first = text.partition(" ")[0]  # tells most
    if not first[:1].isupper() and first.partition(",")[0].lower() not in _PLACE_BEGINS:
        return False
    if any(word[0].islower() and word.partition(",")[0] not in _PLACE_SYLLABLES for word in text.split()):
        return False
    return text not in filler.NO_PLACES and _NAME.fullmatch(text) is not None


def without_asides(text: str) -> str:
    """`text` without what stands in brackets."""
    return clean(_ASIDE.sub(" ", text)) if "(" in text else text


def strip(text: str) -> str:
    """`text` without the small words and marks that it begins and ends with, nor the end of a bracket opened before it."""
    if lead := _LEAD.match(text):
        text = text[lead.end() :]
    if not text:
        return text
    if (close := text.find(")")) >= 0 and text.find("(", 0, close) < 0:
        return strip(text[close + 1 :])
    if trail := _TRAIL.match(backwards(text)):
        text = text[: -trail.end()]
    return text.strip()


def without_source(text: str) -> str:
    """`text` without who says so: "Theo Sở Y tế, …", "ông Nam cho biết …"; the whole of it if nothing else is there, but of
    "Theo Sở Y tế," nothing.
    """
    end = 0
    for word in filler.SAYING:
        if word in text:
            at = text.rindex(word) + len(word)
            if at > end and not text[at : at + 1].isalpha():
                end = at
    if not end and "heo " in text and (source := _SOURCE.match(text)):
        if text.startswith("Theo ") and not text[source.end() :].strip(" ,:"):
            return ""
        end = source.end()
    if not end:
        return text
    rest = text[end:].removeprefix(" rằng").lstrip(" ,:")
    return text if is_empty(rest) else rest


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
    return " ".join(filter(None, parts))
