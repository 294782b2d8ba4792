"""The door between MkDocs and the bulletin's engine: events in, calls of the engine out; it decides nothing itself.

Every top-level name that begins with `on_` is an event. All imports stand at the top, here and in door/, because MkDocs
has hooks/ on sys.path only while this file loads.
"""

from __future__ import annotations

import gc
import logging
import os
import re
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from build_record import keep_record, record_file, write_texts
from bulletin.canary import check_site
from bulletin.checks.assets_harmless import WITHHELD
from bulletin.digest.pages import render_digest_pages
from bulletin.feeds import Calendars, feed_files
from bulletin.history import Revision
from bulletin.index import Bulletin
from bulletin.pipeline import REGISTER_FOLDER, assemble_bulletin
from bulletin.read.decode import decode_source
from bulletin.read.front_matter import read_front_matter
from bulletin.render.data import data_files
from bulletin.render.layout import NoIndentedCode, lay_out
from bulletin.render.lists import Lists
from bulletin.render.notice import compose_notice
from bulletin.render.pages import render_pages
from bulletin.render.portable import make_portable
from bulletin.render.problem_bar import compose_problem_bar
from bulletin.render.register_pages import register_index
from bulletin.render.safety import sanitise_html
from bulletin.render.story import compose_story
from bulletin.search import SitePage, is_site_page, read_site_page, search_files
from bulletin.stage import Stage, at_stage
from door.build import Build
from door.day import read_today
from door.fingerprint import fingerprint_of
from door.history import read_revisions
from door.preview import Preview, is_broken
from door.rebuild import PAGES_LOG, plan_rebuild
from door.sources import read_sources, source_for_mkdocs
from door.telling import LOG
from engine_memory import engine_memory
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

# A build shows what is being written and reviewed; `publish` checks more strictly before it builds.
_STAGE: Stage = "review"
# Where a page's list goes once the frame is around it: MkDocs keeps every page's content until the build ends.
_LIST_PLACE = "<!--bulletin:list-->"
# Seconds by which the clock of the disk may be behind.
_CLOCKS_DIFFER = 5.0


@dataclass
class _Session:
    command: str = "build"
    is_dirty: bool = False
    started: float = 0.0
    build: Build | None = None
    preview: Preview = field(default_factory=Preview)

    @property
    def is_preview(self) -> bool:
        return self.command == "serve"


_SESSION = _Session()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is `serve`, which must go on where a build fails, and whether the last site may stay."""
    _SESSION.command, _SESSION.is_dirty, _SESSION.started = command, dirty, time.time()
    PAGES_LOG.addFilter(_is_news)
    # MkDocs warns that what it leaves alone may be stale; here the digests of all inputs say that it is not.
    logging.getLogger("mkdocs.commands.build").addFilter(
        lambda record: not str(record.msg).startswith("A 'dirty' build")
    )
    if not _SESSION.is_preview:
        # Until `on_files` has made what lives as long as the build: looking through that again and again takes long.
        gc.disable()
    # What is odd in a PDF is told as a finding, in Chinese.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def on_config(config: MkDocsConfig) -> None:
    """Have Markdown read the indented paragraphs of an office as paragraphs."""
    config.markdown_extensions.append(NoIndentedCode())  # type: ignore[arg-type]  # an instance is as good as a name


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read all, say what is wrong, and add the generated pages and data."""
    sources = read_sources(files, config)
    today = read_today()
    remembering, memory = ExitStack(), None
    if folder := os.environ.get("BULLETIN_BUILD_CACHE"):
        memory = remembering.enter_context(engine_memory(Path(folder), forgets=True))
    bulletin = assemble_bulletin(sources.texts, sources.assets, today, memory)
    if memory:
        memory.flush()  # should the build break off, this much is made
    calendars = Calendars(bulletin, config.site_url or "", today)
    lists = Lists(bulletin, calendars.offers(), _revisions(bulletin, config))
    pages = {**render_pages(lists, today), **render_digest_pages(bulletin)}
    _SESSION.build = build = Build(lists, calendars, pages, memory, remembering)
    findings = at_stage(bulletin.findings, _STAGE)
    if _SESSION.is_preview:
        _SESSION.preview.tell_changes(findings, sources.texts, build.problems)
    else:
        for finding in findings:
            build.problems.tell(finding)
    withheld = {finding.place.path for finding in bulletin.findings if finding.code in WITHHELD}
    for path in [path for path in sources.files if path.startswith(REGISTER_FOLDER) or path in withheld]:
        files.remove(sources.files[path])
    _add_generated(files, build, sources.files, config)
    if not _SESSION.is_preview and (folder := os.environ.get("BULLETIN_BUILD_CACHE")):
        record = record_file(Path(folder), Path(config.site_dir))
        generated = {path: build.pages[path] for path in build.own_pages}
        fingerprint = fingerprint_of(config, sources.texts)
        build.rebuild = plan_rebuild(files, config, lists, generated, record, fingerprint, _SESSION.is_dirty)
    if not _SESSION.is_preview:
        gc.freeze()
        gc.enable()
    return files


def _add_generated(files: Files, build: Build, sources: Mapping[str, File], config: MkDocsConfig) -> None:
    """Add the pages and the data that are made from the bulletin, and note which pages the search finds."""
    for path, page in build.pages.items():
        if path in sources:
            continue  # the editors' own words come first, see `on_page_content`
        build.own_pages.add(path)
        files.append(File.generated(config, path, content=page.head, inclusion=InclusionLevel.NOT_IN_NAV))
        if is_site_page(path):
            build.site_pages.append(SitePage(path, page.title, page.words))
    build.site_pages += [read_site_page(path, f.content_bytes) for path, f in sources.items() if is_site_page(path)]
    for path, text in {**data_files(build.lists.bulletin), **register_index(build.lists)}.items():
        files.append(File.generated(config, path, content=text.encode()))


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Give MkDocs a header it cannot stumble over, and the body: what the author wrote there is read by the engine."""
    build, path = _build(), page.file.src_uri
    if build.rebuild:
        build.rebuild.begin_page(path)
    if path in build.own_pages:
        # The lists are HTML already; running megabytes of it through Markdown took half of a large build.
        return build.pages[path].head
    bulletin = build.lists.bulletin
    entry = bulletin.notice_by_path.get(path) or bulletin.story_by_path.get(path)
    if entry is not None:
        title = entry.title
        if is_broken(entry) and path in _SESSION.preview.good_pages:
            title = _SESSION.preview.good_pages[path][0]
        return source_for_mkdocs(title, lay_out(entry.document.body), ["navigation", "toc"])
    text, findings = decode_source(page.file.content_bytes, path)
    front_matter = read_front_matter(text, path)
    for finding in findings:
        build.problems.tell(finding)
    generated = build.pages.get(path)
    title = str(front_matter.values.get("title") or (generated.title if generated else ""))
    hidden = ["navigation"] if path.startswith("guide/") else ["navigation", "toc"]
    return source_for_mkdocs(title, text[front_matter.body_start :], hidden)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Make the author's HTML harmless and put it in its place on the page."""
    build, path = _build(), page.file.src_uri
    if build.rebuild:
        build.rebuild.note_page(page)
    if path in build.own_pages:
        return html + _LIST_PLACE
    bulletin, problems = build.lists.bulletin, build.problems.by_path.get(path, [])
    entry = bulletin.notice_by_path.get(path) or bulletin.story_by_path.get(path)
    if _SESSION.is_preview and entry and is_broken(entry) and path in _SESSION.preview.good_pages:
        return compose_problem_bar(problems, is_last_good=True) + _SESSION.preview.good_pages[path][1]
    if notice := bulletin.notice_by_path.get(path):
        content = compose_notice(notice, build.lists, html)
    elif story := bulletin.story_by_path.get(path):
        content = compose_story(story, build.lists, html)
    else:
        generated, own = build.pages.get(path), sanitise_html(html)
        content = generated.around(own) if generated else own
    if not _SESSION.is_preview:
        return content
    if entry and not is_broken(entry):
        _SESSION.preview.good_pages[path] = (entry.title, content)
    return compose_problem_bar(problems) + content


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give the pages that stay what they knew when they were rendered, and say again what was said of them then."""
    if rebuild := _build().rebuild:
        rebuild.recall_pages(files)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Put the list into its page; for a copy that is opened without a server, have every link name its file."""
    build, path = _build(), page.file.src_uri
    if path in build.own_pages:
        output = output.replace(_LIST_PLACE, build.pages[path].html, 1)
    if not _SESSION.is_preview:
        page.content = ""  # MkDocs would keep that of every page to the end, and ask for it no more
    return make_portable(output) if os.environ.get("BULLETIN_PORTABLE") else output


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index and the feeds, and fail when what the bulletin exists for is not in the site."""
    build, site = _build(), Path(config.site_dir)
    pages = build.site_pages
    with build.remembering:
        _write_texts(site, "search", lambda: search_files(build.lists.bulletin, pages, build.memory), repr(pages))
    _write_texts(site, "feeds", lambda: feed_files(build.calendars))
    is_partial = build.rebuild is not None and build.rebuild.is_partial
    faults = check_site(site, _SESSION.started - _CLOCKS_DIFFER if is_partial else None)
    if faults and not _SESSION.is_preview:
        raise PluginError("网站里有缺失或不一致，不能发布：\n" + "\n".join(faults))
    if build.rebuild:
        keep_record(build.rebuild.file, site, build.rebuild.after)
    for fault in faults:
        LOG.error(fault)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> None:
    """Build again when the look of the pages changes."""
    server.watch(str(Path(__file__).parent / "theme"))


def _build() -> Build:
    if _SESSION.build is None:
        raise PluginError("MkDocs 没有调用 on_files，无法生成简报。")
    return _SESSION.build


def _revisions(bulletin: Bulletin, config: MkDocsConfig) -> Mapping[str, tuple[Revision, ...]]:
    """What was changed in published notices, from git; in the preview it is read once."""
    known = _SESSION.preview.revisions
    if _SESSION.is_preview and known is not None:
        return known
    _SESSION.preview.revisions = revisions = read_revisions(bulletin, config)
    return revisions


def _write_texts(site: Path, name: str, make: Callable[[], Mapping[str, str]], also: str = "") -> None:
    """Thousands of small files, made of the documents, the day and `also` alone: past MkDocs, which would keep each."""
    if rebuild := _build().rebuild:
        rebuild.write_texts(site, name, make, also)
    else:
        write_texts(site, make, "", None)


def _is_news(record: logging.LogRecord) -> bool:
    """Whether a message of MkDocs' own about a link says what no finding has said in Chinese."""
    rebuild = _SESSION.build and _SESSION.build.rebuild
    if rebuild:
        rebuild.note_words(record)
    link = re.match(r"Doc file '(.+?)' contains a link '(.+?)'", record.getMessage())
    return link is None or _SESSION.build is None or link.groups() not in _SESSION.build.problems.missing_targets
