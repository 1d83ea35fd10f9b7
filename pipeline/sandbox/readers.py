"""Readers who comment: a few under each article, always the same ones for a state."""

from typing import Final

from pipeline.sandbox.chance import share
from pipeline.sandbox.clock import HOUR, MINUTE
from pipeline.sandbox.state import Row, State, load

# Invented: what such readers write. Each article draws its own few.
SAID: Final = (
    "写得真好，已转给班上同学。",
    "请问报名的截止时间是哪天？",
    "去年参加过，今年还想来！",
    "图三的老师是不是姓周？认出来了。",
    "时间能不能放在周末？工作日赶不过去。",
    "为志愿者点赞👍",
    "链接打不开了，麻烦看一下。",
    "第一次知道我们区还有这样的地方，涨知识了。",
    "小编辛苦了",
    "希望多办几场，名额太少啦。",
)
FEWEST, MOST = 3, 6
FIRST: Final = 12 * MINUTE
LONGEST: Final = 30 * HOUR


def people(article: Row) -> list[tuple[int, str, str]]:
    """When who writes what under an article: moment, openid, words."""
    key = (article["url"],)
    count = FEWEST + int(share("comments", *key) * (MOST - FEWEST + 1))
    start = int(share("first words", *key) * len(SAID))
    found = []
    for place in range(count):
        wait = FIRST + int(share("wait", *key, place) ** 2 * LONGEST)
        who = f"oSandbox{int(share('who', *key, place) * 10**12):020d}"
        found.append((article["at"] + wait, who, SAID[(start + place * 3) % len(SAID)]))
    return sorted(found)


def arrive(state: State, article: Row, now: int) -> None:
    """Enter the comments written since somebody last looked, while they were open."""
    opened, since = standing(state, article)
    if opened:
        for at, openid, words in people(article):
            if since < at <= now:
                row = {"job": article["job"], "idx": article["idx"], "at": at, "openid": openid}
                state.add("comment", row | {"content": words})
    switch(state, article, opened=opened, now=now)


def standing(state: State, article: Row) -> tuple[bool, int]:
    """Whether comments are open, and up to when they were entered."""
    row = state.one(
        "SELECT * FROM comments WHERE job = ? AND idx = ?", article["job"], article["idx"]
    )
    if row:
        return bool(row["opened"]), row["upto"]
    return bool(load(article, "article")["need_open_comment"]), article["at"]


def switch(state: State, article: Row, *, opened: bool, now: int) -> None:
    """Open or closed from now on; what was written until now has been entered."""
    state.run(
        "INSERT OR REPLACE INTO comments VALUES (?, ?, ?, ?)",
        article["job"],
        article["idx"],
        int(opened),
        now,
    )
