"""TIMEX3's attributes beside type and value: ``mod``, ``quant`` and ``freq``."""

from __future__ import annotations

import datetime

import pytest

from dateline.temporal.finding import find
from dateline.temporal.model import TimeExpression
from dateline.temporal.resolution import resolve


def the_one(text: str, language: str = "en") -> TimeExpression:
    (found,) = resolve(find(text, language), datetime.date(2025, 11, 18))
    return found


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("He met Xi late last month.", "END"),
        ("He met Xi in early 1998.", "START"),
        ("He met Xi in mid-1998.", "MID"),
        ("He met Xi at the end of 1998.", "END"),
        ("He was born about 1200.", "APPROX"),
        ("He came in the early hours of Monday.", "START"),
        ("He stayed more than two years.", "MORE_THAN"),
        ("He stayed nearly two years.", "LESS_THAN"),
        ("He stayed at least two years.", "EQUAL_OR_MORE"),
        ("He stayed up to two years.", "EQUAL_OR_LESS"),
        ("He came in 1998.", None),
    ],
)
def test_what_modifies_an_expression(text: str, mod: str | None) -> None:
    assert the_one(text).mod == mod


@pytest.mark.parametrize(
    ("text", "value", "quant", "freq"),
    [
        ("He swims every Friday.", "XXXX-WXX-5", "EVERY", None),
        ("He swims each week.", "P1W", "EACH", None),
        ("He swims daily.", "P1D", "EVERY", None),
        ("He swims on Tuesday nights.", "XXXX-WXX-2TNI", "EVERY", None),
        ("He swims twice a week.", "P1W", None, "2X"),
        ("He swims three times a week.", "P1W", None, "3X"),
        ("He swims in 1998.", "1998", None, None),
    ],
)
def test_how_often_a_set_comes(text: str, value: str, quant: str | None, freq: str | None) -> None:
    found = the_one(text)
    assert (found.value, found.quant, found.freq) == (value, quant, freq)
