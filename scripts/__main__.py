"""The one door: `python3 scripts <command>` finds the command, has its environment made, and runs it.

It knows no command's work. The file must parse under Python 3.6, so that a Python too old for the project
can still be told so in one sentence; everything newer is imported only after that check.
"""

import sys

OLDEST_PYTHON = (3, 11)


def sentence_if_too_old(version: "tuple[int, ...]") -> str:
    """Return what to tell the user of a Python older than the project needs, or an empty string."""
    if tuple(version[:2]) >= OLDEST_PYTHON:
        return ""
    needed = ".".join(str(part) for part in OLDEST_PYTHON)
    found = ".".join(str(part) for part in version[:3])
    return (
        f"需要 Python {needed} 或更新的版本，现在用的是 {found}，请安装新版 Python 后用它来运行，"
        f"例如 python{needed} scripts build。"
    )


def start() -> int:
    """Check the Python, then hand over to the dispatcher."""
    sentence = sentence_if_too_old(tuple(sys.version_info[:3]))
    if sentence:
        # As bytes: an old Python on an old console may know no Chinese, and must not fail over it.
        sys.stderr.buffer.write((sentence + "\n").encode("utf-8"))
        return 2
    from dispatch import main

    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(start())
