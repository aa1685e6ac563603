"""Rows of the steps of undo and redo, from frozen values and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from dateline.chronology.project.decided_rows import (
    Row,
    Value,
    as_number,
    as_text,
    decision_of,
    decision_row,
    edit_of,
    edit_row,
    review_of,
    review_row,
    sealed,
    settlement_of,
    settlement_row,
)
from dateline.chronology.project.history import NOTHING_BESIDE, Beside, Change, Dated, KeptStep, Side
from dateline.chronology.project.originals import original
from dateline.chronology.project.records import (
    RecordError,
    additions_json,
    choices_json,
    filters_plain,
    placing,
    publication_json,
    read_additions,
    read_choices,
    read_filters,
    read_placing,
    read_publication,
)

_Read = TypeVar("_Read")
_HIGHEST = 2**31


def step_row(step: KeptStep) -> Row:
    return sealed(step.number, int(step.undone), step.name, _change_json(step))


def step_of(row: Row) -> KeptStep:
    number, undone, name, change = row
    try:
        before, after, beside = json.loads(as_text(change))
    except (ValueError, RecursionError) as error:
        raise RecordError(f"a step of undo is not as it was written: {error}") from error
    sides = Change(_read_side(before), _read_side(after))
    undone_or_not = bool(as_number(undone, 1))
    return KeptStep(as_number(number, _HIGHEST), as_text(name), undone_or_not, sides, _read_beside(beside))


def _change_json(step: KeptStep) -> str:
    sides = _side(step.change.before), _side(step.change.after)
    return json.dumps([*sides, _beside(step.beside)], ensure_ascii=True, separators=(",", ":"))


def _beside(beside: Beside) -> dict[str, object] | None:
    said = placing(beside.arrangement) if beside.arrangement is not None else {}
    if beside.filters is not None:
        said["filters"] = filters_plain(beside.filters)
    return said or None


def _read_beside(plain: object) -> Beside:
    if plain is None:
        return NOTHING_BESIDE
    if not isinstance(plain, dict):
        raise RecordError("a step of undo is not as it was written")
    placed = read_placing(plain) if "order" in plain else None
    return Beside(placed, read_filters(plain["filters"]) if "filters" in plain else None)


def _side(side: Side) -> dict[str, list[Sequence[Value]] | None]:
    """The rows of the tables that hold such things, without their seals: the step has one."""
    rows: dict[str, list[Sequence[Value]] | None] = {
        "documents": [_dated_row(each) for each in sorted(side.documents, key=lambda each: each.key)],
        "decisions": [decision_row(each)[:-1] for each in sorted(side.decisions, key=repr)],
        "settlements": None,
        "reviews": [review_row(each)[:-1] for each in sorted(side.reviews, key=repr)],
        "edits": [edit_row(each)[:-1] for each in sorted(side.edits, key=repr)],
    }
    if side.settlements is not None:
        rows["settlements"] = [settlement_row(place, each)[:-1] for place, each in enumerate(side.settlements)]
    return {name: some for name, some in rows.items() if some or (name == "settlements" and some is not None)}


def _dated_row(dated: Dated) -> tuple[str, int, str, str, str, str | None]:
    choices, added = choices_json(dated.choices), additions_json(dated.added)
    source = str(dated.source) if dated.source is not None else None
    return dated.key, dated.ordinal, publication_json(dated.published), choices, added, source


def _read_side(plain: object) -> Side:
    if not isinstance(plain, dict):
        raise RecordError("a step of undo has no sides")
    settlements = _each(plain, "settlements", settlement_of, {4}) if "settlements" in plain else None
    return Side(
        frozenset(_each(plain, "documents", _dated_of, {5, 6})),
        frozenset(_each(plain, "decisions", decision_of, {3})),
        tuple(settlements) if settlements is not None else None,
        frozenset(_each(plain, "reviews", review_of, {2})),
        frozenset(_each(plain, "edits", edit_of, {2})),
    )


def _each(plain: dict[str, object], name: str, read: Callable[[Row], _Read], columns: set[int]) -> list[_Read]:
    rows = plain.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, list) and len(row) in columns for row in rows):
        raise RecordError(f"the {name} of a step of undo are no rows")
    return [read(tuple(row)) for row in rows]


def _dated_of(row: Row) -> Dated:
    key, ordinal, published, choices, added, *file = row  # no file in what was written before that could change
    source: Path | None = original(as_text(file[0])) if file and file[0] is not None else None
    return Dated(
        as_text(key), as_number(ordinal, _HIGHEST), read_publication(as_text(published)),
        read_choices(as_text(choices)), read_additions(as_text(added)), source,
    )  # fmt: skip
