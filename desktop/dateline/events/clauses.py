"""From a document and its time expressions to the clauses that tell of events; nothing here depends on the
publication date.

    found = find_clauses(document, findings)
    found.clauses, found.lacks

The steps: cut into passages (`passages`), parse (`syntax`), choose triggers (`triggers`), give each its time
expression (`timing`), look at the context (`context`), then status, participants, label and importance. Without the
model, or in a language it does not know, sentences with a time expression stand in for clauses, and ``lacks`` says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.documents.model import Document
from dateline.events import arguments as args
from dateline.events.cast import Cast, cast_of
from dateline.events.context import Context, contexts
from dateline.events.drafts import Draft
from dateline.events.importance import importance_of
from dateline.events.labels import labels_of, shortened
from dateline.events.lexicon import english
from dateline.events.model import Clause, Side, Span, Status
from dateline.events.participants import participants_of
from dateline.events.passages import Passage, Role, passages
from dateline.events.places import place_names, with_places
from dateline.events.pronouns import Referents
from dateline.events.reading import Kind, Reading, quoted_words
from dateline.events.repairs import repaired
from dateline.events.retelling import same_happenings, with_all_participants
from dateline.events.sentences import sentence_spans
from dateline.events.status import side_of, status_of
from dateline.events.syntax import ModelMissingError, Parsed, Passing, Word, parse
from dateline.events.timing import adrift, attach, can_date, is_a_verb, is_vague, names_a_day, share
from dateline.events.triggers import find_triggers
from dateline.temporal.meaning import Finding


@dataclass(frozen=True, slots=True)
class FoundClauses:
    """``lacks`` has one sentence for each thing that was missing (the language model, for example)."""

    clauses: tuple[Clause, ...]
    lacks: tuple[str, ...] = ()


def find_clauses(document: Document, findings: Sequence[Finding]) -> FoundClauses:
    """The clauses of a document in text order. Offsets are code points into ``document.text``."""
    parts = passages(document)
    if document.language not in ("en", "und"):
        reason = (
            f"Events are whole sentences with a time expression, because no language model is there for "
            f"“{document.language}”; only English has one."
        )
        return FoundClauses(_sentence_clauses(parts, findings), (reason,))
    try:
        parses = repaired(tuple(parse([Passing(p.start, p.text, _plain(p, document.text)) for p in parts])))
    except ModelMissingError as missing:
        return FoundClauses(_sentence_clauses(parts, findings), (str(missing),))
    return FoundClauses(_syntactic_clauses(document, parts, parses, findings))


# --- with syntax -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Story:
    """What a clause needs to know of its whole document. ``headline`` has the trigger lemmas of the headline."""

    text: str
    cast: Cast
    headline: frozenset[str]


def _syntactic_clauses(
    document: Document, parts: Sequence[Passage], parses: Sequence[Parsed], findings: Sequence[Finding]
) -> tuple[Clause, ...]:
    lexicon = english()
    drafts: list[Draft] = []
    told = False  # whether a day was named
    for part, parsed in zip(parts, parses, strict=True):
        here = _findings_in(part, findings)
        lost = frozenset(number for number in here if adrift(findings, number, here, told=told))
        drafts += _drafts(part, parsed, findings, here, lost)
        told = told or any(names_a_day(findings[number]) for number in here)
    headline = frozenset(d.word.lemma for d in drafts if d.passage.role is Role.HEADLINE)
    story = _Story(document.text, cast_of(parses), headline)
    around = contexts(drafts, findings, lexicon)
    clauses: list[Clause] = []
    labels = _labels(drafts, story.cast.referents)
    for draft, context, label in zip(drafts, around, labels, strict=True):
        clause = _clause(draft, context, story, findings, label)
        clauses.append(clause)
    first = same_happenings(drafts, findings, lexicon)
    names = story.cast.names
    completed = with_all_participants(clauses, first, [context.same for context in around], drafts, names)
    return with_places(completed, place_names(parses, names))


def _findings_in(part: Passage, findings: Sequence[Finding]) -> range:
    first = bisect_left(findings, part.start, key=lambda f: f.start)
    return range(first, bisect_left(findings, part.end, key=lambda f: f.start))


def _drafts(
    part: Passage, parsed: Parsed, findings: Sequence[Finding], here: range, lost: frozenset[int]
) -> list[Draft]:
    """The drafts of a passage; ``here`` are the indices of its findings, ``lost`` those whose day is not certain."""
    quoted, lexicon = quoted_words(parsed), english()
    inside = frozenset(
        w.index
        for f in (findings[number] for number in here)
        if not is_a_verb(parsed, f)
        for w in parsed.words
        if f.start <= w.start and w.end <= f.end
    )
    bare = Reading(parsed, part.role, {}, inside, quoted, lexicon)
    attached = attach(bare, findings, here)
    dated = {i: findings[number] for i, number in attached.items() if not is_vague(findings[number])}
    reading = Reading(parsed, part.role, dated, inside, quoted, lexicon)
    triggers = find_triggers(reading)
    timed = share(reading, triggers, attached)
    drafts = []
    for trigger in triggers:
        number = timed.get(trigger.word.index)
        own, unplaced = (None, number) if number in lost else (number, None)
        drafts.append(Draft(reading, part, trigger, status_of(reading, trigger), own, unplaced))
    return drafts


def _labels(drafts: Sequence[Draft], referents: Referents) -> list[str]:
    """One label for each draft; of two that would read alike the noun goes without the clause that the verb tells."""
    choices = [labels_of(draft.reading, draft.trigger, referents) for draft in drafts]
    first = {choice[0] for draft, choice in zip(drafts, choices, strict=True) if draft.trigger.kind is not Kind.NOUN}
    labels: list[str] = []
    for draft, (best, *others) in zip(drafts, choices, strict=True):
        taken = draft.trigger.kind is Kind.NOUN and (best in first or best in labels)
        free = [other for other in others if other not in labels and " " in other]
        labels.append(free[0] if taken and free else best)
    return labels


def _clause(draft: Draft, context: Context, story: _Story, findings: Sequence[Finding], label: str) -> Clause:
    trigger = draft.trigger
    start, end = _extent(draft)
    own = draft.finding
    return Clause(
        start=start,
        end=end,
        label=label,
        trigger=Span(trigger.word.start, trigger.last.end, story.text[trigger.word.start : trigger.last.end]),
        status=draft.status,
        side=side_of(draft.status),
        participants=participants_of(draft.reading, trigger, story.cast),
        finding=own,
        carried=context.carried,
        fresh=context.fresh,
        importance=importance_of(
            draft.passage.role,
            kind=trigger.kind,
            main=draft.is_main,
            told_in_headline=any(draft.reading.lexicon.related(draft.word.lemma, lemma) for lemma in story.headline),
            dated=own is not None and not is_vague(findings[own]),
            status=draft.status,
            position=draft.word.start / len(story.text),
        ),
        lemma=draft.word.lemma,
        tense=draft.tense,
        nominal=draft.trigger.kind is Kind.NOUN and draft.word.dep in args.SUBJECTS,
        unplaced=draft.unplaced,
        until=context.until,
        distance=context.distance,
    )


_ELSEWHERE = ("conj", "parataxis", "advcl", "ccomp", "relcl")


def _extent(draft: Draft) -> tuple[int, int]:
    """Offsets of the words around the trigger that belong to its own clause, other finite clauses left out."""
    parsed, word = draft.reading.parsed, draft.word
    top = parsed.head(word) if draft.trigger.kind is Kind.ADJECTIVE else word
    members = {top.index, word.index}
    waiting = [top]
    while waiting:
        current = waiting.pop()
        for child in parsed.children(current):
            if child.dep in _ELSEWHERE and child.pos in ("VERB", "AUX"):
                continue
            members.add(child.index)
            waiting.append(child)
    low = high = word.index
    while low - 1 in members:
        low -= 1
    while high + 1 in members:
        high += 1
    while low < word.index and _is_edge(parsed.words[low]):
        low += 1
    while high > word.index and _is_edge(parsed.words[high]):
        high -= 1
    return parsed.words[low].start, parsed.words[high].end


def _is_edge(word: Word) -> bool:
    return not any(c.isalnum() for c in word.text) or word.dep in ("cc", "mark")


_PLAIN_QUOTES = str.maketrans("‘’“”", "''\"\"")


def _plain(part: Passage, text: str) -> str:
    """What the parser reads: straight quotation marks, so that their shape makes no difference. Same length."""
    return _plain_case(part, text).translate(_PLAIN_QUOTES)


def _plain_case(part: Passage, text: str) -> str:
    """A headline In Title Case as a sentence: words lose their capital unless the article writes it too. Same
    length."""
    words = re.findall(r"[^\W\d_]{2,}", part.text)
    capital = sum(word[0].isupper() for word in words)
    if part.role is not Role.HEADLINE or len(words) < 4 or capital < 0.7 * len(words):
        return part.text
    body = text[part.end :]

    def plain(match: re.Match[str]) -> str:
        word = match[0]
        lower = word.lower()
        if match.start() == 0 or len(lower) != len(word) or not word[0].isupper() or word.isupper():
            return word
        return word if re.search(rf"(?<=[\w,;] ){re.escape(word)}\b", body) else lower

    return re.sub(r"[^\W\d_]+", plain, part.text)


# --- without
# -----------------------------------------------------------------------------------------------------------

_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def _sentence_clauses(parts: Sequence[Passage], findings: Sequence[Finding]) -> tuple[Clause, ...]:
    """One clause per sentence with a time expression that can date it; the trigger is the first word of the sentence
    outside the expression that is neither an article nor a preposition nor capitalised in mid-sentence."""
    found: list[Clause] = []
    numbers = [i for i, finding in enumerate(findings) if can_date(finding) and not is_vague(finding)]
    starts = [findings[i].start for i in numbers]
    for part in parts:
        here = _findings_in(part, findings)
        inside = [(findings[i].start - part.start, findings[i].end - part.start) for i in here]
        for first, last in sentence_spans(part.text, unbroken=inside):
            start, end = part.start + first, part.start + last
            at = bisect_left(starts, start)
            if at < len(starts) and starts[at] < end:
                found.append(_sentence_clause(part, start, end, numbers[at], findings[numbers[at]]))
    return tuple(found)


def _sentence_clause(part: Passage, start: int, end: int, number: int, finding: Finding) -> Clause:
    text = part.text[start - part.start : end - part.start]
    trigger = _plain_trigger(text, start, finding)
    return Clause(
        start=start,
        end=end,
        label=shortened(text),
        trigger=trigger,
        status=Status.HAPPENED,
        side=Side.BEFORE,
        finding=number,
        importance=2 if part.role is Role.BODY else 3,
        lemma=trigger.text.lower(),
    )


def _plain_trigger(text: str, offset: int, finding: Finding) -> Span:
    words = [
        m
        for m in _WORD.finditer(text)
        if not finding.start < offset + m.end() <= finding.end and m[0].lower() not in english().empty
    ]
    plain = [m for m in words if m[0][0].islower()]
    chosen = next(iter(plain or words), None)
    if chosen is None:
        return Span(offset, offset + len(text), text)
    return Span(offset + chosen.start(), offset + chosen.end(), chosen[0])
