"""群发: keyed, so the same call may be repeated while the platform remembers; in no list."""

from dataclasses import dataclass
from typing import ClassVar, Final

from pipeline.channels import Errand
from pipeline.channels.wechat.calls import mass
from pipeline.channels.wechat.drafting import NOT_THERE, Drafting, unanswered
from pipeline.channels.wechat.publish import used_up
from pipeline.channels.wechat.reply import Reply, as_ident
from pipeline.model.errors import Lost, Refused
from pipeline.model.post import Op, Outcome, Receipt, Verdict

# clientmsgid: 64 bytes documented, exactly 64 reported as too long; we keep to half.
_KEY_LIMIT: Final = 32
_TOO_FAST: Final = 45066
# developers.weixin.qq.com Batch_Sends_and_Originality_Checks, msg_status.
_STATUS: Final = {
    "SENDING": (Outcome.RUNNING, "平台正在群发；若开了群发保护，请管理员半小时内确认"),
    "SEND_SUCCESS": (Outcome.LIVE, "群发成功"),
    "SEND_FAIL": (Outcome.FAILED, "群发失败"),
    "DELETE": (Outcome.REMOVED, "群发成功，后来被删除"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mass(Drafting):
    """sendall with clientmsgid; settled by confirm, followed by mass/get."""

    op: ClassVar[Op | None] = Op.MASS
    keyed: ClassVar[bool] = True
    listed: ClassVar[bool] = False

    def release(self, errand: Errand) -> Receipt:
        """The send to all followers."""
        try:
            return _receipt(self._send(errand))
        except Refused as refused:
            if refused.errcode == NOT_THERE:
                raise used_up(refused) from None
            raise

    def confirm(self, errand: Errand) -> Receipt:
        """The same call again. A refusal settles nothing: quota and draft may be used up by us."""
        try:
            return _receipt(self._send(errand))
        except Refused as refused:
            raise Lost(
                f"再次确认时被拒，仍不知道第一次是否成功：{refused.what}",
                where=refused.where,
                todo="请到公众平台“已群发消息”查看",
                errcode=refused.errcode,
                rid=refused.rid,
            ) from None
        except Lost as lost:
            if lost.errcode == _TOO_FAST:
                raise unanswered(lost) from None
            raise

    def ask(self, errand: Errand) -> Verdict:
        """mass/get by msg_id; without one nothing can be asked."""
        msg_id = errand.remote.get("msg_id", "")
        if not msg_id:
            return Verdict(outcome=Outcome.UNKNOWN, reason="没有群发编号，只能用原编号再确认")
        try:
            status = mass.status(self.client, msg_id)
        except Refused as refused:
            raise unanswered(refused) from None
        unknown = (Outcome.UNKNOWN, f"平台给出没见过的状态 {status}")
        outcome, reason = _STATUS.get(status, unknown)
        return Verdict(outcome=outcome, reason=reason)

    def _send(self, errand: Errand) -> Reply:
        key = errand.key
        if not (key.isascii() and 0 < len(key) <= _KEY_LIMIT):
            raise Refused(f"群发编号“{key}”不合规：须为 1–{_KEY_LIMIT} 个 ASCII 字符")
        return mass.send_all(self.client, errand.remote.get("media_id", ""), key)


def _receipt(reply: Reply) -> Receipt:
    """The job's ids; 45065 names the msg_id of the first call and nothing else."""
    repeated = reply.errcode == mass.SENT_ALREADY
    msg_id = as_ident(reply.body.get("msg_id")) if repeated else reply.ident("msg_id")
    ids = {"msg_id": msg_id, "msg_data_id": as_ident(reply.body.get("msg_data_id"))}
    return Receipt(ids={name: value for name, value in ids.items() if value}, repeated=repeated)
