"""Rules over the lexeme sequence: which numbers belong together, and as what.

The rules are tried family by family, the more specific first; a number that a rule has bound belongs to that fact. A
guard says what letters cannot: the words of a run, the unit, what stands before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import regex

from vnreport import words
from vnreport.drafts import Draft
from vnreport.lexer.lexemes import Lexeme, N, P
from vnreport.patterns import change, quantity, rank, rate, ratio
from vnreport.patterns.grammar import Rule, compile_pattern, required_letters
from vnreport.patterns.units import noun_at
from vnreport.records import ROLES
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.records import Role
    from vnreport.text import View

RULES: tuple[Rule, ...] = (*rank.RULES, *ratio.RULES, *change.RULES, *rate.RULES, *quantity.RULES)


@dataclass(slots=True)
class Sequence:
    """The lexemes of a document with what guards look at."""

    lexemes: list[Lexeme]
    letters: str
    view: View

    def text(self, i: int) -> str:
        """The folded text of lexeme `i`."""
        x = self.lexemes[i]
        return self.view.folded[x.start : x.end]

    def kind(self, i: int) -> str:
        return self.letters[i] if 0 <= i < len(self.letters) else ""


@dataclass(slots=True)
class Match:
    """A rule's match before its guard has spoken. `fixed` collects what the guard settles about the fact."""

    seq: Sequence
    m: regex.Match[str]
    fixed: dict[str, Any]

    def at(self, group: str) -> int:
        return self.m.start(group)

    def lexeme(self, group: str) -> Lexeme:
        return self.seq.lexemes[self.m.start(group)]

    def inner(self, kind: str) -> list[int]:
        """Places of the lexemes of one kind inside the match."""
        return [i for i in range(*self.m.span()) if self.seq.letters[i] == kind]


@cache
def _compiled() -> tuple[tuple[Rule, regex.Pattern[str], tuple[Role, ...], frozenset[str]], ...]:
    """The rules with their patterns, the roles they bind, and the letters without which they cannot match."""
    compiled = []
    for rule in RULES:
        pattern = compile_pattern(rule.pattern)
        roles = tuple(role for role in ROLES if role in pattern.groupindex)
        compiled.append((rule, pattern, roles, required_letters(rule.pattern)))
    return tuple(compiled)


def match(lexemes: list[Lexeme], view: View) -> list[Draft]:
    """The facts that the rules find, in the order of the text."""
    seq = Sequence(lexemes, "".join(x.kind for x in lexemes), view)
    claimed: set[int] = set()
    drafts: list[Draft] = []
    present = set(seq.letters)
    for rule, pattern, roles, required in _compiled():
        if not required <= present:
            continue
        for m in pattern.finditer(seq.letters, overlapped=True):
            bound: dict[Role, int] = {}
            for role in roles:
                i = m.start(role)
                if i in claimed:
                    break
                if i >= 0:
                    bound[role] = i
            else:
                found = Match(seq, m, dict(rule.fixed))
                if rule.guard is None or GUARDS[rule.guard](found):
                    claimed.update(bound.values())
                    drafts.append(Draft(rule, bound, m.start(), m.end() - 1, found.fixed))
    drafts.sort(key=lambda d: d.main)
    return drafts


# --- guards -------------------------------------------------------------------------------------------------------------

_STRONG_SHARE = frozenset(fold(w) for w in ("chiếm", "chiếm tỷ lệ", "chiếm tới", "chiếm đến", "chiếm tỷ trọng"))
_HAS_RATE = regex.compile(
    fold(r"(?:có|với|mà) (?:mức |số )?(?:tỷ lệ|tỷ trọng)|(?:^| )(?:tỷ lệ|tỷ trọng|tốc độ|chỉ số|lãi suất)(?: |$)")
)
_DATE_LIKE = frozenset(range(1, 13))


def _share(m: Match) -> bool:
    """The share must be the one that this count makes: said right of it, not that of something named in between."""
    if _moved_before(m.seq, m.at("numerator")):
        return False
    before = m.at("share") - 1
    while m.seq.kind(before) in ("e", "h"):
        before -= 1
    between = range(m.at("numerator") + 1, before + 1)
    comma_before = m.seq.kind(before) in (",", "&")
    word = m.seq.text(m.at("share"))
    for i in between:
        if m.seq.letters[i] == "w" and _HAS_RATE.search(m.seq.text(i)) and not comma_before:
            return False
    figure = m.lexeme("numerator").figure
    if figure is None or figure.bound != "exact":
        return False  # "từ 10 lao động trở lên" is a class, not a count
    if any(m.seq.letters[i] == "w" and m.seq.text(i) in _TURNS for i in between) and not any(
        m.seq.letters[i] in "ud" for i in between
    ):
        return False  # "doanh thu 170.000 tỷ đồng nhưng đã đạt 51% mục tiêu lợi nhuận": another measure
    if word in _SAME_AGAIN and any(m.seq.letters[i] in "ud" for i in between):
        return False  # "giá 3.381 USD, tăng 118 USD, tương đương 3,6%": the growth again, not a share
    if _adjunct(m.seq, m.at("numerator")):
        return False
    if figure.unit is not None and figure.unit.cls in ("time", "times"):
        return False
    if comma_before:
        if word in _PLANNED_ONLY and not _OF_PLAN.match(m.seq.view.folded, m.lexeme("rate").end):
            return False
        if _of_another(m):
            return False
        return word not in _RATE_NOUNS or m.seq.kind(before) == ","
    return word in _STRONG_SHARE or (word not in _PLANNED_ONLY and word not in _RATE_NOUNS and len(between) <= 2)


_TURNS = frozenset(fold(w) for w in ("nhưng", "song", "nhưng mới", "trong khi"))
_SAME_AGAIN = frozenset(
    fold(w) for w in ("tương đương", "tương đương với", "tương ứng", "tương ứng với", "tức", "tức là")
)


def _adjunct(seq: Sequence, i: int) -> bool:
    """Whether the number at `i` only says from, at or of how many, behind another count of the clause: "2.846 căn từ
    9 dự án, bằng 64% quý trước"."""
    if seq.kind(i - 1) == "f":
        j = i - 2
    elif seq.kind(i - 1) == "w" and seq.text(i - 1).rsplit(" ", 1)[-1] in _PREPOSITIONS:
        j = i - 1
    else:
        return False
    while j >= 0 and seq.letters[j] in "wUe&":
        if seq.letters[j - 1] == N and seq.letters[j] == "U":
            return True
        j -= 1
    return False


_PREPOSITIONS = frozenset(fold(w) for w in ("từ", "tại", "ở", "thuộc", "cho", "trên"))


def _of_another(m: Match) -> bool:
    """Whether the share's base names what an earlier count of the clause counts: "4.215 hộ với 16.433 nhân khẩu,
    chiếm 3,42% tổng số hộ"."""
    base = _BASE_NOUN.match(m.seq.view.folded, m.lexeme("rate").end)
    noun = noun_at(m.seq.view.folded, base.end()) if base else None
    own = m.lexeme("numerator").figure
    if noun is None or not noun[1] or own is None or own.unit is None or own.unit.id == noun[1]:
        return False
    for i in range(m.at("numerator") - 1, -1, -1):
        if m.seq.letters[i] in ".;n":
            return False
        figure = m.seq.lexemes[i].figure
        if figure is not None:
            return figure.unit is not None and figure.unit.id == noun[1]
    return False


_BASE_NOUN = regex.compile(fold(r" (?:tổng )?số "))
_PLANNED_ONLY = frozenset(fold(w) for w in ("thực hiện", "thực hiện được", "thực hiện đạt", "hoàn thành"))
_RATE_NOUNS = frozenset(fold(w) for w in ("tỷ lệ", "tỷ trọng"))


def _share_of(m: Match) -> bool:
    """Between the ratio and its share no other thing's rate may be named."""
    return not any(
        m.seq.letters[i] == "w" and _HAS_RATE.search(m.seq.text(i))
        for i in range(m.at("denominator") + 1, m.at("share"))
    )


def _share_word(m: Match) -> bool:
    """ "tương ứng 40/50", or "với 40/50" after a comma."""
    if m.m.groupdict().get("with"):
        return m.seq.text(m.at("with")) == "với" and m.seq.kind(m.at("with") - 1) == ","
    return m.seq.lexemes[m.at("share")].value == "share"


def _share_said(m: Match) -> bool:
    reach = next(i for i in range(m.at("numerator"), m.at("rate")) if m.seq.letters[i] == "a")
    run = m.seq.text(m.at("of"))
    if len(run) >= 60 or m.seq.text(reach) not in _REACH_RATE or _moved_before(m.seq, m.at("numerator")):
        return False
    if m.seq.text(reach) != _RATE or m.seq.text(m.at("rate") - 1) == "là":
        return True
    begin = m.at("numerator")
    while begin > 0 and m.seq.letters[begin - 1] in "weahtud":
        begin -= 1
    counted = " ".join(m.seq.text(i) for i in range(begin, reach) if m.seq.letters[i] in "Uw")
    return run in _OWN_RATES or set(run.split()) <= set(counted.split())


_REACH_RATE = frozenset(
    fold(w) for w in ("đạt tỷ lệ", "chiếm tỷ lệ", "tỷ lệ", "với tỷ lệ", "đạt tỷ lệ bao phủ", "tỷ lệ bao phủ")
)
_RATE = fold("tỷ lệ")
# Rates that are always of the count they stand behind.
_OWN_RATES = frozenset(
    fold(w)
    for w in (
        "bao phủ",
        "tham gia",
        "đỗ",
        "đỗ tốt nghiệp",
        "đúng hạn",
        "trúng tuyển",
        "dương tính",
        "hưởng ứng",
        "đồng thuận",
    )
)


def _share_paren(m: Match) -> bool:
    """A bare percentage in brackets is the share of a count, unless words in between name another thing's rate."""
    start, stop = m.at("numerator") + 1, m.at("rate")
    unit = m.lexeme("numerator").figure
    if _moved_before(m.seq, m.at("numerator")):
        return False
    if unit is None or (unit.unit is not None and unit.unit.cls in ("time", "times")):
        return False
    if any(m.seq.letters[i] == "w" and _HAS_RATE.search(m.seq.text(i)) for i in range(start, stop)):
        return False
    if m.lexeme("rate").figure.bound in ("at_least", "at_most") or any(  # type: ignore[union-attr]
        m.seq.letters[i] == "," and _AND_FROM.match(m.seq.text(i + 1)) for i in range(start, stop - 1)
    ):
        return False  # a norm, or what another clause says: "438 tỷ đồng, lấy từ nguồn thu … (không thấp hơn 10%)"
    return unit.unit is not None or unit.scaled or m.seq.kind(start) in ("<", "w")


_AND_FROM = regex.compile(fold(r"(?:lấy |trích |huy động )?(?:từ|theo|do|để|với)(?!\p{l})"))


def _moved_before(seq: Sequence, i: int) -> bool:
    """Whether the number at `i` is how far something moved: its percentage is then the growth, not a share."""
    i -= 1
    while i >= 0 and seq.letters[i] in "eh":
        i -= 1
    return i >= 0 and seq.letters[i] in "ud"


def _bare_rate(m: Match) -> bool:
    """A share whose % is missing: decimals or a whole up to 100, nothing counted behind it, the clause ends."""
    x = m.lexeme("rate")
    f = x.figure
    if f is None or f.unit is not None or f.scaled or f.value > 100 or f.upper is not None:
        return False
    if m.seq.kind(m.at("rate") + 1) not in (".", ";", ",", ">", "n", ""):
        return False
    reach = next(i for i in range(m.at("rate") - 1, -1, -1) if m.seq.letters[i] == "a")
    numerator = m.lexeme("numerator").figure
    counted = numerator is not None and (numerator.unit is None or numerator.unit.whole)
    return counted and m.seq.lexemes[reach].value in ("reach", "share") and (f.resolution < 1 or "P" in m.seq.letters)


def _slash(m: Match) -> bool:
    """A fraction, and not a date: counted things behind it, a verb before it, or numbers that are no day and month."""
    top, bottom = m.lexeme("numerator").figure, m.lexeme("denominator").figure
    if top is None or bottom is None:
        return False
    if top.word is not None or bottom.unit is not None or bottom.scaled:
        return True
    before = m.seq.kind(m.at("numerator") - 1)
    if before in ("a", "e", "h", "d", "u", "l"):
        return True
    if _PART_OF.match(m.seq.view.folded, m.lexeme("denominator").end):
        return True
    dated = top.value in _DAYS and bottom.value in _DATE_LIKE
    if not dated and m.seq.kind(m.at("denominator") + 1) == "w" and _starts_noun(m.seq, m.at("denominator") + 1):
        return True
    return (not dated and before not in ("w",)) or (not dated and bottom.value >= 13 and bottom.value >= top.value)


_PART_OF = regex.compile(
    fold(
        r" (?:tổng|số|diện tích|dân số|thời gian|chặng|quãng|lượng|giá|vốn|khối lượng|nhu cầu|thành viên|đại biểu)(?!\p{l})"
    )
)
_DAYS = frozenset(range(1, 32))


def _among(m: Match) -> bool:
    gap = [i for i in range(m.at("numerator") + 1, m.at("denominator")) if m.seq.letters[i] == "w"]
    return not gap or len(m.seq.text(gap[0]).split()) <= 4


def _among_rate(m: Match) -> bool:
    return _among(m) and m.seq.kind(m.at("rate") - 1) in ("a", "e", "h", "<")


def _among_in(m: Match) -> bool:
    top = m.m.groupdict().get("numerator")
    if m.seq.text(m.at("in")) not in ("trong", "trong cả"):
        return False
    if top is None:
        return True
    n, d = m.lexeme("numerator").figure, m.lexeme("denominator").figure
    return n is not None and d is not None and n.unit is None and n.value <= d.value


def _rate_listed(m: Match) -> bool:
    """A share whose % is missing in a list of shares: the figure before it in the sentence is one, this one has decimals."""
    i = m.at("rate")
    f = m.seq.lexemes[i].figure
    if (
        f is None
        or f.unit is not None
        or f.scaled
        or f.resolution >= 1
        or f.value > 100
        or m.seq.kind(i + 1) not in (".", ";", ",", ">", "n", "")
    ):
        return False
    for j in range(i - 1, -1, -1):
        kind = m.seq.letters[j]
        if kind in ".n":
            return False
        if m.seq.lexemes[j].figure is not None:
            return kind == P and i - j <= 5
    return False


def _whole_named(m: Match) -> bool:
    """A sum in brackets behind the share is the whole only if the arithmetic comes near: else it says something else."""
    n, d, r = (m.lexeme(g).figure for g in ("numerator", "denominator", "rate"))
    if n is None or d is None or r is None or not d.value:
        return False
    same = (n.unit.id if n.unit else None) == (d.unit.id if d.unit else None)
    return same and abs(100 * n.value / d.value - r.value) <= 5


def _owned(m: Match) -> bool:
    run = m.seq.text(m.at("of")) if m.at("of") >= 0 else ""
    if run.endswith((" của", " cho", " của các", " tại", " ở", " thuộc")) or run in ("của", "tại", "ở"):
        return True
    if m.seq.letters[m.m.start("inner") - 1] == "f":
        return True
    base = _BASE_NOUN.match(m.seq.view.folded, m.lexeme("rate").end)
    noun = noun_at(m.seq.view.folded, base.end()) if base else None
    figure = m.lexeme("numerator").figure
    return noun is not None and figure is not None and figure.unit is not None and noun[1] == figure.unit.id


def _qualified(m: Match) -> bool:
    """A number inside what is counted: "doanh nghiệp có quy mô vốn dưới 10 tỷ đồng", "trẻ 5 tuổi"."""
    if _moved_before(m.seq, m.at("numerator")):
        return False
    inner = m.lexeme("inner").figure
    if inner is None or inner.unit is None:
        return False
    run = m.seq.text(m.at("of"))
    qualifier = _QUALIFIES.search(run)
    if qualifier is not None and m.seq.view.folded.startswith(f" {qualifier.group()}", m.lexeme("rate").end):
        return False  # "1.240 ha, đạt 96,4% diện tích": the share is the measure's own
    measured = inner.unit.cls in ("money", "measure", "time") and (
        _QUALIFIES.search(run) is not None or inner.unit.cls == "time"
    )
    return measured and not _HAS_RATE.search(run)


_QUALIFIES = regex.compile(
    fold(r"(?:quy mô|có vốn|vốn|diện tích|thu nhập|doanh thu|công suất|giá trị|mức|dung tích|tải trọng|từ|lương)$")
)


def _rate_count(m: Match) -> bool:
    """The count that makes the share, in brackets behind it; a sum of money there is rather the whole."""
    n = m.lexeme("numerator").figure
    between = [i for i in range(m.at("rate") + 1, m.at("numerator")) if m.seq.letters[i] == "w"]
    planned = any(_PLANNED.search(m.seq.text(i)) for i in between)
    return (
        n is not None
        and n.unit is not None
        and n.unit.whole
        and n.unit.cls not in ("time", "grade")
        and not planned
        and not _moved_before(m.seq, m.at("rate"))
    )


_PLANNED = regex.compile(fold("kế hoạch|dự toán|chỉ tiêu|nghị quyết|kh(?!\\p{l})"))


def _from_to(m: Match) -> bool:
    """Before and after are of one sort; the direction is the verb's or, without one, the numbers' own."""
    before, after = m.at("before"), m.at("after")
    b, a = m.lexeme("before").figure, m.lexeme("after").figure
    if b is None or a is None:
        return False
    if m.seq.letters[before] != m.seq.letters[after] and (b.unit is not None or m.seq.letters[before] != N):
        return False
    if b.unit is None and not b.scaled and a.scaled:
        b.rescale(a.scale)
    if b.value == a.value:
        return False
    if b.unit is not None and a.unit is not None and b.unit.id != a.unit.id:
        return False
    m.fixed["direction"] = "increase" if a.value > b.value else "decrease"
    m.fixed["measure"] = "points" if m.seq.letters[after] == P else "absolute"
    return True


def _sign(m: Match) -> bool:
    end = m.at("value") + 1
    if m.seq.kind(end) == "U":
        end += 1
    if m.seq.letters[m.at("value")] == N and m.lexeme("value").figure.upper is not None:  # type: ignore[union-attr]
        return False
    m.fixed["direction"] = "increase" if m.seq.letters[m.at("sign")] == "+" else "decrease"
    m.fixed["measure"] = "percent" if m.seq.letters[m.at("value")] == P else "absolute"
    return m.seq.kind(end) in (">", ",", ";")


def _move(m: Match) -> str:
    return m.lexeme("dir").value


def _near_move(m: Match) -> bool:
    """A few words may stand between the verb and its figure: "giảm bình quân cả nước là 66,91%"."""
    for i in m.inner("w"):
        run = m.seq.text(i).split()
        if len(run) > 6 or _HAS_RATE.search(m.seq.text(i)):
            return False
    if m.inner("f") and m.lexeme("value").figure.upper is None:  # type: ignore[union-attr]
        return False
    if any(m.seq.text(i) in ("có", "đã có", "còn", "có khoảng", "ở") for i in m.inner("e")) and m.inner("w"):
        return False
    m.fixed["direction"] = _move(m)
    return True


def _growth(m: Match) -> bool:
    if not _GROWTH.search(m.seq.text(m.at("dir"))) or any(len(m.seq.text(i).split()) > 8 for i in m.inner("w")):
        return False
    m.fixed["direction"] = _move(m)
    return True


_GROWTH = regex.compile(fold("tăng trưởng|tốc độ|mức tăng|mức giảm"))


def _amount(m: Match) -> bool:
    figure = m.lexeme("value").figure
    if figure is None or m.seq.kind(m.at("value") + 1) == "/":
        return False
    m.fixed["direction"] = _move(m)
    if figure.unit is not None and figure.unit.cls == "times":
        m.fixed["measure"] = "times"
        return True
    behind = m.at("value") + 1
    if m.seq.kind(behind) == "b" or (m.seq.kind(behind) == "w" and m.seq.text(behind).startswith(_BECAUSE)):
        return True  # "giảm 12 so với kỳ lễ trước"
    return figure.unit is not None or figure.scaled or _starts_noun(m.seq, behind)


_BECAUSE = tuple(fold(w) for w in ("so với", "do ", "vì "))


_LONGEST_LIST = 60  # lexemes over which a list is followed back to its verb


def _list_goes_on(m: Match) -> bool:
    """ "giảm 2 phòng, 3 chi cục, 4 trung tâm": back over counts and commas to the verb of the first."""
    i = m.m.start() - 1
    first = max(0, i - _LONGEST_LIST)
    while i > first:
        while m.seq.kind(i) == "w" and len(m.seq.text(i).split()) <= 3:
            i -= 1
        if m.seq.kind(i) != "U" or m.seq.kind(i - 1) != N:
            return False
        i -= 2
        if m.seq.kind(i) in (",", "&"):
            i -= 1
            continue
        while m.seq.kind(i) in ("e", "h"):
            i -= 1
        m.fixed["direction"] = m.seq.lexemes[i].value
        return m.seq.kind(i) in ("u", "d")
    return False


def _percents_go_on(m: Match) -> bool:
    """ "tăng lần lượt 12%, 45,2% và 38%", "tăng 9,2% về lượng, 11,5% về giá trị": back to the verb of the first."""
    if m.seq.kind(m.at("value") + 1) == "U":
        return False
    about = m.seq.kind(m.at("value") + 1) == "w" and m.seq.text(m.at("value") + 1).startswith(("về ", "số "))
    if m.seq.kind(m.at("value") + 1) == "w" and not about and m.seq.text(m.at("value") + 1) not in _RESPECTIVELY:
        return False
    i = m.m.start() - 1
    first = max(0, i - _LONGEST_LIST)
    while i > first:
        if about and m.seq.kind(i) == "w" and m.seq.text(i).startswith(("về ", "số ")):
            i -= 1
        if m.seq.kind(i) != P:
            return False
        i -= 1
        if m.seq.kind(i) in (",", "&", ";"):
            i -= 1
            continue
        while m.seq.kind(i) in ("e", "h"):
            i -= 1
        if m.seq.kind(i) == "w" and m.seq.kind(i - 1) in ("u", "d") and _GROWTH.search(m.seq.text(i - 1)):
            i -= 1
        m.fixed["direction"] = m.seq.lexemes[i].value
        return m.seq.kind(i) in ("u", "d")
    return False


_RESPECTIVELY = frozenset(fold(w) for w in ("so", "so với"))


def _growth_amount(m: Match) -> bool:
    """The amount of a growth just said in percent: "tăng 1,1%, tương đương 5.600 người", "giảm 16% (8 vụ)"."""
    said = m.m.start("share") >= 0
    if said and (m.seq.lexemes[m.at("share")].value != "share" or m.seq.text(m.at("share")).startswith(fold("chiếm"))):
        return False
    bracketed = "<" in m.m.group()
    if not said and not (bracketed and m.seq.kind(m.m.end()) == ">"):
        return False
    m.fixed["direction"] = _move(m)
    return True


def _extra(m: Match) -> bool:
    word = m.seq.text(m.at("extra"))
    m.fixed["direction"] = "increase" if word == "thêm" else "decrease"
    return word in ("thêm", "bớt")


def _ends_clause(m: Match) -> bool:
    x = m.lexeme("dash")
    return m.seq.view.text[x.start - 1 : x.end + 1] in (" - ", " – ") and m.seq.kind(m.m.end()) in (
        ".",
        ";",
        ",",
        "n",
        "",
    )


def _over(m: Match) -> bool:
    """ "112 trên 128 xã": out of, where the second number is the larger and counts the same."""
    top = m.lexeme("position" if "position" in m.m.groupdict() else "numerator").figure
    bottom = m.lexeme("out_of" if "position" in m.m.groupdict() else "denominator").figure
    if top is None or bottom is None or bottom.unit is None or m.seq.text(m.at("over")) != "trên":
        return False
    if top.value > bottom.value or (top.unit is not None and top.unit.id != bottom.unit.id) or bottom.scaled:
        return False
    m.lexeme("over").value = "exact"  # it says "out of", and hedges nothing
    return True


def _among_by_value(m: Match) -> bool:
    """ "3.214 hồ sơ … trong 4.120 hồ sơ, đạt 78,01%": taken as a part of the whole where the share comes out."""
    n, d, r = (m.lexeme(g).figure for g in ("numerator", "denominator", "rate"))
    if (
        n is None
        or d is None
        or r is None
        or not d.value
        or n.unit is None
        or d.unit is None
        or n.unit.cls != d.unit.cls
    ):
        return False
    return m.seq.text(m.at("in")).endswith((" trong", " trên")) and abs(100 * n.value / d.value - r.value) <= 1


def _rate_amount(m: Match) -> bool:
    """ "đạt 50% kế hoạch, tương đương 2.156 tỷ đồng": the count that makes the share, behind it."""
    return (
        m.seq.lexemes[m.at("share")].value == "share"
        and not m.seq.text(m.at("share")).startswith(fold("chiếm"))
        and not _moved_before(m.seq, m.at("rate"))
        and m.seq.kind(m.m.end()) != "/"
    )


def _labelled(m: Match) -> bool:
    """One of several "words: number" items, or one under a total: "tử vong: 2, khỏi bệnh: 120"."""
    i = m.at("value")
    figure = m.seq.lexemes[i].figure
    if (
        figure is None
        or figure.unit is not None
        or figure.scaled
        or m.seq.kind(i + 1) not in (",", ";", ".", ">", "n", "")
    ):
        return False
    if _LABEL_WORDS.search(m.seq.text(m.m.start())) or (figure.digits.startswith("0") and len(figure.digits) > 2):
        return False
    around = m.seq.letters[max(0, i - 24) : i + 24]
    return len(_LABELLED.findall(around)) >= 2


_LABELLED = regex.compile(r"w:N(?=[,;.>n]|$)")
_LABEL_WORDS = regex.compile(
    fold(r"(?:^| )(?:điều|mục|ngày|điện thoại|hotline|mã|số hiệu|khoản|bài|phút|tỷ số|liên hệ|trang|lúc|giờ)$")
)


def _share_listed(m: Match) -> bool:
    """ "giỏi: 120 em, 25%; khá: 240 em, 50%": count and share side by side, twice or more, nothing between or behind."""
    return len(_PAIRS.findall(m.seq.letters, max(0, m.m.start() - 24), m.m.end() + 24)) >= 2 and m.seq.kind(
        m.m.end()
    ) in (";", ",", ".", "n", ">", "")


_PAIRS = regex.compile(r"NU[,\-]h?P(?=[;,.n>]|$)")


def _of_plan(m: Match) -> bool:
    if m.at("over") >= 0 and m.seq.text(m.at("over")) in _OVER:
        return False
    return _OF_PLAN.match(m.seq.view.folded, m.lexeme("rate").end) is not None and not _moved_before(
        m.seq, m.at("numerator")
    )


_OF_PLAN = regex.compile(fold(r" ?(?:so với )?(?:tổng )?(?:kế hoạch|kh(?!\p{l})|dự toán|chỉ tiêu)"))


def _named_whole(m: Match) -> bool:
    """ "65 tỷ đồng/kế hoạch 80 tỷ đồng": a slash, the name of the whole, the whole."""
    run = m.seq.text(m.at("of"))
    return m.seq.letters[m.at("of")] == "m" or _WHOLES.fullmatch(run) is not None


_WHOLES = regex.compile(
    fold(r"(?:(?:trên |trong )?tổng(?: số)?|kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu)(?: (?:năm|vốn|giao|là|cả năm))*")
)


def _same_unit(m: Match) -> bool:
    n, d = m.lexeme("numerator").figure, m.lexeme("denominator").figure
    return n is not None and d is not None and n.unit is not None and d.unit is not None and n.unit.id == d.unit.id


def _equal(m: Match) -> bool:
    """ "tăng 1.200 hồ sơ, tương đương 12%": the same movement, said as a percentage."""
    m.fixed["direction"] = _move(m)
    word = m.seq.text(m.at("share"))
    ends = m.seq.kind(m.m.end()) in (".", ";", ",", "n", ">", "")
    return (m.seq.lexemes[m.at("share")].value == "share" and not word.startswith("chiếm")) or (word == "bằng" and ends)


def _exceeds(m: Match) -> bool:
    if m.seq.text(m.at("over")) not in _OVER:
        return False
    x = m.lexeme("value")
    assert x.figure is not None
    m.fixed["measure"] = "percent" if x.kind == P else "absolute"
    behind = _EXCEEDED.match(m.seq.view.folded, x.figure.unit.end if x.figure.unit and x.kind != P else x.end)
    if behind is None or (x.kind != P and not behind.group().lstrip().startswith("so ")):
        return False
    m.lexeme("over").value = "exact"  # the direction of the change, no hedge
    return True


_OVER = frozenset(fold(w) for w in ("vượt", "vượt trên", "vượt mức"))
_EXCEEDED = regex.compile(fold(r" ?(?:so với )?(?:kế hoạch|kh(?!\p{l})|dự toán|chỉ tiêu|mục tiêu|nghị quyết|cùng kỳ)"))


def _over_times(m: Match) -> bool:
    """ "vượt quy chuẩn 8,6 lần": by how many times a norm is exceeded."""
    figure = m.lexeme("value").figure
    if figure is None or figure.unit is None or figure.unit.cls != "times":
        return False
    over = m.lexeme("over")
    if over.kind == "w":
        return _EXCEEDING.search(m.seq.text(m.at("over"))) is not None
    if m.seq.text(m.at("over")) not in _OVER:
        return False
    over.value = "exact"
    return True


_EXCEEDING = regex.compile(
    fold(
        r"(?:^| )vượt(?: (?:quá|mức|ngưỡng|quy chuẩn|tiêu chuẩn|giới hạn|chuẩn|định mức|thiết kế|công suất|cho phép))+$"
    )
)


def _points_than(m: Match) -> bool:
    """ "kém mức bình quân cả nước 1,1 điểm phần trăm": points always measure a distance."""
    found = _THAN.search(m.seq.text(m.at("than")))
    if found is None:
        return False
    m.fixed["direction"] = "decrease" if found.group(1) else "increase"
    return True


_THAN = regex.compile(fold(r"(?:^| )(?:(kém|thua|thấp hơn|ít hơn)|cao hơn|vượt|hơn|nhỉnh hơn)(?: \p{l}+){0,7}$"))


def _every(m: Match) -> bool:
    """ "cứ 10 doanh nghiệp thì có 6"."""
    whole, part = m.lexeme("denominator").figure, m.lexeme("numerator").figure
    assert whole is not None
    assert part is not None
    said = m.seq.text(m.at("every"))
    return (
        (said == _EACH or said.endswith(f" {_EACH}"))
        and m.seq.text(m.at("then")) == fold("thì")
        and part.value < whole.value
    )


_EACH = fold("cứ")


def _ranked(m: Match) -> bool:
    return m.seq.text(m.at("rank")) in _RANKED


_RANKED = frozenset(fold(w) for w in ("hạng", "thứ", "vị trí", "xếp hạng", "vị thứ", "thứ hạng"))


def _listed_moves(m: Match) -> bool:
    """Percentages in a list whose head says that all of them rose or fell: "tăng mạnh như: gạo (12%), cà phê (15%)"."""
    i = m.at("value")
    if m.seq.kind(i - 1) not in ("<", "w", "h"):
        return False
    head = False
    for j in range(i - 1, max(-1, i - 40), -1):
        kind = m.seq.letters[j]
        if kind in ".n;a" or (m.seq.lexemes[j].figure is not None and kind != P):
            return False
        if kind == ":" or (kind == "w" and _AS.search(m.seq.text(j))):
            head = True
        if kind in "ud":
            m.fixed["direction"] = m.seq.lexemes[j].value
            return head
    return False


_AS = regex.compile(fold(r"(?:^| )(?:như|gồm|là)$|(?:^| )như |^(?:cả )?về "))


def _moved(m: Match) -> bool:
    m.fixed["direction"] = _move(m)
    return True


def _compared(m: Match) -> bool:
    """ "cao hơn vụ trước 0,3 tấn/ha": a comparative, what it is compared with, and by how much."""
    between = m.seq.letters[m.at("dir") + 1 : m.at("value")]
    against = between.rstrip("he") == "b" and m.seq.letters[m.at("value")] != N  # "tăng so với cùng kỳ 5,6%"
    if not (m.seq.text(m.at("dir")).endswith(" hơn") or against) or any(
        len(m.seq.text(i).split()) > 7 for i in m.inner("w")
    ):
        return False
    kind = m.seq.letters[m.at("value")]
    figure = m.lexeme("value").figure
    if (
        figure is None
        or (kind == N and figure.unit is None and not figure.scaled)
        or m.seq.kind(m.at("value") + 1) == "/"
    ):
        return False
    m.fixed["direction"] = _move(m)
    m.fixed["measure"] = "points" if kind == "Q" else "percent" if kind == P else "absolute"
    if figure.unit is not None and figure.unit.cls == "times":
        m.fixed["measure"] = "times"
    return True


def _against(m: Match) -> bool:
    run = m.seq.text(m.at("dir") + 1)
    m.fixed["direction"] = _move(m)
    m.fixed["measure"] = "percent" if m.seq.letters[m.at("value")] == P else "absolute"
    return run.startswith("so với ")


def _counted(m: Match) -> bool:
    """A number with its unit, if that is counted: no duration, no grade, no slogan."""
    i = m.at("value")
    if m.seq.kind(i - 1) == "/" and m.seq.kind(i - 2) == "r":
        return False  # "thứ 21/63", of which the first is part of a name
    figure = m.seq.lexemes[i].figure
    if figure is None or figure.unit is None or figure.unit.cls in ("time", "grade") or _quoted(m.seq, i):
        return False
    return figure.unit.cls != "times" or m.seq.kind(i - 1) != "g"  # "5 lần thông báo"; "gấp 5 lần" is a change


def _scaled(m: Match) -> bool:
    figure = m.lexeme("value").figure
    return not _quoted(m.seq, m.at("value")) and figure is not None and figure.scaled and figure.unit is None


_LEFT = frozenset(fold(w) for w in ("còn", "chỉ còn", "xuống còn", "xuống", "lên"))


def _quoted(seq: Sequence, i: int) -> bool:
    """Inside a short quotation that begins with a number: a slogan ("3 cùng", "5 không, 3 sạch"), which counts nothing."""
    left = seq.letters.rfind('"', max(0, i - 8), i)
    right = seq.letters.find('"', i, i + 8)
    return left >= 0 and right >= 0 and seq.letters[left + 1] == N and "." not in seq.letters[left:right]


def _predicated(m: Match) -> bool:
    """A bare number in brackets behind a count, with what holds of so many: "120 hồ sơ (114 đúng hạn, 6 quá hạn)"."""
    i = m.at("value")
    opened = m.seq.letters.rfind("<", max(0, i - 20), i)
    if (
        opened < 0
        or ">" in m.seq.letters[opened:i]
        or not _COUNTED_BEFORE.search(m.seq.letters, max(0, opened - 8), opened)
    ):
        return False
    figure = m.lexeme("value").figure
    return figure is not None and figure.unit is None and _PREDICATES.match(m.seq.text(i + 1)) is not None


_PREDICATES = regex.compile(
    fold(r"(?:(?:đúng|quá|trước|trễ|sớm|chậm|trong) hạn|(?:chưa |không )?đạt|mới|cũ|đi|đến)(?!\p{l})")
)


def _respectively(m: Match) -> bool:
    """One of the bare numbers of "lần lượt là 120, 135 và 150 hồ sơ"."""
    i = m.at("value")
    figure = m.seq.lexemes[i].figure
    if figure is None or figure.unit is not None or m.seq.kind(i + 1) not in (",", "&"):
        return False
    i -= 1
    first = i - _LONGEST_LIST
    while i > first and m.seq.kind(i) in (",", "&") and m.seq.kind(i - 1) == N:
        i -= 2
    while i > 0 and m.seq.kind(i) in "eah":
        i -= 1
    return i >= 0 and m.seq.letters[i] in "wud" and m.seq.text(i).endswith(_IN_TURN)


_IN_TURN = (fold("lần lượt"), fold("tương ứng"))


def _noun_follows(m: Match) -> bool:
    figure = m.lexeme("value").figure
    if _quoted(m.seq, m.at("value")):
        return False
    return figure is not None and figure.unit is None and _starts_noun(m.seq, m.at("value") + 1)


def _starts_noun(seq: Sequence, i: int) -> bool:
    """Whether the run at `i` begins, on the same line, with a noun that can be counted."""
    if seq.kind(i) != "w":
        return False
    previous, run = seq.lexemes[i - 1], seq.lexemes[i]
    if "\n" in seq.view.text[previous.end : run.start]:
        return False
    if (
        i >= 2
        and seq.letters[i - 2] == "w"
        and _NAMED.search(seq.view.text, seq.lexemes[i - 2].start, seq.lexemes[i - 2].end)
    ):
        return False
    return words.noun_at(seq.view.text, seq.view.folded, run.start, run.end) is not None


_NAMED = regex.compile(r"\p{L}+[ -]\p{Lu}[\p{L}’']*$")  # "Sông Bằng 2 phải xả lũ": the number is part of the name


def _stated(m: Match) -> bool:
    """A bare number that a verb states ("là 9.907"), or one so large that it can only be a count."""
    i = m.at("value")
    figure = m.seq.lexemes[i].figure
    if figure is None or figure.unit is not None or m.seq.kind(i + 1) in ("/",) or m.seq.kind(i - 1) == "/":
        return False
    grouped = figure.value >= 1000 and not figure.digits.isdigit()
    after = m.seq.kind(i + 1)
    if after == "w":
        return grouped and not m.seq.text(i + 1).startswith(("tháng", "năm"))
    before = m.seq.kind(i - 1)
    if before == "l" and m.seq.text(i - 1) in _LEFT and after in (".", ",", ";", "n", ">", ""):
        return True  # "năm 2024 còn 85."
    return grouped or (
        before in "aeh" and before != "" and m.seq.text(i - 1) not in ("có", "với", "số", "về", "đến", "tới", "khi")
    )


def _listed(m: Match) -> bool:
    """One of several "Name N" items in brackets or behind a colon: "(Huế 2, Đà Nẵng 2, Gia Lai 3)"."""
    i = m.at("value")
    figure = m.seq.lexemes[i].figure
    if figure is None or figure.unit is not None or figure.scaled or figure.word is not None:
        return False
    return _list_items(m.seq, i) >= 2 or _adds_up(m.seq, i)


def _adds_up(seq: Sequence, i: int) -> bool:
    """One of the bare numbers behind a colon that add up to the count before it: "742 cơ sở: 295 làm trường, 447 bán"."""
    colon = seq.letters.rfind(":", max(0, i - 60), i)
    if colon < 0 or not (before := _COUNTED_BEFORE.search(seq.letters, max(0, colon - 8), colon)):
        return False
    items = _BARE_ITEMS.match(seq.letters, colon + 1)
    if items is None or items.end() <= i:
        return False
    figures = [x.figure for x in seq.lexemes[colon + 1 : items.end()] if x.figure is not None]
    total = seq.lexemes[before.start()].figure
    return total is not None and sum(f.value for f in figures if f.unit is None) == total.value


_BARE_ITEMS = regex.compile(r"(?:Nw[,;&])+&?Nw(?=[.;n]|$)")


def _list_items(seq: Sequence, i: int) -> int:
    """How many "words number" items follow one another around lexeme `i`, after an opening bracket or colon."""
    if seq.kind(i - 1) not in ("w", "e") or seq.kind(i + 1) not in (",", ";", ">", "&", "."):
        return 0
    left = seq.letters.rfind("<", max(0, i - 60), i)
    colon = seq.letters.rfind(":", max(0, i - 60), i)
    opened = max(left, colon)
    if opened < 0 or ")" in seq.letters[opened:i] or "." in seq.letters[opened:i] or ">" in seq.letters[opened:i]:
        return 0
    if not _COUNTED_BEFORE.search(seq.letters, max(0, opened - 8), opened):
        return 0
    close = seq.letters.find(">" if opened == left else ".", i)
    body = seq.letters[opened + 1 : close if close >= 0 else i + 60]
    return len(_ITEM.findall(body))


_COUNTED_BEFORE = regex.compile(r"N(?:U?[wtra&]{0,3})$")
_ITEM = regex.compile(r"we?N(?:U[w]?)?(?=[,;&]|$)")

GUARDS: dict[str, Callable[[Match], bool]] = {
    "against": _against,
    "among": _among,
    "among_by_value": _among_by_value,
    "among_in": _among_in,
    "among_rate": _among_rate,
    "amount": _amount,
    "bare_rate": _bare_rate,
    "compared": _compared,
    "counted": _counted,
    "ends_clause": _ends_clause,
    "equal": _equal,
    "every": _every,
    "exceeds": _exceeds,
    "extra": _extra,
    "from_to": _from_to,
    "growth": _growth,
    "growth_amount": _growth_amount,
    "labelled": _labelled,
    "list_goes_on": _list_goes_on,
    "listed": _listed,
    "listed_moves": _listed_moves,
    "moved": _moved,
    "named_whole": _named_whole,
    "near_move": _near_move,
    "noun_follows": _noun_follows,
    "of_plan": _of_plan,
    "over": _over,
    "over_times": _over_times,
    "owned": _owned,
    "percents_go_on": _percents_go_on,
    "points_than": _points_than,
    "predicated": _predicated,
    "qualified": _qualified,
    "ranked": _ranked,
    "rate_amount": _rate_amount,
    "rate_count": _rate_count,
    "rate_listed": _rate_listed,
    "respectively": _respectively,
    "same_unit": _same_unit,
    "scaled": _scaled,
    "share": _share,
    "share_listed": _share_listed,
    "share_of": _share_of,
    "share_paren": _share_paren,
    "share_said": _share_said,
    "share_word": _share_word,
    "sign": _sign,
    "slash": _slash,
    "stated": _stated,
    "whole_named": _whole_named,
}
