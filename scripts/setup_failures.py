"""From what stopped the setup (an OSError, the log of pip) to one Chinese sentence that says what to do."""

import errno
import re
from pathlib import Path

DISK_FULL = "磁盘空间不足，请腾出至少 500 MB 空间后再运行一次。"
NO_VENV = (
    "这个 Python 缺少 venv 组件，Debian、Ubuntu 请运行 sudo apt install python3-venv，"
    "其他系统请重装完整的 Python，然后再运行一次。"
)
NO_PERMISSION = "写不进 {path}，请确认可以改动这个文件夹，并关掉正在运行的预览（serve），然后再运行一次。"
NO_NETWORK = (
    "连不上软件包的下载地址，请接通网络（或按学校要求设置镜像源、代理）后再运行一次；"
    "不能联网时，请在能联网的电脑上运行 python3 scripts bundle，把打好的文件拷来解压；"
    "或者只拷软件包的文件夹，用 --wheels 文件夹（或环境变量 BULLETIN_WHEELS）运行。"
)
BAD_HASH = "下载到的软件包与清单上的校验值不符，为安全起见没有安装，请换一个网络或镜像源后再运行一次。"
NOT_IN_WHEELS = "软件包目录 {wheels} 里缺少 {package}，请在系统和 Python 版本相同的电脑上重新下载整个目录。"
NOT_IN_INDEX = "镜像源里没有 {package}，请换一个更新及时的镜像源后再运行一次。"
UNKNOWN = "环境没有准备好，请再运行一次；仍不行，请把 {log} 发给维护人员。"
UNKNOWN_ERROR = "环境没有准备好（{error}），请删除 .venv 文件夹后再运行一次。"

_DISK_FULL_SIGNS = re.compile(r"No space left on device|\[Errno 28\]|Disk quota exceeded|\[WinError 112\]")
_PERMISSION_SIGNS = re.compile(r"Permission denied|\[Errno 13\]|\[WinError (?:5|32)\]|Read-only file system")
_NETWORK_SIGNS = re.compile(
    r"connection broken by|NewConnectionError|ConnectTimeout|ReadTimeout|Max retries exceeded|ProxyError"
    r"|SSLError|CERTIFICATE_VERIFY_FAILED|name resolution|getaddrinfo|IncompleteRead|ConnectionReset"
    r"|HTTP error \d{3}|Could not fetch URL"
    # What is left to see of an index that was not reached when PIP_RETRIES is 0.
    r"|\(from versions: none\)"
)
_NO_VENV_SIGNS = re.compile(r"No module named '?(?:venv|ensurepip)|'ensurepip'|ensurepip is not\s+available")
_MISSING_PACKAGE = re.compile(r"No matching distribution found for (\S+)")


class SetupError(Exception):
    """The environment cannot be made; the message is the sentence for the user."""


def sentence_for_os_error(error: OSError, path: Path) -> str:
    """Return the sentence for an error met while writing below `path`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DISK_FULL
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return NO_PERMISSION.format(path=error.filename or path)
    return UNKNOWN_ERROR.format(error=error)


def sentence_for_log(text: str, log: Path, wheels: Path | None) -> str:
    """Return the sentence for a failed run of venv or pip with the output `text`, the most certain cause first."""
    missing = _MISSING_PACKAGE.search(text)
    if _DISK_FULL_SIGNS.search(text):
        return DISK_FULL
    if _NO_VENV_SIGNS.search(text):
        return NO_VENV
    if "DO NOT MATCH THE HASHES" in text:
        return BAD_HASH
    if wheels is not None and missing:
        return NOT_IN_WHEELS.format(wheels=wheels, package=missing.group(1))
    if _NETWORK_SIGNS.search(text):
        return NO_NETWORK
    if missing:
        return NOT_IN_INDEX.format(package=missing.group(1))
    if _PERMISSION_SIGNS.search(text):
        return NO_PERMISSION.format(path=log.parent)
    return UNKNOWN.format(log=log)
