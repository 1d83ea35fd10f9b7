"""Pictures from the web, and nothing else: the only door through which an address is opened.

An address in somebody's text must not make this machine speak to its own network. So the name is
resolved once, every address behind it must be public, the connection goes to the very address
that was looked at, and each redirect is looked at anew.
"""

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import TypeAlias
from urllib.parse import SplitResult, urljoin, urlsplit

from pipeline.model.errors import InputError, PlatformError
from pipeline.picture.painter.sniff import kind_of

Address: TypeAlias = IPv4Address | IPv6Address
Resolve: TypeAlias = Callable[[str, int], list[str]]

MAX_BYTES = 10_000_000  # what the platform takes for a permanent picture (api_addmaterial)
MAX_REDIRECTS = 3
MAX_URL = 2_048
SECONDS = 10.0
_MOVED = frozenset({301, 302, 303, 307, 308})
# Networks inside IPv6 that carry an IPv4 address of anybody's choice: NAT64, 6to4, Teredo,
# and the old "compatible" form (RFC 6052, 8215, 3056, 4380, 4291).
_CARRIERS = tuple(
    map(ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32", "::/96"))
)


def public(address: Address) -> bool:
    """Whether an address belongs to the open internet."""
    inner = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    if inner is not None:
        return public(inner)
    if any(address in network for network in _CARRIERS if network.version == address.version):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def resolved(host: str, port: int) -> list[str]:
    """All addresses of a name, as the machine finds them."""
    return [str(row[4][0]) for row in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What may be opened: `hosts` empty means any public one; `http` allows plain HTTP too."""

    hosts: tuple[str, ...] = ()
    http: bool = False
    ports: frozenset[int] = frozenset({80, 443})
    seconds: float = SECONDS
    admits: Callable[[Address], bool] = public
    resolve: Resolve = resolved
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    """One address that was looked at: where to connect, and what to ask there."""

    url: str
    parts: SplitResult
    host: str
    port: int
    address: str


def picture(url: str, rules: Rules) -> bytes:
    """The bytes of a picture; InputError for what may not be opened, PlatformError for the rest."""
    until = time.monotonic() + rules.seconds
    for _ in range(MAX_REDIRECTS + 1):
        target = looked_at(url, rules, until)
        answer = _asked(target, rules, until)
        if isinstance(answer, bytes):
            return _sniffed(answer, target)
        url = urljoin(target.url, answer)
    raise InputError(
        f"网址转了{MAX_REDIRECTS}次以上", where=_short(url), todo="请换一个直接的图片地址"
    )


def looked_at(url: str, rules: Rules, until: float) -> _Target:
    """Where an address leads; InputError unless every machine behind it may be spoken to."""
    parts = _split(url, rules)
    host = _host(parts, url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    if port not in rules.ports:
        raise _refused(url, f"端口 {port} 不在允许之列")
    if rules.hosts and not any(host == h or host.endswith(f".{h}") for h in rules.hosts):
        raise _refused(url, f"域名 {host} 不在 config.yaml 的 pictures.hosts 里")
    found = _in_time(lambda: rules.resolve(host, port), until, url)
    addresses = [ip_address(text.partition("%")[0]) for text in found]
    if not addresses or not all(map(rules.admits, addresses)):
        raise _refused(url, "它指向本机或内部网络")
    return _Target(url=url, parts=parts, host=host, port=port, address=str(addresses[0]))


def _split(url: str, rules: Rules) -> SplitResult:
    if len(url) > MAX_URL or any(c <= " " or c in {"\\", "\x7f"} for c in url):
        raise _refused(url, "网址太长，或含有空格、反斜杠、控制字符")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        raise _refused(url, "网址写错了") from None
    if parts.scheme != "https" and not (rules.http and parts.scheme == "http"):
        raise _refused(url, "只能取 https 网址的图片")
    if "@" in parts.netloc or not parts.hostname:
        raise _refused(url, "网址里有用户名，或没有域名")
    return parts


def _host(parts: SplitResult, url: str) -> str:
    name = (parts.hostname or "").rstrip(".")
    try:
        plain = name if ":" in name else name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise _refused(url, "域名写错了") from None
    if not plain or "%" in plain:
        raise _refused(url, "域名写错了")
    return plain


def _in_time(ask: Callable[[], list[str]], until: float, url: str) -> list[str]:
    """A look-up has no time limit of its own; one that hangs is left behind."""
    found: list[list[str]] = []

    def look() -> None:
        try:
            found.append(ask())
        except (OSError, UnicodeError):
            found.append([])

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    thread.join(max(0.0, until - time.monotonic()))
    if not found or not found[0]:
        raise PlatformError("找不到这个域名", where=_short(url), todo="检查网址和网络")
    return found[0]


def _asked(target: _Target, rules: Rules, until: float) -> bytes | str:
    """The body, or the address that the answer sends us to."""
    try:
        with _line(target, rules, until) as line:
            host = f"[{target.host}]" if ":" in target.host else target.host
            usual = {"http": 80, "https": 443}[target.parts.scheme]
            named = host if target.port == usual else f"{host}:{target.port}"
            path = (target.parts.path or "/") + (
                f"?{target.parts.query}" if target.parts.query else ""
            )
            line.putrequest("GET", _ascii(path), skip_host=True, skip_accept_encoding=True)
            for key, value in (
                ("Host", named),
                ("Accept", "image/*"),
                ("Accept-Encoding", "identity"),
            ):
                line.putheader(key, value)
            line.endheaders()
            answer = _read(line.getresponse(), target)
            if time.monotonic() >= until:  # cut off, which looks like an end
                raise TimeoutError
            return answer
    except (OSError, HTTPException, ValueError) as error:
        slow = time.monotonic() >= until
        what = f"{rules.seconds:g} 秒内没有取完图片" if slow else "图片取不下来"
        raise PlatformError(
            what, where=_short(target.url), todo="请手工下载后放进 assets/"
        ) from error


@contextmanager
def _line(target: _Target, rules: Rules, until: float) -> Iterator[HTTPConnection]:
    """A connection to the address that was looked at; cut when the time is over."""
    left = max(0.01, until - time.monotonic())
    bare = socket.create_connection((target.address, target.port), timeout=left)
    spare = bare.dup()  # TLS takes the first handle away; both are the same connection
    cut = threading.Timer(max(0.01, until - time.monotonic()), _shut, (spare,))
    cut.daemon = True
    cut.start()
    line = HTTPConnection(target.host, target.port)
    try:
        line.sock = bare
        if target.parts.scheme == "https":
            line.sock = rules.tls.wrap_socket(bare, server_hostname=target.host)
        yield line
    finally:
        cut.cancel()
        line.close()
        bare.close()
        spare.close()


def _shut(bare: socket.socket) -> None:
    try:
        bare.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it was closed in the same moment


def _read(answer: HTTPResponse, target: _Target) -> bytes | str:
    where = _short(target.url)
    if answer.status in _MOVED and (place := answer.getheader("Location")):
        return place
    if answer.status != 200:
        todo = "请在浏览器里打开看看，或手工下载"
        raise PlatformError(f"对方回答 {answer.status}", where=where, todo=todo)
    if answer.getheader("Content-Encoding", "identity").lower() != "identity":
        raise InputError("对方把图片压缩了再给", where=where, todo="请手工下载后放进 assets/")
    body = answer.read(MAX_BYTES + 1)
    left = answer.length or 0
    if len(body) + left > MAX_BYTES:
        what = f"图片超过 {MAX_BYTES // 1_000_000} MB"
        raise InputError(what, where=where, todo="请下载后缩小再用")
    if left:
        raise PlatformError("图片只来了一半", where=where, todo="请再试一次")
    return body


def _sniffed(body: bytes, target: _Target) -> bytes:
    try:
        kind_of(body)
    except InputError as error:
        raise InputError(error.what, where=_short(target.url), todo=error.todo) from None
    return body


def _ascii(path: str) -> str:
    return "".join(c if c.isascii() else "".join(f"%{b:02X}" for b in c.encode()) for c in path)


def _refused(url: str, why: str) -> InputError:
    return InputError(
        f"不取这张网络图片：{why}", where=_short(url), todo="请手工下载后放进 assets/"
    )


def _short(url: str) -> str:
    """An address without what may be secret in it."""
    plain = "".join(c if c.isprintable() else "�" for c in url.partition("?")[0])
    return plain if len(plain) <= 80 else plain[:80] + "…"
