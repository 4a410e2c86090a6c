"""Guards of counts and amounts: a number alone is one only if something says so."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import regex

from vnreport.lexer.lexemes import N, P
from vnreport.matching.common import AMONG_THEM, LONGEST_LIST, paired_units, starts_noun
from vnreport.patterns import breakdowns, change
from vnreport.patterns import quantity as phrases
from vnreport.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnreport.lexer.lexemes import Figure
    from vnreport.matching.sequence import Match, Sequence


def _bare(m: Match) -> Figure | None:
    """The value of a match, if it is digits or words alone: nothing behind it says what it counts."""
    figure = m.lexeme("value").figure
    return figure if figure is not None and figure.unit is None and not figure.scaled else None


def _begin(seq: Sequence, i: int, stops: str = ".n") -> int:
    """Where the sentence of lexeme `i` begins, or as far back as is looked; a line or a clause, with other stops."""
    first = max(0, i - _SENTENCE)
    return max(first, *(seq.letters.rfind(stop, first, i) + 1 for stop in stops))


_SENTENCE = 120  # lexemes of a sentence that are looked at


def _labelled(m: Match) -> bool:
    """One of several "words: number" items, or one under a total: "tử vong: 2, khỏi bệnh: 120"."""
    i = m.at("value")
    figure = m.seq.lexemes[i].figure
    if (
        figure is None
        or figure.unit is not None
        or figure.scaled
        or m.seq.kind(i + 1) not in (",", ";", ".", ">", "n", "", "<")
    ):
        return False
    if _number_of(m):
        return True
    if m.seq.kind(i + 1) == "<":
        return False
    unit = m.seq.lexemes[m.m.start()].unit
    if unit is not None and unit.id != _AGE:
        return False
    if _NO_LABEL.search(m.seq.text(m.m.start())) or (figure.digits.startswith("0") and len(figure.digits) > 2):
        return False
    label = m.m.start()
    counted = m.seq.lexemes[label - 2].unit if m.seq.kind(label - 1) in (",", ";") else None
    if counted is not None and counted.whole and m.seq.text(label).startswith(f"{m.seq.text(label - 2)} "):
        return True  # "hộ dân tộc thiểu số 1.940 hộ; hộ có chủ là phụ nữ: 412"
    around = m.seq.letters[max(0, i - 24) : i + 24]
    return len(_LABELLED.findall(around)) >= 2 or _IN_BRACKET.search(m.seq.letters, max(0, i - 5), i + 24) is not None


def _number_of(m: Match) -> bool:
    """ "Số chứng thư số đã cấp: 187 (…": a label that says itself that it is a number of things."""
    label, figure = m.m.start(), m.lexeme("value").figure
    at_start = label == 0 or m.seq.kind(label - 1) in ("n", ".", ";", "*", "-", "r")
    if not at_start or m.seq.kind(label) != "w" or figure is None or figure.digits.startswith("0"):
        return False
    if figure.digits.isdecimal() and len(figure.digits) >= _ENDLESS:
        return False  # "Số tài khoản của quỹ: 31210004"
    said = m.seq.text(label)
    return _NUMBER_OF.match(said) is not None and _NO_LABEL.search(said) is None


_ENDLESS = 5  # digits without a separator
_NUMBER_OF = regex.compile(fold(rf"(?:tổng )?số (?:lượng )?(?!{'|'.join(phrases.NO_NUMBERS_OF)})\p{{l}}+ \p{{l}}+"))
_IN_BRACKET = regex.compile(r"NU<w:N(?:[,;]w:?N)+>")  # "612 thành viên (nữ: 284; đoàn viên 231)"
_LABELLED = regex.compile(r"[wUt]:N(?=[,;.<>n]|$)")
_AGE = "tuổi"  # "dưới 6 tuổi: 892; từ 6 đến dưới 14 tuổi: 1.240"

_NO_LABEL = regex.compile(fold(rf"(?:^| )(?:{'|'.join(phrases.NO_LABELS)})$"))


def _counted(m: Match) -> bool:
    """A number with its unit, if that is counted: no duration, no grade, no slogan."""
    i = m.at("value")
    if m.seq.kind(i - 1) == "/" and (m.seq.kind(i - 2) == "r" or _like_a_day(m.seq, i)):
        return False  # "thứ 21/63", of which the first is part of a name; "4/5 chi phí"
    figure = m.seq.lexemes[i].figure
    if figure is None or figure.unit is None or figure.unit.cls == "grade" or _quoted(m.seq, i) or _per(m.seq, i):
        return False
    before = m.seq.kind(i - 1)
    if before in ("-", "*") and _BELOW_ZERO.match(m.seq.view.text, 0, m.seq.lexemes[i].start):
        return False  # "-3°C": a value below zero is none that a record can state
    if figure.unit.cls == "time" and not _measured_time(m.seq, i):
        return False
    return figure.unit.cls != "times" or m.seq.kind(i - 1) != "g"  # "5 lần thông báo"; "gấp 5 lần" is a change


def _like_a_day(seq: Sequence, i: int) -> bool:
    """Whether lexeme `i` and the number over it may be a day and a month, or a fraction: what neither of them counts."""
    top, bottom = seq.lexemes[i - 2].figure, seq.lexemes[i].figure
    return top is not None and bottom is not None and top.value <= 31 and bottom.value <= 12


def _measured_time(seq: Sequence, i: int) -> bool:
    """A duration that is a result, not said in passing: "bình quân mất 6,5 ngày", "thời gian chờ còn 15 phút/lượt"."""
    unit = seq.lexemes[i].unit
    if unit is not None and unit.stop > unit.end:
        return True
    figure = seq.lexemes[i].figure
    if unit is not None and unit.id == _AGE and figure is not None and figure.resolution < 1:
        return True  # "riêng thành phố là 30,4 tuổi": no one's age
    if unit is not None and _PAST.match(seq.view.folded, unit.end):
        return False  # "trung bình trong 7 ngày qua"
    begin = i
    while begin > 0 and seq.letters[begin - 1] in "weahlfud<>":
        begin -= 1
    said = seq.view.folded[seq.lexemes[begin].start : seq.lexemes[i].start]
    if (
        unit is not None
        and unit.id == "ngày"
        and seq.text(i - 1).endswith(_HAVING)
        and _DAYS_OF.match(seq.view.folded, unit.end)
    ):
        return True
    over = unit is not None and unit.id in _PERIODS and said.rstrip().endswith(_MEAN)  # "bình quân 8 tháng qua"
    return _TIMED.search(said) is not None and not over


_HAVING = tuple(map(fold, phrases.HAVING))
_DAYS_OF = regex.compile(fold(rf" (?!(?:{'|'.join(phrases.DAYS_FOR)})(?!\p{{l}}))\p{{l}}"))  # "có 41 ngày mưa"
_BELOW_ZERO = regex.compile(r"(?r)(?:^|[\s(])[-−–]$")
_PAST = regex.compile(fold(rf" (?:{'|'.join(phrases.PAST)})(?!\p{{l}})"))
_PERIODS = frozenset(phrases.PERIODS)
_MEAN = tuple(map(fold, phrases.MEAN))
_TIMED = regex.compile(fold(rf"(?<!\p{{l}})(?:{'|'.join((*phrases.MEAN, *phrases.LIVED))})(?!\p{{l}})"))


def _scaled(m: Match) -> bool:
    figure = m.lexeme("value").figure
    aside = _quoted(m.seq, m.at("value")) or _per(m.seq, m.at("value"))
    return not aside and figure is not None and figure.scaled and figure.unit is None


_STATING = frozenset(map(fold, phrases.STATING))
_NOT_STATING = frozenset(map(fold, phrases.NOT_STATING))
_ADVERSATIVES = tuple(fold(f"{word} ") for word in phrases.ADVERSATIVES)
_LEFT_AT = frozenset(map(fold, phrases.LEFT_AT))
_DATED = tuple(map(fold, phrases.DATED))


def _quoted(seq: Sequence, i: int) -> bool:
    """Inside a short quotation that begins with a number: a slogan ("3 cùng", "5 không, 3 sạch"), which counts nothing."""
    left = seq.letters.rfind('"', max(0, i - 8), i)
    right = seq.letters.find('"', i, i + 8)
    return left >= 0 and right >= 0 and seq.letters[left + 1] == N and "." not in seq.letters[left:right]


def _per(seq: Sequence, i: int) -> bool:
    """ "số ca nhiễm/1 triệu dân", "31,5 giường bệnh trên một vạn dân": by how many something is counted, a power of ten."""
    figure = seq.lexemes[i].figure
    slash = seq.kind(i - 1) == "/" and seq.kind(i - 2) in ("w", "U")
    upon = seq.text(i - 1) == _UPON and seq.kind(i - 2) == "U"
    if not slash and not (upon and _HEADS.match(seq.view.folded, seq.lexemes[i].end) is not None):
        return False
    return (
        figure is not None
        and figure.value > 0
        and not figure.digits.startswith("0")
        and figure.value.normalize().as_tuple().digits == (1,)
    )


_UPON = fold("trên")
_HEADS = regex.compile(fold(rf" (?:{'|'.join(phrases.HEADS)})(?!\p{{l}})"))


def _carried(m: Match) -> bool:
    """ "kỳ trước chuyển sang 931": files carried over, where the clause ends with the number."""
    i = m.at("value")
    figure = m.seq.lexemes[i].figure
    bare = figure is not None and figure.unit is None and not figure.scaled and figure.word is None
    return bare and m.seq.kind(i + 1) in (",", ";", ".", ")", ">", "n", "") and m.seq.text(i - 1).endswith(_CARRIED)


_CARRIED = tuple(map(fold, phrases.CARRIED))


def _predicated(m: Match) -> bool:
    """A bare number in brackets behind a count, or behind a word that opens its parts, with what holds of so many: "120 hồ sơ
    (114 đúng hạn, 6 quá hạn)", "120 hồ sơ, gồm 114 đúng hạn và 6 quá hạn".
    """
    i = m.at("value")
    letters = m.seq.letters
    opened = max(letters.rfind(opening, max(0, i - 20), i) for opening in "<o")
    counted = opened - (letters[opened] == "o" and letters[opened - 1] in ",;")
    if (
        opened < 0
        or any(closing in letters[opened:i] for closing in ">.n")
        or not _COUNTED_BEFORE.search(letters, max(0, counted - 8), counted)
    ):
        return False
    figure = m.lexeme("value").figure
    return figure is not None and figure.unit is None and _PREDICATES.match(m.seq.text(i + 1)) is not None


_PREDICATES = regex.compile(
    fold(rf"(?:(?:{'|'.join(phrases.DEADLINES)}) hạn|{'|'.join(phrases.PREDICATES)})(?!\p{{l}})")
)


def _respectively(m: Match) -> bool:
    """One of the bare numbers of "lần lượt là 120, 135 và 150 hồ sơ"."""
    i = last = m.at("value")
    figure = m.seq.lexemes[i].figure
    if figure is None or figure.unit is not None or m.seq.kind(i + 1) not in (",", "&"):
        return False
    i -= 1
    first = i - LONGEST_LIST
    while i > first and m.seq.kind(i) in (",", "&") and m.seq.kind(i - 1) == N:
        i -= 2
    while i > 0 and m.seq.kind(i) in "eah":
        i -= 1
    if i < 0 or m.seq.letters[i] not in "wud" or not _IN_TURN.search(m.seq.text(i)):
        return False
    while last < first + 2 * LONGEST_LIST and m.seq.kind(last + 1) in (",", "&") and m.seq.kind(last + 2) == N:
        last += 2
    told = m.seq.lexemes[last].figure
    if told is not None and told.scaled and not figure.scaled:
        figure.rescale(told.scale)  # "lần lượt là 1,97 và 1,89 tỷ USD"
    return True


_IN_TURN = regex.compile(
    fold(rf"(?:{'|'.join(phrases.RESPECTIVELY)})(?: \p{{l}}+)?$")
)  # "lần lượt lấy 26,4 và 25,9 điểm"


def _scored(m: Match) -> bool:
    """ "điểm trung bình 7,12", "trung vị 7,25": a bare number with decimals behind the name of a score."""
    figure = m.lexeme("value").figure
    if figure is None or figure.unit is not None or figure.resolution >= 1 or figure.scaled:
        return False
    return _SCORE.search(m.seq.text(m.m.start())) is not None


_SCORE = regex.compile(
    fold(
        rf"(?:{'|'.join(phrases.SCORES)})(?:(?: [^\s]+){{0,8}} (?:{'|'.join(phrases.EXTREMES)})(?: là)?)?$"
        rf"|(?:^| )(?:{'|'.join(phrases.MEANS)})(?: \p{{l}}+){{0,4}}$"
    )
)


def _score_next(m: Match) -> bool:
    """ "Điểm trung bình môn Ngữ văn 7,23; Tiếng Anh 5,51": the next of the bare scores that the sentence tells."""
    figure = _bare(m)
    if figure is None or figure.resolution >= 1:
        return False
    j = m.m.start() - 1
    if j >= 0 and m.seq.letters[j] == ">":
        j = m.seq.letters.rfind("<", 0, j) - 1  # "Toán 6,38 (hạng 35), Ngữ văn 7,41"
    before = m.seq.lexemes[j].figure if j >= 0 else None
    if before is None or m.seq.letters[j] != N or before.unit is not None or before.resolution >= 1:
        return False
    begin = _begin(m.seq, j)
    return any(m.seq.letters[k] == "w" and _SCORE.search(m.seq.text(k)) for k in range(begin, j))


def _score_named(m: Match) -> bool:
    """ "Bám sát phía sau: Hậu cần 26,4; Kỹ thuật ô tô 25,95": names with scores, in a line that tells scores."""
    i, figure = m.at("value"), _bare(m)
    if figure is None or figure.resolution >= 1:
        return False
    name = m.seq.view.text[m.seq.lexemes[i - 1].start : m.seq.lexemes[i - 1].end]
    begin = _begin(m.seq, i, "n")
    told = any(
        x.figure is not None and x.figure.unit is not None and x.figure.unit.cls == "score"
        for x in m.seq.lexemes[begin:i]
    )
    return (
        told
        and name[:1].isupper()
        and _SCORES.search(m.seq.view.folded, m.seq.lexemes[begin].start, m.seq.lexemes[i].start) is not None
    )


_SCORES = regex.compile(fold(rf"(?<!\p{{l}})(?:{'|'.join((*phrases.SCORES, *phrases.SCORE_LISTS))})(?!\p{{l}})"))


def _score_listed(m: Match) -> bool:
    """ "Vĩnh An (7,15; xếp thứ 2), Hải Lâm (7,09)": bare numbers with decimals where the sentence tells scores in points."""
    i = m.at("value")
    figure = m.seq.lexemes[i].figure
    if figure is None or figure.unit is not None or figure.resolution >= 1:
        return False
    if m.seq.kind(i - 2) != "w" and not (m.at("of") >= 0 and m.seq.text(m.at("of")) in _SET_BESIDE):
        return False
    first = max(m.seq.letters.rfind("n", 0, i), i - _SCORES_BACK)
    before = (x.figure.unit for x in m.seq.lexemes[first + 1 : i] if x.figure is not None)
    return any(unit is not None and unit.cls == "score" for unit in before)


_SET_BESIDE = frozenset(map(fold, phrases.SET_BESIDE))


def _odds(m: Match) -> bool:
    """ "tỷ lệ chọi 1,38": so many apply for one place."""
    return m.seq.text(m.at("odds")) == _ODDS and _bare(m) is not None


_ODDS = fold(phrases.ODDS)
_SCORES_BACK = 90  # lexemes


def _bracketed(m: Match) -> bool:
    """One of several "Name (N)" of which another is plainly a count: "Lịch sử (2.108), Hóa học (1.278), Ngoại ngữ (565)"."""
    i = m.at("value")
    figure = m.seq.lexemes[i].figure
    if figure is None or figure.unit is not None or figure.scaled or figure.digits.startswith("0"):
        return False
    row = next(
        (r for r in _NAMED.finditer(m.seq.letters, max(0, i - LONGEST_LIST), i + 40) if r.start() <= i < r.end()), None
    )
    if row is None:
        return False
    led_on = _COUNT_AHEAD.search(m.seq.letters, max(0, row.start() - 4), row.start())
    if led_on and m.seq.text(row.start()).startswith(_AND_THEN):
        return True  # "phường Bến Cau với 46 trường hợp, kế đó là Tân Lễ (31), An Thạnh (27)"
    figures = [x.figure for x in m.seq.lexemes[row.start() : row.end()] if x.figure is not None]
    return any((f.value >= 1000 and not f.digits.isdigit()) or (f.unit is not None and f.unit.whole) for f in figures)


_AND_THEN = tuple(fold(f"{word} ") for word in breakdowns.AND_THEN)
_COUNT_AHEAD = regex.compile("NU,$")
_NAMED = regex.compile(r"w<NU?>(?:[,;&]{1,2}w(?:-w)?<N>)+")


def _left(m: Match) -> bool:
    """ "số còn lại (34)": how many are left, in brackets."""
    return _bare(m) is not None and m.seq.text(m.at("value") - 2).endswith(_LEFT_OVER)


_LEFT_OVER = tuple(map(fold, breakdowns.REST))


def _those(m: Match) -> bool:
    """ "9 bác sĩ xin nghỉ việc, 4 trong số đó sang khu vực tư"."""
    return _bare(m) is not None and m.seq.text(m.at("those")) in AMONG_THEM


def _of_time(m: Match) -> bool:
    """ "so với 1,96 của năm 2023", "so với con số 226 của cùng kỳ": a bare number with decimals, or called one, and the time
    that it is of.
    """
    figure, said = _bare(m), m.seq.text(m.at("of"))
    if figure is None or not (said == "của" or said.startswith("của ")):
        return False
    start = m.lexeme("value").start
    return figure.resolution < 1 or m.seq.view.folded.endswith(_CALLED, 0, start)


_CALLED = tuple(fold(f"{word} ") for word in phrases.CALLED)


def _named_next(m: Match) -> bool:
    """ "Vĩnh An là 1,39, Cẩm Thượng 1,45": a name with a bare number like the one before, to as many decimals or not
    far from it: "huyện Bình Lộc 81,15 điểm, thị xã Cửa Hội 79,9".
    """
    figure, begin = _bare(m), _begin(m.seq, m.at("value"))
    run = m.lexeme("name")
    name = m.seq.view.text[run.start : run.end].split()
    if figure is None or figure.resolution >= 1 or len(name) > _LONGEST_NAME or not name[-1][:1].isupper():
        return False
    before = next((x.figure for x in reversed(m.seq.lexemes[begin : m.at("name")]) if x.figure is not None), None)
    if before is None or before.scaled or before.resolution >= 1:
        return False
    near = 2 * before.value < 3 * figure.value and 2 * figure.value < 3 * before.value
    return before.resolution == figure.resolution or near


_LONGEST_NAME = 5  # words


def _first_of_pair(m: Match) -> bool:
    return _of_pair(m, m.at("value"), 0)


def _second_of_pair(m: Match) -> bool:
    return _of_pair(m, m.at("value") - 2, 1)


def _of_pair(m: Match, i: int, place: int) -> bool:
    """ "527 vụ/690 bị can về ma túy; kinh tế 141/197": two counts over a slash, in the units of the pair before."""
    units = paired_units(m.seq, i)
    if units is None or _bare(m) is None:
        return False
    m.fixed["unit"] = m.seq.view.text[units[place].start : units[place].end]
    return True


def _prizes(m: Match) -> bool:
    """ "34 giải (2 giải Nhất, 9 Nhì)", "12 huy chương gồm 3 vàng, 4 bạc": sorts of what was counted in the sentence."""
    i = m.at("value")
    figure = m.lexeme("value").figure
    if (
        figure is None
        or figure.unit is not None
        or figure.scaled
        or _PRIZE.match(m.seq.view.text, m.seq.lexemes[i + 1].start) is None
    ):
        return False
    begin = _begin(m.seq, i)
    return _WON.search(m.seq.view.folded, m.seq.lexemes[begin].start, m.seq.lexemes[i].start) is not None


_PRIZE = regex.compile(rf"(?:{'|'.join((*phrases.PRIZES, *phrases.MEDALS))})(?=\s*(?:[,;.)\n]|và\s|$))")
_WON = regex.compile(
    fold(rf"(?:\d ?|(?<!\p{{l}})(?:{'|'.join(phrases.WINNING)}) )(?:{'|'.join(phrases.WON)})(?!\p{{l}})")
)


def _graded(m: Match) -> bool:
    """ "214 sản phẩm, chia ra: 3 sao 178, 4 sao 35": how many of those before are of a grade."""
    i = m.at("value")
    grade, figure = m.lexeme("grade").figure, m.seq.lexemes[i].figure
    if grade is None or grade.unit is None or grade.unit.cls != "grade" or figure is None:
        return False
    return figure.unit is None and not figure.scaled and _counted_in_sentence(m.seq, m.at("grade"), figure.value)


def _noun_follows(m: Match) -> bool:
    figure = m.lexeme("value").figure
    if _quoted(m.seq, m.at("value")) or _per(m.seq, m.at("value")) or m.seq.kind(m.at("value") - 1) == "/":
        return False
    if _per(m.seq, m.at("value")):
        return False
    return figure is not None and figure.unit is None and starts_noun(m.seq, m.at("value") + 1)


def _stated(m: Match) -> bool:
    """A bare number that a verb states ("là 9.907"), or one so large that it can only be a count."""
    i = m.at("value")
    figure = m.seq.lexemes[i].figure
    if figure is None or figure.unit is not None or m.seq.kind(i + 1) in ("/",) or m.seq.kind(i - 1) == "/":
        return False
    if _per(m.seq, i) or _is_cell(m.seq, i):
        return False
    grouped = figure.value >= 1000 and not figure.digits.isdigit()
    after = m.seq.kind(i + 1)
    if after == "w" and m.seq.kind(i - 1) in ("a", "e") and m.seq.text(i + 1).startswith(_ADVERSATIVES):
        return m.seq.text(i - 1) in _STATING  # "chỉ tiêu được giao là 820 nhưng mới tuyển được 463"
    if after == "w":
        return grouped and not m.seq.text(i + 1).startswith(_DATED)
    before = m.seq.kind(i - 1)
    if before == "l" and after in (".", ",", ";", "&", "n", ">", ""):
        said = m.seq.text(i - 1)
        if said in _LEFT_AT or (" " in said and m.seq.kind(i - 2) == "w"):
            return True  # "năm 2024 còn 85.", "chỉ số AQI lên tới 217."
    if before == "e" and figure.resolution < 1 and m.seq.text(i - 1) == _NUMBER and m.seq.text(i - 2).endswith(_POINTS):
        return True  # "với điểm số 0,6532"
    counted = m.seq.lexemes[i - 2].unit if before == "h" and i > 1 else None
    if counted is not None and counted.cls == "person" and figure.value <= _OLDEST:
        return False  # "412 người dưới 50, 157 người trên 70": their age
    return grouped or (before in "aeh" and before != "" and m.seq.text(i - 1) not in _NOT_STATING)


def _is_cell(seq: Sequence, i: int) -> bool:
    """Whether a bare number stands alone in its line, or in a row of them: the cell of a table, that its head explains."""
    first = last = i
    while i - first < _SIDE_BY_SIDE and seq.kind(first - 1) in _CELLS:
        first -= 1
    while last - i < _SIDE_BY_SIDE and seq.kind(last + 1) in _CELLS:
        last += 1
    alone = seq.kind(first - 1) in ("n", "") and seq.kind(last + 1) in ("n", "")
    return last - first + 1 >= _SIDE_BY_SIDE or (alone and last - first + 1 < len(seq.letters))


_SIDE_BY_SIDE = 3  # numbers that are no list without a comma
_CELLS = frozenset((N, P))
_OLDEST = 120  # years


def _then(m: Match) -> bool:
    """ "213 bài (năm 2023: 167)": a bare number of another time, behind a count."""
    figure = m.lexeme("value").figure
    return figure is not None and figure.unit is None and _TOLD_BEFORE.search(m.seq.letters, 0, m.m.start()) is not None


_TOLD_BEFORE = regex.compile("N(?:U?w?|Uw?(?:,?[aud][eh]*[PN]U?)?)$")
_NUMBER, _POINTS = fold("số"), fold("điểm")


def _index(m: Match) -> bool:
    """ "Chỉ số DTI 0,7012": a bare number below 1 that is given so finely is an index."""
    figure = m.lexeme("value").figure
    if figure is None or figure.unit is not None or figure.scaled:
        return False
    return 0 < figure.value < 1 and figure.resolution <= _FINE


_FINE = Decimal("0.001")


def _victims(m: Match) -> bool:
    """ "45 vụ tai nạn, làm chết 12, bị thương 30": people, where the sentence tells of an accident or of people before."""
    i = m.at("value")
    figure = m.seq.lexemes[i].figure
    if figure is None or figure.unit is not None or figure.scaled or m.seq.kind(i + 1) not in (*",;.>&<n", ""):
        return False
    begin = _begin(m.seq, i)
    before = m.seq.view.folded[m.seq.lexemes[begin].start : m.seq.lexemes[i].start]
    return _SUFFERED.search(before[-_VERB:]) is not None and _OF_PEOPLE.search(before) is not None


_VERB = 24  # characters in which the last verb stands
_SUFFERED = regex.compile(fold(rf"(?<!\p{{l}})(?:{'|'.join(phrases.SUFFERED)}) $"))
_OF_PEOPLE = regex.compile(fold(rf"(?<!\p{{l}})(?:{'|'.join(phrases.OF_PEOPLE)})(?!\p{{l}})"))


def _done(m: Match) -> bool:
    """ "17 tồn tại, đến nay khắc phục xong 14": a bare number of those that the sentence has just counted."""
    i, figure = m.at("value"), _bare(m)
    done = figure is not None and _DONE.search(m.seq.text(i - 1)) is not None
    return figure is not None and done and _counted_in_sentence(m.seq, i, figure.value)


_DONE = regex.compile(
    fold(
        rf"(?:^| )(?:(?:{'|'.join(phrases.ASPECTS)}) (?:{'|'.join(phrases.DONE)})(?: (?:được|xong|dứt điểm))?"
        rf"|(?:{'|'.join(phrases.DONE)}) (?:được|xong|dứt điểm))$"
    )
)


def _handled(m: Match) -> bool:
    """ "Đang giải quyết 665, chưa có hồ sơ nào trễ": a bare number of cases."""
    figure = _bare(m)
    return figure is not None and _HANDLED.search(m.seq.text(m.at("value") - 1)) is not None


_HANDLED = regex.compile(
    fold(
        rf"(?:^| )(?:{'|'.join(phrases.HANDLED)})$"
        rf"|(?:^|(?:^| )(?:{'|'.join(phrases.RECEIVED_BEHIND)}) )(?:{'|'.join(phrases.RECEIVED)})$"
    )
)


def _short_of(m: Match) -> bool:
    """ "187/204 người, thiếu 17": how many of them are missing."""
    i, figure = m.at("value"), _bare(m)
    short = figure is not None and _SHORT.search(m.seq.text(i - 1)) is not None
    return figure is not None and short and _counted_in_sentence(m.seq, i, figure.value)


_SHORT = regex.compile(fold(rf"(?:^| )(?:{'|'.join(phrases.SHORT_OF)})$"))


def _counted_in_sentence(seq: Sequence, i: int, more_than: Decimal) -> bool:
    """Whether the clauses before lexeme `i` count whole things, more of them than that."""
    begin = _begin(seq, i)
    figures = (x.figure for x in seq.lexemes[begin:i] if x.kind == N and x.figure is not None)
    counted = next((f for f in figures if f.unit is not None and f.unit.whole), None)
    return counted is not None and more_than < counted.value


def _one_group(m: Match) -> bool:
    """ "63 người (nữ 41)": how many of those before the brackets are of one group."""
    figure = _bare(m)
    if figure is None or m.seq.text(m.at("group")) not in _GROUPS:
        return False
    return _counted_in_sentence(m.seq, m.at("value"), figure.value)


_GROUPS = frozenset(map(fold, phrases.GROUPS))


def _by_level(m: Match) -> bool:
    """ "huyện 96, xã 645 bản": a bare number behind a level, beside another level's."""
    figure = _bare(m)
    bare = figure is not None and not figure.digits.startswith("0")
    said = [m.seq.text(m.at(group)) for group in ("level", "other") if m.m.groupdict().get(group) is not None]
    levels = [word for text in said for word in [_LEVEL.search(text)] if word is not None]
    return bare and len(levels) == len(said) and len({word[1] for word in levels}) == len(said)


_LEVEL = regex.compile(fold(rf"(?:^|[:,] )(?:cấp )?({'|'.join(phrases.LEVELS)})$"))


def _of_level(m: Match) -> bool:
    """ "356 cán bộ, trong đó cấp xã 228"."""
    figure = _bare(m)
    at_level = _LEVEL.search(m.seq.text(m.at("level"))) is not None
    return figure is not None and at_level and _counted_in_sentence(m.seq, m.at("value"), figure.value)


def _before_change(m: Match) -> bool:
    """ "Số vụ 45 (-5)": what the change in brackets is of."""
    figure = m.lexeme("value").figure
    i = m.at("value") - (2 if m.seq.kind(m.at("value") - 1) == ":" else 1)
    return figure is not None and figure.unit is None and _NO_LABEL.search(m.seq.text(i)) is None


def _listed(m: Match) -> bool:
    """One of several "Name N" items in brackets, behind a colon or "trong đó": "(Huế 2, Đà Nẵng 2, Gia Lai 3)"."""
    i = m.at("value")
    figure = m.seq.lexemes[i].figure
    if figure is None or figure.unit is not None or figure.scaled or figure.word is not None:
        return False
    seq = m.seq
    return (
        _list_items(seq, i) >= 2
        or _adds_up(seq, i)
        or _descends(seq, i)
        or _makes_up(seq, i)
        or _in_long_row(seq, i)
        or _counts_out(seq, i)
    )


def _counts_go_on(m: Match) -> bool:
    """ "vi phạm tốc độ 210 trường hợp, chở quá tải, quá khổ 87": the next of a row in which each item has a name and the first
    a noun, none larger than the one before.
    """
    seq, i = m.seq, m.at("value")
    figure = seq.lexemes[i].figure
    if not _is_plain(figure) or not _names_item(seq, i - 1):
        return False
    first = max(0, i - LONGEST_LIST)
    while i > first:
        i -= 2  # over the name
        if seq.kind(i) in (",", ";") and seq.kind(i - 1) == "w" and seq.kind(i - 2) in (",", ";"):
            i -= 2  # "chở quá tải, quá khổ 87"
        if seq.kind(i) not in (",", ";", "&"):
            return False
        i -= 1
        if (beside := _SHARE_BESIDE.search(seq.letters, max(0, i - 8), i + 1)) is not None:
            i = beside.start() - 1
        if seq.letters[max(0, i - 2) : i + 1] == "NUw":
            i -= 1  # "kiểm tra 120 cơ sở sản xuất, nhắc nhở 25"
        unit = seq.lexemes[i].unit if seq.kind(i) == "U" else None
        i -= seq.kind(i) == "U"
        before = seq.lexemes[i].figure
        if seq.kind(i) != N or before is None or figure is None or before.scaled or before.value < figure.value:
            return False
        j = i - 1
        while seq.kind(j) in ("e", "h"):
            j -= 1
        j -= seq.kind(j) == ":"
        if unit is not None:
            return unit.whole and unit.cls != "time" and _names_item(seq, j)
        if j < i - 2 or not _names_item(seq, j):
            return False
        figure = before
    return False


def _lived(m: Match) -> bool:
    """ "tuổi thọ trung bình 74,5": years, as the name of what is told says."""
    figure = m.lexeme("value").figure
    if figure is None or figure.unit is not None or figure.scaled or figure.resolution >= 1:
        return False
    return _LIFE.search(m.seq.text(m.m.start() - 1)) is not None


_LIFE = regex.compile(fold(rf"(?<!\p{{l}})(?:{'|'.join(phrases.LIVES)})$"))


def _counts_move_on(m: Match) -> bool:
    """ "giải thể là 245, tăng 12%; tạm ngừng 812, giảm 3,5%": a bare number with its growth behind it, where one before it in
    the sentence has its own.
    """
    seq, i = m.seq, m.at("value")
    figure = seq.lexemes[i].figure
    score = figure is not None and figure.resolution < 1 and figure.unit is None and not figure.scaled
    if not (score or _is_plain(figure)) or not _names_item(seq, i - 1) or seq.kind(i - 2) not in (",", ";", "&"):
        return False
    return _MOVED_ON.search(seq.letters, _begin(seq, i), i) is not None


_MOVED_ON = regex.compile("NU?w?,[ud][eh]*[PNQ]")


def _of_a_name(m: Match) -> bool:
    """ "xây mới 64 “Mái ấm tình thương”": so many of what goes by a name."""
    seq, i = m.seq, m.at("value")
    run = seq.lexemes[i + 2]
    named = seq.view.text[run.start : run.start + 1].isupper()
    return named and _bare(m) is not None and seq.kind(i - 1) in ("w", "e", "h", ",")


def _is_plain(figure: Figure | None) -> bool:
    """Whether the number is a whole one of two digits or more, without a unit."""
    if figure is None or figure.unit is not None or figure.scaled or figure.word is not None:
        return False
    return figure.value >= 10 and figure.resolution >= 1 and figure.upper is None and not figure.digits.startswith("0")


def _names_item(seq: Sequence, i: int) -> bool:
    """Whether the words at `i` can name an item of a row: two to eight of them, that lead nowhere else."""
    said = seq.text(i).split() if seq.kind(i) == "w" else []
    return 2 <= len(said) <= _NAME and said[0] not in _NOT_COUNTED and said[-1] not in _NOT_NAMING


_NAME = 8
_NOT_COUNTED = frozenset(map(fold, phrases.NOT_COUNTED))
_NOT_NAMING = frozenset(map(fold, (*phrases.NOT_STATING, *phrases.NOT_COUNTED)))
_SHARE_BESIDE = regex.compile(r"(?:<[aeh]{0,3}P>|,[aeh]{1,3}PU?)$")


def _descends(seq: Sequence, i: int) -> bool:
    """One of the names and bare numbers that go on from a count, none larger than the one before: "Lịch sử 42 bài, Địa lý
    19, Tiếng Anh 15 và Hóa học 7"."""
    if seq.kind(i + 1) not in (",", ";", "&", ".", "n", ">", ""):
        return False
    least = seq.lexemes[i].figure
    first = i - LONGEST_LIST
    while i > first and least is not None and seq.kind(i - 1) == "w" and seq.kind(i - 2) in (",", "&"):
        start = seq.lexemes[i - 1].start
        led = _NEXT.match(seq.view.folded, start)
        name = seq.view.text[led.end() if led else start : seq.lexemes[i - 1].end]
        if name.count(" ") > 3 or not (name[:1].isupper() or (led and name.lower() != name)):
            return False
        i -= 3
        counted = seq.kind(i) == "U"
        i -= counted
        figure = seq.lexemes[i].figure
        if seq.kind(i) != N or figure is None or figure.value < least.value:
            return False
        if counted:
            return True
        least = figure
    return False


_NEXT = regex.compile(fold(rf"(?:{'|'.join(change.NEXT)})(?: (?:là|đến))? "))  # "tiếp theo là Thanh Lương 61"


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


def _makes_up(seq: Sequence, i: int) -> bool:
    """One of a row of "words number" that add up to a count before them, wherever it stands: "Đã giải quyết 3.989 hồ sơ, trước
    hạn 3.512, đúng hạn 463, quá hạn 14 hồ sơ"; "Chia theo lĩnh vực: chứng thực 2.240, hộ tịch 861, đất đai 395"."""
    if seq.kind(i - 1) not in _LED:
        return False
    first, last = max(0, i - LONGEST_LIST), i + LONGEST_LIST
    row = next((r for r in _ROW.finditer(seq.letters, first, last) if r.start() <= i < r.end()), None)
    if row is None:
        return False
    counted = (j for j in range(row.start(), row.end()) if seq.letters[j] == N)
    items = [(j, f) for j in counted if (f := seq.lexemes[j].figure) is not None]
    before = [f.value for j in range(max(0, row.start() - _COUNTS_BACK), row.start()) if (f := seq.lexemes[j].figure)]
    for k in range(len(items) - 1):  # the row may begin with its own total
        totals = {*before, *(figure.value for _, figure in items[:k])}
        total = Decimal(0)
        for n, (j, figure) in enumerate(items[k:], 1):
            if seq.kind(j - 1) not in _LED or (figure.unit is not None and not figure.unit.whole):
                break
            total += figure.value
            least = _SURE_OF_TWO if n == 2 else _SURE
            if n >= 2 and total >= least and total in totals and items[k][0] <= i <= j:
                return True
    return False


def _counts_out(seq: Sequence, i: int) -> bool:
    """One of a row of "number words" that add up to a count before them: "247 dịch vụ, gồm 139 toàn trình và 108
    một phần"; "trong 43 doanh nghiệp được khảo sát, 29 cho biết …, 8 phải …, 6 chưa …".
    """
    figure = seq.lexemes[i].figure
    if figure is None or figure.resolution < 1 or figure.upper is not None or seq.kind(i + 1) not in _SAID_OF:
        return False
    first, last = max(0, i - LONGEST_LIST), i + LONGEST_LIST
    row = next((r for r in _ROW_BEHIND.finditer(seq.letters, first, last) if r.start() <= i < r.end()), None)
    if row is None:
        return False
    items = [(j, x.figure) for j in range(row.start(), row.end()) if (x := seq.lexemes[j]).figure is not None]
    back = _COUNT_BACK.search(seq.letters, max(0, row.start() - LONGEST_LIST), row.start())
    before = [back.start(), *(j for j, _ in items)] if back is not None else [j for j, _ in items]
    for n in range(2, len(items) + 1):
        run = items[-n:]
        if run[0][0] > i or any(f is None or (f.unit is not None and not f.unit.whole) or f.scaled for _, f in run):
            continue
        total = sum(f.value for _, f in run if f is not None)
        whole = next((seq.lexemes[j].figure for j in reversed(before) if j < run[0][0]), None)
        counted = whole is not None and whole.unit is not None and whole.unit.whole
        if counted and whole is not None and whole.value == total >= (_SURE_OF_TWO if n == 2 else _SURE):
            return True
    return False


_SAID_OF = tuple("weadutr")  # what is said behind a bare number
_ROW_BEHIND = regex.compile(r"(?:h?NU?[weadutr]{0,6}[,;&]{1,2}){1,24}h?NU?[weadutr]{0,6}(?=[.;n<>]|$)")
_COUNT_BACK = regex.compile(r"N[^N.n]{0,12}$")


def _in_long_row(seq: Sequence, i: int) -> bool:
    """One of four or more "words number" items of which one says its unit, or of three of which two do: "bắp 1.612 ha, khoai
    lang 248, đậu phộng 3.377, cây lác 1.190".
    """
    named = i - 2 if seq.kind(i - 1) == ":" else i - 1
    if not _is_plain(seq.lexemes[i].figure) or seq.kind(named) != "w":
        return False
    name = seq.text(named).split()
    if len(name) > _NAME or name[0] in _NOT_COUNTED or name[-1] in _NOT_NAMING or _NO_LABEL.search(seq.text(named)):
        return False
    first, last = max(0, i - LONGEST_LIST), i + LONGEST_LIST
    row = next((r for r in _LONG_ROW.finditer(seq.letters, first, last) if r.start() <= i < r.end()), None)
    if row is None:
        return False
    units = [x.unit for x in seq.lexemes[row.start() : row.end()] if x.kind == N]
    counted = sum(unit is not None and (unit.whole or unit.cls == "measure") for unit in units)
    return (len(units) >= 4 and counted >= 1) or (len(units) == 3 and counted == 2)


_BESIDE = r"(?:,?[aeh]{1,3}PU?w?|<[aeh]{0,3}P>)?"  # the share that an item makes
_LED = ("w", "e", "a", ":")  # what may stand before the number of an item: "hoàn thành 121", "chứng thực: 2.913"
_ITEM_NAME = "(?:w&)?[wa]?:?e?"  # "người có công và bảo trợ xã hội 655"
_ROW = regex.compile(rf"(?:{_ITEM_NAME}NU?w?{_BESIDE}[,;&]{{1,2}}){{1,24}}{_ITEM_NAME}NU?(?=w?[.,;>n<]|$)")
_LONG_ROW = regex.compile(rf"(?:(?:w&)?w:?e?NU?w?{_BESIDE}[,;]&?){{2,24}}&?(?:w&)?w:?e?NU?{_BESIDE}(?=w?[.;>n]|$)")
_COUNTS_BACK = 90  # lexemes
_SURE, _SURE_OF_TWO = 20, 40  # smaller totals may come about by chance


_BARE_ITEMS = regex.compile(r"(?:Nw[,;&])+&?Nw(?=[.;n]|$)")


def _list_items(seq: Sequence, i: int) -> int:
    """How many "words number" items follow one another around lexeme `i`, after an opening bracket, colon or "trong đó"."""
    if seq.kind(i - 1) not in ("w", "e") or seq.kind(i + 1) not in (",", ";", ">", "&", ".", "<"):
        return 0
    near = max(0, i - LONGEST_LIST)
    # "Hưng Châu 06 (tăng 02), Bình Lãng 03", "nữ 97 (52,7%), thạc sĩ 6": what stands aside is masked
    letters = _ASIDE.sub(lambda aside: "~" * len(aside[0]), seq.letters[near : i + 2 * LONGEST_LIST])
    here = i - near
    left, colon, opener = (letters.rfind(mark, 0, here) for mark in "<:o")
    inside = left >= 0 and ">" not in letters[left:here]
    opened = left if inside else max(left, colon, opener)  # "612 thành viên (nữ: 284; đoàn viên 231)"
    if opened < 0 or any(mark in letters[opened:here] for mark in ".>"):
        return 0
    if opened == colon and opener == colon - 1:
        opened = opener  # "trong đó: …"
    before = _COUNTED_BEFORE.search(seq.letters, max(0, near + opened - 18), near + opened)
    if before is None:
        return 0
    close = letters.find(">" if opened == left else ".", here)
    close = close if close >= 0 else min(here + LONGEST_LIST, len(letters))
    half = letters.find(";", here, close) if opened == opener else -1
    if half >= 0 and len(_ITEM.findall(letters[opened + 1 : half].removeprefix(":"))) > 1:
        close = half  # commas part the items, and the semicolon ends the list
    if opened == opener:  # a list of names may end in numbers too: "gồm cầu Cửa Hội 2, …"
        listed = seq.lexemes[near + opened : near + close]
        parts = [
            x.figure.value
            for x, letter in zip(listed, letters[opened:close], strict=True)
            if x.figure and letter != "~"
        ]
        total = seq.lexemes[before.start()].figure
        if total is None or sum(parts) > total.value:
            return 0
    return len(_ITEM.findall(letters[opened + 1 : close].removeprefix(":")))


_COUNTED_BEFORE = regex.compile(r"N(?:U?[wtra&\"]{0,4}(?:,w){0,3})(?:<[^<>]{1,8}>)?[,;:]?$")

_ASIDE = regex.compile(r"(?<=N)(?:<(?:[ude]{1,2}N|[aeh]{0,3}P)>|,[aeh]{1,3}P(?=[,;]))")
_ITEM = regex.compile(r"w:?e?N(?:U[w]?)?~*(?=[,;&]|$)")


def _contributed(m: Match) -> bool:
    """ "đóng góp 3,52 điểm phần trăm": what a part gives to a growth."""
    return m.seq.text(m.at("given")).endswith(_CONTRIBUTED)


_CONTRIBUTED = tuple(map(fold, phrases.CONTRIBUTED))


GUARDS: dict[str, Callable[[Match], bool]] = {
    "those": _those,
    "of_time": _of_time,
    "named_next": _named_next,
    "first_of_pair": _first_of_pair,
    "second_of_pair": _second_of_pair,
    "left": _left,
    "bracketed": _bracketed,
    "by_level": _by_level,
    "carried": _carried,
    "contributed": _contributed,
    "counted": _counted,
    "done": _done,
    "graded": _graded,
    "labelled": _labelled,
    "counts_go_on": _counts_go_on,
    "counts_move_on": _counts_move_on,
    "listed": _listed,
    "noun_follows": _noun_follows,
    "of_level": _of_level,
    "one_group": _one_group,
    "handled": _handled,
    "short_of": _short_of,
    "predicated": _predicated,
    "prizes": _prizes,
    "of_a_name": _of_a_name,
    "respectively": _respectively,
    "scaled": _scaled,
    "odds": _odds,
    "score_listed": _score_listed,
    "score_named": _score_named,
    "score_next": _score_next,
    "scored": _scored,
    "stated": _stated,
    "then": _then,
    "victims": _victims,
    "before_change": _before_change,
    "index": _index,
    "lived": _lived,
}
