"""By hand: the draft is laid ready, a person releases it in the console."""

from dataclasses import dataclass
from typing import ClassVar

from pipeline.channels import Errand
from pipeline.channels.wechat.drafting import Drafting
from pipeline.model.errors import Refused
from pipeline.model.post import Op, Outcome, Receipt, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand(Drafting):
    """No call of ours releases; a draft that is gone has probably been released."""

    op: ClassVar[Op | None] = None
    keyed: ClassVar[bool] = False
    listed: ClassVar[bool] = False

    def release(self, errand: Errand) -> Receipt:
        """Never: that is what the hand is for."""
        raise Refused("这篇由人在公众平台发布", where=errand.account.name)

    def confirm(self, errand: Errand) -> Receipt:
        """Never."""
        return self.release(errand)

    def ask(self, errand: Errand) -> Verdict:
        """ABSENT while the draft waits; GONE once somebody released or deleted it."""
        if not errand.remote.get("media_id"):
            return Verdict(outcome=Outcome.UNKNOWN, reason="没有草稿编号，无从核实")
        if self.is_there(errand):
            return Verdict(outcome=Outcome.ABSENT, reason="草稿仍在草稿箱")
        return Verdict(outcome=Outcome.GONE, reason="草稿已不在草稿箱，疑似已发")
