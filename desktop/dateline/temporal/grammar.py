"""The engine that runs a language's rules: a word list, an ordered list of rules, nothing about any language.

A `Rule` is a name, a pattern and a function from the match to a meaning or None. Patterns are regular expressions over
*words*: ``month`` is any word of that class, ``'of'`` that word itself, ``m=month`` captures it, ``{cardinal}``
inserts a
macro of the language, and ``( ) | ? (?! ) (?<! )`` mean what they mean in `re`. Spaces only separate.

    Rule("day month year", "d=day|ordinal_day ('of')? m=month ','? y=year", day_month_year)
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.temporal.meaning import AtTime, Meaning
from dateline.temporal.model import TimexType
from dateline.temporal.obligatory import Candidates
from dateline.temporal.tokens import GAP, NUMBER_CLASSES, Tokens, Vocabulary

_PIECE = re.compile(
    r"\s+|'(?P<literal>[^']+)'|\"(?P<quoted>[^\"]+)\"|\{(?P<macro>[a-z_]+)\}|(?P<capture>[a-z_]\w*)=|(?P<name>[a-z_]\w*)"
    r"|(?P<regex>\(\?:|\(\?=|\(\?!|\(\?<=|\(\?<!|\{\d,?\d*\}|[()|?+])"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a rule's function sees: the matched tokens and the captured ones among them."""

    tokens: Tokens
    lexicon: Lexicon
    index: range  # token numbers of the matched symbols
    groups: Mapping[str, tuple[int, int]]  # captured name -> first and last + 1 position in `index`
    first: int  # token number of the expression's first token: that of the match, or of the rule's `span`
    last: int  # … and of its last, inclusive

    def has(self, name: str) -> bool:
        """Whether the optional group took part in the match."""
        return name in self.groups

    def words(self, name: str) -> list[str]:
        """The captured tokens in lower case, [] if the group took no part."""
        if name not in self.groups:
            return []
        first, last = self.groups[name]
        return [self.tokens.word(i) for i in self.index[first:last]]

    def word(self, name: str) -> str:
        """The captured tokens in lower case, joined by spaces; "" if the group took no part."""
        return " ".join(self.words(name))

    def is_of(self, name: str, kind: str) -> bool:
        """Whether the first captured word is in the word list's table ``kind``."""
        return self.words(name)[0] in self.lexicon.values[kind]

    def raw(self, name: str) -> str:
        """The captured text as it stands, "" if the group took no part."""
        if name not in self.groups:
            return ""
        first, last = self.groups[name]
        return self.tokens.text[self.tokens.starts[self.index[first]] : self.tokens.ends[self.index[last - 1]]]

    def number(self, name: str) -> int:
        """A captured numeral as an integer."""
        return int(self.word(name).replace(",", ""))

    def value(self, name: str, kind: str) -> int:
        """What the word list says the captured words are worth as ``kind`` (month number, weekday …)."""
        return self.lexicon.values[kind][self.word(name)]

    def name(self, name: str, kind: str) -> str:
        """What the word list calls the captured words as ``kind`` ("independence day" …)."""
        return self.lexicon.names[kind][self.word(name)]

    @property
    def start(self) -> int:
        """Offset of the first matched code point."""
        return self.tokens.starts[self.first]

    @property
    def end(self) -> int:
        """Offset behind the last matched code point."""
        return self.tokens.ends[self.last]

    @property
    def text(self) -> str:
        """The matched text as it stands."""
        return self.tokens.text[self.start : self.end]

    def before(self, width: int = 24) -> str:
        """Up to ``width`` code points in front of the match."""
        return self.tokens.text[max(0, self.start - width) : self.start]

    def after(self, width: int = 24) -> str:
        """Up to ``width`` code points behind the match."""
        return self.tokens.text[self.end : self.end + width]

    def glued(self) -> bool:
        """Whether no space stands anywhere inside the match."""
        return not any(c.isspace() for c in self.text)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two expressions found by one rule ("3–5 March"): each from one captured name to another, and its meaning.

    ``range``: the first begins a range that the second ends. ``between`` are those between them, of one token each: its
    number and meaning ("3, 4 and 5 March").
    """

    first_span: tuple[str, str]
    first: Meaning
    second_span: tuple[str, str]
    second: Meaning
    range: bool = True
    between: tuple[tuple[int, Meaning], ...] = ()


Reading = Callable[[Phrase], "Meaning | Pair | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its name, its pattern over words (see the module), its type, and what a match means.

    ``span`` names the capture that is the expression where the pattern also needs words around it. ``type`` may be a
    function where the words decide (a part of the day makes a DATE a TIME).
    """

    name: str
    pattern: str
    reading: Reading
    type: TimexType = TimexType.DATE
    span: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that matched and meant something. ``first``/``last`` are the token numbers, inclusive.

    Where the rule found a pair, ``second`` is the other expression and ``between`` are those between them; all of them
    stand or fall together.
    """

    start: int
    end: int
    first: int
    last: int
    rule: Rule
    order: int
    meaning: Meaning
    type: TimexType
    range_end: bool = False
    second: Match | None = None
    between: tuple[Match, ...] = ()


class Lexicon:
    """The words of a language and the one-character symbols of the classes they belong to.

    Built from a TOML file: ``[class]`` tables of word = number, ``[names.class]`` tables of phrase = name,
    ``[compounds.class]`` a table of ``first`` and one of ``last`` halves of words, worth the sum of both,
    ``[lists]`` of word lists, ``[contexts]`` of words that only rules look for beside a match, ``triggers`` the
    classes without which no expression exists.
    """

    def __init__(self, path: Path, literals: Iterable[str]) -> None:
        with path.open("rb") as file:
            data = tomllib.load(file)
        self.values: dict[str, dict[str, int]] = data["values"]
        for kind, halves in data.get("compounds", {}).items():
            first, last = halves["first"].items(), halves["last"].items()
            self.values.setdefault(kind, {}).update({a + b: x + y for a, x in first for b, y in last})
        self.names: dict[str, dict[str, str]] = data.get("names", {})
        self.lists: dict[str, list[str]] = data.get("lists", {})
        self.contexts: dict[str, frozenset[str]] = {
            kind: frozenset(words) for kind, words in data.get("contexts", {}).items()
        }
        self._classes: dict[str, set[str]] = {}
        for kind, table in (*self.values.items(), *self.lists.items()):
            for word in table:
                self._add(word, kind)
        for kind, names in self.names.items():
            for phrase in names:
                words = phrase.split()
                # A phrase needs one trigger among its words, and not "the" of "the ides of march".
                if all(self._classes.get(word, set()).isdisjoint(data["triggers"]) for word in words):
                    self._add(max(words, key=len), f"{kind}_word")
                for word in words:
                    self._add(word, f"'{word}'")
        for word in literals:
            self._add(word, f"'{word}'")
        self._symbols: dict[frozenset[str], str] = {}
        self.symbol_of = {word: self._symbol(frozenset(kinds)) for word, kinds in self._classes.items()}
        self.number_symbol = {shape: self._symbol(frozenset(kinds)) for shape, kinds in NUMBER_CLASSES.items()}
        self._members: dict[str, str] = {"gap": GAP}
        for kinds, symbol in self._symbols.items():
            for kind in kinds:
                self._members[kind] = self._members.get(kind, "") + symbol
        self.triggers = "".join(
            symbol for kinds, symbol in self._symbols.items() if not kinds.isdisjoint(data["triggers"])
        )

    def _add(self, word: str, kind: str) -> None:
        if " " not in word:
            self._classes.setdefault(word, set()).add(kind)

    def _symbol(self, kinds: frozenset[str]) -> str:
        return self._symbols.setdefault(kinds, chr(0x4E00 + len(self._symbols)))

    def members(self, kind: str) -> str:
        """All symbols of a class, as the inside of a regular expression's character set; ``gap`` is unknown words."""
        if kind not in self._members:
            raise ValueError(f"no word of class {kind}")
        return self._members[kind]

    def phrase_macros(self) -> dict[str, str]:
        """A macro for each table of phrases: all of them as one alternation, longest first."""
        return {
            kind: "(?:" + "|".join(" ".join(f'"{w}"' for w in p.split()) for p in _longest_first(table)) + ")"
            for kind, table in self.names.items()
        }


def _longest_first(phrases: Iterable[str]) -> list[str]:
    return sorted(phrases, key=lambda phrase: -len(phrase.split()))


class Grammar:
    """A language ready to run: `matches` yields every rule's matches in a text.

    ``macros`` are named sub-patterns; ``rules`` is the ordered list: of two matches of equal length the earlier
    rule wins.
    """

    def __init__(
        self, words: Path, macros: Mapping[str, str], rules: Sequence[Rule], refiner_patterns: Iterable[str] = ()
    ) -> None:
        sources = [*macros.values(), *(rule.pattern for rule in rules), *refiner_patterns]
        literals = {
            word for source in sources for m in _PIECE.finditer(source) if (word := m["literal"] or m["quoted"])
        }
        self.lexicon = Lexicon(words, literals)
        self._macros = {**self.lexicon.phrase_macros(), **macros}
        self._rules = rules
        self._patterns = [self._expand(rule.pattern) for rule in rules]
        for rule, pattern in zip(rules, self._patterns, strict=True):
            if GAP in pattern:
                raise ValueError(f"{rule.name}: rules see one run of known words at a time, only refiners a gap")
        lexicon = self.lexicon
        self._vocabulary = Vocabulary(lexicon.symbol_of, lexicon.number_symbol, lexicon.triggers)
        self._candidates = Candidates(self._patterns)
        self._compiled: dict[int, re.Pattern[str]] = {}

    def _expand(self, pattern: str) -> str:
        out: list[str] = []
        position = 0
        pending = ""
        for piece in _PIECE.finditer(pattern):
            if piece.start() != position:
                break
            position = piece.end()
            kind = piece.lastgroup
            if kind == "capture":
                pending = piece["capture"]
                continue
            if kind is None:
                continue
            if kind == "regex":
                text = "(?:" if piece["regex"] == "(" else piece["regex"]
                if pending and text.startswith("(?:"):
                    text, pending = f"(?P<{pending}>", ""
                out.append(text)
                continue
            if kind == "macro":
                text = f"(?:{self._expand(self._macros[piece['macro']])})"
            else:
                text = f"[{self.lexicon.members(piece['name'] or repr_literal(piece['literal'] or piece['quoted']))}]"
            out.append(f"(?P<{pending}>{text})" if pending else text)
            pending = ""
        if position != len(pattern):
            raise ValueError(f"cannot read the pattern at {pattern[position : position + 20]!r}")
        return "".join(out)

    def tokens(self, text: str) -> Tokens:
        """The text's known words."""
        return self._vocabulary.scan(text)

    def pattern(self, pattern: str, *, at_end: bool = False) -> re.Pattern[str]:
        """A pattern of this language as a regular expression over symbols, for refiners; ``at_end`` ties it to the
        end."""
        return re.compile(f"(?:{self._expand(pattern)})" + (r"\Z" if at_end else ""))

    def matches(self, tokens: Tokens) -> list[Match]:
        """Every match of every rule, overlapping ones included, run of known words by run."""
        found: list[Match] = []
        for start, end in _runs(tokens.symbols):
            read, words = self._search(tokens, start, end)
            found += read
            found += [match for word in words if (match := self._read(tokens, *word)) is not None]
        return found

    def longest(self, tokens: Tokens) -> list[Match]:
        """Of overlapping matches the longest, of equally long ones that of the earlier rule, in the order of the text.

        What matched a single word is read only where no longer match holds that word: most such words are part of a
        date, and to tell a year from a number takes more looking around than all else.
        """
        kept: list[Match] = []
        for start, end in _runs(tokens.symbols):
            read, words = self._search(tokens, start, end)
            longer = _longest(match for match in read if match.second or match.first < match.last)
            held = {token for match in longer for token in range(match.first, match.last + 1)}
            single: dict[int, Match] = {}
            for match in read:
                if match.second is None and match.first == match.last and match.first not in held:
                    single[match.first] = min(single.get(match.first, match), match, key=lambda one: one.order)
            for order, found in sorted(words, key=lambda word: word[0]):
                token = found.start()
                if token in held or (token in single and single[token].order < order):
                    continue
                alone = self._read(tokens, order, found)
                if alone is not None:
                    single[token] = alone
            kept += sorted((*longer, *single.values()), key=lambda match: match.start)
        return kept

    def _search(self, tokens: Tokens, start: int, end: int) -> tuple[list[Match], list[tuple[int, re.Match[str]]]]:
        """The matches in one run, and what matched a single word, not yet read: the rule's number and where."""
        read: list[Match] = []
        words: list[tuple[int, re.Match[str]]] = []
        for order in self._candidates.of(tokens.symbols[start:end]):
            search = (self._compiled.get(order) or self._compile(order)).search
            position = start
            while (found := search(tokens.symbols, position, end)) is not None:
                position = found.start() + 1
                if found.end() == position:
                    words.append((order, found))
                elif (match := self._read(tokens, order, found)) is not None:
                    read.append(match)
                    position = found.end()
        return read, words

    def _compile(self, order: int) -> re.Pattern[str]:
        """A rule's pattern, compiled when a text first needs it: all of them take longer than all other loading."""
        return self._compiled.setdefault(order, re.compile(self._patterns[order]))

    def _read(self, tokens: Tokens, order: int, found: re.Match[str]) -> Match | None:
        rule = self._rules[order]
        phrase = self.phrase(tokens, found, rule.span)
        meaning = rule.reading(phrase)
        return None if meaning is None else _match(phrase, rule, order, meaning)

    def phrase(self, tokens: Tokens, match: re.Match[str], span: str = "") -> Phrase:
        """What matched in the symbols of ``tokens``; ``span`` names the captured part that is the expression."""
        start, end = match.span()
        first, last = match.span(span) if span else (start, end)
        groups = {
            name: (match.start(name) - start, match.end(name) - start)
            for name in match.re.groupindex
            if match.start(name) >= 0
        }
        return Phrase(tokens, self.lexicon, range(start, end), groups, first, last - 1)


def _runs(symbols: str) -> Iterator[tuple[int, int]]:
    """First and last + 1 position of each stretch without a gap."""
    start = 0
    for run in symbols.split(GAP):
        yield start, start + len(run)
        start += len(run) + 1


def _longest(matches: Iterable[Match]) -> list[Match]:
    """Of overlapping matches the longest, of equally long ones that of the earlier rule; pairs are spread out."""
    taken: set[int] = set()
    kept: list[Match] = []
    for match in sorted(matches, key=lambda one: (one.start - (one.second or one).end, one.order, one.start)):
        tokens = range(match.first, (match.second or match).last + 1)
        if not taken.isdisjoint(tokens):
            continue
        taken.update(tokens)
        kept += (
            [match] if match.second is None else [replace(match, second=None, between=()), *match.between, match.second]
        )
    return kept


def repr_literal(word: str) -> str:
    """The class name of a single word: ``'of'`` in quotes."""
    return f"'{word}'"


def _match(phrase: Phrase, rule: Rule, order: int, meaning: Meaning | Pair) -> Match:
    if not isinstance(meaning, Pair):
        # A clock time makes a DATE a TIME ("2025-11-17T14:30").
        kind = TimexType.TIME if isinstance(meaning, AtTime) and rule.type is TimexType.DATE else rule.type
        return Match(phrase.start, phrase.end, phrase.first, phrase.last, rule, order, meaning, kind)
    second = _part(phrase, rule, order, meaning.second_span, meaning.second)
    first = _part(phrase, rule, order, meaning.first_span, meaning.first)
    starts, ends = phrase.tokens.starts, phrase.tokens.ends
    between = tuple(
        Match(starts[token], ends[token], token, token, rule, order, one, rule.type) for token, one in meaning.between
    )
    return replace(first, range_end=meaning.range, second=second, between=between)


def _part(phrase: Phrase, rule: Rule, order: int, span: tuple[str, str], meaning: Meaning) -> Match:
    first = phrase.index[phrase.groups[span[0]][0]]
    last = phrase.index[phrase.groups[span[1]][1] - 1]
    return Match(phrase.tokens.starts[first], phrase.tokens.ends[last], first, last, rule, order, meaning, rule.type)
