"""Absolute dates in all languages, where verbs look, and dateparser as a second opinion on the English dates."""

from __future__ import annotations

import datetime
import random
from itertools import pairwise

import pytest

from dateline.temporal.dateparser_point import DatePoints, locale_names
from dateline.temporal.finding import LANGUAGES, find
from dateline.temporal.meaning import Fixed
from dateline.temporal.resolution import resolve

TABLE = [
    ("de", "Am Donnerstag, 25. Februar 2010, im März 2003 und seit 1998.", ["2010-02-25", "2003-03", "1998"]),
    ("de", "Am 3.4.2005 und am 7. Juli ruht die Arbeit.", ["2005-04-03", "2010-07-07"]),
    ("es", "El 5 de marzo de 1998, en mayo de 2001 y desde 1936.", ["1998-03-05", "2001-05", "1936"]),
    ("fr", "Le 1er mai 1968, mardi 17 août 1999, en 1789.", ["1968-05-01", "1999-08-17", "1789"]),
    ("it", "Il 7 ottobre 1993, il 28/09/1993 e nel 1848.", ["1993-10-07", "1993-09-28", "1848"]),
    ("pt", "Em 5 de outubro de 1910 e em 1974.", ["1910-10-05", "1974"]),
    ("nl", "Op 5 maart 1998 en in 1830.", ["1998-03-05", "1830"]),
    ("sv", "Den 5 mars 1998.", ["1998-03-05"]),
    ("pl", "Dnia 5 marca 1998 roku.", ["1998-03-05"]),
    ("ru", "5 марта 1998 года.", ["1998-03-05"]),
    ("ja", "2020年3月5日に。", ["2020-03-05"]),
    ("xx", "5 March 1998", []),
]


@pytest.mark.parametrize(("language", "text", "values"), TABLE)
def test_absolute_dates(language: str, text: str, values: list[str]) -> None:
    assert [e.value for e in resolve(find(text, language), datetime.date(2010, 2, 20))] == values


def test_a_weekday_that_contradicts_its_date_is_said_in_other_languages_too() -> None:
    (found,) = resolve(find("Freitag, 25. Februar 2010", "de"), None)
    assert any("was a Thursday" in step.text for step in found.derivation)


@pytest.mark.parametrize(
    "phrase",
    ["5 March 1998", "March 5, 1998", "5th March 1998", "Sept. 14, 2001", "14 Sep 2001", "Thursday, 5 March 1998"],
)
def test_dateparser_agrees_with_the_english_rules(phrase: str) -> None:
    (finding,) = find(phrase, "en")
    assert isinstance(finding.meaning, Fixed)
    assert DatePoints("en").day(phrase) == finding.meaning.cell


def test_dateparser_is_trusted_with_whole_dates_only() -> None:
    points = DatePoints("en")
    assert [points.day(phrase) for phrase in ("March", "1848", "the 1990s", "Tuesday", "two weeks later")] == [None] * 5


def test_unknown_locale() -> None:
    assert locale_names("xx") is None
    assert locale_names("../etc") is None


@pytest.mark.parametrize("language", ["de", "es", "fr", "it"])
def test_any_row_of_a_languages_words_goes_in(language: str) -> None:
    grammar = LANGUAGES[language]().grammar
    figures = ["5", "12", "1998", "98", "30,4", "20.30", "28/09/1993", "31.6.2003", "0", ".", "-", "'"]
    words = sorted(word for word in grammar.lexicon.symbol_of if " " not in word) + figures
    source = random.Random(language)
    for _ in range(150):
        text = " ".join(source.choice(words) for _ in range(12))
        findings = find(text, language)
        assert all(first.end <= second.start for first, second in pairwise(findings))
        for published in (None, datetime.date(2024, 2, 29), datetime.date(1, 1, 1), datetime.date(9999, 12, 31)):
            assert [e.text for e in resolve(findings, published)] == [f.text for f in findings]


DIRECTIONS = [
    ("de", "Der Rat wird am Freitag abstimmen.", "2025-11-21"),
    ("de", "Der Rat hat am Freitag abgestimmt.", "2025-11-14"),
    ("de", "Die Frist läuft bis Freitag.", "2025-11-21"),
    ("es", "El consejo votará la ley el viernes.", "2025-11-21"),
    ("es", "El consejo votó la ley el viernes.", "2025-11-14"),
    ("fr", "Le conseil va voter vendredi.", "2025-11-21"),
    ("fr", "Le conseil a voté vendredi.", "2025-11-14"),
    ("it", "Il consiglio voterà venerdì.", "2025-11-21"),
    ("it", "Il consiglio ha votato venerdì.", "2025-11-14"),
    ("it", "Venerdì il consiglio deve votare.", "2025-11-21"),
]


@pytest.mark.parametrize(("language", "text", "value"), DIRECTIONS)
def test_a_bare_weekday_goes_where_the_verb_looks(language: str, text: str, value: str) -> None:
    (found,) = resolve(find(text, language), datetime.date(2025, 11, 18))
    assert found.value == value
