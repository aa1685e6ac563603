"""An undated document's marker carried from the shelf to the timeline, and what the other panes say meanwhile."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dateline.calendar import SECONDS_PER_DAY, to_date
from dateline.chronology.analysis import Analysis
from dateline.events.model import MentionRef
from dateline.render.fonts import load_fonts
from dateline.render.theme import load_theme
from dateline.session import proposing
from dateline.session.session import Session
from dateline.ui.carrying import Carrying
from dateline.ui.document_rows import DocumentShown
from dateline.ui.panes import Panes, build_panes
from dateline.ui.proposal_details import ProposalDetails
from tests.chronology.articles import FERRY, NOVEMBER_11, NOVEMBER_18, article

UNDATED = article("undated", "Docks closed yesterday.", "Masts fell.")


@dataclass
class Window:
    session: Session
    panes: Panes
    carrying: Carrying

    def open(self, *analyses: Analysis) -> None:
        self.session.add_analyses(analyses)
        self.session.select_document(analyses[-1].document.key)
        QApplication.processEvents()

    @property
    def marker(self) -> QWidget:
        return self.panes.shelf.axis.marker

    def canvas_place(self, x: int, y: int = 90) -> QPoint:
        """A place of the timeline's canvas, seen from the marker."""
        canvas = self.panes.timeline.focusProxy().viewport()  # type: ignore[attr-defined]
        return self.marker.mapFromGlobal(canvas.mapToGlobal(QPoint(x, y)))

    def take(self) -> None:
        QTest.mousePress(self.marker, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
        QTest.mouseMove(self.marker, QPoint(40, -10))
        QApplication.processEvents()

    def carry(self, x: int) -> datetime.date:
        """Go over the timeline; the day that is there."""
        QTest.mouseMove(self.marker, self.canvas_place(x))
        QApplication.processEvents()
        view = self.panes.timeline.view
        assert view is not None
        return to_date(int(view.at(x + 0.5) // SECONDS_PER_DAY))

    def published(self) -> datetime.date | None:
        publication = self.session.chronology.entry(UNDATED.document.key).published
        return publication.day if publication else None


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proposal is ready at once, however busy the machine is."""
    monkeypatch.setattr(proposing, "_TURN", 60.0)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    load_fonts()
    session, host = Session(), QWidget()
    qtbot.addWidget(host)
    host.resize(900, 1200)
    panes = build_panes(session, load_theme("light"))
    column = QVBoxLayout(host)
    for pane in (
        panes.timeline,
        panes.shelf,
        panes.documents,
        panes.text,
        panes.details,
        panes.filters,
        panes.overview,
    ):
        column.addWidget(pane)
    with qtbot.waitExposed(host):
        host.show()
    yield Window(session, panes, Carrying(session, panes))
    host.close()


def test_let_go_over_a_day_it_dates_the_document(window: Window) -> None:
    window.open(article("ferry", *FERRY, day=NOVEMBER_11), UNDATED)
    before = window.session.chronology
    window.take()
    day = window.carry(500)
    assert window.session.proposing.day == day
    assert window.session.chronology is before
    assert window.panes.timeline.markers.card.isVisible()
    other = window.carry(520)
    QTest.mouseRelease(window.marker, Qt.MouseButton.LeftButton, pos=window.canvas_place(520))
    assert window.published() == other
    window.session.undo()
    assert window.session.chronology is before


def test_let_go_elsewhere_it_goes_back_to_the_shelf(window: Window) -> None:
    window.open(article("ferry", *FERRY, day=NOVEMBER_11), UNDATED)
    before = window.session.chronology
    window.take()
    window.carry(500)
    QTest.mouseMove(window.marker, QPoint(30, 10))
    assert window.session.proposing.proposal is None
    QTest.mouseRelease(window.marker, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert window.session.chronology is before


def test_escape_puts_it_back(window: Window) -> None:
    window.open(article("ferry", *FERRY, day=NOVEMBER_11), UNDATED)
    before = window.session.chronology
    window.take()
    window.carry(500)
    QTest.keyClick(window.marker, Qt.Key.Key_Escape)
    assert window.session.proposing.proposal is None
    QTest.mouseRelease(window.marker, Qt.MouseButton.LeftButton, pos=window.canvas_place(500))
    assert window.session.chronology is before


def test_where_nothing_is_dated_there_are_days_for_as_long_as_the_drag(window: Window) -> None:
    window.open(UNDATED)
    assert window.session.visible_range is None
    window.take()
    assert window.session.visible_range is not None
    QTest.keyClick(window.marker, Qt.Key.Key_Escape)
    assert window.session.visible_range is None
    QTest.mouseRelease(window.marker, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    window.take()
    day = window.carry(400)
    QTest.mouseRelease(window.marker, Qt.MouseButton.LeftButton, pos=window.canvas_place(400))
    assert window.published() == day
    assert window.session.visible_range is not None


def test_a_click_and_the_keyboard_ask_for_the_dialog(window: Window, qtbot: QtBot) -> None:
    window.open(UNDATED)
    shelf = window.panes.shelf
    assert window.marker.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert window.marker.accessibleName() == "Publication date of document A: not known"
    with qtbot.waitSignal(shelf.set_date_asked) as asked:
        QTest.mouseClick(window.marker, Qt.MouseButton.LeftButton, pos=QPoint(20, 8))
    assert asked.args == [UNDATED.document.key]
    with qtbot.waitSignal(shelf.set_date_asked):
        QTest.keyClick(window.marker, Qt.Key.Key_Return)


def test_the_marker_stands_on_the_shelf_even_if_nothing_has_a_place_there(window: Window) -> None:
    window.open(sided := article("sided", "Masts fell.", "Nets broke."))
    assert window.panes.shelf.axis.isVisibleTo(window.panes.shelf)
    window.session.set_publication(sided.document.key, NOVEMBER_18)
    assert not window.panes.shelf.axis.isVisibleTo(window.panes.shelf)


# -- what the other panes say ----------------------------------------------------------------------------------------


def row(window: Window, place: int) -> DocumentShown:
    rows = window.panes.documents.view.rows
    found = rows.row(rows.index(place, 0))
    assert isinstance(found, DocumentShown)
    return found


def test_the_selected_event_says_what_would_become_of_it(window: Window, qtbot: QtBot) -> None:
    window.open(ferry := article("ferry", *FERRY, day=NOVEMBER_11))
    key = ferry.document.key
    window.session.select_mention(MentionRef(key, 0))

    def said() -> set[str]:
        labels = window.panes.details.findChildren(QLabel)
        return {label.text() for label in labels if not label.isHidden() and "is published" in label.text()}

    with qtbot.waitSignal(window.session.proposing.caught_up):
        window.session.propose_publication(key, NOVEMBER_18)
    assert said() == {"17 Nov 2025 if A is published Tue 18 Nov 2025"}
    window.session.proposing.withdraw()
    assert said() == set()


def test_the_overview_follows(window: Window, qtbot: QtBot) -> None:
    window.open(ferry := article("ferry", *FERRY, day=NOVEMBER_11))
    before = window.panes.overview.strip
    with qtbot.waitSignal(window.session.proposing.caught_up):
        window.session.propose_publication(ferry.document.key, datetime.date(2020, 1, 1))
    assert window.panes.overview.strip != before
    window.session.proposing.withdraw()
    assert window.panes.overview.strip == before


def test_row_text_and_details_follow_and_go_back(window: Window, qtbot: QtBot) -> None:
    window.open(ferry := article("ferry", *FERRY, day=NOVEMBER_11), UNDATED)
    key = ferry.document.key
    window.session.select_document(key)
    text = window.panes.text
    assert text.margin.date_on(0, 10) == ("10 Nov", False)
    with qtbot.waitSignal(window.session.proposing.caught_up):
        window.session.propose_publication(key, NOVEMBER_18)
    assert row(window, 0).tried == ("Tue 11", "Tue 18 Nov 2025")
    assert row(window, 1).tried is None
    assert text.margin.date_on(0, 10) == ("17 Nov", False)
    assert "Tue 11 → Tue 18 Nov 2025" in window.panes.text.header.byline.text()
    page = window.panes.details.widget()
    assert isinstance(page, ProposalDetails)
    assert "2 events move" in {label.text() for label in page.findChildren(QLabel)}
    assert [(moving.former, moving.wanted) for moving in page.moves.rows] == [
        ("10 Nov", "17 Nov"),
        ("12 Nov", "19 Nov"),
    ]
    page.grab()
    window.panes.documents.grab()
    window.session.proposing.withdraw()
    assert row(window, 0).tried is None
    assert text.margin.date_on(0, 10) == ("10 Nov", False)
    assert window.panes.text.header.byline.text() == "Tue 11 Nov 2025"
    assert not isinstance(window.panes.details.widget(), ProposalDetails)
