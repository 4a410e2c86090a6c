"""Guards of ratios: whose share a percentage is, and what stands over what."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from vnreport.lexer.lexemes import N
from vnreport.matching.common import (
    AMONG_THEM,
    AND_THEN,
    HAS_RATE,
    MORE,
    OVER,
    among_in,
    moved_all,
    moved_in_list,
    now_and_then,
    over,
    paired_units,
    starts_noun,
)
from vnreport.patterns import change, kinds, rate, ratio
from vnreport.patterns.units import family_of, noun_at
from vnreport.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnreport.lexer.lexemes import Figure
    from vnreport.matching.sequence import Match, Sequence
    from vnreport.patterns.units import Unit


_SHARE_VERBS = frozenset(map(fold, ratio.SHARE_VERBS))

_DATE_LIKE = frozenset(range(1, 13))


def _is_limit(seq: Sequence, i: int) -> bool:
    """Whether an amount only says which of the things counted are meant: "30 mặt hàng đạt kim ngạch trên 1 tỷ USD"."""
    figure = seq.lexemes[i].figure
    before = _COUNTED_BY.search(seq.letters, max(0, i - 6), i)
    if figure is None or figure.unit is None or figure.unit.whole or before is None:
        return False
    counted = seq.lexemes[before.start()].figure
    return counted is not None and counted.unit is not None and counted.unit.whole and seq.text(i - 1) in _LIMITS


_LIMITS = frozenset(map(fold, ratio.LIMITS))
_COUNTED_BY = re.compile("NU(?:a?w)?h$")


def _share(m: Match) -> bool:
    """The share must be the one that this count makes: said right of it, not that of something named in between."""
    figure = m.lexeme("numerator").figure
    if figure is None or not _can_have_share(m, figure) or _moved_before(m.seq, m.at("numerator")):
        return False
    if m.at("those") >= 0 and m.seq.text(m.at("those")) not in AMONG_THEM:
        return False
    if _is_limit(m.seq, m.at("numerator")) or m.seq.kind(m.at("numerator") - 1) == "g":
        return False  # "gấp đôi so với tỷ lệ 31%": so many times
    if figure.upper is not None and m.seq.kind(m.at("numerator") - 1) == "f" and "," not in m.m.group():
        return False  # "mức lương từ 7 - 10 triệu đồng chiếm 51%": a class, no count
    before = m.at("share") - 1
    while m.seq.kind(before) in ("e", "h"):
        before -= 1
    between = range(m.at("numerator") + 1, before + 1)
    runs = [m.seq.text(i) for i in between if m.seq.letters[i] == "w"]
    moved = {m.seq.letters[i] for i in between} & {"u", "d", "g"}
    turn = m.at("turn")
    if turn >= 0 and m.seq.text(turn) not in _ADVERSATIVES:
        return False
    if m.seq.kind(before) == "w" and m.seq.text(before).endswith(_NEGATIONS):
        return False  # "còn 7 xã chưa đạt 50%"
    apart = m.seq.kind(before) in (",", "&") or turn == before
    word = m.seq.text(m.at("share"))
    planned = _OF_PLAN.match(m.seq.view.folded, m.lexeme("rate").end) is not None
    if planned and m.seq.kind(m.at("numerator") - 1) == "/":
        return False  # "dư nợ 2.758 tỷ đồng/98.081 hộ vay, đạt 99,1% kế hoạch": of the loans
    if any(run in _ADVERSATIVES for run in runs) and not moved:
        return False  # "doanh thu 170.000 tỷ đồng nhưng đã đạt 51% mục tiêu lợi nhuận": another measure
    if word in _EQUIVALENTS and not planned and moved & {"u", "d"}:
        return False  # "giá 3.381 USD, tăng 118 USD, tương đương 3,6%": the growth again, not a share
    if figure.unit is not None and figure.unit.whole and _of_amount(m, figure.unit):
        return False  # "ba thị trường dẫn đầu chiếm gần 52% lượng hạt điều xuất khẩu"
    if m.seq.kind(before) == "w" and m.seq.kind(before - 1) == "a" and m.seq.text(before - 1) in _RATE_NOUNS:
        return False  # "22.803 hồ sơ, tỷ lệ đúng hạn đạt 98%": the share of others
    if any(_THESE.match(run) for run in runs):
        return False  # "ba thị trường này chiếm 52,3%": of what they sell
    if any(_THEN in f" {run} " for run in runs):
        return False  # "44 vụ đã rõ nguyên nhân thì chập điện chiếm 70,5%"
    if not apart and any(run.endswith(_LEADING) for run in runs):
        return False  # "hai huyện dẫn đầu với tỷ lệ 100%": what each of them has
    if not apart and any(run.startswith(_CAUSES) for run in runs):
        return False  # "hụt 42 tỷ đồng vì mức thuế còn bằng 50% khung": of the cause
    if apart:
        if (word in _PLAN_VERBS and not planned) or _of_another(m):
            return False
        return word not in _RATE_NOUNS or m.seq.kind(before) == ","
    if figure.unit is not None and figure.unit.whole and any(run.endswith(_PERFORMED) for run in runs):
        return False  # "còn 1 địa phương giải ngân đạt 20%": of its own capital
    if any(HAS_RATE.search(run) for run in runs) or (word in _REACHING and _passes_mark(m, figure)):
        return False
    if figure.value <= _FEW and _condition(m.seq, m.at("numerator"), figure):
        return False
    return word in _SHARE_VERBS or (word not in _PLAN_VERBS and word not in _RATE_NOUNS and len(between) <= 2)


_THEN = fold(f" {ratio.THEN} ")
_PERFORMED = tuple(map(fold, ratio.PERFORMED))
_CAUSES = tuple(fold(f"{word} ") for word in ratio.CAUSES)
_FEW = 10


def _condition(seq: Sequence, i: int, figure: Figure) -> bool:
    """Whether so few are what each of those has that the rate is of: "người già uống ít nhất 2 liều đạt 91,4%", "tỷ lệ hộ
    có 2 con trở xuống đạt 81%".
    """
    before = i - 1
    if seq.kind(before) == "h" and seq.lexemes[before].value == "at_least":
        return True
    if figure.unit is not None and figure.unit.id in _DOSES:
        return True
    while seq.kind(before) in ("w", "f", "h"):
        before -= 1
    return before < i - 1 and seq.kind(before) == "a" and seq.text(before) in _RATE_NOUNS


_DOSES = frozenset(ratio.DOSES)


def _share_limited(m: Match) -> bool:
    """ "62.472 bài dưới 5 điểm, chiếm 6%": marks, stars and ages say which of the counted make the share."""
    figure, limit = m.lexeme("numerator").figure, m.seq.lexemes[m.at("limit")].figure
    if figure is None or limit is None or figure.unit is None or limit.unit is None or not figure.unit.whole:
        return False
    marked = limit.unit.cls in ("score", "grade") or limit.unit.id == _AGE
    return marked and m.seq.text(m.at("share")).startswith(_MAKING_UP) and not _moved_before(m.seq, m.at("numerator"))


_AGE = "tuổi"


def _of_amount(m: Match, unit: Unit) -> bool:
    """Whether the share is said to be of an amount, not of what the unit counts: "lượng khách" is counted in "lượt"."""
    amount = _OF_AMOUNT.match(m.seq.view.folded, m.lexeme("rate").end)
    noun = noun_at(m.seq.view.folded, amount.end() + 1) if amount else None
    return amount is not None and (
        noun is None or family_of(noun[1]) not in (unit.family, *ratio.SAME_AMOUNT.get(unit.family, ()))
    )


def _can_have_share(m: Match, figure: Figure) -> bool:
    """Whether the count is one that the rate behind it can be a share of, by its unit and what stands before it."""
    if figure.bound != "exact":
        return False  # "từ 10 lao động trở lên" is a class, not a count
    if _qualifier(m.seq, m.at("numerator")):
        return False
    if (unit := figure.unit) is not None:
        if unit.cls in ("time", "times", "grade"):
            return False
        if figure.upper is not None and "/" in m.seq.view.text[unit.start : unit.stop]:
            return False  # "2,6 - 2,7 USD/kg, bằng khoảng 94%": of another price
        if (unit.cls == "money" or unit.whole) and _OF_WORK.match(m.seq.view.folded, m.lexeme("rate").end):
            return False  # "tổng mức đầu tư 240 tỷ đồng, mới đạt 85% khối lượng"
        if unit.id in _LENGTHS and _OF_VOLUME.match(m.seq.view.folded, m.lexeme("rate").end):
            return False  # "mực nước 115,2 m, đạt 85% dung tích"
        if unit.cls == "measure" and _OF_VALUE.match(m.seq.view.folded, m.lexeme("rate").end):
            return False  # "đã thảm nhựa 7,5 km, đạt 88% giá trị hợp đồng"
    return not _adjunct(m.seq, m.at("numerator")) and not _named_rate(m.seq, m.at("numerator"))


def _qualifier(seq: Sequence, i: int) -> bool:
    """Whether the number only says of what sort the things counted before it are: "120 doanh nghiệp có vốn dưới 10 tỷ đồng"."""
    before = i - 1
    while before > 0 and seq.letters[before] in "he":
        before -= 1
    counted = seq.kind(before) == "w" and seq.letters[max(0, before - 2) : before] == "NU"
    return counted and seq.text(before).startswith(_HAVING) and _QUALITY.search(seq.text(before)) is not None


def _passes_mark(m: Match, figure: Figure) -> bool:
    """ "18 địa phương đạt tỷ lệ trên 95%", "18 địa phương đạt 95% kế hoạch", "5 chỉ tiêu đạt từ 80% trở lên": those that
    pass a mark.
    """
    rate = m.lexeme("rate").figure
    if figure.unit is not None and figure.unit.whole and rate is not None:
        bounded = rate.bound != "exact" or rate.upper is not None
        if bounded or m.seq.kind(m.at("rate") - 1) == "f":
            return True
    hedged = any(m.seq.letters[i] == "h" for i in range(m.at("share"), m.at("rate")))
    planned = _OF_PLAN.match(m.seq.view.folded, m.lexeme("rate").end) is not None
    return (hedged or planned) and figure.unit is not None and figure.unit.cls in ("admin", "body")


_OF_WORK = regex.compile(fold(rf" (?:tổng )?(?:{'|'.join(ratio.PHYSICAL_PROGRESS)})"))
_OF_VALUE = regex.compile(fold(rf" (?:tổng )?(?:{'|'.join(ratio.VALUES)})"))
_OF_VOLUME = regex.compile(fold(rf" (?:tổng )?(?:{'|'.join(ratio.VOLUMES)})"))
_LENGTHS = frozenset(ratio.LENGTHS)
_OF_AMOUNT = regex.compile(fold(rf" (?:tổng )?(?:{'|'.join(rate.AMOUNTS)})(?!\p{{l}})"))
_ADVERSATIVES = frozenset(map(fold, ratio.ADVERSATIVES))
_EQUIVALENTS = frozenset(map(fold, ratio.EQUIVALENTS))


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


def _named_rate(seq: Sequence, i: int) -> bool:
    """Whether the count at `i` only says whose rate is told: "tỷ lệ lấp đầy của 5 khu công nghiệp mới đạt 58%"."""
    if seq.kind(i - 1) != "w" or not seq.text(i - 1).endswith(" của"):
        return False
    named = seq.kind(i - 2) == "a" and seq.text(i - 2) in _RATE_NOUNS
    return named or HAS_RATE.search(seq.text(i - 1)) is not None or _DEGREES.search(seq.text(i - 1)) is not None


_DEGREES = regex.compile(fold(rf"(?:^| )(?:{'|'.join(ratio.DEGREES)}) "))
_REACHING = frozenset(map(fold, ratio.REACHING))
_THESE = regex.compile(fold(rf"(?:{'|'.join(ratio.DEMONSTRATIVES)})(?!\p{{l}})"))
_PREPOSITIONS = frozenset(map(fold, ratio.PREPOSITIONS))


def _of_another(m: Match) -> bool:
    """Whether the share's base names what an earlier count of the clause counts: "4.215 hộ với 16.433 nhân khẩu,
    chiếm 3,42% tổng số hộ"."""
    base = _BASE_NOUN.match(m.seq.view.folded, m.lexeme("rate").end)
    noun = noun_at(m.seq.view.folded, base.end()) if base else None
    own = m.lexeme("numerator").figure
    if noun is None or not noun[1] or own is None or own.unit is None or own.unit.family == family_of(noun[1]):
        return False
    if own.unit.cls == "money":
        return True  # "thu 1,27 tỷ đồng, đạt 54,6% trên tổng số hồ sơ có phát sinh phí"
    for i in range(m.at("numerator") - 1, -1, -1):
        if m.seq.letters[i] in ".;n":
            return False
        figure = m.seq.lexemes[i].figure
        if figure is not None:
            return figure.unit is not None and figure.unit.family == family_of(noun[1])
    return False


_BASE_NOUN = regex.compile(fold(rf" (?:{'|'.join(ratio.COUNTED_BASES)}) "))
_LEADING = tuple(map(fold, ratio.LEADING))
_PLAN_VERBS = frozenset(map(fold, ratio.PLAN_VERBS))
_RATE_NOUNS = frozenset(map(fold, ratio.RATE_NOUNS))


_NOT_REACHED = tuple(fold(f" {word}") for word in ratio.NEGATIONS)


def _share_of_cases(m: Match) -> bool:
    """ "làm rõ 165 vụ, 241 đối tượng, đạt tỷ lệ 88,24%": it is the cases that a share is told of, not those who were caught."""
    cases, people = m.lexeme("numerator").figure, m.lexeme("of").figure
    if cases is None or people is None or cases.unit is None or people.unit is None:
        return False
    caught = cases.unit.family in ratio.CASES and people.unit.id in ratio.CULPRITS
    return caught and not m.seq.text(m.at("share")).startswith(_MAKING_UP)


_MAKING_UP = fold("chiếm")


def _share_of(m: Match) -> bool:
    """Between the ratio and its share no other thing's rate may be named, nor may it be a mark that so many pass: "9/16 khoản
    thu đạt trên 50%"."""
    between = m.seq.letters[m.at("denominator") : m.at("rate")]
    fraction = m.lexeme("numerator").figure
    if fraction is not None and fraction.word is not None and not _comes_out(m):
        return False  # "214 thủ tục được rút ngắn một phần ba thời gian, chiếm 11,2%"
    unit = next((x.unit for x in m.seq.lexemes[m.at("numerator") : m.at("rate")] if x.unit is not None), None)
    if unit is not None and unit.whole and _OF_WORK.match(m.seq.view.folded, m.lexeme("rate").end):
        return False  # "12/12 xã đã đo xong (đạt 91% diện tích)": of what they have
    said = m.at("share") - 1
    while m.seq.kind(said) in ("e", "h"):
        said -= 1
    if m.seq.kind(said) == "w" and f" {m.seq.text(said)}".endswith(_NOT_REACHED):
        return False  # "05/13 xã chưa đạt 90%"
    if m.seq.kind(said) == "w" and m.seq.kind(said - 1) == "," and _OTHER_RATE.search(m.seq.text(said)):
        return False  # "3/5 dự án đã khởi công, tiến độ đạt 45%"
    if m.seq.kind(said) == "w" and "," in between[: said - m.at("denominator")] and not _comes_out(m):
        return False  # "11/16 khoản thu đạt khá, tiêu biểu như thuế thu nhập cá nhân đạt 96,4%"
    if ";" in between and not _comes_out(m):
        return False  # "kiểm tra tại 5/14 xã; đạt 100% kế hoạch năm"
    if "h" in between and not set(between) & set(",<;") and m.seq.text(m.at("share")) in _REACHING:
        return False
    return not any(
        m.seq.letters[i] == "w" and HAS_RATE.search(m.seq.text(i))
        for i in range(m.at("denominator") + 1, m.at("share"))
    )


_OTHER_RATE = regex.compile(fold(rf"(?:{'|'.join(rate.OF_WORK)})$"))


def _share_word(m: Match) -> bool:
    """ "tương ứng 40/50", or "với 40/50" after a comma."""
    if m.m.groupdict().get("with"):
        return m.seq.text(m.at("with")) == "với" and m.seq.kind(m.at("with") - 1) == ","
    return m.seq.lexemes[m.at("share")].value == "share"


def _share_said(m: Match) -> bool:
    reach = next(i for i in range(m.at("numerator"), m.at("rate")) if m.seq.letters[i] == "a")
    run = m.seq.text(m.at("of"))
    figure = m.lexeme("numerator").figure
    if run == _FILLED and figure is not None and figure.unit is not None and figure.unit.id in ratio.TENANTS:
        return False
    if len(run) >= 60 or m.seq.text(reach) not in _REACHED_RATES or _moved_before(m.seq, m.at("numerator")):
        return False
    if m.seq.text(reach) != _RATE:
        return True
    begin = m.at("numerator")
    while begin > 0 and m.seq.letters[begin - 1] in "weahtud":
        begin -= 1
    counted = " ".join(m.seq.text(i) for i in range(begin, reach) if m.seq.letters[i] in "Uw")
    return run in _OWN_RATES or set(run.split()) <= set(counted.split())


def _of_named(m: Match) -> bool:
    """ "chiếm 17,6% tổng số 132,9 triệu thuê bao": the whole is named and counted right behind, and the share comes out."""
    i = m.at("rate") + 1
    i += m.seq.letters[i] == ">"
    return (m.seq.text(i).endswith(_NAMING_WHOLE) or m.seq.letters[i] == "m") and _comes_out(m)


_NAMING_WHOLE = tuple(map(fold, ratio.NAMING_WHOLE))


def _of_all(m: Match) -> bool:
    """ "33 giải, gần 20% tổng số giải": the base is all that the count is of, and nothing more is said of it."""
    figure = m.lexeme("numerator").figure
    base = _ALL_OF.match(m.seq.view.folded, m.lexeme("rate").end)
    if base is None or figure is None or figure.unit is None or _moved_before(m.seq, m.at("numerator")):
        return False
    noun = noun_at(m.seq.view.folded, base.end())
    counted = m.seq.view.folded[figure.unit.start : figure.unit.end]
    same = noun is not None and (family_of(noun[1]) == figure.unit.family or counted.startswith(noun[0]))
    return same and _can_have_share(m, figure)


_ALL_OF = regex.compile(fold(rf" (?:{'|'.join(ratio.ALL_OF)}) "))


def _beside(m: Match) -> bool:
    """ "12 hồ sơ trễ hẹn, chưa đầy 1%": the share of things counted, with nothing behind it that would be of others."""
    figure = m.lexeme("numerator").figure
    if figure is None or figure.unit is None or not figure.unit.whole or _moved_before(m.seq, m.at("numerator")):
        return False
    named = m.at("said") >= 0 and HAS_RATE.search(m.seq.text(m.at("said")))
    return not named and _can_have_share(m, figure)


def _share_over_comma(m: Match) -> bool:
    """ "7,97 tỷ USD đổ vào công nghiệp chế biến, chế tạo, chiếm 57,5%": a comma inside a name, then the share."""
    figure, more = m.lexeme("numerator").figure, m.seq.text(m.at("more"))
    if figure is None or not _can_have_share(m, figure) or _moved_before(m.seq, m.at("numerator")):
        return False
    named = more.count(" ") < _IN_A_NAME and not HAS_RATE.search(more)
    return named and m.seq.text(m.at("share")) in _SHARE_VERBS


def _share_same(m: Match) -> bool:
    """ "30 ha, bằng cùng kỳ, đạt 100% kế hoạch": between the count and its share only that nothing moved."""
    figure = m.lexeme("numerator").figure
    same = m.seq.text(m.at("as")) in _UNMOVED
    return same and figure is not None and _can_have_share(m, figure) and not _moved_before(m.seq, m.at("numerator"))


_UNMOVED = frozenset(map(fold, ratio.UNMOVED))
_IN_A_NAME = 4  # words behind a comma that still belong to a name


def _plan_over_commas(m: Match) -> bool:
    """ "576 phòng học ở vùng biên giới, hải đảo, vùng sâu, đạt 28,8% chỉ tiêu": only names between, and a plan."""
    figure = m.lexeme("numerator").figure
    runs = [m.seq.text(i) for i in m.inner("w")][1:]
    if figure is None or not _can_have_share(m, figure) or _moved_before(m.seq, m.at("numerator")):
        return False
    named = all(run.count(" ") < _IN_A_NAME and not HAS_RATE.search(run) for run in runs)
    return named and _OF_PLAN.match(m.seq.view.folded, m.lexeme("rate").end) is not None


def _said_again(m: Match) -> bool:
    """ "37 nền, tương đương tỷ lệ hấp thụ 26,4%": the count again, as a rate of its own."""
    named = m.seq.text(m.at("of"))
    if named == _DEGREE and m.m.group("reached") is not None:
        named = m.seq.text(m.at("reached"))  # "độ bao phủ 93,8%": the noun made of a verb
    return (
        m.seq.text(m.at("again" if m.m.group("again") is not None else "equals")) in _EQUIVALENTS
        and named in _OWN_RATES
        and not _moved_before(m.seq, m.at("numerator"))
    )


_DEGREE = fold(ratio.DEGREE)
_FILLED = fold(ratio.FILLED)


def _slashed(m: Match) -> bool:
    """ "341 vụ/502 bị can (chiếm 37,3% số vụ)": the words behind the share say of which of the two it is."""
    figure, of = m.lexeme("numerator").figure, m.seq.text(m.at("of"))
    if figure is None or figure.unit is None:
        return False
    if of.startswith(_AREA):
        return figure.unit.id in ratio.AREAS
    base = _BASE_NOUN.match(f" {of}")
    noun = noun_at(of, base.end() - 1) if base else None
    return noun is not None and family_of(noun[1]) == figure.unit.family


_AREA = fold(ratio.AREA)


def _shares_in_turn(m: Match) -> bool:
    """ "120 hộ nghèo và 85 hộ cận nghèo, lần lượt chiếm 6,2% và 4,1%": as many shares as counts, dealt out."""
    turns = [m.seq.text(m.at(role)) for role in ("turn", "turns") if m.m.group(role) is not None]
    own = m.seq.text(m.at("share")).removesuffix(_IN_TURN).strip()
    dealt = any(turn == _IN_TURN for turn in turns) or m.seq.text(m.at("share")).endswith(_IN_TURN)
    return dealt and all(turn == _IN_TURN for turn in turns) and own not in _RATE_NOUNS


_IN_TURN = fold("lần lượt")


def _share_about(m: Match) -> bool:
    """ "87.770 vụ với 153.365 bị cáo, đạt tỷ lệ 97,8% về số vụ và 94,5% về số bị cáo": of which of the two is said."""
    said = m.lexeme("about")
    lead = _ABOUT_COUNTS.match(m.seq.view.folded, said.start)
    noun = noun_at(m.seq.view.folded, lead.end()) if lead else None
    figure = m.lexeme("numerator").figure
    if noun is None or figure is None or figure.unit is None or _moved_before(m.seq, m.at("numerator")):
        return False
    return family_of(noun[1]) == figure.unit.family


_ABOUT_COUNTS = regex.compile(fold(rf"(?:{'|'.join(sorted(ratio.ABOUT_COUNTS, key=len, reverse=True))}) "))


def _and_total(m: Match) -> bool:
    """ "trực tuyến là 115.665 và tổng số là 168.746, chiếm 68,54%": a total told in between, where the share comes out."""
    return m.seq.text(m.at("of")).startswith(_TOTAL) and _comes_out(m) and _smaller(m)


_TOTAL, _NUMBER = fold("tổng "), fold("số")
_REACHED_RATES = frozenset(map(fold, ratio.REACHED_RATES))
_RATE = fold("tỷ lệ")
_OWN_RATES = frozenset(map(fold, ratio.OWN_RATES))


def _share_paren(m: Match) -> bool:
    """A bare percentage in brackets is the share of a count, unless words in between name another thing's rate."""
    start, stop = m.at("numerator") + 1, m.at("rate")
    unit = m.lexeme("numerator").figure
    if _moved_before(m.seq, m.at("numerator")):
        return False
    if unit is None or (unit.unit is not None and unit.unit.cls in ("time", "times")):
        return False
    if any(m.seq.letters[i] == "w" and HAS_RATE.search(m.seq.text(i)) for i in range(start, stop)):
        return False
    hedge = m.seq.lexemes[m.at("rate") - 1]
    if hedge.kind == "h" and _OF_PLAN.match(m.seq.view.folded, m.lexeme("rate").end):
        return False  # "8 khoản thu đạt khá (trên 20% so với dự toán)": a mark that so many pass
    bounds = {m.lexeme("rate").figure.bound, hedge.value if hedge.kind == "h" else ""}  # type: ignore[union-attr]
    if bounds & {"at_least", "at_most"} or any(
        m.seq.letters[i] == "," and _AND_FROM.match(m.seq.text(i + 1)) for i in range(start, stop - 1)
    ):
        return False  # a norm, or what another clause says: "438 tỷ đồng, lấy từ nguồn thu … (không thấp hơn 10%)"
    last = start + m.seq.letters[start:stop].rfind("<") - 1
    if last > start and m.seq.letters[last - 1 : last + 1] == ",w" and m.seq.text(last) in _MOSTLY:
        return False  # "chi 38,7 tỷ đồng, phần lớn (64,8%) là lương": of a part that has no count
    comma = m.seq.letters.rfind(",", start, last)
    if comma > 0 and _FARTHEST.search(m.seq.view.folded, m.seq.lexemes[comma].end, m.seq.lexemes[last].end):
        return False  # "chỉ 5 nơi giải ngân quá nửa, cao nhất là xã Ân Phong (78,6%)"
    return unit.unit is not None or unit.scaled or m.seq.kind(start) in ("<", "w")


_FARTHEST = regex.compile(fold(rf"(?<=,) ?(?:{'|'.join(ratio.FARTHEST)}) nhất (?:là|ở|tại|thuộc về) "))
_MOSTLY = frozenset(map(fold, ratio.MOSTLY))

_AND_FROM = regex.compile(fold(rf"(?:(?:{'|'.join(ratio.RAISED)}) )?(?:{'|'.join(ratio.SOURCES)})(?!\p{{l}})"))


_BEFORE = fold(" trước")
_COMPARATIVE = fold(" hơn")


def _moved_before(seq: Sequence, i: int) -> bool:
    """Whether the number at `i` is how far something moved: its percentage is then the growth, not a share."""
    against = AND_THEN.match(seq.letters, i) is not None  # "tăng 22 đồng so với … và 643 đồng (2,64%) so với …"
    i -= 1
    while i >= 0 and seq.letters[i] in "eh":
        if against and seq.text(i) == MORE:
            return True  # "thêm 39.100 tỷ đồng (16,8%) so với đầu năm"
        i -= 1
    if against and i > 0 and seq.letters.startswith("b&", i - 1):
        return moved_in_list(seq, i - 2) is not None
    if i > 0 and (moved_in_list(seq, i - 1) if seq.letters[i] in ",&" else moved_all(seq, i)) is not None:
        return True  # "giảm 61 vụ (15,7%), 22 người chết (12,9%)"
    if i > 0 and seq.letters[i] == "t" and seq.letters[i - 1] in "ud" and seq.text(i - 1).endswith(_COMPARATIVE):
        return True  # "nhiều hơn cùng kỳ 7.908 bộ (14,04%)"
    if i > 0 and seq.letters[i] == "t" and seq.letters[i - 1] == "w" and f" {seq.text(i - 1)}".endswith(_MORE):
        return True  # "hơn năm trước 410.000 đồng (5,1%)"
    if i > 0 and seq.letters[i] == "w" and seq.letters[i - 1] in "ud" and seq.text(i) in _BEFORE_NOW:
        return True  # "nhiều hơn năm học trước 2.115 em, tương đương 8%"
    if i > 0 and seq.letters[i] == "w" and seq.letters[i - 1] in "ud" and seq.text(i).endswith(_BEFORE):
        return seq.text(i - 1).endswith(_COMPARATIVE)  # "nhiều hơn đợt khảo sát trước 470 ngàn đồng (5,3%)"
    if i >= 0 and seq.letters[i] == "l" and _FROM_BEFORE.search(seq.letters, max(0, i - 8), i):
        return True  # "tăng từ 6,03 lên 6,57, tương đương 8,96%"
    return i >= 0 and seq.letters[i] in "ud"


_MORE = fold(" hơn")
_BEFORE_NOW = frozenset(map(fold, change.BEFORE_NOW))
_FROM_BEFORE = regex.compile("fe?[eh]*[NP]U?$")


def _bare_rate(m: Match) -> bool:
    """A share whose % is missing: decimals or a whole up to 100, nothing counted behind it, the clause ends."""
    x = m.lexeme("rate")
    f = x.figure
    planned = _OF_PLAN.match(m.seq.view.folded, x.end) is not None
    if f is None or f.unit is not None or f.scaled or (f.value > 100 and not planned) or f.upper is not None:
        return False
    if m.m.groupdict().get("denominator") and f.resolution < 1 and _comes_out(m):
        return True
    after = m.at("rate") + 1
    same = m.seq.kind(after) == "t" and m.seq.lexemes[after].time.kind == "same"  # type: ignore[union-attr]
    if f.resolution < 1 and planned:
        return True  # "58,4 tỷ đồng, chỉ bằng 71,2 dự toán"
    if not same and m.seq.kind(after) not in (".", ";", ",", ">", "n", ""):
        return False
    reach = next(i for i in range(m.at("rate") - 1, -1, -1) if m.seq.letters[i] == "a")
    numerator = m.lexeme("numerator").figure
    counted = numerator is not None and (numerator.unit is None or numerator.unit.whole)
    told = f.resolution < 1 or "P" in m.seq.letters
    return (counted or same) and m.seq.lexemes[reach].value in ("reach", "share") and told


def _bare_of_units(m: Match) -> bool:
    """ "46,8 tỷ đồng/92 tỷ đồng, đạt 50,87 DT tỉnh giao"."""
    return _same_unit(m) and _bare_rate(m)


def _equals(m: Match) -> bool:
    """ "2.266 hộ = 93,7": so many are so many percent."""
    return m.seq.text(m.at("equals")) == "=" and _bare_rate(m)


def _comes_out(m: Match) -> bool:
    """Whether the share is that of the two numbers, to its last digit or but for a slip."""
    n, d, r = (m.lexeme(g).figure for g in ("numerator", "denominator", "rate"))
    if n is None or d is None or r is None or not d.value:
        return False
    return _is_share(m) or _slipped(100 * n.value / d.value, r)


def _is_share(m: Match) -> bool:
    """Whether the share is that of the two numbers, to its last digit."""
    n, d, r = (m.lexeme(g).figure for g in ("numerator", "denominator", "rate"))
    if n is None or d is None or r is None or not d.value:
        return False
    return abs(100 * n.value / d.value - r.value) <= r.resolution / 2


def _same_base(m: Match) -> bool:
    """ "1,35 triệu thanh niên không có việc làm, không đi học, chiếm 10,4% tổng số thanh niên": of all that are counted."""
    figure, share = m.lexeme("numerator").figure, m.lexeme("share")
    if figure is None or figure.unit is None or not figure.unit.whole or share.value != "share":
        return False
    counted = m.seq.view.folded[figure.unit.start : figure.unit.end]
    return re.match(rf"{_TOTAL}(?:{_NUMBER} )?{re.escape(counted)}(?!\w)", m.seq.text(m.at("of"))) is not None


def _bare_comes_out(m: Match) -> bool:
    """ "11/14 xã, thị trấn (78,6)": a bare number with decimals that is just the share."""
    rate = m.lexeme("rate").figure
    return rate is not None and rate.unit is None and rate.resolution < 1 and _comes_out(m)


def _slipped(share: Decimal, rate: Figure) -> bool:
    """Whether a slip of the pen turns the share into the one that is stated: two digits swapped, the separator one place
    off, or of three and more digits one wrong. The numbers belong together then; that they do not agree is for the validator.
    """
    if rate.upper is not None or rate.bound != "exact" or not 0 < share < _FAR_ABOVE:
        return False
    for by in (1, -1):
        unit = rate.resolution.scaleb(by)
        if rate.value.scaleb(by) == share.quantize(unit):
            return len(rate.value.as_tuple().digits) > 1
    stated, meant = (str(x.quantize(rate.resolution)).replace(".", "") for x in (rate.value, share))
    if len(stated) != len(meant) or stated == meant:
        return False
    wrong = [i for i, (a, b) in enumerate(zip(stated, meant, strict=True)) if a != b]
    first, last = wrong[0], wrong[-1]
    swapped = last == first + 1 and stated[first : last + 1] == meant[last] + meant[first]
    return swapped or (first == last and len(stated) > 2)


_FAR_ABOVE = Decimal(1000)  # a plan can be passed, and its figure be ten times too small


def _of_no_name(m: Match) -> bool:
    """Not the rate of a place named before it: "3/9 xã chưa về đích là Khe Lam (91,2%)"."""
    i = m.at("rate") - 1
    while m.seq.letters[i] in "eh<":
        i -= 1
    before = m.seq.lexemes[i]
    return _AS_NAMED.search(m.seq.view.text, before.start, before.end) is None or _comes_about(m)


_AS_NAMED = regex.compile(
    rf"(?:^|\s)(?:{'|'.join(ratio.NAMED_BY)})(?: (?:{'|'.join(ratio.PLACES)}))?(?: \p{{Lu}}[\p{{L}}’']*)+$"
)


def _comes_about(m: Match) -> bool:
    """The same, or nearly where nothing else stands in the brackets: a slip in it is for the validator."""
    if _comes_out(m):
        return True
    n, d, r = (m.lexeme(g).figure for g in ("numerator", "denominator", "rate"))
    if n is None or d is None or r is None or not d.value or m.seq.kind(m.at("rate") - 1) != "<":
        return False
    return abs(100 * n.value / d.value - r.value) <= ratio.SLIP


def _of_its_plan(m: Match) -> bool:
    """ "24.318/27.500 người (88,43% KH)": where it comes out, or nearly and said to be of a plan; "12/15 thôn đạt chuẩn (93% kế
    hoạch)" is of another plan.
    """
    planned = _OF_PLAN.match(m.seq.view.folded, m.lexeme("rate").end) is not None
    return _comes_out(m) or (planned and _comes_about(m))


def _over_words(m: Match) -> bool:
    """ "128.460 người có thẻ trên 140.230 dân, đạt 91,6%": words between, and the share of the two. More than the whole only to
    the last digit: "3.308 thí sinh nhập học trên 3.150 chỉ tiêu, bằng 105%".
    """
    if m.seq.text(m.at("over")) != "trên" or not (_comes_out(m) if _smaller(m) else _is_share(m)):
        return False
    m.lexeme("over").value = "exact"  # it says "out of", and hedges nothing
    return True


def _over_or_comes_out(m: Match) -> bool:
    return over(m) or (m.at("rate") >= 0 and _over_words(m))


def _named_comes_out(m: Match) -> bool:
    """ "bằng 36,9% nhu cầu 580.000 m3", "đạt 11,4% chỉ tiêu 6.000 căn": the whole is named and counted right behind."""
    return (m.at("plan") >= 0 and _comes_near(m) and _comes_out(m)) or _plan_comes_out(m)


def _over_comes_out(m: Match) -> bool:
    return _comes_out(m) and over(m)


def _no_movement(m: Match) -> bool:
    """The share of a ratio, and not what the two numbers moved by: "giảm 5,83% (3.389/3.599 vụ)", "ít hơn 03 vụ = 1,6% (180/183
    vụ)".
    """
    before = m.at("rate") - 1
    while m.seq.kind(before) in ("e", "h"):
        before -= 1
    moved = m.seq.kind(before) in ("u", "d") or now_and_then(m.seq, m.at("numerator"), m.at("denominator")) is not None
    return not moved or _is_share(m)


def _slash(m: Match) -> bool:
    """A fraction, and not a date: counted things behind it, a verb before it, or numbers that are no day and month."""
    top, bottom = m.lexeme("numerator").figure, m.lexeme("denominator").figure
    if top is None or bottom is None:
        return False
    if (
        m.seq.letters[m.at("numerator") - 1] == "<"
        and top.value > bottom.value
        and m.seq.kind(m.at("numerator") - 2) == "b"
    ):
        return False  # "so với cùng kỳ (186/147 vụ)": the one and the other
    if now_and_then(m.seq, m.at("numerator"), m.at("denominator")) is not None:
        return False
    start = m.lexeme("numerator").start
    said = m.seq.view.folded[max(0, start - _DAY_BEFORE) : start]
    dated = top.value in _DAYS and bottom.value in _DATE_LIKE
    if dated and bottom.unit is not None and bottom.unit.cls == "time" and _ON_DAY.search(said):
        return False  # "so với thời điểm 31/12 năm trước"
    if top.word is not None or bottom.unit is not None or bottom.scaled:
        return True
    if top.resolution < 1 and top.value <= bottom.value and bottom.word is None:
        return True  # "không gian đọc 4,02/5": no day has decimals
    if said.endswith(_UNIONS):
        return False  # "Quy định (EU) 2023/1115"
    if paired_units(m.seq, m.at("numerator")) is not None:
        return False  # "527 vụ/690 bị can về ma túy; kinh tế 141/197": two counts
    before = m.seq.kind(m.at("numerator") - 1)
    if before in ("a", "e", "h", "d", "u", "l"):
        return True
    if _PART_OF.match(m.seq.view.folded, m.lexeme("denominator").end):
        return True
    noun_next = m.seq.kind(m.at("denominator") + 1) == "w" and starts_noun(m.seq, m.at("denominator") + 1)
    if noun_next and top.value < bottom.value <= 10 and before == "w" and not _ON_DAY.search(said):
        return True  # "chi trả 4/5 chi phí"
    if not dated and noun_next:
        return True
    return (not dated and before not in ("w",)) or (not dated and bottom.value >= 13 and bottom.value >= top.value)


_PART_OF = regex.compile(fold(rf" (?:{'|'.join(ratio.FRACTION_BASES)})(?!\p{{l}})"))

_DAY_BEFORE = 24  # characters
_ON_DAY = regex.compile(fold(rf"(?r)(?<!\p{{l}})(?:{'|'.join(ratio.ON_DAY)}) $"))
_DAYS = frozenset(range(1, 32))
_UNIONS = tuple(fold(f"({union}) ") for union in ratio.UNIONS)


def _among(m: Match) -> bool:
    gap = [i for i in range(m.at("numerator") + 1, m.at("denominator")) if m.seq.letters[i] == "w"]
    return not gap or len(m.seq.text(gap[0]).split()) <= 4


def _among_apart(m: Match) -> bool:
    """ "148 trạm y tế, trong tổng số 162 cơ sở, …": of what counts the same, or anything, in an apposition."""
    part, whole = m.lexeme("numerator").figure, m.lexeme("denominator").figure
    if part is None or whole is None or part.unit is None or whole.unit is None or part.value >= whole.value:
        return False
    return part.unit.family == whole.unit.family or part.unit.family in kinds.COUNTED_UNDER.get(whole.unit.family, ())


def _among_total(m: Match) -> bool:
    """ "37,2 tỷ đồng trên tổng dư nợ 4.650 tỷ đồng, tương ứng 0,8%": of one unit, the total named in a few words."""
    part, whole = m.lexeme("numerator").figure, m.lexeme("denominator").figure
    if part is None or whole is None or part.value >= whole.value:
        return False
    named = m.seq.view.folded[m.lexeme("of").start : m.lexeme("denominator").start].rstrip()
    if _OF_TOTAL.search(named) is None:
        return False
    families = {f.unit.family for f in (part, whole) if f.unit is not None}
    cover = [
        m.seq.text(i)
        for i in m.inner("w")
        if m.at("rate") >= 0 and m.seq.letters.rfind(",", i - 3, i) > m.at("denominator")
    ]
    return len(families) == 1 and set(cover) <= _COVER


_OF_TOTAL = regex.compile(fold(r"(?:^| )trên (?:tổng|toàn bộ)(?: \p{l}+){1,5}$"))
_COVER = frozenset(map(fold, ratio.COVER))


def _smaller(m: Match) -> bool:
    """A part is smaller than its whole."""
    part, whole = m.lexeme("numerator").figure, m.lexeme("denominator").figure
    return part is not None and whole is not None and part.value < whole.value


def _among_rate(m: Match) -> bool:
    led = m.seq.kind(m.at("rate") - 1)
    return _among(m) and (led in ("a", "e", "h", "<") or (led == "-" and _comes_out(m)))


def _whole_named(m: Match) -> bool:
    """A sum in brackets behind the share is the whole only if the arithmetic comes near: else it says something else."""
    opened = m.seq.letters.rfind("<", 0, m.at("denominator"))
    turn = m.at("turn")
    if turn >= 0 and m.seq.text(turn) not in _ADVERSATIVES:
        return False
    inside = range(opened + 1, m.at("denominator"))
    if any(m.seq.letters[i] == "w" and not _WHOLES.fullmatch(m.seq.text(i)) for i in inside):
        return False
    if any(m.seq.lexemes[i].time is not None and m.seq.lexemes[i].time.kind == "same" for i in inside):  # type: ignore[union-attr]
        return False
    return _comes_near(m)


def _comes_near(m: Match) -> bool:
    """Whether the share is about that of the two numbers, which are of one unit."""
    n, d, r = (m.lexeme(g).figure for g in ("numerator", "denominator", "rate"))
    if n is None or d is None or r is None or not d.value:
        return False
    counted, whole = (f.unit.family if f.unit else "" for f in (n, d))
    said_once = d.scaled and n.scaled and not (counted and whole)  # "4.236 tỷ đồng … (6.350 tỷ)"
    same = counted == whole or said_once or (whole != "" and counted.startswith(f"{whole} "))
    share = 100 * n.value / d.value
    return same and (abs(share - r.value) <= 5 or _slipped(share, r))


def _plan_comes_out(m: Match) -> bool:
    """ "4.810 tỷ đồng, tăng 18,5%, qua đó hoàn thành 74% kế hoạch năm (6.500 tỷ đồng)": however far the share of a plan stands
    from its amount, it is of it where it comes out of the two.
    """
    return _OF_PLAN.match(m.seq.view.folded, m.lexeme("rate").end) is not None and _comes_near(m) and _comes_out(m)


def _plan_is(m: Match) -> bool:
    """ "đạt 55% so với kế hoạch cả năm là 10 tỷ USD": the plan is told right behind the share that is of it."""
    said = m.seq.view.folded[m.lexeme("rate").end : m.lexeme("denominator").start]
    return _PLAN_IS.fullmatch(said) is not None and _comes_near(m)


_PLAN_IS = regex.compile(
    fold(
        rf" (?:so với )?(?:tổng )?(?:{'|'.join((*ratio.TARGETS, *ratio.PLANS_SHORT))})(?!\p{{l}})"
        rf"(?:(?! và | nhưng )[^,;.:()])* là(?: (?:{'|'.join(ratio.ABOUT)}))? "
    )
)


def _owned(m: Match) -> bool:
    run = m.seq.text(m.at("of")) if m.at("of") >= 0 else ""
    if run.startswith(_CONTRASTS):
        return False  # "bay 16.205 chuyến nhưng chậm tới 3.970 chuyến, chiếm 24,5% tổng số chuyến": of the second
    if run.endswith(_OWNED_BY) or run in _OWNED_ALONE:
        return True
    if m.seq.letters[m.m.start("inner") - 1] == "f":
        return True
    spent, inner = m.lexeme("numerator").figure, m.lexeme("inner").figure
    if run == _FOR and spent is not None and inner is not None and spent.unit is not None and inner.unit is not None:
        budgeted = spent.unit.cls == "money" != inner.unit.cls
        return budgeted and _OF_PLAN.match(m.seq.view.folded, m.lexeme("rate").end) is not None
    base = _BASE_NOUN.match(m.seq.view.folded, m.lexeme("rate").end)
    noun = noun_at(m.seq.view.folded, base.end()) if base else None
    figure = m.lexeme("numerator").figure
    return (
        noun is not None and figure is not None and figure.unit is not None and family_of(noun[1]) == figure.unit.family
    )


_CONTRASTS = tuple(fold(f"{word} ") for word in ratio.CONTRASTS)
_OWNED_BY = tuple(fold(f" {word}") for word in ratio.OWNED_BY)
_FOR = "cho"
_OWNED_ALONE = frozenset(map(fold, ratio.OWNED_ALONE))


def _qualified(m: Match) -> bool:
    """A number inside what is counted: "doanh nghiệp có quy mô vốn dưới 10 tỷ đồng", "trẻ 5 tuổi"."""
    if _moved_before(m.seq, m.at("numerator")):
        return False
    inner = m.lexeme("inner").figure
    if inner is None or inner.unit is None:
        return False
    if m.at("of") < 0:  # "486 trẻ từ 6-36 tháng tuổi"
        return inner.unit.cls == "time" and m.seq.letters[m.at("inner") - 1] in "fh"  # "109 người dưới 35 tuổi"
    run = m.seq.text(m.at("of"))
    if run.startswith(_TOGETHER_WITH) and m.seq.kind(m.at("inner") - 1) != "h":
        return False  # "2.140 thửa với diện tích 36 ha, đạt 88,4%": another amount, and its own share
    qualifier = _QUALITY.search(run)
    if qualifier is not None and m.seq.view.folded.startswith(f" {qualifier.group()}", m.lexeme("rate").end):
        return False  # "1.240 ha, đạt 96,4% diện tích": the share is the measure's own
    measured = inner.unit.cls in ("money", "measure", "time") and (
        _QUALITY.search(run) is not None or inner.unit.cls == "time"
    )
    return measured and not HAS_RATE.search(run)


_TOGETHER_WITH = fold(f"{ratio.TOGETHER_WITH} ")
_NEGATIONS = tuple(map(fold, ratio.NEGATIONS))
_HAVING = tuple(fold(f"{word} ") for word in ratio.HAVING)
_QUALITY = regex.compile(fold(rf"(?:{'|'.join(ratio.QUALITIES)})$"))


def _rate_count(m: Match) -> bool:
    """The count that makes the share, in brackets behind it; a sum of money there is rather the whole."""
    n = m.lexeme("numerator").figure
    between = [i for i in range(m.at("rate") + 1, m.at("numerator")) if m.seq.letters[i] in "wU"]
    planned = any(_PLANNED.search(m.seq.text(i)) for i in between)
    return (
        n is not None
        and n.unit is not None
        and n.unit.whole
        and n.unit.cls not in ("time", "grade")
        and not planned
        and not _moved_before(m.seq, m.at("rate"))
    )


_PLANNED = regex.compile(fold(rf"{'|'.join(ratio.PLANNED)}|(?:{'|'.join(ratio.PLANS_SHORT)})(?!\p{{l}})"))


def _rate_with(m: Match) -> bool:
    """ "chiếm 47,5% với 151 vụ": the count that makes a share of all."""
    reach = m.at("rate") - 1
    while m.seq.kind(reach) in ("e", "h"):
        reach -= 1
    said = m.seq.kind(reach) == "a" and m.seq.text(reach) in _SHARE_VERBS
    return said and m.seq.text(m.at("with")) == "với" and _rate_count(m)


def _ends_clause(m: Match) -> bool:
    x = m.lexeme("dash")
    return m.seq.view.text[x.start - 1 : x.end + 1] in (" - ", " – ") and m.seq.kind(m.m.end()) in (
        ".",
        ";",
        ",",
        "n",
        "",
    )


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
    share = 100 * n.value / d.value
    out_of = _OUT_OF.search(m.seq.text(m.at("in"))) is not None
    return out_of and (abs(share - r.value) <= 1 or _slipped(share, r))


_OUT_OF = regex.compile(fold(rf"(?:^| )(?:{'|'.join(ratio.OUT_OF)})(?: (?:{'|'.join(ratio.OUT_OF_PLANNED)}))?$"))


def _rate_amount(m: Match) -> bool:
    """ "đạt 50% kế hoạch, tương đương 2.156 tỷ đồng": the count that makes the share, behind it."""
    return (
        m.seq.lexemes[m.at("share")].value == "share"
        and not m.seq.text(m.at("share")).startswith(fold("chiếm"))
        and not _moved_before(m.seq, m.at("rate"))
        and m.seq.kind(m.m.end()) != "/"
    )


def _share_listed(m: Match) -> bool:
    """ "giỏi: 120 em, 25%; khá: 240 em, 50%": count and share side by side, twice or more, nothing between or behind."""
    behind = m.seq.kind(m.m.end())
    if behind == ">" and m.seq.kind(m.m.start() - 1) == "<":
        return not _moved_before(m.seq, m.at("numerator"))  # a bracket of their own: "(15.400 tỷ đồng, 48,4%)"
    item = m.seq.kind(m.m.start() - 1) == ":" and m.seq.kind(m.at("rate") - 1) == "-" and behind in ("n", "")
    if item and m.seq.letters.rfind("*", max(0, m.m.start() - 4), m.m.start()) >= 0:
        return True  # "- Tua bin khí: 8,05 tỷ kWh – 6,3%"
    pairs = _PAIRS.findall(m.seq.letters, max(0, m.m.start() - 24), m.m.end() + 24)
    return len(pairs) >= 2 and behind in (";", ",", ".", "n", ">", "")


def _share_called(m: Match) -> bool:
    """ "An Bình (5.494 tỷ đồng; tăng 4,9%; thị phần 12,7%)"."""
    return m.seq.text(m.at("share")) in _SHARES_CALLED


_SHARES_CALLED = frozenset(map(fold, ratio.SHARES_CALLED))


_PAIRS = regex.compile(r"NU[,\-]h?P(?=[;,.n>]|$)")


def _of_plan(m: Match) -> bool:
    if m.at("over") >= 0 and m.seq.text(m.at("over")) in OVER:
        return False
    return _OF_PLAN.match(m.seq.view.folded, m.lexeme("rate").end) is not None and not _moved_before(
        m.seq, m.at("numerator")
    )


_OF_PLAN = regex.compile(
    fold(rf" ?(?:so với )?(?:tổng )?(?:{'|'.join(ratio.PLANS)}|(?:{'|'.join(ratio.PLANS_SHORT)})(?!\p{{l}}))")
)


def _named_whole(m: Match) -> bool:
    """ "65 tỷ đồng/kế hoạch 80 tỷ đồng": a slash, the name of the whole, the whole."""
    run = m.seq.text(m.at("of"))
    return m.seq.letters[m.at("of")] == "m" or _WHOLES.fullmatch(run) is not None


_WHOLES = regex.compile(fold(rf"(?:{'|'.join(ratio.WHOLES)})(?: (?:{'|'.join(ratio.WHOLES_WHOSE)}))*"))


def _same_unit(m: Match) -> bool:
    """ "15 xã/19 xã"; what is larger and goes by another name stands beside the other: "17 mã xanh/11 mã đỏ"."""
    n, d = m.lexeme("numerator").figure, m.lexeme("denominator").figure
    if n is None or d is None or n.unit is None or d.unit is None:
        return False
    rated = m.at("rate") >= 0
    if n.unit.family != d.unit.family:  # "4.236 đoàn viên/9.870 thanh niên, đạt 42,9%": where it comes out
        return rated and _comes_out(m)
    named = m.seq.kind(m.at("numerator") + 2) == "w" == m.seq.kind(m.at("denominator") + 2)
    return rated or n.value <= d.value or not named


def _split(m: Match) -> bool:
    """ "121 đơn (102 khiếu nại, 19 tố cáo)/143 đơn": of one unit, or of one that is said once."""
    n, d = m.lexeme("numerator").figure, m.lexeme("denominator").figure
    if n is None or d is None or n.value > d.value:
        return False
    return n.unit is None or d.unit is None or n.unit.family == d.unit.family


def _every(m: Match) -> bool:
    """ "cứ 10 doanh nghiệp thì có 6"."""
    whole, part = m.lexeme("denominator").figure, m.lexeme("numerator").figure
    assert whole is not None
    assert part is not None
    said = m.seq.text(m.at("every"))
    leads = {m.seq.text(i) for i in m.inner("e")}
    same = whole.unit is not None and part.unit is not None and whole.unit.family == part.unit.family
    return (
        (said == _EACH or said.endswith(f" {_EACH}"))
        and (_SO in leads or ("có" in leads and same))
        and part.value < whole.value
    )


_EACH, _SO = fold("cứ"), fold("thì")


GUARDS: dict[str, Callable[[Match], bool]] = {
    "and_total": _and_total,
    "said_again": _said_again,
    "share_about": _share_about,
    "shares_in_turn": _shares_in_turn,
    "among": _among,
    "among_by_value": _among_by_value,
    "among_in": among_in,
    "no_movement": _no_movement,
    "comes_about_it": _comes_out,
    "among_rate": _among_rate,
    "among_apart": _among_apart,
    "among_total": _among_total,
    "bare_of_units": _bare_of_units,
    "bare_rate": _bare_rate,
    "beside": _beside,
    "of_all": _of_all,
    "of_no_name": _of_no_name,
    "of_named": _of_named,
    "share_called": _share_called,
    "slashed": _slashed,
    "plan_over_commas": _plan_over_commas,
    "share_same": _share_same,
    "share_over_comma": _share_over_comma,
    "comes_about": _comes_about,
    "same_base": _same_base,
    "bare_comes_out": _bare_comes_out,
    "comes_out": _comes_out,
    "ends_clause": _ends_clause,
    "every": _every,
    "named_whole": _named_whole,
    "of_plan": _of_plan,
    "named_comes_out": _named_comes_out,
    "of_its_plan": _of_its_plan,
    "over": over,
    "over_or_comes_out": _over_or_comes_out,
    "over_words": _over_words,
    "over_comes_out": _over_comes_out,
    "plan_comes_out": _plan_comes_out,
    "plan_is": _plan_is,
    "owned": _owned,
    "qualified": _qualified,
    "rate_amount": _rate_amount,
    "rate_count": _rate_count,
    "rate_with": _rate_with,
    "same_unit": _same_unit,
    "share": _share,
    "share_limited": _share_limited,
    "share_listed": _share_listed,
    "share_of": _share_of,
    "share_of_cases": _share_of_cases,
    "share_paren": _share_paren,
    "share_said": _share_said,
    "share_word": _share_word,
    "slash": _slash,
    "equals": _equals,
    "smaller": _smaller,
    "split": _split,
    "whole_named": _whole_named,
}
