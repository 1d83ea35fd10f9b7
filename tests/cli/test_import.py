"""Texts from elsewhere become drafts, all or nothing, and nothing that is there is overwritten."""

import stat
from base64 import b64encode

import pytest

from tests.intake.word import Word, paragraph, photo, table


def word_file() -> bytes:
    word = Word().add(paragraph("冬日里的一束光", style="a"), paragraph("一、背景"))
    for n in range(12):
        shown = "学生在雪里" if n else "图片 1"
        word.add(
            paragraph(word.picture(photo(n), alt=shown)), paragraph(f"图{n + 1} 雪", style="c")
        )
    return word.add(paragraph("正文。"), table(("甲", "乙"), ("1", "2"))).made()


def everything(root):
    return {p.relative_to(root).as_posix() for p in root.rglob("*")}


def put(person, name, data):
    path = person.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return name


def test_a_word_file_becomes_a_draft_that_compiles(person):
    put(person, "来稿.docx", word_file())
    answer = person.does("import", "来稿.docx", "--account", "linchuan")
    assert "已导入 来稿.docx → drafts/来稿.md（《冬日里的一束光》，图片 12 张）" in answer.err
    assert answer.out.count("缺替代文字") == 1  # Word's own filler is no text
    assert len(list((person.root / "assets/pictures/来稿").iterdir())) == 12
    html = person.does("format", "drafts/来稿.md").out
    assert html.count("<img") == 12
    assert all(words in html for words in ("图12 雪", "一、背景", "正文。", "<table"))
    checked = person.types("check", "drafts/来稿.md")
    assert "找不到图片" not in checked.err
    folder = person.root / "assets/pictures/来稿"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_nothing_that_is_there_is_overwritten(person):
    put(person, "来稿.docx", word_file())
    person.does("import", "来稿.docx", "--account", "linchuan")
    before = (person.root / "drafts/来稿.md").read_bytes()
    put(person, "来稿.txt", "题\n\n文。")
    for name in ("来稿.docx", "来稿.txt"):
        answer = person.types("import", name, "--account", "linchuan")
        assert answer.code == 5
        assert "--name" in answer.err
    assert (person.root / "drafts/来稿.md").read_bytes() == before
    person.does("import", "来稿.txt", "--account", "linchuan", "--name", "另一篇")


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("a.docx", word_file()[:-40], "不是完好的"),
        ("a.docm", word_file(), "宏"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "加密"),
        ("a.pdf", b"%PDF", "Word 原稿"),
        ("a.html", "<script>1</script>", "没有文字"),
        ("a.txt", b"\xff\xfe\xff\x00\x81", ""),
        ("a.txt", b"\x81\x00\xff", "读不出来"),
        ("a.txt", "", "没有文字"),
        ("没有.docx", None, "没有这个文件"),
    ],
)
def test_bad_files_leave_nothing_behind(person, name, data, word):
    if data is not None:
        put(person, name, data)
    before = everything(person.root)
    answer = person.types("import", name, "--account", "linchuan")
    if answer.code:
        assert answer.code == 2
        assert word in answer.err
        assert everything(person.root) == before


def test_a_good_file_is_taken_beside_a_bad_one(person):
    put(person, "好.txt", "题目\n\n文。")
    put(person, "坏.docx", b"x")
    answer = person.types("import", "坏.docx", "好.txt", "--account", "linchuan")
    assert answer.code == 2
    assert (person.root / "drafts/好.md").exists()


def test_encodings_and_line_ends_are_told_and_converted(person):
    put(person, "旧.txt", "题目\r\n\r\n第一段，汉字。\r\n".encode("gbk"))
    put(person, "新.txt", b"\xef\xbb\xbf" + "题目\r\n\r\n第一段。\r\n".encode())
    assert "GBK" in person.does("import", "旧.txt", "--account", "linchuan").out
    assert "GBK" not in person.does("import", "新.txt", "--account", "linchuan").out
    for name in ("旧", "新"):
        text = (person.root / f"drafts/{name}.md").read_bytes()
        assert b"\r" not in text
        assert "title: 题目" in text.decode()


def saved_page() -> str:
    inside = b64encode(photo(3)).decode()
    return f"""<html><head><meta property="og:url" content="https://mp.weixin.qq.com/s/x"></head>
    <body><h1 id="activity-name">别家的文章</h1><a id="js_name">别家</a><div id="js_content">
    <p style="color:#c00">红字</p>
    <p><img data-src="页面_files/一.png" alt="雪"></p><p>图1 雪地</p>
    <p><img src="data:image/png;base64,{inside}"></p>
    <p><img src="../../../secret.png"></p><p><img src="https://mmbiz.qpic.cn/a?x=1"></p>
    <script>alert(1)</script></div></body></html>"""


def test_a_saved_page_brings_its_pictures_and_its_source(person):
    put(person, "下载/页面.html", saved_page())
    put(person, "下载/页面_files/一.png", photo(1))
    put(person, "secret.png", photo(2))
    answer = person.does("import", "下载/页面.html", "--account", "linchuan")
    text = (person.root / "drafts/页面.md").read_text("utf-8")
    assert "source: 别家\nsource_url: https://mp.weixin.qq.com/s/x\n" in text
    assert '![雪](../assets/pictures/页面/01.png "图1 雪地")' in text
    kept = sorted(p.read_bytes() for p in (person.root / "assets/pictures/页面").iterdir())
    assert kept == sorted([photo(1), photo(3)])
    for words in ("不在网页所在的文件夹里", "图片在网上，没有下载", "取自别家：若是转载"):
        assert words in answer.out


def test_json_names_the_draft_and_every_finding(person):
    put(person, "文.txt", "题目\n\n文。")
    (made,) = person.does("import", "文.txt", "--account", "linchuan", "--json").json
    assert (made["draft"], made["title"], made["pictures"]) == ("drafts/文.md", "题目", 0)


def test_wrong_use(person):
    put(person, "文.txt", "题目\n\n文。")
    assert person.types("import", "文.txt", "--account", "没有").code == 2
    assert (
        person.types("import", "文.txt", "文.txt", "--account", "linchuan", "--name", "x").code == 2
    )
    assert person.types("import", "文.txt", "--account", "linchuan", "--styled").code == 2


def test_a_styled_page_keeps_its_look(person):
    page = saved_page().replace("<p>图1 雪地</p>", '<p style="background:url(x.png)">图1 雪地</p>')
    put(person, "下载/页面.html", page)
    put(person, "下载/页面_files/一.png", photo(1))
    answer = person.does("import", "下载/页面.html", "--account", "linchuan", "--styled")
    text = (person.root / "drafts/页面.html").read_text("utf-8")
    assert text.startswith("---\ntitle: 别家的文章\n")
    assert "alert" not in text
    assert "背景图片已去掉" in answer.out
    html = person.does("format", "drafts/页面.html").out
    assert '<p style="color:#c00">红字</p>' in html
    assert 'src="picture:1"' in html
    told = person.types("check")
    assert "drafts/页面.html:" in told.err  # the picture that stayed on the web
    assert "稿件开头没有文件头" not in told.err
