"""Windows without a window, and where their files are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.session.window import Window


@pytest.fixture
def unsaved(tmp_path: Path) -> Path:
    return tmp_path / "data" / "unsaved"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder / "harbour.dateline"


@pytest.fixture
def new_window(qapp: object, unsaved: Path) -> Iterator[Callable[[], Window]]:
    made: list[Window] = []

    def new() -> Window:
        made.append(Window(unsaved))
        return made[-1]

    yield new
    for each in made:
        each.close()


@pytest.fixture
def window(new_window: Callable[[], Window]) -> Window:
    return new_window()
