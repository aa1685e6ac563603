"""Italian: its ordered rule list."""
