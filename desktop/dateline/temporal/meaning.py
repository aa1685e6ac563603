"""What the words of a time expression mean, before any calendar day is assumed.

Meanings are small, frozen, picklable and know no language: "late last month", „Ende letzten Monats" and « à la fin
du mois
dernier » all mean ``Modified(Relative(Grain.MONTH, -1), Part.LATE)``. `dateline.temporal.resolution` turns them into
intervals once it is known when the document was published.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from dateline.temporal.cells import Cell
from dateline.temporal.model import Grain, TimexType


class Anchor(Enum):
    """What a relative expression counts from."""

    PUBLICATION = "publication"  # "last week", "two days ago"
    TEXT = "text"  # the running time of the text: "the following day", "that year", "two weeks later"
    CONTEXT = "context"  # "the end of the year": publication's in news, the running one in a history article


class Which(Enum):
    """Which one of the recurring Mondays, Mays or springs is meant, as far as the words say."""

    BARE = "bare"  # "Tuesday", "in May": direction and context decide
    LAST = "last"
    THIS = "this"
    NEXT = "next"


class Direction(Enum):
    """Where the governing verb looks."""

    PAST = "past"  # the nearest verb is a past form: likely, no more
    OVER = "over"  # a past form stands right beside it: "rose in December"
    FUTURE = "future"


class Bound(Enum):
    """What the words before an expression leave open: "since 1990" its end, "until May" its start."""

    SINCE = "since"
    UNTIL = "until"
    NEAR = "near"  # no end is open, but "shortly before noon" is about then; of times of the day only


class Part(Enum):
    """A part of a unit. The value is the TIMEX3 ``mod``."""

    EARLY = "START"  # "early May"
    MID = "MID"
    LATE = "END"
    START = "START_OF"  # "the start of May"
    END = "END_OF"
    EARLIER = "EARLIER"  # "earlier this week": from its start to the anchor's day
    LATER = "LATER"  # "later this week": from the anchor's day to its end
    FIRST_HALF = "HALF_1"  # "the first half of the 16th century"; of a year it is `Named.HALF`
    SECOND_HALF = "HALF_2"
    FIRST_QUARTER = "QUARTER_1"  # "the first quarter of the 20th century"; of a year it is `Named.QUARTER`
    SECOND_QUARTER = "QUARTER_2"
    THIRD_QUARTER = "QUARTER_3"
    LAST_QUARTER = "QUARTER_4"


class DayPart(Enum):
    """Parts of the day; the value is TIMEX3's code after ``T``."""

    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"


class Reference(Enum):
    """Vague references; the value is TIMEX3's."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


class Named(Enum):
    """The kinds of recurring calendar position that `Recurring` can hold."""

    WEEKDAY = "weekday"  # number 0 Monday to 6 Sunday
    WEEKEND = "weekend"  # number 1: where "next" is the first one ahead, not the one after it
    DAY_OF_MONTH = "day of month"  # number 1-31: "the 14th"
    NTH_WEEKDAY = "weekday of"  # the number-th ``weekday`` of a month or year, -1 its last; only ever ``within`` one
    DAY_OF = "day of"  # the number-th day of a longer unit, -1 its last; only ever ``within`` one
    MONTH = "month"  # number 1-12
    MONTH_DAY = "day"  # month and number
    SEASON = "season"  # number 0 spring to 3 winter
    QUARTER = "quarter"  # number 1-4
    HALF = "half"  # number 1-2
    WEEK_OF = "week of"  # number 1-5 of a month, -1 its last, 0 the week of a day; only ever ``within`` something
    HOLIDAY = "holiday"  # ``name`` as in `dateline.temporal.named_days`
    YEAR_OF_CENTURY = "year"  # number 0-99: "'98"
    DECADE_OF_CENTURY = "decade"  # number 0-9: "the 'nineties"


@dataclass(frozen=True, slots=True)
class Fixed:
    """An absolute calendar cell. ``weekday`` is one the words also said (0 Monday), to be checked against the date.

    ``day_first``: a date in figures ("14/3/2005") whose order leaves no doubt, which tells that of others; else None.
    """

    cell: Cell
    weekday: int | None = None
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Impossible:
    """A date that no calendar has ("31 June"), or one with several readings ("03/04/05").

    ``value`` is the TIMEX3 value as far as it stands, ``alternatives`` the cells it may be, empty if none exists.
    ``either_order``: they are two orders of day and month, that with the month first before the other.
    """

    value: str
    reason: str
    alternatives: tuple[Cell, ...] = ()
    either_order: bool = False


@dataclass(frozen=True, slots=True)
class Relative:
    """The unit ``count`` away from the anchor's unit of that grain: last week -1, this month 0, tomorrow DAY +1.

    ``counted``: the distance was counted ("three weeks ago"), not named ("last week"); such an interval is approximate
    from the week upwards. ``distal``: the words point away from here and now ("that day"), so that it is never the unit
    of publication.
    """

    grain: Grain
    count: int
    anchor: Anchor = Anchor.PUBLICATION
    counted: bool = False
    distal: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """The unit of that grain that the text last named: "the quarter" of an earnings report, "the year-ago quarter".

    ``shift`` units away from it; ``year``: the same part of that year ("the 1988 quarter"). Where the text has
    named none,
    the last one that was over at publication is meant.
    """

    grain: Grain
    shift: int = 0
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """A calendar position without its year or week: "Tuesday", "in May", "14 July", "the third quarter", "Christmas".

    ``within`` is the larger unit if the words give one ("May of last year"); ``weekday`` is one said besides a date.
    """

    named: Named
    number: int = 0
    month: int = 0
    which: Which = Which.BARE
    within: Meaning | None = None
    weekday: int | None = None
    name: str = ""
    anchor: Anchor = Anchor.PUBLICATION


@dataclass(frozen=True, slots=True)
class QuarterUpTo:
    """A quarter told by its last day, ``end``: "the fourth quarter ended Sept. 30" is July to September. ``number`` is
    the one it has in its fiscal year, 0 where none is said."""

    end: Meaning
    number: int = 0


class Reach(Enum):
    """How a distance is told."""

    COUNTED = "counted"  # "two weeks before Christmas": from the week upwards it is no day
    EXACT = "exact"  # "a week from Friday" is a Friday
    NEXT_TO = "next to"  # "the week before Christmas": the seven days up to it


@dataclass(frozen=True, slots=True)
class Away:
    """A time told by its distance from another: ``count`` units of ``grain`` from ``base``, negative before it.

    ``position``: the first such day or season there: a weekday (0 Monday) if ``grain`` is DAY ("the Monday after
    Easter"), 0 spring to 3 winter if it is SEASON. ``grain`` WEEKEND: the first weekend there. Units below the day
    count from a clock time.
    """

    base: Meaning
    grain: Grain
    count: int
    reach: Reach = Reach.COUNTED
    position: int | None = None


class Compared(Enum):
    """What a number of units is compared with: "more than two years". The value is the TIMEX3 ``mod``."""

    MORE = "MORE_THAN"
    LESS = "LESS_THAN"
    AT_LEAST = "EQUAL_OR_MORE"
    AT_MOST = "EQUAL_OR_LESS"


@dataclass(frozen=True, slots=True)
class Modified:
    """``base`` narrowed to a part ("late last month"), approximate ("about 1200") or compared ("over a year")."""

    base: Meaning
    part: Part | None = None
    approximate: bool = False
    compared: Compared | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, 0:00 to 24:00; ``minute`` None where only the hour is said. ``zone`` as TIMEX3 writes it
    (``Z``)."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""


@dataclass(frozen=True, slots=True)
class AtTime:
    """A clock time or part of the day on ``day`` (None: the day the text is speaking of).

    ``generic``: where no day stands beside it, no day in particular is meant ("at night", "night attacks").
    """

    day: Meaning | None
    time: Clock | DayPart
    part: Part | None = None
    generic: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """So many units; ``count`` None is an unnamed number ("several years")."""

    count: Fraction | None
    grain: Grain


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, most coarse unit first ("two hours and five minutes"). It denotes no place in time.

    ``span`` -1: it reaches from there to the anchor ("the past two weeks"); +1: from the anchor on ("the next five
    days").
    """

    amounts: tuple[Amount, ...]
    span: int = 0


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set of times ("every Friday", "monthly", "twice a week") with its TIMEX3 value, ``quant`` and ``freq``."""

    value: str
    quant: str = "EVERY"
    freq: str = ""


@dataclass(frozen=True, slots=True)
class Vague:
    """“recently”, “now”, “in the future”; ``value`` overrides the reference's own (“months later”: ``XXXX-XX``)."""

    reference: Reference
    value: str = ""


Meaning = (
    Fixed
    | Impossible
    | Relative
    | Spoken
    | Recurring
    | QuarterUpTo
    | Away
    | Modified
    | AtTime
    | Duration
    | Repeated
    | Vague
)


@dataclass(frozen=True, slots=True)
class Finding:
    """A time expression as found: its span and what its words mean; nothing in it depends on the publication date.

    ``start``/``end`` are code-point offsets, end exclusive, ``text`` that slice. ``direction`` is what the
    governing verb
    says about bare weekdays and months, None if it says nothing. ``range_end``: this one begins a range whose end
    is the
    next finding ("from June to August 1914"). ``bound``: the words before it leave an end open ("since 1990").
    ``aside``: the words before it deny it ("and not on Friday"), or it stands alone in parentheses: the text does not
    go on from there. ``opens``: it opens its sentence ("In 1915, …").
    ``paragraph`` counts the line breaks before it, ``sentence`` the sentence ends. ``background``: the words around it
    only look there ("had begun in 1938", "until the armistice of November 1918", in parentheses). ``heading``: its line
    is a heading. ``quoted``: it stands in direct speech. ``glosses``: it opens a parenthesis right behind the finding
    before it ("March 20 (19 March in New York)"). ``chosen``: a person said what it means.
    ``in_order``: it is told in one breath with the next one, a weekday like itself ("arrested on Monday and released on
    Wednesday").
    """

    start: int
    end: int
    text: str
    type: TimexType
    rule: str
    meaning: Meaning
    direction: Direction | None = None
    range_end: bool = False
    bound: Bound | None = None
    aside: bool = False
    opens: bool = False
    paragraph: int = 0
    sentence: int = 0
    background: bool = False
    heading: bool = False
    quoted: bool = False
    glosses: bool = False
    chosen: bool = False
    in_order: bool = False
