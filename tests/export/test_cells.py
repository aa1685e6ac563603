"""Which cells of a table are kept from being formulas."""

from __future__ import annotations

import pytest

from dateline.export.cells import harmless


@pytest.mark.parametrize("cell", ["", "a", "-0480-01-01", "-0480-01-01T18:00", "-0480/-0479", "1 = 1", "'"])
def test_what_cannot_run_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell


@pytest.mark.parametrize("cell", ["=", "=1", "+1", "-1", "-", "-0480+A1", "@x", "\tx", "\rx"])
def test_what_could_run_stands_behind_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == "'" + cell
