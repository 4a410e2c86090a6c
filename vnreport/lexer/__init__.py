"""Text to lexemes: the numbers, and the words that the rules know, in the order of the text.

Everything else is a run of ordinary words: one lexeme, however long. Words are looked up by their first word in tables
built once from the data in `patterns`; units are looked for only behind a number.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from vnreport.lexer.figures import NUMBER_WORDS, ORDINALS_ALONE, FigureScan
from vnreport.lexer.lexemes import BULLET, HEDGE, RANK, REACH, Lexeme, W
from vnreport.lexer.scan import MARKS
from vnreport.lexer.times import DIGIT, SHORT_MONTH, period_table
from vnreport.lexer.values import settle_values
from vnreport.patterns import dates, markers, numerals
from vnreport.patterns.grammar import LETTERS
from vnreport.patterns.hedges import HEDGES, KEPT_FROM, KEPT_WITHIN, SIGNS
from vnreport.patterns.trie import alternatives, whole_words
from vnreport.patterns.verbs import VERBS
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.lexer.times import Times
    from vnreport.text import View

_URL = re.compile(r"(?:https?://|www\.)\S+")
_MAIL = re.compile(r"@[\w.-]+")
_NAMED_NUMBER = re.compile(r"-\d+(?![\d.,]*\s?%)")  # "Covid-19"
_BETWEEN_WORDS = re.compile(r"\W")
_CODE_TAIL = re.compile(r"\.\d{1,3}(?!\d)")  # "EUR.1"
_ITEM_LABEL = re.compile(r"[ \t]*(?P<label>(?:[^\W\d_]|[ivx]{1,4}|[IVX]{1,4})[.)/])(?=\s)")  # "a)", "iv."
# Marks that mean the same wherever they stand, and those that must be looked at.
_MARKS = {
    ",": ",", ";": ";", ":": ":", "(": "<", "[": "<", ")": ">", "]": ">", "/": "/", "&": "&", '"': '"', "“": '"', "”": '"',
    **dict.fromkeys(markers.BULLETS, "*"),
}  # fmt: skip
_STOPS = ".!?…"
_DASHES = {"-": "-", "–": "-", "—": "-", "+": "+"}
_BEFORE_DIGIT = re.compile(r". ?\d")
# Words that mean something only before a number, and how far off it may be: those with none in sight are not read.
_REACH = {"a": 140, "u": 160, "d": 160}
_FAR = 1000  # beyond any reach
_DIGIT = re.compile("[0-9]")
_NUMBER_WORD = re.compile(whole_words(NUMBER_WORDS, r"\w"))
_LONGEST_WORD = 8
# A sentence of words alone, up to its stop: its brackets are closed, no list opens behind a colon.
_PLAIN = rf"[^\d\n.!?…:()\[\]*{markers.BULLETS}]*+"
_SENTENCE = re.compile(rf" ?[^\W\d_]{_PLAIN}(?:(?:\({_PLAIN}\)|: (?=[^\W\d_])){_PLAIN})*+(?=[.!?…](?:[ \n]|$))")
# What in it may yet say something: a number in words, a place in an order; and of the next sentences what opens a
# breakdown, the time that goes on to hold.
_ORDER = {fold(form).rpartition(" ")[2] for family in markers.SHAPE if family.kind == "RANK" for form in family.forms}
_TELLING = re.compile(
    whole_words(
        {
            *(fold(form) for family in markers.SHAPE if family.kind == "OPENER" for form in family.forms),
            *map(fold, dates.GOING_ON),
            *(f"{order} {ordinal}" for order in _ORDER for ordinal in ORDINALS_ALONE),
            *(NUMBER_WORDS - ORDINALS_ALONE - {"một"}),
        },
        r"\w",
    )
    + fold(rf"|một(?! (?:{'|'.join(numerals.ARTICLE)})(?!\w))")
)
_GLUED_TO = re.compile(r"[^\W\d_]+$")
_SHARE_GLUED = re.compile(r"t[ỷỉ] lệ$")
_LOT = re.compile(r"[-.]\d+(?![\d%]|[.,]\d)")
_RUNS_INTO = frozenset("udlfaeh")  # verbs and hedges
_COMPARING = frozenset(map(fold, dates.COMPARING))
_PER_TIME = re.compile(fold(rf"/(?:{'|'.join(dates.PER_TIME)})(?!\w)"))
_OTHER = _COMPARING | {fold("thứ"), "http", "https", "www"}
_POSITION = re.compile(r" (?P<position>\d|nhất|nhì|hai|ba|tư|năm)")
_MOVED_BY = re.compile(
    r"(?: (?:khoảng|gần|hơn|trên|thêm|được|tới|đến|từ))* \d[\d.,]*(?: ?(?:-|–|đến) ?\d[\d.,]*)?"
    r" ?(?:%|phần trăm(?!\w)|điểm(?! (?!còn |xuống |lên |về |so )\w+ \d)|(?:nghìn |triệu )?(?:đồng|đ) ?/"
    r"|(?:usd|đồng|đ|cent)(?:/\w+)?(?: so với| \(\d|, tức |,? (?:xuống|lên|(?<=,.)(?:còn|về))(?: còn| mức)? \d))"
)
_LONGEST_ABBREVIATION = max(map(len, markers.ABBREVIATIONS))
_ABBREVIATION_STOP = regex.compile(  # "TP. Thạch Bình", "TP.HCM", "anh N.V.T"
    rf"(?<=(?<!\w)(?:{'|'.join(markers.ABBREVIATIONS)}))\.(?= ?\p{{Lu}}\p{{Ll}}|\p{{Lu}}{{2}})"
    r"|(?<=(?<!\w)\p{Lu})\.(?=\p{Lu}(?!\p{Ll}))"
)


def lex(view: View) -> list[Lexeme]:
    """The lexemes of a text, in order, none overlapping, its figures with their values."""
    lexemes = _demote(_Lexer(view).run())
    settle_values(lexemes)
    return lexemes


@cache
def _tokens() -> re.Pattern[str]:
    """The one scan over the whole text: phrases and words that anything begins with, digits, lines, punctuation.

    Ordinary words are what lies between. Stdlib `re` is three times as fast as `regex` here.
    """
    known = rf"(?<![^\W\d_])(?:{alternatives(_openings())})(?!\w)"  # most letters begin one: led by where a word begins
    marks = "".join(map(re.escape, (*_MARKS, *_STOPS, *_DASHES, *SIGNS, "=", "*", "@")))
    return re.compile(rf"{known}|t(?<![^\W\d_].)(?=\d\d?[/-]\d{{4}})|\d(?<![\d_].)|[{marks}\n]")


class Opening(NamedTuple):
    """What may begin with a phrase of the tables, or with its first word."""

    word: str
    times: Times | None
    number: bool
    phrase: Phrase | None


@cache
def _openings() -> dict[str, Opening]:
    """All phrases, and all words that something begins with; the first two, if only a time does."""
    known = {*_phrases(), *NUMBER_WORDS, *_OTHER}
    for trigger in {fold(trigger) for p in dates.PERIODS for trigger in p.triggers} - {DIGIT, SHORT_MONTH}:
        word = trigger.partition(" ")[0]
        known.add(word if word in known else trigger)
    table = {}
    for phrase in known:
        word = phrase.partition(" ")[0]
        table[phrase] = Opening(word, period_table().get(word), word in NUMBER_WORDS, _phrases().get(phrase))
    return table


class Phrase(NamedTuple):
    """What a phrase of the tables makes."""

    kind: str
    value: str
    direct: bool


@cache
def _phrases() -> dict[str, Phrase]:
    """The phrases of the tables."""
    table: dict[str, Phrase] = {fold(form): Phrase(W, "", False) for form in markers.ORDINARY}
    for family in (*reversed(markers.SHAPE), *reversed(VERBS), *reversed(HEDGES)):  # the first family wins
        for form in family.forms:
            table[fold(form)] = Phrase(LETTERS[family.kind], family.value, family.direct)
    table["và"] = Phrase(LETTERS["AND"], "", False)
    return table


@cache
def _leads_on() -> re.Pattern[str]:
    """What words of the kinds `_LED_ON` must have right behind them: a number, or more words that lead to one."""
    leading = frozenset[str]().union(*(_KEPT_BEFORE[kind] for kind in _LED_ON))
    led = (word for word, phrase in _phrases().items() if phrase.kind in leading)
    return re.compile(rf"[{re.escape(MARKS)}]*(?:\d|(?:{alternatives((*NUMBER_WORDS, *led))})(?!\w))")


class _Lexer(FigureScan):
    """One pass over the text."""

    next_digit = -1  # as far as is known

    def run(self) -> list[Lexeme]:
        """All lexemes of the text."""
        find, openings = _tokens().search, _openings()
        at = self.over_words(self.label(0))
        while m := find(self.folded, at):
            start = m.start()
            token = m.group()
            if (opening := openings.get(token)) is not None:
                at = self.known(start, token, opening)
            elif (mark := _MARKS.get(token)) is not None:
                inside = self.in_initials(start) or (mark == "/" and self.per_time(start))
                at = start + 1 if inside else self.add(mark, start, start + 1)
            elif token == "\n":
                self.line = self.add("n", start, start + 1)
                at = self.over_words(self.label(self.line))
            elif token.isdecimal():
                at = self.glued(start) if start and self.text[start - 1].isalpha() else self.digits(start)
            elif token == "t":
                at = self.time(start, period_table()[SHORT_MONTH]) or start + 1
            elif token in _STOPS:
                at = self.stop(start)
            elif token in _DASHES:
                at = self.dash(start, _DASHES[token])
            else:
                at = self.sign(start, token)
        self.flush(len(self.text))
        return self.out

    def in_initials(self, start: int) -> bool:
        """Whether an ampersand joins initials: "KH&CN"."""
        return (
            self.text[start] == "&"
            and self.text[start - 1 : start].isupper()
            and self.text[start + 1 : start + 2].isupper()
        )

    def per_time(self, start: int) -> bool:
        """Whether a slash only says for how long a share is: "lãi suất 5,2%/năm"."""
        return self.done == start and self.text[start - 1] == "%" and _PER_TIME.match(self.folded, start) is not None

    def label(self, start: int) -> int:
        """The label of a list's item, if the line that begins here has one."""
        m = _ITEM_LABEL.match(self.folded, start)
        return self.name(m.start("label"), m.end(), "label") if m else start

    def over_words(self, start: int) -> int:
        """Where the sentence that begins here stops, if no number is in it and nothing that says more of others."""
        m = _SENTENCE.match(self.folded, start)
        if m is None or self.in_lower_case(m.end() + 1) or _TELLING.search(self.folded, start, m.end()):
            return start
        return m.end()

    def number_within(self, start: int, reach: int) -> bool:
        """Whether a number begins within so many characters; asked for ever later places."""
        if self.next_digit < start:
            digit = _DIGIT.search(self.folded, start)
            self.next_digit = digit.start() if digit else len(self.folded) + _FAR
        if self.next_digit <= start + reach:
            return True
        word = _NUMBER_WORD.search(self.folded, start, start + reach + _LONGEST_WORD)
        return word is not None and word.start() <= start + reach

    def in_lower_case(self, start: int) -> bool:
        """Whether a word in lower case begins here: no sentence does."""
        return self.text[start : start + 2].removeprefix(" ")[:1].islower()

    def known(self, start: int, token: str, opening: Opening) -> int:
        """A phrase of the tables, or a word at which a time or a number may begin."""
        word, times, number, phrase = opening
        return (
            (times is not None and times.opening.match(self.folded, start) and self.time(start, times))
            or (word in _OTHER and self.other(start, start + len(word), word))
            or (number and self.words(start, word))
            or (phrase is not None and self.phrase(start, token, word, phrase))
            or start + len(word)
        )

    def other(self, start: int, end: int, word: str) -> int:
        """What only one word begins: what a figure is compared with, a further rank, an address."""
        if word in _COMPARING:
            return self.baseline(start)
        if word == "thứ":
            further = self.ranked and not self.before(start, 5).endswith(_ORDERED)
            position = _POSITION.match(self.folded, end) if further else None
            return self.add(RANK, start, end, "rank") if position else 0
        address = _URL.match(self.text, start)
        return self.name(start, address.end()) if address else 0

    def glued(self, start: int) -> int:
        """A number that a word runs into: "tăng2,1%", "đạt80%". Other digits in words are names ("ST25") or notes ("xã3")."""
        end, number = self.number_end(start), _GLUED_TO.search(self.text, max(self.done, start - _LONGEST_WORD), start)
        word = number.group() if number is not None else ""
        if (two := _SHARE_GLUED.search(self.text, max(0, start - _LONGEST_WORD), start)) is not None:
            word = two.group()  # "đạt tỷ lệ77,5%"
        phrase = _phrases().get(fold(word))
        figure = not word.isascii() and (not self.text[start:end].isdecimal() or self.text.startswith("%", end))
        if (code := _LOT.match(self.text, end)) and word.isascii() and word.isupper():
            return code.end()  # "lô B2-14"
        if not word[1:].islower() or not (figure or (phrase is not None and phrase.kind in _RUNS_INTO)):
            return end
        if phrase is not None:
            self.phrase(start - len(word), fold(word), fold(word), phrase)
        return self.digits(start)

    def in_name(self, start: int, end: int) -> bool:
        """A capitalised word inside a run is part of a name: "Sông Bằng 2"."""
        return not self.text[start:end].isupper() and not self.adjacent(start) and not self.in_title(start, end)

    def in_title(self, start: int, end: int) -> bool:
        """Whether the words before, on this line, all have capitals as this one has: "Xuất Khẩu Gạo Tăng 5,2%"."""
        before = self.text[self.line : start].split()
        return len(before) >= _TITLE_WORDS and all(not word[0].islower() for word in before)

    def stop(self, start: int) -> int:
        """What ends a sentence, unless it stands inside a code or behind an abbreviation."""
        if self.text[start - 1 : start].isalpha() and (tail := _CODE_TAIL.match(self.text, start)):
            code = self.word_before(start)
            if len(code) <= 5 and code.isupper():
                return self.name(start, tail.end())
        if self.in_lower_case(start + 1):
            return self.add(",", start, start + 1)  # an abbreviation, or a slip
        before = self.text[max(0, start - _LONGEST_ABBREVIATION) : start]
        if before != before.lower() and _ABBREVIATION_STOP.match(self.text, start):
            return start + 1
        self.ranked = False
        return self.over_words(self.add(".", start, start + 1))

    def dash(self, start: int, kind: str) -> int:
        """A dash or a plus: a bullet, part of a word or of a name ("Covid-19"), or what parts figures."""
        if self.at_line_start(start):
            return self.over_words(self.add(BULLET, start, start + 1))
        if kind == "-" and self.text[start - 1].isalpha():
            if (tail := _NAMED_NUMBER.match(self.text, start)) and self.word_before(start)[:1].isupper():
                return self.name(start, tail.end())
            if self.text[start + 1 : start + 2].isalpha():
                return start + 1
        return self.add(kind, start, start + 1)

    def sign(self, start: int, char: str) -> int:
        """A mark that means something only before a number, at the beginning of a line or in an address."""
        if char == "=":
            return self.add(REACH, start, start + 1, "share")
        if char in SIGNS and _BEFORE_DIGIT.match(self.text, start) and not self.at_line_start(start):
            return self.add(HEDGE, start, start + 1, SIGNS[char])
        if char == "*" and self.at_line_start(start) and self.text[start + 1 : start + 2] == " ":
            return self.add(BULLET, start, start + 1)
        if char == "@" and (m := _MAIL.match(self.text, start)):
            return self.name(start, m.end())
        return start + 1

    def word_before(self, start: int) -> str:
        """The word, or the end of a long one, that stands right before."""
        return _BETWEEN_WORDS.split(self.text[max(0, start - 24) : start])[-1]

    def phrase(self, start: int, said: str, word: str, phrase: Phrase) -> int:
        """The longest phrase that stands here; `word` is its first."""
        if self.text[start].isupper() and self.in_name(start, start + len(word)):
            return 0
        end = start + len(said)
        kind, value, direct = phrase
        if kind == W:
            return end
        if direct and not _MOVED_BY.match(self.folded, end):
            return 0
        if value == "of" and (those := _OF_THOSE.match(self.folded, end)):
            return self.add("o", start, those.end(), "parts")  # "trong số các dự án này, 12 dự án đã xong"
        if kind in _LED_ON:
            if not _leads_on().match(self.folded, end):
                return end
        elif (reach := _REACH.get(kind)) and not self.number_within(end, reach):
            return end
        if kind == HEDGE and (limit := _KEPT_WITHIN.search(self.before(end, _CLAUSE_LONG))):
            value = _LIMITS[limit[1]]
        self.ranked = self.ranked or kind == RANK
        return self.add(kind, start, end, value)


_KEPT_BEFORE = {
    "h": frozenset("NPQhg"),
    "e": frozenset("NPQhea"),
    "a": frozenset("NPQhef"),
    "l": frozenset("NPQhe"),
    "f": frozenset("NPQhe"),
    "g": frozenset("NPQh"),
    "m": frozenset("NPh"),
    "k": frozenset("N"),
}
_LED_ON = _KEPT_BEFORE.keys() - "a"
_KEPT_WITHIN = re.compile(
    f"(?:{whole_words(map(fold, KEPT_FROM), '[^ ]')})"
    + fold(rf"(?:năm \d{{4}}|[^.;:,()\n\d])*?(?<! và) ({'|'.join(KEPT_WITHIN)})$")
)
_LIMITS = {fold(hedge): bound for hedge, bound in KEPT_WITHIN.items()}
_OF_THOSE = re.compile(rf"(?: [^\W\d_]+){{1,4}} (?:{'|'.join(map(fold, markers.THOSE))})(?=,| có )")
_TITLE_WORDS = 4
_CLAUSE_LONG = 90  # how far back what must not come about is looked for
_ORDERED = tuple(map(fold, markers.ORDERED))
_SAID = frozenset("NPheaf")  # "đạt tỷ lệ bao phủ là 82,4%"
_FIGURE_NEAR = frozenset("NPQehaltbf<:")


def _demote(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Words of the tables that stand before no number are ordinary words; runs of them become one."""
    following = ""
    kept: list[Lexeme] = []
    after = ""  # what follows the run of words behind this lexeme
    for lexeme in reversed(lexemes):
        wanted = _KEPT_BEFORE.get(lexeme.kind)
        if (
            wanted is not None
            and following not in wanted
            and not (lexeme.kind == "a" and following == W and after in _SAID)
        ):
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
