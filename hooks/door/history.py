"""The bulletin in, what was changed in its published notices out: git is asked, the engine compares."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from bulletin.addresses import first_addresses
from bulletin.history import Revision
from bulletin.index import Bulletin
from bulletin.pipeline import read_history
from mkdocs.config.defaults import MkDocsConfig
from past_versions import NoHistoryError, read_past_versions

from door.telling import LOG, NEWS


def read_revisions(bulletin: Bulletin, config: MkDocsConfig) -> Mapping[str, tuple[Revision, ...]]:
    """Path → what was changed, newest first; nothing, and a sentence to the editor, where there is no history."""
    first = first_addresses(bulletin)
    published = {entry.document.path: first[entry.url].since for entry in bulletin.notices if entry.url in first}
    # What is published is built from a copy of a commit, which has no history of its own.
    docs = Path(os.environ.get("BULLETIN_HISTORY") or config.docs_dir)
    try:
        versions = read_past_versions(docs, published)
    except NoHistoryError as error:
        LOG.info(f"{NEWS}{error}，网站上没有通知的“修改记录”。")
        versions = {}
    return read_history(versions, bulletin.register)
