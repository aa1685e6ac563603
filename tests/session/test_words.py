"""Short words of the window."""

from __future__ import annotations

import datetime

import pytest

from dateline.calendar import day_number, instant
from dateline.session.visible_range import VisibleRange
from dateline.session.words import day_words, range_words


def span(first: tuple[int, int, int], after_last: tuple[int, int, int]) -> VisibleRange:
    return VisibleRange(instant(day_number(*first)), instant(day_number(*after_last)))


@pytest.mark.parametrize(
    ("visible", "words"),
    [
        (span((2025, 10, 18), (2025, 12, 1)), "18 Oct – 30 Nov 2025"),
        (span((2024, 12, 28), (2025, 1, 4)), "28 Dec 2024 – 3 Jan 2025"),
        (span((1990, 1, 1), (2001, 1, 1)), "1990 – 2000"),
        (span((-499, 1, 1), (2001, 1, 1)), "500 BCE – 2000"),
        (span((-11_999, 1, 1), (12_001, 1, 1)), "12,000 BCE – 12,000"),
        (VisibleRange(6 * 3600, 18 * 3600), "1 Jan 1970, 06:00–18:00"),
        (VisibleRange(12 * 3600, 86_400), "1 Jan 1970, 12:00–24:00"),
        (VisibleRange(12 * 3600, 86_400 + 6 * 3600), "1 Jan 1970, 12:00 – 2 Jan 1970, 06:00"),
    ],
)
def test_the_visible_range_in_words(visible: VisibleRange, words: str) -> None:
    assert range_words(visible) == words


def test_days() -> None:
    assert day_words(datetime.date(2025, 11, 18)) == "Tue 18 Nov 2025"
