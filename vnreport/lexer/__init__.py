"""Text to lexemes: the numbers, and the words that the rules know, in the order of the text.

Everything else is a run of ordinary words: one lexeme, however long. Words are looked up by their first word in tables
built once from the data in `patterns`; units are looked for only behind a number.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from vnreport.lexer.figures import NUMBER_WORDS, FigureScan
from vnreport.lexer.lexemes import BULLET, RANK, Lexeme, W
from vnreport.lexer.times import period_table
from vnreport.lexer.values import settle_values
from vnreport.patterns import markers
from vnreport.patterns.grammar import LETTERS
from vnreport.patterns.hedges import HEDGES
from vnreport.patterns.trie import alternatives
from vnreport.patterns.verbs import VERBS
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.text import View

_URL = re.compile(r"(?:https?://|www\.)\S+")
_MAIL = re.compile(r"@[\w.-]+")
_NAMED_NUMBER = re.compile(r"-\d+(?![\d.,]*\s?%)")  # "Covid-19"
_CODE_TAIL = re.compile(r"\.\d{1,3}(?!\d)")  # "EUR.1"
_ITEM_LABEL = r"(?m:^)[ \t]*(?:[^\W\d_]|[ivx]{1,4}|[IVX]{1,4})[.)/](?=\s)"  # "a)", "iv."
_PUNCT = {
    ",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "(": "<", "[": "<", ")": ">", "]": ">",
    "/": "/", "-": "-", "–": "-", "—": "-", "+": "+", "&": "&", "=": "a", '"': '"', "“": '"', "”": '"',
    "•": "*", "●": "*", "▪": "*", "": "*",
}  # fmt: skip
# Words that mean something only before a number, and how far off it may be: those with none in sight are not read.
_FAR = 1000
_REACH = {"h": 40, "e": 48, "f": 48, "g": 40, "k": 40, "l": 48, "m": 40, "a": 140, "u": 160, "d": 160}
_NUMBER_AHEAD = re.compile(
    r"\d|(?<!\w)(?:một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười|nửa|trăm|nghìn|chục|vạn|đôi|rưỡi|nhất|nhì)(?!\w)"
)
_POSITION = re.compile(r" (?P<position>\d|nhất|nhì|hai|ba|tư|năm)")
_MOVED_BY = re.compile(r"(?: (?:khoảng|gần|hơn|trên|thêm|được|tới|đến))* \d[\d.,]* ?(?:%|điểm(?! \w+ \d))")
_NO_STOP = regex.compile(r" ?\p{Ll}")


def lex(view: View) -> list[Lexeme]:
    """The lexemes of a text, in order, none overlapping, its figures with their values."""
    lexemes = _demote(_Lexer(view).run())
    settle_values(lexemes)
    return lexemes


@cache
def _tokens() -> re.Pattern[str]:
    """The one scan over the whole text: labels, words that anything begins with, digits, lines, punctuation.

    Ordinary words are what lies between. Stdlib `re` is three times as fast as `regex` here.
    """
    known = alternatives({*_first_words(), *period_table(), *NUMBER_WORDS, "so", "thứ", "http", "https", "www"})
    return re.compile(
        rf"(?P<label>{_ITEM_LABEL})|(?<![^\W\d_])(?:(?P<word>{known})(?!\w)|(?<!\w)(?P<digit>\d)|(?P<short>t(?=\d\d?[/-]\d{{4}})))"
        r"|(?P<line>\n)|(?P<punct>[^\s\w])"
    )


@cache
def _first_words() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _phrases()[0])


class Phrase(NamedTuple):
    """What a phrase of the tables makes."""

    kind: str
    value: str
    direct: bool


@cache
def _phrases() -> tuple[dict[str, Phrase], re.Pattern[str]]:
    """The phrases of the tables, and one pattern that finds the longest of them."""
    table: dict[str, Phrase] = {fold(form): Phrase(W, "", False) for form in markers.ORDINARY}
    for family in (*reversed(markers.SHAPE), *reversed(VERBS), *reversed(HEDGES)):  # the first family wins
        for form in family.forms:
            table[fold(form)] = Phrase(LETTERS[family.kind], family.value, family.direct)
    table["và"] = Phrase(LETTERS["AND"], "", False)
    return table, re.compile(rf"{alternatives(table)}(?!\w)")


class _Lexer(FigureScan):
    """One pass over the text."""

    next_number = -1  # where the next digit or number word stands, as far as is known

    def run(self) -> list[Lexeme]:
        """All lexemes of the text."""
        periods, begins_phrase = period_table(), _first_words()
        at = 0
        for m in _tokens().finditer(self.folded):
            start = m.start()
            if start < at:
                continue
            sort = m.lastgroup
            if sort == "word":
                end = m.end()
                word = m.group()
                at = (
                    (word in periods and self.time(start, word))
                    or (word == "so" and self.baseline(start))
                    or (word in NUMBER_WORDS and self.words(start))
                    or (word in begins_phrase and self.phrase(start, end))
                    or self.word(start, end, word)
                )
            elif sort == "digit":
                at = self.digits(start)
            elif sort == "line":
                at = self.line = self.add("n", start, start + 1)
            elif sort == "label":
                at = self.name(m.end() - len(m.group().lstrip()), m.end(), "label")
            elif sort == "short":
                at = self.time(start, "#t")
            else:
                at = self.punct(start, self.text[start])
        self.flush(len(self.text))
        return self.out

    def word(self, start: int, end: int, word: str) -> int:
        """A word that might have begun something and did not, unless it is an address or a further rank."""
        if word == "thứ" and self.ranked and (m := _POSITION.match(self.folded, end)):
            return self.add(RANK, start, m.start("position") - 1, "rank")
        if word in ("http", "https", "www") and (m := _URL.match(self.text, start)):
            return self.name(start, m.end())
        return end

    def in_name(self, start: int, end: int) -> bool:
        """A capitalised word inside a run is part of a name: "Sông Bằng 2"."""
        capital = self.text[start].isupper() and not self.text[start:end].isupper()
        return capital and not self.adjacent(start)

    def punct(self, start: int, char: str) -> int:
        """A punctuation mark, if it means anything."""
        kind = _PUNCT.get(char)
        if kind is None:
            if char == "*" and self.at_line_start(start) and self.text[start + 1 : start + 2] == " ":
                return self.add(BULLET, start, start + 1)
            if char == "@" and (m := _MAIL.match(self.text, start)):
                return self.name(start, m.end())
            return start + 1
        if kind in "-+" and self.at_line_start(start):
            kind = BULLET
        if kind in "-." and self.text[start - 1 : start].isalpha() and (m := self.name_tail(kind, start)):
            return self.name(start, m.end())
        if kind == "." and _NO_STOP.match(self.text, start + 1):
            kind = ","  # an abbreviation, or a slip: no sentence begins in lower case
        if kind == "-" and self.text[start - 1 : start].isalpha() and self.text[start + 1 : start + 2].isalpha():
            return start + 1  # a hyphen inside a word
        if kind == ".":
            self.ranked = False
        return self.add(kind, start, start + 1, "share" if kind == "a" else "")

    def number_within(self, at: int, reach: int) -> bool:
        """Whether a number may begin within `reach` characters; asked for ever later places."""
        while self.next_number < at:
            m = _NUMBER_AHEAD.search(self.folded, at)
            self.next_number = m.start() if m else len(self.folded) + _FAR
        return self.next_number - at <= reach

    def name_tail(self, kind: str, start: int) -> re.Match[str] | None:
        """The number that hangs on a capitalised name ("Covid-19") or a code ("EUR.1")."""
        name = re.split(r"\W", self.text[max(0, start - 24) : start])[-1]
        if kind == "-":
            return _NAMED_NUMBER.match(self.text, start) if name[:1].isupper() else None
        return _CODE_TAIL.match(self.text, start) if len(name) <= 5 and name.isupper() else None

    def phrase(self, start: int, first: int) -> int:
        """The longest phrase that stands here; `first` is where its first word ends."""
        table, pattern = _phrases()
        m = pattern.match(self.folded, start)
        if m is None or self.in_name(start, first):
            return 0
        kind, value, direct = table[m.group()]
        if kind == W:
            return m.end()
        if direct and not _MOVED_BY.match(self.folded, m.end()):
            return 0
        if (reach := _REACH.get(kind)) is not None and not self.number_within(m.end(), reach):
            return m.end()
        self.ranked = self.ranked or kind == RANK
        return self.add(kind, start, m.end(), value)


_KEPT_BEFORE = {
    "h": frozenset("NPQh"),
    "e": frozenset("NPQhea"),
    "a": frozenset("NPQhef"),
    "l": frozenset("NPQhe"),
    "f": frozenset("NPQhe"),
    "g": frozenset("NPQh"),
    "m": frozenset("NP"),
    "k": frozenset("N"),
}


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
