"""French: its ordered rule list."""
