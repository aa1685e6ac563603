"""What rules of several European languages mean; each language has a rule list of its own."""
