"""What differs since texts were read again, and which way a person wants each of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from dateline.chronology.rereading import Change, Difference, in_order
from dateline.render.language import figures, marked, tr
from dateline.render.model_words import called
from dateline.session.session import Session
from dateline.session.showing import Showing


class Rereading(QObject):
    """Holds the differences of one session's texts; the project keeps those that a person has not decided yet.

    Signals: ``changed()``: `differences` changed; ``decided()``: some of them may be the other way now;
    ``undecided_changed()``: `undecided` did.
    """

    changed = Signal()
    decided = Signal()
    undecided_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.differences: tuple[Difference, ...] = ()
        self.undecided: tuple[Difference, ...] = ()
        self._undecided: set[int] = set()  # the same objects
        session.chronology_changed.connect(self.decided)

    @property
    def words(self) -> str:
        """``3 differences: 1 contradicts you, 2 new``."""
        if not self.differences:
            return tr("Nothing is read otherwise than before.")
        counts = Counter(each.change for each in self.differences)
        parts = ", ".join(f"{figures(counts[change])} {called(change)}" for change in Change if counts[change])
        words = tr(
            "%Ln events read otherwise than before: {parts}.", "", len(self.differences),
            one="1 event read otherwise than before: {parts}.", parts=parts,
        )  # fmt: skip
        left = sum(map(self.is_undecided, self.differences))
        if left == len(self.differences):
            return words
        return " ".join((words, tr("{number} still to decide.", number=figures(left)) if left else tr("All decided.")))

    def begin_with(self, undecided: tuple[Difference, ...]) -> None:
        """Something else is open, in which these are not decided yet."""
        self._set_undecided(undecided)
        self._show(undecided)

    def take(self, found: tuple[Difference, ...]) -> None:
        """Texts have been read again, with these differences: they come to those that are not decided yet, and in the
        place of those of the same words."""
        again = {(each.document, each.start, each.end) for each in found}
        left = [each for each in self.undecided if (each.document, each.start, each.end) not in again]
        self._set_undecided(in_order((*found, *left)))
        self._show(self.undecided)

    def _show(self, differences: tuple[Difference, ...]) -> None:
        """Those of documents that are not there wait for them."""
        self.differences = tuple(each for each in differences if each.document in self._session.whole)
        self.changed.emit()

    def _set_undecided(self, undecided: tuple[Difference, ...]) -> None:
        before, self.undecided = self.undecided, undecided
        self._undecided = set(map(id, undecided))
        if undecided != before:
            self.undecided_changed.emit()

    def is_undecided(self, difference: Difference) -> bool:
        """Whether a person has not said yet which way they want it."""
        return id(difference) in self._undecided

    def is_kept(self, difference: Difference) -> bool:
        """Whether it is as it was before."""
        return difference.is_kept(self._session.whole)

    def decide(self, differences: Iterable[Difference], *, keep: bool) -> None:
        """Have them as they were before, or as they are read now: one step of undo. They are decided then, also where
        they were so already."""
        differences = tuple(differences)
        before, done = self.undecided, set(map(id, differences))
        self.undecided = tuple(each for each in before if id(each) not in done)
        self._undecided -= done
        if keep:
            self._find_again(differences)
        chronology = self._session.whole
        for each in differences:
            if each.is_kept(chronology) is not keep:
                chronology = each.decided(chronology, keep=keep)
        if chronology is not self._session.whole:
            self._session.change(marked("Keep as before") if keep else marked("Take as read again"), chronology)
        if len(self.undecided) < len(before):
            self.undecided_changed.emit()  # what is kept now has both: what was said, and that it was

    def _find_again(self, differences: Iterable[Difference]) -> None:
        """What nobody finds any more is put into the texts first, deleted. That is no edit and no step of undo: a step
        that the project keeps can say of a mention that it is deleted, but not that it is not there."""
        session = self._session
        chronology = session.whole
        for each in differences:
            chronology = each.found_again(chronology)
        if chronology is not session.whole:
            showing = Showing(chronology, session.filter, session.arrangement, session.perspective.placing)
            session.complete(showing, lambda earlier: earlier)

    def show(self, difference: Difference) -> None:
        """Select the event, where it is there, or its document."""
        ref = difference.ref(self._session.chronology)
        if ref is not None and not self._session.chronology.event_of(ref).edit.deleted:
            self._session.select_mention(ref)
            self._session.reveal_asked.emit()
        elif difference.document in self._session.chronology:
            self._session.select_document(difference.document)
