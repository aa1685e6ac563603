"""From clauses to mentions, and from mentions to events."""
