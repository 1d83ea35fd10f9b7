"""The report as A4 pages."""

from pipeline.outputs.registers import report_format
from pipeline.outputs.typesetter import typeset
from pipeline.ranking.report import Report


@report_format("pdf", suffix=".pdf")
def pdf(report: Report) -> bytes:
    """Text that can be searched and copied."""
    return typeset(report, "pdf")
