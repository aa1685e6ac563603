"""Frozen values go into bytes and come back the same, or not at all."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from fractions import Fraction

import pytest

from dateline.chronology.project.packing import PackingError, pack, shape, unpack
from dateline.temporal.cells import day_cell
from dateline.temporal.meaning import (
    Amount,
    AtTime,
    Away,
    Clock,
    DayPart,
    Duration,
    Fixed,
    Impossible,
    Meaning,
    Modified,
    Named,
    Part,
    Reach,
    Recurring,
    Reference,
    Relative,
    Repeated,
    Vague,
)
from dateline.temporal.model import Grain

MEANINGS: tuple[Meaning, ...] = (
    Fixed(day_cell(-479, 9, 20), weekday=3),
    Impossible("2005-03", "two orders", (day_cell(2005, 3, 4), day_cell(2005, 4, 3)), either_order=True),
    Modified(Relative(Grain.MONTH, -1), Part.LATE),
    Recurring(Named.MONTH, 5, within=Recurring(Named.YEAR_OF_CENTURY, 98)),
    AtTime(Recurring(Named.WEEKDAY, 1), Clock(9, 30)),
    Away(Recurring(Named.HOLIDAY, name="easter"), Grain.DAY, 1, Reach.NEXT_TO, position=0),
    AtTime(None, DayPart.NIGHT, generic=True),
    Duration((Amount(Fraction(5, 2), Grain.YEAR), Amount(None, Grain.DAY)), span=-1),
    Repeated("P1W", freq="2X"),
    Vague(Reference.PAST, "months \ud800 ago"),
)

NOTHING = pack((), tuple[Meaning, ...])

FOREIGN = [
    [["Fixed", [["DAY", 1], None]]],  # a field too few
    [["Fixed", [["DAY", True], None, None]]],  # a truth for a number
    [["Fixed", [["DAY", 1.0], None, None]]],
    [["Fixed", [["DAY", 10**18], None, None]]],
    [["Fixed", [["FORTNIGHT", 1], None, None]]],
    [["Path", ["/etc/passwd"]]],
    [["Duration", [[[[1, 0], "DAY"]], 0]]],  # a fraction by nothing
    [None],
    "Fixed",
    {"Fixed": 1},
]


@pytest.mark.parametrize("meaning", MEANINGS, ids=lambda meaning: type(meaning).__name__)
def test_a_meaning_comes_back_the_same(meaning: Meaning) -> None:
    assert unpack(pack((meaning,), tuple[Meaning, ...]), tuple[Meaning, ...], most=10_000) == (meaning,)


@pytest.mark.parametrize("plain", FOREIGN, ids=str)
def test_what_is_not_of_the_type_is_refused(plain: object) -> None:
    packed = zlib.compress(json.dumps(plain).encode())
    with pytest.raises(PackingError):
        unpack(packed, tuple[Meaning, ...], most=10_000)


@pytest.mark.parametrize(
    "packed",
    [
        b"",
        b"words",
        NOTHING[:-1],
        NOTHING + b"x",
        zlib.compress(b"[" * 9999),
    ],
    ids=["nothing", "words", "cut off", "too long", "nested"],
)
def test_bytes_that_were_never_packed_are_refused(packed: bytes) -> None:
    with pytest.raises(PackingError):
        unpack(packed, tuple[Meaning, ...], most=100_000)


def test_nothing_unfolds_to_more_than_was_allowed() -> None:
    bomb = zlib.compress(b"[" + b" " * 50_000_000 + b"]")
    with pytest.raises(PackingError):
        unpack(bomb, tuple[Meaning, ...], most=100_000)


@dataclass(frozen=True)
class Page:
    """A record; the other `Page` has one field more."""

    number: int


def test_the_shape_changes_with_any_type_inside() -> None:
    before = Page

    @dataclass(frozen=True)
    class WithTitle:
        number: int
        title: str

    WithTitle.__qualname__ = before.__qualname__
    assert shape(tuple[before, ...]) != shape(tuple[WithTitle, ...])
