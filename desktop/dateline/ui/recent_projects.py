"""The projects that were open last: kept in the settings, and looked after without waiting for any disk.

A project may stand on a drive that is away or a server that does not answer, and asking for it may take minutes. So
each file is looked for in a thread of its own, which nobody waits for, not even the end of the program.
"""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from dateline.ui.preferences import MOST_RECENT
from dateline.ui.remembered import RECENT
from dateline.ui.settings import Setting, Settings


@dataclass(frozen=True, slots=True)
class Recent:
    """A project that was open. ``place`` tells it from another of the same name; empty where that needs no telling."""

    path: Path
    is_missing: bool
    place: str = ""

    @property
    def name(self) -> str:
        return self.path.stem


class RecentProjects(QObject):
    """Signal ``changed()``: other projects are listed, or one was found missing or there again."""

    changed = Signal()
    _looked = Signal(str, bool)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._missing: set[str] = set()
        self._looking: set[str] = set()
        self._looked.connect(self._on_looked)
        settings.changed.connect(self._on_setting_changed)

    @property
    def listed(self) -> tuple[Recent, ...]:
        """The latest first. A project counts as there until it has been looked for in vain."""
        names = self._names()
        stems = [Path(name).stem for name in names]
        return tuple(
            Recent(Path(name), name in self._missing, str(Path(name).parent) if stems.count(stem) > 1 else "")
            for name, stem in zip(names, stems, strict=True)
        )

    def look(self) -> None:
        """Look for all of them; `changed` tells what came of it, one after the other."""
        for name in self._names():
            if name not in self._looking:
                self._looking.add(name)
                threading.Thread(target=self._look_for, args=(name,), daemon=True).start()

    def remember(self, path: Path) -> None:
        """It is open now."""
        self._missing.discard(str(path))
        self._settings.set(RECENT, (str(path), *(name for name in self._all() if name != str(path))))

    def forget(self, path: Path) -> None:
        self._settings.set(RECENT, tuple(name for name in self._all() if name != str(path)))

    def clear(self) -> None:
        self._settings.reset(RECENT)

    def _all(self) -> tuple[str, ...]:
        return self._settings.value(RECENT)[: MOST_RECENT.most]

    def _names(self) -> tuple[str, ...]:
        """Without doubles: the file may have been written by hand."""
        return tuple(dict.fromkeys(self._all()))[: self._settings.value(MOST_RECENT)]

    def _look_for(self, name: str) -> None:
        """In a thread."""
        try:
            is_there = Path(name).is_file()
        except (OSError, ValueError):
            is_there = False
        with contextlib.suppress(RuntimeError):  # the window has been closed meanwhile
            self._looked.emit(name, is_there)

    def _on_looked(self, name: str, is_there: bool) -> None:
        self._looking.discard(name)
        if is_there == (name in self._missing):
            self._missing ^= {name}
            self.changed.emit()

    def _on_setting_changed(self, setting: Setting[Any]) -> None:
        if setting in (RECENT, MOST_RECENT):
            self.changed.emit()
