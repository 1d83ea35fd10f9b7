"""What a person takes back before it is out: from its slot, from a colleague's hands, or for good.

Nothing is deleted at the platform: a draft that lies in its box is told, so that nobody sends it.
"""

from pipeline.flows import question
from pipeline.flows.handover import SUSPECTED
from pipeline.flows.ports import Ports
from pipeline.model.errors import Conflict
from pipeline.model.lifecycle import Move, State
from pipeline.model.post import Post


def unschedule(ports: Ports, key: str, *, who: str, why: str = "") -> Post:
    """Out of its slot; it stays signed."""
    return _out_of_its_hour(ports, key, Move.UNSCHEDULE, who=who, why=why)


def take_back(ports: Ports, key: str, *, who: str, why: str = "") -> Post:
    """Out of the hands of the person who was to release it; it stays signed."""
    _not_perhaps_out(ports.store.posts.get(key))
    return _out_of_its_hour(ports, key, Move.TAKE_BACK, who=who, why=why)


def cancel(ports: Ports, key: str, *, who: str, why: str) -> Post:
    """For good; out of a question it is dropped, with what that means for the journal."""
    post = ports.store.posts.get(key)
    if post.state is State.QUESTION:
        return question.drop(ports, key, who=who, why=why)
    _not_perhaps_out(post)
    return ports.store.posts.move(post, Move.CANCEL, who=who, at=ports.clock(), note=why)


def left_behind(post: Post) -> str:
    """What is to be said of a draft that was stored at the platform; empty where none was."""
    if "media_id" not in post.remote:
        return ""
    return "草稿可能还在公众平台的草稿箱里，程序不会删它；不再使用请到后台删除，以免误发"


def _out_of_its_hour(ports: Ports, key: str, move: Move, *, who: str, why: str) -> Post:
    post = ports.store.posts.get(key)
    return ports.store.posts.move(
        post, move, who=who, at=ports.clock(), note=why, due=None, not_after=None
    )


def _not_perhaps_out(post: Post) -> None:
    """A draft that left the box was probably released: taken back, it would be sent twice."""
    if post.state is State.HANDED_OVER and SUSPECTED in post.remote:
        raise Conflict(
            f"《{post.title}》的草稿已不在草稿箱，可能有人已发出，现在不能收回或取消",
            where=post.key,
            todo="已发出请用 tuiwen published 登记链接；两天内认不出文章，会转为待决再由人决定",
        )
