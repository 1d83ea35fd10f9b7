"""A listener on loopback that counts who comes, and answers with what it is told to."""

import socket
import threading
from contextlib import suppress
from typing import Self

PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00"
    b"\x1f\x15\xc4\x89\x00\x00\x00\nIDATx\x9cc\x00\x01\x00\x00\x05\x00\x01\r\n-\xb4\x00\x00\x00\x00IEND\xaeB`\x82"
)


def answer(body: bytes, *heads: str, status: str = "200 OK") -> bytes:
    """One HTTP answer."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *heads, "", ""]
    return "\r\n".join(lines).encode() + body


class Canary:
    """`answers` are given in turn, the last one again and again; `heard` is what came in."""

    def __init__(self, *answers: bytes, host: str = "127.0.0.1") -> None:
        self.heard: list[bytes] = []
        self.visits = 0
        self._answers = list(answers)
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._door = socket.socket(family)
        self._door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._door.bind((host, 0))
        self._door.listen(16)
        self.port = self._door.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._thread.join(5)

    def _serve(self) -> None:
        while True:
            try:
                guest, _ = self._door.accept()
            except OSError:
                return
            self.visits += 1
            with guest, suppress(OSError):
                guest.settimeout(5)
                self.heard.append(guest.recv(65_536))
                if self._answers:
                    guest.sendall(self._answers[0])
                    del self._answers[: 1 if len(self._answers) > 1 else 0]
