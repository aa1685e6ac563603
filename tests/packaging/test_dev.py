"""The set-up script says exactly what is missing, and does nothing by halves."""

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from dateline.commands import system_libraries

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "packaging" / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(sys, "path", list(sys.path))
    return module


def test_a_user_is_told_which_packages_to_install(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "is_root", lambda: False)
    monkeypatch.setattr(system_libraries, "missing_packages", lambda **_: ("libegl1", "libgl1"))
    with pytest.raises(SystemExit) as stopped:
        dev.install_system_libraries(window=True)
    assert stopped.value.code == 1
    assert "sudo apt-get install -y --no-install-recommends libegl1 libgl1" in capsys.readouterr().err


def test_root_has_them_installed(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr(dev, "is_root", lambda: True)
    monkeypatch.setattr(dev.shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(dev, "apt_get", lambda *words: calls.append(words))
    monkeypatch.setattr(system_libraries, "missing_packages", lambda **_: ("libegl1",))
    dev.install_system_libraries(window=False)
    assert calls[-1][-1] == "libegl1"


def test_an_unknown_word_is_answered_with_the_manual(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["dance"]) == 2
    assert dev.main([]) == 0
    assert "python3 packaging/dev.py samples" in capsys.readouterr().out


def test_an_old_python_is_told_so(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev.sys, "version_info", (3, 10, 4))
    with pytest.raises(SystemExit):
        dev.main(["setup"])
    assert "Python 3.11 or later is needed" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_the_lock_files_pin_by_hash_and_name_no_registry(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8")
    assert "://" not in text
    requirements = re.findall(r"^[a-z0-9-]+==.*", text, re.MULTILINE)
    assert len(requirements) > 40
    assert all(requirement.endswith("\\") for requirement in requirements), "a requirement without a hash"


def test_the_app_and_its_tests_run_on_the_same_versions() -> None:
    pins = [
        set(re.findall(r"^([a-z0-9-]+==\S+)", (ROOT / "packaging" / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.lock", "requirements-dev.lock")
    ]
    assert pins[0] <= pins[1]
