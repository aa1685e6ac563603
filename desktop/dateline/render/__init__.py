"""Placements and a painter make a picture; the screen and every export use the same painter."""
