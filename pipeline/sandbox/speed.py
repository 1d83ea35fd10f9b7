"""How fast mass sends go out: 0 is the fastest."""

from typing import Any, Final

from pipeline.sandbox.bodies import whole
from pipeline.sandbox.calls import Call, call
from pipeline.sandbox.replies import OK, Refusal

# developers.weixin.qq.com Batch_Sends_and_Originality_Checks; ten thousands a minute.
REAL: Final = (80, 60, 45, 30, 10)


@call("/cgi-bin/message/mass/speed/get", publishing=True)
def get(asked: Call) -> dict[str, Any]:
    """The step and what it means."""
    row = asked.state.one("SELECT speed FROM speed WHERE appid = ?", asked.appid)
    step = row["speed"] if row else 0
    return {"speed": step, "realspeed": REAL[step]}


@call("/cgi-bin/message/mass/speed/set", publishing=True)
def change(asked: Call) -> dict[str, Any]:
    """Another step."""
    if asked.body.get("speed") is None:
        raise Refusal(45084)
    step = whole(asked.body, "speed", 0, low=0, high=len(REAL) - 1, code=45083)
    asked.state.run("INSERT OR REPLACE INTO speed VALUES (?, ?)", asked.appid, step)
    return OK
