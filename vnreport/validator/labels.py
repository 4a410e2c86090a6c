"""Whether the parts of a total exclude each other, overlap, or carry a sign, by the words of `patterns/labels.py`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vnreport.patterns import labels
from vnreport.patterns.trie import alternatives, whole_words

if TYPE_CHECKING:
    from collections.abc import Sequence

PASSABLE = re.compile("|".join((alternatives(labels.PASSABLE), whole_words(labels.PASSABLE_SHORT, r"\w"))))
COMMON = frozenset(labels.COMMON)


def exclusive(phrases: Sequence[str]) -> bool:
    """Whether each phrase carries another label of one dimension."""
    return any(_distinct(phrases, dimension) for dimension in _DIMENSIONS)


def graded(phrases: Sequence[str]) -> bool:
    """Whether each phrase carries another grade or answer of one scale."""
    return any(_distinct(phrases, scale) for scale in _GRADES)


def complete(phrases: Sequence[str]) -> bool:
    """Whether the phrases carry labels that together leave nothing out."""
    return any(len(phrases) == labels.size and _distinct(phrases, labels) for labels in _COMPLEMENTS)


def wholly(phrases: Sequence[str]) -> bool:
    """Whether they are such that nothing else can be there."""
    return any(len(phrases) == labels.size and _distinct(phrases, labels) for labels in _WHOLLY)


def overlapping(phrases: Sequence[str], total: str = "") -> bool:
    """Whether a phrase carries an attribute that others may have too; not where the total has it: "giải trẻ: 21 vàng"."""
    of_all = set(_OVERLAPPING.findall(total))
    return any(not of_all.issuperset(_OVERLAPPING.findall(phrase)) for phrase in phrases)


def sign(phrase: str) -> tuple[int, int] | None:
    """The kind of balance and its sign, where the phrase names one."""
    for word, balance in _SIGNS:
        if word in phrase:
            return balance
    return None


def _distinct(phrases: Sequence[str], dimension: _Dimension) -> bool:
    found: set[str] = set()
    for phrase in phrases:
        label = dimension.first(phrase)
        if label is None or label in found:
            return False
        found.add(label)
    return True


class _Dimension:
    """The labels of one dimension, ready to be looked for."""

    def __init__(self, labels: Sequence[str]) -> None:
        self.size = len(labels)
        self._label = {form: label for label in labels for form in label.split("|")}
        self._form = re.compile(whole_words(self._label, r"\w"))

    def first(self, phrase: str) -> str | None:
        """The label that comes first: what a part inherits from the parts before it stands after its own words."""
        found = self._form.search(phrase)
        return None if found is None else self._label[found.group()]


_DIMENSIONS, _GRADES, _COMPLEMENTS, _WHOLLY = (
    tuple(map(_Dimension, table)) for table in (labels.DIMENSIONS, labels.GRADES, labels.COMPLEMENTS, labels.WHOLLY)
)
_SIGNS = [(pair[i], (kind, (-1, 1)[i])) for kind, pair in enumerate(labels.SIGNED) for i in (0, 1)]
_OVERLAPPING = re.compile(whole_words(labels.OVERLAPPING, r"\w"))
