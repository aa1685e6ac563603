"""What undo and redo go to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from dateline.chronology.model import Chronology
from dateline.chronology.showing import Arrangement


@dataclass(frozen=True, slots=True)
class Step:
    """A state that undo goes back to, and what the step that left it was called.

    ``arrangement`` is that of the timeline before a step that changed it, None where a step did not.
    """

    chronology: Chronology
    name: str
    request: int | None = None
    arrangement: Arrangement | None = None


class History:
    """The steps behind and ahead of a session's present state."""

    def __init__(self) -> None:
        self._undo: list[Step] = []
        self._redo: list[Step] = []

    @property
    def undo_name(self) -> str | None:
        """What undo would take back, or None."""
        return self._undo[-1].name if self._undo else None

    @property
    def redo_name(self) -> str | None:
        return self._redo[-1].name if self._redo else None

    def clear(self) -> None:
        self._undo.clear()
        self._redo.clear()

    def add(self, step: Step) -> None:
        """Something was done that leaves the state of the step behind."""
        self._undo.append(step)
        self._redo.clear()

    def goes_on(self, name: str, request: int | None) -> bool:
        """Whether what is done now belongs to the last step; then nothing is ahead any more."""
        last = self._undo[-1] if self._undo else None
        same = last is not None and last.name == name and last.request == request
        if same:
            self._redo.clear()
        return same

    def back(self, chronology: Chronology, arrangement: Arrangement) -> Step | None:
        """The step to go back to from the present state, which redo will lead to; None where there is none."""
        return _travel(self._undo, self._redo, chronology, arrangement)

    def forth(self, chronology: Chronology, arrangement: Arrangement) -> Step | None:
        return _travel(self._redo, self._undo, chronology, arrangement)

    def change(self, also: Callable[[Chronology], Chronology]) -> None:
        """Put another chronology in the place of each."""
        for steps in (self._undo, self._redo):
            steps[:] = [replace(step, chronology=also(step.chronology)) for step in steps]


def _travel(source: list[Step], target: list[Step], chronology: Chronology, arrangement: Arrangement) -> Step | None:
    if not source:
        return None
    step = source.pop()
    here = arrangement if step.arrangement is not None else None
    target.append(replace(step, chronology=chronology, arrangement=here))
    return step
