"""What a text says about itself: title, author and publication date, as tables of short articles."""

from __future__ import annotations

import pytest

from dateline.documents.model import Document, PublicationBasis
from dateline.documents.reading import read_text

BYLINE, DATELINE = PublicationBasis.BYLINE, PublicationBasis.DATELINE
BODY = "The river rose for a week and the people of the valley carried their beds upstairs."


def document(text: str) -> Document:
    found = read_text(text, "pasted")
    assert isinstance(found, Document)
    return found


# text ("§" stands for a paragraph), the words that give the date, the day, the basis
STATED = [
    ("Headline\n\nPublished: 3 March 2021\n\n§", "3 March 2021", "2021-03-03", BYLINE),
    ("Headline\nPublished on March 3, 2021 at 4:15 PM ET\n§", "March 3, 2021", "2021-03-03", BYLINE),
    ("Headline\n(Published: 2021-03-03T10:15:00+01:00)\n§", "2021-03-03", "2021-03-03", BYLINE),
    ("Published 3 March 2021 by Anna Holm\n\nHeadline\n\n§", "3 March 2021", "2021-03-03", BYLINE),
    ("Headline\n\nPosted by Anna Holm on 3 March 2021\n\n§", "3 March 2021", "2021-03-03", BYLINE),
    ("Headline\n\n§\n\nFirst published on 3 March 2021.", "3 March 2021", "2021-03-03", BYLINE),
    ("Headline\n\nUpdated March 4, 2021 at 10:15 a.m. ET\n\n§", "March 4, 2021", "2021-03-04", BYLINE),
    ("Headline\n\nPublished 3 March 2021, updated 4 March 2021\n\n§", "3 March 2021", "2021-03-03", BYLINE),
    (
        "Headline\n\nUpdated 10:15 a.m. ET, March 4, 2021 | Published March 3, 2021\n§",
        "March 3, 2021",
        "2021-03-03",
        BYLINE,
    ),
    ("Headline\n\nBy A. Writer | March 3, 2021\n\n§", "March 3, 2021", "2021-03-03", BYLINE),
    ("Headline\n\nBy Jan de Vries, 3 March 2021\n\n§", "3 March 2021", "2021-03-03", BYLINE),
    ("Headline\n\nMarch 3, 2021 by Anna Holm\n\n§", "March 3, 2021", "2021-03-03", BYLINE),
    ("Headline\nMarch 3, 2021\n§", "March 3, 2021", "2021-03-03", BYLINE),
    ("Headline\n\nWednesday, March 3, 2021\n\n§", "Wednesday, March 3, 2021", "2021-03-03", BYLINE),
    ("3 March 2021\n\nDear Tomas,\n\n§", "3 March 2021", "2021-03-03", BYLINE),
    ("Lisbon, 3 March 2021\n\nDear Tomas,\n\n§", "3 March 2021", "2021-03-03", BYLINE),
    (
        "Headline\n\nThe dyke that broke last week had been seen in summer, we hear.\n\nBy Ann Ek\n3 March 2021\n\n§",
        "3 March 2021",
        "2021-03-03",
        BYLINE,
    ),
    ("FOR IMMEDIATE RELEASE: March 3, 2021\n\nHeadline\n\n§", "March 3, 2021", "2021-03-03", BYLINE),
    ("Date: Wed, 3 Mar 2021 10:00:00 +0000\nSubject: The dyke\n\n§", "Wed, 3 Mar 2021", "2021-03-03", BYLINE),
    ("Headline\nVeröffentlicht am 3. März 2021 um 10:15 Uhr\n§", "3. März 2021", "2021-03-03", BYLINE),
    ("LISBON, 3 March 2021 – §", "3 March 2021", "2021-03-03", DATELINE),
    ("Headline\n\nLISBON (Reuters) - March 3, 2021 - §", "March 3, 2021", "2021-03-03", DATELINE),
    ("Headline\n\nSAN FRANCISCO, March 3, 2021 /PRNewswire/ -- §", "March 3, 2021", "2021-03-03", DATELINE),
    ("Headline\n\nLISBON, Portugal, March 3, 2021 (GLOBE NEWSWIRE) -- §", "March 3, 2021", "2021-03-03", DATELINE),
    ("Headline\n\nLisbon, 3 March 2021 – §", "3 March 2021", "2021-03-03", DATELINE),
]

# A day that somebody could take for the publication date, and that is none or not surely one.
NOT_STATED = {
    "a day in a sentence": "Headline\n\nOn 3 March 2021 the dyke broke and the river came into the town.",
    "a dash in a sentence": "Headline\n\nOn 3 March 2021 – a Wednesday – the dyke broke and the river came into town.",
    "another thing was published": "Headline\n\nPublished on 3 March 2021, the report says the dyke was weak.\n\n§",
    "a year only": "Headline\n\nFirst published in 1998.\n\n§",
    "a dateline without a year": "LISBON (Reuters) - March 3 - §",
    "numbers in either order": "Headline\n\n03/04/2021\n\n§",
    "a weekday that contradicts": "Headline\n\nTuesday, March 3, 2021\n\n§",
    "an appointment": "Open evening\n\nDate: 3 March 2021\nVenue: Town hall\n\n§",
    "a diary": "My diary\n\n3 March 2021\n\n§\n\n4 March 2021\n\n§",
    "a history headed by its day": "The battle of Olm\n\n18 June 1815\n\n§ On 18 June 1915 it was remembered.",
    "a heading in the body": "Headline\n\n§\n\n§\n\n3 March 2021\n\n§",
    "a caption": "Headline\n\nThe dyke near Olm on 3 March 2021. Photo: Anna Holm\n\n§",
    "a shared headline": "Red wine cures the common cold - health - 19 November 2010 - New Physician: http\n\n§",
    "a copyright": "Headline\n\n§\n\n© 2021 The Courier",
    "nothing": "Headline\n\n§",
}


@pytest.mark.parametrize(("text", "words", "day", "basis"), STATED, ids=[row[0][:50] for row in STATED])
def test_a_stated_date_is_found_with_its_words(text: str, words: str, day: str, basis: PublicationBasis) -> None:
    found = document(text.replace("§", BODY))
    assert found.published is not None
    assert found.published.day.isoformat() == day
    assert found.published.basis is basis
    assert found.text[found.published.start : found.published.end] == words
    assert found.published == found.candidates[0]


@pytest.mark.parametrize("text", NOT_STATED.values(), ids=NOT_STATED.keys())
def test_a_date_that_is_not_stated_is_not_taken(text: str) -> None:
    assert document(text.replace("§", BODY)).published is None


def test_doubtful_dates_are_still_offered() -> None:
    found = document(NOT_STATED["a diary"].replace("§", BODY))
    assert [candidate.day.isoformat() for candidate in found.candidates] == ["2021-03-03", "2021-03-04"]


def test_candidates_are_ranked_label_before_dateline_before_update() -> None:
    text = f"Headline\n\nUpdated 5 March 2021\n\nLISBON, 3 March 2021 – {BODY}\n\nPublished: 4 March 2021"
    found = document(text)
    assert [candidate.day.day for candidate in found.candidates] == [4, 3, 5]
    assert [candidate.reason for candidate in found.candidates] == [
        "from “Published: 4 March 2021” in the text",
        "from the dateline “LISBON, 3 March 2021”",
        "from “Updated 5 March 2021” in the text",
    ]


# text, title, whether the text begins with the title
TITLES = [
    ("River breaks its banks at Olm\n\n§", "River breaks its banks at Olm", True),
    ("\n \nRiver breaks its banks at Olm\n\n§", "River breaks its banks at Olm", True),
    ("River breaks its banks at Olm\n§", "River breaks its banks at Olm", True),
    ("Who broke the dyke?\n\n§", "Who broke the dyke?", True),
    ("Dyke built by Holm & Co.\n\n§", "Dyke built by Holm & Co.", True),
    ("By Anna Holm\nRiver breaks its banks at Olm\n§", "River breaks its banks at Olm", False),
    ("By Anna Holm in Lisbon\n3 March 2021\n\nRiver breaks its banks\n\n§", "River breaks its banks", False),
    ("By Anna Holm\nOLM – §", "The river rose for a week and the people of the valley carried their beds…", False),
    ("OLM, 3 March 2021 – §", "The river rose for a week and the people of the valley carried their beds…", False),
    ("OLM, Carrow (AP) _\n\n§", "The river rose for a week and the people of the valley carried their beds…", False),
    ("§\n§", "The river rose for a week and the people of the valley carried their beds…", False),
    ("A single line.", "A single line", False),
    ("A child drowned.\nOLM – §", "A child drowned", False),
    ("1917\n\n§", "The river rose for a week and the people of the valley carried their beds…", False),
    ("the river rose for a week,\nand then it fell.", "the river rose for a week, and then it fell", False),
    (
        "The river rose for a week and the people of the valley\ncarried their beds upstairs, and then they waited\n"
        "for the water to go down again, which took until Friday.",
        "The river rose for a week and the people of the valley carried their beds…",
        False,
    ),
]


@pytest.mark.parametrize(("text", "title", "at_start"), TITLES)
def test_titles(text: str, title: str, at_start: bool) -> None:
    found = document(text.replace("§", BODY))
    assert found.title == title
    assert found.text[: found.title_end].strip() == (title if at_start else "")


AUTHORS = [
    ("Headline\n\nBy Anna Holm\n\n§", "Anna Holm"),
    ("Headline\n\nBy ANNA HOLM\n\n§", "Anna Holm"),
    ("Headline\n\nBy Anna Holm and Jan de Vries, Staff Writers\n\n§", "Anna Holm and Jan de Vries"),
    ("Headline\n\nBy A. J. Holm | March 3, 2021\n\n§", "A. J. Holm"),
    ("Headline\n\nPublished 3 March 2021 by Anna Holm\n\n§", "Anna Holm"),
    ("Headline\n\nBy Anna Holm in Lisbon\n\n§", "Anna Holm"),
    ("By Émile Ønskær\n§", "Émile Ønskær"),
    ("By the time the men came home the war was over and nobody would speak of it.\n§", None),
    ("Headline\n\nBy then it was late.\n\n§", None),
    ("Headline\n\n§", None),
]


@pytest.mark.parametrize(("text", "author"), AUTHORS)
def test_authors(text: str, author: str | None) -> None:
    assert document(text.replace("§", BODY)).author == author
