"""What is counted and what is said of it: the unit, the subject and the predicate, with what the clause leaves out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

from vnreport import words
from vnreport.patterns.units import known_nouns
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout

LIMIT = 136  # characters of subject and predicate together: a description, not a paragraph
_BEFORE = 92  # of which at most so many stand before the number

_CLEAN = regex.compile(r"[*_⁰¹²³⁴-⁹]+|[“”\"]")
_SPACES = regex.compile(r"\s+")
_LEAD = regex.compile(r"^(?:[\s,;:.()\-–+•*/…\"“”'>\]\[]|(?:và|cùng với|với|trong đó|gồm|bao gồm|cụ thể|theo đó|bên cạnh đó|ngoài ra|đồng thời|trong khi đó|tuy nhiên|do đó|tiếp đến là|tiếp đến|tiếp theo là|còn|riêng)(?!\p{L})|\((?:i{1,3}|iv|v|\d{1,2}|[a-z])\))+", regex.IGNORECASE)
_TAIL = regex.compile(r"(?:[\s,;:(\-–+\"“”'*…/]|(?<!\p{L})(?:đạt|là|có|được|đã|với|gồm|bao gồm|chiếm|bằng|khoảng|hơn|trên|gần|ước|ước đạt|ước tính|tỷ lệ|còn|lên|đến|tới|từ|và|trong đó|cụ thể|số|chỉ|cũng|mới|tương đương|tương ứng|mức|ở|xuống|dưới|đều|tổng số|tổng)(?!\p{L}))+$", regex.IGNORECASE)
_EMPTY = regex.compile(
    fold(r"(?:[\s,;:().\-–+*/\"“”…\d%]|(?<!\p{l})(?:cấp|huyện|xã|tỉnh|phường|thị trấn|và|với|trong đó|gồm|là|đạt|có|được|đã|tăng|giảm|thêm|khoảng|hơn|trên|gần|ước|tính|trong|năm|tháng|quý|đầu|nay|đến|cùng kỳ|so với|trước|tương đương|tương ứng|chiếm|bằng|tỷ lệ|cũng|chỉ|mới|còn|lên|xuống|từ|ngày|hết|nhưng|đều|qua|kỳ|ubnd|khối|thành phố|quận|thị xã|của|cả|riêng|i|ii|iii|iv)(?!\p{l}))*")
)


def clean(text: str) -> str:
    """A stretch of the view as a description: one line, no mark-up."""
    return _SPACES.sub(" ", _CLEAN.sub(" ", text)).strip()


def _trim_front(text: str, limit: int) -> str:
    """The last `limit` characters, from a comma or else a word on."""
    if len(text) <= limit:
        return text
    cut = text[-limit:]
    comma = cut.find(", ")
    if 0 <= comma < len(cut) - 30:
        return cut[comma + 2 :]
    space = cut.find(" ")
    return cut[space + 1 :]


def _trim_back(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    space = text.rfind(" ", 0, limit)
    return text[: space if space > 0 else limit]


def assign(drafts: list[Draft], layout: Layout) -> None:
    """Set unit, subject and predicate of every draft, in the order of the text."""
    head: Draft | None = None
    for k, draft in enumerate(drafts):
        previous = drafts[k - 1] if k else None
        following = drafts[k + 1] if k + 1 < len(drafts) else None
        before, after = _before(draft, previous, layout), _after(draft, following, layout)
        _unit(draft, previous, layout, before)
        draft.own = before
        bare = _EMPTY.fullmatch(fold(before)) is not None
        place_only = _is_place(before)
        inherits = (bare or place_only) and previous is not None and _continues(previous, draft, layout)
        if draft.kind == "change" and bare and previous is not None and _same_breath(previous, draft, layout):
            draft.change_of = previous if previous.kind != "change" else previous.change_of
        parent = head if inherits and head is not None else None
        if parent is None and inherits:
            parent = previous
        _describe(draft, parent if inherits else None, before, after, layout)
        if not inherits and before:
            head = draft
        elif not inherits:
            head = draft if draft.subject else head
        if not bare and not place_only:
            head = draft


def _before(draft: Draft, previous: Draft | None, layout: Layout) -> str:
    """What the clause says before the number, from the last fact or the sentence's beginning on."""
    lexemes = layout.lexemes
    begin = layout.begin(layout.sentence[draft.main])
    if previous is not None and layout.sentence[previous.main] == layout.sentence[draft.main]:
        begin = max(begin, _claimed_until(previous, layout))
    for i in range(draft.main - 1, -1, -1):
        x = lexemes[i]
        if x.start < begin:
            break
        if x.kind == ";" or (x.kind == ">" and False):
            begin = x.end
            break
        if x.figure is not None:
            begin = lexemes[i + 1].end if i + 1 < draft.main and lexemes[i + 1].kind == "U" else x.end
            break
    text = clean(layout.span_text(begin, layout.begin(draft.main)))
    return _TAIL.sub("", _LEAD.sub("", text)).strip()


def _claimed_until(previous: Draft, layout: Layout) -> int:
    last = previous.end
    if last + 1 < len(layout.lexemes) and layout.lexemes[last + 1].kind == "U":
        last += 1
    return layout.lexemes[last].end


def _after(draft: Draft, following: Draft | None, layout: Layout) -> str:
    """What stands behind the number until the clause ends: its noun first."""
    lexemes = layout.lexemes
    roles = draft.roles
    anchor = roles.get("denominator", draft.main) if draft.kind == "ratio" and draft.shared is None else draft.end if draft.kind != "ratio" else draft.main
    start = lexemes[anchor].end
    stop = len(layout.view.text)
    joined = False
    depth_stop = ",;.:<>n"
    first = anchor + 1
    if first < len(lexemes) and lexemes[first].kind == "U":
        first += 1
    for i in range(first, len(lexemes)):
        x = lexemes[i]
        if x.kind in depth_stop or x.figure is not None or x.kind in ("b", "a", "u", "d"):
            stop = x.start
            joined = x.figure is not None and lexemes[i - 1].kind in ("&", "h", "e") and following is not None
            break
    text = clean(layout.span_text(start, stop))
    if joined and following is not None:
        tail = _shared_tail(following, layout)
        if tail:
            text = f"{text} {tail}"
    return regex.sub(r"[\s,]+(?:và|với|cùng|hoặc|có|từ|trên|hơn|gần|khoảng|đạt)$", "", text.strip(" /-–"))


_VERB = regex.compile(r"(?<!\p{L})(?:được|đã|bị|có|đang|sẽ|tham gia|sử dụng|thực hiện|triển khai)(?!\p{L})")


def _shared_tail(following: Draft, layout: Layout) -> str:
    """The predicate that joined counts share: "90% hồ sơ của huyện và 60% hồ sơ của xã được xử lý trên mạng"."""
    start = layout.lexemes[following.end].end
    stop = len(layout.view.text)
    for i in range(following.end + 1, len(layout.lexemes)):
        x = layout.lexemes[i]
        if x.kind in ";.:<>n" or x.figure is not None:
            stop = x.start
            break
    text = layout.span_text(start, stop)
    m = _VERB.search(text)
    return clean(text[m.start() :]) if m else ""


_PLACE_ONLY = regex.compile(
    r"(?:(?:ở|tại|riêng|gồm|có|còn|trong đó|tiếp đến là|là|và|vùng|khu vực|tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|TP\.?|TX\.?|các|đặc khu|dẫn đầu|đứng đầu|với|cao nhất|thấp nhất|dẫn đầu là|nhiều nhất|cao nhất là)\s+|\p{Lu}[\p{L}’'.]*[\s,\-–]*)+",
    regex.IGNORECASE,
)
_NAME = regex.compile(r"(?:(?:ở|tại|riêng|còn|tiếp đến|tiếp đến là|tiếp theo là|đến|là|và|vùng|tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu|TP|TX|các|dẫn đầu|đứng đầu|với|cao nhất|thấp nhất|nhiều nhất|trong đó)\s*|\p{Lu}[\p{L}’'.]*[\s,\-–]*)+")


def _is_place(text: str) -> bool:
    """Only a name, perhaps with its kind: "huyện Phù Cát", "Hà Đông, Bắc Từ Liêm"."""
    return bool(text) and _NAME.fullmatch(text) is not None


def _continues(previous: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether the draft can go on from the one before: same line, or the next item of one list."""
    return layout.line[previous.main] == layout.line[draft.main] or draft.main - previous.last < 6


def _same_breath(previous: Draft, draft: Draft, layout: Layout) -> bool:
    return layout.sentence[previous.main] == layout.sentence[draft.main]


def _describe(draft: Draft, parent: Draft | None, before: str, after: str, layout: Layout) -> None:
    after = _trim_back(after, LIMIT - min(len(before), 40) - 1)
    before = _trim_front(before, max(20, min(_BEFORE, LIMIT - len(after) - 1)))
    if parent is None:
        counted = draft.unit_id is not None and after and not _EMPTY.fullmatch(fold(after))
        if counted and draft.kind in ("quantity", "ratio", "change") and _whole(draft, layout):
            draft.subject, draft.predicate = after or None, before or None
        else:
            draft.subject, draft.predicate = before or None, after or None
        if draft.subject is None:
            draft.subject, draft.predicate = draft.predicate, None
        return
    own = before if before and fold(before) not in fold(parent.subject or "") else ""
    room = LIMIT - len(own) - len(after) - 2
    inherited = _join(parent.subject, parent.predicate if parent.kind != "rate" else None)
    inherited = _trim_back(_without_repeats(inherited, after), max(0, room))
    draft.subject = _join(inherited, own) or None
    draft.predicate = after or None


def _without_repeats(text: str, other: str) -> str:
    return text if fold(text) not in fold(other) else ""


def _join(*parts: str | None) -> str:
    return " ".join(p for p in parts if p)


def _whole(draft: Draft, layout: Layout) -> bool:
    figure = layout.lexemes[draft.main].figure
    return figure is not None and (figure.unit is None or figure.unit.whole)


# --- units --------------------------------------------------------------------------------------------------------------


@cache
def _nouns() -> regex.Pattern[str]:
    return regex.compile(r"(?<!\p{L})(?:" + "|".join(regex.escape(form) for form, _ in known_nouns()) + r")(?!\p{L})")


@cache
def _noun_ids() -> dict[str, str]:
    return dict(reversed(known_nouns()))


_COUNT_OF = regex.compile(fold(r"(?<!\p{l})(?:tổng số|số lượng|số lượt|tổng|số|lượng|tỷ lệ)(?!\p{l})"))


def _unit(draft: Draft, previous: Draft | None, layout: Layout, before: str) -> None:
    """The unit beside one of the fact's numbers; else the noun behind it; else what the clause or the list counts."""
    lexemes = layout.lexemes
    order = ("value", "numerator", "denominator", "before", "after", "out_of")
    for role in order:
        i = draft.roles.get(role)  # type: ignore[call-overload]
        if i is None or lexemes[i].kind != "N":
            continue
        figure = lexemes[i].figure
        if figure is not None and figure.unit is not None:
            unit = figure.unit
            draft.unit, draft.unit_id = clean_unit(layout.span_text(unit.start, unit.end)), unit.id
            return
    if draft.kind in ("rank",):
        return
    if draft.kind == "rate" or (draft.kind == "change" and lexemes[draft.main].kind != "N"):
        if draft.kind == "rate":
            _rate_unit(draft, layout)
        return
    main = draft.roles.get("denominator", draft.main)
    if (noun := _noun_behind(main, layout)) is not None:
        draft.unit = noun
        draft.unit_id = fold(noun)
        return
    figure = lexemes[draft.main].figure
    if figure is not None and figure.scaled and figure.scale >= 10**9:
        draft.unit, draft.unit_id = "đồng", "VND"
        return
    if draft.kind == "ratio" and "denominator" in draft.roles and "rate" not in draft.roles and draft.rule.id == "ratio.of" and lexemes[draft.main].figure.word is not None:  # type: ignore[union-attr]
        return
    said = _noun_in(before)
    if said is not None:
        draft.unit, draft.unit_id = said
    elif previous is not None and previous.unit is not None and _continues(previous, draft, layout) and previous.kind != "rate":
        draft.unit, draft.unit_id = previous.unit, previous.unit_id


def clean_unit(text: str) -> str:
    return clean(text).replace(" , ", ", ")


def _noun_behind(i: int, layout: Layout) -> str | None:
    lexemes = layout.lexemes
    if i + 1 >= len(lexemes) or lexemes[i + 1].kind != "w" or "\n" in layout.span_text(lexemes[i].end, lexemes[i + 1].start):
        return None
    run = lexemes[i + 1]
    if run.start - lexemes[i].end > 3:
        return None
    found = words.noun_at(layout.view.text, layout.view.folded, run.start, run.end)
    return clean(layout.span_text(*found)) if found else None


def _rate_unit(draft: Draft, layout: Layout) -> None:
    i = draft.roles["rate"]
    figure = layout.lexemes[i].figure
    if figure is not None and figure.unit is not None:
        draft.unit, draft.unit_id = clean_unit(layout.span_text(figure.unit.start, figure.unit.end)), figure.unit.id
        return
    if draft.base is not None:
        start = layout.lexemes[i].end
        if layout.folded(start, start + 3 + len(draft.base)).strip(" *").startswith(fold(draft.base)) and not fold(draft.base).startswith("so "):
            draft.unit = draft.base
            return
    draft.unit = _noun_behind(i, layout)


def _noun_in(before: str) -> tuple[str, str] | None:
    """The noun that "số lượng …", "tổng số …" counts, or the first known noun of the clause."""
    folded = fold(before)
    if len(folded) != len(before):
        return None
    start = 0
    counted = list(_COUNT_OF.finditer(folded))
    if counted:
        start = counted[-1].end()
    m = _nouns().search(folded, start) or _nouns().search(folded)
    if m is None:
        return None
    return before[m.start() : m.end()], _noun_ids()[m.group()]
