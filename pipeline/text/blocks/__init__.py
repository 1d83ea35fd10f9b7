"""One block of the desk a file; `pipeline.text.blocks_registry` finds them."""
