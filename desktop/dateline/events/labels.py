"""A headline for an event in the text's own words: subject, trigger, object, then what fits, in text order, at most 12 words.

Whole phrases are taken or left; no word is added. Only a pronoun that certainly stands for a name gives way to that name, and the
name is one that stands earlier in the text.
"""

from __future__ import annotations

from collections.abc import Iterable

from dateline.events import arguments as args
from dateline.events.pronouns import Referents
from dateline.events.reading import Kind, Trigger
from dateline.events.syntax import Parsed, Word

LONGEST = 12  # words

_DROPPED = frozenset(("punct", "relcl", "advcl", "acl", "appos", "parataxis", "dep", "cc", "mark", "discourse", "intj"))
_ATTRIBUTION = frozenset(["according", "quoting", "citing"])


def label_of(parsed: Parsed, trigger: Trigger, referents: Referents) -> str:
    """The label of a clause."""
    taken: set[int] = set()
    for group in _groups(parsed, trigger):
        fresh = {w.index for w in group} - taken
        if fresh and _length(parsed, taken | fresh, referents) <= LONGEST:
            taken |= fresh
    if not taken:
        taken = {trigger.word.index}
    return _joined(parsed, sorted(taken), referents)


def shortened(text: str) -> str:
    """The first `LONGEST` words of a sentence, for the fallback without syntax."""
    return " ".join(text.split()[:LONGEST]).rstrip(",;:")


def _groups(parsed: Parsed, trigger: Trigger) -> Iterable[list[Word]]:
    """What may stand in the label, the indispensable first."""
    if trigger.kind is Kind.NOUN:
        yield from _noun_groups(parsed, trigger.word)
        return
    verb = parsed.head(trigger.word) if trigger.kind is Kind.ADJECTIVE else trigger.word
    subject = args.subject(parsed, verb)
    core = [trigger.word, verb, *_verb_words(parsed, verb)]
    if subject is not None:
        core += _core(parsed, subject)
    yield core
    if subject is not None:
        yield _compact(parsed, subject)
    goals = [w for w in args.objects(parsed, verb)] + parsed.children(verb, "acomp")
    for goal in goals:
        yield _core(parsed, goal) + [
            w for w in parsed.ancestors(goal) if w.pos == "ADP" and parsed.head(w).index == verb.index
        ]
    for goal in goals:
        yield _compact(parsed, goal)
    for child in parsed.children(verb, "prep", "xcomp", "npadvmod", "ccomp", "dative", "agent"):
        if child.text.lower() in _ATTRIBUTION or _is_attributed(parsed, child):
            continue
        whole = _pruned(parsed, child)
        if whole:
            yield whole
    for goal in goals:
        for preposition in parsed.children(goal, "prep"):
            yield _pruned(parsed, preposition)


def _noun_groups(parsed: Parsed, noun: Word) -> Iterable[list[Word]]:
    yield _core(parsed, noun)
    yield _compact(parsed, noun)
    for preposition in parsed.children(noun, "prep"):
        yield _pruned(parsed, preposition)
    head = parsed.head(noun)
    if head.pos == "VERB" and noun.dep in ("dobj", "nsubj", "nsubjpass"):
        words = [head, *_verb_words(parsed, head)]
        subject = args.subject(parsed, head)
        if subject is not None and subject.index != noun.index:
            words += _core(parsed, subject)
        yield words
        for goal in args.objects(parsed, head):
            yield _core(parsed, goal)
        for preposition in parsed.children(head, "prep", "npadvmod"):
            if preposition.text.lower() not in _ATTRIBUTION:
                yield _pruned(parsed, preposition)
    for child in parsed.children(noun, "npadvmod"):
        yield _pruned(parsed, child)


def _verb_words(parsed: Parsed, verb: Word) -> list[Word]:
    """Auxiliaries, "to", negation and particle, and those of the governor an infinitive hangs on ("is expected to")."""
    words = [*args.auxiliaries(parsed, verb), *parsed.children(verb, "neg", "prt", "aux", "auxpass")]
    if verb.dep == "xcomp" and args.is_infinitive(parsed, verb):
        governor = parsed.head(verb)
        words += [governor, *args.auxiliaries(parsed, governor), *parsed.children(governor, "neg")]
    return words


def _core(parsed: Parsed, noun: Word) -> list[Word]:
    """A noun with its compounds and its name."""
    name = parsed.name_at(noun)
    words = [noun, *parsed.children(noun, "compound", "nummod", "case", "neg")]
    if name is not None and name.type not in ("DATE", "TIME"):
        words += [w for w in parsed.words[name.first : name.last]]
    for word in list(words):
        if word.dep == "compound":
            words += parsed.subtree(word)
    return words


def _compact(parsed: Parsed, noun: Word) -> list[Word]:
    """A noun with its modifiers to the left and a short "of" phrase."""
    words = _core(parsed, noun)
    for child in parsed.children(noun, "det", "predet", "poss", "amod", "nummod", "quantmod", "nmod", "compound"):
        words += parsed.subtree(child)
    for conjunct in parsed.children(noun, "conj"):
        words += [*parsed.children(noun, "cc"), *_core(parsed, conjunct)]
    for of in parsed.children(noun, "prep"):
        inside = _pruned(parsed, of)
        if of.text.lower() == "of" and len(inside) <= 6:
            words += inside
    return _filled(parsed, words, noun)


def _filled(parsed: Parsed, words: list[Word], noun: Word) -> list[Word]:
    """Hyphens and the like between the words taken belong to them."""
    indices = {w.index for w in words}
    low, high = min(indices), max(indices)
    for index in range(low, high):
        word = parsed.words[index]
        if word.dep == "punct" and word.text in ("-", "–", "/", "’", "'") and {index - 1, index + 1} <= indices:
            words.append(word)
    return words if noun.index in indices else [noun]


def _pruned(parsed: Parsed, top: Word) -> list[Word]:
    """A phrase without relative clauses, appositions and what follows them."""
    words, waiting = [], [top]
    while waiting:
        word = waiting.pop()
        words.append(word)
        for child in parsed.children(word):
            if child.dep in _DROPPED and not (child.dep == "punct" and child.text in ("-", "–")):
                if child.dep != "cc" or not parsed.children(word, "conj"):
                    continue
            waiting.append(child)
    return words


def _is_attributed(parsed: Parsed, clause: Word) -> bool:
    """A finite "that" clause is an event of its own."""
    return clause.dep == "ccomp" and args.is_finite(parsed, clause) and len(parsed.subtree(clause)) > LONGEST


def _length(parsed: Parsed, indices: set[int], referents: Referents) -> int:
    return len(_joined(parsed, sorted(indices), referents).split())


def _joined(parsed: Parsed, indices: list[int], referents: Referents) -> str:
    """The words in text order, spaced as in the text; pronoun subjects replaced by the name they certainly stand for."""
    text = ""
    previous: Word | None = None
    for index in indices:
        word = parsed.words[index]
        if word.text.strip() in ("", "“", "”", '"', ",", ";"):
            continue
        shown = word.text
        known = referents.of(word) if word.tag == "PRP" and word.dep in args.SUBJECTS else None
        if known is not None and known.end <= word.start:
            shown = known.text
        glued = previous is not None and previous.end == word.start
        text += shown if glued or not text else f" {shown}"
        previous = word
    return " ".join(text.split())
