"""Cutting connections: uvicorn hides the socket, so a protocol of our own remembers it."""

import socket
import struct
import sys
from typing import TYPE_CHECKING, Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio

# Linger on, for no seconds: closing sends a RST. Windows has shorter fields.
LINGER = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)

Peer = tuple[str, int]


class Wires:
    """Living connections by the address of the other side."""

    def __init__(self) -> None:
        self.living: dict[Peer, asyncio.Transport] = {}

    def protocol(self) -> type[H11Protocol]:
        """The protocol class that uvicorn is to use."""
        living = self.living

        class Wire(H11Protocol):
            """HTTP/1.1 whose connections can be found."""

            def connection_made(self, transport: Any) -> None:
                """Remember."""
                super().connection_made(transport)
                if self.client:
                    living[self.client] = transport

            def connection_lost(self, exc: Exception | None) -> None:
                """Forget."""
                if self.client:
                    living.pop(self.client, None)
                super().connection_lost(exc)

        return Wire

    def reset(self, peer: Peer) -> None:
        """Cut at once; the other side gets a RST."""
        if transport := self.living.get(peer):
            sock = transport.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER)
            transport.abort()

    def end(self, peer: Peer) -> None:
        """Close after what was written has left."""
        if transport := self.living.get(peer):
            transport.close()


async def until_gone(receive: Receive) -> None:
    """Wait until the server knows that nobody listens any more."""
    while (await receive())["type"] != "http.disconnect":
        continue


class Cut(Response):
    """No answer, but a reset."""

    def __init__(self, wires: Wires) -> None:
        super().__init__()
        self.wires = wires

    async def __call__(self, scope: Scope, receive: Receive, _send: Send) -> None:
        """Cut."""
        self.wires.reset(tuple(scope["client"]))
        await until_gone(receive)


class Half(Response):
    """The head of an answer with half of its body."""

    def __init__(self, wires: Wires, whole: Response) -> None:
        super().__init__(status_code=whole.status_code)
        self.raw_headers = whole.raw_headers
        self.body = bytes(whole.body)
        self.wires = wires

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send half, then close."""
        await send(
            {
                "type": "http.response.start",
                "status": self.status_code,
                "headers": self.raw_headers,
            }
        )
        half = self.body[: len(self.body) // 2]
        await send({"type": "http.response.body", "body": half, "more_body": True})
        self.wires.end(tuple(scope["client"]))
        await until_gone(receive)
