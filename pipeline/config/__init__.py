"""config.yaml and the secrets beside it: typed, checked as a whole, every mistake at once."""
