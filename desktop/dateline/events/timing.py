"""Which time expression dates which trigger, and which triggers have none of their own.

The expression belongs to the nearest verb or event noun above it in the tree ("the talks that he will attend later
this week": attend, not the sentence's root). From there it is shared only along ties that mean the same time: an
object noun, a participle of result, a conjunct under the same expression, a "when" clause.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.events import arguments as args
from dateline.events.reading import Kind, Reading, Trigger, is_event_noun, is_verb
from dateline.events.reference_points import is_reference_point
from dateline.events.syntax import Parsed, Word
from dateline.temporal.meaning import (
    AtTime,
    Away,
    Duration,
    Finding,
    Fixed,
    Meaning,
    Modified,
    Named,
    Recurring,
    Relative,
    Vague,
)
from dateline.temporal.model import Grain, TimexType

_DAY_POSITIONS = (Named.WEEKDAY, Named.DAY_OF_MONTH, Named.MONTH_DAY, Named.HOLIDAY)


def can_date(finding: Finding) -> bool:
    """Whether an expression can say when something was: no bare length of time, no set of times."""
    if isinstance(finding.meaning, Duration):
        return finding.meaning.span != 0
    return finding.type in (TimexType.DATE, TimexType.TIME)


def is_vague(finding: Finding) -> bool:
    """As in "recently", "now": it keeps its clause from being dated otherwise, but gives no interval."""
    return isinstance(finding.meaning, Vague)


def is_a_day(meaning: Meaning) -> bool:
    """Whether the words name one day or less: only such a time is carried on to the next sentence."""
    match meaning:
        case Fixed(cell=cell):
            return cell.grain <= Grain.DAY
        case Relative(grain=grain):
            return grain <= Grain.DAY
        case Recurring(named=named):
            return named in _DAY_POSITIONS
        case Away(grain=grain):
            return grain <= Grain.DAY
        case Modified(base=base):
            return is_a_day(base)
        case AtTime():
            return True
        case _:
            return False


def is_bare_time(meaning: Meaning) -> bool:
    """As in "at dawn", "at about 9 pm": a time on the day that the text is speaking of."""
    match meaning:
        case AtTime(day=day):
            return day is None
        case Modified(base=base):
            return is_bare_time(base)
        case _:
            return False


def adrift(findings: Sequence[Finding], number: int, paragraph: range, *, told: bool) -> bool:
    """Whether a bare time has no day that it is certainly on: none is named before it in its paragraph, whose findings
    have the indices ``paragraph``, and the story has named one before (``told``) from which it may have moved on."""
    if not is_bare_time(findings[number].meaning):
        return False
    return told and not any(names_a_day(findings[n]) for n in range(paragraph.start, number))


def names_a_day(finding: Finding) -> bool:
    """Whether it names a day, and not only a time of day."""
    return is_a_day(finding.meaning) and not is_bare_time(finding.meaning)


def is_a_verb(parsed: Parsed, finding: Finding) -> bool:
    """As in "a wall to fall", "they march": a single word that syntax reads as a verb names no season or month."""
    inside = [w for w in parsed.words if w.start < finding.end and w.end > finding.start]
    return len(inside) == 1 and inside[0].pos in ("VERB", "AUX")


def _is_part_of_next(parsed: Parsed, findings: Sequence[Finding], number: int) -> bool:
    """ "The night" of "the night of 3–4 May", found apart: the date that follows says when."""
    if number + 1 >= len(findings) or not can_date(findings[number + 1]):
        return False
    between = parsed.text[findings[number].end - parsed.offset : findings[number + 1].start - parsed.offset]
    return between.strip().lower() in ("of", "of the")


def attach(reading: Reading, findings: Sequence[Finding], numbers: Iterable[int]) -> dict[int, int]:
    """Word index → index of the expression that dates it, for the expressions ``numbers`` that lie in the passage."""
    attached: dict[int, int] = {}
    for number in numbers:
        finding = findings[number]
        if (
            not can_date(finding)
            or _is_part_of_next(reading.parsed, findings, number)
            or is_a_verb(reading.parsed, finding)
        ):
            continue
        top = _top_word(reading.parsed, finding)
        if top is None or is_reference_point(reading, finding, top):
            continue
        governor = _governor(reading, top, finding)
        if governor is None:
            continue
        earlier = attached.get(governor.index)
        before = next((w for w in reversed(reading.parsed.words) if w.end <= finding.start), None)
        if earlier is not None and before is not None and is_event_noun(reading, before):
            governor, earlier = before, attached.get(before.index)  # "who met years ago, in a rally Saturday"
        if earlier is None or (is_vague(findings[earlier]) and not is_vague(finding)):
            attached[governor.index] = number
    return attached


def share(reading: Reading, triggers: Sequence[Trigger], attached: Mapping[int, int]) -> dict[int, int]:
    """`attach`'s result with the expressions shared along ties of equal time."""
    shared = dict(attached)
    for _ in range(2):  # a shared time may be shared once more: verb → participle → its object
        for trigger in triggers:
            word = trigger.word
            if word.index in shared:
                continue
            for tied in tied_words(reading, trigger):
                if tied.index in shared:
                    shared[word.index] = shared[tied.index]
                    break
    return shared


def _top_word(parsed: Parsed, finding: Finding) -> Word | None:
    """The word of the expression that hangs on something outside it."""
    inside = [w for w in parsed.words if w.start < finding.end and w.end > finding.start]
    if not inside:
        return None
    indices = {w.index for w in inside}
    outer = [w for w in inside if w.head not in indices or w.head == w.index]
    return outer[-1] if outer else inside[-1]


def _governor(reading: Reading, top: Word, finding: Finding) -> Word | None:
    parsed = reading.parsed
    speech = _speech_before(reading, finding)
    if speech is not None:
        return speech
    if is_event_noun(reading, top) or is_verb(top):  # "the 1991 flood" as one expression would be odd, but safe
        return top
    if _only_describes(reading, top, finding):
        return None
    for ancestor in parsed.ancestors(top):
        if finding.start <= ancestor.start < finding.end:
            continue
        if _stands_before_clause(parsed, ancestor, finding):
            continue
        if _is_inside_apposition(reading, ancestor, finding):
            return None
        if ancestor.dep == "amod" and ancestor.index > ancestor.head:
            noun = parsed.head(ancestor)  # "the delivery, due this year, was called off", "rules effective 7 May"
            return noun if is_event_noun(reading, noun) else None
        if is_event_noun(reading, ancestor) or is_verb(ancestor):
            return _qualified_noun(reading, ancestor, finding) or ancestor
        if ancestor.pos in ("VERB", "AUX") and ancestor.dep not in ("aux", "auxpass"):
            complement = parsed.child(ancestor, "acomp", "attr")
            return complement if complement is not None else ancestor
    return None


def _is_inside_apposition(reading: Reading, noun: Word, finding: Finding) -> bool:
    """As in "Lind, a star of the 1940s, died": a comma ends the apposition, wherever the parser hangs what follows."""
    if noun.dep != "appos" or is_event_noun(reading, noun) or noun.start > finding.start:
        return False
    between = [w for w in reading.parsed.words[noun.index : _top_index(reading.parsed, finding)] if w.text == ","]
    return not between


def _top_index(parsed: Parsed, finding: Finding) -> int:
    return next(w.index for w in parsed.words if w.end > finding.start)


def _stands_before_clause(parsed: Parsed, verb: Word, finding: Finding) -> bool:
    """As "overnight" in "were moved overnight after the wall broke": what precedes the conjunction is not inside."""
    marks = [w for w in parsed.children(verb, "mark") if w.index < verb.index]
    return verb.dep == "advcl" and bool(marks) and finding.end <= marks[0].start


def _qualified_noun(reading: Reading, participle: Word, finding: Finding) -> Word | None:
    """As in "the points raised at the meeting last month": the date is the meeting's, of which the participle tells
    nothing new."""
    parsed = reading.parsed
    if participle.dep != "acl" or participle.tag not in ("VBN", "VBD"):
        return None
    for preposition in parsed.children(participle, "prep"):
        for noun in parsed.children(preposition, "pobj"):
            if preposition.text.lower() in ("at", "in", "during") and is_event_noun(reading, noun):
                return noun if noun.end <= finding.start else None
    return None


def _speech_before(reading: Reading, finding: Finding) -> Word | None:
    """The verb in "said Friday that he would go", "told them on Friday it was over": the date is that of speaking."""
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    before = next((w for w in reversed(parsed.words) if w.end <= finding.start), None)
    if before is not None and before.pos == "ADP":
        before = parsed.words[before.index - 1] if before.index else None
    if before is None or not is_verb(before):
        return None
    return before if before.lemma in verbs.speech | verbs.statement | verbs.stance else None


def _only_describes(reading: Reading, top: Word, finding: Finding) -> bool:
    """As in "a 2007 Ford", "Friday's newspaper", "Christmas sales": the date says which thing, not when something
    happened; "during the 1991 festival" does."""
    if top.dep not in ("nummod", "compound", "amod", "nmod", "poss"):
        return False
    noun = reading.parsed.head(top)
    holiday = isinstance(finding.meaning, Recurring) and finding.meaning.named is Named.HOLIDAY
    if holiday and noun.lemma not in reading.lexicon.nouns.happening:
        return True
    before = reading.parsed.words[top.index - 1] if top.index > 0 else top
    if noun.pos == "PROPN" and before.index == noun.index and finding.text.isdigit():
        return True  # "the Developers Conference 2010"
    if is_event_noun(reading, noun) or noun.pos not in ("NOUN", "PROPN"):
        return False
    return noun.dep != "pobj" or reading.parsed.head(noun).text.lower() not in ("during", "in", "at", "on", "since")


def tied_words(reading: Reading, trigger: Trigger) -> list[Word]:
    """The words whose time is also the trigger's: object and verb, participle and clause, "when" clause and main
    clause."""
    parsed, word = reading.parsed, trigger.word
    if trigger.kind is Kind.NOUN:
        return _tied_to_noun(reading, word)
    tied: list[Word] = []
    head = parsed.head(word)
    if trigger.kind is Kind.ADJECTIVE:
        return [head]
    if word.dep in ("xcomp", "ccomp") and args.is_infinitive(parsed, word) and head.pos in ("VERB", "AUX", "ADJ"):
        tied.append(head)
    if word.dep == "advcl" and not args.is_finite(parsed, word) and word.tag != "VB":
        tied.append(head)
    if word.dep == "conj" and args.own_subject(parsed, word) is None and head.tag == word.tag:
        tied.append(head)
    if word.lemma in reading.lexicon.verbs.aspect:  # "finish hearing witnesses by the end of April"
        tied.extend(w for w in parsed.children(word, "xcomp") if w.tag == "VBG")
    if word.dep == "advcl" and _is_simultaneous(reading, word):
        tied.append(head)
        if head.lemma in reading.lexicon.verbs.occurrence | reading.lexicon.verbs.aspect:  # "the fire began when …"
            tied.extend(w for w in parsed.children(head, *args.SUBJECTS) if is_event_noun(reading, w))
    if word.dep == "relcl" and head.pos in ("NOUN", "PROPN") and not args.is_pluperfect(parsed, word):
        tied += [head, *(w for w in _nouns_above(parsed, head) if is_event_noun(reading, w))][:2]
    tied.extend(w for w in parsed.children(word, "advcl") if _is_simultaneous(reading, w))
    # "The bombings have frightened travellers away": since them, and not when they were
    ends = ("dobj",) if args.is_perfect(parsed, word) else ("nsubj", "nsubjpass", "dobj")
    tied.extend(w for w in parsed.children(word, *ends) if is_event_noun(reading, w))
    return tied


def _nouns_above(parsed: Parsed, noun: Word) -> Iterator[Word]:
    """Those that a noun is a part of: "the storm" of "the night of the storm in which …"."""
    for ancestor in parsed.ancestors(noun):
        if ancestor.pos not in ("NOUN", "PROPN", "ADP") or noun.dep == "appos":
            return
        yield ancestor
        noun = ancestor


def _tied_to_noun(reading: Reading, noun: Word) -> list[Word]:
    parsed, verbs = reading.parsed, reading.lexicon.verbs
    head = parsed.head(noun)
    of_another_time = verbs.statement | verbs.stance | verbs.speech | verbs.concerning
    # "The merger, which was announced on Monday": that is not when they merged.
    clauses = [
        w
        for w in parsed.children(noun, "relcl", "acl")
        if w.lemma not in of_another_time | verbs.cancelling | verbs.planning
    ]
    if head.lemma in of_another_time:
        return clauses  # "defended the raid": what was done before
    if noun.dep in ("nsubj", "nsubjpass", "dobj", "attr") and head.pos in ("VERB", "AUX"):
        return [*(w for w in clauses if w.dep == "relcl"), head]
    if noun.dep == "pobj" and head.text.lower() in ("in", "during", "at") and parsed.head(head).pos == "VERB":
        before = parsed.words[max(0, head.index - 1)]
        # "raided the house of a suspect in the bombing": the bombing was before
        return [] if before.lemma in reading.lexicon.nouns.involved else [parsed.head(head)]
    if is_immediate_cause(reading, noun):
        return [parsed.head(head)]
    return clauses


_SUDDEN = frozenset(("accident", "fire", "blast", "quake", "break"))  # classes of what is answered at once


def is_immediate_cause(reading: Reading, noun: Word) -> bool:
    """As in "closed on Monday after a fire", "delayed after an accident": what disturbs and the disturbance are of one
    day."""
    parsed, lexicon = reading.parsed, reading.lexicon
    after = parsed.head(noun)
    if noun.dep != "pobj" or after.text.lower() not in ("after", "following"):
        return False
    sudden = bool(lexicon.classes_of(noun.lemma) & _SUDDEN)
    new = not parsed.children(noun, "poss") and not any(w.text.lower() == "the" for w in parsed.children(noun, "det"))
    return sudden and new and parsed.head(after).lemma in lexicon.verbs.responding


def _is_simultaneous(reading: Reading, clause: Word) -> bool:
    marks = reading.parsed.children(clause, "mark", "advmod")
    together = any(w.text.lower() in reading.lexicon.adverbs.simultaneous for w in marks)
    return together and args.is_finite(reading.parsed, clause)
