"""Titled boxes: which of the five looks a name has, and how a box is written."""

from pipeline.text.page import Page

TITLES = {"note": "说明", "tip": "提示", "important": "重要", "warning": "注意", "caution": "警告"}

# Names that other editors give to boxes (help.obsidian.md/callouts) -> look, and title.
_ALSO = {
    "info": ("note", "说明"),
    "todo": ("note", "待办"),
    "abstract": ("note", "摘要"),
    "summary": ("note", "摘要"),
    "tldr": ("note", "摘要"),
    "example": ("note", "例子"),
    "quote": ("note", "引用"),
    "cite": ("note", "引用"),
    "hint": ("tip", "提示"),
    "success": ("tip", "完成"),
    "check": ("tip", "完成"),
    "done": ("tip", "完成"),
    "question": ("important", "问题"),
    "help": ("important", "问题"),
    "faq": ("important", "问题"),
    "attention": ("warning", "注意"),
    "error": ("caution", "错误"),
    "danger": ("caution", "危险"),
    "bug": ("caution", "错误"),
    "failure": ("caution", "失败"),
    "fail": ("caution", "失败"),
    "missing": ("caution", "失败"),
}


def look_of(name: str) -> tuple[str, str]:
    """The look and the title of a box by its name; an unknown name is a note titled with it."""
    name = name.lower()
    if name in TITLES:
        return name, TITLES[name]
    return _ALSO.get(name, ("note", name))


def box(page: Page, look: str, title: str, inner: str) -> str:
    """A box in one of the five looks; `title` and `inner` are HTML."""
    theme = page.theme
    head = f"<p{theme.of(f'.{look}-title')}>{title}</p>"
    return f"<section{theme.of(f'.{look}')}>{head}{inner}</section>"
