"""Writes states of a session into the project file that is open; belongs to the thread that saves."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from dateline.chronology.model import Chronology
from dateline.chronology.project.cache import PICTURE, SOURCES
from dateline.chronology.project.checkpoints import Checkpoint
from dateline.chronology.project.contents import Contents, Waiting, contents_of
from dateline.chronology.project.kept import View
from dateline.chronology.project.problems import ProjectError
from dateline.chronology.project.project_file import ProjectFile
from dateline.chronology.rereading import Difference
from dateline.render.packed_scene import maker_of, pack_scene
from dateline.session.history import Step
from dateline.session.holding import Held, let_go, start_unsaved
from dateline.session.keeping_history import kept_history
from dateline.session.showing import Showing
from dateline.session.stamps import MAKER, Stamp, stamps_json

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class State:
    """What is to be written: everything that is open, how it is looked at, what waits for texts to be read again, the
    keys of those texts, the steps that undo and redo go, ``stamps`` of the files from which documents were read, and
    the ``differences`` of texts that were read again that nobody has decided yet.
    """

    whole: Chronology
    view: View
    waiting: Waiting
    unread: frozenset[str]
    steps: tuple[tuple[Step, ...], tuple[Step, ...]] = ((), ())
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()

    def contents(self, before: Contents) -> Contents:
        """What the file is to hold, after it held ``before``."""
        contents = contents_of(self.whole, before, self.waiting, unread=self.unread, view=self.view)
        return replace(contents, history=kept_history(self.steps, self.whole), differences=self.differences)

    def is_same(self, other: State | None) -> bool:
        """Whether there is nothing in it that is not in the other."""
        if other is None or self.whole is not other.whole or self.waiting is not other.waiting:
            return False
        mine = (self.view, self.unread, self.steps)
        beside = self.stamps is other.stamps and self.differences is other.differences
        return beside and mine == (other.view, other.unread, other.steps)


class Writer:
    """Has the file of the work that is open. Methods raise `ProjectError`.

    Work without a name that is left stays in its folder, to be offered, where it holds anything that opening the same
    articles would not bring back.
    """

    def __init__(self, unsaved: Path) -> None:
        """``unsaved`` is the folder for work that has no name yet."""
        self._unsaved = unsaved
        self._held: Held | None = None
        self._failed = False
        self._stamps: Mapping[str, Stamp] | None = None  # those that were kept last

    @property
    def contents(self) -> Contents:
        """What the file holds; may be asked for in any thread."""
        held = self._held
        return held.file.contents if held is not None else Contents()

    def write(self, state: State, *, most_analyses: int | None = None) -> bool:
        """Bring the file to a state; False where analyses are left to be written (`ProjectFile.write`)."""
        if self._held is None:
            if not state.whole.entries:
                return True  # nothing that anybody could miss
            self._held = start_unsaved(self._unsaved)
        file = self._held.file
        try:
            if self._failed:
                file.reconnect()
            done = file.write(state.contents(file.contents), most_analyses=most_analyses, at=int(time.time()))
        except ProjectError:
            self._failed = True
            raise
        self._failed = False
        self._keep_stamps(file, state)
        return done

    def _keep_stamps(self, file: ProjectFile, state: State) -> None:
        if state.stamps is not self._stamps and (state.stamps or self._stamps):
            file.keep_cached(SOURCES, MAKER, {"stamps": stamps_json(state.stamps)})
            self._stamps = state.stamps

    def save_as(self, path: Path, state: State) -> None:
        """Go on in a file under another name."""
        try:
            self.write(state)
        except ProjectError:
            # The file is out of reach; that is when another name is needed most.
            rescued = self._rescued(state)
            try:
                saved = rescued.save_as(path)
            finally:
                let_go(rescued, discard=True)
        else:
            if self._held is None:
                self._held = start_unsaved(self._unsaved)
            saved = self._held.save_as(path)
        former, self._held, self._failed = self._held, saved, False
        if former is not None:
            let_go(former, discard=not former.named)

    def save_copy(self, path: Path, state: State) -> None:
        """Write everything to another file, too, whatever stood there."""
        self.write(state)
        if self._held is None:
            self._held = start_unsaved(self._unsaved)
        let_go(self._held.save_as(path), discard=False)

    def checkpoints(self) -> tuple[Checkpoint, ...]:
        """The moments to which one can go back, the latest first."""
        return self._held.file.checkpoints() if self._held is not None else ()

    def contents_at(self, number: int) -> Contents:
        """What the file held at a checkpoint."""
        return self._held.file.contents_at(number) if self._held is not None else Contents()

    def forget_checkpoints(self) -> None:
        """Keep nothing any more of what was before."""
        if self._held is not None:
            self._held.file.forget_checkpoints()

    def turn_to(self, held: Held | None) -> bool:
        """Let go of the file, all of which is written, for another one or none; whether it stays without a name."""
        former, self._held, self._failed, self._stamps = self._held, held, False, None
        if former is None:
            return False
        stays = not former.named and former.file.contents.is_precious
        let_go(former, discard=not former.named and not stays)
        return stays

    def keep_picture(self, state: State, showing: Showing) -> None:
        """Keep the timeline as ``showing`` has it of all of a state, for the next time the project is opened."""
        if not state.whole.entries or not self.write(state) or self._held is None:
            return
        maker = maker_of(showing.arrangement)
        if self._held.named and not self._held.file.has_cached(PICTURE, maker):
            self._held.file.keep_cached(PICTURE, maker, pack_scene(showing.scene))

    def end(self, state: State, showing: Showing | None = None) -> None:
        """Bring the file to its last state, with the picture of it where one is given, and let go of it."""
        try:
            self.write(state)
            if showing is not None:
                self.keep_picture(state, showing)
        except ProjectError:
            logger.exception("saving at the end; it goes to a file without a name")
            let_go(self._rescued(state), discard=False)
        self.turn_to(None)

    def _rescued(self, state: State) -> Held:
        """Everything in a file without a name, beside the one that cannot be written to."""
        former = self._held
        rescued = start_unsaved(self._unsaved, former.file.path.stem if former is not None and former.named else "")
        try:
            rescued.file.write(state.contents(self.contents))
        except BaseException:
            let_go(rescued, discard=True)
            raise
        return rescued
