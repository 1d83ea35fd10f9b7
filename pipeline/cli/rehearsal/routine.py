"""What happens by the calendar: figures every morning, the ranking after each week."""

from collections.abc import Callable
from pathlib import Path

from pipeline.almanac.beijing import clock, day_of, midnight, HOUR, MINUTE
from pipeline.almanac.weeks import Week, week
from pipeline.cli.rehearsal import people
from pipeline.flows.measure import collect
from pipeline.flows.ports import Ports
from pipeline.flows.room import Room
from pipeline.flows.tables import import_table
from pipeline.model.metrics import Source
from pipeline.wiring import Platform

TABLES = (("public-reads.csv", Source.TYPED), ("other-accounts.csv", Source.IMPORT))
