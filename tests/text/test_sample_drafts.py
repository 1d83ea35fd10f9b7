"""The sample workspace: every draft compiles in every theme and nothing in it must change."""

import re
from pathlib import Path

import pytest

from pipeline.model.content import Level
from pipeline.text.check import check
from pipeline.text.compile import compile_draft
from pipeline.text.header import parse
from tests.text.themes_on_disk import names, theme

DRAFTS = Path(__file__).parents[2] / "drafts"


@pytest.mark.parametrize("path", sorted(DRAFTS.glob("*.md")), ids=lambda p: p.stem)
def test_a_sample_draft_is_ready(path):
    draft, odd = parse(f"drafts/{path.name}", path.read_text("utf-8"))
    assert odd == []
    for name in names():
        made = compile_draft(draft, theme(name))
        must = [f for f in check(draft, made, year=2026) if f.level is Level.MUST]
        assert must == []
        assert not re.search(r"\*\*|\[\^|~~|\]\(|^#", made.text, re.MULTILINE)
