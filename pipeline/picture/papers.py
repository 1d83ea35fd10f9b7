"""Paper and the inks on it, for layouts that set their type beside the art."""

from types import MappingProxyType

from pipeline.picture.inks import Inks

# Season to paper: rice paper that takes a breath of the season's colour.
PAPERS = MappingProxyType(
    {"spring": "#f3f1e3", "summer": "#eff3e9", "autumn": "#f6eee0", "winter": "#f1f2f1"}
)
LINES = MappingProxyType(
    {"spring": "#a9ac88", "summer": "#95aca0", "autumn": "#bd9c78", "winter": "#97a3ad"}
)
_DARK = MappingProxyType(
    {"spring": "#24382b", "summer": "#1b3a3c", "autumn": "#3d2a1e", "winter": "#1f2b38"}
)
_SOFT = MappingProxyType(
    {"spring": "#525f4a", "summer": "#47605c", "autumn": "#6b5442", "winter": "#4f5b67"}
)


def inks_on(season: str, seal: str) -> Inks:
    """Dark ink of the season on its paper."""
    dark, soft, paper = _DARK[season], _SOFT[season], PAPERS[season]
    return Inks(
        title=dark,
        text=dark,
        soft=soft,
        foot=dark,
        foot_soft=soft,
        accent="#a3301f",
        seal=seal,
        halo=paper,
    )
