"""The words of derivation steps: what was said, what was assumed, what does not agree."""

from __future__ import annotations

from dateline import calendar
from dateline.temporal import undated
from dateline.temporal.cells import Cell
from dateline.temporal.meaning import Anchor, Part, Recurring, Reference, Relative, Which
from dateline.temporal.model import Grain, Step, StepKind
from dateline.temporal.running_time import Placed
from dateline.temporal.story import Noted
from dateline.temporal.wording import WEEKDAYS, cell_words, day_words, span_words

VAGUE = {
    Reference.PAST: Step(StepKind.SAID, "some time in the past, too vague for a date"),
    Reference.PRESENT: Step(StepKind.SAID, "the time of writing, too vague for a date"),
    Reference.FUTURE: Step(StepKind.SAID, "some time to come, too vague for a date"),
}


def relative_words(meaning: Relative) -> str:
    """“last week”, “the day before”, “3 weeks later”: a distance in words."""
    unit, count = meaning.grain.word, meaning.count
    if meaning.anchor is not Anchor.TEXT and not meaning.counted:
        if meaning.grain is Grain.DAY:
            return {0: "the publication day", -1: "the day before", 1: "the day after"}.get(count, f"{count:+d} days")
        return {0: f"this {unit}", -1: f"last {unit}", 1: f"next {unit}"}.get(count, f"{count:+d} {unit}s")
    if count == 0:
        return f"the same {unit}"
    return f"{abs(count)} {unit}{'s' * (abs(count) > 1)} {'earlier' if count < 0 else 'later'}"


def weekday_caution(cell: Cell, said: int) -> Step:
    """That the weekday said (0 Monday) is not that of the date, and which day next to it is."""
    is_really = calendar.weekday(cell.first_day)
    nearest = cell.first_day + (said - is_really + 3) % 7 - 3
    return Step(
        StepKind.CAUTION,
        f"the words say {WEEKDAYS[said]}, but {cell_words(cell)} was a {WEEKDAYS[is_really]}; "
        f"the nearest {WEEKDAYS[said]} was {day_words(nearest)}",
    )


def direction_words(cell: Cell, publication: int) -> str:
    """Why a bare position lies before or after the publication day."""
    if cell.first_day <= publication:
        return "the verb looks back → on or before publication"
    return "the verb looks ahead → on or after publication"


def part_words(part: Part, days: tuple[int, int]) -> str:
    """“late → 21st to the end”; ``days`` are the first and last day number, inclusive."""
    (year, month, first), (_, last_month, last) = calendar.civil(days[0]), calendar.civil(days[1])
    name = {Part.EARLY: "early", Part.START: "the start", Part.MID: "mid", Part.LATE: "late", Part.END: "the end",
            Part.EARLIER: "earlier", Part.LATER: "later", Part.FIRST_HALF: "the first half",
            Part.SECOND_HALF: "the second half", Part.FIRST_QUARTER: "the first quarter",
            Part.SECOND_QUARTER: "the second quarter", Part.THIRD_QUARTER: "the third quarter",
            Part.LAST_QUARTER: "the last quarter"}[part]  # fmt: skip
    if month == last_month and last == calendar.month_length(year, month) and first > 1:
        return f"{name} → {first}{_suffix(first)} to the end"
    if month == last_month:
        return f"{name} → {first}{_suffix(first)} to {last}{_suffix(last)}"
    return f"{name} → {span_words(*days)}"


def _suffix(number: int) -> str:
    return "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def up_to_words(part: Part, days: tuple[int, int]) -> str:
    """“earlier → from its first day to 18 Nov 2025”; ``days`` as in `part_words`."""
    if part is Part.EARLIER:
        return f"earlier → from its first day to {day_words(days[1], short=True)}"
    return f"later → from {day_words(days[0], short=True)} to its last day"


def noted_step(noted: Noted) -> Step:
    """That an expression counts from an earlier one, resolved."""
    return Step(StepKind.ANCHOR, f"“{noted.words}”, {cell_words(noted.cell, short=True)}")


def placed_step(placed: Placed) -> Step:
    """That an expression counts from an earlier one that is known only from publication."""
    return Step(StepKind.ANCHOR, f"“{placed.words}”, {placed.offset.words}")


def chosen(meaning: Recurring, cell: Cell) -> Step:
    """Which one of a recurring position was taken: said ("last March") or, where it stands bare, assumed."""
    kind = StepKind.ASSUMED if meaning.which is Which.BARE else StepKind.SAID
    prefix = "" if meaning.which is Which.BARE else f"{meaning.which.value} "
    return Step(kind, f"{prefix}{undated.position_words(meaning)} → {cell_words(cell)}")
