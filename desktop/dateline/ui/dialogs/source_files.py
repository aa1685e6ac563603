"""The files from which documents were read that are not as they were: changed, or gone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dateline.chronology.model import letter
from dateline.render.language import marked, tr
from dateline.session.session import Session
from dateline.session.sources import Finding, Sources
from dateline.ui.controls import small_label
from dateline.ui.quotation import one_line

_ABOUT = marked("The texts are kept in the project: nothing depends on these files.")


class SourceFilesDialog(QDialog):
    """Follows what is found as long as it is open.

    Signals: ``locate_asked(str)``, with the key of a document whose file a person wants to show, and
    ``locate_all_asked()``.
    """

    locate_asked = Signal(str)
    locate_all_asked = Signal()

    def __init__(self, session: Session, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._sources = session, sources
        self.setWindowTitle(tr("Source files"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 400)
        self._count = QLabel()
        self._count.setProperty("role", "strong")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Source files that are not as they were"))
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        self.take_button = self._button(
            tr("Take new text"), tr("Put the text of the file in the place of the document's"), self._take
        )
        self.keep_button = self._button(
            tr("Keep"), tr("Leave the document as it is, until its file changes again"), self._keep
        )
        self.locate_button = self._button(tr("Locate…"), tr("Show where this file is now"), self._locate)
        self.folder_button = self._button(
            tr("Locate in folder…"),
            tr("Look in a folder for all missing files, by their names"),
            self.locate_all_asked.emit,
        )
        close = QPushButton(tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        for button in (self.take_button, self.keep_button, self.locate_button, self.folder_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._count)
        layout.addWidget(small_label(tr(_ABOUT)))
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.list.itemSelectionChanged.connect(self._follow)
        sources.changed.connect(self._fill)
        self._fill()

    def choose(self, key: str) -> None:
        """Go to what is said of the file of a document, if anything is."""
        keys = [finding.key for finding in self._sources.findings]
        if key in keys:
            self.list.setCurrentRow(keys.index(key))
            self.list.setFocus()

    # -- inside -------------------------------------------------------------------------------------------------------

    def _button(self, text: str, tip: str, pressed: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        button.clicked.connect(pressed)
        return button

    def _fill(self) -> None:
        findings = self._sources.findings
        self._count.setText(
            tr("%Ln source files changed or missing", "", len(findings), one="1 source file changed or missing")
            if findings
            else tr("All source files are as they were.")
        )
        row = self.list.currentRow()
        self.list.clear()
        for finding in findings:
            document = self._session.whole.entry(finding.key).document
            mark = letter(self._session.whole.ordinal(finding.key))
            item = QListWidgetItem(f"{mark}  {one_line(document.title or document.id)}\n{one_line(finding.words)}")
            item.setData(Qt.ItemDataRole.UserRole, finding)
            self.list.addItem(item)
        if findings:
            self.list.setCurrentRow(min(max(row, 0), len(findings) - 1))
        self._follow()

    @property
    def _chosen(self) -> Finding | None:
        items = self.list.selectedItems()
        return items[0].data(Qt.ItemDataRole.UserRole) if items else None

    def _follow(self) -> None:
        finding = self._chosen
        self.take_button.setEnabled(finding is not None and finding.analysis is not None)
        self.keep_button.setEnabled(finding is not None and not finding.is_missing)
        self.locate_button.setEnabled(finding is not None)
        self.folder_button.setEnabled(any(each.is_missing for each in self._sources.findings))

    def _take(self) -> None:
        if self._chosen is not None:
            self._sources.take_new(self._chosen.key)

    def _keep(self) -> None:
        if self._chosen is not None:
            self._sources.keep(self._chosen.key)

    def _locate(self) -> None:
        if self._chosen is not None:
            self.locate_asked.emit(self._chosen.key)
