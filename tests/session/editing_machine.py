"""Random edits with undo, redo and reopening, against a model that remembers what everything looked like.

    python -m tests.session.editing_machine --steps 10000 --json

The model is three piles: what was seen before each step, what is seen now, and what redo leads back to. After every
step the session must show what the model says; when the project is closed and opened again it must show the same, and
undo and redo must still go where the model says. The command prints how many steps were made
in how many projects.
"""

from __future__ import annotations

import argparse
import datetime
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from dateline.chronology.reviews import SAID, Review
from dateline.chronology.showing import Arrangement
from dateline.events.model import MentionRef, Settlement, Status, Verdict
from dateline.session.adding import add_from_words, add_own
from dateline.session.deciding import link_outcome, move_mention, split_event, unlink_outcome
from dateline.session.jobs import Jobs
from dateline.session.keeping import Keeping
from dateline.session.session import Session
from dateline.temporal.alternatives import Choice
from dateline.temporal.edtf_reading import read_edtf
from dateline.temporal.model import Interval
from tests.chronology.articles import NOVEMBER_11, NOVEMBER_18, article
from tests.session.answering import serve_answers

_STOCK = [
    article("harbour", "Crews left on 03/04/2025.", "Boats sank on 3 May 2019.", "Alma will sail tomorrow."),
    article("quay", "Boats sank on 4 May 2019.", "Nets broke.", "Crews return next Tuesday.", day=NOVEMBER_18),
    article("pier", "Wardens met yesterday.", "Lamps failed in May.", "Boats sank on 3 May 2019.", day=NOVEMBER_11),
    article("sound", "Nets broke.", "Alma sailed on 19 November 2025.", day=datetime.date(2025, 11, 20)),
]
_DAYS = (None, NOVEMBER_11, NOVEMBER_18, datetime.date(2019, 5, 6))
_INTERVALS = (None, *map(read_edtf, ("2019-05-04", "2025-11~", "1990/..", "[2025-10-21..2025-10-31]")))
_SAID: tuple[dict[str, Any], ...] = (
    {"label": "Another label"}, {"label": None}, {"label": "“No,” she said. 🚢"},
    *({"interval": interval} for interval in _INTERVALS), *({"status": status} for status in (None, *Status)),
    {"participants": ("Olga Brandt",)}, {"participants": ()}, {"participants": None},
    {"importance": 1}, {"importance": None}, {"tags": ("pier", "lamps")}, {"tags": ()}, {"note": "Ask"}, {"note": ""},
    {"deleted": True}, {"deleted": False},
)  # fmt: skip
set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "dateline-hypothesis")  # not in the checkout
_PATIENCE_MS = 20_000
_place = st.integers(0, 11)


def seen(session: Session) -> list[object]:
    """All that anybody can see of what is open, as plain values."""
    chronology, arrangement = session.whole, session.arrangement
    documents = [
        (entry.document.title, ordinal, entry.published, entry.choices, entry.mentions)
        for entry, ordinal in zip(chronology.entries, chronology.ordinals, strict=True)
    ]
    events = [(event, chronology.review_of(event)) for event in (*chronology.events, *chronology.deleted)]
    return [documents, events, len(chronology.events), arrangement.order, arrangement.collapsed]


@dataclass
class Model:
    """What was seen before each step that can be undone, with its name; what is seen; what redo leads to."""

    past: list[tuple[str, list[object]]] = field(default_factory=list)
    present: list[object] = field(default_factory=list)
    future: list[tuple[str, list[object]]] = field(default_factory=list)


made: Counter[str] = Counter()
"""How many steps of each kind were made, and how many projects lived; for the command."""


class EditingMachine(RuleBasedStateMachine):
    """One life of a project."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "model.dateline"
        self.model = Model()
        self._open()
        made["projects"] += 1

    @initialize()
    def begin(self) -> None:
        self.session.add_analyses(_STOCK[:2], request=0)
        self._wait(self.keeping.named, lambda: self.keeping.save_as(self.path))
        self.model = Model([("Add documents", seen(Session()))], seen(self.session))

    def teardown(self) -> None:
        self._close()
        self.folder.cleanup()

    # -- documents ----------------------------------------------------------------------------------------------------

    @rule(number=st.integers(0, len(_STOCK) - 1), gesture=st.integers(1, 10**9))
    def add(self, number: int, gesture: int) -> None:
        if _STOCK[number].document.key not in self.session.whole:
            self.does(lambda: self.session.add_analyses([_STOCK[number]], request=gesture))

    @precondition(lambda self: len(self.session.whole.entries) > 1)
    @rule(place=_place)
    def remove(self, place: int) -> None:
        self.does(lambda: self.session.remove_documents([self.key(place)]))

    @rule(place=_place, day=st.sampled_from(_DAYS))
    def date(self, place: int, day: datetime.date | None) -> None:
        self.does(lambda: self.session.set_publication(self.key(place), day))
        published = self.session.whole.entry(self.key(place)).published
        assert (published.day if published else None) == day

    @rule(place=_place, other=_place)
    def read_otherwise(self, place: int, other: int) -> None:
        entry = self.session.whole.entry(self.key(place))
        for index, expression in enumerate(entry.expressions):
            cells = entry.alternatives(index)
            if cells:
                choice = Choice(expression.start, expression.end, cells[other % len(cells)])
                self.does(lambda choice=choice: self.session.choose_reading(entry.key, choice))
                return

    # -- events -------------------------------------------------------------------------------------------------------

    @rule(place=_place, said=st.sampled_from(_SAID))
    def say(self, place: int, said: dict[str, Any]) -> None:
        ref = self.ref(place)
        edit = replace(self.session.whole.event_of(ref).edit, **said)
        self.does(lambda: self.session.edit_events({ref: edit}))
        event = self.session.whole.event_of(ref)
        assert event.edit == edit
        for name in edit.overrides:
            assert getattr(event, name) == getattr(edit, name)

    @rule(place=_place, start=st.integers(0, 30), length=st.integers(1, 40))
    def add_from_words(self, place: int, start: int, length: int) -> None:
        key, before = self.key(place), len(self.session.whole.events)
        self.does(lambda: add_from_words(self.session, key, start, start + length))
        assert len(self.session.whole.events) in {before, before + 1}

    @rule(interval=st.sampled_from(_INTERVALS))
    def add_own(self, interval: Interval | None) -> None:
        self.does(lambda: add_own(self.session, "The board was warned", interval))

    @rule(place=_place, review=st.sampled_from([Review.UNREVIEWED, *sorted(SAID, key=lambda each: each.value)]))
    def think(self, place: int, review: Review) -> None:
        self.does(lambda: self.session.review(self.ref(place), review))
        event = self.session.whole.event_of(self.ref(place))
        said = self.session.whole.review_of(event)
        assert said is (Review.EDITED if review is Review.UNREVIEWED and event.edit.overrides else review)

    @rule(one=_place, other=_place)
    def join(self, one: int, other: int) -> None:
        first, second = self.ref(one), self.ref(other)
        if first != second:
            self.does(lambda: self.session.join_events(first, second))
            assert self.session.whole.event_of(first) is self.session.whole.event_of(second)

    @rule(one=_place, other=_place)
    def keep_apart(self, one: int, other: int) -> None:
        first, second = self.ref(one), self.ref(other)
        if self.session.whole.event_of(first) is not self.session.whole.event_of(second):
            self.does(lambda: self.session.keep_apart(first, second))

    @rule(place=_place, count=st.integers(1, 3))
    def split(self, place: int, count: int) -> None:
        mentions = self.session.whole.event_of(self.ref(place)).mentions
        if count < len(mentions):
            self.does(lambda: split_event(self.session, mentions[-count:]))
            whole = self.session.whole
            assert whole.event_of(mentions[0]) is not whole.event_of(mentions[-1])
            assert len({whole.event_of(ref).id for ref in mentions[-count:]}) == 1

    @rule(one=_place, other=_place)
    def move(self, one: int, other: int) -> None:
        ref, target = self.ref(one), self.ref(other)
        if self.session.whole.event_of(ref) is not self.session.whole.event_of(target):
            self.does(lambda: move_mention(self.session, ref, target))
            assert self.session.whole.event_of(ref) is self.session.whole.event_of(target)

    @rule(one=_place, other=_place, linked=st.booleans())
    def link(self, one: int, other: int, linked: bool) -> None:
        plan, outcome = self.ref(one), self.ref(other)
        if self.session.whole.event_of(plan) is self.session.whole.event_of(outcome):
            return
        self.does(lambda: (link_outcome if linked else unlink_outcome)(self.session, plan, outcome))
        whole = self.session.whole
        told = whole.event_of(plan).outcome
        assert (told is not None and whole.event_of(told) is whole.event_of(outcome)) is linked

    @rule(place=_place, verdict=st.sampled_from([Verdict.CLAIM, Verdict.DISPUTED, Verdict.WIDENED]))
    def settle(self, place: int, verdict: Verdict) -> None:
        self.does(lambda: self.session.settle(Settlement(self.ref(place), verdict)))

    @rule(place=_place)
    def reopen_conflict(self, place: int) -> None:
        self.does(lambda: self.session.reopen(self.ref(place)))

    @rule(order=st.permutations(["a", "b", "c"]), collapsed=st.booleans())
    def rearrange(self, order: list[str], collapsed: bool) -> None:
        arrangement = Arrangement(order=tuple(order), collapsed=frozenset(order[:1] if collapsed else ()))
        self.does(lambda: self.session.rearrange("Order lanes", arrangement))

    # -- undo, redo, reopening ----------------------------------------------------------------------------------------

    @precondition(lambda self: len(self.model.past) > 1)
    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(min(times, len(self.model.past) - 1)):
            name, before = self.model.past.pop()
            assert self.session.undo_name == name
            self.session.undo()
            self.model.future.append((name, self.model.present))
            self.model.present = before
            self._check()

    @precondition(lambda self: self.model.future)
    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(min(times, len(self.model.future))):
            name, after = self.model.future.pop()
            assert self.session.redo_name == name
            self.session.redo()
            self.model.past.append((name, self.model.present))
            self.model.present = after
            self._check()

    @rule()
    def close_and_open(self) -> None:
        made["reopened"] += 1
        self._close()
        self._open()
        self._wait(self.keeping.opened, lambda: self.keeping.open(self.path))
        undo, redo = self.session.history.steps
        assert [step.name for step in undo] == [name for name, _ in self.model.past]
        assert [step.name for step in redo] == [name for name, _ in self.model.future]
        self._check()

    # -- inside -------------------------------------------------------------------------------------------------------

    def does(self, edit: Callable[[], object]) -> None:
        """Make an edit; where it was one, the model remembers what was seen before."""
        steps = self.session.history.steps[0]
        edit()
        QCoreApplication.processEvents()  # what was said of a removed document returns with it
        after = self.session.history.steps[0]
        if after != steps:
            self.model.past.append((str(self.session.undo_name), self.model.present))
            self.model.future.clear()
            self.model.present = seen(self.session)
        self._check()

    def _check(self) -> None:
        QCoreApplication.processEvents()
        now = seen(self.session)
        for one, expected in zip(now, self.model.present, strict=True):
            assert one == expected
        made["steps"] += 1

    def key(self, place: int) -> str:
        entries = self.session.whole.entries
        return entries[place % len(entries)].key

    def ref(self, place: int) -> MentionRef:
        refs = [MentionRef(e.key, index) for e in self.session.whole.entries for index in range(len(e.mentions))]
        return refs[place % len(refs)]

    def _open(self) -> None:
        self.session = Session()
        self.jobs = Jobs(self.session, target=serve_answers, most_workers=1)
        self.keeping = Keeping(self.session, self.jobs, Path(self.folder.name) / "unsaved")

    def _close(self) -> None:
        self.jobs.close()
        self.keeping.close()

    @staticmethod
    def _wait(signal: Any, act: Callable[[], None]) -> None:
        loop = QEventLoop()
        signal.connect(loop.quit)
        late = QTimer()
        late.setSingleShot(True)
        late.timeout.connect(lambda: loop.exit(1))
        late.start(_PATIENCE_MS)
        act()
        assert loop.exec() == 0, "the project did not open"


def run(projects: int, steps: int, *, always_the_same: bool = True) -> None:
    """Let so many projects live, each for so many steps; with other edits each time unless they are to be the same."""
    run_state_machine_as_test(
        EditingMachine,
        settings=settings(
            max_examples=projects, stateful_step_count=steps, deadline=None, database=None, derandomize=always_the_same,
            suppress_health_check=list(HealthCheck), phases=[Phase.generate],
        ),
    )  # fmt: skip


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args(words)
    application = QCoreApplication.instance() or QCoreApplication([])
    each = min(50, wanted.steps)
    while made["steps"] < wanted.steps:
        run(max(1, (wanted.steps - made["steps"]) // each), each, always_the_same=False)
    told = f"{made['steps']} steps in {made['projects']} projects, opened {made['reopened']} times, all as it should be"
    sys.stdout.write((json.dumps(dict(made)) if wanted.json else told) + "\n")
    del application


if __name__ == "__main__":
    main(sys.argv[1:])
