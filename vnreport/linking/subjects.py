"""What a figure is about: the words before it, the words behind it, and what the clause leaves out.

A description has three pieces: the `topic`, what the clause says before the number; the `tail`, the noun behind it and
what is said of that; and the `context`, taken from the fact before where the clause names only a place, a level or
nothing ("cấp xã: 3881", "EU đạt 2,9 tỷ USD, tăng 4,8%"). They are cut to fit, the most particular first kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import regex

from vnreport.linking import units
from vnreport.patterns import filler
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout

LIMIT = 138  # characters of subject and predicate together: a description, not a paragraph
_TAIL = 84  # of which at most so many stand behind the number
_EDGE = 60  # characters at an end in which small words are looked for
_SHORT = 20  # a topic so short ("trị giá", "năng suất") says more beside that of the fact before it

_MARKS = '*_“”"⁴'


def _any(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True))


_LEAD = re.compile(
    rf"(?:[\s,;:.()\-–+•*/…'>\]\[]|(?:{_any(filler.LEADING)})(?!\w)|\(?(?:i{{1,3}}|iv|v|\d{{1,2}}|[a-z])\))+",
    re.IGNORECASE,
)
_MERELY = rf"(?<!(?:{_any(filler.NEWLY)}) )mới"
# (?r): matched backwards from the end, where `re` would try every place before it.
_TRAIL = regex.compile(  # in lower case: "Cao Bằng" is a name
    rf"(?r)(?:[\s,;:(\-–+'…/\[]|(?<!\w)(?:{_any(filler.TRAILING)}|{_MERELY})(?!\w))+"
)
_EMPTY = re.compile(rf"(?:[\s,;:().\-–+*…%'\[\]]|(?<!\w)(?:{_any(tuple(map(fold, filler.EMPTY)))})(?!\w))*")
_NAME = regex.compile(rf"(?:(?i:{_any(filler.PLACE_WORDS)})(?!\p{{L}})[\s,]*|\p{{Lu}}[\p{{L}}’'.]*[\s,\-–]*)+")
_DANGLING = regex.compile(rf"(?r)[\s,]+(?:{_any(filler.DANGLING)})", regex.IGNORECASE)
_NO_EXTENSION = re.compile(rf"[\s,]*(?:{_any(filler.NEW_CLAUSE)})(?!\w)", re.IGNORECASE)
_ASIDE = regex.compile(
    r"\((?!\p{Lu}[\p{Lu}& /-]{1,11}\))[^()]*+\)"
)  # not the short name of what stands before: "(GRDP)"
_SOURCE = re.compile(r"[^,]*(?<!\w)theo (?![^,]*(?:chỉ số|chuẩn|kế hoạch|khảo sát|giá))[^,]{3,90},", re.IGNORECASE)
_LEVEL = re.compile(r"(?<!\w)(?:cấp|huyện|xã|tỉnh|phường|thị trấn|khối|ubnd|toàn)(?!\w)")
_VERB = re.compile(rf"(?<!\w)(?:{_any(filler.SHARED_VERBS)})(?!\w)")


def clean(text: str) -> str:
    """A stretch of the view as a description: one line, no mark-up."""
    for mark in _MARKS:
        if mark in text:
            text = text.replace(mark, " ")
    return " ".join(text.split())


def is_empty(text: str) -> bool:
    """Whether the words name nothing that is measured: levels, times and small words only."""
    return _EMPTY.fullmatch(fold(text)) is not None


def is_place(text: str) -> bool:
    """Only a name, perhaps with its kind: "huyện Phù Cát", "Hà Đông, Bắc Từ Liêm"."""
    return bool(text) and _NAME.fullmatch(text) is not None


def assign(drafts: list[Draft], layout: Layout) -> None:
    """Set unit, subject and predicate of every draft, in the order of the text."""
    text = _Text(layout, drafts)
    named: dict[int, str] = {}
    for k, draft in enumerate(drafts):
        previous = drafts[k - 1] if k else None
        following = drafts[k + 1] if k + 1 < len(drafts) else None
        draft.own = text.before(draft)
        named |= _in_turn(drafts, k, layout)
        draft.own = named.get(k, draft.own)
        draft.tail = text.behind(draft, following)
        units.assign(draft, previous, layout)
        if k in named:
            draft.topic = draft.own
        else:
            _inherit(draft, previous, layout)
        _describe(draft)


# --- the pieces ---------------------------------------------------------------------------------------------------------


def _strip(text: str) -> str:
    if lead := _LEAD.match(text):
        text = text[lead.end() :]
    if trail := _TRAIL.match(text):
        text = text[: max(trail.start(), len(text) - _EDGE)]
    return text.strip()


def _without_source(text: str) -> str:
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


def _nearest(text: str, limit: int) -> str:
    """The last clauses of `text` that fit: whole ones if any does, else from a word on."""
    if len(text) <= limit:
        return text
    cut = text[-limit:]
    at = cut.find(", ")
    if 0 <= at < limit // 2 and not is_empty(cut[at + 2 :]):
        return cut[at + 2 :]
    return cut[cut.find(" ") + 1 :]


def _first(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    space = text.rfind(" ", 0, max(limit, 0) + 1)
    return text[: max(space, 0)].rstrip(" ,;:(-–")


class _Text:
    """Cuts descriptions out of a document. Times and the figures of facts are left out of them."""

    def __init__(self, layout: Layout, drafts: list[Draft]) -> None:
        self.layout = layout
        self.lexemes = layout.lexemes
        self.claimed = {i for d in drafts for i in d.roles.values()}

    def words(self, start: int, stop: int, first: int) -> str:
        """text[start:stop] without the times in it; `first` is a lexeme at or before `start`."""
        pieces: list[str] = []
        at = start
        for i in range(first, len(self.lexemes)):
            x = self.lexemes[i]
            if x.start >= stop:
                break
            if x.kind in "tb" and x.start >= at and not (x.time and x.time.kind == "crop"):  # "lúa vụ hè thu"
                pieces.append(self.layout.span_text(at, x.start))
                at = x.end
        pieces.append(self.layout.span_text(at, max(at, stop)))
        return clean(" ".join(pieces))

    def before(self, draft: Draft) -> str:
        """What the clause says before the number or its verb, from the last figure, semicolon or the sentence's start on."""
        end = min(draft.first, draft.main) if draft.kind == "change" else draft.main
        first = self.layout.sentence[draft.main]
        begin = self.layout.begin(first)
        for i in range(end - 1, first - 1, -1):
            if self.lexemes[i].kind == ";":
                first, begin = i, self.lexemes[i].end
                break
            if i in self.claimed:
                first, begin = i, self.phrase_end(i, end)
                break
        draft.own_start = begin
        text = self.words(begin, max(begin, self.layout.begin(end)), first)
        if "(" in text:
            text = clean(_ASIDE.sub(" ", text))
        text = _without_source(text)
        if draft.kind == "change" and end < draft.main:
            figure = next((i for i in range(end, draft.main) if i in self.claimed), draft.main)  # "tăng 54 ca (16,3%)"
            draft.between = self.words(self.lexemes[end].start, self.layout.begin(figure), end)
        text = _strip(text)
        return text if len(text) <= LIMIT else _strip(_nearest(text, LIMIT))

    def phrase_end(self, i: int, stop: int) -> int:
        """Where the phrase of the figure at lexeme `i` ends: at the next comma or bracket before `stop`, else past its unit."""
        for j in range(i + 1, stop):
            if self.lexemes[j].kind in ",:<>&":
                return self.lexemes[j].start
        unit = i + 1 < stop and self.lexemes[i + 1].kind == "U"
        return self.lexemes[i + 1].end if unit else self.lexemes[i].end

    def behind(self, draft: Draft, following: Draft | None) -> str:
        """The noun behind the number and what is said of it, over commas and brackets as long as no new clause begins."""
        lexemes = self.lexemes
        anchor = _anchor(draft)
        i = anchor + 1
        at = lexemes[anchor].end
        pieces: list[str] = []
        stop = at
        joined = False
        while i < len(lexemes):
            x = lexemes[i]
            if x.kind in ";.:>n":
                break
            if i in self.claimed:
                stop = min(stop, self.lead_in(i, anchor))
                joined = lexemes[i - 1].kind == "&" and following is not None
                break
            if x.kind == "<":
                close = self.closing(i)
                if close is None:
                    break
                pieces.append(self.words(at, max(at, stop), anchor))
                i = close + 1
                at = stop = lexemes[close].end
                continue
            if x.kind == "b" or (
                x.kind == "," and (self.figure_soon(i) or _NO_EXTENSION.match(self.layout.view.text, x.end))
            ):
                break
            stop = x.end
            i += 1
        draft.tail_end = stop
        pieces.append(self.words(at, max(at, stop), anchor))
        text = clean(" ".join(pieces))
        if joined and following is not None and (shared := self.shared_tail(following)):
            text = f"{text} {shared}"
        text = text.strip(" /-–,")
        dangling = _DANGLING.match(text)
        return _first(text[: dangling.start()] if dangling else text, LIMIT)

    def closing(self, i: int) -> int | None:
        """The bracket that closes the one at lexeme `i`, in the same sentence."""
        for j in range(i + 1, min(i + 60, len(self.lexemes))):
            if self.lexemes[j].kind in "n<":
                return None
            if self.lexemes[j].kind == ">":
                return j
        return None

    def lead_in(self, i: int, anchor: int) -> int:
        """Where the words that lead up to figure `i` begin: its verb, hedge, conjunction."""
        j = i - 1
        while j > anchor and self.lexemes[j].kind in "audheflgk,&m/-<+":
            j -= 1
        if self.lexemes[j].kind == "w" and j < i - 1 and self.lexemes[j - 1].kind == "&" and j - 1 > anchor:
            j -= 2  # "vốn trung ương là 4 tỷ đồng và vốn địa phương là 3 tỷ đồng"
        return self.lexemes[j].end

    def figure_soon(self, i: int) -> bool:
        """Whether the next clause holds a figure."""
        for j in range(i + 1, min(i + 8, len(self.lexemes))):
            if j in self.claimed:
                while self.lexemes[j - 1].kind in "he":
                    j -= 1
                return self.lexemes[j - 1].kind != "&"
            if self.lexemes[j].kind in ",;.:<>n":
                return False
        return False

    def shared_tail(self, following: Draft) -> str:
        """The predicate that joined counts share: "90% hồ sơ của huyện và 60% hồ sơ của xã được xử lý trên mạng"."""
        anchor = _anchor(following)
        start = stop = self.lexemes[anchor].end
        for i in range(anchor + 1, len(self.lexemes)):
            if self.lexemes[i].kind in ";.:<>n" or i in self.claimed:
                break
            stop = self.lexemes[i].end
        m = _VERB.search(self.layout.view.text, start, stop)
        return clean(self.layout.span_text(m.start(), stop)) if m else ""


def _anchor(draft: Draft) -> int:
    """The number behind which the counted noun stands."""
    roles = draft.roles
    if draft.kind != "ratio":
        return draft.end
    numerator, denominator = roles["numerator"], roles.get("denominator")
    if denominator is not None and 0 < denominator - numerator <= 3:
        return denominator
    return numerator


# --- what comes in turn ---------------------------------------------------------------------------------------------------


def _in_turn(drafts: list[Draft], first: int, layout: Layout) -> dict[int, str]:
    """Whose each figure is that "lần lượt" announces, if as many are named before it: "Mỹ, EU và Nhật Bản lần lượt chiếm 31%,
    18% và 16%". Empty for any figure but the first of such a row.
    """
    lexemes = layout.lexemes
    head = layout.folded(layout.begin(layout.sentence[drafts[first].main]), layout.begin(drafts[first].main))
    if not any(word in head for word in _TURNING) or not (_TURN.search(head) or _TURN.search(fold(drafts[first].own))):
        return {}
    last = first
    while last + 1 < len(drafts) and _NEXT_IN_TURN.fullmatch(
        layout.folded(lexemes[drafts[last].main].end, layout.begin(drafts[last + 1].main))
    ):
        last += 1
    count = last - first + 1
    said = _strip(_TURN_WORDS.sub(" ", drafts[first].own))
    names = [name for name in map(_strip, re.split(r", | và |; ", said)) if name]
    if len(names) < count:  # "phục vụ 120 chuyến bay, 18.000 lượt khách, tăng lần lượt 14% và 16,5%"
        counted = [
            d
            for d in drafts[:first]
            if d.kind in ("quantity", "ratio") and layout.sentence[d.main] == layout.sentence[drafts[first].main]
        ]
        names = [_first(_join(said, d.tail or d.unit or "", d.topic), LIMIT) for d in counted]
    if count < 2 or len(names) < count:
        return {}
    return dict(zip(range(first, last + 1), names[-count:], strict=True))


_TURNING = (fold("lần lượt"), fold("tương ứng"))
_AFTER_TURN = "là|đạt|có|chiếm|tăng|giảm|ở mức|mức|khoảng|gần|hơn|trên|với|được|còn|bằng|thêm|tới|đến|ước đạt|ước"
_TURN = re.compile(fold(rf"(?<!\w)(?:lần lượt|tương ứng)(?: (?:{_AFTER_TURN}))*\s*$"))
_TURN_WORDS = re.compile(rf"(?:(?:{_AFTER_TURN}) )*(?:lần lượt|tương ứng)(?: (?:{_AFTER_TURN}))*\s*$", re.IGNORECASE)
_NEXT_IN_TURN = re.compile(fold(rf"(?: ?[\w/²³]+){{0,4}} ?(?:,|,? và)(?: (?:{_AFTER_TURN}))* "))


# --- what is left out ---------------------------------------------------------------------------------------------------


def _inherit(draft: Draft, previous: Draft | None, layout: Layout) -> None:
    """Take topic and context from the fact before where the clause has none of its own."""
    own = draft.own
    bare, place = is_empty(own), is_place(own)
    if bare and _LEVEL.search(fold(own)):
        bare, place = False, True  # "cấp xã: 3881" says where, not what
    draft.topic = own
    if previous is None or not _goes_on(previous, draft, layout):
        return
    breath = layout.sentence[previous.main] == layout.sentence[draft.main]
    if bare:
        if draft.kind == "change" and breath:
            draft.change_of = previous.change_of if previous.kind == "change" else previous
        draft.topic, draft.context, draft.placed = previous.topic, previous.context, previous.placed
        if (draft.kind == "change" and previous.kind != "change") or not _has_noun(draft):
            draft.context = _first(_join(previous.tail, draft.context), LIMIT)
    elif place:
        draft.context = previous.context if previous.placed else _first(_join(previous.topic, previous.tail), LIMIT)
        draft.placed = True
    elif breath and len(own) <= _SHORT:
        draft.context = previous.topic if fold(previous.topic) != fold(own) else previous.context


def _goes_on(previous: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether the draft can go on from the one before: same line, or the next item of one list."""
    return layout.line[previous.main] == layout.line[draft.main] or draft.main - previous.last < 6


def _has_noun(draft: Draft) -> bool:
    return bool(draft.tail) and not is_empty(draft.tail) and fold(draft.tail) != fold(draft.unit or "")


def _describe(draft: Draft) -> None:
    """Subject and predicate: what is counted first, then what is said of it."""
    tail = "" if not draft.unit_whole and fold(draft.tail) == fold(draft.unit or "") else draft.tail
    tail = _join(draft.between, tail) if draft.between and not is_empty(draft.between) else tail
    tail = _first(tail, max(_TAIL, LIMIT - len(draft.topic) - 1))
    topic = _nearest(draft.topic, LIMIT - len(tail) - 1)
    room = LIMIT - len(topic) - len(tail) - 2
    context = _nearest(draft.context, room) if room > 12 and fold(draft.context) not in fold(f"{topic} {tail}") else ""
    lead = _join(topic, context) or None
    if tail and draft.unit_id is not None and draft.unit_whole:
        draft.subject, draft.predicate = tail, lead
    else:
        draft.subject, draft.predicate = (lead, tail or None) if lead else (tail or None, None)


def _join(*parts: str) -> str:
    return " ".join(p for p in parts if p)
