"""When something was, as a person types it."""

from __future__ import annotations

import pytest

from dateline.session.typed_dates import UnclearDateError
from dateline.session.typed_intervals import typed_interval
from dateline.temporal.edtf import edtf_of


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("9 March 2025", "2025-03-09"),
        ("2025-03-09", "2025-03-09"),
        ("  March 9,  2025 ", "2025-03-09"),
        ("March 2025", "2025-03"),
        ("late March 2025", "[2025-03-21..2025-03-31]"),
        ("9–10 March 2025", "2025-03-09/2025-03-10"),
        ("the summer of 1943", "1943-22"),
        ("1943", "1943"),
        ("44 BC", "-0043"),
        ("the 1960s", "196X"),
        ("10 a.m. on 9 March 2025", "2025-03-09T10:00:00"),
        ("about 1200", "1200~"),
        ("since 1990", None),
    ],
)
def test_what_says_when_by_itself_is_read(text: str, edtf: str | None) -> None:
    if edtf is None:
        with pytest.raises(UnclearDateError):
            typed_interval(text)
    else:
        assert edtf_of(typed_interval(text)) == edtf


@pytest.mark.parametrize(
    "text",
    ["", "   ", "Tuesday", "3/4/2025", "31 June 2025", "yesterday", "soon", "hello", "9 March 2025 or so we hear",
     "9 March 2025 and 3 May 2026", "two weeks", "every Friday"],
)  # fmt: skip
def test_what_leaves_it_open_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UnclearDateError) as refused:
        typed_interval(text)
    assert str(refused.value).endswith(".")
