"""Make docs/images from a finished rehearsal: the poster, an article on the phone, the ranking.

    tuiwen demo && python tools/readme_pictures.py

Needs Chromium (Debian's package) and Pillow. Run by hand after the looks have changed.
"""

import subprocess
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
DEMO, IMAGES = ROOT / "var" / "demo", ROOT / "docs" / "images"
BROWSER = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
QUIET = ("--no-first-run", "--disable-background-networking", "--disable-component-update")


def shot(page: Path, size: tuple[int, int], scale: float = 1.0) -> Image.Image:
    """One page as Chromium draws it."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "shot.png"
        command = [
            *BROWSER,
            *QUIET,
            f"--user-data-dir={folder}/profile",
            f"--screenshot={target}",
            f"--window-size={size[0]},{size[1]}",
            f"--force-device-scale-factor={scale}",
            page.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True)
        return Image.open(target).convert("RGB")


def poster() -> None:
    """大雪 and 冬至 side by side."""
    found = [Image.open(p).resize((420, 747), Image.Resampling.LANCZOS) for p in posters()]
    sheet = Image.new("RGB", (len(found) * 440 - 20, 747), "white")
    for place, picture in enumerate(found):
        sheet.paste(picture, (place * 440, 0))
    sheet.save(IMAGES / "posters.jpg", quality=88)


def posters() -> list[Path]:
    """The rehearsal's posters."""
    return sorted((DEMO / "posters").glob("*.jpg"))


def main() -> None:
    """All pictures."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    poster()
    article = DEMO / "preview" / "1214-feature-night-school.html"
    shot(article, (1280, 900)).save(IMAGES / "article.png", optimize=True)
    ranking = DEMO / "reports" / "ranking-2026-W51.html"
    shot(ranking, (1280, 1180)).save(IMAGES / "ranking.png", optimize=True)


if __name__ == "__main__":
    main()
