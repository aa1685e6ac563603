"""Source files in the window: when they are looked at, and where those are that have been moved."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from dateline.render.language import tr
from dateline.session.session import Session
from dateline.session.sources import Sources
from dateline.ui.dialogs.source_files import SourceFilesDialog

_APART = 5.0  # seconds between two looks at all files


class SourceFiles(QObject):
    """Looks whenever somebody comes back to the window: they may have been in another program, and saved there."""

    def __init__(self, session: Session, sources: Sources, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._sources, self._window = session, sources, window
        self._looked = time.monotonic()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)

    def show(self) -> None:
        """Compare all files anew and list what is not as it was."""
        self._sources.check(thorough=True)
        self._list("")

    def show_file(self, key: str) -> None:
        """List what is not as it was, with the keyboard on what is said of a document's file."""
        self._sources.check()
        self._list(key)

    # -- inside -------------------------------------------------------------------------------------------------------

    def _list(self, key: str) -> None:
        dialog = SourceFilesDialog(self._session, self._sources, self._window)
        dialog.choose(key)
        dialog.locate_asked.connect(self._ask_for_file)
        dialog.locate_all_asked.connect(self._ask_for_folder)
        dialog.open()

    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        now = time.monotonic()
        if state is Qt.ApplicationState.ApplicationActive and now - self._looked > _APART:
            self._looked = now
            self._sources.check()

    def _ask_for_file(self, key: str) -> None:
        former = self._session.whole.entry(key).document.source
        name = former.name if former is not None else ""
        dialog = QFileDialog(
            self._window, tr("Where is {name} now?", name=name), str(former.parent if former else Path.home())
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self._sources.relink(key, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self._window, tr("Folder in which the missing files are now"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda chosen: self._sources.locate(Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
