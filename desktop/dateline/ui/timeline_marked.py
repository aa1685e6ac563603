"""The numbers of the events that are selected beside the one, and of those that somebody searches for."""

from __future__ import annotations

from dateline.render.scene import Scene
from dateline.session.session import Session

_MOST_FOUND = 2000  # mentions: where more are found, that says nothing of what matters


class Marked:
    """Worked out when something changes, not in every frame. All are ascending."""

    def __init__(self) -> None:
        self.also: tuple[int, ...] = ()
        self.also_set: frozenset[int] = frozenset()
        self.found: tuple[int, ...] = ()

    def follow_selection(self, session: Session, scene: Scene) -> None:
        """Other events are selected."""
        numbers = (scene.number(event.id) for event in session.selected_events[1:])
        self.also = tuple(sorted(number for number in numbers if number is not None))
        self.also_set = frozenset(self.also)

    def follow_search(self, session: Session, scene: Scene) -> None:
        """Something else is searched for; nothing stands out where that is nearly everything."""
        found, chronology = session.searching.found, session.chronology
        self.found = ()
        if found is not None and found.whole and len(found.mentions) <= _MOST_FOUND:
            events = {chronology.event_of(ref).id for ref in found.mentions if chronology.knows(ref)}
            numbers = map(scene.number, events)
            self.found = tuple(sorted(number for number in numbers if number is not None))
