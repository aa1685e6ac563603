"""The names of a document in their fullest form: "Brandt" is Karin Brandt where the text has one such person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.events.lexicon import english
from dateline.events.syntax import Name, Parsed

_PEOPLE = "PERSON"


@dataclass(frozen=True, slots=True)
class FullName:
    """A person's full name and where it first stands (code points, end exclusive)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Names:
    """``full`` maps a surname (or a family name that stands first), or the first word of a body or place, to the one
    full name it can mean; ``people`` has those that are persons'."""

    full: dict[str, FullName]
    people: frozenset[str] = frozenset()

    def fullest(self, text: str) -> str:
        """The fullest form of a name, itself where there is none or more than one."""
        known = self.full.get(text)
        return known.text if known else text


def collect(parses: Iterable[Parsed]) -> Names:
    """The full names of the people in a document, and of the bodies and places that it also calls by their first word
    ("the Board of Trade … the Board"). A word that two names share stands for neither."""
    candidates: dict[str, dict[str, FullName]] = {}
    people: set[str] = set()
    for parsed in parses:
        for name in parsed.names:
            if name.type in ("ORG", "GPE") and name.last - name.first >= 2:
                text, start, end = spelled(parsed, name)
                parts = text.split()
                if len(parts) >= 2 and parts[0][0].isupper() and parts[0].isalpha() and "," not in text:
                    candidates.setdefault(parts[0], {}).setdefault(text, FullName(text, start, end))
                continue
            if name.type != _PEOPLE or name.last - name.first < 2:
                continue
            text, start, end = spelled(parsed, name)
            parts = text.split()
            if len(parts) < 2 or len(parts) > 4 or any(not p[0].isupper() for p in (parts[0], parts[-1])):
                continue
            people.update((parts[-1], parts[0]))
            for part in (parts[-1], parts[0]):
                candidates.setdefault(part, {}).setdefault(text, FullName(text, start, end))
    full = {}
    for part, names in candidates.items():
        if len(names) == 1 and part.lower() not in english().titles:
            full[part] = next(iter(names.values()))
    return Names(full, frozenset(people & full.keys()))


def spelled(parsed: Parsed, name: Name) -> tuple[str, int, int]:
    """A name without article, title and possessive, with its offsets."""
    words = list(parsed.words[name.first : name.last])
    while len(words) > 1 and (words[0].text.lower() in ("the", "a", "an") or words[0].text.lower() in english().titles):
        words.pop(0)
    while len(words) > 1 and (
        words[-1].tag in ("POS", "IN", ",") or words[-1].text in ("'s", "’s", "'", "’", "-", "–")
    ):
        words.pop()
    return parsed.slice(words[0], words[-1]), words[0].start, words[-1].end
