"""What a person says of several events by hand: one is two, a mention is of another, one tells the outcome of another.

Each is one step of undo with its name.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dateline.chronology.decisions import joining, linking, moving, splitting, unlinking
from dateline.events.model import MentionRef
from dateline.render.language import marked
from dateline.session.session import Session


def merge_events(session: Session, refs: Sequence[MentionRef]) -> None:
    """The events of these mentions are one."""
    chronology = session.whole
    for ref in refs[1:]:
        chronology = chronology.with_decisions(joining(chronology, refs[0], ref))
    session.decide(marked("Merge events"), chronology.merging.decisions)


def split_event(session: Session, refs: Collection[MentionRef]) -> None:
    """Some mentions of an event are another event."""
    session.decide(marked("Split event"), splitting(session.whole, refs))


def move_mention(session: Session, ref: MentionRef, target: MentionRef) -> None:
    """A mention is of the event of another one, and no longer of its own."""
    session.decide(marked("Move to another event"), moving(session.whole, ref, target))


def link_outcome(session: Session, plan: MentionRef, outcome: MentionRef) -> None:
    """The event of the second mention tells what became of the plan that the first is of."""
    session.decide(marked("Link plan and outcome"), linking(session.whole, plan, outcome))


def unlink_outcome(session: Session, plan: MentionRef, outcome: MentionRef) -> None:
    """The event of the second mention does not tell what became of the first's."""
    session.decide(marked("Unlink plan and outcome"), unlinking(session.whole, plan, outcome))
