"""Charts as SVG, drawn on the server; colours are classes, so that dark and print follow."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

from pipeline.ranking.report import Day, count_printed


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the comparison: this period and, where there was one, the period before."""

    name: str
    value: float
    before: float | None


def comparison(bars: Sequence[Bar], *, width: int, last: str = "上周") -> str:
    """Horizontal bars with a tick where each stood in the period before."""
    left, right, step = (124 if width > 500 else 104), 66, 34
    height = step * len(bars) + 8
    top = max((max(b.value, b.before or 0) for b in bars), default=0) or 1
    scale = (width - left - right) / top
    rows = [_bar(b, 4 + i * step, left, scale, last) for i, b in enumerate(bars)]
    return _svg(f"各公众号指数，刻线为{last}", width, height, rows)


def _bar(bar: Bar, y: int, left: int, scale: float, last: str) -> str:
    long = bar.value * scale
    tick = ""
    if bar.before is not None:
        x = left + bar.before * scale
        tick = (
            f'<line class="before" x1="{x:.1f}" x2="{x:.1f}" y1="{y}" y2="{y + 24}">'
            f"<title>{last} {bar.before:.2f}</title></line>"
        )
    edge = max(long, (bar.before or 0) * scale)
    return (
        f'<text class="name" x="{left - 12}" y="{y + 17}">{escape(bar.name)}</text>'
        f'<rect class="bar" x="{left}" y="{y + 3}" width="{long:.1f}" height="18" rx="3"/>{tick}'
        f'<text class="value" x="{left + edge + 8:.1f}" y="{y + 17}">{bar.value:.2f}</text>'
    )


def columns(days: Sequence[Day], *, width: int, height: int, last: str = "上周") -> str:
    """Reads by day of publication as columns, the period before as a line."""
    left, bottom, head = 58, 26, 14
    values = [d.reads or 0 for d in days] + [d.before or 0 for d in days]
    ticks = scale_ticks(max(values, default=0))
    unit = (height - head - bottom) / ticks[-1]
    base, pitch = height - bottom, (width - left - 6) / len(days)
    centres = [left + pitch * (i + 0.5) for i in range(len(days))]
    parts = [_tick(t, base - t * unit, left, width) for t in ticks]
    every = ceil(len(days) * 24 / (width - left))  # labels that do not touch
    parts += [
        _column(d, x, base, pitch * 0.56, unit, label=i % every == 0)
        for i, (d, x) in enumerate(zip(days, centres, strict=True))
    ]
    before = [
        (x, base - d.before * unit)
        for d, x in zip(days, centres, strict=True)
        if d.before is not None
    ]
    parts += [_line(before)] if before else []
    return _svg(f"按发布日计的阅读，折线为{last}", width, height, parts)


def scale_ticks(top: float) -> list[int]:
    """Four or five round marks from 0 to at least `top`."""
    if top <= 0:
        return [0, 1]
    raw = top / 4
    power = 10 ** floor(log10(raw))
    step = next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= raw)
    step = max(1, int(step))
    return [step * i for i in range(ceil(top / step) + 1)]


def _tick(value: int, y: float, left: int, width: int) -> str:
    words = f"{value / 10_000:g}万" if value >= 10_000 else f"{value:,}"
    return (
        f'<line class="grid" x1="{left}" x2="{width}" y1="{y:.1f}" y2="{y:.1f}"/>'
        f'<text class="axis" x="{left - 10}" y="{y + 4:.1f}" text-anchor="end">{words}</text>'
    )


def _column(day: Day, x: float, base: float, wide: float, unit: float, *, label: bool) -> str:
    tall, reads = (day.reads or 0) * unit, count_printed(day.reads)
    return (
        f'<rect class="bar" x="{x - wide / 2:.1f}" y="{base - tall:.1f}" width="{wide:.1f}" '
        f'height="{tall:.1f}" rx="2"><title>{day.date} 阅读 {reads}</title></rect>'
        f'<text class="axis" x="{x:.1f}" y="{base + 19:.1f}" '
        f'text-anchor="middle">{day.weekday if label else ""}</text>'
    )


def _line(points: Sequence[tuple[float, float]]) -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>' for x, y in points)
    return f'<polyline class="line" points="{path}"/>{dots}'


def _svg(label: str, width: int, height: int, parts: Sequence[str]) -> str:
    return (
        f'<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" '
        f'aria-label="{escape(label)}" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )
