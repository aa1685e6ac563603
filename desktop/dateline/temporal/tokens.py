"""Text -> the few words that may belong to a time expression, each with a one-character symbol.

Rules are regular expressions over these symbols instead of over letters: news text has one such word in five or ten,
so most of an article is never looked at by any rule, and a rule is written in words of the subject ("day month year").
Where no trigger word is near, the text is not even split into words: one regular expression skips to the next place
where a trigger may begin, and only the known words around it are read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

GAP = "\n"
"""The symbol that stands for any number of words that mean nothing here, and for an empty line."""

# Possessive quantifiers (++): a long row of digits or letters is read once and never read again.
_TOKEN = re.compile(
    r"""
      [a-z]{2,}+(?!\w)                                      # a plain word, the quickest way
    | [^\W\d_](?:\.[^\W\d_]\b)++\.?+                         # B.C.  a.m.
    | fy(?=\d\d) | q[1-4](?=fy) | \dq(?=\d\d)              # FY2024  Q4FY24  3Q24
    | [^\W\d_]\w*+                                           # words, Q3
    | \d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d\d:?\d\d)?)?(?![\w-])   # ISO 8601
    | \d{4}-w\d\d(?:-\d)?(?![\w-])                            # 2020-W12
    | \d{1,4}(?:/\d{1,2}/|-\d{1,2}-|\.\d{1,2}\.)\d{2,4}(?![\w/-])   # 3/4/2005
    | \d{1,2}:\d\d(?::\d\d)?(?![\d:])                        # 10:30
    | \d{1,3}(?:,\d{3})++(?:\.\d++)?                         # 12,500
    | \d++(?:\.\d++|(?:st|nd|rd|th|s)\b|(?<=0)'s\b)?            # 3.5  19th  1990s  1990's
    | \.{2,}+                                               # an ellipsis, no dot of an abbreviation
    | \n[ \t\r]*+\n                                          # an empty line
    | ['’]\d\ds\b                                            # '90s
    | ['’]s\b
    | [^\w\s]
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The known tokens of a text: ``symbols[i]`` belongs to the code points ``starts[i]`` to ``ends[i]`` (exclusive).

    Between two runs of known words stands one `GAP`, from the end of the one to the start of the other.
    """

    text: str
    lowered: str
    symbols: str
    starts: list[int]
    ends: list[int]

    def word(self, index: int) -> str:
        """The token in lower case, without the dots of an abbreviation (``B.C.`` is ``bc``)."""
        raw = self.lowered[self.starts[index] : self.ends[index]]
        return raw.replace(".", "") if "." in raw and raw[0].isalpha() else raw


def lowered(text: str) -> str:
    """``text`` in lower case and with straight apostrophes, every offset kept (``"İ".lower()`` has two code points)."""
    lower = text.lower().replace("’", "'")
    if len(lower) == len(text):
        return lower
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text).replace("’", "'")


_AT_ONCE = 500
"""Words skipped by one match."""
_SMALL_NUMBERS = ("zero", "one_12", "two_12", "two_24", "two_31", "two_59", "two_99", "three", "big")
"""The shapes of whole numbers of up to three figures and of those with commas."""


class Vocabulary:
    """The words of a language, and where in a text they are worth looking at.

    ``symbol_of`` maps lower-case words to symbols, ``number_symbol`` the shapes of numerals (`number_shape`);
    ``triggers`` are the symbols without one of which no time expression exists.
    """

    def __init__(
        self, symbol_of: Mapping[str, str], number_symbol: Mapping[str, str], triggers: Collection[str]
    ) -> None:
        self._symbol_of = symbol_of
        self._number_symbol = number_symbol
        self._triggers = frozenset(triggers)
        self._nothing = self._without_trigger({word for word, symbol in symbol_of.items() if symbol in self._triggers})

    def _without_trigger(self, words: set[str]) -> re.Pattern[str]:
        """What can be skipped: words with which no trigger begins, and all between them.

        It stops at some places too many, never too few. Nothing follows that could fail, so nothing is read twice;
        possessive groups would say so, but before 3.11.5 Python gets those wrong that hold repeats
        (github.com/python/cpython/issues/106052). At most `_AT_ONCE` words, for a repeat remembers each.
        """
        signs = "".join(re.escape(word) for word in words if not word[0].isalnum())
        between = rf"[^\w{signs}]*+"
        if "'s" not in words:  # the apostrophe of a genitive is not that of a year
            between += rf"(?:'s\b{between})?"
        small = {self._number_symbol.get(shape) for shape in _SMALL_NUMBERS}
        # A small number that ends there: before a space, or before one sign and a space.
        figure = r"(?!\d{1,3}+(?:,\d{3})*+[^\w\s]?+\s)\d" if self._triggers.isdisjoint(small) else r"\d"
        split = r"fy\d\d|q[1-4]fy"  # of which `_TOKEN` makes several: FY2024
        letter = r"[^\W\d_]"
        dotted = rf"{letter}\.{letter}(?!{letter})"  # a.m.
        word = _any_of([word for word in words if word[0].isalnum()])
        trigger = rf"_*+(?:{figure}|{split}|{dotted}|{word}(?!{letter}))"
        return re.compile(rf"{between}(?:(?!{trigger})\w++{between}){{0,{_AT_ONCE}}}")

    def scan(self, text: str) -> Tokens:
        """Tokenize the runs of known words in ``text`` that hold a trigger; all between two of them is one gap."""
        low = lowered(text)
        tokens = Tokens(text, low, "", [], [])
        runs: list[str] = []
        position = 0
        while (hint := self._next_hint(low, position)) < len(low):
            symbols, starts, ends, position = self._run(low, self._start_of_run(low, position, hint), hint)
            if self._triggers.isdisjoint(symbols):
                continue
            if runs:
                tokens.starts.append(tokens.ends[-1])
                tokens.ends.append(starts[0])
            runs.append("".join(symbols))
            tokens.starts.extend(starts)
            tokens.ends.extend(ends)
        return replace(tokens, symbols=GAP.join(runs))

    def _next_hint(self, low: str, position: int) -> int:
        """The first place from ``position`` on where a trigger may begin, or the end of the text."""
        while (skipped := self._nothing.match(low, position)) is not None and skipped.end() > position:
            position = skipped.end()
        return position

    def _start_of_run(self, low: str, floor: int, hint: int) -> int:
        """The nearest place before ``hint`` at which no run can be under way: where a word that is not known begins.

        ``floor`` is the place up to which all has been read.
        """
        end = low.rfind(" ", floor, hint)
        while end >= 0:
            start = low.rfind(" ", floor, end)
            word = low[max(start + 1, floor) : end]
            if word.isalpha() and word not in self._symbol_of:
                return max(start + 1, floor)
            end = start
        return floor

    def _run(self, low: str, start: int, hint: int) -> tuple[list[str], list[int], list[int], int]:
        """Symbols, starts, ends of the run of known words around ``hint``, and where the first word behind it ends."""
        symbols: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        known, number = self._symbol_of.get, self._number_symbol.get
        for match in _TOKEN.finditer(low, start):
            word = match[0]
            symbol = known(word)
            if symbol is None:
                if word[0] > "9":  # a letter, or a sign that stands for nothing here
                    if "." in word:
                        symbol = known(word.replace(".", ""))
                elif word[0] >= "0" or (word[0] == "'" and len(word) > 2):
                    symbol = number(number_shape(word))
            if symbol is not None:
                symbols.append(symbol)
                starts.append(match.start())
                ends.append(match.end())
            elif match.start() >= hint:
                return symbols, starts, ends, match.end()
            elif symbols:
                symbols, starts, ends = [], [], []
        return symbols, starts, ends, len(low)


def _any_of(words: Collection[str]) -> str:
    """A regular expression for any of the words: a tree by letters, so that most texts are refused at the first."""
    rests: dict[str, list[str]] = {}
    for word in words:
        if word:
            rests.setdefault(word[0], []).append(word[1:])
    branches = [re.escape(first) + _any_of(rest) for first, rest in sorted(rests.items())]
    if "" in words:
        return f"(?:{'|'.join(branches)})?" if branches else ""
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def number_shape(word: str) -> str:
    """A name for the kind of numeral, e.g. ``day`` for 13 to 31; `NUMBER_CLASSES` says what each may stand for."""
    if not word.isascii():
        return "other"
    if word.isdigit():
        return _integer_shape(word)
    if word[0] in "'’":
        return "short_decade"
    last = word[-2:]
    if last in ("st", "nd", "rd", "th"):
        digits = word[:-2]
        if len(digits) > 2:
            return "ordinal_big"
        return "ordinal_day" if 1 <= int(digits) <= 31 else "ordinal"
    if last[-1] == "s":
        digits = word.rstrip("s'’")
        if len(digits) == 4:
            return "decade"
        if len(digits) == 3:
            return "early_decade"
        return "short_decade" if len(digits) == 2 else "other"
    if ":" in word and len(word) <= 8:
        return "clock"
    if word[4:5] == "-" and (word[5] == "w" or (word[7:8] == "-" and (len(word) == 10 or word[10] in "t "))):
        return "iso_week" if word[5] == "w" else "iso"
    if "," in word:
        return "big"
    if word.count(".") == 1:
        whole, fraction = word.split(".")
        return "clock_point" if len(fraction) == 2 and len(whole) <= 2 else "decimal"
    return "numeric_date"


def _integer_shape(word: str) -> str:
    length = len(word)
    if length <= 2:
        number = int(word)
        if number == 0:
            return "zero"
        size = "one" if length == 1 else "two"
        limit = 12 if number <= 12 else 24 if number <= 24 else 31 if number <= 31 else 59 if number <= 59 else 99
        return f"{size}_{limit}"
    if length == 4:
        return "year" if 1000 <= int(word) <= 2199 else "four"
    return {3: "three", 5: "five", 8: "eight"}.get(length, "long") if length <= 15 else "other"


NUMBER_CLASSES: dict[str, tuple[str, ...]] = {
    "zero": ("int", "two"),
    "one_12": ("int", "day", "month_number", "hour12", "hour"),
    "two_12": ("int", "two", "day", "month_number", "hour12", "hour"),
    "two_24": ("int", "two", "day", "hour"),
    "two_31": ("int", "two", "day"),
    "two_59": ("int", "two"),
    "two_99": ("int", "two"),
    "three": ("int", "three"),
    "year": ("int", "year", "four"),
    "four": ("int", "four"),
    "five": ("int",),
    "eight": ("int", "eight"),
    "long": ("int",),
    "big": ("big",),
    "decimal": ("decimal",),
    "clock_point": ("decimal", "clock_point"),
    "clock": ("clock",),
    "iso": ("iso",),
    "iso_week": ("iso_week",),
    "numeric_date": ("numeric_date",),
    "ordinal_day": ("ordinal_number", "ordinal_day"),
    "ordinal": ("ordinal_number",),
    "ordinal_big": ("ordinal_number",),
    "decade": ("decade",),
    "early_decade": ("early_decade",),
    "short_decade": ("short_decade",),
}
"""Shape of a numeral -> the classes rules may use for it. Shapes not named here are unknown words."""
