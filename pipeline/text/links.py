"""Which addresses stay clickable in an article, and which become numbered references."""

import re

# Ordinary accounts may link to mp.weixin.qq.com only (developers.weixin.qq.com draft_add).
_OWN = re.compile(r"https?://mp\.weixin\.qq\.com(?:[/?#]|$)", re.IGNORECASE)
_EXTERNAL = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)
_SPOKEN = re.compile(r"(?:mailto|tel):(?://)?", re.IGNORECASE)


def is_own(url: str) -> bool:
    """A link that WeChat keeps clickable; preview links with a `tempkey` are refused (45166)."""
    return _OWN.match(url) is not None and "tempkey=" not in url


def is_temporary(url: str) -> bool:
    """A preview link of the console, which dies within hours."""
    return _OWN.match(url) is not None and "tempkey=" in url


def is_external(url: str) -> bool:
    """An address on another site: shown as a numbered reference."""
    return _EXTERNAL.match(url) is not None and not is_temporary(url)


def spoken(url: str) -> str:
    """The address or number in a mailto: or tel: link, else nothing."""
    found = _SPOKEN.match(url)
    return url[found.end() :] if found else ""
