"""What the patterns of other languages yield, and which of overlapping ones stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from dateline.temporal.meaning import Meaning


@dataclass(frozen=True, slots=True)
class ForeignSpan:
    """An expression from ``start`` to ``end`` (exclusive), or two in one pattern ("3–5 maart").

    Of two the first ends where ``split`` begins, the other, ``second``, begins where it ends.
    """

    start: int
    end: int
    rule: str
    meaning: Meaning
    range_end: bool = False
    split: tuple[int, int] | None = None
    second: Meaning | None = None

    def parts(self) -> list[ForeignSpan]:
        """The one or two expressions."""
        if self.split is None or self.second is None:
            return [self]
        first = replace(self, end=self.split[0], split=None, second=None)
        return [first, ForeignSpan(self.split[1], self.end, self.rule, self.second)]


def longest(spans: Iterable[ForeignSpan]) -> list[ForeignSpan]:
    """Of overlapping spans the longest, of equally long ones the earlier found; the sweep is linear once sorted."""
    kept: list[ForeignSpan] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if kept and span.start < kept[-1].end:
            if span.end - span.start > kept[-1].end - kept[-1].start:
                kept[-1] = span
            continue
        kept.append(span)
    return kept
