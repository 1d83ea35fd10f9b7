"""The report as one long picture, as it is sent around in groups."""

from pipeline.outputs.registers import report_format
from pipeline.outputs.typesetter import typeset
from pipeline.ranking.report import Report


@report_format("png", suffix=".png")
def png(report: Report) -> bytes:
    """1280 pixels wide, as long as it takes."""
    return typeset(report, "png")
