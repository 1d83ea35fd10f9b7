"""From a draft to an article: pure functions that are handed text and give back text."""
