"""How persons, bodies and places are written as participants: a name in its fullest form, or the noun phrase."""

from __future__ import annotations

from dateline.events import arguments as args
from dateline.events.lexicon import Lexicon, english
from dateline.events.names import Names, spelled
from dateline.events.syntax import Parsed, Word

NAMED = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT"))
_LEFT = ("compound", "amod", "nummod", "poss", "nmod", "quantmod", "advmod")
_MANY = frozenset(("dozen", "hundred", "thousand", "million", "number"))
_HARMED = frozenset(("kill", "injure", "arrest"))
_LONGEST_OF = 7  # words of an "of" phrase that may stay


def is_named(word: Word) -> bool:
    """Whether a word is part of the name of somebody or something that can take part."""
    return word.entity in NAMED


def is_social(parsed: Parsed, word: Word, lexicon: Lexicon) -> bool:
    """A person or body without a name, or a number of them ("killing 107"); no office party, and no "40 of the
    boats"."""
    of = [w for each in parsed.children(word, "prep") for w in parsed.children(each, "pobj")]
    things = any(w.pos == "NOUN" and w.lemma not in lexicon.nouns.social | _MANY for w in of)
    if word.pos == "NUM":
        is_year = len(word.text) == 4 and word.text.isdigit()
        whole = word.text.lower() != "one" and "." not in word.text and not is_year
        counts = word.dep in args.SUBJECTS or bool(lexicon.classes_of(parsed.head(word).lemma) & _HARMED)
        return word.entity == "CARDINAL" and whole and counts and not things
    if word.lemma == "party" and any(w.pos == "NOUN" for w in parsed.children(word, "compound")):
        return False
    many = word.lemma in _MANY and not things
    return word.pos == "NOUN" and (word.lemma in lexicon.nouns.social or many)


def conjuncts(parsed: Parsed, word: Word) -> list[Word]:
    """What is coordinated with a word, after it."""
    found: list[Word] = []
    for conjunct in parsed.children(word, "conj"):
        found += [conjunct, *conjuncts(parsed, conjunct)]
    return found


def written(parsed: Parsed, named: Word, names: Names) -> str:
    """A name in its fullest form, or the phrase around it where the name is only a part of it."""
    name = parsed.name_at(named)
    if name is None or name.type not in NAMED:
        known = names.full.get(named.text) if named.text.isupper() else None  # "the IRB"
        return known.text if known is not None else noun_phrase(parsed, named)
    full = names.within(parsed, named) or names.fullest(spelled(parsed, name)[0])
    owners = [w for w in parsed.children(named, "poss") if w.entity in ("GPE", "ORG") and w.index < named.index]
    if name.type in ("FAC", "ORG", "PRODUCT") and owners and full in parsed.text:
        return noun_phrase(parsed, named)  # "Lund's Old Mill" tells more than "Old Mill"
    return full if _is_whole(parsed, named) else noun_phrase(parsed, named)


def _is_whole(parsed: Parsed, word: Word) -> bool:
    """Whether nothing of a longer name stands before the entity, as the maker before the model: "Volvo B10"."""
    name = parsed.name_at(word)
    before = parsed.words[name.first - 1] if name is not None and name.first > 0 else None
    return before is None or before.dep != "compound" or before.entity not in ("ORG", "PRODUCT")


def noun_phrase(parsed: Parsed, head: Word) -> str:
    """The words from the first modifier to the head, articles and possessive pronouns left out, with a short "of"
    phrase or one that leads to a name ("commander of the River Guard"), and "or more" of a number."""
    first = last = head
    for child in parsed.children(head, *_LEFT):
        if child.index < head.index and child.tag != "PRP$":
            left = parsed.subtree(child)[0]
            first = left if left.index < first.index else first
    while first.index < head.index and first.tag in ("DT", "PRP$", "PDT", "``", "''", ","):
        first = parsed.words[first.index + 1]
    if head.pos == "NUM" and [w.text.lower() for w in parsed.words[head.index + 1 : head.index + 3]] == ["or", "more"]:
        return parsed.slice(first, parsed.words[head.index + 2])
    for of in parsed.children(head, "prep"):
        if of.text.lower() == "of" and of.index == last.index + 1:
            last = _end_of(parsed, of, counted=head.lemma in _MANY) or last
    return parsed.slice(first, last)


def _end_of(parsed: Parsed, of: Word, *, counted: bool) -> Word | None:
    """The last word of an "of" phrase that belongs to its noun; None where the phrase is too long, but a number needs
    to say of what."""
    inside = parsed.subtree(of)
    if len(inside) <= _LONGEST_OF and not any(w.pos in ("VERB", "PRON") for w in inside):
        return inside[-1]
    for noun in parsed.children(of, "pobj"):
        name = parsed.name_at(noun)
        if name is not None and name.type in NAMED and name.first <= noun.index and name.first - of.index <= 2:
            return parsed.words[name.last - 1]
    return parsed.child(of, "pobj") if counted else None


def same_number(text: str, other: str) -> bool:
    """Whether one only counts what the other names or counts too: "at least 107" and "107 people"."""
    words, more = text.lower().split(), other.lower().split()
    numbers, those = ([w for w in each if w[0].isdigit()] for each in (words, more))
    return len(numbers) == 1 and numbers == those and set(words) - set(numbers) <= english().adverbs.about
