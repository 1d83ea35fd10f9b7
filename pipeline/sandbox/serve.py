"""Running the sandbox: in a thread of this process, or in the foreground. Loopback only."""

import contextlib
import json
import socket
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from pipeline.sandbox import accounts, admin, page
from pipeline.sandbox.app import World, platform
from pipeline.sandbox.clock import Clock, Now, day_of, wall
from pipeline.sandbox.faults import Faults
from pipeline.sandbox.state import State
from pipeline.sandbox.wire import Wires

HOST: Final = "127.0.0.1"
METHODS: Final = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
Facts = Mapping[str, Any]


def build(
    state_dir: Path,
    given: Sequence[Facts] | None = None,
    settings: Facts | None = None,
    now: Now = wall,
) -> World:
    """Open the state and enter accounts and switches that were given."""
    state = State(state_dir)
    clock = Clock(now, state.settings["clock"])
    try:
        with state.transaction():
            accounts.settle_in(state, given, day_of(clock.now()))
            for name, value in (settings or {}).items():
                state.switch(name, value)
            state.run("UPDATE event SET tries = 0")  # a delivery that a restart cut short
    except ValueError:
        state.close()
        raise
    return World(state=state, clock=clock, faults=Faults(state), wires=Wires())


def application(world: World) -> Starlette:
    """All doors of the platform."""
    doors = [*admin.routes(), *page.routes(), Route("/{path:path}", platform, methods=METHODS)]
    app = Starlette(routes=doors)
    app.state.world = world
    return app


class Uvicorn(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self.ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then say so."""
        await super().startup(sockets=sockets)
        self.ready()


def opened(
    port: int, state_dir: Path, given: Sequence[Facts] | None, settings: Facts | None, *, now: Now
) -> tuple[World, socket.socket]:
    """A world and the socket that leads to it; neither stays open without the other."""
    world = build(state_dir, given, settings, now)
    try:
        return world, listener(port)
    except OSError:
        world.state.close()
        raise


def listener(port: int) -> socket.socket:
    """A bound socket on loopback; port 0 takes any."""
    # asyncio turns Nagle's delay off only where the protocol is named; 40 ms a reply otherwise.
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if sys.platform != "win32":
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        sock.bind((HOST, port))
    except OSError:
        sock.close()
        raise
    return sock


def server(world: World, ready: Callable[[], None]) -> Uvicorn:
    """Uvicorn with the protocol whose connections can be cut."""
    config = uvicorn.Config(
        application(world),
        http=world.wires.protocol(),
        ws="none",
        loop="asyncio",
        lifespan="off",
        log_config=None,
        log_level="error",
        access_log=False,
        timeout_graceful_shutdown=1,
        timeout_keep_alive=75,
        server_header=False,
    )
    return Uvicorn(config, ready)


def listing(world: World) -> list[dict[str, Any]]:
    """The accounts with what a client needs; one that may publish comes first."""
    known = sorted(accounts.every(world.state), key=lambda one: not one.may_publish())
    names = ("appid", "secret", "kind", "verified", "name", "followers")
    return [{name: getattr(one, name) for name in names} for one in known]


class Server:
    """A sandbox in a background thread; also a context manager."""

    def __init__(
        self,
        state_dir: Path,
        *,
        port: int = 0,
        accounts: Sequence[Facts] | None = None,
        settings: Facts | None = None,
        now: Now = wall,
    ) -> None:
        self.world, self.socket = opened(port, state_dir, accounts, settings, now=now)
        self.accounts = listing(self.world)
        self.listens = threading.Event()
        self.uvicorn = server(self.world, self.listens.set)
        self.thread = threading.Thread(target=self.work, name="sandbox", daemon=True)

    @property
    def base(self) -> str:
        """Where it listens, without a slash at the end."""
        return f"http://{HOST}:{self.socket.getsockname()[1]}"

    def work(self) -> None:
        """What the thread does."""
        try:
            self.uvicorn.run(sockets=[self.socket])
        finally:
            self.world.state.close()
            self.listens.set()

    def start(self) -> Self:
        """Come back when calls are answered."""
        self.thread.start()
        self.listens.wait()
        return self

    def stop(self) -> None:
        """Stop listening and close the state."""
        self.uvicorn.should_exit = True
        self.thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def run(
    port: int,
    state_dir: Path,
    *,
    accounts: Sequence[Facts] | None = None,
    settings: Facts | None = None,
    now: Now = wall,
    say: Callable[[str], object] = sys.stdout.write,
) -> None:
    """Serve in the foreground until interrupted; says one JSON line when ready."""
    world, sock = opened(port, state_dir, accounts, settings, now=now)
    base = f"http://{HOST}:{sock.getsockname()[1]}"

    def ready() -> None:
        say(json.dumps({"base": base, "accounts": listing(world)}) + "\n")
        sys.stdout.flush()

    try:
        with contextlib.suppress(KeyboardInterrupt):
            server(world, ready).run(sockets=[sock])
    finally:
        world.state.close()
