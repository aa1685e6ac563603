"""Project files in the window: which to open, where to save, the recent ones, and work that was left without a name."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from dateline import calendar
from dateline.chronology.project.checkpoints import Checkpoint
from dateline.chronology.project.connecting import SUFFIX
from dateline.chronology.project.problems import ProjectError
from dateline.render.date_words import day_words
from dateline.render.language import marked, tr
from dateline.session.holding import discard, is_unsaved, left_behind, left_of
from dateline.session.jobs import Jobs
from dateline.session.keeping import Keeping
from dateline.session.session import Session
from dateline.ui.dialogs.earlier_states import EarlierStatesDialog
from dateline.ui.file_names import file_name
from dateline.ui.preferences import ASK_ABOUT_UNSAVED, REOPEN
from dateline.ui.recent_projects import Recent, RecentProjects
from dateline.ui.remembered import PUT_OFF
from dateline.ui.settings import Settings

_FILTER = marked("Dateline projects (*{suffix})")


class Projects(QObject):
    """Asks what only a person can say, and leaves the rest to `Keeping`."""

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        recent: RecentProjects,
        window: QWidget,
        *,
        unsaved: Path,
        settings: Settings,
    ) -> None:
        """``unsaved`` is the folder for work that has no name yet."""
        super().__init__(window)
        self.keeping = Keeping(session, jobs, unsaved, self)
        self._session, self._jobs, self._unsaved = session, jobs, unsaved
        self._settings, self.recent, self._window = settings, recent, window
        self._also: tuple[Path, ...] = ()
        self.keeping.named.connect(self._on_named)
        self.keeping.opened.connect(self._add_what_follows)
        self.keeping.refused.connect(self._on_refused)
        self.keeping.earlier.found.connect(self._on_earlier_found)

    # -- asking -------------------------------------------------------------------------------------------------------

    def start_anew(self) -> None:
        self.keeping.start_anew()

    def open(self, path: Path, also: tuple[Path, ...] = ()) -> None:
        """Open a project, and add articles to it where some were named with it."""
        self._also = also
        self.keeping.open(path)

    def reopen(self) -> None:
        """Go on with the project that was open last, for those who prefer that."""
        last = next((recent.path for recent in self.recent.listed), None)
        if self._settings.value(REOPEN) and last is not None and last.is_file():
            self.open(last)

    def open_recent(self, recent: Recent) -> None:
        """Open a project of the list; where it is not to be found, ask what is to become of its entry."""
        if recent.is_missing and not recent.path.is_file():
            self._ask_about_missing(recent)
        else:
            self.open(recent.path)

    def choose(self) -> None:
        """Ask which project to open; the dialog does not stop the window."""
        dialog = QFileDialog(self._window, tr("Open project"), self._folder(), tr(_FILTER, suffix=SUFFIX))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_as(self) -> None:
        """Ask where the project is to be saved; from then on every edit goes there by itself."""
        self._ask_for_name(tr("Save project as"), self._proposed_name(), self.keeping.save_as)

    def save_copy(self) -> None:
        """Ask where a copy is to be saved; edits go on in what is open."""
        self._ask_for_name(tr("Save a copy"), tr("{name} copy", name=self._proposed_name()), self.keeping.save_copy)

    def show_earlier(self) -> None:
        """List the states to which the project can go back, as soon as the file says which."""
        self.keeping.earlier.look()

    def fill_recent(self, menu: QMenu) -> None:
        """List the projects that were open last, and work without a name that nobody has discarded."""
        menu.clear()
        menu.setToolTipsVisible(True)
        for recent in self.recent.listed:
            name = f"{recent.name} – {recent.place}" if recent.place else recent.name
            action = menu.addAction(_escaped(tr("{name} (not found)", name=name) if recent.is_missing else name))
            action.triggered.connect(lambda _=False, recent=recent: self.open_recent(recent))
            action.setToolTip(str(recent.path))
        left = left_behind(self._unsaved)
        if left:
            menu.addSeparator()
        for path in left:
            of = left_of(path)
            words = tr("Not saved in {name}", name=_escaped(of)) if of else tr("Without a name")
            menu.addAction(f"{words}, {_begun(path)}").triggered.connect(lambda _=False, path=path: self.open(path))
        if menu.isEmpty():
            menu.addAction(tr("None yet")).setEnabled(False)
        if self.recent.listed:
            menu.addSeparator()
            menu.addAction(tr("&Clear list")).triggered.connect(self.recent.clear)

    def offer_left_behind(self) -> None:
        """Where a session ended without giving its work a name, ask once what is to become of it."""
        left = left_behind(self._unsaved) if self._settings.value(ASK_ABOUT_UNSAVED) else ()
        if not left or left[0].name <= self._settings.value(PUT_OFF):
            return
        path, of = left[0], left_of(left[0])
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Unsaved work"))
        if of:
            box.setText(
                tr("Restore {name} with what could not be saved in it on {begun}?", name=of, begun=_begun(path))
            )
            box.setInformativeText(
                tr("It opens as a copy without a name. Later it is found under File > Recent projects.")
            )
        else:
            box.setText(tr("Restore the work that was begun on {begun}?", begun=_begun(path)))
            box.setInformativeText(tr("It has no name yet. Later it is found under File > Recent projects."))
        restore = box.addButton(tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        later = box.addButton(tr("Later"), QMessageBox.ButtonRole.RejectRole)
        delete = box.addButton(tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(restore)
        box.setEscapeButton(later)
        restore.clicked.connect(lambda: self.open(path))
        later.clicked.connect(lambda: self._settings.set(PUT_OFF, path.name))
        delete.clicked.connect(lambda: self._discard(path))
        box.finished.connect(box.deleteLater)
        box.open()

    def _ask_about_missing(self, recent: Recent) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(tr("Recent projects"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(tr("{name} is not where it was.", name=recent.path.name))
        box.setInformativeText(
            tr("It was last in {folder}. Perhaps it was moved, or a drive is away.", folder=recent.path.parent)
        )
        find = box.addButton(tr("Find it…"), QMessageBox.ButtonRole.AcceptRole)
        remove = box.addButton(tr("Remove from the list"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(find)
        box.setEscapeButton(cancel)
        find.clicked.connect(self.choose)
        remove.clicked.connect(lambda: self.recent.forget(recent.path))
        box.finished.connect(box.deleteLater)
        box.open()

    def _ask_for_name(self, title: str, proposed: str, then: Callable[[Path], None]) -> None:
        path = Path(self._folder()) / f"{file_name(proposed, 'project')}{SUFFIX}"
        dialog = QFileDialog(self._window, title, str(path), _FILTER)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX[1:])
        dialog.selectFile(str(path))
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- what happened ------------------------------------------------------------------------------------------------

    def _on_named(self) -> None:
        name, path = self.keeping.name, self.keeping.path
        self._window.setWindowTitle(f"{name} – Dateline" if name else "Dateline")
        if path is not None and not is_unsaved(path, self._unsaved):
            self.recent.remember(path)

    def _on_earlier_found(self, points: tuple[Checkpoint, ...]) -> None:
        dialog = next(iter(self._window.findChildren(EarlierStatesDialog)), None)
        if dialog is None:
            dialog = EarlierStatesDialog(self._window)
            dialog.revert_asked.connect(self.keeping.earlier.revert)
            dialog.forget_asked.connect(self.keeping.earlier.forget)
        dialog.show_states(points)
        dialog.open()

    def _add_what_follows(self) -> None:
        also, self._also = self._also, ()
        self._jobs.open_paths(also)

    def _on_refused(self, sentence: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Project"), sentence, parent=self._window)
        box.finished.connect(box.deleteLater)
        box.open()
        self._add_what_follows()

    def _discard(self, path: Path) -> None:
        try:
            discard(path)
        except ProjectError as problem:
            self._on_refused(str(problem))

    def _folder(self) -> str:
        there = (recent.path for recent in self.recent.listed if not recent.is_missing)
        latest = self.keeping.path or next(there, None)
        return str(latest.parent if latest is not None else Path.home())

    def _proposed_name(self) -> str:
        """The project's own name, or the title of its first document."""
        entries = self._session.whole.entries
        return self.keeping.name or (entries[0].document.title or entries[0].document.id if entries else "")


def _begun(path: Path) -> str:
    """When work without a name was begun, from the name of its file: “2026-11-25 22.10.07 3fa2c1.dateline”."""
    try:
        begun = datetime.datetime.strptime(path.stem[:19], "%Y-%m-%d %H.%M.%S")
    except ValueError:
        return path.stem  # somebody renamed it
    return f"{day_words(calendar.from_date(begun.date()))}, {begun:%H:%M}"


def _escaped(words: str) -> str:
    """Words for a menu, where an ampersand marks a key."""
    return words.replace("&", "&&")
