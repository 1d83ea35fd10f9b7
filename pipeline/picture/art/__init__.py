"""Motifs, one a file; each registers itself with `registers.MOTIFS`."""
