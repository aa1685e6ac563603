"""When something was, as a person types it: one date or stretch of time in words that need no other day to be read, or
in EDTF."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale

from dateline.calendar import SECONDS_PER_DAY
from dateline.render import date_words
from dateline.render.language import marked, tr
from dateline.session.typed_dates import UnclearDateError
from dateline.temporal import wording
from dateline.temporal.edtf import edtf_of
from dateline.temporal.edtf_reading import read_edtf
from dateline.temporal.finding import find
from dateline.temporal.model import Grain, Interval
from dateline.temporal.resolution import resolve

_YEAR = re.compile(r"[1-9]\d{2,3}", re.ASCII)
_HINT = marked("Write a date or a stretch of time, such as 9 March 2025, late March 2025, or 9–10 March 2025.")
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"


@dataclass(frozen=True, slots=True)
class _Ways:
    """How a language says what its rules for articles do not take by itself, or take for something else."""

    since: str
    until: str
    about: re.Pattern[str]
    before: re.Pattern[str]  # what may stand before a date and says nothing
    before_christ: re.Pattern[str]  # two years
    clock: re.Pattern[str]
    clocks: re.Pattern[str]  # from one day's time to another's


def _ways(since: str, until: str, about: str, before: str, *, christ: str, at: str, to: str, hour: str) -> _Ways:
    time = f"(?:{at})?({_CLOCK}){hour}"
    return _Ways(
        since, until, re.compile(f"(?:{about}) "), re.compile(f"(?:{before}) "),
        re.compile(rf"(\d+) ?(?:–|-|{to}) ?(\d+) {christ}"),
        re.compile(rf"(.+?),? {time}(?: ?(?:–|-|{to}) ?{time})?"),
        re.compile(rf"(.+?),? {time} ?(?:–|-|{to}) ?(.+?),? {time}"),
    )  # fmt: skip


_WAYS = {
    "en": _ways("since ", "until ", "about|around|circa|ca?\\.", "on|in|from",
                christ="BCE?", at="at ", to="to", hour=""),
    "de": _ways("seit ", "bis ", "etwa|um|circa|ca\\.|rund|ungefähr", "am|im|in|vom|von",
                christ="v\\. ?Chr\\.", at="um ", to="bis(?: zum)?", hour="(?: Uhr)?"),
}  # fmt: skip
_SHORT_SPAN = re.compile(r"(\d{1,2}\.\d{1,2}\.) ?(?:–|-|bis) ?(\d{1,2}\.\d{1,2}\.)(\d{4})")


def typed_interval(text: str) -> Interval:
    """The interval that ``text`` names: "9 March 2025", "9–10 March 2025", "early 1944", "the night of 8–9 March 2025",
    "since 1990", "until May 2025", "2025-03~", "1990/..".

    Raises `UnclearDateError` for words that leave their year open ("Tuesday"), that can be read two ways ("3/4/2025"),
    or that name no time at all.
    """
    words = " ".join(text.split())
    if not words:
        raise UnclearDateError(tr(_HINT))
    if (standard := read_edtf(words)) is not None:
        return standard
    if "/" in words and "-" in words:
        raise UnclearDateError(tr("Such a span needs an earlier date before the stroke and a later one behind it."))
    if QLocale().language() == QLocale.Language.German:
        with suppress(UnclearDateError):
            return _read(words, "de")
    return _read(words, "en")


def field_words(interval: Interval) -> str:
    """What stands in a field in which an interval is typed: the person's words for it, if these are read as the very
    same interval; else English ones, or EDTF."""
    for said in (date_words.words_of(interval), wording.words_of(interval)):
        with suppress(UnclearDateError):
            read = typed_interval(said)
            if _extent(read) == _extent(interval) and date_words.words_of(read) == date_words.words_of(interval):
                return said
    return edtf_of(interval)


def _extent(interval: Interval) -> tuple[object, ...]:
    """All that words say of it: not which ends were assumed."""
    return interval.earliest, interval.latest, interval.approximate, interval.open_start, interval.open_end


def _read(words: str, language: str) -> Interval:
    ways, lower = _WAYS[language], words.lower()
    open_end, open_start = lower.startswith(ways.since), lower.startswith(ways.until)
    if open_end or open_start:
        rest = words[len(ways.since if open_end else ways.until) :]
        return replace(_read(rest, language), open_start=open_start, open_end=open_end)
    if match := ways.about.match(lower):
        return replace(_read(words[match.end() :], language), approximate=True)
    if _YEAR.fullmatch(words):
        # In an article 1066 may be a number of anything, but not where a time is asked for.
        return _found(f"AD {words}", "en")
    if (part := _part_of_day(words, language)) is not None:
        return part
    if language != "en" and (same := _in_english(words, language)):
        return _found(same, "en")
    if match := ways.before.match(lower):
        with suppress(UnclearDateError):
            return _found(words, language)
        return _read(words[match.end() :], language)
    return _found(words, language)


def _in_english(words: str, language: str) -> str:
    """Clock times and spans as English says them, whose rules read them; empty for everything else."""
    ways = _WAYS[language]
    if match := ways.before_christ.fullmatch(words):
        return f"{match[1]}–{match[2]} BCE"
    if match := _SHORT_SPAN.fullmatch(words):
        days = [_read(f"{day}{match[3]}", language) for day in (match[1], match[2])]
        return (
            f"{wording.words_of(days[0])} – {wording.words_of(days[1])}" if days[0].earliest < days[1].earliest else ""
        )
    if (
        (match := ways.clocks.fullmatch(words))
        and (first := _day(match[1], language))
        and (last := _day(match[3], language))
    ):
        return f"{first}, {match[2]} – {last}, {match[4]}"
    if (match := ways.clock.fullmatch(words)) and (day := _day(match[1], language)):
        return f"{day}, {match[2]}–{match[3]}" if match[3] else f"{day}, {match[2]}"
    return ""


def _part_of_day(words: str, language: str) -> Interval | None:
    """“9 March 2025, evening”, “8–9 March 2025, night”, as dates are said in the window; None for anything else."""
    said, comma, part = words.rpartition(", ")
    hours = date_words.parts_of_day().get(part.lower()) if comma else None
    if hours is None:
        return None
    with suppress(UnclearDateError):
        days = _read(said, language)
        midnight, count = days.earliest, (days.latest + 1 - days.earliest) // SECONDS_PER_DAY
        if days.grain is Grain.DAY and count == 1 + (hours[1] > SECONDS_PER_DAY):
            return Interval(midnight + hours[0], midnight + hours[1] - 1, Grain.PART_OF_DAY)
    return None


def _day(words: str, language: str) -> str:
    """A day, or two days of a night, of a language as English says it; empty where it is none."""
    with suppress(UnclearDateError):
        day = _read(words, language)
        if day.grain is Grain.DAY and not day.approximate:
            return wording.words_of(day)
    return ""


def _found(words: str, language: str) -> Interval:
    """The one interval that the rules for articles find in all of the words."""
    found = resolve(find(words, language), None)
    intervals = [expression.interval for expression in found if expression.interval is not None]
    covered = bool(found) and found[0].start == 0 and found[-1].end == len(words)
    if not covered or not intervals or len(intervals) < len(found) or len(found) > 2:
        if found and not intervals:
            raise UnclearDateError(
                tr("That does not say of which year, or can be read two ways. Write it out in full.")
            )
        raise UnclearDateError(tr(_HINT))
    if len(found) == 2 and intervals[0].latest < intervals[1].latest:
        raise UnclearDateError(tr(_HINT))  # two dates, not a range
    return intervals[0]
