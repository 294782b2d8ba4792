"""`test`: lint, then pytest; with words of its own for pytest, pytest alone. Every check runs whatever fails.

pytest comes last and nothing follows it when all is well: what reads its closing lines must find them there.
"""

import argparse

import lint
from chinese_argparse import PASSED_ON

_PYTEST = "测试（pytest）"
# All tests, on every core; a file's tests stay together, for they share the sites they build. In the order of their
# names: sorted by the number of its tests, a file of one test that takes minutes comes last and is waited for alone.
_ALL = ("--numprocesses=auto", "--dist=loadfile", "--no-loadscope-reorder")


def configure(parser: argparse.ArgumentParser) -> None:
    """Take every word as pytest's."""
    parser.usage = "%(prog)s [pytest 的参数…]"
    parser.epilog = "给出 pytest 的参数时只运行 pytest，例如：test tests/scripts -k port"
    parser.set_defaults(**{PASSED_ON: ()})


def run(options: argparse.Namespace) -> int:
    """Return 0 when all passed, 1 when a check or a test failed, 2 when pytest could not run."""
    words = tuple(getattr(options, PASSED_ON))
    failed = [] if words else lint.failed_checks()
    code = lint.run_tool(_PYTEST, ("pytest", *(words or _ALL)))
    if failed:
        print(f"没有通过：{'、'.join(failed)}")
    if code not in (0, 1, 5):  # 5: no test was found, which is no success
        return 2
    return 1 if failed or code else 0
