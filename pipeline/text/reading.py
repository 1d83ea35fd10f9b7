"""How long an article is to read: words, and minutes at a usual pace."""

import re

from pipeline.text.plain import text_of

PACE = 400  # words a minute, the usual figure for Chinese on a screen
_CODE = re.compile(r"<code>.*?</code>", re.DOTALL)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_WORD = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]|[^\W_\u2e80-\uffef]+")
_MARK = re.compile(r"\{\{\s*(字数|阅读时间)\s*\}\}")


def words(html: str) -> int:
    """Han characters, Latin words and numbers; code and addresses are not read."""
    return len(_WORD.findall(_ADDRESS.sub(" ", text_of(_CODE.sub("", html)))))


def minutes(count: int) -> int:
    """Whole minutes, at least one."""
    return max(1, round(count / PACE))


def put(html: str, body: str) -> str:
    """{{字数}} and {{阅读时间}} as figures of the body."""
    if "{" not in html or not _MARK.search(html):
        return html
    count = words(body)
    told = {"字数": f"{count}", "阅读时间": f"{minutes(count)}分钟"}
    return _MARK.sub(lambda m: told[m[1]], html)
