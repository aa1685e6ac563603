"""The menu's ways to edit the selected event: its fields, deleting it, and what was deleted."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dateline.session.acting import delete_selected
from dateline.session.session import Session
from dateline.ui.actions import Actions
from dateline.ui.dialogs.deleted_events import DeletedEventsDialog
from dateline.ui.workbench import Workbench


class Editing(QObject):
    """Connects the actions of one window to its session and its details panel."""

    def __init__(self, session: Session, actions: Actions, workbench: Workbench, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._actions, self._workbench, self._window = session, actions, workbench, window
        actions.edit_event.triggered.connect(self._edit)
        actions.delete_event.triggered.connect(self._delete)
        actions.deleted_events.triggered.connect(lambda: DeletedEventsDialog(session, window).open())
        session.selection_changed.connect(self._follow)
        session.chronology_changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        event = self._session.selected_event
        several = len(self._session.selected_events) > 1
        self._actions.edit_event.setEnabled(event is not None and not several)
        self._actions.delete_event.setEnabled(several or (event is not None and not event.edit.deleted))
        self._actions.deleted_events.setEnabled(bool(self._session.chronology.deleted))

    def _edit(self) -> None:
        if self._session.selected_event is not None:
            self._workbench.show_details(True)
            self._workbench.panes.details.edit()

    def _delete(self) -> None:
        delete_selected(self._session)
