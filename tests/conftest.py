"""Windows are tested offscreen unless somebody asks for a platform, so that the tests pass without a display."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
