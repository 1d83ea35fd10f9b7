"""Time and size of the text compiler on one plain article of about 3,000 characters.

Run: python bench/format.py [--rounds N] [--peers FOLDER] [--many N]. Prints a line for each
converter: milliseconds for one article (median, warm, in process), characters of HTML, and
characters for each character of text. With --peers, converters from PyPI are installed into an
environment of their own in that folder and measured in the same run, turn by turn with ours; ours
has everything on (header, compiling, all checks), and its time is shown as a ratio of theirs.
--many N sets N different articles one after another and prints the memory of the process on the
way: it must not grow.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Callable
from pathlib import Path

from pipeline.model.content import Article
from pipeline.text.check import check
from pipeline.text.compile import compile_draft
from pipeline.text.header import parse
from pipeline.text.plain import text_of
from pipeline.text.theme import Theme
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
PEERS = ("md2wechat==2.0.1", "wechat-formatter==1.0.1", "wechat-md==0.5.0")
TURNS = 3


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


def line(name: str, ms: float, html: str, more: str = "") -> None:
    """One row of the report."""
    text = len("".join(text_of(html).split()))
    print(f"{name:<24}{ms:8.2f} ms{len(html):9} 字符{len(html) / text:8.2f} 字符/字{more}")


def everything(source: str, theme: Theme) -> Article:
    """What one keystroke costs: the header read, the body compiled, every rule asked."""
    draft, _ = parse("a.md", source)
    made = compile_draft(draft, theme)
    check(draft, made, year=2026)
    return made.article


def themes() -> dict[str, Theme]:
    """The shipped ones."""
    found = sorted((ROOT / "assets" / "themes").glob("*.css"))
    return {p.stem: parse_theme(p.stem, p.read_text("utf-8")) for p in found}


def installed(folder: Path) -> Path:
    """The Python of the peers' environment, made on the first run."""
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PEERS], check=True)
    return python


def beside(folder: Path, source: str, theme: Theme, rounds: int) -> None:
    """Ours and each peer, turn by turn; of each the quietest turn."""
    python = installed(folder)
    names = [peer.partition("=")[0] for peer in PEERS]
    times: dict[str, list[float]] = {name: [] for name in ("ours", *names)}
    html = {}
    for _ in range(TURNS):
        times["ours"].append(median_ms(lambda: everything(source, theme), rounds))
        for name in names:
            command = [python, ROOT / "bench" / "format_peer.py", name, str(rounds)]
            out = subprocess.run(command, input=source.encode(), capture_output=True, check=True)
            found = json.loads(out.stdout)
            times[name].append(found["ms"])
            html[name] = found["html"]
    ours = min(times["ours"])
    line("tuiwen（全部打开）", ours, everything(source, theme).html)
    for name in names:
        theirs = min(times[name])
        line(name, theirs, html[name], f"   我们用时是它的 {ours / theirs:.2f}")


def memory(many: int, theme: Theme) -> None:
    """The process's memory after each tenth of many articles, all different."""
    for n in range(1, many + 1):
        everything(f"---\ntitle: 江边{n}\n---\n{article().replace('江', f'江{n}', 5)}", theme)
        if n % max(1, many // 10) == 0:
            print(f"{n:>6} 篇后 {resident():7.1f} MB")


def resident() -> float:
    """The memory of this process in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    """Measure ours in every theme, then the peers."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=200)
    options.add_argument("--peers", type=Path, help="这个文件夹里装同类工具，与我们轮流测")
    options.add_argument("--many", type=int, default=0, help="排这么多篇，看内存")
    given = options.parse_args()
    if given.many:
        memory(given.many, themes()["government"])
        return
    source = f"---\ntitle: 江边\n---\n{article()}"
    draft, _ = parse("a.md", source)
    print(f"正文 {len(draft.body)} 字符")
    for name, theme in themes().items():
        html = compile_draft(draft, theme).article.html
        ms = median_ms(lambda t=theme: compile_draft(draft, t), given.rounds)
        line(f"tuiwen {name}", ms, html)
    made = compile_draft(draft, theme)
    print(f"{'其中读文件头':<20}{median_ms(lambda: parse('a.md', source), given.rounds):8.2f} ms")
    ms = median_ms(lambda: check(draft, made, year=2026), given.rounds)
    print(f"{'另加检查':<22}{ms:8.2f} ms")
    if given.peers:
        beside(given.peers, source, theme, given.rounds)


if __name__ == "__main__":
    main()
