"""The unit of a figure: beside it, else the noun behind it, else what its clause or the list counts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from vnreport import words
from vnreport.linking.counts import COUNTS, PEOPLE
from vnreport.patterns import levels, rate
from vnreport.patterns import units as phrases
from vnreport.patterns.numerals import PER_MILLE
from vnreport.patterns.trie import alternatives
from vnreport.patterns.units import family_of, noun_at, unit_at
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.drafts import Draft
    from vnreport.linking.layout import Layout
    from vnreport.patterns.units import Unit
    from vnreport.records import Role

_COUNTED: tuple[Role, ...] = ("value", "numerator", "denominator", "before", "after", "out_of")
_COUNTRY = re.compile(fold(rf"(?<!\w)(?:{'|'.join(phrases.COUNTRY)})(?!\w)"))
_PAID = re.compile(fold(rf"(?<!\w)(?:{'|'.join(phrases.PAID)})(?!\w)"))
_MARKS = re.compile(r"[*_⁰¹⁴-⁹]+|(?<!m)[²³]+")  # footnotes: "đồng³", not "m³"
_COUNT_OF = regex.compile(fold(rf"(?<!\p{{l}}|(?:dân|chỉ|doanh|điểm) )(?:{'|'.join(phrases.COUNT_OF)})(?!\p{{l}})"))
_WORD_OF = rf"(?!(?:{'|'.join(phrases.FUNCTION_WORDS)})(?!\w))\w+"
_AMOUNT = fold(
    rf"(?:{'|'.join(phrases.LONG_AMOUNTS)}) {_WORD_OF}(?: {_WORD_OF})?|(?:{'|'.join(phrases.AMOUNTS)}) {_WORD_OF}"
    rf"|{'|'.join(phrases.WHOLE_AMOUNTS)}|tổng (?:{'|'.join(phrases.TOTAL_OF)}|(?!số ){_WORD_OF})"
)
_MEASURED = re.compile(rf" ?(?P<of>{_AMOUNT})")
_SCORE = re.compile(fold(rf"(?:.*[,:] )?(điểm) (?:{'|'.join(phrases.SCORED)})(?!\w)"))
_BEFELL = re.compile(rf" (?:{alternatives(map(fold, phrases.BEFELL))})(?!\w)")
_AND = fold(" và ")
_OF_ALL = re.compile(fold(rf" ?(?:{'|'.join(phrases.ALL)}) "))
_OF_MANY = re.compile(rf"(?:{'|'.join(phrases.MANY)}) ")
_NOUN = re.compile(rf" (?P<noun>{alternatives(map(fold, rate.NOUNS))})(?!\w)")
_STATE = re.compile(fold(rf" ?(?:rất |khá |hơi )?(?:{'|'.join(phrases.STATES)})(?!\w)"))
# Capitals of a name: "Nam Thuận: 6.112" counts no men, "Hải Phòng: 947" no rooms.
_NAMED = regex.compile(r"\p{Lu}\p{Ll}* \p{Lu}|(?<=\p{Lu}\p{Ll}{1,8} )\p{Lu}\p{Ll}")
_WORD = regex.compile(r"(?<!\p{L})\p{L}+")
_NOT_COUNTED = re.compile(rf"{alternatives(map(fold, phrases.NOT_COUNTED))}(?!\w)")


def assign(draft: Draft, previous: Draft | None, layout: Layout) -> None:
    """Set `unit`, as written, and `unit_id`, the same for every form of one unit."""
    if draft.kind == "rate":
        _of_rate(draft, layout)
    elif draft.kind == "rank" and not _beside(draft, layout) and "out_of" in draft.roles:
        draft.unit = _noun_behind(draft.roles["out_of"], layout)
        draft.unit_id = fold(draft.unit) if draft.unit else None
    elif (
        not _beside(draft, layout)
        and draft.kind != "rank"
        and draft.rule.id != "change.places"
        and (draft.kind != "change" or (layout.lexemes[draft.main].kind == "N" and not _bare_percent(draft)))
    ):
        _inherited(draft, previous, layout)


def _bare_percent(draft: Draft) -> bool:
    """Whether the figure is a percentage whose sign was forgotten."""
    return draft.fixed.get("measure") == "percent"


@lru_cache(maxsize=1 << 12)  # a few hundred units make up most texts
def _tidy(text: str) -> str:
    return " ".join(_MARKS.sub("", text).split())


def is_only(text: str, draft: Draft) -> bool:
    """Whether words that the fact says are only what it is counted in."""
    unit = draft.unit or ""
    return len(text) == len(unit) and fold(text) == fold(unit)


def _beside(draft: Draft, layout: Layout) -> bool:
    """The unit right behind one of the fact's numbers."""
    roles = draft.roles
    for role in _COUNTED:
        if (i := roles.get(role)) is None or (figure := layout.lexemes[i].figure) is None:
            continue
        if (unit := figure.unit) is not None:
            draft.unit, draft.unit_id = _tidy(layout.span_text(unit.start, unit.end)), unit.id
            draft.unit_whole = unit.whole
            return True
    return False


def _in_bracket_of(draft: Draft, previous: Draft | None, layout: Layout) -> bool:
    """Whether a figure stands in a bracket right behind what it is a part of, or behind another part there."""
    opened = layout.bracket[draft.main]
    if previous is None or opened < 0 or previous.unit is None:
        return False
    return layout.bracket[previous.main] == opened or layout.letters[previous.main + 1 : opened].strip("Uw") == ""


def _is_label(item: Draft) -> bool:
    """Whether an item of a list has its unit from elsewhere, so that its words only name it."""
    return item.rule.id == _LISTED and item.unit is not None and not fold(item.own).startswith(fold(item.unit))


def _inherited(draft: Draft, previous: Draft | None, layout: Layout) -> None:
    main = draft.roles.get("denominator", draft.main)
    if draft.rule.id in _IN_ROWS and (unit := _of_row(main, layout)) is not None:
        draft.unit, draft.unit_id = _tidy(layout.span_text(unit.start, unit.end)), unit.id
        draft.unit_whole = unit.whole
        return
    if (unit_of_rule := draft.fixed.get("unit")) is not None:  # scores, points of a percentage
        draft.unit = draft.unit_id = unit_of_rule
        draft.unit_whole = False
        return
    if draft.rule.id == "quantity.quoted":  # "64 “Mái ấm tình thương”"
        name = layout.lexemes[main + 2]
        draft.unit = _tidy(layout.span_text(name.start, name.end))
        draft.unit_id = fold(draft.unit)
        return
    figure = layout.lexemes[draft.main].figure
    assert figure is not None
    if draft.rule.id != "quantity.prizes" and (noun := _noun_behind(main, layout)) is not None:
        of_money = figure.scaled and figure.scale >= 10**9 and fold(noun) in _FUNDS
        draft.unit, draft.unit_id = ("đồng", "VND") if of_money else (noun, fold(noun))
        draft.unit_whole = draft.unit_whole and not of_money
        return
    spoken = figure.word is not None  # "một tỷ hai"
    if figure.scaled and (like := _measured_beside(draft, previous, layout)) is not None:
        draft.unit, draft.unit_id, draft.unit_whole = *like, False
        return
    if (figure.scaled and figure.scale >= 10**9) or (spoken and figure.value >= 10**9):  # a bare "tỷ" is money
        draft.unit, draft.unit_id, draft.unit_whole = "đồng", "VND", False
        return
    if "denominator" in draft.roles and (of := _OF_MANY.match(draft.tail)):  # "hai phần ba số hộ"
        if found := noun_at(fold(draft.tail), of.end()):
            draft.unit, draft.unit_id = draft.tail[of.end() : of.end() + len(found[0])], found[1] or None
        return
    if figure.word is not None and "denominator" in draft.roles:
        return  # "hai phần ba" counts nothing itself
    in_millions = (figure.scaled and figure.scale >= 10**6) or (spoken and figure.value >= 10**6)
    if in_millions and _PAID.search(fold(draft.own)):
        draft.unit, draft.unit_id, draft.unit_whole = "đồng", "VND", False
        return
    if in_millions and previous is not None and previous.unit_id == "VND" and _beside_scaled(draft, previous, layout):
        # "lương cơ bản 5,92 triệu, tăng ca 1,48 triệu"
        draft.unit, draft.unit_id, draft.unit_whole = previous.unit, "VND", False
        return
    if _is_score(draft, previous, layout):
        draft.unit, draft.unit_id, draft.unit_whole = _POINT, _POINT, False
        return
    # "Giáo dục công dân (3.661)" counts no citizens
    bracketed = draft.main > 0 and layout.lexemes[draft.main - 1].kind == "<"
    said = None if bracketed or draft.rule.id in _NEXT_OF_ROW else _said(draft.own)
    count_of = _COUNT_OF.search(fold(draft.own)) is not None
    if said is not None and draft.rule.id == _LISTED and not count_of and not draft.own.startswith(said[0]):
        said = None  # "(lừa đảo 19, trộm cắp 9)" counts no islands: what an item counts is its first word
    if said is not None and draft.rule.id == _LABELLED and _in_bracket_of(draft, previous, layout):
        said = None  # "187 chứng thư số (tổ chức: 29; cá nhân: 158)" counts no bodies
    if said is not None and draft.rule.id == _LISTED and previous is not None and _is_label(previous):
        said = None  # "đất đai 806; người có công và bảo trợ xã hội 655" counts no people
    measured = previous is not None and (not previous.unit_whole or _has_decimals(previous, layout))
    if said is not None and measured and _has_decimals(draft, layout):
        said = None  # "tuổi thọ 74,7 tuổi (nam 72,3, nữ 77,3)" counts no men
    earns = said is not None and family_of(said[1]) in phrases.EARNERS and not count_of
    if in_millions and earns and not _COUNTRY.search(layout.view.folded):
        draft.unit, draft.unit_id, draft.unit_whole = "đồng", "VND", False
        return
    if said is not None and not (
        previous is not None and (files := phrases.FILED.get(said[1])) and files == previous.family
    ):
        draft.unit, draft.unit_id = said
        draft.counted_above = _people_above(draft, previous, layout)
    elif previous is not None and _of_next_item(draft, previous, layout):
        draft.unit, draft.unit_id, draft.unit_whole = previous.unit, previous.unit_id, previous.unit_whole
    elif previous is not None and previous.kind != "rate" and layout.line[previous.main] == layout.line[draft.main]:
        if in_millions and not _is_large(
            previous, layout
        ):  # "góp 3.214 ngày công, 450 triệu": millions of nothing are money
            draft.unit, draft.unit_id, draft.unit_whole = "đồng", "VND", False
            return
        above = previous.counted_above or previous
        between = layout.letters[previous.end + 1 : draft.main]
        if (
            above.unit_whole
            and ";" in between
            and _has_decimals(draft, layout)
            and len(draft.own.split()) >= _NAMES_ITSELF
        ):
            return  # "số giường bệnh trên 1 vạn dân là 93,02; tỷ lệ trẻ được tiêm chủng đầy đủ là 90,02"
        if above.unit_whole and _has_decimals(draft, layout) and not _has_decimals(above, layout):
            return  # "thứ 9 trong 63 tỉnh. Chỉ số này là 6,287": no provinces
        draft.counted_above = previous.counted_above
        draft.unit, draft.unit_id, draft.unit_whole = above.unit, above.unit_id, above.unit_whole


def _of_next_item(draft: Draft, previous: Draft, layout: Layout) -> bool:
    """ "- Cấp huyện: 612/745 hồ sơ, đạt 82,1% / + Cấp xã: 403/698, đạt 57,7": the same of the next level, on the next line."""
    if not (
        draft.kind == previous.kind == "ratio" and "denominator" in draft.roles and "denominator" in previous.roles
    ):
        return False
    next_line = layout.letters.count("n", previous.main, draft.main) == 1
    item = layout.letters.startswith(("*", "-", "+"), layout.line[draft.main])
    return next_line and item and _LEVELS.fullmatch(fold(draft.own)) is not None


_LEVELS = re.compile(
    fold(rf"(?:(?:cấp|khối) )?(?:{'|'.join(tier for tiers in levels.TIERS.values() for tier in tiers)})\s*:?")
)


def _is_score(draft: Draft, previous: Draft | None, layout: Layout) -> bool:
    """Whether a bare ratio says how many points were given of how many: "Thanh toán trực tuyến: 8,2/10"; so then does the next
    item of a list, "Mức độ hài lòng: 18/18".
    """
    if draft.kind != "ratio" or "rate" in draft.roles or "denominator" not in draft.roles:
        return False
    of = previous.unit_id if previous is not None and previous.kind == "ratio" else None
    same = previous is not None and layout.sentence[previous.main] == layout.sentence[draft.main]
    item = of == _POINT and layout.letters.startswith(("*", "-"), layout.line[draft.main])
    if (same and of not in (None, _POINT)) or not (item or _has_decimals(draft, layout)):
        return False  # "tuyến chính 5,1/7,2 km, tuyến nhánh 2,4/3,0"
    most = layout.lexemes[draft.roles["denominator"]].figure
    return most is not None and most.unit is None and not most.scaled and most.value <= _BEST


_FUNDS = frozenset(map(fold, phrases.FUNDS))
_POINT = "điểm"
_BEST = 1000  # no score has more points


def _beside_scaled(draft: Draft, previous: Draft, layout: Layout) -> bool:
    """Whether the two are multiples of one sentence: what is told of the one in money is so of the other."""
    figure = layout.lexemes[previous.main].figure
    scaled = figure is not None and figure.scaled
    return scaled and previous.kind in COUNTS and layout.sentence[previous.main] == layout.sentence[draft.main]


def _measured_beside(draft: Draft, previous: Draft | None, layout: Layout) -> tuple[str, str] | None:
    """Unit and its id that a bare multiple shares with the amounts beside it: "tôm chân trắng 1,91 tỷ, tôm sú 264 triệu USD",
    "dân dụng 61,4 triệu kWh; thương mại 8,6 triệu".
    """
    last = draft.main
    for i in range(draft.main + 1, min(draft.main + _ROW, len(layout.lexemes))):
        x = layout.lexemes[i]
        if x.kind not in "Nw,&eh" or (x.kind == "N" and (x.figure is None or not x.figure.scaled)):
            break
        if x.kind == "N":
            last = i
            if x.unit is not None:
                break
    if (
        last != draft.main
        and (unit := layout.lexemes[last].unit) is not None
        and unit.cls in _AMOUNTS
        and unit.id != "VND"
    ):
        return _tidy(layout.span_text(unit.start, unit.end)), unit.id
    if (money := _money_before(draft.main, layout)) is not None and money.id != "VND":
        return _tidy(layout.span_text(money.start, money.end)), money.id
    if previous is None or previous.unit is None or layout.sentence[previous.main] != layout.sentence[draft.main]:
        return None
    figure = layout.lexemes[previous.main].figure
    measured = previous.unit_id is not None and not previous.unit_whole and previous.unit_id != "VND"
    if figure is None or not figure.scaled or not measured or previous.kind not in COUNTS or "/" in previous.unit:
        return None
    return previous.unit, previous.unit_id or ""


def _money_before(main: int, layout: Layout) -> Unit | None:
    """The currency of the nearest multiple before in the sentence: "4,89 tỷ USD, bằng 15,8% cả nước, nơi kế (4,62 tỷ)"."""
    sentence = layout.sentence[main]
    for i in range(main - 1, max(-1, main - _ROW), -1):
        if layout.sentence[i] != sentence:
            return None
        x = layout.lexemes[i]
        if x.kind == "N" and x.figure is not None and x.figure.scaled and x.unit is not None:
            return x.unit if x.unit.cls == "money" and "/" not in layout.span_text(x.unit.start, x.unit.end) else None
    return None


_AMOUNTS = ("money", "measure")


def _has_decimals(draft: Draft, layout: Layout) -> bool:
    """Whether the fact's amount, not a percentage, is told with decimals."""
    x = layout.lexemes[draft.main]
    return x.kind == "N" and x.figure is not None and x.figure.resolution < 1 and not x.figure.scaled


def _people_above(draft: Draft, previous: Draft | None, layout: Layout) -> Draft | None:
    """Those whom a group is one of: in "215 cán bộ, trong đó thạc sĩ 41, đại học 160" the 160 are officials."""
    if previous is None or layout.sentence[previous.main] != layout.sentence[draft.main]:
        return None
    above = previous.counted_above or previous
    return above if draft.family in PEOPLE and above.family in PEOPLE and above.family != draft.family else None


_NAMES_ITSELF = 4  # syllables by which a clause says what its figure is
_LARGE = 10**5  # what is counted by the hundred thousand may be counted by the million


def _is_large(draft: Draft, layout: Layout) -> bool:
    """Whether a fact counts so many that the next figure may be millions of the same: "4,1 triệu lượt, nay 5 triệu"."""
    figure = layout.lexemes[draft.main].figure
    return figure is not None and figure.value is not None and figure.value >= _LARGE


_ROW = 60  # lexemes
_NEXT_OF_ROW = ("quantity.gapped", "quantity.moving")  # they count what the first of the row counts
_LISTED = "quantity.listed"
_LABELLED = "quantity.labelled"
_IN_ROWS = ("quantity.respectively", "quantity.by_level")  # the unit stands behind the last


def _of_row(i: int, layout: Layout) -> Unit | None:
    """The unit behind the last of the bare numbers of a row: "lần lượt là 120, 135 và 150 hồ sơ"."""
    for x in layout.lexemes[i + 1 : i + _ROW]:
        if x.figure is None and x.kind not in ",&hw":
            return None
        if x.unit is not None:
            return x.unit
    return None


def _noun_behind(i: int, layout: Layout) -> str | None:
    lexemes = layout.lexemes
    if i + 1 >= len(lexemes) or lexemes[i + 1].kind != "w":
        return None
    run = lexemes[i + 1]
    if run.start - lexemes[i].end > 3 or _BEFELL.match(layout.view.folded, lexemes[i].end):
        return None
    found = words.noun_at(layout.view.text, layout.view.folded, run.start, run.end)
    return _tidy(layout.span_text(*found)) if found else None


def _of_rate(draft: Draft, layout: Layout) -> None:
    """The noun right behind the sign, if there is one: "100% cán bộ", "đạt 65% kế hoạch", "40% lượng gạo"."""
    i = draft.roles["rate"]
    figure = layout.lexemes[i].figure
    if layout.view.text.endswith(PER_MILLE, layout.starts[i], layout.lexemes[i].end):
        draft.unit = draft.unit_id = PER_MILLE[0]
        return
    if m := _MEASURED.match(layout.view.folded, layout.lexemes[i].end):
        draft.unit = _tidy(layout.span_text(m.start("of"), m.end("of")))
        draft.unit_id = fold(draft.unit)
    elif (m := _OF_ALL.match(layout.view.folded, layout.lexemes[i].end)) and (
        noun := noun_at(layout.view.folded, m.end())
    ):
        joined = unit_at(layout.view.text, layout.view.folded, m.end())  # "100% các xã, thị trấn"
        end = joined.end if joined is not None and joined.whole else m.end() + len(noun[0])
        draft.unit = _tidy(layout.span_text(m.end(), end))
    elif figure is not None and figure.unit is not None:
        draft.unit, draft.unit_id = _tidy(layout.span_text(figure.unit.start, figure.unit.end)), figure.unit.id
    elif m := _NOUN.match(layout.view.folded, layout.lexemes[i].end):
        draft.unit = _tidy(layout.span_text(*m.span("noun")))
    elif not _STATE.match(layout.view.folded, layout.lexemes[i].end):
        draft.unit = _noun_behind(i, layout)


def _said(before: str) -> tuple[str, str] | None:
    """The noun that "số lượng …", "tỷ lệ …" is of, else the first known noun of the clause."""
    folded = fold(before)
    if len(folded) != len(before):
        return None
    if (score := _SCORE.match(folded)) is not None:
        return score[1], score[1]
    counted = list(_COUNT_OF.finditer(folded))
    for told in reversed(counted):  # right behind "số": "số xã, thị trấn còn 19"; "số chứng thư số đã cấp" has two
        unit = unit_at(before, folded, told.end())
        if unit is not None and _NOT_COUNTED.match(folded, unit.start):
            continue
        if unit is not None and unit.whole and unit.cls != "time":
            return before[unit.start : unit.end], unit.id
    starts = [counted[-1].end()] if counted else []
    for start in (*starts, 0):
        at = start
        while (m := _WORD.search(folded, at)) is not None:
            found = noun_at(folded, m.start())
            if found is not None and (other := _NOT_COUNTED.match(folded, m.start())) is not None:
                at = other.end()
                continue
            if found is not None and folded.endswith(_AND, 0, m.start()):
                found = None  # "lĩnh vực hôn nhân và gia đình: thụ lý 2.905"
            if found is not None and found[1] and not _NAMED.match(before, m.start()):
                joined = unit_at(before, folded, m.start())  # "học sinh, sinh viên"
                end = joined.end if joined is not None and joined.whole else m.start() + len(found[0])
                return before[m.start() : end], found[1]
            at = m.start() + len(found[0]) if found is not None else m.end()
    return None
