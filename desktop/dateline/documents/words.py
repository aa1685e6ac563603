"""The word lists of this package, read once from ``resources/words/documents.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dateline.resource_files import resource


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """All words are lower case. ``months`` maps a name to 1–12, ``weekdays`` to 0 (Monday) – 6."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    published: frozenset[str]
    updated: frozenset[str]
    appointment: frozenset[str]
    published_meta: frozenset[str]
    updated_meta: frozenset[str]
    roles: frozenset[str]
    english: frozenset[str]


@cache
def document_words() -> DocumentWords:
    """The lists; raises ``OSError`` where the program's own resources are missing."""
    with resource("words", "documents.toml").open("rb") as file:
        table = tomllib.load(file)
    return DocumentWords(
        months=_numbers(table["months"]),
        weekdays=_numbers(table["weekdays"]),
        published=frozenset(table["labels"]["published"]),
        updated=frozenset(table["labels"]["updated"]),
        appointment=frozenset(table["labels"]["appointment"]),
        published_meta=frozenset(table["meta"]["published"]),
        updated_meta=frozenset(table["meta"]["updated"]),
        roles=frozenset(table["byline"]["roles"]),
        english=frozenset(table["english"]["function_words"]),
    )


def _numbers(table: Mapping[str, list[str]]) -> Mapping[str, int]:
    return MappingProxyType({name: int(number) for number, names in table.items() for name in names})
