"""Dateline: articles in, timeline out, every event one click from the sentence it came from."""

__version__ = "0.1.0"
