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
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from bulletin.addresses import first_addresses
from bulletin.asset import Asset, looks_inside
from bulletin.canary import check_site
from bulletin.checks.assets_harmless import WITHHELD
from bulletin.digest.pages import render_digest_pages
from bulletin.feeds import Calendars, feed_files
from bulletin.finding import Finding
from bulletin.history import Revision
from bulletin.index import Bulletin, NoticeEntry, StoryEntry
from bulletin.pipeline import REGISTER_FOLDER, assemble_bulletin, is_document, read_history
from bulletin.read.decode import decode_source
from bulletin.read.front_matter import read_front_matter
from bulletin.render.data import data_files
from bulletin.render.generated_page import GeneratedPage, harmless_title
from bulletin.render.layout import NoIndentedCode, lay_out
from bulletin.render.lists import Lists
from bulletin.render.notice import compose_notice
from bulletin.render.pages import render_pages
from bulletin.render.portable import make_portable
from bulletin.render.problem_bar import compose_problem_bar
from bulletin.render.safety import sanitise_html
from bulletin.render.story import compose_story
from bulletin.search import SitePage, is_site_page, read_site_page, search_files
from bulletin.stage import Stage, at_stage
from bulletin.wording.report import format_finding
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from past_versions import NoHistoryError, read_past_versions

_LOG = get_plugin_logger("bulletin")
# What begins with this is no finding and yet is for the editor; `serve` lets it through.
NEWS = "▸ "
# A build shows what is being written and reviewed; `publish` checks more strictly before it builds.
_STAGE: Stage = "review"
# China keeps one time all year; the zone by name would need a database that Windows does not have.
_SHANGHAI = dt.timezone(dt.timedelta(hours=8), "Asia/Shanghai")


@dataclass
class _Build:
    """What one build knows between its events; made anew by `on_files`, so that nothing stale survives in `serve`."""

    lists: Lists
    calendars: Calendars
    pages: dict[str, GeneratedPage]
    problems: dict[str, list[str]] = field(default_factory=dict)
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
    build: _Build | None = None
    preview: _Preview = field(default_factory=_Preview)

    @property
    def is_preview(self) -> bool:
        return self.command == "serve"


_SESSION = _Session()


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether this is `serve`, which must go on where a build fails."""
    _SESSION.command = command
    logging.getLogger("mkdocs.structure.pages").addFilter(_is_news)
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
    bulletin = assemble_bulletin(texts, assets, today)
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
    for path in [path for path in sources if path.startswith(REGISTER_FOLDER) or path in withheld]:
        files.remove(sources[path])
    for path, page in build.pages.items():
        if path in sources:
            continue  # the editors' own words come first, see `on_page_content`
        build.own_pages.add(path)
        files.append(File.generated(config, path, content=page.markdown, inclusion=InclusionLevel.NOT_IN_NAV))
        if is_site_page(path):
            build.site_pages.append(SitePage(path, page.title, page.words))
    build.site_pages += [read_site_page(path, f.content_bytes) for path, f in sources.items() if is_site_page(path)]
    for path, text in data_files(bulletin).items():
        files.append(File.generated(config, path, content=text))
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Give MkDocs a header it cannot stumble over, and the body: what the author wrote there is read by the engine."""
    build, path = _build(), page.file.src_uri
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
    if path in build.own_pages:
        return html + build.pages[path].html
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


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """For a copy that is opened without a server, have every link name its file."""
    return make_portable(output) if os.environ.get("BULLETIN_PORTABLE") else output


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index and the feeds, and fail when what the bulletin exists for is not in the site."""
    _write_files(Path(config.site_dir), search_files(_build().lists.bulletin, _build().site_pages))
    _write_files(Path(config.site_dir), feed_files(_build().calendars))
    faults = check_site(Path(config.site_dir))
    if faults and _SESSION.command != "serve":
        raise PluginError("网站里有缺失或不一致，不能发布：\n" + "\n".join(faults))
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


def _write_files(site: Path, files: Mapping[str, str]) -> None:
    """Thousands of small files: past MkDocs, which would keep a record of each."""
    for folder in {(site / path).parent for path in files}:
        folder.mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        (site / path).write_bytes(text.encode())


def _is_news(record: logging.LogRecord) -> bool:
    """Whether a message of MkDocs' own about a link says what no finding has said in Chinese."""
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
    build.problems.setdefault(path, []).append(text)
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
