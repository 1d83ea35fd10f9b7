"""config.typography: told when `fix` is false, applied when it is true, nothing outside prose."""

DRAFT = """---
title: 题,目
account: linchuan
digest: 摘,要
---

推文,共 3 项,见 `码,中` 和 https://e.cn/中,文 。
"""


def test_told_with_lines_when_not_fixed(person):
    person.draft("a.md", DRAFT)
    answer = person.does("check", "drafts/a.md")
    assert "drafts/a.md:7：提示 中文旁的标点与本台习惯不同  推文,共" in answer.out
    assert "推文,共 3 项,见" in person.does("format", "drafts/a.md").out


def test_applied_when_fixed(person):
    config = person.root / "config.yaml"
    text = config.read_text("utf-8")
    assert "  fix: false" in text
    config.write_text(text.replace("  fix: false", "  fix: true ", 1), "utf-8")
    person.draft("a.md", DRAFT)
    assert "已按本台习惯改了 2 处排版" in person.does("check", "drafts/a.md").out
    html = person.does("format", "drafts/a.md").out
    assert "推文，共3项，见" in html
    assert "码,中" in html
    assert "https://e.cn/中,文" in html
    assert "title: 题,目" in (person.root / "drafts/a.md").read_text("utf-8")
