"""What findings come to, written down as time expressions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.temporal.edtf import edtf_of
from dateline.temporal.meaning import Finding, Repeated
from dateline.temporal.model import Interval, Step, StepKind, TimeExpression
from dateline.temporal.outcomes import Resolved
from dateline.temporal.values import mod_of
from dateline.temporal.wording import words_of


def expression_of(finding: Finding, result: Resolved) -> TimeExpression:
    """A finding as the time expression that ``result`` makes of it."""
    steps = [Step(StepKind.WORDS, finding.text)]
    if finding.chosen:
        steps.append(Step(StepKind.CHOSEN, "you chose this reading"))
    steps += result.steps
    if result.interval is not None:
        steps.append(Step(StepKind.RESULT, words_of(result.interval)))
    elif result.offset is not None:
        steps.append(Step(StepKind.RESULT, result.offset.words))
    repeated = finding.meaning if isinstance(finding.meaning, Repeated) else Repeated("", "")
    return TimeExpression(
        finding.start, finding.end, finding.text, finding.type, result.value, finding.rule, result.interval,
        None if result.interval is None else edtf_of(result.interval), result.offset, tuple(steps),
        mod_of(finding.meaning), repeated.quant or None, repeated.freq or None,
    )  # fmt: skip


def join_ranges(findings: Sequence[Finding], resolved: list[Resolved]) -> None:
    """Let the first of "from June to August 1914" reach to the end of the second; its value stays its own (TimeML)."""
    for index, finding in enumerate(findings[:-1]):
        first, last = resolved[index].interval, resolved[index + 1].interval
        if not finding.range_end or first is None or last is None or last.latest < first.latest:
            continue
        whole = Interval(
            first.earliest, last.latest, min(first.grain, last.grain), first.approximate or last.approximate,
            first.assumed_start, last.assumed_end,
        )  # fmt: skip
        said = Step(StepKind.SAID, f"a range up to “{findings[index + 1].text}”")
        resolved[index] = replace(resolved[index], interval=whole, steps=(*resolved[index].steps, said))
