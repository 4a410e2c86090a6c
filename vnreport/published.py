"""The day on which a text appeared, as callers give it."""

from __future__ import annotations

from datetime import date, datetime


def day_of(published: object) -> date | None:
    """That day; of a datetime, its date. Raises TypeError for what is neither, nor None."""
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    given = type(published).__name__
    raise TypeError(f"published must be a datetime.date, not {given}: make one, as by date.fromisoformat('2024-10-05')")
