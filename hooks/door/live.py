"""Files that have changed in, new pages out: the page of an edited text at once, by itself, and behind it the rest.

The rest, with everything that hangs on the text, is a build by MkDocs that makes again what has changed. It runs aside,
on what it finds when it begins, and another one follows where there was an edit since. What it has not come to yet is
made when somebody asks for it.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from bulletin.folders import REGISTER_FOLDER, is_document
from bulletin.index import Bulletin
from bulletin.pipeline import reread_document
from bulletin.render.lists import Lists
from bulletin.stage import Stage, at_stage
from mkdocs.commands.build import build as build_site
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from door.build import Build, Frame
from door.page import content_of, finish_page, source_of
from door.preview import Preview, is_broken, write_page
from door.telling import LOG, NEWS, Problems, text_of

_GONE_FOR = 0.3  # seconds for which a file may be missing or empty while an editor saves it
_BETWEEN_LOOKS = 0.02
_MOST_PATIENCE = 5.0
_FETCHED_WITHIN = 0.15  # the browser is to have the page before the processor is busy with the rest
_SWITCH_THREADS_AFTER = 0.001
_DRAFTS = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)  # MkDocs marks their pages


class StoppedError(Exception):
    """The preview is being ended; a build may go no further."""


class Live:
    """The preview at work. `publish` is told which files of the site are new, or None for all; `hold` lets it wait."""

    def __init__(
        self,
        preview: Preview,
        config: MkDocsConfig,
        stage: Stage,
        build_anew: Callable[[], None],
        *,
        empties_site: bool,
    ) -> None:
        self._preview, self._config, self._stage = preview, config, stage
        self._build_anew, self._empties_site = build_anew, empties_site
        self.publish: Callable[[Iterable[str] | None], None] = lambda _: None
        self.hold: Callable[[], None] = lambda: None
        self._docs = Path(config.docs_dir).absolute()
        self._file = Path(config.config_file_path).absolute() if config.config_file_path else None
        self._wanted: set[str] = set()
        self._is_taking = False
        self._has_work = threading.Condition()
        self._is_stopped = False
        self._renders = threading.Lock()  # MkDocs' pages keep what they are made of while they are
        self._is_idle = threading.Event()
        self._is_idle.set()
        self._thread = threading.Thread(target=self._work, daemon=True)

    def take(self, changed: set[Path]) -> None:
        """Show what has changed: what one page can show at once, the rest soon after."""
        self._is_idle.clear()
        self._is_taking = True
        try:
            wanted = {kind for path in sorted(changed) if (kind := self._take_one(path))}
            with self._has_work:
                self._wanted |= wanted
                if wanted and not self._thread.is_alive():
                    self._thread.start()
                self._has_work.notify_all()
        finally:
            self._is_taking = False
            self._is_idle.set()

    def begin(self) -> None:
        """Build the site behind a first build that has made no page."""
        LOG.info(f"{NEWS}页面可以看了；检索、日历和数据文件还在生成。")
        with self._has_work:
            self._wanted.add("texts")
            self._thread.start()

    def make(self, output: str) -> None:
        """Make a page of the site that somebody asks for and that no build has come to yet."""
        preview = self._preview
        with preview.lock:
            shown = preview.shown
        if shown is None or shown.frame is None or (Path(self._config.site_dir) / output).is_file():
            return
        page = shown.frame.page_at(output)
        if page is None:
            return
        self._is_idle.clear()
        try:
            with self._renders:
                made = _render(shown, shown.frame, page)
            with preview.lock:
                # An edit may have been shown meanwhile, or the build behind may have come to it.
                if not self._is_stopped and not Path(page.file.abs_dest_path).exists():
                    write_page(Path(page.file.abs_dest_path), made)
        finally:
            self._is_idle.set()

    def stop(self) -> None:
        """Let a build that is under way write nothing more."""
        with self._preview.lock, self._has_work:
            self._is_stopped = True
            self._has_work.notify_all()

    @property
    def is_building(self) -> bool:
        """Whether it is the build of the whole site that asks."""
        return threading.current_thread() is self._thread

    @property
    def is_behind(self) -> bool:
        """Whether there was an edit since the build of the whole site began."""
        return bool(self._wanted)

    @property
    def is_overtaken(self) -> bool:
        """Whether the site may have the page of an edit that the build of the whole site has not seen."""
        return self.is_behind or self._is_taking

    @property
    def _is_whole(self) -> bool:
        """Whether a build of the whole site has ever come to its end with all that belongs to it."""
        return self._preview.shown is not None and self._preview.shown.is_whole

    def give_way(self) -> None:
        """Let the page of an edited text be made first. Raises StoppedError where the preview is being ended."""
        self._is_idle.wait(_MOST_PATIENCE)
        if self._is_stopped:
            raise StoppedError

    def ease(self) -> None:
        """Have Python change quickly from the build to the page of an edited text and to the browser that fetches it.

        What the first build has made stays: a search for garbage in it would stop everything for a second or more.
        """
        sys.setswitchinterval(_SWITCH_THREADS_AFTER)
        gc.collect()
        gc.freeze()

    def _take_one(self, path: Path) -> str:
        """What is to be built now that a file has changed: `texts`, `all`, `configuration`, or nothing."""
        if path == self._file:
            return "configuration"
        if not path.is_relative_to(self._docs):
            return "all"
        name = path.relative_to(self._docs).as_posix()
        if any(part.startswith(".") for part in name.split("/")):
            return ""  # MkDocs takes none of these
        if path.suffix != ".md":
            return "texts" if name.startswith(REGISTER_FOLDER) else "all"
        known = self._preview.contents.get(name)
        data = _read(path)
        if data == known:
            return ""
        with self._preview.lock:  # should the new words make no page alone, the build behind shows them
            self._preview.ahead.pop(name, None)
            self._preview.counted.pop(name, None)
        if data is not None and known is not None:
            try:
                self._show(name, data)
            except Exception as error:  # noqa: BLE001 whatever it is, the whole build will meet it and say it
                LOG.debug(f"{name}: {error!r}")
        return "texts"

    def _show(self, path: str, data: bytes) -> None:
        """Make the page of one text, with what is known of all others."""
        preview = self._preview
        with preview.lock:
            shown = preview.shown
            if shown is None or shown.frame is None or path in shown.own_pages:
                return
        build = self._reread(shown, path, data)
        file = shown.frame.files.get_file_from_path(path)
        if build is None or file is None or file.page is None or file.inclusion in _DRAFTS:
            return
        with self._renders:
            output = _render(build, shown.frame, file.page)
        with preview.lock:
            if self._is_stopped:
                return
            preview.ahead[path] = preview.contents[path] = data
            if preview.shown is shown:
                preview.shown = build
            is_new = write_page(Path(file.abs_dest_path), output)
        if is_new:
            self.publish([file.dest_uri])

    def _reread(self, shown: Build, path: str, data: bytes) -> Build | None:
        """The last build with another text in one file; None where that needs more than its page."""
        bulletin, last_good = shown.lists.bulletin, dict(shown.last_good)
        if is_document(path):
            again = reread_document(bulletin, path, data)
            if again is None or (entry := again.entry_at(path)) is None:
                return None
            last_good.pop(path, None)
            good = self._preview.good.get(path)
            if is_broken(entry) and good is not None and (earlier := reread_document(again, path, good)):
                last_good[path] = replace(shown.lists, bulletin=earlier)
            bulletin = again
        problems = self._tell(shown, bulletin, path)
        lists = Lists(bulletin, shown.lists.offers, shown.lists.revisions)
        contents = {**shown.contents, path: data}
        return replace(shown, lists=lists, last_good=last_good, problems=problems, contents=contents)

    def _tell(self, shown: Build, bulletin: Bulletin, path: str) -> Problems:
        """Tell what is wrong in one text by itself. What was found beside other files is for the build behind it."""
        problems, preview = Problems(edited={path}), self._preview
        before = {id(finding) for finding in shown.lists.bulletin.findings}
        of_text = [finding for finding in bulletin.findings if finding.place.path == path]
        beside = at_stage([finding for finding in of_text if id(finding) in before], self._stage)
        for finding in at_stage([finding for finding in of_text if id(finding) not in before], self._stage):
            problems.tell(finding)
        if not beside:
            problems.sum_up()
        with preview.lock:
            preview.told = preview.told - {text_of(finding) for finding in beside} | problems.told
            preview.counted[path] = None if beside else len(problems.by_path.get(path, []))
        own = [*problems.by_path.get(path, []), *(finding for finding in beside if finding.level != "info")]
        problems.by_path = {**shown.problems.by_path, path: sorted(own, key=lambda finding: finding.sort_key)}
        return problems

    def _work(self) -> None:
        """Build the site whenever something has changed, one build after the other."""
        while True:
            with self._has_work:
                self._has_work.wait_for(lambda: self._wanted or self._is_stopped)
                if self._is_stopped:
                    return
            time.sleep(_FETCHED_WITHIN)
            with self._has_work:
                wanted, self._wanted = self._wanted, set()
            was_whole = self._is_whole
            try:
                self._build(wanted)
                if not was_whole and self._is_whole:
                    LOG.info(f"{NEWS}检索、日历和数据文件也生成好了。")
            except StoppedError:
                return
            except (Exception, SystemExit) as error:  # noqa: BLE001 the preview goes on, and the next edit may mend it
                if self._is_stopped:
                    return
                LOG.error(f"预览没有更新：{error}。改正以后会自动再试。")
                self.publish(())

    def _build(self, wanted: set[str]) -> None:
        preview = self._preview
        if "configuration" in wanted:
            self.hold()
            if self._empties_site:
                preview.record = None
            self._build_anew()
        else:
            try:
                build_site(self._config, serve_url=self._config.site_url, dirty=True)
            except OSError:  # perhaps a file that was just being saved
                time.sleep(_GONE_FOR)
                build_site(self._config, serve_url=self._config.site_url, dirty=True)
        shown = preview.shown
        if shown is None or shown.frame is None:
            return
        self._config = shown.frame.config
        self.publish(None if wanted != {"texts"} else shown.written)


def _read(path: Path) -> bytes | None:
    """The content of a file, None where it is gone. An editor may empty it, or put another in its place, to save."""
    until = time.monotonic() + _GONE_FOR
    while True:
        try:
            data = path.read_bytes()
        except OSError:
            data = None
        if data or time.monotonic() >= until:
            return data
        time.sleep(_BETWEEN_LOOKS)


def _render(build: Build, frame: Frame, page: Page) -> bytes:
    """A page as MkDocs makes it, without its events."""
    path = page.file.src_uri
    page.markdown, page.meta = get_data(source_of(page.file, build))
    page.render(frame.config, frame.files)
    page.content = content_of(path, page.content or "", build)
    page.active = True
    try:
        pages = frame.files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        context = get_context(frame.nav, pages, frame.config, page)
        output = frame.env.get_template(page.meta.get("template", "main.html")).render(context)
    finally:
        page.active = False
    return finish_page(path, output, build).encode("utf-8", errors="xmlcharrefreplace")
