"""Follower statistics."""

from typing import Any, Final

from pipeline.sandbox import audience
from pipeline.sandbox.calls import Call, call
from pipeline.sandbox.replies import Refusal
from pipeline.sandbox.spans import Span, span

DAYS: Final = 7  # developers.weixin.qq.com getusersummary, getusercumulate


def whole_span(asked: Call) -> Span:
    """These calls have no is_delay: what is not final is refused."""
    seen = span(asked, DAYS)
    if seen.delayed():
        raise Refusal(61503)
    return seen


@call("/datacube/getusersummary", publishing=True)
def summary(asked: Call) -> dict[str, Any]:
    """New and lost followers, one row for each source."""
    return {
        "list": [
            {
                "ref_date": day.isoformat(),
                "user_source": source,
                "new_user": new,
                "cancel_user": gone,
            }
            for day in whole_span(asked).days()
            for source, (new, gone) in audience.joined(asked.account, day).items()
            if new or gone
        ]
    }


@call("/datacube/getusercumulate", publishing=True)
def cumulate(asked: Call) -> dict[str, Any]:
    """Followers at the end of each day."""
    return {
        "list": [
            {
                "ref_date": day.isoformat(),
                "user_source": 0,
                "cumulate_user": audience.followers(asked.account, day),
            }
            for day in whole_span(asked).days()
        ]
    }
