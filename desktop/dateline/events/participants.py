"""Who and whom: the people, organisations and places of an event, as strings exactly from the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from dateline.events import arguments as args
from dateline.events.cast import Cast
from dateline.events.phrases import NAMED, conjuncts, is_social, noun_phrase, same_number, written
from dateline.events.reading import Kind, Reading, Trigger, is_event_noun
from dateline.events.syntax import Parsed, Word
from dateline.events.timing import is_immediate_cause

MOST = 4
_TOGETHER = ("in", "during", "for", "at")
_WITH_WHOM = frozenset(
    ("with", "against", "between", "by", "from", "to", "of", "at", "in", "for", "into", "near", "on")
)
_WHERE = frozenset(("in", "at", "from", "to", "for", "into", "near", "on"))  # only names: "in Lisbon", not "in court"
# of "in the city's name", "from Lund's side" the name took no part
_PLACING = ("in", "at", "from", "near", "on", "into")
_INSIDE = ("of", "to", "by", "for", "with", "from", "as", "including")  # "the release of the Alma", "requests by Lund"
_TO_WHOM = frozenset(("of", "by", "between", "with", "on", "against"))  # "an attack on two sailors"
_APPOSED = frozenset(("PERSON", "ORG", "PRODUCT", "FAC"))
_NAMING = frozenset(("name", "call", "label", "dub", "know", "identify", "nickname", "style"))


def participants_of(reading: Reading, trigger: Trigger, cast: Cast) -> tuple[str, ...]:
    """At most `MOST` participants, who acts first, each once. A name is given in its fullest form in the document; of
    what has no name only persons and bodies count ("two sailors", "the authorities", not "the letter")."""
    heads = _of_noun(reading, trigger.word, cast) if trigger.kind is Kind.NOUN else _of_verb(reading, trigger, cast)
    found: list[str] = []
    for head, must_be_named in heads:
        for word in (head, *conjuncts(reading.parsed, head)):
            found.extend(_texts(reading, word, cast, must_be_named))
    return joined(found)


def joined(*lists: Iterable[str]) -> tuple[str, ...]:
    """The participants of several lists, each once, at most `MOST`. A part of a name is no second one: the fullest
    stands where the first stood ("Lund", "Lund's Old Mill")."""
    kept: list[str] = []
    for text in chain(*lists):
        if any(_is_part(text, other) for other in kept):
            continue
        parts = [i for i, other in enumerate(kept) if _is_part(other, text)]
        if parts:
            kept[parts[0]] = text
            kept = [other for i, other in enumerate(kept) if i not in parts[1:]]
        else:
            kept.append(text)
    return tuple(kept[:MOST])


def _is_part(text: str, other: str) -> bool:
    """Whether all of ``text`` stands in ``other``, of a place or thing as an owner too."""
    if same_number(text, other):
        return True
    is_name = other.rsplit(maxsplit=1)[-1][
        0
    ].isupper()  # "Lund's Old Mill", but "Jonas Lind's lawyer" is another person
    text, other = text.lower(), other.lower()
    bare = other.replace("’s", "").replace("'s", "") if is_name else other
    return f" {text} " in f" {other} " or f" {text} " in f" {bare} "


def _of_verb(reading: Reading, trigger: Trigger, cast: Cast) -> Iterator[tuple[Word, bool]]:
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    verb = parsed.head(trigger.word) if trigger.kind is Kind.ADJECTIVE else trigger.word
    subject = args.subject(parsed, verb)
    if subject is not None:
        yield subject, False
    goals = [w for w in args.objects(parsed, verb) if not _is_told_apart(reading, verb, w)]
    goals = [w for w in goals if not _is_part_of_the_subject(parsed, w)]
    for word in goals:
        yield word, False
    described = args.described_object(parsed, verb)
    if described is not None:
        yield described, False
    causer = _causer(reading, verb)
    if causer is not None:
        yield causer, False
    if verb.lemma in _NAMING:
        yield from ((w, True) for w in _as(parsed, verb))
    yield from _prepositional(parsed, verb, cast)
    if trigger.kind is Kind.ADJECTIVE:  # "work was underway at the mill"
        yield from _prepositional(parsed, trigger.word, cast)
    for word in goals:  # "evacuated the town of Lund", "sent help to Lund"
        yield from ((noun, True) for noun, _ in _prepositional(parsed, word, cast) if word.pos != "PROPN")
    if verb.lemma in verbs.statement | verbs.stance:  # "denied that Lind …": whom the statement is about
        for clause in parsed.children(verb, "ccomp"):
            about = args.own_subject(parsed, clause)
            if about is not None and about.pos != "PRON":
                yield about, False


def _causer(reading: Reading, verb: Word) -> Word | None:
    """Who brings it about: "The commission forced the bank to close a branch"."""
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    governor = parsed.head(verb)
    causes = governor.lemma in verbs.implying | verbs.causing and governor.lemma != "see"
    if verb.dep not in ("xcomp", "ccomp") or not causes or not args.is_to_infinitive(parsed, verb):
        return None
    other = args.own_subject(parsed, verb) or parsed.child(governor, "dobj")
    return args.subject(parsed, governor) if other is not None else None


def _is_told_apart(reading: Reading, verb: Word, noun: Word) -> bool:
    """As in "defended the arrest of two men": they are part of the arrest and not of its defence."""
    verbs = reading.lexicon.verbs
    return is_event_noun(reading, noun) and verb.lemma in verbs.statement | verbs.stance | verbs.concerning


def _is_part_of_the_subject(parsed: Parsed, noun: Word) -> bool:
    """As in "both put their armies on alert": no second party."""
    owners = [w.text.lower() for w in parsed.children(noun, "poss")]
    return noun.lemma in ("army", "military", "navy", "force", "troop") and owners in (["its"], ["their"])


def _of_noun(reading: Reading, noun: Word, cast: Cast) -> Iterator[tuple[Word, bool]]:
    parsed = reading.parsed
    head = parsed.head(noun)
    together = head.text.lower() in _TOGETHER or is_immediate_cause(reading, noun)
    if head.pos == "ADP" and together and parsed.head(head).pos == "VERB":
        # "Two men were killed in a fire", "The sides met for talks": who the verb names took part in what the noun does
        head = parsed.head(head)
    subject = args.subject(parsed, head) if head.pos == "VERB" else None
    own = [
        *(_owner(parsed, w) for w in parsed.children(noun, "poss")),
        *(w for w in parsed.children(noun, "compound", "nmod") if w.entity in NAMED),
    ]
    verbs = reading.lexicon.verbs
    if head.lemma in verbs.statement | verbs.stance | verbs.speech | verbs.concerning | verbs.perceiving:
        subject = None  # who condemns the raid, or heard it, took no part in it
    if noun.dep == "dobj" and subject is not None:
        yield subject, False
    elif noun.dep == "pobj" and subject is not None:
        yield from ((w, False) for w in (subject, *args.objects(parsed, head)))
    yield from ((w, False) for w in own)
    inner = [*_prepositional(parsed, noun, cast, _TO_WHOM), *_told_of(reading, noun)]
    yield from inner
    if not own and not inner and subject is not None and subject.index != noun.index:
        yield subject, False
        yield from _prepositional(parsed, head, cast)


def _owner(parsed: Parsed, owner: Word) -> Word:
    """The owner of a happening; "its" and "their" are the subject of the clause where number and kind agree: "After its
    launch, the service grew", "Lund repeated its call"."""
    plural = {"its": False, "their": True}.get(owner.text.lower())
    verb = args.clause_verb(parsed, owner)
    subject = args.own_subject(parsed, verb) if verb is not None and plural is not None else None
    if subject is None or subject.entity == "PERSON" or owner in parsed.subtree(subject):
        return owner
    several = subject.tag in ("NNS", "NNPS") or bool(parsed.children(subject, "conj"))
    return subject if several == plural and subject.pos in ("NOUN", "PROPN") else owner


def _told_of(reading: Reading, noun: Word) -> Iterator[tuple[Word, bool]]:
    """Who took part, from a clause on the noun: "a search involving two agencies", "a war that Lund is waging", "a raid
    carried out by the navy"."""
    parsed = reading.parsed
    for clause in parsed.children(noun, "acl", "relcl"):
        if clause.lemma in ("involve", "include"):
            yield from ((w, False) for w in parsed.children(clause, "dobj"))
        for by in parsed.children(clause, "agent"):
            yield from ((w, False) for w in parsed.children(by, "pobj"))
        if clause.dep == "relcl":
            yield from _told_in_relative(reading, clause)
    for preposition in parsed.children(noun, "prep"):  # "the crush during the festival of 1991, in which 40 died"
        for inside in parsed.children(preposition, "pobj"):
            for clause in parsed.children(inside, "relcl"):
                if _is_in_which(parsed, clause):
                    yield from _told_in_relative(reading, clause)


def _told_in_relative(reading: Reading, clause: Word) -> Iterator[tuple[Word, bool]]:
    """ "a war that Lund is waging", "a fire in which two men died", "a blast that killed 40"."""
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    if clause.lemma in verbs.speech | verbs.statement | verbs.stance | verbs.concerning | verbs.state:
        return
    subject = parsed.child(clause, *args.SUBJECTS)
    if subject is None:
        return
    if subject.tag in ("WDT", "WP"):
        yield from ((w, False) for w in args.objects(parsed, clause))
    elif _is_in_which(parsed, clause) or any(w.tag == "WDT" for w in parsed.children(clause, "dobj")):
        yield subject, False


def _is_in_which(parsed: Parsed, clause: Word) -> bool:
    relative = [w for preposition in parsed.children(clause, "prep") for w in parsed.children(preposition, "pobj")]
    return any(w.tag == "WDT" for w in relative)


def _prepositional(
    parsed: Parsed, word: Word, cast: Cast, free: frozenset[str] = frozenset()
) -> Iterator[tuple[Word, bool]]:
    """What hangs on prepositions; after those in ``free`` it need not have a name."""
    for preposition in parsed.children(word, "prep", "agent"):
        text = preposition.text.lower()
        if text in _WITH_WHOM:
            for noun in parsed.children(preposition, "pobj"):
                if text in _PLACING and text not in free and not _is_named(parsed, noun, cast):
                    continue
                yield noun, text not in free and (text in _WHERE or text == "of")


def _is_named(parsed: Parsed, noun: Word, cast: Cast) -> bool:
    if noun.pos == "PROPN" or noun.entity in NAMED or _apposed_name(parsed, noun) is not None:
        return True
    if cast.known(parsed, noun) or any(w.entity in NAMED for w in parsed.children(noun, "compound")):
        return True  # "at the bridge", "near the Alma memorial"
    of = [w for w in parsed.children(noun, "prep") if w.text.lower() == "of"]  # "in the town of Lund"
    return any(w.entity == "GPE" or w.pos == "PROPN" for each in of for w in parsed.children(each, "pobj"))


def _texts(reading: Reading, word: Word, cast: Cast, must_be_named: bool) -> Iterable[str]:
    parsed = reading.parsed
    if word.index in reading.time_words:
        return []
    if word.pos == "PRON" or word.tag in ("PRP", "PRP$"):
        return cast.known(parsed, word)
    apposed_name = _apposed_name(parsed, word) if word.entity not in NAMED else None
    proper = word.pos == "PROPN" and not parsed.children(word, "nummod")  # not "20 million Markka"
    named = word if apposed_name is None and (word.entity in NAMED or proper) else apposed_name
    if named is not None and named.index != word.index:
        apposed = (named, *conjuncts(parsed, named))
        return [written(parsed, w, cast.names) for w in apposed if w.entity in NAMED or w.index == named.index]
    if named is not None:
        return [written(parsed, named, cast.names)]
    if word.text in cast.names.people and word.text[0].isupper():  # "Page", read as a common noun
        return [cast.names.fullest(word.text)]
    known = cast.known(parsed, word)
    if known:
        return known
    owners = [w for w in parsed.children(word, "poss") if w.pos == "NOUN" and cast.known(parsed, w)]
    if owners:  # "the country's army": the country is known
        return cast.known(parsed, owners[0])
    in_office = word.lemma == "office" and parsed.child(word, "poss") is not None
    if (is_social(parsed, word, reading.lexicon) or in_office) and not must_be_named:
        return [noun_phrase(parsed, word)]
    return _names_inside(reading, word, cast)


def _apposed_name(parsed: Parsed, word: Word) -> Word | None:
    """As in "his son, Jonas Lind", "a user called Velden"."""
    between = min((w.index for w in parsed.children(word, "conj")), default=len(parsed.words))
    apposed = [w for w in parsed.children(word, "appos") if w.entity in _APPOSED and w.index < between]
    if apposed:
        return apposed[0]
    for clause in parsed.children(word, "acl"):
        if clause.lemma in _NAMING:
            called = [*parsed.children(clause, "oprd", "attr"), *_as(parsed, clause)]
            return next((w for w in called if w.pos == "PROPN"), None)
    return None


def _as(parsed: Parsed, clause: Word) -> list[Word]:
    """As in "identified as Jonas Lind", "identified by the police as Jonas Lind"."""
    inside = parsed.subtree(clause)
    prepositions = [w for w in inside if w.text.lower() == "as" and w.dep == "prep" and w.index - clause.index < 6]
    return [w for preposition in prepositions for w in parsed.children(preposition, "pobj")]


def _names_inside(reading: Reading, word: Word, cast: Cast, depth: int = 2) -> list[str]:
    """The names that modify a thing: "the city's harbour", "the Velden ferry"; a person alone if there is one, and
    without any name the persons and bodies: "shares of three firms"."""
    parsed = reading.parsed
    people: list[str] = []
    others: list[str] = []
    unnamed: list[str] = []
    for noun in _modifying(parsed, word):
        if noun.index in reading.time_words:
            continue
        name = parsed.name_at(noun)
        known = cast.known(parsed, noun) if noun.dep in ("pobj", "poss") else ()
        if name is not None and name.type in NAMED:
            (people if name.type == "PERSON" else others).append(written(parsed, noun, cast.names))
        elif noun.pos == "PROPN" and noun.dep in ("compound", "poss", "nmod"):
            others.append(noun_phrase(parsed, noun))
        elif known:
            unnamed.extend(known)
        elif noun.dep in ("pobj", "poss"):
            if noun.tag != "PRP$" and is_social(parsed, noun, reading.lexicon):
                unnamed.append(noun_phrase(parsed, noun))
            elif depth > 1:
                others.extend(_names_inside(reading, noun, cast, depth - 1))
    return people or others or unnamed


def _modifying(parsed: Parsed, word: Word) -> list[Word]:
    found: list[Word] = []
    for child in parsed.children(word, "compound", "poss", "nmod", "amod", "prep"):
        if child.dep == "amod":  # "the city's recent ban", where the parser takes the owner for the adjective's
            found += [child, *(w for w in parsed.children(child) if w.entity in NAMED)]
        elif child.dep != "prep":
            found.append(child)
        elif child.text.lower() in _INSIDE:
            found += parsed.children(child, "pobj")
    return found
