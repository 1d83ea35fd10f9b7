"""A canvas that motifs paint on: float light, one seed per named layer."""

import math
import zlib

import numpy as np

from pipeline.model.scene import Ground
from pipeline.picture.painter import noise
from pipeline.picture.painter.planes import Colour, Plane, bell, colour, ramp

_GAMMA = 2.2
_BODY = 40  # px of 1080: larger discs are suns and moons


class Canvas:
    """Pixels of one ground; `x` and `y` are the coordinates of each column and row."""

    def __init__(self, ground: Ground) -> None:
        self.width, self.height = ground.size
        self.pixels: Plane = np.zeros((self.height, self.width, 3), np.float32)
        self.x: Plane = np.arange(self.width, dtype=np.float32)[None, :]
        self.y: Plane = np.arange(self.height, dtype=np.float32)[:, None]
        self._seed = ground.seed
        self._pressed: tuple[float, float] | None = None
        self.bare = ground.bare

    @property
    def unit(self) -> float:
        """Lengths in motifs are given for a short side of 1080 and scaled by this."""
        return min(self.width, self.height) / 1080

    @property
    def fold(self) -> float:
        """How much an upright composition, made for 1080 x 1920, is pressed together.

        The foot, where the data stand, keeps its height of 450 px; the art above gives way.
        """
        if self.height < 1.2 * self.width:
            return 1.0
        return min(1.0, (self.height - 450 * self.unit) / (0.766 * self.height))

    def down(self, share: float) -> float:
        """The y of a height given as a share of the canvas."""
        if self._pressed:
            start, slope = self._pressed
            return start + slope * share
        return share * self.height * self.fold

    def press(self, first: tuple[float, float], second: tuple[float, float]) -> None:
        """Let `down` map two shares to two heights: a squarer composition on a taller canvas."""
        slope = (second[1] - first[1]) / (second[0] - first[0])
        self._pressed = first[1] - slope * first[0], slope

    def rng(self, layer: str) -> np.random.Generator:
        """Chance for one layer: adding a leaf in one does not move the stars in another."""
        return np.random.default_rng([self._seed, zlib.crc32(layer.encode())])

    def sky(self, *stops: tuple[float, str]) -> None:
        """Fill with a vertical gradient, mixed in linear light (display values turn grey)."""
        at = self.y[:, 0] / (self.height - 1)
        places = [place for place, _ in stops]
        tones = np.array([colour(code) for _, code in stops]) ** _GAMMA
        bands = [np.interp(at, places, tones[:, k]) ** (1 / _GAMMA) for k in range(3)]
        self.pixels[:] = np.stack(bands, 1).astype(np.float32)[:, None, :]

    def over(self, tone: str | Colour | Plane, alpha: Plane, top: int = 0) -> None:
        """Lay a colour over the rows from `top`, where `alpha` says."""
        alpha = np.clip(alpha, 0, 1)
        used = np.flatnonzero(alpha.max(axis=1) > 1 / 512)
        if not used.size:
            return
        first, last = int(used[0]), int(used[-1]) + 1
        tone = colour(tone) if isinstance(tone, str) else tone
        view = self.pixels[top + first : top + last]
        alpha = alpha[first:last]
        for k in range(3):
            light = (
                tone[..., k][first:last] if isinstance(tone, np.ndarray) else np.float32(tone[k])
            )
            view[..., k] += (light - view[..., k]) * alpha

    def mist(self, layer: str, y: float, depth: float, tone: str, strength: float) -> None:
        """A drifting band of mist around a height."""
        top, end = max(0, int(y - 2.4 * depth)), min(self.height, int(y + 2.4 * depth))
        if end - top < 2:
            return
        rows = self.y[top:end]
        drift = noise.clouds(
            (end - top, self.width), 420 * self.unit, self.rng(layer), stretch=0.35, coarse=4
        )
        density = ramp(0.26, 0.66, drift + 0.2 * bell(y, depth * 0.6, rows))
        self.over(tone, bell(y, depth, rows) * density * np.float32(strength), top)

    def glow(self, x: float, y: float, radius: float, tone: str, strength: float) -> None:
        """Light around a point that falls off softly."""
        top, end = max(0, int(y - 3 * radius)), min(self.height, int(y + 3 * radius))
        if end <= top:
            return
        far = ((self.x - x) ** 2 + (self.y[top:end] - y) ** 2) / np.float32(radius * radius)
        self.over(tone, np.exp(-far) * np.float32(strength), top)

    def disc(self, x: float, y: float, radius: float, tone: str, strength: float = 1.0) -> None:
        """A filled circle with a soft edge of one pixel: a sun or a moon, which bare art lacks."""
        if self.bare and radius > _BODY * self.unit:
            return
        top, end = max(0, int(y - radius - 2)), min(self.height, int(y + radius + 3))
        if end <= top:
            return
        far = np.sqrt((self.x - x) ** 2 + (self.y[top:end] - y) ** 2)
        self.over(tone, ramp(radius + 1, radius - 1, far) * np.float32(strength), top)

    def fleck(self, x: float, y: float, radius: float, tone: Colour, strength: float) -> None:
        """A small soft round spot; cheap enough for hundreds of snow flakes."""
        reach = math.ceil(radius * 1.6 + 1)
        left, top = max(0, int(x) - reach), max(0, int(y) - reach)
        view = self.pixels[top : int(y) + reach + 1, left : int(x) + reach + 1]
        if not view.size:
            return
        across = self.x[:, left : left + view.shape[1]] - np.float32(x)
        down = self.y[top : top + view.shape[0]] - np.float32(y)
        far = (across * across + down * down) * np.float32(1 / (radius * radius))
        alpha = np.exp(-far * far) * np.float32(strength)
        view += (np.array(tone, np.float32) - view) * alpha[..., None]

    def grain(self, amount: float = 0.012) -> None:
        """Paper: fine noise over everything; it also hides the steps of the gradients."""
        rng = self.rng("grain")
        fine = rng.standard_normal((self.height // 2, self.width), dtype=np.float32)
        for rows in (self.pixels[: 2 * (self.height // 2) : 2], self.pixels[1::2]):
            rows[: len(fine)] += (np.float32(amount * 0.6) * fine)[..., None]
            fine = fine[::-1, ::-1]
        np.clip(self.pixels, 0, 1, out=self.pixels)
