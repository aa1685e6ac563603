"""Whether it happened: status and side from tense, modality, governors, attribution and negation."""

from __future__ import annotations

from dateline.events import arguments as args
from dateline.events.model import Side, Status
from dateline.events.reading import Kind, Reading, Trigger
from dateline.events.syntax import Parsed, Word


def status_of(reading: Reading, trigger: Trigger) -> Status:
    """The status that the words give; a date may still correct it (`dateline.events.dating`)."""
    word = trigger.word
    if _is_hedged(reading, word):
        return Status.POSSIBLE
    governed = _from_governors(reading, word)
    if governed is not None:
        return governed
    if trigger.kind is Kind.NOUN:
        return _of_noun(reading, word)
    if trigger.kind is Kind.ADJECTIVE:
        return Status.ONGOING if _is_condition(word, reading.parsed.head(word)) else Status.HAPPENED
    return _of_verb(reading, word)


def side_of(status: Status) -> Side:
    """Where the status alone puts it from publication."""
    if status is Status.PLANNED:
        return Side.AFTER
    return Side.ON if status is Status.ONGOING else Side.BEFORE


def _of_verb(reading: Reading, verb: Word) -> Status:
    parsed = reading.parsed
    mood = args.modal(parsed, verb)
    if mood:
        return Status.PLANNED if mood in ("will", "shall", "must") else Status.POSSIBLE
    if args.phrase(parsed, verb) in reading.lexicon.verbs.cancelling:
        return Status.CANCELLED
    if args.is_to_infinitive(parsed, verb):
        return _of_infinitive(reading, verb)
    if _waits_for(parsed, verb):
        return Status.PLANNED
    return Status.ONGOING if _is_going_on(parsed, verb) else Status.HAPPENED


def _waits_for(parsed: Parsed, verb: Word) -> bool:
    """As in "will wait until the court rules", "on sale in June, two days before the show opens": English has no future
    in a clause of time, so what stands there in the present is to come, unless the clause above is past."""
    head = parsed.head(verb)
    marks = {w.text.lower() for w in parsed.children(verb, "mark", "advmod")}
    if verb.dep != "advcl" or not marks & _OF_TIME or not args.is_present(parsed, verb):
        return False
    return bool(marks & {"before", "until"}) or args.modal(parsed, head) in ("will", "shall")


_OF_TIME = frozenset(["before", "until", "after", "when", "once"])


def _is_going_on(parsed: Parsed, verb: Word) -> bool:
    """As in "are closing", "has been closed off for days" in the present; "with water already rising"."""
    helpers = args.auxiliaries(parsed, verb)
    if args.is_progressive(parsed, verb):
        return any(w.tag in ("VBZ", "VBP") for w in helpers)
    with_subject = verb.dep in ("pcomp", "conj") and parsed.child(verb, "nsubj") is not None
    return verb.tag == "VBG" and not helpers and with_subject


def _of_infinitive(reading: Reading, verb: Word) -> Status:
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    head = parsed.head(verb)
    while head.dep == "conj" and args.is_infinitive(parsed, head) and parsed.head(head).index != head.index:
        head = parsed.head(head)
    if args.is_infinitive(parsed, head) and head.dep in ("xcomp", "ccomp"):
        head = parsed.head(head)
    if head.index == verb.index:  # nothing governs it: "To see them gather.", "Make it stop!"
        return Status.PLANNED
    if head.lemma in verbs.doubting | verbs.accusing:
        return Status.POSSIBLE
    return _of_verb(reading, head) if head.lemma in verbs.implying else Status.PLANNED


def _of_noun(reading: Reading, noun: Word) -> Status:
    parsed, adjectives = reading.parsed, reading.lexicon.adjectives
    modifiers = {w.lemma for w in parsed.children(noun, "amod")}
    if modifiers & adjectives.planned:
        return Status.PLANNED
    if modifiers & adjectives.ongoing:
        return Status.ONGOING
    wished = _as_wished(reading, noun)
    if wished is not None:
        return wished
    clauses = parsed.children(noun, "relcl")
    if any(args.is_progressive(parsed, w) and args.is_perfect(parsed, w) for w in clauses):
        return Status.ONGOING  # "a war that they have been waging"
    verb = args.clause_verb(parsed, noun)
    if verb is None:
        return Status.HAPPENED
    if noun.dep in ("nsubj", "nsubjpass", "dobj", "attr") and parsed.head(noun).index == verb.index:
        return _of_argument(reading, verb)
    ahead = not reading.headline and _lies_ahead(parsed, noun, verb)
    return Status.PLANNED if ahead else Status.HAPPENED


def _as_wished(reading: Reading, noun: Word) -> Status | None:
    """As in "proposed a ceasefire", "a call for a referendum", "prepared for a strike"."""
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    above = parsed.head(noun)
    if noun.dep == "dobj":
        return Status.POSSIBLE if above.lemma in verbs.demanding else None
    if noun.dep != "pobj" or above.text.lower() != "for":
        return None
    wishing = parsed.head(above).lemma
    if wishing in verbs.asking:
        return Status.POSSIBLE
    return Status.PLANNED if wishing in verbs.planning else None


def _of_argument(reading: Reading, verb: Word) -> Status:
    """The happening that a verb says something of: it shares the verb's status, or is called off or planned by it."""
    verbs = reading.lexicon.verbs
    if verb.lemma in verbs.cancelling:
        return Status.CANCELLED
    if (verb.lemma in verbs.planning or verb.lemma == "delay") and verb.tag == "VBN":
        return Status.PLANNED  # what is delayed has not been yet
    return _of_verb(reading, verb)


def _lies_ahead(parsed: Parsed, noun: Word, verb: Word) -> bool:
    """In "comes ten days before the opening", in "will speak at the meeting"."""
    preposition = parsed.head(noun).text.lower()
    if noun.dep != "pobj":
        return False
    if preposition in ("before", "until"):
        return args.is_present(parsed, verb) or args.modal(parsed, verb) in ("will", "shall")
    return preposition in ("at", "in", "during", "to", "on") and args.modal(parsed, verb) in ("will", "shall")


def _is_hedged(reading: Reading, word: Word) -> bool:
    """Whether "allegedly", "a possible …" leave it open. "Suspected" says so of who or what, not of whether."""
    parsed, lexicon = reading.parsed, reading.lexicon
    clause = word if word.pos == "VERB" else args.clause_verb(parsed, word)
    if clause is not None and any(w.text.lower() == "whether" for w in parsed.children(clause, "mark")):
        return True
    if any(w.lemma in lexicon.adverbs.possible for w in parsed.children(word, "advmod")):
        return True
    return word.pos == "NOUN" and any(w.lemma in lexicon.adjectives.possible for w in parsed.children(word, "amod"))


_OTHER_CLAUSES = ("advcl", "relcl", "nsubj", "nsubjpass", "conj")


def _from_governors(reading: Reading, word: Word) -> Status | None:
    """What the verbs above say of what they govern: denied that …, accused of …, claims that …"""
    parsed = reading.parsed
    below = word
    for ancestor in parsed.ancestors(word):
        result = below.dep == "advcl" and below.tag == "VBG"  # "…, killing two": as open as what it follows from
        if below.dep in _OTHER_CLAUSES and not result and (below.index != word.index or below.dep != "conj"):
            return None
        status = _as_governed(reading, ancestor, below) if ancestor.pos == "VERB" else None
        if status is not None:
            return status
        below = ancestor
    return None


def _as_governed(reading: Reading, verb: Word, below: Word) -> Status | None:
    verbs = reading.lexicon.verbs
    if verb.lemma in verbs.denying and below.dep in ("ccomp", "xcomp", "dobj"):
        return Status.DENIED
    of = below.dep == "prep" and below.text.lower() in ("of", "with")
    if verb.lemma in verbs.accusing and of and reading.parsed.children(below, "pcomp", "pobj"):
        return Status.POSSIBLE
    if verb.lemma in verbs.doubting and below.dep in ("ccomp", "xcomp") and below.index > verb.index:
        return Status.POSSIBLE
    return None


def _is_condition(adjective: Word, verb: Word) -> bool:
    return verb.tag in ("VBZ", "VBP") or adjective.text.lower() in ("underway", "pending")
