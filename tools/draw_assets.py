"""Draw the sample pictures, the brand kit and the covers of the workspace, by hand:

    python tools/draw_assets.py [NAME …]

The pictures are described as SVG in tools/artwork and rendered by Chromium; texts are set in the
font that the package ships.
"""

import base64
import io
import shutil
import sys
from pathlib import Path

import numpy as np
from artwork import catalogue
from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
FONT = ROOT / "pipeline/picture/painter/fonts/text.woff2"


def page_of(svg: str) -> str:
    font = base64.b64encode(FONT.read_bytes()).decode()
    face = f"@font-face{{font-family:desk;src:url(data:font/woff2;base64,{font})}}"
    return f"<style>{face}body{{margin:0}}svg{{display:block}}</style>{svg}"


def render(page: Page, svg: str, size: tuple[int, int]) -> Image.Image:
    """Draw at twice the size and reduce, for clean edges."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.set_content(page_of(svg))
    page.evaluate("document.fonts.ready")
    shot = Image.open(io.BytesIO(page.screenshot(omit_background=True)))
    return shot.convert("RGBa").resize(size, Image.Resampling.LANCZOS).convert("RGBA")


def with_grain(picture: Image.Image, seed: int) -> Image.Image:
    """A breath of paper grain, which also hides banding in the skies."""
    pixels = np.asarray(picture.convert("RGB"), dtype=np.float32)
    noise = np.random.default_rng(seed).normal(0, 2.2, pixels.shape[:2])[..., None]
    return Image.fromarray(np.clip(pixels + noise, 0, 255).astype(np.uint8))


def save(picture: Image.Image, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.suffix == ".jpg":
        with_grain(picture, len(target.name)).save(
            target, quality=87, optimize=True, progressive=True
        )
    else:
        picture.save(target, optimize=True)
    print(target.relative_to(ROOT), picture.size, target.stat().st_size // 1024, "KB")


def main(names: list[str]) -> None:
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"))
        page = browser.new_page(device_scale_factor=2)
        for work in catalogue.works():
            if not names or any(name in work.path for name in names):
                save(render(page, work.svg(), work.size), ROOT / "assets" / work.path)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
