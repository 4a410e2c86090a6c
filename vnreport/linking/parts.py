"""Which facts are parts of which total.

A breakdown is opened by a word ("trong đó", "gồm"), a bracket or a colon behind the total, or by naming the whole first
("trong tổng số 48 dự án, có 31 …"). Each opening is a frame on a stack and closes where the text closes it. What no word
opens is in `implied`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

import regex

from vnreport.linking.counts import (
    APART,
    COUNTS,
    GENERIC,
    MONEY,
    PEOPLE,
    PLANNED,
    SCORE,
    amount_lexeme,
    compatible,
    digits,
    gives,
    is_rough,
    nearly_gives,
    of_same_deed,
    rounding,
    said_alike,
    says_of_them,
    value_of,
)
from vnreport.linking.implied import (
    as_siblings,
    by_and,
    by_list,
    by_pairs,
    by_process,
    by_share,
    by_some,
    by_sort,
    by_sum,
    by_then,
    by_twin,
    opens_sorted,
)
from vnreport.linking.rankings import by_rank, by_ranking
from vnreport.linking.remainders import by_last, by_others, by_pointing, by_rest
from vnreport.patterns import breakdowns, rate, ratio
from vnreport.patterns.trie import whole_words
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout

# Up to a bracket, and from there backwards: "7,1 triệu tấn, giảm 2% (riêng", "79 việc, giảm 2 việc (3,27%) so với năm 2018 (".
_GROWN_BY = regex.compile("(?r)(?<count>N)U?w?,[eh]*[ud][eh]*[NP]U?(?:<[eh]*P>)?[bw]{0,2}")
_REST = re.compile(whole_words(map(fold, breakdowns.REST), r"\w"))
_DEED = regex.compile(fold(r"(?<!\p{l})\p{l}+ đã(?!\p{l})"))  # of somebody who is named
_COMPARED = re.compile(whole_words(map(fold, breakdowns.COMPARED), r"\w"))
_NOT_YET = re.compile(rf"(?<!\w)(?:{'|'.join(map(fold, ratio.NEGATIONS))}) (?P<what>.+)")
_TELLING = 2  # syllables that say what is true of those counted
_SIGNED = regex.compile(fold(r"nhập siêu|xuất siêu|thâm hụt|thặng dư"))

_FLOW = regex.compile(fold(r"(?:xuất|nhập) khẩu"))

_IN = "trong"
_OUT_OF = fold("trong số ")
_AMONG = tuple(map(fold, breakdowns.AMONG_WHOLE))
_WITH = regex.compile(r"[^,.;\d]*, (?:thì )?(?:mới |chỉ |đã )?có (?:\w+ ){0,2}\d")

_NEXT_COUNT = re.compile("(?:[^,.;:n<>]|<[^<>n]*>)*,[eh]*N")
_GOES_ON = 40  # lexemes behind a part in which the list that it belongs to may go on
_SMALL_WORDS = 4  # lexemes behind "trong số đó" among which its own count begins
_NAMED_WHOLE = 24  # characters before a whole that hold the words that say so
_SHORT_NAME = 24  # characters of what is counted, between "tổng" and the number
_ROUGHLY = Decimal("1.02")  # of a hedged total, that a part may be
_ROUNDED, _ABOUT = 3, Decimal("0.01")  # parts of a hedged breakdown, and how far from their total they may be
_LINE_COUNTS = 8  # in a line, of which the first is its own
_ENDS = ";.n"
_DEEPEST = 24  # so many breakdowns inside one another are looked through: texts have three or four
_ONLY_FIGURE = re.compile("<h?NU?>")
_STEPS = re.compile("[o<>:;.n]")  # what opens and closes breakdowns
# What they read says nothing of what is counted: that stands with the total.
_BARE = frozenset(
    f"quantity.{rule}"
    for rule in (
        "listed", "said", "labelled", "predicated", "before_change", "graded", "done", "short_of", "one_group", "gapped",
    )
)  # fmt: skip
_BULLETS = frozenset("*-+")
_FEW_PARTS = 9  # sorts into which a total is parted before a colon
_NO_CHANCE = 3  # digits of a number that its neighbours do not come to by chance
FrameKind = Literal["opener", "sentence", "bracket", "colon", "bullets", "whole"]


@dataclass(slots=True)
class Frame:
    """An open breakdown: candidates for its total, nearest first, and the parts found so far."""

    kind: FrameKind
    candidates: list[Draft]
    at: int
    total: Draft | None = None
    parts: list[Draft] = field(default_factory=list)
    others: list[Draft] = field(default_factory=list)  # counts in other units, which may yet add up
    explicit: bool = True
    firm: int | None = None  # how many of its parts stand before a semicolon, and hold whatever follows
    tentative: bool = False  # opened by the layout alone: holds only if its parts add up exactly
    mark: str = ""  # of a list: what its items begin with
    through: bool = False  # a bracket with the figure of what is named before it: "phần còn lại (970.000 đồng)"


def _is_flow_of_balance(total: Draft, part: Draft) -> bool:
    """ "xuất siêu 14,5 tỷ USD. Cụ thể, xuất khẩu đạt 12,6 tỷ USD": a balance comes of flows, none of them is part of it."""
    part_said = fold(part.own)
    balance = _SIGNED.search(fold(total.own)) is not None and _SIGNED.search(part_said) is None
    return balance and _FLOW.search(part_said) is not None


def _is_denied(total: Draft, part: Draft) -> bool:
    """ "790 trường đạt chuẩn quốc gia, … và còn 59 trường chưa được công nhận đạt chuẩn quốc gia": none of those that are."""
    said = fold(total.tail).removeprefix(fold(total.unit or "")).strip()
    return (
        len(said.split()) >= _TELLING
        and (m := _NOT_YET.search(fold(part.tail))) is not None
        and m["what"].endswith(said)
    )


class _Walk:
    def __init__(self, drafts: list[Draft], layout: Layout) -> None:
        self.layout = layout
        self.drafts = drafts
        self.by_main = {amount_lexeme(d): d for d in drafts if d.kind in COUNTS}
        self.by_number = {i: d for d in drafts if d.kind in COUNTS for i in d.roles.values()}
        self.told = {i for d in drafts for i in d.roles.values()}  # others are durations and limits said in passing
        self.frames: list[Frame] = []
        self.closed: Frame | None = None
        self.recent: list[Draft] = []

    def run(self) -> None:
        steps = {
            "o": self.opener, "<": self.bracket, ">": self.close_bracket, ":": self.colon, ";": self.semicolon,
            ".": self.stop, "n": self.end_line,
        }  # fmt: skip
        letters = self.layout.letters
        for i in sorted((*self.by_main, *(m.start() for m in _STEPS.finditer(letters)))):
            if (draft := self.by_main.get(i)) is not None:
                self.take(draft, i)
            else:
                steps[letters[i]](i)
        while self.frames:
            self.close(self.frames.pop())

    # --- openings

    def opener(self, i: int) -> None:
        layout = self.layout
        frame = self.frames[-1] if self.frames else None
        if frame is not None and frame.kind == "bracket" and frame.at == i - 1:
            frame.explicit = True
            return
        begun = layout.sentence[i]
        at_start = all(layout.letters[j] in '*"-r,' for j in range(begun, i)) or self.goes_through(begun)
        followed_by_colon = layout.letters.startswith(":", i + 1)
        if not at_start and self.is_of_them(i):
            return  # it opens nothing
        candidates = self.candidates(i, at_start)
        if not candidates:
            return
        kind: FrameKind = "sentence" if at_start or followed_by_colon else "opener"
        if at_start and self.frames and self.frames[-1].kind in ("opener", "sentence"):
            self.close(self.frames.pop())
        self.frames.append(Frame(kind, candidates, i))

    def goes_through(self, begun: int) -> bool:
        """ "Xét theo môn, thiếu nhiều nhất là Tiếng Anh": a sentence that begins with what its total is sorted by."""
        counted = bool(self.recent) and amount_lexeme(self.recent[-1]) >= begun
        return not counted and opens_sorted(begun, self.layout)

    def is_of_them(self, i: int) -> bool:
        """ "23 cháu trong số đó phải thở oxy": said of the count right before, and no count of its own follows."""
        layout = self.layout
        following = layout.letters[i + 1 : i + 1 + _SMALL_WORDS].lstrip("eh")
        return layout.letters[i - 1] in "NU" and following[:1] in ("", "w") and says_of_them(i, layout)

    def candidates(self, i: int, at_start: bool) -> list[Draft]:
        """Counts that may be the total: of this sentence or, at its start, of the one before; nearest first."""
        layout = self.layout
        bracket = layout.bracket[i]
        here = layout.sentence[i]
        found: list[Draft] = []
        sentence = None
        for draft in reversed(self.recent[-12:]):
            place = amount_lexeme(draft)
            told_inside = at_start and draft.kind == "ratio" and layout.bracket[draft.roles.get("rate", place)] < 0
            if layout.bracket[place] != bracket and not (bracket < 0 and (layout.bracket[place] < 0 or told_inside)):
                continue  # but "tỷ lệ hộ nghèo chiếm 11% (tương đương 669 hộ)" tells of the 669
            if layout.sentence[place] == here:
                found.append(draft)
            elif at_start or not found:
                if sentence is None:
                    sentence = layout.sentence[place]
                if layout.sentence[place] != sentence or place < i - 60:
                    break
                if at_start:
                    found.append(draft)
        return self.sorted_again(i, found) if at_start else found

    def sorted_again(self, i: int, found: list[Draft]) -> list[Draft]:
        """The total that the sentence before has gone through, if this one goes through it by something else: "Chia theo hình
        thức: trực tuyến 500 hồ sơ, trực tiếp 120 hồ sơ. Chia theo lĩnh vực: hộ tịch 400 hồ sơ, …".
        """
        total = found[0].part_of if found else None
        parts = [d for d in found if d is not total]
        begun = self.layout.sentence[i]
        if total is None or any(d.part_of is not total for d in parts) or not opens_sorted(begun, self.layout):
            return found
        return [total] if len(parts) > 1 else found

    def bracket(self, i: int) -> None:
        draft = self.just_before(i)
        if again := draft is not None and self.tells_exactly(draft, i):
            draft = None
        if draft is None and not again:
            draft = self.grown_before(i)
        through = again or (draft is None and (self.behind_rest(i) or self.names_part(i)))
        totals = [] if draft is None else [draft, *self.worth(draft)]
        self.frames.append(Frame("bracket", totals, i, explicit=False, through=through))

    def grown_before(self, i: int) -> Draft | None:
        """The count before its growth, of which a bracket tells: "7,1 triệu tấn, giảm 2% (riêng đồng bằng 3,4 triệu)"."""
        end = self.layout.lexemes[i].end
        apart = self.layout.view.folded.startswith(f"{APART} ", end)
        if not apart and not self.layout.letters.startswith("o", i + 1):
            return None
        m = _GROWN_BY.match(self.layout.letters, 0, i)
        return self.by_number.get(m.start("count")) if m is not None else None

    def tells_exactly(self, draft: Draft, i: int) -> bool:
        """Whether the bracket at lexeme `i` tells a rough figure again: "chưa tới 100 tỷ đồng (98,3 tỷ đồng)"."""
        held = _ONLY_FIGURE.match(self.layout.letters, i)
        if held is None or not is_rough(draft, self.layout):
            return False
        told = self.by_number.get(i + held.group().index("N"))
        return told is not None and told.family == draft.family

    def worth(self, draft: Draft) -> list[Draft]:
        """The things whose worth stands right before a bracket: "284 công trình, trị giá 19,6 tỷ đồng (tỉnh 3 công trình)"."""
        before = self.recent[-2] if len(self.recent) > 1 and self.recent[-1] is draft else None
        if before is None or draft.unit_whole or not before.unit_whole:
            return []
        return [before] if self.layout.sentence[before.main] == self.layout.sentence[draft.main] else []

    def names_part(self, i: int) -> bool:
        """ "gồm tuyến A (512 tỷ đồng), tuyến B (398 tỷ đồng)": nothing but a figure in brackets, of what a breakdown names."""
        opened = bool(self.frames) and self.frames[-1].kind in ("opener", "sentence")
        return opened and self.layout.letters[i - 1] in "wr" and _ONLY_FIGURE.match(self.layout.letters, i) is not None

    def behind_rest(self, i: int) -> bool:
        """Whether "còn lại" stands right before lexeme `i`."""
        start = self.layout.starts[i]
        return _REST.search(self.layout.folded(max(0, start - _SHORT_NAME), start)) is not None

    def just_before(self, i: int, *, over_comma: bool = True) -> Draft | None:
        """The count whose words end right here."""
        for j in range(i - 1, max(-1, i - 8), -1):
            x = self.layout.lexemes[j]
            if x.figure is not None and j in self.told:
                return self.by_number.get(j)
            if over_comma and x.kind == "," and i - j <= 2 and self.layout.starts[i] - x.end < 24:
                named = self.layout.view.text[x.end : self.layout.starts[i]].lstrip()
                if named[:1].isupper() or _REST.search(fold(named)):
                    return None  # "TP.HCM 2.227 ca, Bình Dương (368 ca)", "làm thêm 1,2 triệu, còn lại (0,9 triệu)"
                continue  # "văn bản đi, đến ("
            if over_comma and x.kind == "," and (draft := self.said_up_to(i, j)) is not None:
                return draft  # "64 cây cầu xuống cấp, lún nứt và phải cấm xe ("
            if x.kind not in 'Uw&t"-r*ehN' and not (x.kind in "ud" and j == i - 1):  # "81 mã tăng (trong đó …"
                return None
        return None

    def said_up_to(self, i: int, comma: int) -> Draft | None:
        """The count before this comma, if what is said of it goes on up to lexeme `i`."""
        draft = self.recent[-1] if self.recent else None
        if draft is None or not draft.last < comma < i or draft.tail_end < self.layout.lexemes[i - 1].end:
            return None
        return draft

    def close_bracket(self, _: int) -> None:
        if not any(f.kind == "bracket" for f in self.frames):
            return
        while (frame := self.frames.pop()).kind != "bracket":
            self.close(frame)
        self.close(frame)

    def colon(self, i: int) -> None:
        layout = self.layout
        opener = i - 2 if i > 1 and layout.letters[i - 1] == "w" else i - 1  # "Chia theo từng cấp:"
        if opener >= 0 and layout.letters[opener] == "o" and (opener == i - 1 or self.opened_at(opener)):
            if layout.letters.startswith("n", i + 1) and self.opened_at(opener):
                self.frames[-1].kind = "bullets"
            return
        bullets = layout.letters.startswith("n", i + 1)
        kind: FrameKind = "bullets" if bullets else "colon"
        if (draft := self.just_before(i, over_comma=False) or self.head_count(i)) is not None:
            self.frames.append(Frame(kind, [draft, *self.counted_by(draft)], i))
        elif not self.frames and (draft := self.only_count(i)) is not None:
            self.frames.append(Frame(kind, [draft], i, explicit=False, tentative=True))
        elif not self.frames and bullets and self.mark(i + 1) in _BULLETS and (counts := self.counts_of_line(i)):
            self.frames.append(Frame(kind, counts, i, explicit=False, tentative=True))

    def counted_by(self, draft: Draft) -> list[Draft]:
        """What is told in so many parts: "1,85 tỷ đồng từ hai nguồn: ngân sách xã 1 tỷ đồng, dân góp 850 triệu đồng"."""
        before = self.recent[-2] if len(self.recent) > 1 and self.recent[-1] is draft else None
        few = draft.unit_whole and value_of(draft, self.layout) <= _FEW_PARTS
        if before is None or not few or self.layout.sentence[before.main] != self.layout.sentence[draft.main]:
            return []
        return [before]

    def counts_of_line(self, i: int) -> list[Draft]:
        """What may be the total of a list under "Tổng số phải giải quyết là 12.480 hồ sơ. Kết quả:", nearest first."""
        line = self.layout.line[i]
        return [d for d in reversed(self.recent[-_LINE_COUNTS:]) if self.layout.line[amount_lexeme(d)] == line]

    def opened_at(self, i: int) -> bool:
        """Whether the innermost breakdown was opened by lexeme `i`."""
        return bool(self.frames) and self.frames[-1].at == i

    def only_count(self, i: int) -> Draft | None:
        """The one count of the sentence, some clauses before a colon: "có 85 người; về trình độ: thạc sĩ 25 người, …"."""
        layout = self.layout
        inside = [d for d in self.recent[-3:] if layout.sentence[amount_lexeme(d)] == layout.sentence[i]]
        clause = layout.clause[i]
        return inside[0] if len(inside) == 1 and amount_lexeme(inside[0]) < clause else None

    def begins_item(self, i: int) -> bool:
        """Whether the next thing is a mark that begins an item of a list."""
        return self.mark(i) != ""

    def mark(self, i: int) -> str:
        """What the item of a list that begins here begins with, "" if none does."""
        for x in self.layout.lexemes[i : i + 3]:
            if x.value == "label":
                return "label"
            if x.kind != "n":
                return self.layout.span_text(x.start, x.end) if x.kind in "*-+<" else ""
        return ""

    def head_count(self, i: int) -> Draft | None:
        """The only count of a line that ends in a colon: the head of the list below."""
        layout = self.layout
        if not layout.letters.startswith("n", i + 1):
            return None
        inside = [d for d in self.recent[-6:] if layout.sentence[amount_lexeme(d)] == layout.sentence[i]]
        return inside[-1] if inside else None

    # --- closings

    def semicolon(self, i: int) -> None:
        """What follows a semicolon is a part of an inline breakdown only if all of it adds up."""
        frame = self.frames[-1] if self.frames else None
        if frame is not None and frame.kind == "opener" and self.layout.bracket[i] == self.layout.bracket[frame.at]:
            if frame.firm is None and frame.parts:
                frame.firm = len(frame.parts)
            elif not frame.parts:
                self.close(self.frames.pop())

    def stop(self, i: int) -> None:
        """A sentence in brackets, and an item of a list behind a colon, end nothing."""
        if not self.frames or self.layout.bracket[i] >= 0:
            return
        if self.frames[-1].kind != "colon" or not self.begins_item(i + 1):
            self.end_sentence()

    def end_sentence(self) -> None:
        while self.frames and self.frames[-1].kind != "bullets":
            self.close(self.frames.pop())

    def end_line(self, i: int) -> None:
        self.end_sentence()
        mark = self.mark(i + 1)
        while self.frames and not (mark and self.frames[-1].kind == "bullets" and self.goes_on(mark)):
            self.close(self.frames.pop())  # the list is over, or goes on a level above
        frame = self.frames[-1] if self.frames else None
        if frame is not None and frame.mark in ("", mark):
            # "1. Thu nội địa 6.284 tỷ đồng. Có 9/16 khoản …, cụ thể:" opens a list of the item's own count too
            inside = not frame.mark and len(self.frames) > 1
            if inside and (draft := self.of_line(i)) is not None and draft not in frame.candidates:
                frame.candidates.append(draft)
            frame.mark = mark
        elif frame is not None and (draft := self.of_line(i)) is not None:  # an item of the list has items of its own
            self.frames.append(Frame("bullets", [draft], i, explicit=False, mark=mark))
        elif (
            mark
            and frame is None
            and self.layout.lexemes[self.layout.line[i]].kind != "*"
            and (draft := self.just_before(i))
        ):
            self.frames.append(Frame("bullets", [draft], i, explicit=False, tentative=True))

    def goes_on(self, mark: str) -> bool:
        """Whether an item that begins so is one of the innermost list, or of one inside its last item."""
        frame = self.frames[-1]
        outer = {f.mark for f in self.frames[:-1]} | {self.mark(self.layout.line[f.at]) for f in self.frames}
        return frame.mark in ("", mark) or mark not in outer

    def of_line(self, i: int) -> Draft | None:
        """The first count of the line that ends at lexeme `i`."""
        line = self.layout.line[i]
        return next((d for d in self.recent[-_LINE_COUNTS:] if self.layout.line[amount_lexeme(d)] == line), None)

    # --- parts

    def take(self, draft: Draft, i: int) -> None:
        whole = i > 0 and (self.behind_total(i) or self.among(i) or self.set_out(i))
        behind = i + 2 if self.layout.letters.startswith("U", i + 1) else i + 1
        if not whole and not self.tells_exactly(draft, behind):
            for frame in self.frames[: -_DEEPEST - 1 : -1]:
                if frame.through:
                    continue
                if frame.kind == "bracket" and not frame.candidates:
                    break
                if self.offer(frame, draft):
                    break
                if frame.kind == "bracket":
                    break
            else:
                self.resume(draft)
        self.recent.append(draft)
        if whole and not any(f.kind == "bracket" for f in self.frames[-_DEEPEST:]):
            self.frames.append(Frame("whole", [draft], i))

    def behind_total(self, i: int) -> bool:
        """ "trong tổng số 48 dự án", "trên tổng dư nợ 187 tỷ đồng"."""
        before, letters = self.layout.lexemes[i - 1], self.layout.letters
        if letters[i - 1] == "w" and before.end - before.start <= _SHORT_NAME:
            return i > 1 and letters[i - 2] == "m"
        return letters[i - 1] == "m"

    def offer(self, frame: Frame, draft: Draft) -> bool:
        """Take the draft as a part of the frame if it fits one of its totals: the one of its fellows, else the nearest."""
        fellow = next((p for p in reversed(frame.parts) if p.family == draft.family), None)
        totals = [fellow.part_of] if fellow is not None and fellow.part_of is not None else frame.candidates
        given = self.whole_given(frame, draft)
        if given is not None:
            totals = [given]
        if draft.family in GENERIC:  # what counts the same comes first
            totals = sorted(totals, key=lambda total: total.family != draft.family)
        elif draft.family in PEOPLE:  # those killed under those killed, those injured under those injured
            alike = [d for d in frame.candidates if d.family == draft.family and said_alike(d, draft)]
            totals = [*alike, *totals] if len(alike) == 1 else totals
        if given is None and fellow is None and len(frame.candidates) > 1:
            alike = [d for d in frame.candidates if d.family == draft.family and of_same_deed(d, draft)]
            totals = [*alike, *totals] if len(alike) == 1 else totals
        for total in totals:
            if total is not draft and self.fits(total, draft) and not self.is_full(frame, total, draft):
                return self.join(frame, total, draft)
        if (
            frame.explicit and totals
        ):  # said to be a part, yet larger than the whole: the validator has something to say
            total = totals[0]
            over = self.is_full(frame, total, draft) or (
                not frame.parts and ";" in self.layout.letters[frame.at : draft.main]
            )
            if total is not draft and not over and self.fits(total, draft, Decimal(2)):
                return self.join(frame, total, draft)
        if draft.unit_whole and draft.part_of is None:
            frame.others.append(draft)
        return False

    def whole_given(self, frame: Frame, draft: Draft) -> Draft | None:
        """The one candidate of which the part is just the share that it states, wherever it stands."""
        if "rate" not in draft.roles or "denominator" in draft.roles or len(frame.candidates) < 2:
            return None
        rate = self.layout.lexemes[draft.roles["rate"]].figure
        part = value_of(draft, self.layout)
        wholes = [d for d in frame.candidates if rate is not None and gives(part, value_of(d, self.layout), rate)]
        return wholes[0] if len(wholes) == 1 and self.fits(wholes[0], draft) else None

    def has_share_of(self, total: Draft, part: Draft) -> bool:
        """Whether the part is just the share of the total that it states."""
        i = part.roles.get("rate")
        rate = self.layout.lexemes[i].figure if i is not None else None
        return rate is not None and gives(value_of(part, self.layout), value_of(total, self.layout), rate)

    def is_full(self, frame: Frame, total: Draft, draft: Draft) -> bool:
        """Whether the parts named before a semicolon make up the total: "11 người chết: A 8, B 3; 03 người mất tích"."""
        if not frame.parts or ";" not in self.layout.letters[frame.parts[-1].end : draft.main]:
            return False
        inside = [value_of(p, self.layout) for p in frame.parts if p.part_of is total]
        return len(inside) >= 2 and sum(inside) == value_of(total, self.layout)

    def join(self, frame: Frame, total: Draft, draft: Draft) -> bool:
        frame.total = total
        frame.parts.append(draft)
        draft.part_of = total
        return True

    def fits(self, total: Draft, part: Draft, slack: Decimal = Decimal(1)) -> bool:
        if part.part_of is not None or (part.average and not total.average) or part.rule.id == _EVERY:
            return False
        if not compatible(total, part) or self.is_threshold(part) or _is_flow_of_balance(total, part):
            return False
        if self._hedged(total):
            slack = max(slack, _ROUGHLY)
        if value_of(part, self.layout) > value_of(total, self.layout) * slack and not (
            _SIGNED.search(fold(part.own)) and _SIGNED.search(fold(total.own))
        ):
            return False
        if _is_denied(total, part):
            return False
        said = self.said_before(part).strip(" ,;(:")
        compared = _COMPARED.search(said)
        if compared is not None and compared.group() == said:
            compared = None  # "nhẹ 1.108, trung bình 202, nặng 35"
        return compared is None or compared.group() in self.said_before(total)

    def is_threshold(self, part: Draft) -> bool:
        """ "4 nhóm hàng đạt kim ngạch từ 1 tỷ USD trở lên": what each of those reaches that the clause counts."""
        layout, i = self.layout, amount_lexeme(part)
        figure = layout.lexemes[i].figure
        return figure is not None and figure.bound == "at_least" and "N" in layout.letters[layout.clause[i] : i]

    def said_before(self, draft: Draft) -> str:
        bracket = self.layout.bracket[draft.main]
        clause = bracket if bracket >= 0 else self.layout.clause[draft.main]
        start = max(draft.own_start, self.layout.starts[clause])
        return self.layout.folded(start, self.layout.starts[draft.main])

    def _hedged(self, draft: Draft) -> bool:
        i = amount_lexeme(draft)
        return i > 0 and self.layout.letters[i - 1] == "h"

    def among(self, i: int) -> bool:
        """ "Trong 23 đơn vị được giao vốn, có 17 …": the sentence, or a clause that "có" follows, begins with the whole."""
        layout = self.layout
        start = layout.starts[i]
        if layout.view.folded.find(_IN, max(0, start - _NAMED_WHOLE), start) < 0:
            return False
        if not layout.folded(max(0, start - _NAMED_WHOLE), start).rstrip(' -+*,:"“').endswith(_AMONG):
            return False
        before = layout.folded(layout.starts[layout.sentence[i]], start).strip(" -+*")
        if before in _AMONG:
            return True
        said = layout.folded(layout.starts[layout.clause[i]], start).strip(' -+*,:"“')
        if said not in _AMONG:
            return False
        behind = layout.folded(layout.lexemes[i].end, layout.lexemes[i].end + 80)
        return _WITH.match(behind) is not None or self.some_behind(i)

    def set_out(self, i: int) -> bool:
        """ "Trong số hồ sơ đang giải quyết gồm 2.800 hồ sơ, có 2.672 hồ sơ chưa đến hạn": how many those are of which some are
        told behind the comma.
        """
        layout = self.layout
        begun = layout.starts[layout.sentence[i]]
        if layout.letters[i - 1] != "o" or not layout.folded(begun, begun + _NAMED_WHOLE).lstrip(" -+*").startswith(
            _OUT_OF
        ):
            return False
        behind = layout.lexemes[i].end
        return (
            "o" not in layout.letters[layout.sentence[i] : i - 1]
            and _WITH.match(layout.folded(behind, behind + 80)) is not None
        )

    def some_behind(self, i: int) -> bool:
        """ "trong 68 trung tâm cấp vùng, 29 trung tâm đã có": some of the same things right behind the comma."""
        m = _NEXT_COUNT.match(self.layout.letters, i + 1)
        part, whole = self.by_main.get(m.end() - 1) if m is not None else None, self.by_main[i]
        if part is None or not part.unit_whole or value_of(part, self.layout) >= value_of(whole, self.layout):
            return False
        return compatible(whole, part)

    def resume(self, draft: Draft) -> None:
        """A list that "Trong đó" opened may go on in the next sentence, if it begins in the same words."""
        frame = self.closed
        if frame is None or frame.total is None or not frame.parts:
            return
        layout = self.layout
        last = frame.parts[-1]
        if (
            draft.main - last.main >= _GOES_ON
            or layout.sentence[draft.main] == layout.sentence[last.main]
            or layout.line[draft.main] != layout.line[last.main]
            or layout.sentence[last.main] == layout.sentence[frame.total.main]
            or not self.fits(frame.total, draft)
        ):
            return
        first = _first_words(frame.parts[0], layout)
        if first and first == _first_words(draft, layout):
            draft.part_of = frame.total
            frame.parts.append(draft)

    def close(self, frame: Frame) -> None:
        if not frame.parts and not frame.others:
            return  # as most brackets
        if (
            frame.kind == "bracket"
            and not frame.explicit
            and len(frame.parts) == 1
            and frame.total is not None
            and not self.likely_single(frame)
        ):
            frame.parts[0].part_of = None
            return
        self.settle(frame)
        self.add_up(frame)
        firm = 0 if frame.tentative else frame.firm
        while firm and firm < len(frame.parts) and self.is_bare(frame.parts[firm]):
            firm += 1  # "trong đó nồng độ cồn 1.731 trường hợp, chiếm 25%; tốc độ 1.106; quá tải 94"
        if (
            firm is not None
            and len(frame.parts) > firm
            and not self.adds_up(frame)
            and not self.leaves_room(frame, firm)
        ):
            for part in frame.parts[firm:]:
                part.part_of = None
            del frame.parts[firm:]
        if frame.total is not None and len(frame.parts) >= 2:
            self.nest(frame)
        if frame.kind in ("sentence", "opener") and frame.parts:
            self.closed = frame

    def leaves_room(self, frame: Frame, firm: int) -> bool:
        """Whether the parts are sums of money, less than their total together; `firm` of them stand before a semicolon. Other
        counts behind one may as well be of something else: "31.870 ha lúa bị ngập, trong đó 14.200 ha mất trắng; 9.425 ha hoa
        màu hư hại".
        """
        total = frame.total
        assert total is not None
        inside = [p for p in frame.parts if p.part_of is total]
        if total.family not in MONEY or any(p.family != total.family for p in inside):
            return False
        if any(_DEED.search(fold(p.own)) for p in frame.parts[firm:]):
            return False  # "trong đó vốn quỹ 5 tỷ đồng; các hội đã tiết kiệm được 4 tỷ đồng"
        return sum(value_of(p, self.layout) for p in inside) < value_of(total, self.layout)

    def is_bare(self, draft: Draft) -> bool:
        """Whether the number says nothing of what it counts: it goes on with the list."""
        i = amount_lexeme(draft)
        return self.layout.lexemes[i].unit is None and self.layout.letters[i + 1 : i + 2] in _ENDS

    def adds_up(self, frame: Frame) -> bool:
        total = frame.total
        assert total is not None
        if _SIGNED.search(fold(total.own)):
            return True  # a balance: its parts are signed, and each may exceed it
        inside = [p for p in frame.parts if p.part_of is total]
        rest = abs(value_of(total, self.layout) - sum(value_of(p, self.layout) for p in inside))
        if rest and len(inside) >= _ROUNDED and any(self._hedged(d) for d in (total, *inside)):
            return rest <= value_of(total, self.layout) * _ABOUT  # "đạt trên 805 tỷ đồng, trong đó … trên 220 tỷ …; …"
        # "3,2 nghìn ha, trong đó bị cháy 2,7 nghìn ha; bị chặt phá 517 ha"
        return len(inside) >= 2 and 2 * rest <= sum(rounding(d, self.layout) for d in (total, *inside))

    def settle(self, frame: Frame) -> None:
        """Where the parts add up to another of the candidates, it is their total: "1.935 ca, trong đó 812 ca dương tính. Chia
        theo lứa tuổi: 421 ca …, 968 ca …, 546 ca …".
        """
        inside = [p for p in frame.parts if p.part_of is frame.total]
        amount = sum(value_of(p, self.layout) for p in inside)
        if len(inside) < 2 or frame.total is None or amount == value_of(frame.total, self.layout):
            return
        for total in frame.candidates:
            if amount == value_of(total, self.layout) and all(compatible(total, p) for p in inside):
                for part in inside:
                    part.part_of = total
                frame.total = total
                return

    def add_up(self, frame: Frame) -> None:
        """Counts in other units are parts where they add up exactly: "41 văn bản, gồm 1 luật, 6 nghị định, 34 thông tư"."""
        fresh = [d for d in frame.others if d.part_of is None]
        if not fresh or len(fresh) + len(frame.parts) < 2:
            return
        for total in frame.candidates:
            inside = [p for p in frame.parts if p.part_of is total]
            if not total.unit_whole or total in fresh:
                continue
            row, rest = sorted((*inside, *fresh), key=lambda d: d.main), value_of(total, self.layout)
            for n, draft in enumerate(row, 1):
                rest -= value_of(draft, self.layout)
                if n > 1 and not rest and all(d in row[:n] for d in inside):
                    break
            else:
                continue
            added = [d for d in row[:n] if d in fresh]
            for draft in added:
                draft.part_of = total
            frame.parts += added
            frame.total = total
            return

    def likely_single(self, frame: Frame) -> bool:
        """One figure in brackets is a part if it counts the same, or people among people, and says of what sort it is."""
        part, total = frame.parts[0], frame.total
        assert total is not None
        if part.family == SCORE:
            return False  # "7,08 điểm (cả nước 7,02)"
        if part.rule.id == _BESIDE_NAMES:
            return False  # "46 trường hợp, kế đó là Tân Lễ (31)"
        if part.family in PEOPLE and total.family in PEOPLE and part.family != total.family:
            said = True
        else:
            said = part.family == total.family and bool(part.own or part.tail)
        return said and value_of(part, self.layout) < value_of(total, self.layout)

    def nest(self, frame: Frame) -> None:
        """Parts of a part: "diện tích có rừng 26.568 ha, trong quy hoạch 13.305 ha, ngoài quy hoạch 13.263 ha"."""
        values = [value_of(p, self.layout) for p in frame.parts]
        assert frame.total is not None
        if any(sum(values[:k]) == value_of(frame.total, self.layout) for k in range(2, len(values) + 1)):
            return
        for k in range(len(values) - 2):
            if any(self.has_share_of(frame.total, part) for part in frame.parts[k + 1 :]):
                return  # "1.000 giáo viên, trong đó nữ 700, đảng viên 400 (40%)": a share of them all
            total = Decimal(0)
            for j in range(k + 1, len(values)):
                if not compatible(frame.parts[k], frame.parts[j]):
                    break  # "đường sắt 4 vụ, 3 người chết; đường thủy 1 vụ"
                total += values[j]
                if total == values[k] and j - k >= 2 and digits(total) >= _NO_CHANCE:
                    for part in frame.parts[k + 1 : j + 1]:
                        part.part_of = frame.parts[k]
                    return
                if total > values[k]:
                    break


_BESIDE_NAMES = "quantity.bracketed"
_EVERY = "ratio.every"  # "cứ 100 doanh nghiệp vào thì 85 doanh nghiệp ra"
_WORDS = regex.compile(r"\p{L}+")


def _first_words(draft: Draft, layout: Layout) -> tuple[str, ...]:
    start = layout.starts[layout.sentence[draft.main]]
    words = [w for w in _WORDS.findall(layout.folded(start, start + 60)) if w not in ("trong", "đó")]
    return tuple(words[:2])


def assign(drafts: list[Draft], layout: Layout) -> None:
    """Set `part_of` of every draft, and `shared` where a share's whole is its total in the same sentence."""
    _Walk(drafts, layout).run()
    by_pointing(drafts, layout)
    by_rank(drafts, layout)
    by_then(drafts, layout)
    by_sum(drafts, layout)
    by_share(drafts, layout)
    by_twin(drafts, layout)
    by_process(drafts, layout)
    by_pairs(drafts, layout)
    by_some(drafts, layout)
    by_and(drafts, layout)
    by_list(drafts, layout)
    by_sort(drafts, layout)
    by_ranking(drafts, layout)
    by_rest(drafts, layout)
    by_others(drafts, layout)
    by_last(drafts, layout)
    first: Draft | None = None  # of a row, whose own unit the bare ones behind it have
    for draft in drafts:
        total = draft.part_of
        bare = draft.rule.id in _BARE or draft.family is None
        if not bare and draft.unit_whole and total is not None:
            first = draft
        of_row = (  # "587 cơ sở, gồm: mầm non 198 trường, tiểu học 176": schools
            first is not None
            and first.part_of is total
            and first.unit == draft.unit
            and layout.sentence[first.main] == layout.sentence[draft.main]
        )
        if total is not None and total.unit_whole and ((bare and not of_row) or _bare_share(draft, total, layout)):
            draft.unit, draft.unit_id, draft.unit_whole = total.unit, total.unit_id, total.unit_whole
        planned = total is not None and total.status == "target" and draft.kind == "quantity"
        if planned and draft.status == "reported" and not fold(draft.own).startswith(_STILL):
            draft.status = "target"  # but "còn 75,5 tỷ đồng chưa phân bổ"
        if (
            total is not None
            and draft.kind == "ratio"
            and "denominator" not in draft.roles
            and layout.sentence[amount_lexeme(total)] == layout.sentence[draft.main]
            and not (draft.base and PLANNED.search(fold(draft.base)))
            and _is_share(draft, total, layout)
        ):
            draft.shared = total
    as_siblings(drafts, layout)


def _bare_share(draft: Draft, total: Draft, layout: Layout) -> bool:
    """Whether it is "nữ 97 (52,7%)": a share of a bare number, of what the total counts and not of what its words name."""
    figure = layout.lexemes[draft.main].figure
    if draft.rule.id not in _BARE_SHARES or figure is None or figure.unit is not None:
        return False
    return not fold(total.unit or "").startswith(fold(draft.unit or ""))  # "vụ vi phạm, trong đó số vụ phá rừng là 58"


_BARE_SHARES = ("ratio.share", "ratio.share.paren")


def _is_share(draft: Draft, total: Draft, layout: Layout) -> bool:
    """Whether the stated rate is of the total: it comes out, or "chiếm" says so and the total is no share itself. "bằng 97,5%",
    "đạt 61%" are of a plan or of the year before: "giải ngân 235 tỷ đồng, trong đó vốn huyện 50 tỷ đồng (đạt 53%)".
    """
    i = draft.roles.get("rate", draft.main)
    figure = layout.lexemes[i].figure
    while i > draft.main and layout.letters[i] != "a":
        i -= 1
    said = layout.folded(layout.lexemes[i].start, layout.lexemes[i].end)
    if figure is not None and nearly_gives(value_of(draft, layout), value_of(total, layout), figure):
        return True
    return layout.letters[i] == "a" and said.startswith(_SHARING) and "rate" not in total.roles


_SHARING = tuple(map(fold, rate.SHARING))
_STILL = tuple(map(fold, breakdowns.STILL))
