"""Guards of changes: what moved, which way, and by how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from vnreport.lexer.lexemes import N, P, Q
from vnreport.matching.common import (
    AMONG,
    AND_THEN,
    HAS_RATE,
    LONGEST_LIST,
    MORE,
    OVER,
    moved_in_list,
    now_and_then,
    starts_noun,
)
from vnreport.patterns import change
from vnreport.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from vnreport.lexer.lexemes import Figure
    from vnreport.matching.sequence import Match, Sequence


_VERB_BEFORE = 24  # characters before "từ"
_WAY = regex.compile(
    fold(
        rf"(?<!\p{{l}})(?:({'|'.join(change.WAY_UP)})|{'|'.join(change.WAY_DOWN)})(?: (?:{'|'.join(change.WAY_HOW)}))? $"
    )
)
_WAY_TO = regex.compile(fold(r"(?<!\p{l})(?:(lên)|xuống)(?!\p{l})"))


def _from_to(m: Match) -> bool:
    """Before and after are of one sort; the direction is what verb and preposition say, or else the numbers' own."""
    before, after = m.at("before"), m.at("after")
    b, a = m.lexeme("before").figure, m.lexeme("after").figure
    if b is None or a is None:
        return False
    if m.seq.letters[before] != m.seq.letters[after] and (b.unit is not None or m.seq.letters[before] != N):
        return False
    if b.unit is None and not b.scaled and a.scaled and a.shares_scale(b.value, a.value / a.scale):
        b.rescale(a.scale)
    if b.value == a.value or (b.unit is not None and a.unit is not None and b.unit.family != a.unit.family):
        return False
    if _EXTREME.search(m.seq.view.folded, m.lexeme("before").end, m.lexeme("after").start):
        return False
    m.fixed["direction"] = _said_way(m) or ("increase" if a.value > b.value else "decrease")
    m.fixed["measure"] = "points" if m.seq.letters[after] == P else "absolute"
    return True


def _said_way(m: Match) -> str | None:
    """Which way both words say: "giảm từ 12 vụ xuống 15 vụ" is meant as a decrease."""
    folded, start = m.seq.view.folded, m.seq.lexemes[m.m.start()].start
    verb = _WAY.search(folded, max(0, start - _VERB_BEFORE), start)
    to = _WAY_TO.search(folded, m.lexeme("before").end, m.lexeme("after").start)
    if verb is None or to is None or (verb[1] is None) != (to[1] is None):
        return None
    return "increase" if verb[1] else "decrease"


def _from_back(m: Match) -> bool:
    """ "lùi từ 29,7% về 26,5%": down, and of one sort said with both or with the last."""
    before, after = m.lexeme("before").figure, m.lexeme("after").figure
    if m.seq.text(m.at("back")) not in _BACK or before is None or after is None or after.value >= before.value:
        return False
    if m.at("per") >= 0 and not m.seq.text(m.at("per")).startswith("/"):
        return False
    same = before.unit is not None and after.unit is not None and before.unit.family == after.unit.family
    return (m.seq.letters[m.at("after")] in "PQ" or same or before.unit is None) and _from_to(m)


def _back_from(m: Match) -> bool:
    """ "về 39,2% từ mức 41,0%", "lên 5,5% từ 5,0%": shares, the last one first."""
    if m.at("back") >= 0 and m.seq.text(m.at("back")) not in _BACK:
        return False
    return m.seq.letters[m.at("after")] == m.seq.letters[m.at("before")] == P and _from_to(m)


def _sign_left_out(m: Match) -> bool:
    """A growth with decimals whose sign is missing, beside others that have theirs."""
    figure = m.lexeme("value").figure
    if figure is None or figure.unit is not None or figure.scaled or figure.resolution >= 1 or figure.upper is not None:
        return False
    end = m.seq.letters.find("n", m.at("value"))
    line = m.seq.letters[m.seq.letters.rfind("n", 0, m.at("value")) + 1 : end if end >= 0 else None]
    return _GROWTH_WITH_SIGN.search(line) is not None and _moved(m)


_GROWTH_WITH_SIGN = regex.compile("[ud][eh]{0,2}[P2];|;w?[ud][eh]{0,2}[P2]")  # in a list


_EXTREME = regex.compile(fold(rf"(?<!\p{{l}})(?:{'|'.join(change.EXTREMES)})(?!\p{{l}})"))
_BACK = frozenset(map(fold, change.BACK))


def _added(m: Match) -> bool:
    """ "cho vay thêm 39.100 tỷ đồng (16,8%) so với đầu năm"."""
    return m.seq.text(m.at("more")) == MORE


def _added_in_turn(m: Match) -> bool:
    """ "bớt 3 vụ, thêm 01 người chết": behind what another has risen or fallen by."""
    at = m.at("more")
    if m.seq.kind(at - 1) == "w" and m.seq.text(at - 1) not in _TURNED_TO_MORE:
        return False
    return m.seq.text(at) == MORE and _TURNED_FROM.search(m.seq.letters, max(0, at - 8), at) is not None


_TURNED_TO_MORE = frozenset(map(fold, change.TURNED_TO_MORE))
_TURNED_FROM = regex.compile(f"[ud][eh]{{0,2}}{N}U(?:w?[,;&]|w)$")


def _pulled(m: Match) -> bool:
    """ "kéo CPI chung xuống 0,11 điểm phần trăm": how far, not where to."""
    way = _PULLED.get(m.seq.text(m.at("dir")))
    if way is None or m.seq.kind(m.at("dir") - 1) != "w" or _PULLING.search(m.seq.text(m.at("dir") - 1)) is None:
        return False
    m.fixed["direction"] = way
    return True


_PULLED = {fold(word): way for word, way in change.PULLED.items()}
_PULLING = regex.compile(fold(rf"(?<!\p{{l}})(?:{'|'.join(change.PULLING)})(?: [^,;]*)?$"))


def _nudged(m: Match) -> bool:
    m.fixed["direction"] = _move(m)
    return m.seq.text(m.at("dir")) in _NUDGING


_NUDGING = frozenset(map(fold, change.NUDGING))


def _most_alone(m: Match) -> bool:
    """ "tăng cao nhất, 9,14%": the figure stands alone behind the comma."""
    said = _MOST_MOVED.search(m.seq.text(m.at("most")))
    if said is not None:
        m.fixed["direction"] = "increase" if said["up"] else "decrease"
    return said is not None


_MOST_MOVED = regex.compile(fold(rf"(?<!\p{{l}})(?:(?<up>tăng)|giảm) (?:{'|'.join(change.MOST)})$"))


def _sign(m: Match) -> bool:
    """ "(+4,2%)"; after a comma only what is glued to its sign, a percentage or a number in brackets: ", +18,5%"."""
    seq, at = m.seq, m.at("value")
    end = at + 1
    if seq.kind(end) == "U":
        end += 1
    if seq.letters[at] == N and m.lexeme("value").figure.upper is not None:  # type: ignore[union-attr]
        return False
    m.fixed["direction"] = "increase" if seq.letters[m.at("sign")] == "+" else "decrease"
    m.fixed["measure"] = _MEASURES.get(seq.letters[at], "absolute")
    if seq.letters[m.m.start()] == "<":
        about = seq.kind(end) == "w" and f"{seq.text(end)} ".startswith(_ABOUT_WHAT)  # "(-18,5% về lượng)"
        since = seq.kind(end) == "w" and f"{seq.text(end)} ".startswith(_SINCE)  # "(+22,7% YoY)"
        return about or since or seq.kind(end) in (">", ",", ";", "b")
    since = f"{seq.text(end)} ".startswith(_SINCE) or (seq.text(end) == _FROM_THEN and seq.kind(end + 1) == "t")
    told = since or seq.kind(end) in (">", ",", ";", ".", "b", "n", "")
    if m.lexeme("sign").end != m.lexeme("value").start or not told:
        return False
    return seq.letters[at] == P or (seq.kind(end) == ">" and seq.letters.rfind("<", max(0, at - 8), at) >= 0)


_FROM_THEN = fold("từ")
_SINCE = tuple(fold(f"{word} ") for word in change.SINCE)


def _arrow(m: Match) -> bool:
    """ "7,7% → 9,3%": from the one to the other."""
    return m.seq.text(m.at("arrow")) in change.ARROW and _from_to(m)


def _arrowed(m: Match) -> bool:
    """ "(↓ 17,5%)": how far, and which way."""
    sign = m.seq.text(m.at("arrow"))
    m.fixed["direction"] = "increase" if sign in change.ARROWS_UP else "decrease"
    m.fixed["measure"] = _MEASURES.get(m.seq.letters[m.at("value")], "absolute")
    return sign in (*change.ARROWS_UP, *change.ARROWS_DOWN)


_MEASURES = {P: "percent", Q: "points"}


def _plus(m: Match) -> bool:
    """ "giá bán +6%": the sign apart from the word before it and glued to the number."""
    sign = m.lexeme("sign")
    return sign.end == m.lexeme("value").start and m.seq.view.text[sign.start - 1 : sign.start] == " "


def _steps(m: Match) -> bool:
    """ "nhảy 9 bậc": places won or lost in a ranking."""
    unit = m.lexeme("value").figure.unit  # type: ignore[union-attr]
    behind = m.m.end()
    if unit is None or unit.id != "bậc":
        return False
    if m.seq.kind(behind) == "w" and m.seq.text(behind).partition(" ")[0] not in _BEYOND_STEPS:
        return False  # "xây 9 bậc thang"
    verb = _STEP.search(m.seq.text(m.at("dir")))
    if verb is None:
        return False
    m.fixed["direction"] = "increase" if verb["up"] else "decrease"
    return True


_BEYOND_STEPS = frozenset(map(fold, change.BEYOND_STEPS))
_STEP = regex.compile(
    fold(
        rf"(?<!\p{{l}})(?:(?<up>{'|'.join(change.CLIMBS)})|{'|'.join(change.FALLS)})(?: (?:{'|'.join(change.STEPPED)}))?$"
    )
)


def _move(m: Match) -> str:
    return m.lexeme("dir").value


def _near_move(m: Match) -> bool:
    """A few words may stand between the verb and its figure: "giảm bình quân cả nước là 66,91%"."""
    for i in m.inner("w"):
        run = m.seq.text(i).split()
        if len(run) > 6 or HAS_RATE.search(m.seq.text(i)):
            return False
    figure = m.lexeme("value").figure
    assert figure is not None
    if m.inner("f") and figure.upper is None and figure.bound == "exact":  # "tăng từ 10% trở lên"
        return False
    if _names_other(m) or _names_level(m):
        return False
    if any(m.seq.text(i) in _STATES for i in m.inner("e")) and m.inner("w"):
        return False
    m.fixed["direction"] = _move(m)
    return True


_STATES = frozenset(map(fold, change.STATES))


def _growth(m: Match) -> bool:
    if not _GROWTH.search(m.seq.text(m.at("dir"))) or any(len(m.seq.text(i).split()) > 8 for i in m.inner("w")):
        return False
    m.fixed["direction"] = _move(m)
    return True


_GROWTH = regex.compile(fold("|".join(change.GROWTH)))


def _amount(m: Match) -> bool:
    figure = m.lexeme("value").figure
    if figure is None or m.seq.kind(m.at("value") + 1) == "/" or _names_other(m) or _names_level(m):
        return False
    if any(m.seq.text(i) in AMONG for i in m.inner("e")):
        return False  # "giảm cả 3 tiêu chí", "tăng mạnh ở 3 mặt hàng"
    if any(m.seq.text(i) in _OF_OTHERS for i in m.inner("e")):
        return False  # "tai nạn giảm sâu với 118 vụ": what there still is; "5 tỉnh tăng thì 11 tỉnh giảm"
    if m.inner("f") and figure.upper is None and figure.bound == "exact":
        return False  # "tăng từ 573,9 triệu USD của quý I": what there was
    if m.seq.text(m.at("dir")) == _ADDED and _REGISTERED.match(m.seq.view.folded, 0, m.lexeme("dir").start):
        return False  # "vốn đăng ký tăng thêm 1,6 tỷ USD", "vốn cấp mới và tăng thêm": a sort of capital
    m.fixed["direction"] = _move(m)
    if figure.unit is not None and figure.unit.cls == "times":
        m.fixed["measure"] = "times"
        return True
    behind = m.at("value") + 1
    if m.seq.kind(behind) == ">" and _COUNT_BEFORE.search(m.seq.letters, max(0, m.m.start() - 4), m.m.start()):
        return True  # "Hưng Châu 06 (tăng 02)", "12 đối tượng (tăng 3)"
    if m.seq.kind(behind) == "b" or (m.seq.kind(behind) == "w" and m.seq.text(behind).startswith(_BECAUSE)):
        return True  # "giảm 12 so với kỳ lễ trước"
    if figure.unit is None and (_moves_on(m.seq, m.m.start(), behind) or _moves_count(m, figure, behind)):
        return True
    return figure.unit is not None or figure.scaled or starts_noun(m.seq, behind)


_COUNT_BEFORE = regex.compile(r"NU?w?<$")


def _moves_on(seq: Sequence, verb: int, behind: int) -> bool:
    """ "Tân Kiều tăng 4 người chết, Đại Xuyên tăng 2, Lộc Trạch tăng 1": the clause is over, and those before moved too."""
    if seq.kind(behind) not in (",", ";", "&", ".", ">", "n", ""):
        return False
    return _MOVED_BEFORE.search(seq.letters, max(0, verb - 16), verb) is not None


_MOVED_BEFORE = regex.compile(r"[ud][eh]*NU?[wU]?(?:[,;&]+w?)(?:w?[ud][eh]*N[,;&]+w?)*$")


def _moves_count(m: Match, figure: Figure, behind: int) -> bool:
    """ "lấy 16 điểm, giảm 0,75": by so many of the count before, and nothing more is said; "số người đăng ký tăng thêm 830".
    Beside "tăng 12%" a decimal is a percentage too, whose sign was forgotten: "3,89 triệu cái, tăng 11,4; 512 triệu kWh, tăng
    5,2%".
    """
    seq, verb = m.seq, m.m.start()
    if seq.kind(behind) not in (",", ";", ".", "n", "") or figure.digits.startswith("0") != figure.digits.startswith(
        "0,"
    ):
        return False
    if "," not in figure.digits:
        return seq.kind(verb - 1) == "w" and _NUMBER_OF.search(seq.text(verb - 1)) is not None
    if not _COUNT_AND_COMMA.search(seq.letters, max(0, verb - 8), verb):
        return False
    start = max(seq.letters.rfind(".", 0, verb), seq.letters.rfind("n", 0, verb)) + 1
    if _MOVED_BY_PERCENT.search(seq.letters, start, verb + _BESIDE):
        m.fixed["measure"] = "percent"
    return True


_BESIDE = 16  # lexemes in which another movement is told beside this one
_NUMBER_OF = regex.compile(fold(r"(?<!\p{l})(?:số|lượng) (?!tiền|vốn|thu|nợ)\p{l}"))
_COUNT_AND_COMMA = regex.compile(r"NUw?,[eh]*$")
_MOVED_BY_PERCENT = regex.compile(r"[ud][eh]*P")


_BECAUSE = (fold("so với"), *(fold(f"{word} ") for word in change.CAUSES))


def _list_goes_on(m: Match) -> bool:
    """ "giảm 2 phòng, 3 chi cục, 4 trung tâm": back over counts and commas to the verb of the first."""
    if _MOVES_ITSELF.match(m.seq.letters, m.m.end()):
        return False  # "tăng 76 triệu USD và 1 dự án của công ty tăng 32 triệu USD"
    before = m.m.start() - 1
    if m.seq.kind(before) == "b" and m.seq.kind(m.m.start()) == "&" and AND_THEN.match(m.seq.letters, m.at("value")):
        before -= 1  # "tăng 22 đồng so với cuối tháng 4 và 643 đồng so với cuối năm 2024"
    verb = moved_in_list(m.seq, before)
    if verb is not None:
        m.fixed["direction"] = m.seq.lexemes[verb].value
    return verb is not None


_MOVES_ITSELF = regex.compile("w?[ud][eh]*[NPQ]")


def _moved_beside(m: Match) -> bool:
    """ "giảm 61 vụ (15,7%), 22 người chết (12,9%)": the percentage of a movement in a list."""
    verb = moved_in_list(m.seq, m.at("amount") + 1)
    if verb is not None:
        m.fixed["direction"] = m.seq.lexemes[verb].value
    return verb is not None


_ADDED = fold("tăng thêm")
_REGISTERED = regex.compile(fold(rf"(?r)(?<!\p{{l}})(?:{'|'.join(change.REGISTERED)}) $"))


def _times_go_on(m: Match) -> bool:
    """ "gấp 2,1 lần về lượng và 2,9 lần về giá trị": both say of what."""
    seq = m.seq
    unit = m.lexeme("value").figure.unit  # type: ignore[union-attr]
    i = m.m.start() - 1
    said = seq.kind(i) == "w" and seq.text(i).startswith("về ") and seq.kind(m.m.end()) == "w"
    if unit is None or unit.cls != "times" or not said or not seq.text(m.m.end()).startswith("về "):
        return False
    i -= 2  # over the unit to the number
    while i > 0 and seq.kind(i - 1) in ("e", "h"):
        i -= 1
    return i > 0 and seq.kind(i) in ("N", "e", "h") and seq.kind(i - 1) == "g"


def _percents_go_on(m: Match) -> bool:
    """ "tăng lần lượt 12%, 45,2% và 38%", "tăng 9,2% về lượng, 11,5% về giá trị": back to the verb of the first."""
    counted = m.seq.letters.startswith("Ub", m.at("value") + 1)  # "tăng 18% tổ chức và 15% đảng viên so với năm 2020"
    if m.seq.kind(m.at("value") + 1) == "U" and not counted:
        return False
    about = m.seq.kind(m.at("value") + 1) == "w" and f"{m.seq.text(m.at('value') + 1)} ".startswith(_ABOUT_WHAT)
    if m.seq.kind(m.at("value") + 1) == "w" and not about and m.seq.text(m.at("value") + 1) not in _COMPARED:
        return False
    against = m.seq.kind(m.at("value") + 1) == "b"  # "tăng 1,8% so với tháng trước và 11,2% so với cùng kỳ"
    i = m.m.start() - 1
    first = max(0, i - LONGEST_LIST)
    while i > first:
        if against and m.seq.kind(i) == "b":
            i -= 1
        if (about and m.seq.kind(i) == "w" and f"{m.seq.text(i)} ".startswith(_ABOUT_WHAT)) or (
            counted and m.seq.kind(i) == "U"
        ):
            i -= 1
        if m.seq.kind(i) != P:
            return False
        i -= 1
        if m.seq.kind(i) in (",", "&", ";"):
            i -= 1
            continue
        while m.seq.kind(i) in ("e", "h"):
            i -= 1
        if m.seq.kind(i) == "a":  # "với mức tăng tương ứng đạt 38,7%, 24,4% và 151,6%"
            i -= 1 + (m.seq.kind(i - 1) == "w" and m.seq.text(i - 1) in _RESPECTIVELY)
            return m.seq.kind(i) in ("u", "d") and _GROWTH.search(m.seq.text(i)) is not None and _directed(m, i)
        if m.seq.kind(i) == "w" and m.seq.kind(i - 1) in ("u", "d") and _GROWTH.search(m.seq.text(i - 1)):
            i -= 1
        elif m.seq.kind(i) == "w" and m.seq.text(i) in _RESPECTIVELY:
            i -= 2 if m.seq.kind(i - 1) == "," else 1
        return m.seq.kind(i) in ("u", "d") and _directed(m, i)
    return False


def _directed(m: Match, i: int) -> bool:
    """Take the direction of the verb at lexeme `i`."""
    m.fixed["direction"] = m.seq.lexemes[i].value
    return True


def _gapped(m: Match) -> bool:
    """ "nông nghiệp tăng 4,2%, công nghiệp 12,4%, dịch vụ 7,1%": the verb is said once, of the first."""
    seq, i = m.seq, m.m.start() - 1
    run, timed = seq.text(i), seq.kind(i) == "t"
    i -= 1
    if seq.kind(i) not in (",", "&", ";"):
        return False
    if seq.kind(i) == "&" and seq.kind(i - 1) in (",", ";"):
        i -= 1
    if not timed and m.at("is") >= 0:
        return False
    if len(run.split()) > _NAME or HAS_RATE.search(run) or _RATE_ITSELF.search(run) or _TURNS.search(run):
        return False
    first = max(0, i - LONGEST_LIST)
    while i > first:
        i -= 1
        if seq.kind(i) == "b":
            i -= 1
        if seq.kind(i) != P:
            return False
        i -= 1
        while seq.kind(i) in ("e", "h"):
            i -= 1
        if seq.kind(i) in ("u", "d"):
            if timed and _FIRST_TIME.search(seq.letters, max(0, i - 4), i) is None:
                return False  # "hộ nghèo giảm 1,2%, năm 2023 là 5,4%"
            led = seq.kind(i - 1) in ("w", "e", "t")
            return not seq.text(i).endswith(" hơn") and led and _directed(m, i)
        if seq.kind(i) != ("t" if timed else "w") or seq.kind(i - 1) not in (",", "&", ";"):
            return False
        i -= 1
        if seq.kind(i) == "&" and seq.kind(i - 1) == ",":
            i -= 1
    return False


_FIRST_TIME = regex.compile("tw?e*$")
_NAME = 9  # syllables of what an item of a list is about
_RATE_ITSELF = regex.compile(fold(rf"(?<!\p{{l}})(?:{'|'.join(change.RATES)})(?!\p{{l}})"))
_TURNS = regex.compile(fold(rf"^(?:{'|'.join(change.TURNING)})(?!\p{{l}})"))


def _growth_of(m: Match) -> bool:
    """ "vượt mức tăng của VN-Index (8,7%)": a growth that is only named, and told behind what it is of."""
    at = m.at("dir")
    named = m.seq.text(at).startswith(_BY_NAME) or m.seq.text(at - 1).endswith(_NAMING)
    m.fixed["direction"] = _move(m)
    return named and len(m.seq.text(m.at("of")).split()) <= change.GROWTH_OF


_BY_NAME, _NAMING = (tuple(map(fold, words)) for words in (change.GROWTH_NAMED, change.NAMING_GROWTH))


def _moved_in_bracket(m: Match) -> bool:
    """ "giá vốn tăng chậm hơn (11,2%)"; not a share of those that moved."""
    m.fixed["direction"] = _move(m)
    return m.seq.kind(m.at("dir") - 2) not in ("U", "N")


def _gained(m: Match) -> bool:
    """ "huy động chỉ thêm được 6,9%", "đạt 120 tỷ đồng, thêm 22,6%"."""
    before = m.m.start() - 1
    said_of = m.seq.kind(before) in ("w", "e") or (m.seq.kind(before) == "," and m.seq.kind(before - 1) in ("N", "U"))
    return m.seq.text(m.at("more")) == MORE and said_of


def _more_of_same(m: Match) -> bool:
    """ "đạt 74,6 điểm, thêm 5,15 điểm": so much more of what was just told."""
    held, value = m.lexeme("held").figure, m.lexeme("value").figure
    if m.seq.text(m.at("more")) != MORE or held is None or value is None or held.unit is None or value.unit is None:
        return False
    return held.unit.id == value.unit.id and value.value < held.value


def _turned(m: Match) -> bool:
    """ "tăng khá, lần lượt 75% và 45,7%"."""
    m.fixed["direction"] = _move(m)
    return m.seq.text(m.at("turn")) in _RESPECTIVELY


_RESPECTIVELY = frozenset(map(fold, change.RESPECTIVELY))
_COMPARED = frozenset(map(fold, change.COMPARED))
_ABOUT_WHAT = tuple(fold(f"{word} ") for word in change.ABOUT_WHAT)


def _moved_than(m: Match) -> bool:
    """ "nhiều hơn đợt khảo sát trước 470 ngàn đồng (5,3%)": by how much, and what share of the time before that is."""
    m.fixed["direction"] = _move(m)
    return m.seq.text(m.at("dir")).endswith(_COMPARATIVE) and m.seq.text(m.at("than")).endswith(_TIME_BEFORE)


_COMPARATIVE, _TIME_BEFORE = fold(" hơn"), fold(" trước")


def _moved_with(m: Match) -> bool:
    """ "tăng 10.314 vụ với 26.853 bị cáo": the cases and those that they are of moved together."""
    first, figure = m.lexeme("first").figure, m.lexeme("value").figure
    if first is None or figure is None or first.unit is None or figure.unit is None:
        return False
    m.fixed["direction"] = _move(m)
    both = m.at("with") < 0 or m.seq.text(m.at("with")) == _HAVING
    return both and first.unit.cls == "event" and figure.unit.cls == "person"


def _first_of_all(m: Match) -> bool:
    """ "giảm cả 3 tiêu chí, lần lượt 61 vụ, …": the first of what all moved."""
    m.fixed["direction"] = _move(m)
    turn = m.m.group("turn")
    return m.seq.text(m.at("among")) in AMONG and (turn is None or m.seq.text(m.at("turn")) in _RESPECTIVELY)


def _growth_amount(m: Match) -> bool:
    """The amount of a growth just said in percent: "tăng 1,1%, tương đương 5.600 người", "giảm 16% (8 vụ)"."""
    if m.at("same") >= 0 and m.seq.text(m.at("same")) not in _EQUALLING:
        return False
    said = m.m.start("share") >= 0 or m.at("same") >= 0
    if m.m.start("share") >= 0 and (
        m.seq.lexemes[m.at("share")].value != "share" or m.seq.text(m.at("share")).startswith(fold("chiếm"))
    ):
        return False
    bracketed = "<" in m.m.group()
    if not said and not (bracketed and m.seq.kind(m.m.end()) == ">"):
        return False
    m.fixed["direction"] = _move(m)
    return True


_EQUALLING = frozenset(map(fold, change.EQUALLING))


def _extra(m: Match) -> bool:
    word = m.seq.text(m.at("extra"))
    m.fixed["direction"] = "increase" if word in _MORE else "decrease"
    return word in _MORE or word in _LESS


_MORE, _LESS = (frozenset(map(fold, words)) for words in (change.MORE, change.LESS))


def _equal(m: Match) -> bool:
    """ "tăng 1.200 hồ sơ, tương đương 12%": the same movement, said as a percentage."""
    m.fixed["direction"] = _move(m)
    word = m.seq.text(m.at("share"))
    ends = m.seq.kind(m.m.end()) in (".", ";", ",", "n", ">", "")
    return (m.seq.lexemes[m.at("share")].value == "share" and not word.startswith("chiếm")) or (word == "bằng" and ends)


def _exceeds(m: Match) -> bool:
    if m.seq.text(m.at("over")) not in OVER:
        return False
    x = m.lexeme("value")
    assert x.figure is not None
    m.fixed["measure"] = {P: "percent", Q: "points"}.get(x.kind, "absolute")
    stop = x.figure.unit.end if x.figure.unit and x.kind != P else x.end
    if x.kind == Q:
        stop = m.seq.lexemes[m.at("value") + 1].end  # points are a unit of their own, behind the number
    behind = _EXCEEDED.match(m.seq.view.folded, stop)
    if behind is None or (x.kind == N and not behind.group().lstrip().startswith("so ")):
        return False
    m.lexeme("over").value = "exact"  # the direction of the change, no hedge
    return True


_EXCEEDED = regex.compile(
    fold(
        rf" ?(?:so với )?(?:{'|'.join(change.EXCEEDED)}|(?:{'|'.join(change.EXCEEDED_SHORT)})(?!\p{{l}}))| so với \p{{l}}"
    )
)


def _over_by(m: Match) -> bool:
    """ "đạt 1.215 tỷ đồng, vượt 12,3%": by how much, behind what was reached. "Thu 45 tỷ, vượt 40 tỷ" may be either."""
    x, i, end = m.lexeme("value"), m.m.start(), m.at("value") + 1
    if m.seq.kind(end) == "U":
        end += 1
    if m.seq.text(m.at("over")) not in _BEYOND or m.seq.kind(end) not in _CLOSING:
        return False
    figure = x.figure
    assert figure is not None
    while i > 0 and m.seq.letters[i - 1] not in ".n;" and m.seq.lexemes[i - 1].figure is None:
        i -= 1
    reached = m.seq.lexemes[i - 1].figure if i > 0 else None
    if reached is None:
        return False
    if x.kind == P:
        beyond = m.seq.letters[i - 1] == N or reached.value - 100 == figure.value
        m.fixed["measure"] = "percent"
    else:
        one = (figure.unit is None or reached.unit is None) or figure.unit.family == reached.unit.family
        beyond = m.seq.letters[i - 1] == N and one and 2 * figure.value <= reached.value
        m.fixed["measure"] = "absolute"
    if beyond:
        m.lexeme("over").value = "exact"  # the direction of the change, no hedge
    return beyond


_CLOSING = (",", ";", ".", ">", "n", "&", "b", "")
_BEYOND = frozenset(map(fold, change.BEYOND))


def _over_load(m: Match) -> bool:
    """ "chở vượt tải trọng 45%"."""
    return _OVERLOADED.search(m.seq.text(m.at("over"))) is not None


_OVERLOADED = regex.compile(fold(rf"(?:^| )vượt (?:{'|'.join(change.LOADS)})$"))


def _over_times(m: Match) -> bool:
    """ "vượt quy chuẩn 8,6 lần": by how many times a norm is exceeded."""
    figure = m.lexeme("value").figure
    if figure is None or figure.unit is None or figure.unit.cls != "times":
        return False
    over = m.lexeme("over")
    if over.kind == "w":
        return _EXCEEDING.search(m.seq.text(m.at("over"))) is not None
    if m.seq.text(m.at("over")) not in OVER:
        return False
    over.value = "exact"
    return True


_EXCEEDING = regex.compile(fold(rf"(?:^| )vượt(?: (?:{'|'.join(change.NORMS)}))+$"))


def _points_than(m: Match) -> bool:
    """ "kém mức bình quân cả nước 1,1 điểm phần trăm": points always measure a distance."""
    found = _THAN.search(m.seq.text(m.at("than")))
    if found is None:
        return False
    m.fixed["direction"] = "decrease" if found.group(1) else "increase"
    return True


_THAN = regex.compile(fold(rf"(?:^| )(?:({'|'.join(change.BELOW)})|{'|'.join(change.ABOVE)})(?: \p{{l}}+){{0,7}}$"))


def _listed_moves(m: Match) -> bool:
    """Percentages in a list whose head says that all of them rose or fell: "tăng mạnh như: gạo (12%), cà phê (15%)"."""
    i = m.at("value")
    if m.seq.kind(i - 1) not in ("<", "w", "h") or m.seq.kind(i + 1) == "U":
        return False  # "phấn đấu 60% doanh nghiệp": of those
    head = False
    for j in range(i - 1, max(-1, i - 40), -1):
        kind = m.seq.letters[j]
        if kind in ".n;a" or (m.seq.lexemes[j].figure is not None and kind != P and not head):
            return False  # a count before the head is of the list: "tăng mạnh ở 5 mặt hàng như: gạo (12%)"
        if kind == ":" or (kind == "w" and _AS.search(m.seq.text(j))):
            head = True
        if kind in "ud":
            m.fixed["direction"] = m.seq.lexemes[j].value
            if (
                m.seq.kind(i - 1) == "<"
                and m.seq.kind(i + 1) == "b"
                and j == i - 3
                and _MOST_OF.match(m.seq.text(i - 2))
            ):
                return True  # "tăng mạnh nhất là Bờ Biển Ngà (76% so với cùng kỳ)"
            return head and not m.seq.text(j).endswith(" hơn")  # "cao hơn bình quân: Yên Sầm (71,2%)"
    return False


_MOST_OF = regex.compile(fold(rf"(?:(?:{'|'.join(change.HOW_MUCH)}) )?nhất (?:{'|'.join(change.WHERE_MOST)}) "))
_AS = regex.compile(fold(rf"(?:^| )(?:{'|'.join(change.SUCH_AS)})$|(?:^| )như |^(?:cả )?về "))


def _moved(m: Match) -> bool:
    m.fixed["direction"] = _move(m)
    return True


def _names_other(m: Match) -> bool:
    """ "cao hơn nhiều so với mức 3.691 USD": the number is what is compared with, and no time stands between."""
    if m.seq.letters[m.at("value")] != N:
        return False  # "hụt so với chỉ tiêu 8 điểm phần trăm"
    between = m.seq.view.folded[m.lexeme("dir").end : m.lexeme("value").start]
    return "so với" in between and "b" not in m.seq.letters[m.at("dir") : m.at("value")]


def _names_level(m: Match) -> bool:
    """ "thấp hơn mức 3,4%", "thấp hơn mục tiêu 8,5% đề ra": the number is that of the other, not the distance."""
    x = m.lexeme("value")
    said = m.seq.view.folded[m.lexeme("dir").start : x.start]
    than = m.seq.text(m.at("dir")).endswith(" hơn")
    if than and (_AT_LEVEL.search(said) is not None or _is_of_other(m)):
        return True
    aim = _AIM.search(said)
    if than and (aim is not None or _MEAN.search(said) is not None) and _between(m):
        return True  # "đạt 93,6%, thấp hơn mục tiêu 94,25%", "cao hơn bình quân cả nước 62%"
    if aim is None or _WAS_SET.match(m.seq.view.folded, x.end) is None:
        return False
    return than or aim.group().strip() in _RATED  # "vượt kế hoạch 12%": the distance


def _is_of_other(m: Match) -> bool:
    """ "cao hơn 6,2% của năm 2022", "ít hơn 311 bài của kỳ trước": what it is of stands right behind the amount. Points tell a
    distance whoever they are of.
    """
    behind = m.at("value") + 1
    if m.seq.letters[m.at("value")] == Q:
        return False
    behind += m.seq.kind(behind) == "U"
    return m.seq.kind(behind) == "w" and f"{m.seq.text(behind)} ".startswith(_OF)


_OF = fold(f"{change.OF_OTHER} ")


def _between(m: Match) -> bool:
    """Whether the rate before lies on the side of this one that the comparative says, and not far off."""
    i = m.at("dir")
    before = next((x for x in m.seq.lexemes[max(0, i - 14) : i][::-1] if x.kind in (P, ".", "n")), None)
    level, rate = m.lexeme("value").figure, before.figure if before is not None else None
    if level is None or rate is None or m.seq.letters[m.at("value")] != P:
        return False
    near = 2 * min(level.value, rate.value) > max(level.value, rate.value)
    return near and (rate.value < level.value) == (_move(m) == "decrease")


_AIMS = "|".join(change.AIMS)
_AT_LEVEL = regex.compile(
    fold(
        rf" (?:(?:{'|'.join(change.LEVELS)})(?: (?:{'|'.join(change.OF_ALL)}))*"
        rf"|so với (?:{_AIMS}|{'|'.join(change.AVERAGES)}))(?: (?:{'|'.join(change.ABOUT)}))? $"
    )
)
_AIM = regex.compile(fold(rf" (?:{_AIMS}) $"))
_MEAN = regex.compile(fold(rf" (?:{'|'.join(change.AVERAGES)})(?: \p{{l}}+){{0,4}} $"))
_RATED = frozenset(map(fold, change.RATED))
_WAS_SET = regex.compile(fold(rf" (?!so |do )(?:\p{{l}}+ ){{0,4}}(?:{'|'.join(change.SET)})(?!\p{{l}})"))


def _compared(m: Match) -> bool:
    """ "cao hơn vụ trước 0,3 tấn/ha": a comparative, what it is compared with, and by how much."""
    between = m.seq.letters[m.at("dir") + 1 : m.at("value")]
    against = between.rstrip("he") == "b" and m.seq.letters[m.at("value")] != N  # "tăng so với cùng kỳ 5,6%"
    if not (m.seq.text(m.at("dir")).endswith(" hơn") or against) or any(
        len(m.seq.text(i).split()) > 7 or m.seq.text(i).startswith(_LIKE) for i in m.inner("w")
    ):
        return False
    if _names_other(m) or _names_level(m):
        return False
    kind = m.seq.letters[m.at("value")]
    figure = m.lexeme("value").figure
    if (
        figure is None
        or (kind == N and figure.unit is None and not figure.scaled and between not in ("t", "b"))
        or m.seq.kind(m.at("value") + 1) == "/"
    ):
        return False
    m.fixed["direction"] = _move(m)
    m.fixed["measure"] = "points" if kind == "Q" else "percent" if kind == P else "absolute"
    if figure.unit is not None and figure.unit.cls == "times":
        m.fixed["measure"] = "times"
    return True


def _most(m: Match) -> bool:
    """ "giảm nhiều nhất với 74 đơn vị"."""
    m.fixed["direction"] = _move(m)
    return m.seq.text(m.at("most")) in _MOST and m.seq.text(m.at("value") - 1) in _WITH


_MOST = frozenset(map(fold, change.MOST))
_HAVING = fold("với")
_OF_OTHERS = (_HAVING, fold("thì"))
_WITH = tuple(map(fold, change.MOST_WITH))


def _row(m: Match) -> bool:
    """ "tăng lần lượt 12,8 và 21,4 điểm phần trăm": the unit said once, behind the last; decimals need no "lần lượt"."""
    m.fixed["direction"] = _move(m)
    first = next(x.figure for x in m.seq.lexemes[m.at("dir") :] if x.figure is not None)
    fine = first.unit is None and not first.scaled and first.resolution < 1
    return fine or m.seq.text(m.at("dir")).endswith(tuple(_RESPECTIVELY))


def _score_than(m: Match) -> bool:
    """ "kém đơn vị đứng đầu 17,16 điểm": a distance in points of a score, or in places of an order."""
    unit = m.lexeme("value").unit
    said = m.seq.view.folded[m.lexeme("than").start : m.lexeme("value").start]
    if unit is None or unit.cls != "score" or _AT_LEVEL.search(f" {said.rstrip()} ") is not None:
        return False
    return _points_than(m)


def _superlative(m: Match) -> bool:
    """ "Tăng cao nhất là nhóm giáo dục 5,6%; tiếp đến là nhóm y tế 4,2%": what moved most, and the next ones."""
    i = m.at("value")
    for _ in range(_PLACES):
        first = i
        while first > max(0, i - LONGEST_LIST) and m.seq.letters[first - 1] in "w,&tude":
            first -= 1
        while first < i and m.seq.letters[first] in ",&":
            first += 1
        said = m.seq.view.folded[m.seq.lexemes[first].start : m.seq.lexemes[i].start]
        if (led := _MOVED_MOST.match(said)) is not None:
            m.fixed["direction"] = "increase" if led.group(1) == _UP else "decrease"
            return True
        if i < m.at("value") and m.seq.letters[i - 2 : i] == "w," and (led := _MOST_MOVED.search(m.seq.text(i - 2))):
            m.fixed["direction"] = "increase" if led["up"] else "decrease"
            return True  # "tăng cao nhất, 9,14%, kế đến là hàng ăn với 4,4%"
        if m.seq.letters[i - 3 : i] == "P,w" and m.seq.kind(i + 1) in (",", ".", ";", "&", "n", ""):
            i -= 3  # "tăng mạnh nhất là bạch tuộc 88,2%, cá ngừ 76,7%"
            continue
        while first > max(0, i - LONGEST_LIST) and m.seq.letters[first - 1] in ",;>":
            first -= 1
        if not _NEXT.match(said) or m.seq.kind(first - 1) not in (P, "w", "<"):
            return False
        i = next((j for j in range(first - 1, max(0, first - _PLACES), -1) if m.seq.letters[j] in "PNQ.n"), 0)
        if m.seq.kind(i) != P:
            return False
    return False


_PLACES = 12  # of an order that are told one after the other
_UP = fold("tăng")
_MOVED_MOST = regex.compile(
    fold(
        rf"(?:(?:{'|'.join(change.MOST_LED)})?,? ?)?(?:(?!tỷ lệ )\p{{l}}+ ){{0,4}}(tăng|giảm)(?: giá)? "
        rf"(?:{'|'.join(change.MOST)})(?: \p{{l}}+){{0,3}}? (?:{'|'.join(change.MOST_IS)}) "
    )
)
_NEXT = regex.compile(fold(rf"(?:{'|'.join(change.NEXT)}) "))


def _than_beside(m: Match) -> bool:
    """ "cao hơn cùng kỳ năm 2023 (44,5%) 3,9 điểm phần trăm": what the other was stands between in brackets."""
    m.fixed["direction"] = _move(m)
    return m.seq.text(m.at("dir")).endswith(" hơn")


_LIKE = tuple(fold(f"{word} ") for word in change.EXAMPLES)


def _less_than_time(m: Match) -> bool:
    """ "kém cùng kỳ năm trước 5,1%", "kém vụ trước 2 tạ/ha"."""
    x, than = m.lexeme("value"), m.seq.text(m.at("than"))
    assert x.figure is not None
    timed = m.seq.lexemes[m.at("than") + 1].time is not None
    if not (_LESS_THAN if timed else _LESS_BEFORE).search(than) or (x.kind == N and x.figure.unit is None):
        return False
    m.fixed["measure"] = {P: "percent", Q: "points"}.get(x.kind, "absolute")
    return True


_LESS_THAN = regex.compile(fold(rf"^(?:{'|'.join(change.LESS_THAN)})$"))
_LESS_BEFORE = regex.compile(fold(rf"^(?:{'|'.join(change.LESS_THAN)}) (?:{'|'.join(change.BEFORE_NOW)})$"))


def _more_than_time(m: Match) -> bool:
    """ "hơn năm trước 412 nghìn đồng", "hơn phiên trước 21,3%"."""
    x, timed = m.lexeme("value"), m.m.group("timed") is not None
    if x.kind == N and (x.figure is None or x.figure.unit is None):
        return False
    if not (_MORE_THAN if timed else _MORE_BEFORE).match(m.seq.text(m.at("than"))):
        return False
    m.fixed["measure"] = {P: "percent", Q: "points"}.get(x.kind, "absolute")
    return True


_MORE_THAN = regex.compile(fold(rf"{change.MORE_THAN}$"))
_MORE_BEFORE = regex.compile(fold(rf"{change.MORE_THAN} (?:{'|'.join(change.BEFORE_NOW)})$"))


def _against(m: Match) -> bool:
    run = m.seq.text(m.at("dir") + 1)
    m.fixed["direction"] = _move(m)
    m.fixed["measure"] = "percent" if m.seq.letters[m.at("value")] == P else "absolute"
    return run.startswith("so với ")


def _now_and_then(m: Match) -> bool:
    """ "tăng 93 vụ (206/113 vụ)": both ends of what moved; which is which the movement tells."""
    after, before = m.at("after"), m.at("before")
    if now_and_then(m.seq, min(after, before), max(after, before)) != (after, before):
        return False
    m.fixed["direction"], m.fixed["measure"] = _move(m), "absolute"
    return True


def _against_time(m: Match) -> bool:
    """ "tăng so với cùng kỳ năm ngoái là 268 vụ"."""
    m.fixed["direction"], m.fixed["measure"] = _move(m), "absolute"
    return m.seq.text(m.at("is")) == _IS


_IS = fold("là")

GUARDS: dict[str, Callable[[Match], bool]] = {
    "arrow": _arrow,
    "arrowed": _arrowed,
    "against": _against,
    "against_time": _against_time,
    "now_and_then": _now_and_then,
    "amount": _amount,
    "compared": _compared,
    "equal": _equal,
    "exceeds": _exceeds,
    "extra": _extra,
    "from_back": _from_back,
    "back_from": _back_from,
    "sign_left_out": _sign_left_out,
    "added": _added,
    "added_in_turn": _added_in_turn,
    "most_alone": _most_alone,
    "nudged": _nudged,
    "pulled": _pulled,
    "from_to": _from_to,
    "growth": _growth,
    "gained": _gained,
    "gapped": _gapped,
    "growth_of": _growth_of,
    "growth_amount": _growth_amount,
    "less_than_time": _less_than_time,
    "list_goes_on": _list_goes_on,
    "listed_moves": _listed_moves,
    "more_than_time": _more_than_time,
    "most": _most,
    "moved": _moved,
    "more_of_same": _more_of_same,
    "moved_in_bracket": _moved_in_bracket,
    "moved_than": _moved_than,
    "moved_with": _moved_with,
    "moved_beside": _moved_beside,
    "first_of_all": _first_of_all,
    "near_move": _near_move,
    "over_by": _over_by,
    "over_load": _over_load,
    "over_times": _over_times,
    "percents_go_on": _percents_go_on,
    "points_than": _points_than,
    "plus": _plus,
    "sign": _sign,
    "steps": _steps,
    "row": _row,
    "score_than": _score_than,
    "superlative": _superlative,
    "than_beside": _than_beside,
    "times_go_on": _times_go_on,
    "turned": _turned,
}
