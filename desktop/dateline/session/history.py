"""What can be undone and done again: the steps of a session, and of those before it that the project file kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from dateline.chronology.analysis import Analysis
from dateline.chronology.model import Chronology
from dateline.chronology.project.history import (
    NOTHING_BESIDE,
    Beside,
    Change,
    KeptHistory,
    change_between,
    travelled,
)

_NOTHING: Mapping[str, Analysis] = {}


@dataclass(frozen=True, slots=True)
class Reached:
    """Where undo or redo leads: the chronology, and what the step changed beside it."""

    chronology: Chronology
    beside: Beside


@dataclass(frozen=True, eq=False)
class Step:
    """A change with its name. Of one that was made in this session both chronologies are there; of one that the project
    file kept only what differs between them, until undo has passed it.

    ``beside`` is as it is on the side to which the step leads next.
    Steps that follow each other with the same ``gesture`` (all that a person dropped at once, a key that is held down)
    are one.
    """

    number: int
    name: str
    gesture: object = None
    before: Chronology | None = None
    after: Chronology | None = None
    kept: Change | None = None
    bodies: Mapping[str, Analysis] = field(default_factory=dict, repr=False)
    beside: Beside = NOTHING_BESIDE

    @cached_property
    def change(self) -> Change | None:
        """What differs, for the project file; looked for when it is first asked, by whoever writes the file."""
        if self.kept is not None or self.before is None or self.after is None:
            return self.kept
        return change_between(self.before, self.after)

    def body(self, key: str) -> Analysis | None:
        """A document that one side of the step has."""
        for side in (self.before, self.after):
            if side is not None and key in side:
                return side.entry(key).analysis
        return self.bodies.get(key)

    def undone(self, whole: Chronology, now: Beside) -> tuple[Reached, Step]:
        """What was before, and the step as redo has it."""
        before = self.before if self.before is not None else self._travelled(whole, back=True)
        return Reached(before, self.beside), replace(self, before=before, after=whole, beside=self.beside.from_(now))

    def redone(self, whole: Chronology, now: Beside) -> tuple[Reached, Step]:
        """What comes of it again, and the step as undo has it."""
        after = self.after if self.after is not None else self._travelled(whole, back=False)
        return Reached(after, self.beside), replace(self, before=whole, after=after, beside=self.beside.from_(now))

    def _travelled(self, whole: Chronology, *, back: bool) -> Chronology:
        return whole if self.kept is None else travelled(whole, self.kept, self.bodies, back=back)


class History:
    """Two piles of steps. The chronology that they lead to and from is the session's."""

    def __init__(self) -> None:
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._last = 0
        self._bodies: dict[str, Analysis] = {}  # of documents to which steps from the project file may lead back

    @property
    def steps(self) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
        """Those of undo, the latest last, and those of redo, the next last."""
        return tuple(self._undo), tuple(self._redo)

    @property
    def undo_name(self) -> str | None:
        """What undo would take back, or None."""
        return self._undo[-1].name if self._undo else None

    @property
    def redo_name(self) -> str | None:
        return self._redo[-1].name if self._redo else None

    def record(
        self,
        name: str,
        before: Chronology,
        after: Chronology,
        *,
        gesture: object = None,
        beside: Beside = NOTHING_BESIDE,
    ) -> None:
        """A step was made, or went on; what of ``beside`` it changed is as it was before."""
        self._redo.clear()
        latest = self._undo[-1] if self._undo else None
        goes_on = gesture is not None and latest is not None and (latest.name, latest.gesture) == (name, gesture)
        if goes_on and latest is not None and latest.before is not None:
            self._undo[-1] = Step(latest.number, name, gesture, latest.before, after)
            return
        self._last += 1
        self._undo.append(Step(self._last, name, gesture, before, after, beside=beside))

    def undo(self, whole: Chronology, now: Beside) -> Reached | None:
        """What was before the latest step; None where there is none."""
        return self._travel(whole, self._undo, self._redo, lambda step: step.undone(whole, now))

    def redo(self, whole: Chronology, now: Beside) -> Reached | None:
        """What was after the step that was undone last; None where there is none."""
        return self._travel(whole, self._redo, self._undo, lambda step: step.redone(whole, now))

    def begin_with(self, kept: KeptHistory) -> None:
        """Go on from the steps that a project file kept, or from none."""
        self._bodies = kept.bodies
        made = [
            (each.undone, Step(each.number, each.name, kept=each.change, bodies=self._bodies, beside=each.beside))
            for each in kept.steps
        ]
        self._undo = [step for undone, step in made if not undone]
        self._redo = [step for undone, step in reversed(made) if undone]
        self._last = max((each.number for each in kept.steps), default=0)

    def complete(self, also: Callable[[Chronology], Chronology]) -> None:
        """Let all steps of this session be as they would be had everything been there from the start."""
        known: dict[int, Chronology] = {}

        def completed(chronology: Chronology | None) -> Chronology | None:
            if chronology is None:
                return None
            if id(chronology) not in known:
                known[id(chronology)] = also(chronology)
            return known[id(chronology)]

        for pile in (self._undo, self._redo):
            pile[:] = [replace(step, before=completed(step.before), after=completed(step.after)) for step in pile]

    # -- inside -------------------------------------------------------------------------------------------------------

    def _travel(
        self, whole: Chronology, source: list[Step], target: list[Step], go: Callable[[Step], tuple[Reached, Step]]
    ) -> Reached | None:
        if not source:
            return None
        reached, step = go(source.pop())
        target.append(step)
        # A document that leaves here may be wanted by the next step, which was kept while it was open.
        gone = whole.keys - reached.chronology.keys
        self._bodies.update((key, whole.entry(key).analysis) for key in gone)
        return reached
