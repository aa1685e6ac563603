"""The columns of the window, and what gives way when there is little room."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QSplitter
from pytestqt.qtbot import QtBot

from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.ui.panes import build_panes
from dateline.ui.remembered import COLUMNS, ROWS
from dateline.ui.settings import Settings
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


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "dateline.ini"), QSettings.Format.IniFormat))


def drag(splitter: QSplitter, handle: int, by: int) -> None:
    splitter.moveSplitter(splitter.handle(handle).pos().x() + by, handle)


def again(session: Session, settings: Settings, qtbot: QtBot, size: QSize) -> Workbench:
    """The workbench as the next start shows it."""
    theme = load_theme("light")
    made = Workbench(build_panes(session, theme), theme)
    qtbot.addWidget(made)
    made.resize(size)
    made.show()
    made.restore(settings)
    return made


def test_columns_are_remembered(workbench: Workbench, session: Session, settings: Settings, qtbot: QtBot) -> None:
    columns, rows = workbench.columns, workbench.rows
    drag(columns, 1, 60)
    drag(columns, 2, -50)
    rows.setSizes([200, 0, 180, 300])
    workbench.save(settings)
    later = again(session, settings, qtbot, QSize(1400, 800))
    assert later.columns.sizes() == columns.sizes()
    assert later.rows.sizes() == rows.sizes()
    later.resize(1000, 800)  # the details float, and come back as wide as they were
    later.resize(1400, 800)
    assert later.columns.sizes()[0::2] == columns.sizes()[0::2]


def test_hidden_panels_stay_hidden(workbench: Workbench, session: Session, settings: Settings, qtbot: QtBot) -> None:
    workbench.show_details(False)
    workbench.panes.shelf.set_open(False)
    workbench.save(settings)
    later = again(session, settings, qtbot, QSize(1400, 800))
    assert not later.details_shown
    assert not later.panes.shelf.is_open
    later.resize(1400, 520)
    later.resize(1400, 800)
    assert not later.panes.shelf.is_open  # closed by hand, so room does not open it


def test_a_low_window_does_not_forget_the_shelf(
    workbench: Workbench, session: Session, settings: Settings, qtbot: QtBot
) -> None:
    workbench.resize(1400, 520)
    workbench.save(settings)
    later = again(session, settings, qtbot, QSize(1400, 520))
    assert not later.panes.shelf.is_open
    later.resize(1400, 800)
    assert later.panes.shelf.is_open


@pytest.mark.parametrize("columns", [(0, 0), (5, 5), (5000, 4000), (99_999, 1)])
@pytest.mark.parametrize("rows", [(0, 0, 0, 0), (1, 0, 0, 0), (90_000, 90_000, 90_000, 90_000)])
def test_lengths_of_another_screen_leave_room_for_everything(
    session: Session, settings: Settings, qtbot: QtBot, columns: tuple[int, ...], rows: tuple[int, ...]
) -> None:
    settings.set(COLUMNS, columns)
    settings.set(ROWS, rows)
    later = again(session, settings, qtbot, QSize(1400, 800))
    assert all(width >= 160 for width in later.columns.sizes())
    assert later.rows.sizes()[0] >= 180
    assert later.rows.sizes()[3] >= 120


@pytest.mark.parametrize("width", [960, 1000, 1200, 1440, 1920])
def test_nothing_of_the_filters_is_cut_off_at_the_side(workbench: Workbench, width: int) -> None:
    workbench.resize(width, 800)
    filters = workbench.panes.filters
    inside = filters.widget()
    assert inside is not None
    assert inside.width() <= filters.viewport().width()
    link = filters.during.in_view
    assert link.width() >= link.sizeHint().width()


def test_a_window_that_was_narrow_at_first_gives_the_documents_their_width_back(workbench: Workbench) -> None:
    workbench.resize(640, 480)
    workbench.resize(1440, 900)
    assert workbench.columns.sizes()[0] == load_theme("light").layout.left


def test_the_text_is_set_beside_details_that_float(workbench: Workbench) -> None:
    workbench.resize(1000, 640)
    text, left = workbench.panes.text, workbench.columns.sizes()[0]
    beside = text.view.viewport().width()
    workbench.follow_selection(True)
    edge = workbench.width() - load_theme("light").layout.right
    assert text.view.mapTo(workbench, text.view.rect().topRight()).x() < edge
    assert text.view.viewport().width() < beside
    assert workbench.columns.sizes()[0] == left
    workbench.follow_selection(False)
    assert text.view.viewport().width() == beside


def test_bars_above_leave_the_selected_event_in_sight(workbench: Workbench, session: Session) -> None:
    timeline = workbench.panes.timeline
    timeline.resize(timeline.width(), 400)
    event = next(event for event in reversed(session.chronology.events) if event.interval is not None)
    session.select_event(event.id)
    timeline.reveal()
    for height in (300, 220, 180):
        timeline.resize(timeline.width(), height)
        placements = timeline.placements
        assert placements is not None
        heights = [
            mark.y - timeline.scrolled for mark in placements.marks if mark.event == timeline.scene.number(event.id)
        ]
        assert any(placements.axis_height <= y <= height for y in heights)


def test_the_shelf_has_its_height_again_when_the_table_goes(workbench: Workbench) -> None:
    workbench.show_table(True)
    workbench.show_table(False)
    before = workbench.rows.sizes()
    for _ in range(3):
        workbench.show_table(True)
        workbench.show_table(False)
    assert workbench.rows.sizes() == before
    assert workbench.panes.shelf.height() >= 100
