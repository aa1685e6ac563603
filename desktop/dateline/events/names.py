"""The names of a document in their fullest form: "Brandt" is Karin Brandt where the text has one such person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.events import arguments as args
from dateline.events.lexicon import english
from dateline.events.syntax import Name, Parsed, Word

_PEOPLE = "PERSON"
_BODIES = ("ORG", "GPE")


@dataclass(frozen=True, slots=True)
class FullName:
    """A person's full name and where it first stands (code points, end exclusive)."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Names:
    """``full`` maps a surname (or a family name that stands first), or the first word of a body or place, to the one
    full name it can mean; ``people`` has those that are persons'. ``roles`` maps a word, or two, for a person or body
    to the one name that the document gives with it ("his son, Jonas Lind", "Foreign Minister Karin Brandt")."""

    full: dict[str, FullName]
    people: frozenset[str] = frozenset()
    roles: Mapping[str, str] = field(default_factory=dict)

    @property
    def persons(self) -> frozenset[str]:
        """The full names of the people."""
        return frozenset(self.full[part].text for part in self.people)

    def fullest(self, text: str) -> str:
        """The fullest form of a name, itself where there is none or more than one."""
        known = self.full.get(text)
        return known.text if known else text

    def within(self, parsed: Parsed, word: Word) -> str | None:
        """The full name that a surname shared by several people has in its own sentence, where that sentence has just
        one of them before it."""
        name = parsed.name_at(word)
        if name is None or name.type != _PEOPLE or name.last - name.first != 1 or word.text in self.full:
            return None
        longer = {
            spelled(parsed, other)[0]
            for other in parsed.names
            if other.type == _PEOPLE
            and other.last - other.first > 1
            and other.last <= name.first
            and parsed.words[other.first].sentence == word.sentence
        }
        fitting = [text for text in longer if text.split()[-1] == word.text]
        return fitting[0] if len(fitting) == 1 else None

    def in_role(self, parsed: Parsed, noun: Word) -> str | None:
        """The name of "the son", "her husband", "the foreign minister" where the document names one such and the words
        say no more."""
        more = args.restricted(parsed, noun, "amod", "compound", "prep", "conj", "nummod", "appos")
        before = [w for w in more if w.index == noun.index - 1 and w.dep in ("amod", "compound")]
        definite = [w for w in parsed.children(noun, "det", "poss") if w.text.lower() in _DEFINITE]
        if not definite or noun.tag != "NN" or len(more) > len(before):
            return None
        role = " ".join(w.text.lower() for w in (*before, noun))
        return self.roles.get(_SAME_ROLE.get(role, role))


_SUFFIXES = frozenset(("Jr", "Sr", "II", "III", "IV"))
_DEFINITE = ("the", "his", "her", "their")
_SHORT_FORM = re.compile(r"[(\[]([A-Z]{2,6})[)\]]")
_SAME_ROLE = {"premier": "prime minister", "pm": "prime minister"}


def collect(parses: Sequence[Parsed]) -> Names:
    """The full names of the people in a document, and of the bodies and places that it also calls by their first word
    ("the Board of Trade … the Board"). A word that two names share stands for neither, and one that is a place by
    itself for no body ("Velden" is not "Velden Radio")."""
    candidates: dict[str, dict[str, FullName]] = {}
    people: set[str] = set()
    places = {parsed.words[n.first].text for parsed in parses for n in parsed.names if _is_place_alone(n)}
    alone: set[str] = set()  # bodies that the text calls by one word before it gives any longer name
    for number, parsed in enumerate(parses):
        for name in parsed.names:
            text, start, end = spelled(parsed, name)
            parts = text.split()
            if len(parts) < 2:
                if name.type == "ORG" and number > 0:  # headlines shorten
                    alone.update(set(parts) - candidates.keys())
                continue
            full = FullName(text, start, end)
            if name.type in _BODIES and parts[0][0].isupper() and parts[0].isalpha() and "," not in text:
                if name.type == "GPE" or (parts[0] not in places | alone and _is_a_body(parts[-1])):
                    candidates.setdefault(parts[0], {}).setdefault(text, full)
            elif name.type == _PEOPLE and len(parts) <= 4 and parts[0][0].isupper() and parts[-1][0].isupper():
                surname = parts[-2] if parts[-1].rstrip(".") in _SUFFIXES else parts[-1]
                people.update((surname, parts[0]))
                for part in (surname, parts[0]):
                    candidates.setdefault(part, {}).setdefault(text, full)
    known: dict[str, FullName] = {}
    for part, names in candidates.items():
        if part.lower() not in english().titles and _are_one(names):
            known[part] = max(names.values(), key=lambda name: len(name.text))
    for short, full in _initials(parses):
        known.setdefault(short, full)
    for parsed in parses:
        known.update(_short_forms(parsed))
    return Names(known, frozenset(people & known.keys()), _roles(parses, known))


def _is_a_body(last: str) -> bool:
    """Whether a name that ends so can be a body's: not a conference's, an award's or an aircraft's "maiden"."""
    nouns = english().nouns
    return last[0].isupper() and last.lower() not in nouns.happening | nouns.action


def _are_one(names: Mapping[str, FullName]) -> bool:
    """Whether the names differ in middle names only: "Karin Brandt", "Karin Maria Brandt"."""
    return len({(text.split()[0], text.split()[-1]) if len(names) > 1 else ("", "") for text in names}) == 1


def _is_place_alone(name: Name) -> bool:
    return name.type == "GPE" and name.last - name.first == 1


def _initials(parses: Sequence[Parsed]) -> Iterator[tuple[str, FullName]]:
    """ "IRB" where the text names one Iskel River Board, and nothing else with these initials."""
    found: dict[str, dict[str, FullName]] = {}
    for parsed in parses:
        for name in parsed.names:
            text, start, end = spelled(parsed, name)
            initials = "".join(word[0] for word in text.split() if word[0].isupper())
            if name.type == "ORG" and len(initials) >= 3 and text.upper() != text:
                found.setdefault(initials, {}).setdefault(text, FullName(text, start, end))
    yield from ((short, next(iter(names.values()))) for short, names in found.items() if len(names) == 1)


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
            named = _named_with(parsed, word)
            name = parsed.name_at(named) if named is not None else None
            if name is None or named is None:
                continue
            text = spelled(parsed, name)[0]
            text = full[text].text if text in full else text
            for role in _role_words(parsed, word):
                found.setdefault(_SAME_ROLE.get(role, role), set()).add(text)
    return {role: next(iter(names)) for role, names in found.items() if len(names) == 1}


def _named_with(parsed: Parsed, word: Word) -> Word | None:
    """Whom a word for a person or body is said of: "his son, Jonas Lind", "Judge Clara Osei", "Jonas Lind, the son of
    …", "Jonas Lind is a pilot"."""
    lemma = word.text.lower() if word.dep == "compound" else word.lemma
    nouns = english().nouns
    if lemma not in nouns.social:
        return None
    if word.dep == "compound":
        candidates: list[Word | None] = [parsed.head(word)]
    else:
        candidates = [parsed.child(word, "appos")]
        if word.dep == "appos":
            candidates.append(parsed.head(word))
        elif word.dep == "attr" and parsed.head(word).lemma == "be":
            candidates.append(parsed.child(parsed.head(word), "nsubj"))
    types = _BODIES if lemma in nouns.bodies else (_PEOPLE,)
    return next((w for w in candidates if w is not None and w.entity in types), None)


def _role_words(parsed: Parsed, word: Word) -> Iterator[str]:
    """The word, and with the one before it where that belongs to it ("foreign minister")."""
    lemma = word.text.lower() if word.dep == "compound" else word.lemma
    yield lemma
    before = parsed.words[word.index - 1] if word.index > 0 else word
    belongs = before.dep in ("compound", "amod") and before.head in (word.index, word.head)
    if belongs and before.sentence == word.sentence and not before.entity:
        yield f"{before.text.lower()} {lemma}"


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
