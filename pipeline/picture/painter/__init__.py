"""The only place that imports Pillow: arrays, brushes, type, photographs, encoding."""
