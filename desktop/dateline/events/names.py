"""The names of a document in their fullest form: "Brandt" is Karin Brandt where the text has one such person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.events.lexicon import english
from dateline.events.syntax import Name, Parsed, Word

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
    full name it can mean; ``people`` has those that are persons'. ``roles`` maps a word for a person to the one
    name that the document gives with it ("his son, Jonas Lind")."""

    full: dict[str, FullName]
    people: frozenset[str] = frozenset()
    roles: Mapping[str, str] = field(default_factory=dict)

    def fullest(self, text: str) -> str:
        """The fullest form of a name, itself where there is none or more than one."""
        known = self.full.get(text)
        return known.text if known else text

    def in_role(self, parsed: Parsed, noun: Word) -> str | None:
        """The name of "the son", "her husband" where the document names one such person and the words say no more."""
        alone = not parsed.children(noun, "amod", "compound", "prep", "relcl", "conj", "nummod", "appos")
        definite = [w for w in parsed.children(noun, "det", "poss") if w.text.lower() in _DEFINITE]
        return self.roles.get(noun.lemma) if alone and definite and noun.tag == "NN" else None


_DEFINITE = ("the", "his", "her", "their")
_SHORT_FORM = re.compile(r"[(\[]([A-Z]{2,6})[)\]]")


def collect(parses: Sequence[Parsed]) -> Names:
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
    for parsed in parses:
        full.update(_short_forms(parsed))
    return Names(full, frozenset(people & full.keys()), _roles(parses, full))


def _short_forms(parsed: Parsed) -> Iterator[tuple[str, FullName]]:
    """ "Iskel River Board (IRB)": the short form stands for the words before it that have its initials."""
    for match in _SHORT_FORM.finditer(parsed.text):
        short = match[1]
        before = [w for w in re.finditer(r"[\w’'.&-]+", parsed.text[: match.start()]) if w[0][0].isupper()][
            -len(short) :
        ]
        if "".join(w[0][0] for w in before) == short and match.start() - before[-1].end() <= 1:
            start, end = before[0].start(), before[-1].end()
            yield short, FullName(parsed.text[start:end], parsed.offset + start, parsed.offset + end)


def _roles(parses: Sequence[Parsed], full: Mapping[str, FullName]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for parsed in parses:
        for word in parsed.words:
            role = word.text.lower() if word.dep == "compound" else word.lemma
            if role not in english().nouns.social:
                continue
            # "his son, Jonas Lind" and "Judge Clara Osei"
            named = parsed.head(word) if word.dep == "compound" else parsed.child(word, "appos")
            name = parsed.name_at(named) if named is not None else None
            if name is not None and name.type == _PEOPLE:
                text = spelled(parsed, name)[0]
                found.setdefault(role, set()).add(full[text].text if text in full else text)
    return {role: next(iter(names)) for role, names in found.items() if len(names) == 1}


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
