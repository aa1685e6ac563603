"""Which clauses of a document tell the same happening, and who took part in it by all of them together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.events import arguments as args
from dateline.events.coreference import is_definite, kinds_of, refers_back
from dateline.events.drafts import Draft
from dateline.events.lexicon import Lexicon, english
from dateline.events.model import Clause
from dateline.events.names import Names
from dateline.events.participants import joined
from dateline.events.passages import Role
from dateline.events.reading import Kind, is_event_noun
from dateline.events.syntax import Word
from dateline.temporal.meaning import Finding

_MOST = 30  # earlier mentions of like words that are looked at
_CASUALTIES = frozenset(("kill", "injure"))
_PRESUPPOSING = frozenset(("before", "after", "when", "since", "as"))


def same_happenings(drafts: Sequence[Draft], findings: Sequence[Finding], lexicon: Lexicon) -> list[int]:
    """For each draft the index of the first one that tells the same happening, its own where it is the first: a
    definite noun or a repeated verb after what it refers to, a casualty and its accident, the headline with what it
    announces."""
    alike: dict[str, list[int]] = {}
    first = list(range(len(drafts)))
    place = {(draft.passage.start, draft.word.index): i for i, draft in enumerate(drafts)}
    for i, draft in enumerate(drafts):
        kinds = {kind for lemma in _told_lemmas(draft) for kind in kinds_of(lemma, lexicon)}
        earlier = sorted({j for kind in kinds for j in alike.get(kind, ())})[-_MOST:]
        told = next((j for j in reversed(earlier) if _may_be_one(draft, drafts[j], findings)), None)
        causes = (place.get((draft.passage.start, w.index)) for w in _causes(draft))
        cause = next((j for j in causes if j is not None and j < i), None)
        groups = {first[j] for j in (told, cause) if j is not None}
        if groups:
            one = min(groups)
            first[i] = one
            if len(groups) > 1:
                first[:i] = [one if each in groups else each for each in first[:i]]
        for kind in kinds:
            alike.setdefault(kind, []).append(i)
    return first


def _told_lemmas(draft: Draft) -> set[str]:
    """The words for what a clause tells: the trigger, and what a verb that says little itself begins, ends or carries
    ("the raid was launched", "started to broadcast", "the broadcasts go on")."""
    lemmas = {draft.word.lemma}
    lemmas.update(w.lemma for w in _carried(draft))
    return lemmas


def _carried(draft: Draft) -> list[Word]:
    parsed, word, verbs = draft.reading.parsed, draft.word, draft.reading.lexicon.verbs
    if draft.trigger.kind is not Kind.VERB:
        return []
    if word.lemma in verbs.aspect:
        governed = parsed.children(word, "xcomp", "dobj")
    elif args.phrase(parsed, word) in verbs.light:
        governed = parsed.children(word, "dobj")
    else:
        governed = []
    begun = word.lemma in verbs.aspect or parsed.child(word, "auxpass") is not None
    passive = parsed.children(word, *args.SUBJECTS) if begun and _says_little(draft) else []
    return [w for w in (*governed, *passive) if w.pos == "VERB" or is_event_noun(draft.reading, w)]


def _says_little(draft: Draft) -> bool:
    verbs = draft.reading.lexicon.verbs
    return draft.word.lemma in verbs.aspect or args.phrase(draft.reading.parsed, draft.word) in verbs.light


def _may_be_one(draft: Draft, earlier: Draft, findings: Sequence[Finding]) -> bool:
    """Whether a later draft with a like trigger tells the earlier one again."""
    carried = _carried(draft)
    if carried:  # "the raid was launched …", "the broadcasts began"
        return any(w.pos == "NOUN" and is_definite(draft.reading.parsed, w) for w in carried)
    if draft.finding is not None and earlier.finding is not None and draft.finding != earlier.finding:
        one, two = findings[draft.finding].text.lower(), findings[earlier.finding].text.lower()
        if one not in two and two not in one:  # "yesterday" and "yesterday afternoon"
            return False
    if draft.status is not earlier.status:
        return False
    if earlier.passage.role is Role.HEADLINE and draft.passage.role is Role.LEAD:
        return True
    return refers_back(draft, earlier) or _is_presupposed(draft, earlier)


def _is_presupposed(draft: Draft, earlier: Draft) -> bool:
    """ "The day before Lind was pulled over" after "he had been pulled over": a temporal clause takes what it tells for
    known (Heinämäki, 1974)."""
    parsed, word, before = draft.reading.parsed, draft.word, earlier.reading.parsed
    marks = {w.text.lower() for w in parsed.children(word, "mark", "advmod")}
    if word.dep != "advcl" or not marks & _PRESUPPOSING:
        return False
    pronoun, subject = args.own_subject(before, earlier.word), args.own_subject(parsed, word)
    if pronoun is None or subject is None or parsed.child(word, "xcomp") is not None:
        return False
    plural = {"he": False, "she": False, "it": False, "they": True}.get(pronoun.text.lower())
    several = subject.tag in ("NNS", "NNPS") or bool(parsed.children(subject, "conj"))
    return plural == several and args.phrase(parsed, word) == args.phrase(before, earlier.word)


def _causes(draft: Draft) -> list[Word]:
    """What a casualty follows from, or the casualty that this follows: "(fell) …, killing two", "(two were killed) when
    the roof fell"."""
    parsed, word, lexicon = draft.reading.parsed, draft.word, draft.reading.lexicon
    head = parsed.head(word)
    if lexicon.classes_of(word.lemma) & _CASUALTIES:
        if word.dep in ("advcl", "conj"):
            return [head, *parsed.children(head, "xcomp", "ccomp")]
    elif word.dep == "advcl" and lexicon.classes_of(head.lemma) & _CASUALTIES:
        marks = {w.text.lower() for w in parsed.children(word, "mark", "advmod")}
        return [head] if marks & {"when", "as"} else []
    return []


def with_all_participants(
    clauses: Sequence[Clause], first: Sequence[int], same: Sequence[int | None], drafts: Sequence[Draft], names: Names
) -> tuple[Clause, ...]:
    """ "The accident": who took part was said where it was told before, or will be. ``first`` is what `same_happenings`
    gives, ``same`` the index of the clause that a clause has its time from."""
    groups: dict[int, list[int]] = {}
    for i, one in enumerate(first):
        groups.setdefault(one, []).append(i)

    def others(i: int) -> list[int]:
        source = same[i]
        return [j for j in ([source] if source is not None else []) + groups[first[i]] if j != i]

    named = [
        replace(clause, participants=_named(clause.participants, [clauses[j].participants for j in others(i)], names))
        if draft.passage.role is Role.HEADLINE
        else clause
        for i, (clause, draft) in enumerate(zip(clauses, drafts, strict=True))
    ]
    filled = []
    for i, clause in enumerate(named):
        shared = [named[j].participants for j in others(i) if _share_people(clause, named[j])]
        filled.append(replace(clause, participants=joined(clause.participants, *shared)))
    return tuple(filled)


def _named(own: tuple[str, ...], others: Sequence[tuple[str, ...]], names: Names) -> tuple[str, ...]:
    """Headlines leave out names: "Envoy" is the one person whom another telling of the same names in addition."""
    nouns = english().nouns
    unnamed = [text for text in own if text.lower() in nouns.social - nouns.bodies]
    more = {text for texts in others for text in texts if text in names.persons and text not in own}
    if len(unnamed) != 1 or len(more) != 1:
        return own
    return tuple(next(iter(more)) if text == unnamed[0] else text for text in own)


def _share_people(clause: Clause, other: Clause) -> bool:
    """An accident and its casualties do; else two clauses that name somebody in common, or of which one names
    nobody."""
    told = english().classes_of(clause.lemma) | english().classes_of(other.lemma)
    return bool(told & _CASUALTIES) or _have_one_in_common(clause.participants, other.participants)


def _have_one_in_common(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a word stands in both, or one has none: who took part in "the summit" is not who met before it."""
    words, more = ({word for name in each for word in name.split()} for each in (names, others))
    return not words or not more or not words.isdisjoint(more)
