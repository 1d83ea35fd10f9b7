"""Two tables of one platform, written twice on purpose: each difference is named here."""

import re

from pipeline.channels.wechat import errcodes
from pipeline.channels.wechat.book import BOOK
from pipeline.channels.wechat.quota import DAILY
from pipeline.model.account import LIMITS, MASS_QUOTA, AccountKind
from pipeline.sandbox import limits, quotas, replies, sendings, tokens
from pipeline.sandbox.calls import CALLS
from tests.channels.wechat.desk import SECOND
from tests.conftest import ROOT

# Calls that the sandbox counts for other people's clients and that ours never makes so often.
ONLY_THERE = {
    "/cgi-bin/token",
    "/cgi-bin/stable_token",
    "/cgi-bin/media/upload",
    "/cgi-bin/media/get",
    "/cgi-bin/material/get_material",
    "/cgi-bin/message/mass/send",
}
# Codes that an editor may meet on the real platform and the sandbox gives only as an ordered fault.
ONLY_OURS = {
    "a machine or an account that a person has to let through": {
        40243, 48003, 48004, 48008, 50002, 50004, 50007, 89501, 89503, 89506, 89507,
    },
    "files: the sandbox has one code for what the platform names in several ways": {
        40012, 40113, 41006,
    },
    "openids: the sandbox tells one wrong list from one wrong name": {40031, 40032},
    "escapes: the sandbox counts and shows them, as the platform mostly does": {40033},
    "materials in use, monthly quotas and retired calls are not simulated": {
        45040, 48005, 48009,
    },
    "products are not simulated": {53404, 53405, 53406},
    "the checks before a release are scripted as verdicts": {53503, 53504, 53505},
    "the sandbox lets the speed of sending be set as often as one likes": {45085},
    "older statistics errors": {61450, 61451},
}  # fmt: skip
# The sandbox has words for these and gives them only as an ordered fault.
ORDERED_ONLY = {-1, 40243, 41006, 53503, 53504, 53505, 88002, 88003}


def test_every_code_that_the_sandbox_gives_has_our_words():
    assert set(replies.ERRMSG) <= set(errcodes.WORDS)


def test_every_code_that_only_we_know_has_a_reason():
    listed = [code for codes in ONLY_OURS.values() for code in codes]
    assert len(listed) == len(set(listed))
    assert set(listed) - ORDERED_ONLY == set(errcodes.WORDS) - set(replies.ERRMSG)


def test_the_sandbox_gives_every_code_that_it_has_words_for_but_these():
    sources = [
        path.read_text(encoding="utf-8")
        for path in (ROOT / "pipeline/sandbox").glob("*.py")
        if path.name != "replies.py"
    ]
    given = {int(code) for text in sources for code in re.findall(r"\b\d{5}\b", text)}
    assert set(replies.ERRMSG) - given == ORDERED_ONLY


def test_our_ledger_and_the_sandbox_count_alike():
    assert {path: quotas.DAILY.get(path) for path in DAILY} == DAILY
    assert set(quotas.DAILY) - set(DAILY) == ONLY_THERE


def test_the_sandbox_answers_every_call_of_the_book():
    for fact in BOOK:
        entry = CALLS[fact.path]
        assert fact.method == entry.method
        assert set(fact.codes) <= set(errcodes.WORDS)


def test_the_documented_limits_of_a_text_are_the_same():
    assert {name: LIMITS[name].documented for name in limits.DOCUMENTED} == limits.DOCUMENTED
    assert {name: LIMITS[name].errcode for name in limits.CODES} == limits.CODES
    assert LIMITS["content"].documented == limits.CONTENT_CHARACTERS
    assert LIMITS["content_bytes"].documented == limits.CONTENT_BYTES
    assert LIMITS["source_url"].documented == limits.SOURCE_URL_BYTES
    assert LIMITS["articles"].documented == limits.ARTICLES
    assert LIMITS["pictures_newspic"].documented == limits.PICTURES


def test_the_cautious_limits_differ_in_the_unit_of_the_digest_alone():
    """Ours warns in characters, which people can count; the strict sandbox counts bytes."""
    assert {name: LIMITS[name].strict for name in limits.STRICT} == limits.STRICT
    assert [LIMITS[name].strict_unit for name in limits.STRICT] == ["字节", "字", "字"]


def test_content_of_the_full_length_is_ours_to_forbid():
    """`fewer than` 20,000: the sandbox refuses the number itself."""
    assert LIMITS["content"].strict < limits.CONTENT_CHARACTERS


def test_mass_sends_of_a_day_and_of_a_month_are_the_same():
    day, month = MASS_QUOTA[AccountKind.SUBSCRIPTION], MASS_QUOTA[AccountKind.SERVICE]
    assert (day.slots, day.period) == (sendings.A_DAY, "day")
    assert (month.slots, month.period) == (sendings.A_MONTH, "month")


def test_our_token_is_renewed_inside_the_overlap():
    from pipeline.channels.wechat.token import MARGIN

    assert 60 * SECOND < MARGIN < tokens.OVERLAP


def test_every_limit_of_a_text_has_words_for_its_refusal():
    assert {limit.errcode for limit in LIMITS.values()} <= set(errcodes.WORDS)
