"""The field for searching, and where what was found is marked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.ui.document_list import DocumentList
from dateline.ui.document_rows import DocumentShown
from dateline.ui.search_field import SearchField
from dateline.ui.source_text import SourceTextPane
from dateline.ui.timeline_view import TimelineView
from tests.ui.sample_chronology import TEXT_B, open_in, sample_chronology

THEME = load_theme("light")


@pytest.fixture
def session(qapp: object) -> Iterator[Session]:
    made = Session()
    open_in(made, sample_chronology())
    yield made
    made.searching.close()


@pytest.fixture
def field(session: Session, qtbot: QtBot) -> SearchField:
    made = SearchField(THEME)
    qtbot.addWidget(made)
    made.watch(session)
    made.show()
    made.begin()
    return made


def types(field: SearchField, text: str, session: Session, qtbot: QtBot) -> None:
    QTest.keyClicks(field, text)
    qtbot.waitUntil(lambda: session.searching.text == field.text() and not session.searching.is_busy)


def marked(widget: QWidget, place: QRect | None = None) -> bool:
    """Whether anything of a widget has the colour of what was found."""
    image = widget.grab(place or widget.rect()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted = QColor(THEME.colours.found).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(0, image.height(), 2))


def test_it_finds_while_one_types_and_enter_goes_through(field: SearchField, session: Session, qtbot: QtBot) -> None:
    types(field, "ramp", session, qtbot)
    count = len(session.searching.events)
    assert count == 2
    assert field.said == "2"
    assert field.accessibleDescription() == "Found in 2 events and 2 documents"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.said == "1/2"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert field.said == "2/2"


def test_escape_empties_it_and_then_leaves(field: SearchField, session: Session, qtbot: QtBot) -> None:
    types(field, "ramp", session, qtbot)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), session.searching.found) == ("", None)
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_it_says_when_there_is_nothing(field: SearchField, session: Session, qtbot: QtBot) -> None:
    types(field, "whale", session, qtbot)
    assert field.said == "nothing"
    QTest.keyClick(field, Qt.Key.Key_Return)
    field.selectAll()
    types(field, "rook", session, qtbot)
    assert field.said == "in texts"


def test_enter_searches_at_once(field: SearchField, session: Session, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "ramp")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.searching.text == "ramp"


def test_the_list_says_where(field: SearchField, session: Session, qtbot: QtBot) -> None:
    documents = DocumentList(session, THEME)
    qtbot.addWidget(documents)
    documents.resize(260, 400)
    documents.show()
    types(field, "inquiry", session, qtbot)
    rows = [documents.view.rows.row(documents.view.rows.index(n, 0)) for n in range(2)]
    assert [row.found for row in rows if isinstance(row, DocumentShown)] == ["", "in the text"]
    assert isinstance(rows[1], DocumentShown)
    assert rows[1].spoken.endswith("found in the text")
    assert marked(documents)
    session.set_publication(rows[1].key, None)  # rows made anew say so, too
    row = documents.view.rows.row(documents.view.rows.index(1, 0))
    assert isinstance(row, DocumentShown)
    assert row.found == "in the text"
    field.clear_search()
    assert not marked(documents)


def test_the_text_marks_every_place(field: SearchField, session: Session, qtbot: QtBot) -> None:
    pane = SourceTextPane(session, THEME)
    qtbot.addWidget(pane)
    pane.resize(800, 400)
    pane.show()
    session.select_document(session.chronology.entries[1].key)
    assert not marked(pane)
    types(field, "ramp", session, qtbot)
    assert marked(pane)
    start = TEXT_B.index("ramp")
    place = pane.view.rect_of(start, start + 4)
    assert place is not None
    assert marked(pane.view.viewport(), place.toRect())
    session.select_document(session.chronology.entries[0].key)
    assert marked(pane), "the next text is marked, too"
    field.clear_search()
    assert not marked(pane)


def test_the_canvas_marks_what_was_found(field: SearchField, session: Session, qtbot: QtBot) -> None:
    timeline = TimelineView(session, THEME)
    qtbot.addWidget(timeline)
    timeline.resize(900, 400)
    timeline.show()
    qtbot.waitUntil(lambda: timeline.placements is not None)
    assert not marked(timeline)
    types(field, "investigators", session, qtbot)
    qtbot.waitUntil(lambda: marked(timeline))
    field.clear_search()
    qtbot.waitUntil(lambda: not marked(timeline))


def test_a_narrow_field_says_less_so_that_nothing_overlaps(field: SearchField) -> None:
    field.resize(field.sizeHint())
    assert field.placeholderText() == "Search events and text"
    field.resize(150, field.height())
    assert field.placeholderText() == "Search"
