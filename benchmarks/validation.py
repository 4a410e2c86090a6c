"""How well the validator tells slips from sound statements, on generated ones.

python benchmarks/validation.py [--statements 20000] [--seed 1]

Writes consistent statements of every form ("n/d, đạt r%", a part of a stated total, complete breakdowns by year,
changes with their ends), with whole numbers from 5 to 10^6 and shares of 0 to 3 decimals, then makes one slip in one
number of each. Prints

- false alarms: problems reported on the consistent statements;
- detection: problems reported on the slips that arithmetic can show (some wrong figure still agrees with the others:
  a slip in the last digit of a large number moves its share by less than its rounding);
- repair: how often the true value comes first, and how often it is among the candidates.

With `--text` the statements are written as sentences, with and without thousands separators, and go through `extract`
first. The truth is decided here with whole numbers alone, not with the validator's intervals.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import vnreport
from vnreport.records import PROBLEMS, Change, Fact, Number, Period, Quantity, Ratio, Role, Span
from vnreport.validator import validate

if TYPE_CHECKING:
    from collections.abc import Iterator

SLIPS = ("replaced", "swapped", "dropped", "doubled", "separator", "exchanged")


@dataclass
class Statement:
    """Figures by role as they stand on paper: digits with a decimal point."""

    form: str
    written: dict[str, str]
    slip: str = ""
    slipped: str = ""
    truth: dict[str, str] = field(default_factory=dict)
    text: str = ""


def share(n: int, d: int, decimals: int, up: bool = False) -> str:
    """100·n/d to so many decimals, halves up or down."""
    doubled, unit = 200 * n * 10**decimals, 2 * d
    whole, rest = divmod(doubled + d, unit)
    if rest == 0 and not up:
        whole -= 1
    return point(whole, decimals)


def point(digits: int, decimals: int) -> str:
    text = str(digits).zfill(decimals + 1)
    return f"{text[:-decimals]}.{text[-decimals:]}" if decimals else text


def log_uniform(rng: random.Random, low: int, high: int) -> int:
    """Every size equally often."""
    top = len(str(high))
    while True:
        digits = rng.randint(len(str(low)), top)
        value = rng.randint(10 ** (digits - 1), 10**digits)
        if low <= value <= high:
            return value


def consistent(rng: random.Random) -> Statement:
    form = rng.choice(("rate", "rate", "rate", "share", "sum", "change"))
    if form == "sum":
        parts = [log_uniform(rng, 1, 99999) for _ in range(rng.randint(2, 5))]
        return Statement(form, {"total": str(sum(parts)), **{f"part{i}": str(p) for i, p in enumerate(parts)}})
    d = log_uniform(rng, 5, 10**6)
    n = d if rng.random() < 0.05 else rng.randint(1, d)
    decimals = rng.randint(0, 3)
    if form == "change":
        percent = share(d - n, d, decimals, rng.random() < 0.5)
        return Statement(form, {"before": str(d), "after": str(n), "size": str(d - n), "rate": percent})
    return Statement(form, {"n": str(n), "d": str(d), "rate": share(n, d, decimals, rng.random() < 0.5)})


def slip(rng: random.Random, sound: Statement) -> Statement | None:
    """The statement with one slip in one of its figures, or None where that slip cannot be made there."""
    kind = rng.choice(SLIPS)
    wrong = dict(sound.written)
    if kind == "exchanged":
        if sound.form != "rate":
            return None
        wrong["n"], wrong["d"] = wrong["d"], wrong["n"]
        key = "n"
    else:
        key = rng.choice(list(wrong))
        changed = _misspell(rng, wrong[key], kind)
        if changed is None or (len(changed) > 1 and changed[0] == "0" and changed[1] != "."):
            return None
        wrong[key] = changed
    if wrong == sound.written or any(Decimal(v) == 0 for k, v in wrong.items() if k in ("d", "before")):
        return None
    return Statement(sound.form, wrong, kind, key, sound.written)


def _misspell(rng: random.Random, text: str, kind: str) -> str | None:
    at = [i for i, c in enumerate(text) if c.isdigit()]
    i = rng.choice(at)
    if kind == "replaced":
        return text[:i] + rng.choice([c for c in "0123456789" if c != text[i]]) + text[i + 1 :]
    if kind == "swapped":
        if len(at) < 2:
            return None
        place = rng.randrange(len(at) - 1)
        a, b = at[place], at[place + 1]
        return text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]
    if kind == "dropped":
        short = (text[:i] + text[i + 1 :]).strip(".")
        return short or None
    if kind == "doubled":
        return text[:i] + text[i] + text[i:]
    return format(Decimal(text).scaleb(rng.choice((-1, 1))), "f") if "." in text else None


def agrees(s: Statement) -> bool:
    """Whether the figures still agree: rounded, cut off or rounded up, by whole numbers alone."""
    w = s.written
    if s.form == "sum":
        return int(w["total"]) == sum(int(v) for k, v in w.items() if k != "total")
    if s.form == "change":
        before, after, size = int(w["before"]), int(w["after"]), int(w["size"])
        if before - after != size:
            return False
        return _is_share(size, before, w["rate"])
    return _is_share(int(w["n"]), int(w["d"]), w["rate"])


def _is_share(n: int, d: int, rate: str) -> bool:
    decimals = len(rate.partition(".")[2])
    stated = int(rate.replace(".", ""))
    return abs(100 * n * 10**decimals - stated * d) < d


def facts_of(s: Statement) -> tuple[list[Fact], dict[tuple[str, Role], str]]:
    """The records of a statement, and which figure stands in which role."""
    places: dict[tuple[str, Role], str] = {}
    offset = 0

    def number(name: str, fact: str, role: Role) -> Number:
        nonlocal offset
        text = s.written[name]
        offset += 20
        places[fact, role] = name
        decimals = len(text.partition(".")[2])
        return Number(
            value=Decimal(text),
            resolution=Decimal(1).scaleb(-decimals),
            span=Span(start=offset, end=offset + len(text), text=text),
        )

    def span() -> Span:
        return Span(start=offset, end=offset + 10, text="")

    unit = {"unit": "hồ sơ", "unit_id": "hồ sơ"}
    if s.form == "rate":
        n, d, r = number("n", "a", "numerator"), number("d", "a", "denominator"), number("rate", "a", "rate")
        return [Ratio(id="a", span=span(), numerator=n, denominator=d, rate=r, **unit)], places
    if s.form == "share":
        total = Quantity(id="t", value=number("d", "t", "value"), span=span(), **unit)
        n, r = number("n", "a", "numerator"), number("rate", "a", "rate")
        return [total, Ratio(id="a", span=span(), numerator=n, rate=r, part_of="t", **unit)], places
    if s.form == "sum":
        names = [name for name in s.written if name != "total"]
        years = Period(start=date(2015, 1, 1), end=date(2014 + len(names), 12, 31))
        total = Quantity(id="t", value=number("total", "t", "value"), span=span(), period=years, **unit)
        parts = [
            Quantity(id=k, value=number(k, k, "value"), span=span(), period=year(2015 + i), part_of="t", **unit)
            for i, k in enumerate(names)
        ]
        return [total, *parts], places
    before, after = number("before", "c", "before"), number("after", "c", "after")
    ends = Change(id="c", span=span(), before=before, after=after, direction="decrease", measure="absolute", **unit)
    size = number("size", "v", "value")
    absolute = Change(
        id="v", span=span(), value=size, direction="decrease", measure="absolute", change_of="c", **unit
    )  # fmt: skip
    rate = number("rate", "p", "value")
    percent = Change(id="p", span=span(), value=rate, direction="decrease", measure="percent", change_of="c")
    return [ends, absolute, percent], places


def year(number: int) -> Period:
    return Period(start=date(number, 1, 1), end=date(number, 12, 31))


def prose(s: Statement, rng: random.Random) -> str:
    """The statement as a sentence, in one of its usual forms, with or without thousands separators."""
    dots = rng.random() < 0.8
    w = {name: vietnamese(text, dots) for name, text in s.written.items()}
    if s.form == "sum":
        names = [name for name in w if name != "total"]
        listed = "; ".join(f"năm {2015 + i}: {w[name]} hồ sơ" for i, name in enumerate(names))
        return f"Từ năm 2015 đến năm {2014 + len(names)}, huyện tiếp nhận {w['total']} hồ sơ ({listed})."
    return rng.choice(FORMS[s.form]).format(**w)


FORMS = {
    "rate": (
        "Cấp huyện giải quyết {n}/{d} hồ sơ, đạt {rate}%.",
        "Hồ sơ giải quyết đúng hạn đạt {rate}% ({n}/{d} hồ sơ).",
        "Số hồ sơ nhận trực tuyến là {n}/{d}, đạt tỷ lệ {rate} %.",
    ),
    "share": (
        "Toàn huyện tiếp nhận {d} hồ sơ, trong đó {n} hồ sơ đúng hạn, chiếm {rate}%.",
        "Huyện nhận {d} hồ sơ, trong đó có {n} hồ sơ trực tuyến (chiếm {rate}%).",
    ),
    "change": (
        "Số hồ sơ giảm từ {before} xuống còn {after} hồ sơ, giảm {size} hồ sơ ({rate}%).",
        "Số hồ sơ tồn giảm từ {before} hồ sơ xuống {after} hồ sơ, giảm {size} hồ sơ, tương ứng giảm {rate}%.",
    ),
}


def vietnamese(text: str, dots: bool) -> str:
    whole, _, decimals = text.partition(".")
    grouped = f"{int(whole):,}".replace(",", ".") if dots and whole[0] != "0" else whole
    return f"{grouped},{decimals}" if decimals else grouped


@dataclass
class Tally:
    sound: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    slips: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    fine: Counter[str] = field(default_factory=Counter)  # two decimals, d < 10.000
    first: Counter[str] = field(default_factory=Counter)
    among: Counter[str] = field(default_factory=Counter)
    misses: list[Statement] = field(default_factory=list)
    false: list[Statement] = field(default_factory=list)


def statements(seed: int, count: int) -> Iterator[tuple[Statement, Statement | None]]:
    rng = random.Random(seed)
    for _ in range(count):
        sound = consistent(rng)
        yield sound, slip(rng, sound)


def measure(seed: int, count: int) -> Tally:
    """The validator alone, on records."""
    tally = Tally()
    for sound, wrong in statements(seed, count):
        facts, _ = facts_of(sound)
        tally.sound[sound.form] += 1
        alarmed = any(c.verdict in PROBLEMS for c in validate(facts))
        tally.alarms[sound.form] += alarmed
        if alarmed:
            tally.false.append(sound)
        if wrong is None or agrees(wrong):
            continue
        _judge(tally, wrong)
    return tally


def measure_text(seed: int, count: int) -> Tally:
    """The whole way, from sentences."""
    tally, rng = Tally(), random.Random(seed)

    def alarmed(statement: Statement) -> bool:
        statement.text = prose(statement, rng)
        return bool(vnreport.extract(statement.text).problems)

    for sound, wrong in statements(seed, count):
        tally.sound[sound.form] += 1
        if alarmed(sound):
            tally.alarms[sound.form] += 1
            tally.false.append(sound)
        if wrong is not None and not agrees(wrong):
            tally.slips[wrong.form] += 1
            if alarmed(wrong):
                tally.found[wrong.form] += 1
            else:
                tally.misses.append(wrong)
    return tally


def _judge(tally: Tally, wrong: Statement) -> None:
    facts, places = facts_of(wrong)
    problems = [c for c in validate(facts) if c.verdict in PROBLEMS]
    tally.slips[wrong.form] += 1
    tally.found[wrong.form] += bool(problems)
    if not problems:
        tally.misses.append(wrong)
        return
    rate, whole = wrong.truth.get("rate", ""), wrong.truth.get("d") or wrong.truth.get("before") or "0"
    if wrong.form == "sum" or len(rate.partition(".")[2]) != 2 or int(whole) >= 10_000:
        return
    repairs = [(places[r.fact, r.role], r.value) for r in problems[0].repairs]
    true = (wrong.slipped, Decimal(wrong.truth[wrong.slipped]))
    tally.fine[wrong.form] += 1
    tally.first[wrong.form] += repairs[:1] == [true]
    tally.among[wrong.form] += true in repairs


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--statements", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--text", action="store_true", help="write the statements out and extract them first")
    parser.add_argument("--misses", action="store_true", help="print the false alarms, and the slips not reported")
    args = parser.parse_args()
    began = time.perf_counter()
    tally = (measure_text if args.text else measure)(args.seed, args.statements)
    print(
        f"{'form':8} {'sound':>7} {'alarms':>7} {'slips':>7} {'found':>7}   {'repair of':>9} {'first':>7} {'among':>7}"
    )
    rows = [*sorted(tally.sound), "all"]
    for form in rows:
        counts = [
            sum(c.values()) if form == "all" else c[form]
            for c in (tally.sound, tally.alarms, tally.slips, tally.found, tally.fine, tally.first, tally.among)
        ]
        sound, alarms, slips, found, fine, first, among = counts
        shares = [f"{100 * x / y:6.1f}%" if y else "      –" for x, y in ((found, slips), (first, fine), (among, fine))]
        print(f"{form:8} {sound:7} {alarms:7} {slips:7} {shares[0]}   {fine:9} {shares[1]} {shares[2]}")
    print(f"{time.perf_counter() - began:.1f} s")
    if args.misses:
        for statement in (*tally.false, *tally.misses):
            print(statement)
    return 0


if __name__ == "__main__":
    sys.exit(main())
