"""Hundreds of random edits, undone and redone in between: what is opened again is what was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.project.contents import chronology_of
from dateline.chronology.project.project_file import ProjectFile
from tests.faults.editing import Editor, Plan, fingerprint
from tests.faults.kill import fill_stock

EDITS = 150


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stock") / "stock.dateline"
    fill_stock(path)
    return path


@pytest.mark.parametrize("seed", range(2))
def test_a_project_opens_as_it_was_left(qapp: object, qtbot: QtBot, stock: Path, tmp_path: Path, seed: int) -> None:
    path = tmp_path / "work.dateline"
    editor = Editor(Plan(stock, path, path, tmp_path / "unsaved", tmp_path / "log", seed))
    editor.add()
    with qtbot.waitSignal(editor.keeping.named):
        editor.keeping.save_as(path)
    for number in range(EDITS):
        editor.edit()
        editor.timer.stop()
        if number % 40 == 0:
            qtbot.wait(150)  # some states are written, most are passed over
    editor.keeping.close()
    editor.jobs.close()
    file = ProjectFile.open(path, write=False)
    file.close()
    again, _ = chronology_of(file.contents)
    assert fingerprint(again) == fingerprint(editor.session.whole)
    assert again.events == editor.session.whole.events
