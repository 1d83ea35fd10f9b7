"""Bad drafts and settings: a Chinese sentence with file and line, what to do, and nothing lost."""

import struct
import zlib
from pathlib import Path

import pytest

HEAD = "---\ntitle: 甲\naccount: linchuan\n"


def png(width: int, height: int) -> bytes:
    """The head of a picture of that size, and not one pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


BAD = {
    "no-title": ("---\naccount: linchuan\n---\n\n乙。\n", "title", ":1"),
    "broken-yaml": (HEAD + 'digest: "没有结束\n---\n\n乙。\n', "不是合法的 YAML", ":5"),
    "two-titles": (HEAD + "title: 丙\n---\n\n乙。\n", "“title”写了两次", ":4"),
    "two-spellings": (HEAD + "标题: 丙\n---\n\n乙。\n", "（title、标题）", ":4"),
    "no-end": (HEAD + "\n乙。\n", "文件头没有结束", ":1"),
    "missing-picture": (HEAD + "---\n\n![丁](没有.jpg)\n", "找不到图片“没有.jpg”", ":6"),
    "picture-outside": (HEAD + "---\n\n![丁](../../../p.jpg)\n", "在工作区外面", ":6"),
    "picture-is-text": (HEAD + "---\n\n![丁](text.jpg)\n", "不是图片", ":6"),
    "picture-too-large": (HEAD + "---\n\n![丁](large.png)\n", "80 百万像素", ":6"),
    "cover-too-large": (HEAD + "cover: large.png\n---\n\n乙。\n", "80 百万像素", ":4"),
    "unknown-theme": (HEAD + "theme: yuoth\n---\n\n乙。\n", "您是否想写“youth”？", ":4"),
    "unknown-account": (
        "---\ntitle: 甲\naccount: linchaun\n---\n\n乙。\n",
        "您是否想写“linchuan”？",
        ":3",
    ),
    "no-account": ("---\ntitle: 甲\n---\n\n乙。\n", "没有写账号", ":1"),
    "unknown-layout": (
        HEAD + "kind: poster\nterm: 大雪\nlayout: scrol\n---\n",
        "您是否想写“scroll”？",
        ":6",
    ),
    "unknown-term": (HEAD + "kind: poster\nterm: 大血\n---\n", "您是否想写“大雪”？", ":5"),
    "unknown-kind": (HEAD + "kind: postre\n---\n\n乙。\n", "您是否想写“poster”？", ":4"),
}


@pytest.fixture
def desk(person):
    person.keep()
    (person.root / "drafts/text.jpg").write_text("不是图片", encoding="utf-8")
    (person.root / "drafts/large.png").write_bytes(png(8000, 10_000))
    (person.root.parent / "p.jpg").write_bytes(b"\xff\xd8\xff")
    return person


@pytest.mark.parametrize("name", BAD)
def test_a_bad_draft_is_named_with_its_line_by_check_and_by_submit(desk, name):
    text, said, line = BAD[name]
    path = desk.draft(f"{name}.md", text)
    for words in (("check",), ("review", "submit", "--who", "lin")):
        answer = desk.types(*words)
        assert answer.code == 2, answer
        assert f"drafts/{name}.md{line}：" in answer.err
        assert said in answer.err
        assert "→" in answer.err
    assert (desk.root / path).read_text(encoding="utf-8") == text


def test_the_mistakes_of_several_drafts_come_together_and_the_good_one_goes_on(desk):
    for name, (text, _, _) in BAD.items():
        desk.draft(f"{name}.md", text)
    desk.draft("good.md", HEAD + "---\n\n乙。\n")
    for words in (("check",), ("review", "submit", "--who", "lin")):
        answer = desk.types(*words)
        assert answer.code == 2
        for name, (_, said, line) in BAD.items():
            assert f"drafts/{name}.md{line}：" in answer.err, words
            assert said in answer.err
    status = {row["key"]: row["state"] for row in desk.does("status", "--json").json}
    assert status["good"] == "reviewing"


def test_one_draft_may_have_several_mistakes(desk):
    text = "---\ntitle: 甲\ntitle: 丙\nkind: postre\nposition: 9\n---\n\n乙。\n"
    path = desk.draft("a.md", text)
    answer = desk.types("check", path)
    assert answer.code == 2
    assert [f":{n}：" in answer.err for n in (3, 4, 5)] == [True] * 3


def test_a_named_submit_is_not_kept_back_by_another_bad_draft(desk):
    desk.draft("bad.md", "没有文件头\n")
    desk.draft("good.md", HEAD + "---\n\n乙。\n")
    assert desk.does("review", "submit", "good", "--who", "lin").err.startswith("已送审《甲》")


def test_plan_tells_of_an_unreadable_draft_and_goes_on(desk):
    desk.draft("good.md", HEAD + "level: A\n---\n\n乙。\n")
    desk.does("review", "submit", "--who", "lin")
    desk.does("review", "sign", "good", "--who", "chen")
    desk.draft("bad.md", "没有文件头\n")
    answer = desk.does("plan", "--json")
    assert "drafts/bad.md:1" in answer.err
    assert answer.json[0]["state"] == "scheduled"


def test_a_lone_picture_outside_is_not_read_by_preview(desk):
    path = desk.draft("a.md", BAD["picture-outside"][0])
    answer = desk.types("preview", path, "--out", "x.html")
    assert answer.code == 2
    assert "drafts/a.md:6" in answer.err
    assert not (desk.root / "x.html").exists()


def test_preview_names_all_bad_pictures(desk):
    path = desk.draft("a.md", HEAD + "---\n\n![丁](没有.jpg)\n\n![戊](text.jpg)\n")
    answer = desk.types("preview", path, "--out", "x.html")
    assert "drafts/a.md:6" in answer.err
    assert "drafts/a.md:8" in answer.err


def test_five_mistakes_of_the_configuration_are_five_messages(person):
    path = person.root / "config.yaml"
    text = path.read_text(encoding="utf-8")
    for right, wrong in (
        ("schedule:\n", "shedule:\n"),
        ("kind: subscription  ", "kind: subscripton  "),
        ("appid: wx90b3f6a8d24e157c", "appid: 90b3"),
        ("  timeout: 15s", "  timeout: 十五秒"),
        ("  index: wci-14.2", "  indx: wci-14.2"),
    ):
        assert right in text
        text = text.replace(right, wrong, 1)
    path.write_text(text, encoding="utf-8")
    for line in ("config check", "status", "run --once", "check"):
        answer = person.types(*line.split())
        assert answer.code == 3
        assert answer.err.count("config.yaml:") >= 5
        assert "您是否想写“schedule”？" in answer.err
        assert "您是否想写“subscription”？" in answer.err
    assert not (person.root / "var").exists()
    told = person.types("doctor")
    assert told.code == 1
    assert told.out.count("坏\t配置\t") >= 5


def test_a_broken_brand_kit_is_named(person):
    path = person.root / "assets/brand/brand.yaml"
    path.write_text('name: 甲\nlogo: 没有.png\nseal: 也没有.png\ncolours: {ink: "红"}\n', "utf-8")
    answer = person.types("poster", "--term", "大雪", "--year", "2026", "--out", "x.jpg")
    assert answer.code == 3
    assert all(word in answer.err for word in ("没有.png", "也没有.png", "颜色 ink"))
    assert not Path(person.root / "x.jpg").exists()


def test_new_writes_a_draft_that_can_be_read(person):
    person.does("new", "招募｜雪天志愿者", "--account", "linchuan", "--kind", "recruitment")
    path = "drafts/招募-雪天志愿者.md"
    assert (person.root / path).exists()
    assert person.types("check", path).code in (0, 1)
