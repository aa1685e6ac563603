"""What one document tells of one happening: its mentions that repeat each other, as one account.

A headline, its lead and "the visit" repeat each other where their words are like, somebody takes part in both or
nobody in one of them, and their dates can both be true. This is decided for each document alone; `merging` compares
accounts of different documents.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from dateline import calendar
from dateline.events.intervals import days_long, intersection
from dateline.events.lexicon import english
from dateline.events.meanings import Likeness, Meaning, likeness, meaning_of
from dateline.events.model import Mention, Side, Status
from dateline.events.sentences import sentence_spans
from dateline.events.stories import KEYWORDS
from dateline.events.terms import NAME, Terms, read_terms, terms_in, vector_of
from dateline.temporal.model import Interval, Offset

_MOST_COMPARED = 40  # newest accounts with like words that a mention is compared with
_MOST_HEARD = 8  # mentions of an account that a newcomer is compared with

_LONGEST = 31  # days of a date that says on its own when something was

Moment = tuple[str, str, int]
"""A kind of trigger, the last word of a name, and a month counted from the year 0."""
Apart = Collection[frozenset[int]]
"""Pairs of mentions, by index, that a person wants in two events."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document as merging reads it: its key, its text, its mentions, whose offsets point into the text, and the day
    that it speaks from, where that is known."""

    key: str
    text: str
    mentions: tuple[Mention, ...]
    published: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """``indices`` are those of its mentions in the document, the one that began it first; ``why`` says for each after
    the first why it belongs to it. ``names`` are participants with a name, ``name_terms`` the terms of the
    capitalised words of each; ``named`` are the names, ``numbers`` the figures and ``about`` the other terms in its
    clauses; ``sentence`` has the terms around the triggers as a vector of length 1. ``dates`` has each date once. Two
    accounts share one of their ``kinds`` where their triggers can be synonyms, and one of their ``moments`` where they
    may tell the same with the same names on the same day."""

    document: str
    indices: tuple[int, ...]
    why: tuple[str, ...]
    mentions: tuple[Mention, ...]
    state: Status
    meanings: frozenset[Meaning]
    participants: tuple[str, ...]
    names: tuple[str, ...]
    name_terms: tuple[frozenset[str], ...]
    named: frozenset[str]
    about: frozenset[str]
    sentence: Mapping[str, float]
    numbers: frozenset[str]
    dates: tuple[Interval, ...]
    kinds: tuple[str, ...]
    moments: tuple[Moment, ...]

    @property
    def id(self) -> tuple[str, int]:
        """The document's key and the index of the first mention: no two accounts have the same, and they sort."""
        return self.document, self.indices[0]


@dataclass(frozen=True, slots=True)
class Telling:
    """A document read for merging."""

    source: Source
    terms: Terms
    accounts: tuple[Account, ...]
    by_index: Mapping[int, Account]  # of any of its mentions


def read_source(source: Source, apart: Apart = ()) -> Telling:
    """The accounts of a document."""
    terms = read_terms(source.text, KEYWORDS)
    notes = _notes(source, terms)
    accounts = tuple(_account(source, draft, notes, terms) for draft in _drafts(source, notes, apart))
    return Telling(source, terms, accounts, {index: account for account in accounts for index in account.indices})


@dataclass(frozen=True, slots=True)
class _Note:
    """What is read once of a mention: its meaning, the terms of its clause and of its sentence without the trigger,
    and those of the clause that are names."""

    meaning: Meaning
    clause: frozenset[str]
    sentence: frozenset[str]
    named: frozenset[str]


def _notes(source: Source, terms: Terms) -> list[_Note]:
    sentences = _sentences(source.text)
    starts = [start for start, _ in sentences]
    notes = []
    for mention in source.mentions:
        at = bisect_right(starts, mention.trigger.start) - 1
        whole = sentences[at] if at >= 0 else (0, 0)
        clause, sentence = (
            frozenset(one for one in terms_in(words) if one in terms.weights)
            for words in (
                _without_trigger(source.text, mention, span) for span in ((mention.start, mention.end), whole)
            )
        )
        named = frozenset(one for one in clause if terms.weights[one] == NAME)
        notes.append(_Note(meaning_of(mention, source.text), clause, sentence, named))
    return notes


def _without_trigger(text: str, mention: Mention, span: tuple[int, int]) -> str:
    start, end = span
    return f"{text[start : mention.trigger.start]} {text[mention.trigger.end : max(end, mention.trigger.end)]}"


def _sentences(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.splitlines(keepends=True):
        spans += sentence_spans(text, start, start + len(line))
        start += len(line)
    return spans


# --- which mentions repeat each other --------------------------------------------------------------------------------


@dataclass(slots=True)
class _Draft:
    """An account in the making. ``dates`` and ``offsets`` have each date once."""

    indices: list[int] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    dates: dict[Interval, None] = field(default_factory=dict)
    offsets: dict[Offset, None] = field(default_factory=dict)

    def add(self, index: int, mention: Mention, why: str | None) -> None:
        self.indices.append(index)
        if why is not None:
            self.why.append(why)
        if mention.interval is not None:
            self.dates[mention.interval] = None
        elif mention.offset is not None:
            self.offsets[mention.offset] = None

    def admits(self, mention: Mention) -> bool:
        """Whether the mention's date can be true together with every date that was told."""
        if mention.interval is not None:
            return all(intersection(mention.interval, date) is not None for date in self.dates)
        return mention.offset is None or not self.offsets or mention.offset in self.offsets


def _drafts(source: Source, notes: Sequence[_Note], apart: Apart) -> list[_Draft]:
    lexicon, drafts = english(), []
    like: dict[str, list[_Draft]] = {}
    for index in _telling_order(source.mentions):
        mention = source.mentions[index]
        if mention.added:
            drafts.append(_Draft())
            drafts[-1].add(index, mention, None)
            continue
        kinds = sorted(lexicon.classes_of(mention.lemma)) or [f"={mention.lemma}"]
        draft, why = None, None
        for candidate in _newest(like, kinds):
            parted = bool(apart) and any(frozenset((index, i)) in apart for i in candidate.indices)
            why = None if parted else _repeats(source, notes, index, candidate)
            if why is not None:
                draft = candidate
                break
        if draft is None:
            draft = _Draft()
            drafts.append(draft)
        draft.add(index, mention, why)
        for kind in kinds:
            members = like.setdefault(kind, [])
            if not any(member is draft for member in members[-_MOST_COMPARED:]):
                members.append(draft)
    return drafts


def _telling_order(mentions: Sequence[Mention]) -> list[int]:
    """Dated mentions first, so that undated repeats find something to join; then as in the text."""
    return sorted(range(len(mentions)), key=lambda i: (mentions[i].interval is None and mentions[i].offset is None, i))


def _newest(like: dict[str, list[_Draft]], kinds: Sequence[str]) -> Iterator[_Draft]:
    seen: set[int] = set()
    for kind in kinds:
        for draft in reversed(like.get(kind, [])[-_MOST_COMPARED:]):
            if id(draft) not in seen:
                seen.add(id(draft))
                yield draft


def _repeats(source: Source, notes: Sequence[_Note], index: int, draft: _Draft) -> str | None:
    """Why a mention tells again what an account tells, or None."""
    mention, heard = source.mentions[index], draft.indices[:_MOST_HEARD]
    if not all(state_of(mention) == state_of(source.mentions[i]) for i in heard) or not draft.admits(mention):
        return None
    for i in heard:
        if _may_repeat(notes[index], notes[i], mention, source.mentions[i]):
            reason = _reason(mention, source.mentions[i])
            if reason is not None:
                return reason
    return None


def _may_repeat(note: _Note, other: _Note, mention: Mention, told: Mention) -> bool:
    """Like words; and where no date holds them together, no two names at odds: she entered one clinic, then another."""
    if likeness(note.meaning, other.meaning) is Likeness.NONE or not english().related(mention.lemma, told.lemma):
        return False
    at_odds = note.named - other.named and other.named - note.named
    return not at_odds or (_anchored(mention) and _anchored(told))


def _reason(mention: Mention, other: Mention) -> str | None:
    shared = shared_names(mention.participants, other.participants)
    dated = _anchored(mention) and _anchored(other)
    silent = not mention.participants or not other.participants
    repeats = f"“{mention.trigger.text}” repeats “{other.trigger.text}” in the same article"
    if shared and (dated or mention.lemma == other.lemma):
        return f"{repeats}, with {listed(shared)}"
    if silent and dated and mention.interval == other.interval and mention.offset == other.offset:
        return f"{repeats}, at the same time"
    return None


def state_of(mention: Mention) -> Status:
    """Whether it happened, as far as two accounts must agree: a plan and its outcome are two, but an allegation of what
    another reports as fact may be one with it."""
    if mention.status is Status.POSSIBLE and mention.side is Side.AFTER:
        return Status.PLANNED
    return Status.HAPPENED if mention.status in (Status.ONGOING, Status.POSSIBLE) else mention.status


def _anchored(mention: Mention) -> bool:
    return mention.interval is not None or mention.offset is not None


def shared_names(first: Sequence[str], second: Sequence[str]) -> list[str]:
    """Participants of both, as the second writes them; a surname counts for the full name."""
    return [name for name in second if any(_same_name(name, other) for other in first)]


def _same_name(first: str, second: str) -> bool:
    one, two = first.casefold().split(), second.casefold().split()
    return one == two or (bool(one) and bool(two) and one[-1] == two[-1] and (len(one) == 1 or len(two) == 1))


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


# --- what stands in an account ---------------------------------------------------------------------------------------


def _account(source: Source, draft: _Draft, notes: Sequence[_Note], terms: Terms) -> Account:
    mentions = tuple(source.mentions[i] for i in draft.indices)
    told = [notes[i] for i in draft.indices]
    participants = dict.fromkeys(name for mention in mentions for name in mention.participants)
    names = tuple(name for name in participants if _is_named(name))
    clause = frozenset[str]().union(*(note.clause for note in told))
    named = frozenset[str]().union(*(note.named for note in told))
    sentence = frozenset[str]().union(*(note.sentence for note in told))
    meanings = frozenset(note.meaning for note in told)
    kinds = tuple(sorted({kind for each in meanings for kind in (f"={each.lemma}", *each.same)}))
    if mentions[0].added:
        kinds = ()  # nothing is like it: what a person added is joined by a person
    dates = tuple(draft.dates)
    return Account(
        document=source.key,
        indices=tuple(draft.indices),
        why=tuple(draft.why),
        mentions=mentions,
        state=state_of(mentions[0]),
        meanings=meanings,
        participants=tuple(participants),
        names=names,
        name_terms=tuple(frozenset(terms_in(_capitals(name))) for name in names),
        named=named,
        about=frozenset(one for one in clause - named if not one[0].isdigit()),
        sentence=vector_of(sorted(sentence), terms.weights),
        numbers=frozenset(one for one in clause if one[0].isdigit()),
        dates=dates,
        kinds=kinds,
        moments=tuple(dict.fromkeys(_moments(dates, names, kinds))),
    )


def _moments(dates: Sequence[Interval], names: Sequence[str], kinds: Sequence[str]) -> Iterator[Moment]:
    for date, name, kind in product(dates, names, kinds):
        if days_long(date) <= _LONGEST:
            for month in sorted({calendar.civil(calendar.day_of(at))[:2] for at in (date.earliest, date.latest)}):
                yield kind, name.casefold().split()[-1], 12 * month[0] + month[1]


def _capitals(name: str) -> str:
    """What tells a name from others: "Castel Roso" in "bank of Castel Roso"."""
    return " ".join(word for word in name.split() if word[0].isupper())


def _is_named(participant: str) -> bool:
    """Whether it has a name: "police" act in every town."""
    social = english().nouns.social
    return any(word[0].isupper() and word.lower() not in social for word in participant.split())
