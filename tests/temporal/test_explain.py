"""What a rule writer sees."""

from __future__ import annotations

import pytest

from dateline.temporal.explain import main


def test_matches_and_derivation_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    main(["They had met late last month.", "--published", "2025-11-18"])
    shown = capsys.readouterr().out
    assert "last, this, next unit: “last month”" in shown
    assert "late + last, this, next unit: DATE 2025-10" in shown
    assert "assumed: late → 21st to the end" in shown


def test_a_language_without_rules_of_its_own_has_no_matches(capsys: pytest.CaptureFixture[str]) -> None:
    main(["Op 5 maart 1998 vertrok hij.", "--language", "nl"])
    shown = capsys.readouterr().out
    assert "What the rules matched" not in shown
    assert "1998-03-05" in shown
