"""A normalised view of a text, with a way back to the caller's own offsets.

Reports come as composed or decomposed Unicode, with no-break spaces, zero-width characters, full-width digits and two
spellings of the same syllable (hoà/hòa, tỷ/tỉ). The rules should not have to know, and the caller should not see that
anything was changed: `view` cleans, `View.origin` leads back.

The scans over a whole text use `re`: for a plain class of characters it is three times as fast as `regex`, which is
used where Unicode properties are needed.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from functools import lru_cache
from html import unescape
from itertools import groupby
from typing import TYPE_CHECKING

import regex

from vnreport.lines import joined, may_run_on

if TYPE_CHECKING:
    from collections.abc import Sequence

# Almost every text has nothing outside these ranges (Latin letters with Vietnamese accents, common punctuation): one
# fast search says so, and nothing else needs to be done. Where there is more, the few different characters found tell
# which of the slower steps the text needs.
_SUSPECT = re.compile(
    r"[^\n\x20-\x7e\xa1-\xac\xae-\xcf\xd1-\xef\xf1-\u0188\u018a-\u0255\u0257-\u02ff\u1e00-\u1eff\u2012-\u2027\u2030-\u2043\u2045-\u205e]"
)

# One character for one character. Superscripts are not touched, so that "tỷ đồng³" and "m³" stay what they are. Eth and the
# African D are what some converters make of the letter Đ: "Ðạt" for "Đạt".
_REPLACEMENTS = dict(zip("\u2010\u2011\u2212\u2044\u2215\u066a\ufe6a\xd0\xf0\u0189\u0256", "---//%%ĐđĐđ", strict=True))
_REPLACED = regex.compile(
    rf"[\p{{Cc}}\p{{Zs}}\u2028\u2029\p{{Cs}}\p{{Nd}}\uff01-\uff5e{''.join(_REPLACEMENTS)}--[\n 0-9]]", regex.V1
)

# What a page's source writes for one character, left over in the text of a dump: "73&nbsp;%".
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,5}|#[xX][0-9A-Fa-f]{2,4});")

# A tab between two numbers parts the cells of a row, as several blanks do: as a space it would part the thousands of one
# number.
_CELLS = re.compile(r"(?<=\d)\t(?=\d)")
_COLUMNS = re.compile(r"(?<=\d) (?= ++\d)")
_BLANKS = regex.compile(r"(?<= ) ++")

# Soft hyphen, combining grapheme joiner, zero-width characters, bidi marks, variation selectors, BOM, tags.
_INVISIBLE = (
    r"[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    r"\U000e0001-\U000e007f\U000e0100-\U000e01ef]"
)
# Bold marks of Markdown too: they part a number from its unit ("**18** địa phương") and say nothing.
_REMOVED = regex.compile(rf"(?:\*{_INVISIBLE}*+){{2,}}+|{_INVISIBLE}++")

# What NFC may change: a character with what may combine with it, and characters that NFC never keeps. U+0F73, U+0F75
# and U+0F81 combine although they do not say so.
_COMBINING = r"[\p{NFC_QC=M}\P{ccc=0}\u0f73\u0f75\u0f81]"
_COMBINES = regex.compile(_COMBINING)
_CLUSTER = regex.compile(rf"{_COMBINING}++|\p{{NFC_QC=N}}")
_SHORT = 64  # unicodedata orders marks by insertion: quadratic, so longer clusters are put in order before it

_TONES = ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")


def _toned(vowel: str) -> list[str]:
    """The six tones of a vowel, in a fixed order."""
    return [unicodedata.normalize("NFC", vowel + tone) for tone in _TONES]


_NOT_A_LETTER = r"(?![^\W\d_]|[\u0300-\u036f])"  # nor a mark, which would combine with what folding leaves before it
_NEW_TONE = {
    first + old: new + second
    for first, second in ("oa", "oe", "uy")
    for old, new in list(zip(_toned(second), _toned(first), strict=True))[1:]
}
_A_OR_E = "".join(_toned("a")[1:] + _toned("e")[1:])
_O_FINAL = re.compile(f"o[{_A_OR_E}]{_NOT_A_LETTER}")
_U_FINAL = re.compile(f"u[{''.join(_toned('y')[1:])}]{_NOT_A_LETTER}")
_I_FOR_Y = dict(zip(_toned("y"), _toned("i"), strict=True))
_I_AFTER_QU = {"qu" + y: "qu" + i for y, i in _I_FOR_Y.items()} | {
    "q" + u + "y": "qu" + i for u, i in zip(_toned("u"), _toned("i"), strict=True)
}
# Led by a rare letter, which `re` finds at once; what must stand before it is looked at only then.
_Y_FINAL = re.compile(f"[{''.join(_toned('y'))}](?<=[hklmst].){_NOT_A_LETTER}")
_QUY = re.compile(f"q(?:u[{''.join(_toned('y'))}]|[{''.join(_toned('u')[1:])}]y){_NOT_A_LETTER}")
# Found wherever one of the four is; in most short texts it is not.
_RESPELLED = re.compile(f"q|[{''.join(_toned('y'))}{_A_OR_E}](?<=[hklmstou].){_NOT_A_LETTER}")
_LOWER_GROWS = "İ"  # the only character whose lower case is longer


class View:
    """A text as the rules see it.

    `text` is normalised: composed (NFC), every space and control character but the line feed a plain space (a tab between
    digits a line feed), invisible characters gone, full-width and other decimal digits in ASCII, lone surrogates U+FFFD,
    the Unicode minus and slashes plain, a true Đ for what only looks like it; one space for several, and for a line feed
    that only fits the text to the page. `folded` has the same length and serves look-up only, see `fold`. `origin` leads
    back.
    """

    __slots__ = ("_steps", "folded", "moved", "source", "text")

    def __init__(self, source: str, text: str, steps: Sequence[_Dropped | _Composed] = ()) -> None:
        self.source = source  # the text as the caller gave it
        self.text = text
        self.folded = _fold(text)
        self.moved = bool(steps)  # whether any character stands elsewhere than in the caller's text
        self._steps = steps  # what was done to it that moved characters, first to last

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Offsets `start:end` of the normalised text as offsets of the text that the caller gave.

        Characters that were removed are covered where they stand inside the range, not at its edges; a character that
        was composed is covered with all its marks. An empty range stays empty: it lies before the character at
        `start`, or after the last one.
        """
        if start >= end:
            last = start >= len(self.text)
            place = self.origin(start - 1, start)[1] if last and start > 0 else self.origin(start, start + 1)[0]
            return place, place
        for step in reversed(self._steps):
            start, end = step.start(start), step.end(end)
        return start, end

    def place(self, offset: int) -> int:
        """Where in the normalised text an offset of the caller's text is; for one inside what was changed, its start."""
        for step in self._steps:
            offset = step.place(offset)
        return offset

    def __repr__(self) -> str:
        return f"View({self.text!r})"


class _Dropped:
    """Where characters were removed: `at` offsets without them, `past` offsets of what came next when they were there."""

    __slots__ = ("at", "past")

    def __init__(self) -> None:
        self.at: list[int] = []
        self.past: list[int] = []

    def start(self, offset: int) -> int:
        """The offset, before the removal, of the character that is now at `offset`."""
        known = bisect_right(self.at, offset)
        return offset - self.at[known - 1] + self.past[known - 1] if known else offset

    def end(self, offset: int) -> int:
        """The end, before the removal, of the character that now ends at `offset`."""
        return self.start(offset - 1) + 1

    def place(self, offset: int) -> int:
        """The offset, after the removal, of the first kept character from `offset` on."""
        known = bisect_right(self.past, offset)
        moved = offset - self.past[known - 1] + self.at[known - 1] if known else offset
        return min(moved, self.at[known]) if known < len(self.at) else moved


class _Composed:
    """Which clusters NFC changed: their ends before (`old`) and after (`new`), in the order of the text."""

    __slots__ = ("new_end", "new_start", "old_end", "old_start")

    def __init__(self) -> None:
        self.old_start: list[int] = []
        self.old_end: list[int] = []
        self.new_start: list[int] = []
        self.new_end: list[int] = []

    def start(self, offset: int) -> int:
        """The start, before composition, of what begins at `offset`: inside a cluster, its start."""
        known = bisect_right(self.new_start, offset) - 1
        if known < 0:
            return offset
        if offset < self.new_end[known]:
            return self.old_start[known]
        return offset - self.new_end[known] + self.old_end[known]

    def end(self, offset: int) -> int:
        """The end, before composition, of what ends at `offset`: inside a cluster, its end."""
        known = bisect_left(self.new_start, offset) - 1
        if known < 0:
            return offset
        return max(offset - self.new_end[known], 0) + self.old_end[known]

    def place(self, offset: int) -> int:
        """The offset, after composition, of what begins at `offset`: inside a cluster, its start."""
        known = bisect_right(self.old_start, offset) - 1
        if known < 0:
            return offset
        if offset < self.old_end[known]:
            return self.new_start[known]
        return offset - self.old_end[known] + self.new_end[known]


def view(text: str) -> View:
    """The normalised view of `text`. Takes any string, lone surrogates included; a clean one costs one scan."""
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}: decode bytes, read files first")
    return View(text, *_normalised(text))


def plain(text: str) -> str:
    """`View.text` of a text alone."""
    return _normalised(text)[0]


def _normalised(text: str) -> tuple[str, list[_Dropped | _Composed]]:
    """What `View.text` is of `text`, and the steps that moved any characters."""
    text, steps = _clean(text)
    if may_run_on(text):
        text = joined(text)
    if "  " in text:
        text, dropped = _drop(_BLANKS, _COLUMNS.sub("\n", text))
        steps += dropped
    return text, steps


def _clean(text: str) -> tuple[str, list[_Dropped | _Composed]]:
    """`text` in plain composed characters, and the steps that moved any."""
    steps: list[_Dropped | _Composed] = []
    if _is_clean(text):
        return text, steps
    if "&" in text:
        text = _ENTITY.sub(_unescaped, text)
    suspects = "".join(set(_SUSPECT.findall(text)))
    if odd := _REPLACED.findall(suspects):
        text = _replace(text, odd)
    if "**" in text or _REMOVED.search(suspects):
        text, dropped = _drop(_REMOVED, text)
        steps += dropped
    if _CLUSTER.search(suspects):
        text, composed = _compose(text)
        steps += composed
    return text, steps


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """`text` normalised and folded for look-up, as `View.folded` is.

    Lower case; the tone of a final oa, oe, uy on its first vowel (hoá → hóa, thuỷ → thủy); i for a final y after h, k,
    l, m, s, t and qu (tỷ → tỉ, kỳ → kì, quý → quí). Two spellings of one word fold to one string; what comes out is
    for comparing, not for showing.
    """
    return _fold(_clean(text)[0])


def _is_clean(text: str) -> bool:
    """Whether all characters of a text are as in its view, as in almost every text and in every piece of a view."""
    return _SUSPECT.search(text) is None and "**" not in text and ("&" not in text or _ENTITY.search(text) is None)


def _fold(text: str) -> str:
    """Folds a normalised text without changing its length."""
    lower = text.lower() if _LOWER_GROWS not in text else _LOWER_GROWS.join(map(str.lower, text.split(_LOWER_GROWS)))
    if _RESPELLED.search(lower) is None:
        return lower
    # "quý" first: there the u belongs to the consonant, and the tone must not go there.
    lower = _QUY.sub(lambda found: _I_AFTER_QU[found[0]], lower)
    lower = _Y_FINAL.sub(lambda found: _I_FOR_Y[found[0]], lower)
    lower = _O_FINAL.sub(lambda found: _NEW_TONE[found[0]], lower)
    return _U_FINAL.sub(lambda found: _NEW_TONE[found[0]], lower)


def _replace(text: str, odd: list[str]) -> str:
    """`text` with each of the `odd` characters replaced by one plain character; the length stays."""
    if "\t" in odd:
        text = _CELLS.sub("\n", text)
    if len(odd) > 16:  # str.replace is far faster than translate for a few
        return text.translate({ord(char): _plain(char) for char in odd})
    for char in odd:
        text = text.replace(char, _plain(char))
    return text


def _unescaped(entity: re.Match[str]) -> str:
    """The character that an entity stands for, and invisible ones in place of the rest of it."""
    char = unescape(entity[0])
    return char + "\u200b" * (len(entity[0]) - 1) if len(char) == 1 else entity[0]


def _plain(char: str) -> str:
    """The plain character that stands for an odd one."""
    if (known := _REPLACEMENTS.get(char)) is not None:
        return known
    if "\uff01" <= char <= "\uff5e":
        return chr(ord(char) - 0xFEE0)
    if "\ud800" <= char <= "\udfff":
        return "\ufffd"
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    # A digit that is newer than this Python's tables stays as it is.
    return char if regex.match(r"\p{Nd}", char) else " "


def _drop(unwanted: regex.Pattern[str], text: str) -> tuple[str, list[_Dropped]]:
    """`text` without what is unwanted, and where it was, if anywhere."""
    dropped = _Dropped()
    kept: list[str] = []
    last = total = 0
    for found in unwanted.finditer(text):
        start, end = found.span()
        kept.append(text[last:start])
        last = end
        dropped.at.append(start - total)
        dropped.past.append(end)
        total += end - start
    if not total:
        return text, []
    kept.append(text[last:])
    return "".join(kept), [dropped]


def _compose(text: str) -> tuple[str, list[_Composed]]:
    """`text` in NFC, and which clusters that changed, if any."""
    composed = _Composed()
    pieces: list[str] = []
    seen: dict[str, str] = {}
    last = shift = 0
    for start, end in _clusters(text):
        old = text[start:end]
        new = seen.get(old)
        if new is None:
            new = seen[old] = _nfc(old)
        if new == old:
            continue
        pieces += (text[last:start], new)
        last = end
        composed.old_start.append(start)
        composed.old_end.append(end)
        composed.new_start.append(start + shift)
        shift += len(new) - len(old)
        composed.new_end.append(end + shift)
    if not pieces:
        return text, []
    pieces.append(text[last:])
    return "".join(pieces), [composed]


def _clusters(text: str) -> list[tuple[int, int]]:
    """Ends of the stretches that NFC may change, each beginning at a character that combines with none before it."""
    clusters: list[tuple[int, int]] = []
    for found in _CLUSTER.finditer(text):
        start, end = found.span()
        if not _COMBINES.match(text, start):
            clusters.append((start, end))
        elif clusters and clusters[-1][1] == start:
            clusters[-1] = (clusters[-1][0], end)
        else:
            clusters.append((max(start - 1, 0), end))
    return clusters


def _nfc(cluster: str) -> str:
    """NFC of one cluster, in linear time however many marks it has."""
    if len(cluster) > _SHORT:
        apart = {char: unicodedata.normalize("NFD", char) for char in set(cluster)}
        chars = "".join([apart[char] for char in cluster])
        cluster = "".join(
            "".join(run if starter else sorted(run, key=unicodedata.combining))
            for starter, run in groupby(chars, key=lambda char: unicodedata.combining(char) == 0)
        )
    return unicodedata.normalize("NFC", cluster)
