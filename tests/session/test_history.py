"""What can be undone and done again, also in the next session; and how much of it a project file keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.chronology.model import Chronology
from dateline.chronology.project.contents import Contents, Waiting, chronology_of, contents_of
from dateline.chronology.project.kept import View
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.showing import Filter
from dateline.events.model import Edit, MentionRef
from dateline.session import keeping_history
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.session.writer import State
from tests.chronology.articles import NOVEMBER_11, NOVEMBER_18, article
from tests.chronology.project.kept import edited


@pytest.fixture
def session(qapp: object) -> Session:
    """A label, a removed document, a publication date."""
    made = Session()
    made.add_analyses([article(name, f"Boats sank at {name}.", "Nets broke.") for name in ("pier", "quay", "cape")])
    pier, quay, cape = (entry.key for entry in made.whole.entries)
    made.edit_events({MentionRef(quay, 0): Edit(label="Two boats")})
    made.remove_documents([quay])
    made.set_publication(cape, NOVEMBER_11)
    del pier
    return made


def contents(session: Session, before: Contents | None = None) -> Contents:
    state = State(session.whole, View(), Waiting(), frozenset(), session.history.steps)
    return state.contents(before or Contents())


def reopened(session: Session, path: Path) -> Session:
    """The project as the next session has it."""
    file = ProjectFile.create(path)
    file.write(contents(session))
    file.close()
    read = ProjectFile.open(path)
    read.close()
    again = Session()
    again.begin_with(Showing(chronology_of(read.contents)[0], Filter()), read.contents.history)
    return again


def titles(session: Session) -> list[str]:
    return [entry.document.title for entry in session.whole.entries]


def test_undo_goes_back_beyond_the_beginning_of_the_session(session: Session, tmp_path: Path) -> None:
    again = reopened(session, tmp_path / "work.dateline")
    assert again.undo_name == "Set publication date"
    again.undo()
    assert again.whole.entries[1].published is None
    assert again.undo_name == "Remove document"
    again.undo()
    assert titles(again) == ["pier", "quay", "cape"]
    assert again.whole.entries == session.history.steps[0][2].before.entries  # type: ignore[union-attr]
    assert "Two boats" in {event.label for event in again.whole.events}
    again.undo()
    assert "Two boats" not in {event.label for event in again.whole.events}
    again.undo()
    assert (titles(again), again.undo_name) == ([], None)
    for _ in range(4):
        again.redo()
    assert (again.whole.events, again.redo_name) == (session.whole.events, None)


def test_what_was_undone_is_done_again_in_the_next_session(session: Session, tmp_path: Path) -> None:
    for _ in range(4):
        session.undo()
    again = reopened(session, tmp_path / "nothing open.dateline")
    assert (titles(again), again.redo_name) == ([], "Add documents")
    again.redo()
    again.redo()
    third = reopened(again, tmp_path / "third.dateline")
    assert (third.undo_name, third.redo_name) == ("Edit label", "Remove document")
    third.redo()
    assert titles(third) == ["pier", "cape"]
    third.redo()
    assert third.whole.entries[1].published is not None


def test_a_new_step_forgets_what_could_be_done_again_in_the_file_too(session: Session, tmp_path: Path) -> None:
    before = contents(session)
    session.undo()
    session.undo()
    session.set_publication(session.whole.entries[0].key, NOVEMBER_18)
    file = ProjectFile.create(tmp_path / "work.dateline")
    file.write(before)
    assert [kept.document.title for kept in file.contents.history.absent] == ["quay"]
    file.write(contents(session, before))
    file.close()
    read = ProjectFile.open(file.path)
    read.close()
    assert [step.name for step in read.contents.history.steps] == [
        "Add documents",
        "Edit label",
        "Set publication date",
    ]
    assert read.contents.history.absent == ()  # "quay" is open again
    assert read.contents == file.contents


def test_a_file_keeps_the_latest_steps_only(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping_history, "_MOST_STEPS", 3)
    assert [step.name for step in contents(session).history.steps] == [
        "Edit label", "Remove document", "Set publication date",
    ]  # fmt: skip
    monkeypatch.setattr(keeping_history, "_MOST_CHARACTERS", 10)  # "quay" is longer
    history = contents(session).history
    assert [step.name for step in history.steps] == ["Set publication date"]
    assert history.absent == ()
    monkeypatch.setattr(keeping_history, "_MOST_NAMED", 0)
    assert contents(session).history.steps == ()


def test_one_gesture_is_one_step(qapp: object) -> None:
    session = Session()
    session.add_analyses([article("pier", "Nets broke.")], request=1)
    session.add_analyses([article("quay", "Nets broke.")], request=1)
    session.add_analyses([article("cape", "Nets broke.")], request=2)
    assert [step.name for step in session.history.steps[0]] == ["Add documents", "Add documents"]
    session.undo()
    assert titles(session) == ["pier", "quay"]


def test_steps_that_do_not_fit_what_is_there_change_nothing_that_they_do_not_name(
    session: Session, tmp_path: Path
) -> None:
    """The file may be a stranger's, or repaired: its steps name documents that are not there."""
    history = contents(session).history
    other = Session()
    other.begin_with(Showing(edited(), Filter()), history)
    while other.undo_name is not None:
        other.undo()
    while other.redo_name is not None:
        other.redo()
    told = {entry.document.title for entry in other.whole.entries}
    assert {"harbour", "quay", "pier"} <= told | {"quay", "pier"}
    assert other.whole.events == chronology_of(contents_of(other.whole, Contents(), Waiting()))[0].events


def test_nothing_to_undo(qapp: object) -> None:
    session = Session()
    session.undo()
    session.redo()
    assert session.whole == Chronology()
