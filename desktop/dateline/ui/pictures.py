"""Saving and copying pictures of the timeline from the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from dateline.render.files import PictureError, picture_image, write_picture
from dateline.render.picture import Picture
from dateline.render.theme import ThemeName, load_theme
from dateline.session.session import Session
from dateline.ui.appearance import Appearance
from dateline.ui.dialogs.save_picture import PictureWish, SavePictureDialog
from dateline.ui.file_names import file_name

_COPIED_DPI = 192  # sharp enough to be pasted into a document


class Pictures(QObject):
    """Makes pictures of what the session shows. Signal ``said(str)``: a sentence for the status bar."""

    said = Signal(str)

    def __init__(self, session: Session, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._appearance, self._window = session, appearance, window
        self._folder = Path.home()

    def save(self) -> None:
        """Ask what the picture is to look like, then where it is to be saved."""
        dialog = SavePictureDialog(self._title(), self._appearance.theme.name, self._window)
        dialog.wished.connect(self._ask_where)
        dialog.open()

    def copy(self) -> None:
        """Put a picture of the current view on the clipboard."""
        try:
            image = picture_image(self.picture(theme=self._appearance.theme.name, title=self._title(), dpi=_COPIED_DPI))
        except PictureError as problem:
            self._tell(problem)
            return
        QApplication.clipboard().setImage(image)
        self.said.emit("A picture of the timeline is on the clipboard.")

    def write(self, wish: PictureWish, path: Path) -> None:
        """Write the picture that was wished for; says so, or what went wrong."""
        picture = self.picture(
            theme=wish.theme, title=wish.title, dpi=wish.dpi, size=(wish.width, wish.height), everything=wish.everything
        )
        try:
            write_picture(picture, path)
        except PictureError as problem:
            self._tell(problem)
            return
        self._folder = path.parent
        self.said.emit(f"Saved {path}")

    def picture(
        self,
        *,
        theme: ThemeName,
        title: str,
        dpi: int,
        size: tuple[int, int] = (1600, 900),
        everything: bool = False,
    ) -> Picture:
        """A picture of the events that pass the filter: those in view, or ``everything``."""
        session = self._session
        visible = session.visible_range
        return Picture(
            chronology=session.chronology,
            events=session.shown_events,
            theme=load_theme(theme),
            title=title,
            size=size,
            dpi=dpi,
            arrangement=session.arrangement,
            perspective=session.perspective,
            visible=(visible.start, visible.end) if visible and not everything else None,
        )

    def _ask_where(self, wish: PictureWish) -> None:
        extension = wish.format.value
        proposed = self._folder / f"{file_name(wish.title, 'timeline')}.{extension}"
        dialog = QFileDialog(self._window, "Save picture", str(proposed), f"{extension.upper()} (*.{extension})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(extension)
        dialog.selectFile(str(proposed))
        dialog.fileSelected.connect(lambda name: self.write(wish, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _title(self) -> str:
        """The only document's title, or that of the selected one."""
        session = self._session
        entries = session.chronology.entries
        if not entries:
            return "Timeline"
        key = session.selection.document
        entry = session.chronology.entry(key) if key else entries[0]
        return entry.document.title or entry.document.id

    def _tell(self, problem: PictureError) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "Save picture", str(problem), parent=self._window)
        box.finished.connect(box.deleteLater)
        box.open()
