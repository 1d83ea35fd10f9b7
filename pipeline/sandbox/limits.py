"""How long the parts of an article may be; sources differ, hence two profiles."""

from typing import Any, Final

from pipeline.sandbox.replies import Refusal

# developers.weixin.qq.com draft_add: characters.
DOCUMENTED: Final = {"title": 32, "author": 16, "digest": 128}
# Field reports: bytes of UTF-8 for title and digest, characters for the author.
STRICT: Final = {"title": 64, "author": 8, "digest": 120}
CODES: Final = {"title": 45003, "author": 45110, "digest": 45004}

CONTENT_CHARACTERS: Final = 20_000  # fewer than that
CONTENT_BYTES: Final = 1024 * 1024
SOURCE_URL_BYTES: Final = 1024
ARTICLES: Final = 8
PICTURES: Final = 20


def measure(name: str, value: str, profile: str) -> None:
    """Hold title, author or digest against the profile."""
    if profile == "strict":
        size = len(value) if name == "author" else len(value.encode("utf-8"))
        most = STRICT[name]
    else:
        size, most = len(value), DOCUMENTED[name]
    if size > most:
        raise Refusal(CODES[name])


def measure_content(content: str) -> None:
    """Fewer than 20,000 characters and less than 1 MB, the tags counted."""
    if len(content) >= CONTENT_CHARACTERS or len(content.encode("utf-8")) >= CONTENT_BYTES:
        raise Refusal(45002)
    if "tempkey=" in content:
        raise Refusal(45166)


def measure_url(address: str) -> None:
    """The address behind 阅读原文."""
    if len(address.encode("utf-8")) > SOURCE_URL_BYTES:
        raise Refusal(45005)


def measure_list(given: Any, most: int, empty: int, long: int) -> list[Any]:
    """A list of one to so many."""
    if not isinstance(given, list):
        raise Refusal(47001)
    if not given:
        raise Refusal(empty)
    if len(given) > most:
        raise Refusal(long)
    return given
