"""`hundred`: shares of one whole add up to 100, give or take half a unit for each.

A list of shares may be open, so less than 100 is normal; more is not, where the shares exclude each other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, TypeGuard

from vnreport.patterns import labels as words
from vnreport.patterns import remarks
from vnreport.patterns.trie import whole_words
from vnreport.validator import labels, messages
from vnreport.validator.context import world
from vnreport.validator.intervals import ZERO, Band, Exact, exactly
from vnreport.validator.messages import Note
from vnreport.validator.relations import HUNDRED, Judgement, Relation, equation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from vnreport.records import Fact, Rate, Ratio
    from vnreport.validator.context import Context

NEAR = 2  # points above 100 within which shares were meant to add up to it
TWICE = 10  # points above 100 beyond which some are rather counted twice
CLOSE_BY = 80  # characters between the shares of one list
HEAD, MOST = 90, 8  # characters before the first share in which the list is named, shares that are tried in groups
STRUCTURE = re.compile(whole_words((*words.STRUCTURE, *words.NO_STRUCTURE), r"\w"))
BEHIND = 12  # characters behind the last share
ENDED = re.compile(r"[.!?;]\s|\n")
SHARE = ("chiếm", "tỷ trọng", "tỉ trọng", "cơ cấu")


@dataclass(frozen=True, kw_only=True)
class Shares(Relation):
    """`sum of shares = 100`; all figures are shares."""

    @property
    def percent(self) -> bool:
        return True

    def judge(self) -> Judgement:
        stated, added = exactly(HUNDRED), sum((f.result() for f in self.figures), exactly(ZERO))
        if stated.meets(added):
            return Judgement("consistent", Note.HOLDS, stated, added)
        if self.doubt is not None:
            return Judgement("suspect", self.doubt, stated, added)
        return Judgement("inconsistent", Note.FAILS, stated, added)

    def implied(self, index: int, *, widest: bool = False) -> Band:
        others = (f.result(widest=widest) for i, f in enumerate(self.figures) if i != index)
        return exactly(HUNDRED) - sum(others, exactly(ZERO))

    def nominal(self) -> Exact:
        return sum((f.value for f in self.figures), ZERO)

    def left(self, lang: messages.Lang) -> str:
        return " + ".join(f.written(lang) for f in self.figures)

    def said(self, lang: messages.Lang) -> str:
        return f"{equation(self, lang)}, {'cả thảy phải là' if lang == 'vi' else 'all together must be'} 100 %"


def relations(context: Context) -> Iterator[Relation]:
    for total, parts in context.parts.items():
        if len(parts) >= 2:
            shares = [part for part in context.fitting(context.by_id[total]) if _is_share(part, context)]
            yield from _whole(context, shares, listed=True)
            yield from _with_rest(context, shares)
    yield from _complements(context)
    for run in _runs(context):
        named = next((i for i, fact in enumerate(run) if any(word in context.phrase(fact) for word in SHARE)), None)
        phrases = [context.phrase(fact) for fact in run]
        if named is not None:
            yield from _whole(context, run[named:], listed=False)
        elif labels.wholly(phrases) and _is_told_as_share(context, run[0]):
            yield from _whole(context, run, listed=False)
        elif len(run) >= 3 and labels.graded(phrases):
            yield from _graded(run, context)
        elif len(run) >= 3 and _rest_last(context, run):
            yield from _closed(context, run)


def _with_rest(context: Context, shares: Sequence[Rate | Ratio]) -> Iterator[Relation]:
    """ "trung ương 1.080 tỷ (45%), tỉnh 840 tỷ (35%), phần còn lại, chiếm 20%": the share of what the list leaves."""
    if len(shares) < 2:
        return
    place = context.place[shares[-1].id] + 1
    rest = context.facts[place] if place < len(context.facts) else None
    if rest is None or rest.kind != "rate" or rest.part_of is not None or any(f.kind != "ratio" for f in shares):
        return
    last, facts = shares[-1].rate, (*shares, rest)
    said = context.between(last.span.end, rest.rate.span.start) if last is not None else None
    if said is None or not remarks.WHAT_IS_LEFT(said) or any(f.rate is None or f.rate.bound != "exact" for f in facts):
        return
    if all(
        (total := context.total(f)) is not None and context.is_share_of(f, total) for f in shares if f.kind == "ratio"
    ):
        yield replace(Shares(kind="hundred", figures=tuple(context.figure(f, "rate") for f in facts)), linked=True)


def _complements(context: Context) -> Iterator[Relation]:
    """ "bao phủ 94,6% dân số, đồng nghĩa còn 5,4% chưa tham gia": a share, and all that it leaves."""
    for share, rest in pairwise(context.facts):
        if not (share.kind == rest.kind == "rate" and share.rate.bound == rest.rate.bound == "exact"):
            continue
        said = context.between(share.rate.span.end, rest.rate.span.start)
        if said is not None and remarks.LEFT_OF_ALL(said) and not context.passable(share):
            figures = (context.figure(share, "rate"), context.figure(rest, "rate"))
            yield replace(Shares(kind="hundred", figures=figures), linked=True)


def _is_share(fact: Fact, context: Context) -> TypeGuard[Rate | Ratio]:
    return (fact.kind == "rate" or fact.kind == "ratio") and fact.rate is not None and not context.passable(fact)


def _whole(context: Context, facts: Sequence[Rate | Ratio], *, listed: bool) -> Iterator[Relation]:
    """The shares of one list, if they are meant to make a whole."""
    if len(facts) < 2 or any(f.rate is None or f.rate.bound != "exact" for f in facts):
        return
    figures = tuple(context.figure(f, "rate") for f in facts)
    relation, phrases = Shares(kind="hundred", figures=figures), [context.phrase(f) for f in facts]
    over = relation.nominal() - HUNDRED
    if relation.holds():
        if listed or len(facts) >= 3:
            yield relation
    elif over > 0 and listed and labels.exclusive(phrases) and _some_of_total(context, facts):
        yield relation
    elif not listed and len(facts) == 2 and labels.wholly(phrases) and -NEAR <= over <= NEAR:
        yield replace(relation, linked=True)  # "nữ chiếm 46,3%, nam chiếm 53,7%"
    elif len(facts) >= 3 and _is_all(context, facts, over, listed=listed) and not _some_make_it(relation):
        yield replace(relation, linked=True)
    elif 0 < over <= NEAR and len(facts) >= 3 and not labels.overlapping(phrases):
        yield replace(relation, doubt=Note.LINK_PARTS)


def _is_all(context: Context, facts: Sequence[Rate | Ratio], over: Exact, *, listed: bool) -> bool:
    """Whether words say that the shares are all there is."""
    return (over > 0 and _is_structure(context, facts)) or (not listed and _rest_last(context, facts))


def _closed(context: Context, facts: Sequence[Rate | Ratio]) -> Iterator[Relation]:
    """ "51% doanh nghiệp làm thương mại, 29% làm dịch vụ và 20% còn lại sản xuất": no word for share, but the rest is told."""
    if all(f.rate is not None and f.rate.bound == "exact" for f in facts):
        relation = Shares(kind="hundred", figures=tuple(context.figure(f, "rate") for f in facts))
        if relation.holds() or not _some_make_it(relation):
            yield replace(relation, linked=True)


def _graded(facts: Sequence[Rate | Ratio], context: Context) -> Iterator[Relation]:
    """ "45,5% rất hài lòng, 38,2% hài lòng, 11,8% bình thường và 4,5% không hài lòng": some may be in none, no one is in two,
    if the first are not counted among the next: "hài lòng 92,5% (rất hài lòng 35,1%), không hài lòng 7,5%".
    """
    relation = Shares(kind="hundred", figures=tuple(context.figure(f, "rate") for f in facts))
    if relation.holds() or (HUNDRED < relation.nominal() <= HUNDRED + TWICE and not _some_make_it(relation)):
        yield replace(relation, linked=True)


def _is_told_as_share(context: Context, fact: Rate | Ratio) -> bool:
    """Whether "chiếm" stands before the first of them: "nữ chiếm 46,3%, nam 53,7%", not "46,3% nữ, 52% nam có việc làm"."""
    assert fact.rate is not None
    led = context.led(fact.rate.span.start, BEHIND)
    return led is not None and remarks.SHARES(led)


def _rest_last(context: Context, facts: Sequence[Rate | Ratio]) -> bool:
    """Whether the last share is said to be all that is left, and all stand in one sentence."""
    first, last = facts[0].rate, facts[-1].rate
    if first is None or last is None:
        return False
    said = context.between(first.span.end, last.span.start)
    behind = context.behind(last.span.end, BEHIND)
    return said is not None and ENDED.search(said) is None and behind is not None and remarks.REST_OF_SHARES(behind)


def _is_structure(context: Context, facts: Sequence[Rate | Ratio]) -> bool:
    """ "Cơ cấu kinh tế: nông nghiệp 28,5%, …": shares that are all there is, told in one breath."""
    first, last = facts[0], facts[-1]
    said = context.stretch(first.span.start, last.span.end, led=HEAD)
    if said is None or "trong đó" in said:
        return False
    named = [m.group() for m in STRUCTURE.finditer(said)]
    return bool(named) and all(name in words.STRUCTURE for name in named)


def _some_make_it(relation: Shares) -> bool:
    """Whether some of the shares make a whole without the others: two structures, or one inside another."""
    figures = relation.figures
    some = (group for n in range(2, len(figures)) for group in combinations(figures, n))
    return len(figures) > MOST or any(replace(relation, figures=group).holds() for group in some)


def _some_of_total(context: Context, facts: Sequence[Rate | Ratio]) -> bool:
    """Whether any of the shares is one of the total: else all are of other wholes, as of the plan of each."""
    ratios = [f for f in facts if f.kind == "ratio"]
    return not ratios or any((total := context.total(f)) is not None and context.is_share_of(f, total) for f in ratios)


def _runs(context: Context) -> Iterator[list[Rate | Ratio]]:
    """Bare shares that stand close by each other."""
    run: list[Rate | Ratio] = []
    for fact in context.facts:
        if (
            fact.kind != "rate"
            or fact.part_of is not None
            or fact.rate.value >= HUNDRED
            or not _is_share(fact, context)
        ):
            continue
        if run and (context.apart(run[-1].span.end, fact.span.start) > CLOSE_BY or world(fact) != world(run[-1])):
            yield run
            run = []
        run.append(fact)
    if run:
        yield run
