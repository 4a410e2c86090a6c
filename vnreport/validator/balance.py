"""`sum`: the balance of trade, "xuất khẩu 684 triệu USD, nhập khẩu 529 triệu USD, thặng dư 155 triệu USD".

What a figure is of, the last word before it says that belongs to trade. Exports and imports of some goods, or of some
firms, stand beside the totals: told by words alone, a balance is accused only where a slip explains it, or where it is
right but for its sign.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vnreport.patterns import remarks
from vnreport.validator.context import periods_conflict, same_unit, world
from vnreport.validator.relations import Linear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from vnreport.records import Fact, Quantity
    from vnreport.validator.context import Context

BACK = 6  # facts before a balance among which its exports and imports stand
LED = 80  # characters before a figure in which is said what it is of
EXPORTS, IMPORTS = "xuất khẩu", "nhập khẩu"
SURPLUS = {"xuất siêu": 1, "thặng dư": 1, "nhập siêu": -1, "thâm hụt": -1}


def relations(context: Context) -> Iterator[Linear]:
    if context.seen is None or not any(word in context.seen.text for word in SURPLUS):
        return
    told: list[tuple[str, Quantity]] = []
    end = 0
    for fact in context.facts:
        what = _of_trade(context, fact, end) if fact.kind == "quantity" and fact.part_of is None else None
        end = fact.span.end
        if fact.kind != "quantity" or what is None:
            continue
        if what in SURPLUS:
            yield from _balance(context, told, fact, SURPLUS[what])
        told.append((what, fact))


def _of_trade(context: Context, fact: Fact, end: int) -> str | None:
    """The last word of trade between the figure before and this one."""
    said = context.between(max(end, fact.span.start - LED), next(iter(fact.numbers.values())).span.start)
    found = remarks.TRADE.match(said) if said is not None else None
    return found[1] if found is not None else None


def _balance(context: Context, told: list[tuple[str, Quantity]], balance: Quantity, sign: int) -> Iterator[Linear]:
    near = [
        (what, f)
        for what, f in told
        if context.place[balance.id] - context.place[f.id] <= BACK
        and same_unit(f, balance)
        and world(f) == world(balance)
        and not periods_conflict(f, balance)
    ]
    exports, imports = ([f for what, f in near if what == word] for word in (EXPORTS, IMPORTS))
    found = [_difference(context, balance, a, b, sign) for a in exports for b in imports]
    fits = next((relation for relation in found if relation.holds()), None)
    if fits is not None:
        yield fits
    elif len(found) == 1:
        turned = _difference(context, balance, exports[0], imports[0], -sign).judgement.verdict == "consistent"
        yield found[0] if turned else replace(found[0], linked=True)


def _difference(context: Context, balance: Quantity, exports: Quantity, imports: Quantity, sign: int) -> Linear:
    figures = tuple(context.figure(fact, "value") for fact in (balance, exports, imports))
    return Linear(kind="sum", figures=figures, signs=(sign, -sign))
