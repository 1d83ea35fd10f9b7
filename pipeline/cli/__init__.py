"""The command line: one group of verbs a file; data on stdout, talk on stderr, all Chinese."""
