"""Many documents: a run from inputs to tables that can be killed and gone on with, and a stream of reports.

`run` keeps what is done in a journal beside the output and makes the output of it at the end; `results` gives reports
as they come; `extract_many` is the same for texts that the caller has. All send documents to worker processes of this
machine (`jobs`), or to any `concurrent.futures.Executor`, and give results in the order of the input, whatever `jobs`
is.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, overload

from vnreport import readers
from vnreport.journal import Journal, key_of, key_of_failure
from vnreport.pool import Pool
from vnreport.progress import Progress, Silent
from vnreport.published import day_of
from vnreport.readers import Raw, Unreadable
from vnreport.stream import Numbered, Stream
from vnreport.tally import Tally
from vnreport.work import Failed, Order, Outcome, prepare_worker, report_of
from vnreport.writers import KEPT, Result, family, form_of, sink_of

if TYPE_CHECKING:
    from vnreport.records import Report
    from vnreport.writers.sinks import Sink

T = TypeVar("T")
Item: TypeAlias = Raw | Unreadable

TIMEOUT = 300.0  # seconds that one document may take
LONGEST_TIMEOUT = 1e9  # what the clocks of all systems can count
_WINDOW_PER_JOB, _WINDOW_ELSEWHERE = 3, 64  # batches on the way
_FEW = 8


@dataclass(frozen=True, slots=True)
class Means:
    """By what a run is done: `jobs` worker processes of this machine, or an `executor`, which stays the caller's.

    Without either, one process a core; but no more than eight plain texts are worked on in this process, sooner than
    workers start. `jobs=0` does that for any number; nothing then guards against what hangs or crashes. `timeout` is in
    seconds, None for no limit; ValueError for what is no time.
    """

    jobs: int | None = None
    executor: Executor | None = None
    timeout: float | None = TIMEOUT

    def __post_init__(self) -> None:
        if self.timeout is not None and not 0 < self.timeout <= LONGEST_TIMEOUT:
            raise ValueError(
                f"timeout must be seconds above 0 and up to 1e9, or None for no limit, not {self.timeout!r}"
            )

    @contextmanager
    def stream(self, order: Order, items: Iterable[Item]) -> Iterator[tuple[Stream, Iterator[Item]]]:
        """What the items go through, and the items."""
        jobs, items = self.jobs, iter(items)
        if self.executor is not None:
            yield Stream(self.executor, order, _WINDOW_ELSEWHERE, self.timeout), items
            return
        if jobs is None:
            few, items = _few(items)
            jobs = 0 if few else os.cpu_count() or 1
        if jobs == 0:
            yield Stream(_Here(), order, 1), items
            return
        with Pool(jobs, self.timeout, prepare_worker) as pool:
            yield Stream(pool, order, _WINDOW_PER_JOB * jobs), items


def run(
    inputs: str | Path | Iterable[str | Path],
    output: str | Path,
    *,
    jobs: int | None = None,
    executor: Executor | None = None,
    timeout: float | None = TIMEOUT,
    published: date | None = None,
    form: str | None = None,
    decimal: str = ".",
    options: readers.Options | None = None,
    progress: Progress | None = None,
    on_failure: Callable[[Failed], None] | None = None,
) -> Tally:
    """Read all inputs and write the tables of `vnreport.schema` to `output`, in the format of its suffix (or `form`).

    Inputs are files, folders and "-" (standard input). The output appears only once it is whole. A run that was ended,
    in whatever way, goes on where it was when it is called again with the same output and options; what it has done so
    far is in `OUTPUT.partial`. No document stops the run: what fails is counted, told to `on_failure` and in the table
    `errors`. Raises ValueError for an output of unknown format and for a timeout that is no time, TypeError for a
    `published` that is no date, `writers.MissingError` where the format's library is not installed, `journal.BusyError`
    where another run writes the same output.
    """
    output = Path(output)
    paths = [str(path) for path in ([inputs] if isinstance(inputs, str | Path) else inputs)]
    form = form or form_of(output, KEPT, "form")
    if form not in KEPT:
        raise ValueError(f"{form!r} is no format of a run; use one of {' '.join(KEPT)}")
    make = sink_of(form, output, decimal)
    options = options or readers.Options()
    options = replace(options, leave_out=[*options.leave_out, *family(output)])
    order = Order(KEPT[form], options.encoding, day_of(published), options.limits)
    means = Means(jobs, executor, timeout)
    with Journal(output, repr(order)) as journal:
        task = _Run(journal, progress or Silent(), on_failure or (lambda failed: None))
        task.progress.begin(readers.volume(paths, options))
        try:
            with means.stream(order, readers.raw(paths, options)) as (stream, items):
                task.work(items, stream)
        finally:
            task.tally.ended = monotonic()
            task.progress.end(task.tally)
        with make() as sink:
            task.write(sink)
        journal.remove()
    return task.tally


def results(items: Iterable[Raw | Unreadable], order: Order, means: Means | None = None) -> Iterator[Result | Failed]:
    """The report of each document, or why there is none, in their order, as they come."""
    names: dict[int, str] = {}

    def numbered() -> Iterator[Numbered]:
        for number, item in enumerate(items):
            if isinstance(item, Raw):
                names[number] = item.source
            yield number, _failure(item) if isinstance(item, Unreadable) else item

    with (means or Means()).stream(order, items) as (stream, items):
        for number, outcome in stream.in_order(numbered()):
            source = names.pop(number, "")
            yield outcome if isinstance(outcome, Failed) else Result(source, report_of(outcome.payload))


@overload
def extract_many(
    texts: Iterable[str],
    *,
    jobs: int | None = ...,
    as_tuples: Literal[False] = ...,
    published: date | None = ...,
    executor: Executor | None = ...,
    timeout: float | None = ...,
) -> Iterator[Report]: ...
@overload
def extract_many(
    texts: Iterable[tuple[str, T]],
    *,
    jobs: int | None = ...,
    as_tuples: Literal[True],
    published: date | None = ...,
    executor: Executor | None = ...,
    timeout: float | None = ...,
) -> Iterator[tuple[Report, T]]: ...
def extract_many(
    texts: Iterable[Any],
    *,
    jobs: int | None = None,
    as_tuples: bool = False,
    published: date | None = None,
    executor: Executor | None = None,
    timeout: float | None = TIMEOUT,
) -> Iterator[Any]:
    """`extract` for many texts on many processes: their reports, in their order, as they come.

    With `as_tuples`, of (text, anything) come (report, anything). Raises ExtractError at a text that could not be
    worked on, TypeError at what is no string.
    """
    contexts: dict[int, Any] = {}

    def raws() -> Iterator[Raw]:
        for number, item in enumerate(texts):
            text, contexts[number] = item if as_tuples else (item, None)
            if not isinstance(text, str):
                raise TypeError(f"text {number} must be a str, not {type(text).__name__}")
            yield Raw("", f"text {number}", "text", text)

    order = Order("report", None, day_of(published), legacy=False)
    for number, result in enumerate(results(raws(), order, Means(jobs, executor, timeout))):
        if isinstance(result, Failed):
            raise ExtractError(str(result))
        context = contexts.pop(number)
        yield (result.report, context) if as_tuples else result.report


class ExtractError(Exception):
    """A text that could not be worked on: its worker died, or took too long."""


@dataclass(slots=True)
class _Run:
    """One pass over the inputs, on the journal."""

    journal: Journal
    progress: Progress
    on_failure: Callable[[Failed], None]
    tally: Tally = field(default_factory=Tally)
    _open: dict[int, tuple[bytes, int]] = field(default_factory=dict)  # documents on the way: key and weight

    def work(self, items: Iterable[Raw | Unreadable], stream: Stream) -> None:
        for number, outcome in stream.completed(self._left(items)):
            key, weight = self._open.pop(number)
            self.journal.put(number, key, outcome)
            self._count(outcome, weight)

    def write(self, sink: Sink) -> None:
        for number, outcome in self.journal.in_order():
            if isinstance(outcome, Failed):
                sink.failed(number, outcome)
            else:
                sink.done(number, zlib.decompress(outcome.payload))

    def _left(self, items: Iterable[Raw | Unreadable]) -> Iterator[Numbered]:
        """The inputs that are not in the journal yet."""
        for number, item in enumerate(items, 1):
            if isinstance(item, Unreadable):
                failed = _failure(item)
                self._open[number] = (key_of_failure(failed), item.weight)
                yield number, failed
                continue
            key = key_of(item)
            found = self.journal.find(key)
            if found is None:
                self._open[number] = (key, item.weight)
                yield number, item
            else:
                self.journal.place(number, found[0])
                self._count(found[1], item.weight, resumed=True)

    def _count(self, outcome: Outcome, weight: int, *, resumed: bool = False) -> None:
        self.tally.add(outcome, weight, resumed=resumed)
        if isinstance(outcome, Failed):
            self.on_failure(outcome)
        self.progress.step(self.tally)


class _Here(Executor):
    """Does each task when it is submitted, in this very thread."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def _few(items: Iterator[Item]) -> tuple[bool, Iterator[Item]]:
    """Whether so few texts come that starting workers would take longer than reading them here; and all of them."""
    head: list[Item] = []
    for item in items:
        head.append(item)
        if len(head) > _FEW or (isinstance(item, Raw) and item.form not in ("text", "txt")):
            return False, chain(head, items)
    return True, iter(head)


def _failure(item: Unreadable) -> Failed:
    return Failed(item.place, item.place, "read", item.what, item.remedy)


__all__ = ["ExtractError", "Means", "extract_many", "results", "run"]
