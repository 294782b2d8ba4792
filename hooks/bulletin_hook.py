"""The door between MkDocs and the bulletin's engine: events in, calls of the engine out; it decides nothing itself.

The only file that imports MkDocs. Every top-level name that begins with `on_` is an event. All imports stand at the
top, because MkDocs has hooks/ on sys.path only while this file loads.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import os
import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib.metadata import distributions
from pathlib import Path

import mkdocs
from build_record import (
    BuildRecord,
    PageNotes,
    delete_outputs,
    digest_of,
    digest_tree,
    keep_record,
    record_file,
    take_record,
    write_texts,
)
from bulletin.addresses import first_addresses
from bulletin.asset import Asset, looks_inside
from bulletin.canary import check_site
from bulletin.checks.assets_harmless import WITHHELD
from bulletin.digest.pages import render_digest_pages
from bulletin.feeds import Calendars, feed_files
from bulletin.finding import Finding
from bulletin.history import Revision
from bulletin.index import Bulletin, NoticeEntry, StoryEntry
from bulletin.pipeline import REGISTER_FOLDER, assemble_bulletin, for_readers, is_document, read_history
from bulletin.read.decode import decode_source
from bulletin.read.front_matter import read_front_matter
from bulletin.render.data import data_files
from bulletin.render.generated_page import GeneratedPage, harmless_title
from bulletin.render.inputs import Inputs
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
from bulletin.wording.report import format_finding
from engine_memory import engine_memory
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import clean_directory
from past_versions import NoHistoryError, read_past_versions

_LOG = get_plugin_logger("bulletin")
# What begins with this is no finding and yet is for the editor; `serve` lets it through.
NEWS = "▸ "
# A build shows what is being written and reviewed; `publish` checks more strictly before it builds.
_STAGE: Stage = "review"
# Where a page's list goes once the frame is around it: MkDocs keeps every page's content until the build ends.
_LIST_PLACE = "<!--bulletin:list-->"
# That `build --dirty` asks every file whether it is modified, and that a page may be given what it knew when it was
# rendered, is not promised by MkDocs; of another version everything is built anew.
_TRIED_MKDOCS = "1.6.1"
# Seconds by which the clock of the disk may be behind.
_CLOCKS_DIFFER = 5.0
_PAGES_LOG = logging.getLogger("mkdocs.structure.pages")
# China keeps one time all year; the zone by name would need a database that Windows does not have.
_SHANGHAI = dt.timezone(dt.timedelta(hours=8), "Asia/Shanghai")


@dataclass
class _Rebuild:
    """What the last build has left, and what this one will leave to the next."""

    file: Path
    before: BuildRecord
    after: BuildRecord
    digests: Inputs
    current: str | None = None
    """The source of the page being rendered."""


@dataclass
class _Build:
    """What one build knows between its events; made anew by `on_files`, so that nothing stale survives in `serve`."""

    lists: Lists
    calendars: Calendars
    pages: dict[str, GeneratedPage]
    rebuild: _Rebuild | None = None
    problems: dict[str, list[Finding]] = field(default_factory=dict)
    own_pages: set[str] = field(default_factory=set)
    missing_targets: set[tuple[str, str]] = field(default_factory=set)
    site_pages: list[SitePage] = field(default_factory=list)


@dataclass
class _Preview:
    """What `serve` remembers from one build to the next."""

    contents: dict[str, bytes] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    good_pages: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Path → title and HTML of the last page whose front matter could be read."""
    revisions: Mapping[str, tuple[Revision, ...]] | None = None


@dataclass
class _Session:
    command: str = "build"
    is_dirty: bool = False
    started: float = 0.0
    build: _Build | None = None
    preview: _Preview = field(default_factory=_Preview)

    @property
    def is_preview(self) -> bool:
        return self.command == "serve"


_SESSION = _Session()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is `serve`, which must go on where a build fails, and whether the last site may stay."""
    _SESSION.command, _SESSION.is_dirty, _SESSION.started = command, dirty, time.time()
    _PAGES_LOG.addFilter(_is_news)
    # MkDocs warns that what it leaves alone may be stale; here the digests of all inputs say that it is not.
    logging.getLogger("mkdocs.commands.build").addFilter(
        lambda record: not str(record.msg).startswith("A 'dirty' build")
    )
    # What is odd in a PDF is told as a finding, in Chinese.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def on_config(config: MkDocsConfig) -> None:
    """Have Markdown read the indented paragraphs of an office as paragraphs."""
    config.markdown_extensions.append(NoIndentedCode())  # type: ignore[arg-type]  # an instance is as good as a name


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read all, say what is wrong, and add the generated pages and data."""
    # The theme's files are in the list too; they are ours.
    sources = {file.src_uri: file for file in files if file.src_dir == config.docs_dir}
    outside = {path for path, file in sources.items() if _leads_outside(file, config)}
    texts = {path: f.content_bytes for path, f in sources.items() if _concerns_engine(path) and path not in outside}
    assets = [_asset(path, file, path in outside) for path, file in sources.items() if path not in texts]
    today = _today()
    if folder := os.environ.get("BULLETIN_BUILD_CACHE"):
        with engine_memory(Path(folder), forgets=True) as memory:
            bulletin = for_readers(assemble_bulletin(texts, assets, today, memory))
    else:
        bulletin = for_readers(assemble_bulletin(texts, assets, today))
    calendars = Calendars(bulletin, config.site_url or "", today)
    lists = Lists(bulletin, calendars.offers(), _revisions(bulletin, config))
    pages = {**render_pages(lists, today), **render_digest_pages(bulletin)}
    _SESSION.build = build = _Build(lists, calendars, pages)
    findings = at_stage(bulletin.findings, _STAGE)
    if _SESSION.is_preview:
        _report_changes(findings, texts, build)
    else:
        for finding in findings:
            _report(finding, build)
    withheld = {finding.place.path for finding in bulletin.findings if finding.code in WITHHELD}
    left = {entry.document.path for entry in bulletin.expired} | (
        {asset.path for asset in assets} - {asset.path for asset in bulletin.assets}
    )
    for path in [path for path in sources if path.startswith(REGISTER_FOLDER) or path in withheld | left]:
        files.remove(sources.pop(path))
    for path, page in build.pages.items():
        if path in sources:
            continue  # the editors' own words come first, see `on_page_content`
        build.own_pages.add(path)
        files.append(File.generated(config, path, content=page.head, inclusion=InclusionLevel.NOT_IN_NAV))
        if is_site_page(path):
            build.site_pages.append(SitePage(path, page.title, page.words))
    build.site_pages += [read_site_page(path, f.content_bytes) for path, f in sources.items() if is_site_page(path)]
    for path, text in {**data_files(bulletin), **register_index(lists)}.items():
        files.append(File.generated(config, path, content=text.encode()))
    if not _SESSION.is_preview:
        build.rebuild = _plan_rebuild(files, config, texts)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Give MkDocs a header it cannot stumble over, and the body: what the author wrote there is read by the engine."""
    build, path = _build(), page.file.src_uri
    if build.rebuild:
        build.rebuild.current = path
        build.rebuild.after.pages[path] = PageNotes()
    if path in build.own_pages:
        # The lists are HTML already; running megabytes of it through Markdown took half of a large build.
        return build.pages[path].head
    bulletin = build.lists.bulletin
    entry = bulletin.notice_by_path.get(path) or bulletin.story_by_path.get(path)
    if entry is not None:
        title = entry.title
        if _is_broken(entry) and path in _SESSION.preview.good_pages:
            title = _SESSION.preview.good_pages[path][0]
        return _source(title, lay_out(entry.document.body), ["navigation", "toc"])
    text, findings = decode_source(page.file.content_bytes, path)
    front_matter = read_front_matter(text, path)
    for finding in findings:
        _report(finding, build)
    generated = build.pages.get(path)
    title = str(front_matter.values.get("title") or (generated.title if generated else ""))
    hidden = ["navigation"] if path.startswith("guide/") else ["navigation", "toc"]
    return _source(title, text[front_matter.body_start :], hidden)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Make the author's HTML harmless and put it in its place on the page."""
    build, path = _build(), page.file.src_uri
    if build.rebuild:
        # Rendered now: what others may ask of this page when it is left as it is.
        notes = build.rebuild.after.pages[path]
        notes.anchors = sorted(page.present_anchor_ids or ())
        notes.links = {target.src_uri: links for target, links in (page.links_to_anchors or {}).items()}
    if path in build.own_pages:
        return html + _LIST_PLACE
    bulletin, problems = build.lists.bulletin, build.problems.get(path, [])
    entry = bulletin.notice_by_path.get(path) or bulletin.story_by_path.get(path)
    if _SESSION.is_preview and entry and _is_broken(entry) and path in _SESSION.preview.good_pages:
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
    if entry and not _is_broken(entry):
        _SESSION.preview.good_pages[path] = (entry.title, content)
    return compose_problem_bar(problems) + content


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give the pages that stay what they knew when they were rendered, and say again what was said of them then."""
    if not (rebuild := _build().rebuild):
        return
    for path, notes in rebuild.before.pages.items():
        file = files.get_file_from_path(path)
        if file is None or file.page is None or path in rebuild.after.pages:
            continue
        rebuild.current = path
        rebuild.after.pages[path] = replace(notes, said=[])
        file.page.present_anchor_ids = set(notes.anchors)
        targets = {files.get_file_from_path(target): links for target, links in notes.links.items()}
        file.page.links_to_anchors = {target: links for target, links in targets.items() if target}
        for level, words in notes.said:
            _PAGES_LOG.log(level, "%s", words)
    rebuild.current = None


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Put the list into its page; for a copy that is opened without a server, have every link name its file."""
    build, path = _build(), page.file.src_uri
    if path in build.own_pages:
        output = output.replace(_LIST_PLACE, build.pages[path].html, 1)
    return make_portable(output) if os.environ.get("BULLETIN_PORTABLE") else output


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index and the feeds, and fail when what the bulletin exists for is not in the site."""
    build, site = _build(), Path(config.site_dir)
    pages = build.site_pages
    _write_texts(site, "search", lambda: search_files(build.lists.bulletin, pages), build.rebuild, repr(pages))
    _write_texts(site, "feeds", lambda: feed_files(build.calendars), build.rebuild)
    is_partial = build.rebuild is not None and build.rebuild.before.inputs
    faults = check_site(site, _SESSION.started - _CLOCKS_DIFFER if is_partial else None)
    if faults and not _SESSION.is_preview:
        raise PluginError("网站里有缺失或不一致，不能发布：\n" + "\n".join(faults))
    if build.rebuild:
        keep_record(build.rebuild.file, site, build.rebuild.after)
    for fault in faults:
        _LOG.error(fault)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> None:
    """Build again when the look of the pages changes."""
    server.watch(str(Path(__file__).parent / "theme"))


def _build() -> _Build:
    if _SESSION.build is None:
        raise PluginError("MkDocs 没有调用 on_files，无法生成简报。")
    return _SESSION.build


def _revisions(bulletin: Bulletin, config: MkDocsConfig) -> Mapping[str, tuple[Revision, ...]]:
    """What was changed in published notices, from git; in the preview it is read once."""
    known = _SESSION.preview.revisions
    if _SESSION.is_preview and known is not None:
        return known
    first = first_addresses(bulletin)
    published = {entry.document.path: first[entry.url].since for entry in bulletin.notices if entry.url in first}
    # What is published is built from a copy of a commit, which has no history of its own.
    docs = Path(os.environ.get("BULLETIN_HISTORY") or config.docs_dir)
    try:
        versions = read_past_versions(docs, published)
    except NoHistoryError as error:
        _LOG.info(f"{NEWS}{error}，网站上没有通知的“修改记录”。")
        versions = {}
    _SESSION.preview.revisions = revisions = read_history(versions, bulletin.register)
    return revisions


def _is_broken(entry: NoticeEntry | StoryEntry) -> bool:
    """Whether the front matter could not be read as a whole, so that a page of it would be a page of gaps."""
    document, header = entry.document, entry.header
    if not document.front_matter.is_present or document.front_matter.unreadable:
        return True
    # Slips are mended in reading; what was lost over one shows in what is missing.
    is_faulty = any(f.level == "error" and f.code.startswith("front-matter-") for f in document.findings)
    return is_faulty and any(getattr(header, key) is None for key in header.required)


def _report_changes(findings: Sequence[Finding], texts: Mapping[str, bytes], build: _Build) -> None:
    """In the preview: first what is wrong in the files just edited, then what is new in others; nothing told twice."""
    preview = _SESSION.preview
    is_first = not preview.contents
    edited = {path for path, data in texts.items() if not is_first and preview.contents.get(path) != data}
    before, preview.told, preview.contents = preview.told, set(), dict(texts)
    for finding in sorted(findings, key=lambda finding: finding.place.path not in edited):
        text = _text_of(finding)
        preview.told.add(text)
        _report(finding, build, is_told=finding.place.path in edited or text not in before)
    for path in sorted(edited):
        count = len(build.problems.get(path, []))
        said = f"有 {count} 处要改，见上面。" if count else "没有问题。"
        _LOG.info(f"{NEWS}刚改的 docs/{path}：{said}")
    if edited and (rest := sum(len(found) for path, found in build.problems.items() if path not in edited)):
        _LOG.info(f"{NEWS}其他文件还有 {rest} 处要改，用 python3 scripts check 可以看到。")


def _write_texts(
    site: Path, name: str, make: Callable[[], Mapping[str, str]], rebuild: _Rebuild | None, also: str = ""
) -> None:
    """Thousands of small files, made of the documents, the day and `also` alone: past MkDocs, which would keep each."""
    if rebuild is None:
        write_texts(site, make, "", None)
    else:
        inputs = digest_of(f"{rebuild.digests.of_all_documents} {also}".encode("utf-8", "surrogatepass"))
        rebuild.after.texts[name] = write_texts(site, make, inputs, rebuild.before.texts.get(name))


def _plan_rebuild(files: Files, config: MkDocsConfig, texts: Mapping[str, bytes]) -> _Rebuild | None:
    """Tell MkDocs what to leave as the last build made it, and take away what is no more.

    None where nobody asked for a record (BULLETIN_BUILD_CACHE is the folder where it is kept).
    """
    folder, site = os.environ.get("BULLETIN_BUILD_CACHE"), Path(config.site_dir)
    if not folder:
        return None
    record = record_file(Path(folder), site)
    fingerprint = _fingerprint(config, texts)
    before = take_record(record, site, fingerprint)
    if not _SESSION.is_dirty:
        before = None
    elif before is None or mkdocs.__version__ != _TRIED_MKDOCS or not _names_all(config.nav):
        clean_directory(config.site_dir)
        before = None
    digests = Inputs(_build().lists, [file.src_uri for file in files])
    after = BuildRecord(fingerprint, inputs=_inputs(files, config, digests))
    known = before.inputs if before else {}
    for file in files:
        is_changed = known.get(file.dest_uri) is None or known[file.dest_uri] != after.inputs.get(file.dest_uri)
        _tell_modified(file, is_changed)
    delete_outputs(site, known.keys() - {file.dest_uri for file in files})
    return _Rebuild(record, before or BuildRecord(fingerprint), after, digests)


def _names_all(nav: object) -> bool:
    """Whether the navigation names each of its pages: else it would show the titles that the pages have themselves."""
    if isinstance(nav, list):
        return all(_names_all(item) for item in nav)
    return isinstance(nav, dict) and all(isinstance(to, str) or _names_all(to) for to in nav.values())


def _tell_modified(file: File, is_changed: bool) -> None:
    """Have the file answer so when MkDocs asks whether it is modified."""
    file.is_modified = lambda: is_changed  # type: ignore[method-assign]


def _inputs(files: Files, config: MkDocsConfig, digests: Inputs) -> dict[str, str]:
    """Output → digest of all it is made from, but for what the fingerprint has. What is not told is always made."""
    build = _build()
    bulletin = build.lists.bulletin
    found: dict[str, str] = {}
    for file in files:
        path = file.src_uri
        if path in build.own_pages:
            found[file.dest_uri] = digests.of_page(build.pages[path])
        elif entry := bulletin.notice_by_path.get(path) or bulletin.story_by_path.get(path):
            found[file.dest_uri] = digests.of_document(entry)
        elif file.src_dir is not None and file.src_dir != config.docs_dir:
            found[file.dest_uri] = "theme"
        elif not file.is_documentation_page():
            found[file.dest_uri] = digest_of(file.content_bytes)
    return found


def _fingerprint(config: MkDocsConfig, texts: Mapping[str, bytes]) -> str:
    """A short name for what every page depends on: configuration, theme, engine, versions, register."""
    plain = {
        key: value
        for key, value in config.items()
        if isinstance(value, str | int | float | list | dict | None)
        and key not in ("site_dir", "strict", "hooks", "plugins")
    }
    facts = [
        repr(sorted((key, repr(value)) for key, value in plain.items() if " at 0x" not in repr(value))),
        repr(sorted((found.metadata["Name"], found.version) for found in distributions())),
        repr(sorted((path, digest_of(data)) for path, data in texts.items() if path.startswith(REGISTER_FOLDER))),
        sys.version,
        mkdocs.__version__,
        os.environ.get("BULLETIN_PORTABLE", ""),
        digest_tree(Path(__file__).parent),
    ]
    folders = {Path(config.theme.custom_dir)} if config.theme.custom_dir else set()
    facts += [digest_tree(folder) for folder in folders]
    chosen = [Path(name) for name in config.hooks]
    file = Path(config.config_file_path) if config.config_file_path else None
    while file and file.is_file() and file not in chosen:
        chosen.append(file)
        inherited = re.search(r"^INHERIT:\s*(\S+)", file.read_text("utf-8"), re.MULTILINE)
        file = (file.parent / inherited[1].strip("'\"")).resolve() if inherited else None
    facts += [digest_of(path.read_bytes()) for path in chosen if path.is_file()]
    return digest_of("\n".join(facts).encode("utf-8", "surrogatepass"))


def _is_news(record: logging.LogRecord) -> bool:
    """Whether a message of MkDocs' own about a link says what no finding has said in Chinese."""
    rebuild = _SESSION.build and _SESSION.build.rebuild
    if rebuild and rebuild.current and record.levelno >= logging.INFO:
        rebuild.after.pages[rebuild.current].said.append((record.levelno, record.getMessage()))
    link = re.match(r"Doc file '(.+?)' contains a link '(.+?)'", record.getMessage())
    return link is None or _SESSION.build is None or link.groups() not in _SESSION.build.missing_targets


def _concerns_engine(path: str) -> bool:
    return is_document(path) or path.startswith(REGISTER_FOLDER)


def _leads_outside(file: File, config: MkDocsConfig) -> bool:
    """Whether a file is a link that leads out of docs/, or nowhere."""
    if file.abs_src_path is None:
        return False
    real = Path(file.abs_src_path).resolve()
    return not real.is_file() or not real.is_relative_to(Path(config.docs_dir).resolve())


def _asset(path: str, file: File, is_outside: bool) -> Asset:
    """A file for the engine's checks, with its bytes where they look into it."""
    is_read = not is_outside and looks_inside(path)
    return Asset(path, file.content_bytes if is_read else None, is_outside)


def _source(title: str, body: str, hidden: list[str]) -> str:
    header = f"title: {json.dumps(harmless_title(title), ensure_ascii=False)}\n" if title else ""
    return f"---\n{header}hide: {json.dumps(hidden)}\n---\n\n{body}"


def _text_of(finding: Finding) -> str:
    return format_finding(replace(finding, place=replace(finding.place, path=f"docs/{finding.place.path}")))


def _report(finding: Finding, build: _Build, is_told: bool = True) -> None:
    """Log a finding so that --strict counts it, and keep it for its page."""
    path, text = finding.place.path, _text_of(finding)
    if finding.level == "info":
        _LOG.info(text)
        return
    build.problems.setdefault(path, []).append(finding)
    if finding.code == "target-missing":
        build.missing_targets.add((path, finding.params["given"]))
    if is_told:
        _LOG.log(logging.ERROR if finding.level == "error" else logging.WARNING, text)


def _today() -> dt.date:
    """The day for which to build: BULLETIN_TODAY, else the day of SOURCE_DATE_EPOCH, else today in Shanghai."""
    given, epoch = os.environ.get("BULLETIN_TODAY"), os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if given:
            return dt.date.fromisoformat(given)
        if epoch:
            return dt.datetime.fromtimestamp(int(epoch), _SHANGHAI).date()
    except (ValueError, OverflowError, OSError):
        raise PluginError(f"BULLETIN_TODAY 或 SOURCE_DATE_EPOCH 不是日期：{given or epoch}") from None
    return dt.datetime.now(_SHANGHAI).date()
