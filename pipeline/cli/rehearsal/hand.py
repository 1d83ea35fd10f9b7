"""The person in the platform's console: declares originals, sends by hand, pastes the address."""

from pipeline.almanac.beijing import MINUTE
from pipeline.cli.rehearsal.people import with_role
from pipeline.flows import handover
from pipeline.flows.ports import Ports
from pipeline.model.lifecycle import State
from pipeline.model.people import Role
from pipeline.model.post import Post
from pipeline.wiring import Platform, admin

AFTER = 7 * MINUTE  # people are not on the dot


def hour_of(post: Post) -> int | None:
    """When the person will act on a post that was handed over."""
    return None if post.due is None else post.due + AFTER


def act(platform: Platform, ports: Ports, now: int) -> list[Post]:
    """Release by hand whatever is due; doing it twice finds the draft gone and does nothing."""
    released = []
    for post in ports.store.posts.find(states=(State.HANDED_OVER,)):
        due = hour_of(post)
        if due is not None and due <= now:
            _release(platform, ports, post)
            released.append(post)
    return released


def _release(platform: Platform, ports: Ports, post: Post) -> None:
    account = ports.accounts[post.account]
    media_id = post.remote["media_id"]
    sent = _sent(platform, account.appid, media_id)
    if not sent:
        given: dict[str, object] = {"appid": account.appid, "media_id": media_id}
        for item in post.items:
            if item.original:
                index = item.position - 1
                console(platform, "set_original", given | {"index": index, "original": True})
        console(platform, "mass_send", given)
        sent = _sent(platform, account.appid, media_id)
    if not account.verified and sent:
        # No statistics will ever name this article: the person pastes its address.
        who = platform.room.config.person(with_role(platform.room, Role.EDITOR)).name
        handover.pasted(ports, post.key, sent[0], who=who, at=ports.clock())


def console(platform: Platform, action: str, given: dict[str, object]) -> dict[str, object]:
    """One act in the simulated console."""
    return admin(platform.base, "console", {"action": action, **given})


def _sent(platform: Platform, appid: str, media_id: str) -> list[str]:
    """The addresses of what was published from this draft so far."""
    (account,) = admin(platform.base, f"inspect?appid={appid}")["accounts"]
    return [one["url"] for one in account["published"] if one["draft"] == media_id]
