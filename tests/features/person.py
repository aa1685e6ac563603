"""Somebody who uses Dateline: does things to the real window with mouse, keyboard and drops, and sees what is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dateline.events.model import Event
from dateline.session.session import Session
from dateline.ui.document_row import Target
from dateline.ui.furnishing import Furnishing
from dateline.ui.main_window import MainWindow
from dateline.ui.panes import Panes

_PATIENCE = 60_000  # ms: a worker loads grammar and language model first


class Person:
    """Holds a window; every method is something that a person does or sees."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        assert window.shell is not None
        assert window.shell.furnishing is not None
        self.window, self.qtbot = window, qtbot
        self.shell = window.shell
        self.behind: Furnishing = window.shell.furnishing

    @property
    def session(self) -> Session:
        return self.behind.session

    @property
    def panes(self) -> Panes:
        return self.behind.workbench.panes

    # -- doing --------------------------------------------------------------------------------------------------------

    def drops(self, *paths: Path) -> None:
        """Drop files on the middle of the window and wait until they have been read."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        self.drops_mime(mime)

    def drops_mime(self, mime: QMimeData, *, wait: bool = True) -> bool:
        """Drag something over the window and let go; says whether the window would take it."""
        middle = self.window.rect().center()
        actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        rest = (actions, mime, button, Qt.KeyboardModifier.NoModifier)
        try:
            entering = QDragEnterEvent(QPointF(middle), *rest)
        except TypeError:  # PySide6 before 6.12 has this event on whole pixels only
            entering = QDragEnterEvent(middle, *rest)
        entering.ignore()
        QApplication.sendEvent(self.window, entering)
        if not entering.isAccepted():
            return False
        assert self.shell.overlay.isVisible()
        dropping = QDropEvent(QPointF(middle), actions, mime, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.window, dropping)
        assert not self.shell.overlay.isVisible()
        if wait:
            self.waits_for_reading()
        return True

    def waits_for_reading(self) -> None:
        self.qtbot.waitUntil(lambda: not self.behind.jobs.is_running, timeout=_PATIENCE)

    def chooses(self, action: QAction) -> None:
        """Choose an action that is enabled, as from its menu."""
        assert action.isEnabled(), action.text()
        action.trigger()

    def clicks_event(self, event: Event) -> None:
        """Click the event's mark on the timeline."""
        timeline = self.panes.timeline
        placements = timeline.placements
        assert placements is not None
        number = timeline.scene.number(event.id)
        box = next(mark for mark in placements.marks if mark.event == number)
        at = QPoint(round((box.x0 + box.x1) / 2), round(box.y - timeline.scrolled))
        target = timeline.focusProxy().viewport()  # type: ignore[attr-defined]
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=at)

    def clicks_row(self, key: str, target: Target) -> None:
        """Click a part of a document's row."""
        view = self.panes.documents.view
        self._click_in_row(view.rows.index_of(key).row(), target)

    def dismisses_first_problem(self) -> None:
        """Click the cross of the first file that could not be read."""
        self._click_in_row(len(self.session.chronology.entries), Target.DISMISS)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog of that kind that is open."""
        found: list[QDialog] = []

        def look() -> bool:
            found[:] = [d for d in self.window.findChildren(kind) if d.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(look, timeout=5_000)
        return found[-1]

    def saves_as(self, path: Path) -> None:
        """Name the file in the dialog that asks for it."""
        dialog = self.dialog(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(path))
        dialog.accept()

    # -- seeing -------------------------------------------------------------------------------------------------------

    def sees_page(self, page: QWidget) -> bool:
        return self.shell.pages.currentWidget() is page

    def reads_in(self, widget: QWidget) -> str:
        """All that is written in a widget, or said of it to a screen reader."""
        parts = [part for part in widget.findChildren(QWidget) if part.isVisibleTo(widget)]
        written = [part.text() for part in parts if isinstance(part, QLabel)]
        return "\n".join([*written, *(part.accessibleName() for part in parts)])

    def event(self, words: str) -> Event:
        """The event whose label holds these words."""
        return next(event for event in self.session.chronology.events if words in event.label)

    def _click_in_row(self, row: int, target: Target) -> None:
        view = self.panes.documents.view
        index = view.rows.index(row, 0)
        view.scrollTo(index)
        shown = view.rows.row(index)
        painter = view.itemDelegate()
        assert shown is not None
        place = painter.place_of(shown, view.visualRect(index), target)  # type: ignore[attr-defined]
        assert not place.isEmpty()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
