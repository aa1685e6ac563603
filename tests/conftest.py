"""Windows are tested offscreen unless somebody asks for a platform, so that the tests pass without a display."""

import os
import tempfile

from PySide6.QtCore import QLocale

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Work without a name goes into the data folder of whoever runs the tests, unless it is told of another one.
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="dateline-tests-")
# Numbers are written in English whoever runs the tests, as they are in a window that speaks English.
QLocale.setDefault(QLocale("en"))
