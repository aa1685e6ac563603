"""Mentions by what a project file keeps of them, and back."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.chronology.model import Chronology
from dateline.chronology.project.kept import Anchor
from dateline.events.model import MentionRef


def anchor_of(ref: MentionRef, *chronologies: Chronology) -> Anchor | None:
    """The anchor of a mention, by the first chronology that has its document; None where it is in none of them."""
    for chronology in chronologies:
        if ref.document in chronology:
            mentions = chronology.entry(ref.document).mentions
            if ref.index < len(mentions):
                trigger = mentions[ref.index].trigger
                return Anchor(ref.document, ref.index, trigger.start, trigger.end)
    return None


class AnchorFinder:
    """Finds mentions of a chronology by what was kept of them."""

    def __init__(self, chronology: Chronology) -> None:
        self._chronology = chronology
        self._by_words: dict[str, Mapping[tuple[int, int], list[int]]] = {}

    def ref(self, anchor: Anchor) -> MentionRef | None:
        """The mention with that number if its words are the same, else the only one with these words, else None."""
        if anchor.document not in self._chronology:
            return None
        indices = self._triggers(anchor.document).get((anchor.start, anchor.end), [])
        if anchor.index in indices:
            return anchor.ref
        return MentionRef(anchor.document, indices[0]) if len(indices) == 1 else None

    def has(self, *anchors: Anchor) -> bool:
        return all(self.ref(anchor) is not None for anchor in anchors)

    def _triggers(self, key: str) -> Mapping[tuple[int, int], list[int]]:
        if key not in self._by_words:
            found: dict[tuple[int, int], list[int]] = {}
            for index, mention in enumerate(self._chronology.entry(key).mentions):
                found.setdefault((mention.trigger.start, mention.trigger.end), []).append(index)
            self._by_words[key] = found
        return self._by_words[key]
