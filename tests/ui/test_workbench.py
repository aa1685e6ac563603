"""The columns of the window, and what gives way when there is little room."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize
from pytestqt.qtbot import QtBot

from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.ui.panes import build_panes
from dateline.ui.workbench import Workbench
from tests.ui.sample_chronology import open_in, sample_chronology

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    open_in(made, sample_chronology())
    return made


@pytest.fixture
def workbench(session: Session, qtbot: QtBot) -> Workbench:
    theme = load_theme("light")
    made = Workbench(build_panes(session, theme), theme)
    qtbot.addWidget(made)
    made.resize(1400, 800)
    made.show()
    return made


def test_details_are_a_column_in_a_wide_window(workbench: Workbench) -> None:
    assert not workbench.details_float
    assert workbench.details_shown
    assert workbench.panes.details.width() >= 279
    workbench.show_details(False)
    assert not workbench.details_shown
    workbench.show_details(True)
    assert workbench.details_shown


def test_details_cover_the_edge_of_a_narrow_window_while_an_event_is_selected(workbench: Workbench) -> None:
    workbench.resize(1000, 700)
    assert workbench.details_float
    assert not workbench.details_shown
    workbench.follow_selection(True)
    assert workbench.details_shown
    place = workbench.panes.details.mapTo(workbench, workbench.panes.details.rect().topRight())
    assert place.x() == workbench.width() - 1
    workbench.follow_selection(False)
    assert not workbench.details_shown
    workbench.resize(1400, 700)
    assert not workbench.details_float
    assert workbench.details_shown


def test_the_shelf_closes_in_a_low_window_and_opens_again(workbench: Workbench) -> None:
    assert workbench.panes.shelf.is_open
    workbench.resize(1400, 520)
    assert not workbench.panes.shelf.is_open
    workbench.resize(1400, 800)
    assert workbench.panes.shelf.is_open


def test_everything_fits_the_smallest_window(workbench: Workbench) -> None:
    workbench.resize(960, 600 - 96)  # menu, toolbar and status bar take 96 pixels
    smallest = workbench.minimumSizeHint()
    assert smallest.width() <= 960
    assert smallest.height() <= 600 - 96


def test_columns_are_remembered(workbench: Workbench, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "dateline.ini"), QSettings.Format.IniFormat)
    workbench.show_details(False)
    workbench.save(settings)
    theme = load_theme("light")
    again = Workbench(build_panes(session, theme), theme)
    qtbot.addWidget(again)
    again.resize(QSize(1400, 800))
    again.show()
    again.restore(settings)
    assert not again.details_shown
