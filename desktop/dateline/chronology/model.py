"""The chronology: documents with their publication dates, and the events that they tell of.

Frozen: every change returns a new chronology, so a step of undo is keeping the old one.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, KeysView, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from dateline.chronology.analysis import Analysis, Entry, date_analysis
from dateline.chronology.groups import Groups, groups_of
from dateline.chronology.own_events import OWN, own_analysis
from dateline.chronology.reviews import Review, Reviews, review_of, reviewed
from dateline.chronology.tally import Tally
from dateline.documents.model import Publication
from dateline.events.accounts import Source
from dateline.events.additions import Addition
from dateline.events.editing import Edits, as_edited, edit_of, edited, editing, with_edits
from dateline.events.merging import Merging
from dateline.events.model import Decisions, Edit, Event, Mention, MentionRef, Settlement, Suggestion
from dateline.events.settling import settled
from dateline.temporal.alternatives import Choice


@dataclass(frozen=True)
class Chronology:
    """Documents in the order they came, and the events merged from their mentions.

    ``ordinals[i]`` numbers entry i for its letter and colour and stays the same when other documents leave.
    ``merging`` is what the events come from; it lets documents come and go without merging all of them again.
    ``settlements`` are what a person said of conflicts; they hold as long as the claims they name are in conflict.
    ``reviews`` are what a person thinks of mentions; those of mentions that are not there wait for them.
    ``edits`` are what a person said of the events of mentions. ``events`` has those that are not deleted, ``deleted``
    the others.
    ``waiting_additions`` are what a person added to documents that were removed, by key: it returns with them.
    """

    entries: tuple[Entry, ...] = ()
    ordinals: tuple[int, ...] = ()
    events: tuple[Event, ...] = ()
    merging: Merging = field(default_factory=Merging, repr=False, compare=False)
    settlements: tuple[Settlement, ...] = ()
    reviews: Reviews = field(default_factory=dict, hash=False)
    edits: Edits = field(default_factory=dict, hash=False)
    deleted: tuple[Event, ...] = ()
    waiting_additions: Mapping[str, tuple[Addition, ...]] = field(default_factory=dict, hash=False)

    def with_analyses(self, analyses: Iterable[Analysis]) -> Chronology:
        """Add documents, each dated by what it says itself; content that is there already is passed over."""
        entries, ordinals = list(self.entries), list(self.ordinals)
        known = set(self._places)
        following = max(ordinals, default=-1) + 1
        for analysis in analyses:
            key = analysis.document.key
            if key not in known:
                known.add(key)
                added = self.waiting_additions.get(key, ())
                told = analysis.with_added(added) if added else analysis
                entries.append(date_analysis(told, analysis.document.published))
                ordinals.append(following)
                following += 1
        return self._changed(entries, ordinals, new=entries[len(self.entries) :])

    def without(self, keys: Iterable[str]) -> Chronology:
        """Remove documents by key; keys that are not there are passed over."""
        gone = self._places.keys() & set(keys)
        kept = [(entry, n) for entry, n in zip(self.entries, self.ordinals, strict=True) if entry.key not in gone]
        base = self._unsaid(OWN.key) if OWN.key in gone else self
        return base._changed([entry for entry, _ in kept], [n for _, n in kept], gone=gone)

    def with_publication(self, key: str, published: Publication | None) -> Chronology:
        """Give one document another publication date, or none; raises `KeyError` where there is no such document."""
        return self._with_entry(key, self.entry(key).dated(published))

    def with_choice(self, key: str, choice: Choice) -> Chronology:
        """Read one expression of a document as a person says; raises `KeyError` where there is no such document."""
        return self._with_entry(key, self.entry(key).read_as(choice))

    def without_choice(self, key: str, start: int) -> Chronology:
        """Read the expression that begins at ``start`` as it was found; raises `KeyError`."""
        return self._with_entry(key, self.entry(key).read_as_found(start))

    def with_addition(self, key: str | None, addition: Addition) -> tuple[Chronology, MentionRef]:
        """With an event that a person adds to a document, None where no text tells of it, and its mention; raises
        `KeyError`."""
        if key is None:
            key = OWN.key
        there = self if key in self else self.with_analyses([own_analysis()] if key == OWN.key else [])
        entry = there.entry(key)
        analysis = entry.analysis.with_added((*entry.analysis.added, addition))
        added = there._with_entry(key, date_analysis(analysis, entry.published, entry.choices))
        return added, MentionRef(key, len(analysis.clauses) - 1)

    def with_reread(
        self, analyses: Iterable[Analysis], moved: Callable[[MentionRef], MentionRef] | None = None
    ) -> Chronology:
        """Take in texts that were read again: their documents, dates and chosen readings stay. Those of documents that
        are not there are passed over.

        ``moved`` says which mention is now the one that was there before (`chronology.rereading`): all that a person
        said goes with it. Without it nothing was said of any mention of these texts yet.
        """
        read = {analysis.document.key: analysis for analysis in analyses}
        entries, new = list(self.entries), []
        for place, entry in enumerate(entries):
            if entry.key in read:
                analysis = replace(read[entry.key], document=entry.document).with_added(entry.analysis.added)
                entries[place] = date_analysis(analysis, entry.published, entry.choices)
                new.append(entries[place])
        if not new:
            return self
        base = self._with_moved(moved if moved is not None else self._renumbering(new))
        return base._changed(entries, list(self.ordinals), new=new)

    def _renumbering(self, new: Iterable[Entry]) -> Callable[[MentionRef], MentionRef]:
        """Where nothing was said but of what a person added: that stands behind what was found, which may be more."""
        further = {
            entry.key: (len(before.found), len(entry.analysis.found) - len(before.found))
            for entry in new
            if (before := self.entry(entry.key).analysis).added
        }

        def moved(ref: MentionRef) -> MentionRef:
            first, by = further.get(ref.document, (0, 0))
            return MentionRef(ref.document, ref.index + by) if ref.index >= first else ref

        return moved

    def _with_moved(self, moved: Callable[[MentionRef], MentionRef]) -> Chronology:
        """All that a person said of mentions, said of others."""
        merging = self._merging
        decisions = merging.decisions.of_each(
            lambda pairs: frozenset((moved(first), moved(second)) for first, second in pairs)
        )
        return replace(
            self,
            merging=replace(merging, decisions=decisions),
            settlements=tuple(replace(each, claim=moved(each.claim)) for each in self.settlements),
            reviews={moved(ref): review for ref, review in self.reviews.items()},
            edits={moved(ref): edit for ref, edit in self.edits.items()},
        )

    def with_replaced(self, key: str, entry: Entry) -> Chronology:
        """With another document in the place and with the number of one; raises `KeyError`."""
        entries = list(self.entries)
        entries[self._places[key]] = entry
        return self._changed(entries, list(self.ordinals), new=[entry], gone=[key])

    def with_sources(self, sources: Mapping[str, Path]) -> Chronology:
        """With other files from which documents were read, by key; nothing else changes."""
        entries = tuple(
            replace(
                entry, analysis=replace(entry.analysis, document=replace(entry.document, source=sources[entry.key]))
            )
            if entry.key in sources
            else entry
            for entry in self.entries
        )
        return replace(self, entries=entries, merging=self._merging)

    def _with_entry(self, key: str, entry: Entry) -> Chronology:
        entries = list(self.entries)
        entries[self._places[key]] = entry
        return self._changed(entries, list(self.ordinals), new=[entry])

    def _changed(
        self, entries: list[Entry], ordinals: list[int], *, new: Iterable[Entry] = (), gone: Collection[str] = ()
    ) -> Chronology:
        merging = self._merging.updated((_source(entry) for entry in new), gone)
        waiting = self._left_by(entries, gone)
        return replace(
            self, entries=tuple(entries), ordinals=tuple(ordinals), merging=merging, waiting_additions=waiting
        )._told()

    def _unsaid(self, key: str) -> Chronology:
        """Without what was said of the mentions of a document: others will have their numbers."""
        merging = self._merging
        decisions = merging.decisions.of_each(
            lambda pairs: frozenset(pair for pair in pairs if key not in (pair[0].document, pair[1].document))
        )
        return replace(
            self,
            merging=merging if decisions == merging.decisions else merging.decided(decisions),
            settlements=tuple(each for each in self.settlements if each.claim.document != key),
            reviews={ref: said for ref, said in self.reviews.items() if ref.document != key},
            edits={ref: said for ref, said in self.edits.items() if ref.document != key},
        )

    def _left_by(self, entries: Iterable[Entry], gone: Collection[str]) -> Mapping[str, tuple[Addition, ...]]:
        """What was added to documents that are not among these entries: it waits for them. What no text tells of waits
        for nothing: nobody can drop it in again."""
        waiting = self.waiting_additions
        if not gone and not waiting:
            return waiting
        left = {key: added for key in gone if (added := self.entry(key).analysis.added) and key != OWN.key}
        there = {entry.key for entry in entries}
        return {key: added for key, added in {**waiting, **left}.items() if key not in there}

    def _told(self) -> Chronology:
        """With the events that follow from merging, settlements and edits."""
        mentions = {entry.key: entry.mentions for entry in self.entries}
        told = with_edits(settled(self.merging.events, self.settlements, mentions), self.edits)
        if self.edits:
            told = tuple(sorted(told, key=self._order))
        deleted = tuple(event for event in told if event.edit.deleted)
        shown = tuple(event for event in told if not event.edit.deleted) if deleted else told
        return replace(self, events=shown, deleted=deleted)

    def _order(self, event: Event) -> tuple[bool, int, int, int]:
        """Dated events by their start, then undated ones in text order."""
        start, first = event.interval.earliest if event.interval else 0, event.mentions[0]
        return event.interval is None, start, self._places[first.document], first.index

    @property
    def _merging(self) -> Merging:
        """``merging``, made first where the events were put in ready-made."""
        if self.merging.tellings.keys() == self._places.keys():
            return self.merging
        return Merging(self.merging.decisions).updated(_source(entry) for entry in self.entries)

    def with_decisions(self, decisions: Decisions) -> Chronology:
        """With other decisions of the person's about which mentions are one event (`chronology.decisions`)."""
        return replace(self, merging=self._merging.decided(decisions))._told()

    def restored(
        self,
        *,
        entries: tuple[Entry, ...],
        ordinals: tuple[int, ...],
        decisions: Decisions,
        settlements: tuple[Settlement, ...],
        reviews: Reviews,
        edits: Edits,
    ) -> Chronology:
        """With all that a person can change as it was at another time; only documents that differ are looked at."""
        before = {entry.key: entry for entry in self.entries}
        new = [entry for entry in entries if before.pop(entry.key, None) is not entry]
        merging = self._merging
        if new or before:
            merging = merging.updated(map(_source, new), before.keys(), [entry.key for entry in entries])
        if decisions != merging.decisions:
            merging = merging.decided(decisions)
        return replace(
            self, entries=entries, ordinals=ordinals, merging=merging, settlements=settlements, reviews=reviews,
            edits=edits, waiting_additions=self._left_by(entries, before.keys()),
        )._told()  # fmt: skip

    def with_settlement(self, settlement: Settlement) -> Chronology:
        """Settle the conflict of the event that the settlement's claim is of; raises `KeyError`."""
        others = self._other_settlements(settlement.claim)
        return replace(self, merging=self._merging, settlements=(*others, settlement))._told()

    def without_settlement(self, ref: MentionRef) -> Chronology:
        """Take back what was settled about the event of a mention; raises `KeyError`."""
        return replace(self, merging=self._merging, settlements=self._other_settlements(ref))._told()

    def with_edit(self, ref: MentionRef, edit: Edit) -> Chronology:
        """The event of a mention as a person says; raises `KeyError`. Only that event is looked at."""
        before = self.event_of(ref)
        edits = editing(before.mentions, self.edits, edit)
        after = edited(before, edit_of(before.mentions, edits))
        events, deleted = (
            tuple(self._in_place(some, before, after, kept=after.edit.deleted is gone))
            for some, gone in ((self.events, False), (self.deleted, True))
        )
        found = replace(self, edits=edits, events=events, deleted=deleted)
        found._index_like(self, before, after)
        return found

    def _index_like(self, former: Chronology, before: Event, event: Event) -> None:
        """Take over what another built to find and count documents and events, of which one is not as it was."""
        known = former.__dict__
        if "tally" in known:
            gone, came = ([each] if not each.edit.deleted else [] for each in (before, event))
            self.__dict__["tally"] = former.tally.exchanged(gone, came)
        self.__dict__.update({name: known[name] for name in _OF_ENTRIES if name in known})
        if "_events_by_id" in known:
            self.__dict__["_events_by_id"] = known["_events_by_id"] | {event.id: event}
        if "_events_by_mention" in known:
            self.__dict__["_events_by_mention"] = known["_events_by_mention"] | dict.fromkeys(event.mentions, event)

    def _in_place(self, events: tuple[Event, ...], before: Event, after: Event, *, kept: bool) -> list[Event]:
        """The events without the one before and, if it is kept among these, with the one after where it belongs."""
        others = [event for event in events if event is not before]
        if kept:
            others.insert(bisect_left(others, self._order(after), key=self._order), after)
        return others

    def _other_settlements(self, ref: MentionRef) -> tuple[Settlement, ...]:
        here = set(self.event_of(ref).mentions)
        return tuple(each for each in self.settlements if each.claim not in here)

    def with_review(self, ref: MentionRef, review: Review) -> Chronology:
        """With a person's review of the event of a mention; raises `KeyError`."""
        return self.with_reviews(reviewed(self.reviews, self.event_of(ref).mentions, review))

    def with_reviews_of(self, refs: Iterable[MentionRef], review: Review) -> Chronology:
        """Like `with_review`, of the events of several mentions."""
        mentions = [mention for ref in refs for mention in self.event_of(ref).mentions]
        return self.with_reviews(reviewed(self.reviews, mentions, review))

    def with_reviews(self, reviews: Reviews) -> Chronology:
        """With other reviews; everything else, and what was built to find it, stays as it is."""
        other = replace(self, reviews=dict(reviews))
        other.__dict__.update({name: made for name, made in self.__dict__.items() if name in _INDEXES})
        return other

    def differs_in_reviews(self, other: Chronology) -> bool:
        """Whether the reviews are all that may have changed from one to the other."""
        return (
            self.events is other.events
            and self.deleted is other.deleted
            and self.entries is other.entries
            and self.settlements is other.settlements
            and self.merging is other.merging
        )

    def review_of(self, event: Event) -> Review:
        """What the person thinks of an event."""
        review = review_of(event.mentions, self.reviews) if self.reviews else Review.UNREVIEWED
        if review is not Review.UNREVIEWED or event.extracted is None:
            return review
        return Review.EDITED if event.edit.overrides else review

    def known_on(self, day: datetime.date) -> Chronology:
        """What the documents published up to that day tell by themselves: their events, merged and in conflict as they
        alone give reason for. A document whose publication is only known as a run of days counts from its last one;
        undated documents never do. Documents keep their numbers.
        """
        return self.without(
            entry.key for entry in self.entries if entry.published is None or entry.published.days[1] > day
        )

    @cached_property
    def publication_days(self) -> tuple[datetime.date, ...]:
        """The days on which `known_on` gives something new, each once, earliest first."""
        return tuple(sorted({entry.published.days[1] for entry in self.entries if entry.published is not None}))

    @cached_property
    def tally(self) -> Tally:
        """How many events say what, and of which documents."""
        return Tally.of(self.events)

    def review_counts(self) -> Counter[Review]:
        """How many events have which review; of most of them nobody said anything."""
        told = (self.event_of(ref) for ref in (*self.reviews, *self.edits) if self.knows(ref))
        shown = {event.id: event for event in told if not event.edit.deleted}
        counts = Counter(self.review_of(event) for event in shown.values())
        counts[Review.UNREVIEWED] += len(self.events) - len(shown)
        return counts

    @cached_property
    def people(self) -> Groups:
        """Whoever takes part in the events: people and bodies."""
        return groups_of(self.events, self.place_names, is_places=False)

    @cached_property
    def places(self) -> Groups:
        """The places among those that take part in the events."""
        return groups_of(self.events, self.place_names, is_places=True)

    @cached_property
    def place_names(self) -> frozenset[str]:
        """The names that documents take for a place more often than for somebody."""
        votes: Counter[str] = Counter()
        for entry in self.entries:
            for clause in entry.analysis.clauses:
                for name in clause.participants:
                    votes[name] += 1 if name in clause.places else -1
        return frozenset(name for name, balance in votes.items() if balance > 0)

    @property
    def keys(self) -> KeysView[str]:
        """Those of its documents."""
        return self._places.keys()

    def entry(self, key: str) -> Entry:
        """The document with that key; raises `KeyError`."""
        return self.entries[self._places[key]]

    def place(self, key: str) -> int:
        """Where a document stands among the entries; raises `KeyError`."""
        return self._places[key]

    def ordinal(self, key: str) -> int:
        """The number behind the document's letter and colour, from 0; raises `KeyError`."""
        return self.ordinals[self._places[key]]

    def event(self, event_id: str) -> Event:
        """The event with that id; raises `KeyError`."""
        return self._events_by_id[event_id]

    def suggestions_for(self, event: Event) -> tuple[Suggestion, ...]:
        """What a person may be asked about an event: other events that may be the same."""
        return tuple(self._suggestions_by_event.get(event.id, ()))

    def event_of(self, ref: MentionRef) -> Event:
        """The event that a mention belongs to; raises `KeyError`."""
        return self._events_by_mention[ref]

    def knows(self, ref: MentionRef) -> bool:
        """Whether a mention, which may be of another chronology, tells of an event here."""
        return ref in self._events_by_mention

    def mention(self, ref: MentionRef) -> Mention:
        """The mention behind a reference; raises `KeyError` or `IndexError`."""
        return self.entry(ref.document).mentions[ref.index]

    def shown_mention(self, ref: MentionRef) -> Mention:
        """The mention as it is shown: with what a person said of its event; raises `KeyError` or `IndexError`."""
        return as_edited(self.mention(ref), self.event_of(ref).edit)

    def index(self) -> None:
        """Build now what finding documents and events builds otherwise when it is first asked."""
        _ = self._places, self._events_by_id, self._events_by_mention

    def __contains__(self, key: object) -> bool:
        return key in self._places

    @cached_property
    def _places(self) -> dict[str, int]:
        return {entry.key: i for i, entry in enumerate(self.entries)}

    @cached_property
    def _events_by_id(self) -> dict[str, Event]:
        return {event.id: event for event in (*self.events, *self.deleted)}

    @cached_property
    def _suggestions_by_event(self) -> dict[str, list[Suggestion]]:
        found: dict[str, list[Suggestion]] = {}
        for suggestion in self.merging.suggestions:
            for ref in (suggestion.first, suggestion.second):
                if ref in self._events_by_mention:
                    found.setdefault(self._events_by_mention[ref].id, []).append(suggestion)
        return found

    @cached_property
    def _events_by_mention(self) -> dict[MentionRef, Event]:
        return {ref: event for event in (*self.events, *self.deleted) for ref in event.mentions}


_OF_ENTRIES = {"publication_days", "place_names", "_places"}
_INDEXES = _OF_ENTRIES | {"tally", "_events_by_id", "_events_by_mention", "_suggestions_by_event"}


def _source(entry: Entry) -> Source:
    first, last = entry.published.days if entry.published else (None, None)
    day = first if first == last else None
    return Source(entry.key, entry.document.text, entry.mentions, day)


def letter(ordinal: int) -> str:
    """A, B … Z, AA, AB …: the letter of a document's number, from 0."""
    letters = ""
    ordinal += 1
    while ordinal:
        ordinal, rest = divmod(ordinal - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
