"""Files: every encoding an editor saves, nothing outside the workspace, and never half a file."""

from pathlib import Path

import pytest

from pipeline.files import list_drafts, read_bytes, read_draft, resolve_picture, write_atomic
from pipeline.model.errors import InputError, StoreError

TEXT = "---\ntitle: 大雪\n---\n正文，两行\n"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (TEXT.encode(), ""),
        (b"\xef\xbb\xbf" + TEXT.encode(), ""),
        (TEXT.replace("\n", "\r\n").encode(), ""),
        (TEXT.replace("\n", "\r").encode(), ""),
        (TEXT.encode("gbk"), "GBK"),
        (TEXT.replace("\n", "\r\n").encode("gb18030"), "GBK"),
        (TEXT.encode("utf-16"), "UTF-16"),
    ],
)
def test_whatever_the_editor_saved_the_text_is_the_same(tmp_path, data, told):
    path = tmp_path / "a.md"
    path.write_bytes(data)
    read = read_draft(path, name="drafts/a.md")
    assert read.text == TEXT
    assert [told in f.message for f in read.findings] == ([True] if told else [])


def test_what_is_not_text_is_refused_with_its_line(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes("一行\n".encode() + b"\xff\x00\xfe")
    with pytest.raises(InputError, match=r"a\.md:2"):
        read_draft(path, name="drafts/a.md")


def test_too_large_missing_and_folders_are_refused(tmp_path):
    path = tmp_path / "a.md"
    path.write_bytes(b"x" * 11)
    assert read_bytes(path, limit=11) == b"x" * 11
    for wrong in (lambda: read_bytes(path, limit=10), lambda: read_bytes(tmp_path)):
        with pytest.raises(InputError):
            wrong()
    with pytest.raises(InputError, match="没有这个文件"):
        read_draft(tmp_path / "b.md")


def test_drafts_are_listed_by_path(tmp_path):
    for name in ("b.md", "a.md", "sub/c.MD", "_note.md", ".hidden.md", "x.txt", ".git/d.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    found = [p.relative_to(tmp_path).as_posix() for p in list_drafts(tmp_path)]
    assert found == ["a.md", "b.md", "sub/c.MD"]
    with pytest.raises(InputError, match="稿件文件夹"):
        list_drafts(tmp_path / "none")


@pytest.fixture
def room(tmp_path):
    for name in ("ws/drafts", "ws/assets/图 片"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "ws/assets/图 片/雪.png").write_bytes(b"x")
    (tmp_path / "secret.png").write_bytes(b"x")
    return tmp_path / "ws"


@pytest.mark.parametrize(
    "ref",
    ["/图 片/雪.png", "/%E5%9B%BE%20片/雪.png", "\\图 片\\雪.png"],
)
def test_pictures_are_found_from_the_drafts_folder(room, ref):
    found = resolve_picture(room, room / "drafts/a.md", "../assets" + ref)
    assert found == (room / "assets/图 片/雪.png").resolve()


@pytest.mark.parametrize(
    "ref",
    [
        "../../secret.png",
        "../assets/../../secret.png",
        "%2e%2e/%2e%2e/secret.png",
        "/etc/hostname",
        "https://e.com/a.png",
        "//e.com/a.png",
        "data:image/png;base64,x",
        "a\0b.png",
        "none.png",
        "",
        "../assets",
        "长" * 400 + ".png",
    ],
)
def test_nothing_else_is_opened(room, ref):
    with pytest.raises(InputError, match=r"drafts/a\.md:9"):
        resolve_picture(room, room / "drafts/a.md", ref, where="drafts/a.md:9")


@pytest.mark.parametrize("link", ["file", "folder"])
def test_a_link_does_not_lead_out(room, link):
    target = room.parent / ("secret.png" if link == "file" else "")
    (room / "assets/link").symlink_to(target)
    ref = "../assets/link" + ("" if link == "file" else "/secret.png")
    with pytest.raises(InputError, match="外面"):
        resolve_picture(room, room / "drafts/a.md", ref)


def test_writing_replaces_the_whole_file_and_keeps_its_mode(tmp_path):
    path = tmp_path / "new" / "a.md"
    write_atomic(path, "一")
    path.chmod(0o600)
    write_atomic(path, b"\xe4\xba\x8c")
    assert path.read_text("utf-8") == "二"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [p.name for p in path.parent.iterdir()] == ["a.md"]


def test_a_failed_write_says_so_and_leaves_nothing(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "inside").write_text("x")
    with pytest.raises(StoreError, match="写不进文件"):
        write_atomic(tmp_path / "a", "一")  # a folder stands where the file should
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a"]
    with pytest.raises(StoreError):
        write_atomic(Path("/proc/none/a"), "一")
