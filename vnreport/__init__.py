"""vnreport: statistics out of Vietnamese reports, and which of them do not hold.

    >>> import vnreport
    >>> report = vnreport.extract("Cấp huyện tiếp nhận 591/616 hồ sơ, đạt 95,94%.")
    >>> report.facts[0].rate.value
    Decimal('95.94')

Names are loaded on first use: importing the package brings in neither pydantic, spaCy nor underthesea.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vnreport.corpus import extract_many as extract_many
    from vnreport.pipeline import extract as extract
    from vnreport.records import Change as Change
    from vnreport.records import Check as Check
    from vnreport.records import Coverage as Coverage
    from vnreport.records import Fact as Fact
    from vnreport.records import Interval as Interval
    from vnreport.records import Number as Number
    from vnreport.records import Operand as Operand
    from vnreport.records import Period as Period
    from vnreport.records import Quantity as Quantity
    from vnreport.records import Rank as Rank
    from vnreport.records import Rate as Rate
    from vnreport.records import Ratio as Ratio
    from vnreport.records import Repair as Repair
    from vnreport.records import Report as Report
    from vnreport.records import Scope as Scope
    from vnreport.records import Span as Span
    from vnreport.validator import validate as validate

__version__ = "0.1.0"

_HOME = {
    "extract": "vnreport.pipeline",
    "extract_many": "vnreport.corpus",
    "validate": "vnreport.validator",
    **dict.fromkeys(
        (
            "Change", "Check", "Coverage", "Fact", "Interval", "Number", "Operand", "Period", "Quantity", "Rank",
            "Rate", "Ratio", "Repair", "Report", "Scope", "Span",
        ),
        "vnreport.records",
    ),
}  # fmt: skip
__all__ = ["__version__", *sorted(_HOME)]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'vnreport' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})
