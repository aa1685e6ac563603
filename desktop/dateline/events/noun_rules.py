"""Which nouns name an event: one particular happening, told as such, and not a topic, a kind or a possibility."""

from __future__ import annotations

from collections.abc import Callable

from dateline.events import arguments as args
from dateline.events.reading import Reading, is_nominal_gerund
from dateline.events.syntax import Parsed, Word
from dateline.events.verb_rules import has_object, is_habit, is_possibility


def names_event(reading: Reading, noun: Word) -> bool:
    """Whether an event noun (see `is_event_noun`) tells of an event worth a place in a chronology."""
    return all(rule(reading, noun) for rule in _RULES)


def _is_no_topic(reading: Reading, noun: Word) -> bool:
    """As in "a charge of conspiracy", "the risk of attack", "no injuries"."""
    parsed = reading.parsed
    if args.has_no(parsed, noun) or noun.dep == "poss":
        return False
    head = parsed.head(noun)
    if noun.dep == "pobj" and head.text.lower() in ("of", "for"):
        return parsed.head(head).lemma not in reading.lexicon.nouns.topic
    return True


def _is_no_kind(reading: Reading, noun: Word) -> bool:
    """As in "the annual pilgrimage", "any attack", "every summit"."""
    if noun.index in reading.dated:
        return True
    parsed, adjectives = reading.parsed, reading.lexicon.adjectives
    if any(w.lemma in adjectives.habitual | adjectives.hypothetical for w in parsed.children(noun, "amod")):
        return False
    return not any(
        w.text.lower() in ("any", "every", "each", "such") for w in parsed.children(noun, "det", "predet", "amod")
    )


def _is_told(reading: Reading, noun: Word) -> bool:
    """Not in a clause that tells a habit, a purpose or a mere possibility, nor in a scrap without a verb."""
    if noun.index in reading.dated or reading.headline:
        return True
    if noun.dep == "ROOT" and not is_nominal_gerund(reading.parsed, noun):
        return False
    verb = args.clause_verb(reading.parsed, noun)
    if verb is not None and verb.lemma == "be" and noun.dep == "nsubj" and noun.lemma in reading.lexicon.nouns.action:
        return False  # "the release is overdue": a state of it
    return verb is None or not (is_habit(reading, verb) or is_possibility(reading, verb))


def _is_particular(reading: Reading, noun: Word) -> bool:
    """One happening: dated, or said to take place, or definite, or counted, or with its own who and whom."""
    parsed, nouns = reading.parsed, reading.lexicon.nouns
    if noun.index in reading.dated:
        return True
    if _is_likened(parsed, noun):
        return False
    happening = noun.lemma in nouns.happening or noun.text.lower() in nouns.happening
    if reading.headline:
        return happening or _is_brought_about(reading, noun)
    if is_nominal_gerund(parsed, noun) or _is_brought_about(reading, noun):
        return True
    determined = bool(parsed.children(noun, "det", "poss", "nummod")) or _is_one_of_a_series(parsed, noun)
    told = happening or _is_said_to_happen(reading, noun)
    return determined and (told or (_has_participant(parsed, noun) and not _is_only_mentioned(parsed, noun)))


def _is_news(reading: Reading, noun: Word) -> bool:
    """Not in "The visit came after …", "The crash comes days before …": what was told before is only set in order."""
    parsed = reading.parsed
    verb = parsed.head(noun)
    if noun.dep != "nsubj" or verb.lemma not in ("come", "follow") or verb.index in reading.dated:
        return True
    return not any(w.text.lower() in ("the", "this", "that") for w in parsed.children(noun, "det"))


def _is_not_told_by_its_verb(reading: Reading, noun: Word) -> bool:
    """Not in "A fire broke out", "the storm hit the coast": the clause of the verb tells it."""
    parsed = reading.parsed
    verb = parsed.head(noun)
    if noun.dep != "nsubj" or noun.lemma not in reading.lexicon.nouns.forces:
        return True
    told = args.is_finite(parsed, verb) and not args.is_negated(parsed, verb)
    return not told or args.phrase(parsed, verb) not in reading.lexicon.verbs.striking


_RULES: tuple[Callable[[Reading, Word], bool], ...] = (
    _is_news,
    _is_no_topic,
    _is_no_kind,
    _is_told,
    _is_particular,
    _is_not_told_by_its_verb,
)


def _is_brought_about(reading: Reading, noun: Word) -> bool:
    """Object of a verb that only carries it ("held talks") or that causes it ("caused uproar")."""
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    head = parsed.head(noun)
    if noun.dep != "dobj" or args.phrase(parsed, head) not in verbs.light | verbs.causing:
        return False
    return (
        (reading.headline or not args.is_present(parsed, head))
        and not args.is_negated(parsed, head)
        and not args.is_infinitive(parsed, head)
    )


def _is_said_to_happen(reading: Reading, noun: Word) -> bool:
    """As in "The accident occurred", "the vote took place"; "the broadcasts began" is told by its verb."""
    parsed = reading.parsed
    verb = parsed.head(noun)
    if noun.dep not in ("nsubj", "nsubjpass") or args.is_present(parsed, verb) or args.is_negated(parsed, verb):
        return False
    return verb.lemma in reading.lexicon.verbs.occurrence or has_object(parsed, verb, "place")


def _is_only_mentioned(parsed: Parsed, noun: Word) -> bool:
    """As in "in response to the mission", "according to the report", "despite the ruling": not told, only mentioned."""
    head = parsed.head(noun)
    if noun.dep != "pobj":
        return False
    if head.text.lower() == "to" and parsed.head(head).text.lower() in ("response", "according", "due", "thanks"):
        return True
    return head.text.lower() in ("as", "for", "despite", "about", "of", "than", "like")


def _is_likened(parsed: Parsed, noun: Word) -> bool:
    """As in "seen as a warning", "worse than an earthquake"."""
    return noun.dep == "pobj" and parsed.head(noun).text.lower() in ("as", "than", "like")


def _is_one_of_a_series(parsed: Parsed, noun: Word) -> bool:
    """As in "a series of clashes", "a wave of arrests"."""
    of = parsed.head(noun)
    return noun.dep == "pobj" and parsed.head(of).lemma in ("series", "string", "spate", "wave", "round")


def _has_participant(parsed: Parsed, noun: Word) -> bool:
    if any(w.tag != "PRP$" for w in parsed.children(noun, "poss")):
        return True
    if any(w.entity in ("NORP", "GPE", "ORG", "PERSON") for w in parsed.children(noun, "amod", "compound")):
        return True
    if any(w.lemma == "involve" for w in parsed.children(noun, "acl")):
        return True
    return any(
        w.text.lower() in ("of", "by", "between", "with", "against", "on", "from")
        for w in parsed.children(noun, "prep")
    )
