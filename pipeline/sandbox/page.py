"""Pages for people: the simulated accounts as a follower's phone shows them."""

import html
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, FunctionLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from pipeline.sandbox import accounts, audience, draftbox, jobs, sendings, shelf
from pipeline.sandbox.accounts import Account
from pipeline.sandbox.chance import share
from pipeline.sandbox.clock import beijing, day_of
from pipeline.sandbox.state import Row, State, load

if TYPE_CHECKING:
    from pipeline.sandbox.app import World

PICTURE: Final = re.compile(
    r"https?://mmbiz\.q(?:pic|logo)\.cn/[^/\"'\s]+/([A-Za-z0-9_-]+)/0[^\"'\s)]*"
)
HUES: Final = ("#0f8f5f", "#2f6fb3", "#b4541a", "#7a4fa3", "#a33a55", "#3a7d86")
ROADS: Final = {
    ("mass", "api"): "群发，已通知粉丝",
    ("mass", "console"): "群发（后台人工），已通知粉丝",
    ("publish", "api"): "发布，不通知粉丝",
    ("publish", "console"): "发布（后台人工），不通知粉丝",
}
FEED: Final = 60
POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self'"
)
INSIDE: Final = (
    '<!doctype html><meta charset="utf-8"><style>body{{margin:0;color:#333;'
    "font:17px/1.75 -apple-system,'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif;"
    "overflow-wrap:break-word}}img{{max-width:100%;height:auto}}</style>{0}"
)


def page_file(name: str) -> str:
    """A file that lies beside this module."""
    return files(__package__).joinpath("pages", name).read_text("utf-8")


PAGES: Final = Environment(loader=FunctionLoader(page_file), autoescape=True)


def render(name: str, **facts: Any) -> HTMLResponse:
    """A page with the one style sheet inside."""
    text = PAGES.get_template(name).render(style=page_file("phone.css"), **facts)
    return HTMLResponse(text, headers={"content-security-policy": POLICY})


def local(address: str) -> str:
    """The same picture from this server."""
    return PICTURE.sub(r"/_sandbox/picture/\1", address)


async def index(request: Request) -> Response:
    """All accounts side by side."""
    world: World = request.app.state.world
    now = world.clock.now()
    with world.state.transaction():
        jobs.settle(world.state, now)
    return render(
        "accounts.html",
        at=beijing(now).strftime("%Y年%m月%d日 %H:%M:%S"),
        mode="跟随本机时钟" if world.clock.stands is None else "时钟已停住，等待拨动",
        accounts=[phone(world.state, one, now) for one in accounts.every(world.state)],
    )


def phone(state: State, account: Account, now: int) -> dict[str, Any]:
    """One account's screen."""
    count = "SELECT count(*) FROM publication WHERE appid = ? AND deleted = 0"
    return {
        "name": account.name,
        "face": account.name.removeprefix("模拟")[:1] or "号",
        "hue": HUES[int(share("hue", account.appid) * len(HUES))],
        "about": about(account),
        "followers": f"{audience.followers(account, day_of(now)):,}",
        "published": state.count(count, account.appid),
        "drafts": draftbox.total(state, account.appid),
        "mass_left": sendings.left(state, account, now),
        "mass_word": "本月可群发" if account.kind == "service" else "今日可群发",
        "messages": messages(state, account),
    }


def about(account: Account) -> str:
    """What kind of account it is, in words."""
    kind = "服务号" if account.kind == "service" else "订阅号"
    if account.individual:
        return f"个人{kind} · 不能用接口发布"
    return f"已认证{kind}" if account.verified else f"未认证{kind} · 不能用接口发布"


def messages(state: State, account: Account) -> list[dict[str, Any]]:
    """What followers see, the newest first."""
    rows = state.all(
        "SELECT * FROM publication WHERE appid = ? ORDER BY at DESC, job DESC, idx LIMIT ?",
        account.appid,
        FEED,
    )
    groups: dict[int, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["job"], []).append(row)
    return [message(group) for group in groups.values()]


def message(rows: list[Row]) -> dict[str, Any]:
    """One message of one to eight articles."""
    return {
        "when": beijing(rows[0]["at"]).strftime("%m月%d日 %H:%M"),
        "note": ROADS[rows[0]["road"], rows[0]["hand"]],
        "articles": [
            {
                "title": row["title"],
                "href": f"/_sandbox/article/{row['job']}/{row['idx']}",
                "cover": local(load(row, "article")["thumb_url"]),
                "deleted": bool(row["deleted"]),
            }
            for row in rows
        ],
    }


async def article(request: Request) -> Response:
    """One article as a reader sees it; its HTML is shut into a frame without rights."""
    world: World = request.app.state.world
    row = world.state.one(
        "SELECT * FROM publication WHERE job = ? AND idx = ?",
        request.path_params["job"],
        request.path_params["idx"],
    )
    if row is None:
        return HTMLResponse("<p>没有这篇文章。</p>", status_code=404)
    account = accounts.find(world.state, row["appid"])
    seen = load(row, "article")
    return render(
        "article.html",
        title=row["title"],
        author=seen["author"],
        original=seen["original"],
        account=account.name if account else "",
        when=beijing(row["at"]).strftime("%Y年%m月%d日 %H:%M"),
        note=ROADS[row["road"], row["hand"]] + ("，已删除" if row["deleted"] else ""),
        inside=INSIDE.format(local(inside(seen))),
    )


def inside(seen: dict[str, Any]) -> str:
    """The HTML of a text article; the pictures and the text of a picture message."""
    if seen["article_type"] == "news":
        return str(seen["content"])
    pictures = "".join(f'<p><img src="{one["url"]}" alt=""></p>' for one in seen["pictures"])
    return f'{pictures}<p style="white-space:pre-wrap">{html.escape(seen["content"])}</p>'


async def picture(request: Request) -> Response:
    """A picture that was uploaded."""
    world: World = request.app.state.world
    found = shelf.picture(world.state, request.path_params["key"])
    if found is None:
        return Response(status_code=404)
    return Response(found[0], media_type=found[1], headers={"x-content-type-options": "nosniff"})


def routes() -> list[Route]:
    """The pages and their pictures."""
    return [
        Route("/_sandbox/", index),
        Route("/_sandbox/article/{job:int}/{idx:int}", article),
        Route("/_sandbox/picture/{key}", picture),
    ]
