"""Readings above characters: {汉字|hàn zì}, [字]{zì}, [字]^(zì)."""

import re

_SPELLED = re.compile(
    r"\{(?P<a>[^{}|\s]{1,20})\|(?P<b>[^{}|<>]{1,80})\}"
    r"|\[(?P<c>[^\[\]\s]{1,20})\](?:\{(?P<d>[^{}|<>]{1,80})\}|\^\((?P<e>[^()<>]{1,80})\))"
)


def written(html: str) -> str:
    """Escaped text with its readings as ruby; `rp` keeps them readable where ruby is dropped."""
    if "{" not in html and "]^(" not in html:
        return html
    return _SPELLED.sub(_ruby, html)


def _ruby(found: re.Match[str]) -> str:
    base = found["a"] or found["c"]
    reading = (found["b"] or found["d"] or found["e"]).strip()
    if not any(c > "\u2e7f" for c in base) or reading.startswith("#"):
        return found[0]  # {a|b} of a programmer
    parts = reading.split()
    pairs = zip(base, parts, strict=True) if len(parts) == len(base) else [(base, reading)]
    inner = "".join(f"{b}<rp>(</rp><rt>{r}</rt><rp>)</rp>" for b, r in pairs)
    return f"<ruby>{inner}</ruby>"
