"""One construct of Markdown a file; `pipeline.text.steps_registry` finds them."""
