"""What a fact takes from the words around it: status, level, place, whether it is an average or cumulated, its base."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, cast

import regex

from vnreport.patterns import levels, markers, rate
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout
    from vnreport.records import Level, Status


def _words(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(fold(p)) for p in sorted(phrases, key=len, reverse=True))


@cache
def _status_patterns() -> tuple[tuple[Status, re.Pattern[str]], ...]:
    return tuple(
        (cast("Status", s), re.compile(rf"(?<!\w)(?:{_words(forms)})(?!\w)")) for s, forms in markers.STATUS.items()
    )


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words(levels.STATUS_ENDS)})(?!\w)")


@cache
def _levels() -> re.Pattern[str]:
    """One group a level for its phrases, and one for those that a name must follow."""
    parts = []
    for n, phrases in enumerate(levels.LEVELS.values()):
        named = tuple(p.removesuffix(" NAME") for p in phrases if p.endswith(" NAME"))
        plain = tuple(p for p in phrases if not p.endswith(" NAME"))
        parts.append(f"(?P<l{n}>{_words(plain)})")
        if named:
            parts.append(f"(?P<n{n}>{_words(named)})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)")


_LEVEL_NAMES = tuple(levels.LEVELS)
_CENTRAL_CITIES = tuple(fold(c) for c in ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế", "Hồ Chí Minh", "HCM"))
_PLACE = regex.compile(
    r"(?<!\p{L})(?P<what>[Tt]ỉnh|[Hh]uyện|[Tt]hành phố|TP\.?|TX\.?|[Tt]hị xã|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu) "
    r"(?P<name>\p{Lu}[\p{L}’']*(?:[ -]\p{Lu}[\p{L}’']*){0,3})"
)


class Marks:
    """Levels and places of a document, in order, found once."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        text, folded = layout.view.text, layout.view.folded
        units = [(x.start, x.end) for x in layout.lexemes if x.kind == "U"]
        self.levels: list[tuple[int, int, Level]] = []
        k = 0
        for m in _levels().finditer(folded):
            name = m.lastgroup or ""
            if name[0] == "n" and not _named(text, folded, m):
                continue
            while k < len(units) and units[k][1] <= m.start():
                k += 1
            counted = k < len(units) and units[k][0] <= m.start() < units[k][1]
            if not counted:
                self.levels.append((m.start(), m.end(), cast("Level", _LEVEL_NAMES[int(name[1:])])))
        self.places: list[tuple[int, int, str]] = []
        for found in _PLACE.finditer(text):
            self.places.append((found.start(), found.end(), found.group()))
            if fold(found["what"]).startswith(("thành phố", "tp")) and fold(found["name"]).startswith(_CENTRAL_CITIES):
                self.levels.append((found.start(), found.end(), "tỉnh"))
        self.levels.sort()
        self.level_starts = [s for s, _, _ in self.levels]
        self.place_starts = [s for s, _, _ in self.places]

    def level_before(self, start: int, end: int) -> Level | None:
        """The last level named in text[start:end]."""
        k = bisect_left(self.level_starts, end)
        if k and self.levels[k - 1][0] >= start:
            return self.levels[k - 1][2]
        return None

    def level_after(self, start: int, end: int) -> Level | None:
        """The first level named in text[start:end]."""
        k = bisect_left(self.level_starts, start)
        if k < len(self.levels) and self.levels[k][1] <= end:
            return self.levels[k][2]
        return None

    def place_before(self, start: int, end: int) -> str | None:
        k = bisect_left(self.place_starts, end)
        if k and self.places[k - 1][0] >= start:
            return self.places[k - 1][2]
        return None


def _named(text: str, folded: str, m: re.Match[str]) -> bool:
    end = m.end()
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def assign(drafts: list[Draft], layout: Layout) -> None:
    """Set status, level, place, flags and base of every draft."""
    marks = Marks(layout)
    previous: Draft | None = None
    for draft in drafts:
        same = previous is not None and layout.sentence[previous.main] == layout.sentence[draft.main]
        _status(draft, previous if same else None, layout)
        _level(draft, previous if same else None, layout, marks)
        _flags(draft, layout)
        if draft.kind in ("rate", "ratio") and "rate" in draft.roles:
            draft.base = _base(draft, layout)
        previous = draft


def _status(draft: Draft, previous: Draft | None, layout: Layout) -> None:
    """ "ước" and "sẽ" reach their own clause, "mục tiêu", "phấn đấu" and "dự kiến" the rest of the sentence."""
    main = draft.main
    start = layout.begin(main)
    clause = layout.folded(max(draft.own_start, layout.begin(layout.clause[draft.first])), start)
    draft.status = _in_clause(clause) or _governed(draft, layout) or _as_plan(draft, clause, layout) or "reported"
    if draft.status != "reported":
        return
    if previous is not None and previous.status == "estimated" and _joined(previous, draft, layout):
        draft.status = "estimated"
    elif layout.line[main] in layout.target_lines:
        draft.status = "target"


_ACHIEVABLE = frozenset(fold(w) for w in ("chỉ tiêu", "kế hoạch giao", "theo kế hoạch"))


def _in_clause(clause: str) -> Status | None:
    for status, pattern in _status_patterns():
        last = None
        for last in pattern.finditer(clause):
            pass
        if last is not None and last.group() in _ACHIEVABLE and " đạt" in clause[last.end() :]:
            continue
        if last is not None and not _ends().search(clause, last.end()) and not _ungoverning().search(clause):
            return status
    return None


_RECKONED = re.compile(fold(r"ước (?:thực hiện|cả năm|đến|tính|\d+ tháng|tháng|quý|năm)"))


@cache
def _governing() -> tuple[tuple[Status, re.Pattern[str]], ...]:
    return tuple(
        (cast("Status", s), re.compile(rf"(?<!\w)(?:{_words(w)})(?!\w)")) for s, w in markers.GOVERNING.items()
    )


@cache
def _ungoverning() -> re.Pattern[str]:
    return re.compile(_words(markers.UNGOVERNING))


def _governed(draft: Draft, layout: Layout) -> Status | None:
    """What a word earlier in the sentence makes of the number. An estimate ends where a breakdown opens."""
    sentence = layout.folded(layout.begin(layout.sentence[draft.main]), layout.begin(draft.main))
    if (
        _RECKONED.match(sentence)
        and not any(c.isdigit() for c in sentence[draft.own_start - layout.begin(layout.sentence[draft.main]) :])
        and draft.own_start == layout.begin(layout.sentence[draft.main])
    ):
        return "estimated"  # "Ước cả năm 2024, …": of the first figure behind
    for status, pattern in _governing():
        last = None
        for m in pattern.finditer(sentence):
            if not _ungoverning().search(sentence, max(0, m.start() - 8), m.end() + 9):
                last = m
        if last is None or _ends().search(sentence, last.end()):
            continue
        if status == "estimated" and _opens(layout, layout.sentence[draft.main], draft.main):
            continue
        return status
    return None


def _opens(layout: Layout, first: int, stop: int) -> bool:
    return any(x.kind == "o" for x in layout.lexemes[first:stop])


def _as_plan(draft: Draft, clause: str, layout: Layout) -> Status | None:
    """The sum of a plan is a target: "kế hoạch được giao là 913 tỷ đồng", and in brackets "kế hoạch giao (27 tỷ đồng)"."""
    if draft.kind != "quantity" and draft.rule.id != "change.against":
        return None
    if layout.lexemes[draft.main - 1 : draft.main] and layout.lexemes[draft.main - 1].kind == "<":
        clause = layout.folded(layout.begin(layout.clause[draft.main - 1]), layout.begin(draft.main - 1)) + " :"
    at = max((m.start() for m in _PLANS.finditer(clause)), default=-1)
    if at < 0 or " đạt" in clause[at:]:
        return None
    said = clause.rstrip().endswith((" là", ":", " khoảng")) or " giao" in clause[at:]
    return "target" if said and ("giao" in clause or "là" in clause[-5:]) else None


def _joined(previous: Draft, draft: Draft, layout: Layout) -> bool:
    """ "ước đạt 2,3 triệu tấn và 1 tỷ USD", "dự kiến giảm 46 trưởng phòng, 5 chi cục trưởng"."""
    between = layout.lexemes[previous.last + 1 : draft.main]
    kinds = "".join(x.kind for x in between if x.kind not in "U")
    return (
        kinds == "&"
        or (kinds == "," and draft.rule.id == "change.list")
        or (kinds == "<d" and previous.kind == draft.kind == "change")
    )


def _level(draft: Draft, previous: Draft | None, layout: Layout, marks: Marks) -> None:
    """The level its own clause names before the number, else the one behind what is counted, else one earlier on."""
    start = layout.begin(draft.main)
    begin = layout.begin(layout.sentence[draft.main])
    behind = layout.lexemes[draft.main].end
    own = max(draft.own_start, layout.begin(layout.clause[draft.first]))
    draft.level = (
        marks.level_before(own, start)
        or marks.level_after(behind, min(draft.tail_end, behind + 70))
        or marks.level_before(draft.own_start, start)
        or (previous.level if previous is not None else marks.level_before(begin, start))
    )
    draft.place = marks.place_before(begin, start)


_AVERAGE, _CUMULATIVE = (re.compile(_words(w)) for w in (levels.AVERAGE, levels.CUMULATIVE))
_PLANS = re.compile(_words(levels.PLANS))


def _flags(draft: Draft, layout: Layout) -> None:
    own = max(draft.own_start, layout.begin(layout.clause[draft.main]))
    before = layout.folded(own, layout.begin(draft.main))
    draft.average = _AVERAGE.search(before) is not None
    draft.cumulative = _CUMULATIVE.search(before) is not None


@cache
def _bases() -> re.Pattern[str]:
    return re.compile(rf" ?(?:so )?(?:với )?(?P<base>{_words(rate.BASES)})(?!\w)")


def _base(draft: Draft, layout: Layout) -> str | None:
    end = layout.lexemes[draft.roles["rate"]].end
    m = _bases().match(layout.view.folded, end)
    return layout.span_text(m.start("base"), m.end("base")) if m else None
