"""What a worker does: the protocol, and the two usual scripts whose faults the sweep must find."""

import time
from collections.abc import Callable

from pipeline.channels import Channel, Errand
from pipeline.flows.errands import approved
from pipeline.flows.ports import Ports
from pipeline.flows.publish import tick
from pipeline.model.errors import PlatformError
from pipeline.model.lifecycle import State
from pipeline.model.post import Post
from tests.reliability.place import Place

TRIES = 3


def protocol(place: Place, ports: Ports) -> None:
    """Tick for ever."""
    while True:
        if not tick(ports, place.now()):
            time.sleep(0.01)


def call_then_mark(place: Place, ports: Ports) -> None:
    """Send with a few tries, then remember that it was sent."""
    for post in _unmarked(place, ports):
        for _ in range(TRIES):
            try:
                _send(ports, post)
                break
            except PlatformError:
                continue
        ports.crash("release.answer")
        _mark(place, post)


def mark_then_call(place: Place, ports: Ports) -> None:
    """Remember that it is sent, then send it, once."""
    for post in _unmarked(place, ports):
        if not _mark(place, post):
            continue
        ports.crash("release.intent")
        try:
            _send(ports, post)
        except PlatformError:
            continue


def _unmarked(place: Place, ports: Ports) -> list[Post]:
    posts = ports.store.posts.find(states=[State.SCHEDULED])
    return [post for post in posts if not (place.root / "marks" / post.key).exists()]


def _mark(place: Place, post: Post) -> bool:
    try:
        (place.root / "marks" / post.key).mkdir(parents=True)
    except FileExistsError:
        return False
    return True


def _send(ports: Ports, post: Post) -> None:
    channel: Channel = ports.channel(ports.accounts[post.account], post.release)
    remote: dict[str, str] = {}
    for call in (channel.upload, channel.draft, channel.release):
        errand = Errand(
            post=post.key,
            account=ports.accounts[post.account],
            revision=approved(ports, post),
            read=ports.read,
            remote=remote,
            key=f"{post.key}{time.monotonic_ns()}"[:32],
            since=ports.clock(),
            now=ports.clock(),
        )
        got = call(errand)
        remote |= got if isinstance(got, dict) else {}


ORDERS: dict[str, Callable[[Place, Ports], None]] = {
    "protocol": protocol,
    "call-then-mark": call_then_mark,
    "mark-then-call": mark_then_call,
}
