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
        ("1066", "1066"),
        ("476", "0476"),
        ("2100", "2100"),
        ("44 BC", "-0043"),
        ("the 1960s", "196X"),
        ("10 a.m. on 9 March 2025", "2025-03-09T10:00:00"),
        ("about 1200", "1200~"),
        ("since 1990", "1990/.."),
        ("until May 2025", "../2025-05"),
        ("since Tuesday", None),
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


@pytest.mark.parametrize(
    "edtf",
    ["2025", "2025-10", "2025-10-21", "196X", "19XX", "2025-21", "2025-24", "2025-33", "2025-41", "-0479",
     "-0479-09-20", "2025-10~", "1200~", "1990/..", "../1990-05", "2025-03-03/2025-03-05", "[2025-10-21..2025-10-31]",
     "2025-03~/2025-05~", "2025-10-21T14:30:00", "2025-10-21T14:30:00/2025-10-21T15:10:59"],
)  # fmt: skip
def test_edtf_is_read_as_it_is_written(edtf: str) -> None:
    assert edtf_of(typed_interval(edtf)) == edtf


@pytest.mark.parametrize(("said", "edtf"), [("2025-XX", "2025"), ("2025-10-XX", "2025-10"), ("1860?", "1860~")])
def test_other_ways_to_write_edtf(said: str, edtf: str) -> None:
    assert edtf_of(typed_interval(said)) == edtf


@pytest.mark.parametrize(
    "text",
    ["2025-13", "2025-02-30", "2025-00", "2025-10-21/2025-10-03", "[2025..]", "/", "..", "../..", "2025-10-21T25:00",
     "196X-05", "2025-XX-11", "9" * 200],
)  # fmt: skip
def test_edtf_that_denotes_no_time_is_refused(text: str) -> None:
    with pytest.raises(UnclearDateError):
        typed_interval(text)
