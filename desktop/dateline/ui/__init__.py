"""Windows and widgets: they watch the session and ask it to change."""
