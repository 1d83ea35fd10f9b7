"""Release by a person's hand: hand over, notice that it went out, link what the person sent."""

import unicodedata
from collections.abc import Iterable

from pipeline.almanac.beijing import DAY, minute_words
from pipeline.flows.brakes import hold_slot, too_late
from pipeline.flows.errands import account_of, channel_of, doubtful_of, errand_of
from pipeline.flows.live import published, told
from pipeline.flows.moves import go
from pipeline.flows.ports import MACHINE, Ports
from pipeline.model.errors import Busy, Conflict, Lost
from pipeline.model.lifecycle import WORDS, Move, State
from pipeline.model.post import Found, Origin, Outcome, Post, Verdict

SUSPECTED = "suspected_at"
"""The id under which a post remembers when its draft was first found gone (µs)."""

IN_HANDS = (State.HANDED_OVER, State.QUESTION)
WITHIN = 3 * DAY
"""How far from its hour an article of the same title is still taken for ours."""


def hand_over(ports: Ports, post: Post) -> Post:
    """The draft is in the box and read back: from here a person releases it in the console."""
    due = "" if post.due is None else f"，计划 {minute_words(post.due)}"
    return go(ports, post, Move.HAND_OVER, f"请在公众平台后台发布{due}")


def watch(ports: Ports, post: Post) -> Post:
    """Look for the draft from time to time: gone means that somebody probably released it."""
    seen = _look(ports, post)
    if seen.fence == post.fence:
        pause = ports.pace.watch_gone if SUSPECTED in seen.remote else ports.pace.watch
        ports.store.posts.sleep(seen, until=ports.clock() + pause)
    return seen


def _look(ports: Ports, post: Post) -> Post:
    try:
        verdict = channel_of(ports, post).ask(errand_of(ports, post))
    except (Busy, Lost):
        return post  # a look that failed changes nothing; the next one is ten minutes away
    if verdict.outcome is Outcome.LIVE:
        return by_hand(ports, post, verdict.found, who=MACHINE)
    if verdict.outcome is Outcome.GONE:
        return _gone(ports, post)
    if verdict.outcome is not Outcome.ABSENT:
        return post
    if too_late(ports, post):
        return go(ports, post, Move.MISS, "过了最晚时间，草稿仍在，没有人发布")
    return ports.store.posts.remember(post, {SUSPECTED: ""}, at=ports.clock())


def words(post: Post) -> str:
    """What the last look at a post in a person's hands found."""
    return "疑似已发：草稿已不在草稿箱" if SUSPECTED in post.remote else "草稿又在草稿箱里了"


def _gone(ports: Ports, post: Post) -> Post:
    """疑似已发 until statistics or a person name the article; after two days a question."""
    now, since = ports.clock(), post.remote.get(SUSPECTED)
    if since is None:
        return ports.store.posts.remember(post, {SUSPECTED: str(now)}, at=now)
    if now >= int(since) + ports.pace.linked_within:
        return go(ports, post, Move.ASK_PERSON, "草稿不在了，两天内没有找到对应的文章")
    return post


def by_hand(
    ports: Ports, post: Post, found: Iterable[Found], *, who: str, at: int | None = None
) -> Post:
    """It is live: a person released it, unless a call of ours that got no answer did.

    What a person sent to the followers used a place of the period in which it went out, which is
    not that of the day on which somebody tells us.
    """
    verdict = Verdict(outcome=Outcome.LIVE, found=tuple(found))
    _not_anothers(ports, post, verdict.found)
    effect = doubtful_of(ports, post)
    if effect is not None:
        return published(ports, post, verdict, origin=Origin.MACHINE, effect=effect, who=who)
    out = _went_out(ports, post) if at is None else at
    with ports.store.immediate():
        if told(post, verdict.found):
            hold_slot(ports, account_of(ports, post), post, at=out)
        return published(
            ports, post, verdict, origin=Origin.HAND, who=who, at=out, note="已由人工发布"
        )


def _not_anothers(ports: Ports, post: Post, found: tuple[Found, ...]) -> None:
    """One address is one article: that of another post was copied by mistake."""
    named = {one.url for one in found if one.url}
    for live in ports.store.publications.find(account=post.account) if named else ():
        if live.url in named and live.post not in ("", post.key):
            raise Conflict(
                f"这个链接已登记为《{live.title}》", where=post.key, todo="请从后台复制这一篇的链接"
            )


def _went_out(ports: Ports, post: Post) -> int:
    """When a person released it, as near as we know: its draft was first missed, or its hour."""
    now = ports.clock()
    if seen := post.remote.get(SUSPECTED):
        return int(seen)
    return now if post.due is None else min(now, post.due)


def pasted(ports: Ports, key: str, url: str, *, who: str, at: int | None = None) -> Post:
    """The address that a person pasted for a post in their hands."""
    post = ports.store.posts.get(key)
    if post.state not in IN_HANDS:
        raise Conflict(
            f"《{post.title}》现在是“{WORDS[post.state]}”，不在待人工发布",
            where=key,
            todo="用 tuiwen status 查看各篇的状态",
        )
    found = Found(position=1, title=post.title, url=url)
    return by_hand(ports, post, [found], who=who, at=at)


def plain_title(title: str) -> str:
    """A title without what differs between a draft, a page and a sheet."""
    text = unicodedata.normalize("NFKC", title)
    return "".join(text.split()).casefold()


def linked(ports: Ports, account: str, found: Found, *, at: int) -> Post | None:
    """An article that statistics name: the one post in a person's hands with that title, if any.

    Titles are compared as `plain_title` has them. Two candidates are none: a wrong link is worse
    than a question.
    """
    title = plain_title(found.title)
    fits = [
        post
        for post in ports.store.posts.find(account=account, states=IN_HANDS)
        if any(i.position == found.position and plain_title(i.title) == title for i in post.items)
        and abs(at - (post.due if post.due is not None else at)) <= WITHIN
    ]
    return by_hand(ports, fits[0], [found], who=MACHINE, at=at) if len(fits) == 1 else None
