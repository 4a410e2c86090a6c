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
from vnreport.lexer.lexemes import BULLET, HEDGE, RANK, Lexeme, W
from vnreport.lexer.times import DIGIT, SHORT_MONTH, period_table
from vnreport.lexer.values import settle_values
from vnreport.patterns import markers
from vnreport.patterns.grammar import LETTERS
from vnreport.patterns.hedges import HEDGES, KEPT_FROM, KEPT_WITHIN, SIGNS
from vnreport.patterns.trie import alternatives, whole_words
from vnreport.patterns.verbs import VERBS
from vnreport.text import fold

if TYPE_CHECKING:
    from vnreport.text import View

_URL = re.compile(r"(?:https?://|www\.)\S+")
_MAIL = re.compile(r"@[\w.-]+")
_NAMED_NUMBER = re.compile(r"-\d+(?![\d.,]*\s?%)")  # "Covid-19"
_CODE_TAIL = re.compile(r"\.\d{1,3}(?!\d)")  # "EUR.1"
_ITEM_LABEL = re.compile(r"[ \t]*(?P<label>(?:[^\W\d_]|[ivx]{1,4}|[IVX]{1,4})[.)/])(?=\s)")  # "a)", "iv."
_PUNCT = {
    ",": ",", ";": ";", ":": ":", ".": ".", "!": ".", "?": ".", "…": ".", "(": "<", "[": "<", ")": ">", "]": ">",
    "/": "/", "-": "-", "–": "-", "—": "-", "+": "+", "&": "&", "=": "a", '"': '"', "“": '"', "”": '"',
    "•": "*", "●": "*", "▪": "*", "": "*",
}  # fmt: skip
# Words that mean something only before a number, and how far off it may be: those with none in sight are not read.
_FAR = 1000
_BEFORE_DIGIT = re.compile(r". ?\d")
_REACH = {"h": 40, "e": 48, "f": 48, "g": 40, "k": 40, "l": 48, "m": 40, "a": 140, "u": 160, "d": 160}
_NUMBER_AHEAD = re.compile(whole_words(NUMBER_WORDS, r"\w") + "|[0-9]")
# A sentence of words alone, up to its stop, and what in it may yet say something of the next ones: what opens a
# breakdown, the season or month that goes on to hold.
_SENTENCE = re.compile(r" ?[^\W\d_][^\d\n.!?…:()\[\]*•●▪]*(?=[.!?…](?:[ \n]|$))")
_REACHES_ON = re.compile(
    "|".join(fold(form) for family in markers.SHAPE if family.kind == "OPENER" for form in family.forms)
    + fold("|vụ |tháng đầu")
)
_GLUED_TO = re.compile(r"[^\W\d_]+$")
_SHARE_GLUED = re.compile(r"t[ỷỉ] lệ$")
_LOT = re.compile(r"[-.]\d+(?![\d%]|[.,]\d)")
_LONGEST_WORD = 8
_RUNS_INTO = frozenset("udlfaeh")  # verbs and hedges
_POSITION = re.compile(r" (?P<position>\d|nhất|nhì|hai|ba|tư|năm)")
_MOVED_BY = re.compile(
    r"(?: (?:khoảng|gần|hơn|trên|thêm|được|tới|đến|từ))* \d[\d.,]*(?: ?(?:-|–|đến) ?\d[\d.,]*)?"
    r" ?(?:%|điểm(?! (?!còn |xuống |lên |về |so )\w+ \d)|(?:nghìn |triệu )?đồng ?/|(?:usd|đồng)(?:/\w+)? (?:so với|\(\d))"
)
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
    marks = "".join(map(re.escape, (*_PUNCT, *SIGNS, "*", "@")))
    return re.compile(rf"{known}|t(?<![^\W\d_].)(?=\d\d?[/-]\d{{4}})|\d(?<![\d_].)|[{marks}\n]")


class Opening(NamedTuple):
    """What may begin with a phrase of the tables, or with its first word."""

    word: str
    time: bool
    number: bool
    phrase: Phrase | None


@cache
def _openings() -> dict[str, Opening]:
    """All phrases, and all words that something begins with."""
    times = period_table().keys() - {DIGIT, SHORT_MONTH}
    table = {}
    for phrase in {*_phrases(), *times, *NUMBER_WORDS, "so", "thứ", "http", "https", "www"}:
        word = phrase.partition(" ")[0]
        table[phrase] = Opening(word, word in times, word in NUMBER_WORDS, _phrases().get(phrase))
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


class _Lexer(FigureScan):
    """One pass over the text."""

    next_number = -1  # where the next digit or number word stands, as far as is known

    def run(self) -> list[Lexeme]:
        """All lexemes of the text."""
        find, openings = _tokens().search, _openings()
        at = self.over_words(self.label(0))
        while m := find(self.folded, at):
            start = m.start()
            token = m.group()
            if (opening := openings.get(token)) is not None:
                at = self.known(start, token, opening)
            elif token == "\n":
                self.line = self.add("n", start, start + 1)
                at = self.over_words(self.label(self.line))
            elif token.isdecimal():
                at = self.glued(start) if start and self.text[start - 1].isalpha() else self.digits(start)
            elif token == "t":
                at = self.time(start, SHORT_MONTH) or start + 1
            else:
                at = self.punct(start, self.text[start])
        self.flush(len(self.text))
        return self.out

    def label(self, start: int) -> int:
        """The label of a list's item, if the line that begins here has one."""
        m = _ITEM_LABEL.match(self.folded, start)
        return self.name(m.start("label"), m.end(), "label") if m else start

    def over_words(self, start: int) -> int:
        """Where the sentence that begins here stops, if no number is in it and nothing that says more of others."""
        m = _SENTENCE.match(self.folded, start)
        if m is None or self.number_within(start, m.end() - start):
            return start
        goes_on = self.in_lower_case(m.end() + 1) or _REACHES_ON.search(self.folded, start, m.end())
        return start if goes_on else m.end()

    def in_lower_case(self, start: int) -> bool:
        """Whether a word in lower case begins here: no sentence does."""
        return self.text[start : start + 2].removeprefix(" ")[:1].islower()

    def known(self, start: int, token: str, opening: Opening) -> int:
        """A phrase of the tables, or a word at which a time or a number may begin."""
        word, time, number, phrase = opening
        return (
            (time and self.time(start, word))
            or (word == "so" and self.baseline(start))
            or (number and self.words(start))
            or (phrase is not None and self.phrase(start, token, word, phrase))
            or self.word(start, start + len(word), word)
        )

    def word(self, start: int, end: int, word: str) -> int:
        """A word that might have begun something and did not, unless it is an address or a further rank."""
        if (
            word == "thứ"
            and self.ranked
            and not self.before(start, 5).endswith(_TIME_OF)
            and (m := _POSITION.match(self.folded, end))
        ):
            return self.add(RANK, start, m.start("position") - 1, "rank")
        if word in ("http", "https", "www") and (m := _URL.match(self.text, start)):
            return self.name(start, m.end())
        return end

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
        capital = self.text[start].isupper() and not self.text[start:end].isupper()
        return capital and not self.adjacent(start)

    def punct(self, start: int, char: str) -> int:
        """A punctuation mark, if it means anything."""
        kind = _PUNCT.get(char)
        if kind is None:
            if char in SIGNS and _BEFORE_DIGIT.match(self.text, start) and not self.at_line_start(start):
                return self.add(HEDGE, start, start + 1, SIGNS[char])
            if char == "*" and self.at_line_start(start) and self.text[start + 1 : start + 2] == " ":
                return self.add(BULLET, start, start + 1)
            if char == "@" and (m := _MAIL.match(self.text, start)):
                return self.name(start, m.end())
            return start + 1
        if kind in "-+" and self.at_line_start(start):
            kind = BULLET
        if kind in "-." and self.text[start - 1 : start].isalpha() and (m := self.name_tail(kind, start)):
            return self.name(start, m.end())
        if kind == "." and self.in_lower_case(start + 1):
            kind = ","  # an abbreviation, or a slip
        if kind == "-" and self.text[start - 1 : start].isalpha() and self.text[start + 1 : start + 2].isalpha():
            return start + 1  # a hyphen inside a word
        if kind == "." and _ABBREVIATION_STOP.match(self.text, start):
            return start + 1
        end = self.add(kind, start, start + 1, "share" if kind == "a" else "")
        if kind != ".":
            return end
        self.ranked = False
        return self.over_words(end)

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

    def phrase(self, start: int, said: str, word: str, phrase: Phrase) -> int:
        """The longest phrase that stands here; `word` is its first."""
        if self.in_name(start, start + len(word)):
            return 0
        end = start + len(said)
        kind, value, direct = phrase
        if kind == W:
            return end
        if direct and not _MOVED_BY.match(self.folded, end):
            return 0
        if (reach := _REACH.get(kind)) is not None and not self.number_within(end, reach):
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


_KEPT_WITHIN = re.compile(
    f"(?:{whole_words(map(fold, KEPT_FROM), '[^ ]')})"
    + fold(rf"(?:năm \d{{4}}|[^.;:,()\n\d])*?(?<! và) ({'|'.join(KEPT_WITHIN)})$")
)
_LIMITS = {fold(hedge): bound for hedge, bound in KEPT_WITHIN.items()}
_CLAUSE_LONG = 90  # how far back what must not come about is looked for
_TIME_OF = fold("lần")  # "lần thứ 3 dẫn đầu bảng xếp hạng" is no place in it
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
