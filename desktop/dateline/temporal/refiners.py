"""What happens to the longest matches of the rules: join neighbours, add modifiers, mark ranges.

Each refiner takes the matches of a text in reading order and returns them in reading order; `dateline.temporal.finding`
calls them one after the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from dateline import calendar
from dateline.temporal.cells import Cell, year_cell
from dateline.temporal.grammar import Match
from dateline.temporal.language import Distance, Join, Language, Modifier
from dateline.temporal.meaning import (
    AtTime,
    Away,
    Duration,
    Fixed,
    Meaning,
    Modified,
    Named,
    Recurring,
    Relative,
    Repeated,
    Vague,
    Which,
)
from dateline.temporal.model import Grain, TimexType
from dateline.temporal.obligatory import Candidates
from dateline.temporal.parts import SHARES
from dateline.temporal.tokens import GAP, Tokens
from dateline.temporal.values import time_suffix

_LOOK_BACK = 8
"""How many tokens a modifier may have."""
_YEARLY = (Named.MONTH, Named.MONTH_DAY, Named.SEASON, Named.QUARTER, Named.HALF)


@dataclass(frozen=True, slots=True)
class Refiners:
    """The refiners of one language, their patterns compiled once."""

    language: Language
    joins: tuple[tuple[Join, re.Pattern[str]], ...]
    modifiers: tuple[tuple[Modifier, re.Pattern[str]], ...]
    modifiers_by_words: Candidates
    distances: tuple[tuple[Distance, re.Pattern[str]], ...]
    range_words: re.Pattern[str]
    between: re.Pattern[str] | None

    @classmethod
    def of(cls, language: Language) -> Refiners:
        """The refiners of a language."""
        grammar = language.grammar
        modifiers = tuple((modifier, grammar.pattern(modifier.pattern, at_end=True)) for modifier in language.modifiers)
        return cls(
            language,
            tuple((join, grammar.pattern(join.connector)) for join in language.joins),
            modifiers,
            Candidates([pattern.pattern for _, pattern in modifiers]),
            tuple((one, grammar.pattern(one.pattern, at_end=True)) for one in language.distances),
            grammar.pattern(language.range_words),
            grammar.pattern(language.between, at_end=True) if language.between else None,
        )

    def refine(self, tokens: Tokens, matches: Sequence[Match]) -> list[Match]:
        """All refiners in their order."""
        joined = self._joined(tokens, matches)
        alone = [match for match in joined if self.language.stands_alone(match, tokens.text)]
        modified = self._modified(tokens, alone)
        return self._ranges(tokens, self._away(tokens, _repeated(tokens, _restated(tokens, modified))))

    def _joined(self, tokens: Tokens, matches: Sequence[Match]) -> list[Match]:
        out: list[Match] = []
        for match in matches:
            current = match
            while out and (merged := self._join(tokens, out[-1], current)) is not None:
                out.pop()
                current = merged
            out.append(current)
        return out

    def _join(self, tokens: Tokens, first: Match, second: Match) -> Match | None:
        if second.first - first.last > 5 or first.range_end or second.range_end:
            return None
        between = tokens.symbols[first.last + 1 : second.first]
        for join, pattern in self.joins:
            if pattern.fullmatch(between) is None:
                continue
            meaning = join.reading(first, second)
            if meaning is not None:
                rule = replace(first.rule, name=f"{first.rule.name} + {second.rule.name}")
                return replace(
                    first, end=second.end, last=second.last, rule=rule, meaning=meaning, type=join.type or first.type
                )
        return None

    def _modified(self, tokens: Tokens, matches: Sequence[Match]) -> list[Match]:
        out: list[Match] = []
        free = 0
        for match in matches:
            current = match
            bare = match.first == free or tokens.symbols[match.first - 1] == GAP
            start = max(free, current.first - _LOOK_BACK)
            for number in () if bare else sorted(self.modifiers_by_words.of(tokens.symbols[start : current.first])):
                modifier, pattern = self.modifiers[number]
                start = max(free, current.first - _LOOK_BACK)
                found = pattern.search(tokens.symbols[start : current.first])
                if found is None or current.type not in modifier.types or found.start() == found.end():
                    continue
                if not _may_modify(modifier, current.meaning):
                    continue
                first = start + found.start()
                meaning = Modified(current.meaning, modifier.part, modifier.approximate, modifier.compared)
                rule = replace(current.rule, name=f"{modifier.name} + {current.rule.name}")
                current = replace(current, start=tokens.starts[first], first=first, meaning=meaning, rule=rule)
            free = current.last + 1
            out.append(current)
        return out

    def _away(self, tokens: Tokens, matches: Sequence[Match]) -> list[Match]:
        """ "Two days before" + "Christmas": one expression; what was found inside the words before is a part of it."""
        if not self.distances:
            return list(matches)
        out: list[Match] = []
        for match in matches:
            current = match if match.range_end or not match.first else self._at_distance(tokens, match, out)
            while out and out[-1].last >= current.first:
                held = out.pop()
                if held.first < current.first:
                    current = replace(current, start=held.start, first=held.first)
                if isinstance(held.meaning, Modified) and held.meaning.approximate:  # "about two days before Christmas"
                    current = replace(current, meaning=Modified(current.meaning, approximate=True))
            out.append(current)
        return out

    def _at_distance(self, tokens: Tokens, base: Match, before: Sequence[Match]) -> Match:
        if tokens.symbols[base.first - 1] == GAP:
            return base
        for distance, pattern in self.distances:
            found = pattern.search(tokens.symbols, max(0, base.first - _LOOK_BACK), base.first)
            if found is None:
                continue
            held = [match for match in before[-2:] if match.last >= found.start()]
            if any(match.range_end or (match.type is TimexType.SET and not distance.repeats) for match in held):
                continue  # "seven days a week from 5 May"
            phrase = self.language.grammar.phrase(tokens, found)
            meaning = distance.reading(phrase, base)
            if meaning is not None:
                rule = replace(base.rule, name=f"{distance.name} + {base.rule.name}")
                kind = TimexType.TIME if _is_time(meaning) else TimexType.DATE
                return replace(base, start=phrase.start, first=phrase.first, meaning=meaning, rule=rule, type=kind)
        return base

    def _ranges(self, tokens: Tokens, matches: list[Match]) -> list[Match]:
        """Mark "June to August 1914" as a range and give the first the second's year."""
        for index in range(len(matches) - 2, -1, -1):
            first, second = matches[index], matches[index + 1]
            if second.first - first.last > 4:
                continue
            between = tokens.symbols[first.last + 1 : second.first]
            found = self.range_words.fullmatch(between)
            if found is None:
                continue
            shared = _with_day_of(_with_year_of(first.meaning, second.meaning), second.meaning)
            is_range = "and" not in found.groupdict() or found["and"] is None
            if not is_range and self.between is not None:  # "between 1958 and 1961"
                before = tokens.symbols[max(0, first.first - _LOOK_BACK) : first.first]
                is_range = self.between.search(before) is not None
            is_range = is_range and first.type in (TimexType.DATE, TimexType.TIME) and second.type is first.type
            matches[index] = replace(first, meaning=shared, range_end=first.range_end or is_range)
        return matches


def _restated(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """A weekday in parentheses behind a day ("on 5 May (Tuesday)", "May 5-6 (Tues-Wed)") is one of that day's week."""
    day: Meaning | None = None
    for index in range(1, len(matches)):
        before, match = matches[index - 1], matches[index]
        weekday = match.meaning.day if isinstance(match.meaning, AtTime) else match.meaning
        if not _is_bare_weekday(weekday) or match.first - before.last > _LOOK_BACK:
            day = None
            continue
        between = tokens.text[before.end : match.start].strip()
        if between == "(":
            day = before.meaning if _is_dated(before.meaning) else None
        elif between not in ("-", "–", "—", ",", "and", "&", "to"):
            day = None
        if day is None:
            continue
        within = replace(weekday, within=Recurring(Named.WEEK_OF, 0, within=day))
        meaning = replace(match.meaning, day=within) if isinstance(match.meaning, AtTime) else within
        matches[index] = replace(match, meaning=meaning)
    return matches


def _repeated(tokens: Tokens, matches: list[Match]) -> list[Match]:
    """“every Monday, Wednesday and Friday”, “every Monday to Thursday morning”: what is said once goes for all."""
    for index in range(1, len(matches)):
        before, match = matches[index - 1], matches[index]
        meaning = match.meaning
        day = meaning.day if isinstance(meaning, AtTime) else meaning
        if not isinstance(before.meaning, Repeated) or not before.meaning.value.startswith("XXXX-WXX-"):
            continue
        between = tokens.text[before.end : match.start].strip(" ,")
        if not _is_bare_weekday(day) or day.which is not Which.BARE or between not in _LISTED:
            continue
        value = f"XXXX-WXX-{day.number + 1}" + (time_suffix(meaning.time) if isinstance(meaning, AtTime) else "")
        matches[index] = replace(match, meaning=Repeated(value), type=TimexType.SET)
    return matches


_LISTED = ("", "-", "–", "and", "or", "&", "to", "through")


def _is_time(meaning: Meaning) -> bool:
    return isinstance(meaning, AtTime) or (isinstance(meaning, Away) and meaning.grain < Grain.DAY)


def _is_bare_weekday(meaning: Meaning | None) -> TypeGuard[Recurring]:
    return isinstance(meaning, Recurring) and meaning.named is Named.WEEKDAY and meaning.within is None


def _is_dated(meaning: Meaning) -> bool:
    """Whether a meaning is a day of the calendar: its date was said."""
    if isinstance(meaning, Fixed):
        return meaning.cell.grain is Grain.DAY
    return isinstance(meaning, Recurring) and meaning.named is Named.MONTH_DAY


def _may_modify(modifier: Modifier, meaning: Meaning) -> bool:
    if modifier.counted:
        return _is_counted(meaning)
    if modifier.part in SHARES:  # of a year they are quarters and halves with names of their own
        return _is_long_or_month(meaning)
    if isinstance(meaning, Vague) or (isinstance(meaning, Duration) and not _is_counted(meaning)):
        return False
    if isinstance(meaning, AtTime) and meaning.day is not None:
        return _may_modify(modifier, meaning.day)
    is_weekday = isinstance(meaning, Recurring) and meaning.named is Named.WEEKDAY
    if modifier.approximate and isinstance(meaning, Relative):
        return meaning.counted  # "talk about this week"
    return not (modifier.approximate and is_weekday)  # "to get around Wednesday's ruling"


def _is_long_or_month(meaning: Meaning) -> bool:
    if isinstance(meaning, Fixed):
        return meaning.cell.grain is Grain.MONTH or meaning.cell.grain > Grain.YEAR
    if isinstance(meaning, Relative):
        return meaning.grain is Grain.MONTH or meaning.grain > Grain.YEAR
    return isinstance(meaning, Recurring) and meaning.named in (Named.MONTH, Named.DECADE_OF_CENTURY)


def _is_counted(meaning: Meaning) -> bool:
    """Whether a number of units was said, so that "more than" may stand before it."""
    if isinstance(meaning, Modified):
        return _is_counted(meaning.base)
    if isinstance(meaning, Duration):  # "over several years" is no more than they
        return meaning.span == 0 and all(amount.count is not None for amount in meaning.amounts)
    return isinstance(meaning, Relative) and meaning.counted


def _with_day_of(first: Meaning, second: Meaning) -> Meaning:
    """“from 9 a.m. to 5 p.m. on Monday”: the first hour is on that day too."""
    if isinstance(first, AtTime) and first.day is None and isinstance(second, AtTime) and second.day is not None:
        return replace(first, day=second.day)
    return first


def _with_year_of(first: Meaning, second: Meaning) -> Meaning:
    """A month, day or season without a year takes that of the range's end; the one before if it would lie behind it."""
    if isinstance(first, Modified):
        return replace(first, base=_with_year_of(first.base, second))
    base = second.base if isinstance(second, Modified) else second
    if not isinstance(first, Recurring) or first.within is not None or first.named not in _YEARLY:
        return first
    if isinstance(base, Recurring) and base.within is not None and base.named in _YEARLY:
        return replace(first, within=base.within)
    if isinstance(base, Fixed) and base.cell.grain in (Grain.DAY, Grain.MONTH, Grain.SEASON, Grain.QUARTER):
        year = base.cell.year
        if _month_of(first) > _month_in_year(base.cell):
            year -= 1
        return replace(first, within=Fixed(year_cell(year)))
    return first


def _month_of(meaning: Recurring) -> int:
    if meaning.named is Named.MONTH_DAY:
        return meaning.month
    return {Named.MONTH: meaning.number, Named.SEASON: 3 + 3 * meaning.number}.get(meaning.named, 1)


def _month_in_year(cell: Cell) -> int:
    return calendar.civil(cell.last_day)[1]
