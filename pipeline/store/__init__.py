"""The only package that knows SQL. Flows see `ports`; wiring builds `sqlite`."""
