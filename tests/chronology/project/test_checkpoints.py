"""A project knows what it was like before, and how much was changed since; nothing of that grows without end."""

from __future__ import annotations

import datetime
import random
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.chronology.decisions import joining, keeping_apart
from dateline.chronology.model import Chronology
from dateline.chronology.project import checkpoints
from dateline.chronology.project.contents import Contents, Waiting, chronology_of, contents_of
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.proposal import given
from dateline.chronology.reviews import Review
from dateline.events.model import MentionRef, Settlement, Verdict
from tests.chronology.articles import article
from tests.chronology.project.kept import edited, kept
from tests.chronology.project.test_bad_files import change

OPENINGS, EDITS = 12, 15
NOW = 1_700_000_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.dateline"
    file = ProjectFile.create(path)
    file.write(kept(edited()))
    file.close()
    return path


def same(one: Contents, other: Contents) -> bool:
    """Whether they hold the same, but for how it was looked at, and for analyses, which can be had again."""
    bare = [
        replace(
            contents,
            view=one.view,
            documents=tuple(replace(each, analysis=None, dated=None) for each in contents.documents),
        )
        for contents in (one, other)
    ]
    return bare[0] == bare[1]


def random_edit(chronology: Chronology, chance: random.Random) -> Chronology:
    if len(chronology.entries) < 3 or chance.random() < 0.2:
        return chronology.with_analyses([article(f"buoy {chance.randrange(30)}", "Nets broke.", "Boats sank.")])
    entry = chance.choice([entry for entry in chronology.entries if entry.mentions])
    one, other = MentionRef(entry.key, 0), MentionRef(chance.choice(chronology.entries).key, 0)
    match chance.randrange(7):
        case 0:
            return chronology.without([entry.key])
        case 1:
            day = datetime.date(2025, 1, 1) + datetime.timedelta(chance.randrange(500))
            return chronology.with_publication(entry.key, given(day))
        case 2 if chronology.event_of(one) is not chronology.event_of(other):
            decided = chance.choice((joining, keeping_apart))(chronology, one, other)
            return chronology.with_decisions(decided)
        case 3:
            return chronology.with_settlement(Settlement(one, Verdict.DISPUTED))
        case 4:
            return chronology.without_settlement(one)
        case _:
            return chronology.with_review(one, chance.choice(list(Review)))


@pytest.mark.parametrize("seed", range(3))
def test_every_state_in_which_it_was_opened_comes_back(path: Path, seed: int) -> None:
    chance, former = random.Random(seed), []
    for _ in range(OPENINGS):
        file = ProjectFile.open(path)
        former.append(file.contents)
        chronology, waiting = chronology_of(file.contents)
        for _ in range(EDITS):
            chronology = random_edit(chronology, chance)
            file.write(contents_of(chronology, file.contents, waiting), at=NOW)
        file.close()
    file = ProjectFile.open(path)
    points = file.checkpoints()
    assert [point.number for point in points] == list(range(OPENINGS, 0, -1))
    for point, contents in zip(reversed(points), former, strict=True):
        found = file.contents_at(point.number)
        assert same(found, contents), point
        chronology_of(found)
    file.close()


def test_texts_that_are_still_there_need_not_be_read_again(path: Path) -> None:
    file = ProjectFile.open(path)
    now = chronology_of(file.contents)[0]
    gone, dated, _ = (entry.key for entry in now.entries)
    now = now.without([gone]).with_publication(dated, None)
    file.write(contents_of(now, file.contents, Waiting()), at=NOW)
    found = file.contents_at(1)
    assert [document.key for document in found.to_read_again] == [gone]
    file.close()


def test_what_was_changed_is_counted(path: Path) -> None:
    file = ProjectFile.open(path)
    chronology, waiting = chronology_of(file.contents)
    first, second, third = (entry.key for entry in chronology.entries)
    chronology = chronology.without([first]).with_publication(second, given(datetime.date(2025, 5, 5)))
    chronology = chronology.with_publication(second, None).with_analyses([article("buoy", "Nets broke.")])
    chronology = chronology.with_review(MentionRef(third, 0), Review.FLAGGED)
    file.write(contents_of(chronology, file.contents, waiting), at=NOW)
    (point,) = file.checkpoints()
    assert (point.added, point.removed, dict(point.changed)) == (1, 1, {"dating": 1, "review": 1})
    file.close()


def test_a_look_makes_no_checkpoint_and_edits_one_now_and_then(path: Path) -> None:
    file = ProjectFile.open(path)
    file.write(replace(file.contents, view=replace(file.contents.view, document=None)), at=NOW)
    assert file.checkpoints() == ()
    chronology, waiting = chronology_of(file.contents)
    for minute in range(40):
        day = given(datetime.date(2025, 1, 1) + datetime.timedelta(minute))
        chronology = chronology.with_publication(chronology.entries[0].key, day)
        file.write(contents_of(chronology, file.contents, waiting), at=NOW + 60 * minute)
    assert [point.made - NOW for point in file.checkpoints()] == [1800, 900, 0]
    file.close()


def test_a_new_project_goes_back_neither_to_nothing_nor_to_half_of_it(tmp_path: Path) -> None:
    file = ProjectFile.create(tmp_path / "new.dateline")
    whole = edited()
    for entries in (1, 2, 3):
        file.write(kept(whole.without([entry.key for entry in whole.entries[entries:]])), at=NOW)
    assert file.checkpoints() == ()
    file.write(kept(whole.without([whole.entries[0].key])), at=NOW + checkpoints.APART)
    assert [point.removed for point in file.checkpoints()] == [1]
    file.close()


def test_what_is_written_by_no_clock_belongs_to_the_latest_checkpoint(path: Path) -> None:
    file = ProjectFile.open(path)
    before = file.contents
    chronology, waiting = chronology_of(before)
    for entry, at in zip(chronology.entries, (NOW, None, None), strict=True):
        chronology = chronology.without([entry.key])
        file.write(contents_of(chronology, file.contents, waiting), at=at)
    assert [point.removed for point in file.checkpoints()] == [3]
    assert same(file.contents_at(1), before)
    file.close()


def test_the_oldest_are_forgotten(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints, "_MOST", 5)
    for number in range(9):
        file = ProjectFile.open(path)
        chronology, waiting = chronology_of(file.contents)
        chronology = chronology.with_analyses([article(f"buoy {number}", "Nets broke. " * 500)])
        file.write(contents_of(chronology.without([chronology.entries[0].key]), file.contents, waiting), at=NOW)
        file.close()
    file = ProjectFile.open(path)
    assert [point.number for point in file.checkpoints()] == [9, 8, 7, 6, 5]
    with pytest.raises(ProjectError):
        file.contents_at(2)
    monkeypatch.setattr(checkpoints, "_MOST_BYTES", 15_000)
    chronology, waiting = chronology_of(file.contents)
    file.write(
        contents_of(chronology.with_publication(chronology.entries[0].key, None), file.contents, waiting), at=NOW
    )
    file.write(contents_of(chronology.without([chronology.entries[0].key]), file.contents, waiting), at=NOW)
    assert [point.number for point in file.checkpoints()] == [10, 9, 8]
    file.close()


def test_earlier_states_are_forgotten_for_good(path: Path) -> None:
    file = ProjectFile.open(path)
    chronology, waiting = chronology_of(file.contents)
    file.write(contents_of(chronology.without([chronology.entries[0].key]), file.contents, waiting), at=NOW)
    file.forget_checkpoints()
    assert file.checkpoints() == ()
    file.write(contents_of(chronology, file.contents, waiting), at=NOW)
    assert [point.added for point in file.checkpoints()] == [1]
    file.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE former SET stood = replace(stood, 'a', 'b')",
        """UPDATE former SET kind = 'document', stood = json_array('x', seal('x')),
        seal = seal(checkpoint, 'document', name, json_array('x', seal('x')))""",
        "UPDATE former SET stood = '[[', seal = seal(checkpoint, kind, name, '[[')",
        "UPDATE former SET stood = '7', seal = seal(checkpoint, kind, name, '7')",
        "UPDATE former SET stood = '[\"x\"]', seal = seal(checkpoint, kind, name, '[\"x\"]')",
        "UPDATE former SET kind = 'x', seal = seal(checkpoint, 'x', name, stood)",
    ],
)
def test_an_earlier_state_that_is_damaged_is_refused_and_the_project_is_not(path: Path, statement: str) -> None:
    file = ProjectFile.open(path)
    chronology, waiting = chronology_of(file.contents)
    file.write(
        contents_of(chronology.with_publication(chronology.entries[0].key, None), file.contents, waiting), at=NOW
    )
    file.close()
    change(path, statement)
    file = ProjectFile.open(path)
    now = file.contents
    try:
        assert file.contents_at(1) == now  # of a kind that nobody knows nothing is taken
    except ProjectError as problem:
        assert "Nothing changed." in str(problem)
    file.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM former").fetchone() == (1,)
    connection.close()
