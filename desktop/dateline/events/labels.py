"""A headline for an event in the text's own words: subject, trigger, object, then what fits, in text order, at most
12 words.

Whole phrases are taken or left; no word is added. Only a pronoun that certainly stands for a name gives way to that
name, and the name is one that stands earlier in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.events import arguments as args
from dateline.events.pronouns import Referents
from dateline.events.reading import Kind, Reading, Trigger
from dateline.events.syntax import Parsed, Word

LONGEST = 12  # words
_SHORT = 3  # a noun alone is no headline: below this its clause is added

_DROPPED = frozenset(
    ("punct", "relcl", "advcl", "acl", "appos", "parataxis", "dep", "cc", "mark", "discourse", "intj", "meta")
)
_RELATIVE_TAGS = frozenset(("WDT", "WP", "WRB", "WP$"))
_ATTRIBUTION = frozenset(("according", "quoting", "citing"))
_JOINTS = frozenset(("-", "–", "/", "&", "%", "$", "€", "£"))


def label_of(reading: Reading, trigger: Trigger, referents: Referents) -> str:
    """The label of a clause."""
    parsed = reading.parsed
    groups = _noun_groups if trigger.kind is Kind.NOUN else _verb_groups
    verb = parsed.head(trigger.word) if trigger.kind is Kind.ADJECTIVE else trigger.word
    taken = _fitted(parsed, {trigger.word.index, trigger.last.index}, groups(reading, verb), referents)
    if trigger.kind is Kind.NOUN:
        taken = _with_its_clause(reading, trigger.word, taken, referents)
    return _joined(parsed, sorted(taken), referents)


def _with_its_clause(reading: Reading, noun: Word, taken: set[int], referents: Referents) -> set[int]:
    """A noun with the clause that it is subject or object of; one further off only where the noun is too short."""
    parsed = reading.parsed
    above = args.clause_verb(parsed, noun)
    if above is None:
        return taken
    argument = noun.dep in ("dobj", "nsubj", "nsubjpass") and parsed.head(noun).index == above.index
    if not argument and _length(parsed, taken, referents) >= _SHORT:
        return taken
    core, *rest = _verb_groups(reading, above)
    core += [parsed.words[i] for i in _between(parsed, noun, above)]
    wider = _fitted(parsed, taken, [core], referents)
    return _fitted(parsed, wider, rest, referents) if wider != taken else taken


def shortened(text: str) -> str:
    """The first `LONGEST` words of a sentence, for the fallback without syntax."""
    return " ".join(text.split()[:LONGEST]).rstrip(",;:")


def _fitted(parsed: Parsed, taken: set[int], groups: Iterable[list[Word]], referents: Referents) -> set[int]:
    """The words taken, with every further group that still fits."""
    for group in groups:
        wider = taken | {w.index for w in group if w.tag not in _RELATIVE_TAGS}
        if wider != taken and _length(parsed, wider, referents) <= LONGEST:
            taken = wider
    return taken


# --- what may stand in a label, the indispensable first ---------------------------------------------------------------


def _verb_groups(reading: Reading, verb: Word) -> Iterator[list[Word]]:
    parsed = reading.parsed
    subject = args.subject(parsed, verb)
    goals = [*args.objects(parsed, verb), *parsed.children(verb, "acomp")]
    yield [verb, *_verb_words(parsed, verb), *(_core(parsed, subject) if subject is not None else [])]
    for goal in goals:
        yield _led_in(parsed, goal, verb, _core(parsed, goal))
    if subject is not None:
        yield _compact(parsed, subject)
    for goal in goals:
        yield _led_in(parsed, goal, verb, _compact(parsed, goal))
    adjuncts = [
        w
        for w in parsed.children(verb, "prep", "xcomp", "npadvmod", "dative", "agent", "prt", "advmod")
        if w.text.lower() not in _ATTRIBUTION and (w.dep not in ("advmod", "npadvmod") or w.index > verb.index)
    ]
    after = [w for w in adjuncts if w.index > verb.index and not _is_time(reading, w)]
    for child in after:
        yield _pruned(parsed, child)
    yield from _said(reading, verb)
    for goal in goals:
        for preposition in parsed.children(goal, "prep"):
            yield _pruned(parsed, preposition)
    for child in adjuncts:
        if child not in after:
            yield _pruned(parsed, child)


def _said(reading: Reading, verb: Word) -> Iterator[list[Word]]:
    """What a statement says, whole if it fits, else its subject, verb and object."""
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    causal = verb.lemma in verbs.causing | verbs.implying
    if not causal and verb.lemma not in verbs.speech | verbs.statement | verbs.stance | {"learn", "find", "discover"}:
        return
    for clause in parsed.children(verb, "ccomp"):
        if not causal and (parsed.child(verb, "dobj") is not None or clause.index < verb.index):
            continue
        yield [*_pruned(parsed, clause), *parsed.children(clause, "mark")]
        subject = args.own_subject(parsed, clause)
        core = [clause, *parsed.children(clause, "mark"), *_verb_words(parsed, clause)]
        core += _compact(parsed, subject) if subject is not None else []
        for goal in (*args.objects(parsed, clause), *parsed.children(clause, "acomp")):
            core += _led_in(parsed, goal, clause, _core(parsed, goal))
        yield core


def _noun_groups(reading: Reading, noun: Word) -> Iterator[list[Word]]:
    parsed = reading.parsed
    yield _core(parsed, noun)
    yield _compact(parsed, noun)
    for preposition in parsed.children(noun, "prep"):
        if not _is_time(reading, preposition):
            yield _pruned(parsed, preposition)


def _led_in(parsed: Parsed, goal: Word, verb: Word, words: list[Word]) -> list[Word]:
    """With the preposition that leads in an agent or a receiver ("by a user")."""
    head = parsed.head(goal)
    return [head, *words] if head.index != verb.index and head.pos == "ADP" else words


def _between(parsed: Parsed, noun: Word, verb: Word) -> set[int]:
    """The preposition and its kin on the way from a noun up to its verb."""
    found = set()
    for ancestor in parsed.ancestors(noun):
        if ancestor.index == verb.index:
            break
        if ancestor.pos == "ADP":
            found.add(ancestor.index)
    return found


def _is_time(reading: Reading, word: Word) -> bool:
    """The date is shown beside the label anyway, so it is the last thing to go in."""
    return word.index in reading.time_words or any(
        w.index in reading.time_words for w in reading.parsed.children(word, "pobj")
    )


def _verb_words(parsed: Parsed, verb: Word) -> list[Word]:
    """Auxiliaries, "to", negation and particle, and those of the governor an infinitive hangs on ("is expected to")."""
    words = [*args.auxiliaries(parsed, verb), *parsed.children(verb, "neg", "prt", "aux", "auxpass")]
    if verb.dep == "xcomp" and args.is_infinitive(parsed, verb):
        governor = parsed.head(verb)
        words += [governor, *args.auxiliaries(parsed, governor), *parsed.children(governor, "neg")]
        if governor.dep == "acomp":
            words.append(parsed.head(governor))
    return words


# --- phrases ---------------------------------------------------------------------------------------------------------


def _core(parsed: Parsed, noun: Word) -> list[Word]:
    """A noun with its compounds and its name."""
    name = parsed.name_at(noun)
    words = [noun, *parsed.children(noun, "nummod", "case", "neg")]
    if name is not None and name.type not in ("DATE", "TIME"):
        words += list(parsed.words[name.first : name.last])
    for word in parsed.children(noun, "compound"):
        words += parsed.subtree(word)
    return _filled(parsed, words)


def _compact(parsed: Parsed, noun: Word) -> list[Word]:
    """A noun with its modifiers to the left, its conjuncts and a short "of" phrase."""
    words = _core(parsed, noun)
    for child in parsed.children(noun, "det", "predet", "poss", "amod", "nummod", "quantmod", "nmod", "compound"):
        words += parsed.subtree(child)
    for conjunct in parsed.children(noun, "conj"):
        words += [*parsed.children(noun, "cc"), *_core(parsed, conjunct)]
    for of in parsed.children(noun, "prep"):
        inside = _pruned(parsed, of)
        if of.text.lower() == "of" and len(inside) <= 6:
            words += inside
    return _filled(parsed, words)


def _filled(parsed: Parsed, words: list[Word]) -> list[Word]:
    """The hyphens and the like between words taken belong to them."""
    indices = {w.index for w in words}
    joints = [
        parsed.words[i]
        for i in range(min(indices) + 1, max(indices))
        if parsed.words[i].text in _JOINTS and {i - 1, i + 1} <= indices
    ]
    return words + joints


def _pruned(parsed: Parsed, top: Word) -> list[Word]:
    """A phrase without relative clauses, appositions and asides; nothing if it is only "in which"."""
    words, waiting = [], [top]
    while waiting:
        word = waiting.pop()
        words.append(word)
        joins = bool(parsed.children(word, "conj"))
        for child in parsed.children(word):
            if child.tag in _RELATIVE_TAGS:
                return []
            joint = (child.dep == "cc" and joins) or (child.dep == "punct" and child.text in _JOINTS)
            if child.dep not in _DROPPED or joint:
                waiting.append(child)
    return words


# --- spelling --------------------------------------------------------------------------------------------------------


def _length(parsed: Parsed, indices: set[int], referents: Referents) -> int:
    return len(_joined(parsed, sorted(indices), referents).split())


def _joined(parsed: Parsed, indices: list[int], referents: Referents) -> str:
    """The words in text order, spaced as in the text; a pronoun that comes first gives way to its name."""
    text = ""
    previous: Word | None = None
    for index in indices:
        word = parsed.words[index]
        if word.text in _JOINTS and not {index - 1, index + 1} <= set(indices):
            continue
        if word.text not in _JOINTS and not any(c.isalnum() for c in word.text) and word.tag != "POS":
            continue
        shown = word.text if text else _name_for(parsed, word, referents)
        glued = previous is not None and previous.end == word.start
        text += shown if glued or not text else f" {shown}"
        previous = word
    return " ".join(text.split())


def _name_for(parsed: Parsed, word: Word, referents: Referents) -> str:
    """The name that a pronoun subject certainly stands for, where it can be put in: not for "he's"."""
    known = referents.of(word) if word.tag == "PRP" and word.dep in args.SUBJECTS else None
    following = parsed.words[word.index + 1] if word.index + 1 < len(parsed.words) else None
    if known is None or known.end > word.start or (following is not None and following.start == word.end):
        return word.text
    return known.text
