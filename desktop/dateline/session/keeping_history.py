"""Which steps of undo the project file keeps: the latest ones, as far as they go and are of a bearable size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.chronology.model import Chronology
from dateline.chronology.project.history import Change, KeptHistory, KeptStep
from dateline.chronology.project.kept import KeptDocument
from dateline.session.history import Step

_MOST_STEPS = 200  # in each direction
_MOST_NAMED = 2_000  # documents and decisions that one step may name
_MOST_CHARACTERS = 20_000_000  # of documents that are not open and that steps lead back to


def kept_history(steps: tuple[Sequence[Step], Sequence[Step]], whole: Chronology) -> KeptHistory:
    """What is to be kept of the steps of undo and redo (latest and next last) that lead away from ``whole``."""
    undo, redo = steps
    absent: dict[str, KeptDocument] = {}
    back = list(_kept(reversed(undo), whole, absent, undone=False))
    forward = list(_kept(reversed(redo), whole, absent, undone=True))
    return KeptHistory((*reversed(back), *forward), tuple(absent[key] for key in sorted(absent)))


def _kept(
    steps: Iterable[Step], whole: Chronology, absent: dict[str, KeptDocument], *, undone: bool
) -> Iterable[KeptStep]:
    """From the nearest one on, up to the first that is too much."""
    room = _MOST_CHARACTERS - sum(len(kept.document.text) for kept in absent.values())
    for place, step in enumerate(steps):
        change = step.change
        if place == _MOST_STEPS or change is None or _named(change) > _MOST_NAMED:
            return
        bodies = {key: step.body(key) for key in change.keys_of_one_side if key not in whole and key not in absent}
        found = {key: analysis for key, analysis in bodies.items() if analysis is not None}
        room -= sum(len(analysis.document.text) for analysis in found.values())
        if len(found) < len(bodies) or room < 0:
            return
        for key, analysis in found.items():
            absent[key] = KeptDocument(analysis.document, 0, None, (), analysis)
        yield KeptStep(step.number, step.name, undone, change, step.beside)


def _named(change: Change) -> int:
    sides = (change.before, change.after)
    return sum(
        len(side.documents) + len(side.decisions) + len(side.settlements or ()) + len(side.reviews) + len(side.edits)
        for side in sides
    )
