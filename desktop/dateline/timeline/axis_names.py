"""What the timeline calls days, months and years, in the language of whoever looks at it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def english_ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``3rd``, ``11th``, ``21st``."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def english_figures(number: int) -> str:
    return f"{number:,}"


@dataclass(frozen=True, slots=True)
class AxisNames:
    """Names, and patterns with their parts in braces. ``weekdays`` begin with Monday and are short ones."""

    months: tuple[str, ...] = (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    )  # fmt: skip
    weekdays: tuple[str, ...] = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    day: str = "{weekday} {day}"
    full_day: str = "{weekday} {day} {month} {year}"
    before: str = "{year} BCE"
    after: str = "{year} CE"
    decade: str = "{year}s"
    century: str = "{number} century"
    short_century: str = "{number} c."
    era_before: str = "BCE"
    era_after: str = "CE"
    told_by: str = "told by {count}"
    ordinal: Callable[[int], str] = english_ordinal
    figures: Callable[[int], str] = english_figures

    def month(self, number: int, *, short: bool = False) -> str:
        """A month by its number from 1; short, its first three letters."""
        return self.months[number - 1][:3] if short else self.months[number - 1]

    def count(self, number: int) -> str:
        """A year or its distance from the border of the eras; only long ones are grouped."""
        return self.figures(number) if number >= 10_000 else str(number)

    def year(self, year: int) -> str:
        """An astronomical year as people write it: ``2025``, ``79 CE``, ``480 BCE``."""
        if year <= 0:
            return self.before.format(year=self.count(1 - year))
        return self.after.format(year=year) if year < 1000 else self.count(year)

    def in_era(self, words: str, *, before: bool) -> str:
        """Words for years, with their era where they lie before year 1."""
        return self.before.format(year=words) if before else words


ENGLISH_NAMES = AxisNames()
