"""What else an expression could mean, and what becomes of it when a person chooses."""

from __future__ import annotations

import datetime

import pytest

from dateline.temporal.alternatives import Choice, alternatives, with_choices
from dateline.temporal.finding import find
from dateline.temporal.model import StepKind
from dateline.temporal.resolution import resolve
from dateline.temporal.sentences import sentence_of
from dateline.temporal.wording import cell_words

PUBLISHED = datetime.date(2025, 11, 18)
TABLE = [
    ("The dyke failed on 03/04/2025.", "4 March 2025 | 3 April 2025"),
    ("The dyke failed on Wednesday.", "5 November 2025 | 19 November 2025"),
    ("The board will meet on Wednesday night.", "12 November 2025 | 26 November 2025"),
    ("The dyke failed at the weekend.", "8–9 November 2025 | 22–23 November 2025"),
    ("The dyke failed in late May.", "May 2024 | May 2026"),
    ("The dyke failed on 14 July.", "14 July 2024 | 14 July 2026"),
    ("The dyke failed on the 14th.", "14 October 2025 | 14 December 2025"),
    ("The dyke failed at Christmas.", "25 December 2023 | 25 December 2025"),
    ("The dyke failed on Monday, 4 March 2025.", "3 March 2025 | 10 March 2025"),
    ("The dyke failed on 31 June 2024.", "30 June 2024 | 1 July 2024"),
    # nothing is left open
    ("The dyke failed on Tuesday, 4 March 2025.", ""),
    ("The dyke failed last week.", ""),
    ("The dyke failed in 1972.", ""),
    ("The dyke held for two years.", ""),
    ("The dyke failed recently.", ""),
]


def spoken(text: str, published: datetime.date | None = PUBLISHED) -> str:
    (finding,) = find(text, "en")
    (expression,) = resolve([finding], published)
    return " | ".join(cell_words(cell) for cell in alternatives(finding, expression))


@pytest.mark.parametrize(("text", "words"), TABLE)
def test_what_the_words_leave_open(text: str, words: str) -> None:
    assert spoken(text) == words


def test_without_a_publication_date_only_what_is_ambiguous_in_itself() -> None:
    assert spoken("The dyke failed on Wednesday.", None) == ""
    assert spoken("The dyke failed on 03/04/2025.", None) == "4 March 2025 | 3 April 2025"


def test_a_chosen_reading_stays_whatever_the_publication_date() -> None:
    findings = find("The dyke failed late on Wednesday night and again on 03/04/2025.", "en")
    first, second = resolve(findings, PUBLISHED)
    night = Choice(first.start, first.end, alternatives(findings[0], first)[0])
    numeric = Choice(second.start, second.end, alternatives(findings[1], second)[1])
    for day in (PUBLISHED, datetime.date(1999, 1, 1), None):
        chosen = resolve(with_choices(findings, (night, numeric)), day)
        assert [expression.value for expression in chosen] == ["2025-11-05TNI", "2025-04-03"]
        assert all(any(step.kind is StepKind.CHOSEN for step in one.derivation) for one in chosen)


def test_the_sentence_says_who_chose() -> None:
    findings = find("The dyke failed on 03/04/2025.", "en")
    (expression,) = resolve(findings, PUBLISHED)
    choice = Choice(expression.start, expression.end, alternatives(findings[0], expression)[1])
    (chosen,) = resolve(with_choices(findings, (choice,)), PUBLISHED)
    assert sentence_of(chosen.derivation) == "“03/04/2025”: you chose this reading. So: 3 April 2025."


def test_a_choice_for_words_that_are_not_there_changes_nothing() -> None:
    findings = find("The dyke failed on Wednesday.", "en")
    (expression,) = resolve(findings, PUBLISHED)
    choice = Choice(expression.start + 1, expression.end, alternatives(findings[0], expression)[0])
    assert with_choices(findings, (choice,)) == findings
