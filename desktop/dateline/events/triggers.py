"""Which words of a passage name an event: the rules for verbs and for event nouns.

Every rule answers for one reason why a word is, or is not, worth a place in a chronology: speech that is no news, states,
habits, hypotheticals. A time expression of its own makes a word count where it would otherwise be a habit or a modifier.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from enum import Enum

from dateline.events import arguments as args
from dateline.events.lexicon import Lexicon
from dateline.events.passages import Role
from dateline.events.syntax import Parsed, Word


class Kind(Enum):
    """What sort of word names the event."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"  # a predicate: "the site is unreachable"


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an event. ``last`` is the end of a phrasal verb ("called off") or the word itself."""

    word: Word
    last: Word
    kind: Kind


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule looks at: the trees of one passage, its role, which words have a time expression of their own."""

    parsed: Parsed
    role: Role
    dated: Set[int]
    quoted: Set[int]
    lexicon: Lexicon

    @property
    def headline(self) -> bool:
        return self.role is Role.HEADLINE


def find_triggers(reading: Reading) -> tuple[Trigger, ...]:
    """The triggers of one passage in text order."""
    found: list[Trigger] = []
    for word in reading.parsed.words:
        if is_verb(word):
            if all(rule(reading, word) for rule in _VERB_RULES):
                found.append(Trigger(word, _particle(reading.parsed, word), Kind.VERB))
        elif is_event_noun(reading, word):
            if all(rule(reading, word) for rule in _NOUN_RULES):
                found.append(Trigger(word, word, Kind.NOUN))
        elif _is_telling_adjective(reading, word):
            found.append(Trigger(word, word, Kind.ADJECTIVE))
    return tuple(found)


def is_verb(word: Word) -> bool:
    """A verb as head of a clause, not as a modifier, an auxiliary or a preposition ("following", "according")."""
    return word.pos == "VERB" and word.tag.startswith("VB") and word.dep not in _MODIFIERS


def is_event_noun(reading: Reading, word: Word) -> bool:
    """A noun that can name an event: listed, or a nominal gerund ("the summoning of the ambassador")."""
    if word.dep in ("compound", "amod") or (word.pos == "PROPN" and not reading.headline):
        return False
    if word.pos not in ("NOUN", "PROPN", "VERB"):
        return False
    lexicon = reading.lexicon
    if word.pos == "NOUN" and (word.lemma in lexicon.happening_nouns or word.lemma in lexicon.action_nouns):
        return True
    if word.pos == "PROPN":
        return word.text.lower() in lexicon.happening_nouns
    return _is_nominal_gerund(reading.parsed, word)


def quoted_words(parsed: Parsed) -> frozenset[int]:
    """Indices of the words inside quotation marks; short scare quotes are not counted."""
    found: set[int] = set()
    opened: int | None = None
    for word in parsed.words:
        mark = word.text
        if mark in ("“", "«") or (mark == '"' and opened is None):
            opened = word.index
        elif mark in ("”", "»") or (mark == '"' and opened is not None):
            if opened is not None and word.index - opened > 6:
                found.update(range(opened, word.index))
            opened = None
    if opened is not None:
        found.update(range(opened, len(parsed.words)))
    return frozenset(found)


_MODIFIERS = frozenset("amod compound aux auxpass case prep nmod punct mark cc preconj agent".split())


# --- verbs: each rule says True where the verb may stand -------------------------------------------------------------


def _is_no_bare_speech(reading: Reading, verb: Word) -> bool:
    """ "said", "told reporters": only what they say may be news; "accused", "announced" are news unless they trail as attribution."""
    lexicon, parsed = reading.lexicon, reading.parsed
    if verb.lemma in lexicon.statement:
        return not _is_trailing_attribution(parsed, verb)
    if verb.lemma in lexicon.stance and not _is_trailing_attribution(parsed, verb):
        return args.is_finite(parsed, verb) and _has_named_subject(parsed, verb)
    if verb.lemma in lexicon.speech:
        return verb.index in reading.dated and not _is_trailing_attribution(parsed, verb)
    return True


def _is_no_state(reading: Reading, verb: Word) -> bool:
    return verb.lemma not in reading.lexicon.state


def _is_not_carried_by_noun(reading: Reading, verb: Word) -> bool:
    """ "conducted a patrol", "the accident occurred", "caused uproar": the noun names the event."""
    lexicon, parsed = reading.lexicon, reading.parsed
    if verb.lemma in lexicon.light:
        return not any(is_event_noun(reading, w) for w in parsed.children(verb, "dobj"))
    if verb.lemma in lexicon.occurrence or (verb.lemma == "take" and _has_object(parsed, verb, "place")):
        subject = args.subject(parsed, verb)
        return subject is not None and not is_event_noun(reading, subject) and subject.pos != "PRON"
    if verb.lemma in _CAUSING:
        arguments = [args.subject(parsed, verb), *args.objects(parsed, verb)]
        return not any(w is not None and is_event_noun(reading, w) for w in arguments)
    return True


_CAUSING = frozenset("cause prompt trigger lead mean bring spark provoke".split())


def _is_not_a_governor(reading: Reading, verb: Word) -> bool:
    """ "expected to meet", "caused the crane to fall": what is governed names the event."""
    lexicon, parsed = reading.lexicon, reading.parsed
    governed = [w for w in parsed.children(verb, "xcomp", "ccomp") if is_verb(w) and args.is_infinitive(parsed, w)]
    if not governed:
        return not (verb.lemma in lexicon.planning and verb.lemma in ("expect", "plan", "hope", "intend"))
    if verb.lemma in lexicon.aspect or verb.lemma in lexicon.statement:
        return True
    return verb.lemma not in lexicon.planning | lexicon.implying | lexicon.doubting


def _is_not_a_modifier(reading: Reading, verb: Word) -> bool:
    """Participles and infinitives that only describe, unless dated, or telling of a result ("…, killing two")."""
    lexicon, parsed = reading.lexicon, reading.parsed
    if args.is_finite(parsed, verb) or verb.index in reading.dated:
        return True
    if verb.dep in ("acl", "relcl"):
        return verb.tag == "VBN" and reading.headline
    if verb.tag == "VBG" and verb.dep in ("advcl", "pcomp", "conj"):
        head = parsed.head(verb)
        if verb.dep == "pcomp" and head.text.lower() in ("after", "before", "following"):
            return True
        if verb.dep == "pcomp" and head.text.lower() == "with":  # "with shares already slipping"
            return parsed.child(verb, "nsubj") is not None
        return verb.index > head.index and bool(lexicon.classes_of(verb.lemma) & _RESULTS)
    return not (verb.tag in ("VBG", "VBN") and verb.dep in ("advcl", "pcomp", "csubj", "nsubj", "pobj", "dobj"))


_RESULTS = frozenset(("kill", "injure"))


def _is_no_bare_infinitive(reading: Reading, verb: Word) -> bool:
    """An infinitive counts where its governor makes it a plan or a fact: "plans to open", "managed to escape", "is to open"."""
    lexicon, parsed = reading.lexicon, reading.parsed
    if not args.is_infinitive(parsed, verb):
        return True
    if verb.dep == "conj":
        head = parsed.head(verb)
        return head.tag == verb.tag and _is_no_bare_infinitive(reading, head)
    if verb.dep in ("xcomp", "ccomp"):
        governor = parsed.head(verb)
        if governor.lemma in lexicon.aspect or governor.lemma in lexicon.statement - {
            "threaten",
            "vow",
            "promise",
            "pledge",
        }:
            return False
        if governor.lemma == "be":
            return True
        if governor.lemma in lexicon.planning:
            return not args.is_negated(parsed, governor) and governor.lemma not in (
                "want",
                "hope",
                "mean",
                "look",
                "commit",
            )
        return governor.lemma in lexicon.implying - {"help", "let", "get", "go"}
    return verb.index in reading.dated and verb.dep in ("acl", "advcl", "relcl")


def _is_no_habit(reading: Reading, verb: Word) -> bool:
    """The simple present tells habits and states, except in headlines and where a date makes it the historic present."""
    parsed = reading.parsed
    if any(w.lemma in reading.lexicon.habitual_adverbs for w in parsed.children(verb, "advmod")):
        return False
    if not args.is_present(parsed, verb) or reading.headline or verb.lemma in reading.lexicon.statement:
        return True
    return verb.index in reading.dated and verb.sentence == _first_sentence_with(reading, verb)


def _first_sentence_with(reading: Reading, verb: Word) -> int:
    return verb.sentence


def _is_no_hypothesis(reading: Reading, verb: Word) -> bool:
    """ "if it stops", "would be", "could spiral", "had it happened": nothing that happened or is planned."""
    parsed = reading.parsed
    if _under_condition(parsed, verb):
        return False
    mood = args.modal(parsed, verb)
    if not mood or mood in ("will", "shall", "must"):
        return not _governor_is_hypothetical(reading, verb)
    if mood == "would":
        governor = parsed.head(verb) if verb.dep in ("ccomp", "conj") else verb
        if verb.dep == "conj" and governor.dep == "ccomp":
            governor = parsed.head(governor)
        return governor.lemma in _COMMITTING and not args.is_perfect(parsed, verb)
    return (
        verb.index in reading.dated and mood in ("may", "might", "could", "can") and not args.is_perfect(parsed, verb)
    )


_COMMITTING = frozenset("announce state pledge promise vow threaten warn declare decide agree confirm say".split())


def _governor_is_hypothetical(reading: Reading, verb: Word) -> bool:
    parsed = reading.parsed
    for ancestor in parsed.ancestors(verb):
        if ancestor.pos in ("VERB", "AUX") and args.modal(parsed, ancestor) in (
            "would",
            "could",
            "might",
            "may",
            "should",
        ):
            return verb.dep not in ("advcl", "relcl") or not args.is_finite(parsed, verb)
        if ancestor.dep in ("advcl", "relcl", "conj"):
            break
    return False


def _under_condition(parsed: Parsed, verb: Word) -> bool:
    for word in (verb, *parsed.ancestors(verb)):
        if word.dep == "advcl" and any(
            m.text.lower() in ("if", "unless", "whether", "lest") for m in parsed.children(word, "mark", "advmod")
        ):
            return True
        inverted = [a for a in parsed.children(word, "aux") if a.text.lower() in ("had", "should", "were")]
        subject = parsed.child(word, "nsubj", "nsubjpass")
        if inverted and subject is not None and inverted[0].index < subject.index and word.dep in ("advcl", "ccomp"):
            return True
    return False


def _is_not_denied_away(reading: Reading, verb: Word) -> bool:
    """What did not happen is rarely worth telling, unless it is dated: "the site was not loading on Friday"."""
    if not args.is_negated(reading.parsed, verb):
        return True
    return verb.index in reading.dated


def _is_no_order(reading: Reading, verb: Word) -> bool:
    """Imperatives and first or second persons inside quotations: "Call me", "we had issues", "I think"."""
    parsed = reading.parsed
    subject = args.subject(parsed, verb)
    if verb.tag == "VB" and verb.dep == "ROOT" and subject is None:
        return False
    if subject is not None and subject.text.lower() in ("i", "we", "you", "let"):
        return verb.index not in reading.quoted and subject.text.lower() != "you"
    return True


_VERB_RULES: tuple[Callable[[Reading, Word], bool], ...] = (
    _is_no_state,
    _is_no_bare_speech,
    _is_no_order,
    _is_not_a_governor,
    _is_not_carried_by_noun,
    _is_not_a_modifier,
    _is_no_bare_infinitive,
    _is_no_habit,
    _is_no_hypothesis,
    _is_not_denied_away,
)


# --- nouns -----------------------------------------------------------------------------------------------------------


def _is_no_topic(reading: Reading, noun: Word) -> bool:
    """ "a charge of conspiracy", "the risk of attack", "no injuries"."""
    parsed = reading.parsed
    if args.has_no(parsed, noun):
        return False
    head = parsed.head(noun)
    if head.pos == "ADP" and head.text.lower() in ("of", "for"):
        head = parsed.head(head)
        if head.lemma in reading.lexicon.topic_nouns:
            return False
    return noun.dep != "poss"


def _is_not_hypothetical_noun(reading: Reading, noun: Word) -> bool:
    parsed = reading.parsed
    if any(w.lemma in ("hypothetical", "future") for w in parsed.children(noun, "amod")):
        return False
    if any(w.text.lower() in ("any", "every", "each", "such") for w in parsed.children(noun, "det", "predet", "amod")):
        return noun.index in reading.dated
    verb = args.clause_verb(parsed, noun)
    if verb is None:
        return True
    if args.modal(parsed, verb) in ("would", "could", "might", "may", "should", "can") or _under_condition(
        parsed, verb
    ):
        return noun.index in reading.dated
    return True


def _is_particular(reading: Reading, noun: Word) -> bool:
    """One happening and not a kind: dated, or definite, or counted, or with its own who and whom."""
    parsed, lexicon = reading.parsed, reading.lexicon
    if noun.index in reading.dated:
        return True
    head = parsed.head(noun)
    verb_object = noun.dep == "dobj" and head.lemma in lexicon.light
    if verb_object and args.is_finite(parsed, head) and not args.is_present(parsed, head):
        return True
    if noun.dep in ("nsubj", "nsubjpass") and _is_told_of(reading, head):
        return True
    if reading.headline:
        return noun.lemma in lexicon.happening_nouns
    determined = any(True for _ in parsed.children(noun, "det", "poss", "nummod"))
    if _is_nominal_gerund(parsed, noun):
        return True
    if noun.lemma in lexicon.happening_nouns:
        return determined or (noun.tag == "NN" and bool(parsed.children(noun, "amod", "compound")))
    return determined and _has_participant(parsed, noun) and not _in_adjunct_of_cause(parsed, noun)


def _is_told_of(reading: Reading, verb: Word) -> bool:
    """ "The talks began", "the accident occurred": a verb that says of a happening that it took place."""
    lexicon, parsed = reading.lexicon, reading.parsed
    if args.is_present(parsed, verb) or args.is_negated(parsed, verb):
        return False
    return verb.lemma in lexicon.occurrence or verb.lemma in lexicon.aspect or verb.lemma == "take"


def _in_adjunct_of_cause(parsed: Parsed, noun: Word) -> bool:
    """ "in response to the mission", "according to the report", "on the advice of": not told, only mentioned."""
    head = parsed.head(noun)
    if noun.dep != "pobj":
        return False
    if head.text.lower() == "to" and parsed.head(head).text.lower() in ("response", "according", "due", "thanks"):
        return True
    return head.text.lower() in ("as", "for", "despite", "about", "of", "than", "like")


_NOUN_RULES: tuple[Callable[[Reading, Word], bool], ...] = (_is_no_topic, _is_not_hypothetical_noun, _is_particular)


# --- parts -----------------------------------------------------------------------------------------------------------


def _particle(parsed: Parsed, verb: Word) -> Word:
    particle = parsed.child(verb, "prt")
    return particle if particle is not None and particle.index == verb.index + 1 else verb


def _is_trailing_attribution(parsed: Parsed, verb: Word) -> bool:
    """ "…, the ministry announced.": the verb follows what it says."""
    said = parsed.children(verb, "ccomp")
    return any(w.index < verb.index for w in said) or verb.dep == "parataxis"


def _has_named_subject(parsed: Parsed, verb: Word) -> bool:
    subject = args.subject(parsed, verb)
    if subject is None:
        return False
    return any(w.pos == "PROPN" or w.entity in ("PERSON", "ORG", "GPE") for w in parsed.subtree(subject))


def _has_object(parsed: Parsed, verb: Word, text: str) -> bool:
    return any(w.text.lower() == text for w in parsed.children(verb, "dobj"))


def _has_participant(parsed: Parsed, noun: Word) -> bool:
    if any(w.tag != "PRP$" for w in parsed.children(noun, "poss")):
        return True
    if any(w.entity in ("NORP", "GPE", "ORG", "PERSON") for w in parsed.children(noun, "amod", "compound")):
        return True
    return any(
        w.text.lower() in ("of", "by", "between", "with", "against", "on", "from")
        for w in parsed.children(noun, "prep")
    )


def _is_nominal_gerund(parsed: Parsed, word: Word) -> bool:
    if not (word.text.lower().endswith("ing") and word.tag in ("VBG", "NN")):
        return False
    of = any(w.text.lower() == "of" for w in parsed.children(word, "prep"))
    return of and any(True for _ in parsed.children(word, "det", "poss")) and word.dep not in ("pcomp", "acl", "advcl")


def _is_telling_adjective(reading: Reading, word: Word) -> bool:
    """ "The site is unreachable", "construction was underway"."""
    if word.dep != "acomp" or word.lemma not in reading.lexicon.telling_adjectives:
        return False
    verb = reading.parsed.head(word)
    return verb.lemma == "be" and not args.modal(reading.parsed, verb) and not _under_condition(reading.parsed, verb)
