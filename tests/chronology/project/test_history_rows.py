"""Steps of undo as rows: what was written comes back, what was written before still does, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dateline.chronology.project.decided_rows import Row
from dateline.chronology.project.history import Beside, Change, Dated, KeptStep, Side
from dateline.chronology.project.history_rows import step_of, step_row
from dateline.chronology.project.records import RecordError
from dateline.chronology.saved_filters import SavedFilter
from dateline.chronology.showing import Arrangement, Filter
from dateline.events.model import Status

SAVED = (
    SavedFilter("To come", Filter(statuses=frozenset({Status.PLANNED}))),
    SavedFilter("The ramp", Filter(), "ramp"),
)


def row(change: object) -> Row:
    return 1, 0, "Edit", json.dumps(change)


@pytest.mark.parametrize(
    "beside", [Beside(), Beside(Arrangement(order=("a",))), Beside(filters=()), Beside(Arrangement(), SAVED)]
)
def test_what_a_step_changed_beside_the_chronology_comes_back(beside: Beside) -> None:
    step = KeptStep(1, "Save filter", True, Change(Side(), Side()), beside)
    assert step_of(step_row(step)[:-1]) == step


def test_a_document_comes_back_with_its_file(tmp_path: Path) -> None:
    dated = frozenset({Dated("key", 0, None, source=tmp_path / "quay.txt"), Dated("other", 1, None)})
    step = KeptStep(1, "Relink source file", False, Change(Side(dated), Side()))
    assert step_of(step_row(step)[:-1]) == step


def test_steps_that_were_kept_without_files_and_filters_are_read() -> None:
    old = [{"documents": [["key", 3, "null", "[]", "[]"]]}, {}, {"order": ["b"], "collapsed": []}]
    step = step_of(row(old))
    assert step.change.before.documents == {Dated("key", 3, None)}
    assert step.beside == Beside(Arrangement(order=("b",)))


@pytest.mark.parametrize("path", ["../quay.txt", "/home/ida/run.sh", "//server/share/quay.txt"])
def test_a_step_leads_to_no_file_that_is_no_article(path: str) -> None:
    step = step_of(row([{"documents": [["key", 3, "null", "[]", "[]", path]]}, {}, None]))
    assert step.change.before.documents == {Dated("key", 3, None)}


@pytest.mark.parametrize(
    "change",
    [
        [{}, {}], [{}, {}, 3], [{}, {}, {"filters": 3}], [{}, {}, {"filters": [{"name": ""}]}],
        [{}, {}, {"order": 3}], [{"documents": [["key", 3, "null", "[]", "[]", 7]]}, {}, None],
        [{"documents": [["key", 3, "null"]]}, {}, None],
    ],
)  # fmt: skip
def test_what_is_no_step_is_refused(change: object) -> None:
    with pytest.raises(RecordError):
        step_of(row(change))
