"""Text to lexemes: the numbers, and the words that the rules know, in the order of the text.

Everything else is a run of ordinary words: one lexeme, however long. Words are looked up by their first word in tables
built once from the data in `patterns`; units are looked for only behind a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from vnreport.numerals import habit, read_words, settle
from vnreport.patterns import dates, numerals, references
from vnreport.patterns.grammar import LETTERS, Phrases
from vnreport.patterns.hedges import HEDGES, TRAILING
from vnreport.patterns.markers import SHAPE
from vnreport.patterns.units import Unit, unit_at
from vnreport.patterns.verbs import VERBS
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.numerals import Habit
    from vnreport.text import View

NUMBER_KINDS = frozenset((LETTERS["NUM"], LETTERS["PCT"], LETTERS["POINTS"]))
N, P, Q, U, W = (LETTERS[k] for k in ("NUM", "PCT", "POINTS", "UNIT", "WORDS"))


@dataclass(slots=True)
class Figure:
    """A written number on its way to a value."""

    digits: str
    scale: Decimal = Decimal(1)
    scaled: bool = False
    far: str | None = None  # the far end of a range, as written
    word: Decimal | None = None  # the value, where it is spelled in words
    resolution: Decimal = Decimal(1)
    plus: Decimal = Decimal(0)  # what a second part adds: "394 tỷ 581 triệu"
    unit: Unit | None = None
    bound: str = "exact"
    value: Decimal = Decimal(0)
    upper: Decimal | None = None

    def rescale(self, scale: Decimal) -> None:
        """Apply a multiplier that the text states only once, behind a second number: "từ 190 lên 215 tỷ đồng"."""
        self.scale, self.scaled = scale, True
        self.value *= scale
        self.resolution *= scale


class Time(NamedTuple):
    """A time as read, not yet resolved: which form, and the named groups of it."""

    kind: str
    groups: dict[str, str]


@dataclass(slots=True)
class Lexeme:
    """One item of the sequence. `kind` is a letter of `grammar.LETTERS`; offsets are into the normalised view."""

    kind: str
    start: int
    end: int
    value: str = ""
    figure: Figure | None = None
    time: Time | None = None
    unit: Unit | None = None
    hedge_start: int = field(default=-1)


# The one scan over the whole text; stdlib `re` is three times as fast as `regex` here.
_TOKEN = re.compile(r"(?P<word>[^\W\d_][^\W_]*(?:[’'`][^\W\d_]+)?)|(?P<digit>\d)|(?P<line>\n)|(?P<punct>[^\s\w])")
_WORD_GROUP, _DIGIT_GROUP, _LINE_GROUP = 1, 2, 3
_URL = re.compile(r"://\S+|\.[\w-]+\.\S+")  # behind "http", "https" or "www"
_MAIL = re.compile(r"@[\w.-]+")
_NAMED_NUMBER = re.compile(r"-\d+(?![\d.,]*\s?%)")  # "Covid-19"
_CODE_TAIL = re.compile(r"\.\d{1,3}(?!\d)")  # "EUR.1"
_PUNCT = {
    ",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "(": "<", "[": "<", ")": ">", "]": ">",
    "/": "/", "-": "-", "–": "-", "—": "-", "+": "+", "&": "&", '"': '"', "“": '"', "”": '"', "•": "*", "●": "*", "▪": "*", "": "*", "−": "-",
}  # fmt: skip
_DIGITS = regex.compile(numerals.DIGITS)
_MULTIPLIER = regex.compile(
    r"[⁰¹²³⁴-⁹*]*\s{0,2}(?P<word>" + "|".join(fold(w) for w in numerals.MULTIPLIERS) + r")(?![\p{L}\d])(?P<half> rưỡi(?!\p{L}))?"
)
_SCALES = {fold(w): v for w, v in numerals.MULTIPLIERS.items()}
_PERCENT = regex.compile(r"\*{0,2}\s{0,2}(?:%|‰|phần trăm(?!\p{L})|phần nghìn(?!\p{L}))")
_POINTS = regex.compile(r"\s{0,2}(?:điểm phần trăm|điểm ?%)(?!\p{L})")
_RANGE = regex.compile(r"\s?(?:-|–|—|đến|tới|÷)\s?(?=\d)")
_LABEL = regex.compile(r"\d{1,2}(?:\.\d{1,2})*[.)/](?!\d)(?=\s)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s\p{Lu})")
_BARE_IN_PAREN = regex.compile(r"\d{1,2}\)")
_YEAR = regex.compile(r"(?:19[4-9]\d|20[0-4]\d)(?![\d.,]\d|\d|\s?[%‰])")
_REFERENCES = regex.compile("|".join(f"(?P<{r.id}>{r.pattern})" for r in references.REFERENCES))
_NO_STOP = regex.compile(r" ?\p{Ll}")
_SCORED = regex.compile(fold("(?:tỷ số|thắng|thua|hòa|dẫn) $"))
_BASELINE = regex.compile(fold(dates.BASELINE) + r"?")
_PREVIOUS = regex.compile(fold(dates.PREVIOUS.pattern))
_TELEPHONE = regex.compile(fold(r"(?:điện thoại|hotline|fax|đường dây nóng|sđt)[^\n,;]*$"))
_HOLDER_REACH = 4  # words
_TITLED = regex.compile(r"Đề án $")  # "Đề án 1 triệu héc-ta" is a name, whatever follows
_STRONG_HOLDERS = frozenset(
    fold(w) for w in ("nghị quyết", "nghị định", "quyết định", "đề án", "điều", "khoản", "mức độ", "cấp độ", "quốc lộ", "bão số", "lần thứ", "giai đoạn", "khóa", "nghị quyết số", "nghị định số", "chương trình", "quận", "tổng đài", "phần mềm", "chính quyền địa phương", "chính quyền", "mũi", "kỳ họp thứ", "lớp", "trách nhiệm hữu hạn", "tnhh")
)
_HOLDERS = frozenset(fold(w) for w in references.HOLDERS)
_SPACE = regex.compile(r"\s*")
_TRAILING_AT = regex.compile(rf"[ *]*(?P<word>{'|'.join(map(fold, TRAILING))})(?!\p{{L}})")
_TRAILING = {fold(k): v for k, v in TRAILING.items()}


@cache
def _phrase_table() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """First word → (phrase, letter, value), the longest phrase first."""
    table: dict[str, list[tuple[str, str, str]]] = {}
    family: Phrases
    for family in (*HEDGES, *VERBS, *SHAPE):
        for form in family.forms:
            folded = fold(form)
            table.setdefault(folded.split()[0], []).append((folded, LETTERS[family.kind], family.value))
    for folded in _PLAIN:
        table.setdefault(folded.split()[0], []).append((folded, W, ""))
    table["và"] = [("và", LETTERS["AND"], "")]
    return {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in table.items()}


# Compounds that begin with a word of the tables and mean something else: longest match keeps them whole.
_PLAIN = tuple(
    fold(w)
    for w in (
        "tăng cường", "tăng gia", "tăng tốc", "giảm nghèo", "giảm thiểu", "giảm nhẹ thiên tai", "giảm tải", "lên án", "lên kế hoạch", "lên phương án", "còn nợ", "gần gũi", "gần đây", "gần nhất",
        "trên địa bàn", "trên cơ sở", "trên toàn", "dưới sự", "hơn nữa", "hơn hết", "độ tuổi", "độ che phủ", "từ khi", "từ đó", "từ nay", "có thể", "còn lại của", "thành lập", "thành công", "thành tích", "gấp rút",
        "quá trình", "quá hạn", "vượt qua", "vượt trội", "đạt chuẩn", "đạt yêu cầu", "bằng cấp", "bằng chứng", "bằng khen", "đến từ", "cụ thể hóa", "riêng biệt", "trong nước", "trong tháng", "trong năm", "trong thời gian", "trong khi",
        "trong trường hợp", "trên đường", "số hóa", "số hoá", "số lượng", "mức độ", "về việc", "khi đó", "là do", "có liên quan", "tầm nhìn", "tầm quan trọng", "cỡ lớn", "hạng mục", "sát hạch", "sát nhập", "gần như",
        "lên phố", "trở lên", "trở xuống", "trở đi", "lên lớp", "cận nghèo", "hộ cận nghèo", "tiết kiệm điện", "từ trái sang", "trong ảnh", "xuống cấp", "vượt mức", "tăng giảm",
    )
)


@cache
def _period_table() -> dict[str, tuple[tuple[str, regex.Pattern[str]], ...]]:
    table: dict[str, list[tuple[str, regex.Pattern[str]]]] = {}
    for p in dates.PERIODS:
        compiled = regex.compile(fold(p.pattern))
        for trigger in p.triggers:
            table.setdefault(fold(trigger), []).append((p.kind, compiled))
    return {k: tuple(v) for k, v in table.items()}


def _time_at(folded: str, at: int, trigger: str) -> tuple[int, Time] | None:
    """The longest time that begins here."""
    best: tuple[int, Time] | None = None
    for kind, pattern in _period_table().get(trigger, ()):
        m = pattern.match(folded, at)
        if m and (best is None or m.end() > best[0]) and _plausible(m):
            best = m.end(), Time(kind, {k: v for k, v in m.groupdict().items() if v is not None})
    return best


def _plausible(m: regex.Match[str]) -> bool:
    groups = m.groupdict()
    day, month = groups.get("d"), groups.get("m")
    if month is not None and not 1 <= int(month) <= 12:
        return False
    return day is None or 1 <= int(day) <= 31


def lex(view: View) -> list[Lexeme]:
    """The lexemes of a text, in order, none overlapping."""
    return _Lexer(view).run()


class _Lexer:
    """One pass over the text. `at` is where the next lexeme may begin; `run_start` where the run of plain words began."""

    def __init__(self, view: View) -> None:
        self.text, self.folded = view.text, view.folded
        self.out: list[Lexeme] = []
        self.run_start = self.run_end = -1
        self.line_start = True

    def run(self) -> list[Lexeme]:
        phrases, periods = _phrase_table(), _period_table()
        folded = self.folded
        at = 0
        for m in _TOKEN.finditer(self.text):
            start = m.start()
            if start < at:
                continue
            group = m.lastindex
            if group == _WORD_GROUP:
                end = m.end()
                word = folded[start:end]
                if word in periods and (at := self.time(start, word)):
                    pass
                elif word == "so" and (at := self.baseline(start)):
                    pass
                elif word in _NUMBER_WORDS and (at := self.words(start)):
                    pass
                elif word in phrases and not self.in_name(start, end) and (at := self.phrase(start, phrases[word])):
                    pass
                else:
                    at = self.word(start, end, word)
            elif group == _DIGIT_GROUP:
                at = self.digits(start)
            elif group == _LINE_GROUP:
                self.add("n", start, start + 1)
                at = start + 1
                self.line_start = True
                continue
            else:
                at = self.punct(start, m.group())
            self.line_start = False
        self.flush()
        return _demote(self.out)

    def word(self, start: int, end: int, word: str) -> int:
        """An ordinary word, unless what hangs on it makes it an address, a name with a number, or a code."""
        following = self.text[end : end + 1]
        if following in (":", ".") and word in ("http", "https", "www") and (m := _URL.match(self.text, end)):
            self.add("r", start, m.end())
            return m.end()
        if following == "-" and self.text[start].isupper() and (m := _NAMED_NUMBER.match(self.text, end)):
            self.add("r", start, m.end())
            return m.end()
        if following == "." and end - start <= 5 and self.text[start:end].isupper() and (m := _CODE_TAIL.match(self.text, end)):
            self.add("r", start, m.end())
            return m.end()
        if word[0] == "t" and word[-1].isdigit() and (found := self.time(start, "#t")):
            return found
        if self.run_start < 0:
            self.run_start = start
        self.run_end = end
        return end

    def in_name(self, start: int, end: int) -> bool:
        """A capitalised word inside a run is part of a name: "Sông Bằng 2"."""
        return self.run_start >= 0 and self.text[start].isupper() and not self.text[start:end].isupper()

    def flush(self) -> None:
        if self.run_start >= 0:
            self.out.append(Lexeme(W, self.run_start, self.run_end))
            self.run_start = -1

    def add(self, kind: str, start: int, end: int, value: str = "", **more: object) -> Lexeme:
        self.flush()
        lexeme = Lexeme(kind, start, end, value, **more)  # type: ignore[arg-type]
        self.out.append(lexeme)
        return lexeme

    def plain(self, start: int, end: int) -> None:
        if self.run_start < 0:
            self.run_start = start
        self.run_end = end

    def punct(self, start: int, char: str) -> int:
        kind = _PUNCT.get(char)
        if kind is None:
            if char == "@" and (m := _MAIL.match(self.text, start)):
                self.add("r", start, m.end())
                return m.end()
            return start + 1
        if kind == "-" and (self.line_start or (self.text[start - 1 : start] in "*" and self.line_start)):
            kind = "*"
        if kind == "." and _NO_STOP.match(self.text, start + 1):
            kind = ","  # an abbreviation, or a slip: no sentence begins in lower case
        if kind == "-" and self.text[start - 1 : start].isalpha() and self.text[start + 1 : start + 2].isalpha():
            return start + 1  # a hyphen inside a word
        if kind == "+" and self.line_start:
            kind = "*"
        self.add(kind, start, start + 1)
        return start + 1

    def phrase(self, start: int, candidates: tuple[tuple[str, str, str], ...]) -> int:
        for phrase, kind, value in candidates:
            end = start + len(phrase)
            if self.folded.startswith(phrase, start) and not self.folded[end : end + 1].isalnum():
                if kind == W:
                    self.plain(start, end)
                else:
                    self.add(kind, start, end, value)
                return end
        return 0

    def time(self, start: int, trigger: str) -> int:
        found = _time_at(self.folded, start, trigger)
        if found is None:
            return 0
        end, time = found
        if time.kind == "months" and not self.is_period(start, end, time):
            return 0
        if time.kind == "year" and trigger == "năm" and not time.groups and not self.folded.startswith("trong", start):
            return 0
        self.add("r" if time.kind == "none" else "t", start, end, time=time)
        return end

    def is_period(self, start: int, end: int, time: Time) -> bool:
        """Bare "9 tháng" is a period after "qua", "trong" …; elsewhere it is how long something took."""
        if end - start > len("12 tháng") or _STATED_NEXT.match(self.folded, end) or "y" in time.groups or "part" in time.groups or "rel" in time.groups:
            return True
        before = self.folded[max(0, start - 16) : start].rstrip()
        return before.endswith(_MONTHS_AFTER)

    def baseline(self, start: int) -> int:
        m = _BASELINE.match(self.folded, start)
        if m is None:
            return 0
        rest = m.end()
        if previous := _PREVIOUS.match(self.folded, rest):
            self.add("b", start, previous.end(), time=Time("previous", {k: v for k, v in previous.groupdict().items() if v}))
            return previous.end()
        first = _FIRST_WORD.match(self.folded, rest)
        trigger = "#" if first is None else first.group()
        found = _time_at(self.folded, rest, trigger)
        if found is None:
            return 0
        self.add("b", start, found[0], time=found[1])
        return found[0]

    def digits(self, start: int) -> int:
        text, folded = self.text, self.folded
        glued = start > 0 and text[start - 1].isalpha()
        if self.line_start and (label := _LABEL.match(text, start)):
            self.add("r", start, label.end(), "label")
            return label.end()
        if (reference := _REFERENCES.match(text, start)) and self.is_reference(reference):
            self.add("r", start, reference.end())
            return reference.end()
        if found := _time_at(folded, start, "#"):
            end, time = found
            unit_follows = time.kind in ("dates",) and self.unit_after(end)
            if not unit_follows and (time.kind != "months" or self.is_period(start, end, time)):
                self.add("t", start, end, time=time)
                return end
        if text[start - 1 : start] == "(" and _BARE_IN_PAREN.match(text, start):
            m = _BARE_IN_PAREN.match(text, start)
            assert m is not None
            self.add("r", start, m.end() - 1, "label")
            return m.end() - 1
        if (year := _YEAR.match(text, start)) and not glued and self.is_year(year.end()):
            self.add("r", start, year.end(), "year")
            return year.end()
        m = _DIGITS.match(text, start)
        assert m is not None
        return self.number(start, m.end(), m.group())

    def is_reference(self, m: regex.Match[str]) -> bool:
        if m.lastgroup == "score":
            near, far = map(int, m.group().split("-"))
            end = m.end()
            return (near >= far or _SCORED.search(self.folded, max(0, m.start() - 12), m.start()) is not None) and not (
                self.unit_after(end) or _PERCENT.match(self.folded, end)
            )
        if m.lastgroup == "scale":
            return not self.unit_after(m.end())
        if m.lastgroup == "code":
            return unit_at(self.text, self.folded, m.start() + len(m.group().rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"))) is None
        return True

    def is_year(self, end: int) -> bool:
        """A bare 19xx or 20xx counts something only where a unit stands right behind it."""
        return not self.unit_after(end) and self.folded[end : end + 4].lstrip()[:1] != "/"

    def unit_after(self, at: int) -> bool:
        return unit_at(self.text, self.folded, at) is not None or _MULTIPLIER.match(self.folded, at) is not None

    def number(self, start: int, end: int, digits: str) -> int:
        """A number in digits with all that belongs to it: range, multiplier, %, unit."""
        figure = Figure(digits)
        return self.finish(start, end, figure)

    def finish(self, start: int, end: int, figure: Figure) -> int:
        folded, text = self.folded, self.text
        kind = N
        if _TITLED.search(text, max(0, start - 8), start):
            self.add("r", start, end)
            return end
        percent = _PERCENT.match(folded, end)
        if (m := _RANGE.match(text, percent.end() if percent else end)) and figure.word is None:
            far = _DIGITS.match(text, m.end())
            if far and self.is_range(digits=figure.digits, far=far, dash=m.group().strip()):
                figure.far = far.group()
                end = far.end()
                percent = _PERCENT.match(folded, end)
        if percent:
            return self.close(P, start, percent.end(), figure)
        if points := _POINTS.match(folded, end):
            self.add(Q, start, end, figure=figure)
            unit = Unit(end + len(points.group()) - len(points.group().lstrip()), points.end(), "điểm phần trăm", "points", "")
            self.add(U, unit.start, unit.end, unit=unit)
            return points.end()
        if m := _MULTIPLIER.match(folded, end):
            figure.scale, figure.scaled = _SCALES[m["word"]], True
            if m["half"]:
                figure.plus = figure.scale / 2
            end = m.end()
            if second := _SECOND_PART.match(folded, end):
                scale = _SCALES[second["word"]]
                if scale < figure.scale:
                    figure.plus = Decimal(second["digits"]) * scale
                    figure.resolution = scale
                    end = second.end()
        return self.close(kind, start, end, figure)

    def is_range(self, digits: str, far: regex.Match[str], dash: str) -> bool:
        """"6 - 7 tấn" is a range, "15-5" is none: the far end is the larger, and carries what both share."""
        end = far.end()
        if not (self.unit_after(end) or _PERCENT.match(self.folded, end) or dash in ("đến", "tới")):
            return False
        near, last = settle(digits), settle(far.group())
        return near is not None and last is not None and (near.value < last.value or len(digits) > len(far.group()))

    def close(self, kind: str, start: int, end: int, figure: Figure) -> int:
        unit = unit_at(self.text, self.folded, end)
        if kind == P and unit is not None and unit.cls in ("money", "measure", "time", "times"):
            unit = None
        if kind != P and kind != Q and self.is_held(start, unit, figure):
            self.add("r", start, end)
            return end
        figure.unit = unit
        lexeme = self.add(kind, start, end, figure=figure)
        if trailing := _TRAILING_AT.match(self.folded, unit.end if unit else end):
            figure.bound = _TRAILING[trailing["word"]]
        if unit is None:
            return end
        lexeme.unit = unit
        self.add(U, unit.start, unit.end, unit=unit)
        return unit.end

    def is_held(self, start: int, unit: Unit | None, figure: Figure) -> bool:
        """Whether the words before make this number part of a name."""
        if figure.scaled or (unit is not None and unit.cls in ("money", "measure")):
            return False
        if self.out and self.out[-1].kind == "k" and self.run_start < 0:
            return False
        before = self.folded[max(0, start - 40) : start].rstrip(" ")
        if _TELEPHONE.search(before) and unit is None:
            return True
        if not before or not before[-1].isalnum():
            return False
        words = before.split()
        for length in range(min(_HOLDER_REACH, len(words)), 0, -1):
            tail = " ".join(words[-length:])
            if tail in _HOLDERS and not self.whole_compound(words, length):
                return unit is None or tail in _STRONG_HOLDERS
        return False

    @staticmethod
    def whole_compound(words: list[str], length: int) -> bool:
        """A holder inside a longer word is none: "tổng số", "hạn mức", "thu hồi"."""
        return len(words) > length and (words[-length - 1], words[-length]) in _COMPOUNDS

    def words(self, start: int) -> int:
        """A number in words, where it surely is one."""
        folded = self.folded
        ahead = _WORDS_AHEAD.match(folded, start)
        assert ahead is not None
        tokens = ahead.group().split(" ")
        if end := self.ordinal(start, tokens[0]):
            return end
        numeral = read_words(tokens)
        if numeral is None:
            return 0
        end = start
        for token in tokens[: numeral.words]:
            end = folded.index(token, end) + len(token)
        if (fraction := _FRACTION.match(folded, end)) and (close := self.fraction(start, end, numeral.value, fraction)):
            return close
        among = _AMONG_NEXT.match(folded, end) is not None
        if numeral.words == 1 and tokens[0] in _AMBIGUOUS and not among and not self.counts(start, end, tokens):
            return 0
        if numeral.words > 1 and self.text[start:end].istitle():
            return 0
        figure = Figure("", word=numeral.value, resolution=numeral.resolution)
        figure.scaled = numeral.value >= 1000
        if folded.startswith(" phần trăm", end):
            return self.close(P, start, end + len(" phần trăm"), figure)
        return self.close(N, start, end, figure)

    def counts(self, start: int, end: int, tokens: list[str]) -> bool:
        """Whether one number word really counts: a unit of whole things stands behind it, and nothing speaks against."""
        if self.text[start].isupper() and self.out and self.out[-1].kind not in (".", "n"):
            return False
        unit = unit_at(self.text, self.folded, end)
        if unit is None or unit.cls in ("time", "times", "money", "measure", "score"):
            return False
        before = self.folded[max(0, start - 24) : start].rstrip()
        last = before.split()[-1] if before.split() else ""
        word = tokens[0]
        if last in ("thứ", "ngã", "tháng", "lớp", "ngày", "thêm một", "bà", "ông", "anh", "chị", "số"):
            return False
        if word == "năm":
            if not self.out or self.out[-1].kind in (".", "n") and self.run_start < 0:
                return _VERB_NEXT.match(self.folded, unit.end) is None
            return last in _BEFORE_FIVE or (before[-1:] in ",(:" and not unit.cls == "admin")
        if word == "một":
            return any(x.unit is not None and x.unit.id == unit.id for x in self.out[-12:])
        return unit.head not in ("bên", "chiều", "phía")

    def fraction(self, start: int, end: int, top: Decimal, m: regex.Match[str]) -> int:
        """"hai phần ba": two numbers with a slash between."""
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
        self.add(N, m.start("bottom"), close, figure=figure)
        return close

    def ordinal(self, start: int, word: str) -> int:
        """"đứng thứ nhất", "xếp thứ tư": a word that is a number only behind such a phrase."""
        value = _ORDINALS.get(word)
        if value is None or not self.out or self.out[-1].kind != "k" or self.run_start >= 0:
            return 0
        self.add(N, start, start + len(word), figure=Figure("", word=Decimal(value)))
        return start + len(word)


_ORDINALS = {fold(w): n for n, w in enumerate(("nhất", "nhì", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), 1)} | {"hai": 2}
_NUMBER_WORDS = frozenset(
    fold(w) for w in ("một", "hai", "ba", "bốn", "tư", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười", "nửa", "trăm", "nghìn", "chục", "vạn", "nhất", "nhì")
)
_AMBIGUOUS = frozenset(fold(w) for w in numerals.AMBIGUOUS)
_BEFORE_FIVE = frozenset(fold(w) for w in numerals.BEFORE_FIVE)
_AMONG_NEXT = regex.compile(fold(r" trong (?:tổng số |số )?(?:\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?!\p{l})"))
_VERB_NEXT = regex.compile(fold(r" (?:đã|có|được|tiếp tục|tập trung|đạt|sẽ|đang|cũng|thực hiện|triển khai|ban hành)(?!\p{l})"))
_FRACTION = regex.compile(r" phần (?P<bottom>\p{L}+(?: \p{L}+)?)")
_WORDS_AHEAD = regex.compile(r"\p{L}+(?: \p{L}+){0,15}")
_FIRST_WORD = regex.compile(r"\p{L}+")
_STATED_NEXT = regex.compile(fold(r" (?:đạt|ước|tăng|giảm)(?!\p{l})"))
_MONTHS_AFTER = tuple(fold(w) for w in dates.MONTHS_AFTER)
_SECOND_PART = regex.compile(r" (?:đồng )?(?P<digits>\d{1,3}) (?P<word>triệu|nghìn|ngàn)(?!\p{L})")
_COMPOUNDS = frozenset(
    (fold(a), fold(b))
    for a, b in (("tổng", "số"), ("con", "số"), ("thu", "hồi"), ("hạn", "mức"), ("định", "mức"), ("công", "đoàn"), ("liên", "đoàn"), ("một", "số"), ("trong", "số"), ("người", "dự án"), ("các", "dự án"), ("dân", "số"),
                 ("chỉ", "số"), ("doanh", "số"), ("đa", "số"), ("hệ", "số"), ("điểm", "số"), ("định", "mức"), ("khối", "lượng"), ("đáp", "ứng"), ("phân", "khối"))
)  # fmt: skip

_KEPT_BEFORE = {
    "h": frozenset("NPQh"),
    "e": frozenset("NPQhea"),
    "a": frozenset("NPQhe"),
    "l": frozenset("NPQhe"),
    "f": frozenset("NPQhe"),
    "g": frozenset("NPQh"),
    "m": frozenset("NP"),
    "k": frozenset("N"),
}


_FIGURE_NEAR = frozenset("NPQehaltbf<:")


def _demote(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Words of the tables that stand before no number are ordinary words; runs of them become one."""
    following = ""
    kept: list[Lexeme] = []
    after = ""  # what follows the run of words behind this lexeme
    for lexeme in reversed(lexemes):
        wanted = _KEPT_BEFORE.get(lexeme.kind)
        if wanted is not None and following not in wanted and not (lexeme.kind == "a" and following == "w"):
            lexeme.kind = W
        elif lexeme.kind in "ud" and following == W and after not in _FIGURE_NEAR:
            lexeme.kind = W  # "nguồn tăng thu", "mô hình giảm phát thải": no figure says by how much
        if lexeme.kind != W:
            after = lexeme.kind
        following = lexeme.kind
        if kept and lexeme.kind == W and kept[-1].kind == W:
            kept[-1].start = lexeme.start
        else:
            kept.append(lexeme)
    kept.reverse()
    return kept


def settle_values(lexemes: list[Lexeme]) -> None:
    """Give every figure its value: by the number itself, its partner in a ratio, then the habit of the document."""
    figures = [(i, x.figure) for i, x in enumerate(lexemes) if x.figure is not None]
    style: Habit = habit([f.digits for _, f in figures if f.digits])
    for i, figure in figures:
        if figure.word is not None:
            figure.value = figure.word * figure.scale
            continue
        if not figure.scaled and lexemes[i + 1 : i + 2] and lexemes[i + 1].kind == "/" and (bottom := lexemes[i + 2].figure) and bottom.scaled and i + 2 < len(lexemes):
            figure.scale, figure.scaled = bottom.scale, True
        whole = None
        if lexemes[i].kind != N or figure.scaled:
            whole = False
        elif figure.unit is not None:
            whole = figure.unit.whole
        reading = settle(figure.digits, partner=_partner(lexemes, i), habit=style, integer=whole)
        if reading is None:
            continue
        figure.value = reading.value * figure.scale + figure.plus
        figure.resolution = reading.resolution * figure.scale if not figure.plus else min(figure.resolution, figure.scale / 10)
        if figure.far is not None:
            far = settle(figure.far, partner=reading.value, habit=style, integer=whole)
            if far is not None:
                figure.upper = far.value * figure.scale


def _partner(lexemes: list[Lexeme], i: int) -> Decimal | None:
    """The other number of a ratio, if it can be read by itself."""
    for slash, other in ((i - 1, i - 2), (i + 1, i + 2)):
        if 0 <= other < len(lexemes) and 0 <= slash and lexemes[slash].kind == "/" and (f := lexemes[other].figure):
            reading = settle(f.digits) if f.digits else None
            if reading is not None:
                return reading.value
    return None
