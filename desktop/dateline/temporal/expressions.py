"""What findings come to, written down as time expressions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.temporal.edtf import edtf_of
from dateline.temporal.model import Interval, Step, StepKind, TimeExpression
from dateline.temporal.natures import PreparedFinding
from dateline.temporal.outcomes import Resolved
from dateline.temporal.wording import words_of


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is written of a result with whatever finding comes to it: its EDTF form, and the steps behind the words."""

    edtf: str | None
    steps: tuple[Step, ...]

    @staticmethod
    def of(result: Resolved) -> Outcome:
        if result.interval is not None:
            words = Step(StepKind.RESULT, words_of(result.interval))
            return Outcome(edtf_of(result.interval), (*result.steps, words))
        if result.offset is not None:
            return Outcome(None, (*result.steps, Step(StepKind.RESULT, result.offset.words)))
        return Outcome(None, result.steps)


def expression_of(one: PreparedFinding, result: Resolved, outcome: Outcome) -> TimeExpression:
    """A finding as the time expression that ``result`` makes of it; ``outcome`` is of that result."""
    finding = one.finding
    return TimeExpression(
        finding.start, finding.end, finding.text, finding.type, result.value, finding.rule, result.interval,
        outcome.edtf, result.offset, one.steps + outcome.steps, one.mod, one.quant, one.freq,
    )  # fmt: skip


def join_ranges(findings: Sequence[PreparedFinding], resolved: list[Resolved]) -> None:
    """Let the first of "from June to August 1914" reach to the end of the second; its value stays its own (TimeML)."""
    for index, one in enumerate(findings):
        if one.begun is None:
            continue
        first, last = resolved[index - 1].interval, resolved[index].interval
        if first is None or last is None or last.latest < first.latest:
            continue
        whole = Interval(
            first.earliest, last.latest, min(first.grain, last.grain), first.approximate or last.approximate,
            first.assumed_start, last.assumed_end,
        )  # fmt: skip
        said = Step(StepKind.SAID, f"a range up to “{one.finding.text}”")
        resolved[index - 1] = replace(resolved[index - 1], interval=whole, steps=(*resolved[index - 1].steps, said))
