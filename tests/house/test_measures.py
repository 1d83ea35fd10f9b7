"""The house's measures: a room that grows out of them is split, not excused."""

import re
from statistics import median, quantiles

from tests.conftest import ROOT
from tests.house.tree import files, functions, python, short

SAYS_NOTHING = {
    "utils",
    "helpers",
    "helper",
    "util",
    "common",
    "base",
    "misc",
    "manager",
    "managers",
}
# Written apart, so that this file does not find itself.
MARKS = re.compile(
    "|".join(
        [
            *(r"\bTO" + "DO", r"\bFIX" + "ME", r"\bX" + r"XX\b", "NotImplemented" + "Error"),
            *(r"pytest\.(mark\.)?sk" + "ip", r"\bxf" + r"ail\(", "importor" + "skip"),
            "pragma: no " + "cover",
        ]
    )
)
PLACE = re.compile(
    r"(?:^|[^A-Za-z0-9_.])/(?:home|root|srv|mnt|Users|w[o]rk|opt)/[A-Za-z]|\.\./sh[a]red"
)


def test_no_file_over_300_lines():
    long = {short(p): n for p in python("pipeline") if (n := lines(p)) > 300}
    assert not long


def test_median_file_is_at_most_100_lines():
    assert median(lines(p) for p in python("pipeline")) <= 100


def test_functions_are_short():
    """Half of them at most 8 lines, nine in ten at most 30."""
    lengths = [n for p in python("pipeline") for _, n in functions(p)]
    assert median(lengths) <= 8
    assert quantiles(lengths, n=10)[-1] <= 30


def test_every_module_has_a_name_that_says_what_it_is():
    assert not [short(p) for p in python("pipeline", "tests", "tools") if p.stem in SAYS_NOTHING]
    named = [
        f"{short(p)}: {name}"
        for p in python("pipeline")
        for name in re.findall(r"^class (\w+)", p.read_text(encoding="utf-8"), re.MULTILINE)
        if name.endswith(("Manager", "Helper", "Util", "Utils"))
    ]
    assert not named


def test_nothing_is_left_for_later():
    assert not found(MARKS, {".py", ".html", ".css", ".js", ".sql"})


def test_no_path_of_one_machine():
    assert not found(PLACE, {".py", ".md", ".html", ".css", ".yaml", ".toml", ".lock", ".sql", ""})


def test_only_the_folders_that_the_house_has():
    """The top level is what the reader was told of; caches and git aside."""
    known = {
        *(
            "pyproject.toml",
            "config.yaml",
            "README.md",
            "README.zh-CN.md",
            "CHANGELOG.md",
            "LICENSE",
        ),
        *("start.py", "start.cmd", "requirements.lock", "requirements-check.lock"),
        *("pipeline", "drafts", "assets", "tests", "docs", "bench", "tools"),
    }
    made = {"var", "dist", "build", "uv.lock"}
    seen = {p.name for p in ROOT.iterdir() if not p.name.startswith((".", "__"))}
    assert not seen - known - made - {p.name for p in ROOT.glob("*.egg-info")}


def test_fonts_are_at_most_6_mb_and_free():
    folder = ROOT / "pipeline/picture/painter/fonts"
    fonts = [p for p in folder.iterdir() if p.suffix in {".ttf", ".otf", ".woff2"}]
    assert fonts
    assert sum(p.stat().st_size for p in fonts) <= 6 * 1024 * 1024
    assert list(folder.glob("OFL*.txt"))


def test_secrets_never_enter_the_repository():
    assert "secrets.env" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def lines(path):
    return len(path.read_text(encoding="utf-8").splitlines())


def found(what: re.Pattern[str], suffixes: set[str]) -> list[str]:
    return [
        f"{short(path)}:{number}: {line.strip()[:80]}"
        for path in files(suffixes=suffixes)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if what.search(line)
    ]
