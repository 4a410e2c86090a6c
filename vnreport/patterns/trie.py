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
