"""Documents through an executor: in as they come, out as they are done, with only so many on the way.

Documents travel in small batches. What befalls a batch of several (its worker died, it took too long) is tried again
one document at a time, so that it costs only the document that caused it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from vnreport.pool import WorkerDiedError, WorkerTimeoutError
from vnreport.readers import Raw
from vnreport.work import Done, Failed, Order, Outcome, work

Numbered: TypeAlias = tuple[int, Raw | Outcome]

_BATCH_BYTES, _BATCH_ITEMS = 16 << 10, 32  # some tenths of a second: little to lose, and little to wait for at the end
_WAYS = (
    (WorkerTimeoutError, "timeout", "its figures are missing; try it alone with a longer --timeout"),
    (WorkerDiedError, "died", "its figures are missing; try it alone, with more memory"),
)


@dataclass(slots=True)
class Stream:
    """`window` batches are on the way at once; `ahead` more may be done before the oldest is, if order is wanted.

    `timeout` is for executors that cannot end a task: when nothing at all was done for that long, what is on the way is
    given up. `Pool` ends a task that takes too long itself.
    """

    executor: Executor
    order: Order
    window: int
    timeout: float | None = None

    def completed(self, items: Iterable[Numbered], ahead: int | None = None) -> Iterator[tuple[int, Outcome]]:
        """(number, outcome) of each document, as they are done; what is an outcome already passes through."""
        batches = _batches(items, self.window)
        pending: dict[Future[list[Outcome]], tuple[int, list[tuple[int, Raw]], bool]] = {}
        begun, more = 0, True
        try:
            while more or pending:
                oldest = min((serial for serial, _, _ in pending.values()), default=begun)
                room = len(pending) < self.window and (ahead is None or begun - oldest < ahead)
                if more and room:
                    batch = next(batches, None)
                    if batch is None:
                        more = False
                        continue
                    yield from ((n, item) for n, item in batch if isinstance(item, Done | Failed))
                    raws = [(n, item) for n, item in batch if isinstance(item, Raw)]
                    if raws:
                        pending[self._submit(raws)] = (begun, raws, False)
                        begun += 1
                    continue
                done, _ = wait(pending, self.timeout, FIRST_COMPLETED)
                for future in done or list(pending):
                    serial, raws, again = pending.pop(future)
                    outcomes = _outcomes(future, raws, again) if done else _given_up(future, raws, self.timeout)
                    if outcomes is None:
                        alone = len(raws) == 1
                        pending |= {self._submit([one]): (serial, [one], alone) for one in raws}
                    else:
                        yield from zip((n for n, _ in raws), outcomes, strict=True)
        finally:
            for future in pending:
                future.cancel()

    def in_order(self, items: Iterable[Numbered]) -> Iterator[tuple[int, Outcome]]:
        """The same by their numbers, which must count up by one."""
        held: dict[int, Outcome] = {}
        following: int | None = None
        items = iter(items)
        first = next(items, None)
        if first is None:
            return
        following = first[0]
        for number, outcome in self.completed(chain((first,), items), ahead=2 * self.window):
            held[number] = outcome
            while following in held:
                yield following, held.pop(following)
                following += 1

    def _submit(self, raws: list[tuple[int, Raw]]) -> Future[list[Outcome]]:
        return self.executor.submit(work, [raw for _, raw in raws], self.order)


def _outcomes(future: Future[list[Outcome]], raws: list[tuple[int, Raw]], again: bool) -> list[Outcome] | None:
    """None: to be tried again, one by one. A worker may also die of what another one did, so one death is no proof."""
    try:
        return future.result()
    except BrokenExecutor:
        raise  # not ours to mend; what is done is kept
    except Exception as error:
        if len(raws) > 1 or (isinstance(error, WorkerDiedError) and not again):
            return None
        return [_failed(raws[0][1], error)]


def _batches(items: Iterable[Numbered], alone: int) -> Iterator[list[Numbered]]:
    """The first `alone` documents one by one, so that a small run keeps all workers busy too."""
    batch: list[Numbered] = []
    size = sent = 0
    for number, item in items:
        batch.append((number, item))
        if isinstance(item, Raw) and item.data:
            size += len(item.data) if item.form in ("text", "txt") else _BATCH_BYTES  # parsers: one at a time
        if size >= _BATCH_BYTES or len(batch) >= (_BATCH_ITEMS if sent >= alone else 1):
            yield batch
            batch, size, sent = [], 0, sent + 1
    if batch:
        yield batch


def _failed(raw: Raw, error: Exception) -> Failed:
    for kind, name, remedy in _WAYS:
        if isinstance(error, kind):
            return Failed(raw.source, raw.place, name, str(error), remedy)
    failure = f"{type(error).__name__}: {error}"
    return Failed(raw.source, raw.place, "died", f"could not be worked on ({failure})", "try it alone")


def _given_up(future: Future[list[Outcome]], raws: list[tuple[int, Raw]], timeout: float | None) -> list[Outcome]:
    future.cancel()
    late = WorkerTimeoutError(f"nothing was done for {timeout:g} seconds")
    return [_failed(raw, late) for _, raw in raws]
