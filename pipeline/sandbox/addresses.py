"""Ids of submissions, and addresses of articles on mp.weixin.qq.com."""

import base64
import hashlib
from typing import Final

from pipeline.sandbox.accounts import Account

FIRST_MID: Final = 2_247_483_647  # real mids begin near 2**31
FIRST_PUBLISH: Final = 100_000_000
FIRST_MASS: Final = 1_000_000_000


def biz(account: Account) -> str:
    """__biz: the account's number in base64."""
    return base64.b64encode(str(account.number()).encode()).decode()


def mid(job: int) -> int:
    """msg_data_id of a submission, which is the mid of its addresses."""
    return FIRST_MID + job


def article_url(account: Account, job: int, idx: int) -> str:
    """Where a published article stands."""
    sign = hashlib.md5(f"{account.appid} {job} {idx}".encode(), usedforsecurity=False)
    return (
        f"http://mp.weixin.qq.com/s?__biz={biz(account)}&mid={mid(job)}&idx={idx}"
        f"&sn={sign.hexdigest()}"
    )


def preview_url(account: Account, media_id: str, index: int) -> str:
    """A temporary address of a draft; it must not be put into a text."""
    key = hashlib.sha256(f"{media_id} {index}".encode()).hexdigest()
    return f"http://mp.weixin.qq.com/s?__biz={biz(account)}&tempkey={key}&idx={index + 1}#rd"
