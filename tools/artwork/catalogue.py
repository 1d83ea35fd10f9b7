"""Which picture is written where, and how large."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from artwork import marks, otter
from artwork.scenes.badges import badges
from artwork.scenes.choir import choir
from artwork.scenes.dumplings import dumplings
from artwork.scenes.night_bridge import night_bridge
from artwork.scenes.night_school import night_school
from artwork.scenes.reading_room import reading_room
from artwork.scenes.snow_roofs import snow_roofs
from artwork.scenes.still_water import still_water
from artwork.scenes.studio import studio
from artwork.scenes.warm_stop import warm_stop
from artwork.scenes.winter_street import winter_street
from artwork.svg import document


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One picture: its file below assets/, its size in pixels and what draws it."""

    path: str
    size: tuple[int, int]
    svg: Callable[[], str]


POSES = {
    "greeting": otter.greeting,
    "reading": otter.reading,
    "running": otter.running,
    "snow": otter.snow,
}

SCENES = {
    "winter-street": winter_street,
    "snow-roofs": snow_roofs,
    "night-bridge": night_bridge,
    "still-water": still_water,
    "warm-stop": warm_stop,
    "reading-room": reading_room,
    "night-school": night_school,
    "choir": choir,
    "studio": studio,
    "dumplings": dumplings,
    "badges": badges,
}


MARKS = {
    "seal": ((440, 440), marks.seal),
    "logo": ((980, 300), marks.logo),
    "mark": ((400, 412), marks.mark),
    "avatar": ((800, 800), marks.avatar),
}
# Cover, scene, and the part of the scene that a 2.35:1 cover shows: left, top, width.
COVERS = {
    "cover-street": ("winter-street", (60, 300, 1080)),
    "cover-roofs": ("snow-roofs", (0, 250, 1200)),
    "cover-bridge": ("night-bridge", (0, 290, 1200)),
    "cover-still-water": ("still-water", (0, 270, 1200)),
    "cover-station": ("warm-stop", (60, 236, 1120)),
    "cover-reading": ("reading-room", (130, 196, 1070)),
    "cover-night-school": ("night-school", (0, 90, 1200)),
    "cover-choir": ("choir", (120, 250, 1080)),
    "cover-studio": ("studio", (0, 70, 1200)),
    "cover-dumplings": ("dumplings", (0, 0, 1200)),
}
COVER = (900, 383)


def cropped(scene: Callable[[], str], part: tuple[int, int, int]) -> str:
    """The scene again as a cover: drawn at the cover's own size, not enlarged from the picture."""
    x, y, width = part
    across, down = COVER
    box = f"{x} {y} {width} {width * down / across:.1f}"
    size = f'viewBox="{box}" width="{across}" height="{down}"'
    return scene().replace('viewBox="0 0 1200 800" width="1200" height="800"', size, 1)


def works() -> Iterator[Work]:
    for name, pose in POSES.items():
        yield Work(
            path=f"brand/mascot-{name}.png",
            size=(800, 800),
            svg=partial(document, 800, 800, pose()),
        )
    for name, (size, mark) in MARKS.items():
        yield Work(path=f"brand/{name}.png", size=size, svg=partial(document, *size, mark()))
    for name, scene in SCENES.items():
        yield Work(path=f"pictures/{name}.jpg", size=(1200, 800), svg=scene)
    for name, (scene_name, part) in COVERS.items():
        yield Work(
            path=f"pictures/{name}.jpg", size=COVER, svg=partial(cropped, SCENES[scene_name], part)
        )
