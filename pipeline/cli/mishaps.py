"""What no flow foresaw, as a sentence: the disk, and faults of our own."""

import errno

_DISK = {
    errno.ENOSPC: ("磁盘已满，没有留下半截文件", "腾出磁盘空间后再运行一次"),
    errno.EDQUOT: ("磁盘配额用完了，没有留下半截文件", "腾出磁盘空间后再运行一次"),
    errno.EFBIG: ("写不进磁盘：超过了文件大小限制", "检查磁盘空间和文件大小限制后再运行一次"),
    errno.EACCES: ("没有读取或写入的权限", "换一个目录，或检查权限"),
    errno.EPERM: ("没有读取或写入的权限", "换一个目录，或检查权限"),
    errno.EROFS: ("磁盘是只读的，写不进去", "换一个目录"),
    errno.ENOENT: ("没有这个文件或目录", "检查路径"),
    errno.EISDIR: ("这是目录，应是文件", "检查路径"),
    errno.ENOTDIR: ("路径中有一段不是目录", "检查路径"),
    errno.EADDRINUSE: ("端口已被占用", "换一个端口，或用 --port 0 任选空闲端口"),
    errno.EIO: ("读写磁盘出错", "检查磁盘后再运行一次"),
}
_OTHER = ("磁盘或系统调用出错", "检查磁盘后再运行一次；仍不行请运行 tuiwen doctor")


def disk(error: OSError) -> str:
    """The sentence for an error of the operating system."""
    what, todo = _DISK.get(error.errno or 0, _OTHER)
    where = f"{error.filename}：" if error.filename else ""
    name = errno.errorcode.get(error.errno or 0, "")
    code = f"（{name}）" if name else ""
    return f"{where}{what}{code}\n  → {todo}"


def fault(error: Exception) -> str:
    """Write the traceback to a log of its own and say where it is."""
    from pipeline.flows.mistakes import sentence

    return sentence(error)
