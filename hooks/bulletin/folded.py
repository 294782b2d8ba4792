"""Things of which most parts are seldom asked for: in a memory they lie folded, and are unfolded when somebody asks.

One edit takes ten thousand documents out of the memory and looks at the blocks of some dozens.
"""

from __future__ import annotations

import pickle
from typing import Any, ClassVar

_BUNDLE = "_bundle"


class Folded:
    """A class, not of slots, whose attributes named in `folds` are pickled as one bundle and read when first asked."""

    folds: ClassVar[tuple[str, ...]] = ()

    def __getstate__(self) -> dict[str, Any]:
        """All attributes by name, the bundle as bytes."""
        state = dict(self.__dict__)
        if _BUNDLE not in state:
            state[_BUNDLE] = pickle.dumps([state.pop(name) for name in self.folds], pickle.HIGHEST_PROTOCOL)
        return state

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- of whatever kind the attribute is
        """Called only for what is not there: what has not been unfolded yet, or has never been."""
        bundle = self.__dict__.get(_BUNDLE)
        if name in self.folds and bundle is not None:
            # Only this program writes where memories lie, as it writes its .pyc files.
            self.__dict__.update(zip(self.folds, pickle.loads(bundle), strict=True))  # noqa: S301
            self.__dict__.pop(_BUNDLE, None)
        # Two threads of the preview may ask at once: the bundle goes only when all that was in it is there.
        if name in self.__dict__:
            return self.__dict__[name]
        raise AttributeError(f"{type(self).__name__} has no {name}")
