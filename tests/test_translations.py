"""What a person reads can be read in other languages: everything in the code is in the files, and translated."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

import dateline
from dateline.render.language import ENGLISH, LANGUAGES
from dateline.resource_files import resource

ROOT = Path(dateline.__file__).parent
TRANSLATED = ("render", "session", "ui")
FILES = sorted(path for package in TRANSLATED for path in (ROOT / package).rglob("*.py"))
OTHERS = [language for language in LANGUAGES if language != ENGLISH]


@dataclass(frozen=True)
class Asked:
    """Words that the code asks to be translated."""

    source: str
    comment: str
    counted: bool
    place: str


@dataclass(frozen=True)
class Message:
    """What a file makes of them: one form, or as many as numbers need."""

    forms: tuple[str, ...]
    counted: bool
    unfinished: bool


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield node


def asked() -> Iterator[Asked]:
    for path in FILES:
        for call in calls(path, "tr", "marked"):
            words = [word.value for word in call.args if isinstance(word, ast.Constant) and isinstance(word.value, str)]
            if words:
                comment = words[1] if len(words) > 1 else ""
                yield Asked(words[0], comment, len(call.args) > 2, f"{path.relative_to(ROOT)}:{call.lineno}")


def messages(language: str) -> dict[tuple[str, str], Message]:
    found = {}
    for message in ElementTree.parse(resource("translations", f"dateline_{language}.ts")).iter("message"):
        said = message.find("translation")
        assert said is not None
        forms = tuple(form.text or "" for form in said.findall("numerusform")) or (said.text or "",)
        key = (message.findtext("source", ""), message.findtext("comment", ""))
        found[key] = Message(forms, message.get("numerus") == "yes", "type" in said.attrib)
    return found


def placeholders(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name} | set(re.findall("%L?n", words))


def mnemonics(words: str) -> int:
    return len(re.findall(r"&[^&\s]", words.replace("&&", "")))


@pytest.mark.parametrize("language", OTHERS)
def test_everything_asked_for_is_in_the_file_and_nothing_else(language: str) -> None:
    wanted = {(one.source, one.comment): one.place for one in asked()}
    there = messages(language)
    missing = [f"{wanted[key]}: {key[0]}" for key in wanted.keys() - there.keys()]
    gone = [key[0] for key in there.keys() - wanted.keys()]
    assert not missing + gone, f"run packaging/translations.py: {missing + gone}"


@pytest.mark.parametrize("language", OTHERS)
def test_everything_is_translated(language: str) -> None:
    found = messages(language).items()
    assert not [key for key, message in found if message.unfinished or not all(message.forms)]


@pytest.mark.parametrize("language", OTHERS)
def test_translations_keep_what_is_filled_in(language: str) -> None:
    for (source, _), message in messages(language).items():
        for form in message.forms:
            assert placeholders(form) <= placeholders(source), source
            if not message.counted:
                assert placeholders(form) == placeholders(source), source


@pytest.mark.parametrize("language", OTHERS)
def test_translations_keep_shape(language: str) -> None:
    for (source, _), message in messages(language).items():
        for form in message.forms:
            assert mnemonics(form) == mnemonics(source), (source, form)
            assert source.endswith("…") == form.endswith("…"), (source, form)
            assert (source[:1], source[-1:]).count(" ") == (form[:1], form[-1:]).count(" "), (source, form)
            assert "<" not in source or re.findall("<[^>]*>", source) == re.findall("<[^>]*>", form)


def test_what_is_counted_has_a_form_for_one_thing() -> None:
    for path in FILES:
        for call in calls(path, "tr"):
            if len(call.args) > 2:
                assert any(word.arg == "one" for word in call.keywords), f"{path}:{call.lineno}"


def test_only_plain_words_are_asked_for() -> None:
    """lupdate sees neither an f-string nor two texts added up."""
    broken = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in FILES
        for call in calls(path, "tr", "marked")
        if isinstance(call.args[0], ast.JoinedStr | ast.BinOp)
    ]
    assert not broken


# -- nothing is forgotten --------------------------------------------------------------------------------------------

SILENT = {
    "setProperty", "setObjectName", "findChild", "findChildren", "icon", "pixmap", "resource", "getattr", "replace",
    "compile", "sub",
    "setStyleSheet", "setApplicationName", "setOrganizationName", "setDesktopFileName", "basicConfig", "strptime",
    "debug", "info", "warning", "error", "exception", "RuntimeError", "TypeError", "ValueError", "ThreadPoolExecutor",
    "setdefault", "startswith", "removesuffix", "removeprefix", "append_style", "partition", "rpartition", "split",
    "isinstance", "Packed", "Lengths", "Lines", "Words",
}  # fmt: skip
"""Calls whose words nobody reads."""

NAMES = {"Dateline", "Fusion", "Dateline "}
KEYS = re.compile(r"(Ctrl|Shift|Alt)(\+\S+)+|F\d+")


def readable(words: str) -> bool:
    """Whether words look as if somebody should read them: two words, or one with a capital."""
    if words in NAMES or KEYS.fullmatch(words) or re.search(r"[{};#]\s|px|:\s*\w+;|</?\w|\(\?|\\d", words):
        return False
    return bool(re.search(r"[A-Za-z]{2,} [a-z]{2,}", words) or re.fullmatch(r"\s?&?[A-Z][a-z&]{2,}(…|:)?", words))


def forgotten(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        words = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
        if readable(words) and not said_elsewhere(node, parents):
            yield f"{path.relative_to(ROOT)}:{node.lineno}: {words!r}"


def said_elsewhere(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether words are given to `tr`, compared, or meant for nobody."""
    while (above := parents.get(node)) is not None and not isinstance(above, ast.FunctionDef | ast.ClassDef):
        match above:
            case ast.Expr(value=ast.Constant()):
                return True  # a docstring
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if above.func is not node:
                if name in ("tr", "marked") or name in SILENT:
                    return True
            case ast.Compare():
                return True
            case ast.Subscript() | ast.Raise() | ast.Assert():
                return True
        node = above
    return False


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.is_relative_to(ROOT / "ui")], ids=lambda path: path.name
)
def test_no_words_in_the_window_are_forgotten(path: Path) -> None:
    found = list(forgotten(path))
    assert not found, "give these to tr, or to marked where a constant holds them:\n" + "\n".join(found)
