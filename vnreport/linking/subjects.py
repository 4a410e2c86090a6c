"""What a figure is about: the words before it, the words behind it, and what the clause leaves out.

A description has three pieces: the `topic`, what the clause says before the number; the `tail`, the noun behind it and
what is said of that; and the `context`, taken from the fact before where the clause names only a place, a level or
nothing ("cấp xã: 3881", "EU đạt 2,9 tỷ USD, tăng 4,8%"). They are cut to fit, the most particular first kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from vnreport.linking import units
from vnreport.patterns import filler
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout

LIMIT = 136  # characters of subject and predicate together: a description, not a paragraph
_TOPIC = 84
_TAIL = 72

_CLEAN = regex.compile(r"[*_⁰¹²³⁴-⁹]+|[“”\"]")
_SPACES = regex.compile(r"\s+")


def _any(phrases: tuple[str, ...]) -> str:
    return "|".join(regex.escape(p) for p in sorted(phrases, key=len, reverse=True))


_LEAD = regex.compile(
    rf"^(?:[\s,;:.()\-–+•*/…'>\]\[]|(?:{_any(filler.LEADING)})(?!\p{{L}})|\(?(?:i{{1,3}}|iv|v|\d{{1,2}}|[a-z])\))+", regex.IGNORECASE
)
_TRAIL = regex.compile(rf"(?:[\s,;:(\-–+'…/\[]|(?<!\p{{L}})(?:{_any(filler.TRAILING)})(?!\p{{L}}))+$", regex.IGNORECASE)
_EMPTY = regex.compile(rf"(?:[\s,;:().\-–+*/…\d%'\[\]]|(?<!\p{{L}})(?:{_any(tuple(map(fold, filler.EMPTY)))})(?!\p{{L}}))*")
_NAME = regex.compile(rf"(?:(?i:{_any(filler.PLACE_WORDS)})(?!\p{{L}})[\s,]*|\p{{Lu}}[\p{{L}}’'.]*[\s,\-–]*)+")
_DANGLING = regex.compile(rf"[\s,]+(?:{_any(filler.DANGLING)})$", regex.IGNORECASE)
_NO_EXTENSION = regex.compile(rf"[\s,]*(?:{_any(filler.NEW_CLAUSE)})(?!\p{{L}})", regex.IGNORECASE)
_VERB = regex.compile(rf"(?<!\p{{L}})(?:{_any(filler.SHARED_VERBS)})(?!\p{{L}})")


def clean(text: str) -> str:
    """A stretch of the view as a description: one line, no mark-up."""
    return _SPACES.sub(" ", _CLEAN.sub(" ", text)).strip()


def is_empty(text: str) -> bool:
    """Whether the words name nothing that is measured: levels, times and small words only."""
    return _EMPTY.fullmatch(fold(text)) is not None


def is_place(text: str) -> bool:
    """Only a name, perhaps with its kind: "huyện Phù Cát", "Hà Đông, Bắc Từ Liêm"."""
    return bool(text) and _NAME.fullmatch(text) is not None


def assign(drafts: list[Draft], layout: Layout) -> None:
    """Set unit, subject and predicate of every draft, in the order of the text."""
    for k, draft in enumerate(drafts):
        previous = drafts[k - 1] if k else None
        following = drafts[k + 1] if k + 1 < len(drafts) else None
        draft.own = _before(draft, previous, layout)
        draft.tail = _behind(draft, following, layout)
        units.assign(draft, previous, layout)
        _inherit(draft, previous, layout)
        _describe(draft)


# --- the pieces ---------------------------------------------------------------------------------------------------------


def _before(draft: Draft, previous: Draft | None, layout: Layout) -> str:
    """What the clause says before the number, from the last figure, semicolon or the sentence's beginning on."""
    lexemes = layout.lexemes
    begin = layout.begin(layout.sentence[draft.main])
    for i in range(draft.main - 1, -1, -1):
        x = lexemes[i]
        if x.start < begin:
            break
        if x.kind == ";":
            begin = x.end
            break
        if x.figure is not None:
            begin = _phrase_end(i, draft.main, layout)
            break
    draft.own_start = begin
    text = clean(layout.span_text(begin, layout.begin(draft.main)))
    return _strip(_nearest(_strip(text), _TOPIC))


def _phrase_end(i: int, stop: int, layout: Layout) -> int:
    """Where the phrase of the figure at lexeme `i` ends: at the next comma or bracket before `stop`, else past its unit."""
    lexemes = layout.lexemes
    for j in range(i + 1, stop):
        if lexemes[j].kind in ",:<>&":
            return lexemes[j].start
    return lexemes[i + 1].end if i + 1 < stop and lexemes[i + 1].kind == "U" else lexemes[i].end


def _strip(text: str) -> str:
    return _TRAIL.sub("", _LEAD.sub("", text)).strip()


def _nearest(text: str, limit: int) -> str:
    """The last clauses of `text` that fit: whole ones if any does, else from a word on."""
    if len(text) <= limit:
        return text
    cut = text[-limit:]
    at = cut.find(", ")
    if 0 <= at and not is_empty(cut[at + 2 :]):
        return cut[at + 2 :]
    return cut[cut.find(" ") + 1 :]


def _first(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    space = text.rfind(" ", 0, max(limit, 0) + 1)
    return text[: max(space, 0)].rstrip(" ,;:(-–")


def _behind(draft: Draft, following: Draft | None, layout: Layout) -> str:
    """The noun behind the number and what is said of it, over commas as long as no new clause or figure begins."""
    lexemes = layout.lexemes
    anchor = _anchor(draft, layout)
    start = lexemes[anchor].end
    i = anchor + 1
    stop = start
    joined = False
    while i < len(lexemes):
        x = lexemes[i]
        if x.kind in ";.:<>nb":
            break
        if x.figure is not None:
            stop = min(stop, _before_figure(i, anchor, layout))
            joined = lexemes[_lead_in(i)].kind == "&" and following is not None
            break
        if x.kind == "," and (_figure_soon(i, layout) or _NO_EXTENSION.match(layout.view.text, x.end)):
            break
        stop = x.end
        i += 1
    draft.tail_end = stop
    text = clean(layout.span_text(start, stop))
    if joined and following is not None and (shared := _shared_tail(following, layout)):
        text = f"{text} {shared}"
    return _first(_DANGLING.sub("", text.strip(" /-–,")), _TAIL)


def _anchor(draft: Draft, layout: Layout) -> int:
    """The number behind which the counted noun stands."""
    roles = draft.roles
    if draft.kind != "ratio":
        return draft.end
    numerator, denominator = roles["numerator"], roles.get("denominator")
    if denominator is not None and abs(denominator - numerator) == 2:
        return denominator
    return numerator


def _lead_in(i: int) -> int:
    """The first lexeme before figure `i` that is no hedge or small word."""
    return i - 1


def _before_figure(i: int, anchor: int, layout: Layout) -> int:
    """Where the words that lead up to figure `i` begin: its verb, hedge, conjunction."""
    j = i - 1
    while j > anchor and layout.lexemes[j].kind in "audheflgk,&m/-<+":
        j -= 1
    return layout.lexemes[j].end


def _figure_soon(i: int, layout: Layout) -> bool:
    """Whether the next clause holds a figure."""
    for x in layout.lexemes[i + 1 : i + 8]:
        if x.figure is not None:
            return True
        if x.kind in ",;.:<>n":
            return False
    return False


def _shared_tail(following: Draft, layout: Layout) -> str:
    """The predicate that joined counts share: "90% hồ sơ của huyện và 60% hồ sơ của xã được xử lý trên mạng"."""
    start = layout.lexemes[_anchor(following, layout)].end
    stop = start
    for x in layout.lexemes[_anchor(following, layout) + 1 :]:
        if x.kind in ";.:<>n" or x.figure is not None:
            break
        stop = x.end
    text = layout.span_text(start, stop)
    m = _VERB.search(text)
    return clean(text[m.start() :]) if m else ""


# --- what is left out ---------------------------------------------------------------------------------------------------


def _inherit(draft: Draft, previous: Draft | None, layout: Layout) -> None:
    """Take topic and context from the fact before where the clause has none of its own."""
    bare, place = is_empty(draft.own), is_place(draft.own)
    draft.topic = "" if bare else draft.own
    if previous is None or not _goes_on(previous, draft, layout):
        draft.topic = draft.own
        return
    breath = layout.sentence[previous.main] == layout.sentence[draft.main]
    if bare:
        if draft.kind == "change" and breath:
            draft.change_of = previous.change_of if previous.kind == "change" else previous
        draft.topic = previous.topic or draft.own
        draft.context = previous.context
        if not _has_noun(draft) or draft.kind == "change":
            draft.context = _join(previous.tail if not _has_noun(draft) else "", draft.context)
    elif place:
        draft.context = previous.context if previous.placed else _join(previous.topic, previous.tail)
        draft.placed = True
    if bare:
        draft.placed = previous.placed


def _goes_on(previous: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether the draft can go on from the one before: same line, or the next item of one list."""
    return layout.line[previous.main] == layout.line[draft.main] or draft.main - previous.last < 6


def _has_noun(draft: Draft) -> bool:
    return bool(draft.tail) and not is_empty(draft.tail) and fold(draft.tail) != fold(draft.unit or "")


def _describe(draft: Draft) -> None:
    """Subject and predicate: what is counted first, then what is said of it."""
    tail = draft.tail
    topic = _nearest(draft.topic, max(_TOPIC if not tail else LIMIT - len(tail) - 1, 40))
    room = LIMIT - len(topic) - len(tail) - 2
    context = _first(draft.context, room) if room > 12 and fold(draft.context) not in fold(f"{topic} {tail}") else ""
    lead = _join(topic, context) or None
    counted = bool(tail) and draft.unit_id is not None and draft.unit_whole
    if counted:
        draft.subject, draft.predicate = tail, lead
    else:
        draft.subject, draft.predicate = (lead, tail or None) if lead else (tail or None, None)


def _join(*parts: str) -> str:
    return " ".join(p for p in parts if p)
