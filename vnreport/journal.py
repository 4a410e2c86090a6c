"""What a run has done so far, on disk beside its output: `OUTPUT.partial`, gone once the output is whole.

An SQLite database, written in transactions that are on disk before the run goes on: whatever kills it, what is in there
is whole. A result is found by the hash of its document (name, date and content); the whole is thrown away when tool,
rules or options are not those it was made with.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import astuple
from functools import cache
from pathlib import Path
from time import monotonic

import vnreport
from vnreport.readers import Raw
from vnreport.work import Done, Failed, Outcome

_TABLES = """
CREATE TABLE stamp (stamp TEXT);
CREATE TABLE result (
  id INTEGER PRIMARY KEY, key BLOB UNIQUE, payload BLOB, guessed TEXT, failed TEXT,
  facts INTEGER, problems INTEGER, notes INTEGER, checked INTEGER, total INTEGER
);
CREATE TABLE sequence (number INTEGER PRIMARY KEY, result INTEGER);
"""
_COLUMNS = "payload, guessed, failed, facts, problems, notes, checked, total"
# In place, so that the row keeps the id by which other numbers of the sequence know it.
_PUT = (
    f"INSERT INTO result (key, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET "
    + ", ".join(f"{column} = excluded.{column}" for column in _COLUMNS.split(", "))
    + " RETURNING id"
)
_COMMIT_SECONDS = 1.0
_PASSING = frozenset({"timeout", "died"})  # kinds of failure that another try may not meet


class BusyError(Exception):
    """Another run is writing the same output."""


class Journal:
    """The results of one run, by document. Use as a context; leaving it keeps what is done."""

    def __init__(self, output: Path, options: str) -> None:
        self.path = output.with_name(f"{output.name}.partial")
        self._stamp = f"{tool_stamp()} {options}"
        self._db = self._open()
        self._committed = monotonic()
        self._open_still = True

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        if self._open_still:
            empty = self._db.execute("SELECT 1 FROM result").fetchone() is None
            self._db.commit()
            self._db.close()
            if empty:
                self._delete()

    def find(self, key: bytes) -> tuple[int, Outcome] | None:
        """The place and counts (without the payload) of what is done already."""
        row = self._db.execute(f"SELECT id, {_COLUMNS} FROM result WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        outcome = _outcome(b"", *row[2:])
        return None if isinstance(outcome, Failed) and outcome.kind in _PASSING else (row[0], outcome)

    def put(self, number: int, key: bytes, outcome: Outcome) -> None:
        """Keep the outcome of input number so and so, unless its document is done already under another number."""
        if (found := self.find(key)) is not None:  # both were on the way at once
            return self.place(number, found[0])
        values: tuple[object, ...]
        if isinstance(outcome, Done):
            values = (outcome.payload, outcome.guessed, None, *outcome.counts)
        else:
            values = (None, None, json.dumps(astuple(outcome)), *[0] * 5)
        (result,) = self._db.execute(_PUT, (key, *values)).fetchone()
        return self.place(number, result)

    def place(self, number: int, result: int) -> None:
        """Input number so and so has this result."""
        self._db.execute("INSERT INTO sequence VALUES (?, ?)", (number, result))
        if monotonic() - self._committed > _COMMIT_SECONDS:
            self._db.commit()
            self._committed = monotonic()

    def in_order(self) -> Iterator[tuple[int, Outcome]]:
        """Everything that this pass has met, by number."""
        self._db.commit()
        sql = f"SELECT number, {_COLUMNS} FROM sequence JOIN result ON result.id = sequence.result ORDER BY number"
        for number, *row in self._db.execute(sql):
            yield number, _outcome(*row)

    def remove(self) -> None:
        """The output is whole: nothing is to be gone on with."""
        self._open_still = False
        self._db.close()
        self._delete()

    def _delete(self) -> None:
        for suffix in ("-wal", "-shm", ""):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)

    def _open(self) -> sqlite3.Connection:
        for _ in range(2):
            db = sqlite3.connect(self.path, timeout=1)
            try:
                db.execute("PRAGMA locking_mode = EXCLUSIVE")
                db.execute("PRAGMA journal_mode = WAL")
                db.execute("PRAGMA synchronous = FULL")
                if not db.execute("SELECT 1 FROM sqlite_master").fetchone():
                    db.executescript(_TABLES)
                    db.execute("INSERT INTO stamp VALUES (?)", (self._stamp,))
                if db.execute("SELECT stamp FROM stamp").fetchone() == (self._stamp,):
                    db.execute("DELETE FROM sequence")
                    db.commit()
                    return db
            except sqlite3.OperationalError as error:
                db.close()
                if "locked" in str(error):
                    raise BusyError(
                        f"{self.path}: another run is writing this output; wait for it, or end it"
                    ) from None
            except sqlite3.DatabaseError:
                pass
            with suppress(sqlite3.Error):
                db.close()
            self._delete()
        raise OSError(f"{self.path}: cannot be written")


def key_of(raw: Raw) -> bytes:
    """The hash of all that the result of a document depends on, save tool and options."""
    data = raw.data.encode("utf-8", "surrogatepass") if isinstance(raw.data, str) else raw.data or b""
    head = json.dumps([raw.source, raw.place, raw.form, str(raw.published)]).encode()
    return hashlib.blake2b(len(head).to_bytes(8, "little") + head + data, digest_size=16).digest()


def key_of_failure(failed: Failed) -> bytes:
    return hashlib.blake2b(json.dumps(astuple(failed)).encode(), digest_size=16).digest()


@cache
def tool_stamp() -> str:
    """The version, and a hash of the package's own files: rules are data that may change within a version."""
    content = hashlib.blake2b(digest_size=16)
    root = Path(vnreport.__file__).parent
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".tsv", ".json", ".txt"):
            content.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return f"{vnreport.__version__} {content.hexdigest()}"


def _outcome(payload: bytes | None, guessed: str | None, failed: str | None, *counts: int) -> Outcome:
    if failed is not None:
        return Failed(*json.loads(failed))
    facts, problems, notes, checked, total = counts
    return Done(payload or b"", (facts, problems, notes, checked, total), guessed)
