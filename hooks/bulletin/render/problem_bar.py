"""What is wrong in a page's file in, the bar above the page in the preview out; a built site never has one."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.render.environment import render_template


def compose_problem_bar(problems: Sequence[str], is_last_good: bool = False) -> str:
    """The bar, empty where nothing is wrong; `is_last_good` where the page below is an earlier one."""
    if not problems:
        return ""
    return render_template("problem-bar.html", problems=problems, is_last_good=is_last_good)
