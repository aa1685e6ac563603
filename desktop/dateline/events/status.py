"""Whether it happened: status and side from tense, modality, governors, attribution and negation."""

from __future__ import annotations

from dateline.events import arguments as args
from dateline.events.model import Side, Status
from dateline.events.reading import Kind, Reading, Trigger
from dateline.events.syntax import Parsed, Word


def status_of(reading: Reading, trigger: Trigger) -> Status:
    """The status that the words give; a date may still correct it (`dateline.events.dating`)."""
    word = trigger.word
    if _hedged(reading, word):
        return Status.POSSIBLE
    governed = _from_governors(reading, word)
    if governed is not None:
        return governed
    if trigger.kind is Kind.NOUN:
        return _of_noun(reading, word)
    if trigger.kind is Kind.ADJECTIVE:
        verb = reading.parsed.head(word)
        return Status.ONGOING if _is_condition(reading, word, verb) else Status.HAPPENED
    return _of_verb(reading, word)


def side_of(status: Status) -> Side:
    """Where the status alone puts it from publication."""
    if status is Status.PLANNED:
        return Side.AFTER
    return Side.ON if status is Status.ONGOING else Side.BEFORE


def _of_verb(reading: Reading, verb: Word) -> Status:
    parsed, lexicon = reading.parsed, reading.lexicon
    mood = args.modal(parsed, verb)
    if mood in ("will", "shall", "must"):
        return Status.PLANNED
    if mood:
        return Status.POSSIBLE
    if args.phrase(parsed, verb) in lexicon.verbs.cancelling:
        return Status.CANCELLED
    if args.is_infinitive(parsed, verb):
        return _of_infinitive(reading, verb)
    if args.is_progressive(parsed, verb) and _is_now(parsed, verb):
        return Status.ONGOING
    alone = verb.tag == "VBG" and not args.auxiliaries(parsed, verb)
    if alone and verb.dep in ("pcomp", "conj") and parsed.child(verb, "nsubj") is not None:
        return Status.ONGOING  # "with shares already slipping"
    return Status.HAPPENED


def _of_infinitive(reading: Reading, verb: Word) -> Status:
    parsed, lexicon = reading.parsed, reading.lexicon
    head = parsed.head(verb)
    while head.dep == "conj" and args.is_infinitive(parsed, head) and parsed.head(head).index != head.index:
        head = parsed.head(head)
    if args.is_infinitive(parsed, head) and head.dep in ("xcomp", "ccomp"):
        head = parsed.head(head)
    if head.lemma in lexicon.verbs.doubting | lexicon.verbs.accusing:
        return Status.POSSIBLE
    if head.lemma in lexicon.verbs.implying:
        return _of_verb(reading, head)
    return Status.PLANNED


def _of_noun(reading: Reading, noun: Word) -> Status:
    parsed, lexicon = reading.parsed, reading.lexicon
    modifiers = {w.lemma for w in parsed.children(noun, "amod")}
    if modifiers & lexicon.adjectives.planned:
        return Status.PLANNED
    if modifiers & lexicon.adjectives.ongoing:
        return Status.ONGOING
    verb = args.clause_verb(parsed, noun)
    if verb is None:
        return Status.HAPPENED
    if noun.dep == "pobj" and parsed.head(noun).text.lower() in ("before", "until") and args.is_present(parsed, verb):
        return Status.PLANNED  # "the row comes ten days before the opening"
    if noun.dep in ("nsubj", "nsubjpass", "dobj", "attr") and parsed.head(noun).index == verb.index:
        if verb.lemma in lexicon.verbs.cancelling:
            return Status.CANCELLED
        if verb.lemma in lexicon.verbs.planning and verb.tag == "VBN":
            return Status.PLANNED
        return _of_verb(reading, verb)
    if noun.dep == "pobj" and args.modal(parsed, verb) in ("will", "shall") and _is_in_adjunct(parsed, noun):
        return Status.PLANNED
    return Status.HAPPENED


def _is_in_adjunct(parsed: Parsed, noun: Word) -> bool:
    return parsed.head(noun).text.lower() in ("at", "in", "during", "to", "on")


def _hedged(reading: Reading, word: Word) -> bool:
    """An adverb or adjective that leaves it open: "allegedly", "a suspected flight" only where it qualifies the
    happening."""
    parsed, lexicon = reading.parsed, reading.lexicon
    if any(w.lemma in lexicon.adverbs.possible for w in parsed.children(word, "advmod")):
        return True
    return word.pos == "NOUN" and any(
        w.lemma in lexicon.adjectives.possible - {"suspected", "proposed"} for w in parsed.children(word, "amod")
    )


def _from_governors(reading: Reading, word: Word) -> Status | None:
    """What the verbs above say of what they govern: denied that …, accused of …, claims that …"""
    parsed, lexicon = reading.parsed, reading.lexicon
    below = word
    for ancestor in parsed.ancestors(word):
        if below.dep in ("advcl", "relcl", "nsubj", "nsubjpass", "conj") and below.index != word.index:
            return None
        if ancestor.pos == "VERB" and below.dep in ("ccomp", "xcomp", "prep", "dobj", "pcomp"):
            if ancestor.lemma in lexicon.verbs.denying and below.dep in ("ccomp", "xcomp", "dobj"):
                return Status.DENIED
            if ancestor.lemma in lexicon.verbs.accusing and below.dep == "prep" and _is_what_of(parsed, below):
                return Status.POSSIBLE
            if (
                ancestor.lemma in lexicon.verbs.doubting
                and below.dep in ("ccomp", "xcomp")
                and not _is_trailing(below, ancestor)
            ):
                return Status.POSSIBLE
        if word.dep in ("advcl", "relcl", "nsubj", "nsubjpass"):
            return None
        below = ancestor
    return None


def _is_what_of(parsed: Parsed, preposition: Word) -> bool:
    return preposition.text.lower() in ("of", "with") and bool(parsed.children(preposition, "pcomp", "pobj"))


def _is_trailing(clause: Word, governor: Word) -> bool:
    return clause.index < governor.index and clause.dep == "ccomp" and governor.lemma in ("think", "believe")


def _is_now(parsed: Parsed, verb: Word) -> bool:
    helpers = args.auxiliaries(parsed, verb)
    return any(w.tag in ("VBZ", "VBP") for w in helpers) or not helpers


def _is_condition(reading: Reading, adjective: Word, verb: Word) -> bool:
    return verb.tag in ("VBZ", "VBP") or adjective.lemma in ("underway", "pending")
