"""Spanish: its ordered rule list."""
