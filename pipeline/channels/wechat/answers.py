"""The one table of errcodes: what each says of our call, and what a person does about it.

Sources: codes and wording from developers.weixin.qq.com Return_code_descriptions_new and the pages
of the calls (documented); `field`: reports of people who met them; `memory`: neither, so treated
with more care. A code that is not here is treated as "nobody knows".
"""

from dataclasses import dataclass
from enum import Enum
from typing import Final

from pipeline.channels.wechat.errcodes import FIELD, MEMORY, WORDS
from pipeline.channels.wechat.request import Request, silence
from pipeline.model.errors import Barred, Busy, PlatformError, Refused

_MINUTE: Final = 60_000_000  # µs
_HOUR: Final = 3_600_000_000


class Act(Enum):
    """What the client does with an answer; the letters are those of the reference."""

    TOKEN = "T"  # noqa: S105  not a password: a new token, one repeat
    LATER = "B"  # nothing happened, try again
    UNSURE = "B?"  # may have happened: Busy for repeatable calls, else Lost
    QUOTA = "Q"  # nothing more until midnight, Beijing time
    BARRED = "N account"
    REFUSED = "N"
    DONE = "D"


# Act → codes. Everything in WORDS stands in exactly one row (tested).
ACTS: Final[dict[Act, frozenset[int]]] = {
    Act.TOKEN: frozenset({40001, 40014, 42001}),
    Act.LATER: frozenset({45011, 45085, 61503}),
    Act.UNSURE: frozenset({-1, 45066, 61450}),
    Act.QUOTA: frozenset({45009, 45040}),
    Act.DONE: frozenset({45065}),
    Act.BARRED: frozenset(
        {40002, 40013, 40125, 40164, 40243, 41002, 41004, 48001, 48003, 48004, 48008}
        | {50002, 50004, 50007, 89501, 89503, 89506, 89507}
    ),
}
_ACT_OF: Final = {code: act for act, codes in ACTS.items() for code in codes}
_WAIT: Final = {45066: 2 * _MINUTE, 61503: _HOUR, 89507: _HOUR, 89506: 24 * _HOUR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One row, ready to be shown: the code, its act, the Chinese sentence, and how sure it is."""

    code: int
    act: Act
    say: str
    todo: str
    sure: str


def answer(code: int) -> Answer | None:
    """The row of a code; None when it is not on the table."""
    if code not in WORDS:
        return None
    sure = "field" if code in FIELD else "memory" if code in MEMORY else "documented"
    say, todo = WORDS[code]
    return Answer(code=code, act=_ACT_OF.get(code, Act.REFUSED), say=say, todo=todo, sure=sure)


def wait(code: int | None) -> int:
    """How long to leave a call alone after an answer (µs); a minute where nothing is known."""
    return _MINUTE if code is None else _WAIT.get(code, _MINUTE)


def error(
    request: Request, code: int, errmsg: str, rid: str, *, where: str, midnight: int
) -> PlatformError:
    """The error that an errcode becomes; `midnight` is how far 00:00 Beijing time is away (µs)."""
    row = answer(code)
    if row is None or row.act in (Act.UNSURE, Act.DONE):
        say = row.say if row else "平台给出了不认得的答复"
        lost = silence(request, f"{say}：{code} {errmsg}", where=where)
        lost.errcode, lost.rid = code, rid
        return lost
    place = f"{where}（{request.path}）"
    what = f"{row.say}（{code} {errmsg}）"
    if row.act in (Act.BARRED, Act.REFUSED):
        kind = Barred if row.act is Act.BARRED else Refused
        return kind(what, where=place, todo=row.todo, errcode=code, rid=rid)
    after = midnight if row.act is Act.QUOTA else wait(code)
    return Busy(what, where=place, todo=row.todo, errcode=code, rid=rid, retry_after=after)
