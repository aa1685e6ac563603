"""A chronology as files for other programs: each format a plain function from entries to text."""
