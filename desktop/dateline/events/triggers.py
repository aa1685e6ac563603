"""The words of a passage that name an event. The rules are in `verb_rules` and `noun_rules`."""

from __future__ import annotations

from dateline.events import noun_rules, verb_rules
from dateline.events.reading import Kind, Reading, Trigger, is_event_noun, is_telling_adjective, is_verb
from dateline.events.syntax import Parsed, Word


def find_triggers(reading: Reading) -> tuple[Trigger, ...]:
    """The triggers of one passage in text order."""
    found: list[Trigger] = []
    for word in reading.parsed.words:
        if is_event_noun(reading, word):
            if noun_rules.names_event(reading, word):
                found.append(Trigger(word, word, Kind.NOUN))
        elif is_verb(word):
            if _is_prefix(reading.parsed, word):
                continue
            if verb_rules.names_event(reading, word):
                found.append(Trigger(word, _particle(reading.parsed, word), Kind.VERB))
        elif is_telling_adjective(reading, word):
            found.append(Trigger(word, word, Kind.ADJECTIVE))
    return tuple(found)


def _particle(parsed: Parsed, verb: Word) -> Word:
    particle = parsed.child(verb, "prt")
    return particle if particle is not None and particle.index == verb.index + 1 else verb


def _is_prefix(parsed: Parsed, word: Word) -> bool:
    """The "re" of "re-examine", where the parser takes it for a verb of its own."""
    following = parsed.words[word.index + 1 : word.index + 3]
    joined = len(following) == 2 and following[0].text == "-" and following[0].start == word.end
    return joined and following[1].start == following[0].end and is_verb(following[1])
