"""Draft files become posts: one draft a post, or all drafts of one `batch` in one send of 1-8."""

from collections.abc import Iterable
from pathlib import PurePath

from pipeline.flows.room import Room
from pipeline.model.account import Account, Capability
from pipeline.model.content import Draft, Release
from pipeline.model.errors import ConfigError, InputError, Several, TuiwenError
from pipeline.model.lifecycle import State
from pipeline.model.post import Item, Post

MOST_ARTICLES = 8

NEEDS = {Release.MASS: Capability.MASS, Release.PUBLISH: Capability.PUBLISH}


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


def posts_of(drafts: Iterable[Draft], accounts: dict[str, Account]) -> list[Post]:
    """Group drafts into posts; all contradictions of a batch are reported together."""
    groups: dict[str, list[Draft]] = {}
    for draft in drafts:
        groups.setdefault(key_of(draft), []).append(draft)
    errors: list[TuiwenError] = []
    posts = []
    for key, members in groups.items():
        members.sort(key=lambda d: (d.position, d.path))
        found = _contradictions(key, members, accounts)
        errors += found
        if not found:
            posts.append(_post(key, members, accounts[members[0].account]))
    if errors:
        raise Several(errors)
    return posts


def _contradictions(
    key: str, members: list[Draft], accounts: dict[str, Account]
) -> list[TuiwenError]:
    errors: list[TuiwenError] = []
    first = members[0]
    for draft in members:
        if draft.account not in accounts:
            names = "、".join(accounts)
            errors.append(
                ConfigError(
                    f"没有名为“{draft.account}”的账号",
                    where=str(draft.at("account")),
                    todo=f"config.yaml 里有：{names}",
                )
            )
        if draft.account != first.account:
            errors.append(InputError(f"同一批次“{key}”里账号不同", where=str(draft.at("account"))))
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
        errors.append(InputError(f"批次“{key}”有 {len(members)} 篇，一次最多 8 篇", where=first.path))
    return errors


def _post(key: str, members: list[Draft], account: Account) -> Post:
    releases = [release_of(d, account) for d in members]
    return Post(
        key=key,
        account=account.key,
        items=tuple(
            Item(position=i, path=d.path, title=d.title, kind=d.kind, original=d.original)
            for i, d in enumerate(members, start=1)
        ),
        release=Release.HAND if Release.HAND in releases else releases[0],
        state=State.WRITING,
        level=next((d.level for d in members if d.level), account.level),
    )


def take_in(room: Room, drafts: Iterable[Draft], *, who: str, now: int) -> list[Post]:
    """Add posts for drafts that have none yet; the ones already known are left as they are."""
    accounts = {a.key: a for a in room.config.model_accounts()}
    fresh = [d for d in drafts if room.store.posts.by_draft(d.path) is None]
    posts = posts_of(fresh, accounts)
    with room.store.immediate():
        for post in posts:
            room.store.posts.add(post, who=who, at=now)
    return posts
