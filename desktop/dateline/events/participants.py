"""Who and whom: the people, organisations and places of an event, as strings exactly from the text."""

from __future__ import annotations

from dateline.events import arguments as args
from dateline.events.lexicon import english
from dateline.events.names import Names, spelled
from dateline.events.pronouns import Referents
from dateline.events.syntax import Parsed, Word
from dateline.events.reading import Kind, Trigger

MOST = 4
_NAMED = frozenset("PERSON ORG GPE NORP LOC FAC".split())
_WITH_WHOM = frozenset("with against between by from to of at in for".split())
_PLACES_ONLY = frozenset("in at from to for of".split())


def participants_of(parsed: Parsed, trigger: Trigger, names: Names, referents: Referents) -> tuple[str, ...]:
    """At most `MOST` participants, the agent first, each once."""
    heads = _of_noun(parsed, trigger.word) if trigger.kind is Kind.NOUN else _of_verb(parsed, trigger)
    found: list[str] = []
    for head, must_be_named in heads:
        for word in (head, *_conjuncts(parsed, head)):
            text = _named(parsed, word, names, referents, must_be_named)
            if text and not any(text == other or text in other.split() for other in found):
                found.append(text)
    return tuple(found[:MOST])


def _of_verb(parsed: Parsed, trigger: Trigger) -> list[tuple[Word, bool]]:
    verb = parsed.head(trigger.word) if trigger.kind is Kind.ADJECTIVE else trigger.word
    subject = args.subject(parsed, verb)
    heads = [(subject, False)] if subject is not None else []
    heads += [(w, w.lemma not in english().nouns.social) for w in args.objects(parsed, verb)]
    heads += _prepositional(parsed, verb)
    for noun in (subject, *args.objects(parsed, verb)):
        if noun is not None and not noun.entity and noun.lemma not in english().nouns.social:
            heads += [(w, True) for w in parsed.children(noun, "poss")]
    return heads


def _of_noun(parsed: Parsed, noun: Word) -> list[tuple[Word, bool]]:
    heads = [(w, False) for w in parsed.children(noun, "poss")]
    heads += [(w, True) for w in parsed.children(noun, "amod", "compound", "nmod") if w.entity in _NAMED]
    heads += _prepositional(parsed, noun)
    head = parsed.head(noun)
    if not heads and head.pos == "VERB":
        subject = args.subject(parsed, head)
        if subject is not None and subject.index != noun.index:
            heads.append((subject, False))
        heads += _prepositional(parsed, head)
    return heads


def _prepositional(parsed: Parsed, word: Word) -> list[tuple[Word, bool]]:
    found = []
    for preposition in parsed.children(word, "prep", "agent"):
        text = preposition.text.lower()
        if text in _WITH_WHOM:
            for noun in parsed.children(preposition, "pobj"):
                found.append((noun, text in _PLACES_ONLY or noun.lemma not in english().nouns.social))
    return found


def _conjuncts(parsed: Parsed, word: Word) -> list[Word]:
    found = []
    for conjunct in parsed.children(word, "conj"):
        found += [conjunct, *_conjuncts(parsed, conjunct)]
    return found


def _named(parsed: Parsed, word: Word, names: Names, referents: Referents, must_be_named: bool) -> str:
    if word.pos == "PRON":
        known = referents.of(word)
        return known.text if known else ""
    name = parsed.name_at(word)
    if name is not None and name.type in _NAMED:
        return names.fullest(spelled(parsed, name)[0])
    apposed = next((w for w in parsed.children(word, "appos") if w.entity in ("PERSON", "ORG")), None)
    if apposed is not None:
        return _named(parsed, apposed, names, referents, True)
    if word.pos == "PROPN":
        return names.fullest(noun_phrase(parsed, word))
    if must_be_named or word.pos not in ("NOUN", "NUM", "ADJ"):
        return ""
    return noun_phrase(parsed, word)


def noun_phrase(parsed: Parsed, head: Word) -> str:
    """The words from the first modifier to the head, articles and possessive pronouns left out, with a short "of" phrase."""
    first = last = head
    for child in parsed.children(head):
        if child.index < head.index and child.dep in (
            "compound",
            "amod",
            "nummod",
            "poss",
            "nmod",
            "quantmod",
            "advmod",
        ):
            if child.dep == "poss" and child.tag == "PRP$":
                continue
            left = parsed.subtree(child)[0]
            first = left if left.index < first.index else first
    while first.index < head.index and first.tag in ("DT", "PRP$", "PDT", "``", "''", ","):
        first = parsed.words[first.index + 1]
    for of in parsed.children(head, "prep"):
        inside = parsed.subtree(of)
        if (
            of.text.lower() == "of"
            and of.index == last.index + 1
            and len(inside) <= 7
            and not any(w.pos == "VERB" for w in inside)
        ):
            last = inside[-1]
    return parsed.slice(first, last)
