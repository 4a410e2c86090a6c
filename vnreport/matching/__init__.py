"""Rules over the lexeme sequence: which numbers belong together, and as what.

The rules are tried family by family, the more specific first; a number that a rule has bound belongs to that fact. A
guard says what letters cannot: the words of a run, the unit, what stands before. The rules of a family are in
`vnreport/patterns`, their guards in the module of the same name here.
"""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from vnreport.drafts import Draft
from vnreport.matching import change as of_change
from vnreport.matching import quantity as of_quantity
from vnreport.matching import rank as of_rank
from vnreport.matching import rate as of_rate
from vnreport.matching import ratio as of_ratio
from vnreport.matching.sequence import Match, Sequence
from vnreport.patterns import change, quantity, rank, rate, ratio
from vnreport.patterns.grammar import TAKEN, Rule, compile_pattern, required_letters
from vnreport.records import ROLES

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from vnreport.lexer.lexemes import Lexeme
    from vnreport.records import Role
    from vnreport.text import View

RULES: tuple[Rule, ...] = (*rank.RULES, *ratio.RULES, *change.RULES, *rate.RULES, *quantity.RULES)
GUARDS: dict[str, Callable[[Match], bool]] = {
    **of_rank.GUARDS,
    **of_ratio.GUARDS,
    **of_change.GUARDS,
    **of_rate.GUARDS,
    **of_quantity.GUARDS,
}


class Compiled(NamedTuple):
    """A rule ready to be tried."""

    rule: Rule
    pattern: re.Pattern[str]
    roles: tuple[tuple[Role, int], ...]  # those it binds, each with its group
    required: frozenset[str]  # the letters without which it cannot match


@cache
def _compiled() -> tuple[Compiled, ...]:
    compiled = []
    for rule in RULES:
        pattern = compile_pattern(rule.pattern, ROLES)
        roles = tuple((role, pattern.groupindex[role]) for role in ROLES if role in pattern.groupindex)
        compiled.append(Compiled(rule, pattern, roles, required_letters(rule.pattern, ROLES)))
    return tuple(compiled)


def match(lexemes: list[Lexeme], view: View) -> list[Draft]:
    """The facts that the rules find, in the order of the text."""
    seq = Sequence(lexemes, "".join(x.kind for x in lexemes), view)
    letters = list(seq.letters)  # in which the numbers that are bound become `TAKEN`
    free, present = seq.letters, set(letters)
    claimed: set[int] = set()
    drafts: list[Draft] = []
    for rule, pattern, roles, required in _compiled():
        if not required <= present:
            continue
        before = len(drafts)
        m = pattern.search(free)
        while m is not None:  # one at every place where one begins
            bound: dict[Role, int] = {}
            for role, group in roles:
                i = m.start(group)
                if i in claimed:
                    break
                if i >= 0:
                    bound[role] = i
            else:
                found = Match(seq, m, dict(rule.fixed))
                if rule.guard is None or GUARDS[rule.guard](found):
                    claimed.update(bound.values())
                    drafts.append(Draft(rule, bound, m.start(), m.end() - 1, found.fixed))
            m = pattern.search(free, m.start() + 1)
        if len(drafts) > before:
            for i in chain.from_iterable(draft.roles.values() for draft in drafts[before:]):
                letters[i] = TAKEN[letters[i]]
            free, present = "".join(letters), set(letters)
    drafts.sort(key=lambda d: d.main)
    return drafts
