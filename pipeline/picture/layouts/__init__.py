"""Layouts, one a file; each registers itself with `registers.LAYOUTS`."""
