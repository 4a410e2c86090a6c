"""Worker processes that may die or hang without costing more than the task they were at.

`concurrent.futures.ProcessPoolExecutor` breaks as a whole when one worker dies, and cannot end one that hangs. Here
each worker is a process of its own behind one thread of the parent, which replaces it. Workers are started as fresh
interpreters, so a caller's script needs no `if __name__ == "__main__"`; tasks are functions that can be imported.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any, BinaryIO, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_SIZE = struct.Struct("<Q")
_SERVE = "from vnreport.pool import serve; serve()"
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
_ORPHANED = 60.0  # seconds over its time after which a worker without a parent ends itself


class WorkerDiedError(Exception):
    """The process that worked on a task ended before it was done: out of memory, or a crash in a parser."""


class WorkerTimeoutError(Exception):
    """A task took longer than it may; its process was ended."""


class Pool(Executor):
    """`jobs` worker processes; a task may take `timeout` seconds, not counting the start of its worker."""

    def __init__(self, jobs: int, timeout: float | None = None, warm_up: Callable[[], object] | None = None) -> None:
        if jobs < 1:
            raise ValueError(f"jobs must be at least 1, not {jobs}")
        self._tasks: queue.SimpleQueue[tuple[Future[Any], bytes] | None] = queue.SimpleQueue()
        self._timeout, self._warm_up = timeout, warm_up
        self._closed = False
        self._workers: list[_Worker | None] = [None] * jobs
        self._threads = [threading.Thread(target=self._attend, args=(i,), daemon=True) for i in range(jobs)]
        for thread in self._threads:
            thread.start()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        if self._closed:
            raise RuntimeError("the pool is closed")
        future: Future[T] = Future()
        self._tasks.put((future, pickle.dumps((fn, args, kwargs), pickle.HIGHEST_PROTOCOL)))
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the workers; with `cancel_futures` at once, whatever they are at."""
        self._closed = True
        if cancel_futures:
            with contextlib.suppress(queue.Empty):
                while (task := self._tasks.get_nowait()) is not None:
                    task[0].cancel()
            for worker in filter(None, self._workers):
                worker.kill()
        for _ in self._threads:
            self._tasks.put(None)
        if wait:
            for thread in self._threads:
                thread.join()

    def __exit__(self, kind: type[BaseException] | None, *rest: object) -> None:
        self.shutdown(cancel_futures=kind is not None)

    def _attend(self, place: int) -> None:
        """One worker's thread: a task to it, its answer back, and a new worker where the old one is gone."""
        while (task := self._tasks.get()) is not None:
            future, message = task
            if not future.set_running_or_notify_cancel():
                continue
            try:
                worker = self._workers[place]
                if worker is None:
                    worker = self._workers[place] = _Worker(self._warm_up, self._timeout)
                good, value = worker.ask(message)
            except Exception as error:
                self._drop(place)
                future.set_exception(error)
            else:
                future.set_result(value) if good else future.set_exception(value)
        self._drop(place)

    def _drop(self, place: int) -> None:
        worker, self._workers[place] = self._workers[place], None
        if worker is not None:
            worker.close()


class _Worker:
    """One process, and the two pipes to it."""

    def __init__(self, warm_up: Callable[[], object] | None, timeout: float | None) -> None:
        path = os.pathsep.join(filter(None, sys.path))  # what the parent can import, the worker can
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SERVE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | _ONE_THREAD | {"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
        )
        assert self._process.stdin and self._process.stdout
        self._to, self._from = self._process.stdin, self._process.stdout
        self._timeout = timeout
        if warm_up is not None:
            self.ask(pickle.dumps((warm_up, (), {})), untimed=True)

    def ask(self, message: bytes, untimed: bool = False) -> tuple[bool, Any]:
        """Send a task and wait for (True, its value) or (False, its exception)."""
        late = threading.Event()
        limit = None if untimed else self._timeout
        timer = threading.Timer(limit, self._too_late, (late,)) if limit else None
        try:
            if timer:
                timer.start()
            _send(self._to, _SIZE.pack(int((limit or 0) * 1000)) + message)
            answer: tuple[bool, Any] = pickle.loads(_receive(self._from))
            return answer
        except (EOFError, OSError) as error:
            if late.is_set():
                raise WorkerTimeoutError(f"took longer than {limit:g} seconds") from None
            raise WorkerDiedError(_ending(self._process.wait())) from error
        finally:
            if timer:
                timer.cancel()

    def kill(self) -> None:
        self._process.kill()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._to.close()
        try:
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._from.close()

    def _too_late(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()


def serve() -> None:
    """A worker's life: tasks from standard input, answers to what was standard output, until its parent is gone."""
    import faulthandler

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    tasks, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not get between the answers
    quiet = Path(os.devnull).open("w")  # noqa: SIM115
    while True:
        try:
            message = _receive(tasks)
        except EOFError:
            return
        limit = _SIZE.unpack_from(message)[0] / 1000
        if limit:
            faulthandler.dump_traceback_later(limit + _ORPHANED, exit=True, file=quiet)
        try:
            fn, args, kwargs = pickle.loads(memoryview(message)[_SIZE.size :])
            answer: tuple[bool, Any] = (True, fn(*args, **kwargs))
        except Exception as error:
            answer = (False, error)
        faulthandler.cancel_dump_traceback_later()
        try:
            _send(answers, _pickled(answer))
        except BrokenPipeError:
            return


def _pickled(answer: tuple[bool, Any]) -> bytes:
    try:
        return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        return pickle.dumps((False, RuntimeError(f"the answer cannot be sent ({type(error).__name__}: {error})")))


def _send(stream: BinaryIO | Any, message: bytes) -> None:
    stream.write(_SIZE.pack(len(message)) + message)
    stream.flush()


def _receive(stream: BinaryIO | Any) -> bytes:
    size = _SIZE.unpack(_exactly(stream, _SIZE.size))[0]
    return _exactly(stream, size)


def _exactly(stream: BinaryIO | Any, size: int) -> bytes:
    data: bytes = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _ending(code: int) -> str:
    if code >= 0:
        return f"its worker process ended with status {code}"
    name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
    return f"its worker process was ended by {name}" + (" (out of memory?)" if name == "SIGKILL" else "")
