"""Filters that a person keeps under a name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.chronology.showing import Filter

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """``passing`` names nothing that was found, only what can be asked again: ``search`` is what is then searched for,
    empty where the filter asks for no search."""

    name: str
    passing: Filter
    search: str = ""

    @staticmethod
    def of(name: str, passing: Filter) -> SavedFilter:
        """A filter as it is in force."""
        return SavedFilter(name, replace(passing, found=None), passing.found.text if passing.found is not None else "")

    def is_in_force(self, passing: Filter) -> bool:
        """Whether that filter asks for the same."""
        return SavedFilter.of(self.name, passing) == self


def with_saved(saved: tuple[SavedFilter, ...], added: SavedFilter) -> tuple[SavedFilter, ...]:
    """With one more, in the place of the one of that name; in the order of their names."""
    others = [each for each in saved if each.name != added.name]
    return tuple(sorted((*others, added), key=lambda each: each.name.casefold()))


def renamed(saved: tuple[SavedFilter, ...], name: str, to: str) -> tuple[SavedFilter, ...]:
    """With another name for one of them, in the place of the one that has it already; nothing changes where none is
    called ``name``."""
    one = next((each for each in saved if each.name == name), None)
    if one is None:
        return saved
    return with_saved(tuple(each for each in saved if each is not one), replace(one, name=to))
