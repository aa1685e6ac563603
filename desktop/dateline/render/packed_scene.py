"""A scene as a few long runs of bytes and back, without a look at any single mark: a million of them open at once.

    parts = pack_scene(scene)
    unpack_scene(parts)       # a picture: marks and lanes, and nobody behind them

The bytes may come from a stranger: every column is checked before it is believed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any, overload

import numpy as np
from numpy.typing import DTypeLike, NDArray
from PySide6.QtCore import QLocale

from dateline import __version__
from dateline.chronology.showing import Arrangement
from dateline.render.scene import Scene
from dateline.timeline.lanes import Column, Lane
from dateline.timeline.marks import SHAPES, Claim, Flag, MarkTable

_FORM = 1
"""Changes with the form of the parts."""

_COLUMNS: dict[str, DTypeLike] = {
    "start": "<i8", "end": "<i8", "lane": "<i4", "event": "<i4", "importance": "<i1", "shape": "<i1", "colour": "<i4",
    "flags": "<u1", "told_by": "<i4",
}  # fmt: skip
_TEXTS = ("labels", "dated", "letters")
_FARTHEST = 2**61
_LONGEST = 4_000  # bytes of a text beside a mark
_MOST_LANES = 1_000_000


def maker_of(arrangement: Arrangement) -> str:
    """Who packs scenes that are arranged like this: another version or language draws other ones, or packs them
    otherwise."""
    plain = [arrangement.lanes_by.value, arrangement.colour_by.value, arrangement.order, sorted(arrangement.collapsed)]
    digest = hashlib.sha256(json.dumps(plain).encode("ascii")).hexdigest()[:16]
    return f"{__version__} scene {_FORM} {digest} {QLocale().name()}"


def pack_scene(scene: Scene) -> dict[str, bytes]:
    """Its marks and lanes."""
    table = scene.table
    parts = {name: getattr(table, name).astype(kind).tobytes() for name, kind in _COLUMNS.items()}
    for name in _TEXTS:
        parts[f"{name}.ends"], parts[name] = _packed_texts(getattr(table, name))
    claims = {str(row): [[one.start, one.end, one.colour] for one in several] for row, several in table.claims.items()}
    parts["claims"] = json.dumps(claims, separators=(",", ":")).encode("ascii")
    parts["lanes"] = json.dumps([_plain_lane(lane) for lane in scene.lanes], separators=(",", ":")).encode("ascii")
    return parts


def unpack_scene(parts: Mapping[str, bytes]) -> Scene | None:
    """The picture, or None where the parts are not those of one."""
    try:
        lanes = tuple(_lane(plain) for plain in json.loads(parts["lanes"]))
        columns: dict[str, NDArray[Any]] = {name: np.frombuffer(parts[name], kind) for name, kind in _COLUMNS.items()}
        count = len(columns["start"])
        texts = {name: PackedTexts.of(parts[f"{name}.ends"], parts[name], count) for name in _TEXTS}
        claims = {int(row): tuple(Claim(*map(int, one)) for one in said) for row, said in _claims(parts).items()}
    except (KeyError, ValueError, TypeError, AttributeError, RecursionError):
        return None
    if len(lanes) > _MOST_LANES or not _sound(columns, count, len(lanes)):
        return None
    if any(not 0 <= row < count or not _near(several) for row, several in claims.items()):
        return None
    slices = np.searchsorted(columns["lane"], np.arange(len(lanes) + 1, dtype=np.int32))
    table = MarkTable(
        columns["start"], columns["end"], columns["lane"], columns["event"], columns["importance"], columns["shape"],
        columns["colour"], columns["flags"], columns["told_by"], texts["labels"], texts["dated"], texts["letters"],
        claims, slices,
    )  # fmt: skip
    return Scene(table, lanes, (), {})


class PackedTexts(Sequence[str]):
    """Texts that stand one after the other in one run of bytes; each is made when it is asked for."""

    def __init__(self, ends: NDArray[np.uint32], packed: bytes) -> None:
        self._ends = ends
        self._packed = packed

    @staticmethod
    def of(ends: bytes, packed: bytes, count: int) -> PackedTexts:
        """Raises `ValueError` unless there are so many, none of them endless."""
        places = np.frombuffer(ends, "<u4")
        lengths = np.diff(places.astype(np.int64), prepend=0)
        if len(places) != count or (count and (int(places[-1]) != len(packed) or lengths.min() < 0)):
            raise ValueError("texts that end elsewhere")
        if count and lengths.max() > _LONGEST:
            raise ValueError("a text without an end")
        return PackedTexts(places, packed)

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        place = range(len(self))[place]
        start = int(self._ends[place - 1]) if place else 0
        return self._packed[start : int(self._ends[place])].decode("utf-8", "replace")


def _packed_texts(texts: Sequence[str]) -> tuple[bytes, bytes]:
    each = [text.encode("utf-8", "replace")[:_LONGEST] for text in texts]
    ends = np.cumsum(np.fromiter(map(len, each), np.int64, len(each)))
    return ends.astype("<u4").tobytes(), b"".join(each)


def _sound(columns: Mapping[str, NDArray[Any]], count: int, lanes: int) -> bool:
    if any(len(column) != count for column in columns.values()):
        return False
    if not count:
        return True
    start, end, lane = columns["start"], columns["end"], columns["lane"]
    far = (-_FARTHEST, _FARTHEST)
    within = {
        "start": far, "end": far, "lane": (0, lanes - 1), "event": (0, count - 1), "importance": (1, 3),
        "shape": (0, len(SHAPES) - 1), "colour": (-1, 2**31 - 1), "flags": (0, 2 * Flag.GONE - 1),
        "told_by": (0, 2**31 - 1),
    }  # fmt: skip
    for name, (least, most) in within.items():
        if columns[name].min() < least or columns[name].max() > most:
            return False
    in_order = np.diff(lane.astype(np.int64)) > 0
    in_order |= (lane[1:] == lane[:-1]) & (start[1:] >= start[:-1])
    return bool(np.all(start < end) and np.all(in_order))


def _near(claims: Sequence[Claim]) -> bool:
    return all(-_FARTHEST < one.start < one.end < _FARTHEST and one.colour >= -1 for one in claims)


def _claims(parts: Mapping[str, bytes]) -> dict[str, list[list[int]]]:
    claims: dict[str, list[list[int]]] = json.loads(parts["claims"])
    return claims


def _plain_lane(lane: Lane) -> list[object]:
    column = lane.published
    published = [column.start, column.end, column.text] if column is not None else None
    return [lane.key, lane.title, lane.colour, lane.letter, lane.note, lane.caution, lane.collapsed, published]


def _lane(plain: object) -> Lane:
    """Raises `ValueError` of what is none."""
    match plain:
        case [
            str(key), str(title), int() | None as colour, str() | None as letter, str(note), bool(caution),
            bool(collapsed), column,
        ]:  # fmt: skip
            return Lane(key, title, colour, letter, note, caution, _column(column), collapsed=collapsed)
    raise ValueError("no lane")


def _column(plain: object) -> Column | None:
    match plain:
        case None:
            return None
        case [int(start), int(end), str(text)] if -_FARTHEST < start < end < _FARTHEST:
            return Column(start, end, text)
    raise ValueError("no column")
