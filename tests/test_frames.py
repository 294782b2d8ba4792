"""Each page gets the frame that the theme gives it, and most of them get it without the theme being asked."""

import pytest
from door import frames
from door.frames import Frames
from jinja2 import DictLoader, Environment
from mkdocs.commands.build import get_context  # noqa: TID251 the door is tested from both sides
from mkdocs.config.defaults import MkDocsConfig  # noqa: TID251
from mkdocs.structure.files import File, Files  # noqa: TID251
from mkdocs.structure.nav import Navigation, get_navigation  # noqa: TID251
from mkdocs.structure.pages import Page  # noqa: TID251
from mkdocs.structure.toc import AnchorLink, TableOfContents  # noqa: TID251
from mkdocs.utils.templates import url_filter  # noqa: TID251

_THEME = (
    "<title>{{ page.title | striptags }}</title><link href='{{ page.canonical_url }}'>{{ base_url }}{{ asked() }}"
    "{% for item in page.toc %}<a href='{{ item.url }}'>目录</a>{% endfor %}"
    "{% if '<h1' not in page.content %}<h1>{{ page.title }}</h1>{% endif %}{{ page.content }}"
)


class _Site:
    """Pages of the given paths in a theme; `asked` counts how often it is rendered."""

    def __init__(self, theme: str, paths: list[str], nav: list[str] | None = None) -> None:
        self.config = MkDocsConfig()
        self.config.load_dict({"site_name": "x", "site_url": "https://example.org/x/", "nav": nav or paths[:1]})
        self.config.validate()
        self.config.plugins._current_plugin = "bulletin_hook"  # what MkDocs sets around an event
        self.files = Files([File.generated(self.config, path, content="x") for path in paths])
        self.nav: Navigation = get_navigation(self.files, self.config)
        self.asked = 0
        self.env = Environment(loader=DictLoader({"main.html": theme}))
        self.env.globals["asked"] = self._count
        self.env.filters["url"] = url_filter
        self.frames = Frames(self.env, self.nav)

    def _count(self) -> str:
        self.asked += 1
        return ""

    def pages(self) -> list[Page]:
        found = [file.page for file in self.files if file.page is not None]
        for number, page in enumerate(found):
            page.markdown, page.meta, page.content = "", {"title": f"第{number}份"}, f"<h1>甲</h1><p>{number}</p>"
            page.toc = TableOfContents([])
        return found

    def check(self, page: Page) -> None:
        """The page is as the theme has it."""
        context = get_context(self.nav, self.files, self.config, page)
        before = self.asked
        made = self.frames.put_around(page, context)
        self.asked, asked = before, self.asked
        assert made == self.env.get_template("main.html").render(context)
        self.asked = asked


_PATHS = ["index.md", *(f"notices/2026/{number}.md" for number in range(30))]


def test_the_theme_is_asked_three_times_for_the_pages_of_a_folder() -> None:
    site = _Site(_THEME, _PATHS)
    for page in site.pages()[1:]:
        site.check(page)
    assert site.asked == 3


def test_folders_that_stand_alike_share_their_frame() -> None:
    theme = _THEME + "{% for item in nav.items %}{{ item.url | url }}{% endfor %}{{ 'search/' | url }}"
    nav = ["index.md", "units/index.md", "units/b/1.md", "notices/a.md", "units/a/0/deep.md"]
    paths = [*nav, *(f"units/{unit}/{year}.md" for unit in "abcdef" for year in range(4))]
    site = _Site(theme, list(dict.fromkeys(paths)), nav=nav)
    for page in site.pages():
        site.check(page)
    assert site.asked < 20


@pytest.mark.parametrize(
    ("title", "content", "anchors"),
    [
        ("两处  空格", "<h1>甲</h1>", []),
        ("<b>粗</b> & 细", "<h1>甲</h1>", []),
        ("没有标题", "<p>乙</p>", []),
        ("有一级标题", "<h1 id='a'>甲</h1>", [("a", 1)]),
        ("有二级标题", "<h1>甲</h1>", [("a", 2)]),
        ("有两个标题", "<h1>甲</h1>", [("a", 1), ("b", 1)]),
        ("\ue000title\ue001", "<h1>甲</h1>", []),
        ("正文有记号", "<h1>甲</h1>\ue000title\ue001", []),
        ("", "<h1>甲</h1>", []),
    ],
)
def test_a_page_unlike_the_others_is_as_the_theme_has_it(
    title: str, content: str, anchors: list[tuple[str, int]]
) -> None:
    site = _Site(_THEME, _PATHS)
    pages = site.pages()
    for page in pages[1:10]:
        site.check(page)
    for page in pages[10:14]:
        page.meta, page.content = {"title": title} if title else {}, content
        page.toc = TableOfContents([AnchorLink("目", name, level) for name, level in anchors])
        site.check(page)


def test_pages_at_the_top_and_in_the_navigation_have_frames_of_their_own() -> None:
    theme = "{{ asked() }}{% if page.url == 'c/' %}此处{% endif %}{% if page.active and page.parent %}内{% endif %}"
    paths = [*(f"{name}.md" for name in "abcd"), *(f"n/{name}.md" for name in "abcd")]
    site = _Site(theme + "{{ page.content }}", paths, nav=["n/c.md"])
    for page in site.pages():
        site.check(page)


@pytest.mark.parametrize("own", ["{{ page.file.src_uri }}", "{{ page.url }}", "{{ page.title | length }}"])
def test_a_theme_that_shows_more_of_a_page_is_asked_every_time(own: str) -> None:
    site = _Site(_THEME + own, _PATHS)
    for page in site.pages():
        site.check(page)


def test_another_theme_is_asked_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "TRIED_MATERIAL", "0")
    site = _Site(_THEME, _PATHS)
    for page in site.pages():
        site.check(page)
    assert site.asked == len(_PATHS)
