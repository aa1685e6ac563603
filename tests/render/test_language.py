"""Words, plural forms and numbers in another language."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QLocale

from dateline.render import language
from dateline.render.language import Translation, figures, language_of_system, tr


def test_english_is_what_the_code_says() -> None:
    assert tr("published {when}", when="Tue 18 Nov") == "published Tue 18 Nov"
    assert tr("%Ln events", "", 1, one="1 event") == "1 event"
    assert tr("%Ln events", "", 0, one="1 event") == "0 events"
    assert tr("%Ln events", "", 12_345, one="1 event") == "12,345 events"
    assert tr("{strange} {braces}") == "{strange} {braces}"
    assert figures(1_234_567) == "1,234,567"


def test_values_may_hold_braces() -> None:
    assert tr("published {when}", when="{never}") == "published {never}"


@pytest.mark.parametrize(("number", "form"), [(0, 1), (1, 0), (2, 1), (21, 1)])
def test_a_number_takes_its_form(number: int, form: int) -> None:
    assert Translation("de").translate("", "%Ln events", "", number) == ("%Ln Ereignis", "%Ln Ereignisse")[form]


def test_what_is_not_in_the_file_is_left_to_others() -> None:
    translation = Translation("de")
    assert translation.translate("", "Nobody says this") is None
    assert translation.translate("QDialog", "January") is None


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [(["de-CH", "en"], "de"), (["fr-FR", "de-DE"], "de"), (["fr-FR"], "en"), ([], "en"), (["en-GB", "de"], "en")],
)
def test_the_system_is_asked(wanted: list[str], expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class System:
        def uiLanguages(self) -> list[str]:  # noqa: N802 - Qt's name
            return wanted

    monkeypatch.setattr(language.QLocale, "system", System)
    assert language_of_system() == expected


_GERMAN = """
import sys
from PySide6.QtCore import QCoreApplication
from dateline import calendar
from dateline.render.date_words import axis_names, span_words, weekday_and_day, words_of
from dateline.render.language import figures, speak, tr
from dateline.temporal.model import Grain, Interval
application = QCoreApplication([])
speak(application, "de")
day = calendar.day_number(2025, 11, 18)
print(weekday_and_day(day))
print(weekday_and_day(day, short=True))
print(span_words(day, day + 5), "|", span_words(day, day + 20, short=True))
print(words_of(Interval(calendar.instant(day), calendar.instant(day + 1) - 1, Grain.DAY, approximate=True)))
print(tr("%Ln events", "", 1, one="1 event"), tr("%Ln events", "", 12345, one="1 event"), figures(12345))
print(axis_names().month(3, short=True), axis_names().year(-479), tr("no such words"))
print(QCoreApplication.translate("QPlatformTheme", "Cancel"))
"""


def test_german_in_a_process_of_its_own() -> None:
    done = subprocess.run([sys.executable, "-c", _GERMAN], capture_output=True, text=True, check=False, timeout=60)
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "Dienstag 18. November 2025",
        "Di 18. Nov 2025",
        "18.–23. November 2025 | 18. Nov – 8. Dez 2025",
        "etwa 18. November 2025",
        "1 Ereignis 12.345 Ereignisse 12.345",
        "Mär 480 v. Chr. no such words",
        "Abbrechen",
    ]
    assert QLocale().language() != QLocale.Language.German  # this process has not changed
