"""The words and endings of languages without rules of their own, from ``resources/words/foreign.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.resource_files import resource
from dateline.temporal.dateparser_point import LocaleNames

NEVER = "(?!)"
"""A pattern that matches nothing."""
_ALPHABETS = re.compile(r"[a-z\u00df-\u052f]")
_SHORT = 3
_MAY = 5


@dataclass(frozen=True, slots=True)
class ForeignWords:
    """What one language's patterns are made of; see the head of the file for what each entry means.

    ``months`` are all names with their numbers, ``full_months`` those that need no day and year beside them: "mar" and
    "ago" are months only in "5 mar 1998".
    """

    months: Mapping[str, int]
    full_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    decades: Mapping[str, int]
    table: Mapping[str, Any]

    @classmethod
    def of(cls, language: str, names: LocaleNames) -> ForeignWords:
        """The words of an ISO 639-1 language, those of ``other`` where the file has no table for it."""
        with resource("words", "foreign.toml").open("rb") as file:
            data = tomllib.load(file)
        table = data.get(language, data["other"])
        extra = {
            name: number for number, entry in enumerate(table.get("months", ()), 1) for name in str(entry).split("|")
        }
        months = {name.rstrip("."): number for name, number in {**names.months, **extra}.items()}
        full = {name: number for name, number in months.items() if _is_full(name, number)}
        longest = {number: max(map(len, _of_number(names.weekdays, number))) for number in names.weekdays.values()}
        weekdays = {
            name.rstrip("."): number
            for name, number in names.weekdays.items()
            if len(name) > _SHORT or len(name) == longest[number]
        }
        decades = {str(word): number for number, word in enumerate(table.get("decade_words", ()), 2)}
        return cls(months, full, weekdays, decades, table)

    def regex(self, name: str) -> str:
        """An entry that is a regular expression; one that matches nothing where the language has none."""
        return str(self.table.get(name) or NEVER)

    def any_of(self, *names: str) -> str:
        """The words of lists as one alternation, each with the space that follows it ("em ", "ב-")."""
        words = {str(word) for name in names for word in self.table.get(name, ())}
        return "|".join(
            re.escape(word) + (r"\s?" if word.endswith("-") else r"\s{1,3}") for word in by_length(words)
        ) or NEVER  # fmt: skip

    def behind(self, name: str) -> str:
        """The words of a list as one alternation, without space."""
        return alternatives(str(word) for word in self.table.get(name, ())) or NEVER


def _of_number(names: Mapping[str, int], number: int) -> list[str]:
    return [name for name, its_number in names.items() if its_number == number]


def _is_full(name: str, number: int) -> bool:
    return len(name) > _SHORT or (number == _MAY and len(name) == _SHORT) or not _ALPHABETS.match(name)


def by_length(words: Iterable[str]) -> list[str]:
    """Longest first, so that "märz" wins over "mär"."""
    return sorted(set(words), key=lambda word: (-len(word), word))


def alternatives(words: Iterable[str]) -> str:
    """Words as one alternation, longest first."""
    return "|".join(map(re.escape, by_length(words)))
