"""Word boundaries from underthesea, only where one is in question: the noun behind a number that the lexicon lacks."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import lru_cache

import regex

from vnreport.patterns import units
from vnreport.text import fold

_WINDOW = 40  # characters: enough for the longest noun, and its tags agree with those of the whole sentence
_lock = threading.Lock()
_tokenize: Callable[[str], list[str]] | None = None

NO_NOUN = frozenset(map(fold, units.NO_NOUN))
_FIRST = regex.compile(r"[\p{L}][\p{L}\p{M}\d]*")


def _load() -> Callable[[str], list[str]]:
    """underthesea's tokenizer, published only after a first call: its first use is not safe from several threads.

    Its import configures the root logger and sends one of its own to standard output; both are put back.
    """
    global _tokenize
    with _lock:
        if _tokenize is None:
            root = logging.getLogger()
            handlers, level = list(root.handlers), root.level
            from underthesea import word_tokenize

            root.handlers[:] = handlers
            root.setLevel(level)
            own = logging.getLogger("underthesea")
            own.handlers.clear()

            def tokenize(text: str) -> list[str]:
                return list(word_tokenize(text, use_token_normalize=False))

            tokenize("hồ sơ")
            _tokenize = tokenize
    return _tokenize


@lru_cache(maxsize=4096)
def first_word(window: str) -> str:
    """The first word of a short stretch of text, as underthesea bounds it."""
    tokens = (_tokenize or _load())(window)
    return tokens[0] if tokens else ""


def noun_at(text: str, folded: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the noun that a number counts begins and ends, if the words at `start` can be one."""
    m = _FIRST.match(text, start)
    if m is None or m.end() > end:
        return None
    if folded[start : m.end()] in NO_NOUN:
        return None
    if text[start].isupper() and (m.end() == start + 1 or not text[start : m.end()].isupper()):
        return None  # a name, or one letter: "3,4M lượt"
    window = text[start : min(end, start + _WINDOW)]
    word = first_word(window)
    if not word or fold(word) in NO_NOUN or not text.startswith(word, start):
        return start, m.end()
    return start, start + len(word)
