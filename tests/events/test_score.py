"""How well the two articles that the project began with are read, by the scorer that lies beside the repository."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path

import pytest

from dateline import calendar
from dateline.events.accounts import Source
from dateline.events.merging import merge
from dateline.events.model import Mention, MentionRef
from tests.events.reading_aloud import mentions_of

SHARED = Path(__file__).parents[3] / "shared"
SEEDS = SHARED / "seeds"
SCORER = SHARED / "tools" / "score_events.py"

pytestmark = pytest.mark.skipif(
    not (SEEDS / "gold.jsonl").exists() or not SCORER.exists(),
    reason="the gold timelines are not beside the repository",
)


def as_line(name: str, mentions: tuple[Mention, ...]) -> str:
    def iso(at: int | None) -> str | None:
        return calendar.iso_day(calendar.day_of(at)) if at is not None else None

    return json.dumps(
        {
            "id": name,
            "mentions": [
                {
                    "trigger": {"start": m.trigger.start, "end": m.trigger.end},
                    "earliest": iso(m.interval.earliest if m.interval else None),
                    "latest": iso(m.interval.latest if m.interval else None),
                    "status": m.status.value,
                    "participants": list(m.participants),
                }
                for m in mentions
            ],
        }
    )


def score(gold: Path, lines: list[str], folder: Path) -> dict[str, float]:
    predicted = folder / "predicted.jsonl"
    predicted.write_text("\n".join(lines), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(SCORER), str(gold), str(predicted), "--json"], check=True, capture_output=True, text=True
    )
    result: dict[str, float] = json.loads(done.stdout)
    return result


def test_seeds(tmp_path: Path) -> None:
    lines = [
        as_line(path.name, mentions_of(path.read_text(encoding="utf-8"), "2025-11-18"))
        for path in sorted(SEEDS.glob("*.txt"))
    ]
    found = score(SEEDS / "gold.jsonl", lines, tmp_path)
    assert found["event_f1"] >= 0.9
    assert found["wrong"] <= 0.03
    assert found["status"] >= 0.93
    assert found["people_f1"] >= 0.7


def test_seeds_without_publication_have_no_interval_that_rests_on_today() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        for mention in mentions_of(path.read_text(encoding="utf-8"), None):
            assert mention.interval is None, mention


def test_seeds_tell_of_one_dispatch_when_only_the_second_is_dated() -> None:
    first, second = sorted(SEEDS.glob("*.txt"))
    texts = {"first": first.read_text(encoding="utf-8"), "second": second.read_text(encoding="utf-8")}
    told = {"first": mentions_of(texts["first"], None), "second": mentions_of(texts["second"], "2025-11-18")}
    sent = {
        name: {MentionRef(name, i) for i, m in enumerate(mentions) if m.trigger.text == "dispatched"}
        for name, mentions in told.items()
    }
    merged = merge(Source(name, texts[name], mentions) for name, mentions in told.items())
    (event,) = [event for event in merged if sent["first"] & set(event.mentions)]
    assert sent["second"] <= set(event.mentions)
    assert event.documents == event.independent == 2


def test_development_timelines(tmp_path: Path) -> None:
    documents = SHARED / "data" / "events-dev-docs.jsonl"
    if not documents.exists():
        pytest.skip("the development timelines are not beside the repository")
    lines = []
    for line in documents.read_text(encoding="utf-8").splitlines():
        read = json.loads(line)
        assert datetime.date.fromisoformat(read["published"])
        lines.append(as_line(read["id"], mentions_of(read["text"], read["published"])))
    found = score(SHARED / "data" / "events-dev.jsonl", lines, tmp_path)
    assert found["event_f1"] >= 0.85
    assert found["wrong"] <= 0.05
