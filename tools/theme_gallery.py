"""The gallery of themes as one HTML page: every theme of a folder, light and dark, at 375 px.

Run: python tools/theme_gallery.py [--themes FOLDER] [--out PAGE] [--shots FOLDER]. With --shots a
picture of every theme is taken in a browser (playwright), for eyes to judge.
"""

import argparse
import re
from html import unescape
from pathlib import Path

from pipeline.flows.themes import themes_page

ROOT = Path(__file__).parents[1]


def shots(page: str, folder: Path, browser_path: str | None) -> None:
    """Each frame at full length, side by side in one picture a theme."""
    from playwright.sync_api import sync_playwright

    folder.mkdir(parents=True, exist_ok=True)
    frames = re.findall(r'title="([^，]+)，(浅色|深色)" srcdoc="([^"]*)"', page)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path)
        view = browser.new_page(viewport={"width": 375, "height": 812})
        for name, mode, html in frames:
            view.set_content(unescape(html))
            shade = "light" if mode == "浅色" else "dark"
            view.screenshot(path=folder / f"{name}-{shade}.png", full_page=True)
        browser.close()


def main() -> None:
    """Write the page, and the pictures if they are asked for."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--themes", type=Path, default=ROOT / "assets" / "themes")
    options.add_argument("--out", type=Path, default=Path("themes.html"))
    options.add_argument("--shots", type=Path)
    options.add_argument("--browser", help="path of a Chromium; else playwright's own")
    given = options.parse_args()
    page, _ = themes_page(given.themes)
    given.out.write_text(page, "utf-8")
    print(given.out)
    if given.shots:
        shots(page, given.shots, given.browser)


if __name__ == "__main__":
    main()
