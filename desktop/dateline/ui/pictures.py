"""Saving and copying pictures of the timeline from the window."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QProgressDialog, QWidget

from dateline.events.model import Event, headline
from dateline.render.files import PictureError, picture_image, write_pages, write_picture
from dateline.render.language import figures, tr
from dateline.render.picture import Picture
from dateline.render.scene import scene_of
from dateline.render.theme import load_theme
from dateline.session.session import Session
from dateline.timeline.layout import fit_range
from dateline.timeline.stretch import Stretch
from dateline.ui.appearance import Appearance
from dateline.ui.dialogs.save_picture import Extent, PictureFormat, PictureWish, SavePictureDialog
from dateline.ui.file_names import file_name

_COPIED_DPI = 192  # sharp enough to be pasted into a document
_COPIED_SIZE = (1600, 900)
_SHORT = 48  # letters of a title that a choice has room for


class Pictures(QObject):
    """Makes pictures of what the session shows. Signal ``said(str)``: a sentence for the status bar."""

    said = Signal(str)

    def __init__(self, session: Session, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._appearance, self._window = session, appearance, window
        self._folder = Path.home()

    def save_selection(self) -> None:
        """Like `save`; the dialog begins with what is selected."""
        self._ask_what(of_selection=True)

    def save(self) -> None:
        """Ask what the picture is to look like, then where it is to be saved."""
        self._ask_what(of_selection=False)

    def _ask_what(self, *, of_selection: bool) -> None:
        theme = self._appearance.theme.name
        dialog = SavePictureDialog(self._title(), theme, self._window, selected=self._selected_words())
        if of_selection and dialog.selection.isEnabled():
            dialog.selection.setChecked(True)
        dialog.wished.connect(self._ask_where)
        dialog.open()

    def copy(self) -> None:
        """Put a picture of the current view on the clipboard."""
        wish = PictureWish(
            PictureFormat.PNG, Extent.VIEW, *_COPIED_SIZE, _COPIED_DPI, self._appearance.theme.name, self._title()
        )
        try:
            image = picture_image(self.picture(wish))
        except PictureError as problem:
            self._tell(problem)
            return
        QApplication.clipboard().setImage(image)
        self.said.emit(tr("A picture of the timeline is on the clipboard."))

    def write(self, wish: PictureWish, path: Path) -> None:
        """Write the picture that was wished for; says so, or what went wrong."""
        picture = self.picture(wish)
        if wish.paged:
            self._write_pages(picture, path)
            return
        try:
            written = write_picture(picture, path)
        except PictureError as problem:
            self._tell(problem)
            return
        self._say_saved(path, beside=written[1:])

    def picture(self, wish: PictureWish) -> Picture:
        """The picture that was wished for, of events that pass the filter."""
        session = self._session
        narrowed = wish.extent is Extent.SELECTION
        return Picture(
            chronology=session.chronology,
            events=self._selected_events() if narrowed else session.shown_events,
            theme=load_theme(wish.theme),
            title=wish.title,
            size=(wish.width, wish.height),
            dpi=wish.dpi,
            arrangement=session.arrangement,
            perspective=session.perspective,
            visible=self._stretch(wish),
            narrowed=narrowed,
            legend=wish.legend,
            sources=wish.sources,
            transparent=wish.transparent,
            made_on=_today() if wish.dated else None,
        )

    def _stretch(self, wish: PictureWish) -> tuple[float, float] | None:
        visible = self._session.visible_range
        if wish.extent is Extent.VIEW and visible is not None:
            return visible.start, visible.end
        if wish.extent is Extent.STRETCH and (typed := wish.stretch) is not None:
            stretch = Stretch(
                None if typed.open_start else typed.earliest, None if typed.open_end else typed.latest + 1
            )
            session = self._session
            scene = scene_of(session.chronology, session.shown_events, session.arrangement, session.perspective.placing)
            return stretch.among(fit_range(scene.bounds))
        return None

    def _selected_events(self) -> tuple[Event, ...]:
        """The events that are selected, or those that the selected document tells of."""
        selection, shown = self._session.selection, self._session.shown_events
        if selection.event is not None:
            selected = {event.id for event in self._session.selected_events}
            return tuple(event for event in shown if event.id in selected)
        key = selection.document
        return tuple(event for event in shown if any(ref.document == key for ref in event.mentions))

    def _selected_words(self) -> str:
        """What is selected; empty where that would be an empty picture."""
        event, key = self._session.selected_event, self._session.selection.document
        events = self._selected_events()
        if not events:
            return ""
        if event is not None and len(events) > 1:
            return tr("the {number} events that are selected", number=figures(len(events)))
        if event is not None:
            return tr("the event “{short}”", short=_short(headline(event.label)))
        return (
            tr("what “{short}” tells", short=_short(self._session.chronology.entry(key).document.title)) if key else ""
        )

    def _write_pages(self, picture: Picture, path: Path) -> None:
        """Write page after page while the window goes on; can be given up."""
        waiting = QProgressDialog(tr("Laying out the pages…"), tr("Cancel"), 0, 0, self._window)
        waiting.setWindowTitle(tr("Save picture"))
        waiting.setWindowModality(Qt.WindowModality.WindowModal)
        waiting.setMinimumDuration(500)
        waiting.setAutoClose(False)
        timer = QTimer(waiting, interval=0)
        steps = write_pages(picture, path)

        def end() -> None:
            timer.stop()
            steps.close()
            waiting.deleteLater()

        def step() -> None:
            try:
                next(steps)
            except StopIteration as written:
                self._say_saved(path, written.value)
            except PictureError as problem:
                self._tell(problem)
            else:
                return
            end()

        waiting.canceled.connect(end)
        timer.timeout.connect(step)
        timer.start()

    def _say_saved(self, path: Path, pages: int | None = None, *, beside: Sequence[Path] = ()) -> None:
        self._folder = path.parent
        if beside:
            self.said.emit(tr("Saved {path}; the sources, which need more room, are in {name}", path=path,
                              name=", ".join(each.name for each in beside)))  # fmt: skip
        elif pages is None:
            self.said.emit(tr("Saved {path}", path=path))
        else:
            self.said.emit(tr("Saved {path} on %Ln pages", "", pages, one="Saved {path} on 1 page", path=path))

    def _ask_where(self, wish: PictureWish) -> None:
        extension = wish.format.value
        proposed = self._folder / f"{file_name(wish.title, 'timeline')}.{extension}"
        dialog = QFileDialog(self._window, tr("Save picture"), str(proposed), f"{extension.upper()} (*.{extension})")
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
            return tr("Timeline")
        key = session.selection.document
        entry = session.chronology.entry(key) if key else entries[0]
        return entry.document.title or entry.document.id

    def _tell(self, problem: PictureError) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, tr("Save picture"), str(problem), parent=self._window)
        box.finished.connect(box.deleteLater)
        box.open()


def _today() -> datetime.date:
    """The day on which a picture is made, for the line that says so and for nothing else."""
    return datetime.datetime.now().astimezone().date()


def _short(title: str) -> str:
    return title if len(title) <= _SHORT else title[: _SHORT - 1].rstrip() + "…"
