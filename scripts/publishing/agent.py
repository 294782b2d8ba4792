"""A folder of releases that is worked on over a connection: calls in as lines of JSON, results out as lines of JSON.

Runs on the target's machine, from sources that come as the first line (see `remote`); ends, and with it the lock on the
folder, when the connection does. Standard library only, for Python 3.8 as well.
"""

from __future__ import annotations

import json
import sys

from publishing.release_folder import ReleaseError, ReleaseFolder, explain


def serve(root: str) -> None:
    """Answer calls `[method, arguments…]` until there are no more."""
    folder = ReleaseFolder(root)
    for line in sys.stdin:
        method, *arguments = json.loads(line)
        try:
            answer = {"result": getattr(folder, method)(*arguments)}
        except ReleaseError as error:
            answer = {"error": str(error)}
        except OSError as error:
            answer = {"error": explain(error, root)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
