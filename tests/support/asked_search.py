"""The search of a site, asked from a page in a browser as its scripts ask it: many queries in one go, nothing typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

_ASK = """async ([queries, order, count]) => {
  const about = await bulletinSearch.about();
  const answers = [];
  for (const query of queries) {
    const found = await bulletinSearch.find(query, { order });
    const hits = (await found.hits(0, count)).map((hit) => {
      const item = bulletinSearch.show.hit(hit, found, about);
      const excerpt = item.querySelector(".hit-excerpt");
      const marks = (place) => [...item.querySelectorAll(`${place} mark`)].map((mark) => mark.textContent);
      return {
        url: hit.record.url, title_marks: marks(".hit-title"), excerpt: excerpt.textContent,
        marks: marks(".hit-excerpt"), anchor: (excerpt.getAttribute("href") ?? "").split("#")[1] ?? "",
      };
    });
    answers.push({ hits, total: found.total, tried: found.tried.map((each) => each.text) });
  }
  return answers;
}"""


@dataclass(frozen=True)
class Hit:
    """A document that is found: its address, what is marked in its title and excerpt, the obligation linked to."""

    url: str
    title_marks: list[str]
    excerpt: str
    marks: list[str]
    anchor: str


@dataclass(frozen=True)
class Answer:
    """What is found, the best first, how many in all, and what else was searched for."""

    hits: list[Hit]
    total: int
    tried: list[str]

    @property
    def urls(self) -> list[str]:
        return [hit.url for hit in self.hits]


def open_search(page: Page, address: str) -> Page:
    """The page of the search, ready to be asked."""
    page.goto(f"{address}search/?q=x")
    page.wait_for_selector("[data-hits][data-ready]", state="attached")
    return page


def ask_all(page: Page, queries: Sequence[str], *, order: str = "relevance", count: int = 10) -> list[Answer]:
    """The answers to several queries."""
    answers: list[dict[str, Any]] = page.evaluate(_ASK, [list(queries), order, count])
    return [Answer([Hit(**hit) for hit in answer.pop("hits")], **answer) for answer in answers]


def ask(page: Page, query: str, *, order: str = "relevance", count: int = 10) -> Answer:
    """The answer to one query."""
    return ask_all(page, [query], order=order, count=count)[0]
