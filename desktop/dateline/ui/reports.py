"""Saving the completeness report from the window, of everything that is open or of the selected document."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from dateline.chronology.completeness import CompletenessReport, completeness
from dateline.chronology.model import Chronology
from dateline.documents.model import Unreadable
from dateline.export.report_files import WRITERS, write_report
from dateline.render.language import marked, tr
from dateline.session.session import Session
from dateline.ui.file_names import file_name

_FILTERS = (marked("Page for reading and printing (*.html)"), marked("Table for a spreadsheet (*.csv)"))


class Reports(QObject):
    """Asks where, and writes in a thread of its own: a thousand documents take a second or two.

    Signal ``said(str)``: a sentence for the status bar.
    """

    said = Signal(str)
    _ended = Signal(str, str)  # a sentence for the status bar, or else one for a message box

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._folder = Path.home()
        self._threads = QThreadPool(self)
        self._ended.connect(self._on_ended)

    def save(self) -> None:
        """Ask where the report on everything that is open is to be saved."""
        self._ask_where(None, tr("Completeness report"))

    def save_selected(self) -> None:
        """The same for the selected document only."""
        key = self._session.selection.document
        if key is not None:
            title = self._session.whole.entry(key).document.title
            self._ask_where(key, tr("Completeness report {title}", title=title).strip())

    def write(self, path: Path, only: str | None = None) -> None:
        """Write the report on everything, or on the document with the key ``only``; says so, or what went wrong."""
        if path.suffix.lower() not in WRITERS:
            self._on_ended("", tr("A report is saved as .html or .csv, not as “{name}”.", name=path.name))
            return
        if only is not None and only not in self._session.whole:
            self._on_ended("", tr("The document has been removed, so no report was saved."))
            return
        chronology, problems = self._session.whole, self._session.problems if only is None else ()
        self._folder = path.parent
        self._threads.start(lambda: self._ended.emit(*_written(path, chronology, problems, only)))

    def _ask_where(self, only: str | None, name: str) -> None:
        proposed = self._folder / f"{file_name(name, 'report')}.html"
        dialog = QFileDialog(self._window, tr("Save completeness report"), str(proposed))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr(name) for name in _FILTERS])
        dialog.setDefaultSuffix("html")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix("csv" if "csv" in chosen else "html"))
        dialog.selectFile(str(proposed))
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen), only))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_ended(self, said: str, problem: str) -> None:
        if said:
            self.said.emit(said)
            return
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Save completeness report"), problem, parent=self._window)
        box.finished.connect(box.deleteLater)
        box.open()


def _written(path: Path, chronology: Chronology, problems: tuple[Unreadable, ...], only: str | None) -> tuple[str, str]:
    """Runs in a thread, on frozen values: what to say, or else what went wrong."""
    report: CompletenessReport = completeness(chronology, problems, only=only)
    try:
        write_report(report, path)
    except OSError as error:
        return "", tr("{path} could not be written: {strerror}.", path=path, strerror=error.strerror)
    return tr("Saved {path}", path=path), ""
