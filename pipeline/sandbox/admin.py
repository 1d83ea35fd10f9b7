"""The admin calls under /_sandbox/, JSON in and out; mistakes are answered with HTTP 400."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from pipeline.sandbox import accounts, callbacks, faults, jobs, overview, verdicts
from pipeline.sandbox.app import World
from pipeline.sandbox.clock import SECOND, day_of, iso, moment
from pipeline.sandbox.console import ACTS
from pipeline.sandbox.replies import Refusal
from pipeline.sandbox.state import CHOICES, DEFAULTS

Given = Mapping[str, Any]


class Mistake(Exception):
    """An admin call that can't be understood."""


def clock_get(world: World, _given: Given) -> dict[str, Any]:
    """Present time and whether it stands."""
    now = world.clock.now()
    standing = world.clock.stands is not None
    return {"now_us": now, "at": iso(now), "mode": "stands" if standing else "follows the wall"}


def clock_post(world: World, given: Given) -> dict[str, Any]:
    """Set by {"now_us"} or {"at"}, step by {"step_s"} or {"step_us"}, run by {"follow": "wall"}."""
    match dict(given):
        case {"now_us": int(now)}:
            world.clock.set(now)
        case {"at": str(text)}:
            world.clock.set(read_moment(text))
        case {"step_s": int() | float() as seconds}:
            world.clock.step(int(seconds * SECOND))
        case {"step_us": int(span)}:
            world.clock.step(span)
        case {"follow": "wall"}:
            world.clock.follow()
        case _:
            raise Mistake("one of now_us, at, step_s, step_us, follow: wall")
    world.state.switch("clock", world.clock.stands)
    jobs.settle(world.state, world.clock.now())
    return clock_get(world, {})


def read_moment(text: str) -> int:
    """An ISO time."""
    try:
        return moment(text)
    except ValueError:
        raise Mistake(f"{text} is no ISO time") from None


def inspect_get(world: World, given: Given) -> dict[str, Any]:
    """Everything that happened; ?appid= for one account."""
    now = world.clock.now()
    jobs.settle(world.state, now)
    return overview.overview(world.state, now, given.get("appid"))


def faults_get(world: World, _given: Given) -> dict[str, Any]:
    """The rules that still wait."""
    return {"faults": [{"id": n} | asdict(rule) for n, rule in world.faults.rules.items()]}


def faults_post(world: World, given: Given) -> dict[str, Any]:
    """One rule, or {"faults": [rules]}."""
    rules = given.get("faults", [given])
    for rule in rules:
        complain(faults.mistakes(rule))
    return {"ids": [world.faults.add(rule) for rule in rules]}


def faults_delete(world: World, _given: Given) -> dict[str, Any]:
    """No faults any more."""
    world.faults.clear()
    return {"faults": []}


def settings_get(world: World, _given: Given) -> dict[str, Any]:
    """All switches."""
    return {name: world.state.settings[name] for name in DEFAULTS if name != "clock"}


def settings_post(world: World, given: Given) -> dict[str, Any]:
    """Turn switches."""
    complain(setting_mistakes(given))
    for name, value in given.items():
        world.state.switch(name, value)
    return settings_get(world, {})


def setting_mistakes(given: Given) -> list[str]:
    """What is wrong with switches."""
    found = [f"unknown switch {n}" for n in given if n not in DEFAULTS or n == "clock"]
    for name, choice in CHOICES.items():
        if given.get(name, choice[0]) not in choice:
            found.append(f"{name} is one of {', '.join(choice)}")
    for name in ("publish_delay_s", "mass_delay_s"):
        value = given.get(name, 0)
        if not isinstance(value, (int, float)) or value < 0:
            found.append(f"{name} is a number of seconds")
    return found


def accounts_get(world: World, _given: Given) -> dict[str, Any]:
    """All accounts with their invented secrets."""
    return {"accounts": [asdict(account) for account in accounts.every(world.state)]}


def accounts_post(world: World, given: Given) -> dict[str, Any]:
    """Add an account, or change the one with this appid."""
    complain(accounts.mistakes(given))
    return asdict(accounts.put(world.state, given, day_of(world.clock.now())))


def verdicts_get(world: World, _given: Given) -> dict[str, Any]:
    """Scripts that still wait."""
    rows = world.state.all("SELECT * FROM verdict ORDER BY number")
    return {"verdicts": [json.loads(row["script"]) for row in rows]}


def verdicts_post(world: World, given: Given) -> dict[str, Any]:
    """One script."""
    complain(verdicts.mistakes(given))
    return {"id": verdicts.write(world.state, given)}


def verdicts_delete(world: World, _given: Given) -> dict[str, Any]:
    """No scripts any more."""
    world.state.run("DELETE FROM verdict")
    return {"verdicts": []}


def console_post(world: World, given: Given) -> dict[str, Any]:
    """{"appid", "action", …}: a person does something in the web console."""
    account = accounts.find(world.state, str(given.get("appid", "")))
    act = ACTS.get(str(given.get("action", "")))
    if account is None or act is None:
        raise Mistake(f"appid of an account, and action: one of {', '.join(ACTS)}")
    now = world.clock.now()
    jobs.settle(world.state, now)
    try:
        return act(world.state, account, given, now)
    except Refusal as refusal:
        raise Mistake(f"{refusal.code} {refusal.errmsg}") from None


def complain(found: list[str]) -> None:
    """Say all mistakes at once."""
    if found:
        raise Mistake("; ".join(found))


Act = Callable[[World, Given], dict[str, Any]]
DOORS: dict[str, dict[str, Act]] = {
    "clock": {"GET": clock_get, "POST": clock_post},
    "inspect": {"GET": inspect_get},
    "faults": {"GET": faults_get, "POST": faults_post, "DELETE": faults_delete},
    "settings": {"GET": settings_get, "POST": settings_post},
    "accounts": {"GET": accounts_get, "POST": accounts_post},
    "verdicts": {"GET": verdicts_get, "POST": verdicts_post, "DELETE": verdicts_delete},
    "console": {"POST": console_post},
}


async def admin(request: Request) -> Response:
    """Carry out one admin call inside one transaction."""
    act = DOORS[request.url.path.rsplit("/", 1)[-1]][request.method]
    world: World = request.app.state.world
    try:
        given = await read(request)
        with world.state.transaction():
            done = act(world, given)
        callbacks.kick(world.state)
        return JSONResponse(done)
    except Mistake as mistake:
        return JSONResponse({"error": str(mistake)}, status_code=400)


async def read(request: Request) -> Given:
    """The query of a GET, the JSON object of a POST."""
    if request.method != "POST":
        return dict(request.query_params)
    try:
        given = json.loads(await request.body())
    except ValueError:
        raise Mistake("the body is no JSON") from None
    if not isinstance(given, dict):
        raise Mistake("the body is a JSON object")
    return given


def routes() -> list[Route]:
    """One route for each door."""
    return [Route(f"/_sandbox/{name}", admin, methods=[*DOORS[name]]) for name in DOORS]
