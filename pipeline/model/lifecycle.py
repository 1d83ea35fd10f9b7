"""The life of a post: one enum of states, one table of moves. What is not in the table cannot be.

`after(state, move)` is the only answer to "what may follow"; the store writes a state only through
it, and the diagram in docs/lifecycle.md is printed from this table.
"""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.errors import IllegalMove


class State(StrEnum):
    """Where a post is; the value is stored, `WORDS` is shown."""

    IDEA = "idea"
    PLANNED = "planned"
    WRITING = "writing"
    REVIEWING = "reviewing"
    RETURNED = "returned"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    STAGING = "staging"
    STAGED = "staged"
    RELEASING = "releasing"
    SUBMITTED = "submitted"
    AWAITING_ADMIN = "awaiting_admin"
    HANDED_OVER = "handed_over"
    DOUBTFUL = "doubtful"
    QUESTION = "question"
    PUBLISHED = "published"
    REFUSED = "refused"
    MISSED = "missed"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"


WORDS: dict[State, str] = {
    State.IDEA: "选题",
    State.PLANNED: "已排题",
    State.WRITING: "撰稿",
    State.REVIEWING: "审校中",
    State.RETURNED: "退回",
    State.APPROVED: "已签发",
    State.SCHEDULED: "待发",
    State.STAGING: "上传中",
    State.STAGED: "已入草稿箱",
    State.RELEASING: "发送中",
    State.SUBMITTED: "平台处理中",
    State.AWAITING_ADMIN: "待管理员确认",
    State.HANDED_OVER: "待人工发布",
    State.DOUBTFUL: "核实中",
    State.QUESTION: "待决",
    State.PUBLISHED: "已发",
    State.REFUSED: "被拒",
    State.MISSED: "错过",
    State.CANCELLED: "已取消",
    State.WITHDRAWN: "已撤回",
}


class Move(StrEnum):
    """What happens to a post."""

    PLAN = "plan"
    WRITE = "write"
    SUBMIT = "submit"
    SIGN = "sign"
    APPROVE = "approve"
    RETURN = "return"
    VOID = "void"
    SCHEDULE = "schedule"
    RESCHEDULE = "reschedule"
    UNSCHEDULE = "unschedule"
    STAGE = "stage"
    STAGED = "staged"
    RESTAGE = "restage"
    STEP_BACK = "step_back"
    RELEASE = "release"
    ACCEPT = "accept"
    AWAIT_ADMIN = "await_admin"
    HAND_OVER = "hand_over"
    TAKE_BACK = "take_back"
    LOSE = "lose"
    ASK_PERSON = "ask_person"
    SUBMIT_AGAIN = "submit_again"
    SEND_AGAIN = "send_again"
    PUBLISH = "publish"
    REFUSE = "refuse"
    MISS = "miss"
    CANCEL = "cancel"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"


# What an editor calls a move.
DEEDS: dict[Move, str] = {
    Move.PLAN: "定题",
    Move.WRITE: "撰稿",
    Move.SUBMIT: "送审",
    Move.SIGN: "签字",
    Move.APPROVE: "签发",
    Move.RETURN: "退回",
    Move.VOID: "作废签字",
    Move.SCHEDULE: "排期",
    Move.RESCHEDULE: "改期",
    Move.UNSCHEDULE: "移出时段",
    Move.STAGE: "上传",
    Move.STAGED: "记为已入草稿箱",
    Move.RESTAGE: "重新上传",
    Move.STEP_BACK: "退回上一步",
    Move.RELEASE: "发送",
    Move.ACCEPT: "记为已受理",
    Move.AWAIT_ADMIN: "等管理员确认",
    Move.HAND_OVER: "交给人发布",
    Move.TAKE_BACK: "收回",
    Move.LOSE: "转入核实",
    Move.ASK_PERSON: "请人决定",
    Move.SUBMIT_AGAIN: "再次提交",
    Move.SEND_AGAIN: "重新排期",
    Move.PUBLISH: "登记为已发",
    Move.REFUSE: "记为被拒",
    Move.MISS: "记为错过",
    Move.CANCEL: "取消",
    Move.WITHDRAW: "撤回",
    Move.REOPEN: "重新编辑",
}


class By(StrEnum):
    """Who may make a move."""

    PERSON = "人"
    MACHINE = "机器"
    EITHER = "人或机器"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table: from any of `before`, `move` leads to `then`."""

    before: tuple[State, ...]
    move: Move
    then: State
    by: By
    why: str


S, M = State, Move
_DESK = (S.IDEA, S.PLANNED, S.WRITING, S.REVIEWING, S.RETURNED, S.APPROVED, S.SCHEDULED)

MOVES: tuple[Row, ...] = (
    # Plan is not schedule: nothing here has a slot.
    Row((S.IDEA,), M.PLAN, S.PLANNED, By.PERSON, "选题会定题"),
    Row((S.IDEA, S.PLANNED), M.WRITE, S.WRITING, By.PERSON, "开始撰稿"),
    Row((S.WRITING, S.RETURNED), M.SUBMIT, S.REVIEWING, By.PERSON, "送审：冻结版本"),
    # Review is bound to the frozen revision.
    Row((S.REVIEWING,), M.SIGN, S.REVIEWING, By.PERSON, "签一级，仍有下一级"),
    Row((S.REVIEWING,), M.APPROVE, S.APPROVED, By.PERSON, "签最后一级"),
    Row((S.REVIEWING, S.APPROVED), M.RETURN, S.RETURNED, By.PERSON, "退回并说明"),
    Row(
        (S.REVIEWING, S.APPROVED, S.SCHEDULED, S.STAGED, S.HANDED_OVER, S.MISSED),
        M.VOID,
        S.REVIEWING,
        By.EITHER,
        "原稿变了：签字作废，需复审",
    ),
    # A slot.
    Row((S.APPROVED, S.MISSED), M.SCHEDULE, S.SCHEDULED, By.EITHER, "排入时段"),
    Row((S.SCHEDULED,), M.RESCHEDULE, S.SCHEDULED, By.EITHER, "改期"),
    Row((S.STAGED,), M.RESCHEDULE, S.STAGED, By.EITHER, "改期，草稿仍可用"),
    Row((S.SCHEDULED, S.STAGED, S.REFUSED), M.UNSCHEDULE, S.APPROVED, By.PERSON, "移出时段"),
    # Staging is repeatable: nobody outside sees it.
    Row((S.SCHEDULED,), M.STAGE, S.STAGING, By.MACHINE, "开始上传"),
    Row((S.STAGING,), M.STAGED, S.STAGED, By.MACHINE, "草稿已存并读回一致"),
    Row((S.STAGED,), M.RESTAGE, S.STAGING, By.EITHER, "草稿不在或已变，重新上传"),
    Row((S.STAGING,), M.STEP_BACK, S.SCHEDULED, By.MACHINE, "确知未存入，稍后再传"),
    # The one call.
    Row((S.STAGED,), M.RELEASE, S.RELEASING, By.MACHINE, "意图已落盘，随即发出"),
    Row((S.RELEASING, S.DOUBTFUL), M.STEP_BACK, S.STAGED, By.MACHINE, "确知未发出"),
    Row((S.RELEASING, S.DOUBTFUL), M.ACCEPT, S.SUBMITTED, By.MACHINE, "平台已受理"),
    Row(
        (S.RELEASING, S.SUBMITTED, S.DOUBTFUL),
        M.AWAIT_ADMIN,
        S.AWAITING_ADMIN,
        By.MACHINE,
        "群发保护：等管理员确认",
    ),
    Row((S.RELEASING, S.SUBMITTED), M.LOSE, S.DOUBTFUL, By.MACHINE, "没有回音，先核实再说"),
    Row((S.DOUBTFUL,), M.SUBMIT_AGAIN, S.RELEASING, By.MACHINE, "名单干净、草稿仍在、静候期已过"),
    Row(
        (S.DOUBTFUL, S.SUBMITTED, S.AWAITING_ADMIN, S.STAGING, S.STAGED, S.HANDED_OVER),
        M.ASK_PERSON,
        S.QUESTION,
        By.MACHINE,
        "无法判定，请人决定",
    ),
    Row((S.QUESTION,), M.SEND_AGAIN, S.APPROVED, By.PERSON, "两人确认没有发出，重新排期"),
    # The hand is a road of its own.
    Row((S.STAGED,), M.HAND_OVER, S.HANDED_OVER, By.MACHINE, "交给人在后台发布"),
    Row((S.HANDED_OVER,), M.TAKE_BACK, S.APPROVED, By.PERSON, "收回，改由其他方式发布"),
    # Ends.
    Row(
        (
            S.RELEASING,
            S.SUBMITTED,
            S.AWAITING_ADMIN,
            S.DOUBTFUL,
            S.HANDED_OVER,
            S.QUESTION,
            S.STAGED,
        ),
        M.PUBLISH,
        S.PUBLISHED,
        By.EITHER,
        "已查实在线",
    ),
    Row(
        (S.STAGING, S.RELEASING, S.SUBMITTED, S.AWAITING_ADMIN, S.DOUBTFUL, S.QUESTION),
        M.REFUSE,
        S.REFUSED,
        By.EITHER,
        "平台明确拒绝",
    ),
    Row(
        (S.SCHEDULED, S.STAGING, S.STAGED, S.HANDED_OVER, S.AWAITING_ADMIN),
        M.MISS,
        S.MISSED,
        By.MACHINE,
        "过了最晚时间，不再自动发",
    ),
    Row(
        (*_DESK, S.STAGED, S.HANDED_OVER, S.QUESTION, S.REFUSED, S.MISSED),
        M.CANCEL,
        S.CANCELLED,
        By.PERSON,
        "取消",
    ),
    Row((S.PUBLISHED,), M.WITHDRAW, S.WITHDRAWN, By.PERSON, "两人确认后撤回"),
    Row((S.REFUSED, S.CANCELLED, S.MISSED), M.REOPEN, S.WRITING, By.PERSON, "重新编辑"),
)

_TABLE: dict[tuple[State, Move], Row] = {(s, row.move): row for row in MOVES for s in row.before}

ENDS = frozenset({S.PUBLISHED, S.REFUSED, S.MISSED, S.CANCELLED, S.WITHDRAWN})
_FOUND_OUT = (M.VOID, M.RESTAGE, M.PUBLISH, M.REFUSE)
IN_DOUBT = frozenset({S.RELEASING, S.DOUBTFUL, S.QUESTION})


def after(state: State, move: Move) -> State:
    """The state that follows; raises IllegalMove when the table does not allow the move."""
    row = _TABLE.get((state, move))
    if row is None:
        raise IllegalMove(f"“{WORDS[state]}”的稿件不能{DEEDS[move]}", todo=_allowed(state))
    return row.then


def row_of(state: State, move: Move) -> Row:
    """The row behind a legal move."""
    after(state, move)
    return _TABLE[state, move]


def moves_from(state: State) -> tuple[Move, ...]:
    """The moves that are legal from a state, in the table's order."""
    return tuple(row.move for row in MOVES if state in row.before)


def _allowed(state: State) -> str:
    """What a person may order now; what the machine does or finds out is no help to them."""
    rows = [r for r in MOVES if state in r.before and r.by is not By.MACHINE]
    orders = [DEEDS[r.move] for r in rows if r.move not in _FOUND_OUT]
    if orders:
        return f"此时可以：{'、'.join(orders)}"
    return "这时由程序处理，请稍候" if moves_from(state) else "这是终点，不能再变"
