"""Reports on a terminal: the lines that state figures, and each problem as a compiler shows one.

Colour is never alone: a sign stands before each figure, and the number to look at is underlined with ^.
Needs rich; it obeys NO_COLOR and knows the width of the terminal.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.padding import Padding
from rich.text import Text

from vnreport.listing import Lines, printable
from vnreport.render.marks import lines
from vnreport.render.repairs import accused, likely, repaired
from vnreport.render.states import state_of, states
from vnreport.render.words import SIGNS, STATES, check_kind, words

if TYPE_CHECKING:
    from rich.console import Console

    from vnreport.records import Check, Report, Span
    from vnreport.render.words import Lang, State

STYLES: dict[State, str] = {
    "impossible": "bold red", "inconsistent": "bold red", "suspect": "bold yellow", "rounding": "yellow",
    "unchecked": "underline", "consistent": "green", "plain": "underline",
}  # fmt: skip
_AHEAD = 12  # columns kept before the first number of a line that is cut


def explained(console: Console, source: str, report: Report, checks: Iterable[Check], lang: Lang) -> list[str]:
    """Each check as a block: place and verdict, the lines with their numbers underlined, the arithmetic, the repair."""
    shown = []
    for check in sorted(checks, key=_start):
        with console.capture() as captured:
            _explain(console, source, report, check, lang)
        shown.append(captured.get())
    return shown


def sentences(report: Report) -> Iterator[Text]:
    """The lines of the text that state figures, each figure with its sign and in the colour of its verdict."""
    found = states(report)
    for line in lines(report):
        if not any(piece.refs for piece in line):
            continue
        text = Text()
        for piece in line:
            if not piece.refs:
                text.append(printable(piece.text))
                continue
            state = min(map(found.number, piece.refs), key=STATES.index)
            sign = "" if state == "plain" else SIGNS[state]
            text.append(sign + printable(piece.text).strip("\n"), STYLES[state])
        text.rstrip()
        yield text


def _explain(console: Console, source: str, report: Report, check: Check, lang: Lang) -> None:
    state, w, places = state_of(check), words(lang), Lines(report.text)
    place = f"{printable(source)}:{places.at(_start(check))}: "
    verdict = f"{SIGNS[state]} {w[state]}"
    head = Text.assemble((place, "bold"), (verdict, STYLES[state]), f" [{check_kind(check.kind, lang)}]")
    console.print(head, soft_wrap=True)

    by_line: defaultdict[int, list[Span]] = defaultdict(list)
    for operand in check.operands:
        by_line[int(places.at(operand.span.start).partition(":")[0])].append(operand.span)
    gutter = len(str(max(by_line, default=0))) + 1
    suspect = accused(check)
    for number, spans in sorted(by_line.items()):
        quote, marks = _underlined(
            report.text, spans, suspect.span if suspect else spans[0], console.width - gutter - 3
        )
        for margin, text, style in ((number, quote, ""), ("", marks, STYLES[state])):
            line = Text.assemble((f"{margin:>{gutter}} │ ", "dim"), (text, style))
            console.print(line, no_wrap=True, crop=False)

    said = [Text("= ").append(check.message_vi if lang == "vi" else check.message, "bold")]
    if (repair := likely(check)) is not None:
        said.append(Text("+ ").append(f"{w['likely']}: ", "green").append(repaired(check, repair, lang).line))
    elif check.repairs:
        said.append(Text("+ ").append(f"{w['maybe']}:", "green"))
        said += (Text(f"  {repaired(check, each, lang).line}") for each in check.repairs)
    for part in said:
        console.print(Padding(part, (0, 0, 0, gutter + 1), expand=False))


def _underlined(text: str, spans: list[Span], suspect: Span, width: int) -> tuple[str, str]:
    """The line that holds the spans, cut to the width, and the line to stand beneath it: ^ for the suspect, ~ else."""
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    start = max(text.rfind("\n", 0, first), text.rfind("\r", 0, first)) + 1
    end = min((at for c in "\r\n" if (at := text.find(c, last)) >= 0), default=len(text))
    line = printable(text[start:end]).rstrip()
    focus = suspect.start if suspect in spans and cell_len(text[first:last]) > width - _AHEAD else first
    left, right = _window(line, focus - start, width)
    marks = "".join(_mark(start + i, spans, suspect) * cell_len(line[i]) for i in range(left, right))
    before, after = "…" * (left > 0), "…" * (right < len(line))
    return before + line[left:right] + after, (" " * len(before) + marks).rstrip()


def _window(line: str, focus: int, width: int) -> tuple[int, int]:
    """Which characters of a line to show: from a little before the focus as far as there is room, then to the left."""
    if cell_len(line) <= width:
        return 0, len(line)
    room = width - 2  # for the dots
    left = right = max(0, focus - _AHEAD)
    while right < len(line) and cell_len(line[right]) <= room:
        room -= cell_len(line[right])
        right += 1
    while left > 0 and cell_len(line[left - 1]) <= room:
        left -= 1
        room -= cell_len(line[left])
    return left, right


def _mark(at: int, spans: list[Span], suspect: Span) -> str:
    if suspect in spans and suspect.start <= at < suspect.end:
        return "^"
    return "~" if any(span.start <= at < span.end for span in spans) else " "


def _start(check: Check) -> int:
    suspect = accused(check)
    return suspect.span.start if suspect else 0
