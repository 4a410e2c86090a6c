"""What rules are written in: names for kinds of lexeme, and how a pattern of names becomes a regular expression.

The lexeme sequence of a document is one string with one letter a lexeme. A rule is written with the names below, and
reads as grammar:

    "numerator:NUM SLASH denominator:NUM UNIT? (COMMA? REACH HEDGE? rate:PCT)?"

`role:NAME` binds a lexeme to a role; `( ) ? * + | {m,n}` mean what they mean in a regular expression; `[A B]` is one of.
Quantifiers must be bounded: a rule can never make a service hang.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Literal

import regex

from vnreport.text import fold

LETTERS: dict[str, str] = {
    "NUM": "N",  # a number in digits or words
    "PCT": "P",  # a number with %, ‰ or "phần trăm"
    "POINTS": "Q",  # a number with "điểm phần trăm"
    "UNIT": "U",  # the noun or measure right after a number
    "WORDS": "w",  # a run of ordinary words
    "REACH": "a",  # đạt, chiếm, bằng, tương đương …
    "AUX": "e",  # small words that may stand between a verb and its number: được, thêm, là, có …
    "HEDGE": "h",
    "UP": "u",
    "DOWN": "d",
    "TIMES": "g",  # gấp
    "TO": "l",  # lên, xuống, còn …
    "FROM": "f",  # từ
    "OPENER": "o",  # trong đó, gồm …
    "TOTAL": "m",  # trong tổng số, trên tổng số …
    "PERIOD": "t",
    "BASELINE": "b",  # so với cùng kỳ …
    "RANK": "k",  # đứng thứ, xếp hạng …
    "NAME": "r",  # what holds a number without stating one: references, dates, names, labels
    "COMMA": ",",
    "SEMI": ";",
    "COLON": ":",
    "STOP": ".",
    "OPEN": "<",
    "CLOSE": ">",
    "SLASH": "/",
    "DASH": "-",
    "PLUS": "+",
    "AND": "&",
    "BREAK": "n",  # end of a line
    "BULLET": "*",
    "QUOTE": '"',
}
# Names for what may stand in one another's place.
CLASSES: dict[str, tuple[str, ...]] = {
    "FIGURE": ("NUM", "PCT"),
    "AMOUNT": ("NUM", "PCT", "POINTS"),
    "INSIDE": (
        "NUM",
        "PCT",
        "POINTS",
        "UNIT",
        "WORDS",
        "REACH",
        "AUX",
        "HEDGE",
        "UP",
        "DOWN",
        "TO",
        "FROM",
        "OPENER",
        "PERIOD",
        "NAME",
        "COMMA",
        "SEMI",
        "COLON",
        "SLASH",
        "AND",
        "DASH",
    ),
    "TIME": ("PERIOD", "BASELINE"),
    "MOVE": ("UP", "DOWN"),
    "GROWTH": ("UP", "DOWN", "TIMES"),
    "SMALL": ("AUX", "HEDGE", "FROM"),
    "LOOSE": ("WORDS", "PERIOD", "NAME", "AND", "QUOTE", "DASH", "COMMA"),
    "FILL": ("WORDS", "PERIOD", "NAME", "AND", "QUOTE", "DASH"),
    "LINK": ("COMMA", "AND"),
    "SIGN": ("PLUS", "DASH"),
    "WHOLE": ("WORDS", "TOTAL"),
    "BEYOND": ("WORDS", "HEDGE"),
    "CLIMB": ("WORDS", "TO"),
    "SAYING": ("WORDS", "REACH"),
}
# The letters of numbers that a fact has already: a rule may look at them, but no role that it must fill may be one.
TAKEN: dict[str, str] = {"N": "1", "P": "2", "Q": "3"}
FactKind = Literal["quantity", "rate", "ratio", "change", "rank"]

_TOKEN = re.compile(
    r"(?:(?P<role>[a-z_]+):)?(?P<name>[A-Z]+)|(?P<op>\{\d+,\d+\}\+?|\(\?[=!<]*|[()?|\[\]^])|(?P<space>\s+)"
)


class RuleError(ValueError):
    """A rule that is not well formed; the message says where and what is known."""


def compile_pattern(pattern: str, roles: Collection[str] = ()) -> re.Pattern[str]:
    """Compile a pattern of lexeme names into one over letters. Raises RuleError on an unknown name or operator.

    `roles` are those that take a number for themselves: where one must be filled, the number is none that is `TAKEN`.
    """
    out: list[str] = []
    within = False  # square brackets
    for m, needed in _tokens(pattern):
        if name := m["name"]:
            letters = _letters(name, pattern)
            if not (needed and m["role"] in roles):
                letters += "".join(TAKEN.get(letter, "") for letter in letters)
            listed = re.escape(letters)
            one = listed if within or len(letters) == 1 else f"[{listed}]"
            out.append(f"(?P<{m['role']}>{one})" if m["role"] else one)
        elif op := m["op"]:
            within = op == "["
            out.append("(?:" if op == "(" else op)
    return re.compile("".join(out))


def required_letters(pattern: str, roles: Collection[str] = ()) -> frozenset[str]:
    """Letters that every match of the pattern holds: single lexemes outside brackets, not optional, none that may be taken."""
    return frozenset(
        letter
        for m, needed in _tokens(pattern)
        if needed and (letter := LETTERS.get(m["name"], "")) and (letter not in TAKEN or m["role"] in roles)
    )


def _tokens(pattern: str) -> Iterator[tuple[re.Match[str], bool]]:
    """The tokens of a pattern, and whether every match holds them. Raises RuleError on what is none."""
    at = depth = 0
    while at < len(pattern):
        m = _TOKEN.match(pattern, at)
        if m is None:
            raise RuleError(
                f"rule pattern {pattern!r}: {pattern[at : at + 12]!r} at {at} is neither a name nor an operator"
            )
        at = m.end()
        yield m, depth == 0 and pattern[at : at + 1] not in ("?", "{")
        if m["op"]:
            depth += (m["op"][0] in "([") - (m["op"] in (")", "]"))


def _letters(name: str, pattern: str) -> str:
    if name in LETTERS:
        return LETTERS[name]
    if name in CLASSES:
        return "".join(LETTERS[n] for n in CLASSES[name])
    raise RuleError(f"rule pattern {pattern!r}: unknown lexeme {name!r}; known are {', '.join((*LETTERS, *CLASSES))}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of stating a fact.

    `pattern` binds the number roles of `kind`; `guard` names a condition that letters cannot say (see `matching.GUARDS`).
    `examples` are pairs of a text and the numbers that this rule must read from it; `counter` are texts in which it must
    find nothing. The test suite runs both.
    """

    id: str
    kind: FactKind
    pattern: str
    examples: tuple[tuple[str, str], ...]
    counter: tuple[str, ...] = ()
    guard: str | None = None
    fixed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Phrases:
    """Words of one meaning: the kind of lexeme they make and the value it carries.

    `direct`: they have this meaning only where a percentage or points follow at once.

    `examples` are texts in which a form stands in this meaning, `counter` texts in which it does not.
    """

    kind: str
    value: str
    forms: tuple[str, ...]
    examples: tuple[str, ...] = ()
    counter: tuple[str, ...] = ()
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """A way of speaking, matched on the folded text, that makes no lexeme. `examples` hold it, `counter` does not.

    One of `words`, where any are given, is in all that it matches.
    """

    pattern: str
    examples: tuple[str, ...]
    counter: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def within(self) -> Callable[[str], bool]:
        """A test for it anywhere in a folded text: for its words first, of which most texts have none."""
        words, search = tuple(map(fold, self.words)), regex.compile(fold(self.pattern)).search
        if not words:
            return lambda said: search(said) is not None

        def test(said: str) -> bool:
            for word in words:
                if word in said:
                    return search(said) is not None
            return False

        return test

    def at_end(self) -> Callable[[str], bool]:
        """A test for it at the end of a folded text, from there backwards: a search would try every place before."""
        match = regex.compile(f"(?r){fold(self.pattern)}").match
        return lambda said: match(said) is not None
