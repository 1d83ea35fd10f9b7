"""The way in: a poster in words becomes a scene, and the scene a JPEG."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from pipeline.model.errors import InputError
from pipeline.model.scene import Brand, Ground, Poster, Scene, TermFacts
from pipeline.picture import ground as grounds
from pipeline.picture.brief import Brief, words_of
from pipeline.picture.checks import Pixels, faults
from pipeline.picture.painter.encode import encode_jpeg, reduce_to
from pipeline.picture.painter.photo import background
from pipeline.picture.painter.render import backdrop, render
from pipeline.picture.painter.type import faces
from pipeline.picture.registers import LAYOUTS
from pipeline.picture.veils import veiled

NO_BRAND = Brand(name="")
COVER, SQUARE, FULL = (900, 383), (1080, 1080), (1080, 1920)

# A picture of fewer pixels is drawn at twice its size and reduced: type and art stay crisp.
_SMALL = 600_000
_SIDES, _LARGEST = (200, 4000), 6_000_000


def scene_for(poster: Poster, facts: TermFacts, *, brand: Brand = NO_BRAND) -> Scene:
    """The poster as data, at the size in which it will be painted."""
    size = _painted(poster.size)
    motif = grounds.motif_for(poster.term, poster.motif)
    palette = grounds.palette_for(motif, poster.term, poster.palette)
    seed = grounds.seed_for(motif, poster.term, poster.seed)
    ground = Ground(motif=motif.name, palette=palette, seed=seed, size=size)
    brief = Brief(
        size=size,
        words=words_of(poster, facts, brand),
        brand=brand,
        inks=motif.palettes[palette],
        ground=ground,
        faces=faces(),
        qr=poster.qr,
        season=grounds.season_of(poster.term),
        pose=poster.pose,
    )
    return LAYOUTS[poster.layout](brief)


def draw(poster: Poster, facts: TermFacts, *, brand: Brand = NO_BRAND) -> bytes:
    """The finished JPEG, at most 460,800 bytes; words that find no room are refused."""
    scene = scene_for(poster, facts, brand=brand)
    if found := faults(scene):
        raise InputError(
            f"海报“{poster.term}”排不下：{'；'.join(found)}", todo="请缩短自己写的文字，或去掉一项"
        )
    art = _art(poster, scene)
    scene = veiled(scene, backdrop(scene, art))
    return encode_jpeg(reduce_to(render(scene, art, assets=_assets(brand)), poster.size))


def _art(poster: Poster, scene: Scene) -> Pixels:
    """The motif, or the picture that the draft brings."""
    if poster.background:
        return background(poster.background, scene.ground.size)
    return grounds.paint_ground(scene.ground)


def _assets(brand: Brand) -> Mapping[str, bytes]:
    """The brand's pictures by the names that layouts use."""
    poses = {f"pose:{name}": pose.picture for name, pose in brand.poses.items()}
    own = {"seal": brand.seal, "mascot": brand.mascot, "logo": brand.logo}
    return MappingProxyType(own | poses)


def draw_all(
    poster: Poster, facts: TermFacts, *, brand: Brand = NO_BRAND
) -> dict[tuple[int, int], bytes]:
    """The poster with its cover (2.35:1) and its square, each composed for its own ratio."""
    sizes = dict.fromkeys((poster.size, COVER, SQUARE))
    return {size: draw(replace(poster, size=size), facts, brand=brand) for size in sizes}


def _painted(size: tuple[int, int]) -> tuple[int, int]:
    """The size in which a picture is painted before it is reduced to the wanted one."""
    width, height = size
    low, high = _SIDES
    if not (low <= min(size) and max(size) <= high and width * height <= _LARGEST):
        raise InputError(
            f"海报尺寸 {width}x{height} 画不了",
            todo=f"两边都要在 {low} 到 {high} 像素之间，总共不超过 {_LARGEST:,} 像素",
        )
    scale = 2 if width * height < _SMALL else 1
    return width * scale, height * scale
