"""Rows of documents and of what could not be read."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dateline.chronology.analysis import Analysis
from dateline.documents.model import Document, Publication, PublicationBasis, Unreadable
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.session.sources import Finding
from dateline.ui.document_list import DocumentList
from dateline.ui.document_row import Target
from dateline.ui.document_rows import DocumentShown, document_rows
from dateline.ui.source_marks import SourceMark

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen

OFFER = Publication(datetime.date(2021, 3, 4), PublicationBasis.BYLINE, "from the file's name")
DATED = Publication(datetime.date(2021, 3, 5), PublicationBasis.METADATA, "from the page's metadata")


def analysis(title: str, published: Publication | None = None, *offers: Publication) -> Analysis:
    return Analysis(Document(f"{title}.txt", title, f"{title}\n\nText.", published, candidates=offers), (), ())


@pytest.fixture
def session(qapp: object) -> Session:
    made = Session()
    made.add_analyses([analysis("Quay closed", DATED, DATED), analysis("Quay open again", None, OFFER)])
    made.add_problems([Unreadable("scan.pdf", "It is a picture without text.", Path("scan.pdf"))])
    return made


@pytest.fixture
def shown(session: Session, qtbot: QtBot) -> DocumentList:
    made = DocumentList(session, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(248, 500)
    made.show()
    return made


def place(shown: DocumentList, row: int, target: Target) -> QPoint:
    view = shown.view
    index = view.rows.index(row, 0)
    said = view.rows.row(index)
    assert said is not None
    return view._painter.place_of(said, view.visualRect(index), target).center()


def click(shown: DocumentList, row: int, target: Target) -> None:
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=place(shown, row, target))


def test_rows_say_date_basis_and_what_is_offered(session: Session) -> None:
    first, second = document_rows(session.chronology, session.offers)
    assert (first.letter, first.date, first.basis) == ("A", "Fri 5 Mar 2021", "from the page's metadata")
    assert first.offer is None
    assert (second.letter, second.date, second.offer) == ("B", None, OFFER)
    assert second.spoken == "Document B: Quay open again, undated, 0 events"


def test_a_click_selects_the_document(shown: DocumentList, session: Session) -> None:
    click(shown, 1, Target.ROW)
    assert session.selection.document == session.chronology.entries[1].key
    session.select_document(session.chronology.entries[0].key)
    assert shown.view.currentIndex().row() == 0


def test_undated_rows_ask_for_a_date(shown: DocumentList, session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.set_date_asked) as asked:
        click(shown, 1, Target.SET_DATE)
    assert asked.args == [session.chronology.entries[1].key]
    shown.view.setFocus()
    shown.view.setCurrentIndex(shown.view.rows.index(0, 0))
    with qtbot.waitSignal(shown.set_date_asked) as asked:
        QTest.keyClick(shown.view, Qt.Key.Key_Return)
    assert asked.args == [session.chronology.entries[0].key]


def test_an_offered_date_is_taken_only_when_it_is_pressed(shown: DocumentList, session: Session) -> None:
    assert session.chronology.entries[1].published is None
    click(shown, 1, Target.USE_OFFER)
    published = session.chronology.entries[1].published
    assert published is not None
    assert published.day == OFFER.day
    session.undo()
    assert session.chronology.entries[1].published is None


def test_a_failure_is_dismissed_by_its_cross_or_by_del(shown: DocumentList, session: Session) -> None:
    click(shown, 2, Target.DISMISS)
    assert session.problems == ()
    session.add_problems([Unreadable("a.txt", "It is empty.")])
    shown.view.setFocus()
    shown.view.setCurrentIndex(shown.view.rows.index(2, 0))
    QTest.keyClick(shown.view, Qt.Key.Key_Delete)
    assert session.problems == ()
    assert len(session.chronology.entries) == 2


def test_rows_stand_close_when_one_of_them_gets_lower(shown: DocumentList, session: Session) -> None:
    view = shown.view
    first, second, third = (view.rows.index(row, 0) for row in range(3))
    before = view.visualRect(second).height()
    session.take_publication(session.chronology.entries[1].key, OFFER)
    assert view.visualRect(second).height() < before, "nothing is offered any more"
    assert view.visualRect(second).top() == view.visualRect(first).bottom() + 1
    assert view.visualRect(third).top() == view.visualRect(second).bottom() + 1


def test_rows_that_stay_as_high_are_known_by_where_they_were_laid_out(shown: DocumentList) -> None:
    view = shown.view
    rows = [view.rows.index(row, 0) for row in range(3)]
    view.resize(view.width(), 60)
    view.scrollToBottom()
    assert [view._height_laid_out(row) for row in rows] == [view.sizeHintForIndex(row).height() for row in rows]
    assert view.verticalOffset() > 0


def test_rows_are_named_for_screen_readers(shown: DocumentList) -> None:
    rows = shown.view.rows
    spoken = [rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.rowCount())]
    assert spoken[2] == "Not read: scan.pdf. It is a picture without text."
    assert "Fri 5 Mar 2021" in spoken[0]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_long_titles_and_many_letters_are_painted(session: Session, qtbot: QtBot, theme: str) -> None:
    session.add_analyses([analysis(f"Number {n} " + "of a very long title " * 40, None, OFFER) for n in range(60)])
    made = DocumentList(session, load_theme("dark" if theme == "dark" else "light"))
    qtbot.addWidget(made)
    made.resize(200, 400)
    made.view.scrollToBottom()
    assert not made.grab().isNull()
    row = made.view.rows.row(made.view.rows.index(61, 0))
    assert isinstance(row, DocumentShown)
    assert row.letter == "BJ"
    assert made.view.sizeHintForIndex(made.view.rows.index(61, 0)).height() < 160


def test_rows_that_come_are_put_in_before_the_failures(shown: DocumentList, session: Session) -> None:
    rows, said = shown.view.rows, []
    rows.modelReset.connect(lambda: said.append("reset"))
    rows.rowsInserted.connect(lambda _parent, first, last: said.append((first, last)))
    rows.dataChanged.connect(lambda first, _last: said.append(first.row()))
    session.add_analyses([analysis("Quay sold", DATED)])
    assert said == [(2, 2)]
    assert [rows.data(rows.index(row, 0)) for row in range(4)] == [
        "Quay closed", "Quay open again", "Quay sold", "scan.pdf",
    ]  # fmt: skip
    said.clear()
    session.set_publication(session.chronology.entries[1].key, datetime.date(2021, 3, 4))
    assert said == [1]
    said.clear()
    session.remove_documents([session.chronology.entries[0].key])
    assert said == ["reset"]
    assert rows.index_of(session.chronology.entries[0].key).row() == 0


class Sources(QObject):
    """What is known of files, said by hand."""

    changed = Signal()

    def __init__(self, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__()
        self.findings = findings
        self.done: list[tuple[str, str]] = []

    def finds(self, *findings: Finding) -> None:
        self.findings = findings
        self.changed.emit()

    def take_new(self, key: str) -> None:
        self.done.append(("take", key))

    def keep(self, key: str) -> None:
        self.done.append(("keep", key))


@pytest.fixture
def sources(shown: DocumentList) -> Sources:
    made = Sources()
    shown.follow_sources(made)  # type: ignore[arg-type]
    return made


def source(shown: DocumentList, row: int) -> SourceMark | None:
    found = shown.view.rows.row(shown.view.rows.index(row, 0))
    assert isinstance(found, DocumentShown)
    return found.source


def menu_of(shown: DocumentList, row: int) -> QMenu:
    """What the menu key opens at a row."""
    view = shown.view
    view.setCurrentIndex(view.rows.index(row, 0))
    at = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    return view.findChildren(QMenu)[-1]


def test_a_row_says_that_its_file_changed_and_is_higher_then(
    shown: DocumentList, session: Session, sources: Sources, qtbot: QtBot
) -> None:
    view, (quay, other) = shown.view, [entry.key for entry in session.chronology.entries]
    height = view.sizeHintForIndex(view.rows.index(0, 0)).height()
    sources.finds(Finding(quay, "Quay closed.txt has changed: 3 words new.", analysis("Quay closed now")))
    mark = source(shown, 0)
    assert mark == SourceMark("File changed", "compare", "Quay closed.txt has changed: 3 words new.", is_new=True)
    assert source(shown, 1) is None
    QApplication.processEvents()
    assert view.sizeHintForIndex(view.rows.index(0, 0)).height() > height
    assert view.visualRect(view.rows.index(1, 0)).top() >= height + 10
    spoken = view.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Document A: Quay closed, Fri 5 Mar 2021, 0 events, File changed"
    assert "3 words new" in view.rows.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    with qtbot.waitSignal(shown.source_asked) as asked:
        click(shown, 0, Target.SOURCE)
    assert asked.args == [quay]
    sources.finds(Finding(other, "Quay open again.txt is not in /articles any more.", is_missing=True))
    assert source(shown, 0) is None
    assert source(shown, 1) == SourceMark(
        "File missing", "locate", "Quay open again.txt is not in /articles any more.", is_missing=True
    )
    assert view.sizeHintForIndex(view.rows.index(0, 0)).height() == height


@pytest.mark.parametrize(
    ("finding", "entries"),
    [
        ({"analysis": analysis("Quay closed now")}, ["Compare with its file…", "Take new text", "Keep this text"]),
        ({"is_missing": True}, ["Locate file…"]),
        ({}, ["Compare with its file…", "Keep this text"]),
    ],
)
def test_the_menu_of_a_row_has_what_can_be_done_about_its_file(
    shown: DocumentList, sources: Sources, qtbot: QtBot, finding: dict[str, Any], entries: list[str]
) -> None:
    row = shown.view.rows.row(shown.view.rows.index(0, 0))
    assert isinstance(row, DocumentShown)
    key = row.key
    assert menu_of(shown, 0).actions()[0].text() == "Set publication date…"
    sources.finds(Finding(key, "It has changed.", **finding))
    actions = menu_of(shown, 0).actions()
    assert [action.text() for action in actions[: len(entries)]] == entries
    assert actions[len(entries)].isSeparator()
    with qtbot.waitSignal(shown.source_asked):
        actions[0].trigger()
    for action in actions[1 : len(entries)]:
        action.trigger()
    for menu in shown.view.findChildren(QMenu):
        menu.close()
    wanted = {"Take new text": ("take", key), "Keep this text": ("keep", key)}
    assert sources.done == [wanted[words] for words in entries[1:]]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_narrow_row_with_a_mark_is_painted(
    shown: DocumentList, session: Session, sources: Sources, theme: str
) -> None:
    sources.finds(*(Finding(entry.key, "It is gone.", is_missing=True) for entry in session.chronology.entries))
    shown.set_theme(load_theme(theme))
    shown.resize(120, 400)
    assert not shown.grab().isNull()
