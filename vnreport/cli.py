"""The command line: `vnreport extract`, `check`, `view`, `summary` and `schema`.

Everything but argparse is imported by the command that needs it, so that `vnreport --help` is immediate.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import vnreport
from vnreport import cli_corpus

if TYPE_CHECKING:
    from vnreport.listing import Lang
    from vnreport.readers import Document
    from vnreport.records import Check, Report
    from vnreport.writers import Result

OK, PROBLEM, TROUBLE, INTERRUPTED = 0, 1, 2, 130

_INPUTS = """\
inputs:
  Files, folders (recursively, in sorted order), or standard input ("-", or no PATH at all).
  Documents: .txt (UTF-8, UTF-16, Windows-1258), .html, .docx, .pdf. Many to a file, with the text
  under --text-key: .jsonl and .csv (also .gz), .parquet.
"""
_EXTRACT = f"{_INPUTS}\n{cli_corpus.EXTRACT}"
_CHECK = f"""\
{_INPUTS}  A line that has "facts" already, as `vnreport extract` writes them, is checked again as it
  stands, without reading its text anew: facts may be edited or filtered in between.

output:
  PATH:LINE:COLUMN: VERDICT [KIND] MESSAGE, first the problems (inconsistent, impossible), then
  the notes (rounding, suspect).

exit status:
  0  no problem
  1  a problem (with --strict: or a note)
  2  misuse, or an input that could not be read (said on standard error; the others are done)
"""
_VIEW = f"""\
{_INPUTS}  A line that has "facts" already is shown with these, checked again.

output:
  One HTML page that needs nothing else: the texts with every figure marked, the problems first, a
  table of the figures; for more than one text, an index. In Vietnamese unless --lang en is given.

exit status:
  0  every input was read
  2  misuse, or an input that could not be read (said on standard error; the others are shown)
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status as each command's help states it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    args = _parser().parse_args(argv)
    try:
        code: int = args.run(args)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the last flush fails once more
        _say("standard output: closed by its reader; the rest was not written")
    except OSError as error:
        _say(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}; nothing was written there")
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    return TROUBLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="vnreport",
        description="Statistics out of Vietnamese reports, and which of them do not hold.",
        epilog="`vnreport COMMAND --help` tells the options and the exit status of each command.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"vnreport {vnreport.__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    command = partial(commands.add_parser, allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter)
    inputs = _input_options()

    extract = command("extract", parents=[inputs], help="write the facts of texts, checked", epilog=_EXTRACT)
    cli_corpus.add_extract_options(extract)
    extract.set_defaults(run=partial(cli_corpus.extract, say=_say))

    check = command("check", parents=[inputs], help="list the figures that do not hold", epilog=_CHECK)
    check.add_argument("--strict", action="store_true", help="exit 1 for a note too")
    check.add_argument("--exit-zero", action="store_true", help="exit 0 whatever the checks say")
    check.add_argument("--coverage", action="store_true", help="then list what could not be recomputed, and why")
    check.set_defaults(run=_check)

    view = command(
        "view", parents=[_input_options()], help="show texts, facts and problems as one HTML page", epilog=_VIEW
    )
    view.add_argument(
        "-o", "--output", type=Path, metavar="FILE", required=True, help="the page, written once all is done"
    )
    view.set_defaults(run=_view, lang="vi")

    summary = command("summary", help="what a run came to; what two runs differ in")
    cli_corpus.add_summary_options(summary)
    summary.set_defaults(run=partial(cli_corpus.summary, say=_say))

    schema = command("schema", help="print the JSON Schema of a report")
    schema.set_defaults(run=_schema)
    return parser


def _input_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    options.add_argument("paths", nargs="*", default=["-"], metavar="PATH", help="file, folder or - (default: -)")
    options.add_argument("--text-key", default="text", metavar="KEY", help="key of the text in records (default: text)")
    options.add_argument("--id-key", metavar="KEY", help="key of a name for each text (default: PATH#LINE)")
    options.add_argument("--published-key", metavar="KEY", help="key of the day on which each text appeared")
    options.add_argument(
        "--published", type=_day, metavar="DATE", help='the day on which the texts appeared; settles "năm nay"'
    )
    options.add_argument(
        "--input-format",
        choices=cli_corpus.INPUT_FORMATS,
        help="of standard input, and of files with another suffix (default: txt or jsonl, by the first line)",
    )
    options.add_argument("--glob", metavar="PATTERN", help='which files of folders: "*.docx", "2024/*"')
    options.add_argument("--encoding", metavar="NAME", help="of text that has no byte order mark (default: guessed)")
    options.add_argument("--lang", choices=("vi", "en"), default=_locale_lang(), help="of messages (default: locale's)")
    return options


def _check(args: argparse.Namespace) -> int:
    from vnreport.listing import counted, coverage_lines, recomputed

    lines_of = _check_lines()
    run = _Run(args, facts=True)
    later: list[str] = []
    coverage: list[str] = []
    texts = facts = problems = notes = checked = total = 0
    for source, report in run.results():
        found = lines_of(source, report, report.problems, args.lang)
        noted = lines_of(source, report, report.notes, args.lang)
        sys.stdout.writelines(f"{line}\n" for line in found)
        later += noted
        if args.coverage:
            coverage += coverage_lines(source, report, args.lang)
        texts, facts = texts + 1, facts + len(report.facts)
        problems, notes = problems + len(found), notes + len(noted)
        checked, total = checked + report.coverage.checked, total + report.coverage.total
    sys.stdout.writelines(f"{line}\n" for line in later + coverage)
    if args.coverage and texts != 1:
        sys.stdout.write(f"{recomputed(checked, total, args.lang)}\n")
    if sys.stderr.isatty():
        done = f"{counted(texts, 'text')}, {counted(facts, 'fact')}"
        _say(f"{done}: {counted(problems, 'problem')}, {counted(notes, 'note')}")
    failed = not args.exit_zero and (problems or (args.strict and notes))
    return run.status() or (PROBLEM if failed else OK)


def _check_lines() -> Callable[[str, Report, Iterable[Check], Lang], list[str]]:
    """One line a check; on a terminal the place in the text, the arithmetic and the likely repair beneath it."""
    from vnreport.listing import check_lines

    if not sys.stdout.isatty():
        return check_lines
    try:
        from rich.console import Console

        from vnreport.render.terminal import explained
    except ImportError:
        return check_lines
    return partial(explained, Console(highlight=False))


def _view(args: argparse.Namespace) -> int:
    from vnreport.render import page
    from vnreport.writers import replacing

    if not args.output.parent.is_dir():
        _say(f"{args.output}: no folder {args.output.parent}; make it first")
        return TROUBLE
    run = _Run(args, facts=True)
    html = page(run.results(), args.lang)
    with replacing(args.output) as out:
        out.write(html)
    return run.status()


def _schema(args: argparse.Namespace) -> int:
    import json

    from vnreport.records import Report

    sys.stdout.write(json.dumps(Report.model_json_schema(mode="serialization"), ensure_ascii=False, indent=2) + "\n")
    return OK


class _Run:
    """The inputs of one command and the reports made of them; what goes wrong is said and counted."""

    def __init__(self, args: argparse.Namespace, *, facts: bool = False) -> None:
        self._args = args
        self._facts = facts
        self._troubles = 0

    def results(self) -> Iterator[Result]:
        from vnreport.readers import STDIN, Unreadable, read
        from vnreport.writers import Result

        args = self._args
        if STDIN in args.paths and sys.stdin.isatty():
            _say("reading standard input; Ctrl-D ends it")
        for item in read(args.paths, options=cli_corpus.reading_options(args, facts=self._facts)):
            if isinstance(item, Unreadable):
                self._trouble(item)
            elif (report := self._report(item)) is not None:
                yield Result(item.source, report)

    def status(self) -> int:
        return TROUBLE if self._troubles else OK

    def _report(self, document: Document) -> Report | None:
        """One document must not end the run, whatever is in it."""
        try:
            if document.facts is not None:
                return _checked_again(document)
            day: date | None = document.published or self._args.published
            report: Report = vnreport.extract(document.text or "", published=day)
            return report
        except _NotFactsError as error:
            self._trouble(f"{document.place}: {error}; give the lines that vnreport extract writes")
        except Exception as error:
            failure = f"{type(error).__name__}: {error}"
            self._trouble(f"{document.place}: could not be worked on ({failure}); please report it with the text")
        return None

    def _trouble(self, what: object) -> None:
        self._troubles += 1
        _say(str(what))


class _NotFactsError(Exception):
    """A line's "facts" are not records."""


def _checked_again(document: Document) -> Report:
    from pydantic import ValidationError

    from vnreport.records import Report
    from vnreport.text import view
    from vnreport.validator import audit

    data = {"text": document.text or "", "facts": document.facts, "published": document.published}
    try:
        report = Report.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise _NotFactsError(f"not records of vnreport ({where}: {first['msg']})") from error
    checks, coverage = audit(report.facts, None if document.text is None else view(document.text))
    return report.model_copy(update={"checks": checks, "coverage": coverage})


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2024-10-05") from None


def _locale_lang() -> str:
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "vi" if named.lower().startswith("vi") else "en"


def _say(what: str) -> None:
    print(f"vnreport: {what}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
