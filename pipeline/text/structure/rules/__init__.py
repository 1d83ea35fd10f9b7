"""One family of rules a file; `pipeline.text.structure.hits` finds them."""
