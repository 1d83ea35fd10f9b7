"""Art is seeded: the same ground gives the same bytes, another seed another picture."""

import numpy as np
import pytest

from pipeline.model.scene import Ground
from pipeline.picture.ground import motif_for, paint_ground, palette_for, season_of
from pipeline.picture.registers import MOTIFS
from tests.picture.posters import TERMS

SMALL = ((270, 480), (270, 270), (450, 192))
ALL = [(name, palette) for name in MOTIFS for palette in MOTIFS[name].palettes]


@pytest.mark.parametrize(("name", "palette"), ALL)
@pytest.mark.parametrize("size", SMALL)
def test_every_motif_paints_every_ratio(name: str, palette: str, size: tuple[int, int]) -> None:
    art = paint_ground(Ground(motif=name, palette=palette, seed=1, size=size))
    assert art.shape == (size[1], size[0], 3)
    assert art.dtype == np.uint8
    assert art.std() > 10


@pytest.mark.parametrize("name", list(MOTIFS))
def test_the_same_seed_gives_the_same_bytes_and_another_one_does_not(name: str) -> None:
    palette = next(iter(MOTIFS[name].palettes))
    ground = Ground(motif=name, palette=palette, seed=3, size=(270, 480))
    first = paint_ground(ground)
    paint_ground.cache_clear()
    again = paint_ground(ground)
    other = paint_ground(Ground(motif=name, palette=palette, seed=4, size=(270, 480)))
    assert first is not again
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_every_term_has_a_motif_and_a_palette_of_its_season() -> None:
    for term in TERMS:
        motif = motif_for(term)
        assert palette_for(motif, term) in motif.palettes
        if motif.name == "landscape":
            assert palette_for(motif, term) == season_of(term)


def test_the_terms_of_december_have_pictures_of_their_own() -> None:
    assert motif_for("大雪").name == "snow"
    assert motif_for("冬至").name == "longest_night"


def test_cached_art_cannot_be_painted_over() -> None:
    art = paint_ground(Ground(motif="snow", palette="snow", seed=1, size=(270, 270)))
    with pytest.raises(ValueError, match="read-only"):
        art[0, 0] = 0
