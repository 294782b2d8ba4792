"""Everything that is written in the bulletin, and where: documents, their hidden corners, and what attachments hold.

The rules on secrecy and on personal data read from here, so that both look into the same corners.
"""

from __future__ import annotations

from bulletin.writing.inspection import Inspection, Part, inspect_asset
from bulletin.writing.passage import Writing, writings_of

__all__ = ["Inspection", "Part", "Writing", "inspect_asset", "writings_of"]
