"""Time and size of the text compiler on one plain article of about 3,000 characters.

Run: python bench/format.py [--rounds N]. Prints a line for each converter: milliseconds for one
article (median, warm, in process), characters of HTML, and characters for each character of text.
Other converters from PyPI are measured beside ours where they are installed.
"""

import argparse
import importlib
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from pipeline.text.check import check
from pipeline.text.compile import compile_draft
from pipeline.text.header import parse
from pipeline.text.plain import text_of
from pipeline.text.theme import parse as parse_theme

ROOT = Path(__file__).parents[1]
SENTENCE = "江面上起了一层薄雾，早班的渡船照常在六点二十分离岸，船工把缆绳一圈圈收好。"
SECTION = """\
## 第{n}节：江边的一天

{s}**这里是重点，**请留意。{s}{s}

{s}{s}{s}

- 第一件事：{s}
- 第二件事：*再看江水*
- 第三件事

{s}{s}{s}

"""
# every second section has these as well
MORE = """\
> {s}

1. 先看天气
2. 再看船期

"""
# module, how to call it; each takes Markdown and gives HTML
PEERS = {
    "md2wechat": lambda m: m.convert,
    "wechat_formatter": lambda m: m.format_markdown,
}


def article(chars: int = 3000) -> str:
    """A plain article: headings, lists, quotes, bold."""
    body, n = "", 0
    while len(body) < chars:
        n += 1
        body += (SECTION + MORE * (n % 2)).format(n=n, s=SENTENCE)
    return body


def median_ms(work: Callable[[], object], rounds: int) -> float:
    """The median time of one call in milliseconds, after three warm ones."""
    spent = []
    for i in range(rounds + 3):
        start = time.perf_counter()
        work()
        if i >= 3:
            spent.append((time.perf_counter() - start) * 1000)
    return statistics.median(spent)


def line(name: str, ms: float, html: str) -> None:
    """One row of the report."""
    text = len("".join(text_of(html).split()))
    print(f"{name:<24}{ms:8.2f} ms{len(html):9} 字符{len(html) / text:8.2f} 字符/字")


def main() -> None:
    """Measure ours in every theme, then the peers."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=200)
    rounds = options.parse_args().rounds
    source = f"---\ntitle: 江边\n---\n{article()}"
    draft, _ = parse("a.md", source)
    print(f"正文 {len(draft.body)} 字符")
    for path in sorted((ROOT / "assets" / "themes").glob("*.css")):
        theme = parse_theme(path.stem, path.read_text("utf-8"))
        html = compile_draft(draft, theme).article.html
        line(
            f"tuiwen {path.stem}", median_ms(lambda t=theme: compile_draft(draft, t), rounds), html
        )
    made = compile_draft(draft, theme)
    print(f"{'其中读文件头':<20}{median_ms(lambda: parse('a.md', source), rounds):8.2f} ms")
    print(f"{'另加检查':<22}{median_ms(lambda: check(draft, made, year=2026), rounds):8.2f} ms")
    for name, bind in PEERS.items():
        try:
            convert = bind(importlib.import_module(name))
        except ImportError:
            continue
        line(name, median_ms(lambda c=convert: c(draft.body), rounds), str(convert(draft.body)))


if __name__ == "__main__":
    main()
