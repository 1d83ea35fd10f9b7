"""config.yaml becomes a Config, or every mistake in it becomes a Chinese sentence with its line."""

import re
from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.config.read import load, parse
from pipeline.model.account import AccountKind
from pipeline.model.content import Kind, Release
from pipeline.model.errors import ConfigError, Several, TuiwenError, UsageError
from pipeline.model.people import Role, Stage
from tests.conftest import ROOT

SAMPLE = (ROOT / "config.yaml").read_text(encoding="utf-8")


def messages(text: str) -> list[str]:
    """What is wrong with a text, one message a mistake."""
    with pytest.raises(TuiwenError) as caught:
        parse("config.yaml", text)
    found = caught.value
    assert found.exit_code == 3
    return [str(e) for e in (found.errors if isinstance(found, Several) else [found])]


def test_sample_gives_model_types():
    config = load(ROOT / "config.yaml")
    account = config.account("fuwu")
    assert (account.kind, account.release) == (AccountKind.SERVICE, Release.PUBLISH)
    assert config.person("周正") == config.person("zhou")
    assert config.person("chen").roles == frozenset({Role.PUBLISHER})
    assert config.chain("B") == (Stage.FIRST, Stage.FINAL)
    assert config.entry("fuwu").times(config.schedule.hours) == (time(10), time(17))
    assert config.demo.start == 1_796_601_600_000_000  # 2026-12-07 08:00 +08:00
    assert config.late(Kind.POSTER, Release.MASS) == 6 * 3_600_000_000
    assert config.late(Kind.ARTICLE, Release.MASS) == 30 * 60_000_000
    assert {r for p in config.model_people() for r in p.roles} == set(Role)


def test_unquoted_hours_are_hours():
    """YAML 1.1 reads 20:00 as 1200; nobody at a desk does."""
    config = parse("config.yaml", SAMPLE.replace("hours: [10:00, 17:00]", "hours: [20:00]"))
    assert config.entry("fuwu").hours == (time(20),)


def test_five_mistakes_are_five_messages():
    text = (
        SAMPLE.replace("schedule:\n", "shedule:\n  hours: []\nschedule:\n", 1)
        .replace("kind: service ", "kind: servise ", 1)
        .replace("kind: service\n", "kind: servise\n", 1)
        .replace("gap: 1h", "gap: lang", 1)
        .replace("keep: 14", "keep: viele", 1)
        .replace("release: hand", "release: mass", 1)
    )
    found = messages(text)
    assert len(found) == 5
    assert [re.match(r"config\.yaml:\d+：", m) is not None for m in found] == [True] * 5
    assert "“shedule”——您是否想写“schedule”？" in "\n".join(found)
    assert "您是否想写“service”？" in "\n".join(found)


def test_each_message_names_the_line_that_is_wrong():
    lines = SAMPLE.splitlines()
    at = next(i for i, line in enumerate(lines) if "stage_lead" in line)
    lines[at] = "  stage_lead: soon"
    assert messages("\n".join(lines))[0].startswith(f"config.yaml:{at + 1}：schedule.stage_lead：")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("name: 临川青年服务", "name: 青春临川", "“青春临川”与账号 linchuan 的相同"),
        ("wx2ae85d0c7f1946b3", "wx4c1d7e02b95fa836", "与账号 linchuan 的相同"),
        ("wx2ae85d0c7f1946b3", "wx12", "AppID 应是 wx 加 16 位"),
        ("roles: [reviewer2]", "roles: [reviewer1]", "没有人能签复审"),
        ("roles: [reviewer2]", "roles: [reviever2]", "您是否想写“reviewer2”？"),
        ("roles: [reviewer2]", "roles: []", "至少要有 1 项"),
        ("name: 许岚", "name: 周正", "“周正”与 zhou 同名"),
        ("own: [linchuan", "own: [linchaun", "没有账号“linchaun”"),
        ("    - name: 青春柏川", "    - name: 青春临川", "“青春临川”是自己的账号"),
        ("  account: linchuan", "  account: nobody", "没有账号“nobody”"),
        ("red: 14d", "red: 9d", "amber（预警）应短于 red（红线）"),
        ("    mass: 30m\n", "", "缺少 mass 的最晚时间"),
        ("[07:30, 10:00,", "[06:30, 10:00,", "06:30 在免打扰时段内"),
        ("day: 12-13", "day: 02-30", "应写成日期"),
        ("start: 2026-12-07 08:00", "start: Monday", "应写成日期和时间"),
        ("quiet: 22:00-07:00       # 这段时间不发", "quiet: nachts", "应写成起止时间"),
        ("at: 09:00", "at: 25:00", "应写成几点几分"),
        ("port: 8765", "port: 99999", "不能大于 65535"),
        ("width: 1080", "width: 10.5", "应是整数"),
        ("remote: false", "remote: vielleicht", "应是 true 或 false"),
        ("    name: 望江街道青年\n", "", "缺少“name”"),
        ("  fuwu:", "  FUWU:", "键应以小写字母开头"),
        ("base: sandbox", "base: ftp://x", "应写 sandbox"),
        ("path: /wechat", "path: wechat", "应以 / 开头"),
        ("C: [初审, 复审, 终审]", "D: [初审]", "不能是“D”"),
        ("level: C     ", "level: E     ", "不能是“E”"),
    ],
)
def test_a_mistake_is_said_in_words(old: str, new: str, said: str):
    assert old in SAMPLE
    assert said in "\n".join(messages(SAMPLE.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\nb:\n  c: 1\n  c: 2\n", "config.yaml:4：“c”写了两次\n  → 第一次在第 3 行"),
        ("a: &x [1]\nb: *x\n", "config.yaml:1：配置里不能用 & 和 * 引用"),
        ("a: !!python/object/apply:os.system [x]\n", "config.yaml:1：配置里不能用 ! 标签"),
        ("[" * 100_000, "嵌套超过 20 层"),
        ("a: {" * 5_000, "嵌套超过 20 层"),
        ("x" * 1_000_001, "文件太大"),
        ("a: 1\n---\nb: 2\n", "config.yaml:2：一个文件里只能有一份配置"),
        ("a: b: c\n", "config.yaml:1：不是有效的 YAML"),
        ("a:\n\t- b\n", "config.yaml:2：不是有效的 YAML"),
        ("a: 'open\n", "引号或括号没有结束"),
        ("a: \x07\n", "config.yaml:1：含有不可见的控制字符"),
        ("", "没有内容"),
        ("- a\n- b\n", "不是“键: 值”的形式"),
        ("? [a, b]\n: 1\n", "config.yaml:1：键应是一个词"),
    ],
)
def test_what_is_not_plain_yaml_is_refused(text: str, said: str):
    assert said in "\n".join(messages(text))


def test_missing_sections_are_all_named():
    text = "\n".join(messages("brand: x\n"))
    assert all(f"缺少“{name}”一节" in text for name in ("workspace", "accounts", "people"))


def test_file_that_cannot_be_read(tmp_path):
    with pytest.raises(ConfigError, match="找不到配置文件"):
        load(tmp_path / "config.yaml")
    with pytest.raises(ConfigError, match="这是一个文件夹"):
        load(tmp_path)
    (tmp_path / "gbk.yaml").write_bytes("工作台: 1".encode("gbk"))
    with pytest.raises(ConfigError, match="不是 UTF-8 编码"):
        load(tmp_path / "gbk.yaml")


def test_unknown_account_offers_the_nearest():
    config = load(ROOT / "config.yaml")
    with pytest.raises(UsageError, match="您是否想写“linchuan”？"):
        config.account("linchaun")
    with pytest.raises(UsageError, match="没有名为“nobody”的人员"):
        config.person("nobody")


VALUES = [
    "",
    "x",
    "3",
    "-1",
    "1.5",
    "[]",
    "{}",
    "[1, 2]",
    "{a: 1}",
    "null",
    "true",
    "99d",
    "9" * 30,
]


@settings(max_examples=120, deadline=None)
@given(line=st.integers(0, len(SAMPLE.splitlines()) - 1), value=st.sampled_from(VALUES))
def test_no_english_sentence_reaches_an_editor(line: int, value: str):
    """Whatever one writes behind a key, the answer is a Config or Chinese; words of ours aside."""
    lines = SAMPLE.splitlines()
    key, colon, _ = lines[line].partition(":")
    lines[line] = f"{key}{colon} {value}" if colon else lines[line]
    said = ""
    try:
        parse("config.yaml", "\n".join(lines))
    except TuiwenError as error:
        said = str(error)
    # Keys, choices and what the editor wrote are quoted; three English words in a row are not.
    assert not re.search(r"[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}", said)
    assert not said or re.search(r"[\u4e00-\u9fff]", said)
