"""How well: figures of a period, indices of figures, rankings of indices. Pure."""
