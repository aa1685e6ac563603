"""The table of events: what stands in it, in what order, and what typing into it does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from dateline.chronology.reviews import Review
from dateline.chronology.showing import Filter
from dateline.events.model import Edit, Event, Status, headline
from dateline.render.date_words import words_of
from dateline.render.theme import load_theme
from dateline.session import event_order
from dateline.session.event_columns import Column, cell_words
from dateline.session.session import Session
from dateline.ui.event_rows import COLUMNS
from dateline.ui.event_table import EventTable
from tests.ui.sample_chronology import open_in, sample_chronology

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    open_in(made, sample_chronology())
    return made


@pytest.fixture
def table(session: Session, qtbot: QtBot) -> EventTable:
    made = EventTable(session, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(1400, 500)
    with qtbot.waitExposed(made):
        made.set_shown(True)
    made.activateWindow()
    made.setFocus()
    return made


def events(table: EventTable) -> list[Event]:
    return [table.rows.order.event(row) for row in range(table.rows.rowCount())]


def current(table: EventTable) -> Event | None:
    return table.rows.event_at(table.currentIndex())


def edit(table: EventTable, column: Column, row: int = 0) -> QLineEdit:
    """Put the cursor into a cell, with F2."""
    table.setCurrentIndex(table.rows.index(row, COLUMNS.index(column)))
    QTest.keyClick(table, Qt.Key.Key_F2)
    return next(f for f in table.findChildren(QLineEdit) if f.objectName() == "cell_editor" and f.isVisible())


def types(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_it_shows_what_the_session_shows_in_order_of_time(table: EventTable, session: Session) -> None:
    shown = events(table)
    assert {event.id for event in shown} == {event.id for event in session.shown_events}
    starts = [event.interval.earliest for event in shown if event.interval is not None]
    assert starts == sorted(starts)
    assert all(event.interval is None for event in shown[len(starts) :])
    session.set_filter(Filter(statuses=frozenset({Status.PLANNED})))
    assert {event.status for event in events(table)} == {Status.PLANNED}


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_sorts_both_ways(table: EventTable, session: Session, column: Column) -> None:
    header = table.horizontalHeader()
    place = COLUMNS.index(column)
    table.sortByColumn(place, Qt.SortOrder.AscendingOrder)
    assert header.sortIndicatorSection() == place
    rising = [cell_words(column, event, session.chronology) for event in events(table)]
    table.sortByColumn(place, Qt.SortOrder.DescendingOrder)
    falling = [cell_words(column, event, session.chronology) for event in events(table)]
    assert sorted(rising) == sorted(falling)
    if len(set(rising)) > 1:
        assert rising[0] == falling[-1]
        assert rising[0] != falling[0]
    if column is Column.EVENT:
        assert rising == sorted(rising, key=str.casefold)


def test_a_click_on_a_heading_sorts(table: EventTable) -> None:
    header = table.horizontalHeader()
    place = COLUMNS.index(Column.STATUS)
    at = header.rect().center()
    at.setX(header.sectionViewportPosition(place) + 20)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    order = list(Status)
    found = [order.index(event.status) for event in events(table)]
    assert found == sorted(found)


def test_the_row_and_the_selection_are_one(table: EventTable, session: Session) -> None:
    second, last = events(table)[1], events(table)[-1]
    session.select_event(second.id)
    assert current(table) is second
    assert [index.row() for index in table.selectionModel().selectedRows()] == [1]
    asked = []
    session.reveal_asked.connect(lambda: asked.append(True))
    QTest.keyClick(table, Qt.Key.Key_End)
    assert session.selection.event == last.id
    assert asked
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert session.selection.event == events(table)[-2].id
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert session.selection.event is None
    assert not table.selectionModel().hasSelection()


def test_several_rows_are_several_events(table: EventTable, session: Session) -> None:
    shown = events(table)
    QTest.keyClick(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert {event.id for event in session.selected_events} == {shown[0].id, shown[1].id}
    session.toggle_selected(shown[3].mentions[0])
    assert {index.row() for index in table.selectionModel().selectedRows()} == {0, 1, 3}
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert len(session.selected_events) == 1


def test_the_selected_event_keeps_its_row_marked_when_rows_move(table: EventTable, session: Session) -> None:
    session.select_event(events(table)[1].id)
    table.sortByColumn(COLUMNS.index(Column.EVENT), Qt.SortOrder.DescendingOrder)
    found = current(table)
    assert found is not None
    assert found.id == session.selection.event


def test_a_label_is_typed_and_undone(table: EventTable, session: Session) -> None:
    event = events(table)[0]
    types(edit(table, Column.EVENT), "The ramp gave way")
    assert session.chronology.event(event.id).label == "The ramp gave way"
    assert session.undo_name == "Edit label"
    types(edit(table, Column.EVENT, _row(table, event.id)), headline(event.label))
    assert session.chronology.event(event.id).edit == Edit(), "what the texts say is said by nobody"
    session.undo()
    session.undo()
    assert session.chronology.event(event.id).label == event.label


def _row(table: EventTable, event_id: str) -> int:
    row = table.rows.order.row_of(event_id)
    assert row is not None
    return row


def test_a_date_is_typed_in_words(table: EventTable, session: Session) -> None:
    undated = next(event for event in events(table) if event.interval is None)
    types(edit(table, Column.WHEN, _row(table, undated.id)), "9 March 2025")
    dated = session.chronology.event(undated.id)
    assert dated.interval is not None
    assert dated.edit.interval == dated.interval
    types(edit(table, Column.WHEN, _row(table, undated.id)), " ")
    assert session.chronology.event(undated.id).interval is None


def test_a_date_that_cannot_be_read_is_said_and_changes_nothing(
    table: EventTable, session: Session, qtbot: QtBot
) -> None:
    before = session.chronology
    with qtbot.waitSignal(table.said) as said:
        types(edit(table, Column.WHEN), "Tuesday")
    assert said.args is not None
    assert "which year" in said.args[0]
    with qtbot.waitSignal(table.said):
        types(edit(table, Column.WHEN), " ")
    table.setCurrentIndex(table.rows.index(2, 1))  # whoever goes away gives it up, and is told
    assert session.chronology is before


def test_a_date_that_cannot_be_read_stays_to_be_mended(table: EventTable, session: Session, qtbot: QtBot) -> None:
    event, before = events(table)[0], session.chronology
    field = edit(table, Column.WHEN)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab):
        with qtbot.waitSignal(table.said) as said:
            field.selectAll()
            QTest.keyClicks(field, "Tuesday")
            QTest.keyClick(field, key)
        assert "which year" in said.args[0]
        QApplication.processEvents()
        assert (field.text(), field.isVisible(), field.hasFocus()) == ("Tuesday", True, True)
    assert session.chronology is before
    types(field, "9 March 2025")
    assert words_of(session.chronology.event(event.id).interval) == "9 March 2025"
    field = edit(table, Column.WHEN, _row(table, event.id))
    QTest.keyClicks(field, "Tuesday")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not field.isVisible()
    assert table.hasFocus()
    assert words_of(session.chronology.event(event.id).interval) == "9 March 2025"


def open_editor(table: EventTable) -> QLineEdit | QComboBox:
    """The cell that is being edited."""
    QApplication.processEvents()
    shown = [
        each for kind in (QLineEdit, QComboBox) for each in table.viewport().findChildren(kind) if each.isVisible()
    ]
    (field,) = shown
    assert field.hasFocus()
    return field


@pytest.mark.parametrize("at_once", [10_000, 0])
def test_tab_takes_what_is_typed_and_goes_through_the_cells_of_an_event(
    table: EventTable, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, at_once: int
) -> None:
    monkeypatch.setattr(event_order, "_AT_ONCE", at_once)  # more are sorted in a thread
    table.columns.choose([column.value for column in COLUMNS])
    (event, following), steps = events(table)[:2], len(session.history.steps[0])
    field: QLineEdit | QComboBox = edit(table, Column.WHEN)
    typed = {
        Column.WHEN: "9 March 2035", Column.EVENT: "Another label", Column.STATUS: "denied",
        Column.PEOPLE: "Olga; Ines", Column.REVIEW: "flagged", Column.TAGS: "ramp", Column.IMPORTANCE: "1",
    }  # fmt: skip
    for column, text in typed.items():
        assert field.accessibleName() == column.value
        if isinstance(field, QComboBox):
            field.setCurrentText(text)
        else:
            field.selectAll()
            QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        if column is not Column.IMPORTANCE:
            qtbot.waitUntil(lambda: not table.rows.sorting.is_busy)
            field = open_editor(table)  # of the same event, although it has moved far down
            assert table.rows.event_at(table.currentIndex()).id == event.id
    found = session.chronology.event(event.id)
    assert (found.label, found.status, found.participants) == ("Another label", Status.DENIED, ("Olga", "Ines"))
    assert (found.edit.tags, found.importance) == (("ramp",), 1)
    assert session.chronology.review_of(found) is Review.FLAGGED
    assert len(session.history.steps[0]) >= steps + len(typed) - 1  # one of them said nothing new
    while len(session.history.steps[0]) > steps:
        session.undo()
    assert session.chronology.event(event.id) == event
    assert session.chronology.event(following.id) == following


def test_tab_goes_on_to_the_next_row_and_back(table: EventTable, session: Session) -> None:
    table.columns.choose([Column.WHEN.value, Column.EVENT.value, Column.TOLD_BY.value, Column.TAGS.value])
    before = session.chronology
    QTest.keyClick(edit(table, Column.TAGS, 0), Qt.Key.Key_Tab)
    field = open_editor(table)
    assert (table.currentIndex().row(), field.accessibleName()) == (1, "When")
    QTest.keyClick(field, Qt.Key.Key_Backtab)
    field = open_editor(table)
    assert (table.currentIndex().row(), field.accessibleName()) == (0, "Tags")
    QTest.keyClick(field, Qt.Key.Key_Backtab)
    assert open_editor(table).accessibleName() == "Event", "what cannot be typed is passed over"
    last = table.rows.rowCount() - 1
    QTest.keyClick(edit(table, Column.TAGS, last), Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert table.hasFocus()
    assert session.chronology is before


def test_the_keyboard_stays_in_its_column(table: EventTable, session: Session) -> None:
    event = events(table)[0]
    types(edit(table, Column.TAGS), "ramp")
    assert table.hasFocus()
    assert current(table).id == event.id
    assert table.currentIndex().column() == COLUMNS.index(Column.TAGS)
    session.undo()
    assert table.currentIndex().column() == COLUMNS.index(Column.TAGS)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().column() == COLUMNS.index(Column.TAGS)


def test_what_cannot_be_typed_says_so(table: EventTable, qtbot: QtBot) -> None:
    for column in (Column.TOLD_BY, Column.CERTAINTY):
        table.setCurrentIndex(table.rows.index(0, COLUMNS.index(column)))
        with qtbot.waitSignal(table.said) as said:
            QTest.keyClick(table, Qt.Key.Key_F2)
        assert said.args == [f"“{column.value}” follows from the texts: nothing can be typed here."]


def test_that_an_event_is_edited_is_not_reviewed_away(table: EventTable, session: Session) -> None:
    event = events(table)[0]
    session.edit_events({event.mentions[0]: Edit(tags=("ramp",), label="Another")})
    step = session.history.steps[0][-1]
    table.setCurrentIndex(table.rows.index(_row(table, event.id), COLUMNS.index(Column.REVIEW)))
    QTest.keyClick(table, Qt.Key.Key_F2)
    box = open_editor(table)
    assert isinstance(box, QComboBox)
    assert box.currentData() == "unreviewed"
    QTest.keyClick(box, Qt.Key.Key_Return)
    QApplication.processEvents()
    session.review(event.mentions[0], Review.UNREVIEWED)
    assert session.history.steps[0][-1] is step


def test_looking_into_a_cell_changes_nothing(table: EventTable, session: Session) -> None:
    before = session.chronology
    for column in (Column.WHEN, Column.EVENT, Column.PEOPLE, Column.TAGS):
        for row in range(table.rows.rowCount()):
            field = edit(table, column, row)
            QTest.keyClick(field, Qt.Key.Key_Return)
            QApplication.processEvents()
    assert session.chronology is before


def test_people_and_tags_are_lists(table: EventTable, session: Session) -> None:
    event = events(table)[0]
    types(edit(table, Column.PEOPLE), "Ines Rook;  Alma ; Ines Rook")
    types(edit(table, Column.TAGS, _row(table, event.id)), "ramp, to ask,")
    edited = session.chronology.event(event.id)
    assert edited.participants == ("Ines Rook", "Alma")
    assert edited.edit.tags == ("ramp", "to ask")


@pytest.mark.parametrize(
    ("column", "choice"), [(Column.STATUS, "denied"), (Column.REVIEW, "flagged"), (Column.IMPORTANCE, "1")]
)
def test_some_cells_are_chosen(table: EventTable, session: Session, column: Column, choice: str) -> None:
    event = events(table)[0]
    table.setCurrentIndex(table.rows.index(0, COLUMNS.index(column)))
    QTest.keyClick(table, Qt.Key.Key_F2)
    box = table.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentText(choice)
    QTest.keyClick(box, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert cell_words(column, session.chronology.event(event.id), session.chronology) == choice
    if column is Column.REVIEW:
        assert session.chronology.review_of(event) is Review.FLAGGED


def test_rows_are_copied_for_a_spreadsheet(table: EventTable, session: Session) -> None:
    table.columns.choose([column.value for column in COLUMNS])
    first = events(table)[0]
    session.edit_events({first.mentions[0]: Edit(label="=1+1\tand\nmore")})
    session.select_event(first.id)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    cells = QGuiApplication.clipboard().text().removesuffix("\n").split("\t")
    assert len(cells) == len(COLUMNS)
    assert cells[1] == "'=1+1 and more", "no formula, no cell more"
    table.selectAll()
    table.setColumnHidden(COLUMNS.index(Column.TAGS), True)
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == [column.value for column in COLUMNS if column is not Column.TAGS]
    assert len(lines) == 1 + len(session.shown_events)


def test_a_table_that_is_not_shown_has_no_rows(session: Session, qtbot: QtBot) -> None:
    table = EventTable(session, load_theme("dark"))
    qtbot.addWidget(table)
    assert table.rows.rowCount() == 0
    table.set_shown(True)
    assert table.rows.rowCount() == len(session.shown_events)
    table.set_shown(False)
    assert table.rows.rowCount() == 0


def test_enter_asks_for_the_text(table: EventTable, session: Session, qtbot: QtBot) -> None:
    session.select_event(events(table)[0].id)
    with qtbot.waitSignal(table.show_in_text_asked) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == [session.selection.mention]


def test_cells_are_painted_in_light_and_dark(table: EventTable, session: Session) -> None:
    light = table.grab().toImage()
    table.set_theme(load_theme("dark"))
    session.set_filter(Filter(statuses=frozenset()))
    assert table.rows.rowCount() == 0
    session.set_filter(Filter())
    assert table.grab().toImage() != light


def widths(table: EventTable) -> dict[Column, int]:
    """Of the columns that are shown."""
    header = table.horizontalHeader()
    return {column: width for place, column in enumerate(COLUMNS) if (width := header.sectionSize(place))}


@pytest.mark.parametrize("width", [500, 700, 872, 1400, 1900])
def test_the_columns_fit_and_those_come_that_there_is_room_for(table: EventTable, width: int) -> None:
    table.resize(width, 500)
    QApplication.processEvents()
    shown = widths(table)
    room = table.viewport().width()
    assert not table.horizontalScrollBar().maximum()
    assert sum(shown.values()) == room
    assert {Column.WHEN, Column.EVENT} <= shown.keys()
    assert ({Column.STATUS, Column.TOLD_BY} <= shown.keys()) is (width >= 700)
    assert (Column.PEOPLE in shown) is (width >= 872)
    assert (Column.IMPORTANCE in shown) is (width >= 1400)
    if width >= 700:
        assert shown[Column.EVENT] >= 260


def test_columns_that_somebody_wants_stay_and_all_give_some_room(table: EventTable) -> None:
    table.resize(900, 500)
    QApplication.processEvents()
    table.columns.set_shown(COLUMNS.index(Column.TAGS), shown=True)
    table.columns.set_shown(COLUMNS.index(Column.PEOPLE), shown=False)
    QApplication.processEvents()
    assert widths(table).keys() == {Column.WHEN, Column.EVENT, Column.STATUS, Column.TOLD_BY, Column.TAGS}
    table.columns.choose([column.value for column in COLUMNS])
    table.resize(1000, 500)
    QApplication.processEvents()
    narrow = widths(table)
    assert len(narrow) == len(COLUMNS)
    assert not table.horizontalScrollBar().maximum()
    table.resize(1900, 500)
    QApplication.processEvents()
    assert widths(table)[Column.PEOPLE] > narrow[Column.PEOPLE]
    table.resize(500, 500)
    QApplication.processEvents()
    assert table.horizontalScrollBar().maximum()  # so many nobody can read: they are scrolled
    table.columns.choose(["of another version"])
    QApplication.processEvents()
    assert table.columns.chosen == ()


def test_an_edge_that_is_dragged_moves_what_stands_beside_it(table: EventTable) -> None:
    before = widths(table)
    header, when, event = table.horizontalHeader(), COLUMNS.index(Column.WHEN), COLUMNS.index(Column.EVENT)
    header.resizeSection(when, before[Column.WHEN] + 50)
    assert widths(table)[Column.WHEN] == before[Column.WHEN] + 50
    assert widths(table)[Column.EVENT] == before[Column.EVENT] - 50
    header.resizeSection(event, before[Column.EVENT] - 80)
    assert widths(table)[Column.EVENT] == before[Column.EVENT] - 80
    assert widths(table)[Column.STATUS] == before[Column.STATUS] + 30


def test_widths_order_and_choice_are_remembered_however_narrow_the_window_was(
    table: EventTable, session: Session, qtbot: QtBot
) -> None:
    header, people = table.horizontalHeader(), COLUMNS.index(Column.PEOPLE)
    header.resizeSection(people, 310)
    header.moveSection(0, 3)
    table.columns.set_shown(COLUMNS.index(Column.TAGS), shown=False)
    table.resize(900, 500)
    QApplication.processEvents()
    state, chosen = table.columns.state(), table.columns.chosen
    assert widths(table)[Column.PEOPLE] < 310
    other = EventTable(session, load_theme("light"))
    qtbot.addWidget(other)
    other.resize(1900, 500)
    other.set_shown(True)
    other.columns.restore(state)
    other.columns.choose(chosen)
    assert widths(other)[Column.PEOPLE] == 310
    assert Column.TAGS not in widths(other)
    assert other.horizontalHeader().visualIndex(0) == 3
    other.columns.restore(QByteArray(b"nonsense"))
    assert widths(other)[Column.PEOPLE] == 310
