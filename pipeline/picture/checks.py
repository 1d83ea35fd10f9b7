"""What must hold of every scene before anybody sees it: boxes, margins, sizes, contrast."""

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from pipeline.model.scene import Box, Panel, Rule, Scene, Text
from pipeline.picture.painter.planes import colour

Pixels = NDArray[np.uint8]

# WCAG 2.2, 1.4.3: 4.5 for text, 3 for large type; only display sizes count as large here,
# because a poster is read on a phone at a third of its size.
NEEDED, NEEDED_LARGE, LARGE = 4.5, 3.0, 72.0
_SAMPLES = 24
_WORST = 5  # percentile


def faults(scene: Scene) -> list[str]:
    """Everything that is wrong with a scene as data, in words; empty when it is fine."""
    return [*_overlaps(scene), *_outside(scene), *_small(scene)]


def _overlaps(scene: Scene) -> list[str]:
    marks = [m for m in scene.marks if not isinstance(m, Rule | Panel)]
    pairs = ((a, b) for a, b in combinations(marks, 2) if a.box.meets(b.box))
    return [f"“{a.role}”压住了“{b.role}”" for a, b in pairs]


def _outside(scene: Scene) -> list[str]:
    marks = (m for m in scene.marks if not isinstance(m, Panel))
    return [f"“{m.role}”伸出了安全区" for m in marks if not m.box.inside(scene.safe, slack=2.0)]


def _small(scene: Scene) -> list[str]:
    texts = (m for m in scene.marks if isinstance(m, Text))
    return [f"“{t.role}”字号 {t.size:.0f} 太小" for t in texts if t.size < scene.smallest - 0.01]


def luminance(light: NDArray[np.float64]) -> NDArray[np.float64]:
    """Relative luminance of sRGB values from 0 to 1 (WCAG 2.2)."""
    linear = np.where(light <= 0.03928, light / 12.92, ((light + 0.055) / 1.055) ** 2.4)
    weighed: NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighed


def contrast(text: Text, ground: Pixels) -> float:
    """The 5th percentile of the ratios between a text's colour and samples of what is behind it."""
    return ratio(text.colour, samples(text.box, ground))


def ratio(tone: str, behind: Pixels) -> float:
    """The same for a colour and the pixels behind it."""
    dark_or_light = luminance(behind / 255.0)
    own = float(luminance(np.array(colour(tone), np.float64)))
    light, dark = np.maximum(dark_or_light, own), np.minimum(dark_or_light, own)
    return float(np.percentile((light + 0.05) / (dark + 0.05), _WORST))


def samples(box: Box, ground: Pixels) -> Pixels:
    """A grid of pixels over the box."""
    rows, columns, _ = ground.shape
    ys = np.linspace(max(0, box.y), min(rows - 1, box.bottom), _SAMPLES).astype(int)
    xs = np.linspace(max(0, box.x), min(columns - 1, box.right), _SAMPLES).astype(int)
    patches: Pixels = ground[np.ix_(ys, xs)].reshape(-1, 3)
    return patches


def needed(scene: Scene, text: Text) -> float:
    """The ratio that a text must reach: display sizes less."""
    return NEEDED_LARGE if text.size >= LARGE * scene.smallest / 36 else NEEDED


def pale(scene: Scene, ground: Pixels) -> list[str]:
    """The texts that do not stand out enough from what is behind them (see render.backdrop)."""
    texts = (m for m in scene.marks if isinstance(m, Text))
    ratios = ((text, contrast(text, ground)) for text in texts)
    return [f"“{t.role}”对比度只有 {r:.1f}" for t, r in ratios if r < needed(scene, t)]
