"""What all tests share: where the checkout is."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--renew` writes what came out into the case files; read the diff before committing it."""
    parser.addoption("--renew", action="store_true", help="renew the expected output of text cases")
