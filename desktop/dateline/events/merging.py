"""Joins mentions that tell of the same thing into events; sure or not at all.

    events = merge({document.key: mentions, …})

A mention joins an event if their dates can both be true (the gate), their triggers can name the same thing, and the evidence suffices:
less of it within one document, where a headline, its lead and "the visit" repeat each other, more across documents, most where
either is undated. Two precise dates that differ by a few days are joined only on the strongest evidence, and then make a conflict.

Mentions are compared only within blocks (a class of like triggers and a participant), so cost grows nearly linearly. The result depends on nothing
but the argument: no clock, no randomness, no order of hashing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.events.intervals import agreed, days_apart, days_long, intersection
from dateline.events.lexicon import Lexicon, english
from dateline.events.model import Basis, Event, Mention, MentionRef, Status
from dateline.temporal.model import Interval

_MOST_COMPARED = 40  # newest events of a block that a mention is compared with
_NEAR = 7  # days: two accounts that disagree by more tell of different things


@dataclass(slots=True)
class _Cluster:
    """An event in the making; only this module ever sees one."""

    refs: list[MentionRef] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    why: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Reason:
    text: str


def merge(mentions: Mapping[str, Sequence[Mention]]) -> tuple[Event, ...]:
    """The events, dated ones by their start, then undated ones in text order. Keys are document keys."""
    lexicon = english()
    stories = {key: _long_names(each) for key, each in mentions.items()}
    clusters: list[_Cluster] = []
    blocks: dict[tuple[str, str], list[_Cluster]] = {}
    for key, each in mentions.items():
        for index in _telling_order(each):
            mention, ref = each[index], MentionRef(key, index)
            cluster = _join(ref, mention, _candidates(blocks, ref, mention, lexicon), stories, lexicon)
            if cluster is None:
                cluster = _Cluster([ref], [mention], [""])
                clusters.append(cluster)
            for block in _blocks(ref, mention, lexicon):
                members = blocks.setdefault(block, [])
                if not any(member is cluster for member in members[-_MOST_COMPARED:]):
                    members.append(cluster)
    order = {key: number for number, key in enumerate(mentions)}
    return tuple(sorted((_event(cluster) for cluster in clusters), key=lambda e: _place(e, order)))


def _telling_order(mentions: Sequence[Mention]) -> list[int]:
    """Dated mentions first, so that undated repeats find something to join; then as in the text."""
    return sorted(range(len(mentions)), key=lambda i: (mentions[i].interval is None and mentions[i].offset is None, i))


def _place(event: Event, order: Mapping[str, int]) -> tuple[bool, int, int, int]:
    first = event.mentions[0]
    return event.interval is None, event.interval.earliest if event.interval else 0, order[first.document], first.index


# --- candidates ---------------------------------------------------------------------------------------------------------


def _blocks(ref: MentionRef, mention: Mention, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Keys under which a mention is found: each class of its trigger with each participant, and with its own document."""
    for kind in sorted(lexicon.classes_of(mention.lemma)) or [f"={mention.lemma}"]:
        yield kind, f"@{ref.document}"
        for participant in mention.participants:
            yield kind, participant.casefold()


def _candidates(
    blocks: Mapping[tuple[str, str], list[_Cluster]], ref: MentionRef, mention: Mention, lexicon: Lexicon
) -> list[_Cluster]:
    found: list[_Cluster] = []
    seen: set[int] = set()
    for block in _blocks(ref, mention, lexicon):
        for cluster in reversed(blocks.get(block, [])[-_MOST_COMPARED:]):
            if id(cluster) not in seen:
                seen.add(id(cluster))
                found.append(cluster)
    return found


def _join(
    ref: MentionRef,
    mention: Mention,
    candidates: Iterable[_Cluster],
    stories: Mapping[str, frozenset[str]],
    lexicon: Lexicon,
) -> _Cluster | None:
    for cluster in candidates:
        reason = _reason(ref, mention, cluster, stories, lexicon)
        if reason is not None:
            cluster.refs.append(ref)
            cluster.mentions.append(mention)
            cluster.why.append(reason)
            return cluster
    return None


# --- evidence ------------------------------------------------------------------------------------------------------------


def _reason(
    ref: MentionRef, mention: Mention, cluster: _Cluster, stories: Mapping[str, frozenset[str]], lexicon: Lexicon
) -> str | None:
    """Why a mention belongs to a cluster, in one sentence, or None."""
    if any(not _same_state(mention.status, other.status) for other in cluster.mentions):
        return None
    here = [m for r, m in zip(cluster.refs, cluster.mentions, strict=True) if r.document == ref.document]
    if here:
        return _within_document(mention, here, cluster, lexicon)
    for other_ref, other in zip(cluster.refs, cluster.mentions, strict=True):
        same_story = len(stories[ref.document] & stories[other_ref.document]) >= 2
        reason = _across_documents(mention, other, same_story, lexicon)
        if reason is not None and (_gate(mention, cluster) or "disagree" in reason):
            return reason
    return None


_TOLD = frozenset((Status.HAPPENED, Status.ONGOING, Status.POSSIBLE))


def _same_state(first: Status, second: Status) -> bool:
    """A plan and its outcome stay two events; an allegation of what another reports as fact may be one."""
    return first is second or (first in _TOLD and second in _TOLD)


def _gate(mention: Mention, cluster: _Cluster) -> bool:
    """Whether the mention's date can be true together with every expressed date of the cluster."""
    return all(_can_agree(mention, other) for other in cluster.mentions)


def _can_agree(first: Mention, second: Mention) -> bool:
    if first.interval is None or second.interval is None:
        return first.offset is None or second.offset is None or first.offset == second.offset
    return intersection(first.interval, second.interval) is not None


def _within_document(mention: Mention, here: Sequence[Mention], cluster: _Cluster, lexicon: Lexicon) -> str | None:
    """A headline, its lead and "the visit": like words, dates that agree, nobody else taking part."""
    if not _gate(mention, cluster):
        return None
    for other in here:
        if not lexicon.related(mention.lemma, other.lemma):
            continue
        shared = _shared(mention, other)
        dated = _anchored(mention) and _anchored(other)
        silent = not mention.participants or not other.participants
        if shared and (dated or mention.lemma == other.lemma):
            return (
                f"“{mention.trigger.text}” repeats “{other.trigger.text}” in the same article, with {_listed(shared)}"
            )
        if silent and dated and _same_date(mention, other):
            return f"“{mention.trigger.text}” repeats “{other.trigger.text}” in the same article, at the same time"
    return None


def _across_documents(first: Mention, second: Mention, same_story: bool, lexicon: Lexicon) -> str | None:
    if not lexicon.related(first.lemma, second.lemma):
        return None
    shared = _shared(first, second)
    if not shared:
        return None
    same_word = first.lemma == second.lemma
    words = f"both articles tell of “{first.trigger.text}” / “{second.trigger.text}” with {_listed(shared)}"
    if first.interval is None or second.interval is None:
        central = first.importance == second.importance == 3
        if same_word and same_story and (len(shared) >= 2 or central):
            return f"{words}, and share the people of one story; one of them gives no date"
        return None
    if intersection(first.interval, second.interval) is not None:
        short = min(days_long(first.interval), days_long(second.interval)) <= 7
        if (short and (same_word or len(shared) >= 2)) or (len(shared) >= 2 and same_word and _narrow(first.interval)):
            return f"{words}, on dates that agree"
        return None
    apart = days_apart(first.interval, second.interval)
    strong = same_word and len(shared) >= 2 and same_story and _narrow(first.interval) and _narrow(second.interval)
    if strong and apart <= _NEAR:
        return f"{words}; their dates disagree"
    return None


def _narrow(interval: Interval) -> bool:
    return days_long(interval) <= 31


def _anchored(mention: Mention) -> bool:
    return mention.interval is not None or mention.offset is not None


def _same_date(first: Mention, second: Mention) -> bool:
    return first.interval == second.interval and first.offset == second.offset


def _shared(first: Mention, second: Mention) -> list[str]:
    """Participants of both, as the second writes them; a surname counts for the full name."""
    found = []
    for name in second.participants:
        if any(_same_name(name, other) for other in first.participants):
            found.append(name)
    return found


def _same_name(first: str, second: str) -> bool:
    one, two = first.casefold().split(), second.casefold().split()
    return one == two or (bool(one) and bool(two) and one[-1] == two[-1] and (len(one) == 1 or len(two) == 1))


def _long_names(mentions: Sequence[Mention]) -> frozenset[str]:
    """The names of two words and more that a document's events turn on: what two accounts of one story share."""
    return frozenset(
        name.casefold() for m in mentions for name in m.participants if len(name.split()) >= 2 and name[0].isupper()
    )


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


# --- events --------------------------------------------------------------------------------------------------------------


def _event(cluster: _Cluster) -> Event:
    founder = cluster.refs[0]
    order = sorted(
        range(len(cluster.refs)), key=lambda i: (*_informative(cluster.mentions[i]), cluster.refs[i] != founder, i)
    )
    mentions = [cluster.mentions[i] for i in order]
    refs = tuple(cluster.refs[i] for i in order)
    first = mentions[0]
    interval, conflict = _claimed(mentions)
    participants: dict[str, None] = {}
    for mention in mentions:
        participants.update(dict.fromkeys(mention.participants))
    earliest = min(zip(cluster.refs, cluster.mentions, strict=True), key=lambda pair: cluster.refs.index(pair[0]))
    return Event(
        id=f"{earliest[0].document[:16]}-{earliest[1].trigger.start}",
        label=first.label,
        status=first.status,
        importance=max(m.importance for m in mentions),
        mentions=refs,
        interval=interval,
        offset=next((m.offset for m in mentions if m.offset is not None), None) if interval is None else None,
        participants=tuple(participants),
        conflict=conflict,
        why=tuple(_explained(cluster, i, order[0]) for i in order[1:]),
    )


def _explained(cluster: _Cluster, i: int, shown_first: int) -> str:
    """The founder of a cluster joined nothing; if another mention stands first, that one's reason is about both."""
    return cluster.why[i] or cluster.why[shown_first]


def _informative(mention: Mention) -> tuple[bool, int, bool, int]:
    """Sort key, most informative first: a label that is more than a noun, importance, a date in its own words, participants."""
    scant = len(mention.label.split()) < 3
    return scant, -mention.importance, mention.basis is not Basis.EXPRESSION, -len(mention.participants)


def _claimed(mentions: Sequence[Mention]) -> tuple[Interval | None, bool]:
    """What the mentions agree on. A date only assumed from publication yields to one that is said, and is no claim against it."""
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
