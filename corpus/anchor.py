#!/usr/bin/env python3
"""Give the gold records of this folder their offsets, and check them.

    python corpus/anchor.py NAME…            fill in the offsets of NAME.json from NAME.txt, in place
    python corpus/anchor.py --check [NAME…]  write nothing, only verify (every report of the folder when none is named)

A draft fact names what stands in the text and leaves the offsets out:

    {"id": "3", "kind": "ratio", "quote": "cấp xã: 3881, đạt 87,61",
     "numbers": {"numerator": {"text": "3881", "value": "3881"}, "rate": {"text": "87,61", "value": "87.61"}},
     "unit": ["văn bản"], "level": "xã", "verdict": "unverifiable"}

`nth` beside `quote` picks a later occurrence of it (0, the default, is the first). A number is looked for inside its
quote, then before it (the nearest first), then after it; `nth` beside a number's `text` picks an occurrence in the
whole text, `at` an offset. Exit status: 0 when nothing is amiss, 1 when something is, 2 for misuse.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent

ROLES: dict[str, tuple[frozenset[str], ...]] = {  # kind → the sets of roles that a fact of this kind may fill
    "quantity": (frozenset({"value"}),),
    "rate": (frozenset({"rate"}),),
    "ratio": tuple(
        frozenset({"numerator", *others}) for others in (("denominator",), ("rate",), ("denominator", "rate"))
    ),
    "change": (
        frozenset({"value"}),
        frozenset({"before", "after"}),
        frozenset({"value", "before", "after"}),
    ),
    "rank": (frozenset({"position"}), frozenset({"position", "out_of"})),
}
CHOICES: dict[str, frozenset[str]] = {
    "bound": frozenset({"more_than", "at_least", "less_than", "at_most", "nearly", "about", "range"}),
    "level": frozenset({"trung ương", "tỉnh", "huyện", "xã", "thôn"}),
    "status": frozenset({"target", "estimated"}),
    "direction": frozenset({"increase", "decrease"}),
    "measure": frozenset({"percent", "points", "absolute", "times"}),
    "verdict": frozenset({"consistent", "rounding", "inconsistent", "unverifiable"}),
}
FACT_KEYS: tuple[str, ...] = (
    *("id", "kind", "quote", "nth", "start", "end", "numbers", "unit", "subject", "bound", "level", "period"),
    *("status", "direction", "measure", "part_of", "verdict", "optional"),
)
NUMBER_KEYS = ("text", "value", "upper", "nth", "at", "start", "end")
REPORT_KEYS = ("place", "facts", "not_facts", "optional", "notes")

Json = dict[str, Any]


def fold(text: str) -> str:
    """The text as the scorer compares it: composed, caseless, one space between words."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def forms(phrase: str) -> list[str]:
    """A phrase as it is, then decomposed: drafts may be typed composed for a text that is not."""
    return list(dict.fromkeys((phrase, unicodedata.normalize("NFD", phrase))))


def occurrences(text: str, phrase: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for form in forms(phrase) if phrase else ():
        at = text.find(form)
        while at >= 0:
            found.append((at, at + len(form)))
            at = text.find(form, at + 1)
    return sorted(found)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is a whole number, not a piece of a longer one or of a word."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    digits_before, letter_before = re.search(r"\d[.,]?$", before), before[-1:].isalnum()
    ok_before = not (digits_before if text[start].isdigit() else letter_before)
    if text[end - 1].isalpha() or unicodedata.combining(text[end - 1]):
        ok_after = not (after and (after[0].isalpha() or unicodedata.combining(after[0])))
    else:
        ok_after = re.match(r"[.,]?\d", after) is None
    return ok_before and ok_after


def place_number(text: str, number: Json, quote: tuple[int, int], taken: set[int]) -> tuple[int, int] | None:
    """Where the number stands; `taken` holds the offsets that other roles of the fact have claimed."""
    spots = [s for s in occurrences(text, number["text"]) if stands_alone(text, *s)]
    if "at" in number:
        return next((s for s in spots if s[0] == number["at"]), None)
    if "nth" in number:
        return spots[number["nth"]] if 0 <= number["nth"] < len(spots) else None
    spots = [s for s in spots if s[0] not in taken]
    inside = [s for s in spots if quote[0] <= s[0] and s[1] <= quote[1]]
    before = [s for s in reversed(spots) if s[1] <= quote[0]]
    after = [s for s in spots if s[0] >= quote[1]]
    return next(iter(inside + before + after), None)


def anchor(text: str, gold: Json) -> list[str]:
    """Fill in every offset of `gold`, in place; what could not be found, as messages."""
    lost = []
    for fact in gold["facts"]:
        fact.setdefault("nth", 0)
        quotes = occurrences(text, fact["quote"])
        if not 0 <= fact["nth"] < len(quotes):
            lost.append(f"{fact['id']}: no occurrence {fact['nth']} of the quote {fact['quote']!r}")
            continue
        fact["start"], fact["end"] = quote = quotes[fact["nth"]]
        fact["quote"] = text[slice(*quote)]
        taken: set[int] = set()
        for role, number in fact["numbers"].items():
            spot = place_number(text, number, quote, taken)
            if spot is None:
                lost.append(f"{fact['id']}: {role} {number['text']!r} not found")
                continue
            number["start"], number["end"] = spot
            number["text"] = text[slice(*spot)]
            taken.add(spot[0])
    return lost


def digits(text: str) -> str:
    """The digits that carry the value: 1.250, 1250 and "1,25 nghìn" have the same."""
    return re.sub(r"[^0-9]", "", text).strip("0")


def check_number(where: str, number: Json) -> list[str]:
    amiss = [f"{where}: unknown key {key!r}" for key in number if key not in NUMBER_KEYS]
    stated = ""
    for key in ("value", "upper"):
        if key not in number:
            continue
        if not isinstance(number[key], str) or not re.fullmatch(r"\d+(\.\d+)?", number[key]):
            amiss.append(f"{where}: {key} {number[key]!r} is no plain decimal string")
            continue
        stated += digits(number[key])
    if "upper" in number and not amiss and Decimal(number["upper"]) <= Decimal(number["value"]):
        amiss.append(f"{where}: upper {number['upper']} is not above value {number['value']}")
    written = re.findall(r"[0-9][0-9.,]*", number["text"]) if "upper" in number else [number["text"]]
    shown = "".join(digits(w) for w in written)
    if shown and "rưỡi" not in fold(number["text"]) and shown != stated:
        amiss.append(f"{where}: the digits of {number['text']!r} are not those of its value {number['value']}")
    return amiss


def rate_verdict(numerator: str, denominator: str, rate: str, written: str) -> str | None:
    """The verdict on three exact numbers; None where an operand is itself rounded."""
    n, d, r = Fraction(numerator), Fraction(denominator), Fraction(rate)
    if n.denominator != 1 or d.denominator != 1 or d == 0:
        return None
    decimals = re.search(r"[.,](\d+)", written)
    unit = Fraction(1, 10 ** len(decimals[1])) if decimals else Fraction(1)
    off = 100 * n / d - r
    if abs(off) <= unit / 2:
        return "consistent"
    return "rounding" if abs(off) < unit else "inconsistent"


def check_period(where: str, period: object) -> list[str]:
    if not isinstance(period, list) or len(period) != 2 or period == [None, None]:
        return [f"{where}: period {period!r} is no pair [start, end]"]
    try:
        days = [day and date.fromisoformat(day) for day in period]
    except (TypeError, ValueError):
        return [f"{where}: period {period!r} does not hold ISO dates"]
    if all(days) and days[0] > days[1]:
        return [f"{where}: period {period!r} ends before it starts"]
    return []


def check_fact(text: str, fact: Json, ids: set[str], hedged: set[int]) -> list[str]:
    where, numbers, kind = fact["id"], fact["numbers"], fact["kind"]
    amiss = [f"{where}: unknown key {key!r}" for key in fact if key not in FACT_KEYS]
    if text[fact["start"] : fact["end"]] != fact["quote"]:
        amiss.append(f"{where}: the quote does not stand at its offsets")
    if kind not in ROLES:
        return [*amiss, f"{where}: unknown kind {kind!r}"]
    if frozenset(numbers) not in ROLES[kind]:
        amiss.append(f"{where}: a {kind} cannot have the numbers {', '.join(numbers)}")
    for role, number in numbers.items():
        if text[number["start"] : number["end"]] != number["text"]:
            amiss.append(f"{where}: {role} {number['text']!r} does not stand at its offsets")
        amiss += check_number(f"{where}: {role}", number)
    for key, allowed in CHOICES.items():
        if key in fact and fact[key] not in allowed:
            amiss.append(f"{where}: {key} {fact[key]!r} is none of {', '.join(sorted(allowed))}")
    if (kind == "change") != ("measure" in fact):
        amiss.append(f"{where}: a change has a measure, and nothing else has")
    if (kind == "change") != ("direction" in fact):
        amiss.append(f"{where}: a change has a direction, and nothing else has")
    if any("upper" in n for n in numbers.values()) != (fact.get("bound") == "range"):
        amiss.append(f"{where}: a range has the bound range and an upper value, and nothing else has")
    for key in ("unit", "subject"):
        if key not in fact:
            continue
        phrases = fact[key]
        if not isinstance(phrases, list) or not phrases or not all(isinstance(p, str) and p for p in phrases):
            amiss.append(f"{where}: {key} is no list of phrases")
        elif key == "subject":
            amiss += [f"{where}: subject {p!r} is not in the text" for p in phrases if fold(p) not in fold(text)]
        elif fold(phrases[0]) not in fold(text):
            amiss.append(f"{where}: the best unit, {phrases[0]!r}, is not in the text")
    if "period" in fact:
        amiss += check_period(where, fact["period"])
    if "part_of" in fact and (fact["part_of"] not in ids or fact["part_of"] == where):
        amiss.append(f"{where}: part_of {fact['part_of']!r} is no other fact")
    if kind not in ("rate", "ratio") and "verdict" in fact:
        amiss.append(f"{where}: only a rate or a ratio has a verdict")
    if kind == "rate" and fact.get("verdict") != "unverifiable":
        amiss.append(f"{where}: a bare rate is unverifiable")
    if kind == "ratio" and len(numbers) < 3 and fact.get("verdict", "unverifiable") != "unverifiable":
        amiss.append(f"{where}: a ratio without all three numbers is unverifiable")
    if kind == "ratio" and len(numbers) == 3 and not any(n["start"] in hedged for n in numbers.values()):
        n, d, r = (numbers[role] for role in ("numerator", "denominator", "rate"))
        try:
            verdict = rate_verdict(n["value"], d["value"], r["value"], r["text"])
        except (InvalidOperation, ValueError):
            verdict = None  # said above: a value is no number
        scaled = any(c.isalpha() for c in n["text"] + d["text"])  # "1.218 tỉ" is rounded itself
        if verdict and verdict != fact.get("verdict") and not (scaled and verdict == "rounding"):
            amiss.append(f"{where}: the verdict is {verdict}, not {fact.get('verdict')}")
    return amiss


def check(text: str, gold: Json) -> list[str]:
    """Everything that is wrong with an anchored record, as messages."""
    amiss = [f"unknown key {key!r}" for key in gold if key not in REPORT_KEYS]
    facts: list[Json] = gold["facts"]
    ids = [fact["id"] for fact in facts]
    amiss += [f"{i}: this id is used twice" for i in sorted(set(ids)) if ids.count(i) > 1]
    hedged = {n["start"] for fact in facts if "bound" in fact for n in fact["numbers"].values()}
    for fact in facts:
        amiss += check_fact(text, fact, set(ids), hedged)

    owner: dict[tuple[int, int], str] = {}
    for fact in facts:
        for role, number in fact["numbers"].items():
            if role == "denominator":
                continue
            spot = (number["start"], number["end"])
            if spot in owner:
                amiss.append(f"{fact['id']}: {role} {number['text']!r} belongs to {owner[spot]} already")
            owner[spot] = fact["id"]

    numbers = [(n["start"], n["end"]) for fact in facts for n in fact["numbers"].values()]
    covered: set[int] = set()
    for start, end in numbers:
        covered.update(range(start, end))
    for key in ("not_facts", "optional"):
        for phrase in gold.get(key, []):
            spots = occurrences(text, phrase)
            if not spots:
                amiss.append(f"{key} {phrase!r} is not in the text")
            for start, end in spots:
                if any(start < e and s < end for s, e in numbers):
                    amiss.append(f"{key} {phrase!r} at {start} overlaps a number of a fact")
                covered.update(range(start, end))
    for match in re.finditer(r"[0-9]+", text):
        if not covered.issuperset(range(*match.span())):
            around = text[max(0, match.start() - 30) : match.end() + 20]
            amiss.append(f"{match[0]} at {match.start()} is in no fact, not_fact or optional: …{around!r}")
    return amiss


def dumps(gold: Json) -> str:
    """One fact a line, keys in a fixed order: short to read, and changes show line by line."""

    def line(value: object) -> str:
        return json.dumps(value, ensure_ascii=False)

    def ordered(record: Json, keys: tuple[str, ...]) -> Json:
        return {key: record[key] for key in (*keys, *(k for k in record if k not in keys)) if key in record}

    rows = []
    for key, value in ordered({"not_facts": [], "optional": [], **gold}, REPORT_KEYS).items():
        if key == "facts":
            facts = [
                ordered(f | {"numbers": {r: ordered(n, NUMBER_KEYS) for r, n in f["numbers"].items()}}, FACT_KEYS)
                for f in value
            ]
            body = ",\n".join(f"  {line(fact)}" for fact in facts)
            rows.append(f' "facts": [\n{body}\n ]' if facts else ' "facts": []')
        elif key == "notes" and value:
            body = ",\n".join(f"  {line(note)}" for note in value)
            rows.append(f' "notes": [\n{body}\n ]')
        else:
            rows.append(f" {line(key)}: {line(value)}")
    return "{\n" + ",\n".join(rows) + "\n}\n"


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")  # offsets count "\r": no newline translation


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Fill in and check the offsets of the gold records.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a report of this folder, or the path of its JSON")
    parser.add_argument("--check", action="store_true", help="write nothing")
    args = parser.parse_args(argv)
    if not args.names and not args.check:
        parser.error("name a report, or give --check to verify them all")
    paths = [Path(n) if Path(n).suffix == ".json" else HERE / f"{n}.json" for n in args.names]
    failed = False
    for path in paths or sorted(HERE.glob("*.json")):
        try:
            text, gold = read(path.with_suffix(".txt")), json.loads(read(path))
            before = dumps(gold)
            amiss = anchor(text, gold)
            if not amiss:
                amiss = check(text, gold)
                after = dumps(gold)
                if args.check and after != before:
                    amiss.append("the offsets are missing or stale: run anchor.py on it")
                elif not args.check:
                    path.write_text(after, encoding="utf-8", newline="\n")
        except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
            parser.error(f"{path}: {error}")
        except KeyError as error:
            amiss = [f"a fact or number lacks the key {error}"]
        print(f"{path.stem}: {len(gold['facts'])} facts" + (f", {len(amiss)} amiss" if amiss else ""))
        for message in amiss:
            print(f"  {message}")
        failed |= bool(amiss)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
