"""Somebody who edits without a pause, in a process of its own that will be killed; run by `tests.faults.kill`.

After every edit a line goes to a log: when it was made, and what everything then was.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer

from dateline.chronology.analysis import Analysis
from dateline.chronology.model import Chronology
from dateline.chronology.project.project_file import ProjectFile
from dateline.events.model import MentionRef, Settlement, Status, Verdict
from dateline.session.jobs import Jobs
from dateline.session.keeping import Keeping
from dateline.session.session import Session
from dateline.temporal.alternatives import Choice
from tests.chronology.project.kept import DAY

_MOST_PAUSE_MS = 60
_FEW = 3  # documents that somebody always leaves open
_IMPORTED = 20  # documents at once
_MOST_NAMES = 4  # under which work is saved


@dataclass(frozen=True, slots=True)
class Plan:
    """Where everything is: ``stock`` is a project whose documents are imported, ``project`` the one that is worked on
    if it is there; ``named`` is the name under which the work is saved at some time, beside it there may be others."""

    stock: Path
    project: Path
    named: Path
    unsaved: Path
    log: Path
    seed: int

    @property
    def words(self) -> list[str]:
        return [str(self.stock), str(self.project), str(self.named), str(self.unsaved), str(self.log), str(self.seed)]


def fingerprint(chronology: Chronology) -> str:
    """The same for chronologies that hold the same documents, dates, readings, decisions, settlements and
    edits."""
    there = {entry.key for entry in chronology.entries}
    entries = [
        (entry.key, ordinal, entry.published, entry.choices)
        for entry, ordinal in zip(chronology.entries, chronology.ordinals, strict=True)
    ]
    decisions = chronology.merging.decisions
    pairs = [
        (together, one, other)
        for together, some in ((True, decisions.together), (False, decisions.apart))
        for one, other in some
        if {one.document, other.document} <= there
    ]
    settlements = [each for each in chronology.settlements if each.claim.document in there]
    edits = [(ref, edit) for ref, edit in chronology.edits.items() if ref.document in there]
    everything = repr((entries, sorted(pairs), sorted(map(repr, settlements)), sorted(edits, key=repr)))
    return hashlib.sha256(everything.encode("utf-8", "surrogatepass")).hexdigest()


class Editor:
    """Makes one random edit after another."""

    def __init__(self, plan: Plan) -> None:
        self.chance = random.Random(plan.seed)
        self.session = Session()
        self.jobs = Jobs(self.session)
        self.keeping = Keeping(self.session, self.jobs, plan.unsaved)
        self.plan = plan
        self.log = os.open(plan.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        stock = ProjectFile.open(plan.stock, write=False)
        self.stock = [kept.analysis for kept in stock.contents.documents if kept.analysis is not None]
        stock.close()
        self.chance.shuffle(self.stock)
        self.session.chronology_changed.connect(self.note)  # what was decided of a removed document returns with it
        self.timer = QTimer()
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.save_as_or_edit)

    def begin(self) -> None:
        """Open the project, or begin without one and save it under its name before long."""
        self.keeping.refused.connect(sys.exit)
        if self.plan.project.exists():
            self.keeping.opened.connect(self.go_on)
            self.keeping.open(self.plan.project)
            return
        if self.chance.random() < 0.7:
            QTimer.singleShot(self.chance.randrange(1500), lambda: self.keeping.save_as(self.plan.named))
        self.go_on()

    def go_on(self) -> None:
        self.keeping.refused.disconnect(sys.exit)  # another name may be refused: the work stays where it is
        self.note()
        print("ready", flush=True)
        self.edit()

    def save_as_or_edit(self) -> None:
        if self.chance.random() < 0.03:
            self.save_as()
        self.edit()

    def edit(self) -> None:
        """Make an edit that is possible, note what came of it, and go on after a moment."""
        edits: list[Callable[[], object]] = [
            self.add,
            self.add,
            self.import_many,
            self.date,
            self.date,
            self.undate,
            self.undo,
            self.redo,
        ]
        if len(self.session.whole.entries) > _FEW:
            edits += [self.remove, self.choose, self.join, self.part, self.settle, self.say, self.delete]
        self.chance.choice(edits)()
        self.note()
        self.timer.start(self.chance.randrange(_MOST_PAUSE_MS))

    def note(self) -> None:
        os.write(self.log, f"{time.monotonic()} {fingerprint(self.session.whole)}\n".encode())

    # -- edits --------------------------------------------------------------------------------------------------------

    def save_as(self) -> None:
        """Go on under another name, in place of what was saved under it before; asks nobody, as a dialog would."""
        self.keeping.save_as(self.plan.named.with_name(f"work {self.chance.randrange(_MOST_NAMES)}.dateline"))

    def import_many(self) -> None:
        self.add(_IMPORTED)

    def add(self, most: int = 3) -> None:
        new: list[Analysis] = []
        while self.stock and len(new) < most:
            analysis = self.stock.pop()
            if analysis.document.key not in self.session.whole:
                new.append(analysis)
        self.session.add_analyses(new, request=self.chance.randrange(10**9))

    def remove(self) -> None:
        self.session.remove_documents([self.key()])

    def date(self) -> None:
        if self.session.whole.entries:
            day = datetime.date(2025, 1, 1) + datetime.timedelta(self.chance.randrange(2000))
            self.session.set_publication(self.key(), day)

    def undate(self) -> None:
        if self.session.whole.entries:
            self.session.set_publication(self.key(), None)

    def choose(self) -> None:
        key = self.key()
        entry = self.session.whole.entry(key)
        for index, expression in enumerate(entry.expressions):
            cells = entry.alternatives(index)
            if cells:
                self.session.choose_reading(key, Choice(expression.start, expression.end, self.chance.choice(cells)))
                return

    def join(self) -> None:
        one, other = self.mention(), self.mention()
        if self.session.whole.event_of(one) is not self.session.whole.event_of(other):
            self.session.join_events(one, other)

    def part(self) -> None:
        one, other = self.mention(), self.mention()
        if self.session.whole.event_of(one) is not self.session.whole.event_of(other):
            self.session.keep_apart(one, other)

    def settle(self) -> None:
        self.session.settle(Settlement(self.mention(), self.chance.choice((Verdict.CLAIM, Verdict.DISPUTED))))

    def say(self) -> None:
        ref = self.mention()
        chance, before = self.chance, self.session.whole.event_of(ref).edit
        changes: list[dict[str, Any]] = [
            {"label": f"Label {chance.randrange(100)}"}, {"label": None}, {"status": chance.choice(list(Status))},
            {"interval": DAY}, {"interval": None}, {"importance": chance.randrange(1, 4)}, {"note": "read again"},
            {"participants": ("Olga Brandt",)}, {"tags": (f"tag {chance.randrange(5)}",)}, {"deleted": False},
        ]  # fmt: skip
        self.session.edit_events({ref: replace(before, **chance.choice(changes))})

    def delete(self) -> None:
        ref = self.mention()
        self.session.edit_events({ref: replace(self.session.whole.event_of(ref).edit, deleted=True)})

    def undo(self) -> None:
        self.session.undo()

    def redo(self) -> None:
        self.session.redo()

    def key(self) -> str:
        return self.chance.choice(self.session.whole.entries).key

    def mention(self) -> MentionRef:
        entry = self.chance.choice([entry for entry in self.session.whole.entries if entry.mentions])
        return MentionRef(entry.key, self.chance.randrange(len(entry.mentions)))


def main(words: list[str]) -> None:
    *paths, seed = words
    stock, project, named, unsaved, log = map(Path, paths)
    application = QCoreApplication([])
    editor = Editor(Plan(stock, project, named, unsaved, log, int(seed)))
    QTimer.singleShot(0, editor.begin)
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1:])
