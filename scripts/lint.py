"""`lint`: style, layering and types of our own code, by ruff and mypy; all of them run even if one fails."""

import argparse
import subprocess
import sys

from environment import ROOT, child_environment

_CHECKS = {
    "写法（ruff check）": ("ruff", "check"),
    "排版（ruff format）": ("ruff", "format", "--check"),
    "类型（mypy）": ("mypy",),
}
_REPAIRS = {
    "修正写法（ruff check --fix）": ("ruff", "check", "--fix"),
    "修正排版（ruff format）": ("ruff", "format"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--fix", action="store_true", help="能自动改的先改掉")


def run(options: argparse.Namespace) -> int:
    """Run the checks; with --fix let ruff repair first."""
    if options.fix:
        run_all(_REPAIRS)
    failed = failed_checks()
    if failed:
        print(f"没有通过：{'、'.join(failed)}")
    return 1 if failed else 0


def failed_checks() -> list[str]:
    """Run every check, each under a heading, and return the headings of those that failed."""
    return run_all(_CHECKS)


def run_all(tools: dict[str, tuple[str, ...]]) -> list[str]:
    """Run each tool of the environment in the project's root; return the headings of those that failed."""
    return [heading for heading, words in tools.items() if run_tool(heading, words) != 0]


def run_tool(heading: str, words: tuple[str, ...]) -> int:
    """Print `heading`, run `python -m` + `words` in the project's root, and return its exit code."""
    print(f"== {heading}", flush=True)
    return subprocess.run([sys.executable, "-m", *words], cwd=ROOT, env=child_environment(), check=False).returncode
