"""What is selected: a document, perhaps an event in it, perhaps further events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.chronology.model import Chronology
from dateline.events.model import Event, MentionRef


@dataclass(frozen=True)
class Selection:
    """What is selected: a document, and in it perhaps a mention and the event that the mention belongs to.

    ``others`` are mentions of further events, which are selected beside that one. They are named by mentions, not by
    ids, so that they are still selected after merging or dating anew.
    """

    document: str | None = None
    mention: MentionRef | None = None
    event: str | None = None
    others: frozenset[MentionRef] = frozenset()

    def events(self, chronology: Chronology) -> tuple[Event, ...]:
        """The events that are selected, in no particular order, the one in ``mention`` first."""
        known: tuple[Chronology, tuple[Event, ...]] | None = self.__dict__.get("found")
        if known is None or known[0] is not chronology:  # all of a large chronology may be selected
            known = self.__dict__["found"] = chronology, self._find(chronology)
        return known[1]

    def _find(self, chronology: Chronology) -> tuple[Event, ...]:
        found = {self.event: chronology.event(self.event)} if self.event is not None else {}
        for ref in sorted(self.others, key=_order):
            event = chronology.event_of(ref)
            found.setdefault(event.id, event)
        return tuple(found.values())

    def including(self, refs: Iterable[MentionRef], chronology: Chronology) -> Selection:
        """With the events of more mentions; the first of them becomes the one that is shown, where there is none."""
        added = list(refs)
        if not added:
            return self
        if self.mention is None:
            first = added[0]
            shown = Selection(first.document, first, chronology.event_of(first).id, self.others)
            return shown.including(added[1:], chronology)
        return replace(self, others=self.others | set(added))

    def extended(self, ref: MentionRef, chronology: Chronology) -> Selection:
        """With the event of a mention, which becomes the one that is shown."""
        event = chronology.event_of(ref)
        others = frozenset(named for named in self._named if named not in event.mentions)
        return Selection(ref.document, ref, event.id, others)

    def toggled(self, ref: MentionRef, chronology: Chronology) -> Selection:
        """With the event of a mention, which becomes the one that is shown; without it, if it was selected."""
        event = chronology.event_of(ref)
        others = sorted((one for one in self._named if one not in event.mentions), key=_order)
        if len(others) == len(self._named):  # it was not among them
            return self.extended(ref, chronology)
        if not others:
            return Selection(self.document)
        first = next((one for one in others if one == self.mention), others[0])
        return Selection(first.document, first, chronology.event_of(first).id, frozenset(others) - {first})

    @property
    def _named(self) -> frozenset[MentionRef]:
        return self.others if self.mention is None else self.others | {self.mention}

    def surviving(self, chronology: Chronology) -> Selection:
        """As far as what it names is still there."""
        others = frozenset(ref for ref in self.others if chronology.knows(ref))
        if self.mention is not None and chronology.knows(self.mention):
            return replace(self, event=chronology.event_of(self.mention).id, others=others)
        if others:
            return Selection().including(sorted(others, key=_order), chronology)
        return Selection(self.document if self.document in chronology else None)


def _order(ref: MentionRef) -> tuple[str, int]:
    return ref.document, ref.index
