"""What he, she and it stand for, where that is certain; nothing otherwise.

A personal pronoun is certain only if exactly one person can be meant: one person named in the sentence before (or in
the same sentence before the pronoun), and that person is a subject there. It is the cautious part of Hobbs,
"Resolving pronoun references" (1978).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from dateline.events import arguments as args
from dateline.events.lexicon import english
from dateline.events.names import FullName, Names, spelled
from dateline.events.reading import quoted_words
from dateline.events.syntax import Parsed, Word
from dateline.events.things import things

_FEMALE = frozenset(["she", "her"])
_FIRST = frozenset(["i", "me"])
_MOUTHPIECES = frozenset(("spokesman", "spokeswoman", "spokesperson", "lawyer", "attorney", "aide", "representative"))
_PERSONAL = _FEMALE | {"he", "him", "his"}


@dataclass(frozen=True, slots=True)
class Referents:
    """Offset of a pronoun → the name it stands for, of "it" the noun phrase with its article; ``bodies`` has the
    latter without their articles, for those that can take part in what happens; ``is_female`` the people of
    whom the text shows it; ``speakers`` who says "I"."""

    known: dict[int, FullName]
    bodies: Mapping[int, str] = field(default_factory=dict)
    is_female: Mapping[str, bool] = field(default_factory=dict)
    speakers: Mapping[int, FullName] = field(default_factory=dict)

    def of(self, pronoun: Word) -> FullName | None:
        """The name, or None where it is not certain."""
        return self.known.get(pronoun.start)

    def participant(self, pronoun: Word) -> str | None:
        """The person or body, as a participant is written; None for things and for what is not certain."""
        if pronoun.text.lower() == "it":
            return self.bodies.get(pronoun.start)
        known = self.of(pronoun) or self.speakers.get(pronoun.start)
        return known.text if known else None


def resolve_pronouns(parses: Sequence[Parsed], names: Names) -> Referents:
    """Referents of the pronouns of a document."""
    people = _People(parses, names)
    for parsed in parses:
        quoted = quoted_words(parsed)
        for sentence in parsed.sentences:
            people.read(parsed, [parsed.words[i] for i in sentence], quoted)
    found = things(parses)
    known = people.known | {start: thing.phrase for start, thing in found.items()}
    bodies = {start: thing.name for start, thing in found.items() if thing.is_body}
    return Referents(known, bodies, people.is_female, people.speakers)


class _People:
    """Reads a document from its start. ``known`` grows; ``is_female`` holds of whom the text shows it (a wife, "Mr",
    an earlier "she")."""

    def __init__(self, parses: Sequence[Parsed], names: Names) -> None:
        self.known: dict[int, FullName] = {}
        self.speakers: dict[int, FullName] = {}
        self._names = names
        self._speaker: FullName | None = None
        self._attributed: list[FullName] = []  # who only said what the sentence before tells
        self._unnamed: list[Word] = []  # people without a name who acted in the sentence before
        self._before: list[FullName] = []
        self._going_on: list[FullName] = []  # whom a pronoun in the sentence before stands for
        self.is_female: dict[str, bool] = {}
        for parsed in parses:
            for word in parsed.words:
                if word.entity == "PERSON":
                    self._look_at(parsed, word)

    def read(self, parsed: Parsed, words: Sequence[Word], quoted: Set[int]) -> None:
        """One sentence; ``quoted`` are the indices of the words inside quotations. In a quotation "I" is the speaker,
        and "he" is not."""
        here: list[FullName] = []
        attributed: list[FullName] = []
        named = self._speaking(parsed, words, quoted)
        self._speaker = named or (self._speaker if words and words[0].index in quoted else None)
        unnamed = [*self._unnamed]
        for word in words:
            text = word.text.lower()
            speaker = self._speaker if word.index in quoted else None
            if text in _PERSONAL:
                candidates = _bound(parsed, word, self._names)
                if candidates is None and not any(_may_be(w, text) for w in unnamed):
                    attributing = self._attributed if _speaks(parsed, word) else []
                    candidates = [*self._before, *self._going_on, *here, *attributing]
                candidates = candidates or []
                self._look_for(word, candidates, speaker)
            elif text in _FIRST and speaker is not None:
                self.speakers[word.start] = speaker
            elif word.entity == "PERSON" or word.text in self._names.people:
                (attributed if _only_attributes(parsed, word) else here).append(_name(parsed, word, self._names))
            elif (role := self._in_role(parsed, word)) is not None:
                here.append(role)
            elif _acts_unnamed(parsed, word, self._names):
                unnamed.append(word)
        self._before = _distinct(here)
        self._going_on = _distinct([self.known[w.start] for w in words if w.start in self.known])
        self._unnamed = [w for w in unnamed if w not in self._unnamed]
        self._attributed = _distinct(attributed)

    def _in_role(self, parsed: Parsed, noun: Word) -> FullName | None:
        """Who is meant by "her husband", with where the name stands."""
        name = self._names.in_role(parsed, noun)
        return next((full for full in self._names.full.values() if full.text == name), None) if name else None

    def _look_for(self, pronoun: Word, candidates: Sequence[FullName], speaker: FullName | None) -> None:
        female = pronoun.text.lower() in _FEMALE
        fitting = [
            name
            for name in _distinct(candidates)
            if self.is_female.get(name.text, female) == female and (speaker is None or name.text != speaker.text)
        ]
        if len(fitting) > 1:  # a text goes on with whom a pronoun stood for (Grosz, Joshi & Weinstein, 1995)
            same = {name.text for name in self._going_on if name.text in self.is_female}
            fitting = [name for name in fitting if name.text in same]
        if len(fitting) == 1:
            self.known[pronoun.start] = fitting[0]
            self.is_female.setdefault(fitting[0].text, female)

    def _speaking(self, parsed: Parsed, words: Sequence[Word], quoted: Set[int]) -> FullName | None:
        """The person who says what is quoted in a sentence."""
        verbs = english().verbs
        for word in words:
            if word.lemma in verbs.speech | verbs.statement | verbs.stance and word.index not in quoted:
                subject = args.own_subject(parsed, word)
                apposed = parsed.child(subject, "appos") if subject is not None else None
                for one in (subject, apposed):
                    if one is not None and one.entity == "PERSON":
                        return _name(parsed, one, self._names)
        return None

    def _look_at(self, parsed: Parsed, word: Word) -> None:
        head = parsed.head(word)
        near = [w.lemma for w in parsed.children(word, "compound", "appos")]
        if word.dep in ("appos", "compound"):
            near.append(head.lemma)
        lexicon = english()
        female = any(n.strip(".") in lexicon.female for n in near)
        if female or any(n.strip(".") in lexicon.male for n in near):
            self.is_female.setdefault(_name(parsed, word, self._names).text, female)


def _only_attributes(parsed: Parsed, word: Word) -> bool:
    """ "…, Lind said.": whose words it is, and nobody who takes part in what is told."""
    subject = word
    while subject.dep in ("compound", "appos") and subject.head != subject.index:
        subject = parsed.head(subject)
    verb = parsed.head(subject)
    if subject.dep != "nsubj" or verb.lemma not in english().verbs.speech:
        return False
    said = parsed.children(verb, "ccomp")
    return verb.dep == "parataxis" or (bool(said) and all(w.index < verb.index for w in said))


def _speaks(parsed: Parsed, pronoun: Word) -> bool:
    """ "He added that …"."""
    verbs = english().verbs
    return pronoun.dep == "nsubj" and parsed.head(pronoun).lemma in verbs.speech | verbs.statement | verbs.stance


def _acts_unnamed(parsed: Parsed, word: Word, names: Names) -> bool:
    """A person without a name who is the subject: as good a candidate as any name. Not who only speaks for another
    ("a spokesman said he would …")."""
    nouns = english().nouns
    if word.pos == "PROPN" and not word.entity and word.dep in args.SUBJECTS and parsed.child(word, "det") is None:
        return True  # a surname that two people share, or one that is not known for a name
    if word.tag != "NN" or word.lemma not in nouns.social - nouns.bodies or word.dep not in args.SUBJECTS:
        return False
    named = parsed.children(word, "appos", "conj") or names.in_role(parsed, word) is not None
    return not named and word.lemma not in _MOUTHPIECES


def _may_be(noun: Word, pronoun: str) -> bool:
    """Whether he or she can be that person, by what the noun says."""
    lexicon = english()
    other = lexicon.male if pronoun in _FEMALE else lexicon.female
    return noun.lemma not in other


def _bound(parsed: Parsed, pronoun: Word, names: Names) -> list[FullName] | None:
    """Whom "his" or "her" belongs to by the subject of its own clause, or he and she are by that of the clause in
    front: the person named there, nobody known where that person has no name; None where the clauses do not tell."""
    fronted = _subject_in_front(parsed, pronoun)
    if fronted is not None:
        return [_name(parsed, fronted, names)]
    verb = args.clause_verb(parsed, pronoun) if pronoun.tag == "PRP$" else None
    subject = args.own_subject(parsed, verb) if verb is not None else None
    if subject is None or pronoun in parsed.subtree(subject) or subject.index > pronoun.index:
        return None
    if subject.entity == "PERSON":
        return [_name(parsed, subject, names)]
    nouns = english().nouns
    unnamed = subject.tag == "NN" and subject.lemma in nouns.social - nouns.bodies and _may_be(subject, pronoun.text)
    named = parsed.child(subject, "appos") is not None or names.in_role(parsed, subject) is not None
    return [] if unnamed and not named else None


def _subject_in_front(parsed: Parsed, pronoun: Word) -> Word | None:
    """ "The day before Jonas Lind was jailed, his wife left": the person who is the subject of the clause in front."""
    verb = args.clause_verb(parsed, pronoun)
    subject = args.own_subject(parsed, verb) if verb is not None else None
    if verb is None or subject is None or pronoun not in parsed.subtree(subject):
        return None
    inside = [w for w in parsed.subtree(verb) if w.index < parsed.subtree(subject)[0].index and w.dep == "advcl"]
    subjects = [s for s in (args.own_subject(parsed, w) for w in inside) if s is not None and s.entity == "PERSON"]
    return subjects[0] if len(subjects) == 1 else None


def _name(parsed: Parsed, word: Word, names: Names) -> FullName:
    name = parsed.name_at(word)
    if name is None:
        return names.full.get(word.text, FullName(word.text, word.start, word.end))
    text, start, end = spelled(parsed, name)
    full = names.full.get(text)
    return full if full is not None and full.end <= word.start else FullName(text, start, end)


def _distinct(found: Sequence[FullName]) -> list[FullName]:
    """One of each, the fuller form: "Brandt" after "Karin Brandt" is no second person, "Otto Brandt" is."""
    distinct: list[FullName] = []
    for name in found:
        parts = set(name.text.split())
        if any(parts <= set(other.text.split()) for other in distinct):
            continue
        distinct = [other for other in distinct if not set(other.text.split()) <= parts]
        distinct.append(name)
    return distinct
