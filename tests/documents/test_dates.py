"""Days written out in full; everything that leaves a doubt is refused."""

from __future__ import annotations

import pytest

from dateline.documents.dates import day_at, written_days

COMPLETE = [
    ("3 March 2021", "2021-03-03"),
    ("3rd of March, 2021", "2021-03-03"),
    ("03 Mar 2021", "2021-03-03"),
    ("3-Mar-2021", "2021-03-03"),
    ("March 3, 2021", "2021-03-03"),
    ("Mar. 3rd 2021", "2021-03-03"),
    ("Sept. 30, 1998", "1998-09-30"),
    ("Wednesday, March 3, 2021", "2021-03-03"),
    ("Wed, 3 Mar 2021", "2021-03-03"),
    ("2021-03-03", "2021-03-03"),
    ("2021-03-03T10:15:00+01:00", "2021-03-03"),
    ("2021/3/13", "2021-03-13"),
    ("13/04/2021", "2021-04-13"),
    ("04/13/2021", "2021-04-13"),
    ("4.4.2021", "2021-04-04"),
    ("29 February 2024", "2024-02-29"),
    ("3. März 2021", "2021-03-03"),
    ("3 de marzo de 2021", "2021-03-03"),
    ("1er août 2021", "2021-08-01"),
]

REFUSED = [
    "03/04/2021",  # 3 April or March 4
    "3 March",
    "March 2021",
    "2021",
    "3 March 21",
    "Tuesday, March 3, 2021",  # it was a Wednesday
    "31 June 2021",
    "29 February 2023",
    "13/13/2021",
    "2021-13-01",
    "3 March 0021",
    "3 March 20211",
    "1.2.2021.5",
    "yesterday",
]


@pytest.mark.parametrize(("text", "day"), COMPLETE)
def test_a_complete_day_is_read_to_its_end(text: str, day: str) -> None:
    written = day_at(text)
    assert written is not None
    assert written.day.isoformat() == day
    assert text[written.start : written.end] == text.removesuffix("T10:15:00+01:00")


@pytest.mark.parametrize("text", REFUSED)
def test_a_doubtful_day_is_refused(text: str) -> None:
    assert list(written_days(text)) == []


def test_the_end_of_a_range_is_not_a_day_of_its_own() -> None:
    assert list(written_days("from 3–5 March 2021")) == []
