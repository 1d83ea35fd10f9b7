"""A platform that says what a test tells it to, over real HTTP."""

import json
import threading
import time
from collections import defaultdict, deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN_PATH = "/cgi-bin/stable_token"


@dataclass(frozen=True)
class Said:
    """One reply: bytes as they are, or JSON."""

    body: Any = None
    status: int = 200
    mime: str = "text/plain"
    cut: int | None = None  # bytes after which the connection ends
    pause: float = 0.0  # before the reply
    drip: float = 0.0  # between single bytes
    packed: bool = False  # the body is gzip

    @property
    def raw(self) -> bytes:
        if isinstance(self.body, bytes):
            return self.body
        return json.dumps(self.body, ensure_ascii=False).encode()


@dataclass(frozen=True)
class Heard:
    """One request as it arrived."""

    path: str
    token: str
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Platform:
    """`script[path]` is said in turn, the last of it for ever."""

    base: str = ""
    script: dict[str, deque[Said]] = field(default_factory=lambda: defaultdict(deque))
    heard: list[Heard] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    tokens: int = 0

    def says(self, path: str, *replies: Any) -> None:
        self.script[path] = deque(r if isinstance(r, Said) else Said(r) for r in replies)

    def count(self, path: str) -> int:
        return sum(h.path == path for h in self.heard)

    def reply(self, heard: Heard) -> Said:
        with self.lock:
            self.heard.append(heard)
            turns = self.script[heard.path]
            if turns:
                return turns.popleft() if len(turns) > 1 else turns[0]
            if heard.path == TOKEN_PATH:
                self.tokens += 1
                return Said({"access_token": f"token-{self.tokens}", "expires_in": 7200})
            return Said({"errcode": 0, "errmsg": "ok"})


@contextmanager
def serving() -> Iterator[Platform]:
    platform = Platform()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            parts = urlsplit(self.path)
            token = parse_qs(parts.query).get("access_token", [""])[0]
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            said = platform.reply(Heard(parts.path, token, body))
            time.sleep(said.pause)
            self.close_connection = True
            self.send_response(said.status)
            self.send_header("Content-Type", said.mime)
            self.send_header("Content-Length", str(len(said.raw)))
            if said.packed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.say(said)

        def say(self, said: Said) -> None:
            body = said.raw[: said.cut]
            step = 1 if said.drip else max(1, len(body))
            with suppress(OSError):  # a client that lost its patience
                for start in range(0, len(body), step):
                    self.wfile.write(body[start : start + step])
                    time.sleep(said.drip)

        do_GET = do_POST = answer  # noqa: N815  names of http.server

        def log_message(self, *_: object) -> None:
            """Nothing on stderr."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    platform.base = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield platform
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
