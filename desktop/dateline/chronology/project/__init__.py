"""The project file: everything that is open and everything a person decided, in one SQLite file that survives."""
