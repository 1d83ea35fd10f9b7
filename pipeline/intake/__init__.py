"""Bytes from outside to drafts or rows; pure, and as forgiving as it can be without guessing."""
