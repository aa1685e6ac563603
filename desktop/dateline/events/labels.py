"""A headline for an event in the text's own words: subject, trigger, object, then what fits, in text order, at most
12 words.

Whole phrases are taken or left; no word is added. Only a pronoun that certainly stands for a name gives way to that
name, and the name is one that stands earlier in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.events import arguments as args
from dateline.events.lexicon import english
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
_CURRENCIES = frozenset(("$", "€", "£", "#"))
_JOINTS = frozenset(("-", "–", "/", "&", "%", "$", "€", "£"))


def labels_of(reading: Reading, trigger: Trigger, referents: Referents) -> tuple[str, ...]:
    """The labels a clause may have, the best first; there is a second where a noun may stand with or without the
    clause around it."""
    parsed = reading.parsed
    if trigger.kind is Kind.NOUN:
        return _noun_labels(reading, trigger.word, referents)
    verb = parsed.head(trigger.word) if trigger.kind is Kind.ADJECTIVE else trigger.word
    start = {trigger.word.index, trigger.last.index, *_prefix(parsed, trigger.word)}
    taken = _fitted(parsed, start, _verb_groups(reading, verb), referents)
    return (_joined(parsed, sorted(taken), referents),)


def _prefix(parsed: Parsed, word: Word) -> set[int]:
    """The "re-" of "re-examine"."""
    before = parsed.words[max(0, word.index - 2) : word.index]
    joined = len(before) == 2 and before[1].text == "-" and before[1].end == word.start
    return {w.index for w in before} if joined and before[0].end == before[1].start else set()


def _noun_labels(reading: Reading, noun: Word, referents: Referents) -> tuple[str, ...]:
    parsed = reading.parsed
    alone = _fitted(parsed, {noun.index}, _noun_groups(reading, noun), referents)
    label = _joined(parsed, sorted(alone), referents)
    above = args.clause_verb(parsed, noun)
    if above is None or _is_of_another_time(parsed, noun):
        return (label,)
    within = _within_clause(reading, noun, above, referents)
    if not within or within == alone:
        return (label,)
    wider = _joined(parsed, sorted(within), referents)
    bare = {w.index for w in parsed.children(noun, "poss") if w.tag == "PRP$"}
    if _stands_alone(reading, noun, above, len(label.split())):
        return (label, wider)
    return (wider, _joined(parsed, sorted(alone - bare), referents))


def _stands_alone(reading: Reading, noun: Word, above: Word, length: int) -> bool:
    """Whether the noun needs no verb: not where the verb only carries it ("held talks", "the accident occurred"), and
    not where it does not say of whom ("the visit" against "Lind's visit")."""
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    carrying = verbs.light | verbs.causing | verbs.occurrence
    argument = noun.dep in ("dobj", "nsubj", "nsubjpass") and parsed.head(noun).index == above.index
    if argument and args.phrase(parsed, above) in carrying:
        return False
    owned = any(w.tag != "PRP$" for w in parsed.children(noun, "poss"))
    if argument and not owned and not parsed.children(noun, "prep"):
        return False
    return length >= (_SHORT - 1 if owned else _SHORT)


def _is_of_another_time(parsed: Parsed, noun: Word) -> bool:
    """As in "songs have been sold since its launch", "the flood has frightened guests away": the clause around it tells
    of a later time than the noun's own."""
    definite = any(w.text.lower() == "the" for w in parsed.children(noun, "det"))
    if not definite and not parsed.children(noun, "poss", "prep"):
        return False
    above = parsed.head(noun)
    if noun.dep == "nsubj":
        return args.is_perfect(parsed, above)
    return noun.dep == "pobj" and above.text.lower() in ("since", "before", "after", "until")


def _within_clause(reading: Reading, noun: Word, above: Word, referents: Referents) -> set[int]:
    """The noun with the clause that it is part of; empty where the verb does not fit in."""
    parsed = reading.parsed
    core, *rest = _verb_groups(reading, above)
    between = [parsed.words[i] for i in _between(parsed, noun, above)]
    start = {noun.index, *(w.index for w in between)}
    taken = _fitted(parsed, start, [_compact(parsed, noun), core, *rest, *_noun_groups(reading, noun)], referents)
    return taken if above.index in taken else set()


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
    goals = [*args.objects(parsed, verb), *parsed.children(verb, "acomp")]
    described = args.described_object(parsed, verb)
    if described is not None:
        goals.append(described)
    yield from _who_does_what(parsed, verb, goals)
    yield from _causes(parsed, verb)
    adjuncts = [
        w
        for w in parsed.children(verb, "prep", "xcomp", "npadvmod", "dative", "agent", "prt", "advmod")
        if w.text.lower() not in _ATTRIBUTION and (w.dep not in ("advmod", "npadvmod") or w.index > verb.index)
    ]
    adjuncts = [w for w in adjuncts if not _is_excluded(parsed, w)]
    after = [w for w in adjuncts if w.index > verb.index and not _is_time(reading, w)]
    for child in after:
        marks = parsed.children(child, "mark") if child.dep == "xcomp" else []
        yield [*marks, *_pruned(parsed, child)]
        if child.dep == "xcomp":
            yield from _infinitive_cores(parsed, child)
    yield from _said(reading, verb)
    yield from _about_objects(parsed, goals)
    for child in adjuncts:
        if child not in after:
            yield _pruned(parsed, child)


def _is_excluded(parsed: Parsed, adjunct: Word) -> bool:
    """The second of "in July, not in September": without "not" it would say the contrary."""
    first = parsed.subtree(adjunct)[0]
    return first.index > 0 and parsed.words[first.index - 1].text.lower() in ("not", "never", "n't")


def _who_does_what(parsed: Parsed, verb: Word, goals: list[Word]) -> Iterator[list[Word]]:
    """Subject, verb and objects, bare and then with their modifiers."""
    subject = _shown_subject(parsed, verb)
    heads = _heads(parsed, subject) if subject is not None else []
    helpers = _verb_words(parsed, verb)
    if subject is not None and parsed.children(subject, "conj") and verb.dep == "xcomp":
        # "Lind and Brandt expected to attend the talks": as headlines do, without "are"
        helpers = [w for w in helpers if w.dep != "auxpass" or w.head == verb.index]
        for goal in goals:
            yield [verb, *helpers, *heads, *_compact(parsed, goal)]
    yield [verb, *helpers, *heads]
    for goal in goals:
        yield _led_in(parsed, goal, verb, _core(parsed, goal))
    if subject is not None:
        yield _compact(parsed, subject)
    for goal in goals:
        yield _led_in(parsed, goal, verb, _compact(parsed, goal))


def _shown_subject(parsed: Parsed, verb: Word) -> Word | None:
    """The subject, but of a mere participle none that stands after it ("after losing the vote, Lind left") and no
    pronoun ("they leaving")."""
    subject = args.subject(parsed, verb)
    participle = verb.tag == "VBG" and not args.auxiliaries(parsed, verb) and args.own_subject(parsed, verb) is None
    if subject is None or not participle:
        return subject
    return None if subject.index > verb.index or subject.pos == "PRON" else subject


def _about_objects(parsed: Parsed, goals: list[Word]) -> Iterator[list[Word]]:
    for goal in goals:
        for preposition in parsed.children(goal, "prep"):
            yield _pruned(parsed, preposition)
        for purpose in parsed.children(goal, "acl"):
            if args.is_infinitive(parsed, purpose):
                yield _pruned(parsed, purpose)


def _infinitive_cores(parsed: Parsed, clause: Word) -> Iterator[list[Word]]:
    """ "to refrain from attacks" of "to refrain from attacks and to keep the peace that …"."""
    frame = [clause, *parsed.children(clause, "mark", "aux", "auxpass", "prt", "neg")]
    goals: list[Word] = []
    for goal in (*args.objects(parsed, clause), *parsed.children(clause, "acomp")):
        goals += _led_in(parsed, goal, clause, _compact(parsed, goal))
    for preposition in parsed.children(clause, "prep"):
        yield [*frame, *goals, *_pruned(parsed, preposition)]
    yield [*frame, *goals]
    for goal in args.objects(parsed, clause)[:1]:
        yield [*frame, *_led_in(parsed, goal, clause, _modified(parsed, goal))]


def _causes(parsed: Parsed, verb: Word) -> Iterator[list[Word]]:
    """Who brings about or expects what an infinitive with a subject of its own tells: "A storm caused (a crane to
    fall)", "the board expects (the work to last)"."""
    first = _first_infinitive(parsed, verb)
    governor = parsed.head(first)
    preposition = parsed.head(verb)
    if verb.dep == "pcomp" and preposition.text.lower() == "of" and parsed.head(preposition).pos == "VERB":
        governor = parsed.head(preposition)  # "accused of lying"
        yield [governor, preposition, *args.auxiliaries(parsed, governor)]
        return
    other = args.own_subject(parsed, first) or parsed.child(governor, "dobj")
    if first.dep not in ("ccomp", "xcomp") or not args.has_to(parsed, first) or other is None:
        return
    words = [governor, *args.auxiliaries(parsed, governor), *parsed.children(governor, "neg")]
    subject = _shown_subject(parsed, governor)
    if subject is not None:
        yield words + _compact(parsed, subject)
        yield words + _heads(parsed, subject)


def _first_infinitive(parsed: Parsed, verb: Word) -> Word:
    """The first of coordinated infinitives ("expects to finish … and to publish …"): it hangs on the governor."""
    for _ in range(8):
        head = parsed.head(verb)
        if verb.dep != "conj" or not args.has_to(parsed, verb) or not args.has_to(parsed, head):
            break
        verb = head
    return verb


def _said(reading: Reading, verb: Word) -> Iterator[list[Word]]:
    """What a statement says, whole if it fits, else its subject, verb and object."""
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    causal = verb.lemma in verbs.causing | verbs.implying
    telling = verb.lemma in verbs.addressed
    telling_that = [c for c in parsed.children(verb, "ccomp") if parsed.child(c, "mark") is not None]
    known = verb.lemma in verbs.speech | verbs.statement | verbs.stance | {"learn", "find", "discover"}
    if not causal and not known and not telling_that:
        return
    for clause in parsed.children(verb, "ccomp"):
        told = parsed.child(verb, "dobj") is None or telling
        if not causal and (not told or clause.index < verb.index):
            continue
        yield [*_pruned(parsed, clause), *parsed.children(clause, "mark")]
        yield from _cores(parsed, clause)


def _cores(parsed: Parsed, clause: Word) -> Iterator[list[Word]]:
    """A subordinate clause cut down: with its object, without it, and without what modifies its subject."""
    frame = [clause, *parsed.children(clause, "mark", "prt"), *_verb_words(parsed, clause)]
    subject = args.own_subject(parsed, clause)
    named = _compact(parsed, subject) if subject is not None else []
    goals = (*args.objects(parsed, clause), *parsed.children(clause, "acomp"))
    if not goals and clause.lemma == "be":
        return  # "said that the price was" says nothing
    whole, short = (
        [word for goal in goals for word in _led_in(parsed, goal, clause, cut(parsed, goal))]
        for cut in (_compact, _core)
    )
    yield [*frame, *named, *whole]
    yield [*frame, *named, *short]
    if parsed.child(clause, "dobj", "acomp", "attr") is None:
        yield [*frame, *named]
    if subject is not None:
        yield [*frame, *_heads(parsed, subject), *whole]


def _noun_groups(reading: Reading, noun: Word) -> Iterator[list[Word]]:
    parsed = reading.parsed
    yield _core(parsed, noun)
    yield _modified(parsed, noun)
    for preposition in parsed.children(noun, "prep"):
        if not _is_time(reading, preposition):
            yield _pruned(parsed, preposition)
            for object_ in parsed.children(preposition, "pobj"):
                yield [preposition, *_compact(parsed, object_)]
    for purpose in parsed.children(noun, "acl"):
        if args.is_infinitive(parsed, purpose) and purpose.index > noun.index:
            yield _pruned(parsed, purpose)


def _heads(parsed: Parsed, subject: Word) -> list[Word]:
    """A subject without its modifiers, all of its conjuncts with it."""
    words = _core(parsed, subject)
    for conjunct in parsed.children(subject, "conj"):
        if conjunct.pos in ("NOUN", "PROPN", "PRON"):
            words += [*parsed.children(subject, "cc"), *_name_only(parsed, conjunct)]
    return words


def _name_only(parsed: Parsed, noun: Word) -> list[Word]:
    """The name alone where there is one: "Jonas Lind" of "the Danish envoy Jonas Lind"."""
    named = next((w for w in parsed.children(noun, "appos") if w.entity == "PERSON"), noun)
    name = parsed.name_at(named)
    if name is None or name.type != "PERSON":
        return _core(parsed, noun)
    return list(parsed.words[name.first : name.last])


def _led_in(parsed: Parsed, goal: Word, verb: Word, words: list[Word]) -> list[Word]:
    """With the preposition that leads in an agent or a receiver ("by a user")."""
    head = parsed.head(goal)
    return [head, *words] if parsed.head(head).index == verb.index and head.pos == "ADP" else words


def _between(parsed: Parsed, noun: Word, verb: Word) -> set[int]:
    """The prepositions on the way from a noun up to its verb, and the nouns that they hang on ("on the margins of the
    protests")."""
    found = set()
    for ancestor in parsed.ancestors(noun):
        if ancestor.index == verb.index:
            break
        if ancestor.pos in ("ADP", "SCONJ") and ancestor.dep == "prep":
            found.add(ancestor.index)
        elif ancestor.pos in ("NOUN", "PROPN") and ancestor.dep in ("pobj", "dobj"):
            found.update(w.index for w in (ancestor, *parsed.children(ancestor, "det", "poss", "case")))
    return found


def _is_time(reading: Reading, word: Word) -> bool:
    """The date is shown beside the label anyway, so it is the last thing to go in."""
    return word.index in reading.time_words or any(
        w.index in reading.time_words for w in reading.parsed.children(word, "pobj")
    )


def _verb_words(parsed: Parsed, verb: Word) -> list[Word]:
    """Auxiliaries, "to", negation and particle, and those of the governor an infinitive hangs on ("is expected to")."""
    words = [*args.auxiliaries(parsed, verb), *parsed.children(verb, "prt", "aux", "auxpass")]
    words += [w for w in parsed.children(verb, "neg") if w.index < verb.index]  # not of "in May, not in June"
    first = _first_infinitive(parsed, verb)
    if first.dep == "xcomp" and args.has_to(parsed, first):
        governor = parsed.head(first)
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
    first = min(words, key=lambda w: w.index)
    while first.index >= 2 and parsed.words[first.index - 1].text == "-":  # "e-mails", however the parser cuts it
        joint, before = parsed.words[first.index - 1], parsed.words[first.index - 2]
        if joint.end != first.start or before.end != joint.start:
            break
        words += [before, joint]
        first = before
    return _filled(parsed, words)


def _compact(parsed: Parsed, noun: Word) -> list[Word]:
    """A noun with its modifiers to the left, its conjuncts and a short "of" phrase."""
    words = _modified(parsed, noun)
    for conjunct in parsed.children(noun, "conj"):
        words += [*parsed.children(noun, "cc"), *_core(parsed, conjunct)]
    for of in parsed.children(noun, "prep"):
        inside = _pruned(parsed, of)
        if of.text.lower() == "of" and len(inside) <= 6:
            words += inside
    return _filled(parsed, words)


def _modified(parsed: Parsed, noun: Word) -> list[Word]:
    """A noun with its modifiers to the left."""
    words = _core(parsed, noun)
    for child in parsed.children(noun, "det", "predet", "poss", "amod", "nummod", "quantmod", "nmod", "compound"):
        if child.tag != "VB":  # "to re-establish dialogue": no adjective, but the parser says so
            words += parsed.subtree(child)
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


_UNITS = frozenset(("day", "night", "morning", "evening", "week", "month", "year", "moment"))


def _pruned(parsed: Parsed, top: Word) -> list[Word]:
    """A phrase without relative clauses, appositions and asides; nothing if it is only "in which"."""
    words, waiting = [], [top]
    while waiting:
        word = waiting.pop()
        words.append(word)
        joins = bool(parsed.children(word, "conj"))
        children = parsed.children(word)
        if word.lemma in english().nouns.incomplete and any(c.dep in ("acl", "relcl") for c in children):
            return []  # "in order", "at a time": nothing without what follows
        if word.lemma in _UNITS and any(c.dep in ("advcl", "acl", "relcl") for c in children):
            return []  # "the day" of "the day after he fled"
        for child in children:
            if child.tag in _RELATIVE_TAGS:
                return []
            joint = (child.dep == "cc" and joins) or (child.dep == "punct" and child.text in _JOINTS)
            joint = joint or (child.dep == "mark" and word.dep == "pcomp")  # "for two days after the storm hit"
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
        if word.text in _JOINTS and not _needed_by(word) <= set(indices):
            continue
        if word.text not in _JOINTS and not any(c.isalnum() for c in word.text) and word.tag != "POS":
            continue
        shown = word.text if text else _name_for(parsed, word, referents)
        glued = previous is not None and previous.end == word.start
        text += shown if glued or not text else f" {shown}"
        previous = word
    return " ".join(text.split())


def _needed_by(sign: Word) -> set[int]:
    """The indices of the words that a sign stands with: "22%", "$5", "mid-May"."""
    if sign.text == "%":
        return {sign.index - 1}
    return {sign.index + 1} if sign.text in _CURRENCIES else {sign.index - 1, sign.index + 1}


def _name_for(parsed: Parsed, word: Word, referents: Referents) -> str:
    """The name that a pronoun subject certainly stands for, where it can be put in: not for "he's"."""
    known = referents.of(word) if word.tag == "PRP" and word.dep in args.SUBJECTS else None
    following = parsed.words[word.index + 1] if word.index + 1 < len(parsed.words) else None
    if known is None or known.end > word.start or (following is not None and following.start == word.end):
        return word.text
    return known.text
