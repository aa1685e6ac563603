"""All the ways in: files and folders chosen, dropped or named at the start, text pasted, dropped or typed."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QUrl, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from dateline.chronology.project.connecting import SUFFIX
from dateline.render.language import marked, tr
from dateline.resource_files import resource
from dateline.session.jobs import Jobs
from dateline.ui.dialogs.paste_text import PasteTextDialog

FILE_FILTER = marked(
    "Articles (*.txt *.text *.md *.markdown *.html *.htm *.xhtml *.pdf *.docx *.eml *.jsonl);;All files (*)"
)


@dataclass(frozen=True, slots=True)
class Offered:
    """What a drag or the clipboard holds that can be taken in. ``addresses`` counts what lies on a network."""

    paths: tuple[Path, ...] = ()
    text: str | None = None
    addresses: int = 0

    @property
    def project(self) -> Path | None:
        """The project file among the paths, which is opened and not read like an article; the first of several."""
        return next((path for path in self.paths if path.suffix.lower() == SUFFIX), None)

    @property
    def articles(self) -> tuple[Path, ...]:
        """All other paths."""
        return tuple(path for path in self.paths if path.suffix.lower() != SUFFIX)

    @property
    def is_welcome(self) -> bool:
        return bool(self.paths or self.text)


def offered(mime: QMimeData) -> Offered:
    """What can be taken in of a drag or the clipboard: local files and folders, else plain text; never an address."""
    if mime.hasUrls():
        urls = mime.urls()
        local = [path for path in map(_local_path, urls) if path is not None]
        return Offered(tuple(local), addresses=len(urls) - len(local))
    text = mime.text() if mime.hasText() else ""
    return Offered(text=text) if text.strip() else Offered()


def _local_path(url: QUrl) -> Path | None:
    """The file behind a URL; on Windows a host names a network drive, read like any folder, elsewhere a stranger."""
    if url.host() == "localhost":
        url = QUrl(url)
        url.setHost("")
    if not url.isLocalFile() or (url.host() and sys.platform != "win32"):
        return None
    return Path(url.toLocalFile())


class Opening(QObject):
    """Brings files and text to the workers.

    Signals:

    * ``said(str)``: a sentence for the status bar
    * ``project_asked(Path, tuple[Path, ...])``: a project is to be opened, and articles are to be added to it
    """

    said = Signal(str)
    project_asked = Signal(object, object)

    def __init__(self, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self._folder = str(Path.home())

    def take(self, what: Offered) -> None:
        """Take in what was dropped or pasted; says so where there was nothing to take."""
        if what.project is not None:
            self.project_asked.emit(what.project, what.articles)
        elif what.paths:
            self._jobs.open_paths(what.paths)
        elif what.text:
            self._jobs.open_text(what.text)
        if what.addresses:
            self.said.emit(
                tr("Web addresses are not opened: save the page and drop the file. Dateline uses no network.")
            )

    def choose_files(self) -> None:
        """Ask for files; the dialog does not stop the window."""
        self._ask(tr("Add documents"), QFileDialog.FileMode.ExistingFiles)

    def choose_folder(self) -> None:
        self._ask(tr("Add all articles of a folder"), QFileDialog.FileMode.Directory)

    def open_samples(self) -> None:
        """The articles that come with Dateline."""
        self._jobs.open_paths([resource("samples", "flood")])

    def paste(self) -> None:
        """Take in what the clipboard holds: files copied in a file manager, or text."""
        what = offered(QApplication.clipboard().mimeData())
        if what.is_welcome or what.addresses:
            self.take(what)
        else:
            self.said.emit(tr("The clipboard holds neither text nor files."))

    def type_text(self) -> None:
        """Open a field for a text to be pasted or typed."""
        dialog = PasteTextDialog(self._window)
        dialog.text_given.connect(self._jobs.open_text)
        dialog.open()

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self._window, title, self._folder, tr(FILE_FILTER))
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(self._on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_chosen(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        if paths:
            self._folder = str(paths[0] if paths[0].is_dir() else paths[0].parent)
            self.take(Offered(tuple(paths)))
