"""Draft files become posts: one draft a post, or all drafts of one `batch` in one send of 1-8."""

from collections.abc import Iterable, Sequence
from pathlib import PurePath

from pipeline.config.schema import Config
from pipeline.flows.gathering import raise_all
from pipeline.flows.room import Room
from pipeline.model.account import Account, Capability
from pipeline.model.content import Draft, Release
from pipeline.model.errors import Conflict, InputError, TuiwenError, UsageError
from pipeline.model.lifecycle import WORDS, State
from pipeline.model.post import Item, Post

MOST_ARTICLES = 8  # developers.weixin.qq.com draft_add: 1 to 8 articles

NEEDS = {Release.MASS: Capability.MASS, Release.PUBLISH: Capability.PUBLISH}

OPEN = (State.WRITING, State.RETURNED)
"""A post in one of these takes up what its drafts are now when it is submitted."""


def release_of(draft: Draft, account: Account) -> Release:
    """The wish, where the account can; originals and draft-only accounts leave by hand.

    原创 can't be declared by API: an original that left by machine would lose its mark.
    """
    if draft.release is Release.HAND or (draft.original and draft.release is None):
        return Release.HAND
    wish = draft.release or account.release
    needed = NEEDS.get(wish)
    return wish if needed is None or needed in account.capabilities else Release.HAND


def key_of(draft: Draft) -> str:
    """A post's key: the batch's name, or the draft's file name without its ending."""
    return draft.batch or PurePath(draft.path).stem


def no_account(config: Config, draft: Draft) -> InputError | None:
    """What is wrong with the draft's account, at its line; None when it is one of ours."""
    if not draft.account:
        todo = f"在文件头加一行 account: …，config.yaml 里有：{'、'.join(config.accounts)}"
        return InputError("稿件没有写账号", where=str(draft.at("account")), todo=todo)
    try:
        config.entry(draft.account)
    except UsageError as error:
        return InputError(error.what, where=str(draft.at("account")), todo=error.todo)
    return None


def post_of(key: str, members: Iterable[Draft], account: Account) -> Post:
    """The post that these drafts make."""
    ordered = sorted(members, key=lambda d: (d.position, d.path))
    releases = [release_of(d, account) for d in ordered]
    return Post(
        key=key,
        account=account.key,
        items=tuple(
            Item(position=i, path=d.path, title=d.title, kind=d.kind, original=d.original)
            for i, d in enumerate(ordered, start=1)
        ),
        release=Release.HAND if Release.HAND in releases else releases[0],
        state=State.WRITING,
        level=next((d.level for d in ordered if d.level), account.level),
    )


def contradictions(config: Config, key: str, members: Sequence[Draft]) -> list[TuiwenError]:
    """Why these drafts cannot be one send."""
    errors: list[TuiwenError] = [e for d in members if (e := no_account(config, d)) is not None]
    first = members[0]
    errors += [
        InputError(
            f"同一批次“{key}”里账号不同：{first.account}、{d.account}",
            where=str(d.at("account")),
            todo="一次群发只属于一个账号；改 account 或 batch",
        )
        for d in members
        if d.account != first.account
    ]
    positions = [d.position for d in members]
    if len(set(positions)) != len(positions):
        errors.append(
            InputError(
                f"批次“{key}”里有两篇位置相同",
                where=str(members[-1].at("position")),
                todo="position 从 1 起，各篇不同；1 是头条。若不是同一批，请改文件名",
            )
        )
    if len(members) > MOST_ARTICLES:
        what = f"批次“{key}”有 {len(members)} 篇，一次最多 {MOST_ARTICLES} 篇"
        errors.append(InputError(what, where=first.path, todo="拆成两个批次"))
    return errors


def grouped(drafts: Iterable[Draft]) -> dict[str, list[Draft]]:
    """Post key to its drafts in their order."""
    groups: dict[str, list[Draft]] = {}
    for draft in sorted(drafts, key=lambda d: (d.position, d.path)):
        groups.setdefault(key_of(draft), []).append(draft)
    return groups


def take_in(room: Room, drafts: Iterable[Draft], *, who: str, now: int) -> list[Post]:
    """Add posts for drafts that have none yet; the ones already known are left as they are.

    What is wrong with some is raised after the others were added.
    """
    fresh = [d for d in drafts if room.store.posts.by_draft(d.path) is None]
    known = {post.key: post for post in room.store.posts.find()}
    added: list[Post] = []
    errors: list[TuiwenError] = []
    for key, members in grouped(fresh).items():
        wrong = contradictions(room.config, key, members)
        if key in known:
            wrong += _taken(known[key], members[0])
        elif not wrong:
            added.append(post_of(key, members, room.config.account(members[0].account)))
        errors += wrong
    with room.store.immediate():
        for post in added:
            room.store.posts.add(post, who=who, at=now)
    raise_all(errors)
    return added


def _taken(post: Post, draft: Draft) -> list[TuiwenError]:
    """A draft joins a send that is still open; one that is on its way is closed to it."""
    if post.state in (*OPEN, State.CANCELLED):
        return []
    what = f"“{post.key}”这个名字已经用在《{post.title}》上，它现在是“{WORDS[post.state]}”"
    todo = "换一个 batch" if draft.batch else "换一个文件名"
    return [Conflict(what, where=draft.path, todo=todo)]
