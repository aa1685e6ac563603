"""Saves what a session holds while it is being changed: nobody has to, and nothing is lost.

    keeping = Keeping(session, jobs, unsaved=folder)
    keeping.open(Path("harbour.dateline"))     # returns at once; `opened` or `refused` follows

An edit is on the disk a fraction of a second after it was made: in the project file, or, while the work has no name, in
a file of the folder ``unsaved``, which is there after a crash. Files are read and written in a thread of its own, one
thing after the other (`session.saving`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from dateline.chronology.analysis import Analysis
from dateline.chronology.model import Chronology
from dateline.chronology.project.cache import SOURCES
from dateline.chronology.project.contents import Contents, Waiting, attached, chronology_of
from dateline.chronology.project.glimpse import glimpse
from dateline.chronology.project.history import KeptHistory
from dateline.chronology.project.kept import View
from dateline.chronology.rereading import Difference, differences, reread
from dateline.chronology.showing import PLAIN, Filter
from dateline.render.language import tr
from dateline.render.packed_scene import maker_of, unpack_scene
from dateline.render.scene import Scene
from dateline.session.background import Background
from dateline.session.earlier_states import Earlier, EarlierStates
from dateline.session.garbage import nothing_collected
from dateline.session.holding import Held, let_go, take
from dateline.session.jobs import Jobs
from dateline.session.rereading import Rereading
from dateline.session.saving import Saving
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.session.sources import Sources
from dateline.session.stamps import MAKER, Stamp, read_stamps
from dateline.session.visible_range import VisibleRange
from dateline.session.writer import State, Writer

logger = logging.getLogger(__name__)

_VIEW_MS = 2_000
"""How it is looked at changes all the time and matters little."""
_PICTURE_MS = 10_000
_PATIENCE = 20.0  # seconds that closing waits for the disk, and
_LITTLE_PATIENCE = 2.0  # for one that has not answered before


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A project as it was read: in what hands, what it holds, how that is shown, and what its sources were like."""

    path: Path
    held: Held
    but: str
    contents: Contents
    waiting: Waiting
    showing: Showing
    stamps: Mapping[str, Stamp]


@dataclass(frozen=True, slots=True)
class _Glimpsed:
    """The picture of a project that is still to be read, and how it was looked at."""

    picture: Scene
    view: View


class Keeping(QObject):
    """Watches a session and keeps it in a project file.

    Signals:

    * ``named()``: `path` changed, because another project was opened, or this one saved under a name
    * ``glimpsed()``: the timeline shows a picture of the project that is being opened, which nobody can touch yet
    * ``opened()``: a project, or nothing, has taken the place of what was open
    * ``refused(str)``: a project could not be opened or saved under a name; a sentence that says why
    * ``said(str)``: a sentence for the status bar
    * ``reread(tuple)``: texts have been read again, with these differences (`chronology.rereading`)
    * ``trouble_changed()``: `trouble` changed
    """

    named = Signal()
    glimpsed = Signal()
    opened = Signal()
    refused = Signal(str)
    said = Signal(str)
    reread = Signal(object)
    trouble_changed = Signal()

    def __init__(self, session: Session, jobs: Jobs, unsaved: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._writer = Writer(unsaved)
        self._unsaved = unsaved
        self._background = background = Background(self)
        self._saving = Saving(self._writer, background, unsaved, self, state=self._state, name=lambda: self.name)
        self._saving.trouble_changed.connect(self.trouble_changed)
        self._saving.said.connect(self.said)
        self.rereading = Rereading(session, self)
        self.rereading.undecided_changed.connect(self._hand_over)
        self.earlier = EarlierStates(session, self._writer, background, self._saving, self)
        self.sources = Sources(session, jobs, self)
        self.sources.said.connect(self.said)
        self.sources.stamps_changed.connect(self._look_soon)
        self.earlier.refused.connect(self.refused)
        self.earlier.said.connect(self.said)
        self.earlier.reverting.connect(self._on_reverting)
        self._path: Path | None = None
        self._copy_of: Path | None = None
        self._waiting = Waiting()  # what the project held about mentions that were not there when it was opened
        self._attached = Waiting()  # what of it has been attached since, and is the person's to take back
        self._unread: frozenset[str] = frozenset()
        self._read_again: list[Analysis] = []
        self._closed = self._is_opening = self._glimpsed = self._is_turning = False
        self._look_timer = QTimer(self)
        self._look_timer.setSingleShot(True)
        self._look_timer.setInterval(_VIEW_MS)
        self._look_timer.timeout.connect(self._hand_over)
        self._picture_timer = QTimer(self)
        self._picture_timer.setSingleShot(True)
        self._picture_timer.setInterval(_PICTURE_MS)
        self._picture_timer.timeout.connect(self._keep_picture)
        self._saving.all_saved.connect(self._picture_timer.start)
        session.chronology_changed.connect(self._on_changed)
        for decided in (session.reviews_changed, session.history_changed, session.filtering.saved_changed):
            decided.connect(self._hand_over)
        for looked in (session.visible_range_changed, session.lanes_changed, session.selection_changed):
            looked.connect(self._look_soon)
        jobs.read_again.connect(self._read_again.append)
        jobs.finished.connect(self._complete)

    @property
    def path(self) -> Path | None:
        """The project file, or None while the work has no name."""
        return self._path

    @property
    def name(self) -> str:
        """What the window is called after; empty where there is nothing that it could be called after."""
        if self._path is not None:
            return self._path.stem
        return tr("{stem} (copy)", stem=self._copy_of.stem) if self._copy_of is not None else ""

    @property
    def is_opening(self) -> bool:
        """Whether a project is being read that will take the place of what is open."""
        return self._is_opening

    @property
    def trouble(self) -> str:
        """Why edits cannot be saved at the moment, and where they are kept; empty while they can."""
        return self._saving.trouble

    # -- asking -------------------------------------------------------------------------------------------------------

    def start_anew(self) -> None:
        """Close what is open, which is saved first, and begin with nothing; `opened` or `refused` follows."""
        self._jobs.cancel()
        self._leave(lambda: self._become(None))

    def open(self, path: Path) -> None:
        """Open a project in the place of what is open, which is saved first; `opened` or `refused` follows."""
        path = path.absolute()
        if path == self._path:
            self.said.emit(tr("{name} is open already.", name=path.name))
            return
        if self._is_opening:
            self.said.emit(tr("Another project is being opened."))
            return
        self._jobs.cancel()
        self._is_opening = True
        placing = self._session.perspective.placing
        begins = not self._session.whole.entries
        let_go_of_others = self._saving.after_all()

        def look() -> _Glimpsed | None:
            let_go_of_others.result()
            found = glimpse(path, lambda view: maker_of(view.arrangement)) if begins else None
            picture = unpack_scene(found.parts) if found is not None else None
            return _Glimpsed(picture, found.view) if found is not None and picture is not None else None

        def looked(glimpsed: _Glimpsed | None) -> None:
            if glimpsed is not None and not self._session.whole.entries:
                self._show_glimpse(glimpsed)
            self._background.do(self._background.opening, load, loaded, self._refuse)

        def load() -> _Loaded:
            let_go_of_others.result()  # the path may be that of the project that was left a moment ago
            with nothing_collected():
                return read()

        def read() -> _Loaded:
            taken = take(path, self._unsaved)
            contents = taken.held.file.contents
            chronology, waiting = chronology_of(contents)
            showing = Showing(chronology, Filter(), contents.view.arrangement, placing).prepare()
            kept = (taken.held.file.cached(SOURCES, MAKER) or {}).get("stamps", b"")
            return _Loaded(path, taken.held, taken.but, contents, waiting, showing, read_stamps(kept))

        def loaded(project: _Loaded) -> None:
            self._leave(lambda: self._become(project), otherwise=project.held)

        self._background.do(self._background.opening, look, looked, self._refuse)

    def save_as(self, path: Path) -> None:
        """Go on under another name; `named` or `refused` follows. What was saved under the former name stays there."""
        path = path.absolute()
        if path == self._path:
            self.said.emit(tr("{name} is saved: every edit is, as soon as it is made.", name=path.name))
            return

        def saved(_: None) -> None:
            self._path, self._copy_of = path, None
            self._saving.end_trouble()
            self.named.emit()
            self.said.emit(tr("Saved as {path}. From here on every edit is saved as soon as it is made.", path=path))

        self._saving.do(lambda state: self._writer.save_as(path, state), saved, self.refused.emit)

    def save_copy(self, path: Path) -> None:
        """Write all that is open to another file and go on in this one; `said` or `refused` follows."""
        path = path.absolute()
        if path == self._path:
            self.refused.emit(tr("{name} is the project that is open. A copy needs another name.", name=path.name))
            return
        name = self.name or tr("the work without a name")
        told = tr("A copy was saved as {path}. Edits go on in {name}.", path=path, name=name)
        self._saving.do(
            lambda state: self._writer.save_copy(path, state), lambda _: self.said.emit(told), self.refused.emit
        )

    def close(self) -> None:
        """Save what is not saved yet and leave one file; waits for the disk. May be called twice."""
        if self._closed:
            return
        self._closed = True
        self._look_timer.stop()
        self._picture_timer.stop()
        self.sources.close()
        state, showing = self._state(), self._plain_showing()
        self._saving.close(lambda: self._writer.end(state, showing), patience=_PATIENCE, little=_LITTLE_PATIENCE)

    # -- inside: saving -----------------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        self._hand_over()
        if self._waiting != self._attached:
            QTimer.singleShot(0, self._attach)  # when all views have heard of the change

    def _hand_over(self) -> None:
        """What is there now is to be saved, at once: nobody knows what keeps the window busy next."""
        if not self._closed and not self._is_turning:
            self._saving.hand_over()

    def _look_soon(self) -> None:
        """Save how it is looked at; what is said of it meanwhile does not make that wait again."""
        if not self._closed and not self._look_timer.isActive():
            self._look_timer.start()

    def _keep_picture(self) -> None:
        """Once nobody has edited anything for a while: keep the timeline as the next opening shows it at once."""
        state, showing = self._state(), self._plain_showing()
        if showing is None or self._closed or not self._saving.is_all_saved:
            return

        def keep(latest: State) -> None:
            if latest.is_same(state):
                self._writer.keep_picture(state, showing)

        self._saving.do(keep, lambda _: None, logger.warning)

    def _plain_showing(self) -> Showing | None:
        """What the timeline shows, if that is all of what is open, as it is shown when it is opened again."""
        session = self._session
        plain = session.perspective == PLAIN and session.filter == Filter() and bool(session.whole.entries)
        return session.showing if plain else None

    def _state(self) -> State:
        session = self._session
        visible = session.visible_range
        span = (visible.start, visible.end) if visible is not None else None
        view = View(span, session.arrangement, session.selection.document, session.filtering.saved)
        return State(session.whole, view, self._waiting, self._unread, session.history.steps, self.sources.stamps,
                     self.rereading.undecided)  # fmt: skip

    # -- inside: one project in the place of another ------------------------------------------------------------------

    def _leave(self, then: Callable[[], None], otherwise: Held | None = None) -> None:
        """Save what is open, to the last edit, and only then go on; where it cannot be saved, it stays open and
        ``otherwise`` is let go."""

        def write(state: State) -> State:
            self._writer.write(state)
            return state

        def written(state: State) -> None:
            if self._session.whole is state.whole:
                then()
            else:
                self._leave(then, otherwise)  # somebody made an edit meanwhile

        def failed(sentence: str) -> None:
            if otherwise is not None:
                let_go(otherwise, discard=not otherwise.named)
            self._refuse(tr("{sentence} What is open stays open until it is saved.", sentence=sentence))

        self._saving.do(write, written, failed)

    def _show_glimpse(self, glimpsed: _Glimpsed) -> None:
        """What the timeline will show, while all the rest is still to be read."""
        self._glimpsed = True
        self._session.show_picture(glimpsed.picture, glimpsed.view.arrangement)
        if glimpsed.view.visible is not None:
            self._session.set_visible_range(VisibleRange(*glimpsed.view.visible))
        self.glimpsed.emit()

    def _refuse(self, sentence: str) -> None:
        self._is_opening = False
        if self._glimpsed and not self._session.whole.entries:
            self._session.show_picture(None, self._session.arrangement)
        self._glimpsed = False
        self.refused.emit(sentence)

    def _become(self, project: _Loaded | None) -> None:
        """Show a project, or nothing, in the place of what was open, all of which is saved."""
        held = project.held if project is not None else None
        self._is_turning = True
        self._background.do(self._background.saving, lambda: self._writer.turn_to(held), self._on_left, self.said.emit)
        showing = project.showing if project is not None else Showing(Chronology(), Filter(), self._session.arrangement)
        contents = project.contents if project is not None else Contents()
        self._path = held.file.path if held is not None and held.named else None
        self._copy_of = project.path if project is not None and project.but else None
        self._waiting, self._attached = project.waiting if project is not None else Waiting(), Waiting()
        self._unread = frozenset(document.key for document in contents.to_read_again)
        self._read_again.clear()
        self._is_opening = False
        # Who has panned the picture of what is opened goes on from there.
        visible = self._session.visible_range if self._glimpsed else None
        self._glimpsed = False
        stamps = project.stamps if project is not None else {}
        self.sources.begin_with(stamps, (kept.document.key for kept in contents.documents))
        # Steps name mentions: as long as texts are read again there are none, so their history ends with them.
        history = KeptHistory() if contents.to_read_again else contents.history
        self._session.begin_with(showing, history)
        self.sources.check()
        self._session.filtering.set_saved(contents.view.filters)
        self.rereading.begin_with(contents.differences)
        self._look(contents.view)
        if visible is not None:
            self._session.set_visible_range(visible)
        self._is_turning = False
        self._saving.turn()
        self.named.emit()
        self.opened.emit()
        self._jobs.read_again_all(contents.to_read_again)
        if project is not None and project.but:
            self.said.emit(tr("{but} Edits go to a copy; File > Save project as… gives it a name.", but=project.but))

    def _on_left(self, stays: bool) -> None:
        if stays:
            self.said.emit(tr("What was open has no name yet. It is kept under File > Recent projects."))

    def _look(self, view: View) -> None:
        if view.visible is not None:
            self._session.set_visible_range(VisibleRange(*view.visible))
        if view.document is not None and view.document in self._session.chronology:
            self._session.select_document(view.document)

    def _on_reverting(self, earlier: Earlier) -> None:
        """What is waited for belongs to the state that is left, too: undo leads back to it."""
        self._waiting = self._waiting.and_also(earlier.waiting)
        self._attached = self._attached.without(earlier.waiting)  # what waited then waits again
        self._unread |= {document.key for document in earlier.to_read_again}
        self._jobs.read_again_all(earlier.to_read_again)

    def _complete(self) -> None:
        """Take in the texts that were read again, and what a person decided about what they tell."""
        analyses, base = tuple(self._read_again), self._session.whole
        waiting = self._waiting.without(self._attached).about({analysis.document.key for analysis in analyses})
        self._read_again.clear()
        session = self._session
        passing, arrangement, placing = session.filter, session.arrangement, session.perspective.placing
        if not analyses or self._closed:
            return

        def complete() -> tuple[Showing, tuple[Difference, ...]]:
            again = reread(base, analyses)
            told = tuple(key for key in again.keys if base.entry(key).mentions)  # of the others nothing was known
            again = replace(again, chronology=attached(again.chronology, waiting)[0], keys=told)
            showing = Showing(again.chronology, passing, arrangement, placing).prepare()
            return showing, differences(base, again)

        def completed(done: tuple[Showing, tuple[Difference, ...]]) -> None:
            if session.whole is not base:  # an edit came between
                self._read_again[:0] = analyses
                self._complete()
                return
            self._unread -= {analysis.document.key for analysis in analyses}
            showing, found = done
            session.complete(showing, lambda earlier: attached(reread(earlier, analyses).chronology, waiting)[0])
            self.rereading.take(found)
            self.reread.emit(found)

        self._background.do(self._background.opening, complete, completed, self.said.emit)

    def _attach(self) -> None:
        """Where a document came back that a person had decided something about before it was removed, that holds again.

        Once: from then on the steps of undo have it. Where undo leads to a document, the step says what held for it.
        """
        whole, session = self._session.whole, self._session
        waiting = self._waiting.without(self._attached)
        here = waiting.without(waiting.missing_in(whole))
        if self._closed or here == Waiting() or session.redo_name is not None:
            return
        self._attached = self._waiting.without(waiting.without(here))
        showing = Showing(attached(whole, here)[0], session.filter, session.arrangement, session.perspective.placing)
        session.complete(showing, lambda earlier: earlier)
