"""Whether a figure is reported, meant or reckoned."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from vnreport.patterns import levels, markers, plans
from vnreport.patterns.trie import alternatives, whole_words
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout
    from vnreport.records import Status


@dataclass(frozen=True, slots=True)
class Signal:
    """What a phrase says of the figures behind it: in its clause, in the rest of its sentence, or that this is over."""

    clause: Status | None = None
    governs: Status | None = None
    ends: bool = False


@cache
def _signals() -> dict[str, Signal]:
    table: dict[str, dict[str, object]] = {}
    for status, phrases in markers.STATUS.items():
        for phrase in phrases:
            table.setdefault(fold(phrase), {})["clause"] = status
    for status, phrases in markers.GOVERNING.items():
        for phrase in phrases:
            table.setdefault(fold(phrase), {})["governs"] = status
    for phrase in levels.STATUS_ENDS:
        table.setdefault(fold(phrase), {})["ends"] = True
    for phrase in markers.UNGOVERNING:
        table[fold(phrase)] = {}
    return {phrase: Signal(**said) for phrase, said in table.items()}  # type: ignore[arg-type]


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(whole_words(_signals(), r"\w"))


_PLANS = re.compile(alternatives(map(fold, levels.PLANS)))
_PLANNING = re.compile(rf"(?:{alternatives(map(fold, plans.WORDS))})(?![^\W\d_])")
_MONEY = frozenset(("VND", "USD", "EUR"))
_PLACES = "chỉ tiêu"  # to be filled
_ASSIGNED = re.compile(fold(r"(?<!\w)được (?:\w+ )?giao ?$"))
_WILL, _AS_PLANNED = fold("sẽ"), fold("theo kế hoạch,")
_CLUES = {clue.id: re.compile(fold(clue.pattern)) for clue in plans.CLUES}
_TARGETS, _OPENING = fold("chỉ tiêu"), 320  # characters of a sentence in which a list of targets is opened
_DONE = re.compile(rf"(?<!\w)(?:{alternatives(map(fold, plans.DONE))})(?!\w)")
_ACHIEVABLE = frozenset(map(fold, plans.ACHIEVABLE))
_UNTIL = plans.UNTIL.within()
_BY_THEN = re.compile(fold(rf"(?:[^\w]|\d)*(?:{'|'.join(plans.BY_THEN)}) "))
_AROUND = (("(", ")"), ("“", "”"))
_FIRST_WORDS = 12  # characters: a word of a plan there governs all of the sentence
_NEXT_PLANNED = 40  # characters
_SIGNALS = 12  # so many before a figure are looked at
_BESIDE_PLAN = frozenset(("change.points", "change.percent", "change.compared", "change.points.than"))
_LONGEST = 800  # characters of a sentence that one plan may fill


class Statuses:
    """The signals and words of plans in sentences up to their last figures, found once, and what they make of a figure."""

    def __init__(self, drafts: list[Draft], layout: Layout) -> None:
        self.layout = layout
        table = _signals()
        folded, starts = layout.view.folded, layout.starts
        last = {layout.sentence[draft.main]: draft.main for draft in drafts}
        self.signals: list[tuple[int, int, str, Signal]] = []
        self.told: dict[int, int] = {}  # sentence → where its first signal stands, and its first word of a plan
        self.planned: dict[int, int] = {}
        self.until: set[int] = set()  # sentences that begin with a time to come by
        pattern = _pattern()
        for sentence, main in last.items():
            begin, stop, known = starts[sentence], starts[main], len(self.signals)
            self.signals += [(*m.span(), m[0], table[m[0]]) for m in pattern.finditer(folded, begin, stop)]
            if len(self.signals) > known:
                self.told[sentence] = self.signals[known][0]
            if (m := _PLANNING.search(folded, begin, stop)) is not None:
                self.planned[sentence] = m.start()
            if _BY_THEN.match(folded, begin, stop):
                self.until.add(sentence)
        self.starts = [start for start, *_ in self.signals]

    def is_until(self, sentence: int, stop: int) -> bool:
        """ "Đến năm 2030, nâng tỷ lệ này lên 90%"."""
        begin = self.layout.starts[sentence]
        return stop - begin <= _OPENING and _UNTIL(self.layout.folded(begin, stop))

    def assign(self, draft: Draft, previous: Draft | None) -> None:
        """ "ước" and "sẽ" reach their own clause; "mục tiêu", "phấn đấu" and "dự kiến" the rest of the sentence."""
        layout, starts = self.layout, self.layout.starts
        # "thấp hơn chỉ tiêu giao 1,8 điểm %": what a movement is measured by is no plan for it
        begins = min(draft.first, draft.main) if draft.rule.id in _BESIDE_PLAN else draft.main
        start, sentence = starts[begins], layout.sentence[draft.main]
        clause = max(draft.own_start, starts[layout.clause[draft.first]])
        told = self.told.get(sentence, start) < start
        planned = self.planned.get(sentence, start) < start
        status = self.in_clause(clause, start) if told else None
        if status is None and (told or planned) and not self.only_grows(draft, previous):
            status = self.governed(draft, start)
        aside = status == "estimated" and layout.bracket[draft.main] >= 0  # "dự kiến trồng 350 ha (KH giao 320 ha)"
        if (status is None or aside) and planned:
            status = self.as_plan(draft, previous, clause, start) or status
        if status is None and previous is not None and previous.status == "estimated" and self.joined(previous, draft):
            status = "estimated"
        if status is None and previous is not None and previous.status == "target":
            turn = previous.kind == draft.kind == "rate" and self.joined(previous, draft)  # "lần lượt là 90% và 80%"
            status = "target" if turn or self.planned_on(previous, draft) else None
        if status is None and previous is not None and self.leads_to(previous, draft):
            status = previous.status
        if status is None and layout.line[draft.main] in layout.target_lines:
            status = "target"
        if status is None and sentence in self.until and self.is_until(sentence, start):
            status = "target"
        draft.status = status or "reported"

    def only_grows(self, draft: Draft, previous: Draft | None) -> bool:
        """The growth told behind a figure: "mục tiêu lợi nhuận 4.687 tỷ đồng, tăng 20%" sets the profit, not the growth."""
        if draft.kind != "change" or "before" in draft.roles or previous is None or previous.kind == "change":
            return False
        return not self.layout.letters[previous.last + 1 : draft.first].strip("U,&a")  # "tức cao hơn 10%"

    def between(self, start: int, stop: int) -> list[tuple[int, int, str, Signal]]:
        """The signals in text[start:stop], the last first."""
        return self.signals[bisect_left(self.starts, start) : bisect_left(self.starts, stop)][::-1]

    def in_clause(self, start: int, stop: int) -> Status | None:
        found = self.between(start, stop)
        for at, end, phrase, signal in found:
            if signal.ends:
                return None
            if signal.clause is not None:
                if phrase == _TARGETS and self.layout.folded(max(0, at - 2), at - 1).isdecimal():
                    continue  # "giảm thêm 38 chỉ tiêu (1,9%)": they are counted
                achieved = phrase in _ACHIEVABLE and " đạt" in self.layout.folded(end, stop)
                if phrase == _WILL and any(s.clause == "estimated" or s.governs == "estimated" for *_, s in found):
                    return "estimated"  # "dự báo … sẽ đạt"
                return None if achieved else signal.clause
        return None

    def governed(self, draft: Draft, stop: int) -> Status | None:
        """What a word earlier in the sentence makes of the number. An estimate ends where a breakdown opens."""
        layout = self.layout
        first = layout.sentence[draft.main]
        begin = layout.starts[first]
        if draft.own_start == begin and _CLUES["reckoned"].match(layout.folded(begin, min(stop, begin + _OPENING))):
            return "estimated"  # "Ước cả năm 2024, …": of the first figure behind
        if (opened_at := layout.bracket[draft.main]) >= 0 and layout.letters[opened_at + 1] == "t":
            begin = layout.starts[opened_at]  # "dưới 5,5% vào năm 2025 (năm 2022 là 6,02%)"
        found = self.between(begin, stop)
        opened = min(stop, begin + _OPENING)
        targets = draft.kind != "ratio" and any(
            phrase.endswith(_TARGETS) for _, _, phrase, _ in self.between(begin, opened)
        )
        opening = layout.folded(begin, opened) if targets else ""
        if targets and (_CLUES["set_out"].match(opening) or _CLUES["headed"].match(opening)):
            return "target"

        if stop - begin <= _LONGEST and _CLUES["planned_all"].match(layout.folded(begin, stop)):
            return "target"
        for at, end, phrase, signal in found[:_SIGNALS]:
            if self.is_aside(end, stop):
                continue
            if signal.ends:
                return None
            if signal.governs == "target" and not self.qualifies(at, phrase):
                return "target"
            if signal.governs == "estimated":
                ended = at > begin + _FIRST_WORDS and ";" in layout.folded(
                    end, stop
                )  # "dự kiến phạt 5,9 tỷ đồng; tước 41 giấy phép"
                return None if ended or "o" in layout.letters[first : draft.main] else "estimated"
        return None

    def is_aside(self, at: int, stop: int) -> bool:
        """Whether brackets or quotation marks around text[at] close before `stop`: "(mục tiêu 70%), khối tỉnh đạt 18,5%"."""
        text, stop = self.layout.view.text, min(stop, at + _LONGEST)
        for opening, closing in _AROUND:
            close = text.find(closing, at, stop)
            if close >= 0 and text.find(opening, at, close) < 0:
                return True
        line = text.rfind("\n", max(0, at - _LONGEST), at)
        if line < 0 and at > _LONGEST:
            return False  # too far back to know which mark opens and which closes
        return text.count('"', line + 1, at) % 2 == 1 and text.find('"', at, stop) >= 0

    def qualifies(self, at: int, phrase: str) -> bool:
        """ "68 cuộc theo kế hoạch, 19 cuộc đột xuất": said of the figure before, it governs none behind."""
        before = self.layout.view.text[max(0, at - 2) : at].rstrip(" ")[-1:]
        return phrase == _AS_PLANNED and (before.isalnum() or before == "%")

    def as_plan(self, draft: Draft, previous: Draft | None, start: int, stop: int) -> Status | None:
        """The sum of a plan is a target: "kế hoạch được giao là 913 tỷ đồng", "kế hoạch giao (27 tỷ đồng)"."""
        layout = self.layout
        opened = draft.main - 1
        while opened > 0 and layout.letters[opened] == "h":
            opened -= 1
        bracketed = opened >= 0 and layout.letters[opened] == "<"
        labelled = opened >= 0 and layout.letters[opened] == ":"  # "chỉ tiêu tỉnh giao năm 2023: 45%"
        said = layout.folded(layout.starts[layout.clause[opened]] if labelled else start, stop)
        begun = layout.starts[layout.clause[draft.main]]
        if draft.kind in ("rate", "quantity") and stop - begun <= _OPENING:
            if _CLUES["in_order_to"].search(layout.folded(begun, stop)):
                return "target"
            sentence = layout.starts[layout.sentence[draft.main]]
            if _CLUES["remaining"].search(layout.folded(max(sentence, stop - _OPENING), stop)):
                return "target"
        if draft.kind == "rate" and (_CLUES["plan_is"].search(said) or _CLUES["aim"].search(said)):
            return "target"  # "KH năm là 75%"
        if draft.kind in ("rate", "quantity", "change") and _CLUES["plan_alone"].match(
            layout.folded(layout.starts[layout.clause[draft.main]], stop)
        ):
            return "target"
        if draft.kind == "rate" and bracketed:
            held = layout.folded(layout.starts[layout.sentence[draft.main]], layout.starts[opened])
            return "target" if _CLUES["held_against"].search(held) else None
        if draft.kind != "quantity" and draft.rule.id != "change.against":
            return None
        clause = layout.folded(start, stop)
        if draft.unit_id in _MONEY and _CLUES["given"].search(clause):
            return "target"  # "được Thủ tướng giao 17.640 tỷ đồng"
        if draft.unit_id == _PLACES and _ASSIGNED.search(clause):
            return "target"  # "được giao 520 chỉ tiêu"
        if _CLUES["given_to_do"].search(clause):
            return "target"
        if bracketed and draft.kind == "quantity":
            held = layout.folded(layout.starts[layout.clause[opened]], layout.starts[opened]).rstrip()
            if _CLUES["plan_itself"].search(held):
                return "target"
        if bracketed:
            clause = layout.folded(layout.starts[layout.clause[opened]], layout.starts[opened]) + " :"
        elif draft.unit_id is not None and _CLUES["told"].match(clause):
            return "target"
        if previous is not None and previous.family == draft.family and _CLUES["set"].search(clause):
            return "target"  # "chứng thực được 95 hồ sơ, huyện giao 60 hồ sơ"
        if draft.unit_id is not None and _CLUES["planned"].search(clause):
            return "target"  # "đặt kế hoạch doanh thu 450 tỷ đồng"
        at = max((m.start() for m in _PLANS.finditer(clause)), default=-1)
        if at < 0 or " đạt" in clause[at:]:
            return None
        told = clause.rstrip().endswith((" là", ":", " khoảng")) or " giao" in clause[at:]
        return "target" if told and ("giao" in clause or "là" in clause[-5:]) else None

    def planned_on(self, previous: Draft, draft: Draft) -> bool:
        """The next of what one plan sets: "kế hoạch doanh thu 450 tỷ đồng, lợi nhuận 48 tỷ đồng và cổ tức 9%"."""
        between = self.layout.letters[previous.last + 1 : draft.main]
        said = self.layout.folded(self.layout.starts[previous.last + 1], self.layout.starts[draft.main])
        own = self.layout.folded(max(0, self.layout.starts[previous.main] - 48), self.layout.starts[previous.main])
        joins = "&" in between or "," in between
        short = len(said) <= _NEXT_PLANNED and not between.strip("Uw&,h") and not _DONE.search(said)
        return joins and short and any(_CLUES[clue].search(own) is not None for clue in ("planned", "given"))

    def leads_to(self, previous: Draft, draft: Draft) -> bool:
        """The level that a growth to come leads to: "vốn điều lệ sẽ tăng thêm 1.050 tỷ đồng, lên 11.550 tỷ đồng"."""
        between = self.layout.letters[previous.last + 1 : draft.main].strip("Uh")
        return previous.kind == "change" and previous.status != "reported" and between in (",l", "l")

    def joined(self, previous: Draft, draft: Draft) -> bool:
        """ "ước đạt 2,3 triệu tấn và 1 tỷ USD", "dự kiến giảm 46 trưởng phòng, 5 chi cục trưởng".

        What was lost besides money was counted: "thiệt hại ước 7,3 tỷ đồng và 43 ha rừng".
        """
        kinds = self.layout.letters[previous.last + 1 : draft.main].replace("U", "")
        changes = previous.kind == draft.kind == "change"
        counted = previous.unit_id in _MONEY and draft.unit_id not in _MONEY and draft.kind == "quantity"
        listed = kinds == "," and draft.rule.id == "change.list"
        return (kinds == "&" and not counted) or listed or (kinds == "<d" and changes)
