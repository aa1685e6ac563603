"""Joins accounts of different documents that tell of the same happening into events; sure or not at all.

    merging = Merging().updated([Source(key, text, mentions), …])
    merging.events

Four steps: the mentions of each document that repeat each other are one account (`accounts`); documents that tell the
same story are grouped (`stories`); within a story accounts are compared and those that are alike on average become one
event (`evidence`, `linking`); across stories only the same word with the same names on the same days does.

Only accounts with like triggers are compared, so cost grows nearly linearly with the number of mentions. `updated`
looks again only at stories that the new documents touch. The result is the same as from the beginning, and which
mentions belong together does not depend on the order of the documents: no clock, no randomness, no order of hashing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dateline.events.accounts import Account, Source, Telling, read_source
from dateline.events.building import build
from dateline.events.comparison import Comparison, Group, Id
from dateline.events.evidence import Evidence, agree_on_day_and_names, reason
from dateline.events.grouping import Grouping
from dateline.events.meanings import Likeness
from dateline.events.model import Decisions, Event, MentionRef, Suggestion
from dateline.events.outcomes import outcomes
from dateline.events.stories import Stories
from dateline.events.suggestions import suggested

_DECIDED = "joined by you"
_MOST_EXPLAINED = 8  # accounts of each kind among which the best reason for one of an event is looked for


@dataclass(frozen=True, slots=True)
class _Told:
    """A story: its events, which account of a plan has which outcome, and what a person may be asked, with the accounts
    that the question is about."""

    groups: tuple[Group, ...]
    outcomes: tuple[tuple[Id, Id], ...]
    asked: tuple[tuple[tuple[Id, Id], Suggestion], ...]


@dataclass(frozen=True)
class Merging:
    """The events of some documents, with what is needed to let documents come and go.

    ``tellings`` are in the order in which the documents came, ``events`` dated ones first by their start, then undated
    ones in text order. ``suggestions`` are what a person may be asked, by story.
    """

    decisions: Decisions = field(default_factory=Decisions)
    tellings: Mapping[str, Telling] = field(default_factory=dict)
    stories: Stories = field(default_factory=Stories)
    events: tuple[Event, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    _told: Mapping[tuple[str, ...], _Told] = field(default_factory=dict)  # by story
    _built: Mapping[Group, Event] = field(default_factory=dict)

    def updated(self, sources: Iterable[Source], gone: Collection[str] = (), keys: Sequence[str] = ()) -> Merging:
        """With new or changed documents, and without those whose keys are ``gone``. New ones come last, unless the
        ``keys`` of all of them are given in another order."""
        given = {source.key: source for source in sources}
        read = {key: read_source(source, self._apart_in(key)) for key, source in given.items()}
        tellings = {key: read.get(key, each) for key, each in self.tellings.items() if key not in gone}
        tellings.update(read)
        tellings = {key: tellings[key] for key in keys} if keys else tellings
        terms = {key: each.terms for key, each in read.items() if key in gone or self._reads_otherwise(each)}
        left = [key for key in self.tellings if key in gone or key in terms]
        stories, touched = self.stories.updated(terms, left)
        comparison = Comparison(self.decisions, tellings, stories)
        changed = touched | read.keys()
        told = {
            story: self._told[story] if story in self._told and changed.isdisjoint(story) else _told(story, comparison)
            for story in dict.fromkeys(stories.of.values())
        }
        groups = Grouping(comparison).across([group for each in told.values() for group in each.groups])
        order = {key: number for number, key in enumerate(tellings)}
        built = {
            group: self._built[group] if self._stands(group, changed) else _event(group, comparison, order)
            for group in groups
        }
        built = _linked(built, [pair for each in told.values() for pair in each.outcomes], comparison)
        of = {each: group for group in groups for each in group}
        asked = tuple(
            suggestion for each in told.values() for pair, suggestion in each.asked if of[pair[0]] != of[pair[1]]
        )
        return Merging(self.decisions, tellings, stories, _in_order(built.values(), order), asked, told, built)

    def decided(self, decisions: Decisions) -> Merging:
        """With other decisions of the person's; only documents that they name are read again."""
        before, after = self.decisions, decisions
        changed = (before.together ^ after.together) | (before.apart ^ after.apart)  # links are made anew anyway
        named = {ref.document for pair in changed for ref in pair}
        again = [telling.source for key, telling in self.tellings.items() if key in named]
        return replace(self, decisions=decisions).updated(again)

    def repeats(self, ref: MentionRef) -> bool:
        """Whether a mention tells again what its document told in an earlier one."""
        telling = self.tellings.get(ref.document)
        return telling is not None and telling.by_index[ref.index].indices[0] != ref.index

    def _apart_in(self, key: str) -> frozenset[frozenset[int]]:
        apart = ((a, b) for a, b in self.decisions.apart if a.document == b.document == key)
        return frozenset(frozenset((a.index, b.index)) for a, b in apart)

    def _reads_otherwise(self, telling: Telling) -> bool:
        """Whether the document is new or has another text; another publication date changes only its mentions."""
        before = self.tellings.get(telling.source.key)
        return before is None or before.terms != telling.terms

    def _stands(self, group: Group, changed: Collection[str]) -> bool:
        return group in self._built and not any(document in changed for document, _ in group)


def merge(sources: Iterable[Source]) -> tuple[Event, ...]:
    """The events of documents, without anything decided by a person."""
    return Merging().updated(sources).events


def _in_order(events: Iterable[Event], order: Mapping[str, int]) -> tuple[Event, ...]:
    def place(event: Event) -> tuple[bool, int, int, int]:
        first = event.mentions[0]
        start = event.interval.earliest if event.interval else 0
        return event.interval is None, start, order[first.document], first.index

    return tuple(sorted(events, key=place))


def _told(story: Sequence[str], comparison: Comparison) -> _Told:
    groups = Grouping(comparison).within(story)
    ids = [each for group in groups for each in group]
    asked = suggested(groups, comparison) if len(story) > 1 else []
    suggestions = (
        (pair, Suggestion(MentionRef(*pair[0]), MentionRef(*pair[1]), _why(pair, comparison))) for pair in asked
    )
    return _Told(groups, tuple(outcomes(ids, comparison).items()), tuple(suggestions))


def _why(pair: tuple[Id, Id], comparison: Comparison) -> str:
    one, two = (comparison.account(each) for each in pair)
    evidence = comparison.evidence(*pair)
    return reason(one, two, evidence, comparison.tellings) if evidence is not None else ""


def _linked(built: Mapping[Group, Event], found: Sequence[tuple[Id, Id]], decided: Comparison) -> dict[Group, Event]:
    """The events, plans and outcomes naming each other; what a person decided of that stands above what was found.
    Events that stay as they are stay the same objects."""
    of = {each: group for group in built for each in group}
    outcome_of: dict[Group, Id] = {}
    plan_of: dict[Group, Id] = {}
    own, refused = (
        {(of[plan], of[outcome]) for plan, outcome in pairs} for pairs in (decided.outcomes, decided.no_outcomes)
    )
    with_own = {plan for plan, _ in own}
    found = [
        link for link in sorted(found) if of[link[0]] not in with_own and (of[link[0]], of[link[1]]) not in refused
    ]
    for plan, outcome in (*sorted(decided.outcomes), *found):
        if of[plan] != of[outcome]:
            outcome_of.setdefault(of[plan], outcome)
            plan_of.setdefault(of[outcome], plan)
    linked = {}
    for group, event in built.items():
        later, before = _mention(outcome_of.get(group)), _mention(plan_of.get(group))
        same = event.outcome == later and event.plan == before
        linked[group] = event if same else replace(event, outcome=later, plan=before)
    return linked


def _mention(account: Id | None) -> MentionRef | None:
    return MentionRef(*account) if account else None


def _event(group: Group, comparison: Comparison, order: Mapping[str, int]) -> Event:
    accounts = [comparison.account(each) for each in sorted(group, key=lambda each: (order[each[0]], each[1]))]
    witnesses: dict[str, list[Account]] = {}
    for account in map(comparison.account, group):
        for kind in account.kinds:
            like = witnesses.setdefault(kind, [])
            if len(like) <= _MOST_EXPLAINED:
                like.append(account)
    decided = {one for one, other in comparison.together if one in group and other in group}

    def explain(account: Account) -> str:
        return _DECIDED if account.id in decided else _reason(account, witnesses, comparison)

    return build(accounts, comparison.tellings, explain)


def _reason(account: Account, witnesses: Mapping[str, Sequence[Account]], comparison: Comparison) -> str:
    """The best reason that an account has for being of an event. ``witnesses`` are some of its accounts by kind."""
    others = {other.id: other for kind in account.kinds for other in witnesses[kind] if other.id != account.id}
    found = [(other, _evidence(account, other, comparison)) for other in others.values()]
    known = [(other, evidence) for other, evidence in found if evidence and evidence.like is not Likeness.NONE]
    if not known:
        return _DECIDED
    other, evidence = max(known, key=lambda each: each[1].score)
    return reason(other, account, evidence, comparison.tellings)


def _evidence(one: Account, two: Account, comparison: Comparison) -> Evidence | None:
    return agree_on_day_and_names(one, two) or comparison.evidence(one.id, two.id)
