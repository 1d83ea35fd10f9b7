"""Formulas: TeX to text that a phone shows as it is, in the colours of the text around it."""
