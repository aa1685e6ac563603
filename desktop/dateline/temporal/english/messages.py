"""English rules for short messages (posts, texts): bare words that name a time there and nothing in an article.

A message is a short text with an address, a hashtag, a link or an emoticon in it; elsewhere these rules find nothing.
"""

from __future__ import annotations

import re
from fractions import Fraction

from dateline.temporal.english import numbers
from dateline.temporal.english.relative import DAY_PARTS
from dateline.temporal.grammar import Phrase, Rule
from dateline.temporal.meaning import Amount, AtTime, Duration, Meaning, Named, Recurring, Relative, Which
from dateline.temporal.model import Grain, TimexType

_LONGEST = 400
_SIGNS = re.compile(r"https?://|(?:^|\W)[@#]\w|[:;]-?[()DPp](?:\s|$)|!!|\bRT\b|\b(?:lol|haha\w*|omg)\b", re.IGNORECASE)


def is_message(text: str) -> bool:
    """Whether a text is a short message rather than an article."""
    return len(text) <= _LONGEST and _SIGNS.search(text) is not None


def _named(phrase: Phrase) -> bool:
    """Whether the word is part of a tag or a name: “#morning”, “night-walk”."""
    return phrase.before(1) in ("#", "@", "-", "_") or phrase.after(1) in ("-", "_")


def nights(phrase: Phrase) -> Meaning | None:
    """“nights out”, “mornings like this” -> that part of the day of writing."""
    if not is_message(phrase.tokens.text) or _named(phrase):
        return None
    return AtTime(Relative(Grain.DAY, 0), DAY_PARTS[phrase.value("x", "day_parts")])


def weekend(phrase: Phrase) -> Meaning | None:
    """“long weekend!” -> the weekend of this week."""
    return Recurring(Named.WEEKEND, which=Which.THIS) if is_message(phrase.tokens.text) and not _named(phrase) else None


def season(phrase: Phrase) -> Meaning | None:
    """“Spring florals are here” -> that season; “fall” and the verbs are left out."""
    if not is_message(phrase.tokens.text) or _named(phrase):
        return None
    if phrase.word("s") in ("fall", "spring") and not phrase.raw("s").istitle():
        return None
    return Recurring(Named.SEASON, phrase.value("s", "season"))


def unit(phrase: Phrase) -> Meaning | None:
    """“Had a fun day”, “the whole day” -> a day long."""
    if not is_message(phrase.tokens.text) or _named(phrase):
        return None
    return Duration((Amount(Fraction(1), numbers.grain(phrase, "u")),))


RULES = [
    Rule("parts of the day, in a message", "x=day_parts", nights, TimexType.TIME),
    Rule("weekend, in a message", "'weekend'", weekend),
    Rule("season, in a message", "s=season", season),
    Rule("unit, in a message", "('the' ('whole'|'entire'))? u=('day'|'week'|'month'|'year')", unit, TimexType.DURATION),
]
"""What stands bare in messages."""
