"""Documents, mentions and events together: analysing, dating, filtering."""
