"""Many events are sorted by a thread; the last wish counts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dateline.chronology.model import Chronology
from dateline.session import event_order
from dateline.session.event_columns import Column
from dateline.session.event_order import EventOrder, ordered
from tests.benchmarks.invented_project import invented


@pytest.fixture(scope="module")
def chronology() -> Chronology:
    return invented(600)


def test_a_thread_sorts_and_the_last_wish_counts(
    chronology: Chronology, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_order, "_AT_ONCE", 100)
    sorting = EventOrder()
    sorting.sort(chronology.events, chronology, Column.EVENT, falling=False)
    assert [sorting.order.event(row) for row in range(3)] == list(chronology.events[:3]), "there at once"
    sorting.sort(chronology.events, chronology, Column.IMPORTANCE, falling=True)
    qtbot.waitUntil(lambda: not sorting.is_busy, timeout=10_000)
    found = [sorting.order.event(row).importance for row in range(len(sorting.order))]
    assert found == sorted(found)
    assert sorting.order.row_of(sorting.order.event(77).id) == 77
    assert sorting.order.row_of("nobody") is None
    sorting.close()
    sorting.close()


def test_equals_keep_their_order_both_ways(chronology: Chronology) -> None:
    events = chronology.events
    for falling in (False, True):
        order = ordered(events, chronology, Column.STATUS, falling=falling)
        assert [order.event(row) for row in range(len(order))] == list(events)
