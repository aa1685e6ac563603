"""Corrections of what the parser often gets wrong, where English grammar leaves no choice.

`repaired` looks at the passages of a document together, because a name is of one kind throughout a text ("one sense
per discourse": Gale, Church & Yarowsky, 1992). Everything else looks at one sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.events import arguments as args
from dateline.events.lexicon import english
from dateline.events.syntax import Name, Parsed, Word

_FRONTED = ("after", "before", "since", "following", "during")
_NO_NOUNS = frozenset(("allege", "alleges", "say", "says"))
_ACTORS = frozenset(("PERSON", "ORG", "GPE"))


def repaired(parses: Sequence[Parsed]) -> tuple[Parsed, ...]:
    """The parses with corrected heads and names; the same words at the same places."""
    no_persons = frozenset(text for parsed in parses for text in _with_article(parsed))
    return tuple(_without_persons(_reattached(parsed), no_persons) for parsed in parses)


# --- trees -----------------------------------------------------------------------------------------------------------


def _reattached(parsed: Parsed) -> Parsed:
    changed = {word.index: word for change in _changes(parsed) for word in change}
    if not changed:
        return parsed
    words = tuple(changed.get(word.index, word) for word in parsed.words)
    return Parsed(parsed.text, parsed.offset, words, parsed.sentences, parsed.names)


def _changes(parsed: Parsed) -> Iterator[list[Word]]:
    for word in parsed.words:
        if word.dep in ("nsubj", "nsubjpass"):
            yield _fronted_phrase(parsed, word)
        elif word.dep in ("compound", "npadvmod", "nmod") and word.text.lower() in _NO_NOUNS:
            yield _says(parsed, word)
        elif word.dep == "compound" and word.tag == "VBZ" and len(parsed.sentences) == 1:
            yield _does(parsed, word)
        elif word.dep == "prep" and word.text.lower() == "by":
            yield _agent_of_passive(parsed, word)
        elif word.dep in ("advcl", "relcl", "acl") and word.tag in ("VB", "VBN") and len(parsed.sentences) == 1:
            yield _to_do(parsed, word)
        elif word.dep == "conj" and word.pos == "VERB":
            yield _told_too(parsed, word) or _said_too(parsed, word)


def _to_do(parsed: Parsed, verb: Word) -> list[Word]:
    """ "Norway to close its embassy": a headline that tells a plan, read as a noun with an infinitive."""
    noun = parsed.head(verb)
    to = [w for w in parsed.children(verb, "aux") if w.tag == "TO"]
    if noun.dep != "ROOT" or noun.pos not in ("NOUN", "PROPN") or not to or to[0].index != noun.index + 1:
        return []
    if any(w.tag == "VBZ" for w in parsed.children(noun, "compound")):  # what `_does` corrects
        return []
    passive = parsed.child(verb, "auxpass") is not None
    return [
        replace(verb, dep="ROOT", head=verb.index),
        replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.index),
    ]


def _says(parsed: Parsed, verb: Word) -> list[Word]:
    """ "Police allege Lind opened fire", read as if "allege" were a part of the name: it never is a noun, so what
    follows is what they allege."""
    told = parsed.head(verb)
    if told.pos not in ("VERB", "AUX"):
        told = parsed.head(told)
    speaker = parsed.words[verb.index - 1] if verb.index > 0 else verb
    is_speaker = speaker.sentence == verb.sentence and speaker.pos in ("NOUN", "PROPN") and speaker.index < verb.index
    if told.dep != "ROOT" or not is_speaker or told.pos not in ("VERB", "AUX") or told.index < verb.index:
        return []
    own = [w for w in parsed.children(told, *args.SUBJECTS) if w.index > verb.index]
    if not own:
        return []
    return [
        replace(verb, dep="ROOT", head=verb.index, pos="VERB", tag="VBP", lemma=verb.text.lower().rstrip("s")),
        replace(told, dep="ccomp", head=verb.index),
        replace(speaker, dep="nsubj", head=verb.index),
    ]


def _does(parsed: Parsed, verb: Word) -> list[Word]:
    """ "Velden releases plan to cut traffic": a headline read as one long noun, though a word in it is tagged as a verb
    of the third person."""
    goal = parsed.head(verb)
    before = parsed.words[verb.index - 1] if verb.index > 0 else verb
    actor = before.index < verb.index and before.dep == "compound" and before.pos in ("NOUN", "PROPN")
    if goal.dep != "ROOT" or goal.pos not in ("NOUN", "PROPN") or goal.index < verb.index or not actor:
        return []
    return [
        replace(verb, dep="ROOT", head=verb.index, pos="VERB", lemma=_base(verb)),
        replace(goal, dep="dobj", head=verb.index),
        replace(before, dep="nsubj", head=verb.index),
        *(replace(w, head=before.index) for w in parsed.children(goal, "compound") if w.index < before.index),
    ]


def _base(verb: Word) -> str:
    """Of a verb in the third person that was given the lemma of a noun."""
    text = verb.text.lower()
    if text.endswith("ies"):
        return text.removesuffix("ies") + "y"
    return text.removesuffix("es") if text.endswith(("sses", "shes", "ches", "xes", "zzes")) else text.removesuffix("s")


def _fronted_phrase(parsed: Parsed, noun: Word) -> list[Word]:
    """ "After the hearing, Lind, 43, was arrested", read as a clause "after the hearing was arrested": the only clause
    of a sentence cannot be a subordinate one, so the name after the comma is the subject."""
    verb = parsed.head(noun)
    mark = parsed.child(verb, "mark")
    name = next((w for w in parsed.children(noun, "appos") if w.entity in _ACTORS), None)
    if verb.dep != "ROOT" or mark is None or mark.text.lower() not in _FRONTED or name is None:
        return []
    first = parsed.subtree(noun)[0]
    if first.index != mark.index + 1 or parsed.words[parsed.subtree(name)[0].index - 1].text != ",":
        return []
    return [
        replace(mark, dep="prep", pos="ADP"),
        replace(noun, dep="pobj", head=mark.index),
        replace(name, dep=noun.dep, head=verb.index),
    ]


def _agent_of_passive(parsed: Parsed, by: Word) -> list[Word]:
    """ "was barred from opening the port by the council": nothing active has an agent, so it is the passive's."""
    active = parsed.head(by)
    if active.dep == "pobj":  # "… from fishing at night by the council"
        active = parsed.head(parsed.head(active))
    above = args.clause_verb(parsed, active)
    agent = parsed.child(by, "pobj")
    if active.dep not in ("pcomp", "xcomp") or active.tag not in ("VBG", "VB") or above is None or agent is None:
        return []
    passive = parsed.child(above, "auxpass") is not None and parsed.child(above, "agent") is None
    acts = agent.entity in _ACTORS or agent.lemma in english().nouns.social
    active_only = not any(w.lemma in ("be", "get") for w in parsed.children(active, "auxpass", "aux"))
    return [replace(by, dep="agent", head=above.index)] if passive and acts and active_only else []


def _told_too(parsed: Parsed, verb: Word) -> list[Word]:
    """ "The police said two men broke in and took the till": a verb without a subject after what somebody says goes on
    with what is said (low attachment), unless it is one more way of saying it."""
    governor = parsed.head(verb)
    verbs = english().verbs
    saying = verbs.speech | verbs.statement | verbs.stance
    if governor.lemma not in verbs.speech or verb.lemma in saying or args.own_subject(parsed, verb) is not None:
        return []
    told = [w for w in parsed.children(governor, "ccomp") if governor.index < w.index < verb.index]
    if not told or told[-1].tag != verb.tag or args.own_subject(parsed, told[-1]) is None:
        return []
    return [replace(verb, head=told[-1].index)]


def _said_too(parsed: Parsed, verb: Word) -> list[Word]:
    """ "Her lawyer said that she had been away and denied that …": a second verb of saying, in the tense of the first
    and not in that of what is said, is coordinated with the first."""
    told = parsed.head(verb)
    governor = parsed.head(told)
    verbs = english().verbs
    if told.dep != "ccomp" or governor.lemma not in verbs.speech or verb.lemma not in verbs.statement | verbs.stance:
        return []
    own = parsed.children(verb, *args.SUBJECTS, "aux", "auxpass")
    if own or verb.tag != governor.tag or not args.is_perfect(parsed, told) or told.index < governor.index:
        return []
    return [replace(verb, head=governor.index)]


# --- names -----------------------------------------------------------------------------------------------------------


def _with_article(parsed: Parsed) -> Iterator[str]:
    """One-word names that stand with "the" and nothing more: no person's name does ("the Hajj", "the Alma"); and what
    is written without any capital."""
    for name in parsed.names:
        words = parsed.words[name.first : name.last]
        if name.type != "PERSON":
            continue
        text = parsed.slice(words[0], words[-1])
        if not any(c.isupper() for c in text):
            yield text
        single = len(words) == 1 and words[0].tag == "NNP" and words[0].dep != "compound"
        more = parsed.children(words[0], "appos", "relcl", "prep", "acl", "compound")
        if single and not more and any(w.text.lower() == "the" for w in parsed.children(words[0], "det")):
            yield text


def _without_persons(parsed: Parsed, no_persons: frozenset[str]) -> Parsed:
    """The parse without the persons' names that are none."""

    def is_none(name: Name) -> bool:
        text = parsed.slice(parsed.words[name.first], parsed.words[name.last - 1])
        return name.type == "PERSON" and text in no_persons

    wrong = {i for name in parsed.names if is_none(name) for i in range(name.first, name.last)}
    if not wrong:
        return parsed
    words = tuple(replace(word, entity="") if word.index in wrong else word for word in parsed.words)
    names = tuple(name for name in parsed.names if name.first not in wrong)
    return Parsed(parsed.text, parsed.offset, words, parsed.sentences, names)
