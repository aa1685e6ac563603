"""Whom definite descriptions and "they" stand for, where that is certain; nothing otherwise.

* "The firm", "the country": the one name of that kind in the sentence so far, else in the sentence before.
* "Both men", "the two countries": the two of that kind, where just two can be meant.
* "The bridge": the one name so far that has the word in it ("Old Mill Bridge").
* "They": the plural subject of the sentence before, where it is the only plural there.
* "A Lund man …": in the lead, whom the next sentences name with an age ("Jonas Lind, 48, …"); journalists call that
  delayed identification.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.events import arguments as args
from dateline.events.lexicon import english
from dateline.events.names import Names, spelled
from dateline.events.phrases import NAMED, conjuncts, is_social, noun_phrase, written
from dateline.events.syntax import Name, Parsed, Word

_PERSONS = frozenset(("leader", "president", "minister", "premier", "suspect", "candidate"))
_SIDES = frozenset(("side", "party", "rival"))
_COUNTRIES = frozenset(("country", "nation"))
_FIRMS = frozenset(("company", "firm", "airline", "retailer", "carrier", "manufacturer", "carmaker"))
_CLASSIFIERS = frozenset(("ship", "vessel", "ferry", "lake", "camp", "operation", "hurricane", "storm", "typhoon"))
_TOWNS = frozenset(("city", "town", "village"))
_BOTH = 3  # sentences back in which the two that "both" means are looked for
_NAMED_WITHIN = 3  # passages after the lead in which the person it tells of is named


@dataclass(frozen=True, slots=True)
class _Told:
    """A name where it stands: its fullest form and its kind, and the number of its sentence in the document."""

    text: str
    kind: str
    sentence: int


def described(parses: Sequence[Parsed], names: Names, is_female: Mapping[str, bool]) -> dict[int, tuple[str, ...]]:
    """Offset of a noun or pronoun → those it stands for. ``is_female`` has the people of whom the text shows it."""
    reader = _Reader(names, is_female)
    for parsed in parses:
        reader.read(parsed)
    reader.known.update(_identified_later(parses, names))
    return reader.known


class _Reader:
    """Reads a document from its start; ``known`` grows."""

    def __init__(self, names: Names, is_female: Mapping[str, bool]) -> None:
        self.known: dict[int, tuple[str, ...]] = {}
        self._names = names
        self._is_female = is_female
        self._told: list[_Told] = []
        self._sentence = 0
        self._before: tuple[Parsed, range] | None = None
        self._topic: str | None = None  # the body that the sentence before had as its subject

    def read(self, parsed: Parsed) -> None:
        """One passage."""
        for sentence in parsed.sentences:
            for i in sentence:
                word = parsed.words[i]
                name = parsed.name_at(word)
                if name is not None and name.first == i and name.type in NAMED:
                    self._told += self._names_in(parsed, name)
                elif name is None:
                    found = self._meant(parsed, word)
                    if found:
                        self.known[word.start] = found
            self._topic = self._subject_of(parsed, sentence)
            self._before = (parsed, sentence)
            self._sentence += 1

    def _subject_of(self, parsed: Parsed, sentence: range) -> str | None:
        """The body that a sentence is about: the subject of its main clause, or of what somebody says; one without any
        body goes on with the topic of the sentence before."""
        root = next((parsed.words[i] for i in sentence if parsed.words[i].dep == "ROOT"), None)
        verbs = [root, *parsed.children(root, "ccomp")] if root is not None else []
        subjects = [s for s in (parsed.child(verb, *args.SUBJECTS) for verb in verbs) if s is not None]
        for subject in subjects:
            if subject.entity == "ORG":
                return written(parsed, subject, self._names)
            if subject.lemma in _FIRMS and subject.start in self.known:
                return self.known[subject.start][0]
        bodies = any(told.kind == "ORG" and told.sentence == self._sentence for told in self._told)
        return None if bodies else self._topic

    def _names_in(self, parsed: Parsed, name: Name) -> Iterable[_Told]:
        head = parsed.words[name.last - 1]
        text = written(parsed, head, self._names)
        if name.type == "GPE" and " and " in text:  # "North and South Lund"
            yield _Told(text, "PAIR", self._sentence)
        else:
            short = spelled(parsed, name)[0]
            yield _Told(self._names.fullest(short), name.type, self._sentence)

    def _meant(self, parsed: Parsed, word: Word) -> tuple[str, ...]:
        if word.text.lower() in ("they", "them"):
            return self._speaking(parsed, word) or self._plural_before(parsed, word)
        if word.pos != "NOUN" or args.restricted(parsed, word, "amod", "compound", "prep", "appos", "poss"):
            return ()
        determiners = {w.text.lower() for w in parsed.children(word, "det", "nummod", "predet")}
        if word.tag == "NNS" and ("both" in determiners or {"the", "two"} <= determiners):
            return self._both(word)
        if word.tag == "NN" and determiners == {"the"}:
            return self._the_one(word) or self._with_the_word(word)
        return ()

    # --- one ----------------------------------------------------------------------------------------------------

    def _the_one(self, word: Word) -> tuple[str, ...]:
        fits = self._kind(word)
        if fits is None:
            return ()
        for sentence in (self._sentence, self._sentence - 1):
            here = {told.text for told in self._told if told.sentence == sentence and fits(told)}
            if len(here) == 1:
                return tuple(here)
            if here and sentence == self._sentence:
                return ()  # one of several, and not of them whom the sentence before was about
            if here:
                break
        return (self._topic,) if self._topic is not None and word.lemma in _FIRMS else ()

    def _kind(self, word: Word) -> Callable[[_Told], bool] | None:
        countries = english().countries
        if word.lemma in _COUNTRIES:
            return lambda told: told.kind == "GPE" and told.text in countries
        if word.lemma in _TOWNS:
            return lambda told: told.kind == "GPE" and told.text not in countries
        if word.lemma in _FIRMS:
            return lambda told: told.kind == "ORG"
        return None

    def _with_the_word(self, word: Word) -> tuple[str, ...]:
        """ "The bridge" after "Old Mill Bridge"."""
        lemma = word.lemma
        if len(lemma) < 4:
            return ()
        found = {told.text for told in self._told if told.kind != "PERSON" and _is_head(lemma, told.text)}
        return tuple(found) if len(found) == 1 else ()

    # --- several ------------------------------------------------------------------------------------------------

    def _both(self, word: Word) -> tuple[str, ...]:
        if word.lemma in _COUNTRIES:
            pair = [told.text for told in self._told if told.kind == "PAIR"]
            return (pair[-1],) if pair else self._two("GPE")
        if word.lemma in _FIRMS:
            return self._two("ORG")
        lexicon = english()
        female = word.lemma in lexicon.female | {"girl"}
        if female or word.lemma in lexicon.male | {"boy"}:
            return self._two_known(female=female)
        if word.lemma in _SIDES:
            return self._two("PERSON", "ORG", "GPE")
        return self._two("PERSON") if word.lemma in _PERSONS else ()

    def _two_known(self, *, female: bool) -> tuple[str, ...]:
        """The only two people so far whom the text shows to be men, or women."""
        people = dict.fromkeys(told.text for told in self._told if told.kind == "PERSON")
        found = tuple(text for text in people if self._is_female.get(text) is female)
        return found if len(found) == 2 else ()

    def _two(self, *kinds: str) -> tuple[str, ...]:
        """The two names of the kinds that the nearest sentence with such names has; none where a third stands since."""
        since: set[str] = set()
        for back in range(_BOTH + 1):
            here = [t for t in self._told if t.kind in kinds and t.sentence == self._sentence - back]
            found = tuple(dict.fromkeys(told.text for told in here))
            since.update(found)
            if len(found) >= 2:
                return found if len(since) == 2 else ()
        return ()

    def _speaking(self, parsed: Parsed, pronoun: Word) -> tuple[str, ...]:
        """ "The police department announced they had made an arrest": the body that says it."""
        verb = parsed.head(pronoun)
        governor = parsed.head(verb)
        verbs = english().verbs
        if pronoun.dep not in args.SUBJECTS or verb.dep != "ccomp" or governor.index > verb.index:
            return ()
        speaker = args.own_subject(parsed, governor)
        says = governor.lemma in verbs.speech | verbs.statement | verbs.stance
        return (written(parsed, speaker, self._names),) if says and speaker and speaker.entity == "ORG" else ()

    def _plural_before(self, parsed: Parsed, pronoun: Word) -> tuple[str, ...]:
        verb = parsed.head(pronoun)
        if pronoun.dep not in args.SUBJECTS or verb.dep != "ROOT" or self._before is None:
            return ()
        before, sentence = self._before
        words = [before.words[i] for i in sentence]
        root = next((w for w in words if w.dep == "ROOT"), None)
        told = before.child(root, "ccomp") if root is not None and root.lemma in english().verbs.speech else None
        subject = before.child(told or root, *args.SUBJECTS) if root is not None else None
        if subject is None:
            return ()
        group = [subject, *conjuncts(before, subject)]
        rivals = [w for w in words if w.tag in ("NNS", "NNPS") and w not in group and not w.entity]
        lexicon = english()
        several = len(group) > 1 or subject.tag in ("NNS", "NNPS") or subject.lemma in ("police", "people")
        if (
            not several
            or any(is_social(before, w, lexicon) for w in rivals)
            or any(not _acts(before, w) for w in group)
        ):
            return ()
        return tuple(written(before, w, self._names) if w.entity in NAMED else noun_phrase(before, w) for w in group)


def _is_head(lemma: str, name: str) -> bool:
    """Whether a name is of that kind: "Old Mill Bridge" is a bridge, "Naval Ship Alma" a ship; "Stock Exchange" is no
    stock."""
    words = name.lower().split()
    return len(words) > 1 and (words[-1] == lemma or (words[-2] == lemma and lemma in _CLASSIFIERS))


def _acts(parsed: Parsed, word: Word) -> bool:
    return word.entity in ("PERSON", "ORG", "GPE") or is_social(parsed, word, english())


def _identified_later(parses: Sequence[Parsed], names: Names) -> dict[int, tuple[str, ...]]:
    """Whom an unnamed person in the first two passages is: the one person whom the passages after it name with an
    age."""
    aged = [(n, w, age) for n, parsed in enumerate(parses[: _NAMED_WITHIN + 2]) for w, age in _with_age(parsed)]
    texts = {written(parses[n], w, names) for n, w, _ in aged}
    if len(texts) != 1:
        return {}
    (text,) = texts
    first = aged[0]
    found: dict[int, tuple[str, ...]] = {}
    for number, parsed in enumerate(parses[:2]):
        for word in parsed.words:
            before = number < first[0] or (number == first[0] and word.index < first[1].index)
            if before and _is_introduced(parsed, word, headline=number == 0):
                found[word.start] = (text,)
    return found if len(found) <= 2 else {}


def _with_age(parsed: Parsed) -> list[tuple[Word, Word]]:
    """Subjects with their ages: "Jonas Lind, 48, was arrested"."""
    found = []
    for word in parsed.words:
        if word.entity != "PERSON" or word.dep not in args.SUBJECTS:
            continue
        name = parsed.name_at(word)
        after = parsed.words[name.last : name.last + 3] if name is not None else ()
        if [w.text for w in after[::2]] == [",", ","] and after[1].text.isdigit() and len(after[1].text) <= 2:
            found.append((word, after[1]))
    return found


def _is_introduced(parsed: Parsed, word: Word, *, headline: bool) -> bool:
    lexicon = english()
    if word.tag != "NN" or word.lemma not in lexicon.nouns.social - lexicon.nouns.bodies or word.sentence > 0:
        return False
    if word.dep not in (*args.SUBJECTS, "dobj", "ROOT") or parsed.children(word, "conj", "appos"):
        return False
    determiners = {w.text.lower() for w in parsed.children(word, "det")}
    return bool(determiners & {"a", "an"}) or (headline and not determiners and word.dep in args.SUBJECTS)
