"""Events that a person adds: from words of a text, or where no text tells of them; nothing found overwrites them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.calendar import SECONDS_PER_DAY
from dateline.chronology.completeness import completeness
from dateline.chronology.model import Chronology
from dateline.chronology.own_events import OWN
from dateline.chronology.project import rows
from dateline.chronology.project.contents import Contents, Waiting, chronology_of, contents_of
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.reviews import Review
from dateline.events.model import Edit, Event
from dateline.export.edited import edited_events
from dateline.export.events import write_events
from dateline.export.formats import writer_for
from dateline.session.adding import add_from_words, add_own, meant_at
from dateline.session.deciding import move_mention
from dateline.session.session import Session
from dateline.temporal.edtf import edtf_of
from dateline.temporal.edtf_reading import read_edtf
from dateline.timeline.view import View
from tests.chronology.articles import NOVEMBER_11, NOVEMBER_18, article

DAY = read_edtf("2025-10-21")


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made.add_analyses([article("pier", "Boats sank on 3 May 2019.", "Nets broke yesterday.", day=NOVEMBER_18)])
    return made


def key_of(session: Session) -> str:
    return session.whole.entries[0].key


def event(session: Session) -> Event:
    assert session.selected_event is not None
    return session.selected_event


def kept(chronology: Chronology, path: Path) -> Contents:
    file = ProjectFile.create(path)
    file.write(contents_of(chronology, Contents(), Waiting()))
    file.close()
    again = ProjectFile.open(path, write=False)
    again.close()
    return again.contents


def test_words_of_a_text_become_an_event_dated_by_a_date_in_them(session: Session) -> None:
    text = session.whole.entries[0].document.text
    start = text.index("broke")
    ref = add_from_words(session, key_of(session), start - 1, len(text))
    assert ref is not None
    assert (event(session).label, event(session).mentions) == ("broke yesterday.", (ref,))
    assert event(session).interval is not None
    assert edtf_of(event(session).interval or DAY) == "2025-11-17"
    assert session.undo_name == "Add event"
    session.set_publication(key_of(session), NOVEMBER_11)
    assert edtf_of(event(session).interval or DAY) == "2025-11-10"  # it moves with its document like any other
    session.undo()
    session.undo()
    assert len(session.whole.events) == 2


def test_words_without_a_date_wait_on_the_shelf_and_no_words_are_no_event(session: Session) -> None:
    assert add_from_words(session, key_of(session), 5, 5) is None
    assert session.undo_name == "Add documents"
    add_from_words(session, key_of(session), 0, 5)
    assert (event(session).label, event(session).interval) == ("Boats", None)


def test_what_is_added_is_joined_with_nothing_but_by_a_person(session: Session) -> None:
    text = session.whole.entries[0].document.text
    ref = add_from_words(session, key_of(session), 0, text.index(".") + 1)
    assert ref is not None
    assert len(session.whole.events) == 3
    session.add_analyses([article("quay", "Boats sank on 3 May 2019.", "Nets broke.", day=NOVEMBER_18)], request=7)
    assert session.whole.event_of(ref).mentions == (ref,)
    target = session.whole.events[0].mentions[0]
    move_mention(session, ref, target)
    assert session.whole.event_of(ref) is session.whole.event_of(target)


def test_events_of_no_text_stand_in_a_document_of_their_own(session: Session, tmp_path: Path) -> None:
    one, other = add_own(session, "The board was warned", DAY), add_own(session, "It was warned again", None)
    assert [entry.document.title for entry in session.whole.entries] == ["pier", OWN.title]
    first, second = session.whole.event_of(one), session.whole.event_of(other)
    assert first.id != second.id
    assert (first.label, first.interval, second.interval) == ("The board was warned", DAY, None)
    again, waiting = chronology_of(kept(session.whole, tmp_path / "own.dateline"))
    assert (again.events, waiting) == (session.whole.events, Waiting())
    session.undo()
    session.undo()
    assert [entry.document.title for entry in session.whole.entries] == ["pier"]


def test_another_version_that_reads_the_text_anew_loses_nothing_that_was_added(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = session.whole.entries[0].document.text
    ref = add_from_words(session, key_of(session), text.index("Nets"), len(text))
    assert ref is not None
    session.edit_events({ref: Edit(label="The nets were cut")})
    session.review(ref, Review.ACCEPTED)
    add_own(session, "The board was warned", DAY)
    path = tmp_path / "work.dateline"
    kept(session.whole, path)
    monkeypatch.setattr(rows, "MAKER", "another version")
    file = ProjectFile.open(path, write=False)
    file.close()
    assert [document.title for document in file.contents.to_read_again] == ["pier"]
    chronology, _ = chronology_of(file.contents)
    found = session.whole.entries[0].analysis
    more = replace(found, clauses=(found.clauses[1], *found.clauses[:2]))  # three clauses now, none of them added
    again = chronology.with_reread([more])
    labels = {each.label: again.review_of(each) for each in again.events}
    assert labels["The nets were cut"] is Review.ACCEPTED
    assert sum(review is Review.ACCEPTED for review in labels.values()) == 1
    assert "The board was warned" in labels


def test_exports_have_what_was_added(session: Session) -> None:
    add_own(session, "The board was warned", DAY)
    text = session.whole.entries[0].document.text
    add_from_words(session, key_of(session), text.index("Nets"), len(text))
    for form in ("json", "csv", "text"):
        stream = io.StringIO()
        writer = writer_for(form, stream)
        writer.begin()
        for entry in session.whole.entries:
            writer.entry(entry, edited_events(session.whole, entry))
        writer.end()
        assert "The board was warned" in stream.getvalue()
        if form == "csv":
            rows_of = {row["label"]: row for row in csv.DictReader(io.StringIO(stream.getvalue()))}
            assert rows_of["The board was warned"]["earliest"] == "2025-10-21"
    stream = io.StringIO()
    write_events(session.whole, stream)
    told = [json.loads(line)["label"] for line in stream.getvalue().splitlines()]
    assert {"The board was warned", "Nets broke yesterday."} <= set(told)
    report = completeness(session.whole, ())
    assert report.figures.documents == 2


@pytest.mark.parametrize(("days", "edtf"), [(20, "2025-03-05"), (400, "2025-03"), (9000, "2025")])
def test_a_click_means_the_day_month_or_year_that_can_be_told_there(days: int, edtf: str) -> None:
    march = read_edtf("2025-03-05")
    assert march is not None
    middle = march.earliest + SECONDS_PER_DAY // 2
    view = View(middle - days / 2 * SECONDS_PER_DAY, middle + days / 2 * SECONDS_PER_DAY, 900.0)
    assert edtf_of(meant_at(view, 450.0)) == edtf
