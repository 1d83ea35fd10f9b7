"""The platform's own count: how often each of our articles went out, asked when all is over."""

from collections import Counter

from pipeline.flows.room import Room
from pipeline.wiring import Platform, admin

Counts = dict[str, int]


def counted(room: Room, platform: Platform) -> Counts:
    """`once`, `twice` (or oftener) and `never` over every article of every post, and `strange`."""
    seen = admin(platform.base, "inspect")["accounts"]
    live = Counter(
        (account["appid"], one["idx"], one["title"])
        for account in seen
        for one in account["published"]
        if not one["deleted"]
    )
    ours = [
        (room.config.entry(post.account).appid, item.position, item.title)
        for post in room.store.posts.find()
        for item in post.items
    ]
    times = Counter(min(live[one], 2) for one in ours)
    strange = sum(n for one, n in live.items() if one not in set(ours))
    return {"once": times[1], "twice": times[2], "never": times[0], "strange": strange}
