"""Two tables of one platform, written twice on purpose: each difference is named here."""

from pipeline.channels.wechat import errcodes
from pipeline.channels.wechat.quota import DAILY
from pipeline.model.account import LIMITS
from pipeline.sandbox import quotas, replies

# Calls that the sandbox counts for other people's clients and that ours never makes so often.
ONLY_THERE = {
    "/cgi-bin/token",
    "/cgi-bin/stable_token",
    "/cgi-bin/media/upload",
    "/cgi-bin/media/get",
    "/cgi-bin/material/get_material",
    "/cgi-bin/message/mass/send",
}


def test_every_code_that_the_sandbox_gives_has_our_words():
    assert set(replies.ERRMSG) <= set(errcodes.WORDS)


def test_our_ledger_and_the_sandbox_count_alike():
    assert {path: quotas.DAILY.get(path) for path in DAILY} == DAILY
    assert set(quotas.DAILY) - set(DAILY) == ONLY_THERE


def test_every_limit_of_a_text_has_words_for_its_refusal():
    assert {limit.errcode for limit in LIMITS.values()} <= set(errcodes.WORDS)
