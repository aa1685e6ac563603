"""Whether two clauses of a document tell of the same happening: "the raid" after "raided the office on Monday"."""

from __future__ import annotations

from dateline.events import arguments as args
from dateline.events.drafts import Draft
from dateline.events.lexicon import Lexicon
from dateline.events.reading import Kind
from dateline.events.syntax import Parsed, Word


def kinds_of(lemma: str, lexicon: Lexicon) -> frozenset[str]:
    """The classes of like words that a trigger is in, and the trigger itself."""
    return lexicon.classes_of(lemma) | {f"={lemma}"}


def refers_back(draft: Draft, earlier: Draft) -> bool:
    """Whether a draft with a like trigger tells of the same happening: a definite noun, or the same verb of the same
    subject."""
    if draft.trigger.kind is Kind.NOUN:
        parsed, noun = draft.reading.parsed, draft.word
        # In other words only what adds nothing: "the general strike" after "an attack" is another thing.
        adds = noun.lemma != earlier.word.lemma and parsed.children(noun, "amod", "compound", "nummod")
        return is_definite(parsed, noun) and not adds and not _is_of_others(draft, earlier)
    if earlier.trigger.kind is Kind.NOUN or earlier.word.lemma != draft.word.lemma:
        return False
    one, two = (args.subject(d.reading.parsed, d.word) for d in (earlier, draft))
    if two is not None and is_another(draft.reading.parsed, two):
        return False  # "a different cable was cut"
    if one is None or two is None or two.pos == "PRON" or _is_done_again(draft, earlier):
        return False
    return one.lemma == two.lemma or one.text.lower() == two.text.lower()


# "The opening of the port" is none of the talks that began.
_ASPECTS = frozenset(("opening", "beginning", "start", "end", "finish", "conclusion"))


def _is_of_others(draft: Draft, earlier: Draft) -> bool:
    """As in "the deaths of 12 sailors", "Lund's invasion", "the battle at Velden": who or what it befell, whose it is,
    or where it was, is not in the earlier sentence. Two mentions of a happening that lasts long ("the war") need not be
    of one time."""
    parsed, noun, told = draft.reading.parsed, draft.word, earlier.reading.parsed
    if noun.lemma in _LONG or noun.lemma in _ASPECTS:
        return True
    sentence = {told.words[k].lemma for k in told.sentences[earlier.word.sentence]}
    befallen = [w for each in parsed.children(noun, "prep") for w in parsed.children(each, "pobj")]
    several = [
        w
        for w in befallen
        if (parsed.head(w).text == "of" and (w.tag in ("NNS", "NNPS") or parsed.children(w, "nummod")))
        or w.pos == "PROPN"
    ]
    several += [
        w for w in parsed.children(noun, "poss", "amod", "compound") if w.pos == "PROPN" or w.entity in ("NORP", "GPE")
    ]
    return bool(several) and not any(w.lemma in sentence for each in several for w in parsed.subtree(each))


_LONG = frozenset(("war", "conflict", "crisis", "revolution", "rebellion", "insurgency", "struggle", "occupation"))


def _is_done_again(draft: Draft, earlier: Draft) -> bool:
    """As in "the army again fell back", "Lund took Velden" after "Lund took the port"."""
    parsed, told = draft.reading.parsed, earlier.reading.parsed
    if any(w.text.lower() in ("again", "also", "then", "twice") for w in parsed.children(draft.word, "advmod")):
        return True
    one, two = told.children(earlier.word, "dobj"), parsed.children(draft.word, "dobj")
    names = [w for w in (*one, *two) if w.pos == "PROPN"]
    return bool(one and two and names) and {w.lemma for w in one}.isdisjoint(w.lemma for w in two)


def is_owned_twice(draft: Draft, other: Draft) -> bool:
    """ "Its launch" and later "its launch in 2003": what has an owner is the same both times."""
    nouns = [each for each in (draft, other) if each.trigger.kind is Kind.NOUN]
    owned = [each for each in nouns if each.reading.parsed.children(each.word, "poss")]
    return len(owned) == 2 and draft.word.text == other.word.text and other.finding is not None


def is_another(parsed: Parsed, noun: Word) -> bool:
    """Whether a noun brings in a new one of its kind: "a cable", "another cable", "a different cable"."""
    determiners = {w.text.lower() for w in parsed.children(noun, "det")}
    more = {w.lemma for w in parsed.children(noun, "amod")}
    return bool(determiners & {"a", "an", "another"} or more & (_OTHER | {"different", "separate"}))


def is_definite(parsed: Parsed, noun: Word) -> bool:
    """Whether a noun takes up what is known ("the raid", "Lund's raid"), and not another one of its kind."""
    definite = ("the", "this", "that", "these", "those")
    if any(w.tag in ("JJS", "JJR") or w.lemma in _OTHER for w in parsed.children(noun, "amod", "nummod")):
        return False
    owners = parsed.children(noun, "poss")
    determiners = {w.text.lower() for each in (noun, *owners) for w in parsed.children(each, "det")}
    if determiners & {"a", "an", "another"}:  # "a shareholders' meeting" is a new one
        return False
    return bool(owners) or any(w.text.lower() in definite for w in parsed.children(noun, "det"))


# "the deadliest flood", "the second raid", "a similar raid": another one than that told before.
_OTHER = frozenset(
    ("other", "previous", "earlier", "similar", "last", "next", "first", "second", "third", "new", "past")
)
