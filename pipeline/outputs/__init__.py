"""Reports to bytes, one format a file."""
