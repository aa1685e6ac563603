"""Another text in the place of a document's: what is different, and what a person said of the old one that still holds.

Texts are compared line by line and sentence by sentence; what stands in both is the same, wherever it has moved to.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cached_property

from dateline.chronology.analysis import Analysis, Entry, date_analysis
from dateline.chronology.model import Chronology
from dateline.events.model import MentionRef, Pairs
from dateline.temporal.alternatives import Choice

_UNIT = re.compile(r"[^\n.!?]*(?:[.!?]+[\"”’)]*\s*|\n+|$)")
_MOST_UNITS = 20_000  # beyond which only the beginning and the end that are the same are found
_SHOWN = 60  # characters of what is new


@dataclass(frozen=True)
class Difference:
    """What is different between two texts."""

    before: str
    after: str

    @cached_property
    def words(self) -> str:
        """The difference in words: “12 words more and 3 fewer, first at “The dyke broke…””; empty where there is none
        that a reader would see."""
        gone, new = Counter(self.before.split()), Counter(self.after.split())
        more, fewer = (new - gone).total(), (gone - new).total()
        if self.before.split() == self.after.split():
            return ""
        counted = " and ".join(
            f"{count:,} {_nouns(count)} {word}" for count, word in ((more, "new"), (fewer, "gone")) if count
        )
        first = next((span for span in self._new if self.after[span[0] : span[1]].strip()), None)
        if not counted:
            counted = "The same words in another order"
        if first is None:
            return counted
        shown = textwrap.shorten(self.after[first[0] : first[1]], _SHOWN, placeholder="…")
        return f"{counted}, first at “{shown}”"

    def moved(self, start: int, end: int) -> tuple[int, int] | None:
        """Where words of the old text stand in the new one, or None where they are gone."""
        for old, new, length in self._same:
            if old <= start and end <= old + length:
                return start - old + new, end - old + new
        return None

    @cached_property
    def _same(self) -> list[tuple[int, int, int]]:
        """Stretches that stand in both: where in the old text, where in the new one, how long."""
        one, other = ([match.group() for match in _UNIT.finditer(text)] for text in (self.before, self.after))
        if len(one) + len(other) > _MOST_UNITS:
            return _ends(self.before, self.after)
        starts, other_starts = _starts(one), _starts(other)
        bare, other_bare = ([unit.rstrip() for unit in units] for units in (one, other))
        blocks = SequenceMatcher(None, bare, other_bare, autojunk=False).get_matching_blocks()
        pairs = {block.a + n: block.b + n for block in blocks for n in range(block.size)}
        pairs |= _elsewhere(bare, other_bare, pairs)
        return [(starts[n], other_starts[m], len(bare[n])) for n, m in sorted(pairs.items()) if bare[n]]

    @property
    def _new(self) -> list[tuple[int, int]]:
        """Stretches of the new text that the old one does not have."""
        found, reached = [], 0
        for _, start, length in sorted(self._same, key=lambda same: same[1]):
            found.append((reached, start))
            reached = start + length
        return [(start, end) for start, end in [*found, (reached, len(self.after))] if start < end]


@dataclass(frozen=True, slots=True)
class Carried:
    """How much of what a person said of the old text holds for the new one, and how much is about what is gone."""

    kept: int
    lost: int


def with_new_text(chronology: Chronology, key: str, analysis: Analysis) -> tuple[Chronology, Carried]:
    """The chronology with another text in the place of a document's, with its number. The publication date that a
    person gave stays, and so does all that they said of words that are still there. What they said of others waits for
    the old text to come back. Raises `KeyError`."""
    former = chronology.entry(key)
    if analysis.document.key in chronology:
        return chronology.without([key] if analysis.document.key != key else []), Carried(0, 0)
    entry, lost_choices = _dated(former, analysis)
    places = _places(former, entry)
    mapping = {MentionRef(key, old): MentionRef(entry.key, new) for old, new in places.items()}
    named = _named(chronology, key)
    kept = len(named & mapping.keys())
    moved = replace(
        chronology,
        settlements=(
            *chronology.settlements,
            *(replace(each, claim=mapping[each.claim]) for each in chronology.settlements if each.claim in mapping),
        ),
        edits={**chronology.edits, **{mapping[ref]: edit for ref, edit in chronology.edits.items() if ref in mapping}},
        reviews={
            **chronology.reviews,
            **{mapping[ref]: said for ref, said in chronology.reviews.items() if ref in mapping},
        },
    ).with_replaced(key, entry)
    decided = chronology.merging.decisions
    decisions = decided.of_each(lambda pairs: _with_moved(pairs, mapping))
    if decisions != decided:
        moved = moved.with_decisions(decisions)
    carried = len(entry.choices) + len(entry.analysis.added)
    lost = lost_choices + len(former.analysis.added) - len(entry.analysis.added)
    return moved, Carried(kept + carried, len(named) - kept + lost)


def _dated(former: Entry, analysis: Analysis) -> tuple[Entry, int]:
    """The new text with the date, the readings and the events that a person gave it, and how many readings are lost."""
    difference = Difference(former.document.text, analysis.document.text)
    own = former.published != former.document.published
    choices = []
    for choice in former.choices:
        moved = difference.moved(choice.start, choice.end)
        if moved is not None and any((each.start, each.end) == moved for each in analysis.findings):
            choices.append(Choice(*moved, choice.cell))
    published = former.published if own else analysis.document.published
    moves = [(each, difference.moved(each.start, each.end)) for each in former.analysis.added]
    analysis = analysis.with_added(replace(each, start=at[0], end=at[1]) for each, at in moves if at is not None)
    return date_analysis(analysis, published, tuple(choices)), len(former.choices) - len(choices)


def _places(former: Entry, entry: Entry) -> dict[int, int]:
    """Which mention of the old text is which of the new one, by the places of their triggers."""
    difference = Difference(former.document.text, entry.document.text)
    there = {(each.trigger.start, each.trigger.end, each.added): number for number, each in enumerate(entry.mentions)}
    found = {}
    for number, mention in enumerate(former.mentions):
        moved = difference.moved(mention.trigger.start, mention.trigger.end)
        place = there.get((*moved, mention.added)) if moved is not None else None
        if place is not None:
            found[number] = place
    return found


def _named(chronology: Chronology, key: str) -> set[MentionRef]:
    """The mentions of a document that a person said something of."""
    named = {ref for pairs in chronology.merging.decisions.kinds for pair in pairs for ref in pair}
    named |= {each.claim for each in chronology.settlements} | set(chronology.reviews) | set(chronology.edits)
    return {ref for ref in named if ref.document == key}


def _with_moved(pairs: Pairs, mapping: Mapping[MentionRef, MentionRef]) -> Pairs:
    moved = {(mapping.get(one, one), mapping.get(other, other)) for one, other in pairs}
    return pairs | moved


def _elsewhere(one: list[str], other: list[str], pairs: Mapping[int, int]) -> dict[int, int]:
    """Units that stand once in either and were put in another order."""
    left, counts = set(pairs.values()), (Counter(one), Counter(other))
    places = {unit: m for m, unit in enumerate(other) if m not in left and counts[1][unit] == 1}
    return {n: places[unit] for n, unit in enumerate(one) if n not in pairs and counts[0][unit] == 1 and unit in places}


def _starts(units: list[str]) -> list[int]:
    starts = [0]
    for unit in units:
        starts.append(starts[-1] + len(unit))
    return starts


def _ends(before: str, after: str) -> list[tuple[int, int, int]]:
    """The beginning and the end that two texts share."""
    most = min(len(before), len(after))
    begin = next((n for n in range(most) if before[n] != after[n]), most)
    rest = most - begin
    end = next((n for n in range(rest) if before[-1 - n] != after[-1 - n]), rest)
    return [(0, 0, begin), (len(before) - end, len(after) - end, end)]


def _nouns(count: int) -> str:
    return "word" if count == 1 else "words"
