"""One converter of others, timed in its own process: called by bench/format.py.

Run: python format_peer.py NAME ROUNDS < article.md. Prints the median milliseconds of one call and
the HTML as one JSON object. Imports nothing of ours: it runs in an environment of its own.
"""

import importlib.util
import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path


def wechat_formatter() -> Callable[[str], str]:
    """Its first style in its first colour."""
    import wechat_formatter as peer

    return lambda text: peer.render_article(text, peer.all_templates[0], peer.FormatTweaks())


def wechat_md() -> Callable[[str], str]:
    """Its one entry."""
    import wechat_md as peer

    return lambda text: str(peer.markdown_to_html(text))


def md2wechat() -> Callable[[str], str]:
    """Its converter is a script beside a skill, loaded by its path."""
    spec = next(Path(p) for p in sys.path if (Path(p) / "skills" / "md2wechat").is_dir())
    path = spec / "skills" / "md2wechat" / "libs" / "converter.py"
    found = importlib.util.spec_from_file_location("converter", path)
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return lambda text: module.MarkdownToWeChatConverter().convert(text)


PEERS = {"md2wechat": md2wechat, "wechat-formatter": wechat_formatter, "wechat-md": wechat_md}


def main() -> None:
    """Time one peer."""
    convert, rounds, text = PEERS[sys.argv[1]](), int(sys.argv[2]), sys.stdin.read()
    spent = []
    for _ in range(rounds + 3):
        start = time.perf_counter()
        html = convert(text)
        spent.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"ms": statistics.median(spent[3:]), "html": str(html)}))


if __name__ == "__main__":
    main()
