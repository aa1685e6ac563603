"""A scene that was packed is painted as it was; bytes that are none are refused."""

from __future__ import annotations

import random

import numpy as np
import pytest

from dateline.chronology.showing import Arrangement, LanesBy
from dateline.render.packed_scene import pack_scene, unpack_scene
from dateline.render.scene import Scene, scene_of
from dateline.timeline.layout import fit_range, lay_out
from dateline.timeline.view import View
from tests.chronology.project.kept import edited
from tests.render.chronologies import bridge
from tests.timeline.scenes import METRICS


def scenes() -> list[Scene]:
    found = [(chronology, chronology.events) for chronology in (bridge().chronology, edited())]
    return [scene_of(chronology, events, Arrangement(lanes)) for chronology, events in found for lanes in LanesBy]


@pytest.mark.parametrize("scene", scenes())
def test_it_comes_back_as_it_was(scene: Scene) -> None:
    picture = unpack_scene(pack_scene(scene))
    assert picture is not None
    assert picture.is_picture
    assert picture.lanes == scene.lanes
    assert picture.bounds == scene.bounds
    visible = fit_range(scene.bounds)
    assert visible is not None
    view = View(*visible, 900)
    drawn = lay_out(picture.table, picture.lanes, view, 400, METRICS)
    assert drawn == lay_out(scene.table, scene.lanes, view, 400, METRICS)


def test_nothing_that_was_changed_is_believed() -> None:
    """Each part in turn is cut, lengthened, or filled with bytes of somebody else's: nothing raises, and what is taken
    for a picture can be drawn."""
    chance = random.Random(5)
    parts = pack_scene(scene_of(edited(), edited().events))
    refused = 0
    for name, value in parts.items():
        changed = [b"", value[:-1], value + b"\0", value[: len(value) // 2], bytes(len(value))]
        changed += [chance.randbytes(len(value)) for _ in range(5)]
        for other in changed:
            picture = unpack_scene({**parts, name: other})
            if picture is None:
                refused += 1
            else:
                lay_out(picture.table, picture.lanes, View(-1e9, 2e9, 900), 400, METRICS)
        assert unpack_scene({other: value for other, value in parts.items() if other != name}) is None
    assert refused > 5 * len(parts)


def test_texts_are_made_one_by_one() -> None:
    parts = pack_scene(scenes()[0])
    picture = unpack_scene(parts)
    assert picture is not None
    labels = picture.table.labels
    assert [labels[place] for place in range(len(labels))] == list(labels) == labels[:]
    assert labels[-1] == labels[len(labels) - 1]
    with pytest.raises(IndexError):
        labels[len(labels)]


def test_a_table_without_marks() -> None:
    picture = unpack_scene(pack_scene(scene_of(edited(), ())))
    assert picture is not None
    assert len(picture.table) == 0
    assert picture.table.start.dtype == np.int64
