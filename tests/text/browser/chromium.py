"""A real headless Chromium for the tests that need one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
MISSING = (
    "这项测试要用真的 Chromium，本机没有：请安装后再试（apt install chromium）"
    " / no Chromium found: apt install chromium"
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """The machine's own Chromium; a machine without one fails the test in one sentence."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.fail(MISSING, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()
