"""`gallery` and `brand`: pages to show one another."""

from pathlib import Path

import click

from pipeline.cli import chinese, talk

_OUT = click.Path(dir_okay=False, path_type=Path)


@chinese.command("gallery", help="一年海报的画廊：全部版式与尺寸，一个自足的网页。")
@chinese.argument("year", "1900 至 2100", type=int, metavar="年份")
@click.option("--out", required=True, type=_OUT, help="写到哪个 HTML 文件")
@click.option("--layout", "layouts", multiple=True, metavar="版式", help="只要这些版式，可多次")
@click.option("--term", "terms", multiple=True, metavar="节气", help="只要这些节气，可多次")
@click.pass_obj
def gallery(
    workspace: str | None, *, year: int, out: Path, layouts: tuple[str, ...], terms: tuple[str, ...]
) -> None:
    """Draw the year with the workspace's brand and write the page whole."""
    from pipeline.files import write_atomic
    from pipeline.flows import gallery as flow
    from pipeline.picture.poster import NO_BRAND
    from pipeline.wiring import brand_of

    brand = brand_of(workspace) or NO_BRAND
    with talk.progress() as bars:
        task = bars.add_task(f"{year} 年海报", total=len(terms) or 24, now="")
        page = flow.gallery(
            year=year,
            brand=brand,
            layouts=layouts,
            wanted=terms,
            done=lambda term: bars.update(task, advance=1, now=term),
        )
    write_atomic(out, page)
    talk.say(f"已写好画廊：{out}（{len(page) // 1_000_000 or 1} MB）")


@chinese.command("brand", help="品牌包的一览：标志、印章、吉祥物、颜色、页眉页脚和海报上的用法。")
@click.option("--out", required=True, type=_OUT, help="写到哪个 HTML 文件")
@click.pass_obj
def brand(workspace: str | None, *, out: Path) -> None:
    """One page with every part of the kit where it is used."""
    from pipeline.files import write_atomic
    from pipeline.flows.brandsheet import brand_sheet
    from pipeline.wiring import find_root, load_config

    root = find_root(workspace)
    config = load_config(root)
    write_atomic(out, brand_sheet(root / config.brand, qr=config.posters.qr))
    talk.say(f"已写好品牌一览：{out}")
