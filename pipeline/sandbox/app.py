"""The platform's door: every call is heard, answered inside one transaction, and then sent."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

# The handlers enter themselves.
from pipeline.sandbox import (  # noqa: F401  each import fills the table of calls
    callbacks,
    comments,
    datacube,
    drafts,
    freepublish,
    jobs,
    mass,
    material,
    media,
    quotas,
    refusals,
    speed,
    tokens,
    users,
)
from pipeline.sandbox.accounts import Account
from pipeline.sandbox.bodies import parse
from pipeline.sandbox.calls import CALLS, Call, Entry, Gate, Heard, Reply
from pipeline.sandbox.clock import Clock
from pipeline.sandbox.faults import Fault, Faults
from pipeline.sandbox.hearing import TooLarge, hear
from pipeline.sandbox.replies import JSON_TYPE, TEXT_TYPE, Raw, Refusal, encode, new_rid
from pipeline.sandbox.state import State
from pipeline.sandbox.wire import Cut, Half, Wires

BAD_GATEWAY: Final = "<html><head><title>{0}</title></head><body>{0}</body></html>"


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Everything that lives as long as the server."""

    state: State
    clock: Clock
    faults: Faults
    wires: Wires
    late: set[asyncio.Task[None]] = field(default_factory=set)


async def platform(request: Request) -> Response:
    """Answer a call under /cgi-bin/ or /datacube/."""
    world: World = request.app.state.world
    entry = CALLS.get(request.scope["path"])
    if entry is None:
        return Response("404 Not Found", status_code=404, media_type="text/plain")
    if request.method not in {"GET", "POST"}:
        return Response(status_code=405, headers={"allow": "GET, POST"})
    try:
        heard = await hear(request)
    except TooLarge:
        return Response(status_code=413, headers={"connection": "close"})
    except ClientDisconnect:
        return Response(status_code=400)
    work = partial(perform, world, entry, heard)
    fault = world.faults.draw(heard.path) if world.faults.rules else None
    return await suffer(world, fault, heard, work) if fault else work()


def perform(world: World, entry: Entry, heard: Heard) -> Response:
    """Do what was asked; committed before the answer exists."""
    now = world.clock.now()
    with world.state.transaction():
        jobs.settle(world.state, now)
        reply = answer(world.state, entry, heard, now)
    callbacks.kick(world.state)
    return written(world.state, entry, reply)


def answer(state: State, entry: Entry, heard: Heard, now: int) -> Reply:
    """The reply, also where it is a refusal; handlers check before they write."""
    appid = ""
    try:
        check_method(entry, heard)
        if entry.gate:
            return entry.gate(Gate(state=state, now=now, heard=heard))
        account = tokens.bearer(state, heard.query.get("access_token"), now)
        appid = account.appid
        check_right(entry, account)
        quotas.spend(state, appid, entry.path, now)
        body = parse(heard.body) if entry.reads == "json" else {}
        asked = Call(state=state, now=now, heard=heard, account=account, body=body)
        return entry.run(asked) if entry.run else {}
    except Refusal as refusal:
        rid = new_rid(now)
        reply = refusal.body(rid)
        if appid:
            refusals.remember(state, appid=appid, rid=rid, heard=heard, reply=reply, now=now)
        return reply


def check_method(entry: Entry, heard: Heard) -> None:
    """A GET of a call that wants POST is refused; the other way round both are taken."""
    if entry.method == "POST" and heard.method != "POST":
        raise Refusal(43002)


def check_right(entry: Entry, account: Account) -> None:
    """Publishing, mass sends and statistics are for verified accounts."""
    if entry.publishing and not account.may_publish():
        raise Refusal(48001)


def written(state: State, entry: Entry, reply: Reply) -> Response:
    """The reply with the Content-Type that this call uses."""
    if isinstance(reply, Raw):
        return Response(reply.content, headers={"content-type": reply.mime})
    as_json = entry.gate is not None or state.settings["reply_type"] == "json"
    kind = JSON_TYPE if as_json else TEXT_TYPE
    return Response(encode(reply), headers={"content-type": kind})


async def suffer(
    world: World, fault: Fault, heard: Heard, work: Callable[[], Response]
) -> Response:
    """Let a fault strike."""
    if fault.kind == "late":
        task = asyncio.create_task(later(fault.after_ms, work))
        world.late.add(task)
        task.add_done_callback(world.late.discard)
        return Cut(world.wires)
    whole = work() if fault.effect or fault.kind in {"reset_after", "half_body"} else None
    if fault.kind == "half_body" and whole is not None:
        return Half(world.wires, whole)
    if fault.kind == "errcode":
        return refused(world, fault, heard)
    if fault.kind == "http":
        text = BAD_GATEWAY.format(fault.status)
        return Response(text, status_code=fault.status, media_type="text/html")
    if fault.kind == "hang":
        await asyncio.sleep(fault.after_ms / 1_000)
    return Cut(world.wires)


async def later(after_ms: int, work: Callable[[], Response]) -> None:
    """The effect of a call whose caller was cut off."""
    await asyncio.sleep(after_ms / 1_000)
    work()


def refused(world: World, fault: Fault, heard: Heard) -> Response:
    """An errcode on order."""
    extra: dict[str, Any] = fault.extra
    refusal = Refusal(fault.errcode, fault.errmsg, **extra)
    reply = refusal.body(new_rid(world.clock.now())) if fault.errcode else {"errcode": 0} | extra
    return written(world.state, CALLS[heard.path], reply)
