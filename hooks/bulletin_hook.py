"""The door between MkDocs and the bulletin's engine: events in, calls of the engine out; it decides nothing itself.

Every top-level name that begins with `on_` is an event. All imports stand at the top, here and in door/, because MkDocs
has hooks/ on sys.path only while this file loads.
"""

from __future__ import annotations

import gc

gc.disable()  # a fifth of the time in which the engine loads went into looking through what was loaded
import datetime as dt
import logging
import os
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import mkdocs
from build_record import Text, keep_record, record_file, take_record, write_texts
from bulletin.canary import check_site
from bulletin.digest.pages import render_digest_pages
from bulletin.feeds import Calendars, feed_files
from bulletin.folders import REGISTER_FOLDER
from bulletin.history import Revision
from bulletin.index import Bulletin, forget_places
from bulletin.memory import Memory, RowMemory
from bulletin.pipeline import assemble_bulletin, findings_for_readers, for_readers, leave_out
from bulletin.render.data import data_files
from bulletin.render.environment import keep_compiled
from bulletin.render.layout import OWN_EXTENSIONS
from bulletin.render.lists import Lists
from bulletin.render.pages import render_pages
from bulletin.render.register_pages import register_index
from bulletin.search import SitePage, is_site_page, read_site_page, search_files
from bulletin.stage import Stage, at_stage
from bulletin.withheld import withheld_paths
from door.build import Build, Frame
from door.day import read_today
from door.fingerprint import fingerprint_of
from door.frames import WHOLE_TEMPLATE, Frames
from door.history import read_revisions
from door.live import Live
from door.one_markdown import share_markdown
from door.page import content_of, finish_page, source_of
from door.plan import Plan
from door.preview import Preview, is_local
from door.rebuild import PAGES_LOG, TRIED_MKDOCS, leave_pages, plan_rebuild, usable
from door.server import PreviewServer
from door.sources import Sources, read_sources, take_away
from door.telling import LOG
from engine_memory import FEEDS_MEMORY, SEARCH_MEMORY, compiled_templates, engine_memory
from jinja2 import Environment, FileSystemBytecodeCache
from kept_patterns import KeptPatterns
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import clean_directory
from mkdocs.utils.templates import TemplateContext
from register_gate import why_not_built
from unreadable import UnreadableError

gc.freeze()  # what has been loaded stays
gc.enable()

# A build shows what is being written and reviewed; `publish` checks more strictly before it builds.
_STAGE: Stage = "review"
# Seconds by which the clock of the disk may be behind.
_CLOCKS_DIFFER = 5.0
# Objects; what is left behind on each page need not be looked for after each.
_GARBAGE = 50_000
_THEME = Path(__file__).parent / "theme"


@dataclass
class _Session:
    command: str = "build"
    is_dirty: bool = False
    is_sketching: bool = False
    """Whether the first build of the preview leaves the pages to be made when they are asked for."""
    live: Live | None = None
    build: Build | None = None
    preview: Preview = field(default_factory=Preview)
    patterns: KeptPatterns | None = None

    @property
    def is_preview(self) -> bool:
        return self.command == "serve"


_SESSION = _Session()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is `serve`, which must go on where a build fails, and whether the last site may stay."""
    _SESSION.command, _SESSION.is_dirty = command, dirty
    _SESSION.build, _SESSION.live, _SESSION.preview = None, None, Preview()
    if folder := os.environ.get("BULLETIN_BUILD_CACHE"):
        _SESSION.patterns = KeptPatterns(Path(folder))
    _SESSION.is_sketching = command == "serve" and dirty and bool(os.environ.get("BULLETIN_SKETCH"))
    for log in (PAGES_LOG, logging.getLogger("mkdocs.structure.nav")):
        log.addFilter(_is_news)
    # MkDocs warns that what it leaves alone may be stale; here the digests of all inputs say that it is not. And a page
    # that it takes for empty has been written here.
    logging.getLogger("mkdocs.commands.build").addFilter(
        lambda record: not str(record.msg).startswith(("A 'dirty' build", "Page skipped: "))
    )
    gc.disable()  # until all is made that lives as long as the build: looking through that again takes long
    # What is odd in a PDF is told as a finding, in Chinese.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def on_config(config: MkDocsConfig) -> None:
    """Have Markdown read what an office writes as it is meant, and our templates read as compiled."""
    if not any(isinstance(extension, OWN_EXTENSIONS) for extension in config.markdown_extensions):
        config.markdown_extensions += [make() for make in OWN_EXTENSIONS]  # type: ignore[misc]  # as good as names
    if folder := os.environ.get("BULLETIN_BUILD_CACHE"):
        keep_compiled(FileSystemBytecodeCache(str(compiled_templates(Path(folder)))))


def on_pre_build(config: MkDocsConfig) -> None:
    """Stop before anything is written, the last site included, where the whole of a new one would be wrong."""
    if told := why_not_built(Path(config.docs_dir)):
        raise PluginError(f"{UnreadableError(told)}\n没有生成，原来的网站没有变")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read all, say what is wrong, and add the generated pages and data."""
    started = time.time()
    sources = read_sources(files, config)
    today = read_today()
    plan = _SESSION.preview.take_plan(sources, today, config) or _make_plan(sources, today, config)
    lists, bulletin = plan.lists, plan.lists.bulletin
    _SESSION.build = build = Build(lists, plan.calendars, plan.pages, started=started, is_preview=_SESSION.is_preview)
    if _SESSION.is_sketching and _SESSION.live is None and _can_be_live(config):
        build.is_sketch, _SESSION.preview.plan = True, plan
    if _SESSION.is_preview:
        build.contents = sources.contents
        build.problems = _SESSION.preview.problems_of(build.contents)
        build.last_good = _SESSION.preview.last_good(bulletin, lists, build.contents)
    for finding in sorted(
        at_stage(plan.told, _STAGE), key=lambda finding: finding.place.path not in build.problems.edited
    ):
        build.problems.tell(finding)
    build.problems.sum_up()
    # The register is no file of any site: its findings say all that is to be said of it.
    gone = frozenset(p for p in plan.withheld & sources.files.keys() if not p.startswith(REGISTER_FOLDER))
    build.problems.tell_withheld(gone, is_told=gone != _SESSION.preview.withheld)
    _SESSION.preview.withheld = gone
    kept = take_away(files, sources, bulletin, plan.withheld)
    for path, page in build.pages.items():
        if path in kept:
            continue  # the editors' own words come first, see `content_of`
        build.own_pages.add(path)
        files.append(File.generated(config, path, content=page.head, inclusion=InclusionLevel.NOT_IN_NAV))
        if is_site_page(path):
            build.site_pages.append(SitePage(path, page.title, page.words))
    build.site_pages += [read_site_page(path, f.content_bytes) for path, f in kept.items() if is_site_page(path)]
    for path, text in plan.index.items():
        files.append(File.generated(config, path, content=text.encode()))
    if build.is_sketch:
        leave_pages(files)
    else:
        _plan_rebuild(files, config, sources.texts, build)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Keep the navigation for pages that are made by themselves, and make way for many pages."""
    _build().nav = nav
    if not _SESSION.is_preview and _is_alone(config):
        share_markdown(files, nav, config)
    if not gc.isenabled():
        gc.freeze()
        if not _SESSION.is_preview:
            gc.set_threshold(_GARBAGE)
        gc.enable()


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Give MkDocs a source that it cannot stumble over."""
    build, path = _build(), page.file.src_uri
    if _SESSION.live:
        _SESSION.live.give_way()
    if build.rebuild:
        build.rebuild.begin_page(path)
    return source_of(page.file, build)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Have the HTML of the page wait until it is written; what others may ask of it is there now."""
    build = _build()
    if build.rebuild:
        build.rebuild.note_page(page)
    path = page.file.src_uri
    page.markdown = ""  # as below; there is still a title to be told
    if not _is_alone(config):
        return content_of(path, html, build)
    if not _SESSION.is_preview:
        page.meta["template"] = WHOLE_TEMPLATE
    build.waiting.put(path, html)
    return ""


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the pages that stay what they knew when they were rendered, and say again what was said of them then."""
    build = _build()
    if build.rebuild:
        build.rebuild.recall_pages(files)
    if _SESSION.is_preview and build.rebuild:
        env = _SESSION.preview.keep_environment(build.rebuild.after.fingerprint, env)
    elif folder := os.environ.get("BULLETIN_BUILD_CACHE"):
        env.bytecode_cache = FileSystemBytecodeCache(str(compiled_templates(Path(folder))))
    if build.nav:
        build.frame = Frame(config, files, build.nav, env)
        build.frames = Frames(env, build.nav)
    return env


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Give the page, which is written now, its content: the author's HTML, made harmless, in its place on the page."""
    build, path = _build(), page.file.src_uri
    html = build.waiting.take(path)
    if html is not None:
        page.content = content_of(path, html, build)
    if build.frames and page.meta.get("template") == WHOLE_TEMPLATE:
        page.content = build.frames.put_around(page, context)
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Finish the page; in the live preview also write it, as a whole."""
    build, path = _build(), page.file.src_uri
    output = finish_page(path, output, build)
    page.content = ""  # MkDocs would keep that of every page to the end, and ask for it no more
    if _SESSION.live is None:
        return output
    data = output.encode("utf-8", errors="xmlcharrefreplace")
    _SESSION.preview.put(build, page.file, data)
    return ""


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index and the feeds, and fail when what the bulletin exists for is not in the site."""
    build, site = _build(), Path(config.site_dir)
    if _SESSION.live:
        _SESSION.live.publish(build.written)
    if not _SESSION.is_preview:
        build.pages = {}
        build.lists.forget_rows()
    if build.is_sketch:
        _SESSION.preview.show(build, None)
        return
    _write_texts(site, "data", lambda: data_files(build.lists.bulletin))
    with ExitStack() as stack:  # until all is written: what is kept is taken out where it is
        _write_texts(site, "search", lambda: _search_files(build, stack), repr(build.site_pages))
    _write_texts(site, "feeds", lambda: _feed_files(build))
    is_partial = build.rebuild is not None and build.rebuild.is_partial
    # In the preview files may be left to the next build, which looks at them all.
    build.is_whole = build.rebuild is None or {"data", "search", "feeds"} <= build.rebuild.after.texts.keys()
    faults = check_site(site, build.started - _CLOCKS_DIFFER if is_partial else None) if build.is_whole else []
    if _SESSION.live and _SESSION.live.is_overtaken:
        faults = []  # an edit has its page already; the next build, which follows at once, looks again
    if faults and not _SESSION.is_preview:
        raise PluginError("网站里有缺失或不一致，不能发布：\n" + "\n".join(faults))
    if build.rebuild and _SESSION.is_preview:
        _SESSION.preview.show(build, build.rebuild.after)
    elif build.rebuild and (record := _record_file(config)):
        keep_record(record, site, build.rebuild.after, build.rebuild.left)
    for fault in faults:
        LOG.error(fault)
    if _SESSION.patterns:
        _SESSION.patterns.keep()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Show an edit at once, and watch the look of the pages too."""
    if _can_be_live(config):
        live = Live(_SESSION.preview, config, _STAGE, builder, empties_site=not _SESSION.is_dirty)
        server = PreviewServer(server, live.take, live.make, live.stop)
        live.publish, live.hold = server.publish, server.hold
        live.ease()
        _SESSION.live = live
        if _build().is_sketch:
            live.begin()
    server.watch(str(_THEME))
    return server


def _can_be_live(config: MkDocsConfig) -> bool:
    """Whether pages can be made one by one, and may be shown so: before anybody has looked into them, to the editor."""
    return mkdocs.__version__ == TRIED_MKDOCS and _is_alone(config) and is_local(config)


def _is_alone(config: MkDocsConfig) -> bool:
    """Whether nobody else may ask what becomes of a page between the events."""
    return list(config.plugins) == list(config.hooks) and len(config.hooks) == 1


def _build() -> Build:
    if _SESSION.build is None:
        raise PluginError("MkDocs 没有调用 on_files，无法生成简报。")
    return _SESSION.build


def _make_plan(sources: Sources, today: dt.date, config: MkDocsConfig) -> Plan:
    whole, shown, withheld = _assemble(sources, today, config)
    told, bulletin = findings_for_readers(whole), for_readers(shown)
    if not _SESSION.is_preview:
        sources.forget_documents()  # from here on everything is made of the bulletin
        if not _SESSION.is_dirty:  # to forget takes longer than what most of the pages need that stay
            bulletin = forget_places(bulletin)
    del whole, shown
    calendars = Calendars(bulletin, config.site_url or "", today)
    lists = Lists(bulletin, calendars.offers(), _revisions(bulletin, config))
    pages = {**render_pages(lists, today), **render_digest_pages(bulletin)}
    index = register_index(lists)
    lists.forget_plans()
    return Plan(sources, today, config.site_url or "", told, withheld, lists, calendars, pages, index)


def _assemble(sources: Sources, today: dt.date, config: MkDocsConfig) -> tuple[Bulletin, Bulletin, frozenset[str]]:
    """The bulletin of all files, the one that the site shows, and the paths of the files that it goes without.

    With what was kept of earlier runs and, in the preview, of the build before.
    """
    folder, kept = os.environ.get("BULLETIN_BUILD_CACHE"), _SESSION.preview.memory
    with ExitStack() as stack:
        memory: Memory | None = None
        if folder and _SESSION.live is None:
            memory = stack.enter_context(engine_memory(Path(folder), forgets=True))
        if _SESSION.is_preview:
            stack.enter_context(kept.before(memory))
            memory = kept
        whole = assemble_bulletin(sources.texts, sources.assets, today, memory)
        withheld = withheld_paths(findings_for_readers(whole), shows_pages=_SESSION.is_preview and is_local(config))
        if not withheld:
            return whole, whole, withheld
        # Not one line of a page that is withheld may come back in a list, the search or a feed.
        if not any(path.startswith(REGISTER_FOLDER) for path in withheld):
            return whole, leave_out(whole, withheld), withheld
        texts = {path: data for path, data in sources.texts.items() if path not in withheld}
        assets = [asset for asset in sources.assets if asset.path not in withheld]
        return whole, assemble_bulletin(texts, assets, today, memory), withheld


def _search_files(build: Build, stack: ExitStack) -> Mapping[str, Text]:
    """The search index; of what has not changed since the last build it is taken over, while `stack` is open."""
    return search_files(build.lists.bulletin, build.site_pages, stack.enter_context(_memory_of(SEARCH_MEMORY)))


def _feed_files(build: Build) -> Mapping[str, Text]:
    """Calendars, feeds and data; of notices that have not changed since the last build they are taken over."""
    with _memory_of(FEEDS_MEMORY) as memory:
        return feed_files(build.calendars, memory)


def _memory_of(name: str) -> AbstractContextManager[RowMemory | None]:
    """What earlier builds have kept for a set of files; to be opened only where they are made."""
    folder = os.environ.get("BULLETIN_BUILD_CACHE")
    return engine_memory(Path(folder) / name, forgets=True) if folder else nullcontext()


def _plan_rebuild(files: Files, config: MkDocsConfig, texts: Mapping[str, bytes], build: Build) -> None:
    """Have MkDocs leave alone what stays: where a record is kept, and in the preview."""
    record = _record_file(config)
    if not _SESSION.is_preview and record is None:
        return
    fingerprint, beside = fingerprint_of(config, texts), {}
    if _SESSION.is_preview:
        before = usable(_SESSION.preview.record_for(fingerprint), config) if _SESSION.live else None
        beside = _SESSION.preview.told_beside(build)
        if _SESSION.live is None and _SESSION.is_dirty:
            clean_directory(config.site_dir)
    elif record:
        before = usable(take_record(record, Path(config.site_dir), fingerprint), config) if _SESSION.is_dirty else None
        if before is None and _SESSION.is_dirty:
            clean_directory(config.site_dir)
    generated = {path: build.pages[path] for path in build.own_pages}
    build.rebuild = plan_rebuild(files, config, build.lists, generated, before, fingerprint, beside)


def _record_file(config: MkDocsConfig) -> Path | None:
    folder = os.environ.get("BULLETIN_BUILD_CACHE")
    return record_file(Path(folder), Path(config.site_dir)) if folder else None


def _revisions(bulletin: Bulletin, config: MkDocsConfig) -> Mapping[str, tuple[Revision, ...]]:
    """What was changed in published notices, from git; in the preview it is read once."""
    known = _SESSION.preview.revisions
    if _SESSION.is_preview and known is not None:
        return known
    _SESSION.preview.revisions = revisions = read_revisions(bulletin, config)
    return revisions


def _write_texts(site: Path, name: str, make: Callable[[], Mapping[str, Text]], also: str = "") -> None:
    """Thousands of small files, made of the documents, the day and `also` alone: past MkDocs, which would keep each."""
    live, rebuild = _SESSION.live, _build().rebuild

    def make_with_patience() -> Mapping[str, Text]:
        made = make()
        if live:
            live.give_way()
        return made

    if rebuild is None:
        write_texts(site, make, "", None)
    elif live and live.is_behind:
        rebuild.leave_texts(name)
    else:
        rebuild.write_texts(site, name, make_with_patience, also)


def _is_news(record: logging.LogRecord) -> bool:
    """Whether MkDocs says, of links or the navigation, what no finding has said in Chinese, nor the build before."""
    build, words = _SESSION.build, record.getMessage()
    if build is None:
        return True
    if _SESSION.live and not _SESSION.live.is_building:
        return False  # of a page made by itself; the build right behind says it again
    if build.rebuild:
        build.rebuild.note_words(record)
    if build.problems.has_told(words):
        return False
    return not _SESSION.is_preview or _SESSION.preview.is_new(words)
