"""Who and whom: the people, organisations and places of an event, as strings exactly from the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from dateline.events import arguments as args
from dateline.events.lexicon import Lexicon
from dateline.events.names import Names, spelled
from dateline.events.pronouns import Referents
from dateline.events.reading import Kind, Reading, Trigger, is_event_noun
from dateline.events.syntax import Parsed, Word
from dateline.events.timing import is_immediate_cause

MOST = 4
_TOGETHER = ("in", "during", "for", "at")
_NAMED = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT"))
_WITH_WHOM = frozenset(
    ("with", "against", "between", "by", "from", "to", "of", "at", "in", "for", "into", "near", "on")
)
_WHERE = frozenset(("in", "at", "from", "to", "for", "into", "near", "on"))  # only names: "in Lisbon", not "in court"
_PLACING = (
    "in",
    "at",
    "from",
    "near",
    "on",
    "into",
)  # of "in the city's name", "from Lund's side" the name took no part
_INSIDE = ("of", "to", "by", "for", "with", "from", "as", "including")  # "the release of the Alma", "requests by Lund"
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
    goals = [w for w in args.objects(parsed, verb) if not _is_told_apart(reading, verb, w)]
    for word in goals:
        yield word, False
    described = args.described_object(parsed, verb)
    if described is not None:
        yield described, False
    yield from _prepositional(parsed, verb, frozenset())
    for word in goals:  # "evacuated the town of Lund", "sent help to Lund"
        yield from ((noun, True) for noun, _ in _prepositional(parsed, word, frozenset()) if word.pos != "PROPN")
    if verb.lemma in verbs.statement | verbs.stance:  # "denied that Lind …": whom the statement is about
        for clause in parsed.children(verb, "ccomp"):
            about = args.own_subject(parsed, clause)
            if about is not None and about.pos != "PRON":
                yield about, False


def _is_told_apart(reading: Reading, verb: Word, noun: Word) -> bool:
    """As in "defended the arrest of two men": they are part of the arrest and not of its defence."""
    verbs = reading.lexicon.verbs
    return is_event_noun(reading, noun) and verb.lemma in verbs.statement | verbs.stance | verbs.concerning


def _of_noun(reading: Reading, noun: Word) -> Iterator[tuple[Word, bool]]:
    parsed = reading.parsed
    head = parsed.head(noun)
    together = head.text.lower() in _TOGETHER or is_immediate_cause(reading, noun)
    if head.pos == "ADP" and together and parsed.head(head).pos == "VERB":
        # "Two men were killed in a fire", "The sides met for talks": who the verb names took part in what the noun does
        head = parsed.head(head)
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
    elif noun.dep == "pobj" and subject is not None:
        yield from ((w, False) for w in (subject, *args.objects(parsed, head)))
    yield from ((w, False) for w in own)
    inner = list(_prepositional(parsed, noun, frozenset(("of", "by", "between", "with"))))
    yield from inner
    for clause in parsed.children(noun, "acl"):  # "a search involving two agencies"
        if clause.lemma in ("involve", "include"):
            yield from ((w, False) for w in parsed.children(clause, "dobj"))
    if not own and not inner and subject is not None and subject.index != noun.index:
        yield subject, False
        yield from _prepositional(parsed, head, frozenset())


def _prepositional(parsed: Parsed, word: Word, free: frozenset[str]) -> Iterator[tuple[Word, bool]]:
    """What hangs on prepositions; after those in ``free`` it need not have a name."""
    for preposition in parsed.children(word, "prep", "agent"):
        text = preposition.text.lower()
        if text in _WITH_WHOM:
            for noun in parsed.children(preposition, "pobj"):
                if text in _PLACING and not _is_named(parsed, noun):
                    continue
                yield noun, text not in free and (text in _WHERE or text == "of")


def _is_named(parsed: Parsed, noun: Word) -> bool:
    if noun.pos == "PROPN" or noun.entity in _NAMED or _apposed_name(parsed, noun) is not None:
        return True
    of = [w for w in parsed.children(noun, "prep") if w.text.lower() == "of"]  # "in the town of Lund"
    return any(w.entity == "GPE" for preposition in of for w in parsed.children(preposition, "pobj"))


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
        known = referents.participant(word)
        return [names.fullest(known)] if known else []
    named = word if word.entity in _NAMED or word.pos == "PROPN" else _apposed_name(parsed, word)
    if named is not None and named.index != word.index:
        return [_named(parsed, w, names) for w in (named, *_conjuncts(parsed, named)) if w.entity in _NAMED]
    if named is not None:
        return [_named(parsed, named, names)]
    if _is_social(word, reading.lexicon):
        known = names.in_role(parsed, word)
        if known is not None:
            return [known]
        if not must_be_named:
            return [noun_phrase(parsed, word)]
    return _names_inside(reading, word, names)


def _named(parsed: Parsed, named: Word, names: Names) -> str:
    """A name in its fullest form, or the phrase around it where the name is only a part of it."""
    name = parsed.name_at(named)
    is_name = name is not None and name.type in _NAMED
    full = names.fullest(spelled(parsed, name)[0]) if name and is_name else noun_phrase(parsed, named)
    owners = [w for w in parsed.children(named, "poss") if w.entity in ("GPE", "ORG") and w.index < named.index]
    if is_name and name is not None and name.type in ("FAC", "ORG", "PRODUCT") and owners and full in parsed.text:
        return noun_phrase(parsed, named)  # "Lund's Old Mill" tells more than "Old Mill"
    return full if _is_whole(parsed, named) else noun_phrase(parsed, named)


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
        is_year = len(word.text) == 4 and word.text.isdigit()
        return word.entity == "CARDINAL" and word.text.lower() != "one" and not is_year
    many = ("dozen", "hundred", "thousand", "million", "number")
    return word.pos == "NOUN" and (word.lemma in lexicon.nouns.social or word.lemma in many)


def _names_inside(reading: Reading, word: Word, names: Names, depth: int = 2) -> list[str]:
    """The names that modify a thing: "the city's harbour", "the Velden ferry"; a person alone if there is one, and
    without any name the persons and bodies: "shares of three firms"."""
    parsed = reading.parsed
    people: list[str] = []
    others: list[str] = []
    unnamed: list[str] = []
    for noun in _modifying(parsed, word):
        name = parsed.name_at(noun)
        if name is not None and name.type in _NAMED:
            (people if name.type == "PERSON" else others).append(_named(parsed, noun, names))
        elif noun.pos == "PROPN" and noun.dep in ("compound", "poss", "nmod"):
            others.append(noun_phrase(parsed, noun))
        elif noun.dep in ("pobj", "poss"):
            if noun.tag != "PRP$" and _is_social(noun, reading.lexicon):
                unnamed.append(names.in_role(parsed, noun) or noun_phrase(parsed, noun))
            elif depth > 1:
                others.extend(_names_inside(reading, noun, names, depth - 1))
    return people or others or unnamed


def _modifying(parsed: Parsed, word: Word) -> list[Word]:
    found: list[Word] = []
    for child in parsed.children(word, "compound", "poss", "nmod", "amod", "prep"):
        if child.dep != "prep":
            found.append(child)
        elif child.text.lower() in _INSIDE:
            found += parsed.children(child, "pobj")
    return found


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
