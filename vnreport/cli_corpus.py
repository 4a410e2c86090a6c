"""The commands over corpora, `extract` and `summary`: their options, and what they do with them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from vnreport.readers import Options
    from vnreport.writers import Result, Writer

Say = Callable[[str], None]

FORMATS = ("jsonl", "json", "csv", "xlsx", "parquet", "sqlite", "duckdb", "table")
INPUT_FORMATS = ("txt", "html", "docx", "pdf", "jsonl", "csv", "parquet")
EXTRACT = """\
output:
  By the suffix of -o: .jsonl (a report a line), .json, .csv, .xlsx, .parquet, .sqlite or .db, .duckdb; for any other
  --format says which. Tables are documents, facts, checks and errors; .csv and .parquet hold the facts, with the others
  beside them (NAME.checks.csv).
  The output appears once it is whole. Ended before that, in whatever way, the same command goes on where it was
  (what is done so far is in FILE.partial).

exit status:
  0  every input was read
  2  misuse, or an input that could not be read (said on standard error; the others are done)
"""


def add_extract_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=FORMATS,
        help="default: by the suffix of -o, else table on a terminal, else jsonl (a report a line, with its source)",
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write here, only once all is done")
    parser.add_argument("--decimal", choices=(".", ","), default=".", help="decimal sign in .csv (default: .)")
    parser.add_argument("--jobs", type=_jobs, metavar="N", help="worker processes (default: one a core)")
    parser.add_argument(
        "--timeout", type=_seconds, default=300.0, metavar="SECONDS", help="that a document may take (default: 300)"
    )
    parser.add_argument("--scheduler", metavar="ADDRESS", help="work on a Dask cluster: tcp://HOST:8786")
    parser.add_argument("--quiet", action="store_true", help="no progress on standard error; errors are still said")


def reading_options(args: argparse.Namespace, *, facts: bool = False) -> Options:
    """How the inputs of a command are read."""
    from vnreport.readers import Keys, Options
    from vnreport.writers import family

    output = getattr(args, "output", None)
    keys = Keys(args.text_key, args.id_key, args.published_key, facts)
    return Options(keys, args.input_format, args.glob, args.encoding, leave_out=family(output) if output else ())


def extract(args: argparse.Namespace, say: Say) -> int:
    """0, or 2 if an input gave nothing, or 130 if a run was ended by Ctrl-C with something done."""
    from vnreport.writers import KEPT, MissingError

    output: Path | None = args.output
    if output is not None and not output.parent.is_dir():
        say(f"{output}: no folder {output.parent}; make it first")
        return 2
    in_file = output is not None and (output.is_file() or not output.exists())  # else a stream or a device
    try:
        form = args.format or _form(output if in_file else None, plain=output is not None)
    except ValueError as error:
        say(str(error))
        return 2
    with ExitStack() as stack:
        executor = None
        if args.scheduler is not None:
            from vnreport.cluster import NoSchedulerError, dask_executor

            try:
                executor = stack.enter_context(dask_executor(args.scheduler))
            except (MissingError, NoSchedulerError) as error:
                say(str(error))
                return 2
        if in_file and form in KEPT:
            return _run(args, form, executor, say)
        return _stream(args, form, executor, say)


def add_summary_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("result", nargs="?", type=Path, metavar="RESULT", help="what vnreport extract -o wrote")
    parser.add_argument("--compare", nargs=2, type=Path, metavar=("A", "B"), help="gains and losses from A to B")
    parser.add_argument("--all", action="store_true", help="every document or difference, not the first twenty")


def summary(args: argparse.Namespace, say: Say) -> int:
    """0, or 2 for what cannot be summed up."""
    from vnreport.outputs import NoOutputError, opened
    from vnreport.summary import compare, summary
    from vnreport.writers import MissingError

    if (args.result is None) == (args.compare is None):
        say("give one RESULT, or --compare A B")
        return 2
    try:
        if args.compare:
            lines = compare(*map(opened, args.compare), every=args.all)
        else:
            lines = summary(opened(args.result), every=args.all)
        for line in lines:
            print(line)
    except (NoOutputError, MissingError) as error:
        say(str(error))
        return 2
    return 0


def _run(args: argparse.Namespace, form: str, executor: Executor | None, say: Say) -> int:
    from vnreport import corpus, progress
    from vnreport.journal import BusyError
    from vnreport.writers import MissingError

    shown = progress.Silent() if args.quiet else progress.on(sys.stderr)
    try:
        tally = corpus.run(
            args.paths, args.output, jobs=args.jobs, executor=executor, timeout=args.timeout, published=args.published,
            form=form, decimal=args.decimal, options=reading_options(args), progress=shown,
            on_failure=lambda failed: say(str(failed)),
        )  # fmt: skip
    except (BusyError, MissingError) as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        kept = args.output.with_name(f"{args.output.name}.partial")
        say(f"interrupted; the same command goes on ({kept})" if kept.exists() else "interrupted")
        return 130
    return 2 if tally.errors else 0


def _stream(args: argparse.Namespace, form: str, executor: Executor | None, say: Say) -> int:
    """To standard output, a device, or a format that is one whole (.json): in order, as they come."""
    from vnreport.corpus import Means, results
    from vnreport.readers import STDIN, raw
    from vnreport.work import Failed, Order
    from vnreport.writers import WRITERS, replacing

    if STDIN in args.paths and sys.stdin.isatty():
        say("reading standard input; Ctrl-D ends it")
    if form not in (*WRITERS, "table"):
        say(f"{form} cannot be written to a stream; name a file with -o")
        return 2
    options, troubles = reading_options(args), 0

    def good() -> Iterator[Result]:
        nonlocal troubles
        means = Means(args.jobs, executor, args.timeout)
        for item in results(raw(args.paths, options), Order("report", args.encoding, args.published), means):
            if isinstance(item, Failed):
                troubles += 1
                say(str(item))
            else:
                yield item

    write: Writer = WRITERS[form] if form in WRITERS else _table_writer(args.lang)
    with nullcontext(sys.stdout) if args.output is None else replacing(args.output) as out:
        write(good(), out)
    return 2 if troubles else 0


def _form(file: Path | None, *, plain: bool) -> str:
    """The format where none is asked for: by the suffix of the file, else a table on a terminal, unless `plain`."""
    from vnreport.writers import form_of

    if file is not None:
        return form_of(file, FORMATS, "--format")
    return "table" if sys.stdout.isatty() and not plain else "jsonl"


def _table_writer(lang: str) -> Writer:
    from vnreport.table import write_table

    return partial(write_table, lang="vi" if lang == "vi" else "en")


def _seconds(text: str) -> float:
    from vnreport.corpus import Means

    try:
        seconds = float(text)
        Means(timeout=seconds)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no time that a document may take; write seconds, above 0 and up to 1e9"
        ) from None
    return seconds


def _jobs(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; write 1 or more (0: in this process)")
    return int(text)
