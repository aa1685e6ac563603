"""Why a document is taken to be of a day, in the language of the window: the documents say it in English."""

from __future__ import annotations

import re
from functools import cache

from dateline.render.language import marked, tr

_REASONS = (
    marked("set by you"),
    marked("from “{words}” in the text"),
    marked("from “{words}” on the page"),
    marked("from the byline “{words}”"),
    marked("from the dateline “{words}”"),
    marked("from the line “{words}” above the text"),
    marked("from the line “{words}” on the page"),
    marked("from the line “{words}”, which may also date an event"),
    marked("from the head of the file (“{words}”)"),
    marked("from the file name “{words}”"),
    marked("from the page's metadata ({words})"),
    marked("from the page's address"),
    marked("from the time that the page marks as its publication"),
    marked("from the only time that the page marks"),
    marked("from the date beside the page's byline"),
    marked("from the e-mail's date “{words}”"),
    marked("from the corpus line"),
    marked("of the file's last change, often a download"),
    marked("when the file was made, by its own account"),
    marked("when the file was last changed, by its own account"),
)


def reason_words(reason: str) -> str:
    """“aus der Verfasserzeile „By Runa Holt, 4 March““; what is worked out from what texts tell stays as it is."""
    for pattern, said in _patterns():
        if match := pattern.fullmatch(reason):
            return tr(said, **match.groupdict())
    return reason


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    escaped = ((re.escape(said).replace(re.escape("{words}"), "(?P<words>.+)"), said) for said in _REASONS)
    return tuple((re.compile(pattern, re.DOTALL), said) for pattern, said in escaped)
