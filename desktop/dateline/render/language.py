"""What a person reads, in the language that person reads: in the window, and in pictures of the timeline.

    tr("Add documents")
    tr("Use {day} as publication date", day=words)
    tr("%Ln documents", "", count, one="1 document")     # as many forms as the other language has

The words in the code are English. Qt's lupdate finds them by the name ``tr``, and by ``marked`` where a constant holds
them that is translated when it is shown (``packaging/translations.py`` calls it so). What they are in other languages
stands in ``resources/translations``; those files are read as they are, so that nothing needs to be compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from dateline.resource_files import resource

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "de": "Deutsch"}
"""Languages that the window can speak, as they call themselves."""

_PLURAL: dict[str, Callable[[int], int]] = {"de": lambda count: int(count != 1)}
"""Which of the forms of a translation a number takes."""

_Key = tuple[str, str]


def tr(text: str, comment: str = "", count: int = -1, /, *, one: str = "", **values: object) -> str:
    """``text`` in the person's language, with ``values`` in its braces and ``count`` for its ``%Ln``.

    ``comment`` tells apart what is the same only in English; ``one`` is what English says of a single thing.
    """
    said = QCoreApplication.translate("", text, comment or None, count)
    if count >= 0 and QCoreApplication.translate("", text, comment or None) == text:
        said = (one if one and count == 1 else text).replace("%Ln", figures(count))
    return said.format(**values) if values else said


def marked(text: str) -> str:
    """``text`` itself, which `tr` is to be given later: what a module is read with must not depend on a language."""
    return text


def inside(words: str) -> str:
    """Words that stand alone as they are within a sentence: English ones lose their capital, German nouns do not."""
    return words if QLocale().language() == QLocale.Language.German else words[:1].lower() + words[1:]


def figures(number: int) -> str:
    """A number as it is written here: ``1,234``, ``1.234``."""
    locale = QLocale()
    return f"{number:,}" if locale.language() == QLocale.Language.C else locale.toString(number)


class Translation(QTranslator):
    """The messages of one ``.ts`` file, as Qt Linguist writes it."""

    def __init__(self, language: str) -> None:
        from xml.etree import ElementTree

        super().__init__()
        self._plural = _PLURAL[language]
        self._messages: dict[_Key, tuple[str, ...]] = {}
        tree = ElementTree.parse(resource("translations", f"dateline_{language}.ts"))  # noqa: S314 - our own file
        for message in tree.iter("message"):
            said = message.find("translation")
            if said is not None:
                forms = [form.text or "" for form in said.findall("numerusform")] or [said.text or ""]
                if all(forms):
                    key = (message.findtext("source", ""), message.findtext("comment", ""))
                    self._messages[key] = tuple(forms)

    def isEmpty(self) -> bool:
        return not self._messages

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """None is how a translator says that it does not know."""
        if context:  # one of Qt's own words
            return None
        forms = self._messages.get((source, disambiguation or ""))
        if forms is None:
            return None
        return forms[min(self._plural(n), len(forms) - 1)] if n >= 0 else forms[0]


def language_of_system() -> str:
    """The first of the system's languages that the window can speak, English where there is none."""
    wanted = (re.split(r"[-_]", name)[0].lower() for name in QLocale.system().uiLanguages())
    return next((language for language in wanted if language in LANGUAGES), ENGLISH)


def speak(application: QCoreApplication, language: str) -> None:
    """Let the application speak a language from now on: its own words, Qt's, numbers and dates.

    What is on the screen stays as it is, so this comes before anything is shown.
    """
    system = QLocale.system()
    own = QLocale(language)
    QLocale.setDefault(system if system.language() == own.language() else own)
    if language == ENGLISH:
        return
    of_qt = QTranslator(application)
    if of_qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
    translation = Translation(language)
    translation.setParent(application)
    application.installTranslator(translation)
