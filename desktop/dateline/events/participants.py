"""Who and whom: the people, organisations and places of an event, as strings exactly from the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from dateline.events import arguments as args
from dateline.events.lexicon import Lexicon
from dateline.events.names import Names, spelled
from dateline.events.pronouns import Referents
from dateline.events.reading import Kind, Reading, Trigger
from dateline.events.syntax import Parsed, Word

MOST = 4
_NAMED = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT"))
_WITH_WHOM = frozenset(("with", "against", "between", "by", "from", "to", "of", "at", "in", "for"))
_WHERE = frozenset(("in", "at", "from", "to", "for"))  # here only names count: "in Lisbon", not "in court"
_LEFT = ("compound", "amod", "nummod", "poss", "nmod", "quantmod", "advmod")


def participants_of(reading: Reading, trigger: Trigger, names: Names, referents: Referents) -> tuple[str, ...]:
    """At most `MOST` participants, who acts first, each once. A name is given in its fullest form in the document; of
    what has no name only persons and bodies count ("two sailors", "the authorities", not "the letter")."""
    heads = _of_noun(reading, trigger.word) if trigger.kind is Kind.NOUN else _of_verb(reading, trigger)
    found: list[str] = []
    for head, must_be_named in heads:
        for word in (head, *_conjuncts(reading.parsed, head)):
            found.extend(_texts(reading, word, names, referents, must_be_named))
    return joined(found)


def joined(*lists: Iterable[str]) -> tuple[str, ...]:
    """The participants of several lists, each once (a part of a name is no second one), at most `MOST`."""
    kept: list[str] = []
    for text in chain(*lists):
        if not any(f" {text} " in f" {other} " for other in kept):
            kept.append(text)
    return tuple(kept[:MOST])


def _of_verb(reading: Reading, trigger: Trigger) -> Iterator[tuple[Word, bool]]:
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    verb = parsed.head(trigger.word) if trigger.kind is Kind.ADJECTIVE else trigger.word
    subject = args.subject(parsed, verb)
    if subject is not None:
        yield subject, False
    for word in args.objects(parsed, verb):
        yield word, False
    yield from _prepositional(parsed, verb, frozenset())
    for word in args.objects(parsed, verb):  # "evacuated the town of Lund", "sent help to Lund"
        yield from ((noun, True) for noun, _ in _prepositional(parsed, word, frozenset()) if word.pos != "PROPN")
    if verb.lemma in verbs.statement | verbs.stance:  # "denied that Lind …": whom the statement is about
        for clause in parsed.children(verb, "ccomp"):
            about = args.own_subject(parsed, clause)
            if about is not None and about.pos != "PRON":
                yield about, True


def _of_noun(reading: Reading, noun: Word) -> Iterator[tuple[Word, bool]]:
    parsed = reading.parsed
    head = parsed.head(noun)
    subject = args.subject(parsed, head) if head.pos == "VERB" else None
    own = [
        *parsed.children(noun, "poss"),
        *(w for w in parsed.children(noun, "compound", "nmod") if w.entity in _NAMED),
    ]
    verbs = reading.lexicon.verbs
    if head.lemma in verbs.statement | verbs.stance | verbs.speech | verbs.concerning:
        subject = None  # who condemns the raid took no part in it
    if noun.dep == "dobj" and subject is not None:
        yield subject, False
    yield from ((w, False) for w in own)
    inner = list(_prepositional(parsed, noun, frozenset(("of", "by", "between", "with"))))
    yield from inner
    if not own and not inner and subject is not None and subject.index != noun.index:
        yield subject, False
        yield from _prepositional(parsed, head, frozenset())


def _prepositional(parsed: Parsed, word: Word, free: frozenset[str]) -> Iterator[tuple[Word, bool]]:
    """What hangs on prepositions; after those in ``free`` it need not have a name."""
    for preposition in parsed.children(word, "prep", "agent"):
        text = preposition.text.lower()
        if text in _WITH_WHOM:
            for noun in parsed.children(preposition, "pobj"):
                yield noun, text not in free and (text in _WHERE or text == "of")


def _conjuncts(parsed: Parsed, word: Word) -> list[Word]:
    found: list[Word] = []
    for conjunct in parsed.children(word, "conj"):
        found += [conjunct, *_conjuncts(parsed, conjunct)]
    return found


def _texts(reading: Reading, word: Word, names: Names, referents: Referents, must_be_named: bool) -> Iterable[str]:
    parsed = reading.parsed
    if word.index in reading.time_words:
        return []
    if word.pos == "PRON" or word.tag in ("PRP", "PRP$"):
        known = referents.of(word)
        return [known.text] if known else []
    named = word if word.entity in _NAMED or word.pos == "PROPN" else _apposed_name(parsed, word)
    if named is not None:
        name = parsed.name_at(named)
        is_name = name is not None and name.type in _NAMED
        full = names.fullest(spelled(parsed, name)[0]) if name and is_name else noun_phrase(parsed, named)
        return [full if _is_whole(parsed, named) else noun_phrase(parsed, named)]
    if not must_be_named and _is_social(word, reading.lexicon):
        return [noun_phrase(parsed, word)]
    return _names_inside(parsed, word, names)


def _is_whole(parsed: Parsed, word: Word) -> bool:
    """Whether nothing of a longer name stands before the entity, as the maker before the model: "Volvo B10"."""
    name = parsed.name_at(word)
    before = parsed.words[name.first - 1] if name is not None and name.first > 0 else None
    return before is None or before.dep != "compound" or before.entity not in ("ORG", "PRODUCT")


def _apposed_name(parsed: Parsed, word: Word) -> Word | None:
    """As in "his son, Jonas Lind"."""
    return next((w for w in parsed.children(word, "appos") if w.entity in ("PERSON", "ORG")), None)


def _is_social(word: Word, lexicon: Lexicon) -> bool:
    if word.pos == "NUM":  # "killing 107"
        return word.entity == "CARDINAL" and word.text.lower() != "one"
    many = ("dozen", "hundred", "thousand", "million", "number")
    return word.pos == "NOUN" and (word.lemma in lexicon.nouns.social or word.lemma in many)


def _names_inside(parsed: Parsed, word: Word, names: Names) -> list[str]:
    """The names that modify a thing: "the city's harbour", "the Velden ferry"; a person alone if there is
    one."""
    inside: list[tuple[str, str]] = []
    for child in parsed.children(word, "compound", "poss", "nmod", "prep"):
        nouns = (
            parsed.children(child, "pobj") if child.dep == "prep" and child.text.lower() in ("of", "to") else [child]
        )
        for noun in nouns:
            name = parsed.name_at(noun)
            if name is not None and name.type in _NAMED:
                inside.append((name.type, names.fullest(spelled(parsed, name)[0])))
    people = [text for kind, text in inside if kind == "PERSON"]
    return people or [text for _, text in inside]


def noun_phrase(parsed: Parsed, head: Word) -> str:
    """The words from the first modifier to the head, articles and possessive pronouns left out, with a short "of"
    phrase."""
    first = last = head
    for child in parsed.children(head, *_LEFT):
        if child.index < head.index and child.tag != "PRP$":
            left = parsed.subtree(child)[0]
            first = left if left.index < first.index else first
    while first.index < head.index and first.tag in ("DT", "PRP$", "PDT", "``", "''", ","):
        first = parsed.words[first.index + 1]
    for of in parsed.children(head, "prep"):
        inside = parsed.subtree(of)
        short = len(inside) <= 7 and not any(w.pos in ("VERB", "PRON") for w in inside)
        if of.text.lower() == "of" and of.index == last.index + 1 and short:
            last = inside[-1]
    return parsed.slice(first, last)
