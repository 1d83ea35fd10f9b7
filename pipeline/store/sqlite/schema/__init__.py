"""The tables, written once: SQL, readable views and the `about` table all come from here."""
