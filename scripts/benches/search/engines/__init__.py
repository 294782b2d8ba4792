"""The contestants, by the name that `--engines` takes."""

from benches.search.engine import Engine
from benches.search.engines.material import MATERIAL
from benches.search.engines.minisearch import MINISEARCH
from benches.search.engines.ours import OURS
from benches.search.engines.pagefind import PAGEFIND

ENGINES: dict[str, Engine] = {engine.name: engine for engine in (OURS, MATERIAL, PAGEFIND, MINISEARCH)}
