"""Many phrases as one regular expression that looks at each character once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_END = ""


def alternatives(phrases: Iterable[str]) -> str:
    """A pattern that matches the longest of the phrases; phrases that begin alike share their beginning."""
    root: dict[str, Any] = {}
    for phrase in phrases:
        node = root
        for char in phrase:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _pattern(root)


def whole_words(phrases: Iterable[str], after: str) -> str:
    """The same for whole words that stand behind none of the characters `after`.

    Every branch begins with its first letter, and looks behind it only then: so `re` finds where to look by the letter.
    """
    by_letter: dict[str, list[str]] = {}
    for phrase in phrases:
        by_letter.setdefault(phrase[0], []).append(phrase[1:])
    branches = [rf"{re.escape(c)}(?<!{after}.){alternatives(rest)}(?!\w)" for c, rest in sorted(by_letter.items())]
    return "|".join(branches)


def _pattern(node: dict[str, Any]) -> str:
    branches = []
    for char, child in sorted(node.items(), reverse=True):
        if char == _END:
            continue
        text = re.escape(char)
        while len(child) == 1 and _END not in child:  # a stretch without a fork
            ((char, child),) = child.items()
            text += re.escape(char)
        branches.append(text + _pattern(child))
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 else "|".join(branches)
    if _END in node:
        return f"(?:{body})?"
    return body if len(branches) == 1 else f"(?:{body})"
