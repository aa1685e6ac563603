"""Invented corpora: as many articles as wanted about invented stories, with their mentions, without a language model.

Each story has people, a town and a few happenings; each article tells them in words of its own. What belongs together
is known, so that merging can be checked and timed on any number of articles.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline import calendar
from dateline.events.accounts import Source
from dateline.events.model import Basis, Mention, Side, Span, Status
from dateline.temporal.model import Grain, Interval

_DEEDS = (
    ("arrested", "arrest", "detained", "detain", "in the old harbour with a bag of coins"),
    ("robbed", "rob", "burgled", "burgle", "through the roof of the savings bank at night"),
    ("resigned", "resign", "quit", "quit", "over the bill for the new town hall"),
    ("rescued", "rescue", "saved", "save", "from the flooded mill by a fishing boat"),
    ("injured", "injure", "wounded", "wound", "when the stand at the race track gave way"),
    ("convicted", "convict", "convicted", "convict", "of selling forged letters to museums"),
)
_ASIDES = (
    "Neighbours spoke of a quiet street.", "The mayor asked for patience.", "Nobody could say how long it would take.",
    "A spokesman gave no further details.", "The weather had been fine all week.", "Shops stayed shut until noon.",
)  # fmt: skip
_SYLLABLES = (
    "bar", "den", "fol", "gim", "hes", "jor", "kal", "lun", "mer", "nor", "pel", "quin", "ras", "sol", "tor", "ulm",
    "vess", "wey", "yar", "zel",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Story:
    number: int
    people: tuple[str, ...]
    town: str
    deeds: tuple[int, ...]
    day: datetime.date


def articles(count: int, *, seed: int, per_story: int = 6, dated: float = 0.5) -> list[Source]:
    """``count`` articles, ``per_story`` about each story; ``dated`` is the share that says when. The key begins with
    the number of the story: ``0012-3``."""
    chance = random.Random(seed)
    stories = [_story(number, chance) for number in range((count + per_story - 1) // per_story)]
    keys = [(stories[i // per_story], i % per_story) for i in range(count)]
    return [_article(story, f"{story.number:04d}-{number}", chance, dated) for story, number in keys]


def _story(number: int, chance: random.Random) -> _Story:
    people = tuple(f"{_name(chance)} {_name(chance)}" for _ in range(3))
    deeds = tuple(chance.sample(range(len(_DEEDS)), 3))
    day = datetime.date(2020, 1, 1) + datetime.timedelta(days=chance.randrange(700))
    return _Story(number, people, _name(chance), deeds, day)


def _name(chance: random.Random) -> str:
    return "".join(chance.sample(_SYLLABLES, 3)).capitalize()


def _article(story: _Story, key: str, chance: random.Random, dated: float) -> Source:
    text, mentions = f"News from the town of {story.town}.\n\n", []
    with_dates = chance.random() < dated
    for person, deed in zip(story.people, story.deeds, strict=True):
        first, lemma, other, other_lemma, how = _DEEDS[deed]
        word, lemma = (first, lemma) if chance.random() < 0.7 else (other, other_lemma)
        sentence = f"In {story.town} yesterday {person} was {word} {how}."
        told = _mention(len(text), sentence, word, person)
        dated_told = _on(told, story.day) if with_dates else told
        mentions.append(replace(dated_told, lemma=lemma))
        text += f"{sentence} {chance.choice(_ASIDES)} "
    return Source(key, text, tuple(mentions))


def _mention(start: int, sentence: str, word: str, person: str) -> Mention:
    at = start + sentence.index(f" {word} ") + 1
    return Mention(
        start, start + len(sentence) - 1, f"{person} was {word}", Span(at, at + len(word), word), Status.HAPPENED,
        Side.BEFORE, Basis.NONE, (person,),
    )  # fmt: skip


def _on(mention: Mention, day: datetime.date) -> Mention:
    number = calendar.from_date(day)
    interval = Interval(calendar.instant(number), calendar.instant(number + 1) - 1, Grain.DAY)
    return replace(mention, basis=Basis.EXPRESSION, time_expression=0, interval=interval, edtf=day.isoformat())


def shuffled(sources: Sequence[Source], seed: int) -> list[Source]:
    """The same in another order."""
    return random.Random(seed).sample(list(sources), len(sources))


def in_parts(sources: Sequence[Source], seed: int) -> Iterator[list[Source]]:
    """The same in deliveries of one to seven."""
    chance, rest = random.Random(seed), list(sources)
    while rest:
        size = chance.randint(1, 7)
        yield rest[:size]
        rest = rest[size:]
