"""How far a run is, on standard error: a live line on a terminal that has rich, else a plain line now and then."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Protocol, TextIO

from vnreport.tally import Tally

_EVERY = 10.0  # seconds between plain lines
_REDRAW = 0.2


class Progress(Protocol):
    """Told of every document; `size` is the bytes of all inputs, where known."""

    def begin(self, size: int | None) -> None: ...
    def step(self, tally: Tally) -> None: ...
    def end(self, tally: Tally) -> None: ...


class Silent:
    def begin(self, size: int | None) -> None: ...
    def step(self, tally: Tally) -> None: ...
    def end(self, tally: Tally) -> None: ...


@dataclass(slots=True)
class Plain:
    """A line every ten seconds and one at the end; nothing at all for a short run in which all went well."""

    out: TextIO = field(default_factory=lambda: sys.stderr)
    every: float = _EVERY
    _size: int | None = None
    _last: float = 0.0
    _said: bool = False

    def begin(self, size: int | None) -> None:
        self._size, self._last = size, monotonic()

    def step(self, tally: Tally) -> None:
        if monotonic() - self._last >= self.every:
            self._last, self._said = monotonic(), True
            print(f"vnreport: {line(tally, self._size)}", file=self.out, flush=True)

    def end(self, tally: Tally) -> None:
        if self._said or tally.errors or tally.resumed or tally.guessed:
            print(f"vnreport: {tally}", file=self.out, flush=True)


class Live:
    """One line that is drawn anew, with a bar where the size is known."""

    def __init__(self, out: TextIO) -> None:
        from rich.console import Console
        from rich.live import Live as Display

        self._out = out
        self._display = Display(console=Console(file=out), auto_refresh=False, transient=True)
        self._size: int | None = None
        self._last = 0.0

    def begin(self, size: int | None) -> None:
        self._size = size
        self._display.start()

    def step(self, tally: Tally) -> None:
        if monotonic() - self._last >= _REDRAW:
            self._last = monotonic()
            self._display.update(self._drawn(tally), refresh=True)

    def end(self, tally: Tally) -> None:
        self._display.stop()
        print(f"vnreport: {tally}", file=self._out, flush=True)

    def _drawn(self, tally: Tally) -> Any:
        from rich.progress_bar import ProgressBar
        from rich.table import Table

        row = Table.grid(padding=(0, 1))
        bar = ProgressBar(total=self._size or None, completed=tally.weight, width=24, pulse=not self._size)
        row.add_row(bar, line(tally, self._size))
        return row


def on(stream: TextIO) -> Progress:
    """What suits the stream."""
    if stream.isatty():
        try:
            return Live(stream)
        except ImportError:
            pass
    return Plain(stream)


def line(tally: Tally, size: int | None) -> str:
    """ "1,250 documents, 17.3/s, 62 %, 0:01:10 left: 53,000 facts, 210 problems, 3 errors"."""
    rate = (tally.documents + tally.errors - tally.resumed) / tally.seconds if tally.seconds else 0.0
    parts = [f"{tally.documents:,} documents", f"{rate:.1f}/s"]
    if size:
        share = min(tally.weight / size, 1.0)
        parts.append(f"{share:.0%}")
        fresh = tally.weight - tally.resumed_weight
        if fresh > 0 and tally.seconds > 1:
            parts.append(f"{_clock((size - tally.weight) / fresh * tally.seconds)} left")
    found = f"{tally.facts:,} facts, {tally.problems:,} problems, {tally.errors:,} errors"
    return f"{', '.join(parts)}: {found}"


def _clock(seconds: float) -> str:
    whole = max(int(seconds), 0)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
