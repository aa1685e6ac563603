"""A time that may leave its ends to the events."""

from __future__ import annotations

import pytest

from dateline.calendar import SECONDS_PER_DAY
from dateline.timeline.stretch import EVERYTHING, Stretch

EVENTS = (1000.0, 9000.0)


@pytest.mark.parametrize(
    ("stretch", "shown"),
    [
        (EVERYTHING, None),
        (Stretch(2000, 3000), (2000.0, 3000.0)),
        (Stretch(start=2000), (2000.0, 9000.0)),
        (Stretch(end=3000), (1000.0, 3000.0)),
        (Stretch(start=9500), (9500.0, 9500.0 + SECONDS_PER_DAY)),
        (Stretch(end=500), (500.0 - SECONDS_PER_DAY, 500.0)),
    ],
)
def test_open_ends_are_where_the_events_end(stretch: Stretch, shown: tuple[float, float] | None) -> None:
    assert stretch.among(EVENTS) == shown


def test_without_events_there_is_no_stretch() -> None:
    assert Stretch(2000, 3000).among(None) is None
