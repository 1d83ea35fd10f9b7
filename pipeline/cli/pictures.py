"""`terms` and `poster`: the calendar, and a poster drawn from it."""

from pathlib import Path

import click

from pipeline.cli import chinese, talk
from pipeline.cli.wrong_use import WrongValue


@chinese.command("terms", help="列出一年的二十四节气：交节时刻（北京时间，精确到秒）与日期。")
@chinese.argument("year", "1900 至 2100", type=int, metavar="年份")
@talk.json_option
def terms(year: int, as_json: bool) -> None:
    """Print the 24 terms of a year between 1900 and 2100."""
    from pipeline.almanac.solarterms import terms as of_year

    rows = [{"term": t.name, "at": t.iso, "date": t.date} for t in of_year(year)]
    if as_json:
        talk.dump(rows)
    else:
        talk.table(
            ("节气", "日期", "交节时刻"), [(r["term"], r["date"], r["at"][11:19]) for r in rows]
        )


def _size(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[int, int]:
    """Read 1080x1920."""
    width, _, height = value.lower().replace("×", "x").partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise WrongValue(f"“{value}”不是尺寸，写成 1080x1920")
    return int(width), int(height)


@chinese.command("poster", help="画一张节气海报（JPEG）。")
@click.option("--term", required=True, metavar="节气", help="如 大雪")
@click.option("--year", type=int, required=True, metavar="年份", help="1900 至 2100")
@click.option("--layout", default="scroll", show_default=True, metavar="版式", help="构图")
@click.option(
    "--size", default="1080x1920", show_default=True, callback=_size, metavar="宽x高", help="像素"
)
@click.option(
    "--out", required=True, type=click.Path(dir_okay=False, path_type=Path), help="写到哪个文件"
)
@talk.json_option
@click.pass_obj
def poster(
    workspace: str | None,
    *,
    term: str,
    year: int,
    layout: str,
    size: tuple[int, int],
    out: Path,
    as_json: bool,
) -> None:
    """Draw one poster with the workspace's brand, where there is a workspace."""
    from pipeline.files import write_atomic
    from pipeline.flows.posters import draw_poster
    from pipeline.wiring import brand_of

    data = draw_poster(term=term, year=year, layout=layout, size=size, brand=brand_of(workspace))
    write_atomic(out, data)
    if as_json:
        talk.dump({"path": str(out), "width": size[0], "height": size[1], "bytes": len(data)})
    else:
        talk.say(f"已画好《{term}》{size[0]}×{size[1]}，{len(data) // 1024} KB：{out}")
