"""Wrong use is answered in Chinese, names what was wrong, and ends with the code of its kind."""

import shutil

import pytest

from tests.cli.person import Person

WRONG = [
    ("statsu", "您是否想写 status？"),
    ("review sgin", "您是否想写 sign？"),
    ("terms", "缺少参数 年份"),
    ("terms abc", "“abc”不是整数"),
    ("terms 1800", "1900—2100"),
    ("terms 2026 2027", "多出了“2027”"),
    ("terms 2026 大雪", "多出了“大雪”"),
    ("poster", "缺少选项 --term\n"),
    ("poster --term 大雪 --year 2026 --out", "选项 --out 后面缺少值"),
    ("poster --term 大雪 --year 2026 --out x.jpg --siez 1x1", "您是否想写 --size"),
    ("poster --term 大雪 --year 2026 --out x.jpg --size 大", "“大”不是尺寸"),
    ("poster --term 大雪 --year 2026 --out x.jpg --size 9x9", "画不了"),
    ("poster --term 大血 --year 2026 --out x.jpg", "您是否想写“大雪”？"),
    ("poster --term 大雪 --year 2026 --out x.jpg --layout scrol", "您是否想写“scroll”？"),
    ("poster --term 大雪 --year 2026 --out .", "“.”是目录，应是文件"),
    ("status --json=1", "选项 --json 后面不写值"),
    ("status --limit -1", "超出了范围"),
    ("status --account linchaun", "您是否想写“linchuan”？"),
    ("new 标题 --account linchaun", "您是否想写“linchuan”？"),
    ("new 标题 --account linchuan --kind postre", "您是否想写“poster”？"),
    ("check 没有.md", "没有这个文件"),
    ("check 没有目录/x.md", "没有这个文件"),
    ("format", "缺少参数 文件或目录"),
    ("format drafts/1207-poster-daxue.md --theme yuoth", "您是否想写“youth”？"),
    ("preview drafts --out x.html", "预览一次只能一篇"),
    ("review submit --who 张三", "没有名为“张三”的人员"),
    (
        "review submit --who 林小瞒",
        "您是否想写“lin”？config.yaml 里有：lin（林小满）、zhou（周正）",
    ),
    ("hold 青春临川 --reason x", "您是否想写“linchuan”？config.yaml 里有：linchuan（青春临川）"),
    ("review sign 没有 --who zhou", "没有“没有”这篇稿件"),
    ("plan --at 2026-12-09T18:30", "--at 要写明排哪一篇"),
    ("hold", "暂停要写理由"),
    ("index wci-14 --input config.yaml", "您是否想写“wci-14.2”？"),
    ("index wci-14.2", "没有给数据"),
    ("index wci-14.2 --input 没有.json", "没有“没有.json”这个文件或目录"),
    ("index wci-14.2 --input config.yaml", "不是合格的 JSON"),
    ("report weekly 下周", "看不懂周“下周”"),
    ("report weekly --format htlm,pfd", "您是否想写“html”？"),
    ("report weekly --index wci-9", "没有名为“wci-9”"),
    ("collect --typed", "加 --import 表格"),
    ("collect --import 没有.csv", "没有“没有.csv”这个文件或目录\n  → 检查路径和文件名"),
    ("decide x --who lin", "请给出一个答案"),
    ("published x 随便 --who lin", "不是文章链接"),
    ("account check linchaun", "您是否想写“linchuan”？"),
    ("sandbox --port 99999 --state s", "超出了范围"),
    ("completion cmd", "可选 bash、fish、zsh"),
    ("demo --from 明天", "看不懂日期"),
]


@pytest.fixture(scope="module")
def asked(sample, tmp_path_factory):
    """One workspace for all of them: nothing is left behind by wrong use."""
    return Person(shutil.copytree(sample, tmp_path_factory.mktemp("asked") / "desk"))


@pytest.mark.parametrize(("line", "said"), WRONG, ids=[line for line, _ in WRONG])
def test_wrong_use_is_told_in_chinese(asked, line, said):
    before = asked.files()
    answer = asked.types(*line.split())
    assert answer.code == 2, answer.err
    assert said in answer.err
    assert "→" in answer.err
    assert answer.out == ""
    assert not [f for f in asked.files() - before if not f.startswith(str(asked.root / "var"))]


CODES = [
    (5, "init ."),
    (5, "new x --account linchuan --name 1207-poster-daxue"),
    (6, "hold --resume"),
    (6, "collect --account jiedao"),
    (6, "report weekly 2020-W01"),
]


@pytest.mark.parametrize(("code", "line"), CODES, ids=[line for _, line in CODES])
def test_conflict_and_nothing_to_do_have_their_codes(person, code, line):
    answer = person.types(*line.split())
    assert answer.code == code, answer.err
    assert "→" in answer.err


NEEDS_A_WORKSPACE = ("check", "status", "plan", "run --once", "config check", "account list")


@pytest.mark.parametrize("line", NEEDS_A_WORKSPACE)
def test_outside_a_workspace_a_verb_says_how_to_make_one(nowhere, line):
    answer = nowhere.types(*line.split())
    assert answer.code == 3
    assert "tuiwen init" in answer.err
    assert nowhere.files() == set()


def test_an_unknown_workspace_is_wrong_even_where_none_is_needed(nowhere):
    line = "-w x poster --term 大雪 --year 2026 --out p.jpg"
    answer = nowhere.types(*line.split())
    assert answer.code == 3
    assert nowhere.files() == set()
