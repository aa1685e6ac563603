"""German: its ordered rule list."""
