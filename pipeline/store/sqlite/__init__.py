"""The store on SQLite: one file, safe with several threads and several processes."""

from pipeline.store.sqlite.opening import open_store

__all__ = ["open_store"]
