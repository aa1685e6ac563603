"""Opening is done without looking for garbage, and looking goes on whatever happens."""

from __future__ import annotations

import gc

import pytest

from dateline.session.garbage import nothing_collected, spare_what_is_there


def test_nothing_is_collected_meanwhile_and_what_was_made_is_spared() -> None:
    before = gc.get_freeze_count()
    with nothing_collected():
        assert not gc.isenabled()
        made = [[number] for number in range(10_000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() >= before + len(made)


def test_collecting_goes_on_after_a_failure() -> None:
    with pytest.raises(OSError), nothing_collected():
        raise OSError
    assert gc.isenabled()


def test_what_is_young_and_garbage_goes_before() -> None:
    class Ring:
        alive = 0

        def __init__(self) -> None:
            self.ring = self
            Ring.alive += 1

        def __del__(self) -> None:
            Ring.alive -= 1

    Ring()
    spare_what_is_there()
    assert Ring.alive == 0
