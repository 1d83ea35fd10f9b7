"""The calls, thin and typed, by area."""
