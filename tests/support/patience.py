"""How tests tell work that grows with the length of a text from work that grows with its square, measuring nothing."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS = 30.0


@contextmanager
def within_patience(what: object = "") -> Iterator[None]:
    """Fail when the work inside takes more than half a minute of the processor's time.

    No measurement: that is the benchmarks'. With the texts of these tests linear work takes a few seconds on the
    slowest machine, and anything that goes back and forth takes minutes.
    """
    begun = time.process_time()
    yield
    assert time.process_time() - begun < SECONDS, what
