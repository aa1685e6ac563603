"""People and places as groups of events."""

from __future__ import annotations

from dataclasses import replace

from dateline.chronology.groups import NO_PLACE, NOBODY, OTHERS
from dateline.chronology.model import Chronology
from dateline.events.model import Event
from tests.chronology.articles import NOVEMBER_18, article


def told(*cast: tuple[tuple[str, ...], tuple[str, ...]]) -> Chronology:
    """A document whose events have these participants, of which the second are places."""
    made = article(
        "harbour", *(f"Boat {n} sank on 3 May 20{n:02}." for n in range(10, 10 + len(cast))), day=NOVEMBER_18
    )
    clauses = tuple(
        replace(clause, participants=people + places, places=places)
        for clause, (people, places) in zip(made.clauses, cast, strict=True)
    )
    return Chronology().with_analyses([replace(made, clauses=clauses)])


def events(chronology: Chronology) -> list[Event]:
    return sorted(chronology.events, key=lambda event: event.mentions[0].index)


def test_those_of_most_events_come_first_and_places_are_apart() -> None:
    chronology = told((("Berg",), ("Velden",)), (("Alma Lind", "Berg"), ()), ((), ("Velden",)), (("Berg",), ()))
    assert chronology.people.counts == {"Berg": 3, "Alma Lind": 1}
    assert chronology.places.counts == {"Velden": 2}
    first, both, only_place, _ = events(chronology)
    assert chronology.people.of(first) == ("Berg",)
    assert chronology.people.of(both) == ("Alma Lind", "Berg")
    assert chronology.people.of(only_place) == (NOBODY,)
    assert chronology.places.of(both) == (NO_PLACE,)


def test_many_that_are_named_once_are_the_others() -> None:
    cast = [((f"Person {n}",), ()) for n in range(12)]
    chronology = told(*cast)
    assert len(chronology.people.names) == 8
    last = events(chronology)[-1]  # named after the others
    assert {chronology.people.of(event) for event in chronology.events} >= {(OTHERS,)}
    assert chronology.people.title(chronology.people.of(last)[0])


def test_a_name_is_a_place_where_it_mostly_is_one() -> None:
    chronology = told((("Lund",), ()), ((), ("Lund",)), ((), ("Lund",)))
    assert chronology.place_names == {"Lund"}
    assert chronology.people.counts == {}


def test_those_without_a_name_have_no_group() -> None:
    chronology = told((("two sailors",), ()), (("two sailors",), ()))
    assert chronology.people.counts == {}
    assert chronology.people.of(chronology.events[0]) == (OTHERS,)
