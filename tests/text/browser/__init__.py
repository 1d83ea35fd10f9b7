"""What only a browser can tell: that nothing in an article runs, and that compaction is unseen."""
