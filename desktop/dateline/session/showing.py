"""What is shown of a chronology, worked out once for all views: the events that pass the filter, and their scene."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import is_not

from dateline.chronology.model import Chronology
from dateline.chronology.showing import ALL, ARRANGED, Arrangement, Filter, LanesBy, Placing, shown_events
from dateline.events.model import Event
from dateline.render.filtered_scene import filtered_scene
from dateline.render.followed_scene import followed_scene
from dateline.render.scene import Scene, scene_of
from dateline.render.tellings import tellings_of, tellings_of_scene
from dateline.timeline.gaps import Tellings


@dataclass(frozen=True)
class Showing:
    """A chronology as the person wants to see it. What follows from that is computed when first asked for, and kept."""

    chronology: Chronology
    passing: Filter
    arrangement: Arrangement = ARRANGED
    placing: Placing = Placing.EVENT

    def is_of(self, chronology: Chronology, passing: Filter, arrangement: Arrangement, placing: Placing) -> bool:
        """Whether it shows that very chronology in that way."""
        same_way = self.passing == passing and self.arrangement == arrangement and self.placing is placing
        return self.chronology is chronology and same_way

    def following(self, former: Showing) -> bool:
        """Take what an edit left as it was from what was shown before it, if that was shown alike and of the same
        documents; whether it was."""
        base = former if "scene" in former.__dict__ else former.__dict__.get("former")
        follows = isinstance(base, Showing) and self._is_shown_like(base)
        if follows:
            self.__dict__["former"] = base
        return follows

    def narrowing(self, wider: Showing) -> bool:
        """Take what passes this filter from what passes nearly all, if that is shown of the same and alike; whether it
        is."""
        narrows = "scene" in wider.__dict__ and wider.is_of(self.chronology, ALL, self.arrangement, self.placing)
        if narrows:
            self.__dict__["wider"] = wider
        return narrows

    def _is_shown_like(self, other: Showing) -> bool:
        same_documents = other.chronology.entries is self.chronology.entries
        return same_documents and other.is_of(other.chronology, self.passing, self.arrangement, self.placing)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Events that pass the filter, dated and undated."""
        return shown_events(self.chronology, self.passing)

    @cached_property
    def in_order(self) -> tuple[Event, ...]:
        """The same in order of time: dated events by their earliest instant, then the others in the chronology's
        order."""
        if self._stands_in_order():
            return self.events
        return tuple(sorted(self.events, key=time_of))

    def _stands_in_order(self) -> bool:
        """Whether the chronology's order is that of time; of a large one the scene knows at once."""
        if "scene" not in self.__dict__ or self.placing is not Placing.EVENT:
            return False
        dated, table = self.scene.events, self.scene.table
        starts = table.start[table.first_rows]
        return not any(map(is_not, dated, self.events)) and bool((starts[1:] >= starts[:-1]).all())

    @cached_property
    def undated(self) -> tuple[Event, ...]:
        """Those without a date, in the chronology's order."""
        return self.in_order[bisect_left(self.in_order, True, key=lambda event: event.interval is None) :]

    @cached_property
    def ids(self) -> frozenset[str]:
        """Those of `events`."""
        return frozenset(event.id for event in self.events)

    def place_of(self, event: Event) -> int | None:
        """Where an event stands in `in_order`; None where it is not shown."""
        time = time_of(event)
        place = bisect_left(self.in_order, time, key=time_of)
        while place < len(self.in_order) and (other := self.in_order[place]).id != event.id:
            if time_of(other) != time:
                return None
            place += 1
        return place if place < len(self.in_order) else None

    @cached_property
    def scene(self) -> Scene:
        """Marks and lanes of the dated ones among `events`."""
        former = self.__dict__.pop("former", None)  # and with it what it has come from
        if former is not None:
            before = former.chronology
            scene = followed_scene(former.scene, before, self.chronology, self.events, self.arrangement)
            if scene is not None:
                return scene
        wider = self.__dict__.pop("wider", None)
        if wider is not None:
            scene = filtered_scene(wider.scene, self.chronology, self.events, self.arrangement)
            if scene is not None:
                return scene
        return scene_of(self.chronology, self.events, self.arrangement, self.placing)

    @cached_property
    def tellings(self) -> Tellings:
        """Which documents tell of which stretches of time, of the dated ones among `events`."""
        if self.placing is Placing.EVENT and self.arrangement.lanes_by is LanesBy.DOCUMENT:
            return tellings_of_scene(self.scene, self.chronology)
        return tellings_of(self.chronology, self.events, self.placing)

    def with_reviews_of(self, chronology: Chronology) -> Showing:
        """The same of a chronology that differs in its reviews only; what does not depend on them is kept."""
        other = Showing(chronology, self.passing, self.arrangement, self.placing)
        if self.events != other.events:
            other.following(self)
            return other
        kept = {"events", "in_order", "undated", "ids", "tellings"}
        if not self.arrangement.asks_reviews:
            kept.add("scene")
        other.__dict__.update({name: made for name, made in self.__dict__.items() if name in kept})
        return other

    @staticmethod
    def of_picture(picture: Scene, arrangement: Arrangement) -> Showing:
        """Nothing that is open, and the picture of what will be."""
        showing = Showing(Chronology(), Filter(), arrangement)
        showing.__dict__["scene"] = picture
        return showing

    def prepare(self) -> Showing:
        """Compute everything now, in a thread that nobody waits for; returns itself."""
        self.chronology.index()
        self.scene.table.prepare_digests()
        _ = self.tellings
        return self


def showing_after(
    shown: Iterable[Showing], chronology: Chronology, passing: Filter, arrangement: Arrangement, placing: Placing
) -> Showing:
    """The showing of a chronology, which takes what it can from those that were ``shown`` before, the latest first."""
    showing = Showing(chronology, passing, arrangement, placing)
    for former in shown:
        if showing.following(former) or showing.narrowing(former):
            break
    return showing


def time_of(event: Event) -> tuple[bool, int]:
    """What events are put in order by: those without a date come last."""
    return (event.interval is None, event.interval.earliest if event.interval else 0)
