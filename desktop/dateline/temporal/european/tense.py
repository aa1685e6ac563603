"""Which way the verb near a bare weekday or month looks, from the word lists of a language; and "since", "until".

As in English the nearest sign to the left in the sentence decides, else the first one to the right. A sign is an
auxiliary or a modal of the lists ``looks_ahead`` and ``looks_back``, or a verb by its ending: ``ahead_ending`` ("-rá",
"-rà" are future tense in Spanish and Italian and next to nothing else), ``back_ending`` ("-ó", "-aron").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.temporal.meaning import Bound, Direction

_WIDTH = 160
_END = re.compile(r"[.!?;](?=\s+[\"'“„«‘(]?[A-ZÁÉÍÓÚÄÖÜÀÈ])|\n\s*\n|[.!?]$")


@dataclass(frozen=True, slots=True)
class Tense:
    """The signs of one language, compiled."""

    signs: re.Pattern[str]
    bounds: re.Pattern[str]
    ahead_before: re.Pattern[str]

    @classmethod
    def of(cls, lists: Mapping[str, Sequence[str]]) -> Tense:
        """From the word lists of a language."""
        ahead = [*map(re.escape, lists["looks_ahead"]), *(rf"\w{{2,}}{end}" for end in lists["ahead_ending"])]
        back = [*map(re.escape, lists["looks_back"]), *(rf"\w{{2,}}{end}" for end in lists["back_ending"])]
        no_sign = "|".join(lists["no_sign"]) or "(?!)"
        since, until = ("|".join(map(re.escape, lists[name])) for name in ("since", "until"))
        return cls(
            re.compile(rf"(?<!\w)(?!(?:{no_sign})\b)(?:(?P<ahead>{'|'.join(ahead)})|(?P<back>{'|'.join(back)}))(?!\w)"),
            re.compile(rf"(?<!\w)(?:(?P<since>{since})|(?P<until>{until}))$"),
            re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, lists['ahead_before']))})\s*$"),
        )

    def direction(self, text: str, start: int, end: int) -> Direction | None:
        """FUTURE, PAST, or None where no verb sign is near; ``start``/``end`` is the expression (end exclusive).

        "until" and "from … on" before a bare day look ahead themselves unless a verb to the left looks back.
        """
        left = text[max(0, start - _WIDTH) : start]
        cuts = list(_END.finditer(left))
        left = left[cuts[-1].end() :] if cuts else left
        signs = list(self.signs.finditer(left.lower()))
        if signs:
            return _of(signs[-1])
        if self.ahead_before.search(text[max(0, start - 24) : start].lower()):
            return Direction.FUTURE
        right = text[end : end + _WIDTH]
        cut = _END.search(right)
        found = self.signs.search((right[: cut.start()] if cut else right).lower())
        return _of(found) if found else None

    def bound(self, text: str, start: int) -> Bound | None:
        """“seit”, “hasta” right before an expression that starts at ``start``."""
        found = self.bounds.search(text[max(0, start - 24) : start].lower().rstrip())
        if found is None:
            return None
        return Bound.SINCE if found["since"] else Bound.UNTIL


def _of(sign: re.Match[str]) -> Direction:
    return Direction.FUTURE if sign["ahead"] else Direction.PAST
