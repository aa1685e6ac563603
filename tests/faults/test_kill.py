"""A killed program loses nothing that was done a second before. Many more kills: `python -m tests.faults.kill`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.kill import Count, kill_often


@pytest.mark.skipif(sys.platform == "win32", reason="times of two processes are compared by a clock they share")
def test_a_killed_program_loses_nothing(tmp_path: Path) -> None:
    assert kill_often(3, tmp_path, seed=7) == Count(kills=3)
