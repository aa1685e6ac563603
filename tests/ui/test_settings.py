"""What is kept from one run to the next, and what comes of a file that holds nonsense."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings
from pytestqt.qtbot import QtBot

from dateline.ui.preferences import MOST_RECENT, READING_SIZE, REOPEN, THEME, WHEEL, preferences
from dateline.ui.remembered import COLUMNS, GEOMETRY, PUT_OFF, RECENT, REMEMBERED, ROWS
from dateline.ui.settings import Setting, Settings

EVERY = (*preferences(), *REMEMBERED)

NONSENSE = (
    "", "abc", "-1", "99999999999999999999", "1.5", "@Invalid()", "@Variant(zz)", "@Rect(1 2 x)", "@DateTime(abc)",
    "1, 2, three", "1, 2, 3, 4, 5, 6", "@ByteArray(\\x1\\x2)", "@Variant(\\0\\0\\0\\t\\xff\\xff\\xff\\xff)",
    "tRUE, false", "solarized", "'; DROP TABLE", "\\xd800",
)  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "dateline.ini"


def opened(path: Path) -> Settings:
    return Settings(QSettings(str(path), QSettings.Format.IniFormat))


def put(path: Path, setting: Setting[object], value: str) -> None:
    section, _, key = setting.name.partition("/")
    path.write_text(f"[{section}]\n{key}={value}\n", "utf-8")


def test_no_two_settings_share_a_name() -> None:
    assert len({setting.name for setting in EVERY}) == len(EVERY)


@pytest.mark.parametrize("setting", EVERY, ids=lambda setting: setting.name)
def test_nothing_kept_is_the_default(setting: Setting[object], path: Path) -> None:
    assert opened(path).value(setting) == setting.default


@pytest.mark.qt_log_ignore("QVariant::load", "Trying to construct", "QDateTime")  # Qt says what it could not read
@pytest.mark.parametrize("value", NONSENSE)
@pytest.mark.parametrize("setting", EVERY, ids=lambda setting: setting.name)
def test_nonsense_is_passed_over(setting: Setting[object], value: str, path: Path) -> None:
    put(path, setting, value)
    settings = opened(path)
    read = settings.value(setting)
    assert type(read) is type(setting.default)
    assert setting.read(setting.written(read)) == read  # whatever it is, it could have been kept
    if setting in tuple(preferences()):
        assert read == setting.default
    settings.set(setting, setting.default)
    assert settings.value(setting) == setting.default


def test_a_file_that_is_no_settings_file_gives_the_defaults(path: Path) -> None:
    path.write_bytes(b"[unclosed\n\xff\xfe\x00===\n%%%\n" * 50)
    settings = opened(path)
    assert [settings.value(setting) for setting in EVERY] == [setting.default for setting in EVERY]
    settings.set(THEME, "dark")
    settings.sync()
    assert opened(path).value(THEME) == "dark"


def test_values_are_kept(path: Path) -> None:
    values: list[tuple[Setting[object], object]] = [
        (THEME, "dark"), (REOPEN, True), (READING_SIZE, 20), (GEOMETRY, QByteArray(b"\x01\xd9\xd0\xcb")),
        (COLUMNS, (300, 280)), (ROWS, (360, 90, 120, 240)), (RECENT, ("/a, b/c.dateline", "/ü/d.dateline")),
        (PUT_OFF, "x"),
    ]  # type: ignore[list-item]  # fmt: skip
    settings = opened(path)
    for setting, value in values:
        settings.set(setting, value)
    settings.sync()
    again = opened(path)
    assert [again.value(setting) for setting, _ in values] == [value for _, value in values]
    again.set(RECENT, ("/only.dateline",))
    again.sync()
    assert opened(path).value(RECENT) == ("/only.dateline",)


@pytest.mark.parametrize(
    ("text", "expected"), [("30", 30), ("31", MOST_RECENT.default), ("-1", MOST_RECENT.default), ("7", 7)]
)
def test_out_of_range_is_no_value(text: str, expected: int, path: Path) -> None:
    put(path, MOST_RECENT, text)
    assert opened(path).value(MOST_RECENT) == expected


def test_a_change_is_told_once(path: Path, qtbot: QtBot) -> None:
    settings = opened(path)
    told: list[Setting[object]] = []
    settings.changed.connect(told.append)
    settings.set(WHEEL, "scrolls")
    settings.set(WHEEL, "scrolls")
    assert told == [WHEEL]
    settings.reset(WHEEL)
    settings.reset(WHEEL)
    settings.set(THEME, "dark")
    assert told == [WHEEL, WHEEL, THEME]
    settings.sync()
    assert "wheel" not in path.read_text("utf-8")  # a later version may have another default
