"""What is open, selected and visible, and the work in the background: QtCore only."""
