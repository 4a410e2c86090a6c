"""What a figure is about: the words before it, the words behind it, and what the clause leaves out.

A description has three pieces: the `topic`, what the clause says before the number; the `tail`, the noun behind it and
what is said of that; and the `context`, taken from the fact before where the clause names only a place, a level or
nothing ("cấp xã: 3881", "EU đạt 2,9 tỷ USD, tăng 4,8%"). They are cut to fit, the most particular first kept.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

import regex

from vnreport.linking import units, wording
from vnreport.linking.counts import COUNTS, PEOPLE, says_of_them
from vnreport.linking.implied import OPPOSITES
from vnreport.linking.turns import in_turn, says_in_turn
from vnreport.patterns import breakdowns, dates, filler, rate
from vnreport.patterns.trie import alternatives
from vnreport.patterns.units import lexicon, noun_at
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.lexer.lexemes import Lexeme
    from vnreport.linking.layout import Layout

_TAIL = 84  # of which at most so many stand behind the number
_BACK = 8  # facts over which a change finds what it is of
_LINE_REACH = 60  # lexemes back to the line in which that was
_SOON, _BRACKETED = 8, 60  # lexemes in which a figure comes soon, or a bracket is closed
_SHORT = 20  # a topic so short ("trị giá", "năng suất") says more beside that of the fact before it

_DANGLING = re.compile(rf"{wording.ends(filler.DANGLING)}[\s,]+", re.IGNORECASE)  # read backwards
_JOINED_ON = re.compile(rf" {alternatives(filler.JOINING_ON)}(?!\w)")
_NO_EXTENSION = re.compile(rf"[\s,]*{alternatives(filler.NEW_CLAUSE)}(?!\w)", re.IGNORECASE)
_TURN = re.compile(rf" [^,;.:()\d]{{0,60}}(?<!\w)(?:{fold('nhưng|song')})(?!\w)")
_PROVIDED = tuple(fold(f"{word} ") for word in filler.PROVIDED)
_PER_TIME = re.compile(rf"/(?:{alternatives(dates.PER_TIME)})(?!\w)")
_LEVEL = re.compile(r"(?<!\w)(?:cấp|huyện|xã|tỉnh|phường|thị trấn|khối|ubnd|toàn)(?!\w)")
_WITH = fold("với")
_WITH_ITS = re.compile(rf" {_WITH} (?={alternatives(map(fold, filler.MEASURES))}(?!\w)[^,;]*$)")
_WHO = frozenset(map(fold, filler.WHO))
_PREDICATE = re.compile(rf"{alternatives(map(fold, filler.PREDICATES))}(?!\w)")
_THIS, _THAT, _SAID = map(fold, ("này", "đó", "ấy"))
_POINTS_BACK = re.compile(
    rf"(?<!\w)(?P<noun>{alternatives(map(fold, filler.POINTING))}) (?:{_THIS}|{_THAT}|{_SAID})(?!\w)"
)
_SAYING_NOTHING = frozenset(map(fold, (*filler.CAUSING, *filler.COMPARATIVES)))
_EACH = re.compile(rf"{alternatives(map(fold, filler.EACH))}(?!\w)")
_WORTH = re.compile(rf"{alternatives(map(fold, filler.WORTH))}(?!\w)")
_ABOUT = re.compile(fold(r"(?:về )?(?:số|tổng số|tổng|về) (?!lượng)|về "))
_WEIGHT = re.compile(rf"{alternatives(map(fold, filler.WEIGHTS))}(?!\w)")
_WEIGHED = frozenset(entry.id for entry in lexicon() if entry.cls == "measure")
_SUM = re.compile(rf"(?:tổng )?{alternatives(map(fold, filler.SUMS))}(?!\w)")
_MONEY = frozenset(entry.id for entry in lexicon() if entry.cls == "money")
_SHARE = tuple(map(fold, ("tỷ lệ", "tỷ trọng")))
_SORT = re.compile(rf"{alternatives(map(fold, filler.SORTS))} \w")
_BRANCH = re.compile(
    rf"(?:(?:{fold('riêng|ngành|khu vực|lĩnh vực|nhóm')}) )*{alternatives(map(fold, filler.BRANCHES))}(?!\w)"
)
_SIDES = re.compile(fold("|".join(side for pair in breakdowns.OPPOSITES for side in pair)))  # whole words or not
_IN_ALL = fold("tổng ")
_VERB = re.compile(rf"(?<!\w){alternatives(filler.SHARED_VERBS)}(?!\w)")
_OFFICE = regex.compile(
    rf"(?:{'|'.join(filler.OFFICES)}) (?=\p{{Lu}}|tỉnh|huyện|thành phố)[\p{{L}}&.-]+(?: [\p{{L}}&.-]+){{0,7}}"
)
_ITEM = regex.compile("(?r)[;:o](?P<built>we?)h?")
_TIME = re.compile("[tb]")
_NUMBERED = tuple(fold(f" {word}") for word in filler.NUMBERED)
_NUMBERED_LONG = max(map(len, _NUMBERED)) + 1
_LOOSE = re.compile("(?<=w)[NP](?=[,;.>n]|$)")
# "(171 tấn)", "(42/42 người)", "(15.400 tỷ đồng, 48,4%)"
_FIGURE_ALONE = re.compile("[eha]*[NP](?:/N)?U?w?(?:,[eha]*P)?")
_WITH_THEM = re.compile("Uw?e")
_LIMIT = re.compile("U?w?e*[aud][aude]*h?")
_ASIDE = re.compile("[Uw]*,")  # a share set off by commas
_GOES_ON = re.compile("[Uw]{0,2},(?P<said>e*w[we]*)(?=[,;.<n]|$)")  # and what is said behind it, without a figure
_PHRASE_END = re.compile("[,:<>]|(?<!t)&|&(?!t)")  # "vụ hè thu và vụ mùa" is one phrase
_BRACKET_END = re.compile("[n<>]")


def _counting(drafts: list[Draft], k: int) -> Draft | None:
    """The fact before, past how many times something grew: "nhận 6.384 hồ sơ, gấp 1,8 lần quý trước. Hộ tịch 1.508"."""
    while k and (before := drafts[k - 1]).kind == "change" and before.fixed.get("measure") == "times":
        k -= 1
    return drafts[k - 1] if k else None


def assign(drafts: list[Draft], layout: Layout) -> None:
    """Set unit, subject and predicate of every draft, in the order of the text."""
    text = _Text(layout, drafts)
    named: dict[int, str] = {}
    in_turns = says_in_turn(layout)
    for k, draft in enumerate(drafts):
        previous = drafts[k - 1] if k else None
        following = drafts[k + 1] if k + 1 < len(drafts) else None
        draft.own = text.before(draft, previous)
        if in_turns:
            named |= in_turn(drafts, k, layout)
            draft.own = named.get(k, draft.own)
        draft.tail = text.behind(draft, following)
        units.assign(draft, _counting(drafts, k), layout)
        if k in named:
            draft.topic = draft.own
        else:
            before = drafts[max(0, k - _BACK) : k]
            if (fellow := _told_like(draft, before, layout)) is not None:
                draft.topic, draft.context, draft.placed = draft.own, fellow.context, fellow.placed
            else:
                _inherit(draft, _spoken_of(draft, before, layout), layout)
            if draft.change_of is not None and (of := _named_behind(draft, before, layout)) is not None:
                _inherit(draft, of, layout)
                draft.change_of = of
            _look_back(draft, before, layout)
            if draft.change_of is not None:
                _in_points(draft, draft.change_of)
        _describe(draft)


# --- the pieces ---------------------------------------------------------------------------------------------------------


class _Text:
    """Cuts descriptions out of a document. Times and the figures of facts are left out of them."""

    def __init__(self, layout: Layout, drafts: list[Draft]) -> None:
        self.layout = layout
        self.lexemes, self.letters = layout.lexemes, layout.letters
        self.text = wording.unmarked(layout.view.text)
        self.figures = sorted({i for d in drafts for i in d.roles.values()})
        self.claimed = frozenset(self.figures)
        timed = (self.lexemes[m.start()] for m in _TIME.finditer(self.letters))
        # "lúa vụ hè thu" is what was grown, no time that it was done
        times = [x for x in timed if x.time is None or x.time.kind != "crop"]
        loose = [x for m in _LOOSE.finditer(self.letters) if self.is_loose(x := self.lexemes[m.start()], m.start())]
        left_out = [(x.start, wording.before_time(layout.view.text, x.start), x.end) for x in times]
        left_out += [(x.start, x.start, x.end) for x in loose]
        left_out.sort()
        self.times = [(begin, end) for _, begin, end in left_out]
        self.time_starts = [*(start for start, _, _ in left_out), len(self.text)]

    def is_loose(self, x: Lexeme, i: int) -> bool:
        """Whether a number at the end of a phrase, which no fact has, is of two digits or more: another figure, no name."""
        before = self.layout.folded(max(0, x.start - _NUMBERED_LONG), x.start).rstrip()
        return i not in self.claimed and x.end - x.start > 1 and not before.endswith(_NUMBERED)

    def words(self, start: int, stop: int) -> str:
        """text[start:stop] without the times in it."""
        first = bisect_left(self.time_starts, start)
        if self.time_starts[first] >= stop:
            return wording.clean(self.text[start:stop])
        pieces: list[str] = []
        at = start
        for begin, behind in self.times[first : bisect_left(self.time_starts, stop)]:
            pieces.append(self.text[at:begin])
            at = behind
        pieces.append(self.text[at:stop])
        return wording.clean(" ".join(pieces))

    def figure_before(self, i: int) -> int:
        """The last figure of a fact before lexeme `i`, or -1."""
        k = bisect_left(self.figures, i)
        return self.figures[k - 1] if k else -1

    def before(self, draft: Draft, previous: Draft | None) -> str:
        """What the clause says before the number or its verb, from the last figure, semicolon or the sentence's start on."""
        layout, letters, starts = self.layout, self.letters, self.layout.starts
        end = min(draft.first, draft.main) if draft.kind in ("change", "rank") else draft.main
        first, opened = layout.sentence[draft.main], layout.bracket[draft.main]
        figure = self.figure_before(end)
        semicolon = letters.rfind(";", max(first, figure), end)
        if max(first - 1, figure, semicolon) < opened < end and "w" in letters[opened + 1 : end]:
            clause = layout.clause[opened]
            if figure < clause:
                draft.context = wording.strip(wording.without_source(self.words(starts[clause], starts[opened])))
            begin = self.lexemes[opened].end  # "lúa được mùa (năng suất 62,41 tạ/ha)"
        elif semicolon >= 0:
            begin = self.lexemes[semicolon].end
        elif figure >= first:
            begin = self.phrase_end(figure, end)
            begin = max(begin, self.among_it(figure, end), self.past_base(figure, end))
            if figure < opened == end - 1 and begin == starts[opened] and (place := self.place_before(opened, figure)):
                return place  # "dồn về hai địa phương là thành phố Quy Nhơn (1.120 ca)"
            if previous is not None and (its := _WITH_ITS.match(layout.view.folded, previous.tail_end, starts[end])):
                begin = max(begin, its.end())
            turn = _TURN.match(layout.view.folded, begin, starts[end])
            if (
                draft.kind == "change"
                and letters[end - 1] in ",<"
                and previous is not None
                and begin < (close := self.lexemes[end - 2].end) <= previous.tail_end
                and (letters[end - 1] == "<" or close == previous.tail_end)
                and figure in previous.roles.values()
            ):
                begin = starts[end]  # "lượt người khám, chữa bệnh (tăng 16%)": goes on from the whole noun
            if (
                previous is not None
                and previous.unit_whole
                and figure in previous.roles.values()
                and _WITH_THEM.fullmatch(letters, figure + 1, end) is not None
                and self.is_with(end - 1)
            ):
                begin = starts[end]  # "6 làng nghề được công nhận với 3.420 lao động"
            begin = turn.end() if turn else begin  # "thấp hơn mục tiêu 8,5% đề ra nhưng vẫn đứng thứ 19"
            joined = self.before_small(end)
            if joined > figure and letters[joined] == "&":
                # "90% hồ sơ của ban, phòng ngành thị xã và trên 60% hồ sơ của xã"
                begin = self.lexemes[joined].end
        else:
            begin = self.lexemes[first].end if self.lexemes[first].value == "label" else starts[first]
        draft.own_start = begin
        hedged = letters[end - 1] == "h" and not wording.strip(self.words(begin, starts[self.unhedged(end)]))
        text = "" if hedged else wording.without_source(wording.without_asides(self.words(begin, starts[end])))
        if draft.kind == "change" and end < draft.main:
            figure = self.figures[bisect_left(self.figures, end)]  # "tăng 54 ca (16,3%)"
            between = wording.strip(self.words(starts[end], starts[figure]).removeprefix("("))
            draft.between = "" if fold(between) in _SAYING_NOTHING else between
        text = wording.strip(text)
        if draft.kind == "change" and fold(text) in _SAYING_NOTHING:
            return ""
        return text if len(text) <= wording.LIMIT else wording.strip(wording.nearest(text))

    def among_it(self, first: int, stop: int) -> int:
        """Behind "trong đó" between these lexemes, where it says what is among them: "40 người có BHXH, BHYT, trong đó: BHXH có
        30 người"; else 0.
        """
        opener = self.letters.rfind("o", first, stop)
        colon = self.letters.startswith("o:", opener)
        if opener < 0 or not self.letters.startswith("w", opener + 1 + colon):
            return 0
        lexeme = self.lexemes[opener]
        return self.lexemes[opener + colon].end if self.layout.folded(lexeme.start, lexeme.end) == _AMONG_IT else 0

    def past_base(self, figure: int, stop: int) -> int:
        """Behind what the percentage before is of, and nothing else: "đạt 272% KH, bằng 200%"; else 0."""
        if not self.letters.startswith("Pw", figure) or figure + 1 >= stop:
            return 0
        base = self.lexemes[figure + 1]
        return base.end if self.layout.folded(base.start, base.end) in _BASES else 0

    def unhedged(self, i: int) -> int:
        """Lexeme `i`, or the first of the hedges before it; nothing is said before the number of "Trên 90% hộ"."""
        while i > 0 and self.letters[i - 1] == "h":
            i -= 1
        return i

    def before_small(self, i: int) -> int:
        """The lexeme before `i` and the hedges and small words that lead up to it."""
        letters = self.letters
        i -= 1
        while i > 0 and letters[i] in "he":
            i -= 1
        return i

    def place_before(self, i: int, figure: int) -> str:
        """The place, and nothing else, between the phrase of a figure and the bracket at lexeme `i`."""
        unit = figure + 1 if self.letters.startswith("U", figure + 1) else figure
        said = wording.strip(self.words(self.lexemes[unit].end, self.layout.starts[i]))
        return said if wording.is_place(said) else ""

    def phrase_end(self, i: int, stop: int) -> int:
        """Where the phrase of the figure at lexeme `i` ends: at the next comma or bracket before `stop`, else past its unit."""
        letters = self.letters
        if (end := _PHRASE_END.search(letters, i + 1, stop)) is not None:
            return self.layout.starts[end.start()]
        return self.lexemes[i + 1 if letters.startswith("U", i + 1, stop) else i].end

    def behind(self, draft: Draft, following: Draft | None) -> str:
        """The noun behind the number and what is said of it, over commas and brackets as long as no new clause begins."""
        lexemes, letters = self.lexemes, self.letters
        anchor = _anchor(draft)
        i = anchor + 1
        at = stop = lexemes[i].start if letters.startswith("U", i) else lexemes[anchor].end
        text = ""
        joined = limit = False
        while i < len(letters):
            kind = letters[i]
            if kind == ">" and self.goes_on_behind(i, draft):
                text = wording.join(text, self.words(at, stop))
                i += 1
                at = stop = lexemes[i - 1].end
                continue
            if kind in ";.:>nb" or (kind == "o" and not says_of_them(i, self.layout)):
                break
            if i in self.claimed:
                lead = self.lead_in(i, anchor)
                limit = stop > lead and i not in draft.roles.values() and self.is_limit(draft, i)
                stop = self.before_its(at, min(stop, lead))
                joined = following is not None and self.is_joined(i) and not letters.startswith(("o", "Uo"), i + 1)
                break
            if kind == "<":
                close = self.closing(i)
                if close is None:
                    break
                text = wording.join(text, self.words(at, stop))
                i = close + 1
                at = stop = lexemes[close].end
                continue
            if kind == "-" and self.parts(i) and self.figure_soon(i, draft):
                break  # "nông nghiệp 21,5% - công nghiệp 40,2%"
            if kind == "," and (
                draft.rule.id == "quantity.listed"
                or self.figure_soon(i, draft)
                or _NO_EXTENSION.match(self.layout.view.text, lexemes[i].end)
            ):
                break
            stop = lexemes[i].end
            i += 1
        draft.tail_end = stop
        if stop > at:
            text = wording.join(text, self.words(at, stop))
        if text.startswith("/"):
            text = _PER_TIME.sub("", text)  # "lãi suất 5,2%/năm"
        text = wording.join(text.strip(" /-–,"), self.behind_aside(draft, anchor))
        if limit:
            return wording.join(text, self.words(stop, lexemes[i].start))
        if not text and not joined:
            return ""
        unit = lexemes[anchor].unit
        if unit is not None and not unit.whole and _JOINED_ON.match(text, unit.end - unit.start):
            return text[: unit.end - unit.start]
        if joined and following is not None:
            alone = unit is None or len(text) == unit.end - unit.start
            text = wording.join(text, self.shared_tail(following, alone=alone))
        dangling = _DANGLING.match(wording.backwards(text))
        return wording.beginning(text[: -dangling.end()] if dangling else text)

    def behind_aside(self, draft: Draft, anchor: int) -> str:
        """What is said of the counted behind their share: "161 doanh nghiệp, chiếm khoảng 15%, đã báo lỗ"."""
        letters = self.letters
        if draft.kind != "ratio" or draft.end <= anchor or _ASIDE.match(letters, anchor + 1, draft.end) is None:
            return ""
        m = _GOES_ON.match(letters, draft.end + 1)
        if m is None:
            return ""
        said = self.words(self.lexemes[m.start("said")].start, self.lexemes[m.end("said") - 1].end)
        other = said.startswith(filler.CLAUSE_SUBJECTS) or not said[:1].islower()
        return "" if other or _NO_EXTENSION.match(said) is not None else said

    def before_its(self, start: int, stop: int) -> int:
        """Where what is said of the counted ends, and what they have begins: "42 dự án mới với tổng vốn 1,26 tỷ USD"."""
        m = _WITH_ITS.search(self.layout.view.folded[start:stop])
        return start + m.start() if m is not None else stop

    def goes_on_behind(self, i: int, draft: Draft) -> bool:
        """Whether the bracket that closes at lexeme `i` holds the figure, and the clause goes on behind it: "số còn lại (171
        tấn) vẫn phải chôn lấp".
        """
        lexemes, letters = self.lexemes, self.letters
        if draft.kind == "change" or not letters.startswith("w", i + 1):
            return False
        opened = self.layout.bracket[_anchor(draft)]
        if opened < 0 or _FIGURE_ALONE.fullmatch(letters, opened + 1, i) is None:
            return False
        before = self.figure_before(opened)
        if before >= self.layout.clause[opened] and before not in draft.roles.values():
            return False  # "14 bánh heroin (4,2 kg) từ biên giới về": that is said of the count
        return not _NO_EXTENSION.match(self.layout.view.text, lexemes[i].end)

    def is_joined(self, i: int) -> bool:
        """Whether "và" or "với" stands before the figure at lexeme `i`: what is said of the one is said of both."""
        small = self.before_small(i)
        return self.letters[small] == "&" or self.is_with(small + 1)

    def is_with(self, i: int) -> bool:
        """Whether lexeme `i` is "với"."""
        return self.layout.folded(self.lexemes[i].start, self.lexemes[i].end) == _WITH

    def closing(self, i: int) -> int | None:
        """The bracket that closes the one at lexeme `i`, in the same sentence."""
        m = _BRACKET_END.search(self.letters, i + 1, i + _BRACKETED)
        return m.start() if m is not None and m.group() == ">" else None

    def is_limit(self, draft: Draft, i: int) -> bool:
        """Whether the figure at lexeme `i` is the limit that the things counted keep to or pass: "3 xã đạt dưới 50%"."""
        anchor = _anchor(draft)
        unit = self.lexemes[anchor].unit
        if draft.kind not in COUNTS or unit is None or not unit.whole:
            return False
        other = self.lexemes[i].unit
        if self.letters[i - 1] in "ud" and other is not None and other.id == unit.id:
            return False  # "1.450 con tăng 105 con so với cùng kỳ"
        return _LIMIT.fullmatch(self.letters, anchor + 1, i) is not None

    def lead_in(self, i: int, anchor: int) -> int:
        """Where the words that lead up to figure `i` begin: its verb, hedge, conjunction."""
        letters = self.letters
        j = i - 1
        while j > anchor and letters[j] in "audheflgk,&m/-<+":
            if letters[j] in ",&" and letters[j - 1] in "audhe":
                break  # "17 ngành tăng và 7 ngành giảm"
            j -= 1
        if letters[j] == "w" and letters[j - 1] == "&" and j - 1 > anchor:
            j -= 2  # "vốn trung ương là 4 tỷ đồng và vốn địa phương là 3 tỷ đồng"
        return self.lexemes[j].end

    def parts(self, i: int) -> bool:
        """Whether a dash stands between clauses: "nông nghiệp 21,5% - công nghiệp 40,2%"."""
        text, dash = self.layout.view.text, self.lexemes[i]
        return text[dash.start - 1 : dash.start] == text[dash.end : dash.end + 1] == " "

    def figure_soon(self, i: int, draft: Draft) -> bool:
        """Whether the next clause holds a figure of another fact."""
        letters = self.letters
        for j in range(i + 1, min(i + _SOON, len(letters))):
            if j in self.claimed:
                return letters[self.before_small(j)] != "&"
            if letters[j] in "<:":  # "2.227 ca, Bình Dương (368 ca)", "03 biên chế, Hội Đông y: 02"
                return j + 1 in self.claimed and j + 1 not in draft.roles.values()
            if letters[j] in ",;.>n":
                return False
        return False

    def shared_tail(self, following: Draft, *, alone: bool) -> str:
        """The predicate that joined counts share: "90% hồ sơ của huyện và 60% hồ sơ của xã được xử lý trên mạng". Right behind
        the noun it is shared only if the first noun stands `alone`: "145 người chết và 267 người bị thương" say their own.
        """
        anchor = _anchor(following)
        unit = self.lexemes[anchor].unit
        start = stop = self.lexemes[anchor].end if unit is None else unit.end  # not from within "14 bị can"
        clause: int | None = None
        for i in range(anchor + 1, len(self.lexemes)):
            if i in self.claimed:
                # what a comma parts from it is said of that figure: "45 dự án, vốn đăng ký gần 1 tỷ USD"
                stop = stop if clause is None else clause
                break
            if self.letters[i] in ";.:<>n":
                break
            if self.letters[i] == ",":
                clause = stop
            stop = self.lexemes[i].end
        m = _VERB.search(self.layout.view.text, start, stop)
        if m is None:
            return ""
        right_behind = m.start() <= start + 1
        return wording.clean(self.text[m.start() : stop]) if alone or not right_behind else ""


def _anchor(draft: Draft) -> int:
    """The number behind which the counted noun stands."""
    roles = draft.roles
    if draft.kind != "ratio":
        return draft.end
    numerator, denominator = roles["numerator"], roles.get("denominator")
    if denominator is not None and 0 < denominator - numerator <= 3:
        return denominator
    return numerator


# --- what is left out ---------------------------------------------------------------------------------------------------


def _spoken_of(draft: Draft, before: list[Draft], layout: Layout) -> Draft | None:
    """The fact that one goes on from: the one before it, for a change rather the last that counts the same."""
    previous = before[-1] if before else None
    if previous is not None and previous.rule.id == "quantity.points" and not wording.is_empty(draft.own):
        # "chế biến tăng 9,6%, đóng góp 8,4 điểm phần trăm; khai khoáng giảm 2,1%"
        previous = before[-2] if len(before) > 1 else None
    if previous is not None and (opened := _closed_between(previous, draft, layout)) is not None:
        previous = next((d for d in reversed(before) if d.main < opened), previous)
    if previous is None or draft.kind != "change" or draft.family is None:
        return previous
    named = fold(draft.tail).removeprefix(fold(draft.unit or "")).split()
    whom = " ".join(named)
    if draft.family == previous.family and (
        not 1 <= len(named) <= _DEED or whom in fold(f"{previous.own} {previous.tail}")
    ):
        return previous
    told = (
        previous.kind == "change" and draft.unit_whole and f" {fold(draft.unit or '')} " in f" {fold(previous.topic)} "
    )
    if told and layout.sentence[previous.main] == layout.sentence[draft.main]:
        return previous  # "số vụ, bị can khởi tố tăng sáu vụ và 17 bị can"
    alike = []
    for other in reversed(before):
        if layout.line[other.main] != layout.line[draft.main]:
            break
        if layout.bracket[other.main] >= 0 and layout.bracket[other.main] != layout.bracket[draft.main]:
            continue  # "vượt 3,5% kế hoạch (66.000 tấn) và tăng 2.140 tấn"
        if other.kind in COUNTS and other.family == draft.family:
            alike.append(other)
    if draft.family == previous.family:  # "làm chết 12 người, bị thương 40 người, giảm 3 người chết"
        return next((d for d in alike if f" {whom} " in f" {fold(f'{d.own} {d.tail}')} "), previous)
    of_name = (d for d in alike if named and named[0] in fold(f"{d.own} {d.tail}").split())
    return next(of_name, alike[0] if alike else previous)


def _told_like(draft: Draft, before: list[Draft], layout: Layout) -> Draft | None:
    """The count in front of the semicolon that is told as this one is: of the same deed by another ("cấp tỉnh nhận 12 hồ sơ,
    giải quyết 9; cấp xã nhận 40 hồ sơ"), or in a clause built alike ("trong đó: BHXH là 30 người; BHTN là 20 người").
    """
    if draft.kind not in COUNTS or layout.letters.rfind(";", layout.sentence[draft.main], draft.main) < 0:
        return None
    said = _without_auxiliaries(draft)
    built = _built(draft, layout)
    if len(said) <= _DEED and built is None:
        return None
    for other in reversed(before):
        if layout.sentence[other.main] != layout.sentence[draft.main]:
            return None
        if other.family != draft.family or other.kind not in COUNTS:
            continue
        told = _without_auxiliaries(other)
        if len(said) > _DEED and told[-_DEED:] == said[-_DEED:] and len(told) > _DEED:
            return other if len(told) == len(said) and ";" in layout.letters[other.end : draft.main] else None
        apart = ";" in layout.letters[other.end : draft.main] and told != said
        if built is not None and apart and _built(other, layout) == built:
            return other
    return None


def _without_auxiliaries(draft: Draft) -> list[str]:
    """The words before a number, without those that say when or how something is done."""
    return [word for word in fold(draft.own).split() if word not in _AUXILIARY]


def _built(draft: Draft, layout: Layout) -> str | None:
    """How the clause of a list that names its own thing leads up to the number: "we" for "; BHTN là 20 người"."""
    if wording.is_empty(draft.own) or wording.is_place(draft.own):
        return None
    if _PREDICATE.match(fold(draft.own)) or _VERB.match(draft.own):
        return None
    m = _ITEM.match(layout.letters, 0, draft.main)
    return m["built"] if m is not None else None


def _closed_between(previous: Draft, draft: Draft, layout: Layout) -> int | None:
    """The bracket that holds the fact before and not this one, if it holds more than that: "tăng 0,24% (thành thị tăng 0,19%,
    nông thôn tăng 0,27%), tăng 3,06% so với năm trước" goes on from what stands before it.
    """
    opened = layout.bracket[previous.main]
    if opened < 0 or layout.bracket[draft.main] == opened or layout.sentence[opened] != layout.sentence[draft.main]:
        return None
    if previous.own and previous.own_start < layout.starts[opened] and ";" not in layout.letters[opened : draft.main]:
        return None  # "đàn trâu giảm (-2,4%), còn 21,3 nghìn con": the figure of what stands before the bracket
    inside = range(opened + 1, previous.main)
    moved = previous.kind == "change" and draft.kind != "change"  # "45 vụ (giảm 5 vụ), làm chết 12 người"
    aside = draft.kind == "change" and previous.kind in COUNTS  # "tăng 156 tỷ so với đầu năm (1.700 tỷ), tăng 9,2%"
    return (
        opened
        if moved or aside or any(layout.letters[i] == "w" or layout.lexemes[i].figure is not None for i in inside)
        else None
    )


def _inherit(draft: Draft, previous: Draft | None, layout: Layout) -> None:
    """Take topic and context from the fact before where the clause has none of its own."""
    own = draft.topic = draft.own
    if previous is None or not _goes_on(previous, draft, layout):
        return
    breath = layout.sentence[previous.main] == layout.sentence[draft.main]
    empty = wording.is_empty(own)
    if empty and not breath and fold(own) in _WHO:
        return  # "Năm 2023, xã đạt 17/19 tiêu chí."
    level = empty and _LEVEL.search(fold(own)) is not None  # "cấp xã: 3881" says where, not what
    bare = empty and not level
    if bare and draft.kind != "change" and _begins_clause(draft, layout) and _has_noun(draft):
        return
    # "nếu loại trừ yếu tố giá thì tăng 7,1%" says under what condition, not what
    named = wording.is_place(own) or (breath and (_is_office(own) or fold(own).startswith(_PROVIDED)))
    place = level or (not bare and named)
    if bare:
        if draft.kind == "change" and breath:
            draft.change_of = previous.change_of if previous.kind == "change" else previous.beside or previous
        elif draft.kind == "rate" and breath and previous.kind in ("ratio", "rate"):
            draft.beside = previous.beside or previous  # "đạt 93% dự toán tỉnh, 73% dự toán huyện": of one count
        noun = _has_noun(draft)
        above = previous.above if noun and draft.unit_whole and previous.kind == "change" else None
        draft.topic, draft.placed = previous.topic, previous.placed
        draft.context = draft.above = previous.context if above is None else above
        if previous.kind == "ratio" and layout.letters[draft.main] == "Q":
            draft.between = wording.join(_share_said(previous, layout), draft.between)
        if (
            (draft.kind == "change" and previous.kind != "change")
            or not (noun or _listed_beside(previous, draft, layout))
            or _of_these(previous, draft, layout)
        ):
            counted = _counted(previous.beside or previous)
            if draft.unit_whole and (shared := draft.tail.removeprefix(draft.unit or "")).startswith(" "):
                counted = counted.removesuffix(shared)  # "36 hộ với 142 người vẫn phải ở tạm": said once
            said = f"{fold(draft.topic)} {fold(draft.context)}"
            draft.context = wording.beginning(wording.join("" if fold(counted) in said else counted, draft.context))
    elif place and not breath and _has_noun(draft) and draft.kind in COUNTS and draft.unit_whole:
        # "Đến nay, thị trấn Đăk Tô đạt 15/20 tiêu chuẩn đô thị": it says itself what is counted there
        draft.placed = True
    elif place:
        draft.context = previous.context if previous.placed else wording.beginning(_measured(previous))
        draft.placed = True
    elif (its := _had(previous, draft, layout)) or (
        breath and (len(own) <= _SHORT or _PREDICATE.match(fold(own))) and not _begins_anew(previous, draft, layout)
    ):
        counted = ""
        if its or _EACH.match(fold(own)):
            counted = _counted(previous)  # "20 suất toàn phần, mỗi suất 26 triệu đồng"
        elif _WORTH.match(fold(own)):
            counted = _goods(previous)  # "83 nghìn tấn tiêu, trị giá 353 triệu USD"
        said = wording.join(
            counted, *(() if _beside(previous, draft) else (_listed_under(previous, draft), _said_between(previous)))
        )
        if fold(said) == fold(own):
            said = ""
        further = previous.context if len(said) <= _SHORT and fold(previous.context) != fold(own) else ""
        draft.context = wording.beginning(wording.join(said, further))
    elif breath and layout.clause[previous.main] == layout.clause[draft.main] and previous.kind in COUNTS:
        between = layout.letters[previous.end + 1 : draft.main]
        if "a" in between and not any(kind in between for kind in "&<>/"):
            draft.context = previous.topic  # "lượng khách qua 5 cảng do công ty quản lý đạt 14,6 triệu lượt"


def _listed_beside(previous: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether the two are counts of one row that each name what they count: "205 trường mầm non, 161 trường THCS"."""
    between = (x for x in layout.lexemes[previous.end + 1 : draft.main] if x.start >= previous.tail_end)
    return (
        previous.kind == draft.kind == "quantity"
        and draft.unit_whole
        and fold(draft.unit or "") != fold(previous.unit or "")
        and (draft.family in PEOPLE) == (previous.family in PEOPLE)  # "12 tổ, 60 thành viên": of the groups
        and all(x.kind in ",&h" for x in between)
    )


def _of_these(previous: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether a count goes on from the one before without a comma ("47 nhiệm vụ cho 19 sở, ngành"), or counts the people of
    what was counted before: "02 buổi tập huấn, 130 lượt người tham gia".
    """
    if not (previous.kind in COUNTS and previous.unit_whole and draft.kind in COUNTS and draft.unit_whole):
        return False
    if draft.family in _GATHERED and previous.family not in _GATHERED:
        return True
    between = layout.letters[previous.end + 1 : draft.main]
    return not any(mark in between for mark in ",;:&<>/.n")


def _had(previous: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether "với" parts what was counted from what it has: "42 dự án mới với tổng vốn 1,26 tỷ USD"."""
    return layout.folded(previous.tail_end, draft.own_start) == f" {_WITH} "


def _begins_anew(previous: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether a semicolon parts the two, and the clause behind names its own thing: "…; tỷ giá trung tâm 24.172 đồng/USD"."""
    own = fold(draft.own)
    same = (draft.unit_id or "") == (previous.unit_id or "") and not _names_counted(draft)
    if len(own.split()) < _NAMES_ITSELF or _PREDICATE.match(own) or same:
        return False
    return ";" in layout.letters[previous.end + 1 : draft.main]


def _names_counted(draft: Draft) -> bool:
    """Whether the clause begins with what is counted, and says which: "nhà bị tốc mái là 228 nhà"."""
    return draft.unit is not None and fold(draft.own).startswith(f"{fold(draft.unit)} ")


_COMPARED_WITH = fold("so với ")
_AMONG_IT = fold(breakdowns.AMONG_IT)
_BASES = frozenset(map(fold, rate.BASES))
_DEED = 2  # syllables of a verb
_AUXILIARY = frozenset(map(fold, filler.AUXILIARY))
_GATHERED = PEOPLE | {"lượt"}  # "180 lượt người"
_NAMES_ITSELF = 4  # syllables


def _measured(previous: Draft) -> str:
    """What is measured at the places of a list, as the first of them says it."""
    topic = previous.topic
    for naming in filler.NAMING:
        head, found, first = topic.rpartition(naming)
        if found and (wording.is_place(first) or _is_office(first)):
            topic = head
    return wording.join(
        "" if wording.is_place(topic) or _is_office(topic) else topic, _counted(previous), previous.context
    )


def _is_office(text: str) -> bool:
    """Whether the words only name an office, and tell nothing of it: "Sở Giao thông vận tải"."""
    return text.startswith(filler.OFFICES) and _OFFICE.fullmatch(text) is not None and _VERB.search(text) is None


def _beside(previous: Draft, draft: Draft) -> bool:
    """Whether the two are items of one list: "Xuất khẩu cá tra đạt …, tôm …, cá ngừ …"."""
    if _head(draft.own) == _head(previous.topic) is not None:
        return True  # "chỉ số PCI đạt …; chỉ số SIPAS đạt …"
    sort = fold(previous.own or previous.topic).removeprefix(_IN_ALL).partition(" ")[0]
    if _SORT.match(fold(draft.own)) and fold(draft.own).split()[0] == sort:
        return True  # "đàn trâu giảm 2,1%, đàn bò tăng 1,3%"
    if _BRANCH.match(fold(draft.own)) and _BRANCH.match(fold(previous.own)):
        return True  # "công nghiệp tăng 8,1%; xây dựng tăng 7,2%"
    sides = fold(previous.topic), fold(draft.own)
    if all(map(_SIDES.match, sides)) and any(
        a.match(sides[0]) and b.match(sides[1]) for pair in OPPOSITES for a, b in (pair, pair[::-1])
    ):
        return True  # "xuất khẩu đạt …; nhập khẩu …"
    alike = (previous.kind, previous.family) == (draft.kind, draft.family)
    return (
        alike
        and bool(previous.context)
        and len(previous.own) <= _SHORT
        and not (_PREDICATE.match(fold(previous.own)) or _PREDICATE.match(fold(draft.own)))
    )


def _said_between(change: Draft) -> str:
    """What a change says between its verb and its figure, if it is more than the verb."""
    return "" if wording.is_empty(change.between) else change.between


def _listed_under(previous: Draft, draft: Draft) -> str:
    """What the fact before says of both: of the first item of a list the head, "Cơ cấu" of "Cơ cấu: nông nghiệp 21%"."""
    if fold(previous.topic).startswith(_COMPARED_WITH):
        return ""  # "thu trên địa bàn 2.000 tỷ đồng, so với dự toán đạt 50%; thu nội địa 1.823 tỷ đồng"
    head, colon, _ = previous.topic.partition(": ")
    return head if colon and (previous.kind, previous.family) == (draft.kind, draft.family) else previous.topic


def _head(topic: str) -> str | None:
    """The two syllables that a description begins with, if it goes on: "chỉ số" of "chỉ số PCI"."""
    words = fold(topic).split(maxsplit=2)
    return " ".join(words[:2]) if len(words) > 2 else None


def _share_said(draft: Draft, layout: Layout) -> str:
    """What the share of a ratio is called: "1,05 triệu người, đạt tỷ lệ bao phủ 94,1%"; points behind it are of that."""
    i = draft.roles.get("rate", 0)
    while i > draft.main and layout.letters[i - 1] in "ehf":
        i -= 1
    if i - 1 <= draft.main or layout.letters[i - 1] != "a":
        return ""
    reach = layout.lexemes[i - 1]
    return wording.strip(layout.span_text(reach.start, reach.end))


def _look_back(draft: Draft, before: list[Draft], layout: Layout) -> None:
    """ "tỷ lệ này", "con số ấy": what the last figure of that sort was about."""
    if draft.context:
        return
    said = layout.folded(draft.own_start, layout.starts[draft.main])
    if (
        not (_THIS in said or _THAT in said or _SAID in said)
        or (pointed := _POINTS_BACK.search(fold(draft.own))) is None
    ):
        return
    share = pointed["noun"] in _SHARE
    for other in reversed(before):
        if layout.line[draft.main] - layout.line[other.main] > _LINE_REACH:
            return
        if layout.bracket[other.main] >= 0 and layout.bracket[draft.main] < 0:
            continue
        if not share or "rate" in other.roles or layout.letters[other.main] in "PQ":
            draft.context = wording.beginning(wording.join(other.topic, other.tail, other.context))
            return


def _named_behind(draft: Draft, before: list[Draft], layout: Layout) -> Draft | None:
    """The count of the sentence that the words behind a growth name: "127 dự án, vốn 1,1 tỷ USD, tăng 188,6% về số dự án"."""
    tail = fold(draft.tail)
    if (about := _ABOUT.match(tail)) is None:
        return None
    named = " ".join(tail[about.end() :].split()[:2])
    counts = [d for d in before if d.kind in COUNTS and layout.sentence[d.main] == layout.sentence[draft.main]]
    noun = noun_at(tail, about.end())
    for other in reversed(counts):
        if (
            (noun is not None and other.unit_id == noun[1])
            or (_SUM.match(tail, about.end()) and other.unit_id in _MONEY)
            or (_WEIGHT.match(tail, about.end()) and other.unit_id in _WEIGHED)
            or (" " in named and named in fold(other.own))  # "số lao động 84,1 nghìn người, … tăng 2% về số lao động"
        ):
            return other
    return None


def _in_points(change: Draft, of: Draft) -> None:
    """ "tỷ lệ đúng giờ còn 84,7%, giảm 3,1 điểm": points of a rate are percentage points."""
    if of.kind == "rate" and change.fixed.get("measure") == "absolute" and change.unit_id == _POINT:
        change.fixed["measure"] = "points"
        change.unit = change.unit_id = None


_POINT = "điểm"


def _goes_on(previous: Draft, draft: Draft, layout: Layout) -> bool:
    """Whether the draft can go on from the one before: same line, or the next item of one list."""
    if layout.line[previous.main] == layout.line[draft.main]:
        return True
    between = layout.letters[previous.last + 1 : draft.main]
    return len(between) < _NEXT_ITEM and (".n" not in between or any(mark in between for mark in "*r"))


_NEXT_ITEM = 5  # lexemes between two items of a list


def _begins_clause(draft: Draft, layout: Layout) -> bool:
    """Whether nothing but a stop or semicolon stands before the fact and its hedge."""
    i = draft.first - 1
    while i >= 0 and layout.letters[i] in "he":
        i -= 1
    return i < 0 or layout.letters[i] in ";.n"


def _counted(draft: Draft) -> str:
    """The tail of a fact, unless it is only what the fact is measured in: "USD", "ha"."""
    return draft.tail if draft.unit_whole or not units.is_only(draft.tail, draft) else ""


def _goods(draft: Draft) -> str:
    """What an amount or a count is of: "tiêu" of "83 nghìn tấn tiêu"."""
    return draft.tail if draft.unit_whole else wording.strip(draft.tail.removeprefix(draft.unit or ""))


def _has_noun(draft: Draft) -> bool:
    return bool(draft.tail) and not units.is_only(draft.tail, draft) and not wording.is_empty(draft.tail)


def _describe(draft: Draft) -> None:
    """Subject and predicate: what is counted first, then what is said of it."""
    tail = _counted(draft)
    if draft.between and not wording.is_empty(draft.between):
        tail = wording.join(draft.between, tail)
    tail = wording.beginning(tail, max(_TAIL, wording.LIMIT - len(draft.topic) - 1))
    topic = wording.nearest(draft.topic, wording.LIMIT - len(tail) - 1)
    room = wording.LIMIT - len(topic) - len(tail) - 2
    lead = topic
    if draft.context and room > _ROOM and fold(draft.context) not in f"{fold(topic)} {fold(tail)}":
        lead = wording.join(topic, wording.nearest(draft.context, room))
    if tail and draft.unit_id is not None and draft.unit_whole:
        draft.subject, draft.predicate = tail, lead or None
    else:
        draft.subject, draft.predicate = (lead, tail or None) if lead else (tail or None, None)


_ROOM = 12  # characters: less would say nothing of the context
