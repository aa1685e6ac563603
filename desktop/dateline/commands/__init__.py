"""The command line: one module a command, each a plain function from parsed arguments to an exit status."""
