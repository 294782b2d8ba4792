"""A clean copy of the project in, the files of a release out: built, checked, with hashed names, compressed.

Knows no target. Two runs over one commit, day and address give the same bytes.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import mkdocs_process
from bulletin.canary import check_site
from bulletin.stage import Stage

from publishing.built_tree import check_tree
from publishing.commit_tree import Commit
from publishing.compressed import compress_texts
from publishing.hashed_names import give_hashed_names
from publishing.server_files import root_of

RECORD = "release.json"


@dataclass(frozen=True)
class Plan:
    """What a release is built from; the record in the site says the same, so that anybody can build it again."""

    commit: Commit
    day: str
    """The day that the pages take for today, YYYY-MM-DD."""
    stage: Stage
    address: str
    history: Path
    """docs/ of the repository itself: the copy that is built has no history, and notices have pages of changes."""


def build_release(project: Path, site: Path, plan: Plan) -> list[str]:
    """Build into `site`; what is wrong with the result, a sentence each, and nothing may be published with it."""
    if faults := _build(project, site, plan):
        return faults
    docs = project / "docs"
    give_hashed_names(site, root_of(plan.address), {path.relative_to(docs).as_posix() for path in docs.rglob("*")})
    (site / RECORD).write_bytes(json.dumps(_record(plan), ensure_ascii=False, indent=1).encode())
    faults = [*check_site(site), *check_tree(site, root_of(plan.address))]
    if not faults:
        compress_texts(site)
    return faults


def _record(plan: Plan) -> Mapping[str, object]:
    return {
        "commit": plan.commit.name,
        "source_date_epoch": plan.commit.epoch,
        "day": plan.day,
        "stage": plan.stage,
        "address": plan.address,
    }


def _build(project: Path, site: Path, plan: Plan) -> list[str]:
    variables = {
        **mkdocs_process.variables(None),
        "SOURCE_DATE_EPOCH": str(plan.commit.epoch),
        "BULLETIN_TODAY": plan.day,
        "BULLETIN_ADDRESS": plan.address,
        "BULLETIN_TRIAL": "" if plan.stage == "publish" else "true",
        "BULLETIN_HISTORY": str(plan.history),
        "BULLETIN_PORTABLE": "",
        "PYTHONHASHSEED": "0",
    }
    with subprocess.Popen(
        mkdocs_process.command(
            "build", "--strict", "--site-dir", str(site), configuration=project / mkdocs_process.CONFIGURATION.name
        ),
        cwd=project,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as child:
        assert child.stdout is not None
        mkdocs_process.relay(child.stdout, verbose=False)
        return ["网站没有生成，请按上面的提示修改。"] if child.wait() != 0 else []
