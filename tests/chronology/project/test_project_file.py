"""What is written to a project file comes back the same; only what changed is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.chronology.analysis import Analysis
from dateline.chronology.certainty import Certainty
from dateline.chronology.decisions import joining
from dateline.chronology.during import During, Touching
from dateline.chronology.model import Chronology
from dateline.chronology.project import rows
from dateline.chronology.project.checking import check_project
from dateline.chronology.project.contents import Contents, Waiting, chronology_of, contents_of
from dateline.chronology.project.originals import original
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.reviews import Review
from dateline.chronology.saved_filters import SavedFilter
from dateline.chronology.showing import Arrangement, ColourBy, Filter, LanesBy
from dateline.documents.model import Document
from dateline.events.model import MentionRef, Status
from dateline.temporal.model import Grain, Interval
from tests.chronology.articles import NOVEMBER_11, article
from tests.chronology.project.kept import edited, kept

OF_DOCUMENTS = {"document", "dating", "analysis"}
TABLES = (*OF_DOCUMENTS, "decision", "settlement", "review")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "harbour.dateline"


def save(path: Path, contents: Contents) -> None:
    project = ProjectFile.create(path)
    project.write(contents)
    project.close()


def read(path: Path) -> Contents:
    project = ProjectFile.open(path, write=False)
    project.close()
    return project.contents


def stored(path: Path) -> dict[str, set[tuple[object, ...]]]:
    with sqlite3.connect(path) as connection:
        found = {table: set(connection.execute(f"SELECT rowid, * FROM {table}")) for table in TABLES}
    connection.close()
    return found


def test_everything_comes_back(path: Path) -> None:
    chronology = edited()
    save(path, kept(chronology))
    assert read(path) == kept(chronology)
    again, waiting = chronology_of(read(path))
    assert (again.entries, again.ordinals, again.events) == (chronology.entries, chronology.ordinals, chronology.events)
    assert (again.merging.decisions, again.settlements) == (chronology.merging.decisions, chronology.settlements)
    assert (again.edits, again.deleted) == (chronology.edits, chronology.deleted)
    assert waiting == Waiting()
    assert read(path).edits == 7  # a date, a reading, two decisions, a settlement and two edits of events


def test_reviews_come_back_change_and_go(path: Path) -> None:
    ref = MentionRef(edited().entries[0].key, 1)
    for review in (Review.REJECTED, Review.ACCEPTED, Review.UNREVIEWED):
        project = ProjectFile.open(path) if path.exists() else ProjectFile.create(path)
        project.write(kept(edited().with_review(ref, review)))
        project.close()
        again, _ = chronology_of(read(path))
        assert again.review_of(again.event_of(ref)) is review
    assert read(path).reviews == frozenset()


def test_how_the_timeline_was_arranged_comes_back(path: Path) -> None:
    arranged = Arrangement(LanesBy.PERSON, ColourBy.STATUS, ("Berg", "Lind"), frozenset({"Lind"}))
    contents = kept(edited())
    save(path, replace(contents, view=replace(contents.view, arrangement=arranged)))
    assert read(path).view.arrangement == arranged


def test_saved_filters_come_back(path: Path) -> None:
    stretch = Interval(0, 86_399, Grain.DAY)
    everything = Filter(
        frozenset({Status.PLANNED, Status.DENIED}),
        frozenset({"Ivo Lindqvist"}),
        frozenset({Review.FLAGGED}),
        None,
        frozenset({"a" * 64}),
        frozenset({"Vessby"}),
        During(stretch, Touching.WITHIN),
        frozenset({Certainty.SAID}),
        frozenset({"to ask"}),
    )
    saved = (SavedFilter("All at once", everything, "crane"), SavedFilter("Nothing", Filter(statuses=frozenset())))
    contents = kept(edited())
    save(path, replace(contents, view=replace(contents.view, filters=saved)))
    assert read(path).view.filters == saved


def test_it_is_one_file_when_closed(path: Path) -> None:
    save(path, kept(edited()))
    assert [found.name for found in path.parent.iterdir()] == [path.name]


EDITS: list[tuple[str, Callable[[Chronology], Chronology], set[str]]] = [
    ("a date", lambda c: c.with_publication(c.entries[1].key, None), {"dating"}),
    ("a reading taken back", lambda c: c.without_choice(c.entries[0].key, 14), {"dating"}),
    (
        "a decision",
        lambda c: c.with_decisions(joining(c, MentionRef(c.entries[1].key, 2), MentionRef(c.entries[2].key, 0))),
        {"decision"},
    ),
    ("a settlement taken back", lambda c: c.without_settlement(MentionRef(c.entries[0].key, 1)), {"settlement"}),
    ("a review", lambda c: c.with_review(MentionRef(c.entries[0].key, 1), Review.FLAGGED), {"review"}),
    (
        "a document more",
        lambda c: c.with_analyses([article("buoy", "Nets broke.")]),
        {"document", "dating", "analysis"},
    ),
    ("a document less", lambda c: c.without([c.entries[2].key]), OF_DOCUMENTS),
]


@pytest.mark.parametrize(("edit", "tables"), [edit[1:] for edit in EDITS], ids=[edit[0] for edit in EDITS])
def test_an_edit_writes_only_itself(path: Path, edit: Callable[[Chronology], Chronology], tables: set[str]) -> None:
    before = edited()
    save(path, kept(before))
    rows_before = stored(path)
    project = ProjectFile.open(path)
    chronology, waiting = chronology_of(project.contents)
    after = contents_of(edit(chronology), project.contents, waiting)
    project.write(after)
    project.close()
    changed = {table: rows_before[table] ^ found for table, found in stored(path).items()}
    assert {table for table, found in changed.items() if found} == tables
    assert all(len(found) <= 2 for found in changed.values())
    assert read(path) == after


def test_a_document_that_left_and_came_back_under_another_number(path: Path) -> None:
    chronology = edited()
    save(path, kept(chronology))
    project = ProjectFile.open(path)
    last = chronology.entries[-1]
    back = chronology.without([last.key]).with_analyses([article("buoy", "Nets broke."), last.analysis])
    project.write(contents_of(back, project.contents, Waiting()))
    project.close()
    again, _ = chronology_of(read(path))
    assert [entry.key for entry in again.entries] == [entry.key for entry in back.entries]
    assert again.ordinals == (0, 1, 2, 3)


def test_decisions_about_a_removed_document_are_there_when_it_comes_back(path: Path) -> None:
    chronology = edited()
    quay = chronology.entries[1]
    project = ProjectFile.create(path)
    project.write(kept(chronology))
    project.write(contents_of(chronology.without([quay.key]), project.contents, Waiting()))
    project.close()
    without, waiting = chronology_of(read(path))
    assert len(waiting.decisions) == 2
    assert contents_of(without, read(path), waiting).decisions == read(path).decisions


def test_half_characters_and_zeros_survive(path: Path) -> None:
    odd = Document("odd\0.txt", "Hal\ud83df", "a\0b \udfff", author="\ud800")
    chronology = Chronology().with_analyses([Analysis(odd, (), ())])
    save(path, kept(chronology))
    assert read(path) == kept(chronology)


def test_an_analysis_of_another_version_is_done_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chronology = edited()
    save(path, kept(chronology))
    monkeypatch.setattr(rows, "MAKER", "2.0")
    contents = read(path)
    assert [document.key for document in contents.to_read_again] == [entry.key for entry in chronology.entries]
    bare, waiting = chronology_of(contents)
    assert [entry.published for entry in bare.entries] == [entry.published for entry in chronology.entries]
    assert (waiting.decisions, waiting.settlements) == (contents.decisions, contents.settlements)
    assert not bare.events


def test_an_edit_does_not_wait_for_analyses(path: Path) -> None:
    project = ProjectFile.create(path)
    wanted = kept(edited())
    written = [project.write(wanted, most_analyses=1) for _ in range(4)]
    assert written == [False, False, True, True]
    project.close()
    assert read(path) == wanted


def test_a_copy_is_a_project_of_its_own(path: Path) -> None:
    copy = path.with_name("copy.dateline")
    copy.with_name("copy.dateline-wal").write_bytes(b"left by a killed program")
    project = ProjectFile.create(path)
    project.write(kept(edited()))
    project.save_as(copy).close()
    project.write(contents_of(edited().without([edited().entries[0].key]), project.contents, Waiting()))
    project.close()
    assert read(copy) == kept(edited())
    assert len(read(path).documents) == 2
    assert sorted(found.name for found in path.parent.iterdir()) == [copy.name, path.name]


def test_a_file_that_vanished_or_was_replaced_is_not_written_to(path: Path) -> None:
    project = ProjectFile.create(path)
    elsewhere = path.with_name("elsewhere")
    path.rename(elsewhere)
    with pytest.raises(ProjectError, match="not there any more"):
        project.write(kept(edited()))
    path.write_bytes(b"somebody else's")
    with pytest.raises(ProjectError, match="replaced"):
        project.write(kept(edited()))
    path.unlink()
    elsewhere.rename(path)
    project.reconnect()
    project.write(kept(edited()))
    project.close()
    assert read(path) == kept(edited())


def test_a_file_that_another_program_changed_is_not_overwritten(path: Path) -> None:
    save(path, kept(edited()))
    one, other = ProjectFile.open(path), ProjectFile.open(path)
    other.write(contents_of(edited().with_publication(edited().entries[1].key, None), other.contents, Waiting()))
    with pytest.raises(ProjectError, match="changed by another program"):
        one.write(contents_of(edited().without([edited().entries[0].key]), one.contents, Waiting()))
    one.close()
    other.close()
    assert len(read(path).documents) == 3


def test_a_check_counts_what_there_is(path: Path) -> None:
    save(path, kept(edited()))
    checked = check_project(path)
    assert (checked.documents, checked.edits, checked.to_read_again) == (3, 7, 0)


SOURCES = {
    "/home/ida/quay.txt": True,
    "/home/ida/quay.HTML": True,
    "/home/ida/quay": False,  # it may be a program
    "/home/ida/quay.exe": False,
    "/home/ida/../../etc/quay.txt": False,
    "quay.txt": False,
    "/home/ida/quay.desktop": False,
    "//server/share/quay.txt": False,
    "\\\\server\\share\\quay.txt": False,
    "/home/ida/quay\n.txt": False,
    "/home/ida/quay\0.txt": False,
}


@pytest.mark.parametrize(("source", "taken"), SOURCES.items(), ids=ascii)
def test_a_path_from_a_project_is_taken_only_where_it_can_be_an_article(path: Path, source: str, taken: bool) -> None:
    analysis = article("quay", "Nets broke.", day=NOVEMBER_11)
    document = replace(analysis.document, source=Path(source.replace("\0", "?")))
    chronology = Chronology().with_analyses([replace(analysis, document=document)])
    contents = kept(chronology)
    project = ProjectFile.create(path)
    project.write(contents)
    project.close()
    assert (original(source) is not None) is taken
    (found,) = read(path).documents
    assert found.document.source == original(str(document.source.absolute() if document.source else ""))
