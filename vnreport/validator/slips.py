"""Single slips of the pen: what could have been meant instead of a figure.

The slips are those of typing-error repair in data editing (van der Loo's `deducorrect`, after Damerau): a digit
replaced, dropped or doubled, two neighbours swapped, the separator shifted. A stated figure may come from any of
them, so its candidates are what undoing each could give. `weight` shares one chance for each kind of slip among its
candidates: the rarer a kind's candidates are, the more it says when one of them fits.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from vnreport.records import Number


INFINITE = Decimal("Infinity")
DIGITS = "0123456789"
LONGEST = 20  # digits before the separator, or behind it, beyond which no one would look for a slip


class Slip(Enum):
    """How a figure may have gone wrong: (English, Vietnamese)."""

    SWAPPED = ("two digits were swapped", "hai chữ số bị đảo chỗ")
    DOUBLED = ("a digit was doubled", "một chữ số bị lặp")
    REPLACED = ("one digit is wrong", "sai một chữ số")
    DROPPED = ("a digit was left out", "thiếu một chữ số")
    SHIFTED = ("the separator is in the wrong place", "dấu phân cách sai chỗ")
    EXCHANGED = ("the two numbers of the ratio were exchanged", "tử số và mẫu số bị đảo chỗ")

    def say(self, lang: str) -> str:
        return str(self.value[lang == "vi"])


class Candidate(NamedTuple):
    value: Decimal
    resolution: Decimal
    slip: Slip
    weight: Fraction


def candidates(
    number: Number, low: Decimal | None = None, high: Decimal | None = None, kinds: Iterable[Slip] = tuple(Slip)
) -> Iterator[Candidate]:
    """Every value one slip away; one that several slips reach comes once, under the first.

    With `low` and `high`, only those between them, give or take two units of their own last digit.
    """
    if max(number.value.adjusted(), abs(number.resolution.adjusted())) > LONGEST:
        return
    scale = scale_of(number.resolution)
    text = written(number.value.copy_abs(), number.resolution, scale)
    least, most = -INFINITE if low is None else low.scaleb(-scale), INFINITE if high is None else high.scaleb(-scale)
    if number.value.is_signed():
        least, most = -most, -least
    nearly, hardly = least - 2, most + 2  # no form has a greater unit than 1
    seen = {Decimal(text)}
    for slip in kinds:
        forms = {Decimal(form): form for form in UNDO[slip](text)}
        fresh = forms.keys() - seen
        seen |= fresh
        for value, form in forms.items():
            if nearly <= value <= hardly and value in fresh:
                unit = Decimal(1).scaleb(-len(form.partition(".")[2]))
                if least - 2 * unit <= value <= most + 2 * unit:
                    meant = value.scaleb(scale).copy_sign(number.value)
                    yield Candidate(meant, unit.scaleb(scale), slip, Fraction(1, len(fresh)))


def one_slip(a: Number, b: Number) -> bool:
    """Whether one slip turns a figure into the other."""
    return any(candidate.value == b.value for candidate in candidates(a, b.value, b.value))


def one_slip_off(numbers: Sequence[Number], difference: Decimal) -> bool:
    """Whether a sum is off by what one wrong or swapped digit makes: the first number is the total of the others."""
    if "".join(map(str, difference.as_tuple().digits)).strip("0") not in ONE_DIGIT:
        return False
    for sign, number in zip((1, *[-1] * (len(numbers) - 1)), numbers, strict=True):
        meant = number.value + sign * difference
        if any(c.value == meant for c in candidates(number, meant, meant, DIGIT)):
            return True
    return False


def scale_of(resolution: Decimal) -> int:
    """The power of the multiplier word that a resolution points to: 6 for 100.000 ("1,2 triệu"), 0 for 1 and less."""
    return max(0, -(-resolution.adjusted() // 3) * 3)


def written(value: Decimal, resolution: Decimal, scale: int) -> str:
    """The digits as they stand before the multiplier word: "1.2" for 1.200.000 given to 100.000."""
    return format(value.scaleb(-scale).quantize(Decimal(1).scaleb(min(0, resolution.adjusted() - scale))), "f")


def _swapped(text: str) -> Iterator[str]:
    at = [i for i, c in enumerate(text) if c.isdigit()]
    for i, j in pairwise(at):
        yield text[:i] + text[j] + text[i + 1 : j] + text[i] + text[j + 1 :]


def _replaced(text: str) -> list[str]:
    """Another digit in each place, but no 0 at the beginning: no one who meant 57 wrote 1.057."""
    led = text[0] if text[1:2].isdigit() else ""
    ends = [(c, text[:i], text[i + 1 :]) for i, c in enumerate(text) if c.isdigit()]
    others = [(before, digit, behind) for c, before, behind in ends for digit in DIGITS if digit != c]
    return [before + digit + behind for before, digit, behind in others if before or digit != "0" or not led]


def _dropped(text: str) -> list[str]:
    ends = [(text[:i], text[i:]) for i in range(len(text) + 1)]
    return [before + digit + behind for before, behind in ends for digit in DIGITS]


def _doubled(text: str) -> Iterator[str]:
    at = [i for i, c in enumerate(text) if c.isdigit()]
    for i, j in pairwise(at):
        if text[i] == text[j]:
            yield (text[:j] + text[j + 1 :]).removesuffix(".")


def _shifted(text: str) -> Iterator[str]:
    """The same digits with the separator up to three places off, as when "17,555" is written "17.555"."""
    for by in (-3, -2, -1, 1, 2, 3):
        yield format(Decimal(text).scaleb(by), "f")


UNDO: dict[Slip, Callable[[str], Iterable[str]]] = {
    Slip.SWAPPED: _swapped,
    Slip.DOUBLED: _doubled,
    Slip.REPLACED: _replaced,
    Slip.DROPPED: _dropped,
    Slip.SHIFTED: _shifted,
    Slip.EXCHANGED: lambda _: (),  # no slip of one number
}
DIGIT = (Slip.SWAPPED, Slip.REPLACED)
# What those two leave of a difference, but for zeros at its end: a digit, or nine times one.
ONE_DIGIT = frozenset(str(times * digit) for digit in range(1, 10) for times in (1, 9))
