"""Short commands load nothing heavy; how long they take is measured in bench/."""

import pytest

from tests.cli.process import ran

HEAVY = ("rich", "numpy", "pydantic", "PIL", "requests", "sqlite_utils", "apscheduler", "uvicorn")
TOLD = f"import atexit; atexit.register(lambda: print([m for m in {HEAVY} if m in sys.modules]))"


@pytest.mark.parametrize("line", ["--version", "terms 2026", "terms 2026 --json", "--help"])
def test_a_short_command_loads_nothing_heavy(tmp_path, line):
    done = ran(tmp_path, *line.split(), before=TOLD)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_reading_verbs_do_without_the_picture_and_the_network(person):
    person.does("status")  # the first look makes the database, and that takes more
    before = TOLD.replace(str(HEAVY), str(("PIL", "numpy", "requests", "uvicorn", "rich")))
    done = ran(person.root, "status", "--json", before=before)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[-1] == "[]", done.stdout
