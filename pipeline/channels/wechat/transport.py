"""Bytes out, bytes in: the only place that opens a socket to the platform.

What `requests` raises carries the whole URL with its token, so its errors end here: they are
turned into ours after the `except` block has closed, and no chain leads back to them.
"""

import json
import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    MaxRetryError,
    NameResolutionError,
    NewConnectionError,
    ProxyError,
)

from pipeline.channels.wechat.request import Request, silence, unsent
from pipeline.model.errors import ConfigError, PlatformError

OFFICIAL: Final = "https://api.weixin.qq.com"
_LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
_CAP: Final = 16 * 1024 * 1024  # bytes of a reply: 20 drafts of 8 articles stay well below
_CHUNK: Final = 65_536
_NEVER_LEFT: Final = (NewConnectionError, NameResolutionError, ConnectTimeoutError)


class _NoAddresses(logging.Filter):
    """Drops the lines in which urllib3 prints a URL with its token at level DEBUG."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep what names no token."""
        return "access_token=" not in record.getMessage()


logging.getLogger("urllib3.connectionpool").addFilter(_NoAddresses("tuiwen"))


class _UnreadableError(Exception):
    """There is a reply, but not one to rely on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transport:
    """`timeout` in seconds bounds the connection, each pause, and the reading of the body."""

    base: str
    timeout: float
    proxy: str = ""
    cap: int = _CAP

    def __post_init__(self) -> None:
        address = urlsplit(self.base)
        plain = address.scheme == "http" and address.hostname in _LOOPBACK
        if not address.hostname or not (plain or address.scheme == "https"):
            raise ConfigError(
                f"平台地址“{self.base}”不能用",
                todo=f"写 {OFFICIAL}、https 的中转地址，或本机沙箱的 http://127.0.0.1:端口",
            )

    def send(self, request: Request, token: str, *, where: str) -> bytes:
        """The body of a reply with status 200; every other end is Busy or Lost.

        A connection of its own for each call: a kept one that the platform has dropped meanwhile
        looks just like a lost answer.
        """
        error: PlatformError
        try:
            with requests.Session() as session:
                session.trust_env = False
                return self._exchange(session, request, token)
        except requests.ConnectionError as problem:
            error = self._broken(request, problem, where)
        except (requests.Timeout, TimeoutError):
            error = silence(request, f"平台 {self.timeout:g} 秒内没有回音", where=where)
        except _UnreadableError as problem:
            error = silence(request, str(problem), where=where)
        except (requests.RequestException, HTTPError, OSError):
            error = silence(request, "连接中断，回执没有收全", where=where)
        raise error

    def _exchange(self, session: requests.Session, request: Request, token: str) -> bytes:
        query = {**request.query, "access_token": token} if token else dict(request.query)
        with session.request(
            request.method,
            self.base.rstrip("/") + request.path,
            params=query,
            data=None if request.media else _encode(request.body),
            files=_parts(request),
            headers={"Content-Type": "application/json"} if request.body is not None else None,
            timeout=(self.timeout, self.timeout),
            proxies={"http": self.proxy, "https": self.proxy} if self.proxy else None,
            allow_redirects=False,
            stream=True,
        ) as response:
            if response.status_code != requests.codes.ok:
                raise _UnreadableError(f"平台或中转返回了 HTTP {response.status_code}")
            return self._read(response)

    def _read(self, response: requests.Response) -> bytes:
        end = time.monotonic() + self.timeout
        body = bytearray()
        while chunk := response.raw.read1(_CHUNK, decode_content=True):
            body += chunk
            if len(body) > self.cap:
                raise _UnreadableError("平台的回执长得不合情理")
            if time.monotonic() > end:
                raise _UnreadableError(f"平台的回执 {self.timeout:g} 秒没有收全")
        return bytes(body)

    def _broken(self, request: Request, problem: Exception, where: str) -> PlatformError:
        cause = problem.args[0] if problem.args else None
        reason = cause.reason if isinstance(cause, MaxRetryError) else cause
        if isinstance(reason, ProxyError):
            reason = reason.original_error
        if isinstance(reason, _NEVER_LEFT):
            return unsent(request, "连不上平台", where=where)
        return silence(request, "连接中断，没有收到回执", where=where)


def _encode(body: Mapping[str, object] | None) -> bytes | None:
    r"""Raw UTF-8: the platform counts and shows a `\u5199` as six characters."""
    if body is None:
        return None
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


def _parts(request: Request) -> Mapping[str, tuple[str, bytes, str]] | None:
    if request.media is None:
        return None
    return {"media": (request.media.name, request.media.data, request.media.mime)}
