"""An engine and its site in, what a reader would notice out: bytes, milliseconds, and which queries find their page.

Cold: a new browser profile, the page loaded, then the first query. Warm: one page, queries typed letter by letter, each
letter a keystroke. Found: every query at once, its first ten different pages.
"""

import statistics
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, Response

from benches.search.engine import Engine, Workplace
from benches.search.queries import Query
from benches.search.server import Server

TEN = 10
_ASK_LIMIT = 120_000  # milliseconds until an answer is given up
_COLD_RUNS = 5
_TYPED = 25  # queries that are typed letter by letter
_COLD_BUDGET, _TYPING_BUDGET = 180, 240  # seconds; an engine this slow is measured by fewer runs
_IDLE = 1500  # milliseconds in which a page may load what it wants before anybody searches

_TIMED = """async ([text, limit]) => {
  const started = performance.now();
  let timer;
  const late = new Promise(done => { timer = setTimeout(() => done(null), limit); });
  let hits = null;
  try { hits = await Promise.race([benchAsk(text), late]); } catch (error) { hits = [`! ${error}`]; }
  clearTimeout(timer);
  return [hits, performance.now() - started];
}"""


@dataclass
class Measured:
    """The figures of one engine; milliseconds and bytes."""

    idle_bytes: int | None = None
    first_bytes: float | None = None
    cold: float | None = None
    keystrokes: list[float] = field(default_factory=list)
    found: dict[Query, list[str]] = field(default_factory=dict)
    requests_outside: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def warm(self) -> tuple[float, float] | None:
        """Median and 95th percentile."""
        if len(self.keystrokes) < 2:
            return None
        return statistics.median(self.keystrokes), statistics.quantiles(self.keystrokes, n=20, method="inclusive")[-1]

    def rank(self, query: Query, right: frozenset[str]) -> int | None:
        """The place of the first right page among the ten, from 1, or None."""
        places = (place for place, address in enumerate(self.found.get(query, []), 1) if address in right)
        return next(places, None)


def measure(browser: Browser, engine: Engine, place: Workplace, server: Server, queries: Sequence[Query]) -> Measured:
    """Measure one engine."""
    measured = Measured()
    visit = _Visit(browser, engine, place, server, measured)
    if engine.is_on_every_page:
        measured.idle_bytes = visit.idle()
    _measure_cold(visit, measured, _spread(queries, _COLD_RUNS))
    page = visit.open()
    for query in queries:
        hits, _ = visit.ask(page, query.words)
        measured.found[query] = hits
    _measure_typing(visit, page, measured, _spread(queries, _TYPED))
    page.context.close()
    return measured


class _Visit:
    """One engine in one browser: opening its page, asking it."""

    def __init__(self, browser: Browser, engine: Engine, place: Workplace, server: Server, measured: Measured) -> None:
        self._browser = browser
        self._engine = engine
        self._place = place
        self._measured = measured
        self.server = server

    def open(self, address: str | None = None) -> Page:
        """A page in a new profile, loaded."""
        page = self._browser.new_context().new_page()
        page.on("response", self._watch)
        page.on("pageerror", lambda error: self._measured.errors.append(str(error)))
        if self._engine.early:
            page.add_init_script(self._engine.early)
        start = self._engine.start(self._place) if address is None else address
        page.goto(self.server.address + start, wait_until="load", timeout=_ASK_LIMIT)
        page.evaluate(self._engine.ask)
        return page

    def ask(self, page: Page, text: str) -> tuple[list[str], float]:
        """The addresses of the first ten different pages, and the milliseconds; no hits when it took too long."""
        hits, took = page.evaluate(_TIMED, [text, _ASK_LIMIT])
        if hits and hits[0].startswith("! "):
            self._measured.errors.append(f"{text}: {hits[0]}")
            hits = []
        addresses = list(dict.fromkeys(map(_address, hits or [])))
        return addresses[:TEN], took

    def idle(self) -> int:
        """The bytes of search on a page where nobody searches."""
        self.server.reset()
        page = self.open(self._place.pages[0].address)
        page.wait_for_timeout(_IDLE)
        page.wait_for_load_state("networkidle", timeout=_ASK_LIMIT)
        page.context.close()
        return self.search_bytes()

    def search_bytes(self) -> int:
        """What search has loaded since the last reset."""
        return self.server.bytes_of(self._engine.belongs)

    def _watch(self, response: Response) -> None:
        self._measured.requests_outside += not response.url.startswith((self.server.address, "data:", "blob:"))


def _measure_cold(visit: _Visit, measured: Measured, queries: Sequence[Query]) -> None:
    times, sizes = [], []
    for query in _within(_COLD_BUDGET, queries):
        visit.server.reset()
        page = visit.open()
        _, took = visit.ask(page, query.words)
        times.append(took)
        sizes.append(visit.search_bytes())
        page.context.close()
    measured.cold, measured.first_bytes = statistics.median(times), statistics.median(sizes)


def _measure_typing(visit: _Visit, page: Page, measured: Measured, queries: Sequence[Query]) -> None:
    for query in _within(_TYPING_BUDGET, queries):
        for length in range(1, len(query.words) + 1):
            text = query.words[:length]
            if text.strip() == text:  # a space changes nothing, so that there would be nothing to wait for
                measured.keystrokes.append(visit.ask(page, text)[1])


def _within(seconds: float, queries: Sequence[Query]) -> Iterator[Query]:
    """The queries, at least one, until the time is up."""
    started = time.monotonic()
    for query in queries:
        yield query
        if time.monotonic() - started > seconds:
            return


def _spread(queries: Sequence[Query], count: int) -> list[Query]:
    """`count` queries at equal distances, of all kinds."""
    step = max(1, len(queries) // count)
    return list(queries[step // 2 :: step][:count])


def _address(url: str) -> str:
    return unquote(urlsplit(url).path).lstrip("/").removesuffix("index.html")
