"""The sample file shows every key, each with a word of explanation, and the JSON Schema agrees."""

import csv
import json
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from pipeline.config.read import load
from pipeline.config.schema import Config, schema_json
from tests.conftest import ROOT

TEXT = (ROOT / "config.yaml").read_text(encoding="utf-8")


def sections(kind: Any) -> Iterator[type[BaseModel]]:
    """Every section type of the schema."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        yield kind
        for field in kind.model_fields.values():
            yield from sections(field.annotation)
    for inner in get_args(kind):
        yield from sections(inner)


KEYS = sorted({name for section in sections(Config) for name in section.model_fields})


@pytest.mark.parametrize("key", KEYS)
def test_every_key_stands_in_the_sample_with_a_comment(key: str):
    lines = TEXT.splitlines()
    shown = [n for n, line in enumerate(lines) if f"{key}:" in line]
    assert shown, f"{key} is missing from config.yaml"
    assert any("#" in lines[n] or "#" in lines[n - 1] for n in shown), f"{key} has no comment"


def test_every_key_is_described_in_the_schema():
    schema = json.loads(schema_json())
    for name, part in {"Config": schema, **schema["$defs"]}.items():
        for key, field in part.get("properties", {}).items():
            referred = schema["$defs"].get(field.get("$ref", "").rpartition("/")[2], {})
            assert field.get("description") or referred.get("description"), f"{name}.{key}"


def test_sample_needs_no_default_to_be_known():
    """Who reads the sample sees what holds: each setting equals its default or is written out."""
    config = load(ROOT / "config.yaml")
    assert config.model_fields_set == set(Config.model_fields)


def test_defaults_of_the_schema_are_those_of_the_sample():
    config = load(ROOT / "config.yaml")
    for name, field in Config.model_fields.items():
        if name in ("typography", "checks", "pictures", "platform", "backup", "desk", "callbacks"):
            assert getattr(config, name) == field.get_default(), name


def test_what_the_sample_names_is_there():
    config = load(ROOT / "config.yaml")
    assert (ROOT / config.brand).is_file()
    for entry in config.accounts.values():
        assert (ROOT / "assets/themes" / f"{entry.theme}.css").is_file()
    with (ROOT / "assets/demo/other-accounts.csv").open(encoding="utf-8-sig", newline="") as sheet:
        imported = {row["账号"] for row in csv.DictReader(sheet)}
    assert {other.name for other in config.ranking.others} == imported
