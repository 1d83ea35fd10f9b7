"""The registry of report formats, and the decorator that puts one into it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.model.registry import Registry
from pipeline.ranking.report import Report

Render: TypeAlias = Callable[[Report], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format: its file suffix and how a report becomes bytes."""

    name: str
    suffix: str
    render: Render

    def filename(self, report: Report) -> str:
        """ranking-2026-W50.html."""
        return f"{report.slug}{self.suffix}"


REPORTS: Registry[Format] = Registry("报告格式", "pipeline.outputs.reports")


def report_format(name: str, *, suffix: str) -> Callable[[Render], Render]:
    """Register a renderer under its name."""

    def add(render: Render) -> Render:
        REPORTS.register(name)(Format(name=name, suffix=suffix, render=render))
        return render

    return add
