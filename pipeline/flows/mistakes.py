"""A mistake of ours that nobody foresaw: its traceback in a log of its own, and a sentence."""

import os
import tempfile
import traceback
from functools import lru_cache


def sentence(error: Exception) -> str:
    """Write the traceback to a log and say where it is."""
    log = _logged("".join(traceback.format_exception(error)))
    return (
        f"程序内部出错（{type(error).__name__}），已记入 {log}\n"
        "  → 已提交的数据都在；请把这个文件发给维护者"
    )


@lru_cache(maxsize=64)
def _logged(text: str) -> str:
    """The log of a traceback; one that comes again every few seconds is written once."""
    try:
        handle, log = tempfile.mkstemp(prefix="tuiwen-fault-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return "（磁盘写不进去，没有日志）"
    return log
