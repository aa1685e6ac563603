"""Where an expression stands from publication while the publication date is not known, in words and in widest
bounds."""

from __future__ import annotations

from dateline.temporal.meaning import Anchor, AtTime, Clock, Direction, Meaning, Named, Part, Recurring, Relative, Which
from dateline.temporal.model import Grain, Offset
from dateline.temporal.wording import MONTHS, SEASONS, WEEKDAYS, ordinal

# Shortest and longest length in days of each unit.
_LENGTHS = {
    Grain.DAY: (1, 1), Grain.WEEKEND: (7, 7), Grain.WEEK: (7, 7), Grain.MONTH: (28, 31), Grain.SEASON: (89, 92),
    Grain.QUARTER: (90, 92), Grain.HALF: (181, 184), Grain.YEAR: (365, 366), Grain.DECADE: (3652, 3653),
    Grain.CENTURY: (36_524, 36_525), Grain.MILLENNIUM: (365_242, 365_243),
}  # fmt: skip
_PART_WORDS = {
    Part.EARLY: "the first third of", Part.START: "the first third of", Part.MID: "the second third of",
    Part.LATE: "the last third of", Part.END: "the last third of", Part.FIRST_HALF: "the first half of",
    Part.SECOND_HALF: "the second half of", Part.FIRST_QUARTER: "the first quarter of",
    Part.SECOND_QUARTER: "the second quarter of", Part.THIRD_QUARTER: "the third quarter of",
    Part.LAST_QUARTER: "the last quarter of",
}  # fmt: skip


def relative_offset(meaning: Relative) -> Offset:
    """“the week of publication”, “the day before publication”, “3 months before publication”."""
    grain, count = meaning.grain, meaning.count
    unit = grain.word
    if count == 0:
        words = f"the {unit} of publication"
    elif abs(count) == 1:
        words = f"the {unit} {'before' if count < 0 else 'after'} publication"
    else:
        words = f"{abs(count)} {unit}s {'before' if count < 0 else 'after'} publication"
    return Offset(words, *unit_bounds(grain, count))


def from_earlier(meaning: Relative, words: str, grain: Grain, base: Offset) -> Offset:
    """“that month” after “September”: that same place; “two weeks later”: so far from it."""
    unit, count = meaning.grain.word, meaning.count
    if count == 0:
        return base if grain is meaning.grain else Offset(f"the {unit} of {base.words}", *_widened(base, meaning.grain))
    number = "the" if abs(count) == 1 and not meaning.counted else str(abs(count))
    side = "before" if count < 0 else "after"
    lowest, highest = unit_bounds(meaning.grain, count)
    return Offset(
        f"{number} {unit}{'s' * (abs(count) > 1)} {side} “{words}” ({base.words})",
        None if base.first_day is None else base.first_day + lowest,
        None if base.last_day is None else base.last_day + highest,
    )


def _widened(base: Offset, grain: Grain) -> tuple[int | None, int | None]:
    reach = _LENGTHS.get(grain, (1, 1))[1] - 1
    first = None if base.first_day is None else base.first_day - reach
    return first, None if base.last_day is None else base.last_day + reach


def unit_bounds(grain: Grain, count: int) -> tuple[int, int]:
    """Widest first and last day, from publication, of the unit ``count`` away from that of publication."""
    shortest, longest = _LENGTHS.get(grain, (1, 1))
    reach = longest - 1
    if count == 0:
        return -reach, reach
    if count < 0:
        return count * longest - reach, (count + 1) * shortest - 1
    return (count - 1) * shortest + 1, count * longest + reach


def part_offset(base: Offset, part: Part | None, of_publication: bool) -> Offset:
    """“the last third of the month before publication”; “earlier this week”: up to the publication day."""
    if part is None:
        return base
    if part in (Part.EARLIER, Part.LATER) and not of_publication:
        return Offset(f"{part.name.lower()} in {base.words}", base.first_day, base.last_day)
    if part is Part.EARLIER:
        return Offset(f"{base.words}, up to the publication day", base.first_day, 0)
    if part is Part.LATER:
        return Offset(f"{base.words}, from the publication day on", 0, base.last_day)
    words = _PART_WORDS.get(part)
    return base if words is None else Offset(f"{words} {base.words}", base.first_day, base.last_day)


def time_offset(base: Offset, meaning: AtTime) -> Offset:
    """“the morning of the day of publication”, “4:00 on the day before publication”."""
    if isinstance(meaning.time, Clock):
        if meaning.time.hour == 24:
            return Offset(f"the midnight that ends {base.words}", base.first_day, base.last_day)
        minute = f"{meaning.time.minute or 0:02d}"
        return Offset(f"{meaning.time.hour}:{minute} on {base.words}", base.first_day, base.last_day)
    name = "early hours" if meaning.part is Part.EARLY else meaning.time.name.lower()
    return Offset(f"the {name} of {base.words}", base.first_day, base.last_day)


def recurring_offset(meaning: Recurring, direction: Direction | None) -> Offset:
    """“the Tuesday on or before publication”, “the next May after publication”."""
    name = position_words(meaning)
    span = {
        Named.WEEKDAY: 6, Named.WEEKEND: 7, Named.DAY_OF_MONTH: 61, Named.YEAR_OF_CENTURY: 36_525,
        Named.DECADE_OF_CENTURY: 40_178,
    }.get(meaning.named, 396)  # fmt: skip
    if meaning.which is Which.NEXT:
        return Offset(f"the first {name} after publication", 1, span + 1)
    if meaning.which is Which.LAST:
        return Offset(f"the last {name} before publication", -span - 1, -1)
    if meaning.which is Which.THIS:
        unit = "week" if meaning.named in (Named.WEEKDAY, Named.WEEKEND) else "year"
        return Offset(f"the {name} of the {unit} of publication", -span, span)
    if direction is Direction.FUTURE:
        return Offset(f"the {name} on or after publication", 0, span)
    return Offset(f"the {name} on or before publication", -span, 0)


def position_words(meaning: Recurring) -> str:
    """“Tuesday”, “14 July”, “summer”, “third quarter”, “Christmas”."""
    named, number = meaning.named, meaning.number
    if named is Named.WEEKDAY:
        return WEEKDAYS[number]
    if named is Named.WEEK_OF:
        return "the week" if number == 0 else f"the {'last' if number < 0 else ordinal(number)} week"
    if named is Named.NTH_WEEKDAY:
        return f"the {'last' if number < 0 else ordinal(number)} {WEEKDAYS[meaning.weekday or 0]}"
    if named is Named.DAY_OF:
        return f"the {'last' if number < 0 else ordinal(number)} day"
    if named is Named.MONTH:
        return MONTHS[number - 1]
    if named is Named.MONTH_DAY:
        return f"{number} {MONTHS[meaning.month - 1]}"
    if named is Named.SEASON:
        return SEASONS[number]
    if named is Named.QUARTER:
        return f"{('first', 'second', 'third', 'fourth')[number - 1]} quarter"
    if named is Named.HALF:
        return f"{('first', 'second')[number - 1]} half-year"
    if named is Named.DAY_OF_MONTH:
        return f"{ordinal(number)} of the month"
    if named is Named.HOLIDAY:
        return meaning.name.title().replace("'S", "'s")
    if named is Named.YEAR_OF_CENTURY:
        return f"year ending in {number:02d}"
    return "weekend" if named is Named.WEEKEND else f"decade of the {number}0s"


def is_today(meaning: Meaning) -> bool:
    """Whether a meaning is the publication day by its words alone: “today”."""
    if not isinstance(meaning, Relative) or meaning.anchor is not Anchor.PUBLICATION:
        return False
    return meaning.grain is Grain.DAY and meaning.count == 0


def only_points(meaning: Meaning) -> bool:
    """Whether a meaning names no day, week … of its own, so that "that day" cannot mean it: "yesterday", "at noon"."""
    if isinstance(meaning, AtTime):
        return meaning.day is None
    return isinstance(meaning, Relative) and meaning.anchor is Anchor.PUBLICATION
