"""The worked examples, the wrong values that must not come out, and the published rows."""

from math import inf, nan

import pytest

from pipeline.model.errors import InputError, Several, UsageError
from pipeline.model.metrics import PeriodFigures
from pipeline.ranking.inputs import figures_from
from pipeline.ranking.registers import INDICES
from pipeline.ranking.scoring import compute, explain, methods_of, name_of, weights_from

DAY_2016 = {"d": 1, "n": 3, "R": 29396, "Rmax": 22858, "Z": 72, "Zmax": 49}
EARLY = {"d": 1, "n": 100, "R": 10000, "Rmax": 300, "Z": 4000, "Zmax": 60}
BROKER = {"d": 1, "n": 16, "R": 341725, "Rt": 207510, "Rmax": 90417, "Z": 1422}
PEOPLE_DAILY = {"d": 1, "n": 14, "R": 1400000, "Rt": 500000, "Rmax": 100000, "Z": 77008}
LIKES_G, LIKES_W = {"Z": 294, "Zt": 258, "Zmax": 73}, {"Z": 512, "Zt": 330, "Zmax": 141}
GUITAR = {"d": 7, "n": 14, "R": 40070, "Rt": 31065, "Rmax": 8143, **LIKES_G}
WEEK = {"d": 7, "n": 11, "R": 63846, "Rt": 41208, "Rmax": 18764, **LIKES_W}
WITH_LIKES = {**WEEK, "L": 803, "Lt": 540, "Lmax": 233}
WITH_FORWARDS = {**WITH_LIKES, "RE": 2190, "REt": 1405, "REmax": 760}
OWN = {"O": 0.25, "A": 0.40, "H": 0.25, "P": 0.10}


def value(id_, symbols, weights=None):
    return compute(id_, figures_from(symbols), weights).value


@pytest.mark.parametrize(
    ("id_", "symbols", "expected", "tolerance"),
    [
        ("wci-12.0", DAY_2016, 812.0233948, 1e-7),
        ("wci-12.0", {**DAY_2016, "R_avg": 9798.7}, 812.0233948, 1e-7),
        ("wci-11", DAY_2016, 812.0233948, 1e-7),
        ("wci-2", EARLY, 411.48750785, 1e-7),
        ("nri-day", BROKER, 924.54462283905, 1e-9),
        ("nri-day", PEOPLE_DAILY, 1037.6993111158922, 1e-9),
        ("wci-13.0", WEEK, 730.06028, 1e-5),
        ("wci-lite", WEEK, 750.68, 0.005),
        ("wci-12.0", WEEK, 725.38, 0.005),
        ("wci-13.0", GUITAR, 643.34, 0.005),
        ("wci-14.2", WITH_LIKES, 909.25148, 1e-5),
        ("wci-14.2-re", WITH_FORWARDS, 876.53057, 1e-5),
        ("reads", WEEK, 63846, 0),
    ],
)
def test_worked_examples_come_out(id_, symbols, expected, tolerance):
    assert value(id_, symbols) == pytest.approx(expected, abs=tolerance)


def test_own_weights_give_the_published_row_and_are_part_of_the_stored_id():
    score = compute("wci-13.0", figures_from(GUITAR), OWN)
    assert score.printed == 634.15
    assert score.index == "wci-13.0@O0.25,A0.4,H0.25,P0.1"
    assert "自定一级权重" in methods_of(score.index)
    assert weights_from("wci-13.0", [0.25, 0.4, 0.25, 0.1]) == OWN


# source: newrank records and the others as published; n, R, Rt, Rmax, Z, index
PUBLISHED = [
    ("人民日报 2017-05-22", 14, 1400000, 500000, 100000, 77008, 1037.6993111158922),
    ("人民日报 2017-05-16", 14, 1400000, 500000, 100000, 108357, 1039.2118198888613),
    ("新榜 2017-04-26", 5, 23585, 18228, 18228, 108, 735.0220938108054),
    ("新榜 2017-04-23", 2, 9027, 7390, 7390, 51, 670.5305289590274),
    ("券商中国 2018-11-14", 16, 341725, 207510, 90417, 1422, 924.54462283905),
    ("券商中国 2018-11-12", 14, 343616, 200974, 100000, 1893, 927.6219623079708),
]


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda r: r[0])
def test_published_newrank_records_are_reproduced(row):
    _, n, reads, heads, best, likes, printed = row
    symbols = {"d": 1, "n": n, "R": reads, "Rt": heads, "Rmax": best, "Z": likes}
    assert value("nri-day", symbols) == pytest.approx(printed, abs=1e-9)


@pytest.mark.parametrize(
    ("id_", "symbols", "wrong"),
    [
        (
            "wci-13.0",
            WEEK,
            (730.03, 729.92, 737.98, 943.17, 753.41, 753.34, 137.70, 672.62, 588.59),
        ),
        ("wci-14.2", WITH_LIKES, (909.22, 909.12, 912.47, 1216.04, 2.9587, 171.5, 838.88, 757.71)),
        ("wci-14.2-re", WITH_FORWARDS, (876.50, 876.34, 879.69, 1178.15, 647.60)),
        ("wci-12.0", DAY_2016, (731.98, 812.0231741)),
        ("wci-2", EARLY, (472.35,)),
        ("nri-day", BROKER, (924.544953261, 921.37)),
        ("nri-day", PEOPLE_DAILY, (999.83, 1037.700037)),
    ],
)
def test_known_wrong_values_do_not_come_out(id_, symbols, wrong):
    assert all(abs(value(id_, symbols) - w) > 1e-5 for w in wrong)


@pytest.mark.parametrize("id_", INDICES)
def test_no_articles_give_index_0_with_nothing_else_asked_for(id_):
    assert compute(id_, PeriodFigures(account="a", d=7, n=0)).value == 0


@pytest.mark.parametrize(("reads", "printed"), [(0, 0.0), (1, 0.92)])
def test_one_headline_with_hardly_a_reader(reads, printed):
    symbols = {"d": 7, "n": 1, "R": reads, "Rt": reads, "Rmax": reads, "Z": 0, "Zt": 0, "Zmax": 0}
    assert compute("wci-13.0", figures_from(symbols)).printed == printed


@pytest.mark.parametrize(
    ("id_", "symbols", "field"),
    [
        ("wci-14.2", WEEK, "L（总点赞）"),
        ("wci-14.2-re", WITH_LIKES, "RE（总转发）"),
        ("wci-13.0", {**WEEK, "R": -1}, "R（总阅读）"),
        ("wci-13.0", {**WEEK, "R": nan}, "R（总阅读）"),
        ("wci-13.0", {**WEEK, "R": inf}, "R（总阅读）"),
        ("wci-13.0", {**WEEK, "R": 1.5}, "R（总阅读）"),
        ("wci-13.0", {**WEEK, "R": "一万"}, "R（总阅读）"),
        ("wci-13.0", {**WEEK, "R": True}, "R（总阅读）"),
        ("wci-13.0", {**WEEK, "n": -1}, "n（篇数）"),
        ("wci-13.0", {**WEEK, "n": None}, "n（篇数）"),
        ("wci-13.0", {**WEEK, "d": 0}, "d（天数）"),
        ("wci-13.0", {**WEEK, "Rmax": 63847}, "Rmax（最高阅读）"),
        ("wci-13.0", {**WEEK, "Rt": 63847}, "Rt（头条阅读）"),
        ("wci-13.0", {**WEEK, "Zmax": 513}, "Zmax（最高在看）"),
        ("wci-13.0", {**WEEK, "Zavg": 1}, "Zavg"),
    ],
)
def test_wrong_figures_are_refused_by_the_name_of_the_field(id_, symbols, field):
    with pytest.raises((InputError, Several), match=field):
        value(id_, symbols)


def test_all_wrong_fields_are_named_together():
    with pytest.raises(Several) as caught:
        value("wci-13.0", {**WEEK, "R": -1, "Z": nan, "d": None})
    assert len(caught.value.errors) == 3


def test_an_unknown_formula_is_answered_with_the_nearest():
    with pytest.raises(UsageError, match=r"您是否想写“wci-14\.2”"):
        value("wci-14.1", WEEK)


@pytest.mark.parametrize(
    "weights",
    [
        {"O": 0.5, "A": 0.5},
        {"O": 0.5, "A": 0.5, "H": 0.5, "P": 0.5},
        {"O": -1, "A": 1, "H": 0, "P": 1},
    ],
)
def test_weights_that_do_not_fit_are_refused(weights):
    with pytest.raises(InputError, match="权重"):
        value("wci-13.0", WEEK, weights)


def test_what_is_computed_from_people_says_so():
    figures = PeriodFigures(account="a", people=True, **WITH_LIKES)
    score = compute("wci-14.2", figures)
    assert score.index == "wci-14.2~user"
    assert name_of(score.index) == "仿WCI V14.2（人数）"
    assert "不可比" in methods_of(score.index)


def test_the_steps_lead_to_the_index():
    steps = explain("wci-14.2", figures_from(WITH_LIKES))
    assert [s.symbol for s in steps] == ["O", "A", "H", "P", "s", "WCI"]
    assert [round(s.value, 4) for s in steps[:4]] == [8.7671, 8.3153, 8.3317, 9.4817]
    assert steps[0].how.startswith("0.85·ln(63846/7+1)")


@pytest.mark.parametrize("id_", INDICES)
def test_every_index_says_what_it_is(id_):
    index = INDICES[id_]
    assert index.id == id_
    assert index.source
    assert id_ in index.methods
    assert not index.weights or abs(sum(index.weights.values()) - 1) < 1e-9
