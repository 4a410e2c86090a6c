"""Numbers, in digits and in words, with all that belongs to them: range, multiplier, sign of percent, unit."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

import regex

from vnreport.lexer.lexemes import PERIOD, RANK, Figure, N, P, Q, Time, U, W
from vnreport.lexer.times import DIGIT, TimeScan, time_at
from vnreport.numerals import FIRST_WORDS, read_words, settle
from vnreport.patterns import breakdowns, numerals, rank, references
from vnreport.patterns.hedges import TRAILING
from vnreport.patterns.units import Unit, unit_at
from vnreport.text import fold


def _folded(words: tuple[str, ...] | frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


_DIGITS = re.compile(numerals.DIGITS)
# Most numbers are followed by a noun or a sign of percent: nothing in them can be a reference or a time.
_NO_COUNT_OF = r"(?i:tháng|và|tr|giờ|h|g|quý|phút|năm|phần|đến|tới|ngày (?:đầu|cuối)|con số|kv|feet|tuổi trở)"
# But behind these it may be what a mean is over, or how often land is cropped, and before these whose a company is.
_RECKONED_BY = (
    r"(?<![Bb]ình quân )(?<![Tt]rung bình )(?<!bình quân trên )(?<!tính trên )(?<![Mm]ỗi )(?<![Đđ]ất )(?<!đất lúa )(?<!ruộng )"
    r"(?!100 ?% vốn )"
)
_PLAIN_NUMBER = re.compile(
    rf"(?<![^\W\d_]){_RECKONED_BY}(?:[1-9]\d{{0,2}}(?:\.\d{{3}})+(?:,\d+)?|[1-9]\d*,\d+|0,\d+|[1-9]\d{{1,2}}"
    rf"|0?[1-9](?! (?:{_NO_COUNT_OF}|(?i:cấp|cửa|không|trong 1|vạn|nghìn|triệu))(?![^\W\d_])))"
    rf"(?= ?%| (?!(?:{_NO_COUNT_OF})(?![^\W\d_]))[^\W\d_]{{2}})"
)
# "12 500 ha": thousands parted by spaces, or two numbers side by side, as in the row of a table.
_SPACED = re.compile(r"[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?(?![.,]?\d)")
_ROW_GOES_ON = re.compile(r" ?\d")
_ANNOUNCING = frozenset("aehudlfgo:/<")
_SPLIT = re.compile(r"[1-9]\d{0,2}\. \d{3}(?= [^\W\d_]{2})")
_SPLIT_SHARE = re.compile(r"\d{1,2}, \d{1,2}(?= ?%)")  # "đạt tỷ lệ 95, 99%"
_SPLIT_AMOUNT = re.compile(r"\d{1,3}, \d{1,2}(?= (?:tỷ|tỉ|triệu|nghìn|ngàn)(?![^\W\d_]))")  # "hơn 37, 38 tỷ đồng"
# Folded, and as they are: inside a word, as in "1,2 tỷđ", nothing is folded.
_SCALES = {form: v for w, v in numerals.MULTIPLIERS.items() for form in (fold(w), w)}
_RUN_IN = rf"(?=(?:{'|'.join(numerals.RUN_IN)})(?!\w))"
_MULTIPLIER = re.compile(
    rf"[⁰¹²³⁴-⁹]*\s{{0,2}}(?P<word>{'|'.join(_SCALES)})(?:\.{_RUN_IN}|{_RUN_IN}|(?!\w))(?P<half> rưỡi(?![^\W\d_]))?"
    rf"(?! (?:{'|'.join(map(fold, numerals.NEVER_BILLION))})(?!\w))"
)
_SECOND_PART = re.compile(r" (?:đồng )?(?P<digits>\d{1,3}) (?P<word>triệu|nghìn|ngàn)(?![^\W\d_])")
_RELATIVE_YEAR = tuple(fold(f" {year}") for year in ("năm nay", "năm ngoái", "năm trước", "vừa qua", "năm"))
_SIZE = re.compile(r" ?[xX×] ?\d[\d.,xX×]*(?<!\D)(?:m2|m|cm|mm)?")  # "sân 5x20m"
_TENTHS = re.compile(r" (?P<digits>\d)(?![%/]|[.,]?\d|\s?[^\W\d_])")  # "3 tỷ 2"
_REST = re.compile(r" (?P<digits>\d{3})(?= ?đồng)")  # "15 nghìn 500 đồng"
_WIDE = re.compile(r" (?P<digits>\d{1,3}) (?P<word>tỉ|triệu)(?![^\W\d_])")  # "12 nghìn 450 tỷ"
_NO_LETTER = r"(?![^\W\d_])"
_PERCENT = re.compile(rf"\s{{0,2}}(?:{'|'.join(p + _NO_LETTER if p[-1].isalpha() else p for p in numerals.PERCENT)})")
_POINTS = re.compile(r"\s{0,2}(?P<unit>điểm phần trăm|điểm ?%)(?![^\W\d_])")
_RANGE = re.compile(r"\s?(?:-|–|—|đến|tới|÷)\s?(?=\d)")
_DASHES = ("-", "–", "—")
_WORD_BEHIND = regex.compile(r" \p{Ll}")
# What a number must have behind it to be more than its digits and a unit: %, points, a range, a multiplier.
_GOES_ON = re.compile(rf"[⁰¹²³⁴-⁹]*\s{{0,2}}(?:[%‰÷–—-]|phần|điểm|đến|tới|{'|'.join(_SCALES)})")
_LABEL = regex.compile(r"\d{1,2}(?:\.\d{1,2})*[.)/](?!\d)(?=\s)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s\p{Lu})")
_BARE_IN_BRACKETS = re.compile(r"(?:\d{1,2}|0\d{1,3})\)")
# "Hòa Bình (884), Lai Châu (95)", "Tin học (58 người), Mỹ thuật (47)"
_LEFT_OVER = tuple(fold(f"{word} (") for word in breakdowns.REST)  # "số còn lại (34)"
_LEFT_REACH = 16  # characters
_ROW_OF_NAMES = regex.compile(
    r"(?r)(?:\(\d[\d.]*(?: \p{Ll}+){0,3}\),? (?:và )?"
    rf"|\d[\d.]*(?: \p{{Ll}}+){{1,3}}, (?:{'|'.join(breakdowns.AND_THEN)})(?: là)? )"
    r"\p{Lu}[\p{L} .–-]{1,30} ?\($"
)
_SWINGS = re.compile(rf"(?<!\w)(?:{'|'.join(map(fold, numerals.SWINGING))})$")
_NAMED_RANK = re.compile(rank.NAMED + "$")
_INDUSTRY = fold("công nghiệp")
_GRADED, _PLACED = "hạng", ("hạng", "thứ")  # "bệnh viện hạng 2"
_RANK_REACH = 40  # characters
_SWING = 20  # characters
_GROUPED = re.compile(r"^\d{1,3}(?:\.\d{3})+$")
_DECIMAL = re.compile(r"\d+,\d+")
_LASTING = re.compile(r" (?:xuống|lên)(?: còn| tới| đến)? \d")
_AT_TIME = re.compile(rf"(?:{'|'.join(map(fold, references.AT_TIME))})$")
_AREA_CODE = re.compile(r"\(0\d{1,3}\) ?$")
_OVER = re.compile(r"/\d+(?![\d/])")
_CAPITALS = regex.compile(r"\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}")
_OVER_NAME = re.compile(r" ?/ ?\d+(?!\d|[.,]\d)|[-–]\d{1,3}(?![\d%]|[.,]\d)")
_AGE = fold("tuổi")
_OVER_AGE = re.compile(r" ?(?:[-–]|đến) ?\d{1,3}(?![\d%]|[.,]\d)")
_YEAR = re.compile(r"(?:19[4-9]\d|20[0-4]\d)(?![\d.,]\d|\d|\s?[%‰])")
_YEAR_STATES = re.compile(fold(references.YEAR_STATES))
_ENTITLED = re.compile(rf"(?<!\w)(?:{'|'.join(map(fold, references.ENTITLED))})(?!\w)[^,;:.()]*$")
_TITLE_REACH = 60  # characters
_REFERENCES = re.compile("|".join(f"(?P<{r.id}>{r.pattern})" for r in references.REFERENCES))
_SCORED = tuple(map(fold, references.SCORED))
_MOVED = ("clock", "tiers")  # but these are counts behind a verb of change
_TELEPHONE = re.compile(rf"(?:{'|'.join(map(fold, references.TELEPHONE))})[^\n,;]*$")
_TITLE = "Đề án "  # "Đề án 1 triệu héc-ta" is a name, whatever follows
_SENDING = "điều "
_HOLDERS, _STRONG_HOLDERS = _folded(references.HOLDERS), _folded(references.STRONG_HOLDERS)
_CODED = _folded(references.CODED)
_HOLDER_ENDS = frozenset(holder.rpartition(" ")[2] for holder in _HOLDERS)
_NUMBER_OF = fold("số")
_STREET = re.compile(rf",? (?:{'|'.join(map(fold, references.STREETS))})(?!\w)")
_CLAUSE_ENDS = re.compile(r" ?(?:[,;.)\n]|$)")
_HOLDER_REACH = 4  # words
_LEVELS = _folded(references.LEVELS)
_PROGRAMMES = tuple(fold(f"{word} ") for word in references.PROGRAMMES)
_PROGRAMME_LONG = max(map(len, _PROGRAMMES))
_COMPOUNDS = frozenset((fold(a), fold(b)) for a, b in references.COMPOUNDS)
_SIZE_OF = fold("cỡ")
_SIZED = frozenset(references.SIZED)
_EACH = _folded(references.EACH)
_ADDRESSED = fold(references.ADDRESSED)
_FIVE, _SIX = fold("năm"), fold("sáu")  # "năm sáu chục người" is no number
_VAGUE = re.compile(rf"(?<!\w)(?:{'|'.join(map(fold, references.VAGUE))}),?$")
_SPOKEN = re.compile(r"(?P<whole>\d{1,2})(?P<unit>m|kg|tr|tỉ|tỷ)(?P<rest>\d{1,2})(?![\w.,/]\w|\w)")
_LENGTHS = re.compile(rf"(?:{'|'.join(map(fold, references.LENGTHS))})(?: \w+){{0,2}}$")
_TRAILING = {fold(k): v for k, v in TRAILING.items()}
_TRAILING_AT = re.compile(rf" ?(?P<word>{'|'.join(_TRAILING)})(?![^\W\d_])")
_MOST_DIGITS = 40  # beyond them no one counts: a key, an account, a slip of the keyboard
# A run of groups is taken whole, well formed or not: tried again from each of its groups on, it would cost their square.
_ENDLESS_RUN = re.compile(r"\d{1,3}(?:[.,]\d{3}){14,}\d*")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

_ORDINALS = {fold(w): n for w, n in numerals.ORDINALS.items()}
_MULTIPLES = {fold(w): Decimal(n) for w, n in numerals.MULTIPLES.items()}
NUMBER_WORDS = _folded(numerals.TRIGGERS) | _ORDINALS.keys() | _MULTIPLES.keys()
ORDINALS_ALONE = frozenset(word for word in _ORDINALS if word not in FIRST_WORDS)  # "thứ tư", but "đầu tư"
_AMONG_ALL = tuple(fold(f" {word}") for word in rank.AMONG_ALL)
_CLASSES = 5  # hospitals, roads and licences have no more: a "(hạng 9)" is a place in an order
_NO_BILLION = frozenset((fold(a), fold(b)) for a, b in numerals.NO_BILLION)
_NEVER_FIRST = frozenset(word for word in NUMBER_WORDS if word not in FIRST_WORDS)  # "đầu tư", "cao nhất"
_AMBIGUOUS, _BEFORE_FIVE, _NEVER_AFTER = map(_folded, (numerals.AMBIGUOUS, numerals.BEFORE_FIVE, numerals.NEVER_AFTER))
_YEAR_AFTER = _folded(numerals.YEAR_AFTER)
_NO_COUNT = _folded(numerals.NO_COUNT)
_VAGUE_HEADS, _FEW = _folded(numerals.VAGUE_HEADS), _folded(numerals.FEW)
_AMONG_NEXT = re.compile(r" (?:trong|trên)(?: tổng)?(?: số)? (?:\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?![^\W\d_])")
_VERB_NEXT = re.compile(rf" (?:{'|'.join(map(fold, numerals.AFTER_YEAR))})(?![^\W\d_])")
# The number before it once more.
_LED_IN = fold(rf"(?:{'|'.join(numerals.IN_WORDS)}) ?:? ?")
_IN_WORDS = re.compile(rf" ?\( ?(?:{_LED_IN})?(?P<words>[^\W\d_][^()\d\n]{{0,160}}?)[ ./;]*\)")
_IN_DIGITS = re.compile(r" ?\( ?(?P<digits>\d[\d.]*) ?\)")
_MONEY_SAID = frozenset(map(fold, numerals.MONEY_SAID))
_FRACTION = re.compile(r" phần (?P<bottom>[^\W\d_]+(?: [^\W\d_]+)?)")
_WORDS_AHEAD = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,15}")
_GROUPS_AHEAD = re.compile(r"[^\W\d_]+(?:,? [^\W\d_]+){0,30}")  # "(mười ba tỷ, năm trăm triệu đồng)"
_SPELLED_OUT = re.compile(rf"\(\s*(?:{_LED_IN})?$")
_LED_IN_LONG = 24  # characters


def _endless(digits: str) -> bool:
    """Whether these are too many digits to state a number, separators aside."""
    return len(digits) > _MOST_DIGITS and sum(map(str.isdecimal, digits)) > _MOST_DIGITS


class FigureScan(TimeScan):
    """Reads numbers."""

    def digits(self, start: int) -> int:
        """What begins with a digit: a label, a reference, a time, a year, or else a number."""
        text, folded = self.text, self.folded
        if plain := _PLAIN_NUMBER.match(text, start):
            return self.number(start, plain.end(), Figure(plain.group()))
        if run := _ENDLESS_RUN.match(text, start):
            return self.name(start, run.end())
        if (slip := _SPLIT.match(text, start)) and self.is_split(start):
            return self.number(start, slip.end(), Figure(slip.group().replace(" ", "")))
        if (
            (slip := _SPLIT_AMOUNT.match(text, start))
            and self.out
            and self.out[-1].kind == "h"
            and self.adjacent(start)
        ):
            return self.number(start, slip.end(), Figure(slip.group().replace(" ", "")))
        if (slip := _SPLIT_SHARE.match(text, start)) and self.out and self.out[-1].kind == "a" and self.adjacent(start):
            return self.number(start, slip.end(), Figure(slip.group().replace(" ", "")))
        glued = start > 0 and text[start - 1].isalpha()
        if _AREA_CODE.search(text, max(0, start - 8), start) and (m := _DIGITS.match(text, start)):
            return self.name(start, m.end())
        if (spoken := _SPOKEN.match(text, start)) and (end := self.spoken(spoken)):
            return end
        if self.at_line_start(start) and (label := _LABEL.match(text, start)):
            return self.name(start, label.end(), "label")
        if (reference := _REFERENCES.match(text, start)) and self.is_reference(reference):
            return self.name(start, reference.end())
        if found := time_at(folded, start, DIGIT):
            end, time = found
            unit_follows = (
                time.kind == "dates" and self.unit_after(end) and not self.folded.startswith(_RELATIVE_YEAR, end)
            )
            if not unit_follows and (time.kind != "months" or self.is_period(start, end, time)):
                return self.add(PERIOD, start, end, time=time)
        listed = _BARE_IN_BRACKETS.match(text, start) if text[start - 1 : start] == "(" else None
        if listed is not None and not self.is_count_in_brackets(start):
            return self.name(start, listed.end() - 1, "label")
        if (year := _YEAR.match(text, start)) and not glued and self.is_year(year.end()):
            if self.is_year_of_figures(start, year.end()):
                return self.add(PERIOD, start, year.end(), time=Time("year", {"y": year.group()}))
            return self.name(start, year.end(), "year")
        if (spaced := _SPACED.match(text, start)) and not self.is_held(start, None, Figure("0")):
            if not self.is_spaced(start, spaced):
                return self.name(start, spaced.end())
            return self.number(start, spaced.end(), Figure(spaced.group()))
        end = self.number_end(start)
        if size := _SIZE.match(text, end):
            return self.name(start, size.end())
        return self.number(start, end, Figure(text[start:end]))

    def spoken(self, m: re.Match[str]) -> int:
        """ "cao 1m82", "nặng 2kg8", "giá 3tr5": the unit stands where the decimal comma is. "12m2" is an area, unless a length
        is said.
        """
        if (scale := _SCALES.get(m["unit"])) is not None:
            return self.close(N, m.start(), m.end(), Figure(f"{m['whole']},{m['rest']}", scale, scaled=True))
        if m["unit"] == "m" and m["rest"] in ("2", "3") and not _LENGTHS.search(self.before(m.start(), 30)):
            return 0
        unit = Unit(m.start("unit"), m.end("unit"), m["unit"], "measure", m["unit"], m.end())
        figure = Figure(f"{m['whole']},{m['rest']}", unit=unit)
        self.add(N, m.start(), m.end(), figure=figure, unit=unit)
        return self.add(U, m.end(), m.end(), unit=unit)

    def number_end(self, start: int) -> int:
        """Where the digits end that begin here, with the stops and commas inside them."""
        number = _DIGITS.match(self.text, start)
        assert number is not None
        return number.end()

    def is_split(self, start: int) -> bool:
        """ "với 7. 180 phòng": a slip inside one number, behind a word that numbers nothing; no label, no end of a sentence."""
        before = self.before(start, 24)
        return before[-1:].isalpha() and before.rsplit(" ", 1)[-1] not in _HOLDER_ENDS

    def is_spaced(self, start: int, m: re.Match[str]) -> bool:
        """Whether groups of digits parted by spaces are one number: something leads up to it, a group begins with a nought, as
        no number does, or it ends in what is measured. Else they may be the cells of a row, or a name and a number.
        """
        if _ROW_GOES_ON.match(self.text, m.end()):
            return False
        if " 0" in m.group() or (self.out and self.out[-1].kind in _ANNOUNCING and self.adjacent(start)):
            return True
        unit = unit_at(self.text, self.folded, m.end()) if m.group().count(" ") > 1 else None
        return unit is not None and unit.cls in ("money", "measure")

    def is_reference(self, m: re.Match[str]) -> bool:
        """Whether what looks like a reference is one: a unit behind it speaks against the weaker forms."""
        if m.lastgroup == "score":
            near, far = map(int, m.group().split("-"))
            counted = self.unit_after(m.end()) or _PERCENT.match(self.folded, m.end())
            return not counted and (near >= far or self.before(m.start(), 12).endswith(_SCORED))
        if m.lastgroup == "scale":
            return not self.unit_after(m.end())
        if m.lastgroup == "clock" and m.group().endswith("g") and not _AT_TIME.search(self.before(m.start(), 12)):
            return False  # "5g heroin"
        if m.lastgroup == "clock" and _LASTING.match(self.folded, m.end()):
            return False  # "từ 20 giờ xuống còn 15 giờ": how long, not when
        if m.lastgroup in _MOVED and self.out and self.out[-1].kind in "udl" and self.adjacent(m.start()):
            return False  # "giảm 2 giờ", "giảm 2 cấp"
        if m.lastgroup == "code" and (time := time_at(self.folded, m.start(), DIGIT)) and time[0] > m.end():
            return False  # "9T/2024"
        if m.lastgroup == "code":  # "12m", "5ha": a measure, glued
            return unit_at(self.text, self.folded, m.start() + len(m.group().rstrip(_LETTERS))) is None
        return True

    def is_year(self, end: int) -> bool:
        """A bare 19xx or 20xx counts something only where a unit stands right behind it."""
        return not self.unit_after(end) and self.folded[end : end + 4].lstrip()[:1] != "/"

    def is_year_of_figures(self, start: int, end: int) -> bool:
        """ "GDP 2024 tăng 6,1%", "năm 2022 là 312 tỷ, 2023: 345 tỷ": a bare year that says of when a figure is. None is that of
        a law, nor one of several: "năm 2022 và 2023 đạt 5 và 6 tỷ".
        """
        if not _YEAR_STATES.match(self.folded, end) or _ENTITLED.search(self.before(start, _TITLE_REACH)):
            return False
        return not (
            len(self.out) > 1 and self.done + 3 > start and self.out[-1].kind in ",&" and self.out[-2].kind == PERIOD
        )

    def unit_after(self, at: int) -> bool:
        """Whether a unit or a multiplier stands at `at`."""
        return unit_at(self.text, self.folded, at) is not None or _MULTIPLIER.match(self.folded, at) is not None

    def number(self, start: int, end: int, figure: Figure) -> int:
        """A number in digits with all that belongs to it: range, multiplier, %, unit."""
        folded, text = self.folded, self.text
        if text.endswith(_TITLE, 0, start) or _endless(figure.digits):
            return self.name(start, end)
        if not _GOES_ON.match(folded, end):
            return self.close(N, start, end, figure)
        percent = _PERCENT.match(folded, end)
        if m := _RANGE.match(text, percent.end() if percent else end):
            far = _SPACED.match(text, m.end()) or _DIGITS.match(text, m.end())
            if far and self.is_range(digits=figure.digits, far=far, dash=m.group()):
                figure.far = far.group()
                end = far.end()
                percent = _PERCENT.match(folded, end)
        if percent:
            return self.close(P, start, percent.end(), figure)
        if points := _POINTS.match(folded, end):
            self.add(Q, start, end, figure=figure)
            unit = Unit(points.start("unit"), points.end(), "điểm phần trăm", "points", "", points.end())
            if trailing := _TRAILING_AT.match(folded, unit.end):
                figure.bound = _TRAILING[trailing["word"]]
            return self.add(U, unit.start, unit.end, unit=unit)
        if (m := _MULTIPLIER.match(folded, end)) and not self.begins_line(m.start("word")):
            figure.scale, figure.scaled = _SCALES[m["word"]], True
            if m["half"]:
                figure.plus = figure.scale / 2
            end = m.end()
            if (wide := _WIDE.match(folded, end)) and figure.scale == 1000:
                figure.scale *= _SCALES[wide["word"]]
                figure.plus, end = Decimal(wide["digits"]) * _SCALES[wide["word"]], wide.end()
            elif figure.scale >= 10**6 and (tenths := _TENTHS.match(folded, end)):
                figure.plus, end = Decimal(tenths["digits"]) * figure.scale / 10, tenths.end()
            elif figure.scale == 1000 and (rest := _REST.match(folded, end)):
                figure.plus, end = Decimal(rest["digits"]), rest.end()
            elif second := _SECOND_PART.match(folded, end):
                scale = _SCALES[second["word"]]
                if scale < figure.scale:
                    figure.plus = Decimal(second["digits"]) * scale
                    figure.resolution = scale
                    end = second.end()
        return self.close(N, start, end, figure)

    def begins_line(self, start: int) -> bool:
        """Whether a word with a capital begins a line here: it begins another sentence, too."""
        return self.text[start].isupper() and "\n" in self.text[max(0, start - 2) : start]

    def is_range(self, digits: str, far: re.Match[str], dash: str) -> bool:
        """ "6 - 7 tấn" is a range, "15-5" is none: the far end is the larger, and carries what both share."""
        end = far.end()
        counted = self.unit_after(end) or _PERCENT.match(self.folded, end) or dash.strip() in ("đến", "tới")
        if not counted and dash in _DASHES:  # glued, behind a verb and before a word: "có 5-7 bạn", "từ 15-19 chiếm 5%"
            counted = bool(self.out) and self.out[-1].kind in "ef" and _WORD_BEHIND.match(self.text, end) is not None
        if not counted or _endless(far.group()):
            return False
        near, last = settle(digits), settle(far.group())
        return near is not None and last is not None and (near.value < last.value or len(digits) > len(far.group()))

    def close(self, kind: str, start: int, end: int, figure: Figure) -> int:
        """Add the figure with the unit behind it, unless it is part of a name."""
        stop = self.told_again(end, figure) if kind == N else end
        unit = unit_at(self.text, self.folded, stop)
        if kind == P and unit is not None and unit.cls in ("money", "measure", "time", "times"):
            unit = None
        if kind == N and self.is_held(start, unit, figure):
            aged = self.before(start, 8).endswith(_AGE)  # "độ tuổi 15 - 24"
            over = (_OVER_AGE if aged else _OVER_NAME).match(self.text, end)  # "đường 30/4", "gió cấp 8-11"
            return self.name(start, over.end() if over else end)
        figure.unit = unit
        if (
            unit is not None
            and unit.id in _SIZED
            and not figure.scaled
            and self.out
            and self.folded[self.out[-1].start : start].rstrip() == _SIZE_OF
        ):
            self.out[-1].kind = W  # "tôm cỡ 70 con/kg", but "cỡ 300 hộ"
        if kind == N and figure.far is None and (far := self.far_end(start, unit.end if unit else end, unit, figure)):
            end, unit = far
            figure.unit = unit
        self.add(kind, start, end, figure=figure, unit=unit)
        self.done = stop = max(stop, end)
        if trailing := _TRAILING_AT.match(self.folded, unit.stop if unit else stop):
            figure.bound = _TRAILING[trailing["word"]]
        if unit is None:
            return stop
        stop = self.add(U, unit.start, unit.stop, unit=unit)
        close = self.told_again(stop, figure) if kind == N else stop
        if close == stop:
            return stop
        opened = self.text.index("(", stop)
        self.add("<", opened, opened + 1)
        self.add(W, opened + 1, close - 1)
        return self.add(">", close - 1, close)

    def told_again(self, at: int, figure: Figure) -> int:
        """Where a bracket ends that tells the same number in words, or in digits; `at` where there is none: "12 (mười hai) xã",
        "năm (05) phường", "1.250.000 đồng (Một triệu, hai trăm năm mươi nghìn đồng chẵn)".
        """
        if self.folded[at : at + 2].lstrip()[:1] != "(" or figure.far is not None:
            return at
        value = figure.word
        if value is None:
            reading = settle(figure.digits)
            value = reading.value * figure.scale + figure.plus if reading is not None else None
        elif digits := _IN_DIGITS.match(self.folded, at):
            reading = settle(digits["digits"])
            return digits.end() if reading is not None and reading.value == value else at
        said = _IN_WORDS.match(self.folded, at)
        if said is None or value is None:
            return at
        words = said["words"].replace(",", " ").split()
        numeral = read_words(words)
        if numeral is None or numeral.value != value:
            return at  # a slip stays in sight
        unit = figure.unit
        counted = unit is not None and words[numeral.words :] == self.folded[unit.start : unit.end].split()
        return said.end() if counted or _MONEY_SAID.issuperset(words[numeral.words :]) else at

    def far_end(self, start: int, end: int, unit: Unit | None, figure: Figure) -> tuple[int, Unit | None] | None:
        """The far end of "từ 7.200 đồng đến 7.500 đồng/kg": both ends carry the unit, or the multiplier."""
        if unit is None and not figure.scaled:
            return None
        ranges = bool(self.out) and self.out[-1].kind == "f" and self.adjacent(start)
        if not ranges and not _SWINGS.search(self.before(start, _SWING)):
            return None
        m = _RANGE.match(self.text, end)
        digits = (_SPACED.match(self.text, m.end()) or _DIGITS.match(self.text, m.end())) if m else None
        if digits is None or _endless(digits.group()):
            return None
        close = digits.end()
        scale = _MULTIPLIER.match(self.folded, close)
        own = _SCALES[scale["word"]] if scale else Decimal(1)
        if own != figure.scale and (unit is None or figure.scaled) and not (own > figure.scale > 1):
            return None  # but "từ 980 nghìn tỷ đến 1,05 triệu tỷ đồng"
        close = scale.end() if scale else close
        other = unit_at(self.text, self.folded, close)
        if unit is not None and (other is None or other.family != unit.family):
            return None
        figure.far = digits.group()
        figure.far_scale = own if own != figure.scale else None
        return close, other

    def is_count_in_brackets(self, start: int) -> bool:
        """ "Tin học (58 người), Mỹ thuật (47)", "số còn lại (34)": a bare number in brackets that is no label."""
        if self.folded.endswith(_LEFT_OVER, max(0, start - _LEFT_REACH), start):
            return True
        return _ROW_OF_NAMES.search(self.text, max(0, start - 50), start) is not None

    def is_held(self, start: int, unit: Unit | None, figure: Figure) -> bool:
        """Whether the words before make this number part of a name."""
        money = unit is not None and unit.cls == "money"
        rounded = figure.scaled and figure.digits.isdigit() and not money
        if rounded and self.folded.endswith(_PROGRAMMES, max(0, start - _PROGRAMME_LONG), start):
            return True  # "Đề án 1 triệu ha lúa chất lượng cao"
        if figure.scaled or (unit is not None and unit.cls in ("money", "measure")) or self.behind_rank(start):
            return False
        if unit is not None and self.is_capitalised(unit):
            unit = None  # "tuyến metro số 1 Bến Thành"
        before = self.before(start, 40)
        if unit is None and _TELEPHONE.search(before):
            return True
        if not before[-1:].isalnum() or before.rsplit(None, 1)[-1].rpartition("(")[2] not in _HOLDER_ENDS:
            return False
        words = before.rpartition("(")[2].split()  # "(mức 1: 3.118)"
        if words[-1] == _NUMBER_OF and _STREET.match(self.folded, start + len(figure.digits)):
            return True  # "liên hệ số 45 đường Lê Lợi"
        for length in range(min(_HOLDER_REACH, len(words)), 0, -1):
            tail = " ".join(words[-length:])
            if tail in _HOLDERS and not self.is_compound(words, length):
                if (over := _OVER.match(self.text, start + len(figure.digits))) and (
                    tail == "cấp" or ((counted := unit_at(self.text, self.folded, over.end())) and counted.whole)
                ):
                    return False  # "đã cấp 95/155 giấy phép", "kết luận 12/45 tổ chức"
                if tail not in _CODED and _GROUPED.search(figure.digits):
                    return False  # no article, order or street has a thousands separator
                if tail in _LEVELS and _DECIMAL.fullmatch(figure.digits):
                    return False  # "so với mức 5,98"
                if tail in _PLACED and self.is_rank(tail, start, start + len(figure.digits)):
                    return False
                if tail == _INDUSTRY and figure.digits.isdigit():
                    return False  # "may công nghiệp 130", but "công nghiệp 4.0"
                if tail == "số" and figure.digits == "1":
                    return True  # "số 1 khu vực"
                if unit is not None and unit.cls == "event" and _CLAUSE_ENDS.match(self.text, unit.stop):
                    return False  # "quốc lộ 15 vụ, tỉnh lộ 12 vụ"
                if unit is not None and unit.cls == "person" and self.text.endswith(_SENDING, 0, start):
                    return False  # "điều 35 nhân viên y tế xuống xã", but "Điều 35"
                return unit is None or tail in _STRONG_HOLDERS
        return False

    def is_capitalised(self, unit: Unit) -> bool:
        """ "Bến Thành": a name of several words begins where the unit would."""
        return self.text[unit.start].isupper() and _CAPITALS.match(self.text, unit.start) is not None

    def is_rank(self, word: str, start: int, end: int) -> bool:
        """ "đạt 84,37%, hạng 17, …": a place in an order, said between commas right behind a figure; or in brackets where the
        sentence ranks: "đứng thứ 12, tăng 9 bậc so với năm 2023 (hạng 21)".
        """
        moved = any(x.unit is not None and x.unit.id in rank.STEPS for x in self.out[-8:])
        if _NAMED_RANK.search(self.before(start, _RANK_REACH)):
            return True  # "xếp An Lộc hạng 12 cả nước", "kinh tế số thứ 24"
        if word != _GRADED:
            return False
        if self.out and self.out[-1].kind == "<" and self.folded[end : end + 1] == ")":
            return self.ranked or moved or int(self.folded[start:end]) > _CLASSES
        if (
            len(self.out) < 2
            or self.out[-1].kind not in (",", "-")
            or not (self.folded[end : end + 1] in (",", ".", ";", ")") or self.folded.startswith(_AMONG_ALL, end))
        ):
            return False
        return self.out[-2].figure is not None or self.out[-2].kind == "U"

    @staticmethod
    def is_compound(words: list[str], length: int) -> bool:
        """A holder inside a longer word is none: "tổng số", "hạn mức"; nor is one of many: "mỗi lớp 64 người"."""
        if len(words) <= length:
            return False
        if " ".join(words[-length - 2 :]) == _ADDRESSED:
            return False
        return words[-length - 1] in _EACH or (words[-length - 1], " ".join(words[-length:])) in _COMPOUNDS

    def words(self, start: int, word: str) -> int:
        """A number in words that begins with `word`, where it surely is one."""
        folded = self.folded
        if (end := self.ordinal(start, word)) or (end := self.multiple(start, word)) or word in _NEVER_FIRST:
            return end
        spelled = _SPELLED_OUT.search(self.before(start, _LED_IN_LONG)) is not None
        ahead = (_GROUPS_AHEAD if spelled else _WORDS_AHEAD).match(folded, start)
        assert ahead is not None
        tokens = ahead.group().replace(",", "").split(" ")
        for n, pair in enumerate(pairwise(tokens)):
            if pair in _NO_BILLION:
                del tokens[n:]  # "một tỷ lệ cao"
                break
        numeral = read_words(tokens)
        if numeral is None:
            return 0
        end = start
        for token in tokens[: numeral.words]:
            end = folded.index(token, end) + len(token)
        if (fraction := _FRACTION.match(folded, end)) and (close := self.fraction(start, end, numeral.value, fraction)):
            return close
        among = (
            tokens[0] != "một" and _AMONG_NEXT.match(folded, end) is not None and not self.names_year(start, tokens[0])
        )
        if _VAGUE.search(self.before(start, 8)) or (tokens[0] == _SIX and self.before(start, 4).endswith(_FIVE)):
            return self.name(start, end)
        if self.told_again(end, Figure("", word=numeral.value)) > end:
            pass  # "năm (05) phường"
        elif numeral.words == 1 and tokens[0] in _AMBIGUOUS and not among and not self.counts(start, end, tokens):
            return 0
        if numeral.words > 1 and self.text[start:end].istitle():
            return 0
        figure = Figure("", word=numeral.value, resolution=numeral.resolution)
        figure.scaled = numeral.value >= 1000
        if folded.startswith(" phần trăm", end):
            return self.close(P, start, end + len(" phần trăm"), figure)
        return self.close(N, start, end, figure)

    def names_year(self, start: int, word: str) -> bool:
        """Whether "năm" is a year by the word before it: "mỗi năm trong 5 năm qua"."""
        return word == _FIVE and self.before(start, 8).rpartition(" ")[2] in _YEAR_AFTER

    def counts(self, start: int, end: int, tokens: list[str]) -> bool:
        """Whether one number word really counts: whole things stand behind it, and nothing speaks against."""
        if self.text[start].isupper() and self.out and self.out[-1].kind not in (".", "n"):
            return False
        unit = unit_at(self.text, self.folded, end)
        if unit is None or unit.cls in ("time", "times", "score") or (tokens[0] == "năm" and not unit.whole):
            return False
        if unit.id in rank.STEPS:
            return True  # "lùi năm bậc"
        before = self.before(start, 24)
        last = before.rsplit(" ", 1)[-1]
        word = tokens[0]
        if last in _NEVER_AFTER:
            return False
        if word == "năm":
            if (not self.out or self.out[-1].kind in (".", "n")) and self.adjacent(start):
                return _VERB_NEXT.match(self.folded, unit.end) is None
            return last in _BEFORE_FIVE or (before[-1:] in ",(:" and unit.cls != "admin")
        if word == "một":
            if self.out and self.adjacent(start) and self.moves() and unit.head not in _NO_COUNT:
                return True  # "chỉ giảm đúng một xã"
            if self.out and self.adjacent(start) and (paid := self.out[-1].unit) is not None and paid.cls == "money":
                return False  # "27 triệu đồng một người"
            return any(x.unit is not None and x.unit.family == unit.family for x in self.out[-10:])
        return unit.head not in _VAGUE_HEADS or word not in _FEW  # "hai đội", but "sáu đội xung kích"

    def moves(self) -> bool:
        """Whether the last lexemes are a verb of rise or fall, with small words behind it."""
        kinds = (x.kind for x in self.out[:-4:-1])
        return next((kind for kind in kinds if kind not in "eh"), "") in ("u", "d")

    def fraction(self, start: int, end: int, top: Decimal, m: re.Match[str]) -> int:
        """ "hai phần ba": two numbers with a slash between."""
        words = m["bottom"].split()
        bottom = read_words(words)
        value = bottom.value if bottom else Decimal(4) if words[0] == "tư" else None
        if value is None or value < 2:
            return 0
        self.add(N, start, end, figure=Figure("", word=top))
        self.add("/", m.start(), m.start("bottom"))
        close = m.start("bottom") + len(" ".join(words[: bottom.words if bottom else 1]))
        figure = Figure("", word=value)
        figure.unit = unit_at(self.text, folded=self.folded, at=close)
        return self.add(N, m.start("bottom"), close, figure=figure)

    def ordinal(self, start: int, word: str) -> int:
        """ "đứng thứ nhất", "xếp thứ tư": a word that is a number only behind such a phrase."""
        value = _ORDINALS.get(word)
        if value is None or not self.behind_rank(start):
            return 0
        return self.add(N, start, start + len(word), figure=Figure("", word=Decimal(value)))

    def multiple(self, start: int, word: str) -> int:
        """ "gấp đôi", "tăng ba lần": a number word behind a verb that multiplies, or before "lần"."""
        value = _MULTIPLES.get(word)
        if value is None or not self.out or not self.adjacent(start):
            return 0
        end = start + len(word)
        times = self.folded.startswith(" lần", end)
        verb = next((x.kind for x in reversed(self.out[-3:]) if x.kind != "h"), "")  # "gấp gần hai lần"
        if verb != "g" and not (times and verb in "ud"):
            return 0
        figure = Figure("", word=value, resolution=Decimal("0.1") if value == 1.5 else Decimal(1))
        if not times:  # "gấp rưỡi năm ngoái": what follows is no unit
            return self.add(N, start, end, figure=figure)
        return self.close(N, start, end, figure)

    def behind_rank(self, start: int) -> bool:
        """Whether "xếp thứ" or the like stands right before."""
        return bool(self.out) and self.out[-1].kind == RANK and self.adjacent(start)
