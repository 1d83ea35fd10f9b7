"""Typst sets PDF and long pictures; our own font travels with us, the machine's are not asked.

The report reaches the template as JSON, so that no title can be taken for markup.
"""

import json
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from typing import Literal

from pipeline.outputs.charts import Bar, columns, comparison
from pipeline.outputs.sheaf import sheaf
from pipeline.ranking.report import Report

PPI = 144
# Charts carry classes; on paper these are their colours.
_STYLE = (
    "<style>text{font-family:'LXGW WenKai';font-size:13px;fill:#333}"
    ".name{text-anchor:end}.axis{font-size:11px;fill:#666}.bar{fill:#24527a}"
    ".before{stroke:#c0392b;stroke-width:3}.grid{stroke:#d9dde3}"
    ".line{fill:none;stroke:#c0392b;stroke-width:2}.dot{fill:#c0392b}</style>"
)


def typeset(report: Report, form: Literal["pdf", "png"]) -> bytes:
    """The report as A4 pages, or as one long picture."""
    import typst  # noqa: PLC0415  80 MB that only these two formats need

    given = asdict(sheaf(report)) | {"charts": _charts(report)}
    made: object = typst.compile(  # type: ignore[misc]  # its stub's Input is unbound
        _template(),
        format=form,
        ppi=PPI,
        font_paths=[str(files("pipeline.picture.painter") / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"report": json.dumps(given, ensure_ascii=False), "form": form},
    )
    if not isinstance(made, bytes):
        raise TypeError("one page was asked for")
    return made


@cache
def _template() -> bytes:
    return (files("pipeline.outputs") / "templates" / "report.typ").read_bytes()


def _charts(report: Report) -> list[str]:
    last = report.span.said.last
    bars = [
        Bar(report.name(r.account), r.score.printed, report.previous.get(r.account))
        for r in report.ranking.rows
    ]
    drawn = (
        *([comparison(bars, width=620, last=last)] if bars else []),
        columns(report.days, width=620, height=290, last=last),
    )
    return [svg.replace(">", f">{_STYLE}", 1) for svg in drawn]
