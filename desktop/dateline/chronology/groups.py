"""Who takes part in the events of a chronology, and where they are: the groups that lanes and colours can stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.events.model import Event

OTHERS, OTHER_PLACES = "*others", "*other places"
"""The keys of the groups of events whose people, or places, have no group of their own."""

NOBODY, NO_PLACE = "*nobody", "*no place"
"""The keys of the groups of events that name nobody, or no place."""

_TITLES = {OTHERS: "Others", OTHER_PLACES: "Other places", NOBODY: "Nobody named", NO_PLACE: "No place named"}
_MOST = 20
_SINGLE_UP_TO = 8  # so many groups may be of one event


@dataclass(frozen=True)
class Groups:
    """People (and bodies) or places, those of most events first; nothing depends on what a filter lets through.

    ``counts`` has the events of each name that has a group of its own.
    """

    counts: dict[str, int]
    _place_names: frozenset[str] = field(repr=False)
    _is_places: bool

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.counts)

    def of(self, event: Event) -> tuple[str, ...]:
        """The keys of the groups that an event is in, at least one."""
        named = [name for name in event.participants if (name in self._place_names) is self._is_places]
        found = tuple(dict.fromkeys(name for name in named if name in self.counts))
        others, none = self.rest
        return found or ((others,) if named else (none,))

    @property
    def rest(self) -> tuple[str, str]:
        """The keys of those without a group of their own, and of events without any."""
        return (OTHER_PLACES, NO_PLACE) if self._is_places else (OTHERS, NOBODY)

    def title(self, key: str) -> str:
        """What a group is called on screen."""
        return _TITLES.get(key, key)


def groups_of(events: Sequence[Event], place_names: frozenset[str], *, is_places: bool) -> Groups:
    """The places among those that take part in some events, or else the people and bodies."""
    counted = Counter(
        name for event in events for name in set(event.participants) if (name in place_names) is is_places
    )
    # Of those without a name ("two sailors", "the office") nobody knows whether they are the same elsewhere.
    ranked = sorted((name for name in counted if name[:1].isupper()), key=lambda name: (-counted[name], name))
    several = [name for name in ranked if counted[name] > 1][:_MOST]
    kept = several if len(several) >= _SINGLE_UP_TO else ranked[:_SINGLE_UP_TO]
    return Groups({name: counted[name] for name in kept}, place_names, is_places)
