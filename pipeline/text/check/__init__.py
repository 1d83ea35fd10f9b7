"""One family of rules a file; `pipeline.text.check_registry` finds them."""
