"""A spoilt project file gets an answer from the program, and nothing else is touched. Many more of them: `python -m
tests.faults.mutations`."""

from __future__ import annotations

from pathlib import Path

from tests.faults.mutations import mutate_often


def test_a_spoilt_file_gets_an_answer(tmp_path: Path) -> None:
    count = mutate_often(10, tmp_path, seed=3)
    assert count["files"] == 10
    assert (count["crashed"], count["hung"], count["outside"]) == (0, 0, 0)
    assert count["refused"] >= 3
    assert count["repaired"] >= 3
