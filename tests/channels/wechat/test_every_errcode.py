"""Whatever the platform refuses with, the editor reads one sentence with what to do."""

from collections.abc import Iterator

import pytest
import requests

from pipeline.channels.wechat import errcodes
from pipeline.channels.wechat.calls import drafts, freepublish
from pipeline.model.errors import Barred, Busy, Lost, PlatformError
from pipeline.sandbox.serve import Server
from tests.channels.wechat.desk import CANARY, Desk
from tests.channels.wechat.world import World

# developers.weixin.qq.com Return_code_descriptions_new and the pages of our calls, written again.
SHEET = (
    *(-1, 40001, 40002, 40003, 40004, 40005, 40006, 40007, 40009, 40012, 40013, 40014, 40031),
    *(40032, 40033, 40035, 40059, 40060, 40097, 40113, 40125, 40130, 40137, 40164, 40243, 41001),
    *(41002, 41004, 41005, 41006, 42001, 43002, 44001, 44002, 44003, 44004, 45001, 45002, 45003),
    *(45004, 45005, 45008, 45009, 45011, 45028, 45040, 45065, 45066, 45067, 45074, 45083, 45084),
    *(45085, 45106, 45110, 45166, 47001, 47009, 48001, 48003, 48004, 48005, 48006, 48008, 48009),
    *(50002, 50004, 50007, 53402, 53404, 53405, 53406, 53503, 53504, 53505, 53600, 61450, 61451),
    *(61500, 61501, 61503, 76001, 76002, 76003, 76004, 76021, 76022, 88000, 88001, 88002, 88003),
    *(88004, 88005, 88007, 88008, 88009, 88010, 89501, 89503, 89506, 89507),
)
SAID = "what the platform says of it"
# What must stand in a sentence for its reader to know what to do.
TELLS = {
    40164: "IP白名单",
    40125: "AppSecret",
    45003: "32 字",
    45009: "0 点恢复",
    45028: "订阅号明天、服务号下月",
    45040: "下月",
    61503: "8 点",
    89506: "24 小时",
    89507: "1 小时",
    48001: "人工发布",
    40009: "1 MB",
    88000: "关掉留言",
}


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One account for the whole sheet: a refusal leaves nothing behind."""
    folder = tmp_path_factory.mktemp("line")
    desk = Desk(folder=folder)
    with Server(folder / "state", now=lambda: desk.now) as server:
        world = World(desk=desk, server=server, personal_appid="wx" + "f" * 16)
        world.afresh()
        yield world


def refusals(world: World, code: int) -> tuple[PlatformError, PlatformError]:
    """What a repeatable call and a once-call raise."""
    paths = ("/cgi-bin/draft/count", "/cgi-bin/freepublish/submit")
    said = {"kind": "errcode", "errcode": code, "errmsg": SAID, "times": None}
    requests.delete(f"{world.server.base}/_sandbox/faults", timeout=5)
    world.admin("faults", {"faults": [{"path": path, **said} for path in paths]})
    client = world.desk.opened(world.server.base, quotas={}).client
    with pytest.raises(PlatformError) as often:
        drafts.total(client)
    with pytest.raises(PlatformError) as once:
        freepublish.submit(client, "m")
    return often.value, once.value


def test_the_whole_sheet_has_words_and_nothing_else_but_40008():
    assert len(SHEET) == len(set(SHEET))
    assert set(errcodes.WORDS) - set(SHEET) == {40008}
    assert set(SHEET) <= set(errcodes.WORDS)


@pytest.mark.parametrize("code", SHEET)
def test_every_errcode_reaches_the_editor_in_chinese(line: World, code: int):
    for error in refusals(line, code):
        where, _, rest = str(error).partition("：")
        assert where.startswith("青春临川（/cgi-bin/")
        say, _, todo = rest.partition("→")
        assert errcodes.WORDS[code][0] in say
        assert str(code) in say
        assert SAID in say
        assert any("一" <= sign <= "鿿" for sign in todo)
        assert error.errcode == code
        assert error.rid
        assert error.rid in say
        assert CANARY not in str(error)
        assert TELLS.get(code, "") in str(error)


@pytest.mark.parametrize("code", [88006, 12345, 99999, -2, 65400])
def test_an_unknown_one_is_shown_as_it_is_and_treated_as_unknown(line: World, code: int):
    often, once = refusals(line, code)
    assert (type(often), type(once)) == (Busy, Lost)
    for error in (often, once):
        assert "不认得" in str(error)
        assert f"{code} {SAID} rid: {error.rid}" in str(error)


def test_the_address_to_let_in_stands_in_the_sentence(world: World):
    world.admin("accounts", {"appid": world.desk.appid, "ip_whitelist": ["203.0.113.7"]})
    with pytest.raises(Barred, match=r"(?s)invalid ip 127.0.0.1.*IP白名单"):
        drafts.total(world.wechat.client)
