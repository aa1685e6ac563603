"""Joins mentions that tell of the same thing into events; sure or not at all.

    events = merge({document.key: mentions, …})

A mention joins an event if their dates can both be true (the gate), their triggers can name the same thing, and the
evidence suffices: less of it within one document, where a headline, its lead and "the visit" repeat each other, more
across documents, most where either is undated. Two precise dates that differ by a few days are joined only on the
strongest evidence, and then make a conflict.

Mentions are compared only within blocks (a class of like triggers and a participant), so cost grows nearly linearly.
The result depends on nothing but the argument: no clock, no randomness, no order of hashing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.events.intervals import agreed, days_apart, days_long, intersection
from dateline.events.lexicon import Lexicon, english
from dateline.events.model import Basis, Event, Mention, MentionRef, Side, Status
from dateline.temporal.model import Interval, Offset

_MOST_COMPARED = 40  # newest events of a block that a mention is compared with
_MOST_HEARD = 8  # mentions of an event that a newcomer is compared with
_NEAR = 7  # days: two accounts that disagree by more tell of different things


@dataclass(slots=True)
class _Cluster:
    """An event in the making; only this module ever sees one. ``told`` has the mentions of each document, ``dates`` and
    ``offsets`` each date once: what a newcomer is held against does not grow with every mention."""

    refs: list[MentionRef] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    told: dict[str, list[Mention]] = field(default_factory=dict)
    dates: dict[Interval, None] = field(default_factory=dict)
    offsets: dict[Offset, None] = field(default_factory=dict)

    def add(self, ref: MentionRef, mention: Mention, why: str) -> None:
        self.refs.append(ref)
        self.mentions.append(mention)
        self.why.append(why)
        self.told.setdefault(ref.document, []).append(mention)
        if mention.interval is not None:
            self.dates[mention.interval] = None
        elif mention.offset is not None:
            self.offsets[mention.offset] = None


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
                cluster = _Cluster()
                cluster.add(ref, mention, "")
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


# --- candidates
# ---------------------------------------------------------------------------------------------------------


def _blocks(ref: MentionRef, mention: Mention, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Keys under which a mention is found: each class of its trigger with each participant, and with its own
    document."""
    for kind in sorted(lexicon.classes_of(mention.lemma)) or [f"={mention.lemma}"]:
        yield kind, f"@{ref.document}"
        for participant in mention.participants:
            yield kind, participant.casefold()
        for word in sorted(set(_WORD.findall(mention.label.casefold())) - lexicon.common):
            yield kind, f"#{word}"


def _candidates(
    blocks: Mapping[tuple[str, str], list[_Cluster]], ref: MentionRef, mention: Mention, lexicon: Lexicon
) -> list[_Cluster]:
    """The events a mention may belong to, those of the most particular block first."""
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
            cluster.add(ref, mention, reason)
            return cluster
    return None


# --- evidence
# ------------------------------------------------------------------------------------------------------------


def _reason(
    ref: MentionRef, mention: Mention, cluster: _Cluster, stories: Mapping[str, frozenset[str]], lexicon: Lexicon
) -> str | None:
    """Why a mention belongs to a cluster, in one sentence, or None."""
    if not all(_same_state(mention, other) for other in cluster.mentions[:_MOST_HEARD]):
        return None
    agrees = _gate(mention, cluster)
    here = cluster.told.get(ref.document)
    if here:
        return _within_document(mention, here[:_MOST_HEARD], lexicon) if agrees else None
    heard = zip(cluster.refs[:_MOST_HEARD], cluster.mentions, strict=False)
    for other_ref, other in heard:
        same_story = len(stories[ref.document] & stories[other_ref.document]) >= 2
        find = _agreement if agrees else _disagreement
        reason = find(mention, other, same_story, lexicon)
        if reason is not None:
            return reason
    return None


def _same_state(first: Mention, second: Mention) -> bool:
    """A plan and its outcome stay two events; an allegation of what another reports as fact may be one."""
    return _state(first) == _state(second)


def _state(mention: Mention) -> Status:
    if mention.status is Status.POSSIBLE and mention.side is Side.AFTER:
        return Status.PLANNED
    return Status.HAPPENED if mention.status in (Status.ONGOING, Status.POSSIBLE) else mention.status


def _gate(mention: Mention, cluster: _Cluster) -> bool:
    """Whether the mention's date can be true together with every date of the cluster."""
    if mention.interval is not None:
        return all(intersection(mention.interval, date) is not None for date in cluster.dates)
    return mention.offset is None or not cluster.offsets or mention.offset in cluster.offsets


def _within_document(mention: Mention, here: Sequence[Mention], lexicon: Lexicon) -> str | None:
    """A headline, its lead and "the visit": like words, nobody else taking part."""
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


def _agreement(first: Mention, second: Mention, same_story: bool, lexicon: Lexicon) -> str | None:
    """Two articles tell the same, and nothing in their dates speaks against it."""
    if not lexicon.related(first.lemma, second.lemma):
        return None
    names = _shared_names(first, second, lexicon)
    same_word = first.lemma == second.lemma
    if first.interval is None or second.interval is None:
        central = first.importance == second.importance == 3
        if same_word and same_story and (len(names) >= 2 or (names and central)):
            return f"{_both(first, second, names)}, and share the people of one story; one of them gives no date"
        return None
    things = _shared_things(first, second, lexicon) if same_story else []
    shorter = min(days_long(first.interval), days_long(second.interval))
    evidence = len(names) + same_word + bool(things)
    enough = (names and shorter <= 7 and evidence >= 2) or (names and shorter <= 31 and evidence >= 3)
    if enough or (things and shorter <= 2 and (same_word or len(things) >= 2)):
        return f"{_both(first, second, names or things)}, on dates that agree"
    return None


def _disagreement(first: Mention, second: Mention, same_story: bool, lexicon: Lexicon) -> str | None:
    """Two articles tell the same for certain, but date it some days apart."""
    if first.interval is None or second.interval is None or not same_story:
        return None
    if not lexicon.related(first.lemma, second.lemma):
        return None
    same_word = first.lemma == second.lemma
    apart = days_apart(first.interval, second.interval)
    longer = max(days_long(first.interval), days_long(second.interval))
    names = _shared_names(first, second, lexicon)
    things = _shared_things(first, second, lexicon)
    if (same_word and len(names) >= 2 and longer <= 31 and apart <= _NEAR) or (things and longer <= 2 and apart <= 1):
        return f"{_both(first, second, names or things)}; their dates disagree"
    return None


def _both(first: Mention, second: Mention, shared: Sequence[str]) -> str:
    return f"both articles tell of “{first.trigger.text}” / “{second.trigger.text}” with {_listed(shared)}"


def _shared_things(first: Mention, second: Mention, lexicon: Lexicon) -> list[str]:
    """Words of both labels that say what it was about: the dyke that broke."""
    triggers = {first.trigger.text.casefold(), second.trigger.text.casefold()}
    one, two = (set(_WORD.findall(mention.label.casefold())) for mention in (first, second))
    return sorted((one & two) - triggers - lexicon.common - lexicon.nouns.social)


_WORD = re.compile(r"[^\W\d_]{4,}")


def _shared_names(first: Mention, second: Mention, lexicon: Lexicon) -> list[str]:
    """Shared participants that have a name: "police" act in every town."""
    return [
        name
        for name in _shared(first, second)
        if any(word[0].isupper() and word.lower() not in lexicon.nouns.social for word in name.split())
    ]


def _anchored(mention: Mention) -> bool:
    return mention.interval is not None or mention.offset is not None


def _same_date(first: Mention, second: Mention) -> bool:
    return first.interval == second.interval and first.offset == second.offset


def _shared(first: Mention, second: Mention) -> list[str]:
    """Participants of both, as the second writes them; a surname counts for the full name."""
    return [name for name in second.participants if any(_same_name(name, other) for other in first.participants)]


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


# --- events
# --------------------------------------------------------------------------------------------------------------


def _event(cluster: _Cluster) -> Event:
    founder = cluster.refs[0]
    order = sorted(
        range(len(cluster.refs)), key=lambda i: (*_informative(cluster.mentions[i]), cluster.refs[i] != founder, i)
    )
    mentions = [cluster.mentions[i] for i in order]
    refs = tuple(cluster.refs[i] for i in order)
    first = mentions[0]
    interval, conflict = claimed(mentions)
    participants: dict[str, None] = {}
    for mention in mentions:
        participants.update(dict.fromkeys(mention.participants))
    return Event(
        id=f"{founder.document[:16]}-{cluster.mentions[0].trigger.start}",
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
    """Sort key, most informative first: a label that is more than a noun, importance, a date in its own words,
    participants."""
    scant = len(mention.label.split()) < 3
    return scant, -mention.importance, mention.basis is not Basis.EXPRESSION, -len(mention.participants)


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
