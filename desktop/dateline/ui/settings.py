"""What Dateline remembers from one run to the next: settings that are declared once, and the file that holds them.

    settings = Settings(QSettings())
    settings.value(THEME)           # "dark"; the default where the file says nothing, or nothing that can be used
    settings.set(THEME, "light")    # written, and told by `changed`

The file may have been written by hand, by an older or newer version, or be damaged: only values of the declared kind
come out of it. What a person chooses is declared in `dateline.ui.preferences`, what the window remembers by itself in
`dateline.ui.remembered`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

T = TypeVar("T")
_YES_OR_NO = {"true": True, "false": False, "1": True, "0": False}
_LONGEST = 100_000
"""Bytes or entries: nothing that a window remembers is near as long."""


@dataclass(frozen=True)
class Setting(Generic[T]):
    """A value that is kept under ``name``; ``default`` holds where nothing usable is kept."""

    name: str
    default: T

    def read(self, kept: object) -> T | None:
        """A value as the file has it, None where it cannot be used."""
        raise NotImplementedError

    def written(self, value: T) -> object:
        """A value as the file is to have it."""
        return value


@dataclass(frozen=True)
class Described(Setting[T]):
    """A setting that people change: what it is called, and what it does in one sentence."""

    title: str = ""
    sentence: str = ""


@dataclass(frozen=True)
class Switch(Described[bool]):
    """Yes or no."""

    def read(self, kept: object) -> bool | None:
        return kept if isinstance(kept, bool) else _YES_OR_NO.get(str(kept).lower())


@dataclass(frozen=True)
class Whole(Described[int]):
    """A whole number from ``least`` to ``most``; ``unit`` stands behind it, ``least_means`` for the least one."""

    least: int = 0
    most: int = 100
    unit: str = ""
    least_means: str = ""

    def read(self, kept: object) -> int | None:
        number = _whole(kept)
        return number if number is not None and self.least <= number <= self.most else None


@dataclass(frozen=True)
class Choice(Described[str]):
    """One of a few words; ``choices`` has what each is called."""

    choices: tuple[tuple[str, str], ...] = ()

    def read(self, kept: object) -> str | None:
        return next((word for word, _ in self.choices if word == kept), None)


@dataclass(frozen=True)
class Words(Setting[str]):
    """A short text."""

    def read(self, kept: object) -> str | None:
        return kept if isinstance(kept, str) and len(kept) < _LONGEST else None


@dataclass(frozen=True)
class Lines(Setting[tuple[str, ...]]):
    """Short texts in their order."""

    def read(self, kept: object) -> tuple[str, ...] | None:
        listed = [kept] if isinstance(kept, str) else kept  # a list of one comes back as a text
        if not isinstance(listed, list) or len(listed) >= _LONGEST:
            return None
        return tuple(line for line in listed if isinstance(line, str) and line)

    def written(self, value: tuple[str, ...]) -> object:
        return list(value)


@dataclass(frozen=True)
class Lengths(Setting[tuple[int, ...]]):
    """Lengths in pixels, none of them negative, as many as the default has."""

    def read(self, kept: object) -> tuple[int, ...] | None:
        listed = kept if isinstance(kept, list) else [kept]
        lengths = tuple(length for length in map(_whole, listed) if length is not None and 0 <= length < _LONGEST)
        return lengths if len(lengths) == len(listed) == len(self.default) else None

    def written(self, value: tuple[int, ...]) -> object:
        return [str(length) for length in value]


@dataclass(frozen=True)
class Packed(Setting[QByteArray]):
    """What Qt packs itself, and looks at itself when it is given back."""

    def read(self, kept: object) -> QByteArray | None:
        return kept if isinstance(kept, QByteArray) and kept.size() < _LONGEST else None


class Settings(QObject):
    """The values in force. Signal ``changed(Setting)``: another value of it holds now."""

    changed = Signal(object)

    def __init__(self, store: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store

    def value(self, setting: Setting[T]) -> T:
        """The value that holds."""
        read = setting.read(self._store.value(setting.name))
        return setting.default if read is None else read

    def set(self, setting: Setting[T], value: T) -> None:
        """Let another value hold, from now on and after the next start."""
        before = self.value(setting)
        self._store.setValue(setting.name, setting.written(value))
        if value != before:
            self.changed.emit(setting)

    def reset(self, setting: Setting[T]) -> None:
        """Let the default hold, whatever it will be in later versions."""
        before = self.value(setting)
        self._store.remove(setting.name)
        if setting.default != before:
            self.changed.emit(setting)

    def sync(self) -> None:
        """Write what is not written yet."""
        self._store.sync()


def _whole(kept: object) -> int | None:
    """A whole number as any system's settings keep it: as itself, or in digits."""
    if isinstance(kept, bool) or not isinstance(kept, int | str):
        return None
    try:
        return int(kept)
    except ValueError:
        return None
