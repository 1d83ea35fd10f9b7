"""Pictures from the web: nothing on this machine or its network is ever spoken to."""

from dataclasses import replace

import pytest

from pipeline import fetch
from pipeline.model.errors import InputError, PlatformError, TuiwenError
from tests.canary import PNG, Canary, answer

# Every address leads, or pretends to lead, to loopback or a private network. {p}: the canary.
HOSTILE = [
    *("http://127.0.0.1:{p}/", "https://127.0.0.1:{p}/", "https://localhost:{p}/"),
    *("https://localhost.:{p}/", "https://LOCALHOST:{p}/", "https://127.1:{p}/"),
    *("https://127.0.1:{p}/", "https://2130706433:{p}/", "https://017700000001:{p}/"),
    *("https://0x7f000001:{p}/", "https://0x7f.0.0.1:{p}/", "https://0177.0.0.1:{p}/"),
    *("https://0:{p}/", "https://0.0.0.0:{p}/", "https://127.127.127.127:{p}/"),
    *("https://[::1]:{p}/", "https://[::]:{p}/", "https://[0:0:0:0:0:0:0:1]:{p}/"),
    *(
        "https://[::ffff:127.0.0.1]:{p}/",
        "https://[::ffff:7f00:1]:{p}/",
        "https://[::127.0.0.1]:{p}/",
    ),
    *(
        "https://[64:ff9b::7f00:1]:{p}/",
        "https://[2002:7f00:1::]:{p}/",
        "https://[2001:0:7f00:1::]:{p}/",
    ),
    *("https://[fe80::1%25lo]:{p}/", "https://[fc00::1]:{p}/", "https://[ff02::1]:{p}/"),
    *("https://10.0.0.1:{p}/", "https://172.16.0.1:{p}/", "https://192.168.1.1:{p}/"),
    *("https://169.254.169.254:{p}/latest/", "https://100.64.0.1:{p}/", "https://224.0.0.1:{p}/"),
    *("https://255.255.255.255:{p}/", "https://198.18.0.1:{p}/", "https://240.0.0.1:{p}/"),
    *("https://①②⑦.⓪.⓪.①:{p}/", "https://１２７.０.０.１:{p}/", "https://127。0。0。1:{p}/"),
    *(
        "https://user@127.0.0.1:{p}/",
        "https://good.cn@127.0.0.1:{p}/",
        "https://good.cn:80@localhost:{p}/",
    ),
    *(
        "https://127.0.0.1:{p}\\@good.cn/",
        "https://good.cn\\@127.0.0.1:{p}/",
        "https://\t127.0.0.1:{p}/",
    ),
    *("https://127.0.0.1:{p}\r\nHost: x/", "https://127.0.0.1 :{p}/", "https://127.0.0.1:{p}\x00/"),
    *(
        "file:///etc/passwd",
        "ftp://127.0.0.1:{p}/",
        "gopher://127.0.0.1:{p}/_x",
        "data:image/png;base64,AA",
    ),
    *("//127.0.0.1:{p}/", "127.0.0.1:{p}/", "https:127.0.0.1:{p}/", "https:///127.0.0.1:{p}/"),
    *("jar:https://127.0.0.1:{p}/!/", "https://:{p}/", "https://%31%32%37.0.0.1:{p}/"),
    *(
        "https://xn--:{p}/",
        "https://[127.0.0.1]:{p}/",
        "https://127.0.0.1:99999/",
        "https://" + "a" * 3000,
    ),
]


def test_the_table_is_long_enough():
    assert len(set(HOSTILE)) >= 60


@pytest.mark.parametrize("http", [False, True], ids=["https", "http-too"])
@pytest.mark.parametrize("family", ["127.0.0.1", "::1"])
def test_no_hostile_address_reaches_the_canary(http, family):
    """With HTTP allowed and the canary's port allowed, still nobody comes."""
    with Canary(answer(PNG), host=family) as canary:
        rules = fetch.Rules(http=http, ports=frozenset({80, 443, canary.port}), seconds=3)
        for url in HOSTILE:
            with pytest.raises(TuiwenError):
                fetch.picture(url.replace("{p}", str(canary.port)), rules)
        assert canary.visits == 0


def at(canary: Canary, *addresses: str, **more: object) -> fetch.Rules:
    """Rules under which names lead to these addresses, and loopback counts as public."""
    rules = fetch.Rules(
        http=True,
        ports=frozenset({canary.port}),
        resolve=lambda _host, _port: list(addresses or ("127.0.0.1",)),
        admits=lambda address: str(address) == "127.0.0.1",
        seconds=5,
    )
    return replace(rules, **more)


def test_a_name_with_one_private_address_is_refused_whole():
    with Canary(answer(PNG)) as canary:
        rules = at(canary, "127.0.0.1", "10.0.0.1")
        with pytest.raises(InputError, match="内部网络"):
            fetch.picture(f"http://pictures.cn:{canary.port}/a.png", rules)
        assert canary.visits == 0


def test_the_name_is_resolved_once_and_that_address_is_used():
    """Rebinding: the second answer of a treacherous name server is never asked for."""
    asked = []

    def treacherous(host, port):
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    with Canary(answer(PNG)) as canary:
        rules = at(canary, resolve=treacherous)
        assert fetch.picture(f"http://pictures.cn:{canary.port}/a.png", rules) == PNG
    assert asked == ["pictures.cn"]
    assert f"Host: pictures.cn:{canary.port}".encode() in canary.heard[0]


def test_every_redirect_is_looked_at():
    with Canary(answer(PNG)) as inner:
        away = answer(b"", f"Location: http://127.0.0.1:{inner.port}/", status="302 Found")
        with Canary(away) as canary:
            seen = {"pictures.cn": ["127.0.0.1"]}
            ports = frozenset({canary.port, inner.port})
            rules = at(canary, resolve=lambda host, _: seen.get(host, ["127.0.0.2"]), ports=ports)
            with pytest.raises(InputError, match="内部网络"):
                fetch.picture(f"http://pictures.cn:{canary.port}/", rules)
        assert (canary.visits, inner.visits) == (1, 0)


@pytest.mark.parametrize("place", ["file:///etc/passwd", "//x@y/", "http://pictures.cn:22/"])
def test_a_redirect_to_another_kind_of_address_is_refused(place):
    with Canary(answer(b"", f"Location: {place}", status="301 Moved")) as canary:
        with pytest.raises(InputError):
            fetch.picture(f"http://pictures.cn:{canary.port}/", at(canary))
        assert canary.visits == 1


def test_three_redirects_are_followed_and_no_fourth():
    step = answer(b"", "Location: /next", status="302 Found")
    with Canary(step, step, step, answer(PNG)) as canary:
        assert fetch.picture(f"http://pictures.cn:{canary.port}/", at(canary)) == PNG
    with Canary(step) as canary, pytest.raises(InputError, match="3次"):
        fetch.picture(f"http://pictures.cn:{canary.port}/", at(canary))
    assert canary.visits == 4


def test_tls_names_the_host_and_goes_to_the_address():
    """The first bytes are a TLS greeting with the name in clear (SNI)."""
    with Canary(b"no TLS here") as canary:
        with pytest.raises(PlatformError, match="取不下来"):
            fetch.picture(f"https://pictures.cn:{canary.port}/", at(canary))
        assert canary.heard[0][:1] == b"\x16"
        assert b"pictures.cn" in canary.heard[0]


@pytest.mark.parametrize(
    ("reply", "error", "word"),
    [
        (answer(b"<svg/>"), InputError, "不是图片"),
        (answer(PNG, "Content-Encoding: gzip"), InputError, "压缩"),
        (answer(PNG, status="404 Not Found"), PlatformError, "404"),
        (answer(PNG).replace(b"Content-Length: ", b"Content-Length: 9"), PlatformError, "一半"),
        (
            answer(PNG).replace(b"Content-Length: ", b"Content-Length: 99999999"),
            InputError,
            "10 MB",
        ),
        (b"HTTP/1.1 200 OK\r\n\r\n" + PNG + b"\0" * fetch.MAX_BYTES, InputError, "10 MB"),
        (b"garbage\r\n\r\n", PlatformError, "取不下来"),
        (b"", PlatformError, "取不下来"),
    ],
)
def test_what_is_no_picture_is_refused_in_words(reply, error, word):
    with Canary(reply) as canary, pytest.raises(error, match=word):
        fetch.picture(f"http://pictures.cn:{canary.port}/a?key=secret", at(canary))


def test_an_error_does_not_show_the_query():
    with Canary(answer(b"no")) as canary, pytest.raises(InputError) as raised:
        fetch.picture(f"http://pictures.cn:{canary.port}/a?key=secret", at(canary))
    assert "secret" not in str(raised.value)


def test_the_time_is_over_for_those_who_answer_never():
    with Canary() as canary, pytest.raises(PlatformError, match="没有取完"):
        fetch.picture(f"http://pictures.cn:{canary.port}/", at(canary, seconds=0))


def test_only_listed_hosts():
    with Canary(answer(PNG)) as canary:
        rules = at(canary, hosts=("pictures.cn",))
        assert fetch.picture(f"http://a.pictures.cn:{canary.port}/", rules) == PNG
        for host in ("evilpictures.cn", "pictures.cn.evil.com"):
            with pytest.raises(InputError, match=r"pictures\.hosts"):
                fetch.picture(f"http://{host}:{canary.port}/", rules)
        assert canary.visits == 1
