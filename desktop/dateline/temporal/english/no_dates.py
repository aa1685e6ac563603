"""English: what looks like a date and is none: quantities, codes and models ("2000 words", "PIN 1984", "Peugeot 2008"),
verses, and names that hold a weekday ("Ruby Tuesday")."""

from __future__ import annotations

import re

from dateline.temporal.grammar import Phrase

_SIGN_BEFORE = re.compile(
    r"(?:[$£€¥#№~=&§×<>≤≥*+]\s?|\d[.,/:]|\d{3,}-\d+-|\d{5,}[-–]|(?<!\d)\d{1,3}-|\bRs\.? ?|\bUS ?|\bv\.? |[A-Z]{2,}-"
    r"|\bU\.S\.C\. |\bH\. ?R\. ?|\b[AS]\. ?B\. |[Tt]otal of |[Ww]orth |[Cc]ost "
    r"|\b(?:PIN|[Cc]ode|[Pp]assword|[Nn]umber|[Tt]otal|[Ss]um|[Aa]nswer) (?:is|was) )$"
)
_AT = re.compile(r"\b[Aa]t $")
_EVENT = re.compile(r"\s[A-Z][a-z]{2}")
_SIGN_AFTER = re.compile(
    r"\s?[%°$£€¥×*]|\sx\s?\d|[.,:/]\d|\s/\s\d\b|-\d{3}-|(?![a-e][);,])[A-Za-z]|\sof the"
    r"|:\s(?:A|An|The)\s[A-Z]\w+\s[A-Z]"
)
_WORD_BEFORE = re.compile(r"([A-Za-z]+)[.:]?\s(?:[A-Z\d]{2}\s)?(?:\d+(?:\s?[-–]\s?|\s(?:and|or|to)\s))?$")
_WORD_AFTER = re.compile(r"\s?[-–]?([A-Za-z]+)(?!\w)")
_STREET = re.compile(r"\s(?:[A-Z][a-z]*\.?\s){0,2}([A-Z][a-z]+)")
_CODE_BEFORE = re.compile(r"(?:\d+[ -])+$")
_ESTIMATED = re.compile(
    r"\b(?:about|around|some|over|under|nearly|almost|only|just|(?:more|fewer|less|other) than|at least|up to|roughly"
    r"|approximately|another|as many as|exactly)\s$",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"\s(?:(?!(?:in|at|by|on|with|for|from|to|when|as|and|or|of|after|before|until|that|the|there|because|but)\b)[a-z]+\s)?"
    r"(?!was\b|is\b|has\b|as\b|this\b|its\b|his\b)[a-z]{2,}[^s\W]s\b"
)
_QUOTES = ('"', "'", "“", "”", "‘", "’")
_YEAR_SAID = re.compile(r"\b(?:In|Since|By|During|Until|Before|After)\s$")
_NAMED_PLACE = re.compile(r"\b(?:[Tt]he|in|of|since|[Aa]n?)\s$")
"""Before a year that goes with the name of a street and a noun behind it: "the 1929 Wall Street crash"."""


def is_no_year(phrase: Phrase) -> bool:
    """Whether a four-digit number counts, measures or numbers something: “2000 words”, “page 1914”, “Boeing 1998”."""
    before, after = phrase.before(32), phrase.after(36)
    if _SIGN_BEFORE.search(before) or _SIGN_AFTER.match(after) or _stands_in_code(before):
        return True
    if _AT.search(before) and (
        not phrase.has("y") or phrase.number("y") < 1900 or not _EVENT.match(after)
    ):  # "shown at 2014 Film Festival"
        return True
    contexts = phrase.lexicon.contexts
    word = _WORD_BEFORE.search(before)
    if word is not None and (word[1].lower() in contexts["numbered"] or word[1] in contexts["named"]):
        return True
    if before[-1:] in _QUOTES and after[:1] in _QUOTES:  # the title “1984”
        return True
    if _YEAR_SAID.search(before):  # "In 1998 people left"
        return False
    word = _WORD_AFTER.match(after)
    if word is not None and word[1] in contexts["counted"]:
        return True
    street = _STREET.match(after)
    if street is not None and _NAMED_PLACE.search(before) and re.match(r"\s[a-z]", after[street.end() :]):
        street = None
    if street is not None and street[0].split()[-1] in contexts["streets"]:
        return True
    return _ESTIMATED.search(before) is not None and _PLURAL.match(after) is not None


def _stands_in_code(before: str) -> bool:
    """Whether digits that are no year stand in a row before: “0171 1999 2001”, “4000 1984”."""
    row = _CODE_BEFORE.search(before)
    if row is None:
        return False
    return any(
        len(group) > 2 and not (len(group) == 4 and "10" <= group[:2] < "22") for group in re.split("[ -]", row[0])
    )


def names_weekday(phrase: Phrase) -> bool:
    """Whether a weekday is part of a name: “Ruby Tuesday”, “the Sunday Times”, “Saturday Night Fever”."""
    contexts = phrase.lexicon.contexts
    before = re.search(r"([A-Z][a-z]+)\s$", phrase.before(16))
    after = re.match(r"\s(?:Night\s)?([A-Z][a-z]+)", phrase.after(24))
    return (before is not None and before[1] in contexts["before_weekday"]) or (
        after is not None and after[1] in contexts["after_weekday"]
    )


_NO_TIME_AFTER = re.compile(
    r"\s(?:screens?|ratio|aspect|display|format|scale|mix|lead|win|victory|defeat|record|odds)\b"
)
_NO_TIME_BEFORE = re.compile(
    r"(?:[\d:]|\b(?:won|lost|score|ratio|odds|(?!At\b|By\b|From\b|To\b|Until\b|Till\b|Before\b|After\b|Around\b|About\b|Since\b"
    r"|Daily\b|Today\b|Tomorrow\b|Yesterday\b|[A-Z][a-z]+day\b)[A-Z][a-z]+)\s)$"
)


def is_no_clock_time(phrase: Phrase, *, has_zone: bool) -> bool:
    """Whether figures with a colon are a score, a ratio, a verse or a race: “won 3:20”, “John 3:16”, “in 3:58”."""
    before = phrase.before(24)
    if (
        re.search(r"\b(?:ratio|odds|score)\b", before)
        or before.endswith(" in ")
        or _NO_TIME_AFTER.match(phrase.after(12))
    ):
        return True
    word = re.search(r"([A-Z][a-z]+)\s$", before)
    if word is not None and word[1].lower() in phrase.lexicon.contexts["scripture"]:
        return True
    return not has_zone and _NO_TIME_BEFORE.search(before) is not None


def begins_another_year(phrase: Phrase) -> bool:
    """Whether a new year is not the one of 1 January: “the Bengali New Year”, “the new school year”, and “the New Year
    procession” where the text has spoken of such a one."""
    calendars = phrase.lexicon.contexts["calendars"]
    before = re.search(r"([A-Za-z]+)\s$", phrase.before(20))
    if before is not None and before[1].lower() in calendars:
        return True
    return any(found[1].lower() in calendars for found in _NEW_YEAR.finditer(phrase.before(_SIGHT)))


_COUNTRY = re.compile(r"\b(?!America|U\.?S)[A-Z]\w+(?:['’]s|(?<=an)|(?<=ish)|(?<=ese)|(?<=[nq]i)|(?<=[ae]ch)) \Z")


def is_of_another_country(phrase: Phrase) -> bool:
    """Whether a national holiday is not that of the United States: “India's Independence Day”."""
    return _COUNTRY.search(phrase.before(24)) is not None


_NEW_YEAR = re.compile(r"\b([A-Za-z]+)\s[Nn]ew [Yy]ear\b")
_SIGHT = 4000
"""How many code points back a text is taken to speak still of the same new year."""


_DEGREES = re.compile(
    r"\b(?:temperatures?|highs?|lows|readings?|degrees|thermometers?|mercury)\b[^.;]*$", re.IGNORECASE
)


_IN_THE = re.compile(r"\bin (?:the )?(?:mid[\s-])?$")


def is_temperature(phrase: Phrase) -> bool:
    """Whether “the 80s” are degrees: “temperatures in the 80s”, “highs in the mid 70s”."""
    return _IN_THE.search(phrase.before(13)) is not None and _DEGREES.search(phrase.before(60)) is not None
