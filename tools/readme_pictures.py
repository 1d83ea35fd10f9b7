"""Make docs/images from a finished rehearsal: a year of posters, an article, the ranking.

    tuiwen demo && python tools/readme_pictures.py

Needs Chromium (Debian's package) and Pillow. Run by hand after the looks have changed.
"""

from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from pipeline.almanac.solarterms import NAMES
from pipeline.flows.kit import load_kit
from pipeline.flows.posters import draw_poster

CALENDAR = (*NAMES[2:], *NAMES[:2])  # 立春 first
SIZE, STEP = (190, 338), (200, 348)
ROOT = Path(__file__).resolve().parents[1]
DEMO, IMAGES = ROOT / "var" / "demo", ROOT / "docs" / "images"
CHROMIUM = "/usr/bin/chromium"


def shot(page: Path, size: tuple[int, int], target: Path) -> None:
    """One page as Chromium draws it, after its inner frames have been painted."""
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        view = browser.new_page(viewport={"width": size[0], "height": size[1]})
        view.goto(page.as_uri())
        view.wait_for_timeout(1500)
        view.screenshot(path=target)
        browser.close()


def series() -> None:
    """All 24 posters of 2026 on one sheet."""
    kit = load_kit(ROOT / "assets" / "brand" / "brand.yaml")
    sheet = Image.new("RGB", (8 * STEP[0], 3 * STEP[1]), "white")
    for place, term in enumerate(CALENDAR):
        data = draw_poster(
            term=term, year=2026, layout="scroll", size=(1080, 1920), brand=kit and kit.mark
        )
        small = Image.open(BytesIO(data)).resize(SIZE, Image.Resampling.LANCZOS)
        sheet.paste(small, (place % 8 * STEP[0], place // 8 * STEP[1]))
    sheet.save(IMAGES / "series.jpg", quality=86)


def main() -> None:
    """All pictures."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    series()
    article = DEMO / "preview" / "1214-feature-night-school.html"
    shot(article, (1280, 900), IMAGES / "article.png")
    ranking = DEMO / "reports" / "ranking-2026-W51.html"
    shot(ranking, (1280, 1180), IMAGES / "ranking.png")


if __name__ == "__main__":
    main()
