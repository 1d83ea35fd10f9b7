"""One formula a file; each registers itself with its id."""
