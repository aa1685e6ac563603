"""Geometry of timelines: numbers in, numbers out; no Qt."""
