"""A derivation as one sentence that a reader of articles understands.

sentence_of(expression.derivation)
# “late last month”, counted from publication on 18 Nov 2025: last month is October 2025; late is taken as 21st to the
# end. So: 21–31 October 2025.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.temporal.model import Step, StepKind

_ARROW = " → "
_UNKNOWN = "publication date unknown"
_READINGS = (StepKind.SAID, StepKind.ASSUMED, StepKind.CHOSEN)
_REASONS = ("the verb ", "the text ", "a feast ", "hours ")
"""How an assumption begins that gives a reason rather than a reading."""


def sentence_of(derivation: Sequence[Step]) -> str:
    """The steps in one sentence or two, "" for a derivation without words."""
    words = next((step.text for step in derivation if step.kind is StepKind.WORDS), "")
    if not words:
        return ""
    head = [f"“{' '.join(words.split())}”"]
    head += [_anchor(step.text) for step in derivation if step.kind is StepKind.ANCHOR]
    readings = [_reading(step) for step in derivation if step.kind in _READINGS]
    cautions = [step.text for step in derivation if step.kind is StepKind.CAUTION]
    result = next((step.text for step in derivation if step.kind is StepKind.RESULT), None)
    text = ", ".join(head)
    if readings:
        text += ": " + "; ".join(readings)
    if cautions:
        text += ". But note: " + "; ".join(cautions)
    if result is None:
        return text + (". No date is given." if cautions else ".")
    return f"{text}. So: {result}." if readings or cautions or len(head) > 1 else f"{text} says it in full: {result}."


def _anchor(text: str) -> str:
    if text == _UNKNOWN:
        return "counted from a publication date that is not known"
    if text.startswith("published some time "):
        return f"counted from publication {text.removeprefix('published ')}"
    if text.startswith("published "):
        return f"counted from publication on {text.removeprefix('published ')}"
    if text.startswith("the text ") or " is too wide" in text:
        return text
    return f"counted from {text}"


def _reading(step: Step) -> str:
    left, arrow, right = step.text.partition(_ARROW)
    if not arrow:
        return left
    if left.startswith(_REASONS):
        return f"{left}, so {right}"
    if left == right:
        return f"{left} it is"
    if left in ("since", "until"):
        return f"“{left}”: {right}"
    return f"{left} is {'taken as ' if step.kind is StepKind.ASSUMED else ''}{right}"
