"""Who does what in a tree: subjects, objects, auxiliaries and governors, seen through control, conjunction and
relative clauses."""

from __future__ import annotations

from dateline.events.syntax import Parsed, Word

SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("xcomp", "ccomp", "advcl", "acl", "relcl", "pcomp", "conj", "acomp")
_RELATIVE = frozenset(["who", "whom", "which", "that", "whose"])


def own_subject(parsed: Parsed, verb: Word) -> Word | None:
    """The subject in the verb's own clause, relative pronouns resolved to what they stand for."""
    subject = parsed.child(verb, *SUBJECTS)
    if subject is not None and subject.text.lower() in _RELATIVE and verb.dep == "relcl":
        return parsed.head(verb)
    return subject


def subject(parsed: Parsed, verb: Word) -> Word | None:
    """The subject, own or understood: of the first conjunct, of the governor, of the noun a participle modifies."""
    for _ in range(8):  # a chain of clauses longer than this is a parser's mistake
        found = own_subject(parsed, verb)
        if found is not None or verb.dep not in _CLAUSES:
            return found
        head = parsed.head(verb)
        if verb.dep in ("acl", "relcl"):
            return head if verb.tag in ("VBN", "VBG") else None
        if verb.dep in ("xcomp", "ccomp") and (controller := parsed.child(head, "dobj", "dative")) is not None:
            return controller
        verb = parsed.head(head) if head.pos == "ADP" else head  # "after declaring" hangs on the preposition
        if verb.pos not in ("VERB", "AUX", "ADJ"):
            break
    return None


def objects(parsed: Parsed, verb: Word) -> list[Word]:
    """Direct and indirect objects and the agent of a passive, in text order."""
    found = parsed.children(verb, "dobj", "dative", "attr", "oprd")
    for preposition in parsed.children(verb, "agent", "dative"):
        found.extend(parsed.children(preposition, "pobj"))
    return sorted((w for w in found if w.pos != "ADP"), key=lambda w: w.index)


def phrase(parsed: Parsed, verb: Word) -> str:
    """The lemma with its particle: ``call_off``, ``carry_out``; as the word lists write phrasal verbs."""
    particle = parsed.child(verb, "prt")
    return f"{verb.lemma}_{particle.lemma}" if particle is not None else verb.lemma


def auxiliaries(parsed: Parsed, verb: Word) -> list[Word]:
    """Auxiliaries of a verb; a conjunct without any shares those of the first one where the forms match."""
    own = parsed.children(verb, "aux", "auxpass")
    if not own and verb.dep == "conj" and own_subject(parsed, verb) is None:
        head = parsed.head(verb)
        if head.pos == "VERB" and head.tag == verb.tag:
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
