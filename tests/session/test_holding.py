"""Work without a name is found again, whoever else is at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.session import holding
from dateline.session.holding import left_behind, let_go, start_unsaved


def test_what_nobody_holds_is_left_behind(tmp_path: Path) -> None:
    held, other = start_unsaved(tmp_path, "pier"), start_unsaved(tmp_path, "harbour")
    assert left_behind(tmp_path) == ()
    let_go(held, discard=False)
    assert left_behind(tmp_path) == (held.file.path,)
    let_go(other, discard=True)
    assert left_behind(tmp_path) == (held.file.path,)


def test_what_is_deleted_meanwhile_is_not_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held = start_unsaved(tmp_path)
    let_go(held, discard=False)
    locked = holding._locked

    def deleting(path: Path) -> object:
        lock = locked(path)
        path.unlink()
        return lock

    monkeypatch.setattr(holding, "_locked", deleting)
    assert left_behind(tmp_path) == ()
