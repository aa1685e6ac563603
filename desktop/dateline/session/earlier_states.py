"""Earlier states of the project that is open: which there are, and going back to one of them, as a step of undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from dateline.chronology.project.checkpoints import Checkpoint
from dateline.chronology.project.contents import Contents, Waiting, chronology_of
from dateline.documents.model import Document
from dateline.render.language import tr
from dateline.session.background import Background
from dateline.session.saving import Saving
from dateline.session.session import Session
from dateline.session.showing import Showing
from dateline.session.writer import State, Writer


@dataclass(frozen=True, slots=True)
class Earlier:
    """A state that was gone back to: what waits for texts that are not there, and the texts to be read again."""

    waiting: Waiting
    to_read_again: tuple[Document, ...]


class EarlierStates(QObject):
    """Asks the project file in the thread that saves.

    Signals:

    * ``found(tuple[Checkpoint, ...])``: the answer to `look`, the latest first
    * ``reverting(Earlier)``: the session is about to hold an earlier state
    * ``refused(str)``, ``said(str)``: sentences
    """

    found = Signal(object)
    reverting = Signal(object)
    refused = Signal(str)
    said = Signal(str)

    def __init__(
        self, session: Session, writer: Writer, background: Background, saving: Saving, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._writer, self._background, self._saving = session, writer, background, saving

    def look(self) -> None:
        """Ask which states there are; `found` or `refused` follows."""

        def look(state: State) -> tuple[Checkpoint, ...]:
            self._writer.write(state)
            return self._writer.checkpoints()

        self._saving.do(look, self.found.emit, self.refused.emit)

    def revert(self, point: Checkpoint, when: str) -> None:
        """Go back to the state of a checkpoint, called after ``when``; can be undone. `refused` follows where it
        cannot be."""
        session = self._session
        base = session.whole
        self.said.emit(tr("Going back to {when}…", when=when))

        def read(state: State) -> Contents:
            self._writer.write(state)
            return self._writer.contents_at(point.number)

        def merge(contents: Contents) -> tuple[Showing, Earlier]:
            chronology, waiting = chronology_of(contents)
            showing = Showing(chronology, session.filter, session.arrangement, session.perspective.placing)
            return showing.prepare(), Earlier(waiting, contents.to_read_again)

        def merged(result: tuple[Showing, Earlier]) -> None:
            showing, earlier = result
            if session.whole is not base:
                self.refused.emit(tr("Something was changed while the earlier state was read. Nothing was reverted."))
                return
            self.reverting.emit(earlier)
            session.take_extended(showing, name=tr("Revert to {when}", when=when))
            self.said.emit(tr("Everything is as it was on {when}. Undo leads back.", when=when))

        def take(contents: Contents) -> None:
            self._background.do(self._background.opening, lambda: merge(contents), merged, self.refused.emit)

        self._saving.do(read, take, self.refused.emit)

    def forget(self) -> None:
        """Delete all earlier states from the file, and the steps of undo, which lead there too; the present one stays.
        `found` follows."""
        self._session.forget_history()
        self._saving.do(lambda _: self._writer.forget_checkpoints(), lambda _: self.look(), self.refused.emit)


def changes_words(point: Checkpoint) -> str:
    """What was changed between a checkpoint and the next: “2 documents added, 5 reviews”."""
    words = []
    if point.added:
        words.append(tr("%Ln documents added", "", point.added, one="1 document added"))
    if point.removed:
        words.append(tr("%Ln documents removed", "", point.removed, one="1 document removed"))
    for table, say in _ROWS.items():
        if count := point.changed.get(table, 0):
            words.append(say(count))
    return ", ".join(words) or tr("nothing")


_ROWS: dict[str, Callable[[int], str]] = {
    "dating": lambda count: tr("%Ln publication dates or readings", "", count, one="1 publication date or reading"),
    "decision": lambda count: tr(
        "%Ln decisions about what is one event", "", count, one="1 decision about what is one event"
    ),
    "settlement": lambda count: tr("%Ln settled conflicts", "", count, one="1 settled conflict"),
    "review": lambda count: tr("%Ln reviews", "", count, one="1 review"),
    "edit": lambda count: tr("%Ln edited events", "", count, one="1 edited event"),
    "addition": lambda count: tr("added events in %Ln documents", "", count, one="added events in 1 document"),
}
"""What is counted in a checkpoint, in the order in which it is told."""
