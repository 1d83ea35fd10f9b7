"""What stands at the end of an article: notes, and the addresses that cannot be clicked."""

from pipeline.text.page import Page, escape


def notes(page: Page) -> str:
    """The footnotes in the order of their first use."""
    return _section(page, "注释", "".join(page.notes.values()))


def references(page: Page) -> str:
    """The external addresses, each once, as text that may break anywhere."""
    rows = "".join(
        f"<section>[{number}] {escape(text)}：{escape(url)}</section>"
        if text
        else f"<section>[{number}] {escape(url)}</section>"
        for url, (number, text) in page.references.items()
    )
    return _section(page, "参考链接", rows)


def _section(page: Page, title: str, rows: str) -> str:
    if not rows:
        return ""
    theme = page.theme
    head = f"<p{theme.of('.notes-title')}>{title}</p>"
    return f"<section{theme.of('.notes')}>{head}{rows}</section>"
