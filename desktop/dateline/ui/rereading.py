"""Reading all texts again, and seeing what differs then; a project of another version is read again by itself."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dateline.chronology.rereading import Difference
from dateline.render.language import tr
from dateline.session.jobs import Jobs
from dateline.session.keeping import Keeping
from dateline.session.session import Session
from dateline.ui.actions import Actions
from dateline.ui.dialogs.differences import DifferencesDialog


class ReadingAgain(QObject):
    """Connects the actions of one window. Signal ``said(str)``: a sentence for the status bar."""

    said = Signal(str)

    def __init__(self, session: Session, jobs: Jobs, keeping: Keeping, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._jobs, self._actions, self._window = session, jobs, actions, window
        self.rereading = keeping.rereading
        self._dialog: DifferencesDialog | None = None
        self._asked = False
        actions.read_again.triggered.connect(self._read_again)
        actions.differences.triggered.connect(self.show_differences)
        keeping.reread.connect(self._on_reread)
        keeping.opened.connect(self._on_opened)
        self.rereading.changed.connect(self._follow)
        self._follow()

    def show_differences(self) -> None:
        """Open the list, or bring it to the front."""
        if self._dialog is None:
            self._dialog = DifferencesDialog(self._session, self.rereading, self._window)
            self._dialog.destroyed.connect(self._on_dialog_gone)
            self._dialog.show()
        else:
            self._dialog.activateWindow()

    def _read_again(self) -> None:
        self._asked = True
        self._jobs.read_again_all([entry.document for entry in self._session.whole.entries])

    def _on_reread(self, found: tuple[Difference, ...]) -> None:
        """Nobody is told of texts that are read as before, unless they asked."""
        asked, self._asked = self._asked, False
        if found or asked:
            words = self.rereading.words if found else tr("Nothing is read otherwise than before.")
            self.said.emit(tr("Texts were read again. {words}", words=words))
        if found:
            self.show_differences()

    def _on_opened(self) -> None:
        if self.rereading.differences:
            left = len(self.rereading.differences)
            self.said.emit(
                tr(
                    "%Ln events read otherwise than before are still to decide: see Review > Differences…", "", left,
                    one="1 event read otherwise than before is still to decide: see Review > Differences…",
                )
            )  # fmt: skip

    def _follow(self) -> None:
        self._actions.differences.setEnabled(bool(self.rereading.differences))

    def _on_dialog_gone(self) -> None:
        self._dialog = None
