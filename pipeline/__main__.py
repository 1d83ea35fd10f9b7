"""`tuiwen` and `python -m pipeline`."""

import sys


def main() -> int:
    """Run the command line; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A GBK console lacks a few signs: show a mark instead of failing.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    from pipeline.cli.app import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
