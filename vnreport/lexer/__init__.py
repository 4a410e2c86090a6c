"""Text to lexemes: the numbers, and the words that the rules know, in the order of the text.

Everything else is a run of ordinary words: one lexeme, however long. Words are looked up by their first word in tables
built once from the data in `patterns`; units are looked for only behind a number.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import regex

from vnreport.lexer.figures import NUMBER_WORDS, FigureScan
from vnreport.lexer.lexemes import BULLET, RANK, Lexeme, W
from vnreport.lexer.times import period_table
from vnreport.lexer.values import settle_values
from vnreport.patterns import markers
from vnreport.patterns.grammar import LETTERS
from vnreport.patterns.hedges import HEDGES
from vnreport.patterns.verbs import VERBS
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.text import View

# The one scan over the whole text; stdlib `re` is three times as fast as `regex` here.
_TOKEN = re.compile(r"(?P<word>[^\W\d_][^\W_]*(?:[’'`][^\W\d_]+)?)|(?P<digit>\d)|(?P<line>\n)|(?P<punct>[^\s\w])")
_WORD_GROUP, _DIGIT_GROUP, _LINE_GROUP = 1, 2, 3
_URL = re.compile(r"://\S+|\.[\w-]+\.\S+")  # behind "http", "https" or "www"
_MAIL = re.compile(r"@[\w.-]+")
_NAMED_NUMBER = re.compile(r"-\d+(?![\d.,]*\s?%)")  # "Covid-19"
_CODE_TAIL = re.compile(r"\.\d{1,3}(?!\d)")  # "EUR.1"
_PUNCT = {
    ",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "(": "<", "[": "<", ")": ">", "]": ">",
    "/": "/", "-": "-", "–": "-", "—": "-", "+": "+", "&": "&", "=": "a", '"': '"', "“": '"', "”": '"',
    "•": "*", "●": "*", "▪": "*", "": "*",
}  # fmt: skip
_HANGING = frozenset(("-", ".", ":"))  # what may make an address, a name or a code of the word before
_POSITION = re.compile(r" (?P<position>\d|nhất|nhì|hai|ba|tư|năm)")
_MOVED_BY = re.compile(r"(?: (?:khoảng|gần|hơn|trên|thêm|được|tới|đến))* \d[\d.,]* ?(?:%|điểm(?! \w+ \d))")
_NO_STOP = regex.compile(r" ?\p{Ll}")
_ITEM_LABEL = regex.compile(r"(?:\p{Ll}|[ivx]{1,4}|[IVX]{1,4})[.)/](?=\s)")


def lex(view: View) -> list[Lexeme]:
    """The lexemes of a text, in order, none overlapping, its figures with their values."""
    lexemes = _demote(_Lexer(view).run())
    settle_values(lexemes)
    return lexemes


@cache
def _known_words() -> frozenset[str]:
    """First words of anything that is looked up."""
    return frozenset({*_phrase_table(), *period_table(), *NUMBER_WORDS, "so", "thứ"})


@cache
def _phrase_table() -> dict[str, tuple[tuple[str, str, str, bool], ...]]:
    """First word → (phrase, letter, value, direct), the longest phrase first."""
    table: dict[str, list[tuple[str, str, str, bool]]] = {}
    for family in (*HEDGES, *VERBS, *markers.SHAPE):
        for form in family.forms:
            folded = fold(form)
            table.setdefault(folded.split()[0], []).append((folded, LETTERS[family.kind], family.value, family.direct))
    for folded in map(fold, markers.ORDINARY):
        table.setdefault(folded.split()[0], []).append((folded, W, "", False))
    table["và"] = [("và", LETTERS["AND"], "", False)]
    return {first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in table.items()}


class _Lexer(FigureScan):
    """One pass over the text."""

    def run(self) -> list[Lexeme]:
        """All lexemes of the text."""
        phrases, periods = _phrase_table(), period_table()
        known = _known_words()
        text, folded = self.text, self.folded
        at = 0
        for m in _TOKEN.finditer(self.text):
            start = m.start()
            if start < at:
                continue
            group = m.lastindex
            if group == _WORD_GROUP:
                end = m.end()
                word = folded[start:end]
                if (
                    word not in known
                    and text[end : end + 1] not in _HANGING
                    and not self.line_start
                    and not word[-1].isdigit()
                ):
                    self.run_end = at = end
                    if self.run_start < 0:
                        self.run_start = start
                    continue
                at = (
                    (word in periods and self.time(start, word))
                    or (word == "so" and self.baseline(start))
                    or (word in NUMBER_WORDS and self.words(start))
                    or (word in phrases and not self.in_name(start, end) and self.phrase(start, phrases[word]))
                    or self.word(start, end, word)
                )
            elif group == _DIGIT_GROUP:
                at = self.digits(start)
            elif group == _LINE_GROUP:
                at = self.add("n", start, start + 1)
                self.line_start = True
                continue
            else:
                at = self.punct(start, m.group())
            self.line_start = False
        self.flush()
        return self.out

    def word(self, start: int, end: int, word: str) -> int:
        """An ordinary word, unless what hangs on it makes it an address, a name with a number, or a code."""
        if self.line_start and (label := _ITEM_LABEL.match(self.text, start)):
            return self.name(start, label.end(), "label")
        following = self.text[end : end + 1]
        if following in (":", ".") and word in ("http", "https", "www") and (m := _URL.match(self.text, end)):
            return self.name(start, m.end())
        if following == "-" and self.text[start].isupper() and (m := _NAMED_NUMBER.match(self.text, end)):
            return self.name(start, m.end())
        if (
            following == "."
            and end - start <= 5
            and self.text[start:end].isupper()
            and (m := _CODE_TAIL.match(self.text, end))
        ):
            return self.name(start, m.end())
        if word == "thứ" and self.ranked and (m := _POSITION.match(self.folded, end)):
            return self.add(RANK, start, m.start("position") - 1, "rank")
        if word[0] == "t" and word[-1].isdigit() and (found := self.time(start, "#t")):
            return found
        return self.plain(start, end)

    def in_name(self, start: int, end: int) -> bool:
        """A capitalised word inside a run is part of a name: "Sông Bằng 2"."""
        return self.in_run and self.text[start].isupper() and not self.text[start:end].isupper()

    def punct(self, start: int, char: str) -> int:
        """A punctuation mark, if it means anything."""
        kind = _PUNCT.get(char)
        if kind is None:
            if char == "*" and self.line_start and self.text[start + 1 : start + 2] == " ":
                return self.add(BULLET, start, start + 1)
            if char == "@" and (m := _MAIL.match(self.text, start)):
                return self.name(start, m.end())
            return start + 1
        if kind in "-+" and self.line_start:
            kind = BULLET
        if kind == "." and _NO_STOP.match(self.text, start + 1):
            kind = ","  # an abbreviation, or a slip: no sentence begins in lower case
        if kind == "-" and self.text[start - 1 : start].isalpha() and self.text[start + 1 : start + 2].isalpha():
            return start + 1  # a hyphen inside a word
        if kind == ".":
            self.ranked = False
        return self.add(kind, start, start + 1, "share" if kind == "a" else "")

    def phrase(self, start: int, candidates: tuple[tuple[str, str, str, bool], ...]) -> int:
        """The longest of the candidate phrases that stands here."""
        for phrase, kind, value, direct in candidates:
            end = start + len(phrase)
            if self.folded.startswith(phrase, start) and not self.folded[end : end + 1].isalnum():
                if direct and not _MOVED_BY.match(self.folded, end):
                    continue
                self.ranked = self.ranked or kind == RANK
                return self.plain(start, end) if kind == W else self.add(kind, start, end, value)
        return 0


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
