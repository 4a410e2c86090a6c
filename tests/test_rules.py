"""Every rule, phrase, time and reference is tested on its own examples and counter-examples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
import regex

from vnreport import extract, matching
from vnreport.lexer import lex
from vnreport.linking.layout import lay_out
from vnreport.linking.years import Calendar
from vnreport.matching import GUARDS, RULES, match
from vnreport.patterns import dates, levels, markers, plans, references, remarks
from vnreport.patterns.grammar import LETTERS, Rule, RuleError, Wording, compile_pattern
from vnreport.patterns.hedges import HEDGES, TRAILING
from vnreport.patterns.units import read_lexicon, unit_at
from vnreport.patterns.verbs import VERBS
from vnreport.text import fold, view

EXAMPLES = [(rule.id, *example) for rule in RULES for example in rule.examples]
COUNTER = [(rule.id, text) for rule in RULES for text in rule.counter]
PHRASES = [(p.kind, p.value, text) for p in (*HEDGES, *VERBS, *markers.SHAPE) for text in p.examples]
NO_PHRASES = [(p.kind, p.value, text) for p in (*HEDGES, *VERBS, *markers.SHAPE) for text in p.counter]
# Guards that refuse nothing: they only take the direction of the change from its verb.
SETTLING = {"moved"}


def written(numbers: dict[str, object]) -> str:
    return " ".join(f"{role}={format(Decimal(str(n)).normalize(), 'f')}" for role, n in sorted(numbers.items()))


@pytest.mark.parametrize(("rule", "text", "expected"), EXAMPLES)
def test_rule_reads_its_examples(rule: str, text: str, expected: str) -> None:
    found = [written({r: n.value for r, n in f.numbers.items()}) for f in extract(text).facts if f.rule == rule]
    assert " ".join(sorted(expected.split())) in found


@pytest.mark.parametrize(("rule", "text"), COUNTER)
def test_rule_leaves_its_counter_examples(rule: str, text: str) -> None:
    assert [f.span.text for f in extract(text).facts if f.rule == rule] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_text_may_end_or_begin_at_any_number(rule: Rule) -> None:
    """What rules look at beside a number need not be there: headlines and cells end with their figure."""
    for text in (*(example[0] for example in rule.examples), *rule.counter):
        for number in regex.finditer(r"\d+(?:[.,]\d+)*%?", text):
            for cut in (text[: number.end()], text[number.start() :]):
                assert all(cut[f.span.start : f.span.end] == f.span.text for f in extract(cut).facts)


def read_by(rule: Rule, text: str) -> bool:
    seen = view(text)
    return any(d.rule.id == rule.id for d in match(lex(seen), seen))


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.guard], ids=lambda rule: rule.id)
def test_guard_alone_refuses_a_counter_example(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without its guard a rule reads one of its counter-examples: else they would pass whatever the guard said."""
    held = [text for text in rule.counter if not read_by(rule, text)]
    unguarded = tuple((replace(r, guard=None) if r is rule else r, *rest) for r, *rest in matching._compiled())
    monkeypatch.setattr(matching, "_compiled", lambda: unguarded)
    refused = [text for text in held if read_by(rule, text)]
    if rule.guard in SETTLING:
        assert not refused, f"{rule.guard} refuses and does not belong to SETTLING"
    else:
        assert refused, f"no counter-example of {rule.id} needs its guard {rule.guard}"


def test_rules_are_well_formed() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.examples, f"{rule.id} has no example"
        assert rule.guard is None or rule.guard in GUARDS, f"{rule.id} names an unknown guard"
        assert rule.id == rule.kind or rule.id.startswith(f"{rule.kind}.")
    assert {rule.guard for rule in RULES if rule.guard} == set(GUARDS), "a guard that no rule uses"
    assert set(GUARDS) >= SETTLING


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("value:NUMBER", "unknown lexeme 'NUMBER'"),
        ("value:NUM {2}", "neither a name nor an operator"),
        ("NUM*", "neither"),
    ],
)
def test_bad_patterns_are_refused(pattern: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        compile_pattern(pattern)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("# units\nhộ  thing  hộ", "units.tsv:2: 1 columns"),
        ("hộ\tthings\thộ", "units.tsv:1: unknown class 'things'"),
        ("hộ\tthing\thộ||nóc nhà", "units.tsv:1: an empty form"),
        ("tỷ\tthing\ttỷ\n\nmẫu\tthing\tmẫu ; tỉ", "units.tsv:3: 'tỉ' is a form of line 1 already"),
    ],
)
def test_bad_units_are_refused(table: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        read_lexicon(table)


def test_a_role_that_must_be_filled_takes_no_number_twice() -> None:
    pattern = compile_pattern("NUM UNIT with:AUX value:NUM (OPEN rate:PCT CLOSE)?", ("value", "rate"))
    assert pattern.fullmatch("1UeN") and pattern.fullmatch("1UeN<2>")
    assert not pattern.search("NUe1")


@pytest.mark.parametrize(("kind", "value", "text"), PHRASES)
def test_phrase_stands_in_its_examples(kind: str, value: str, text: str) -> None:
    assert (LETTERS[kind], value) in [(x.kind, x.value) for x in lex(view(text))]


@pytest.mark.parametrize(("kind", "value", "text"), NO_PHRASES)
def test_phrase_is_absent_from_its_counter_examples(kind: str, value: str, text: str) -> None:
    assert (LETTERS[kind], value) not in [(x.kind, x.value) for x in lex(view(text))]


def test_every_family_of_phrases_has_an_example() -> None:
    assert [p.value for p in (*HEDGES, *VERBS, *markers.SHAPE) if not p.examples] == []


@pytest.mark.parametrize(("word", "bound"), TRAILING.items())
def test_hedges_behind_the_number(word: str, bound: str) -> None:
    (fact,) = extract(f"Doanh thu đạt 50 triệu đồng {word}.").facts
    assert next(iter(fact.numbers.values())).bound == bound


TIMES = [(p.kind, *example) for p in dates.PERIODS for example in p.examples]


@pytest.mark.parametrize(("kind", "text", "year", "start", "end"), TIMES)
def test_times(kind: str, text: str, year: int, start: str | None, end: str | None) -> None:
    seen = view(text)
    lexemes = lex(seen)
    time = next(i for i, x in enumerate(lexemes) if x.time is not None)
    calendar = Calendar(lay_out(lexemes, seen), date(year, 12, 31) if kind != "now" else None)
    resolved = [None if d is None else d.isoformat() for d in calendar.resolve(time)]
    if kind in ("to_date", "since") and end is None:
        resolved[1] = None  # "đến nay" ends on the day of publication
    assert lexemes[time].time.kind == kind  # type: ignore[union-attr]
    assert resolved == [start, end]


WORDINGS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in (dates, levels, plans)
    for name, value in vars(module).items()
    if isinstance(value, Wording)
}


@pytest.mark.parametrize("wording", WORDINGS.values(), ids=WORDINGS)
def test_wordings(wording: Wording) -> None:
    pattern = regex.compile(fold(wording.pattern))
    assert [text for text in wording.examples if not pattern.search(view(text).folded)] == []
    assert [text for text in wording.counter if pattern.search(view(text).folded)] == []
    assert not regex.search(r"\\[A-Z]", wording.pattern), "folded, this means its opposite: write [^\\w] for \\W"
    assert all(map(wording.within(), map(fold, wording.examples))), "an example without its words"


REMARKS = {name: value for name, value in vars(remarks).items() if isinstance(value, remarks.Remark)}


@pytest.mark.parametrize("remark", REMARKS.values(), ids=REMARKS)
def test_remarks(remark: remarks.Remark) -> None:
    spelt = [(text, spelling(text)) for text in remark.examples for spelling in (str.casefold, fold)]
    assert [text for text, said in spelt if not remark(said)] == []
    assert [text for text in remark.counter if remark(text.casefold())] == []
    assert [text for text, said in spelt if remark.words and not any(word in said for word in remark.words)] == []


@pytest.mark.parametrize(("form", "text"), [(r.id, text) for r in references.REFERENCES for text in r.examples])
def test_references_state_nothing(form: str, text: str) -> None:
    assert extract(f"Theo {text}, xã đã họp.").facts == ()


@pytest.mark.parametrize("text", [text for r in references.REFERENCES for text in r.counter])
def test_what_looks_like_a_reference(text: str) -> None:
    assert extract(f"Xã có {text} trong năm.").facts != ()


@pytest.mark.parametrize("level", levels.LEVELS)
def test_levels(level: str) -> None:
    named = {
        "trung ương": "Cấp trung ương",
        "tỉnh": "Toàn tỉnh",
        "huyện": "UBND huyện",
        "xã": "Cấp xã",
        "thôn": "Toàn thôn",
    }
    (fact,) = extract(f"{named[level]} tiếp nhận 120 hồ sơ.").facts
    assert fact.scope.level == level


@pytest.mark.parametrize(
    ("text", "unit", "unit_id"),
    [
        ("19 xã, thị trấn", "xã, thị trấn", "xã"),
        ("98 cán bộ, công chức, viên chức", "cán bộ, công chức, viên chức", "cán bộ"),
        ("6,5 tấn/ha", "tấn/ha", "tấn"),
        ("1.250 tỷ đồng", "đồng", "VND"),
        ("96 TTHC", "TTHC", "thủ tục hành chính"),
        ("31.75ha", "ha", "ha"),
        ("350.195 tỷ đồng³", "đồng", "VND"),
        ("905 người, giáo viên 40 người", "người", "người"),
    ],
)
def test_units(text: str, unit: str, unit_id: str) -> None:
    fact = extract(f"Có {text}.").facts[0]
    assert (fact.unit, fact.unit_id) == (unit, unit_id)


@pytest.mark.parametrize("text", [" giải quyết nhanh", " công tác", " vụ đông xuân", " đồng thời", " điểm đến"])
def test_blocked_compounds_are_no_units(text: str) -> None:
    seen = view(text)
    assert unit_at(seen.text, seen.folded, 0) is None


@pytest.mark.parametrize(("status", "text"), [(c.status, text) for c in plans.CLUES for text in c.examples])
def test_clues_of_plans(status: str, text: str) -> None:
    assert extract(text).facts[-1].status == status


@pytest.mark.parametrize("text", [text for c in plans.CLUES if c.status == "target" for text in c.examples])
def test_clues_hold_words_of_plans(text: str) -> None:
    assert any(fold(word) in fold(text) for word in plans.WORDS)


@pytest.mark.parametrize(("status", "text"), [(c.status, text) for c in plans.CLUES for text in c.counter])
def test_what_looks_like_a_plan(status: str, text: str) -> None:
    assert extract(text).facts[-1].status != status
