"""Which verbs name an event: each rule answers for one reason why a verb may not, and says True where it may.

A time expression of its own makes a verb count where it would otherwise be a habit or a modifier.
"""

from __future__ import annotations

from collections.abc import Callable

from dateline.events import arguments as args
from dateline.events.reading import Reading, is_event_noun, is_verb, under_condition
from dateline.events.syntax import Parsed, Word
from dateline.temporal.meaning import Relative

_RESULTS = frozenset(("kill", "injure"))  # classes of what a participle at the end adds: "…, killing two"
_NON_FINITE = ("ROOT", "advcl", "csubj", "nsubj", "pobj", "dobj", "ccomp", "xcomp")
_PERIODS = frozenset(("quarter", "year", "period", "month", "week", "half", "season"))
_POSSIBILITY = ("would", "could", "might", "may", "should", "can")


def names_event(reading: Reading, verb: Word) -> bool:
    """Whether a verb (see `is_verb`) tells of an event worth a place in a chronology."""
    return all(rule(reading, verb) for rule in _RULES)


def _is_no_state(reading: Reading, verb: Word) -> bool:
    if verb.text.lower() == "aged":
        return False  # "died aged 56"
    if verb.lemma in ("appear", "turn_out") and reading.parsed.child(verb, "xcomp", "oprd", "ccomp") is not None:
        return False  # "what appeared to be a gun"
    if _is_a_demand(reading.parsed, verb):
        return True
    return args.phrase(reading.parsed, verb) not in reading.lexicon.verbs.state


def _is_a_demand(parsed: Parsed, verb: Word) -> bool:
    """As in "called for a strike", "called on the mayor to resign"; not "called on Monday"."""
    asked = [w for w in parsed.children(verb, "prep") if w.text.lower() in ("for", "on", "upon")]
    whom = [w for preposition in asked for w in parsed.children(preposition, "pobj")]
    return verb.lemma == "call" and any(w.entity not in ("DATE", "TIME") for w in whom)


def _is_no_bare_speech(reading: Reading, verb: Word) -> bool:
    """As in "said", "told reporters": only what they say may be news; "accused" is news unless it trails behind."""
    verbs, parsed = reading.lexicon.verbs, reading.parsed
    if is_trailing_attribution(parsed, verb):
        return False
    if verb.lemma in verbs.statement:
        return True
    if verb.lemma == "ask" and any(args.is_infinitive(parsed, w) for w in parsed.children(verb, "xcomp", "ccomp")):
        return True  # asked them not to …: a request
    if verb.lemma in verbs.stance and args.is_finite(parsed, verb) and _has_named_subject(parsed, verb):
        return True
    if verb.lemma in verbs.addressed and (verb.index in reading.dated or parsed.child(verb, "dative") is not None):
        return True
    said = args.phrase(parsed, verb)
    return said not in verbs.speech and said not in verbs.stance


def _is_no_order(reading: Reading, verb: Word) -> bool:
    """Imperatives, and first and second persons inside quotations: "Call me", "we had issues", "I think"."""
    parsed = reading.parsed
    subject = args.subject(parsed, verb)
    bare = verb.tag == "VB" and not args.auxiliaries(parsed, verb)
    if bare and args.own_subject(parsed, verb) is None and verb.dep in ("ROOT", "advcl", "dep", "ccomp", "parataxis"):
        return False
    involved = [w for w in (subject, *args.objects(parsed, verb)) if w is not None]
    if any(w.text.lower() in ("you", "yourself") for w in involved):
        return False
    return verb.index not in reading.quoted or not any(w.text.lower() in ("i", "we", "me", "us") for w in involved)


def _is_not_a_governor(reading: Reading, verb: Word) -> bool:
    """As in "expected to meet", "caused a wall to fall": what is governed names the event."""
    verbs, parsed = reading.lexicon.verbs, reading.parsed
    governed = [w for w in parsed.children(verb, "xcomp", "ccomp") if is_verb(w) and args.is_to_infinitive(parsed, w)]
    if not governed:
        return verb.lemma not in verbs.intending
    if verb.lemma in verbs.aspect or verb.lemma in verbs.statement:
        return True
    return verb.lemma not in verbs.planning | verbs.implying | verbs.doubting | {"fail", "appear"}


def _is_not_carried_by_noun(reading: Reading, verb: Word) -> bool:
    """As in "conducted a patrol", "the accident occurred", "caused uproar": the noun names the event."""
    verbs, parsed = reading.lexicon.verbs, reading.parsed
    subject = args.subject(parsed, verb)
    happening = subject is not None and is_event_noun(reading, subject)
    if verb.lemma in verbs.occurrence or has_object(parsed, verb, "place"):
        return not happening and subject is not None and subject.pos != "PRON" and verb.lemma != "take"
    if args.phrase(parsed, verb) in verbs.light:
        return not any(is_event_noun(reading, w) for w in parsed.children(verb, "dobj"))
    if verb.lemma in verbs.causing:
        return not happening and not any(is_event_noun(reading, w) for w in args.objects(parsed, verb))
    if verb.lemma in verbs.aspect and subject is not None:
        # "The trial is set to begin": as "is" tells nothing, the noun is not told by itself.
        planned = args.is_to_infinitive(parsed, verb) and args.is_present(parsed, parsed.head(verb))
        return planned or subject.lemma not in reading.lexicon.nouns.happening
    return True


def _is_not_a_modifier(reading: Reading, verb: Word) -> bool:
    """Participles only describe, unless dated, or telling of a result ("…, killing two")."""
    parsed = reading.parsed
    before = parsed.words[max(0, verb.index - 1)]
    if verb.lemma == "end" and before.lemma in _PERIODS and before.dep not in args.SUBJECTS:
        return False  # "in the quarter ended 30 June"
    if args.is_finite(parsed, verb) or verb.index in reading.dated:
        return True
    if reading.headline and verb.dep in ("ROOT", "acl", "relcl"):  # "Bridge closed after crash"
        return verb.tag == "VBN" or verb.dep == "ROOT"
    if verb.dep == "pcomp":
        return _is_event_after_preposition(parsed, verb)
    if verb.tag == "VBG" and verb.dep in ("advcl", "conj"):
        result = reading.lexicon.classes_of(verb.lemma) & _RESULTS
        return bool(result) and verb.index > parsed.head(verb).index
    if verb.dep in ("xcomp", "ccomp") and args.is_to_infinitive(parsed, verb):
        return True  # "is expected to be closed"
    # The parser takes many a past tense at the root for a participle, so only -ing is refused there.
    refused = ("VBG",) if verb.dep == "ROOT" else ("VBG", "VBN")
    return verb.dep not in ("acl", "relcl") and (verb.tag not in refused or verb.dep not in _NON_FINITE)


def _is_event_after_preposition(parsed: Parsed, verb: Word) -> bool:
    """As in "after losing the vote", "with water already rising"."""
    preposition = parsed.head(verb).text.lower()
    if preposition == "with":
        return parsed.child(verb, "nsubj") is not None
    return preposition in ("after", "before", "following")


def _is_no_bare_infinitive(reading: Reading, verb: Word) -> bool:
    """An infinitive counts where its governor makes it a plan or a fact: "plans to open", "managed to escape"."""
    parsed = reading.parsed
    if not args.is_to_infinitive(parsed, verb):
        return True
    governor = parsed.head(verb)
    by_itself = verb.dep == "ROOT" or (verb.dep == "relcl" and governor.dep == "ROOT")
    if reading.headline and by_itself and args.has_to(parsed, verb):
        return True  # "Lund to close the port"
    if verb.dep == "conj":
        return governor.tag == verb.tag and is_verb(governor) and _is_no_bare_infinitive(reading, governor)
    if verb.dep in ("xcomp", "ccomp"):
        return governor.dep != "amod" and _makes_it_told(reading, governor, verb)  # not "a ready-to-wear coat"
    return verb.index in reading.dated and verb.dep in ("acl", "advcl", "relcl")


def _makes_it_told(reading: Reading, governor: Word, verb: Word) -> bool:
    verbs, dated = reading.lexicon.verbs, verb.index in reading.dated
    if governor.lemma in verbs.statement:
        return dated  # agreed to meet: the agreement is told, the meeting only if it has a date
    if governor.lemma in verbs.planning:
        return not args.is_negated(reading.parsed, governor)
    return governor.lemma in verbs.implying | {"be"} or (dated and governor.lemma in verbs.intending)


def _is_no_habit(reading: Reading, verb: Word) -> bool:
    """The simple present tells habits and states, except in headlines and where a date makes it the historic present
    or a timetable. "Today" does not: it is as much as "nowadays"."""
    parsed = reading.parsed
    if any(w.lemma in reading.lexicon.adverbs.habitual for w in parsed.children(verb, "advmod")):
        return False
    if not args.is_present(parsed, verb) or reading.headline or verb.lemma in reading.lexicon.verbs.statement:
        return True
    finding = reading.dated.get(verb.index)
    return finding is not None and not (isinstance(finding.meaning, Relative) and finding.meaning.count == 0)


def _is_no_hypothesis(reading: Reading, verb: Word) -> bool:
    """As in "if it stops", "would be", "could spiral", "had it happened": nothing that happened or is planned."""
    parsed = reading.parsed
    if under_condition(reading, verb):
        return False
    mood = args.modal(parsed, verb)
    if mood == "must" and verb.index in reading.quoted:
        return False  # a demand
    if mood in ("", "will", "shall", "must"):
        return not _is_inside_possibility(parsed, verb)
    if mood == "would":
        clause = parsed.head(verb) if verb.dep == "conj" else verb
        governor = parsed.head(clause) if clause.dep == "ccomp" else clause
        return governor.lemma in reading.lexicon.verbs.committing and not args.is_perfect(parsed, verb)
    return verb.index in reading.dated and mood != "should" and not args.is_perfect(parsed, verb)


def _is_inside_possibility(parsed: Parsed, verb: Word) -> bool:
    for ancestor in parsed.ancestors(verb):
        if ancestor.pos in ("VERB", "AUX") and args.modal(parsed, ancestor) in _POSSIBILITY:
            return verb.dep not in ("advcl", "relcl") or not args.is_finite(parsed, verb)
        if ancestor.dep in ("advcl", "relcl", "conj"):
            break
    return False


def _did_happen(reading: Reading, verb: Word) -> bool:
    """What did not happen is rarely worth telling, unless it is dated: "the site was not loading on Friday"."""
    return not args.is_negated(reading.parsed, verb) or verb.index in reading.dated


_RULES: tuple[Callable[[Reading, Word], bool], ...] = (
    _is_no_state,
    _is_no_bare_speech,
    _is_no_order,
    _is_not_a_governor,
    _is_not_carried_by_noun,
    _is_not_a_modifier,
    _is_no_bare_infinitive,
    _is_no_habit,
    _is_no_hypothesis,
    _did_happen,
)


def is_trailing_attribution(parsed: Parsed, verb: Word) -> bool:
    """As in "…, the ministry announced.": the verb follows what it says."""
    if verb.dep == "parataxis":
        return True
    said = [w for w in parsed.children(verb, "ccomp") if args.is_finite(parsed, w)]
    return bool(said) and all(w.index < verb.index for w in said)


def has_object(parsed: Parsed, verb: Word, text: str) -> bool:
    """Whether the verb has that word as its object ("take place")."""
    return any(w.text.lower() == text for w in parsed.children(verb, "dobj"))


def _has_named_subject(parsed: Parsed, verb: Word) -> bool:
    subject = args.subject(parsed, verb)
    if subject is None:
        return False
    return any(w.pos == "PROPN" or w.entity in ("PERSON", "ORG", "GPE") for w in parsed.subtree(subject))


def is_habit(reading: Reading, verb: Word) -> bool:
    """A clause that tells what is always so, or a mere purpose: nothing in it counts as told."""
    parsed = reading.parsed
    verbs = reading.lexicon.verbs
    if verb.lemma in verbs.speech | verbs.statement | verbs.occurrence | verbs.stance:
        return False
    if verb.dep in ("acl", "advcl") and args.is_infinitive(parsed, verb):
        return True
    present = args.is_present(parsed, verb) and verb.lemma != "be" and not reading.headline
    return present and verb.index not in reading.dated


def is_possibility(reading: Reading, verb: Word) -> bool:
    """A clause under "could", "would", "if"."""
    return args.modal(reading.parsed, verb) in _POSSIBILITY or under_condition(reading, verb)
