"""The cast of a document: who is in it, and whom its pronouns and descriptions stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.events.descriptions import described
from dateline.events.names import Names, collect
from dateline.events.pronouns import Referents, resolve_pronouns
from dateline.events.relations import clients, spouses
from dateline.events.syntax import Parsed, Word


@dataclass(frozen=True, slots=True)
class Cast:
    """``described`` maps the offset of a noun, or of "they", to those it certainly stands for."""

    names: Names
    referents: Referents
    described: Mapping[int, tuple[str, ...]]

    def known(self, parsed: Parsed, word: Word) -> tuple[str, ...]:
        """The names of those that a noun or pronoun stands for; empty where that is not certain."""
        if word.pos == "PRON" or word.tag in ("PRP", "PRP$"):
            name = self.referents.participant(word)
            return (self.names.fullest(name),) if name else self.described.get(word.start, ())
        role = self.names.in_role(parsed, word)
        return (role,) if role is not None else self.described.get(word.start, ())


def cast_of(parses: Sequence[Parsed]) -> Cast:
    """The cast of a document, from all of its passages."""
    names = collect(parses)
    referents = resolve_pronouns(parses, names)
    more = spouses(parses, names, referents)
    if more:  # who is known by relation can be meant by a pronoun, too
        names = replace(names, roles={**names.roles, **more})
        referents = resolve_pronouns(parses, names)
    found = described(parses, names, referents.is_female) | clients(parses, names)
    return Cast(names, referents, found)
