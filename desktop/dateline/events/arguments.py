"""Who does what in a tree: subjects, objects, auxiliaries and governors, seen through control, conjunction and
relative clauses."""

from __future__ import annotations

from dateline.events.lexicon import english
from dateline.events.syntax import Parsed, Word

SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "relcl", "pcomp", "conj", "acomp", "dep")
_RELATIVE = frozenset(["who", "whom", "which", "that", "whose"])


def own_subject(parsed: Parsed, verb: Word) -> Word | None:
    """The subject in the verb's own clause, relative pronouns resolved to what they stand for."""
    subject = parsed.child(verb, *SUBJECTS)
    if subject is not None and subject.text.lower() in _RELATIVE and verb.dep == "relcl":
        return _antecedent(parsed, subject, parsed.head(verb), verb)
    return subject


def _antecedent(parsed: Parsed, relative: Word, head: Word, verb: Word) -> Word:
    """What a relative pronoun stands for: the noun it hangs on, but "who" only for persons and bodies ("the outburst by
    an envoy, who …")."""
    lexicon = english()
    social = lexicon.nouns.social
    if relative.text.lower() in ("that", "which"):
        # "a shooting at a school that left two dead": what does harm is the happening
        harm = lexicon.classes_of(verb.lemma) & {"kill", "injure"} or verb.lemma == "leave"
        above = [w for w in parsed.ancestors(head) if w.lemma in lexicon.nouns.happening and w.pos == "NOUN"]
        return above[0] if harm and above and head.lemma not in lexicon.nouns.happening else head
    where = parsed.head(head)
    if relative.text.lower() == "who" and head.dep == "pobj" and where.text.lower() in ("in", "at"):
        whose = parsed.head(where)  # "an official in Lund, who …"
        return whose if whose.lemma in social or whose.entity == "PERSON" else head
    if relative.text.lower() != "who" or head.pos != "NOUN" or head.lemma in social:
        return head
    inside = [w for w in parsed.subtree(head) if head.index < w.index < relative.index]
    people = [w for w in inside if w.lemma in social or (w.entity == "PERSON" and w.dep != "compound")]
    return people[-1] if people else head


def subject(parsed: Parsed, verb: Word) -> Word | None:
    """The subject, own or understood: of the first conjunct, of the governor, of the noun a participle modifies; of a
    finite verb that the parser left without one, the noun that stands before it."""
    found = _understood_subject(parsed, verb)
    if (found is None or is_opener(parsed, found)) and is_finite(parsed, first_conjunct(parsed, verb)):
        return _noun_before(parsed, first_conjunct(parsed, verb))
    return found


def _understood_subject(parsed: Parsed, verb: Word) -> Word | None:
    for _ in range(8):  # a chain of clauses longer than this is a parser's mistake
        found = own_subject(parsed, verb)
        if found is not None or verb.dep not in _CLAUSES:
            return found
        head = parsed.head(verb)
        if is_misread_conjunct(parsed, verb):
            above = clause_verb(parsed, verb)
            return _understood_subject(parsed, above) if above is not None else None
        if verb.dep in ("acl", "relcl"):
            acting = verb.tag == "VB" and verb.dep == "relcl" and parsed.child(verb, "dobj") is not None
            return head if acting or verb.tag in ("VBN", "VBG", "VBD") else None
        if verb.dep in ("xcomp", "ccomp") and (controller := parsed.child(head, "dobj", "dative")) is not None:
            return controller
        verb = parsed.head(head) if head.pos == "ADP" else head  # "after declaring" hangs on the preposition
        if verb.pos not in ("VERB", "AUX", "ADJ"):
            break
    return None


def is_misread_conjunct(parsed: Parsed, verb: Word) -> bool:
    """As in "declined a comment, attacked the council": a past tense with an object of its own modifies no noun but is
    one more thing that the subject did."""
    return (
        verb.dep == "acl"
        and verb.tag == "VBD"
        and parsed.child(verb, "dobj") is not None
        and parsed.child(verb, *SUBJECTS) is None
        and parsed.head(verb).dep in ("dobj", "pobj", "attr", "oprd")
    )


def first_conjunct(parsed: Parsed, verb: Word) -> Word:
    """The first of the verbs that are coordinated with this one, itself if it is none."""
    for _ in range(8):
        head = parsed.head(verb)
        if verb.dep not in ("conj", "dep") or head.pos not in ("VERB", "AUX") or head.index > verb.index:
            break
        if own_subject(parsed, verb) is not None:
            break
        verb = head
    return verb


def is_opener(parsed: Parsed, noun: Word) -> bool:
    """As in "Complicating matters, the envoy left": a participle with its object opens the sentence and is no
    subject, even where the parser takes it for one."""
    before = [w for w in parsed.words[: noun.index] if w.sentence == noun.sentence]
    following = parsed.words[noun.index + 1] if noun.index + 1 < len(parsed.words) else None
    return (
        0 < len(before) <= 3
        and before[0].text.lower().endswith("ing")
        and before[0].tag in ("VBG", "NN")
        and before[0].head == noun.index
        and before[0].dep in ("amod", "compound")
        and following is not None
        and following.text == ","
    )


def _noun_before(parsed: Parsed, verb: Word) -> Word | None:
    """The last noun before a verb with nothing but adverbs, commas and times between: "after the envoy, on Monday
    told them"."""
    at = verb.index - 1
    while at >= 0 and parsed.words[at].sentence == verb.sentence:
        word = parsed.words[at]
        passed = word.pos in ("ADV", "PUNCT", "AUX", "PART") or word.entity in ("DATE", "TIME")
        if word.text in (";", ":", "(", ")") or word.pos in ("CCONJ", "SCONJ"):
            return None
        if not passed:
            return word if word.pos in ("NOUN", "PROPN") and not is_opener(parsed, word) else None
        at -= 1
    return None


def objects(parsed: Parsed, verb: Word) -> list[Word]:
    """Direct and indirect objects and the agent of a passive, in text order; for verbs that share one object
    ("posted, then deleted, a message") the one that stands after the last."""
    found = [w for w in parsed.children(verb, "dobj", "dative", "attr", "oprd") if not _is_apposed(parsed, verb, w)]
    for preposition in parsed.children(verb, "agent", "dative"):
        found.extend(parsed.children(preposition, "pobj"))
    found = found or _after_a_dash(parsed, verb)
    if not found and parsed.child(verb, "auxpass") is None:
        found = _shared_object(parsed, verb)
    return sorted((w for w in found if w.pos != "ADP" and not _is_cut(parsed, w)), key=lambda w: w.index)


def _is_cut(parsed: Parsed, word: Word) -> bool:
    """The "e" or the hyphen of "e-mails", where the parser takes each piece for an object."""
    following = parsed.words[word.index + 1] if word.index + 1 < len(parsed.words) else None
    return word.text == "-" or (
        following is not None and following.text == "-" and following.start == word.end and following.dep == word.dep
    )


def _is_apposed(parsed: Parsed, verb: Word, noun: Word) -> bool:
    """As in "issued a warning, a step seen as a reply": a second object after a comma only explains the first."""
    first = parsed.child(verb, "dobj")
    if noun.dep != "dobj" or first is None or first.index >= noun.index:
        return False
    before = parsed.words[parsed.subtree(noun)[0].index - 1]
    return before.text in (",", "—", "–", "--")


def _shared_object(parsed: Parsed, verb: Word) -> list[Word]:
    """The object of the next verb where only a dash, a comma or an adverb parts the two verbs."""
    for other in parsed.children(verb, "conj", "dep"):
        between = parsed.words[verb.index + 1 : other.index]
        if other.pos == "VERB" and all(w.pos in ("PUNCT", "ADV", "CCONJ") for w in between):
            return parsed.children(other, "dobj") or _after_a_dash(parsed, other)
    return []


def _after_a_dash(parsed: Parsed, verb: Word) -> list[Word]:
    """As in "posted — then deleted — a letter", where the parser takes the object for an adverb."""
    nouns = [w for w in parsed.children(verb, "npadvmod") if w.pos == "NOUN" and w.index > verb.index and not w.entity]
    firsts = [parsed.subtree(w)[0].index for w in nouns]
    return [w for w, first in zip(nouns, firsts, strict=True) if parsed.words[first - 1].text in ("—", "–", "--")]


def described_object(parsed: Parsed, verb: Word) -> Word | None:
    """As in "conducted what it called a patrol", "made what they described as an offer": what it was said to be."""
    for clause in parsed.children(verb, "ccomp"):
        free = [w for w in parsed.children(clause, "dobj") if w.text.lower() == "what"]
        if not free or clause.index < verb.index:
            continue
        named = parsed.children(clause, "oprd", "attr")
        for preposition in parsed.children(clause, "prep"):
            if preposition.text.lower() == "as":
                named += parsed.children(preposition, "pobj")
        if named:
            return named[0]
    return None


def phrase(parsed: Parsed, verb: Word) -> str:
    """The lemma with its particle: ``call_off``, ``carry_out``; as the word lists write phrasal verbs."""
    particle = parsed.child(verb, "prt")
    return f"{verb.lemma}_{particle.lemma}" if particle is not None else verb.lemma


def auxiliaries(parsed: Parsed, verb: Word) -> list[Word]:
    """Auxiliaries of a verb; a conjunct without any shares those of the first one where the forms match."""
    own = parsed.children(verb, "aux", "auxpass")
    if not own and verb.dep == "conj" and own_subject(parsed, verb) is None:
        head = parsed.head(verb)
        # "were drawn up in May, approved in June": the parser often takes the second for a past tense.
        may_be_participle = verb.tag == "VBD" and verb.text.lower() not in english().verbs.only_past
        passive = may_be_participle and head.tag == "VBN" and parsed.child(head, "auxpass") is not None
        if head.pos == "VERB" and (head.tag == verb.tag or (passive and parsed.child(verb, "dobj") is None)):
            return auxiliaries(parsed, head)
    return own


def modal(parsed: Parsed, verb: Word) -> str:
    """The modal auxiliary's lemma ("will", "may" …) or ""."""
    for word in auxiliaries(parsed, verb):
        if word.tag == "MD":
            return {"'ll": "will", "’ll": "will", "wo": "will", "'d": "would", "’d": "would", "ca": "can"}.get(
                word.text.lower(), word.text.lower()
            )
    return ""


def is_negated(parsed: Parsed, verb: Word) -> bool:
    """Whether the verb's own clause is negated: not, never, nobody, no deaths."""
    if parsed.child(verb, "neg") is not None:
        return True
    found = own_subject(parsed, verb)
    arguments = [w for w in (found, *parsed.children(verb, "dobj")) if w is not None]
    return any(
        w.text.lower() in ("nobody", "none", "nothing", "no-one", "neither") or has_no(parsed, w) for w in arguments
    )


def has_no(parsed: Parsed, noun: Word) -> bool:
    """Whether a noun's determiner is "no"."""
    return any(w.text.lower() in ("no", "neither") for w in parsed.children(noun, "det"))


def is_finite(parsed: Parsed, verb: Word) -> bool:
    """Whether the clause has a tense: a finite form, or a finite auxiliary."""
    return verb.tag in ("VBD", "VBZ", "VBP") or any(
        w.tag in ("VBD", "VBZ", "VBP", "MD") for w in auxiliaries(parsed, verb)
    )


def is_infinitive(parsed: Parsed, verb: Word) -> bool:
    """Whether it stands with "to" (or bare under "make", "help"), without a modal."""
    return verb.tag == "VB" and not modal(parsed, verb)


def has_to(parsed: Parsed, verb: Word) -> bool:
    """An infinitive of any kind: "to close", "to be closed", "to have been closed"."""
    return is_infinitive(parsed, verb) or any(w.tag == "TO" for w in parsed.children(verb, "aux"))


def is_to_infinitive(parsed: Parsed, verb: Word) -> bool:
    """An infinitive, also a passive one ("to be closed") but none that looks back ("to have been closed")."""
    helpers = parsed.children(verb, "aux", "auxpass")
    passive = any(w.tag == "TO" for w in helpers) and not any(w.lemma == "have" for w in helpers)
    return is_infinitive(parsed, verb) or passive


def restricted(parsed: Parsed, noun: Word, *more: str) -> list[Word]:
    """What narrows a noun down, by ``more`` besides clauses and apposition: nothing that a comma parts from it ("the
    board, which met on Monday")."""
    found = parsed.children(noun, "relcl", "acl", *more)
    return [
        w for w in found if w.index < noun.index or parsed.words[parsed.subtree(w)[0].index - 1].text not in (",", "–")
    ]


def is_perfect(parsed: Parsed, verb: Word) -> bool:
    """has/have/had + participle."""
    return verb.tag in ("VBN", "VBG") and any(
        w.lemma in ("have", "'s", "’s") and w.dep == "aux" for w in auxiliaries(parsed, verb)
    )


def is_pluperfect(parsed: Parsed, verb: Word) -> bool:
    """had + participle: before the running time of the text."""
    return is_perfect(parsed, verb) and any(w.text.lower() in ("had", "'d", "’d") for w in auxiliaries(parsed, verb))


def is_present(parsed: Parsed, verb: Word) -> bool:
    """Simple present, active or passive ("serves", "are thrown"): a habit or a state unless something dates it."""
    if modal(parsed, verb) or is_perfect(parsed, verb):
        return False
    if verb.tag in ("VBZ", "VBP"):
        return True
    finite = [w for w in auxiliaries(parsed, verb) if w.tag in ("VBZ", "VBP")]
    return verb.tag == "VBN" and bool(finite) and not is_progressive(parsed, verb)


def is_progressive(parsed: Parsed, verb: Word) -> bool:
    """is/was + -ing, has been + -ing, is being + participle."""
    helpers = auxiliaries(parsed, verb)
    if verb.tag == "VBG":
        return any(w.lemma in ("be", "'s", "’s") for w in helpers)
    return any(w.text.lower() == "being" for w in helpers)


def is_past_tense(parsed: Parsed, verb: Word) -> bool:
    """Simple past, active or passive."""
    if is_perfect(parsed, verb) or modal(parsed, verb):
        return False
    return verb.tag == "VBD" or (verb.tag == "VBN" and any(w.tag == "VBD" for w in auxiliaries(parsed, verb)))


def clause_verb(parsed: Parsed, word: Word) -> Word | None:
    """The nearest verb above a word, prepositions and nouns between them passed over."""
    for ancestor in parsed.ancestors(word):
        if ancestor.pos in ("VERB", "AUX"):
            return ancestor
    return None
