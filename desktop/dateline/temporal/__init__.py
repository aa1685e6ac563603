"""From text to findings, and from findings to time expressions."""
