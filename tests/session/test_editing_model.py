"""Random edits with undo and redo end where a model says, and reopening gives the same.

Ten thousand steps of it: ``python -m tests.session.editing_machine --steps 10000 --json``.
"""

from __future__ import annotations

import sys

import pytest

from tests.session.editing_machine import run


@pytest.mark.timeout(300)
@pytest.mark.skipif(sys.platform == "win32", reason="open files are POSIX's here")
def test_edits_undo_redo_and_reopening_end_where_the_model_says(qapp: object) -> None:
    run(projects=12, steps=25)
