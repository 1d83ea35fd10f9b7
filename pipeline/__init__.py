"""Tuiwen (推文): from an approved text to a figure in the ranking."""

__version__ = "0.1.0"
