"""A file of docs/ in, what MkDocs is to make a page of out; and back, the HTML of a page. It knows no event."""

from __future__ import annotations

import os

from bulletin.index import NoticeEntry
from bulletin.read.decode import decode_source
from bulletin.read.front_matter import read_front_matter
from bulletin.render.layout import lay_out
from bulletin.render.notice import compose_notice
from bulletin.render.portable import make_portable
from bulletin.render.problem_bar import compose_problem_bar
from bulletin.render.safety import sanitise_html
from bulletin.render.story import compose_story
from mkdocs.structure.files import File

from door.build import Build
from door.sources import source_for_mkdocs

# Where a page's list goes once the frame is around it: MkDocs keeps every page's content until the build ends.
_LIST_PLACE = "<!--bulletin:list-->"


def source_of(file: File, build: Build) -> str:
    """A header that MkDocs cannot stumble over, and the body: what the author wrote there is read by the engine."""
    path = file.src_uri
    if path in build.own_pages:
        # The lists are HTML already; running megabytes of it through Markdown took half of a large build.
        return build.pages[path].head
    entry = build.lists_for(path).bulletin.entry_at(path)
    if entry is not None:
        return source_for_mkdocs(entry.title, lay_out(entry.document.body), ["navigation", "toc"])
    data = build.contents.get(path)
    text, findings = decode_source(file.content_bytes if data is None else data, path)
    front_matter = read_front_matter(text, path)
    for finding in findings:
        build.problems.tell(finding)
    generated = build.pages.get(path)
    title = str(front_matter.values.get("title") or (generated.title if generated else ""))
    hidden = ["navigation"] if path.startswith("guide/") else ["navigation", "toc"]
    return source_for_mkdocs(title, text[front_matter.body_start :], hidden)


def content_of(path: str, html: str, build: Build) -> str:
    """The author's HTML, made harmless, in its place on the page; in the preview below what is wrong with it."""
    if path in build.own_pages:
        return html + _LIST_PLACE
    lists = build.lists_for(path)
    entry = lists.bulletin.entry_at(path)
    if isinstance(entry, NoticeEntry):
        content = compose_notice(entry, lists, html)
    elif entry is not None:
        content = compose_story(entry, lists, html)
    else:
        generated, own = build.pages.get(path), sanitise_html(html)
        content = generated.around(own) if generated else own
    if not build.is_preview:
        return content
    problems = build.problems.by_path.get(path, [])
    return compose_problem_bar(problems, is_last_good=path in build.last_good) + content


def finish_page(path: str, output: str, build: Build) -> str:
    """The page with its list; for a copy that is opened without a server, every link names its file."""
    if path in build.own_pages:
        output = output.replace(_LIST_PLACE, build.pages[path].html, 1)
    return make_portable(output) if os.environ.get("BULLETIN_PORTABLE") else output
