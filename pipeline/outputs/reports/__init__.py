"""One format of the report a file; each registers itself by name."""
