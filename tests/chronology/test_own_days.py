"""When an undated article was published, told from its own dates."""

from __future__ import annotations

import pytest

from dateline.chronology.analysis import analyse, date_analysis
from dateline.chronology.own_days import own_publications
from dateline.documents.model import Document, PublicationBasis

TABLE = [
    ("The dyke of Olm failed yesterday (17 November 2025).", "2025-11-18", "2025-11-18"),
    ("Today, 18 November 2025, the dyke of Olm failed.", "2025-11-18", "2025-11-18"),
    ("The dyke of Olm failed on 17 November 2025, yesterday.", "2025-11-18", "2025-11-18"),
    (
        "The dyke of Olm failed on 3 March 2021. The board will meet on 9 April 2021.",
        "2021-03-03",
        "2021-04-09",
    ),
    (
        "The pumps broke in 2024. The dyke of Olm failed on Tuesday, 18 November. The board will meet on "
        "Thursday, 27 November.",
        "2025-11-18",
        "2025-11-27",
    ),
]


def offers(text: str) -> list[tuple[str, str]]:
    entry = date_analysis(analyse(Document("a", "a", text)), None)
    found = own_publications(entry)
    assert all(offer.basis is PublicationBasis.TEXT for offer in found)
    return [(offer.days[0].isoformat(), offer.days[1].isoformat()) for offer in found]


@pytest.mark.parametrize(("text", "first", "last"), TABLE)
def test_the_days_that_the_text_leaves(text: str, first: str, last: str) -> None:
    assert offers(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "The dyke of Olm failed yesterday.",
        "The dyke of Olm failed on 3 March 2021.",
        "The board will meet on 9 April 2021.",
        "The dyke of Olm failed on 3 March 2021. The board will meet on 9 April 2023.",
        "The dyke of Olm failed on Tuesday, 18 November. The board will meet on Thursday, 27 November.",
        "The board will meet on 3 March 2021. The dyke of Olm failed on 9 April 2021.",
        "",
    ],
)
def test_nothing_is_offered_where_a_side_is_missing_or_they_do_not_fit(text: str) -> None:
    assert offers(text) == []


def test_the_reason_names_both_sides() -> None:
    text = "The dyke of Olm failed on 3 March 2021. The board will meet on 9 April 2021."
    (offer,) = own_publications(date_analysis(analyse(Document("a", "a", text)), None))
    assert "“The dyke of Olm failed on 3 March 2021” (3 March 2021) as over" in offer.reason
    assert "“The board will meet on 9 April 2021” (9 April 2021) as to come" in offer.reason
