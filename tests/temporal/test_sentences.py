"""Derivations as sentences."""

from __future__ import annotations

import datetime

import pytest

from dateline.temporal.finding import find
from dateline.temporal.resolution import resolve
from dateline.temporal.sentences import sentence_of

PUBLISHED = datetime.date(2025, 11, 18)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "He met Xi late last month.",
            "“late last month”, counted from publication on 18 Nov 2025: last month is October 2025; "
            "late is taken as 21st to the end. So: 21–31 October 2025.",
        ),
        (
            "He left on Tuesday.",
            "“Tuesday”, counted from publication on 18 Nov 2025: Tuesday is taken as 18 November 2025; "
            "the verb looks back, so on or before publication. So: 18 November 2025.",
        ),
        ("He left on 5 March 1998.", "“5 March 1998” says it in full: 5 March 1998."),
        ("It rained for two days.", "“two days”: a length of time, which names no date."),
        ("It rained recently.", "“recently”: some time in the past, too vague for a date."),
        ("Every Friday it rains.", "“Every Friday”: what comes again and again, on no single date."),
        ("It rained on 31 June.", "“31 June”. But note: June has no day 31. No date is given."),
        (
            "He left on 03/04/05.",
            "“03/04/05”. But note: day and month can be read either way: 4 March 2005 or 3 April 2005. "
            "No date is given.",
        ),
        ("He has sat here since 1990.", "“1990”: “since”: its end is left open. So: since 1990."),
    ],
)
def test_a_derivation_reads_as_a_sentence(text: str, sentence: str) -> None:
    (found,) = resolve(find(text, "en"), PUBLISHED)
    assert sentence_of(found.derivation) == sentence


def test_without_a_publication_date_the_sentence_says_so() -> None:
    (found,) = resolve(find("He met Xi late last month.", "en"), None)
    assert sentence_of(found.derivation) == (
        "“late last month”, counted from a publication date that is not known. "
        "So: the last third of the month before publication."
    )


def test_without_words_there_is_no_sentence() -> None:
    assert sentence_of(()) == ""
