"""The only door to dateparser: its locales' names, and its reading of one clean date in a language.

dateparser is asked for absolute point shapes alone ("5 mars 2003"), strictly, with a fixed base day, so that no
clock and
no guess can enter; `period` says whether it really read a day. It is imported at the first question, not before
(0.1 s), and `search_dates` is never used: it invents spans and gives no offsets.
"""

from __future__ import annotations

import datetime
import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dateline.temporal.cells import Cell, day_cell
from dateline.temporal.wording import MONTHS, WEEKDAYS

# The keys of dateparser's locale data.
_MONTHS = tuple(name.lower() for name in MONTHS)
_WEEKDAYS = tuple(name.lower() for name in WEEKDAYS)
_BASE = datetime.datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class LocaleNames:
    """Names of a language in lower case: months 1-12, weekdays 0-6 (Monday first), and the order of numeric dates
    (``DMY``)."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    order: str


class DatePoints:
    """dateparser for one language. Answers are cached (1,024 phrases)."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._parser: Any = None
        self.day = lru_cache(maxsize=1024)(self._day)
        """`_day`, cached."""

    def _day(self, phrase: str) -> Cell | None:
        """The day that a full date denotes, None where dateparser reads none or not exactly a day."""
        if self._parser is None:
            from dateparser.date import DateDataParser

            settings = {
                "STRICT_PARSING": True,
                "RELATIVE_BASE": _BASE,
                "PARSERS": ["absolute-time"],
                "RETURN_AS_TIMEZONE_AWARE": False,
            }
            self._parser = DateDataParser(languages=[self._language], settings=settings)
        data = self._parser.get_date_data(phrase)
        if data is None or data.date_obj is None or data.period != "day":
            return None
        return day_cell(data.date_obj.year, data.date_obj.month, data.date_obj.day)


def locale_names(language: str) -> LocaleNames | None:
    """The names of an ISO 639-1 language, None where dateparser has no such locale."""
    if not language.isalpha():
        return None
    try:
        module = importlib.import_module(f"dateparser.data.date_translation_data.{language.lower()}")
    except ModuleNotFoundError:
        return None
    info: dict[str, Any] = module.info
    return LocaleNames(_names(info, _MONTHS, 1), _names(info, _WEEKDAYS, 0), str(info.get("date_order", "DMY")))


def _names(info: Mapping[str, Any], keys: tuple[str, ...], first: int) -> dict[str, int]:
    found: dict[str, int] = {}
    ambiguous: set[str] = set()
    for number, key in enumerate(keys, first):
        for name in info.get(key, ()):
            word = str(name).lower()
            if found.setdefault(word, number) != number:
                ambiguous.add(word)
    return {name: number for name, number in found.items() if name not in ambiguous and not name.isdigit()}
