"""What "it" stands for, where that is certain; nothing otherwise.

Three cases are: "it" inside what somebody says, where the speaker is a body ("the board denied that it knew"); "it" as
the subject after a sentence or clause with one thing only as subject and no second one as object (the subject goes on,
as in centering: Grosz, Joshi & Weinstein, 1995); and "it" that breaks or falls down, where just one thing before it is
neither a body nor a happening.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.events import arguments as args
from dateline.events.lexicon import english
from dateline.events.names import FullName, spelled
from dateline.events.syntax import Parsed, Word

_SAYING = ("ccomp",)


@dataclass(frozen=True, slots=True)
class Thing:
    """What an "it" stands for: ``phrase`` with its article, ``name`` without."""

    phrase: FullName
    name: str
    is_body: bool


def things(parses: Sequence[Parsed]) -> dict[int, Thing]:
    """Offset of an "it" → what it stands for."""
    known: dict[int, Thing] = {}
    for parsed in parses:
        for number, sentence in enumerate(parsed.sentences):
            for i in sentence:
                word = parsed.words[i]
                if word.text.lower() == "it" and word.dep in args.SUBJECTS:
                    found = _spoken(parsed, word) or _broken(parsed, word) or _continued(parsed, word, number)
                    if found is not None:
                        known[word.start] = _phrase(parsed, found)
    return known


def _spoken(parsed: Parsed, it: Word) -> Word | None:
    verb = parsed.head(it)
    governor = parsed.head(verb)
    lexicon = english()
    says = lexicon.verbs.speech | lexicon.verbs.statement | lexicon.verbs.stance | lexicon.verbs.denying
    if verb.dep not in _SAYING or governor.lemma not in says or governor.index > verb.index:
        return None
    speaker = args.subject(parsed, governor)
    return speaker if speaker is not None and _is_body(speaker) and _is_singular(parsed, speaker) else None


def _broken(parsed: Parsed, it: Word) -> Word | None:
    lexicon = english()
    if parsed.head(it).lemma not in lexicon.verbs.breaking or parsed.child(parsed.head(it), "dobj") is not None:
        return None
    happening = lexicon.nouns.happening | lexicon.nouns.action
    concrete = [
        w
        for w in parsed.words[: it.index]
        if w.sentence == it.sentence
        and w.pos == "NOUN"
        and w.dep in (*args.SUBJECTS, "dobj", "pobj")
        and _is_singular(parsed, w)
        and w.lemma not in lexicon.nouns.social | happening
        and w.entity not in ("DATE", "TIME", "QUANTITY", "PERCENT", "MONEY", "ORG", "GPE")
    ]
    return concrete[0] if len({w.lemma for w in concrete}) == 1 else None


def _continued(parsed: Parsed, it: Word, number: int) -> Word | None:
    verb = parsed.head(it)
    if verb.dep != "ROOT" or number == 0:
        return None
    words = [parsed.words[i] for i in parsed.sentences[number - 1]]
    root = next((w for w in words if w.dep == "ROOT"), None)
    if root is None or root.pos not in ("VERB", "AUX"):
        return None
    subject = parsed.child(root, *args.SUBJECTS)
    if subject is None or subject.pos not in ("NOUN", "PROPN") or subject.entity == "PERSON":
        return None
    rivals = [w for w in words if w.dep in (*args.SUBJECTS, "dobj", "conj") and w.index != subject.index]
    if any(w.pos in ("NOUN", "PROPN", "VERB") for w in rivals) or parsed.children(subject, "conj"):
        return None
    is_person = subject.lemma in english().nouns.social and not _is_body(subject)
    return subject if _is_singular(parsed, subject) and not is_person else None


def _is_singular(parsed: Parsed, noun: Word) -> bool:
    return noun.tag in ("NN", "NNP") and not parsed.children(noun, "conj")


def _is_body(noun: Word) -> bool:
    return noun.entity in ("ORG", "GPE") or noun.lemma in english().nouns.bodies


def _phrase(parsed: Parsed, noun: Word) -> Thing:
    """The noun with what stands to its left."""
    left = [
        w
        for child in parsed.children(noun, "det", "poss", "amod", "compound", "nummod", "nmod")
        if child.index < noun.index
        for w in parsed.subtree(child)
    ]
    words = sorted([*left, noun], key=lambda w: w.index)
    phrase = FullName(parsed.slice(words[0], noun), words[0].start, noun.end)
    bare = next(w for w in words if w.tag not in ("DT", "PRP$"))
    called = next((w for w in parsed.children(noun, "appos") if w.entity == "ORG"), None)
    name = parsed.name_at(called) if called is not None else None
    if name is not None:  # "the airline, Norway Air, said it …"
        return Thing(phrase, spelled(parsed, name)[0], is_body=True)
    return Thing(phrase, parsed.slice(bare, noun), _is_body(noun))
