"""The small records of a project file as JSON with names, readable for decades; each is written and read here only.

Unlike `packing`, which keeps what can be worked out again, these hold what cannot: they never depend on how a class
looks today. Reading is strict and raises `RecordError`: the file may be damaged, or somebody else's.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from dateline.chronology.certainty import Certainty
from dateline.chronology.during import During, Touching
from dateline.chronology.project.kept import Anchor, View
from dateline.chronology.rereading import Change, Difference
from dateline.chronology.reviews import Review
from dateline.chronology.saved_filters import LONGEST_NAME, SavedFilter
from dateline.chronology.showing import ALL, Arrangement, ColourBy, Filter, LanesBy
from dateline.documents.model import Publication, PublicationBasis
from dateline.events.additions import Addition
from dateline.events.model import Clause, Edit, Side, Span, Status, Tense
from dateline.temporal.alternatives import Choice
from dateline.temporal.cells import Cell
from dateline.temporal.model import Grain, Interval

_Kind = TypeVar("_Kind", bound=Enum)
_FARTHEST = 2**62
"""No whole number in a record is farther from 0: all that follows from it still is a number of seconds in 64 bits."""
_FARTHEST_DAY = 2**44


class RecordError(ValueError):
    """A record is not as it was written."""


def publication_json(published: Publication | None) -> str:
    """``null``, or an object."""
    return _json(None if published is None else _publication(published))


def publications_json(candidates: Iterable[Publication]) -> str:
    """A list."""
    return _json([_publication(each) for each in candidates])


def read_publication(text: str) -> Publication | None:
    """The inverse of `publication_json`."""
    plain = _loaded(text)
    return None if plain is None else _read_publication(_Fields(plain))


def read_publications(text: str) -> tuple[Publication, ...]:
    """The inverse of `publications_json`."""
    return tuple(_read_publication(_Fields(each)) for each in _listed(text))


def choices_json(choices: Iterable[Choice]) -> str:
    """A list."""
    return _json(
        [
            {"start": each.start, "end": each.end, "grain": each.cell.grain.name, "index": each.cell.index}
            for each in choices
        ]
    )


def read_choices(text: str) -> tuple[Choice, ...]:
    """The inverse of `choices_json`."""
    found = []
    for each in _listed(text):
        named = _Fields(each)
        cell = Cell(_member(Grain, named.text("grain")), named.number("index"))
        if cell.grain < Grain.DAY:
            raise RecordError("a chosen reading is no day and nothing longer")
        if abs(cell.first_day) > _FARTHEST_DAY:
            raise RecordError("a chosen reading is beyond all time")
        found.append(Choice(named.number("start"), named.number("end"), cell))
    return tuple(found)


def additions_json(added: Iterable[Addition]) -> str:
    """A list."""
    return _json([{"start": each.start, "end": each.end, "label": each.label} for each in added])


def read_additions(text: str) -> tuple[Addition, ...]:
    """The inverse of `additions_json`."""
    found = []
    for each in _listed(text):
        named = _Fields(each)
        start, end = named.number("start"), named.number("end")
        if not 0 <= start <= end:
            raise RecordError("an added event stands nowhere")
        found.append(Addition(start, end, named.text("label")))
    return tuple(found)


def interval_json(interval: Interval | None) -> str:
    """``null``, or an object; marks that are not set are left out."""
    return _json(_interval(interval))


def read_interval(text: str) -> Interval | None:
    """The inverse of `interval_json`."""
    return _read_interval(_loaded(text))


def _interval(interval: Interval | None) -> dict[str, object] | None:
    if interval is None:
        return None
    marks = {name: True for name in _MARKS if getattr(interval, name)}
    return {"earliest": interval.earliest, "latest": interval.latest, "grain": interval.grain.name, **marks}


def _read_interval(plain: object) -> Interval | None:
    if plain is None:
        return None
    named = _Fields(plain)
    earliest, latest = named.number("earliest"), named.number("latest")
    if latest < earliest:
        raise RecordError("an interval ends before it begins")
    marks = {name: True for name in _MARKS if named.is_set(name)}
    return Interval(earliest, latest, _member(Grain, named.text("grain")), **marks)


def anchor_json(anchor: Anchor) -> str:
    """An object."""
    return _json({"document": anchor.document, "index": anchor.index, "start": anchor.start, "end": anchor.end})


def read_anchor(text: str) -> Anchor:
    """The inverse of `anchor_json`."""
    named = _Fields(_loaded(text))
    return Anchor(named.text("document"), named.number("index"), named.number("start"), named.number("end"))


def edit_json(edit: Edit) -> str:
    """An object; what is not said is left out."""
    said: dict[str, object] = {
        "label": edit.label,
        "interval": _interval(edit.interval),
        "status": edit.status.value if edit.status is not None else None,
        "participants": list(edit.participants) if edit.participants is not None else None,
        "importance": edit.importance,
        "tags": list(edit.tags) or None,
        "note": edit.note or None,
        "deleted": edit.deleted or None,
    }
    return _json({name: value for name, value in said.items() if value is not None})


def read_edit(text: str) -> Edit:
    """The inverse of `edit_json`."""
    named = _Fields(_loaded(text))
    status, importance = named.text_or_none("status"), named.number_or_none("importance")
    if importance is not None and not 1 <= importance <= 3:
        raise RecordError("an importance that there is not")
    return Edit(
        named.text_or_none("label"),
        _read_interval(named.get("interval")),
        None if status is None else _of_value(Status, status),
        named.texts_or_none("participants"),
        importance,
        named.texts_or_none("tags") or (),
        named.text_or_none("note") or "",
        named.is_set("deleted"),
    )


def difference_json(difference: Difference) -> str:
    """An object."""
    former, status = difference.former, difference.status
    return _json(
        {
            "change": difference.change.name,
            **{name: getattr(difference, name) for name in _OF_DIFFERENCE},
            "former": _clause(former) if former is not None else None,
            "interval": _interval(difference.interval),
            "status": status.value if status is not None else None,
            "lost": difference.lost,
        }
    )


def read_difference(text: str) -> Difference:
    """The inverse of `difference_json`."""
    named = _Fields(_loaded(text))
    start, end = _span(named)
    former, status = named.get("former"), named.text_or_none("status")
    return Difference(
        _member(Change, named.text("change")), named.text("document"), named.text("label"), named.text("before"),
        named.text("after"), start, end, _read_clause(_Fields(former)) if former is not None else None,
        _read_interval(named.get("interval")), _of_value(Status, status) if status is not None else None,
        named.is_set("lost"),
    )  # fmt: skip


_OF_DIFFERENCE = ("document", "label", "before", "after", "start", "end")


def _clause(clause: Clause) -> dict[str, object]:
    """A clause without dates."""
    return {
        "start": clause.start, "end": clause.end, "label": clause.label,
        "trigger": {"start": clause.trigger.start, "end": clause.trigger.end, "text": clause.trigger.text},
        "status": clause.status.value, "side": clause.side.value, "participants": list(clause.participants),
        "importance": clause.importance, "lemma": clause.lemma,
        "tense": clause.tense.value if clause.tense is not None else None, "nominal": clause.nominal,
        "places": list(clause.places),
    }  # fmt: skip


def _read_clause(named: _Fields) -> Clause:
    trigger, tense = _Fields(named.get("trigger")), named.text_or_none("tense")
    importance = named.number("importance")
    if not 1 <= importance <= 3:
        raise RecordError("a clause is of no importance that there is")
    return Clause(
        *_span(named), named.text("label"), Span(*_span(trigger), trigger.text("text")),
        _of_value(Status, named.text("status")), _of_value(Side, named.text("side")), named.texts("participants"),
        importance=importance, lemma=named.text("lemma"),
        tense=_of_value(Tense, tense) if tense is not None else None, nominal=named.is_set("nominal"),
        places=named.texts("places"),
    )  # fmt: skip


def _span(named: _Fields) -> tuple[int, int]:
    start, end = named.number("start"), named.number("end")
    if not 0 <= start <= end:
        raise RecordError("words stand nowhere")
    return start, end


def placing(arrangement: Arrangement) -> dict[str, object]:
    """Where lanes stand and which are collapsed, whatever they stand for."""
    return {"order": list(arrangement.order), "collapsed": sorted(arrangement.collapsed)}


def read_placing(plain: object) -> Arrangement:
    """The inverse of `placing`."""
    named = _Fields(plain)
    return Arrangement(order=named.texts("order"), collapsed=frozenset(named.texts("collapsed")))


def view_json(view: View, rows: Mapping[str, int] | None = None) -> str:
    """An object; in it how many ``rows`` each table has, so that it is noticed where a whole page of them is lost."""
    return _json(
        {
            "visible": list(view.visible) if view.visible is not None else None,
            "lanes": view.arrangement.lanes_by.value,
            "colours": view.arrangement.colour_by.value,
            **placing(view.arrangement),
            "document": view.document,
            "filters": filters_plain(view.filters),
            "rows": rows,
        }
    )


def read_view(text: str) -> View:
    """The inverse of `view_json`."""
    named = _Fields(_loaded(text))
    match named.get("visible"):
        case None:
            visible = None
        case [int() | float() as start, int() | float() as end] if -_FARTHEST < start < end < _FARTHEST:
            visible = float(start), float(end)
        case _:
            raise RecordError("what was visible is no stretch of time")
    arrangement = Arrangement(
        _of_value(LanesBy, named.text("lanes")),
        _of_value(ColourBy, named.text_or_none("colours") or ColourBy.DOCUMENT.value),
        named.texts("order"),
        frozenset(named.texts("collapsed")),
    )
    return View(visible, arrangement, named.text_or_none("document"), read_filters(named.get("filters") or []))


def read_row_counts(text: str) -> dict[str, int]:
    """How many rows tables have, of those of which it is kept."""
    counts = _Fields(_loaded(text)).get("rows")
    if counts is None:
        return {}
    named = _Fields(counts)
    return {table: named.number(table) for table in counts} if isinstance(counts, Mapping) else {}


def filters_plain(saved: Iterable[SavedFilter]) -> list[dict[str, object]]:
    """Part of an object."""
    return [_saved_filter(each) for each in saved]


def read_filters(plain: object) -> tuple[SavedFilter, ...]:
    """The inverse of `filters_plain`."""
    if not isinstance(plain, list):
        raise RecordError("the saved filters are no list")
    return tuple(_read_saved_filter(_Fields(each)) for each in plain)


def _saved_filter(saved: SavedFilter) -> dict[str, object]:
    """What is as usual is left out."""
    passing, during = saved.passing, saved.passing.during
    said: dict[str, object] = {"name": saved.name, "search": saved.search or None}
    for name in (*_CHOSEN, *_NAMED):
        values: frozenset[Enum] | frozenset[str] = getattr(passing, name)
        if values != getattr(ALL, name):
            said[name] = sorted(each.value if isinstance(each, Enum) else each for each in values)
    if during is not None:
        said["during"] = {"stretch": _interval(during.stretch), "touching": during.touching.value}
    return {name: value for name, value in said.items() if value is not None}


def _read_saved_filter(named: _Fields) -> SavedFilter:
    name = named.text("name")
    if not name or len(name) > LONGEST_NAME:
        raise RecordError("a saved filter without a name, or with a very long one")
    parts: dict[str, Any] = {}
    for part, kind in _CHOSEN.items():
        values = named.texts_or_none(part)
        if values is not None:
            parts[part] = frozenset(_of_value(kind, value) for value in values)
    parts |= {part: frozenset(named.texts(part)) for part in _NAMED}
    if named.get("during") is not None:
        within = _Fields(named.get("during"))
        stretch = _read_interval(within.get("stretch"))
        if stretch is None:
            raise RecordError("a stretch of time without ends")
        parts["during"] = During(stretch, _of_value(Touching, within.text("touching")))
    return SavedFilter(name, Filter(**parts), named.text_or_none("search") or "")


_CHOSEN: dict[str, type[Enum]] = {"statuses": Status, "reviews": Review, "certainties": Certainty}
_NAMED = ("participants", "places", "tags", "documents")
"""The parts of a filter: of which values are chosen, and of which names are typed."""


_MARKS = ("approximate", "assumed_start", "assumed_end", "open_start", "open_end")


def _publication(published: Publication) -> dict[str, object]:
    return {
        "day": published.day.isoformat(),
        "basis": published.basis.value,
        "reason": published.reason,
        "start": published.start,
        "end": published.end,
        "first": published.first.isoformat() if published.first else None,
        "last": published.last.isoformat() if published.last else None,
    }


def _read_publication(named: _Fields) -> Publication:
    day = named.day("day")
    if day is None:
        raise RecordError("a publication without a day")
    basis, reason = _of_value(PublicationBasis, named.text("basis")), named.text("reason")
    start, end = named.number_or_none("start"), named.number_or_none("end")
    try:
        return Publication(day, basis, reason, start, end, named.day("first"), named.day("last"))
    except ValueError as error:
        raise RecordError(str(error)) from error


@dataclass(frozen=True, slots=True)
class _Fields:
    """A JSON object whose fields are asked for by name and type."""

    plain: object

    def get(self, name: str) -> object:
        if not isinstance(self.plain, Mapping):
            raise RecordError("no object")
        return self.plain.get(name)

    def text(self, name: str) -> str:
        value = self.get(name)
        if not isinstance(value, str):
            raise RecordError(f"“{name}” is no text")
        return value

    def text_or_none(self, name: str) -> str | None:
        return None if self.get(name) is None else self.text(name)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; empty where there is none."""
        values = self.get(name)
        if values is None:
            return ()
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise RecordError(f"“{name}” is no list of texts")
        return tuple(values)

    def texts_or_none(self, name: str) -> tuple[str, ...] | None:
        value = self.get(name)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise RecordError(f"“{name}” is no list of texts")
        return tuple(value)

    def number(self, name: str) -> int:
        value = self.get(name)
        if type(value) is not int or abs(value) >= _FARTHEST:
            raise RecordError(f"“{name}” is no whole number")
        return value

    def number_or_none(self, name: str) -> int | None:
        return None if self.get(name) is None else self.number(name)

    def is_set(self, name: str) -> bool:
        return self.get(name) is True

    def day(self, name: str) -> datetime.date | None:
        text = self.text_or_none(name)
        try:
            return None if text is None else datetime.date.fromisoformat(text)
        except ValueError as error:
            raise RecordError(f"“{name}” is no day") from error


def _json(plain: object) -> str:
    return json.dumps(plain, separators=(",", ":"))


def _loaded(text: str) -> object:
    try:
        loaded: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RecordError("no JSON") from error
    return loaded


def _listed(text: str) -> list[object]:
    loaded = _loaded(text)
    if not isinstance(loaded, list):
        raise RecordError("no list")
    return loaded


def _member(kind: type[_Kind], name: str) -> _Kind:
    try:
        return kind[name]
    except KeyError:
        raise RecordError(f"no {kind.__name__} is called {name[:40]!r}") from None


def _of_value(kind: type[_Kind], value: str) -> _Kind:
    try:
        return kind(value)
    except ValueError:
        raise RecordError(f"no {kind.__name__} is called {value[:40]!r}") from None
