"""Help is Chinese to the last word, complete, and lines up."""

import re

import click
import pytest

from pipeline.cli.app import tuiwen
from pipeline.cli.chinese import Argument
from pipeline.cli.lettering import Page, cells, wrapped
from pipeline.cli.verbs import VERBS

ENGLISH = re.compile(
    r"Usage|Options?\b|Commands?\b|Arguments?\b|Try |Show this|\bdefault\b|required|OPTIONS|ARGS"
    r"|\bTEXT\b|INTEGER|\bFILE\b|\bPATH\b|DIRECTORY|FILENAME|RANGE|:\s*$",
    re.MULTILINE,
)


def tree(command: click.Command, context: click.Context) -> list[tuple[click.Command, str]]:
    """Every command with its help page."""
    found = [(command, command.get_help(context))]
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None, name
            child = inner.context_class(inner, info_name=name, parent=context)
            found += tree(inner, child)
    return found


PAGES = tree(tuiwen, tuiwen.context_class(tuiwen, info_name="tuiwen"))


def test_every_verb_of_the_table_has_a_page():
    assert {verb.name for verb in VERBS} <= {command.name for command, _ in PAGES}
    assert len(PAGES) > len(VERBS)


@pytest.mark.parametrize(("command", "page"), PAGES, ids=lambda part: getattr(part, "name", ""))
def test_a_page_is_chinese_and_complete(command, page):
    assert not ENGLISH.search(page), ENGLISH.search(page)
    assert page.startswith("用法：tuiwen")
    assert "显示帮助" in page
    assert command.help
    for param in command.params:
        if isinstance(param, Argument):
            assert param.meaning, f"{command.name} {param.name}"
        else:
            assert isinstance(param, click.Option), f"{command.name} {param.name}"
            assert param.help, f"{command.name} {param.name}"


@pytest.mark.parametrize(("command", "page"), PAGES, ids=lambda part: getattr(part, "name", ""))
def test_no_line_is_wider_than_a_terminal(command, page):
    assert max(cells(line) for line in page.splitlines()) <= 82


def test_columns_line_up_for_signs_that_are_two_cells_wide():
    page = Page(width=60)
    page.write_dl([("--who 人员", "谁在操作"), ("--json", "以 JSON 输出数据")])
    first, second = page.getvalue().splitlines()
    assert cells(first.partition("谁")[0]) == cells(second.partition("以")[0])


def test_a_line_never_begins_with_a_comma():
    assert wrapped("一二三四，五六七八", 8) == ["一二三四，", "五六七八"]


def test_no_word_at_all_prints_the_help_and_is_wrong_use(nowhere):
    answer = nowhere.types()
    assert answer.code == 2
    assert answer.err.startswith("用法：tuiwen")
