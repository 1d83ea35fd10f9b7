"""The page shows the simulated accounts in Chinese and shuts articles into a frame."""

from collections.abc import Callable

import requests

from tests.sandbox.caller import Platform
from tests.sandbox.pictures import png


def test_accounts_with_what_they_published(start: Callable[..., Platform]):
    platform = start()
    platform.set("2026-11-30T09:00:00+08:00")
    caller = platform.caller()
    mine = caller.upload("media/uploadimg", png())["url"]
    caller.send(caller.draft("头条 <b>", content=f'<p>正文</p><img src="{mine}">'))
    platform.step(20)
    page = requests.get(f"{platform.base}/_sandbox/", timeout=10).text
    assert page.count("模拟账号") >= 5
    assert "头条 &lt;b&gt;" in page
    assert "群发，已通知粉丝" in page
    assert "http://mmbiz" not in page
    href = page.split('href="')[1].split('"')[0]
    article = requests.get(platform.base + href, timeout=10)
    assert "<iframe sandbox " in article.text
    assert "default-src 'none'" in article.headers["content-security-policy"]
    picture = article.text.split("/_sandbox/picture/")[1].split("&")[0]
    shown = requests.get(f"{platform.base}/_sandbox/picture/{picture}", timeout=10)
    assert (shown.headers["content-type"], shown.content) == ("image/png", png())


def test_what_is_not_there(platform: Platform):
    assert requests.get(f"{platform.base}/_sandbox/article/99999/1", timeout=10).status_code == 404
    assert requests.get(f"{platform.base}/_sandbox/picture/x", timeout=10).status_code == 404
    assert requests.get(f"{platform.base}/_sandbox/x", timeout=10).status_code == 404
