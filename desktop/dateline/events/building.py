"""From the accounts that tell of one happening to the event that is shown: label, interval, claims, reasons."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dateline.events.accounts import Account, Telling
from dateline.events.intervals import agreed, intersection
from dateline.events.model import Basis, Event, Mention, MentionRef
from dateline.events.near_duplicates import count_independent, shingles
from dateline.temporal.model import Interval

Explain = Callable[[Account], str]
"""Why an account belongs to its event, in one sentence."""


def build(accounts: Sequence[Account], tellings: Mapping[str, Telling], explain: Explain) -> Event:
    """The event of some accounts, given in the order in which their documents came."""
    told: list[tuple[MentionRef, Mention, Account, str]] = []
    for account in accounts:
        whys = ("", *account.why)
        for index, mention, why in zip(account.indices, account.mentions, whys, strict=True):
            told.append((MentionRef(account.document, index), mention, account, why))
    founder = told[0][0]
    order = sorted(range(len(told)), key=lambda i: (*_informative(told[i][1]), told[i][0] != founder, i))
    ranked = [told[i] for i in order]
    shown, first = ranked[0], ranked[0][1]
    mentions = [mention for _, mention, _, _ in ranked]
    interval, conflict = claimed(mentions)
    participants = dict.fromkeys(name for mention in mentions for name in mention.participants)
    return Event(
        id=f"{founder.document[:16]}{f'+{founder.index}' if told[0][1].added else f'-{told[0][1].trigger.start}'}",
        label=first.label,
        status=first.status,
        importance=max(mention.importance for mention in mentions),
        mentions=tuple(ref for ref, _, _, _ in ranked),
        interval=interval,
        offset=next((m.offset for m in mentions if m.offset is not None), None) if interval is None else None,
        participants=tuple(participants),
        conflict=conflict,
        why=tuple(_why(each, shown, explain) for each in ranked[1:]),
        independent=_independent(accounts, tellings),
    )


def _why(
    told: tuple[MentionRef, Mention, Account, str], shown: tuple[MentionRef, Mention, Account, str], explain: Explain
) -> str:
    """A mention belongs to its account, and the account of a mention that began it to the event."""
    _, _, account, why = told
    if account is shown[2]:
        # The one that began the account joined nothing; if another is shown first, that one's reason is about both.
        return why or shown[3]
    return why or explain(account)


def _independent(accounts: Sequence[Account], tellings: Mapping[str, Telling]) -> int:
    if len({account.document for account in accounts}) == 1:
        return 1
    passages: dict[str, list[frozenset[tuple[str, ...]]]] = {}
    for account in accounts:
        text = tellings[account.document].source.text
        passages.setdefault(account.document, []).extend(shingles(text, mention) for mention in account.mentions)
    return count_independent(passages)


def _informative(mention: Mention) -> tuple[bool, int, bool, int]:
    """Sort key, most informative first: a label that is more than a noun, importance, a date in its own words,
    participants."""
    scant = len(mention.label.split()) < 3
    return scant, -mention.importance, mention.basis is not Basis.EXPRESSION, -len(mention.participants)


def dated_as(event: Event, only: Mention) -> Event:
    """The event of a single mention with another date of that mention.

    What `dataclasses.replace` does, in half the time: hundreds of events are made at every step of a drag.
    """
    return Event(
        event.id, event.label, only.status, event.importance, event.mentions, only.interval, only.offset,
        event.participants, False, event.why, event.independent, event.outcome, event.plan, event.settlement,
    )  # fmt: skip


def claimed(mentions: Sequence[Mention]) -> tuple[Interval | None, bool]:
    """``(interval, conflict)``: what the mentions of one event agree on, None where none is dated.

    A date only assumed from publication yields to one that is said, and is no claim against it.
    """
    said = [m.interval for m in mentions if m.interval is not None and m.basis is not Basis.PUBLICATION]
    assumed = [m.interval for m in mentions if m.interval is not None and m.basis is Basis.PUBLICATION]
    if said:
        interval, conflict = agreed(said)
        for other in assumed:
            common = intersection(interval, other) if not conflict else None
            interval = common if common is not None else interval
        return interval, conflict
    if not assumed:
        return None, False
    return agreed(assumed)[0], False
