"""Reports to look at: some of the corpus, one made by hand with all that can go wrong, and a very long one."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

import vnreport
from vnreport import Check, Coverage, Number, Operand, Quantity, Rate, Ratio, Repair, Report, Span
from vnreport.records import Unchecked

REPORTS = Path(__file__).parent / "reports"

HOSTILE = (
    "<script>window.hacked = 1</script>\r\n"
    '<img src=x onerror="window.hacked=1"> 50% & &amp; \'a\' "b"\rdòng\ttab \u202eđảo\u202c\n\n'
    "</div></style><!-- --> {{ 7*7 }} ]]> \ud83d\ude00 12/24 hồ sơ, đạt 49%</script><svg onload=alert(1)>\x0b"
    "\x85\u2028."
)


@cache
def corpus(name: str) -> Report:
    """A report of the corpus as it was read one day: what is shown of it must not change with the reading."""
    return Report.model_validate_json((REPORTS / f"{name}.json").read_bytes())


def span(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start=start, end=start + len(words), text=words)


def number(text: str, words: str, value: str, nth: int = 0) -> Number:
    return Number(value=Decimal(value), span=span(text, words, nth))


def hostile() -> Report:
    """Every string of the records tries to be markup."""
    evil = "<b onclick=alert(1)>\"'&</b></script>"
    text = HOSTILE
    ratio = Ratio(
        id=evil, span=span(text, "12/24 hồ sơ, đạt 49%"), unit=evil, unit_id=evil, subject=evil, predicate=evil,
        numerator=number(text, "12", "12"), denominator=number(text, "24", "24"), rate=number(text, "49%", "49"),
        rule=evil, part_of=evil,
    )  # fmt: skip
    rate = Rate(id="r", span=span(text, "50%"), rate=number(text, "50%", "50"), base=evil)
    operands = tuple(Operand(fact=evil, role=role, span=ratio.numbers[role].span) for role in ("rate", "numerator"))
    check = Check(
        kind="rate", verdict="inconsistent", operands=operands, message=evil, message_vi=evil, power=Decimal("0.9"),
        repairs=(Repair(fact=evil, role="rate", value=Decimal(50), why=evil, likely=True),),
    )  # fmt: skip
    coverage = Coverage(checked=1, total=2, unchecked=(Unchecked(fact="r", why=evil),))
    return Report(text=text, facts=(rate, ratio), checks=(check,), coverage=coverage)


def overlapping() -> Report:
    """A denominator shared by two facts, and a number inside another's."""
    text = "Trong 1.200 hồ sơ có 900 hồ sơ (75%) và 86 tỷ 450 triệu đồng."
    whole = number(text, "1.200", "1200")
    facts = (
        Quantity(id="a", span=whole.span, value=whole, unit="hồ sơ"),
        Ratio(id="b", span=span(text, "900 hồ sơ (75%)"), numerator=number(text, "900", "900"), denominator=whole,
              rate=number(text, "75%", "75"), unit="hồ sơ"),
        Quantity(id="c", span=span(text, "86 tỷ 450 triệu"), value=number(text, "86 tỷ 450 triệu", "86450000000")),
        Quantity(id="d", span=span(text, "450 triệu"), value=number(text, "450 triệu", "450000000")),
        Quantity(id="e", span=Span(start=10**6, end=10**6 + 2, text="??"),
                 value=Number(value=Decimal(7), span=Span(start=10**6, end=10**6 + 2, text="??"))),
    )  # fmt: skip
    checks = vnreport.validate(facts)
    return Report(text=text, facts=facts, checks=checks)


def long(facts: int = 5000) -> Report:
    """So many ratios, three to a line, every seventh of them wrong."""
    pieces: list[str] = []
    found, checks, at = [], [], 0
    for n in range(facts):
        part, whole = 100 + n, 200 + 2 * n
        shown = "50%" if n % 7 else "05%"
        end = ".\n" if n % 3 == 2 else "; "
        words = (f"Xã số {n % 3} giải quyết ", str(part), "/", str(whole), " hồ sơ, đạt ", shown, end)
        spans = []
        for word in words:
            spans.append(Span(start=at, end=at + len(word), text=word))
            at += len(word)
        pieces += words
        numbers = {
            role: Number(value=Decimal(value), span=spans[i])
            for role, value, i in (("numerator", part, 1), ("denominator", whole, 3), ("rate", shown.rstrip("%"), 5))
        }
        fact = Ratio(id=f"f{n}", span=spans[1], unit="hồ sơ", unit_id="hồ sơ", subject=f"hồ sơ xã {n}", **numbers)
        operands = tuple(Operand(fact=fact.id, role=role, span=each.span) for role, each in numbers.items())
        verdict = "consistent" if n % 7 else "inconsistent"
        found.append(fact)
        checks.append(
            Check(kind="rate", verdict=verdict, operands=operands, message="m", message_vi="v", power=Decimal(1))
        )
    return Report(text="".join(pieces), facts=found, checks=checks, coverage=Coverage(checked=facts, total=facts))
