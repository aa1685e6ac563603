"""Which Debian packages are missing is asked of the loader, not guessed."""

import ctypes
import sys

import pytest

from dateline.commands import system_libraries


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux needs system packages")
def test_names_the_packages_of_libraries_that_do_not_load(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> object:
        if name in ("libEGL.so.1", "libxcb-cursor.so.0"):
            raise OSError(name)
        return object()

    monkeypatch.setattr(ctypes, "CDLL", load)
    assert system_libraries.missing_packages(window=False) == ("libegl1",)
    assert system_libraries.missing_packages(window=True) == ("libegl1", "libxcb-cursor0")


def test_other_systems_need_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert system_libraries.missing_packages(window=True) == ()


def test_the_sentence_can_be_pasted_into_a_terminal() -> None:
    sentence = system_libraries.sentence_about(("libegl1", "libgl1"))
    assert "sudo apt-get install -y --no-install-recommends libegl1 libgl1" in sentence
