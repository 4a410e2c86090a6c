"""For which administrative level and which place a figure holds."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, cast

import regex

from vnreport.patterns import levels
from vnreport.patterns.trie import alternatives, whole_words
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout
    from vnreport.records import Level

_REACH = 70  # characters behind a number in which a level can still be its own
_CENTRAL_CITIES = tuple(map(fold, levels.CENTRAL_CITIES))
_NAME = r"\p{Lu}[\p{L}’']*(?:[ -]\p{Lu}[\p{L}’']*){0,3}"
_PLACE = regex.compile(
    r"(?<!\p{L})(?P<what>[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|TP\.?|TX\.?|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)"
    r"(?: |(?<=\.))"
    rf"(?P<name>{_NAME})"
)
_MORE = regex.compile(rf"(?:(?:, | và )(?P<name>{_NAME}))*")  # "các huyện Cẩm Điền, Khe Giang và Kỳ Trạch"
_SEVERAL = regex.compile(r"(?:các|hai|ba|bốn|\d) $", regex.IGNORECASE)
_KINDS: dict[str, Level] = {
    "tỉnh": "tỉnh", "huyện": "huyện", "thị xã": "huyện", "tx": "huyện", "tx.": "huyện", "quận": "huyện",
    "xã": "xã", "phường": "xã", "thị trấn": "xã", "đặc khu": "xã",
}  # fmt: skip


@cache
def _phrases() -> tuple[dict[str, Level], dict[str, Level], re.Pattern[str]]:
    """Phrases that name a level, those that do before a name, and one pattern for all."""
    plain: dict[str, Level] = {}
    named: dict[str, Level] = {}
    for level, phrases in levels.LEVELS.items():
        for phrase in phrases:
            table = named if phrase.endswith(" NAME") else plain
            table[fold(phrase.removesuffix(" NAME"))] = cast("Level", level)
    return plain, named, re.compile(whole_words({**plain, **named}, r"\w"))


class Places:
    """Levels and places in the sentences with figures, in order, found once."""

    def __init__(self, layout: Layout, stretches: list[tuple[int, int]]) -> None:
        self.layout = layout
        text, folded = layout.view.text, layout.view.folded
        plain, named, pattern = _phrases()
        counted = {x.start for x in layout.lexemes if x.kind == "U"}  # "19 xã" counts communes
        found: list[tuple[int, int, Level]] = []
        for m in chain.from_iterable(pattern.finditer(folded, *stretch) for stretch in stretches):
            level = plain.get(m.group())
            if level is None and text[m.end() : m.end() + 1] == " " and text[m.end() + 1 : m.end() + 2].isupper():
                level = named[m.group()]
            if level is not None and m.start() not in counted:
                found.append((m.start(), m.end(), level))
        self.places: list[tuple[int, int, str]] = []
        for place in chain.from_iterable(_PLACE.finditer(text, *stretch) for stretch in stretches):
            self.places.append((place.start(), place.end(), place.group()))
            if fold(place["what"]).startswith(("thành phố", "tp")) and fold(place["name"]).startswith(_CENTRAL_CITIES):
                found.append((place.start(), place.end(), "tỉnh"))
            elif place["what"].startswith(("TP.", "TX.")):
                found.append((place.start(), place.end(), "huyện"))
        self.levels = sorted(found + self.named_again(stretches))
        self.level_starts = [start for start, _, _ in self.levels]
        self.place_starts = [start for start, _, _ in self.places]

    def named_again(self, stretches: list[tuple[int, int]]) -> list[tuple[int, int, Level]]:
        """Where a place that the text calls a district or commune is named again without the word for it."""
        text = self.layout.view.text
        said: dict[str, set[Level]] = {}
        for m in _PLACE.finditer(text):
            level = _KINDS.get(fold(m["what"]))
            more = _MORE.match(text, m.end())
            several = more is not None and (" và " in more.group() or _SEVERAL.search(text, m.start() - 8, m.start()))
            names = [m["name"], *(more.captures("name") if more is not None and several else ())]
            for name in names if level is not None else ():
                said.setdefault(name, set()).add(level)  # type: ignore[arg-type]
        # A province often shares its name with a town.
        known = {
            name: min(found) for name, found in said.items() if len(found) == 1 and "tỉnh" not in found and " " in name
        }
        if not known:
            return []
        again = re.compile(rf"(?<![^\W\d_])(?:{alternatives(known)})(?![^\W\d_])")
        return [(m.start(), m.end(), known[m.group()]) for stretch in stretches for m in again.finditer(text, *stretch)]

    def assign(self, draft: Draft, previous: Draft | None) -> None:
        """The level its own clause names before the number, else the one behind what is counted, else one earlier."""
        layout = self.layout
        start = layout.begin(draft.main)
        begin = layout.begin(layout.sentence[draft.main])
        behind = layout.lexemes[draft.main].end
        draft.level = (
            self.level_before(max(draft.own_start, layout.begin(layout.clause[draft.first])), start)
            or self.level_after(behind, min(draft.tail_end, behind + _REACH))
            or self.level_before(draft.own_start, start)
            or (previous.level if previous is not None else self.level_before(begin, start))
        )
        k = bisect_left(self.place_starts, start)
        draft.place = self.places[k - 1][2] if k and self.places[k - 1][0] >= begin else None

    def level_before(self, start: int, end: int) -> Level | None:
        """The last level named in text[start:end]."""
        k = bisect_left(self.level_starts, end)
        return self.levels[k - 1][2] if k and self.levels[k - 1][0] >= start else None

    def level_after(self, start: int, end: int) -> Level | None:
        """The first level named in text[start:end]."""
        k = bisect_left(self.level_starts, start)
        return self.levels[k][2] if k < len(self.levels) and self.levels[k][1] <= end else None
