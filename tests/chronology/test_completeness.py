"""What the completeness report says of articles written for it."""

from __future__ import annotations

import datetime
import re

import pytest

from dateline import calendar
from dateline.chronology.analysis import Analysis, analyse
from dateline.chronology.completeness import (
    CompletenessReport,
    DocumentReport,
    ExpressionRow,
    Unused,
    Use,
    completeness,
)
from dateline.chronology.model import Chronology
from dateline.documents.model import Document, Publication, PublicationBasis, Unreadable
from dateline.temporal.alternatives import Choice
from dateline.temporal.cells import Cell
from dateline.temporal.model import Grain, StepKind

TEXT = """Tram line closed at Orlow

By Nadia Verhoeven, 12 May 2022

A tram left the rails at Orlow on Tuesday afternoon. The driver, Pavel Dreis, was pulled from the cab two hours later.

Mayor Lotte Brandis closed the line on Wednesday and spoke to families this morning about a plan for the summer. Trams \
run there every Sunday. The depot was a school in 1931. Recently, engineers inspected the track.

An inquiry will open next week. Pavel Dreis was taken to hospital.
"""
BYLINE = "12 May 2022"


def published(day: datetime.date) -> Publication:
    start = TEXT.index(BYLINE)
    return Publication(day, PublicationBasis.BYLINE, "from the byline", start, start + len(BYLINE))


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(Document("tram.txt", "Tram line closed at Orlow", TEXT, published(datetime.date(2022, 5, 12))))


@pytest.fixture(scope="module")
def report(analysis: Analysis) -> CompletenessReport:
    return completeness(Chronology().with_analyses([analysis]), ())


@pytest.fixture(scope="module")
def document(report: CompletenessReport) -> DocumentReport:
    return report.documents[0]


def row(document: DocumentReport, words: str) -> ExpressionRow:
    return next(row for row in document.expressions if row.expression.text == words)


def test_every_expression_is_there_and_is_used_or_says_why_not(document: DocumentReport) -> None:
    assert [row.expression for row in document.expressions] == list(document.entry.expressions)
    assert all(bool(row.uses) == (row.unused is None) for row in document.expressions)


@pytest.mark.parametrize(
    ("words", "unused"),
    [
        (BYLINE, Unused.PUBLICATION),
        ("every Sunday", Unused.SET),
        ("1931", Unused.NO_EVENT),
        ("the summer", Unused.ASIDE),
        ("Recently", Unused.VAGUE),
    ],
)
def test_the_reason_why_nothing_uses_an_expression(document: DocumentReport, words: str, unused: Unused) -> None:
    assert row(document, words).unused is unused


def test_an_aside_names_the_events_of_its_sentence(document: DocumentReport) -> None:
    assert any("closed the line" in label for label in row(document, "the summer").near)


def test_a_use_names_the_mention_and_how(document: DocumentReport) -> None:
    uses = {use.label: use for use in row(document, "Tuesday afternoon").uses}
    assert uses["A tram left the rails at Orlow on Tuesday afternoon"].use is Use.DATES
    assert uses["Tram line closed at Orlow"].use is Use.CARRIED
    for use in uses.values():
        mention = document.mentions[use.mention - 1]
        assert mention.label == use.label
        assert mention.when


def test_the_words_are_marked_in_their_sentence(document: DocumentReport) -> None:
    for row in document.expressions:
        (marked,) = [text for text, is_marked in row.quote.pieces if is_marked]
        assert marked == re.sub(r"\s", " ", row.expression.text)
    for mention in document.mentions:
        marks = [text for text, is_marked in mention.quote.pieces if is_marked]
        assert mention.mention.trigger.text in marks


def test_every_mention_has_a_date_or_says_why_not(document: DocumentReport) -> None:
    assert [row.mention for row in document.mentions] == list(document.entry.mentions)
    for mention in document.mentions:
        assert bool(mention.undated_because) == (mention.mention.interval is None)
    assert any("hospital" in mention.label and mention.undated_because for mention in document.undated)


def test_assumptions_are_those_of_the_derivation(document: DocumentReport) -> None:
    assert document.resting
    for mention in document.resting:
        assert {step.kind for step in mention.assumptions} <= {StepKind.ASSUMED, StepKind.CAUTION}
    told = [step.text for mention in document.resting for step in mention.assumptions]
    assert any("Tuesday → 10 May 2022" in text for text in told)


def test_figures_add_up(report: CompletenessReport, document: DocumentReport) -> None:
    figures = report.figures
    assert figures.used + sum(count for _, count in figures.unused) == figures.expressions == len(document.expressions)
    assert figures.mentions == len(document.mentions)
    assert figures.undated <= figures.events <= figures.mentions
    assert figures.waiting == 0


def test_a_reading_that_a_person_chose_is_told_as_what_the_date_rests_on(analysis: Analysis) -> None:
    entry = Chronology().with_analyses([analysis]).entries[0]
    tuesday = next(one for one in entry.expressions if one.text == "Tuesday afternoon")
    choice = Choice(tuesday.start, tuesday.end, Cell(Grain.DAY, calendar.day_number(2022, 5, 3)))
    chronology = Chronology().with_analyses([analysis]).with_choice(entry.key, choice)
    (document,) = completeness(chronology, ()).documents
    assert [row.expression.text for row in document.expressions if row.chosen] == ["Tuesday afternoon"]
    resting = [row for row in document.resting if any("as a person chose" in step.text for step in row.assumptions)]
    assert "A tram left the rails at Orlow on Tuesday afternoon" in [row.label for row in resting]


def test_without_a_publication_date_the_events_wait_for_it(analysis: Analysis) -> None:
    chronology = Chronology().with_analyses([analysis]).with_publication(analysis.document.key, None)
    report = completeness(chronology, ())
    assert report.figures.without_publication == 1
    assert report.figures.waiting > 0
    assert any("the publication date is not known" in row.undated_because for row in report.documents[0].undated)


def test_of_one_document_only(analysis: Analysis) -> None:
    other = analyse(Document("pier.txt", "Pier", "The pier of Selby burnt down on 3 July 2020."))
    chronology = Chronology().with_analyses([analysis, other])
    report = completeness(chronology, (), only=other.document.key)
    assert [document.entry.document.id for document in report.documents] == ["pier.txt"]
    assert report.figures.events == 1
    assert report.documents[0].letter == "B"
    with pytest.raises(KeyError):
        completeness(chronology, (), only="nothing")


def test_of_nothing_there_is_an_empty_report_and_what_could_not_be_read() -> None:
    problem = Unreadable("scan.txt", "It is empty.")
    report = completeness(Chronology(), [problem])
    assert (report.documents, report.unreadable, report.figures.expressions) == ((), (problem,), 0)


def test_texts_without_any_line_are_no_obstacle() -> None:
    for text in ("", "\n\n \t\n", "2020"):
        report = completeness(Chronology().with_analyses([analyse(Document("x", "", text))]), ())
        assert len(report.documents) == 1
