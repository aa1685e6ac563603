"""What an article's own text says against a publication date."""

from __future__ import annotations

import datetime

import pytest

from dateline.chronology.analysis import analyse, date_analysis
from dateline.chronology.objections import objection
from dateline.documents.model import Document

TEXT = (
    "The dyke of Olm failed on 3 March 2021. The board will meet on 9 April 2021. "
    "Engineers arrived yesterday, and the fair is held every March."
)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2021-03-02", "But the article tells “The dyke of Olm failed on 3 March 2021”, 3 March 2021, as over."),
        ("2021-03-03", None),
        ("2021-04-09", None),
        ("2021-04-10", "But the article tells “The board will meet on 9 April 2021”, 9 April 2021, as still to come."),
    ],
)
def test_what_is_told_as_over_or_to_come_speaks_against_a_day(day: str, sentence: str | None) -> None:
    entry = date_analysis(analyse(Document("a", "a", TEXT)), None)
    assert objection(entry, datetime.date.fromisoformat(day)) == sentence


def test_a_text_without_dates_objects_to_nothing() -> None:
    entry = date_analysis(analyse(Document("a", "a", "The dyke failed yesterday.")), None)
    assert objection(entry, datetime.date(1, 1, 1)) is None
