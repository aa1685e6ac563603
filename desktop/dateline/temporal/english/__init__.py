"""English: macros, rules by theme, joins and modifiers, put in order in `rules`."""
