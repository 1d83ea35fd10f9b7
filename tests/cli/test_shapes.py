"""The JSON that others build on: keys and values, literally."""

import json
from io import BytesIO

import pytest
from PIL import Image

FINDING = {"rule", "level", "path", "line", "message", "before", "after", "reason", "source"}
ID_NUMBER = "11010519491231002X"  # the standard's own example (GB 11643), with a valid checksum


def test_terms(nowhere):
    rows = nowhere.does("terms", "2026", "--json").json
    assert len(rows) == 24
    assert all(list(row) == ["term", "at", "date"] for row in rows)
    assert rows[22] == {"term": "大雪", "at": "2026-12-07T10:52:31+08:00", "date": "2026-12-07"}


def test_format_of_one_file(person):
    line = "format drafts/1210-jiedao-dumplings.md --out x.html --json"
    answer = person.does(*line.split())
    made = answer.json
    html = (person.root / "x.html").read_text(encoding="utf-8")
    assert list(made) == ["chars", "bytes", "text_chars", "theme", "costs", "findings"]
    assert made["chars"] == len(html)
    assert made["bytes"] == len(html.encode())
    assert 0 < made["text_chars"] < made["chars"]
    assert made["theme"] == "youth"
    assert made["findings"] == []


def test_format_takes_a_theme(person):
    line = "format drafts/1210-jiedao-dumplings.md --theme ink --json"
    assert person.does(*line.split()).json["theme"] == "ink"


def test_format_of_a_lone_file_outside_any_workspace(nowhere):
    (nowhere.root / "a.md").write_text("---\ntitle: 甲\n---\n\n乙。\n", encoding="utf-8")
    made = nowhere.does("format", "a.md", "--out", "deep/er/a.html", "--json").json
    assert (nowhere.root / "deep/er/a.html").read_text(encoding="utf-8")
    assert made["theme"] == "youth"


def test_format_writes_the_fragment_whatever_the_findings_are(person):
    path = person.draft(
        "a.md", f"---\ntitle: 甲\naccount: linchuan\n---\n\n身份证号 {ID_NUMBER}，截止目前。\n"
    )
    made = person.does("format", path, "--out", "a.html", "--json").json
    assert {f["level"] for f in made["findings"]} == {"必改", "建议"}
    assert all(set(f) == FINDING for f in made["findings"])
    assert ID_NUMBER in (person.root / "a.html").read_text(encoding="utf-8")
    assert person.types("check", path).code == 1


def test_format_of_an_unreadable_draft_is_an_error(person):
    path = person.draft("a.md", "没有文件头\n")
    answer = person.types("format", path, "--out", "a.html", "--json")
    assert (answer.code, answer.out) == (2, "")
    assert f"{path}:1" in answer.err
    assert not (person.root / "a.html").exists()


def test_format_of_a_folder_goes_on_after_an_unreadable_draft(person):
    person.keep("1210-jiedao-dumplings.md")
    bad = person.draft("a.md", "没有文件头\n")
    answer = person.types("format", "drafts", "--out", "out", "--json")
    assert answer.code == 2
    assert f"{bad}:1" in answer.err
    assert len(answer.json) == 1
    assert (person.root / "out/1210-jiedao-dumplings.html").exists()


def test_poster(nowhere):
    line = "poster --term 大雪 --year 2026 --layout scroll --size 1080x1920 --out 甲/p.jpg --json"
    made = nowhere.does(*line.split()).json
    data = (nowhere.root / "甲/p.jpg").read_bytes()
    assert made == {"path": "甲/p.jpg", "width": 1080, "height": 1920, "bytes": len(data)}
    with Image.open(BytesIO(data)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (1080, 1920))


FIGURES = {"d": 7, "n": 11, "R": 63846, "Rt": 45000, "Rmax": 20000, "Z": 321, "Zt": 200}
FIGURES |= {"Zmax": 90, "L": 500, "Lt": 300, "Lmax": 120}


def test_index(nowhere):
    (nowhere.root / "f.json").write_text(json.dumps(FIGURES), encoding="utf-8")
    made = nowhere.does("index", "wci-14.2", "--input", "f.json", "--json").json
    assert list(made) == ["index", "value", "id"]
    assert made["id"] == "wci-14.2"
    assert made["index"] == round(made["value"], 2)
    assert made["value"] != made["index"]


def test_index_with_weights_says_so_in_its_id(nowhere):
    given = FIGURES | {"weights": {"O": 0.4, "A": 0.3, "H": 0.2, "P": 0.1}}
    (nowhere.root / "f.json").write_text(json.dumps(given), encoding="utf-8")
    plain = nowhere.does("index", "wci-14.2", "--input", "f.json", "--json").json
    assert plain["id"] == "wci-14.2@O0.4,A0.3,H0.2,P0.1"


def test_index_names_every_wrong_symbol(nowhere):
    given = FIGURES | {"Rr": 1, "Z": -1, "n": 1.5}
    (nowhere.root / "f.json").write_text(json.dumps(given), encoding="utf-8")
    answer = nowhere.types("index", "wci-14.2", "--input", "f.json", "--json")
    assert (answer.code, answer.out) == (2, "")
    assert all(symbol in answer.err for symbol in ("Rr", "Z", "n"))


@pytest.mark.parametrize("text", ["[1]", "{", "\xff"])
def test_index_of_a_broken_file(nowhere, text):
    (nowhere.root / "f.json").write_bytes(text.encode("latin-1"))
    answer = nowhere.types("index", "wci-14.2", "--input", "f.json")
    assert answer.code == 2
    assert "f.json" in answer.err


def test_index_explains_itself(nowhere):
    (nowhere.root / "f.json").write_text(json.dumps(FIGURES), encoding="utf-8")
    line = ("index", "wci-14.2", "--input", "f.json", "--explain")
    made = nowhere.does(*line, "--json").json
    assert made["steps"][-1]["value"] == made["value"]
    assert nowhere.does(*line).out.splitlines()[-1].startswith("WCI V14.2 ")


def test_the_list_of_formulas(nowhere):
    rows = nowhere.does("index", "--json").json
    assert {"wci-14.2", "wci-13.0", "reads"} <= {row["id"] for row in rows}


def test_the_schema_of_the_configuration(nowhere):
    schema = nowhere.does("config", "schema").json
    assert "accounts" in schema["properties"]


READING = [
    "check drafts",
    "check",
    "format drafts/1210-jiedao-dumplings.md",
    "terms 2026",
    "index",
    "config check",
    "config schema",
    "account list",
    "doctor",
]


@pytest.mark.parametrize("line", READING)
def test_reading_makes_no_database_and_no_folder(person, line):
    before = person.files()
    person.does(*line.split())
    assert person.files() == before


WRITING = [
    ("preview drafts/1210-jiedao-dumplings.md --out x.html", "x.html"),
    ("poster --term 大雪 --year 2026 --size 360x640 --out x.jpg", "x.jpg"),
]


@pytest.mark.parametrize(("line", "name"), WRITING)
def test_what_writes_one_file_writes_one_file(person, line, name):
    before = person.files()
    person.does(*line.split())
    assert person.files() - before == {str(person.root / name)}
