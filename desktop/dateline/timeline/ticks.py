"""The time axis: which ticks, in two tiers, for a stretch of time and a width.

    axis = axis_of(Pixels(View(start, end, 842), Metrics(SIZES, measure)))
    axis.context    # "October 2025", "November 2025": each with its own stretch
    axis.ticks      # "Mon 20", "27", "3": no two labels overlap

Zoom levels are the rows of `LEVELS`; a finer or coarser axis is a row more. Years before 1 are counted as people count
them: 1 BCE is followed by 1 CE, so the ticks on either side of that border are "1" and "1".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from dateline.calendar import SECONDS_PER_DAY, add_months, civil, day_number, day_of, instant, week_start, weekday
from dateline.timeline.axis_names import AxisNames
from dateline.timeline.sizes import Measure, Metrics, TextStyle
from dateline.timeline.view import Pixels, View

YEAR_ONE = instant(day_number(1, 1, 1))
"""The border of the eras: 1 BCE ends and 1 CE begins."""

_DAY = SECONDS_PER_DAY
_YEAR = 365.2425 * _DAY


class Unit(Enum):
    """What a step is counted in; the value is its mean length in seconds."""

    SECOND = 1.0
    DAY = float(_DAY)
    WEEK = 7.0 * _DAY
    MONTH = _YEAR / 12
    YEAR = _YEAR


class Context(Enum):
    """What the upper tier names."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    ERA = "era"


@dataclass(frozen=True, slots=True)
class Level:
    """One zoom level: a tick every ``step`` units, and what stands over the ticks.

    ``widest``: the longest label of this level; ``minor``: unit and step of the ticks without label, None without any;
    ``strong``: every so many years a tick is emphasised, 0 for never.
    """

    unit: Unit
    step: int
    context: Context
    widest: str
    minor: tuple[Unit, int] | None = None
    strong: int = 0

    @property
    def seconds(self) -> float:
        return self.unit.value * self.step


def _years(step: int, context: Context, widest: str, minor: int, strong: int) -> Level:
    return Level(Unit.YEAR, step, context, widest, (Unit.YEAR, minor) if minor else None, strong)


LEVELS = (
    Level(Unit.SECOND, 1, Context.DAY, "00:00:00"),
    Level(Unit.SECOND, 5, Context.DAY, "00:00:00", (Unit.SECOND, 1)),
    Level(Unit.SECOND, 15, Context.DAY, "00:00:00", (Unit.SECOND, 5)),
    Level(Unit.SECOND, 60, Context.DAY, "00:00", (Unit.SECOND, 15)),
    Level(Unit.SECOND, 300, Context.DAY, "00:00", (Unit.SECOND, 60)),
    Level(Unit.SECOND, 900, Context.DAY, "00:00", (Unit.SECOND, 300)),
    Level(Unit.SECOND, 3600, Context.DAY, "00:00", (Unit.SECOND, 900)),
    Level(Unit.SECOND, 3 * 3600, Context.DAY, "00:00", (Unit.SECOND, 3600)),
    Level(Unit.SECOND, 6 * 3600, Context.DAY, "00:00", (Unit.SECOND, 3600)),
    Level(Unit.SECOND, 12 * 3600, Context.DAY, "00:00", (Unit.SECOND, 6 * 3600)),
    Level(Unit.DAY, 1, Context.MONTH, "Wed 30", (Unit.SECOND, 6 * 3600)),
    Level(Unit.WEEK, 1, Context.MONTH, "Mon 30 ", (Unit.DAY, 1)),
    Level(Unit.MONTH, 1, Context.YEAR, "May", (Unit.WEEK, 1)),
    Level(Unit.MONTH, 3, Context.YEAR, "Jan", (Unit.MONTH, 1)),
    Level(Unit.MONTH, 6, Context.YEAR, "Jan", (Unit.MONTH, 1)),
    _years(1, Context.DECADE, "2000", 0, 0),
    _years(2, Context.DECADE, "2000", 1, 0),
    _years(5, Context.CENTURY, "2000", 1, 0),
    _years(10, Context.CENTURY, "2000", 5, 0),
    _years(20, Context.CENTURY, "2000", 10, 0),
    _years(50, Context.CENTURY, "2000", 10, 100),
    _years(100, Context.ERA, "2000", 50, 500),
    _years(200, Context.ERA, "2000", 100, 1000),
    _years(500, Context.ERA, "2000", 100, 1000),
    _years(1000, Context.ERA, "10,000", 500, 5000),
    _years(2000, Context.ERA, "10,000", 1000, 10_000),
    _years(5000, Context.ERA, "10,000", 1000, 10_000),
    _years(10_000, Context.ERA, "100,000", 5000, 50_000),
    _years(20_000, Context.ERA, "100,000", 10_000, 100_000),
    _years(50_000, Context.ERA, "100,000", 10_000, 100_000),
    _years(100_000, Context.ERA, "1,000,000", 50_000, 500_000),
    _years(200_000, Context.ERA, "1,000,000", 100_000, 1_000_000),
    _years(500_000, Context.ERA, "1,000,000", 100_000, 1_000_000),
    _years(1_000_000, Context.ERA, "10,000,000", 500_000, 5_000_000),
)


class Tick(NamedTuple):
    """A labelled tick: its instant, its pixel, its text and where the text begins (``text_x``, pixels)."""

    at: float
    x: float
    text: str
    text_x: float
    strong: bool
    grid: bool


@dataclass(frozen=True, slots=True)
class ContextSpan:
    """A stretch of the upper tier from pixel ``x0`` to ``x1``, both within the view; ``text`` may be empty (no room).

    ``border``: it begins in view, so a line stands at ``x0``.
    """

    x0: float
    x1: float
    text: str
    text_x: float
    border: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """The axis of a view. ``minor``: pixels of ticks without label; ``weekends``: stretches of pixels."""

    level: Level
    context: tuple[ContextSpan, ...]
    ticks: tuple[Tick, ...]
    minor: tuple[float, ...]
    weekends: tuple[tuple[float, float], ...]


_TEXT_GAP = 10.0  # between two labels of one tier
_BESIDE = 4.0  # from a tick to the label that stands beside it
_MINOR_FROM = 4.0  # pixels between two ticks without label
_WEEKEND_FROM = 6.0  # pixels a day


def axis_of(pixels: Pixels) -> Axis:
    """The axis of a view; labels never overlap and none is cut at an edge of the view."""
    view, metrics = pixels.view, pixels.metrics
    measure, names = metrics.measure, metrics.names
    level = level_of(view, measure)
    return Axis(
        level=level,
        context=_context(view, level.context, metrics),
        ticks=_ticks(view, level, measure, names),
        minor=_minor(view, level),
        weekends=_weekends(view),
    )


def level_of(view: View, measure: Measure) -> Level:
    """The finest level whose labels have room."""
    for level in LEVELS:
        if level.seconds / view.scale >= _widths(level, measure) + _TEXT_GAP + _BESIDE:
            return level
    return LEVELS[-1]


def _widths(level: Level, measure: Measure) -> float:
    return measure(level.widest, TextStyle.SMALL_STRONG if level.strong else TextStyle.SMALL)


# -- where steps lie


def steps(unit: Unit, step: int, start: float, end: float) -> Iterator[int]:
    """Instants of every ``step``-th unit from ``start`` to ``end`` inclusive, as the calendar counts them."""
    if unit is Unit.SECOND:
        yield from range(-int(-start // step) * step, int(end // step) * step + 1, step)
    elif unit is Unit.DAY:
        for day in range(-int(-start // _DAY), int(end // _DAY) + 1, step):
            yield instant(day)
    elif unit is Unit.WEEK:
        for day in range(week_start(-int(-start // _DAY) + 6), int(end // _DAY) + 1, 7 * step):
            yield instant(day)
    elif unit is Unit.MONTH:
        yield from _month_steps(step, start, end)
    else:
        for year in year_steps(step, _year_of(start), _year_of(end)):
            at = instant(day_number(year, 1, 1))
            if start <= at <= end:
                yield at


def _month_steps(step: int, start: float, end: float) -> Iterator[int]:
    year, month, _ = civil(day_of(int(start)))
    month = (month - 1) // step * step + 1
    while (at := instant(day_number(year, month, 1))) <= end:
        if at >= start:
            yield at
        year, month = add_months(year, month, step)


def year_steps(step: int, first: int, last: int) -> Iterator[int]:
    """Astronomical years from ``first`` to ``last`` inclusive whose number, as people count, is a multiple of ``step``.

    With steps of more than a year the two years 1 beside the border of the eras are steps as well.
    """
    if first <= 0:
        highest = (1 - first) // step * step
        lowest = max(1 - last, 1)
        for bce in range(highest, lowest - 1, -step):
            yield 1 - bce
        if step > 1 and lowest == 1:
            yield 0
    if step > 1 and first <= 1 <= last:
        yield 1
    yield from range(-(-max(first, 1) // step) * step, last + 1, step)


def _year_of(at: float) -> int:
    return civil(day_of(int(at // 1)))[0]


# -- the lower tier


def _ticks(view: View, level: Level, measure: Measure, names: AxisNames) -> tuple[Tick, ...]:
    made, weekday_said = [], False
    for at in steps(level.unit, level.step, view.start - level.seconds, view.end):
        text = _text(at, level, names, weekday_said=weekday_said)
        tick = _tick(view, level, at, text, measure)
        if 0 <= tick.x <= view.width:
            made.append(tick)
            weekday_said |= level.unit is Unit.WEEK and bool(tick.text)
    return _without_overlaps(made, level, view, measure)


def _tick(view: View, level: Level, at: int, text: str, measure: Measure) -> Tick:
    x = view.x(at)
    year = _year_of(at)
    count = year if year > 0 else 1 - year
    strong = bool(level.strong) and count % level.strong == 0
    width = measure(text, TextStyle.SMALL_STRONG if strong else TextStyle.SMALL)
    if level.unit is not Unit.YEAR or level.step == 1 or (year == 1 and count == 1):
        text_x = x + _BESIDE
    elif year == 0:  # 1 BCE keeps to its own side of the border
        text_x = view.x(YEAR_ONE) - _BESIDE - width
    else:
        text_x = x - width / 2
    grid = strong if level.strong else True
    return Tick(at, x, text, text_x, strong, grid)


def _text(at: int, level: Level, names: AxisNames, *, weekday_said: bool) -> str:
    day = day_of(at)
    year, month, day_of_month = civil(day)
    if level.unit is Unit.SECOND:
        seconds = at - instant(day)
        clock = f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}"
        return clock if level.step >= 60 else f"{clock}:{seconds % 60:02d}"
    if level.unit is Unit.DAY or (level.unit is Unit.WEEK and not weekday_said):
        return names.day.format(weekday=names.weekdays[weekday(day)], day=day_of_month)
    if level.unit is Unit.WEEK:
        return str(day_of_month)
    if level.unit is Unit.MONTH:
        return names.month(month, short=True)
    return names.count(year if year > 0 else 1 - year)


def _without_overlaps(made: list[Tick], level: Level, view: View, measure: Measure) -> tuple[Tick, ...]:
    """Drop the text of ticks that would touch a stronger or an earlier one, or reach beyond the view."""
    taken: list[tuple[float, float]] = []
    shown: dict[int, Tick] = {}
    borders = {1, 0} if level.unit is Unit.YEAR and level.step > 1 else set()
    for place in sorted(range(len(made)), key=lambda i: (not made[i].strong, _year_of(made[i].at) not in borders, i)):
        tick = made[place]
        width = measure(tick.text, TextStyle.SMALL_STRONG if tick.strong else TextStyle.SMALL)
        text_x = tick.text_x
        if level.unit is Unit.YEAR and level.step > 1 and tick.text_x != tick.x + _BESIDE:
            text_x = min(max(text_x, 2.0), view.width - width - 2.0)  # the year at the edge is read rather than centred
        x0, x1 = text_x, text_x + width
        fits = x0 >= 0 and x1 <= view.width and abs(text_x - tick.text_x) <= width / 2
        if fits and all(x1 + _TEXT_GAP * 0.6 <= a or x0 >= b + _TEXT_GAP * 0.6 for a, b in taken):
            taken.append((x0, x1))
            shown[place] = Tick(tick.at, tick.x, tick.text, text_x, tick.strong, tick.grid)
        else:
            shown[place] = Tick(tick.at, tick.x, "", tick.x, tick.strong, tick.grid)
    return tuple(shown[place] for place in range(len(made)))


def _minor(view: View, level: Level) -> tuple[float, ...]:
    if level.minor is None:
        return ()
    unit, step = level.minor
    if unit.value * step / view.scale < _MINOR_FROM:
        return ()
    return tuple(view.x(at) for at in steps(unit, step, view.start, view.end))


def _weekends(view: View) -> tuple[tuple[float, float], ...]:
    if _DAY / view.scale < _WEEKEND_FROM:
        return ()
    found = []
    for monday in steps(Unit.WEEK, 1, view.start, view.end + 7 * _DAY):
        x0, x1 = max(0.0, view.x(monday - 2 * _DAY)), min(view.width, view.x(monday))
        if x0 < x1:
            found.append((x0, x1))
    return tuple(found)


# -- the upper tier


def _context(view: View, context: Context, metrics: Metrics) -> tuple[ContextSpan, ...]:
    measure, sizes, names = metrics.measure, metrics.sizes, metrics.names
    found = []
    at = view.start
    while at < view.end:
        text, short, first, following = _named(context, day_of(int(at // 1)), names)
        x0, x1 = max(0.0, view.x(first)), min(view.width, view.x(following))
        border = first >= view.start
        text_x = x0 + (8.0 if border or x0 > 0 else sizes.edge_padding)
        room = x1 - text_x - 6.0
        if measure(text, TextStyle.SMALL_STRONG) > room:
            text = short if measure(short, TextStyle.SMALL_STRONG) <= room else ""
        found.append(ContextSpan(x0, x1, text, text_x, border))
        at = following
    return tuple(found)


@lru_cache(maxsize=256)
def _named(context: Context, day: int, names: AxisNames) -> tuple[str, str, float, float]:
    """Name of the stretch in which a day lies, a shorter one, its first instant and the first instant after it."""
    year, month, day_of_month = civil(day)
    if context is Context.DAY:
        weekday_name = names.weekdays[weekday(day)]
        name = names.full_day.format(
            weekday=weekday_name, day=day_of_month, month=names.month(month), year=names.year(year)
        )
        return name, names.day.format(weekday=weekday_name, day=day_of_month), instant(day), instant(day + 1)
    if context is Context.MONTH:
        following = add_months(year, month, 1)
        return (
            f"{names.month(month)} {names.year(year)}",
            names.month(month, short=True),
            instant(day_number(year, month, 1)),
            instant(day_number(*following, 1)),
        )
    first, last, name, short = _years_named(context, year, names)
    return name, short, _new_year(first), _new_year(last + 1)


def _years_named(context: Context, year: int, names: AxisNames) -> tuple[float, float, str, str]:
    """First and last astronomical year of the stretch in which ``year`` lies, its name and a shorter one."""
    count, before = (year, False) if year > 0 else (1 - year, True)
    if context is Context.YEAR:
        name = short = names.year(year)
        return year, year, name, short
    if context is Context.DECADE:
        low = count // 10 * 10
        first, last = max(low, 1), low + 9
        era = names.before if before else names.after
        decade = names.decade.format(year=names.count(low))
        name = short = names.in_era(decade, before=before) if low else era.format(year=f"{first}–{last}")
    elif context is Context.CENTURY:
        number = (count + 99) // 100
        first, last = number * 100 - 99, number * 100
        name, short = (
            names.in_era(pattern.format(number=names.ordinal(number)), before=before)
            for pattern in (names.century, names.short_century)
        )
    elif before:
        return float("-inf"), 0, names.era_before, names.era_before
    else:
        return 1, float("inf"), names.era_after, names.era_after
    return (1 - last, 1 - first, name, short) if before else (first, last, name, short)


def _new_year(year: float) -> float:
    return instant(day_number(int(year), 1, 1)) if abs(year) != float("inf") else year
